/**
 * What a person was trained in, and whether that is enough for a role.
 *
 *     EVIDENCE TRAINING_RECORD {topic, completedAt, validUntil} ─ATTRIBUTED_TO▶ PERSON ─HOLDS▶ ROLE {training: [topic]}
 */
import { NONE } from '../../index/graphIndex.ts';
import { parseInstant } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';

export interface TrainingRecord {
  /** Number of the EVIDENCE. */
  readonly record: number;
  readonly topic: string;
  /** Ms since 1970; null: it does not say. */
  readonly completedAt: number | null;
  /** Ms since 1970; null: it does not expire. */
  readonly validUntil: number | null;
}

/** A topic that a role asks for and the person has no record of that counts. */
export interface MissingTraining {
  readonly topic: string;
  /** The record that is expired or not completed by then; null: there is none at all. */
  readonly expired: TrainingRecord | null;
}

/** Records of the person that are not withdrawn. */
export async function trainingOf(reader: GraphReader, person: number): Promise<TrainingRecord[]> {
  const { view } = reader;
  const records = reader
    .others(person, { end: 'TARGET', type: 'ATTRIBUTED_TO', kinds: ['EVIDENCE'], subkinds: ['TRAINING_RECORD'] })
    .filter((record) => view.current(record) !== NONE && view.retractions(view.current(record)).length === 0);
  await reader.load(records);
  return records.flatMap((record): TrainingRecord[] => {
    const topic = reader.text(record, 'topic');
    if (topic === null) return [];
    const completedAt = parseInstant(reader.text(record, 'completedAt') ?? '');
    const { validUntil = null } = view.version(view.current(record)).facts;
    return [{ record, topic, completedAt, validUntil }];
  });
}

/** Topics that the role asks for and of which the person has no record that counts at the instant. */
export async function missingTraining(
  reader: GraphReader,
  { person, role, at }: { readonly person: number; readonly role: number; readonly at: number },
): Promise<MissingTraining[]> {
  await reader.load([role]);
  const { training } = reader.content(role);
  const topics = (Array.isArray(training) ? training : []).filter((topic) => typeof topic === 'string');
  if (topics.length === 0) return [];
  const records = await trainingOf(reader, person);
  return topics.flatMap((topic): MissingTraining[] => {
    const ofTopic = records.filter((record) => record.topic === topic);
    if (ofTopic.some((record) => counts(record, at))) return [];
    return [{ topic, expired: ofTopic.at(-1) ?? null }];
  });
}

function counts({ completedAt, validUntil }: TrainingRecord, at: number): boolean {
  return (completedAt ?? at) <= at && (validUntil === null || at < validUntil);
}
