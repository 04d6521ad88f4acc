/**
 * What operations on decision diagrams share: a table of nodes, a cache of results, a stack in place of recursion (a
 * diagram may have as many levels as a tree has leaves), and a count of calls after which an operation pauses.
 *
 *     for (let result = bdd.apply(AND, f, g); ; result = bdd.resume()) if (result !== PAUSED) return result; else yield …
 */
import { NodeTable } from './nodeTable.ts';
import { OperationCache } from './operationCache.ts';

/** A computation in steps; each takes some hundredths of a second at the most, and tells how many nodes there are. */
export type Steps<Result> = Generator<number, Result>;

/** How many calls make a step. */
export const CALLS_PER_STEP = 1 << 16;

/** Instead of a node: a step is over; `resume` goes on. */
export const PAUSED = -2;

const SMALLEST_STACK = 1 << 10;

/** One operation at a time: what is paused is resumed before another one begins. */
export abstract class Operations {
  readonly table: NodeTable;
  protected readonly cache = new OperationCache();
  protected stack = new Int32Array(SMALLEST_STACK);
  /** Where a paused operation is. */
  protected depth = 0;
  protected first = 0;
  protected second = 0;
  /** Calls until the next pause. */
  protected callsLeft = CALLS_PER_STEP;

  constructor(limit: number) {
    this.table = new NodeTable(limit);
  }

  /** Goes on with what was paused. */
  abstract resume(): number;

  /** The result of an operation that may have been paused: FULL or a node. */
  *finished(begun: number): Steps<number> {
    let result = begun;
    while (result === PAUSED) {
      yield this.table.count;
      result = this.resume();
    }
    return result;
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

  /** What there is stays, for reading; nothing is added to it. */
  close(): void {
    this.table.close();
    this.cache.close();
  }

  protected pause(first: number, second: number, depth: number): typeof PAUSED {
    this.first = first;
    this.second = second;
    this.depth = depth;
    this.callsLeft = CALLS_PER_STEP;
    return PAUSED;
  }

  protected growStack(): Int32Array<ArrayBuffer> {
    const larger = new Int32Array(2 * this.stack.length);
    larger.set(this.stack);
    this.stack = larger;
    return larger;
  }
}
