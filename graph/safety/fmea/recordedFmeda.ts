/**
 * An FMEDA (ISO 26262-5:2018, clauses 8 and 9) as a record: what evidence says of it, and how it is done again.
 *
 *     RUN ANALYSE ─USED─▶ analysis, rows, mechanisms, safety goal and its hazards, in the versions that were computed
 *         └─GENERATED─▶ EVIDENCE ANALYSIS_RESULT {results: SPFM, LFM, PMHF, fmeda: {analysis, safetyGoal …}, inputsDigest}
 */
import type { HardwareMetrics } from './hardwareMetrics.ts';
import { HARDWARE_METRICS, type HardwareMetricName } from './hardwareTargets.ts';

/** With what it was done. */
export interface FmedaSettings {
  /** Id of the ANALYSIS. */
  readonly analysis: string;
  /** Id of the REQUIREMENT whose rows alone count; null: all rows. */
  readonly safetyGoal: string | null;
  /** The ASIL that was asked about; null: the one in force for the safety goal. */
  readonly asil: string | null;
  /** The one that set the targets when it was recorded; null: none was known. */
  readonly asilInForce: string | null;
}

export const HARDWARE_METRIC_NAMES = Object.keys(HARDWARE_METRICS) as readonly HardwareMetricName[];

/** A metric that is not known is left out. */
export function hardwareNumbers(metrics: HardwareMetrics): { metric: HardwareMetricName; value: number }[] {
  const values = { SPFM: metrics.spfm, LFM: metrics.lfm, PMHF: metrics.pmhf };
  return HARDWARE_METRIC_NAMES.flatMap((metric) => {
    const { value } = values[metric];
    return value === null ? [] : [{ metric, value: value.toNumber() }];
  });
}

/** What the content of evidence says; null: it is of no FMEDA that was recorded. */
export function fmedaSettingsIn(content: unknown): FmedaSettings | null {
  const said = (content as { fmeda?: unknown } | null)?.fmeda;
  const { analysis, safetyGoal, asil, asilInForce } = (said ?? {}) as Partial<Record<keyof FmedaSettings, unknown>>;
  if (typeof analysis !== 'string') return null;
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return { analysis, safetyGoal: text(safetyGoal), asil: text(asil), asilInForce: text(asilInForce) };
}
