/**
 * Takes an artifact to another state of its life cycle.
 *
 *     state now ─▶ is there such a transition? ─▶ may the actor take it? ─▶ does its gate pass? ─▶ one batch:
 *       CHANGE STATE_TRANSITION {machine, from, to, cause, at} ─AFFECTS METADATA▶ the artifact's version
 *       RUN REVIEW ─USED▶ gate   ─GENERATED▶ EVIDENCE GATE_EVALUATION {verdict, unmet, revision, previous} ─EVALUATES▶ it
 */
import { randomUUID } from 'node:crypto';
import type { TransitionCondition } from '../governance/lifeCycle/conditions.ts';
import { MARKET_STATE, type Transition, transitionsFrom } from '../governance/lifeCycle/definition.ts';
import { TRANSITION_RULES, type TransitionRule } from '../governance/lifeCycle/rules.ts';
import type { Pacing } from '../impact/analyse.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { type ArtifactInput, type LinkInput, OWN_SOURCES } from '../ingest/input.ts';
import type { Json } from '../model/delta.ts';
import type { GraphReader } from '../reading/graphReader.ts';
import { type LifeCycleInstance, lifeCyclesOf, readInstance } from '../reading/lifeCycleInstance.ts';
import { unmetConditions } from '../reading/lockedModel/conditions.ts';
import { definitionInForce } from '../reading/policy/managedDefinition.ts';
import { riskClassOf } from '../reading/policy/riskClass.ts';
import { homesOf } from '../reading/portfolio/surroundings.ts';
import { lackOfRole } from '../reading/rolesHeld.ts';
import type { Authorship, SafetyGraph } from '../safetyGraph.ts';
import { judgeNow } from './evaluateGate.ts';
import { evaluationBatch } from './gateEvaluationBatch.ts';
import type { GateEvaluation } from './judgeGate.ts';
import { lockBatch, unmetForLock } from './lockModel.ts';
import { type Judgement, writeAsJudged } from './writeAsJudged.ts';

export interface TransitionRequest {
  /** Artifact id. */
  readonly artifact: string;
  /** Id of the life cycle; null: the one that applies. */
  readonly lifeCycle: string | null;
  readonly to: string;
  readonly cause: string;
  /** Baseline id for the guard; null: HEAD. */
  readonly configuration: string | null;
  /** Number of the version that takes it. Absent: the current one. */
  readonly version?: number;
  /** What it has to keep beside what the life cycle asks for, where it goes into use. */
  readonly conditions?: readonly TransitionCondition[];
}

/** Why a step is not taken. */
export interface TransitionRefusal {
  readonly rule: TransitionRule;
  /** Into the request. */
  readonly path: keyof TransitionRequest;
  readonly message: string;
  /** What else stands against it. */
  readonly others?: readonly TransitionRefusal[];
}

export type TransitionAnswer =
  | { readonly ok: true; readonly change: string; readonly control: number }
  | { readonly ok: false; readonly refusal: TransitionRefusal };

interface Asked extends Pacing {
  readonly graph: SafetyGraph;
  readonly readerAt: (view: GraphView) => GraphReader;
  readonly request: TransitionRequest;
  /** Number of the artifact. */
  readonly artifact: number;
  readonly authorship: Authorship;
  /** Ms since 1970 at which it is decided by the graph. It is asked at each judgement. */
  readonly now: (view: GraphView) => number;
}

/** At one judgement. */
type Taking = Omit<Asked, 'now'> & { readonly now: number };

/** @throws Error when others write faster than the guard can be evaluated. */
export async function takeTransition(taking: Asked): Promise<TransitionAnswer> {
  const { answer, receipt } = await writeAsJudged(taking.graph, () => judgeTransition(taking));
  const [error] = receipt?.errors ?? [];
  if (error) throw new Error(`a transition could not be written: ${error.path}: ${error.message}`);
  return answer;
}

async function judgeTransition(asked: Asked): Promise<Judgement<TransitionAnswer>> {
  const { graph, request, artifact, authorship } = asked;
  const view = await graph.catchUp();
  const now = asked.now(view);
  const taking = { ...asked, now };
  const not = (answer: TransitionAnswer) => ({ view, answer, write: null });
  const reader = taking.readerAt(view);
  const found = await instanceOf({ reader, artifact, request, now });
  if (!found.ok) return not(found);
  const { instance } = found;
  const legal = transitionsFrom(instance.lifeCycle, instance.state);
  const transition = legal.find(({ to }) => to === request.to);
  if (!transition) {
    const others = legal.length > 0 ? legal.map(({ to }) => to).join(', ') : 'none';
    const { waiting } = await definitionInForce({ reader, control: instance.control, artifact, at: now });
    const note = instance.history.length > 0 || waiting === null ? '' : ` (${waiting})`;
    const what = `${request.artifact} is in ${instance.state}; from there the transitions of ${instance.machine} lead to: ${others}${note}`;
    return not(refused('TRANSITION_ILLEGAL', 'to', what));
  }
  const unfit = await lackOfRole({ reader, actor: authorship.actor, roles: transition.roles, at: now });
  if (unfit !== null) return not(refused('TRANSITION_ROLE', 'to', unfit));
  const prohibited = await prohibitedUse(taking, reader);
  if (prohibited !== null) return not(refused('PROHIBITED_PRACTICE', 'artifact', prohibited));
  const kept = await judgeConditions({ taking, reader, instance, transition });
  if (kept) return not(kept);
  const judged = transition.guard === null ? null : await judgeGuard(taking, { reader, gate: transition.guard });
  if (judged && !judged.ok) return not(judged);
  const batch = batchOf({ taking, view, reader, instance, transition, evaluation: judged?.evaluation ?? null });
  return {
    view,
    answer: { ok: true, change: batch.change, control: instance.control },
    write: {
      ...authorship,
      operation: 'takeTransition',
      trusted: true,
      input: { source: `${OWN_SOURCES}lifecycle`, artifacts: batch.artifacts, links: batch.links },
    },
  };
}

/** The prohibited system that the step would place on the market, or promote a model of. Null: none. */
async function prohibitedUse({ artifact, request, now }: Taking, reader: GraphReader): Promise<string | null> {
  const goesIntoUse = request.to === MARKET_STATE || request.conditions !== undefined;
  if (!goesIntoUse) return null;
  for (const one of [artifact, ...homesOf(reader, artifact)]) {
    if (reader.kind(one) !== 'SYSTEM') continue;
    const { riskClass, decision } = await riskClassOf(reader, one, now);
    if (riskClass !== 'UNACCEPTABLE') continue;
    return `${reader.id(one)} is of class UNACCEPTABLE${decision ? ` (${decision.rules.join(', ')})` : ''}`;
  }
  return null;
}

/** What the version that takes the step does not keep. Null: nothing. */
async function judgeConditions(parameters: {
  readonly taking: Taking;
  readonly reader: GraphReader;
  readonly instance: LifeCycleInstance;
  readonly transition: Transition;
}): Promise<{ readonly ok: false; readonly refusal: TransitionRefusal } | null> {
  const { taking, reader, instance, transition } = parameters;
  const { artifact, request, now } = taking;
  const version = versionOf(taking, reader);
  const conditions = new Set([...transition.conditions, ...(request.conditions ?? [])]);
  const unmet = await unmetConditions({ reader, artifact, version, at: now }, [...conditions]);
  if (locks(instance, transition))
    unmet.push(...(await unmetForLock({ reader, artifact, version, at: now }, transition.from)));
  const [first, ...others] = unmet.map(({ rule, what }) => refused(rule, 'to', what).refusal);
  return first ? { ok: false, refusal: { ...first, others } } : null;
}

/** Number of the version that takes the step; -1: the artifact has none. */
function versionOf({ request, artifact }: Taking, { view }: GraphReader): number {
  return request.version ?? view.current(artifact);
}

/** Does the step lock the model? */
function locks({ lifeCycle }: LifeCycleInstance, { to }: Transition): boolean {
  return lifeCycle.states.some((state) => state.name === to && state.lockState === 'LOCKED');
}

async function instanceOf(parameters: {
  readonly reader: GraphReader;
  readonly artifact: number;
  readonly request: TransitionRequest;
  readonly now: number;
}): Promise<{ readonly ok: true; readonly instance: LifeCycleInstance } | ReturnType<typeof refused>> {
  const { reader, artifact, request, now } = parameters;
  const applying = lifeCyclesOf(reader, artifact);
  const wanted = applying.filter((control) => request.lifeCycle === null || reader.id(control) === request.lifeCycle);
  const [control] = wanted;
  if (control === undefined || wanted.length > 1) {
    const which = applying.map((one) => reader.id(one)).join(', ') || 'none';
    return refused('LIFE_CYCLE_MISSING', 'lifeCycle', `life cycles that apply to ${request.artifact}: ${which}`);
  }
  const read = await readInstance({ reader, artifact, control, until: now });
  return read.ok ? read : refused('LIFE_CYCLE_MISSING', 'lifeCycle', read.message);
}

type GuardAnswer = { readonly ok: true; readonly evaluation: GateEvaluation } | ReturnType<typeof refused>;

async function judgeGuard(taking: Taking, guard: { reader: GraphReader; gate: string }): Promise<GuardAnswer> {
  const { graph, request, now, clock, pause } = taking;
  const { configuration } = request;
  const gate = guard.reader.find(guard.gate);
  if (gate === NONE) return refused('GUARD_NOT_APPLICABLE', 'configuration', `there is no gate ${guard.gate}`);
  const answer = await judgeNow({
    graph,
    reader: guard.reader,
    gate,
    configuration,
    passing: [taking.artifact],
    now,
    clock,
    ...(pause ? { pause } : {}),
  });
  if (!answer.ok) return refused('GUARD_NOT_APPLICABLE', 'configuration', answer.problem.message);
  const { value: evaluation } = answer;
  if (!evaluation.applies) {
    const what = `${guard.gate} does not apply to ${configuration ?? 'HEAD'}`;
    return refused('GUARD_NOT_APPLICABLE', 'configuration', what);
  }
  if (evaluation.verdict === 'PASS') return { ok: true, evaluation };
  const unmet = [...new Set(evaluation.unmet.map(({ id }) => id))];
  const lacks = unmet.length > 0 ? `lacks ${unmet.join(', ')}` : 'cannot be judged';
  return refused('GUARD_NOT_PASSED', 'to', `${guard.gate} is ${evaluation.verdict}: it ${lacks}`);
}

function batchOf(parameters: {
  readonly taking: Taking;
  readonly view: GraphView;
  readonly reader: GraphReader;
  readonly instance: LifeCycleInstance;
  readonly transition: Transition;
  readonly evaluation: GateEvaluation | null;
}): { readonly artifacts: ArtifactInput[]; readonly links: LinkInput[]; readonly change: string } {
  const { taking, view, reader, instance, transition } = parameters;
  const { artifact, request, authorship, now } = taking;
  const key = randomUUID();
  const change = `transition:${key}`;
  const at = new Date(now).toISOString();
  const { from, to } = transition;
  const version = versionOf(taking, reader);
  const subject = version === NONE ? view.id(artifact) : view.versionId(version);
  const evaluated =
    parameters.evaluation &&
    evaluationBatch({ reader, evaluation: parameters.evaluation, key, about: [subject], purpose: 'TRANSITION', now });
  const content: Json = {
    machine: instance.machine,
    from,
    to,
    cause: request.cause,
    at,
    evaluation: evaluated?.id ?? null,
    lockState: instance.lifeCycle.states.find((state) => state.name === to)?.lockState ?? null,
  };
  const artifacts: ArtifactInput[] = [
    {
      id: change,
      kind: 'CHANGE',
      subkind: 'STATE_TRANSITION',
      title: `${view.id(artifact)}: ${from} to ${to}`,
      version: { content },
    },
  ];
  const links: LinkInput[] = [
    { type: 'AFFECTS', from: change, to: subject, attributes: { kind: 'METADATA' }, assurance: 'TOOL_DERIVED' },
  ];
  const person = reader.find(authorship.actor);
  if (person !== NONE && reader.kind(person) === 'PERSON') {
    links.push({ type: 'ATTRIBUTED_TO', from: change, to: authorship.actor, assurance: 'TOOL_DERIVED' });
  }
  if (locks(instance, transition)) {
    const lock = lockBatch({ reader, artifact, version, change });
    artifacts.push(lock.artifact);
    links.push(lock.link);
  }
  if (evaluated) {
    artifacts.push(...evaluated.artifacts);
    links.push(...evaluated.links);
  }
  return { artifacts, links, change };
}

function refused(rule: TransitionRule, path: keyof TransitionRequest, what: string) {
  const message = `${what}. ${TRANSITION_RULES[rule].sentence}`;
  return { ok: false as const, refusal: { rule, path, message } };
}
