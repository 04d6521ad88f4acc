/**
 *     gate:aeb/release ─APPLIES_TO▶ system:aeb      ─REQUIRES▶ claim:aeb/top; recall ≥ 0.95; no gaps; the assessor's signature
 *
 * Scenario: the item as it is seeded asks whether it may ship; the assessor signs; then a hazard is added that nobody mitigates, and the
 *           argument is challenged.
 * Result:   unmet by the signature alone; met once it is there; what is then found is unmet by its name.
 * Negative control: an author's signature does not count; with the hazard withdrawn and the challenge answered it may ship again.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../seeds/loadSeed.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z') });
  await loadSeed({ graph: api.graph, seed: 'aeb' });
});
afterAll(() => api?.close());

interface Evaluation {
  readonly verdict: string;
  readonly unmet: readonly { readonly id: string; readonly predicate: string | null }[];
}
async function evaluation(): Promise<string[]> {
  const { artifact } = await api.query(
    '{ artifact(id: "gate:aeb/release") { ... on Gate { evaluation { verdict unmet { id predicate } } } } }',
  );
  const { verdict, unmet } = artifact.evaluation as Evaluation;
  return [verdict, ...unmet.map(({ id, predicate }) => `${predicate ?? '-'} ${id}`)];
}

const SIGN = `mutation ($input: RecordSignOffInput!) { recordSignOff(input: $input) { receipt { errors { message } } } }`;
const sign = async (id: string, signedBy: string) =>
  api.query(SIGN, {
    input: {
      id: `signoff:aeb-release/${id}`,
      verdict: 'APPROVED',
      meaning: 'RELEASE',
      signedBy,
      signedAt: '2026-11-20T12:00:00Z',
      approves: ['gate:aeb/release@v1'],
    },
  });

it('the item may ship once somebody independent has signed, and not while something is open', async () => {
  const unsigned = ['FAIL', 'INDEPENDENT_ASSESSMENT role:aeb/external-assessor'];
  expect(await evaluation()).toEqual(unsigned);
  await sign('designer', 'person:aeb/designer');
  expect(await evaluation()).toEqual(unsigned);
  await sign('assessor', 'person:aeb/assessor');
  expect(await evaluation()).toEqual(['PASS']);

  await api.ingest({
    source: 'test:release',
    artifacts: [
      { id: 'hazard:release/new', kind: 'HAZARD', subkind: 'HAZARDOUS_EVENT', version: { content: { asil: 'B' } } },
    ],
    links: [{ type: 'DEPENDS_ON', from: 'hazard:release/new', to: 'system:aeb' }],
  });
  const [verdict, ...unmet] = await evaluation();
  expect(verdict).toBe('FAIL');
  expect(unmet).toContain('SAFETY_ANALYSES hazard:release/new');
  await api.ingest({ source: 'test:release', mode: 'REPLACE_SOURCE', artifacts: [], links: [] });
  expect(await evaluation()).toEqual(['PASS']);

  const CHALLENGE = `mutation { challenge(input: { target: "claim:aeb/unintended", id: "claim:release/ghosts", text: "Ghosts under bridges" }) {
    challenge { id } } }`;
  const { challenge } = await api.query(CHALLENGE);
  expect(await evaluation()).toContain('- claim:aeb/top');
  await api.query(
    `mutation ($id: ID!) { resolveChallenge(input: { challenge: $id, state: REJECTED, reason: "filtered" }) { receipt { errors { message } } } }`,
    { id: challenge.challenge.id },
  );
  expect(await evaluation()).toEqual(['PASS']);
});
