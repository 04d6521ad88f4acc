/** Refusals by the rules of policies. */

import type { GraphQLError } from 'graphql';
import { POLICY_RULES, type PolicyRule } from '../graph/governance/policy/rules.ts';
import { type BrokenRule, rulesViolated } from './errors.ts';

/** @param what What is wrong here; what to do is added. */
export function brokenPolicy(rule: PolicyRule, what: string, input: string): BrokenRule {
  const { sentence, source } = POLICY_RULES[rule];
  return { rule, message: `${what}. ${sentence}`, input, source };
}

export function policyRefusal(rule: PolicyRule, what: string, input: string): GraphQLError {
  return rulesViolated([brokenPolicy(rule, what, input)]);
}
