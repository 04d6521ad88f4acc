/**
 * May the configuration pass? Gates that apply to it, and what each of them requires and does not have.
 *
 * A required claim, test, control or metric is unmet when it has an actual effect, a required role when no sign-off of
 * a holder stands without NEEDS_REAPPROVAL. What is not recorded cannot be met: it makes the gate UNKNOWN, never PASS.
 *
 * An inferred link raises suspicion and never clears: a gate that only may apply, and what a gate only may require, speak
 * when they are unmet (UNKNOWN) and never otherwise.
 */
import type { Configuration, NodeNumber } from '../index/configuration.ts';
import type { GraphView } from '../index/graphView.ts';
import type { Pattern } from './itemList.ts';
import type { Propagation } from './propagation.ts';
import type { EffectState, GateVerdict, Verdict } from './report.ts';
import { signedInRole, signOffStands } from './responsibility.ts';

interface GateInput {
  readonly propagation: Propagation;
  /** What a node shows: reapproval that a disposition or envelope suppresses does not count. */
  readonly statesAt: (node: NodeNumber) => readonly Pick<EffectState, 'effect' | 'modality'>[];
  readonly validAt: number;
}

/** Verdicts of all gates that apply to the configuration, by id. */
export function judgeGates(input: GateInput): GateVerdict[] {
  const { configuration } = input.propagation;
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

function judge(gate: number, subjects: readonly number[], input: GateInput): GateVerdict {
  const { view } = input.propagation.configuration;
  const unmet = new Set<string>();
  let verdict: Verdict = 'PASS';
  for (const { required, isSure } of requirementsOf(gate, view)) {
    const met = isMet({ required, gate, subjects, input });
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

function* requirementsOf(gate: number, view: GraphView): Generator<{ required: number; isSure: boolean }> {
  for (const slot of view.outgoing(gate)) {
    const link = view.link(slot);
    if (link.type === 'REQUIRES') yield { required: view.index.linkTo(slot), isSure: link.assurance !== 'INFERRED' };
  }
}

function isMet(parameters: { required: number; gate: number; subjects: readonly number[]; input: GateInput }): Verdict {
  const { required, input } = parameters;
  const { configuration } = input.propagation;
  const kind = configuration.view.kind(required);
  if (kind === 'ROLE') return signedFor(parameters) ? 'PASS' : 'FAIL';
  const node = configuration.primary(required);
  const hit = input.statesAt(node).some((state) => state.modality === 'ACTUAL' && state.effect !== 'INFORM');
  if (hit) return 'FAIL';
  if (kind !== 'CLAIM') return 'PASS';
  const standing = input.propagation.standing.of(node);
  if (standing === 'SUPPORTED') return 'PASS';
  return standing === 'UNSUPPORTED' ? 'UNKNOWN' : 'FAIL';
}

/** Has a holder of the role signed what the gate is about, and does the signature still cover it? */
function signedFor(parameters: {
  required: number;
  gate: number;
  subjects: readonly number[];
  input: GateInput;
}): boolean {
  const { required, gate, subjects, input } = parameters;
  for (const signOff of signOffsInRole({ ...input, role: required, about: [...subjects, gate] })) {
    const fell = input
      .statesAt(signOff)
      .some((state) => state.effect === 'NEEDS_REAPPROVAL' && state.modality === 'ACTUAL');
    if (!fell) return true;
  }
  return false;
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
export function* signOffsOf(artifact: number, configuration: Configuration): Generator<NodeNumber> {
  for (const { slot, end, other } of configuration.linksAt(configuration.primary(artifact))) {
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
