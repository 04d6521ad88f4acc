/**
 * Scenario: metrics of delivery and governance over windows, from instants; portfolios in two parts.
 * Result:   numbers worked out by hand; the figures of two parts add up to those of the whole.
 * Negative control: what happens at the end of a window is not in it; nothing to divide gives null and no zero.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doraMetrics } from '../../../graph/governance/metrics/dora.ts';
import { governanceKpis, kpisByTeam, type ModelProgress } from '../../../graph/governance/metrics/governanceKpis.ts';
import { isWithin, median, share } from '../../../graph/governance/metrics/window.ts';
import { shareMet, stateOf } from '../../../graph/governance/portfolio/conformance.ts';
import {
  APPROVAL_STATE_NAMES,
  type ModelFigures,
  type RecordField,
  summed,
} from '../../../graph/governance/portfolio/portfolio.ts';
import { wayTo } from '../../../graph/reading/portfolio/progress.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a window', () => {
  it('holds its beginning and not its end, over the end of a month and a change of the clocks', () => {
    // In Central Europe the last Sunday of October has 25 hours; a window is one of instants and has them all.
    const october = { from: Date.parse('2026-10-01T00:00:00+02:00'), until: Date.parse('2026-11-01T00:00:00+01:00') };
    expect((october.until - october.from) / HOUR).toBe(31 * 24 + 1);
    expect(isWithin(october.from, october)).toBe(true);
    expect(isWithin(october.until - 1, october)).toBe(true);
    expect(isWithin(october.until, october)).toBe(false);
  });

  it('has medians that were measured, and shares only of something', () => {
    expect(median([])).toBeNull();
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2);
    expect(share(0, 0)).toBeNull();
    expect(share(0, 4)).toBe(0);
  });
});

it('the metrics of DORA', () => {
  const window = { from: 0, until: 10 * DAY };
  const deployments = [
    { at: 0, committed: [-2 * HOUR], failed: true },
    { at: 4 * DAY, committed: [4 * DAY - HOUR, 4 * DAY - 5 * HOUR], failed: false },
    { at: 10 * DAY, committed: [0], failed: true },
  ];
  const incidents = [
    { at: DAY, restoredAt: DAY + 3 * HOUR },
    { at: 2 * DAY, restoredAt: null },
    { at: 10 * DAY, restoredAt: 10 * DAY + HOUR },
  ];
  expect(doraMetrics({ window, deployments, incidents })).toEqual({
    deployments: 2,
    deploymentFrequency: 0.2,
    changes: 3,
    leadTimeHours: 2,
    incidents: 2,
    restored: 1,
    timeToRestoreHours: 3,
    failedDeployments: 1,
    changeFailureRate: 0.5,
  });
  // A version that was recorded after its roll-out is a change, and says nothing of how long one takes.
  const late = { at: 5 * DAY, committed: [5 * DAY + 9 * HOUR, 5 * DAY + 8 * HOUR, 5 * DAY - 4 * HOUR], failed: false };
  expect(doraMetrics({ window, deployments: [late], incidents: [] })).toMatchObject({ changes: 3, leadTimeHours: 4 });
  const none = { ...late, committed: [6 * DAY] };
  expect(doraMetrics({ window, deployments: [none], incidents: [] })).toMatchObject({
    changes: 1,
    leadTimeHours: null,
  });
  expect(doraMetrics({ window, deployments: [], incidents: [] })).toMatchObject({
    deploymentFrequency: 0,
    leadTimeHours: null,
    timeToRestoreHours: null,
    changeFailureRate: null,
  });
});

const progress: fc.Arbitrary<ModelProgress> = fc.record({
  team: fc.constantFrom('blue', 'green', null),
  stepsDue: fc.integer({ min: 0, max: 9 }),
  stepsExecuted: fc.integer({ min: 0, max: 9 }),
  firstEvaluations: fc.array(fc.record({ at: fc.integer({ min: 0, max: 20 }), passed: fc.boolean() }), {
    maxLength: 3,
  }),
  began: fc.integer({ min: 0, max: 20 }),
  inProduction: fc.option(fc.integer({ min: 0, max: 20 })),
});

it('the KPIs of governance over ten hours, by hand', () => {
  const window = { from: 10 * HOUR, until: 20 * HOUR };
  const model = (
    team: string | null,
    began: number,
    inProduction: number | null,
    more: Partial<ModelProgress> = {},
  ) => ({
    team,
    stepsDue: 0,
    stepsExecuted: 0,
    firstEvaluations: [],
    began: began * HOUR,
    inProduction: inProduction === null ? null : inProduction * HOUR,
    ...more,
  });
  const evaluated = (at: number, passed: boolean) => ({ at: at * HOUR, passed });
  const models: ModelProgress[] = [
    // In production at the very beginning, after 10 hours. Its evaluation at the end is not in the window.
    model('red', 0, 10, {
      stepsDue: 4,
      stepsExecuted: 3,
      firstEvaluations: [evaluated(10, true), evaluated(12, false), evaluated(20, true), evaluated(9, true)],
    }),
    // In production at the end: not yet.
    model(null, 5, 20, { stepsDue: 2 }),
    // Begun at the end: not yet.
    model('blue', 20, null),
    // In production before: neither brought there now nor never there.
    model('blue', 2, 4),
    model('red', 1, null),
    model('blue', 12, 15),
  ];
  expect(governanceKpis(models, window)).toEqual({
    models: 6,
    stepsDue: 6,
    stepsExecuted: 3,
    stepsExecutedShare: 0.5,
    firstEvaluations: 2,
    passedFirstTime: 1,
    firstTimePassShare: 0.5,
    broughtIntoProduction: 2,
    // 3 and 10 hours.
    timeToProductionHours: 3,
    developed: 5,
    neverDeployed: 2,
    neverDeployedShare: 0.4,
  });
  expect(
    kpisByTeam(models, window).map(({ team, models: count, developed, neverDeployed, timeToProductionHours }) => [
      team,
      count,
      developed,
      neverDeployed,
      timeToProductionHours,
    ]),
  ).toEqual([
    ['blue', 3, 2, 0, 3],
    ['red', 2, 2, 1, 10],
    [null, 1, 1, 1, null],
  ]);
  // In whatever order the models come, nobody's are the last.
  expect(kpisByTeam(models.toReversed(), window).map(({ team }) => team)).toEqual(['blue', 'red', null]);
  expect(
    kpisByTeam([model('b', 0, null), model(null, 0, null), model('a', 0, null)], window).map(({ team }) => team),
  ).toEqual(['a', 'b', null]);
});

it('the KPIs of governance are the sums of the teams', () => {
  const counts = [
    'models',
    'stepsDue',
    'stepsExecuted',
    'firstEvaluations',
    'passedFirstTime',
    'developed',
    'neverDeployed',
  ] as const;
  fc.assert(
    fc.property(fc.array(progress, { maxLength: 12 }), (models) => {
      const window = { from: 5, until: 15 };
      const all = governanceKpis(models, window);
      const teams = kpisByTeam(models, window);
      for (const field of counts) expect(teams.reduce((sum, team) => sum + team[field], 0)).toBe(all[field]);
      expect(all.firstTimePassShare).toBe(
        all.firstEvaluations === 0 ? null : all.passedFirstTime / all.firstEvaluations,
      );
    }),
  );
});

const figures: fc.Arbitrary<ModelFigures> = fc.record({
  kind: fc.constantFrom('STATISTICAL' as const, 'AI_ML' as const, null),
  states: fc.array(
    fc.record({ lifeCycle: fc.constantFrom('a', 'b', null), state: fc.constantFrom('NEW', 'OLD', null) }),
    { minLength: 1, maxLength: 2 },
  ),
  versions: fc.integer({ min: 0, max: 5 }),
  deployments: fc.integer({ min: 0, max: 3 }),
  value: fc.option(fc.integer({ min: 0, max: 1000 })),
  approvals: fc.array(fc.constantFrom(...APPROVAL_STATE_NAMES), { maxLength: 4 }),
  breaches: fc.array(fc.boolean(), { maxLength: 4 }),
  kpis: fc.array(fc.constantFrom(true, false, null), { maxLength: 4 }),
  missing: fc.array(fc.constantFrom('OWNER' as const, 'VALUE' as const) as fc.Arbitrary<RecordField>, { maxLength: 2 }),
});

/** All numbers of a portfolio by name. */
function numbers(models: readonly ModelFigures[]): Record<string, number> {
  const { byKind, byState, approvals, breaches, kpis, ...flat } = summed(models);
  return {
    ...flat,
    ...Object.fromEntries(byKind.map(({ kind, models: count }) => [`kind ${kind}`, count])),
    ...Object.fromEntries(byState.map(({ lifeCycle, state, models: count }) => [`state ${lifeCycle} ${state}`, count])),
    ...Object.fromEntries(approvals.map(({ state, count }) => [`approval ${state}`, count])),
    ...Object.fromEntries(Object.entries(breaches).map(([name, count]) => [`breach ${name}`, count])),
    ...Object.fromEntries(Object.entries(kpis).map(([name, count]) => [`kpi ${name}`, count])),
  };
}

it('a portfolio is the sum of its models, however it is divided', () => {
  fc.assert(
    fc.property(fc.array(figures, { maxLength: 10 }), fc.array(figures, { maxLength: 10 }), (left, right) => {
      const whole = numbers([...left, ...right]);
      const [one, other] = [numbers(left), numbers(right)];
      for (const [name, count] of Object.entries(whole))
        expect(count, name).toBe((one[name] ?? 0) + (other[name] ?? 0));
      // Model by model.
      const single = [...left, ...right].map((model) => numbers([model]));
      for (const [name, count] of Object.entries(whole)) {
        expect(count, name).toBe(single.reduce((sum, model) => sum + (model[name] ?? 0), 0));
      }
    }),
  );
});

it('a portfolio lists states by life cycle and state, those in none last', () => {
  const at = (lifeCycle: string | null, state: string | null): ModelFigures => ({
    kind: null,
    states: [{ lifeCycle, state }],
    versions: 1,
    deployments: lifeCycle === 'b' ? 1 : 0,
    value: null,
    approvals: [],
    breaches: [],
    kpis: [],
    missing: [],
  });
  const given = [at(null, null), at('b', 'NEW'), at('a', 'OLD'), at('b', 'NEW'), at('a', 'NEW')];
  for (const models of [given, given.toReversed()]) {
    expect(summed(models)).toMatchObject({
      deployed: 2,
      byState: [
        { lifeCycle: 'a', state: 'NEW', models: 1 },
        { lifeCycle: 'a', state: 'OLD', models: 1 },
        { lifeCycle: 'b', state: 'NEW', models: 2 },
        { lifeCycle: null, state: null, models: 1 },
      ],
    });
  }
});

it('what speaks against an obligation counts until it is doubtful itself', () => {
  const support = (isAgainst: boolean, isDoubtful: boolean) => ({ isAgainst, isDoubtful });
  const [shown, doubted] = [support(false, false), support(false, true)];
  const [against, weak] = [support(true, false), support(true, true)];
  expect([[], [shown], [doubted], [shown, doubted]].map(stateOf)).toEqual(['UNMET', 'MET', 'IN_DOUBT', 'MET']);
  expect([[against], [shown, against], [doubted, against]].map(stateOf)).toEqual(['UNMET', 'UNMET', 'UNMET']);
  // A result against it that no longer stands shows nothing, neither that it is met.
  expect([[weak], [weak, shown], [weak, doubted]].map(stateOf)).toEqual(['UNMET', 'MET', 'IN_DOUBT']);
  expect([shareMet([]), shareMet(['MET', 'UNMET', 'MET', 'MET', 'IN_DOUBT'])]).toEqual([null, 0.6]);
});

it('a portfolio of two models, counted by hand', () => {
  const nothing = { approvals: [], breaches: [], kpis: [], missing: [] } as const;
  const one: ModelFigures = {
    kind: 'AI_ML',
    states: [{ lifeCycle: 'a', state: 'NEW' }],
    versions: 2,
    deployments: 2,
    value: 100,
    approvals: ['VALID', 'LOST'],
    breaches: [true, false],
    kpis: [true, false, null],
    missing: [],
  };
  const states = [{ lifeCycle: null, state: null }];
  const other: ModelFigures = {
    ...nothing,
    kind: null,
    states,
    versions: 1,
    deployments: 0,
    value: null,
    missing: ['VALUE'],
  };
  expect(summed([one, other])).toEqual({
    models: 2,
    byKind: [
      { kind: 'STATISTICAL', models: 0 },
      { kind: 'AI_ML', models: 1 },
      { kind: null, models: 1 },
    ],
    byState: [
      { lifeCycle: 'a', state: 'NEW', models: 1 },
      { lifeCycle: null, state: null, models: 1 },
    ],
    versions: 3,
    deployments: 2,
    deployed: 1,
    value: 100,
    approvals: APPROVAL_STATE_NAMES.map((state) => ({ state, count: state === 'VALID' || state === 'LOST' ? 1 : 0 })),
    breaches: { total: 2, open: 1 },
    kpis: { total: 3, met: 1, missed: 1, unmeasured: 1 },
    incomplete: 1,
  });
});

it('an obligation is met by what speaks for it and stands', () => {
  const support = (isAgainst: boolean, isDoubtful: boolean) => ({ isAgainst, isDoubtful });
  expect(stateOf([])).toBe('UNMET');
  expect(stateOf([support(false, false)])).toBe('MET');
  expect(stateOf([support(false, true)])).toBe('IN_DOUBT');
  expect(stateOf([support(false, true), support(false, false)])).toBe('MET');
  expect(stateOf([support(false, false), support(true, false)])).toBe('UNMET');
  // What speaks against it is itself in doubt.
  expect(stateOf([support(false, false), support(true, true)])).toBe('MET');
  expect(shareMet([])).toBeNull();
  expect(shareMet(['MET', 'IN_DOUBT', 'UNMET', 'MET'])).toBe(0.5);
});

it('the steps due are those of the shortest way', () => {
  const transition = (from: string, to: string) => ({
    from,
    to,
    guard: null,
    roles: [],
    trigger: null,
    conditions: [],
  });
  const lifeCycle = {
    initial: 'A',
    states: ['A', 'B', 'C', 'D'].map((name) => ({ name, final: name === 'D', lockState: null })),
    transitions: [
      transition('A', 'B'),
      transition('B', 'C'),
      transition('C', 'B'),
      transition('A', 'C'),
      transition('C', 'D'),
    ],
    derivedFrom: null,
  };
  expect(wayTo(lifeCycle, 'D').map(({ to }) => to)).toEqual(['C', 'D']);
  expect(wayTo(lifeCycle, 'A')).toEqual([]);
  expect(wayTo(lifeCycle, 'NOWHERE')).toEqual([]);
});
