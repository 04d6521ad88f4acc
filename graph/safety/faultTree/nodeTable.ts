/**
 * Decision nodes: a level, where to go when its variable is false (low) and when it is true (high). A node has a higher
 * number than the two below it, and is there once only (hash consing).
 *
 *     number   0     1     2           3
 *     level    ∞     ∞     1           0              level 0 is asked first
 *     low      0     1     0           0
 *     high     0     1     1           2
 *
 * The fields of a node lie side by side, with the number of the next node in its chain of the hash table: a look at a node
 * of a large table costs one miss of the processor's caches and not three.
 */

/** The two ends of every way: false and true, or no set and the set of nothing. */
export const BOTTOM = 0;
export const TOP = 1;
/** Instead of a node: the table is full. */
export const FULL = -1;
/** The level of BOTTOM and TOP: below every variable. */
export const END_LEVEL = 0x7fffffff;

/** Where the fields of node n are: from 4n on. */
export const LEVEL = 0;
export const LOW = 1;
export const HIGH = 2;
const NEXT = 3;

const SMALLEST = 1 << 10;
/** A larger table gets all the room that it may need: memory that nobody has written to costs nothing, to copy does. */
const LARGEST_GROWN = 1 << 20;
/** Nodes in a chain on the average, at the most, before there are more chains. */
const CHAIN = 1;
/** 64 MiB of chains: with more nodes than that the chains get longer, twice as long at the most. */
const MOST_CHAINS = 1 << 24;

export class NodeTable {
  /** Replaced when it grows. */
  fields = new Int32Array(4 * SMALLEST);
  /** How many nodes there are, the two ends among them. */
  count = 2;
  /** How many nodes there may be. */
  limit: number;
  /** First node of each chain; 0: none. */
  private chains = new Int32Array(SMALLEST);

  constructor(limit: number) {
    this.limit = limit;
    for (const end of [BOTTOM, TOP]) {
      this.fields[4 * end + LEVEL] = END_LEVEL;
      this.fields[4 * end + LOW] = end;
      this.fields[4 * end + HIGH] = end;
    }
  }

  levelOf(node: number): number {
    return this.fields[4 * node + LEVEL] as number;
  }

  lowOf(node: number): number {
    return this.fields[4 * node + LOW] as number;
  }

  highOf(node: number): number {
    return this.fields[4 * node + HIGH] as number;
  }

  /** The node, made if it is new; FULL where there is no room for it. */
  node(level: number, low: number, high: number): number {
    const { fields, chains } = this;
    const chain = hash(level, low, high) & (chains.length - 1);
    for (let node = chains[chain] as number; node !== 0; node = fields[4 * node + NEXT] as number) {
      const at = 4 * node;
      if (fields[at + LOW] === low && fields[at + HIGH] === high && fields[at + LEVEL] === level) return node;
    }
    if (this.count >= this.limit) return FULL;
    const node = this.count;
    this.count += 1;
    if (4 * node === fields.length) this.grow();
    const at = 4 * node;
    const written = this.fields;
    written[at + LEVEL] = level;
    written[at + LOW] = low;
    written[at + HIGH] = high;
    written[at + NEXT] = chains[chain] as number;
    chains[chain] = node;
    if (node > CHAIN * chains.length && chains.length < MOST_CHAINS) this.rehash(4 * chains.length);
    return node;
  }

  /** Forgets all nodes from this number on. */
  truncate(count: number): void {
    if (count === this.count) return;
    this.count = count;
    this.rehash(this.chains.length);
  }

  /**
   * Keeps only the nodes from `from` on that the roots need, and all before.
   * @param roots Nodes; replaced by their new numbers.
   */
  compact(from: number, roots: Int32Array): void {
    const { fields } = this;
    const renamed = new Int32Array(this.count - from);
    const mark = (node: number) => {
      if (node >= from) renamed[node - from] = 1;
    };
    for (const root of roots) mark(root);
    for (let node = this.count - 1; node >= from; node -= 1) {
      if (!renamed[node - from]) continue;
      mark(fields[4 * node + LOW] as number);
      mark(fields[4 * node + HIGH] as number);
    }
    const now = (node: number) => (node < from ? node : (renamed[node - from] as number));
    let kept = from;
    for (let node = from; node < this.count; node += 1) {
      if (!renamed[node - from]) continue;
      const at = 4 * kept;
      fields[at + LEVEL] = fields[4 * node + LEVEL] as number;
      fields[at + LOW] = now(fields[4 * node + LOW] as number);
      fields[at + HIGH] = now(fields[4 * node + HIGH] as number);
      renamed[node - from] = kept;
      kept += 1;
    }
    for (let position = 0; position < roots.length; position += 1) roots[position] = now(roots[position] as number);
    this.count = kept;
    this.rehash(this.chains.length);
  }

  /** No node will be added any more: gives the room back that only that needs. */
  close(): void {
    this.limit = this.count;
    this.fields = this.fields.slice(0, 4 * this.count);
    this.chains = new Int32Array(1);
  }

  private grow(): void {
    const nodes = this.fields.length / 4;
    const size = nodes >= LARGEST_GROWN ? this.limit : Math.min(4 * nodes, this.limit);
    const larger = new Int32Array(4 * size);
    larger.set(this.fields);
    this.fields = larger;
  }

  private rehash(size: number): void {
    if (size === this.chains.length) this.chains.fill(0);
    else this.chains = new Int32Array(size);
    const { fields, chains } = this;
    const mask = size - 1;
    for (let node = 2; node < this.count; node += 1) {
      const at = 4 * node;
      const chain = hash(fields[at + LEVEL] as number, fields[at + LOW] as number, fields[at + HIGH] as number) & mask;
      fields[at + NEXT] = chains[chain] as number;
      chains[chain] = node;
    }
  }
}

/** Odd factors from the golden ratio (Knuth); the high bits of a product are the good ones. */
export function hash(one: number, two: number, three: number): number {
  const mixed = Math.imul(Math.imul(one, 0x9e3779b1) + two, 0x85ebca6b) + three;
  const spread = Math.imul(mixed, 0xc2b2ae35);
  return spread ^ (spread >>> 15);
}
