/**
 * Questions to the engine. The engine is pure and its answer is an object in memory; pages, witnesses and reasons are
 * worked out only when they are asked for.
 */
import { createHash } from 'node:crypto';
import {
  type AnalysisReport,
  type Answer,
  type BudgetRequest,
  type ChangeRequest,
  type ContentSource,
  EACH_ANEW,
  type ImpactRequest,
  proveNoImpact,
  type Reports,
  type RequestProblem,
} from '../graph/impact/analyse.ts';
import type { ImpactAnalysis } from '../graph/impact/impactAnalysis.ts';
import type { WitnessStep as EngineStep, Verdict } from '../graph/impact/report.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import { EFFECT_ORDER, MODALITIES } from '../graph/metamodel/effects.ts';
import { ARTIFACT_KIND_NAMES } from '../graph/metamodel/kinds.ts';
import type { RuleChoice } from '../graph/metamodel/rulesInForce.ts';
import { businessWeights, byWeight, weightIn } from '../graph/reading/businessWeight.ts';
import { signaturesInDoubt } from '../graph/reading/gate/requiredRoles.ts';
import { approvalFields } from './approvalLoss.ts';
import type { AtArguments, ReportQuestion, RequestContext } from './context.ts';
import { badUserInput, limitExceeded, notFound } from './errors.ts';
import type { ImpactItemNode, ImpactReportNode, NonImpactNode, ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt } from './reading.ts';
import { recomputedFields } from './recomputed.ts';
import type {
  ChangeInput,
  GateVerdictResolvers,
  ImpactCounts,
  ImpactFilter,
  ImpactInput,
  ImpactItemResolvers,
  ImpactReportResolvers,
  NonImpactCertificateResolvers,
  NonImpactResolvers,
  QueryResolvers,
  RulesUsed,
  WitnessStep,
} from './types.generated.ts';

/** The most ways into one item that are looked for: their number grows with the product of the ways into each step. */
export const MAXIMUM_WITNESSES = 100;

/** Share of the time left that the walk may use, so that a report which ran out of time can still be told. */
const WALK_SHARE = 0.8;

export const impactQueries: Pick<QueryResolvers, 'impact' | 'findings' | 'proveNoImpact'> = {
  impact: async (_, { input, orderBy }, context) => {
    const report = await askImpact({ at: await pointOf(input, context), input, asked: pagedBy(input), context });
    return { ...report, orderBy };
  },
  findings: async (_, { at, rules, ...question }, context) => {
    const asked = pagedBy({ at, rules, question });
    return askFindings({ at: await pointOf({ at, rules }, context), ...question, asked, context });
  },
  proveNoImpact: async (_, { input, target }, context) =>
    askProof({ at: await pointOf(input, context), input, target, context }),
};

export function pointOf(
  { at, rules }: { at?: AtArguments | null | undefined; rules?: RuleChoice | null | undefined },
  context: RequestContext,
): Promise<ReadPoint> {
  return context.readPoint(at, { choice: rules ?? undefined });
}

/**
 * What pages depend on beside the revision. That one is in the cursor itself: who began at the newest goes on after a
 * write by naming it.
 */
export function pagedBy<Asked extends { readonly at?: AtArguments | null | undefined }>({
  at,
  ...asked
}: Asked): object {
  return { ...asked, validAt: at?.validAt ?? null };
}

/** What the changes of the input would invalidate in the graph at this point. */
export function askImpact({
  at,
  input,
  asked,
  context,
}: {
  at: ReadPoint;
  input: ImpactInput;
  /** Everything that decides about its pages. */
  asked: unknown;
  context: RequestContext;
}): Promise<ImpactReportNode> {
  return askChanges({ at, request: requestOf(input, context), prefix: 'input.', filter: input.filter, asked, context });
}

/**
 * The same of changes that are known already.
 * @param prefix Where the request begins in the arguments.
 */
export async function askChanges({
  at,
  request,
  prefix,
  filter,
  asked,
  context,
}: {
  at: ReadPoint;
  request: ImpactRequest;
  prefix: string;
  filter: ImpactFilter | null | undefined;
  asked: unknown;
  context: RequestContext;
}): Promise<ImpactReportNode> {
  const answer = await reportsAt(at, context).impact({ source: sourceAt(at, context), at, request, ...PACING });
  const { configuration, changes } = request;
  const question: ReportQuestion = { type: 'IMPACT', ...momentOf(at), configuration, changes };
  return reportNode({ report: answered(answer, prefix), at, filter, asked, question });
}

/** What has really happened since a revision, in the graph at this point. */
export async function askFindings({
  at,
  configuration,
  since,
  only,
  filter,
  asked,
  context,
}: {
  at: ReadPoint;
  configuration?: string | null | undefined;
  since?: number | null | undefined;
  /** Ids of artifacts: what happened to these alone. */
  only?: readonly string[];
  filter?: ImpactFilter | null | undefined;
  asked: unknown;
  context: RequestContext;
}): Promise<ImpactReportNode> {
  const request = { configuration: configuration ?? null, since: since ?? null, ...(only ? { only } : {}) };
  const answer = await reportsAt(at, context).findings({ source: sourceAt(at, context), at, request, ...PACING });
  const node = findingsNode({ report: answered(answer, ''), at, filter, asked, request });
  // A guide asks for what happened to all artifacts: it would show another report.
  return only ? { ...node, question: null } : node;
}

/** The proof that the target is not affected, or that it is. */
export async function askProof({
  at,
  input,
  target,
  context,
}: {
  at: ReadPoint;
  input: ImpactInput;
  target: string;
  context: RequestContext;
}): Promise<NonImpactNode> {
  const request = requestOf(input, context);
  const reports = reportsAt(at, context);
  const answer = await proveNoImpact({ source: sourceAt(at, context), at, request, target, reports, ...PACING });
  // The target is an argument beside the input.
  const value = answered(answer, !answer.ok && answer.problem.path === 'target' ? '' : 'input.');
  if (value.type === 'UNKNOWN') return { ...value, target };
  if (value.type === 'CERTIFICATE') return { ...value, target, at };
  const { analysis } = value.report;
  return { type: value.type, item: { at, analysis, item: value.item, happened: false, supposed: request.changes } };
}

export const ImpactReport: ImpactReportResolvers = {
  revision: ({ at }) => at.view.revision,
  rules: ({ at }) => rulesOf(at),
  complete: ({ report }) => report.analysis.complete,
  incompleteBecause: ({ report }) => report.analysis.incompleteBecause,
  verdict: ({ report }) => report.analysis.verdict,
  gates: ({ report, at }) =>
    report.analysis.gates.map(({ gate, verdict, unmet }) => ({ at, analysis: report.analysis, gate, verdict, unmet })),
  frontier: ({ report }) => report.frontier,
  counts: (node) => countsOf(node),
  items: async (node, { filter, orderBy, ...page }, context) => {
    const isWeighed = (orderBy ?? node.orderBy) === 'WEIGHT';
    return pageOfRanking({
      items: isWeighed ? await itemsByWeight(node, filter, context) : itemsOf(node, filter),
      page,
      list: `items ${node.key} ${JSON.stringify(filter ?? {})}${isWeighed ? ' by weight' : ''}`,
      revision: node.at.view.revision,
      context,
    });
  },
  links: ({ report, at, key }, page, context) =>
    pageOfRanking({
      items: report.analysis.links,
      page,
      list: `link impacts ${key}`,
      revision: at.view.revision,
      context,
    }),
  plan: ({ report, at }) => ({ at, analysis: report.analysis }),
  browserGuide: ({ question }, _, { browserAddresses }) => (question && browserAddresses?.of(question).guide) ?? null,
  browserLink: ({ question }, _, { browserAddresses }) => (question && browserAddresses?.of(question).link) ?? null,
};

/** The verdict of a gate in a report. */
export interface GateVerdictNode {
  readonly at: ReadPoint;
  readonly analysis: ImpactAnalysis;
  readonly gate: number;
  readonly verdict: Verdict;
  readonly unmet: readonly string[];
}

export const GateVerdict: GateVerdictResolvers = {
  gate: ({ at, gate }) => ({ at, artifact: gate }),
  verdict: ({ verdict }) => verdict,
  unmet: ({ unmet }) => [...unmet],
  signaturesInDoubt: ({ at, analysis: { configuration }, gate }, _, context) =>
    context.inTime(signaturesInDoubt({ reader: readerAt(at, context), configuration, gate, validAt: at.validAt })),
};

export const ImpactItem: ImpactItemResolvers = {
  artifact: ({ at, item }) => ({ at, artifact: item.artifact }),
  version: ({ at, item }) => (item.version === NONE ? null : { at, version: item.version }),
  states: ({ item }) => item.states,
  effects: ({ item }) => item.effects,
  modality: ({ item }) => item.modality,
  businessWeight: async ({ at, item }, _, context) => {
    const version = at.view.current(item.artifact);
    return version === NONE ? null : weightIn((await context.contents({ at, version }))?.metadata);
  },
  distance: ({ item }) => item.distance,
  reason: ({ analysis, item }) => analysis.reason(item),
  witness: ({ analysis, item }) => analysis.witness(item).map(stepOf),
  witnesses: ({ analysis, item }, { effect, first }) => {
    const wanted = first ?? 5;
    if (wanted < 1 || wanted > MAXIMUM_WITNESSES) {
      throw badUserInput({ input: 'first', message: `first is ${wanted}; it may be 1 to ${MAXIMUM_WITNESSES}` });
    }
    const { pathSet, paths } = analysis.witnesses(item, effect ?? null, wanted);
    return { pathSet, paths: paths.map(({ steps }) => ({ steps: steps.map(stepOf) })) };
  },
  obligations: ({ item }) => item.obligations,
  ...approvalFields,
  ...recomputedFields,
};

const TYPE_OF_ANSWER = {
  CERTIFICATE: 'NonImpactCertificate',
  WITNESS: 'ImpactWitness',
  UNKNOWN: 'NonImpactUnknown',
} as const satisfies Record<NonImpactNode['type'], string>;

export const NonImpact: NonImpactResolvers = {
  __resolveType: ({ type }) => TYPE_OF_ANSWER[type],
};

export const NonImpactCertificate: NonImpactCertificateResolvers = {
  target: ({ target }) => target,
  revision: ({ at }) => at.view.revision,
  rules: ({ at }) => rulesOf(at),
  reached: ({ inside }) => inside.length,
  inside: ({ inside, target, at }, page, context) =>
    pageOfRanking({
      items: inside,
      page,
      list: `inside ${target} ${digestOf(inside)}`,
      revision: at.view.revision,
      byDefault: 200,
      context,
    }),
  boundary: ({ inside, boundary, target, at }, page, context) =>
    pageOfRanking({
      items: boundary.map((link) => ({ ...link, relation: link.relation as WitnessStep['relation'] })),
      page,
      list: `boundary ${target} ${digestOf(inside)}`,
      revision: at.view.revision,
      byDefault: 200,
      context,
    }),
};

/** A change as the engine takes it: instants in milliseconds, nothing undefined. */
export function changeRequestOf({ subject, kind, to, parts, interval }: ChangeInput): ChangeRequest {
  return {
    subject,
    kind: kind ?? null,
    to: to ? { label: to.label ?? null, content: to.content ?? null, digest: to.digest ?? null } : null,
    parts: parts ?? [],
    interval: interval ? { from: milliseconds(interval.from), until: milliseconds(interval.until) } : null,
  };
}

/**
 * What the engine answered.
 * @param prefix Where its paths begin in the arguments.
 * @throws GraphQLError NOT_FOUND, BAD_USER_INPUT
 */
export function answered<Value>(answer: Answer<Value>, prefix: string): Value {
  if (answer.ok) return answer.value;
  const { path, code, message }: RequestProblem = answer.problem;
  const input = `${prefix}${path}`;
  throw code === 'NOT_FOUND' ? notFound({ input, message }) : badUserInput({ input, message });
}

function requestOf({ changes, configuration, budget, resume }: ImpactInput, context: RequestContext): ImpactRequest {
  return {
    changes: changes.map(changeRequestOf),
    configuration: configuration ?? null,
    budget: budgetOf(budget, context),
    resume: resume ?? null,
  };
}

/** What a walk may use of the time that the request has left. */
export function budgetOf(budget: ImpactInput['budget'], context: RequestContext): BudgetRequest | null {
  for (const [name, value] of Object.entries(budget ?? {})) {
    if (typeof value === 'number' && value < 1) {
      throw badUserInput({ input: `input.budget.${name}`, message: `${name} is ${value}; it may be 1 or more` });
    }
  }
  const left = context.millisecondsLeft * WALK_SHARE;
  const wanted = budget?.milliseconds ?? Number.POSITIVE_INFINITY;
  const walk = Math.min(wanted, left);
  return { nodes: budget?.nodes ?? null, milliseconds: Number.isFinite(walk) ? walk : null };
}

function reportNode({
  report,
  at,
  filter,
  asked,
  question,
}: {
  report: AnalysisReport;
  at: ReadPoint;
  filter: ImpactFilter | null | undefined;
  /** Everything that decides about its pages. */
  asked: unknown;
  question: ReportQuestion;
}): ImpactReportNode {
  return {
    report,
    at,
    filter: filter ?? null,
    question: at.hypothesis ? null : question,
    key: digestOf(asked),
    supposed: question.type === 'IMPACT' ? question.changes : [],
  };
}

/** Where contents come from at a point that may be of a graph that nobody wrote. */
export function sourceAt({ hypothesis }: ReadPoint, { graph }: RequestContext): ContentSource {
  return hypothesis ? hypothesis.source(graph) : graph;
}

/** A graph that nobody wrote is gone with its request: to keep its report would keep a copy of the whole index. */
export function reportsAt({ hypothesis }: ReadPoint, { reports }: RequestContext): Reports {
  return hypothesis ? EACH_ANEW : reports;
}

/** A report of findings. */
export function findingsNode({
  request,
  ...rest
}: Omit<Parameters<typeof reportNode>[0], 'question'> & {
  request: { readonly configuration: string | null; readonly since: number | null };
}): ImpactReportNode {
  return reportNode({ ...rest, question: { type: 'FINDINGS', ...momentOf(rest.at), ...request } });
}

function momentOf({ view, validAt, rules }: ReadPoint): Pick<ReportQuestion, 'revision' | 'validAt' | 'rules'> {
  return { revision: view.revision, validAt, ...(rules.ok ? { rules: rules.rules.digest } : {}) };
}

/** An answer was given by some tables: the engine refuses to answer without. */
function rulesOf({ rules }: ReadPoint): RulesUsed {
  if (!rules.ok) throw new Error(`a report without rule tables: ${rules.problem}`);
  const { digest, revision, isCurrent } = rules.rules;
  return { digest, revision, isCurrent };
}

/** Items that the filter of the question and that of the field leave, page by page. */
export function itemsOf(node: ImpactReportNode, filter: ImpactFilter | null | undefined) {
  const { analysis } = node.report;
  const happened = node.question?.type === 'FINDINGS';
  const filters = [node.filter ?? {}, filter ?? {}];
  return {
    length: analysis.list.count(filters),
    slice: (start: number, end: number): ImpactItemNode[] =>
      analysis
        .page(filters, start, end)
        .map((item) => ({ at: node.at, analysis, item, happened, supposed: node.supposed })),
  };
}

/** The most items whose weights are read for one order: ten statements; more than a person ranks. */
export const MAXIMUM_WEIGHED = 10_000;

/** The same items, heaviest first. */
async function itemsByWeight(
  node: ImpactReportNode,
  filter: ImpactFilter | null | undefined,
  context: RequestContext,
): Promise<ReturnType<typeof itemsOf>> {
  const { at, report } = node;
  const { configuration, list } = report.analysis;
  const items = itemsOf(node, filter);
  if (items.length > MAXIMUM_WEIGHED) {
    throw limitExceeded(
      `${items.length} items are to be ordered by weight; ${MAXIMUM_WEIGHED} may be: narrow them by filter`,
    );
  }
  const artifacts = list
    .slice([node.filter ?? {}, filter ?? {}], 0, items.length)
    .map((item) => configuration.artifactOf(item));
  const weights = await businessWeights(readerAt(at, context), artifacts);
  const order = byWeight(artifacts.map((artifact) => weights.get(artifact)));
  return {
    length: items.length,
    slice: (start, end) => order.slice(start, end).flatMap((position) => items.slice(position, position + 1)),
  };
}

/** Of the items that the question's filter leaves. */
export function countsOf(node: ImpactReportNode): ImpactCounts {
  const { total, byEffect, byKind, byModality } = node.report.analysis.list.counts([node.filter ?? {}]);
  return {
    total,
    byEffect: EFFECT_ORDER.flatMap((effect) => counted(byEffect, effect, (count) => ({ effect, count }))),
    byKind: ARTIFACT_KIND_NAMES.flatMap((kind) => counted(byKind, kind, (count) => ({ kind, count }))),
    byModality: MODALITY_NAMES.flatMap((modality) => counted(byModality, modality, (count) => ({ modality, count }))),
  };
}

const MODALITY_NAMES = Object.keys(MODALITIES) as (keyof typeof MODALITIES)[];

function counted<Key, Row>(counts: ReadonlyMap<Key, number>, key: Key, row: (count: number) => Row): Row[] {
  const count = counts.get(key);
  return count === undefined ? [] : [row(count)];
}

/** The engine keeps names of relations as text. */
export function stepOf(step: EngineStep): WitnessStep {
  return { ...step, relation: step.relation as WitnessStep['relation'] };
}

function milliseconds(instant: string | null | undefined): number | null {
  return instant ? Date.parse(instant) : null;
}

/** Tells one question from another. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
}

/** Analyses share the process: a long walk lets other requests have their turn. */
export const PACING = {
  clock: () => performance.now(),
  pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
};
