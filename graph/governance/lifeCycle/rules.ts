import { PROHIBITED_PRACTICE } from '../policy/rules.ts';
import { TRANSITION_CONDITIONS } from './conditions.ts';
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
    sentence: 'Let a PERSON take it who holds one of the roles now, and is trained for it.',
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
  PROHIBITED_PRACTICE,
  LOCK_ONLY_PACKAGED: {
    sentence: 'A model is locked when it is packaged, and from no other state: package it first.',
    source: 'Compliant MLOps: the state LOCKED is chosen at packaging',
  },
  LOCK_OF_MODELS: {
    sentence: 'Only versions of a MODEL are locked.',
    source: 'Compliant MLOps: the state LOCKED is chosen at packaging',
  },
  LEARNING_MONITOR: {
    sentence: 'A monitor that retrains in place watches it: let it notify, or retrain elsewhere.',
    source: 'Compliant MLOps: while locked, monitoring is verification only',
  },
  MODEL_UNREGISTERED: {
    sentence: TRANSITION_CONDITIONS.REGISTERED.sentence,
    source: 'Compliant MLOps: registry, versions and central storage',
  },
  PINS_MISSING: {
    sentence: TRANSITION_CONDITIONS.PINNED.sentence,
    source: 'Compliant MLOps: content of a locked model is immutable',
  },
  VERSION_NOT_LOCKED: {
    sentence: TRANSITION_CONDITIONS.LOCKED.sentence,
    source: 'Compliant MLOps: a changed model is locked, verified and certified again',
  },
  VERSION_NOT_VERIFIED: {
    sentence: TRANSITION_CONDITIONS.VERIFIED.sentence,
    source: 'Compliant MLOps: a changed model is locked, verified and certified again',
  },
  VERSION_NOT_APPROVED: {
    sentence: TRANSITION_CONDITIONS.APPROVED.sentence,
    source: 'Compliant MLOps: a changed model is locked, verified and certified again',
  },
  MONITOR_MISSING: {
    sentence: TRANSITION_CONDITIONS.MONITORED.sentence,
    source: 'Compliant MLOps: quality monitoring of the locked production model',
  },
} as const;
export type TransitionRule = keyof typeof TRANSITION_RULES;
