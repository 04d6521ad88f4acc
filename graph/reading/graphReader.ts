/**
 * The graph at one point, for computations that walk over many artifacts and read what they say.
 *
 *     const reader = new GraphReader({ view, contentsOf });
 *     const hazards = reader.ofKind('HAZARD', 'HAZARDOUS_EVENT');
 *     await reader.load(hazards);                                   one statement
 *     reader.content(hazard).severity
 *     reader.linked(hazard, { end: 'TARGET', type: 'MITIGATES' })   what mitigates it
 */
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { RelationType } from '../metamodel/relations.ts';
import type { LinkEnd } from '../metamodel/ruleRow.ts';
import { isJsonObject } from '../model/contentDigest.ts';
import type { Json, JsonObject } from '../model/delta.ts';

/** Contents by version id (id@label), as the record or a hypothesis has them; ids that are not known are absent. */
export type ContentsOf = (ids: readonly string[]) => Promise<ReadonlyMap<string, StoredContents>>;

/** What a version holds. */
export interface StoredContents {
  readonly content: Json;
  readonly metadata?: Json;
}

/** Which links of an artifact. */
export interface LinksAsked {
  /** The end that the artifact is: SOURCE for what its links name, TARGET for what names it. */
  readonly end: LinkEnd;
  readonly type: RelationType;
  /** Links of one of these roles; null stands for no role. Default: any. */
  readonly roles?: readonly (string | null)[];
  /** Other ends of one of these kinds. Default: any. */
  readonly kinds?: readonly ArtifactKind[];
  /** Other ends of one of these subkinds. Default: any. */
  readonly subkinds?: readonly string[];
  /** Also links that were only inferred; they prove nothing. Default: false. */
  readonly inferred?: boolean;
}

/** What is at the other end of a link. */
export interface Linked {
  /** Number of the artifact at the other end. */
  readonly artifact: number;
  /** Slot of the link in the view. */
  readonly slot: number;
  /** The link's identity. */
  readonly id: string;
  readonly role: string | null;
  readonly attributes: JsonObject;
}

/** Versions read with one statement. */
const AT_ONCE = 1_000;
const NOTHING: JsonObject = Object.freeze({});

/** Reads at one revision; what was read once is kept as long as the reader. */
export class GraphReader {
  readonly view: GraphView;
  readonly contentsOf: ContentsOf;
  private readonly contents = new Map<number, StoredContents>();
  /** By version; null: there is none, or it is no object. */
  private readonly versionContents = new Map<number, JsonObject | null>();

  constructor({ view, contentsOf }: { readonly view: GraphView; readonly contentsOf: ContentsOf }) {
    this.view = view;
    this.contentsOf = contentsOf;
  }

  id(artifact: number): string {
    return this.view.id(artifact);
  }

  kind(artifact: number): ArtifactKind {
    return this.view.kind(artifact);
  }

  subkind(artifact: number): string | null {
    return this.view.facts(artifact).subkind;
  }

  /** Its title, or its id where it has none: for sentences. */
  name(artifact: number): string {
    return this.view.state(artifact).title ?? this.view.id(artifact);
  }

  /** Number of an artifact that is in the graph and not retired; -1: there is none. */
  find(id: string): number {
    const artifact = this.view.find(id);
    return artifact === NONE || this.view.isRetired(artifact) ? NONE : artifact;
  }

  /** Artifacts of a kind that are not retired, in the order in which they came. No subkinds: of any. */
  ofKind(kind: ArtifactKind, ...subkinds: readonly string[]): number[] {
    const found: number[] = [];
    for (const artifact of this.view.ofKind(kind)) {
      if (this.view.isRetired(artifact)) continue;
      if (subkinds.length > 0 && !subkinds.includes(this.subkind(artifact) ?? '')) continue;
      found.push(artifact);
    }
    return found;
  }

  /**
   * What is at the other ends of its links (and of those of its versions), the oldest link first. Nothing that is retired: who takes
   * an artifact back takes the links at it back, too.
   */
  linked(artifact: number, asked: LinksAsked): Linked[] {
    const found: Linked[] = [];
    this.forEachLinked(artifact, asked, (other, slot) => found.push(new LinkedArtifact(this.view, other, slot)));
    return found;
  }

  /** The artifacts of {@link linked}, each once. */
  others(artifact: number, asked: LinksAsked): number[] {
    const found = new Set<number>();
    this.forEachLinked(artifact, asked, (other) => found.add(other));
    return [...found];
  }

  private forEachLinked(
    artifact: number,
    { end, type, roles, kinds, subkinds, inferred = false }: LinksAsked,
    call: (other: number, slot: number) => void,
  ): void {
    const { view } = this;
    const { index } = view;
    const isSource = end === 'SOURCE';
    for (const slot of isSource ? view.outgoing(artifact) : view.incoming(artifact)) {
      const form = index.formOf(slot);
      if (form.type !== type || (form.inferred && !inferred)) continue;
      if (roles && !roles.includes(form.role)) continue;
      const other = isSource ? index.linkTo(slot) : index.linkFrom(slot);
      if (kinds && !kinds.includes(this.kind(other))) continue;
      if (subkinds && !subkinds.includes(this.subkind(other) ?? '')) continue;
      call(other, slot);
    }
  }

  /** Reads the contents of the current versions, as far as they are not read yet. */
  async load(artifacts: Iterable<number>): Promise<void> {
    const wanted = new Map<string, number>();
    for (const artifact of artifacts) {
      const version = this.view.current(artifact);
      if (version !== NONE && !this.contents.has(artifact)) wanted.set(this.view.versionId(version), artifact);
    }
    const ids = [...wanted.keys()];
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const found = await this.contentsOf(ids.slice(start, start + AT_ONCE));
      for (const [id, contents] of found) this.contents.set(wanted.get(id) as number, contents);
    }
  }

  /** Contents of versions, by number: what is current and what was. Each is read once. */
  async contentsOfVersions(versions: Iterable<number>): Promise<ReadonlyMap<number, JsonObject>> {
    const asked = [...new Set(versions)];
    const wanted = new Map(
      asked.filter((one) => !this.versionContents.has(one)).map((version) => [this.view.versionId(version), version]),
    );
    const ids = [...wanted.keys()];
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const some = ids.slice(start, start + AT_ONCE);
      const found = await this.contentsOf(some);
      for (const id of some) {
        const content = found.get(id)?.content;
        this.versionContents.set(wanted.get(id) as number, isJsonObject(content) ? content : null);
      }
    }
    const read = new Map<number, JsonObject>();
    for (const version of asked) {
      const content = this.versionContents.get(version);
      if (content) read.set(version, content);
    }
    return read;
  }

  /** Content of the current version; empty where there is none or it is no object. Load it first. */
  content(artifact: number): JsonObject {
    const content = this.contents.get(artifact)?.content;
    return isJsonObject(content) ? content : NOTHING;
  }

  /** The same for the metadata. */
  metadata(artifact: number): JsonObject {
    const metadata = this.contents.get(artifact)?.metadata;
    return isJsonObject(metadata) ? metadata : NOTHING;
  }

  /** Content of any version by its id (id@label); null: there is none. */
  async contentOfVersion(id: string): Promise<Json> {
    return (await this.contentsOf([id])).get(id)?.content ?? null;
  }

  /** A text of the content; null where it is absent or no text. */
  text(artifact: number, field: string): string | null {
    const value = this.content(artifact)[field];
    return typeof value === 'string' ? value : null;
  }

  number(artifact: number, field: string): number | null {
    const value = this.content(artifact)[field];
    return typeof value === 'number' ? value : null;
  }
}

/** What most ask of a link is the artifact behind it: the rest is put together for who reads it. */
class LinkedArtifact implements Linked {
  readonly artifact: number;
  readonly slot: number;
  private readonly view: GraphView;

  constructor(view: GraphView, artifact: number, slot: number) {
    this.view = view;
    this.artifact = artifact;
    this.slot = slot;
  }

  get id(): string {
    return this.view.link(this.slot).id;
  }
  get role(): string | null {
    return this.view.index.formOf(this.slot).role;
  }
  get attributes(): JsonObject {
    return this.view.link(this.slot).attributes ?? NOTHING;
  }
}
