/**
 * Whether versions may pass into an environment of their chain.
 *
 *     where have they been? ─▶ is every environment before behind them, and confirmed? ─▶ is this one confirmed? ─▶ does its
 *     gate pass?
 */

import {
  type ChainEnvironment,
  ENVIRONMENT_RULES,
  type EnvironmentRule,
  readChain,
} from '../governance/gate/environments.ts';
import { configurationOf, type Pacing } from '../impact/analyse.ts';
import type { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import { type AppliedChain, chainsOf, deploymentsOf } from '../reading/gate/deployments.ts';
import type { GraphReader } from '../reading/graphReader.ts';
import { isManaged } from '../reading/policy/managed.ts';
import { type GateGraph, judgeNow } from './evaluateGate.ts';
import { type GateEvaluation, judgePredicates } from './judgeGate.ts';

/** An artifact that passes, in one of its versions. */
export interface Passing {
  readonly artifact: number;
  /** Number; -1: it has none, or none is named. */
  readonly version: number;
  /** Where it is in the request. */
  readonly path: string;
  /** Has there to be a chain for it? Default: what has none passes. */
  readonly needsChain?: true;
}

export interface PassageRequest {
  readonly passing: readonly Passing[];
  readonly environment: string;
  /** Id of the CONTROL PROCESS; null: the one that applies. */
  readonly chain: string | null;
  /** Baseline id; null: HEAD. */
  readonly configuration: string | null;
  /** A rollback: what was current before is not current now, so it has to be selected only where a signature or gate is judged. */
  readonly goesBack?: true;
}

/** What let it through. */
export interface Passage {
  /** Number of the version of the CONTROL PROCESS. */
  readonly chain: number;
  readonly passing: readonly Passing[];
  /** Is there no environment behind it? */
  readonly isLast: boolean;
  /** Number of the deployment in the environment before; -1: there is none. */
  readonly from: number;
  /** Number of the GATE of the environment; -1: it has none. */
  readonly gate: number;
  /** Of that gate; null: it has none, or does not let it through. */
  readonly evaluation: GateEvaluation | null;
  /** Confirmations that it asked for. */
  readonly confirmed: number;
}

export interface PassageProblem {
  readonly rule: EnvironmentRule;
  /** Into the request. */
  readonly path: string;
  readonly message: string;
}

interface Judging extends Pacing {
  readonly graph: GateGraph;
  readonly reader: GraphReader;
  readonly request: PassageRequest;
  /** Ms since 1970. */
  readonly now: number;
}

/** A passage for each chain, where it was found, and all problems there are. */
export interface Passages {
  readonly passages: readonly Passage[];
  readonly problems: readonly PassageProblem[];
}

export async function judgePassages(judging: Judging): Promise<Passages> {
  const { reader, request } = judging;
  const problems: PassageProblem[] = [];
  // By version: the same chain may count in another one for what is under a managed process.
  const passing = new Map<number, { readonly chain: Chain; readonly all: Passing[] }>();
  for (const one of request.passing) {
    const found = await chainFor(judging, one);
    if (found === null) continue;
    if ('rule' in found) problems.push(found);
    else {
      const group = passing.get(found.version) ?? { chain: found, all: [] };
      group.all.push(one);
      passing.set(found.version, group);
    }
  }
  if (passing.size === 0) return { passages: [], problems };
  const configuration = configurationOf(reader.view, request.configuration);
  if (!configuration.ok) {
    return {
      passages: [],
      problems: [problem('VERSION_NOT_SELECTED', 'configuration', configuration.problem.message)],
    };
  }
  const passages: Passage[] = [];
  for (const { chain, all } of passing.values()) {
    const judged = await judgeChain({ judging, configuration: configuration.value, applied: chain, all });
    problems.push(...judged.problems);
    if (judged.passage) passages.push(judged.passage);
  }
  return { passages, problems };
}

/** Into the last environment of a chain, or where no chain applies. */
export function goesIntoUse({ passages, problems }: Passages): boolean {
  return passages.length === 0 ? problems.length === 0 : passages.some(({ isLast }) => isLast);
}

async function judgeChain(of: {
  readonly judging: Judging;
  readonly configuration: Configuration;
  readonly applied: Chain;
  readonly all: readonly Passing[];
}): Promise<{ readonly passage: Passage | null; readonly problems: readonly PassageProblem[] }> {
  const { judging, configuration, applied, all } = of;
  const { chain, version } = applied;
  const { reader, request } = judging;
  const target = chain.findIndex(({ name }) => name === request.environment);
  const environment = chain[target];
  if (!environment) {
    const names = chain.map(({ name }) => name).join(', ');
    const what = `${reader.view.versionId(version)} has the environments ${names}${noteOf(applied)}`;
    return { passage: null, problems: [problem('ENVIRONMENT_UNKNOWN', 'environment', what)] };
  }
  const problems: PassageProblem[] = [];
  const isSigned = chain.slice(0, target + 1).some(({ confirmations }) => confirmations.length > 0);
  const isSelected = !request.goesBack || isSigned || environment.gate !== null;
  let from = NONE;
  for (const one of all) {
    const unselected = isSelected ? selectionProblem(reader, configuration, one, request.configuration) : null;
    if (unselected) {
      problems.push(unselected);
      continue;
    }
    const been = await deploymentsOf(reader, one.artifact, one.version);
    problems.push(...(await missingFor({ judging, passing: one, applied, target, been })));
    const before = chain[target - 1]?.name;
    from = been.findLast((deployment) => deployment.environment === before)?.deployment ?? from;
  }
  const passing = all.map(({ artifact }) => artifact);
  const judged = environment.gate === null ? null : await judgeAt(judging, environment.gate, passing);
  if (judged && !judged.ok) problems.push(judged.problem);
  return {
    passage: {
      chain: version,
      passing: all,
      isLast: target === chain.length - 1,
      from,
      gate: environment.gate === null ? NONE : reader.find(environment.gate),
      evaluation: judged?.ok ? judged.evaluation : null,
      confirmed: environment.confirmations.length,
    },
    problems,
  };
}

/** Gates are judged for a configuration, so that has to select what passes. */
function selectionProblem(
  { view }: GraphReader,
  configuration: Configuration,
  { artifact, version, path }: Passing,
  baseline: string | null,
): PassageProblem | null {
  const selected = configuration.versionOf(artifact);
  if (version === selected && (configuration.has(artifact) || configuration.baseline === artifact)) return null;
  const id = version === NONE ? view.id(artifact) : view.versionId(version);
  const what = `${baseline ?? 'HEAD'} selects ${selected === NONE ? 'no version' : view.versionId(selected)} and not ${id}`;
  return problem('VERSION_NOT_SELECTED', path, what);
}

/** A chain that applies, read. */
interface Chain extends Pick<AppliedChain, 'version' | 'waiting'> {
  readonly chain: readonly ChainEnvironment[];
}

/** That a newer version of the chain does not count yet. */
function noteOf({ waiting }: Chain): string {
  return waiting === null ? '' : ` (${waiting})`;
}

/** Null: none applies, and none has to. */
async function chainFor(
  { reader, request: { chain }, now }: Judging,
  { artifact, needsChain }: Passing,
): Promise<Chain | PassageProblem | null> {
  const applying = await chainsOf(reader, artifact, now);
  if (applying.length === 0 && chain === null && !needsChain) return null;
  const wanted = applying.filter(({ control }) => chain === null || reader.id(control) === chain);
  const [applied] = wanted;
  const which = applying.map(({ control }) => reader.id(control)).join(', ') || 'none';
  // Whoever may choose a way chooses the shorter one.
  if (applying.length > 1 && isManaged(reader, artifact)) {
    const what = `${reader.id(artifact)} is under a managed process, and goes one way alone`;
    return problem('CHAIN_MISSING', 'chain', `${what}; chains that apply to it: ${which}`);
  }
  if (applied === undefined || wanted.length > 1) {
    return problem('CHAIN_MISSING', 'chain', `chains that apply to ${reader.id(artifact)}: ${which}`);
  }
  const read = readChain(applied.environments);
  if (!read.ok) return problem('CHAIN_FORM', 'chain', `${reader.id(applied.control)}: ${read.path} ${read.message}`);
  return { ...applied, chain: read.chain };
}

/** Environments that were left out, and confirmations that are missing for this one and those before it. */
async function missingFor(of: {
  readonly judging: Judging;
  readonly passing: Passing;
  readonly applied: Chain;
  readonly target: number;
  readonly been: readonly { readonly environment: string }[];
}): Promise<PassageProblem[]> {
  const { judging, passing, applied, target, been } = of;
  const { chain } = applied;
  const { graph, reader, request, now, clock, pause } = judging;
  const { artifact, version } = passing;
  const problems: PassageProblem[] = [];
  const skipped = chain
    .slice(0, target)
    .filter(({ name }) => !been.some(({ environment }) => environment === name))
    .map(({ name }) => name);
  if (skipped.length > 0) {
    const id = version === NONE ? reader.id(artifact) : reader.view.versionId(version);
    const what = `${id} was not in ${skipped.join(', ')}, which come before ${request.environment}${noteOf(applied)}`;
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
  { graph, reader, request, now, clock, pause }: Judging,
  id: string,
  passing: readonly number[],
): Promise<
  { readonly ok: true; readonly evaluation: GateEvaluation } | { readonly ok: false; readonly problem: PassageProblem }
> {
  const { configuration } = request;
  const gate = reader.find(id);
  const fail = (what: string) => ({ ok: false as const, problem: problem('GATE_NOT_PASSED', 'environment', what) });
  if (gate === NONE || reader.kind(gate) !== 'GATE') return fail(`there is no gate ${id}`);
  const question = { graph, reader, gate, configuration, passing, now, clock, ...(pause ? { pause } : {}) };
  const answer = await judgeNow(question);
  if (!answer.ok) return fail(answer.problem.message);
  const { value: evaluation } = answer;
  if (evaluation.verdict === 'PASS') return { ok: true, evaluation };
  const reasons = evaluation.unmet.map(({ reason }) => reason).join('; ') || 'it cannot be judged';
  return fail(`${id} is ${evaluation.verdict}: ${reasons}`);
}

function problem(rule: EnvironmentRule, path: string, what: string): PassageProblem {
  return { rule, path, message: `${what}. ${ENVIRONMENT_RULES[rule].sentence}` };
}
