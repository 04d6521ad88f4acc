/**
 * Signatures that were taken back or have lapsed, and were given again: what they approved needs no further approval by them.
 *
 *     SIGN_OFF 1 (retracted in revision 7) ─APPROVES▶ M@v1 ◀─APPROVES─ SIGN_OFF 2 (recorded in revision 9), same signer or same role
 *
 * Otherwise a revocation would keep its subject from ever being approved again. Of signatures alone that the service made: what it does
 * not vouch for answers as the rule tables say.
 */

import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { heldRoles } from '../index/heldRoles.ts';
import { isOver } from '../metamodel/content.ts';
import { OWN_SOURCES } from '../model/ownSources.ts';
import { isSignedBy } from './responsibility.ts';

/**
 * Was all that the sign-off approves signed anew, by the same person or by a holder of a role that the signer held?
 * @param after Only by what was recorded after this revision.
 * @param validAt Ms since 1970: what has lapsed itself, or is signed later, does not count.
 */
export function isGivenAgain(
  view: GraphView,
  signOff: number,
  { after, validAt }: { readonly after: number; readonly validAt: number },
): boolean {
  if (view.kind(signOff) !== 'SIGN_OFF' || !isMade(view, signOff)) return false;
  const approved = linksOf(view, signOff, 'APPROVES');
  return (
    approved.length > 0 &&
    approved.every((slot) => {
      const version = view.index.linkToVersion(slot);
      return view.incoming(view.index.linkTo(slot)).some((other) => {
        const later = view.index.linkFrom(other);
        return (
          view.link(other).type === 'APPROVES' &&
          view.index.linkToVersion(other) === version &&
          view.index.linkBorn(other) > after &&
          later > signOff &&
          stands(view, later, validAt) &&
          isSameHand(view, signOff, later)
        );
      });
    })
  );
}

function stands(view: GraphView, signOff: number, validAt: number): boolean {
  const version = view.current(signOff);
  if (version === NONE || !isMade(view, signOff) || view.retractions(version).length > 0) return false;
  const { facts } = view.version(version);
  return facts.verdict === 'APPROVED' && isSignedBy(facts, validAt) && !isOver(facts, validAt);
}

function isMade(view: GraphView, signOff: number): boolean {
  return view.state(signOff).sources[0]?.startsWith(OWN_SOURCES) ?? false;
}

/** The same signer, or one who held a role then that the first one held then. */
function isSameHand(view: GraphView, first: number, second: number): boolean {
  const [ones, others] = [first, second].map((signOff) =>
    linksOf(view, signOff, 'ATTRIBUTED_TO').map((slot) => view.index.linkTo(slot)),
  ) as [number[], number[]];
  const rolesOf = (signOff: number, signers: readonly number[]) => {
    const { signedAt } = view.version(view.current(signOff)).facts;
    const held = signers.flatMap((signer) => heldRoles(view, signer, signedAt ?? null));
    return new Set(held.filter(({ isVoid }) => !isVoid).map(({ role }) => role));
  };
  if (ones.some((one) => others.includes(one))) return true;
  const roles = rolesOf(first, ones);
  return [...rolesOf(second, others)].some((role) => roles.has(role));
}

/** Links of the type that the service itself made. */
function linksOf(view: GraphView, signOff: number, type: 'APPROVES' | 'ATTRIBUTED_TO'): number[] {
  return view.outgoing(signOff).filter((slot) => {
    const link = view.link(slot);
    return link.type === type && link.assertions.some(({ source }) => source.startsWith(OWN_SOURCES));
  });
}
