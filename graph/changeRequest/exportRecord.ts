/**
 * What an export says, whatever its format: the record as it stands, in plain data, in an order of its own. Nothing in
 * it depends on when the export is made: the same request at the same revision is the same text.
 */
import { z } from 'zod';
import {
  assessmentRecord,
  CHANGE_REQUEST_STATUSES,
  type ChangeRequestStatus,
  conclusionRecord,
  decisionRecord,
  impactRow,
  plannedObligation,
  requestRecord,
  revocationRecord,
} from './records.ts';
import type { StandingChangeRequest } from './standing.ts';

/** The format and its version: a reader refuses what it does not know. */
export const EXPORT_FORMAT = 'safetyops-graph/change-request/1';

const recorded = { id: z.string(), revision: z.int(), recordedAt: z.iso.datetime() };

/** The JSON export, documented in docs/change-requests.md. Unknown fields are refused: they would be lost on the way. */
export const changeRequestExport = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  conformance: z.string(),
  /** The revision of the graph that was read. */
  readAtRevision: z.int(),
  id: z.string(),
  status: z.enum(Object.keys(CHANGE_REQUEST_STATUSES) as [ChangeRequestStatus, ...ChangeRequestStatus[]]),
  request: z.strictObject({ ...recorded, ...requestRecord.shape }),
  /** The first first; the last is the one that is decided on. */
  assessments: z.array(z.strictObject({ ...recorded, ...assessmentRecord.shape })),
  rows: z.array(
    z.strictObject({
      ...impactRow.shape,
      open: z.boolean(),
      /** The decision that counts. */
      decision: z.string().nullable(),
    }),
  ),
  obligations: z.array(plannedObligation),
  decisions: z.array(
    z.strictObject({
      ...recorded,
      ...decisionRecord.shape,
      revokedBy: z.string().nullable(),
      fellBecause: z.string().nullable(),
    }),
  ),
  revocations: z.array(z.strictObject({ ...recorded, ...revocationRecord.shape })),
  conclusion: z.strictObject({ ...recorded, ...conclusionRecord.shape, fellBecause: z.string().nullable() }).nullable(),
});
export type ChangeRequestExport = z.infer<typeof changeRequestExport>;

export const CONFORMANCE =
  'Claims no conformance: a record of what was assessed and decided, not of whether a standard is met.';

export function exportRecord(standing: StandingChangeRequest, readAtRevision: number): ChangeRequestExport {
  const { records, status, rows, obligations, decisions, conclusionFellBecause } = standing;
  const flat = <Content>({
    content,
    ...place
  }: {
    id: string;
    revision: number;
    recordedAt: string;
    content: Content;
  }) => ({
    ...place,
    ...content,
  });
  return {
    format: EXPORT_FORMAT,
    conformance: CONFORMANCE,
    readAtRevision,
    id: records.id,
    status,
    request: flat(records.request),
    assessments: records.assessments.map(flat),
    rows: rows.map(({ row, open, decision }) => ({ ...row, open, decision: decision?.record.id ?? null })),
    obligations: [...obligations],
    decisions: decisions.map(({ record, revokedBy, fellBecause }) => ({
      ...flat(record),
      revokedBy: revokedBy?.id ?? null,
      fellBecause,
    })),
    revocations: records.revocations.map(flat),
    conclusion: records.conclusion && { ...flat(records.conclusion), fellBecause: conclusionFellBecause },
  };
}

/** The last assessment of an export. */
export function lastAssessment({ assessments }: ChangeRequestExport): ChangeRequestExport['assessments'][number] {
  return assessments.at(-1) as ChangeRequestExport['assessments'][number];
}
