/**
 * Decisions that were taken by a policy. A decision keeps the version of the policy by which it was taken: a later version
 * changes what is decided from then on, and nothing that was decided before.
 *
 *     CONTROL DECISION {topic, policy: policy:x@v1, answers, outcomes, decidedAt, reviewBy} ─APPLIES_TO▶ SYSTEM, MODEL
 */
import type { Outcome } from '../../governance/policy/decisionTable.ts';
import type { DecidingTopic } from '../../governance/policy/policyTopics.ts';
import { parseInstant } from '../../metamodel/content.ts';
import { isJsonObject } from '../../model/contentDigest.ts';
import type { Json, JsonObject } from '../../model/delta.ts';
import type { GraphReader } from '../graphReader.ts';

export interface PolicyDecision {
  /** Number of the CONTROL. */
  readonly control: number;
  readonly version: number;
  readonly topic: string;
  /** Version (id@label) of the policy. */
  readonly policy: string;
  readonly answers: Json;
  readonly justifications: Json;
  readonly outcomes: readonly Outcome[];
  /** Ids of the rules that led to it. */
  readonly rules: readonly string[];
  /** Ms since 1970. */
  readonly decidedAt: number;
  readonly reviewBy: number | null;
}

/** Id of the decision by a topic about a subject: a decision taken again is another version of it. */
export function decisionId(topic: DecidingTopic, subject: string): string {
  return `decision:${topic.toLowerCase().replaceAll('_', '-')}:${subject}`;
}

/** Reads all decisions together: who then asks about many artifacts sends no statement for each. */
export async function loadDecisions(reader: GraphReader): Promise<void> {
  await reader.contentsOfVersions(reader.ofKind('CONTROL', 'DECISION').flatMap((one) => reader.view.versions(one)));
}

/** Decisions by the topic about the artifact up to the instant, oldest first. */
export async function decisionsOf(parameters: {
  readonly reader: GraphReader;
  readonly subject: number;
  readonly topic: DecidingTopic;
  readonly until: number;
}): Promise<readonly PolicyDecision[]> {
  const { reader, subject, topic, until } = parameters;
  const { view } = reader;
  const controls = reader.others(subject, {
    end: 'TARGET',
    type: 'APPLIES_TO',
    kinds: ['CONTROL'],
    subkinds: ['DECISION'],
  });
  const versions = controls
    .flatMap((control) => view.versions(control))
    .filter((one) => view.retractions(one).length === 0);
  const contents = await reader.contentsOfVersions(versions);
  return versions
    .flatMap((version) => {
      const content = contents.get(version);
      if (content?.topic !== topic) return [];
      return decisionIn(content, view.artifactOf(version), version) ?? [];
    })
    .filter(({ decidedAt }) => decidedAt <= until)
    .sort((left, right) => left.decidedAt - right.decidedAt || left.version - right.version);
}

/** The last one; null: nobody has decided. */
export async function decisionInForce(parameters: Parameters<typeof decisionsOf>[0]): Promise<PolicyDecision | null> {
  return (await decisionsOf(parameters)).at(-1) ?? null;
}

/** Values of an outcome; empty: none. */
export function outcomeOf(decision: PolicyDecision | null, key: string): readonly string[] {
  return decision?.outcomes.find((one) => one.key === key)?.values ?? [];
}

function decisionIn(content: JsonObject, control: number, version: number): PolicyDecision | null {
  const decidedAt = instantIn(content.decidedAt);
  if (typeof content.topic !== 'string' || typeof content.policy !== 'string' || decidedAt === null) return null;
  const outcomes = isJsonObject(content.outcomes) ? content.outcomes : {};
  return {
    control,
    version,
    topic: content.topic,
    policy: content.policy,
    answers: content.answers ?? null,
    justifications: content.justifications ?? null,
    outcomes: Object.entries(outcomes).map(([key, values]) => ({ key, values: textsIn(values) })),
    rules: textsIn(content.rules),
    decidedAt,
    reviewBy: instantIn(content.reviewBy),
  };
}

/** Of a stored field: a text, or a list of texts. */
export function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

export function instantIn(value: Json | undefined): number | null {
  return typeof value === 'string' ? parseInstant(value) : null;
}
