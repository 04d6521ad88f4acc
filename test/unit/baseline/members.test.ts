/*
 * Graph:    the golden story (test/support/goldenBatches.ts): 25 artifacts, among them release R1 with 15 members.
 * Scenario: members of a new baseline are selected: all of HEAD, a list, another baseline with replacements.
 * Result:   the selected version of each artifact; what a baseline cannot hold is left out with a reason, and what
 *           somebody names has to fit, with the place of the name.
 * Negative control: the same selections without the flaw are accepted.
 */
import { describe, expect, it } from 'vitest';
import { MAXIMUM_MEMBERS, type SelectionRequest } from '../../../graph/baseline/members.ts';
import { NONE } from '../../../graph/index/graphIndex.ts';
import type { ArtifactInput } from '../../../graph/ingest/input.ts';
import { makeBaseline, select } from '../../support/baselines.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { MemoryGraph } from '../../support/memoryGraph.ts';

function story(): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest(GOLDEN_BATCHES.batch);
  return graph;
}

const D1v2: ArtifactInput = { id: 'D1', kind: 'DATASET', version: { label: 'v2', content: { rows: 2 } } };

/** Members as ids and what was left out, or the places and codes of problems. */
function selected(graph: MemoryGraph, request: Partial<SelectionRequest> = {}, revision?: number) {
  const selection = select(graph, request, revision);
  if (!selection.ok) return selection.problems.map(({ path, id, code }) => `${path} ${id} ${code}`);
  const { view } = graph;
  return {
    members: selection.members
      .map(({ artifact, version }) => (version === NONE ? view.id(artifact) : view.versionId(version)))
      .sort(),
    leftOut: selection.leftOut.map(({ artifact, reason }) => `${view.id(artifact)} ${reason}`).sort(),
  };
}

const ABOUT_IT = ['DEP1', 'P1', 'RO1', 'SO1'].map((id) => `${id} NOT_PART_OF_A_CONFIGURATION`);
const OF_R1 = ['A1', 'C1', 'C2', 'D1', 'D2', 'E1', 'EV1', 'EV3', 'G1', 'G2', 'G3', 'H1', 'M1', 'SR1', 'TC1'];

describe('all of HEAD', () => {
  it('is the current version of everything that a baseline can hold; the rest is left out with a reason', () => {
    const graph = story();
    graph.ingest({ artifacts: [D1v2, { id: 'X1', kind: 'DATASET' }] });
    expect(selected(graph)).toEqual({
      members: [
        ...OF_R1.map((id) => (id === 'D1' ? 'D1@v2' : `${id}@v1`)),
        'AIA-Art15@2024',
        'MON1@v1',
        'REL1@v1',
        'T1',
        'V1',
      ].sort(),
      leftOut: [...ABOUT_IT, 'R1 BASELINE', 'X1 NO_VERSION'].sort(),
    });
  });

  it('at an earlier revision has the versions of then', () => {
    const graph = story();
    graph.ingest({ artifacts: [D1v2, { id: 'D7', kind: 'DATASET', version: { label: 'v1', content: { rows: 7 } } }] });
    const { members } = selected(graph, {}, 1) as { members: string[] };
    expect(members.filter((id) => id.startsWith('D'))).toEqual(['D1@v1', 'D2@v1']);
  });

  it('leaves out what was retired since, and with a filter what does not pass', () => {
    const graph = story();
    graph.ingest({ source: 'other', artifacts: [{ id: 'H2', kind: 'HAZARD', version: { label: 'v1', content: {} } }] });
    const passes = (artifact: number) => graph.view.kind(artifact) === 'HAZARD';
    expect(selected(graph, { passes })).toEqual({ members: ['H1@v1', 'H2@v1'], leftOut: [] });
    graph.ingest({ source: 'other', mode: 'REPLACE_SOURCE', artifacts: [] });
    expect(selected(graph, { passes })).toEqual({ members: ['H1@v1'], leftOut: [] });
    expect(selected(graph, { passes }, 2)).toEqual({ members: ['H1@v1'], leftOut: ['H2 RETIRED'] });
  });

  it('holds baselines where they are named, and closed', () => {
    const graph = story();
    graph.ingest({ artifacts: [{ id: 'OPEN', kind: 'BASELINE' }] });
    const passes = (artifact: number) => graph.view.kind(artifact) === 'BASELINE';
    expect(selected(graph, { passes, baselinesToo: true })).toEqual({ members: ['R1'], leftOut: ['OPEN NOT_CLOSED'] });
  });
});

describe('another baseline', () => {
  it('gives its members in its versions; replacements take their place or join, and some are left out', () => {
    const graph = story();
    graph.ingest({ artifacts: [D1v2, { id: 'D7', kind: 'DATASET', version: { label: 'v1', content: { rows: 7 } } }] });
    expect(selected(graph, { baseline: 'R1' })).toEqual({ members: OF_R1.map((id) => `${id}@v1`), leftOut: [] });
    const request = { baseline: 'R1', replacements: ['D1', 'D7@v1'], without: ['H1'] };
    expect(selected(graph, request)).toEqual({
      members: [...OF_R1.filter((id) => id !== 'H1').map((id) => (id === 'D1' ? 'D1@v2' : `${id}@v1`)), 'D7@v1'].sort(),
      leftOut: [],
    });
  });

  it('is what it was, when a version came later', () => {
    const graph = story();
    makeBaseline(graph, 'B', { ids: ['D1', 'R1'] });
    graph.ingest({ artifacts: [D1v2] });
    expect(selected(graph, { baseline: 'B' })).toEqual({ members: ['D1@v1', 'R1'], leftOut: [] });
  });
});

describe('what is named has to fit', () => {
  it.each<[string, Partial<SelectionRequest>, string[]]>([
    ['ids that are not there', { ids: ['D1', 'D8', 'D1@v9'] }, ['ids[1] D8 DANGLING_END', 'ids[2] D1@v9 DANGLING_END']],
    ['a person', { ids: ['P1'] }, ['ids[0] P1 RELATION_NOT_ALLOWED']],
    ['an artifact without a version', { ids: ['X1'] }, ['ids[0] X1 DANGLING_END']],
    ['an open baseline', { ids: ['OPEN'] }, ['ids[0] OPEN DANGLING_END']],
    ['two versions of one artifact', { ids: ['D1@v1', 'D1'] }, ['ids[1] D1 VALUE_INVALID']],
    ['a baseline that is not there', { baseline: 'R9' }, ['baseline R9 DANGLING_END']],
    ['no baseline', { baseline: 'D1' }, ['baseline D1 VALUE_INVALID']],
    ['nothing', { passes: () => false }, [' null VALUE_INVALID']],
    ['an empty list', { ids: [] }, [' null VALUE_INVALID']],
    ['leaving out what is not in', { baseline: 'R1', without: ['MON1'] }, ['without[0] MON1 DANGLING_END']],
    ['a replacement that is not there', { baseline: 'R1', replacements: ['D8'] }, ['replacements[0] D8 DANGLING_END']],
  ])('%s', (_, request, problems) => {
    const graph = story();
    graph.ingest({ artifacts: [D1v2, { id: 'X1', kind: 'DATASET' }, { id: 'OPEN', kind: 'BASELINE' }] });
    expect(selected(graph, request)).toEqual(problems);
  });

  it('the same version named twice is one member', () => {
    expect(selected(story(), { ids: ['D1', 'D1@v1'] })).toEqual({ members: ['D1@v1'], leftOut: [] });
  });
});

it('a baseline has at most a hundred thousand members', () => {
  const graph = new MemoryGraph();
  const artifacts = Array.from(
    { length: MAXIMUM_MEMBERS + 1 },
    (_, number): ArtifactInput => ({ id: `T${number}`, kind: 'RUN' }),
  );
  graph.ingest({ artifacts });
  expect(MAXIMUM_MEMBERS).toBe(100_000);
  expect(selected(graph)).toEqual([' null TOO_LARGE']);
  expect((selected(graph, { without: ['T0'] }) as { members: string[] }).members.length).toBe(MAXIMUM_MEMBERS);
});
