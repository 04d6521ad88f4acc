/**
 * Graph: the golden story (test/support/goldenBatches.ts); change: the training data D1@v1 is recalled, in release R1.
 *
 * Scenario: what the API adds to the engine: pages, filters, counts, budgets, errors with a place, findings after real
 * writes. Result: each narrows or pages what the engine says and changes none of it. (The engine's own answers:
 * goldenStory.test.ts.) Negative control: what cannot be asked is refused with its place; no change gives the empty report.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';

let api: Api;

beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z') });
  await api.ingest(GOLDEN_BATCHES.batch);
});
afterAll(() => api?.close());

const INPUT = { configuration: 'R1', changes: [{ subject: 'D1@v1', kind: 'RETRACT' }] };
const REPORT = `query ($input: ImpactInput!, $first: Int, $after: String, $filter: ImpactFilter) { impact(input: $input) {
  revision complete incompleteBecause verdict frontier
  counts { total byEffect { effect count } byKind { kind count } byModality { modality count } }
  plan { levels { obligations { action subject } } }
  items(first: $first, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { artifact { id } effects modality distance } }
} }`;

async function report(variables: Record<string, unknown> = {}) {
  const { impact } = await api.query(REPORT, { input: INPUT, ...variables });
  return { ...impact, ids: impact.items.nodes.map((node: { artifact: { id: string } }) => node.artifact.id) };
}

describe('a report', () => {
  it('is ordered, the worst first, and the same on every page', async () => {
    const whole = await report();
    expect(whole.ids.slice(0, 3)).toEqual(['DEP1', 'R1', 'T1']);
    expect(whole.items.totalCount).toBe(12);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await report({ first: 5, after });
      paged.push(...page.ids);
      expect(page.items.totalCount).toBe(12);
      after = page.items.pageInfo.hasNextPage ? page.items.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(whole.ids);
  });

  it('refuses a cursor of another question', async () => {
    const { items } = await report({ first: 5 });
    const [error] = await api.expectErrors(REPORT, {
      input: { ...INPUT, configuration: null },
      after: items.pageInfo.endCursor,
    });
    expect(error).toMatchObject({ path: ['impact', 'items'], extensions: { code: 'BAD_USER_INPUT', input: 'after' } });
  });

  // The twelve items of row b of the golden story (metamodel 3.7), counted.
  it('counts what there is', async () => {
    expect((await report()).counts).toEqual({
      total: 12,
      byEffect: [
        { effect: 'ROLLBACK_DECISION', count: 1 },
        { effect: 'TAINTED', count: 5 },
        { effect: 'NEEDS_REAPPROVAL', count: 2 },
        { effect: 'IN_DOUBT', count: 2 },
        { effect: 'UNCONFIRMED', count: 3 },
      ],
      byKind: [
        { kind: 'REQUIREMENT', count: 1 },
        { kind: 'HAZARD', count: 1 },
        { kind: 'MODEL', count: 1 },
        { kind: 'RUN', count: 2 },
        { kind: 'EVIDENCE', count: 1 },
        { kind: 'CLAIM', count: 2 },
        { kind: 'CLAUSE', count: 1 },
        { kind: 'SIGN_OFF', count: 1 },
        { kind: 'BASELINE', count: 1 },
        { kind: 'DEPLOYMENT', count: 1 },
      ],
      byModality: [
        { modality: 'ACTUAL', count: 10 },
        { modality: 'POTENTIAL', count: 2 },
      ],
    });
  });

  it.each([
    [{ kinds: ['RUN'] }, ['T1', 'V1']],
    [{ effects: ['TAINTED'] }, ['R1', 'T1', 'M1', 'EV1', 'V1']],
    [{ effects: ['TAINTED'], kinds: ['MODEL', 'CLAIM'] }, ['M1']],
    [{ modalities: ['POTENTIAL'] }, ['H1', 'AIA-Art15']],
    [{ modalities: ['UNKNOWN'] }, []],
    [{ kinds: [], effects: [], modalities: [] }, 12],
  ])('narrowed by %j keeps verdict and plan', async (filter, expected) => {
    const whole = await report();
    const byQuestion = await report({ input: { ...INPUT, filter } });
    const byPage = await report({ filter });
    const sorted = (ids: string[]) => [...ids].sort();
    if (typeof expected === 'number') expect(byPage.ids.length).toBe(expected);
    else expect(sorted(byPage.ids)).toEqual(sorted(expected));
    expect(byQuestion.ids).toEqual(byPage.ids);
    expect(byQuestion.counts.total).toBe(byPage.items.totalCount);
    expect(byPage.counts).toEqual(whole.counts);
    expect([byQuestion.verdict, byQuestion.plan]).toEqual([whole.verdict, whole.plan]);
  });

  it('that ran out of budget says so, never passes, and goes on from its frontier', async () => {
    const whole = await report();
    let cut = await report({ input: { ...INPUT, budget: { nodes: 3 } } });
    expect(cut).toMatchObject({ complete: false, frontier: expect.any(String) });
    expect(cut.incompleteBecause.length).toBe(1);
    expect(cut.verdict).not.toBe('PASS');
    for (let round = 0; round < 20 && !cut.complete; round += 1) {
      cut = await report({ input: { ...INPUT, budget: { nodes: 3 }, resume: cut.frontier } });
    }
    expect(cut).toMatchObject({ complete: true, frontier: null, ids: whole.ids, verdict: 'FAIL' });
  });

  it('about nothing is the empty report', async () => {
    expect(await report({ input: { configuration: 'R1', changes: [] } })).toMatchObject({
      verdict: 'PASS',
      ids: [],
      counts: { total: 0 },
    });
  });
});

describe('a question that cannot be asked', () => {
  const change = (more: Record<string, unknown>) => ({
    configuration: 'R1',
    changes: [{ subject: 'D1', kind: 'RETRACT', ...more }],
  });
  it.each([
    [{ configuration: 'nothing', changes: [] }, 'NOT_FOUND', 'input.configuration'],
    [{ configuration: 'H1', changes: [] }, 'BAD_USER_INPUT', 'input.configuration'],
    [change({ subject: 'nothing' }), 'NOT_FOUND', 'input.changes[0].subject'],
    [
      change({ kind: 'DATA_APPEND', to: { label: 'v1', content: { rows: 1 } } }),
      'BAD_USER_INPUT',
      'input.changes[0].to',
    ],
    // What a batch would refuse cannot become the content; taken as absent, it would clear what it should break.
    [change({ kind: null, to: { content: { rows: 2 ** 53 } } }), 'BAD_USER_INPUT', 'input.changes[0].to.content.rows'],
    [
      { changes: [{ subject: 'SR1', to: { content: { criterion: { metric: 'recall', op: '=>', value: 1 } } } }] },
      'BAD_USER_INPUT',
      'input.changes[0].to.content.criterion.op',
    ],
    [{ ...INPUT, resume: 'nonsense' }, 'BAD_USER_INPUT', 'input.resume'],
    [{ ...INPUT, budget: { nodes: 0 } }, 'BAD_USER_INPUT', 'input.budget.nodes'],
    [{ ...INPUT, at: { revision: 99 } }, 'BAD_USER_INPUT', 'at.revision'],
  ])('%j is refused as %s at %s', async (input, code, place) => {
    const [error] = await api.expectErrors(REPORT, { input });
    expect(error).toMatchObject({ path: ['impact'], extensions: { code, input: place } });
    expect(error?.message.length).toBeGreaterThan(15);
  });

  it.each([
    ['D1@v9', 'D1 has no version v9; its current one is D1@v1.'],
    ['D9@v1', 'There is no artifact or version D9@v1; `artifacts(filter: { text: … })` finds ids by their words.'],
  ])('says of %s what there is instead', async (subject, message) => {
    const [error] = await api.expectErrors(REPORT, { input: change({ subject }) });
    expect(error?.message).toBe(message);
  });

  it('is one about a target that is not there', async () => {
    const [error] = await api.expectErrors(
      'query ($input: ImpactInput!) { proveNoImpact(input: $input, target: "nothing") { __typename } }',
      { input: INPUT },
    );
    expect(error).toMatchObject({ extensions: { code: 'NOT_FOUND', input: 'target' } });
  });
});

describe('a proof', () => {
  const PROVE = `query ($input: ImpactInput!, $target: ID!, $first: Int, $after: String) { proveNoImpact(input: $input, target: $target) {
    __typename
    ... on NonImpactCertificate { target reached revision
      inside(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes }
      boundary(first: 3) { totalCount nodes { link relation inside outside reason } } }
    ... on ImpactWitness { item { artifact { id } effects witness { from relation to rule } } }
    ... on NonImpactUnknown { target because }
  } }`;

  it('that it is not affected is a closed set in pages', async () => {
    const { proveNoImpact: one } = await api.query(PROVE, { input: INPUT, target: 'TC1', first: 10 });
    expect(one).toMatchObject({ __typename: 'NonImpactCertificate', target: 'TC1', revision: 1, reached: 13 }); // Row b and D1@v1.
    expect(one.inside.nodes.length).toBe(10);
    const { proveNoImpact: two } = await api.query(PROVE, {
      input: INPUT,
      target: 'TC1',
      first: 10,
      after: one.inside.pageInfo.endCursor,
    });
    const inside = [...one.inside.nodes, ...two.inside.nodes];
    expect(new Set(inside).size).toBe(13);
    expect(inside).toContain('D1@v1');
    expect(inside.some((id: string) => id.startsWith('TC1'))).toBe(false);
    expect(one.boundary.nodes.length).toBe(3);
    expect(one.boundary.totalCount).toBeGreaterThan(3);
  });

  it('that it is affected is the item with the way to it', async () => {
    const { proveNoImpact } = await api.query(PROVE, { input: INPUT, target: 'M1' });
    expect(proveNoImpact).toMatchObject({
      __typename: 'ImpactWitness',
      item: {
        artifact: { id: 'M1' },
        effects: ['TAINTED'],
        witness: [
          { from: 'D1@v1', relation: 'USED', to: 'T1', rule: 'F12' },
          { from: 'T1', relation: 'GENERATED', to: 'M1@v1', rule: 'T13' },
        ],
      },
    });
  });

  it('is neither when the walk was cut', async () => {
    const { proveNoImpact } = await api.query(PROVE, { input: { ...INPUT, budget: { nodes: 1 } }, target: 'TC1' });
    expect(proveNoImpact).toMatchObject({ __typename: 'NonImpactUnknown', target: 'TC1' });
    expect(proveNoImpact.because.length).toBe(1);
  });
});

describe('after real writes', () => {
  it('findings say what is no longer right, a disposition what was judged, and each is of its revision', async () => {
    const FINDINGS = `query ($at: At, $filter: ImpactFilter) { findings(configuration: "R1", at: $at, filter: $filter) {
      revision verdict counts { total } items { nodes { artifact { id } effects version { id } } } } }`;
    expect((await api.query(FINDINGS)).findings).toMatchObject({ revision: 1, verdict: 'PASS', counts: { total: 0 } });
    const { revision } = await api.ingest({
      source: 'story:golden',
      artifacts: [
        {
          id: 'D1',
          kind: 'DATASET',
          version: { label: 'v1', retracted: { at: '2026-11-20T00:00:00Z', reason: 'consent' } },
        },
      ],
    });
    const { findings } = await api.query(FINDINGS);
    expect(findings).toMatchObject({ revision, verdict: 'FAIL', counts: { total: 12 } });
    const model = findings.items.nodes.find((item: { artifact: { id: string } }) => item.artifact.id === 'M1');
    expect(model).toEqual({ artifact: { id: 'M1' }, effects: ['TAINTED'], version: { id: 'M1@v1' } });
    expect((await api.query(FINDINGS, { filter: { kinds: ['RUN'] } })).findings).toMatchObject({
      verdict: 'FAIL',
      counts: { total: 2 },
    });
    expect((await api.query(FINDINGS, { at: { revision: 1 } })).findings).toMatchObject({
      revision: 1,
      counts: { total: 0 },
    });
    const [error] = await api.expectErrors('{ findings(since: 99) { verdict } }');
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', input: 'since' } });
    const { version } = await api.query('{ version(id: "D1@v1") { retracted retractions { at reason parts } } }');
    expect(version).toEqual({
      retracted: true,
      retractions: [{ at: '2026-11-20T00:00:00.000Z', reason: 'consent', parts: [] }],
    });
  });

  it('a disposition is an assessment in the graph, signed by a person who may', async () => {
    const SIGN =
      'mutation ($input: DispositionInput!) { disposition(input: $input) { id active expiredBecause code target } }';
    const input = {
      change: { subject: 'D2@v1', kind: 'RETRACT' },
      configuration: 'R1',
      target: 'V1',
      code: 'NOT_IN_SCOPE',
      rationale: 'not used at night',
      signedBy: 'P1',
      basis: ['H1'],
      expiresAt: '2027-01-01',
    };
    const { disposition } = await api.query(SIGN, { input });
    expect(disposition).toMatchObject({ active: true, expiredBecause: null, code: 'NOT_IN_SCOPE', target: 'V1' });
    const { artifact, revision } = await api.query(
      'query ($id: ID!) { revision artifact(id: $id) { kind subkind ... on ImpactAssessment { code rationale expiresAt assesses { nodes { id } } attributedTo { nodes { id } } } } }',
      { id: disposition.id },
    );
    expect(artifact).toEqual({
      kind: 'IMPACT_ASSESSMENT',
      subkind: 'DISPOSITION',
      code: 'NOT_IN_SCOPE',
      rationale: 'not used at night',
      expiresAt: '2027-01-01T00:00:00.000Z',
      assesses: { nodes: [{ id: 'V1' }] },
      attributedTo: { nodes: [{ id: 'P1' }] },
    });
    const { journalEntry } = await api.query(
      'query ($revision: Int!) { journalEntry(revision: $revision) { entry { actor operation reason } } }',
      { revision },
    );
    expect(journalEntry.entry).toEqual({ actor: 'P1', operation: 'disposition', reason: 'not used at night' });
    expect((await api.expectErrors(SIGN, { input: { ...input, signedBy: 'H1' } }))[0]).toMatchObject({
      extensions: { input: 'input.signedBy' },
    });
    expect((await api.expectErrors(SIGN, { input: { ...input, target: 'nothing' } }))[0]).toMatchObject({
      extensions: { input: 'input.target' },
    });
    expect(
      (await api.expectErrors(SIGN, { input: { ...input, change: { subject: 'nothing', kind: 'RETRACT' } } }))[0],
    ).toMatchObject({
      extensions: { code: 'NOT_FOUND', input: 'input.change.subject' },
    });
  });
});
