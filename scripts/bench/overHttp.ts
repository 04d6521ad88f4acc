/** What is measured as a client sees it: the API in a process of its own, asked over HTTP. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type { ProvidedNeo4j } from '../../src/neo4j/provideNeo4j.ts';
import { snapshotIn } from './engine.ts';
import type { GraphPlan, Start } from './generator.ts';
import { type HttpServer, startApi, startPeer } from './machine.ts';
import { type Effort, median, quantile, timed } from './measure.ts';
import { numberText, type Report } from './report.ts';

export interface HttpBench {
  readonly neo4j: ProvidedNeo4j;
  readonly plan: GraphPlan;
  readonly report: Report;
  readonly effort: Effort;
}

const IMPACT = `query ($subject: ID!, $nodes: Int) {
  impact(input: { changes: [{ subject: $subject, kind: RETRACT }], budget: { nodes: $nodes } }) {
    complete
    counts { total }
    items(first: 50) { nodes { artifact { id } effects } }
  }
}`;

let asked = 0;

/** The service keeps reports for their next page; a budget that nobody had before, and that nothing reaches, is another question. */
function askedAnew(subject: string): { subject: string; nodes: number } {
  asked += 1;
  return { subject, nodes: 2 ** 31 - asked };
}

const TAINTED = `query ($subject: ID!) {
  impact(input: {
    changes: [{ subject: $subject, kind: RETRACT }], filter: { effects: [TAINTED], modalities: [ACTUAL] }
  }) { counts { total } }
}`;

const PAGE = `query ($subject: ID!, $after: String) {
  impact(input: { changes: [{ subject: $subject, kind: RETRACT }] }) {
    items(first: 1000, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { artifact { id } version { id } effects modality distance }
    }
  }
}`;

const PEER = 'query ($id: ID!) { affected(id: $id) { total items } }';

const READ_ARTIFACT = `query ($id: ID!) {
  artifact(id: $id) {
    id kind title
    current { id content }
    outgoing(first: 10) { nodes { type to { id } } }
    incoming(first: 10) { nodes { type from { id } } }
  }
}`;

const READ_LIST = '{ artifacts(first: 20, filter: { kinds: [REQUIREMENT] }) { totalCount nodes { id title } } }';

interface ImpactAnswer {
  readonly impact: { readonly complete: boolean; readonly counts: { readonly total: number } };
}

/** From the start of the process to its first answer, with and without what the last one left. */
export async function measureStart({ neo4j, plan, report, effort }: HttpBench): Promise<void> {
  report.begin('start of the API, to its first answer');
  const subject = plan.starts[0]?.subject;
  const firstAnswer = async (data: string): Promise<HttpServer> => {
    const api = await startApi({ neo4j, data });
    await api.ask(IMPACT, { subject });
    return api;
  };
  const data = await mkdtemp(join(tmpdir(), 'safetyops-bench-api-'));
  try {
    const cold: number[] = [];
    for (let run = 0; run < Math.min(effort.runs, 3); run += 1) {
      await rm(data, { recursive: true, force: true });
      const started = performance.now();
      const api = await firstAnswer(data);
      cold.push((performance.now() - started) / 1000);
      await api.stop();
    }
    report.row({ what: 'without a snapshot', value: median(cold), unit: 's', runs: cold.length });
    if (!existsSync(data) || (await snapshotIn(data)) === null) {
      report.skip('with a snapshot', 'this build leaves no snapshot of the index in its data folder');
      return;
    }
    const warm: number[] = [];
    for (let run = 0; run < Math.min(effort.runs, 3); run += 1) {
      const started = performance.now();
      const api = await firstAnswer(data);
      warm.push((performance.now() - started) / 1000);
      await api.stop();
    }
    const goal = { op: '<=', bound: 2 } as const;
    report.row({ what: 'with a snapshot', value: median(warm), unit: 's', runs: warm.length, goal });
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

/** Everything that one running API is asked. */
export async function measureHttp(bench: HttpBench & { readonly seconds: number }): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'safetyops-bench-api-'));
  const api = await startApi({ neo4j: bench.neo4j, data });
  try {
    const { report } = bench;
    await report.attempt('the comparison with @neo4j/graphql', () => measurePeer(bench, api));
    await report.attempt('the wait of another client', () => measureStall(bench, api));
    await report.attempt('reading page by page', () => measurePages(bench, api));
    // Last: requests of many clients that were not answered in time go on in the server.
    await report.attempt('many clients', () => measureClients(bench, api));
  } finally {
    await api.stop();
    await rm(data, { recursive: true, force: true });
  }
}

/** The same question to the API and to a plain @neo4j/graphql server. */
async function measurePeer({ neo4j, plan, report, effort }: HttpBench, api: HttpServer): Promise<void> {
  report.begin('end to end, one client');
  const peer = existsSync(new URL('peer/node_modules', import.meta.url)) ? await startPeer(neo4j) : null;
  if (peer === null) report.skip('@neo4j/graphql with @cypher', 'not installed: npm run bench:peer');
  try {
    for (const start of plan.starts) {
      await report.attempt(`the ${start.name} impact end to end`, () =>
        measurePeerAt({ start, api, peer, report, effort }),
      );
    }
  } finally {
    await peer?.stop();
  }
}

async function measurePeerAt(place: {
  start: Start;
  api: HttpServer;
  peer: HttpServer | null;
  report: Report;
  effort: Effort;
}): Promise<void> {
  const { start, api, peer, report, effort } = place;
  const { name, subject } = start;
  const ours = await timed(effort, () => api.ask<ImpactAnswer>(IMPACT, askedAnew(subject)));
  const { complete, counts } = ours.result.impact;
  const note = complete ? `${numberText(counts.total)} items` : 'NOT COMPLETE: the time of a request was over';
  const time = median(ours.milliseconds);
  report.row({
    what: `impact { counts items(first: 50) }, ${name}`,
    value: time,
    unit: 'ms',
    runs: ours.milliseconds.length,
    note,
  });
  if (peer === null) return;
  const theirs = await timed(effort, () => peer.ask<{ affected: { total: number } }>(PEER, { id: subject }));
  const peerTime = median(theirs.milliseconds);
  report.row({
    what: `@neo4j/graphql with @cypher, ${name}`,
    value: peerTime,
    unit: 'ms',
    runs: theirs.milliseconds.length,
  });
  report.row({ what: '  that, by impact', value: peerTime / time, unit: '×', goal: { op: '>=', bound: 5 } });
  if (!complete) return;
  const tainted = await api.ask<ImpactAnswer>(TAINTED, { subject });
  report.same(
    `tainted artifacts, ${name}`,
    { name: 'the API', value: tainted.impact.counts.total },
    { name: '@neo4j/graphql', value: theirs.result.affected.total },
  );
}

/** One small impact to four reads, from several clients at once, each of which waits for its answer. */
async function measureClients(
  { plan, report, seconds }: HttpBench & { readonly seconds: number },
  api: HttpServer,
): Promise<void> {
  const requests = requestMix(plan.starts[0] as Start);
  for (const connections of [1, 16, 64]) {
    report.begin(`${connections} ${connections === 1 ? 'client' : 'clients'}, a small impact to four reads`);
    const { times, failed } = await fire({ url: api.url, connections, seconds, requests });
    report.row({ what: 'answers', value: times.length / seconds, unit: '/s', note: `${seconds} s` });
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
      ['p99', 0.99],
    ] as const) {
      const value = times.length === 0 ? null : quantile(times, share);
      report.row({ what: name, value, unit: 'ms', note: `of ${times.length} answers` });
    }
    if (failed > 0) report.failed.push(`${failed} of the requests of ${connections} clients`);
  }
}

/** Sends the requests round and round from several connections; answers how long each took, in milliseconds. */
function fire(load: {
  url: string;
  connections: number;
  seconds: number;
  /** Each makes a body. */
  requests: readonly (() => string)[];
}): Promise<{ times: number[]; failed: number }> {
  const times: number[] = [];
  let failed = 0;
  const requests: autocannon.Request[] = load.requests.map((bodyOf) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    setupRequest: (request) => ({ ...request, body: bodyOf() }),
    onResponse: (status, answer) => {
      if (status !== 200 || answer.includes('"errors"')) failed += 1;
    },
  }));
  const { url, connections, seconds: duration } = load;
  return new Promise((resolve, reject) => {
    const run = autocannon({ url, connections, duration, timeout: 60, requests }, (error, result) => {
      if (error) reject(error);
      else resolve({ times, failed: failed + result.errors });
    });
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
}

function requestMix({ subject }: Start): (() => string)[] {
  const body =
    (query: string, variables: object = {}) =>
    () =>
      JSON.stringify({ query, variables });
  const reads = [
    'model:wp0001/model-3',
    'environment:shared/image-0',
    'evidence:wp0002/result-7',
    'run:wp0000/train-2',
  ];
  return reads.flatMap((id) => [
    () => body(IMPACT, askedAnew(subject))(),
    body(READ_ARTIFACT, { id }),
    body(READ_LIST),
    body(READ_ARTIFACT, { id: 'requirement:wp0002/req-4' }),
    body('{ revision }'),
  ]);
}

/** How long another client waits at most while the largest recall is worked out. */
async function measureStall({ plan, report }: HttpBench, api: HttpServer): Promise<void> {
  const { name, subject } = plan.starts.at(-1) as Start;
  report.begin(`another client, while the ${name} impact runs`);
  const waits = async (meanwhile: Promise<unknown>): Promise<number[]> => {
    let over = false;
    const end = (): void => {
      over = true;
    };
    meanwhile.then(end, end);
    const times: number[] = [];
    do {
      const started = performance.now();
      // A refusal because the time was over is a wait too.
      await api.ask('{ revision }').catch(() => {});
      times.push(performance.now() - started);
    } while (!over);
    return times;
  };
  const idle = await waits(new Promise((resolve) => setTimeout(resolve, 1000)));
  report.row({ what: 'longest wait when nothing runs', value: Math.max(...idle), unit: 'ms', note: 'for comparison' });
  const started = performance.now();
  const impact = api.ask<ImpactAnswer>(IMPACT, askedAnew(subject));
  const during = await waits(impact);
  const complete = await impact.then(
    (answer) => answer.impact.complete,
    () => false,
  );
  const took = `the impact took ${numberText((performance.now() - started) / 1000)} s${complete ? '' : ', not complete'}`;
  report.row({ what: 'longest wait', value: Math.max(...during), unit: 'ms', note: took });
}

/** 12,000 affected items, a thousand at a time. */
async function measurePages({ plan, report }: HttpBench, api: HttpServer): Promise<void> {
  report.begin('page by page');
  const wanted = 12_000;
  let subject = plan.starts.at(-1)?.subject as string;
  for (const start of plan.starts) {
    const { impact } = await api.ask<ImpactAnswer>(IMPACT, { subject: start.subject });
    if (impact.counts.total < wanted) continue;
    subject = start.subject;
    break;
  }
  const seen = new Set<string>();
  const pages: number[] = [];
  let after: string | null = null;
  let read = 0;
  do {
    const started = performance.now();
    const { impact }: PageAnswer = await api.ask<PageAnswer>(PAGE, { subject, after });
    pages.push(performance.now() - started);
    for (const { artifact, version } of impact.items.nodes) seen.add(version?.id ?? artifact.id);
    read += impact.items.nodes.length;
    after = impact.items.pageInfo.hasNextPage && read < wanted ? impact.items.pageInfo.endCursor : null;
  } while (after !== null);
  const total = pages.reduce((sum, page) => sum + page, 0) / 1000;
  report.row({ what: `${numberText(read)} items in ${pages.length} pages`, value: total, unit: 's' });
  report.row({ what: 'a page of 1000', value: median(pages), unit: 'ms', runs: pages.length });
  report.same('items', { name: 'the pages', value: read }, { name: 'the different ones among them', value: seen.size });
}

interface PageAnswer {
  readonly impact: {
    readonly items: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly {
        readonly artifact: { readonly id: string };
        readonly version: { id: string } | null;
      }[];
    };
  };
}
