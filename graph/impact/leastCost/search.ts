/**
 * The cheapest plan of a problem with open choices: branch and bound over which nodes hold again. A node of the search
 * says of some nodes that they hold and of some that they do not; both together cover every plan.
 *
 *     open choice of a, b ─┬─ a holds again ─▶ its steps, its own choices …
 *                          └─ a does not    ─▶ b has to
 *
 * It ends when nothing cheaper can be left (the plan is the cheapest) or with its budget (the bound says how far off
 * the plan may be).
 */
import { isFree, lowerBound } from './lowerBound.ts';
import {
  Dependents,
  dearestFirst,
  type RestorationNode,
  type RestorationProblem,
  type VisitBudget,
  withoutNeedlessSteps,
} from './restoration.ts';

export interface Found {
  /** They bring all goals back, and none of them can be left out. */
  readonly steps: ReadonlySet<number>;
  /** No plan costs less. */
  readonly lowerBound: number;
  /** True: the steps are the cheapest plan. */
  readonly exact: boolean;
}

interface Branch {
  /** Nodes that hold again. */
  readonly holding: readonly number[];
  /** Nodes that do not. */
  readonly excluded: readonly number[];
  /** No plan of the branch costs less. */
  readonly bound: number;
}

/** What follows from a branch. */
interface State {
  readonly steps: ReadonlySet<number>;
  /** What is left of the choices that are not made yet. */
  readonly open: readonly { readonly options: readonly number[]; readonly missing: number }[];
}

/** Costs this close are equal: sums in another order differ in the last digits. */
const TOLERANCE = 1e-9;

/** @param parameters.problem Without nodes that are gone: all its goals can be brought back. */
export function search(parameters: { readonly problem: RestorationProblem; readonly budget: VisitBudget }): Found {
  const { problem, budget } = parameters;
  const { costs } = problem;
  const dependents = new Dependents(problem);
  let best: ReadonlySet<number> = new Set();
  let bestCost = Number.POSITIVE_INFINITY;
  const take = (steps: ReadonlySet<number>) => {
    const needed = withoutNeedlessSteps({ dependents, steps, order: dearestFirst(steps, costs) });
    const cost = costOf(needed, costs);
    if (cost >= bestCost - TOLERANCE) return;
    best = needed;
    bestCost = cost;
  };
  take(new Set(costs.keys()));

  let abandoned = Number.POSITIVE_INFINITY;
  const branches: Branch[] = [{ holding: problem.goals, excluded: [], bound: 0 }];
  for (let branch = branches.pop(); branch; branch = branches.pop()) {
    if (branch.bound >= bestCost - TOLERANCE) continue;
    if (budget.left <= 0) {
      abandoned = Math.min(abandoned, branch.bound);
      continue;
    }
    budget.left -= problem.nodes.length;
    const state = settle(problem, branch);
    if (!state) continue;
    if (state.open.length === 0) {
      take(state.steps);
      continue;
    }
    const below = boundBelow({ dependents, branch, state, budget, take });
    if (below >= bestCost - TOLERANCE) continue;
    const option = optionToTry(state);
    branches.push({ ...branch, excluded: [...branch.excluded, option], bound: below });
    branches.push({ ...branch, holding: [...branch.holding, option], bound: below });
  }
  const exact = abandoned >= bestCost - TOLERANCE;
  return { steps: best, lowerBound: exact ? bestCost : abandoned, exact };
}

export function costOf(steps: Iterable<number>, costs: readonly number[]): number {
  let sum = 0;
  for (const step of steps) sum += costs[step] as number;
  return sum;
}

/** What the plans of a branch cost at the least; a plan that is found on the way is offered. */
function boundBelow(parameters: {
  dependents: Dependents;
  branch: Branch;
  state: State;
  budget: VisitBudget;
  take: (steps: ReadonlySet<number>) => void;
}): number {
  const { dependents, branch, state, budget, take } = parameters;
  const { costs, nodes } = dependents.problem;
  const isExcluded = new Uint8Array(nodes.length);
  for (const number of branch.excluded) isExcluded[number] = 1;
  const residual = Float64Array.from(costs, (cost, step) => (state.steps.has(step) ? 0 : cost));
  const { bound, isPlan } = lowerBound({ dependents, goals: branch.holding, isExcluded, residual, budget });
  if (isPlan) take(new Set([...costs.keys()].filter((step) => isFree(residual[step] as number))));
  return Math.max(branch.bound, costOf(state.steps, costs) + bound);
}

/** Follows what holds down to the open choices; null: the branch has no plan. */
function settle(problem: RestorationProblem, branch: Branch): State | null {
  const excluded = new Set(branch.excluded);
  const holds = new Set(branch.holding);
  const steps = new Set<number>();
  const choosing: RestorationNode[] = [];
  const open: { options: readonly number[]; missing: number }[] = [];
  let followed = 0;
  do {
    followed = holds.size;
    choosing.length = 0;
    open.length = 0;
    for (const number of holds) {
      if (excluded.has(number)) return null;
      const node = problem.nodes[number] as RestorationNode;
      for (const step of node.steps) steps.add(step);
      for (const need of node.needs) holds.add(need);
      if (node.choice) choosing.push(node);
    }
    for (const { choice } of choosing) {
      if (!choice) continue;
      const options = choice.of.filter((option) => !excluded.has(option) && !holds.has(option));
      const missing = choice.atLeast - choice.of.filter((option) => holds.has(option)).length;
      if (options.length < missing) return null;
      if (missing <= 0) continue;
      if (options.length === missing) for (const option of options) holds.add(option);
      else open.push({ options, missing });
    }
  } while (holds.size > followed);
  return { steps, open };
}

/** Of the choice with the least to choose from. */
function optionToTry({ open }: State): number {
  const spare = ({ options, missing }: State['open'][number]) => options.length - missing;
  const narrowest = open.reduce((best, one) => (spare(one) < spare(best) ? one : best));
  return narrowest.options[0] as number;
}
