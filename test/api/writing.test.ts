/**
 * Scenario: people and small tools write by typed mutations, by ingest, and rule on links. Result: the artifact comes
 * back typed, with its version and links; a second time changes nothing; what is wrong comes back at the place of the
 * input where it was said, and nothing is written.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SafetyGraph } from '../../graph/safetyGraph.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;

beforeAll(async () => {
  api = await startApi();
  await api.ingest({
    artifacts: [
      { id: 'H1', kind: 'HAZARD', version: { label: 'v1', content: { severity: 'S1' } } },
      { id: 'S1', kind: 'SYSTEM' },
      { id: 'TC1', kind: 'TEST_CASE', version: { label: 'v1', content: { procedure: 'p' } } },
      { id: 'Art15', kind: 'CLAUSE', version: { label: '2024', content: { number: 'Art. 15' } } },
      { id: 'raw', kind: 'DATASET', version: { label: 'v1', content: { rows: 10 } } },
      { id: 'V1', kind: 'RUN', subkind: 'EVALUATE' },
      { id: 'P1', kind: 'PERSON' },
      { id: 'R1', kind: 'BASELINE' },
    ],
  });
});
afterAll(() => api?.close());

const RECEIPT = 'receipt { revision replayed created updated unchanged retired errors { path id code message } }';
const LINKS =
  'outgoing { nodes { type role scope assurance to { id } fromVersion { id } toVersion { id } } } incoming { nodes { type role from { id } toVersion { id } } }';

async function record(mutation: string, input: Record<string, unknown>, selection: string, headers = {}) {
  const data = await api.query(
    `mutation ($input: ${mutation.replace(/^r/, 'R')}Input!) { ${mutation}(input: $input) {
       artifact { __typename id title source ${selection} ${LINKS} } version { id content metadata digest } ${RECEIPT} } }`,
    { input },
    headers,
  );
  return data[mutation];
}

const out = (payload: { artifact: { outgoing: { nodes: Record<string, { id: string }>[] } } }) =>
  payload.artifact.outgoing.nodes.map(
    (link) => `${link.type}${link.role ? `{${link.role}}` : ''} ${(link.toVersion ?? link.to)?.id}`,
  );
const into = (payload: { artifact: { incoming: { nodes: Record<string, { id: string }>[] } } }) =>
  payload.artifact.incoming.nodes.map((link) =>
    `${link.from?.id} ${link.type}${link.role ? `{${link.role}}` : ''} ${link.toVersion?.id ?? ''}`.trim(),
  );

describe('typed mutations', () => {
  it('record a requirement: the wording is metadata, so a typo is no change', async () => {
    const input = {
      id: 'SR1',
      title: 'Recall',
      subkind: 'AI_SAFETY',
      text: 'recal at least 0.93',
      criterion: { metric: 'recall', op: '>=', value: 0.93 },
      integrityLevel: 'ASIL B',
      more: { rationale: 'HARA' },
      mitigates: ['H1'],
      compliesWith: ['Art15'],
      verifiedBy: ['TC1'],
      assurance: 'DECLARED_REVIEWED',
    };
    const first = await record(
      'recordRequirement',
      input,
      '... on Requirement { text criterion { metric op value } integrityLevel }',
    );
    expect(first).toMatchObject({
      artifact: {
        __typename: 'Requirement',
        id: 'SR1',
        source: 'manual',
        text: 'recal at least 0.93',
        criterion: { metric: 'recall', op: '>=', value: 0.93 },
        integrityLevel: 'ASIL B',
      },
      version: {
        id: 'SR1@1',
        content: {
          criterion: { metric: 'recall', op: '>=', value: 0.93 },
          integrityLevel: 'ASIL B',
          rationale: 'HARA',
        },
        metadata: { text: 'recal at least 0.93' },
      },
      receipt: { created: 4, updated: 0, unchanged: 0, errors: [] },
    });
    expect(out(first)).toEqual(['MITIGATES H1', 'COMPLIES_WITH Art15']);
    expect(into(first)).toEqual(['TC1 VERIFIES']);
    expect((await record('recordRequirement', input, '')).receipt).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 4,
    });
    const mended = await record(
      'recordRequirement',
      { ...input, text: 'recall at least 0.93' },
      '... on Requirement { text }',
    );
    expect(mended).toMatchObject({
      artifact: { text: 'recall at least 0.93' },
      version: { id: 'SR1@1' },
      receipt: { updated: 1 },
    });
  });

  it('record a hazard; without content fields only links and title are written', async () => {
    const rated = await record(
      'recordHazard',
      {
        id: 'H2',
        severity: 'S2',
        exposure: 'E3',
        controllability: 'C2',
        asil: 'A',
        harmTarget: ['HUMAN'],
        mitigatedBy: ['SR1'],
        dependsOn: ['S1'],
      },
      '... on Hazard { severity asil harmTarget }',
    );
    expect(rated).toMatchObject({
      artifact: { severity: 'S2', asil: 'A', harmTarget: ['HUMAN'] },
      version: {
        id: 'H2@1',
        content: { severity: 'S2', exposure: 'E3', controllability: 'C2', asil: 'A', harmTarget: ['HUMAN'] },
      },
    });
    expect(out(rated)).toEqual(['DEPENDS_ON S1']);
    expect(into(rated)).toEqual(['SR1 MITIGATES']);
    const titled = await record('recordHazard', { id: 'H2', title: 'missed' }, '... on Hazard { severity }');
    expect(titled).toMatchObject({
      artifact: { title: 'missed', severity: 'S2' },
      version: { id: 'H2@1' },
      receipt: { updated: 1, created: 0 },
    });
  });

  it('record a version of a data set with where it came from and who used it', async () => {
    const payload = await record(
      'recordDatasetVersion',
      {
        id: 'train',
        subkind: 'TRAIN',
        label: 'v1',
        rows: 100,
        labels: 'r1',
        schema: ['image'],
        parts: ['slice:day', 'slice:night'],
        digest: 'md5:1',
        derivedFrom: ['raw@v1'],
        usedBy: [{ run: 'V1', role: 'TEST', parts: ['slice:night'] }],
      },
      '... on Dataset { role rows parts }',
    );
    expect(payload).toMatchObject({
      artifact: { role: 'TRAIN', rows: 100, parts: ['slice:day', 'slice:night'] },
      version: { id: 'train@v1', digest: 'md5:1' },
    });
    expect(out(payload)).toEqual(['DERIVED_FROM raw@v1']);
    expect(into(payload)).toEqual(['V1 USED{TEST} train@v1']);
  });

  it('record a version of a model with the run that trained it', async () => {
    const payload = await record(
      'recordModelVersion',
      {
        id: 'M1',
        label: 'v1',
        lockState: 'LOCKED',
        architecture: 'yolo',
        trainingRun: 'T1',
        trainedOn: ['train@v1'],
        implements: ['SR1'],
      },
      '... on Model { lockState architecture trainedOn { nodes { id } } generatedBy { nodes { id subkind ... on Run { used { nodes { role toVersion { id } } } } } } }',
    );
    expect(payload.artifact).toMatchObject({
      lockState: 'LOCKED',
      architecture: 'yolo',
      trainedOn: { nodes: [{ id: 'train' }] },
      generatedBy: {
        nodes: [{ id: 'T1', subkind: 'TRAIN', used: { nodes: [{ role: 'TRAIN', toVersion: { id: 'train@v1' } }] } }],
      },
    });
    expect(out(payload)).toEqual(['IMPLEMENTS SR1']);
    const derived = await record(
      'recordModelVersion',
      { id: 'M2', label: 'v1', trainedOn: ['train@v1'] },
      '... on Model { trainedOn { nodes { id } } }',
    );
    expect(derived.artifact.trainedOn.nodes).toEqual([{ id: 'train' }]);
    expect(out(derived)).toEqual(['DERIVED_FROM train@v1']);
  });

  it('record a change of code', async () => {
    const payload = await record(
      'recordCodeChange',
      {
        id: 'train.py',
        subkind: 'FILE',
        label: 'abc123',
        ast: 'a1',
        path: 'src/train.py',
        digest: 'sha1:abc',
        usedBy: ['T1'],
        attributedTo: 'P1',
      },
      '... on CodeUnit { ast path }',
    );
    expect(payload).toMatchObject({
      artifact: { ast: 'a1', path: 'src/train.py' },
      version: { id: 'train.py@abc123', digest: 'sha1:abc' },
    });
    expect(out(payload)).toEqual(['ATTRIBUTED_TO P1']);
    expect(into(payload)).toEqual(['T1 USED train.py@abc123']);
  });

  it('record a test result; another result under its id is refused', async () => {
    const input = {
      id: 'EV1',
      outcome: 'PASS',
      results: [{ metric: 'recall', part: 'slice:night', value: 0.96 }],
      evaluates: ['M1@v1'],
      testCases: ['TC1'],
      evidences: ['SR1'],
      generatedBy: 'V1',
      parts: ['slice:night'],
    };
    const payload = await record(
      'recordTestResult',
      input,
      'subkind ... on Evidence { outcome results { metric part value } }',
    );
    expect(payload).toMatchObject({
      artifact: {
        subkind: 'TEST_RESULT',
        outcome: 'PASS',
        results: [{ metric: 'recall', part: 'slice:night', value: 0.96 }],
      },
      version: { content: { outcome: 'pass' } },
    });
    expect(out(payload)).toEqual(['EVALUATES M1@v1', 'EVIDENCES TC1', 'EVIDENCES SR1']);
    expect(payload.artifact.outgoing.nodes[0].scope).toEqual(['slice:night']);
    expect(into(payload)).toEqual(['V1 GENERATED']);
    const again = await record('recordTestResult', { ...input, outcome: 'FAIL' }, '');
    expect(again).toMatchObject({
      artifact: null,
      version: null,
      receipt: { errors: [{ code: 'ONE_VERSION_ONLY', id: 'EV1' }] },
    });
  });

  it('record a clause', async () => {
    const payload = await record(
      'recordClause',
      {
        id: 'Art10',
        subkind: 'ARTICLE',
        label: '2024',
        number: 'Art. 10',
        effectiveFrom: '2026-08-02',
        appliesTo: ['S1'],
        compliedBy: ['SR1'],
      },
      '... on Clause { number effectiveFrom inForce }',
    );
    expect(payload.artifact).toMatchObject({
      number: 'Art. 10',
      effectiveFrom: '2026-08-02T00:00:00.000Z',
      inForce: true,
    });
    expect(out(payload)).toEqual(['APPLIES_TO S1']);
    expect(into(payload)).toEqual(['SR1 COMPLIES_WITH']);
  });

  it('record a claim with its place in the argument', async () => {
    await record('recordClaim', { id: 'A1', subkind: 'ASSUMPTION', text: 'few nights' }, '');
    await record('recordClaim', { id: 'MOD', subkind: 'MODULE', text: 'perception' }, '');
    await record('recordClaim', { id: 'G1', subkind: 'GOAL', text: 'safe', logic: 'ANY' }, '');
    const payload = await record(
      'recordClaim',
      {
        id: 'G2',
        subkind: 'GOAL',
        text: 'SR1 met',
        logic: 'ALL',
        supports: ['G1'],
        evidence: ['EV1'],
        about: ['SR1'],
        assumptions: ['A1'],
        context: ['S1'],
        module: 'MOD',
      },
      '... on Claim { text logic supportedBy { nodes { id } } }',
    );
    expect(payload.artifact).toMatchObject({ text: 'SR1 met', logic: 'ALL', supportedBy: { nodes: [{ id: 'EV1' }] } });
    expect(out(payload)).toEqual([
      'SUPPORTS G1',
      'IN_CONTEXT_OF{ABOUT} SR1',
      'IN_CONTEXT_OF{ASSUMPTION} A1',
      'IN_CONTEXT_OF{CONTEXT} S1',
      'PART_OF MOD',
    ]);
    const cycle = await record('recordClaim', { id: 'G1', supports: ['G2'] }, '');
    expect(cycle.receipt.errors).toMatchObject([{ code: 'SUPPORT_CYCLE', path: 'supports[0]' }]);
  });

  it('record a sign-off', async () => {
    const payload = await record(
      'recordSignOff',
      {
        id: 'SO1',
        verdict: 'APPROVED',
        signedAt: '2026-10-01',
        rationale: 'all green',
        meaning: 'approval',
        approves: ['R1', 'M1@v1'],
        signedBy: 'P1',
      },
      '... on SignOff { verdict signedAt reason meaning signedBy { nodes { id } } }',
    );
    expect(payload.artifact).toMatchObject({
      verdict: 'APPROVED',
      signedAt: '2026-10-01T00:00:00.000Z',
      reason: 'all green',
      meaning: 'approval',
      signedBy: { nodes: [{ id: 'P1' }] },
    });
    expect(out(payload)).toEqual(['APPROVES R1', 'APPROVES M1@v1', 'ATTRIBUTED_TO P1']);
  });
});

describe('what is wrong in a typed mutation', () => {
  it.each([
    ['recordHazard', { id: 'HX', severity: 'S9' }, 'severity', 'VALUE_INVALID'],
    ['recordHazard', { id: 'HX', more: { validUntil: 'soon' } }, 'more.validUntil', 'VALUE_INVALID'],
    ['recordHazard', { id: 'H@X' }, 'id', 'ID_INVALID'],
    ['recordHazard', { id: 'HX', title: 'x'.repeat(2001) }, 'title', 'TOO_LARGE'],
    ['recordHazard', { id: 'HX', subkind: 'NOPE' }, 'subkind', 'VALUE_INVALID'],
    ['recordHazard', { id: 'HX', mitigatedBy: ['SR1', 'nothing'] }, 'mitigatedBy[1]', 'DANGLING_END'],
    ['recordHazard', { id: 'HX', mitigatedBy: ['TC1'] }, 'mitigatedBy[0]', 'RELATION_NOT_ALLOWED'],
    ['recordHazard', { id: 'TC1', severity: 'S1' }, 'kind', 'VALUE_INVALID'],
    ['recordDatasetVersion', { id: 'DX', label: 'v1', rows: -1 }, 'rows', 'VALUE_INVALID'],
    ['recordDatasetVersion', { id: 'DX', label: 'v1', parts: ['night'] }, 'parts[0]', 'VALUE_INVALID'],
    ['recordDatasetVersion', { id: 'DX', label: 'v1', derivedFrom: ['raw'] }, 'derivedFrom[0]', 'RELATION_NOT_ALLOWED'],
    ['recordDatasetVersion', { id: 'DX', label: 'v1', usedBy: [{ run: 'nothing' }] }, 'usedBy[0].run', 'DANGLING_END'],
    ['recordDatasetVersion', { id: 'train', label: 'v1', rows: 5 }, 'label', 'VERSION_IMMUTABLE'],
    ['recordModelVersion', { id: 'MX', label: 'v1', trainingRun: 'H1' }, 'trainingRun', 'RELATION_NOT_ALLOWED'],
    [
      'recordRequirement',
      { id: 'RX', criterion: { metric: 'recall', op: '=', value: 1 } },
      'criterion.op',
      'VALUE_INVALID',
    ],
    ['recordClaim', { id: 'GX', logic: 'K_OF_N' }, 'k', 'VALUE_INVALID'],
  ])('%s %j is told at %s as %s, and nothing is written', async (mutation, input, path, code) => {
    const { revision } = await api.query('{ revision }');
    const payload = await record(mutation, input, '');
    expect(payload).toMatchObject({ artifact: null, version: null, receipt: { created: 0, revision } });
    expect(
      payload.receipt.errors.map((error: { path: string; code: string }) => [error.path, error.code]),
    ).toContainEqual([path, code]);
    expect((await api.query('{ revision }')).revision).toBe(revision);
  });

  it.each([
    [{ id: 'HX', severity: 'S1', more: { severity: 'S2' } }, 'input.more', /a field of its own/],
    [{ id: 'HX', more: [1] }, 'input.more', /takes an object/],
  ])('recordHazard %j is refused', async (input, place, message) => {
    const [error] = await api.expectErrors(
      'mutation ($input: RecordHazardInput!) { recordHazard(input: $input) { artifact { id } } }',
      { input },
    );
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', input: place } });
    expect(error?.message).toMatch(message);
  });
});

describe('a review of a link', () => {
  const REVIEW =
    'mutation ($input: ReviewLinkInput!) { reviewLink(input: $input) { link { verdict } receipt { updated unchanged errors { path code message } } } }';
  const linkOf = async () => {
    const { artifact } = await api.query(
      '{ artifact(id: "SR1") { current { semanticDigest } outgoing(types: [MITIGATES]) { nodes { id verdict to { current { semanticDigest } } } } } }',
    );
    const [link] = artifact.outgoing.nodes;
    return {
      id: link.id,
      verdict: link.verdict,
      seen: { from: artifact.current.semanticDigest, to: link.to.current.semanticDigest },
    };
  };
  const review = async (input: Record<string, unknown>) =>
    (await api.query(REVIEW, { input: { reason: 'looked', reviewedBy: 'P1', ...input } })).reviewLink;

  it('and a recorded artifact are answered once they are written, whatever reading would take then', async () => {
    // From the first write on, looking at the journal again takes for ever.
    const stuck = (graph: SafetyGraph): SafetyGraph => {
      const never = () => new Promise<never>(() => {});
      const { reviewLink, write } = graph;
      graph.reviewLink = async (...given) => {
        const receipt = await reviewLink.apply(graph, given);
        graph.catchUp = never;
        return receipt;
      };
      graph.write = async (request) => {
        const receipt = await write.call(graph, request);
        graph.catchUp = never;
        return receipt;
      };
      return graph;
    };
    const { id } = await linkOf();
    const input = { link: id, verdict: 'VALID', reason: 'looked', reviewedBy: 'P1' };
    const reviewing = await startApi({ empty: false, readMilliseconds: 3_000, wrap: stuck });
    const { reviewLink } = await reviewing.query(REVIEW, { input });
    expect(reviewLink).toMatchObject({ link: { verdict: 'VALID' }, receipt: { errors: [] } });
    // A read of that time is cut.
    const [error] = await reviewing.expectErrors('{ revision }');
    expect(error?.extensions.code).toBe('DEADLINE_EXCEEDED');
    await reviewing.close();
    const recording = await startApi({ empty: false, readMilliseconds: 3_000, wrap: stuck });
    const { recordHazard } = await recording.query(
      'mutation { recordHazard(input: { id: "H9" }) { artifact { id } receipt { errors { code } } } }',
    );
    expect(recordHazard).toEqual({ artifact: { id: 'H9' }, receipt: { errors: [] } });
    await recording.close();
  });

  it('holds for the contents of the moment: a change makes it suspect, a revert brings it back', async () => {
    expect((await linkOf()).verdict).toBe('VALID');
    await record('recordHazard', { id: 'H1', severity: 'S3' }, '');
    const suspect = await linkOf();
    expect(suspect.verdict).toBe('SUSPECT');
    expect(await review({ link: suspect.id, verdict: 'INVALID', seen: suspect.seen })).toMatchObject({
      link: { verdict: 'INVALID' },
      receipt: { updated: 1, errors: [] },
    });
    expect(await review({ link: suspect.id, verdict: 'VALID' })).toMatchObject({ link: { verdict: 'VALID' } });
    expect(await review({ link: suspect.id, verdict: 'VALID' })).toMatchObject({
      receipt: { updated: 0, unchanged: 1 },
    });
    await record('recordHazard', { id: 'H1', severity: 'S2' }, '');
    expect((await linkOf()).verdict).toBe('SUSPECT');
    await record('recordHazard', { id: 'H1', severity: 'S3' }, '');
    expect((await linkOf()).verdict).toBe('VALID');
  });

  it('of contents that have moved on is refused', async () => {
    const { id, seen } = await linkOf();
    await record('recordHazard', { id: 'H1', severity: 'S0' }, '');
    const { link, receipt } = await review({ link: id, verdict: 'VALID', seen });
    expect(link).toBeNull();
    expect(receipt.errors).toMatchObject([{ path: 'seen.to', code: 'VALUE_INVALID' }]);
    expect((await linkOf()).verdict).toBe('SUSPECT');
  });

  it('is written in the name of the person, with the reason', async () => {
    const { id } = await linkOf();
    await review({ link: id, verdict: 'VALID', reason: 'S0 needs no measure' });
    const { revision } = await api.query('{ revision }');
    const { journalEntry } = await api.query(
      'query ($revision: Int!) { journalEntry(revision: $revision) { entry { operation actor reason source } links artifacts versions } }',
      { revision },
    );
    expect(journalEntry).toEqual({
      entry: { operation: 'reviewLink', actor: 'P1', reason: 'S0 needs no measure', source: 'manual' },
      links: [id],
      artifacts: [],
      versions: [],
    });
  });

  it('needs a person and a link that carries a verdict', async () => {
    const { id } = await linkOf();
    const ask = (input: Record<string, unknown>) =>
      api.expectErrors(REVIEW, { input: { verdict: 'VALID', reason: 'x', ...input } });
    expect((await ask({ link: id, reviewedBy: 'nobody' }))[0]).toMatchObject({
      extensions: { code: 'NOT_FOUND', input: 'input.reviewedBy' },
    });
    expect((await ask({ link: id, reviewedBy: 'S1' }))[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', input: 'input.reviewedBy' },
    });
    expect((await review({ link: 'nothing', verdict: 'VALID' })).receipt.errors).toMatchObject([
      { path: 'link', code: 'DANGLING_END' },
    ]);
    const { artifact } = await api.query('{ artifact(id: "SO1") { outgoing(types: [APPROVES]) { nodes { id } } } }');
    expect((await review({ link: artifact.outgoing.nodes[0].id, verdict: 'VALID' })).receipt.errors).toMatchObject([
      { path: 'link', code: 'RELATION_NOT_ALLOWED' },
    ]);
  });
});

describe('what was recorded by hand', () => {
  const INGEST = 'mutation ($input: IngestInput!) { ingest(input: $input) { errors { path code message } } }';
  const RETIRE =
    'mutation ($input: RetireInput!) { retire(input: $input) { revision updated retired errors { path code message } } }';
  const retire = async (input: Record<string, unknown>) => (await api.query(RETIRE, { input })).retire;
  const hazard = async (at = '') =>
    (await api.query(`{ artifact(id: "H7"${at}) { retired incoming(types: [MITIGATES]) { totalCount } } }`)).artifact;

  it('is replaced by no batch, and taken back item by item', async () => {
    await api.ingest({ artifacts: [{ id: 'SR7', kind: 'REQUIREMENT' }] });
    await record('recordHazard', { id: 'H7', mitigatedBy: ['SR7'] }, '');
    const { revision } = await api.query('{ revision }');
    const batch = { source: 'manual', mode: 'REPLACE_SOURCE', artifacts: [{ id: 'S7', kind: 'SYSTEM' }] };
    const { ingest } = await api.query(INGEST, { input: batch });
    expect(ingest.errors).toMatchObject([
      { path: 'mode', code: 'VALUE_INVALID', message: expect.stringContaining('use MERGE') },
    ]);
    expect(await hazard()).toEqual({ retired: false, incoming: { totalCount: 1 } });

    const retired = await retire({ artifacts: ['H7'], reason: 'it was recorded twice', actor: 'P1' });
    expect(retired).toMatchObject({ revision: revision + 1, updated: 0, retired: 2, errors: [] });
    expect(await hazard()).toEqual({ retired: true, incoming: { totalCount: 0 } });
    // Nothing is deleted.
    expect(await hazard(`, at: { revision: ${revision} }`)).toEqual({ retired: false, incoming: { totalCount: 1 } });
    const { journalEntry } = await api.query(
      `{ journalEntry(revision: ${revision + 1}) { entry { operation actor reason source retired } artifacts } }`,
    );
    expect(journalEntry).toEqual({
      entry: { operation: 'retire', actor: 'P1', reason: 'it was recorded twice', source: 'manual', retired: 2 },
      artifacts: ['H7'],
    });
  });

  it('is not what a tool says', async () => {
    await api.query(INGEST, { input: { source: 'ci:unit', artifacts: [{ id: 'S7', kind: 'SYSTEM' }] } });
    const { errors } = await retire({ artifacts: ['S7'], reason: 'a mistake' });
    expect(errors).toMatchObject([{ path: 'artifacts[0]', code: 'VALUE_INVALID' }]);
    expect(await retire({ artifacts: ['S7'], reason: 'a mistake', source: 'ci:unit' })).toMatchObject({
      retired: 1,
      errors: [],
    });
  });
});

describe('who writes, and why', () => {
  const INGEST = 'mutation ($input: IngestInput!) { ingest(input: $input) { revision errors { code } } }';
  const lastEntry = async () => {
    const { revision } = await api.query('{ revision }');
    return (
      await api.query(
        'query ($revision: Int!) { journalEntry(revision: $revision) { entry { actor reason source operation } } }',
        { revision },
      )
    ).journalEntry.entry;
  };
  const batch = { source: 'ci:unit', artifacts: [{ id: 'S1', kind: 'SYSTEM' }] };

  it('is said by headers', async () => {
    await api.query(
      INGEST,
      { input: batch },
      { 'x-actor': Buffer.from('Zoë').toString('latin1'), 'x-reason': 'nightly' },
    );
    expect(await lastEntry()).toEqual({ actor: 'Zoë', reason: 'nightly', source: 'ci:unit', operation: 'ingest' });
  });

  it('is said by arguments, which win', async () => {
    await api.query(
      INGEST,
      { input: { ...batch, actor: 'Ada', reason: 'by hand' } },
      { 'x-actor': 'Zoe', 'x-reason': 'nightly' },
    );
    expect(await lastEntry()).toMatchObject({ actor: 'Ada', reason: 'by hand' });
    await api.query(
      'mutation { recordHazard(input: { id: "H9", actor: "Ada" }) { receipt { revision } } }',
      {},
      { 'x-reason': 'new' },
    );
    expect(await lastEntry()).toMatchObject({
      actor: 'Ada',
      reason: 'new',
      operation: 'recordHazard',
      source: 'manual',
    });
  });

  it('is anonymous otherwise', async () => {
    await api.query(INGEST, { input: batch });
    expect(await lastEntry()).toMatchObject({ actor: 'anonymous', reason: null });
  });

  it('is the authenticated identity where there is one, and nobody else', async () => {
    const other = await startApi({
      empty: false,
      identify: () => ({ actor: 'proved', reason: null, authenticated: true }),
    });
    await other.query(INGEST, { input: batch }, { 'x-actor': 'Mallory' });
    expect(await lastEntry()).toMatchObject({ actor: 'proved' });
    const [error] = await other.expectErrors(INGEST, { input: { ...batch, actor: 'Mallory' } });
    expect(error?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'ACTOR_NOT_PROVED', input: 'input.actor' });
    await other.close();
  });
});

describe('ingest', () => {
  it('answers a repeated key with the first receipt, and refuses it for another body', async () => {
    const INGEST =
      'mutation ($input: IngestInput!) { ingest(input: $input) { revision replayed created errors { path code } } }';
    const input = { source: 'ci:key', idempotencyKey: 'k1', artifacts: [{ id: 'K1', kind: 'SYSTEM' }] };
    const first = (await api.query(INGEST, { input })).ingest;
    expect(first).toMatchObject({ replayed: false, created: 1 });
    expect((await api.query(INGEST, { input })).ingest).toEqual({ ...first, replayed: true });
    const other = { ...input, artifacts: [{ id: 'K2', kind: 'SYSTEM' }] };
    expect((await api.query(INGEST, { input: other })).ingest.errors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED' },
    ]);
  });

  it('refuses unknown values of enums as a whole', async () => {
    const [error] = await api.expectErrors('mutation ($input: IngestInput!) { ingest(input: $input) { revision } }', {
      input: { source: 's', artifacts: [{ id: 'x', kind: 'UNICORN' }] },
    });
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(error?.message).toMatch(/UNICORN.*ArtifactKind/s);
  });
});

describe('the journal', () => {
  it('is read page by page, of everything or of one artifact', async () => {
    const { journal } = await api.query(
      '{ journal(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { revision operation hash previousHash created } } }',
    );
    expect(journal.nodes.map((entry: { revision: number }) => entry.revision)).toEqual([1, 2]);
    expect(journal.nodes[0]).toMatchObject({ operation: 'ingest', created: 8 });
    expect(journal.nodes[1].previousHash).toBe(journal.nodes[0].hash);
    expect(journal.totalCount).toBe((await api.query('{ revision }')).revision);
    const next = await api.query('query ($after: String) { journal(first: 1, after: $after) { nodes { revision } } }', {
      after: journal.pageInfo.endCursor,
    });
    expect(next.journal.nodes).toEqual([{ revision: 3 }]);
    const ofOne = await api.query('{ journal(artifact: "K1") { totalCount nodes { source } } }');
    expect(ofOne.journal).toEqual({ totalCount: 1, nodes: [{ source: 'ci:key' }] });
    expect(
      await api.query('{ journal(artifact: "nothing") { totalCount } journalEntry(revision: 99999) { artifacts } }'),
    ).toEqual({ journal: { totalCount: 0 }, journalEntry: null });
  });

  it('is as it was written', async () => {
    const { verifyJournal, revision } = await api.query(
      '{ revision verifyJournal { ok entries versions firstBad { revision version why } } }',
    );
    expect(verifyJournal).toMatchObject({ ok: true, entries: revision, firstBad: null });
    expect(verifyJournal.versions).toBeGreaterThan(10);
  });
});
