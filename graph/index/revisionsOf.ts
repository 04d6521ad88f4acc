/** Which journal entries touched an artifact: its state, a version of it, or a link at it. */
import { type GraphIndex, NONE } from './graphIndex.ts';

/** Ascending; empty for an artifact that does not exist. */
export function revisionsOf(index: GraphIndex, id: string): number[] {
  const artifact = index.find(id);
  if (artifact === NONE) return [];
  const revisions = new Set<number>([index.artifactSince.get(artifact), index.stateSince.get(artifact)]);
  for (const past of index.past(artifact)) revisions.add(past.since);
  for (const version of index.versionsOf(artifact)) {
    const entry = index.version(version);
    revisions.add(entry.revision);
    revisions.add(entry.digestSince);
    for (const past of entry.pastMetadata) revisions.add(past.until);
    for (const retraction of entry.retractions) revisions.add(retraction.revision);
  }
  for (const event of index.ingestedAgain.get(artifact) ?? []) revisions.add(event.revision);
  // Every state of a link, its retirement too, has a slot of its own.
  for (const slot of index.slotsOut(artifact)) revisions.add(index.linkSince.get(slot));
  for (const slot of index.slotsIn(artifact)) revisions.add(index.linkSince.get(slot));
  return [...revisions].sort((left, right) => left - right);
}
