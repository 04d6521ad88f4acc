/** What all kinds of artifacts have in common, and the lists of them. */
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import { disciplineOf } from '../graph/metamodel/disciplines.ts';
import type { ArtifactKind } from '../graph/metamodel/kinds.ts';
import { type CommentNode, commentPage } from './comment.ts';
import type { RequestContext } from './context.ts';
import { decodeCursor } from './cursor.ts';
import { badUserInput, limitExceeded } from './errors.ts';
import { linkPage } from './neighbours.ts';
import type { ArtifactNode, ReadPoint, VersionNode } from './nodes.ts';
import { type Page, type PageArguments, pageOf, pageOfRanking } from './page.ts';
import type {
  ArtifactFilter,
  ArtifactResolvers,
  HazardIncomingArgs,
  QueryArtifactsArgs,
  QueryResolvers,
} from './types.generated.ts';

/** The object type of each kind. */
export const TYPE_OF_KIND = {
  SYSTEM: 'System',
  COMPONENT: 'Component',
  REQUIREMENT: 'Requirement',
  HAZARD: 'Hazard',
  FAILURE_MODE: 'FailureMode',
  SCENARIO: 'Scenario',
  SAFETY_MEASURE: 'SafetyMeasure',
  ANALYSIS: 'Analysis',
  CODE_UNIT: 'CodeUnit',
  ENVIRONMENT: 'Environment',
  DATASET: 'Dataset',
  PART: 'Part',
  MODEL: 'Model',
  RUN: 'Run',
  TEST_CASE: 'TestCase',
  EVIDENCE: 'Evidence',
  METRIC: 'Metric',
  CLAIM: 'Claim',
  CLAUSE: 'Clause',
  CONTROL: 'Control',
  PERSON: 'Person',
  ROLE: 'Role',
  SIGN_OFF: 'SignOff',
  GATE: 'Gate',
  BASELINE: 'Baseline',
  DEPLOYMENT: 'Deployment',
  MONITOR: 'Monitor',
  INCIDENT: 'Incident',
  CHANGE: 'Change',
  IMPACT_ASSESSMENT: 'ImpactAssessment',
} as const satisfies Record<ArtifactKind, string>;

/** Hits of a full-text search that are looked through; a list that left some out would look complete. */
export const MAXIMUM_HITS = 20_000;

export const Artifact: ArtifactResolvers = {
  __resolveType: ({ at, artifact }) => TYPE_OF_KIND[at.view.kind(artifact)],
};

/** The fields of the interface, for each of its 30 object types. */
export const artifactFields = {
  id: ({ at, artifact }: ArtifactNode) => at.view.id(artifact),
  kind: ({ at, artifact }: ArtifactNode) => at.view.kind(artifact),
  subkind: ({ at, artifact }: ArtifactNode) => at.view.state(artifact).subkind,
  discipline: ({ at, artifact }: ArtifactNode) => disciplineOf(at.view.facts(artifact)),
  title: ({ at, artifact }: ArtifactNode) => at.view.state(artifact).title,
  source: ({ at, artifact }: ArtifactNode) => at.view.state(artifact).sources[0] ?? '',
  sources: ({ at, artifact }: ArtifactNode) => [...at.view.state(artifact).sources],
  retired: ({ at, artifact }: ArtifactNode) => at.view.state(artifact).retired,
  current: ({ at, artifact }: ArtifactNode): VersionNode | null => {
    const version = at.view.current(artifact);
    return version === NONE ? null : { at, version };
  },
  versions: ({ at, artifact }: ArtifactNode, page: PageArguments, context: RequestContext): Page<VersionNode> =>
    pageOf({
      keys: at.view.versions(artifact),
      page,
      list: `versions ${at.view.id(artifact)}`,
      revision: at.view.revision,
      context,
      node: (version) => ({ at, version }),
    }),
  incoming: (parent: ArtifactNode, { types, ...page }: HazardIncomingArgs, context: RequestContext) =>
    linkPage(parent, { end: 'TARGET', types: types ?? null }, page, context),
  outgoing: (parent: ArtifactNode, { types, ...page }: HazardIncomingArgs, context: RequestContext) =>
    linkPage(parent, { end: 'SOURCE', types: types ?? null }, page, context),
  comments: (parent: ArtifactNode, page: PageArguments, context: RequestContext): Page<CommentNode> =>
    commentPage(parent, page, context),
};

export const artifactQueries: Pick<QueryResolvers, 'artifact' | 'artifacts'> = {
  artifact: async (_, { id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const artifact = at.view.find(id);
    return artifact === NONE ? null : { at, artifact };
  },
  artifacts: (_, { at, filter, order, ...page }, context) =>
    listArtifacts({ at, filter: filter ?? {}, order: order ?? 'RECORDED', page, context }),
};

async function listArtifacts({
  at: moment,
  filter,
  order,
  page,
  context,
}: {
  at: QueryArtifactsArgs['at'];
  filter: ArtifactFilter;
  order: 'RECORDED' | 'RELEVANCE';
  page: PageArguments;
  context: RequestContext;
}): Promise<Page<ArtifactNode>> {
  const list = `artifacts ${order} ${JSON.stringify([
    filter.kinds?.toSorted() ?? [],
    filter.subkinds?.toSorted() ?? [],
    filter.source ?? null,
    filter.text ?? null,
    filter.includeRetired ?? false,
  ])}`;
  const at = await pagePoint({ moment, after: page.after, list, context });
  const { view } = at;
  const passes = filterOf(view, filter);
  if (filter.text === null || filter.text === undefined) {
    if (order === 'RELEVANCE') {
      throw badUserInput({ input: 'order', message: 'order RELEVANCE ranks by filter.text: give one, or leave order' });
    }
    const keys: number[] = [];
    const count = view.artifactCount;
    for (let artifact = 0; artifact < count; artifact += 1) if (passes(artifact)) keys.push(artifact);
    return pageOf({ keys, page, list, revision: view.revision, context, node: (artifact) => ({ at, artifact }) });
  }
  const ranked = await search({ text: filter.text, view, context, input: 'filter.text' });
  const found = ranked.filter((artifact) => artifact !== NONE && passes(artifact));
  if (order === 'RELEVANCE') {
    const items = found.map((artifact) => ({ at, artifact }));
    return pageOfRanking({ items, page, list, revision: view.revision, context });
  }
  const keys = found.sort((left, right) => left - right);
  return pageOf({ keys, page, list, revision: view.revision, context, node: (artifact) => ({ at, artifact }) });
}

/** Later pages are read where the first one was, unless the client says otherwise. */
async function pagePoint({
  moment,
  after,
  list,
  context,
}: {
  moment: QueryArtifactsArgs['at'];
  after: string | null | undefined;
  list: string;
  context: RequestContext;
}): Promise<ReadPoint> {
  const cursor = decodeCursor({ text: after, list });
  if (!cursor) return context.readPoint(moment);
  const revision = moment?.revision ?? cursor.revision;
  if (revision !== cursor.revision) {
    throw badUserInput({
      input: 'after',
      message: `after is a cursor of revision ${cursor.revision}, but at.revision is ${revision}`,
    });
  }
  return context.readPoint({ ...moment, revision });
}

/** Does an artifact pass the whole filter, its text too? */
export async function artifactsWith({
  view,
  filter,
  context,
  input,
}: {
  view: GraphView;
  filter: ArtifactFilter;
  context: RequestContext;
  /** Where the filter is in the arguments. */
  input: string;
}): Promise<(artifact: number) => boolean> {
  const passes = filterOf(view, filter);
  if (filter.text === null || filter.text === undefined) return passes;
  const hits = new Set(await search({ text: filter.text, view, context, input: `${input}.text` }));
  return (artifact) => hits.has(artifact) && passes(artifact);
}

function filterOf(view: GraphView, filter: ArtifactFilter): (artifact: number) => boolean {
  const kinds = filter.kinds?.length ? new Set<string>(filter.kinds) : null;
  const subkinds = filter.subkinds?.length ? new Set(filter.subkinds) : null;
  return (artifact) => {
    if (kinds && !kinds.has(view.kind(artifact))) return false;
    const state = view.state(artifact);
    if (state.retired && !filter.includeRetired) return false;
    if (subkinds && (state.subkind === null || !subkinds.has(state.subkind))) return false;
    return !filter.source || state.sources.includes(filter.source);
  };
}

/** Numbers of the artifacts that hold the words, best first. */
async function search({
  text,
  view,
  context,
  input,
}: {
  text: string;
  view: GraphView;
  context: RequestContext;
  input: string;
}): Promise<number[]> {
  const result = await context.inTime(context.graph.search({ text, view, limit: MAXIMUM_HITS }));
  if (!result.ok) {
    throw result.reason === 'NO_WORD'
      ? badUserInput({ input, message: result.problem })
      : limitExceeded(result.problem);
  }
  if (result.hits.length >= MAXIMUM_HITS) {
    throw limitExceeded(`the text is in ${MAXIMUM_HITS} artifacts or more: add a word`);
  }
  return result.hits.map((hit) => view.find(hit.id));
}
