/** What the organisation owes to its stakeholders. */
import { stakeholderDuties } from '../graph/reading/policy/stakeholderDuties.ts';
import { readerAt } from './reading.ts';
import type { QueryResolvers } from './types.generated.ts';

export const stakeholderDutyQueries: Pick<QueryResolvers, 'stakeholderDuty'> = {
  stakeholderDuty: async (_, { kind, towards, mapped, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const duties = (await stakeholderDuties(readerAt(at, context)))
      .filter((one) => !kind || one.kind === kind)
      .filter((one) => !towards || one.towards.includes(towards))
      .map((one) => ({
        requirement: { at, artifact: one.requirement },
        kind: one.kind,
        towards: [...one.towards],
        policies: one.policies.map((artifact) => ({ at, artifact })),
        mapped: one.policies.length > 0,
      }))
      .filter((one) => mapped === null || mapped === undefined || one.mapped === mapped);
    context.spend(duties.length);
    return duties;
  },
};
