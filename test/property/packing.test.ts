/*
 * Graphs:   random typed graphs of five themes; their links arrive one by one, mixed with a random history.
 * Scenario: at random moments a packing of the links starts, goes on by a few entries between two writes, and another one
 *           follows; forks are made in the middle, and some of them go their own way.
 * Result:   the same links, states and answers as without packing; a fork keeps what it had.
 * Negative control: packings end, and subkinds change while one is under way (what the packing must not undo).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GraphIndex, NONE } from '../../graph/index/graphIndex.ts';
import type { ArtifactState } from '../../graph/model/delta.ts';
import { dumpOf } from '../support/graphDump.ts';
import { MemoryGraph } from '../support/memoryGraph.ts';
import { engineSays } from '../support/oracleComparison.ts';
import { type RandomGraph, randomGraph, THEMES } from '../support/randomGraph.ts';
import { type HistoryStep, happen, randomHistory, written } from '../support/randomHistory.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 20);

/** Everything that is written to a graph, small pieces of it at a time. */
function write(given: RandomGraph, history: readonly HistoryStep[]): MemoryGraph {
  const graph = new MemoryGraph();
  const isSecond = (label: string | null | undefined) => label === 'v2';
  graph.ingest({ artifacts: given.artifacts.filter((artifact) => !isSecond(artifact.version?.label)) });
  graph.ingest({ artifacts: given.artifacts.filter((artifact) => isSecond(artifact.version?.label)) });
  for (const [position, link] of given.links.entries()) {
    written(graph, { links: [link] });
    const step = history[position];
    if (step) happen(graph, given, step);
  }
  return graph;
}

interface Pace {
  readonly entriesPerStep: number;
  /** Steps of the packing after each write; a packing starts where there is none. */
  readonly steps: readonly number[];
  readonly forkAt: number;
}

const pace: fc.Arbitrary<Pace> = fc.record({
  entriesPerStep: fc.integer({ min: 1, max: 4 }),
  steps: fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }),
  forkAt: fc.nat(30),
});

/** The same entries applied to an index that is packed meanwhile. */
function packedWhileWriting(graph: MemoryGraph, { entriesPerStep, steps, forkAt }: Pace) {
  const index = new GraphIndex();
  let packing: Generator<void> | null = null;
  let ended = 0;
  let fork = index.fork();
  let changes = 0;
  for (const [position, entry] of graph.entries.entries()) {
    if (packing && entry.delta.artifacts.some((state) => hasOtherSubkind(index, state))) changes += 1;
    index.apply(entry);
    if (position === forkAt) fork = index.fork();
    for (let step = 0; step < (steps[position % steps.length] as number); step += 1) {
      packing ??= index.adjacency.packing(entriesPerStep);
      if (!packing.next().done) continue;
      packing = null;
      ended += 1;
    }
  }
  return { index, fork, ended, changes };
}

describe.each(Object.entries(THEMES))('links of graphs of theme %s', (_name, theme) => {
  it('are the same, packed or not', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), randomHistory(30), pace, async (given, history, pace) => {
        const graph = write(given, history);
        const loose = dumpOf(graph.index);
        const { index, fork } = packedWhileWriting(graph, pace);
        expect(dumpOf(index)).toEqual(loose);
        expect(entriesOf(index)).toEqual(entriesOf(graph.index));

        // The fork kept what it had, and goes the rest of the way by itself, packed at its end.
        const kept = fork.revision;
        expect(dumpOf(fork)).toEqual(dumpOf(replayed(graph, kept)));
        for (const entry of graph.entries.slice(kept)) fork.apply(entry);
        for (const _ of fork.adjacency.packing(1));
        expect(dumpOf(fork)).toEqual(loose);
        expect(entriesOf(fork)).toEqual(entriesOf(graph.index));
        expect(dumpOf(index)).toEqual(loose);

        const answer = await engineSays(given, graph);
        for (const other of [index, fork]) {
          graph.index = other;
          expect(await engineSays(given, graph)).toEqual(answer);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** What a walk reads at each place: ends, the places on the other side, classes; the newest first. */
function entriesOf({ adjacency }: GraphIndex): unknown[] {
  const { packed } = adjacency;
  return Array.from({ length: Math.max(packed.places, adjacency.heads.length) }, (_, place) => {
    const entries: unknown[] = [];
    for (let entry = adjacency.head(place); entry !== NONE; entry = adjacency.nexts.get(entry)) {
      entries.push([adjacency.ends.get(entry), adjacency.others.get(entry), adjacency.classes.get(entry)]);
    }
    if (place >= packed.places) return entries;
    const [first, last] = [packed.offsets[place] as number, packed.offsets[place + 1] as number];
    for (let entry = last - 1; entry >= first; entry -= 1) {
      entries.push([packed.ends[entry], packed.others[entry], packed.classes[entry]]);
    }
    return entries;
  });
}

function hasOtherSubkind(index: GraphIndex, state: ArtifactState): boolean {
  const artifact = index.find(state.id);
  return artifact !== NONE && index.facts(artifact).subkind !== state.subkind;
}

function replayed(graph: MemoryGraph, revision: number): GraphIndex {
  const index = new GraphIndex();
  for (const entry of graph.entries.slice(0, revision)) index.apply(entry);
  return index;
}

it('are packed, and change while they are', () => {
  let packings = 0;
  let meanwhile = 0;
  for (const theme of Object.values(THEMES)) {
    const arbitrary = fc.tuple(randomGraph(theme), randomHistory(30), pace);
    for (const [given, history, pace] of fc.sample(arbitrary, { numRuns: 60, seed: 7 })) {
      const { ended, changes } = packedWhileWriting(write(given, history), pace);
      packings += ended;
      meanwhile += changes;
    }
  }
  expect(packings).toBeGreaterThan(100);
  expect(meanwhile).toBeGreaterThan(10);
});
