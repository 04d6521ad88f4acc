/*
 *     TOP (OR) ◀─CAUSES─ VOTE (2 of S1, S2, S3), PWR, INH (V while COND)      perception loss
 *     EV EVALUATES FTA1, EVIDENCES G1; G1 IN_CONTEXT_OF{ABOUT} REQ {topProbability <= 8.5e-4}; ELSE is in no tree
 *
 * Scenario: the analysis is recorded, once and again; then the probability of PWR is asked about, and changed.
 * Result:   run and evidence hold the numbers of the specification and what they were computed from; the what-if shows the new
 *           number, which breaks the bound, before anything is written; run and evidence are STALE, the gates UNCONFIRMED, the
 *           claim is hit.
 * Negative control: a change elsewhere touches none of it; what is no tree, or names what is not there, writes nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;

function mode(id: string, subkind: string, content: Json): ArtifactInput {
  return { id, kind: 'FAILURE_MODE', subkind, version: { label: 'v1', content } };
}
const basic = (id: string, probability: number) => mode(id, 'BASIC_EVENT', { probability });
const causes = (to: string, ...from: string[]): LinkInput[] => from.map((one) => ({ type: 'CAUSES', from: one, to }));

beforeAll(async () => {
  api = await startApi();
  await api.ingest({
    artifacts: [
      mode('TOP', 'FT_GATE', { formula: { type: 'OR', inputs: ['VOTE', 'PWR', 'INH'] } }),
      mode('VOTE', 'FT_GATE', { formula: { type: 'ATLEAST', k: 2 } }),
      mode('INH', 'FT_GATE', { formula: { type: 'INHIBIT', inputs: ['V'], condition: 'COND' } }),
      ...[basic('S1', 0.01), basic('S2', 0.01), basic('S3', 0.02), basic('PWR', 1e-4), basic('V', 1e-3)],
      mode('COND', 'CONDITIONING', { probability: 0.2 }),
      basic('ELSE', 0.1),
      {
        id: 'FTA1',
        kind: 'ANALYSIS',
        subkind: 'FTA',
        version: { label: 'v1', content: { text: 'loss of perception' } },
      },
      {
        id: 'REQ',
        kind: 'REQUIREMENT',
        version: { label: 'v1', content: { criterion: { metric: 'topProbability', op: '<=', value: 8.5e-4 } } },
      },
      { id: 'G1', kind: 'CLAIM', version: { label: 'v1', content: { text: 'Loss of perception is rare enough' } } },
    ],
    links: [
      ...causes('TOP', 'VOTE', 'PWR', 'INH'),
      ...causes('VOTE', 'S1', 'S2', 'S3'),
      ...causes('INH', 'V', 'COND'),
      { type: 'IN_CONTEXT_OF', from: 'G1', to: 'REQ', role: 'ABOUT' },
    ],
  });
});
afterAll(() => api?.close());

const RECORD = `mutation ($input: RecordFaultTreeAnalysisInput!) { recordFaultTreeAnalysis(input: $input) {
  evidence { id results { metric value } evaluates { nodes { toVersion { id } } } evidences { nodes { to { id } } } current { content } }
  run { id subkind used { totalCount nodes { toVersion { id } } } }
  tree { cutSetCount } receipt { created unchanged errors { path code } } } }`;
const INPUT = { id: 'EV', top: 'TOP', analysis: 'FTA1', evidences: ['G1'] };

const IMPACT = `query ($changes: [ChangeInput!]!) { impact(input: { changes: $changes }) { items(first: 100) { nodes {
  artifact { id } modality effects
  recomputed { known because metrics { metric before after targets { artifact { id } criterion { value } metBefore meets } } }
} } } }`;

type Item = {
  artifact: { id: string };
  modality: string;
  effects: string[];
  recomputed: {
    known: boolean;
    because: string | null;
    metrics: { metric: string; before: number; after: number }[];
  } | null;
};
async function itemsOf(...changes: object[]): Promise<Map<string, Item>> {
  const { impact } = await api.query(IMPACT, { changes });
  return new Map(impact.items.nodes.map((item: Item) => [item.artifact.id, item]));
}

const EXACT = 2486972531 / 3125000000000;
/** P(top) with another probability of PWR, by hand: the rest of the tree is independent of it. */
const withPower = (p: number) => 1 - ((1 - EXACT) / (1 - 1e-4)) * (1 - p);

describe('a recorded fault tree analysis', () => {
  it('holds the numbers of the specification, and USED every gate and leaf in its version', async () => {
    const { recordFaultTreeAnalysis } = await api.query(RECORD, { input: INPUT });
    const { evidence, run, tree, receipt } = recordFaultTreeAnalysis;
    expect(receipt.errors).toEqual([]);
    expect(evidence.results).toEqual([
      { metric: 'topProbability', value: expect.closeTo(EXACT, 16) },
      { metric: 'minCutUpperBound', value: expect.closeTo(7.99750038e-4, 12) },
      { metric: 'cutSetCount', value: 5 },
      { metric: 'singlePoints', value: 1 },
    ]);
    expect(evidence.evaluates.nodes).toEqual([{ toVersion: { id: 'FTA1@v1' } }]);
    expect(evidence.evidences.nodes).toEqual([{ to: { id: 'G1' } }]);
    expect(evidence.current.content).toMatchObject({
      faultTree: { top: 'TOP', missionTime: 0 },
      inputsDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(run).toMatchObject({ id: 'EV/run', subkind: 'ANALYSE' });
    expect(run.used.nodes.map(({ toVersion }: { toVersion: { id: string } }) => toVersion.id).sort()).toEqual(
      ['COND', 'INH', 'PWR', 'S1', 'S2', 'S3', 'TOP', 'V', 'VOTE'].map((id) => `${id}@v1`),
    );
    expect(tree.cutSetCount).toBe(5);
  });

  it('is the same record when it is done again', async () => {
    const { recordFaultTreeAnalysis } = await api.query(RECORD, { input: INPUT });
    expect(recordFaultTreeAnalysis.receipt).toMatchObject({ created: 0, errors: [] });
  });
});

describe('a supposed change of a probability', () => {
  it('shows the new number beside the recorded one, and that it breaks the bound', async () => {
    const { revision } = await api.query('{ revision }');
    const items = await itemsOf({ subject: 'PWR', to: { content: { probability: 2e-4 } } });
    const { recomputed } = items.get('EV') as Item;
    expect(recomputed).toMatchObject({ known: true, because: null });
    expect(recomputed?.metrics).toEqual([
      {
        metric: 'topProbability',
        before: expect.closeTo(EXACT, 16),
        after: expect.closeTo(withPower(2e-4), 15),
        targets: [{ artifact: { id: 'REQ' }, criterion: { value: 8.5e-4 }, metBefore: true, meets: false }],
      },
      { metric: 'minCutUpperBound', before: expect.any(Number), after: expect.any(Number), targets: [] },
      { metric: 'cutSetCount', before: 5, after: 5, targets: [] },
      { metric: 'singlePoints', before: 1, after: 1, targets: [] },
    ]);
    expect((await api.query('{ revision }')).revision).toBe(revision);
  });

  it('that is smaller keeps the bound; a gate that becomes an AND has other cut sets', async () => {
    const items = await itemsOf({ subject: 'PWR', to: { content: { probability: 1.1e-4 } } });
    expect(items.get('EV')?.recomputed?.metrics[0]).toMatchObject({ targets: [{ metBefore: true, meets: true }] });
    const formula = { type: 'OR', inputs: [{ type: 'AND', inputs: ['PWR', 'VOTE'] }, 'INH'] };
    const turned = (await itemsOf({ subject: 'TOP', to: { content: { formula } } })).get('EV')?.recomputed;
    // {V, COND} and PWR with each pair of sensors.
    expect(turned?.metrics.map(({ metric, after }) => [metric, after])).toEqual([
      ['topProbability', expect.any(Number)],
      ['minCutUpperBound', expect.any(Number)],
      ['cutSetCount', 4],
      ['singlePoints', 0],
    ]);
  });

  it('tells which cut sets come and go', async () => {
    const CUT_SETS = `query ($changes: [ChangeInput!]!) { impact(input: { changes: $changes }) { items(first: 100) { nodes { artifact { id }
      recomputed { cutSets { comparedUpToOrder gainedCount lostCount gained { order names events { id } } lost(first: 2) { names } } } } } } }`;
    const changesOf = async (formula: object) => {
      const { impact } = await api.query(CUT_SETS, { changes: [{ subject: 'TOP', to: { content: { formula } } }] });
      return impact.items.nodes.find((item: Item) => item.artifact.id === 'EV').recomputed?.cutSets ?? null;
    };
    // PWR, {V, COND} and the three pairs of sensors; then {V, COND}, and PWR with each pair.
    const guarded = { type: 'OR', inputs: [{ type: 'AND', inputs: ['PWR', 'VOTE'] }, 'INH'] };
    const changes = await changesOf(guarded);
    expect(changes).toMatchObject({ comparedUpToOrder: null, gainedCount: 3, lostCount: 4 });
    expect(changes.gained.map(({ names }: { names: string[] }) => names.join(' '))).toEqual(
      expect.arrayContaining(['PWR S1 S2', 'PWR S1 S3', 'PWR S2 S3']),
    );
    expect(changes.gained[0]).toMatchObject({ order: 3, events: [{ id: 'PWR' }, {}, {}] });
    // The smallest first: the single point is gone.
    expect(changes.lost.map(({ names }: { names: string[] }) => names.length)).toEqual([1, 2]);
    expect(changes.lost[0].names).toEqual(['PWR']);
    // Another way to write the same.
    const same = { type: 'OR', inputs: ['INH', { type: 'OR', inputs: ['PWR', 'VOTE'] }] };
    expect(await changesOf(same)).toMatchObject({ gainedCount: 0, lostCount: 0, gained: [], lost: [] });
    // What cannot be computed is told by `known` and `because`.
    expect(await changesOf({ type: 'OR', inputs: ['PWR', 'INH'] })).toBeNull();
  });

  it('of which nothing is known says so', async () => {
    const items = await itemsOf({ subject: 'PWR', kind: 'PARAMETER' });
    expect(items.get('EV')?.recomputed).toMatchObject({
      known: false,
      because: 'nothing says what PWR becomes: give the new content (to)',
    });
    const open = await itemsOf({ subject: 'PWR', to: { content: {} } });
    expect(open.get('EV')?.recomputed).toMatchObject({ known: false, because: 'no probability is known of PWR' });
  });

  it('over an overlay is the same number', async () => {
    const { whatIf } = await api.query(`{ whatIf(overlay: { operations: [{ swapVersion: { artifact: "PWR",
      version: { label: "supposed", content: { probability: 2e-4 } } } }] }) { errors { message } findings { items(first: 100) {
      nodes { artifact { id } recomputed { known metrics { metric before after } } } } } } }`);
    expect(whatIf.errors).toEqual([]);
    const item = whatIf.findings.items.nodes.find((one: Item) => one.artifact.id === 'EV') as Item;
    expect(item.recomputed?.known).toBe(true);
    expect(item.recomputed?.metrics[0]?.before).toBeCloseTo(EXACT, 16);
    expect(item.recomputed?.metrics[0]?.after).toBeCloseTo(withPower(2e-4), 15);
  });

  it('over an overlay tells which cut sets come and go, too', async () => {
    const { whatIf } = await api.query(`{ whatIf(overlay: { operations: [{ swapVersion: { artifact: "VOTE",
      version: { label: "supposed", content: { formula: { type: "AND" } } } } }] }) { errors { message } findings { items(first: 100) {
      nodes { artifact { id } recomputed { cutSets { gained { names } lostCount } } } } } } }`);
    expect(whatIf.errors).toEqual([]);
    const item = whatIf.findings.items.nodes.find((one: Item) => one.artifact.id === 'EV');
    expect(item.recomputed.cutSets).toEqual({ gained: [{ names: ['S1', 'S2', 'S3'] }], lostCount: 3 });
  });

  it('elsewhere touches none of it', async () => {
    const items = await itemsOf({ subject: 'ELSE', to: { content: { probability: 0.2 } } });
    expect(items.has('EV')).toBe(false);
  });
});

describe('a new probability', () => {
  it('makes run and evidence STALE, gates UNCONFIRMED, and hits the claim', async () => {
    const { revision } = await api.query('{ revision }');
    await api.ingest({
      artifacts: [{ id: 'PWR', kind: 'FAILURE_MODE', version: { label: 'v2', content: { probability: 2e-4 } } }],
    });
    const { findings } = await api.query(
      `query ($since: Int) { findings(since: $since) { items(first: 100) { nodes { artifact { id } modality effects
        recomputed { metrics { metric before after } } } } } }`,
      { since: revision },
    );
    const items = new Map<string, Item>(findings.items.nodes.map((item: Item) => [item.artifact.id, item]));
    expect(items.get('EV/run')).toMatchObject({ modality: 'ACTUAL', effects: ['STALE'] });
    expect(items.get('EV')).toMatchObject({ modality: 'ACTUAL', effects: ['STALE'] });
    expect(items.get('TOP')).toMatchObject({ effects: ['UNCONFIRMED'] });
    // The evidence was all that the claim had.
    expect(items.get('G1')).toMatchObject({ modality: 'ACTUAL' });
    expect(items.get('EV')?.recomputed?.metrics[0]?.after).toBeCloseTo(withPower(2e-4), 15);
    expect(items.has('VOTE')).toBe(false);
  });

  it('of a gate moves the cut sets away from those that were recorded', async () => {
    await api.ingest({
      artifacts: [mode('VOTE', 'FT_GATE', { formula: { type: 'OR' } })].map((gate) => ({
        ...gate,
        version: { ...gate.version, label: 'v2' },
      })),
    });
    const { findings } = await api.query(`{ findings { items(first: 100) { nodes { artifact { id } recomputed { known
      cutSets { comparedUpToOrder gained { names } lost { names } } metrics { metric before after } } } } } }`);
    const item = findings.items.nodes.find((one: Item) => one.artifact.id === 'EV');
    const names = (sets: { names: string[] }[]) => sets.map((set) => set.names.join(' '));
    const { gained, lost, comparedUpToOrder } = item.recomputed.cutSets;
    expect([comparedUpToOrder, names(gained)]).toEqual([null, ['S1', 'S2', 'S3']]);
    expect(names(lost).sort()).toEqual(['S1 S2', 'S1 S3', 'S2 S3']);
    expect(item.recomputed.metrics[3]).toEqual({ metric: 'singlePoints', before: 1, after: 4 });
  });
});

describe('is refused, and nothing is written', () => {
  it.each<[string, object, string]>([
    ['a top that is no gate', { top: 'PWR' }, 'BAD_USER_INPUT'],
    ['a top that is not there', { top: 'NOBODY' }, 'NOT_FOUND'],
    ['a mission in the past', { missionTime: -1 }, 'BAD_USER_INPUT'],
    ['an analysis that is not there', { analysis: 'FTA9' }, 'NOT_FOUND'],
  ])('%s', async (_, more, code) => {
    const { revision } = await api.query('{ revision }');
    const [error] = await api.expectErrors(RECORD, { input: { ...INPUT, id: 'EV2', ...more } });
    expect(error?.extensions.code).toBe(code);
    expect((await api.query('{ revision }')).revision).toBe(revision);
  });

  it('a claim that is not there', async () => {
    const { recordFaultTreeAnalysis } = await api.query(RECORD, {
      input: { ...INPUT, id: 'EV3', evidences: ['G1', 'NOBODY'] },
    });
    expect(recordFaultTreeAnalysis).toMatchObject({ evidence: null, run: null });
    expect(recordFaultTreeAnalysis.receipt.errors).toEqual([{ path: 'evidences[1]', code: 'DANGLING_END' }]);
    expect(await api.query('{ artifact(id: "EV3") { id } }')).toEqual({ artifact: null });
  });
});
