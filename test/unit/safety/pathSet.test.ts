/*
 * Graph:    random directed graphs without cycles, up to nine nodes; one with a cycle.
 * Scenario: what lies between two nodes, against a list of all ways made by going down every one of them.
 * Result:   the same nodes, the same from either end, and the shortest way is one of the shortest.
 * Negative control: nodes on no way are not in the set; a budget that is too small is told.
 */
import { describe, expect, it } from 'vitest';
import { allAtOnce } from '../../../graph/impact/allAtOnce.ts';
import { PathBudgetExceeded, pathSetSteps } from '../../../graph/safety/trace/pathSet.ts';

type Edges = readonly (readonly [number, number])[];

function pathSet(edges: Edges, from: number, to: number, budget = 1_000) {
  const graph = {
    next: (node: number) => edges.filter(([start]) => start === node).map(([, end]) => end),
    previous: (node: number) => edges.filter(([, end]) => end === node).map(([start]) => start),
  };
  return allAtOnce(pathSetSteps(graph, from, to, budget));
}

/** All ways that visit no node twice. */
function everyWay(edges: Edges, from: number, to: number, before: readonly number[] = []): number[][] {
  if (from === to) return [[...before, to]];
  return edges
    .filter(([start, end]) => start === from && !before.includes(end))
    .flatMap(([, end]) => everyWay(edges, end, to, [...before, from]));
}

describe('what lies between two nodes', () => {
  it('is what all ways together hold', () => {
    let state = 11;
    const random = (below: number) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    let joined = 0;
    for (let round = 0; round < 300; round += 1) {
      const size = 2 + random(8);
      const edges: [number, number][] = [];
      for (let start = 0; start < size; start += 1) {
        for (let end = start + 1; end < size; end += 1) if (random(3) === 0) edges.push([start, end]);
      }
      const [from, to] = [random(size), random(size)];
      const ways = [...everyWay(edges, from, to), ...(from === to ? [] : everyWay(edges, to, from))];
      const { nodes, shortest } = pathSet(edges, from, to);
      expect(nodes).toEqual([...new Set(ways.flat())].sort((left, right) => left - right));
      expect(pathSet(edges, to, from).nodes).toEqual(nodes);
      expect(shortest.length).toBe(ways.length === 0 ? 0 : Math.min(...ways.map((way) => way.length)));
      if (ways.length > 0) joined += 1;
    }
    expect(joined).toBeGreaterThan(50);
  });

  it('goes round a cycle from either end', () => {
    const edges: Edges = [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 0],
    ];
    expect(pathSet(edges, 0, 1)).toEqual({ nodes: [0, 1, 2], shortest: [0, 1] });
    expect(pathSet(edges, 1, 0)).toEqual({ nodes: [0, 1, 2], shortest: [1, 0] });
  });

  it('is not told by a walk that was cut', () => {
    const edges: Edges = [
      [0, 1],
      [1, 2],
    ];
    expect(() => pathSet(edges, 0, 2, 2)).toThrow(PathBudgetExceeded);
  });
});
