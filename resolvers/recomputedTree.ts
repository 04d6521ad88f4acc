/** A recorded fault tree analysis, done again. */
import { NONE } from '../graph/index/graphIndex.ts';
import { orderToCompare, setsOnlyIn } from '../graph/safety/faultTree/cutSetChanges.ts';
import type { PageResult } from '../graph/safety/faultTree/cutSets.ts';
import {
  ANALYSIS_METRICS,
  type AnalysisSettings,
  analysisNumbers,
  settingsIn,
} from '../graph/safety/faultTree/recordedAnalysis.ts';
import type { RequestContext } from './context.ts';
import { analysedNode, answeredBy, checkedTree, type FaultTreeNode, nodeOf, whyNotComputed } from './faultTree.ts';
import type { ReadPoint } from './nodes.ts';
import { once } from './once.ts';
import { pageSize } from './page.ts';
import type { AgainReader } from './recomputed.ts';
import type { CutSetChangesResolvers } from './types.generated.ts';

/** Nodes of each, at the most: a second or so. */
const MOST_NODES = 1_000_000;
/** Sets that are read at once. */
const PAGE = 1000;

/** Cut sets that come and go. */
export interface CutSetChangesNode {
  readonly before: FaultTreeNode;
  readonly after: FaultTreeNode;
  readonly gained: readonly (readonly string[])[];
  readonly lost: readonly (readonly string[])[];
  readonly comparedUpToOrder: number | null;
}

export const treeAgain: AgainReader = async ({ at, content, source, version }, context) => {
  const settings = settingsIn(content);
  if (!settings) return null;
  const told = { metrics: Object.keys(ANALYSIS_METRICS), bounds: async () => [] };
  const unread = (because: string) => ({ ...told, members: because, compute: async () => because });
  const top = at.view.find(settings.top);
  if (top === NONE) return unread(`there is no ${settings.top}`);
  const read = await checkedTree({ at, top, source }, context);
  if (!read.ok) return unread(`${read.problems[0]?.code}: ${read.problems[0]?.message}`);
  const { tree } = read;
  const after = once(() => analysedNode({ read: tree, asked: askedBy(settings), context, signal: context.end }));
  return {
    ...told,
    members: new Set(tree.artifacts.values()),
    compute: async () => {
      try {
        const node = await after();
        const { limit } = node.analysed.summary;
        if (limit) return `${limit.code}: ${limit.message}`;
        const quantification = await node.quantification();
        const { missing } = quantification;
        if (missing.length > 0) return `no probability is known of ${missing.slice(0, 3).join(', ')}`;
        const numbers = analysisNumbers(node.analysed.summary, quantification);
        return new Map(numbers.map(({ metric, value }) => [metric, value]));
      } catch (error) {
        const reason = whyNotComputed(error);
        if (reason !== null) return reason;
        throw error;
      }
    },
    cutSets: async () => {
      const recorded = await context.readPoint({ revision: at.view.version(version).revision });
      const before = await recordedTree({ at: recorded, settings }, context);
      return before && changesBetween(before, await after());
    },
  };
};

function askedBy({ missionTime, nodes }: AnalysisSettings) {
  return { missionTime, nodes: Math.min(nodes, MOST_NODES) };
}

/** The tree as the graph had it then; null: it cannot be read or computed. */
async function recordedTree(
  { at, settings }: { readonly at: ReadPoint; readonly settings: AnalysisSettings },
  context: RequestContext,
): Promise<FaultTreeNode | null> {
  const top = at.view.find(settings.top);
  const read = top === NONE ? null : await checkedTree({ at, top, source: context.graph }, context);
  if (!read?.ok) return null;
  try {
    return await analysedNode({ read: read.tree, asked: askedBy(settings), context, signal: context.end });
  } catch (error) {
    if (whyNotComputed(error) !== null) return null;
    throw error;
  }
}

async function changesBetween(before: FaultTreeNode, after: FaultTreeNode): Promise<CutSetChangesNode> {
  const order = orderToCompare([before.analysed.summary, after.analysed.summary]);
  const was = await setsUpTo(before, order);
  const is = await setsUpTo(after, order);
  return { before, after, gained: setsOnlyIn(is, was), lost: setsOnlyIn(was, is), comparedUpToOrder: order };
}

/** The smallest first. */
async function setsUpTo({ analysed }: FaultTreeNode, order: number | null): Promise<(readonly string[])[]> {
  const found: (readonly string[])[] = [];
  if (order === 0) return found;
  const cutOff = order === null ? {} : { cutOff: { order } };
  for (let after: string | null = null; ; ) {
    const result: PageResult = await answeredBy(
      analysed.page({ first: PAGE, ...cutOff, ...(after === null ? {} : { after }) }),
    );
    if (!result.ok) throw new Error(result.problem.message);
    found.push(...result.page.sets);
    after = result.page.next;
    if (after === null) return found;
  }
}

export const CutSetChanges: CutSetChangesResolvers = {
  gained: ({ after, gained }, { first }, context) => shown(after, gained, first, context),
  lost: ({ before, lost }, { first }, context) => shown(before, lost, first, context),
  gainedCount: ({ gained }) => gained.length,
  lostCount: ({ lost }) => lost.length,
  comparedUpToOrder: ({ comparedUpToOrder }) => comparedUpToOrder,
};

function shown(
  tree: FaultTreeNode,
  sets: readonly (readonly string[])[],
  first: number | null | undefined,
  context: RequestContext,
) {
  const some = sets.slice(0, pageSize(first));
  context.spend(some.reduce((sum, set) => sum + 1 + set.length, 0));
  return some.map((set) => ({ order: set.length, names: set, events: set.map((id) => nodeOf(tree, id)) }));
}
