/**
 * Reduced ordered binary decision diagrams (Bryant 1986): AND, OR and XOR of two functions, without recursion.
 *
 * An operation runs in steps, so that whoever runs it can look at the clock between two of them, and stop.
 */
import { BOTTOM, END_LEVEL, FULL, NodeTable, TOP } from './nodeTable.ts';
import { OperationCache, UNKNOWN } from './operationCache.ts';

export const AND = 0;
export const OR = 1;
export const XOR = 2;
export type BddOperation = typeof AND | typeof OR | typeof XOR;

/** A computation in steps; each takes some hundredths of a second at the most, and tells how many nodes there are. */
export type Steps<Result> = Generator<number, Result>;

/** How many calls make a step. */
export const CALLS_PER_STEP = 1 << 16;

/** Function, other function, what became of the low branch. */
const FRAME = 3;

export class Bdd {
  readonly table: NodeTable;
  private readonly cache = new OperationCache();
  private stack = new Int32Array(FRAME * 256);

  constructor(limit: number) {
    this.table = new NodeTable(limit);
  }

  /** FULL where there is no room. */
  node(level: number, low: number, high: number): number {
    return low === high ? low : this.table.node(level, low, high);
  }

  /** The function of one variable, or its negation. */
  variable(level: number, isNegated: boolean): number {
    return isNegated ? this.node(level, TOP, BOTTOM) : this.node(level, BOTTOM, TOP);
  }

  /** The two functions put together; FULL where there is no room. */
  *apply(operation: BddOperation, left: number, right: number): Steps<number> {
    const { table, cache } = this;
    let depth = 0;
    let calls = 0;
    let f = left;
    let g = right;
    for (;;) {
      calls += 1;
      if (calls % CALLS_PER_STEP === 0) yield this.table.count;
      let result = ends(operation, f, g);
      if (result === UNKNOWN) {
        if (f > g) {
          const larger = f;
          f = g;
          g = larger;
        }
        result = cache.get(operation, f, g);
        if (result === UNKNOWN) {
          if (depth + FRAME > this.stack.length) this.growStack();
          this.stack[depth] = f;
          this.stack[depth + 1] = g;
          this.stack[depth + 2] = UNKNOWN;
          depth += FRAME;
          const levelF = table.level[f] as number;
          const levelG = table.level[g] as number;
          if (levelF <= levelG) f = table.low[f] as number;
          if (levelG <= levelF) g = table.low[g] as number;
          continue;
        }
      }
      for (;;) {
        if (depth === 0) return result;
        const { stack } = this;
        f = stack[depth - 3] as number;
        g = stack[depth - 2] as number;
        const low = stack[depth - 1] as number;
        const levelF = table.level[f] as number;
        const levelG = table.level[g] as number;
        if (low === UNKNOWN) {
          stack[depth - 1] = result;
          if (levelF <= levelG) f = table.high[f] as number;
          if (levelG <= levelF) g = table.high[g] as number;
          break;
        }
        depth -= FRAME;
        result = this.node(levelF < levelG ? levelF : levelG, low, result);
        if (result === FULL) return FULL;
        cache.put(operation, f, g, result);
      }
    }
  }

  /** Forgets all nodes from this number on. */
  truncate(count: number): void {
    if (count === this.table.count) return;
    this.table.truncate(count);
    this.cache.clear();
  }

  /** Keeps of the nodes from `from` on only those that the roots need; the roots get their new numbers. */
  compact(from: number, roots: Int32Array): void {
    this.table.compact(from, roots);
    this.cache.clear();
  }

  /** Whether a function is true where all variables are false. */
  isTrueAtRest(node: number): boolean {
    let at = node;
    while (this.table.level[at] !== END_LEVEL) at = this.table.low[at] as number;
    return at === TOP;
  }

  private growStack(): void {
    const larger = new Int32Array(2 * this.stack.length);
    larger.set(this.stack);
    this.stack = larger;
  }
}

/** What needs no look below. */
function ends(operation: BddOperation, f: number, g: number): number {
  if (f === g) return operation === XOR ? BOTTOM : f;
  if (operation === AND) {
    if (f === BOTTOM || g === BOTTOM) return BOTTOM;
    if (f === TOP) return g;
    return g === TOP ? f : UNKNOWN;
  }
  if (f === BOTTOM) return g;
  if (g === BOTTOM) return f;
  return operation === OR && (f === TOP || g === TOP) ? TOP : UNKNOWN;
}
