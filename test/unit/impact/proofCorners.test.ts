/*
 * Graphs:   small ones on which a way in, a reason or UNKNOWN was once not as the text of the semantics has it.
 * Scenario: two changes at once, a change of a part, an inferred link.
 * Result:   what the text says.
 * Negative control: the same question with one change of the batch alone.
 */
import { expect, it } from 'vitest';
import type { LinkInput } from '../../../graph/ingest/input.ts';
import { links, MemoryGraph } from '../../support/memoryGraph.ts';

it('a candidate is no way through a deployment, even where it makes the same member stale', async () => {
  // RESULT is stale by AREA in place and by NEW in the candidate; FLEET, and LATER by it, only see what happened in place.
  const graph = new MemoryGraph();
  const version = { label: 'v1', content: {} };
  graph.ingest({
    artifacts: [
      { id: 'NEW', kind: 'MODEL', version },
      { id: 'AREA', kind: 'SYSTEM', version },
      { id: 'RESULT', kind: 'EVIDENCE', version },
      { id: 'FLEET', kind: 'DEPLOYMENT' },
      { id: 'LATER', kind: 'EVIDENCE', version },
    ],
    links: links(
      'RESULT EVALUATES NEW@v1',
      'RESULT EVALUATES AREA@v1',
      'FLEET INCLUDES RESULT@v1',
      'LATER EVALUATES FLEET',
    ),
  });
  const starts = async (...changes: { subject: string; kind: 'BEHAVIOUR' | 'CONTEXT' }[]) => {
    const analysis = await graph.impact({ changes });
    const later = analysis.items.find((item) => analysis.configuration.nodeId(item.node) === 'LATER@v1');
    return later && analysis.witnesses(later, null, 10).paths.map(({ steps }) => steps[0]?.from);
  };
  const inPlace = { subject: 'AREA', kind: 'CONTEXT' } as const;
  const candidate = { subject: 'NEW', kind: 'BEHAVIOUR' } as const;
  expect(await starts(inPlace)).toEqual(['AREA@v1']);
  expect(await starts(candidate)).toBeUndefined();
  expect(await starts(inPlace, candidate)).toEqual(['AREA@v1']);
});

it('an item that is affected has at least one way in', async () => {
  // The change reaches the test only over the suspicion of another part of the same requirement.
  const graph = new MemoryGraph();
  const version = { label: 'v1', content: {} };
  graph.ingest({
    artifacts: [
      { id: 'BOUND', kind: 'REQUIREMENT', version },
      { id: 'TEST', kind: 'TEST_CASE', version },
    ],
    links: [
      ...links('BOUND DEPENDS_ON BOUND'),
      { type: 'VERIFIES', from: 'TEST', to: 'BOUND', scope: ['slice:night'], assurance: 'DECLARED_REVIEWED' },
    ],
  });
  const analysis = await graph.impact({ changes: [{ subject: 'BOUND', kind: 'DATA_SCHEMA', parts: ['slice:day'] }] });
  const test = analysis.items.find((item) => analysis.configuration.nodeId(item.node) === 'TEST@v1');
  if (!test) throw new Error('the test is not reached');
  expect(analysis.witness(test)).toHaveLength(3);
  expect(analysis.witnesses(test, null, 10).paths).not.toEqual([]);
});

it('the reason of a link does not depend on the order in which the changes were stated', async () => {
  const graph = new MemoryGraph();
  const version = { label: 'v1', content: {} };
  graph.ingest({
    artifacts: [
      { id: 'BOUND', kind: 'REQUIREMENT', version },
      { id: 'TEST', kind: 'TEST_CASE', version },
    ],
    links: links('TEST VERIFIES BOUND'),
  });
  const changes = ['BOUND', 'TEST'].map((subject) => ({ subject, kind: 'BEHAVIOUR' as const }));
  const one = await graph.impact({ changes });
  const other = await graph.impact({ changes: changes.toReversed() });
  expect(one.links).toHaveLength(1);
  expect(other.links).toEqual(one.links);
});

it('what is only inferred does not clear an artifact of which nothing is known', async () => {
  // RESULT evaluates nothing that is recorded; that WATCH may challenge it is news, and no measurement.
  const verdict = async (...challenges: ReturnType<typeof links>) => {
    const graph = new MemoryGraph();
    const version = { label: 'v1', content: {} };
    graph.ingest({
      artifacts: [
        { id: 'DATA', kind: 'DATASET', version },
        { id: 'WATCH', kind: 'MONITOR', version },
        { id: 'RESULT', kind: 'EVIDENCE', version },
      ],
      links: challenges.map((link) => ({ ...link, assurance: 'INFERRED' as const })),
    });
    const changes = [
      { subject: 'DATA', kind: 'BEHAVIOUR' as const },
      { subject: 'WATCH', kind: 'SUPERSEDE' as const },
    ];
    return (await graph.impact({ changes })).verdict;
  };
  expect(await verdict()).toBe('UNKNOWN');
  expect(await verdict(...links('WATCH CHALLENGES RESULT'))).toBe('UNKNOWN');
});

it('the way to a doubt that a claim brought upon itself leads over its own degradation', async () => {
  // RESULT degrades WHOLE, that puts ARGUED in doubt, and ARGUED is a part of WHOLE.
  const way = async (...more: string[]) => {
    const graph = new MemoryGraph();
    const version = { label: 'v1', content: {} };
    graph.ingest({
      artifacts: [
        { id: 'RESULT', kind: 'EVIDENCE', version },
        { id: 'WHOLE', kind: 'CLAIM', subkind: 'MODULE', version },
        { id: 'ARGUED', kind: 'CLAIM', subkind: 'GOAL', version },
      ],
      links: links('RESULT EVIDENCES WHOLE', 'WHOLE SUPPORTS ARGUED', ...more),
    });
    const analysis = await graph.impact({ changes: [{ subject: 'RESULT', kind: 'BEHAVIOUR' }] });
    const whole = analysis.items.find((item) => analysis.configuration.nodeId(item.node) === 'WHOLE@v1');
    return whole && analysis.witness(whole)?.map(({ relation, to, effectOut }) => `${relation} ${to} ${effectOut}`);
  };
  expect(await way('ARGUED PART_OF WHOLE')).toEqual([
    'EVIDENCES WHOLE@v1 DEGRADED',
    'SUPPORTS ARGUED@v1 IN_DOUBT',
    'PART_OF WHOLE@v1 IN_DOUBT',
  ]);
  // Negative control: no part, no doubt.
  expect(await way()).toEqual(['EVIDENCES WHOLE@v1 DEGRADED']);
});

it('the shortest way takes the link that made all of a model stale, not one that made a slice of it so', async () => {
  // Both links are one step. What is known of the day alone falls only with the whole of NEWER.
  const way = async (...more: LinkInput[]) => {
    const graph = new MemoryGraph();
    const version = { label: 'v1', content: {} };
    graph.ingest({
      artifacts: [
        { id: 'OLDER', kind: 'MODEL', version },
        { id: 'NEWER', kind: 'MODEL', version },
        { id: 'RESULT', kind: 'EVIDENCE', version },
        { id: 'ARGUED', kind: 'CLAIM', subkind: 'GOAL', version },
      ],
      links: [
        ...more,
        { type: 'DERIVED_FROM', from: 'NEWER@v1', to: 'OLDER@v1', scope: ['slice:night'] },
        ...links('RESULT EVALUATES NEWER@v1'),
        { type: 'EVIDENCES', from: 'RESULT', to: 'ARGUED', scope: ['slice:day'], assurance: 'DECLARED_REVIEWED' },
      ],
    });
    const { view } = graph;
    const analysis = await graph.impact({ changes: [{ subject: 'OLDER', kind: 'BEHAVIOUR' }] });
    const argued = analysis.items.find((item) => analysis.configuration.nodeId(item.node) === 'ARGUED@v1');
    return (
      argued && analysis.witness(argued)?.map(({ link, to }) => `${to} {${view.link(view.findLink(link)).scope.key}}`)
    );
  };
  const indirect: LinkInput = { type: 'DERIVED_FROM', from: 'NEWER@v1', to: 'OLDER@v1', role: 'INDIRECT' };
  expect(await way(indirect)).toEqual(['NEWER@v1 {}', 'RESULT@v1 {}', 'ARGUED@v1 {slice:day}']);
  // Negative control: the night alone leaves the claim as it is.
  expect(await way()).toBeUndefined();
});

it('a way in is not hidden by another through the same effect on which no way is closed', async () => {
  // MAPPED is taken over into OUT as its map says and not over RUN, so RUN is stale by it in another way than by IN.
  const ways = async (...more: string[]) => {
    const graph = new MemoryGraph();
    const version = { label: 'v1', content: {} };
    graph.ingest({
      artifacts: [
        ...['IN', 'MAPPED', 'OUT'].map((id) => ({ id, kind: 'DATASET', version }) as const),
        { id: 'RUN', kind: 'RUN', subkind: 'TRAIN' },
        { id: 'CAMPAIGN', kind: 'RUN' },
      ],
      links: [
        ...links('RUN USED IN@v1', 'RUN USED MAPPED@v1', 'RUN GENERATED OUT@v1', 'RUN PART_OF CAMPAIGN', ...more),
        {
          type: 'DERIVED_FROM',
          from: 'OUT@v1',
          to: 'MAPPED@v1',
          attributes: { map: [{ to: 'slice:night', from: ['slice:night'] }] },
        },
      ],
    });
    const analysis = await graph.impact({ changes: [{ subject: 'IN', kind: 'BEHAVIOUR', parts: ['slice:day'] }] });
    const whole = analysis.items.find((item) => analysis.configuration.nodeId(item.node) === 'CAMPAIGN');
    return whole && analysis.witnesses(whole, null, 10).paths.map(({ steps }) => steps.map(({ to }) => to).join(' '));
  };
  expect(await ways('MAPPED@v1 DERIVED_FROM IN@v1')).toEqual(['RUN CAMPAIGN', 'MAPPED@v1 RUN CAMPAIGN']);
  // Negative control.
  expect(await ways()).toEqual(['RUN CAMPAIGN']);
});

it('no way leads over a run on which a map has closed it, though all that the run made is stale by another input', async () => {
  // What OUT takes from MAPPED its map says; what RUN made of IN it does not.
  const ways = async (id: string, attributes: LinkInput['attributes']) => {
    const graph = new MemoryGraph();
    const version = { label: 'v1', content: {} };
    graph.ingest({
      artifacts: [
        ...['IN', 'MAPPED', 'OUT', 'ALIKE'].map((dataset) => ({ id: dataset, kind: 'DATASET', version }) as const),
        { id: 'RUN', kind: 'RUN', subkind: 'TRAIN' },
      ],
      links: [
        ...links('RUN USED IN@v1', 'RUN USED MAPPED@v1', 'MAPPED@v1 DERIVED_FROM IN@v1'),
        ...links('RUN GENERATED OUT@v1', 'RUN GENERATED ALIKE@v1'),
        { type: 'DERIVED_FROM', from: 'OUT@v1', to: 'MAPPED@v1', attributes },
        { type: 'DERIVED_FROM', from: 'ALIKE@v1', to: 'MAPPED@v1', attributes },
      ],
    });
    const analysis = await graph.impact({ changes: [{ subject: 'IN', kind: 'BEHAVIOUR' }] });
    const item = analysis.items.find((one) => analysis.configuration.nodeId(one.node) === id);
    return item && analysis.witnesses(item, null, 10).paths.map(({ steps }) => steps.map(({ to }) => to).join(' '));
  };
  const map = { map: [{ to: 'slice:night', from: ['slice:night'] }] };
  expect(await ways('RUN', map)).toEqual(['RUN', 'MAPPED@v1 RUN']);
  expect((await ways('OUT@v1', map))?.sort()).toEqual(['MAPPED@v1 OUT@v1', 'RUN OUT@v1']);
  // Negative control: without a map the way is open.
  expect((await ways('OUT@v1', null))?.sort()).toEqual(['MAPPED@v1 OUT@v1', 'MAPPED@v1 RUN OUT@v1', 'RUN OUT@v1']);
});
