/** Metrics of delivery and governance over windows of time. */
import { type DoraMetrics as Dora, doraMetrics } from '../graph/governance/metrics/dora.ts';
import { governanceKpis, kpisByTeam, type ModelProgress } from '../graph/governance/metrics/governanceKpis.ts';
import type { Window } from '../graph/governance/metrics/window.ts';
import { loadProgress, progressOf } from '../graph/reading/portfolio/progress.ts';
import { deliveriesOf, rollOutsTo } from '../graph/reading/portfolio/rollOuts.ts';
import { systemScope } from '../graph/reading/systemScope.ts';
import { badUserInput } from './errors.ts';
import { allRecords, portfolioAt } from './portfolio.ts';
import { readerAt, requireKind } from './reading.ts';
import type { QueryResolvers, TimeWindowInput } from './types.generated.ts';

export const governanceKpiQueries: Pick<QueryResolvers, 'doraMetrics' | 'governanceKpis'> = {
  doraMetrics: async (_, { window: asked, environment, system, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const window = windowOf(asked);
    const reader = readerAt(at, context);
    const root = system ? requireKind({ at, id: system, input: 'system', kinds: ['SYSTEM'] }, context) : null;
    const scope = root === null ? null : systemScope(reader, root);
    const all = await context.inTime(rollOutsTo(reader, environment));
    const rollOuts = all.filter(({ deployment }) => scope === null || scope.has(deployment));
    const deliveries = await context.inTime(deliveriesOf({ reader, rollOuts, validAt: at.validAt }));
    const metrics: Dora = doraMetrics({ window, ...deliveries });
    return { ...metrics, ...asked, environment, deploymentFrequency: metrics.deploymentFrequency ?? 0 };
  },
  governanceKpis: async (_, { window: asked, portfolio, environment, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const window = asked ? windowOf(asked) : { from: Number.NEGATIVE_INFINITY, until: at.validAt + 1 };
    const chosen = await portfolioAt({ portfolio, at }, context);
    const { reader } = chosen;
    const records = await allRecords(chosen, context);
    const rollOuts = (await context.inTime(rollOutsTo(reader, environment))).filter((one) => one.at <= at.validAt);
    const until = Math.min(window.until, at.validAt + 1);
    await context.inTime(loadProgress(reader, chosen.models));
    const models: ModelProgress[] = [];
    for (const { model, team } of records) {
      models.push(await context.inTime(progressOf({ reader, model, team, rollOuts, until })));
    }
    const byTeam = kpisByTeam(models, window);
    context.spend(byTeam.length);
    const { from = null, until: end = null } = asked ?? {};
    return { ...governanceKpis(models, window), from, until: end, environment, byTeam };
  },
};

/** @throws GraphQLError BAD_USER_INPUT when it ends before it begins. */
function windowOf({ from, until }: TimeWindowInput): Window {
  const window = { from: Date.parse(from), until: Date.parse(until) };
  if (window.from < window.until) return window;
  throw badUserInput({
    input: 'window.until',
    message: `the window ends at ${until} and begins at ${from}: it has no length`,
  });
}
