/** Fault trees for tests: small ones written by hand, and how they are run. */
import {
  type AnalysisOptions,
  analyseTopEvent,
  type Computation,
  type Importance,
  type Quantification,
  runComputation,
  type TopEventAnalysis,
} from '../../graph/safety/faultTree/analyse.ts';
import { type CheckedModel, checkModel } from '../../graph/safety/faultTree/checkModel.ts';
import type { FaultTreeModel, Input, Leaf } from '../../graph/safety/faultTree/model.ts';
import type { Steps } from '../../graph/safety/faultTree/operations.ts';

export function basic(id: string, p?: number): Leaf {
  return { id, kind: 'BASIC', probability: p === undefined ? undefined : { type: 'CONSTANT', p } };
}

/** A model of one tree. */
export function oneTree(gates: Readonly<Record<string, Input>>, leaves: readonly Leaf[]): FaultTreeModel {
  return {
    trees: [{ id: 'tree', gates: Object.entries(gates).map(([id, formula]) => ({ id, formula })) }],
    leaves,
  };
}

export function checkedModel(model: FaultTreeModel): CheckedModel {
  const check = checkModel(model);
  if (!check.ok) throw new Error(check.problems.map(({ message }) => message).join('\n'));
  return check.checked;
}

export function resultOf<Result>(computation: Computation<Result>): Result {
  const outcome = runComputation({ computation });
  if (outcome.isCancelled) throw new Error('nobody cancelled it');
  return outcome.result;
}

/** What steps come to. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

export function analysed(model: FaultTreeModel, top: string, options?: AnalysisOptions): TopEventAnalysis {
  return resultOf(analyseTopEvent({ checked: checkedModel(model), top, options }));
}

export function quantified(analysis: TopEventAnalysis, time = 0): Quantification {
  return resultOf(analysis.quantify(time));
}

export function importance(analysis: TopEventAnalysis, time = 0): Importance {
  return resultOf(analysis.importance(time)) as Importance;
}

/** Sets as texts, in an order that depends on nothing but the sets. */
export function named(sets: Iterable<readonly string[]>): string[] {
  return [...sets].map((set) => [...set].sort().join(' ')).sort();
}

/** TOP = k of x0 …, each xᵢ the parity of three of as many leaves. */
export function manyParities(count: number, k: number): FaultTreeModel {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const parity = (one: number): Input => ({
    type: 'XOR',
    inputs: [one, (7 * one + 3) % count, (11 * one + 5) % count].map((leaf) => `p${leaf}`),
  });
  const gates = Object.fromEntries(numbers.map((one) => [`x${one}`, parity(one)]));
  return oneTree(
    { TOP: { type: 'ATLEAST', k, inputs: numbers.map((one) => `x${one}`) }, ...gates },
    numbers.map((one) => basic(`p${one}`, 0.01)),
  );
}

/** Leaves of the parities of `parities`; the first one is p0. */
export const PARITY_LEAVES = 40;
/** The leaves of each parity. */
export const parityOf = (number: number): readonly number[] => [
  number,
  (7 * number + 3) % PARITY_LEAVES,
  (11 * number + 5) % PARITY_LEAVES,
];

/**
 * A tree that is not coherent and whose diagram is larger than 10,000 nodes:
 *
 *     TOP = (p0 ∧ (¬p0 ∨ p1)) ∨ 6 of x0 … x39        xᵢ = parity of three leaves
 */
export function parities(): FaultTreeModel {
  const numbers = Array.from({ length: PARITY_LEAVES }, (_, number) => number);
  const parity = (number: number) => ({ type: 'XOR' as const, inputs: parityOf(number).map((leaf) => `p${leaf}`) });
  return oneTree(
    {
      TOP: {
        type: 'OR',
        inputs: [
          { type: 'AND', inputs: ['p0', { type: 'OR', inputs: [{ type: 'NOT', inputs: ['p0'] }, 'p1'] }] },
          { type: 'ATLEAST', k: 6, inputs: numbers.map((number) => `x${number}`) },
        ],
      },
      ...Object.fromEntries(numbers.map((number) => [`x${number}`, parity(number)])),
    },
    numbers.map((number) => basic(`p${number}`, 0.01)),
  );
}
