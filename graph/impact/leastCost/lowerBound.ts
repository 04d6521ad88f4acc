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
import { type Choice, type Dependents, lossWhenDone, type RestorationNode, type VisitBudget } from './restoration.ts';

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
 * @param parameters.residual What each step still costs; taken down in place, a step of a plan ends at 0.
 */
export function lowerBound(parameters: {
  readonly dependents: Dependents;
  readonly residual: Float64Array;
  readonly budget: VisitBudget;
}): LowerBound {
  const { dependents, residual, budget } = parameters;
  const { goals } = dependents.problem;
  let bound = 0;
  while (budget.left > 0) {
    const spread = lossWhenDone(dependents, (step) => isFree(residual[step] as number), budget);
    if (spread.goalsLost === 0) return { bound, isPlan: true };
    const derivation = new Derivation({ dependents, residual, lost: spread.lost });
    for (const goal of goals) {
      if (!spread.isLost[goal]) continue;
      const landmark = derivation.landmark(goal);
      budget.left -= landmark.length;
      if (landmark.length === 0) return { bound: Number.POSITIVE_INFINITY, isPlan: false };
      const paid = Math.min(...landmark.map((step) => residual[step] as number));
      if (isFree(paid)) continue;
      bound += paid;
      for (const step of landmark) residual[step] = (residual[step] as number) - paid;
    }
  }
  return { bound, isPlan: false };
}

/** Why each node is lost: the derivation whose cheapest step is the dearest. */
class Derivation {
  /** Steps, per node; a node without steps and reasons is gone. */
  private readonly step = new Map<number, number>();
  private readonly reasons = new Map<number, readonly number[]>();

  constructor(parameters: { dependents: Dependents; residual: Float64Array; lost: readonly number[] }) {
    const { dependents, residual, lost } = parameters;
    const { nodes } = dependents.problem;
    /** What the cheapest step of the derivation costs, per lost node; the others have none yet. */
    const worth = new Map<number, number>();
    for (const number of lost) {
      const node = nodes[number] as RestorationNode;
      let best = Number.NEGATIVE_INFINITY;
      if (node.gone) best = Number.POSITIVE_INFINITY;
      for (const step of node.steps) {
        const cost = residual[step] as number;
        if (isFree(cost) || cost <= best) continue;
        best = cost;
        this.step.set(number, step);
      }
      for (const need of node.needs) {
        const cost = worth.get(need);
        if (cost === undefined || cost <= best) continue;
        best = cost;
        this.step.delete(number);
        this.reasons.set(number, [need]);
      }
      const options = node.choice ? lostOptions(node.choice, worth) : null;
      if (options && options.worth > best) {
        best = options.worth;
        this.step.delete(number);
        this.reasons.set(number, options.of);
      }
      worth.set(number, best);
    }
  }

  /** Steps of which every plan that restores the node has one; none: no plan does. */
  landmark(node: number): number[] {
    const landmark = new Set<number>();
    const seen = new Set([node]);
    for (const number of seen) {
      const step = this.step.get(number);
      if (step !== undefined) landmark.add(step);
      else for (const reason of this.reasons.get(number) ?? []) seen.add(reason);
    }
    return [...landmark];
  }
}

/** So many lost options that too few are left, the dearest of those that were lost before. */
function lostOptions(
  choice: Choice,
  worth: ReadonlyMap<number, number>,
): { of: readonly number[]; worth: number } | null {
  const lost = choice.of.filter((option) => worth.has(option));
  const enough = choice.of.length - choice.atLeast + 1;
  if (lost.length < enough) return null;
  const cost = (option: number) => worth.get(option) as number;
  const of = lost.sort((left, right) =>
    cost(left) === cost(right) ? left - right : cost(left) > cost(right) ? -1 : 1,
  );
  const chosen = of.slice(0, enough);
  return { of: chosen, worth: cost(chosen.at(-1) as number) };
}
