/** A recorded fault tree analysis, done again. */
import { NONE } from '../graph/index/graphIndex.ts';
import { ANALYSIS_METRICS, analysisNumbers, settingsIn } from '../graph/safety/faultTree/recordedAnalysis.ts';
import { analysedNode, checkedTree, whyNotComputed } from './faultTree.ts';
import type { AgainReader } from './recomputed.ts';

/** Nodes of each, at the most: a second or so. */
const MOST_NODES = 1_000_000;

export const treeAgain: AgainReader = async ({ at, content, source }, context) => {
  const settings = settingsIn(content);
  if (!settings) return null;
  const told = { metrics: Object.keys(ANALYSIS_METRICS), bounds: async () => [] };
  const unread = (because: string) => ({ ...told, members: because, compute: async () => because });
  const top = at.view.find(settings.top);
  if (top === NONE) return unread(`there is no ${settings.top}`);
  const read = await checkedTree({ at, top, source }, context);
  if (!read.ok) return unread(`${read.problems[0]?.code}: ${read.problems[0]?.message}`);
  const { tree } = read;
  return {
    ...told,
    members: new Set(tree.artifacts.values()),
    compute: async () => {
      try {
        const asked = { missionTime: settings.missionTime, nodes: Math.min(settings.nodes, MOST_NODES) };
        const node = await analysedNode({ read: tree, asked, context, signal: context.end });
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
  };
};
