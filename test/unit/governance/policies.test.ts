/*
 * Graph:    none; tables and default policies as data.
 * Scenario: decision tables, policies, due dates and software classes are worked out by hand and by the code.
 * Result:   the same. Answers decide in whatever order they come, versions come into force in time, days are counted on the calendar.
 * Negative control: tables with names that do not fit are refused with their place, of YAML with its line.
 */
import { describe, expect, it } from 'vitest';
import { isTimeZone } from '../../../graph/governance/calendar/day.ts';
import { dueAfterDays, dueAfterMonths } from '../../../graph/governance/calendar/dueDate.ts';
import { checklist, isSelected, type Selector } from '../../../graph/governance/policy/checklist.ts';
import { type DecisionTable, decide, decisionTable } from '../../../graph/governance/policy/decisionTable.ts';
import {
  higherLevel,
  inForceAt,
  POLICY_TOPIC_NAMES,
  readPolicy,
  reportingDays,
  suffices,
} from '../../../graph/governance/policy/policyTopics.ts';
import { MAXIMUM_POLICY_YAML, readPolicyYaml } from '../../../graph/governance/policy/policyYaml.ts';
import { classInForce } from '../../../graph/governance/softwareSafety/softwareClass.ts';
import { DEFAULT_POLICIES, GOVERNANCE_POLICIES } from '../../../seeds/governance/policies.ts';
import { PlanningGraph } from '../../support/planningGraph.ts';

const iso = (instant: number) => new Date(instant).toISOString();

describe('default policies', () => {
  it.each(POLICY_TOPIC_NAMES)('%s has the form of its topic', (topic) => {
    expect(readPolicy(topic, DEFAULT_POLICIES[topic])).toMatchObject({ ok: true });
    expect(readPolicy(topic, { nonsense: true })).toMatchObject({ ok: false });
  });
  it('fit the metamodel', () => {
    expect(new PlanningGraph().ingest(GOVERNANCE_POLICIES).errors).toEqual([]);
  });
});

describe('model risk tiers', () => {
  const check = readPolicy('MODEL_RISK_TIER', DEFAULT_POLICIES.MODEL_RISK_TIER);
  const table = (check as { definition: DecisionTable }).definition;
  const GRADES = ['LOW', 'MEDIUM', 'HIGH'];
  const USES = ['INFORMS', 'SUPPORTS_DECISIONS', 'DECIDES'];
  /** The house rule in words, as code of its own. */
  const expected = (materiality: string, complexity: string, uncertainty: string, use: string) => {
    const difficult = complexity === 'HIGH' || uncertainty === 'HIGH';
    if (materiality === 'HIGH') return use !== 'INFORMS' || difficult ? 'TIER_1' : 'TIER_2';
    return materiality === 'MEDIUM' && (difficult || use === 'DECIDES') ? 'TIER_2' : 'TIER_3';
  };
  it('follow from all 81 answers, in whatever order they come', () => {
    for (const materiality of GRADES)
      for (const complexity of GRADES)
        for (const uncertainty of GRADES)
          for (const use of USES) {
            const tier = expected(materiality, complexity, uncertainty, use);
            const answers = { materiality, complexity, uncertainty, use };
            const backwards = Object.fromEntries(Object.entries(answers).reverse());
            const decision = decide(table, answers);
            expect(decision).toMatchObject({ ok: true, outcomes: [{ key: 'tier', values: [tier] }] });
            expect(decide(table, backwards)).toEqual(decision);
            expect(decision).toMatchObject({ reviewMonths: { TIER_1: 12, TIER_2: 24, TIER_3: 36 }[tier] });
          }
  });
});

describe('decision tables', () => {
  const table = (more: object = {}) => ({
    questions: [{ key: 'size', text: 'How large?', values: ['SMALL', 'LARGE'], justify: ['SMALL'] }],
    outcomes: [{ key: 'level', text: 'Level', values: ['LOW', 'HIGH'], pick: 'WORST', otherwise: 'LOW' }],
    rules: [{ id: 'R1', text: 'Large is high.', when: { size: ['LARGE'] }, give: { level: 'HIGH' }, source: 'house' }],
    ...more,
  });
  const pathsOf = (given: object) =>
    decisionTable.safeParse(given).error?.issues.map(({ path }) => path.join('.')) ?? [];
  it('are read', () => expect(pathsOf(table())).toEqual([]));
  it.each([
    [{ when: { height: ['LARGE'] } }, 'rules.0.when.height'],
    [{ when: { size: ['HUGE'] } }, 'rules.0.when.size'],
    [{ give: { level: 'EXTREME' } }, 'rules.0.give.level'],
    [{ when: { size: ['LARGE', 'HUGE'] } }, 'rules.0.when.size'],
    [{ give: { colour: 'HIGH' } }, 'rules.0.give.colour'],
    [{ give: {} }, 'rules.0'],
  ])('are refused where names do not fit: %j', (rule, path) => {
    expect(pathsOf(table({ rules: [{ ...table().rules[0], ...rule }] }))).toEqual([path]);
  });
  it('are refused where a name stands twice, or a value is none of its own', () => {
    const [question] = table().questions;
    const [outcome] = table().outcomes;
    const [rule] = table().rules;
    expect(pathsOf(table({ questions: [question, question] }))).toEqual(['questions']);
    expect(pathsOf(table({ outcomes: [outcome, outcome] }))).toEqual(['outcomes']);
    expect(pathsOf(table({ rules: [rule, rule] }))).toEqual(['rules.1.id']);
    expect(pathsOf(table({ questions: [{ ...question, justify: ['HUGE'] }] }))).toEqual(['questions.0.justify']);
    expect(pathsOf(table({ outcomes: [{ ...outcome, otherwise: 'NONE' }] }))).toEqual(['outcomes.0.otherwise']);
    // Nothing else has to follow of a rule that refuses; without a value for the rest an outcome is empty.
    expect(pathsOf(table({ rules: [{ ...rule, give: {}, refuse: 'TOO_LARGE' }] }))).toEqual([]);
    expect(pathsOf(table({ outcomes: [{ ...outcome, otherwise: undefined }] }))).toEqual([]);
  });
  it('take every value that follows, or the worst, in the order of the values', () => {
    const read = decisionTable.parse({
      questions: [
        { key: 'places', text: 'Where?', values: ['HOME', 'ROAD', 'WATER'], several: true, justify: ['WATER'] },
        { key: 'size', text: 'How large?', values: ['SMALL', 'LARGE'] },
      ],
      outcomes: [
        {
          key: 'duties',
          text: 'Duties',
          values: ['LOCK', 'LIGHT', 'LIFE_VEST'],
          pick: 'ALL',
          means: {
            LOCK: { text: 'x', reviewMonths: 24 },
            LIFE_VEST: { text: 'x', reviewMonths: 6 },
            LIGHT: { text: 'x' },
          },
        },
        { key: 'level', text: 'Level', values: ['LOW', 'MIDDLE', 'HIGH'], pick: 'WORST' },
      ],
      rules: [
        { id: 'R1', text: 'a', when: { places: ['WATER'] }, give: { duties: 'LIFE_VEST', level: 'HIGH' }, source: 's' },
        {
          id: 'R2',
          text: 'b',
          when: { places: ['HOME', 'ROAD'] },
          give: { duties: 'LOCK', level: 'MIDDLE' },
          source: 's',
        },
        { id: 'R3', text: 'c', when: { places: ['ROAD'], size: ['LARGE'] }, give: { duties: 'LIGHT' }, source: 's' },
        { id: 'R4', text: 'd', when: { size: ['SMALL'], places: ['WATER'] }, refuse: 'TOO_SMALL', source: 'law' },
      ],
    });
    const values = (given: Record<string, string | string[]>) => {
      const decision = decide(read, given, { places: 'measured' });
      return decision.ok
        ? [decision.outcomes.map((one) => one.values), decision.fired.map(({ id }) => id), decision.reviewMonths]
        : decision.problems.map(({ rule }) => rule);
    };
    // By hand: R1, R2 and R3 fire; the shortest of 24 and 6 months counts.
    expect(values({ places: ['WATER', 'ROAD'], size: 'LARGE' })).toEqual([
      [['LOCK', 'LIGHT', 'LIFE_VEST'], ['HIGH']],
      ['R1', 'R2', 'R3'],
      6,
    ]);
    expect(values({ places: 'ROAD', size: 'LARGE' })).toEqual([[['LOCK', 'LIGHT'], ['MIDDLE']], ['R2', 'R3'], 24]);
    expect(values({ places: ['HOME'], size: ['LARGE'] })).toEqual([[['LOCK'], ['MIDDLE']], ['R2'], 24]);
    // One thing is asked, and one answer is taken.
    expect(values({ places: ['HOME'], size: ['SMALL', 'LARGE'] })).toEqual(['ANSWER_UNKNOWN']);
    expect(values({ places: [], size: 'SMALL' })).toEqual(['INCOMPLETE_CLASSIFICATION']);
    expect(values({ places: 'HOME', size: 'SMALL', depth: '3' })).toEqual(['ANSWER_UNKNOWN']);
    expect(values({ places: ['WATER'], size: 'SMALL' })).toEqual(['TOO_SMALL']);
    // What is missing and what contradicts itself is said together.
    expect(values({ places: ['WATER', 'SPACE'], size: 'SMALL' })).toEqual(['ANSWER_UNKNOWN', 'TOO_SMALL']);
    const nothing = decisionTable.parse(table({ outcomes: [{ ...table().outcomes[0], otherwise: undefined }] }));
    expect(decide(nothing, { size: 'SMALL' }, { size: 'x' })).toEqual({
      ok: true,
      outcomes: [{ key: 'level', values: [] }],
      fired: [],
      reviewMonths: null,
    });
    expect(decide(decisionTable.parse(table()), { size: 'SMALL' }, { size: 'x' })).toMatchObject({
      outcomes: [{ key: 'level', values: ['LOW'] }],
      fired: [],
    });
  });
  it('ask for a justification only where the value needs one', () => {
    const read = decisionTable.parse(table());
    expect(decide(read, { size: 'LARGE' })).toMatchObject({ ok: true, outcomes: [{ values: ['HIGH'] }] });
    expect(decide(read, { size: 'SMALL' })).toMatchObject({ ok: false, problems: [{ rule: 'ANSWER_UNJUSTIFIED' }] });
    expect(decide(read, { size: 'SMALL' }, { size: ' ' })).toMatchObject({ ok: false });
    expect(decide(read, { size: 'SMALL' }, { size: 'measured' })).toMatchObject({ ok: true });
    expect(decide(read, { size: ['SMALL', 'LARGE'] }, { size: 'x' })).toMatchObject({ ok: false });
  });
  it('do not take what everything inherits for an answer', () => {
    expect(decide(decisionTable.parse(table()), Object.create({ size: 'LARGE' }))).toMatchObject({
      ok: false,
      problems: [{ rule: 'INCOMPLETE_CLASSIFICATION', question: 'size' }],
    });
  });
});

describe('versions of a policy', () => {
  const version = (name: string, effectiveFrom: number | null, recordedAt: number) => ({
    version: name,
    effectiveFrom,
    recordedAt,
  });
  it('are in force from their date, else from when they were recorded, the first ever since', () => {
    const versions = [version('v1', null, 100), version('v2', 300, 150), version('v3', null, 200)];
    expect([0, 100, 199, 200, 299, 300].map((at) => inForceAt(versions, at))).toEqual([
      'v1',
      'v1',
      'v1',
      'v3',
      'v3',
      'v2',
    ]);
  });
  it('are none before the first', () => {
    expect(inForceAt([version('v1', 300, 100)], 299)).toBeNull();
    expect(inForceAt([], 0)).toBeNull();
  });
  it('that bind from the same instant count as they were recorded', () => {
    expect(inForceAt([version('v1', 300, 1), version('v2', 300, 2)], 300)).toBe('v2');
  });
});

describe('definitions of policies', () => {
  type Problem = { path: readonly (string | number)[]; message: string };
  const problems = (topic: Parameters<typeof readPolicy>[0], definition: unknown): [string, string][] => {
    const check = readPolicy(topic, definition);
    return check.ok ? [] : check.problems.map(({ path, message }: Problem) => [JSON.stringify(path), message]);
  };
  const point = (id: string) => ({ id, text: 'x', source: 'x' });
  const classes = (...steps: [string, string[]][]) => ({
    classes: steps.map(([name, points]) => ({ name, text: 'x', points: points.map(point) })),
  });
  it('that grow ask for more at each step, in order, and for nothing twice', () => {
    const good = classes(['MINIMAL', ['A']], ['LIMITED', ['B']], ['HIGH', ['C', 'D']]);
    expect(problems('QUALITY_ASSURANCE', good)).toEqual([]);
    expect(problems('QUALITY_ASSURANCE', classes(['LIMITED', ['A']], ['MINIMAL', ['B']], ['HIGH', ['C']]))).toEqual([
      ['["classes"]', 'expected the steps MINIMAL, LIMITED, HIGH, in this order'],
    ]);
    expect(problems('QUALITY_ASSURANCE', classes(['MINIMAL', ['A']], ['LIMITED', []], ['HIGH', ['C']]))).toEqual([
      ['["classes",1,"points"]', 'LIMITED asks for no more than before'],
    ]);
    expect(problems('QUALITY_ASSURANCE', classes(['MINIMAL', ['A']], ['LIMITED', ['B']], ['HIGH', ['A']]))).toEqual([
      ['["classes",2,"points"]', 'there are two A'],
    ]);
    expect(problems('TECHNICAL_DOCUMENTATION', { points: [point('A'), point('B'), point('A')] })).toEqual([
      ['["points",2,"id"]', 'there are two A'],
    ]);
  });
  it('that decide give the outcomes of their topic, with its values', () => {
    const table = (key: string, values: string[]) => ({
      questions: [{ key: 'q', text: 'x', values: ['YES'] }],
      outcomes: [{ key, text: 'x', values, pick: 'WORST' }],
      rules: [{ id: 'R', text: 'x', when: { q: ['YES'] }, give: { [key]: values[0] }, source: 'x' }],
    });
    expect(problems('AI_RISK_CLASS', table('riskClass', ['MINIMAL', 'HIGH']))).toEqual([]);
    expect(problems('AI_RISK_CLASS', table('level', ['MINIMAL']))).toEqual([
      ['["outcomes"]', 'expected an outcome riskClass'],
    ]);
    expect(problems('AI_RISK_CLASS', table('riskClass', ['MINIMAL', 'WORSE', 'WORST']))).toEqual([
      ['["outcomes",0,"values"]', 'WORSE, WORST: riskClass is one of UNACCEPTABLE, HIGH, LIMITED, MINIMAL'],
    ]);
    expect(problems('MODEL_RISK_TIER', table('tier', ['ANYTHING']))).toEqual([]);
  });
  it('add something, and know their keys', () => {
    const domains = (points: object[]) => ({ base: [point('A')], domains: { AVIATION: { text: 'x', points } } });
    expect(problems('DOMAIN_ACTIVITIES', domains([point('B')]))).toEqual([]);
    expect(problems('DOMAIN_ACTIVITIES', domains([]))).toEqual([
      ['["domains","AVIATION","points"]', 'a domain adds at least one activity'],
    ]);
    expect(problems('ROLE_DIVERSITY', { roles: [{ id: 'A', text: 'x' }], rules: [] })).toEqual([
      ['[]', 'unknown: rules'],
    ]);
    expect(problems('ROLE_DIVERSITY', { roles: [] }).map(([path]) => path)).toEqual(['["roles"]']);
    expect(problems('ROLE_DIVERSITY', { roles: [{ id: 'A', text: ' ' }] })).toEqual([
      ['["roles",0,"text"]', 'expected a text that is not empty'],
    ]);
  });
  it('of a matrix suffice from their level on, and what is optional always does', () => {
    const LEVELS = ['LIGHT', 'MEDIUM', 'STRICT'] as const;
    const asked = (level: 'LIGHT' | 'MEDIUM' | 'STRICT', optional = false) =>
      [null, ...LEVELS].map((have) => suffices({ consideration: 'MONITORING', level, measure: 'x', optional }, have));
    expect(asked('LIGHT')).toEqual([false, true, true, true]);
    expect(asked('MEDIUM')).toEqual([false, false, true, true]);
    expect(asked('STRICT')).toEqual([false, false, false, true]);
    expect(asked('STRICT', true)).toEqual([true, true, true, true]);
    const higher = (left: 'LIGHT' | 'MEDIUM' | 'STRICT' | null) => LEVELS.map((right) => higherLevel(left, right));
    expect(higher(null)).toEqual(['LIGHT', 'MEDIUM', 'STRICT']);
    expect(higher('LIGHT')).toEqual(['LIGHT', 'MEDIUM', 'STRICT']);
    expect(higher('MEDIUM')).toEqual(['MEDIUM', 'MEDIUM', 'STRICT']);
    expect(higher('STRICT')).toEqual(['STRICT', 'STRICT', 'STRICT']);
  });
});

describe('points of a checklist', () => {
  const dataset = (content: Record<string, unknown>, subkind: string | null = 'TRAIN') =>
    ({ kind: 'DATASET', subkind, content, isShown: content.shown === true }) as const;
  const selects = (selector: Partial<Selector>, ...given: ReturnType<typeof dataset>[]) =>
    given.map((one) => isSelected({ kind: 'DATASET', ...selector }, one));
  it('look for a kind and subkinds', () => {
    expect(selects({}, dataset({}), dataset({}, null))).toEqual([true, true]);
    expect(selects({ kind: 'MODEL' }, dataset({}))).toEqual([false]);
    expect(selects({ subkinds: ['TEST', 'TRAIN'] }, dataset({}), dataset({}, 'RAW'), dataset({}, null))).toEqual([
      true,
      false,
      false,
    ]);
  });
  it('look for what is shown', () => {
    expect(selects({ shown: true }, dataset({}), dataset({ shown: true }))).toEqual([false, true]);
    expect(selects({}, dataset({}))).toEqual([true]);
  });
  it('look for fields that say something', () => {
    const said = [
      dataset({ a: 'x' }),
      dataset({ a: 0 }),
      dataset({ a: false }),
      dataset({ a: ['x'] }),
      dataset({ a: {} }),
    ];
    expect(selects({ has: ['a'] }, ...said)).toEqual([true, true, true, true, true]);
    const silent = [dataset({}), dataset({ a: ' ' }), dataset({ a: '' }), dataset({ a: null }), dataset({ a: [] })];
    expect(selects({ has: ['a'] }, ...silent)).toEqual([false, false, false, false, false]);
    // All of them.
    expect(selects({ has: ['a', 'b'] }, dataset({ a: 'x', b: 'y' }), dataset({ a: 'x' }), dataset({ b: 'y' }))).toEqual(
      [true, false, false],
    );
  });
  it('look for values, each field with one of its own', () => {
    const where = { a: ['x', 'y'], b: ['1'] };
    expect(
      selects({ where }, dataset({ a: 'y', b: 1 }), dataset({ a: 'z', b: 1 }), dataset({ a: 'x' }), dataset({ b: 1 })),
    ).toEqual([true, false, false, false]);
  });
  it('are bounded: 200 points, each with 20 needs', () => {
    const need = { text: 'x', anyOf: [{ kind: 'MODEL' }] };
    const point = (id: string, needs = 0) => ({ id, text: 'x', source: 'x', needs: Array(needs).fill(need) });
    const reads = (...points: object[]) => checklist.safeParse(points).success;
    expect([reads(point('A', 20)), reads(point('A', 21))]).toEqual([true, false]);
    const many = Array.from({ length: 201 }, (_, place) => point(`P${place}`));
    expect([reads(...many.slice(1)), reads(...many)]).toEqual([true, false]);
    expect(reads({ ...point('A'), text: ' ' })).toBe(false);
  });
});

describe('policies as YAML', () => {
  it('are read', () => {
    const yaml =
      'zone: Europe/Brussels\ndays: 15\nshorter:\n  - { consequence: DEATH, days: 10, source: Art. 73(4) }\n';
    expect(readPolicyYaml('INCIDENT_REPORTING', yaml)).toMatchObject({ ok: true, definition: { days: 15 } });
  });
  it('are refused with all lines', () => {
    const yaml = 'zone: Mars/Olympus\ndays: 0\nshorter:\n  - consequence: DEATH\n    days: ten\n    source: x\n';
    const read = readPolicyYaml('INCIDENT_REPORTING', yaml);
    expect(read.ok ? [] : read.problems.map(({ line }) => line)).toEqual([1, 2, 5]);
  });
  it('say their problems line by line, with the place in the definition', () => {
    const read = readPolicyYaml('INCIDENT_REPORTING', 'extra: 1\nzone: Mars/Olympus\ndays: 0\n');
    expect(read.ok ? [] : read.problems.map(({ line, message }) => `${line} ${message.split(',')[0]}`)).toEqual([
      '1 unknown: extra',
      '2 zone: expected a time zone',
      expect.stringMatching(/^3 days: /),
    ]);
    // What is missing is said where it should stand.
    const partial = readPolicyYaml('INCIDENT_REPORTING', 'zone: UTC\ndays: 15\nshorter:\n  - consequence: DEATH\n');
    const missing = partial.ok ? [] : partial.problems.map(({ line, message }) => `${line} ${message.split(':')[0]}`);
    expect(missing).toEqual(['4 shorter.0.days', '4 shorter.0.source']);
  });
  it('are refused where they are no YAML, use aliases or are too long', () => {
    expect(readPolicyYaml('ROLE_DIVERSITY', 'roles: [\n')).toMatchObject({ ok: false });
    expect(readPolicyYaml('ROLE_DIVERSITY', 'roles:\n  - &x { id: A, text: x }\n  - *x\n')).toEqual({
      ok: false,
      problems: [{ line: 1, message: 'write it without aliases (*name)' }],
    });
    // A key that stands twice: the second one is named.
    const twice = readPolicyYaml('INCIDENT_REPORTING', 'zone: Europe/Brussels\ndays: 15\ndays: 2\n');
    expect(twice).toEqual({ ok: false, problems: [{ line: 3, message: expect.stringMatching(/unique/) }] });
    // A million characters and no more.
    const roles = 'roles:\n  - { id: A, text: x }\n';
    expect(MAXIMUM_POLICY_YAML).toBe(1_000_000);
    expect(readPolicyYaml('ROLE_DIVERSITY', roles.padEnd(MAXIMUM_POLICY_YAML, '\n'))).toMatchObject({ ok: true });
    expect(readPolicyYaml('ROLE_DIVERSITY', roles.padEnd(MAXIMUM_POLICY_YAML + 1, '\n'))).toEqual({
      ok: false,
      problems: [{ line: 1, message: 'the text has 1000001 characters; a policy may have 1000000' }],
    });
  });
});

describe('due dates', () => {
  const due = (from: string, days: number, zone = 'Europe/Brussels') => {
    const { day, over } = dueAfterDays({ from: Date.parse(from), days, zone });
    return `${day} ${iso(over)}`;
  };
  it.each([
    // Over a month end, in winter.
    ['2027-01-31T12:00:00Z', 15, '2027-02-15 2027-02-15T23:00:00.000Z'],
    // Clocks go forward on 28 March 2027, back on 31 October 2027.
    ['2027-03-20T09:00:00Z', 15, '2027-04-04 2027-04-04T22:00:00.000Z'],
    ['2027-03-27T09:00:00Z', 1, '2027-03-28 2027-03-28T22:00:00.000Z'],
    ['2027-10-30T09:00:00Z', 1, '2027-10-31 2027-10-31T23:00:00.000Z'],
    ['2027-10-25T10:00:00Z', 10, '2027-11-04 2027-11-04T23:00:00.000Z'],
    // 23:30 UTC is the next day there; 2028 has a 29 February.
    ['2027-02-27T23:30:00Z', 2, '2027-03-02 2027-03-02T23:00:00.000Z'],
    ['2028-02-27T10:00:00Z', 2, '2028-02-29 2028-02-29T23:00:00.000Z'],
    // Weekends and the turn of the year count.
    ['2027-12-24T10:00:00Z', 10, '2028-01-03 2028-01-03T23:00:00.000Z'],
  ])('%s and %i days', (from, days, expected) => expect(due(from, days)).toBe(expected));
  it('are counted on the calendar of the zone', () => {
    expect(due('2027-02-27T23:30:00Z', 2, 'America/New_York')).toBe('2027-03-01 2027-03-02T05:00:00.000Z');
    // A day of which the first hour does not exist: clocks go forward at midnight.
    expect(due('2027-09-04T12:00:00Z', 0, 'America/Santiago')).toBe('2027-09-04 2027-09-05T04:00:00.000Z');
    expect([isTimeZone('Europe/Brussels'), isTimeZone('Mars/Olympus')]).toEqual([true, false]);
  });
  it('in months end with the month where it is too short', () => {
    const months = (from: string, count: number) =>
      dueAfterMonths({ from: Date.parse(from), months: count, zone: 'UTC' }).day;
    expect(months('2027-01-31T12:00:00Z', 1)).toBe('2027-02-28');
    expect(months('2027-11-30T12:00:00Z', 3)).toBe('2028-02-29');
    expect(months('2027-01-31T12:00:00Z', 12)).toBe('2028-01-31');
  });
  it('of incidents take the fewest days that apply', () => {
    const check = readPolicy('INCIDENT_REPORTING', DEFAULT_POLICIES.INCIDENT_REPORTING);
    const days = (...consequences: string[]) => (check.ok ? reportingDays(check.definition, consequences).days : null);
    expect([days(), days('DEATH'), days('WIDESPREAD_INFRINGEMENT'), days('DEATH', 'CRITICAL_INFRASTRUCTURE')]).toEqual([
      15, 10, 2, 2,
    ]);
    // Of two that ask for the same, the first of the policy is the source.
    const tie = [
      { consequence: 'A', days: 10, source: 'first' },
      { consequence: 'B', days: 10, source: 'second' },
      { consequence: 'C', days: 20, source: 'third' },
    ];
    expect(reportingDays({ zone: 'UTC', days: 15, shorter: tie }, ['A', 'B', 'C'])).toEqual({
      days: 10,
      source: 'first',
    });
    expect(reportingDays({ zone: 'UTC', days: 15, shorter: tie }, ['C']).days).toBe(15);
  });
});

describe('software safety classes', () => {
  it.each([
    [null, null, [], 'C DEFAULT'],
    ['A', null, [], 'A STATED'],
    [null, null, ['B'], 'B INHERITED'],
    [null, null, ['A', 'C'], 'C INHERITED'],
    ['C', null, ['B'], 'C STATED'],
    ['A', null, ['C'], 'C SEGREGATION_MISSING'],
    ['A', ' ', ['C'], 'C SEGREGATION_MISSING'],
    ['A', 'another processor', ['C'], 'A SEGREGATED'],
  ] as const)('stated %s, segregation %s, within %j', (stated, segregation, wholes, expected) => {
    const { inForce, reason } = classInForce({ stated, segregation }, wholes);
    expect(`${inForce} ${reason}`).toBe(expected);
  });
});
