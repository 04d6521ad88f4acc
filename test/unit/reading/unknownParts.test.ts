/**
 *     RUN train ─USED {slice:Night}▶ DATASET data {parts: slice:day, slice:night}        a slip of the pen
 *     RUN test ─USED {slice:night}▶ data                                                 right
 *     RUN other ─USED {weather:rain}▶ data                                               data lists no weather: open
 *     CHANGE relabel ─AFFECTS {slice:dusk}▶ data                                         a slip of the pen
 *
 * Scenario: gaps of parts are looked for; then a recall of each part is asked about.
 * Result:   the two slips are named, with what there is; the first is why the recall of the night does not reach the training.
 * Negative control: links about parts that are there, or that nobody lists, are none; nor has the seeded item one.
 */
import { expect, it } from 'vitest';
import { unknownParts } from '../../../graph/reading/gaps/unknownParts.ts';
import { GraphReader } from '../../../graph/reading/graphReader.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { MemoryGraph } from '../../support/memoryGraph.ts';

const gapsIn = async (graph: MemoryGraph) => {
  const reader = new GraphReader({ view: graph.view, contentsOf: (ids) => graph.contents(ids) });
  return (await unknownParts(reader)).map(({ artifact, reason, related }) => ({
    artifact: reader.id(artifact),
    reason,
    related: related.map((one) => reader.id(one)),
  }));
};

it('parts that nobody has are gaps, for a change of what is meant does not meet them', async () => {
  const graph = new MemoryGraph();
  graph.ingest({
    artifacts: [
      { id: 'data', kind: 'DATASET', version: { label: 'v1', content: { parts: ['slice:day', 'slice:night'] } } },
      ...['train', 'test', 'other'].map((id) => ({ id, kind: 'RUN' as const })),
      ...['model', 'checked', 'else'].map((id) => ({ id, kind: 'MODEL' as const, version: { label: 'v1' } })),
      { id: 'relabel', kind: 'CHANGE' },
    ],
    links: [
      { type: 'USED', from: 'train', to: 'data@v1', role: 'TRAIN', scope: ['slice:Night'] },
      { type: 'USED', from: 'test', to: 'data@v1', role: 'TRAIN', scope: ['slice:night'] },
      { type: 'USED', from: 'other', to: 'data@v1', role: 'TRAIN', scope: ['weather:rain'] },
      { type: 'GENERATED', from: 'train', to: 'model@v1' },
      { type: 'GENERATED', from: 'test', to: 'checked@v1' },
      { type: 'AFFECTS', from: 'relabel', to: 'data@v1', attributes: { kind: 'DATA_RELABEL', parts: ['slice:dusk'] } },
    ],
  });
  const listed = 'which is none of slice:day, slice:night: name the part that is meant, or list it';
  expect(await gapsIn(graph)).toEqual([
    { artifact: 'train', reason: `train USED data names slice:Night, ${listed}`, related: ['data'] },
    { artifact: 'relabel', reason: `relabel AFFECTS data names slice:dusk, ${listed}`, related: ['data'] },
  ]);
  const recall = await graph.impact({ changes: [{ subject: 'data@v1', kind: 'RETRACT', parts: ['slice:night'] }] });
  const affected = recall.items.map(({ artifact }) => graph.view.id(artifact));
  expect(affected).toContain('checked');
  expect(affected).not.toContain('model');
});

it('the seeded item names the parts that it has', async () => {
  const graph = new MemoryGraph();
  graph.ingest(AEB, { trusted: true });
  expect(await gapsIn(graph)).toEqual([]);
});
