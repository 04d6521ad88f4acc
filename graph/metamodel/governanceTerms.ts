/** Closed sets of governance that contents are written in. */

/** Levels of governance, the lightest first. */
export const GOVERNANCE_LEVELS = {
  LIGHT: 'Few demands: internal, short-lived, of little effect.',
  MEDIUM: 'The usual demands of something that others rely on.',
  STRICT: 'All demands: public, or an error does serious harm.',
} as const;
export type GovernanceLevel = keyof typeof GOVERNANCE_LEVELS;

/** What the policy matrix has a line for. */
export const CONSIDERATIONS = {
  REPRODUCIBILITY: 'What is kept so that a result can be had again.',
  DOCUMENTATION: 'What is written down for an audit.',
  HUMAN_SIGN_OFF: 'Who signs, and when.',
  PRE_PRODUCTION_CHECK: 'What is checked before production.',
  EXPLAINABILITY: 'How far decisions can be explained.',
  BIAS_AND_HARM_TEST: 'What is tested for bias and harm.',
  DEPLOYMENT_MODE: 'How it is rolled out and run.',
  MONITORING: 'What is watched in production.',
  DATA_QUALITY: 'What is checked and known of the data.',
} as const;
export type Consideration = keyof typeof CONSIDERATIONS;

/** Where a project is. From DESIGN on it has to know the regulations that it is subject to. */
export const PROJECT_PHASES = {
  IDEA: 'Somebody thinks of it.',
  CONCEPT: 'It is worked out what it is for.',
  DESIGN: 'It is designed.',
  DEVELOPMENT: 'It is made.',
  VALIDATION: 'It is looked at whether it does what it is for.',
  OPERATION: 'It is in use.',
  RETIRED: 'It is out of use.',
} as const;
export type ProjectPhase = keyof typeof PROJECT_PHASES;

/** What a requirement demands beside function, and what a test of a model looks at. */
export const QUALITIES = {
  PERFORMANCE: 'How good the output is.',
  EFFICIENCY: 'Time, memory and energy.',
  FAIRNESS: 'Equal quality for groups.',
  NON_DISCRIMINATION: 'Nobody is treated worse for what the law protects.',
  BIAS: 'Skew of data or output.',
  ROBUSTNESS: 'Noise, shift and attack.',
  EXPLAINABILITY: 'Whether decisions can be explained.',
} as const;
export type Quality = keyof typeof QUALITIES;

/** Software safety class, IEC 62304:2006 with Amendment 1:2015, 4.3. */
export const SOFTWARE_CLASSES = {
  A: 'It cannot contribute to a hazardous situation, or only to one with acceptable risk after external control.',
  B: 'It can contribute to a hazardous situation in which the injury is not serious.',
  C: 'It can contribute to a hazardous situation in which death or serious injury is possible.',
} as const;
export type SoftwareClass = keyof typeof SOFTWARE_CLASSES;

/** Why an organisation owes something. */
export const DUTY_KINDS = {
  FINANCIAL: 'Money is owed care.',
  LEGAL: 'A law or contract asks for it.',
  ETHICAL: 'It is right.',
} as const;
export type DutyKind = keyof typeof DUTY_KINDS;

/** To whom. */
export const STAKEHOLDERS = {
  SHAREHOLDERS: 'Who owns the organisation.',
  STAFF: 'Who works in it.',
  CUSTOMERS: 'Who buys from it.',
  PUBLIC: 'Everybody else.',
  STATE: 'Authorities.',
} as const;
export type Stakeholder = keyof typeof STAKEHOLDERS;

/** What a decision of a project is about. */
export const DECISION_KINDS = {
  BUILD_OR_BUY: 'Build it, buy it, or take open source.',
  PLATFORM: 'Where it runs and is made.',
  SKILLS: 'Who has to learn or be found.',
  NOT_APPLICABLE: 'A clause does not apply, for a reason that is written down.',
  OTHER: 'Anything else.',
} as const;
export type DecisionKind = keyof typeof DECISION_KINDS;

/** Decisions about models that people sign. */
export const MODEL_DECISIONS = {
  CHAMPION_SWAP: 'Another model version is to become the champion of a use case.',
  SUBSTANTIAL_MODIFICATION: 'Whether a change outside of what was planned is a substantial modification.',
} as const;

/** Where a gap of the practice stands. */
export const PRACTICE_GAP_STATES = {
  OPEN: 'The practice falls short.',
  CLOSED: 'An action closed it, and evidence shows that.',
} as const;
export type PracticeGapState = keyof typeof PRACTICE_GAP_STATES;
