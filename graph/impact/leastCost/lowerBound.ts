/**
 * What restoring the goals costs at the least (dual ascent over disjunctive landmarks, as in LM-cut, Helmert and
 * Domshlak 2009).
 *
 * A landmark is a set of steps of which every plan has at least one. While a goal is lost when all steps that are free
 * are done, its loss has a derivation, and the steps that the derivation starts from are a landmark: without any of
 * them the same derivation holds. The cheapest of them is paid for by all: it is added to the bound and taken off each
 * of them. What has become free is done in the next round, until no goal is lost: then the free steps are a plan.
 *
 *     G4 (ANY) ◀─ EV1 ◀─ RERUN V1, 4 h          landmark {RERUN V1, RERUN V2}: bound 4 h, V1 is free
 *              ◀─ EV2 ◀─ RERUN V2, 9 h          nothing is lost any more: plan {RERUN V1}
 */
import { type Dependents, LossSpread, type RestorationNode, type VisitBudget } from './restoration.ts';

export interface LowerBound {
  /** No plan costs less. Infinite: there is none. */
  readonly bound: number;
  /** True: the steps that are free now are a plan. False: the budget ended. */
  readonly isPlan: boolean;
}

/** What is left of a cost after rounding counts as free. */
const ROUNDING = 1e-12;

export function isFree(residual: number): boolean {
  return residual <= ROUNDING;
}

/**
 * @param parameters.goals What has to hold again, instead of the goals of the problem.
 * @param parameters.isExcluded Nodes that are not to hold again.
 * @param parameters.residual What each step still costs; taken down in place, a step of a plan ends at 0.
 */
export function lowerBound(parameters: {
  readonly dependents: Dependents;
  readonly goals: readonly number[];
  readonly isExcluded: Uint8Array;
  readonly residual: Float64Array;
  readonly budget: VisitBudget;
}): LowerBound {
  const { goals, residual, budget } = parameters;
  let bound = 0;
  while (budget.left > 0) {
    const spread = lossNow(parameters);
    if (spread.goalsLost === 0) return { bound, isPlan: true };
    const derivation = new Derivation({ ...parameters, spread });
    budget.left -= derivation.visits;
    for (const goal of goals) {
      if (!spread.isLost[goal]) continue;
      const landmark = derivation.landmark(goal);
      budget.left -= landmark.length;
      if (landmark.length === 0) return { bound: Number.POSITIVE_INFINITY, isPlan: false };
      let paid = Number.POSITIVE_INFINITY;
      for (const step of landmark) paid = Math.min(paid, residual[step] as number);
      if (isFree(paid)) continue;
      bound += paid;
      for (const step of landmark) residual[step] = (residual[step] as number) - paid;
    }
  }
  return { bound, isPlan: false };
}

/** What is lost when the steps that are free are done. */
function lossNow(parameters: {
  dependents: Dependents;
  goals: readonly number[];
  isExcluded: Uint8Array;
  residual: Float64Array;
  budget: VisitBudget;
}): LossSpread {
  const { dependents, goals, isExcluded, residual, budget } = parameters;
  const spread = new LossSpread(dependents, goals);
  const { nodes } = dependents.problem;
  for (let number = 0; number < nodes.length; number += 1) {
    const { steps } = nodes[number] as RestorationNode;
    if (isExcluded[number] || steps.some((step) => !isFree(residual[step] as number))) spread.lose([number]);
  }
  spread.spread({ untilGoal: false });
  budget.left -= nodes.length + spread.visits;
  return spread;
}

/** No step is lacking. */
const NONE = -1;

/** Why each node is lost: the derivation whose cheapest step is the dearest. */
class Derivation {
  visits = 0;
  /** The step that is lacking, per node, or -1. */
  private readonly step: Int32Array;
  /** Lost nodes because of which a node is lost that lacks no step. */
  private readonly reasons = new Map<number, readonly number[]>();
  /** What the cheapest step of the derivation costs, per node; below 0: it was not lost before. */
  private readonly worth: Float64Array;

  constructor(parameters: {
    dependents: Dependents;
    isExcluded: Uint8Array;
    residual: Float64Array;
    spread: LossSpread;
  }) {
    const { dependents, isExcluded, residual, spread } = parameters;
    const { nodes } = dependents.problem;
    this.step = new Int32Array(nodes.length).fill(NONE);
    this.worth = new Float64Array(nodes.length).fill(NONE);
    for (const number of spread.lost) {
      const node = nodes[number] as RestorationNode;
      this.worth[number] = isExcluded[number] ? Number.POSITIVE_INFINITY : this.derive(number, node, residual);
    }
  }

  private derive(number: number, { steps, needs, choice }: RestorationNode, residual: Float64Array): number {
    let worth = NONE;
    this.visits += 1 + steps.length + needs.length + (choice?.of.length ?? 0);
    for (const step of steps) {
      const cost = residual[step] as number;
      if (isFree(cost) || cost <= worth) continue;
      worth = cost;
      this.step[number] = step;
    }
    const because = (reasons: readonly number[], cost: number) => {
      if (cost <= worth) return;
      worth = cost;
      this.step[number] = NONE;
      this.reasons.set(number, reasons);
    };
    for (const need of needs) because([need], this.worth[need] as number);
    if (!choice) return worth;
    // So many lost options that too few are left, the dearest of those that were lost before.
    const cost = (option: number) => this.worth[option] as number;
    const dearest = choice.of
      .filter((option) => cost(option) >= 0)
      .sort((left, right) => (cost(left) === cost(right) ? left - right : cost(left) > cost(right) ? -1 : 1));
    const enough = choice.of.length - choice.atLeast + 1;
    if (dearest.length >= enough) because(dearest.slice(0, enough), cost(dearest[enough - 1] as number));
    return worth;
  }

  /** Steps of which every plan that restores the node has one; none: no plan does. */
  landmark(node: number): number[] {
    const landmark = new Set<number>();
    const seen = new Set([node]);
    for (const number of seen) {
      const step = this.step[number] as number;
      if (step !== NONE) landmark.add(step);
      else for (const reason of this.reasons.get(number) ?? []) seen.add(reason);
    }
    return [...landmark];
  }
}
