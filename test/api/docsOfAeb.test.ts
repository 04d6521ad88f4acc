/*
 * Graph:    the seeded AEB item with the policies of governance.
 * Scenario: every question of the documents of safety engineering that has its whole answer behind it is asked as it stands there.
 * Result:   the answer that the document shows; one that it does not show is there all the same.
 * Negative control: a document whose questions are not found fails.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../seeds/loadSeed.ts';
import { type Api, startApi } from '../support/api.ts';

/** A question, at most a sentence, and its answer. */
const PATTERN = /```graphql\n([^`]*?)```([^`]{0,60})```json\n([^`]*?)```/g;
/** About more than the seed has. */
const WITH_MORE = /openDataSubjectRequest/;
/** They change what the other documents ask about, and come last. */
const LAST = /updateODD|recordSpiObservation/;
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
    .filter(({ question }) => !WITH_MORE.test(question));
}

/** What is shown, where `…` in a list stands for any others. */
function shownBy(answer: unknown): unknown {
  if (Array.isArray(answer)) {
    const shown = answer.filter((one) => one !== '…').map(shownBy);
    return shown.length < answer.length ? expect.arrayContaining(shown) : shown;
  }
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, shownBy(value)]));
}

async function isAnsweredAsShown({ question, answer }: { question: string; answer: string }): Promise<void> {
  const answered = JSON.stringify(await api.query(question)).replaceAll(api.origin, ORIGIN);
  expect(JSON.parse(answered), question).toEqual(shownBy(JSON.parse(answer)));
}

/** In this order: the last ones change something. */
it.each([
  ['fmea', 2],
  ['safety-case', 1],
  ['sotif', 2],
  ['data', 1],
  ['architecture', 2],
  ['hara', 5],
])('docs/%s.md shows what is answered', async (name, count) => {
  if (name === 'architecture') await changeOfTheInterface();
  const examples = examplesOf(name).filter(({ question }) => !LAST.test(question));
  expect(examples.length).toBe(count);
  for (const example of examples) await isAnsweredAsShown(example);
});

it('docs/sotif.md shows what a new domain and an indicator that is broken do', async () => {
  const examples = examplesOf('sotif').filter(({ question }) => LAST.test(question));
  expect(examples.length).toBe(2);
  for (const example of examples) await isAnsweredAsShown(example);
  // And what it says of the findings from then on.
  const text = readFileSync(new URL('../../docs/sotif.md', import.meta.url), 'utf8');
  const [, told = ''] = /`findings` says of the claim:\n\n((?:> .*\n)+)/.exec(text) ?? [];
  const sentence = told.replaceAll('> ', '').trim().replaceAll('\n', ' ');
  const { findings } = await api.query('{ findings { items(first: 500) { nodes { artifact { id } reason } } } }');
  const reasons = findings.items.nodes.filter(
    ({ artifact }: { artifact: { id: string } }) => artifact.id === 'claim:aeb/sotif-residual',
  );
  expect(reasons.map(({ reason }: { reason: string }) => reason)).toContain(sentence);
});

/** A question that shows no answer, of documents that are about what the seed has. */
const ALONE = /```graphql\n(\{[^`]*?)```(?![^`]{0,60}```json)/g;

it.each([
  ['safety-case-exports', 2],
  ['metamodel', 1],
])('the questions of docs/%s.md are answered', async (name, count) => {
  const text = readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');
  const questions = [...text.matchAll(ALONE)].map(([, question = '']) => question);
  expect(questions.length).toBe(count);
  for (const question of questions) {
    // An error would throw.
    const answer = await api.query(question);
    for (const field of Object.values(answer)) expect(field).not.toBeNull();
  }
});

/** Shown without its answer. */
async function changeOfTheInterface(): Promise<void> {
  const text = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');
  const [, change = ''] = /```graphql\n(mutation[^`]*)```/.exec(text) ?? [];
  const receipt = { errors: [] };
  expect(await api.query(change)).toEqual({ recordFailureMode: { receipt }, recordComponent: { receipt } });
}
