/** Is a residual risk acceptable? An acceptance criterion, the exposure that shows it, and the exposure there was. */
import { MOST_EVENTS, requiredExposure, upperRate } from './exposure.ts';

/** Principles of acceptance (ISO 21448:2022, clause 6). */
export const ACCEPTANCE_PRINCIPLES = {
  GAMAB: 'At least as good as what is there already.',
  PRB: 'The positive risk balance: less harm than without the system.',
  ALARP: 'As low as reasonably practicable.',
  MEM: 'Not above the risk of dying that everybody bears (minimum endogenous mortality).',
} as const;

/** Where nobody states a confidence. */
export const USUAL_CONFIDENCE = 0.95;

export interface Exposure {
  readonly exposure: number;
  /** Hazardous events that were seen in it. */
  readonly events: number;
}

export interface Acceptance extends Exposure {
  readonly rate: number;
  readonly confidence: number;
  /** Exposure that shows the rate when no event is seen. */
  readonly requiredWithoutEvents: number;
  /** The same with as many events as were seen. */
  readonly required: number;
  /** The highest rate that what was seen leaves possible; null: nothing was driven. */
  readonly upperRate: number | null;
  readonly met: boolean;
  /** Share of the required exposure, 0 to 1. */
  readonly progress: number;
}

/** Why it cannot be judged; null: it can. */
export function acceptanceProblem(judged: {
  readonly rate: number;
  readonly confidence: number;
  readonly seen: readonly Exposure[];
}): string | null {
  const { rate, confidence, seen } = judged;
  // Below it the exposure that is asked for would be no number that JSON has.
  if (!(rate >= LEAST_RATE)) return `the accepted rate is ${rate}; at least ${LEAST_RATE} can be judged`;
  if (!(confidence > 0 && confidence < 1)) return 'the confidence has to be above 0 and below 1';
  if (seen.some(({ exposure, events }) => exposure < 0 || events < 0)) return 'exposure or events are below 0';
  const events = seen.reduce((sum, one) => sum + one.events, 0);
  if (Number.isInteger(events) && events <= MOST_EVENTS) return null;
  return `${events} events; a whole number up to ${MOST_EVENTS} can be judged`;
}

/** An event in the age of the universe, per kilometre or hour, is far above it. */
export const LEAST_RATE = 1e-30;

/** Sums up what was seen, where {@link acceptanceProblem} has none, and holds it against the accepted rate. */
export function judgeAcceptance(judged: {
  readonly rate: number;
  readonly confidence: number;
  readonly seen: readonly Exposure[];
}): Acceptance {
  const { rate, confidence, seen } = judged;
  const exposure = seen.reduce((sum, one) => sum + one.exposure, 0);
  const events = seen.reduce((sum, one) => sum + one.events, 0);
  const required = requiredExposure({ rate, confidence, events });
  return {
    rate,
    confidence,
    exposure,
    events,
    requiredWithoutEvents: requiredExposure({ rate, confidence }),
    required,
    upperRate: exposure > 0 ? Math.min(Number.MAX_VALUE, upperRate({ exposure, confidence, events })) : null,
    met: exposure >= required,
    progress: Math.min(1, exposure / required),
  };
}
