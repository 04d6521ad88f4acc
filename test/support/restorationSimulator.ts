/**
 * What is still red when some of the work of a report has been done: asked again and again until nothing is new.
 *
 * Written from the rules of the metamodel and the text of the decision on least-cost plans, with nothing of the planner:
 *
 *     an effect stays while something that is owed for it is not done, while an effect that leads to it stays, while the
 *     claim's formula fails over the supports that stay lost, or while what was withdrawn is needed and nobody owes another
 *     (what a gate requires and is itself withdrawn or changed has no effect, so nobody owes anything for it)
 */

import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import type { EffectState, ImpactItem, Obligation } from '../../graph/impact/report.ts';
import { signedInRole, signOffStands } from '../../graph/impact/responsibility.ts';
import type { Token } from '../../graph/impact/token.ts';
import { forEachStep, type Source } from '../../graph/impact/walk.ts';
import { EFFECTS } from '../../graph/metamodel/effects.ts';
import { narrow } from '../../graph/model/parts.ts';

const DECISIONS = ['ROLLBACK_DECISION', 'REASSESS'];
const AXIS_OF_CODE: Readonly<Record<string, string>> = {
  s: 'BASIS',
  e: 'BASIS',
  x: 'BASIS',
  d: 'BASIS',
  u: 'PROOF',
  g: 'PROOF',
  c: 'PROOF',
  k: 'PROOF',
  f: 'PROOF',
  a: 'ASSENT',
  r: 'FITNESS',
};

interface Arrow {
  readonly to: Token;
  readonly from: Token | null;
  /** A fact about the world that names nothing that comes instead. */
  readonly isWithdrawal: boolean;
  readonly slot: number;
}

export class RestorationSimulator {
  readonly obligations: readonly Obligation[];
  private readonly analysis: ImpactAnalysis;
  private readonly tokens: readonly Token[];
  private readonly arrows: readonly Arrow[];
  private readonly invalid: ReadonlySet<string>;

  constructor(analysis: ImpactAnalysis) {
    this.analysis = analysis;
    const { propagation } = analysis.workload;
    this.tokens = [...propagation.tokens()].filter((token) => token.actual && !token.inert && token.code !== 'i');
    const arrows: Arrow[] = [];
    const sources: Source[] = [
      ...propagation.input.roots.map((root): Source => ({ root, token: null })),
      ...this.tokens.map((token): Source => ({ root: null, token })),
    ];
    for (const source of sources) {
      const isWithdrawal = source.root?.inPlace === true && source.root.toDigest === null;
      forEachStep({
        propagation,
        source,
        world: 'ACTUAL',
        onStep: ({ slot }, to) => arrows.push({ to, from: source.token, isWithdrawal, slot }),
      });
    }
    this.arrows = arrows;
    this.invalid = new Set(analysis.links.filter((link) => link.verdict === 'INVALID').map((link) => link.link));
    const all = analysis.items.flatMap((item) => item.obligations).filter((one) => one.notBefore === null);
    this.obligations = [...new Map(all.map((one) => [one.id, one])).values()].filter(
      (one) => !DECISIONS.includes(one.action),
    );
  }

  /** "gate requirement" (no gate applies: " item") that stays red after the work. */
  red(done: ReadonlySet<string>): string[] {
    const stays = this.staying(done);
    const { analysis } = this;
    const { configuration } = analysis;
    const { view } = configuration;
    if (analysis.gates.length === 0) {
      const nodes = new Set([...stays].map((token) => token.node));
      return analysis.items
        .filter((item) => item.states.some((state) => state.modality === 'ACTUAL' && state.effect !== 'INFORM'))
        .filter((item) => nodes.has(item.node))
        .map((item) => ` ${configuration.nodeId(item.node)}`);
    }
    return analysis.gates.flatMap(({ gate, unmet }) =>
      unmet.flatMap((id) => {
        const required = view.find(id);
        const isRed =
          this.isTaken(required, 'REQUIRES', gate) ||
          (view.kind(required) === 'ROLE' ? !this.isSigned(gate, required, stays) : this.isHit(required, stays));
        return isRed ? [`${view.id(gate)} ${id}`] : [];
      }),
    );
  }

  /** Do the changes themselves take away what hangs at these links of the artifact? */
  private isTaken(artifact: number, relation: 'REQUIRES' | 'APPROVES', gate: number | null = null): boolean {
    const { configuration } = this.analysis;
    const { crossing, input } = this.analysis.workload.propagation;
    const roots = input.roots.filter((root) => root.artifact === artifact);
    return roots.some((root) =>
      [...configuration.linksOf(root)].some(
        (link) =>
          configuration.view.link(link.slot).type === relation &&
          (gate === null || configuration.artifactOf(link.other) === gate) &&
          crossing.left(root, link) !== 'PASS',
      ),
    );
  }

  private isHit(required: number, stays: ReadonlySet<Token>): boolean {
    const { configuration } = this.analysis;
    const { standing } = this.analysis.workload.propagation;
    const node = configuration.primary(required);
    const isClaim = configuration.view.kind(required) === 'CLAIM';
    return [...stays].some((token) => token.node === node) || (isClaim && standing.of(node) !== 'SUPPORTED');
  }

  private isSigned(gate: number, role: number, stays: ReadonlySet<Token>): boolean {
    const { configuration } = this.analysis;
    const { propagation, validAt } = this.analysis.workload;
    const { view } = configuration;
    const factsOf = (node: number) => propagation.factsOf(node);
    const applying = view
      .outgoing(gate)
      .filter((slot) => view.link(slot).type === 'APPLIES_TO')
      .filter((slot) => {
        const artifact = view.index.linkTo(slot);
        return artifact === configuration.baseline || configuration.has(artifact);
      });
    // A gate that only may apply is about what it may apply to.
    const sure = applying.filter((slot) => view.link(slot).assurance !== 'INFERRED');
    const about = (sure.length > 0 ? sure : applying).map((slot) => view.index.linkTo(slot));
    return [...about, gate].some((subject) =>
      [...configuration.linksAt(configuration.primary(subject))].some(({ slot, end, other }) => {
        const link = view.link(slot);
        if (link.type !== 'APPROVES' || end !== 'TARGET' || link.assurance === 'INFERRED') return false;
        const fell = [...stays].some((token) => token.node === other && token.code === 'a');
        // A signature that was taken back is given again where its subject has to be approved again.
        const owes = this.tokens.some((token) => token.node === other && token.code === 'a');
        if (!owes && this.isTaken(configuration.artifactOf(other), 'APPROVES')) return false;
        const stands = signOffStands({ signOff: other, factsOf, validAt });
        return !fell && stands && signedInRole({ signOff: other, role, configuration, factsOf });
      }),
    );
  }

  /** Effects that stay. */
  private staying(done: ReadonlySet<string>): Set<Token> {
    const stays = new Set<Token>();
    for (let grew = true; grew; ) {
      grew = false;
      for (const token of this.tokens) {
        if (stays.has(token) || !this.stays(token, done, stays)) continue;
        stays.add(token);
        grew = true;
      }
    }
    return stays;
  }

  private stays(token: Token, done: ReadonlySet<string>, stays: ReadonlySet<Token>): boolean {
    const { configuration } = this.analysis;
    const owed = this.owedFor(token);
    if (owed.some((one) => !DECISIONS.includes(one.action) && !done.has(one.id))) return true;
    const waived = owed.length === 0 && this.isWaived(token);
    const { envelope } = this.analysis.workload;
    if (waived && envelope !== null) {
      const node = configuration.primary(envelope);
      if ([...stays].some((one) => one.node === node)) return true;
    }
    const isBaseline = configuration.view.kind(configuration.artifactOf(token.node)) === 'BASELINE';
    for (const arrow of this.arrows) {
      if (arrow.to !== token || this.isFormula(arrow)) continue;
      if (arrow.from && stays.has(arrow.from)) return true;
      if (arrow.isWithdrawal && !isBaseline && owed.length === 0 && !waived) return true;
    }
    return (token.code === 'g' || token.code === 'c') && this.formulaFails(token.node, stays);
  }

  private isFormula({ to, slot }: Arrow): boolean {
    const { type } = this.analysis.configuration.view.link(slot);
    return 'gc'.includes(to.code) && ['SUPPORTS', 'EVIDENCES', 'IN_CONTEXT_OF'].includes(type);
  }

  private isWaived(token: Token): boolean {
    const { configuration } = this.analysis;
    const kind = configuration.view.kind(configuration.artifactOf(token.node));
    if (this.analysis.workload.envelope === null) return false;
    if (kind === 'CLAIM') return 'sgckf'.includes(token.code);
    if (kind === 'SIGN_OFF') return token.code === 'a' || token.code === 's';
    if (kind === 'TEST_CASE') return 'sex'.includes(token.code);
    if (kind === 'CLAUSE' || kind === 'CONTROL') return 'su'.includes(token.code);
    return token.code === 's' && !['HAZARD', 'FAILURE_MODE', 'ANALYSIS'].includes(kind);
  }

  // ---- claims ------------------------------------------------------------------------------------------------

  private formulaFails(claim: number, stays: ReadonlySet<Token>): boolean {
    const { configuration } = this.analysis;
    const { propagation } = this.analysis.workload;
    const supports = new Map<number, boolean>();
    for (const { slot, end, other } of configuration.linksAt(claim)) {
      const link = configuration.view.link(slot);
      if (end !== 'TARGET' || link.assurance === 'INFERRED') continue;
      const isEvidence = link.type === 'EVIDENCES' && link.role !== 'AGAINST';
      if (link.type !== 'SUPPORTS' && !isEvidence) continue;
      const lost =
        !propagation.input.cuts.has(slot) &&
        (this.isWithdrawn(slot, claim) || this.isLost(slot, other, isEvidence, stays));
      const wasLost = isEvidence ? propagation.standing.evidenceIsLost(other) : propagation.standing.isLost(other);
      supports.set(other, (supports.get(other) ?? false) || lost || wasLost);
    }
    const { logic, k } = propagation.factsOf(claim);
    const lost = [...supports.values()].filter(Boolean).length;
    const needed = logic === 'ANY' ? 1 : logic === 'K_OF_N' ? (k ?? supports.size) : supports.size;
    return lost > 0 && supports.size - lost < needed;
  }

  private isWithdrawn(slot: number, claim: number): boolean {
    return this.arrows.some(
      (arrow) => arrow.slot === slot && arrow.isWithdrawal && arrow.to.node === claim && this.isFormula(arrow),
    );
  }

  private isLost(slot: number, support: number, isEvidence: boolean, stays: ReadonlySet<Token>): boolean {
    const at = (tokens: Iterable<Token>) => [...tokens].filter((token) => token.node === support);
    if (!isEvidence) return at(stays).some((token) => 'gckf'.includes(token.code));
    const { id, scope } = this.analysis.configuration.view.link(slot);
    const concerns = (token: Token) => 'excf'.includes(token.code) && narrow(token.parts, scope) !== null;
    const remade = at(this.tokens).some((token) => concerns(token) && 'ex'.includes(token.code));
    return at(stays).some(concerns) || (this.invalid.has(id) && !remade);
  }

  // ---- obligations -------------------------------------------------------------------------------------------

  /** What the item owes for the effect that it shows on the axis of the token. */
  private owedFor(token: Token): readonly Obligation[] {
    const [item] = this.analysis.itemsAt([token.node]);
    const axis = AXIS_OF_CODE[token.code];
    const state = item?.states.find((one) => one.modality === 'ACTUAL' && EFFECTS[one.effect].axis === axis);
    if (!item || !state) return [];
    return item.obligations.filter((one) => one.notBefore === null && this.answers(one, item, state));
  }

  private answers({ action, subject, parts }: Obligation, item: ImpactItem, state: EffectState): boolean {
    const { view } = this.analysis.configuration;
    const kind = view.kind(item.artifact);
    const affected = state.scope && !state.scope.unknown ? state.scope.affected : [];
    if (subject !== view.id(item.artifact)) {
      return ['STALE', 'PARTIALLY_STALE', 'TAINTED'].includes(state.effect) && ['RERUN', 'RETRAIN'].includes(action);
    }
    if (parts.join() !== affected.join()) return false;
    switch (state.effect) {
      case 'STALE':
      case 'PARTIALLY_STALE':
      case 'TAINTED':
        if (kind === 'ANALYSIS') return action === 'REANALYSE';
        if (kind === 'TEST_CASE') return action === 'REVIEW';
        return action === 'RERUN' || action === 'RETRAIN';
      case 'SUSPECT':
        return action === (['HAZARD', 'FAILURE_MODE', 'ANALYSIS'].includes(kind) ? 'REANALYSE' : 'REVIEW');
      case 'UNCONFIRMED':
        if (kind === 'HAZARD' || kind === 'FAILURE_MODE') return action === 'REANALYSE';
        return (kind === 'CLAUSE' || kind === 'CONTROL') && action === 'REVIEW';
      case 'DEGRADED':
      case 'IN_DOUBT':
      case 'DEFEATED':
        return kind === 'CLAIM' && (action === 'REVIEW' || action === 'RE_ARGUE');
      case 'NEEDS_REAPPROVAL':
        return action === 'REAPPROVE';
      case 'REASSESS':
      case 'ROLLBACK_DECISION':
        return action === state.effect;
      case 'INFORM':
        return false;
    }
  }
}
