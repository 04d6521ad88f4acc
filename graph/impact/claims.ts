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
import { narrow, type PartSet, partList, partSet } from '../model/parts.ts';
import { coverage, knownParts } from './knownParts.ts';
import { neededSupports, type StandingArgument } from './standing.ts';

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
  readonly code: string;
  readonly parts: PartSet;
}

export function evaluateClaim(parameters: {
  readonly claim: NodeNumber;
  readonly configuration: Configuration;
  readonly factsOf: (node: NodeNumber) => EngineFacts;
  /** Effects on a support in the world asked about; a changed support counts like one with an effect. */
  readonly statesOf: (support: NodeNumber) => readonly SupportState[];
  /** Parts for which an evidence link is invalid; empty set: all. */
  readonly invalidParts: (slot: number) => ReadonlySet<string> | null;
  readonly suspicionCounts: boolean;
  /** Does a disposition cut the link? Then what becomes of the support does not matter here. */
  readonly isCut: (slot: number) => boolean;
  readonly standing: StandingArgument;
}): ClaimOutcome {
  const { claim, configuration } = parameters;
  const losses: Loss[] = [];
  // A support counts once, however many links say so, and is lost with any of them.
  const supports = new Set<NodeNumber>();
  for (const { slot, end, other } of configuration.linksAt(claim)) {
    if (end !== 'TARGET') continue;
    const form = configuration.view.index.formOf(slot);
    if (form.inferred) continue;
    if (form.type === 'SUPPORTS') {
      supports.add(other);
      const states = parameters.isCut(slot) ? [] : parameters.statesOf(other);
      const before = parameters.standing.isLost(other);
      if (before || states.some((state) => 'gckf'.includes(state.code))) {
        losses.push({ slot, support: other, renewable: false, before });
      }
    } else if (form.type === 'EVIDENCES' && form.role !== 'AGAINST') {
      supports.add(other);
      const cut = parameters.isCut(slot) ? { statesOf: () => [], invalidParts: () => null } : {};
      const { scope } = configuration.view.index.asserted(slot);
      const renewable = lostEvidence({ ...parameters, ...cut, slot, evidence: other, scope });
      if (renewable === null) continue;
      losses.push({ slot, support: other, renewable, before: parameters.standing.evidenceIsLost(other) });
    }
  }
  const facts = parameters.factsOf(claim);
  const needed = neededSupports(facts, supports.size);
  const lost = new Set(losses.map((loss) => loss.support));
  const fails = lost.size > 0 && supports.size - lost.size < needed;
  return {
    fails,
    code: !fails ? null : losses.every((loss) => loss.renewable) ? 'g' : 'c',
    losses,
    needsAll: needed === supports.size,
  };
}

/** Null: not lost. True: lost but renewable. */
function lostEvidence(parameters: {
  readonly slot: number;
  readonly evidence: NodeNumber;
  readonly scope: PartSet;
  readonly configuration: Configuration;
  readonly factsOf: (node: NodeNumber) => EngineFacts;
  readonly statesOf: (support: NodeNumber) => readonly SupportState[];
  readonly invalidParts: (slot: number) => ReadonlySet<string> | null;
  readonly suspicionCounts: boolean;
  readonly standing: StandingArgument;
}): boolean | null {
  const { evidence, scope } = parameters;
  if (parameters.standing.evidenceIsLost(evidence)) return false;
  const states = parameters.statesOf(evidence).filter((state) => narrow(state.parts, scope) !== null);
  if (states.some((state) => state.code === 'c' || state.code === 'f')) return false;
  const gone = states.filter((state) => state.code === 'x').map((state) => state.parts);
  const invalid = parameters.invalidParts(parameters.slot);
  if (invalid) gone.push(partSet(invalid));
  if (gone.length > 0) {
    const facts = parameters.factsOf(evidence);
    const known = scope.dimensions.size > 0 ? partList(scope) : knownParts(evidence, parameters.configuration, facts);
    return !coverage(known, gone).whole;
  }
  const renewable = states.some((state) => state.code === 'e' || (parameters.suspicionCounts && state.code === 's'));
  return renewable ? true : null;
}
