/**
 * What data subjects may ask for, by which law, until when it has to be answered, and what has to be done where. Laws change: this
 * is the content of a version of a CONTROL POLICY, and its validity is that version's.
 */
import { z } from 'zod';
import { isTimeZone } from '../calendar/day.ts';
import { PERIOD_UNITS, type Period, type PeriodUnit } from './period.ts';

/** Id of the CONTROL POLICY that the service works by. */
export const RIGHTS_POLICY_ID = 'policy:data-subject-rights';

/** Rights of data subjects (GDPR Art. 13 to 22; CCPA §1798.100 to 1798.125). */
export const SUBJECT_RIGHTS = {
  INFORMATION: 'To be told what is done with their data (GDPR Art. 13, 14).',
  ACCESS: 'To get a copy of their data (GDPR Art. 15).',
  RECTIFICATION: 'To have wrong data put right (GDPR Art. 16).',
  ERASURE: 'To have their data erased (GDPR Art. 17).',
  RESTRICTION: 'To have their data kept, and not used (GDPR Art. 18).',
  PORTABILITY: 'To get their data in a form that machines read (GDPR Art. 20).',
  OBJECTION: 'To object to the use of their data (GDPR Art. 21).',
  AUTOMATED_DECISION: 'Not to be subject to a decision by a machine alone (GDPR Art. 22).',
} as const;
export type SubjectRight = keyof typeof SUBJECT_RIGHTS;

/** Where a record went. */
export const STAGES = {
  DATASET: 'A version of data that holds it, or that was made of such.',
  RUN: 'A run that used such data.',
  MODEL: 'A version of a model that such a run made.',
  DEPLOYMENT: 'A deployment that runs such a version.',
} as const;
export type Stage = keyof typeof STAGES;

/** What has to be done there. */
export const SUBJECT_DUTIES = {
  PURGE: 'Erase the record, and make a version without it.',
  RECTIFY: 'Make a version in which the record is right.',
  STOP_USE: 'Take it out of use for this subject.',
  DISCLOSE: 'Tell the data subject what there is, or hand it over.',
  ASSESS_MEMORISATION:
    'Judge whether the model still holds the data, and retrain, unlearn or justify (EDPB Opinion 28/2024).',
  DECIDE_ON_DEPLOYMENT: 'Decide whether it may go on with this model (a decision of a person).',
  HUMAN_REVIEW: 'Have a person look at the decision.',
} as const;
export type SubjectDuty = keyof typeof SUBJECT_DUTIES;

/** How a person settles a duty. */
export const DUTY_DECISIONS = {
  DONE: 'What the duty asks for was done.',
  RETRAIN: 'The model is trained again without the data.',
  UNLEARN: 'The data were taken out of the model.',
  JUSTIFIED: 'Nothing has to be done; the reason says why.',
} as const;
export type DutyDecision = keyof typeof DUTY_DECISIONS;

/** Decisions that settle a duty. PURGE is settled by the erasure itself. */
export const DECISIONS_OF: Readonly<Record<SubjectDuty, readonly DutyDecision[]>> = {
  PURGE: [],
  RECTIFY: ['DONE', 'JUSTIFIED'],
  STOP_USE: ['DONE', 'JUSTIFIED'],
  DISCLOSE: ['DONE'],
  ASSESS_MEMORISATION: ['RETRAIN', 'UNLEARN', 'JUSTIFIED'],
  DECIDE_ON_DEPLOYMENT: ['DONE', 'JUSTIFIED'],
  HUMAN_REVIEW: ['DONE'],
};

export interface RightRule {
  readonly clause: string;
  readonly period: Period;
  /** By how much it may be extended, once and with a reason; null: not at all. */
  readonly extension: Period | null;
  readonly duties: Readonly<Partial<Record<Stage, SubjectDuty>>>;
}

export interface Law {
  /** IANA time zone in which its days are counted. */
  readonly timeZone: string;
  readonly rights: Readonly<Partial<Record<SubjectRight, RightRule>>>;
}

export interface RightsPolicy {
  /** By name, e.g. GDPR. */
  readonly laws: ReadonlyMap<string, Law>;
}

export type PolicyRead =
  | { readonly ok: true; readonly policy: RightsPolicy }
  | { readonly ok: false; readonly path: string; readonly message: string };

function keysOf<Key extends string>(table: Readonly<Record<Key, string>>): [Key, ...Key[]] {
  return Object.keys(table) as [Key, ...Key[]];
}

const period = z.object({
  count: z.int().min(1).max(3_650),
  unit: z.enum(keysOf<PeriodUnit>(PERIOD_UNITS)),
});
const rule = z.object({
  clause: z.string().min(1),
  period,
  extension: period.nullish().transform((value) => value ?? null),
  duties: z.partialRecord(z.enum(keysOf<Stage>(STAGES)), z.enum(keysOf<SubjectDuty>(SUBJECT_DUTIES))),
});
const law = z.object({
  timeZone: z.string().refine(isTimeZone, 'expected the name of a time zone, e.g. Europe/Berlin'),
  rights: z.partialRecord(z.enum(keysOf<SubjectRight>(SUBJECT_RIGHTS)), rule),
});
const policy = z.object({ laws: z.record(z.string().min(1), law) });

/** The policy in the content of a version, or the first thing that is wrong with it. */
export function readRightsPolicy(content: unknown): PolicyRead {
  const parsed = policy.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, path: issue?.path.join('.') ?? '', message: issue?.message ?? 'it cannot be read' };
  }
  return { ok: true, policy: { laws: new Map(Object.entries(parsed.data.laws) as [string, Law][]) } };
}
