/*
 * Graph:    the AEB item with its safety case.
 * Scenario: an interface changes; what it means for the evidence of the case is open until somebody looks at what is in between.
 * Result:   the case stands, and says of each element that may be affected that nobody has decided yet, and why.
 * Negative control: before the change nothing is open, and the sentences say so; what is hit by a fact is not called open.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../seeds/loadSeed.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({});
  await loadSeed({ graph: api.graph, seed: 'aeb' });
});
afterAll(() => api?.close());

const CASE = `{ safetyCase(top: "claim:aeb/top") { status reason elements(types: [SOLUTION]) { nodes { id status because { sentence } } } }
  findings { items(first: 200) { nodes { artifact { id } modality } } } }`;

it('a safety case says what nobody has decided yet', async () => {
  const before = await api.query(CASE);
  const sentences = (answer: typeof before): string[] =>
    answer.safetyCase.elements.nodes.map(({ because }: { because: { sentence: string } }) => because.sentence);
  expect(sentences(before).every((sentence) => sentence.endsWith('is there, and nothing speaks against it.'))).toBe(
    true,
  );

  const { recordComponent } = await api.query(`mutation { recordComponent(input: {
    id: "component:aeb/objects-interface", subkind: "INTERFACE", label: "v2", api: { rateHz: 10 } }) { receipt { errors { message } } } }`);
  expect(recordComponent.receipt.errors).toEqual([]);
  const after = await api.query(CASE);
  const open = after.findings.items.nodes.filter(({ modality }: { modality: string }) => modality === 'POTENTIAL');
  expect(open.map(({ artifact }: { artifact: { id: string } }) => artifact.id)).toContain('evidence:aeb/fusion-review');
  expect(after.safetyCase.status).toBe('SUPPORTED');
  expect(after.safetyCase.reason).toMatch(/^claim:aeb\/top is supported: .* Nobody has decided yet: .*may /);
  const fusion = after.safetyCase.elements.nodes.find(({ id }: { id: string }) => id === 'evidence:aeb/fusion-review');
  expect(fusion.because.sentence).toMatch(
    /^evidence:aeb\/fusion-review is there\. Nobody has decided yet: .*component:aeb\/objects-interface/,
  );
});

it('does not call open what a fact has hit', async () => {
  const { ingest } = await api.query(`mutation { ingest(input: { source: "test:undecided", artifacts: [
    { id: "evidence:aeb/fusion-review", kind: EVIDENCE, version: { label: "v1", retracted: { at: "2026-11-20T00:00:00Z", reason: "wrong data" } } }
  ] }) { errors { message } } }`);
  expect(ingest.errors).toEqual([]);
  const { safetyCase } = await api.query(CASE);
  const fusion = safetyCase.elements.nodes.find(({ id }: { id: string }) => id === 'evidence:aeb/fusion-review');
  // Metamodel 3.8: evidence that is withdrawn as a whole is lost, and not merely to be renewed.
  expect(fusion.status).toBe('IN_DOUBT');
  expect(fusion.because.sentence).not.toContain('Nobody has decided yet');
});
