/**
 * May the configuration pass? Gates that apply to it, and what each of them requires and does not have.
 *
 * A required claim, test, control or metric is unmet when it has an actual effect, a required role when no sign-off of
 * a holder stands without NEEDS_REAPPROVAL. What is not recorded cannot be met: it makes the gate UNKNOWN, never PASS.
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
  return [...gatesOf(configuration)]
    .map(([gate, of]) => judge(gate, of, input))
    .sort((left, right) => (view.id(left.gate) < view.id(right.gate) ? -1 : 1));
}

/** Gates that apply to the configuration, each with the artifacts that it applies to. */
export function gatesOf(configuration: Configuration): ReadonlyMap<number, readonly number[]> {
  const { view } = configuration;
  const subjects = new Map<number, number[]>();
  const consider = (artifact: number) => {
    for (const slot of view.incoming(artifact)) {
      const gate = view.index.linkFrom(slot);
      const link = view.link(slot);
      // A gate that only may apply must not speak for the configuration.
      if (link.type !== 'APPLIES_TO' || link.assurance === 'INFERRED' || view.kind(gate) !== 'GATE') continue;
      subjects.set(gate, [...(subjects.get(gate) ?? []), artifact]);
    }
  };
  if (configuration.baseline !== null) consider(configuration.baseline);
  for (const artifact of configuration.artifacts()) {
    // A gate of a baseline is not one of HEAD; a gate of what a baseline includes is one of the baseline.
    if (view.kind(artifact) !== 'BASELINE' || configuration.baseline !== null) consider(artifact);
  }
  return subjects;
}

function judge(gate: number, subjects: readonly number[], input: GateInput): GateVerdict {
  const { view } = input.propagation.configuration;
  const unmet = new Set<string>();
  let verdict: Verdict = 'PASS';
  for (const required of requiredBy(gate, view)) {
    const met = isMet({ required, gate, subjects, input });
    if (met === 'PASS') continue;
    unmet.add(view.id(required));
    if (verdict !== 'FAIL') verdict = met;
  }
  return { gate, verdict, unmet: [...unmet].sort() };
}

/** Artifacts that a gate requires, as far as that is sure. */
export function* requiredBy(gate: number, view: GraphView): Generator<number> {
  for (const slot of view.outgoing(gate)) {
    const link = view.link(slot);
    if (link.type === 'REQUIRES' && link.assurance !== 'INFERRED') yield view.index.linkTo(slot);
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
  let open = !complete || gates.some((gate) => gate.verdict === 'UNKNOWN');
  for (const pattern of parameters.patterns) {
    if (pattern.modality === 'UNKNOWN') open = true;
    for (const state of pattern.states) {
      if (state.effect === 'INFORM' || state.modality === 'SUPPRESSED') continue;
      if (state.modality === 'ACTUAL' && gates.length === 0) return 'FAIL';
      open = true;
    }
  }
  return open ? 'UNKNOWN' : 'PASS';
}
