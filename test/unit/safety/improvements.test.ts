/*
 * Graph:    20 random coherent trees with single points of failure, small enough for their truth tables; a few by hand.
 * Scenario: what could remove each single point is worked out, and held against brute force over all combinations.
 * Result:   single points left and exact probability are those of the truth table of a tree that was changed by hand; the list is
 *           ranked by gain per cost, ties by id.
 * Negative control: what makes nothing better is not told; a leaf that one gate names is not split; events without a common
 *           element are not coupled.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseTopEvent } from '../../../graph/safety/faultTree/analyse.ts';
import { couplingsOf } from '../../../graph/safety/faultTree/couplings.ts';
import {
  type Candidate,
  candidatesFor,
  DEFAULT_IMPROVEMENT_SETTINGS,
  type Improvement,
  type ImprovementSettings,
  improvement,
  ranked,
} from '../../../graph/safety/faultTree/improvements.ts';
import type { FaultTreeModel, Formula, Input, Leaf } from '../../../graph/safety/faultTree/model.ts';
import { leastSets, probabilityByTruth, truthOf } from '../../support/faultTreeOracle.ts';
import { analysed, basic, checkedModel, oneTree, quantified, resultOf } from '../../support/faultTrees.ts';
import { faultTrees } from '../../support/randomFaultTree.ts';

const SETTINGS: ImprovementSettings = { ...DEFAULT_IMPROVEMENT_SETTINGS, diagnosticCoverage: 0.9 };

function singlesOf(model: FaultTreeModel, top: string): string[] {
  return leastSets(truthOf(model, top)).flatMap((set) => (set.length === 1 ? (set as string[]) : []));
}

function byTruth(model: FaultTreeModel, top: string): { singlePoints: bigint; probability: number } {
  const of = new Map(
    model.leaves.map(({ id, probability }) => [id, (probability as { p?: number } | undefined)?.p ?? 0]),
  );
  const truth = truthOf(model, top);
  return {
    singlePoints: BigInt(leastSets(truth).filter(({ length }) => length === 1).length),
    probability: probabilityByTruth(truth, (leaf) => of.get(leaf) as number),
  };
}

/** The same change made by hand: the leaf by a formula over leaves with numbers of their own. */
function changed(model: FaultTreeModel, event: string, leaves: Leaf[], formula: Formula): FaultTreeModel {
  const text = JSON.stringify(model.trees, (key, value) =>
    key === 'condition' && value === event ? 'CONDITION' : value,
  );
  const trees = JSON.parse(text) as FaultTreeModel['trees'];
  const repaired = trees.map((tree) => ({
    ...tree,
    gates: tree.gates.map((gate) => {
      const inside = gate.formula as Formula;
      if (inside.condition !== 'CONDITION') return gate;
      return { ...gate, formula: { type: 'AND', inputs: [...inside.inputs, event] } as Formula };
    }),
  }));
  return {
    trees: [
      {
        ...(repaired[0] as FaultTreeModel['trees'][number]),
        gates: [...(repaired[0]?.gates ?? []), { id: event, formula }],
      },
    ],
    leaves: [...model.leaves.filter(({ id }) => id !== event), ...leaves],
  };
}

function expected({ type, event }: Candidate, model: FaultTreeModel): FaultTreeModel {
  const leaf = model.leaves.find(({ id }) => id === event) as Leaf;
  const { p } = leaf.probability as { p: number };
  const parts = ['n1', 'n2', 'n3'].map((id) => basic(id, p));
  const ids = (count: number): Input[] => ['n1', 'n2', 'n3'].slice(0, count);
  switch (type) {
    case 'REDUNDANCY':
      return changed(model, event, parts.slice(0, 2), { type: 'AND', inputs: ids(2) });
    case 'VOTING':
      return changed(model, event, parts, { type: 'ATLEAST', k: 2, inputs: ids(3) });
    case 'MECHANISM':
      return changed(model, event, [basic('open', 0.1 * p), basic('covered', 0.9 * p), basic('mechanism', 0.01)], {
        type: 'OR',
        inputs: ['open', { type: 'AND', inputs: ['covered', 'mechanism'] }],
      });
    case 'SPLIT': {
      const used: Leaf[] = [];
      const gates = (model.trees[0]?.gates ?? []).map((gate) => {
        const text = JSON.stringify(gate.formula);
        if (!text.includes(`"${event}"`)) return gate;
        used.push(basic(`${event}/${gate.id}`, p));
        return { ...gate, formula: JSON.parse(text.replaceAll(`"${event}"`, `"${event}/${gate.id}"`)) as Formula };
      });
      return {
        trees: [{ ...(model.trees[0] as FaultTreeModel['trees'][number]), gates }],
        leaves: [...model.leaves.filter(({ id }) => id !== event), ...used],
      };
    }
  }
}

function told({ checked }: Candidate, top: string): { singlePoints: bigint; probability: number } {
  const analysis = resultOf(analyseTopEvent({ checked, top }));
  return {
    singlePoints: analysis.cutSets.countsByOrder()[1] ?? 0n,
    probability: quantified(analysis).probability as number,
  };
}

describe('candidates for the single points of 20 random trees', () => {
  it('come to what the truth table says', () => {
    const seen = new Map<string, number>();
    const trees = fc
      .sample(faultTrees({ coherent: true, houses: false }), { numRuns: 2000, seed: 20 })
      .filter((model) => model.leaves.length <= 8)
      // A leaf that cannot fail, or always has, has nothing to gain.
      .filter((model) => model.leaves.every(({ probability }) => ![0, 1].includes((probability as { p: number }).p)))
      .filter((model) => {
        const singles = singlesOf(model, 'g0');
        return singles.length > 0 && singles.length < 4;
      })
      .slice(0, 20);
    expect(trees).toHaveLength(20);
    let improved = 0;
    for (const model of trees) {
      const checked = checkedModel(model);
      const before = byTruth(model, 'g0');
      const all: Improvement[] = [];
      const byHand: { key: string; gainPerCost: number }[] = [];
      for (const event of singlesOf(model, 'g0')) {
        for (const candidate of candidatesFor(checked, event, SETTINGS)) {
          const [found, truth] = [told(candidate, 'g0'), byTruth(expected(candidate, model), 'g0')];
          expect([candidate.type, event, found.singlePoints]).toEqual([candidate.type, event, truth.singlePoints]);
          expect(found.probability).toBeCloseTo(truth.probability, 12);
          seen.set(candidate.type, (seen.get(candidate.type) ?? 0) + 1);
          all.push(improvement({ candidate, before, after: found, settings: SETTINGS }));
          const gainPerCost = (before.probability - truth.probability) / SETTINGS.costs[candidate.type];
          byHand.push({ key: `${event} ${candidate.type}`, gainPerCost });
        }
      }
      // The list is that of the truth table: all that gain something, the most per cost first. Equal but for rounding is a tie.
      const list = ranked(all);
      const gains = new Map(byHand.map(({ key, gainPerCost }) => [key, gainPerCost]));
      const gainOf = ({ event, type }: Improvement) => gains.get(`${event} ${type}`) as number;
      expect(list.map(({ event, type }) => `${event} ${type}`).sort()).toEqual(
        byHand.flatMap(({ key, gainPerCost }) => (gainPerCost > 1e-12 ? [key] : [])).sort(),
      );
      for (const [position, one] of list.entries()) {
        expect(one.gainPerCost).toBeCloseTo(gainOf(one), 11);
        if (position > 0) expect(gainOf(list[position - 1] as Improvement)).toBeGreaterThanOrEqual(gainOf(one) - 1e-11);
      }
      improved += list.length > 2 ? 1 : 0;
    }
    expect(improved).toBeGreaterThan(10);
    // Not every leaf is named by two gates.
    expect([...seen.keys()].sort()).toEqual(['MECHANISM', 'REDUNDANCY', 'SPLIT', 'VOTING']);
  });
});

describe('by hand', () => {
  // TOP = S ∨ (A ∧ B): P = 0.1 + 0.9 · 0.06
  const model = oneTree({ TOP: { type: 'OR', inputs: ['S', { type: 'AND', inputs: ['A', 'B'] }] } }, [
    basic('S', 0.1),
    basic('A', 0.2),
    basic('B', 0.3),
  ]);
  const analysis = analysed(model, 'TOP');
  const before = { singlePoints: 1n, probability: quantified(analysis).probability };
  const all = candidatesFor(checkedModel(model), 'S', SETTINGS).map((candidate) =>
    improvement({ candidate, before, after: told(candidate, 'TOP'), settings: SETTINGS }),
  );

  it('the list is ranked by gain per cost', () => {
    const list = ranked(all);
    // q: 0.01; 1 - 0.99 · (1 - 0.09 · 0.01); 3 · 0.01 - 2 · 0.001. P falls by (0.1 - q) · (1 - 0.06).
    const gains = [0.1 - (1 - 0.99 * (1 - 0.0009)), 0.1 - 0.01, 0.1 - 0.028].map((gain) => gain * 0.94);
    expect(list.map(({ type, singlePoints }) => [type, singlePoints])).toEqual([
      ['MECHANISM', 1n],
      ['REDUNDANCY', 0n],
      ['VOTING', 0n],
    ]);
    for (const [position, gain] of gains.entries()) expect(list[position]?.gain).toBeCloseTo(gain, 12);
    expect(list.map(({ gain, cost, gainPerCost }) => gainPerCost - gain / cost)).toEqual([0, 0, 0]);
  });

  it('ties are in the order of ids, and what makes nothing better is left out', () => {
    const one = all[0]!;
    const list = ranked([
      { ...one, event: 'Z' },
      { ...one, event: 'B' },
      { ...one, gain: 0 },
    ]);
    expect(list.map(({ event }) => event)).toEqual(['B', 'Z']);
  });

  it('a leaf that one gate names is not split', () => {
    expect(candidatesFor(checkedModel(model), 'S', SETTINGS).map(({ type }) => type)).not.toContain('SPLIT');
  });

  it('a shared supply that is split is no single point any more', () => {
    // (A ∨ S) ∧ (B ∨ S)
    const shared = oneTree(
      {
        TOP: { type: 'AND', inputs: ['L', 'R'] },
        L: { type: 'OR', inputs: ['A', 'S'] },
        R: { type: 'OR', inputs: ['B', 'S'] },
      },
      [basic('S', 0.1), basic('A', 0.2), basic('B', 0.3)],
    );
    const split = candidatesFor(checkedModel(shared), 'S', SETTINGS).find(({ type }) => type === 'SPLIT') as Candidate;
    // (1 - 0.8 · 0.9) · (1 - 0.7 · 0.9)
    expect(told(split, 'TOP')).toEqual({ singlePoints: 0n, probability: expect.closeTo(0.28 * 0.37, 15) });
  });
});

describe('common elements', () => {
  const dependencies: Readonly<Record<string, readonly string[]>> = {
    a: ['CAMERA1'],
    b: ['CAMERA2'],
    c: ['CAMERA1'],
    d: ['RADAR'],
    CAMERA1: ['SUPPLY'],
    CAMERA2: ['SUPPLY'],
    SUPPLY: ['BATTERY'],
  };
  const couplings = (...pairs: [string, string][]) =>
    couplingsOf({ pairs, dependenciesOf: (id) => dependencies[id] ?? [] });

  it('couple two events over the architecture, the nearest one is told', () => {
    expect(couplings(['b', 'a'], ['a', 'c'])).toEqual([
      { events: ['a', 'b'], elements: ['SUPPLY'] },
      { events: ['a', 'c'], elements: ['CAMERA1'] },
    ]);
  });

  it('are not there where there is none', () => {
    expect(couplings(['a', 'd'])).toEqual([]);
  });

  it('in a circle are all told', () => {
    const circle: Readonly<Record<string, readonly string[]>> = { a: ['X'], b: ['Y'], X: ['Y'], Y: ['X'] };
    expect(couplingsOf({ pairs: [['a', 'b']], dependenciesOf: (id) => circle[id] ?? [] })).toEqual([
      { events: ['a', 'b'], elements: ['X', 'Y'] },
    ]);
  });
});
