/**
 * What the graph keeps of a change request, as the contents of its records. Nothing is overwritten: every step is one
 * more record that ASSESSES the CHANGE.
 *
 *     CHANGE (CHANGE_REQUEST) ◀─ASSESSES─ CHANGE_IMPACT, its CHANGE_IMPACT_ROWS, ROW_DECISION …, CONCLUSION
 *
 * None of them AFFECTS anything: what is only asked for has not happened (docs/adr/0028).
 */
import { z } from 'zod';
import { DISPOSITION_CODES, type DispositionCode } from '../impact/disposition.ts';
import { CHANGE_KIND_NAMES } from '../metamodel/changeKinds.ts';
import {
  EFFECT_ORDER,
  MODALITIES,
  type Modality,
  OBLIGATION_ACTIONS,
  type ObligationAction,
} from '../metamodel/effects.ts';
import { ARTIFACT_KIND_NAMES } from '../metamodel/kinds.ts';
import type { Json } from '../model/delta.ts';

/** How far a change request is (SPDX ChangeImpactAnalysisStatusType). */
export const CHANGE_REQUEST_STATUSES = {
  new: 'Opened and assessed; nothing is decided yet.',
  inProgress: 'Some decision was signed.',
  complete: 'Every row was decided and the assessment approved by somebody else than who opened it.',
  stopped: 'Given up before completion, with the reason.',
  duplicate: 'Another change request covers it.',
} as const;
export type ChangeRequestStatus = keyof typeof CHANGE_REQUEST_STATUSES;

/** The ways in which a row is decided. */
export const ROW_DECISIONS = {
  ACCEPTED_RISK: 'The effect is there and the signer accepts it.',
  NO_IMPACT: 'The change does not matter there, for the reason that the code names.',
  REVERIFIED: 'Evidence that is newer than the assessment speaks for it.',
} as const;
export type RowDecisionKind = keyof typeof ROW_DECISIONS;

/** How much a change matters, by the worst effect that is not suppressed. */
export const IMPACT_LEVELS = {
  none: 'Nothing is hit, or somebody is only informed.',
  low: 'Somebody has to look: SUSPECT, UNCONFIRMED.',
  medium: 'Part of the evidence has to be renewed: PARTIALLY_STALE, DEGRADED.',
  high: 'Work, argument or approval no longer covers it: STALE, IN_DOUBT, REASSESS, NEEDS_REAPPROVAL.',
  critical: 'Something rests on what is withdrawn or refuted: TAINTED, DEFEATED, ROLLBACK_DECISION.',
} as const;
export type ImpactLevel = keyof typeof IMPACT_LEVELS;

export const CHANGE_REQUEST_LIMITS = {
  /** Characters of the id: the ids of its records are made from it and have to fit the 512 of any id. */
  idLength: 400,
  /** Rows of an assessment: a narrower change or configuration is what a person can decide on; 12,000 rows are 7 MB. */
  rows: 25_000,
  /** Bytes of rows in one record, so that it stays below the 256 KiB of a content. */
  pageBytes: 192 * 1024,
  /** Rows under one signature: their ids have to fit one content. */
  rowsPerDecision: 5_000,
  /** Rows that an error names; `rows` of the request lists all. */
  rowsInError: 100,
  /** Characters of a rationale or reason. */
  textLength: 2_000,
} as const;

function oneOf<Value extends string>(values: readonly Value[]) {
  return z.enum(values as readonly [Value, ...Value[]]);
}
const keysOf = <Value extends string>(table: Readonly<Record<Value, unknown>>) => oneOf(Object.keys(table) as Value[]);

/** Milliseconds since 1970. */
const instant = z.number();
const interval = z.object({ from: instant.nullable(), until: instant.nullable() }).nullable();
const json = z.custom<Json>((value) => value !== undefined);

const statedChange = z.object({
  subject: z.string(),
  kind: oneOf(CHANGE_KIND_NAMES).nullable(),
  to: z.object({ label: z.string().nullable(), content: json.optional(), digest: z.string().nullable() }).nullable(),
  parts: z.array(z.string()),
  interval,
});

/** Content of the CHANGE: what was asked for. */
export const requestRecord = z.object({
  /** The reason; `text` is what every kind calls its wording. */
  text: z.string(),
  title: z.string(),
  openedBy: z.string(),
  configuration: z.string().nullable(),
  /** The point that was asked for: dates are judged at this instant; null: that of the assessment. */
  validAt: instant.nullable(),
  /** Null: the newest. */
  revision: z.int().nullable(),
  changes: z.array(statedChange),
});
export type RequestRecord = z.infer<typeof requestRecord>;

/** A change as the engine understood it. */
const assessedChange = z.object({
  subject: z.string(),
  kinds: z.array(oneOf(CHANGE_KIND_NAMES)),
  parts: z.array(z.string()),
  /** Semantic digests of the content that changes and of the new one; null: not known. */
  fromDigest: z.string().nullable(),
  toDigest: z.string().nullable(),
  interval,
});
export type AssessedChange = z.infer<typeof assessedChange>;

const verdict = z.enum(['PASS', 'FAIL', 'UNKNOWN']);
const gate = z.object({ gate: z.string(), verdict, unmet: z.array(z.string()) });

/** Content of a CHANGE_IMPACT. */
export const assessmentRecord = z.object({
  request: z.string(),
  /** 1, 2, 3 …: the last one is what is decided on. */
  number: z.int(),
  /** The revision of the graph that was read. */
  revision: z.int(),
  validAt: instant,
  configuration: z.string().nullable(),
  assessedBy: z.string(),
  reason: z.string(),
  changes: z.array(assessedChange),
  changesDigest: z.string(),
  /** SHA-256 over the rule tables in force. */
  rulesDigest: z.string(),
  complete: z.boolean(),
  incompleteBecause: z.array(z.string()),
  verdict,
  gates: z.array(gate),
  /** Null: the report was cut, or of some items nothing is known and nothing worse is. */
  level: keysOf<ImpactLevel>(IMPACT_LEVELS).nullable(),
  rowCount: z.int(),
  /** SHA-256 over the canonical JSON of { rows, obligations }. */
  rowsDigest: z.string(),
  /** Ids of the records that hold the rows and obligations, in order. */
  pages: z.array(z.string()),
});
export type AssessmentRecord = z.infer<typeof assessmentRecord>;

/** One effect on one artifact in one version; of modality UNKNOWN: one artifact of which too little is known. */
export const impactRow = z.object({
  /** Hash of the changes, artifact, version, effect, modality and parts: the same row of a later assessment has the same. */
  id: z.string(),
  artifact: z.string(),
  /** Label; null: the artifact has no version. */
  version: z.string().nullable(),
  kind: oneOf(ARTIFACT_KIND_NAMES),
  effect: oneOf(EFFECT_ORDER).nullable(),
  modality: keysOf<Modality>(MODALITIES),
  /** The parts that are concerned; empty: the whole. */
  parts: z.array(z.string()),
  /** Disposition or envelope that suppresses it. */
  cutBy: z.string().nullable(),
  distance: z.int(),
  reason: z.string(),
  /** Ids of the obligations of the item. */
  obligations: z.array(z.string()),
});
export type ImpactRow = z.infer<typeof impactRow>;

export const plannedObligation = z.object({
  id: z.string(),
  action: keysOf<ObligationAction>(OBLIGATION_ACTIONS),
  subject: z.string(),
  parts: z.array(z.string()),
  responsible: z.array(z.string()),
  accountable: z.string().nullable(),
  clause: z.string().nullable(),
  notBefore: z.string().nullable(),
  /** Place in the plan, from 1; null: it is not due yet. */
  level: z.int().nullable(),
});
export type PlannedObligation = z.infer<typeof plannedObligation>;

/** Content of a CHANGE_IMPACT_ROWS. */
export const rowsRecord = z.object({
  request: z.string(),
  rows: z.array(impactRow),
  obligations: z.array(plannedObligation),
});
export type RowsRecord = z.infer<typeof rowsRecord>;

const signature = {
  request: z.string(),
  /** 1, 2, 3 …: decisions and revocations in the order in which they were signed. */
  number: z.int(),
  /** What the signer saw: the assessment and the digest of its rows. */
  assessment: z.string(),
  rowsDigest: z.string(),
  rationale: z.string(),
  signedBy: z.string(),
  /** Roles that the signer held. */
  roles: z.array(z.string()),
  signedAt: instant,
};

/** Content of a ROW_DECISION that decides. */
export const decisionRecord = z.object({
  ...signature,
  rows: z.array(z.string()),
  decision: keysOf<RowDecisionKind>(ROW_DECISIONS),
  code: keysOf<DispositionCode>(DISPOSITION_CODES).nullable(),
  /** Where the engine cuts the change, too; null: nowhere. */
  target: z.string().nullable(),
  dispositions: z.array(z.string()),
  /** Of the dispositions made with it. */
  basis: z.array(z.string()),
  expiresAt: instant.nullable(),
  evidence: z.string().nullable(),
});
export type DecisionRecord = z.infer<typeof decisionRecord>;

/** Content of a ROW_DECISION that takes one back. */
export const revocationRecord = z.object({ ...signature, revokes: z.string() });
export type RevocationRecord = z.infer<typeof revocationRecord>;

/** Content of a CONCLUSION. */
export const conclusionRecord = z.object({
  request: z.string(),
  status: z.enum(['complete', 'stopped', 'duplicate']),
  duplicateOf: z.string().nullable(),
  assessment: z.string(),
  rowsDigest: z.string(),
  /** The decisions that counted. */
  decisions: z.array(z.string()),
  /** complete: the revision at which the report was recomputed, with what it said. */
  checked: z.object({ revision: z.int(), verdict, gates: z.array(gate) }).nullable(),
  reason: z.string(),
  signedBy: z.string(),
  roles: z.array(z.string()),
  signedAt: instant,
});
export type ConclusionRecord = z.infer<typeof conclusionRecord>;

/** A record as it was read: its content, and when it came. */
export interface Recorded<Content> {
  readonly id: string;
  readonly revision: number;
  /** ISO 8601. */
  readonly recordedAt: string;
  readonly content: Content;
}

/** The records of a change request, as known at one revision. */
export interface ChangeRequestRecords {
  readonly id: string;
  readonly request: Recorded<RequestRecord>;
  /** The first first; there is at least one. */
  readonly assessments: readonly Recorded<AssessmentRecord>[];
  readonly decisions: readonly Recorded<DecisionRecord>[];
  readonly revocations: readonly Recorded<RevocationRecord>[];
  readonly conclusion: Recorded<ConclusionRecord> | null;
}

/** The rows of its last assessment, and the work that they bring. */
export interface ImpactRows {
  readonly rows: readonly ImpactRow[];
  readonly obligations: readonly PlannedObligation[];
}

export function statusOf({ conclusion, decisions }: ChangeRequestRecords): ChangeRequestStatus {
  return conclusion?.content.status ?? (decisions.length > 0 ? 'inProgress' : 'new');
}

/** The assessment that is decided on. */
export function currentAssessment(records: ChangeRequestRecords): Recorded<AssessmentRecord> {
  return records.assessments.at(-1) as Recorded<AssessmentRecord>;
}

/** Ids of the records of a request. */
export const recordIds = {
  assessment: (request: string, number: number) => `${request}/impact/${number}`,
  rows: (assessment: string, number: number) => `${assessment}/rows/${number}`,
  decision: (request: string, number: number) => `${request}/decision/${number}`,
  disposition: (decision: string, number: number) => `${decision}/disposition/${number}`,
  conclusion: (request: string) => `${request}/conclusion`,
} as const;
