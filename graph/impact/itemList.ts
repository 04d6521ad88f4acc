/**
 * The items of a report in their order, without an object for each: a report may have a million.
 *
 * Nearly all items show one of a few combinations of effects (a pattern). Items are sorted into groups of the same worst
 * effect, modality and distance, which are put in order only as far as somebody reads them.
 */
import type { NodeNumber } from '../index/configuration.ts';
import { EFFECT_ORDER, type Effect, MODALITIES, type Modality } from '../metamodel/effects.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';

/** A combination of effects that items show; no states: modality UNKNOWN. */
export interface Pattern {
  readonly states: readonly { readonly effect: Effect; readonly modality: Modality }[];
  /** The strongest modality, and the effects that have it, worst first. */
  readonly modality: Modality;
  readonly effects: readonly Effect[];
}

/** Everything stated has to hold; empty: all. */
export interface ItemFilter {
  readonly kinds?: readonly ArtifactKind[] | null | undefined;
  readonly effects?: readonly Effect[] | null | undefined;
  readonly modalities?: readonly Modality[] | null | undefined;
}

export interface ItemCounts {
  readonly total: number;
  /** An item counts once for each of its effects. */
  readonly byEffect: ReadonlyMap<Effect, number>;
  readonly byKind: ReadonlyMap<ArtifactKind, number>;
  readonly byModality: ReadonlyMap<Modality, number>;
}

/** Strongest first. */
export const MODALITY_ORDER = Object.keys(MODALITIES) as Modality[];

export function patternOf(states: Pattern['states']): Pattern {
  const modality = MODALITY_ORDER.find((one) => states.some((state) => state.modality === one)) ?? 'UNKNOWN';
  return {
    states,
    modality,
    effects: states.filter((state) => state.modality === modality).map(({ effect }) => effect),
  };
}

/** Longer groups are put in order as a whole only where somebody reads that far. */
const PARTIAL_ORDER_ABOVE = 2_000;
/** Filters whose groups are remembered: pages of a few lists, not every filter that anybody ever thought of. */
const MOST_ORDERS = 4;

/** Items of the same worst effect, modality and distance. */
interface Group {
  nodes: readonly NodeNumber[];
  /** Are they in order? Then the next page has nothing left to sort. */
  isOrdered: boolean;
}

export class ItemList {
  private nodes: NodeNumber[] = [];
  private patternNumbers: number[] = [];
  private readonly patterns: Pattern[] = [];
  /** By position; null: not looked up yet. */
  private distances: Int32Array | null = null;
  private readonly kindOf: (node: NodeNumber) => ArtifactKind;
  private readonly idOf: (node: NodeNumber) => string;
  private readonly distanceOf: (node: NodeNumber, pattern: Pattern) => number;
  private readonly orders = new Map<string, readonly Group[]>();

  constructor(parameters: {
    kindOf: (node: NodeNumber) => ArtifactKind;
    idOf: (node: NodeNumber) => string;
    distanceOf: (node: NodeNumber, pattern: Pattern) => number;
  }) {
    this.kindOf = parameters.kindOf;
    this.idOf = parameters.idOf;
    this.distanceOf = parameters.distanceOf;
  }

  /** Equal patterns may be added once and used again. */
  addPattern(pattern: Pattern): number {
    this.patterns.push(pattern);
    return this.patterns.length - 1;
  }

  add(node: NodeNumber, pattern: number): void {
    this.nodes.push(node);
    this.patternNumbers.push(pattern);
  }

  /** Takes nodes out again. */
  remove(gone: { has(node: NodeNumber): boolean; readonly size: number }): void {
    if (gone.size === 0) return;
    const stays = this.nodes.map((node) => !gone.has(node));
    this.patternNumbers = this.patternNumbers.filter((_, position) => stays[position]);
    this.nodes = this.nodes.filter((_, position) => stays[position]);
  }

  get length(): number {
    return this.nodes.length;
  }

  /** Combinations that some item shows. */
  *shown(): Generator<Pattern> {
    for (const number of new Set(this.patternNumbers)) yield this.patterns[number] as Pattern;
  }

  /** Kinds of the items of this modality. */
  kindsOf(modality: Modality): Set<ArtifactKind> {
    const kinds = new Set<ArtifactKind>();
    for (let position = 0; position < this.nodes.length; position += 1) {
      if (this.patternAt(position).modality === modality) kinds.add(this.kindOf(this.nodes[position] as NodeNumber));
    }
    return kinds;
  }

  counts(filters: readonly ItemFilter[]): ItemCounts {
    const byEffect = new Map<Effect, number>();
    const byKind = new Map<ArtifactKind, number>();
    const byModality = new Map<Modality, number>();
    const passing = this.patterns.map((pattern) => statesPassing(pattern, filters));
    let total = 0;
    for (let position = 0; position < this.nodes.length; position += 1) {
      const states = passing[this.patternNumbers[position] as number] as PassingStates;
      if (states === null) continue;
      const kind = this.kindOf(this.nodes[position] as NodeNumber);
      if (!passesKind(kind, filters)) continue;
      total += 1;
      for (const effect of states) increase(byEffect, effect);
      increase(byKind, kind);
      increase(byModality, this.patternAt(position).modality);
    }
    return { total, byEffect, byKind, byModality };
  }

  /** Looks up how far each item is, in steps: the order of the pages needs it. To be called when all items are there. */
  *measure(itemsPerStep: number): Generator<void> {
    const distances = new Int32Array(this.nodes.length);
    for (let position = 0; position < distances.length; position += 1) {
      distances[position] = this.distanceOf(this.nodes[position] as NodeNumber, this.patternAt(position));
      if (position % itemsPerStep === itemsPerStep - 1) yield;
    }
    this.distances = distances;
  }

  /** How many items pass. */
  count(filters: readonly ItemFilter[]): number {
    return this.grouped(filters).reduce((sum, { nodes }) => sum + nodes.length, 0);
  }

  /** Items in order: worst effect, modality, distance, id. */
  slice(filters: readonly ItemFilter[], start: number, end: number): NodeNumber[] {
    const result: NodeNumber[] = [];
    let before = 0;
    for (const group of this.grouped(filters)) {
      const from = Math.max(0, start - before);
      const until = Math.min(group.nodes.length, end - before);
      before += group.nodes.length;
      if (from >= until) continue;
      // One by one: a call takes a hundred thousand arguments at the most.
      for (const node of this.ordered(group, until).slice(from, until)) result.push(node);
      if (before >= end) break;
    }
    return result;
  }

  /** The same items in no order that means anything: for who wants them all. */
  *unordered(filters: readonly ItemFilter[]): Generator<NodeNumber> {
    const passing = this.patterns.map((pattern) => statesPassing(pattern, filters) !== null);
    for (let position = 0; position < this.nodes.length; position += 1) {
      const node = this.nodes[position] as NodeNumber;
      if (passing[this.patternNumbers[position] as number] && passesKind(this.kindOf(node), filters)) yield node;
    }
  }

  private patternAt(position: number): Pattern {
    return this.patterns[this.patternNumbers[position] as number] as Pattern;
  }

  /** Groups of the same worst effect, modality and distance, in order; their items are in none. */
  private grouped(filters: readonly ItemFilter[]): readonly Group[] {
    const key = JSON.stringify(filters);
    const known = this.orders.get(key);
    if (known) return known;
    const passing = this.patterns.map((pattern) => statesPassing(pattern, filters) !== null);
    const ranks = this.patterns.map(rankOf);
    const groups = new Map<number, NodeNumber[]>();
    for (let position = 0; position < this.nodes.length; position += 1) {
      const number = this.patternNumbers[position] as number;
      const node = this.nodes[position] as NodeNumber;
      if (!passing[number] || !passesKind(this.kindOf(node), filters)) continue;
      const distance = this.distances?.[position] ?? this.distanceOf(node, this.patterns[number] as Pattern);
      const place = (ranks[number] as number) * 2 ** 32 + distance;
      const group = groups.get(place);
      if (group) group.push(node);
      else groups.set(place, [node]);
    }
    const order = [...groups].sort(([left], [right]) => left - right);
    const ordered = order.map(([, members]): Group => ({ nodes: members, isOrdered: false }));
    if (this.orders.size >= MOST_ORDERS) this.orders.clear();
    this.orders.set(key, ordered);
    return ordered;
  }

  /** The group with at least its first `until` items in order. */
  private ordered(group: Group, until: number): readonly NodeNumber[] {
    const { nodes, isOrdered } = group;
    if (isOrdered) return nodes;
    if (nodes.length > PARTIAL_ORDER_ABOVE && until * 4 <= nodes.length) {
      return this.sorted(this.smallest(nodes, until));
    }
    group.nodes = this.sorted(nodes);
    group.isOrdered = true;
    return group.nodes;
  }

  private sorted(group: readonly NodeNumber[]): NodeNumber[] {
    const keyed = group.map((node) => ({ node, id: this.idOf(node) }));
    keyed.sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
    return keyed.map(({ node }) => node);
  }

  /** The `count` items with the smallest ids: a pool of twice as many is thinned out whenever it is full. */
  private smallest(group: readonly NodeNumber[], count: number): NodeNumber[] {
    let pool: NodeNumber[] = [];
    let bound: string | null = null;
    for (const node of group) {
      if (bound !== null && this.idOf(node) > bound) continue;
      pool.push(node);
      if (pool.length < count * 2) continue;
      pool = this.sorted(pool).slice(0, count);
      bound = this.idOf(pool[count - 1] as NodeNumber);
    }
    return pool;
  }
}

/** Effects that filters leave of a pattern; null: nothing. An item of modality UNKNOWN counts as one without effects. */
type PassingStates = readonly Effect[] | null;

function statesPassing(pattern: Pattern, filters: readonly ItemFilter[]): PassingStates {
  let left: Effect[] | null = null;
  for (const [position, { effects, modalities }] of filters.entries()) {
    if (pattern.states.length === 0) {
      if (effects?.length || (modalities?.length && !modalities.includes('UNKNOWN'))) return null;
      continue;
    }
    const passing = pattern.states.filter((state) => statePasses(state, { effects, modalities }));
    if (passing.length === 0) return null;
    // What is counted is what the filter of the question leaves.
    if (position === 0) left = passing.map(({ effect }) => effect);
  }
  return [...new Set(left ?? pattern.states.map(({ effect }) => effect))];
}

/** Does a filter leave this effect? */
export function statePasses(
  { effect, modality }: Pattern['states'][number],
  { effects, modalities }: Pick<ItemFilter, 'effects' | 'modalities'>,
): boolean {
  return (!effects?.length || effects.includes(effect)) && (!modalities?.length || modalities.includes(modality));
}

function passesKind(kind: ArtifactKind, filters: readonly ItemFilter[]): boolean {
  return filters.every(({ kinds }) => !kinds?.length || kinds.includes(kind));
}

/** Place of a combination in the order: worst effect, then modality. */
export function rankOf({ effects, modality }: Pick<Pattern, 'effects' | 'modality'>): number {
  const [worst] = effects;
  const rank = worst === undefined ? EFFECT_ORDER.length : EFFECT_ORDER.indexOf(worst);
  return rank * MODALITY_ORDER.length + MODALITY_ORDER.indexOf(modality);
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
