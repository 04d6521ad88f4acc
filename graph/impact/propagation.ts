/**
 * How a change travels: the least fixpoint of the rule tables over one configuration.
 *
 *     change ──first hop (by kind of change)──▶ tokens ──transfer (by effect)──▶ tokens ──▶ …
 *
 * A token is an effect on parts of a node. Rules work token by token and only ever add, so the fixpoint exists, is the
 * same in whatever order it is computed, and ends on cycles. Two worlds: ACTUAL, and POTENTIAL, where open suspicions
 * are taken as true; ACTUAL is computed first and is contained in POTENTIAL.
 *
 * Scenario (golden story, row a2): D1 gets rows appended.
 *     D1 ──F12──▶ T1 STALE ──T13──▶ M1 STALE ──T15a──▶ EV1 STALE ──T16a, formula──▶ G2 DEGRADED ──T17a──▶ G1 IN_DOUBT
 *                                   M1 STALE ──T06b──▶ SR1 UNCONFIRMED ──T05b (only potential)──▶ H1 UNCONFIRMED
 */

import { type Configuration, type NodeNumber, nodeOf, versionOfNode } from '../index/configuration.ts';
import { type LinkDetail, NONE } from '../index/graphIndex.ts';
import type { Emission } from '../metamodel/cells.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import type { EngineFacts } from '../metamodel/content.ts';
import type { Code, CutReason } from '../metamodel/effects.ts';
import { type FirstHopRule, type Metamodel, passes, type TransferRule } from '../metamodel/metamodel.ts';
import { RELATIONS } from '../metamodel/relations.ts';
import type { LinkEnd } from '../metamodel/ruleRow.ts';
import { ALL_PARTS, meetsPart, narrow, type PartSet, partSet, withPart } from '../model/parts.ts';
import { partName, type Root } from './changes.ts';
import { type ClaimOutcome, evaluateClaim, type SupportState } from './claims.ts';
import { challengeState, StandingArgument } from './standing.ts';
import { compare, evaluates, evidenceFor, implies, supportingEvidence } from './thresholds.ts';
import type { Step, Token, World } from './token.ts';

export interface PropagationInput {
  readonly configuration: Configuration;
  readonly metamodel: Metamodel;
  readonly roots: readonly Root[];
  /** What the engine reads of the new content of a changed artifact. */
  readonly candidateFacts: ReadonlyMap<number, EngineFacts>;
  /** Digest of the new content of a changed artifact; null: it is not known. */
  readonly candidateDigests: ReadonlyMap<number, string | null>;
  /** Milliseconds: effective dates are judged at it. */
  readonly validAt: number;
  /** Links that dispositions cut. */
  readonly cuts: ReadonlySet<number>;
  readonly budget: Budget;
}

export interface Budget {
  /** How many nodes may get an effect. */
  readonly nodes: number;
  /** Asked now and then, with the number of nodes that have an effect; true ends the walk. The engine has no clock. */
  readonly isOver: (visited: number) => boolean;
}

/** What a root or token of a node meets on one link. */
interface Place {
  readonly slot: number;
  readonly end: LinkEnd;
  readonly link: LinkDetail;
  readonly near: number;
  readonly far: number;
  readonly other: NodeNumber;
  readonly world: World;
}

interface Visitor {
  step(step: Step): void;
  /** Formula of a claim: a support of it was hit. */
  support(place: Place, origin: Origin, rule: string): void;
  /** A rule would carry, but. */
  blocked?(place: Place, reason: CutReason): void;
  /** The change binds only later: what would have to be done then. */
  planned?(place: Place, code: Code, notBefore: number, rule: string): void;
}

export type Origin =
  | { readonly root: Root; readonly kind: ChangeKind; readonly token: null }
  | { readonly root: null; readonly kind: null; readonly token: Token };

/** MET: nothing happens over the link. OTHERWISE: this cell is silent, but another way of acting has been taken. */
type ThresholdRuling = 'CARRIES' | 'MET' | 'OTHERWISE';

/** Runs whose outputs have the parts of their inputs; other runs mix them. */
const PART_KEEPING_RUNS: ReadonlySet<string | null> = new Set(['EVALUATE', 'VALIDATE_DATA', 'LABEL']);
const ASK_THE_BUDGET_EVERY = 1024;

export class Propagation {
  readonly input: PropagationInput;
  readonly standing: StandingArgument;
  /** In the order of discovery. */
  tokens: Token[] = [];
  readonly byNode = new Map<NodeNumber, Token[]>();
  /** Evidence links that do not hold for these parts any more (empty set: at all). */
  readonly invalidLinks = new Map<number, Set<string>>();
  /** Links that a met threshold stopped. */
  readonly thresholdsMet = new Set<number>();
  /** Broken envelopes: control artifact. Set between two runs by the caller. */
  readonly brokenEnvelopes = new Set<number>();
  /** Effects on deployments and other baselines, which a candidate never reaches: from the changes in place alone. */
  readonly outside: Propagation | null;
  /** Obligations that a change brings later. */
  readonly planned: {
    readonly node: NodeNumber;
    readonly code: Code;
    readonly notBefore: number;
    readonly rule: string;
  }[] = [];
  complete = true;
  /** Tokens that were not expanded when the budget ended. */
  left = 0;

  /** Claims that had a support hit. */
  private readonly hitClaims = new Set<NodeNumber>();
  private readonly virtualStates = new Map<NodeNumber, SupportState[]>();
  private readonly outcomes = new Map<string, ClaimOutcome>();
  private readonly detours = new Map<string, NodeNumber>();
  private readonly asked: ReadonlySet<number>;
  private readonly hasCandidate: boolean;
  private queue: Token[] = [];
  private discovered = 0;

  constructor(input: PropagationInput) {
    this.input = input;
    this.standing = new StandingArgument(input.configuration, (node) => this.factsOf(node));
    this.asked = askedBaselines(input.configuration);
    this.hasCandidate = input.roots.some((root) => !root.inPlace);
    const inPlace = input.roots.filter((root) => root.inPlace);
    this.outside = this.hasCandidate && inPlace.length > 0 ? new Propagation({ ...input, roots: inPlace }) : null;
  }

  get configuration(): Configuration {
    return this.input.configuration;
  }

  /** Computes the fixpoint. May be called again after `brokenEnvelopes` grew. */
  run(): void {
    this.reset();
    if (this.outside) {
      this.outside.run();
      if (!this.outside.complete) this.complete = false;
    }
    for (const world of ['ACTUAL', 'POTENTIAL'] as const) {
      if (!this.complete) return;
      this.runWorld(world);
    }
    if (!this.complete) return;
    this.settleClaims();
    this.collectRulings();
  }

  private runWorld(world: World): void {
    const visitor: Visitor = {
      step: (step) => this.add(step, world),
      support: (place, origin) => this.hitSupport(place, origin, world),
    };
    this.queue = world === 'POTENTIAL' ? [...this.tokens] : this.tokens.filter((token) => token.actual);
    this.injectOutside(world);
    // Thresholds look at the freshness of evidence, which the walk itself changes: ask again until nothing is new.
    const asksAgain = this.input.roots.some((root) => root.bound !== null);
    let known: number;
    do {
      known = this.tokens.length;
      for (const root of this.input.roots) this.visitRoot(root, world, visitor);
      this.drain(world, visitor);
      this.queue = [];
    } while (asksAgain && known !== this.tokens.length && this.complete);
  }

  private drain(world: World, visitor: Visitor): void {
    for (let next = 0; next < this.queue.length; next += 1) {
      if (
        this.byNode.size > this.input.budget.nodes ||
        (next % ASK_THE_BUDGET_EVERY === 0 && this.input.budget.isOver(this.byNode.size))
      ) {
        this.complete = false;
        this.left = this.queue.length - next;
        return;
      }
      this.visitToken(this.queue[next] as Token, world, visitor);
    }
  }

  private injectOutside(world: World): void {
    if (!this.outside) return;
    for (const token of this.outside.tokens) {
      if (token.inert || !this.isOutside(token.node) || (world === 'ACTUAL' && !token.actual)) continue;
      this.put(token);
    }
  }

  /** Where the witness of a node's effects is to be looked for. */
  ownerOf(node: NodeNumber): Propagation {
    return this.outside && this.isOutside(node) ? this.outside : this;
  }

  /** Deployments, and baselines other than the one asked about, are never part of a candidate. */
  private isOutside(node: NodeNumber): boolean {
    const artifact = this.configuration.artifactOf(node);
    const kind = this.configuration.view.kind(artifact);
    return kind === 'DEPLOYMENT' || (kind === 'BASELINE' && !this.asked.has(artifact));
  }

  // ---- tokens ------------------------------------------------------------------------------------------------

  private add(step: Step, world: World): void {
    if (this.hasCandidate && this.isOutside(step.target)) return;
    this.put(newToken({ ...step, node: step.target, actual: world === 'ACTUAL' }));
  }

  private put(token: Token): Token {
    const known = this.find(token);
    if (known) return known;
    const added: Token = { ...token, number: this.discovered };
    this.discovered += 1;
    this.tokens.push(added);
    const atNode = this.byNode.get(token.node);
    if (atNode) atNode.push(added);
    else this.byNode.set(token.node, [added]);
    if (!added.inert) this.queue.push(added);
    return added;
  }

  find(token: { node: NodeNumber; code: Code; parts: PartSet; via: NodeNumber }): Token | undefined {
    return this.byNode
      .get(token.node)
      ?.find((one) => one.code === token.code && one.via === token.via && one.parts.key === token.parts.key);
  }

  /** Effects on a node that hold in the world. */
  tokensAt(node: NodeNumber, world: World): Token[] {
    const tokens = this.byNode.get(node) ?? [];
    return world === 'POTENTIAL' ? tokens : tokens.filter((token) => token.actual);
  }

  // ---- visiting ----------------------------------------------------------------------------------------------

  /** All steps that a change makes. */
  visitRoot(root: Root, world: World, visitor: Visitor): void {
    if (root.onlyPossible && world === 'ACTUAL') return;
    for (const { slot, end, other } of this.configuration.linksOf(root)) {
      const place = this.place({ slot, end, other, near: root.artifact, world });
      if (!place || !this.cameAfter(root, place)) continue;
      const rules = this.rulesFor(place, this.input.metamodel.firstHop(place.link.type, end, place.link.role));
      for (const rule of rules) {
        for (const kind of root.kinds) {
          for (const emission of rule.emissions.get(kind) ?? []) {
            this.carry({ place, emission, rule, visitor, parts: root.parts, origin: { root, kind, token: null } });
          }
        }
      }
    }
  }

  /** Where the links hang that name only the changed artifact. */
  private placeOf(root: Root): NodeNumber {
    return root.asArtifact ? this.configuration.primary(root.artifact) : nodeOf(root.artifact, root.version);
  }

  /** A recorded change acts only on links that were made before it; links that name the old version always count. */
  private cameAfter(root: Root, place: Place): boolean {
    const { view } = this.configuration;
    if (!root.history) return true;
    if (root.history.onlyLink !== null) return root.history.onlyLink === place.slot;
    const named =
      place.end === 'SOURCE' ? view.index.linkFromVersion.get(place.slot) : view.index.linkToVersion.get(place.slot);
    if (named !== NONE) return true;
    const made = Math.max(root.history.since, view.index.linkBorn.get(place.slot));
    const version = view.at(made).current(root.artifact);
    // In a baseline the selected version stands for whatever was current when the link was made.
    return (
      version === root.version || (this.configuration.baseline !== null && version !== view.current(root.artifact))
    );
  }

  /** All steps that an effect makes. */
  visitToken(token: Token, world: World, visitor: Visitor): void {
    if (token.inert) return;
    for (const { slot, end, other } of this.configuration.linksAt(token.node)) {
      const near = this.configuration.artifactOf(token.node);
      const place = this.place({ slot, end, other, near, world });
      if (!place) continue;
      const rules = this.rulesFor(place, this.input.metamodel.transfer(place.link.type, end, place.link.role));
      for (const rule of rules) {
        const only = rule.only?.[token.code];
        if (only && !passes(only, this.configuration.view.facts(place.far))) continue;
        if (!this.conditionHolds(rule, place)) continue;
        for (const emission of rule.emissions.get(token.code) ?? []) {
          if (emission.when === 'ACTUAL_ONLY' && !token.actual) continue;
          this.carry({ place, emission, rule, visitor, parts: token.parts, origin: { root: null, kind: null, token } });
        }
      }
    }
  }

  private place(parameters: {
    slot: number;
    end: LinkEnd;
    other: NodeNumber;
    near: number;
    world: World;
  }): Place | null {
    const link = this.configuration.view.link(parameters.slot);
    if (link.assurance === 'INFERRED' && parameters.world === 'ACTUAL') return null;
    const far = this.configuration.artifactOf(parameters.other);
    // Gates have verdicts, not effects.
    if (this.configuration.view.kind(far) === 'GATE') return null;
    const { slot, end, other, near, world } = parameters;
    return { slot, end, other, near, world, link, far };
  }

  private rulesFor<Rule extends FirstHopRule | TransferRule>(place: Place, rules: readonly Rule[]): Rule[] {
    if (rules.length === 0) return [];
    const near = this.configuration.view.facts(place.near);
    const far = this.configuration.view.facts(place.far);
    return rules.filter((rule) => passes(rule.changed, near) && passes(rule.other, far));
  }

  private conditionHolds(rule: FirstHopRule | TransferRule, place: Place): boolean {
    if (rule.condition === 'ENVELOPE_BROKEN') return this.brokenEnvelopes.has(place.near);
    return true;
  }

  private carry(parameters: {
    place: Place;
    emission: Emission;
    rule: FirstHopRule | TransferRule;
    visitor: Visitor;
    parts: PartSet;
    origin: Origin;
  }): void {
    const { place, emission, rule, visitor, origin } = parameters;
    if (emission.when === 'POTENTIAL_ONLY' && place.world === 'ACTUAL') return;
    if (this.input.cuts.has(place.slot)) {
      visitor.blocked?.(place, 'DISPOSITION');
      return;
    }
    const scoped = narrow(parameters.parts, place.link.scope);
    const crossing = scoped && this.partsAcross({ place, parts: scoped, emission, origin });
    if (!crossing) {
      visitor.blocked?.(place, 'SCOPE_DISJOINT');
      return;
    }
    if (origin.root && !this.rootCarries({ place, emission, rule, visitor, root: origin.root })) return;
    if (this.hasCandidate && this.isOutside(place.other) && !this.outsideHas(origin, place.world)) {
      visitor.blocked?.(place, 'KEEPS_ITS_VERSION');
      return;
    }
    if (emission.code === 'F') {
      // What is no support of the claim takes none away from it.
      if (isSupport(place.link)) visitor.support(place, origin, rule.id);
      else visitor.blocked?.(place, 'RULE_DOES_NOT_CARRY');
      return;
    }
    const code = this.codeAcross({ place, code: emission.code, rule, origin, parts: scoped });
    if (code === null) {
      visitor.blocked?.(place, 'RULE_DOES_NOT_CARRY');
      return;
    }
    const effective = origin.root ? this.inForce({ root: origin.root, place, code, rule, visitor }) : code;
    for (const parts of crossing.parts) {
      visitor.step({
        root: origin.root,
        kindIn: origin.kind,
        from: origin.token,
        slot: place.slot,
        changedEnd: place.end,
        rule: rule.id,
        target: place.other,
        code: effective,
        parts,
        via: crossing.via,
        with: [],
      });
    }
  }

  /** Do the changes in place alone bring this about? */
  private outsideHas({ root, token }: Origin, world: World): boolean {
    if (root) return root.inPlace;
    const same = this.outside?.find(token);
    return same !== undefined && (world === 'POTENTIAL' || same.actual);
  }

  /** What a change has to pass beyond what an effect has to: reviewed contents, conditions, thresholds. */
  private rootCarries(parameters: {
    place: Place;
    emission: Emission;
    rule: FirstHopRule | TransferRule;
    visitor: Visitor;
    root: Root;
  }): boolean {
    const { place, emission, rule, visitor, root } = parameters;
    if (this.isReviewed(root, place)) {
      visitor.blocked?.(place, 'DIGEST_EQUAL');
      return false;
    }
    if (rule.condition === 'OUTCOME_FAIL' && this.factsOf(this.placeOf(root)).outcome !== 'fail') return false;
    if (rule.condition === 'SIGNED_IN_INTERVAL' && !this.signedInInterval(place.other, root)) {
      visitor.blocked?.(place, 'NOT_IN_FORCE');
      return false;
    }
    if (emission.threshold === null) return true;
    const ruling = this.rule({ place, emission, root, visitor, rule });
    if (ruling === 'MET') visitor.blocked?.(place, 'THRESHOLD_MET');
    return ruling === 'CARRIES';
  }

  /** Was the link ruled valid for the new content and what stands at its other end? Then the change does not act. */
  private isReviewed(root: Root, place: Place): boolean {
    if (!RELATIONS[place.link.type].trace || root.toDigest === null || !root.asArtifact) return false;
    // Equal content with a higher kind stated: the author's word counts against the digest, on every link.
    if (root.toDigest === this.configuration.view.digest(root.version)) return false;
    const [from, to] = place.end === 'SOURCE' ? [root.artifact, place.far] : [place.far, root.artifact];
    const digests = [from, to].map((artifact) => this.digestOf(artifact));
    if (digests.includes(null)) return false;
    return this.configuration.view.verdict(place.slot, digests[0] as string, digests[1] as string) === 'VALID';
  }

  /** Digest of an artifact in the candidate; null: not known. */
  digestOf(artifact: number): string | null {
    const candidate = this.input.candidateDigests.get(artifact);
    return candidate === undefined ? this.configuration.view.digest(this.configuration.versionOf(artifact)) : candidate;
  }

  private signedInInterval(signOff: NodeNumber, root: Root): boolean {
    const signedAt = this.factsOf(signOff).signedAt;
    if (signedAt === undefined) return true;
    const { from, until } = root.interval ?? { from: null, until: null };
    return (from === null || from <= signedAt) && (until === null || signedAt <= until);
  }

  /** Before a clause or control binds, the far end is only informed, and knows what will have to be done. */
  private inForce(parameters: {
    root: Root;
    place: Place;
    code: Code;
    rule: FirstHopRule | TransferRule;
    visitor: Visitor;
  }): Code {
    const { root, place, code, rule, visitor } = parameters;
    if (root.effectiveFrom === null || root.effectiveFrom <= this.input.validAt || code === 'i') return code;
    visitor.planned?.(place, code, root.effectiveFrom, rule.id);
    return 'i';
  }

  private codeAcross(parameters: {
    place: Place;
    code: Code;
    rule: FirstHopRule | TransferRule;
    origin: Origin;
    parts: PartSet;
  }): Code | null {
    const { place, code, origin, parts } = parameters;
    if (place.link.type === 'CHALLENGES') {
      const state = challengeState(place.slot, this.configuration);
      if (state === 'REJECTED') return null;
      return code === 'c' && state === 'ACCEPTED' ? 'f' : code;
    }
    const scopedSuspicion =
      place.link.type === 'IN_CONTEXT_OF' &&
      origin.token?.code === 's' &&
      parts.dimensions.size > 0 &&
      place.link.scope.dimensions.size === 0;
    // Else each change of a component would put the whole safety case in doubt.
    return scopedSuspicion ? 'i' : code;
  }

  // ---- parts -------------------------------------------------------------------------------------------------

  /** The parts of the far end that are concerned, box by box; null: none. */
  private partsAcross(parameters: {
    place: Place;
    parts: PartSet;
    emission: Emission;
    origin: Origin;
  }): { parts: readonly PartSet[]; via: NodeNumber } | null {
    const { place, emission, origin } = parameters;
    let parts = emission.keepsParts ? parameters.parts : ALL_PARTS;
    let via: NodeNumber = -1;
    switch (place.link.type) {
      case 'PART_OF': {
        const isPart = (artifact: number) => this.configuration.view.kind(artifact) === 'PART';
        if (place.end === 'SOURCE') {
          const name = isPart(place.near)
            ? partName(this.configuration, place.near)
            : `element:${this.configuration.view.id(place.near)}`;
          if (emission.keepsParts) parts = withPart(parts, name);
        } else if (isPart(place.far) && !meetsPart(parameters.parts, partName(this.configuration, place.far))) {
          return null;
        }
        break;
      }
      case 'GENERATED': {
        if (place.end !== 'SOURCE') break;
        const input = origin.token?.via ?? -1;
        if (input !== -1 && this.mappedOrigins(place.other).includes(input)) return null;
        if (!PART_KEEPING_RUNS.has(this.configuration.view.facts(place.near).subkind)) parts = ALL_PARTS;
        break;
      }
      case 'USED': {
        if (place.end === 'TARGET') via = this.detour(place.other, this.nearNode(place, origin));
        break;
      }
      case 'DERIVED_FROM': {
        if (place.end !== 'TARGET') break;
        const mapped = mapParts(place.link, parameters.parts);
        if (mapped?.length === 0) return null;
        // An origin that decided which values there are concerns the whole, whatever a map says of the values.
        if (place.link.role === 'INDIRECT') parts = ALL_PARTS;
        else if (mapped && emission.keepsParts) return { parts: mapped, via };
        break;
      }
      default:
        break;
    }
    return { parts: [parts], via };
  }

  private nearNode(place: Place, origin: Origin): NodeNumber {
    return origin.token ? origin.token.node : nodeOf(place.near, (origin.root as Root).version);
  }

  /** The input itself, if an output of the run says by a map which of its parts come from it; else -1. */
  private detour(run: NodeNumber, input: NodeNumber): NodeNumber {
    const key = `${run} ${input}`;
    const known = this.detours.get(key);
    if (known !== undefined) return known;
    let result: NodeNumber = -1;
    for (const { slot, end, other } of this.configuration.linksAt(run)) {
      if (end !== 'SOURCE' || this.configuration.view.link(slot).type !== 'GENERATED') continue;
      if (this.mappedOrigins(other).includes(input)) result = input;
    }
    this.detours.set(key, result);
    return result;
  }

  /** Origins from which a node is derived by a map of parts. */
  private mappedOrigins(node: NodeNumber): NodeNumber[] {
    const origins: NodeNumber[] = [];
    for (const { slot, end, other } of this.configuration.linksAt(node)) {
      const link = this.configuration.view.link(slot);
      // An inferred derivation clears nothing: it does not close the way over the run.
      if (link.type !== 'DERIVED_FROM' || end !== 'SOURCE' || link.assurance === 'INFERRED') continue;
      if (Array.isArray(link.attributes?.map)) origins.push(other);
    }
    return origins;
  }

  // ---- thresholds --------------------------------------------------------------------------------------------

  /** Does a change of a bound act over this link? */
  private rule(parameters: {
    place: Place;
    emission: Emission;
    root: Root;
    visitor: Visitor;
    rule: FirstHopRule | TransferRule;
  }): ThresholdRuling {
    const { place, emission, root } = parameters;
    if (!root.bound) return 'CARRIES';
    if (emission.threshold === 'IMPLIED') return implies(root.bound.after, root.bound.before) ? 'MET' : 'CARRIES';
    const stalenessOf = (evidence: NodeNumber) => this.stalenessOf(evidence, place.world);
    const criterion = root.bound.after;
    const factsOf = (node: NodeNumber) => this.factsOf(node);
    const requirement = this.placeOf(root);
    if (emission.threshold === 'NO_NUMBER') {
      const evidence = evidenceFor(requirement, this.configuration);
      const comparisons = compare({ evidence, criterion, factsOf, stalenessOf });
      return comparisons.some((comparison) => comparison.counts) ? 'OTHERWISE' : 'CARRIES';
    }
    if (emission.threshold === 'RESULTS') {
      const evidence = [...evidenceFor(requirement, this.configuration)].filter((one) =>
        evaluates(one, place.other, this.configuration),
      );
      const comparisons = compare({ evidence, criterion, factsOf, stalenessOf });
      const met = comparisons.length > 0 && comparisons.every((comparison) => comparison.meets && comparison.counts);
      return met ? 'MET' : 'CARRIES';
    }
    return this.claimMeets(parameters, { criterion, factsOf, stalenessOf });
  }

  /** Parts of evidence that are no longer what was measured, by an effect or because the evidence itself changed. */
  private stalenessOf(evidence: NodeNumber, world: World): PartSet[] {
    const stale = this.tokensAt(evidence, world)
      .filter((token) => 'ex'.includes(token.code) || (token.code === 's' && world === 'POTENTIAL'))
      .map((token) => token.parts);
    for (const root of this.input.roots) {
      if (root.kinds.every((kind) => kind === 'SUPERSEDE') || (root.onlyPossible && world === 'ACTUAL')) continue;
      if (this.placeOf(root) === evidence) stale.push(root.parts);
    }
    return stale;
  }

  /** `?k`: the claim's own results decide; where some parts fail, their evidence link no longer holds there. */
  private claimMeets(
    parameters: { place: Place; root: Root; visitor: Visitor; rule: FirstHopRule | TransferRule },
    comparing: Pick<Parameters<typeof compare>[0], 'criterion' | 'factsOf' | 'stalenessOf'>,
  ): ThresholdRuling {
    const { place, root, visitor, rule } = parameters;
    let numbers = 0;
    let uncounted = 0;
    let failed = false;
    // A claim that only has the bound as its context does not say that it is met.
    if (place.link.role !== 'ABOUT') return 'CARRIES';
    for (const { slot, evidence } of supportingEvidence(place.other, this.configuration)) {
      const { scope } = this.configuration.view.link(slot);
      const comparisons = compare({ evidence: [evidence], ...comparing }).filter(
        ({ part }) => part === null || meetsPart(scope, part),
      );
      numbers += comparisons.length;
      uncounted += comparisons.filter((comparison) => !comparison.counts).length;
      const failing = comparisons.filter((comparison) => !comparison.meets);
      if (failing.length === 0) continue;
      failed = true;
      const whole = failing.some((comparison) => comparison.part === null) || failing.length === comparisons.length;
      const parts = whole ? [] : failing.map((comparison) => comparison.part as string);
      this.invalidLinks.set(slot, new Set(parts));
    }
    if (failed) {
      visitor.support(place, { root, kind: 'PARAMETER', token: null }, rule.id);
      return 'OTHERWISE';
    }
    return numbers > 0 && uncounted === 0 ? 'MET' : 'CARRIES';
  }

  // ---- claims ------------------------------------------------------------------------------------------------

  private hitSupport(place: Place, origin: Origin, world: World): void {
    if (origin.root && place.link.type !== 'IN_CONTEXT_OF') this.noteChangedSupport(origin.root, origin.kind);
    this.hitClaims.add(place.other);
    const outcome = this.evaluate(place.other, world);
    if (!outcome.code) return;
    this.put(
      newToken({ node: place.other, code: outcome.code, parts: ALL_PARTS, via: -1, actual: world === 'ACTUAL' }),
    );
  }

  /** A changed support counts like one with an effect. */
  private noteChangedSupport(root: Root, kind: ChangeKind): void {
    const node = this.placeOf(root);
    const isClaim = this.configuration.view.kind(root.artifact) === 'CLAIM';
    const code = isClaim || kind === 'FIELD' || kind === 'CONTEXT' ? 'c' : kind === 'RETRACT' ? 'x' : 'e';
    const states = this.virtualStates.get(node) ?? [];
    if (!states.some((state) => state.code === code && state.parts.key === root.parts.key)) {
      states.push({ code, parts: root.parts });
      this.virtualStates.set(node, states);
    }
  }

  private evaluate(claim: NodeNumber, world: World): ClaimOutcome {
    return evaluateClaim({
      claim,
      configuration: this.configuration,
      factsOf: (node) => this.factsOf(node),
      isCut: (slot) => this.input.cuts.has(slot),
      statesOf: (support) => [
        ...this.tokensAt(support, world).filter((token) => !token.inert),
        ...(this.virtualStates.get(support) ?? []),
      ],
      invalidParts: (slot) => this.invalidLinks.get(slot) ?? null,
      suspicionCounts: world === 'POTENTIAL',
      standing: this.standing,
    });
  }

  /** Outcome at the fixpoint, computed once per claim and world. */
  outcomeOf(claim: NodeNumber, world: World): ClaimOutcome {
    const key = `${claim} ${world}`;
    const known = this.outcomes.get(key) ?? this.evaluate(claim, world);
    this.outcomes.set(key, known);
    return known;
  }

  /**
   * IN_DOUBT includes DEGRADED, and everything that follows from the latter follows from the former: where a claim got
   * both on the way, only the worse stays. A claim that lost a support and still stands is shown, and nothing goes on
   * from it.
   */
  private settleClaims(): void {
    const outdone = new Set<Token>();
    for (const tokens of this.byNode.values()) {
      const doubt = tokens.filter((token) => token.code === 'c');
      for (const token of tokens) {
        if (token.code === 'g' && doubt.some((worse) => worse.actual || !token.actual)) outdone.add(token);
      }
    }
    this.remove(outdone);
    for (const node of this.hitClaims) {
      const outcome = this.outcomeOf(node, 'POTENTIAL');
      if (outcome.fails || outcome.losses.length === 0) continue;
      if (this.tokensAt(node, 'POTENTIAL').some((token) => 'gckf'.includes(token.code))) continue;
      this.put({ ...newToken({ node, code: 'g', parts: ALL_PARTS, via: -1, actual: false }), inert: true });
    }
  }

  /** What thresholds stopped, and what the change brings later: both concern the links of what changed alone. */
  private collectRulings(): void {
    this.thresholdsMet.clear();
    this.planned.length = 0;
    const visitor: Visitor = {
      step: () => undefined,
      support: () => undefined,
      blocked: (place, reason) => {
        if (reason === 'THRESHOLD_MET') this.thresholdsMet.add(place.slot);
      },
      planned: (place, code, notBefore, rule) => this.planned.push({ node: place.other, code, notBefore, rule }),
    };
    for (const root of this.input.roots) this.visitRoot(root, 'POTENTIAL', visitor);
  }

  /** Starts from nothing: an effect that was only possible may be actual now. */
  private reset(): void {
    this.tokens = [];
    this.byNode.clear();
    this.invalidLinks.clear();
    this.hitClaims.clear();
    this.virtualStates.clear();
    this.outcomes.clear();
  }

  private remove(gone: ReadonlySet<Token>): void {
    if (gone.size === 0) return;
    this.tokens = this.tokens.filter((token) => !gone.has(token));
    for (const node of new Set([...gone].map((token) => token.node))) {
      const left = (this.byNode.get(node) ?? []).filter((token) => !gone.has(token));
      if (left.length > 0) this.byNode.set(node, left);
      else this.byNode.delete(node);
    }
  }

  // ---- facts -------------------------------------------------------------------------------------------------

  /** What the engine reads of a node's content; of a changed artifact, its new content. */
  factsOf(node: NodeNumber): EngineFacts {
    const artifact = this.configuration.artifactOf(node);
    const candidate = this.input.candidateFacts.get(artifact);
    return candidate && this.configuration.isPrimary(node) ? candidate : this.recordedFactsOf(node);
  }

  /** What the engine reads of the content that is stored. */
  recordedFactsOf(node: NodeNumber): EngineFacts {
    const version = versionOfNode(node);
    return version === -1 ? {} : this.configuration.view.version(version).facts;
  }
}

function newToken(token: Pick<Token, 'node' | 'code' | 'parts' | 'via' | 'actual'>): Token {
  const { node, code, parts, via, actual } = token;
  return { number: 0, node, code, parts, via, actual, inert: false, way: null, possibleWay: null };
}

/** The baseline asked about and those that it includes. */
function askedBaselines(configuration: Configuration): ReadonlySet<number> {
  const asked = new Set<number>();
  if (configuration.baseline === null) return asked;
  asked.add(configuration.baseline);
  for (const artifact of configuration.artifacts())
    if (configuration.view.kind(artifact) === 'BASELINE') asked.add(artifact);
  return asked;
}

/** Is the source of the link a support of the claim at its target? */
function isSupport(link: LinkDetail): boolean {
  return link.assurance !== 'INFERRED' && (link.type === 'SUPPORTS' || link.role !== 'AGAINST');
}

/**
 * Parts through a map [{to, from: […]}]; null: there is no map. Each part is a box of its own: two parts in different
 * dimensions are one or the other, a box of both would be only what they share.
 */
function mapParts(link: LinkDetail, parts: PartSet): PartSet[] | null {
  const map = link.attributes?.map;
  if (!Array.isArray(map)) return null;
  const reached = new Map<string, PartSet>();
  for (const entry of map as readonly { readonly to: string; readonly from: readonly string[] }[]) {
    if (!entry.from.some((part) => meetsPart(parts, part))) continue;
    if (entry.to === '*') return [ALL_PARTS];
    reached.set(entry.to, partSet([entry.to]));
  }
  return [...reached.values()];
}
