/*
 * Graph:    the worked examples of the specification: a repeated event, the loss of perception, a tree that is not
 *           coherent, the textbook tree of the Open-PSA format, two components with a common cause.
 * Scenario: each is analysed, and its numbers held against those of the specification.
 * Result:   cut sets, exact probability, approximations and importance measures to the digits that are given.
 * Negative control: a tree in which one gate is another has other cut sets and another probability.
 */
import { describe, expect, it } from 'vitest';
import type { LeafImportance } from '../../../graph/safety/faultTree/importance.ts';
import type { FaultTreeModel } from '../../../graph/safety/faultTree/model.ts';
import { analysed, basic, importance, named, oneTree, quantified, resultOf } from '../../support/faultTrees.ts';

const repeated = (outer: 'AND' | 'OR' = 'OR') =>
  oneTree(
    {
      TOP: {
        type: outer,
        inputs: [
          { type: 'AND', inputs: ['A', 'B'] },
          { type: 'AND', inputs: ['A', 'C'] },
        ],
      },
    },
    [basic('A', 0.1), basic('B', 0.2), basic('C', 0.3)],
  );

function byLeaf(leaves: readonly LeafImportance[]): (leaf: string) => LeafImportance {
  return (wanted) => leaves.find(({ leaf }) => leaf === wanted) as LeafImportance;
}

describe('a repeated event', () => {
  const analysis = analysed(repeated(), 'TOP');

  it('has the cut sets and probabilities of the specification', () => {
    expect(named(analysis.cutSets.stream())).toEqual(['A B', 'A C']);
    expect(analysis.cutSets.countsByOrder()).toEqual([0n, 0n, 2n]);
    expect(analysis).toMatchObject({ coherent: true, complete: true, limit: null, approximated: [] });
    const { probability, minCutUpperBound, rareEvent } = quantified(analysis);
    expect(probability).toBeCloseTo(11 / 250, 15);
    expect(minCutUpperBound?.value).toBeCloseTo(0.0494, 15);
    expect(rareEvent).toEqual({ value: 0.05, clamped: false, isBound: true });
  });

  it('has its importance measures', () => {
    const { leaves, fussellVeselyVariant } = importance(analysis);
    expect(fussellVeselyVariant).toBe('UNION_OF_CUT_SETS');
    expect(leaves.map(({ leaf }) => leaf)).toEqual(['A', 'C', 'B']);
    const of = byLeaf(leaves);
    const measures = (leaf: string) => {
      const { birnbaum, riskAchievementWorth, riskReductionWorth, criticality, fussellVesely } = of(leaf);
      return [birnbaum, riskAchievementWorth, riskReductionWorth, criticality, fussellVesely].map(
        (value) => value && Number(value.toPrecision(12)),
      );
    };
    const rounded = (values: readonly (number | null)[]) =>
      values.map((value) => value && Number(value.toPrecision(12)));
    expect(measures('A')).toEqual(rounded([0.44, 10, null, 1, 1]));
    expect(measures('B')).toEqual(rounded([0.07, 25 / 11, 22 / 15, 7 / 22, 5 / 11]));
    expect(measures('C')).toEqual(rounded([0.08, 25 / 11, 2.2, 6 / 11, 15 / 22]));
    expect(of('A').isReductionInfinite).toBe(true);
    expect(of('B').isReductionInfinite).toBe(false);
    // p · T1 / T: B 0.2 · 0.1 / 0.044.
    expect(of('B').diagnostic).toBeCloseTo(5 / 11, 12);
  });

  it('is another tree with another gate', () => {
    const other = analysed(repeated('AND'), 'TOP');
    expect(named(other.cutSets.stream())).toEqual(['A B C']);
    expect(quantified(other).probability).toBeCloseTo(0.006, 15);
  });
});

const perception: FaultTreeModel = oneTree(
  {
    TOP: {
      type: 'OR',
      inputs: [
        { type: 'ATLEAST', k: 2, inputs: ['S1', 'S2', 'S3'] },
        'PWR',
        { type: 'INHIBIT', inputs: ['V'], condition: 'COND' },
      ],
    },
  },
  [
    basic('S1', 0.01),
    basic('S2', 0.01),
    basic('S3', 0.02),
    basic('PWR', 1e-4),
    basic('V', 1e-3),
    { id: 'COND', kind: 'CONDITIONING', probability: { type: 'CONSTANT', p: 0.2 } },
  ],
);

describe('loss of perception', () => {
  const analysis = analysed(perception, 'TOP');

  it('has the cut sets and probabilities of the specification', () => {
    expect(named(analysis.cutSets.stream())).toEqual(['COND V', 'PWR', 'S1 S2', 'S1 S3', 'S2 S3']);
    expect(analysis.cutSets.countsByOrder()).toEqual([0n, 1n, 4n]);
    const { probability, minCutUpperBound, rareEvent } = quantified(analysis);
    expect(probability).toBeCloseTo(2486972531 / 3125000000000, 15);
    expect(minCutUpperBound?.value.toPrecision(10)).toBe('0.0007997500380');
    expect(rareEvent?.value).toBeCloseTo(8e-4, 15);
  });

  it('has its importance measures', () => {
    const of = byLeaf(importance(analysis).leaves);
    expect(of('PWR').birnbaum).toBeCloseTo(0.999304, 6);
    expect(of('V').birnbaum).toBeCloseTo(0.199881, 6);
    expect(of('S3').birnbaum).toBeCloseTo(0.019794, 6);
    expect(of('S1').birnbaum).toBeCloseTo(0.029591, 6);
    expect(of('COND').birnbaum).toBeCloseTo(9.994e-4, 7);
    expect(of('PWR').riskAchievementWorth).toBeCloseTo(1256.548, 3);
    expect(of('V').riskAchievementWorth).toBeCloseTo(251.909, 3);
    expect(of('S1').riskAchievementWorth).toBeCloseTo(37.811, 3);
    expect(of('S3').riskAchievementWorth).toBeCloseTo(25.375, 3);
    expect(of('S3').riskReductionWorth).toBeCloseTo(1.98983, 5);
    expect(of('S1').riskReductionWorth).toBeCloseTo(1.59192, 5);
    expect(of('V').riskReductionWorth).toBeCloseTo(1.3354, 5);
    expect(of('PWR').riskReductionWorth).toBeCloseTo(1.1436, 5);
  });
});

describe('a tree that is not coherent', () => {
  const model = oneTree(
    {
      TOP: {
        type: 'OR',
        inputs: [
          { type: 'XOR', inputs: ['A', 'B'] },
          { type: 'AND', inputs: ['C', { type: 'NOT', inputs: ['A'] }] },
        ],
      },
    },
    [basic('A', 0.1), basic('B', 0.2), basic('C', 0.3)],
  );
  const analysis = analysed(model, 'TOP');

  it('says so, has the exact probability, and calls nothing a bound', () => {
    expect(analysis.coherent).toBe(false);
    const { probability, minCutUpperBound, rareEvent } = quantified(analysis);
    expect(probability).toBeCloseTo(119 / 250, 15);
    expect([minCutUpperBound?.isBound, rareEvent?.isBound]).toEqual([false, false]);
  });

  it('has the minimal positive parts as cut sets, by that name', () => {
    expect(named(analysis.cutSets.stream())).toEqual(['A', 'B', 'C']);
    expect(analysis.cutSets.meaning).toBe('MINIMAL_POSITIVE_PARTS');
  });

  it('has its prime implicants, the consensus among them', () => {
    const primes = resultOf(analysis.primeImplicants());
    const texts = primes.ok
      ? primes.implicants.map((one) => one.map(({ leaf, isNegated }) => `${isNegated ? '¬' : ''}${leaf}`))
      : [];
    expect(named(texts)).toEqual(
      named([
        ['A', '¬B'],
        ['¬A', 'B'],
        ['¬A', 'C'],
        ['¬B', 'C'],
      ]),
    );
  });

  it('has the conditional probabilities of the specification', () => {
    const { leaves, fussellVeselyVariant } = importance(analysis);
    const of = byLeaf(leaves);
    const conditional = (leaf: string) => [of(leaf).ifTrue.toFixed(12), of(leaf).ifFalse.toFixed(12)];
    expect(conditional('A')).toEqual(['0.800000000000', '0.440000000000']);
    expect(conditional('B')).toEqual(['0.900000000000', '0.370000000000']);
    expect(conditional('C')).toEqual(['0.980000000000', '0.260000000000']);
    expect(fussellVeselyVariant).toBeNull();
  });
});

describe('the textbook tree of the Open-PSA format', () => {
  const model = oneTree(
    {
      TOP: { type: 'OR', inputs: ['G1', 'G2'] },
      G1: { type: 'AND', inputs: ['h', 'G3', 'G4'] },
      G2: { type: 'AND', inputs: [{ type: 'NOT', inputs: ['h'] }, 'e2', 'G4'] },
      G3: { type: 'OR', inputs: ['e1', 'e3'] },
      G4: { type: 'OR', inputs: ['e3', 'e4'] },
    },
    [...['e1', 'e2', 'e3', 'e4'].map((id) => basic(id, 0.1)), { id: 'h', kind: 'HOUSE', state: true }],
  );

  it('with the house event true', () => {
    const analysis = analysed(model, 'TOP');
    expect(named(analysis.cutSets.stream())).toEqual(['e1 e4', 'e3']);
    expect(quantified(analysis).probability).toBeCloseTo(0.109, 15);
    expect(analysis.coherent).toBe(true);
  });

  it('with the house event false', () => {
    const analysis = analysed(model, 'TOP', { houses: new Map([['h', false]]) });
    expect(named(analysis.cutSets.stream())).toEqual(['e2 e3', 'e2 e4']);
    expect(quantified(analysis).probability).toBeCloseTo(0.019, 15);
  });
});

describe('a common cause', () => {
  const model: FaultTreeModel = {
    ...oneTree({ TOP: { type: 'AND', inputs: ['x', 'y'] } }, [basic('x', 0.01), basic('y', 0.01)]),
    commonCauses: [{ id: 'bus', members: ['x', 'y'], beta: 0.1 }],
  };

  it('is one more cut set, and nearly all of the probability', () => {
    const analysis = analysed(model, 'TOP');
    expect(named(analysis.cutSets.stream())).toEqual(['bus.shared', 'x.private y.private']);
    expect(quantified(analysis).probability).toBeCloseTo(0.001080919, 15);
  });

  it('is not there without the group', () => {
    const analysis = analysed({ ...model, commonCauses: [] }, 'TOP');
    expect(named(analysis.cutSets.stream())).toEqual(['x y']);
    expect(quantified(analysis).probability).toBeCloseTo(1e-4, 15);
  });
});
