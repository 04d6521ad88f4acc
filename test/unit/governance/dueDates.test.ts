/*
 * Graph:    none; the schema as it stands.
 * Scenario: every field of the API by which something is due or over is looked at.
 * Result:   each is computed by one of the functions that tests take over the end of a month and a change of clocks, and its type says
 *           that it counts by the calendar; or it is an instant that somebody states, by which nothing is counted.
 * Negative control: a new field of such a name fails until it is in the list.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { dueAfterDays, dueAfterMonths } from '../../../graph/governance/calendar/dueDate.ts';
import { addPeriod, parsePeriod } from '../../../graph/governance/calendar/period.ts';
import { endOfPeriod } from '../../../graph/governance/dataProtection/period.ts';
import { waiverTerm } from '../../../graph/governance/gate/waiverTerm.ts';

const folder = new URL('../../../schema/', import.meta.url);
const text = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const schema = buildSchema(text);

const at = (instant: string) => Date.parse(instant);
const iso = (instant: number) => new Date(instant).toISOString();
const period = (written: string) => parsePeriod(written) ?? expect.fail(`${written} is no period`);
const waiver = (now: string, months: number | null, days: number | null) => {
  const term = waiverTerm({ lastDay: null, months, days, timeZone: 'Europe/Berlin', now: at(now), mostDays: null });
  return term.ok ? iso(term.expiresAt) : term.message;
};

/** Clocks in Berlin and Brussels go forward on 28 March 2027 and back on 31 October 2027. */
const COMPUTED: Readonly<
  Record<string, { readonly monthEnd: () => [string, string]; readonly clocks: () => [string, string] }>
> = {
  'IncidentReport.dueDay IncidentReport.dueAt': {
    monthEnd: () => [
      iso(dueAfterDays({ from: at('2027-01-31T12:00:00Z'), days: 15, zone: 'Europe/Brussels' }).over),
      '2027-02-15T23:00:00.000Z',
    ],
    clocks: () => [
      iso(dueAfterDays({ from: at('2027-03-27T12:00:00Z'), days: 2, zone: 'Europe/Brussels' }).over),
      '2027-03-29T22:00:00.000Z',
    ],
  },
  'DataSubjectRequest.dueOn DataSubjectRequest.lateFrom': {
    monthEnd: () => [
      iso(endOfPeriod(at('2027-01-31T10:00:00Z'), [{ count: 1, unit: 'CALENDAR_MONTHS' }], 'Europe/Berlin').overAt),
      '2027-02-28T23:00:00.000Z',
    ],
    clocks: () => [
      iso(endOfPeriod(at('2027-10-15T10:00:00Z'), [{ count: 45, unit: 'CALENDAR_DAYS' }], 'Europe/Berlin').overAt),
      '2027-11-29T23:00:00.000Z',
    ],
  },
  'StaleModel.dueAt RetentionClock.until': {
    monthEnd: () => [
      iso(addPeriod(at('2027-01-31T10:00:00Z'), period('P1M'), 'Europe/Berlin')),
      '2027-02-28T10:00:00.000Z',
    ],
    clocks: () => [
      iso(addPeriod(at('2027-03-27T11:00:00Z'), period('P1D'), 'Europe/Berlin')),
      '2027-03-28T10:00:00.000Z',
    ],
  },
  'PolicyDecision.reviewBy': {
    monthEnd: () => [
      iso(dueAfterMonths({ from: at('2027-01-31T12:00:00Z'), months: 1, zone: 'UTC' }).over),
      '2027-03-01T00:00:00.000Z',
    ],
    // Days of UTC are all 24 hours long.
    clocks: () => [
      iso(dueAfterMonths({ from: at('2027-03-27T12:00:00Z'), months: 1, zone: 'UTC' }).over),
      '2027-04-28T00:00:00.000Z',
    ],
  },
  'WaivedItem.expiresAt WaiveGateItemPayload.expiresAt': {
    monthEnd: () => [waiver('2027-01-31T12:00:00Z', 1, null), '2027-02-28T23:00:00.000Z'],
    clocks: () => [waiver('2027-03-27T12:00:00Z', null, 1), '2027-03-28T22:00:00.000Z'],
  },
};

/** Instants that somebody states: nothing is counted. */
const STATED: Readonly<Record<string, string>> = {
  'ReviewTask.dueAt': 'the instant from which the rule binds',
  'FmeaAction.dueAt': 'by who plans the action',
  'ImpactAssessment.expiresAt': 'by who decides',
  'TimeSpan.until': 'the end of a span that is asked about or was recorded',
  'DoraMetrics.until': 'the end of a window that is asked about',
  'GovernanceKpis.until': 'the end of a window that is asked about',
};

const NAMES = /^(due[A-Z]\w*|lateFrom|reviewBy|expiresAt|until)$/;
const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name }) => NAMES.test(name))
      .map((field) => `${type.name}.${field.name}`),
  );

it('all of them are known', () => {
  const listed = [...Object.keys(COMPUTED).flatMap((names) => names.split(' ')), ...Object.keys(STATED)];
  expect(fields.sort()).toEqual([...listed].sort());
});

describe.each(Object.entries(COMPUTED))('%s', (names, { monthEnd, clocks }) => {
  it('is due by the calendar over the end of a month and a change of clocks', () => {
    const [ending, expectedEnd] = monthEnd();
    const [changing, expectedChange] = clocks();
    expect([ending, changing]).toEqual([expectedEnd, expectedChange]);
  });
  it('says that it counts by the calendar', () => {
    for (const name of names.split(' ')) {
      const type = schema.getType(name.split('.')[0] ?? '');
      if (!isObjectType(type)) throw new Error(`${name} is no field of an object`);
      const said = Object.values(type.getFields()).map(({ description, type: of }) => {
        const values = schema.getType(String(of).replace('!', ''))?.astNode;
        return `${description ?? ''} ${values?.kind === 'EnumTypeDefinition' ? text.slice(values.loc?.start, values.loc?.end) : ''}`;
      });
      expect(said.join(' ').toLowerCase(), name).toMatch(/calendar|working days/);
    }
  });
});
