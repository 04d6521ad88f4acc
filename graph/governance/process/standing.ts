/**
 * How far the steps of a process are, as a fold of what was recorded, and whether a further record is in order.
 *
 *     OPEN ──START──▶ IN_PROGRESS ──ACCEPT──▶ ACCEPTED ──REOPEN──▶ IN_PROGRESS
 *                                               │ an earlier one is reopened
 *                                               ▼
 *                                          NEEDS_REVIEW ──START, ACCEPT──▶ …
 */
import type { Process, ProcessStep } from './definition.ts';

export const STEP_STATES = {
  OPEN: 'Nobody has begun it.',
  IN_PROGRESS: 'It was begun, or reopened.',
  ACCEPTED: 'It was accepted, and nothing before it was reopened since.',
  NEEDS_REVIEW: 'It was begun or accepted, and a step before it was reopened since.',
} as const;
export type StepState = keyof typeof STEP_STATES;

export const STEP_ACTIONS = {
  START: 'Work on it begins.',
  PROVIDE: 'Outputs are there, or risks are treated.',
  ACCEPT: 'It is accepted.',
  REOPEN: 'It is opened again; the steps after it need a review.',
} as const;
export type StepAction = keyof typeof STEP_ACTIONS;

/** Something that the step gave. */
export interface StepOutput {
  readonly name: string;
  /** Artifact id, or id@label. */
  readonly artifact: string;
}

/** What is done about a risk of the step: a method of quality assurance, or its acceptance. */
export interface RiskTreatment {
  readonly risk: string;
  readonly method: string | null;
  /** Why it is accepted. */
  readonly acceptance: string | null;
}

/** What was recorded of a step. */
export interface StepEvent {
  readonly step: string;
  readonly action: StepAction;
  /** Ms since 1970. */
  readonly at: number;
  readonly outputs: readonly StepOutput[];
  readonly treatments: readonly RiskTreatment[];
}

export interface StepStanding {
  readonly step: ProcessStep;
  readonly required: boolean;
  readonly state: StepState;
  readonly outputs: readonly StepOutput[];
  readonly missingOutputs: readonly string[];
  readonly treatments: readonly RiskTreatment[];
  readonly openRisks: readonly string[];
  /** Names of the steps that have to be accepted before. */
  readonly waitsFor: readonly string[];
  /** Ms since 1970: when it was begun first, and accepted last. */
  readonly startedAt: number | null;
  readonly acceptedAt: number | null;
  /** When work on it went on: each from a start (or reopening) to the acceptance; null: it still goes on. */
  readonly periods: readonly { readonly from: number; readonly until: number | null }[];
}

interface Course {
  state: StepState;
  readonly outputs: Map<string, StepOutput>;
  readonly treatments: Map<string, RiskTreatment>;
  startedAt: number | null;
  acceptedAt: number | null;
  readonly periods: { from: number; until: number | null }[];
}

/** All steps in their order. Events come oldest first; those of steps that the process does not have are passed over. */
export function standings(
  process: Process,
  events: readonly StepEvent[],
  required: ReadonlySet<string>,
): readonly StepStanding[] {
  const courses = new Map(process.steps.map((step) => [step.name, newCourse()]));
  for (const event of events) apply(event, { process, courses });
  return process.steps.map((step): StepStanding => {
    const course = courses.get(step.name) as Course;
    const outputs = [...course.outputs.values()];
    const treatments = [...course.treatments.values()];
    const risks = new Set([...step.risks, ...treatments.map(({ risk }) => risk)]);
    return {
      step,
      required: required.has(step.name),
      state: course.state,
      outputs,
      missingOutputs: step.outputs.filter((name) => !course.outputs.has(name)),
      treatments,
      openRisks: [...risks].filter((risk) => !isTreated(course.treatments.get(risk))),
      waitsFor: predecessors(process, step, required).filter((name) => courses.get(name)?.state !== 'ACCEPTED'),
      startedAt: course.startedAt,
      acceptedAt: course.acceptedAt,
      periods: course.periods,
    };
  });
}

function newCourse(): Course {
  return { state: 'OPEN', outputs: new Map(), treatments: new Map(), startedAt: null, acceptedAt: null, periods: [] };
}

function isTreated(treatment: RiskTreatment | undefined): boolean {
  return treatment !== undefined && (treatment.method !== null || treatment.acceptance !== null);
}

function apply(event: StepEvent, at: { process: Process; courses: ReadonlyMap<string, Course> }): void {
  const { process, courses } = at;
  const course = courses.get(event.step);
  if (!course) return;
  for (const output of event.outputs) course.outputs.set(output.name, output);
  for (const treatment of event.treatments) course.treatments.set(treatment.risk, treatment);
  if (event.action === 'START' || event.action === 'REOPEN') {
    course.state = 'IN_PROGRESS';
    course.startedAt ??= event.at;
    if (course.periods.at(-1)?.until !== null) course.periods.push({ from: event.at, until: null });
  }
  if (event.action === 'ACCEPT') {
    course.state = 'ACCEPTED';
    course.acceptedAt = event.at;
    const period = course.periods.at(-1);
    if (period?.until === null) period.until = event.at;
  }
  if (event.action !== 'REOPEN') return;
  for (const name of followers(process, event.step)) {
    const later = courses.get(name);
    if (later && later.state !== 'OPEN') later.state = 'NEEDS_REVIEW';
  }
}

/** Steps that wait for it, at once or by others. */
export function followers(process: Process, name: string): ReadonlySet<string> {
  const found = new Set([name]);
  // Those that are added on the way are visited, too.
  for (const one of found) for (const step of process.steps) if (step.after.includes(one)) found.add(step.name);
  found.delete(name);
  return found;
}

/** Steps that have to be accepted before; one that is not needed stands for those before it. */
function predecessors(process: Process, step: ProcessStep, required: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const queue = [...step.after];
  for (const name of queue) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (required.has(name)) found.add(name);
    else queue.push(...(process.steps.find((one) => one.name === name)?.after ?? []));
  }
  return process.steps.map((one) => one.name).filter((name) => found.has(name));
}

/** What a record of a step has to keep. */
export const STEP_RULES = {
  STEP_UNKNOWN: {
    sentence: 'Name one of the steps of the process.',
    source: 'ModelOps: operating steps are defined',
  },
  STEP_OUT_OF_ORDER: {
    sentence: 'Let the steps before it be accepted first.',
    source: 'Compliant MLOps: ordered tasks in nested cycles',
  },
  STEP_NOT_STARTED: { sentence: 'Start it first.', source: 'Compliant MLOps: ordered tasks in nested cycles' },
  STEP_NOT_OPEN: {
    sentence: 'It is in progress or accepted already: reopen it with a reason where it has to be done again.',
    source: 'Compliant MLOps: ordered tasks in nested cycles',
  },
  STEP_NOT_ACCEPTED: { sentence: 'Only what was accepted can be reopened.', source: 'CRISP-ML(Q): iterations' },
  STEP_NO_WAY_BACK: {
    sentence: 'No step that was begun has a way back to it: see backTo of the steps.',
    source: 'CRISP-ML(Q): iterations',
  },
  PHASE_OUTPUT_MISSING: {
    sentence: 'Provide each output of the phase before it is accepted.',
    source: 'CRISP-ML(Q): outputs of phases',
  },
  PHASE_RISK_OPEN: {
    sentence: 'Give each risk of the phase a method of quality assurance, or accept it with a reason.',
    source: 'CRISP-ML(Q): quality assurance for each risk',
  },
  STEP_ROLE: {
    sentence: 'Let a PERSON record it who holds one of the roles of the step now, and is trained for it.',
    source: 'Compliant MLOps: tasks are assigned by role and ability',
  },
  RELEASE_ENTRY: {
    sentence: 'Finish the planned iterations, and amend the plan where work was not planned; then begin the release.',
    source: 'Compliant MLOps: development cycle nested in the release cycle',
  },
  PROCESS_MISSING: {
    sentence: 'Name one process (CONTROL PROCESS) that applies to the subject, and is well formed.',
    source: 'ModelOps: processes are designed, versioned and followed',
  },
} as const;
export type StepRule = keyof typeof STEP_RULES;

export interface StepProblem {
  readonly rule: StepRule;
  readonly message: string;
}

/** What stands against recording the action now. Empty: nothing. Outputs and treatments that come with it count. */
export function problemsOfAction(
  process: Process,
  all: readonly StepStanding[],
  event: Pick<StepEvent, 'step' | 'action' | 'outputs' | 'treatments'>,
): StepProblem[] {
  const standing = all.find(({ step }) => step.name === event.step);
  if (!standing) {
    return [
      stepProblem('STEP_UNKNOWN', `${event.step} is none of ${process.steps.map(({ name }) => name).join(', ')}`),
    ];
  }
  const { state, waitsFor } = standing;
  const missing = `${event.step} waits for ${waitsFor.join(', ')}`;
  switch (event.action) {
    case 'START':
      // An umbrella activity may go on after a rest.
      if (state === 'IN_PROGRESS' || (state === 'ACCEPTED' && !standing.step.umbrella)) {
        return [stepProblem('STEP_NOT_OPEN', `${event.step} is ${state}`)];
      }
      return waitsFor.length > 0 ? [stepProblem('STEP_OUT_OF_ORDER', missing)] : [];
    case 'PROVIDE':
      return state === 'OPEN' ? [stepProblem('STEP_NOT_STARTED', `${event.step} is ${state}`)] : [];
    case 'REOPEN': {
      if (state !== 'ACCEPTED' && state !== 'NEEDS_REVIEW') {
        return [stepProblem('STEP_NOT_ACCEPTED', `${event.step} is ${state}`)];
      }
      const back = all.some((one) => one.state !== 'OPEN' && one.step.backTo.includes(event.step));
      return back ? [] : [stepProblem('STEP_NO_WAY_BACK', event.step)];
    }
    case 'ACCEPT': {
      if (state === 'OPEN' || state === 'ACCEPTED') {
        return [stepProblem(state === 'OPEN' ? 'STEP_NOT_STARTED' : 'STEP_NOT_OPEN', `${event.step} is ${state}`)];
      }
      const given = new Set(event.outputs.map(({ name }) => name));
      const outputs = standing.missingOutputs.filter((name) => !given.has(name));
      const treated = new Set(event.treatments.filter(isTreated).map(({ risk }) => risk));
      const risks = standing.openRisks.filter((risk) => !treated.has(risk));
      return [
        ...(waitsFor.length > 0 ? [stepProblem('STEP_OUT_OF_ORDER', missing)] : []),
        ...(outputs.length > 0
          ? [stepProblem('PHASE_OUTPUT_MISSING', `${event.step} lacks ${outputs.join(', ')}`)]
          : []),
        ...(risks.length > 0 ? [stepProblem('PHASE_RISK_OPEN', `${event.step} has ${risks.join(', ')}`)] : []),
      ];
    }
  }
}

/** @param what What is wrong here; what to do is added. */
export function stepProblem(rule: StepRule, what: string): StepProblem {
  return { rule, message: `${what}. ${STEP_RULES[rule].sentence}` };
}
