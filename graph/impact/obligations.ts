/** The work that actual effects bring, and who does and approves it. */
import { createHash } from 'node:crypto';
import type { Configuration, NodeNumber } from '../index/configuration.ts';
import type { ObligationAction } from '../metamodel/effects.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { Propagation } from './propagation.ts';
import type { Obligation } from './report.ts';
import { responsibleFor } from './responsibility.ts';
import { type ShownState, shownStates } from './states.ts';

/** An obligation with the node and effect that own it: the order of work is read from them. */
export interface OwnedObligation {
  readonly obligation: Obligation;
  /** The item that lists it: an output of a run lists what the run owns. */
  readonly item: NodeNumber;
  readonly node: NodeNumber;
  readonly code: string;
}

const ANALYSED: ReadonlySet<ArtifactKind> = new Set(['HAZARD', 'FAILURE_MODE', 'ANALYSIS']);

/** What an effect of this code asks of an artifact of this kind that no run stands for; null: nothing. */
export function actionFor(code: string, kind: ArtifactKind, subkind: string | null): ObligationAction | null {
  switch (code) {
    case 'e':
    case 'x':
      return staleAction(kind, subkind);
    case 's':
      return ANALYSED.has(kind) ? 'REANALYSE' : 'REVIEW';
    case 'u':
      if (kind === 'HAZARD' || kind === 'FAILURE_MODE') return 'REANALYSE';
      return kind === 'CLAUSE' || kind === 'CONTROL' ? 'REVIEW' : null;
    case 'g':
    case 'c':
      return kind === 'CLAIM' ? 'REVIEW' : null;
    case 'k':
    case 'f':
      return kind === 'CLAIM' ? 'RE_ARGUE' : null;
    case 'a':
      return kind === 'SIGN_OFF' ? 'REAPPROVE' : null;
    case 'd':
      return 'ROLLBACK_DECISION';
    case 'r':
      return 'REASSESS';
    default:
      return null;
  }
}

function staleAction(kind: ArtifactKind, subkind: string | null): ObligationAction | null {
  switch (kind) {
    // A baseline is only as stale as its members; they carry the work.
    case 'BASELINE':
      return null;
    case 'RUN':
      return subkind === 'TRAIN' ? 'RETRAIN' : 'RERUN';
    case 'MODEL':
      return 'RETRAIN';
    case 'ANALYSIS':
      return 'REANALYSE';
    case 'TEST_CASE':
      return 'REVIEW';
    default:
      return 'RERUN';
  }
}

/** Obligations of one node. Outputs of a run that has to be done again list the run's obligation. */
export function obligationsOf(parameters: {
  readonly node: NodeNumber;
  readonly states: readonly ShownState[];
  readonly propagation: Propagation;
  readonly clauseOf: (code: string, node: NodeNumber) => string | null;
}): OwnedObligation[] {
  const { node, states, propagation, clauseOf } = parameters;
  const { configuration } = propagation;
  const obligations: OwnedObligation[] = [];
  for (const state of states) {
    if (state.modality !== 'ACTUAL') continue;
    const runs = state.code === 'e' || state.code === 'x' ? staleRunsOf(node, propagation) : [];
    for (const owner of runs.length > 0 ? runs : [{ node, state }]) {
      const facts = configuration.view.facts(configuration.artifactOf(owner.node));
      const { code, scope } = owner.state;
      const action = actionFor(code, facts.kind, facts.subkind);
      if (!action) continue;
      const parts = scope && !scope.unknown ? scope.affected : [];
      obligations.push({
        item: node,
        node: owner.node,
        code,
        obligation: makeObligation({
          action,
          subject: owner.node,
          parts,
          configuration,
          clauseOf: () => clauseOf(code, owner.node),
          notBefore: null,
          accountableArtifact: action === 'REASSESS' ? envelopeOf(owner.node, propagation) : null,
        }),
      });
    }
  }
  return obligations;
}

/** Runs that generated the node and have to be done again themselves. */
function staleRunsOf(node: NodeNumber, propagation: Propagation): { node: NodeNumber; state: ShownState }[] {
  const { configuration } = propagation;
  const runs: { node: NodeNumber; state: ShownState }[] = [];
  for (const { slot, end, other } of configuration.linksAt(node)) {
    if (configuration.view.link(slot).type !== 'GENERATED' || end !== 'TARGET') continue;
    const state = shownStates(propagation, other).find(
      (one) => one.modality === 'ACTUAL' && (one.code === 'e' || one.code === 'x'),
    );
    if (state) runs.push({ node: other, state });
  }
  return runs;
}

/** The broken envelope that asks for the decision. */
function envelopeOf(node: NodeNumber, propagation: Propagation): number | null {
  const { configuration } = propagation;
  for (const slot of configuration.incoming(configuration.artifactOf(node))) {
    const control = configuration.view.index.linkFrom(slot);
    if (configuration.view.link(slot).type === 'APPLIES_TO' && propagation.brokenEnvelopes.has(control)) return control;
  }
  return null;
}

/** Clause and persons are looked up when somebody reads them: the order of work needs neither. */
export function makeObligation(parameters: {
  readonly action: ObligationAction;
  readonly subject: NodeNumber;
  readonly parts: readonly string[];
  readonly configuration: Configuration;
  readonly clauseOf: () => string | null;
  readonly notBefore: number | null;
  /** Whose role A decides; null: that of the subject. */
  readonly accountableArtifact: number | null;
}): Obligation {
  const { action, configuration, parts } = parameters;
  const artifact = configuration.artifactOf(parameters.subject);
  const subject = configuration.view.id(artifact);
  const identity = `${action}\u0000${configuration.nodeId(parameters.subject)}\u0000${parts.join('\u0000')}`;
  const responsible = once(() => responsibleFor(artifact, 'R', configuration));
  const accountable = once(() => responsibleFor(parameters.accountableArtifact ?? artifact, 'A', configuration)[0]);
  const clause = once(parameters.clauseOf);
  return {
    id: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    action,
    subject,
    parts,
    get responsible() {
      return responsible();
    },
    get accountable() {
      return accountable() ?? null;
    },
    get clause() {
      return clause();
    },
    notBefore: parameters.notBefore === null ? null : new Date(parameters.notBefore).toISOString(),
  };
}

/** What the function gives, found at the first call. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
