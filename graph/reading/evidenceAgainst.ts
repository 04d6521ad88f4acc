/**
 * Evidence that speaks against something and that nobody has taken up.
 *
 *     EVIDENCE ─EVIDENCES {role: AGAINST}▶ CLAIM       and no EVIDENCE ─CHALLENGES▶ CLAIM
 *
 * By the metamodel it is no support and no challenge, so that the claim stands on its other supports. Who reads that it does has to be told.
 */
import type { GraphView } from '../index/graphView.ts';
import { isWithdrawn } from './retracted.ts';

/** Evidence AGAINST the target that was not withdrawn and is no challenge of it, open or answered; the oldest link first. */
export function unansweredAgainst(view: GraphView, target: number): number[] {
  const slots = view.incoming(target);
  const against = slots.filter((slot) => {
    const { type, role, inferred } = view.index.formOf(slot);
    return type === 'EVIDENCES' && role === 'AGAINST' && !inferred;
  });
  if (against.length === 0) return [];
  const challengers = new Set(
    slots.filter((slot) => view.index.formOf(slot).type === 'CHALLENGES').map((slot) => view.index.linkFrom(slot)),
  );
  return [...new Set(against.map((slot) => view.index.linkFrom(slot)))].filter(
    (evidence) => !challengers.has(evidence) && !isWithdrawn(view, evidence),
  );
}
