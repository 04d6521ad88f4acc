/** From tokens to what a report shows of a node: the worst effect per axis. */

import type { NodeNumber } from '../index/configuration.ts';
import { AXES, type Axis, axisOf, CODES, type Code, EFFECT_ORDER, type Effect } from '../metamodel/effects.ts';
import { coverage, knownParts } from './knownParts.ts';
import type { Propagation } from './propagation.ts';
import type { EffectState, ItemScope } from './report.ts';
import type { Token } from './token.ts';

/** An effect that a node shows, and the tokens behind it. */
export interface ShownState extends EffectState {
  readonly code: Code;
  readonly tokens: readonly Token[];
}

interface Worst {
  readonly code: Code;
  readonly effect: Effect;
  /** Rank within the axis, with partial staleness below staleness. */
  readonly rank: number;
  readonly scope: ItemScope | null;
  readonly tokens: readonly Token[];
}

/** An actual effect of a node: what work is asked for by. */
export type ActualState = Pick<ShownState, 'code' | 'effect' | 'scope'>;

/** By bits of the effects on the whole of a node: they alone decide what it shows. There are few combinations. */
const actualOf = new Map<number, readonly ActualState[]>();

/** Actual effects of a node, worst first. */
export function actualStates(propagation: Propagation, node: NodeNumber): readonly ActualState[] {
  const bits = propagation.plainBits(node);
  const known = bits === null ? undefined : actualOf.get(bits);
  if (known) return known;
  const states = shownStates(propagation, node).flatMap(({ code, effect, scope, modality }) =>
    modality === 'ACTUAL' ? [{ code, effect, scope }] : [],
  );
  if (bits !== null) actualOf.set(bits, states);
  return states;
}

const AXIS_NAMES = Object.keys(AXES) as Axis[];

/** Actual and potential effects of a node, worst first. */
export function shownStates(propagation: Propagation, node: NodeNumber): ShownState[] {
  const states: ShownState[] = [];
  for (const axis of AXIS_NAMES) {
    const actual = worstOf(propagation, node, axis, propagation.tokensAt(node, 'ACTUAL'));
    const potential = worstOf(propagation, node, axis, propagation.tokensAt(node, 'POTENTIAL'));
    if (actual) states.push(shown(actual, 'ACTUAL'));
    if (potential && (!actual || potential.rank > actual.rank)) states.push(shown(potential, 'POTENTIAL'));
  }
  const others = states.filter((state) => state.effect !== 'INFORM');
  return (others.length > 0 ? others : states).sort(compareEffects);
}

export function compareEffects(left: { readonly effect: Effect }, right: { readonly effect: Effect }): number {
  return EFFECT_ORDER.indexOf(left.effect) - EFFECT_ORDER.indexOf(right.effect);
}

function shown(worst: Worst, modality: 'ACTUAL' | 'POTENTIAL'): ShownState {
  const { code, effect, scope, tokens } = worst;
  return { code, effect, modality, scope, cutBy: null, tokens };
}

function worstOf(propagation: Propagation, node: NodeNumber, axis: Axis, all: readonly Token[]): Worst | null {
  const onAxis = all.filter((token) => axisOf(token.code) === axis);
  if (onAxis.length === 0) return null;
  const rank = Math.max(...onAxis.map((token) => CODES[token.code].rank));
  const tokens = onAxis.filter((token) => CODES[token.code].rank === rank);
  // k and c both show as IN_DOUBT; a fallen context asks for more work.
  const code = (tokens.find((token) => token.code === 'k') ?? (tokens[0] as Token)).code;
  if (axis !== 'BASIS' || code === 'i' || code === 'd') {
    return { code, effect: CODES[code].effect, rank, scope: null, tokens };
  }
  // The parts of the version that has the effect, not of the one that would replace it.
  const facts = propagation.recordedFactsOf(node);
  const covered = coverage(
    knownParts(node, propagation.configuration, facts),
    tokens.map((token) => token.parts),
  );
  const partial = !covered.whole;
  const scope: ItemScope | null =
    partial || covered.unknown
      ? { affected: covered.affected, unaffected: covered.unaffected, unknown: covered.unknown }
      : null;
  if (code === 'e' && partial) return { code, effect: 'PARTIALLY_STALE', rank: rank - 0.5, scope, tokens };
  return { code, effect: CODES[code].effect, rank, scope, tokens };
}
