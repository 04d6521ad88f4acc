/**
 * Families of sets as zero-suppressed decision diagrams (Minato 1993): a node says which sets have its element (high) and
 * which do not (low). The families here are minimal: no set in one includes another.
 *
 *     {{a, b}, {a, c}}    a ─high─▶ b ─high─▶ {∅}
 *                         │         └low─▶ c ─high─▶ {∅}
 *                         └low─▶ {}
 */
import { BOTTOM, FULL, HIGH, LEVEL, LOW, type NodeTable, TOP } from './nodeTable.ts';
import { UNKNOWN } from './operationCache.ts';
import { CALLS_PER_STEP, Operations, PAUSED, type Steps } from './operations.ts';

const WITHOUT_IMPLIED = 0;
const WITHOUT_SUPERSETS = 1;
type ZbddOperation = typeof WITHOUT_IMPLIED | typeof WITHOUT_SUPERSETS;

/** Operands, how far it is, what became of the low branch. */
const FRAME = 4;
const LOW_IS_DUE = 0;
const HIGH_IS_DUE = 1;
const REST_IS_DUE = 2;

export class Zbdd extends Operations {
  private operation: ZbddOperation = WITHOUT_SUPERSETS;
  /** Where the second operand is. */
  private other: NodeTable = this.table;

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
    /** Whose table holds the function. */
    readonly bdd: { readonly table: NodeTable };
    readonly root: number;
    readonly from: number;
    readonly isMonotone: boolean;
  }): Steps<number> {
    const { bdd, root, from, isMonotone } = parameters;
    const { fields } = bdd.table;
    if (root <= TOP) return root;
    const known = new Int32Array(root + 1 - from).fill(UNKNOWN);
    const solved = (node: number) => (node <= TOP ? node : (known[node - from] as number));
    const stack = [root];
    for (let calls = 1; stack.length > 0; calls += 1) {
      if (calls % CALLS_PER_STEP === 0) yield this.table.count;
      const node = stack.at(-1) as number;
      if (solved(node) !== UNKNOWN) {
        stack.pop();
        continue;
      }
      const low = fields[4 * node + LOW] as number;
      const high = fields[4 * node + HIGH] as number;
      const without = solved(low);
      const within = solved(high);
      if (without === UNKNOWN || within === UNKNOWN) {
        if (within === UNKNOWN) stack.push(high);
        if (without === UNKNOWN) stack.push(low);
        continue;
      }
      let needing = isMonotone ? this.withoutImplied(within, bdd, low) : this.withoutSupersets(within, without);
      if (needing === PAUSED) needing = yield* this.finished(PAUSED);
      if (needing === FULL) return FULL;
      const result = this.node(fields[4 * node + LEVEL] as number, without, needing);
      if (result === FULL) return FULL;
      known[node - from] = result;
      stack.pop();
    }
    return solved(root);
  }

  /** The sets that do not make a monotone function true; FULL where there is no room; PAUSED. */
  withoutImplied(sets: number, bdd: { readonly table: NodeTable }, implied: number): number {
    this.operation = WITHOUT_IMPLIED;
    this.other = bdd.table;
    return this.run(sets, implied, 0);
  }

  /** The sets of a family that include none of another; FULL where there is no room; PAUSED. */
  withoutSupersets(sets: number, smaller: number): number {
    this.operation = WITHOUT_SUPERSETS;
    this.other = this.table;
    return this.run(sets, smaller, 0);
  }

  resume(): number {
    return this.run(this.first, this.second, this.depth);
  }

  /**
   * Both operations go down the sets and their other operand side by side. A function that is true without an element is
   * true with it, so that its high branch says all; of a family, sets without the element count beside those with it.
   */
  private run(sets: number, others: number, from: number): number {
    const { table, cache, operation, other } = this;
    const isFamily = operation === WITHOUT_SUPERSETS;
    let { stack } = this;
    let fields = table.fields;
    let otherFields = other.fields;
    let depth = from;
    let u = sets;
    let v = others;
    for (;;) {
      this.callsLeft -= 1;
      if (this.callsLeft === 0) return this.pause(u, v, depth);
      const levelU = fields[4 * u + LEVEL] as number;
      // The sets lack what is asked before their first element.
      while ((otherFields[4 * v + LEVEL] as number) < levelU) v = otherFields[4 * v + LOW] as number;
      let result: number = UNKNOWN;
      if (u === BOTTOM || v === BOTTOM) result = u;
      else if (v === TOP || (isFamily && u === v)) result = BOTTOM;
      else if (isFamily && u === TOP) result = TOP;
      else result = cache.get(operation, u, v);
      if (result === UNKNOWN) {
        if (depth + FRAME > stack.length) stack = this.growStack();
        stack[depth] = u;
        stack[depth + 1] = v;
        stack[depth + 2] = LOW_IS_DUE;
        depth += FRAME;
        if (otherFields[4 * v + LEVEL] === levelU) v = otherFields[4 * v + LOW] as number;
        u = fields[4 * u + LOW] as number;
        continue;
      }
      for (;;) {
        if (depth === 0) return result;
        u = stack[depth - 4] as number;
        v = stack[depth - 3] as number;
        const level = fields[4 * u + LEVEL] as number;
        const isShared = otherFields[4 * v + LEVEL] === level;
        const due = stack[depth - 2] as number;
        if (due === LOW_IS_DUE) {
          stack[depth - 2] = HIGH_IS_DUE;
          stack[depth - 1] = result;
          if (isShared) v = otherFields[4 * v + HIGH] as number;
          u = fields[4 * u + HIGH] as number;
          break;
        }
        if (isFamily && due === HIGH_IS_DUE && isShared) {
          stack[depth - 2] = REST_IS_DUE;
          u = result;
          v = otherFields[4 * v + LOW] as number;
          break;
        }
        depth -= FRAME;
        const low = stack[depth + 3] as number;
        if (result === BOTTOM) result = low;
        else {
          result = table.node(level, low, result);
          if (result === FULL) return FULL;
          fields = table.fields;
          otherFields = other.fields;
        }
        cache.put(operation, u, v, result);
      }
    }
  }
}
