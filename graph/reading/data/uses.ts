/**
 * What is made of data or of a model, by which way, and who does it.
 *
 *     data ─▶ data derived from it ─▶ runs ─▶ models, evidence ─▶ baselines, deployments
 */
import type { GraphReader, LinksAsked } from '../graphReader.ts';

export interface Use {
  readonly artifact: number;
  /** From the data to it, both included: a shortest way. */
  readonly path: readonly number[];
  /** Persons and roles that it is attributed to, or that answer for it. */
  readonly by: readonly number[];
}

/** Where one goes on from a kind of artifact. */
const STEPS: readonly { readonly from: readonly string[]; readonly asked: LinksAsked }[] = [
  { from: ['DATASET', 'MODEL'], asked: { end: 'TARGET', type: 'DERIVED_FROM', kinds: ['DATASET', 'MODEL'] } },
  { from: ['DATASET'], asked: { end: 'TARGET', type: 'USED', kinds: ['RUN'] } },
  { from: ['RUN'], asked: { end: 'SOURCE', type: 'GENERATED', kinds: ['DATASET', 'MODEL', 'EVIDENCE'] } },
  { from: ['MODEL', 'BASELINE'], asked: { end: 'TARGET', type: 'INCLUDES', kinds: ['BASELINE', 'DEPLOYMENT'] } },
];

/** Everything that was made of the data, nearest first. */
export function usesOf(reader: GraphReader, dataset: number): Use[] {
  const found = new Map<number, Omit<Use, 'by'>>([[dataset, { artifact: dataset, path: [dataset] }]]);
  for (const { artifact, path } of found.values()) {
    for (const { from, asked } of STEPS) {
      if (!from.includes(reader.kind(artifact))) continue;
      for (const next of reader.others(artifact, asked)) {
        if (!found.has(next)) found.set(next, { artifact: next, path: [...path, next] });
      }
    }
  }
  return [...found.values()].slice(1).map((use) => ({ ...use, by: usersOf(reader, use.artifact) }));
}

function usersOf(reader: GraphReader, artifact: number): number[] {
  const users = [
    ...reader.others(artifact, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON', 'ROLE'] }),
    ...reader.others(artifact, {
      end: 'TARGET',
      type: 'RESPONSIBLE_FOR',
      kinds: ['PERSON', 'ROLE'],
      roles: ['R', 'A'],
    }),
  ];
  return [...new Set(users)];
}
