/** Fault trees, computed from the graph. */
import { GraphQLError } from 'graphql';
import { inSlices } from '../graph/impact/analyse.ts';
import { readFaultTree } from '../graph/readFaultTree.ts';
import {
  analyseTopEvent,
  type Computation,
  type Importance,
  type Quantification,
  type TopEventAnalysis,
} from '../graph/safety/faultTree/analyse.ts';
import { type CheckedModel, checkModel } from '../graph/safety/faultTree/checkModel.ts';
import { FAULT_TREE_PROBLEMS, type FaultTreeProblem } from '../graph/safety/faultTree/problems.ts';
import { writeOpenPsa } from '../graph/safety/faultTree/writeOpenPsa.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, deadlineExceeded, type ErrorCode } from './errors.ts';
import { PACING } from './impact.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { pageSize } from './page.ts';
import type { FaultTreeResolvers, QueryResolvers } from './types.generated.ts';

/** Nodes of the decision diagrams that a request may ask for: 2,000,000 are about 80 MB, and several may ask at once. */
const NODES = { fewest: 1_000, most: 2_000_000 } as const;
/** Hours; a hundred million are more than ten thousand years. */
const LONGEST_MISSION = 1e8;
/** Problems that an error lists. */
const MOST_PROBLEMS = 20;

/** A tree that was analysed. */
export interface FaultTreeNode {
  readonly at: ReadPoint;
  readonly top: number;
  readonly missionTime: number;
  readonly analysis: TopEventAnalysis;
  readonly checked: CheckedModel;
  /** By id of a gate or leaf. */
  readonly artifacts: ReadonlyMap<string, number>;
  /** Worked out once, when a field asks. */
  readonly quantification: () => Promise<Quantification>;
  readonly importance: () => Promise<Importance | null>;
}

export const faultTreeQueries: Pick<QueryResolvers, 'faultTree'> = {
  faultTree: async (_, { top: id, missionTime, nodes, at: moment }, context): Promise<FaultTreeNode> => {
    requireRange({ input: 'missionTime', value: missionTime, fewest: 0, most: LONGEST_MISSION });
    requireRange({ input: 'nodes', value: nodes, fewest: NODES.fewest, most: NODES.most });
    const at = await context.readPoint(moment);
    const { artifact: top } = context.require({ at, id, input: 'top' });
    requireGate({ at, artifact: top }, id);
    const read = await context.inTime(readFaultTree({ source: context.graph, view: at.view, top }));
    if (!read.ok) throw illFormed(read.problems);
    const check = checkModel(read.model);
    if (!check.ok) throw illFormed(check.problems);
    const { checked } = check;
    const topId = at.view.id(top);
    const analysis = await computed(analyseTopEvent({ checked, top: topId, options: { nodes } }), context);
    return {
      at,
      top,
      missionTime,
      analysis,
      checked,
      artifacts: read.artifacts,
      quantification: once(() => computed(analysis.quantify(missionTime), context)),
      importance: once(() => computed(analysis.importance(missionTime), context)),
    };
  },
};

export const FaultTree: FaultTreeResolvers = {
  top: ({ at, top }) => ({ at, artifact: top }),
  missionTime: ({ missionTime }) => missionTime,
  coherent: ({ analysis }) => analysis.coherent,
  approximated: (tree) => tree.analysis.approximated.map((id) => nodeOf(tree, id)),
  complete: ({ analysis }) => analysis.complete,
  incompleteBecause: ({ analysis }) => analysis.limit?.message ?? null,
  topProbability: async ({ quantification }) => (await quantification()).probability,
  minCutUpperBound: async ({ quantification }) => (await quantification()).minCutUpperBound,
  rareEvent: async ({ quantification }) => (await quantification()).rareEvent,
  missing: async (tree) => (await tree.quantification()).missing.map((id) => nodeOf(tree, id)),
  cutSetMeaning: ({ analysis }) => analysis.cutSets.meaning,
  cutSetCount: ({ analysis }) => analysis.cutSets.count(),
  cutSetsByOrder: ({ analysis }) =>
    analysis.cutSets.countsByOrder().flatMap((count, order) => (count === 0n ? [] : [{ order, count }])),
  minimalCutSets: (tree, { first, after, maxOrder }, context) => {
    const { analysis, missionTime } = tree;
    const size = pageSize(first);
    if (maxOrder !== null && maxOrder !== undefined) {
      requireRange({ input: 'maxOrder', value: maxOrder, fewest: 1, most: Number.MAX_SAFE_INTEGER });
    }
    const result = analysis.cutSets.page({
      first: size,
      ...(after ? { after } : {}),
      ...(maxOrder ? { cutOff: { order: maxOrder } } : {}),
    });
    if (!result.ok) throw badUserInput({ input: 'after', message: result.problem.message });
    const { sets, next } = result.page;
    context.spend(sets.reduce((sum, set) => sum + 1 + set.length, 0));
    return {
      totalCount: analysis.cutSets.count(),
      pageInfo: { hasNextPage: next !== null, endCursor: next },
      nodes: sets.map((set) => ({
        order: set.length,
        events: set.map((id) => nodeOf(tree, id)),
        probability: product(set.map((id) => analysis.probabilityOf(id, missionTime))),
      })),
    };
  },
  openPsa: ({ checked }) => writeOpenPsa(checked.model, checked),
  importance: async (tree, _, context) => {
    const found = await tree.importance();
    if (!found) return null;
    context.spend(found.leaves.length);
    return {
      fussellVeselyVariant: found.fussellVeselyVariant,
      leaves: found.leaves.map(({ leaf, p, ...measures }) => ({
        ...measures,
        event: nodeOf(tree, leaf),
        probability: p,
      })),
    };
  },
};

function nodeOf({ at, artifacts }: FaultTreeNode, id: string): ArtifactNode {
  return { at, artifact: artifacts.get(id) as number };
}

function product(factors: readonly (number | null)[]): number | null {
  return factors.reduce((sum, factor) => (sum === null || factor === null ? null : sum * factor), 1);
}

/** Others get their turn, and the request ends at its deadline. */
function computed<Result>(steps: Computation<Result>, context: RequestContext): Promise<Result> {
  const pause = async (): Promise<void> => {
    if (context.millisecondsLeft === 0) throw deadlineExceeded();
    await PACING.pause();
  };
  return inSlices(steps, { clock: PACING.clock, pause });
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let known: Promise<Result> | null = null;
  return () => {
    known ??= work();
    return known;
  };
}

function requireRange(range: { input: string; value: number; fewest: number; most: number }): void {
  const { input, value, fewest, most } = range;
  if (value >= fewest && value <= most) return;
  throw badUserInput({ input, message: `${input} is ${value}; it may be ${fewest} to ${most}` });
}

function requireGate({ at, artifact }: ArtifactNode, id: string): void {
  const { kind, subkind } = at.view.facts(artifact);
  if (kind === 'FAILURE_MODE' && subkind === 'FT_GATE') return;
  const is = subkind === null ? kind : `${kind} ${subkind}`;
  throw badUserInput({
    input: 'top',
    message: `${id} is a ${is}; a fault tree is under a FAILURE_MODE of subkind FT_GATE`,
  });
}

function illFormed(problems: readonly FaultTreeProblem[]): GraphQLError {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const message = first ? `${first.code}: ${first.message}${more}` : FAULT_TREE_PROBLEMS.FTA_NO_TOP;
  const code: ErrorCode = 'BAD_USER_INPUT';
  return new GraphQLError(message, { extensions: { code, input: 'top', problems: problems.slice(0, MOST_PROBLEMS) } });
}
