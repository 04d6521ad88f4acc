/**
 * Envelopes of predetermined changes (FDA PCCP, AI Act Art. 43(4)): bounds that were approved beforehand. A change that
 * keeps them needs no new approval once the protocol has run; one that does not raises the question of a substantial
 * modification, which a person answers.
 */

import type { NodeNumber } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import { type EngineFacts, isOver } from '../metamodel/content.ts';
import type { Json } from '../model/delta.ts';
import { bindingVersion } from './binding.ts';
import type { ResolvedChange, Root } from './changes.ts';
import type { FieldDifference } from './difference.ts';
import { isRetracted, signOffsAt } from './gates.ts';
import type { Propagation } from './propagation.ts';
import { isSignedWithAuthority, signOffStands } from './responsibility.ts';
import type { Token } from './token.ts';
import { forEachStep, type Source } from './walk.ts';

type Bound = NonNullable<EngineFacts['bounds']>[number];

export interface EnvelopeRuling {
  /** Control artifacts whose bounds the changes break. */
  readonly broken: ReadonlySet<number>;
  /** The envelope that covers everything that was asked about; null: not everything is covered. */
  readonly covering: number | null;
  /** Why, for each change and each envelope that it meets. */
  readonly proofs: readonly EnvelopeProof[];
}

/** A change held against an envelope that it meets. */
export interface EnvelopeProof {
  /** Artifact number of the CONTROL. */
  readonly envelope: number;
  /** Artifact number of what changes. */
  readonly subject: number;
  /** Did somebody approve the envelope, and does that stand? */
  readonly signed: boolean;
  /** The changed fields, each with the bounds that name it. None: nobody wrote down what differs, or it is a fact about the world; no bound names it. */
  readonly fields: readonly FieldProof[];
  /** Bounds on results: new evidence has to show them. */
  readonly pending: readonly Extract<Bound, { metric: string }>[];
  /** Signed, and every changed field is named by a bound and keeps all that name it. */
  readonly kept: boolean;
}

/** A changed field held against the bounds that name it. */
export interface FieldProof extends FieldDifference {
  readonly bounds: readonly { readonly bound: Extract<Bound, { field: string }>; readonly kept: boolean }[];
  /** Named by a bound, and all are kept. */
  readonly kept: boolean;
}

/** Judges the envelopes that the changes engage, on the fixpoint without their rulings. */
export function judgeEnvelopes(parameters: {
  readonly propagation: Propagation;
  readonly changes: readonly ResolvedChange[];
  readonly validAt: number;
}): EnvelopeRuling {
  const { propagation, validAt } = parameters;
  const changes = parameters.changes.filter((change) => actsIn(propagation, change).length > 0);
  const engaged = engagements({ propagation, changes });
  const broken = new Set<number>();
  const covered = new Map<ResolvedChange, number>();
  const proofs: EnvelopeProof[] = [];
  for (const { envelope, change } of engaged) {
    const proof = proofOf({ envelope, change, propagation, validAt });
    proofs.push(proof);
    if (!proof.kept) broken.add(envelope);
    else if (!covered.has(change)) covered.set(change, envelope);
  }
  const everything = changes.length > 0 && broken.size === 0 && changes.every((change) => covered.has(change));
  return { broken, covering: everything ? (covered.get(changes[0] as ResolvedChange) as number) : null, proofs };
}

/**
 * Where a change acts: at itself, at what it is a part of, at what it AFFECTS, though nothing may be said of the record itself. That a newer
 * version exists somewhere changes nothing here.
 */
function actsIn(propagation: Propagation, change: ResolvedChange): readonly Root[] {
  return propagation.input.roots.filter(
    (root) => root.change === change.position && root.kinds.some((kind) => kind !== 'SUPERSEDE'),
  );
}

/** What a change has changed for sure: what only an inferred link says is not covered, and breaks nothing. */
function changedBy(propagation: Propagation, change: ResolvedChange): number[] {
  return actsIn(propagation, change).flatMap((root) => (root.onlyPossible ? [] : [root.artifact]));
}

/** Is there an envelope that applies to something that changed or is affected? There are few envelopes: ask from there. */
function engagesAny(propagation: Propagation, changes: readonly ResolvedChange[]): boolean {
  const { configuration } = propagation;
  const { view } = configuration;
  const changed = new Set(changes.flatMap((change) => changedBy(propagation, change)));
  for (const control of view.ofKind('CONTROL')) {
    if (view.facts(control).subkind !== 'ENVELOPE') continue;
    for (const slot of configuration.outgoing(control)) {
      if (view.link(slot).type !== 'APPLIES_TO') continue;
      const subject = view.index.linkTo(slot);
      if (changed.has(subject) || propagation.has(configuration.primary(subject))) return true;
      if (view.versions(subject).some((version) => propagation.has(configuration.node(subject, version)))) return true;
    }
  }
  return false;
}

/** Pairs of a change and an envelope that applies to what it changed or made stale. */
function engagements(parameters: { propagation: Propagation; changes: readonly ResolvedChange[] }): {
  envelope: number;
  change: ResolvedChange;
}[] {
  const { propagation, changes } = parameters;
  const { configuration } = propagation;
  const pairs: { envelope: number; change: ResolvedChange }[] = [];
  const subjects = new Map<number, number[]>();
  const consider = (artifact: number): number[] => {
    const known = subjects.get(artifact);
    if (known) return known;
    const envelopes: number[] = [];
    for (const slot of configuration.incoming(artifact)) {
      const control = configuration.view.index.linkFrom(slot);
      const facts = configuration.view.facts(control);
      const link = configuration.view.link(slot);
      if (
        link.type === 'APPLIES_TO' &&
        link.assurance !== 'INFERRED' &&
        facts.kind === 'CONTROL' &&
        facts.subkind === 'ENVELOPE'
      ) {
        envelopes.push(control);
      }
    }
    subjects.set(artifact, envelopes);
    return envelopes;
  };
  if (!engagesAny(propagation, changes)) return [];
  for (const change of changes) {
    const seen = new Set<number>();
    const add = (artifact: number) => {
      for (const envelope of consider(artifact)) {
        if (seen.has(envelope)) continue;
        seen.add(envelope);
        pairs.push({ envelope, change });
      }
    };
    for (const artifact of changedBy(propagation, change)) add(artifact);
    for (const token of reachedBy({ propagation, change })) {
      if (token.code === 'e') add(configuration.artifactOf(token.node));
    }
  }
  return pairs;
}

/** Actual effects that a change of the batch brings about. */
function reachedBy(parameters: { propagation: Propagation; change: ResolvedChange }): Set<Token> {
  const { propagation, change } = parameters;
  const reached = new Set<Token>();
  const queue: Source[] = propagation.input.roots
    .filter((root) => root.change === change.position)
    .map((root) => ({ root, token: null }));
  for (let next = 0; next < queue.length; next += 1) {
    forEachStep({
      propagation,
      source: queue[next] as Source,
      world: 'ACTUAL',
      onStep: (_step, target) => {
        if (reached.has(target)) return;
        reached.add(target);
        queue.push({ root: null, token: target });
      },
    });
  }
  return reached;
}

/** Has somebody with authority approved the envelope, and do both stand? What was withdrawn bounds and approves nothing. */
function isSigned(parameters: { envelope: number; propagation: Propagation; validAt: number }): boolean {
  const { envelope, propagation, validAt } = parameters;
  const { configuration } = propagation;
  const factsOf = (node: NodeNumber) => propagation.factsOf(node);
  const inForce = envelopeInForce({ envelope, propagation, validAt });
  if (!inForce || isRetracted(inForce.node, configuration) || isOver(inForce.facts, validAt)) return false;
  const { node } = inForce;
  for (const signOff of signOffsAt(node, configuration)) {
    const fell = propagation.tokensAt(signOff, 'ACTUAL').some((token) => token.code === 'a');
    if (fell || isRetracted(signOff, configuration)) continue;
    if (!signOffStands({ signOff, factsOf, validAt })) continue;
    if (isSignedWithAuthority({ signOff, configuration, factsOf })) return true;
  }
  return false;
}

/** The envelope in the version that bounds at the instant, also among the changes; null: it is to bound only later. */
function envelopeInForce(parameters: {
  envelope: number;
  propagation: Propagation;
  validAt: number;
}): { node: NodeNumber; facts: EngineFacts } | null {
  const { envelope, propagation, validAt } = parameters;
  const { configuration, input } = propagation;
  const candidate = input.candidateFacts.get(envelope);
  const selected = configuration.versionOf(envelope);
  if (candidate && (candidate.effectiveFrom ?? validAt) <= validAt) {
    return { node: configuration.primary(envelope), facts: candidate };
  }
  if (selected === NONE) return { node: configuration.primary(envelope), facts: {} };
  const version = bindingVersion(configuration.view, selected, validAt);
  if (version === NONE) return null;
  const node = configuration.node(envelope, version);
  return { node, facts: propagation.recordedFactsOf(node) };
}

/** Every changed field must be named by a bound and keep all that name it; bounds on results are pending until evidence is in. */
function proofOf(parameters: {
  envelope: number;
  change: ResolvedChange;
  propagation: Propagation;
  validAt: number;
}): EnvelopeProof {
  const { envelope, change, propagation, validAt } = parameters;
  const { configuration } = propagation;
  const bounds = envelopeInForce({ envelope, propagation, validAt })?.facts.bounds ?? [];
  const subject = configuration.view.id(change.artifact);
  const fields = change.fields.map((field): FieldProof => {
    const naming = bounds.flatMap((bound) =>
      'field' in bound && bound.subject === subject && bound.field === field.field
        ? [{ bound, kept: isKept(bound, field) }]
        : [],
    );
    return { ...field, bounds: naming, kept: naming.length > 0 && naming.every(({ kept }) => kept) };
  });
  const signed = isSigned({ envelope, propagation, validAt });
  const pending = bounds.flatMap((bound) => ('metric' in bound ? [bound] : []));
  // A change without known fields, or one that is a fact about the world, is named by no bound.
  const kept = signed && fields.length > 0 && fields.every((field) => field.kept);
  return { envelope, subject: change.artifact, signed, fields, pending, kept };
}

function isKept(bound: Extract<Bound, { field: string }>, difference: FieldDifference): boolean {
  if (bound.op === 'UNCHANGED') return false;
  const before = number(difference.before);
  const after = number(difference.after);
  if (before === null || after === null || before <= 0 || bound.value === undefined) return false;
  // A shrinking data set is not growth: the bound does not name it.
  const growth = (after - before) / before;
  return growth >= 0 && growth <= bound.value;
}

function number(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
