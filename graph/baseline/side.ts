/**
 * One side of a comparison: a baseline as it was put together, or HEAD.
 *
 *     baseline R1   the graph at the revision that closed it, with the versions that it includes
 *     HEAD          the graph asked about, with what a baseline made of it now would include
 *
 * What people and the world said later of a closed baseline (sign-offs, gates) is read at the revision asked about.
 */

import { type Standing, StandingArgument } from '../impact/standing.ts';
import { Configuration, type NodeNumber } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import { whyLeftOut } from './members.ts';

export class Side {
  /** Null: HEAD. */
  readonly baseline: number | null;
  /** The configuration as it was put together. */
  readonly configuration: Configuration;
  /** The same as known at the revision asked about. */
  readonly known: Configuration;
  /** Version by artifact, nested baselines opened; -1: a record without content. */
  readonly members: ReadonlyMap<number, number>;
  /** The baseline itself, and those that it includes. */
  readonly baselines: readonly number[];

  constructor({ view, baseline, metamodel }: { view: GraphView; baseline: number | null; metamodel: Metamodel }) {
    this.baseline = baseline;
    this.known = new Configuration(view, baseline);
    const isClosed = baseline !== null && view.state(baseline).closed;
    this.configuration = isClosed ? new Configuration(view.at(view.closedAt(baseline)), baseline) : this.known;
    const baselines = baseline === null ? [] : [baseline];
    const members = new Map<number, number>();
    for (const artifact of this.configuration.artifacts()) {
      if (this.view.kind(artifact) === 'BASELINE') {
        if (baseline !== null) baselines.push(artifact);
        continue;
      }
      if (baseline === null && whyLeftOut(this.view, artifact, metamodel) !== null) continue;
      members.set(artifact, this.configuration.versionOf(artifact));
    }
    this.members = members;
    this.baselines = baselines;
  }

  /** The graph in which the side was put together. */
  get view(): GraphView {
    return this.configuration.view;
  }

  /** The node of a member; undefined: it is none. */
  node(artifact: number): NodeNumber | undefined {
    const version = this.members.get(artifact);
    return version === undefined ? undefined : this.configuration.node(artifact, version);
  }

  /** Links between members in the versions that the side selects, by id. */
  links(): Map<string, number> {
    const found = new Map<string, number>();
    for (const artifact of this.members.keys()) {
      for (const slot of this.configuration.outgoing(artifact)) {
        const to = this.view.index.linkTo(slot);
        if (!this.members.has(to)) continue;
        const joins =
          this.configuration.from(slot) === this.node(artifact) && this.configuration.to(slot) === this.node(to);
        if (joins) found.set(this.view.link(slot).id, slot);
      }
    }
    return found;
  }

  /**
   * Was the evidence made with another version of a member than this side holds: is that what it evaluates, or what the
   * run that generated it used?
   */
  isOutdated(evidence: number): boolean {
    if (this.view.kind(evidence) !== 'EVIDENCE') return false;
    const { configuration } = this;
    for (const { slot, end, other } of configuration.linksAt(configuration.primary(evidence))) {
      const link = this.view.link(slot);
      if (link.assurance === 'INFERRED') continue;
      if (link.type === 'EVALUATES' && end === 'SOURCE' && this.isOtherVersion(other)) return true;
      if (link.type === 'GENERATED' && end === 'TARGET' && this.usedOtherVersion(other)) return true;
    }
    return false;
  }

  private usedOtherVersion(run: NodeNumber): boolean {
    for (const { slot, end, other } of this.configuration.linksAt(run)) {
      const link = this.view.link(slot);
      if (link.type !== 'USED' || end !== 'SOURCE' || link.assurance === 'INFERRED') continue;
      if (this.isOtherVersion(other)) return true;
    }
    return false;
  }

  /** Equal content is the same version under another name. */
  private isOtherVersion(node: NodeNumber): boolean {
    const held = this.members.get(this.configuration.artifactOf(node));
    if (held === undefined || held === NONE) return false;
    return this.view.digest(this.configuration.versionOfNode(node)) !== this.view.digest(held);
  }

  /** What the argument for a claim was worth. */
  standing(claim: number): Standing {
    return StandingArgument.recorded(this.configuration).of(this.configuration.primary(claim));
  }
}
