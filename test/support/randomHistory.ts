/**
 * What can happen to a graph after it was written first: titles, metadata, digests that become known, retractions,
 * subkinds that change, versions and links that come again, reviews, retirements, imports in several batches.
 */
import fc from 'fast-check';
import type { ArtifactInput, IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import type { MemoryGraph } from './memoryGraph.ts';
import type { RandomGraph } from './randomGraph.ts';

const HAPPENINGS = {
  TITLE: ({ artifact, pick }) => ({ artifacts: [{ ...artifact, version: null, title: `title ${pick}` }] }),
  METADATA: ({ artifact, pick }) => versionOf(artifact, { metadata: { note: pick } }),
  DIGEST: ({ artifact, pick }) => versionOf(artifact, { digest: `sha256:${String(pick).padStart(64, '0')}` }),
  RETRACTION: ({ artifact, pick }) =>
    versionOf(artifact, {
      retracted: { at: '2026-05-01T00:00:00Z', reason: `reason ${pick}`, parts: pick % 2 ? ['slice:day'] : [] },
    }),
  SUBKIND: ({ artifact, pick }) => {
    const subkinds = OTHER_SUBKINDS[artifact.kind];
    return (
      subkinds && { artifacts: [{ ...artifact, version: null, subkind: subkinds[pick % subkinds.length] ?? null }] }
    );
  },
  AGAIN: ({ artifact }) => versionOf(artifact, {}),
  OTHER_SOURCE: ({ artifact, link }) => ({ source: 'other', artifacts: [artifact], links: link ? [link] : [] }),
  REVIEW: ({ link }) => link && { links: [{ ...link, assurance: 'DECLARED_REVIEWED' as const, reviewed: {} }] },
  RETIREMENT: ({ given, pick }) => ({
    mode: 'REPLACE_SOURCE' as const,
    artifacts: given.artifacts.filter((_, position) => position % 5 !== pick % 5),
    links: given.links.filter((_, position) => position % 4 !== pick % 4),
  }),
  IMPORT: ({ artifact, link, pick }) => ({
    mode: 'REPLACE_SOURCE' as const,
    import: `import ${pick % 2}`,
    lastOfImport: pick % 7 === 0,
    artifacts: [artifact],
    links: link ? [link] : [],
  }),
} satisfies Record<string, (at: Place) => Partial<IngestInput> | null | undefined>;
export type Happening = keyof typeof HAPPENINGS;
export const HAPPENING_NAMES = Object.keys(HAPPENINGS) as Happening[];

interface Place {
  readonly given: RandomGraph;
  readonly artifact: ArtifactInput;
  readonly link: LinkInput | undefined;
  readonly pick: number;
}

const OTHER_SUBKINDS: Readonly<Partial<Record<ArtifactInput['kind'], readonly string[]>>> = {
  RUN: ['TRAIN', 'EVALUATE'],
  CLAIM: ['GOAL', 'STRATEGY', 'ASSUMPTION', 'JUSTIFICATION'],
  ANALYSIS: ['HAZOP', 'FTA', 'FMEA'],
  PART: ['SLICE', 'CLASS'],
};

function versionOf(artifact: ArtifactInput, more: object): Partial<IngestInput> | null {
  return artifact.version ? { artifacts: [{ ...artifact, version: { ...artifact.version, ...more } }] } : null;
}

export interface HistoryStep {
  readonly happening: Happening;
  readonly pick: number;
}

export function randomHistory(maxLength = 12): fc.Arbitrary<HistoryStep[]> {
  return fc.array(fc.record({ happening: fc.constantFrom(...HAPPENING_NAMES), pick: fc.nat(40) }), { maxLength });
}

/** Lets it happen; false: the planner refuses that of this graph, or it changes nothing. */
export function happen(graph: MemoryGraph, given: RandomGraph, { happening, pick }: HistoryStep): boolean {
  const artifact = given.artifacts[pick % given.artifacts.length] as ArtifactInput;
  const link = given.links.length === 0 ? undefined : given.links[pick % given.links.length];
  const input = HAPPENINGS[happening]({ given, artifact, link, pick });
  return input ? written(graph, input) : false;
}

/** Writes a batch; false: the planner refuses it, or it changes nothing. */
export function written(graph: MemoryGraph, input: Partial<IngestInput>): boolean {
  const before = graph.index.revision;
  try {
    graph.ingest(input);
  } catch (error) {
    // What the planner refuses is told as JSON; anything else is a failure.
    if (!(error instanceof Error) || !error.message.startsWith('[')) throw error;
  }
  return graph.index.revision > before;
}
