/**
 * The whole graph in memory: the fold of the journal. It only ever grows: what ends gets an end revision, so a view
 * at any revision stays right while newer entries arrive. Contents stay in Neo4j, but for the fields that the engine
 * reads.
 *
 *     artifact ──< version            links hang at artifacts; an end may name one of its versions
 *        │                            slot: one state of a link, from revision `since` until `until`
 *        └──< outgoing / incoming slots (linked lists through the columns)
 */
import { type EngineFacts, engineFacts } from '../metamodel/content.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import { ARTIFACT_KINDS } from '../metamodel/kinds.ts';
import type { RelationType } from '../metamodel/relations.ts';
import {
  type ArtifactState,
  ASSURANCES,
  type Assurance,
  type Delta,
  type JournalEntry,
  type Json,
  type JsonObject,
  type LinkAssertion,
  type LinkRuling,
  type LinkState,
  type Retraction,
} from '../model/delta.ts';
import { splitVersionId } from '../model/linkIdentity.ts';
import { type PartSet, partSet } from '../model/parts.ts';
import { Int32Column } from './columns.ts';

/** Never reached by a revision. */
export const FOREVER = 0x7fffffff;
export const NONE = -1;

/** What the index keeps of a version. */
export interface VersionEntry {
  /** Index of the artifact. */
  readonly artifact: number;
  readonly label: string;
  readonly semanticDigest: string;
  /** Revision that recorded it. */
  readonly revision: number;
  readonly facts: EngineFacts;
  digest: string | null;
  /** Revision since which the raw digest is known. */
  digestSince: number;
  metadataDigest: string;
  /** Earlier metadata digests with the revision that replaced them. */
  pastMetadata: { readonly until: number; readonly digest: string }[] | null;
  retractions: (Retraction & { readonly revision: number })[] | null;
}

/** What the index keeps of one state of a link, beside its columns. */
export interface LinkDetail {
  readonly id: string;
  readonly type: RelationType;
  readonly role: string | null;
  readonly assertions: readonly LinkAssertion[];
  readonly rulings: readonly LinkRuling[];
  /** What holds over all assertions. */
  readonly scope: PartSet;
  readonly assurance: Assurance;
  readonly attributes: JsonObject | null;
}

export class GraphIndex {
  /** The newest entry applied; 0 on an empty graph. */
  revision = 0;
  /** Hash of that entry. */
  hash = '';
  /** Instant of each revision in milliseconds, from revision 1 at position 1. */
  readonly recordedAt: number[] = [0];

  private readonly artifactNumbers = new Map<string, number>();
  readonly artifactIds: string[] = [];
  readonly artifactKinds: ArtifactKind[] = [];
  readonly artifactSince = new Int32Column();
  readonly artifactStates: ArtifactState[] = [];
  readonly stateSince = new Int32Column();
  readonly pastStates = new Map<
    number,
    { readonly since: number; readonly until: number; readonly state: ArtifactState }[]
  >();
  readonly artifactVersions: number[][] = [];
  private readonly firstOut = new Int32Column();
  private readonly firstIn = new Int32Column();
  /** Artifacts whose versions are ordered by REVISION_OF. */
  readonly ordered = new Set<number>();

  /** Stored versions that were ingested again, by artifact, in order. */
  readonly ingestedAgain = new Map<number, { readonly revision: number; readonly version: number }[]>();

  readonly versions: VersionEntry[] = [];

  /** Artifacts that record a disposition, and what their versions record. */
  readonly dispositions = new Set<number>();
  readonly dispositionRecords = new Map<number, Json>();

  readonly links: LinkDetail[] = [];
  readonly linkFrom = new Int32Column();
  readonly linkFromVersion = new Int32Column();
  readonly linkTo = new Int32Column();
  readonly linkToVersion = new Int32Column();
  /** Revision of the very first assertion of the link: asserting it again makes it no younger. */
  readonly linkBorn = new Int32Column();
  readonly linkSince = new Int32Column();
  readonly linkUntil = new Int32Column();
  private readonly nextOut = new Int32Column();
  private readonly nextIn = new Int32Column();
  private readonly slotById = new Map<string, number>();

  /** Open imports: what their batches listed so far. */
  readonly openImports = new Map<string, { artifacts: Set<string>; links: Set<string> }>();

  /** The artifact's number, or -1. */
  find(id: string): number {
    return this.artifactNumbers.get(id) ?? NONE;
  }

  /** The newest slot of a link, live or not, or -1. */
  findLink(id: string): number {
    return this.slotById.get(id) ?? NONE;
  }

  /** The version with this label, or -1. */
  findVersion(artifact: number, label: string): number {
    for (const version of this.artifactVersions[artifact] ?? []) {
      if (this.versions[version]?.label === label) return version;
    }
    return NONE;
  }

  /** All slots that leave the artifact, dead ones included. */
  *slotsOut(artifact: number): Generator<number> {
    for (let slot = this.firstOut.get(artifact); slot !== NONE; slot = this.nextOut.get(slot)) yield slot;
  }

  *slotsIn(artifact: number): Generator<number> {
    for (let slot = this.firstIn.get(artifact); slot !== NONE; slot = this.nextIn.get(slot)) yield slot;
  }

  firstOutSlot(artifact: number): number {
    return this.firstOut.get(artifact);
  }
  firstInSlot(artifact: number): number {
    return this.firstIn.get(artifact);
  }
  nextOutSlot(slot: number): number {
    return this.nextOut.get(slot);
  }
  nextInSlot(slot: number): number {
    return this.nextIn.get(slot);
  }

  /**
   * Applies the next entry.
   * @throws RangeError when the entry is not the next one: the caller has to read the ones between first.
   */
  apply(entry: JournalEntry): void {
    if (entry.revision !== this.revision + 1) {
      throw new RangeError(`entry ${entry.revision} cannot follow revision ${this.revision}`);
    }
    this.recordedAt.push(Date.parse(entry.recordedAt));
    this.applyDelta(entry.delta, entry.revision, entry.source);
    this.revision = entry.revision;
    this.hash = entry.hash;
  }

  /**
   * An index of its own that holds what this one held right after the revision: further entries can be applied to it,
   * and neither sees what is applied to the other. It knows the imports that are open now, and none at an earlier
   * revision.
   *
   * Simple and complete: everything is copied, so a fork costs as much time and memory as the part of the graph that it
   * holds. Artifacts, versions and slots come in the order of their revisions, so what was known then is a prefix.
   */
  fork(revision: number = this.revision): GraphIndex {
    const fork = new GraphIndex();
    const isNow = revision === this.revision;
    const known = (length: number, since: (position: number) => number): number => {
      let count = length;
      while (count > 0 && since(count - 1) > revision) count -= 1;
      return count;
    };
    const artifacts = known(this.artifactIds.length, (artifact) => this.artifactSince.get(artifact));
    const versions = known(this.versions.length, (version) => (this.versions[version] as VersionEntry).revision);
    const slots = known(this.links.length, (slot) => this.linkSince.get(slot));
    fork.revision = revision;
    fork.hash = isNow ? this.hash : '';
    append(fork.recordedAt, this.recordedAt.slice(1, revision + 1));
    this.forkArtifacts({ fork, revision, artifacts, versions, slots });
    this.forkVersions({ fork, revision, versions });
    this.forkLinks({ fork, revision, slots });
    if (isNow) {
      for (const [key, open] of this.openImports) {
        fork.openImports.set(key, { artifacts: new Set(open.artifacts), links: new Set(open.links) });
      }
    }
    return fork;
  }

  private forkArtifacts(place: {
    fork: GraphIndex;
    revision: number;
    artifacts: number;
    versions: number;
    slots: number;
  }): void {
    const { fork, revision, artifacts, versions, slots } = place;
    append(fork.artifactIds, this.artifactIds.slice(0, artifacts));
    append(fork.artifactKinds, this.artifactKinds.slice(0, artifacts));
    const firstBefore = (first: number, next: Int32Column): number => {
      let slot = first;
      while (slot >= slots) slot = next.get(slot);
      return slot;
    };
    for (let artifact = 0; artifact < artifacts; artifact += 1) {
      fork.artifactNumbers.set(this.artifactIds[artifact] as string, artifact);
      fork.artifactSince.push(this.artifactSince.get(artifact));
      const past = this.pastStates.get(artifact) ?? [];
      const then = past.find((state) => state.since <= revision && revision < state.until);
      fork.artifactStates.push(then?.state ?? (this.artifactStates[artifact] as ArtifactState));
      fork.stateSince.push(then?.since ?? this.stateSince.get(artifact));
      const earlier = past.filter((state) => state.until <= revision);
      if (earlier.length > 0) fork.pastStates.set(artifact, earlier);
      const own = this.artifactVersions[artifact] as number[];
      fork.artifactVersions.push(own.filter((version) => version < versions));
      fork.firstOut.push(firstBefore(this.firstOut.get(artifact), this.nextOut));
      fork.firstIn.push(firstBefore(this.firstIn.get(artifact), this.nextIn));
    }
    for (const [artifact, events] of this.ingestedAgain) {
      const earlier = events.filter((event) => event.revision <= revision);
      if (earlier.length > 0) fork.ingestedAgain.set(artifact, earlier);
    }
  }

  private forkVersions({ fork, revision, versions }: { fork: GraphIndex; revision: number; versions: number }): void {
    for (let version = 0; version < versions; version += 1) {
      const entry = this.versions[version] as VersionEntry;
      const past = entry.pastMetadata?.filter((earlier) => earlier.until <= revision) ?? [];
      const retractions = entry.retractions?.filter((retraction) => retraction.revision <= revision) ?? [];
      const isDigestKnown = entry.digestSince <= revision;
      fork.versions.push({
        ...entry,
        digest: isDigestKnown ? entry.digest : null,
        digestSince: isDigestKnown ? entry.digestSince : entry.revision,
        metadataDigest: entry.pastMetadata?.find((earlier) => revision < earlier.until)?.digest ?? entry.metadataDigest,
        pastMetadata: past.length > 0 ? past : null,
        retractions: retractions.length > 0 ? retractions : null,
      });
      const record = this.dispositionRecords.get(version);
      if (record === undefined) continue;
      fork.dispositionRecords.set(version, record);
      fork.dispositions.add(entry.artifact);
    }
  }

  private forkLinks({ fork, revision, slots }: { fork: GraphIndex; revision: number; slots: number }): void {
    append(fork.links, this.links.slice(0, slots));
    for (let slot = 0; slot < slots; slot += 1) {
      fork.linkFrom.push(this.linkFrom.get(slot));
      fork.linkFromVersion.push(this.linkFromVersion.get(slot));
      fork.linkTo.push(this.linkTo.get(slot));
      fork.linkToVersion.push(this.linkToVersion.get(slot));
      fork.linkBorn.push(this.linkBorn.get(slot));
      fork.linkSince.push(this.linkSince.get(slot));
      fork.nextOut.push(this.nextOut.get(slot));
      fork.nextIn.push(this.nextIn.get(slot));
      const until = this.linkUntil.get(slot);
      fork.linkUntil.push(until > revision ? FOREVER : until);
      const { id, type } = this.links[slot] as LinkDetail;
      fork.slotById.set(id, slot);
      if (type === 'REVISION_OF') fork.ordered.add(this.linkFrom.get(slot));
    }
  }

  private applyDelta(delta: Delta, revision: number, source: string): void {
    for (const state of delta.artifacts) this.applyArtifact(state, revision);
    for (const record of delta.versions) {
      const artifact = this.mustFind(record.artifact);
      const version = this.versions.length;
      this.versions.push({
        artifact,
        label: record.label,
        semanticDigest: record.semanticDigest,
        metadataDigest: record.metadataDigest,
        digest: record.digest,
        digestSince: revision,
        revision,
        facts: engineFacts({ kind: this.artifactKinds[artifact] as ArtifactKind, content: record.content }),
        pastMetadata: null,
        retractions: null,
      });
      (this.artifactVersions[artifact] as number[]).push(version);
      if (
        this.artifactKinds[artifact] === 'IMPACT_ASSESSMENT' &&
        this.artifactStates[artifact]?.subkind === 'DISPOSITION'
      ) {
        this.dispositions.add(artifact);
        this.dispositionRecords.set(version, record.content);
      }
    }
    for (const amendment of delta.amendments) {
      const artifact = this.mustFind(amendment.artifact);
      const number = this.findVersion(artifact, amendment.label);
      const version = this.versions[number];
      if (!version) throw new RangeError(`amendment of an unknown version ${amendment.artifact}@${amendment.label}`);
      if (amendment.metadata) {
        version.pastMetadata ??= [];
        version.pastMetadata.push({ until: revision, digest: version.metadataDigest });
        version.metadataDigest = amendment.metadata.digest;
      }
      if (amendment.again) {
        const events = this.ingestedAgain.get(artifact) ?? [];
        events.push({ revision, version: number });
        this.ingestedAgain.set(artifact, events);
      }
      if (amendment.digest !== undefined) {
        version.digest = amendment.digest;
        version.digestSince = revision;
      }
      if (amendment.retraction) {
        version.retractions ??= [];
        version.retractions.push({ ...amendment.retraction, revision });
      }
    }
    for (const state of delta.links) this.applyLink(state, revision);
    this.applyListing(delta, source);
  }

  private applyArtifact(state: ArtifactState, revision: number): void {
    const known = this.artifactNumbers.get(state.id);
    if (known === undefined) {
      this.artifactNumbers.set(state.id, this.artifactIds.length);
      this.artifactIds.push(state.id);
      this.artifactKinds.push(state.kind);
      this.artifactSince.push(revision);
      this.artifactStates.push(state);
      this.stateSince.push(revision);
      this.artifactVersions.push([]);
      this.firstOut.push(NONE);
      this.firstIn.push(NONE);
      return;
    }
    const past = this.pastStates.get(known) ?? [];
    past.push({
      since: this.stateSince.get(known),
      until: revision,
      state: this.artifactStates[known] as ArtifactState,
    });
    this.pastStates.set(known, past);
    this.artifactStates[known] = state;
    this.stateSince.set(known, revision);
  }

  private applyLink(state: LinkState, revision: number): void {
    const known = this.slotById.get(state.id);
    if (known !== undefined && this.linkUntil.get(known) === FOREVER) this.linkUntil.set(known, revision);
    const retired = state.assertions.length === 0;
    const from = splitVersionId(state.from);
    const to = splitVersionId(state.to);
    const fromArtifact = this.mustFind(from.artifact);
    const toArtifact = this.mustFind(to.artifact);
    const slot = this.links.length;
    this.links.push({
      id: state.id,
      type: state.type,
      role: state.role,
      assertions: state.assertions,
      rulings: state.rulings,
      ...combined(state.assertions),
    });
    this.linkFrom.push(fromArtifact);
    this.linkFromVersion.push(this.endVersion(fromArtifact, from.label));
    this.linkTo.push(toArtifact);
    this.linkToVersion.push(this.endVersion(toArtifact, to.label));
    this.linkBorn.push(known === undefined ? revision : this.linkBorn.get(known));
    this.linkSince.push(revision);
    // A retired link keeps a slot that is never live, so that its rulings are found when it is asserted again.
    this.linkUntil.push(retired ? revision : FOREVER);
    this.nextOut.push(this.firstOut.get(fromArtifact));
    this.firstOut.set(fromArtifact, slot);
    this.nextIn.push(this.firstIn.get(toArtifact));
    this.firstIn.set(toArtifact, slot);
    this.slotById.set(state.id, slot);
    if (state.type === 'REVISION_OF') this.ordered.add(fromArtifact);
  }

  /** Records have one version: naming it or not is the same. */
  private endVersion(artifact: number, label: string | null): number {
    if (label === null || ARTIFACT_KINDS[this.artifactKinds[artifact] as ArtifactKind].singleVersion) return NONE;
    const version = this.findVersion(artifact, label);
    if (version === NONE) throw new RangeError(`link to an unknown version ${this.artifactIds[artifact]}@${label}`);
    return version;
  }

  private applyListing(delta: Delta, source: string): void {
    if (!delta.listed) return;
    const key = importKey(source, delta.listed.import);
    if (delta.listed.last) {
      this.openImports.delete(key);
      return;
    }
    const open = this.openImports.get(key) ?? { artifacts: new Set<string>(), links: new Set<string>() };
    for (const id of delta.listed.artifacts) open.artifacts.add(id);
    for (const id of delta.listed.links) open.links.add(id);
    this.openImports.set(key, open);
  }

  private mustFind(id: string): number {
    const artifact = this.find(id);
    if (artifact === NONE) throw new RangeError(`unknown artifact ${id} in a journal entry`);
    return artifact;
  }
}

/** Without spreading: a list may be longer than a call takes arguments. */
function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}

export function importKey(source: string, importId: string): string {
  return `${source}\u0000${importId}`;
}

/** What holds of a link over all that assert it: the union of scopes, the strongest assurance, attributes merged. */
export function combined(assertions: readonly LinkAssertion[]): {
  scope: PartSet;
  assurance: Assurance;
  attributes: JsonObject | null;
} {
  const everything = assertions.length === 0 || assertions.some((assertion) => assertion.scope.length === 0);
  const scope = partSet(everything ? [] : assertions.flatMap((assertion) => assertion.scope));
  const assurance = ASSURANCES.find((one) => assertions.some((assertion) => assertion.assurance === one)) ?? 'INFERRED';
  let attributes: JsonObject | null = null;
  for (const assertion of assertions) {
    if (assertion.attributes) attributes = Object.assign({}, attributes, assertion.attributes);
  }
  return { scope, assurance, attributes };
}
