/**
 * The standing status of the argument: what holds before any change is asked about.
 *
 * Challenges are decided first, along CHALLENGES: an OPEN one puts its target IN_DOUBT, an ACCEPTED one by a
 * challenger that is not itself defeated DEFEATS it, a REJECTED one does nothing. Then support, upwards: circular
 * argument supports nothing.
 */

import type { Configuration, NodeNumber } from '../index/configuration.ts';
import type { ChallengeState, EngineFacts } from '../metamodel/content.ts';

export type Standing =
  /** The argument holds. */
  | 'SUPPORTED'
  /** Nothing is recorded that would support it. */
  | 'UNSUPPORTED'
  /** Marked as not developed, challenged, circular, or what it stands on is. */
  | 'IN_DOUBT'
  /** Refuted by an accepted challenge. */
  | 'DEFEATED';

/** Claims that need no support of their own. */
const AXIOMATIC: ReadonlySet<string> = new Set([
  'ASSUMPTION',
  'JUSTIFICATION',
  'CONTEXT',
  'AWAY_CONTEXT',
  'AWAY_ASSUMPTION',
  'AWAY_JUSTIFICATION',
]);

export function isAxiomatic(subkind: string | null): boolean {
  return subkind !== null && AXIOMATIC.has(subkind);
}

export function challengeState(slot: number, configuration: Configuration): ChallengeState {
  const state = configuration.view.link(slot).attributes?.state;
  return state === 'ACCEPTED' || state === 'REJECTED' ? state : 'OPEN';
}

/** Answers for one configuration; each claim is computed once. */
export class StandingArgument {
  private readonly configuration: Configuration;
  private readonly factsOf: (node: NodeNumber) => EngineFacts;
  private readonly known = new Map<NodeNumber, Standing>();
  private readonly challenged = new Map<NodeNumber, Standing>();

  constructor(configuration: Configuration, factsOf: (node: NodeNumber) => EngineFacts) {
    this.configuration = configuration;
    this.factsOf = factsOf;
  }

  /** Status of a claim. */
  of(claim: NodeNumber): Standing {
    // Depth first without recursion: arguments may be deep.
    const path: NodeNumber[] = [claim];
    const open = new Set<NodeNumber>();
    while (path.length > 0) {
      const node = path.at(-1) as NodeNumber;
      if (this.known.has(node)) {
        path.pop();
        continue;
      }
      const children = open.has(node) ? [] : this.childClaims(node).filter((child) => !this.known.has(child));
      open.add(node);
      if (children.length > 0) {
        // A child that is still open stands on this claim: circular argument supports nothing.
        const circular = children.filter((child) => open.has(child));
        for (const child of circular) this.known.set(child, 'IN_DOUBT');
        path.push(...children.filter((child) => !open.has(child)));
        continue;
      }
      this.known.set(node, this.evaluate(node));
      path.pop();
    }
    return this.known.get(claim) as Standing;
  }

  /** Is it lost as a support, before any change? */
  isLost(claim: NodeNumber): boolean {
    const standing = this.of(claim);
    return standing === 'IN_DOUBT' || standing === 'DEFEATED';
  }

  private childClaims(claim: NodeNumber): NodeNumber[] {
    const children: NodeNumber[] = [];
    for (const { slot, end, other } of this.configuration.linksAt(claim)) {
      const link = this.configuration.view.link(slot);
      const supports = link.type === 'SUPPORTS' && end === 'TARGET' && link.assurance !== 'INFERRED';
      const context =
        link.type === 'IN_CONTEXT_OF' &&
        end === 'SOURCE' &&
        this.configuration.view.kind(this.configuration.artifactOf(other)) === 'CLAIM';
      if ((supports || context) && other !== claim) children.push(other);
    }
    return children;
  }

  private evaluate(claim: NodeNumber): Standing {
    const challenge = this.challengeOf(claim, new Set());
    if (challenge !== 'SUPPORTED') return challenge;
    const facts = this.factsOf(claim);
    if (facts.undeveloped) return 'IN_DOUBT';
    let supports = 0;
    let lost = 0;
    let unsupported = 0;
    let contextFell = false;
    for (const { slot, end, other } of this.configuration.linksAt(claim)) {
      const link = this.configuration.view.link(slot);
      if (link.assurance === 'INFERRED') continue;
      if (link.type === 'SUPPORTS' && end === 'TARGET') {
        const child = other === claim ? 'IN_DOUBT' : (this.known.get(other) ?? 'IN_DOUBT');
        supports += 1;
        if (child === 'UNSUPPORTED') unsupported += 1;
        else if (child !== 'SUPPORTED') lost += 1;
      } else if (link.type === 'EVIDENCES' && end === 'TARGET' && link.role !== 'AGAINST') {
        supports += 1;
        if (this.evidenceIsLost(other)) lost += 1;
      } else if (link.type === 'IN_CONTEXT_OF' && end === 'SOURCE') {
        const context = this.known.get(other);
        if (context === 'DEFEATED' || context === 'IN_DOUBT') contextFell = true;
      }
    }
    if (contextFell) return 'IN_DOUBT';
    const subkind = this.configuration.view.facts(this.configuration.artifactOf(claim)).subkind;
    if (supports === 0) return isAxiomatic(subkind) ? 'SUPPORTED' : 'UNSUPPORTED';
    const needed = neededSupports(facts, supports);
    if (supports - lost < needed) return 'IN_DOUBT';
    return supports - lost - unsupported < needed ? 'UNSUPPORTED' : 'SUPPORTED';
  }

  /** Evidence that failed, or that is challenged, supports nothing. */
  evidenceIsLost(evidence: NodeNumber): boolean {
    return this.factsOf(evidence).outcome === 'fail' || this.challengeOf(evidence, new Set()) !== 'SUPPORTED';
  }

  /** What the challenges alone make of a claim or of evidence. A cycle of challenges decides nothing: in doubt. */
  private challengeOf(node: NodeNumber, above: Set<NodeNumber>): Standing {
    const known = this.challenged.get(node);
    if (known) return known;
    if (above.has(node)) return 'IN_DOUBT';
    above.add(node);
    let result: Standing = 'SUPPORTED';
    for (const { slot, end, other } of this.configuration.linksAt(node)) {
      const link = this.configuration.view.link(slot);
      if (link.assurance === 'INFERRED') continue;
      if (link.type === 'CHALLENGES' && end === 'TARGET') {
        const state = challengeState(slot, this.configuration);
        if (state === 'REJECTED' || this.challengeOf(other, above) === 'DEFEATED') continue;
        if (state === 'ACCEPTED') result = 'DEFEATED';
        else if (result === 'SUPPORTED') result = 'IN_DOUBT';
      } else if (link.type === 'IN_CONTEXT_OF' && end === 'SOURCE' && this.indicatorFailed(other)) {
        // A failed safety performance indicator challenges the claims that are made in its context.
        result = 'DEFEATED';
      }
    }
    above.delete(node);
    this.challenged.set(node, result);
    return result;
  }

  private indicatorFailed(node: NodeNumber): boolean {
    const facts = this.configuration.view.facts(this.configuration.artifactOf(node));
    if (facts.kind !== 'METRIC' || facts.subkind !== 'SPI') return false;
    for (const { slot, end, other } of this.configuration.linksAt(node)) {
      if (this.configuration.view.link(slot).type !== 'EVIDENCES' || end !== 'TARGET') continue;
      if (this.factsOf(other).outcome === 'fail') return true;
    }
    return false;
  }
}

/** How many of its supports a claim needs. */
export function neededSupports(facts: EngineFacts, supports: number): number {
  if (facts.logic === 'ANY') return 1;
  if (facts.logic === 'K_OF_N') return facts.k ?? supports;
  return supports;
}
