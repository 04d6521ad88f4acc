/** How much of each class is covered. */
import { RISK_SOURCES } from '../graph/metamodel/content.ts';
import { type RiskSource, riskSourcesOf } from '../graph/reading/hara/riskSources.ts';
import { systemScope } from '../graph/reading/systemScope.ts';
import { MAXIMUM_PAGE } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import type { QueryResolvers, ResolversParentTypes } from './types.generated.ts';

export const coverageQueries: Pick<QueryResolvers, 'coverage'> = {
  coverage: async (_, { by, system, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const reader = readerAt(at, context);
    const root = system ? requireKind({ at, id: system, input: 'system', kinds: ['SYSTEM'] }, context) : null;
    const scope = root === null ? null : systemScope(reader, root);
    const hazards = reader.ofKind('HAZARD').filter((hazard) => scope === null || scope.has(hazard));
    await reader.load(hazards);
    const sources = new Map(hazards.map((hazard) => [hazard, riskSourcesOf(reader, hazard)]));
    const isCovered = (hazard: number) => reader.linked(hazard, { end: 'TARGET', type: 'MITIGATES' }).length > 0;
    const rows = (Object.keys(RISK_SOURCES) as RiskSource[]).map((key): ResolversParentTypes['CoverageRow'] => {
      const all = hazards.filter((hazard) => sources.get(hazard)?.has(key));
      const uncovered = all.filter((hazard) => !isCovered(hazard));
      const covered = all.length - uncovered.length;
      const listed = uncovered.slice(0, MAXIMUM_PAGE);
      context.spend(listed.length);
      return {
        key,
        total: all.length,
        covered,
        ratio: all.length === 0 ? null : covered / all.length,
        uncovered: listed.map((artifact) => ({ at, artifact })),
      };
    });
    const unclassified = hazards.filter((hazard) => sources.get(hazard)?.size === 0).slice(0, MAXIMUM_PAGE);
    context.spend(unclassified.length);
    return { by, rows, unclassified: unclassified.map((artifact) => ({ at, artifact })) };
  },
};
