/** One sentence a person understands about why something is an item. */
import { CHANGE_KINDS } from '../metamodel/changeKinds.ts';
import { EFFECTS, type Effect, type Modality } from '../metamodel/effects.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import type { ImpactItem, WitnessStep } from './report.ts';

/**
 * The last step tells it: what the neighbour has, over which relation, by which rule.
 *
 * @example "V1 is stale: V1 USED M1@v1, and M1@v1 is stale. A run is stale when an input it used is stale, … (3 steps from D1@v1, DATA_APPEND)"
 */
export function explain(parameters: {
  readonly item: ImpactItem;
  readonly id: string;
  readonly witness: readonly WitnessStep[];
  readonly metamodel: Metamodel;
  /** Why an item of modality UNKNOWN is one. */
  readonly unknownBecause: string | null;
  /** Ids of what the change removed. */
  readonly removed: ReadonlySet<string>;
  /** A deployment that runs no more, of which only news is told. */
  readonly hasEnded: boolean;
}): string {
  const { item, id, witness, metamodel } = parameters;
  if (item.modality === 'UNKNOWN')
    return `${id} may be affected, nobody can tell: ${parameters.unknownBecause ?? ''}`.trim();
  const state = item.states.find((one) => one.modality === item.modality);
  if (!state) return `${id} is an item.`;
  const last = witness.at(-1);
  const parts = state.scope && !state.scope.unknown ? ` for ${state.scope.affected.join(', ')}` : '';
  const ended = parameters.hasEnded ? ' (it has ended: nothing has to be done about it)' : '';
  const head = `${id} ${PHRASES[state.effect][moodOf(state.modality)]}${parts}${ended}`;
  if (!last) return `${head}. ${EFFECTS[state.effect].sentence}`;
  const link =
    last.changedEnd === 'SOURCE' ? `${last.from} ${last.relation} ${id}` : `${id} ${last.relation} ${last.from}`;
  const kindOf = (step: WitnessStep) => (parameters.removed.has(step.from) ? 'removed' : step.kindIn);
  const isRemoved = last.kindIn !== null && parameters.removed.has(last.from);
  const cause = isRemoved
    ? `${last.from} was removed`
    : last.kindIn
      ? `${last.from} changed (${last.kindIn}: ${lowerFirst(CHANGE_KINDS[last.kindIn].sentence)})`
      : `${last.from} ${last.effectIn ? PHRASES[last.effectIn].is : 'is affected'}`;
  const rule =
    metamodel.firstHopRules.find((one) => one.id === last.rule) ??
    metamodel.transferRules.find((one) => one.id === last.rule);
  const first = witness[0] as WitnessStep;
  const far = witness.length > 1 ? ` (${witness.length} steps from ${first.from}, ${kindOf(first)})` : '';
  const cut = state.cutBy ? ` Suppressed by ${state.cutBy}.` : '';
  return `${head}: ${link}, and ${trimStop(cause)}. ${rule?.sentence ?? ''}${far}${cut}`.trim();
}

/** What is said of an artifact: as a fact, as a possibility, and as what would be but for a judgment. */
const PHRASES: Readonly<Record<Effect, { readonly is: string; readonly may: string; readonly would: string }>> = {
  INFORM: { is: 'is only informed', may: 'may only be informed', would: 'would only be informed' },
  SUSPECT: verb('suspect'),
  STALE: verb('stale'),
  PARTIALLY_STALE: verb('partially stale'),
  TAINTED: verb('tainted'),
  ROLLBACK_DECISION: {
    is: 'needs a decision about rolling back',
    may: 'may need a decision about rolling back',
    would: 'would need a decision about rolling back',
  },
  UNCONFIRMED: verb('unconfirmed'),
  DEGRADED: verb('degraded'),
  IN_DOUBT: verb('in doubt'),
  DEFEATED: verb('defeated'),
  NEEDS_REAPPROVAL: {
    is: 'needs to be approved again',
    may: 'may need to be approved again',
    would: 'would need to be approved again',
  },
  REASSESS: { is: 'has to be reassessed', may: 'may have to be reassessed', would: 'would have to be reassessed' },
};

function verb(adjective: string): { is: string; may: string; would: string } {
  return { is: `is ${adjective}`, may: `may become ${adjective}`, would: `would be ${adjective}` };
}

function moodOf(modality: Modality): 'is' | 'may' | 'would' {
  return modality === 'ACTUAL' ? 'is' : modality === 'SUPPRESSED' ? 'would' : 'may';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function trimStop(text: string): string {
  return text.replace(/\.\)$/, ')').replace(/\.$/, '');
}
