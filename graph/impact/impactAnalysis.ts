/**
 * One analysis: changes in, report out. Pure: reads one view of the index, and what the caller loaded for it.
 *
 *     resolve changes ─▶ roots ─▶ fixpoint ─▶ envelopes ─▶ fixpoint ─▶ states, obligations, gates, plan
 *                                    └─ once more without dispositions, to say what they suppress
 */

import type { Configuration, NodeNumber } from '../index/configuration.ts';
import { nodeOf, versionOfNode } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import { verdictOf } from '../index/graphView.ts';
import { CHANGE_KINDS } from '../metamodel/changeKinds.ts';
import type { EngineFacts } from '../metamodel/content.ts';
import { EFFECT_ORDER, EFFECTS, type Effect, MODALITIES, type Modality } from '../metamodel/effects.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import { RELATIONS } from '../metamodel/relations.ts';
import { type Certificate, certificateOf } from './certificate.ts';
import { type ResolvedChange, type Root, rootsOf } from './changes.ts';
import { cutsOf, type Entries, standingDispositions } from './disposition.ts';
import { judgeEnvelopes } from './envelope.ts';
import { explain } from './explain.ts';
import { judgeGates, overallVerdict } from './gates.ts';
import { actionFor, makeObligation, type OwnedObligation, obligationsOf } from './obligations.ts';
import { planOf } from './plan.ts';
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
import { compareEffects, type ShownState, shownStates } from './states.ts';
import { shortestWay, type Token } from './token.ts';
import { unknownArtifacts } from './unknown.ts';
import { forEachStep, measure, type Source, stepKey } from './walk.ts';
import { shortestWitness, witnesses } from './witness.ts';

export interface AnalysisInput {
  readonly configuration: Configuration;
  readonly metamodel: Metamodel;
  readonly changes: readonly ResolvedChange[];
  /** Milliseconds. */
  readonly validAt: number;
  readonly budget: Budget;
}

/** Strongest first. */
const MODALITY_ORDER = Object.keys(MODALITIES) as Modality[];

export class ImpactAnalysis {
  readonly configuration: Configuration;
  readonly complete: boolean;
  readonly incompleteBecause: readonly string[];
  readonly verdict: Verdict;
  readonly gates: readonly GateVerdict[];
  /** Worst first; the same order on every run. */
  readonly items: readonly ImpactItem[];
  readonly links: readonly LinkImpact[];
  readonly plan: readonly PlanLevel[];
  /** Evidence of the affected argument that still stands: ids. */
  readonly reuse: readonly string[];
  /** Nodes that the walk had given an effect when it ended. */
  readonly visited: number;

  private readonly input: AnalysisInput;
  private readonly propagation: Propagation;
  /** The fixpoint without dispositions, where there are any. */
  private readonly unsuppressed: Propagation;
  private readonly itemByNode = new Map<NodeNumber, ImpactItem>();
  private readonly shown = new Map<NodeNumber, readonly ShownState[]>();
  private readonly unknownBecause = new Map<NodeNumber, string>();
  private readonly withinEnvelope = new Set<NodeNumber>();

  constructor(input: AnalysisInput) {
    this.input = input;
    this.configuration = concernsTheField(input.changes) ? input.configuration.withField() : input.configuration;
    const cuts = this.cuts();
    this.propagation = this.propagate(input.changes, new Set(cuts.keys()));
    this.unsuppressed = cuts.size > 0 ? this.propagate(input.changes, new Set()) : this.propagation;
    const envelope = this.applyEnvelopes();
    this.complete = this.propagation.complete && this.unsuppressed.complete;
    this.incompleteBecause = this.complete
      ? []
      : [`The budget ended with ${this.propagation.left} effects not followed further.`];
    this.visited = this.propagation.byNode.size;

    for (const one of new Set([this.propagation, this.unsuppressed])) measureAll(one);
    const owned = this.collectItems(cuts, envelope);
    this.items = [...this.itemByNode.values()].sort((left, right) => this.compareItems(left, right));
    this.gates = judgeGates({ propagation: this.propagation, items: this.itemByNode, validAt: input.validAt });
    this.verdict = overallVerdict({ gates: this.gates, items: this.items, complete: this.complete });
    this.links = this.collectLinks();
    this.plan = planOf(
      owned.filter((one) => one.obligation.notBefore === null),
      this.propagation,
    );
    this.reuse = this.collectReuse();
  }

  // ---- running -----------------------------------------------------------------------------------------------

  private propagate(changes: readonly ResolvedChange[], cuts: ReadonlySet<number>): Propagation {
    const effective = changes.filter((change) => change.kinds.length > 0 || carriesTargets(change, this.configuration));
    const roots: Root[] = effective.flatMap((change) => rootsOf(change, this.configuration));
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
    const propagation = new Propagation({
      configuration: this.configuration,
      metamodel: this.input.metamodel,
      roots,
      candidateFacts,
      candidateDigests,
      validAt: this.input.validAt,
      cuts,
      budget: this.input.budget,
    });
    propagation.run();
    return propagation;
  }

  private cuts(): Map<number, string> {
    const dispositions = standingDispositions(this.configuration.view, this.input.validAt);
    if (dispositions.every((disposition) => !disposition.active)) return new Map();
    const alone = new Map<ResolvedChange, Entries>();
    return cutsOf({
      dispositions,
      changes: this.input.changes.filter((change) => change.kinds.length > 0),
      configuration: this.configuration,
      entriesOf: (change) => {
        const known = alone.get(change) ?? entriesOf(this.propagate([change], new Set()));
        alone.set(change, known);
        return known;
      },
    });
  }

  /** Judges envelopes on the fixpoint; broken ones let it grow. Answers which envelope covers everything. */
  private applyEnvelopes(): number | null {
    let covering: number | null = null;
    for (const propagation of new Set([this.propagation, this.unsuppressed])) {
      if (!propagation.complete) continue;
      const ruling = judgeEnvelopes({ propagation, changes: this.input.changes, validAt: this.input.validAt });
      if (propagation === this.propagation) covering = ruling.covering;
      for (const envelope of ruling.broken) propagation.brokenEnvelopes.add(envelope);
      const outside = this.brokenInPlace(propagation);
      if (ruling.broken.size + outside > 0) propagation.run();
    }
    return covering;
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

  private collectItems(cuts: ReadonlyMap<number, string>, envelope: number | null): OwnedObligation[] {
    const owned: OwnedObligation[] = [];
    const nodes = new Set([...this.propagation.byNode.keys(), ...this.unsuppressed.byNode.keys()]);
    for (const node of nodes) {
      const states = this.suppress(node, this.statesOf(node, cuts), envelope);
      if (states.length === 0) continue;
      const obligations = this.obligationsAt(node, states, envelope);
      owned.push(...obligations);
      this.addItem(node, states, unique(obligations.map((one) => one.obligation)));
    }
    this.addUnknown();
    return owned;
  }

  /** Effects with the dispositions, and those that only they suppress. */
  private statesOf(node: NodeNumber, cuts: ReadonlyMap<number, string>): ShownState[] {
    const states = shownStates(this.propagation.ownerOf(node), node);
    if (this.unsuppressed === this.propagation) return states;
    for (const without of shownStates(this.unsuppressed.ownerOf(node), node)) {
      const worse = states.some((state) => sameAxis(state, without) && compareEffects(state, without) <= 0);
      const already = states.some((state) => state.modality === 'SUPPRESSED' && state.effect === without.effect);
      if (worse || already || without.effect === 'INFORM') continue;
      states.push({ ...without, modality: 'SUPPRESSED', cutBy: this.cutOn(without.tokens, cuts) });
    }
    return states.sort(compareEffects);
  }

  private cutOn(tokens: readonly Token[], cuts: ReadonlyMap<number, string>): string | null {
    for (const token of tokens) {
      for (const step of shortestWay(token).reverse()) {
        const id = cuts.get(step.slot);
        if (id !== undefined) return id;
      }
    }
    return [...cuts.values()].sort()[0] ?? null;
  }

  /** Within a signed envelope nobody has to approve again. */
  private suppress(node: NodeNumber, states: readonly ShownState[], envelope: number | null): ShownState[] {
    if (envelope === null) return [...states];
    const cutBy = this.configuration.view.id(envelope);
    const result = states.map((state) =>
      state.effect === 'NEEDS_REAPPROVAL' && state.modality !== 'SUPPRESSED'
        ? { ...state, modality: 'SUPPRESSED' as const, cutBy }
        : state,
    );
    if (result.length > 0 && result.every((state) => state.modality === 'SUPPRESSED')) this.withinEnvelope.add(node);
    return result;
  }

  private obligationsAt(node: NodeNumber, states: readonly ShownState[], envelope: number | null): OwnedObligation[] {
    const propagation = this.propagation.ownerOf(node);
    const obligations = obligationsOf({
      node,
      states,
      propagation,
      clauseOf: (code, owner) => this.clauseOf(code, owner),
    });
    for (const planned of this.propagation.planned) {
      if (planned.node !== node) continue;
      const facts = this.configuration.view.facts(this.configuration.artifactOf(node));
      const action = actionFor(planned.code, facts.kind, facts.subkind);
      if (!action) continue;
      const obligation = makeObligation({
        action,
        subject: node,
        parts: [],
        configuration: this.configuration,
        clause: this.ruleClause(planned.rule),
        notBefore: planned.notBefore,
        accountableArtifact: null,
      });
      obligations.push({ obligation, node, code: planned.code });
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
    const token = propagation.tokensAt(node, 'ACTUAL').find((one) => one.code === code);
    return token?.way ? this.ruleClause(token.way.last.rule) : null;
  }

  private ruleClause(id: string): string | null {
    const { firstHopRules, transferRules } = this.input.metamodel;
    const rule = firstHopRules.find((one) => one.id === id) ?? transferRules.find((one) => one.id === id);
    return rule && rule.clause !== '' ? rule.clause : null;
  }

  private addItem(node: NodeNumber, shown: readonly ShownState[], obligations: readonly Obligation[]): void {
    const states = shown.map(({ effect, modality, scope, cutBy }): EffectState => ({ effect, modality, scope, cutBy }));
    const modality = MODALITY_ORDER.find((one) => states.some((state) => state.modality === one)) as Modality;
    const effects = states.filter((state) => state.modality === modality).map((state) => state.effect);
    const worst = shown.find((state) => state.effect === effects[0]);
    const distances = (worst?.tokens ?? []).flatMap((token) => token.way?.distance ?? []);
    this.shown.set(node, shown);
    this.itemByNode.set(node, {
      node,
      artifact: this.configuration.artifactOf(node),
      version: versionOfNode(node),
      states,
      effects,
      modality,
      distance: distances.length > 0 ? Math.min(...distances) : 0,
      obligations,
    });
  }

  private addUnknown(): void {
    const changedKinds = new Set<ArtifactKind>();
    for (const root of this.propagation.input.roots) changedKinds.add(this.configuration.view.kind(root.artifact));
    for (const item of this.itemByNode.values()) {
      if (item.modality === 'ACTUAL') changedKinds.add(this.configuration.view.kind(item.artifact));
    }
    const unknown = unknownArtifacts({
      configuration: this.configuration,
      isItem: (node) => this.itemByNode.has(node),
      changedKinds,
    });
    const rootArtifacts = new Set(this.propagation.input.roots.map((root) => root.artifact));
    for (const { artifact, sentence } of unknown) {
      if (rootArtifacts.has(artifact)) continue;
      const node = this.configuration.primary(artifact);
      this.unknownBecause.set(node, sentence);
      this.itemByNode.set(node, {
        node,
        artifact,
        version: versionOfNode(node),
        states: [],
        effects: [],
        modality: 'UNKNOWN',
        distance: 0,
        obligations: [],
      });
    }
  }

  private compareItems(left: ImpactItem, right: ImpactItem): number {
    const rank = (item: ImpactItem) => {
      const [worst] = item.effects;
      return worst === undefined ? EFFECT_ORDER.length : EFFECT_ORDER.indexOf(worst);
    };
    return (
      rank(left) - rank(right) ||
      MODALITY_ORDER.indexOf(left.modality) - MODALITY_ORDER.indexOf(right.modality) ||
      left.distance - right.distance ||
      compareTexts(this.configuration.nodeId(left.node), this.configuration.nodeId(right.node))
    );
  }

  // ---- links, reuse ------------------------------------------------------------------------------------------

  private collectLinks(): LinkImpact[] {
    const { view } = this.configuration;
    const impacts = new Map<number, LinkImpact>();
    const seen = new Set<number>();
    for (const root of this.propagation.input.roots) {
      const content = !root.inPlace || root.toDigest !== null;
      if (!content || !root.asArtifact || seen.has(root.artifact)) continue;
      seen.add(root.artifact);
      for (const slot of [...view.outgoing(root.artifact), ...view.incoming(root.artifact)]) {
        const link = view.link(slot);
        if (!RELATIONS[link.type].trace) continue;
        const from = view.index.linkFrom.get(slot);
        const to = view.index.linkTo.get(slot);
        const before = verdictOf(link.rulings, this.selectedDigest(from), this.selectedDigest(to));
        const after = verdictOf(link.rulings, this.candidateDigest(from), this.candidateDigest(to));
        if (this.propagation.thresholdsMet.has(slot)) {
          const reason = 'The recorded results, or the old bound, meet the new bound.';
          impacts.set(slot, { link: link.id, verdict: before, parts: [], ruling: 'THRESHOLD_MET', reason });
        } else if (before !== after) {
          const reason = `The content of ${view.id(root.artifact)} is not the one that was ruled on.`;
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
    return this.propagation.digestOf(artifact) ?? '?';
  }

  /** Evidence below the affected claims, and in the baseline asked about, that nothing happened to. */
  private collectReuse(): string[] {
    if (this.plan.length === 0) return [];
    const { configuration } = this;
    const evidence = new Set<number>();
    const seen = new Set<NodeNumber>();
    const queue = [...this.itemByNode.values()].filter((item) => item.modality === 'ACTUAL').map((item) => item.node);
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
      .filter((artifact) => !this.itemByNode.has(configuration.primary(artifact)))
      .map((artifact) => configuration.view.id(artifact))
      .sort();
  }

  // ---- asked for later ---------------------------------------------------------------------------------------

  /** What was asked about, or has happened. */
  get changes(): readonly ResolvedChange[] {
    return this.input.changes;
  }

  itemAt(node: NodeNumber): ImpactItem | undefined {
    return this.itemByNode.get(node);
  }

  /** The shortest way in, for the item's worst effect. */
  witness(item: ImpactItem): WitnessStep[] {
    const owner = this.ownerOf(item);
    const key = (token: Token) => (token.way ? stepKey(owner, token.way.last) : '');
    const distance = (token: Token) => token.way?.distance ?? 0;
    const token = this.tokensOf(item, null)
      .filter((one) => one.way !== null)
      .sort((left, right) => distance(left) - distance(right) || compareTexts(key(left), key(right)))[0];
    return token ? shortestWitness(owner, token) : [];
  }

  /** Ways in to one effect of the item, or to its worst one. */
  witnesses(item: ImpactItem, effect: Effect | null, first: number): WitnessSet {
    return witnesses({ propagation: this.ownerOf(item), targets: this.tokensOf(item, effect), first });
  }

  reason(item: ImpactItem): string {
    return explain({
      item,
      id: this.configuration.nodeId(item.node),
      witness: this.witness(item),
      metamodel: this.input.metamodel,
      unknownBecause: this.unknownBecause.get(item.node) ?? null,
    });
  }

  private ownerOf(item: ImpactItem): Propagation {
    const base = item.modality === 'SUPPRESSED' ? this.unsuppressed : this.propagation;
    return base.ownerOf(item.node);
  }

  private tokensOf(item: ImpactItem, effect: Effect | null): readonly Token[] {
    const shown = this.shown.get(item.node) ?? [];
    const wanted = effect ?? item.effects[0];
    return shown.find((state) => state.effect === wanted)?.tokens ?? [];
  }

  /** Is the artifact, or this version of it, itself what changes? Then nothing can be proved about it. */
  isChanged(artifact: number, version: number): boolean {
    const stated = this.input.changes.some((change) => change.artifact === artifact);
    const places = this.propagation.input.roots.filter((root) => root.artifact === artifact);
    return stated || places.some((root) => version === NONE || root.version === version);
  }

  /** Proof that nothing outside the set is reached. */
  certificate(): Certificate {
    const changed = new Set<NodeNumber>();
    const equal = new Set<NodeNumber>();
    for (const change of this.input.changes) {
      const version = change.version === NONE ? this.configuration.versionOf(change.artifact) : change.version;
      const node = nodeOf(change.artifact, version);
      changed.add(node);
      if (change.kinds.length === 0) equal.add(node);
    }
    for (const root of this.propagation.input.roots) {
      const node = nodeOf(root.artifact, root.version);
      changed.add(node);
      // Another change of the batch does change it.
      equal.delete(node);
    }
    return certificateOf({ propagation: this.propagation, changed, equal, withinEnvelope: this.withinEnvelope });
  }
}

function measureAll(propagation: Propagation): void {
  measure(propagation);
  if (propagation.outside) measure(propagation.outside);
}

/** Is one of the changes a fact about the world? Then what is deployed is concerned, whatever was retired since. */
function concernsTheField(changes: readonly ResolvedChange[]): boolean {
  return changes.some((change) => change.kinds.some((kind) => CHANGE_KINDS[kind].reading === 'IN_PLACE'));
}

function carriesTargets(change: ResolvedChange, configuration: Configuration): boolean {
  return ['CHANGE', 'INCIDENT'].includes(configuration.view.kind(change.artifact));
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
    ...propagation.tokens.map((token): Source => ({ root: null, token })),
  ];
  for (const source of sources) forEachStep({ propagation, source, world: 'POTENTIAL', onStep });
  return entries;
}

function unique(obligations: readonly Obligation[]): Obligation[] {
  return [...new Map(obligations.map((obligation) => [obligation.id, obligation])).values()];
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
