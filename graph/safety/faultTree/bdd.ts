/** Reduced ordered binary decision diagrams (Bryant 1986): AND, OR and XOR of two functions, without recursion. */
import { BOTTOM, END_LEVEL, FULL, HIGH, LEVEL, LOW, TOP } from './nodeTable.ts';
import { UNKNOWN } from './operationCache.ts';
import { Operations } from './operations.ts';

export const AND = 0;
export const OR = 1;
export const XOR = 2;
export type BddOperation = typeof AND | typeof OR | typeof XOR;

/** Function, other function, what became of the low branch. */
const FRAME = 3;

export class Bdd extends Operations {
  private operation: BddOperation = AND;

  /** FULL where there is no room. */
  node(level: number, low: number, high: number): number {
    return low === high ? low : this.table.node(level, low, high);
  }

  /** The function of one variable, or its negation. */
  variable(level: number, isNegated: boolean): number {
    return isNegated ? this.node(level, TOP, BOTTOM) : this.node(level, BOTTOM, TOP);
  }

  /** The two functions put together; FULL where there is no room; PAUSED. */
  apply(operation: BddOperation, left: number, right: number): number {
    this.operation = operation;
    return this.run(left, right, 0);
  }

  resume(): number {
    return this.run(this.first, this.second, this.depth);
  }

  private run(left: number, right: number, from: number): number {
    const { table, cache, operation } = this;
    let { stack } = this;
    let fields = table.fields;
    let depth = from;
    let f = left;
    let g = right;
    for (;;) {
      this.callsLeft -= 1;
      if (this.callsLeft === 0) return this.pause(f, g, depth);
      let result = ends(operation, f, g);
      if (result === UNKNOWN) {
        if (f > g) {
          const larger = f;
          f = g;
          g = larger;
        }
        result = cache.get(operation, f, g);
        if (result === UNKNOWN) {
          if (depth + FRAME > stack.length) stack = this.growStack();
          stack[depth] = f;
          stack[depth + 1] = g;
          stack[depth + 2] = UNKNOWN;
          depth += FRAME;
          const levelF = fields[4 * f + LEVEL] as number;
          const levelG = fields[4 * g + LEVEL] as number;
          if (levelF <= levelG) f = fields[4 * f + LOW] as number;
          if (levelG <= levelF) g = fields[4 * g + LOW] as number;
          continue;
        }
      }
      for (;;) {
        if (depth === 0) return result;
        f = stack[depth - 3] as number;
        g = stack[depth - 2] as number;
        const low = stack[depth - 1] as number;
        const levelF = fields[4 * f + LEVEL] as number;
        const levelG = fields[4 * g + LEVEL] as number;
        if (low === UNKNOWN) {
          stack[depth - 1] = result;
          if (levelF <= levelG) f = fields[4 * f + HIGH] as number;
          if (levelG <= levelF) g = fields[4 * g + HIGH] as number;
          break;
        }
        depth -= FRAME;
        if (low !== result) {
          result = table.node(levelF < levelG ? levelF : levelG, low, result);
          if (result === FULL) return FULL;
          fields = table.fields;
        }
        cache.put(operation, f, g, result);
      }
    }
  }

  /** Whether a function is true where all variables are false. */
  isTrueAtRest(node: number): boolean {
    let at = node;
    while (this.table.levelOf(at) !== END_LEVEL) at = this.table.lowOf(at);
    return at === TOP;
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
