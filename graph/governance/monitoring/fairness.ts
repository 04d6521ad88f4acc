/** How differently two groups of people are treated by a classifier, from the counts of its decisions. */
import { share } from '../metrics/window.ts';

/** Decisions about one group, counted. */
export interface GroupCounts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
}

/** Rates of one group, 0 to 1; null: nobody to take it of. */
export interface GroupRates {
  /** Share of positive decisions. */
  readonly selection: number | null;
  /** Share of positive decisions among those who are positive. */
  readonly truePositive: number | null;
  /** Share of positive decisions among those who are negative. */
  readonly falsePositive: number | null;
}

export function groupRates(group: GroupCounts): GroupRates {
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = group;
  const positives = truePositives + falseNegatives;
  const negatives = falsePositives + trueNegatives;
  return {
    selection: share(truePositives + falsePositives, positives + negatives),
    truePositive: share(truePositives, positives),
    falsePositive: share(falsePositives, negatives),
  };
}

/** Demographic parity: |P(ŷ=1|a) − P(ŷ=1|b)|, the largest of all pairs. Null: a group has nobody in it. */
export function demographicParityDifference(groups: readonly GroupCounts[]): number | null {
  return spread(groups.map((group) => groupRates(group).selection));
}

/** The smallest share of positive decisions divided by the largest one; 1 where nobody is selected in any group. */
export function demographicParityRatio(groups: readonly GroupCounts[]): number | null {
  const rates = known(groups.map((group) => groupRates(group).selection));
  if (!rates) return null;
  const largest = Math.max(...rates);
  return largest === 0 ? 1 : Math.min(...rates) / largest;
}

/** Equalised odds: the larger one of the differences of true and of false positive rates. */
export function equalizedOddsDifference(groups: readonly GroupCounts[]): number | null {
  const rates = groups.map(groupRates);
  const truePositive = spread(rates.map((rate) => rate.truePositive));
  const falsePositive = spread(rates.map((rate) => rate.falsePositive));
  return truePositive === null || falsePositive === null ? null : Math.max(truePositive, falsePositive);
}

function spread(rates: readonly (number | null)[]): number | null {
  const all = known(rates);
  return all ? Math.max(...all) - Math.min(...all) : null;
}

/** Null where one is missing or there is nothing to compare. */
function known(rates: readonly (number | null)[]): number[] | null {
  const all = rates.filter((rate) => rate !== null);
  return all.length === rates.length && all.length > 1 ? all : null;
}
