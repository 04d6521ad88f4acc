/**
 * Whether something may be deployed: asked by every mutation that records a deployment, so that none lets through what another
 * refuses.
 *
 *     prohibited? ─▶ classified? ─▶ policy matrix met? ─▶ all the rest together: a record of its own, strategy, retraction, data,
 *     experiment, life cycle, open reviews, lock, market, gates of what is deployed, environments with their confirmations and gate
 *
 * What is known of something counts at every door. What nobody has said is asked of what is under a managed process (a CONTROL
 * POLICY {enforced: true} APPLIES_TO it or its use case) at every door, of anything else where the door itself is about it.
 *
 * A rollback is asked the same, but for what is wrong with the use case and as wrong with what runs: to refuse it for that would keep the
 * worse version in use. That is told with the leave.
 */

import { DATA_RULES } from '../governance/dataOps/rules.ts';
import { ENVIRONMENT_RULES } from '../governance/gate/environments.ts';
import { PROMOTION_CONDITIONS } from '../governance/lifeCycle/conditions.ts';
import { MARKET_STATE } from '../governance/lifeCycle/definition.ts';
import { TRANSITION_RULES } from '../governance/lifeCycle/rules.ts';
import { OPERATION_RULES } from '../governance/lockedModel/operationRules.ts';
import { higherLevel } from '../governance/policy/policyTopics.ts';
import { POLICY_RULES, PROHIBITED_PRACTICE } from '../governance/policy/rules.ts';
import { configurationOf, type Pacing } from '../impact/analyse.ts';
import { NONE } from '../index/graphIndex.ts';
import { wholesOf } from '../reading/architecture.ts';
import { includedModels, releaseBlocks } from '../reading/data/release.ts';
import { deploymentsOf as runsOf } from '../reading/gate/deployments.ts';
import type { GraphReader } from '../reading/graphReader.ts';
import { lifeCyclesOf, readInstance } from '../reading/lifeCycleInstance.ts';
import { swapAgainst } from '../reading/lockedModel/champions.ts';
import { evaluationsOf, testsAmong, unmetConditions } from '../reading/lockedModel/conditions.ts';
import { activeAmong, modelsIn } from '../reading/lockedModel/included.ts';
import { lockStateOf, trainingRunsOf } from '../reading/lockedModel/modelLock.ts';
import {
  cellText,
  type DeploymentPolicy,
  type JudgedCell,
  readDeploymentPolicy,
} from '../reading/policy/deploymentPolicy.ts';
import { isManaged as isUnderProcess } from '../reading/policy/managed.ts';
import { modificationsAgainst } from '../reading/policy/modificationDecisions.ts';
import { reviewTasks } from '../reading/policy/reviewTasks.ts';
import { homesOf } from '../reading/portfolio/surroundings.ts';
import { isWithdrawn } from '../reading/retracted.ts';
import { type GateGraph, judgeNow } from './evaluateGate.ts';
import { goesIntoUse as isIntoUse, judgePassages, type Passage, type Passing } from './judgePassage.ts';

/** Something that the deployment includes. */
export interface Deployed {
  /** Artifact or version id. */
  readonly id: string;
  /** Where it is in the request. */
  readonly path: string;
  /** Has there to be a chain of environments for it? Default: what has none passes. */
  readonly needsChain?: true;
  /** It comes along, e.g. as a fallback: its way through environments is another matter. */
  readonly isBeside?: true;
}

export interface DeploymentRequest {
  /** That the DEPLOYMENT is to have. Null: one that is made from what is deployed, or that of the same record. */
  readonly id: string | null;
  /** What is put into use. */
  readonly deployed: readonly Deployed[];
  /** The SYSTEM for which it is put into use. Null: those that it is part of. */
  readonly useCase: Deployed | null;
  readonly environment: string;
  /** Id of the chain of environments. Null: the one that applies. */
  readonly chain: string | null;
  /** Baseline id for gates. Null: HEAD. */
  readonly configuration: string | null;
  readonly strategy: string | null;
  readonly decisionMode: string | null;
  /** Has a model to have been trained and evaluated, whatever process it is under? */
  readonly needsExperiment?: true;
  /** A rollback: number of the DEPLOYMENT that it takes the place of. */
  readonly goesBackFrom?: number;
}

/** `extensions.code` of refusals. */
export type DeploymentCode = 'PROHIBITED_PRACTICE' | 'INCOMPLETE_CLASSIFICATION' | 'POLICY_VIOLATION' | 'RULE_VIOLATED';

export interface DeploymentProblem {
  readonly rule: string;
  /** Into the request. */
  readonly path: string;
  readonly message: string;
  readonly source: string;
}

export interface DeploymentRefusal {
  readonly ok: false;
  readonly code: DeploymentCode;
  readonly problems: readonly [DeploymentProblem, ...DeploymentProblem[]];
}

/** By what it was let through. */
export interface DeploymentLeave {
  readonly ok: true;
  /** Of each use case. */
  readonly policies: readonly DeploymentPolicy[];
  readonly passages: readonly Passage[];
  /** Is it under a managed process? */
  readonly isManaged: boolean;
  /** The versions of what is deployed, as links name them, in the order of the request; a use case that was named is the last. */
  readonly versions: readonly string[];
  /** What would have kept back anything but a rollback. */
  readonly despite: readonly DeploymentProblem[];
}

interface Judging extends Pacing {
  readonly graph: GateGraph;
  readonly reader: GraphReader;
  readonly request: DeploymentRequest;
  /** Ms since 1970. */
  readonly now: number;
}

type Deploying = Deployed & Passing;

/** What is judged, once it is known what is deployed for what. */
interface Case extends Judging {
  /** Without the use case. */
  readonly passing: readonly Deploying[];
  /** Numbers of versions of models among it, with where each came from. */
  readonly models: readonly { readonly artifact: number; readonly version: number; readonly path: string }[];
  readonly passages: readonly Passage[];
  /** Numbers of SYSTEMs. */
  readonly useCases: readonly number[];
  /** Where problems of use cases are. */
  readonly useCasePath: string;
  readonly isManaged: boolean;
  /** Not into an environment on the way. */
  readonly goesIntoUse: boolean;
}

/** @param judging What is deployed has to be in the graph. */
export async function judgeDeployment(judging: Judging): Promise<DeploymentLeave | DeploymentRefusal> {
  const { graph, reader, request, now, clock, pause } = judging;
  const deployed = deployedIn(reader, request);
  if (!deployed.ok) return refusal('RULE_VIOLATED', [deployed.problem]);
  const { passing } = deployed;
  const named = request.useCase === null ? null : (passing.at(-1) as Deploying);
  const useCases = named ? [named.artifact] : systemsOf(reader, passing);
  const models = modelsAmong(reader, passing);
  const concerned = [...[...passing, ...models].map(({ artifact }) => artifact), ...useCases];
  const isManaged = concerned.some((one) => isUnderProcess(reader, one));
  const [first] = passing;
  const useCasePath = named?.path ?? first?.path ?? '';

  const policiesWith = async (included: readonly number[]) => {
    const policies: DeploymentPolicy[] = [];
    for (const system of useCases)
      policies.push(await readDeploymentPolicy({ reader, system, included, validAt: now }));
    return policies;
  };
  const policies = await policiesWith([...new Set(models.map(({ artifact }) => artifact))]);
  const { goesBackFrom } = request;
  const running = goesBackFrom === undefined ? null : modelsIn(reader, goesBackFrom).map(({ model }) => model);
  const byPolicy = policyProblems({
    reader,
    policies,
    instead: running && (await policiesWith([...new Set(running), goesBackFrom as number])),
    isAsked: named !== null || isManaged,
    path: useCasePath,
  });
  if (byPolicy.refusal) return byPolicy.refusal;

  const { chain, configuration, environment } = request;
  const passed = passing.filter(({ isBeside }) => !isBeside);
  const judged = await judgePassages({
    graph,
    reader,
    request: {
      passing: [...passed, ...(await managedAlong({ reader, request, passing, passed, models, now }))],
      environment,
      chain,
      configuration,
      ...(goesBackFrom === undefined ? {} : { goesBack: true }),
    },
    now,
    clock,
    ...(pause ? { pause } : {}),
  });
  const { passages } = judged;
  const subject: Case = {
    ...judging,
    passing: named ? passing.slice(0, -1) : passing,
    models,
    passages,
    useCases,
    useCasePath,
    isManaged,
    goesIntoUse: isIntoUse(judged),
  };
  const problems: DeploymentProblem[] = [];
  const overdue = await overdueReviews(subject);
  const despite = goesBackFrom === undefined ? [] : [...byPolicy.despite, ...overdue.around];
  for (const check of CHECKS) problems.push(...(await check(subject)));
  problems.push(...overdue.deployed, ...(goesBackFrom === undefined ? overdue.around : []));
  problems.push(...judged.problems.map((one) => ({ ...one, source: ENVIRONMENT_RULES[one.rule].source })));
  const [problem, ...others] = problems;
  if (problem) return refusal('RULE_VIOLATED', [problem, ...others]);
  const { view } = reader;
  const versions = passing.map(({ artifact, version }) =>
    version === NONE ? view.id(artifact) : view.versionId(version),
  );
  return { ok: true, policies, passages, isManaged, versions, despite };
}

function refusal(
  code: DeploymentCode,
  problems: readonly [DeploymentProblem, ...DeploymentProblem[]],
): DeploymentRefusal {
  return { ok: false, code, problems };
}

/** Versions of what is deployed: as named, else as the configuration selects them. */
function deployedIn(
  { view }: GraphReader,
  { deployed, useCase, configuration }: DeploymentRequest,
):
  | { readonly ok: true; readonly passing: readonly Deploying[] }
  | { readonly ok: false; readonly problem: DeploymentProblem } {
  const selected = configurationOf(view, configuration);
  if (!selected.ok) {
    const message = `${selected.problem.message}. ${ENVIRONMENT_RULES.VERSION_NOT_SELECTED.sentence}`;
    const { source } = ENVIRONMENT_RULES.VERSION_NOT_SELECTED;
    return { ok: false, problem: { rule: 'VERSION_NOT_SELECTED', path: 'configuration', message, source } };
  }
  const passing = [...deployed, ...(useCase ? [useCase] : [])].map((one): Deploying => {
    const place = view.resolve(one.id);
    if (!place) throw new RangeError(`${one.id} is not in the graph`);
    const { artifact, version } = place;
    if (version !== NONE) return { ...one, artifact, version };
    const chosen = selected.value.versionOf(artifact);
    return { ...one, artifact, version: chosen === NONE ? view.current(artifact) : chosen };
  });
  return { ok: true, passing };
}

/** Systems that what is deployed is, or is a part of. */
function systemsOf(reader: GraphReader, passing: readonly Passing[]): number[] {
  const all = passing.flatMap(({ artifact }) => [
    artifact,
    ...wholesOf(reader, artifact),
    ...homesOf(reader, artifact),
  ]);
  return [...new Set(all)].filter((one) => reader.kind(one) === 'SYSTEM');
}

function modelsAmong(reader: GraphReader, passing: readonly Passing[]): Case['models'] {
  return passing.flatMap(({ artifact, version, path }) => {
    if (reader.kind(artifact) === 'MODEL') return version === NONE ? [] : [{ artifact, version, path }];
    return includedModels(reader, artifact).map((one) => ({
      artifact: reader.view.artifactOf(one),
      version: one,
      path,
    }));
  });
}

/**
 * What is under a managed process and comes along: beside what is deployed, in it, or in the baseline that the deployment includes. It goes its
 * own way into the environment, and not in the shadow of something else; what runs there already has gone it.
 */
async function managedAlong(of: {
  readonly reader: GraphReader;
  readonly request: DeploymentRequest;
  readonly passing: readonly Deploying[];
  readonly passed: readonly Deploying[];
  readonly models: Case['models'];
  readonly now: number;
}): Promise<Passing[]> {
  const { reader, request, passing, passed, models, now } = of;
  const { view } = reader;
  const baseline = request.configuration === null ? NONE : view.find(request.configuration);
  const included = baseline === NONE ? [] : includedModels(reader, baseline);
  const coming: Passing[] = [
    ...passing.filter(({ isBeside }) => isBeside),
    ...models,
    ...included.map((version) => ({ artifact: view.artifactOf(version), version, path: 'configuration' })),
  ];
  const known = new Set(passed.map(({ artifact, version }) => `${artifact} ${version}`));
  const along: Passing[] = [];
  for (const { artifact, version, path } of coming) {
    const key = `${artifact} ${version}`;
    if (known.has(key) || !isUnderProcess(reader, artifact)) continue;
    known.add(key);
    const been = (await runsOf(reader, artifact, version)).filter((one) => one.environment === request.environment);
    const running = activeAmong(
      reader,
      been.map(({ deployment }) => deployment),
      now,
    );
    if (running.length === 0) along.push({ artifact, version, path });
  }
  return along;
}

/** The law, then whether it is known what is demanded, then what is demanded. */
function policyProblems(of: {
  readonly reader: GraphReader;
  readonly policies: readonly DeploymentPolicy[];
  /** Of what runs, where that is to make place for it: what is no better there keeps nothing back. Null: nothing runs. */
  readonly instead: readonly DeploymentPolicy[] | null;
  /** Has it to be known what is demanded? */
  readonly isAsked: boolean;
  readonly path: string;
}): { readonly refusal: DeploymentRefusal | null; readonly despite: readonly DeploymentProblem[] } {
  const { reader, policies, instead, isAsked, path } = of;
  const problemsOf = (
    rule: 'USE_CASE_UNCLASSIFIED' | 'POLICY_MISSING' | 'POLICY_VIOLATION',
    what: (policy: DeploymentPolicy) => readonly string[],
  ): DeploymentProblem[] =>
    policies.flatMap((policy) =>
      what(policy).map((text) => {
        const { sentence, source } = POLICY_RULES[rule];
        return { rule, path, message: `${text}. ${sentence}`, source };
      }),
    );
  const id = ({ system }: DeploymentPolicy) => reader.id(system);
  const prohibited = policies
    .filter(({ riskClass }) => riskClass === 'UNACCEPTABLE')
    .map((policy): DeploymentProblem => {
      const rules = policy.decision ? ` (${policy.decision.rules.join(', ')})` : '';
      const message = `${id(policy)} is of class UNACCEPTABLE${rules}. ${PROHIBITED_PRACTICE.sentence}`;
      return { rule: 'PROHIBITED_PRACTICE', path, message, source: PROHIBITED_PRACTICE.source };
    });
  const unclassified = problemsOf('USE_CASE_UNCLASSIFIED', (policy) =>
    isAsked && policy.level === null ? [`${id(policy)} has no governance level`] : [],
  );
  const missing = problemsOf('POLICY_MISSING', ({ matrix }) =>
    isAsked && matrix === NONE ? ['there is no POLICY_MATRIX'] : [],
  );
  const violations = (wanted: (policy: DeploymentPolicy, cell: JudgedCell) => boolean) =>
    problemsOf('POLICY_VIOLATION', (policy) =>
      policy.cells
        .filter((cell) => !cell.sufficient && wanted(policy, cell))
        .map((cell) => `${id(policy)} is below ${cellText(cell)}, by ${reader.view.versionId(policy.matrix)}`),
    );
  const isAsBad = ({ system }: DeploymentPolicy, { consideration, have }: JudgedCell) => {
    const now = instead?.find((one) => one.system === system)?.cells.find((one) => one.consideration === consideration);
    if (!now || now.sufficient) return false;
    return now.have === null || (have !== null && higherLevel(now.have, have) === have);
  };
  const violated = violations((policy, cell) => !isAsBad(policy, cell));
  const stages: readonly (readonly [DeploymentCode, readonly DeploymentProblem[]])[] = [
    ['PROHIBITED_PRACTICE', prohibited],
    ['INCOMPLETE_CLASSIFICATION', instead ? [] : unclassified],
    ['RULE_VIOLATED', instead ? [] : missing],
    ['POLICY_VIOLATION', violated],
  ];
  const despite = instead ? [...unclassified, ...missing, ...violations(isAsBad)] : [];
  for (const [code, [first, ...others]] of stages) {
    if (first) return { refusal: refusal(code, [first, ...others]), despite };
  }
  return { refusal: null, despite };
}

type Check = (of: Case) => Promise<readonly DeploymentProblem[]>;

/** A record is written once. */
const isNew: Check = async ({ reader, request: { id } }) => {
  if (id === null || reader.find(id) === NONE) return [];
  const { sentence, source } = OPERATION_RULES.DEPLOYMENT_EXISTS;
  return [{ rule: 'DEPLOYMENT_EXISTS', path: 'id', message: `${id}. ${sentence}`, source }];
};

const keepsStrategy: Check = async ({ request: { strategy, decisionMode, deployed } }) => {
  if (strategy !== 'SHADOW' || decisionMode !== 'ACTIVE_DECIDING') return [];
  const { sentence, source } = ENVIRONMENT_RULES.SHADOW_DECIDES;
  const message = `${deployed.map(({ id }) => id).join(', ')} would decide as a SHADOW. ${sentence}`;
  return [{ rule: 'SHADOW_DECIDES', path: 'decisionMode', message, source }];
};

/** What was taken back, e.g. recalled. */
const stands: Check = async ({ reader: { view }, passing, models }) => {
  const versions = new Map([...passing, ...models].map(({ version, path }) => [version, path]));
  return [...versions].flatMap(([version, path]): DeploymentProblem[] => {
    if (version === NONE || view.retractions(version).length === 0) return [];
    const { sentence, source } = OPERATION_RULES.VERSION_RETRACTED;
    return [{ rule: 'VERSION_RETRACTED', path, message: `${view.versionId(version)}. ${sentence}`, source }];
  });
};

const hasCleanData: Check = async ({ reader, models, now }) => {
  const problems: DeploymentProblem[] = [];
  for (const { version, path } of models) {
    for (const { rule, detail } of await releaseBlocks(reader, [version], now)) {
      const { sentence, source } = DATA_RULES[rule];
      problems.push({ rule, path, message: `${detail}. ${sentence}`, source });
    }
  }
  return problems;
};

const hasExperiment: Check = async ({ reader, models, isManaged, goesIntoUse, request: { needsExperiment } }) => {
  if (!needsExperiment && !(isManaged && goesIntoUse)) return [];
  return models.flatMap(({ artifact, version, path }) => {
    const missing = [
      ...(trainingRunsOf(reader, artifact, version).some((run) => !isWithdrawn(reader.view, run))
        ? []
        : ['a training']),
      ...(testsAmong(reader, evaluationsOf(reader, artifact, version)).length > 0 ? [] : ['an evaluation']),
    ];
    if (missing.length === 0) return [];
    const { sentence, source } = OPERATION_RULES.DEPLOYMENT_WITHOUT_EXPERIMENT;
    const message = `${reader.view.versionId(version)} has not ${missing.join(' and ')}. ${sentence}`;
    return [{ rule: 'DEPLOYMENT_WITHOUT_EXPERIMENT', path, message, source }];
  });
};

const isNotRetired: Check = async ({ reader, models, now }) => {
  const problems: DeploymentProblem[] = [];
  for (const { artifact, path } of models) {
    if ((await lockStateOf(reader, artifact, now)) !== 'RETIRED') continue;
    const { sentence, source } = OPERATION_RULES.MODEL_RETIRED;
    problems.push({ rule: 'MODEL_RETIRED', path, message: `${reader.id(artifact)}. ${sentence}`, source });
  }
  return problems;
};

/** A challenger does not run in place of the champion before the review of the swap has approved it. */
const isReviewed: Check = async ({ reader, models, goesIntoUse, request: { strategy }, now }) => {
  if (strategy === 'SHADOW' || !goesIntoUse) return [];
  const problems: DeploymentProblem[] = [];
  for (const { version, path } of models) {
    const swap = await swapAgainst(reader, version, now);
    if (!swap) continue;
    const { rule, what } = SWAP_REFUSALS[swap.state === 'REJECTED' ? 'REJECTED' : 'OPEN'];
    const { sentence, source } = OPERATION_RULES[rule];
    const message = `${reader.view.versionId(version)} ${what} ${reader.id(swap.review)}. ${sentence}`;
    problems.push({ rule, path, message, source });
  }
  return problems;
};

const SWAP_REFUSALS = {
  OPEN: { rule: 'SWAP_NOT_APPROVED', what: 'is a challenger in' },
  REJECTED: { rule: 'SWAP_REJECTED', what: 'was refused in' },
} as const;

/**
 * A change of it, or of what it was made from, that may be a substantial modification is not put into use before that is decided. On
 * the way it may be tried: the new conformity assessment is made of what was tried there.
 */
const isNoOpenModification: Check = async (judged) => {
  const { reader, passing, models, goesIntoUse, now } = judged;
  if (!goesIntoUse) return [];
  const against = await modificationsAgainst(reader, {
    deployed: [...passing.filter(({ artifact }) => reader.kind(artifact) !== 'MODEL'), ...models],
    around: surroundingsOf(judged),
    at: now,
  });
  const [first] = passing;
  return against.map(({ decision, state, responsible }) => {
    const isOpen = state === 'OPEN';
    const rule = isOpen ? 'MODIFICATION_UNDECIDED' : 'MODIFICATION_SUBSTANTIAL';
    const { sentence, source } = OPERATION_RULES[rule];
    const who = responsible.map((role) => reader.id(role)).join(' or ');
    const what = isOpen ? `${reader.id(decision)} waits for ${who}` : `${reader.id(decision)} says so`;
    return { rule, path: first?.path ?? '', message: `${what}. ${sentence}`, source };
  });
};

/** Use cases, and components and systems that what is deployed is a part of. */
function surroundingsOf({ reader, passing, models, useCases }: Case): number[] {
  const artifacts = [...passing, ...models].map(({ artifact }) => artifact);
  const around = artifacts.flatMap((one) => [...wholesOf(reader, one), ...homesOf(reader, one)]);
  return [...new Set([...useCases, ...around])];
}

/** Rules that bind by now, and nobody has looked at what they do to it: to what is deployed, and to what it belongs to. */
async function overdueReviews(judged: Case): Promise<{
  readonly deployed: readonly DeploymentProblem[];
  readonly around: readonly DeploymentProblem[];
}> {
  const { reader, passing, models, useCasePath, now } = judged;
  const own = new Set([...passing, ...models].map(({ artifact }) => artifact));
  const around = new Set(surroundingsOf(judged));
  const overdue = (await reviewTasks(reader, now)).filter((task) => task.overdue);
  const { sentence, source } = OPERATION_RULES.REVIEW_OVERDUE;
  const problemsOf = (subjects: ReadonlySet<number>, path: string) =>
    overdue
      .filter(({ subject }) => subjects.has(subject))
      .map(({ task, subject, rule }): DeploymentProblem => {
        const what = `${reader.id(task)} asks what ${reader.view.versionId(rule)} does to ${reader.id(subject)}`;
        return { rule: 'REVIEW_OVERDUE', path, message: `${what}. ${sentence}`, source };
      });
  return { deployed: problemsOf(own, passing[0]?.path ?? ''), around: problemsOf(around, useCasePath) };
}

/** A managed model whose life cycle locks goes into use in the version that was locked, verified and approved. */
const isLocked: Check = async ({ reader, models, isManaged, goesIntoUse, now }) => {
  if (!isManaged || !goesIntoUse) return [];
  const problems: DeploymentProblem[] = [];
  for (const { artifact, version, path } of models) {
    const states = await statesOf(reader, artifact, now);
    if (!states.some(({ lifeCycle }) => lifeCycle.states.some(({ lockState }) => lockState === 'LOCKED'))) continue;
    for (const { rule, what } of await unmetConditions({ reader, artifact, version, at: now }, PROMOTION_CONDITIONS)) {
      const { sentence, source } = TRANSITION_RULES[rule];
      problems.push({ rule, path, message: `${what}. ${sentence}`, source });
    }
  }
  return problems;
};

/** Who follows a life cycle of the market is put into use when it is on it. */
const isOnMarket: Check = async ({ reader, useCases, useCasePath, goesIntoUse, now }) => {
  if (!goesIntoUse) return [];
  const problems: DeploymentProblem[] = [];
  for (const system of useCases) {
    for (const { state, lifeCycle } of await statesOf(reader, system, now)) {
      if (state === MARKET_STATE || !lifeCycle.states.some(({ name }) => name === MARKET_STATE)) continue;
      const { sentence, source } = OPERATION_RULES.SYSTEM_NOT_ON_MARKET;
      const message = `${reader.id(system)} is ${state}. ${sentence}`;
      problems.push({ rule: 'SYSTEM_NOT_ON_MARKET', path: useCasePath, message, source });
    }
  }
  return problems;
};

/** Gates that guard a deployment wherever it goes: of a baseline those of its release as well. A shadow has no effect to be guarded. */
const GUARDING: Readonly<Record<'BASELINE' | 'OTHER', readonly string[]>> = {
  BASELINE: ['DEPLOY', 'RELEASE'],
  OTHER: ['DEPLOY'],
};

const passesGates: Check = async ({ graph, reader, passing, passages, request, goesIntoUse, now, clock, pause }) => {
  if (!goesIntoUse || request.strategy === 'SHADOW') return [];
  const judged = new Set(passages.map(({ gate }) => gate));
  const problems: DeploymentProblem[] = [];
  for (const { artifact, path, isBeside } of passing) {
    if (isBeside) continue;
    const isBaseline = reader.kind(artifact) === 'BASELINE';
    const subkinds = GUARDING[isBaseline ? 'BASELINE' : 'OTHER'];
    for (const gate of reader.others(artifact, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['GATE'], subkinds })) {
      if (judged.has(gate)) continue;
      judged.add(gate);
      const configuration = isBaseline ? reader.id(artifact) : request.configuration;
      const question = { graph, reader, gate, configuration, passing: [artifact], now, clock };
      const answer = await judgeNow({ ...question, ...(pause ? { pause } : {}) });
      if (answer.ok && answer.value.verdict === 'PASS') continue;
      const { sentence, source } = ENVIRONMENT_RULES.GATE_NOT_PASSED;
      const why = answer.ok
        ? `is ${answer.value.verdict}: ${answer.value.unmet.map(({ reason }) => reason).join('; ') || 'it cannot be judged'}`
        : answer.problem.message;
      const message = `${reader.id(gate)} ${why}. ${sentence}`;
      problems.push({ rule: 'GATE_NOT_PASSED', path, message, source });
    }
  }
  return problems;
};

/** In the order in which they are told; each tells all that it finds. */
const CHECKS: readonly Check[] = [
  isNew,
  keepsStrategy,
  stands,
  hasCleanData,
  hasExperiment,
  isNotRetired,
  isReviewed,
  isNoOpenModification,
  isLocked,
  isOnMarket,
  passesGates,
];

async function statesOf(reader: GraphReader, artifact: number, until: number) {
  const instances = [];
  for (const control of lifeCyclesOf(reader, artifact)) {
    const read = await readInstance({ reader, artifact, control, until });
    if (read.ok) instances.push(read.instance);
  }
  return instances;
}
