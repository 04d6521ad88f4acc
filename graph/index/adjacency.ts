/**
 * Which links hang where, for walking: every state of a link at both its ends, each time with the other end and a class.
 *
 *     place ──▶ [other place, slot, class] [other place, slot, class] …
 *
 * A place is what an end names: an artifact (2a) or one of its versions (2v+1). Nothing here depends on a revision or
 * configuration: whether a state is in force, and whether a version is the selected one, is asked while walking.
 *
 * Most entries lie packed, place after place. What came since the last packing hangs in linked lists; packing again
 * happens in the background, step by step, and one assignment puts the new arrays in the place of the old.
 */
import { Int32Column } from './columns.ts';
import type { SnapshotSink, SnapshotSource } from './texts.ts';

/** Packed entries; never changed, but for classes that become ANY_CLASS. */
export interface Packed {
  /** Places 0 … places-1 are packed; entries of place p: offsets[p] … offsets[p+1]. */
  readonly places: number;
  readonly offsets: Int32Array;
  readonly others: Int32Array;
  /** Slot * 2, plus 1 where the place is the target of the link. */
  readonly ends: Int32Array;
  readonly classes: Uint16Array;
}

/** Of entries whose rules have to be looked up anew each time: an end of the link got another subkind. */
export const ANY_CLASS = 0;
/** Classes have 16 bits; a graph with more combinations of roles and kinds looks the rules up anew. */
export const MOST_CLASSES = 0xffff;

const NONE = -1;
const NOTHING: Packed = {
  places: 0,
  offsets: new Int32Array(1),
  others: new Int32Array(0),
  ends: new Int32Array(0),
  classes: new Uint16Array(0),
};
/** Entries copied between two pauses of a packing: a few milliseconds. */
const ENTRIES_PER_STEP = 200_000;
/** Fewer new entries are not worth packing. */
const LEAST_TAIL = 100_000;

export class Adjacency {
  packed: Packed = NOTHING;
  /** By place: its newest entry in the tail. */
  heads = new Int32Column();
  /** Entries of the tail: the next older one, the other place, the end, the class. */
  nexts = new Int32Column();
  others = new Int32Column();
  ends = new Int32Column();
  classes = new Int32Column();
  /** What got ANY_CLASS while a packing is under way; null: none is. */
  private forgotten: { readonly place: number; readonly end: number }[] | null = null;

  /** A state of a link, at both its ends. */
  addLink(link: { slot: number; from: number; to: number; fromClass: number; toClass: number }): void {
    this.add(link.from, link.to, link.slot * 2, link.fromClass);
    this.add(link.to, link.from, link.slot * 2 + 1, link.toClass);
  }

  private add(place: number, other: number, end: number, classNumber: number): void {
    this.heads.grow(place + 1, NONE);
    const entry = this.nexts.push(this.heads.get(place));
    this.others.push(other);
    this.ends.push(end);
    this.classes.push(classNumber);
    this.heads.set(place, entry);
  }

  /** The newest entry in the tail, or -1. */
  head(place: number): number {
    return place < this.heads.length ? this.heads.get(place) : NONE;
  }

  /** Ends (slot * 2 + side) at a place, the newest first. A packing may end meanwhile. */
  *endsAt(place: number): Generator<number> {
    const { packed, nexts, ends } = this;
    for (let entry = this.head(place); entry !== NONE; entry = nexts.get(entry)) yield ends.get(entry);
    if (place >= packed.places) return;
    const first = packed.offsets[place] as number;
    for (let entry = (packed.offsets[place + 1] as number) - 1; entry >= first; entry -= 1) {
      yield packed.ends[entry] as number;
    }
  }

  /**
   * From now on the rules of all links at the place are looked up anew. That is right at every revision, so readers may
   * be under way.
   */
  forgetClasses(place: number): void {
    for (const end of this.endsAt(place)) this.forgetClass(place, end);
    for (const { other, end } of this.twinsOf(place)) this.forgetClass(other, end);
  }

  /** The entries of the same links at their other ends. */
  private twinsOf(place: number): { other: number; end: number }[] {
    const twins: { other: number; end: number }[] = [];
    for (let entry = this.head(place); entry !== NONE; entry = this.nexts.get(entry)) {
      twins.push({ other: this.others.get(entry), end: this.ends.get(entry) ^ 1 });
    }
    const { packed } = this;
    if (place >= packed.places) return twins;
    for (let entry = packed.offsets[place] as number; entry < (packed.offsets[place + 1] as number); entry += 1) {
      twins.push({ other: packed.others[entry] as number, end: (packed.ends[entry] as number) ^ 1 });
    }
    return twins;
  }

  private forgetClass(place: number, end: number): void {
    this.forgotten?.push({ place, end });
    for (let entry = this.head(place); entry !== NONE; entry = this.nexts.get(entry)) {
      if (this.ends.get(entry) === end) this.classes.set(entry, ANY_CLASS);
    }
    forgetIn(this.packed, place, end);
  }

  fork(): Adjacency {
    const fork = new Adjacency();
    fork.packed = this.packed;
    fork.heads = this.heads.fork();
    fork.nexts = this.nexts.fork();
    fork.others = this.others.fork();
    fork.ends = this.ends.fork();
    fork.classes = this.classes.fork();
    return fork;
  }

  get bytes(): number {
    const { offsets, others, ends, classes } = this.packed;
    const tail = this.heads.bytes + this.nexts.bytes + this.others.bytes + this.ends.bytes + this.classes.bytes;
    return offsets.byteLength + others.byteLength + ends.byteLength + classes.byteLength + tail;
  }

  /** Has so much come since the last packing that walking would feel it? */
  get wantsPacking(): boolean {
    return this.nexts.length > Math.max(LEAST_TAIL, this.packed.ends.length >> 3);
  }

  /**
   * Packs what hangs in the tail now; what comes meanwhile stays in the tail. Each step is short, and until the last one
   * readers see the old arrays.
   */
  *packing(entriesPerStep = ENTRIES_PER_STEP): Generator<void> {
    const until = this.nexts.length;
    if (until === 0) return;
    this.forgotten = [];
    const old = this.packed;
    const places = Math.max(old.places, this.heads.length);
    const offsets = new Int32Array(places + 1);
    for (let entry = 0; entry < until; entry += 1) {
      const place = this.placeOf(entry) + 1;
      offsets[place] = (offsets[place] as number) + 1;
      if (entry % entriesPerStep === entriesPerStep - 1) yield;
    }
    yield;
    for (let place = 0; place < places; place += 1) {
      const before = place < old.places ? (old.offsets[place + 1] as number) - (old.offsets[place] as number) : 0;
      offsets[place + 1] = (offsets[place + 1] as number) + (offsets[place] as number) + before;
    }
    yield;
    const count = offsets[places] as number;
    const packed: Packed = {
      places,
      offsets,
      others: new Int32Array(count),
      ends: new Int32Array(count),
      classes: new Uint16Array(count),
    };
    yield;
    const fill = new Int32Array(places);
    for (let place = 0, copied = 0; place < places; place += 1) {
      const first = offsets[place] as number;
      const size = place < old.places ? copyEntries(old, place, packed, first) : 0;
      fill[place] = first + size;
      copied += size + 1;
      if (copied < entriesPerStep) continue;
      copied = 0;
      yield;
    }
    for (let entry = 0; entry < until; entry += 1) {
      const place = this.placeOf(entry);
      const to = fill[place] as number;
      fill[place] = to + 1;
      packed.others[to] = this.others.get(entry);
      packed.ends[to] = this.ends.get(entry);
      packed.classes[to] = this.classes.get(entry);
      if (entry % entriesPerStep === entriesPerStep - 1) yield;
    }
    yield;
    this.exchange(packed, until);
  }

  /** The two entries of a link stand side by side: the place of one is the other end of its twin. */
  private placeOf(entry: number): number {
    return this.others.get(entry ^ 1);
  }

  /** The new arrays take the place of the old, and what came meanwhile is the tail. */
  private exchange(packed: Packed, until: number): void {
    for (const { place, end } of this.forgotten ?? []) forgetIn(packed, place, end);
    this.forgotten = null;
    const rest = new Adjacency();
    for (let entry = until; entry < this.nexts.length; entry += 1) {
      rest.add(this.placeOf(entry), this.others.get(entry), this.ends.get(entry), this.classes.get(entry));
    }
    this.heads = rest.heads;
    this.nexts = rest.nexts;
    this.others = rest.others;
    this.ends = rest.ends;
    this.classes = rest.classes;
    this.packed = packed;
  }

  save(out: SnapshotSink): void {
    const { offsets, others, ends, classes } = this.packed;
    for (const array of [offsets, others, ends, classes]) {
      out.bytes([new Uint8Array(array.buffer, array.byteOffset, array.byteLength)]);
    }
    for (const column of [this.heads, this.nexts, this.others, this.ends, this.classes]) out.column(column);
  }

  static load(from: SnapshotSource): Adjacency {
    const adjacency = new Adjacency();
    const offsets = from.ints();
    const others = from.ints();
    const ends = from.ints();
    const bytes = from.bytes();
    const classes = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
    adjacency.packed = { places: offsets.length - 1, offsets, others, ends, classes };
    adjacency.heads = from.column();
    adjacency.nexts = from.column();
    adjacency.others = from.column();
    adjacency.ends = from.column();
    adjacency.classes = from.column();
    return adjacency;
  }
}

function forgetIn(packed: Packed, place: number, end: number): void {
  if (place >= packed.places) return;
  for (let entry = packed.offsets[place] as number; entry < (packed.offsets[place + 1] as number); entry += 1) {
    if (packed.ends[entry] === end) packed.classes[entry] = ANY_CLASS;
  }
}

/** Copies the entries of a place; answers how many there are. */
function copyEntries(from: Packed, place: number, to: Packed, start: number): number {
  const first = from.offsets[place] as number;
  const last = from.offsets[place + 1] as number;
  for (let entry = first, target = start; entry < last; entry += 1, target += 1) {
    to.others[target] = from.others[entry] as number;
    to.ends[target] = from.ends[entry] as number;
    to.classes[target] = from.classes[entry] as number;
  }
  return last - first;
}
