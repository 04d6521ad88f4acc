/** Whether the safety work on a system is in step with its design. */
import { inSlices } from '../graph/impact/analyse.ts';
import { differences } from '../graph/impact/difference.ts';
import type { ImpactAnalysis } from '../graph/impact/impactAnalysis.ts';
import type { ImpactItem, WitnessStep } from '../graph/impact/report.ts';
import { causeOf, outOfStepSteps, wayBackSteps } from '../graph/reading/sync/outOfStep.ts';
import { scopeWithOrphansSteps } from '../graph/reading/systemScope.ts';
import type { RequestContext } from './context.ts';
import { askFindings, PACING, stepOf } from './impact.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import type { OutOfStepResolvers, QueryResolvers, SafetySyncResolvers } from './types.generated.ts';

/** What is out of step at a point. */
export interface SafetySyncNode {
  readonly at: ReadPoint;
  readonly system: string;
  readonly analysis: ImpactAnalysis;
  readonly items: readonly ImpactItem[];
}

export interface OutOfStepNode {
  readonly at: ReadPoint;
  readonly analysis: ImpactAnalysis;
  readonly item: ImpactItem;
}

export const safetySyncQueries: Pick<QueryResolvers, 'safetySync'> = {
  safetySync: async (_, { system, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const root = requireKind({ at, id: system, input: 'system', kinds: ['SYSTEM'] }, context);
    const { report } = await askFindings({ at, asked: { safetySync: system }, context });
    const scope = await context.inTime(inSlices(scopeWithOrphansSteps(readerAt(at, context), root), PACING));
    const items = await context.inTime(inSlices(outOfStepSteps(report.analysis, scope), PACING));
    return { at, system, analysis: report.analysis, items };
  },
};

export const SafetySync: SafetySyncResolvers = {
  revision: ({ at }) => at.view.revision,
  inStep: ({ analysis, items }) => analysis.complete && items.length === 0,
  complete: ({ analysis }) => analysis.complete,
  outOfStep: ({ at, system, analysis, items }, { modalities, ...page }, context) =>
    pageOfRanking({
      items: items
        .filter(({ modality }) => !modalities || modalities.includes(modality))
        .map((item) => ({ at, analysis, item })),
      page,
      list: `out of step ${system} ${modalities ? [...new Set(modalities)].sort().join() : ''}`,
      revision: at.view.revision,
      context,
    }),
  wayBack: ({ analysis, items }, _, context) => context.inTime(inSlices(wayBackSteps(analysis, items), PACING)),
};

export const OutOfStep: OutOfStepResolvers = {
  artifact: ({ at, item }) => ({ at, artifact: item.artifact }),
  version: ({ at, item }) => (item.version < 0 ? null : { at, version: item.version }),
  effects: ({ item }) => item.effects,
  modality: ({ item }) => item.modality,
  reason: ({ analysis, item }) => analysis.reason(item),
  rule: (node) => lastOf(node).rule,
  link: (node) => lastOf(node).link,
  cause: (node, _, context) => causeAt(node, context),
  witness: ({ analysis, item }) => analysis.witness(item).map(stepOf),
  obligations: ({ item }) => item.obligations,
};

function lastOf({ analysis, item }: OutOfStepNode): WitnessStep {
  return analysis.witness(item).at(-1) as WitnessStep;
}

async function causeAt({ at, analysis, item }: OutOfStepNode, context: RequestContext) {
  const [first] = analysis.witness(item);
  const { changed, kind, versions, since } = causeOf(at.view, first as WitnessStep);
  if (!versions) return { changed, kind, since, fields: [] };
  const [before, after] = await Promise.all(
    [versions.before, versions.after].map((version) => context.contents({ at, version })),
  );
  const fields = differences(before?.content ?? null, after?.content ?? null).map(({ field }) => field);
  return { changed, kind, since, fields };
}
