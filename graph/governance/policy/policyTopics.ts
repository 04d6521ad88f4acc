/**
 * What policies decide about: the form of each, so that a policy is data which the organisation replaces, version by version.
 * A policy is the content of a CONTROL of subkind POLICY: { topic, effectiveFrom, definition }.
 */
import { z } from 'zod';
import { RISK_CLASSES } from '../../metamodel/content.ts';
import {
  CONSIDERATIONS,
  type Consideration,
  GOVERNANCE_LEVELS,
  type GovernanceLevel,
  SOFTWARE_CLASSES,
} from '../../metamodel/governanceTerms.ts';
import { isTimeZone } from '../calendar/day.ts';
import { checklist } from './checklist.ts';
import { type DecisionTable, decisionTable } from './decisionTable.ts';

const sentence = z.string('expected a text').trim().min(1, 'expected a text that is not empty');
const id = z.string('expected a text').regex(/^[A-Z][A-Z0-9_]{0,63}$/, 'expected capitals, digits and _');
const days = z.int('expected a whole number').min(1, 'expected at least 1').max(3_650, 'expected at most 3650');

const LEVELS = Object.keys(GOVERNANCE_LEVELS) as [GovernanceLevel, ...GovernanceLevel[]];
export const CONSIDERATION_NAMES = Object.keys(CONSIDERATIONS) as Consideration[];

/** What an ethical stance speaks about. */
export const STANCE_GROUPS = {
  SOCIAL_GOODS: 'Equality, privacy, dignity, jobs, democracy, bias.',
  PSYCHOLOGY: 'Deception and manipulation.',
  FINANCE: 'Money that people may lose or be kept from.',
  TRANSPARENCY: 'What people are told.',
  LIABILITY: 'Who answers for harm.',
} as const;
export type StanceGroup = keyof typeof STANCE_GROUPS;

const cell = z.strictObject(
  {
    measure: sentence,
    /** Nothing has to be done at this level. */
    optional: z.boolean('expected true or false').default(false),
  },
  'expected { measure, optional }',
);
const cells = z.strictObject({ LIGHT: cell, MEDIUM: cell, STRICT: cell }, 'expected { LIGHT, MEDIUM, STRICT }');
const matrix = z.strictObject(
  {
    considerations: z.strictObject(
      Object.fromEntries(CONSIDERATION_NAMES.map((one) => [one, cells])) as Record<Consideration, typeof cells>,
      `expected a row for each of ${CONSIDERATION_NAMES.join(', ')}`,
    ),
  },
  'expected { considerations }',
);

/** A checklist that grows from step to step: each has all that those before it have. */
const growing = (names: readonly string[]) =>
  z
    .array(z.strictObject({ name: id, text: sentence, points: checklist }, 'expected { name, text, points }'))
    .superRefine((steps, context) => {
      const given = steps.map(({ name }) => name).join(', ');
      if (given !== names.join(', ')) {
        context.addIssue({ code: 'custom', message: `expected the steps ${names.join(', ')}, in this order` });
      }
      const seen = new Set<string>();
      for (const [place, { name, points }] of steps.entries()) {
        if (points.length === 0) {
          context.addIssue({
            code: 'custom',
            path: [place, 'points'],
            message: `${name} asks for no more than before`,
          });
        }
        for (const { id: point } of points) {
          if (seen.has(point)) {
            context.addIssue({ code: 'custom', path: [place, 'points'], message: `there are two ${point}` });
          }
          seen.add(point);
        }
      }
    });

/** Names that a table has to give. */
function deciding(outcomes: Readonly<Record<string, readonly string[] | null>>) {
  return decisionTable.superRefine((table: DecisionTable, context) => {
    for (const [wanted, allowed] of Object.entries(outcomes)) {
      const place = table.outcomes.findIndex(({ key }) => key === wanted);
      if (place < 0) context.addIssue({ code: 'custom', path: ['outcomes'], message: `expected an outcome ${wanted}` });
      const unknown = table.outcomes[place]?.values.filter((value) => allowed && !allowed.includes(value)) ?? [];
      if (unknown.length === 0) continue;
      const message = `${unknown.join(', ')}: ${wanted} is one of ${allowed?.join(', ')}`;
      context.addIssue({ code: 'custom', path: ['outcomes', place, 'values'], message });
    }
  });
}

const canvasQuestion = z.strictObject(
  { id, text: sentence, mandatory: z.boolean('expected true or false').default(false) },
  'expected { id, text, mandatory }',
);

/** The topics, with what each policy says and the form of its definition. */
export const POLICY_TOPICS = {
  AI_RISK_CLASS: {
    sentence: 'Risk class of an AI system from its practices, areas and duties of transparency.',
    source: 'Regulation (EU) 2024/1689, Art. 5, 6, 50, Annex I and III',
    definition: deciding({ riskClass: Object.keys(RISK_CLASSES) }),
  },
  USE_CASE_CLASSIFICATION: {
    sentence: 'Categories and governance level of a use case from eight questions.',
    source: 'Model governance, step 1: classify use cases',
    definition: deciding({ category: null, level: LEVELS }),
  },
  MODEL_RISK_TIER: {
    sentence:
      'Tier of a model from materiality, complexity, uncertainty and use, with depth and interval of validation.',
    source: 'SR 26-2 (formerly SR 11-7), house rule; SS1/23',
    definition: deciding({ tier: null }),
  },
  POLICY_MATRIX: {
    sentence: 'The measure that each governance level demands, consideration by consideration.',
    source: 'Model governance, step 4: policies by class',
    definition: matrix,
  },
  QUALITY_ASSURANCE: {
    sentence: 'Quality assurance that each risk class demands: tests, documents, human oversight.',
    source: 'Regulation (EU) 2024/1689, Art. 8 to 15, 50, 95',
    definition: z.strictObject({ classes: growing(['MINIMAL', 'LIMITED', 'HIGH']) }, 'expected { classes }'),
  },
  TECHNICAL_DOCUMENTATION: {
    sentence: 'Points of the technical documentation, and where each is looked for.',
    source: 'Regulation (EU) 2024/1689, Art. 11 and Annex IV',
    definition: z.strictObject({ points: checklist }, 'expected { points }'),
  },
  INCIDENT_REPORTING: {
    sentence: 'Calendar days within which a serious incident is reported, from the day on which it became known.',
    source: 'Regulation (EU) 2024/1689, Art. 73',
    definition: z.strictObject(
      {
        zone: sentence.refine(isTimeZone, 'expected a time zone, e.g. Europe/Brussels'),
        days,
        shorter: z
          .array(z.strictObject({ consequence: id, days, source: sentence }, 'expected { consequence, days, source }'))
          .default([]),
      },
      'expected { zone, days, shorter }',
    ),
  },
  DOMAIN_ACTIVITIES: {
    sentence: 'Activities of every project, and those that a regulated domain adds.',
    source: 'Compliant MLOps: a regulated domain selects further activities',
    definition: z.strictObject(
      {
        base: checklist,
        domains: z.record(
          id,
          z.strictObject(
            {
              text: sentence,
              points: checklist.refine((points) => points.length > 0, 'a domain adds at least one activity'),
            },
            'expected { text, points }',
          ),
        ),
      },
      'expected { base, domains }',
    ),
  },
  SOFTWARE_SAFETY: {
    sentence: 'Activities that each software safety class demands.',
    source: 'IEC 62304:2006 with Amendment 1:2015, 4.3 and clause 5 to 8',
    definition: z.strictObject({ classes: growing(Object.keys(SOFTWARE_CLASSES)) }, 'expected { classes }'),
  },
  CANVAS: {
    sentence: 'Blocks of the MLOps stack canvas with their questions.',
    source: 'MLOps Stack Canvas',
    definition: z.strictObject(
      {
        areas: z.array(z.strictObject({ id, text: sentence })).min(1),
        blocks: z
          .array(
            z.strictObject({
              id,
              number: z.int().min(1).max(99),
              text: sentence,
              /** Null: it belongs to the whole. */
              area: id.nullable(),
              questions: z.array(canvasQuestion).min(1).max(50),
            }),
          )
          .min(1)
          .max(50),
        dilemmas: z.array(z.strictObject({ id, text: sentence })).default([]),
      },
      'expected { areas, blocks, dilemmas }',
    ),
  },
  MATURITY: {
    sentence: 'Practices that each level of maturity of an area demands.',
    source: 'Compliant MLOps: gap analysis of the practice',
    definition: z.strictObject(
      {
        areas: z
          .array(
            z.strictObject({
              id,
              text: sentence,
              levels: z
                .array(
                  z.strictObject({
                    level: z.int().min(1).max(9),
                    text: sentence,
                    practices: z.array(z.strictObject({ id, text: sentence })).min(1),
                  }),
                )
                .min(1)
                .refine(
                  (levels) => levels.every(({ level }, place) => level === place + 1),
                  'levels are numbered 1, 2, 3 …',
                ),
            }),
          )
          .min(1),
      },
      'expected { areas }',
    ),
  },
  ETHICAL_STANCE: {
    sentence: 'What the organisation stands for, by group.',
    source: 'Model governance, step 2: establish a position',
    definition: z.strictObject(
      {
        principles: z
          .array(
            z.strictObject({
              id,
              group: z.enum(
                Object.keys(STANCE_GROUPS) as [StanceGroup, ...StanceGroup[]],
                `expected one of ${Object.keys(STANCE_GROUPS).join(', ')}`,
              ),
              text: sentence,
            }),
          )
          .superRefine((principles, context) => {
            for (const group of Object.keys(STANCE_GROUPS)) {
              if (principles.some((one) => one.group === group)) continue;
              context.addIssue({ code: 'custom', message: `says nothing about ${group}` });
            }
          }),
      },
      'expected { principles }',
    ),
  },
  ROLE_DIVERSITY: {
    sentence: 'Roles that a project needs people for.',
    source: 'Human-centred AI: a diverse set of roles; Regulation (EU) 2024/1689, recital 165',
    definition: z.strictObject(
      { roles: z.array(z.strictObject({ id, text: sentence })).min(1) },
      'expected { roles: [{ id, text }] }',
    ),
  },
} as const;
export type PolicyTopic = keyof typeof POLICY_TOPICS;
export const POLICY_TOPIC_NAMES = Object.keys(POLICY_TOPICS) as PolicyTopic[];
export type PolicyDefinition<Topic extends PolicyTopic> = z.output<(typeof POLICY_TOPICS)[Topic]['definition']>;

/** Topics that decide by answers. */
export const DECIDING_TOPICS = ['AI_RISK_CLASS', 'USE_CASE_CLASSIFICATION', 'MODEL_RISK_TIER'] as const;
export type DecidingTopic = (typeof DECIDING_TOPICS)[number];

export interface PolicyProblem {
  /** Into the definition. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export type PolicyCheck<Topic extends PolicyTopic> =
  | { readonly ok: true; readonly definition: PolicyDefinition<Topic> }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** Reads a definition, with all that is wrong with it. */
export function readPolicy<Topic extends PolicyTopic>(topic: Topic, definition: unknown): PolicyCheck<Topic> {
  const parsed = POLICY_TOPICS[topic].definition.safeParse(definition);
  if (parsed.success) return { ok: true, definition: parsed.data as PolicyDefinition<Topic> };
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const unknown = issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.join(', ')}` : null;
    return { path, message: unknown ?? issue.message };
  });
  return { ok: false, problems };
}

/** A version of a policy, and from when on it is the one that counts. */
export interface DatedVersion<Version> {
  readonly version: Version;
  /** Ms since 1970; null: nothing is said. */
  readonly effectiveFrom: number | null;
  readonly recordedAt: number;
}

/**
 * The version that is in force at the instant. One that says nothing binds from when it was recorded; the first of all, ever since.
 * Where two bind from the same instant, the one recorded last counts. Null: none does yet.
 * @param versions In the order in which they were recorded.
 */
export function inForceAt<Version>(versions: readonly DatedVersion<Version>[], validAt: number): Version | null {
  let found: { version: Version; from: number } | null = null;
  for (const [place, { version, effectiveFrom, recordedAt }] of versions.entries()) {
    const from = effectiveFrom ?? (place === 0 ? Number.NEGATIVE_INFINITY : recordedAt);
    if (from <= validAt && (found === null || from >= found.from)) found = { version, from };
  }
  return found?.version ?? null;
}

export interface MatrixCell {
  readonly consideration: Consideration;
  readonly level: GovernanceLevel;
  readonly measure: string;
  readonly optional: boolean;
}

/** What a level demands, cell by cell. */
export function matrixCells(
  { considerations }: PolicyDefinition<'POLICY_MATRIX'>,
  level: GovernanceLevel,
): readonly MatrixCell[] {
  return CONSIDERATION_NAMES.map((consideration) => ({
    consideration,
    level,
    ...considerations[consideration][level],
  }));
}

/** Does the level at which something is done suffice for the cell? Null: nothing is done. */
export function suffices({ level, optional }: MatrixCell, have: GovernanceLevel | null): boolean {
  return optional || (have !== null && LEVELS.indexOf(have) >= LEVELS.indexOf(level));
}

/** The higher one of two levels. */
export function higherLevel(left: GovernanceLevel | null, right: GovernanceLevel): GovernanceLevel {
  return left !== null && LEVELS.indexOf(left) > LEVELS.indexOf(right) ? left : right;
}

/** Days within which an incident with these consequences is reported: the fewest that apply. */
export function reportingDays(
  { days: usual, shorter }: PolicyDefinition<'INCIDENT_REPORTING'>,
  consequences: readonly string[],
): { readonly days: number; readonly source: string } {
  let found: { days: number; source: string } = { days: usual, source: POLICY_TOPICS.INCIDENT_REPORTING.source };
  for (const one of shorter) {
    if (consequences.includes(one.consequence) && one.days < found.days) found = { days: one.days, source: one.source };
  }
  return found;
}
