/*
 * Graph:    system S with a model, a hazard analysis and evidence that failed; a table of work products.
 * Scenario: its package is put together, and what it may hold is set below what it has.
 * Result:   the failed evidence is INVALID; what is needed only where something is learned is needed.
 * Negative control: without the model it is not; a package over the limit says how large it is.
 */
import { describe, expect, it } from 'vitest';
import { ARTIFACT_KINDS, type ArtifactKind } from '../../../graph/metamodel/kinds.ts';
import { SUBKIND_SENTENCES } from '../../../graph/metamodel/subkinds.ts';
import { assessmentPackage } from '../../../graph/reading/assessmentPackage.ts';
import { GraphReader } from '../../../graph/reading/graphReader.ts';
import { WORK_PRODUCTS, type WorkProduct, worstStatus } from '../../../graph/safety/assessment/workProducts.ts';
import { MemoryGraph } from '../../support/memoryGraph.ts';

function packaged({ learned, most }: { learned: boolean; most?: number }) {
  const graph = new MemoryGraph();
  const version = (content = {}) => ({ version: { label: 'v1', content } });
  graph.ingest({
    artifacts: [
      { id: 'S', kind: 'SYSTEM', ...version() },
      { id: 'C', kind: 'COMPONENT', subkind: 'SERVICE', ...version() },
      { id: 'H', kind: 'ANALYSIS', subkind: 'HARA', ...version({ performedAt: '2026-01-01' }) },
      { id: 'R', kind: 'REQUIREMENT', subkind: 'FSR', ...version({ text: 'r' }) },
      { id: 'E', kind: 'EVIDENCE', subkind: 'TEST_RESULT', ...version({ outcome: 'fail' }) },
      ...(learned ? [{ id: 'M', kind: 'MODEL' as const, ...version() }] : []),
    ],
    links: [
      { type: 'ANALYZES', from: 'H', to: 'S' },
      { type: 'PART_OF', from: 'C', to: 'S' },
      { type: 'IMPLEMENTS', from: 'C', to: 'R' },
      { type: 'EVIDENCES', from: 'E', to: 'R' },
      ...(learned ? [{ type: 'IMPLEMENTS' as const, from: 'M', to: 'C' }] : []),
    ],
  });
  const reader = new GraphReader({ view: graph.view, contentsOf: (ids) => graph.contents(ids) });
  const release = graph.view.find('S');
  const validAt = Date.parse('2026-11-21');
  return assessmentPackage({
    reader,
    release,
    validAt,
    findings: new Map(),
    against: () => null,
    ...(most ? { most } : {}),
  });
}

async function statusOf(asked: ReturnType<typeof packaged>, id: string): Promise<string | undefined> {
  const answer = await asked;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value.products.find((one) => one.id === id)?.status;
}

describe('an assessment package', () => {
  it('asks for what the release makes necessary', async () => {
    expect(await statusOf(packaged({ learned: true }), 'SOTIF_ANALYSIS')).toBe('MISSING');
    expect(await statusOf(packaged({ learned: false }), 'SOTIF_ANALYSIS')).toBe('NOT_APPLICABLE');
    expect(await statusOf(packaged({ learned: true }), 'HARA_REPORT')).toBe('PRESENT');
  });

  it('says what is wrong with what it has', async () => {
    expect(await statusOf(packaged({ learned: true }), 'VERIFICATION_REPORT')).toBe('INVALID');
    expect(worstStatus(['PRESENT', 'STALE', 'SUSPECT'], 'MISSING')).toBe('STALE');
    expect(worstStatus([], 'MISSING')).toBe('MISSING');
  });

  it('is not made of too much', async () => {
    expect(await packaged({ learned: true, most: 5 })).toEqual({
      ok: false,
      message: 'the release has 6 artifacts, and a package takes 5',
    });
  });

  it('finds work products by kinds and subkinds that there are', () => {
    const rows = Object.values(WORK_PRODUCTS) as WorkProduct[];
    for (const { kind, subkinds = [] } of rows.flatMap(({ found, when = [] }) => [...found, ...when])) {
      expect(Object.keys(ARTIFACT_KINDS)).toContain(kind);
      for (const subkind of subkinds) expect(Object.keys(SUBKIND_SENTENCES[kind as ArtifactKind])).toContain(subkind);
    }
  });
});
