/** What sets a pipeline off. */

export const TRIGGER_TYPES = {
  SCHEDULED: 'By the clock.',
  EVENT: 'By something that happened: a change, a drift.',
  AD_HOC: 'By a person who wanted it.',
} as const;
export type TriggerType = keyof typeof TRIGGER_TYPES;

export const TRIGGER_CAUSES = {
  CODE: 'Code, configuration or environment changed.',
  DATA: 'Training data changed.',
  MODEL: 'A model that the pipeline starts from changed.',
  DRIFT: 'A monitor saw the input or its relation to the outcome drift.',
  SCHEDULE: 'It was time.',
  REQUEST: 'Somebody asked for it.',
} as const;
export type TriggerCause = keyof typeof TRIGGER_CAUSES;

/** Which causes fit a type. */
export const CAUSES_OF: Readonly<Record<TriggerType, readonly TriggerCause[]>> = {
  SCHEDULED: ['SCHEDULE'],
  EVENT: ['CODE', 'DATA', 'MODEL', 'DRIFT'],
  AD_HOC: ['REQUEST'],
};

/** Roles of what a standing trigger (CONTROL TRIGGER) applies to. */
export const TRIGGER_ROLES = {
  STARTS: 'The pipeline that it starts.',
  WATCHES: 'Code, data or model whose change starts it.',
} as const;
