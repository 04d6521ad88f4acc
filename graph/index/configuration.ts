/**
 * Which version of each artifact is asked about: those that a baseline includes, else the current ones.
 *
 * The engine works on nodes. A node is an artifact in the version that the configuration selects (or without versions),
 * or any other recorded version:
 *
 *     artifact a, with the selected version   node 2a
 *     another version v                       node 2v+1
 *
 * Links that name only the artifact, and those that name the selected version, hang at 2a.
 */

import type { EngineFacts } from '../metamodel/content.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import type { Int32Column } from './columns.ts';
import { Int32List } from './columns.ts';
import { endedDeployments } from './endedDeployments.ts';
import { NONE } from './graphIndex.ts';
import type { GraphView } from './graphView.ts';
import { PerConfiguration } from './perConfiguration.ts';

export type NodeNumber = number;

/**
 * What releases are made from. Where a closed baseline does not include it, the version is meant that was current when the
 * baseline was closed: later ones are in nothing of it. All else (gates, people, clauses, arguments) is what it is now.
 */
const ORIGINS: ReadonlySet<ArtifactKind> = new Set(['DATASET', 'CODE_UNIT', 'ENVIRONMENT', 'MODEL', 'PART']);

/** Revisions that closed a baseline and those that it includes: each was put together from what there was then. */
function closingsOf(baseline: number, view: GraphView): number[] {
  const found = new Set([baseline]);
  // What is added is visited, too.
  for (const one of found) {
    for (const slot of view.index.slotsOut(one)) {
      const included = view.index.linkTo(slot);
      const isIncluded = view.index.formOf(slot).type === 'INCLUDES' && view.isAsserted(slot);
      if (isIncluded && view.kind(included) === 'BASELINE') found.add(included);
    }
  }
  return [...found].map((one) => view.closedAt(one));
}

/** By deployment: the revisions at which what it includes was put together. */
const momentsOfDeployments = new PerConfiguration(({ view }): ReadonlyMap<number, ReadonlySet<number>> => {
  const deployments = new Map<number, Set<number>>();
  for (const artifact of view.ofKind('DEPLOYMENT')) {
    if (view.isRetired(artifact)) continue;
    const moments = new Set<number>();
    deployments.set(artifact, moments);
    for (const slot of view.index.slotsOut(artifact)) {
      if (view.index.formOf(slot).type !== 'INCLUDES' || !view.isAsserted(slot)) continue;
      const member = view.index.linkTo(slot);
      if (view.kind(member) === 'BASELINE') for (const one of closingsOf(member, view)) moments.add(one);
      else moments.add(view.index.linkBorn(slot));
    }
  }
  return deployments;
});

export class Configuration {
  readonly view: GraphView;
  /** The baseline asked about; null: HEAD. */
  readonly baseline: number | null;
  /** By artifact: the version that the baseline includes, or -1; null: HEAD. */
  private readonly pinned: Int32Array | null;
  private readonly members = new Int32List(16);
  private readonly isMember: Uint8Array | null;
  /** Current versions at the newest revision, kept as they were when this was made; null: an earlier revision, or a baseline. */
  private readonly currents: Int32Column | null;
  private readonly places: Int32Column | null;
  /** The graph when the baseline was closed; null: HEAD, or the baseline is open. */
  private readonly closing: GraphView | null;
  /** Current versions where `currents` is null, as far as they were asked for. */
  private readonly earlier = new Map<number, number>();
  /** The graph at moments whose links still count, though they were retired later. */
  private readonly moments: readonly GraphView[];
  /** Artifacts that are asked about as they were before they were retired, with the graph of then. */
  private readonly gone: ReadonlyMap<number, GraphView>;

  constructor(
    view: GraphView,
    baseline: number | null,
    { moments = [], gone = new Map() }: { moments?: readonly number[]; gone?: ReadonlyMap<number, GraphView> } = {},
  ) {
    this.view = view;
    this.gone = gone;
    this.baseline = baseline;
    const frozen = view.isNewest ? view.index.frozenCurrents() : null;
    this.currents = baseline === null ? (frozen?.currents ?? null) : null;
    const isClosed = baseline !== null && view.state(baseline).closed;
    this.closing = isClosed ? view.at(view.closedAt(baseline)) : null;
    this.places = baseline === null ? (frozen?.places ?? null) : null;
    const closed = baseline === null ? [] : closingsOf(baseline, view);
    const revisions = [...new Set([...closed, ...moments])].filter((revision) => revision < view.revision);
    this.moments = revisions.map((revision) => view.at(revision));
    this.pinned = baseline === null ? null : new Int32Array(view.artifactCount).fill(NONE);
    this.isMember = baseline === null ? null : new Uint8Array(view.artifactCount);
    if (baseline !== null) this.include(baseline, new Set());
  }

  /** Equal keys: the same configuration of the same index. */
  get key(): string {
    const moments = this.moments.map(({ revision }) => revision);
    const gone = [...this.gone].map(([artifact, { revision }]) => `${artifact}@${revision}`);
    return [this.view.revision, this.baseline ?? 'HEAD', ...moments, ...gone].join(' ');
  }

  /** What the engine reads of the stored content of a node. */
  factsOf(node: NodeNumber): EngineFacts {
    const version = this.versionOfNode(node);
    return version === NONE ? {} : this.view.index.contentFactsOf(version);
  }

  /**
   * The same configuration for facts about the world, which reach what is in the field: links that were in force when
   * what a deployment includes was put together count too. A run that a later import no longer lists has happened all
   * the same, and a recall of what it used concerns the model that is driving around.
   * @param at Ms since 1970: what has ended by then is in the field no more.
   */
  withField(at: number): Configuration {
    const ended = endedDeployments(this.view, at);
    const moments = new Set<number>();
    for (const [deployment, put] of momentsOfDeployments.of(this)) {
      if (!ended.has(deployment)) for (const moment of put) moments.add(moment);
    }
    return moments.size === 0
      ? this
      : new Configuration(this.view, this.baseline, { moments: [...moments], gone: this.gone });
  }

  /**
   * The same configuration for artifacts that are asked about because they were retired: their links count that were in force
   * just before, as far as what is at their other ends is still there.
   */
  without(artifacts: readonly number[]): Configuration {
    const gone = new Map<number, GraphView>();
    for (const artifact of artifacts) {
      const retired = this.view.retiredIn(artifact);
      if (retired !== NONE) gone.set(artifact, this.view.at(retired - 1));
    }
    if (gone.size === 0) return this;
    const moments = this.moments.map(({ revision }) => revision);
    return new Configuration(this.view, this.baseline, { moments, gone });
  }

  /**
   * Does the link count? What a closed baseline was put together from stays what it was: links, runs and evidence that
   * were retired after it was closed count in it, and links about parts that they are not about any more.
   */
  isLive(slot: number): boolean {
    if (this.view.isLive(slot) || this.wasLostWith(slot)) return true;
    if (this.moments.length === 0) return false;
    if (!this.moments.some((moment) => moment.isLive(slot))) return false;
    const now = this.view.findLink(this.view.link(slot).id);
    return now === NONE || this.isAboutOthers(slot, now);
  }

  /** Do two states of a link differ in the parts that they are about, or in what they say comes from which? */
  private isAboutOthers(slot: number, other: number): boolean {
    const [one, two] = [this.view.index.asserted(slot), this.view.index.asserted(other)];
    const map = (attributes: typeof one.attributes) => canonicalJson(attributes?.map ?? null);
    return one.scope.key !== two.scope.key || map(one.attributes) !== map(two.attributes);
  }

  /** Is the artifact asked about because it was retired? */
  isGone(artifact: number): boolean {
    return this.gone.has(artifact);
  }

  /** Was the link in force until an end of it went that is asked about for that? */
  private wasLostWith(slot: number): boolean {
    if (this.gone.size === 0) return false;
    const ends = [this.view.index.linkFrom(slot), this.view.index.linkTo(slot)];
    return (
      ends.every((end) => this.gone.has(end) || !this.view.isRetired(end)) &&
      ends.some((end) => this.gone.get(end)?.isLive(slot))
    );
  }

  /** Links that leave the artifact or one of its versions, the oldest first. */
  outgoing(artifact: number): number[] {
    return this.view.index
      .slotsOut(artifact)
      .filter((slot) => this.isLive(slot))
      .reverse();
  }

  incoming(artifact: number): number[] {
    return this.view.index
      .slotsIn(artifact)
      .filter((slot) => this.isLive(slot))
      .reverse();
  }

  /** Do links count that are not in force at the revision? */
  get looksBack(): boolean {
    return this.moments.length > 0 || this.gone.size > 0;
  }

  private include(baseline: number, seen: Set<number>): void {
    if (seen.has(baseline)) return;
    seen.add(baseline);
    const pinned = this.pinned as Int32Array;
    const isMember = this.isMember as Uint8Array;
    const { index } = this.view;
    for (const slot of this.outgoing(baseline)) {
      if (index.formOf(slot).type !== 'INCLUDES') continue;
      const artifact = index.linkTo(slot);
      const version = index.linkToVersion(slot);
      if (isMember[artifact] === 0) this.members.push(artifact);
      isMember[artifact] = 1;
      if (index.facts(artifact).kind === 'BASELINE') this.include(artifact, seen);
      // Two versions of one artifact: the later recorded one stands for it; the other stays a node of its own.
      if (version !== NONE && (pinned[artifact] as number) < version) pinned[artifact] = version;
    }
  }

  /** Is the artifact a member of the baseline asked about? At HEAD every artifact that is not retired is. */
  has(artifact: number): boolean {
    return this.isMember === null ? !this.view.isRetired(artifact) : this.isMember[artifact] === 1;
  }

  /** Artifacts of the configuration, in the order in which they came. */
  *artifacts(): Generator<number> {
    if (this.baseline === null) {
      const count = this.view.artifactCount;
      for (let artifact = 0; artifact < count; artifact += 1) if (this.has(artifact)) yield artifact;
      return;
    }
    yield* this.members.items.slice(0, this.members.length).sort();
  }

  /** The version that the configuration selects; -1: the artifact has none. */
  versionOf(artifact: number): number {
    const pinned = this.pinnedVersionOf(artifact);
    if (pinned !== NONE) return pinned;
    return this.currents === null ? this.earlierVersionOf(artifact) : this.currents.get(artifact);
  }

  private earlierVersionOf(artifact: number): number {
    const known = this.earlier.get(artifact);
    if (known !== undefined) return known;
    const isOrigin = this.closing !== null && ORIGINS.has(this.view.kind(artifact));
    const then = isOrigin ? (this.closing as GraphView).current(artifact) : NONE;
    const version = then === NONE ? this.view.current(artifact) : then;
    this.earlier.set(artifact, version);
    return version;
  }

  /** The version that the baseline includes; -1: none of it. */
  pinnedVersionOf(artifact: number): number {
    return this.pinned === null ? NONE : (this.pinned[artifact] as number);
  }

  /** Is the artifact in the baseline, or in what that was made from, in one version, whatever comes later? At HEAD none is. */
  isHeld(artifact: number): boolean {
    if (this.pinnedVersionOf(artifact) !== NONE) return true;
    return this.baseline !== null && ORIGINS.has(this.view.kind(artifact));
  }

  primary(artifact: number): NodeNumber {
    return artifact * 2;
  }

  /** The node of an artifact in a version; -1: in the one that is selected. */
  node(artifact: number, version: number): NodeNumber {
    return version === NONE || version === this.versionOf(artifact) ? artifact * 2 : version * 2 + 1;
  }

  /** The node at which links hang that name this place. */
  nodeAt(place: number): NodeNumber {
    if ((place & 1) === 0) return place;
    if (this.places !== null) return this.places.get(place >> 1);
    return this.node(this.view.index.artifactAt(place), place >> 1);
  }

  from(slot: number): NodeNumber {
    return this.nodeAt(this.view.index.fromPlace(slot));
  }

  to(slot: number): NodeNumber {
    return this.nodeAt(this.view.index.toPlace(slot));
  }

  artifactOf(node: NodeNumber): number {
    return this.view.index.artifactAt(node);
  }

  /** -1 for an artifact without versions. */
  versionOfNode(node: NodeNumber): number {
    return node & 1 ? node >> 1 : this.versionOf(node >> 1);
  }

  isPrimary(node: NodeNumber): boolean {
    return (node & 1) === 0;
  }

  /** id@label, else the artifact id. */
  nodeId(node: NodeNumber): string {
    const version = this.versionOfNode(node);
    return version === NONE ? this.view.id(node >> 1) : this.view.versionId(version);
  }

  /**
   * Entries of all links at the node, whether they count or not: for who asks about very many nodes and wants few of their
   * links. Nothing is made for an entry. `end`: the slot * 2, plus 1 where the node is the target.
   */
  forEachEntryAt(node: NodeNumber, call: (classNumber: number, place: number, end: number) => void): void {
    this.forEachEntryOf(node, call);
    if (node & 1) return;
    const version = this.versionOf(node >> 1);
    if (version !== NONE) this.forEachEntryOf(version * 2 + 1, call);
  }

  private forEachEntryOf(place: number, call: (classNumber: number, place: number, end: number) => void): void {
    const { adjacency } = this.view.index;
    const { packed } = adjacency;
    if (place < packed.places) {
      const last = packed.offsets[place + 1] as number;
      for (let entry = packed.offsets[place] as number; entry < last; entry += 1) {
        call(packed.classes[entry] as number, packed.others[entry] as number, packed.ends[entry] as number);
      }
    }
    for (let entry = adjacency.head(place); entry !== NONE; entry = adjacency.nexts.get(entry)) {
      call(adjacency.classes.get(entry), adjacency.others.get(entry), adjacency.ends.get(entry));
    }
  }

  /** Live links at the node: those that name it, and those of its artifact where it is the primary node. */
  linksAt(node: NodeNumber): Generator<LinkAt> {
    return this.linksOf({
      artifact: this.artifactOf(node),
      version: this.versionOfNode(node),
      asArtifact: this.isPrimary(node),
    });
  }

  /** Is the link one of {@link linksOf}? Asked of the link: a hub has thousands of others. */
  isLinkOf(wanted: LinksWanted, { slot, end, other }: LinkAt): boolean {
    const { index } = this.view;
    const place = end === 'SOURCE' ? index.fromPlace(slot) : index.toPlace(slot);
    const far = end === 'SOURCE' ? this.to(slot) : this.from(slot);
    return far === other && placesOf(wanted).includes(place) && this.isLive(slot);
  }

  /** Live links of an artifact: those that name the version, and those that name only the artifact if asked for. */
  *linksOf(wanted: LinksWanted): Generator<LinkAt> {
    const places = placesOf(wanted);
    const { adjacency } = this.view.index;
    // One loop, not one generator within another: to hand a link on costs more than to find it.
    for (const place of places) {
      for (const end of adjacency.endsAt(place)) {
        const slot = end >> 1;
        if (!this.isLive(slot)) continue;
        if (end & 1) yield { slot, end: 'TARGET', other: this.from(slot) };
        else yield { slot, end: 'SOURCE', other: this.to(slot) };
      }
    }
  }
}

/** Where the links hang that are wanted. */
function placesOf({ artifact, version, asArtifact }: LinksWanted): number[] {
  const places = asArtifact ? [artifact * 2] : [];
  if (version !== NONE) places.push(version * 2 + 1);
  return places;
}

interface LinksWanted {
  readonly artifact: number;
  readonly version: number;
  /** Also those that name only the artifact. */
  readonly asArtifact: boolean;
}

/** A link at a node: at which end the node is, and the node at the other end. */
export interface LinkAt {
  readonly slot: number;
  readonly end: 'SOURCE' | 'TARGET';
  readonly other: NodeNumber;
}
