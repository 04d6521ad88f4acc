/** What is missing in the graph, by rule. */

import { inSlices } from '../graph/impact/analyse.ts';
import { type Gap as FoundGap, GAP_KINDS, type GapKind, type GapPoint } from '../graph/reading/gaps/gapKinds.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { AsilsTooMany } from '../graph/reading/hara/asilsAt.ts';
import { scopeWithOrphansSteps } from '../graph/reading/systemScope.ts';
import { doubtsAt, pacingOf } from './asil.ts';
import { limitExceeded } from './errors.ts';
import { PACING } from './impact.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import { standingAt } from './standing.ts';
import type { GapResolvers, QueryResolvers } from './types.generated.ts';

/** A gap at a point in history. */
export interface GapNode extends FoundGap {
  readonly at: ReadPoint;
  readonly kind: GapKind;
}

export const gapQueries: Pick<QueryResolvers, 'gaps'> = {
  gaps: async (_, { kinds, system, at: moment, ...page }, context) => {
    const at = await context.readPoint(moment);
    const reader = readerAt(at, context);
    const root = system ? requireKind({ at, id: system, input: 'system', kinds: ['SYSTEM'] }, context) : null;
    const orphaned = root === null ? null : inSlices(scopeWithOrphansSteps(reader, root), PACING);
    const scope = orphaned === null ? null : await context.inTime(orphaned);
    const wanted = (Object.keys(GAP_KINDS) as GapKind[]).filter((kind) => !kinds || kinds.includes(kind));
    const point: GapPoint = {
      validAt: at.validAt,
      doubts: () => doubtsAt(at, context),
      standing: standingAt(at, context),
      pacing: pacingOf(context),
    };
    const items: GapNode[] = [];
    for (const kind of wanted) {
      for (const gap of await context.inTime(gapsOf(kind, reader, point))) {
        if (scope === null || scope.has(gap.artifact)) items.push({ ...gap, at, kind });
      }
    }
    const list = `gaps ${JSON.stringify([wanted, system ?? null])}`;
    return pageOfRanking({ items, page, list, revision: at.view.revision, context });
  },
};

/** @throws GraphQLError LIMIT_EXCEEDED where too much would have to be computed. */
async function gapsOf(kind: GapKind, reader: GraphReader, point: GapPoint): Promise<readonly FoundGap[]> {
  try {
    return await GAP_KINDS[kind].find(reader, point);
  } catch (error) {
    throw error instanceof AsilsTooMany ? limitExceeded(error.message) : error;
  }
}

export const Gap: GapResolvers = {
  kind: ({ kind }) => kind,
  artifact: ({ at, artifact }) => ({ at, artifact }),
  reason: ({ reason }) => reason,
  source: ({ kind }) => GAP_KINDS[kind].source,
  related: ({ at, related }) => related.map((artifact) => ({ at, artifact })),
};
