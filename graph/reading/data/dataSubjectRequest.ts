/**
 * A request of a data subject, and what is left to do about it.
 *
 *     CHANGE DATA_SUBJECT_REQUEST {right, law, policy, record, receivedAt}
 *        ▲ AFFECTS   CHANGE AMENDMENT <request>/extension {reason, at}
 *        ▲ ASSESSES  IMPACT_ASSESSMENT DATA_SUBJECT_DUTY <request>/duty/<digest> {at, decision, reason} ─ATTRIBUTED_TO▶ PERSON
 *        ▲ USED      RUN TASK <request>/erasure/<n> {record, erased, held, keyDestroyed}   the tombstone
 *
 * What anybody else records in these forms decides nothing.
 */
import { endOfPeriod, type PeriodEnd } from '../../governance/dataProtection/period.ts';
import {
  DUTY_DECISIONS,
  type DutyDecision,
  RIGHTS_POLICY_ID,
  type RightRule,
  type RightsPolicy,
  readRightsPolicy,
  SUBJECT_RIGHTS,
  type SubjectDuty,
  type SubjectRight,
} from '../../governance/dataProtection/rightsPolicy.ts';
import { NONE } from '../../index/graphIndex.ts';
import { parseInstant } from '../../metamodel/content.ts';
import { OWN_SOURCES } from '../../model/ownSources.ts';
import type { GraphReader } from '../graphReader.ts';
import { textsIn } from '../policy/decisions.ts';
import { versionInForce } from '../policy/policyInForce.ts';
import { everLinked, subjectTrail, type TrailStop } from './subjectTrail.ts';

/** Under which requests and what becomes of them are recorded; nobody else may write under this name. */
export const DATA_SUBJECT_SOURCE = `${OWN_SOURCES}data-subjects`;

export interface SubjectHop extends TrailStop {
  readonly duty: SubjectDuty | null;
  readonly state: 'OPEN' | 'HELD' | 'SETTLED' | null;
  readonly decision: DutyDecision | null;
  readonly decidedBy: number | null;
  /** Numbers of the holds that keep it. */
  readonly heldBy: readonly number[];
}

export interface SubjectRequest {
  readonly change: number;
  readonly right: SubjectRight;
  readonly law: string;
  readonly rule: RightRule;
  /** Version id of the policy. */
  readonly policy: string;
  readonly record: string | null;
  readonly receivedAt: number;
  readonly extended: boolean;
  readonly end: PeriodEnd;
  readonly hops: readonly SubjectHop[];
  readonly erased: boolean;
  readonly status: 'OPEN' | 'HELD' | 'CLOSED';
}

/** The policy of rights that is in force at the instant. Null: none is, or it cannot be read. */
export async function rightsPolicyInForce(
  reader: GraphReader,
  validAt: number,
): Promise<{ readonly version: number; readonly policy: RightsPolicy } | null> {
  const { view } = reader;
  const control = reader.find(RIGHTS_POLICY_ID);
  const version = control === NONE ? NONE : versionInForce(view, control, validAt);
  if (version === NONE) return null;
  const read = readRightsPolicy(await reader.contentOfVersion(view.versionId(version)));
  return read.ok ? { version, policy: read.policy } : null;
}

/** Null: it is no request that can be read. */
export async function readSubjectRequest(reader: GraphReader, change: number): Promise<SubjectRequest | null> {
  await reader.load([change]);
  const { right, law, policy, record, receivedAt } = reader.content(change);
  const received = typeof receivedAt === 'string' ? parseInstant(receivedAt) : null;
  if (typeof right !== 'string' || !Object.hasOwn(SUBJECT_RIGHTS, right) || received === null) return null;
  if (typeof law !== 'string' || typeof policy !== 'string') return null;
  const read = readRightsPolicy(await reader.contentOfVersion(policy));
  const lawInForce = read.ok ? read.policy.laws.get(law) : undefined;
  const rule = lawInForce?.rights[right as SubjectRight];
  if (!lawInForce || !rule) return null;
  const name = typeof record === 'string' ? record : null;
  const extended = extensionOf(reader, change) !== NONE;
  const periods = extended && rule.extension ? [rule.period, rule.extension] : [rule.period];
  const erasures = await erasuresOf(reader, change);
  const erasedStops = new Set(erasures.flatMap((run) => textsIn(reader.content(run).erased)));
  const hops = name === null ? [] : await hopsOf(reader, { change, rule, record: name, erasedStops });
  const states = hops.map(({ state }) => state);
  const erased = erasures.some((run) => reader.content(run).keyDestroyed === true);
  const isKeyLeft = right === 'ERASURE' && name !== null && !erased;
  return {
    change,
    right: right as SubjectRight,
    law,
    rule,
    policy,
    record: name,
    receivedAt: received,
    extended,
    end: endOfPeriod(received, periods, lawInForce.timeZone),
    hops,
    erased,
    status: states.includes('OPEN') ? 'OPEN' : states.includes('HELD') ? 'HELD' : isKeyLeft ? 'OPEN' : 'CLOSED',
  };
}

/** Number of the amendment that prolonged the period; -1: none did. */
export function extensionOf(reader: GraphReader, change: number): number {
  const extension = reader.find(`${reader.id(change)}/extension`);
  return extension !== NONE && isRecorded(reader, extension) ? extension : NONE;
}

/** By the operations for requests of data subjects? */
function isRecorded({ view }: GraphReader, artifact: number): boolean {
  return view.state(artifact).sources.includes(DATA_SUBJECT_SOURCE);
}

/** Runs that erased, the oldest first, with their contents. */
export async function erasuresOf(reader: GraphReader, change: number): Promise<number[]> {
  const runs = reader
    .others(change, { end: 'TARGET', type: 'USED', kinds: ['RUN'], subkinds: ['TASK'] })
    .filter((run) => isRecorded(reader, run));
  await reader.load(runs);
  return runs;
}

async function hopsOf(
  reader: GraphReader,
  asked: {
    readonly change: number;
    readonly rule: RightRule;
    readonly record: string;
    /** Ids of what its erasures say that they erased. */
    readonly erasedStops: ReadonlySet<string>;
  },
): Promise<SubjectHop[]> {
  const { change, rule, record, erasedStops } = asked;
  const decisions = await decisionsOn(reader, change);
  const trail = subjectTrail(reader, record);
  const holds = await holdsOn(
    reader,
    trail.filter(({ stage }) => stage === 'DATASET').map(({ artifact }) => artifact),
  );
  return trail.map((stop): SubjectHop => {
    const duty = rule.duties[stop.stage] ?? null;
    const decided = decisions.get(stopId(reader, stop)) ?? null;
    const isPurged = duty === 'PURGE' && erasedStops.has(stopId(reader, stop)) && isErased(reader, stop, record);
    const isSettled = isPurged || decided !== null;
    const heldBy = duty === 'PURGE' && !isSettled ? (holds.get(stop.artifact) ?? []) : [];
    const state = duty === null ? null : isSettled ? 'SETTLED' : heldBy.length > 0 ? 'HELD' : 'OPEN';
    return {
      ...stop,
      duty,
      state,
      decision: decided?.decision ?? null,
      decidedBy: decided?.person ?? null,
      heldBy,
    };
  });
}

/** Version id, or the id of what has no version there. */
export function stopId(reader: GraphReader, { artifact, version }: TrailStop): string {
  return version === null ? reader.id(artifact) : reader.view.versionId(version);
}

/** The record was retracted on the version, or all of it was. Of what is retired nothing can be, until somebody lists it again. */
function isErased({ view }: GraphReader, { artifact, version }: TrailStop, record: string): boolean {
  if (version === null || view.isRetired(artifact)) return true;
  return view.retractions(version).some(({ parts }) => parts.length === 0 || parts.includes(record));
}

async function decisionsOn(reader: GraphReader, change: number) {
  const asked = {
    end: 'TARGET',
    type: 'ASSESSES',
    kinds: ['IMPACT_ASSESSMENT'],
    subkinds: ['DATA_SUBJECT_DUTY'],
  } as const;
  const assessments = reader.others(change, asked).filter((one) => isRecorded(reader, one));
  await reader.load(assessments);
  const decisions = new Map<string, { readonly decision: DutyDecision; readonly person: number | null }>();
  for (const assessment of assessments) {
    const decision = reader.text(assessment, 'decision') ?? '';
    if (!Object.hasOwn(DUTY_DECISIONS, decision)) continue;
    const [person] = reader.others(assessment, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON'] });
    decisions.set(reader.text(assessment, 'at') ?? '', { decision: decision as DutyDecision, person: person ?? null });
  }
  return decisions;
}

/** Legal holds in force, by the data that they keep. */
export async function holdsOn(
  reader: GraphReader,
  datasets: readonly number[],
): Promise<ReadonlyMap<number, number[]>> {
  const found = new Map<number, number[]>();
  for (const dataset of new Set(datasets)) {
    const asked = { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'] } as const;
    const controls = everLinked(reader, dataset, asked).map((slot) => reader.view.index.linkFrom(slot));
    await reader.load(controls);
    const inForce = [...new Set(controls)].filter((control) => reader.text(control, 'legalHold') === 'IN_FORCE');
    if (inForce.length > 0) found.set(dataset, inForce);
  }
  return found;
}
