/** What has to be done to bring a verdict back, and nothing else. */
import { decidingItems } from './deciding.ts';
import type { ImpactAnalysis } from './impactAnalysis.ts';
import type { Obligation, PlanLevel } from './report.ts';

/**
 * The obligations of the plan that lead to what decides the verdict, in an order in which they can be done. A decision
 * about a deployment, or a review off the way to an unmet gate, is work all the same, and stays in the plan.
 * @param plan Where the obligations are taken from.
 */
export function shortestFix(
  analysis: ImpactAnalysis,
  plan: readonly PlanLevel[] = analysis.plan,
): readonly Obligation[] {
  const deciding = decidingItems(analysis);
  if (deciding.length === 0) return [];
  const leading = analysis.leadingTo(deciding.map((item) => item.node));
  const needed = new Set<string>();
  for (const item of analysis.items) {
    if (leading.has(item.node)) for (const { id } of item.obligations) needed.add(id);
  }
  return plan.flatMap(({ obligations }) => obligations.filter(({ id }) => needed.has(id)));
}
