/*
 * Graph:    none.
 * Scenario: periods of calendar time are added to instants, over the end of a month and a change of clocks.
 * Result:   the dates that a calendar on the wall gives; the same time of day where clocks changed (Berlin: 2026-03-29 02:00 to
 *           03:00, 2026-10-25 03:00 to 02:00).
 * Negative control: in UTC nothing moves; a text that is no period is none.
 */
import { expect, it } from 'vitest';
import { isTimeZone } from '../../../graph/governance/calendar/day.ts';
import { addPeriod, type Period, parsePeriod } from '../../../graph/governance/calendar/period.ts';

const after = (from: string, period: string, zone = 'UTC') =>
  new Date(addPeriod(Date.parse(from), parsePeriod(period) as Period, zone)).toISOString();

it.each([
  ['2027-01-31T10:00:00Z', 'P1M', '2027-02-28T10:00:00.000Z'],
  ['2028-01-31T10:00:00Z', 'P1M', '2028-02-29T10:00:00.000Z'],
  ['2026-08-31T00:00:00Z', 'P6M', '2027-02-28T00:00:00.000Z'],
  ['2028-02-29T00:00:00Z', 'P10Y', '2038-02-28T00:00:00.000Z'],
  ['2026-12-20T00:00:00Z', 'P15D', '2027-01-04T00:00:00.000Z'],
  ['2026-02-27T00:00:00Z', 'P1W', '2026-03-06T00:00:00.000Z'],
])('%s and %s is %s', (from, period, due) => {
  expect(after(from, period)).toBe(due);
});

it('keeps the time of day where clocks change', () => {
  // 12:00 in Berlin before and after: 23 hours in spring, 25 in autumn.
  expect(after('2026-03-28T11:00:00Z', 'P1D', 'Europe/Berlin')).toBe('2026-03-29T10:00:00.000Z');
  expect(after('2026-10-24T10:00:00Z', 'P1D', 'Europe/Berlin')).toBe('2026-10-25T11:00:00.000Z');
  expect(after('2026-10-24T10:00:00Z', 'P1D')).toBe('2026-10-25T10:00:00.000Z');
  // 00:30 of the last day of August in Berlin is still the 30th in UTC: the month ends by the zone.
  expect(after('2026-08-30T22:30:00Z', 'P6M', 'Europe/Berlin')).toBe('2027-02-27T23:30:00.000Z');
  // 02:30 does not exist on that morning: an hour later on the clock.
  expect(after('2026-03-28T01:30:00Z', 'P1D', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  // 02:30 comes twice: the first.
  expect(after('2026-10-24T00:30:00Z', 'P1D', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
});

it('reads periods of one unit, and nothing else', () => {
  expect(parsePeriod('P90D')).toEqual({ count: 90, unit: 'D' });
  expect(['P0D', 'P1H', '90D', 'P1Y6M', ''].map(parsePeriod)).toEqual([null, null, null, null, null]);
  expect([isTimeZone('Europe/Berlin'), isTimeZone('Mars/Base')]).toEqual([true, false]);
});
