/**
 * Does a claim still stand on its supports?
 *
 * Supports are the claims that SUPPORT it and the evidence that EVIDENCES it (not AGAINST), alike. ALL needs every
 * one, ANY one, K_OF_N k of them.
 *
 *      EV1 stale ─▶ G2 (ALL)   lost: EV1, renewable      ⇒ DEGRADED
 *      G2 degraded ─▶ G1 (ALL) lost: a claim             ⇒ IN_DOUBT
 *      EV1 stale ─▶ G4 (ANY) ◀─ EV9 fresh                ⇒ stands; DEGRADED only as a possibility
 */

import type { Configuration, NodeNumber } from '../index/configuration.ts';
import type { EngineFacts } from '../metamodel/content.ts';
import type { Code } from '../metamodel/effects.ts';
import { narrow, type PartSet, partList, partSet } from '../model/parts.ts';
import { coverage, knownParts } from './knownParts.ts';
import { neededSupports, type StandingArgument, type Support } from './standing.ts';
import { bitsFor } from './tokenStore.ts';

/** How a support is lost. */
export interface Loss {
  readonly slot: number;
  readonly support: NodeNumber;
  /** Evidence that can be renewed: stale, or tainted or invalid on some parts only. */
  readonly renewable: boolean;
  /** It was lost before any change: refuted, failed or in doubt. */
  readonly before: boolean;
}

export interface ClaimOutcome {
  readonly fails: boolean;
  /** g: all that is lost is renewable evidence. c: more is. Null: it stands. */
  readonly code: 'g' | 'c' | null;
  readonly losses: readonly Loss[];
  /** True: each loss alone is enough. */
  readonly needsAll: boolean;
}

/** What has happened to a node, as the formula sees it. */
export interface SupportState {
  readonly code: Code;
  readonly parts: PartSet;
}

/** What the formula looks at, in the world asked about. */
export interface SupportView {
  readonly configuration: Configuration;
  readonly standing: StandingArgument;
  readonly factsOf: (node: NodeNumber) => EngineFacts;
  /** Effects on the whole of a support, as bits of the actual world. */
  readonly wholeOf: (support: NodeNumber) => number;
  /** Effects on some parts of it; a support that is itself changed counts like one with an effect. */
  readonly partsOf: (support: NodeNumber) => readonly SupportState[];
  /** Parts for which an evidence link is invalid; empty set: all. */
  readonly invalidParts: (slot: number) => ReadonlySet<string> | null;
  readonly suspicionCounts: boolean;
  /** Does a disposition cut the link? Then what becomes of the support does not matter here. */
  readonly isCut: (slot: number) => boolean;
}

/** Codes with which a claim is lost as a support. */
export const LOST: ReadonlySet<Code> = new Set<Code>(['g', 'c', 'k', 'f']);
const LOST_BITS = bitsFor([...LOST]);
const REFUTED_BITS = bitsFor(['c', 'f']);
const [STALE, TAINTED, SUSPECT] = [bitsFor(['e']), bitsFor(['x']), bitsFor(['s'])];

export function evaluateClaim(claim: NodeNumber, view: SupportView): ClaimOutcome {
  const { standing } = view;
  const losses: Loss[] = [];
  const supports = standing.supportsOf(claim);
  const lostBefore = standing.lostBefore(claim);
  for (let position = 0; position < supports.length; position += 1) {
    const support = supports[position] as Support;
    const before = lostBefore[position] as boolean;
    const renewable = support.isEvidence ? lostEvidence(support, view, before) : lostClaim(support, view, before);
    if (renewable !== null) losses.push({ slot: support.slot, support: support.node, renewable, before });
  }
  // A support counts once, however many links say so, and is lost with any of them.
  const count = standing.supportCount(claim);
  const lost = losses.length < 2 ? losses.length : new Set(losses.map(({ support }) => support)).size;
  const needed = neededSupports(view.factsOf(claim), count);
  const fails = lost > 0 && count - lost < needed;
  return {
    fails,
    code: !fails ? null : losses.every((loss) => loss.renewable) ? 'g' : 'c',
    losses,
    needsAll: needed === count,
  };
}

/** Null: not lost. A claim cannot be renewed by doing something again. */
function lostClaim({ slot, node, scope }: Support, view: SupportView, before: boolean): false | null {
  if (before) return false;
  if (view.isCut(slot)) return null;
  if (view.wholeOf(node) & LOST_BITS) return false;
  const states = view.partsOf(node);
  if (states.length === 0) return null;
  // What befalls a claim concerns the whole of it; a change of it may be in parts of which this link does not speak.
  const isHit = states.some(({ code, parts }) => LOST.has(code) && narrow(parts, scope) !== null);
  return isHit ? false : null;
}

/** Null: not lost. True: lost but renewable. */
function lostEvidence({ slot, node, scope }: Support, view: SupportView, before: boolean): boolean | null {
  if (before) return false;
  if (view.isCut(slot)) return null;
  const whole = view.wholeOf(node);
  if (whole & (REFUTED_BITS | TAINTED)) return false;
  const hit = view.partsOf(node);
  const invalid = view.invalidParts(slot);
  const renewing = view.suspicionCounts ? STALE | SUSPECT : STALE;
  if (hit.length === 0 && !invalid) return (whole & renewing) !== 0 ? true : null;
  const states = hit.filter((state) => narrow(state.parts, scope) !== null);
  if (states.some((state) => state.code === 'c' || state.code === 'f')) return false;
  const gone = states.filter((state) => state.code === 'x').map((state) => state.parts);
  if (invalid) gone.push(partSet(invalid));
  if (gone.length > 0) {
    const facts = view.factsOf(node);
    const known = scope.dimensions.size > 0 ? partList(scope) : knownParts(node, view.configuration, facts);
    return !coverage(known, gone).whole;
  }
  const isStale = states.some(({ code }) => code === 'e' || (view.suspicionCounts && code === 's'));
  return isStale || (whole & renewing) !== 0 ? true : null;
}
