/**
 * Growing columns of 32-bit integers: a tenth of the memory of an array of numbers, no objects to collect, cheap to
 * fork and to write to a file.
 *
 * A column is a list of chunks. A fork shares the chunks of its original; who writes to a shared one copies it first.
 */

/** 65,536 integers, 256 KiB: small enough to be copied for a single change, large enough that a million rows are few. */
const CHUNK_BITS = 16;
export const CHUNK_LENGTH = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK_LENGTH - 1;
/** The first chunk starts small and doubles: most graphs are. */
const FIRST_LENGTH = 32;

/**
 * Whose a chunk is. LENT: a fork reads what was there when it was made; adding behind that does not disturb it, changing
 * does. FOREIGN: the original may go on adding to it.
 */
type Sharing = 'OWN' | 'LENT' | 'FOREIGN';

export class Int32Column {
  private chunks: Int32Array[] = [];
  private sharing: Sharing[] = [];
  length = 0;

  push(value: number): number {
    const chunk = this.length >>> CHUNK_BITS;
    if (chunk === this.chunks.length) {
      this.chunks.push(new Int32Array(chunk === 0 ? FIRST_LENGTH : CHUNK_LENGTH));
      this.sharing.push('OWN');
    } else if (this.sharing[chunk] === 'FOREIGN') {
      this.copy(chunk);
    }
    if (chunk === 0 && this.length === (this.chunks[0] as Int32Array).length) this.widen();
    (this.chunks[chunk] as Int32Array)[this.length & CHUNK_MASK] = value;
    this.length += 1;
    return this.length - 1;
  }

  get(position: number): number {
    return (this.chunks[position >>> CHUNK_BITS] as Int32Array)[position & CHUNK_MASK] as number;
  }

  set(position: number, value: number): void {
    const chunk = position >>> CHUNK_BITS;
    if (this.sharing[chunk] !== 'OWN') this.copy(chunk);
    (this.chunks[chunk] as Int32Array)[position & CHUNK_MASK] = value;
  }

  /** Makes the column at least this long, new positions filled with a value. */
  grow(length: number, value: number): void {
    while (this.length < length) {
      const start = this.push(value) & CHUNK_MASK;
      const chunk = this.chunks[(this.length - 1) >>> CHUNK_BITS] as Int32Array;
      const more = Math.min(length - this.length, chunk.length - start - 1);
      chunk.fill(value, start + 1, start + 1 + more);
      this.length += more;
    }
  }

  /** A column with the same content that changes independently. */
  fork(): Int32Column {
    const fork = new Int32Column();
    fork.chunks = [...this.chunks];
    fork.length = this.length;
    fork.sharing = this.chunks.map(() => 'FOREIGN');
    this.sharing = this.sharing.map((sharing) => (sharing === 'OWN' ? 'LENT' : sharing));
    return fork;
  }

  /** Bytes of memory. */
  get bytes(): number {
    return this.chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  }

  /** The content in pieces, for a file. */
  *pieces(): Generator<Uint8Array> {
    for (let start = 0; start < this.length; start += CHUNK_LENGTH) {
      const chunk = this.chunks[start >>> CHUNK_BITS] as Int32Array;
      yield new Uint8Array(chunk.buffer, chunk.byteOffset, Math.min(CHUNK_LENGTH, this.length - start) * 4);
    }
  }

  /** A column over content that was read; whole chunks are used where they lie. */
  static over(content: Int32Array): Int32Column {
    const column = new Int32Column();
    for (let start = 0; start < content.length; start += CHUNK_LENGTH) {
      const rest = content.length - start;
      const chunk = rest >= CHUNK_LENGTH ? content.subarray(start, start + CHUNK_LENGTH) : new Int32Array(CHUNK_LENGTH);
      if (rest < CHUNK_LENGTH) chunk.set(content.subarray(start));
      column.chunks.push(chunk);
      column.sharing.push('OWN');
    }
    column.length = content.length;
    return column;
  }

  private widen(): void {
    const wider = new Int32Array(this.length * 2);
    wider.set(this.chunks[0] as Int32Array);
    this.chunks[0] = wider;
    this.sharing[0] = 'OWN';
  }

  private copy(chunk: number): void {
    this.chunks[chunk] = (this.chunks[chunk] as Int32Array).slice();
    this.sharing[chunk] = 'OWN';
  }
}

/** A list of integers that only grows, flat: what a walk appends to. */
export class Int32List {
  items: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.items = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length] = value;
    this.length += 1;
  }
}
