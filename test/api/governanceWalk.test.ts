/*
 * Graph:    the seeded organisation.
 * Scenario: every GraphQL example of docs/governance.md is sent as it stands there, one after another: a model is proposed,
 *           classified, developed, signed, approved, deployed, watched and retired.
 *           Then the gate of docs/gates.md is asked about, and waived.
 * Result:   the answer that the document shows behind it.
 * Negative control: who may not, a step that is left out and a release without signatures are refused, as the document says.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../seeds/loadSeed.ts';
import { type Api, startApi } from '../support/api.ts';

const text = readFileSync(new URL('../../docs/governance.md', import.meta.url), 'utf8');
const PATTERN = /```graphql\n([^`]*)```\s*<!-- answer:(\w+) -->\n```json\n([^`]*)```/g;
const steps = [...text.matchAll(PATTERN)].map(([, document, name, answer]) => ({ document, name, answer }));

let api: Api;
beforeAll(async () => {
  const now = () => new Date('2026-11-23T12:00:00Z');
  api = await startApi({ now, journalNow: now });
  await loadSeed({ graph: api.graph, seed: 'organisation' });
});
afterAll(() => api?.close());

it('the walk of docs/governance.md answers what it shows, step by step', async () => {
  expect(steps.length).toBe(text.split('```graphql').length - 1);
  for (const { document = '', name, answer = '' } of steps) {
    const shown = JSON.parse(answer);
    if (shown.errors) {
      const errors = await api.expectErrors(document);
      const told = errors.map(({ message, extensions: { code } }) => ({ message, extensions: { code } }));
      expect({ errors: told }, name).toEqual(shown);
    } else {
      expect(await api.query(document), name).toEqual(shown);
    }
  }
  expect(steps.filter(({ answer = '' }) => JSON.parse(answer).errors).map(({ name }) => name)).toEqual([
    'notByThem',
    'skipped',
    'unsigned',
  ]);
});

it('the gate of docs/gates.md fails, and passes with the waiver that it shows', async () => {
  const gates = readFileSync(new URL('../../docs/gates.md', import.meta.url), 'utf8');
  const shown = [...gates.matchAll(PATTERN)];
  expect(shown.map(([, , name]) => name)).toEqual(['measured', 'failed', 'waived']);
  // The first one is of another graph: docsOfGovernance.
  for (const [, document = '', name, answer = ''] of shown.slice(1)) {
    expect(await api.query(document), name).toEqual(JSON.parse(answer));
  }
});
