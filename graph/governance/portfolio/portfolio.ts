/**
 * What a portfolio of models amounts to: the sums of what its models are.
 *
 *     figures of each model ─▶ summed ─▶ figures of the portfolio        summed(A ∪ B) = summed(A) + summed(B)
 */
import type { ModelKind } from '../../metamodel/content.ts';

/** Where an approval of a model stands. */
export const APPROVAL_STATES = {
  VALID: 'It approves the version that is current, and nothing stands against it.',
  PENDING: 'The signer was asked and has not decided.',
  REJECTED: 'The signer refused.',
  REVOKED: 'The signer took it back.',
  VOID: 'It never approved: its signer was not independent or had no authority, or it does not fit what was signed.',
  EXPIRED: 'Its validity ended.',
  LOST: 'What it approved is no longer what it was: it has to be given again.',
  SUPERSEDED: 'It approves another version than the one that is current.',
} as const;
export type ApprovalState = keyof typeof APPROVAL_STATES;
export const APPROVAL_STATE_NAMES = Object.keys(APPROVAL_STATES) as ApprovalState[];

/** What the record of a model has to say. */
export const RECORD_FIELDS = {
  KIND: 'Traditional and statistical, or AI and machine learning (content.modelKind).',
  OWNER: 'Who answers for it (RESPONSIBLE_FOR with role A).',
  BUSINESS_UNIT: 'The business unit that it works for (metadata.businessUnit).',
  VALUE: 'What it is worth to the organisation, in its own unit (metadata.value).',
} as const;
export type RecordField = keyof typeof RECORD_FIELDS;

/** A state of a life cycle; both null: it is in none. */
export interface StateOfModel {
  /** Id of the life cycle. */
  readonly lifeCycle: string | null;
  readonly state: string | null;
}

/** A model, as far as it is counted. */
export interface ModelFigures {
  readonly kind: ModelKind | null;
  /** One for each life cycle that it is in; at least one. */
  readonly states: readonly StateOfModel[];
  readonly versions: number;
  /** Deployments that include a version of it. */
  readonly deployments: number;
  readonly value: number | null;
  readonly approvals: readonly ApprovalState[];
  /** True: it goes on. */
  readonly breaches: readonly boolean[];
  /** Does it meet its target? Null: nobody has measured it. */
  readonly kpis: readonly (boolean | null)[];
  readonly missing: readonly RecordField[];
}

export interface StateCount extends StateOfModel {
  readonly models: number;
}

export interface PortfolioFigures {
  readonly models: number;
  readonly byKind: readonly { readonly kind: ModelKind | null; readonly models: number }[];
  /** Sorted by life cycle and state; those in none last. */
  readonly byState: readonly StateCount[];
  readonly versions: number;
  readonly deployments: number;
  /** Models that a deployment includes. */
  readonly deployed: number;
  /** Of those that say so. */
  readonly value: number;
  /** One for each state, zero included. */
  readonly approvals: readonly { readonly state: ApprovalState; readonly count: number }[];
  readonly breaches: { readonly total: number; readonly open: number };
  readonly kpis: { readonly total: number; readonly met: number; readonly missed: number; readonly unmeasured: number };
  /** Models whose record lacks something. */
  readonly incomplete: number;
}

const KINDS: readonly (ModelKind | null)[] = ['STATISTICAL', 'AI_ML', null];

export function summed(models: readonly ModelFigures[]): PortfolioFigures {
  const count = (fits: (model: ModelFigures) => boolean) => models.filter(fits).length;
  const sum = (of: (model: ModelFigures) => number) => models.reduce((total, model) => total + of(model), 0);
  const approvals = models.flatMap((model) => model.approvals);
  const breaches = models.flatMap((model) => model.breaches);
  const kpis = models.flatMap((model) => model.kpis);
  return {
    models: models.length,
    byKind: KINDS.map((kind) => ({ kind, models: count((model) => model.kind === kind) })),
    byState: statesOf(models),
    versions: sum(({ versions }) => versions),
    deployments: sum(({ deployments }) => deployments),
    deployed: count(({ deployments }) => deployments > 0),
    value: sum(({ value }) => value ?? 0),
    approvals: APPROVAL_STATE_NAMES.map((state) => ({ state, count: approvals.filter((one) => one === state).length })),
    breaches: { total: breaches.length, open: breaches.filter((isOpen) => isOpen).length },
    kpis: {
      total: kpis.length,
      met: kpis.filter((isMet) => isMet === true).length,
      missed: kpis.filter((isMet) => isMet === false).length,
      unmeasured: kpis.filter((isMet) => isMet === null).length,
    },
    incomplete: count(({ missing }) => missing.length > 0),
  };
}

function statesOf(models: readonly ModelFigures[]): StateCount[] {
  const counts = new Map<string, StateCount>();
  for (const { lifeCycle, state } of models.flatMap((model) => model.states)) {
    const key = JSON.stringify([lifeCycle, state]);
    counts.set(key, { lifeCycle, state, models: (counts.get(key)?.models ?? 0) + 1 });
  }
  const place = ({ lifeCycle, state }: StateCount) => (lifeCycle === null ? '1' : `0${lifeCycle}\n${state}`);
  return [...counts.values()].sort((left, right) => (place(left) < place(right) ? -1 : 1));
}
