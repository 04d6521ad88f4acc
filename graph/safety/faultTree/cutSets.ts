/** The cut sets of a top event as others see them: by the ids of their leaves, counted, paged, streamed, cut off. */
import { countsByOrder } from './cutSetCounts.ts';
import { type CutSetDiagram, sumOfProducts } from './cutSetDiagram.ts';
import { CutSetWalk, LARGEST_SINGLE_ORDER, type WalkOptions } from './cutSetWalk.ts';
import { CALLS_PER_STEP, type Steps } from './operations.ts';
import { type FaultTreeProblem, faultTreeProblem } from './problems.ts';

/** What the sets are. */
export const CUT_SET_MEANINGS = {
  MINIMAL_CUT_SETS: 'Each causes the top event, and no part of one does.',
  MINIMAL_POSITIVE_PARTS:
    'The tree is not coherent: what is negated was dropped, and the rest made minimal. An over-approximation: each causes the top event while nothing else has failed, and may not when something else has.',
} as const;
export type CutSetMeaning = keyof typeof CUT_SET_MEANINGS;

export interface CutSetPage {
  /** Ids of leaves, sorted. By order, the smallest sets first; those above order 30 together. */
  readonly sets: readonly (readonly string[])[];
  /** To go on after this page; null: it is the last one. */
  readonly next: string | null;
}

export type PageResult =
  | { readonly ok: true; readonly page: CutSetPage }
  | { readonly ok: false; readonly problem: FaultTreeProblem };

/** What is to be left out. */
export interface CutOff {
  /** Sets with more elements than this. */
  readonly order?: number;
  /** Sets that are less probable than this. */
  readonly probability?: number;
}

export interface CutOffReport {
  readonly kept: bigint;
  readonly leftOut: bigint;
  /** Σ P(cut set) of what is left out; null: a leaf has no probability, or `isCounted` is false. */
  readonly leftOutProbability: number | null;
  /** False: there is too much to look at; `kept` is what was found until then, at the least. */
  readonly isCounted: boolean;
}

/** How many elements a cut-off looks at: a second or so. */
export const CUT_OFF_VISITS = 20_000_000;

export class CutSets {
  readonly meaning: CutSetMeaning;
  /** The sets of a higher order are missing; null: none is. */
  readonly truncatedAbove: number | null;
  readonly diagram: CutSetDiagram;
  /** Ids by leaf number. */
  private readonly leaves: readonly string[];
  private readonly numberOf: ReadonlyMap<string, number>;
  /** Leaf numbers in the order of their ids, and the places of the leaves in it: whole numbers are sorted faster than texts. */
  private readonly sorted: readonly number[];
  private readonly places: Int32Array;
  private counts: readonly bigint[] | null = null;

  constructor(parameters: {
    readonly diagram: CutSetDiagram;
    readonly leaves: readonly string[];
    readonly meaning: CutSetMeaning;
    readonly truncatedAbove: number | null;
  }) {
    this.diagram = parameters.diagram;
    this.leaves = parameters.leaves;
    this.meaning = parameters.meaning;
    this.truncatedAbove = parameters.truncatedAbove;
    this.numberOf = new Map(this.leaves.map((leaf, number) => [leaf, number]));
    this.sorted = [...this.leaves.keys()].sort((left, right) => (this.idOf(left) < this.idOf(right) ? -1 : 1));
    this.places = new Int32Array(this.leaves.length);
    for (const [place, leaf] of this.sorted.entries()) this.places[leaf] = place;
  }

  /** Counts them, once and for all: the sums of a large diagram take a while. */
  *counted(): Steps<readonly bigint[]> {
    this.counts ??= yield* countsByOrder(this.diagram);
    return this.counts;
  }

  /** How many there are by order; position 0 is the empty set: the top event is certain. */
  countsByOrder(): readonly bigint[] {
    const steps = this.counted();
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  }

  count(): bigint {
    return this.countsByOrder().reduce((sum, count) => sum + count, 0n);
  }

  /** All of them, depth first and not by order, which is the fastest way. Ids are in no order. */
  *stream(options: WalkOptions = {}): Generator<readonly string[]> {
    const walk = new CutSetWalk(this.diagram, options);
    while (walk.next()) yield walk.set.map((leaf) => this.leaves[leaf] as string);
  }

  /**
   * @param parameters.first How many sets, at the most.
   * @param parameters.after Cursor of the page before.
   */
  *page(parameters: {
    readonly first: number;
    readonly after?: string;
    readonly cutOff?: CutOff;
    readonly probabilityOf?: (leaf: string) => number;
  }): Steps<PageResult> {
    const { first, after, cutOff = {} } = parameters;
    const found: number[][] = [];
    const start = after === undefined ? { ok: true as const, set: [] as number[] } : this.setOf(after);
    if (!start.ok) return start;
    const atLeast = start.set.length;
    for (const options of this.walksFrom(atLeast, cutOff)) {
      const isFirst = (options.order ?? LARGEST_SINGLE_ORDER + 1) === Math.min(atLeast, LARGEST_SINGLE_ORDER + 1);
      const walk = new CutSetWalk(this.diagram, {
        ...options,
        ...this.floorOf(parameters),
        after: after !== undefined && isFirst ? start.set : undefined,
      });
      for (let next = walk.advance(); next !== 'END'; next = walk.advance()) {
        if (next === 'PAUSED') {
          yield this.diagram.table.count;
          continue;
        }
        if (options.order === undefined && walk.set.length <= LARGEST_SINGLE_ORDER) continue;
        if (walk.set.length > (cutOff.order ?? Number.POSITIVE_INFINITY)) continue;
        // One more than asked for: there is a next page.
        if (found.length === first) return this.asPage(found, true);
        found.push([...walk.set]);
      }
      // What prunes by probability was computed for each node and order.
      const { count } = this.diagram.table;
      if (cutOff.probability && count * ((options.order ?? 0) + 1) > CALLS_PER_STEP) yield count;
    }
    return this.asPage(found, false);
  }

  /** What a cut-off keeps and leaves out. */
  *cutOff(cutOff: CutOff, probabilityOf: ((leaf: string) => number) | null): Steps<CutOffReport> {
    const { order = Number.POSITIVE_INFINITY, probability } = cutOff;
    const total = this.count();
    const within = this.countsByOrder().reduce((sum, count, position) => (position <= order ? sum + count : sum), 0n);
    let kept = 0n;
    let leftOutProbability = 0;
    // Without a least probability the counts say it all, and only the sum of what is left out is to be found.
    const walk = new CutSetWalk(
      this.diagram,
      probabilityOf && probability ? this.floorOf({ cutOff, probabilityOf }) : {},
    );
    let isCounted = true;
    let keptProbability = 0;
    for (let next = walk.advance(); next !== 'END'; next = walk.advance()) {
      if (walk.visits > CUT_OFF_VISITS) {
        isCounted = false;
        break;
      }
      if (next === 'PAUSED') {
        yield this.diagram.table.count;
        continue;
      }
      if (walk.set.length > order) continue;
      kept += 1n;
      if (probabilityOf)
        keptProbability += walk.set.reduce((product, leaf) => product * probabilityOf(this.leaves[leaf] as string), 1);
    }
    if (probabilityOf && isCounted) leftOutProbability = Math.max(0, this.sumOf(probabilityOf) - keptProbability);
    if (!probability) {
      const sum = probabilityOf && isCounted ? leftOutProbability : null;
      return { kept: within, leftOut: total - within, leftOutProbability: total === within ? 0 : sum, isCounted: true };
    }
    return {
      kept,
      leftOut: total - kept,
      leftOutProbability: probabilityOf && isCounted ? leftOutProbability : null,
      isCounted,
    };
  }

  private sumOf(probabilityOf: (leaf: string) => number): number {
    return sumOfProducts(this.diagram, (leaf) => probabilityOf(this.leaves[leaf] as string));
  }

  private *walksFrom(atLeast: number, cutOff: CutOff): Generator<{ order?: number }> {
    const counts = this.countsByOrder();
    const most = Math.min(counts.length - 1, cutOff.order ?? Number.POSITIVE_INFINITY);
    for (let order = atLeast; order <= Math.min(most, LARGEST_SINGLE_ORDER); order += 1) {
      if (counts[order] !== 0n) yield { order };
    }
    if (most > LARGEST_SINGLE_ORDER) yield {};
  }

  private floorOf(parameters: { cutOff?: CutOff; probabilityOf?: (leaf: string) => number }): WalkOptions {
    const { cutOff, probabilityOf } = parameters;
    if (!probabilityOf || !cutOff?.probability) return {};
    const factors = this.leaves.map(probabilityOf);
    return { leastProbability: { probability: cutOff.probability, probabilityOf: (leaf) => factors[leaf] as number } };
  }

  private asPage(found: readonly (readonly number[])[], hasNext: boolean): PageResult {
    const sets = found.map((set) => this.sortedIds(set));
    return {
      ok: true,
      page: { sets, next: hasNext ? Buffer.from(JSON.stringify(sets.at(-1))).toString('base64url') : null },
    };
  }

  private idOf(leaf: number): string {
    return this.leaves[leaf] as string;
  }

  private sortedIds(set: readonly number[]): string[] {
    const { places } = this;
    const sorted: number[] = [];
    // By insertion: sets are small, and there may be millions.
    for (const leaf of set) {
      const place = places[leaf] as number;
      let at = sorted.length;
      for (; at > 0 && (sorted[at - 1] as number) > place; at -= 1) sorted[at] = sorted[at - 1] as number;
      sorted[at] = place;
    }
    return sorted.map((place) => this.idOf(this.sorted[place] as number));
  }

  private setOf(cursor: string): { ok: true; set: number[] } | { ok: false; problem: FaultTreeProblem } {
    const wrong = {
      ok: false as const,
      problem: faultTreeProblem('FTA_CURSOR', 'after', 'This is no cursor of these cut sets'),
    };
    let ids: unknown;
    try {
      ids = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    } catch {
      return wrong;
    }
    if (!Array.isArray(ids)) return wrong;
    const set = ids.map((id) => this.numberOf.get(id) ?? -1);
    return set.includes(-1) ? wrong : { ok: true, set };
  }
}
