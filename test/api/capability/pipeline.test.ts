/**
 *     hours   0       2        5         10        30        40        41       50       51
 *             v1 of   code v2  signed    model v2  baseline  interface gate     code v3  rejected
 *             all                        included  signed    v2        signed
 *     pipe:system ◀─PART_OF─ pipe:interface ◀─IMPLEMENTS─ pipe:model, pipe:code      pipe:gate ─APPLIES_TO▶ pipe:system
 *     weigh:data ◀─USED─ weigh:r1 … weigh:r6, which weigh 5, 9, nothing, 5, "heavy" and -1
 *
 * Scenario: metrics of a process whose entries have known instants; a report ordered by what its artifacts weigh.
 * Result:   numbers worked out by hand; the same order on every page and every run.
 * Negative control: a change that nothing approved, a rejected one, a training and what came before `since` do not count;
 *           without orderBy the order is by effect.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../../support/api.ts';

const START = Date.parse('2026-03-01T00:00:00Z');
let hour = 0;
let api: Api;
beforeAll(async () => {
  const clock = () => new Date(START + hour * 3_600_000);
  api = await startApi({ journalNow: clock });
  await api.ingest(AEB);
});
afterAll(() => api?.close());

const of = (
  kind: ArtifactInput['kind'],
  id: string,
  subkind: string | null,
  content = {},
  label = 'v1',
  metadata = {},
): ArtifactInput => ({ id, kind, subkind, title: id, version: { label, content, metadata } });
const link = (from: string, type: LinkInput['type'], to: string): LinkInput => ({
  from: `pipe:${from}`,
  type,
  to: `pipe:${to}`,
});

async function at(when: number, input: { artifacts?: ArtifactInput[]; links?: LinkInput[] }): Promise<number> {
  hour = when;
  return (await api.ingest(input)).revision;
}

const METRICS = `query ($system: ID!, $since: Int) { pipelineMetrics(system: $system, since: $since) {
  since leadTime { changes approved median percentile90 longest
    items { nodes { version { id } recordedAt signOff { id } approvedAt hours } } }
  automation { activities automated manual unstated ratio } traceCoverage } }`;

it('004-30 pipeline metrics: lead time, automation ratio, trace coverage', async () => {
  const first = await at(0, {
    artifacts: [
      of('SYSTEM', 'pipe:system', null),
      of('COMPONENT', 'pipe:interface', 'INTERFACE', { api: 1 }),
      of('CODE_UNIT', 'pipe:code', 'FILE', { ast: 1 }),
      of('MODEL', 'pipe:model', null, { architecture: 'a' }),
      of('GATE', 'pipe:gate', 'RELEASE'),
      of('RUN', 'pipe:before', 'EVALUATE', { automated: true }),
      of('TEST_CASE', 'pipe:test', 'MODEL'),
      of('REQUIREMENT', 'pipe:need', 'SW'),
    ],
    links: [
      link('interface', 'PART_OF', 'system'),
      link('code', 'IMPLEMENTS', 'interface'),
      link('model', 'IMPLEMENTS', 'interface'),
      link('gate', 'APPLIES_TO', 'system'),
      link('before', 'USED', 'model@v1'),
      link('model', 'IMPLEMENTS', 'need'),
      link('test', 'VERIFIES', 'need'),
    ],
  });
  const signed = (name: string, subject: string, verdict = 'APPROVED') => ({
    artifacts: [of('SIGN_OFF', `pipe:${name}`, null, { verdict })],
    links: [link(name, 'APPROVES', subject)],
  });
  await at(2, { artifacts: [of('CODE_UNIT', 'pipe:code', 'FILE', { ast: 2 }, 'v2')] });
  await at(5, signed('code-signed', 'code@v2'));
  await at(10, {
    artifacts: [
      of('MODEL', 'pipe:model', null, { architecture: 'b' }, 'v2'),
      of('BASELINE', 'pipe:baseline', 'RELEASE'),
    ],
    links: [link('baseline', 'INCLUDES', 'model@v2')],
  });
  await at(30, signed('baseline-signed', 'baseline'));
  await at(40, { artifacts: [of('COMPONENT', 'pipe:interface', 'INTERFACE', { api: 2 }, 'v2')] });
  await at(41, signed('gate-signed', 'gate@v1'));
  await at(50, { artifacts: [of('CODE_UNIT', 'pipe:code', 'FILE', { ast: 3 }, 'v3')] });
  await at(51, signed('rejected', 'code@v3', 'REJECTED'));
  await at(52, {
    artifacts: [
      of('RUN', 'pipe:evaluated', 'EVALUATE', { automated: true }),
      of('RUN', 'pipe:analysed', 'ANALYSE', { automated: true }),
      of('RUN', 'pipe:reviewed', 'REVIEW', { automated: false }),
      of('RUN', 'pipe:checked', 'EVALUATE'),
      of('RUN', 'pipe:trained', 'TRAIN', { automated: true }),
      of('EVIDENCE', 'pipe:by-hand', 'TEST_RESULT', { automated: false }),
      of('EVIDENCE', 'pipe:generated', 'TEST_RESULT'),
    ],
    links: [
      link('by-hand', 'EVIDENCES', 'test'),
      link('generated', 'EVIDENCES', 'test'),
      link('evaluated', 'GENERATED', 'generated'),
    ],
  });
  // Runs are of the system by what they made of it.
  await at(52, {
    artifacts: ['analysed', 'reviewed', 'checked', 'trained'].map((run) => of('EVIDENCE', `pipe:${run}-log`, 'LOG')),
    links: ['analysed', 'reviewed', 'checked', 'trained'].flatMap((run) => [
      link(run, 'GENERATED', `${run}-log`),
      link(`${run}-log`, 'EVALUATES', 'model@v2'),
    ]),
  });

  // The same content under another label is no change.
  await at(53, { artifacts: [of('CODE_UNIT', 'pipe:code', 'FILE', { ast: 3 }, 'v4')] });

  const asked = async (since: number) => (await api.query(METRICS, { system: 'pipe:system', since })).pipelineMetrics;
  const metrics = await asked(first);
  const instant = (hours: number) => new Date(START + hours * 3_600_000).toISOString();
  expect(metrics.leadTime).toEqual({
    changes: 4,
    approved: 3,
    // 3, 20 and 1 hours: the second of three, and by nearest rank the third.
    median: 3,
    percentile90: 20,
    longest: 20,
    items: {
      nodes: [
        ['code@v2', 2, 'code-signed', 5],
        ['model@v2', 10, 'baseline-signed', 30],
        ['interface@v2', 40, 'gate-signed', 41],
      ]
        .map(([version, recorded, signOff, approved]) => ({
          version: { id: `pipe:${version}` },
          recordedAt: instant(recorded as number),
          signOff: { id: `pipe:${signOff}` } as { id: string } | null,
          approvedAt: instant(approved as number) as string | null,
          hours: ((approved as number) - (recorded as number)) as number | null,
        }))
        .concat([
          { version: { id: 'pipe:code@v3' }, recordedAt: instant(50), signOff: null, approvedAt: null, hours: null },
        ]),
    },
  });
  // Two of five: evaluated and analysed; reviewed and by-hand were not, checked does not say, trained is none.
  expect(metrics.automation).toEqual({ activities: 5, automated: 2, manual: 2, unstated: 1, ratio: 0.4 });
  // By hand: need has an element and a test, the test a result; generated has its run and by-hand has none; the model has a
  // component, and neither run nor data: 5 of 8.
  expect(metrics.traceCoverage).toBe(5 / 8);

  const { revision } = await api.query('{ revision }');
  const none = await asked(revision);
  expect([none.leadTime.changes, none.leadTime.median, none.automation.ratio]).toEqual([0, null, null]);
  const [error] = await api.expectErrors(METRICS, { system: 'pipe:system', since: revision + 1 });
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'since' });
});

it('004-29 impact ordered by business weight', async () => {
  const weights = [5, 9, undefined, 5, 'heavy', -1];
  await api.ingest({
    artifacts: [
      of('DATASET', 'weigh:data', 'TRAIN'),
      ...weights.map((businessWeight, place) =>
        of('RUN', `weigh:r${place + 1}`, 'TRAIN', {}, 'v1', businessWeight === undefined ? {} : { businessWeight }),
      ),
    ],
    links: weights.map((_, place) => ({ type: 'USED' as const, from: `weigh:r${place + 1}`, to: 'weigh:data@v1' })),
  });
  const IMPACT = `query ($input: ImpactInput!, $order: ImpactOrder, $itemOrder: ImpactOrder, $after: String, $first: Int) {
    impact(input: $input, orderBy: $order) { items(first: $first, after: $after, orderBy: $itemOrder) {
      totalCount pageInfo { endCursor hasNextPage } nodes { artifact { id } businessWeight } } } }`;
  const input = { changes: [{ subject: 'weigh:data@v1', kind: 'RETRACT' }], filter: { modalities: ['ACTUAL'] } };
  const page = async (variables: object) => (await api.query(IMPACT, { input, ...variables })).impact.items;
  const names = ({ nodes }: { nodes: { artifact: { id: string } }[] }) =>
    nodes.map(({ artifact }) => artifact.id.slice(6));
  const heaviest = ['r2', 'r1', 'r4', 'r6', 'r3', 'r5'];
  const all = await page({ order: 'WEIGHT' });
  expect(names(all)).toEqual(heaviest);
  expect(all.nodes.map(({ businessWeight }: { businessWeight: number }) => businessWeight)).toEqual([
    9,
    5,
    5,
    -1,
    null,
    null,
  ]);
  expect(names(await page({ itemOrder: 'WEIGHT' }))).toEqual(heaviest);
  const one = await page({ order: 'WEIGHT', first: 2 });
  const two = await page({ order: 'WEIGHT', first: 4, after: one.pageInfo.endCursor });
  expect([...names(one), ...names(two)]).toEqual(heaviest);
  // What weighs changes the order; the effects stay what they are, and so does the order by effect.
  await api.ingest({ artifacts: [of('RUN', 'weigh:r3', 'TRAIN', {}, 'v1', { businessWeight: 100 })] });
  expect(names(await page({ order: 'WEIGHT' }))).toEqual(['r3', 'r2', 'r1', 'r4', 'r6', 'r5']);
  expect(names(await page({}))).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6']);
  expect(names(await page({ order: 'WEIGHT', itemOrder: 'EFFECT' }))).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6']);
  // A cursor of one order is none of another.
  const [error] = await api.expectErrors(IMPACT, { input, order: 'EFFECT', after: one.pageInfo.endCursor });
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});
