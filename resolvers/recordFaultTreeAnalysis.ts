/** Records what a fault tree comes to, with all that it was computed from. */
import { analysisNumbers } from '../graph/safety/faultTree/recordedAnalysis.ts';
import { badUserInput } from './errors.ts';
import { analysedTree, DEFAULT_QUERY_NODES } from './faultTree.ts';
import { recordAnalysis } from './recordAnalysis.ts';
import type { MutationResolvers } from './types.generated.ts';

export const recordFaultTreeAnalysisMutations: Pick<MutationResolvers, 'recordFaultTreeAnalysis'> = {
  recordFaultTreeAnalysis: async (_, { input }, context) => {
    const settings = { top: input.top, missionTime: input.missionTime ?? 0, nodes: input.nodes ?? DEFAULT_QUERY_NODES };
    const tree = await analysedTree({ ...settings, input: 'input.', signal: context.end, lowOrders: false }, context);
    const { limit } = tree.analysed.summary;
    // What is not complete would read like a number of the whole.
    if (limit) throw badUserInput({ input: 'input.nodes', message: `${limit.code}: ${limit.message}` });
    const recorded = await recordAnalysis(
      {
        operation: 'recordFaultTreeAnalysis',
        input,
        at: tree.at,
        field: 'faultTree',
        settings,
        numbers: analysisNumbers(tree.analysed.summary, await tree.quantification()),
        used: tree.artifacts.values(),
      },
      context,
    );
    return { ...recorded, tree };
  },
};
