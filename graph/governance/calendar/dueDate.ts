/**
 * Due dates in calendar days and months, in the time zone of an authority.
 *
 *     aware 2027-03-20 10:00 in Brussels, 15 days  ─▶  the day 2027-04-04, over at 2027-04-05 00:00 in Brussels (22:00 UTC)
 *
 * The day of the event is not counted, weekends and holidays are; a period ends with the end of its last day (Regulation (EEC,
 * Euratom) No 1182/71, Art. 3). Days are counted on the calendar of the zone: a clock that is set forward moves no due day.
 */
export interface DueDate {
  /** The last day, YYYY-MM-DD. */
  readonly day: string;
  /** The instant at which that day is over, in ms since 1970: from then on it is overdue. */
  readonly over: number;
}

/** @param zone IANA name, e.g. Europe/Brussels. */
export function dueAfterDays({ from, days, zone }: { from: number; days: number; zone: string }): DueDate {
  const { year, month, day } = localDay(from, zone);
  const due = new Date(Date.UTC(year, month - 1, day + days));
  return endOfDay(due, zone);
}

/** The same day some months later; where that month has none, its last day. */
export function dueAfterMonths({ from, months, zone }: { from: number; months: number; zone: string }): DueDate {
  const { year, month, day } = localDay(from, zone);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const due = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return endOfDay(due, zone);
}

/** Is it a time zone that can be counted in? */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function endOfDay(day: Date, zone: string): DueDate {
  const next = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1);
  return { day: day.toISOString().slice(0, 10), over: midnight(next, zone) };
}

/** The instant at which the day begins in the zone; `utc` is its midnight in UTC. */
function midnight(utc: number, zone: string): number {
  // Where clocks are set in that night there are two offsets, and a midnight of them that is twice or never: the day begins at
  // the first of the two instants that lies in it.
  const candidates = [utc - DAY, utc + DAY].map((near) => utc - offset(near, zone));
  const inDay = candidates.filter((instant) => localDay(instant, zone).day === new Date(utc).getUTCDate());
  return Math.min(...inDay);
}

const DAY = 86_400_000;

/** Milliseconds by which clocks of the zone are ahead of UTC at the instant. */
function offset(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = localDay(instant, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function localDay(instant: number, zone: string) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}
