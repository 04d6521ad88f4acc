import { approvalLoss } from '../graph/impact/approvalLoss.ts';
import type { ImpactItemResolvers } from './types.generated.ts';

export const approvalFields: Pick<ImpactItemResolvers, 'approval'> = {
  approval: async ({ analysis, item, happened }, _, context) => {
    const loss = approvalLoss({ analysis, item, happened });
    if (!loss) return null;
    const entry = loss.revision === null ? null : await context.inTime(context.graph.entry(loss.revision));
    const { actor = null, recordedAt = null, reason = null } = entry ?? {};
    return { ...loss, causedBy: actor, recordedAt, reason };
  },
};
