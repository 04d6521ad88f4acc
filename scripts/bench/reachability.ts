/**
 * What the engine is compared with: reachability by Cypher, and a bare breadth-first search over typed arrays.
 */
import { z } from 'zod';
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import type { Configuration } from '../../graph/index/configuration.ts';
import type { RelationType } from '../../graph/metamodel/relations.ts';
import type { Statement } from '../../graph/store/database.ts';

/**
 * The relations over which a recall of data taints; all against their direction. In the generated graph GENERATED adds
 * nothing: what a run generated is also derived from, or an evaluation of, what the run used.
 */
export const TAINTING_RELATIONS = ['USED', 'DERIVED_FROM', 'EVALUATES', 'INCLUDES'] as const satisfies RelationType[];

const countRow = z.object({ count: z.number() });
const TYPES = TAINTING_RELATIONS.join('|');

/** Deployments are reached, but they are to be rolled back and not tainted. */
export const CYPHER_FORMS: Readonly<Record<'variable length' | 'quantified path', Statement<{ count: number }>>> = {
  'variable length': {
    name: 'benchVariableLength',
    text: `MATCH (start:Version {id: $id})<-[:${TYPES}*1..]-(node)
      WITH DISTINCT node WHERE NOT node:Deployment
      RETURN count(node) AS count`,
    row: countRow,
  },
  'quantified path': {
    name: 'benchQuantifiedPath',
    text: `MATCH (start:Version {id: $id}) (()<-[:${TYPES}]-()){1,} (node)
      WITH DISTINCT node WHERE NOT node:Deployment
      RETURN count(node) AS count`,
    row: countRow,
  },
};

/** Both directions of every live link, as a search reads them: the neighbours of node n are at offsets n to n + 1. */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
}

/** Reads the links through what every reader of the index has, whatever its form. */
export function adjacencyOf(configuration: Configuration): Adjacency {
  const { view } = configuration;
  const ends: number[] = [];
  let last = 0;
  for (let artifact = 0; artifact < view.artifactCount; artifact += 1) {
    last = Math.max(
      last,
      configuration.primary(artifact),
      ...view.versions(artifact).map((version) => 2 * version + 1),
    );
    for (const slot of configuration.outgoing(artifact)) ends.push(configuration.from(slot), configuration.to(slot));
  }
  const offsets = new Int32Array(last + 2);
  for (const node of ends) offsets[node + 1] = (offsets[node + 1] as number) + 1;
  for (let node = 0; node <= last; node += 1) {
    offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
  }
  const next = offsets.slice();
  const neighbours = new Int32Array(ends.length);
  for (let position = 0; position < ends.length; position += 2) {
    const from = ends[position] as number;
    const to = ends[position + 1] as number;
    neighbours[next[from] as number] = to;
    next[from] = (next[from] as number) + 1;
    neighbours[next[to] as number] = from;
    next[to] = (next[to] as number) + 1;
  }
  return { offsets, neighbours };
}

/** Which nodes a search may enter: those that the engine reached, so that both look at the same links. */
export function reachedMask(analysis: ImpactAnalysis, adjacency: Adjacency): { mask: Uint8Array; count: number } {
  const mask = new Uint8Array(adjacency.offsets.length - 1);
  let count = 0;
  for (const { node, modality } of analysis.items) {
    if (modality === 'UNKNOWN') continue;
    mask[node] = 1;
    count += 1;
  }
  return { mask, count };
}

/** Breadth first with parents: what a report needs at least. Answers how many nodes it reached and links it looked at. */
export function bareSearch(
  { offsets, neighbours }: Adjacency,
  mask: Uint8Array,
  start: number,
): { reached: number; looked: number } {
  const parents = new Int32Array(offsets.length - 1).fill(-1);
  const queue = new Int32Array(offsets.length - 1);
  queue[0] = start;
  parents[start] = start;
  let end = 1;
  let looked = 0;
  for (let head = 0; head < end; head += 1) {
    const node = queue[head] as number;
    const stop = offsets[node + 1] as number;
    for (let position = offsets[node] as number; position < stop; position += 1) {
      looked += 1;
      const other = neighbours[position] as number;
      if (mask[other] === 0 || parents[other] !== -1) continue;
      parents[other] = node;
      queue[end] = other;
      end += 1;
    }
  }
  return { reached: end - 1, looked };
}
