/**
 * An independent checker of what a report says: every step of a witness, every link and reason of a certificate.
 *
 * It takes plain data (ids, links, the JSON of the report), so what comes back over HTTP can be checked as well as what
 * the engine holds in memory, and shares with the engine the rule tables and nothing else. It answers with the defects
 * that it found, a sentence each; none: the proof holds.
 *
 * Taken from the report and not proved here: which items a signed envelope covers (`within`), and which links a standing
 * disposition cuts (`cuts`).
 */
import { CODES, type CutReason, type Effect, type Modality } from '../../graph/metamodel/effects.ts';
import { Closure, type Token, type World } from './closure.ts';
import { type Hop, idOf, isCandidate, PlainGraph, type PlainQuestion, type Root } from './plainGraph.ts';

export interface CheckedStep {
  readonly from: string;
  readonly to: string;
  readonly link: string;
  readonly relation: string;
  readonly changedEnd: string;
  readonly rule: string;
  readonly kindIn: string | null;
  readonly effectIn: Effect | null;
  readonly effectOut: Effect;
  readonly with: readonly string[];
}

export interface CheckedWitness {
  /** The item: id@label, or the id of an artifact without versions. */
  readonly node: string;
  readonly effect: Effect;
  readonly modality: Modality;
  readonly steps: readonly CheckedStep[];
}

export interface CheckedCertificate {
  /** Artifact or version id. */
  readonly target: string;
  readonly inside: readonly string[];
  readonly boundary: readonly {
    readonly link: string;
    readonly inside: string;
    readonly outside: string;
    readonly reason: CutReason;
  }[];
  /** Nodes whose only effect a signed envelope suppresses. */
  readonly within?: readonly string[];
}

type Source = Root | Token;

export class Checker {
  private readonly graph: PlainGraph;
  private readonly closure: Closure;

  constructor(question: PlainQuestion) {
    this.graph = new PlainGraph(question);
    this.closure = new Closure(this.graph, this.graph.roots);
  }

  /** What is wrong with the path. */
  witness({ node, effect, modality, steps }: CheckedWitness): string[] {
    const last = steps.at(-1);
    if (!last) return ['a witness has at least one step'];
    const defects = last.to === node && isSame(last.effectOut, effect) ? [] : [`it does not end at ${node} ${effect}`];
    for (const [number, step] of steps.entries()) {
      const before = steps[number - 1];
      const chained = before
        ? step.from === before.to && step.effectIn === before.effectOut && step.kindIn === null
        : step.effectIn === null;
      if (!chained) defects.push(`step ${number} does not go on from the one before`);
      if (this.hopOf(step)?.link.type !== step.relation)
        defects.push(`step ${number}: no such link joins ${step.from} and ${step.to}`);
    }
    if (defects.length > 0) return defects;
    return this.follow(this.closure, steps, modality === 'ACTUAL' ? 'ACTUAL' : 'POTENTIAL').defects;
  }

  /** Walks the path: what stands at its end, with the parts and in the world of the path. */
  private follow(
    closure: Closure,
    steps: readonly CheckedStep[],
    world: World,
  ): { at: readonly Source[]; defects: string[] } {
    // What is deployed, or another baseline, is reached by the changes in place alone.
    const beyond = closure.roots.some(isCandidate) ? steps.findLastIndex(({ to }) => this.graph.isOutside(to)) : -1;
    const [first] = steps as readonly [CheckedStep];
    const passed = new Set<Source>();
    let here: readonly Source[] = closure.rootsAt(first.from, world).filter(({ kind }) => kind === first.kindIn);
    if (beyond >= 0) {
      if (!closure.outside) return { at: [], defects: [`${steps[beyond]?.to} is no part of a candidate`] };
      const inPlace = this.follow(closure.outside, steps.slice(0, beyond + 1), world);
      if (inPlace.defects.length > 0) return inPlace;
      here = inPlace.at;
    }
    for (const [number, step] of steps.entries()) {
      if (number <= beyond) continue;
      const hop = this.hopOf(step) as Hop;
      const outcomes = here
        .flatMap((source) => [...closure.over(hop, source, world)])
        .filter(({ rule }) => rule === step.rule);
      here = outcomes.flatMap((outcome): Token[] => {
        if ('cut' in outcome) return [];
        if ('token' in outcome && step.with.length > 0) return [];
        const found = 'token' in outcome ? [outcome.token] : this.falls(closure, hop, step, world);
        const fitting = found.filter(({ code }) => isSame(CODES[code].effect, step.effectOut));
        // An effect on the same parts of the same artifact a second time would be a detour.
        return fitting.flatMap((token) => closure.standing(token) ?? []).filter((token) => !passed.has(token));
      });
      for (const source of here) passed.add(source);
      if (here.length === 0)
        return { at: [], defects: [`step ${number}: ${step.rule} does not bring ${step.effectOut} to ${step.to}`] };
    }
    return { at: here, defects: [] };
  }

  /** The loss of this support, with the others that the step names, makes the claim fall. */
  private falls(closure: Closure, { link, near, far }: Hop, step: CheckedStep, world: World): Token[] {
    const outcome = closure.formula(far, world);
    const code = step.effectOut === 'IN_DOUBT' ? 'c' : 'g';
    if (!outcome || step.with.some((support) => !outcome.lost.has(support))) return [];
    const isOver = (hop: Hop) =>
      hop.end === 'TARGET' && (link.type === 'IN_CONTEXT_OF' ? closure.invalid.has(hop.link) : hop.far === near);
    const own = this.graph
      .hops(far)
      .filter(isOver)
      .map((hop) => hop.far);
    const lost = [...new Set([...own, ...step.with])];
    if (own.some((support) => !outcome.lost.has(support)) || own.length === 0) return [];
    const stands = outcome.all - lost.length >= outcome.needed;
    const doubts = lost.some((support) => outcome.lost.get(support) === false);
    // A claim that stands though it lost something may be weaker; it is in doubt only if more is lost than can be renewed.
    const follows = stands
      ? code === 'g' && world === 'POTENTIAL' && closure.weakened.has(far)
      : code === 'g' || doubts;
    return follows ? [{ node: far, code, parts: [], via: '', actual: world === 'ACTUAL' }] : [];
  }

  /** What is wrong with the closed set or with a reason at its boundary. */
  certificate({ target, inside, boundary, within = [] }: CheckedCertificate): string[] {
    const set = new Set(inside);
    const defects = inside
      .filter((node) => node === target || idOf(node) === target)
      .map((node) => `it holds the target ${node}`);
    const started = [...this.graph.roots.map(({ node }) => node), ...this.graph.unchanged, ...this.closure.reached()];
    for (const node of new Set(started))
      if (!set.has(node) && !within.includes(node)) defects.push(`it leaves out ${node}`);
    const listed = new Map(boundary.map((one) => [`${one.link} ${one.inside} ${one.outside}`, one.reason]));
    for (const hop of inside.flatMap((node) => [...this.graph.hops(node)])) {
      if (set.has(hop.far)) continue;
      const key = `${hop.link.id} ${hop.near} ${hop.far}`;
      const reason = listed.get(key);
      const reasons = within.includes(hop.far) ? ['WITHIN_ENVELOPE'] : this.reasons(hop);
      if (!reason) defects.push(`${hop.link.type} from ${hop.near} to ${hop.far} is not accounted for`);
      else if (!reasons.includes(reason))
        defects.push(`${hop.link.type} from ${hop.near} to ${hop.far}: ${reason} is not so`);
      listed.delete(key);
    }
    return [...defects, ...[...listed.keys()].map((key) => `no link leaves the set as ${key} says`)];
  }

  /** Why nothing goes over the link; none: something does. */
  private reasons(hop: Hop): CutReason[] {
    const { closure } = this;
    const roots = closure.rootsAt(hop.near, 'POTENTIAL');
    const tokens = closure.tokens(hop.near);
    const outcomes = [...roots, ...tokens].flatMap((source) => [...closure.over(hop, source, 'POTENTIAL')]);
    const cuts = outcomes.map((outcome) => ('cut' in outcome ? outcome.cut : null));
    if (cuts.includes(null)) return [];
    if (cuts.length > 0) return cuts as CutReason[];
    const reasons: CutReason[] = ['RULE_DOES_NOT_CARRY'];
    if (closure.weakened.has(hop.near) && tokens.length === 0) reasons.push('OTHER_SUPPORT_HOLDS');
    const isEqual = this.graph.unchanged.includes(hop.near) && roots.length + tokens.length === 0;
    return isEqual && reasons.length === 1 ? ['DIGEST_EQUAL'] : reasons;
  }

  private hopOf(step: CheckedStep): Hop | undefined {
    return this.graph
      .hops(step.from)
      .find(({ link, end, far }) => link.id === step.link && end === step.changedEnd && far === step.to);
  }
}

/** Staleness of some parts is staleness. */
function isSame(left: Effect, right: Effect): boolean {
  const whole = (effect: Effect) => (effect === 'PARTIALLY_STALE' ? 'STALE' : effect);
  return whole(left) === whole(right);
}
