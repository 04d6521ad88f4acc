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
import type { Propagation } from './propagation.ts';
import type { GateVerdict, ImpactItem, Verdict } from './report.ts';
import { signedInRole, signOffStands } from './responsibility.ts';

interface GateInput {
  readonly propagation: Propagation;
  /** Reapproval that a disposition or envelope suppresses does not count. */
  readonly items: ReadonlyMap<NodeNumber, ImpactItem>;
  readonly validAt: number;
}

/** Verdicts of all gates that apply to the configuration, by id. */
export function judgeGates(input: GateInput): GateVerdict[] {
  const { configuration } = input.propagation;
  const { view } = configuration;
  const subjects = new Map<number, number[]>();
  const possible = new Map<number, number[]>();
  const consider = (artifact: number) => {
    for (const slot of view.incoming(artifact)) {
      const gate = view.index.linkFrom.get(slot);
      const link = view.link(slot);
      if (link.type !== 'APPLIES_TO' || view.kind(gate) !== 'GATE') continue;
      const applying = link.assurance === 'INFERRED' ? possible : subjects;
      applying.set(gate, [...(applying.get(gate) ?? []), artifact]);
    }
  };
  if (configuration.baseline !== null) consider(configuration.baseline);
  for (const artifact of configuration.artifacts()) {
    // A gate of a baseline is not one of HEAD; a gate of what a baseline includes is one of the baseline.
    if (view.kind(artifact) !== 'BASELINE' || configuration.baseline !== null) consider(artifact);
  }
  const doubted = [...possible]
    .filter(([gate]) => !subjects.has(gate))
    .map(([gate, of]): GateVerdict => ({ ...judge(gate, of, input), onlyPossible: true }))
    .filter(({ verdict }) => verdict !== 'PASS')
    .map((judged): GateVerdict => ({ ...judged, verdict: 'UNKNOWN' }));
  return [...[...subjects].map(([gate, of]) => judge(gate, of, input)), ...doubted].sort((left, right) =>
    view.id(left.gate) < view.id(right.gate) ? -1 : 1,
  );
}

function judge(gate: number, subjects: readonly number[], input: GateInput): GateVerdict {
  const { configuration } = input.propagation;
  const { view } = configuration;
  const unmet = new Set<string>();
  let verdict: Verdict = 'PASS';
  for (const slot of view.outgoing(gate)) {
    const link = view.link(slot);
    if (link.type !== 'REQUIRES') continue;
    const required = view.index.linkTo.get(slot);
    const met = isMet({ required, gate, subjects, input });
    if (met === 'PASS') continue;
    unmet.add(view.id(required));
    if (verdict !== 'FAIL') verdict = link.assurance === 'INFERRED' ? 'UNKNOWN' : met;
  }
  return { gate, verdict, unmet: [...unmet].sort(), onlyPossible: false };
}

function isMet(parameters: { required: number; gate: number; subjects: readonly number[]; input: GateInput }): Verdict {
  const { required, input } = parameters;
  const { configuration } = input.propagation;
  const kind = configuration.view.kind(required);
  if (kind === 'ROLE') return signedFor(parameters) ? 'PASS' : 'FAIL';
  const node = configuration.primary(required);
  const hit = input.items.get(node)?.states.some((state) => state.modality === 'ACTUAL' && state.effect !== 'INFORM');
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
  const { configuration } = input.propagation;
  const factsOf = (node: NodeNumber) => input.propagation.factsOf(node);
  for (const subject of [...subjects, gate]) {
    for (const signOff of signOffsOf(subject, configuration)) {
      const item = input.items.get(signOff);
      const fell = item?.states.some((state) => state.effect === 'NEEDS_REAPPROVAL' && state.modality === 'ACTUAL');
      if (fell || !signOffStands({ signOff, factsOf, validAt: input.validAt })) continue;
      if (signedInRole({ signOff, role: required, configuration, factsOf })) return true;
    }
  }
  return false;
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
  readonly items: Iterable<ImpactItem>;
  readonly complete: boolean;
}): Verdict {
  const { gates, complete } = parameters;
  if (gates.some((gate) => gate.verdict === 'FAIL')) return 'FAIL';
  const isGated = gates.some((gate) => !gate.onlyPossible);
  let open = !complete || gates.some((gate) => gate.verdict === 'UNKNOWN');
  for (const item of parameters.items) {
    if (item.modality === 'UNKNOWN') open = true;
    for (const state of item.states) {
      if (state.effect === 'INFORM' || state.modality === 'SUPPRESSED') continue;
      if (state.modality === 'ACTUAL' && !isGated) return 'FAIL';
      open = true;
    }
  }
  return open ? 'UNKNOWN' : 'PASS';
}
