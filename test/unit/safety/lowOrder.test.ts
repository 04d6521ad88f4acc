/*
 * Graph:    trees with negations, of which the part without them says another thing:
 *
 *               REPAIRED = a ∧ (¬a ∨ b)          not {a}, though a is all that is left without ¬a; {a, b} is
 *               PARITY   = a ⊕ b ⊕ c             {a}, {b}, {c}; with a and b together it is false
 *               ALMOST   = 2 of (a, b, c) but not all three, and d: {a, b, d}, {a, c, d}, {b, c, d}
 *
 * Scenario: cut sets up to an order are found without a diagram of the whole, with much room and with little.
 * Result:   up to the order that is told they are exactly the minimal positive parts, by hand and by the truth table.
 * Negative control: what the formula would give with its negations left out is not told.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CutSetWalk } from '../../../graph/safety/faultTree/cutSetWalk.ts';
import { formulaGraph } from '../../../graph/safety/faultTree/formulaGraph.ts';
import { lowOrderCutSets } from '../../../graph/safety/faultTree/lowOrder.ts';
import type { FaultTreeModel } from '../../../graph/safety/faultTree/model.ts';
import { withoutModules } from '../../../graph/safety/faultTree/modules.ts';
import type { Steps } from '../../../graph/safety/faultTree/operations.ts';
import { leastSets, truthOf } from '../../support/faultTreeOracle.ts';
import {
  analysed,
  basic,
  checkedModel,
  named,
  oneTree,
  PARITY_LEAVES,
  parities,
  parityOf,
} from '../../support/faultTrees.ts';
import { faultTrees } from '../../support/randomFaultTree.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 400);

function finished<Result>(steps: Steps<Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Null: the top is a constant. */
function low(
  model: FaultTreeModel,
  top: string,
  nodes: number,
): { order: number; sets: string[]; coherent: boolean } | null {
  const formula = formulaGraph({ checked: checkedModel(model), top });
  if (typeof formula.top === 'boolean') return null;
  const { diagram, order } = finished(lowOrderCutSets({ graph: withoutModules(formula), nodes }));
  const walk = new CutSetWalk(diagram);
  const sets: string[][] = [];
  while (walk.next()) sets.push(walk.set.map((leaf) => formula.leaves[leaf] as string));
  return { order, sets: named(sets), coherent: formula.coherent };
}

describe('by hand', () => {
  const leaves = ['a', 'b', 'c', 'd'].map((id) => basic(id, 0.1));
  const model = oneTree(
    {
      REPAIRED: { type: 'AND', inputs: ['a', { type: 'OR', inputs: [{ type: 'NOT', inputs: ['a'] }, 'b'] }] },
      PARITY: { type: 'XOR', inputs: ['a', 'b', 'c'] },
      ALMOST: { type: 'AND', inputs: [{ type: 'CARDINALITY', low: 2, high: 2, inputs: ['a', 'b', 'c'] }, 'd'] },
      NONE: { type: 'AND', inputs: [{ type: 'NOR', inputs: ['a', 'b'] }, 'a'] },
      REST: { type: 'NAND', inputs: ['a', 'b'] },
    },
    leaves,
  );

  it.each<[string, string[]]>([
    ['REPAIRED', ['a b']],
    ['PARITY', ['a', 'b', 'c']],
    ['ALMOST', ['a b d', 'a c d', 'b c d']],
    ['NONE', []],
    // True while nothing has failed.
    ['REST', ['']],
  ])('%s', (top, sets) => {
    expect(low(model, top, 10_000)).toEqual({ order: 8, sets, coherent: false });
  });
});

describe('random trees', () => {
  it('have all minimal positive parts up to the order that is told, and nothing else', () => {
    const tally = { negated: 0, cut: 0, none: 0, above: 0 };
    fc.assert(
      fc.property(faultTrees({ coherent: false }), fc.integer({ min: 3, max: 60 }), (model, nodes) => {
        const truth = leastSets(truthOf(model, 'g0'));
        for (const room of [nodes, 100_000]) {
          const found = low(model, 'g0', room);
          if (!found) return;
          const { order, sets, coherent } = found;
          expect(sets).toEqual(order === 0 ? [] : named(truth.filter(({ length }) => length <= order)));
          tally.negated += coherent ? 0 : 1;
          tally.cut += order > 0 && order < 8 ? 1 : 0;
          tally.none += order === 0 ? 1 : 0;
          tally.above += truth.some(({ length }) => length > order) ? 1 : 0;
        }
      }),
      { numRuns: RUNS },
    );
    expect(tally.negated).toBeGreaterThan(RUNS / 2);
    expect(Math.min(tally.cut, tally.none, tally.above)).toBeGreaterThan(RUNS / 50);
  });
});

describe('a tree that is not coherent and does not fit', () => {
  const leaves = Array.from({ length: PARITY_LEAVES }, (_, number) => number);
  /** The formula, written once more. */
  function holds(set: readonly string[]): boolean {
    const failed = (number: number) => set.includes(`p${number}`);
    if (failed(0) && failed(1)) return true;
    const odd = leaves.filter((one) => parityOf(one).filter(failed).length % 2 === 1);
    return odd.length >= 6;
  }

  it('says up to which order its sets are told, and they are right', () => {
    const analysis = analysed(parities(), 'TOP', { nodes: 10_000 });
    const { meaning, truncatedAbove } = analysis.cutSets;
    expect([analysis.complete, analysis.coherent, meaning]).toEqual([false, false, 'MINIMAL_POSITIVE_PARTS']);
    expect(truncatedAbove).toBe(2);
    // Each pair that makes it true; no leaf does alone. Without its negation p0 would.
    const singles = leaves.filter((one) => holds([`p${one}`]));
    const pairs = leaves.flatMap((one) => leaves.slice(one + 1).map((other) => [`p${one}`, `p${other}`]));
    const expected = pairs.filter(holds);
    expect([singles, expected.length > 10, expected.length < pairs.length]).toEqual([[], true, true]);
    expect(named(analysis.cutSets.stream())).toEqual(named(expected));
    expect(expected).toContainEqual(['p0', 'p1']);
  });

  it('is complete with room, and its pairs are the same', () => {
    const analysis = analysed(parities(), 'TOP');
    expect([analysis.complete, analysis.cutSets.truncatedAbove]).toEqual([true, null]);
    const small = analysed(parities(), 'TOP', { nodes: 10_000 }).cutSets;
    expect(analysis.cutSets.countsByOrder()[2]).toBe(small.countsByOrder()[2]);
    expect(analysis.cutSets.countsByOrder()[1]).toBe(0n);
  });
});
