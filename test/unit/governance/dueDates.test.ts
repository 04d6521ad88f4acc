/*
 * Graph:    none; the schema as it stands.
 * Scenario: every field of the API by which something is due or over is looked at.
 * Result:   each is computed by one of the functions that tests take over the end of a month and a change of clocks, and its type says
 *           that it counts by the calendar; or by hours and minutes, or it is an instant that somebody states, by which nothing is counted.
 * Negative control: a new field of such a name fails until it is in the list.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { dueAfterDays, dueAfterMonths } from '../../../graph/governance/calendar/dueDate.ts';
import { addPeriod, parsePeriod } from '../../../graph/governance/calendar/period.ts';
import { endOfPeriod } from '../../../graph/governance/dataProtection/period.ts';
import { waiverTerm } from '../../../graph/governance/gate/waiverTerm.ts';
import { FRESH_MILLISECONDS } from '../../../graph/governance/signing/rules.ts';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { isOver, parseInstant } from '../../../graph/metamodel/content.ts';
import { isInTerm } from '../../../graph/metamodel/holding.ts';
import { silentMonitors } from '../../../graph/reading/gaps/silentMonitors.ts';
import { GraphReader } from '../../../graph/reading/graphReader.ts';
import { LOCKED_MILLISECONDS } from '../../../src/identity/signingSecrets.ts';
import { MemoryService } from '../../support/memoryService.ts';

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
  'PolicyDecision.reviewBy Classification.reviewMonths': {
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

/** Counted in hours and minutes, which a change of clocks makes neither longer nor shorter. */
const ELAPSED: Readonly<Record<string, () => Promise<[string, string]> | [string, string]>> = {
  'Viewer.maySignUntil': () => [iso(at('2027-03-28T00:58:00Z') + FRESH_MILLISECONDS), '2027-03-28T01:03:00.000Z'],
  'Viewer.signingLockedUntil': () => [
    iso(at('2027-10-31T00:50:00Z') + LOCKED_MILLISECONDS),
    '2027-10-31T01:05:00.000Z',
  ],
  'Monitor.silenceHours': async () => [
    String(await Promise.all(SILENCES.map(([last, asked]) => isSilent(last, asked)))),
    String(SILENCES.map(([, , silent]) => silent)),
  ],
};

/** The last observation, the instant that is asked about, and whether a monitor that may be silent for a day is silent. */
const SILENCES: readonly [string, string, boolean][] = [
  ['2027-01-31T12:00:00Z', '2027-02-01T12:00:00Z', false],
  ['2027-01-31T12:00:00Z', '2027-02-01T12:00:01Z', true],
  // 12:00 in Berlin on the day of the change is 23 hours later, 12:00 before it in autumn 25.
  ['2027-03-27T12:00:00+01:00', '2027-03-28T12:00:00+02:00', false],
  ['2027-03-27T12:00:00+01:00', '2027-03-28T13:00:01+02:00', true],
  ['2027-10-30T12:00:00+02:00', '2027-10-31T11:00:00+01:00', false],
  ['2027-10-30T12:00:00+02:00', '2027-10-31T12:00:00+01:00', true],
  // Of the future, by a clock that is wrong: nothing was observed yet.
  ['2099-01-01T00:00:00Z', '2027-03-01T00:00:00Z', true],
];

async function isSilent(
  last: string,
  asked: string,
  more: { readonly artifacts: readonly ArtifactInput[]; readonly links: readonly LinkInput[] } = {
    artifacts: [],
    links: [],
  },
): Promise<boolean> {
  const service = new MemoryService(() => at('2027-01-01T00:00:00Z'));
  const results = [{ metric: 'value', value: 1 }];
  const watch = { silenceHours: 24, statistic: 'VALUE', criterion: { metric: 'value', op: '<=', value: 2 } };
  const receipt = await service.ingest({
    artifacts: [
      { id: 'watch', kind: 'MONITOR', version: { label: 'v1', content: watch } },
      { id: 'batch', kind: 'RUN', subkind: 'TASK' },
      {
        id: 'seen',
        kind: 'EVIDENCE',
        subkind: 'FIELD_DATA',
        version: { content: { observedAt: last, outcome: 'pass', results } },
      },
      ...more.artifacts,
    ],
    links: [
      { type: 'USED', from: 'batch', to: 'watch@v1' },
      { type: 'GENERATED', from: 'batch', to: 'seen' },
      ...more.links,
    ],
  });
  expect(receipt.errors).toEqual([]);
  const reader = new GraphReader({ view: service.view, contentsOf: (ids) => service.contents(ids) });
  const gaps = await silentMonitors(reader, { validAt: at(asked) });
  return gaps.length === 1;
}

/** Instants that somebody states: nothing is counted. */
const STATED: Readonly<Record<string, string>> = {
  'Analysis.validUntil': 'by who analysed',
  'Control.validUntil': 'by who recorded it',
  'Evidence.validUntil': 'by who recorded it, e.g. on a certificate or a training record',
  'Model.validUntil': 'by who recorded it',
  'SignOff.validUntil': 'by who signed',
  'ReviewTask.dueAt': 'the instant from which the rule binds',
  'FmeaAction.dueAt': 'by who plans the action',
  'ImpactAssessment.expiresAt': 'by who decides',
  'TimeSpan.until': 'the end of a span that is asked about or was recorded',
  'DoraMetrics.until': 'the end of a window that is asked about',
  'GovernanceKpis.until': 'the end of a window that is asked about',
};

const NAMES = /^(due[A-Z]\w*|lateFrom|reviewBy|reviewMonths|expiresAt|until|\w+Until|silenceHours)$/;
const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name }) => NAMES.test(name))
      .map((field) => `${type.name}.${field.name}`),
  );

it('all of them are known', () => {
  const listed = [
    ...Object.keys(COMPUTED).flatMap((names) => names.split(' ')),
    ...Object.keys(ELAPSED),
    ...Object.keys(STATED),
  ];
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

it.each(Object.keys(ELAPSED))(
  '%s counts hours or minutes, over an end of a month and a change of clocks, and says so',
  async (name) => {
    const [found, expected] = (await ELAPSED[name]?.()) ?? [];
    expect(found).toBe(expected);
    const [type, field] = name.split('.') as [string, string];
    const owner = schema.getType(type);
    if (!isObjectType(owner)) throw new Error(`${name} is no field of an object`);
    expect(owner.getFields()[field]?.description).toMatch(/minutes/);
  },
);

it('a monitor is silent of what runs, and not of a model that is retired and runs nowhere', async () => {
  const watching = (lockState: string, isDeployed: boolean) =>
    isSilent('2027-01-31T12:00:00Z', '2027-03-01T00:00:00Z', {
      artifacts: [
        { id: 'model', kind: 'MODEL', version: { label: 'v1', content: { lockState } } },
        { id: 'fleet', kind: 'DEPLOYMENT' },
      ],
      links: [
        { type: 'MONITORS', from: 'watch', to: 'model' },
        ...(isDeployed ? [{ type: 'INCLUDES' as const, from: 'fleet', to: 'model@v1' }] : []),
      ],
    });
  expect(await watching('LOCKED', false)).toBe(true);
  expect(await watching('RETIRED', true)).toBe(true);
  expect(await watching('RETIRED', false)).toBe(false);
});

it('what is stated ends at the instant that is stated, whatever zone it is stated in', () => {
  // The hour that is left out and the one that comes twice, in Berlin; a bare day is over where it begins in UTC.
  for (const [stated, last] of [
    ['2027-03-28T03:00:00+02:00', '2027-03-28T00:59:59.999Z'],
    ['2027-10-31T02:30:00+02:00', '2027-10-31T00:29:59.999Z'],
    ['2027-10-31T02:30:00+01:00', '2027-10-31T01:29:59.999Z'],
    ['2028-02-29', '2028-02-28T23:59:59.999Z'],
    ['2027-03-01', '2027-02-28T23:59:59.999Z'],
  ] as const) {
    const end = parseInstant(stated) ?? expect.fail(`${stated} is no instant`);
    expect([stated, isOver({ validUntil: end }, at(last)), isOver({ validUntil: end }, at(last) + 1)]).toEqual([
      stated,
      false,
      true,
    ]);
    // So are roles that are held, and delegated.
    const holding = { from: null, to: end, voidFrom: null, voidUntil: null };
    expect([isInTerm(holding, at(last)), isInTerm(holding, at(last) + 1)]).toEqual([true, false]);
  }
  expect(parseInstant('2027-02-29')).toBeNull();
});
