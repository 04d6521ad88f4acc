/**
 * How far the distribution of what is seen is from the one that is expected.
 *
 *     expected 25 % 25 % 25 % 25 %
 *     actual   10 % 20 % 30 % 40 %      PSI 0.2282, KS 0.2
 *
 * Both are given as counts or shares per bin, in the same bins; they are scaled to sum 1. All logarithms are natural.
 */

/** Something about the input that no statistic can be computed of. */
export interface DistributionProblem {
  readonly side: 'expected' | 'actual';
  /** Position of the bin; null: all of them. */
  readonly bin: number | null;
  readonly message: string;
}

/** Share that stands for an empty bin: its logarithm is not finite. As usual for PSI; a sample has no better resolution. */
export const EMPTY_BIN = 1e-6;

/** Null: both can be compared. */
export function distributionProblem(
  expected: readonly number[],
  actual: readonly number[],
): DistributionProblem | null {
  for (const [side, bins] of [
    ['expected', expected],
    ['actual', actual],
  ] as const) {
    const bin = bins.findIndex((count) => !(Number.isFinite(count) && count >= 0));
    if (bin >= 0) return { side, bin, message: 'a bin holds a number of at least 0' };
    // Each may be finite and their sum not: then all shares would be 0, and equal.
    if (!Number.isFinite(sum(bins))) return { side, bin: null, message: 'the bins together are no finite number' };
    if (!(sum(bins) > 0)) return { side, bin: null, message: 'at least one bin has to hold something' };
  }
  if (expected.length === actual.length) return null;
  const message = `there are ${expected.length} expected bins and ${actual.length} actual ones: use the same bins`;
  return { side: 'actual', bin: null, message };
}

/** Population stability index: Σ (a − e)·ln(a/e). Symmetric; 0 for equal distributions. */
export function populationStabilityIndex(expected: readonly number[], actual: readonly number[]): number {
  const e = sharesWithoutZero(expected);
  return sum(sharesWithoutZero(actual).map((a, bin) => (a - at(e, bin)) * Math.log(a / at(e, bin))));
}

/** Kullback-Leibler divergence of q from p: Σ p·ln(p/q). Not symmetric. */
export function kullbackLeibler(p: readonly number[], q: readonly number[]): number {
  const other = sharesWithoutZero(q);
  return sum(sharesWithoutZero(p).map((share, bin) => share * Math.log(share / at(other, bin))));
}

/** Kolmogorov-Smirnov: the largest distance of the two cumulative distributions, 0 to 1. The order of the bins counts. */
export function kolmogorovSmirnov(expected: readonly number[], actual: readonly number[]): number {
  const e = shares(expected);
  let distance = 0;
  let largest = 0;
  for (const [bin, a] of shares(actual).entries()) {
    distance += a - at(e, bin);
    largest = Math.max(largest, Math.abs(distance));
  }
  return largest;
}

/** Distance above which two samples of n and m differ at the level of 5 %: ≈ 1.358·√((n+m)/nm). */
export function kolmogorovSmirnovCritical(n: number, m: number): number {
  return 1.358 * Math.sqrt((n + m) / (n * m));
}

function shares(bins: readonly number[]): number[] {
  const total = sum(bins);
  return bins.map((count) => count / total);
}

/** Scaled to sum 1 again: else an empty bin would add to the whole. */
function sharesWithoutZero(bins: readonly number[]): number[] {
  return shares(shares(bins).map((share) => Math.max(share, EMPTY_BIN)));
}

function at(bins: readonly number[], bin: number): number {
  return bins[bin] as number;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
