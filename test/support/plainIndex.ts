/** An index of datasets D1, D2 … without links, as long as wanted: for tests that are about size and not about meaning. */
import { GraphIndex } from '../../graph/index/graphIndex.ts';
import { sha256 } from '../../graph/model/canonicalJson.ts';

/** Adds entries; each writes a number of artifacts. `journal` tells journals apart. */
export function extend(index: GraphIndex, by: { entries: number; artifacts?: number; journal?: string }): void {
  const { entries, artifacts = 1, journal = 'first' } = by;
  for (let entry = 0; entry < entries; entry += 1) {
    const revision = index.revision + 1;
    const start = index.artifactCount;
    index.apply({
      revision,
      recordedAt: '2026-11-21T00:00:00Z',
      ...{ actor: 'test', reason: null, source: 'test', operation: 'ingest' },
      counts: { created: artifacts, updated: 0, unchanged: 0, retired: 0 },
      delta: {
        artifacts: Array.from({ length: artifacts }, (_, position) => ({
          id: `D${start + position}`,
          ...{ kind: 'DATASET' as const, subkind: null, title: null, sources: ['test'], retired: false, closed: false },
        })),
        ...{ versions: [], amendments: [], links: [], listed: null },
      },
      hash: sha256(`${journal} ${revision}`),
      previousHash: index.hash,
    });
  }
}

/** A new one. */
export function plainIndex(by: Parameters<typeof extend>[1]): GraphIndex {
  const index = new GraphIndex();
  extend(index, by);
  return index;
}
