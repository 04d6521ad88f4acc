/** Records what an FMEDA comes to, with all that it was computed from. */
import { fmedaMembers } from '../graph/reading/fmea/readFmeda.ts';
import { hardwareNumbers } from '../graph/safety/fmea/recordedFmeda.ts';
import { asilArgument, askFmeda } from './fmeda.ts';
import { readerAt, requireKind } from './reading.ts';
import { recordAnalysis } from './recordAnalysis.ts';
import type { MutationResolvers } from './types.generated.ts';

export const recordFmedaMutations: Pick<MutationResolvers, 'recordFmeda'> = {
  recordFmeda: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const kinds = {
      at,
      id: input.analysis,
      input: 'input.analysis',
      kinds: ['ANALYSIS'],
      subkinds: ['FMEDA'],
    } as const;
    const analysis = requireKind(kinds, context);
    const goal = input.safetyGoal
      ? requireKind({ at, id: input.safetyGoal, input: 'input.safetyGoal', kinds: ['REQUIREMENT'] }, context)
      : null;
    const given = asilArgument(input.asil, 'input.asil');
    const fmeda = await askFmeda({ at, analysis, goal, asil: given, context });
    const recorded = await recordAnalysis(
      {
        operation: 'recordFmeda',
        input,
        at,
        field: 'fmeda',
        settings: {
          analysis: at.view.id(analysis),
          safetyGoal: goal === null ? null : at.view.id(goal),
          asil: given,
          asilInForce: fmeda.asil,
        },
        numbers: hardwareNumbers(fmeda.metrics),
        used: fmedaMembers({ reader: readerAt(at, context), analysis, goal }),
      },
      context,
    );
    return { ...recorded, fmeda };
  },
};
