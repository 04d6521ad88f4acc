/**
 * The policy of a topic that is in force at an instant.
 *
 *     CONTROL POLICY {topic, effectiveFrom, definition}  v1, v2 …   ─APPLIES_TO▶ SYSTEM   (none: it is for all)
 */

import {
  inForceAt,
  POLICY_TOPICS,
  type PolicyDefinition,
  type PolicyTopic,
  readPolicy,
} from '../../governance/policy/policyTopics.ts';
import { NONE } from '../../index/graphIndex.ts';
import type { GraphView } from '../../index/graphView.ts';
import { isOver } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';

export interface PolicyInForce<Topic extends PolicyTopic> {
  /** Number of the CONTROL. */
  readonly control: number;
  /** Number of its version. */
  readonly version: number;
  readonly definition: PolicyDefinition<Topic>;
}

export type PolicyAnswer<Topic extends PolicyTopic> =
  | { readonly ok: true; readonly policy: PolicyInForce<Topic> }
  | { readonly ok: false; readonly message: string };

export interface PolicyPoint {
  readonly validAt: number;
  /** Number of the artifact that it is asked for: a policy that applies to it comes before one for all. Null: for all. */
  readonly subject?: number | null;
}

/**
 * The version of an artifact that is in force at the instant; -1: none is. Retracted ones never are, nor those that are out of date.
 * Needs no content, so that it can be asked inside of a write.
 */
export function versionInForce(view: GraphView, artifact: number, validAt: number): number {
  const dated = view
    .versions(artifact)
    .filter((version) => view.retractions(version).length === 0)
    .filter((version) => !isOver(view.version(version).facts, validAt))
    .map((version) => ({
      version,
      effectiveFrom: view.version(version).facts.effectiveFrom ?? null,
      recordedAt: view.instantOf(view.version(version).revision),
    }));
  return inForceAt(dated, validAt) ?? NONE;
}

/** What one reader has found out: the graph that it reads does not change, and hundreds of systems are asked about in a row. */
interface Known {
  readonly topics: Map<PolicyTopic, TopicPolicies>;
  /** By version. */
  readonly checks: Map<number, PolicyCheck<PolicyTopic>>;
}
interface TopicPolicies {
  readonly bySubject: ReadonlyMap<number, readonly number[]>;
  readonly forAll: readonly number[];
}
type PolicyCheck<Topic extends PolicyTopic> = ReturnType<typeof readPolicy<Topic>>;
const KNOWN = new WeakMap<GraphReader, Known>();

function knownTo(reader: GraphReader): Known {
  const known = KNOWN.get(reader) ?? { topics: new Map(), checks: new Map() };
  KNOWN.set(reader, known);
  return known;
}

/** Policies of the topic, as numbers of CONTROLs: those for the subject; where there is none, those for all. */
export async function policiesOf(
  reader: GraphReader,
  topic: PolicyTopic,
  subject: number | null = null,
): Promise<readonly number[]> {
  const { topics } = knownTo(reader);
  const known = topics.get(topic) ?? (await readTopic(reader, topic));
  topics.set(topic, known);
  return (subject === null ? undefined : known.bySubject.get(subject)) ?? known.forAll;
}

async function readTopic(reader: GraphReader, topic: PolicyTopic): Promise<TopicPolicies> {
  const all = reader.ofKind('CONTROL', 'POLICY');
  await reader.load(all);
  const bySubject = new Map<number, number[]>();
  const forAll: number[] = [];
  for (const control of all) {
    if (reader.text(control, 'topic') !== topic) continue;
    const subjects = reader.others(control, { end: 'SOURCE', type: 'APPLIES_TO' });
    if (subjects.length === 0) forAll.push(control);
    for (const subject of subjects) bySubject.set(subject, [...(bySubject.get(subject) ?? []), control]);
  }
  return { bySubject, forAll };
}

/** Several policies for the same: the one whose version in force was recorded last. */
export async function policyInForce<Topic extends PolicyTopic>(
  reader: GraphReader,
  topic: Topic,
  { validAt, subject = null }: PolicyPoint,
): Promise<PolicyAnswer<Topic>> {
  const { view } = reader;
  const versions = (await policiesOf(reader, topic, subject))
    .map((control) => ({ control, version: versionInForce(view, control, validAt) }))
    .filter(({ version }) => version !== NONE)
    .sort((left, right) => view.version(left.version).revision - view.version(right.version).revision);
  const found = versions.at(-1);
  if (!found) {
    const what = POLICY_TOPICS[topic].sentence;
    const message = `no policy ${topic} is in force (${what}): record one with recordPolicy, or write the default policies with npm run policies`;
    return { ok: false, message };
  }
  const check = await checkOf(reader, topic, found.version);
  if (check.ok) return { ok: true, policy: { ...found, definition: check.definition } };
  const [first] = check.problems;
  const where = first?.path.join('.') ?? '';
  return { ok: false, message: `${view.versionId(found.version)} cannot be read: ${where} ${first?.message}` };
}

async function checkOf<Topic extends PolicyTopic>(
  reader: GraphReader,
  topic: Topic,
  version: number,
): Promise<PolicyCheck<Topic>> {
  const { checks } = knownTo(reader);
  // A version is of one topic.
  const known = checks.get(version) as PolicyCheck<Topic> | undefined;
  if (known) return known;
  const content = (await reader.contentsOfVersions([version])).get(version);
  const check = readPolicy(topic, content?.definition ?? null);
  checks.set(version, check);
  return check;
}
