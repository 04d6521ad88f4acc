/**
 * The cut sets of a diagram one by one, never all in memory: depth first, where an element is taken before it is left
 * out. A walk can be told an order, a least probability, and a set to go on after.
 */
import type { CutSetDiagram } from './cutSetDiagram.ts';
import { BOTTOM, TOP } from './nodeTable.ts';
import { CALLS_PER_STEP } from './operations.ts';
import { largestProducts, largestProductsByOrder } from './quantify.ts';

/** Orders up to this one are walked one by one, those above it together. */
export const LARGEST_SINGLE_ORDER = 30;

/** What is left to do after a module. */
interface Rest {
  readonly node: number;
  readonly order: number;
  /** What the elements that are still to come multiply the probability by at the most. */
  readonly most: number;
  readonly next: Rest | null;
}

/** A way that was not taken yet. */
interface Branch {
  readonly node: number;
  /** How many elements are still to come; ANY: however many. */
  readonly order: number;
  /** How many elements were taken before. */
  readonly taken: number;
  readonly product: number;
  readonly rest: Rest | null;
}

const ANY = -1;
/** Products in another order differ in the last digits: nothing is cut off for that. */
const ROUNDING = 1 + 1e-12;

export interface WalkOptions {
  /** Only sets of this order, at the most LARGEST_SINGLE_ORDER. */
  readonly order?: number;
  /** Only sets that are at least so probable. */
  readonly leastProbability?: { readonly probability: number; readonly probabilityOf: (leaf: number) => number };
  /** Leaf numbers of the set to go on after, in any order. */
  readonly after?: readonly number[];
}

export class CutSetWalk {
  /** Leaf numbers of the set that was found last. Filled anew by each `next`. */
  readonly set: number[] = [];
  /** Elements looked at so far. */
  visits = 0;
  private readonly diagram: CutSetDiagram;
  private readonly roots: Int32Array;
  private readonly masks: Int32Array | null;
  /** The most probable set of a node: of any order, and of each. Null: nothing is cut off, or there are too many numbers. */
  private readonly most: Float64Array | null;
  private readonly mostByOrder: Float64Array | null;
  /** The order of the whole walk, plus one: the numbers of a node. */
  private readonly orders: number;
  /** Visits at the last pause. */
  private paused = 0;
  private readonly factors: Float64Array;
  private readonly floor: number;
  private readonly branches: Branch[] = [];

  constructor(diagram: CutSetDiagram, options: WalkOptions = {}) {
    const { order = ANY, leastProbability, after } = options;
    this.diagram = diagram;
    this.roots = Int32Array.from(diagram.moduleOf, (module) => diagram.modules[module]?.root ?? -1);
    this.masks = order === ANY ? null : orderMasks(diagram);
    this.most = leastProbability ? largestProducts(diagram, leastProbability.probabilityOf) : null;
    this.orders = order + 1;
    this.mostByOrder =
      leastProbability && order !== ANY ? largestProductsByOrder(diagram, leastProbability.probabilityOf, order) : null;
    this.floor = leastProbability?.probability ?? 0;
    const factorOf = leastProbability?.probabilityOf ?? (() => 1);
    this.factors = Float64Array.from(diagram.leafOf, (leaf) => (leaf === -1 ? 1 : factorOf(leaf)));
    const start: Branch = { node: diagram.root, order, taken: 0, product: 1, rest: null };
    if (after) this.seek(start, after);
    else this.offer(start);
  }

  /** True: `set` holds the next one. False: there is none. */
  next(): boolean {
    for (;;) {
      const found = this.advance();
      if (found !== 'PAUSED') return found === 'FOUND';
    }
  }

  /** FOUND: `set` holds the next one. PAUSED: some hundredths of a second are over, and there is more to look at. */
  advance(): 'FOUND' | 'PAUSED' | 'END' {
    const { table, leafOf } = this.diagram;
    const { set } = this;
    for (;;) {
      if (this.visits - this.paused >= CALLS_PER_STEP) {
        this.paused = this.visits;
        return 'PAUSED';
      }
      const branch = this.branches.pop();
      if (!branch) return 'END';
      let { node, order, product, rest } = branch;
      set.length = branch.taken;
      for (;;) {
        this.visits += 1;
        if (node === TOP) {
          if (!rest) return 'FOUND';
          ({ node, order, next: rest } = rest);
          continue;
        }
        if (node === BOTTOM) break;
        const level = table.levelOf(node);
        const low = table.lowOf(node);
        const high = table.highOf(node);
        if (low !== BOTTOM) this.offer({ node: low, order, taken: set.length, product, rest });
        const leaf = leafOf[level] as number;
        if (leaf === -1) {
          this.offerModule({ level, high, order, taken: set.length, product, rest, above: 0 });
          break;
        }
        set.push(leaf);
        product *= this.factors[level] as number;
        node = high;
        if (order !== ANY) order -= 1;
        if (!this.leadsOn(node, order, product, rest)) break;
      }
    }
  }

  /** The ways into a module, those with fewer elements in it first. */
  private offerModule(way: {
    level: number;
    high: number;
    order: number;
    taken: number;
    product: number;
    rest: Rest | null;
    /** Only with more elements in it than this. */
    above: number;
  }): void {
    const { high, order, taken, product, rest } = way;
    const node = this.roots[way.level] as number;
    if (order === ANY) {
      const most = this.mostOf(high, order) * (rest?.most ?? 1);
      this.offer({ node, order, taken, product, rest: { node: high, order, most, next: rest } });
      return;
    }
    for (let within = order; within > way.above; within -= 1) {
      if (!this.has(high, order - within)) continue;
      const most = this.mostOf(high, order - within) * (rest?.most ?? 1);
      this.offer({
        node,
        order: within,
        taken,
        product,
        rest: { node: high, order: order - within, most, next: rest },
      });
    }
  }

  private offer(branch: Branch): void {
    if (this.leadsOn(branch.node, branch.order, branch.product, branch.rest)) this.branches.push(branch);
  }

  private leadsOn(node: number, order: number, product: number, rest: Rest | null): boolean {
    if (node === BOTTOM || !this.has(node, order)) return false;
    if (!this.most) return true;
    return product * this.mostOf(node, order) * (rest?.most ?? 1) * ROUNDING >= this.floor;
  }

  /** What its sets of the order multiply the probability by at the most. */
  private mostOf(node: number, order: number): number {
    if (order !== ANY && this.mostByOrder) return this.mostByOrder[node * this.orders + order] as number;
    return this.most ? (this.most[node] as number) : 1;
  }

  private has(node: number, order: number): boolean {
    if (!this.masks || order === ANY) return true;
    return order >= 0 && (((this.masks[node] as number) >>> order) & 1) === 1;
  }

  /** Goes the way of a set, and keeps the branches that come after it. A set that is none leaves the walk empty. */
  private seek(start: Branch, after: readonly number[]): void {
    const { table, leafOf } = this.diagram;
    const inSet = new Set(after);
    const within = elementsWithin(this.diagram, after);
    let { node, order, taken, product, rest } = start;
    for (;;) {
      if (node === TOP) {
        if (!rest) break;
        ({ node, order, next: rest } = rest);
        continue;
      }
      if (node === BOTTOM) break;
      const level = table.levelOf(node);
      const low = table.lowOf(node);
      const high = table.highOf(node);
      const leaf = leafOf[level] as number;
      const elements =
        leaf === -1 ? (within.get(this.diagram.moduleOf[level] as number) ?? 0) : inSet.has(leaf) ? 1 : 0;
      if (elements === 0) {
        node = low;
        continue;
      }
      this.offer({ node: low, order, taken, product, rest });
      this.set.length = taken;
      if (leaf !== -1) {
        this.set.push(leaf);
        taken += 1;
        product *= this.factors[level] as number;
        node = high;
        if (order !== ANY) order -= 1;
        continue;
      }
      if (order !== ANY) this.offerModule({ level, high, order, taken, product, rest, above: elements });
      const left = order === ANY ? ANY : order - elements;
      rest = { node: high, order: left, most: this.mostOf(high, left) * (rest?.most ?? 1), next: rest };
      node = this.roots[level] as number;
      if (order !== ANY) order = elements;
    }
    if (node !== TOP || taken !== after.length) this.branches.length = 0;
  }
}

/** How many elements of a set are below each module. */
function elementsWithin(diagram: CutSetDiagram, set: readonly number[]): Map<number, number> {
  const { table, modules, leafOf, moduleOf } = diagram;
  // Level → module that it belongs to, and module → the one that it is part of.
  const owner = new Int32Array(leafOf.length).fill(-1);
  for (const [number, { from, to }] of modules.entries()) {
    for (let node = from; node < to; node += 1) owner[table.levelOf(node)] = number;
  }
  const parent = new Map<number, number>();
  for (const [level, module] of moduleOf.entries()) if (module !== -1) parent.set(module, owner[level] as number);
  const inSet = new Set(set);
  const within = new Map<number, number>();
  for (const [level, leaf] of leafOf.entries()) {
    if (leaf === -1 || !inSet.has(leaf)) continue;
    for (let module = owner[level]; module !== undefined && module !== -1; module = parent.get(module)) {
      within.set(module, (within.get(module) ?? 0) + 1);
    }
  }
  return within;
}

/** Per node, bit k: it has a set of k elements. */
function orderMasks(diagram: CutSetDiagram): Int32Array {
  const { table, modules, moduleOf } = diagram;
  const masks = new Int32Array(table.count);
  masks[TOP] = 1;
  const singles = 2 ** (LARGEST_SINGLE_ORDER + 1) - 1;
  for (let node = 2; node < table.count; node += 1) {
    const module = moduleOf[table.levelOf(node)] as number;
    const orders = module === -1 ? 2 : (masks[modules[module]?.root as number] as number);
    const above = masks[table.highOf(node)] as number;
    let mask = masks[table.lowOf(node)] as number;
    for (let order = 0; orders >>> order !== 0; order += 1) if ((orders >>> order) & 1) mask |= above << order;
    masks[node] = mask & singles;
  }
  return masks;
}
