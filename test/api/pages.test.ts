/**
 * Graph: dataset D1@v1, and 12,000 training runs that used it: a recall taints each of them, and nothing else is hit.
 *
 * Scenario: the report is read in 12 pages of a thousand, each a request of its own, a second later than the one before;
 * by another server on the same graph too, which works each page out anew. Then something is written between two pages.
 * Result: one run of the engine for all pages, and the very answers that the other server gives. A write is another
 * question; who names the revision of the cursor goes on in the old one, without another run.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EACH_ANEW, type Reports } from '../../graph/impact/analyse.ts';
import { ReportCache } from '../../graph/reportCache.ts';
import { type Api, startApi } from '../support/api.ts';

const RUNS = 12_000;
const PAGE = 1_000;
const INPUT = { changes: [{ subject: 'D1@v1', kind: 'RETRACT' }] };
const REPORT = `query ($input: ImpactInput!, $after: String) { impact(input: $input) {
  revision complete verdict frontier counts { total byEffect { effect count } }
  items(first: ${PAGE}, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
    artifact { id } effects modality distance reason witness { from to link rule } obligations { id action subject }
  } }
} }`;
const FINDINGS = `query ($after: String) { findings(since: 0) {
  revision items(first: ${PAGE}, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { artifact { id } } }
} }`;

let api: Api;
let anew: Api;
let runs = 0;
/** Each request of either server comes a second after the one before. */
const clocks = { api: 0, anew: 0 };
const now = (of: keyof typeof clocks) => () => new Date(Date.parse('2026-11-21T00:00:00Z') + clocks[of]++ * 1_000);

const counted: Reports = {
  impact: (question) => {
    runs += 1;
    return EACH_ANEW.impact(question);
  },
  findings: (question) => {
    runs += 1;
    return EACH_ANEW.findings(question);
  },
};

beforeAll(async () => {
  api = await startApi({ now: now('api'), reports: new ReportCache({ reports: counted }) });
  const id = (run: number) => `run-${String(run).padStart(5, '0')}`;
  await api.ingest({ artifacts: [{ id: 'D1', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } }] });
  await api.ingest({
    artifacts: Array.from({ length: RUNS }, (_, run) => ({ id: id(run), kind: 'RUN' as const, subkind: 'TRAIN' })),
    links: Array.from({ length: RUNS }, (_, run) => ({ type: 'USED' as const, from: id(run), to: 'D1@v1' })),
  });
  anew = await startApi({ now: now('anew'), empty: false, reports: EACH_ANEW });
}, 120_000);
afterAll(async () => {
  await anew?.close();
  await api?.close();
});

interface PageOfItems {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly { readonly artifact: { readonly id: string } }[];
}

/** All pages, one request after another, with what each request answered. */
async function pages(of: Api, document: string, variables: Record<string, unknown> = {}) {
  const answers: string[] = [];
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const data: Record<string, { items: PageOfItems }> = await of.query(document, { ...variables, after });
    answers.push(JSON.stringify(data));
    const [report] = Object.values(data);
    if (!report) throw new Error('no report');
    ids.push(...report.items.nodes.map(({ artifact }) => artifact.id));
    if (!report.items.pageInfo.hasNextPage) return { answers, ids };
    after = report.items.pageInfo.endCursor;
  }
}

describe('a report that is read page by page', () => {
  it('is worked out once, and says what it would say if each page were worked out anew', async () => {
    runs = 0;
    const paged = await pages(api, REPORT, { input: INPUT });
    expect(runs).toBe(1);
    expect([paged.answers.length, paged.ids.length, new Set(paged.ids).size]).toEqual([12, RUNS, RUNS]);
    expect(paged.answers).toEqual((await pages(anew, REPORT, { input: INPUT })).answers);
  }, 120_000);

  it('is the one that a verdict for a pipeline is read from', async () => {
    const { assessChange } = await api.query(
      'query ($input: ImpactInput!) { assessChange(input: $input) { verdict } }',
      {
        input: INPUT,
      },
    );
    expect([assessChange.verdict, runs]).toEqual(['FAIL', 1]);
  });

  it('is another one after a write, and the old one still where its revision is named', async () => {
    runs = 0;
    const first = await api.query(REPORT, { input: INPUT });
    const { revision, items } = first.impact;
    await api.ingest({ source: 'other', artifacts: [{ id: 'D2', kind: 'DATASET' }] });
    const after = items.pageInfo.endCursor;
    const [error] = await api.expectErrors(REPORT, { input: INPUT, after });
    expect(error?.message).toContain(`ask with at.revision ${revision} to go on`);
    expect(runs).toBe(1);

    const pinned = { ...INPUT, at: { revision } };
    const second = await api.query(REPORT, { input: pinned, after });
    expect(second.impact.items.nodes.length).toBe(PAGE);
    expect(second.impact.items.nodes[0].artifact.id).toBe('run-01000');
    expect(second).toEqual(await anew.query(REPORT, { input: pinned, after }));
    expect(runs).toBe(1);
  }, 120_000);

  it('is one of findings too, and one more run where what happened is another', async () => {
    runs = 0;
    const nothing = await pages(api, FINDINGS);
    expect([nothing.ids.length, runs]).toEqual([0, 1]);
    const retracted = { at: '2026-11-20T00:00:00Z', reason: 'recall' };
    await api.ingest({ artifacts: [{ id: 'D1', kind: 'DATASET', version: { label: 'v1', retracted } }] });
    const found = await pages(api, FINDINGS);
    expect([found.answers.length, found.ids.length, runs]).toEqual([12, RUNS, 2]);
    expect(found.answers).toEqual((await pages(anew, FINDINGS)).answers);
  }, 120_000);
});
