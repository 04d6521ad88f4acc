/*
 *     FMEDA1 ◀─PART_OF─ ROW {1e-8 per hour, 90 % safe} ─CAUSES▶ EFFECT ─CAUSES▶ HAZ (B) ◀─MITIGATES─ GOAL
 *     FMEDA1 ◀─PART_OF─ OTHER ─CAUSES▶ HAZ2;  EV EVALUATES FMEDA1, EVIDENCES C1;  ROW ◀─MITIGATES─ MECH {coverage 0.9}, later
 *
 * Scenario: the metrics for the goal are recorded, once and again; another share of safe faults, a higher rating and a lower
 *           one of the hazard are asked about; then the rate is changed.
 * Result:   by hand: 1 of 10 faults is a single-point fault, so SPFM is 0.9 and meets B's 0.9; with 95 % safe faults it is
 *           0.95; under D the target is 0.99 and both miss it; a supposed lower rating lowers no target. Run and evidence go
 *           STALE with the rate, and the claim loses its evidence.
 * Negative control: a row for another hazard touches none of it; what is no FMEDA, or names what is not there, writes nothing.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput } from '../../graph/ingest/input.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import type { Json } from '../../graph/model/delta.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
const one = (kind: ArtifactKind, subkind: string, id: string, content: Json = {}): ArtifactInput => ({
  id,
  kind,
  subkind,
  version: { label: 'v1', content },
});

beforeAll(async () => {
  api = await startApi();
  await api.ingest({
    artifacts: [
      one('ANALYSIS', 'FMEDA', 'FMEDA1', { text: 'braking' }),
      one('FAILURE_MODE', 'FAILURE_MODE', 'ROW', { failureRate: 1e-8, safeShare: 0.9 }),
      one('FAILURE_MODE', 'FAILURE_MODE', 'OTHER', { failureRate: 1e-8, safeShare: 0 }),
      one('FAILURE_MODE', 'MALFUNCTION', 'EFFECT'),
      one('HAZARD', 'HAZARDOUS_EVENT', 'HAZ', { asil: 'B' }),
      one('HAZARD', 'HAZARDOUS_EVENT', 'HAZ2', { asil: 'D' }),
      one('REQUIREMENT', 'SAFETY_GOAL', 'GOAL', { text: 'braking is not lost' }),
      { id: 'C1', kind: 'CLAIM', version: { label: 'v1', content: { text: 'Hardware faults are rare enough' } } },
    ],
    links: [
      { type: 'PART_OF', from: 'ROW', to: 'FMEDA1' },
      { type: 'PART_OF', from: 'OTHER', to: 'FMEDA1' },
      { type: 'CAUSES', from: 'ROW', to: 'EFFECT' },
      { type: 'CAUSES', from: 'EFFECT', to: 'HAZ' },
      { type: 'CAUSES', from: 'OTHER', to: 'HAZ2' },
      { type: 'MITIGATES', from: 'GOAL', to: 'HAZ' },
    ],
  });
});
afterAll(() => api?.close());

const RECORD = `mutation ($input: RecordFmedaInput!) { recordFmeda(input: $input) {
  evidence { id results { metric value } evidences { nodes { to { id } } } }
  run { id subkind used { nodes { toVersion { id } } } }
  fmeda { asil spfm { fraction } } receipt { created errors { path code } } } }`;
const INPUT = { id: 'EV', analysis: 'FMEDA1', safetyGoal: 'GOAL', evidences: ['C1'] };

const IMPACT = `query ($changes: [ChangeInput!]!) { impact(input: { changes: $changes }) { items(first: 100) { nodes {
  artifact { id } effects
  recomputed { known because metrics { metric before after targets {
    artifact { id } criterion { op value } criterionBefore { value } metBefore meets } } }
} } } }`;

async function spfmAfter(...changes: object[]) {
  const { impact } = await api.query(IMPACT, { changes });
  const item = impact.items.nodes.find((found: { artifact: { id: string } }) => found.artifact.id === 'EV');
  return item?.recomputed?.metrics.find(({ metric }: { metric: string }) => metric === 'SPFM') ?? null;
}
const target = (more: object) => ({ artifact: { id: 'GOAL' }, criterionBefore: null, ...more });

it('is a run over all that was read, and evidence with what is known', async () => {
  const { recordFmeda } = await api.query(RECORD, { input: INPUT });
  expect(recordFmeda.receipt.errors).toEqual([]);
  expect(recordFmeda.fmeda).toEqual({ asil: 'B', spfm: { fraction: '9/10' } });
  // Without a mechanism no fault is latent; nothing was said of the lifetime: no PMHF.
  expect(recordFmeda.evidence).toEqual({
    id: 'EV',
    results: [
      { metric: 'SPFM', value: 0.9 },
      { metric: 'LFM', value: 1 },
    ],
    evidences: { nodes: [{ to: { id: 'C1' } }] },
  });
  const used = recordFmeda.run.used.nodes.map(({ toVersion }: { toVersion: { id: string } }) => toVersion.id);
  expect([...used].sort()).toEqual(['FMEDA1@v1', 'GOAL@v1', 'HAZ@v1', 'ROW@v1']);
  const again = (await api.query(RECORD, { input: INPUT })).recordFmeda;
  expect(again.receipt).toEqual({ created: 0, errors: [] });
});

it('shows the new metric and its target beside the old before anything is written', async () => {
  const { revision } = await api.query('{ revision }');
  expect(await spfmAfter({ subject: 'ROW', to: { content: { failureRate: 1e-8, safeShare: 0.95 } } })).toEqual({
    metric: 'SPFM',
    before: 0.9,
    after: 0.95,
    targets: [target({ criterion: { op: '>=', value: 0.9 }, metBefore: true, meets: true })],
  });
  expect(await spfmAfter({ subject: 'ROW', to: { content: { failureRate: 1e-8, safeShare: 0.8 } } })).toMatchObject({
    after: 0.8,
    targets: [{ metBefore: true, meets: false }],
  });
  // The rating of the hazard moves the target and not the metric.
  expect(await spfmAfter({ subject: 'HAZ', to: { content: { asil: 'D' } } })).toEqual({
    metric: 'SPFM',
    before: 0.9,
    after: 0.9,
    targets: [
      target({ criterion: { op: '>=', value: 0.99 }, criterionBefore: { value: 0.9 }, metBefore: true, meets: false }),
    ],
  });
  expect(await spfmAfter({ subject: 'HAZ', to: { content: { asil: 'QM' } } })).toMatchObject({
    targets: [{ criterion: { value: 0.9 }, criterionBefore: null, meets: true }],
  });
  expect((await api.query('{ revision }')).revision).toBe(revision);
});

it('has nothing to say of a row for another hazard', async () => {
  expect(await spfmAfter({ subject: 'OTHER', to: { content: { failureRate: 1e-7, safeShare: 0 } } })).toBeNull();
  const all = (await api.query(RECORD, { input: { ...INPUT, id: 'EVALL', safetyGoal: null } })).recordFmeda;
  expect(all.receipt.errors).toEqual([]);
  // Of 2e-8 per hour 1.1e-8 are single-point faults.
  expect(all.evidence.results[0]).toEqual({ metric: 'SPFM', value: 0.45 });
});

it('sees a mechanism that an overlay adds', async () => {
  const { whatIf } = await api.query(`{ whatIf(overlay: { operations: [
    { swapVersion: { artifact: "ROW", version: { label: "v9", content: { failureRate: 1e-8, safeShare: 0.9, text: "reworded" } } } }
    { addArtifacts: [{ id: "MECH", kind: SAFETY_MEASURE, subkind: "MECHANISM",
      version: { label: "v1", content: { diagnosticCoverage: 0.9 } } }] }
    { addLinks: [{ type: MITIGATES, from: "MECH", to: "ROW" }] } ] }) { errors { message } findings { items(first: 100) {
    nodes { artifact { id } recomputed { metrics { metric before after } } } } } } }`);
  expect(whatIf.errors).toEqual([]);
  const item = whatIf.findings.items.nodes.find((found: { artifact: { id: string } }) => found.artifact.id === 'EV');
  // A tenth of the dangerous tenth stays; how many of the faults are latent, nobody has said.
  expect(item.recomputed.metrics.slice(0, 2)).toEqual([
    { metric: 'SPFM', before: 0.9, after: 0.99 },
    { metric: 'LFM', before: 1, after: null },
  ]);
});

it('goes stale with the rate, and takes the evidence from the claim', async () => {
  const { revision } = await api.query('{ revision }');
  await api.ingest({
    artifacts: [
      { id: 'ROW', kind: 'FAILURE_MODE', version: { label: 'v2', content: { failureRate: 1e-8, safeShare: 0.8 } } },
    ],
  });
  const { findings } = await api.query(
    `query ($since: Int) { findings(since: $since) { items(first: 100) { nodes { artifact { id } modality effects
      recomputed { metrics { metric before after } } } } } }`,
    { since: revision },
  );
  const items = new Map<string, { modality: string; effects: string[]; recomputed: { metrics: unknown[] } }>(
    findings.items.nodes.map((item: { artifact: { id: string } }) => [item.artifact.id, item]),
  );
  expect(items.get('EV/run')).toMatchObject({ modality: 'ACTUAL', effects: ['STALE'] });
  expect(items.get('EV')).toMatchObject({ modality: 'ACTUAL', effects: ['STALE'] });
  expect(items.get('EV')?.recomputed.metrics[0]).toEqual({ metric: 'SPFM', before: 0.9, after: 0.8 });
  expect(items.get('C1')).toMatchObject({ modality: 'ACTUAL' });
});

it.each<[string, object, string, string]>([
  ['an analysis that is no FMEDA', { analysis: 'GOAL' }, 'BAD_USER_INPUT', 'input.analysis'],
  ['a goal that is not there', { safetyGoal: 'NOBODY' }, 'NOT_FOUND', 'input.safetyGoal'],
  ['an ASIL that is none', { asil: 'E' }, 'BAD_USER_INPUT', 'input.asil'],
])('refuses %s, and nothing is written', async (_, more, code, input) => {
  const { revision } = await api.query('{ revision }');
  const [error] = await api.expectErrors(RECORD, { input: { ...INPUT, id: 'EV2', ...more } });
  expect(error?.extensions).toMatchObject({ code, input });
  expect((await api.query('{ revision }')).revision).toBe(revision);
});
