/**
 *     analysis:aeb/fmea ◀─PART_OF─ failure:aeb/camera-blind {9, 4, 3} ─DEPENDS_ON▶ component:aeb/camera
 *     failure:fmea/lidar ─PART_OF▶ analysis:fmea/own      ─DEPENDS_ON▶ component:fmea/lidar (of another source)
 *     measure:fmea/limiter (MECHANISM) ─MITIGATES▶ failure:fmea/lidar, failure:fmea/motor ◀─injects─ test:fmea/limiter
 *
 * Scenario: the FMEA of the AEB item is read; a source drops its component; a mechanism is tested step by step.
 * Result:   priorities by the map; the row stays, marked as orphaned, with a gap; a gap until a test has passed that still
 *           stands and injects the failure mode.
 * Negative control: rows whose element is there are not orphaned; a failed, an inconclusive, an outdated and an expired
 *           result verify nothing, nor does one of another failure mode.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import type { ArtifactKind } from '../../../graph/metamodel/kinds.ts';
import type { RelationType } from '../../../graph/metamodel/relations.ts';
import type { Json } from '../../../graph/model/delta.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-11-27T12:00:00Z') });
  await api.ingest(AEB);
});
afterAll(() => api?.close());

function of(kind: ArtifactKind, subkind: string, id: string, content: Json = {}, label = 'v1'): ArtifactInput {
  return { id, kind, subkind, title: id.split('/').at(-1) ?? id, version: { label, content } };
}
function joins(from: string, type: RelationType, to: string, rest: Partial<LinkInput> = {}): LinkInput {
  return { type, from, to, assurance: 'DECLARED_REVIEWED', ...rest };
}

const FMEA = `query ($analysis: ID!, $at: At) { fmea(analysis: $analysis, at: $at) {
  edition histogram { high medium low unrated }
  rows(first: 100) { nodes { failureMode { id } component { id retired } orphaned rpn actionPriority } } } }`;
const GAPS =
  'query ($kinds: [GapKind!]) { gaps(kinds: $kinds) { nodes { kind artifact { id } reason related { id } } } }';

// biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL.
type Answer = any;
const gapsOf = async (kind: string, id: string): Promise<Answer[]> =>
  (await api.query(GAPS, { kinds: [kind] })).gaps.nodes.filter(({ artifact }: Answer) => artifact.id === id);

it('004-08 a row of an FMEA is tied to its component, and outlives it', async () => {
  const { fmea } = await api.query(FMEA, { analysis: 'analysis:aeb/fmea' });
  expect(fmea.edition).toBe('AIAG-VDA-2019');
  expect(fmea.histogram).toEqual({ high: 3, medium: 3, low: 2, unrated: 0 });
  const short = fmea.rows.nodes.map(
    (row: Answer) => `${row.actionPriority} ${row.rpn} ${row.failureMode.id.slice(12)} ${row.component.id.slice(14)}`,
  );
  expect(short).toEqual([
    'H 300 perception-misses perception',
    'H 108 camera-blind camera',
    'H 384 driver-overtrusts driver',
    'M 135 brake-controller-hangs brake-controller',
    'M 192 camera-misaligned camera',
    'M 140 perception-invents perception',
    'L 108 fusion-late fusion',
    'L 96 radar-deaf radar',
  ]);
  expect(fmea.rows.nodes.some(({ orphaned }: Answer) => orphaned)).toBe(false);

  const { artifact } = await api.query(
    `{ artifact(id: "failure:aeb/camera-blind") { ... on FailureMode {
      rpn actionPriority actionPriorityEdition component { id } ratings { severity occurrence detection } orphaned } } }`,
  );
  expect(artifact).toEqual({
    rpn: 108,
    actionPriority: 'H',
    actionPriorityEdition: 'AIAG-VDA-2019',
    component: { id: 'component:aeb/camera' },
    ratings: { severity: 9, occurrence: 4, detection: 3 },
    orphaned: false,
  });

  // The source of the design drops the component, and its links with it.
  const lidar = of('COMPONENT', 'HW', 'component:fmea/lidar');
  await api.ingest({ source: 'design:fmea', artifacts: [lidar, of('COMPONENT', 'HW', 'component:fmea/motor')] });
  await api.ingest({
    artifacts: [
      of('ANALYSIS', 'FMEA', 'analysis:fmea/own'),
      of('FAILURE_MODE', 'FAILURE_MODE', 'failure:fmea/lidar', { severity: 9, occurrence: 2, detection: 9 }),
      of('FAILURE_MODE', 'FAILURE_MODE', 'failure:fmea/motor'),
    ],
    links: [
      joins('failure:fmea/lidar', 'PART_OF', 'analysis:fmea/own'),
      joins('failure:fmea/lidar', 'DEPENDS_ON', 'component:fmea/lidar'),
      joins('failure:fmea/motor', 'PART_OF', 'analysis:fmea/own'),
      joins('failure:fmea/motor', 'DEPENDS_ON', 'component:fmea/motor'),
    ],
  });
  const { revision } = await api.query('{ revision }');
  expect(await gapsOf('ORPHANED', 'failure:fmea/lidar')).toEqual([]);
  await api.ingest({
    source: 'design:fmea',
    mode: 'REPLACE_SOURCE',
    artifacts: [of('COMPONENT', 'HW', 'component:fmea/motor')],
  });
  const rows = async (at?: object) =>
    (await api.query(FMEA, { analysis: 'analysis:fmea/own', at })).fmea.rows.nodes.map((row: Answer) => [
      row.failureMode.id,
      row.component?.id,
      row.component?.retired,
      row.orphaned,
      row.actionPriority,
    ]);
  expect(await rows()).toEqual([
    ['failure:fmea/lidar', 'component:fmea/lidar', true, true, 'H'],
    ['failure:fmea/motor', 'component:fmea/motor', false, false, null],
  ]);
  expect((await rows({ revision }))[0]).toEqual(['failure:fmea/lidar', 'component:fmea/lidar', false, false, 'H']);
  expect(await gapsOf('ORPHANED', 'failure:fmea/lidar')).toEqual([
    {
      kind: 'ORPHANED',
      artifact: { id: 'failure:fmea/lidar' },
      reason: 'lidar is a failure of lidar, which is retired: name the element that took its place, or retire the row',
      related: [{ id: 'component:fmea/lidar' }],
    },
  ]);
  expect(await gapsOf('ORPHANED', 'failure:fmea/motor')).toEqual([]);

  // Named anew, it is a row like any other.
  await api.ingest({ links: [joins('failure:fmea/lidar', 'DEPENDS_ON', 'component:aeb/camera')] });
  expect((await rows())[0]).toEqual(['failure:fmea/lidar', 'component:aeb/camera', false, false, 'H']);
  expect(await gapsOf('ORPHANED', 'failure:fmea/lidar')).toEqual([]);

  // Taken back by hand, a component leaves its row behind like that.
  const RETIRE = 'mutation ($input: RetireInput!) { retire(input: $input) { errors { message } } }';
  const input = { artifacts: ['component:fmea/motor'], source: 'design:fmea', reason: 'no motor any more' };
  expect((await api.query(RETIRE, { input })).retire.errors).toEqual([]);
  expect((await rows())[1]).toEqual(['failure:fmea/motor', 'component:fmea/motor', true, true, null]);
  expect(await gapsOf('ORPHANED', 'failure:fmea/motor')).toHaveLength(1);

  const [wrong] = await api.expectErrors(FMEA, { analysis: 'analysis:aeb/fmeda' });
  expect(wrong?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'analysis' });
});

it('004-19 a safety mechanism without a passing test of its failure mode is a gap', async () => {
  const gap = async () => (await gapsOf('UNVERIFIED_SAFETY_MECHANISM', 'measure:fmea/limiter'))[0];
  const reason = async () => (await gap())?.reason ?? null;
  expect((await api.query(GAPS, { kinds: ['UNVERIFIED_SAFETY_MECHANISM'] })).gaps.nodes).toEqual([]);

  const modes = ['failure:fmea/stuck', 'failure:fmea/runaway'];
  await api.ingest({
    artifacts: [
      of('SAFETY_MEASURE', 'MECHANISM', 'measure:fmea/limiter', { diagnosticCoverage: 0.9 }),
      ...modes.map((id) => of('FAILURE_MODE', 'FAILURE_MODE', id)),
    ],
    links: modes.map((id) => joins('measure:fmea/limiter', 'MITIGATES', id)),
  });
  expect(await gap()).toMatchObject({
    reason: 'limiter has no fault-injection test: record one that VERIFIES it, and its result',
    related: modes.map((id) => ({ id })),
  });

  const test = (id: string, subkind: string, injects: string[]) => ({
    artifacts: [of('TEST_CASE', subkind, `test:fmea/${id}`, { injects })],
    links: [joins(`test:fmea/${id}`, 'VERIFIES', 'measure:fmea/limiter')],
  });
  const result = (id: string, of: string, content: { [field: string]: Json }) => ({
    artifacts: [{ id: `evidence:fmea/${id}`, kind: 'EVIDENCE' as const, version: { content } }],
    links: [joins(`evidence:fmea/${id}`, 'EVIDENCES', `test:fmea/${of}`)],
  });
  await api.ingest(test('unit', 'UNIT', modes));
  await api.ingest(result('unit', 'unit', { outcome: 'pass' }));
  expect(await reason()).toMatch(/has no fault-injection test/);

  await api.ingest(test('stuck', 'FAULT_INJECTION', ['failure:fmea/stuck']));
  expect(await reason()).toMatch(/against stuck: stuck has no result; run it; runaway: no test of it says/);
  await api.ingest(result('stuck-1', 'stuck', { outcome: 'fail' }));
  expect(await reason()).toMatch(/stuck: stuck failed \(evidence:fmea\/stuck-1\)/);
  await api.ingest(result('stuck-2', 'stuck', { outcome: 'inconclusive' }));
  expect(await reason()).toMatch(/stuck: stuck failed/);
  await api.ingest(result('stuck-3', 'stuck', { outcome: 'pass' }));
  expect(await gap()).toMatchObject({ related: [{ id: 'failure:fmea/runaway' }] });

  await api.ingest(test('runaway', 'FAULT_INJECTION', ['failure:fmea/runaway']));
  await api.ingest(result('runaway-1', 'runaway', { outcome: 'pass', validUntil: '2026-11-01' }));
  expect(await reason()).toMatch(/runaway: evidence:fmea\/runaway-1 is no longer valid/);
  await api.ingest(result('runaway-2', 'runaway', { outcome: 'pass', validUntil: '2027-11-01' }));
  expect(await gap()).toBeUndefined();

  // The mechanism changes: what was tested is no longer what is there.
  const limiter = (threshold: number, label: string) =>
    of('SAFETY_MEASURE', 'MECHANISM', 'measure:fmea/limiter', { diagnosticCoverage: 0.9, threshold }, label);
  await api.ingest({ artifacts: [limiter(3, 'v2')] });
  expect(await gap()).toMatchObject({ related: modes.map((id) => ({ id })) });
  expect(await reason()).toMatch(/evidence:fmea\/stuck-3 is STALE by what has changed since; run stuck again/);

  // A test is looked at for the new mechanism, and run again.
  for (const name of ['stuck', 'runaway']) {
    const reviewed = { from: 'v1', to: 'v2' };
    await api.ingest({
      links: [joins(`test:fmea/${name}`, 'VERIFIES', 'measure:fmea/limiter', { reviewed })],
    });
    await api.ingest(result(`${name}-again`, name, { outcome: 'pass' }));
  }
  expect(await gap()).toBeUndefined();

  const [unknown] = await api.expectErrors('{ gaps(kinds: [UNTESTED]) { totalCount } }');
  expect(unknown?.message).toMatch(/UNTESTED/);
});
