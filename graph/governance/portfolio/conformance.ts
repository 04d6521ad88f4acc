/** Does a model keep what applies to it? Each obligation by itself, and how many of them are met. */

/** What an obligation comes from. */
export const CONFORMANCE_DIMENSIONS = {
  REGULATION: 'A clause of a law, standard or framework.',
  BUSINESS_POLICY: 'A policy, measure or check of the organisation, or a target of the business.',
  RISK_CONTROL: 'A control of a risk (ISO 14971).',
} as const;
export type ConformanceDimension = keyof typeof CONFORMANCE_DIMENSIONS;

export const CONFORMANCE_STATES = {
  MET: 'Something shows it, and nothing stands against that.',
  IN_DOUBT: 'What showed it is no longer certain.',
  UNMET: 'Nothing shows it, or something speaks against it.',
} as const;
export type ConformanceState = keyof typeof CONFORMANCE_STATES;

/** Something that shows an obligation to be met, or not. */
export interface Support {
  /** Something has happened since that stands against it. */
  readonly isDoubtful: boolean;
  /** It speaks against it. */
  readonly isAgainst: boolean;
}

export function stateOf(supports: readonly Support[]): ConformanceState {
  if (supports.some(({ isAgainst, isDoubtful }) => isAgainst && !isDoubtful)) return 'UNMET';
  const speaking = supports.filter(({ isAgainst }) => !isAgainst);
  if (speaking.some(({ isDoubtful }) => !isDoubtful)) return 'MET';
  return speaking.length > 0 ? 'IN_DOUBT' : 'UNMET';
}

/** Share that is met, 0 to 1; null: nothing applies. */
export function shareMet(states: readonly ConformanceState[]): number | null {
  return states.length === 0 ? null : states.filter((state) => state === 'MET').length / states.length;
}
