/** What stands against artifacts by all that has happened, for fields that show it beside something else. */
import { Standing, type StandingSource } from '../graph/reading/standing.ts';
import type { RequestContext } from './context.ts';
import { deadlineExceeded } from './errors.ts';
import { askFindings } from './impact.ts';
import type { ReadPoint } from './nodes.ts';
import { once } from './once.ts';

/** The findings of HEAD at a point, worked out when the first field asks and once for all of them. */
export function standingAt(at: ReadPoint, context: RequestContext): StandingSource {
  return once(() => read(at, context));
}

/** @throws GraphQLError DEADLINE_EXCEEDED: half of the findings would say that something stands which does not. */
async function read(at: ReadPoint, context: RequestContext): Promise<Standing> {
  const { report } = await context.inTime(askFindings({ at, asked: {}, context }));
  if (!report.analysis.complete) throw deadlineExceeded();
  return new Standing(report.analysis);
}
