/**
 * The least-cost plan of a restoration problem: exact where the choices are few, else a plan with a bound on how much
 * dearer it may be than the cheapest.
 */
import { type Component, reduce } from './reduction.ts';
import type { RestorationProblem, VisitBudget } from './restoration.ts';
import { costOf, search } from './search.ts';

export interface LeastCost {
  /** They bring every reachable goal back; without any one of them some reachable goal stays lost. In order. */
  readonly steps: readonly number[];
  readonly cost: number;
  /** No plan that brings the reachable goals back costs less. */
  readonly lowerBound: number;
  /** True: no plan costs less than this one. */
  readonly exact: boolean;
  /** Goals that no steps bring back. */
  readonly unreachable: readonly number[];
  /** Steps that may be worth doing for a reachable goal: those of the plan and those of other ways. */
  readonly useful: ReadonlySet<number>;
}

/**
 * How many nodes the search looks at: a second or so. Some thirty choices that hang together are decided well within
 * it, and any number of them that do not.
 */
export const SEARCH_VISITS = 5_000_000;

/** @param parameters.visits A number, not a time: the same plan on every machine. */
export function leastCost(parameters: { readonly problem: RestorationProblem; readonly visits?: number }): LeastCost {
  const { problem, visits = SEARCH_VISITS } = parameters;
  const { forced, components, unreachable, useful } = reduce(problem);
  const steps = new Set(forced);
  let bound = costOf(forced, problem.costs);
  let exact = true;
  const sizeOf = (component: Component) => component.problem.nodes.length;
  const size = components.reduce((sum, component) => sum + sizeOf(component), 0);
  // The small ones first: what they leave of their share goes to the large ones.
  const budget: VisitBudget = { left: 0 };
  for (const component of [...components].sort((left, right) => sizeOf(left) - sizeOf(right))) {
    budget.left += (visits * sizeOf(component)) / size;
    const found = search({ problem: component.problem, budget });
    for (const bundle of found.steps) for (const step of component.stepsOf[bundle] ?? []) steps.add(step);
    bound += found.lowerBound;
    exact &&= found.exact;
  }
  const sorted = [...steps].sort((left, right) => left - right);
  const cost = costOf(sorted, problem.costs);
  return { steps: sorted, cost, lowerBound: exact ? cost : Math.min(bound, cost), exact, unreachable, useful };
}
