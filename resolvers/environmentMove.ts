/** Environments, deployments and the market: moves that are checked step by step. */
import { randomUUID } from 'node:crypto';
import { ENVIRONMENT_RULES, readChain } from '../graph/governance/gate/environments.ts';
import { MARKET_STATE } from '../graph/governance/lifeCycle/definition.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import {
  DECISION_MODES,
  DEPLOYMENT_STRATEGIES,
  RUNTIMES,
  SERVING_MODES,
  SERVING_PATTERNS,
} from '../graph/metamodel/content.ts';
import type { Json } from '../graph/model/delta.ts';
import { CHANGEABLE_FIELDS, type ChangeableField, deployedWith } from '../graph/reading/gate/deployments.ts';
import { lifeCyclesOf, readInstance } from '../graph/reading/lifeCycleInstance.ts';
import { endOf, isActive } from '../graph/reading/lockedModel/included.ts';
import { endManagedProcess } from '../graph/writing/endManagedProcess.ts';
import { moveToEnvironment } from '../graph/writing/moveToEnvironment.ts';
import { isoText, oneOfField, textField, textsField } from './content.ts';
import type { RequestContext } from './context.ts';
import { deploymentRefused } from './deployable.ts';
import { type BrokenRule, badUserInput, rulesViolated } from './errors.ts';
import { recordNode } from './gateEvaluation.ts';
import { PACING } from './impact.ts';
import { transitionTo } from './lifeCycle.ts';
import { brokenRule } from './modelOperation.ts';
import type { ArtifactNode } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import { recordWrite } from './record.ts';
import type { DeploymentResolvers, MutationResolvers } from './types.generated.ts';
import { writeTogether } from './writeTogether.ts';

type MoveFields =
  | 'strategy'
  | 'decisionMode'
  | 'runtime'
  | 'target'
  | 'format'
  | 'servingMode'
  | 'servingPattern'
  | 'inputAssertions'
  | 'outputAssertions'
  | 'endedAt';

export const deploymentMoveFields: Pick<DeploymentResolvers, MoveFields> = {
  strategy: oneOfField('strategy', DEPLOYMENT_STRATEGIES),
  decisionMode: oneOfField('decisionMode', DECISION_MODES),
  runtime: async (parent, _, context) => oneOf(RUNTIMES, await now('runtime', parent, context)),
  target: async (parent, _, context) => {
    const value = await now('target', parent, context);
    return typeof value === 'string' ? value : null;
  },
  format: textField('format'),
  servingMode: async (parent, _, context) => oneOf(SERVING_MODES, await now('servingMode', parent, context)),
  servingPattern: async (parent, _, context) => oneOf(SERVING_PATTERNS, await now('servingPattern', parent, context)),
  inputAssertions: textsField('inputAssertions'),
  outputAssertions: textsField('outputAssertions'),
  endedAt: ({ at, artifact }, _, context) => isoText(endOf(readerAt(at, context), artifact, at.validAt)),
};

async function now(field: ChangeableField, { at, artifact }: ArtifactNode, context: RequestContext): Promise<Json> {
  const reader = readerAt(at, context);
  await reader.load([artifact]);
  return deployedWith(reader, artifact, field, at.validAt);
}

function oneOf<Value extends string>(table: Readonly<Record<Value, string>>, value: Json): Value | null {
  return typeof value === 'string' && Object.hasOwn(table, value) ? (value as Value) : null;
}

type Mutations =
  | 'recordEnvironmentChain'
  | 'moveToEnvironment'
  | 'changeDeployment'
  | 'placeOnMarket'
  | 'endManagedProcess';

export const environmentMoveMutations: Pick<MutationResolvers, Mutations> = {
  recordEnvironmentChain: async (_, { input }, context) => {
    const environments = JSON.parse(JSON.stringify(input.environments)) as Json;
    const check = readChain(environments);
    if (!check.ok) throw rulesViolated([brokenChain('CHAIN_FORM', check.path, check.message)]);
    const { view } = await context.readPoint(null);
    const broken = check.chain.flatMap(({ gate }, position): BrokenRule[] => {
      if (gate === null) return [];
      const number = view.find(gate);
      if (number !== NONE && view.kind(number) === 'GATE') return [];
      return [brokenChain('CHAIN_GATE_UNKNOWN', `${position}.gate`, gate)];
    });
    const [first, ...others] = broken;
    if (first) throw rulesViolated([first, ...others]);
    return recordWrite({
      operation: 'recordEnvironmentChain',
      kind: 'CONTROL',
      subkind: 'PROCESS',
      input,
      content: { environments },
      links: [{ type: 'APPLIES_TO', field: 'appliesTo', to: input.appliesTo }],
      context,
    });
  },
  moveToEnvironment: async (_, { input }, context) => {
    const { id, subject, environment, chain, configuration, strategy, includes, actor, reason, ...fields } = input;
    const before = await context.readPoint(null);
    context.require({ at: before, id: subject, input: 'input.subject' });
    for (const [place, one] of (includes ?? []).entries()) {
      context.require({ at: before, id: one, input: `input.includes[${place}]` });
    }
    const more: Record<string, Json> = {};
    for (const [field, value] of Object.entries(fields)) if (value !== null && value !== undefined) more[field] = value;
    const answer = await moveToEnvironment({
      graph: context.graph,
      request: {
        id: id ?? null,
        subject,
        environment,
        chain: chain ?? null,
        configuration: configuration ?? null,
        strategy,
        more,
        includes: includes ?? [],
      },
      authorship: context.authorship({ actor, reason }),
      now: (view) => context.decideAt(view),
      ...PACING,
    });
    if (!answer.ok && 'errors' in answer) {
      const [error] = answer.errors;
      throw badUserInput({ input: 'input', message: error?.message ?? 'it cannot be written' });
    }
    if (!answer.ok) throw deploymentRefused(answer);
    const at = await context.afterWrite();
    const record = answer.evaluation;
    return {
      deployment: { at, artifact: at.view.find(answer.deployment) },
      evaluation: record === null ? null : await recordNode({ at, id: record, input: 'input' }, context),
      isNew: answer.isNew,
    };
  },
  changeDeployment: async (_, { input }, context) => {
    const before = await context.readPoint(null);
    const asked = { at: before, id: input.deployment, input: 'input.deployment' };
    const deployment = requireKind({ ...asked, kinds: ['DEPLOYMENT'] }, context);
    const reader = readerAt(before, context);
    await reader.load([deployment]);
    if (!isActive(reader, deployment, before.validAt)) {
      throw brokenRule('DEPLOYMENT_ENDED', 'deployment', input.deployment);
    }
    const at = context.now.toISOString();
    const changes: { readonly id: string; readonly field: ChangeableField; readonly from: Json; readonly to: Json }[] =
      [];
    for (const field of CHANGEABLE_FIELDS) {
      const to = input[field] ?? null;
      const from = await deployedWith(reader, deployment, field, before.validAt);
      if (to !== null && to !== from) changes.push({ id: `change:${randomUUID()}`, field, from, to });
    }
    if (changes.length === 0) return { deployment: { at: before, artifact: deployment }, changes: [] };
    const written = await writeTogether(
      {
        operation: 'changeDeployment',
        input,
        artifacts: changes.map(({ id, field, from, to }) => ({
          field: `input.${field}`,
          artifact: {
            id,
            kind: 'CHANGE',
            title: `${field} of ${input.deployment}: ${to}`,
            version: { content: { field, from, to, cause: input.cause, at } },
          },
        })),
        links: changes.map(({ id, field }) => ({
          field: `input.${field}`,
          link: { type: 'AFFECTS', from: id, to: input.deployment, attributes: { kind: 'CONTEXT' } },
        })),
      },
      context,
    );
    const [error] = written.receipt.errors;
    if (error) throw badUserInput({ input: error.path, message: error.message });
    return {
      deployment: { at: written.at, artifact: deployment },
      changes: changes.map(({ id }) => ({ at: written.at, artifact: written.at.view.find(id) })),
    };
  },
  placeOnMarket: async (_, { input }, context) => {
    const before = await context.readPoint(null);
    const system = requireKind({ at: before, id: input.system, input: 'input.system', kinds: ['SYSTEM'] }, context);
    const reader = readerAt(before, context);
    let lifeCycle: string | null = null;
    for (const control of lifeCyclesOf(reader, system)) {
      const read = await readInstance({ reader, artifact: system, control, until: before.validAt });
      if (read.ok && read.instance.lifeCycle.states.some(({ name }) => name === MARKET_STATE)) {
        lifeCycle = reader.id(control);
      }
    }
    const { cause, configuration, actor, reason } = input;
    // Where none applies, taking the step says so.
    const step = { artifact: input.system, lifeCycle: lifeCycle ?? MARKET_STATE, cause, configuration, actor, reason };
    return transitionTo({ input: step, to: MARKET_STATE }, context);
  },
  endManagedProcess: async (_, { input }, context) => {
    const { policy, approver, rationale } = input;
    const before = await context.readPoint(null);
    requireKind({ at: before, id: policy, input: 'input.policy', kinds: ['CONTROL'], subkinds: ['POLICY'] }, context);
    requireKind({ at: before, id: approver, input: 'input.approver', kinds: ['PERSON'] }, context);
    const { caller } = context;
    const isOther = caller.authenticated && caller.actor !== approver;
    const problem = isOther
      ? `${caller.actor} cannot decide for ${approver}`
      : await endManagedProcess({
          graph: context.graph,
          policy,
          approver,
          rationale,
          authorship: context.authorship(input),
          now: context.now.getTime(),
        });
    if (problem !== null) {
      const message = `${problem}: let a PERSON decide it who is accountable for the policy (RESPONSIBLE_FOR, role A)`;
      const source = 'Model governance: enforcement is part of the policy';
      throw rulesViolated(
        [{ rule: 'MANAGED_PROCESS_APPROVER', message, input: 'input.approver', source }],
        'FORBIDDEN',
      );
    }
    const at = await context.afterWrite();
    const artifact = at.view.find(policy);
    return { policy: { at, artifact }, version: { at, version: at.view.current(artifact) } };
  },
};

function brokenChain(rule: 'CHAIN_FORM' | 'CHAIN_GATE_UNKNOWN', path: string, what: string): BrokenRule {
  const { sentence, source } = ENVIRONMENT_RULES[rule];
  const inside = path.replace(/^(\d+)/, '[$1]');
  return { rule, message: `${what}. ${sentence}`, input: `input.environments${inside}`, source };
}
