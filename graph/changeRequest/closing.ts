/** When a change request may be closed. All that stands against it is said at once. */
import type { RowDifference } from './difference.ts';
import { type AssessmentRecord, CHANGE_REQUEST_LIMITS, currentAssessment, type ImpactRow } from './records.ts';
import type { StandingChangeRequest } from './standing.ts';

/** The closed list of reasons for which a step of a change request is refused. */
export const CHANGE_REQUEST_ERROR_CODES = {
  NOT_FOUND: 'There is nothing with this id.',
  VALUE_INVALID: 'A value is not what the field takes; the path says which.',
  TOO_LARGE: 'A text, the changes or the report are over their limit.',
  ID_TAKEN: 'The id is that of something else, or of a request that asks for something else.',
  CONCLUDED: 'The request is complete, stopped or a duplicate: nothing is added any more.',
  SUPERSEDED: 'A newer assessment is there; the error names it.',
  SIGNER_INVALID: 'Who signs is no PERSON who HOLDS a role at this time.',
  NOT_INDEPENDENT: 'Who opened or assessed the request may not approve it.',
  EVIDENCE_INVALID: 'The evidence does not re-verify the row.',
  ROWS_OPEN: 'Rows are not decided; the error lists them.',
  INCOMPLETE: 'The report was cut by its budget: rows may be missing.',
  WORLD_MOVED: 'The report computed now says more than the assessment; the error lists what.',
  BUSY: 'Others wrote in between, several times: the same call may succeed later.',
} as const;
export type ChangeRequestErrorCode = keyof typeof CHANGE_REQUEST_ERROR_CODES;

export interface ChangeRequestError {
  /** Into the input, e.g. `rows[3]`; empty: the call as a whole. */
  readonly path: string;
  readonly code: ChangeRequestErrorCode;
  readonly message: string;
  /** The rows that it is about, the first of them where there are many. */
  readonly rows: readonly ImpactRow[];
}

export function problem(path: string, code: ChangeRequestErrorCode, message: string): ChangeRequestError {
  return { path, code, message, rows: [] };
}

/** What the report says now. */
export interface Recomputed extends Pick<AssessmentRecord, 'complete' | 'changesDigest'> {
  readonly revision: number;
  readonly difference: RowDifference;
}

/** What stands against closing; empty: it may be closed. */
export function closingProblems(parameters: {
  readonly standing: StandingChangeRequest;
  readonly recomputed: Recomputed;
  readonly signedBy: string;
  /** Who sends the request. */
  readonly actor: string;
}): ChangeRequestError[] {
  const { standing, recomputed, signedBy, actor } = parameters;
  const { records, rows } = standing;
  const assessment = currentAssessment(records).content;
  const problems: ChangeRequestError[] = [];
  const authors = new Set([records.request.content.openedBy, assessment.assessedBy]);
  if (authors.has(signedBy) || authors.has(actor)) {
    const who = authors.has(signedBy) ? signedBy : actor;
    const message = `${who} opened or assessed the request: somebody else has to approve it.`;
    problems.push(problem('signedBy', 'NOT_INDEPENDENT', message));
  }
  if (!assessment.complete) {
    const message = `${assessment.incompleteBecause.join(' ')} Call reassessChangeRequest with a larger budget.`;
    problems.push(problem('id', 'INCOMPLETE', message.trim()));
  }
  const open = rows.filter((one) => one.open).map(({ row }) => row);
  if (open.length > 0) {
    const message = `${open.length} of ${rows.length} rows are open: decide each with dispositionRow.`;
    problems.push({ ...problem('id', 'ROWS_OPEN', message), rows: open.slice(0, CHANGE_REQUEST_LIMITS.rowsInError) });
  }
  const moved = whatMoved(assessment, recomputed);
  if (moved !== null) {
    const rowsAdded = recomputed.difference.added.slice(0, CHANGE_REQUEST_LIMITS.rowsInError);
    const message = `${moved} Call reassessChangeRequest: decisions on rows that stay the same are kept.`;
    problems.push({ ...problem('id', 'WORLD_MOVED', message), rows: rowsAdded });
  }
  return problems;
}

function whatMoved(assessment: AssessmentRecord, recomputed: Recomputed): string | null {
  const { added } = recomputed.difference;
  if (recomputed.changesDigest !== assessment.changesDigest) {
    return `The changes amount to something else at revision ${recomputed.revision} than when they were assessed.`;
  }
  if (added.length > 0) {
    const names = added.slice(0, 3).map(({ artifact, effect, modality }) => `${artifact} ${effect ?? modality}`);
    const more = added.length > names.length ? ` and ${added.length - names.length} more` : '';
    return `At revision ${recomputed.revision} the report has rows that the assessment does not have: ${names.join(', ')}${more}.`;
  }
  if (!recomputed.complete) return `The report could not be computed in full at revision ${recomputed.revision}.`;
  return null;
}
