import { LIFE_CYCLE_SOURCE } from './definition.ts';

/** What a step of a life cycle has to keep. */
export const TRANSITION_RULES = {
  LIFE_CYCLE_MISSING: {
    sentence: 'Name one life cycle (CONTROL LIFECYCLE) that applies to the artifact, and is well formed.',
    source: LIFE_CYCLE_SOURCE,
  },
  TRANSITION_ILLEGAL: {
    sentence: 'Take one of the transitions that leave the state.',
    source: LIFE_CYCLE_SOURCE,
  },
  TRANSITION_ROLE: {
    sentence: 'Let a PERSON take it who holds one of the roles now.',
    source: 'ISO 26262-2:2018, 5.4.2; ModelOps: an owner for each step',
  },
  GUARD_NOT_APPLICABLE: {
    sentence: 'Let the gate apply to what takes the step, or name the baseline that it applies to as configuration.',
    source: 'ISO 26262-2:2018, 6.4.13: release for production',
  },
  GUARD_NOT_PASSED: {
    sentence: 'Bring back what is unmet, see impact and plan of the configuration; then take the step again.',
    source: 'ISO 26262-2:2018, 6.4.13: release for production',
  },
} as const;
export type TransitionRule = keyof typeof TRANSITION_RULES;
