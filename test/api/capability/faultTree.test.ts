/*
 *     fta/TOP ◀─CAUSES─ fta/VOTE (2 of S1, S2, S3), fta/PWR, fta/INH (V while COND)      loss of perception
 *     fta/PWR, fta/S1, fta/S2 DEPENDS_ON the components that they are failures of; fta/SHORT, a failure mode of the power
 *     supply, CAUSES fta/PWR
 *
 * Scenario: the tree is ingested as data, tied to the architecture, and asked for over HTTP.
 * Result:   minimal cut sets and probability are the literal numbers of the specification; from the events the way leads to the
 *           components and their failure modes, and a change of the supply's interface makes them SUSPECT.
 * Negative control: an event whose component is another one is not reached; a tree that names what does not cause it is refused.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import type { Json } from '../../../graph/model/delta.ts';
import { type Api, startApi } from '../../support/api.ts';

let api: Api;

const mode = (id: string, subkind: string, content: Json): ArtifactInput => ({
  id: `fta/${id}`,
  kind: 'FAILURE_MODE',
  subkind,
  version: { label: 'v1', content },
});
const basic = (id: string, probability: number) => mode(id, 'BASIC_EVENT', { probability });
const component = (id: string): ArtifactInput => ({
  id: `fta/${id}`,
  kind: 'COMPONENT',
  version: { label: 'v1', content: { api: { volts: 12 } } },
});
const link = (type: 'CAUSES' | 'DEPENDS_ON', from: string, to: string): LinkInput => ({
  type,
  from: `fta/${from}`,
  to: `fta/${to}`,
});

beforeAll(async () => {
  api = await startApi();
  await api.ingest({
    artifacts: [
      ...['SUPPLY', 'CAMERA1', 'CAMERA2'].map(component),
      mode('TOP', 'FT_GATE', { formula: { type: 'OR', inputs: ['fta/VOTE', 'fta/PWR', 'fta/INH'] } }),
      mode('VOTE', 'FT_GATE', { formula: { type: 'ATLEAST', k: 2 } }),
      mode('INH', 'FT_GATE', { formula: { type: 'INHIBIT', inputs: ['fta/V'], condition: 'fta/COND' } }),
      ...[basic('S1', 0.01), basic('S2', 0.01), basic('S3', 0.02), basic('PWR', 1e-4), basic('V', 1e-3)],
      mode('COND', 'CONDITIONING', { probability: 0.2 }),
      mode('SHORT', 'FAILURE_MODE', { text: 'short circuit of the supply' }),
      mode('BROKEN', 'FT_GATE', { formula: { type: 'OR', inputs: ['fta/PWR', 'fta/V'] } }),
    ],
    links: [
      ...['VOTE', 'PWR', 'INH'].map((id) => link('CAUSES', id, 'TOP')),
      ...['S1', 'S2', 'S3'].map((id) => link('CAUSES', id, 'VOTE')),
      ...['V', 'COND'].map((id) => link('CAUSES', id, 'INH')),
      link('DEPENDS_ON', 'PWR', 'SUPPLY'),
      link('DEPENDS_ON', 'SHORT', 'SUPPLY'),
      link('CAUSES', 'SHORT', 'PWR'),
      link('DEPENDS_ON', 'S1', 'CAMERA1'),
      link('DEPENDS_ON', 'S2', 'CAMERA2'),
      link('CAUSES', 'PWR', 'BROKEN'),
    ],
  });
});
afterAll(() => api?.close());

it('004-07 a fault tree is data, tied to design elements: cut sets and probability of the specification', async () => {
  const { faultTree, event } = await api.query(`{
    faultTree(top: "fta/TOP") {
      topProbability cutSetsByOrder { order count }
      minimalCutSets { nodes { events { id ... on FailureMode { elements { nodes { id kind } } } } } }
    }
    event: artifact(id: "fta/PWR") { ... on FailureMode { causes { nodes { id } } elements { nodes { id kind } } } }
  }`);
  const sets = faultTree.minimalCutSets.nodes.map(({ events }: { events: { id: string }[] }) =>
    events.map(({ id }) => id.slice('fta/'.length)).join(' '),
  );
  expect(sets.sort()).toEqual(['COND V', 'PWR', 'S1 S2', 'S1 S3', 'S2 S3']);
  expect(faultTree.topProbability).toBeCloseTo(7.9583120992e-4, 16);
  expect(faultTree.cutSetsByOrder).toEqual([
    { order: 1, count: 1 },
    { order: 2, count: 4 },
  ]);
  const [single] = faultTree.minimalCutSets.nodes;
  expect(single.events).toEqual([{ id: 'fta/PWR', elements: { nodes: [{ id: 'fta/SUPPLY', kind: 'COMPONENT' }] } }]);
  expect(event).toEqual({
    causes: { nodes: [{ id: 'fta/SHORT' }] },
    elements: { nodes: [{ id: 'fta/SUPPLY', kind: 'COMPONENT' }] },
  });

  // Tied: what changes at the component is a question to the tree.
  const { impact } = await api.query(`{ impact(input: {
    changes: [{ subject: "fta/SUPPLY", to: { content: { api: { volts: 48 } } } }] }) {
    items(first: 100) { nodes { artifact { id } effects modality } } } }`);
  const hit = new Map<string, { effects: string[] }>(
    impact.items.nodes.map((item: { artifact: { id: string }; effects: string[] }) => [item.artifact.id, item]),
  );
  expect(hit.get('fta/PWR')?.effects).toContain('SUSPECT');
  expect(hit.get('fta/SHORT')?.effects).toContain('SUSPECT');
  expect([hit.has('fta/S1'), hit.has('fta/VOTE')]).toEqual([false, false]);

  const [refused] = await api.expectErrors('{ faultTree(top: "fta/BROKEN") { topProbability } }');
  expect(refused?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ code: 'FTA_MEMBERSHIP' }] });
});
