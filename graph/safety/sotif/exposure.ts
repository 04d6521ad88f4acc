/**
 * How much exposure shows that hazardous behaviour is rare enough (ISO 21448:2022 clause 9, validation targets).
 *
 *     no event seen     n ≥ −ln(1 − confidence) / rate
 *     k events seen     n ≥ χ²(confidence, 2k + 2) / 2 / rate        events as a Poisson process
 *
 * Rates are events per unit of exposure (km, h, …), exposure is in the same unit.
 */

/** More events than this are no demonstration of rareness, and their quantile would take long. */
export const MOST_EVENTS = 1_000_000;

/**
 * Exposure that shows the rate with this confidence.
 * @param shown confidence above 0 and below 1, rate above 0, events a whole number from 0 to {@link MOST_EVENTS}.
 * @throws RangeError
 */
export function requiredExposure(shown: {
  readonly rate: number;
  readonly confidence: number;
  /** Default: 0. */
  readonly events?: number;
}): number {
  const { rate, confidence, events = 0 } = shown;
  if (!(rate > 0) || !Number.isFinite(rate)) throw new RangeError(`the rate is ${rate}; it has to be above 0`);
  return expectedEvents({ confidence, events }) / rate;
}

/**
 * The highest rate that is compatible with what was seen, at this confidence: the upper limit of a one-sided interval
 * (Garwood 1936). Infinite where nothing was driven.
 */
export function upperRate(seen: {
  readonly exposure: number;
  readonly confidence: number;
  readonly events: number;
}): number {
  const { exposure, confidence, events } = seen;
  const most = expectedEvents({ confidence, events });
  return exposure > 0 ? most / exposure : Number.POSITIVE_INFINITY;
}

/** Upper limit of the expected number of events when this many were seen: χ²(confidence, 2k + 2) / 2. */
function expectedEvents({ confidence, events }: { confidence: number; events: number }): number {
  if (!Number.isInteger(events) || events < 0 || events > MOST_EVENTS) {
    throw new RangeError(`${events} events; a whole number from 0 to ${MOST_EVENTS}`);
  }
  return chiSquareQuantile({ probability: confidence, degreesOfFreedom: 2 * events + 2 }) / 2;
}

/**
 * The value that a χ² variable stays under with this probability.
 * @param asked probability above 0 and below 1; degreesOfFreedom above 0.
 * @throws RangeError
 */
export function chiSquareQuantile(asked: { readonly probability: number; readonly degreesOfFreedom: number }): number {
  const { probability, degreesOfFreedom } = asked;
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`a probability of ${probability}; it has to be above 0 and below 1`);
  }
  if (!(degreesOfFreedom > 0)) throw new RangeError(`${degreesOfFreedom} degrees of freedom; it takes more than 0`);
  // Two degrees of freedom are the exponential distribution.
  if (degreesOfFreedom === 2) return -2 * Math.log1p(-probability);
  return 2 * inverseGamma({ shape: degreesOfFreedom / 2, probability });
}

/** x with P(shape, x) = probability, by Newton's steps inside a bracket that only shrinks. */
function inverseGamma({ shape, probability }: { shape: number; probability: number }): number {
  let low = 0;
  let high = shape + 1;
  while (lowerGamma(shape, high) < probability) high *= 2;
  let x = (low + high) / 2;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const excess = lowerGamma(shape, x) - probability;
    if (excess > 0) high = x;
    else low = x;
    const density = Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape));
    let next = x - excess / density;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - x) <= PRECISION * x) return next;
    x = next;
  }
  return x;
}

const PRECISION = 1e-15;
/** Bisection alone ends after some sixty. */
const MOST_STEPS = 200;

/** Regularised lower incomplete gamma function P(shape, x): by its series, or by the continued fraction of the rest. */
function lowerGamma(shape: number, x: number): number {
  if (x <= 0) return 0;
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? scale * gammaSeries(shape, x) : 1 - scale * gammaFraction(shape, x);
}

/** Σ xⁿ / (shape (shape + 1) … (shape + n)): Abramowitz and Stegun 6.5.29. */
function gammaSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * PRECISION; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** The continued fraction of Γ(shape, x) without its scale, by Lentz: Abramowitz and Stegun 6.5.31. */
function gammaFraction(shape: number, x: number): number {
  const tiny = Number.MIN_VALUE / Number.EPSILON;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; ; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / nonZero(a * d + b, tiny);
    c = nonZero(b + a / c, tiny);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) <= PRECISION) return value;
    // Rounding may keep the factor beside 1 for ever.
    if (n > FRACTION_TERMS + 20 * Math.sqrt(shape)) return value;
  }
}

const FRACTION_TERMS = 500;

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** ln Γ(x) for x above 0, by Lanczos' approximation (g = 7, 9 terms; relative error below 1e-14). */
function logGamma(x: number): number {
  const shifted = x - 1;
  let sum = LANCZOS[0] as number;
  for (let place = 1; place < LANCZOS.length; place += 1) sum += (LANCZOS[place] as number) / (shifted + place);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
