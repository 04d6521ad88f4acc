/** Whether a model keeps what applies to it. */
import {
  CONFORMANCE_DIMENSIONS,
  type ConformanceDimension,
  shareMet,
} from '../graph/governance/portfolio/conformance.ts';
import { analyseFindings } from '../graph/impact/analyse.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import { GraphReader } from '../graph/reading/graphReader.ts';
import { conformanceOf, type ConformanceItem as Item } from '../graph/reading/portfolio/conformance.ts';
import { type ModelRecord, readModelRecords } from '../graph/reading/portfolio/modelRecords.ts';
import { mandatesOf, mandatingPolicies } from '../graph/reading/portfolio/monitorMandates.ts';
import { rememberedContents } from '../graph/reading/rememberedContents.ts';
import { Standing, type StandingSource } from '../graph/reading/standing.ts';
import type { SafetyGraph } from '../graph/safetyGraph.ts';
import type { RequestContext } from './context.ts';
import { onlyOverStream } from './errors.ts';
import { answered, PACING } from './impact.ts';
import { entryOf } from './journal.ts';
import { type LiveChange, liveChanges } from './liveChanges.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { registeredModel } from './portfolio.ts';
import { requireKind } from './reading.ts';
import type {
  ConformanceChangeResolvers,
  ConformanceItemResolvers,
  ModelConformanceResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from './types.generated.ts';

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
    const artifact = requireKind({ at, id, input: 'model', kinds: ['MODEL'] }, context);
    return conformanceAt({ at, artifact }, context);
  },
};

async function conformanceAt({ at, artifact }: ArtifactNode, context: RequestContext): Promise<ModelConformanceNode> {
  const { record, reader, standing } = await registeredModel({ at, artifact }, context);
  return context.inTime(judged({ at, artifact, record, reader, standing }));
}

/** The same for a subscription, which lives longer than the deadline of a request. */
async function conformanceLive({ at, artifact }: ArtifactNode, graph: SafetyGraph): Promise<ModelConformanceNode> {
  const { view, validAt } = at;
  const reader = new GraphReader({ view, contentsOf: rememberedContents((ids) => graph.contents(ids, view.revision)) });
  const [record] = await readModelRecords({ reader, models: [artifact], validAt });
  const standing = async () => {
    const request = { configuration: null, since: null };
    return new Standing(answered(await analyseFindings({ source: graph, at, request, ...PACING }), '').analysis);
  };
  return judged({ at, artifact, record: record as ModelRecord, reader, standing });
}

async function judged({
  at,
  artifact,
  record,
  reader,
  standing,
}: ArtifactNode & {
  readonly record: ModelRecord;
  readonly reader: GraphReader;
  readonly standing: StandingSource;
}): Promise<ModelConformanceNode> {
  const { validAt } = at;
  const policies = await mandatingPolicies(reader, validAt);
  const mandates = await mandatesOf({ reader, model: artifact, validAt, policies });
  const items = await conformanceOf({ reader, record, mandates, standing: await standing(), validAt });
  return { at, artifact, items };
}

/** A model's conformance as it is compared. */
interface Conformance {
  readonly view: GraphView;
  readonly node: ModelConformanceNode;
  /** What is asked, by what it is and how often it came before: policies ask for several monitors. */
  readonly items: ReadonlyMap<string, Item>;
}
export type ConformanceChangeNode = LiveChange<Conformance>;
interface ConformanceEvent {
  readonly conformanceChanged: ConformanceChangeNode;
}

export const conformanceSubscriptions: Pick<SubscriptionResolvers, 'conformanceChanged'> = {
  conformanceChanged: {
    subscribe: async (_, { model: id }, context) => {
      const { live } = context;
      if (!live) throw onlyOverStream();
      const present = await context.readPoint(null);
      const artifact = requireKind({ at: present, id, input: 'model', kinds: ['MODEL'] }, context);
      const first = compared(await conformanceAt({ at: present, artifact }, context));
      const changes = liveChanges({
        context,
        live,
        first,
        // A rebuilt index may number anew.
        stateAt: async ({ view, validAt }) => {
          const rules = await context.graph.rulesAt({ revision: view.revision, choice: 'AS_OF' });
          return compared(
            await conformanceLive({ at: { view, validAt, rules }, artifact: view.find(id) }, context.graph),
          );
        },
        isSame: (left, right) =>
          left.items.size === right.items.size &&
          [...left.items].every(([key, { state }]) => right.items.get(key)?.state === state),
      });
      return eventsOf(changes);
    },
    resolve: (event: ConformanceEvent | undefined) => {
      if (!event) throw onlyOverStream();
      return event.conformanceChanged;
    },
  },
};

async function* eventsOf(changes: AsyncGenerator<ConformanceChangeNode>): AsyncGenerator<ConformanceEvent> {
  for await (const conformanceChanged of changes) yield { conformanceChanged };
}

function compared(node: ModelConformanceNode): Conformance {
  const { view } = node.at;
  const items = new Map<string, Item>();
  for (const item of node.items) {
    const what = `${item.dimension} ${view.id(item.obligation)} ${item.asks ?? ''}`;
    items.set(what, item);
  }
  return { view, node, items };
}

/** Obligations of the one that are in another state in the other, or not there. */
function movedFrom(one: Conformance, other: Conformance, is: (state: Item['state']) => boolean): ConformanceItemNode[] {
  return [...one.items].flatMap(([key, item]): ConformanceItemNode[] =>
    is(item.state) && other.items.get(key)?.state !== item.state ? [{ ...item, at: one.node.at }] : [],
  );
}

export const ConformanceChange: ConformanceChangeResolvers = {
  cause: ({ cause }) => cause,
  revision: ({ after }) => after.view.revision,
  entry: ({ entry }) => entry && entryOf(entry),
  writes: ({ writes }) => writes,
  shareBefore: ({ before }) => (before ? shareMet(before.node.items.map(({ state }) => state)) : null),
  dropped: ({ before, after }) => (before ? movedFrom(after, before, (state) => state !== 'MET') : []),
  gained: ({ before, after }) => (before ? movedFrom(after, before, (state) => state === 'MET') : []),
  after: ({ after }) => after.node,
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
