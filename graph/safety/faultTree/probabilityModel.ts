/**
 * How probable a leaf is, as a function of time (IEC 61025; the functions are those of the Open-PSA Model Exchange Format). Rates are per unit of time, times in the same unit, whichever it is.
 */
import { type FaultTreeProblem, faultTreeProblem } from './problems.ts';

/** The models of a leaf, with what each computes. */
export const PROBABILITY_MODELS = {
  CONSTANT: 'p, whatever the time.',
  EXPONENTIAL: 'Not repaired: 1 − e^(−λt).',
  REPAIRABLE: 'Repaired at rate μ as soon as it fails: λ/(λ+μ) · (1 − e^(−(λ+μ)t)).',
  PERIODIC_TEST: 'Found and repaired at a test every τ: on the average λτ/2, at the most 1.',
  SHARE: 'A share of the probability that another model gives: a part of a leaf with a common cause.',
} as const;

export type ProbabilityModel =
  | { readonly type: 'CONSTANT'; readonly p: number }
  | { readonly type: 'EXPONENTIAL'; readonly lambda: number; readonly time?: number }
  | { readonly type: 'REPAIRABLE'; readonly lambda: number; readonly mu: number; readonly time?: number }
  | { readonly type: 'PERIODIC_TEST'; readonly lambda: number; readonly tau: number }
  | { readonly type: 'SHARE'; readonly share: number; readonly of: ProbabilityModel };

/** @param time Mission time; a model that names a time of its own keeps it. */
export function probabilityAt(model: ProbabilityModel, time: number): number {
  switch (model.type) {
    case 'CONSTANT':
      return model.p;
    case 'EXPONENTIAL':
      return -Math.expm1(-model.lambda * (model.time ?? time));
    case 'REPAIRABLE': {
      const rate = model.lambda + model.mu;
      return rate === 0 ? 0 : (model.lambda / rate) * -Math.expm1(-rate * (model.time ?? time));
    }
    case 'PERIODIC_TEST':
      return Math.min(1, (model.lambda * model.tau) / 2);
    case 'SHARE':
      return model.share * probabilityAt(model.of, time);
  }
}

export function probabilityModelProblems(model: ProbabilityModel, path: string): FaultTreeProblem[] {
  if (model.type === 'CONSTANT') {
    if (model.p >= 0 && model.p <= 1) return [];
    return [faultTreeProblem('FTA_PROBABILITY_RANGE', `${path}.p`, `The probability is ${model.p}`)];
  }
  if (model.type === 'SHARE') {
    const isShare = model.share >= 0 && model.share <= 1;
    const problems = isShare
      ? []
      : [faultTreeProblem('FTA_PARAMETER_RANGE', `${path}.share`, `share is ${model.share}`)];
    return [...problems, ...probabilityModelProblems(model.of, `${path}.of`)];
  }
  const { type, ...parameters } = model;
  return Object.entries(parameters)
    .filter(([, value]) => !(value >= 0 && value < Number.POSITIVE_INFINITY))
    .map(([name, value]) =>
      faultTreeProblem('FTA_PARAMETER_RANGE', `${path}.${name}`, `${name} of ${type} is ${value}`),
    );
}
