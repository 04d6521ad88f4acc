/**
 * How many cut sets there are of each order (number of elements), without a look at any one of them: the counts of a
 * node are those of its low branch, and those of its high branch moved up by the order of its element (Knuth, The Art of
 * Computer Programming 4A, 7.1.4).
 */
import type { CutSetDiagram, CutSetModule } from './cutSetDiagram.ts';
import { BOTTOM, TOP } from './nodeTable.ts';
import { CALLS_PER_STEP, type Steps } from './operations.ts';

/** Counts from the lowest order on that there is; exact. */
interface Counts {
  readonly lowest: number;
  readonly counts: Float64Array | readonly bigint[];
}

/** One set of one element: a leaf. */
const ONE: Counts = { lowest: 1, counts: Float64Array.of(1) };
const NONE: Counts = { lowest: 0, counts: new Float64Array(0) };
const EMPTY_SET: Counts = { lowest: 0, counts: Float64Array.of(1) };

/** How many sets there are by order: position 0 is the empty set. */
export function* countsByOrder(diagram: CutSetDiagram): Steps<readonly bigint[]> {
  const ends = diagram.root === BOTTOM ? NONE : EMPTY_SET;
  const found = diagram.modules.length === 0 ? ends : yield* countsOfModules(diagram);
  const counts = Array.from({ length: found.lowest + found.counts.length }, () => 0n);
  found.counts.forEach((count, position) => {
    counts[found.lowest + position] = BigInt(count);
  });
  return counts;
}

function* countsOfModules(diagram: CutSetDiagram): Steps<Counts> {
  // Every module is part of one other only: its counts can go when that is done.
  const known = new Map<number, Counts>();
  const takeWeights = (level: number): Counts => {
    const module = diagram.moduleOf[level] as number;
    return module === -1 ? ONE : (known.get(module) as Counts);
  };
  for (const [number, module] of diagram.modules.entries()) {
    const counter = new ModuleCounter(diagram, module, takeWeights);
    known.set(number, counter.asNumbers() ?? (yield* counter.asBigInts()));
    if (number % 1024 === 0) yield diagram.table.count;
    for (const level of counter.levels) known.delete(diagram.moduleOf[level] as number);
  }
  return known.get(diagram.modules.length - 1) as Counts;
}

class ModuleCounter {
  readonly levels = new Set<number>();
  private readonly diagram: CutSetDiagram;
  private readonly module: CutSetModule;
  private readonly weightsOf: (level: number) => Counts;
  /** Lowest order of a node of the module, and how many orders from there on; 0 orders: no sets. */
  private readonly lowest: Int32Array;
  private readonly orders: Int32Array;

  constructor(diagram: CutSetDiagram, module: CutSetModule, weightsOf: (level: number) => Counts) {
    this.diagram = diagram;
    this.module = module;
    this.weightsOf = weightsOf;
    const { table } = diagram;
    const { from, to } = module;
    this.lowest = new Int32Array(to - from);
    this.orders = new Int32Array(to - from);
    for (let node = from; node < to; node += 1) {
      const at = table.levelOf(node);
      this.levels.add(at);
      const weights = weightsOf(at);
      const [without, within] = [table.lowOf(node), table.highOf(node)];
      const many = weights.counts.length === 0 ? 0 : this.ordersOf(within);
      const start = this.lowestOf(within) + weights.lowest;
      const end = start + many + weights.counts.length - 1;
      const rest = this.ordersOf(without);
      const restStart = this.lowestOf(without);
      const first = many === 0 ? restStart : rest === 0 ? start : Math.min(start, restStart);
      const last = many === 0 ? restStart + rest : rest === 0 ? end : Math.max(end, restStart + rest);
      this.lowest[node - from] = first;
      this.orders[node - from] = last - first;
    }
  }

  /** Null: a count is too large for a number to be exact. */
  asNumbers(): Counts | null {
    const { root, from, to } = this.module;
    if (root <= TOP) return root === TOP ? EMPTY_SET : NONE;
    const { table } = this.diagram;
    const starts = new Int32Array(to - from + 1);
    for (let node = 0; node < to - from; node += 1)
      starts[node + 1] = (starts[node] as number) + (this.orders[node] as number);
    const all = new Float64Array(starts[to - from] as number);
    for (let node = from; node < to; node += 1) {
      const start = (starts[node - from] as number) - (this.lowest[node - from] as number);
      const without = table.lowOf(node);
      const within = table.highOf(node);
      const { lowest, counts } = this.weightsOf(table.levelOf(node));
      if (!(counts instanceof Float64Array)) return null;
      if (without === TOP) all[start]! += 1;
      else if (without !== BOTTOM) {
        const source = starts[without - from] as number;
        const shift = start + (this.lowest[without - from] as number) - source;
        const until = starts[without - from + 1] as number;
        for (let at = source; at < until; at += 1) all[shift + at]! += all[at] as number;
      }
      const isEnd = within === TOP;
      const source = isEnd ? 0 : (starts[within - from] as number);
      const until = isEnd ? 1 : (starts[within - from + 1] as number);
      for (let position = 0; position < counts.length; position += 1) {
        const weight = counts[position] as number;
        const shift = start + this.lowestOf(within) + lowest + position - source;
        for (let at = source; at < until; at += 1) all[shift + at]! += weight * (isEnd ? 1 : (all[at] as number));
      }
    }
    const counts = all.subarray(starts[root - from] as number, starts[root - from + 1] as number);
    // No node that the root needs has more sets than the root, so that all sums on the way were exact if this one is.
    let sum = 0;
    for (let at = 0; at < counts.length; at += 1) sum += counts[at] as number;
    if (sum > Number.MAX_SAFE_INTEGER) return null;
    return { lowest: this.lowestOf(root), counts };
  }

  *asBigInts(): Steps<Counts> {
    const { root, from, to } = this.module;
    const { table } = this.diagram;
    const lastUses = this.lastUses();
    const all: (readonly bigint[] | null)[] = Array.from({ length: to - from }, () => null);
    const countsOf = (node: number) =>
      node === BOTTOM ? [] : node === TOP ? [1n] : (all[node - from] as readonly bigint[]);
    const weightsAt = new Map<number, readonly bigint[]>();
    let work = 0;
    for (let node = from; node < to; node += 1) {
      const level = table.levelOf(node);
      const { lowest, counts } = this.weightsOf(level);
      const weights = weightsAt.get(level) ?? Array.from(counts, BigInt);
      weightsAt.set(level, weights);
      const own = Array.from({ length: this.orders[node - from] as number }, () => 0n);
      const start = this.lowest[node - from] as number;
      const [low, high] = [table.lowOf(node), table.highOf(node)];
      const without = countsOf(low);
      const within = countsOf(high);
      let shift = this.lowestOf(low) - start;
      for (let position = 0; position < without.length; position += 1) {
        own[shift + position]! += without[position] as bigint;
      }
      for (const [further, weight] of weights.entries()) {
        shift = this.lowestOf(high) + lowest - start + further;
        for (let position = 0; position < within.length; position += 1) {
          own[shift + position]! +=
            weight === 1n ? (within[position] as bigint) : (within[position] as bigint) * weight;
        }
      }
      all[node - from] = own;
      // Numbers of hundreds of digits: those that no node needs any more go at once.
      for (const below of [low, high]) {
        if (below > TOP && below !== root && lastUses[below - from] === node) all[below - from] = null;
      }
      work += without.length + within.length * weights.length;
      if (work < CALLS_PER_STEP) continue;
      work = 0;
      yield table.count;
    }
    return { lowest: this.lowestOf(root), counts: countsOf(root) };
  }

  /** Per node of the module: the last one that it is below. */
  private lastUses(): Int32Array {
    const { from, to } = this.module;
    const { table } = this.diagram;
    const last = new Int32Array(to - from);
    for (let node = from; node < to; node += 1) {
      for (const below of [table.lowOf(node), table.highOf(node)]) if (below > TOP) last[below - from] = node;
    }
    return last;
  }

  private lowestOf(node: number): number {
    return node <= TOP ? 0 : (this.lowest[node - this.module.from] as number);
  }

  private ordersOf(node: number): number {
    if (node <= TOP) return node === TOP ? 1 : 0;
    return this.orders[node - this.module.from] as number;
  }
}
