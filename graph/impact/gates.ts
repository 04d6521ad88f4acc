/**
 * May the configuration pass? Gates that apply to it, and what each of them requires and does not have.
 *
 * A required claim, test, control or metric is unmet when it has an actual effect, a required role when no sign-off of
 * a holder stands without NEEDS_REAPPROVAL. What is not recorded cannot be met: it makes the gate UNKNOWN, never PASS.
 * In a baseline, neither is a claim that no longer stands without what was withdrawn before (withdrawn.ts).
 * What is itself withdrawn, or changed so that a control that requires it would be unconfirmed, is not met either: it has
 * no effect by that alone, so it is looked up among the changes, and among the retractions that are recorded. What was
 * retired is not recorded any more.
 *
 * An inferred link raises suspicion and never clears: a gate that only may apply, and what a gate only may require, speak
 * when they are unmet (UNKNOWN) and never otherwise.
 */
import type { Configuration, LinkAt, NodeNumber } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { Root } from './changes.ts';
import type { Pattern } from './itemList.ts';
import type { Propagation } from './propagation.ts';
import type { EffectState, GateVerdict, Verdict } from './report.ts';
import { signedInRole, signOffStands } from './responsibility.ts';
import type { WithdrawnGround } from './withdrawn.ts';

/** What gates are judged by. */
interface Judging extends GateInput {
  readonly losses: Losses;
}

interface GateInput {
  readonly propagation: Propagation;
  /** What a node shows: reapproval that a disposition or envelope suppresses does not count. */
  readonly statesAt: (node: NodeNumber) => readonly Pick<EffectState, 'effect' | 'modality'>[];
  readonly validAt: number;
  /** What had been withdrawn before; null: nothing, or no baseline is asked about. */
  readonly withdrawn: WithdrawnGround | null;
}

/** Verdicts of all gates that apply to the configuration, by id. */
export function judgeGates(given: GateInput): GateVerdict[] {
  const { configuration } = given.propagation;
  const input: Judging = { ...given, losses: new Losses(given.propagation) };
  const { view } = configuration;
  const { sure, possible } = applyingGates(configuration);
  const judged = [...sure].map(([gate, of]) => judge(gate, of, input));
  for (const [gate, of] of possible) {
    if (sure.has(gate)) continue;
    const one = judge(gate, of, input);
    if (one.verdict !== 'PASS') judged.push({ ...one, verdict: 'UNKNOWN', onlyPossible: true });
  }
  return judged.sort((left, right) => (view.id(left.gate) < view.id(right.gate) ? -1 : 1));
}

/**
 * Gates that apply, or may apply, to the configuration, each with the artifacts that it applies to: surely, where one of
 * them is sure, else possibly.
 */
export function gatesOf(configuration: Configuration): ReadonlyMap<number, readonly number[]> {
  const { sure, possible } = applyingGates(configuration);
  return new Map([...possible, ...sure]);
}

/** Gates by the artifacts of the configuration that they apply to, or may apply to. */
function applyingGates(configuration: Configuration) {
  const { view, baseline } = configuration;
  const sure = new Map<number, number[]>();
  const possible = new Map<number, number[]>();
  for (const gate of view.ofKind('GATE')) {
    for (const slot of view.outgoing(gate)) {
      const link = view.link(slot);
      const subject = view.index.linkTo(slot);
      if (link.type !== 'APPLIES_TO' || !isSubject(subject)) continue;
      const applying = link.assurance === 'INFERRED' ? possible : sure;
      applying.set(gate, [...(applying.get(gate) ?? []), subject]);
    }
  }
  return { sure, possible };

  // A gate of a baseline is not one of HEAD; a gate of what a baseline includes is one of the baseline.
  function isSubject(artifact: number): boolean {
    if (artifact === baseline) return true;
    return configuration.has(artifact) && (baseline !== null || view.kind(artifact) !== 'BASELINE');
  }
}

function judge(gate: number, subjects: readonly number[], input: Judging): GateVerdict {
  const { view } = input.propagation.configuration;
  const unmet = new Set<string>();
  let verdict: Verdict = 'PASS';
  for (const { required, isSure } of requirementsOf(gate, view)) {
    const met = worse(input.losses.ofRequired(gate, required), () => isMet({ required, gate, subjects, input }));
    if (met === 'PASS') continue;
    unmet.add(view.id(required));
    if (verdict !== 'FAIL') verdict = isSure ? met : 'UNKNOWN';
  }
  return { gate, verdict, unmet: [...unmet].sort(), onlyPossible: false };
}

/** Artifacts that a gate requires, or may require. */
export function requiredBy(gate: number, view: GraphView): ReadonlySet<number> {
  return new Set([...requirementsOf(gate, view)].map(({ required }) => required));
}

/** Roles whose signature a gate requires; false: it only may require it. */
export function rolesRequired(gate: number, view: GraphView): ReadonlyMap<number, boolean> {
  const roles = new Map<number, boolean>();
  for (const { required, isSure } of requirementsOf(gate, view)) {
    if (view.kind(required) === 'ROLE') roles.set(required, isSure || roles.get(required) === true);
  }
  return roles;
}

/** What a gate requires, or may require, link by link. */
function* requirementsOf(
  gate: number,
  view: GraphView,
): Generator<{ slot: number; required: number; isSure: boolean }> {
  for (const slot of view.index.slotsOut(gate).reverse()) {
    const link = view.link(slot);
    // What was retired is required all the same, as long as somebody says so.
    if (link.type !== 'REQUIRES' || !view.isAsserted(slot)) continue;
    yield { slot, required: view.index.linkTo(slot), isSure: link.assurance !== 'INFERRED' };
  }
}

/** The worse of two verdicts; the second is asked for only where it can be worse. */
function worse(one: Verdict, other: () => Verdict): Verdict {
  if (one === 'FAIL') return one;
  const second = other();
  return second === 'PASS' ? one : second;
}

/** What the changes themselves, and the retractions and retirements that are recorded, take from gates. PASS: nothing. */
export class Losses {
  private readonly propagation: Propagation;
  private readonly roots = new Map<number, Root[]>();

  constructor(propagation: Propagation) {
    this.propagation = propagation;
    for (const root of propagation.input.roots) {
      this.roots.set(root.artifact, [...(this.roots.get(root.artifact) ?? []), root]);
    }
  }

  /** Is what the gate requires lost, for any of the links that require it? */
  ofRequired(gate: number, required: number): Verdict {
    const { configuration } = this.propagation;
    let verdict: Verdict = configuration.view.isRetired(required) ? 'UNKNOWN' : 'PASS';
    for (const one of requirementsOf(gate, configuration.view)) {
      if (one.required !== required) continue;
      const link: LinkAt = { slot: one.slot, end: 'TARGET', other: configuration.primary(gate) };
      verdict = worse(verdict, () => this.at(configuration.primary(required), link));
    }
    return verdict;
  }

  /** Is the sign-off itself lost, for any of what it approves? */
  ofSignOff(signOff: NodeNumber): Verdict {
    let verdict: Verdict = 'PASS';
    for (const link of this.propagation.configuration.linksAt(signOff)) {
      const { type } = this.propagation.configuration.view.link(link.slot);
      if (type === 'APPROVES') verdict = worse(verdict, () => this.at(signOff, link));
    }
    return verdict;
  }

  private at(node: NodeNumber, link: LinkAt): Verdict {
    const { crossing, configuration } = this.propagation;
    let verdict: Verdict = isRetracted(node, configuration) ? 'FAIL' : 'PASS';
    for (const root of this.roots.get(configuration.artifactOf(node)) ?? []) {
      const { artifact, version } = root;
      const isHere = root.asArtifact ? configuration.isPrimary(node) : configuration.node(artifact, version) === node;
      if (isHere) verdict = worse(verdict, () => crossing.left(root, link));
    }
    return verdict;
  }
}

/** Is it recorded that the version, or a part of it, was withdrawn? That is so whatever is asked about. */
export function isRetracted(node: NodeNumber, configuration: Configuration): boolean {
  const version = configuration.versionOfNode(node);
  return version !== NONE && configuration.view.retractions(version).length > 0;
}

function isMet(parameters: { required: number; gate: number; subjects: readonly number[]; input: Judging }): Verdict {
  const { required, input } = parameters;
  const { configuration } = input.propagation;
  const kind = configuration.view.kind(required);
  if (kind === 'ROLE') return signedFor(parameters);
  const node = configuration.primary(required);
  const hit = input.statesAt(node).some((state) => state.modality === 'ACTUAL' && state.effect !== 'INFORM');
  if (hit || input.withdrawn?.isHit(node)) return 'FAIL';
  if (kind !== 'CLAIM') return 'PASS';
  const standing = input.propagation.standing.of(node);
  if (standing === 'SUPPORTED') return input.withdrawn?.stands(node) === false ? 'FAIL' : 'PASS';
  return standing === 'UNSUPPORTED' ? 'UNKNOWN' : 'FAIL';
}

/** Has a holder of the role signed what the gate is about, and does the signature still cover it? */
function signedFor(parameters: {
  required: number;
  gate: number;
  subjects: readonly number[];
  input: Judging;
}): Verdict {
  const { required, gate, subjects, input } = parameters;
  let best: Verdict = 'FAIL';
  for (const signOff of signOffsInRole({ ...input, role: required, about: [...subjects, gate] })) {
    const fell = input
      .statesAt(signOff)
      .some((state) => state.effect === 'NEEDS_REAPPROVAL' && state.modality === 'ACTUAL');
    const left = fell ? 'FAIL' : input.losses.ofSignOff(signOff);
    if (left === 'PASS') return left;
    if (left === 'UNKNOWN') best = left;
  }
  return best;
}

/** Sign-offs of the artifacts by holders of the role that stand at the instant, but for what the changes do to them. */
export function* signOffsInRole(parameters: {
  readonly role: number;
  readonly about: readonly number[];
  readonly propagation: Propagation;
  readonly validAt: number;
}): Generator<NodeNumber> {
  const { role, about, propagation, validAt } = parameters;
  const { configuration } = propagation;
  const factsOf = (node: NodeNumber) => propagation.factsOf(node);
  for (const subject of about) {
    for (const signOff of signOffsOf(subject, configuration)) {
      if (!signOffStands({ signOff, factsOf, validAt })) continue;
      if (signedInRole({ signOff, role, configuration, factsOf })) yield signOff;
    }
  }
}

/**
 * Sign-offs that approve the artifact in the version that the configuration selects, and were not taken back. An
 * inferred link raises suspicion and never clears: it approves nothing.
 */
export function signOffsOf(artifact: number, configuration: Configuration): Generator<NodeNumber> {
  return signOffsAt(configuration.primary(artifact), configuration);
}

/** The same of a version. */
export function* signOffsAt(node: NodeNumber, configuration: Configuration): Generator<NodeNumber> {
  for (const { slot, end, other } of configuration.linksAt(node)) {
    const link = configuration.view.link(slot);
    if (end !== 'TARGET' || link.type !== 'APPROVES' || link.assurance === 'INFERRED') continue;
    if (configuration.view.isLive(slot)) yield other;
  }
}

/** The verdict of the whole report. */
export function overallVerdict(parameters: {
  readonly gates: readonly GateVerdict[];
  /** Combinations of effects that items show. */
  readonly patterns: Iterable<Pattern>;
  readonly complete: boolean;
}): Verdict {
  const { gates, complete } = parameters;
  if (gates.some((gate) => gate.verdict === 'FAIL')) return 'FAIL';
  const isGated = gates.some((gate) => !gate.onlyPossible);
  let open = !complete || gates.some((gate) => gate.verdict === 'UNKNOWN');
  for (const pattern of parameters.patterns) {
    if (pattern.modality === 'UNKNOWN') open = true;
    for (const state of pattern.states) {
      if (state.effect === 'INFORM' || state.modality === 'SUPPRESSED') continue;
      if (state.modality === 'ACTUAL' && !isGated) return 'FAIL';
      open = true;
    }
  }
  return open ? 'UNKNOWN' : 'PASS';
}
