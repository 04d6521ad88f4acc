/**
 * When a period ends that a law gives in calendar months or days (Regulation (EEC, Euratom) 1182/71, Art. 3): the day on which
 * the request came does not count, and the period ends with the last hour of its last day, where the law applies.
 *
 *     received 31 January, one month   ─▶ ends with 28 February (29 in a leap year): the month has no 31st
 *     received 10 March, 45 days       ─▶ ends with 24 April
 */

export const PERIOD_UNITS = {
  CALENDAR_MONTHS: 'Months of the calendar.',
  CALENDAR_DAYS: 'Days of the calendar, weekends and holidays included.',
} as const;
export type PeriodUnit = keyof typeof PERIOD_UNITS;

export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

export interface PeriodEnd {
  /** The last day, e.g. 2027-02-28. */
  readonly lastDay: string;
  /** The instant at which that day is over there, in ms since 1970: from then on it is late. */
  readonly overAt: number;
}

/** @param timeZone IANA name, e.g. Europe/Berlin. */
export function endOfPeriod(receivedAt: number, periods: readonly Period[], timeZone: string): PeriodEnd {
  const received = dayAt(receivedAt, timeZone);
  const months = sum(periods, 'CALENDAR_MONTHS');
  const last = addDays(addMonths(received, months), sum(periods, 'CALENDAR_DAYS'));
  return { lastDay: text(last), overAt: startOfDay(addDays(last, 1), timeZone) };
}

function sum(periods: readonly Period[], unit: PeriodUnit): number {
  return periods.filter((one) => one.unit === unit).reduce((total, { count }) => total + count, 0);
}

/** The day that it is there at an instant. */
export function dayAt(instant: number, timeZone: string): CalendarDay {
  const { year, month, day } = partsAt(instant, timeZone);
  return { year, month, day };
}

function addMonths({ year, month, day }: CalendarDay, count: number): CalendarDay {
  const months = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return { year: toYear, month: toMonth, day: Math.min(day, daysIn(toYear, toMonth)) };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function addDays({ year, month, day }: CalendarDay, count: number): CalendarDay {
  const date = new Date(Date.UTC(year, month - 1, day + count));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function text({ year, month, day }: CalendarDay): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

/** The first instant of the day there; where a clock change skips midnight, the first that there is. */
export function startOfDay(day: CalendarDay, timeZone: string): number {
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  // No zone is further from UTC than 14 hours; the day begins where the local date becomes it.
  let early = midnight - DAY;
  let late = midnight + DAY;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (text(dayAt(middle, timeZone)) < text(day)) early = middle;
    else late = middle;
  }
  return late;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsAt(instant: number, timeZone: string): CalendarDay {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return { year: parts.get('year') as number, month: parts.get('month') as number, day: parts.get('day') as number };
}

/** Is it the name of a time zone that this machine knows? */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
