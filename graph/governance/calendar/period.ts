/**
 * Due dates by the calendar: days, weeks, months and years as people count them, in the time zone that they live in.
 *
 *     2027-01-31T10:00 + P1M = 2027-02-28T10:00     a month that is shorter ends earlier
 *     2026-10-24T12:00 Berlin + P1D = 2026-10-25T12:00 Berlin, 25 hours later
 *
 * Calendar days, never working days. Instants in ms since 1970.
 */
import { PERIOD_PATTERN } from '../../metamodel/content.ts';
import { offsetAt } from './day.ts';

export type PeriodUnit = 'D' | 'W' | 'M' | 'Y';
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** P90D, P6M, P1Y …; null: it is none. */
export function parsePeriod(text: string): Period | null {
  const match = PERIOD_PATTERN.exec(text);
  return match ? { count: Number(match[1]), unit: match[2] as PeriodUnit } : null;
}

/**
 * The same time of day, that much later. A day that the month does not have is its last one; a time that a change of clocks leaves
 * out is as much later, one that comes twice is the first.
 */
export function addPeriod(from: number, { count, unit }: Period, timeZone: string): number {
  const local = new Date(from + offsetAt(from, timeZone));
  if (unit === 'D' || unit === 'W') local.setUTCDate(local.getUTCDate() + count * (unit === 'W' ? 7 : 1));
  else {
    const day = local.getUTCDate();
    local.setUTCDate(1);
    local.setUTCMonth(local.getUTCMonth() + count * (unit === 'Y' ? 12 : 1));
    const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
    local.setUTCDate(Math.min(day, last));
  }
  return instantOf(local.getTime(), timeZone);
}

/** The instant at which clocks of the zone show the local time. */
function instantOf(local: number, timeZone: string): number {
  const DAY = 86_400_000;
  // The offset changes at most once within two days around.
  const before = local - offsetAt(local - DAY, timeZone);
  const after = local - offsetAt(local + DAY, timeZone);
  if (before + offsetAt(before, timeZone) === local) return before;
  if (after + offsetAt(after, timeZone) === local) return after;
  return before;
}
