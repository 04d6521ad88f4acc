/**
 * What the process of a system is like, read from the journal's instants.
 *
 *     new version of a design artifact ──▶ SIGN_OFF (APPROVED) ─APPROVES▶ the version
 *                                                              ─APPROVES▶ a baseline that INCLUDES it
 *                                                              ─APPROVES▶ a gate that APPLIES_TO such a baseline, or to the
 *                                                                         artifact or system while the version is current
 */
import { NONE } from '../index/graphIndex.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { GraphReader } from './graphReader.ts';

/** Kinds whose new versions are changes of the design. */
const DESIGN: readonly ArtifactKind[] = [
  'SYSTEM',
  'COMPONENT',
  'REQUIREMENT',
  'CODE_UNIT',
  'ENVIRONMENT',
  'DATASET',
  'MODEL',
];

/** Runs that are safety activities; training, builds and roll-outs make the product, they do not judge it. */
const ACTIVITIES = ['EVALUATE', 'VALIDATE_DATA', 'ANALYSE', 'REVIEW'];
/** Evidence that stands for an activity where no run generated it. */
const RESULTS = ['TEST_RESULT', 'ANALYSIS_RESULT'];

/** A change and what approved it. */
export interface PipelineChange {
  /** Number of the version. */
  readonly version: number;
  readonly recordedAt: number;
  /** Number of the SIGN_OFF; null: none has. */
  readonly signOff: number | null;
  /** Revision of the entry that approved it. */
  readonly approvedAt: number | null;
}

const ARTIFACTS_PER_STEP = 256;

/** Versions that took the place of another content after a revision, in the order in which they were recorded. */
export function* changesSinceSteps(
  reader: GraphReader,
  scope: ReadonlySet<number>,
  since: number,
): Generator<void, PipelineChange[]> {
  const { view } = reader;
  const gates = gatesOf(reader, scope);
  const found: PipelineChange[] = [];
  let looked = 0;
  for (const artifact of scope) {
    looked += 1;
    if (looked % ARTIFACTS_PER_STEP === 0) yield;
    if (!DESIGN.includes(reader.kind(artifact))) continue;
    let before = NONE;
    for (const version of view.versions(artifact)) {
      const recordedAt = view.version(version).revision;
      const isChange = before !== NONE && view.digest(before) !== view.digest(version);
      before = version;
      if (!isChange || recordedAt <= since) continue;
      const approval = firstApproval(reader, { artifact, version, recordedAt, gates });
      found.push({ version, recordedAt, signOff: approval?.signOff ?? null, approvedAt: approval?.revision ?? null });
    }
  }
  return found.sort((left, right) => left.recordedAt - right.recordedAt || left.version - right.version);
}

interface Approval {
  readonly signOff: number;
  readonly revision: number;
}

function firstApproval(
  reader: GraphReader,
  change: { artifact: number; version: number; recordedAt: number; gates: readonly number[] },
): Approval | null {
  const { view } = reader;
  const { artifact, version, recordedAt, gates } = change;
  const isOfVersion = (slot: number) => {
    const named = view.index.linkToVersion(slot);
    return named === version || (named === NONE && view.versions(artifact).length === 1);
  };
  const baselines = reader
    .linked(artifact, { end: 'TARGET', type: 'INCLUDES', kinds: ['BASELINE'] })
    .filter(({ slot }) => isOfVersion(slot))
    .map((one) => one.artifact);
  const gatesOfBaselines = baselines.flatMap((baseline) =>
    reader.others(baseline, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['GATE'] }),
  );
  const approvals = [
    ...approvalsOf(reader, artifact, isOfVersion),
    ...[...baselines, ...gatesOfBaselines].flatMap((one) => approvalsOf(reader, one)),
    // A gate of the system lets through what is current when it is signed.
    ...gates
      .flatMap((gate) => approvalsOf(reader, gate))
      .filter(({ revision }) => view.at(revision).current(artifact) === version),
  ].filter(({ revision }) => revision >= recordedAt);
  return approvals.sort((left, right) => left.revision - right.revision || left.signOff - right.signOff)[0] ?? null;
}

/** Sign-offs of an artifact that say APPROVED, with the entry that brought each. */
function approvalsOf(reader: GraphReader, subject: number, fits: (slot: number) => boolean = () => true): Approval[] {
  const { view } = reader;
  return reader
    .linked(subject, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] })
    .filter(({ artifact: signOff, slot }) => {
      const version = view.current(signOff);
      return fits(slot) && version !== NONE && view.version(version).facts.verdict === 'APPROVED';
    })
    .map(({ artifact: signOff, slot }) => ({ signOff, revision: view.index.linkBorn(slot) }));
}

/** Gates that apply to anything of the scope. */
function gatesOf(reader: GraphReader, scope: ReadonlySet<number>): number[] {
  const gates = [...scope].flatMap((artifact) =>
    reader.others(artifact, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['GATE'] }),
  );
  return [...new Set(gates)];
}

/** How many of the safety activities a pipeline did. */
export interface Automation {
  readonly activities: number;
  readonly automated: number;
  readonly manual: number;
  /** They do not say; they count as not automated. */
  readonly unstated: number;
}

/** Safety activities that were recorded after a revision. */
export async function automationSince(
  reader: GraphReader,
  scope: ReadonlySet<number>,
  since: number,
): Promise<Automation> {
  const activities = [...scope].filter(
    (artifact) => reader.view.index.artifactSince.get(artifact) > since && isActivity(reader, artifact),
  );
  await reader.load(activities);
  const stated = activities.map((artifact) => reader.content(artifact).automated);
  const automated = stated.filter((value) => value === true).length;
  const manual = stated.filter((value) => value === false).length;
  return { activities: activities.length, automated, manual, unstated: activities.length - automated - manual };
}

function isActivity(reader: GraphReader, artifact: number): boolean {
  const subkind = reader.subkind(artifact) ?? '';
  if (reader.kind(artifact) === 'RUN') return ACTIVITIES.includes(subkind);
  if (reader.kind(artifact) !== 'EVIDENCE' || !RESULTS.includes(subkind)) return false;
  return reader.linked(artifact, { end: 'TARGET', type: 'GENERATED' }).length === 0;
}
