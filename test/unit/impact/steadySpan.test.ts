/*
 * Graph:    one artifact with one date that the engine judges: validity, effective date, signature, end of a deployment,
 *           expiry of a disposition.
 * Scenario: a report is asked for before and after the date, and at it.
 * Result:   its span ends at the date, which belongs to what follows (`expiresAt <= validAt` is expired).
 * Negative controls: a graph without dates has one span; a date that comes with a later entry is found too.
 */
import { describe, expect, it } from 'vitest';
import { steadySpan } from '../../../graph/impact/steadySpan.ts';
import type { ArtifactInput } from '../../../graph/ingest/input.ts';
import { links, MemoryGraph, type Question } from '../../support/memoryGraph.ts';

const DATE = '2027-01-20T00:00:00Z';
const AT = Date.parse(DATE);
const BEFORE = { from: Number.NEGATIVE_INFINITY, until: AT };
const AFTER = { from: AT, until: Number.POSITIVE_INFINITY };

const D1: ArtifactInput = { id: 'D1', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } };
const ABOUT_D1: Question = { changes: [{ subject: 'D1@v1', kind: 'RETRACT' }] };

async function spanAt(graph: MemoryGraph, validAt: string, question: Question = ABOUT_D1) {
  return steadySpan(await graph.impact({ ...question, validAt }));
}

function graphWith(...artifacts: ArtifactInput[]): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest({ artifacts: [D1, ...artifacts] });
  return graph;
}

async function expectToEndAtTheDate(graph: MemoryGraph, question?: Question): Promise<void> {
  expect(await spanAt(graph, '2027-01-19T23:59:59.999Z', question)).toEqual(BEFORE);
  expect(await spanAt(graph, DATE, question)).toEqual(AFTER);
  expect(await spanAt(graph, '2028-01-01T00:00:00Z', question)).toEqual(AFTER);
}

describe('the span of a report', () => {
  it('is everything where there is no date', async () => {
    expect(await spanAt(graphWith(), DATE)).toEqual({ from: BEFORE.from, until: AFTER.until });
  });

  it.each([
    ['a validity', { id: 'EV1', kind: 'EVIDENCE', version: { label: 'v1', content: { validUntil: DATE } } }],
    ['a signature', { id: 'SO1', kind: 'SIGN_OFF', version: { label: 'v1', content: { signedAt: DATE } } }],
    ['an effective date', { id: 'CL1', kind: 'CLAUSE', version: { label: 'v1', content: { effectiveFrom: DATE } } }],
  ] satisfies [string, ArtifactInput][])('ends at %s', async (_, artifact) => {
    await expectToEndAtTheDate(graphWith(artifact));
  });

  it('ends where a deployment does', async () => {
    const content = { machine: 'deployment', from: 'ACTIVE', to: 'ENDED', at: DATE };
    const graph = graphWith({ id: 'DEP1', kind: 'DEPLOYMENT' });
    graph.ingest({
      artifacts: [{ id: 'END', kind: 'CHANGE', subkind: 'STATE_TRANSITION', version: { content } }],
      links: [{ type: 'AFFECTS', from: 'END', to: 'DEP1', attributes: { kind: 'METADATA' } }],
    });
    await expectToEndAtTheDate(graph);
  });

  it('ends where a disposition expires', async () => {
    const graph = graphWith(
      { id: 'T1', kind: 'RUN', subkind: 'TRAIN', version: { label: 'v1', content: {} } },
      { id: 'P1', kind: 'PERSON' },
      { id: 'RO1', kind: 'ROLE' },
    );
    graph.ingest({ links: links('T1 USED D1@v1 TRAIN', 'P1 HOLDS RO1') });
    const change = ABOUT_D1.changes[0] as Question['changes'][number];
    const disposition = { id: 'DI1', change, target: 'T1', code: 'NOT_USED', signedBy: 'P1', expiresAt: AT } as const;
    await graph.disposition(disposition);
    await expectToEndAtTheDate(graph);
  });

  it('ends where the version that is asked about begins to bind', async () => {
    const graph = graphWith({ id: 'CL1', kind: 'CLAUSE', version: { label: 'v1', content: { number: '15' } } });
    const content = { number: '15', text: 'other', effectiveFrom: DATE };
    const amended: Question = { changes: [{ subject: 'CL1', to: { label: 'v2', content, digest: null } }] };
    await expectToEndAtTheDate(graph, amended);
    expect(await spanAt(graph, DATE)).toEqual({ from: BEFORE.from, until: AFTER.until });
  });

  it('is told without working out what there is to do', async () => {
    const graph = graphWith({ id: 'T1', kind: 'RUN', subkind: 'TRAIN', version: { label: 'v1', content: {} } });
    graph.ingest({ links: links('T1 USED D1@v1 TRAIN') });
    const analysis = await graph.impact({ ...ABOUT_D1, validAt: DATE });
    const before = analysis.bytes;
    steadySpan(analysis);
    expect(analysis.bytes).toBe(before);
    // The negative control: what there is to do is work, and takes memory.
    expect(analysis.workload.owned).not.toHaveLength(0);
    expect(analysis.bytes).toBeGreaterThan(before);
  });

  it('knows a date of a later entry, and the nearest of several', async () => {
    const graph = graphWith();
    await spanAt(graph, DATE);
    for (const year of [2026, 2029, 2030]) {
      const content = { validUntil: `${year}-01-01` };
      graph.ingest({ artifacts: [{ id: `EV${year}`, kind: 'EVIDENCE', version: { label: 'v1', content } }] });
    }
    expect(await spanAt(graph, DATE)).toEqual({ from: Date.parse('2026-01-01'), until: Date.parse('2029-01-01') });
  });
});
