import type { MutationResolvers } from './types.generated.ts';

export const ingestMutations: Pick<MutationResolvers, 'ingest'> = {
  ingest: async (_, { input: { actor, reason, ...input } }, context) => {
    const receipt = await context.graph.ingest(input, context.authorship({ actor, reason }));
    context.forgetHead();
    return receipt;
  },
};
