/*
 * Graph:    none.
 * Scenario: the eight combinations of answers about a change.
 * Result:   another purpose always counts; else what was not predetermined and affects the requirements (Art. 3(23), 43(4)).
 * Negative control: what was predetermined does not count, and what affects no requirement does not.
 */
import { expect, it } from 'vitest';
import { advisesSubstantial } from '../../../graph/governance/substantialModification/advice.ts';

it.each([
  [false, false, false, false],
  [false, false, true, true],
  [false, true, false, false],
  [false, true, true, false],
  [true, false, false, true],
  [true, false, true, true],
  [true, true, false, true],
  [true, true, true, true],
])(
  'purpose %s, predetermined %s, requirements %s: %s',
  (purposeChanged, predetermined, affectsRequirements, advice) => {
    expect(advisesSubstantial({ purposeChanged, predetermined, affectsRequirements })).toBe(advice);
  },
);
