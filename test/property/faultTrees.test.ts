/*
 * Graph:    random fault trees of up to 10 leaves and 10 gates: shared gates, nested formulas, house events, every type
 *           of gate; probabilities from 0 to 1.
 * Scenario: the engine against truth tables, MOCUS and Quine's method, which know nothing of it; with modules and without.
 * Result:   the same cut sets, prime implicants, probabilities, importance, counts; exact ≤ upper bound ≤ rare event
 *           where the tree is coherent; pages put together are all sets, the smallest first.
 * Negative control: enough of the trees are neither constant nor a single leaf, have shared leaves and several orders; the
 *           oracles tell a tree from one with another gate.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FaultTreeModel, Gate } from '../../graph/safety/faultTree/model.ts';
import { leastSets, mocus, probabilityByTruth, quine, truthOf } from '../support/faultTreeOracle.ts';
import { analysed, finished, importance, named, quantified, resultOf } from '../support/faultTrees.ts';
import { faultTrees } from '../support/randomFaultTree.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 400);

function probabilityOf(model: FaultTreeModel): (leaf: string) => number {
  const byId = new Map(model.leaves.map((leaf) => [leaf.id, leaf.probability]));
  return (leaf) => {
    const probability = byId.get(leaf);
    return probability?.type === 'CONSTANT' ? probability.p : 0;
  };
}

/** Equal but for the last digits. */
function expectClose(actual: number | null | undefined, expected: number): void {
  expect(actual).not.toBeNull();
  expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-12 + 1e-10 * Math.abs(expected));
}

/** All pages, one after another. */
function paged(model: FaultTreeModel, first: number, modules: boolean): (readonly string[])[] {
  const { cutSets } = analysed(model, 'g0', { modules });
  const all: (readonly string[])[] = [];
  let after: string | undefined;
  for (;;) {
    const result = finished(cutSets.page({ first, after }));
    if (!result.ok) throw new Error(result.problem.message);
    all.push(...result.page.sets);
    if (result.page.next === null) return all;
    after = result.page.next;
  }
}

describe('coherent trees', () => {
  const tally = { sets: 0, several: 0, orders: 0, byRows: 0 };

  it('have the cut sets of MOCUS and of the truth table, and the probability of the truth table', () => {
    fc.assert(
      fc.property(faultTrees({ coherent: true }), fc.boolean(), (model, modules) => {
        const truth = truthOf(model, 'g0');
        const analysis = analysed(model, 'g0', { modules });
        const sets = leastSets(truth);
        expect(analysis.coherent).toBe(true);
        const rows = mocus(model, 'g0');
        if (rows !== null) expect(named(rows)).toEqual(named(sets));
        tally.byRows += rows === null ? 0 : 1;
        expect(named(analysis.cutSets.stream())).toEqual(named(sets));
        const counts = analysis.cutSets.countsByOrder();
        counts.forEach((count, order) => {
          expect(count).toBe(BigInt(sets.filter(({ length }) => length === order).length));
        });
        expect(analysis.cutSets.count()).toBe(BigInt(sets.length));

        const { probability, minCutUpperBound, rareEvent } = quantified(analysis);
        const p = probabilityOf(model);
        expectClose(probability, probabilityByTruth(truth, p));
        const ofSet = sets.map((set) => set.reduce((product, leaf) => product * p(leaf), 1));
        const bound = 1 - ofSet.reduce((product, one) => product * (1 - one), 1);
        const sum = ofSet.reduce((total, one) => total + one, 0);
        expectClose(minCutUpperBound?.value, bound);
        expectClose(rareEvent?.value, Math.min(1, sum));
        if (Math.abs(sum - 1) > 1e-9) expect(rareEvent?.clamped).toBe(sum > 1);
        expect(probability as number).toBeLessThanOrEqual((minCutUpperBound?.value as number) + 1e-12);
        expect(minCutUpperBound?.value as number).toBeLessThanOrEqual((rareEvent?.value as number) + 1e-12);
        tally.sets += sets.length > 0 ? 1 : 0;
        tally.several += sets.length > 2 ? 1 : 0;
        tally.orders += new Set(sets.map(({ length }) => length)).size > 1 ? 1 : 0;
      }),
      { numRuns: RUNS },
    );
    expect(tally.sets).toBeGreaterThan(RUNS / 2);
    expect(tally.several).toBeGreaterThan(RUNS / 10);
    expect(tally.orders).toBeGreaterThan(RUNS / 16);
    expect(tally.byRows).toBeGreaterThan(RUNS * 0.8);
  });

  it('are paged by order without a gap or a double', () => {
    fc.assert(
      fc.property(
        faultTrees({ coherent: true }),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        (model, modules, first) => {
          const all = paged(model, first, modules);
          expect(named(all)).toEqual(named(leastSets(truthOf(model, 'g0'))));
          expect(new Set(all.map((set) => set.join(' '))).size).toBe(all.length);
          expect(all.map(({ length }) => length)).toEqual(
            all.map(({ length }) => length).sort((left, right) => left - right),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('are cut off where the order or the probability says', () => {
    const cutOffs = fc.record({
      order: fc.integer({ min: 1, max: 4 }),
      probability: fc.constantFrom(0, 0.001, 0.01, 0.05),
    });
    fc.assert(
      fc.property(faultTrees({ coherent: true }), cutOffs, (model, cutOff) => {
        const p = probabilityOf(model);
        const ofSet = (set: readonly string[]) => set.reduce((product, leaf) => product * p(leaf), 1);
        const sets = leastSets(truthOf(model, 'g0'));
        // A product at the very threshold may go either way with the last digit.
        fc.pre(sets.every((set) => cutOff.probability === 0 || Math.abs(ofSet(set) / cutOff.probability - 1) > 1e-9));
        const kept = sets.filter((set) => set.length <= cutOff.order && ofSet(set) >= cutOff.probability);
        const { cutSets } = analysed(model, 'g0');
        const report = finished(cutSets.cutOff(cutOff, p));
        expect([report.kept, report.leftOut]).toEqual([BigInt(kept.length), BigInt(sets.length - kept.length)]);
        const sumOf = (some: readonly string[][]) => some.reduce((sum, set) => sum + ofSet(set), 0);
        expectClose(report.leftOutProbability, Math.max(0, sumOf(sets) - sumOf(kept)));
        const result = finished(cutSets.page({ first: 10_000, cutOff, probabilityOf: p }));
        expect(result.ok && named(result.page.sets)).toEqual(named(kept));
      }),
      { numRuns: RUNS },
    );
  });

  it('have the Fussell-Vesely importance of the union of cut sets', () => {
    fc.assert(
      fc.property(faultTrees({ coherent: true }), fc.boolean(), (model, modules) => {
        const truth = truthOf(model, 'g0');
        const p = probabilityOf(model);
        const total = probabilityByTruth(truth, p);
        const sets = leastSets(truth);
        const { leaves } = importance(analysed(model, 'g0', { modules }));
        for (const { leaf, fussellVesely } of leaves) {
          const withLeaf = sets.filter((set) => set.includes(leaf));
          const happens = truth.isTrue.map((_, combination) =>
            withLeaf.some((set) => set.every((one) => (combination >> truth.leaves.indexOf(one)) & 1)),
          );
          if (total === 0) expect(fussellVesely).toBeNull();
          else expectClose(fussellVesely, probabilityByTruth({ ...truth, isTrue: happens }, p) / total);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('trees of every kind', () => {
  let negated = 0;

  it('have the probability and the positive parts of the truth table, with modules and without', () => {
    fc.assert(
      fc.property(faultTrees({ coherent: false }), (model) => {
        const truth = truthOf(model, 'g0');
        const expected = named(leastSets(truth));
        const p = probabilityOf(model);
        for (const modules of [true, false]) {
          const analysis = analysed(model, 'g0', { modules });
          expectClose(quantified(analysis).probability, probabilityByTruth(truth, p));
          expect(named(analysis.cutSets.stream())).toEqual(expected);
          negated += analysis.coherent ? 0 : 1;
        }
      }),
      { numRuns: RUNS },
    );
    expect(negated).toBeGreaterThan(RUNS / 2);
  });

  it("have the prime implicants of Quine's method", () => {
    fc.assert(
      fc.property(faultTrees({ coherent: false }), (model) => {
        const primes = resultOf(analysed(model, 'g0').primeImplicants());
        if (!primes.ok) throw new Error(primes.problem.message);
        const texts = primes.implicants.map((one) =>
          one.map(({ leaf, isNegated }) => `${isNegated ? '¬' : ''}${leaf}`),
        );
        expect(named(texts)).toEqual(named(quine(truthOf(model, 'g0'))));
      }),
      { numRuns: RUNS },
    );
  });

  it('have the conditional probabilities of the truth table', () => {
    fc.assert(
      fc.property(faultTrees({ coherent: false }), fc.boolean(), (model, modules) => {
        const truth = truthOf(model, 'g0');
        const p = probabilityOf(model);
        const total = probabilityByTruth(truth, p);
        for (const one of importance(analysed(model, 'g0', { modules })).leaves) {
          const given = (value: number) => probabilityByTruth(truth, (leaf) => (leaf === one.leaf ? value : p(leaf)));
          expectClose(one.ifTrue, given(1));
          expectClose(one.ifFalse, given(0));
          expectClose(one.birnbaum, given(1) - given(0));
          if (total === 0) {
            expect([one.criticality, one.diagnostic, one.riskAchievementWorth, one.riskReductionWorth]).toEqual([
              null,
              null,
              null,
              null,
            ]);
          } else {
            expectClose(one.riskAchievementWorth, given(1) / total);
            expectClose(one.diagnostic, (p(one.leaf) * given(1)) / total);
            expect(one.isReductionInfinite).toBe(given(0) === 0);
            if (given(0) > 0) expectClose(one.riskReductionWorth, total / given(0));
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the oracles', () => {
  it('tell an AND from an OR', () => {
    const tree = (type: 'AND' | 'OR'): FaultTreeModel => ({
      trees: [{ id: 'tree', gates: [{ id: 'g0', formula: { type, inputs: ['e0', 'e1'] } } satisfies Gate] }],
      leaves: ['e0', 'e1'].map((id) => ({ id, kind: 'BASIC' as const })),
    });
    expect(named(leastSets(truthOf(tree('AND'), 'g0')))).toEqual(['e0 e1']);
    expect(named(leastSets(truthOf(tree('OR'), 'g0')))).toEqual(['e0', 'e1']);
    expect(named(mocus(tree('OR'), 'g0') ?? [])).toEqual(['e0', 'e1']);
    expect(probabilityByTruth(truthOf(tree('OR'), 'g0'), () => 0.5)).toBe(0.75);
  });
});
