/**
 * The standing status of the argument: what holds before any change is asked about.
 *
 * Challenges are decided first, along CHALLENGES: an OPEN one puts its target IN_DOUBT, an ACCEPTED one by a
 * challenger that is not itself defeated DEFEATS it, a REJECTED one does nothing. Then support, upwards: circular
 * argument supports nothing. A relation of the argument is challenged by way of the part that stands for it; then what it
 * brings to the element that it leaves does not count there, though it may stand elsewhere.
 */

import type { Configuration, NodeNumber } from '../index/configuration.ts';
import { PerConfiguration } from '../index/perConfiguration.ts';
import type { ChallengeState, EngineFacts } from '../metamodel/content.ts';
import type { PartSet } from '../model/parts.ts';
import { meetsBound } from './thresholds.ts';

export type Standing =
  /** The argument holds. */
  | 'SUPPORTED'
  /** Nothing is recorded that would support it. */
  | 'UNSUPPORTED'
  /** Marked as not developed, challenged, circular, or what it stands on is. */
  | 'IN_DOUBT'
  /** Refuted by an accepted challenge. */
  | 'DEFEATED';

/** Why a claim or a piece of evidence does not stand, before any change is asked about. */
export type StandingCause =
  /** A challenge that is not answered, or was accepted; `node` challenges. */
  | { readonly type: 'CHALLENGED'; readonly state: ChallengeState; readonly slot: number; readonly node: NodeNumber }
  /** A safety performance indicator in its context failed. */
  | { readonly type: 'INDICATOR_FAILED'; readonly slot: number; readonly node: NodeNumber }
  | { readonly type: 'CONTEXT_FELL'; readonly slot: number; readonly node: NodeNumber }
  | {
      readonly type: 'SUPPORT_LOST';
      readonly slot: number;
      readonly node: NodeNumber;
      readonly isEvidence: boolean;
      /** It may stand, and that it supports this one is challenged. */
      readonly relation: RelationChallenge | null;
    }
  /** That it is made in this context is challenged. */
  | {
      readonly type: 'CONTEXT_CHALLENGED';
      readonly slot: number;
      readonly node: NodeNumber;
      readonly relation: RelationChallenge;
    }
  | { readonly type: 'MARKED_UNDEVELOPED' }
  /** Nothing is linked as its support. */
  | { readonly type: 'WITHOUT_SUPPORT' }
  /** Its supports end nowhere, because they go in a circle. */
  | { readonly type: 'CIRCULAR' }
  /** The evidence did not show what it was made for. */
  | { readonly type: 'OUTCOME_FAIL' };

/** A challenge of a relation that is not answered, or was accepted. */
export interface RelationChallenge {
  readonly state: ChallengeState;
  /** Of the CHALLENGES link. */
  readonly slot: number;
  /** Who challenges. */
  readonly node: NodeNumber;
}

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

/** A link by which a claim stands on another claim or on evidence, for sure. */
export interface Support {
  readonly slot: number;
  readonly node: NodeNumber;
  readonly isEvidence: boolean;
  /** What the link speaks of. */
  readonly scope: PartSet;
}

/** Was it withdrawn, in what the link speaks of? */
export type IsWithdrawn = (of: Pick<Support, 'slot' | 'node' | 'scope'>) => boolean;

/** What a claim stands on by links that are sure; nodes each once. */
interface Basis {
  readonly supports: readonly Support[];
  readonly claims: readonly NodeNumber[];
  readonly evidence: readonly NodeNumber[];
  readonly contexts: readonly NodeNumber[];
  /** What it would stand on, or be made in, if that were not challenged. */
  readonly challenged: ReadonlyMap<NodeNumber, RelationChallenge>;
  /** What was withdrawn of what it would stand on. */
  readonly withdrawn: ReadonlySet<NodeNumber>;
  /** A context is among them. */
  readonly isContextGone: boolean;
  /** How many different nodes support it. */
  readonly count: number;
  /** By support: was it lost before any change? Null: nobody has asked. */
  lostBefore: readonly boolean[] | null;
}

/** Answers for one configuration; each claim is computed once. */
export class StandingArgument {
  private readonly configuration: Configuration;
  private readonly factsOf: (node: NodeNumber) => EngineFacts;
  private readonly isWithdrawn: IsWithdrawn | null;
  private readonly known = new Map<NodeNumber, Standing>();
  private readonly challenged = new Map<NodeNumber, Standing>();
  private readonly bases = new Map<NodeNumber, Basis>();
  private readonly circular = new Set<NodeNumber>();

  /** @param isWithdrawn Null: what was withdrawn counts, for a withdrawal is a change like others. */
  constructor(
    configuration: Configuration,
    factsOf: (node: NodeNumber) => EngineFacts,
    isWithdrawn: IsWithdrawn | null = null,
  ) {
    this.configuration = configuration;
    this.factsOf = factsOf;
    this.isWithdrawn = isWithdrawn;
  }

  /** The argument as it is recorded. */
  static recorded(configuration: Configuration): StandingArgument {
    return recordedArguments.of(configuration);
  }

  /** The same argument, in which what was withdrawn supports nothing and is no context. */
  without(isWithdrawn: IsWithdrawn): StandingArgument {
    return new StandingArgument(this.configuration, this.factsOf, isWithdrawn);
  }

  /** Status of a claim. */
  of(claim: NodeNumber): Standing {
    if (!this.known.has(claim)) this.settle(this.below(claim));
    return this.known.get(claim) as Standing;
  }

  /** Is it lost as a support, before any change? */
  isLost(claim: NodeNumber): boolean {
    const standing = this.of(claim);
    return standing === 'IN_DOUBT' || standing === 'DEFEATED';
  }

  /** The claims that this one stands on and that are not known yet, with itself, the lowest first. */
  private below(claim: NodeNumber): NodeNumber[] {
    const found: NodeNumber[] = [];
    const seen = new Set([claim]);
    // Depth first without recursion: arguments may be deep.
    const path = [{ node: claim, children: this.childClaims(claim) }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const child = top.children.pop();
      if (child === undefined) {
        found.push(top.node);
        path.pop();
      } else if (!seen.has(child) && !this.known.has(child)) {
        seen.add(child);
        path.push({ node: child, children: this.childClaims(child) });
      }
    }
    return found;
  }

  private childClaims(claim: NodeNumber): NodeNumber[] {
    const basis = this.basisOf(claim);
    return [...basis.claims, ...basis.contexts];
  }

  /** Links by which a claim stands on others and on evidence. */
  supportsOf(claim: NodeNumber): readonly Support[] {
    return this.basisOf(claim).supports;
  }

  /** How many different nodes support a claim; a support counts once, however many links say so. */
  supportCount(claim: NodeNumber): number {
    return this.basisOf(claim).count;
  }

  /** By support of the claim: was it lost before any change? */
  lostBefore(claim: NodeNumber): readonly boolean[] {
    const basis = this.basisOf(claim);
    basis.lostBefore ??= basis.supports.map((support) => this.supportIsLost(claim, support));
    return basis.lostBefore;
  }

  private basisOf(claim: NodeNumber): Basis {
    const known = this.bases.get(claim) ?? this.findBasis(claim);
    this.bases.set(claim, known);
    return known;
  }

  private findBasis(claim: NodeNumber): Basis {
    const { configuration } = this;
    const { index } = configuration.view;
    const supports: Support[] = [];
    const contexts = new Set<NodeNumber>();
    const contextSlots: { slot: number; node: NodeNumber; scope: PartSet }[] = [];
    const relations = new Map<string, RelationChallenge>();
    configuration.forEachEntryAt(claim, (_class, place, end) => {
      const slot = end >> 1;
      const { type, role, inferred } = index.formOf(slot);
      const isTarget = (end & 1) === 1;
      if (type === 'PART_OF' && isTarget && configuration.isLive(slot)) {
        const part = configuration.nodeAt(place);
        const { relation } = this.factsOf(part);
        const challenge = relation === undefined ? null : this.challengeOfRelation(part);
        if (relation !== undefined && challenge) relations.set(relation, challenge);
        return;
      }
      const isEvidence = type === 'EVIDENCES' && isTarget && role !== 'AGAINST';
      const isSupport = isEvidence || (type === 'SUPPORTS' && isTarget);
      const isContext = type === 'IN_CONTEXT_OF' && !isTarget;
      if (inferred || !(isSupport || isContext) || !configuration.isLive(slot)) return;
      const node = configuration.nodeAt(place);
      const { scope } = index.asserted(slot);
      if (isContext) contextSlots.push({ slot, node, scope });
      if (isSupport) supports.push({ slot, node, isEvidence, scope });
      else if (configuration.view.kind(configuration.artifactOf(node)) === 'CLAIM') contexts.add(node);
    });
    const nodes = (areEvidence: boolean) => [
      ...new Set(supports.filter(({ isEvidence }) => isEvidence === areEvidence).map(({ node }) => node)),
    ];
    const challenged = new Map<NodeNumber, RelationChallenge>();
    const { isWithdrawn } = this;
    const withdrawn = new Set(isWithdrawn ? supports.filter(isWithdrawn).map(({ node }) => node) : []);
    let isContextGone = isWithdrawn !== null && contextSlots.some(isWithdrawn);
    if (relations.size > 0) {
      const challengeOf = (slot: number) => relations.get(configuration.view.link(slot).id);
      for (const { slot, node } of supports) {
        const challenge = challengeOf(slot);
        if (challenge) challenged.set(node, challenge);
      }
      for (const { slot, node } of contextSlots) {
        const challenge = challengeOf(slot);
        if (!challenge) continue;
        challenged.set(node, challenge);
        isContextGone = true;
      }
    }
    const [claims, evidence] = [nodes(false), nodes(true)];
    return {
      supports,
      claims,
      evidence,
      contexts: [...contexts],
      challenged,
      withdrawn,
      isContextGone,
      count: claims.length + evidence.length,
      lostBefore: null,
    };
  }

  /** The strongest challenge of the part that stands for a relation; null: none counts. */
  private challengeOfRelation(part: NodeNumber): RelationChallenge | null {
    const found = this.challengesOf(part).find((cause) => cause.type === 'CHALLENGED');
    return found ? { state: found.state, slot: found.slot, node: found.node } : null;
  }

  /**
   * Settles claims together: what is doubted or defeated spreads upwards, along support and context, until nothing is
   * new; whatever then has no ground under its supports is circular, which is doubt again. Two least fixpoints, so the
   * answer does not depend on which claim was asked about first. A context only takes away: one that is the parent of
   * the claim is no circle.
   */
  private settle(claims: readonly NodeNumber[]): void {
    for (const claim of claims) {
      const challenge = this.challengeOf(claim, new Set());
      if (challenge !== 'SUPPORTED') this.known.set(claim, challenge);
      else if (this.factsOf(claim).undeveloped) this.known.set(claim, 'IN_DOUBT');
    }
    do {
      untilNothingIsNew(claims, (claim) => {
        const { contexts, isContextGone } = this.basisOf(claim);
        const contextFell = isContextGone || contexts.some((context) => this.hasFallen(context));
        const falls = contextFell || this.isShort(claim, (child) => !this.hasFallen(child));
        if (!this.known.has(claim) && falls) return this.settleAs(claim, 'IN_DOUBT');
        return false;
      });
    } while (this.settleCircles(claims));
    const supported = this.least(claims, (claim) => {
      const { subkind } = this.configuration.view.facts(this.configuration.artifactOf(claim));
      return isAxiomatic(subkind);
    });
    for (const claim of claims) {
      if (!this.known.has(claim)) this.known.set(claim, supported.has(claim) ? 'SUPPORTED' : 'UNSUPPORTED');
    }
  }

  /** Claims whose supports end nowhere, because they go in a circle, support nothing. True: there were some. */
  private settleCircles(claims: readonly NodeNumber[]): boolean {
    const grounded = this.least(claims, () => true);
    const circular = claims.filter((claim) => !this.known.has(claim) && !grounded.has(claim));
    for (const claim of circular) {
      this.known.set(claim, 'IN_DOUBT');
      this.circular.add(claim);
    }
    return circular.length > 0;
  }

  /** The claims that stand on enough of what stands, given those that stand without support. */
  private least(claims: readonly NodeNumber[], standsAlone: (claim: NodeNumber) => boolean): Set<NodeNumber> {
    const standing = new Set<NodeNumber>();
    untilNothingIsNew(claims, (claim) => {
      if (standing.has(claim) || this.known.has(claim)) return false;
      const { claims: children, evidence } = this.basisOf(claim);
      const isBare = children.length + evidence.length === 0;
      const holds = (child: NodeNumber) => standing.has(child) || this.countsAs(child, standsAlone);
      if (isBare ? !standsAlone(claim) : this.isShort(claim, holds)) return false;
      standing.add(claim);
      return true;
    });
    return standing;
  }

  /** A claim that was settled before: supported, or left without support where that is enough. */
  private countsAs(claim: NodeNumber, standsAlone: (claim: NodeNumber) => boolean): boolean {
    const known = this.known.get(claim);
    return known === 'SUPPORTED' || (known === 'UNSUPPORTED' && standsAlone(claim));
  }

  /** Are fewer of its supports left than it needs? */
  private isShort(claim: NodeNumber, holds: (child: NodeNumber) => boolean): boolean {
    const { claims: children, evidence, challenged, withdrawn } = this.basisOf(claim);
    const all = children.length + evidence.length;
    const isGone = (node: NodeNumber) => challenged.has(node) || withdrawn.has(node);
    const held =
      children.filter((child) => !isGone(child) && holds(child)).length +
      evidence.filter((one) => !isGone(one) && !this.evidenceIsLost(one)).length;
    return held < all && held < neededSupports(this.factsOf(claim), all);
  }

  private hasFallen(claim: NodeNumber): boolean {
    const known = this.known.get(claim);
    return known === 'IN_DOUBT' || known === 'DEFEATED';
  }

  private settleAs(claim: NodeNumber, standing: Standing): true {
    this.known.set(claim, standing);
    return true;
  }

  /** Evidence that failed, or that is challenged, supports nothing. */
  evidenceIsLost(evidence: NodeNumber): boolean {
    return this.factsOf(evidence).outcome === 'fail' || this.challengeOf(evidence, new Set()) !== 'SUPPORTED';
  }

  /** Is it lost to this claim, before any change? */
  supportIsLost(claim: NodeNumber, { node, isEvidence }: Pick<Support, 'node' | 'isEvidence'>): boolean {
    const { challenged, withdrawn } = this.basisOf(claim);
    if (challenged.has(node) || withdrawn.has(node)) return true;
    return isEvidence ? this.evidenceIsLost(node) : this.isLost(node);
  }

  /** Why a claim, or evidence, does not stand; empty: it does. The strongest cause comes first. */
  causesOf(node: NodeNumber): StandingCause[] {
    const causes = this.challengesOf(node);
    const { kind, subkind } = this.configuration.view.facts(this.configuration.artifactOf(node));
    if (kind !== 'CLAIM') {
      if (this.factsOf(node).outcome === 'fail') causes.push({ type: 'OUTCOME_FAIL' });
      return causes;
    }
    const standing = this.of(node);
    if (standing === 'SUPPORTED') return causes;
    if (this.circular.has(node)) return [...causes, { type: 'CIRCULAR' }];
    const { supports, contexts, challenged } = this.basisOf(node);
    for (const { slot, end, other } of this.configuration.linksAt(node)) {
      if (this.configuration.view.link(slot).type !== 'IN_CONTEXT_OF') continue;
      const relation = end === 'SOURCE' ? challenged.get(other) : undefined;
      if (relation) causes.push({ type: 'CONTEXT_CHALLENGED', slot, node: other, relation });
      if (contexts.includes(other) && this.hasFallen(other)) causes.push({ type: 'CONTEXT_FELL', slot, node: other });
    }
    const { undeveloped = false } = this.factsOf(node);
    for (const { slot, node: support, isEvidence } of supports) {
      const relation = challenged.get(support) ?? null;
      const isLost = isEvidence ? this.evidenceIsLost(support) : this.of(support) !== 'SUPPORTED';
      if (relation || isLost) causes.push({ type: 'SUPPORT_LOST', slot, node: support, isEvidence, relation });
    }
    if (undeveloped) causes.push({ type: 'MARKED_UNDEVELOPED' });
    else if (supports.length === 0 && !isAxiomatic(subkind)) causes.push({ type: 'WITHOUT_SUPPORT' });
    return causes;
  }

  /** Challenges and failed indicators that count against a claim or evidence, accepted ones first. */
  private challengesOf(node: NodeNumber): StandingCause[] {
    const { configuration } = this;
    const causes: StandingCause[] = [];
    for (const { slot, end, other } of configuration.linksAt(node)) {
      const { type, inferred } = configuration.view.index.formOf(slot);
      if (inferred) continue;
      if (type === 'IN_CONTEXT_OF' && end === 'SOURCE' && this.indicatorFailed(other)) {
        causes.unshift({ type: 'INDICATOR_FAILED', slot, node: other });
      }
      if (type !== 'CHALLENGES' || end !== 'TARGET') continue;
      const state = challengeState(slot, configuration);
      if (state === 'REJECTED' || this.challengeOf(other, new Set()) === 'DEFEATED') continue;
      const cause = { type: 'CHALLENGED', state, slot, node: other } as const;
      if (state === 'ACCEPTED') causes.unshift(cause);
      else causes.push(cause);
    }
    return causes;
  }

  /** What the challenges alone make of a claim or of evidence. A cycle of challenges decides nothing: in doubt. */
  private challengeOf(node: NodeNumber, above: Set<NodeNumber>): Standing {
    const known = this.challenged.get(node);
    if (known) return known;
    if (above.has(node)) return 'IN_DOUBT';
    above.add(node);
    let result: Standing = 'SUPPORTED';
    const { configuration } = this;
    configuration.forEachEntryAt(node, (_class, place, end) => {
      const slot = end >> 1;
      const { type, inferred } = configuration.view.index.formOf(slot);
      const isChallenge = type === 'CHALLENGES' && (end & 1) === 1;
      const isContext = type === 'IN_CONTEXT_OF' && (end & 1) === 0;
      if (inferred || !(isChallenge || isContext) || !configuration.isLive(slot)) return;
      const other = configuration.nodeAt(place);
      // A failed safety performance indicator challenges the claims that are made in its context.
      if (isContext && this.indicatorFailed(other)) result = 'DEFEATED';
      if (isContext) return;
      const state = challengeState(slot, configuration);
      if (state === 'REJECTED' || this.challengeOf(other, above) === 'DEFEATED') return;
      if (state === 'ACCEPTED') result = 'DEFEATED';
      else if (result === 'SUPPORTED') result = 'IN_DOUBT';
    });
    above.delete(node);
    this.challenged.set(node, result);
    return result;
  }

  /** By an outcome, or by a number outside its threshold, whatever is said of the outcome. */
  private indicatorFailed(node: NodeNumber): boolean {
    const facts = this.configuration.view.facts(this.configuration.artifactOf(node));
    if (facts.kind !== 'METRIC' || facts.subkind !== 'SPI') return false;
    const { criterion } = this.factsOf(node);
    for (const { slot, end, other } of this.configuration.linksAt(node)) {
      if (this.configuration.view.link(slot).type !== 'EVIDENCES' || end !== 'TARGET') continue;
      const { outcome, results = [] } = this.factsOf(other);
      if (outcome === 'fail') return true;
      if (!criterion) continue;
      if (results.some(({ metric, value }) => metric === criterion.metric && !meetsBound(value, criterion)))
        return true;
    }
    return false;
  }
}

const recordedArguments = new PerConfiguration(
  (configuration) => new StandingArgument(configuration, (node) => configuration.factsOf(node)),
);

/** Asks again and again until no answer is true. */
function untilNothingIsNew(claims: readonly NodeNumber[], isNew: (claim: NodeNumber) => boolean): void {
  for (let grew = true; grew; ) {
    grew = false;
    for (const claim of claims) if (isNew(claim)) grew = true;
  }
}

/** How many of its supports a claim needs. */
export function neededSupports(facts: EngineFacts, supports: number): number {
  if (facts.logic === 'ANY') return 1;
  if (facts.logic === 'K_OF_N') return facts.k ?? supports;
  return supports;
}
