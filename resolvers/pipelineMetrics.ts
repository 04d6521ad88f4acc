/** What the process of a system is like. */
import { inSlices } from '../graph/impact/analyse.ts';
import { type Automation, automationSince, changesSinceSteps, type PipelineChange } from '../graph/reading/pipeline.ts';
import { systemScopeSteps } from '../graph/reading/systemScope.ts';
import { leadHours, leadTimes, type TimedChange } from '../graph/safety/pipeline/leadTime.ts';
import { isoText } from './content.ts';
import { badUserInput } from './errors.ts';
import { PACING } from './impact.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import { coverageOf, overallRatio } from './trace.ts';
import type { LeadTimeResolvers, PipelineMetricsResolvers, QueryResolvers } from './types.generated.ts';

/** Metrics of a system. */
export interface PipelineMetricsNode extends LeadTimeNode {
  readonly automation: Automation;
  readonly traceCoverage: number | null;
}

/** Its changes. */
export interface LeadTimeNode {
  readonly at: ReadPoint;
  readonly system: string;
  readonly since: number;
  readonly changes: readonly PipelineChange[];
}

export const pipelineMetricsQueries: Pick<QueryResolvers, 'pipelineMetrics'> = {
  pipelineMetrics: async (_, { system, since, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const root = requireKind({ at, id: system, input: 'system', kinds: ['SYSTEM'] }, context);
    if (since < 0 || since > at.view.revision) {
      const message = `there is no revision ${since}: since is 0 to ${at.view.revision}`;
      throw badUserInput({ input: 'since', message });
    }
    const reader = readerAt(at, context);
    const scope = await context.inTime(inSlices(systemScopeSteps(reader, root), PACING));
    const automation = await automationSince(reader, scope, since);
    const traceCoverage = overallRatio(await coverageOf(reader, scope, context));
    const changes = await context.inTime(inSlices(changesSinceSteps(reader, scope, since), PACING));
    return { at, system, since, changes, automation, traceCoverage };
  },
};

export const PipelineMetrics: PipelineMetricsResolvers = {
  since: ({ since }) => since,
  revision: ({ at }) => at.view.revision,
  leadTime: (node) => node,
  automation: ({ automation }) => ({
    ...automation,
    ratio: automation.activities === 0 ? null : automation.automated / automation.activities,
  }),
  traceCoverage: ({ traceCoverage }) => traceCoverage,
};

export const LeadTime: LeadTimeResolvers = {
  changes: ({ changes }) => changes.length,
  approved: (node) => timesOf(node).approved,
  median: (node) => timesOf(node).median,
  percentile90: (node) => timesOf(node).percentile90,
  longest: (node) => timesOf(node).longest,
  items: ({ at, system, since, changes }, page, context) => {
    const items = changes.map((change) => {
      const timed = timedAt(at, change);
      return {
        version: { at, version: change.version },
        recordedAt: isoText(timed.recorded) as string,
        signOff: change.signOff === null ? null : { at, artifact: change.signOff },
        approvedAt: isoText(timed.approved),
        hours: leadHours(timed),
      };
    });
    const list = `pipeline ${system} ${since}`;
    return pageOfRanking({ items, page, list, revision: at.view.revision, context });
  },
};

function timesOf({ at, changes }: LeadTimeNode) {
  return leadTimes(changes.map((change) => timedAt(at, change)));
}

function timedAt({ view }: ReadPoint, { recordedAt, approvedAt }: PipelineChange): TimedChange {
  return {
    recorded: view.instantOf(recordedAt),
    approved: approvedAt === null ? null : view.instantOf(approvedAt),
  };
}
