/*
 * Graph:    model M {architecture} trained with code C {path} on data D {rows, labels}, evaluated by evidence E; all of them recorded by
 *           the mutations of people and pipelines, with the digest of their bytes.
 * Scenario: each gets another version that says the same of itself and has other bytes: a retrained model, a commit, repaired images.
 * Result:   that is a change of behaviour, with its effects; nothing proves that there is none. Asked again, nothing is written twice.
 * Negative control: the same bytes under another label are no change, nor are other bytes of code with the same syntax tree; where the
 *           number of rows differs that is the change, and no other one; content posted by `ingest` means what it says.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({});
  await record('Dataset', { id: 'b:D', label: 'v1', rows: 10, labels: 'r1', digest: 'md5:d1' });
  await record('Code', { id: 'b:C', label: 'c1', path: 'train.py', digest: 'sha256:c1' });
  const trained = { trainingRun: 'b:T', trainedOn: ['b:D@v1'], trainedWith: ['b:C@c1'] };
  await record('Model', { id: 'b:M', label: 'v1', architecture: 'resnet', digest: 'sha256:m1', ...trained });
  await record('Test', { id: 'b:E', outcome: 'PASS', evaluates: ['b:M@v1'] });
});
afterAll(() => api?.close());

const MUTATIONS = {
  Dataset: 'recordDatasetVersion',
  Code: 'recordCodeChange',
  Model: 'recordModelVersion',
  Test: 'recordTestResult',
} as const;
async function record(what: keyof typeof MUTATIONS, input: object) {
  const name = MUTATIONS[what];
  const type = `R${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { version { content } receipt { unchanged updated errors { message } } } }`;
  const { [name]: answer } = await api.query(document, { input });
  expect(answer.receipt.errors).toEqual([]);
  return answer;
}
async function hit(subject: string, label: string): Promise<string[]> {
  const document = `query ($input: ImpactInput!) { impact(input: $input) { verdict items { nodes { artifact { id } effects } } } }`;
  const { impact } = await api.query(document, {
    input: { changes: [{ subject, to: { label } }], filter: { modalities: ['ACTUAL'] } },
  });
  return impact.items.nodes.map(({ artifact, effects }: { artifact: { id: string }; effects: string[] }) =>
    [artifact.id, ...effects].join(' '),
  );
}
async function certificate(target: string, subject: string, label: string): Promise<string> {
  const document = `query ($target: ID!, $input: ImpactInput!) { proveNoImpact(target: $target, input: $input) { __typename } }`;
  const { proveNoImpact } = await api.query(document, { target, input: { changes: [{ subject, to: { label } }] } });
  return proveNoImpact.__typename;
}

it('a model with other weights is a change, though its architecture is the same', async () => {
  const again = { id: 'b:M', label: 'v2', architecture: 'resnet', digest: 'sha256:m2' };
  expect((await record('Model', again)).receipt.updated).toBe(1);
  expect((await record('Model', again)).receipt).toMatchObject({ updated: 0, unchanged: 1 });
  expect(await hit('b:M@v1', 'v2')).toEqual(['b:E STALE']);
  expect(await certificate('b:E', 'b:M@v1', 'v2')).not.toBe('NonImpactCertificate');
  // The same weights under another label.
  await record('Model', { id: 'b:M', label: 'v3', architecture: 'resnet', digest: 'sha256:m1' });
  expect(await hit('b:M@v1', 'v3')).toEqual([]);
});

it('weights that are updated are another model, and are told from those before', async () => {
  const document = `mutation ($input: UpdateModelWeightsInput!) { updateModelWeights(input: $input) {
    version { id digest content } receipt { errors { message } } } }`;
  await record('Model', { id: 'b:W', label: 'v1', architecture: 'vit', digest: 'sha256:w1' });
  await record('Test', { id: 'b:EW', outcome: 'PASS', evaluates: ['b:W@v1'] });
  const { updateModelWeights } = await api.query(document, { input: { version: 'b:W@v1', digest: 'sha256:w2' } });
  expect(updateModelWeights).toMatchObject({
    version: { digest: 'sha256:w2', content: { architecture: 'vit', bytes: 'sha256:w2' } },
    receipt: { errors: [] },
  });
  expect(await hit('b:W@v1', updateModelWeights.version.id.split('@')[1])).toEqual(['b:EW STALE']);
});

it('a commit is a change, though the file is where it was', async () => {
  await record('Code', { id: 'b:C', label: 'c2', path: 'train.py', digest: 'sha256:c2' });
  const reached = await hit('b:C@c1', 'c2');
  expect(reached).toEqual(expect.arrayContaining(['b:T STALE', 'b:M STALE', 'b:E STALE']));
  const { assessChange } = await api.query('{ assessChange(commit: "c2") { verdict } }');
  expect(assessChange.verdict).toBe('FAIL');
  // Where the syntax tree is stated, comments and formatting do not count.
  await record('Code', { id: 'b:F', label: 'c1', path: 'f.py', ast: 'a1', digest: 'sha256:f1', usedBy: ['b:T'] });
  await record('Code', { id: 'b:F', label: 'c2', path: 'f.py', ast: 'a1', digest: 'sha256:f2' });
  expect(await hit('b:F@c1', 'c2')).toEqual([]);
});

it('data with other bytes are a change, and where rows or labels differ that is the change', async () => {
  await record('Dataset', { id: 'b:D', label: 'v2', rows: 10, labels: 'r1', digest: 'md5:d2' });
  expect(await hit('b:D@v1', 'v2')).toEqual(expect.arrayContaining(['b:T STALE']));
  await record('Dataset', { id: 'b:D', label: 'v3', rows: 11, labels: 'r1', digest: 'md5:d3' });
  const kinds = `{ artifact(id: "b:D") { ... on Dataset { id } } impact(input: { changes: [{ subject: "b:D@v1", to: { label: "v3" } }] }) {
    items(first: 1) { nodes { reason } } } }`;
  const { impact } = await api.query(kinds);
  expect(impact.items.nodes[0].reason).toContain('DATA_APPEND');
  expect(impact.items.nodes[0].reason).not.toContain('BEHAVIOUR');
});

it('content that is posted means what it says: other bytes beside it are no change', async () => {
  const post = (label: string, digest: string) => ({
    source: 'test:bytes',
    artifacts: [{ id: 'b:P', kind: 'MODEL' as const, version: { label, content: { architecture: 'mlp' }, digest } }],
  });
  for (const [label, digest] of [
    ['v1', 'sha256:p1'],
    ['v2', 'sha256:p2'],
  ] as const) {
    const receipt = await api.graph.ingest(post(label, digest), { actor: 'fixture', reason: 'fixture' });
    expect(receipt.errors).toEqual([]);
  }
  await record('Test', { id: 'b:EP', outcome: 'PASS', evaluates: ['b:P@v1'] });
  expect(await hit('b:P@v1', 'v2')).toEqual([]);
});
