/*
 * Graph:    none; tables and default policies as data.
 * Scenario: decision tables, policies, due dates and software classes are worked out by hand and by the code.
 * Result:   the same. Answers decide in whatever order they come, versions come into force in time, days are counted on the calendar.
 * Negative control: tables with names that do not fit are refused with their place, of YAML with its line.
 */
import { describe, expect, it } from 'vitest';
import { isTimeZone } from '../../../graph/governance/calendar/day.ts';
import { dueAfterDays, dueAfterMonths } from '../../../graph/governance/calendar/dueDate.ts';
import { type DecisionTable, decide, decisionTable } from '../../../graph/governance/policy/decisionTable.ts';
import {
  inForceAt,
  POLICY_TOPIC_NAMES,
  readPolicy,
  reportingDays,
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
    [{ give: {} }, 'rules.0'],
  ])('are refused where names do not fit: %j', (rule, path) => {
    expect(pathsOf(table({ rules: [{ ...table().rules[0], ...rule }] }))).toEqual([path]);
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
  it('are refused where they are no YAML, use aliases or are too long', () => {
    expect(readPolicyYaml('ROLE_DIVERSITY', 'roles: [\n')).toMatchObject({ ok: false });
    expect(readPolicyYaml('ROLE_DIVERSITY', 'a: &x 1\nroles: *x\n')).toMatchObject({ ok: false });
    expect(readPolicyYaml('ROLE_DIVERSITY', ' '.repeat(MAXIMUM_POLICY_YAML + 1))).toMatchObject({
      ok: false,
      problems: [{ line: 1 }],
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
