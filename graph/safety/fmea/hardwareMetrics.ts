/**
 * The hardware architectural metrics of a failure modes, effects and diagnostic analysis (ISO 26262-5:2018, 8 and 9, annex C).
 *
 *     λ ─┬─ safe                                    λ · share of safe faults
 *        └─ dangerous ─┬─ no mechanism:             single-point, λ_SPF
 *                      └─ mechanism ─┬─ not covered: residual, λ_RF = λ_dangerous (1 − DC_residual)
 *                                    └─ the rest ─┬─ latent multiple-point, λ_MPF,L = rest (1 − DC_latent)
 *                                                 └─ detected or perceived multiple-point
 *
 *     SPFM = 1 − Σ(λ_SPF + λ_RF) / Σλ              LFM = 1 − Σλ_MPF,L / Σ(λ − λ_SPF − λ_RF)
 *     PMHF = λ_SPF + λ_RF + λ_DPF,detected · λ_DPF,latent · T_lifetime        (ISO 26262-10:2018, simplified)
 *
 * What is not stated is not known: no number that needs it is told, and it is named. Nothing counts as 0 by being absent.
 */
import { Rational } from './rational.ts';

/** A row: a failure mode of an element. Null: nobody has stated it. */
export interface FmedaInput {
  readonly id: string;
  /** Failures per hour. */
  readonly rate: number | null;
  /** Share of the failures that cannot violate the safety goal, 0 to 1. */
  readonly safeShare: number | null;
  /** Mechanisms against it, each with what it covers. None: every dangerous failure is a single point. */
  readonly mechanisms: readonly MechanismInput[];
}

export interface MechanismInput {
  readonly id: string;
  /** Share of the dangerous failures that it keeps from violating the goal, 0 to 1. */
  readonly residualCoverage: number | null;
  /** Share of the failures kept so that somebody gets to know of, 0 to 1. */
  readonly latentCoverage: number | null;
}

/** What PMHF needs beside the rows. */
export interface DualPointInput {
  /** Failures per hour that are kept from violating the goal by a mechanism: λ_DPF,detected. */
  readonly detectedRate: number | null;
  /** Failures per hour by which mechanisms fail unseen: λ_DPF,latent. */
  readonly latentRate: number | null;
  /** Operating hours of a vehicle's life. */
  readonly lifetimeHours: number | null;
}

/** What can lack, and what to do about it. */
export const FMEDA_MISSING = {
  ROWS: 'No row counts: record the failure modes of the analysis, and by CAUSES where they lead.',
  HAZARD: 'Say by CAUSES which hazard it leads to: else nobody can tell whether it concerns the safety goal.',
  FAILURE_RATE: 'State its failureRate, per hour.',
  SAFE_SHARE: 'State its safeShare: 0 where every failure is dangerous.',
  RESIDUAL_COVERAGE: 'State the diagnosticCoverage of the mechanism.',
  LATENT_COVERAGE: 'State the latentCoverage of the mechanism: 0 where it tells nobody.',
  DUAL_POINT_DETECTED_RATE: 'State the dualPointDetectedRate of the analysis, per hour.',
  DUAL_POINT_LATENT_RATE: 'State the dualPointLatentRate of the analysis, per hour.',
  LIFETIME: 'State the lifetimeHours of the analysis.',
} as const;
export type FmedaMissingCode = keyof typeof FMEDA_MISSING;

/** Values that no number can be computed from. */
export const FMEDA_PROBLEMS = {
  FMEDA_RATE_NEGATIVE: 'A rate, or a life, is a finite number of at least 0.',
  FMEDA_SHARE_OUT_OF_RANGE: 'A share or coverage is a number from 0 to 1.',
  FMEDA_TOTAL_ZERO: 'The rates add up to 0, and a share of nothing is no number.',
} as const;
export type FmedaProblemCode = keyof typeof FMEDA_PROBLEMS;

export interface FmedaProblem {
  readonly code: FmedaProblemCode;
  /** Id of the row or mechanism; null: the analysis. */
  readonly id: string | null;
  readonly message: string;
}

export interface FmedaMissing {
  readonly code: FmedaMissingCode;
  /** Id of the row or mechanism; null: the analysis. */
  readonly id: string | null;
}

/** How the rate of a row divides; per hour. Null: not known. */
export interface RateSplit {
  readonly total: Rational | null;
  readonly safe: Rational | null;
  readonly singlePoint: Rational | null;
  readonly residual: Rational | null;
  readonly latent: Rational | null;
  readonly detectedOrPerceived: Rational | null;
}

/** A metric, or what lacks for it. */
export interface Metric {
  /** Null: not known, see missing; or a quotient without a divisor, see problem. */
  readonly value: Rational | null;
  readonly missing: readonly FmedaMissing[];
  readonly problem: FmedaProblem | null;
}

export interface HardwareMetrics {
  /** In the order of the rows. */
  readonly rows: readonly RateSplit[];
  /** Sums over the rows; null where a row's is not known. */
  readonly sum: RateSplit;
  readonly spfm: Metric;
  readonly lfm: Metric;
  readonly pmhf: Metric;
}

export type HardwareMetricsAnswer =
  | { readonly ok: true; readonly metrics: HardwareMetrics }
  | { readonly ok: false; readonly problems: readonly FmedaProblem[] };

/** All three, as far as what is stated reaches. */
export function hardwareMetrics(rows: readonly FmedaInput[], dualPoint: DualPointInput): HardwareMetricsAnswer {
  const problems = [...rows.flatMap(problemsOfRow), ...problemsOfDualPoint(dualPoint)];
  if (problems.length > 0) return { ok: false, problems };
  if (rows.length === 0) return { ok: true, metrics: NOTHING_KNOWN };
  const splits = rows.map(split);
  const sum = sumOf(splits);
  const forLatent = eachOnce(rows.flatMap(missingOf));
  const forSinglePoint = forLatent.filter(({ code }) => code !== 'LATENT_COVERAGE');
  const single = added(sum.singlePoint, sum.residual);
  return {
    ok: true,
    metrics: {
      rows: splits,
      sum,
      spfm: shareMetric({ lost: single, of: sum.total, missing: forSinglePoint, what: 'All rates' }),
      lfm: shareMetric({
        lost: sum.latent,
        of: sum.total && single ? sum.total.minus(single) : null,
        missing: forLatent,
        what: 'The rates that are neither single-point nor residual',
      }),
      pmhf: pmhfOf({ single, dualPoint, missing: forSinglePoint }),
    },
  };
}

/** The same metrics where more lacks than the rows can say. */
export function lacking(metrics: HardwareMetrics, missing: readonly FmedaMissing[]): HardwareMetrics {
  if (missing.length === 0) return metrics;
  const without = (metric: Metric): Metric => ({
    value: null,
    missing: [...missing, ...metric.missing],
    problem: null,
  });
  return { ...metrics, spfm: without(metrics.spfm), lfm: without(metrics.lfm), pmhf: without(metrics.pmhf) };
}

const NO_ROWS: Metric = { value: null, missing: [{ code: 'ROWS', id: null }], problem: null };
const NOTHING_KNOWN: HardwareMetrics = {
  rows: [],
  sum: { total: null, safe: null, singlePoint: null, residual: null, latent: null, detectedOrPerceived: null },
  spfm: NO_ROWS,
  lfm: NO_ROWS,
  pmhf: NO_ROWS,
};

/** One minus what is lost of a whole. */
function shareMetric(parameters: {
  readonly lost: Rational | null;
  readonly of: Rational | null;
  readonly missing: readonly FmedaMissing[];
  readonly what: string;
}): Metric {
  const { lost, of, missing, what } = parameters;
  if (!lost || !of) return { value: null, missing, problem: null };
  if (of.isZero) {
    const message = `${what} add up to 0, and a share of nothing is no number.`;
    return { value: null, missing: [], problem: { code: 'FMEDA_TOTAL_ZERO', id: null, message } };
  }
  return { value: Rational.ONE.minus(lost.dividedBy(of)), missing: [], problem: null };
}

function pmhfOf(parameters: {
  readonly single: Rational | null;
  readonly dualPoint: DualPointInput;
  readonly missing: readonly FmedaMissing[];
}): Metric {
  const { single, dualPoint, missing } = parameters;
  const { detectedRate, latentRate, lifetimeHours } = dualPoint;
  const lacking: FmedaMissing[] = [...missing];
  if (detectedRate === null) lacking.push({ code: 'DUAL_POINT_DETECTED_RATE', id: null });
  if (latentRate === null) lacking.push({ code: 'DUAL_POINT_LATENT_RATE', id: null });
  if (lifetimeHours === null) lacking.push({ code: 'LIFETIME', id: null });
  if (!single || detectedRate === null || latentRate === null || lifetimeHours === null) {
    return { value: null, missing: lacking, problem: null };
  }
  const dual = Rational.of(detectedRate).times(Rational.of(latentRate)).times(Rational.of(lifetimeHours));
  return { value: single.plus(dual), missing: [], problem: null };
}

/**
 * How a row's rate divides. Of several mechanisms the one that covers most counts, for each kind of coverage: what two of
 * them cover together is not the product of what they leave, unless somebody shows that they are independent.
 */
function split({ rate, safeShare, mechanisms }: FmedaInput): RateSplit {
  const total = rate === null ? null : Rational.of(rate);
  const safe = total?.isZero ? total : total && safeShare !== null ? total.times(Rational.of(safeShare)) : null;
  const dangerous = total && safe ? total.minus(safe) : null;
  if (!dangerous) return { total, safe, singlePoint: null, residual: null, latent: null, detectedOrPerceived: null };
  const none = Rational.ZERO;
  if (dangerous.isZero) {
    return { total, safe, singlePoint: none, residual: none, latent: none, detectedOrPerceived: none };
  }
  if (mechanisms.length === 0) {
    return { total, safe, singlePoint: dangerous, residual: none, latent: none, detectedOrPerceived: none };
  }
  const residualCoverage = best(mechanisms.map((one) => one.residualCoverage));
  const latentCoverage = best(mechanisms.map((one) => one.latentCoverage));
  const residual = residualCoverage && dangerous.times(Rational.ONE.minus(residualCoverage));
  const multiple = residual && dangerous.minus(residual);
  const latent =
    multiple && (multiple.isZero ? none : latentCoverage && multiple.times(Rational.ONE.minus(latentCoverage)));
  const detectedOrPerceived = multiple && latent && multiple.minus(latent);
  return { total, safe, singlePoint: none, residual, latent, detectedOrPerceived };
}

function best(coverages: readonly (number | null)[]): Rational | null {
  if (coverages.includes(null)) return null;
  return Rational.of(Math.max(...(coverages as readonly number[])));
}

function missingOf(row: FmedaInput): FmedaMissing[] {
  const { id, rate, safeShare, mechanisms } = row;
  const missing: FmedaMissing[] = [];
  if (rate === null) missing.push({ code: 'FAILURE_RATE', id });
  if (safeShare === null && rate !== 0) missing.push({ code: 'SAFE_SHARE', id });
  if (rate === 0 || safeShare === 1) return missing;
  for (const mechanism of mechanisms) {
    if (mechanism.residualCoverage === null) missing.push({ code: 'RESIDUAL_COVERAGE', id: mechanism.id });
  }
  // Where nothing is kept from violating the goal, nothing is latent either.
  if (mechanisms.length > 0 && mechanisms.every(({ residualCoverage }) => residualCoverage === 0)) return missing;
  for (const mechanism of mechanisms) {
    if (mechanism.latentCoverage === null) missing.push({ code: 'LATENT_COVERAGE', id: mechanism.id });
  }
  return missing;
}

/** A mechanism may be against several rows. */
function eachOnce(missing: readonly FmedaMissing[]): FmedaMissing[] {
  return [...new Map(missing.map((one) => [`${one.code} ${one.id}`, one])).values()];
}

function sumOf(splits: readonly RateSplit[]): RateSplit {
  const sum = (of: (split: RateSplit) => Rational | null): Rational | null =>
    splits.reduce<Rational | null>((total, one) => added(total, of(one)), Rational.ZERO);
  return {
    total: sum((one) => one.total),
    safe: sum((one) => one.safe),
    singlePoint: sum((one) => one.singlePoint),
    residual: sum((one) => one.residual),
    latent: sum((one) => one.latent),
    detectedOrPerceived: sum((one) => one.detectedOrPerceived),
  };
}

function added(left: Rational | null, right: Rational | null): Rational | null {
  return left && right && left.plus(right);
}

function problemsOfRow({ id, rate, safeShare, mechanisms }: FmedaInput): FmedaProblem[] {
  return [
    ...rateProblem({ id, what: 'failure rate', value: rate }),
    ...shareProblem({ id, what: 'share of safe faults', value: safeShare }),
    ...mechanisms.flatMap((mechanism) => [
      ...shareProblem({ id: mechanism.id, what: 'diagnostic coverage', value: mechanism.residualCoverage }),
      ...shareProblem({ id: mechanism.id, what: 'coverage of latent faults', value: mechanism.latentCoverage }),
    ]),
  ];
}

function problemsOfDualPoint({ detectedRate, latentRate, lifetimeHours }: DualPointInput): FmedaProblem[] {
  return [
    ...rateProblem({ id: null, what: 'rate of detected dual-point faults', value: detectedRate }),
    ...rateProblem({ id: null, what: 'rate of latent dual-point faults', value: latentRate }),
    ...rateProblem({ id: null, what: 'life', value: lifetimeHours }),
  ];
}

interface Checked {
  readonly id: string | null;
  readonly what: string;
  readonly value: number | null;
}

function rateProblem({ id, what, value }: Checked): FmedaProblem[] {
  if (value === null || (Number.isFinite(value) && value >= 0)) return [];
  const message = `The ${what} of ${id ?? 'the analysis'} is ${value}; it is a finite number of at least 0.`;
  return [{ code: 'FMEDA_RATE_NEGATIVE', id, message }];
}

function shareProblem({ id, what, value }: Checked): FmedaProblem[] {
  if (value === null || (value >= 0 && value <= 1)) return [];
  const message = `The ${what} of ${id} is ${value}; it is a number from 0 to 1.`;
  return [{ code: 'FMEDA_SHARE_OUT_OF_RANGE', id, message }];
}
