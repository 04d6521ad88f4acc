/** Pipelines that make models, what sets them off, and their runs. */
import { orderOf, stepsIn } from '../graph/governance/dataOps/pipelineSteps.ts';
import { DATA_RULES } from '../graph/governance/dataOps/rules.ts';
import { CAUSES_OF, TRIGGER_CAUSES, TRIGGER_TYPES } from '../graph/governance/dataOps/triggers.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import {
  type ArtifactInput,
  type IngestReceipt,
  type LinkInput,
  MANUAL_SOURCE,
  OWN_SOURCES,
} from '../graph/ingest/input.ts';
import { contentOfBytes } from '../graph/model/contentDigest.ts';
import { partList } from '../graph/model/parts.ts';
import { pipelinesOfModel, TRIGGER_SOURCE, triggerBatch, triggerId } from '../graph/pipelineTriggers.ts';
import { DATA_ROLES } from '../graph/reading/ai/modelData.ts';
import { readExperiment } from '../graph/reading/data/experiments.ts';
import {
  anomaliesOf,
  openBefore,
  type PipelineRunState,
  parametersOf,
  readPipelineRun,
  splitsOf,
  usedVersions,
} from '../graph/reading/data/pipelineRun.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { actingPerson } from './actingPerson.ts';
import { isoText, textOf } from './content.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, badUserInput, brokenRuleOf, rulesViolated } from './errors.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { pageOf } from './page.ts';
import { contentOf, readerAt, requireKind } from './reading.ts';
import { objectOf } from './record.ts';
import type {
  MutationResolvers,
  PipelineRunResolvers,
  PipelineTriggerResolvers,
  QueryResolvers,
  TrainingPipelineResolvers,
} from './types.generated.ts';
import { linksTo, writeAsJudged } from './writeAsJudged.ts';

const broken = brokenRuleOf(DATA_RULES);

/** The source of decisions about runs: nobody else can write them. */
const RUN_SOURCE = `${OWN_SOURCES}runs`;
/** More than any validation looks at; one transaction, and an answer that can be read. */
export const MAXIMUM_CHECKS = 1_000;

/** A run at a point in history. */
export interface PipelineRunNode extends PipelineRunState {
  readonly at: ReadPoint;
}

const isPipeline = { kinds: ['CODE_UNIT'], subkinds: ['PIPELINE'] } as const;

export const trainingPipelineQueries: Pick<QueryResolvers, 'pipeline' | 'pipelineRun' | 'triggers'> = {
  pipeline: async (_, { id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    return { at, artifact: requireKind({ at, id, input: 'id', ...isPipeline }, context) };
  },
  pipelineRun: async (_, { id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const run = requireKind({ at, id, input: 'id', kinds: ['RUN'] }, context);
    return { at, ...(await readPipelineRun(readerAt(at, context), run)) };
  },
  triggers: async (_, { model, pipeline, at: moment, ...page }, context) => {
    const at = await context.readPoint(moment);
    const reader = readerAt(at, context);
    const of = new Set<number>();
    if (model) {
      const artifact = requireKind({ at, id: model, input: 'model', kinds: ['MODEL'] }, context);
      for (const one of [artifact, ...pipelinesOfModel(at.view, artifact)]) of.add(one);
    }
    if (pipeline) of.add(requireKind({ at, id: pipeline, input: 'pipeline', ...isPipeline }, context));
    const all = !model && !pipeline;
    const found = (await triggerChanges(reader)).filter((one) => all || meetsAny(reader, one, of));
    return triggerPage(found, { at, page, list: `triggers ${model ?? ''} ${pipeline ?? ''}` }, context);
  },
};

/** Changes that say what set a pipeline off, the oldest first; a RETRAIN that says something else is none. */
async function triggerChanges(reader: GraphReader): Promise<number[]> {
  const changes = reader.ofKind('CHANGE', 'RETRAIN');
  await reader.load(changes);
  return changes.filter((change) => isTrigger(reader, change));
}

function isTrigger(reader: GraphReader, change: number): boolean {
  const { type, cause, key } = reader.content(change);
  return isOneOf(TRIGGER_TYPES, type) && isOneOf(TRIGGER_CAUSES, cause) && typeof key === 'string';
}

function isOneOf<Value extends string>(table: Readonly<Record<Value, string>>, value: unknown): value is Value {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

function meetsAny(reader: GraphReader, change: number, artifacts: ReadonlySet<number>): boolean {
  return reader.others(change, { end: 'SOURCE', type: 'AFFECTS' }).some((one) => artifacts.has(one));
}

function triggerPage(
  keys: readonly number[],
  asked: {
    readonly at: ReadPoint;
    readonly page: { readonly first?: number | null; readonly after?: string | null };
    readonly list: string;
  },
  context: RequestContext,
) {
  const { at, page, list } = asked;
  return pageOf({ keys, page, list, revision: at.view.revision, context, node: (artifact) => ({ at, artifact }) });
}

export const TrainingPipeline: TrainingPipelineResolvers = {
  codeUnit: (pipeline) => pipeline,
  steps: async (parent, _, context) => {
    const steps = await stepsOf(parent, context);
    const order = orderOf(steps);
    if (!order.ok) return [...steps];
    return order.order.flatMap((name) => steps.filter((step) => step.name === name));
  },
  order: async (parent, _, context) => {
    const order = orderOf(await stepsOf(parent, context));
    return order.ok ? [...order.order] : null;
  },
  watches: ({ at, artifact }, _, context) => {
    const reader = readerAt(at, context);
    const watched = standingTriggers(reader, artifact).flatMap((trigger) =>
      reader.others(trigger, { end: 'SOURCE', type: 'APPLIES_TO', roles: ['WATCHES'] }),
    );
    context.spend(watched.length);
    return [...new Set(watched)].map((one) => ({ at, artifact: one }));
  },
  triggers: async ({ at, artifact }, page, context) => {
    const reader = readerAt(at, context);
    const found = (await triggerChanges(reader)).filter((one) => meetsAny(reader, one, new Set([artifact])));
    return triggerPage(found, { at, page, list: `triggers of ${at.view.id(artifact)}` }, context);
  },
};

function standingTriggers(reader: GraphReader, pipeline: number): number[] {
  return reader.others(pipeline, { end: 'TARGET', type: 'APPLIES_TO', roles: ['STARTS'], subkinds: ['TRIGGER'] });
}

async function stepsOf({ at, artifact }: ArtifactNode, context: RequestContext) {
  const reader = readerAt(at, context);
  await reader.load([artifact]);
  return stepsIn(reader.content(artifact));
}

export const PipelineTrigger: PipelineTriggerResolvers = {
  id: ({ at, artifact }) => at.view.id(artifact),
  type: async (parent, _, context) => oneOf(TRIGGER_TYPES, (await contentOf(parent, context)).type),
  cause: async (parent, _, context) => oneOf(TRIGGER_CAUSES, (await contentOf(parent, context)).cause),
  key: async (parent, _, context) => String((await contentOf(parent, context)).key),
  subject: async (parent, _, context) => {
    const { subject } = await contentOf(parent, context);
    return typeof subject === 'string' ? subject : null;
  },
  pipeline: ({ at, artifact }, _, context) => {
    const [pipeline] = readerAt(at, context).others(artifact, { end: 'SOURCE', type: 'AFFECTS', ...isPipeline });
    return pipeline === undefined ? null : { at, artifact: pipeline };
  },
  models: ({ at, artifact }, _, context) => {
    const models = readerAt(at, context).others(artifact, { end: 'SOURCE', type: 'AFFECTS', kinds: ['MODEL'] });
    context.spend(models.length);
    return models.map((model) => ({ at, artifact: model }));
  },
  raisedAt: ({ at, artifact }) => {
    const [version] = at.view.versions(artifact);
    return isoText(at.view.instantOf(at.view.version(version as number).revision)) as string;
  },
  runs: async ({ at, artifact }, _, context) => {
    const reader = readerAt(at, context);
    const [pipeline] = reader.others(artifact, { end: 'SOURCE', type: 'AFFECTS', ...isPipeline });
    const runs = pipeline === undefined ? [] : reader.others(pipeline, { end: 'TARGET', type: 'USED', kinds: ['RUN'] });
    await reader.load(runs);
    const started = runs.filter((run) => reader.text(run, 'trigger') === at.view.id(artifact));
    context.spend(started.length);
    return started.map((run) => ({ at, artifact: run }));
  },
};

/** A trigger is only one where it says one of the values. */
function oneOf<Value extends string>(table: Readonly<Record<Value, string>>, value: unknown): Value {
  if (isOneOf(table, value)) return value;
  throw new Error(`${String(value)} is none of ${Object.keys(table).join(', ')}`);
}

export const PipelineRun: PipelineRunResolvers = {
  id: ({ at, run }) => at.view.id(run),
  run: ({ at, run }) => ({ at, artifact: run }),
  status: ({ status }) => status,
  pipeline: ({ at, pipeline }) => (pipeline === null ? null : { at, version: pipeline }),
  trigger: async ({ at, run }, _, context) => {
    const reader = readerAt(at, context);
    await reader.load([run]);
    const trigger = reader.find(reader.text(run, 'trigger') ?? '');
    if (trigger === NONE) return null;
    await reader.load([trigger]);
    return isTrigger(reader, trigger) ? { at, artifact: trigger } : null;
  },
  steps: ({ steps }) =>
    steps.map(({ name, after, outcome, startedAt, endedAt }) => ({
      name,
      after: [...after],
      outcome: outcome === null ? null : outcomeName(outcome),
      startedAt,
      endedAt,
    })),
  startedAt: async ({ at, run }, _, context) => textOf((await contentOf({ at, artifact: run }, context)).startedAt),
  endedAt: async ({ at, run }, _, context) => {
    const reader = readerAt(at, context);
    const record = reader.find(recordId(at.view.id(run)));
    await reader.load([run, ...(record === NONE ? [] : [record])]);
    return textOf((record === NONE ? reader.content(run) : reader.content(record)).endedAt);
  },
  splits: ({ at, run }, { names }, context) => {
    for (const [place, name] of (names ?? []).entries()) {
      if (DATA_ROLES.some((role) => role === name)) continue;
      const message = `there is no split ${name}: ${DATA_RULES.RUN_SPLIT_UNKNOWN.sentence}`;
      throw badUserInput({ input: `names[${place}]`, message });
    }
    const splits = splitsOf(readerAt(at, context), run).filter(({ name }) => !names || names.includes(name));
    context.spend(splits.length);
    return splits.map(({ name, version, slot }) => ({
      name,
      dataset: { at, version },
      hash: at.view.rawDigest(version),
      parts: partList(at.view.link(slot).scope),
    }));
  },
  hyperparameters: async ({ at, run }, _, context) => {
    const reader = readerAt(at, context);
    await reader.load([run]);
    return parametersOf(reader, run);
  },
  models: async ({ at, run }, _, context) => {
    const { models } = await readExperiment(readerAt(at, context), run);
    return models.map((version) => ({ at, version }));
  },
  statistics: async ({ at, run }, _, context) => {
    const { metrics } = await readExperiment(readerAt(at, context), run);
    context.spend(metrics.length);
    return [...metrics];
  },
  environments: ({ at, run }, _, context) =>
    environmentsOf(readerAt(at, context), run).map((version) => ({ at, version })),
  controlled: ({ at, run }, _, context) => isControlled(readerAt(at, context), run),
  anomalies: ({ at, anomalies }) =>
    anomalies.map(({ incident, resolution, person }) => ({
      incident: { at, artifact: incident },
      resolution: resolution === null ? null : { at, artifact: resolution },
      resolvedBy: person === null ? null : { at, artifact: person },
    })),
};

function environmentsOf(reader: GraphReader, run: number): number[] {
  return usedVersions(reader, run)
    .map(({ version }) => version)
    .filter((version) => reader.kind(reader.view.artifactOf(version)) === 'ENVIRONMENT');
}

async function isControlled(reader: GraphReader, run: number): Promise<boolean> {
  const environments = environmentsOf(reader, run);
  const contents = await reader.contentsOfVersions(environments);
  return environments.length > 0 && environments.every((one) => contents.get(one)?.control === 'CONTROLLED');
}

function outcomeName(outcome: string): 'PASS' | 'FAIL' | 'INCONCLUSIVE' {
  if (outcome === 'pass') return 'PASS';
  return outcome === 'fail' ? 'FAIL' : 'INCONCLUSIVE';
}

/** Id of what a finished run says of itself. */
function recordId(run: string): string {
  return `${run}/record`;
}

type TrainingPipelineMutation =
  | 'recordPipeline'
  | 'triggerPipeline'
  | 'startPipelineRun'
  | 'recordRunStep'
  | 'validateRunData'
  | 'resolveDataAnomaly'
  | 'finishPipelineRun';

export const trainingPipelineMutations: Pick<MutationResolvers, TrainingPipelineMutation> = {
  recordPipeline: async (_, { input }, context) => {
    const steps = input.steps.map(({ name, after }) => ({ name, after: [...(after ?? [])] }));
    const order = orderOf(steps);
    if (!order.ok) {
      const rules = order.problems.map(({ rule, path, message }) => broken(rule, `input.steps${path}`, message));
      throw rulesViolated(rules as [BrokenRule, ...BrokenRule[]]);
    }
    const more = objectOf(input.more, 'input.more');
    const trigger = `${input.id}/watch`;
    const watches = input.watches ?? [];
    const { receipt, at } = await writeAsJudged(
      async () => ({
        operation: 'recordPipeline',
        authorship: input,
        restsOn: () => '',
        input: {
          source: input.source ?? MANUAL_SOURCE,
          artifacts: [
            {
              id: input.id,
              kind: 'CODE_UNIT',
              subkind: 'PIPELINE',
              title: input.title,
              version: {
                label: input.label,
                digest: input.digest,
                content: contentOfBytes({
                  kind: 'CODE_UNIT',
                  content: { ...more, steps },
                  digest: input.digest ?? null,
                }),
              },
            },
            ...(watches.length > 0
              ? [
                  {
                    id: trigger,
                    kind: 'CONTROL' as const,
                    subkind: 'TRIGGER',
                    title: `Starts ${input.title ?? input.id}`,
                  },
                ]
              : []),
          ],
          links:
            watches.length === 0
              ? []
              : [
                  ...watches.map((to): LinkInput => ({ type: 'APPLIES_TO', from: trigger, to, role: 'WATCHES' })),
                  { type: 'APPLIES_TO', from: trigger, to: input.id, role: 'STARTS' },
                ],
        },
      }),
      context,
    );
    if (receipt.errors.length > 0) {
      return { pipeline: null, receipt: placed(receipt, (path) => path.replace(/^links\[(\d+)\].*/, 'watches[$1]')) };
    }
    return { pipeline: { at, artifact: at.view.find(input.id) }, receipt };
  },
  triggerPipeline: async (_, { input }, context) => {
    const { type, cause, key, subject } = input;
    if (!CAUSES_OF[type].includes(cause)) {
      throw rulesViolated([broken('TRIGGER_CAUSE', 'input.cause', `${type} does not go with ${cause}`)]);
    }
    const id = triggerId(input.pipeline, key);
    let isNew = false;
    const { receipt, at } = await writeAsJudged(async (at) => {
      const pipeline = requireKind({ at, id: input.pipeline, input: 'input.pipeline', ...isPipeline }, context);
      if (subject) context.require({ at, id: subject, input: 'input.subject' });
      isNew = at.view.find(id) === NONE;
      const batch = triggerBatch(at.view, { pipeline, type, cause, key, subject: subject ?? null });
      return {
        operation: 'triggerPipeline',
        authorship: input,
        trusted: true,
        restsOn: (view) => String(view.find(id) === NONE),
        // What is there stays as it was told first.
        input: isNew ? { source: TRIGGER_SOURCE, artifacts: [batch.artifact], links: batch.links } : null,
      };
    }, context);
    if (receipt.errors.length > 0) return { trigger: null, isNew: false, receipt };
    return { trigger: { at, artifact: at.view.find(id) }, isNew, receipt };
  },
  startPipelineRun: async (_, { input }, context) => {
    const unknown = input.splits.flatMap(({ name }, place) =>
      DATA_ROLES.some((role) => role === name)
        ? []
        : [broken('RUN_SPLIT_UNKNOWN', `input.splits[${place}].name`, `there is no split ${name}`)],
    );
    const [first, ...others] = unknown;
    if (first) throw rulesViolated([first, ...others]);
    const parameters = objectOf(input.hyperparameters, 'input.hyperparameters');
    const uses = [input.pipeline, ...(input.uses ?? [])];
    const { receipt, at } = await writeAsJudged(async (at) => {
      requireKind({ at, id: input.pipeline, input: 'input.pipeline', ...isPipeline }, context);
      if (input.trigger) requireKind({ at, id: input.trigger, input: 'input.trigger', kinds: ['CHANGE'] }, context);
      return {
        operation: 'startPipelineRun',
        authorship: input,
        restsOn: () => '',
        input: {
          source: input.source ?? MANUAL_SOURCE,
          artifacts: [
            {
              id: input.id,
              kind: 'RUN',
              subkind: 'TRAIN',
              title: input.title,
              version: {
                content: {
                  startedAt: input.startedAt ?? context.now.toISOString(),
                  parameters,
                  seed: input.seed ?? null,
                  framework: input.framework ?? null,
                  trigger: input.trigger ?? null,
                },
              },
            },
          ],
          links: [
            ...input.splits.map(
              ({ name, dataset, parts }): LinkInput => ({
                type: 'USED',
                from: input.id,
                to: dataset,
                role: name,
                scope: parts,
              }),
            ),
            ...uses.map((to): LinkInput => ({ type: 'USED', from: input.id, to })),
          ],
        },
      };
    }, context);
    const count = input.splits.length;
    const inInput = (path: string) =>
      path.replace(/^links\[(\d+)\].*/, (_match, position: string) => {
        const place = Number(position) - count;
        if (place < 0) return `splits[${position}]`;
        return place === 0 ? 'pipeline' : `uses[${place - 1}]`;
      });
    return runPayload(input.id, { receipt: placed(receipt, inInput), at }, context);
  },
  recordRunStep: async (_, { input }, context) => {
    const id = `${input.run}/${input.step}`;
    const written = await writeAsJudged(async (at) => {
      const { run, state } = await openRun(input.run, at, context);
      const step = state.steps.find(({ name }) => name === input.step);
      if (!step) {
        const known = state.steps.map(({ name }) => name).join(', ') || 'none';
        throw rulesViolated([broken('RUN_STEP_UNKNOWN', 'input.step', `its pipeline has the steps ${known}`)]);
      }
      const missing = openBefore(state, input.step);
      if (missing.length > 0) {
        const detail = `${input.step} comes after ${missing.join(', ')}, not done yet`;
        throw rulesViolated([broken('STEP_OUT_OF_ORDER', 'input.step', detail)], 'STEP_OUT_OF_ORDER');
      }
      const content = {
        step: input.step,
        outcome: input.outcome.toLowerCase(),
        startedAt: input.startedAt ?? null,
        endedAt: input.endedAt ?? context.now.toISOString(),
      };
      return {
        operation: 'recordRunStep',
        authorship: input,
        restsOn: (view) => linksTo(view, run),
        input: {
          source: input.source ?? MANUAL_SOURCE,
          artifacts: [{ id, kind: 'RUN', subkind: 'TASK', version: { content } }],
          links: [{ type: 'PART_OF', from: id, to: input.run }],
        },
      };
    }, context);
    return runPayload(input.run, written, context);
  },
  validateRunData: async (_, { input }, context) => {
    const { length } = input.checks;
    if (length < 1 || length > MAXIMUM_CHECKS) {
      throw badUserInput({
        input: 'input.checks',
        message: `checks has ${length}; it may have 1 to ${MAXIMUM_CHECKS}`,
      });
    }
    const written = await writeAsJudged(async (at) => {
      const { run } = await openRun(input.run, at, context, { halted: true });
      const used = usedVersions(readerAt(at, context), run).map(({ version }) => at.view.versionId(version));
      if (!used.includes(input.dataset)) {
        const message = `${input.run} does not use ${input.dataset}; it uses ${used.join(', ')}`;
        throw badUserInput({ input: 'input.dataset', message });
      }
      // What halts a run is the service's own record: whoever could take it back would let the run go on.
      const isOwn = input.checks.some(({ passed }) => !passed);
      return {
        operation: 'validateRunData',
        authorship: input,
        trusted: isOwn,
        restsOn: (view) => linksTo(view, run),
        input: {
          source: isOwn ? RUN_SOURCE : (input.source ?? MANUAL_SOURCE),
          ...validationBatch(input, context),
        },
      };
    }, context);
    return runPayload(input.run, written, context);
  },
  resolveDataAnomaly: async (_, { input }, context) => {
    let runId = '';
    const written = await writeAsJudged(async (at) => {
      const reader = readerAt(at, context);
      const asked = {
        at,
        id: input.anomaly,
        input: 'input.anomaly',
        kinds: ['INCIDENT'],
        subkinds: ['DATA_ANOMALY'],
      } as const;
      const anomaly = requireKind(asked, context);
      const { sentence, source } = DATA_RULES.ANOMALY_NEEDS_PERSON;
      const person = actingPerson(
        { at, actor: input.actor, rule: { rule: 'ANOMALY_NEEDS_PERSON', message: sentence, source } },
        context,
      );
      const [run] = reader.others(anomaly, { end: 'SOURCE', type: 'AFFECTS', kinds: ['RUN'] });
      if (run === undefined) throw badUserInput({ input: 'input.anomaly', message: `${input.anomaly} halts no run` });
      runId = reader.id(run);
      const resolved = anomaliesOf(reader, run).find(({ incident }) => incident === anomaly)?.resolution ?? null;
      if (resolved !== null) {
        const message = `${input.anomaly} is resolved already, by ${reader.id(resolved)}: what somebody decided stays`;
        throw badUserInput({ input: 'input.anomaly', message });
      }
      const id = `${input.anomaly}/resolution`;
      const content = { decision: input.decision, reason: input.reason, endedAt: context.now.toISOString() };
      return {
        operation: 'resolveDataAnomaly',
        authorship: { actor: person, reason: input.reason },
        trusted: true,
        restsOn: (view) => String(view.find(id)),
        input: {
          source: RUN_SOURCE,
          artifacts: [{ id, kind: 'RUN', subkind: 'REVIEW', version: { content } }],
          links: [
            { type: 'USED', from: id, to: input.anomaly },
            { type: 'ATTRIBUTED_TO', from: id, to: person },
          ],
        },
      };
    }, context);
    return runPayload(runId, written, context);
  },
  finishPipelineRun: async (_, { input }, context) => {
    const written = await writeAsJudged(async (at) => {
      const { run, state } = await openRun(input.run, at, context);
      const open = state.steps.filter(({ outcome }) => outcome !== 'pass').map(({ name }) => name);
      if (state.status === 'FAILED') {
        throw rulesViolated([broken('RUN_STEP_FAILED', 'input.run', `${open.join(', ')} did not pass`)]);
      }
      if (open.length > 0) {
        const detail = `the model comes after ${open.join(', ')}, not done yet`;
        throw rulesViolated([broken('STEP_OUT_OF_ORDER', 'input.run', detail)], 'STEP_OUT_OF_ORDER');
      }
      const model = `${input.model}@${input.label}`;
      const record = recordId(input.run);
      const statistics = (input.statistics ?? []).map(({ metric, part, value }) => ({
        metric,
        part: part ?? null,
        value,
      }));
      const artifacts: ArtifactInput[] = [
        {
          id: input.model,
          kind: 'MODEL',
          version: {
            label: input.label,
            digest: input.digest,
            content: contentOfBytes({
              kind: 'MODEL',
              content: input.architecture === undefined ? null : { architecture: input.architecture },
              digest: input.digest ?? null,
            }),
          },
        },
        {
          id: record,
          kind: 'EVIDENCE',
          subkind: 'TRAINING_RECORD',
          version: { content: { endedAt: input.endedAt ?? context.now.toISOString(), results: statistics } },
        },
      ];
      return {
        operation: 'finishPipelineRun',
        authorship: input,
        restsOn: (view) => linksTo(view, run),
        input: {
          source: input.source ?? MANUAL_SOURCE,
          artifacts,
          links: [
            { type: 'GENERATED', from: input.run, to: model },
            { type: 'GENERATED', from: input.run, to: record },
            { type: 'EVALUATES', from: record, to: model },
          ],
        },
      };
    }, context);
    return runPayload(input.run, written, context);
  },
};

/**
 * A run that may still go on.
 * @throws GraphQLError RULE_VIOLATED RUN_HALTED, RUN_FINISHED
 */
async function openRun(
  id: string,
  at: ReadPoint,
  context: RequestContext,
  { halted = false }: { halted?: boolean } = {},
): Promise<{ readonly run: number; readonly state: PipelineRunState }> {
  const run = requireKind({ at, id, input: 'input.run', kinds: ['RUN'] }, context);
  const reader = readerAt(at, context);
  const state = await readPipelineRun(reader, run);
  if (state.status === 'HALTED' && !halted) {
    const open = state.anomalies.filter(({ resolution }) => resolution === null);
    const names = open.map(({ incident }) => reader.id(incident)).join(', ');
    throw rulesViolated([broken('RUN_HALTED', 'input.run', `${id} is halted by ${names}`)]);
  }
  if (state.status === 'SUCCEEDED') throw rulesViolated([broken('RUN_FINISHED', 'input.run', `${id} is finished`)]);
  return { run, state };
}

function validationBatch(
  input: {
    readonly id: string;
    readonly run: string;
    readonly dataset: string;
    readonly checks: readonly {
      readonly name: string;
      readonly passed: boolean;
      readonly detail?: string | null | undefined;
    }[];
  },
  context: RequestContext,
): { readonly artifacts: ArtifactInput[]; readonly links: LinkInput[] } {
  const checks = input.checks.map(({ name, passed, detail }) => ({ name, passed, detail: detail ?? null }));
  const failed = checks.filter(({ passed }) => !passed);
  const result = `${input.id}/result`;
  const anomaly = `${input.id}/anomaly`;
  const artifacts: ArtifactInput[] = [
    { id: input.id, kind: 'RUN', subkind: 'VALIDATE_DATA', version: { content: { run: input.run } } },
    {
      id: result,
      kind: 'EVIDENCE',
      subkind: 'REPORT',
      version: { content: { outcome: failed.length === 0 ? 'pass' : 'fail', checks } },
    },
  ];
  const links: LinkInput[] = [
    { type: 'USED', from: input.id, to: input.dataset },
    { type: 'GENERATED', from: input.id, to: result },
    { type: 'EVALUATES', from: result, to: input.dataset },
  ];
  if (failed.length > 0) {
    const title = `${input.dataset}: ${failed.map(({ name }) => name).join(', ')}`.slice(0, 500);
    const content = { occurredAt: context.now.toISOString(), checks: failed };
    artifacts.push({ id: anomaly, kind: 'INCIDENT', subkind: 'DATA_ANOMALY', title, version: { content } });
    for (const to of [input.run, input.dataset]) {
      links.push({ type: 'AFFECTS', from: anomaly, to, attributes: { kind: 'METADATA' } });
    }
  }
  return { artifacts, links };
}

async function runPayload(
  id: string,
  { receipt, at }: { readonly receipt: IngestReceipt; readonly at: ReadPoint },
  context: RequestContext,
) {
  if (receipt.errors.length > 0) return { run: null, receipt };
  const run = at.view.find(id);
  return { run: { at, ...(await readPipelineRun(readerAt(at, context), run)) }, receipt };
}

function placed(receipt: IngestReceipt, inInput: (path: string) => string): IngestReceipt {
  return {
    ...receipt,
    errors: receipt.errors.map((error) => ({
      ...error,
      path: inInput(error.path).replace(/^artifacts\[0\]\.?(version\.)?(content\.)?/, ''),
    })),
  };
}
