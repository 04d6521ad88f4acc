/** What a monitor may watch: how its number comes from an observation, and in which direction it is bad. */
import type { MonitorStatistic } from '../../metamodel/content.ts';
import { distributionProblem, kolmogorovSmirnov, kullbackLeibler, populationStabilityIndex } from './drift.ts';
import {
  demographicParityDifference,
  demographicParityRatio,
  equalizedOddsDifference,
  type GroupCounts,
} from './fairness.ts';

/** What an observation holds. */
export const OBSERVATION_FORMS = {
  BINS: 'Counts or shares per bin, in the bins of the monitor.',
  GROUPS: 'Counts of right and wrong decisions, group by group.',
  VALUE: 'The number itself.',
} as const;
export type ObservationForm = keyof typeof OBSERVATION_FORMS;

interface StatisticRow {
  /** Name of the metric in the results of the evidence. */
  readonly metric: string;
  readonly takes: ObservationForm;
}

export const STATISTICS = {
  PSI: { metric: 'psi', takes: 'BINS' },
  KL: { metric: 'kl', takes: 'BINS' },
  KS: { metric: 'ks', takes: 'BINS' },
  DEMOGRAPHIC_PARITY_DIFFERENCE: { metric: 'demographicParityDifference', takes: 'GROUPS' },
  DEMOGRAPHIC_PARITY_RATIO: { metric: 'demographicParityRatio', takes: 'GROUPS' },
  EQUALIZED_ODDS_DIFFERENCE: { metric: 'equalizedOddsDifference', takes: 'GROUPS' },
  VALUE: { metric: 'value', takes: 'VALUE' },
} as const satisfies Record<MonitorStatistic, StatisticRow>;

/** What was seen; the form that the statistic takes is there, the others are not. */
export interface Observation {
  readonly bins: readonly number[] | null;
  readonly groups: readonly GroupCounts[] | null;
  readonly value: number | null;
}

export type Observed =
  | { readonly ok: true; readonly value: number }
  | {
      readonly ok: false;
      /** Field of the observation. */
      readonly field: string;
      readonly message: string;
    };

const FIELD_OF: Readonly<Record<ObservationForm, 'bins' | 'groups' | 'value'>> = {
  BINS: 'bins',
  GROUPS: 'groups',
  VALUE: 'value',
};

/** The number of an observation. `reference`: the expected bins of the monitor. */
export function observed(parameters: {
  readonly statistic: MonitorStatistic;
  readonly reference: readonly number[];
  readonly observation: Observation;
}): Observed {
  const { statistic, reference, observation } = parameters;
  const { takes } = STATISTICS[statistic];
  for (const [form, field] of Object.entries(FIELD_OF) as [ObservationForm, 'bins' | 'groups' | 'value'][]) {
    if ((form === takes) === (observation[field] !== null)) continue;
    const message = `${statistic} takes ${FIELD_OF[takes]}: ${OBSERVATION_FORMS[takes]}`;
    return { ok: false, field, message };
  }
  if (takes === 'VALUE') {
    const value = observation.value as number;
    return Number.isFinite(value) ? { ok: true, value } : { ok: false, field: 'value', message: 'not a finite number' };
  }
  return takes === 'BINS'
    ? ofBins(statistic, reference, observation.bins as readonly number[])
    : ofGroups(statistic, observation.groups as readonly GroupCounts[]);
}

function ofBins(statistic: MonitorStatistic, expected: readonly number[], actual: readonly number[]): Observed {
  const problem = distributionProblem(expected, actual);
  if (problem) {
    const where = problem.bin === null ? 'bins' : `bins[${problem.bin}]`;
    const whose = problem.side === 'expected' ? 'the reference of the monitor: ' : '';
    return { ok: false, field: where, message: `${whose}${problem.message}` };
  }
  if (statistic === 'PSI') return { ok: true, value: rounded(populationStabilityIndex(expected, actual)) };
  if (statistic === 'KL') return { ok: true, value: rounded(kullbackLeibler(actual, expected)) };
  return { ok: true, value: rounded(kolmogorovSmirnov(expected, actual)) };
}

/**
 * To twelve decimals: 0.8 − 0.6 is 0.20000000000000007 in binary fractions, and would break a bound of 0.2 that it meets. One person
 * more in two groups of a hundred thousand is still seen.
 */
function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}

function ofGroups(statistic: MonitorStatistic, groups: readonly GroupCounts[]): Observed {
  const position = groups.findIndex((group) => Object.values(group).some((count) => !(count >= 0)));
  if (position >= 0) return { ok: false, field: `groups[${position}]`, message: 'counts are numbers of at least 0' };
  const endless = groups.findIndex(
    (group) => !Number.isFinite(Object.values(group).reduce((sum, one) => sum + one, 0)),
  );
  if (endless >= 0) {
    return { ok: false, field: `groups[${endless}]`, message: 'the counts together are no finite number' };
  }
  const value =
    statistic === 'DEMOGRAPHIC_PARITY_DIFFERENCE'
      ? demographicParityDifference(groups)
      : statistic === 'DEMOGRAPHIC_PARITY_RATIO'
        ? demographicParityRatio(groups)
        : equalizedOddsDifference(groups);
  if (value !== null) return { ok: true, value: rounded(value) };
  const message = 'two or more groups with people of both outcomes are needed: rates of nobody cannot be compared';
  return { ok: false, field: 'groups', message };
}
