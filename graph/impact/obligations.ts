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

/** What is known of an obligation before somebody reads it. */
interface Owed {
  readonly action: ObligationAction;
  readonly subject: NodeNumber;
  readonly parts: readonly string[];
  readonly configuration: Configuration;
  readonly clauseOf: () => string | null;
  /** Milliseconds. */
  readonly notBefore: number | null;
  /** True: the same has to be done now, too, so that this is another time. */
  readonly isAnotherTime?: boolean;
  /** Whose role A decides; null: that of the subject. */
  readonly accountableArtifact: number | null;
}

export function makeObligation(owed: Owed): Pick<OwnedObligation, 'obligation' | 'key'> {
  const { action, subject, parts, configuration, notBefore, isAnotherTime = false } = owed;
  const time = isAnotherTime ? `\u0000${notBefore}` : '';
  const key = `${action}\u0000${configuration.nodeId(subject)}\u0000${parts.join('\u0000')}${time}`;
  return { obligation: new LazyObligation(owed, key), key };
}

/** Nearly all is worked out when somebody reads it: the order of work needs no more than action and subject. */
class LazyObligation implements Obligation {
  private readonly owed: Owed;
  private readonly key: string;
  private readonly known: { -readonly [Member in keyof Obligation]?: Obligation[Member] } = {};

  constructor(owed: Owed, key: string) {
    this.owed = owed;
    this.key = key;
  }

  get id(): string {
    this.known.id ??= createHash('sha256').update(this.key).digest('base64url').slice(0, 22);
    return this.known.id;
  }

  get action(): ObligationAction {
    return this.owed.action;
  }

  get subject(): string {
    return this.owed.configuration.view.id(this.artifact);
  }

  get parts(): readonly string[] {
    return this.owed.parts;
  }

  get responsible(): readonly string[] {
    this.known.responsible ??= responsibleFor(this.artifact, 'R', this.owed.configuration);
    return this.known.responsible;
  }

  get accountable(): string | null {
    const { accountableArtifact, configuration } = this.owed;
    if (this.known.accountable === undefined) {
      this.known.accountable = responsibleFor(accountableArtifact ?? this.artifact, 'A', configuration)[0] ?? null;
    }
    return this.known.accountable;
  }

  get clause(): string | null {
    if (this.known.clause === undefined) this.known.clause = this.owed.clauseOf();
    return this.known.clause;
  }

  get notBefore(): string | null {
    const { notBefore } = this.owed;
    return notBefore === null ? null : new Date(notBefore).toISOString();
  }

  /** As plain data: JSON takes no getters of a class. */
  toJSON(): Obligation {
    const { id, action, subject, parts, responsible, accountable, clause, notBefore } = this;
    return { id, action, subject, parts, responsible, accountable, clause, notBefore };
  }

  private get artifact(): number {
    return this.owed.configuration.artifactOf(this.owed.subject);
  }
}
