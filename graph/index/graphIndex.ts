/**
 * The whole graph in memory: the fold of the journal. It only ever grows: what ends gets an end revision, so a view
 * at any revision stays right while newer entries arrive. Contents stay in Neo4j, but for the fields that the engine
 * reads.
 *
 *     artifact ──< version            links hang at what their ends name: an artifact or one of its versions
 *        │                            slot: one state of a link, from revision `since` until `until`
 *        └──< places ──< slots        (adjacency.ts)
 *
 * Columns of integers and texts with numbers: a million artifacts and four million links are some hundred megabytes, a
 * fork shares them with its original, and a file of them is read as fast as the disk gives it.
 */
import { type EngineFacts, engineFacts } from '../metamodel/content.ts';
import { EXPECTED_RELATIONS, type ExpectedRelations } from '../metamodel/expectations.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import { ARTIFACT_KINDS } from '../metamodel/kinds.ts';
import type { EndFacts } from '../metamodel/metamodel.ts';
import { RELATION_NAMES, RELATIONS, type RelationType } from '../metamodel/relations.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
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
  type VersionAmendment,
  type VersionRecord,
} from '../model/delta.ts';
import { linkId, splitVersionId, versionId } from '../model/linkIdentity.ts';
import { type PartSet, partSet } from '../model/parts.ts';
import { Adjacency, ANY_CLASS, MOST_CLASSES } from './adjacency.ts';
import { Int32Column } from './columns.ts';
import { HashTable, hashOf, type SnapshotSink, type SnapshotSource, Texts } from './texts.ts';

/** Never reached by a revision. */
export const FOREVER = 0x7fffffff;
export const NONE = -1;

/** What the index keeps of a version. */
export interface VersionEntry {
  /** Number of the artifact. */
  readonly artifact: number;
  readonly label: string;
  readonly semanticDigest: string;
  /** Revision that recorded it. */
  readonly revision: number;
  readonly facts: EngineFacts;
  readonly digest: string | null;
  /** Revision since which the raw digest is known. */
  readonly digestSince: number;
  readonly metadataDigest: string;
  /** Earlier metadata digests with the revision that replaced them. */
  readonly pastMetadata: readonly PastMetadata[];
  readonly retractions: readonly RecordedRetraction[];
}

export interface PastMetadata {
  readonly until: number;
  readonly digest: string;
}

export type RecordedRetraction = Retraction & { readonly revision: number };

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

/** What all that assert a link say together; one object for equal ones. */
export interface Asserted {
  readonly assertions: readonly LinkAssertion[];
  readonly scope: PartSet;
  readonly assurance: Assurance;
  readonly attributes: JsonObject | null;
}

/** What decides, beside the kinds of its ends, how an effect crosses a link. */
export interface LinkForm {
  readonly type: RelationType;
  readonly role: string | null;
  readonly inferred: boolean;
  /** It is about some parts only, or says by a map which parts come from which. */
  readonly narrows: boolean;
  /** State of a challenge, as written; null: none is. */
  readonly challenge: string | null;
}

/** How an effect crosses a link is the same for all entries of a class. */
export interface LinkClass {
  readonly form: LinkForm;
  /** The end at which the effect is. */
  readonly end: 'SOURCE' | 'TARGET';
  readonly near: EndFacts;
  readonly far: EndFacts;
}

interface PastState {
  readonly since: number;
  readonly until: number;
  readonly state: ArtifactState;
}

const NO_ARTIFACTS = new Int32Column();
const RETIRED = 1;
const CLOSED = 2;

/** Dictionaries and columns, in the order in which they are saved. */
const TEXTS = [
  'ids',
  'titles',
  'sourceLists',
  'factTexts',
  'labels',
  'digests',
  'contentFacts',
  'forms',
  'assertionLists',
  'classTexts',
] as const;
const COLUMNS = [
  'artifactSince',
  'stateSince',
  'artifactFacts',
  'artifactTitle',
  'artifactSources',
  'artifactFlags',
  'lastVersion',
  'currents',
  'versionPlaces',
  'lastPast',
  'pastSince',
  'pastFacts',
  'pastTitle',
  'pastSources',
  'pastFlags',
  'pastBefore',
  'versionArtifact',
  'versionLabel',
  'versionDigest',
  'versionMetadata',
  'versionFacts',
  'versionRevision',
  'versionBefore',
  'versionRaw',
  'fromPlaces',
  'toPlaces',
  'linkSince',
  'linkUntil',
  'linkForms',
  'linkAssertions',
  'linkRulings',
  'rulingPool',
  'bornSlots',
  'bornRevisions',
  'linkHashes',
] as const;
/** Arrays, maps and sets, in the order in which they are saved. */
const COLLECTIONS = [
  'recordedAt',
  'maps',
  'ordered',
  'severalVersions',
  'dated',
  'endings',
  'bare',
  'bornSuspect',
  'ingestedAgain',
  'rawSince',
  'pastMetadata',
  'versionRetractions',
  'dispositions',
  'dispositionRecords',
] as const;
/** Sets of artifacts or slots. */
const SETS = ['ordered', 'severalVersions', 'dated', 'endings', 'bare', 'bornSuspect', 'dispositions'] as const;
const LINK_COLUMNS: ReadonlySet<string> = new Set([
  'fromPlaces',
  'toPlaces',
  'linkSince',
  'linkUntil',
  'linkForms',
  'linkAssertions',
  'linkRulings',
  'rulingPool',
  'bornSlots',
  'bornRevisions',
]);

export class GraphIndex {
  /** The newest entry applied; 0 on an empty graph. */
  revision = 0;
  /** Hash of that entry. */
  hash = '';
  /** Hash of the first entry: whose journal this is. */
  journal = '';
  /** Instant of each revision in milliseconds, from revision 1 at position 1. */
  recordedAt: number[] = [0];

  // Artifacts: the number of an id is the number of its artifact.
  private ids = new Texts();
  private titles = new Texts();
  private sourceLists = new Texts();
  private factTexts = new Texts();
  artifactSince = new Int32Column();
  stateSince = new Int32Column();
  private artifactFacts = new Int32Column();
  private artifactTitle = new Int32Column();
  private artifactSources = new Int32Column();
  private artifactFlags = new Int32Column();
  private lastVersion = new Int32Column();
  /** The version that is current at the newest revision. */
  private currents = new Int32Column();
  /** By version: 2a where it is the current one of artifact a, else 2v+1. */
  private versionPlaces = new Int32Column();
  /** By artifact: its newest earlier state; -1: it has none. */
  private lastPast = new Int32Column();
  // Earlier states, each with the one before it.
  private pastSince = new Int32Column();
  private pastFacts = new Int32Column();
  private pastTitle = new Int32Column();
  private pastSources = new Int32Column();
  private pastFlags = new Int32Column();
  private pastBefore = new Int32Column();
  /** Artifacts by kind, in the order in which they came. */
  private kinds = new Map<ArtifactKind, Int32Column>();
  /** Artifacts of which there is more than one version. */
  severalVersions = new Set<number>();
  /** Artifacts of which a version says from or until when it holds. */
  dated = new Set<number>();
  /** Records of steps by which a deployment ends. */
  endings = new Set<number>();
  /** Artifacts that have none of the links that are expected of their kind at the newest revision. */
  bare = new Set<number>();
  /** States of links that were suspect when they were written: reviewed against contents that were not there. */
  bornSuspect = new Set<number>();
  /** Artifacts whose versions are ordered by REVISION_OF. */
  ordered = new Set<number>();
  /** Stored versions that were ingested again, by artifact, in order. */
  ingestedAgain = new Map<number, { readonly revision: number; readonly version: number }[]>();

  // Versions.
  private labels = new Texts();
  private digests = new Texts();
  private contentFacts = new Texts();
  versionArtifact = new Int32Column();
  private versionLabel = new Int32Column();
  private versionDigest = new Int32Column();
  private versionMetadata = new Int32Column();
  private versionFacts = new Int32Column();
  private versionRevision = new Int32Column();
  private versionBefore = new Int32Column();
  /** Raw digest of the bytes; -1: not known. */
  private versionRaw = new Int32Column();
  /** Of raw digests that became known after the version. */
  private rawSince = new Map<number, number>();
  private pastMetadata = new Map<number, PastMetadata[]>();
  private versionRetractions = new Map<number, RecordedRetraction[]>();

  /** Artifacts that record a disposition, and what their versions record. */
  dispositions = new Set<number>();
  dispositionRecords = new Map<number, Json>();

  // States of links.
  private forms = new Texts();
  private assertionLists = new Texts();
  private fromPlaces = new Int32Column();
  private toPlaces = new Int32Column();
  linkSince = new Int32Column();
  linkUntil = new Int32Column();
  private linkForms = new Int32Column();
  private linkAssertions = new Int32Column();
  /** Where the rulings of the state begin in the pool; -1: it has none. */
  private linkRulings = new Int32Column();
  /** Count, then for each ruling: digest at the source, digest at the target * 2, plus 1 if INVALID. */
  private rulingPool = new Int32Column();
  /** Slots of links that were asserted again, ascending, and the first revision of each: asserting again makes no younger. */
  private bornSlots = new Int32Column();
  private bornRevisions = new Int32Column();
  /** Slots of derivations that say by a map which parts come from which. */
  maps: number[] = [];
  private linkHashes = new Int32Column();
  private linkTable = new HashTable();
  adjacency = new Adjacency();
  private classTexts = new Texts();

  /** Open imports: what their batches listed so far. */
  openImports = new Map<string, { artifacts: Set<string>; links: Set<string> }>();

  // Read from texts again and again: kept once read. Forks share them, for numbers keep their meaning.
  private knownFacts: EndFacts[] = [];
  private knownContentFacts: EngineFacts[] = [];
  private knownForms: LinkForm[] = [];
  private knownAssertions: Asserted[] = [];
  private knownClasses: LinkClass[] = [];
  private classByKey = new Map<number, number>();

  constructor() {
    // The class of links whose rules are looked up anew each time.
    this.classTexts.number('');
  }

  // ---- artifacts ---------------------------------------------------------------------------------------------

  get artifactCount(): number {
    return this.ids.count;
  }

  /** The artifact's number, or -1. */
  find(id: string): number {
    return this.ids.find(id);
  }

  artifactId(artifact: number): string {
    return this.ids.text(artifact);
  }

  /** Artifacts of a kind, in the order in which they came; later ones are added. */
  ofKind(kind: ArtifactKind): { readonly length: number; get(position: number): number } {
    return this.kinds.get(kind) ?? NO_ARTIFACTS;
  }

  /** Kind and subkind at the newest revision. */
  facts(artifact: number): EndFacts {
    const number = this.artifactFacts.get(artifact);
    return this.knownFacts[number] ?? this.readFacts(number);
  }

  private readFacts(number: number): EndFacts {
    const [kind, subkind] = JSON.parse(this.factTexts.text(number)) as [ArtifactKind, string | null];
    const facts = { kind, subkind };
    this.knownFacts[number] = facts;
    return facts;
  }

  isRetired(artifact: number): boolean {
    return (this.artifactFlags.get(artifact) & RETIRED) !== 0;
  }

  /** The state at the newest revision. */
  state(artifact: number): ArtifactState {
    return this.stateOf(artifact, {
      facts: this.artifactFacts.get(artifact),
      title: this.artifactTitle.get(artifact),
      sources: this.artifactSources.get(artifact),
      flags: this.artifactFlags.get(artifact),
    });
  }

  private stateOf(
    artifact: number,
    { facts, title, sources, flags }: { facts: number; title: number; sources: number; flags: number },
  ): ArtifactState {
    return {
      id: this.artifactId(artifact),
      ...(this.knownFacts[facts] ?? this.readFacts(facts)),
      title: title === NONE ? null : this.titles.text(title),
      sources: JSON.parse(this.sourceLists.text(sources)) as string[],
      retired: (flags & RETIRED) !== 0,
      closed: (flags & CLOSED) !== 0,
    };
  }

  /** Earlier states, the oldest first. */
  past(artifact: number): readonly PastState[] {
    const states: PastState[] = [];
    let until = this.stateSince.get(artifact);
    for (let past = this.lastPast.get(artifact); past !== NONE; past = this.pastBefore.get(past)) {
      const since = this.pastSince.get(past);
      states.push({ since, until, state: this.pastState(artifact, past) });
      until = since;
    }
    return states.reverse();
  }

  /** Number of the earlier state that held at a revision; -1: the newest did. */
  pastAt(artifact: number, revision: number): number {
    if (this.stateSince.get(artifact) <= revision) return NONE;
    let past = this.lastPast.get(artifact);
    while (past !== NONE && this.pastSince.get(past) > revision) past = this.pastBefore.get(past);
    return past;
  }

  pastState(artifact: number, past: number): ArtifactState {
    return this.stateOf(artifact, {
      facts: this.pastFacts.get(past),
      title: this.pastTitle.get(past),
      sources: this.pastSources.get(past),
      flags: this.pastFlags.get(past),
    });
  }

  /** Kind and subkind in an earlier state. */
  factsInPast(past: number): EndFacts {
    const number = this.pastFacts.get(past);
    return this.knownFacts[number] ?? this.readFacts(number);
  }

  wasRetired(past: number): boolean {
    return (this.pastFlags.get(past) & RETIRED) !== 0;
  }

  // ---- versions ----------------------------------------------------------------------------------------------

  get versionCount(): number {
    return this.versionArtifact.length;
  }

  /** In the order in which they were recorded. */
  versionsOf(artifact: number): number[] {
    const versions: number[] = [];
    for (let version = this.lastVersion.get(artifact); version !== NONE; version = this.versionBefore.get(version)) {
      versions.push(version);
    }
    return versions.reverse();
  }

  /** The version with this label, or -1. */
  findVersion(artifact: number, label: string): number {
    const wanted = this.labels.find(label);
    if (wanted === NONE) return NONE;
    let version = this.lastVersion.get(artifact);
    while (version !== NONE && this.versionLabel.get(version) !== wanted) version = this.versionBefore.get(version);
    return version;
  }

  /** The version that is current at the newest revision; -1: the artifact has none. */
  currentVersion(artifact: number): number {
    return this.currents.get(artifact);
  }

  /** For a walk over the newest revision: later entries do not change them. */
  frozenCurrents(): { readonly currents: Int32Column; readonly places: Int32Column } {
    return { currents: this.currents.fork(), places: this.versionPlaces.fork() };
  }

  versionRevisionOf(version: number): number {
    return this.versionRevision.get(version);
  }

  semanticDigest(version: number): string {
    return this.digests.text(this.versionDigest.get(version));
  }

  /** What the engine reads of the content. */
  contentFactsOf(version: number): EngineFacts {
    const number = this.versionFacts.get(version);
    return this.knownContentFacts[number] ?? this.readContentFacts(number);
  }

  private readContentFacts(number: number): EngineFacts {
    const facts = JSON.parse(this.contentFacts.text(number)) as EngineFacts;
    this.knownContentFacts[number] = facts;
    return facts;
  }

  version(version: number): VersionEntry {
    const raw = this.versionRaw.get(version);
    const revision = this.versionRevision.get(version);
    return {
      artifact: this.versionArtifact.get(version),
      label: this.versionLabelOf(version),
      semanticDigest: this.semanticDigest(version),
      revision,
      facts: this.contentFactsOf(version),
      digest: raw === NONE ? null : this.digests.text(raw),
      digestSince: this.rawSince.get(version) ?? revision,
      metadataDigest: this.digests.text(this.versionMetadata.get(version)),
      pastMetadata: this.pastMetadata.get(version) ?? [],
      retractions: this.versionRetractions.get(version) ?? [],
    };
  }

  /** Versions that got other metadata after a revision. */
  *redescribedSince(revision: number): Generator<number> {
    for (const [version, past] of this.pastMetadata) if (past.some(({ until }) => revision < until)) yield version;
  }

  versionLabelOf(version: number): string {
    return this.labels.text(this.versionLabel.get(version));
  }

  retractionsOf(version: number): readonly RecordedRetraction[] {
    return this.versionRetractions.get(version) ?? [];
  }

  /** Versions that were retracted, in no order. */
  retractedVersions(): IterableIterator<number> {
    return this.versionRetractions.keys();
  }

  // ---- links -------------------------------------------------------------------------------------------------

  /** States of links. */
  get slotCount(): number {
    return this.fromPlaces.length;
  }

  /** The newest slot of a link, live or not, or -1. */
  findLink(id: string): number {
    const hash = hashOf(id);
    return this.linkTable.find(hash, (slot) => this.linkHashes.get(slot) >>> 0 === hash && this.linkId(slot) === id);
  }

  linkId(slot: number): string {
    const { type, role } = this.formOf(slot);
    return linkId({
      type,
      role,
      from: this.placeId(this.fromPlaces.get(slot)),
      to: this.placeId(this.toPlaces.get(slot)),
    });
  }

  /** What an end names: artifact a as 2a, version v as 2v+1. */
  fromPlace(slot: number): number {
    return this.fromPlaces.get(slot);
  }

  toPlace(slot: number): number {
    return this.toPlaces.get(slot);
  }

  artifactAt(place: number): number {
    return place & 1 ? this.versionArtifact.get(place >> 1) : place >> 1;
  }

  /** id@label, else the artifact id. */
  placeId(place: number): string {
    const id = this.artifactId(this.artifactAt(place));
    return place & 1 ? versionId(id, this.versionLabelOf(place >> 1)) : id;
  }

  linkFrom(slot: number): number {
    return this.artifactAt(this.fromPlaces.get(slot));
  }

  linkTo(slot: number): number {
    return this.artifactAt(this.toPlaces.get(slot));
  }

  /** The version that the source end names; -1: it names the artifact. */
  linkFromVersion(slot: number): number {
    const place = this.fromPlaces.get(slot);
    return place & 1 ? place >> 1 : NONE;
  }

  linkToVersion(slot: number): number {
    const place = this.toPlaces.get(slot);
    return place & 1 ? place >> 1 : NONE;
  }

  /** Revision of the very first assertion of the link: asserting it again makes it no younger. */
  linkBorn(slot: number): number {
    let low = 0;
    let high = this.bornSlots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.bornSlots.get(middle) < slot) low = middle + 1;
      else high = middle;
    }
    const isThere = low < this.bornSlots.length && this.bornSlots.get(low) === slot;
    return isThere ? this.bornRevisions.get(low) : this.linkSince.get(slot);
  }

  formOf(slot: number): LinkForm {
    const number = this.linkForms.get(slot);
    return this.knownForms[number] ?? this.readForm(number);
  }

  private readForm(number: number): LinkForm {
    const [type, role, inferred, narrows, challenge] = JSON.parse(this.forms.text(number)) as [
      number,
      string | null,
      boolean,
      boolean,
      string | null,
    ];
    const form = { type: RELATION_NAMES[type] as RelationType, role, inferred, narrows, challenge };
    this.knownForms[number] = form;
    return form;
  }

  asserted(slot: number): Asserted {
    const number = this.linkAssertions.get(slot);
    return this.knownAssertions[number] ?? this.readAssertions(number);
  }

  /** Equal for links whose assertions say the same. */
  assertionsOf(slot: number): number {
    return this.linkAssertions.get(slot);
  }

  private readAssertions(number: number): Asserted {
    const assertions = JSON.parse(this.assertionLists.text(number)) as LinkAssertion[];
    const asserted = { assertions, ...combined(assertions) };
    this.knownAssertions[number] = asserted;
    return asserted;
  }

  rulings(slot: number): LinkRuling[] {
    const start = this.linkRulings.get(slot);
    if (start === NONE) return [];
    const rulings: LinkRuling[] = [];
    const count = this.rulingPool.get(start);
    for (let position = 0; position < count; position += 1) {
      const to = this.rulingPool.get(start + 2 + position * 2);
      rulings.push({
        from: this.digests.text(this.rulingPool.get(start + 1 + position * 2)),
        to: this.digests.text(to >> 1),
        verdict: to & 1 ? 'INVALID' : 'VALID',
      });
    }
    return rulings;
  }

  hasRulings(slot: number): boolean {
    return this.linkRulings.get(slot) !== NONE;
  }

  link(slot: number): LinkDetail {
    return new StoredLink(this, slot);
  }

  /** Slots that leave the artifact or one of its versions, dead ones included, the newest first. */
  slotsOut(artifact: number): number[] {
    return this.slots(artifact, 0);
  }

  slotsIn(artifact: number): number[] {
    return this.slots(artifact, 1);
  }

  private slots(artifact: number, side: 0 | 1): number[] {
    const slots: number[] = [];
    const collect = (place: number) => {
      for (const end of this.adjacency.endsAt(place)) if ((end & 1) === side) slots.push(end >> 1);
    };
    collect(artifact * 2);
    let places = slots.length === 0 ? 0 : 1;
    for (let version = this.lastVersion.get(artifact); version !== NONE; version = this.versionBefore.get(version)) {
      const before = slots.length;
      collect(version * 2 + 1);
      if (slots.length > before) places += 1;
    }
    return places > 1 ? slots.sort((left, right) => right - left) : slots;
  }

  /** How an effect crosses the links of this class; null: that has to be looked up. */
  linkClass(number: number): LinkClass | null {
    if (number === ANY_CLASS) return null;
    return this.knownClasses[number] ?? this.readClass(number);
  }

  private readClass(number: number): LinkClass {
    const [form, end, near, far] = JSON.parse(this.classTexts.text(number)) as [number, 0 | 1, number, number];
    const linkClass: LinkClass = {
      form: this.knownForms[form] ?? this.readForm(form),
      end: end === 0 ? 'SOURCE' : 'TARGET',
      near: this.knownFacts[near] ?? this.readFacts(near),
      far: this.knownFacts[far] ?? this.readFacts(far),
    };
    this.knownClasses[number] = linkClass;
    return linkClass;
  }

  // ---- applying ----------------------------------------------------------------------------------------------

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
    if (entry.revision === 1) this.journal = entry.hash;
  }

  private applyDelta(delta: Delta, revision: number, source: string): void {
    const moved = new Set<number>();
    for (const state of delta.artifacts) this.applyArtifact(state, revision);
    for (const record of delta.versions) {
      const { kind } = this.facts(this.mustFind(record.artifact));
      moved.add(this.applyVersion(record, engineFacts({ kind, content: record.content }), revision));
    }
    for (const amendment of delta.amendments) moved.add(this.applyAmendment(amendment, revision));
    const before = this.slotCount;
    this.applyLinks(delta.links, moved, revision);
    this.moveCurrents(delta.artifacts, moved, revision);
    this.lookAgain({ ...this.touchedBy(delta.artifacts, before), versions: moved }, revision);
    this.applyListing(delta, source);
  }

  /** Artifacts that were written, and states of links since a slot: a retired artifact takes its links with it. */
  private touchedBy(states: readonly ArtifactState[], firstSlot: number): { artifacts: number[]; links: number[] } {
    const written = states.map((state) => this.mustFind(state.id));
    const artifacts = [...written];
    const links: number[] = [];
    for (let slot = firstSlot; slot < this.slotCount; slot += 1) links.push(slot);
    for (const artifact of written) {
      if (this.past(artifact).length === 0) continue;
      for (const slot of this.slotsOut(artifact)) artifacts.push(this.linkTo(slot));
      for (const slot of this.slotsIn(artifact)) artifacts.push(this.linkFrom(slot));
    }
    return { artifacts, links };
  }

  private applyLinks(links: readonly LinkState[], moved: Set<number>, revision: number): void {
    for (const state of links) {
      this.applyLink(state, revision);
      if (state.type === 'REVISION_OF') moved.add(this.mustFind(splitVersionId(state.to).artifact));
    }
  }

  private moveCurrents(states: readonly ArtifactState[], moved: Set<number>, revision: number): void {
    // A retired version may have been what made another one old.
    for (const state of states) {
      const artifact = this.find(state.id);
      if (!this.ordered.has(artifact)) continue;
      moved.add(artifact);
      for (const slot of this.slotsOut(artifact)) {
        if (this.formOf(slot).type === 'REVISION_OF') moved.add(this.linkTo(slot));
      }
    }
    for (const artifact of moved) {
      const before = this.currents.get(artifact);
      const now = this.computeCurrent(artifact, revision);
      if (before === now) continue;
      this.currents.set(artifact, now);
      if (before !== NONE) this.versionPlaces.set(before, before * 2 + 1);
      if (now !== NONE) this.versionPlaces.set(now, artifact * 2);
    }
  }

  /** What is expected of artifacts, and whether links were suspect at once, is known when all of an entry is applied. */
  private lookAgain(
    {
      artifacts,
      versions,
      links,
    }: { artifacts: Iterable<number>; versions: Iterable<number>; links: Iterable<number> },
    revision: number,
  ): void {
    const touched = new Set<number>([...artifacts, ...versions]);
    for (const slot of links) {
      touched.add(this.linkFrom(slot));
      touched.add(this.linkTo(slot));
      if (this.hasRulings(slot) && this.isSuspect(slot)) this.bornSuspect.add(slot);
    }
    for (const artifact of touched) {
      const expected = EXPECTED_RELATIONS.find((one) => one.kind === this.facts(artifact).kind);
      if (!expected) continue;
      if (this.hasOneOf(artifact, expected, revision)) this.bare.delete(artifact);
      else this.bare.add(artifact);
    }
  }

  private isSuspect(slot: number): boolean {
    if (!RELATIONS[this.formOf(slot).type].trace) return false;
    const digest = (artifact: number) => {
      const version = this.currents.get(artifact);
      return version === NONE ? '' : this.semanticDigest(version);
    };
    const [from, to] = [digest(this.linkFrom(slot)), digest(this.linkTo(slot))];
    return !this.rulings(slot).some((ruling) => ruling.from === from && ruling.to === to);
  }

  private hasOneOf(artifact: number, { oneOf }: ExpectedRelations, revision: number): boolean {
    const current = this.currents.get(artifact);
    const places = current === NONE ? [artifact * 2] : [artifact * 2, current * 2 + 1];
    for (const place of places) {
      for (const end of this.adjacency.endsAt(place)) {
        const { type, inferred } = this.formOf(end >> 1);
        const side = end & 1 ? 'TARGET' : 'SOURCE';
        const isExpected = !inferred && oneOf.some((one) => one.relation === type && one.end === side);
        if (isExpected && isLiveAt(this, end >> 1, revision)) return true;
      }
    }
    return false;
  }

  private applyArtifact(state: ArtifactState, revision: number): void {
    const known = this.find(state.id);
    const facts = this.factTexts.number(JSON.stringify([state.kind, state.subkind]));
    const title = state.title === null ? NONE : this.titles.number(state.title);
    const sources = this.sourceLists.number(JSON.stringify(state.sources));
    const flags = (state.retired ? RETIRED : 0) | (state.closed ? CLOSED : 0);
    if (known === NONE) {
      this.ids.number(state.id);
      this.artifactSince.push(revision);
      this.stateSince.push(revision);
      this.artifactFacts.push(facts);
      this.artifactTitle.push(title);
      this.artifactSources.push(sources);
      this.artifactFlags.push(flags);
      this.lastVersion.push(NONE);
      this.currents.push(NONE);
      this.lastPast.push(NONE);
      this.addToKind(state.kind, this.artifactCount - 1);
      return;
    }
    this.pastSince.push(this.stateSince.get(known));
    this.pastFacts.push(this.artifactFacts.get(known));
    this.pastTitle.push(this.artifactTitle.get(known));
    this.pastSources.push(this.artifactSources.get(known));
    this.pastFlags.push(this.artifactFlags.get(known));
    this.lastPast.set(known, this.pastBefore.push(this.lastPast.get(known)));
    if (this.artifactFacts.get(known) !== facts) this.forgetClasses(known);
    this.stateSince.set(known, revision);
    this.artifactFacts.set(known, facts);
    this.artifactTitle.set(known, title);
    this.artifactSources.set(known, sources);
    this.artifactFlags.set(known, flags);
  }

  private addToKind(kind: ArtifactKind, artifact: number): void {
    const ofKind = this.kinds.get(kind) ?? new Int32Column();
    ofKind.push(artifact);
    this.kinds.set(kind, ofKind);
  }

  private forgetClasses(artifact: number): void {
    this.adjacency.forgetClasses(artifact * 2);
    for (const version of this.versionsOf(artifact)) this.adjacency.forgetClasses(version * 2 + 1);
  }

  private applyVersion(record: VersionRecord, facts: EngineFacts, revision: number): number {
    const artifact = this.mustFind(record.artifact);
    const { kind, subkind } = this.facts(artifact);
    const version = this.versionArtifact.push(artifact);
    this.versionPlaces.push(version * 2 + 1);
    this.versionLabel.push(this.labels.number(record.label));
    this.versionDigest.push(this.digests.number(record.semanticDigest));
    this.versionMetadata.push(this.digests.number(record.metadataDigest));
    this.versionFacts.push(this.contentFacts.number(JSON.stringify(facts)));
    this.versionRevision.push(revision);
    this.versionBefore.push(this.lastVersion.get(artifact));
    if (this.lastVersion.get(artifact) !== NONE) this.severalVersions.add(artifact);
    if (facts.validUntil !== undefined || facts.effectiveFrom !== undefined) this.dated.add(artifact);
    if (facts.endsDeploymentAt !== undefined && subkind === 'STATE_TRANSITION') this.endings.add(artifact);
    this.lastVersion.set(artifact, version);
    this.versionRaw.push(record.digest === null ? NONE : this.digests.number(record.digest));
    if (kind === 'IMPACT_ASSESSMENT' && subkind === 'DISPOSITION') {
      this.dispositions.add(artifact);
      this.dispositionRecords.set(version, record.content);
    }
    return artifact;
  }

  private applyAmendment(amendment: VersionAmendment, revision: number): number {
    const artifact = this.mustFind(amendment.artifact);
    const version = this.findVersion(artifact, amendment.label);
    if (version === NONE) {
      throw new RangeError(`amendment of an unknown version ${amendment.artifact}@${amendment.label}`);
    }
    if (amendment.metadata) {
      const past = { until: revision, digest: this.digests.text(this.versionMetadata.get(version)) };
      this.pastMetadata.set(version, [...(this.pastMetadata.get(version) ?? []), past]);
      this.versionMetadata.set(version, this.digests.number(amendment.metadata.digest));
    }
    if (amendment.again) {
      const events = this.ingestedAgain.get(artifact) ?? [];
      this.ingestedAgain.set(artifact, [...events, { revision, version }]);
    }
    if (amendment.digest !== undefined) {
      this.versionRaw.set(version, this.digests.number(amendment.digest));
      this.rawSince.set(version, revision);
    }
    if (amendment.retraction) {
      const retractions = this.versionRetractions.get(version) ?? [];
      this.versionRetractions.set(version, [...retractions, { ...amendment.retraction, revision }]);
    }
    return artifact;
  }

  private applyLink(state: LinkState, revision: number): void {
    const hash = hashOf(state.id);
    const known = this.findLink(state.id);
    if (known !== NONE && this.linkUntil.get(known) === FOREVER) this.linkUntil.set(known, revision);
    const from = this.endPlace(state.from);
    const to = this.endPlace(state.to);
    const assertions = this.assertionLists.number(canonicalJson(state.assertions));
    const asserted = this.knownAssertions[assertions] ?? this.readAssertions(assertions);
    const form = this.forms.number(formText(state, asserted));
    const slot = this.fromPlaces.push(from);
    this.toPlaces.push(to);
    this.linkSince.push(revision);
    // A retired link keeps a slot that is never live, so that its rulings are found when it is asserted again.
    this.linkUntil.push(state.assertions.length === 0 ? revision : FOREVER);
    this.linkForms.push(form);
    this.linkAssertions.push(assertions);
    this.linkRulings.push(this.storeRulings(state.rulings, known));
    this.linkHashes.push(hash | 0);
    if (known === NONE) {
      this.linkTable.add(hash, slot, (other) => this.linkHashes.get(other) >>> 0);
    } else {
      this.linkTable.replace(hash, known, slot);
      this.bornSlots.push(slot);
      this.bornRevisions.push(this.linkBorn(known));
    }
    this.adjacency.addLink({
      slot,
      from,
      to,
      fromClass: this.classOf(form, 0, from, to),
      toClass: this.classOf(form, 1, to, from),
    });
    if (state.type === 'REVISION_OF') this.ordered.add(this.artifactAt(from));
    if (Array.isArray(asserted.attributes?.map)) this.maps.push(slot);
  }

  /** Records have one version: naming it or not is the same. */
  private endPlace(id: string): number {
    const { artifact: name, label } = splitVersionId(id);
    const artifact = this.mustFind(name);
    if (label === null || ARTIFACT_KINDS[this.facts(artifact).kind].singleVersion) return artifact * 2;
    const version = this.findVersion(artifact, label);
    if (version === NONE) throw new RangeError(`link to an unknown version ${id}`);
    return version * 2 + 1;
  }

  /** Where the same rulings stand already, or where they were put; -1: there are none. */
  private storeRulings(rulings: readonly LinkRuling[], before: number): number {
    if (rulings.length === 0) return NONE;
    if (before !== NONE) {
      const start = this.linkRulings.get(before);
      // Rulings are only ever added.
      if (start !== NONE && this.rulingPool.get(start) === rulings.length) return start;
    }
    const start = this.rulingPool.push(rulings.length);
    for (const { from, to, verdict } of rulings) {
      this.rulingPool.push(this.digests.number(from));
      this.rulingPool.push(this.digests.number(to) * 2 + (verdict === 'INVALID' ? 1 : 0));
    }
    return start;
  }

  private classOf(form: number, side: 0 | 1, near: number, far: number): number {
    const nearArtifact = this.artifactAt(near);
    const farArtifact = this.artifactAt(far);
    // What had another subkind once has to be asked at each revision.
    if (this.hadOtherFacts(nearArtifact) || this.hadOtherFacts(farArtifact)) return ANY_CLASS;
    const nearFacts = this.artifactFacts.get(nearArtifact);
    const farFacts = this.artifactFacts.get(farArtifact);
    const key = ((form * 2 + side) * 0x1_0000 + nearFacts) * 0x1_0000 + farFacts;
    const known = this.classByKey.get(key);
    if (known !== undefined) return known;
    const text = JSON.stringify([form, side, nearFacts, farFacts]);
    const number = this.classTexts.find(text);
    if (number === NONE && this.classTexts.count > MOST_CLASSES) return ANY_CLASS;
    const added = number === NONE ? this.classTexts.number(text) : number;
    this.classByKey.set(key, added);
    return added;
  }

  private hadOtherFacts(artifact: number): boolean {
    const { subkind } = this.facts(artifact);
    for (let past = this.lastPast.get(artifact); past !== NONE; past = this.pastBefore.get(past)) {
      if (this.factsInPast(past).subkind !== subkind) return true;
    }
    return false;
  }

  private computeCurrent(artifact: number, revision: number): number {
    return currentOf({ index: this, artifact, revision, versions: byIngestion(this, artifact, revision) });
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

  // ---- copies and files --------------------------------------------------------------------------------------

  /**
   * An index of its own that holds what this one held right after the revision: further entries can be applied to it,
   * and neither sees what is applied to the other. At the newest revision it shares what neither changes, so it costs
   * little however large the graph is; at an earlier one it is folded anew. It knows the imports that are open now, and
   * none at an earlier revision.
   */
  fork(revision: number = this.revision): GraphIndex {
    return revision < this.revision ? this.refold(revision) : this.share();
  }

  private share(): GraphIndex {
    const fork = new GraphIndex();
    fork.revision = this.revision;
    fork.hash = this.hash;
    fork.journal = this.journal;
    fork.recordedAt = [...this.recordedAt];
    for (const name of TEXTS) fork[name] = this[name].fork();
    for (const name of COLUMNS) fork[name] = this[name].fork();
    fork.linkTable = this.linkTable.fork();
    fork.adjacency = this.adjacency.fork();
    fork.kinds = new Map([...this.kinds].map(([kind, artifacts]) => [kind, artifacts.fork()]));
    for (const name of SETS) fork[name] = new Set(this[name]);
    fork.ingestedAgain = new Map(this.ingestedAgain);
    fork.rawSince = new Map(this.rawSince);
    fork.pastMetadata = new Map(this.pastMetadata);
    fork.versionRetractions = new Map(this.versionRetractions);
    fork.dispositionRecords = new Map(this.dispositionRecords);
    fork.maps = [...this.maps];
    for (const [key, open] of this.openImports) {
      fork.openImports.set(key, { artifacts: new Set(open.artifacts), links: new Set(open.links) });
    }
    fork.knownFacts = [...this.knownFacts];
    fork.knownForms = [...this.knownForms];
    fork.classByKey = new Map(this.classByKey);
    return fork;
  }

  /** What was known at the revision, folded again in the order in which it came. */
  private refold(revision: number): GraphIndex {
    const fold = new GraphIndex();
    const entries = Array.from({ length: revision + 1 }, () => ({
      artifacts: [] as ArtifactState[],
      versions: [] as number[],
      amendments: [] as VersionAmendment[],
      links: [] as number[],
    }));
    const entry = (at: number) => entries[at];
    for (let artifact = 0; artifact < this.artifactCount; artifact += 1) {
      for (const { since, state } of this.past(artifact)) entry(since)?.artifacts.push(state);
      entry(this.stateSince.get(artifact))?.artifacts.push(this.state(artifact));
      for (const again of this.ingestedAgain.get(artifact) ?? []) {
        entry(again.revision)?.amendments.push({ ...this.named(again.version), again: true });
      }
    }
    for (let version = 0; version < this.versionCount; version += 1) {
      entry(this.versionRevision.get(version))?.versions.push(version);
      for (const [at, amendment] of this.amendmentsOf(version)) entry(at)?.amendments.push(amendment);
    }
    for (let slot = 0; slot < this.slotCount; slot += 1) entry(this.linkSince.get(slot))?.links.push(slot);
    for (let at = 1; at <= revision; at += 1) {
      const { artifacts, versions, amendments, links } = entries[at] as (typeof entries)[number];
      const moved = new Set<number>();
      for (const state of artifacts) fold.applyArtifact(state, at);
      for (const version of versions) {
        moved.add(fold.applyVersion(this.recordOf(version), this.contentFactsOf(version), at));
      }
      for (const amendment of amendments) moved.add(fold.applyAmendment(amendment, at));
      const before = fold.slotCount;
      fold.applyLinks(
        links.map((slot) => this.linkState(slot)),
        moved,
        at,
      );
      fold.moveCurrents(artifacts, moved, at);
      fold.lookAgain({ ...fold.touchedBy(artifacts, before), versions: moved }, at);
    }
    fold.recordedAt = this.recordedAt.slice(0, revision + 1);
    fold.revision = revision;
    return fold;
  }

  private named(version: number): { artifact: string; label: string } {
    return { artifact: this.artifactId(this.versionArtifact.get(version)), label: this.versionLabelOf(version) };
  }

  /** A version as it was first recorded. */
  private recordOf(version: number): VersionRecord {
    const { pastMetadata, metadataDigest, semanticDigest, digest } = this.version(version);
    return {
      ...this.named(version),
      content: this.dispositionRecords.get(version) ?? null,
      metadata: null,
      digest: this.rawSince.has(version) ? null : digest,
      semanticDigest,
      metadataDigest: pastMetadata[0]?.digest ?? metadataDigest,
    };
  }

  private *amendmentsOf(version: number): Generator<[revision: number, VersionAmendment]> {
    const name = this.named(version);
    const { pastMetadata, metadataDigest, digest, retractions } = this.version(version);
    for (const [position, { until }] of pastMetadata.entries()) {
      const after = pastMetadata[position + 1]?.digest ?? metadataDigest;
      yield [until, { ...name, metadata: { value: null, digest: after } }];
    }
    const since = this.rawSince.get(version);
    if (since !== undefined && digest !== null) yield [since, { ...name, digest }];
    for (const { revision, ...retraction } of retractions) yield [revision, { ...name, retraction }];
  }

  private linkState(slot: number): LinkState {
    const { id, type, role, assertions, rulings } = this.link(slot);
    const from = this.placeId(this.fromPlaces.get(slot));
    const to = this.placeId(this.toPlaces.get(slot));
    return { id, type, role, from, to, assertions, rulings };
  }

  /** Bytes of memory: in the columns and arrays of links, in those of artifacts and versions, and in dictionaries. */
  memory(): { readonly links: number; readonly artifacts: number; readonly dictionaries: number } {
    const bytes = (names: readonly (typeof COLUMNS)[number][]) =>
      names.reduce((sum, name) => sum + this[name].bytes, 0);
    const ofLinks = COLUMNS.filter((name) => LINK_COLUMNS.has(name));
    const ofArtifacts = COLUMNS.filter((name) => !LINK_COLUMNS.has(name) && name !== 'linkHashes');
    const dictionaries = TEXTS.reduce((sum, name) => sum + this[name].bytes, 0);
    return {
      links: bytes(ofLinks) + this.adjacency.bytes,
      artifacts: bytes(ofArtifacts),
      dictionaries: dictionaries + this.linkHashes.bytes + this.linkTable.bytes,
    };
  }

  /** Writes everything to a file; {@link GraphIndex.load} takes it back. What is saved is a fork that nobody changes. */
  save(out: SnapshotSink): void {
    for (const name of TEXTS) this[name].save(out);
    for (const name of COLUMNS) out.column(this[name]);
    const { sizes, counts, slots } = this.linkTable.save();
    out.bytes(slots);
    this.adjacency.save(out);
    for (const name of COLLECTIONS) out.list(this[name]);
    const open = [...this.openImports];
    out.json({
      revision: this.revision,
      hash: this.hash,
      journal: this.journal,
      linkTable: { sizes, counts },
      openImports: open.map(([key]) => key),
    } satisfies SavedRest);
    // A fork shares the sets of its original, which only grow: what was there comes first.
    for (const [, { artifacts, links }] of open) {
      for (const ids of [artifacts, links]) out.list(firstOf(ids, ids.size));
    }
  }

  static load(from: SnapshotSource): GraphIndex {
    const index = new GraphIndex();
    for (const name of TEXTS) index[name] = Texts.load(from);
    for (const name of COLUMNS) index[name] = from.column();
    const slots = from.ints();
    index.adjacency = Adjacency.load(from);
    index.loadCollections(from);
    const rest = from.json() as SavedRest;
    index.linkTable = HashTable.over(rest.linkTable.sizes, rest.linkTable.counts, slots);
    index.revision = rest.revision;
    index.hash = rest.hash;
    index.journal = rest.journal;
    for (const key of rest.openImports) {
      const artifacts = new Set(from.list() as Iterable<string>);
      index.openImports.set(key, { artifacts, links: new Set(from.list() as Iterable<string>) });
    }
    for (let artifact = 0; artifact < index.artifactCount; artifact += 1) {
      index.addToKind(index.facts(artifact).kind, artifact);
    }
    return index;
  }

  /** In the order of {@link COLLECTIONS}. */
  private loadCollections(from: SnapshotSource): void {
    const next = <Item>() => from.list() as Iterable<Item>;
    this.recordedAt = [...next<number>()];
    this.maps = [...next<number>()];
    this.ordered = new Set(next());
    this.severalVersions = new Set(next());
    this.dated = new Set(next());
    this.endings = new Set(next());
    this.bare = new Set(next());
    this.bornSuspect = new Set(next());
    this.ingestedAgain = new Map(next());
    this.rawSince = new Map(next());
    this.pastMetadata = new Map(next());
    this.versionRetractions = new Map(next());
    this.dispositions = new Set(next());
    this.dispositionRecords = new Map(next());
  }
}

/** What is neither column nor collection, as it is saved. */
interface SavedRest {
  readonly revision: number;
  readonly hash: string;
  readonly journal: string;
  readonly linkTable: { readonly sizes: number[]; readonly counts: number[] };
  /** Their keys; the ids that each listed follow. */
  readonly openImports: string[];
}

function* firstOf<Item>(items: Iterable<Item>, count: number): Generator<Item> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

/** A state of a link; what costs time is worked out when it is asked for. */
class StoredLink implements LinkDetail {
  private readonly index: GraphIndex;
  private readonly slot: number;

  constructor(index: GraphIndex, slot: number) {
    this.index = index;
    this.slot = slot;
  }

  get id(): string {
    return this.index.linkId(this.slot);
  }
  get type(): RelationType {
    return this.index.formOf(this.slot).type;
  }
  get role(): string | null {
    return this.index.formOf(this.slot).role;
  }
  get assertions(): readonly LinkAssertion[] {
    return this.index.asserted(this.slot).assertions;
  }
  get rulings(): readonly LinkRuling[] {
    return this.index.rulings(this.slot);
  }
  get scope(): PartSet {
    return this.index.asserted(this.slot).scope;
  }
  get assurance(): Assurance {
    return this.index.asserted(this.slot).assurance;
  }
  get attributes(): JsonObject | null {
    return this.index.asserted(this.slot).attributes;
  }
}

/** The form of a link as a text: equal forms are one. */
function formText(state: LinkState, { assurance, scope, attributes }: Asserted): string {
  const narrows = scope.dimensions.size > 0 || Array.isArray(attributes?.map);
  const challenge = state.type === 'CHALLENGES' && typeof attributes?.state === 'string' ? attributes.state : null;
  return JSON.stringify([RELATION_NAMES.indexOf(state.type), state.role, assurance === 'INFERRED', narrows, challenge]);
}

/** In the order in which they were ingested last: one that was asserted again comes after those before. */
export function byIngestion(index: GraphIndex, artifact: number, revision: number): number[] {
  const versions = index.versionsOf(artifact).filter((version) => index.versionRevisionOf(version) <= revision);
  const again = index.ingestedAgain.get(artifact);
  if (!again) return versions;
  const last = new Map(versions.map((version, position) => [version, [index.versionRevisionOf(version), position]]));
  for (const [position, event] of again.entries()) {
    if (event.revision <= revision) last.set(event.version, [event.revision, versions.length + position]);
  }
  const key = (version: number) => last.get(version) as number[];
  return [...versions].sort(
    (left, right) =>
      (key(left)[0] as number) - (key(right)[0] as number) || (key(left)[1] as number) - (key(right)[1] as number),
  );
}

/** The last one ingested unless REVISION_OF orders them; -1: there is none. `versions`: by ingestion. */
export function currentOf(parameters: {
  readonly index: GraphIndex;
  readonly artifact: number;
  readonly revision: number;
  readonly versions: readonly number[];
}): number {
  const { index, artifact, revision, versions } = parameters;
  if (versions.length <= 1 || !index.ordered.has(artifact)) return versions.at(-1) ?? NONE;
  const older = new Set<number>();
  for (const slot of index.slotsIn(artifact)) {
    if (index.formOf(slot).type === 'REVISION_OF' && isLiveAt(index, slot, revision))
      older.add(index.linkToVersion(slot));
  }
  // Where the order is a cycle it says nothing.
  return versions.findLast((version) => !older.has(version)) ?? (versions.at(-1) as number);
}

/** Is this state of the link in force at the revision, whatever became of its ends? */
export function isAssertedAt(index: GraphIndex, slot: number, revision: number): boolean {
  return index.linkSince.get(slot) <= revision && revision < index.linkUntil.get(slot);
}

/** Is it in force, and are both its ends in the graph? */
export function isLiveAt(index: GraphIndex, slot: number, revision: number): boolean {
  return (
    isAssertedAt(index, slot, revision) &&
    !isRetiredAt(index, index.linkFrom(slot), revision) &&
    !isRetiredAt(index, index.linkTo(slot), revision)
  );
}

export function isRetiredAt(index: GraphIndex, artifact: number, revision: number): boolean {
  const past = index.pastAt(artifact, revision);
  return past === NONE ? index.isRetired(artifact) : index.wasRetired(past);
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
