/**
 * Why an approval does not cover any more: which content moved, from which digest to which, and the journal entry that
 * moved it. Read from the shortest way in to the sign-off.
 *
 *     D1@v1 ──INCLUDES──▶ R1 ──APPROVES──▶ SO1      digest of D1 moved, SO1 approved R1
 */
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import type { ResolvedChange } from './changes.ts';
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
  const steps = analysis.witnesses(item, 'NEEDS_REAPPROVAL', 1).paths[0]?.steps ?? [];
  const change = changeOf(steps, analysis);
  const [first] = steps;
  if (!first?.kindIn || !change) return null;
  const before = change.version === NONE ? analysis.configuration.versionOf(change.artifact) : change.version;
  const moved = change.toDigest !== view.digest(before) ? change.toDigest : null;
  return {
    signOff: view.id(item.artifact),
    subject: subjectOf(item, steps, analysis),
    movedArtifact: view.id(change.artifact),
    kind: first.kindIn,
    movedFrom: before === NONE ? null : view.digest(before),
    movedTo: moved,
    revision: happened ? recordedAt({ change, kind: first.kindIn, view }) : null,
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

function subjectOf(item: ImpactItem, steps: readonly WitnessStep[], analysis: ImpactAnalysis): string | null {
  const last = steps.at(-1);
  if (last?.relation === 'APPROVES') return last.from;
  const { configuration } = analysis;
  const approves = configuration
    .outgoing(item.artifact)
    .find((slot) => configuration.view.link(slot).type === 'APPROVES');
  return approves === undefined ? null : configuration.nodeId(configuration.to(approves));
}

/** The entry that recorded the change. */
function recordedAt(parameters: { change: ResolvedChange; kind: ChangeKind; view: GraphView }): number | null {
  const { change, kind, view } = parameters;
  const { artifact, version } = change;
  if (change.toDigest !== null) return becameCurrentAt(artifact, view);
  if (kind === 'RETRACT' && version !== NONE) return view.retractions(version).at(-1)?.revision ?? null;
  // A validity that ended, a clause that began to bind: nobody wrote anything.
  if (kind === 'EXPIRY' || kind === 'CONTEXT') return null;
  const telling = view.outgoing(artifact).filter((slot) => ['HOLDS', 'AFFECTS'].includes(view.link(slot).type));
  const revisions = telling.map((slot) => view.index.linkSince.get(slot));
  return revisions.length > 0 ? Math.max(...revisions) : null;
}

/** When the current version was recorded, or asserted again after others. */
function becameCurrentAt(artifact: number, view: GraphView): number {
  const current = view.current(artifact);
  const again = (view.index.ingestedAgain.get(artifact) ?? []).findLast(
    (event) => event.version === current && event.revision <= view.revision,
  );
  return again?.revision ?? view.version(current).revision;
}
