/** The work that actual effects bring, and who does and approves it. */
import { createHash } from 'node:crypto';
import type { Configuration, NodeNumber } from '../index/configuration.ts';
import type { ObligationAction } from '../metamodel/effects.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { Propagation } from './propagation.ts';
import type { Obligation } from './report.ts';
import { responsibleFor } from './responsibility.ts';
import { type ActualState, actualStates } from './states.ts';

/** An obligation with the node and effect that own it: the order of work is read from them. */
export interface OwnedObligation {
  readonly obligation: Obligation;
  /** Equal for equal obligations, and quicker to make than their id. */
  readonly key: string;
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
  /** Its actual effects. */
  readonly states: readonly ActualState[];
  readonly propagation: Propagation;
  readonly clauseOf: (code: string, node: NodeNumber) => string | null;
}): OwnedObligation[] {
  const { node, states, propagation, clauseOf } = parameters;
  const { configuration } = propagation;
  const obligations: OwnedObligation[] = [];
  for (const state of states) {
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
        ...makeObligation({
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
function staleRunsOf(node: NodeNumber, propagation: Propagation): { node: NodeNumber; state: ActualState }[] {
  const { configuration } = propagation;
  const runs: { node: NodeNumber; state: ActualState }[] = [];
  configuration.forEachEntryAt(node, (_class, place, end) => {
    const slot = end >> 1;
    const isOutput = (end & 1) === 1 && configuration.view.index.formOf(slot).type === 'GENERATED';
    if (!isOutput || !configuration.isLive(slot)) return;
    const run = configuration.nodeAt(place);
    const state = actualStates(propagation, run).find((one) => one.code === 'e' || one.code === 'x');
    if (state) runs.push({ node: run, state });
  });
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

/** Id, clause and persons are worked out when somebody reads them: the order of work needs none of them. */
export function makeObligation(parameters: {
  readonly action: ObligationAction;
  readonly subject: NodeNumber;
  readonly parts: readonly string[];
  readonly configuration: Configuration;
  readonly clauseOf: () => string | null;
  readonly notBefore: number | null;
  /** Whose role A decides; null: that of the subject. */
  readonly accountableArtifact: number | null;
}): Pick<OwnedObligation, 'obligation' | 'key'> {
  const { action, configuration, parts } = parameters;
  const artifact = configuration.artifactOf(parameters.subject);
  const subject = configuration.view.id(artifact);
  const key = `${action}\u0000${configuration.nodeId(parameters.subject)}\u0000${parts.join('\u0000')}`;
  const id = once(() => createHash('sha256').update(key).digest('base64url').slice(0, 22));
  const responsible = once(() => responsibleFor(artifact, 'R', configuration));
  const accountable = once(() => responsibleFor(parameters.accountableArtifact ?? artifact, 'A', configuration)[0]);
  const clause = once(parameters.clauseOf);
  const obligation: Obligation = {
    get id() {
      return id();
    },
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
  return { obligation, key };
}

/** What the function gives, found at the first call. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
