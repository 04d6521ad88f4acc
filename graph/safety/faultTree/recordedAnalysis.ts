/**
 * A fault tree analysis as a record: what evidence says of it, and how it is done again.
 *
 *     RUN ANALYSE ─USED─▶ every gate and leaf, in the version that was computed
 *         └─GENERATED─▶ EVIDENCE ANALYSIS_RESULT {results, faultTree: {top, missionTime, nodes}, inputsDigest}
 */
import type { Quantification } from './analyse.ts';
import type { TreeSummary } from './questions.ts';

/** Names of the numbers in `results`, as criteria name them. */
export const ANALYSIS_METRICS = {
  topProbability: 'Probability of the top event, exact for independent leaves.',
  minCutUpperBound: '1 - product of (1 - P(cut set)).',
  cutSetCount: 'Minimal cut sets in all.',
  singlePoints: 'Minimal cut sets of one event.',
} as const;
export type AnalysisMetric = keyof typeof ANALYSIS_METRICS;

/** With what the analysis was done. */
export interface AnalysisSettings {
  /** Id of the gate at the top. */
  readonly top: string;
  /** Hours. */
  readonly missionTime: number;
  readonly nodes: number;
}

export interface AnalysisNumber {
  readonly metric: AnalysisMetric;
  readonly value: number;
}

/** A number that is not known is left out: leaves without a probability. */
export function analysisNumbers(summary: TreeSummary, quantification: Quantification): AnalysisNumber[] {
  const { countsByOrder } = summary;
  const numbers: Record<AnalysisMetric, number | null> = {
    topProbability: rounded(quantification.probability),
    minCutUpperBound: rounded(quantification.minCutUpperBound?.value ?? null),
    cutSetCount: Number(countsByOrder.reduce((sum, count) => sum + count, 0n)),
    singlePoints: Number(countsByOrder[1] ?? 0n),
  };
  return (Object.entries(numbers) as [AnalysisMetric, number | null][]).flatMap(([metric, value]) =>
    value === null ? [] : [{ metric, value }],
  );
}

/** To twelve digits: 0.1 · 0.2 is 0.020000000000000004 in binary fractions, and would break a criterion of 0.02 that it meets. */
function rounded(probability: number | null): number | null {
  return probability === null ? null : Number(probability.toPrecision(12));
}

/** What the content of evidence says; null: it is of no fault tree that was recorded. */
export function settingsIn(content: unknown): AnalysisSettings | null {
  const said = (content as { faultTree?: unknown } | null)?.faultTree;
  const { top, missionTime, nodes } = (said ?? {}) as Partial<Record<keyof AnalysisSettings, unknown>>;
  if (typeof top !== 'string' || typeof missionTime !== 'number' || typeof nodes !== 'number') return null;
  return { top, missionTime, nodes };
}
