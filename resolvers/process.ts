/** Processes: their definitions, and how they are followed. */
import { randomUUID } from 'node:crypto';
import {
  type Process as Definition,
  PROCESS_SOURCE,
  type ProcessProblem,
  problem,
  readProcess,
} from '../graph/governance/process/definition.ts';
import {
  problemsOfAction,
  STEP_RULES,
  type StepStanding as Standing,
  type StepAction,
  type StepProblem,
  standings,
  stepProblem,
} from '../graph/governance/process/standing.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { ArtifactInput, LinkInput } from '../graph/ingest/input.ts';
import { isJsonObject } from '../graph/model/contentDigest.ts';
import type { Json } from '../graph/model/delta.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import {
  factsOf,
  isThere,
  processesOf,
  type StepRecord as Recorded,
  type ProcessRun as Run,
  readProcessRun,
  releaseOf,
  stepsIn,
} from '../graph/reading/process/processRun.ts';
import { releaseEntry } from '../graph/reading/process/releasePlan.ts';
import { lackOfRole } from '../graph/reading/rolesHeld.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, badUserInput, rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt } from './reading.ts';
import { recordWrite } from './record.ts';
import type {
  MutationResolvers,
  ProcessResolvers,
  ProcessRunResolvers,
  QueryResolvers,
  RecordProcessInput,
  RecordStepInput,
  StepRecordResolvers,
  StepStandingResolvers,
} from './types.generated.ts';
import { recordAsJudged } from './writeAsJudged.ts';

/** A version of a process at a point in history. */
export interface ProcessNode {
  readonly at: ReadPoint;
  readonly control: number;
  readonly version: number;
  readonly definition: Definition;
}
export interface ProcessRunNode extends Run {
  readonly at: ReadPoint;
}
export interface StepStandingNode extends Standing {
  readonly at: ReadPoint;
}
export interface StepRecordNode extends Recorded {
  readonly point: ReadPoint;
}

export const processQueries: Pick<QueryResolvers, 'processes' | 'process' | 'processRun' | 'phases'> = {
  processes: async (_, { at: moment }, context) => {
    const at = await context.readPoint(moment);
    return processNodes(at, readerAt(at, context).ofKind('CONTROL', 'PROCESS'), context);
  },
  process: async (_, { for: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const { artifact } = context.require({ at, id, input: 'for' });
    const reader = readerAt(at, context);
    let found = await processNodes(at, await processesOf(reader, artifact), context);
    if (found.length === 0) {
      const { category } = await factsOf(reader, artifact, at.validAt);
      const categories = Array.isArray(category) ? category : [category];
      const all = await processNodes(at, reader.ofKind('CONTROL', 'PROCESS'), context);
      found = all.filter(({ definition }) => definition.categories.some((one) => categories.includes(one)));
    }
    const [first] = found;
    if (first && found.length === 1) return first;
    const which = found.map(({ control }) => reader.id(control)).join(', ') || 'none';
    throw refusal([stepProblem('PROCESS_MISSING', `processes for ${id}: ${which}`)], () => 'for');
  },
  processRun: async (_, { subject, process, at: moment }, context) =>
    runAt({ at: await context.readPoint(moment), subject, process, inputs: ['subject', 'process'] }, context),
  phases: async (_, { of, process, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const { steps } = await runAt({ at, subject: of, process, inputs: ['of', 'process'] }, context);
    return steps.filter(({ step }) => !step.umbrella).map((standing) => ({ ...standing, at }));
  },
};

/** Those of the controls that are processes and can be read. */
async function processNodes(
  at: ReadPoint,
  controls: readonly number[],
  context: RequestContext,
): Promise<readonly ProcessNode[]> {
  const reader = readerAt(at, context);
  await reader.load(controls);
  return controls.flatMap((control): ProcessNode[] => {
    const version = at.view.current(control);
    const check = version === NONE ? null : readProcess(reader.content(control));
    return check?.ok ? [{ at, control, version, definition: check.process }] : [];
  });
}

/** @throws GraphQLError NOT_FOUND; RULE_VIOLATED where no process, or several, could be meant. */
async function runAt(
  asked: {
    readonly at: ReadPoint;
    readonly subject: string;
    readonly process: string | null | undefined;
    readonly inputs: readonly [subject: string, process: string];
    /** Ms since 1970. Default: the instant of the point. */
    readonly until?: number;
  },
  context: RequestContext,
): Promise<ProcessRunNode> {
  const { at, process, inputs } = asked;
  const { artifact: subject } = context.require({ at, id: asked.subject, input: inputs[0] });
  const reader = readerAt(at, context);
  const applying = await processesOf(reader, subject);
  const wanted = applying.filter((control) => !process || reader.id(control) === process);
  const [control] = wanted;
  if (control === undefined || wanted.length > 1) {
    const which = applying.map((one) => reader.id(one)).join(', ') || 'none';
    throw refusal([stepProblem('PROCESS_MISSING', `processes of ${asked.subject}: ${which}`)], () => inputs[1]);
  }
  const read = await readProcessRun({ reader, subject, control, until: asked.until ?? at.validAt });
  if (!read.ok) throw refusal([stepProblem('PROCESS_MISSING', read.message)], () => inputs[1]);
  return { ...read.run, at };
}

export const Process: ProcessResolvers = {
  control: ({ at, control }) => ({ at, artifact: control }),
  version: ({ at, version }) => ({ at, version }),
  derivedFrom: ({ definition }) => definition.derivedFrom,
  categories: ({ definition }) => [...definition.categories],
  steps: ({ definition }) => definition.steps.map(stepType),
  rules: ({ definition }) =>
    definition.rules.map((rule) => ({ ...rule, oneOf: [...rule.oneOf], steps: [...rule.steps] })),
};

function stepType(step: Definition['steps'][number]) {
  return step as { -readonly [Field in keyof typeof step]: (typeof step)[Field] };
}

export const ProcessRun: ProcessRunResolvers = {
  subject: ({ at, subject }) => ({ at, artifact: subject }),
  process: ({ at, control, machine, process }) => ({
    at,
    control,
    version: at.view.resolve(machine)?.version as number,
    definition: process,
  }),
  steps: ({ at, steps }) => steps.map((standing) => ({ ...standing, at })),
  history: ({ at, history }) => history.map((one) => ({ ...one, point: at })),
};

export const StepStanding: StepStandingResolvers = {
  step: ({ step }) => stepType(step),
  required: ({ required }) => required,
  state: ({ state }) => state,
  outputs: ({ at, outputs }) =>
    outputs.flatMap(({ name, artifact }) => {
      const place = at.view.resolve(artifact);
      return place ? [{ name, artifact: { at, artifact: place.artifact } }] : [];
    }),
  missingOutputs: ({ missingOutputs }) => [...missingOutputs],
  treatments: ({ treatments }) => [...treatments],
  openRisks: ({ openRisks }) => [...openRisks],
  waitsFor: ({ waitsFor }) => [...waitsFor],
  startedAt: ({ startedAt }) => isoText(startedAt),
  acceptedAt: ({ acceptedAt }) => isoText(acceptedAt),
};

export const StepRecord: StepRecordResolvers = {
  change: ({ point, change }) => ({ at: point, artifact: change }),
  machine: ({ machine }) => machine,
  step: ({ step }) => step,
  action: ({ action }) => action,
  cause: ({ cause }) => cause,
  at: ({ at }) => isoText(at) as string,
};

export const processMutations: Pick<MutationResolvers, 'recordProcess' | 'recordStep' | 'reopenPhase'> = {
  recordProcess: async (_, { input }, context) => {
    const { content, problems } = await definitionOf(input, context);
    const check = readProcess(content);
    const [first, ...others] = [...problems, ...(check.ok ? [] : check.problems)].map(brokenDefinition);
    if (first) throw rulesViolated([first, ...others]);
    return recordWrite({
      operation: 'recordProcess',
      kind: 'CONTROL',
      subkind: 'PROCESS',
      input,
      content,
      links: [{ type: 'APPLIES_TO', field: 'appliesTo', to: input.appliesTo }],
      context,
    });
  },
  recordStep: (_, { input }, context) => recordStep(input, context),
  reopenPhase: (_, { input }, context) => recordStep({ ...input, step: input.phase, action: 'REOPEN' }, context),
};

async function definitionOf(input: RecordProcessInput, context: RequestContext) {
  const { derivedFrom } = input;
  const at = await context.readPoint(null);
  const origin = derivedFrom ? at.view.resolve(derivedFrom) : null;
  const isVersion = origin !== null && origin.version !== NONE && at.view.kind(origin.artifact) === 'CONTROL';
  const problems = derivedFrom && !isVersion ? [problem('PROCESS_ORIGIN_UNKNOWN', 'derivedFrom', derivedFrom)] : [];
  const original = isVersion ? await readerAt(at, context).contentOfVersion(derivedFrom as string) : null;
  const copied = isJsonObject(original) ? original : {};
  const content: { [field: string]: Json } = {
    steps: input.steps ? input.steps.map((step) => ({ ...step }) as Json) : (copied.steps ?? null),
    rules: input.rules
      ? input.rules.map((rule) => ({ ...rule, oneOf: [...rule.oneOf], steps: [...rule.steps] }))
      : (copied.rules ?? null),
    categories: input.categories ? [...input.categories] : null,
    derivedFrom: derivedFrom ?? null,
  };
  return { content, problems };
}

/** Records of a step; of twenty at once each is judged by what the others wrote. */
async function recordStep(input: RecordStepInput, context: RequestContext) {
  const isReopening = input.action === 'REOPEN';
  const { answer, at } = await recordAsJudged(
    { operation: isReopening ? 'reopenPhase' : 'recordStep', part: 'process', input },
    async (point) => {
      const now = point.validAt;
      const run = await runAt(
        {
          at: point,
          subject: input.subject,
          process: input.process,
          inputs: ['input.subject', 'input.process'],
          until: now,
        },
        context,
      );
      const reader = readerAt(point, context);
      const event = {
        step: input.step,
        action: input.action as StepAction,
        at: now,
        outputs: (input.outputs ?? []).map((output) => ({ ...output })),
        treatments: (input.treatments ?? []).map(({ risk, method, acceptance }) => ({
          risk,
          method: method?.trim() || null,
          acceptance: acceptance?.trim() || null,
        })),
      };
      for (const [position, { artifact }] of event.outputs.entries()) {
        if (isThere(reader, artifact)) continue;
        const message = point.view.resolve(artifact)
          ? `${artifact} was taken back: record another one`
          : `there is no ${artifact}: record it first`;
        throw badUserInput({ input: `input.outputs[${position}].artifact`, message });
      }
      const problems = [
        ...problemsOfAction(run.process, run.steps, event),
        ...(await entryProblems({ reader, run, event, now })),
      ];
      const step = run.process.steps.find(({ name }) => name === input.step);
      const { actor } = context.authorship(input);
      const unfit = step ? await lackOfRole({ reader, actor, roles: step.roles, at: now }) : null;
      if (unfit !== null) problems.push(stepProblem('STEP_ROLE', unfit));
      if (problems.length > 0) throw refusal(problems, fieldOf(isReopening));
      const before = run.steps.find((one) => one.step.name === input.step)?.state as Json;
      const required = new Set(run.steps.flatMap((one) => (one.required ? [one.step.name] : [])));
      const after = standings(run.process, [...stepsIn(run.history), event], required);
      const record = {
        machine: run.machine,
        step: input.step,
        action: input.action,
        from: before,
        to: after.find((one) => one.step.name === input.step)?.state as Json,
        cause: input.cause,
        at: new Date(now).toISOString(),
        outputs: event.outputs,
        treatments: event.treatments,
      };
      return { write: stepBatch({ reader, run, actor, record }), answer: { control: run.control } };
    },
    context,
  );
  const reader = readerAt(at, context);
  const { artifact: subject } = context.require({ at, id: input.subject, input: 'input.subject' });
  const read = await readProcessRun({ reader, subject, control: answer.control, until: at.validAt });
  if (!read.ok) throw new Error(read.message);
  const record = read.run.history.at(-1);
  if (!record) throw new Error(`the step ${input.step} was written and is not there`);
  return { run: { ...read.run, at }, record: { ...record, point: at } };
}

/** What keeps a release from beginning its own steps. */
async function entryProblems(parameters: {
  readonly reader: GraphReader;
  readonly run: Run;
  readonly event: { readonly step: string; readonly action: StepAction };
  readonly now: number;
}): Promise<StepProblem[]> {
  const { reader, run, event, now } = parameters;
  const step = run.process.steps.find(({ name }) => name === event.step);
  if (releaseOf(reader, run.subject) !== run.subject || event.action !== 'START' || step?.umbrella !== false) return [];
  const { verdict, unmet } = await releaseEntry(reader, run.subject, now);
  if (verdict === 'PASS') return [];
  if (verdict === 'UNKNOWN') return [stepProblem('RELEASE_ENTRY', `${reader.id(run.subject)} has no iteration`)];
  const open = unmet.map(({ artifact, steps, items }) => {
    const what = [
      ...(steps.length > 0 ? [`${steps.join(', ')} not accepted`] : []),
      ...(items.length > 0 ? [`${items.join(', ')} not planned`] : []),
    ];
    return `${reader.id(artifact)}: ${what.join('; ') || 'its process cannot be read'}`;
  });
  return [stepProblem('RELEASE_ENTRY', open.join('; '))];
}

/** A CHANGE STATE_TRANSITION with what was recorded, and what it is about. */
export function stepBatch(parameters: {
  readonly reader: GraphReader;
  readonly run: Pick<Run, 'subject'>;
  readonly actor: string;
  readonly record: { readonly [field: string]: Json };
}): { artifacts: ArtifactInput[]; links: LinkInput[] } {
  const { reader, run, actor, record } = parameters;
  const { view } = reader;
  const change = `step:${randomUUID()}`;
  const version = view.current(run.subject);
  const subject = version === NONE ? view.id(run.subject) : view.versionId(version);
  const title = `${view.id(run.subject)}: ${record.step} ${record.action}`;
  const links: LinkInput[] = [
    { type: 'AFFECTS', from: change, to: subject, attributes: { kind: 'METADATA' }, assurance: 'TOOL_DERIVED' },
  ];
  const person = reader.find(actor);
  if (person !== NONE && reader.kind(person) === 'PERSON') {
    links.push({ type: 'ATTRIBUTED_TO', from: change, to: actor, assurance: 'TOOL_DERIVED' });
  }
  const artifact: ArtifactInput = {
    id: change,
    kind: 'CHANGE',
    subkind: 'STATE_TRANSITION',
    title,
    version: { content: record },
  };
  return { artifacts: [artifact], links };
}

function fieldOf(isReopening: boolean): (rule: StepProblem['rule']) => string {
  return (rule) => (rule === 'PROCESS_MISSING' ? 'input.process' : isReopening ? 'input.phase' : 'input.step');
}

/** The refusal of a record of a step; the order of steps has a code of its own. */
function refusal(problems: readonly StepProblem[], input: (rule: StepProblem['rule']) => string) {
  const broken = problems.map(({ rule, message }) => ({
    rule,
    message,
    input: input(rule),
    source: STEP_RULES[rule].source,
  }));
  const rules = problems.map(({ rule }) => rule);
  const code = rules.includes('STEP_ROLE')
    ? 'FORBIDDEN'
    : rules[0] === 'STEP_OUT_OF_ORDER'
      ? 'STEP_OUT_OF_ORDER'
      : 'RULE_VIOLATED';
  return rulesViolated(broken as [BrokenRule, ...BrokenRule[]], code);
}

function brokenDefinition({ rule, path, message }: ProcessProblem): BrokenRule {
  return { rule, message, input: `input.${path}`, source: PROCESS_SOURCE };
}
