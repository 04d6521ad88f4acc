/**
 * Which roles a person holds at an instant: the one answer that gates, life cycles, RACI matrices, change requests, permissions
 * and signatures work by.
 *
 *     PERSON ─HOLDS {from, to, voidFrom, voidUntil, delegation}▶ ROLE
 */
import { holdingOf, isInTerm, isVoidAt } from '../metamodel/holding.ts';
import type { GraphView } from './graphView.ts';

/** A role that is held at an instant. */
export interface HeldRole {
  /** Number of the ROLE. */
  readonly role: number;
  /** The person holds it, but without authority: it binds and allows nothing. */
  readonly isVoid: boolean;
  /** Id of the record by which the role was delegated to the person; null: it is the person's own. */
  readonly delegation: string | null;
}

/**
 * Roles in whose term the instant lies; none of an artifact that is retired or no person. An inferred link holds nothing.
 * @param at Ms since 1970; null: at any time, void or not.
 */
export function heldRoles(view: GraphView, person: number, at: number | null): HeldRole[] {
  if (view.kind(person) !== 'PERSON') return [];
  const held: HeldRole[] = [];
  for (const slot of view.outgoing(person)) {
    const link = view.link(slot);
    if (link.type !== 'HOLDS' || link.assurance === 'INFERRED') continue;
    const holding = holdingOf(link.attributes);
    if (at !== null && !isInTerm(holding, at)) continue;
    const { delegation } = link.attributes ?? {};
    held.push({
      role: view.index.linkTo(slot),
      isVoid: at !== null && isVoidAt(holding, at),
      delegation: typeof delegation === 'string' ? delegation : null,
    });
  }
  return held;
}

/** Does this person hold this role at this instant, with authority? Without an instant: at any time. */
export function holdsRole(view: GraphView, { person, role, at }: { person: number; role: number; at: number | null }) {
  return heldRoles(view, person, at).some((held) => held.role === role && !held.isVoid);
}
