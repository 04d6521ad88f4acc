/** References that lead nowhere, or to something that nobody can check. */

import { NONE } from '../../index/graphIndex.ts';
import type { ArtifactKind } from '../../metamodel/kinds.ts';
import type { GraphReader } from '../graphReader.ts';

export const BROKEN_LINKS = {
  RETIRED_END: 'A link whose other end no source lists any more.',
  MISSING_REFERENCE: 'A field that names something which is not in the graph, or is retired.',
  UNPINNED_REFERENCE:
    'An address in a store without a digest: nobody can tell whether what lies there is what was recorded.',
  AMBIGUOUS_REFERENCE: 'An id of another system that names more than one artifact.',
} as const;
export type BrokenLinkKind = keyof typeof BROKEN_LINKS;

export interface BrokenLink {
  readonly kind: BrokenLinkKind;
  /** Whose reference it is. */
  readonly artifact: number;
  /** Relation, or field of the content or metadata. */
  readonly field: string;
  /** What it names. */
  readonly reference: string;
}

/** Fields of the content that hold ids of artifacts, per kind. */
const REFERENCES: Readonly<Partial<Record<ArtifactKind, readonly string[]>>> = {
  DATASET: ['access'],
  COMPONENT: ['allocated'],
  TEST_CASE: ['injects'],
  RUN: ['trigger'],
  BASELINE: ['supersedes'],
  FAILURE_MODE: ['severityLoweredBy'],
  CONTROL: ['designChange'],
};
/** Kinds whose versions may lie in a store. */
const STORED: readonly ArtifactKind[] = ['MODEL', 'DATASET', 'EVIDENCE', 'CODE_UNIT'];
/** Fields of the metadata, and of the content, that hold addresses. */
const ADDRESSES = ['uri', 'url', 'storageUri'];

export async function brokenLinksOf(reader: GraphReader): Promise<BrokenLink[]> {
  return [
    ...retiredEnds(reader),
    ...(await missingReferences(reader)),
    ...(await unpinned(reader)),
    ...ambiguous(reader),
  ];
}

function retiredEnds(reader: GraphReader): BrokenLink[] {
  const { view } = reader;
  const found: BrokenLink[] = [];
  for (let artifact = 0; artifact < view.artifactCount; artifact += 1) {
    if (!view.isRetired(artifact)) continue;
    const id = view.id(artifact);
    const tell = (slot: number, other: number) => {
      if (view.isRetired(other)) return;
      found.push({ kind: 'RETIRED_END', artifact: other, field: view.link(slot).type, reference: id });
    };
    // A retired artifact has no live links: what is still asserted is looked for among all.
    for (const slot of view.index.slotsOut(artifact)) if (view.isAsserted(slot)) tell(slot, view.index.linkTo(slot));
    for (const slot of view.index.slotsIn(artifact)) if (view.isAsserted(slot)) tell(slot, view.index.linkFrom(slot));
  }
  return found;
}

async function missingReferences(reader: GraphReader): Promise<BrokenLink[]> {
  const found: BrokenLink[] = [];
  for (const [kind, fields] of Object.entries(REFERENCES)) {
    const artifacts = reader.ofKind(kind as ArtifactKind);
    await reader.load(artifacts);
    for (const artifact of artifacts) {
      for (const field of fields) {
        const value = reader.content(artifact)[field];
        for (const reference of Array.isArray(value) ? value : [value]) {
          if (typeof reference !== 'string' || isThere(reader, reference)) continue;
          found.push({ kind: 'MISSING_REFERENCE', artifact, field, reference });
        }
      }
    }
  }
  return found;
}

function isThere(reader: GraphReader, reference: string): boolean {
  const place = reader.view.resolve(reference);
  return place !== null && !reader.view.isRetired(place.artifact);
}

async function unpinned(reader: GraphReader): Promise<BrokenLink[]> {
  const found: BrokenLink[] = [];
  for (const kind of STORED) {
    const artifacts = reader.ofKind(kind);
    await reader.load(artifacts);
    for (const artifact of artifacts) {
      const version = reader.view.current(artifact);
      if (version === NONE || reader.view.rawDigest(version) !== null) continue;
      for (const field of ADDRESSES) {
        const reference = reader.metadata(artifact)[field] ?? reader.content(artifact)[field];
        if (typeof reference === 'string') found.push({ kind: 'UNPINNED_REFERENCE', artifact, field, reference });
      }
    }
  }
  return found;
}

function ambiguous(reader: GraphReader): BrokenLink[] {
  return reader.ofKind('PART', 'EXTERNAL_REF').flatMap((part): BrokenLink[] => {
    const named = reader.others(part, { end: 'SOURCE', type: 'PART_OF' });
    if (named.length < 2) return [];
    const reference = reader.id(part);
    return named.map((artifact) => ({ kind: 'AMBIGUOUS_REFERENCE', artifact, field: 'PART_OF', reference }));
  });
}
