/**
 * How a change travels: the least fixpoint of the rule tables over one configuration.
 *
 *     change ──first hop (by kind of change)──▶ tokens ──transfer (by effect)──▶ tokens ──▶ …
 *
 * A token is an effect on parts of a node. Rules work token by token and only ever add, so the fixpoint exists, is the
 * same in whatever order it is computed, and ends on cycles. Two worlds: ACTUAL, and POTENTIAL, where open suspicions
 * are taken as true; ACTUAL is contained in POTENTIAL. Both are computed in one walk, level by level, so that each token
 * has the length of its shortest witness.
 *
 * Three currents, one after another, for none flows back into an earlier one:
 *
 *     1. what things rest on and what demonstrates them   (i.a. STALE, TAINTED, SUSPECT, UNCONFIRMED)
 *     2. argument and consent: claims by their formula, approvals
 *     3. news (INFORM)
 *
 * Scenario (golden story, row a2): D1 gets rows appended.
 *     D1 ──F12──▶ T1 STALE ──T13──▶ M1 STALE ──T15a──▶ EV1 STALE ──T16a, formula──▶ G2 DEGRADED ──T17a──▶ G1 IN_DOUBT
 *                                   M1 STALE ──T06b──▶ SR1 UNCONFIRMED ──T05b (only potential)──▶ H1 UNCONFIRMED
 */

import { Int32List } from '../index/columns.ts';
import type { Configuration, LinkAt, NodeNumber } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import type { EngineFacts } from '../metamodel/content.ts';
import { CODE_NAMES, CODES as CODE_TABLE, type Code, EFFECT_ORDER, type Effect } from '../metamodel/effects.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import { ALL_PARTS, type PartSet, withPart } from '../model/parts.ts';
import { allAtOnce } from './allAtOnce.ts';
import type { Root } from './changes.ts';
import { type ClaimOutcome, evaluateClaim, LOST, type SupportState, type SupportView } from './claims.ts';
import {
  Crossing,
  elementName,
  isOfWhole,
  type Origin,
  type Place,
  type Surroundings,
  type Visitor,
} from './crossing.ts';
import {
  BY_THE_BOOK,
  type Carried,
  FORMULA_ACTUAL,
  FORMULA_POTENTIAL,
  RuleBook,
  TO_CLAIM,
  TO_OUTSIDE,
  TO_RUN,
  type Ways,
} from './ruleBook.ts';
import { StandingArgument } from './standing.ts';
import type { Step, Token, World } from './token.ts';
import { ACTUAL_BITS, bitsFor, bitsOf, type PartToken, POTENTIAL_BITS, TokenStore } from './tokenStore.ts';
import { bringsAbout, contributions, lossesOf, measure } from './walk.ts';

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
  /**
   * Follow effects on parts also where the whole is concerned already, but only at these nodes: for somebody who wants all
   * ways to them. Absent: what the whole includes is not followed, at any node.
   */
  readonly inDetailAt?: ReadonlySet<NodeNumber>;
}

export interface Budget {
  /** How many nodes may get an effect. */
  readonly nodes: number;
  /** Asked now and then, with the number of nodes that have an effect; true ends the walk. The engine has no clock. */
  readonly isOver: (visited: number) => boolean;
}

/** Bits of the codes of the second and third current; all others are of the first. */
const CONSENT_BITS = bitsOf('a', 'ACTUAL');
const NEWS_BITS = bitsOf('i', 'ACTUAL');
/** What the formula and context of claims make of them. */
const CLAIM_BITS = bitsOf('g', 'ACTUAL') | bitsOf('c', 'ACTUAL') | bitsOf('k', 'ACTUAL') | bitsOf('f', 'ACTUAL');
const TOKEN_BITS = ACTUAL_BITS | POTENTIAL_BITS;
const FIRST_BITS = TOKEN_BITS & ~CONSENT_BITS & ~NEWS_BITS;
const FORMULA_BITS = FORMULA_ACTUAL | FORMULA_POTENTIAL;
const CODES = CODE_NAMES.length;
/** Codes that show as an effect, as bits of the actual world. */
const BITS_OF_EFFECT: ReadonlyMap<Effect, number> = new Map([
  ...EFFECT_ORDER.map(
    (effect) => [effect, bitsFor(CODE_NAMES.filter((code) => CODE_TABLE[code].effect === effect))] as const,
  ),
  ['PARTIALLY_STALE', bitsFor(['e'])],
]);
const STALE_BIT = bitsFor(['e']);
/** Effects of which a report names the parts that they concern; of those on the basis, a higher bit is worse. */
const SCOPED_BITS = bitsFor(['s', 'e', 'x']);
const BIT_OF = { g: bitsFor(['g']), c: bitsFor(['c']) };
const BASIS_BITS = bitsFor(['i', 's', 'e', 'x', 'd']);
/** Kinds whose contents the standing argument reads. */
const ARGUED: ReadonlySet<ArtifactKind> = new Set(['CLAIM', 'EVIDENCE', 'METRIC']);

/** What a number takes in a map of numbers, about. */
const MAP_ENTRY_BYTES = 40;

/** Rows of the log between two questions to the budget, and two pauses: some milliseconds. */
const ROWS_PER_STEP = 1_024;
/** The same for claims, which are evaluated one by one. */
const CLAIMS_PER_STEP = 256;

/** Bits that a node gets at a level; they wait for the current that they belong to. */
class Waiting {
  private readonly levels: { nodes: Int32List; bits: Int32List }[] = [];
  empty = true;

  add(node: NodeNumber, bits: number, level: number): void {
    this.empty = false;
    for (let next = this.levels.length; next <= level; next += 1) {
      this.levels.push({ nodes: new Int32List(16), bits: new Int32List(16) });
    }
    const here = this.levels[level] as { nodes: Int32List; bits: Int32List };
    here.nodes.push(node);
    here.bits.push(bits);
  }

  get last(): number {
    return this.levels.length - 1;
  }

  forEach(level: number, call: (node: NodeNumber, bits: number) => void): void {
    const here = this.levels[level];
    if (!here) return;
    for (let position = 0; position < here.nodes.length; position += 1) {
      call(here.nodes.items[position] as number, here.bits.items[position] as number);
    }
  }
}

/** Effects of one node that cross links. */
interface Crossers {
  /** Null: the bits of the node. */
  readonly parts: { readonly token: PartToken; readonly isActual: boolean } | null;
  readonly node: NodeNumber;
  readonly bits: number;
  readonly level: number;
  /** What is remembered of the same effects. */
  readonly carried: Map<number, Carried>;
}

/** Not reached. */
const NEVER = 0x7fffffff;

/** What becomes of the steps in the argument. */
interface ArgumentTaker {
  /** Bits of claims and approvals. */
  take(node: NodeNumber, bits: number): void;
  support(place: SupportHit['place'], world: World): void;
  /** What is not of the argument. */
  other(step: Step, world: World): void;
}

/** An effect as which a change of a support itself counts. */
interface VirtualState extends SupportState {
  /** False: the support changed only if an inferred link is right. */
  readonly actual: boolean;
}

/** First levels at which a link took a support of a claim away, in each world. */
interface SupportHit {
  readonly place: { readonly slot: number; readonly other: NodeNumber };
  actual: number;
  potential: number;
}

export class Propagation implements Surroundings {
  readonly input: PropagationInput;
  readonly standing: StandingArgument;
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
  readonly crossing: Crossing;
  complete = true;
  /** Tokens that were not expanded when the budget ended. */
  left = 0;
  /** Links that the walk looked at, once for each effect that met them. */
  looked = 0;
  /** Effects on parts were not followed, because the whole is concerned. */
  leftOut = false;
  store: TokenStore;

  private readonly book: RuleBook;
  private readonly asked: ReadonlySet<number>;
  private readonly hasCandidate: boolean;
  private readonly supportViews: Readonly<Record<World, SupportView>>;
  private readonly virtualStates = new Map<NodeNumber, VirtualState[]>();
  private readonly outcomes = new Map<number, ClaimOutcome>();
  /** Is a node the context of a claim? Of those about which it was asked. */
  private readonly contexts = new Map<NodeNumber, boolean>();
  /** Claims that had a support hit, by world. */
  private hitClaims = { ACTUAL: new Set<NodeNumber>(), POTENTIAL: new Set<NodeNumber>() };
  /** By slot. */
  private supportHits: Map<number, SupportHit> = new Map();
  /** Nodes with effects of the argument. */
  private held = new Set<NodeNumber>();
  /** Claims that are in doubt, with the bits of their degradation, which that includes. */
  private degraded = new Map<NodeNumber, number>();
  private argument = new Waiting();
  private news = new Waiting();
  /** Bits of the second and third current that are waiting, so that they wait once. */
  private readonly waitingBits = new Map<NodeNumber, number>();
  /** Tokens about parts that were reached at the level that is next. */
  private nextParts: { token: PartToken; isActual: boolean }[] = [];
  /** Effects outside the candidate, with their distances there. */
  injected: { readonly token: Token; readonly world: World; readonly level: number }[] = [];
  /** Bits of the current that is being followed. */
  private current = FIRST_BITS;
  /** Rows of the log that were followed. */
  private followed = 0;
  /** Grows with everything that is new. */
  private arrivals = 0;
  /** Something was reached later than its distance says. */
  private remeasure = false;

  constructor(input: PropagationInput) {
    this.input = input;
    const { configuration } = input;
    const isArgued = [...input.candidateFacts.keys()].some((artifact) => ARGUED.has(configuration.view.kind(artifact)));
    this.standing = isArgued
      ? new StandingArgument(configuration, (node) => this.factsOf(node))
      : StandingArgument.recorded(configuration);
    this.supportViews = { ACTUAL: this.supportView('ACTUAL'), POTENTIAL: this.supportView('POTENTIAL') };
    this.crossing = new Crossing(this);
    this.book = RuleBook.of(configuration.view.index, input.metamodel);
    this.asked = askedBaselines(configuration);
    this.hasCandidate = input.roots.some((root) => !root.inPlace);
    const inPlace = input.roots.filter((root) => root.inPlace);
    this.outside = this.hasCandidate && inPlace.length > 0 ? new Propagation({ ...input, roots: inPlace }) : null;
    this.store = new TokenStore();
  }

  get configuration(): Configuration {
    return this.input.configuration;
  }

  /** Computes the fixpoint. May be called again after `brokenEnvelopes` grew. */
  run(): void {
    allAtOnce(this.steps());
  }

  /** The same in steps of a few milliseconds, so that others get their turn. */
  *steps(): Generator<void> {
    this.reset();
    if (this.outside) {
      yield* this.outside.steps();
      if (!this.outside.complete) this.complete = false;
    }
    if (!this.complete) return;
    this.injectOutside();
    for (const root of this.input.roots) this.visitRoot(root);
    let known: number;
    do {
      yield* this.spread(new Waiting(), FIRST_BITS);
      yield* this.askThresholdsAgain();
      if (this.complete) yield* this.settleArgument();
      if (this.complete) yield* this.spread(this.news, NEWS_BITS);
      known = this.store.logNodes.length;
    } while (this.complete && (this.followed < known || this.nextParts.length > 0));
    if (!this.complete) return;
    if (this.remeasure) measure(this);
    this.collectRulings();
  }

  // ---- what is there -----------------------------------------------------------------------------------------

  /** Effects on a node that hold in the world. */
  tokensAt(node: NodeNumber, world: World): Token[] {
    return this.store.at(node, world);
  }

  find(token: { node: NodeNumber; code: Code; parts: PartSet; via: NodeNumber }): Token | undefined {
    return this.store.find(token);
  }

  /** The effect, or that on the whole of its node which includes it. */
  findIncluding(token: { node: NodeNumber; code: Code; parts: PartSet; via: NodeNumber }): Token | undefined {
    const exact = this.store.find(token);
    if (exact || !this.leftOut) return exact;
    return this.store.find({ ...token, parts: ALL_PARTS, via: NONE });
  }

  /** The same walk, in detail at these nodes. */
  inDetail(nodes: ReadonlySet<NodeNumber>): Propagation {
    const detailed = new Propagation({ ...this.input, inDetailAt: nodes });
    for (const envelope of this.brokenEnvelopes) detailed.brokenEnvelopes.add(envelope);
    if (this.outside) for (const one of this.outside.brokenEnvelopes) detailed.outside?.brokenEnvelopes.add(one);
    detailed.run();
    return detailed;
  }

  has(node: NodeNumber): boolean {
    return this.store.has(node);
  }

  /**
   * The bits of a node that decide alone which states it shows. Null: it depends on the parts that are concerned.
   * @param scoped Bits of effects that are told with their parts.
   */
  plainBits(node: NodeNumber, scoped = SCOPED_BITS): number | null {
    if (this.outside && this.isOutside(node)) return null;
    const whole = this.store.mask(node);
    if (this.store.partsAt(node).length === 0) return whole;
    const bits = this.store.allBits(node);
    const isPlain =
      isWholeAtWorst(bits & ACTUAL_BITS, whole, scoped) && isWholeAtWorst(bits >>> CODES, whole >>> CODES, scoped);
    return isPlain ? bits : null;
  }

  /** The bits by which all nodes that have them show the same effects, but for the parts; null: the parts decide. */
  patternBits(node: NodeNumber): number | null {
    return this.plainBits(node, STALE_BIT);
  }

  /** Distance of the nearest token that shows as this effect; null: it has to be looked for. */
  distanceOfEffect(node: NodeNumber, effect: Effect, modality: 'ACTUAL' | 'POTENTIAL' | 'UNKNOWN'): number | null {
    const bits = BITS_OF_EFFECT.get(effect) as number;
    if (modality === 'ACTUAL') return this.store.nearest(node, bits);
    // Where staleness of the whole is possible beside actual staleness of some parts, the latter counts as actual.
    const isSimple = modality === 'POTENTIAL' && (bits !== STALE_BIT || this.store.partsAt(node).length === 0);
    return isSimple ? this.store.nearest(node, bits << CODES) : null;
  }

  plannedAt(node: NodeNumber): readonly Propagation['planned'][number][] {
    return this.planned.filter((planned) => planned.node === node);
  }

  /** Nodes that have an effect. */
  nodes(): Int32Array {
    return this.store.nodes();
  }

  get count(): number {
    return this.store.count;
  }

  /** Bytes of its arrays, with those of the walk outside the candidate. */
  get bytes(): number {
    return this.store.bytes + this.waitingBits.size * MAP_ENTRY_BYTES + (this.outside?.bytes ?? 0);
  }

  /** Every effect, in no order that means anything. */
  *tokens(): Generator<Token> {
    for (const node of this.nodes()) yield* this.tokensAt(node, 'POTENTIAL');
  }

  /** Links of the shortest witness of a token in the world; null: it does not hold there. */
  distance(token: Token, world: World = token.actual ? 'ACTUAL' : 'POTENTIAL'): number | null {
    return this.store.distance(token, world);
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

  /** Is it outside the candidate, so that only the changes in place reach it? */
  isForeign(node: NodeNumber): boolean {
    return this.hasCandidate && this.isOutside(node);
  }

  /** Is it a deployment that runs no more? */
  private hasEnded(node: NodeNumber): boolean {
    return this.crossing.hasEnded(this.configuration.artifactOf(node));
  }

  /** Outside the candidate, only what the changes in place alone bring about acts. */
  keepsItsVersion(node: NodeNumber, { root, token }: Origin, world: World): boolean {
    if (!this.isForeign(node)) return false;
    if (root) return !root.inPlace;
    const same = this.outside?.find(token);
    return !same || (world === 'ACTUAL' && !same.actual);
  }

  // ---- starting ----------------------------------------------------------------------------------------------

  /** What the changes in place do outside the candidate is so in the candidate, too. */
  private injectOutside(): void {
    if (!this.outside) return;
    for (const node of this.outside.nodes()) {
      if (!this.isOutside(node)) continue;
      for (const token of this.outside.tokensAt(node, 'POTENTIAL')) {
        if (token.inert) continue;
        for (const world of token.actual ? (['POTENTIAL', 'ACTUAL'] as const) : (['POTENTIAL'] as const)) {
          const level = this.outside.distance(token, world);
          if (level !== null) this.injected.push({ token, world, level });
        }
      }
    }
  }
  private visitRoot(root: Root): void {
    for (const world of ['ACTUAL', 'POTENTIAL'] as const) {
      this.crossing.ofRoot(root, world, this.visitorAt(0, world));
    }
  }

  /** Takes the steps that leave what is at a level. */
  private visitorAt(level: number, world: World): Visitor {
    return {
      step: (step) => this.arrive(step, world, level + 1),
      support: (place, origin) => this.hitSupport(place, origin, world, level + 1),
    };
  }

  private arrive(step: Pick<Step, 'target' | 'code' | 'parts' | 'via'>, world: World, level: number): void {
    const { target: node, code, parts, via } = step;
    // What is outside the candidate was injected: its way is one of the changes in place alone.
    if (this.isForeign(node)) return;
    const isClaim = this.configuration.view.kind(this.configuration.artifactOf(node)) === 'CLAIM';
    if (parts.key === '' && via === NONE) {
      this.arriveWhole(node, bitsOf(code, world), level, isClaim);
    } else if (isOfWhole(code, isClaim)) {
      this.arriveWhole(node, bitsOf(code, world), level, isClaim);
    } else {
      this.arriveParts({ node, code, parts, via }, world === 'ACTUAL', level);
    }
  }

  private arriveWhole(node: NodeNumber, bits: number, level: number, isClaim: boolean): void {
    const now = bits & (isClaim ? this.current & ~CLAIM_BITS : this.current);
    const fresh = now & ~this.store.mask(node);
    if (fresh) this.store.log(node, fresh, level);
    if (fresh) this.arrivals += 1;
    const later = bits & ~now & ~this.store.mask(node);
    if (later) this.wait(node, later, level, isClaim);
  }

  private wait(node: NodeNumber, bits: number, level: number, isClaim: boolean): void {
    const news = bits & NEWS_BITS;
    // What follows from the argument may be nearer than what came before it: the nearest is taken when it is its turn.
    if (news) this.news.add(node, news, level);
    const before = this.waitingBits.get(node) ?? 0;
    const rest = bits & ~NEWS_BITS & ~before;
    if (rest === 0) return;
    this.arrivals += 1;
    this.waitingBits.set(node, before | rest);
    if (isClaim || rest & CONSENT_BITS) this.argument.add(node, rest, level);
  }

  /** Does an effect on the whole, known at the level, include this one? Then everything that follows from it is there. */
  private isIncluded(node: NodeNumber, code: Code, isActual: boolean, level: number): boolean {
    if (this.input.inDetailAt?.has(node)) return false;
    return this.store.holdsWhole(node, code, isActual, level);
  }

  private arriveParts(
    at: { readonly node: NodeNumber; readonly code: Code; readonly parts: PartSet; readonly via: NodeNumber },
    isActual: boolean,
    level: number,
  ): void {
    if (this.isIncluded(at.node, at.code, isActual, level - 1)) {
      this.leftOut = true;
      if (!this.informsClaims(at) || this.isInformed(at.node, level)) return;
    }
    const token = this.store.partToken(at);
    const isNearer = level < token.potentialLevel;
    if (isNearer) token.potentialLevel = level;
    if (isActual && level < token.actualLevel) {
      token.actualLevel = level;
      token.actual = true;
      // What follows from what is possible follows from it, too.
      this.nextParts.push({ token, isActual });
    } else if (isNearer) {
      this.nextParts.push({ token, isActual: false });
    } else {
      return;
    }
    this.arrivals += 1;
  }

  /**
   * A suspicion of some parts informs the claims in whose context they are, where one of the whole puts them in doubt: that
   * includes no news, and news goes where doubt does not. So here the part is followed beside the whole.
   */
  private informsClaims({ node, code }: { node: NodeNumber; code: Code }): boolean {
    if (code !== 's') return false;
    const known = this.contexts.get(node);
    if (known !== undefined) return known;
    let isContext = false;
    this.configuration.forEachEntryAt(node, (_, __, end) => {
      isContext ||= this.isContextAt(end);
    });
    this.contexts.set(node, isContext);
    return isContext;
  }

  private isContextAt(end: number): boolean {
    return (end & 1) === 1 && this.configuration.view.index.formOf(end >> 1).type === 'IN_CONTEXT_OF';
  }

  /** Does a suspicion of other parts say the same to them? */
  private isInformed(node: NodeNumber, level: number): boolean {
    return this.store.partsAt(node).some(({ code, potentialLevel }) => code === 's' && potentialLevel <= level);
  }

  // ---- walking -----------------------------------------------------------------------------------------------

  /**
   * Follows everything that is in the log and not followed yet, and what waits, level by level. Of what is reached, bits
   * of this current go on, others wait.
   */
  private *spread(waiting: Waiting, current: number): Generator<void> {
    const { store } = this;
    this.current = current;
    let row = this.followed;
    let level = row < store.logNodes.length ? (store.logLevels.items[row] as number) : 1;
    const isNews = current === NEWS_BITS;
    for (;;) {
      waiting.forEach(level, (node, bits) => {
        const fresh = bits & ~store.mask(node);
        if (fresh) store.log(node, fresh, level);
      });
      if (!isNews) this.takeInjected(level);
      const parts = this.nextParts;
      this.nextParts = [];
      const end = store.logNodes.length;
      for (let next = row; next < end; next += 1) {
        this.expand(store.logNodes.items[next] as number, store.logBits.items[next] as number, level);
        if (next % ROWS_PER_STEP !== 0) continue;
        if (this.isOverBudget()) {
          this.stop(end - next);
          return;
        }
        yield;
      }
      for (let next = 0; next < parts.length; next += 1) {
        const { token, isActual } = parts[next] as (typeof parts)[number];
        this.expandParts(token, isActual, level);
        if (next % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
      }
      row = end;
      this.followed = end;
      const left = store.logNodes.length - end + this.nextParts.length;
      if (left > 0 && this.isOverBudget()) {
        this.stop(left);
        return;
      }
      const isLast = level >= waiting.last && (isNews || !this.injected.some((one) => one.level > level));
      if (isLast && store.logNodes.length === end && this.nextParts.length === 0) return;
      level += 1;
    }
  }
  private takeInjected(level: number): void {
    for (const { token, world, level: at } of this.injected) {
      if (at !== level) continue;
      if (token.parts.key === '' && token.via === NONE)
        this.arriveWhole(token.node, bitsOf(token.code, world), at, false);
      else this.arriveParts(token, world === 'ACTUAL', at);
    }
  }

  private isOverBudget(): boolean {
    return this.store.count > this.input.budget.nodes || this.input.budget.isOver(this.store.count);
  }

  private stop(left: number): void {
    this.complete = false;
    this.left = left;
  }

  /** All steps of new effects on the whole of a node. */
  private expand(node: NodeNumber, bits: number, level: number): void {
    const { configuration } = this;
    this.expandPlace(node, node, bits, level);
    if ((node & 1) === 0) {
      const version = configuration.versionOf(node >> 1);
      if (version !== NONE) this.expandPlace(node, version * 2 + 1, bits, level);
    }
  }

  private expandPlace(node: NodeNumber, place: number, bits: number, level: number): void {
    const { index } = this.configuration.view;
    const { adjacency } = index;
    const { packed } = adjacency;
    const ways = this.book.waysOf(bits);
    if (place < packed.places) {
      const { classes, others, ends } = packed;
      const last = packed.offsets[place + 1] as number;
      const first = packed.offsets[place] as number;
      for (let entry = first; entry < last; entry += 1) {
        const classNumber = classes[entry] as number;
        const { table } = ways;
        let way = classNumber < table.length ? (table[classNumber] as number) : -1;
        if (way === 0) continue;
        if (way === -1) way = this.book.wayOf(ways, classNumber);
        if (way !== 0) this.follow(node, ways, way, others[entry] as number, ends[entry] as number, level, classNumber);
      }
      this.looked += last - first;
    }
    for (let entry = adjacency.head(place); entry !== NONE; entry = adjacency.nexts.get(entry)) {
      this.looked += 1;
      const classNumber = adjacency.classes.get(entry);
      const way = this.book.wayOf(ways, classNumber);
      if (way === 0) continue;
      this.follow(node, ways, way, adjacency.others.get(entry), adjacency.ends.get(entry), level, classNumber);
    }
  }

  private follow(
    node: NodeNumber,
    ways: Ways,
    way: number,
    place: number,
    end: number,
    level: number,
    classNumber: number,
  ): void {
    const { store, current } = this;
    const other = place & 1 ? this.configuration.nodeAt(place) : place;
    const mask = store.mask(other);
    // Nearly always there is nothing new, or bits of this current alone.
    if ((way & ~current) === 0) {
      const now = way & ~mask;
      if (now !== 0 && this.isLive(end >> 1, other)) this.take(node, ways, way, end, other, level, now, 0, classNumber);
      return;
    }
    if (way & BY_THE_BOOK || (way & TO_OUTSIDE && this.hasEnded(other))) {
      this.followByTheBook(node, ways, other, classNumber, end, level);
      return;
    }
    const isClaim = (way & TO_CLAIM) !== 0;
    const now = way & (isClaim ? current & ~CLAIM_BITS : current) & ~mask;
    const later = way & TOKEN_BITS & ~now & ~mask;
    if (now === 0 && later === 0 && (way & FORMULA_BITS) === 0) {
      // An effect to which a way is closed is another one than that which is there.
      if (way & TO_RUN && this.crossing.isDetour(other, node))
        this.followByTheBook(node, ways, other, classNumber, end, level);
      return;
    }
    if (this.isLive(end >> 1, other)) this.take(node, ways, way, end, other, level, now, later, classNumber);
  }

  /** A link carries something new. */
  private take(
    node: NodeNumber,
    ways: Ways,
    way: number,
    end: number,
    other: NodeNumber,
    level: number,
    now: number,
    later: number,
    classNumber: number,
  ): void {
    const slot = end >> 1;
    if (this.input.cuts.size > 0 && this.input.cuts.has(slot)) return;
    if (way & TO_OUTSIDE && this.isForeign(other)) return;
    if (way & TO_RUN && this.crossing.isDetour(other, node)) {
      this.followByTheBook(node, ways, other, classNumber, end, level);
      return;
    }
    if (now) this.store.log(other, now, level + 1);
    if (later) this.wait(other, later, level + 1, (way & TO_CLAIM) !== 0);
    if (way & FORMULA_BITS) this.noteHit(slot, other, (way & FORMULA_ACTUAL) !== 0, level + 1);
  }

  /** Does the link count? What is reached is in the graph, so of its ends only the other one has to be asked. */
  private isLive(slot: number, other: NodeNumber): boolean {
    const { configuration } = this;
    const { view } = configuration;
    const isThere = view.isAsserted(slot) && !view.isRetired(configuration.artifactOf(other));
    if (isThere && !configuration.looksBack) return true;
    return configuration.isLive(slot);
  }

  private followByTheBook(
    node: NodeNumber,
    ways: Ways,
    other: NodeNumber,
    classNumber: number,
    end: number,
    level: number,
  ): void {
    if (!this.isLive(end >> 1, other)) return;
    this.cross({ node, parts: null, bits: ways.bits, carried: ways.carried, level }, other, classNumber, end);
  }

  private expandParts(token: PartToken, isActual: boolean, level: number): void {
    // It was reached again on a shorter way meanwhile.
    if (level !== (isActual ? token.actualLevel : token.potentialLevel)) return;
    // What follows from what is possible follows from what is actual, too.
    if (!isActual && token.actualLevel === level) return;
    const { node, code } = token;
    const isIncluded = this.isIncluded(node, code, isActual, level);
    if (isIncluded) {
      this.leftOut = true;
      if (!this.informsClaims(token)) return;
    }
    const bits = bitsOf(code, isActual ? 'ACTUAL' : 'POTENTIAL');
    const carried = this.book.carriedOfParts(token, isActual);
    const from: Crossers = { node, parts: { token, isActual }, bits, carried, level };
    // Where links of a class carry nothing of an effect on the whole, they carry nothing of one on a part.
    const ways = this.book.waysOf(bits);
    this.configuration.forEachEntryAt(node, (classNumber, place, end) => {
      this.looked += 1;
      if (this.book.wayOf(ways, classNumber) === 0 || (isIncluded && !this.isContextAt(end))) return;
      const other = this.configuration.nodeAt(place);
      if (this.isLive(end >> 1, other)) this.cross(from, other, classNumber, end);
    });
  }

  /** Takes all steps of effects over one link: what is remembered of links like it, or what the book says. */
  private cross(from: Crossers, other: NodeNumber, classNumber: number, end: number): void {
    const { node, level } = from;
    const slot = end >> 1;
    if (this.input.cuts.size > 0 && this.input.cuts.has(slot)) return;
    // What a run makes of an effect that came from one of its inputs depends on what is said of each output.
    const isClosed = from.parts !== null && from.parts.token.via !== NONE;
    if (
      isClosed ||
      !this.book.isRegular(classNumber, slot, from.parts === null) ||
      this.isForeign(other) ||
      this.hasEnded(other)
    ) {
      this.crossAlone(from, { slot, end: end & 1 ? 'TARGET' : 'SOURCE', other });
      return;
    }
    const isDetour = (end & 1) === 1 && this.crossing.isDetour(other, node);
    const key = this.book.crossingKey(classNumber, slot, isDetour);
    const { whole, parts } = from.carried.get(key) ?? this.workOut(from, other, end, key);
    if (whole & TOKEN_BITS) {
      const isClaim = this.configuration.view.kind(this.configuration.artifactOf(other)) === 'CLAIM';
      this.arriveWhole(other, whole & TOKEN_BITS, level + 1, isClaim);
    }
    if (whole & FORMULA_BITS) this.noteHit(slot, other, (whole & FORMULA_ACTUAL) !== 0, level + 1);
    for (const carried of parts) {
      const reached = carried.isElement
        ? withPart(carried.parts, elementName(this.configuration, this.configuration.artifactOf(node)))
        : carried.parts;
      const via = carried.isVia ? node : NONE;
      this.arriveParts({ node: other, code: carried.code, parts: reached, via }, carried.isActual, level + 1);
    }
  }

  private workOut(from: Crossers, other: NodeNumber, end: number, key: number): Carried {
    const link: LinkAt = { slot: end >> 1, end: end & 1 ? 'TARGET' : 'SOURCE', other };
    const carried = this.crossing.carried(this.effectsOf(from), link);
    this.book.remember(from.carried, key, carried);
    return carried;
  }

  private crossAlone(from: Crossers, link: LinkAt): void {
    const { level } = from;
    for (const { token, isActual } of this.effectsOf(from)) {
      if (isActual) this.crossing.tokenOver(token, link, 'ACTUAL', this.visitorAt(level, 'ACTUAL'), true);
      this.crossing.tokenOver(token, link, 'POTENTIAL', this.visitorAt(level, 'POTENTIAL'), isActual);
    }
  }

  private effectsOf({ parts, node, bits }: Crossers): { token: Token; isActual: boolean }[] {
    if (parts) return [parts];
    const effects: { token: Token; isActual: boolean }[] = [];
    for (let code = 0; code < CODES; code += 1) {
      const isActual = (bits & (1 << code)) !== 0;
      if (!isActual && (bits & (1 << (code + CODES))) === 0) continue;
      const token = this.store.find({ node, code: CODE_NAMES[code] as Code, parts: ALL_PARTS, via: NONE });
      if (token) effects.push({ token, isActual });
    }
    return effects;
  }

  // ---- thresholds --------------------------------------------------------------------------------------------

  /** Thresholds look at the freshness of evidence, which the walk itself changes: ask again until nothing is new. */
  private *askThresholdsAgain(): Generator<void> {
    if (!this.input.roots.some((root) => root.bound !== null)) return;
    for (let known = -1; this.complete && known !== this.arrivals; ) {
      known = this.arrivals;
      for (const root of this.input.roots) this.visitRoot(root);
      if (known === this.arrivals) return;
      this.remeasure = true;
      yield* this.spread(new Waiting(), FIRST_BITS);
    }
  }

  // ---- claims ------------------------------------------------------------------------------------------------

  private hitSupport(place: Place, origin: Origin, world: World, level: number): void {
    if (origin.root && place.form.type !== 'IN_CONTEXT_OF') this.noteChangedSupport(origin.root, origin.kind);
    this.noteHit(place.slot, place.other, world === 'ACTUAL', level);
  }

  private noteHit(slot: number, other: NodeNumber, isActual: boolean, level: number): void {
    this.hitClaims.POTENTIAL.add(other);
    if (isActual) this.hitClaims.ACTUAL.add(other);
    const known = this.supportHits.get(slot);
    const hit = known ?? { place: { slot, other }, actual: NEVER, potential: NEVER };
    if (!known) this.supportHits.set(slot, hit);
    if (!known || (isActual && hit.actual === NEVER)) this.arrivals += 1;
    if (isActual && level < hit.actual) hit.actual = level;
    if (level < hit.potential) hit.potential = level;
  }

  /** A changed support counts like one with an effect. */
  private noteChangedSupport(root: Root, kind: ChangeKind): void {
    const node = this.crossing.placeOf(root);
    const isClaim = this.configuration.view.kind(root.artifact) === 'CLAIM';
    const code = isClaim || kind === 'FIELD' || kind === 'CONTEXT' ? 'c' : kind === 'RETRACT' ? 'x' : 'e';
    const states = this.virtualStates.get(node) ?? [];
    const { parts } = root;
    const actual = !root.onlyPossible;
    if (!states.some((one) => one.code === code && one.parts.key === parts.key && one.actual === actual)) {
      states.push({ code, parts, actual });
      this.virtualStates.set(node, states);
    }
  }

  private evaluate(claim: NodeNumber, world: World): ClaimOutcome {
    return evaluateClaim(claim, this.supportViews[world]);
  }

  private supportView(world: World): SupportView {
    const { configuration } = this;
    const holds = ({ actual }: { actual: boolean }): boolean => actual || world === 'POTENTIAL';
    const nothing: readonly VirtualState[] = [];
    const partsOf = (support: NodeNumber): readonly SupportState[] => {
      const changed = this.virtualStates.get(support) ?? nothing;
      const parts = this.store.partsAt(support);
      if (parts.length === 0 && changed.length === 0) return nothing;
      return [...parts.filter((token) => !token.inert && holds(token)), ...changed.filter(holds)];
    };
    return {
      configuration,
      standing: this.standing,
      factsOf: (node) => this.factsOf(node),
      wholeOf: (support) => this.store.wholeAt(support, world),
      partsOf,
      invalidParts: (slot) => this.invalidLinks.get(slot) ?? null,
      suspicionCounts: world === 'POTENTIAL',
      isCut: (slot) => this.input.cuts.has(slot),
    };
  }

  /** Outcome at the fixpoint, computed once per claim and world. */
  outcomeOf(claim: NodeNumber, world: World): ClaimOutcome {
    const key = outcomeKey(claim, world);
    const known = this.outcomes.get(key) ?? this.evaluate(claim, world);
    this.outcomes.set(key, known);
    return known;
  }

  /**
   * The second current. First what is in it: claims whose formula fails, what follows from that, approvals. Then how far
   * each is from a change; for a claim that may lose several supports before it falls, that is only known at the end.
   */
  private *settleArgument(): Generator<void> {
    this.outcomes.clear();
    const open: { node: NodeNumber; bits: number }[] = [];
    const hold = (node: NodeNumber, bits: number) => {
      const fresh = bits & ~this.store.mask(node);
      if (fresh === 0) return;
      this.store.hold(node, fresh);
      this.held.add(node);
      open.push({ node, bits: fresh });
    };
    const dirty = { ACTUAL: new Set(this.hitClaims.ACTUAL), POTENTIAL: new Set(this.hitClaims.POTENTIAL) };
    const taker: ArgumentTaker = {
      take: hold,
      support: ({ other }, world) => {
        this.hitClaims[world].add(other);
        dirty[world].add(other);
      },
      other: (step, world) => {
        if (step.code !== 'i') this.arriveEarlier(step, world);
      },
    };
    for (let level = 0; level <= this.argument.last; level += 1) this.argument.forEach(level, hold);
    for (let count = 1; open.length + dirty.ACTUAL.size + dirty.POTENTIAL.size > 0; ) {
      for (let next = open.pop(); next; next = open.pop()) this.stepsOf(next.node, next.bits, taker);
      for (const world of ['ACTUAL', 'POTENTIAL'] as const) {
        for (const claim of dirty[world]) {
          dirty[world].delete(claim);
          const outcome = this.evaluate(claim, world);
          // At the end this is what holds: a claim is asked again whenever one of its supports changes.
          this.outcomes.set(outcomeKey(claim, world), outcome);
          const { code } = outcome;
          if (code) hold(claim, bitsOf(code, world));
          count += 1;
          if (count % CLAIMS_PER_STEP === 0) yield;
        }
      }
    }
    this.settleClaims();
    yield;
    yield* this.measureArgument();
  }

  /** Links over which a change, or what it brought about, took a support from a claim, whatever else became of the claim. */
  *lostSupports(): Generator<{ readonly slot: number; readonly claim: NodeNumber }> {
    for (const claim of this.hitClaims.POTENTIAL) {
      for (const { slot, before } of this.outcomeOf(claim, 'POTENTIAL').losses) {
        if (!before || this.supportHits.has(slot)) yield { slot, claim };
      }
    }
  }

  /**
   * Effects that follow from this one over one link, in the possible world; some may be named more than once. The same as
   * by forEachStep, for who wants no reasons.
   */
  forEachFollowing(token: Token, call: (following: Token) => void): void {
    if (token.inert) return;
    const bits = bitsOf(token.code, token.actual ? 'ACTUAL' : 'POTENTIAL');
    const ways = this.book.waysOf(bits);
    const isPlain = token.parts.key === '' && token.via === NONE;
    const visitor: Visitor = {
      step: ({ target: node, code, parts, via }) => {
        const following = this.findIncluding({ node, code, parts, via });
        if (following) call(following);
      },
      support: (place) => {
        for (const { target } of contributions({ propagation: this, world: 'POTENTIAL', place })) call(target);
      },
    };
    this.configuration.forEachEntryAt(token.node, (classNumber, place, end) => {
      const way = this.book.wayOf(ways, classNumber);
      if (way === 0) return;
      const slot = end >> 1;
      const other = this.configuration.nodeAt(place);
      if (!this.isLive(slot, other)) return;
      const isByTheBook = !isPlain || (way & (BY_THE_BOOK | TO_OUTSIDE | TO_RUN)) !== 0;
      if (isByTheBook) {
        const link: LinkAt = { slot, end: end & 1 ? 'TARGET' : 'SOURCE', other };
        this.crossing.tokenOver(token, link, 'POTENTIAL', visitor, token.actual);
        return;
      }
      if (this.input.cuts.has(slot)) return;
      for (let rest = (way & POTENTIAL_BITS) >>> CODES; rest !== 0; rest &= rest - 1) {
        const code = CODE_NAMES[31 - Math.clz32(rest & -rest)] as Code;
        const following = this.store.find({ node: other, code, parts: ALL_PARTS, via: NONE });
        if (following) call(following);
      }
      if ((way & FORMULA_BITS) === 0) return;
      for (const { target } of contributions({ propagation: this, world: 'POTENTIAL', place: { slot, other } })) {
        call(target);
      }
    });
  }

  /** Do links of a class carry anything of what befell the node? */
  carrying(node: NodeNumber): (classNumber: number) => boolean {
    const ways = this.book.waysOf(this.store.allBits(node));
    return (classNumber) => this.book.wayOf(ways, classNumber) !== 0;
  }

  private isOfArgument({ target, code }: Step): boolean {
    const artifact = this.configuration.artifactOf(target);
    const isClaims = LOST.has(code) && this.configuration.view.kind(artifact) === 'CLAIM';
    if (code !== 'a' && !isClaims) return false;
    return !this.isForeign(target);
  }

  /** Rules of a project may lead from an argument back to what things rest on: that current runs again. */
  private arriveEarlier(step: Step, world: World): void {
    const before = this.arrivals;
    this.arrive(step, world, 1);
    if (before !== this.arrivals) this.remeasure = true;
  }

  /** Everything that bits of a node bring about in the argument: by the table, and by the book where it has to be. */
  private stepsOf(node: NodeNumber, bits: number, taker: ArgumentTaker): void {
    const ways = this.book.waysOf(bits);
    this.configuration.forEachEntryAt(node, (classNumber, other, end) => {
      this.looked += 1;
      const way = this.book.wayOf(ways, classNumber);
      if (way !== 0) this.stepOver(node, bits, way, other, end, taker);
    });
  }

  private stepOver(
    node: NodeNumber,
    bits: number,
    way: number,
    place: number,
    end: number,
    taker: ArgumentTaker,
  ): void {
    const slot = end >> 1;
    const other = this.configuration.nodeAt(place);
    const isClaim = (way & TO_CLAIM) !== 0;
    // What is neither of the argument nor a formula is rare here, and left to the book.
    const plain = CONSENT_BITS | (isClaim ? CLAIM_BITS : 0);
    const isByTheBook = way & BY_THE_BOOK || way & TOKEN_BITS & ~plain || (way & TO_OUTSIDE && this.hasEnded(other));
    if (isByTheBook) {
      this.stepByTheBook(node, bits, { slot, end: end & 1 ? 'TARGET' : 'SOURCE', other }, taker);
      return;
    }
    if (this.input.cuts.has(slot) || !this.isLive(slot, other) || this.isForeign(other)) return;
    if (way & TOKEN_BITS) taker.take(other, way & TOKEN_BITS);
    if (way & FORMULA_ACTUAL) taker.support({ slot, other }, 'ACTUAL');
    if (way & FORMULA_BITS) taker.support({ slot, other }, 'POTENTIAL');
  }

  private stepByTheBook(node: NodeNumber, bits: number, link: LinkAt, taker: ArgumentTaker): void {
    if (!this.configuration.isLive(link.slot)) return;
    const visitor = (world: World): Visitor => ({
      step: (step) => {
        if (this.isOfArgument(step)) taker.take(step.target, bitsOf(step.code, world));
        else taker.other(step, world);
      },
      support: (place) => taker.support(place, world),
    });
    for (let code = 0; code < CODES; code += 1) {
      const isActual = (bits & (1 << code)) !== 0;
      if (!isActual && (bits & (1 << (code + CODES))) === 0) continue;
      const token = this.store.find({ node, code: CODE_NAMES[code] as Code, parts: ALL_PARTS, via: NONE });
      if (!token) continue;
      if (isActual) this.crossing.tokenOver(token, link, 'ACTUAL', visitor('ACTUAL'), true);
      this.crossing.tokenOver(token, link, 'POTENTIAL', visitor('POTENTIAL'), isActual);
    }
  }

  /**
   * IN_DOUBT includes DEGRADED, and everything that follows from the latter follows from the former: where a claim got
   * both on the way, only the worse stays. A claim that lost a support and still stands is shown, and nothing goes on
   * from it.
   */
  private settleClaims(): void {
    const degraded = bitsOf('g', 'ACTUAL');
    for (const claim of this.hitClaims.POTENTIAL) {
      const mask = this.store.mask(claim);
      const isDoubted = (mask & bitsOf('c', 'ACTUAL')) !== 0;
      const isSurelyDoubted = (mask & ACTUAL_BITS & bitsOf('c', 'ACTUAL')) !== 0;
      const isSurelyDegraded = (mask & ACTUAL_BITS & degraded) !== 0;
      if (!isDoubted || (isSurelyDegraded && !isSurelyDoubted)) continue;
      this.degraded.set(claim, mask & degraded);
      this.store.drop(claim, degraded);
    }
    for (const claim of this.hitClaims.POTENTIAL) {
      const outcome = this.outcomeOf(claim, 'POTENTIAL');
      if (outcome.fails || outcome.losses.length === 0) continue;
      if (this.tokensAt(claim, 'POTENTIAL').some((token) => LOST.has(token.code))) continue;
      this.store.partToken({ node: claim, code: 'g', parts: ALL_PARTS, via: NONE }, true);
    }
  }

  /** Distances in the argument, level by level. */
  private *measureArgument(): Generator<void> {
    const waiting = new Waiting();
    const measured = new Map<NodeNumber, number>();
    for (let level = 0; level <= this.argument.last; level += 1) {
      this.argument.forEach(level, (node, bits) => waiting.add(node, bits, level));
    }
    for (const hit of this.supportHits.values()) {
      if (hit.actual !== NEVER) this.measureLoss(hit.place, 'ACTUAL', hit.actual, waiting);
      this.measureLoss(hit.place, 'POTENTIAL', hit.potential, waiting);
    }
    for (let level = 0; level <= waiting.last; level += 1) {
      const taker: ArgumentTaker = {
        take: (node, bits) => {
          if (bits & ~(measured.get(node) ?? 0)) waiting.add(node, bits, level + 1);
        },
        support: (place, world) => this.measureLoss(place, world, level + 1, waiting),
        other: (step, world) => {
          if (step.code === 'i') this.arrive(step, world, level + 1);
        },
      };
      let count = 0;
      const here: [NodeNumber, number][] = [];
      waiting.forEach(level, (node, bits) => here.push([node, bits]));
      for (const [node, bits] of here) {
        const before = measured.get(node) ?? 0;
        const fresh = bits & this.store.mask(node) & ~before;
        if (fresh === 0) continue;
        measured.set(node, before | fresh);
        this.store.log(node, fresh, level);
        this.stepsOf(node, fresh, taker);
        count += 1;
        if (count % CLAIMS_PER_STEP === 0) yield;
      }
    }
    const unmeasured = [...this.held].filter(
      (node) => this.store.mask(node) & (CLAIM_BITS | CONSENT_BITS) & ~(measured.get(node) ?? 0),
    );
    // A claim that is in doubt by what follows from its own degradation: the way to the doubt leads over that.
    const more = unmeasured.filter((node) => this.degraded.get(node));
    if (more.length === 0) {
      this.followed = this.store.logNodes.length;
      return;
    }
    for (const claim of more) {
      this.store.hold(claim, this.degraded.get(claim) as number);
      this.degraded.delete(claim);
    }
    this.remeasure = true;
    yield* this.measureArgument();
  }

  /** What the loss of a support brings about is so far from a change. */
  private measureLoss(place: SupportHit['place'], world: World, level: number, waiting: Waiting): void {
    const outcome = this.outcomeOf(place.other, world);
    const mine = lossesOf(this, outcome, place.slot);
    if (mine.length === 0) return;
    let bits = 0;
    const whole = this.store.wholeAt(place.other, world);
    for (const code of ['g', 'c'] as const) {
      if (whole & BIT_OF[code] && bringsAbout(outcome, mine, code)) bits |= bitsOf(code, world);
    }
    if (bits !== 0) waiting.add(place.other, bits, level);
    if (world === 'ACTUAL') return;
    for (const token of this.store.partsAt(place.other)) {
      if (token.inert) token.potentialLevel = Math.min(token.potentialLevel, level);
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
    for (const root of this.input.roots) this.crossing.ofRoot(root, 'POTENTIAL', visitor);
  }

  /** Starts from nothing: an effect that was only possible may be actual now. */
  private reset(): void {
    if (this.store.count > 0) this.store = new TokenStore();
    this.waitingBits.clear();
    this.invalidLinks.clear();
    this.virtualStates.clear();
    this.outcomes.clear();
    this.hitClaims = { ACTUAL: new Set(), POTENTIAL: new Set() };
    this.supportHits = new Map();
    this.held = new Set();
    this.degraded = new Map();
    this.argument = new Waiting();
    this.news = new Waiting();
    this.nextParts = [];
    this.injected = [];
    this.current = FIRST_BITS;
    this.followed = 0;
    this.looked = 0;
    this.leftOut = false;
    this.remeasure = false;
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
    return this.configuration.factsOf(node);
  }
}

/** Does the worst effect on the basis concern the whole, where it is one that is told with its parts? */
function isWholeAtWorst(bits: number, whole: number, scoped: number): boolean {
  const basis = bits & BASIS_BITS;
  return basis === 0 || ((1 << (31 - Math.clz32(basis))) & scoped & ~whole) === 0;
}

function outcomeKey(claim: NodeNumber, world: World): number {
  return claim * 2 + (world === 'ACTUAL' ? 0 : 1);
}

/** The baseline asked about and those that it includes. */
function askedBaselines(configuration: Configuration): ReadonlySet<number> {
  const asked = new Set<number>();
  if (configuration.baseline === null) return asked;
  asked.add(configuration.baseline);
  for (const artifact of configuration.view.ofKind('BASELINE')) if (configuration.has(artifact)) asked.add(artifact);
  return asked;
}
