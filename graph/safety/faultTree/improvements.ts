/**
 * What removes a single point of failure: for a leaf x that is a cut set by itself, the tree with something else in its
 * place. The tree is analysed anew with each, so that what is told of it is exact.
 *
 *     REDUNDANCY  x = x.1 ∧ x.2                                 MECHANISM  x = x.uncovered ∨ (x.covered ∧ x.mechanism)
 *     VOTING      x = 2 of x.1, x.2, x.3                        SPLIT      in each gate that names x an x of its own
 *
 * Only for coherent trees: elsewhere more failures may be better.
 */
import { type CheckedModel, checkModel } from './checkModel.ts';
import { type FaultTreeModel, type Formula, type Gate, type Input, isFormula, type Leaf } from './model.ts';
import type { ProbabilityModel } from './probabilityModel.ts';

/** The changes, in the order in which they are tried. */
export const IMPROVEMENTS = {
  REDUNDANCY: 'A second, independent one: both have to fail.',
  MECHANISM:
    'A mechanism that covers a share of its failures (diagnostic coverage): what is covered fails only together with the mechanism, what is not covered stays a single point.',
  VOTING: 'Three independent ones, of which two have to fail.',
  SPLIT: 'One of its own for each gate that depends on it: a shared dependency is taken apart.',
} as const;
export type ImprovementType = keyof typeof IMPROVEMENTS;

export interface ImprovementSettings {
  /** Share of the failures that a mechanism covers, 0 to 1. */
  readonly diagnosticCoverage: number;
  /** Probability that the mechanism itself has failed. */
  readonly mechanismProbability: number;
  /** What each costs, in any unit; above 0. */
  readonly costs: Readonly<Record<ImprovementType, number>>;
}

/**
 * A coverage of 90 % is the "medium" of ISO 26262-5:2018 table D.1. Costs are those of parts that are added: one more, a
 * mechanism that is half a part, two more with a voter, and rewiring.
 */
export const DEFAULT_IMPROVEMENT_SETTINGS: ImprovementSettings = {
  diagnosticCoverage: 0.9,
  mechanismProbability: 0.01,
  costs: { REDUNDANCY: 1, MECHANISM: 0.5, VOTING: 2.5, SPLIT: 1 },
};

/** Relative. */
const ROUNDING = 1e-12;

export interface Candidate {
  readonly type: ImprovementType;
  /** Id of the leaf. */
  readonly event: string;
  readonly checked: CheckedModel;
}

/** What a candidate comes to. */
export interface Improvement {
  readonly type: ImprovementType;
  readonly event: string;
  /** Single points that are left. */
  readonly singlePoints: bigint;
  /** P(top); null: not known. */
  readonly probability: number | null;
  /** By how much P(top) falls; by how many single points where no probability is known. */
  readonly gain: number;
  readonly cost: number;
  readonly gainPerCost: number;
}

/** The trees with something else in place of a leaf; a SPLIT only where several gates name it. */
export function candidatesFor(
  { model }: CheckedModel,
  event: string,
  settings: ImprovementSettings,
): readonly Candidate[] {
  const leaf = model.leaves.find(({ id }) => id === event);
  if (!leaf) return [];
  const taken = new Set([...model.leaves, ...model.trees.flatMap(({ gates }) => gates)].map(({ id }) => id));
  const part = (name: string, probability: ProbabilityModel | undefined): Leaf => {
    let id = `${event}.${name}`;
    while (taken.has(id)) id += "'";
    return { id, kind: 'BASIC', ...(probability ? { probability } : {}) };
  };
  const same = (name: string) => part(name, leaf.probability);
  const share = (of: number): ProbabilityModel | undefined =>
    leaf.probability && { type: 'SHARE', share: of, of: leaf.probability };
  const { diagnosticCoverage: coverage, mechanismProbability: p } = settings;
  const replaced = (type: ImprovementType, leaves: readonly Leaf[], formula: Formula) =>
    candidate(type, event, inPlaceOf(model, event, leaves, formula));

  const two = [same('1'), same('2')];
  const three = [...two, same('3')];
  const idsOf = (leaves: readonly Leaf[]) => leaves.map(({ id }) => id);
  const covered = [part('covered', share(coverage)), part('mechanism', leaf.probability && { type: 'CONSTANT', p })];
  const uncovered = coverage < 1 ? [part('uncovered', share(1 - coverage))] : [];
  const split = splitUp(model, event, (gate) => same(`at ${gate}`));
  return [
    replaced('REDUNDANCY', two, { type: 'AND', inputs: idsOf(two) }),
    replaced('MECHANISM', [...covered, ...uncovered], {
      type: 'OR',
      inputs: [...idsOf(uncovered), { type: 'AND', inputs: idsOf(covered) }],
    }),
    replaced('VOTING', three, { type: 'ATLEAST', k: 2, inputs: idsOf(three) }),
    ...(split ? [candidate('SPLIT', event, split)] : []),
  ];
}

/** The best gain per cost first; ties by id, then type. What makes nothing better is left out. */
export function ranked(improvements: readonly Improvement[]): Improvement[] {
  const byId = (left: Improvement, right: Improvement) =>
    left.event === right.event ? 0 : left.event < right.event ? -1 : 1;
  const types = Object.keys(IMPROVEMENTS);
  return improvements
    .filter(({ gain }) => gain > 0)
    .sort(
      (left, right) =>
        right.gainPerCost - left.gainPerCost ||
        byId(left, right) ||
        types.indexOf(left.type) - types.indexOf(right.type),
    );
}

/** @param parameters.before Of the tree as it is. */
export function improvement(parameters: {
  readonly candidate: Candidate;
  readonly before: { readonly singlePoints: bigint; readonly probability: number | null };
  readonly after: { readonly singlePoints: bigint; readonly probability: number | null };
  readonly settings: ImprovementSettings;
}): Improvement {
  const { candidate, before, after, settings } = parameters;
  const { type, event } = candidate;
  const gain =
    before.probability === null || after.probability === null
      ? Number(before.singlePoints - after.singlePoints)
      : difference(before.probability, after.probability);
  const cost = settings.costs[type];
  return { type, event, ...after, gain, cost, gainPerCost: gain / cost };
}

/** Numbers that are the same but for the last digits differ in nothing: what gains a rounding error is no improvement. */
function difference(before: number, after: number): number {
  const found = before - after;
  return Math.abs(found) <= ROUNDING * before ? 0 : found;
}

function candidate(type: ImprovementType, event: string, model: FaultTreeModel): Candidate {
  const check = checkModel(model);
  if (!check.ok) throw new Error(`${type} of ${event} is no fault tree: ${check.problems[0]?.message}`);
  return { type, event, checked: check.checked };
}

/** The leaf becomes a gate of the same id. */
function inPlaceOf(model: FaultTreeModel, event: string, leaves: readonly Leaf[], formula: Formula): FaultTreeModel {
  const trees = model.trees.map((tree) => ({
    ...tree,
    gates: tree.gates.map((gate) => ({ ...gate, formula: withoutCondition(gate.formula, event) })),
  }));
  return {
    trees: [...trees, { id: `improvement of ${event}`, gates: [{ id: event, formula }], tops: [] }],
    leaves: [...model.leaves.filter(({ id }) => id !== event), ...leaves],
  };
}

/** A condition has to be a leaf: an INHIBIT whose condition is none any more is the AND that it stands for. */
function withoutCondition(input: Input, event: string): Input {
  if (typeof input !== 'object' || !isFormula(input)) return input;
  const inputs = input.inputs.map((one) => withoutCondition(one, event));
  if (input.condition !== event) return { ...input, inputs };
  return { type: 'AND', inputs: [...inputs, event] };
}

/** Null: fewer than two gates name the leaf. */
function splitUp(model: FaultTreeModel, event: string, own: (gate: string) => Leaf): FaultTreeModel | null {
  const leaves: Leaf[] = [];
  const inGate = (gate: Gate): Gate => {
    const leaf = own(gate.id);
    let isNamed = false;
    const renamed = (input: Input): Input => {
      if (input === event) {
        isNamed = true;
        return leaf.id;
      }
      if (typeof input !== 'object' || !isFormula(input)) return input;
      const inputs = input.inputs.map(renamed);
      if (input.condition !== event) return { ...input, inputs };
      isNamed = true;
      return { ...input, inputs, condition: leaf.id };
    };
    const formula = renamed(gate.formula);
    if (isNamed) leaves.push(leaf);
    return { ...gate, formula };
  };
  const trees = model.trees.map((tree) => ({ ...tree, gates: tree.gates.map(inGate) }));
  if (leaves.length < 2) return null;
  return { trees, leaves: [...model.leaves.filter(({ id }) => id !== event), ...leaves] };
}
