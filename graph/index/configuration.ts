/**
 * Which version of each artifact is asked about: those that a baseline includes, else the current ones.
 *
 * The engine works on nodes. A node is a version, or an artifact that has none:
 *
 *     version v            node 2v+1
 *     artifact a, no version   node 2a
 *
 * The primary node of an artifact is the version that the configuration selects; links that name only the artifact
 * hang there.
 */

import { NONE } from './graphIndex.ts';
import type { GraphView } from './graphView.ts';

export type NodeNumber = number;

export class Configuration {
  readonly view: GraphView;
  /** The baseline asked about; null: HEAD. */
  readonly baseline: number | null;
  private readonly selected = new Map<number, number>();
  private readonly members = new Set<number>();
  /** The graph at moments whose links still count, though they were retired later. */
  private readonly moments: readonly GraphView[];

  constructor(view: GraphView, baseline: number | null, moments: readonly number[] = []) {
    this.view = view;
    this.baseline = baseline;
    const closed = baseline === null ? [] : [view.closedAt(baseline)];
    const revisions = [...new Set([...closed, ...moments])].filter((revision) => revision < view.revision);
    this.moments = revisions.map((revision) => view.at(revision));
    if (baseline !== null) this.include(baseline, new Set());
  }

  /**
   * The same configuration for facts about the world, which reach what is in the field: links that were in force when
   * what a deployment includes was put together count too. A run that a later import no longer lists has happened all
   * the same, and a recall of what it used concerns the model that is driving around.
   */
  withField(): Configuration {
    const moments = new Set<number>();
    for (let artifact = 0; artifact < this.view.artifactCount; artifact += 1) {
      if (this.view.kind(artifact) !== 'DEPLOYMENT' || this.view.state(artifact).retired) continue;
      for (const slot of this.view.index.slotsOut(artifact)) {
        if (this.view.link(slot).type !== 'INCLUDES' || !this.view.isAsserted(slot)) continue;
        const member = this.view.index.linkTo.get(slot);
        const isBaseline = this.view.kind(member) === 'BASELINE';
        moments.add(isBaseline ? this.view.closedAt(member) : this.view.index.linkBorn.get(slot));
      }
    }
    return moments.size === 0 ? this : new Configuration(this.view, this.baseline, [...moments]);
  }

  /**
   * Does the link count? What a closed baseline was put together from stays what it was: links, runs and evidence that
   * were retired after it was closed count in it.
   */
  isLive(slot: number): boolean {
    if (this.view.isLive(slot)) return true;
    if (!this.moments.some((moment) => moment.isLive(slot))) return false;
    return this.view.findLink(this.view.link(slot).id) === NONE;
  }

  /** Links that leave the artifact or one of its versions, the oldest first. */
  outgoing(artifact: number): number[] {
    return [...this.view.index.slotsOut(artifact)].filter((slot) => this.isLive(slot)).reverse();
  }

  incoming(artifact: number): number[] {
    return [...this.view.index.slotsIn(artifact)].filter((slot) => this.isLive(slot)).reverse();
  }

  private include(baseline: number, seen: Set<number>): void {
    if (seen.has(baseline)) return;
    seen.add(baseline);
    for (const slot of this.outgoing(baseline)) {
      if (this.view.link(slot).type !== 'INCLUDES') continue;
      const artifact = this.view.index.linkTo.get(slot);
      const version = this.view.index.linkToVersion.get(slot);
      this.members.add(artifact);
      if (this.view.kind(artifact) === 'BASELINE') this.include(artifact, seen);
      if (version === NONE) continue;
      // Two versions of one artifact: the later recorded one stands for it; the other stays a node of its own.
      const other = this.selected.get(artifact);
      if (other === undefined || other < version) this.selected.set(artifact, version);
    }
  }

  /** Is the artifact a member of the baseline asked about? At HEAD every artifact that is not retired is. */
  has(artifact: number): boolean {
    return this.baseline === null ? !this.view.state(artifact).retired : this.members.has(artifact);
  }

  /** Artifacts of the configuration, in the order in which they came. */
  *artifacts(): Generator<number> {
    if (this.baseline === null) {
      const count = this.view.artifactCount;
      for (let artifact = 0; artifact < count; artifact += 1) if (this.has(artifact)) yield artifact;
      return;
    }
    yield* [...this.members].sort((left, right) => left - right);
  }

  /** The version that the configuration selects; -1: the artifact has none. */
  versionOf(artifact: number): number {
    return this.selected.get(artifact) ?? this.view.current(artifact);
  }

  /** The version that the baseline includes; -1: it includes none, the current one stands in. */
  pinnedVersionOf(artifact: number): number {
    return this.selected.get(artifact) ?? NONE;
  }

  primary(artifact: number): NodeNumber {
    return nodeOf(artifact, this.versionOf(artifact));
  }

  /** The node at which an end of a link hangs. */
  end(artifact: number, version: number): NodeNumber {
    return version === NONE ? this.primary(artifact) : nodeOf(artifact, version);
  }

  from(slot: number): NodeNumber {
    return this.end(this.view.index.linkFrom.get(slot), this.view.index.linkFromVersion.get(slot));
  }

  to(slot: number): NodeNumber {
    return this.end(this.view.index.linkTo.get(slot), this.view.index.linkToVersion.get(slot));
  }

  artifactOf(node: NodeNumber): number {
    return node & 1 ? this.view.version(node >> 1).artifact : node >> 1;
  }

  isPrimary(node: NodeNumber): boolean {
    return this.primary(this.artifactOf(node)) === node;
  }

  /** id@label, else the artifact id. */
  nodeId(node: NodeNumber): string {
    return node & 1 ? this.view.versionId(node >> 1) : this.view.id(node >> 1);
  }

  /** Live links at the node: those that name it, and those of its artifact where it is the primary node. */
  *linksAt(node: NodeNumber): Generator<{ slot: number; end: 'SOURCE' | 'TARGET'; other: NodeNumber }> {
    yield* this.linksOf({
      artifact: this.artifactOf(node),
      version: versionOfNode(node),
      asArtifact: this.isPrimary(node),
    });
  }

  /** Live links of an artifact: those that name the version, and those that name only the artifact if asked for. */
  *linksOf(place: { artifact: number; version: number; asArtifact: boolean }): Generator<{
    slot: number;
    end: 'SOURCE' | 'TARGET';
    other: NodeNumber;
  }> {
    const { index } = this.view;
    for (let slot = index.firstOutSlot(place.artifact); slot !== NONE; slot = index.nextOutSlot(slot)) {
      if (!hangsAt(index.linkFromVersion.get(slot), place) || !this.isLive(slot)) continue;
      yield { slot, end: 'SOURCE', other: this.to(slot) };
    }
    for (let slot = index.firstInSlot(place.artifact); slot !== NONE; slot = index.nextInSlot(slot)) {
      if (!hangsAt(index.linkToVersion.get(slot), place) || !this.isLive(slot)) continue;
      yield { slot, end: 'TARGET', other: this.from(slot) };
    }
  }
}

function hangsAt(endVersion: number, place: { version: number; asArtifact: boolean }): boolean {
  return endVersion === NONE ? place.asArtifact : endVersion === place.version;
}

export function nodeOf(artifact: number, version: number): NodeNumber {
  return version === NONE ? artifact * 2 : version * 2 + 1;
}

/** -1 for an artifact without versions. */
export function versionOfNode(node: NodeNumber): number {
  return node & 1 ? node >> 1 : NONE;
}
