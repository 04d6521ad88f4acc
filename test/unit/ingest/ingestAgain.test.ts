/*
 * Graph:    one data set with the versions a and b, as a tool that labels by hash writes them: a, then b, then a again.
 * Scenario: a stored label is ingested again after another one.
 * Result:   no new version; the one that came last is the current one, at that revision and not before; what was found
 *           about b concerns what used b.
 * Negative control: the same batch again is unchanged; a status event about an old version does not bring it back.
 */
import { describe, expect, it } from 'vitest';
import { itemTexts, links, MemoryGraph } from '../../support/memoryGraph.ts';
import { PlanningGraph } from '../../support/planningGraph.ts';

const version = (label: string) => ({
  artifacts: [{ id: 'D', kind: 'DATASET' as const, version: { label, content: { md5: label } } }],
});

function currentOf(graph: PlanningGraph, revision = graph.index.revision): string {
  const view = graph.view.at(revision);
  return view.versionId(view.current(view.find('D')));
}

describe('a stored version that is ingested again', () => {
  it('is the current one from then on', () => {
    const graph = new PlanningGraph();
    expect([version('a'), version('b'), version('a')].map((batch) => graph.ingest(batch).counts)).toEqual([
      '1/0/0/0',
      '0/1/0/0',
      '0/1/0/0',
    ]);
    expect([1, 2, 3].map((revision) => currentOf(graph, revision))).toEqual(['D@a', 'D@b', 'D@a']);
    expect(graph.view.versions(graph.view.find('D'))).toHaveLength(2);
    expect(graph.ingest(version('a')).counts).toBe('0/0/1/0');
    expect(currentOf(graph)).toBe('D@a');
  });

  it('in a batch that lists them all, the last one listed counts', () => {
    const graph = new PlanningGraph();
    const both = { artifacts: [...version('a').artifacts, ...version('b').artifacts] };
    graph.ingest(both);
    expect(graph.ingest(both).counts).toBe('0/0/2/0');
    expect(currentOf(graph)).toBe('D@b');
  });

  it('stays the current one where it comes after new ones in its batch', async () => {
    const graph = new PlanningGraph();
    graph.ingest(version('a'));
    const there = (...labels: string[]) => ({ artifacts: labels.flatMap((label) => version(label).artifacts) });
    graph.ingest(there('b', 'a'));
    expect(currentOf(graph)).toBe('D@a');
    graph.ingest(there('c', 'd', 'c'));
    expect(currentOf(graph)).toBe('D@c');
  });

  it('is not brought back by a retraction', () => {
    const graph = new PlanningGraph();
    graph.ingest(version('a'));
    graph.ingest(version('b'));
    const retracted = { at: '2026-11-01T00:00:00Z', reason: 'recall' };
    graph.ingest({ artifacts: [{ id: 'D', kind: 'DATASET', version: { label: 'a', retracted } }] });
    expect(currentOf(graph)).toBe('D@b');
  });

  it('makes stale what used the other one, and clears what used it', async () => {
    const graph = new MemoryGraph();
    const run = (label: string) => ({
      artifacts: [...version(label).artifacts, { id: `R${label}`, kind: 'RUN' as const }],
      links: links(`R${label} USED D@${label}`),
    });
    graph.ingest(run('a'));
    graph.ingest(run('b'));
    expect(itemTexts(await graph.findings({}))).toEqual(['Ra STALE A']);
    graph.ingest(version('a'));
    expect(itemTexts(await graph.findings({}))).toEqual(['Rb STALE A']);
    expect(itemTexts(await graph.findings({ since: 2 }))).toEqual(['Rb STALE A']);
    expect(itemTexts(await graph.findings({ revision: 2 }))).toEqual(['Ra STALE A']);
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'D', kind: 'DATA_RELABEL' }] }))).toEqual([
      'Ra STALE A',
    ]);
  });
});
