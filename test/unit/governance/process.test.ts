/*
 * Graph:    none: definitions of processes and what was recorded of their steps.
 * Scenario: definitions with and without defects are read, records are folded, periods are held against a stretch of time.
 * Result:   steps follow in their order where they say nothing; a step that is not needed stands for those before it; a reopened
 *           step leaves those that were not begun alone; holes are what no period covers.
 * Negative control: a loop of steps, an unknown name and a step of its own twice are found where they are.
 */
import { expect, it } from 'vitest';
import { readLifeCycle } from '../../../graph/governance/lifeCycle/definition.ts';
import { type Process, readProcess, requiredSteps } from '../../../graph/governance/process/definition.ts';
import { coverageOf } from '../../../graph/governance/process/span.ts';
import { type StepAction, standings } from '../../../graph/governance/process/standing.ts';
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
});
