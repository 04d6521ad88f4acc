/*
 * Graph:    the golden story: SO1 (by P1) approves R1, which includes D1@v1.
 * Scenario: a change of D1 is asked about, or happens; a retraction; a void authority; a date that passes; several of them.
 * Result:   the sign-off says which digest moved from which to which, and the entry that moved it.
 * Negative controls: content that is equal moves nothing; items that are no sign-offs have lost no approval.
 */
import { describe, expect, it } from 'vitest';
import { approvalLoss } from '../../../graph/impact/approvalLoss.ts';
import type { ImpactAnalysis } from '../../../graph/impact/impactAnalysis.ts';
import { semanticDigest } from '../../../graph/model/contentDigest.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { links, MemoryGraph } from '../../support/memoryGraph.ts';

const OLD = { rows: 100000, schema: ['image', 'box', 'class'] };
const NEW = { rows: 108000, schema: ['image', 'box', 'class'] };
const digest = (content: typeof OLD) => semanticDigest({ content, digest: null, label: null });

function story(): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest(GOLDEN_BATCHES.batch, { recordedAt: '2026-10-02T00:00:00Z' });
  return graph;
}

function record(graph: MemoryGraph, version: object): void {
  graph.ingest({ artifacts: [{ id: 'D1', kind: 'DATASET', version }] });
}

function losses(analysis: ImpactAnalysis, happened: boolean) {
  return analysis.items.flatMap((item) => approvalLoss({ analysis, item, happened }) ?? []);
}

const moved = {
  signOff: 'SO1',
  subject: 'R1',
  movedArtifact: 'D1',
  kind: 'DATA_APPEND',
  movedFrom: digest(OLD),
  movedTo: digest(NEW),
};

describe('an approval that is lost', () => {
  it('to a change that is asked about names the digest that would move, and nobody', async () => {
    const changes = [{ subject: 'D1', to: { label: 'v2', content: NEW, digest: null } }];
    const analysis = await story().impact({ configuration: 'R1', changes });
    expect(losses(analysis, false)).toEqual([{ ...moved, revision: null }]);
  });

  it('to a change whose new content is not known says so', async () => {
    const analysis = await story().impact({ configuration: 'R1', changes: [{ subject: 'D1', kind: 'DATA_APPEND' }] });
    expect(losses(analysis, false)).toEqual([{ ...moved, movedTo: null, revision: null }]);
  });

  it('to a recorded version names its entry, also where the version came back', async () => {
    const graph = story();
    record(graph, { label: 'v2', content: NEW });
    expect(losses(await graph.findings({ configuration: 'R1' }), true)).toEqual([{ ...moved, revision: 2 }]);
    record(graph, { label: 'v3', content: OLD });
    expect(losses(await graph.findings({ configuration: 'R1' }), true)).toEqual([]);
    record(graph, { label: 'v2', content: NEW });
    expect(losses(await graph.findings({ configuration: 'R1' }), true)).toEqual([{ ...moved, revision: 4 }]);
  });

  it('to a retraction names its entry; no digest moved', async () => {
    const graph = story();
    record(graph, { label: 'v1', retracted: { at: '2026-11-01T00:00:00Z', reason: 'recall' } });
    expect(losses(await graph.findings({ configuration: 'R1' }), true)).toEqual([
      { ...moved, kind: 'RETRACT', movedTo: null, revision: 2 },
    ]);
  });

  it('to a void authority names the entry that recorded it', async () => {
    const graph = story();
    graph.ingest({ artifacts: [{ id: 'LATER', kind: 'SYSTEM' }] });
    const attributes = { from: '2026-01-01', voidFrom: '2026-09-01', voidUntil: '2026-12-31' };
    const holds = { ...links('P1 HOLDS RO1')[0], attributes } as ReturnType<typeof links>[number];
    graph.ingest({ source: 'story:golden', links: [holds] });
    expect(losses(await graph.findings({ configuration: 'R1' }), true)).toEqual([
      {
        signOff: 'SO1',
        subject: 'R1',
        movedArtifact: 'P1',
        kind: 'AUTHORITY',
        movedFrom: null,
        movedTo: null,
        revision: 3,
      },
    ]);
  });

  it('names what it approves on the way in, of several things that it approves', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [
        { id: 'SO2', kind: 'SIGN_OFF', version: { content: { verdict: 'APPROVED' } } },
        { id: 'X', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
      ],
      links: links('SO2 APPROVES X@v1', 'SO2 APPROVES R1', 'SO2 ATTRIBUTED_TO P1'),
    });
    const ask = async (subject: string) => {
      const analysis = await graph.impact({ configuration: 'R1', changes: [{ subject, kind: 'RETRACT' }] });
      return losses(analysis, false).find(({ signOff }) => signOff === 'SO2')?.subject;
    };
    expect([await ask('D1'), await ask('X')]).toEqual(['R1', 'X@v1']);
  });

  it('names the record that carried the change, of several', async () => {
    const graph = story();
    for (const [id, to, kind] of [
      ['INC0', 'C2@v1', 'METADATA'],
      ['INC1', 'M1@v1', 'RETRACT'],
      ['INC2', 'C2@v1', 'METADATA'],
    ] as const) {
      graph.ingest({
        artifacts: [{ id, kind: 'INCIDENT' }],
        links: [{ type: 'AFFECTS', from: id, to, attributes: { kind } }],
      });
    }
    const [loss] = losses(await graph.findings({ configuration: 'R1' }), true);
    expect(loss).toMatchObject({ signOff: 'SO1', movedArtifact: 'INC1', kind: 'RETRACT', revision: 3 });
  });

  it('through an incident names the incident, and the entry that recorded what it affects', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [{ id: 'INC', kind: 'INCIDENT' }],
      links: [{ type: 'AFFECTS', from: 'INC', to: 'M1@v1', attributes: { kind: 'RETRACT' } }],
    });
    const [loss] = losses(await graph.findings({ configuration: 'R1' }), true);
    expect(loss).toMatchObject({ signOff: 'SO1', movedArtifact: 'INC', kind: 'RETRACT', movedTo: null, revision: 2 });
  });
});

describe('of several changes, the one that came first took the approval', () => {
  const RECALL = { at: '2026-11-01T00:00:00Z', reason: 'recall' };
  const TEST_DATA = { rows: 8000, labels: 'r1', parts: ['slice:day', 'slice:night'] };
  type Step = (graph: MemoryGraph) => void;
  const of =
    (id: string, kind: 'DATASET' | 'MODEL', version: object): Step =>
    (graph) =>
      graph.ingest({ artifacts: [{ id, kind, version }] }, { recordedAt: '2026-11-01T00:00:00Z' });
  const retract = (id: string, parts: string[] = []) =>
    of(id, 'DATASET', { label: 'v1', retracted: { ...RECALL, parts } });
  const affects =
    (to: string, kind: string): Step =>
    (graph) =>
      graph.ingest({
        artifacts: [{ id: 'INC', kind: 'INCIDENT' }],
        links: [{ type: 'AFFECTS', from: 'INC', to, attributes: { kind } }],
      });
  const lapsed =
    (validUntil: string): Step =>
    (graph) =>
      graph.ingest({
        artifacts: [{ id: 'SO9', kind: 'SIGN_OFF', version: { content: { verdict: 'APPROVED', validUntil } } }],
        links: links('SO9 APPROVES R1', 'SO9 ATTRIBUTED_TO P1'),
      });

  it.each<[string, readonly Step[], object]>([
    ['two recalls', [retract('D2'), retract('D1')], { movedArtifact: 'D2', revision: 2 }],
    ['the same the other way round', [retract('D1'), retract('D2')], { movedArtifact: 'D1', revision: 2 }],
    ['a part, then the whole', [retract('D1', ['slice:night']), retract('D1')], { movedArtifact: 'D1', revision: 2 }],
    [
      'what was recalled comes again: that takes no recall back',
      [retract('D2'), retract('D1'), of('D2', 'DATASET', { label: 'v2', content: TEST_DATA })],
      { movedArtifact: 'D2', kind: 'RETRACT', revision: 2 },
    ],
    [
      'the first was taken back before the others came',
      [
        of('D2', 'DATASET', { label: 'v2', content: { ...TEST_DATA, labels: 'r2' } }),
        of('D2', 'DATASET', { label: 'v3', content: TEST_DATA }),
        retract('D1'),
      ],
      { movedArtifact: 'D1', revision: 4 },
    ],
    [
      'an incident says more later',
      [affects('M1@v1', 'RETRACT'), affects('C2@v1', 'METADATA')],
      { movedArtifact: 'INC', kind: 'RETRACT', revision: 2 },
    ],
    [
      'a recall when a validity had ended',
      [lapsed('2026-10-15'), retract('D1')],
      { movedArtifact: 'SO9', revision: null },
    ],
    [
      'a validity that ends after a recall',
      [lapsed('2026-11-15'), retract('D1')],
      { movedArtifact: 'D1', revision: 3 },
    ],
  ])('%s', async (_, steps, expected) => {
    const graph = story();
    for (const step of steps) step(graph);
    const all = losses(await graph.findings({ configuration: 'R1' }), true);
    expect(all.find(({ signOff }) => signOff === 'SO1')).toMatchObject(expected);
  });

  it('of those that are asked about: since the first, it is the second', async () => {
    const graph = story();
    retract('D2')(graph);
    retract('D1', ['slice:night'])(graph);
    retract('D1')(graph);
    const [loss] = losses(await graph.findings({ configuration: 'R1', since: 3 }), true);
    expect(loss).toMatchObject({ movedArtifact: 'D1', revision: 4 });
  });
});

it('an approval is kept where the content is equal, and only sign-offs have one', async () => {
  const graph = story();
  record(graph, { label: 'v1-again', content: OLD, metadata: { rebuilt: true } });
  const kept = await graph.findings({ configuration: 'R1' });
  expect([kept.items, kept.verdict]).toEqual([[], 'PASS']);
  const changes = [{ subject: 'D1', to: { label: 'v2', content: NEW, digest: null } }];
  const analysis = await graph.impact({ configuration: 'R1', changes });
  for (const item of analysis.items) {
    const isSignOff = analysis.configuration.view.id(item.artifact) === 'SO1';
    expect(approvalLoss({ analysis, item, happened: false }) !== null).toBe(isSignOff);
  }
});
