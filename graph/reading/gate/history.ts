/**
 * What happened at gates, out of the records:
 *
 *     of a gate:  its evaluations, waivers, signatures of it and of what it applies to
 *     of a model: the same at every gate that applies to it or to a baseline that includes it, its steps and deployments
 */
import { parseInstant } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { evaluationsOf, type RecordedEvaluation, readEvaluation } from './evaluations.ts';

export type GateEventKind = 'EVALUATION' | 'SIGN_OFF' | 'WAIVER' | 'TRANSITION' | 'DEPLOYMENT';

export interface GateEvent {
  readonly kind: GateEventKind;
  /** Number of the record. */
  readonly record: number;
  /** Ms since 1970; null: the record does not say. */
  readonly at: number | null;
  /** Id of the PERSON that it is attributed to; null: nobody. */
  readonly person: string | null;
  readonly what: string;
  readonly meaning: string | null;
  readonly evaluation: RecordedEvaluation | null;
}

export async function gateEvents(reader: GraphReader, of: number): Promise<GateEvent[]> {
  const isGate = reader.kind(of) === 'GATE';
  const wholes = isGate ? [] : wholesOf(reader, of);
  const gates = isGate
    ? [of]
    : [...new Set(wholes.flatMap((one) => reader.others(one, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['GATE'] })))];
  const subjects = isGate ? [of, ...reader.others(of, { end: 'SOURCE', type: 'APPLIES_TO' })] : [...wholes, ...gates];
  const records = new Map<number, GateEventKind>();
  const add = (kind: GateEventKind, found: Iterable<number>): void => {
    for (const one of found) if (!records.has(one)) records.set(one, kind);
  };
  for (const gate of gates) {
    add('EVALUATION', evaluationsOf(reader, gate));
    add('WAIVER', reader.others(gate, { end: 'TARGET', type: 'ASSESSES', subkinds: ['WAIVER'] }));
  }
  for (const one of subjects) {
    add('SIGN_OFF', reader.others(one, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] }));
    if (isGate) continue;
    add('EVALUATION', reader.others(one, { end: 'TARGET', type: 'EVALUATES', subkinds: ['GATE_EVALUATION'] }));
    add('TRANSITION', reader.others(one, { end: 'TARGET', type: 'AFFECTS', subkinds: ['STATE_TRANSITION'] }));
    add('DEPLOYMENT', reader.others(one, { end: 'TARGET', type: 'INCLUDES', kinds: ['DEPLOYMENT'] }));
  }
  await reader.load(records.keys());
  return [...records].map(([record, kind]) => eventOf(reader, record, kind));
}

/** The artifact, and baselines that include it, at any depth. */
function wholesOf(reader: GraphReader, artifact: number): number[] {
  const found = new Set([artifact]);
  // Members that are added on the way are visited, too.
  for (const one of found) {
    for (const baseline of reader.others(one, { end: 'TARGET', type: 'INCLUDES', kinds: ['BASELINE'] })) {
      found.add(baseline);
    }
  }
  return [...found];
}

function eventOf(reader: GraphReader, record: number, kind: GateEventKind): GateEvent {
  const text = (field: string): string | null => reader.text(record, field);
  const [person] = reader.others(record, { end: 'SOURCE', type: 'ATTRIBUTED_TO' });
  const evaluation = kind === 'EVALUATION' ? readEvaluation(reader, record) : null;
  const instant = (field: string): number | null => parseInstant(text(field) ?? '');
  const shared = { kind, record, person: person === undefined ? null : reader.id(person), evaluation };
  if (kind === 'EVALUATION') {
    const what = `${text('gate') ?? '?'}: ${text('verdict') ?? '?'}`;
    return { ...shared, at: instant('evaluatedAt'), what, meaning: evaluation?.purpose ?? null };
  }
  if (kind === 'SIGN_OFF') {
    return { ...shared, at: instant('signedAt'), what: text('verdict') ?? 'APPROVED', meaning: text('meaning') };
  }
  if (kind === 'WAIVER') {
    return { ...shared, at: instant('approvedAt'), what: text('item') ?? '?', meaning: text('reason') };
  }
  if (kind === 'TRANSITION') {
    const what = `${text('from') ?? '?'} to ${text('to') ?? '?'}`;
    return { ...shared, at: instant('at'), what, meaning: text('cause') };
  }
  return { ...shared, at: instant('movedAt'), what: text('environment') ?? '?', meaning: text('strategy') };
}
