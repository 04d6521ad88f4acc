/** The plan of a report: all that is owed, and the cheapest part of it that brings the gates back. */
import { inSlices } from '../graph/impact/analyse.ts';
import { leastCostPlanOf } from '../graph/impact/leastCost/leastCostPlan.ts';
import { type PlanWeights, problemOfWeights } from '../graph/impact/leastCost/weights.ts';
import type { ObligationAction } from '../graph/metamodel/effects.ts';
import { badUserInput } from './errors.ts';
import { PACING } from './impact.ts';
import type { PlanResolvers, PlanWeightsInput } from './types.generated.ts';

/** The field of the input that holds the weight of an action. */
const WEIGHT_FIELDS = {
  RETRAIN: 'retrain',
  RERUN: 'rerun',
  REANALYSE: 'reanalyse',
  REVIEW: 'review',
  RE_ARGUE: 'reArgue',
  REAPPROVE: 'reapprove',
  REASSESS: 'reassess',
  ROLLBACK_DECISION: 'rollbackDecision',
  REPORT: 'report',
} as const satisfies Record<ObligationAction, keyof PlanWeightsInput>;

export const Plan: PlanResolvers = {
  levels: ({ analysis }) => inSlices(analysis.planSteps(), PACING),
  reuse: async ({ analysis }) => {
    await inSlices(analysis.planSteps(), PACING);
    return analysis.reuse;
  },
  leastCost: ({ analysis, at }, { weights }) => {
    const { unreachable, ...plan } = leastCostPlanOf({ analysis, weights: weightsIn(weights) });
    return {
      ...plan,
      unreachable: unreachable.map(({ gate, ...one }) => ({
        ...one,
        gate: gate === null ? null : { at, artifact: gate },
      })),
    };
  },
};

/** @throws GraphQLError BAD_USER_INPUT */
function weightsIn(input: PlanWeightsInput): PlanWeights {
  const actions = Object.fromEntries(
    Object.entries(WEIGHT_FIELDS).map(([action, field]) => [action, input[field]]),
  ) as Record<ObligationAction, number>;
  const weights = { actions, runHour: input.runHour ?? null };
  const problem = problemOfWeights(weights);
  if (!problem) return weights;
  const field = problem.of === 'runHour' ? problem.of : WEIGHT_FIELDS[problem.of];
  throw badUserInput({ input: `weights.${field}`, message: problem.message });
}
