/** The graph as it was known right after one journal entry. Immutable: newer entries do not change what it says. */
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { EndFacts } from '../metamodel/metamodel.ts';
import { RELATIONS } from '../metamodel/relations.ts';
import type { ArtifactState, LinkRuling, LinkVerdict, Retraction } from '../model/delta.ts';
import { splitVersionId, versionId } from '../model/linkIdentity.ts';
import { type GraphIndex, type LinkDetail, NONE, type VersionEntry } from './graphIndex.ts';

export class GraphView {
  readonly index: GraphIndex;
  readonly revision: number;

  constructor(index: GraphIndex, revision: number = index.revision) {
    this.index = index;
    this.revision = revision;
  }

  /** The same graph at an earlier revision (never later than this view's own). */
  at(revision: number): GraphView {
    return revision >= this.revision ? this : new GraphView(this.index, revision);
  }

  /** The artifact's number if it was known then, or -1. */
  find(id: string): number {
    const artifact = this.index.find(id);
    return artifact !== NONE && this.index.artifactSince.get(artifact) <= this.revision ? artifact : NONE;
  }

  /** An artifact or version id: the artifact, and the version where one is named. Null: there is none. */
  resolve(id: string): { artifact: number; version: number } | null {
    const parts = splitVersionId(id);
    const artifact = this.find(parts.artifact);
    if (artifact === NONE) return null;
    if (parts.label === null) return { artifact, version: NONE };
    const version = this.index.findVersion(artifact, parts.label);
    if (version === NONE || this.version(version).revision > this.revision) return null;
    return { artifact, version };
  }

  /** How many artifacts had been known by then; their numbers are 0 … count-1. */
  get artifactCount(): number {
    if (this.revision >= this.index.revision) return this.index.artifactIds.length;
    let low = 0;
    let high = this.index.artifactIds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.index.artifactSince.get(middle) <= this.revision) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  id(artifact: number): string {
    return this.index.artifactIds[artifact] as string;
  }

  kind(artifact: number): ArtifactKind {
    return this.index.artifactKinds[artifact] as ArtifactKind;
  }

  state(artifact: number): ArtifactState {
    if (this.index.stateSince.get(artifact) > this.revision) {
      for (const past of this.index.pastStates.get(artifact) ?? []) {
        if (past.since <= this.revision && this.revision < past.until) return past.state;
      }
    }
    return this.index.artifactStates[artifact] as ArtifactState;
  }

  facts(artifact: number): EndFacts {
    return { kind: this.kind(artifact), subkind: this.state(artifact).subkind };
  }

  version(version: number): VersionEntry {
    return this.index.versions[version] as VersionEntry;
  }

  /** id@label */
  versionId(version: number): string {
    const entry = this.version(version);
    return versionId(this.id(entry.artifact), entry.label);
  }

  /** In the order in which they were recorded. */
  versions(artifact: number): number[] {
    const all = this.index.artifactVersions[artifact] as number[];
    return this.revision >= this.index.revision
      ? all
      : all.filter((version) => this.version(version).revision <= this.revision);
  }

  /** In the order in which they were ingested last: one that was asserted again comes after those before. */
  byIngestion(artifact: number): number[] {
    const versions = this.versions(artifact);
    const again = this.index.ingestedAgain.get(artifact);
    if (!again) return versions;
    const last = new Map(versions.map((version, position) => [version, [this.version(version).revision, position]]));
    for (const [position, event] of again.entries()) {
      if (event.revision <= this.revision) last.set(event.version, [event.revision, versions.length + position]);
    }
    const key = (version: number) => last.get(version) as number[];
    return [...versions].sort(
      (left, right) =>
        (key(left)[0] as number) - (key(right)[0] as number) || (key(left)[1] as number) - (key(right)[1] as number),
    );
  }

  /** The last one ingested unless REVISION_OF orders them; -1: the artifact has no version. */
  current(artifact: number): number {
    const versions = this.byIngestion(artifact);
    if (versions.length <= 1 || !this.index.ordered.has(artifact)) return versions.at(-1) ?? NONE;
    const older = new Set<number>();
    for (const slot of this.index.slotsIn(artifact)) {
      if (this.index.links[slot]?.type === 'REVISION_OF' && this.isLive(slot))
        older.add(this.index.linkToVersion.get(slot));
    }
    // Where the order is a cycle it says nothing.
    return versions.findLast((version) => !older.has(version)) ?? (versions.at(-1) as number);
  }

  retractions(version: number): (Retraction & { readonly revision: number })[] {
    return (this.version(version).retractions ?? []).filter((retraction) => retraction.revision <= this.revision);
  }

  /** Raw digest of the bytes, as far as it was known then. */
  rawDigest(version: number): string | null {
    const entry = this.version(version);
    return entry.digestSince <= this.revision ? entry.digest : null;
  }

  metadataDigest(version: number): string {
    const entry = this.version(version);
    const past = entry.pastMetadata?.find((earlier) => this.revision < earlier.until);
    return past?.digest ?? entry.metadataDigest;
  }

  /** Is this state of the link in force, whatever became of its ends? */
  isAsserted(slot: number): boolean {
    return this.index.linkSince.get(slot) <= this.revision && this.revision < this.index.linkUntil.get(slot);
  }

  /** Is this state of the link in force, and are both its ends in the graph? */
  isLive(slot: number): boolean {
    return (
      this.isAsserted(slot) &&
      !this.state(this.index.linkFrom.get(slot)).retired &&
      !this.state(this.index.linkTo.get(slot)).retired
    );
  }

  link(slot: number): LinkDetail {
    return this.index.links[slot] as LinkDetail;
  }

  /** The state of the link that is in force then, or -1. */
  findLink(id: string): number {
    const newest = this.index.findLink(id);
    if (newest === NONE || this.isLive(newest)) return newest;
    for (const slot of this.index.slotsOut(this.index.linkFrom.get(newest))) {
      if (this.link(slot).id === id && this.isLive(slot)) return slot;
    }
    return NONE;
  }

  /** Live links that leave the artifact or one of its versions, the oldest first. */
  outgoing(artifact: number): number[] {
    return [...this.index.slotsOut(artifact)].filter((slot) => this.isLive(slot)).reverse();
  }

  incoming(artifact: number): number[] {
    return [...this.index.slotsIn(artifact)].filter((slot) => this.isLive(slot)).reverse();
  }

  /** The revision that closed a baseline; that which created it, where it is still open. */
  closedAt(baseline: number): number {
    const states = [
      ...(this.index.pastStates.get(baseline) ?? []),
      { since: this.index.stateSince.get(baseline), state: this.index.artifactStates[baseline] },
    ];
    const closed = states.find((one) => one.state?.closed && one.since <= this.revision);
    return closed?.since ?? this.index.artifactSince.get(baseline);
  }

  /** Semantic digest of a version; '' where there is none. */
  digest(version: number): string {
    return version === NONE ? '' : this.version(version).semanticDigest;
  }

  /**
   * The verdict of a trace link for a pair of contents; null for other links. A function of (link, digest, digest):
   * content that comes back brings its verdict back.
   */
  verdict(slot: number, fromDigest: string, toDigest: string): LinkVerdict | null {
    const link = this.link(slot);
    return RELATIONS[link.type].trace ? verdictOf(link.rulings, fromDigest, toDigest) : null;
  }

  /** The verdict for the current contents. */
  currentVerdict(slot: number): LinkVerdict | null {
    return this.verdict(
      slot,
      this.digest(this.current(this.index.linkFrom.get(slot))),
      this.digest(this.current(this.index.linkTo.get(slot))),
    );
  }

  /** The instant of an entry in milliseconds; 0 before the first. */
  instantOf(revision: number): number {
    return this.index.recordedAt[Math.min(revision, this.index.revision)] ?? 0;
  }
}

export function verdictOf(rulings: readonly LinkRuling[], fromDigest: string, toDigest: string): LinkVerdict {
  const ruling = rulings.findLast((one) => one.from === fromDigest && one.to === toDigest);
  if (ruling) return ruling.verdict;
  return rulings.length > 0 ? 'SUSPECT' : 'UNASSESSED';
}
