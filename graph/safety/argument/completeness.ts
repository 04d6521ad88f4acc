/**
 * Why an argument is no finished case: a part is missing (`missingParts`, what an export asks alone), a relation is
 * challenged, evidence against a claim was left lying, or a rule is broken. So a finished case can be handed over, and what can be handed over may still be
 * challenged or malformed. How the claims stand is another question.
 */
import { missingParts } from './missingParts.ts';
import type { Argument } from './model.ts';
import type { ArgumentProblem, ArgumentRule } from './wellFormed.ts';

/** It says what `missingParts` says already. */
const SAID_AS_MISSING: ArgumentRule = 'GSN_DEVELOPED_WITHOUT_SUPPORT';

/** A sentence for each reason; empty: it is complete. */
export function incompleteBecause(argument: Argument, problems: readonly ArgumentProblem[]): string[] {
  const reasons: string[] = [];
  if (argument.elements.length === 0) reasons.push('There is no argument.');
  for (const { element, reason } of missingParts(argument)) reasons.push(`${element}: ${reason}.`);
  const relations = new Set(argument.relations.map(({ id }) => id));
  for (const { type, from, to, state } of argument.relations) {
    if (type !== 'CHALLENGES' || state === 'REJECTED' || !relations.has(to)) continue;
    const word = state === 'ACCEPTED' ? 'was accepted' : 'is not answered';
    reasons.push(`${from} challenges the relation ${to}, and the challenge ${word}.`);
  }
  for (const { evidence, claim } of argument.counterEvidence ?? []) {
    reasons.push(`${evidence} speaks against ${claim}, and nobody has recorded the challenge.`);
  }
  for (const { severity, rule, message } of problems) {
    if (severity === 'ERROR' && rule !== SAID_AS_MISSING) reasons.push(`${rule}: ${message}.`);
  }
  return reasons;
}
