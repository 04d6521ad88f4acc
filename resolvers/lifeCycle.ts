/** Life cycles: where artifacts are in them, and their steps. */

import type { TransitionCondition } from '../graph/governance/lifeCycle/conditions.ts';
import {
  LIFE_CYCLE_SOURCE,
  type LifeCycleProblem,
  problem,
  readLifeCycle,
  type Transition,
  transitionsFrom,
} from '../graph/governance/lifeCycle/definition.ts';
import { TRANSITION_RULES } from '../graph/governance/lifeCycle/rules.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import {
  type LifeCycleInstance as Instance,
  lifeCyclesOf,
  OF_MODELS,
  readInstance,
  type TakenTransition as Taken,
} from '../graph/reading/lifeCycleInstance.ts';
import { type TransitionRefusal, takeTransition } from '../graph/writing/takeTransition.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, rulesViolated } from './errors.ts';
import { PACING } from './impact.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { readerAt } from './reading.ts';
import { recordWrite } from './record.ts';
import type {
  LifeCycleInstanceResolvers,
  LifeCycleTransitionResolvers,
  MutationResolvers,
  QueryResolvers,
  TakenTransitionResolvers,
  TakeTransitionInput,
} from './types.generated.ts';

/** An artifact in a life cycle, at a point in history. */
export interface LifeCycleInstanceNode extends Instance {
  readonly at: ReadPoint;
  readonly artifact: number;
}
export interface LifeCycleTransitionNode extends Transition {
  readonly at: ReadPoint;
}
export interface TakenTransitionNode extends Taken {
  readonly point: ReadPoint;
}

export const lifeCycleQueries: Pick<QueryResolvers, 'lifeCycles'> = {
  lifeCycles: async (_, { artifact: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    return instancesOf(context.require({ at, id, input: 'artifact' }), context);
  },
};

/** Life cycles whose definition cannot be read are left out: the artifact is in no state of them. */
export async function instancesOf(
  { at, artifact }: ArtifactNode,
  context: RequestContext,
): Promise<LifeCycleInstanceNode[]> {
  const reader = readerAt(at, context);
  const instances: LifeCycleInstanceNode[] = [];
  for (const control of lifeCyclesOf(reader, artifact)) {
    const read = await readInstance({ reader, artifact, control, until: at.validAt });
    if (read.ok) instances.push({ ...read.instance, at, artifact });
  }
  return instances;
}

export const LifeCycleInstance: LifeCycleInstanceResolvers = {
  artifact: ({ at, artifact }) => ({ at, artifact }),
  lifeCycle: ({ at, control }) => ({ at, artifact: control }),
  version: ({ at, machine }) => ({ at, version: at.view.resolve(machine)?.version as number }),
  derivedFrom: ({ lifeCycle }) => lifeCycle.derivedFrom,
  state: ({ state }) => state,
  since: ({ history }) => isoText(history.at(-1)?.at),
  isFinal: ({ lifeCycle, state }) => lifeCycle.states.some((one) => one.name === state && one.final),
  next: ({ at, lifeCycle, state }) => transitionsFrom(lifeCycle, state).map((one) => ({ ...one, at })),
  history: ({ at, history }) => history.map((one) => ({ ...one, point: at })),
};

export const LifeCycleTransition: LifeCycleTransitionResolvers = {
  from: ({ from }) => from,
  to: ({ to }) => to,
  guard: ({ at, guard }) => {
    const gate = guard === null ? NONE : at.view.find(guard);
    return gate === NONE ? null : { at, artifact: gate };
  },
  roles: ({ roles }) => [...roles],
  trigger: ({ trigger }) => trigger,
  conditions: ({ conditions }) => [...conditions],
};

export const TakenTransition: TakenTransitionResolvers = {
  change: ({ point, change }) => ({ at: point, artifact: change }),
  machine: ({ machine }) => machine,
  from: ({ from }) => from,
  to: ({ to }) => to,
  cause: ({ cause }) => cause,
  at: ({ at }) => isoText(at) as string,
  evaluation: async ({ point, change }, _, context) => {
    const reader = readerAt(point, context);
    await reader.load([change]);
    const id = reader.text(change, 'evaluation');
    const evaluation = id === null ? NONE : point.view.find(id);
    return evaluation === NONE ? null : { at: point, artifact: evaluation };
  },
};

export const lifeCycleMutations: Pick<MutationResolvers, 'recordLifeCycle' | 'takeTransition'> = {
  recordLifeCycle: async (_, { input }, context) => {
    const { initial, states, transitions, derivedFrom } = input;
    const definition = {
      initial,
      derivedFrom: derivedFrom ?? null,
      states: states.map((state) => ({ ...state })),
      transitions: transitions.map((one) => ({ ...one })),
    };
    const { view } = await context.readPoint(null);
    const check = readLifeCycle(definition);
    const problems: LifeCycleProblem[] = check.ok ? [] : [...check.problems];
    for (const [position, { guard }] of transitions.entries()) {
      if (!guard) continue;
      const gate = view.find(guard);
      if (gate !== NONE && view.kind(gate) === 'GATE') continue;
      problems.push(problem('LIFE_CYCLE_GUARD_UNKNOWN', `transitions[${position}].guard`, guard));
    }
    const origin = derivedFrom ? view.resolve(derivedFrom) : null;
    const isVersion = origin !== null && origin.version !== NONE && view.facts(origin.artifact).subkind === 'LIFECYCLE';
    if (derivedFrom && !isVersion) problems.push(problem('LIFE_CYCLE_ORIGIN_UNKNOWN', 'derivedFrom', derivedFrom));
    const [first, ...others] = problems.map(brokenDefinition);
    if (first) throw rulesViolated([first, ...others]);
    return recordWrite({
      operation: 'recordLifeCycle',
      kind: 'CONTROL',
      subkind: 'LIFECYCLE',
      input,
      content: definition,
      links: [
        { type: 'APPLIES_TO', field: 'appliesTo', to: input.appliesTo },
        { type: 'APPLIES_TO', field: 'modelsOf', to: input.modelsOf, role: OF_MODELS },
      ],
      context,
    });
  },
  takeTransition: (_, { input }, context) => transitionTo({ input, to: input.to }, context),
};

/** @param step Where to, and what beside the life cycle asks for it. */
export async function transitionTo(
  step: {
    readonly input: Omit<TakeTransitionInput, 'to'>;
    readonly to: string;
    /** Number of the version that takes it. Absent: the current one. */
    readonly version?: number;
    readonly conditions?: readonly TransitionCondition[];
  },
  context: RequestContext,
) {
  const { input, to, version, conditions } = step;
  const before = await context.readPoint(null);
  const { artifact } = context.require({ at: before, id: input.artifact, input: 'input.artifact' });
  const answer = await takeTransition({
    graph: context.graph,
    readerAt: (view) => readerAt({ ...before, view }, context),
    request: {
      artifact: before.view.id(artifact),
      lifeCycle: input.lifeCycle ?? null,
      to,
      cause: input.cause,
      configuration: input.configuration ?? null,
      ...(version === undefined ? {} : { version }),
      ...(conditions ? { conditions } : {}),
    },
    artifact,
    authorship: context.authorship(input),
    now: (view) => context.decideAt(view),
    ...PACING,
  });
  if (!answer.ok) throw refusedTransition(answer.refusal);
  const at = await context.afterWrite();
  const change = at.view.find(answer.change);
  const reader = readerAt(at, context);
  const read = await readInstance({ reader, artifact, control: answer.control, until: at.validAt });
  if (!read.ok) throw new Error(read.message);
  const taken = read.instance.history.find((one) => one.change === change);
  if (!taken) throw new Error(`the transition ${answer.change} was written and is not there`);
  return { instance: { ...read.instance, at, artifact }, transition: { ...taken, point: at } };
}

/** Of rules that have a code of their own. */
const CODES: Readonly<Partial<Record<TransitionRefusal['rule'], 'FORBIDDEN' | 'PROHIBITED_PRACTICE'>>> = {
  TRANSITION_ROLE: 'FORBIDDEN',
  PROHIBITED_PRACTICE: 'PROHIBITED_PRACTICE',
};

function refusedTransition(refusal: TransitionRefusal) {
  const all = [refusal, ...(refusal.others ?? [])].map(
    ({ rule, path, message }): BrokenRule => ({
      rule,
      message,
      input: `input.${path}`,
      source: TRANSITION_RULES[rule].source,
    }),
  );
  return rulesViolated(all as [BrokenRule, ...BrokenRule[]], CODES[refusal.rule] ?? 'RULE_VIOLATED');
}

function brokenDefinition({ rule, path, message }: LifeCycleProblem): BrokenRule {
  return { rule, message, input: `input.${path}`, source: LIFE_CYCLE_SOURCE };
}
