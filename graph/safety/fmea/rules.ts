/** Rules of FMEA and FMEDA that a typed mutation refuses to break, by name. */

export interface FmeaRule {
  readonly sentence: string;
  /** Clause or paper. */
  readonly source: string;
}

const HANDBOOK = 'AIAG & VDA FMEA Handbook, 1st edition (2019)';

export const FMEA_RULES = {
  FMEA_RATING_OUT_OF_RANGE: {
    sentence: 'Severity, occurrence and detection are whole numbers from 1 to 10; 10 is the worst.',
    source: `${HANDBOOK}, step 5: risk analysis`,
  },
  FMEA_SEVERITY_NEEDS_DESIGN_CHANGE: {
    sentence: 'Only a change of the design lowers the severity of an effect; controls do not.',
    source: `${HANDBOOK}, step 6: optimisation`,
  },
  FMEA_ROW_NEEDS_COMPONENT: {
    sentence: 'A row names the element that fails, and that element is in the graph and not retired.',
    source: `${HANDBOOK}, step 2: structure analysis`,
  },
  FMEA_ROW_NEEDS_RATINGS: {
    sentence: 'What an action changes is told from the ratings before: the row has all three of them.',
    source: `${HANDBOOK}, step 5: risk analysis`,
  },
  FMEA_ACTION_NEEDS_ROW: {
    sentence: 'An action improves one row; it MITIGATES it with the role ACTION.',
    source: `${HANDBOOK}, step 6: optimisation`,
  },
  FMEA_ACTION_CLOSED: {
    sentence: 'An action that is completed or was decided against is closed: record another one.',
    source: `${HANDBOOK}, step 6: optimisation`,
  },
  FMEA_ACTION_NEEDS_JUSTIFICATION: {
    sentence: 'An action that is not implemented says why.',
    source: `${HANDBOOK}, step 6: optimisation`,
  },
  FMEA_ACTION_COMPLETED_BY_RE_RATING: {
    sentence: 'An action is completed by rating its row again.',
    source: `${HANDBOOK}, step 6: optimisation`,
  },
} as const satisfies Record<string, FmeaRule>;

export type FmeaRuleName = keyof typeof FMEA_RULES;
