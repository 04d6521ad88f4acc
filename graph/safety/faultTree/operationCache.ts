/**
 * What operations gave: a table that forgets. A new entry takes the place of the one that it collides with, so that the
 * cache never holds up the memory, and an operation that was forgotten is done again.
 */
import { hash } from './nodeTable.ts';

/** Nothing is known. */
export const UNKNOWN = -1;

const FIELDS = 4;
const SMALLEST = 1 << 10;
/** 64 MiB: what is beyond the caches of the processor anyhow gains little by more. */
const LARGEST = 1 << 22;

export class OperationCache {
  /** Operation + 1 (0: empty), two operands, result. */
  private entries = new Int32Array(FIELDS * SMALLEST);
  private mask = SMALLEST - 1;
  private added = 0;

  get(operation: number, left: number, right: number): number {
    const at = FIELDS * (hash(left, right, operation) & this.mask);
    const { entries } = this;
    if (entries[at] !== operation + 1 || entries[at + 1] !== left || entries[at + 2] !== right) return UNKNOWN;
    return entries[at + 3] as number;
  }

  put(operation: number, left: number, right: number, result: number): void {
    if (this.added > this.mask && this.mask + 1 < LARGEST) this.grow();
    this.added += 1;
    const at = FIELDS * (hash(left, right, operation) & this.mask);
    const { entries } = this;
    entries[at] = operation + 1;
    entries[at + 1] = left;
    entries[at + 2] = right;
    entries[at + 3] = result;
  }

  /** Numbers of nodes have changed. */
  clear(): void {
    this.entries.fill(0);
  }

  /** Nothing will be asked any more: gives the room back. */
  close(): void {
    this.entries = new Int32Array(FIELDS * SMALLEST);
    this.mask = SMALLEST - 1;
    this.added = 0;
  }

  private grow(): void {
    const old = this.entries;
    this.mask = 4 * (this.mask + 1) - 1;
    this.added = 0;
    this.entries = new Int32Array(FIELDS * (this.mask + 1));
    for (let at = 0; at < old.length; at += FIELDS) {
      if (old[at] !== 0)
        this.put((old[at] as number) - 1, old[at + 1] as number, old[at + 2] as number, old[at + 3] as number);
    }
  }
}
