/**
 * When a period ends that a law gives in calendar months or days (Regulation (EEC, Euratom) 1182/71, Art. 3): the day on which
 * the request came does not count, and the period ends with the last hour of its last day, where the law applies.
 *
 *     received 31 January, one month   ─▶ ends with 28 February (29 in a leap year): the month has no 31st
 *     received 10 March, 45 days       ─▶ ends with 24 April
 */
import { addToDay, dayOf, dayText, startOfDay } from '../calendar/day.ts';

export const PERIOD_UNITS = {
  CALENDAR_MONTHS: 'Months of the calendar.',
  CALENDAR_DAYS: 'Days of the calendar, weekends and holidays included.',
} as const;
export type PeriodUnit = keyof typeof PERIOD_UNITS;

export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

export interface PeriodEnd {
  /** The last day, e.g. 2027-02-28. */
  readonly lastDay: string;
  /** The instant at which that day is over there, in ms since 1970: from then on it is late. */
  readonly overAt: number;
}

/** @param timeZone IANA name, e.g. Europe/Berlin. */
export function endOfPeriod(receivedAt: number, periods: readonly Period[], timeZone: string): PeriodEnd {
  const last = addToDay(dayOf(receivedAt, timeZone), {
    months: sum(periods, 'CALENDAR_MONTHS'),
    days: sum(periods, 'CALENDAR_DAYS'),
  });
  return { lastDay: dayText(last), overAt: startOfDay(addToDay(last, { days: 1 }), timeZone) };
}

function sum(periods: readonly Period[], unit: PeriodUnit): number {
  return periods.filter((one) => one.unit === unit).reduce((total, { count }) => total + count, 0);
}
