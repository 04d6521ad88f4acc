/**
 * All that is recorded of an artifact, in the order in which it came into the graph.
 *
 *     journal entries that wrote it      CHANGE, INCIDENT ─AFFECTS▶ it      EVIDENCE ─EVALUATES▶ it      SIGN_OFF ─APPROVES▶ it
 *     and the same of what stands for it: baselines and deployments that include it, gates that apply to it or to those,
 *     monitors that watch it or a deployment of it
 */
import { NONE } from '../index/graphIndex.ts';
import { revisionsOf } from '../index/revisionsOf.ts';
import { parseInstant } from '../metamodel/content.ts';
import type { GraphReader } from './graphReader.ts';
import { deploymentsOf } from './portfolio/inclusions.ts';
import { breachesOf, signedFor } from './portfolio/modelRecords.ts';
import { monitorsOf } from './portfolio/surroundings.ts';

/** What happened; in this order where one journal entry brought several. */
export const AUDIT_EVENTS = {
  ENTRY: 'A journal entry wrote it, a version of it or a link at it.',
  TRANSITION: 'It took a step in a life cycle.',
  GATE_EVALUATION: 'A gate was evaluated for it.',
  SIGN_OFF: 'Somebody signed it, a baseline that includes it, or a gate that applies to either.',
  EVALUATION: 'Evidence about it was recorded.',
  OBSERVATION: 'A monitor of it, or of a deployment of it, observed something.',
  BREACH: 'A monitor reported that a bound was broken.',
  INCIDENT: 'An incident affects it or a deployment of it.',
  CHANGE: 'A change affects it.',
  ANALYSIS: 'An analysis of it was recorded.',
} as const;
export type AuditEventType = keyof typeof AUDIT_EVENTS;
const TYPES = Object.keys(AUDIT_EVENTS) as AuditEventType[];

export interface AuditEvent {
  readonly type: AuditEventType;
  /** Of the journal entry that brought it. */
  readonly revision: number;
  /** Number of the record; -1: the journal entry itself. */
  readonly record: number;
  /** When it happened, where the record says so; ms since 1970. */
  readonly at: number | null;
  /** It is about the equal treatment of people. */
  readonly isFairness: boolean;
}

/** The trail up to the revision of the reader, the oldest first. */
export async function auditTrailOf(reader: GraphReader, artifact: number): Promise<AuditEvent[]> {
  const { view } = reader;
  const found = new Map<number, Omit<AuditEvent, 'at'>>();
  const add = (record: number, type: AuditEventType, slot: number | null, isFairness = false) => {
    if (found.has(record)) return;
    const revision = slot === null ? view.index.artifactSince.get(record) : view.index.linkBorn(slot);
    found.set(record, { type, revision, record, isFairness });
  };
  addGateEvaluations(reader, artifact, add);
  for (const { includer: subject } of signedFor(reader, artifact)) {
    for (const { artifact: signOff, slot } of reader.linked(subject, { end: 'TARGET', type: 'APPROVES' })) {
      add(signOff, 'SIGN_OFF', slot);
    }
  }
  for (const watched of [artifact, ...deploymentsOf(reader, artifact)]) addRecordsOf(reader, watched, artifact, add);
  for (const monitor of reader.kind(artifact) === 'MONITOR' ? [artifact] : monitorsOf(reader, artifact)) {
    const isFairness = reader.subkind(monitor) === 'FAIRNESS';
    for (const breach of breachesOf(reader, monitor)) add(breach, 'BREACH', null, isFairness);
  }
  await reader.load(found.keys());
  const records = [...found.values()].map((event) => ({ ...event, at: happenedAt(reader, event.record) }));
  const entries = revisionsOf(view.index, reader.id(artifact))
    .filter((revision) => revision <= view.revision)
    .map((revision): AuditEvent => ({ type: 'ENTRY', revision, record: NONE, at: null, isFairness: false }));
  return [...entries, ...records].sort(
    (left, right) =>
      left.revision - right.revision ||
      TYPES.indexOf(left.type) - TYPES.indexOf(right.type) ||
      left.record - right.record,
  );
}

type Add = (record: number, type: AuditEventType, slot: number | null, isFairness?: boolean) => void;

/** Evaluations about it; of a gate, all of its own. */
function addGateEvaluations(reader: GraphReader, artifact: number, add: Add): void {
  const own = reader.linked(artifact, {
    end: 'TARGET',
    type: 'EVALUATES',
    kinds: ['EVIDENCE'],
    subkinds: ['GATE_EVALUATION'],
  });
  for (const { artifact: evaluation, slot } of own) add(evaluation, 'GATE_EVALUATION', slot);
  if (reader.kind(artifact) !== 'GATE') return;
  for (const evaluation of evaluationsOf(reader, artifact)) add(evaluation, 'GATE_EVALUATION', null);
}

/** Evaluations of a gate, in the order in which they were recorded. */
export function evaluationsOf(reader: GraphReader, gate: number): number[] {
  const runs = reader.others(gate, { end: 'TARGET', type: 'USED', kinds: ['RUN'] });
  const evaluations = runs.flatMap((run) =>
    reader.others(run, { end: 'SOURCE', type: 'GENERATED', kinds: ['EVIDENCE'], subkinds: ['GATE_EVALUATION'] }),
  );
  return [...new Set(evaluations)].sort((left, right) => left - right);
}

function addRecordsOf(reader: GraphReader, watched: number, artifact: number, add: Add): void {
  for (const { artifact: record, slot, attributes } of reader.linked(watched, { end: 'TARGET', type: 'AFFECTS' })) {
    if (reader.kind(record) === 'INCIDENT') add(record, 'INCIDENT', slot);
    else if (reader.subkind(record) === 'STATE_TRANSITION') add(record, 'TRANSITION', slot);
    // A change of a deployment is none of the model in it.
    else if (watched === artifact) add(record, attributes.kind === 'FIELD' ? 'BREACH' : 'CHANGE', slot);
  }
  for (const { artifact: evidence, slot } of reader.linked(watched, { end: 'TARGET', type: 'EVALUATES' })) {
    const monitor = monitorThatSaw(reader, evidence);
    if (monitor !== null) add(evidence, 'OBSERVATION', slot, reader.subkind(monitor) === 'FAIRNESS');
    else add(evidence, 'EVALUATION', slot, isOfBiasTest(reader, evidence));
  }
  for (const { artifact: analysis, slot } of reader.linked(watched, { end: 'TARGET', type: 'ANALYZES' })) {
    add(analysis, 'ANALYSIS', slot, reader.subkind(analysis) === 'BIAS');
  }
}

/** The monitor whose observation the evidence is; null: it is none. */
function monitorThatSaw(reader: GraphReader, evidence: number): number | null {
  const runs = reader.others(evidence, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] });
  const monitors = runs.flatMap((run) => reader.others(run, { end: 'SOURCE', type: 'USED', kinds: ['MONITOR'] }));
  return monitors[0] ?? null;
}

function isOfBiasTest(reader: GraphReader, evidence: number): boolean {
  const direct = reader.others(evidence, {
    end: 'SOURCE',
    type: 'EVIDENCES',
    kinds: ['TEST_CASE'],
    subkinds: ['BIAS'],
  });
  if (direct.length > 0) return true;
  const runs = reader.others(evidence, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] });
  const used = { end: 'SOURCE', type: 'USED', kinds: ['TEST_CASE'], subkinds: ['BIAS'] } as const;
  return runs.some((run) => reader.others(run, used).length > 0);
}

/** Fields that say when something happened, in the order in which they are looked for. */
const INSTANTS = ['at', 'evaluatedAt', 'signedAt', 'observedAt', 'occurredAt', 'performedAt'];

function happenedAt(reader: GraphReader, record: number): number | null {
  for (const field of INSTANTS) {
    const instant = parseInstant(reader.text(record, field) ?? '');
    if (instant !== null) return instant;
  }
  return null;
}
