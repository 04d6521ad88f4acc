/**
 * How a change or an effect crosses one link: the rules by the book, with everything that they look at.
 *
 *     near ──link──▶ far      rule of the relation, end and kinds · disposition? · parts in scope? · reviewed? threshold?
 *
 * The walk takes the short way of the rule book where it can; whoever wants to know why asks here.
 */

import type { Configuration, LinkAt, NodeNumber } from '../index/configuration.ts';
import { endedDeployments } from '../index/endedDeployments.ts';
import { type LinkDetail, type LinkForm, NONE } from '../index/graphIndex.ts';
import { PerConfiguration } from '../index/perConfiguration.ts';
import type { Emission } from '../metamodel/cells.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import { type EngineFacts, isOver } from '../metamodel/content.ts';
import type { Code, CutReason } from '../metamodel/effects.ts';
import { type EndFacts, type FirstHopRule, passes, type TransferRule } from '../metamodel/metamodel.ts';
import { RELATIONS } from '../metamodel/relations.ts';
import type { LinkEnd } from '../metamodel/ruleRow.ts';
import { ALL_PARTS, meetsPart, narrow, type PartSet, partSet, withoutDimension, withPart } from '../model/parts.ts';
import { partName, type Root } from './changes.ts';
import { LOST } from './claims.ts';
import type { PropagationInput } from './propagation.ts';
import type { Verdict } from './report.ts';
import {
  type Carried,
  type CarriedPart,
  type ClassRules,
  challenged,
  FORMULA_ACTUAL,
  FORMULA_POTENTIAL,
  isSupport,
  RuleBook,
} from './ruleBook.ts';
import { compare, evaluates, evidenceFor, implies, supportingEvidence } from './thresholds.ts';
import type { Step, Token, World } from './token.ts';
import { bitsOf } from './tokenStore.ts';

/** What a root or token of a node meets on one link. */
export interface Place {
  readonly slot: number;
  readonly end: LinkEnd;
  readonly link: LinkDetail;
  readonly form: LinkForm;
  readonly near: number;
  readonly far: number;
  readonly other: NodeNumber;
  readonly world: World;
}

export interface Visitor {
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

/** What the rules look at beside the link: the state of the walk. */
export interface Surroundings {
  readonly input: PropagationInput;
  readonly brokenEnvelopes: ReadonlySet<number>;
  /** Evidence links that do not hold for these parts any more; a threshold that fails adds to them. */
  readonly invalidLinks: Map<number, Set<string>>;
  tokensAt(node: NodeNumber, world: World): readonly Token[];
  factsOf(node: NodeNumber): EngineFacts;
  /** Does the far end get nothing of this, because a candidate never reaches it? */
  keepsItsVersion(node: NodeNumber, origin: Origin, world: World): boolean;
}

/** MET: nothing happens over the link. OTHERWISE: this cell is silent, but another way of acting has been taken. */
type ThresholdRuling = 'CARRIES' | 'MET' | 'OTHERWISE';

/** Arguments and approvals are concerned as a whole. */
export function isOfWhole(code: Code, isClaim: boolean): boolean {
  return code === 'a' || (isClaim && LOST.has(code));
}

/** The part that an artifact is of what it is PART_OF. */
export function elementName(configuration: Configuration, artifact: number): string {
  if (configuration.view.kind(artifact) === 'PART') return partName(configuration, artifact);
  return `element:${configuration.view.id(artifact)}`;
}

/** The parts, but for the name of the element that brought the effect, which is another one at each link. */
function withoutElement(
  parts: PartSet,
  { slot, end }: LinkAt,
  { view }: Configuration,
): Pick<CarriedPart, 'parts' | 'isElement'> {
  const isPartOf = view.index.formOf(slot).type === 'PART_OF' && end === 'SOURCE';
  const isPart = isPartOf && view.kind(view.index.linkFrom(slot)) === 'PART';
  // An effect on the whole of a PART concerns that part of the whole, and no more is said of it.
  if (isPart && parts.key !== '') return { parts: ALL_PARTS, isElement: true };
  const isElement = isPartOf && parts.dimensions.has('element');
  return isElement ? { parts: withoutDimension(parts, 'element'), isElement } : { parts, isElement };
}

/** Runs of which an output is derived by a map: the others need not be looked at. */
const runsWithMaps = new PerConfiguration((configuration): ReadonlySet<NodeNumber> => {
  const runs = new Set<NodeNumber>();
  const { index } = configuration.view;
  for (const slot of index.maps) {
    for (const { slot: made, end, other } of configuration.linksAt(configuration.from(slot))) {
      if (end === 'TARGET' && index.formOf(made).type === 'GENERATED') runs.add(other);
    }
  }
  return runs;
});

/** What requires and is signed like a gate, and has effects. */
const IN_PLACE_OF_GATE: EndFacts = { kind: 'CONTROL', subkind: null };

/** Runs whose outputs have the parts of their inputs; other runs mix them. */
const PART_KEEPING_RUNS: ReadonlySet<string | null> = new Set(['EVALUATE', 'VALIDATE_DATA', 'LABEL']);

export class Crossing {
  private readonly around: Surroundings;
  private readonly input: PropagationInput;
  private readonly configuration: Configuration;
  private readonly book: RuleBook;
  /** By run: inputs from which an output of it says by a map what comes from them. */
  private readonly mappedInputs = new Map<NodeNumber, ReadonlySet<NodeNumber>>();
  private runsWithMaps: ReadonlySet<NodeNumber> | null = null;
  private ended: ReadonlyMap<number, number> | null = null;

  constructor(around: Surroundings) {
    this.around = around;
    this.input = around.input;
    this.configuration = around.input.configuration;
    this.book = RuleBook.of(this.configuration.view.index, this.input.metamodel);
  }

  /** All steps that a change makes. */
  ofRoot(root: Root, world: World, visitor: Visitor): void {
    for (const link of this.configuration.linksOf(root)) this.rootOver(root, link, world, visitor);
  }

  /** Steps of a change over one link. */
  rootOver(root: Root, link: LinkAt, world: World, visitor: Visitor): void {
    if (root.onlyPossible && world === 'ACTUAL') return;
    const place = this.place(link, root.artifact, world);
    if (!place || !this.cameAfter(root, place)) return;
    for (const rule of this.rulesAt(place).firstHop) {
      for (const kind of root.kinds) {
        for (const emission of rule.emissions.get(kind) ?? []) {
          this.carry({ place, emission, rule, visitor, parts: root.parts, origin: { root, kind, token: null } });
        }
      }
    }
  }

  /** All steps that an effect makes. */
  ofToken(token: Token, world: World, visitor: Visitor, isActual: boolean = token.actual): void {
    if (token.inert) return;
    for (const link of this.configuration.linksAt(token.node)) this.tokenOver(token, link, world, visitor, isActual);
  }

  /**
   * Steps of an effect over one link.
   * @param isActual Taken as true of the effect: what it is, unless a way is followed on which it is only possible.
   */
  tokenOver(token: Token, link: LinkAt, world: World, visitor: Visitor, isActual: boolean): void {
    const place = this.place(link, this.configuration.artifactOf(token.node), world);
    if (!place) return;
    for (const rule of this.rulesAt(place).transfer) {
      const only = rule.only?.[token.code];
      if (only && !passes(only, this.configuration.view.facts(place.far))) continue;
      if (rule.condition === 'ENVELOPE_BROKEN' && !this.around.brokenEnvelopes.has(place.near)) continue;
      for (const emission of rule.emissions.get(token.code) ?? []) {
        if (emission.when === 'ACTUAL_ONLY' && !isActual) continue;
        this.carry({ place, emission, rule, visitor, parts: token.parts, origin: { root: null, kind: null, token } });
      }
    }
  }

  /** What effects of one node bring about over a link, in both worlds. */
  carried(effects: readonly { readonly token: Token; readonly isActual: boolean }[], link: LinkAt): Carried {
    let whole = 0;
    const found = new Map<string, CarriedPart>();
    const isClaim = this.configuration.view.kind(this.configuration.artifactOf(link.other)) === 'CLAIM';
    const visitorIn = (world: World): Visitor => ({
      step: ({ code, parts, via }) => {
        if ((parts.key === '' && via === NONE) || isOfWhole(code, isClaim)) {
          whole |= bitsOf(code, world);
          return;
        }
        const key = `${code} ${parts.key}`;
        const isActual = world === 'ACTUAL' || found.get(key)?.isActual === true;
        const isVia = via !== NONE;
        found.set(key, { code, isActual, isVia, ...withoutElement(parts, link, this.configuration) });
      },
      support: () => {
        whole |= world === 'ACTUAL' ? FORMULA_ACTUAL | FORMULA_POTENTIAL : FORMULA_POTENTIAL;
      },
    });
    for (const { token, isActual } of effects) {
      if (isActual) this.tokenOver(token, link, 'ACTUAL', visitorIn('ACTUAL'), true);
      this.tokenOver(token, link, 'POTENTIAL', visitorIn('POTENTIAL'), isActual);
    }
    return { whole, parts: [...found.values()] };
  }

  /**
   * What a change itself leaves of a link that a gate rests on, REQUIRES or APPROVES: PASS is all of it. Gates have no
   * effects and what changes has none by its own change, so the walk does not say; the rows for a control in the gate's
   * place do. A judgment does not cut here, for there would be no suppressed effect to show.
   */
  left(root: Root, link: LinkAt): Verdict {
    const place = this.place(link, root.artifact, 'POTENTIAL');
    if (!place || !this.cameAfter(root, place) || this.isReviewed(root, place)) return 'PASS';
    const binds = root.effectiveFrom === null || root.effectiveFrom <= this.input.validAt;
    if (!binds || !narrow(root.parts, place.link.scope)) return 'PASS';
    const { form, end } = place;
    const far = this.configuration.view.facts(place.far);
    const near = this.configuration.view.facts(place.near);
    const rules = this.book.rulesBetween({ form, end, near, far: far.kind === 'GATE' ? IN_PLACE_OF_GATE : far });
    const emissions = rules.firstHop
      .flatMap((rule) => root.kinds.flatMap((kind) => rule.emissions.get(kind) ?? []))
      .filter((emission) => emission.code !== 'i');
    if (emissions.length === 0) return 'PASS';
    return root.onlyPossible || emissions.every(({ when }) => when === 'POTENTIAL_ONLY') ? 'UNKNOWN' : 'FAIL';
  }

  /** Where the links hang that name only the changed artifact. */
  placeOf(root: Root): NodeNumber {
    return root.asArtifact
      ? this.configuration.primary(root.artifact)
      : this.configuration.node(root.artifact, root.version);
  }

  /** Is the way over the run closed to effects of this input: does an output say by a map what comes from it? */
  isDetour(run: NodeNumber, input: NodeNumber): boolean {
    this.runsWithMaps ??= runsWithMaps.of(this.configuration);
    return this.runsWithMaps.has(run) && this.mappedInputsOf(run).has(input);
  }

  /** Is it a deployment that runs no more? Then it hears the news, and nothing has to be done about it. */
  hasEnded(artifact: number): boolean {
    this.ended ??= endedDeployments(this.configuration.view, this.input.validAt);
    return this.ended.size > 0 && this.ended.has(artifact);
  }

  private place({ slot, end, other }: LinkAt, near: number, world: World): Place | null {
    const { index } = this.configuration.view;
    const form = index.formOf(slot);
    if (form.inferred && world === 'ACTUAL') return null;
    const far = this.configuration.artifactOf(other);
    return { slot, end, other, near, world, link: index.link(slot), form, far };
  }

  private rulesAt({ near, far, form, end }: Place): ClassRules {
    const { view } = this.configuration;
    return this.book.rulesBetween({ form, end, near: view.facts(near), far: view.facts(far) });
  }

  /** A recorded change acts only on links that were made before it; links that name the old version always count. */
  private cameAfter(root: Root, place: Place): boolean {
    const { view } = this.configuration;
    if (!root.history) return true;
    if (root.history.onlyLink !== null) return root.history.onlyLink === place.slot;
    const named =
      place.end === 'SOURCE' ? view.index.linkFromVersion(place.slot) : view.index.linkToVersion(place.slot);
    if (named !== NONE) return true;
    const made = Math.max(root.history.since, view.index.linkBorn(place.slot));
    const version = view.at(made).current(root.artifact);
    // The version that a baseline holds stands for whatever was current when the link was made.
    const isHeld = this.configuration.isHeld(root.artifact);
    return version === root.version || (isHeld && version !== view.current(root.artifact));
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
    if (this.around.keepsItsVersion(place.other, origin, place.world)) {
      visitor.blocked?.(place, 'KEEPS_ITS_VERSION');
      return;
    }
    if (emission.code === 'F') {
      // What is no support of the claim takes none away from it.
      if (isSupport(place.form)) visitor.support(place, origin, rule.id);
      else visitor.blocked?.(place, 'RULE_DOES_NOT_CARRY');
      return;
    }
    const code = this.codeAcross({ place, code: emission.code, origin, parts: scoped });
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
    if (rule.condition === 'OUTCOME_FAIL' && this.around.factsOf(this.placeOf(root)).outcome !== 'fail') return false;
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
    if (!RELATIONS[place.form.type].trace || root.toDigest === null || !root.asArtifact) return false;
    // Equal content with a higher kind stated: the author's word counts against the digest, on every link.
    if (root.toDigest === this.configuration.view.digest(root.version)) return false;
    const [from, to] = place.end === 'SOURCE' ? [root.artifact, place.far] : [place.far, root.artifact];
    // Of several amendments each is looked at by itself.
    const digests = [from, to].map((one) => (one === root.artifact ? root.toDigest : this.digestOf(one)));
    if (digests.includes(null)) return false;
    return this.configuration.view.verdict(place.slot, digests[0] as string, digests[1] as string) === 'VALID';
  }

  /** Digest of an artifact in the candidate; null: not known. */
  digestOf(artifact: number): string | null {
    const candidate = this.input.candidateDigests.get(artifact);
    return candidate === undefined ? this.configuration.view.digest(this.configuration.versionOf(artifact)) : candidate;
  }

  private signedInInterval(signOff: NodeNumber, root: Root): boolean {
    const signedAt = this.around.factsOf(signOff).signedAt;
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

  private codeAcross(parameters: { place: Place; code: Code; origin: Origin; parts: PartSet }): Code | null {
    const { place, code, origin, parts } = parameters;
    const scopedSuspicion =
      place.form.type === 'IN_CONTEXT_OF' &&
      origin.token?.code === 's' &&
      parts.dimensions.size > 0 &&
      place.link.scope.dimensions.size === 0;
    // Else each change of a component would put the whole safety case in doubt.
    if (scopedSuspicion || this.hasEnded(place.far)) return 'i';
    return challenged(place.form, code);
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
    switch (place.form.type) {
      case 'PART_OF': {
        if (place.end === 'SOURCE') {
          if (emission.keepsParts) parts = withPart(parts, elementName(this.configuration, place.near));
        } else if (this.isPart(place.far) && !meetsPart(parameters.parts, partName(this.configuration, place.far))) {
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
        if (place.end === 'TARGET') {
          const input = this.nearNode(place, origin);
          if (this.isDetour(place.other, input)) via = input;
        }
        break;
      }
      case 'DERIVED_FROM': {
        if (place.end !== 'TARGET') break;
        const mapped = mapParts(place.link, parameters.parts);
        if (mapped?.length === 0) return null;
        // An origin that decided which values there are concerns the whole, whatever a map says of the values.
        if (place.form.role === 'INDIRECT') parts = ALL_PARTS;
        else if (mapped && emission.keepsParts) return { parts: mapped, via };
        break;
      }
      default:
        break;
    }
    return { parts: [parts], via };
  }

  private isPart(artifact: number): boolean {
    return this.configuration.view.kind(artifact) === 'PART';
  }

  private nearNode(place: Place, origin: Origin): NodeNumber {
    return origin.token ? origin.token.node : this.configuration.node(place.near, (origin.root as Root).version);
  }

  private mappedInputsOf(run: NodeNumber): ReadonlySet<NodeNumber> {
    const known = this.mappedInputs.get(run);
    if (known) return known;
    const inputs = new Set<NodeNumber>();
    for (const { slot, end, other } of this.configuration.linksAt(run)) {
      if (end !== 'SOURCE' || this.configuration.view.link(slot).type !== 'GENERATED') continue;
      for (const origin of this.mappedOrigins(other)) inputs.add(origin);
    }
    this.mappedInputs.set(run, inputs);
    return inputs;
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
    const factsOf = (node: NodeNumber) => this.around.factsOf(node);
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
    const stale = this.around
      .tokensAt(evidence, world)
      .filter((token) => 'ex'.includes(token.code) || (token.code === 's' && world === 'POTENTIAL'))
      .map((token) => token.parts);
    stale.push(...this.withdrawnOf(evidence));
    for (const root of this.input.roots) {
      if (root.kinds.every((kind) => kind === 'SUPERSEDE') || (root.onlyPossible && world === 'ACTUAL')) continue;
      if (this.placeOf(root) === evidence) stale.push(root.parts);
    }
    return stale;
  }

  /** Parts of evidence that were taken back before, or whose time is over, whatever is asked about. */
  private withdrawnOf(evidence: NodeNumber): PartSet[] {
    const version = this.configuration.versionOfNode(evidence);
    if (version === NONE) return [];
    const { view } = this.configuration;
    const withdrawn = view.retractions(version).map(({ parts }) => partSet(parts));
    if (isOver(view.version(version).facts, this.input.validAt)) withdrawn.push(ALL_PARTS);
    return withdrawn;
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
    if (place.form.role !== 'ABOUT') return 'CARRIES';
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
      this.around.invalidLinks.set(slot, new Set(parts));
    }
    if (failed) {
      visitor.support(place, { root, kind: 'PARAMETER', token: null }, rule.id);
      return 'OTHERWISE';
    }
    return numbers > 0 && uncounted === 0 ? 'MET' : 'CARRIES';
  }
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
