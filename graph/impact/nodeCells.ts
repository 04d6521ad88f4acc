/**
 * Two integers for each node that a walk reached, by node number: open addressing with linear probing.
 *
 * An array with a place for every node of the graph would be a little quicker to read, but costs sixteen megabytes at a
 * million artifacts, for each question, however little it reaches.
 */
import type { NodeNumber } from '../index/configuration.ts';

/** Integers of an entry: node number plus one (0: empty), mask, row. */
const WIDTH = 3;
const ENTRIES_AT_FIRST = 1_024;
/** Fibonacci hashing: neighbours are spread. */
const MULTIPLIER = 0x9e3779b1;

export class NodeCells {
  private table = new Int32Array(ENTRIES_AT_FIRST * WIDTH);
  private shift = 32 - Math.log2(ENTRIES_AT_FIRST);
  private entries = 0;

  /** 0: nothing is known of the node. */
  mask(node: NodeNumber): number {
    return this.table[this.find(node) + 1] as number;
  }

  setMask(node: NodeNumber, mask: number): void {
    // First the entry: it may come with another table.
    const at = this.entry(node);
    this.table[at + 1] = mask;
  }

  row(node: NodeNumber): number {
    return this.table[this.find(node) + 2] as number;
  }

  setRow(node: NodeNumber, row: number): void {
    const at = this.entry(node);
    this.table[at + 2] = row;
  }

  get bytes(): number {
    return this.table.byteLength;
  }

  /** Where the entry of the node is, or would be. */
  private find(node: NodeNumber): number {
    const { table } = this;
    const key = node + 1;
    for (let at = (Math.imul(node, MULTIPLIER) >>> this.shift) * WIDTH; ; ) {
      const there = table[at] as number;
      if (there === key || there === 0) return at;
      at += WIDTH;
      if (at === table.length) at = 0;
    }
  }

  private entry(node: NodeNumber): number {
    const at = this.find(node);
    if (this.table[at] !== 0) return at;
    // At most half full: probes stay short.
    if ((this.entries + 1) * WIDTH * 2 > this.table.length) {
      this.grow();
      return this.entry(node);
    }
    this.entries += 1;
    this.table[at] = node + 1;
    return at;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    this.shift -= 1;
    for (let at = 0; at < old.length; at += WIDTH) {
      const key = old[at] as number;
      if (key === 0) continue;
      const to = this.find(key - 1);
      this.table[to] = key;
      this.table[to + 1] = old[at + 1] as number;
      this.table[to + 2] = old[at + 2] as number;
    }
  }
}
