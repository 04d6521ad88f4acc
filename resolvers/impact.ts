/**
 * Questions to the engine. The engine is pure and its answer is an object in memory; pages, witnesses and reasons are
 * worked out only when they are asked for.
 */
import { createHash } from 'node:crypto';
import {
  type AnalysisReport,
  type Answer,
  analyseFindings,
  analyseImpact,
  type BudgetRequest,
  type ChangeRequest,
  type ImpactRequest,
  proveNoImpact,
  type RequestProblem,
} from '../graph/impact/analyse.ts';
import type { ImpactItem as EngineItem, WitnessStep as EngineStep } from '../graph/impact/report.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import { EFFECT_ORDER, MODALITIES } from '../graph/metamodel/effects.ts';
import { ARTIFACT_KIND_NAMES } from '../graph/metamodel/kinds.ts';
import { approvalFields } from './approvalLoss.ts';
import type { ReportQuestion, RequestContext } from './context.ts';
import { badUserInput, notFound } from './errors.ts';
import type { ImpactItemNode, ImpactReportNode, NonImpactNode, ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import type {
  ChangeInput,
  ImpactCounts,
  ImpactFilter,
  ImpactInput,
  ImpactItemResolvers,
  ImpactReportResolvers,
  NonImpactCertificateResolvers,
  NonImpactResolvers,
  QueryResolvers,
  WitnessStep,
} from './types.generated.ts';

/** The most ways into one item that are looked for: their number grows with the product of the ways into each step. */
export const MAXIMUM_WITNESSES = 100;

/** Share of the time left that the walk may use, so that a report which ran out of time can still be told. */
const WALK_SHARE = 0.8;

export const impactQueries: Pick<QueryResolvers, 'impact' | 'findings' | 'proveNoImpact'> = {
  impact: async (_, { input }, context) => {
    const at = await context.readPoint(input.at);
    const request = requestOf(input, context);
    const answer = await analyseImpact({ source: context.graph, at, request, clock });
    return reportNode({
      report: answered(answer, 'input.'),
      at,
      filter: input.filter,
      asked: input,
      question: { type: 'IMPACT', ...momentOf(at), configuration: request.configuration, changes: request.changes },
    });
  },
  findings: async (_, { configuration, since, at: moment, filter }, context) => {
    const at = await context.readPoint(moment);
    const request = { configuration: configuration ?? null, since: since ?? null };
    const answer = await analyseFindings({ source: context.graph, at, request, clock });
    return reportNode({
      report: answered(answer, ''),
      at,
      filter,
      asked: { request, moment, filter },
      question: { type: 'FINDINGS', ...momentOf(at), ...request },
    });
  },
  proveNoImpact: async (_, { input, target }, context): Promise<NonImpactNode> => {
    const at = await context.readPoint(input.at);
    const request = requestOf(input, context);
    const answer = await proveNoImpact({ source: context.graph, at, request, target, clock });
    // The target is an argument beside the input.
    const value = answered(answer, !answer.ok && answer.problem.path === 'target' ? '' : 'input.');
    if (value.type === 'UNKNOWN') return { ...value, target };
    if (value.type === 'CERTIFICATE') return { ...value, target, at };
    return { type: value.type, item: { at, analysis: value.report.analysis, item: value.item, happened: false } };
  },
};

export const ImpactReport: ImpactReportResolvers = {
  revision: ({ at }) => at.view.revision,
  complete: ({ report }) => report.analysis.complete,
  incompleteBecause: ({ report }) => report.analysis.incompleteBecause,
  verdict: ({ report }) => report.analysis.verdict,
  gates: ({ report, at }) =>
    report.analysis.gates.map(({ gate, ...judged }) => ({ ...judged, gate: { at, artifact: gate } })),
  frontier: ({ report }) => report.frontier,
  counts: (node) => countsOf(node),
  items: (node, { filter, ...page }, context) =>
    pageOfRanking({
      items: itemsOf(node)
        .filter((item) => statesPassing(item, filter, node).length > 0)
        .map(
          (item): ImpactItemNode => ({
            at: node.at,
            analysis: node.report.analysis,
            item,
            happened: node.question.type === 'FINDINGS',
          }),
        ),
      page,
      list: `items ${node.key} ${JSON.stringify(filter ?? {})}`,
      revision: node.at.view.revision,
      context,
    }),
  links: ({ report, at, key }, page, context) =>
    pageOfRanking({
      items: report.analysis.links,
      page,
      list: `link impacts ${key}`,
      revision: at.view.revision,
      context,
    }),
  plan: ({ report }) => ({ levels: report.analysis.plan, reuse: report.analysis.reuse }),
  browserGuide: ({ question }, _, { browserAddresses }) => browserAddresses?.of(question).guide ?? null,
  browserLink: ({ question }, _, { browserAddresses }) => browserAddresses?.of(question).link ?? null,
};

export const ImpactItem: ImpactItemResolvers = {
  artifact: ({ at, item }) => ({ at, artifact: item.artifact }),
  version: ({ at, item }) => (item.version === NONE ? null : { at, version: item.version }),
  states: ({ item }) => item.states,
  effects: ({ item }) => item.effects,
  modality: ({ item }) => item.modality,
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

function budgetOf(budget: ImpactInput['budget'], context: RequestContext): BudgetRequest | null {
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
  return { report, at, filter: filter ?? null, question, key: digestOf(asked) };
}

function momentOf({ view, validAt }: ReadPoint): { revision: number; validAt: number } {
  return { revision: view.revision, validAt };
}

/** Items that the filter of the question leaves. */
function itemsOf(node: ImpactReportNode): readonly EngineItem[] {
  return node.report.analysis.items.filter((item) => statesPassing(item, node.filter, node).length > 0);
}

interface Shown {
  readonly effect: EngineItem['effects'][number] | null;
  readonly modality: EngineItem['modality'];
}

/** What of an item a filter leaves; an item of modality UNKNOWN has no effects and counts as one without. */
function statesPassing(item: EngineItem, filter: ImpactFilter | null | undefined, { at }: ImpactReportNode): Shown[] {
  const { kinds, effects, modalities } = filter ?? {};
  if (kinds?.length && !kinds.includes(at.view.kind(item.artifact))) return [];
  const states: readonly Shown[] = item.states.length > 0 ? item.states : [{ effect: null, modality: item.modality }];
  return states.filter(
    ({ effect, modality }) =>
      (!effects?.length || (effect !== null && effects.includes(effect))) &&
      (!modalities?.length || modalities.includes(modality)),
  );
}

/** Of the items that the question's filter leaves. An item counts once for each of its effects. */
function countsOf(node: ImpactReportNode): ImpactCounts {
  const items = itemsOf(node);
  const byEffect = new Map<string, number>();
  const byKind = new Map<string, number>();
  const byModality = new Map<string, number>();
  for (const item of items) {
    const effects = statesPassing(item, node.filter, node).map(({ effect }) => effect);
    for (const effect of new Set(effects)) if (effect !== null) increase(byEffect, effect);
    increase(byKind, node.at.view.kind(item.artifact));
    increase(byModality, item.modality);
  }
  return {
    total: items.length,
    byEffect: EFFECT_ORDER.flatMap((effect) => counted(byEffect, effect, (count) => ({ effect, count }))),
    byKind: ARTIFACT_KIND_NAMES.flatMap((kind) => counted(byKind, kind, (count) => ({ kind, count }))),
    byModality: MODALITY_NAMES.flatMap((modality) => counted(byModality, modality, (count) => ({ modality, count }))),
  };
}

const MODALITY_NAMES = Object.keys(MODALITIES) as (keyof typeof MODALITIES)[];

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function counted<Row>(counts: ReadonlyMap<string, number>, key: string, row: (count: number) => Row): Row[] {
  const count = counts.get(key);
  return count === undefined ? [] : [row(count)];
}

/** The engine keeps names of relations as text. */
function stepOf(step: EngineStep): WitnessStep {
  return { ...step, relation: step.relation as WitnessStep['relation'] };
}

function milliseconds(instant: string | null | undefined): number | null {
  return instant ? Date.parse(instant) : null;
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
}

function clock(): number {
  return performance.now();
}
