/** Whether a model keeps what applies to it. */
import {
  CONFORMANCE_DIMENSIONS,
  type ConformanceDimension,
  shareMet,
} from '../graph/governance/portfolio/conformance.ts';
import { conformanceOf, type ConformanceItem as Item } from '../graph/reading/portfolio/conformance.ts';
import { mandatesOf, mandatingPolicies } from '../graph/reading/portfolio/monitorMandates.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { registeredModel } from './portfolio.ts';
import { requireKind } from './reading.ts';
import type { ConformanceItemResolvers, ModelConformanceResolvers, QueryResolvers } from './types.generated.ts';

/** What applies to a model at a point in history, and whether it is kept. */
export interface ModelConformanceNode extends ArtifactNode {
  readonly items: readonly Item[];
}
export interface ConformanceItemNode extends Item {
  readonly at: ReadPoint;
}

export const conformanceQueries: Pick<QueryResolvers, 'conformance'> = {
  conformance: async (_, { model: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const { validAt } = at;
    const model = requireKind({ at, id, input: 'model', kinds: ['MODEL'] }, context);
    const { record, reader, standing } = await registeredModel({ at, artifact: model }, context);
    const policies = await context.inTime(mandatingPolicies(reader, validAt));
    const mandates = await context.inTime(mandatesOf({ reader, model, validAt, policies }));
    const items = await conformanceOf({ reader, record, mandates, standing: await standing(), validAt });
    return { at, artifact: model, items };
  },
};

export const ModelConformance: ModelConformanceResolvers = {
  model: ({ at, artifact }) => ({ at, artifact }),
  conforms: ({ items }) => (items.length === 0 ? null : items.every(({ state }) => state === 'MET')),
  share: ({ items }) => shareMet(items.map(({ state }) => state)),
  dimensions: ({ items }) =>
    (Object.keys(CONFORMANCE_DIMENSIONS) as ConformanceDimension[]).map((dimension) => {
      const own = items.filter((item) => item.dimension === dimension);
      return { dimension, met: own.filter(({ state }) => state === 'MET').length, total: own.length };
    }),
  items: ({ at, artifact, items }, { states, ...page }, context) =>
    pageOfRanking({
      items: items
        .filter(({ state }) => !states || states.includes(state))
        .map((item): ConformanceItemNode => ({ ...item, at })),
      page,
      list: `conformance ${at.view.id(artifact)} ${states?.toSorted().join() ?? '*'}`,
      revision: at.view.revision,
      context,
    }),
};

export const ConformanceItem: ConformanceItemResolvers = {
  dimension: ({ dimension }) => dimension,
  obligation: ({ at, obligation }) => ({ at, artifact: obligation }),
  state: ({ state }) => state,
  reason: ({ reason }) => reason,
  shownBy: ({ at, shownBy }) => shownBy.map((artifact) => ({ at, artifact })),
};
