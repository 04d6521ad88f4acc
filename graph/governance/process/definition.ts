/**
 * A process as an asset: steps in an order, with what each takes and gives, and the rules that add steps to it.
 *
 *     DATA_PREPARATION ──▶ MODELLING ──▶ EVALUATION ──▶ DEPLOYMENT
 *            ▲                 │              │
 *            └─────backTo──────┴──────backTo──┘
 *
 * A phase is a step, an umbrella activity is a step that spans others, a loop within a loop is a level of steps.
 */
import { z } from 'zod';
import { readForm } from '../definitionForm.ts';

export interface ProcessStep {
  readonly name: string;
  readonly title: string;
  /** Loop to which it belongs, e.g. INNER or OUTER; null: there are no loops. */
  readonly level: string | null;
  /** Steps that have to be accepted before it begins. */
  readonly after: readonly string[];
  /** It runs beside the others and waits for none. */
  readonly umbrella: boolean;
  /** Only needed where a rule says so. */
  readonly optional: boolean;
  /** Ids or names of the roles that may take it; empty: anybody. */
  readonly roles: readonly string[];
  readonly requirements: readonly string[];
  readonly tasks: readonly string[];
  readonly checks: readonly string[];
  readonly qaMethods: readonly string[];
  /** What may go wrong in it: each needs a method or an acceptance before the step is accepted. */
  readonly risks: readonly string[];
  /** What it has to give before it is accepted. */
  readonly outputs: readonly string[];
  /** Earlier steps that it may reopen. */
  readonly backTo: readonly string[];
}

/** Where `field` of the subject is one of the values, the steps are needed. */
export interface ProcessRule {
  readonly field: string;
  readonly oneOf: readonly string[];
  readonly steps: readonly string[];
}

export interface Process {
  readonly steps: readonly ProcessStep[];
  readonly rules: readonly ProcessRule[];
  /** Categories of use cases that it is made for. */
  readonly categories: readonly string[];
  /** Version (id@label) that it was made from. */
  readonly derivedFrom: string | null;
}

/** What a process has to keep. */
export const PROCESS_RULES = {
  PROCESS_FORM: 'Give { steps: [{ name, … }], rules: [{ field, oneOf, steps }], categories }.',
  PROCESS_STEP_TWICE: 'Each step has a name of its own.',
  PROCESS_STEP_UNKNOWN: 'Name one of the steps.',
  PROCESS_CYCLE: 'No step waits for itself: the way back is backTo.',
  PROCESS_ORIGIN_UNKNOWN: 'derivedFrom names a version (id@label) of a process or life cycle of the graph.',
} as const;
export const PROCESS_SOURCE = 'ModelOps: operating steps are defined, refined, standardised; CRISP-ML(Q)';
export type ProcessRuleName = keyof typeof PROCESS_RULES;

export interface ProcessProblem {
  readonly rule: ProcessRuleName;
  /** Into the definition, e.g. `steps[2].after[0]`. */
  readonly path: string;
  readonly message: string;
}

export type ProcessCheck =
  | { readonly ok: true; readonly process: Process }
  | { readonly ok: false; readonly problems: readonly ProcessProblem[] };

const name = z.string().min(1);
const names = z
  .array(name)
  .nullish()
  .transform((value) => value ?? []);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const form = z.object({
  steps: z
    .array(
      z.object({
        name,
        title: name.nullish(),
        level: name.nullish(),
        after: z.array(name).nullish(),
        umbrella: flag,
        optional: flag,
        roles: names,
        requirements: names,
        tasks: names,
        checks: names,
        qaMethods: names,
        risks: names,
        outputs: names,
        backTo: names,
      }),
    )
    .min(1),
  rules: z
    .array(z.object({ field: name, oneOf: z.array(name).min(1), steps: z.array(name).min(1) }))
    .nullish()
    .transform((value) => value ?? []),
  categories: names,
  derivedFrom: name.nullish(),
});

/** Reads a definition out of a content, with all that is wrong with it. */
export function readProcess(content: unknown): ProcessCheck {
  const read = readForm(form, content);
  if (!read.ok) {
    return { ok: false, problems: read.problems.map(({ path, message }) => problem('PROCESS_FORM', path, message)) };
  }
  const { value: data } = read;
  const before = new Map<string | null, string>();
  const steps = data.steps.map((step): ProcessStep => {
    const level = step.level ?? null;
    const previous = before.get(level);
    // Said nothing: it follows the step before it in its loop.
    const after = step.after ?? (step.umbrella || previous === undefined ? [] : [previous]);
    if (!step.umbrella) before.set(level, step.name);
    return { ...step, title: step.title ?? step.name, level, after };
  });
  const process = { steps, rules: data.rules, categories: data.categories, derivedFrom: data.derivedFrom ?? null };
  const named = [...namesProblems(process)];
  const problems = named.length > 0 ? named : [...cycleProblems(process)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, process };
}

function* namesProblems({ steps, rules }: Process): Generator<ProcessProblem> {
  const known = new Set<string>();
  for (const [position, step] of steps.entries()) {
    if (known.has(step.name)) yield problem('PROCESS_STEP_TWICE', `steps[${position}].name`, step.name);
    known.add(step.name);
  }
  for (const [position, step] of steps.entries()) {
    for (const field of ['after', 'backTo'] as const) {
      for (const [place, other] of step[field].entries()) {
        if (!known.has(other)) yield problem('PROCESS_STEP_UNKNOWN', `steps[${position}].${field}[${place}]`, other);
      }
    }
  }
  for (const [position, rule] of rules.entries()) {
    for (const [place, step] of rule.steps.entries()) {
      if (!known.has(step)) yield problem('PROCESS_STEP_UNKNOWN', `rules[${position}].steps[${place}]`, step);
    }
  }
}

function* cycleProblems({ steps }: Process): Generator<ProcessProblem> {
  const done = new Set<string>();
  let left = [...steps];
  for (;;) {
    const ready = left.filter(({ after }) => after.every((one) => done.has(one)));
    if (ready.length === 0) break;
    for (const step of ready) done.add(step.name);
    left = left.filter((step) => !done.has(step.name));
  }
  for (const step of left) yield problem('PROCESS_CYCLE', `steps[${steps.indexOf(step)}].after`, step.name);
}

/** @param what What is wrong here; what to do is added. */
export function problem(rule: ProcessRuleName, path: string, what: string): ProcessProblem {
  return { rule, path, message: `${what}: ${PROCESS_RULES[rule]}` };
}

/** Names of the steps that are needed for a subject of which this is known. */
export function requiredSteps(process: Process, facts: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const required = new Set(process.steps.filter(({ optional }) => !optional).map((step) => step.name));
  for (const rule of process.rules) {
    const value = facts[rule.field];
    // Of a list any value is enough: a use case may be of several categories.
    const values = Array.isArray(value) ? value : [value];
    const said = values.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
    if (said.some((one) => rule.oneOf.includes(one))) for (const step of rule.steps) required.add(step);
  }
  return required;
}
