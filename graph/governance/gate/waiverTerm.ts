/** How long a waiver holds: to the end of a calendar day. */
import { addToDay, type CalendarDay, dayOf, dayText, isTimeZone, readDay, startOfDay } from '../calendar/day.ts';

export const WAIVER_RULES = {
  WAIVER_ITEM: {
    sentence: 'Waive an item that the gate lacks now: see evaluation.unmet of the gate for the configuration.',
    source: 'Policy matrix: a waiver is of one requirement',
  },
  WAIVER_EXPIRY: {
    sentence: 'Say either lastDay, or months and days; the last day is not over, and within what the gate allows.',
    source: 'Policy matrix: a waiver has an expiry',
  },
  WAIVER_NEVER: {
    sentence: 'The gate does not let this be waived: bring it back.',
    source: 'Policy matrix: what may be waived is part of the policy',
  },
  WAIVER_ROLE: {
    sentence: 'Let a PERSON approve it who holds one of the roles that the gate names for waivers.',
    source: 'Policy matrix: a waiver has an approver',
  },
  WAIVER_OF_OWN_WORK: {
    sentence: 'Let somebody approve it who did not make what is waived.',
    source: 'ISO 26262-2:2018, 6.4.9: independence',
  },
} as const;
export type WaiverRule = keyof typeof WAIVER_RULES;

export interface WaiverTermRequest {
  /** The last day on which it holds; null: counted from today. */
  readonly lastDay: string | null;
  readonly months: number | null;
  readonly days: number | null;
  readonly timeZone: string;
  /** Ms since 1970. */
  readonly now: number;
  /** Calendar days that it lasts at most; null: no bound. */
  readonly mostDays: number | null;
}

export type WaiverTerm =
  | {
      readonly ok: true;
      readonly lastDay: string;
      /** Ms since 1970: the first instant after the last day. */
      readonly expiresAt: number;
    }
  | { readonly ok: false; readonly field: 'lastDay' | 'months' | 'days' | 'timeZone'; readonly message: string };

export function waiverTerm(request: WaiverTermRequest): WaiverTerm {
  const { lastDay, months, days, timeZone, now, mostDays } = request;
  if (!isTimeZone(timeZone)) return { ok: false, field: 'timeZone', message: `there is no time zone ${timeZone}` };
  if ((lastDay === null) === (months === null && days === null)) {
    return { ok: false, field: 'lastDay', message: 'the waiver needs one end' };
  }
  const today = dayOf(now, timeZone);
  for (const [field, value] of [['months', months] as const, ['days', days] as const]) {
    if (value !== null && value < 0) return { ok: false, field, message: `${field} is ${value}` };
  }
  const last: CalendarDay | null =
    lastDay === null ? addToDay(today, { months: months ?? 0, days: days ?? 0 }) : readDay(lastDay);
  if (last === null) return { ok: false, field: 'lastDay', message: `there is no day ${lastDay}: write 2026-12-31` };
  const expiresAt = startOfDay(addToDay(last, { days: 1 }), timeZone);
  const field = lastDay === null ? (days === null ? 'months' : 'days') : 'lastDay';
  if (expiresAt <= now) return { ok: false, field, message: `${dayText(last)} is over` };
  const latest = mostDays === null ? null : addToDay(today, { days: mostDays });
  if (latest !== null && dayText(last) > dayText(latest)) {
    const message = `${dayText(last)} is later than ${dayText(latest)}, the last of ${mostDays} calendar days from today`;
    return { ok: false, field, message };
  }
  return { ok: true, lastDay: dayText(last), expiresAt };
}
