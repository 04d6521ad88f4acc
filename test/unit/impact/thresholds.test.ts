/*
 * Graphs:   none: two bounds, and a number and a bound.
 * Scenario: every pair of operators and values; a number below, at and above a bound.
 * Result:   a bound implies another iff every number that meets it meets the other, asked of numbers below, at, between and above both values
 *           (of the operators of JavaScript, not of ours).
 * Negative control: of another metric nothing is implied, whatever the numbers.
 */
import { expect, it } from 'vitest';
import { implies, meetsBound } from '../../../graph/impact/thresholds.ts';

const MEETS = {
  '>=': (number: number, value: number) => number >= value,
  '>': (number: number, value: number) => number > value,
  '<=': (number: number, value: number) => number <= value,
  '<': (number: number, value: number) => number < value,
};
const OPERATORS = Object.keys(MEETS) as (keyof typeof MEETS)[];
const NUMBERS = [0.5, 1, 1.5, 2, 2.5];
const BOUNDS = OPERATORS.flatMap((op) => [1, 2].map((value) => ({ metric: 'recall', op, value })));

it.each(BOUNDS)('a number meets $op $value', (bound) => {
  const meets = NUMBERS.map((number) => MEETS[bound.op](number, bound.value));
  expect(NUMBERS.map((number) => meetsBound(number, bound))).toEqual(meets);
});

it.each(BOUNDS)('$op $value implies what all that meets it meets', (after) => {
  const meeting = NUMBERS.filter((number) => MEETS[after.op](number, after.value));
  const implied = BOUNDS.map((before) => meeting.every((number) => MEETS[before.op](number, before.value)));
  expect(BOUNDS.map((before) => implies(after, before))).toEqual(implied);
  expect(BOUNDS.some((before) => implies(after, { ...before, metric: 'precision' }))).toBe(false);
});
