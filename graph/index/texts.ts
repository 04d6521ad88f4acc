/**
 * Texts with a number each: ids, labels, digests. Bytes in large pieces instead of a million string objects, and a hash
 * table over them that grows segment by segment, so that no single insertion takes long.
 */
import { Int32Column } from './columns.ts';

const PIECE_BITS = 20;
const PIECE_BYTES = 1 << PIECE_BITS;
const PIECE_MASK = PIECE_BYTES - 1;
const SEGMENTS = 256;
const FIRST_CAPACITY = 8;
/** One slot that is never filled. */
const EMPTY = new Int32Array(1);
/** Longer texts would waste the rest of a piece; they are kept as strings. */
const LONGEST = PIECE_BYTES >> 4;
/** The first piece starts small and doubles: most graphs are. */
const FIRST_BYTES = 1024;

/** An open-addressing table of numbers; 0 is empty, so a number is kept as itself plus one. */
interface Segment {
  slots: Int32Array;
  count: number;
  shared: boolean;
}

/** Finds numbers by a hash; what a number stands for is compared by the caller. Values may be replaced. */
export class HashTable {
  private segments: Segment[] = Array.from({ length: SEGMENTS }, () => ({
    slots: EMPTY,
    count: 0,
    shared: false,
  }));

  /** The number with this hash for which `matches` holds, or -1. */
  find(hash: number, matches: (number: number) => boolean): number {
    const { slots } = this.segments[hash >>> 24] as Segment;
    const mask = slots.length - 1;
    for (let at = hash & mask; slots[at] !== 0; at = (at + 1) & mask) {
      const number = (slots[at] as number) - 1;
      if (matches(number)) return number;
    }
    return -1;
  }

  /** Adds a number that is not there yet. `hashOf` gives the hashes of those before it. */
  add(hash: number, number: number, hashOf: (number: number) => number): void {
    const segment = this.writable(hash);
    if ((segment.count + 1) * 2 > segment.slots.length) grow(segment, hashOf);
    insert(segment.slots, hash, number);
    segment.count += 1;
  }

  /** Puts a number in the place of another one of the same hash. */
  replace(hash: number, before: number, after: number): void {
    const { slots } = this.writable(hash);
    const mask = slots.length - 1;
    let at = hash & mask;
    while (slots[at] !== before + 1) at = (at + 1) & mask;
    slots[at] = after + 1;
  }

  fork(): HashTable {
    const fork = new HashTable();
    for (const segment of this.segments) segment.shared = true;
    fork.segments = this.segments.map((segment) => ({ ...segment }));
    return fork;
  }

  get bytes(): number {
    return this.segments.reduce((sum, segment) => sum + segment.slots.byteLength, 0);
  }

  /** Sizes and counts of the segments, and their slots one after another. */
  save(): { sizes: number[]; counts: number[]; slots: Uint8Array[] } {
    const slots = this.segments.map((segment) => segment.slots);
    return {
      sizes: slots.map((one) => one.length),
      counts: this.segments.map((segment) => segment.count),
      slots: slots.map((one) => new Uint8Array(one.buffer, one.byteOffset, one.byteLength)),
    };
  }

  static over(sizes: readonly number[], counts: readonly number[], slots: Int32Array): HashTable {
    const table = new HashTable();
    let start = 0;
    table.segments = sizes.map((size, position) => {
      const segment = { slots: slots.subarray(start, start + size), count: counts[position] as number, shared: false };
      start += size;
      return segment;
    });
    return table;
  }

  private writable(hash: number): Segment {
    const segment = this.segments[hash >>> 24] as Segment;
    if (segment.shared) {
      segment.slots = segment.slots.slice();
      segment.shared = false;
    }
    return segment;
  }
}

function grow(segment: Segment, hashOf: (number: number) => number): void {
  const larger = new Int32Array(Math.max(FIRST_CAPACITY, segment.slots.length * 2));
  for (const entry of segment.slots) if (entry !== 0) insert(larger, hashOf(entry - 1), entry - 1);
  segment.slots = larger;
}

function insert(slots: Int32Array, hash: number, number: number): void {
  const mask = slots.length - 1;
  let at = hash & mask;
  while (slots[at] !== 0) at = (at + 1) & mask;
  slots[at] = number + 1;
}

/** FNV-1a over the UTF-16 units, mixed so that its high byte is as good as its low ones. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A half of a surrogate pair that stands alone: UTF-8 has no bytes for it. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

export class Texts {
  private pieces: Buffer[] = [];
  private lastShared = false;
  /** Bytes used, with what was left empty at the ends of pieces. */
  private used = 0;
  private starts = new Int32Column();
  private lengths = new Int32Column();
  private hashes = new Int32Column();
  private table = new HashTable();
  /** Texts that UTF-8 cannot hold, or that are very long. */
  private odd = new Map<number, string>();

  get count(): number {
    return this.starts.length;
  }

  /** The number of a text, or -1. */
  find(text: string): number {
    const hash = hashOf(text);
    return this.table.find(hash, (number) => this.hashes.get(number) >>> 0 === hash && this.text(number) === text);
  }

  /** The number of a text, a new one if it never came. */
  number(text: string): number {
    const known = this.find(text);
    return known === -1 ? this.add(text) : known;
  }

  text(number: number): string {
    const length = this.lengths.get(number);
    if (length < 0) return this.odd.get(number) as string;
    const start = this.starts.get(number);
    const piece = this.pieces[start >>> PIECE_BITS] as Buffer;
    const offset = start & PIECE_MASK;
    return piece.toString('utf8', offset, offset + length);
  }

  fork(): Texts {
    const fork = new Texts();
    fork.pieces = [...this.pieces];
    fork.lastShared = true;
    fork.used = this.used;
    fork.starts = this.starts.fork();
    fork.lengths = this.lengths.fork();
    fork.hashes = this.hashes.fork();
    fork.table = this.table.fork();
    fork.odd = new Map(this.odd);
    return fork;
  }

  get bytes(): number {
    const pieces = this.pieces.reduce((sum, piece) => sum + piece.length, 0);
    return pieces + this.starts.bytes * 3 + this.table.bytes;
  }

  private add(text: string): number {
    const number = this.starts.length;
    const hash = hashOf(text);
    const bytes = text.length <= LONGEST && isWellFormed(text) ? Buffer.byteLength(text) : -1;
    if (bytes < 0 || bytes > LONGEST) {
      this.odd.set(number, text);
      this.starts.push(0);
      this.lengths.push(-1);
    } else {
      this.starts.push(this.place(text, bytes));
      this.lengths.push(bytes);
    }
    this.hashes.push(hash | 0);
    this.table.add(hash, number, (other) => this.hashes.get(other) >>> 0);
    return number;
  }

  private place(text: string, bytes: number): number {
    if ((this.used & PIECE_MASK) + bytes > PIECE_BYTES || this.used >>> PIECE_BITS === this.pieces.length) {
      this.used = this.pieces.length << PIECE_BITS;
      this.pieces.push(Buffer.alloc(this.pieces.length === 0 ? FIRST_BYTES : PIECE_BYTES));
      this.lastShared = false;
    }
    const needed = (this.used & PIECE_MASK) + bytes;
    const last = this.pieces[this.used >>> PIECE_BITS] as Buffer;
    if (needed > last.length) {
      const wider = Buffer.alloc(Math.min(PIECE_BYTES, 2 ** Math.ceil(Math.log2(needed)) * 2));
      last.copy(wider);
      this.pieces[this.pieces.length - 1] = wider;
      this.lastShared = false;
    } else if (this.lastShared) {
      // The original goes on writing behind what the fork shares with it.
      this.pieces[this.pieces.length - 1] = Buffer.from(last);
      this.lastShared = false;
    }
    const start = this.used;
    (this.pieces[start >>> PIECE_BITS] as Buffer).write(text, start & PIECE_MASK, bytes, 'utf8');
    this.used += bytes;
    return start;
  }

  /** Everything, for a file: `load` takes it back. */
  save(out: SnapshotSink): void {
    out.bytes(this.pieces);
    out.column(this.starts);
    out.column(this.lengths);
    out.column(this.hashes);
    const { sizes, counts, slots } = this.table.save();
    out.bytes(slots);
    out.json({ used: this.used, sizes, counts });
    out.list(this.odd);
  }

  static load(from: SnapshotSource): Texts {
    const texts = new Texts();
    const bytes = from.bytes();
    for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
      const piece = bytes.subarray(start, start + PIECE_BYTES);
      // The last one is written to.
      const isLast = start + PIECE_BYTES >= bytes.length;
      texts.pieces.push(isLast ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.length));
    }
    texts.starts = from.column();
    texts.lengths = from.column();
    texts.hashes = from.column();
    const slots = from.ints();
    const { used, sizes, counts } = from.json() as { used: number; sizes: number[]; counts: number[] };
    texts.table = HashTable.over(sizes, counts, slots);
    texts.used = used;
    texts.odd = new Map(from.list() as Iterable<[number, string]>);
    return texts;
  }
}

/**
 * Where a snapshot is written to, section by section. Columns, pieces and lists are read after the call, a little at a
 * time: what is saved must not change any more.
 */
export interface SnapshotSink {
  column(column: Int32Column): void;
  bytes(pieces: Iterable<Uint8Array>): void;
  /** Something small. */
  json(value: unknown): void;
  /** Any number of plain values. */
  list(values: Iterable<unknown>): void;
}

/** Gives the sections of a snapshot back in the order in which they were written. */
export interface SnapshotSource {
  column(): Int32Column;
  ints(): Int32Array;
  bytes(): Uint8Array;
  json(): unknown;
  list(): Iterable<unknown>;
}
