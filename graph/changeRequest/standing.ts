/**
 * Which decisions count, and which rows are open: a function of the records and the graph as known at one point.
 *
 *     row ◀─ decision 1 ◀─ decision 2 (replaces it) ◀─ revocation (opens the row again)
 *
 * A decision is of its row in every later assessment that has the same row. It falls when its revocation comes, when the
 * authority of its signer turns out to have been void, when its evidence is withdrawn, or its disposition has expired.
 */
import { standingDispositions } from '../impact/disposition.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { heldRoles } from '../index/heldRoles.ts';
import {
  type ChangeRequestRecords,
  type ChangeRequestStatus,
  type DecisionRecord,
  type ImpactRow,
  type ImpactRows,
  type PlannedObligation,
  type Recorded,
  type RevocationRecord,
  statusOf,
} from './records.ts';

/** A point in history. */
export interface Moment {
  readonly view: GraphView;
  /** Milliseconds. */
  readonly validAt: number;
}

/** A decision as it stands. */
export interface StandingDecision {
  readonly record: Recorded<DecisionRecord>;
  readonly revokedBy: Recorded<RevocationRecord> | null;
  /** Why it does not count any more; null: it counts, unless a later one decided the row. */
  readonly fellBecause: string | null;
}

/** A row with what was decided about it. */
export interface DecidedRow {
  readonly row: ImpactRow;
  /** All decisions about the row, the last first. */
  readonly decisions: readonly StandingDecision[];
  /** The decision that counts; null: there is none. */
  readonly decision: StandingDecision | null;
  /** True: nobody has decided it, and no signed disposition or envelope suppresses it. */
  readonly open: boolean;
}

/** A change request as it stands. */
export interface StandingChangeRequest {
  readonly records: ChangeRequestRecords;
  readonly status: ChangeRequestStatus;
  /** In the order of the assessment. */
  readonly rows: readonly DecidedRow[];
  readonly obligations: readonly PlannedObligation[];
  /** All decisions, the first first, those on rows of earlier assessments too. */
  readonly decisions: readonly StandingDecision[];
  /** Why the conclusion does not count any more; null: it does, or there is none. */
  readonly conclusionFellBecause: string | null;
}

export function standingChangeRequest(parameters: {
  readonly records: ChangeRequestRecords;
  readonly impact: ImpactRows;
  readonly moment: Moment;
}): StandingChangeRequest {
  const { records, impact, moment } = parameters;
  const revocations = new Map(records.revocations.map((one) => [one.content.revokes, one]));
  const dispositions = dispositionProblems(moment);
  const decisions = records.decisions.map((record): StandingDecision => {
    const revokedBy = revocations.get(record.id) ?? null;
    return { record, revokedBy, fellBecause: revokedBy ? null : whyFallen(record.content, moment, dispositions) };
  });
  const byRow = new Map<string, StandingDecision[]>();
  for (const decision of decisions) {
    for (const row of decision.record.content.rows) byRow.set(row, [decision, ...(byRow.get(row) ?? [])]);
  }
  const rows = impact.rows.map((row): DecidedRow => {
    const ofRow = byRow.get(row.id) ?? [];
    const [last] = ofRow;
    // The last word counts: one that was taken back or fell does not bring an earlier one back.
    const decision = last && !last.revokedBy && last.fellBecause === null ? last : null;
    return { row, decisions: ofRow, decision, open: decision === null && row.modality !== 'SUPPRESSED' };
  });
  const conclusion = records.conclusion?.content;
  const conclusionFellBecause = conclusion ? authorityProblem(conclusion, moment.view) : null;
  const { obligations } = impact;
  return { records, status: statusOf(records), rows, obligations, decisions, conclusionFellBecause };
}

function authorityProblem(
  signed: { readonly signedBy: string; readonly signedAt: number },
  view: GraphView,
): string | null {
  const { signedBy, signedAt } = signed;
  if (rolesHeld({ person: signedBy, at: signedAt, view }).length > 0) return null;
  return `${signedBy} held no role, or held it without authority, when it was signed.`;
}

/** Roles that the person holds at an instant, their authority not void then: ids, sorted. */
export function rolesHeld(parameters: {
  readonly person: string;
  readonly at: number;
  readonly view: GraphView;
}): string[] {
  const { at, view } = parameters;
  const person = view.find(parameters.person);
  if (person === NONE || view.kind(person) !== 'PERSON' || view.state(person).retired) return [];
  const roles = new Set(
    heldRoles(view, person, at)
      .filter(({ isVoid }) => !isVoid)
      .map(({ role }) => view.id(role)),
  );
  return [...roles].sort();
}

/** Why evidence does not re-verify a row; null: it does. */
export function evidenceProblem(parameters: {
  readonly evidence: string;
  readonly row: Pick<ImpactRow, 'artifact'>;
  /** It has to be newer than this. */
  readonly after: number;
  readonly view: GraphView;
}): string | null {
  const { evidence: id, row, after, view } = parameters;
  const place = view.resolve(id);
  if (!place) return `There is no evidence ${id}.`;
  const evidence = place.artifact;
  if (view.kind(evidence) !== 'EVIDENCE') return `${id} is a ${view.kind(evidence)}, no EVIDENCE.`;
  const withdrawn = evidenceWithdrawn(id, view);
  if (withdrawn) return withdrawn;
  const version = view.current(evidence);
  if (version === NONE) return `${id} says nothing: no version of it is recorded.`;
  const recorded = view.version(version).revision;
  if (recorded <= after) {
    return `${id} was recorded at revision ${recorded}, and the assessment is of revision ${after}: it cannot show what came of it.`;
  }
  const { outcome } = view.version(version).facts;
  if (outcome === 'fail' || outcome === 'inconclusive') return `The outcome of ${id} is ${outcome}.`;
  if (!speaksAbout(evidence, view.find(row.artifact), view)) {
    return `${id} neither EVALUATES nor EVIDENCES ${row.artifact}, nor did ${row.artifact} generate it.`;
  }
  return null;
}

/** Was the evidence taken back since? */
function evidenceWithdrawn(id: string, view: GraphView): string | null {
  const place = view.resolve(id);
  if (!place || view.state(place.artifact).retired) return `${id} is retired.`;
  const retracted = view.versions(place.artifact).some((version) => view.retractions(version).length > 0);
  return retracted ? `${id} is retracted.` : null;
}

/** An inferred link, or one that speaks against it, verifies nothing. */
function speaksAbout(evidence: number, artifact: number, view: GraphView): boolean {
  const counts = (slot: number) => view.link(slot).assurance !== 'INFERRED' && view.link(slot).role !== 'AGAINST';
  const speaks = view.outgoing(evidence).some((slot) => {
    const { type } = view.link(slot);
    return (type === 'EVALUATES' || type === 'EVIDENCES') && view.index.linkTo(slot) === artifact && counts(slot);
  });
  const generated = view.incoming(evidence).some((slot) => {
    return view.link(slot).type === 'GENERATED' && view.index.linkFrom(slot) === artifact && counts(slot);
  });
  return speaks || generated;
}

/** Why a disposition does not cut; those that do are absent. */
function dispositionProblems({ view, validAt }: Moment): (id: string) => string | null {
  let byId: ReadonlyMap<string, string | null> | null = null;
  return (id) => {
    byId ??= new Map(standingDispositions(view, validAt).map((one) => [one.id, one.expiredBecause]));
    const found = byId.get(id);
    if (found === undefined) return `The disposition ${id} is not there.`;
    return found === null ? null : `The disposition ${id} has expired. ${found}`;
  };
}

function whyFallen(
  decision: DecisionRecord,
  { view }: Moment,
  dispositionProblem: (id: string) => string | null,
): string | null {
  const unauthorised = authorityProblem(decision, view);
  if (unauthorised) return unauthorised;
  if (decision.evidence !== null) {
    const withdrawn = evidenceWithdrawn(decision.evidence, view);
    if (withdrawn) return withdrawn;
  }
  for (const id of decision.dispositions) {
    const problem = dispositionProblem(id);
    if (problem) return problem;
  }
  return null;
}
