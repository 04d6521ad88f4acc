/**
 * Families of sets as zero-suppressed decision diagrams (Minato 1993): a node says which sets have its element (`high`)
 * and which do not (`low`). The families here are minimal: no set in one includes another.
 *
 *     {{a, b}, {a, c}}    a ─high─▶ b ─high─▶ {∅}
 *                         │         └low─▶ c ─high─▶ {∅}
 *                         └low─▶ {}
 */
import { type Bdd, CALLS_PER_STEP, type Steps } from './bdd.ts';
import { BOTTOM, FULL, NodeTable, TOP } from './nodeTable.ts';
import { OperationCache, UNKNOWN } from './operationCache.ts';

const WITHOUT_IMPLIED = 0;
const WITHOUT_SUPERSETS = 1;

/** Operands, how far it is, what became of the low branch. */
const FRAME = 4;
const LOW_IS_DUE = 0;
const HIGH_IS_DUE = 1;
const REST_IS_DUE = 2;

export class Zbdd {
  readonly table: NodeTable;
  private readonly cache = new OperationCache();
  private stack = new Int32Array(FRAME * 256);

  constructor(limit: number) {
    this.table = new NodeTable(limit);
  }

  /** FULL where there is no room. */
  node(level: number, low: number, high: number): number {
    return high === BOTTOM ? low : this.table.node(level, low, high);
  }

  /**
   * The least sets of variables that, true with all others false, make a function true (Rauzy 1993: minimal solutions).
   * FULL where there is no room.
   * @param parameters.from The nodes of the function have this number or a higher one.
   * @param parameters.isMonotone The function never turns false when a variable turns true: then a quicker way is open.
   */
  *minimalSolutions(parameters: {
    readonly bdd: Bdd;
    readonly root: number;
    readonly from: number;
    readonly isMonotone: boolean;
  }): Steps<number> {
    const { bdd, root, from, isMonotone } = parameters;
    const { level, low, high } = bdd.table;
    if (root <= TOP) return root;
    const known = new Int32Array(root + 1 - from).fill(UNKNOWN);
    const solved = (node: number) => (node <= TOP ? node : (known[node - from] as number));
    const stack = [root];
    for (let calls = 1; stack.length > 0; calls += 1) {
      if (calls % CALLS_PER_STEP === 0) yield this.table.count;
      const node = stack.at(-1) as number;
      const without = solved(low[node] as number);
      const within = solved(high[node] as number);
      if (solved(node) !== UNKNOWN) {
        stack.pop();
      } else if (without === UNKNOWN || within === UNKNOWN) {
        if (within === UNKNOWN) stack.push(high[node] as number);
        if (without === UNKNOWN) stack.push(low[node] as number);
      } else {
        const needing = isMonotone
          ? yield* this.withoutImplied(within, bdd, low[node] as number)
          : yield* this.withoutSupersets(within, without);
        if (needing === FULL) return FULL;
        const result = this.node(level[node] as number, without, needing);
        if (result === FULL) return FULL;
        known[node - from] = result;
        stack.pop();
      }
    }
    return solved(root);
  }

  /** The sets that do not make a monotone function true; FULL where there is no room. */
  *withoutImplied(sets: number, bdd: Bdd, implied: number): Steps<number> {
    const { table, cache } = this;
    const other = bdd.table;
    let depth = 0;
    let calls = 0;
    let u = sets;
    let f = implied;
    for (;;) {
      calls += 1;
      if (calls % CALLS_PER_STEP === 0) yield this.table.count;
      const levelU = table.level[u] as number;
      // The sets lack what is asked before their first element.
      while ((other.level[f] as number) < levelU) f = other.low[f] as number;
      let result: number = UNKNOWN;
      if (u === BOTTOM || f === BOTTOM) result = u;
      else if (f === TOP) result = BOTTOM;
      else result = cache.get(WITHOUT_IMPLIED, u, f);
      if (result === UNKNOWN) {
        if (depth + FRAME > this.stack.length) this.growStack();
        const { stack } = this;
        stack[depth] = u;
        stack[depth + 1] = f;
        stack[depth + 2] = LOW_IS_DUE;
        depth += FRAME;
        if (other.level[f] === levelU) f = other.low[f] as number;
        u = table.low[u] as number;
        continue;
      }
      for (;;) {
        if (depth === 0) return result;
        const { stack } = this;
        u = stack[depth - 4] as number;
        f = stack[depth - 3] as number;
        const level = table.level[u] as number;
        if (stack[depth - 2] === LOW_IS_DUE) {
          stack[depth - 2] = HIGH_IS_DUE;
          stack[depth - 1] = result;
          if (other.level[f] === level) f = other.high[f] as number;
          u = table.high[u] as number;
          break;
        }
        depth -= FRAME;
        result = this.node(level, stack[depth + 3] as number, result);
        if (result === FULL) return FULL;
        cache.put(WITHOUT_IMPLIED, u, f, result);
      }
    }
  }

  /** The sets of a family that include none of another; FULL where there is no room. */
  *withoutSupersets(sets: number, smaller: number): Steps<number> {
    const { table, cache } = this;
    let depth = 0;
    let calls = 0;
    let u = sets;
    let v = smaller;
    for (;;) {
      calls += 1;
      if (calls % CALLS_PER_STEP === 0) yield this.table.count;
      const levelU = table.level[u] as number;
      while ((table.level[v] as number) < levelU) v = table.low[v] as number;
      let result: number = UNKNOWN;
      if (u === BOTTOM || v === BOTTOM) result = u;
      else if (v === TOP || u === v) result = BOTTOM;
      else if (u === TOP) result = TOP;
      else result = cache.get(WITHOUT_SUPERSETS, u, v);
      if (result === UNKNOWN) {
        if (depth + FRAME > this.stack.length) this.growStack();
        const { stack } = this;
        stack[depth] = u;
        stack[depth + 1] = v;
        stack[depth + 2] = LOW_IS_DUE;
        depth += FRAME;
        if (table.level[v] === levelU) v = table.low[v] as number;
        u = table.low[u] as number;
        continue;
      }
      for (;;) {
        if (depth === 0) return result;
        const { stack } = this;
        u = stack[depth - 4] as number;
        v = stack[depth - 3] as number;
        const level = table.level[u] as number;
        const isShared = table.level[v] === level;
        const due = stack[depth - 2] as number;
        if (due === LOW_IS_DUE) {
          stack[depth - 2] = HIGH_IS_DUE;
          stack[depth - 1] = result;
          if (isShared) v = table.high[v] as number;
          u = table.high[u] as number;
          break;
        }
        if (due === HIGH_IS_DUE && isShared) {
          stack[depth - 2] = REST_IS_DUE;
          u = result;
          v = table.low[v] as number;
          break;
        }
        depth -= FRAME;
        result = this.node(level, stack[depth + 3] as number, result);
        if (result === FULL) return FULL;
        cache.put(WITHOUT_SUPERSETS, u, v, result);
      }
    }
  }

  /** Keeps of the nodes from `from` on only those that the roots need; the roots get their new numbers. */
  compact(from: number, roots: Int32Array): void {
    this.table.compact(from, roots);
    this.cache.clear();
  }

  private growStack(): void {
    const larger = new Int32Array(2 * this.stack.length);
    larger.set(this.stack);
    this.stack = larger;
  }
}
