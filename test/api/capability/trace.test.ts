/**
 *     trace:hazard ◀─MITIGATES─ trace:goal ◀─REFINES─ trace:fsr ◀─IMPLEMENTS─ trace:element ◀─IMPLEMENTS─ trace:model
 *                                              ▲                                                 ▲ GENERATED
 *                                              └─VERIFIES─ trace:test ◀─EVIDENCES─ trace:result    trace:run ─USED▶ trace:data
 *     trace:system ◀─PART_OF─ trace:element, trace:spare;  trace:aside ─REFINES▶ trace:goal, and is implemented by nothing
 *
 * Scenario: ways between two artifacts from either end; how much of the system is traceable, against a target.
 * Result:   the same set from either end, the untraced by name, a verdict for a pipeline.
 * Negative control: what hangs beside a way is not in the set, unconnected ends have none, an inferred link proves nothing.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../../support/api.ts';

const of = (kind: ArtifactInput['kind'], name: string, subkind: string | null = null, content = {}): ArtifactInput => ({
  id: `trace:${name}`,
  kind,
  subkind,
  title: name,
  version: { content },
});
const link = (from: string, type: LinkInput['type'], to: string, more: Partial<LinkInput> = {}): LinkInput => ({
  type,
  from: `trace:${from}`,
  to: `trace:${to}`,
  ...more,
});

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(AEB);
  await api.ingest({
    artifacts: [
      of('SYSTEM', 'system'),
      of('COMPONENT', 'element', 'ML'),
      of('COMPONENT', 'spare', 'HW'),
      of('HAZARD', 'hazard', 'HAZARDOUS_EVENT', { asil: 'B' }),
      of('HAZARD', 'nuisance', 'HAZARDOUS_EVENT', { asil: 'QM' }),
      of('REQUIREMENT', 'goal', 'SAFETY_GOAL'),
      of('REQUIREMENT', 'fsr', 'FSR'),
      of('REQUIREMENT', 'aside', 'FSR'),
      of('MODEL', 'model'),
      of('RUN', 'run', 'TRAIN'),
      of('DATASET', 'data', 'TRAIN'),
      of('TEST_CASE', 'test', 'MODEL'),
      of('EVIDENCE', 'result', 'TEST_RESULT'),
    ],
    links: [
      link('element', 'PART_OF', 'system'),
      link('spare', 'PART_OF', 'system'),
      link('hazard', 'DEPENDS_ON', 'element'),
      link('nuisance', 'DEPENDS_ON', 'element'),
      link('goal', 'MITIGATES', 'hazard'),
      link('fsr', 'REFINES', 'goal'),
      link('aside', 'REFINES', 'goal'),
      link('element', 'IMPLEMENTS', 'fsr', { role: 'ALLOCATED' }),
      link('model', 'IMPLEMENTS', 'element', { role: 'REALISED' }),
      link('run', 'GENERATED', 'model@1'),
      link('run', 'USED', 'data@1', { role: 'TRAIN' }),
      link('test', 'VERIFIES', 'fsr'),
      link('result', 'EVIDENCES', 'test'),
      link('element', 'IMPLEMENTS', 'aside', { assurance: 'INFERRED' }),
    ],
  });
});
afterAll(() => api?.close());

const COVERAGE = `query ($system: ID!, $target: Float) { traceabilityCoverage(system: $system, target: $target) {
  target verdict exitCode ratio byLink { link total traced ratio met source }
  untraced { totalCount nodes { artifact { id } link reason } } } }`;

it('004-22 trace coverage as a ratio per kind of link, with what is not traced', async () => {
  const asked = async (target: number) =>
    (await api.query(COVERAGE, { system: 'trace:system', target })).traceabilityCoverage;
  const coverage = await asked(1);
  const counted = coverage.byLink
    .filter(({ total }: { total: number }) => total > 0)
    .map(
      ({ link: name, traced, total }: { link: string; traced: number; total: number }) => `${name} ${traced}/${total}`,
    );
  // By hand: one hazard above QM, one goal, two FSR (an inferred implementer proves nothing, no test of the second), one
  // test with a result that no run generated, one model with component, run and data, data without a requirement.
  expect(counted).toEqual([
    'HAZARD_TO_GOAL 1/1',
    'GOAL_TO_REQUIREMENT 1/1',
    'REQUIREMENT_TO_ELEMENT 1/2',
    'REQUIREMENT_TO_TEST 1/2',
    'TEST_TO_EVIDENCE 1/1',
    'EVIDENCE_TO_RUN 0/1',
    'MODEL_TO_COMPONENT 1/1',
    'MODEL_TO_RUN 1/1',
    'MODEL_TO_DATASET 1/1',
    'DATASET_TO_REQUIREMENT 0/1',
  ]);
  expect(
    coverage.untraced.nodes.map(
      ({ artifact, link: name }: { artifact: { id: string }; link: string }) => `${artifact.id} ${name}`,
    ),
  ).toEqual([
    'trace:aside REQUIREMENT_TO_ELEMENT',
    'trace:aside REQUIREMENT_TO_TEST',
    'trace:result EVIDENCE_TO_RUN',
    'trace:data DATASET_TO_REQUIREMENT',
  ]);
  expect(coverage.untraced.nodes[0].reason).toBe('aside is not traced: link what IMPLEMENTS or REFINES it');
  expect([coverage.ratio, coverage.verdict, coverage.exitCode]).toEqual([8 / 12, 'FAIL', 1]);
  expect(coverage.byLink.every(({ source }: { source: string }) => source.length > 5)).toBe(true);

  // Half is enough for requirements, but not where nothing is traced; a target of 0 is met by everything.
  const half = await asked(0.5);
  expect([half.verdict, half.byLink[2].met, half.byLink[5].met]).toEqual(['FAIL', true, false]);
  expect([(await asked(0)).verdict, (await asked(0)).exitCode]).toEqual(['PASS', 0]);
  await api.ingest({
    artifacts: [of('RUN', 'evaluation', 'EVALUATE'), of('REQUIREMENT', 'need', 'DATA')],
    links: [
      link('spare', 'IMPLEMENTS', 'aside'),
      link('test', 'VERIFIES', 'aside'),
      link('evaluation', 'GENERATED', 'result'),
      link('data', 'IMPLEMENTS', 'need'),
      link('test', 'VERIFIES', 'need'),
    ],
  });
  const full = await asked(1);
  expect([full.verdict, full.ratio, full.untraced.totalCount]).toEqual(['PASS', 1, 0]);

  await api.ingest({ artifacts: [of('SYSTEM', 'empty')] });
  const { traceabilityCoverage: nothing } = await api.query(COVERAGE, { system: 'trace:empty', target: 1 });
  expect([nothing.verdict, nothing.exitCode, nothing.ratio]).toEqual(['UNKNOWN', 2, null]);
  for (const [variables, input] of [
    [{ system: 'trace:system', target: 1.1 }, 'target'],
    [{ system: 'trace:goal', target: 1 }, 'system'],
  ] as const) {
    const [error] = await api.expectErrors(COVERAGE, variables);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input });
  }
});

const TRACE = `query ($from: ID!, $to: ID!, $budget: Int) { trace(from: $from, to: $to, budget: $budget) {
  connected nodes(first: 1000) { nodes { id } } shortest { id } } }`;

it('004-23 traces are the same set in both directions', async () => {
  const between = async (from: string, to: string) => {
    const { trace } = await api.query(TRACE, { from, to });
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    return { connected: trace.connected, nodes: ids(trace.nodes.nodes).sort(), shortest: ids(trace.shortest) };
  };
  const down = await between('trace:hazard', 'trace:data');
  const up = await between('trace:data', 'trace:hazard');
  const chain = ['hazard', 'element', 'model', 'run', 'data'].map((name) => `trace:${name}`);
  expect(down.nodes).toEqual([...chain, 'trace:goal', 'trace:fsr'].sort());
  expect(down.shortest).toEqual(chain);
  expect(up).toEqual({ ...down, shortest: chain.toReversed() });
  // The test and its result hang beside the way; a hazard of the element does not lead to the goal of another one.
  expect(down.nodes).not.toContain('trace:test');
  expect(await between('trace:nuisance', 'trace:goal')).toEqual({ connected: false, nodes: [], shortest: [] });
  expect((await between('trace:goal', 'trace:goal')).nodes).toEqual(['trace:goal']);

  const { artifacts } = await api.query('{ artifacts(first: 1000) { nodes { id } } }');
  const all: string[] = artifacts.nodes.map(({ id }: { id: string }) => id);
  let state = 7;
  const any = () => {
    state = (state * 48271) % 2147483647;
    return all[state % all.length] as string;
  };
  let connected = 0;
  for (let pair = 0; pair < 40; pair += 1) {
    const [from, to] = [any(), any()];
    const there = await between(from, to);
    const back = await between(to, from);
    expect(back.nodes, `${from} and ${to}`).toEqual(there.nodes);
    expect(back.shortest.length).toBe(there.shortest.length);
    if (there.connected) {
      connected += 1;
      expect(there.nodes).toEqual(expect.arrayContaining([from, to, ...there.shortest]));
    }
  }
  expect(connected).toBeGreaterThan(5);

  const [unknown] = await api.expectErrors(TRACE, { from: 'trace:goal', to: 'nobody' });
  expect(unknown?.extensions).toMatchObject({ code: 'NOT_FOUND', input: 'to' });
  const [tight] = await api.expectErrors(TRACE, { from: 'trace:hazard', to: 'trace:data', budget: 3 });
  expect(tight?.extensions.code).toBe('LIMIT_EXCEEDED');
  const [wide] = await api.expectErrors(TRACE, { from: 'trace:hazard', to: 'trace:data', budget: 200_001 });
  expect(wide?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'budget' });
});
