/**
 * What a transition of a model may ask for beside its gate: names that a life cycle uses, so that which step asks for what is data.
 * Each is judged for the version that takes the step, so nothing is inherited from the version before.
 */

export const TRANSITION_CONDITIONS = {
  REGISTERED: {
    rule: 'MODEL_UNREGISTERED',
    sentence: 'The registry lists it, it is known where its weights are, and their digest is.',
  },
  PINNED: {
    rule: 'PINS_MISSING',
    sentence: 'The run that trained it names versions of data, code, configuration and environment.',
  },
  LOCKED: { rule: 'VERSION_NOT_LOCKED', sentence: 'The version itself was locked.' },
  VERIFIED: {
    rule: 'VERSION_NOT_VERIFIED',
    sentence: 'Evidence that came after the lock evaluates the version, passes, and none of it fails.',
  },
  APPROVED: {
    rule: 'VERSION_NOT_APPROVED',
    sentence: 'A sign-off that came after the lock approves just this version and stands.',
  },
  MONITORED: { rule: 'MONITOR_MISSING', sentence: 'A monitor that has not ended watches it.' },
} as const;
export type TransitionCondition = keyof typeof TRANSITION_CONDITIONS;
export const TRANSITION_CONDITION_NAMES = Object.keys(TRANSITION_CONDITIONS) as TransitionCondition[];

/** The state from which a model may be locked, and no other. */
export const LOCKABLE_STATE = 'PACKAGED';

/** What a version of a model that is locked needs before it goes into use. */
export const PROMOTION_CONDITIONS = [
  'LOCKED',
  'VERIFIED',
  'APPROVED',
] as const satisfies readonly TransitionCondition[];
