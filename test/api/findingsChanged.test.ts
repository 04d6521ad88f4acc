/**
 * Graph: the golden story in Neo4j, behind two servers.
 *
 * Scenario: a client subscribes to the findings of release R1; then somebody writes, through the same server or the other.
 * Result: the present state comes first, and each write that moves the findings comes with its actor, reason and the new
 * verdict, wherever it was written. Negative control: a write that has nothing to do with R1 sends nothing; the write
 * after it is the next event. (Limits, slow clients, wrong requests: test/unit/api/findingsChanged.test.ts.)
 */
import { afterEach, expect, it } from 'vitest';
import { BUILT_IN_RULES, createMetamodel } from '../../graph/metamodel/metamodel.ts';
import { type Api, startApi } from '../support/api.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';
import { type Subscription, subscribe } from '../support/subscription.ts';

const SUBSCRIPTION = `subscription { findingsChanged(configuration: "R1") {
  cause revision writes entry { revision actor reason operation } verdictBefore verdictAfter
  appeared { totalCount nodes { artifact after { effects modality } } }
  disappeared { totalCount }
  changed { totalCount nodes { artifact before { effects } after { effects } } }
  report { revision verdict rules { isCurrent } items(first: 1) { totalCount nodes { artifact { id title } reason } } }
} }`;

/** The training data is recalled: twelve items of R1, as the engine's own tests have it. */
const RECALL = {
  actor: 'anna',
  reason: 'consent withdrawn',
  artifacts: [
    {
      id: 'D1',
      kind: 'DATASET' as const,
      version: { label: 'v1', retracted: { at: '2026-11-20T00:00:00Z', reason: 'consent withdrawn' } },
    },
  ],
};
const UNRELATED = { artifacts: [{ id: 'H9', kind: 'HAZARD' as const, title: 'of another item' }] };

const apis: Api[] = [];
const subscriptions: Subscription[] = [];
afterEach(async () => {
  for (const subscription of subscriptions.splice(0)) subscription.end();
  await Promise.all(apis.splice(0).map((api) => api.close()));
});

async function start(options: Parameters<typeof startApi>[0] = {}): Promise<Api> {
  const api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z'), ...options });
  apis.push(api);
  return api;
}

function listen(api: Api): Subscription {
  const subscription = subscribe({ url: `${api.url}/stream`, query: SUBSCRIPTION });
  subscriptions.push(subscription);
  return subscription;
}

async function changeOf(subscription: Subscription) {
  const result = await subscription.next();
  expect(result?.errors).toBeUndefined();
  return result.data.findingsChanged;
}

it('tells what a write changes, who wrote it, and nothing of writes that change nothing', async () => {
  const api = await start();
  await api.ingest(GOLDEN_BATCHES.batch);
  const { findings } = await api.query('{ findings(configuration: "R1") { verdict items { totalCount } } }');
  const subscription = listen(api);
  expect(await changeOf(subscription)).toMatchObject({
    cause: 'PRESENT_STATE',
    revision: 1,
    entry: null,
    verdictBefore: null,
    verdictAfter: findings.verdict,
    appeared: { totalCount: 0 },
    report: { revision: 1, items: findings.items },
  });

  await api.ingest(UNRELATED);
  await api.ingest(RECALL);
  const change = await changeOf(subscription);
  expect(change).toMatchObject({
    cause: 'WRITE',
    revision: 3,
    writes: 1,
    entry: { revision: 3, actor: 'anna', reason: 'consent withdrawn', operation: 'ingest' },
    verdictBefore: findings.verdict,
    verdictAfter: 'FAIL',
    appeared: { totalCount: 12 },
    disappeared: { totalCount: 0 },
    report: {
      revision: 3,
      verdict: 'FAIL',
      rules: { isCurrent: true },
      items: { totalCount: 12, nodes: [{ artifact: { id: 'DEP1' } }] },
    },
  });
  expect(change.appeared.nodes[0]).toEqual({
    artifact: 'DEP1',
    after: { effects: ['ROLLBACK_DECISION'], modality: 'ACTUAL' },
  });

  const stopped = subscription.next();
  apis.splice(0);
  await api.close();
  expect(await stopped).toBeUndefined();
});

it('tells what another server wrote, in order, and when other rule tables are put in force', async () => {
  const writer = await start();
  await writer.ingest(GOLDEN_BATCHES.batch);
  const listener = await start({ empty: false, streams: { followMilliseconds: 100 } });
  const subscription = listen(listener);
  await changeOf(subscription);

  await writer.ingest(UNRELATED);
  await writer.ingest(RECALL);
  expect(await changeOf(subscription)).toMatchObject({
    cause: 'WRITE',
    revision: 3,
    entry: { revision: 3, actor: 'anna' },
    verdictAfter: 'FAIL',
    appeared: { totalCount: 12 },
  });

  // Without its row F12 for recalled inputs, the run T1 and what it made are not tainted by them.
  const { F12 } = BUILT_IN_RULES.firstHop;
  if (!F12) throw new Error('there is no rule F12');
  const { RETRACT: _, ...cells } = F12.cells;
  const firstHop = { ...BUILT_IN_RULES.firstHop, F12: { ...F12, cells } };
  await start({ empty: false, metamodel: createMetamodel(undefined, { ...BUILT_IN_RULES, firstHop }) });
  const change = await changeOf(subscription);
  expect(change).toMatchObject({
    cause: 'WRITE',
    revision: 4,
    entry: { revision: 4, actor: 'safetyops-graph', operation: 'adoptRules' },
    report: { rules: { isCurrent: false } },
  });
  expect(change.disappeared.totalCount).toBeGreaterThan(0);
  expect(listener.takeStatements()).toContain('readHead');
});

it('does not look at the journal while nobody subscribes', async () => {
  const api = await start({ streams: { followMilliseconds: 20 } });
  await api.ingest(GOLDEN_BATCHES.batch);
  const subscription = listen(api);
  await changeOf(subscription);
  api.takeStatements();
  await expect.poll(() => api.takeStatements(), { timeout: 5_000 }).toContain('readHead');
  subscription.end();
  await expect
    .poll(
      async () => {
        api.takeStatements();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return api.takeStatements();
      },
      { timeout: 10_000 },
    )
    .toEqual([]);
});
