/*
 * Graph:    G0 ◀─CAUSES─ G1 ◀─ … ◀─ G2999 ◀─ LEAF: a chain of gates, far deeper than any stack.
 * Scenario: the tree under G0 is read.
 * Result:   every gate and the leaf, with one look at the contents however deep it is; above the limit it is refused.
 * Negative control: what causes the leaf, and what only a guess says causes a gate, does not have to be in a formula.
 */
import { describe, expect, it } from 'vitest';
import { readFaultTree } from '../../../graph/reading/readFaultTree.ts';
import { MemoryGraph } from '../../support/memoryGraph.ts';

const DEPTH = 3_000;

function chain() {
  const graph = new MemoryGraph();
  const gates = Array.from({ length: DEPTH }, (_, number) => `G${number}`);
  graph.ingest({
    artifacts: [
      ...gates.map((id) => ({
        id,
        kind: 'FAILURE_MODE' as const,
        subkind: 'FT_GATE',
        version: { label: 'v1', content: { formula: { type: 'OR' } } },
      })),
      {
        id: 'LEAF',
        kind: 'FAILURE_MODE',
        subkind: 'BASIC_EVENT',
        version: { label: 'v1', content: { probability: 0.5 } },
      },
      { id: 'DEEPER', kind: 'FAILURE_MODE', subkind: 'BASIC_EVENT' },
      { id: 'GUESS', kind: 'FAILURE_MODE', subkind: 'BASIC_EVENT' },
    ],
    links: [
      ...gates.map((id, number) => ({ type: 'CAUSES' as const, from: gates[number + 1] ?? 'LEAF', to: id })),
      { type: 'CAUSES', from: 'DEEPER', to: 'LEAF' },
    ],
  });
  let looks = 0;
  const source: Parameters<typeof readFaultTree>[0]['source'] = {
    contents: (ids) => {
      looks += 1;
      return graph.contents(ids);
    },
  };
  const read = (most?: number) =>
    readFaultTree({ source, view: graph.view, top: graph.view.find('G0'), ...(most === undefined ? {} : { most }) });
  return { graph, read, looks: () => looks };
}

describe('a fault tree', () => {
  it('is read as deep as it goes, with one look at the contents', async () => {
    const { read, looks } = chain();
    const found = await read();
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    const [tree] = found.model.trees;
    expect([tree?.gates.length, tree?.tops, looks()]).toEqual([DEPTH, ['G0'], 1]);
    expect(found.model.leaves).toEqual([{ id: 'LEAF', kind: 'BASIC', probability: { type: 'CONSTANT', p: 0.5 } }]);
  });

  it('keeps a leaf that was withdrawn, and not the probability that it stated', async () => {
    const { graph, read } = chain();
    const retracted = { at: '2026-11-20T00:00:00Z', reason: 'of another part' };
    graph.ingest({
      artifacts: [
        {
          id: 'LEAF',
          kind: 'FAILURE_MODE',
          version: { label: 'v1', content: { probability: 0.5 }, retracted },
        },
      ],
    });
    const found = await read();
    expect(found.ok && found.model.leaves).toEqual([{ id: 'LEAF', kind: 'BASIC' }]);
  });

  it('that is too large is refused', async () => {
    const { read } = chain();
    expect(await read(DEPTH)).toMatchObject({ ok: false, problems: [{ code: 'FTA_BUDGET' }] });
    expect(await read(DEPTH + 1)).toMatchObject({ ok: true });
  });

  it('may leave out what is only inferred to cause a gate, and nothing else', async () => {
    const { graph, read } = chain();
    const formula = { type: 'OR', inputs: ['LEAF'] };
    const last = `G${DEPTH - 1}`;
    graph.ingest({
      artifacts: [{ id: last, kind: 'FAILURE_MODE', version: { label: 'v2', content: { formula } } }],
      links: [{ type: 'CAUSES', from: 'GUESS', to: last, assurance: 'INFERRED' }],
    });
    expect(await read()).toMatchObject({ ok: true });
    graph.ingest({ links: [{ type: 'CAUSES', from: 'DEEPER', to: last }] });
    expect(await read()).toMatchObject({ ok: false, problems: [{ code: 'FTA_MEMBERSHIP' }] });
  });
});
