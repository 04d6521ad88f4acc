/**
 * Graph: the golden story (test/support/goldenBatches.ts), a clause of it that is amended and binds from 2091, release
 * R3 made of it, signed by SO3, whose approval ends with 2090. Recorded after that: D1@v1 is recalled, its metadata and
 * title amended, newer versions, links, a challenge, a ruling, a retirement, and a clause of its own.
 *
 *     revision   1 story  2 clause  3 R3  4 SO3 (signed)   5 … 9 what came later
 *     instant    2090-06-01 (signed)          2091-06-01 (later)
 *
 * Scenario: every question that reads the graph is asked at {revision, validAt}, the two moving independently.
 * Result: a revision is what was known, an instant what was true. Asked again at the same point, whatever was written
 * since, the answer has the same bytes.
 * Negative control: at another revision, or another instant, it has not.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';

const SIGNED = '2090-06-01T00:00:00.000Z';
const LATER = '2091-06-01T00:00:00.000Z';
const ITEMS =
  'items { nodes { artifact { id } states { effect modality } reason witness { link rule } obligations { id } } }';
const REPORT = `revision verdict gates { gate { id } verdict unmet } counts { total } ${ITEMS} plan { levels { obligations { action subject } } reuse }`;

/** Everything that reads the graph at a point in its history. */
const EVERYTHING = `query ($at: At, $input: ImpactInput!, $link: ID!) {
  artifact(id: "D1", at: $at) { ...artifact }
  version(id: "D1@v1", at: $at) { content metadata digest semanticDigest metadataDigest retracted retractions { at reason revision } }
  link(id: $link, at: $at) { verdict scope assurance attributes assertions { source } }
  artifacts(first: 1000, at: $at) { totalCount nodes { ...artifact } }
  found: artifacts(filter: { kinds: [DATASET], text: "image" }, at: $at) { totalCount nodes { id } }
  journal(first: 1000, at: $at) { totalCount pageInfo { hasNextPage endCursor } nodes { revision actor hash } }
  ofD1: journal(artifact: "D1", at: $at) { totalCount nodes { revision } }
  impact(input: $input) { ${REPORT} links { nodes { link verdict ruling } } }
  assessChange(input: $input) { headline exitCode unmet { requirement { id } reason } because { artifact { id } } fixes { id } }
  proveNoImpact(input: $input, target: "H1") { __typename ... on ImpactWitness { item { reason } } ... on NonImpactCertificate { boundary { nodes { link reason } } } }
  findings(configuration: "R3", at: $at) { ${REPORT} }
  head: findings(at: $at) { ${REPORT} }
  impactSince(baseline: "R3", at: $at) { ${REPORT} }
  baselineDiff(before: "R3", at: $at) {
    revision before { members verdict } after { members verdict }
    counts { artifactsAdded artifactsChanged artifactsRemoved linksAdded linksRemoved linksChanged verdicts claims challenges assumptions gates approvalsLost approvalsGained }
    artifactsChanged { nodes { artifact { id title } before { id } after { id } kinds fields revision recordedBy } }
    approvals { nodes { signOff { id } change reason moved { totalCount } } }
  }
}
fragment artifact on Artifact {
  id title subkind sources retired current { id metadata retracted }
  versions { nodes { id } } incoming { nodes { id verdict scope } } outgoing { nodes { id verdict scope } }
}`;

let api: Api;
let link: string;

/** The answer as it comes over the wire. */
async function bytes(at: { revision?: number; validAt: string }): Promise<string> {
  const input = { configuration: 'R3', at, changes: [{ subject: 'D2', kind: 'DATA_RELABEL', parts: ['slice:night'] }] };
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: EVERYTHING, variables: { at, input, link } }),
  });
  const text = await response.text();
  expect(text).not.toContain('"errors"');
  return text;
}

/** "artifact EFFECT" of the actual effects that were found in R3. */
async function foundIn(at: { revision: number; validAt: string }): Promise<string[]> {
  const { findings } = await api.query(
    'query ($at: At) { findings(configuration: "R3", at: $at) { items { nodes { artifact { id } states { effect modality } } } } }',
    { at },
  );
  return findings.items.nodes
    .flatMap(({ artifact, states }: { artifact: { id: string }; states: { effect: string; modality: string }[] }) =>
      states.filter(({ modality }) => modality === 'ACTUAL').map(({ effect }) => `${artifact.id} ${effect}`),
    )
    .sort();
}

const clause = (label: string, from: string) => ({
  id: 'AIA-Art15',
  kind: 'CLAUSE' as const,
  version: { label, content: { number: 'Art. 15', text: `in force from ${from}`, effectiveFrom: from } },
});

let whenSigned: { signed: string; later: string };

beforeAll(async () => {
  api = await startApi({ now: () => new Date(SIGNED) });
  await api.ingest(GOLDEN_BATCHES.batch);
  await api.ingest({ artifacts: [clause('2091', '2091-01-20')] });
  const { createBaseline } = await api.query(
    'mutation { createBaseline(input: { id: "R3", subkind: "RELEASE", from: { baseline: "R1", replacements: ["AIA-Art15"] } }) { receipt { revision errors { message } } } }',
  );
  expect(createBaseline.receipt).toEqual({ revision: 3, errors: [] });
  await api.ingest({
    artifacts: [
      {
        id: 'SO3',
        kind: 'SIGN_OFF',
        version: { label: 'v1', content: { verdict: 'APPROVED', signedAt: SIGNED, validUntil: '2090-12-31' } },
      },
    ],
    links: [
      { type: 'APPROVES', from: 'SO3', to: 'R3' },
      { type: 'ATTRIBUTED_TO', from: 'SO3', to: 'P1' },
    ],
  });
  const { artifact } = await api.query('{ artifact(id: "SR1") { incoming(types: [VERIFIES]) { nodes { id } } } }');
  link = artifact.incoming.nodes[0].id;
  whenSigned = {
    signed: await bytes({ revision: 4, validAt: SIGNED }),
    later: await bytes({ revision: 4, validAt: LATER }),
  };

  await api.ingest({
    source: 'story:golden',
    artifacts: [
      {
        id: 'D1',
        kind: 'DATASET',
        title: 'training images',
        version: {
          label: 'v1',
          metadata: { owner: 'new' },
          retracted: { at: '2089-01-01T00:00:00Z', reason: 'licence' },
        },
      },
      {
        id: 'SR1',
        kind: 'REQUIREMENT',
        version: { label: 'v2', content: { criterion: { metric: 'recall', op: '>=', value: 0.99 } } },
      },
      { id: 'D7', kind: 'DATASET', version: { label: 'v1', content: { schema: ['image'] } } },
    ],
    links: [{ type: 'DERIVED_FROM', from: 'D7@v1', to: 'D1@v1' }],
  });
  await api.ingest({
    artifacts: [{ id: 'INC', kind: 'INCIDENT', subkind: 'MALFUNCTION' }],
    links: [{ type: 'CHALLENGES', from: 'INC', to: 'G2', attributes: { state: 'OPEN' } }],
  });
  await api.query(
    `mutation ($link: ID!) { reviewLink(input: { link: $link, verdict: INVALID, reason: "bound", reviewedBy: "P1" }) { receipt { errors { message } } } }`,
    { link },
  );
  await api.ingest({ artifacts: [clause('2092', '2092-01-20')] });
  const { artifacts, links } = GOLDEN_BATCHES.batch;
  await api.ingest({
    ...GOLDEN_BATCHES.batch,
    mode: 'REPLACE_SOURCE',
    artifacts: artifacts?.filter(({ id }) => id !== 'MON1').map(({ version: _, ...artifact }) => artifact),
    links: links?.filter(({ from }) => from !== 'MON1' && from !== 'REL1'),
  });
});
afterAll(() => api?.close());

describe('asked again at the same revision and instant, whatever was written since', () => {
  it('what did we know when R3 was signed', async () => {
    expect(await bytes({ revision: 4, validAt: SIGNED })).toBe(whenSigned.signed);
    // Nothing was recorded that stood against it; the recall is dated earlier, but nobody knew of it.
    expect(await foundIn({ revision: 4, validAt: SIGNED })).toEqual([]);
    const { version } = await api.query('{ version(id: "D1@v1", at: { revision: 4 }) { retracted } }');
    expect(version.retracted).toBe(false);
    // What is known now of the same instant is another answer.
    expect(await bytes({ validAt: SIGNED })).not.toBe(whenSigned.signed);
    const now = await foundIn({ revision: 9, validAt: SIGNED });
    expect(now).toEqual(expect.arrayContaining(['M1 TAINTED', 'T1 TAINTED', 'DEP1 ROLLBACK_DECISION']));
  });

  it('what was true then', async () => {
    expect(await bytes({ revision: 4, validAt: LATER })).toBe(whenSigned.later);
    expect(whenSigned.later).not.toBe(whenSigned.signed);
    // Of what was known when R3 was signed, the end of the approval and the amended clause came true in between …
    const known = await foundIn({ revision: 4, validAt: LATER });
    expect(known).toEqual(expect.arrayContaining(['R3 NEEDS_REAPPROVAL', 'SO3 NEEDS_REAPPROVAL', 'SR1 SUSPECT']));
    expect(known.filter((text) => text.includes('TAINTED'))).toEqual([]);
    // … each at its own instant.
    const at = (validAt: string) => foundIn({ revision: 4, validAt });
    expect(await at('2090-12-30T00:00:00Z')).toEqual([]);
    expect(await at('2091-01-19T00:00:00Z')).not.toContain('SR1 SUSPECT');
    expect(await at('2091-01-19T00:00:00Z')).toContain('SO3 NEEDS_REAPPROVAL');
  });
});

it('a clause that was recorded later binds nobody as of before, at whatever instant', async () => {
  const current = async (revision: number) => {
    const { artifact } = await api.query(
      'query ($at: At) { artifact(id: "AIA-Art15", at: $at) { current { label } } }',
      { at: { revision, validAt: '2093-01-01T00:00:00Z' } },
    );
    return artifact.current.label;
  };
  expect([await current(1), await current(4), await current(9)]).toEqual(['2024', '2091', '2092']);
});

it('the journal ends at the revision asked about', async () => {
  const { journal, ofD1 } = await api.query(`{
    journal(first: 2, at: { revision: 3 }) { totalCount pageInfo { hasNextPage endCursor } nodes { revision operation } }
    ofD1: journal(artifact: "D1", at: { revision: 3 }) { totalCount nodes { revision } }
  }`);
  expect(journal.totalCount).toBe(3);
  expect(journal.nodes.map(({ revision }: { revision: number }) => revision)).toEqual([1, 2]);
  const { next } = await api.query(
    'query ($after: String) { next: journal(first: 2, after: $after, at: { revision: 3 }) { pageInfo { hasNextPage } nodes { revision operation } } }',
    { after: journal.pageInfo.endCursor },
  );
  expect(next).toEqual({ pageInfo: { hasNextPage: false }, nodes: [{ revision: 3, operation: 'createBaseline' }] });
  // D1 was recorded by the story, and is a member of R3.
  expect(ofD1).toEqual({ totalCount: 2, nodes: [{ revision: 1 }, { revision: 3 }] });
  const [error] = await api.expectErrors('{ journal(at: { revision: 99 }) { totalCount } }');
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'at.revision' });
});
