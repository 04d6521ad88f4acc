/**
 * Days of the calendar in a time zone. A day begins at midnight there, and is 23, 24 or 25 hours long.
 *
 *     2026-01-31 and a month: 2026-02-28      the day after 2026-10-24 in Europe/Berlin begins 24 hours later, the next one 25
 */

/** A day of the calendar, whatever the zone. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Null: no such day. */
export function readDay(text: string): CalendarDay | null {
  const match = DAY.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const isThere = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isThere ? { year, month, day } : null;
}

/** 2026-02-28 */
export function dayText({ year, month, day }: CalendarDay): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Months first, then days. A day that the month does not have is its last one. */
export function addToDay(from: CalendarDay, { months = 0, days = 0 }: { months?: number; days?: number }): CalendarDay {
  const count = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const day = Math.min(from.day, daysIn(year, month));
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** Is it a zone that the calendar knows, e.g. Europe/Berlin? */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The day that an instant (ms since 1970) belongs to in the zone. */
export function dayOf(instant: number, zone: string): CalendarDay {
  const { year, month, day } = clockIn(instant, zone);
  return { year, month, day };
}

/** Ms since 1970 of the first instant of the day in the zone. */
export function startOfDay({ year, month, day }: CalendarDay, zone: string): number {
  const wall = Date.UTC(year, month - 1, day);
  // An offset is at most 14 hours; where the clocks are put forward at midnight, the day begins after the gap.
  const offsets = [-MILLISECONDS_PER_DAY, 0, MILLISECONDS_PER_DAY].map((step) => offsetAt(wall + step, zone));
  const candidates = [...new Set(offsets)].map((offset) => wall - offset).sort((left, right) => left - right);
  const first = candidates.find((instant) => instant + offsetAt(instant, zone) >= wall);
  return first ?? wall;
}

/** Ms that clocks in the zone are ahead of UTC at the instant. */
export function offsetAt(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = clockIn(instant, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** To make one takes longer than to use it many times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

function clockIn(instant: number, zone: string) {
  const parts = formatOf(zone).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
}
