/*
 * Graph:    the seeded AEB item with the policies of governance, and the failure mode that docs/architecture.md tells of.
 * Scenario: every question of the documents of safety engineering that has its whole answer behind it is asked as it stands there.
 * Result:   the answer that the document shows.
 * Negative control: a document whose questions are not found fails.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../seeds/loadSeed.ts';
import { type Api, startApi } from '../support/api.ts';

/** A question, at most a sentence, and its answer. */
const PATTERN = /```graphql\n([^`]*?)```([^`]{0,60})```json\n([^`]*?)```/g;
/** Mutations that are about more than the seed has, or change what the other documents ask about. */
const WITH_MORE = /openDataSubjectRequest|updateODD|recordSpiObservation/;
const ORIGIN = 'http://127.0.0.1:4000';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z') });
  await loadSeed({ graph: api.graph, seed: 'governance' });
});
afterAll(() => api?.close());

function examplesOf(name: string): { question: string; answer: string }[] {
  const text = readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');
  return [...text.matchAll(PATTERN)]
    .map(([, question = '', , answer = '']) => ({ question, answer }))
    .filter(({ question, answer }) => !WITH_MORE.test(question) && !answer.includes('…'));
}

/** In this order: the last ones change something. */
it.each([
  ['fmea', 2],
  ['safety-case', 1],
  ['sotif', 2],
  ['data', 1],
  ['architecture', 2],
  ['hara', 3],
])('docs/%s.md shows what is answered', async (name, count) => {
  if (name === 'architecture') await changeOfTheInterface();
  const examples = examplesOf(name);
  expect(examples.length).toBe(count);
  for (const { question, answer } of examples) {
    const answered = JSON.stringify(await api.query(question)).replaceAll(api.origin, ORIGIN);
    expect(JSON.parse(answered), question).toEqual(JSON.parse(answer));
  }
});

async function changeOfTheInterface(): Promise<void> {
  const { recordFailureMode } = await api.query(`mutation { recordFailureMode(input: {
    id: "failure:doc/late", title: "Object list comes late", component: "component:aeb/objects-interface"
    ratings: { severity: 8, occurrence: 3, detection: 4 } }) { receipt { errors { message } } } }`);
  expect(recordFailureMode.receipt.errors).toEqual([]);
  const text = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');
  const [, change = ''] = /```graphql\n(mutation[^`]*)```/.exec(text) ?? [];
  expect((await api.query(change)).recordComponent.receipt.errors).toEqual([]);
}
