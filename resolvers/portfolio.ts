/** The registry of models, and what portfolios of them amount to. */
import type { ModelFigures, PortfolioFigures } from '../graph/governance/portfolio/portfolio.ts';
import { summed } from '../graph/governance/portfolio/portfolio.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import { GraphReader } from '../graph/reading/graphReader.ts';
import {
  approvalsOf,
  figuresOf,
  type ModelKpi as Kpi,
  type ModelRecord,
  readModelRecords,
} from '../graph/reading/portfolio/modelRecords.ts';
import { rememberedContents } from '../graph/reading/rememberedContents.ts';
import type { StandingSource } from '../graph/reading/standing.ts';
import { systemScope } from '../graph/reading/systemScope.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { limitExceeded } from './errors.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { type PageArguments, pageOf } from './page.ts';
import { contentsAt, requireKind } from './reading.ts';
import { standingAt } from './standing.ts';
import type {
  ModelKpiResolvers,
  PortfolioInput,
  PortfolioReportResolvers,
  QueryResolvers,
  RegisteredModelResolvers,
} from './types.generated.ts';

/** A model in the registry, at a point in history. */
export interface RegisteredModelNode {
  readonly at: ReadPoint;
  readonly record: ModelRecord;
  readonly reader: GraphReader;
  readonly standing: StandingSource;
}

export interface ModelKpiNode extends Kpi {
  readonly at: ReadPoint;
}

/** Models of a portfolio. */
export interface PortfolioNode {
  readonly at: ReadPoint;
  readonly reader: GraphReader;
  readonly standing: StandingSource;
  /** Ascending. */
  readonly models: readonly number[];
  /** Names the portfolio: pages of another one are refused. */
  readonly key: string;
  readonly isWhole: boolean;
}

export interface PortfolioReportNode extends PortfolioNode {
  readonly figures: PortfolioFigures;
}

/**
 * Models that are summed up at once: with three monitors of ten observations each this many take five seconds on one core, reading
 * their contents apart, which is well within the time of a request.
 */
export const MOST_MODELS = 5_000;

export const portfolioQueries: Pick<QueryResolvers, 'models' | 'modelInventory' | 'report'> = {
  models: async (_, { portfolio, at, ...page }, context) =>
    entriesOf(await portfolioAt({ portfolio, at: await context.readPoint(at) }, context), page, context),
  modelInventory: async (_, { kind, at, ...page }, context) =>
    entriesOf(await portfolioAt({ portfolio: { kind }, at: await context.readPoint(at) }, context), page, context),
  report: async (_, { portfolio, at }, context) => {
    const asked = await portfolioAt({ portfolio, at: await context.readPoint(at) }, context);
    return { ...asked, figures: summed(await allFigures(asked, context)) };
  },
};

/** @throws GraphQLError NOT_FOUND, BAD_USER_INPUT for the system. */
export async function portfolioAt(
  { portfolio, at }: { readonly portfolio: PortfolioInput | null | undefined; readonly at: ReadPoint },
  context: RequestContext,
): Promise<PortfolioNode> {
  const { kind, businessUnit, team, system } = portfolio ?? {};
  const reader = new GraphReader({ view: at.view, contentsOf: rememberedContents(contentsAt(at, context)) });
  const root = system ? requireKind({ at, id: system, input: 'portfolio.system', kinds: ['SYSTEM'] }, context) : NONE;
  const scope = root === NONE ? null : systemScope(reader, root);
  const all = reader.ofKind('MODEL').filter((model) => scope === null || scope.has(model));
  const isWhole = !(kind || businessUnit || team || system);
  if (kind || businessUnit || team) await context.inTime(reader.load(all));
  const models = all.filter((model) => {
    const said = reader.metadata(model);
    if (kind && reader.text(model, 'modelKind') !== kind) return false;
    return !(businessUnit && said.businessUnit !== businessUnit) && !(team && said.team !== team);
  });
  const key = `models ${JSON.stringify([kind, businessUnit, team, system])}`;
  return { at, reader, standing: standingAt(at, context), models, key, isWhole };
}

async function entriesOf(asked: PortfolioNode, page: PageArguments, context: RequestContext) {
  const { at, reader, models, key, standing } = asked;
  const { nodes, ...rest } = pageOf({
    keys: models,
    page,
    list: key,
    revision: at.view.revision,
    context,
    node: (model) => model,
  });
  const records = await context.inTime(readModelRecords({ reader, models: nodes, validAt: at.validAt }));
  return { ...rest, nodes: records.map((record): RegisteredModelNode => ({ at, record, reader, standing })) };
}

/** Records of all models of a portfolio. @throws GraphQLError LIMIT_EXCEEDED */
export async function allRecords(asked: PortfolioNode, context: RequestContext): Promise<ModelRecord[]> {
  const { at, reader, models } = asked;
  if (models.length > MOST_MODELS) {
    throw limitExceeded(
      `the portfolio has ${models.length} models, and at most ${MOST_MODELS} are summed up at once: ask for a part of it`,
    );
  }
  return context.inTime(readModelRecords({ reader, models, validAt: at.validAt }));
}

async function allFigures(asked: PortfolioNode, context: RequestContext): Promise<ModelFigures[]> {
  const { at, reader, standing } = asked;
  const records = await allRecords(asked, context);
  const models = records.map(({ model }) => model);
  const approvals = await context.inTime(approvalsOf({ reader, models, validAt: at.validAt, standing }));
  return records.map((record) => figuresOf(reader, record, approvals.get(record.model) ?? []));
}

/** What the registry says of one model. */
export async function registeredModel(node: ArtifactNode, context: RequestContext): Promise<RegisteredModelNode> {
  const { at, artifact } = node;
  const reader = new GraphReader({ view: at.view, contentsOf: rememberedContents(contentsAt(at, context)) });
  const [record] = await context.inTime(readModelRecords({ reader, models: [artifact], validAt: at.validAt }));
  return { at, record: record as ModelRecord, reader, standing: standingAt(at, context) };
}

export function kpisOf({ at, record }: RegisteredModelNode, context: RequestContext): ModelKpiNode[] {
  return listed(record.kpis, context).map((kpi) => ({ ...kpi, at }));
}

/** A list that has no pages: it takes its share of the nodes that the answer may hold. */
function listed<Item>(items: readonly Item[], context: RequestContext): readonly Item[] {
  context.spend(items.length);
  return items;
}

export const RegisteredModel: RegisteredModelResolvers = {
  model: ({ at, record }) => ({ at, artifact: record.model }),
  kind: ({ record }) => record.kind,
  owners: ({ at, record }, _, context) => listed(record.owners, context).map((artifact) => ({ at, artifact })),
  businessUnit: ({ record }) => record.businessUnit,
  team: ({ record }) => record.team,
  value: ({ record }) => record.value,
  missing: ({ record }) => [...record.missing],
  state: ({ record }) => record.states[0]?.state ?? null,
  states: ({ at, record }, _, context) =>
    listed(record.states, context).map(({ control, state, since, isFinal }) => ({
      lifeCycle: { at, artifact: control },
      state,
      since: isoText(since),
      isFinal,
    })),
  version: ({ at, record }) => {
    const version = at.view.current(record.model);
    return version === NONE ? null : { at, version };
  },
  versionCount: ({ at, record }) => at.view.versions(record.model).length,
  approvals: async ({ at, record, reader, standing }, _, context) => {
    const { model } = record;
    const approvals = await approvalsOf({ reader, models: [model], validAt: at.validAt, standing });
    return listed(approvals.get(model) ?? [], context).map(({ signOff, subject, version, state }) => ({
      signOff: { at, artifact: signOff },
      subject: { at, artifact: subject },
      version: version === NONE ? null : { at, version },
      state,
    }));
  },
  deployments: ({ at, record }, _, context) =>
    listed(record.deployments, context).map((artifact) => ({ at, artifact })),
  monitors: ({ at, record }, _, context) => listed(record.monitors, context).map((artifact) => ({ at, artifact })),
  breaches: ({ at, record }, _, context) =>
    listed(record.breaches, context).map(({ change, monitor, at: when, isOpen }) => ({
      change: { at, artifact: change },
      monitor: { at, artifact: monitor },
      at: isoText(when) as string,
      isOpen,
    })),
  kpi: (node, _, context) => kpisOf(node, context),
};

export const ModelKpi: ModelKpiResolvers = {
  metric: ({ at, metric }) => ({ at, artifact: metric }),
  monitor: ({ at, monitor }) => ({ at, artifact: monitor }),
  target: ({ target }) => target,
  actual: ({ actual }) => actual?.value ?? null,
  observedAt: ({ actual }) => isoText(actual?.observedAt),
  isMet: ({ isMet }) => isMet,
};

export const PortfolioReport: PortfolioReportResolvers = {
  models: ({ figures }) => figures.models,
  byKind: ({ figures }) => [...figures.byKind],
  byState: ({ figures }) => [...figures.byState],
  versions: ({ figures }) => figures.versions,
  deployments: ({ figures }) => figures.deployments,
  deployed: ({ figures }) => figures.deployed,
  value: ({ figures }) => figures.value,
  approvals: ({ figures }) => [...figures.approvals],
  breaches: ({ figures }) => figures.breaches,
  kpis: ({ figures }) => figures.kpis,
  incomplete: ({ figures }) => figures.incomplete,
  entries: (asked, page, context) => entriesOf(asked, page, context),
  page: ({ at, isWhole }, _, { pages }) => (isWhole ? (pages?.registry(at.view) ?? null) : null),
};
