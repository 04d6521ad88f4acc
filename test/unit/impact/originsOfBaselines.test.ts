/**
 *     DATASET D1 v1 ◀USED─ RUN T1 ─GENERATED▶ M1@v1 ◀USED─ E1 ─GENERATED▶ EV1 ─EVIDENCES▶ C1 ◀REQUIRES─ GATE G ─APPLIES_TO▶ B
 *     CODE_UNIT U v1 ◀USED─ T1                   REQUIREMENT R ◀IMPLEMENTS─ U
 *     BASELINE B, closed, INCLUDES M1@v1, C1@v1, R@v1: neither the data nor the code
 *     later: D1@v2, U@v2, which nothing uses
 *
 * Scenario: the data set is recalled, and the code changes, by their bare ids, in the release.
 * Result:   what is meant is the version that was current when the release was closed: the answer is the one of before v2 came.
 * Negative control: at HEAD the bare id is the current version, which nobody uses; D1@v2 by its name reaches nothing in B either.
 */
import { beforeEach, expect, it } from 'vitest';
import { MemoryGraph } from '../../support/memoryGraph.ts';

let graph: MemoryGraph;
beforeEach(() => {
  graph = new MemoryGraph();
  graph.ingest({
    artifacts: [
      { id: 'D1', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
      { id: 'U', kind: 'CODE_UNIT', version: { label: 'v1', content: { lines: 1 } } },
      { id: 'R', kind: 'REQUIREMENT', version: { label: 'v1', content: { text: 'recall' } } },
      { id: 'T1', kind: 'RUN', subkind: 'TRAIN' },
      { id: 'M1', kind: 'MODEL', version: { label: 'v1', content: { layers: 1 } } },
      { id: 'E1', kind: 'RUN', subkind: 'EVALUATE' },
      { id: 'EV1', kind: 'EVIDENCE', version: { content: { outcome: 'pass' } } },
      { id: 'C1', kind: 'CLAIM', version: { label: 'v1', content: { text: 'good enough' } } },
      { id: 'G', kind: 'GATE', version: { label: 'v1', content: {} } },
      { id: 'B', kind: 'BASELINE' },
    ],
    links: [
      { type: 'USED', from: 'T1', to: 'D1@v1', role: 'TRAIN' },
      { type: 'USED', from: 'T1', to: 'U@v1' },
      { type: 'GENERATED', from: 'T1', to: 'M1@v1' },
      { type: 'IMPLEMENTS', from: 'U', to: 'R' },
      { type: 'USED', from: 'E1', to: 'M1@v1' },
      { type: 'GENERATED', from: 'E1', to: 'EV1' },
      { type: 'EVIDENCES', from: 'EV1', to: 'C1' },
      { type: 'REQUIRES', from: 'G', to: 'C1' },
      { type: 'APPLIES_TO', from: 'G', to: 'B' },
      { type: 'INCLUDES', from: 'B', to: 'M1@v1' },
      { type: 'INCLUDES', from: 'B', to: 'C1@v1' },
      { type: 'INCLUDES', from: 'B', to: 'R@v1' },
    ],
  });
});

async function ask(change: { subject: string; kind: 'RETRACT' | 'BEHAVIOUR' }, configuration: string | null = 'B') {
  const analysis = await graph.impact({ changes: [change], configuration });
  return {
    verdict: analysis.verdict,
    items: analysis.items.map(({ artifact, effects }) => `${graph.view.id(artifact)} ${effects.join('+')}`).sort(),
  };
}

const later = () =>
  graph.ingest({
    artifacts: [
      { id: 'D1', kind: 'DATASET', version: { label: 'v2', content: { rows: 2 } } },
      { id: 'U', kind: 'CODE_UNIT', version: { label: 'v2', content: { lines: 2 } } },
    ],
  });

it.each([
  [{ subject: 'D1', kind: 'RETRACT' as const }, 'M1 TAINTED'],
  [{ subject: 'U', kind: 'BEHAVIOUR' as const }, 'M1 STALE'],
])('%j in a closed release is about the version of then', async (change, expected) => {
  const before = await ask(change);
  expect(before.verdict).toBe('FAIL');
  expect(before.items).toContain(expected);
  later();
  expect(await ask(change)).toEqual(before);
  // Links that name only the artifact are there in any version.
  if (change.subject === 'U') expect(before.items.some((item) => item.startsWith('R '))).toBe(true);
});

it('at HEAD it is about the current one, as one by its name is', async () => {
  later();
  expect(await ask({ subject: 'D1', kind: 'RETRACT' }, null)).toEqual({ verdict: 'PASS', items: [] });
  expect(await ask({ subject: 'D1@v2', kind: 'RETRACT' })).toEqual({ verdict: 'PASS', items: [] });
});

it('what became of the data since is in nothing of the release', async () => {
  later();
  graph.ingest({
    artifacts: [
      { id: 'T2', kind: 'RUN', subkind: 'TRAIN' },
      { id: 'M2', kind: 'MODEL', version: { label: 'v1', content: { layers: 2 } } },
      { id: 'EV2', kind: 'EVIDENCE', version: { content: { outcome: 'pass' } } },
    ],
    links: [
      { type: 'USED', from: 'T2', to: 'D1@v2', role: 'TRAIN' },
      { type: 'GENERATED', from: 'T2', to: 'M2@v1' },
      { type: 'EVALUATES', from: 'EV2', to: 'M2@v1' },
      { type: 'EVIDENCES', from: 'EV2', to: 'C1' },
    ],
  });
  // The data are again what they were when the release was closed, and so is the code.
  graph.ingest({
    artifacts: [
      { id: 'D1', kind: 'DATASET', version: { label: 'v3', content: { rows: 1 } } },
      { id: 'U', kind: 'CODE_UNIT', version: { label: 'v3', content: { lines: 1 } } },
    ],
  });
  const found = async (configuration: string | null) =>
    (await graph.findings({ configuration })).items.map(({ artifact }) => graph.view.id(artifact));
  expect(await found('B')).toEqual([]);
  expect(await found(null)).toEqual(expect.arrayContaining(['T2', 'M2', 'EV2']));
});
