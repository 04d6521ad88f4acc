import { signDisposition } from '../graph/writing/signDisposition.ts';
import { answered, changeRequestOf } from './impact.ts';
import type { MutationResolvers } from './types.generated.ts';

export const dispositionMutations: Pick<MutationResolvers, 'disposition'> = {
  disposition: async (_, { input }, context) => {
    const answer = await signDisposition({
      graph: context.graph,
      request: {
        change: changeRequestOf(input.change),
        configuration: input.configuration ?? null,
        target: input.target,
        code: input.code,
        rationale: input.rationale,
        signedBy: input.signedBy,
        basis: input.basis ?? [],
        expiresAt: input.expiresAt ? Date.parse(input.expiresAt) : null,
      },
      // Who signs also writes, unless the request comes from somebody else.
      authorship: context.authorship({ actor: context.caller.actor ?? input.signedBy, reason: input.rationale }),
      now: context.now.getTime(),
    });
    context.forgetHead();
    const { id, active, expiredBecause, record } = answered(answer, 'input.');
    return { id, active, expiredBecause, code: record.code, target: record.target };
  },
};
