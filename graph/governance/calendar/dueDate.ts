/**
 * Due dates in calendar days and months, in the time zone of an authority.
 *
 *     aware 2027-03-20 10:00 in Brussels, 15 days  ─▶  the day 2027-04-04, over at 2027-04-05 00:00 in Brussels (22:00 UTC)
 *
 * The day of the event is not counted, weekends and holidays are; a period ends with the end of its last day (Regulation (EEC,
 * Euratom) No 1182/71, Art. 3). Days are counted on the calendar of the zone: a clock that is set forward moves no due day.
 */
import { addToDay, type CalendarDay, dayOf, dayText, startOfDay } from './day.ts';

export interface DueDate {
  /** The last day, YYYY-MM-DD. */
  readonly day: string;
  /** The instant at which that day is over, in ms since 1970: from then on it is overdue. */
  readonly over: number;
}

/** @param zone IANA name, e.g. Europe/Brussels. */
export function dueAfterDays({ from, days, zone }: { from: number; days: number; zone: string }): DueDate {
  return endOf(addToDay(dayOf(from, zone), { days }), zone);
}

/** The same day some months later; where that month has none, its last day. */
export function dueAfterMonths({ from, months, zone }: { from: number; months: number; zone: string }): DueDate {
  return endOf(addToDay(dayOf(from, zone), { months }), zone);
}

function endOf(day: CalendarDay, zone: string): DueDate {
  return { day: dayText(day), over: startOfDay(addToDay(day, { days: 1 }), zone) };
}
