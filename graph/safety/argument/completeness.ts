/** What an argument still lacks before it is a case: a sentence for each. Its standing is another question. */
import type { Argument } from './model.ts';
import type { ArgumentProblem } from './wellFormed.ts';

/** Empty: it is complete. */
export function incompleteBecause(argument: Argument, problems: readonly ArgumentProblem[]): string[] {
  const reasons: string[] = [];
  if (argument.elements.length === 0) reasons.push('There is no argument.');
  const supported = new Set(argument.relations.filter(({ type }) => type === 'SUPPORTED_BY').map(({ from }) => from));
  for (const { id, type, undeveloped, uninstantiated, toBeSupportedByContract, evidence } of argument.elements) {
    // Who challenges owes no argument: an open challenge counts in any case, an answered one in none.
    if (undeveloped && type !== 'COUNTER_GOAL') reasons.push(`${id} is not developed.`);
    if (uninstantiated) reasons.push(`${id} still holds a placeholder.`);
    if (toBeSupportedByContract && !supported.has(id)) reasons.push(`${id} waits for a contract that supports it.`);
    if (type === 'SOLUTION' && evidence === null) reasons.push(`${id} is a solution of which no version is recorded.`);
  }
  const relations = new Set(argument.relations.map(({ id }) => id));
  for (const { type, from, to, state } of argument.relations) {
    if (type !== 'CHALLENGES' || state === 'REJECTED' || !relations.has(to)) continue;
    const word = state === 'ACCEPTED' ? 'was accepted' : 'is not answered';
    reasons.push(`${from} challenges the relation ${to}, and the challenge ${word}.`);
  }
  for (const { severity, rule, message } of problems) if (severity === 'ERROR') reasons.push(`${rule}: ${message}.`);
  return reasons;
}
