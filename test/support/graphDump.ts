/** Everything that a graph says of itself, at every revision, as plain data: two indexes that agree in it are the same. */
import type { GraphIndex } from '../../graph/index/graphIndex.ts';
import { GraphView } from '../../graph/index/graphView.ts';

/** By revision. */
export function dumpOf(index: GraphIndex): unknown[] {
  return Array.from({ length: index.revision + 1 }, (_, revision) => dumpAt(new GraphView(index, revision)));
}

/** What open imports listed so far. Not in the dump: a fork sees what its original lists later. */
export function openImportsOf(index: GraphIndex): unknown[] {
  return [...index.openImports].map(([key, { artifacts, links }]) => [key, [...artifacts], [...links]]);
}

/** At the revision of the view. */
export function dumpAt(view: GraphView): unknown {
  const { index } = view;
  const artifacts = Array.from({ length: view.artifactCount }, (_, artifact) => {
    const state = view.state(artifact);
    return {
      ...state,
      found: view.find(state.id),
      facts: view.facts(artifact),
      retired: view.isRetired(artifact),
      current: view.current(artifact),
      byIngestion: view.byIngestion(artifact),
      isDisposition: index.dispositions.has(artifact),
      versions: view.versions(artifact).map((version) => ({
        ...view.version(version),
        id: view.versionId(version),
        found: view.resolve(view.versionId(version)),
        raw: view.rawDigest(version),
        metadata: view.metadataDigest(version),
        retractions: view.retractions(version),
        record: index.dispositionRecords.get(version) ?? null,
      })),
      outgoing: view.outgoing(artifact).map((slot) => linkAt(view, slot)),
      incoming: view.incoming(artifact).map((slot) => linkAt(view, slot)),
      slots: [index.slotsOut(artifact), index.slotsIn(artifact)],
    };
  });
  return {
    revision: view.revision,
    instant: view.instantOf(view.revision),
    artifacts,
    retracted: [...index.retractedVersions()].sort(),
  };
}

function linkAt(view: GraphView, slot: number): unknown {
  const { id, type, role, assertions, rulings, assurance, attributes, scope } = view.link(slot);
  const { index } = view;
  return {
    slot,
    ...{ id, type, role, assertions, rulings, assurance, attributes, scope: scope.key },
    from: index.placeId(index.fromPlace(slot)),
    to: index.placeId(index.toPlace(slot)),
    born: index.linkBorn(slot),
    found: view.findLink(id),
    verdict: view.currentVerdict(slot),
  };
}
