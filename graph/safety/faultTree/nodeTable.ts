/**
 * Decision nodes in columns: a level, where to go when its variable is false (`low`) and when it is true (`high`). A node
 * has a higher number than the two below it, and is there once only (hash consing).
 *
 *     number   0     1     2           3
 *     level    ∞     ∞     1           0              level 0 is asked first
 *     low      0     1     0           0
 *     high     0     1     1           2
 */

/** The two ends of every way: false and true, or no set and the set of nothing. */
export const BOTTOM = 0;
export const TOP = 1;
/** Instead of a node: the table is full. */
export const FULL = -1;
/** The level of BOTTOM and TOP: below every variable. */
export const END_LEVEL = 0x7fffffff;

const SMALLEST = 1 << 10;

export class NodeTable {
  level = new Int32Array(SMALLEST);
  low = new Int32Array(SMALLEST);
  high = new Int32Array(SMALLEST);
  /** How many nodes there are, the two ends among them. */
  count = 2;
  /** How many nodes there may be. */
  limit: number;
  /** Number of a node, or 0; open addressing. */
  private slots = new Int32Array(2 * SMALLEST);

  constructor(limit: number) {
    this.limit = limit;
    for (const end of [BOTTOM, TOP]) {
      this.level[end] = END_LEVEL;
      this.low[end] = end;
      this.high[end] = end;
    }
  }

  /** The node, made if it is new; FULL where there is no room for it. */
  node(level: number, low: number, high: number): number {
    const mask = this.slots.length - 1;
    let slot = hash(level, low, high) & mask;
    for (;;) {
      const node = this.slots[slot] as number;
      if (node === 0) break;
      if (this.low[node] === low && this.high[node] === high && this.level[node] === level) return node;
      slot = (slot + 1) & mask;
    }
    if (this.count >= this.limit) return FULL;
    const node = this.count;
    if (node === this.level.length) this.growColumns();
    this.count += 1;
    this.level[node] = level;
    this.low[node] = low;
    this.high[node] = high;
    this.slots[slot] = node;
    if (4 * this.count > 3 * this.slots.length) this.rehash(2 * this.slots.length);
    return node;
  }

  /** Forgets all nodes from this number on. */
  truncate(count: number): void {
    if (count === this.count) return;
    this.count = count;
    this.rehash(this.slots.length);
  }

  /**
   * Keeps only the nodes from `from` on that the roots need, and all before.
   * @param roots Nodes; replaced by their new numbers.
   */
  compact(from: number, roots: Int32Array): void {
    const renamed = new Int32Array(this.count - from);
    const mark = (node: number) => {
      if (node >= from) renamed[node - from] = 1;
    };
    for (const root of roots) mark(root);
    for (let node = this.count - 1; node >= from; node -= 1) {
      if (!renamed[node - from]) continue;
      mark(this.low[node] as number);
      mark(this.high[node] as number);
    }
    const now = (node: number) => (node < from ? node : (renamed[node - from] as number));
    let kept = from;
    for (let node = from; node < this.count; node += 1) {
      if (!renamed[node - from]) continue;
      this.level[kept] = this.level[node] as number;
      this.low[kept] = now(this.low[node] as number);
      this.high[kept] = now(this.high[node] as number);
      renamed[node - from] = kept;
      kept += 1;
    }
    for (let position = 0; position < roots.length; position += 1) roots[position] = now(roots[position] as number);
    this.count = kept;
    this.rehash(this.slots.length);
  }

  private growColumns(): void {
    const size = Math.min(2 * this.level.length, this.limit);
    const grown = (column: Int32Array<ArrayBuffer>) => {
      const larger = new Int32Array(size);
      larger.set(column);
      return larger;
    };
    this.level = grown(this.level);
    this.low = grown(this.low);
    this.high = grown(this.high);
  }

  private rehash(size: number): void {
    if (size === this.slots.length) this.slots.fill(0);
    else this.slots = new Int32Array(size);
    const { level, low, high, slots } = this;
    const mask = size - 1;
    for (let node = 2; node < this.count; node += 1) {
      let slot = hash(level[node] as number, low[node] as number, high[node] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = node;
    }
  }
}

/** Odd factors from the golden ratio (Knuth); the high bits of a product are the good ones. */
export function hash(one: number, two: number, three: number): number {
  let mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) ^ Math.imul(three, 0x27d4eb2f);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0x9e3779b1);
  return mixed ^ (mixed >>> 16);
}
