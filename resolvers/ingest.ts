import { MANUAL_SOURCE } from '../graph/ingest/input.ts';
import type { MutationResolvers } from './types.generated.ts';

export const ingestMutations: Pick<MutationResolvers, 'ingest' | 'retire'> = {
  ingest: async (_, { input: { actor, reason, ...input } }, context) => {
    const receipt = await context.graph.ingest(input, context.authorship({ actor, reason }));
    context.forgetHead();
    return receipt;
  },
  retire: async (_, { input: { actor, reason, source, artifacts, links } }, context) => {
    const retirement = { source: source ?? MANUAL_SOURCE, reason, artifacts, links };
    const receipt = await context.graph.retire(retirement, context.authorship({ actor }));
    context.forgetHead();
    return receipt;
  },
};
