/*
 * Graph:    TOP is an AND of ORs that have one leaf in common, so that no OR is a module of its own; and k of n leaves.
 *
 *               TOP = ∧ᵢ (s ∨ eᵢ.0 ∨ … ∨ eᵢ.nᵢ₋₁)      s alone, or one leaf of each OR: 1 + n₀ · n₁ · … sets
 *               TOP = k of n                            each choice of k leaves: n! / (k! (n - k)!) sets
 *
 * Scenario: all sets are paged through by cursor, some 580,000 and some 5.2 million of them, and streamed; some cursors are
 *           used again, with an analysis of their own that has seen no page before.
 * Result:   as many as the closed form says; each is a set that the formula gives, and none comes twice; smaller ones first; a
 *           cursor leads to the same page. How long it took is printed and not judged.
 * Negative control: the marks of one page are not there before it, and a page that is marked twice is noticed.
 */
import { describe, expect, it } from 'vitest';
import type { FaultTreeModel } from '../../../graph/safety/faultTree/model.ts';
import { analysed, basic, finished, oneTree } from '../../support/faultTrees.ts';

const PAGE = 1000;

interface Large {
  readonly name: string;
  readonly model: FaultTreeModel;
  /** By the closed form. */
  readonly countsByOrder: Readonly<Record<number, bigint>>;
  /** A number of its own for each set, from 0 on; -1: it is none of the tree. */
  readonly placeOf: (set: readonly string[]) => number;
}

function product(sizes: readonly number[]): Large {
  const parts = sizes.map((size, part) => Array.from({ length: size }, (_, number) => `e${part}.${number}`));
  const leaves = [...parts.flat(), 's'];
  const total = sizes.reduce((all, size) => all * size, 1);
  const place = new Map<string, { readonly part: number; readonly value: number }>();
  let weight = 1;
  for (const [part, ids] of parts.entries()) {
    for (const [number, id] of ids.entries()) place.set(id, { part: 1 << part, value: number * weight });
    weight *= ids.length;
  }
  const inputs = parts.map((ids) => ({ type: 'OR' as const, inputs: [...ids, 's'] }));
  return {
    name: `s or one of each: ${sizes.join(' · ')} + 1`,
    model: oneTree(
      { TOP: { type: 'AND', inputs } },
      leaves.map((id) => basic(id, 0.001)),
    ),
    countsByOrder: { 1: 1n, [sizes.length]: BigInt(total) },
    placeOf: (set) => {
      if (set.length === 1 && set[0] === 's') return total;
      let seen = 0;
      let sum = 0;
      for (const id of set) {
        const { part, value } = place.get(id) ?? { part: 0, value: 0 };
        if (part === 0 || (seen & part) !== 0) return -1;
        seen |= part;
        sum += value;
      }
      return seen === (1 << parts.length) - 1 ? sum : -1;
    },
  };
}

function choose(n: number, k: number): number {
  let count = 1;
  for (let one = 1; one <= k; one += 1) count = (count * (n - k + one)) / one;
  return count;
}

function vote(k: number, n: number): Large {
  const inputs = Array.from({ length: n }, (_, number) => `e${number}`);
  const choices = Array.from({ length: n + 1 }, (_, of) =>
    Array.from({ length: k + 1 }, (_, some) => choose(of, some)),
  );
  return {
    name: `${k} of ${n}`,
    model: oneTree(
      { TOP: { type: 'ATLEAST', k, inputs } },
      inputs.map((id) => basic(id, 0.001)),
    ),
    countsByOrder: { [k]: BigInt(choose(n, k)) },
    // The combinatorial number system (Lehmer): c₁ over 1, c₂ over 2 and so on, added up.
    placeOf: (set) => {
      const numbers = set.map((id) => Number(id.slice(1))).sort((left, right) => left - right);
      if (numbers.length !== k || new Set(numbers).size !== k) return -1;
      return numbers.reduce((sum, number, position) => sum + (choices[number]?.[position + 1] ?? 0), 0);
    },
  };
}

/** Which places were met. */
class Marks {
  private readonly marks: Uint8Array;
  count = 0;

  constructor(places: bigint) {
    this.marks = new Uint8Array(Number(places));
  }

  /** False: it is none, or was there before. */
  add(place: number): boolean {
    if (!(place >= 0 && place < this.marks.length) || this.marks[place] === 1) return false;
    this.marks[place] = 1;
    this.count += 1;
    return true;
  }
}

describe.each([product([10, 20, 20, 5, 29]), vote(5, 39), product([13, 20, 20, 10, 10, 10])])(
  '$name',
  ({ name, model, countsByOrder, placeOf }) => {
    const expected = Object.values(countsByOrder).reduce((sum, count) => sum + count, 0n);

    it('has as many sets as the closed form says, page by page and one by one', () => {
      const began = performance.now();
      const { cutSets, nodes } = analysed(model, 'TOP');
      expect(cutSets.count()).toBe(expected);
      const counts = cutSets.countsByOrder();
      expect(Object.fromEntries([...counts.entries()].filter(([, count]) => count > 0n))).toEqual(countsByOrder);
      const counted = performance.now();

      const streamed = new Marks(expected);
      let strange = 0;
      for (const set of cutSets.stream()) strange += streamed.add(placeOf(set)) ? 0 : 1;
      expect([streamed.count, strange]).toEqual([Number(expected), 0]);
      const wasStreamed = performance.now();

      const paged = new Marks(expected);
      const kept: { readonly after: string; readonly sets: readonly (readonly string[])[] }[] = [];
      let largest = 0;
      let pages = 0;
      for (let after: string | undefined; ; ) {
        const result = finished(cutSets.page({ first: PAGE, after }));
        if (!result.ok) throw new Error(result.problem.message);
        const { sets, next } = result.page;
        for (const set of sets) {
          strange += paged.add(placeOf(set)) && set.length >= largest ? 0 : 1;
          largest = set.length;
        }
        if (after !== undefined && pages % 500 === 250) kept.push({ after, sets });
        pages += 1;
        if (next === null) break;
        after = next;
      }
      expect([paged.count, strange]).toEqual([Number(expected), 0]);
      expect(pages).toBe(Math.ceil(Number(expected) / PAGE));
      const wasPaged = performance.now();

      // Nothing is kept for the next page: another analysis goes on at the same place.
      const another = analysed(model, 'TOP').cutSets;
      expect(kept.length).toBeGreaterThan(0);
      for (const { after, sets } of kept) {
        const again = finished(another.page({ first: PAGE, after }));
        expect(again.ok && again.page.sets).toEqual(sets);
      }
      const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`;
      process.stdout.write(
        `${name}: ${expected} sets, ${nodes} nodes, counted in ${seconds(began, counted)}, streamed and checked in ${seconds(counted, wasStreamed)}, ${pages} pages and checked in ${seconds(wasStreamed, wasPaged)}\n`,
      );
    }, 120_000);
  },
);

it('marks tell a place that is met twice, and what is no set', () => {
  const { placeOf } = product([2, 3]);
  const marks = new Marks(7n);
  expect(marks.add(placeOf(['e0.1', 'e1.2']))).toBe(true);
  expect(marks.add(placeOf(['e1.2', 'e0.1']))).toBe(false);
  expect(['e0.0 e0.1', 'e0.0', 'e0.0 s', 's'].map((set) => placeOf(set.split(' ')))).toEqual([-1, -1, -1, 6]);
  expect([vote(2, 4).placeOf(['e3', 'e2']), vote(2, 4).placeOf(['e0', 'e1']), vote(2, 4).placeOf(['e1'])]).toEqual([
    5, 0, -1,
  ]);
});
