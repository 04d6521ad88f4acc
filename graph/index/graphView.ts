/** The graph as it was known right after one journal entry. Immutable: newer entries do not change what it says. */
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { EndFacts } from '../metamodel/metamodel.ts';
import { RELATIONS } from '../metamodel/relations.ts';
import type { ArtifactState, LinkRuling, LinkVerdict } from '../model/delta.ts';
import { splitVersionId } from '../model/linkIdentity.ts';
import {
  byIngestion,
  currentOf,
  type GraphIndex,
  isAssertedAt,
  isLiveAt,
  isRetiredAt,
  type LinkDetail,
  NONE,
  type RecordedRetraction,
  type VersionEntry,
} from './graphIndex.ts';

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

  /** Is this the newest revision that the index holds? */
  get isNewest(): boolean {
    return this.revision >= this.index.revision;
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
    if (version === NONE || this.index.versionRevisionOf(version) > this.revision) return null;
    return { artifact, version };
  }

  /** How many artifacts had been known by then; their numbers are 0 … count-1. */
  get artifactCount(): number {
    if (this.isNewest) return this.index.artifactCount;
    let low = 0;
    let high = this.index.artifactCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.index.artifactSince.get(middle) <= this.revision) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Artifacts of a kind that were known then, in the order in which they came. */
  *ofKind(kind: ArtifactKind): Generator<number> {
    const artifacts = this.index.ofKind(kind);
    for (let position = 0; position < artifacts.length; position += 1) {
      const artifact = artifacts.get(position);
      if (this.index.artifactSince.get(artifact) > this.revision) return;
      yield artifact;
    }
  }

  id(artifact: number): string {
    return this.index.artifactId(artifact);
  }

  kind(artifact: number): ArtifactKind {
    return this.index.facts(artifact).kind;
  }

  state(artifact: number): ArtifactState {
    const past = this.index.pastAt(artifact, this.revision);
    return past === NONE ? this.index.state(artifact) : this.index.pastState(artifact, past);
  }

  /** Artifacts whose title was another one then than it is now. */
  *retitled(): Generator<number> {
    if (this.isNewest) return;
    for (let artifact = 0; artifact < this.artifactCount; artifact += 1) {
      const past = this.index.pastAt(artifact, this.revision);
      if (past === NONE) continue;
      if (this.index.pastState(artifact, past).title !== this.index.state(artifact).title) yield artifact;
    }
  }

  /** Versions that were current then, with other metadata than they have now. */
  *redescribed(): Generator<number> {
    for (const version of this.index.redescribedSince(this.revision)) {
      const artifact = this.artifactOf(version);
      if (artifact < this.artifactCount && this.current(artifact) === version) yield version;
    }
  }

  isRetired(artifact: number): boolean {
    return isRetiredAt(this.index, artifact, this.revision);
  }

  /** The revision that retired an artifact; -1: it is not retired. */
  retiredIn(artifact: number): number {
    if (!this.isRetired(artifact)) return NONE;
    const states = [
      ...this.index.past(artifact),
      { since: this.index.stateSince.get(artifact), state: this.index.state(artifact) },
    ].filter(({ since }) => since <= this.revision);
    // What is said of it while it is retired retires it no later.
    const last = states.findLastIndex(({ state }) => !state.retired);
    return (states[last + 1] as (typeof states)[number]).since;
  }

  facts(artifact: number): EndFacts {
    const past = this.index.pastAt(artifact, this.revision);
    return past === NONE ? this.index.facts(artifact) : this.index.factsInPast(past);
  }

  version(version: number): VersionEntry {
    return this.index.version(version);
  }

  /** Of which artifact it is a version, without reading what else is known of it. */
  artifactOf(version: number): number {
    return this.index.artifactAt(version * 2 + 1);
  }

  /** id@label */
  versionId(version: number): string {
    return this.index.placeId(version * 2 + 1);
  }

  /** In the order in which they were recorded. */
  versions(artifact: number): number[] {
    const all = this.index.versionsOf(artifact);
    return this.isNewest ? all : all.filter((version) => this.index.versionRevisionOf(version) <= this.revision);
  }

  /** In the order in which they were ingested last: one that was asserted again comes after those before. */
  byIngestion(artifact: number): number[] {
    return byIngestion(this.index, artifact, this.revision);
  }

  /** The last one ingested unless REVISION_OF orders them; -1: the artifact has no version. */
  current(artifact: number): number {
    if (this.isNewest) return this.index.currentVersion(artifact);
    const { index, revision } = this;
    return currentOf({ index, artifact, revision, versions: this.byIngestion(artifact) });
  }

  retractions(version: number): RecordedRetraction[] {
    return this.index.retractionsOf(version).filter((retraction) => retraction.revision <= this.revision);
  }

  /** Raw digest of the bytes, as far as it was known then. */
  rawDigest(version: number): string | null {
    const entry = this.version(version);
    return entry.digestSince <= this.revision ? entry.digest : null;
  }

  metadataDigest(version: number): string {
    const entry = this.version(version);
    const past = entry.pastMetadata.find((earlier) => this.revision < earlier.until);
    return past?.digest ?? entry.metadataDigest;
  }

  /** Is this state of the link in force, whatever became of its ends? */
  isAsserted(slot: number): boolean {
    return isAssertedAt(this.index, slot, this.revision);
  }

  /** Is this state of the link in force, and are both its ends in the graph? */
  isLive(slot: number): boolean {
    return isLiveAt(this.index, slot, this.revision);
  }

  link(slot: number): LinkDetail {
    return this.index.link(slot);
  }

  /** The state of the link that is in force then, or -1. */
  findLink(id: string): number {
    const newest = this.index.findLink(id);
    if (newest === NONE || this.isLive(newest)) return newest;
    const place = this.index.fromPlace(newest);
    for (const end of this.index.adjacency.endsAt(place)) {
      const slot = end >> 1;
      if ((end & 1) === 0 && this.isLive(slot) && this.index.linkId(slot) === id) return slot;
    }
    return NONE;
  }

  /** Live links that leave the artifact or one of its versions, the oldest first. */
  outgoing(artifact: number): number[] {
    return this.index
      .slotsOut(artifact)
      .filter((slot) => this.isLive(slot))
      .reverse();
  }

  incoming(artifact: number): number[] {
    return this.index
      .slotsIn(artifact)
      .filter((slot) => this.isLive(slot))
      .reverse();
  }

  /** The revision that closed a baseline; that which created it, where it is still open. */
  closedAt(baseline: number): number {
    const states = [
      ...this.index.past(baseline),
      { since: this.index.stateSince.get(baseline), state: this.index.state(baseline) },
    ];
    const closed = states.find((one) => one.state.closed && one.since <= this.revision);
    return closed?.since ?? this.index.artifactSince.get(baseline);
  }

  /** Semantic digest of a version; '' where there is none. */
  digest(version: number): string {
    return version === NONE ? '' : this.index.semanticDigest(version);
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
      this.digest(this.current(this.index.linkFrom(slot))),
      this.digest(this.current(this.index.linkTo(slot))),
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
