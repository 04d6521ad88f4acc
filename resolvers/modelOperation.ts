/** Models in operation: their cycles, refresh, deployments, rollback and what is kept of them. */

import { randomUUID } from 'node:crypto';
import { isTimeZone } from '../graph/governance/calendar/day.ts';
import { OPERATION_RULES, type OperationRule } from '../graph/governance/lockedModel/operationRules.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { LinkInput } from '../graph/ingest/input.ts';
import { DEPLOYMENT_MACHINE, STRATEGY_SUBKINDS } from '../graph/metamodel/content.ts';
import { approvalStandings, approvalsOf, signOffsAbout } from '../graph/reading/approvals.ts';
import { chainsOf } from '../graph/reading/gate/deployments.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { isActive, modelsIn } from '../graph/reading/lockedModel/included.ts';
import { type ModelCycle as Cycle, modelCyclesOf } from '../graph/reading/lockedModel/modelCycles.ts';
import { lockStateOf, trainingRunsOf } from '../graph/reading/lockedModel/modelLock.ts';
import { refreshesOf } from '../graph/reading/lockedModel/refresh.ts';
import { retentionOf } from '../graph/reading/lockedModel/retention.ts';
import { lapsedText } from '../graph/reading/signing/signatures.ts';
import { judgeGatesOf } from '../graph/writing/judgeGates.ts';
import { passageRecords } from '../graph/writing/passageRecords.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { requireDeployable } from './deployable.ts';
import { policiesOf } from './deploymentPolicy.ts';
import { badUserInput, rulesViolated } from './errors.ts';
import { PACING } from './impact.ts';
import { requireModelVersion } from './modelLock.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import type {
  ModelCycleResolvers,
  MutationResolvers,
  QueryResolvers,
  RollbackDeploymentInput,
} from './types.generated.ts';
import { recordAsJudged } from './writeAsJudged.ts';

/** A cycle at a point in history. */
export interface ModelCycleNode extends Cycle {
  readonly at: ReadPoint;
}

export const modelOperationQueries: Pick<QueryResolvers, 'modelCycles' | 'staleModels' | 'retention'> = {
  modelCycles: async (_, { model, number, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const artifact = requireKind({ at, id: model, input: 'model', kinds: ['MODEL'] }, context);
    const cycles = modelCyclesOf(readerAt(at, context), artifact);
    context.spend(cycles.length);
    return cycles.filter((cycle) => !number || cycle.number === number).map((cycle) => ({ ...cycle, at }));
  },
  staleModels: async (_, { timeZone: named, at: moment }, context) => {
    const timeZone = named ?? 'UTC';
    if (!isTimeZone(timeZone)) {
      throw badUserInput({ input: 'timeZone', message: `${timeZone} is no time zone: e.g. Europe/Berlin, UTC` });
    }
    const at = await context.readPoint(moment);
    const reader = readerAt(at, context);
    const due = (await refreshesOf(reader, { timeZone, until: at.validAt })).filter(({ dueAt }) => dueAt <= at.validAt);
    context.spend(due.length);
    const stale = [];
    for (const one of due) {
      if ((await lockStateOf(reader, one.model, at.validAt)) !== 'RETIRED') stale.push(one);
    }
    return stale
      .sort((left, right) => left.dueAt - right.dueAt || left.model - right.model)
      .map(({ model, period, refreshedAt, dueAt }) => ({
        model: { at, artifact: model },
        period,
        refreshedAt: isoText(refreshedAt) as string,
        dueAt: isoText(dueAt) as string,
      }));
  },
  retention: async (_, { model, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const artifact = requireKind({ at, id: model, input: 'model', kinds: ['MODEL'] }, context);
    const clocks = await retentionOf(readerAt(at, context), artifact, at.validAt);
    return clocks.map(({ policy, from, until, ...clock }) => ({
      ...clock,
      policy: { at, version: policy },
      from: isoText(from) as string,
      until: isoText(until) as string,
      over: until <= at.validAt,
    }));
  },
};

export const ModelCycle: ModelCycleResolvers = {
  number: ({ number }) => number,
  version: ({ at, version }) => ({ at, version }),
  dataStage: ({ at, data }) => data.map((artifact) => ({ at, artifact })),
  experimentStage: ({ at, trainings, evaluations }) => ({
    trainings: trainings.map((artifact) => ({ at, artifact })),
    evaluations: evaluations.map((artifact) => ({ at, artifact })),
  }),
  deployStage: ({ at, deployments }) => deployments.map((artifact) => ({ at, artifact })),
};

export const modelOperationMutations: Pick<MutationResolvers, 'deployModel' | 'rollbackDeployment' | 'endDeployment'> =
  {
    deployModel: async (_, { input }, context) => {
      const { at } = await recordAsJudged(
        { operation: 'deployModel', part: 'operation', input },
        async (point) => {
          const { version } = requireModelVersion({ at: point, id: input.version, input: 'input.version' }, context);
          const { id, title, strategy, environment, decisionMode, configuration } = input;
          const leave = await requireDeployable(
            {
              id,
              deployed: [{ id: point.view.versionId(version), path: 'version' }],
              useCase: null,
              environment,
              chain: input.chain ?? null,
              configuration: configuration ?? null,
              strategy,
              decisionMode: decisionMode ?? null,
              needsExperiment: true,
            },
            point,
            context,
          );
          const records = passageRecords({
            reader: readerAt(point, context),
            passages: leave.passages,
            deployment: id,
            configuration: configuration ?? null,
            now: context.now.getTime(),
          });
          const content = {
            environment,
            strategy,
            startedAt: context.now.toISOString(),
            ...(decisionMode ? { decisionMode } : {}),
            ...records.content,
          };
          const includes = [...leave.versions, ...(configuration ? [configuration] : [])];
          return {
            write: {
              artifacts: [
                {
                  id,
                  kind: 'DEPLOYMENT',
                  subkind: STRATEGY_SUBKINDS[strategy] ?? null,
                  title: title ?? null,
                  version: { content },
                },
                ...records.artifacts,
              ],
              links: [
                ...includes.map((to): LinkInput => ({ type: 'INCLUDES', from: id, to, assurance: 'TOOL_DERIVED' })),
                ...records.links,
              ],
            },
            answer: null,
          };
        },
        context,
      );
      return { deployment: { at, artifact: at.view.find(input.id) } };
    },
    rollbackDeployment: async (_, { input }, context) => {
      const change = `rollback:${input.deployment}/${input.id}`;
      const { at } = await recordAsJudged(
        { operation: 'rollbackDeployment', part: 'operation', input },
        async (point) => {
          const { view } = point;
          const now = context.now.getTime();
          const ending = { at: point, id: input.deployment, input: 'input.deployment', kinds: ['DEPLOYMENT'] } as const;
          const deployment = requireKind(ending, context);
          const reader = readerAt(point, context);
          if (!isActive(reader, deployment, now)) {
            throw brokenRule('DEPLOYMENT_ENDED', 'deployment', input.deployment);
          }
          const target = await rollbackTarget({ reader, point, deployment, input }, context);
          const configuration = await requirePassing({ reader, point, target, input }, context);
          await reader.load([deployment]);
          const state = view.state(deployment);
          const { environment } = reader.content(deployment);
          const kept = keptIncludes(reader, deployment, target);
          const leave = await requireDeployable(
            {
              id: input.id,
              deployed: [{ id: target.id, path: 'to' }],
              useCase: kept.useCase === null ? null : { id: kept.useCase, path: 'deployment' },
              environment: typeof environment === 'string' ? environment : '',
              chain: await chainOf(reader, deployment, target, now),
              configuration,
              strategy: reader.subkind(deployment) ?? reader.text(deployment, 'strategy'),
              decisionMode: reader.text(deployment, 'decisionMode'),
              goesBackFrom: deployment,
            },
            point,
            context,
          );
          const records = passageRecords({
            reader,
            passages: leave.passages,
            deployment: input.id,
            configuration,
            now,
          });
          const [policy] = leave.policies;
          const content = {
            ...reader.content(deployment),
            ...(policy && 'policies' in reader.content(deployment) ? { policies: policiesOf(policy, point) } : {}),
            ...records.content,
            replaces: input.deployment,
            startedAt: context.now.toISOString(),
          };
          const record = {
            machine: DEPLOYMENT_MACHINE,
            from: 'ACTIVE',
            to: 'ROLLED_BACK',
            cause: input.cause,
            at: context.now.toISOString(),
            replacedBy: input.id,
            runs: target.id,
            despite: leave.despite.map(({ rule, message }) => `${rule}: ${message}`),
          };
          return {
            write: {
              artifacts: [
                {
                  id: input.id,
                  kind: 'DEPLOYMENT',
                  subkind: reader.subkind(deployment),
                  title: state.title,
                  version: { content },
                },
                {
                  id: change,
                  kind: 'CHANGE',
                  subkind: 'STATE_TRANSITION',
                  title: `${input.deployment}: rolled back`,
                  version: { content: record },
                },
                ...records.artifacts,
              ],
              links: [
                ...[...leave.versions, ...kept.others].map(
                  (to): LinkInput => ({ type: 'INCLUDES', from: input.id, to, assurance: 'TOOL_DERIVED' }),
                ),
                ...records.links,
                endOf(change, input.deployment),
              ],
            },
            answer: null,
          };
        },
        context,
      );
      const node = (id: string) => ({ at, artifact: at.view.find(id) });
      return { deployment: node(input.id), ended: node(input.deployment), change: node(change) };
    },
    endDeployment: async (_, { input }, context) => {
      const change = `transition:${randomUUID()}`;
      const { at } = await recordAsJudged(
        { operation: 'endDeployment', part: 'operation', input },
        async (point) => {
          const ending = { at: point, id: input.deployment, input: 'input.deployment', kinds: ['DEPLOYMENT'] } as const;
          const deployment = requireKind(ending, context);
          if (!isActive(readerAt(point, context), deployment, context.now.getTime())) {
            throw brokenRule('DEPLOYMENT_ENDED', 'deployment', input.deployment);
          }
          const record = {
            machine: DEPLOYMENT_MACHINE,
            from: 'ACTIVE',
            to: 'ENDED',
            cause: input.cause,
            at: context.now.toISOString(),
          };
          return {
            write: {
              artifacts: [
                {
                  id: change,
                  kind: 'CHANGE',
                  subkind: 'STATE_TRANSITION',
                  title: `${input.deployment}: ended`,
                  version: { content: record },
                },
              ],
              links: [endOf(change, input.deployment)],
            },
            answer: null,
          };
        },
        context,
      );
      return {
        deployment: { at, artifact: at.view.find(input.deployment) },
        change: { at, artifact: at.view.find(change) },
      };
    },
  };

function endOf(change: string, deployment: string): LinkInput {
  return {
    type: 'AFFECTS',
    from: change,
    to: deployment,
    attributes: { kind: 'METADATA' },
    assurance: 'TOOL_DERIVED',
  };
}

interface Target {
  /** As links name it. */
  readonly id: string;
  readonly artifact: number;
  /** Number; -1: it has none. */
  readonly version: number;
}

/** A model version or baseline that was built, is not retracted, and does not run in the deployment. */
async function rollbackTarget(
  asked: {
    readonly reader: GraphReader;
    readonly point: ReadPoint;
    readonly deployment: number;
    readonly input: RollbackDeploymentInput;
  },
  context: RequestContext,
): Promise<Target> {
  const { reader, point, deployment, input } = asked;
  const { view } = point;
  const artifact = requireKind({ at: point, id: input.to, input: 'input.to', kinds: ['MODEL', 'BASELINE'] }, context);
  const isModel = reader.kind(artifact) === 'MODEL';
  const version = isModel
    ? requireModelVersion({ at: point, id: input.to, input: 'input.to' }, context).version
    : view.current(artifact);
  const id = isModel ? view.versionId(version) : view.id(artifact);
  const runs = isModel
    ? modelsIn(reader, deployment).some((one) => one.version === version)
    : reader.others(deployment, { end: 'SOURCE', type: 'INCLUDES' }).includes(artifact);
  if (runs) throw brokenRule('ROLLBACK_TARGET', 'to', `${id} runs in ${input.deployment}`);
  if (version !== NONE && view.retractions(version).length > 0)
    throw brokenRule('ROLLBACK_TARGET', 'to', `${id} is retracted`);
  if (isModel && trainingRunsOf(reader, artifact, version).length === 0) {
    throw brokenRule('ROLLBACK_TARGET', 'to', `${id} was never built`);
  }
  return { id, artifact, version };
}

/**
 * What goes on beside what is rolled back to, as links name it: the use case, and where another version of the same model comes back
 * all others that it ran with, e.g. a fallback. Baselines are not kept: they select what is to end.
 */
function keptIncludes(
  reader: GraphReader,
  deployment: number,
  target: Target,
): { readonly useCase: string | null; readonly others: readonly string[] } {
  const { view } = reader;
  const included = reader.linked(deployment, { end: 'SOURCE', type: 'INCLUDES' });
  const useCases = included.filter(({ artifact }) => reader.kind(artifact) === 'SYSTEM');
  const isSameModel = included.some(({ artifact }) => artifact === target.artifact);
  const others = included.filter(
    ({ artifact }) =>
      isSameModel && artifact !== target.artifact && !['SYSTEM', 'BASELINE'].includes(reader.kind(artifact)),
  );
  const [useCase, ...further] = useCases.map(({ artifact }) => reader.id(artifact));
  return {
    useCase: useCase ?? null,
    others: [
      ...further,
      ...others.map(({ artifact, slot }) => {
        const version = view.index.linkToVersion(slot);
        return version === NONE ? reader.id(artifact) : view.versionId(version);
      }),
    ],
  };
}

/** Id of the chain of environments by which the deployment was judged, where it still applies. Null: the one that applies. */
async function chainOf(
  reader: GraphReader,
  deployment: number,
  { artifact }: Target,
  at: number,
): Promise<string | null> {
  const judgedBy = reader.view.resolve(reader.text(deployment, 'chain') ?? '');
  const applying = judgedBy ? await chainsOf(reader, artifact, at) : [];
  if (!judgedBy || !applying.some(({ control }) => control === judgedBy.artifact)) return null;
  return reader.id(judgedBy.artifact);
}

/**
 * A baseline of which all gates pass today, where there is one, and a sign-off of it or of the version that stands today. What
 * nobody approved does not pass.
 * @returns Id of the baseline for which gates are judged; null: none has it.
 */
async function requirePassing(
  asked: {
    readonly reader: GraphReader;
    readonly point: ReadPoint;
    readonly target: Target;
    readonly input: RollbackDeploymentInput;
  },
  context: RequestContext,
): Promise<string | null> {
  const { reader, point, target, input } = asked;
  const now = context.now.getTime();
  const configurations = input.configuration
    ? [requireKind({ at: point, id: input.configuration, input: 'input.configuration', kinds: ['BASELINE'] }, context)]
    : configurationsOf(reader, target);
  const passing: number[] = [];
  const failures: string[] = [];
  for (const configuration of configurations) {
    const failure = await gateFailure({ point, configuration, target: target.artifact, now }, context);
    if (failure === null) passing.push(configuration);
    else failures.push(failure);
  }
  if (configurations.length > 0 && passing.length === 0) {
    throw brokenRule('ROLLBACK_GATE', 'to', `${target.id}: ${failures.join('; ')}`);
  }
  const signed = [target, ...passing.map((artifact) => ({ artifact, version: point.view.current(artifact) }))];
  const lapsed: string[] = [];
  for (const { artifact, version } of signed) {
    const asked = { reader, artifact, version, at: now };
    if ((await approvalsOf(asked)).length > 0) return passing[0] === undefined ? null : point.view.id(passing[0]);
    lapsed.push(lapsedText(reader, await approvalStandings(asked, signOffsAbout(asked))));
  }
  const why = lapsed.filter((one) => one !== '').join('; ');
  throw brokenRule('ROLLBACK_APPROVAL', 'to', why === '' ? target.id : `${target.id} (${why})`);
}

/** What of the gates of the baseline does not pass today; null: all do. */
async function gateFailure(
  asked: {
    readonly point: ReadPoint;
    readonly configuration: number;
    /** Number of what is gone back to: gates are judged for it, and not for all that they apply to. */
    readonly target: number;
    readonly now: number;
  },
  context: RequestContext,
): Promise<string | null> {
  const { point, configuration, target, now } = asked;
  const { view } = point;
  const at = { view, validAt: now, rules: point.rules };
  const judged = await judgeGatesOf({
    source: context.graph,
    at,
    reader: readerAt(point, context),
    configuration: view.id(configuration),
    passing: [target, configuration],
    ...PACING,
  });
  if (typeof judged === 'string') return judged;
  const failing = judged.filter(({ verdict }) => verdict !== 'PASS');
  const which = failing.map(
    ({ gate, verdict, unmet }) => `${view.id(gate)} is ${verdict}, it lacks ${unmet.map(({ id }) => id).join(', ')}`,
  );
  return which.length > 0 ? which.join('; ') : null;
}

/** The baseline itself, or the baselines that include the model version. */
function configurationsOf(reader: GraphReader, { artifact, version }: Target): number[] {
  if (reader.kind(artifact) === 'BASELINE') return [artifact];
  const including = reader
    .linked(artifact, { end: 'TARGET', type: 'INCLUDES', kinds: ['BASELINE'] })
    .filter(({ slot }) => reader.view.index.linkToVersion(slot) === version)
    .map((one) => one.artifact);
  return [...new Set(including)];
}

export function brokenRule(rule: OperationRule, field: string, what: string) {
  const { sentence, source } = OPERATION_RULES[rule];
  return rulesViolated([{ rule, message: `${what}. ${sentence}`, input: `input.${field}`, source }]);
}
