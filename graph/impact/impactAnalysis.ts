/**
 * One analysis: changes in, report out. Pure: reads one view of the index, and what the caller loaded for it.
 *
 *     resolve changes ─▶ roots ─▶ fixpoint ─▶ envelopes ─▶ fixpoint ─▶ states, obligations, gates, plan
 *                                    └─ once more without dispositions, to say what they suppress
 */

import type { Configuration, NodeNumber } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import { verdictOf } from '../index/graphView.ts';
import { CHANGE_KINDS, type ChangeKind } from '../metamodel/changeKinds.ts';
import type { EngineFacts } from '../metamodel/content.ts';
import { EFFECTS, type Effect } from '../metamodel/effects.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import { RELATIONS } from '../metamodel/relations.ts';
import type { PartSet } from '../model/parts.ts';
import { allAtOnce } from './allAtOnce.ts';
import { type Certificate, certificateOf } from './certificate.ts';
import { CARRYING_KINDS, type ResolvedChange, type Root, rootsOf } from './changes.ts';
import { cutsOf, type Entries, standingDispositions } from './disposition.ts';
import { type EnvelopeProof, judgeEnvelopes } from './envelope.ts';
import { explain } from './explain.ts';
import { gatesOf, judgeGates, overallVerdict } from './gates.ts';
import { type ItemFilter, ItemList, type Pattern, patternOf, rankOf } from './itemList.ts';
import { nodesLeadingTo, rootsLeadingTo } from './leading.ts';
import { actionFor, makeObligation, type OwnedObligation, obligationsOf } from './obligations.ts';
import { planOf, planSteps } from './plan.ts';
import { type Budget, Propagation } from './propagation.ts';
import type {
  EffectState,
  GateVerdict,
  ImpactItem,
  LinkImpact,
  Obligation,
  PlanLevel,
  Verdict,
  WitnessSet,
  WitnessStep,
} from './report.ts';
import { actualStates, compareEffects, type ShownState, shownStates } from './states.ts';
import type { Token } from './token.ts';
import { unknownArtifacts } from './unknown.ts';
import { forEachStep, lastStep, type Source, shortestWay, stepKey } from './walk.ts';
import { isWithdrawal, WithdrawnGround, withdrawals } from './withdrawn.ts';
import { presented, shortestWitness, witnesses } from './witness.ts';

export interface AnalysisInput {
  readonly configuration: Configuration;
  readonly metamodel: Metamodel;
  readonly changes: readonly ResolvedChange[];
  /** Milliseconds. */
  readonly validAt: number;
  readonly budget: Budget;
}

/** The fixpoint with the work that it brings. */
export interface Workload {
  readonly propagation: Propagation;
  /** Everything that actual effects ask for now; what several items list is there once for each. */
  readonly owned: readonly OwnedObligation[];
  /** The control whose envelope covers the changes, so that nobody has to review and approve again; null: none does. */
  readonly envelope: number | null;
  /** Milliseconds. */
  readonly validAt: number;
}

/** Nodes looked at between two pauses: a few milliseconds. */
const NODES_PER_STEP = 2_048;
/** Nodes asked for what they owe between two pauses: the same. */
const OWNERS_PER_STEP = 1_024;
/** Items with their obligations made between two pauses: the same. */
const ITEMS_PER_STEP = 64;
/** What nodes show is worked out again where more were asked about: 10,000 are some megabytes. */
const MOST_REMEMBERED = 10_000;

/** What items and obligations hold beside the arrays, in bytes: measured on graphs of 10,000 to 60,000 artifacts. */
const BYTES = { item: 300, shown: 1_000, obligation: 1_900 } as const;

/** What is worked out when somebody asks. */
interface Lazy {
  readonly items: readonly ImpactItem[];
  readonly links: readonly LinkImpact[];
  readonly owned: readonly OwnedObligation[];
  readonly plan: readonly PlanLevel[];
  readonly reuse: readonly string[];
}

export class ImpactAnalysis {
  readonly configuration: Configuration;
  readonly complete: boolean = true;
  readonly incompleteBecause: readonly string[] = [];
  readonly verdict: Verdict = 'UNKNOWN';
  readonly gates: readonly GateVerdict[] = [];
  /** The items, worst first; the same order on every run. */
  readonly list: ItemList;
  /** Nodes that the walk had given an effect when it ended. */
  readonly visited: number = 0;
  /** Each change held against each envelope that it meets. */
  readonly envelopeProofs: readonly EnvelopeProof[] = [];

  private readonly input: AnalysisInput;
  private propagation!: Propagation;
  /** The fixpoint without dispositions, where there are any. */
  private unsuppressed!: Propagation;
  /** Links that dispositions cut, with their ids. */
  private cutLinks: ReadonlyMap<number, string> = new Map();
  /** The envelope that covers everything; null: there is none. */
  private envelope: number | null = null;
  private readonly shown = new Map<NodeNumber, readonly ShownState[]>();
  private readonly unknownBecause = new Map<NodeNumber, string>();
  private readonly known: { -readonly [Part in keyof Lazy]?: Lazy[Part] } = {};

  private constructor(input: AnalysisInput) {
    this.input = input;
    const removed = input.changes.filter((change) => change.isRemoval).map((change) => change.artifact);
    const configuration = input.configuration.without(removed);
    this.configuration = fieldOf(input.changes, configuration, input.validAt) ?? configuration;
    const { view } = this.configuration;
    this.list = new ItemList({
      kindOf: (node) => view.kind(this.configuration.artifactOf(node)),
      idOf: (node) => this.configuration.nodeId(node),
      distanceOf: (node, pattern) => this.distanceAt(node, pattern),
    });
  }

  static run(input: AnalysisInput): ImpactAnalysis {
    return allAtOnce(ImpactAnalysis.steps(input));
  }

  /** The same in steps of a few milliseconds, so that others get their turn. */
  static *steps(input: AnalysisInput): Generator<void, ImpactAnalysis> {
    const analysis = new ImpactAnalysis(input);
    yield* analysis.walk();
    yield* analysis.collectItems();
    yield;
    analysis.judge(yield* analysis.walkWithdrawn());
    yield;
    yield* analysis.list.measure(NODES_PER_STEP);
    return analysis;
  }

  private *walk(): Generator<void> {
    const { changes } = this.input;
    this.cutLinks = this.cuts(changes);
    this.propagation = this.propagationOf(changes, new Set(this.cutLinks.keys()));
    yield* this.propagation.steps();
    this.unsuppressed = this.cutLinks.size > 0 ? this.propagationOf(changes, new Set()) : this.propagation;
    if (this.unsuppressed !== this.propagation) yield* this.unsuppressed.steps();
    yield* this.applyEnvelopes();
  }

  /** Gates of a release count what it holds and was withdrawn, whenever that was, unless somebody judged that it does not matter. */
  private *walkWithdrawn(): Generator<void, Propagation | null> {
    const { configuration, input } = this;
    if (configuration.baseline === null || gatesOf(configuration).size === 0) return null;
    const changes = withdrawals(configuration, input.validAt);
    if (changes.length === 0) return null;
    // A budget of nodes is for what was asked about, and has a frontier from which that goes on.
    const budget = { ...input.budget, nodes: Number.POSITIVE_INFINITY };
    const withdrawn = this.propagationOf(changes, new Set(this.cuts(changes).keys()), { budget, counts: isWithdrawal });
    yield* withdrawn.steps();
    return withdrawn;
  }

  private judge(withdrawn: Propagation | null): void {
    const mutable = this as { -readonly [Member in keyof ImpactAnalysis]: ImpactAnalysis[Member] };
    const isWithdrawnKnown = withdrawn === null || withdrawn.complete;
    mutable.complete = this.propagation.complete && this.unsuppressed.complete && isWithdrawnKnown;
    if (!this.complete) {
      mutable.incompleteBecause = [`The budget ended with ${this.propagation.left} effects not followed further.`];
    }
    mutable.visited = this.propagation.count;
    const statesAt = (node: NodeNumber) => this.shownAt(node);
    mutable.gates = judgeGates({
      propagation: this.propagation,
      statesAt,
      validAt: this.input.validAt,
      withdrawn: withdrawn && new WithdrawnGround(withdrawn, this.propagation),
    });
    mutable.verdict = overallVerdict({ gates: this.gates, patterns: this.list.shown(), complete: this.complete });
  }

  /** All items as objects, worst first. For reports of any size, read {@link list} page by page. */
  get items(): readonly ImpactItem[] {
    return allAtOnce(this.itemSteps());
  }

  /** The same in steps of a few milliseconds, so that others get their turn. */
  *itemSteps(): Generator<void, readonly ImpactItem[]> {
    if (this.known.items) return this.known.items;
    const items: ImpactItem[] = [];
    for (const node of this.list.slice([], 0, this.list.length)) {
      items.push(this.itemOf(node));
      if (items.length % ITEMS_PER_STEP === 0) yield;
    }
    this.known.items = items;
    return items;
  }

  /** Some items in the order of the report. */
  page(filters: readonly ItemFilter[], start: number, end: number): ImpactItem[] {
    return this.list.slice(filters, start, end).map((node) => this.itemOf(node));
  }

  get links(): readonly LinkImpact[] {
    this.known.links ??= this.collectLinks();
    return this.known.links;
  }

  get plan(): readonly PlanLevel[] {
    this.known.plan ??= planOf(this.owned, this.propagation);
    return this.known.plan;
  }

  /** The same in steps of a few milliseconds, so that others get their turn. */
  *planSteps(): Generator<void, readonly PlanLevel[]> {
    this.known.owned ??= yield* this.ownedSteps();
    this.known.plan ??= yield* planSteps(this.known.owned, this.propagation);
    return this.known.plan;
  }

  /** Evidence of the affected argument that still stands: ids. */
  get reuse(): readonly string[] {
    this.known.reuse ??= this.collectReuse();
    return this.known.reuse;
  }

  /** Links that the walk looked at, once for each effect that met them. */
  get looked(): number {
    return this.propagation.looked;
  }

  /** About how many bytes it holds on to by now; grows with what is asked of it. */
  get bytes(): number {
    const walks = new Set([this.propagation, this.unsuppressed]);
    return (
      [...walks].reduce((sum, walk) => sum + walk.bytes, 0) +
      this.list.length * BYTES.item +
      this.shown.size * BYTES.shown +
      (this.known.owned?.length ?? 0) * BYTES.obligation
    );
  }

  // ---- running -----------------------------------------------------------------------------------------------

  private propagationOf(
    changes: readonly ResolvedChange[],
    cuts: ReadonlySet<number>,
    {
      budget = this.input.budget,
      counts = () => true,
    }: { readonly budget?: Budget; readonly counts?: (root: Root) => boolean } = {},
  ): Propagation {
    const effective = changes.filter((change) => this.isEffective(change));
    const roots: Root[] = effective.flatMap((change) => rootsOf(change, this.configuration)).filter(counts);
    const candidateFacts = new Map<number, EngineFacts>();
    const candidateDigests = new Map<number, string | null>();
    for (const change of effective) {
      const isContent = roots.some(
        (root) => root.change === change.position && (!root.inPlace || root.toDigest !== null),
      );
      if (!isContent || change.isNews) continue;
      if (change.toFacts) candidateFacts.set(change.artifact, change.toFacts);
      candidateDigests.set(change.artifact, change.toDigest);
    }
    return new Propagation({
      configuration: this.configuration,
      metamodel: this.input.metamodel,
      roots,
      candidateFacts,
      candidateDigests,
      validAt: this.input.validAt,
      cuts,
      budget,
    });
  }

  private isEffective(change: ResolvedChange): boolean {
    return change.kinds.length > 0 || carriesTargets(change, this.configuration);
  }

  private cuts(changes: readonly ResolvedChange[]): Map<number, string> {
    const dispositions = standingDispositions(this.configuration.view, this.input.validAt);
    if (dispositions.every((disposition) => !disposition.active)) return new Map();
    const alone = new Map<ResolvedChange, Entries>();
    return cutsOf({
      dispositions,
      changes: changes.filter((change) => this.isEffective(change)),
      configuration: this.configuration,
      entriesOf: (change) => {
        const known = alone.get(change);
        if (known) return known;
        const propagation = this.propagationOf([change], new Set());
        propagation.run();
        const entries = entriesOf(propagation);
        alone.set(change, entries);
        return entries;
      },
    });
  }

  /** Judges envelopes on the fixpoint; broken ones let it grow. */
  private *applyEnvelopes(): Generator<void> {
    for (const propagation of new Set([this.propagation, this.unsuppressed])) {
      if (!propagation.complete) continue;
      const ruling = judgeEnvelopes({ propagation, changes: this.input.changes, validAt: this.input.validAt });
      if (propagation === this.propagation) {
        this.envelope = ruling.covering;
        (this as { -readonly [Member in keyof ImpactAnalysis]: ImpactAnalysis[Member] }).envelopeProofs = ruling.proofs;
      }
      for (const envelope of ruling.broken) propagation.brokenEnvelopes.add(envelope);
      const outside = this.brokenInPlace(propagation);
      if (ruling.broken.size + outside > 0) yield* propagation.steps();
    }
  }

  /** What is deployed meets the envelopes that the changes in place alone break; answers how many those are. */
  private brokenInPlace({ outside }: Propagation): number {
    if (!outside) return 0;
    const changes = this.input.changes.filter((change) =>
      outside.input.roots.some((root) => root.change === change.position),
    );
    const ruling = judgeEnvelopes({ propagation: outside, changes, validAt: this.input.validAt });
    for (const envelope of ruling.broken) outside.brokenEnvelopes.add(envelope);
    return ruling.broken.size;
  }

  // ---- items -------------------------------------------------------------------------------------------------

  /** Nodes with the same bits show the same; only those with effects on some parts have to be looked at one by one. */
  private *collectItems(): Generator<void> {
    const patterns = new Map<number, number | null>();
    let count = 0;
    for (const node of this.affectedNodes()) {
      // Nobody has work on what is not there any more.
      if (this.configuration.isGone(this.configuration.artifactOf(node))) continue;
      const bits = this.propagation.patternBits(node);
      const isPlain = bits !== null && this.unsuppressed === this.propagation;
      let pattern = isPlain ? patterns.get(bits) : undefined;
      if (pattern === undefined) {
        const states = this.shownAt(node).map(({ effect, modality }) => ({ effect, modality }));
        pattern = states.length === 0 ? null : this.list.addPattern(patternOf(states));
        if (isPlain) patterns.set(bits, pattern);
      }
      if (pattern !== null) this.list.add(node, pattern);
      count += 1;
      if (count % NODES_PER_STEP === 0) yield;
    }
    yield;
    this.addUnknown();
  }

  private affectedNodes(): Int32Array {
    const nodes = this.propagation.nodes();
    if (this.unsuppressed === this.propagation) return nodes;
    const suppressed = this.unsuppressed.nodes().filter((node) => !this.propagation.has(node));
    const all = new Int32Array(nodes.length + suppressed.length);
    all.set(nodes);
    all.set(suppressed, nodes.length);
    return all;
  }

  /** What a node shows, worst first, with the tokens behind it; empty: it is not affected. */
  shownAt(node: NodeNumber): readonly ShownState[] {
    const known = this.shown.get(node);
    if (known) return known;
    if (this.unknownBecause.has(node)) return [];
    const shown = this.suppress(this.statesOf(node));
    if (this.shown.size > MOST_REMEMBERED) this.shown.clear();
    this.shown.set(node, shown);
    return shown;
  }

  /** The items among these nodes, in the order of the report. */
  itemsAt(nodes: Iterable<NodeNumber>): ImpactItem[] {
    const found = [...new Set(nodes)].filter((node) => this.isItem(node)).map((node) => this.itemOf(node));
    return found.sort(
      (left, right) =>
        rankOf(left) - rankOf(right) ||
        left.distance - right.distance ||
        compareTexts(this.configuration.nodeId(left.node), this.configuration.nodeId(right.node)),
    );
  }

  private itemOf(node: NodeNumber): ImpactItem {
    const shown = this.shownAt(node);
    const states = shown.map(({ effect, modality, scope, cutBy }): EffectState => ({ effect, modality, scope, cutBy }));
    const pattern = patternOf(states);
    const { modality, effects } = pattern;
    return {
      node,
      artifact: this.configuration.artifactOf(node),
      version: this.configuration.versionOfNode(node),
      states,
      effects,
      modality,
      distance: this.distanceAt(node, pattern),
      obligations: unique(this.obligationsAt(node)),
    };
  }

  /** Links between a change and the worst effect of the node. */
  private distanceAt(node: NodeNumber, { modality, effects }: Pattern): number {
    const owner = (modality === 'SUPPRESSED' ? this.unsuppressed : this.propagation).ownerOf(node);
    let distance: number | null = null;
    if (effects[0] === undefined) return 0;
    const simple = modality === 'SUPPRESSED' ? null : owner.distanceOfEffect(node, effects[0], modality);
    if (simple !== null) return simple;
    for (const token of this.shownAt(node).find((state) => state.effect === effects[0])?.tokens ?? []) {
      const here = owner.distance(token);
      if (here !== null && (distance === null || here < distance)) distance = here;
    }
    return distance ?? 0;
  }

  /** Everything that is to be done now. */
  private get owned(): readonly OwnedObligation[] {
    this.known.owned ??= allAtOnce(this.ownedSteps());
    return this.known.owned;
  }

  private *ownedSteps(): Generator<void, readonly OwnedObligation[]> {
    const owned: OwnedObligation[] = [];
    let count = 0;
    for (const node of this.list.unordered([{ modalities: ['ACTUAL'] }])) {
      for (const one of this.obligationsAt(node)) if (one.obligation.notBefore === null) owned.push(one);
      count += 1;
      if (count % OWNERS_PER_STEP === 0) yield;
    }
    return owned;
  }

  /** Effects with the dispositions, and those that only they suppress. */
  private statesOf(node: NodeNumber): ShownState[] {
    const states = shownStates(this.propagation.ownerOf(node), node);
    if (this.unsuppressed === this.propagation) return states;
    for (const without of shownStates(this.unsuppressed.ownerOf(node), node)) {
      const worse = states.some((state) => sameAxis(state, without) && compareEffects(state, without) <= 0);
      const already = states.some((state) => state.modality === 'SUPPRESSED' && state.effect === without.effect);
      if (worse || already || without.effect === 'INFORM') continue;
      states.push({ ...without, modality: 'SUPPRESSED', cutBy: this.cutOn(without.tokens) });
    }
    return states.sort(compareEffects);
  }

  private cutOn(tokens: readonly Token[]): string | null {
    for (const token of tokens) {
      for (const step of shortestWay(this.unsuppressed.ownerOf(token.node), token).reverse()) {
        const id = this.cutLinks.get(step.slot);
        if (id !== undefined) return id;
      }
    }
    return [...this.cutLinks.values()].sort()[0] ?? null;
  }

  /** Within a signed envelope nobody has to approve again. */
  private suppress(states: readonly ShownState[]): readonly ShownState[] {
    if (this.envelope === null) return states;
    const cutBy = this.configuration.view.id(this.envelope);
    return states.map((state) =>
      state.effect === 'NEEDS_REAPPROVAL' && state.modality !== 'SUPPRESSED'
        ? { ...state, modality: 'SUPPRESSED' as const, cutBy }
        : state,
    );
  }

  private obligationsAt(node: NodeNumber): OwnedObligation[] {
    const { envelope } = this;
    const propagation = this.propagation.ownerOf(node);
    const obligations = obligationsOf({
      node,
      states: this.unknownBecause.has(node) ? [] : actualStates(propagation, node),
      propagation,
      clauseOf: (code, owner) => this.clauseOf(code, owner),
    });
    for (const planned of this.propagation.plannedAt(node)) {
      const facts = this.configuration.view.facts(this.configuration.artifactOf(node));
      const action = actionFor(planned.code, facts.kind, facts.subkind);
      if (!action) continue;
      const later = {
        action,
        subject: node,
        parts: [],
        configuration: this.configuration,
        clauseOf: () => this.ruleClause(planned.rule),
        notBefore: planned.notBefore,
        accountableArtifact: null,
      };
      const made = makeObligation(later);
      const isDueNow = obligations.some(({ key, obligation }) => key === made.key && obligation.notBefore === null);
      const one = isDueNow ? makeObligation({ ...later, isAnotherTime: true }) : made;
      obligations.push({ ...one, item: node, node, code: planned.code });
    }
    if (envelope === null) return obligations;
    return obligations.filter(
      ({ obligation, node: owner }) =>
        !['REVIEW', 'RE_ARGUE', 'REAPPROVE'].includes(obligation.action) ||
        (obligation.action === 'REVIEW' && this.configuration.artifactOf(owner) === envelope),
    );
  }

  private clauseOf(code: string, node: NodeNumber): string | null {
    const propagation = this.propagation.ownerOf(node);
    const tokens = propagation.tokensAt(node, 'ACTUAL').filter((one) => one.code === code);
    const [way] = this.waysIn(propagation, tokens);
    return way ? this.ruleClause(way.step.rule) : null;
  }

  /** The last steps of the shortest ways to some effects, the shortest first: the same whatever order links came in. */
  private waysIn(propagation: Propagation, tokens: readonly Token[]) {
    const ways = tokens.flatMap((token) => {
      const last = lastStep(propagation, token, token.actual ? 'ACTUAL' : 'POTENTIAL');
      if (!last) return [];
      const distance = propagation.distance(token) ?? 0;
      return [{ token, step: last.step, distance, key: stepKey(propagation, last.step) }];
    });
    return ways.sort((left, right) => left.distance - right.distance || compareTexts(left.key, right.key));
  }

  private ruleClause(id: string): string | null {
    const { firstHopRules, transferRules } = this.input.metamodel;
    const rule = firstHopRules.find((one) => one.id === id) ?? transferRules.find((one) => one.id === id);
    return rule && rule.clause !== '' ? rule.clause : null;
  }

  private addUnknown(): void {
    const changedKinds = this.list.kindsOf('ACTUAL');
    for (const root of this.propagation.input.roots) changedKinds.add(this.configuration.view.kind(root.artifact));
    const isAffected = (node: NodeNumber) => this.propagation.has(node) || this.unsuppressed.has(node);
    // That there may be news of an artifact says nothing about it.
    const isTold = (node: NodeNumber) =>
      this.shownAt(node).some(({ effect, modality }) => effect !== 'INFORM' || modality !== 'POTENTIAL');
    const unknown = unknownArtifacts({
      configuration: this.configuration,
      isItem: (node) => isAffected(node) && isTold(node),
      changedKinds,
    });
    // What only an inferred link says has changed is no better known for it.
    const changed = this.propagation.input.roots.filter((root) => !root.onlyPossible);
    const rootArtifacts = new Set(changed.map((root) => root.artifact));
    const pattern = this.list.addPattern(patternOf([]));
    for (const { artifact, sentence } of unknown) {
      if (rootArtifacts.has(artifact)) continue;
      const node = this.configuration.primary(artifact);
      this.unknownBecause.set(node, sentence);
    }
    for (const node of this.unknownBecause.keys()) this.shown.delete(node);
    this.list.remove(this.unknownBecause);
    for (const node of this.unknownBecause.keys()) this.list.add(node, pattern);
  }

  // ---- links, reuse ------------------------------------------------------------------------------------------

  private collectLinks(): LinkImpact[] {
    const { view } = this.configuration;
    const impacts = new Map<number, LinkImpact>();
    const changed = new Set<number>();
    for (const root of this.propagation.input.roots) {
      const content = !root.inPlace || root.toDigest !== null;
      if (content && root.asArtifact) changed.add(root.artifact);
    }
    for (const artifact of changed) {
      for (const slot of [...view.outgoing(artifact), ...view.incoming(artifact)]) {
        const link = view.link(slot);
        if (!RELATIONS[link.type].trace) continue;
        const from = view.index.linkFrom(slot);
        const to = view.index.linkTo(slot);
        const before = verdictOf(link.rulings, this.selectedDigest(from), this.selectedDigest(to));
        const after = verdictOf(link.rulings, this.candidateDigest(from), this.candidateDigest(to));
        if (this.propagation.thresholdsMet.has(slot)) {
          const reason = 'The recorded results, or the old bound, meet the new bound.';
          impacts.set(slot, { link: link.id, verdict: before, parts: [], ruling: 'THRESHOLD_MET', reason });
        } else if (before !== after) {
          const ends = [...new Set([from, to])].filter((end) => changed.has(end)).map((end) => view.id(end));
          const reason = `The content of ${ends.sort().join(' and ')} is not the one that was ruled on.`;
          impacts.set(slot, { link: link.id, verdict: after, parts: [], ruling: null, reason });
        }
      }
    }
    for (const [slot, parts] of this.propagation.invalidLinks) {
      impacts.set(slot, {
        link: view.link(slot).id,
        verdict: 'INVALID',
        parts: [...parts].sort(),
        ruling: null,
        reason: 'A recorded result does not meet the new bound.',
      });
    }
    return [...impacts.values()].sort((left, right) => compareTexts(left.link, right.link));
  }

  private selectedDigest(artifact: number): string {
    return this.configuration.view.digest(this.configuration.versionOf(artifact));
  }

  /** A digest that nobody has ruled on stands for content that is not known. */
  private candidateDigest(artifact: number): string {
    return this.propagation.crossing.digestOf(artifact) ?? '?';
  }

  /** Evidence below the affected claims, and in the baseline asked about, that nothing happened to. */
  private collectReuse(): string[] {
    if (this.plan.length === 0) return [];
    const { configuration } = this;
    const evidence = new Set<number>();
    const seen = new Set<NodeNumber>();
    const queue = [...this.list.unordered([{ modalities: ['ACTUAL'], kinds: ['CLAIM'] }])];
    for (let next = 0; next < queue.length; next += 1) {
      const node = queue[next] as NodeNumber;
      if (seen.has(node)) continue;
      seen.add(node);
      if (configuration.view.kind(configuration.artifactOf(node)) !== 'CLAIM') continue;
      for (const { slot, end, other } of configuration.linksAt(node)) {
        const link = configuration.view.link(slot);
        if (end !== 'TARGET' || link.assurance === 'INFERRED') continue;
        if (link.type === 'SUPPORTS') queue.push(other);
        if (link.type === 'EVIDENCES' && link.role !== 'AGAINST') evidence.add(configuration.artifactOf(other));
      }
    }
    return [...evidence]
      .filter((artifact) => !this.isItem(configuration.primary(artifact)))
      .map((artifact) => configuration.view.id(artifact))
      .sort();
  }

  // ---- asked for later ---------------------------------------------------------------------------------------

  /** What was asked about, or has happened. */
  get changes(): readonly ResolvedChange[] {
    return this.input.changes;
  }

  /** Is the node an item of the report? */
  isItem(node: NodeNumber): boolean {
    return this.unknownBecause.has(node) || this.shownAt(node).length > 0;
  }

  /** Nodes with an effect that leads to one of these, themselves included: what has to be right before they are. */
  leadingTo(nodes: readonly NodeNumber[]): Set<NodeNumber> {
    const leading = nodesLeadingTo(this.propagation, nodes);
    const { outside } = this.propagation;
    return outside ? new Set([...leading, ...nodesLeadingTo(outside, nodes)]) : leading;
  }

  /** The instant at which dates are judged, in milliseconds. */
  get validAt(): number {
    return this.input.validAt;
  }

  /** What a choice of the work is made from. */
  get workload(): Workload {
    const { propagation, owned, envelope, validAt } = this;
    return { propagation, owned, envelope, validAt };
  }

  /** The shortest way in, for the item's worst effect. */
  witness(item: ImpactItem): WitnessStep[] {
    const owner = this.ownerOf(item);
    const ways = this.waysIn(owner, this.tokensOf(item, null));
    const [best] = ways;
    return best ? shortestWitness(owner, best.token) : [];
  }

  /** Ways in to one effect of the item, or to its worst one. */
  witnesses(item: ImpactItem, effect: Effect | null, first: number): WitnessSet {
    return witnesses({ propagation: this.ownerOf(item), targets: this.tokensOf(item, effect), first });
  }

  /** The changes behind one effect of the item, each with the first and the last step of a shortest way. Empty: too many to tell. */
  rootsBehind(item: ImpactItem, effect: Effect) {
    const propagation = this.ownerOf(item);
    const state = item.states.find((one) => one.effect === effect);
    const world = state?.modality === 'ACTUAL' ? 'ACTUAL' : 'POTENTIAL';
    const found = rootsLeadingTo(propagation, this.tokensOf(item, effect), world) ?? [];
    return found.map(({ root, first, last }) => ({
      root,
      first: presented(propagation, first),
      last: presented(propagation, last),
    }));
  }

  reason(item: ImpactItem): string {
    return explain({
      item,
      id: this.configuration.nodeId(item.node),
      witness: this.witness(item),
      metamodel: this.input.metamodel,
      unknownBecause: this.unknownBecause.get(item.node) ?? null,
      removed: this.removed,
      hasEnded: this.propagation.crossing.hasEnded(item.artifact),
    });
  }

  private get removed(): ReadonlySet<string> {
    const { configuration, input } = this;
    const removed = input.changes.filter((change) => change.isRemoval);
    return new Set(removed.map((change) => configuration.nodeId(configuration.node(change.artifact, change.version))));
  }

  private ownerOf(item: ImpactItem): Propagation {
    const base = item.modality === 'SUPPRESSED' ? this.unsuppressed : this.propagation;
    return base.ownerOf(item.node);
  }

  private tokensOf(item: ImpactItem, effect: Effect | null): readonly Token[] {
    const shown = this.shownAt(item.node);
    const wanted = effect ?? item.effects[0];
    return shown.find((state) => state.effect === wanted)?.tokens ?? [];
  }

  /** Is the artifact, or this version of it, itself what changes? Then nothing can be proved about it. */
  isChanged(artifact: number, version: number): boolean {
    const stated = this.input.changes.some((change) => change.artifact === artifact);
    const places = this.propagation.input.roots.filter((root) => root.artifact === artifact);
    return stated || places.some((root) => version === NONE || root.version === version);
  }

  /** What changes about an artifact itself, and the artifact whose record says so (it, an incident, a change). */
  rootsAt(artifact: number): { readonly kinds: readonly ChangeKind[]; readonly parts: PartSet; readonly by: number }[] {
    return this.propagation.input.roots.flatMap(({ artifact: changed, kinds, parts, change, onlyPossible }) => {
      if (changed !== artifact || onlyPossible) return [];
      const by = this.input.changes.find(({ position }) => position === change)?.artifact ?? artifact;
      return [{ kinds: [...kinds], parts, by }];
    });
  }

  /** Proof that nothing outside the set is reached. */
  certificate(): Certificate {
    const changed = new Set<NodeNumber>();
    const equal = new Set<NodeNumber>();
    for (const change of this.input.changes) {
      const version = change.version === NONE ? this.configuration.versionOf(change.artifact) : change.version;
      const node = this.configuration.node(change.artifact, version);
      changed.add(node);
      if (change.kinds.length === 0) equal.add(node);
    }
    for (const root of this.propagation.input.roots) {
      const node = this.configuration.node(root.artifact, root.version);
      changed.add(node);
      // Another change of the batch does change it.
      equal.delete(node);
    }
    const isWithinEnvelope = (node: NodeNumber) => {
      if (this.envelope === null) return false;
      const shown = this.shownAt(node);
      return shown.length > 0 && shown.every((state) => state.modality === 'SUPPRESSED');
    };
    return certificateOf({ propagation: this.propagation, changed, equal, isWithinEnvelope });
  }
}

/**
 * Is one of the changes a fact about the world, by its own kind or by what a record says that it AFFECTS? Then what is deployed is concerned,
 * whatever was retired since. Null: none is.
 */
function fieldOf(
  changes: readonly ResolvedChange[],
  configuration: Configuration,
  validAt: number,
): Configuration | null {
  const isStated = changes.some(({ kinds }) => kinds.some((kind) => CHANGE_KINDS[kind].reading === 'IN_PLACE'));
  const records = isStated ? [] : changes.filter((change) => carriesTargets(change, configuration));
  if (!isStated && records.length === 0) return null;
  const field = configuration.withField(validAt);
  const isCarried = records.some((change) => rootsOf(change, field).some(({ inPlace }) => inPlace));
  return isStated || isCarried ? field : null;
}

function carriesTargets(change: ResolvedChange, configuration: Configuration): boolean {
  return CARRYING_KINDS.has(configuration.view.kind(change.artifact));
}

function sameAxis(left: EffectState, right: EffectState): boolean {
  return EFFECTS[left.effect].axis === EFFECTS[right.effect].axis;
}

/** Links that the steps of a propagation go over, with the nodes in which they end. */
function entriesOf(propagation: Propagation): Entries {
  const entries = new Map<number, Set<NodeNumber>>();
  const onStep = ({ slot, target }: { readonly slot: number; readonly target: NodeNumber }) => {
    entries.set(slot, (entries.get(slot) ?? new Set()).add(target));
  };
  const sources: Source[] = [
    ...propagation.input.roots.map((root): Source => ({ root, token: null })),
    ...[...propagation.tokens()].map((token): Source => ({ root: null, token })),
  ];
  for (const source of sources) forEachStep({ propagation, source, world: 'POTENTIAL', onStep });
  // A doubt hides that the claim lost a support as well; the change came over that link all the same.
  for (const { slot, claim } of propagation.lostSupports()) onStep({ slot, target: claim });
  return entries;
}

function unique(obligations: readonly OwnedObligation[]): Obligation[] {
  return [...new Map(obligations.map(({ key, obligation }) => [key, obligation])).values()];
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
