/**
 * Graph: the golden story (test/support/goldenBatches.ts) with release R1. Then D2 is relabelled by ada, a counter claim
 * challenges G2, and R2 is made of R1 with both.
 *
 * Scenario: baselines are made, refused, compared, and asked about over HTTP. Result: members are closed at once or not
 * at all, with the place of every error; differences come typed and in pages; what changed since has the items of the
 * golden row for the same change. Negative control: a refused baseline is not there; R1 does not differ from itself.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';
import { GOLDEN_ROWS } from '../support/goldenRows.ts';

let api: Api;

const CREATE = `mutation ($input: CreateBaselineInput!) { createBaseline(input: $input) {
  baseline { id title subkind closed source supersedes { id } includes(first: 1000) { totalCount nodes { to { id } toVersion { label } } } }
  members leftOutCounts { kind reason count } leftOut(first: 2) { artifact { id } reason }
  receipt { revision created errors { path id code message } }
} }`;

async function create(input: object) {
  const { createBaseline } = await api.query(CREATE, { input });
  return createBaseline;
}

/** "path id code" of the errors of a baseline that was refused. */
async function refusal(input: object): Promise<string[]> {
  const { baseline, members, receipt } = await create(input);
  expect([baseline, members, receipt.created]).toEqual([null, 0, 0]);
  return receipt.errors.map(
    ({ path, id, code }: { path: string; id: string | null; code: string }) => `${path} ${id} ${code}`,
  );
}

const relabelled = { rows: 8000, labels: 'r2', parts: ['slice:day', 'slice:night'] };

beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z') });
  await api.ingest(GOLDEN_BATCHES.batch);
  await api.ingest({
    actor: 'ada',
    artifacts: [
      { id: 'D2', kind: 'DATASET', version: { label: 'v2', content: relabelled } },
      { id: 'CG', kind: 'CLAIM', subkind: 'COUNTER_GOAL', version: { label: 'v1', content: { text: 'rain' } } },
    ],
    links: [{ type: 'CHALLENGES', from: 'CG', to: 'G2', attributes: { state: 'OPEN' } }],
  });
});
afterAll(() => api?.close());

describe('createBaseline', () => {
  it('makes a baseline of another one, closed at once, and says what it takes the place of', async () => {
    const from = { baseline: 'R1', replacements: ['D2', 'CG'], without: [] };
    const input = {
      id: 'R2',
      title: 'second',
      subkind: 'RELEASE',
      from,
      supersedes: 'R1',
      source: 'ci',
      actor: 'bob',
      reason: 'release day',
    };
    const { baseline, members, leftOutCounts, receipt } = await create(input);
    expect(receipt).toEqual({ revision: 3, created: 17, errors: [] });
    expect([members, leftOutCounts]).toEqual([16, []]);
    expect(baseline).toMatchObject({
      id: 'R2',
      title: 'second',
      subkind: 'RELEASE',
      closed: true,
      source: 'ci',
      supersedes: { id: 'R1' },
    });
    expect(baseline.includes.totalCount).toBe(16);
    expect(baseline.includes.nodes).toContainEqual({ to: { id: 'D2' }, toVersion: { label: 'v2' } });
    expect(baseline.includes.nodes).toContainEqual({ to: { id: 'D1' }, toVersion: { label: 'v1' } });
    const { journal } = await api.query(
      '{ journal(artifact: "R2") { nodes { revision operation actor reason source } } }',
    );
    expect(journal.nodes).toEqual([
      { revision: 3, operation: 'createBaseline', actor: 'bob', reason: 'release day', source: 'ci' },
    ]);
  });

  it('never changes afterwards', async () => {
    const { ingest } = await api.query(
      'mutation { ingest(input: { source: "ci", links: [{ type: INCLUDES, from: "R2", to: "AIA-Art15@2024" }] }) { errors { code } } }',
    );
    expect(ingest.errors).toEqual([{ code: 'BASELINE_CLOSED' }]);
    expect(await refusal({ id: 'R2' })).toEqual(['id R2 BASELINE_CLOSED']);
  });

  it('makes one of all that a baseline can hold, and tells what it left out', async () => {
    const { members, leftOutCounts, leftOut } = await create({ id: 'ALL' });
    // 26 artifacts but R1, R2, DEP1, P1, RO1 and SO1.
    expect(members).toBe(21);
    expect(leftOutCounts).toEqual([
      { kind: 'BASELINE', reason: 'BASELINE', count: 2 },
      { kind: 'DEPLOYMENT', reason: 'NOT_PART_OF_A_CONFIGURATION', count: 1 },
      { kind: 'PERSON', reason: 'NOT_PART_OF_A_CONFIGURATION', count: 1 },
      { kind: 'ROLE', reason: 'NOT_PART_OF_A_CONFIGURATION', count: 1 },
      { kind: 'SIGN_OFF', reason: 'NOT_PART_OF_A_CONFIGURATION', count: 1 },
    ]);
    expect(leftOut).toEqual([
      { artifact: { id: 'R1' }, reason: 'BASELINE' },
      { artifact: { id: 'DEP1' }, reason: 'NOT_PART_OF_A_CONFIGURATION' },
    ]);
  });

  it('selects by kind, subkind, source and words, as of a revision', async () => {
    const ids = async (id: string, input: object) => {
      const { baseline } = await create({ id, ...input });
      return baseline.includes.nodes
        .map(
          ({ to, toVersion }: { to: { id: string }; toVersion: { label: string } | null }) =>
            `${to.id}@${toVersion?.label}`,
        )
        .sort();
    };
    const kinds = ['DATASET'];
    expect(await ids('F1', { from: { filter: { kinds } } })).toEqual(['D1@v1', 'D2@v2']);
    expect(await ids('F2', { from: { filter: { kinds } }, at: { revision: 1 } })).toEqual(['D1@v1', 'D2@v1']);
    expect(
      await ids('F3', { from: { filter: { kinds, subkinds: ['TRAIN'], source: 'story:golden', text: 'image box' } } }),
    ).toEqual(['D1@v1']);
    expect(await ids('F4', { from: { ids: ['M1', 'D2@v1'] } })).toEqual(['D2@v1', 'M1@v1']);
  });

  it('is all or nothing, with the place of every error', async () => {
    const { revision } = await api.query('{ revision }');
    expect(await refusal({ id: 'X', from: { ids: ['D1', 'D8', 'P1'] } })).toEqual([
      'from.ids[1] D8 DANGLING_END',
      'from.ids[2] P1 RELATION_NOT_ALLOWED',
    ]);
    expect(await refusal({ id: 'X', from: { filter: { kinds: ['PERSON'] } } })).toEqual(['from null VALUE_INVALID']);
    expect(await refusal({ id: 'X', from: { baseline: 'R9' }, supersedes: 'R8' })).toEqual([
      'supersedes R8 DANGLING_END',
      'from.baseline R9 DANGLING_END',
    ]);
    expect(await refusal({ id: 'D1', from: { ids: ['M1'] } })).toEqual(['id D1 VALUE_INVALID']);
    expect(await refusal({ id: 'X@1', from: { ids: ['M1'] } })).toEqual(['id X@1 ID_INVALID']);
    expect(await refusal({ id: 'X', subkind: 'SORT', from: { ids: ['M1'] } })).toEqual(['subkind X VALUE_INVALID']);
    expect(await refusal({ id: 'X', source: '', from: { ids: ['M1'] } })).toEqual(['source null VALUE_INVALID']);
    expect(await api.query('{ revision artifact(id: "X") { id } }')).toEqual({ revision, artifact: null });
  });

  it.each<[string, object, string]>([
    ['two beginnings', { id: 'X', from: { ids: ['M1'], baseline: 'R1' } }, 'input.from'],
    ['retired artifacts', { id: 'X', from: { filter: { includeRetired: true } } }, 'input.from.filter.includeRetired'],
    ['an instant', { id: 'X', at: { validAt: '2026-01-01T00:00:00Z' } }, 'input.at.validAt'],
    ['a revision to come', { id: 'X', at: { revision: 999 } }, 'at.revision'],
    ['words that are none', { id: 'X', from: { filter: { text: '…' } } }, 'input.from.filter.text'],
  ])('refuses %s', async (_, input, place) => {
    const [error] = await api.expectErrors(CREATE, { input });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: place });
  });
});

it('a baseline that takes longer than reads may take is told of all the same', async () => {
  const slow = await startApi({
    empty: false,
    readMilliseconds: 4_000,
    wrap: (graph) => {
      const write = graph.write.bind(graph);
      graph.write = async (request) => {
        await new Promise((resolve) => setTimeout(resolve, 4_500));
        return write(request);
      };
      return graph;
    },
  });
  try {
    const { createBaseline } = await slow.query(
      'mutation { createBaseline(input: { id: "SLOW" }) { baseline { id closed } members leftOut { reason } receipt { errors { code } } } }',
    );
    expect(createBaseline).toMatchObject({ baseline: { id: 'SLOW', closed: true }, receipt: { errors: [] } });
    expect(createBaseline.leftOut.length).toBeGreaterThan(0);
    // A read of the same length is cut.
    const [error] = await slow.expectErrors(
      'mutation { createBaseline(input: { id: "CUT" }) { baseline { includes { totalCount } } } }',
    );
    expect(error?.extensions.code).toBe('DEADLINE_EXCEEDED');
  } finally {
    await slow.close();
  }
});

const MEMBER = 'artifact { id } before { label } after { label } kinds fields revision recordedBy';
const DIFF = `query ($before: ID!, $after: ID, $at: At) { baselineDiff(before: $before, after: $after, at: $at) {
  before { baseline { id } revision members verdict } after { baseline { id } revision members verdict }
  counts { artifactsAdded artifactsRemoved artifactsChanged linksAdded linksRemoved linksChanged verdicts
    claimsLostSupport claimsGainedSupport claims challenges assumptions gates approvalsLost approvalsGained }
  artifactsAdded { totalCount nodes { ${MEMBER} } } artifactsRemoved { nodes { ${MEMBER} } } artifactsChanged { nodes { ${MEMBER} } }
  linksAdded { nodes { type from { id } to { id } } } linksRemoved { nodes { id } }
  linksChanged { nodes { before { scope } after { scope } aspects } }
  verdicts { nodes { link { type } before after } }
  claims { nodes { claim { id } change before after supportsAdded { id } supportsRemoved { id } outdatedBefore { id } outdatedAfter { id } } }
  challenges { nodes { link { attributes } challenger { id } challenged { id } before after } }
  assumptions { nodes { assumption { ${MEMBER} } claims { id } } }
  gates { nodes { gate { id } before after unmetBefore unmetAfter } }
  approvals { nodes { signOff { id } subject { id } change reason moved { totalCount nodes { ${MEMBER} } } } }
} }`;

async function diff(variables: object) {
  const { baselineDiff } = await api.query(DIFF, variables as Record<string, unknown>);
  return baselineDiff;
}

describe('baselineDiff', () => {
  it('tells everything that differs, who recorded it, and why the approval is lost', async () => {
    const found = await diff({ before: 'R1', after: 'R2' });
    const d2 = {
      artifact: { id: 'D2' },
      before: { label: 'v1' },
      after: { label: 'v2' },
      kinds: ['DATA_RELABEL'],
      fields: ['labels'],
      revision: 2,
      recordedBy: 'ada',
    };
    const cg = {
      artifact: { id: 'CG' },
      before: null,
      after: { label: 'v1' },
      kinds: [],
      fields: [],
      revision: 2,
      recordedBy: 'ada',
    };
    const none = { supportsAdded: [], supportsRemoved: [], outdatedBefore: [], outdatedAfter: [] };
    expect(found).toEqual({
      before: { baseline: { id: 'R1' }, revision: 1, members: 15, verdict: 'FAIL' },
      after: { baseline: { id: 'R2' }, revision: 3, members: 16, verdict: 'PASS' },
      counts: {
        artifactsAdded: 1,
        artifactsRemoved: 0,
        artifactsChanged: 1,
        linksAdded: 1,
        linksRemoved: 0,
        linksChanged: 0,
        verdicts: 0,
        claimsLostSupport: 2,
        claimsGainedSupport: 0,
        claims: 3,
        challenges: 1,
        assumptions: 0,
        gates: 1,
        approvalsLost: 1,
        approvalsGained: 0,
      },
      artifactsAdded: { totalCount: 1, nodes: [cg] },
      artifactsRemoved: { nodes: [] },
      artifactsChanged: { nodes: [d2] },
      linksAdded: { nodes: [{ type: 'CHALLENGES', from: { id: 'CG' }, to: { id: 'G2' } }] },
      linksRemoved: { nodes: [] },
      linksChanged: { nodes: [] },
      verdicts: { nodes: [] },
      claims: {
        nodes: [
          { claim: { id: 'CG' }, change: 'ADDED', before: null, after: 'UNSUPPORTED', ...none },
          { claim: { id: 'G1' }, change: 'LOST_SUPPORT', before: 'SUPPORTED', after: 'IN_DOUBT', ...none },
          {
            claim: { id: 'G2' },
            change: 'LOST_SUPPORT',
            before: 'SUPPORTED',
            after: 'IN_DOUBT',
            ...none,
            // The run behind it used D2@v1.
            outdatedAfter: [{ id: 'EV1' }],
          },
        ],
      },
      challenges: {
        nodes: [
          {
            link: { attributes: { state: 'OPEN' } },
            challenger: { id: 'CG' },
            challenged: { id: 'G2' },
            before: null,
            after: 'OPEN',
          },
        ],
      },
      assumptions: { nodes: [] },
      // The challenge is known of R1 by now, too; no gate applies to R2.
      gates: { nodes: [{ gate: { id: 'REL1' }, before: 'FAIL', after: null, unmetBefore: ['G1'], unmetAfter: [] }] },
      approvals: {
        nodes: [
          {
            signOff: { id: 'SO1' },
            subject: { id: 'R1' },
            change: 'LOST',
            reason: 'SO1 approves R1, not R2, in which 2 of the contents differ.',
            moved: { totalCount: 2, nodes: [cg, d2] },
          },
        ],
      },
    });
  });

  it('is empty for a baseline and itself', async () => {
    const { counts } = await diff({ before: 'R1', after: 'R1' });
    expect(Object.values(counts)).toEqual(new Array(15).fill(0));
  });

  it('compares with HEAD, also with that of then', async () => {
    expect((await diff({ before: 'R2' })).counts).toMatchObject({
      artifactsChanged: 0,
      artifactsRemoved: 0,
      artifactsAdded: 5,
    });
    expect((await diff({ before: 'R1', at: { revision: 1 } })).counts).toMatchObject({
      artifactsChanged: 0,
      challenges: 0,
    });
    expect((await diff({ before: 'R1' })).counts).toMatchObject({ artifactsChanged: 1, challenges: 1 });
  });

  it('comes in pages', async () => {
    const PAGE = `query ($before: ID!, $after: String) { baselineDiff(before: $before) {
      artifactsAdded(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { artifact { id } } } } }`;
    interface Added {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly { readonly artifact: { readonly id: string } }[];
    }
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const artifactsAdded: Added = (await api.query(PAGE, { before: 'R2', after })).baselineDiff.artifactsAdded;
      ids.push(...artifactsAdded.nodes.map(({ artifact }) => artifact.id));
      expect(artifactsAdded.totalCount).toBe(5);
      after = artifactsAdded.pageInfo.hasNextPage ? artifactsAdded.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toEqual(['AIA-Art15', 'MON1', 'REL1', 'T1', 'V1']);
    const first = (await api.query(PAGE, { before: 'R2' })).baselineDiff.artifactsAdded.pageInfo.endCursor;
    const [error] = await api.expectErrors(PAGE, { before: 'R1', after: first });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'after' });
  });

  it('says where the question is wrong', async () => {
    const place = async (variables: Record<string, unknown>) =>
      (await api.expectErrors(DIFF, variables))[0]?.extensions;
    expect(await place({ before: 'R9' })).toMatchObject({ code: 'NOT_FOUND', input: 'before' });
    expect(await place({ before: 'R1', after: 'D1' })).toMatchObject({ code: 'BAD_USER_INPUT', input: 'after' });
    expect(await place({ before: 'R2', at: { revision: 2 } })).toMatchObject({ code: 'NOT_FOUND', input: 'before' });
  });
});

describe('impactSince', () => {
  const SINCE = `query ($baseline: ID!, $configuration: ID, $filter: ImpactFilter) { impactSince(baseline: $baseline, configuration: $configuration, filter: $filter) {
    verdict counts { total } items(first: 100) { nodes { artifact { id } states { effect modality scope { affected } } witness { kindIn } } } } }`;
  const since = async (variables: Record<string, unknown>) => (await api.query(SINCE, variables)).impactSince;
  interface Node {
    artifact: { id: string };
    states: { effect: string; modality: string; scope: { affected: string[] } | null }[];
  }
  const texts = (nodes: Node[]) =>
    nodes
      .flatMap(({ artifact, states }) =>
        states.map(({ effect, modality }) => `${artifact.id} ${effect} ${modality.charAt(0)}`),
      )
      .sort();

  it('has the items of the golden row for the same change, whole instead of the night alone, and of findings', async () => {
    // Row c1 is of the night slice; here both slices were labelled anew, so nothing is partial.
    const row = GOLDEN_ROWS.find((one) => one.row === 'c1')?.items ?? [];
    const expected = row.map((text) => text.replace(/ \{.*\}/, '').replace('PARTIALLY_STALE', 'STALE')).sort();
    const report = await since({ baseline: 'R1' });
    expect(texts(report.items.nodes)).toEqual(expected);
    expect(report.verdict).toBe('FAIL');
    expect(texts((await since({ baseline: 'R1', configuration: 'R2' })).items.nodes)).toEqual(expected);
    const { findings } = await api.query(
      '{ findings(configuration: "R1") { items(first: 100) { nodes { artifact { id } states { effect modality } } } } }',
    );
    expect(texts(findings.items.nodes)).toEqual(expected);
  });

  it('is empty for a baseline and itself, or where nothing that it holds moved', async () => {
    expect((await since({ baseline: 'R1', configuration: 'R1' })).counts.total).toBe(0);
    expect((await since({ baseline: 'R2' })).counts.total).toBe(0);
  });

  it('is narrowed by a filter, and says where the question is wrong', async () => {
    expect((await since({ baseline: 'R1', filter: { kinds: ['CLAIM'] } })).counts.total).toBe(2);
    const place = async (variables: Record<string, unknown>) =>
      (await api.expectErrors(SINCE, variables))[0]?.extensions;
    expect(await place({ baseline: 'R9' })).toMatchObject({ code: 'NOT_FOUND', input: 'baseline' });
    expect(await place({ baseline: 'R1', configuration: 'M1' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      input: 'configuration',
    });
  });
});
