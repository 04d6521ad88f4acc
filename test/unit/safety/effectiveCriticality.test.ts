/*
 * Graph:    none: a declared class and what the hazards of the system harm.
 * Scenario: every declared class meets every kind of harm.
 * Result:   only a mission-critical system is promoted, and only by harm to people, nature or environment.
 * Negative control: harm to business alone promotes nothing; a class that is not in the set is none.
 */
import { expect, it } from 'vitest';
import { effectiveCriticality } from '../../../graph/safety/criticality/effectiveCriticality.ts';

it.each([
  ['MISSION_CRITICAL', ['HUMAN'], 'SAFETY_CRITICAL', ['HUMAN']],
  ['MISSION_CRITICAL', [' environment', 'Nature'], 'SAFETY_CRITICAL', ['NATURE', 'ENVIRONMENT']],
  ['MISSION_CRITICAL', ['BUSINESS'], 'MISSION_CRITICAL', null],
  ['MISSION_CRITICAL', [], 'MISSION_CRITICAL', null],
  ['SAFETY_CRITICAL', ['HUMAN'], 'SAFETY_CRITICAL', null],
  ['NONE', ['HUMAN'], 'NONE', null],
  ['very', ['HUMAN'], 'NONE', null],
  [null, ['HUMAN'], 'NONE', null],
] as const)('%s with harm to %j is %s', (declared, harmTargets, effective, targets) => {
  expect(effectiveCriticality(declared, [{ hazard: 4, harmTargets }])).toEqual({
    effective,
    reasons: targets === null ? [] : [{ hazard: 4, targets }],
  });
});
