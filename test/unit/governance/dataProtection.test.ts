/**
 * Graph:    none; instants and periods, and the seeded policy
 * Scenario: periods of laws are counted from the instant at which a request came
 * Result:   the last day, and the instant at which it is over there: over ends of months, leap years and clock changes
 * Negative control: a policy with an unknown right, duty or time zone cannot be read, and the place is named
 */
import { describe, expect, it } from 'vitest';
import { startOfDay } from '../../../graph/governance/calendar/day.ts';
import { endOfPeriod, type Period } from '../../../graph/governance/dataProtection/period.ts';
import { DECISIONS_OF, readRightsPolicy } from '../../../graph/governance/dataProtection/rightsPolicy.ts';
import { DATA_PROTECTION } from '../../../seeds/governance/dataProtection.ts';

const MONTH: Period = { count: 1, unit: 'CALENDAR_MONTHS' };
const TWO_MORE: Period = { count: 2, unit: 'CALENDAR_MONTHS' };
const DAYS: Period = { count: 45, unit: 'CALENDAR_DAYS' };
const BERLIN = 'Europe/Berlin';
const LOS_ANGELES = 'America/Los_Angeles';

describe('a period', () => {
  it.each([
    // The month has no 31st.
    ['2027-01-31T10:00:00Z', [MONTH], BERLIN, '2027-02-28', '2027-02-28T23:00:00.000Z'],
    ['2028-01-31T10:00:00Z', [MONTH], BERLIN, '2028-02-29', '2028-02-29T23:00:00.000Z'],
    ['2027-08-31T10:00:00Z', [MONTH], BERLIN, '2027-09-30', '2027-09-30T22:00:00.000Z'],
    // Three months from the day it came, not one and then two from its end.
    ['2027-01-31T10:00:00Z', [MONTH, TWO_MORE], BERLIN, '2027-04-30', '2027-04-30T22:00:00.000Z'],
    ['2026-12-31T10:00:00Z', [MONTH], BERLIN, '2027-01-31', '2027-01-31T23:00:00.000Z'],
    // Summer time begins on 28 March 2027: the day is over an hour earlier by UTC.
    ['2027-02-28T10:00:00Z', [MONTH], BERLIN, '2027-03-28', '2027-03-28T22:00:00.000Z'],
    ['2027-02-27T10:00:00Z', [MONTH], BERLIN, '2027-03-27', '2027-03-27T23:00:00.000Z'],
    // It ends on 31 October 2027.
    ['2027-09-30T10:00:00Z', [MONTH], BERLIN, '2027-10-30', '2027-10-30T22:00:00.000Z'],
    ['2027-10-01T10:00:00Z', [MONTH], BERLIN, '2027-11-01', '2027-11-01T23:00:00.000Z'],
    // 23:30 UTC is the next day there.
    ['2027-01-30T23:30:00Z', [MONTH], BERLIN, '2027-02-28', '2027-02-28T23:00:00.000Z'],
    // And the day before there: 10 March, over the change of 14 March 2027.
    ['2027-03-11T07:59:59Z', [DAYS], LOS_ANGELES, '2027-04-24', '2027-04-25T07:00:00.000Z'],
    ['2027-03-11T08:00:00Z', [DAYS], LOS_ANGELES, '2027-04-25', '2027-04-26T07:00:00.000Z'],
    ['2027-03-10T20:00:00Z', [DAYS, DAYS], LOS_ANGELES, '2027-06-08', '2027-06-09T07:00:00.000Z'],
  ] as const)('from %s of %j in %s ends with %s', (received, periods, zone, lastDay, overAt) => {
    const end = endOfPeriod(Date.parse(received), periods, zone);
    expect(end.lastDay).toBe(lastDay);
    expect(new Date(end.overAt).toISOString()).toBe(overAt);
  });

  it('a day begins where a clock change skips its midnight', () => {
    // Beirut, 31 March 2024: 00:00 became 01:00.
    const start = startOfDay({ year: 2024, month: 3, day: 31 }, 'Asia/Beirut');
    expect(new Date(start).toISOString()).toBe('2024-03-30T22:00:00.000Z');
  });
});

describe('the policy', () => {
  const content = () =>
    structuredClone(DATA_PROTECTION.artifacts?.[0]?.version?.content) as unknown as {
      laws: Record<string, { timeZone: string; rights: Record<string, { duties: Record<string, string> }> }>;
    };

  it('says until when, by which clause', () => {
    const read = readRightsPolicy(content());
    if (!read.ok) throw new Error(read.message);
    expect(read.policy.laws.get('GDPR')?.rights.ERASURE).toEqual({
      clause: 'GDPR Art. 17',
      period: MONTH,
      extension: TWO_MORE,
      duties: { DATASET: 'PURGE', MODEL: 'ASSESS_MEMORISATION', DEPLOYMENT: 'DECIDE_ON_DEPLOYMENT' },
    });
    expect(read.policy.laws.get('CCPA')?.rights.ERASURE).toMatchObject({ period: DAYS, extension: DAYS });
  });

  it('is refused where it names what nobody knows', () => {
    const zone = content();
    (zone.laws.GDPR as { timeZone: string }).timeZone = 'Europe/Nowhere';
    expect(readRightsPolicy(zone)).toMatchObject({ ok: false, path: 'laws.GDPR.timeZone' });
    const duty = content();
    (duty.laws.GDPR?.rights.ERASURE as { duties: object }).duties = { MODEL: 'FORGET' };
    expect(readRightsPolicy(duty)).toMatchObject({ ok: false, path: 'laws.GDPR.rights.ERASURE.duties.MODEL' });
    const unnamed = content();
    (unnamed.laws.GDPR?.rights.ERASURE as unknown as { clause: string }).clause = '';
    expect(readRightsPolicy(unnamed)).toMatchObject({ ok: false, path: 'laws.GDPR.rights.ERASURE.clause' });
    expect(readRightsPolicy(null)).toMatchObject({ ok: false, path: '' });
  });

  it('need not let a period be extended', () => {
    const fixed = content();
    (fixed.laws.CCPA?.rights.ERASURE as unknown as { extension?: object }).extension = undefined;
    const read = readRightsPolicy(fixed);
    expect(read.ok && read.policy.laws.get('CCPA')?.rights.ERASURE?.extension).toBeNull();
  });

  it('lets a person settle each duty by what fits it', () => {
    // Art. 17: an erasure settles itself. EDPB Opinion 28/2024: retrain, unlearn or justify. Art. 15 and 22(3): nothing justifies
    // to keep silent, or to leave the decision to the machine.
    expect(DECISIONS_OF).toEqual({
      PURGE: [],
      RECTIFY: ['DONE', 'JUSTIFIED'],
      STOP_USE: ['DONE', 'JUSTIFIED'],
      DISCLOSE: ['DONE'],
      ASSESS_MEMORISATION: ['RETRAIN', 'UNLEARN', 'JUSTIFIED'],
      DECIDE_ON_DEPLOYMENT: ['DONE', 'JUSTIFIED'],
      HUMAN_REVIEW: ['DONE'],
    });
  });
});
