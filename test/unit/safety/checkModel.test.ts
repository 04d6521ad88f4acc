/*
 * Graph:    small fault trees with one thing wrong in each, two trees that refer to each other, leaves with failure rates.
 * Scenario: they are checked; those that pass are analysed.
 * Result:   a code, a path and what to do for each wrong thing; a cycle is listed; transfers and time work.
 * Negative control: the same tree without the wrong thing passes.
 */
import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../graph/safety/faultTree/checkModel.ts';
import type { FaultTreeModel, Input, Leaf } from '../../../graph/safety/faultTree/model.ts';
import { probabilityAt } from '../../../graph/safety/faultTree/probabilityModel.ts';
import { FAULT_TREE_PROBLEMS, type FaultTreeProblemCode } from '../../../graph/safety/faultTree/problems.ts';
import { analysed, basic, named, oneTree, quantified } from '../../support/faultTrees.ts';

const leaves = [basic('A', 0.1), basic('B', 0.2), basic('C', 0.3)];
const withTop = (formula: Input, more: readonly Leaf[] = []) => oneTree({ TOP: formula }, [...leaves, ...more]);

function problemsOf(model: FaultTreeModel): readonly { code: FaultTreeProblemCode; path: string; message: string }[] {
  const check = checkModel(model);
  return check.ok ? [] : check.problems;
}

const inputs = ['A', 'B', 'C'];
const group = { id: 'G', members: ['A', 'B'], beta: 0.1 };
const equal = [basic('A', 0.1), basic('B', 0.1)];
const WRONG: readonly (readonly [FaultTreeProblemCode, string, FaultTreeModel])[] = [
  ['FTA_K_OUT_OF_RANGE', 'trees[0].gates[0].formula', withTop({ type: 'ATLEAST', k: 4, inputs })],
  ['FTA_K_OUT_OF_RANGE', 'trees[0].gates[0].formula', withTop({ type: 'ATLEAST', inputs })],
  ['FTA_CARDINALITY_RANGE', 'trees[0].gates[0].formula', withTop({ type: 'CARDINALITY', low: 2, high: 1, inputs })],
  ['FTA_INPUT_COUNT', 'trees[0].gates[0].formula', withTop({ type: 'NOT', inputs })],
  ['FTA_UNDEFINED_REFERENCE', 'trees[0].gates[0].formula.inputs[1]', withTop({ type: 'OR', inputs: ['A', 'nowhere'] })],
  ['FTA_UNDEFINED_REFERENCE', 'trees[0].gates[0].formula', withTop({ transfer: 'nowhere' })],
  ['FTA_REDEFINED', 'leaves[3]', withTop('A', [basic('A', 0.1)])],
  ['FTA_REDEFINED', 'trees[0].gates[0]', withTop('A', [basic('TOP', 0.1)])],
  ['FTA_PROBABILITY_RANGE', 'leaves[3].probability.p', withTop('A', [basic('D', 1.5)])],
  ['FTA_PROBABILITY_RANGE', 'leaves[3].probability.p', withTop('A', [basic('D', Number.NaN)])],
  [
    'FTA_PARAMETER_RANGE',
    'leaves[3].probability.lambda',
    withTop('A', [{ id: 'D', kind: 'BASIC', probability: { type: 'EXPONENTIAL', lambda: -1 } }]),
  ],
  ['FTA_CONDITION', 'trees[0].gates[0].formula', withTop({ type: 'INHIBIT', inputs: ['A'] })],
  ['FTA_NO_TOP', 'trees[0]', { trees: [{ id: 'tree', gates: [] }], leaves }],
  ['FTA_GROUP_UNEQUAL', 'commonCauses[0].members', { ...withTop('A'), commonCauses: [group] }],
  [
    'FTA_GROUP_MEMBER',
    'commonCauses[0].members',
    { ...oneTree({ TOP: 'A' }, equal), commonCauses: [{ ...group, members: ['A'] }] },
  ],
];

describe('what is wrong with a tree', () => {
  it.each(WRONG)('%s at %s', (code, path, model) => {
    expect(problemsOf(model).map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
    expect(problemsOf(model)[0]?.message).toContain(FAULT_TREE_PROBLEMS[code]);
  });

  it('is nothing with these', () => {
    expect(problemsOf(withTop({ type: 'ATLEAST', k: 3, inputs }))).toEqual([]);
    expect(problemsOf({ ...oneTree({ TOP: 'A' }, equal), commonCauses: [group] })).toEqual([]);
  });

  it('a cycle is listed', () => {
    const model = oneTree(
      { TOP: 'G1', G1: { type: 'OR', inputs: ['A', 'G2'] }, G2: { type: 'AND', inputs: ['B', 'G1'] } },
      leaves,
    );
    const [problem] = problemsOf(model);
    expect(problem).toMatchObject({ code: 'FTA_CYCLE', path: 'trees[0].gates[1]' });
    expect(problem?.message).toContain('G1 → G2 → G1');
  });
});

describe('several trees', () => {
  const model: FaultTreeModel = {
    trees: [
      { id: 'vehicle', gates: [{ id: 'CRASH', formula: { type: 'AND', inputs: ['A', { transfer: 'brake' }] } }] },
      {
        id: 'brake',
        gates: [
          { id: 'NO_BRAKE', formula: { type: 'OR', inputs: ['B', 'C'] } },
          { id: 'WEAK', formula: 'C' },
        ],
        tops: ['NO_BRAKE'],
      },
    ],
    leaves,
  };

  it('are joined where one transfers to the other', () => {
    expect(named(analysed(model, 'CRASH').cutSets.stream())).toEqual(['A B', 'A C']);
    expect(named(analysed(model, 'NO_BRAKE').cutSets.stream())).toEqual(['B', 'C']);
  });

  it('are not where the tree has two top events and none is named', () => {
    const [vehicle, brake] = model.trees;
    const two = { ...model, trees: [vehicle!, { ...brake!, tops: ['NO_BRAKE', 'WEAK'] }] };
    expect(problemsOf(two).map(({ code }) => code)).toEqual(['FTA_TRANSFER']);
  });
});

describe('leaves', () => {
  it('have the probabilities of their models at a time', () => {
    // 1 − e^-0.1; 0.001/0.101 · (1 − e^-10.1); 1e-4 · 730 / 2..
    expect(probabilityAt({ type: 'EXPONENTIAL', lambda: 1e-3 }, 100)).toBeCloseTo(0.09516258196404043, 15);
    expect(probabilityAt({ type: 'REPAIRABLE', lambda: 1e-3, mu: 0.1 }, 100)).toBeCloseTo(0.0099005835, 9);
    expect(probabilityAt({ type: 'PERIODIC_TEST', lambda: 1e-4, tau: 730 }, 0)).toBeCloseTo(0.0365, 15);
  });

  it('give the top event another probability at another time', () => {
    const rate: Leaf = { id: 'R', kind: 'BASIC', probability: { type: 'EXPONENTIAL', lambda: 1e-3 } };
    const analysis = analysed(oneTree({ TOP: 'R' }, [rate]), 'TOP');
    expect(quantified(analysis, 100).probability).toBeCloseTo(0.09516258196404043, 15);
    expect(quantified(analysis, 0).probability).toBe(0);
  });

  it('without a probability leave the top event without one', () => {
    const analysis = analysed(oneTree({ TOP: { type: 'OR', inputs: ['A', 'X'] } }, [...leaves, basic('X')]), 'TOP');
    expect(quantified(analysis)).toMatchObject({ probability: null, missing: ['X'] });
    expect(named(analysis.cutSets.stream())).toEqual(['A', 'X']);
  });

  it('a PAND is an AND that is called approximated', () => {
    const analysis = analysed(withTop({ type: 'PAND', inputs: ['A', 'B'] }), 'TOP');
    expect([named(analysis.cutSets.stream()), analysis.approximated]).toEqual([['A B'], ['TOP']]);
    expect(analysed(withTop({ type: 'AND', inputs: ['A', 'B'] }), 'TOP').approximated).toEqual([]);
  });
});
