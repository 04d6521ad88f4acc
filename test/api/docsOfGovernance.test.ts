/*
 * Graph:    the seeded AEB item with the policies of governance, and what docs/{policies,process,gates,data}.md say is there beside it;
 *           then the golden story for docs/change-requests.md.
 * Scenario: every GraphQL example of these documents that no other test sends is sent as it stands there.
 * Result:   the answer that the document shows behind it, on the day that the document tells of.
 * Negative control: what is refused there is refused; an example that no test sends fails.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { SubjectKeyFolder } from '../../graph/subjectKeyFolder.ts';
import { PROCESSES } from '../../seeds/governance/processes.ts';
import { loadSeed } from '../../seeds/loadSeed.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
let folder: string;
let now = '2026-11-21T00:00:00Z';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-'));
  api = await startApi({ now: () => new Date(now), subjectKeys: new SubjectKeyFolder(join(folder, 'keys')) });
  await loadSeed({ graph: api.graph, seed: 'governance' });
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

const textOf = (name: string) => readFile(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');

/** Examples with the answer behind them, by the name that the answer has. */
async function examplesOf(name: string) {
  const examples = new Map<string, { document: string; answer: string }>();
  const pattern = /```graphql\n([^`]*)```\s*<!-- answer:(\w+) -->\n```json\n([^`]*)```/g;
  for (const [, document = '', answered = '', answer = ''] of (await textOf(name)).matchAll(pattern)) {
    examples.set(answered, { document, answer });
  }
  return (wanted: string) => {
    const found = examples.get(wanted);
    if (!found) throw new Error(`docs/${name}.md has no example ${wanted}`);
    return found;
  };
}

/** Sends it; the answer is the shown one. A refusal shows what its errors say. */
async function holds({ document, answer }: { document: string; answer: string }) {
  const shown = JSON.parse(answer);
  if (!shown.errors) return expect(await api.query(document)).toEqual(shown);
  const errors = await api.expectErrors(document);
  return expect({ errors: errors.map(({ message, extensions }) => ({ message, extensions })) }).toMatchObject(shown);
}

const made = (kind: ArtifactInput['kind'], subkind: string | null, id: string, content: Json = {}, label = 'v1') =>
  ({ id, kind, subkind, version: { label, content } }) satisfies ArtifactInput;
const link = (from: string, type: LinkInput['type'], to: string, more: Partial<LinkInput> = {}): LinkInput => ({
  type,
  from,
  to,
  assurance: 'DECLARED_REVIEWED',
  ...more,
});

it('no example stands in these documents that no test sends', async () => {
  // Those of data.md but the last, and of hara.md and its like, are sent by docsOfAeb; those of signing.md and governance.md by their walks;
  // the first one of process.md, and one of policies.md, show no answer.
  const elsewhere = { data: 1, gates: 2, policies: 1, process: 1, 'change-requests': 0 };
  for (const [name, others] of Object.entries(elsewhere)) {
    const text = await textOf(name);
    const held = [...text.matchAll(/<!-- answer:(\w+) -->/g)].length;
    expect([name, text.split('```graphql').length - 1]).toEqual([name, name === 'gates' ? held : held + others]);
  }
});

it('docs/policies.md: from classification to deployment, what is missing, and what comes', async () => {
  const example = await examplesOf('policies');
  await holds(example('classified'));
  await holds(example('below'));
  await holds(example('holes'));
  const [, amend = ''] = /```graphql\n(mutation \{\n {2}before[^`]*)```/.exec(await textOf('policies')) ?? [];
  expect(await api.query(amend)).toEqual({ before: { errors: [] }, amended: { errors: [] } });
  await holds(example('watched'));
  await holds(example('opened'));
});

it('docs/process.md: a phase that is not done', async () => {
  const example = await examplesOf('process');
  await api.ingest({ artifacts: PROCESSES.artifacts, links: PROCESSES.links });
  const [, begin = ''] = /```graphql\n(mutation \{\n {2}ingest[^`]*)```/.exec(await textOf('process')) ?? [];
  expect(await api.query(begin)).toEqual({ ingest: { errors: [] }, recordStep: { record: { action: 'START' } } });
  const { revision } = await api.query('{ revision }');
  await holds(example('notDone'));
  expect((await api.query('{ revision }')).revision).toBe(revision);
});

it('docs/gates.md: what a gate says', async () => {
  const example = await examplesOf('gates');
  await api.ingest({
    artifacts: [
      made('MODEL', null, 'model:gate/detector', { architecture: 'a' }),
      made('EVIDENCE', 'TEST_RESULT', 'evidence:gate/precision-1', {
        outcome: 'pass',
        results: [{ metric: 'precision', value: 0.87, part: 'slice:night' }],
      }),
      made('GATE', null, 'gate:gate/precision', {
        predicates: [{ kind: 'METRIC_THRESHOLD', metric: 'precision', op: '>=', value: 0.9 }],
      }),
    ],
    links: [
      link('evidence:gate/precision-1', 'EVALUATES', 'model:gate/detector@v1'),
      link('gate:gate/precision', 'APPLIES_TO', 'model:gate/detector'),
    ],
  });
  await holds(example('measured'));
});

it('docs/data.md: a request for erasure', async () => {
  const example = await examplesOf('data');
  now = '2027-01-31T10:00:00Z';
  const { pseudonymise } = await api.query('mutation { pseudonymise(input: { subjects: ["subject-1"] }) { records } }');
  await api.ingest({
    artifacts: [
      made('DATASET', 'TRAIN', 'dataset:aeb/train', { rows: 11, parts: pseudonymise.records }, 'v2'),
      made('MODEL', null, 'model:aeb/detector', { architecture: 'again' }, 'v2'),
      made('RUN', 'TRAIN', 'run:aeb/train-2'),
    ],
    links: [
      link('run:aeb/train-2', 'USED', 'dataset:aeb/train@v2', { role: 'TRAIN' }),
      link('run:aeb/train-2', 'GENERATED', 'model:aeb/detector@v2'),
    ],
  });
  await holds(example('erasure'));
});

it('docs/change-requests.md: a recall is assessed', async () => {
  await api.close();
  now = '2026-11-21T00:00:00Z';
  api = await startApi({ now: () => new Date(now) });
  await loadSeed({ graph: api.graph, seed: 'story' });
  await holds((await examplesOf('change-requests'))('assessed'));
});
