/**
 * A decision table: questions, and rules that say what follows from the answers. The tables are versioned data of the
 * organisation; the code knows how to read one, not what it says.
 *
 *     answers { audience: PUBLIC, errorImpact: LIFE }
 *       ─▶ rule L3 when { audience: [PUBLIC], errorImpact: [LIFE, FINANCIAL] } then { level: STRICT }
 *       ─▶ level [STRICT]   (WORST: of all that fire, the last of its values)
 *
 * The same answers always give the same: rules have no order but that of the table, and every one is tried.
 */
import { z } from 'zod';

/** Which of the values that rules give is taken. */
export const PICKS = {
  ALL: 'Every one, in the order of the values.',
  WORST: 'The last one in the order of the values.',
} as const;
export type Pick = keyof typeof PICKS;

const NAME = /^[A-Z][A-Z0-9_]{0,63}$/;
const KEY = /^[a-z][A-Za-z0-9]{0,63}$/;
const sentence = z.string('expected a text').trim().min(1, 'expected a text that is not empty');
const name = z.string('expected a text').regex(NAME, 'expected capitals, digits and _, e.g. INTERNAL_MODEL');
const key = z.string('expected a text').regex(KEY, 'expected a name such as errorImpact');
const names = z.array(name, 'expected a list of names').min(1, 'expected at least one');

const question = z.strictObject(
  {
    key,
    text: sentence,
    values: names,
    /** More than one of the values may be given. */
    several: z.boolean('expected true or false').default(false),
    /** Values that may only be given with a documented justification. */
    justify: z.array(name, 'expected a list of names').default([]),
    source: sentence.optional(),
  },
  'expected a question',
);

const rule = z.strictObject(
  {
    id: sentence,
    text: sentence,
    /** Every one of these questions is answered with one of these values. */
    when: z.record(key, names, 'expected { question: [values] }'),
    /** Values of outcomes that follow. */
    give: z.record(key, name, 'expected { outcome: value }').default({}),
    /** The answers contradict each other, or a law forbids them together: they are refused by the name of this rule. */
    refuse: name.optional(),
    source: sentence,
  },
  'expected a rule',
);

const outcome = z.strictObject(
  {
    key,
    text: sentence,
    /** The mildest first. */
    values: names,
    pick: z.enum(Object.keys(PICKS) as [Pick, ...Pick[]], `expected ${Object.keys(PICKS).join(' or ')}`),
    /** Where no rule gives one. */
    otherwise: name.optional(),
    /** What each value means for the work: depth of validation, months until it is looked at again. */
    means: z
      .record(
        name,
        z.looseObject({ text: sentence, reviewMonths: z.int().min(1).max(120).optional() }, 'expected { text }'),
      )
      .default({}),
  },
  'expected an outcome',
);

/** The form of a decision table, with what its names have to fit. */
export const decisionTable = z
  .strictObject(
    {
      questions: z.array(question, 'expected a list of questions').min(1, 'expected at least one question').max(100),
      outcomes: z.array(outcome, 'expected a list of outcomes').min(1, 'expected at least one outcome').max(20),
      rules: z.array(rule, 'expected a list of rules').min(1, 'expected at least one rule').max(1_000),
    },
    'expected { questions, outcomes, rules }',
  )
  .superRefine((table, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const questions = new Map(table.questions.map((one) => [one.key, one]));
    const outcomes = new Map(table.outcomes.map((one) => [one.key, one]));
    if (questions.size < table.questions.length) complain(['questions'], 'two questions have the same key');
    if (outcomes.size < table.outcomes.length) complain(['outcomes'], 'two outcomes have the same key');
    for (const [place, one] of table.questions.entries()) {
      const unknown = one.justify.find((value) => !one.values.includes(value));
      if (unknown) complain(['questions', place, 'justify'], `${unknown} is none of the values of ${one.key}`);
    }
    for (const [place, one] of table.outcomes.entries()) {
      if (one.otherwise && !one.values.includes(one.otherwise)) {
        complain(['outcomes', place, 'otherwise'], `${one.otherwise} is none of the values of ${one.key}`);
      }
    }
    const ids = new Set<string>();
    for (const [place, one] of table.rules.entries()) {
      if (ids.has(one.id)) complain(['rules', place, 'id'], `there are two rules ${one.id}`);
      ids.add(one.id);
      if (Object.keys(one.give).length === 0 && !one.refuse) complain(['rules', place], 'give an outcome, or refuse');
      for (const [asked, values] of Object.entries(one.when)) {
        const known = questions.get(asked);
        if (!known) complain(['rules', place, 'when', asked], `there is no question ${asked}`);
        const unknown = known && values.find((value) => !known.values.includes(value));
        if (unknown) complain(['rules', place, 'when', asked], `${unknown} is none of the values of ${asked}`);
      }
      for (const [given, value] of Object.entries(one.give)) {
        const known = outcomes.get(given);
        if (!known) complain(['rules', place, 'give', given], `there is no outcome ${given}`);
        else if (!known.values.includes(value))
          complain(['rules', place, 'give', given], `${value} is none of its values`);
      }
    }
  });
export type DecisionTable = z.output<typeof decisionTable>;

/** By question. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What stands in the way of a decision. */
export const ANSWER_RULES = {
  INCOMPLETE_CLASSIFICATION: {
    sentence: 'Answer every question of the policy.',
    source: 'Model governance, step 1: classify use cases',
  },
  ANSWER_UNKNOWN: {
    sentence: 'Answer questions of the policy, each with one of its values.',
    source: 'Model governance, step 1: classify use cases',
  },
  ANSWER_UNJUSTIFIED: {
    sentence: 'Document why this answer is right.',
    source: 'Regulation (EU) 2024/1689, Art. 6(4): who derogates documents the assessment',
  },
} as const;

export interface AnswerProblem {
  /** A name of {@link ANSWER_RULES}, or of a rule of the table that refuses. */
  readonly rule: string;
  /** The question; null: several together. */
  readonly question: string | null;
  readonly message: string;
  readonly source: string;
}

export interface Outcome {
  readonly key: string;
  readonly values: readonly string[];
}

export interface FiredRule {
  readonly id: string;
  readonly text: string;
  readonly source: string;
}

export type Decision =
  | {
      readonly ok: true;
      readonly outcomes: readonly Outcome[];
      /** Why, in the order of the table. */
      readonly fired: readonly FiredRule[];
      /** Months until somebody looks again: the shortest that a value asks for. Null: none does. */
      readonly reviewMonths: number | null;
    }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/** @param justifications By question: why the answer is right. */
export function decide(
  table: DecisionTable,
  answers: Answers,
  justifications: Readonly<Record<string, string>> = {},
): Decision {
  const problems: AnswerProblem[] = [];
  const given = new Map<string, readonly string[]>();
  const trouble = (rule: keyof typeof ANSWER_RULES, asked: string, what: string) =>
    problems.push({
      rule,
      question: asked,
      message: `${what}: ${ANSWER_RULES[rule].sentence}`,
      source: ANSWER_RULES[rule].source,
    });
  for (const one of table.questions) {
    const answer = Object.hasOwn(answers, one.key) ? answers[one.key] : undefined;
    const values = answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
    if (values.length === 0) {
      trouble('INCOMPLETE_CLASSIFICATION', one.key, `${one.key} is not answered (${one.values.join(', ')})`);
      continue;
    }
    const unknown = values.filter((value) => !one.values.includes(value));
    if (unknown.length > 0) {
      trouble('ANSWER_UNKNOWN', one.key, `${one.key} is ${unknown.join(', ')}, not one of ${one.values.join(', ')}`);
    } else if (values.length > 1 && !one.several) {
      trouble('ANSWER_UNKNOWN', one.key, `${one.key} has ${values.length} answers and takes one`);
    }
    const bold = values.filter((value) => one.justify.includes(value));
    if (bold.length > 0 && !justifications[one.key]?.trim()) {
      trouble('ANSWER_UNJUSTIFIED', one.key, `${one.key} is ${bold.join(', ')} without a justification`);
    }
    given.set(one.key, values);
  }
  for (const asked of Object.keys(answers)) {
    if (table.questions.some((one) => one.key === asked)) continue;
    trouble('ANSWER_UNKNOWN', asked, `there is no question ${asked}`);
  }
  const firing = table.rules.filter(({ when }) =>
    Object.entries(when).every(([asked, values]) => given.get(asked)?.some((value) => values.includes(value))),
  );
  // A contradiction is said beside what is missing: both have to be mended.
  for (const one of firing) {
    if (!one.refuse) continue;
    problems.push({ rule: one.refuse, question: null, message: one.text, source: one.source });
  }
  if (problems.length > 0) return { ok: false, problems };
  const outcomes = table.outcomes.map(({ key: outcomeKey, values, pick, otherwise }): Outcome => {
    const found = new Set(firing.flatMap(({ give }) => (give[outcomeKey] ? [give[outcomeKey]] : [])));
    if (found.size === 0) return { key: outcomeKey, values: otherwise ? [otherwise] : [] };
    const ordered = values.filter((value) => found.has(value));
    return { key: outcomeKey, values: pick === 'ALL' ? ordered : ordered.slice(-1) };
  });
  const months = table.outcomes.flatMap(({ means }, place) =>
    (outcomes[place]?.values ?? []).flatMap((value) => means[value]?.reviewMonths ?? []),
  );
  return {
    ok: true,
    outcomes,
    fired: firing.map(({ id, text, source }) => ({ id, text, source })),
    reviewMonths: months.length > 0 ? Math.min(...months) : null,
  };
}
