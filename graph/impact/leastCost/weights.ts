/** What work costs, in hours of somebody's work unless the caller counts in something else. */
import type { EngineFacts } from '../../metamodel/content.ts';
import type { ObligationAction } from '../../metamodel/effects.ts';
import type { Obligation } from '../report.ts';

/** What each action costs where nothing better is known, in hours, and why that much. */
export const DEFAULT_WEIGHTS = {
  RETRAIN: { hours: 24, sentence: 'A training with its preparation: a day.' },
  RERUN: { hours: 4, sentence: 'An evaluation or build: half a working day.' },
  REANALYSE: { hours: 16, sentence: 'An analysis workshop (FMEA, HARA) with its minutes: two working days.' },
  REVIEW: { hours: 1, sentence: 'Somebody looks at it and rules.' },
  RE_ARGUE: { hours: 8, sentence: 'An argument is written anew and reviewed: a working day.' },
  REAPPROVE: { hours: 2, sentence: 'A signer reads what changed and signs.' },
  REASSESS: { hours: 8, sentence: 'A decision about a substantial modification is prepared and taken.' },
  ROLLBACK_DECISION: { hours: 1, sentence: 'A decision that cannot wait.' },
  REPORT: { hours: 4, sentence: 'A report to an authority is written.' },
} as const satisfies Record<ObligationAction, { hours: number; sentence: string }>;

/** The most that an action or an hour of a run may cost: more than a century of hours is a slip of the pen. */
export const MAXIMUM_WEIGHT = 1_000_000;

export interface PlanWeights {
  readonly actions: Readonly<Record<ObligationAction, number>>;
  /** What an hour of a run costs whose beginning and end are recorded; null: recorded durations do not count. */
  readonly runHour: number | null;
}

/** Hours; an hour of a run costs one. */
export const DEFAULT_PLAN_WEIGHTS: PlanWeights = {
  actions: Object.fromEntries(
    Object.entries(DEFAULT_WEIGHTS).map(([action, { hours }]) => [action, hours]),
  ) as unknown as PlanWeights['actions'],
  runHour: 1,
};

export interface WeightProblem {
  readonly of: ObligationAction | 'runHour';
  readonly message: string;
}

/** The first weight that is not a cost; null: all are. */
export function problemOfWeights({ actions, runHour }: PlanWeights): WeightProblem | null {
  for (const [of, weight] of Object.entries({ ...actions, runHour: runHour ?? 0 })) {
    if (weight >= 0 && weight <= MAXIMUM_WEIGHT) continue;
    const message = `the weight is ${weight}; it may be 0 to ${MAXIMUM_WEIGHT}`;
    return { of: of as WeightProblem['of'], message };
  }
  return null;
}

/** What an obligation costs: the recorded duration where a run has to be done again, else the weight of its action. */
export function costOfObligation(parameters: {
  readonly obligation: Obligation;
  /** Recorded content of its subject. */
  readonly facts: EngineFacts;
  readonly weights: PlanWeights;
}): number {
  const { obligation, facts, weights } = parameters;
  const { startedAt, endedAt } = facts;
  const isRun = obligation.action === 'RERUN' || obligation.action === 'RETRAIN';
  if (isRun && weights.runHour !== null && startedAt !== undefined && endedAt !== undefined && endedAt >= startedAt) {
    return ((endedAt - startedAt) / 3_600_000) * weights.runHour;
  }
  return weights.actions[obligation.action];
}
