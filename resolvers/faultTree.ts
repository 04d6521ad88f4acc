/** Fault trees, computed from the graph. */
import { GraphQLError } from 'graphql';
import { type AnalysedTree, analyseTree } from '../graph/faultTreeThreads/analyseTree.ts';
import { ThreadLost, ThreadsBusy } from '../graph/faultTreeThreads/threadPool.ts';
import { type FaultTreeSource, readFaultTree } from '../graph/reading/readFaultTree.ts';
import {
  DEFAULT_NODES,
  type Importance,
  leafProbability,
  type Progress,
  type Quantification,
} from '../graph/safety/faultTree/analyse.ts';
import { type CheckedModel, checkModel } from '../graph/safety/faultTree/checkModel.ts';
import type { CutOff, CutOffReport } from '../graph/safety/faultTree/cutSets.ts';
import { FAULT_TREE_PROBLEMS, type FaultTreeProblem } from '../graph/safety/faultTree/problems.ts';
import { writeOpenPsa } from '../graph/safety/faultTree/writeOpenPsa.ts';
import type { AtArguments, LiveSource, RequestContext } from './context.ts';
import { badUserInput, computationFailed, type ErrorCode, limitExceeded, onlyOverStream } from './errors.ts';
import { PACING } from './impact.ts';
import { improvementFields } from './improvement.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { once } from './once.ts';
import { pageOfRanking, pageSize, placeInRanking } from './page.ts';
import { picturePage } from './picturePage.ts';
import type {
  CutSetConnectionResolvers,
  FaultTreePhase,
  FaultTreeResolvers,
  PageInfo,
  QueryResolvers,
  SubscriptionResolvers,
} from './types.generated.ts';

/** Nodes of the decision diagrams that a request may ask for: 40,000,000 are about 800 MB, in a thread of their own. */
const NODES = { fewest: 1_000, most: DEFAULT_NODES } as const;
/** What the schema says where a request does not: what its deadline leaves time for. */
export const DEFAULT_QUERY_NODES = 10_000_000;
/** Hours; a hundred million are more than ten thousand years. */
const LONGEST_MISSION = 1e8;
/** Problems that an error lists. */
const MOST_PROBLEMS = 20;

/** A tree that was analysed. */
export interface FaultTreeNode {
  readonly at: ReadPoint;
  readonly top: number;
  readonly missionTime: number;
  readonly analysed: AnalysedTree;
  readonly checked: CheckedModel;
  /** By id of a gate or leaf. */
  readonly artifacts: ReadonlyMap<string, number>;
  /** Of a leaf by its id; null where it has none. */
  readonly probabilityOf: (leaf: string) => number | null;
  /** Worked out once, when a field asks. */
  readonly quantification: () => Promise<Quantification>;
  readonly importance: () => Promise<Importance | null>;
}

/** A page of cut sets, and what a cut-off leaves out of all of them: worked out when it is asked for. */
export interface CutSetPageNode {
  readonly totalCount: bigint;
  readonly pageInfo: PageInfo;
  readonly nodes: readonly {
    readonly order: number;
    readonly events: readonly ArtifactNode[];
    readonly names: readonly string[];
    readonly probability: number | null;
  }[];
  readonly cutOff: () => Promise<CutOffReport | null>;
}

interface TreeArguments {
  readonly top: string;
  readonly missionTime: number;
  readonly nodes: number;
  readonly at?: AtArguments | null | undefined;
  /** Where the arguments are, for paths of errors. */
  readonly input?: string;
}

export const faultTreeQueries: Pick<QueryResolvers, 'faultTree'> = {
  faultTree: (_, asked, context) => analysedTree({ ...asked, signal: context.end, isCutShort: true }, context),
};

/** What becomes of a tree that does not fit into the nodes or the time. */
interface Shortening {
  /** What is not found before the deadline of the request is left out, and the answer says so. */
  readonly isCutShort?: boolean | undefined;
  /** False: no cut set of low order is looked for, because nobody would be told. */
  readonly lowOrders?: boolean | undefined;
}

/**
 * @throws GraphQLError BAD_USER_INPUT, NOT_FOUND, DEADLINE_EXCEEDED, COMPUTATION_FAILED, LIMIT_EXCEEDED
 */
export async function analysedTree(
  { signal, isCutShort, lowOrders, ...asked }: TreeArguments & { readonly signal: AbortSignal } & Shortening,
  context: RequestContext,
): Promise<FaultTreeNode> {
  return analysedNode({ read: await readTree(asked, context), asked, context, signal, isCutShort, lowOrders });
}

/** As GraphQL takes it: the value of the field by its name. */
interface ProgressEvent {
  readonly faultTreeProgress: FaultTreeProgressNode;
}
export interface FaultTreeProgressNode {
  readonly phase: FaultTreePhase;
  readonly nodes: number;
  readonly elapsedMilliseconds: number;
  readonly tree: FaultTreeNode | null;
}

export const faultTreeSubscriptions: Pick<SubscriptionResolvers, 'faultTreeProgress'> = {
  faultTreeProgress: {
    subscribe: async (_, asked, context) => {
      const { live } = context;
      if (!live) throw onlyOverStream();
      // Here and not in the generator: what cannot be asked is refused before the first event.
      const read = await readTree(asked, context);
      return progress({ read, asked, context, live });
    },
    // Over POST /graphql the field is asked like one of a query, without an event.
    resolve: (event: ProgressEvent | undefined) => {
      if (!event) throw onlyOverStream();
      return event.faultTreeProgress;
    },
  },
};

async function* progress(parameters: {
  readonly read: TreeRead;
  readonly asked: TreeArguments;
  readonly context: RequestContext;
  readonly live: LiveSource;
}): AsyncGenerator<ProgressEvent> {
  const { live, ...rest } = parameters;
  const began = performance.now();
  const left = new AbortController();
  const signal = AbortSignal.any([live.signal, left.signal]);
  let told: Progress | null = null;
  let wake = () => {};
  const onProgress = (progress: Progress) => {
    told = progress;
    wake();
  };
  const eventOf = (what: Pick<FaultTreeProgressNode, 'phase' | 'nodes' | 'tree'>): ProgressEvent => ({
    faultTreeProgress: { ...what, elapsedMilliseconds: Math.round(performance.now() - began) },
  });
  try {
    const work = analysedNode({ ...rest, signal, onProgress });
    for (;;) {
      const news = new Promise<null>((resolve) => {
        wake = () => resolve(null);
      });
      const tree = await Promise.race([work, news]);
      if (tree) return yield eventOf({ phase: 'DONE', nodes: tree.analysed.summary.nodes, tree });
      if (told) yield eventOf({ ...(told as Progress), tree: null });
    }
  } catch (error) {
    // Nobody listens any more.
    if (!signal.aborted) throw error;
  } finally {
    left.abort();
  }
}

export interface TreeRead {
  readonly at: ReadPoint;
  readonly top: number;
  readonly checked: CheckedModel;
  readonly artifacts: ReadonlyMap<string, number>;
}

/** @throws GraphQLError BAD_USER_INPUT, NOT_FOUND */
async function readTree(asked: TreeArguments, context: RequestContext): Promise<TreeRead> {
  const { top: id, missionTime, nodes, at: moment, input = '' } = asked;
  requireRange({ input: `${input}missionTime`, value: missionTime, fewest: 0, most: LONGEST_MISSION });
  requireRange({ input: `${input}nodes`, value: nodes, fewest: NODES.fewest, most: NODES.most });
  const at = await context.readPoint(moment, { input: `${input}at` });
  const { artifact: top } = context.require({ at, id, input: `${input}top` });
  requireGate({ at, artifact: top }, id, `${input}top`);
  const read = await checkedTree({ at, top, source: context.graph }, context);
  if (!read.ok) throw illFormed(read.problems, `${input}top`);
  return read.tree;
}

/** The tree under a gate, with contents from wherever. */
export async function checkedTree(
  { at, top, source }: { readonly at: ReadPoint; readonly top: number; readonly source: FaultTreeSource },
  context: RequestContext,
): Promise<
  | { readonly ok: true; readonly tree: TreeRead }
  | { readonly ok: false; readonly problems: readonly FaultTreeProblem[] }
> {
  const read = await context.inTime(readFaultTree({ source, view: at.view, top }));
  if (!read.ok) return read;
  const check = checkModel(read.model);
  return check.ok ? { ok: true, tree: { at, top, checked: check.checked, artifacts: read.artifacts } } : check;
}

export async function analysedNode(
  parameters: {
    readonly read: TreeRead;
    readonly asked: Pick<TreeArguments, 'missionTime' | 'nodes'>;
    readonly context: RequestContext;
    readonly signal: AbortSignal;
    readonly onProgress?: (progress: Progress) => void;
  } & Shortening,
): Promise<FaultTreeNode> {
  const { read, asked, context, signal, onProgress, isCutShort = false, lowOrders = true } = parameters;
  const { millisecondsLeft } = context;
  const { missionTime, nodes } = asked;
  const analysed = await answeredBy(
    analyseTree({
      threads: context.faultTreeThreads,
      checked: read.checked,
      top: read.at.view.id(read.top),
      nodes,
      lowOrders,
      within: isCutShort && Number.isFinite(millisecondsLeft) ? millisecondsLeft : null,
      signal,
      onProgress,
      pause: PACING.pause,
    }),
  );
  return {
    ...read,
    missionTime,
    analysed,
    probabilityOf: (leaf) => leafProbability(read.checked, leaf, missionTime),
    quantification: once(() => answeredBy(analysed.quantify(missionTime))),
    importance: once(() => answeredBy(analysed.importance(missionTime))),
  };
}

/** What a thread throws, as clients hear it. */
export async function answeredBy<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ThreadLost) {
      throw computationFailed(`the fault tree was not computed (${error.message}): ask with fewer nodes, or again`);
    }
    if (error instanceof ThreadsBusy) throw limitExceeded(`${error.message}: try again later`);
    throw error;
  }
}

export const FaultTree: FaultTreeResolvers = {
  top: ({ at, top }) => ({ at, artifact: top }),
  missionTime: ({ missionTime }) => missionTime,
  coherent: ({ analysed }) => analysed.summary.coherent,
  approximated: (tree) => tree.analysed.summary.approximated.map((id) => nodeOf(tree, id)),
  complete: ({ analysed }) => analysed.summary.limit === null,
  incompleteBecause: ({ analysed }) => analysed.summary.limit?.message ?? null,
  incompleteCode: ({ analysed }) => analysed.summary.limit?.code ?? null,
  topProbability: async ({ quantification }) => (await quantification()).probability,
  minCutUpperBound: async ({ quantification }) => (await quantification()).minCutUpperBound,
  rareEvent: async ({ quantification }) => (await quantification()).rareEvent,
  missing: async (tree) => (await tree.quantification()).missing.map((id) => nodeOf(tree, id)),
  cutSetMeaning: ({ analysed }) => analysed.summary.meaning,
  cutSetsUpToOrder: ({ analysed }) => analysed.summary.truncatedAbove,
  cutSetCount: ({ analysed }) => countOf(analysed),
  cutSetsByOrder: ({ analysed }) =>
    analysed.summary.countsByOrder.flatMap((count, order) => (count === 0n ? [] : [{ order, count }])),
  minimalCutSets: async (tree, { first, after, ...asked }, context) => {
    const { analysed, missionTime: time } = tree;
    const size = pageSize(first);
    const cutOff = await cutOffOf(tree, asked);
    const result = await answeredBy(
      analysed.page({ first: size, time, ...(after ? { after } : {}), ...(cutOff ? { cutOff } : {}) }),
    );
    if (!result.ok) throw badUserInput({ input: 'after', message: result.problem.message });
    const { sets, next } = result.page;
    context.spend(sets.reduce((sum, set) => sum + 1 + set.length, 0));
    return {
      totalCount: countOf(analysed),
      pageInfo: { hasNextPage: next !== null, endCursor: next },
      cutOff: async () => (cutOff ? answeredBy(analysed.cutOff({ cutOff, time })) : null),
      nodes: sets.map((set) => ({
        order: set.length,
        events: set.map((id) => nodeOf(tree, id)),
        names: set,
        probability: product(set.map(tree.probabilityOf)),
      })),
    };
  },
  primeImplicants: async (tree, page, context) => {
    const { view } = tree.at;
    const list = { page, list: `prime implicants ${view.id(tree.top)}`, revision: view.revision };
    const { start, size } = placeInRanking(list);
    const found = await answeredBy(tree.analysed.primeImplicants({ from: start, to: start + size }));
    const implicants = found.ok ? found.implicants : [];
    const items = {
      length: found.ok ? found.totalCount : 0,
      slice: (from: number, to: number) => implicants.slice(from - start, to - start),
    };
    const rows = pageOfRanking({ ...list, items, context });
    context.spend(rows.nodes.reduce((sum, literals) => sum + literals.length, 0));
    return {
      ...rows,
      known: found.ok,
      because: found.ok ? null : found.problem.message,
      nodes: rows.nodes.map((literals) => ({
        order: literals.length,
        literals: literals.map(({ leaf, isNegated }) => ({
          event: nodeOf(tree, leaf),
          name: leaf,
          negated: isNegated,
        })),
      })),
    };
  },
  ...improvementFields,
  openPsa: ({ checked }) => writeOpenPsa(checked.model, checked),
  page: ({ at, top }, _, context) => picturePage({ picture: 'fault-tree', id: at.view.id(top), at }, context),
  importance: async (tree, _, context) => {
    const found = await tree.importance();
    if (!found) return null;
    context.spend(found.leaves.length);
    return {
      fussellVeselyVariant: found.fussellVeselyVariant,
      leaves: found.leaves.map(({ leaf, p, ...measures }) => ({
        ...measures,
        event: nodeOf(tree, leaf),
        name: leaf,
        probability: p,
      })),
    };
  },
};

export const CutSetConnection: CutSetConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount,
  pageInfo: ({ pageInfo }) => pageInfo,
  nodes: ({ nodes }) => nodes,
  cutOff: ({ cutOff }) => cutOff(),
};

/** @throws GraphQLError BAD_USER_INPUT */
async function cutOffOf(
  tree: FaultTreeNode,
  { maxOrder, minProbability }: { maxOrder?: number | null | undefined; minProbability?: number | null | undefined },
): Promise<CutOff | null> {
  const order = maxOrder ?? null;
  const probability = minProbability ?? null;
  if (order !== null) {
    requireRange({ input: 'maxOrder', value: order, fewest: 1, most: Number.MAX_SAFE_INTEGER });
  }
  if (probability !== null) {
    if (!(probability > 0 && probability <= 1)) {
      const message = `minProbability is ${probability}; it may be above 0, up to 1`;
      throw badUserInput({ input: 'minProbability', message });
    }
    const { missing } = await tree.quantification();
    if (missing.length > 0) {
      const message = `no probability is known of ${missing.slice(0, 3).join(', ')}: leave minProbability out`;
      throw badUserInput({ input: 'minProbability', message });
    }
  }
  if (order === null && probability === null) return null;
  return { ...(order === null ? {} : { order }), ...(probability === null ? {} : { probability }) };
}

export function nodeOf({ at, artifacts }: FaultTreeNode, id: string): ArtifactNode {
  return { at, artifact: artifacts.get(id) as number };
}

function product(factors: readonly (number | null)[]): number | null {
  return factors.reduce((sum, factor) => (sum === null || factor === null ? null : sum * factor), 1);
}

/** Why a thread gave no answer; null: the error is another one. */
export function whyNotComputed(error: unknown): string | null {
  const code = error instanceof GraphQLError ? error.extensions.code : null;
  return code === 'COMPUTATION_FAILED' || code === 'LIMIT_EXCEEDED' ? (error as GraphQLError).message : null;
}

export function countOf({ summary }: AnalysedTree): bigint {
  return summary.countsByOrder.reduce((sum, count) => sum + count, 0n);
}

function requireRange(range: { input: string; value: number; fewest: number; most: number }): void {
  const { input, value, fewest, most } = range;
  if (value >= fewest && value <= most) return;
  throw badUserInput({ input, message: `${input} is ${value}; it may be ${fewest} to ${most}` });
}

function requireGate({ at, artifact }: ArtifactNode, id: string, input: string): void {
  const { kind, subkind } = at.view.facts(artifact);
  if (kind === 'FAILURE_MODE' && subkind === 'FT_GATE') return;
  const is = subkind === null ? kind : `${kind} ${subkind}`;
  throw badUserInput({
    input,
    message: `${id} is a ${is}; a fault tree is under a FAILURE_MODE of subkind FT_GATE`,
  });
}

export function illFormed(problems: readonly FaultTreeProblem[], input: string): GraphQLError {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const message = first ? `${first.code}: ${first.message}${more}` : FAULT_TREE_PROBLEMS.FTA_NO_TOP;
  const code: ErrorCode = 'BAD_USER_INPUT';
  return new GraphQLError(message, { extensions: { code, input, problems: problems.slice(0, MOST_PROBLEMS) } });
}
