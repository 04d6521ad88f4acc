/**
 * Why an approval does not cover any more: which content moved, from which digest to which, and the journal entry that
 * moved it. Of several that have happened the first is named: the approval was gone when the others came.
 *
 *     D1@v1 ──INCLUDES──▶ R1 ──APPROVES──▶ SO1      digest of D1 moved, SO1 approved R1
 */
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import type { EngineFacts } from '../metamodel/content.ts';
import { affectedBy, type ResolvedChange } from './changes.ts';
import type { ImpactAnalysis } from './impactAnalysis.ts';
import type { ImpactItem, WitnessStep } from './report.ts';

export interface ApprovalLoss {
  /** Artifact id. */
  readonly signOff: string;
  /** What it approves: a version (id@label) or a record. Null: nothing is recorded. */
  readonly subject: string | null;
  /** Artifact id of what changed. */
  readonly movedArtifact: string;
  readonly kind: ChangeKind;
  /** Semantic digest that the approval was about; null: what changed has no content. */
  readonly movedFrom: string | null;
  /** Semantic digest after the change; null: the content did not change (a retraction, a void authority), or is not known. */
  readonly movedTo: string | null;
  /** Journal entry that recorded the change; null: it is only asked about, or time alone brought it about. */
  readonly revision: number | null;
}

/**
 * The loss of a sign-off that needs approval again; null: the item is no sign-off, or its approval is kept.
 * @param happened Were the changes recorded? Else they are only asked about and nobody has caused them.
 */
export function approvalLoss(parameters: {
  readonly analysis: ImpactAnalysis;
  readonly item: ImpactItem;
  readonly happened: boolean;
}): ApprovalLoss | null {
  const { analysis, item, happened } = parameters;
  const { view } = analysis.configuration;
  const isLost = item.states.some(
    ({ effect, modality }) => effect === 'NEEDS_REAPPROVAL' && (modality === 'ACTUAL' || modality === 'POTENTIAL'),
  );
  if (view.kind(item.artifact) !== 'SIGN_OFF' || !isLost) return null;
  const cause = (happened && earliestCause(analysis, item)) || shortestCause(analysis, item);
  if (!cause) return null;
  const { change, kind, revision, approved } = cause;
  const before = change.version === NONE ? analysis.configuration.versionOf(change.artifact) : change.version;
  const moved = change.toDigest !== view.digest(before) ? change.toDigest : null;
  return {
    signOff: view.id(item.artifact),
    subject: approved ?? approvedBy(item, analysis),
    movedArtifact: view.id(change.artifact),
    kind,
    movedFrom: before === NONE ? null : view.digest(before),
    movedTo: moved,
    revision: happened ? revision : null,
  };
}

interface Cause {
  readonly change: ResolvedChange;
  readonly kind: ChangeKind;
  /** Journal entry that recorded it; null: none did. */
  readonly revision: number | null;
  /** What the sign-off approves, on the way from the change; null: the way is another one. */
  readonly approved: string | null;
}

/** Of what has happened and leads there, what came first: it took the approval, and what came later found it gone. */
function earliestCause(analysis: ImpactAnalysis, item: ImpactItem): Cause | null {
  if (analysis.changes.length < 2) return null;
  const { view } = analysis.configuration;
  const causes = analysis.rootsBehind(item, 'NEEDS_REAPPROVAL').flatMap(({ root, first, last }) => {
    const change = analysis.changes.find(({ position }) => position === root.change);
    const kind = first.kindIn;
    if (!change || kind === null) return [];
    const revision = recordedAt({ change, start: root.artifact, view });
    const instant = revision === null ? dateOf(change, kind, view) : view.instantOf(revision);
    const approved = last.relation === 'APPROVES' ? last.from : null;
    return [{ change, kind, revision, approved, instant }];
  });
  const order = (one: (typeof causes)[number]) => [one.instant, one.revision ?? 0, one.change.position] as const;
  const [earliest] = causes.sort((left, right) => {
    const [a, b] = [order(left), order(right)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  });
  return earliest ?? null;
}

/** When time alone brought it about. */
function dateOf({ artifact, version }: ResolvedChange, kind: ChangeKind, view: GraphView): number {
  const dated = version === NONE ? view.current(artifact) : version;
  const { validUntil, effectiveFrom }: EngineFacts = dated === NONE ? {} : view.version(dated).facts;
  return (kind === 'EXPIRY' ? validUntil : effectiveFrom) ?? Number.POSITIVE_INFINITY;
}

/** What is asked about has no order: the nearest counts. */
function shortestCause(analysis: ImpactAnalysis, item: ImpactItem): Cause | null {
  const { view } = analysis.configuration;
  const steps = analysis.witnesses(item, 'NEEDS_REAPPROVAL', 1).paths[0]?.steps ?? [];
  const change = changeOf(steps, analysis);
  const [first] = steps;
  const start = first && view.resolve(first.from);
  if (!first?.kindIn || !start || !change) return null;
  const last = steps.at(-1);
  return {
    change,
    kind: first.kindIn,
    revision: recordedAt({ change, start: start.artifact, view }),
    approved: last?.relation === 'APPROVES' ? last.from : null,
  };
}

/** The change with which the way begins: of its first artifact, or of a part or record that carries that one along. */
function changeOf(steps: readonly WitnessStep[], analysis: ImpactAnalysis): ResolvedChange | null {
  const { view } = analysis.configuration;
  const start = steps[0] && view.resolve(steps[0].from);
  if (!start) return null;
  const kind = steps[0]?.kindIn as ChangeKind;
  const own = analysis.changes.filter(({ artifact }) => artifact === start.artifact);
  const carries = (change: ResolvedChange) =>
    view
      .outgoing(change.artifact)
      .some(
        (slot) => ['PART_OF', 'AFFECTS'].includes(view.link(slot).type) && view.index.linkTo(slot) === start.artifact,
      );
  return own.find(({ kinds }) => kinds.includes(kind)) ?? analysis.changes.find(carries) ?? own[0] ?? null;
}

function approvedBy(item: ImpactItem, { configuration }: ImpactAnalysis): string | null {
  const approves = configuration
    .outgoing(item.artifact)
    .find((slot) => configuration.view.link(slot).type === 'APPROVES');
  return approves === undefined ? null : configuration.nodeId(configuration.to(approves));
}

/** The entry that recorded the change; of what a record carries, the one that says that it AFFECTS where the way starts. */
function recordedAt(parameters: { change: ResolvedChange; start: number; view: GraphView }): number | null {
  const { change, start, view } = parameters;
  if (change.recordedIn !== undefined) return change.recordedIn;
  const telling = affectedBy(change.artifact, view);
  const direct = telling.filter((slot) => view.index.linkTo(slot) === start);
  const revisions = (direct.length > 0 ? direct : telling).map((slot) => view.index.linkSince.get(slot));
  return revisions.length > 0 ? Math.min(...revisions) : null;
}
