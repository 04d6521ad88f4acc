/**
 * Graph: training run T used data set D; claim G rests on evidence E, which is valid until 1 December. In memory, behind
 * the real server.
 *
 * Scenario: clients subscribe to the findings of HEAD: one that is quick, one that is slow, one that never reads, too many
 * of them, and some that ask wrongly. Result: each real change is one event, a slow client gets the newest state, and
 * nobody can make the service keep more than it has places for.
 * Negative control: a write that moves nothing sends nothing, and the same client gets the next that does.
 */
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/limits.ts';
import { type LiveMemoryGraph, startLiveMemoryGraph } from '../../support/liveMemoryGraph.ts';
import { links } from '../../support/memoryGraph.ts';
import { type Subscription, subscribe } from '../../support/subscription.ts';

const GRAPH = {
  artifacts: [
    { id: 'D', kind: 'DATASET', version: { label: 'v1', content: { rows: 10 } } },
    { id: 'T', kind: 'RUN', subkind: 'TRAIN' },
    { id: 'E', kind: 'EVIDENCE', version: { label: 'v1', content: { validUntil: '2026-12-01T00:00:00Z' } } },
    { id: 'G', kind: 'CLAIM', version: { label: 'v1', content: { text: 'safe' } } },
  ],
  links: links('T USED D@v1 TRAIN', 'E@v1 EVIDENCES G'),
} as const;

const RETRACTED = { label: 'v1', retracted: { at: '2026-11-20T00:00:00Z', reason: 'recall' } };
const RECALL = { artifacts: [{ id: 'D', kind: 'DATASET', version: RETRACTED }] } as const;
const UNRELATED = { artifacts: [{ id: 'H', kind: 'HAZARD', title: 'a hazard' }] } as const;
/** One more run that used the recalled data: one more item. */
const run = (id: string) => ({ artifacts: [{ id, kind: 'RUN' }], links: links(`${id} USED D@v1 TRAIN`) }) as const;

const SUBSCRIPTION = `subscription ($configuration: ID, $since: Int, $filter: ImpactFilter) {
  findingsChanged(configuration: $configuration, since: $since, filter: $filter) {
    cause revision writes entry { revision actor reason } verdictBefore verdictAfter
    appeared { totalCount nodes { artifact version before { effects modality } after { effects modality states { effect modality } } } }
    disappeared { totalCount nodes { artifact before { effects } after { effects } } }
    changed { totalCount nodes { artifact before { effects } after { effects } } }
    report { revision verdict items { totalCount nodes { artifact { id } } } }
  }
}`;

const closings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

async function start(options: Parameters<typeof startLiveMemoryGraph>[0] = {}): Promise<LiveMemoryGraph> {
  const live = await startLiveMemoryGraph(options);
  closings.push(() => live.close());
  live.write(GRAPH);
  return live;
}

function listen(live: LiveMemoryGraph, variables: Record<string, unknown> = {}, query = SUBSCRIPTION): Subscription {
  const subscription = subscribe({ url: live.streamUrl, query, variables });
  closings.push(() => subscription.end());
  return subscription;
}

async function changeOf(subscription: Subscription) {
  const result = await subscription.next();
  expect(result?.errors).toBeUndefined();
  return result.data.findingsChanged;
}

describe('a subscription', () => {
  it('begins with the present state, and tells a change with the write that caused it', async () => {
    const live = await start();
    const subscription = listen(live);
    expect(await changeOf(subscription)).toMatchObject({
      cause: 'PRESENT_STATE',
      revision: 1,
      writes: 0,
      entry: null,
      verdictBefore: null,
      verdictAfter: 'PASS',
      appeared: { totalCount: 0 },
      report: { revision: 1, verdict: 'PASS', items: { totalCount: 0 } },
    });
    live.write({ ...RECALL, actor: 'anna', reason: 'consent withdrawn' });
    const change = await changeOf(subscription);
    // F12: a run is tainted when an input it used was retracted.
    expect(change).toMatchObject({
      cause: 'WRITE',
      revision: 2,
      writes: 1,
      entry: { revision: 2, actor: 'anna', reason: 'consent withdrawn' },
      verdictBefore: 'PASS',
      verdictAfter: 'FAIL',
      disappeared: { totalCount: 0, nodes: [] },
      changed: { totalCount: 0, nodes: [] },
      report: { revision: 2, verdict: 'FAIL' },
    });
    expect(change.appeared).toEqual({
      totalCount: 2,
      nodes: [
        {
          artifact: 'T',
          version: null,
          before: null,
          after: { effects: ['TAINTED'], modality: 'ACTUAL', states: [{ effect: 'TAINTED', modality: 'ACTUAL' }] },
        },
        // Nobody recorded what E was made from.
        { artifact: 'E', version: 'E@v1', before: null, after: { effects: [], modality: 'UNKNOWN', states: [] } },
      ],
    });
  });

  it('sends nothing for a write that moves nothing, and each real change in order', async () => {
    const live = await start();
    const subscription = listen(live);
    await changeOf(subscription);
    live.write(UNRELATED);
    live.write(RECALL);
    live.write({ artifacts: [{ id: 'H', kind: 'HAZARD', title: 'another title' }] });
    live.write({ ...run('T2'), source: 'pipeline' });
    live.write({ source: 'pipeline', mode: 'REPLACE_SOURCE' });
    const events = [await changeOf(subscription), await changeOf(subscription), await changeOf(subscription)];
    expect(events.map(({ cause, revision, writes }) => [cause, revision, writes])).toEqual([
      ['WRITE', 3, 1],
      ['WRITE', 5, 1],
      ['WRITE', 6, 1],
    ]);
    expect(events[1].appeared.nodes).toMatchObject([{ artifact: 'T2' }]);
    expect(events[2].disappeared.nodes).toEqual([{ artifact: 'T2', before: { effects: ['TAINTED'] }, after: null }]);
  });

  it('with a filter tells only of what it leaves', async () => {
    const live = await start();
    live.write(RECALL);
    const subscription = listen(live, { filter: { kinds: ['CLAIM'] } });
    expect(await changeOf(subscription)).toMatchObject({ verdictAfter: 'FAIL', report: { items: { totalCount: 0 } } });
    live.write(run('T2'));
    const retracted = { artifacts: [{ id: 'E', kind: 'EVIDENCE', version: RETRACTED }] } as const;
    live.write(retracted);
    const change = await changeOf(subscription);
    expect(change.revision).toBe(4);
    expect(change.appeared.nodes.map(({ artifact }: { artifact: string }) => artifact)).toEqual(['G']);
  });

  it('tells what the clock changed apart from what a write did', async () => {
    let now = new Date('2026-11-21T00:00:00Z');
    const live = await start({ now: () => now });
    const subscription = listen(live);
    await changeOf(subscription);
    now = new Date('2026-12-02T00:00:00Z');
    live.write(RECALL);
    const [time, write] = [await changeOf(subscription), await changeOf(subscription)];
    expect(time).toMatchObject({ cause: 'TIME', revision: 1, writes: 0, entry: null });
    expect(time.appeared.nodes).toMatchObject([{ artifact: 'G' }]);
    expect(write).toMatchObject({ cause: 'WRITE', revision: 2, writes: 1, entry: { revision: 2 } });
    expect(write.appeared.nodes).toMatchObject([{ artifact: 'T' }]);
  });

  it('lists at most a hundred changed items, and says how many there are', async () => {
    const live = await start();
    const runs = Array.from({ length: 120 }, (_, number) => `R${number}`);
    live.write({
      artifacts: runs.map((id) => ({ id, kind: 'RUN' as const })),
      links: links(...runs.map((id) => `${id} USED D@v1 TRAIN`)),
    });
    const subscription = listen(live);
    await changeOf(subscription);
    live.write(RECALL);
    const { appeared, report } = await changeOf(subscription);
    expect(appeared.totalCount).toBe(122);
    expect(appeared.nodes).toHaveLength(100);
    expect(report.items.totalCount).toBe(122);
  });

  it('names no write where more came at once than it looks at one by one', async () => {
    const live = await start();
    const subscription = listen(live);
    await changeOf(subscription);
    // In one turn of the event loop: the subscription wakes for the first, and finds the others together.
    live.write(RECALL);
    for (let number = 0; number < 17; number += 1) live.write(run(`R${number}`));
    expect(await changeOf(subscription)).toMatchObject({ cause: 'WRITE', revision: 2, writes: 1 });
    const change = await changeOf(subscription);
    expect(change).toMatchObject({ cause: 'SEVERAL_WRITES', revision: 19, writes: 17, entry: null });
    expect(change.appeared.totalCount).toBe(17);
  });

  it('that nobody reads any more is not worked for', async () => {
    const live = await start();
    const subscription = listen(live);
    await changeOf(subscription);
    expect(live.isFollowed()).toBe(true);
    subscription.end();
    await expect.poll(() => live.isFollowed(), { timeout: 5_000 }).toBe(false);
  });

  it('ends with an error when the journal cannot be read', async () => {
    let isBroken = false;
    const catchUp = async () => {
      if (isBroken) throw new Error('the disk is on fire');
    };
    const live = await start({ catchUp, streams: { followMilliseconds: 20 } });
    const subscription = listen(live);
    await changeOf(subscription);
    isBroken = true;
    const { errors } = await subscription.next();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(errors)).not.toContain('fire');
    expect(await subscription.next()).toBeUndefined();
  });
});

/** A connection that is read by hand. */
async function connect(
  live: LiveMemoryGraph,
  {
    query = SUBSCRIPTION,
    headers = {},
    method = 'POST',
  }: { query?: string; headers?: Record<string, string>; method?: string } = {},
): Promise<{ sent: ClientRequest; response: IncomingMessage }> {
  const body = JSON.stringify({ query });
  return new Promise((resolve, reject) => {
    const sent = request(live.streamUrl, {
      method,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      agent: false,
    });
    closings.push(() => void sent.destroy());
    sent.on('error', reject);
    sent.on('response', (response) => resolve({ sent, response }));
    sent.end(method === 'GET' ? undefined : body);
  });
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response) text += chunk;
  return text;
}

/** Each about as large as all items with reason and way, forty times. */
const LARGE = `subscription { findingsChanged {
  cause revision writes appeared { totalCount }
  report { ${Array.from({ length: 40 }, (_, number) => `i${number}: items(first: 1000) { nodes { reason artifact { id } witness { from to link relation rule } } }`).join('\n')} }
} }`;

describe('a client', () => {
  it('that reads slowly gets the newest state and not every one', async () => {
    const live = await start();
    const runs = Array.from({ length: 100 }, (_, number) => `R${number}`);
    live.write({
      artifacts: runs.map((id) => ({ id, kind: 'RUN' as const })),
      links: links(...runs.map((id) => `${id} USED D@v1 TRAIN`)),
    });
    live.write(RECALL);
    const { response } = await connect(live, { query: LARGE });
    response.pause();
    // As long as the service works for the client it waits for the journal after each event.
    const writes = 60;
    for (let number = 0; number < writes; number += 1) {
      live.write(run(`S${number}`));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const last = 3 + writes;
    const seen: { cause: string; revision: number; writes: number }[] = [];
    let text = '';
    for await (const chunk of response) {
      text += chunk;
      for (const [, data = ''] of text.matchAll(/event: next\ndata: (.*)\n\n/g)) {
        seen.push(JSON.parse(data).data.findingsChanged);
      }
      text = text.slice(text.lastIndexOf('\n\n') + 1);
      if (seen.at(-1)?.revision === last) break;
    }
    expect(seen.map(({ revision }) => revision)).toEqual(seen.map(({ revision }) => revision).sort((a, b) => a - b));
    expect(seen.length).toBeLessThan(writes);
    expect(seen.some(({ cause, writes: several }) => cause === 'SEVERAL_WRITES' && several > 16)).toBe(true);
    // Nothing is lost on the way: what the events lie apart is all that was written.
    expect(seen.reduce((sum, { writes: some }) => sum + some, 3)).toBe(last);
  }, 60_000);

  it('that takes nothing is cut off, and its place is free', async () => {
    const live = await start({ streams: { subscriptions: 1, takeMilliseconds: 200 } });
    live.write(RECALL);
    const { response } = await connect(live, { query: LARGE });
    response.pause();
    const gone = new Promise((resolve) => response.socket.once('close', resolve));
    for (let number = 0; number < 200 && !response.socket.destroyed; number += 1) {
      live.write(run(`S${number}`));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    response.resume();
    await gone;
    await expect
      .poll(async () => (await listen(live).next()).errors, { timeout: 10_000, interval: 200 })
      .toBeUndefined();
  }, 60_000);

  it('hears a sign of life while there is nothing to tell', async () => {
    const live = await start({ streams: { heartbeatMilliseconds: 20 } });
    const { response } = await connect(live);
    let text = '';
    for await (const chunk of response) {
      text += chunk;
      if (text.endsWith('}\n\n:\n\n:\n\n')) break;
    }
    expect(text).toMatch(/^:\n\nevent: next\ndata: .*PRESENT_STATE.*\n\n(:\n\n)+$/);
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
  });

  it('is told when the service stops', async () => {
    const live = await start();
    const { response } = await connect(live);
    const started = performance.now();
    await Promise.all([
      live.close(),
      textOf(response).then((text) => expect(text).toMatch(/event: complete\ndata:\n\n$/)),
    ]);
    // Apollo Server would cut connections off after ten seconds.
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

describe('a request to subscribe', () => {
  it('is refused when all places are taken, and gets one that becomes free', async () => {
    const live = await start();
    const places = LIMITS.subscriptions.value;
    const taken = Array.from({ length: places }, () => listen(live));
    for (const one of taken) await changeOf(one);
    const refused = await listen(live).next();
    expect(refused.data).toBeUndefined();
    expect(refused.errors).toMatchObject([
      { message: expect.stringContaining(`${places} subscriptions`), extensions: { code: 'LIMIT_EXCEEDED' } },
    ]);
    taken[0]?.end();
    await expect
      .poll(async () => (await listen(live).next()).errors, { timeout: 5_000, interval: 100 })
      .toBeUndefined();
  });

  it.each([
    ['of a form', { 'content-type': 'text/plain' }, 415],
    ['without a type', { 'content-type': '' }, 415],
    ['that takes no events', { accept: 'application/json' }, 406],
    ['by another name of this machine (DNS rebinding)', { host: 'evil.example' }, 421],
  ])('%s is refused', async (_, headers, status) => {
    const { response } = await connect(await start(), { headers });
    expect(response.statusCode).toBe(status);
    expect(JSON.parse(await textOf(response)).errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('by GET, which any page may send, is refused', async () => {
    const { response } = await connect(await start(), { method: 'GET' });
    expect(response.statusCode).toBe(404);
  });

  it('over a megabyte is refused', async () => {
    const { response } = await connect(await start(), { query: ' '.repeat(LIMITS.streamBodyBytes.value) });
    expect(response.statusCode).toBe(413);
    expect(JSON.parse(await textOf(response)).errors[0]).toMatchObject({
      message: `the body is over ${LIMITS.streamBodyBytes.value} bytes`,
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
  });

  const deep = (levels: number): string =>
    levels === 0 ? 'id' : `outgoing(first: 1) { nodes { from { ${deep(levels - 1)} } } }`;
  it.each<[string, string, Record<string, unknown>, object]>([
    ['no subscription', '{ revision }', {}, { code: 'BAD_USER_INPUT' }],
    ['a write', 'mutation { ingest(input: { source: "x" }) { revision } }', {}, { code: 'BAD_USER_INPUT' }],
    ['no GraphQL', 'subscription {', {}, { code: 'GRAPHQL_PARSE_FAILED' }],
    [
      'a field that is not there',
      'subscription { findingsChanged { nothing } }',
      {},
      { code: 'GRAPHQL_VALIDATION_FAILED' },
    ],
    ['a variable of another type', SUBSCRIPTION, { since: 'yesterday' }, { code: 'BAD_USER_INPUT' }],
    [
      'a configuration that is not there',
      SUBSCRIPTION,
      { configuration: 'R9' },
      { code: 'NOT_FOUND', input: 'configuration' },
    ],
    ['a revision that is not there', SUBSCRIPTION, { since: 99 }, { code: 'BAD_USER_INPUT', input: 'since' }],
    [
      'too many levels',
      `subscription { findingsChanged { report { items { nodes { artifact { ${deep(6)} } } } } } }`,
      {},
      { code: 'LIMIT_EXCEEDED' },
    ],
    [
      'too many tokens',
      `subscription { findingsChanged { ${'revision '.repeat(LIMITS.tokens.value)} } }`,
      {},
      { code: 'LIMIT_EXCEEDED' },
    ],
    [
      'too much',
      'subscription { findingsChanged { report { items(first: 1000) { nodes { artifact { outgoing(first: 1000) { nodes { from { id } to { id } } } } } } } } }',
      {},
      { code: 'LIMIT_EXCEEDED' },
    ],
  ])('for %s is told so, and ends', async (_, query, variables, extensions) => {
    const subscription = listen(await start(), variables, query);
    const { data, errors } = await subscription.next();
    expect(data ?? null).toBeNull();
    expect(errors[0].extensions).toMatchObject(extensions);
    expect(await subscription.next()).toBeUndefined();
  });

  it('over POST /graphql is refused', async () => {
    const live = await start();
    const response = await fetch(live.server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'subscription { findingsChanged { revision } }' }),
    });
    expect(await response.json()).toMatchObject({
      data: null,
      errors: [{ message: expect.stringContaining('POST /graphql/stream'), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});
