/**
 * The least-cost plan of a report: the cheapest work that brings every affected gate back, in an order in which it can
 * be done, with what it leaves out and why.
 *
 *     report ─▶ restoration problem ─▶ cheapest steps ─▶ levels, decisions, skipped, unreachable
 */
import type { ImpactAnalysis } from '../impactAnalysis.ts';
import { compareObligations, planOf } from '../plan.ts';
import type { Obligation } from '../report.ts';
import { type PlannedRestoration, problemOf, type Work } from './problemOf.ts';
import { Dependents, lossWhenDone, type RestorationNode } from './restoration.ts';
import { type LeastCost, leastCost } from './solve.ts';
import { costOfObligation, type PlanWeights } from './weights.ts';

/** Why an obligation of the full plan is not needed. */
export const SKIP_REASONS = {
  OTHER_SUPPORT_SUFFICES: 'Claims that it would bring back stand on other supports at less cost.',
  OTHER_SIGN_OFF_SUFFICES: 'Another sign-off in the same role is enough.',
  NOT_REQUIRED_BY_A_GATE: 'Nothing that an unmet gate requires depends on it.',
  GOAL_UNREACHABLE: 'It serves only what no obligation brings back.',
} as const;
export type SkipReason = keyof typeof SKIP_REASONS;

/** Work of the plan. */
export interface PlannedStep {
  readonly obligation: Obligation;
  readonly cost: number;
  /** Ids (id@label) of the items that list it: they are current again after it. */
  readonly restores: readonly string[];
}

export interface LeastCostLevel {
  readonly steps: readonly PlannedStep[];
  /** Obligation ids that depend on each other. */
  readonly groups: readonly (readonly string[])[];
}

export interface SkippedObligation {
  readonly obligation: Obligation;
  readonly reason: SkipReason;
}

export interface UnreachableRequirement {
  /** Artifact number of the gate; null: no gate applies. */
  readonly gate: number | null;
  /** Id of what the gate requires, or of the item. */
  readonly subject: string;
  /** Sentences. */
  readonly because: readonly string[];
}

export interface LeastCostPlan {
  readonly levels: readonly LeastCostLevel[];
  /** To be taken whatever else is done; not in `cost`. */
  readonly decisions: readonly PlannedStep[];
  readonly cost: number;
  readonly lowerBound: number;
  /** (cost - lowerBound) / cost; 0 where the cost is 0. */
  readonly gap: number;
  readonly exact: boolean;
  readonly skipped: readonly SkippedObligation[];
  /** Ids of evidence that still stands. */
  readonly reuse: readonly string[];
  readonly unreachable: readonly UnreachableRequirement[];
}

export function leastCostPlanOf(parameters: {
  readonly analysis: ImpactAnalysis;
  readonly weights: PlanWeights;
}): LeastCostPlan {
  const { analysis, weights } = parameters;
  const { propagation, owned } = analysis.workload;
  const costOf = ({ obligation, owner }: Work) =>
    costOfObligation({ obligation, facts: propagation.recordedFactsOf(owner), weights });
  const restoration = problemOf({ analysis, costOf });
  const found = leastCost({ problem: restoration.problem });

  const stepFor = (work: Work): PlannedStep => ({
    obligation: work.obligation,
    cost: costOf(work),
    restores: work.items.map((item) => analysis.configuration.nodeId(item)).sort(),
  });
  const chosen = new Map<string, PlannedStep>();
  for (const number of found.steps) {
    const work = restoration.work[number] as Work;
    chosen.set(work.obligation.id, stepFor(work));
  }
  const order = planOf(
    owned.filter((one) => chosen.has(one.obligation.id)),
    propagation,
  );
  const exact = found.exact && analysis.complete;
  return {
    levels: order.map(({ obligations, groups }) => ({
      steps: obligations.map((obligation) => chosen.get(obligation.id) as PlannedStep),
      groups,
    })),
    decisions: restoration.decisions
      .map(stepFor)
      .sort((left, right) => compareObligations(left.obligation, right.obligation)),
    cost: found.cost,
    lowerBound: found.lowerBound,
    gap: found.cost > 0 ? (found.cost - found.lowerBound) / found.cost : 0,
    exact,
    skipped: skippedOf(restoration, found),
    reuse: chosen.size > 0 ? analysis.reuse : [],
    unreachable: unreachableOf(restoration, found),
  };
}

function skippedOf({ problem, work }: PlannedRestoration, found: LeastCost): SkippedObligation[] {
  const chosen = new Set(found.steps);
  const inVain = new Set<number>();
  for (const number of below(problem.nodes, found.unreachable)) {
    for (const step of (problem.nodes[number] as RestorationNode).steps) inVain.add(step);
  }
  const reasonFor = (step: number, { obligation }: Work): SkipReason => {
    if (found.useful.has(step)) {
      return obligation.action === 'REAPPROVE' ? 'OTHER_SIGN_OFF_SUFFICES' : 'OTHER_SUPPORT_SUFFICES';
    }
    return inVain.has(step) ? 'GOAL_UNREACHABLE' : 'NOT_REQUIRED_BY_A_GATE';
  };
  return work
    .flatMap((one, step) => (chosen.has(step) ? [] : [{ obligation: one.obligation, reason: reasonFor(step, one) }]))
    .sort((left, right) => compareObligations(left.obligation, right.obligation));
}

function unreachableOf(restoration: PlannedRestoration, found: LeastCost): UnreachableRequirement[] {
  const { problem, goals, goneBecause } = restoration;
  if (found.unreachable.length === 0) return [];
  const { isLost } = lossWhenDone(new Dependents(problem), () => true);
  const lost = problem.nodes.map(({ needs, choice, ...node }) => ({
    ...node,
    needs: needs.filter((need) => isLost[need]),
    choice: choice && { ...choice, of: choice.of.filter((option) => isLost[option]) },
  }));
  return goals
    .filter(({ number }) => isLost[number])
    .map(({ number, gate, subject }) => {
      const because = [...below(lost, [number])].flatMap((one) => goneBecause.get(one) ?? []);
      return { gate, subject, because: [...new Set(because)].sort() };
    });
}

/** The nodes and all that they may depend on. */
function below(nodes: readonly RestorationNode[], from: readonly number[]): Set<number> {
  const seen = new Set(from);
  for (const number of seen) {
    const { needs, choice } = nodes[number] as RestorationNode;
    for (const other of [...needs, ...(choice?.of ?? [])]) seen.add(other);
  }
  return seen;
}
