/**
 * The graph as a batch would leave it: the view at the head, overlaid with what the batch has said so far. Nothing of
 * the view is touched; what changed is read off at the end as a delta.
 */
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { verdictOf } from '../index/graphView.ts';
import { ARTIFACT_KINDS, type ArtifactKind } from '../metamodel/kinds.ts';
import { RELATIONS, type RelationType } from '../metamodel/relations.ts';
import type {
  ArtifactState,
  LinkAssertion,
  LinkRuling,
  LinkState,
  LinkVerdict,
  Retraction,
  VersionAmendment,
  VersionRecord,
} from '../model/delta.ts';
import { splitVersionId, versionId } from '../model/linkIdentity.ts';

/** What the planner knows of a version, stored or new. */
export interface VersionDraft {
  readonly label: string;
  readonly semanticDigest: string;
  metadataDigest: string;
  digest: string | null;
  readonly retractions: Retraction[];
}

export class ArtifactDraft {
  readonly id: string;
  readonly kind: ArtifactKind;
  /** Number in the index; -1: new. */
  readonly number: number;
  /** As the view has it; null: new. */
  readonly stored: ArtifactState | null;
  state: ArtifactState;
  /** All versions, in the order in which they were ingested last. */
  readonly versions: VersionDraft[];
  /** Label of the last one before the batch; null: there was none. */
  private readonly lastBefore: string | null;
  readonly newVersions: VersionRecord[] = [];
  readonly amendments: VersionAmendment[] = [];
  /** A REVISION_OF link of the batch points at one of the versions, or one that did is retired. */
  reordered = false;
  /** Links of the draft that leave the artifact, and that reach it. */
  readonly links: { readonly FROM: LinkDraft[]; readonly TO: LinkDraft[] } = { FROM: [], TO: [] };

  constructor(place: { number: number; stored: ArtifactState | null; state: ArtifactState; versions: VersionDraft[] }) {
    this.id = place.state.id;
    this.kind = place.state.kind;
    this.number = place.number;
    this.stored = place.stored;
    this.state = place.state;
    this.versions = place.versions;
    this.lastBefore = place.versions.at(-1)?.label ?? null;
  }

  get singleVersion(): boolean {
    return ARTIFACT_KINDS[this.kind].singleVersion;
  }

  /** The batch asserts this stored version: it is the last one ingested now. */
  ingestAgain(version: VersionDraft): void {
    const position = this.versions.indexOf(version);
    this.versions.splice(position, 1);
    this.versions.push(version);
  }

  /** Label of the last version where it is not the one that was recorded last; null: it is. */
  get cameBack(): string | null {
    const last = this.versions.at(-1)?.label ?? null;
    const recordedLast = this.newVersions.at(-1)?.label ?? this.lastBefore;
    return last === recordedLast ? null : last;
  }

  version(label: string): VersionDraft | undefined {
    return this.versions.find((version) => version.label === label);
  }
}

export class LinkDraft {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
  readonly fromArtifact: ArtifactDraft;
  readonly toArtifact: ArtifactDraft;
  /** As the index has it; null: never asserted. */
  readonly stored: Pick<LinkState, 'assertions' | 'rulings'> | null;
  assertions: readonly LinkAssertion[];
  rulings: readonly LinkRuling[];

  constructor(
    identity: Pick<LinkState, 'id' | 'type' | 'from' | 'to' | 'role'>,
    place: {
      fromArtifact: ArtifactDraft;
      toArtifact: ArtifactDraft;
      stored: Pick<LinkState, 'assertions' | 'rulings'> | null;
    },
  ) {
    this.id = identity.id;
    this.type = identity.type;
    this.from = identity.from;
    this.to = identity.to;
    this.role = identity.role;
    this.fromArtifact = place.fromArtifact;
    this.toArtifact = place.toArtifact;
    this.stored = place.stored;
    this.assertions = place.stored?.assertions ?? [];
    this.rulings = place.stored?.rulings ?? [];
  }

  get changed(): boolean {
    return (
      this.assertions !== (this.stored?.assertions ?? this.assertions) ||
      this.rulings !== (this.stored?.rulings ?? this.rulings) ||
      (this.stored === null && this.assertions.length > 0)
    );
  }

  /** Takes back what the batch said of it. */
  revert(): void {
    this.assertions = this.stored?.assertions ?? [];
    this.rulings = this.stored?.rulings ?? [];
  }

  state(): LinkState {
    const { id, type, from, to, role, assertions, rulings } = this;
    return { id, type, from, to, role, assertions, rulings };
  }
}

export class GraphDraft {
  readonly view: GraphView;
  readonly artifacts = new Map<string, ArtifactDraft>();
  readonly links = new Map<string, LinkDraft>();

  constructor(view: GraphView) {
    this.view = view;
  }

  /** The artifact, retired or not; undefined: nobody ever asserted it. */
  artifact(id: string): ArtifactDraft | undefined {
    const known = this.artifacts.get(id);
    if (known) return known;
    const number = this.view.find(id);
    if (number === NONE) return undefined;
    const stored = this.view.state(number);
    const draft = new ArtifactDraft({
      number,
      stored,
      state: stored,
      versions: this.view.byIngestion(number).map((version) => {
        const entry = this.view.version(version);
        return {
          label: entry.label,
          semanticDigest: entry.semanticDigest,
          metadataDigest: entry.metadataDigest,
          digest: entry.digest,
          retractions: [...(entry.retractions ?? [])],
        };
      }),
    });
    this.artifacts.set(id, draft);
    return draft;
  }

  /** Takes back all that was said of a stored artifact so far. Only before links at it are looked at. */
  forget(id: string): void {
    this.artifacts.delete(id);
  }

  addArtifact(state: ArtifactState): ArtifactDraft {
    const draft = new ArtifactDraft({ number: NONE, stored: null, state, versions: [] });
    this.artifacts.set(state.id, draft);
    return draft;
  }

  /** The link with this identity; one that was never asserted comes back without assertions. */
  link(
    identity: Pick<LinkState, 'id' | 'type' | 'from' | 'to' | 'role'>,
    ends: { readonly fromArtifact: ArtifactDraft; readonly toArtifact: ArtifactDraft },
  ): LinkDraft {
    const known = this.links.get(identity.id);
    if (known) return known;
    const { fromArtifact, toArtifact } = ends;
    const slot = this.view.index.findLink(identity.id);
    const draft = new LinkDraft(identity, {
      fromArtifact,
      toArtifact,
      stored: slot === NONE ? null : this.storedAt(slot),
    });
    this.links.set(identity.id, draft);
    fromArtifact.links.FROM.push(draft);
    toArtifact.links.TO.push(draft);
    if (identity.type === 'REVISION_OF') toArtifact.reordered = true;
    return draft;
  }

  /** Read once: what the index hands out is made anew each time, and a draft tells by identity that nothing changed. */
  private storedAt(slot: number): Pick<LinkState, 'assertions' | 'rulings'> {
    const { assertions, rulings } = this.view.link(slot);
    return { assertions, rulings };
  }

  /** The link with this id as the batch has it so far; undefined: nobody asserts it. */
  findLink(id: string): LinkDraft | undefined {
    const slot = this.view.index.findLink(id);
    const link = this.links.get(id) ?? (slot === NONE ? undefined : this.linkAt(slot));
    return link && link.assertions.length > 0 ? link : undefined;
  }

  /** The draft of a link that the index holds at this slot. */
  linkAt(slot: number): LinkDraft {
    const { index } = this.view;
    const end = (artifact: number): ArtifactDraft => this.artifact(this.view.id(artifact)) as ArtifactDraft;
    return this.link(this.identityAt(slot), {
      fromArtifact: end(index.linkFrom(slot)),
      toArtifact: end(index.linkTo(slot)),
    });
  }

  private identityAt(slot: number): Pick<LinkState, 'id' | 'type' | 'from' | 'to' | 'role'> {
    const { index } = this.view;
    const { id, type, role } = this.view.link(slot);
    const end = (artifact: number, version: number): string =>
      version === NONE ? this.view.id(artifact) : versionId(this.view.id(artifact), this.view.version(version).label);
    return {
      id,
      type,
      role,
      from: end(index.linkFrom(slot), index.linkFromVersion(slot)),
      to: end(index.linkTo(slot), index.linkToVersion(slot)),
    };
  }

  /** Links that leave the artifact in the draft, asserted by anybody; its far end may be retired. */
  *asserted(artifact: ArtifactDraft, direction: 'FROM' | 'TO', type?: RelationType): Generator<LinkDraft> {
    const drafts = [...artifact.links[direction]];
    for (const draft of drafts) if (draft.assertions.length > 0 && (!type || draft.type === type)) yield draft;
    if (artifact.number === NONE) return;
    const seen = new Set(drafts.map((draft) => draft.id));
    for (const slot of this.storedSlots(artifact, direction)) {
      const link = this.view.link(slot);
      if (seen.has(link.id) || link.assertions.length === 0 || (type && link.type !== type)) continue;
      yield this.linkAt(slot);
    }
  }

  /** The newest slot of each link at the artifact. */
  *storedSlots(artifact: ArtifactDraft, direction: 'FROM' | 'TO'): Generator<number> {
    if (artifact.number === NONE) return;
    const { index } = this.view;
    for (const slot of direction === 'FROM' ? index.slotsOut(artifact.number) : index.slotsIn(artifact.number)) {
      if (index.findLink(this.view.link(slot).id) === slot) yield slot;
    }
  }

  /** The last version ingested unless REVISION_OF orders them, as GraphView.current has it; undefined: no version. */
  current(artifact: ArtifactDraft): VersionDraft | undefined {
    const ordered = artifact.reordered || (artifact.number !== NONE && this.view.index.ordered.has(artifact.number));
    if (artifact.versions.length <= 1 || !ordered) return artifact.versions.at(-1);
    const older = new Set<string | null>();
    for (const link of this.asserted(artifact, 'TO', 'REVISION_OF')) {
      if (!link.fromArtifact.state.retired) older.add(splitVersionId(link.to).label);
    }
    return artifact.versions.findLast((version) => !older.has(version.label)) ?? artifact.versions.at(-1);
  }

  /** Semantic digest of the current version; '' where there is none. */
  currentDigest(artifact: ArtifactDraft): string {
    return this.current(artifact)?.semanticDigest ?? '';
  }

  /** What an analyst sees of a trace link for the current contents; null for other relations. */
  verdict(link: LinkDraft): LinkVerdict | null {
    if (!RELATIONS[link.type].trace) return null;
    return verdictOf(link.rulings, this.currentDigest(link.fromArtifact), this.currentDigest(link.toArtifact));
  }
}
