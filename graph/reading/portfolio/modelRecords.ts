/**
 * What the registry says of a model: what it is, whose, where in its life cycles, approved by whom, breached, worth its while.
 *
 *     SIGN_OFF ─APPROVES▶ MODEL@v, or a BASELINE that includes it, or a GATE that applies to either
 *     CHANGE ─AFFECTS FIELD▶ MONITOR ─MONITORS▶ MODEL, or a DEPLOYMENT that includes it
 *                            MONITOR ─MONITORS▶ METRIC KPI {criterion: the target}
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type ApprovalState,
  type ModelFigures,
  RECORD_FIELDS,
  type RecordField,
} from '../../governance/portfolio/portfolio.ts';
import type { SignatureState } from '../../governance/signing/rules.ts';
import { meetsBound } from '../../impact/thresholds.ts';
import { NONE } from '../../index/graphIndex.ts';
import { type Criterion, criterionIn, MODEL_KINDS, type ModelKind, parseInstant } from '../../metamodel/content.ts';
import type { Effect } from '../../metamodel/effects.ts';
import type { GraphReader } from '../graphReader.ts';
import { lifeCyclesOf, readInstance } from '../lifeCycleInstance.ts';
import { type MonitorObservation, observationsOf } from '../monitorObservations.ts';
import { type SignatureStanding, standingOfSignOffs } from '../signing/signatures.ts';
import type { Standing, StandingSource } from '../standing.ts';
import { type Inclusion, inclusionsOf, runningDeploymentsOf } from './inclusions.ts';
import { monitorsOf } from './surroundings.ts';

export interface ModelState {
  /** Number of the life cycle. */
  readonly control: number;
  readonly state: string;
  /** Ms since 1970; null: it is the initial one. */
  readonly since: number | null;
  /** Nothing has to follow. */
  readonly isFinal: boolean;
}

export interface ModelApproval {
  readonly signOff: number;
  /** Number of what was signed: the model, a baseline or a gate. */
  readonly subject: number;
  /** Number of the version of the model that it approves; -1: it names none. */
  readonly version: number;
  readonly state: ApprovalState;
}

export interface ModelBreach {
  readonly change: number;
  readonly monitor: number;
  /** Ms since 1970. */
  readonly at: number;
  /** Nothing that was observed since keeps the bound. */
  readonly isOpen: boolean;
}

export interface ModelKpi {
  readonly metric: number;
  readonly monitor: number;
  readonly target: Criterion | null;
  /** The last observation; null: there is none. */
  readonly actual: MonitorObservation | null;
  /** Null: there is no target, or no observation. */
  readonly isMet: boolean | null;
}

export interface ModelRecord {
  readonly model: number;
  readonly kind: ModelKind | null;
  /** Numbers of roles and persons that answer for it. */
  readonly owners: readonly number[];
  readonly businessUnit: string | null;
  readonly team: string | null;
  readonly value: number | null;
  /** What the record lacks. */
  readonly missing: readonly RecordField[];
  readonly states: readonly ModelState[];
  /** Those that run. */
  readonly deployments: readonly number[];
  readonly monitors: readonly number[];
  readonly breaches: readonly ModelBreach[];
  readonly kpis: readonly ModelKpi[];
}

/** Effects that take an approval away. */
const LOSSES: readonly Effect[] = ['NEEDS_REAPPROVAL', 'TAINTED', 'REASSESS'];

/** Models that are read together, before others have their turn: some 80 ms. */
const MODELS_PER_TURN = 100;

/** Records of models as they are at an instant. */
export async function readModelRecords(parameters: {
  readonly reader: GraphReader;
  readonly models: readonly number[];
  readonly validAt: number;
}): Promise<ModelRecord[]> {
  const { models } = parameters;
  const records: ModelRecord[] = [];
  for (let start = 0; start < models.length; start += MODELS_PER_TURN) {
    if (start > 0) await nextTurn();
    records.push(...(await readTogether({ ...parameters, models: models.slice(start, start + MODELS_PER_TURN) })));
  }
  return records;
}

/** Reads at once what all of them need. */
async function readTogether(parameters: {
  readonly reader: GraphReader;
  readonly models: readonly number[];
  readonly validAt: number;
}): Promise<ModelRecord[]> {
  const { reader, models, validAt } = parameters;
  const watching = new Map(models.map((model) => [model, monitorsOf(reader, model)]));
  const monitors = new Set([...watching.values()].flat());
  await reader.load([
    ...models,
    ...models.flatMap((model) => stepsOf(reader, model)),
    ...[...monitors].flatMap((monitor) => [
      ...kpisWatchedBy(reader, monitor),
      ...evidenceOf(reader, monitor),
      ...breachesOf(reader, monitor),
    ]),
  ]);
  const observed = new Map<number, readonly MonitorObservation[]>();
  for (const monitor of monitors) {
    const all = await observationsOf(reader, monitor);
    observed.set(
      monitor,
      all.filter(({ observedAt }) => observedAt <= validAt),
    );
  }
  const records: ModelRecord[] = [];
  for (const model of models) {
    const own = watching.get(model) ?? [];
    const owners = reader.others(model, { end: 'TARGET', type: 'RESPONSIBLE_FOR', roles: ['A'] });
    const { businessUnit, team, value } = reader.metadata(model);
    const stated = reader.text(model, 'modelKind');
    const said = {
      kind: stated !== null && Object.hasOwn(MODEL_KINDS, stated) ? (stated as ModelKind) : null,
      businessUnit: textOf(businessUnit),
      team: textOf(team),
      value: typeof value === 'number' && Number.isFinite(value) ? value : null,
    };
    const has: Readonly<Record<RecordField, boolean>> = {
      KIND: said.kind !== null,
      OWNER: owners.length > 0,
      BUSINESS_UNIT: said.businessUnit !== null,
      VALUE: said.value !== null,
    };
    records.push({
      model,
      ...said,
      owners,
      missing: (Object.keys(RECORD_FIELDS) as RecordField[]).filter((field) => !has[field]),
      states: await statesOf({ reader, model, validAt }),
      deployments: await runningDeploymentsOf(reader, model, validAt),
      monitors: own,
      breaches: own.flatMap((monitor) => breachesAt({ reader, monitor, observed, validAt })),
      kpis: own.flatMap((monitor) =>
        kpisWatchedBy(reader, monitor).map((metric) => kpiOf({ reader, metric, monitor, observed })),
      ),
    });
  }
  return records;
}

/** As it is counted. */
export function figuresOf(reader: GraphReader, record: ModelRecord, approvals: readonly ModelApproval[]): ModelFigures {
  const states = record.states.map(({ control, state }) => ({ lifeCycle: reader.id(control) as string | null, state }));
  return {
    kind: record.kind,
    states: states.length > 0 ? states : [{ lifeCycle: null, state: null }],
    versions: reader.view.versions(record.model).length,
    deployments: record.deployments.length,
    value: record.value,
    approvals: approvals.map(({ state }) => state),
    breaches: record.breaches.map(({ isOpen }) => isOpen),
    kpis: record.kpis.map(({ isMet }) => isMet),
    missing: record.missing,
  };
}

/** Approvals of versions of each model, in the order in which they were recorded. */
export async function approvalsOf(parameters: {
  readonly reader: GraphReader;
  readonly models: readonly number[];
  readonly validAt: number;
  readonly standing: StandingSource;
}): Promise<ReadonlyMap<number, readonly ModelApproval[]>> {
  const { models } = parameters;
  const approvals = new Map<number, readonly ModelApproval[]>();
  for (let start = 0; start < models.length; start += MODELS_PER_TURN) {
    if (start > 0) await nextTurn();
    const some = models.slice(start, start + MODELS_PER_TURN);
    for (const [model, own] of await approvalsTogether({ ...parameters, models: some })) approvals.set(model, own);
  }
  return approvals;
}

/** Judges at once the sign-offs of all of them: one may approve several. */
async function approvalsTogether({
  reader,
  models,
  validAt,
  standing,
}: Parameters<typeof approvalsOf>[0]): Promise<ReadonlyMap<number, readonly ModelApproval[]>> {
  const about = new Map(models.map((model) => [model, approvalsAbout(reader, model)]));
  const signOffs = [...new Set([...about.values()].flat().map(({ signOff }) => signOff))];
  if (signOffs.length === 0) return new Map(models.map((model) => [model, []]));
  const findings = await standing();
  const standings = new Map<number, SignatureStanding>();
  for (const one of await standingOfSignOffs(reader, signOffs, { validAt })) standings.set(one.signature.signOff, one);
  const judged = (model: number, approval: Omit<ModelApproval, 'state'>): ModelApproval => {
    const { view } = reader;
    const { signOff, version } = approval;
    const isOlder = version !== NONE && view.digest(version) !== view.digest(view.current(model));
    const signature = standings.get(signOff) as SignatureStanding;
    return { ...approval, state: approvalState({ standing: signature, isOlder, findings }) };
  };
  return new Map([...about].map(([model, own]) => [model, own.map((one) => judged(model, one))]));
}

function approvalsAbout(reader: GraphReader, model: number): Omit<ModelApproval, 'state'>[] {
  const { view } = reader;
  const about = new Map<number, Omit<ModelApproval, 'state'>>();
  for (const { includer: subject, version: included } of signedFor(reader, model)) {
    for (const { artifact: signOff, slot } of reader.linked(subject, { end: 'TARGET', type: 'APPROVES' })) {
      if (about.has(signOff) || view.isRetired(signOff)) continue;
      const version = subject === model ? view.index.linkToVersion(slot) : included;
      about.set(signOff, { signOff, subject, version });
    }
  }
  return [...about.values()].sort((left, right) => left.signOff - right.signOff);
}

/** What a sign-off may name to approve the model: itself, baselines that include it, gates that apply to either. */
export function signedFor(reader: GraphReader, model: number): Inclusion[] {
  const own: Inclusion[] = [
    { includer: model, version: NONE },
    ...inclusionsOf(reader, model).filter(({ includer }) => reader.kind(includer) === 'BASELINE'),
  ];
  const gates = own.flatMap(({ includer, version }) =>
    reader
      .others(includer, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['GATE'] })
      .map((gate): Inclusion => ({ includer: gate, version })),
  );
  return [...own, ...gates];
}

function approvalState(parameters: {
  readonly standing: SignatureStanding;
  readonly isOlder: boolean;
  readonly findings: Standing;
}): ApprovalState {
  const { standing, isOlder, findings } = parameters;
  const { signOff, verdict } = standing.signature;
  if (verdict === 'PENDING' || verdict === 'REJECTED' || verdict === 'REVOKED' || verdict === 'EXPIRED') return verdict;
  const state = verdict === 'NEEDS_REAPPROVAL' ? 'LOST' : APPROVAL_STATE_OF[standing.state];
  if (state !== 'VALID' && state !== 'LOST') return state;
  if (isOlder) return 'SUPERSEDED';
  return findings.effects(signOff).some((effect) => LOSSES.includes(effect)) ? 'LOST' : state;
}

/** What the standing of a signature is for the approval that it gave. */
const APPROVAL_STATE_OF: Readonly<Record<SignatureState, ApprovalState>> = {
  BROKEN: 'VOID',
  REVOKED: 'REVOKED',
  WITHOUT_AUTHORITY: 'VOID',
  CONFLICTED: 'VOID',
  NOT_APPROVING: 'PENDING',
  EXPIRED: 'EXPIRED',
  SUPERSEDED: 'SUPERSEDED',
  MOVED: 'LOST',
  VALID: 'VALID',
};

async function statesOf(parameters: {
  readonly reader: GraphReader;
  readonly model: number;
  readonly validAt: number;
}): Promise<ModelState[]> {
  const { reader, model, validAt } = parameters;
  const states: ModelState[] = [];
  for (const control of lifeCyclesOf(reader, model)) {
    const read = await readInstance({ reader, artifact: model, control, until: validAt });
    if (!read.ok) continue;
    const { state, history, lifeCycle } = read.instance;
    const isFinal = lifeCycle.states.some((one) => one.name === state && one.final);
    states.push({ control, state, since: history.at(-1)?.at ?? null, isFinal });
  }
  return states;
}

function kpiOf(parameters: {
  readonly reader: GraphReader;
  readonly metric: number;
  readonly monitor: number;
  readonly observed: ReadonlyMap<number, readonly MonitorObservation[]>;
}): ModelKpi {
  const { reader, metric, monitor, observed } = parameters;
  const target = criterionIn(reader.content(metric));
  const actual = latest(observed.get(monitor) ?? []);
  const isMet = target === null || actual === null ? null : meetsBound(actual.value, target);
  return { metric, monitor, target, actual, isMet };
}

/** The one that was observed last; of two at the same instant the one that was recorded last. */
function latest(observations: readonly MonitorObservation[]): MonitorObservation | null {
  return observations.reduce<MonitorObservation | null>(
    (last, one) => (last === null || one.observedAt >= last.observedAt ? one : last),
    null,
  );
}

function breachesAt(parameters: {
  readonly reader: GraphReader;
  readonly monitor: number;
  readonly observed: ReadonlyMap<number, readonly MonitorObservation[]>;
  readonly validAt: number;
}): ModelBreach[] {
  const { reader, monitor, observed, validAt } = parameters;
  const kept = (observed.get(monitor) ?? []).filter(({ breached }) => !breached);
  return breachesOf(reader, monitor).flatMap((change): ModelBreach[] => {
    const stated = parseInstant(reader.text(change, 'observedAt') ?? '');
    const at = stated ?? reader.view.instantOf(reader.view.index.artifactSince.get(change));
    if (at > validAt) return [];
    return [{ change, monitor, at, isOpen: !kept.some(({ observedAt }) => observedAt > at) }];
  });
}

/** CHANGEs that say FIELD of the monitor. */
export function breachesOf(reader: GraphReader, monitor: number): number[] {
  return reader
    .linked(monitor, { end: 'TARGET', type: 'AFFECTS', kinds: ['CHANGE'] })
    .filter(({ attributes }) => attributes.kind === 'FIELD')
    .map(({ artifact }) => artifact);
}

function evidenceOf(reader: GraphReader, monitor: number): number[] {
  const runs = reader.others(monitor, { end: 'TARGET', type: 'USED', kinds: ['RUN'] });
  return runs.flatMap((run) => reader.others(run, { end: 'SOURCE', type: 'GENERATED', kinds: ['EVIDENCE'] }));
}

function kpisWatchedBy(reader: GraphReader, monitor: number): number[] {
  return reader.others(monitor, { end: 'SOURCE', type: 'MONITORS', kinds: ['METRIC'], subkinds: ['KPI'] });
}

function stepsOf(reader: GraphReader, model: number): number[] {
  return reader.others(model, {
    end: 'TARGET',
    type: 'AFFECTS',
    kinds: ['CHANGE'],
    subkinds: ['STATE_TRANSITION'],
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
