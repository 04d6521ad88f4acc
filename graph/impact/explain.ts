/** One sentence a person understands about why something is an item. */
import { CHANGE_KINDS } from '../metamodel/changeKinds.ts';
import { EFFECTS } from '../metamodel/effects.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import type { ImpactItem, WitnessStep } from './report.ts';

/**
 * The last step tells it: what the neighbour has, over which relation, by which rule.
 *
 * @example "V1 is STALE: V1 USED M1@v1, and M1@v1 is STALE. A run is stale when an input it used is. (4 steps from D1@v1: DATA_APPEND)"
 */
export function explain(parameters: {
  readonly item: ImpactItem;
  readonly id: string;
  readonly witness: readonly WitnessStep[];
  readonly metamodel: Metamodel;
  /** Why an item of modality UNKNOWN is one. */
  readonly unknownBecause: string | null;
}): string {
  const { item, id, witness, metamodel } = parameters;
  if (item.modality === 'UNKNOWN')
    return `${id} may be affected, nobody can tell: ${parameters.unknownBecause ?? ''}`.trim();
  const state = item.states.find((one) => one.modality === item.modality);
  if (!state) return `${id} is an item.`;
  const last = witness.at(-1);
  const name = state.effect.replaceAll('_', ' ').toLowerCase();
  const parts = state.scope && !state.scope.unknown ? ` for ${state.scope.affected.join(', ')}` : '';
  const how = state.modality === 'POTENTIAL' ? 'may become' : state.modality === 'SUPPRESSED' ? 'would be' : 'is';
  const head = `${id} ${how} ${name}${parts}`;
  if (!last) return `${head}. ${EFFECTS[state.effect].sentence}`;
  const link =
    last.changedEnd === 'SOURCE' ? `${last.from} ${last.relation} ${id}` : `${id} ${last.relation} ${last.from}`;
  const cause = last.kindIn
    ? `${last.from} changed (${last.kindIn}: ${lowerFirst(CHANGE_KINDS[last.kindIn].sentence)})`
    : `${last.from} is ${(last.effectIn ?? '').replaceAll('_', ' ').toLowerCase()}`;
  const rule =
    metamodel.firstHopRules.find((one) => one.id === last.rule) ??
    metamodel.transferRules.find((one) => one.id === last.rule);
  const first = witness[0] as WitnessStep;
  const far = witness.length > 1 ? ` (${witness.length} steps from ${first.from}, ${first.kindIn})` : '';
  const cut = state.cutBy ? ` Suppressed by ${state.cutBy}.` : '';
  return `${head}: ${link}, and ${trimStop(cause)}. ${rule?.sentence ?? ''}${far}${cut}`.trim();
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function trimStop(text: string): string {
  return text.replace(/\.\)$/, ')').replace(/\.$/, '');
}
