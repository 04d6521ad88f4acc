/**
 * Which roles a person holds at an instant: the one answer that gates, life cycles, RACI matrices, change requests, permissions
 * and signatures work by.
 *
 *     PERSON ─HOLDS {from, to, voidFrom, voidUntil, delegation}▶ ROLE
 */
import { holdingOf, isInTerm, isVoidAt } from '../metamodel/holding.ts';
import { NONE } from './graphIndex.ts';
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
  return holdingsOf(view, person).flatMap(({ role, holding, delegation }): HeldRole[] => {
    if (at === null) return [{ role, isVoid: false, delegation }];
    if (!isInTerm(holding, at)) return [];
    const isLent = delegation !== null && isDelegationVoid(view, { delegation, role, at });
    return [{ role, isVoid: isVoidAt(holding, at) || isLent, delegation }];
  });
}

/** All that a person is said to hold, whenever that was. */
function holdingsOf(view: GraphView, person: number) {
  if (view.kind(person) !== 'PERSON') return [];
  return view.outgoing(person).flatMap((slot) => {
    const { type, assurance, attributes } = view.link(slot);
    if (type !== 'HOLDS' || assurance === 'INFERRED') return [];
    const named = attributes?.delegation;
    const delegation = typeof named === 'string' ? named : null;
    return [{ role: view.index.linkTo(slot), holding: holdingOf(attributes), delegation }];
  });
}

/**
 * Nobody gives what he does not have: a delegation ends with the authority of who delegates, and when its record is taken back. One of which
 * there is no record, or that does not say who delegates, is taken at its word.
 */
function isDelegationVoid(
  view: GraphView,
  { delegation, role, at }: { readonly delegation: string; readonly role: number; readonly at: number },
): boolean {
  const record = view.find(delegation);
  if (record === NONE || view.facts(record).subkind !== 'DELEGATION') return false;
  const current = view.current(record);
  if (view.isRetired(record) || (current !== NONE && view.retractions(current).length > 0)) return true;
  const delegating = view
    .outgoing(record)
    .filter((slot) => view.link(slot).type === 'ATTRIBUTED_TO')
    .map((slot) => view.index.linkTo(slot))
    .filter((one) => view.kind(one) === 'PERSON');
  // What was delegated to them is not looked at, so that delegations never go round in circles.
  const holdsItself = (person: number) =>
    holdingsOf(view, person).some(
      (one) => one.role === role && one.delegation === null && isInTerm(one.holding, at) && !isVoidAt(one.holding, at),
    );
  return delegating.length > 0 && !delegating.some(holdsItself);
}

/** Does this person hold this role at this instant, with authority? Without an instant: at any time. */
export function holdsRole(view: GraphView, { person, role, at }: { person: number; role: number; at: number | null }) {
  return heldRoles(view, person, at).some((held) => held.role === role && !held.isVoid);
}
