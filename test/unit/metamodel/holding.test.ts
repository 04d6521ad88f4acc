/**
 * Graph:    none: terms of HOLDS links.
 * Scenario: instants before, at and after their ends.
 * Result:   a term does not hold its end; a void interval holds both of its ends.
 * Negative control: what is open on one side reaches as far as there are instants; what is no instant counts as open.
 */
import { expect, it } from 'vitest';
import { holdingOf, isInTerm, isVoidAt } from '../../../graph/metamodel/holding.ts';

const OPEN = { from: null, to: null, voidFrom: null, voidUntil: null };

it('is held in its term, without the end of it', () => {
  const term = { ...OPEN, from: 10, to: 20 };
  expect([9, 10, 19, 20].map((instant) => isInTerm(term, instant))).toEqual([false, true, true, false]);
  expect(isInTerm(OPEN, 0)).toBe(true);
});

it('is void in the void interval, with both ends of it', () => {
  const voided = { ...OPEN, voidFrom: 12, voidUntil: 15 };
  expect([11, 12, 15, 16].map((instant) => isVoidAt(voided, instant))).toEqual([false, true, true, false]);
  expect(isVoidAt({ ...voided, voidUntil: null }, 99)).toBe(true);
  expect(isVoidAt({ ...voided, voidFrom: null }, 1)).toBe(true);
  expect(isVoidAt(OPEN, 1)).toBe(false);
});

it('is read from the attributes of the link', () => {
  const from = Date.UTC(2026, 0, 1);
  expect(holdingOf({ from: '2026-01-01', to: 'soon', voidFrom: 7 })).toEqual({ ...OPEN, from });
  expect(holdingOf(null)).toEqual(OPEN);
});
