/** What has to be done to bring a verdict back, and nothing else. */
import { decidingItems } from './deciding.ts';
import type { ImpactAnalysis } from './impactAnalysis.ts';
import type { ImpactItem, Obligation, PlanLevel } from './report.ts';

/**
 * The obligations of the plan on artifacts that lead to what decides the verdict, in an order in which they can be done.
 * Of ways that are an alternative to each other all are in it: leastCost/leastCostPlan.ts chooses between them.
 * A decision about a deployment, or a review off the way to an unmet gate, is work all the same, and stays in the plan.
 * @param plan Where the obligations are taken from.
 */
export function shortestFix(
  analysis: ImpactAnalysis,
  plan: readonly PlanLevel[] = analysis.plan,
): readonly Obligation[] {
  const deciding = decidingItems(analysis);
  if (deciding.length === 0) return [];
  const leading = analysis.leadingTo([...deciding, ...standIns(analysis)].map((item) => item.node));
  const needed = new Set<string>();
  for (const item of analysis.items) {
    if (leading.has(item.node)) for (const { id } of item.obligations) needed.add(id);
  }
  return plan.flatMap(({ obligations }) => obligations.filter(({ id }) => needed.has(id)));
}

/** Envelopes that stand in for reviews and approvals: theirs is the review that is left. */
function standIns(analysis: ImpactAnalysis): ImpactItem[] {
  const covering = new Set(analysis.items.flatMap((item) => item.states.flatMap(({ cutBy }) => cutBy ?? [])));
  return analysis.items.filter((item) => covering.has(analysis.configuration.view.id(item.artifact)));
}
