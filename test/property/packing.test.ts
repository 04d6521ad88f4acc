/*
 * Graphs:   random typed graphs of five themes; their links arrive one by one, mixed with a random history.
 * Scenario: at random moments a packing of the links starts, goes on by a few entries between two writes, and another one
 *           follows; forks are made in the middle, and some of them go their own way.
 * Result:   the same links, states and answers as without packing; a fork keeps what it had.
 * Negative control: packings end, and subkinds change while one is under way (what the packing must not undo).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GraphIndex } from '../../graph/index/graphIndex.ts';
import { dumpOf } from '../support/graphDump.ts';
import { MemoryGraph } from '../support/memoryGraph.ts';
import { engineSays } from '../support/oracleComparison.ts';
import { type RandomGraph, randomGraph, THEMES } from '../support/randomGraph.ts';
import { type HistoryStep, happen, randomHistory } from '../support/randomHistory.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 20);

/** Everything that is written to a graph, small pieces of it at a time. */
function write(given: RandomGraph, history: readonly HistoryStep[]): { graph: MemoryGraph; changes: number } {
  const graph = new MemoryGraph();
  let changes = 0;
  const isSecond = (label: string | null | undefined) => label === 'v2';
  graph.ingest({ artifacts: given.artifacts.filter((artifact) => !isSecond(artifact.version?.label)) });
  graph.ingest({ artifacts: given.artifacts.filter((artifact) => isSecond(artifact.version?.label)) });
  for (const [position, link] of given.links.entries()) {
    graph.ingest({ links: [link] });
    const step = history[position];
    if (step && happen(graph, given, step) && step.happening === 'SUBKIND') changes += 1;
  }
  return { graph, changes };
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
  let underWay = 0;
  for (const [position, entry] of graph.entries.entries()) {
    if (packing && entry.delta.artifacts.length > 0) underWay += 1;
    index.apply(entry);
    if (position === forkAt) fork = index.fork();
    for (let step = 0; step < (steps[position % steps.length] as number); step += 1) {
      packing ??= index.adjacency.packing(entriesPerStep);
      if (!packing.next().done) continue;
      packing = null;
      ended += 1;
    }
  }
  return { index, fork, ended, underWay };
}

describe.each(Object.entries(THEMES))('links of graphs of theme %s', (_name, theme) => {
  it('are the same, packed or not', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), randomHistory(30), pace, async (given, history, pace) => {
        const { graph } = write(given, history);
        const loose = dumpOf(graph.index);
        const { index, fork } = packedWhileWriting(graph, pace);
        expect(dumpOf(index)).toEqual(loose);

        // The fork kept what it had, and goes the rest of the way by itself, packed at its end.
        const kept = fork.revision;
        expect(dumpOf(fork)).toEqual(dumpOf(replayed(graph, kept)));
        for (const entry of graph.entries.slice(kept)) fork.apply(entry);
        for (const _ of fork.adjacency.packing(1));
        expect(dumpOf(fork)).toEqual(loose);
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

function replayed(graph: MemoryGraph, revision: number): GraphIndex {
  const index = new GraphIndex();
  for (const entry of graph.entries.slice(0, revision)) index.apply(entry);
  return index;
}

it('are packed, and change while they are', () => {
  let packings = 0;
  let meanwhile = 0;
  let subkinds = 0;
  for (const theme of Object.values(THEMES)) {
    const arbitrary = fc.tuple(randomGraph(theme), randomHistory(30), pace);
    for (const [given, history, pace] of fc.sample(arbitrary, { numRuns: 40, seed: 7 })) {
      const { graph, changes } = write(given, history);
      const { ended, underWay } = packedWhileWriting(graph, pace);
      packings += ended;
      meanwhile += underWay;
      subkinds += changes;
    }
  }
  expect(packings).toBeGreaterThan(100);
  expect(meanwhile).toBeGreaterThan(100);
  expect(subkinds).toBeGreaterThan(20);
});
