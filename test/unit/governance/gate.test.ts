/**
 * Graph:    none: numbers and dates by hand.
 * Scenario: verdicts are joined, items are waived, days are counted in time zones.
 * Result:   worst wins; a waiver holds to the end of its last day, 23, 24 or 25 hours long.
 * Negative control: what is not known never passes; what may never be waived is not; a day that does not exist is none.
 */
import { describe, expect, it } from 'vitest';
import { addToDay, dayOf, dayText, readDay, startOfDay } from '../../../graph/governance/calendar/day.ts';
import { readChain } from '../../../graph/governance/gate/environments.ts';
import { readGateContent } from '../../../graph/governance/gate/gateContent.ts';
import { joinJudgement, outcomeOf, type UnmetItem, type Waiver } from '../../../graph/governance/gate/judgement.ts';
import { waiverTerm } from '../../../graph/governance/gate/waiverTerm.ts';

const at = (text: string): number => Date.parse(text);

describe('joined judgement', () => {
  const item = (id: string, outcome: UnmetItem['outcome'], predicate: string | null = 'P'): UnmetItem => ({
    id,
    predicate,
    outcome,
    reason: '',
    fix: '',
  });
  const waiver = (more: Partial<Waiver>): Waiver => ({
    id: 'w',
    item: 'x',
    configuration: null,
    approver: 'P1',
    reason: '',
    approvedAt: 0,
    expiresAt: 100,
    ...more,
  });
  const join = (
    items: readonly UnmetItem[],
    {
      base = 'PASS',
      waivers = [],
      never = [],
      validAt = 50,
    }: {
      base?: 'PASS' | 'FAIL' | 'UNKNOWN';
      waivers?: Waiver[];
      never?: string[];
      validAt?: number;
    } = {},
  ) =>
    joinJudgement({
      base: { verdict: base, items: [] },
      answers: [{ predicate: 'P', kind: 'K', items }],
      waivers,
      never,
      validAt,
    });

  it('is the worst of all, and never PASS for what is not known', () => {
    expect(join([]).verdict).toBe('PASS');
    expect(join([item('x', 'UNKNOWN')]).verdict).toBe('UNKNOWN');
    expect(join([item('x', 'UNKNOWN'), item('y', 'FAIL')]).verdict).toBe('FAIL');
    expect(join([], { base: 'FAIL' }).verdict).toBe('FAIL');
    expect(join([item('x', 'FAIL')], { base: 'UNKNOWN' }).verdict).toBe('FAIL');
    expect(outcomeOf({ items: [] })).toBe('PASS');
    expect(outcomeOf({ items: [item('x', 'UNKNOWN')] })).toBe('UNKNOWN');
    expect(outcomeOf({ items: [item('x', 'UNKNOWN'), item('y', 'FAIL')] })).toBe('FAIL');
  });

  it('lists what the gate REQUIRES beside what predicates ask for, by id and predicate, and waives it alike', () => {
    const joined = (waivers: Waiver[]) =>
      joinJudgement({
        base: { verdict: 'FAIL', items: [item('r', 'FAIL', null), item('b', 'UNKNOWN', null)] },
        answers: [
          { predicate: 'Q', kind: 'K', items: [item('b', 'FAIL', 'Q')] },
          { predicate: 'P', kind: 'K', items: [item('b', 'FAIL', 'P'), item('a', 'UNKNOWN', 'P')] },
        ],
        waivers,
        never: ['Q'],
        validAt: 50,
      });
    const names = (items: readonly UnmetItem[]) => items.map(({ id, predicate }) => `${id} ${predicate}`);
    expect(names(joined([]).unmet)).toEqual(['a P', 'b null', 'b P', 'b Q', 'r null']);
    // Of two waivers that hold, the one that holds longest speaks; with the same end the first by id.
    const waived = joined([
      waiver({ id: 'w1', item: 'b', expiresAt: 60 }),
      waiver({ id: 'w3', item: 'b', expiresAt: 90 }),
      waiver({ id: 'w2', item: 'b', expiresAt: 90 }),
      waiver({ id: 'w4', item: 'r' }),
    ]);
    expect(names(waived.unmet)).toEqual(['a P', 'b Q']);
    expect(waived.waived.map(({ item: one, waiver: by }) => `${one.id} ${one.predicate} ${by.id}`)).toEqual([
      'b null w2',
      'b P w2',
      'r null w4',
    ]);
    expect(waived.verdict).toBe('FAIL');
  });

  it('leaves out what is waived, from its approval to its expiry', () => {
    const waived = join([item('x', 'FAIL'), item('y', 'UNKNOWN')], { waivers: [waiver({})] });
    expect(waived).toMatchObject({ verdict: 'UNKNOWN', unmet: [{ id: 'y' }], waived: [{ item: { id: 'x' } }] });
    expect(join([item('x', 'FAIL')], { waivers: [waiver({})], validAt: 99 }).verdict).toBe('PASS');
    expect(join([item('x', 'FAIL')], { waivers: [waiver({})], validAt: 100 }).verdict).toBe('FAIL');
    expect(join([item('x', 'FAIL')], { waivers: [waiver({ approvedAt: 51 })] }).verdict).toBe('FAIL');
    expect(join([item('x', 'FAIL')], { waivers: [waiver({ item: 'z' })] }).verdict).toBe('FAIL');
  });

  it('does not waive what may never be waived, by item or predicate', () => {
    expect(join([item('x', 'FAIL')], { waivers: [waiver({})], never: ['x'] }).verdict).toBe('FAIL');
    expect(join([item('x', 'FAIL')], { waivers: [waiver({})], never: ['P'] }).verdict).toBe('FAIL');
  });
});

describe('calendar', () => {
  it('knows the days that there are', () => {
    expect(readDay('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
    const none = ['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-04-31', '2026-1-1', 'tomorrow'];
    for (const one of none) expect([one, readDay(one)]).toEqual([one, null]);
  });

  it('counts over the end of a month', () => {
    const plus = (from: string, months: number, days = 0) =>
      dayText(addToDay(readDay(from) ?? fail(), { months, days }));
    expect(plus('2026-01-31', 1)).toBe('2026-02-28');
    expect(plus('2028-01-31', 1)).toBe('2028-02-29');
    expect(plus('2026-12-31', 2)).toBe('2027-02-28');
    expect(plus('2026-01-31', 0, 1)).toBe('2026-02-01');
    expect(plus('2026-10-31', 1, 1)).toBe('2026-12-01');
  });

  it('begins days at midnight of the zone, whatever the clocks do', () => {
    const start = (day: string, zone: string) => new Date(startOfDay(readDay(day) ?? fail(), zone)).toISOString();
    // Clocks go back on 25 October 2026 in Berlin: 25 hours. Forward on 29 March 2026: 23 hours.
    expect(start('2026-10-25', 'Europe/Berlin')).toBe('2026-10-24T22:00:00.000Z');
    expect(start('2026-10-26', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z');
    expect(start('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(start('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
    expect(start('2026-06-01', 'UTC')).toBe('2026-06-01T00:00:00.000Z');
    expect(start('2026-06-01', 'Pacific/Kiritimati')).toBe('2026-05-31T10:00:00.000Z');
    // There is no midnight on 24 April 2026 in Cairo: the clocks go from 00:00 to 01:00.
    expect(start('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
    expect(dayText(dayOf(at('2026-10-24T22:30:00Z'), 'Europe/Berlin'))).toBe('2026-10-25');
  });
});

describe('the term of a waiver', () => {
  const term = (more: object) =>
    waiverTerm({
      lastDay: null,
      months: null,
      days: null,
      timeZone: 'Europe/Berlin',
      now: at('2026-01-31T12:00:00Z'),
      mostDays: null,
      ...more,
    });
  const expiry = (more: object) => {
    const found = term(more);
    return found.ok ? new Date(found.expiresAt).toISOString() : found.field;
  };

  it('ends with its last day, over the end of a month and a change of clocks', () => {
    expect(expiry({ months: 1 })).toBe('2026-02-28T23:00:00.000Z');
    expect(expiry({ lastDay: '2026-03-29' })).toBe('2026-03-29T22:00:00.000Z');
    expect(expiry({ lastDay: '2026-10-25' })).toBe('2026-10-25T23:00:00.000Z');
    expect(expiry({ days: 0 })).toBe('2026-01-31T23:00:00.000Z');
    // It is 1 February in Berlin already.
    expect(expiry({ days: 0, now: at('2026-01-31T23:30:00Z') })).toBe('2026-02-01T23:00:00.000Z');
  });

  it('is refused without one end, in the past, or longer than the gate allows', () => {
    expect(expiry({})).toBe('lastDay');
    expect(expiry({ lastDay: '2026-02-01', days: 1 })).toBe('lastDay');
    expect(expiry({ lastDay: '2026-01-30' })).toBe('lastDay');
    expect(expiry({ lastDay: '2026-02-30' })).toBe('lastDay');
    expect(expiry({ days: -1 })).toBe('days');
    // The sum may be fine, the part is not; each is told by its name.
    expect(term({ months: 2, days: -1 })).toMatchObject({ field: 'days', message: 'days is -1' });
    expect(term({ months: -1, days: 60 })).toMatchObject({ field: 'months', message: 'months is -1' });
    expect(expiry({ days: 31, mostDays: 30 })).toBe('days');
    expect(expiry({ months: 2, mostDays: 30 })).toBe('months');
    expect(expiry({ lastDay: '2026-03-03', mostDays: 30 })).toBe('lastDay');
    expect(term({ days: 30, mostDays: 30 }).ok).toBe(true);
    expect(expiry({ days: 1, timeZone: 'Mars/Olympus' })).toBe('timeZone');
  });
});

it('reads what a gate states, each predicate with a name of its own', () => {
  const read = readGateContent({ predicates: [{ kind: 'A' }, { kind: 'A' }, { kind: 'B', name: 'C' }] });
  expect(read?.predicates.map(({ name }) => name)).toEqual(['A', 'A 2', 'C']);
  expect(readGateContent({})).toEqual({ predicates: [], waivers: { roles: [], mostDays: null, never: [] } });
  expect(readGateContent({ predicates: [{ name: 'no kind' }] })).toBeNull();
  expect(readGateContent({ waivers: { roles: 'all' } })).toBeNull();
});

it('reads chains of environments, each name once', () => {
  expect(readChain([{ name: 'dev' }, { name: 'QA', confirmations: [{ role: 'qa' }] }])).toMatchObject({
    ok: true,
    chain: [{ name: 'dev' }, { name: 'QA', confirmations: [{ parameters: { role: 'qa', environment: 'QA' } }] }],
  });
  const confirmed = readChain([{ name: 'QA', gate: 'G1', confirmations: [{ role: 'qa' }, { meaning: 'REVIEW' }] }]);
  expect(confirmed.ok && confirmed.chain).toEqual([
    {
      name: 'QA',
      gate: 'G1',
      confirmations: [
        {
          kind: 'SIGN_OFF',
          name: 'confirmation 1 of QA',
          parameters: { kind: 'SIGN_OFF', role: 'qa', environment: 'QA' },
        },
        {
          kind: 'SIGN_OFF',
          name: 'confirmation 2 of QA',
          parameters: { kind: 'SIGN_OFF', meaning: 'REVIEW', environment: 'QA' },
        },
      ],
    },
  ]);
  expect(readChain([{ name: 'dev' }, { name: 'dev' }])).toMatchObject({ ok: false, path: '1.name' });
  expect(readChain([{ name: 'dev', confirmations: [{ minimum: 0 }] }])).toMatchObject({
    ok: false,
    path: '0.confirmations.0.minimum',
  });
  expect(readChain([])).toMatchObject({ ok: false });
  expect(readChain([{ name: 'dev', confirmations: [{ rôle: 'x' }] }])).toMatchObject({ ok: false });
});

function fail(): never {
  throw new Error('no day');
}
