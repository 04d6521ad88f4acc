/*
 * Graph:    S0 ◀─ L0, R0 ◀─ S1 ◀─ L1, R1 ◀─ S2 … forty diamonds, one on top of the other: 2^40 ways from S0 to S40.
 * Scenario: S0 changes; the ways in to the top are asked for.
 * Result:   as many as asked for, all of them of the shortest length and different, and that there are more; nothing
 *           that lists them all would end.
 * Negative control: of three diamonds all eight are found, and only one less than that is TRUNCATED.
 */
import { expect, it } from 'vitest';
import { links, MemoryGraph } from '../../support/memoryGraph.ts';

async function ways(diamonds: number, first: number) {
  const graph = new MemoryGraph();
  const levels = Array.from({ length: diamonds }, (_, number) => number);
  const ids = ['S0', ...levels.flatMap((number) => [`L${number}`, `R${number}`, `S${number + 1}`])];
  graph.ingest({
    artifacts: ids.map((id) => ({ id, kind: 'DATASET', version: { label: 'v1', content: { id } } })),
    links: levels.flatMap((number) =>
      links(
        `L${number}@v1 DERIVED_FROM S${number}@v1`,
        `R${number}@v1 DERIVED_FROM S${number}@v1`,
        `S${number + 1}@v1 DERIVED_FROM L${number}@v1`,
        `S${number + 1}@v1 DERIVED_FROM R${number}@v1`,
      ),
    ),
  });
  const analysis = await graph.impact({ changes: [{ subject: 'S0', kind: 'BEHAVIOUR' }] });
  const top = analysis.items.find((item) => analysis.configuration.nodeId(item.node) === `S${diamonds}@v1`);
  if (!top) throw new Error('the top is not reached');
  return { ...analysis.witnesses(top, null, first), distance: top.distance };
}

it('forty stacked diamonds answer at once', async () => {
  const { pathSet, paths, distance } = await ways(40, 5);
  expect([pathSet, paths.length, distance]).toEqual(['TRUNCATED', 5, 80]);
  expect(paths.map(({ steps }) => steps.length)).toEqual([80, 80, 80, 80, 80]);
  expect(new Set(paths.map(({ steps }) => steps.map((step) => step.to).join(' '))).size).toBe(5);
});

it.each([
  [8, 'EXHAUSTIVE', 8],
  [9, 'EXHAUSTIVE', 8],
  [7, 'TRUNCATED', 7],
])('of the eight ways through three diamonds, the first %i are %s', async (first, pathSet, count) => {
  const set = await ways(3, first);
  expect([set.pathSet, set.paths.length]).toEqual([pathSet, count]);
});
