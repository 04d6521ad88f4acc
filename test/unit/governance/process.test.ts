/*
 * Graph:    none: definitions of processes and what was recorded of their steps.
 * Scenario: definitions with and without defects are read, records are folded, periods are held against a stretch of time.
 * Result:   steps follow in their order where they say nothing; a step that is not needed stands for those before it; a reopened
 *           step leaves those that were not begun alone; holes are what no period covers.
 * Negative control: a loop of steps, an unknown name and a step of its own twice are found where they are.
 */
import { describe, expect, it } from 'vitest';
import { readLifeCycle } from '../../../graph/governance/lifeCycle/definition.ts';
import { type Process, readProcess, requiredSteps } from '../../../graph/governance/process/definition.ts';
import { coverageOf } from '../../../graph/governance/process/span.ts';
import {
  problemsOfAction,
  type RiskTreatment,
  type StepAction,
  type StepEvent,
  standings,
} from '../../../graph/governance/process/standing.ts';
import { LIFE_CYCLES } from '../../../seeds/governance/lifeCycles.ts';
import { PROCESSES } from '../../../seeds/governance/processes.ts';

const read = (content: unknown): Process => {
  const check = readProcess(content);
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.process;
};
const event = (step: string, action: StepAction, at = 0) => ({ step, action, at, outputs: [], treatments: [] });

it('reads what is seeded', () => {
  for (const { version } of PROCESSES.artifacts) expect(readProcess(version?.content).ok).toBe(true);
  const cycles = LIFE_CYCLES.artifacts.filter(({ subkind }) => subkind === 'LIFECYCLE');
  expect(cycles.map(({ version }) => readLifeCycle(version?.content).ok)).toEqual([true, true]);
});

it('puts steps in their order, loop by loop', () => {
  const { steps } = read({
    steps: [
      { name: 'A', level: 'INNER' },
      { name: 'X', level: 'OUTER' },
      { name: 'B', level: 'INNER' },
      { name: 'U', level: 'INNER', umbrella: true },
      { name: 'C', level: 'INNER' },
      { name: 'FREE', level: 'INNER', after: [] },
    ],
  });
  expect(Object.fromEntries(steps.map(({ name, after }) => [name, after]))).toEqual({
    A: [],
    X: [],
    B: ['A'],
    U: [],
    C: ['B'],
    FREE: [],
  });
});

it('finds what is wrong, where it is', () => {
  const problems = (content: unknown) => {
    const check = readProcess(content);
    return check.ok ? [] : check.problems.map(({ rule, path }) => `${rule} ${path}`);
  };
  expect(
    problems({
      steps: [{ name: 'A', after: ['Z'] }, { name: 'A' }],
      rules: [{ field: 'f', oneOf: ['x'], steps: ['Y'] }],
    }),
  ).toEqual([
    'PROCESS_STEP_TWICE steps[1].name',
    'PROCESS_STEP_UNKNOWN steps[0].after[0]',
    'PROCESS_STEP_UNKNOWN rules[0].steps[0]',
  ]);
  expect(problems({ steps: [{ name: 'S' }, { name: 'A', after: ['B'] }, { name: 'B', after: ['A'] }] })).toEqual([
    'PROCESS_CYCLE steps[1].after',
    'PROCESS_CYCLE steps[2].after',
  ]);
  expect(problems({ steps: [] })).toEqual(['PROCESS_FORM steps']);
});

it('lets a step that is not needed stand for those before it', () => {
  const process = read({
    steps: [{ name: 'A' }, { name: 'B', optional: true }, { name: 'C' }],
    rules: [{ field: 'tier', oneOf: ['1'], steps: ['B'] }],
  });
  const waits = (facts: object) =>
    standings(process, [], requiredSteps(process, facts as Record<string, unknown>)).at(-1)?.waitsFor;
  expect(waits({})).toEqual(['A']);
  expect(waits({ tier: 1 })).toEqual(['B']);
  expect(waits({ tier: '2' })).toEqual(['A']);
});

it('asks for a review of what was begun after a step that is reopened, and of nothing else', () => {
  const process = read({ steps: ['A', 'B', 'C', 'D'].map((name) => ({ name })) });
  const events = ['A', 'B'].flatMap((step) => [event(step, 'START'), event(step, 'ACCEPT')]);
  const states = standings(
    process,
    [...events, event('C', 'START'), event('A', 'REOPEN')],
    new Set(['A', 'B', 'C', 'D']),
  );
  expect(states.map(({ state }) => state)).toEqual(['IN_PROGRESS', 'NEEDS_REVIEW', 'NEEDS_REVIEW', 'OPEN']);
});

describe('a record of a step', () => {
  /** A ─▶ B ─▶ C, C has a way back to A; U goes on beside them. A gives O1 and O2 and has the risk R1. */
  const process = read({
    steps: [
      { name: 'A', outputs: ['O1', 'O2'], risks: ['R1'] },
      { name: 'B' },
      { name: 'C', backTo: ['A'] },
      { name: 'U', umbrella: true, backTo: ['B'] },
    ],
  });
  const all = new Set(['A', 'B', 'C', 'U']);
  const gives = (names: string[], risk: Partial<RiskTreatment> = { method: 'check' }) => ({
    outputs: names.map((name) => ({ name, artifact: `${name}@v1` })),
    treatments: [{ risk: 'R1', method: null, acceptance: null, ...risk }],
  });
  const done = (...steps: string[]): StepEvent[] =>
    steps.flatMap((step) => [
      event(step, 'START'),
      { ...event(step, 'ACCEPT'), ...(step === 'A' ? gives(['O1', 'O2']) : {}) },
    ]);
  const rules = (before: StepEvent[], step: string, action: StepAction, more: Partial<StepEvent> = {}) =>
    problemsOfAction(process, standings(process, before, all), { ...event(step, action), ...more }).map(
      ({ rule }) => rule,
    );

  it.each([
    // Nobody began it.
    ['OPEN', 'START', []],
    ['OPEN', 'PROVIDE', ['STEP_NOT_STARTED']],
    ['OPEN', 'ACCEPT', ['STEP_NOT_STARTED']],
    ['OPEN', 'REOPEN', ['STEP_NOT_ACCEPTED']],
    ['IN_PROGRESS', 'START', ['STEP_NOT_OPEN']],
    ['IN_PROGRESS', 'PROVIDE', []],
    ['IN_PROGRESS', 'ACCEPT', []],
    ['IN_PROGRESS', 'REOPEN', ['STEP_NOT_ACCEPTED']],
    ['ACCEPTED', 'START', ['STEP_NOT_OPEN']],
    ['ACCEPTED', 'PROVIDE', []],
    ['ACCEPTED', 'ACCEPT', ['STEP_NOT_OPEN']],
    // U, which was not begun, has the only way back to B.
    ['ACCEPTED', 'REOPEN', ['STEP_NO_WAY_BACK']],
    ['NEEDS_REVIEW', 'START', ['STEP_OUT_OF_ORDER']],
    ['NEEDS_REVIEW', 'PROVIDE', []],
    ['NEEDS_REVIEW', 'ACCEPT', ['STEP_OUT_OF_ORDER']],
  ] as const)('of B that is %s: %s', (state, action, expected) => {
    const before = {
      OPEN: done('A'),
      IN_PROGRESS: [...done('A'), event('B', 'START')],
      ACCEPTED: done('A', 'B'),
      NEEDS_REVIEW: [...done('A', 'B'), event('C', 'START'), event('A', 'REOPEN')],
    }[state];
    expect(standings(process, before, all)[1]?.state).toBe(state);
    expect(rules(before, 'B', action)).toEqual(expected);
  });

  it('comes after those before it, and names them', () => {
    expect(rules([], 'B', 'START')).toEqual(['STEP_OUT_OF_ORDER']);
    const [problem] = problemsOfAction(process, standings(process, done('A'), all), event('C', 'START'));
    expect(problem?.message).toContain('C waits for B');
    expect(rules([], 'X', 'START')).toEqual(['STEP_UNKNOWN']);
    // An umbrella may rest, and go on.
    expect(rules(done('U'), 'U', 'START')).toEqual([]);
    expect(rules([event('U', 'START')], 'U', 'START')).toEqual(['STEP_NOT_OPEN']);
  });

  it('that reopens needs a later step that was begun and leads back', () => {
    expect(rules(done('A', 'B'), 'A', 'REOPEN')).toEqual(['STEP_NO_WAY_BACK']);
    expect(rules([...done('A', 'B'), event('C', 'START')], 'A', 'REOPEN')).toEqual([]);
    expect(rules([...done('A', 'B'), event('U', 'START')], 'B', 'REOPEN')).toEqual([]);
    // One that needs a review can be opened again, too.
    const reviewed = [...done('A', 'B'), event('U', 'START'), event('C', 'START'), event('A', 'REOPEN')];
    expect(rules(reviewed, 'B', 'REOPEN')).toEqual([]);
  });

  it('that accepts needs outputs and treated risks, of before or with it', () => {
    const begun = [event('A', 'START')];
    expect(rules(begun, 'A', 'ACCEPT')).toEqual(['PHASE_OUTPUT_MISSING', 'PHASE_RISK_OPEN']);
    expect(rules(begun, 'A', 'ACCEPT', gives(['O1']))).toEqual(['PHASE_OUTPUT_MISSING']);
    expect(rules(begun, 'A', 'ACCEPT', gives(['O1', 'O2']))).toEqual([]);
    expect(rules(begun, 'A', 'ACCEPT', gives(['O1', 'O2'], {}))).toEqual(['PHASE_RISK_OPEN']);
    expect(rules(begun, 'A', 'ACCEPT', gives(['O1', 'O2'], { acceptance: 'small' }))).toEqual([]);
    const provided = [...begun, { ...event('A', 'PROVIDE'), ...gives(['O1']) }];
    expect(rules(provided, 'A', 'ACCEPT', { ...gives(['O2']), treatments: [] })).toEqual([]);
    const [standing] = standings(process, provided, all);
    expect(standing).toMatchObject({
      outputs: [{ name: 'O1', artifact: 'O1@v1' }],
      missingOutputs: ['O2'],
      openRisks: [],
    });
    // A risk that came up later is open until it is treated, and not again.
    const found = [
      ...provided,
      { ...event('A', 'PROVIDE'), treatments: [{ risk: 'R2', method: null, acceptance: null }] },
    ];
    expect(standings(process, found, all)[0]?.openRisks).toEqual(['R2']);
  });

  it('leaves when work on it went on', () => {
    const events = [
      event('U', 'START', 1),
      event('U', 'PROVIDE', 2),
      event('U', 'ACCEPT', 3),
      event('U', 'ACCEPT', 4),
      event('U', 'START', 6),
      event('NONE', 'START', 7),
      event('U', 'REOPEN', 8),
    ];
    const [, b, , u] = standings(process, events, all);
    expect(u).toMatchObject({
      state: 'IN_PROGRESS',
      startedAt: 1,
      acceptedAt: 4,
      periods: [
        { from: 1, until: 3 },
        { from: 6, until: null },
      ],
    });
    expect(b).toMatchObject({ state: 'OPEN', startedAt: null, acceptedAt: null, periods: [], waitsFor: ['A'] });
  });
});

it('says of steps what they are called, and where a defect is', () => {
  const { steps } = read({ steps: [{ name: 'A' }, { name: 'B', title: 'Second' }] });
  expect(steps.map(({ title }) => title)).toEqual(['A', 'Second']);
  const check = readProcess({ steps: [{ name: 'A', after: [''] }] });
  expect(!check.ok && check.problems.map(({ path }) => path)).toEqual(['steps[0].after[0]']);
  const facts = { tier: 2, risk: 'HIGH', other: ['LOW', 'HIGH'], nested: { HIGH: 'HIGH' } };
  const asks = (field: string, ...oneOf: string[]) =>
    requiredSteps(read({ steps: [{ name: 'A', optional: true }], rules: [{ field, oneOf, steps: ['A'] }] }), facts).has(
      'A',
    );
  expect([asks('tier', '2'), asks('risk', 'LOW', 'HIGH'), asks('other', 'HIGH')]).toEqual([true, true, true]);
  expect([asks('other', 'MEDIUM'), asks('nested', 'HIGH'), asks('none', 'undefined')]).toEqual([false, false, false]);
});

it('finds the holes that no period covers', () => {
  const asked = { from: 10, until: 100 };
  expect(
    coverageOf(
      [
        { from: 20, until: 40 },
        { from: 0, until: 15 },
        { from: 30, until: 90 },
      ],
      asked,
    ),
  ).toEqual({
    span: { from: 0, until: 90 },
    holes: [
      { from: 15, until: 20 },
      { from: 90, until: 100 },
    ],
  });
  expect(coverageOf([{ from: 5, until: null }], asked)).toEqual({ span: { from: 5, until: null }, holes: [] });
  expect(coverageOf([], asked)).toEqual({ span: null, holes: [asked] });
  expect(coverageOf([{ from: 200, until: 300 }], asked).holes).toEqual([asked]);
  // Those that touch leave no hole, nor does what comes after the end.
  const touching = [
    { from: 10, until: 50 },
    { from: 50, until: 100 },
    { from: 100, until: 120 },
    { from: 200, until: 300 },
  ];
  expect(coverageOf(touching, asked)).toEqual({ span: { from: 10, until: 300 }, holes: [] });
  const after = [
    { from: 200, until: 300 },
    { from: 400, until: 500 },
  ];
  expect(coverageOf(after, asked).holes).toEqual([asked]);
  // To its very end there is no hole of no length; one that goes on keeps the span open, whatever else has ended.
  const whole = { from: 10, until: 100 };
  expect(coverageOf([whole], asked).holes).toEqual([]);
  expect(coverageOf([whole, { from: 150, until: 200 }], asked).holes).toEqual([]);
  const goesOn = [
    { from: 0, until: 50 },
    { from: 40, until: null },
  ];
  expect(coverageOf(goesOn, asked)).toEqual({ span: { from: 0, until: null }, holes: [] });
});
