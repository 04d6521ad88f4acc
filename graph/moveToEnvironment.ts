/**
 * Moves a version to another environment of its chain.
 *
 *     where has it been? ─▶ is every environment before behind it, and confirmed? ─▶ is this one confirmed? ─▶ does its gate
 *     pass? ─▶ one batch: DEPLOYMENT {environment, strategy, …} ─INCLUDES▶ version, and the evaluation of the gate
 *
 * What was judged is what is written: nothing may have come in between, else all is judged again.
 */
import { type GateGraph, judgeNow, readerOf } from './evaluateGate.ts';
import { evaluationBatch } from './gateEvaluationBatch.ts';
import {
  type ChainEnvironment,
  ENVIRONMENT_RULES,
  type EnvironmentRule,
  readChain,
} from './governance/gate/environments.ts';
import type { Pacing } from './impact/analyse.ts';
import { configurationOf } from './impact/analyse.ts';
import { NONE } from './index/graphIndex.ts';
import type { ArtifactInput, IngestError, LinkInput } from './ingest/input.ts';
import { type GateEvaluation, judgePredicates } from './judgeGate.ts';
import type { DeploymentStrategy } from './metamodel/content.ts';
import type { Json } from './model/delta.ts';
import { OWN_SOURCES } from './model/ownSources.ts';
import { chainsOf, deploymentsOf } from './reading/gate/deployments.ts';
import { recordKey } from './reading/gate/evaluations.ts';
import type { GraphReader } from './reading/graphReader.ts';
import type { Authorship } from './safetyGraph.ts';

export interface MoveRequest {
  /** Id of the DEPLOYMENT; null: made from what is moved where and how. */
  readonly id: string | null;
  /** Artifact or version id. */
  readonly subject: string;
  readonly environment: string;
  /** Id of the CONTROL PROCESS; null: the one that applies. */
  readonly chain: string | null;
  /** Baseline id; null: HEAD. */
  readonly configuration: string | null;
  readonly strategy: DeploymentStrategy;
  /** Further content fields of the deployment. */
  readonly more: Readonly<Record<string, Json>>;
  /** Ids of what it includes beside the subject, e.g. its fallback. */
  readonly includes: readonly string[];
}

export interface MoveProblem {
  readonly rule: EnvironmentRule;
  /** Into the request. */
  readonly path: string;
  readonly message: string;
}

export type MoveAnswer =
  | { readonly ok: true; readonly deployment: string; readonly evaluation: string | null; readonly isNew: boolean }
  | { readonly ok: false; readonly problems: readonly [MoveProblem, ...MoveProblem[]] }
  | { readonly ok: false; readonly errors: readonly IngestError[] };

interface Moving extends Pacing {
  readonly graph: GateGraph;
  readonly request: MoveRequest;
  readonly authorship: Authorship;
  /** Ms since 1970. */
  readonly now: number;
}

const MOST_ATTEMPTS = 20;

const STRATEGY_SUBKINDS: Readonly<Partial<Record<DeploymentStrategy, string>>> = {
  CANARY: 'CANARY',
  SHADOW: 'SHADOW',
  BLUE_GREEN: 'BLUE_GREEN',
};

/** @throws Error when others write faster than the move can be judged. */
export async function moveToEnvironment(moving: Moving): Promise<MoveAnswer> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const answer = await attemptMove(moving);
    if (answer !== 'MOVED') return answer;
  }
  throw new Error(`the graph was written to ${MOST_ATTEMPTS} times while a move was judged`);
}

async function attemptMove(moving: Moving): Promise<MoveAnswer | 'MOVED'> {
  const { graph, request, authorship, now } = moving;
  if (request.strategy === 'SHADOW' && request.more.decisionMode === 'ACTIVE_DECIDING') {
    return refused('SHADOW_DECIDES', 'decisionMode', `${request.subject} would decide as a SHADOW`);
  }
  const view = await graph.catchUp();
  const reader = readerOf(graph, view);
  const place = view.resolve(request.subject);
  if (!place) return refused('CHAIN_MISSING', 'subject', `there is no ${request.subject}`);
  const { artifact } = place;
  const configuration = configurationOf(view, request.configuration);
  if (!configuration.ok) return refused('VERSION_NOT_SELECTED', 'configuration', configuration.problem.message);
  const version = configuration.value.versionOf(artifact);
  if ((place.version !== NONE && place.version !== version) || !configuration.value.has(artifact)) {
    const selected = version === NONE ? 'no version' : view.versionId(version);
    const what = `${request.configuration ?? 'HEAD'} selects ${selected} and not ${request.subject}`;
    return refused('VERSION_NOT_SELECTED', 'subject', what);
  }
  const found = await chainOf(reader, artifact, request);
  if ('rule' in found) return { ok: false, problems: [found] };
  const { control, chain } = found;
  const target = chain.findIndex(({ name }) => name === request.environment);
  if (target < 0) {
    const what = `${reader.id(control)} has the environments ${chain.map(({ name }) => name).join(', ')}`;
    return refused('ENVIRONMENT_UNKNOWN', 'environment', what);
  }
  const been = await deploymentsOf(reader, artifact, version);
  const problems = await missingFor({ moving, reader, artifact, chain, target, been });
  const gate = chain[target]?.gate ?? null;
  const judged = gate === null ? null : await judgeAt(moving, reader, gate);
  if (judged && !judged.ok) problems.push(judged.problem);
  const [first, ...others] = problems;
  if (first) return { ok: false, problems: [first, ...others] };
  return write({
    moving,
    reader,
    subject: version === NONE ? view.id(artifact) : view.versionId(version),
    control,
    from: target === 0 ? null : (been.findLast(({ environment }) => environment === chain[target - 1]?.name) ?? null),
    evaluation: judged?.ok ? judged.evaluation : null,
    confirmed: chain[target]?.confirmations.length ?? 0,
    at: new Date(now).toISOString(),
    authorship,
  });
}

async function chainOf(
  reader: GraphReader,
  artifact: number,
  request: MoveRequest,
): Promise<{ readonly control: number; readonly chain: readonly ChainEnvironment[] } | MoveProblem> {
  const applying = await chainsOf(reader, artifact);
  const wanted = applying.filter((one) => request.chain === null || reader.id(one) === request.chain);
  const [control] = wanted;
  if (control === undefined || wanted.length > 1) {
    const which = applying.map((one) => reader.id(one)).join(', ') || 'none';
    return problem('CHAIN_MISSING', 'chain', `chains that apply to ${reader.id(artifact)}: ${which}`);
  }
  const read = readChain(reader.content(control).environments);
  if (!read.ok) return problem('CHAIN_FORM', 'chain', `${reader.id(control)}: ${read.path} ${read.message}`);
  return { control, chain: read.chain };
}

/** Environments that were left out, and confirmations that are missing for this one and those before it. */
async function missingFor(parameters: {
  readonly moving: Moving;
  readonly reader: GraphReader;
  readonly artifact: number;
  readonly chain: readonly ChainEnvironment[];
  readonly target: number;
  readonly been: readonly { readonly environment: string }[];
}): Promise<MoveProblem[]> {
  const { moving, reader, artifact, chain, target, been } = parameters;
  const { graph, request, now, clock, pause } = moving;
  const problems: MoveProblem[] = [];
  const skipped = chain
    .slice(0, target)
    .filter(({ name }) => !been.some(({ environment }) => environment === name))
    .map(({ name }) => name);
  if (skipped.length > 0) {
    const what = `${request.subject} was not in ${skipped.join(', ')}, which come before ${request.environment}`;
    problems.push(problem('ENVIRONMENT_SKIPPED', 'environment', what));
  }
  const predicates = chain.slice(0, target + 1).flatMap(({ confirmations }) => confirmations);
  if (predicates.length === 0) return problems;
  const rules = await graph.rulesAt({ revision: reader.view.revision, choice: 'AS_OF' });
  const answers = await judgePredicates({
    source: graph,
    at: { view: reader.view, validAt: now, rules },
    reader,
    configuration: request.configuration,
    subjects: [artifact],
    predicates,
    clock,
    ...(pause ? { pause } : {}),
  });
  if (!answers.ok) return [...problems, problem('VERSION_NOT_SELECTED', 'configuration', answers.problem.message)];
  for (const { predicate, items } of answers.value) {
    for (const { reason } of items) {
      problems.push(problem('CONFIRMATION_MISSING', 'environment', `${predicate}: ${reason}`));
    }
  }
  return problems;
}

async function judgeAt(
  moving: Moving,
  reader: GraphReader,
  id: string,
): Promise<
  { readonly ok: true; readonly evaluation: GateEvaluation } | { readonly ok: false; readonly problem: MoveProblem }
> {
  const { graph, request, now, clock, pause } = moving;
  const { configuration } = request;
  const gate = reader.find(id);
  const fail = (what: string) => ({ ok: false as const, problem: problem('GATE_NOT_PASSED', 'environment', what) });
  if (gate === NONE || reader.kind(gate) !== 'GATE') return fail(`there is no gate ${id}`);
  const answer = await judgeNow({ graph, reader, gate, configuration, now, clock, ...(pause ? { pause } : {}) });
  if (!answer.ok) return fail(answer.problem.message);
  const { value: evaluation } = answer;
  if (evaluation.verdict === 'PASS') return { ok: true, evaluation };
  const reasons = evaluation.unmet.map(({ reason }) => reason).join('; ') || 'it cannot be judged';
  return fail(`${id} is ${evaluation.verdict}: ${reasons}`);
}

async function write(parameters: {
  readonly moving: Moving;
  readonly reader: GraphReader;
  readonly subject: string;
  readonly control: number;
  readonly from: { readonly deployment: number } | null;
  readonly evaluation: GateEvaluation | null;
  readonly confirmed: number;
  readonly at: string;
  readonly authorship: Authorship;
}): Promise<MoveAnswer | 'MOVED'> {
  const { moving, reader, subject, control, from, evaluation, at, authorship } = parameters;
  const { graph, request, now } = moving;
  const { view } = reader;
  const chainVersion = view.versionId(view.current(control));
  const { environment, strategy, configuration, more, includes } = request;
  const key = recordKey([subject, environment, strategy, configuration, chainVersion, { ...more }, [...includes]]);
  const id = request.id ?? `deployment:${key}`;
  const known = reader.find(id);
  if (known !== NONE && request.id === null) {
    await reader.load([known]);
    return { ok: true, deployment: id, evaluation: reader.text(known, 'evaluation'), isNew: false };
  }
  const evaluated =
    evaluation &&
    evaluationBatch({
      reader,
      evaluation,
      key: recordKey([id, evaluation.digest, view.revision]),
      about: [subject],
      purpose: 'ENVIRONMENT_MOVE',
      now,
    });
  const artifacts: ArtifactInput[] = [
    {
      id,
      kind: 'DEPLOYMENT',
      subkind: STRATEGY_SUBKINDS[strategy] ?? null,
      title: `${subject} in ${environment}`,
      version: {
        content: {
          ...more,
          environment,
          strategy,
          chain: chainVersion,
          configuration,
          movedFrom: from && view.id(from.deployment),
          movedAt: at,
          evaluation: evaluated?.id ?? null,
          confirmations: parameters.confirmed,
        },
      },
    },
    ...(evaluated?.artifacts ?? []),
  ];
  const links: LinkInput[] = [
    ...[subject, ...(configuration === null ? [] : [configuration]), ...includes].map(
      (to): LinkInput => ({ type: 'INCLUDES', from: id, to, assurance: 'TOOL_DERIVED' }),
    ),
    ...(evaluated?.links ?? []),
  ];
  const person = reader.find(authorship.actor);
  if (person !== NONE && reader.kind(person) === 'PERSON') {
    links.push({ type: 'ATTRIBUTED_TO', from: id, to: authorship.actor, assurance: 'TOOL_DERIVED' });
  }
  const receipt = await graph.write({
    ...authorship,
    operation: 'moveToEnvironment',
    trusted: true,
    guard: (newest) => (newest.revision === view.revision ? null : MOVED),
    input: { source: `${OWN_SOURCES}deployment`, artifacts, links },
  });
  const [error] = receipt.errors;
  if (error?.message === MOVED.message) return 'MOVED';
  if (error) return { ok: false, errors: receipt.errors };
  return { ok: true, deployment: id, evaluation: evaluated?.id ?? null, isNew: true };
}

const MOVED: IngestError = {
  path: '',
  id: null,
  code: 'VALUE_INVALID',
  message: 'something was written while the move was judged',
};

function problem(rule: EnvironmentRule, path: string, what: string): MoveProblem {
  return { rule, path, message: `${what}. ${ENVIRONMENT_RULES[rule].sentence}` };
}

function refused(rule: EnvironmentRule, path: string, what: string): MoveAnswer {
  return { ok: false, problems: [problem(rule, path, what)] };
}
