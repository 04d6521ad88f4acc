/** Everything that a view says, as one text: two graphs are the same when it is. */
import { NONE } from '../../graph/index/graphIndex.ts';
import type { GraphView } from '../../graph/index/graphView.ts';
import { partList } from '../../graph/model/parts.ts';

export function viewText(view: GraphView): string {
  const lines: string[] = [`revision ${view.revision}`];
  for (let revision = 0; revision <= view.revision; revision += 1) lines.push(`instant ${view.instantOf(revision)}`);
  for (let artifact = 0; artifact < view.artifactCount; artifact += 1) {
    lines.push(`artifact ${JSON.stringify(view.state(artifact))} closed ${view.closedAt(artifact)}`);
    const name = (version: number) => (version === NONE ? null : view.version(version).label);
    lines.push(`  last ${view.byIngestion(artifact).map(name)} current ${name(view.current(artifact))}`);
    for (const version of view.versions(artifact)) {
      const { label, semanticDigest, revision, facts } = view.version(version);
      const more = [view.rawDigest(version), view.metadataDigest(version), view.retractions(version)];
      lines.push(`  version ${JSON.stringify([label, semanticDigest, revision, facts, ...more])}`);
    }
    for (const slot of view.outgoing(artifact)) lines.push(`  out ${linkText(view, slot)}`);
    for (const slot of view.incoming(artifact)) lines.push(`  in ${linkText(view, slot)}`);
  }
  return lines.join('\n');
}

function linkText(view: GraphView, slot: number): string {
  const { index } = view;
  const { id, type, role, assertions, rulings, scope, assurance, attributes } = view.link(slot);
  const link = { id, type, role, assertions, rulings, assurance, attributes };
  const ends = [
    [index.linkFrom(slot), index.linkFromVersion(slot)],
    [index.linkTo(slot), index.linkToVersion(slot)],
  ].map(([artifact, version]) => (version === NONE ? view.id(artifact as number) : view.versionId(version as number)));
  const found = view.findLink(link.id) === slot;
  const [born, since] = [index.linkBorn(slot), index.linkSince.get(slot)];
  return JSON.stringify([link, partList(scope), ends, born, since, view.currentVerdict(slot), found]);
}
