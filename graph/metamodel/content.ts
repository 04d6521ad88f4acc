/**
 * What the content of a version may say, per kind.
 *
 * Content is free JSON with two exceptions. Fields that the engine reads decide what a change invalidates: one of the
 * wrong type would be a rule that silently does not apply, so it is refused where it comes in. Fields that users ask
 * for by type (the severity of a hazard, the rows of a data set) are refused likewise. Every other field is kept as it
 * comes. A field that is null counts as absent.
 */
import { z } from 'zod';
import { CHANGE_KIND_NAMES } from './changeKinds.ts';
import {
  CONSIDERATIONS,
  DECISION_KINDS,
  DUTY_KINDS,
  GOVERNANCE_LEVELS,
  MODEL_DECISIONS,
  PRACTICE_GAP_STATES,
  PROJECT_PHASES,
  QUALITIES,
  SOFTWARE_CLASSES,
  STAKEHOLDERS,
} from './governanceTerms.ts';
import { ARTIFACT_KIND_NAMES, type ArtifactKind } from './kinds.ts';
import { independenceRule, oneOf, permissionRow } from './policies.ts';
import type { RelationType } from './relations.ts';

/** How a recorded number is compared with a bound. */
export const COMPARISONS = {
  '>=': 'At least the value.',
  '>': 'More than the value.',
  '<=': 'At most the value.',
  '<': 'Less than the value.',
} as const;
export type Comparison = keyof typeof COMPARISONS;

/** Whether a piece of evidence speaks for what it was made for. */
export const OUTCOMES = {
  pass: 'What was expected was found.',
  fail: 'It was not.',
  inconclusive: 'The result says neither.',
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** How many of its supports a claim needs. */
export const CLAIM_LOGICS = {
  ALL: 'Every support has to hold (the default).',
  ANY: 'One support that holds is enough.',
  K_OF_N: 'At least k supports have to hold.',
} as const;
export type ClaimLogic = keyof typeof CLAIM_LOGICS;

/** What a sign-off says. Only APPROVED approves. */
export const SIGN_OFF_VERDICTS = {
  APPROVED: 'The signer approves what the sign-off is about.',
  REJECTED: 'The signer refuses it.',
  PENDING: 'The signer was asked and has not decided.',
  REVOKED: 'The signer took an approval back.',
  EXPIRED: 'The approval lapsed where it was given.',
  NEEDS_REAPPROVAL: 'The tool that keeps the sign-off no longer counts it.',
} as const;
export type SignOffVerdict = keyof typeof SIGN_OFF_VERDICTS;

/** What a bound of an envelope demands of a content field. */
export const FIELD_BOUNDS = {
  UNCHANGED: 'The field stays what it was.',
  GROWTH_AT_MOST: 'The number grows by no more than this share of what it was (0.1 is a tenth).',
} as const;
export type FieldBoundOperation = keyof typeof FIELD_BOUNDS;

/** Where a challenge stands. */
export const CHALLENGE_STATES = {
  OPEN: 'Nobody has answered it (the default): what it challenges is in doubt.',
  ACCEPTED: 'It is right: what it challenges is defeated.',
  REJECTED: 'It was answered and does not hold.',
} as const;
export type ChallengeState = keyof typeof CHALLENGE_STATES;

/** Whether a model may still learn. */
export const LOCK_STATES = {
  UNLOCKED: 'It may still be trained.',
  LOCKED: 'Its weights are fixed; another training is another version.',
  RETIRED: 'It is out of use.',
} as const;
export type LockState = keyof typeof LOCK_STATES;

/** What a model is, for the inventory of models. */
export const MODEL_KINDS = {
  STATISTICAL: 'Traditional or statistical: rules, score cards, regressions, time series, optimisation.',
  AI_ML: 'Artificial intelligence or machine learning: what it does was learned from data.',
} as const;
export type ModelKind = keyof typeof MODEL_KINDS;

/** Severity of harm, ISO 26262-3:2018. */
export const SEVERITIES = {
  S0: 'No injuries.',
  S1: 'Light or moderate injuries.',
  S2: 'Severe injuries, survival probable.',
  S3: 'Life-threatening or fatal injuries.',
} as const;
/** Probability of exposure to the situation, ISO 26262-3:2018. */
export const EXPOSURES = {
  E0: 'Incredible.',
  E1: 'Very low probability.',
  E2: 'Low probability: less than 1 % of operating time.',
  E3: 'Medium probability: 1 % to 10 % of operating time.',
  E4: 'High probability: more than 10 % of operating time.',
} as const;
/** Controllability by the people involved, ISO 26262-3:2018. */
export const CONTROLLABILITIES = {
  C0: 'Controllable in general.',
  C1: 'Simply controllable: by 99 % or more.',
  C2: 'Normally controllable: by 90 % or more.',
  C3: 'Difficult to control or uncontrollable: by less than 90 %.',
} as const;
/** Automotive safety integrity level, ISO 26262-3:2018; QM: quality management is enough. */
export const ASILS = {
  QM: 'Quality management is enough.',
  A: 'Lowest integrity level.',
  B: 'Second lowest.',
  C: 'Second highest.',
  D: 'Highest integrity level.',
} as const;
/** Where the risk of a hazard comes from: ISO 26262 looks at the first, ISO 21448 (SOTIF) at the other two. */
export const RISK_SOURCES = {
  FAILURE: 'A component fails.',
  INSUFFICIENCY: 'A specification, algorithm or sensor does not suffice, though nothing failed.',
  MISUSE: 'Somebody uses it in a way that was to be foreseen.',
} as const;
export type Asil = keyof typeof ASILS;
/** Editions of the map from ratings to the action priority of a row of an FMEA. */
export const ACTION_PRIORITY_EDITIONS = {
  'AIAG-VDA-2019': 'AIAG & VDA FMEA Handbook, 1st edition (2019), for design and process FMEA.',
} as const;
export type ActionPriorityEdition = keyof typeof ACTION_PRIORITY_EDITIONS;
/** Where an action of an FMEA stands (AIAG & VDA FMEA Handbook, step 6). */
export const ACTION_STATES = {
  OPEN: 'Nobody has decided on it.',
  DECISION_PENDING: 'It is worked out, and not yet decided on.',
  IMPLEMENTATION_PENDING: 'It is decided, and not yet done.',
  COMPLETED: 'It is done, and its row was rated again.',
  NOT_IMPLEMENTED: 'It was decided against, for a reason that is written down.',
} as const;
export type ActionState = keyof typeof ACTION_STATES;
/** Risk class of an AI system, Regulation (EU) 2024/1689. */
export const RISK_CLASSES = {
  UNACCEPTABLE: 'A prohibited practice (Art. 5).',
  HIGH: 'High risk (Art. 6).',
  LIMITED: 'Transparency obligations (Art. 50).',
  MINIMAL: 'None of these.',
} as const;
/** Levels at which an organisation answers for its models. */
export const RESPONSIBILITY_LEVELS = {
  STRATEGIC: 'Sets the course: the board, an executive.',
  TACTICAL: 'Turns it into rules and resources.',
  OPERATIONAL: 'Does the daily work.',
} as const;
export type ResponsibilityLevel = keyof typeof RESPONSIBILITY_LEVELS;
/** Independence of the person who holds a role, ISO 26262-2:2018 confirmation measures. */
export const INDEPENDENCE_LEVELS = {
  I0: 'Nobody in particular.',
  I1: 'Another person.',
  I2: 'Another team.',
  I3: 'Another department or organisation.',
} as const;

/** How the number of a monitor comes from what was observed. */
export const MONITOR_STATISTICS = {
  PSI: 'Population stability index Σ (a − e)·ln(a/e) of actual and expected shares per bin.',
  KL: 'Kullback-Leibler divergence of the expected from the actual, Σ a·ln(a/e).',
  KS: 'Kolmogorov-Smirnov distance of actual and expected, max |F − G|.',
  DEMOGRAPHIC_PARITY_DIFFERENCE: 'Largest difference of the shares of positive decisions between groups.',
  DEMOGRAPHIC_PARITY_RATIO: 'Smallest share of positive decisions divided by the largest.',
  EQUALIZED_ODDS_DIFFERENCE: 'Larger one of the differences of true and of false positive rates between groups.',
  VALUE: 'A number that another tool computed.',
} as const;
export type MonitorStatistic = keyof typeof MONITOR_STATISTICS;
/** What a monitor does on a breach. */
export const MONITOR_ACTIONS = {
  NOTIFY: 'It tells people.',
  HALT: 'It stops the pipeline or the deployment.',
  RETRAIN_ELSEWHERE: 'It asks for a new version, trained and released like any other.',
  AUTO_RETRAIN_IN_PLACE: 'It lets the model learn in the field; never of a locked model.',
} as const;

/** How a version comes into use. */
export const DEPLOYMENT_STRATEGIES = {
  ALL_AT_ONCE: 'Everywhere at the same time.',
  CANARY: 'On a few instances first.',
  BLUE_GREEN: 'Two environments that are switched.',
  SHADOW: 'Beside the old one, without effect.',
  AB_TEST: 'For some of the users, to compare.',
  BANDIT: 'For as many users as its results so far deserve.',
} as const;
export type DeploymentStrategy = keyof typeof DEPLOYMENT_STRATEGIES;
/** Subkinds of DEPLOYMENT that say the same. */
export const STRATEGY_SUBKINDS: Readonly<Partial<Record<DeploymentStrategy, string>>> = {
  CANARY: 'CANARY',
  SHADOW: 'SHADOW',
  BLUE_GREEN: 'BLUE_GREEN',
};
/** What its output is used for. */
export const DECISION_MODES = {
  ACTIVE_DECIDING: 'Its output has an effect without anybody in between.',
  ADVISORY: 'Somebody decides, and sees its output.',
  OBSERVING: 'Its output is recorded and has no effect.',
} as const;
/** What it runs on. */
export const RUNTIMES = {
  CONTAINER: 'A container platform.',
  CLOUD: 'A managed service of a cloud provider.',
  ON_PREMISES: 'Machines of the organisation.',
  EDGE: 'Devices in the field.',
  EMBEDDED: 'A control unit within a product.',
} as const;
/** When predictions are made. */
export const SERVING_MODES = {
  BATCH: 'For many inputs at a time, by schedule.',
  ONLINE: 'For each input when it comes.',
} as const;
/** How a model is served (MLOps stack canvas). */
export const SERVING_PATTERNS = {
  MODEL_AS_SERVICE: 'A service of its own that others call.',
  MODEL_AS_DEPENDENCY: 'A library within the software that uses it.',
  PRECOMPUTE: 'Predictions are made beforehand and looked up.',
  MODEL_ON_DEMAND: 'Loaded at run time, asked over a queue.',
  HYBRID: 'On device and on server (federated).',
} as const;
/** Whether nobody changes an environment on the side. */
export const ENVIRONMENT_CONTROLS = {
  CONTROLLED: 'Under configuration management: it changes by a recorded change only.',
  UNCONTROLLED: 'Anybody may change it, e.g. a desktop.',
} as const;
/** Where data are from. */
export const DATA_ORIGINS = {
  OWN: 'Collected by the organisation.',
  PUBLIC: 'Published, under a licence.',
  BOUGHT: 'Bought, or handed over under a contract.',
} as const;
/** Legal basis of processing personal data, GDPR Art. 6(1). */
export const LEGAL_BASES = {
  CONSENT: 'Art. 6(1)(a): the data subject has consented.',
  CONTRACT: 'Art. 6(1)(b): a contract with the data subject needs it.',
  LEGAL_OBLIGATION: 'Art. 6(1)(c): a law asks for it.',
  VITAL_INTERESTS: 'Art. 6(1)(d): it protects life.',
  PUBLIC_TASK: 'Art. 6(1)(e): a task in the public interest needs it.',
  LEGITIMATE_INTERESTS: 'Art. 6(1)(f): a legitimate interest outweighs those of the data subject.',
} as const;
/** Where bias comes in. */
export const BIAS_SOURCES = {
  SOURCE: 'The source of the data is biased itself.',
  PREPARATION: 'Cleaning, labelling or features brought it in.',
  SAMPLING: 'Groups are in the data in other shares than in the world.',
  SPLIT: 'Training and test data hold other groups.',
  FRAMING: 'The question that the model answers is biased.',
  TARGET_SUBGROUP: 'The model does worse for a subgroup.',
  FEEDBACK_LOOP: 'What the model decided comes back as data.',
} as const;
export type BiasSource = keyof typeof BIAS_SOURCES;
/** What is explained of a model. */
export const EXPLANATION_KINDS = {
  PREDICTION: 'One prediction.',
  SUBPOPULATION: 'What it does with a group.',
  DEPENDENCE: 'How its output depends on an input.',
} as const;
export type ExplanationKind = keyof typeof EXPLANATION_KINDS;

/** Taxonomy of the operational design domain, ISO 34503:2023. */
export const ODD_TAXONOMIES = {
  SCENERY: 'What does not move: roads, junctions, structures, zones.',
  ENVIRONMENT: 'Weather, particulates, illumination, connectivity.',
  DYNAMIC_ELEMENTS: 'Traffic, and the subject vehicle itself.',
} as const;
/** What does not suffice, ISO 21448:2022, 3.8. */
export const INSUFFICIENCY_ORIGINS = {
  SPECIFICATION: 'The specification leaves something out or says something unsafe.',
  PERFORMANCE: 'The performance of an element does not suffice.',
} as const;
/** Whether a safety performance indicator speaks before or after harm, UL 4600. */
export const INDICATOR_TYPES = {
  LEADING: 'Moves before harm is done, e.g. missed detections.',
  LAGGING: 'Counts what has happened, e.g. collisions.',
} as const;

/** A bound on a metric, e.g. recall at least 0.93. */
export interface Criterion {
  readonly metric: string;
  readonly op: Comparison;
  readonly value: number;
}

/** A number that evidence recorded. `part` null: of the whole. */
export interface RecordedResult {
  readonly metric: string;
  readonly part: string | null;
  readonly value: number;
}

/** A bound of an envelope on a content field of `subject`, an artifact id. `value` only with GROWTH_AT_MOST. */
export interface FieldBound {
  readonly subject: string;
  readonly field: string;
  readonly op: FieldBoundOperation;
  readonly value?: number;
}

/** A bound of an envelope on the results that speak for `subject`. No parts: on every result. */
export interface ResultBound {
  readonly subject: string;
  readonly metric: string;
  readonly op: Comparison;
  readonly value: number;
  readonly parts: readonly string[];
}

export type EnvelopeBound = FieldBound | ResultBound;

/** The part of a version's content that the engine reads, typed and normalised. Instants are ms since 1970, UTC. */
export interface EngineFacts {
  readonly criterion?: Criterion;
  readonly outcome?: Outcome;
  readonly results?: readonly RecordedResult[];
  readonly logic?: ClaimLogic;
  readonly k?: number;
  readonly undeveloped?: boolean;
  readonly effectiveFrom?: number;
  readonly verdict?: SignOffVerdict;
  readonly signedAt?: number;
  readonly validUntil?: number;
  readonly bounds?: readonly EnvelopeBound[];
  readonly parts?: readonly string[];
  readonly part?: string;
  readonly relation?: string;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly enforced?: boolean;
  /** Of a CHANGE: the deployment that it AFFECTS runs no more from this instant on. */
  readonly endsDeploymentAt?: number;
}

/** Has the validity ended at the instant? It ends with `validUntil` itself; what names no end stays valid. */
export function isOver({ validUntil }: Pick<EngineFacts, 'validUntil'>, at: number): boolean {
  return validUntil !== undefined && validUntil <= at;
}

/** A defect of the input and where it is, from the root of the content or attributes. */
export interface ContentProblem {
  readonly path: (string | number)[];
  readonly message: string;
}

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2})))?$/;

/** The instant, in ms since 1970, as ISO 8601 in UTC: what {@link parseInstant} reads. */
export function instantText(instant: number): string {
  return new Date(instant).toISOString();
}

/**
 * Milliseconds since 1970 of an ISO 8601 date or instant; a bare date is 00:00 UTC.
 * Null for everything else: days that do not exist, times without a zone (they mean another instant elsewhere).
 */
export function parseInstant(text: string): number | null {
  const match = INSTANT.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const fraction = Math.trunc(Number(`0.${match[7] ?? 0}`) * 1000);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  date.setUTCHours(hour, minute, second, fraction);
  const zoneHours = Number(match[9] ?? 0);
  const zoneMinutes = Number(match[10] ?? 0);
  if (zoneHours > 23 || zoneMinutes > 59) return null;
  const offset = (zoneHours * 60 + zoneMinutes) * 60_000;
  return date.getTime() - (match[8] === '-' ? -offset : offset);
}

/** How a part is written: `dimension:value`. */
export const PART_PATTERN = /^[^\s:]+:.*\S.*$/;

/** Periods of calendar time: ISO 8601 with one unit. */
export const PERIOD_PATTERN = /^P([1-9]\d{0,3})([DWMY])$/;

const INSTANT_MESSAGE =
  'expected an ISO 8601 date (2027-01-20, read as 00:00 UTC) or instant with its zone (2027-01-20T09:30:00Z)';

const text = z.string('expected a text');
const name = text.min(1, 'expected a text that is not empty');
const BYTES =
  'Digest of the bytes, where other bytes are another meaning; mutations that take a `digest` beside typed fields set it.';
const finite = z.number('expected a number');
const part = text.regex(PART_PATTERN, 'expected a part written dimension:value, e.g. slice:night');
const parts = z.array(part, 'expected a list of parts, each written dimension:value');
const flag = z.boolean('expected true or false');
const count = z.int('expected a whole number').nonnegative('expected a whole number of at least 0');
const share = finite.min(0, 'expected a number from 0 to 1').max(1, 'expected a number from 0 to 1');
const instant = text.transform((value, context) => {
  const milliseconds = parseInstant(value);
  if (milliseconds !== null) return milliseconds;
  context.addIssue(INSTANT_MESSAGE);
  return z.NEVER;
});
const numberOrText = z.union([text, finite], 'expected a text or a number');
const textOrTexts = z.union([text, z.array(text)], 'expected a text or a list of texts');

const criterion = z.object(
  { metric: name, op: oneOf<Comparison>(COMPARISONS), value: finite },
  'expected an object { metric, op, value }',
);

const result = z.object(
  { metric: name, part: part.nullish().transform((value) => value ?? null), value: finite },
  'expected an object { metric, part, value }',
);

const rating = z
  .int('expected a whole number from 1 to 10')
  .min(1, 'expected a whole number from 1 to 10')
  .max(10, 'expected a whole number from 1 to 10');
const ratings = z.object(
  { severity: rating, occurrence: rating, detection: rating },
  'expected an object { severity, occurrence, detection }',
);
const rate = finite.nonnegative('expected a number of at least 0');
const ids = z.array(name, 'expected a list of ids');

const fieldBound = z
  .object({
    subject: name,
    field: name,
    op: oneOf<FieldBoundOperation>(FIELD_BOUNDS),
    value: finite.nonnegative('expected a number of at least 0').optional(),
  })
  .refine((bound) => bound.op !== 'GROWTH_AT_MOST' || bound.value !== undefined, {
    path: ['value'],
    message: 'GROWTH_AT_MOST needs a value: the share by which the number may grow, e.g. 0.1',
  });

const resultBound = z.object({
  subject: name,
  metric: name,
  op: oneOf<Comparison>(COMPARISONS),
  value: finite,
  parts: parts.nullish().transform((value) => value ?? []),
});

/** What a placeholder of a pattern stands for. */
const patternParameter = z.object(
  {
    name,
    kind: z.enum(ARTIFACT_KIND_NAMES as [ArtifactKind, ...ArtifactKind[]], 'expected a kind of artifact'),
    subkind: name.nullish().transform((value) => value ?? null),
    /** From the value of an earlier parameter over a relation; absent: all of the system. */
    follow: z
      .object(
        { from: name, relation: name, end: z.enum(['SOURCE', 'TARGET'], 'expected SOURCE or TARGET') },
        'expected an object { from, relation, end }',
      )
      .nullish()
      .transform((value) => value ?? null),
  },
  'expected an object { name, kind, subkind, follow }',
);

/* Not a union of the two: its message would not say which half was meant. */
const bound = z.looseObject({}, 'expected an object').transform((value, context): EnvelopeBound => {
  if ('field' in value === 'metric' in value) {
    context.addIssue(
      'expected either a bound on a field { subject, field, op, value } or one on results { subject, metric, op, value, parts }',
    );
    return z.NEVER;
  }
  const parsed = ('field' in value ? fieldBound : resultBound).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.addIssue({ ...issue, code: 'custom', input: value });
  return z.NEVER;
});

/** The bound that a content states in `criterion`; null: none, or none that can be read. */
export function criterionIn(content: Readonly<Record<string, unknown>>): Criterion | null {
  return criterion.safeParse(content.criterion).data ?? null;
}

/** A content field with a type. */
export interface ContentField {
  /** One sentence: what it means, in which unit, and where the term comes from. */
  readonly sentence: string;
  /** True: it takes part in deciding what a change invalidates, or what doing it again costs. */
  readonly engine: boolean;
  readonly schema: z.ZodType;
}

function read(schema: z.ZodType, sentence: string): ContentField {
  return { sentence, engine: true, schema };
}

function typed(schema: z.ZodType, sentence: string): ContentField {
  return { sentence, engine: false, schema };
}

const anything = z.unknown();

const pipelineSteps = z.array(
  z.looseObject({ name, after: z.array(name, 'expected a list of names').nullish() }, 'expected { name, after: […] }'),
  'expected a list of { name, after: […] }',
);
const dataOrigin = z.looseObject(
  {
    kind: oneOf(DATA_ORIGINS).nullish(),
    licence: name.nullish(),
    storage: name.nullish(),
    cost: text.nullish(),
  },
  'expected an object { kind, licence, storage, cost }',
);
const labelling = z.looseObject(
  { by: text.nullish(), effort: text.nullish(), cost: text.nullish() },
  'expected an object { by, effort, cost }',
);
/** What a policy demands of the models of a risk class in production. */
const monitorMandate = z.object(
  {
    riskClass: oneOf(RISK_CLASSES),
    monitors: z.array(name, 'expected a list of subkinds of MONITOR'),
    fairnessEvents: flag.nullish().transform((value) => value ?? false),
  },
  'expected an object { riskClass, monitors, fairnessEvents }',
);
const monitorMandates = z.array(monitorMandate, 'expected a list of { riskClass, monitors, fairnessEvents }');
export type MonitorMandate = z.infer<typeof monitorMandate>;

/** What a content states in `monitorMandates`; null: nothing, or nothing that can be read. */
export function monitorMandatesIn(content: Readonly<Record<string, unknown>>): readonly MonitorMandate[] | null {
  return monitorMandates.safeParse(content.monitorMandates).data ?? null;
}

const oddRange = z.looseObject(
  {
    min: finite,
    max: finite,
    unit: text.nullish(),
    edges: z.array(finite, 'expected a list of numbers').nullish(),
  },
  'expected an object { min, max, unit, edges }',
);
const oddCoverage = z.array(
  z.looseObject(
    {
      cell: z.record(z.string(), numberOrText, 'expected an object { attribute: value }'),
      samples: count,
    },
    'expected an object { cell, samples }',
  ),
  'expected a list of { cell: { attribute: value }, samples }',
);

const roleView = z.looseObject(
  {
    follow: z.array(
      text.regex(/^[A-Z_]+[<>]$/, 'expected a relation with its direction, e.g. INCLUDES> or EVALUATES<'),
      'expected a list of relations',
    ),
    depth: z.int('expected a whole number').min(0, 'expected at least 0').max(10, 'expected at most 10').nullish(),
    kinds: z.array(name, 'expected a list of kinds').nullish(),
  },
  'expected an object { follow, depth, kinds }',
);

/** Fields of every kind. */
export const COMMON_FIELDS: Readonly<Record<string, ContentField>> = {
  validUntil: read(instant, 'From this date or instant on it is no longer valid: a change of kind EXPIRY.'),
  text: typed(text, 'Its wording, where the wording is the meaning; else it belongs to the title or metadata.'),
};

/** Typed content fields per kind, beside those of every kind. */
export const CONTENT_FIELDS: Readonly<Record<ArtifactKind, Readonly<Record<string, ContentField>>>> = {
  SYSTEM: {
    intendedPurpose: typed(text, 'What it is meant for, by whom and where (AI Act Art. 3(12)).'),
    riskClass: typed(oneOf(RISK_CLASSES), 'Risk class of an AI system (Regulation (EU) 2024/1689).'),
    criticality: typed(text, 'Criticality class: SAFETY_CRITICAL or MISSION_CRITICAL; absent: none.'),
    tier: typed(numberOrText, 'Tier of the use case in the governance of the organisation.'),
    domain: typed(name, 'Regulated domain of the project, as the policy DOMAIN_ACTIVITIES names it.'),
    phase: typed(oneOf(PROJECT_PHASES), 'Where the project is.'),
  },
  COMPONENT: {
    integrityLevel: typed(text, 'Integrity level, e.g. QM, ASIL_B, ASIL_B(D), SIL_2, DAL_C.'),
    supplier: typed(text, 'Who supplies it.'),
    allocated: typed(
      textOrTexts,
      'Ids of what is allocated to it, beside the links IMPLEMENTS: another allocation is a change of it.',
    ),
    api: typed(anything, 'What others see of it: a difference is a change of kind INTERFACE.'),
    softwareClass: typed(oneOf(SOFTWARE_CLASSES), 'Software safety class as it is stated (IEC 62304:2006+A1, 4.3).'),
    segregation: typed(text, 'Why a lower software class than that of the whole is right (IEC 62304:2006+A1, 5.3.5).'),
  },
  REQUIREMENT: {
    quality: typed(oneOf(QUALITIES), 'What it demands beside function.'),
    duty: typed(oneOf(DUTY_KINDS), 'Duty to stakeholders: why it is owed; with towards.'),
    towards: typed(
      z.array(oneOf(STAKEHOLDERS), 'expected a list of stakeholders'),
      'Duty to stakeholders: to whom it is owed; with duty.',
    ),
    criterion: read(criterion, 'The bound to meet: { metric, op, value }. A difference is a change of kind PARAMETER.'),
    integrityLevel: typed(text, 'Integrity level, e.g. QM, ASIL_B, ASIL_B(D), SIL_2, DAL_C.'),
    safeState: typed(text, 'SAFETY_GOAL: the operating mode without unreasonable risk (ISO 26262-1:2018).'),
    fttiMilliseconds: typed(
      finite.positive('expected a number above 0'),
      'SAFETY_GOAL: fault tolerant time interval in milliseconds (ISO 26262-1:2018).',
    ),
  },
  HAZARD: {
    area: typed(name, 'COMPLIANCE_RISK: area of the practice that falls short, as the policy MATURITY names it.'),
    practice: typed(name, 'COMPLIANCE_RISK: practice that falls short, as the policy MATURITY names it.'),
    clause: typed(name, 'COMPLIANCE_RISK: id of the clause that asks for the practice.'),
    gapState: typed(oneOf(PRACTICE_GAP_STATES), 'COMPLIANCE_RISK: where the gap stands.'),
    severity: typed(oneOf(SEVERITIES), 'Severity of harm (ISO 26262-3:2018).'),
    exposure: typed(oneOf(EXPOSURES), 'Probability of exposure (ISO 26262-3:2018).'),
    controllability: typed(oneOf(CONTROLLABILITIES), 'Controllability (ISO 26262-3:2018).'),
    asil: typed(oneOf(ASILS), 'Automotive safety integrity level (ISO 26262-3:2018).'),
    severityRationale: typed(text, 'Why the severity is what it is (ISO 26262-3:2018, 6.4.3).'),
    exposureRationale: typed(text, 'Why the exposure is what it is (ISO 26262-3:2018, 6.4.3).'),
    controllabilityRationale: typed(text, 'Why the controllability is what it is (ISO 26262-3:2018, 6.4.3).'),
    asilReason: typed(text, 'Why no ASIL is assigned, where S0, E0 or C0 makes it QM.'),
    harmTarget: typed(textOrTexts, 'Who or what is harmed, e.g. HUMAN, NATURE, ENVIRONMENT.'),
    riskSource: typed(text, 'Where the risk comes from, e.g. FAILURE, INSUFFICIENCY, MISUSE.'),
  },
  FAILURE_MODE: {
    formula: typed(anything, 'FT_GATE: the gate, its inputs in order, and NOT (Open-PSA).'),
    failureRate: typed(finite.nonnegative('expected a number of at least 0'), 'Failures per hour (1e-9 is 1 FIT).'),
    probability: typed(share, 'Probability of a basic event, 0 to 1 (Open-PSA).'),
    repairRate: typed(finite.nonnegative('expected a number of at least 0'), 'Repairs per hour, as soon as it fails.'),
    testInterval: typed(
      finite.nonnegative('expected a number of at least 0'),
      'Hours between two tests that find it failed.',
    ),
    beta: typed(
      share,
      'Common cause of the basic events that it CAUSES: the share of their probability by which they fail together (β-factor), 0 to 1.',
    ),
    state: typed(z.boolean('expected true or false'), 'HOUSE: is it true? (Open-PSA).'),
    severity: typed(rating, 'Row of an FMEA: how bad its effect is, 1 to 10 (AIAG & VDA FMEA Handbook).'),
    occurrence: typed(rating, 'Row of an FMEA: how often its cause happens, 1 to 10 (AIAG & VDA FMEA Handbook).'),
    detection: typed(rating, 'Row of an FMEA: how poorly it is detected, 1 to 10 (AIAG & VDA FMEA Handbook).'),
    severityLoweredBy: typed(name, 'The change, or version of an element, by which its severity was lowered.'),
    safeShare: typed(share, 'Row of an FMEDA: share of its failures that are safe, 0 to 1 (ISO 26262-5:2018).'),
    insufficiencyOf: typed(oneOf(INSUFFICIENCY_ORIGINS), 'FUNCTIONAL_INSUFFICIENCY: of what (ISO 21448:2022).'),
    causeClass: typed(
      text,
      'SPECIFICATION, DATA, MODEL or DEPLOYMENT: where an insufficiency comes from (ISO/PAS 8800).',
    ),
  },
  SCENARIO: {
    area: typed(
      z.int('expected a whole number from 1 to 4').min(1, 'expected 1 to 4').max(4, 'expected 1 to 4'),
      'Area of ISO 21448:2022: 1 known not hazardous, 2 known hazardous, 3 unknown hazardous, 4 unknown not hazardous.',
    ),
    odd: typed(anything, 'Where it lies in the operational design domain: { attribute: value or list of values }.'),
    taxonomy: typed(oneOf(ODD_TAXONOMIES), 'ODD_ELEMENT: where the attribute stands (ISO 34503:2023).'),
    attribute: typed(name, 'ODD_ELEMENT: name of the attribute that it permits values of.'),
    range: typed(oddRange, 'ODD_ELEMENT: permitted numbers { min, max, unit, edges }; edges divide it into bins.'),
    values: typed(z.array(name, 'expected a list of texts'), 'ODD_ELEMENT: permitted values, each a bin of its own.'),
  },
  SAFETY_MEASURE: {
    diagnosticCoverage: typed(share, 'Share of faults that it detects, 0 to 1 (ISO 26262-5:2018).'),
    latentCoverage: typed(share, 'Share of the faults it controls that do not stay latent, 0 to 1 (ISO 26262-5:2018).'),
  },
  ANALYSIS: {
    performedAt: typed(instant, 'When it was carried out.'),
    reviewBy: typed(instant, 'Until when it has to be looked at again.'),
    targetAsil: typed(oneOf(ASILS), 'FMEDA: the ASIL whose hardware targets it is held against (ISO 26262-5:2018).'),
    actionPriorityEdition: typed(
      oneOf(ACTION_PRIORITY_EDITIONS),
      'FMEA: by which map its rows get their action priority.',
    ),
    dualPointDetectedRate: typed(rate, 'FMEDA: detected dual-point faults per hour (ISO 26262-10:2018).'),
    dualPointLatentRate: typed(rate, 'FMEDA: latent dual-point faults per hour (ISO 26262-10:2018).'),
    lifetimeHours: typed(rate, 'FMEDA: operating hours of a life (ISO 26262-10:2018).'),
  },
  CODE_UNIT: {
    path: typed(text, 'Where it is in its repository.'),
    ast: typed(anything, 'Digest of the syntax tree: equal for a change of comments or formatting.'),
    api: typed(anything, 'What others see of it: a difference is a change of kind INTERFACE.'),
    steps: typed(pipelineSteps, 'PIPELINE: its steps, [{ name, after: […] }], a graph without cycles.'),
    committedAt: typed(instant, 'When it was committed, where that is not when it was recorded.'),
    bytes: typed(name, BYTES),
  },
  ENVIRONMENT: {
    control: typed(oneOf(ENVIRONMENT_CONTROLS), 'Whether it changes by recorded changes only.'),
    image: typed(text, 'Container image, with its digest where known.'),
    toolConfidenceLevel: typed(text, 'TCL1, TCL2 or TCL3 (ISO 26262-8:2018 cl. 11).'),
    maker: typed(text, 'LIBRARY: who makes it (IEC 62304:2006+A1, 8.1.2).'),
    exactVersion: typed(text, 'LIBRARY: the exact version, no range (IEC 62304:2006+A1, 8.1.2).'),
    anomalyListReviewedAt: typed(
      instant,
      'LIBRARY: when its list of known anomalies was looked at (IEC 62304:2006+A1, 7.1.3).',
    ),
  },
  DATASET: {
    rows: typed(count, 'Number of rows: a difference is a change of kind DATA_APPEND.'),
    schema: typed(anything, 'Columns and types: a difference is a change of kind DATA_SCHEMA.'),
    labels: typed(anything, 'Revision of the labels: a difference is a change of kind DATA_RELABEL.'),
    parts: read(parts, 'The parts that are known of it, each written dimension:value.'),
    access: typed(z.array(name, 'expected a list of ids'), 'Ids of the people and roles that may read it.'),
    origin: typed(dataOrigin, 'Where it is from: { kind: OWN, PUBLIC or BOUGHT, licence, storage, cost }.'),
    labelling: typed(labelling, 'How it was labelled: { by, effort, cost }.'),
    personalData: typed(flag, 'True: it holds personal data (GDPR Art. 4(1)).'),
    legalBasis: typed(oneOf(LEGAL_BASES), 'Legal basis of processing its personal data (GDPR Art. 6(1)).'),
    definition: typed(anything, 'FEATURE_SET: how its features are computed, apart from the data.'),
    bytes: typed(name, BYTES),
    oddCoverage: typed(
      oddCoverage,
      'Samples per cell of the operational design domain: [{ cell: { attribute: value }, samples }].',
    ),
  },
  PART: {
    part: read(part, 'Which part it is, written dimension:value.'),
    relation: read(name, 'GSN_RELATION: id of the link that it stands for, so that it can be challenged.'),
    personalData: typed(flag, 'COLUMN: true: it holds personal data (GDPR Art. 4(1)).'),
    anonymisation: typed(anything, 'COLUMN: how its personal data were made anonymous or pseudonymous.'),
  },
  MODEL: {
    modelKind: typed(oneOf(MODEL_KINDS), 'Traditional or statistical, or of AI or machine learning (ModelOps).'),
    architecture: typed(anything, 'The architecture, by name or description.'),
    lockState: typed(oneOf(LOCK_STATES), 'Whether it may still learn.'),
    stage: typed(text, 'Stage of its life cycle, e.g. VALIDATION or PRODUCTION.'),
    registryEntry: typed(name, 'Where the registry of models lists it.'),
    storageUri: typed(name, 'Where its weights are kept.'),
    bytes: typed(name, BYTES),
    refreshPeriod: typed(
      text.regex(PERIOD_PATTERN, 'expected a period of calendar time, e.g. P90D, P6M or P1Y'),
      'Calendar time after which it has to be refreshed: ISO 8601, e.g. P90D, P6M, P1Y.',
    ),
    purpose: typed(text, 'What it is for, where that is narrower than the intended purpose of its system.'),
  },
  RUN: {
    startedAt: read(instant, 'When it began.'),
    endedAt: read(instant, 'When it ended; with the beginning it says what doing the run again takes.'),
    automated: typed(flag, 'True: a pipeline did it without anybody; false: somebody did it by hand.'),
    trigger: typed(name, 'Id of the trigger that started it.'),
    seed: typed(numberOrText, 'Seed of its random numbers.'),
    framework: typed(text, 'Framework that it ran with, with its version.'),
  },
  TEST_CASE: {
    procedure: typed(text, 'How the test is carried out.'),
    injects: typed(ids, 'FAULT_INJECTION: the failure modes that it injects, by id.'),
    quality: typed(oneOf(QUALITIES), 'MODEL: what of the model it looks at.'),
  },
  EVIDENCE: {
    phase: typed(text, 'Phase of the life cycle of a data set that it shows, e.g. VALIDATION (ISO/PAS 8800:2024).'),
    outcome: read(oneOf(OUTCOMES), 'Whether it speaks for what it was made for.'),
    results: read(
      z.array(result, 'expected a list of { metric, part, value }'),
      'The numbers recorded, per part: [{ metric, part, value }].',
    ),
    observedAt: typed(instant, 'When it was observed, where that is not when it was recorded.'),
    automated: typed(flag, 'True: a pipeline made it without anybody; false: somebody did by hand.'),
    public: typed(flag, 'True: other modules may cite it as a solution (GSN v3).'),
    topic: typed(name, 'TRAINING_RECORD: what the person was trained in.'),
    completedAt: typed(instant, 'TRAINING_RECORD: when the training was completed.'),
    record: typed(text, 'Which record it is, e.g. CONFORMITY_ASSESSMENT or EU_REGISTRATION (AI Act Art. 43 to 49).'),
    biasSource: typed(oneOf(BIAS_SOURCES), 'The source of bias that was looked for.'),
    explains: typed(oneOf(EXPLANATION_KINDS), 'EXPLANATION: what it explains.'),
  },
  METRIC: {
    criterion: read(criterion, 'The bound to meet: { metric, op, value }. A difference is a change of kind PARAMETER.'),
    unit: typed(text, 'Unit of its values.'),
    indicator: typed(oneOf(INDICATOR_TYPES), 'SPI: LEADING or LAGGING (UL 4600).'),
    confidence: typed(share, 'How sure exposure has to show the criterion, 0 to 1 (ISO 21448:2022, clause 9).'),
    principle: typed(text, 'ACCEPTANCE_CRITERION: principle of acceptance, e.g. GAMAB, PRB, ALARP, MEM.'),
  },
  CLAIM: {
    logic: read(oneOf<ClaimLogic>(CLAIM_LOGICS), 'How many of its supports it needs.'),
    k: read(z.int('expected a whole number').min(1, 'expected a whole number of at least 1'), 'K_OF_N: how many.'),
    undeveloped: read(flag, 'True: it has no support yet, on purpose (GSN v3).'),
    uninstantiated: typed(flag, 'True: it holds a placeholder of a pattern (GSN v3).'),
    public: typed(flag, 'True: other modules may cite it (GSN v3).'),
    origin: typed(text, 'EXTERNAL or INTERNAL, of an assumption.'),
    toBeSupportedByContract: typed(flag, 'True: a contract between modules is to give its support (GSN v3).'),
    parameters: typed(
      z.array(patternParameter, 'expected a list of { name, kind, subkind, follow }'),
      'MODULE that is a pattern: what its placeholders stand for, each found from the ones before (GSN v3).',
    ),
    about: typed(z.array(name), 'In a pattern: parameters whose values the claim is made about.'),
    solvedBy: typed(z.array(name), 'In a pattern: parameters whose values are its solutions.'),
  },
  CLAUSE: {
    number: typed(numberOrText, 'Number within its document, e.g. Art. 15.'),
    effectiveFrom: read(instant, 'From this date or instant on it binds.'),
  },
  CONTROL: {
    effectiveFrom: read(instant, 'From this date or instant on it binds.'),
    bounds: read(
      z.array(bound, 'expected a list of bounds'),
      'ENVELOPE: what a predetermined change has to keep; see metamodel, envelopes.',
    ),
    environments: typed(
      z.array(z.looseObject({ name }, 'expected an object { name, gate, confirmations }'), 'expected a list'),
      'PROCESS: the environments that a version passes, in order: [{ name, gate, confirmations }].',
    ),
    enforced: read(
      flag,
      'POLICY: what it applies to is under a managed process; what governance owns of it comes from its mutations alone.',
    ),
    actionState: typed(oneOf(ACTION_STATES), 'Action of an FMEA: where it stands.'),
    dueAt: typed(instant, 'Action of an FMEA: when it is due.'),
    completedAt: typed(instant, 'Action of an FMEA: when it was done.'),
    justification: typed(text, 'Action of an FMEA: why it is not implemented.'),
    ratingsBefore: typed(
      ratings,
      'Action of an FMEA: the ratings of its row before: { severity, occurrence, detection }.',
    ),
    ratingsAfter: typed(ratings, 'Action of an FMEA: the ratings of its row after it.'),
    designChange: typed(name, 'Action of an FMEA: the change, or version of an element, that it made in the design.'),
    permissions: typed(
      z.array(permissionRow, 'expected a list of rows'),
      'POLICY: who may do what to which artifacts: [{ permission, roles, acts, kinds, subkinds, locked, step, source }].',
    ),
    independenceRules: typed(
      z.array(independenceRule, 'expected a list of rules'),
      'POLICY: who may not sign what: [{ name, makersOf, meanings, level, source }] (ISO 26262-2:2018).',
    ),
    responsibilityLevels: typed(
      z.array(oneOf(RESPONSIBILITY_LEVELS), 'expected a list of levels'),
      'POLICY: levels of responsibility at each of which somebody has to be responsible for it.',
    ),
    sponsorRole: typed(name, 'POLICY: id or name of the role of its executive sponsor.'),
    delegatedRole: typed(name, 'DELEGATION: id of the role that is delegated.'),
    delegatedFrom: typed(instant, 'DELEGATION: from when.'),
    delegatedUntil: typed(instant, 'DELEGATION: until when.'),
    derivedFrom: typed(name, 'PROCESS, LIFECYCLE: the version (id@label) that it was made from.'),
    categories: typed(z.array(name, 'expected a list of texts'), 'PROCESS: categories of use cases it is made for.'),
    process: typed(name, 'RELEASE_PLAN: the version (id@label) of the process that it follows.'),
    system: typed(name, 'RELEASE_PLAN: id of the system that is released.'),
    items: typed(ids, 'RELEASE_PLAN: ids of the work that is planned. ITERATION: of the work that is done in it.'),
    reviewRoles: typed(ids, 'POLICY for champions: ids or names of the roles whose sign-off a swap needs.'),
    retention: typed(
      z.array(
        z.looseObject(
          {
            records: name,
            period: text.regex(PERIOD_PATTERN, 'expected a period of calendar time, e.g. P10Y'),
            source: text,
          },
          'expected an object { records, period, source }',
        ),
        'expected a list of { records, period, source }',
      ),
      'POLICY for retirement: how long records are kept: [{ records, period, source }].',
    ),
    timeZone: typed(text, 'POLICY: time zone of its calendar days, e.g. Europe/Berlin.'),
    topic: typed(name, 'POLICY: what it decides about; DECISION: by a policy of which topic it was taken.'),
    definition: typed(anything, 'POLICY: what it says, in the form of its topic.'),
    policy: typed(name, 'DECISION: version (id@label) of the policy by which it was taken.'),
    answers: typed(anything, 'DECISION: answers to the questions of the policy: { question: value or list }.'),
    outcomes: typed(anything, 'DECISION: what follows by the policy: { outcome: values }.'),
    decidedAt: typed(instant, 'DECISION: when it was taken.'),
    reviewBy: typed(instant, 'DECISION: until when somebody has to look at it again.'),
    decision: typed(oneOf({ ...DECISION_KINDS, ...MODEL_DECISIONS }), 'DECISION: what it is about.'),
    alternatives: typed(
      z.array(
        z.looseObject({ name, consequences: text, risks: z.array(text).nullish() }),
        'expected a list of { name, consequences, risks }',
      ),
      'DECISION of a project: what there was to choose from.',
    ),
    chosen: typed(name, 'DECISION of a project: the name of the alternative that was taken.'),
    supersedes: typed(name, 'DECISION of a project: id of the one in whose place it comes.'),
    consideration: typed(oneOf(CONSIDERATIONS), 'GOVERNANCE_MEASURE: line of the policy matrix that it belongs to.'),
    governanceLevel: typed(oneOf(GOVERNANCE_LEVELS), 'GOVERNANCE_MEASURE: level that it reaches.'),
    monitorMandates: typed(
      monitorMandates,
      'POLICY: what watches a model in production, by risk class: [{ riskClass, monitors, fairnessEvents }].',
    ),
  },
  PERSON: {
    name: typed(text, 'Name as it is signed with.'),
    organisation: typed(text, 'Organisation or unit.'),
    competence: typed(textOrTexts, 'What the person is competent for.'),
    subject: typed(name, 'Subject (`sub`) of the identity tokens of the person.'),
    team: typed(name, 'Team or line; another one is independence I2 (ISO 26262-2:2018).'),
    department: typed(name, 'Department; another one, or another organisation, is independence I3 (ISO 26262-2:2018).'),
  },
  ROLE: {
    name: typed(text, 'Name of the role.'),
    independence: typed(
      oneOf(INDEPENDENCE_LEVELS),
      'Independence it asks for (ISO 26262-2:2018 confirmation measures).',
    ),
    training: typed(
      z.array(name, 'expected a list of texts'),
      'Topics of which who signs in the role needs a TRAINING_RECORD that is not expired (ISO 26262-2:2018, 5.4.4).',
    ),
    level: typed(oneOf(RESPONSIBILITY_LEVELS), 'Level of responsibility in the organisation.'),
    sees: typed(
      roleView,
      'What a holder has to look at before signing: { follow: relations with > or <, e.g. INCLUDES>, depth, kinds }.',
    ),
  },
  SIGN_OFF: {
    verdict: read(oneOf<SignOffVerdict>(SIGN_OFF_VERDICTS), 'What was decided; only APPROVED approves.'),
    signedAt: read(instant, 'When it was signed; it approves nothing before.'),
    subjectDigest: typed(text, 'Digest of what was signed (21 CFR 11.70).'),
    closureDigest: typed(text, 'Digest of all that the signer had to look at.'),
    signature: typed(text, 'The signature itself, where there is one.'),
    meaning: typed(text, 'What the signature means: review, approval, responsibility, authorship (21 CFR 11.50).'),
    role: typed(name, 'Id of the role in which it was signed.'),
    printedName: typed(text, 'Name of the signer as it was then (21 CFR 11.50).'),
    clientSignedAt: typed(instant, 'When it was signed by the clock of the signer, which decides nothing.'),
    components: typed(
      z.array(name, 'expected a list of texts'),
      'What the signer proved the signature with (21 CFR 11.200): TOKEN, SIGNING_SECRET; empty: nothing.',
    ),
    seenAt: typed(count, 'Revision of the graph that the signer looked at.'),
    revokes: typed(name, 'With the verdict REVOKED: id of the sign-off that is taken back.'),
    reason: typed(text, 'Why.'),
    environment: typed(text, 'The environment that a move to it is confirmed for.'),
    asilFrom: typed(oneOf(ASILS), 'The ASIL in force that it approves to give up; with asilTo.'),
    asilTo: typed(oneOf(ASILS), 'The lower ASIL that it approves to be in force from now on.'),
  },
  GATE: {
    predicates: typed(
      z.array(z.looseObject({ kind: name }, 'expected an object { kind, … }'), 'expected a list of predicates'),
      'What it asks for beside what it REQUIRES: [{ kind, … }]; predicateKinds lists the kinds.',
    ),
    waivers: typed(
      z.looseObject({}, 'expected an object { roles, mostDays, never }'),
      'Who may waive what it asks for, and for how long: { roles, mostDays, never }.',
    ),
  },
  BASELINE: {
    supersedes: typed(text, 'Id of the baseline that it takes the place of.'),
  },
  DEPLOYMENT: {
    environment: typed(text, 'Where it runs.'),
    strategy: typed(oneOf(DEPLOYMENT_STRATEGIES), 'How the version comes into use.'),
    decisionMode: typed(oneOf(DECISION_MODES), 'What its output is used for; never ACTIVE_DECIDING of a SHADOW.'),
    runtime: typed(oneOf(RUNTIMES), 'What it runs on.'),
    target: typed(text, 'Name of the platform, cluster or device.'),
    format: typed(text, 'Format of the model as it is served, e.g. ONNX.'),
    servingMode: typed(oneOf(SERVING_MODES), 'BATCH or ONLINE.'),
    servingPattern: typed(oneOf(SERVING_PATTERNS), 'How the model is served (MLOps stack canvas).'),
    inputAssertions: typed(z.array(text, 'expected a list of texts'), 'What is checked of an input before it is used.'),
    outputAssertions: typed(
      z.array(text, 'expected a list of texts'),
      'What is checked of an output before it has an effect.',
    ),
    movedAt: typed(instant, 'When it was moved there.'),
    deployedAt: typed(instant, 'When it went into service, where that is not when it was recorded.'),
    instances: typed(
      z.union([count, z.array(text)], 'expected a whole number or a list of texts'),
      'How many or which.',
    ),
  },
  MONITOR: {
    spi: typed(text, 'The safety performance indicator that it watches (UL 4600).'),
    statistic: typed(oneOf(MONITOR_STATISTICS), 'How its number comes from what was observed.'),
    reference: typed(
      z.array(finite.nonnegative('expected a number of at least 0'), 'expected a list of numbers'),
      'Expected counts or shares, bin by bin (PSI, KL, KS).',
    ),
    criterion: typed(criterion, 'The bound that its number has to keep: { metric, op, value }.'),
    silenceHours: typed(
      finite.positive('expected a number above 0'),
      'Hours after which it counts as silent when nothing was observed (AI Act Art. 72).',
    ),
    action: typed(oneOf(MONITOR_ACTIONS), 'What it does on a breach.'),
    endedAt: typed(instant, 'When it stopped to watch.'),
  },
  INCIDENT: {
    occurredAt: typed(instant, 'When it happened.'),
    awareAt: typed(instant, 'When the provider became aware of it: from then on the time to report runs.'),
    consequences: typed(
      z.array(name, 'expected a list of names'),
      'What it did, as the policy INCIDENT_REPORTING names it.',
    ),
    reportDueAt: typed(instant, 'When the time to report it was over, by the policy of then.'),
    restoredAt: typed(instant, 'When the service was as it should be again.'),
    severity: typed(text, 'How bad it was, in the words of the organisation.'),
  },
  CHANGE: {
    status: typed(text, 'Where it stands.'),
    url: typed(text, 'Where it is discussed.'),
  },
  IMPACT_ASSESSMENT: {
    stance: typed(text, 'COMMENT: REMARK or CHALLENGE.'),
    reviewBy: typed(instant, 'Until when it has to be looked at again.'),
  },
};

type FieldTable = Readonly<Record<string, ContentField>>;

const NO_FACTS: EngineFacts = Object.freeze({});
const fieldsOf = new Map<ArtifactKind, FieldTable>(
  ARTIFACT_KIND_NAMES.map((kind) => [kind, { ...COMMON_FIELDS, ...CONTENT_FIELDS[kind] }]),
);
const engineFieldsOf = new Map<ArtifactKind, readonly (readonly [string, ContentField])[]>(
  [...fieldsOf].map(([kind, fields]) => [kind, Object.entries(fields).filter(([, field]) => field.engine)]),
);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problemsOf(
  fields: Readonly<Record<string, Pick<ContentField, 'schema'>>>,
  values: Readonly<Record<string, unknown>>,
): ContentProblem[] {
  const problems: ContentProblem[] = [];
  for (const [field, { schema }] of Object.entries(fields)) {
    /* own fields only: a field named like something of Object.prototype is no field of ours */
    const value = Object.hasOwn(values, field) ? values[field] : undefined;
    if (value === undefined || value === null) continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) continue;
    for (const issue of parsed.error.issues) {
      problems.push({ path: [field, ...(issue.path as (string | number)[])], message: issue.message });
    }
  }
  return problems;
}

/**
 * What is wrong with the content of a version of this kind. Empty: it may be stored.
 * Content that is no object has no fields: it is kept as it comes.
 */
export function contentProblems({ kind, content }: { kind: ArtifactKind; content: unknown }): ContentProblem[] {
  if (!isObject(content)) return [];
  const problems = problemsOf(fieldsOf.get(kind) as FieldTable, content);
  if (kind === 'CLAIM' && content.logic === 'K_OF_N' && (content.k === undefined || content.k === null)) {
    problems.push({ path: ['k'], message: 'K_OF_N needs k: how many supports have to hold' });
  }
  return problems;
}

const derivationMap = z.array(
  z.object(
    {
      to: z.union([z.literal('*'), part], 'expected a part written dimension:value, or * for all'),
      from: parts,
    },
    'expected an object { to, from: […] }',
  ),
  'expected a list of { to, from: […] }',
);

/** Attributes of links that the engine reads, per relation; all others are kept as they come. */
export const LINK_ATTRIBUTES: Readonly<Partial<Record<RelationType, FieldTable>>> = {
  HOLDS: {
    from: read(instant, 'From when the person holds the role.'),
    to: read(instant, 'Until when.'),
    voidFrom: read(instant, 'From when the authority was void: a change of kind AUTHORITY.'),
    voidUntil: read(instant, 'Until when it was void.'),
  },
  CHALLENGES: {
    state: read(oneOf<ChallengeState>(CHALLENGE_STATES), 'Where the challenge stands.'),
  },
  SUPPORTS: {
    forEach: typed(name, 'In a pattern: the parameter for each value of which the child is repeated (GSN v3).'),
    min: typed(count, 'In a pattern: how often the child stands at least.'),
    max: typed(count, 'In a pattern: how often the child stands at most.'),
    optional: typed(flag, 'In a pattern: the child may be left out.'),
    choice: typed(name, 'In a pattern: of the children with the same choice one is taken.'),
  },
  AFFECTS: {
    kind: read(
      z.enum(CHANGE_KIND_NAMES, `expected one of ${CHANGE_KIND_NAMES.join(', ')}`),
      'The kind of change that its target undergoes.',
    ),
    parts: read(parts, 'The parts of the target that are affected; none: the whole.'),
  },
  DERIVED_FROM: {
    map: read(derivationMap, 'Which parts come from which: [{ to, from: […] }]; to "*" is all of it.'),
  },
  REQUIRES: {
    evidenceKind: read(name, 'The subkind of evidence that is required.'),
    threshold: read(z.union([finite, criterion], 'expected a number or { metric, op, value }'), 'The bound to meet.'),
  },
};

const INTERVALS: readonly (readonly [string, string])[] = [
  ['from', 'to'],
  ['voidFrom', 'voidUntil'],
];

/** What is wrong with the attributes of a link of this type. Empty: they may be stored. */
export function attributeProblems({ type, attributes }: { type: RelationType; attributes: unknown }): ContentProblem[] {
  if (attributes === null || attributes === undefined) return [];
  if (!isObject(attributes)) return [{ path: [], message: 'expected an object' }];
  const problems = problemsOf(LINK_ATTRIBUTES[type] ?? {}, attributes);
  if (type !== 'HOLDS' || problems.length > 0) return problems;
  for (const [start, end] of INTERVALS) {
    const from = parseInstant(String(attributes[start]));
    const until = parseInstant(String(attributes[end]));
    if (from !== null && until !== null && until < from) {
      problems.push({ path: [end], message: `${end} is before ${start}` });
    }
  }
  return problems;
}

/**
 * The part of the content that the engine reads. Content that passed `contentProblems` loses nothing here; in content
 * that did not (stored by an older version of the service) a field of the wrong type counts as absent.
 */
export function engineFacts({ kind, content }: { kind: ArtifactKind; content: unknown }): EngineFacts {
  if (!isObject(content)) return NO_FACTS;
  let facts: Record<string, unknown> | undefined;
  for (const [field, { schema }] of engineFieldsOf.get(kind) ?? []) {
    const value = Object.hasOwn(content, field) ? content[field] : undefined;
    if (value === undefined || value === null) continue;
    const parsed = schema.safeParse(value);
    if (!parsed.success) continue;
    facts ??= {};
    facts[field] = parsed.data;
  }
  const ended = kind === 'CHANGE' ? endedDeploymentAt(content) : null;
  if (ended !== null) return { ...facts, endsDeploymentAt: ended };
  return facts ?? NO_FACTS;
}

/** Name of the machine by which deployments end. */
export const DEPLOYMENT_MACHINE = 'deployment';

/** States of it in which nothing runs any more. */
const ENDED_STATES = {
  ENDED: 'It was taken out of use.',
  ROLLED_BACK: 'Another one took its place.',
} as const;

/** When a step by the machine of deployments ends one, ms since 1970; null: it is none, or does not say when. */
function endedDeploymentAt({ machine, to, at }: Readonly<Record<string, unknown>>): number | null {
  const isEnd = machine === DEPLOYMENT_MACHINE && typeof to === 'string' && Object.hasOwn(ENDED_STATES, to);
  return isEnd && typeof at === 'string' ? parseInstant(at) : null;
}
