/** What is missing in the graph, by rule. */
import { type Gap as FoundGap, GAP_KINDS, type GapKind } from '../graph/reading/gaps/gapKinds.ts';
import { systemScope } from '../graph/reading/systemScope.ts';
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
    const scope = root === null ? null : systemScope(reader, root);
    const wanted = (Object.keys(GAP_KINDS) as GapKind[]).filter((kind) => !kinds || kinds.includes(kind));
    const standing = standingAt(at, context);
    const items: GapNode[] = [];
    for (const kind of wanted) {
      for (const gap of await context.inTime(GAP_KINDS[kind].find(reader, standing, at.validAt))) {
        if (scope === null || scope.has(gap.artifact)) items.push({ ...gap, at, kind });
      }
    }
    const list = `gaps ${JSON.stringify([wanted, system ?? null])}`;
    return pageOfRanking({ items, page, list, revision: at.view.revision, context });
  },
};

export const Gap: GapResolvers = {
  kind: ({ kind }) => kind,
  artifact: ({ at, artifact }) => ({ at, artifact }),
  reason: ({ reason }) => reason,
  source: ({ kind }) => GAP_KINDS[kind].source,
  related: ({ at, related }) => related.map((artifact) => ({ at, artifact })),
};
