/**
 * From a report to what has to be restored: the only file here that knows the engine.
 *
 *     actual effect          node: restored iff its obligations are done and what leads to it is restored
 *     claim that lost support  its choice: as many of the lost supports as its formula lacks
 *     gate requires role       choice: one of the sign-offs that could be given again
 *     root                     adopted; but what was withdrawn is not there again (`gone`)
 *
 * It reads of the engine: the actual effects (`propagation.tokens`), the steps between them (`forEachStep`), the outcome
 * of a claim's formula (`outcomeOf`), links that a threshold made invalid (`invalidLinks`), the standing argument, who
 * owes what (`owned`), the gates and what they require, and the sign-offs of a role.
 */
import type { NodeNumber } from '../../index/configuration.ts';
import { axisOf, CODES, type Code, type ObligationAction } from '../../metamodel/effects.ts';
import { narrow } from '../../model/parts.ts';
import type { Root } from '../changes.ts';
import type { Loss } from '../claims.ts';
import { gatesOf, Losses, requiredBy, signOffsInRole } from '../gates.ts';
import type { ImpactAnalysis, Workload } from '../impactAnalysis.ts';
import { actionFor, type OwnedObligation } from '../obligations.ts';
import type { Obligation } from '../report.ts';
import { neededSupports } from '../standing.ts';
import type { Step, Token } from '../token.ts';
import { forEachStep, type Source } from '../walk.ts';
import type { Choice, RestorationNode, RestorationProblem } from './restoration.ts';

/** What a gate, or the configuration itself, lacks. */
export interface Goal {
  /** Node of the problem. */
  readonly number: number;
  /** Null: no gate applies, and the effect itself stands against the configuration. */
  readonly gate: number | null;
  /** Id of what is required, or of the item. */
  readonly subject: string;
}

/** Work, with the items that list it. */
export interface Work {
  readonly obligation: Obligation;
  /** Node that owns it. */
  readonly owner: NodeNumber;
  readonly items: readonly NodeNumber[];
}

export interface PlannedRestoration {
  readonly problem: RestorationProblem;
  readonly goals: readonly Goal[];
  /** Per step of the problem. */
  readonly work: readonly Work[];
  /** Work that no plan chooses: somebody has to decide, whatever else is done. */
  readonly decisions: readonly Work[];
  /** Why nothing brings a node of the problem back, a sentence per node. */
  readonly goneBecause: ReadonlyMap<number, string>;
}

/** Decisions are owed whatever else is done. */
const DECISIONS: ReadonlySet<ObligationAction> = new Set(['ROLLBACK_DECISION', 'REASSESS', 'REPORT']);
/** What nobody has to do within a signed envelope. */
const WAIVED: ReadonlySet<ObligationAction | null> = new Set(['REVIEW', 'RE_ARGUE', 'REAPPROVE']);
/** Effects of a claim that its formula gives. */
const FORMULA_CODES: ReadonlySet<Code> = new Set(['g', 'c']);
const FORMULA_LINKS: ReadonlySet<string> = new Set(['SUPPORTS', 'EVIDENCES', 'IN_CONTEXT_OF']);

export function problemOf(parameters: {
  readonly analysis: ImpactAnalysis;
  readonly costOf: (work: Work) => number;
}): PlannedRestoration {
  return new ProblemBuilder(parameters.analysis).build(parameters.costOf);
}

interface DraftNode {
  steps: number[];
  needs: Set<number>;
  choice: Choice | null;
}

class ProblemBuilder {
  private readonly analysis: ImpactAnalysis;
  private readonly workload: Workload;
  private readonly nodes: DraftNode[] = [];
  private readonly numberOf = new Map<Token, number>();
  private readonly goneBecause = new Map<number, string>();
  private readonly work = new Map<string, Work & { readonly items: NodeNumber[] }>();
  private readonly stepOf = new Map<string, number>();
  /** What is owed for the effects of an item on an axis. */
  private readonly owed = new Map<string, readonly OwnedObligation[]>();
  /** Links over which a support was withdrawn. */
  private readonly withdrawn = new Set<number>();
  private readonly losses: Losses;

  constructor(analysis: ImpactAnalysis) {
    this.analysis = analysis;
    this.workload = analysis.workload;
    this.losses = new Losses(this.workload.propagation);
  }

  build(costOf: (work: Work) => number): PlannedRestoration {
    const { propagation, owned } = this.workload;
    this.collectWork(owned);
    for (const token of propagation.tokens()) if (counts(token)) this.numberOf.set(token, this.addNode());
    for (const root of propagation.input.roots) this.followSteps({ root, token: null });
    for (const token of this.numberOf.keys()) {
      this.ask(token);
      this.followSteps({ root: null, token });
    }
    for (const token of this.numberOf.keys()) if (FORMULA_CODES.has(token.code)) this.addFormula(token);
    const goals = this.analysis.gates.length > 0 ? this.goalsOfGates() : this.goalsWithoutGate();
    const all = [...this.work.values()];
    const work = all.filter((one) => this.stepOf.has(one.obligation.id));
    const problem = {
      costs: work.map(costOf),
      nodes: this.nodes.map(
        ({ steps, needs, choice }, number): RestorationNode => ({
          steps,
          needs: [...needs],
          choice,
          gone: this.goneBecause.has(number),
        }),
      ),
      goals: goals.map((goal) => goal.number),
    };
    const decisions = all.filter((one) => DECISIONS.has(one.obligation.action));
    return { problem, goals, work, decisions, goneBecause: this.goneBecause };
  }

  private addNode(needs: Iterable<number> = [], choice: Choice | null = null): number {
    this.nodes.push({ steps: [], needs: new Set(needs), choice });
    return this.nodes.length - 1;
  }

  private at(number: number): DraftNode {
    return this.nodes[number] as DraftNode;
  }

  private idOf(node: NodeNumber): string {
    return this.analysis.configuration.nodeId(node);
  }

  // ---- work --------------------------------------------------------------------------------------------------

  private collectWork(owned: readonly OwnedObligation[]): void {
    for (const one of owned) {
      const { obligation, item, node, code } = one;
      const key = `${item} ${axisOf(code as Code)}`;
      this.owed.set(key, [...(this.owed.get(key) ?? []), one]);
      const known = this.work.get(obligation.id);
      if (!known) this.work.set(obligation.id, { obligation, owner: node, items: [item] });
      else if (!known.items.includes(item)) known.items.push(item);
      if (DECISIONS.has(obligation.action) || this.stepOf.has(obligation.id)) continue;
      this.stepOf.set(obligation.id, this.stepOf.size);
    }
  }

  private owedFor(token: Token): readonly OwnedObligation[] {
    return this.owed.get(`${token.node} ${axisOf(token.code)}`) ?? [];
  }

  /** An effect needs what its item owes on that axis; within an envelope, the review of the envelope. */
  private ask(token: Token): void {
    const node = this.at(this.numberOf.get(token) as number);
    const steps = this.owedFor(token).map((one) => this.stepOf.get(one.obligation.id));
    node.steps.push(...new Set(steps.filter((step) => step !== undefined)));
    if (this.isWaived(token)) for (const need of this.envelopeNodes()) node.needs.add(need);
  }

  private isWaived(token: Token): boolean {
    const { envelope, propagation } = this.workload;
    if (envelope === null || this.owedFor(token).length > 0) return false;
    const { configuration } = propagation;
    const { kind, subkind } = configuration.view.facts(configuration.artifactOf(token.node));
    return WAIVED.has(actionFor(token.code, kind, subkind));
  }

  /** Effects on the envelope that stands for reviews and approvals. */
  private envelopeNodes(): readonly number[] {
    const { envelope, propagation } = this.workload;
    return envelope === null ? [] : this.effectsAt(propagation.configuration.primary(envelope));
  }

  private effectsAt(node: NodeNumber, codes?: string): readonly number[] {
    return this.workload.propagation
      .tokensAt(node, 'ACTUAL')
      .filter((token) => codes === undefined || codes.includes(token.code))
      .flatMap((token) => this.numberOf.get(token) ?? []);
  }

  // ---- what leads to what ------------------------------------------------------------------------------------

  private followSteps(source: Source): void {
    const { propagation } = this.workload;
    const onStep = (step: Step, target: Token) => {
      const number = this.numberOf.get(target);
      if (number === undefined) return;
      const { type } = propagation.configuration.view.link(step.slot);
      // The formula says which of the supports are needed.
      const isFormula = FORMULA_CODES.has(target.code) && FORMULA_LINKS.has(type);
      if (source.token) {
        if (!isFormula) this.at(number).needs.add(this.numberOf.get(source.token) as number);
      } else if (source.root && isWithdrawn(source.root)) {
        if (isFormula && type !== 'IN_CONTEXT_OF') this.withdrawn.add(step.slot);
        else if (!this.isAnswered(target)) this.loseForGood(number, target, source.root);
      }
    };
    forEachStep({ propagation, source, world: 'ACTUAL', onStep });
  }

  /** Does somebody owe something for the effect? A baseline is put together anew from what there is. */
  private isAnswered(token: Token): boolean {
    const { configuration } = this.workload.propagation;
    const isBaseline = configuration.view.kind(configuration.artifactOf(token.node)) === 'BASELINE';
    return isBaseline || this.owedFor(token).length > 0 || this.isWaived(token);
  }

  private loseForGood(number: number, token: Token, root: Root): void {
    const { effect } = CODES[token.code];
    const by = this.analysis.configuration.view.id(root.artifact);
    const because = `${this.idOf(token.node)} is ${effect} by ${root.kinds.join(', ')} of ${by}, and nobody owes anything that would mend it.`;
    this.goneBecause.set(number, because);
  }

  // ---- claims ------------------------------------------------------------------------------------------------

  /** What the claim's formula lacks: some of the supports that were lost have to be there again. */
  private addFormula(token: Token): void {
    const { propagation } = this.workload;
    const outcome = propagation.outcomeOf(token.node, 'ACTUAL');
    if (!outcome.fails) return;
    const lost = new Map<NodeNumber, Loss[]>();
    for (const loss of outcome.losses) lost.set(loss.support, [...(lost.get(loss.support) ?? []), loss]);
    const supports = this.supportsOf(token.node);
    const needed = neededSupports(propagation.factsOf(token.node), supports);
    const of = [...lost].map(([support, losses]) => this.addSupport(token.node, support, losses));
    // More supports than there are can not be asked for: then all of them hold again.
    const atLeast = Math.min(needed - (supports - of.length), of.length);
    this.at(this.numberOf.get(token) as number).choice = { of, atLeast };
  }

  private supportsOf(claim: NodeNumber): number {
    const { configuration } = this.workload.propagation;
    const supports = new Set<NodeNumber>();
    for (const { slot, end, other } of configuration.linksAt(claim)) {
      const { type, assurance, role } = configuration.view.link(slot);
      if (end !== 'TARGET' || assurance === 'INFERRED') continue;
      if (type === 'SUPPORTS' || (type === 'EVIDENCES' && role !== 'AGAINST')) supports.add(other);
    }
    return supports.size;
  }

  /** A support counts again when no link over which it was lost is lost. */
  private addSupport(claim: NodeNumber, support: NodeNumber, losses: readonly Loss[]): number {
    const number = this.addNode();
    for (const { slot } of losses) {
      const { needs, because } = this.lossOver(slot, support, claim);
      for (const need of needs) this.at(number).needs.add(need);
      if (because)
        this.goneBecause.set(number, `${this.idOf(support)} supports ${this.idOf(claim)} no more: ${because}`);
    }
    return number;
  }

  /** Effects by which a support was lost, or why nothing brings it back. */
  private lossOver(
    slot: number,
    support: NodeNumber,
    claim: NodeNumber,
  ): { needs: readonly number[]; because: string | null } {
    const { propagation } = this.workload;
    const { type, scope } = propagation.configuration.view.link(slot);
    const withdrawn = this.withdrawn.has(slot) ? 'it was withdrawn, and nobody owes another.' : null;
    if (type === 'SUPPORTS') {
      const stood = !propagation.standing.supportIsLost(claim, { node: support, isEvidence: false });
      const because = stood ? withdrawn : 'it did not hold before the change either.';
      return { needs: this.effectsAt(support, 'gckf'), because };
    }
    const lossy = propagation
      .tokensAt(support, 'ACTUAL')
      .filter((token) => 'excf'.includes(token.code) && narrow(token.parts, scope) !== null);
    const needs = lossy.flatMap((token) => this.numberOf.get(token) ?? []);
    if (propagation.standing.supportIsLost(claim, { node: support, isEvidence: true })) {
      return { needs, because: 'it did not hold before the change either.' };
    }
    // Evidence that is made again says something new about the bound.
    const isRemade = lossy.some((token) => 'ex'.includes(token.code));
    const failsBound = propagation.invalidLinks.has(slot) && !isRemade;
    const because = failsBound ? 'what it recorded does not meet the new bound, and nobody owes another result.' : null;
    return { needs, because: withdrawn ?? because };
  }

  // ---- goals -------------------------------------------------------------------------------------------------

  private goalsOfGates(): Goal[] {
    const { configuration } = this.workload.propagation;
    const { view } = configuration;
    const subjects = gatesOf(configuration);
    const goals: Goal[] = [];
    for (const { gate, unmet } of this.analysis.gates) {
      for (const required of requiredBy(gate, view)) {
        const subject = view.id(required);
        if (!unmet.includes(subject)) continue;
        const isRole = view.kind(required) === 'ROLE';
        const about = [...(subjects.get(gate) ?? []), gate];
        const number = isRole ? this.addRole(required, about) : this.addRequired(required);
        this.loseRequired({ number, gate, required });
        goals.push({ number, gate, subject });
      }
    }
    return goals;
  }

  /** One of the sign-offs in the role has to cover what the gate is about again. */
  private addRole(role: number, about: readonly number[]): number {
    const { propagation, validAt } = this.workload;
    const signOffs = [...new Set(signOffsInRole({ role, about, propagation, validAt }))];
    const of = signOffs.map((signOff) => this.addSignOff(signOff));
    const number = this.addNode([], of.length > 0 ? { of, atLeast: 1 } : null);
    const id = propagation.configuration.view.id(role);
    if (of.length === 0) this.goneBecause.set(number, `No sign-off by ${id} is there that could be given again.`);
    return number;
  }

  /** A sign-off that was taken back is given again where somebody owes that. */
  private addSignOff(signOff: NodeNumber): number {
    const fallen = this.effectsAt(signOff, 'a');
    const number = this.addNode(fallen);
    if (fallen.length === 0 && this.losses.ofSignOff(signOff) !== 'PASS') {
      this.goneBecause.set(number, `${this.idOf(signOff)} was taken back, and nobody owes another.`);
    }
    return number;
  }

  /** What is itself withdrawn or changed has no effect, so nobody owes anything that would bring it back. */
  private loseRequired(goal: { readonly number: number; readonly gate: number; readonly required: number }): void {
    if (this.losses.ofRequired(goal.gate, goal.required) === 'PASS') return;
    const id = this.idOf(this.workload.propagation.configuration.primary(goal.required));
    this.goneBecause.set(
      goal.number,
      `${id} was itself withdrawn, retired or changed, and nobody owes what would make up for it.`,
    );
  }

  private addRequired(required: number): number {
    const { propagation } = this.workload;
    const { configuration } = propagation;
    const node = configuration.primary(required);
    const number = this.addNode(this.effectsAt(node));
    if (configuration.view.kind(required) !== 'CLAIM') return number;
    const standing = this.losses.standingOf(node);
    if (standing !== 'SUPPORTED') {
      this.goneBecause.set(
        number,
        `The argument for ${this.idOf(node)} is ${standing} as it is recorded, whatever changes.`,
      );
    }
    return number;
  }

  /** No gate applies: every actual effect stands against the configuration. */
  private goalsWithoutGate(): Goal[] {
    return this.analysis.items
      .filter((item) => item.states.some(({ modality, effect }) => modality === 'ACTUAL' && effect !== 'INFORM'))
      .map(({ node }) => ({ number: this.addNode(this.effectsAt(node)), gate: null, subject: this.idOf(node) }));
  }
}

/** Actual effects that something has to be done about, or that lead to such. */
function counts(token: Token): boolean {
  return token.actual && !token.inert && token.code !== 'i';
}

/** A fact about the world takes away what it is about, unless it names what comes instead. */
function isWithdrawn(root: Root): boolean {
  return root.inPlace && root.toDigest === null;
}
