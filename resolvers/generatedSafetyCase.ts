/** Safety cases that are made from the graph and never stored. */
import type { ImpactAnalysis } from '../graph/impact/impactAnalysis.ts';
import type { ImpactItem } from '../graph/impact/report.ts';
import type { NodeNumber } from '../graph/index/configuration.ts';
import { ArgumentStanding } from '../graph/reading/argumentStanding.ts';
import { generatedArgument, type StandingFinding } from '../graph/reading/generatedArgument.ts';
import { missingParts } from '../graph/safety/argument/missingParts.ts';
import {
  ARGUMENT_STATUSES,
  type Argument,
  type ArgumentElement,
  type ArgumentStatus,
} from '../graph/safety/argument/model.ts';
import type { RequestContext } from './context.ts';
import { deadlineExceeded } from './errors.ts';
import { askFindings } from './impact.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { picturePage } from './picturePage.ts';
import { readerAt, requireKind } from './reading.ts';
import type { GeneratedElementResolvers, GeneratedSafetyCaseResolvers, QueryResolvers } from './types.generated.ts';

/** A case and the system that it is for. */
export interface GeneratedCaseNode {
  readonly at: ReadPoint;
  /** Number of the system. */
  readonly artifact: number;
  readonly argument: Argument;
  /** Numbers of the artifacts that elements stand for. */
  readonly artifacts: ReadonlyMap<string, number>;
}

export interface GeneratedElementNode {
  readonly generated: GeneratedCaseNode;
  readonly element: ArgumentElement;
}

export const generatedSafetyCaseQueries: Pick<QueryResolvers, 'generatedSafetyCase'> = {
  generatedSafetyCase: async (_, { system, at: moment }, context) =>
    generatedCase({ at: await context.readPoint(moment), system, input: 'system' }, context),
};

/**
 * The case of a system.
 * @param asked.input Where the id stands in the arguments.
 * @throws GraphQLError NOT_FOUND, BAD_USER_INPUT
 */
export async function generatedCase(
  asked: { readonly at: ReadPoint; readonly system: string; readonly input: string },
  context: RequestContext,
): Promise<GeneratedCaseNode> {
  const { at, system, input } = asked;
  const artifact = requireKind({ at, id: system, input, kinds: ['SYSTEM'] }, context);
  const reader = readerAt(at, context);
  const { findings, argument } = await standingFindings(at, context);
  const against = (one: number) => argument.against(one);
  const generated = await context.inTime(generatedArgument({ reader, system: artifact, findings, against }));
  return { at, artifact, ...generated };
}

/**
 * What stands against artifacts, by their numbers: only what is sure.
 * @param configuration Id of a baseline; null: HEAD.
 * @throws GraphQLError DEADLINE_EXCEEDED: with half of the findings what is hit would look as if it stood.
 */
export async function standingFindings(
  at: ReadPoint,
  context: RequestContext,
  configuration: string | null = null,
): Promise<{ readonly findings: ReadonlyMap<number, StandingFinding>; readonly argument: ArgumentStanding }> {
  const { report } = await askFindings({ at, configuration, asked: {}, context });
  if (!report.analysis.complete) throw deadlineExceeded();
  const { analysis } = report;
  const sure = [{ modalities: ['ACTUAL' as const] }];
  const found = new Map<number, StandingFinding>();
  for (const node of analysis.list.slice(sure, 0, analysis.list.count(sure))) {
    const artifact = analysis.configuration.artifactOf(node);
    if (!found.has(artifact)) found.set(artifact, new FindingAt(analysis, node));
  }
  return { findings: found, argument: new ArgumentStanding(analysis) };
}

/** A case is about a few of all that was found: what befell an artifact is worked out where it is told. */
class FindingAt implements StandingFinding {
  private readonly analysis: ImpactAnalysis;
  private readonly node: NodeNumber;
  private known: ImpactItem | null = null;

  constructor(analysis: ImpactAnalysis, node: NodeNumber) {
    this.analysis = analysis;
    this.node = node;
  }

  get effects(): ImpactItem['effects'] {
    return this.item.effects;
  }
  get reason(): string {
    return this.analysis.reason(this.item);
  }

  private get item(): ImpactItem {
    this.known ??= this.analysis.itemsAt([this.node])[0] as ImpactItem;
    return this.known;
  }
}

export const GeneratedSafetyCase: GeneratedSafetyCaseResolvers = {
  system: ({ at, artifact }) => ({ at, artifact }),
  revision: ({ at }) => at.view.revision,
  status: ({ argument }) => argument.elements[0]?.status ?? 'UNDEVELOPED',
  reason: ({ argument }) => argument.elements[0]?.reason ?? null,
  complete: ({ argument }) => missingParts(argument).length === 0,
  missing: ({ argument }) => missingParts(argument),
  counts: ({ argument: { elements } }) => {
    return (Object.keys(ARGUMENT_STATUSES) as ArgumentStatus[]).flatMap((status) => {
      const count = elements.filter((one) => one.status === status).length;
      return count > 0 ? [{ status, count }] : [];
    });
  },
  elements: (generated, { types, statuses, ...page }, context) => {
    const { at, argument } = generated;
    const items = argument.elements
      .filter(
        ({ type, status }) =>
          (!types || types.includes(type)) && (!statuses || (status !== null && statuses.includes(status))),
      )
      .map((element): GeneratedElementNode => ({ generated, element }));
    const list = `elements ${JSON.stringify([at.view.id(generated.artifact), types ?? null, statuses ?? null])}`;
    return pageOfRanking({ items, page, list, revision: at.view.revision, context });
  },
  page: ({ at, artifact }, _, context) => picturePage({ picture: 'argument', id: at.view.id(artifact), at }, context),
};

export const GeneratedElement: GeneratedElementResolvers = {
  id: ({ element }) => element.id,
  type: ({ element }) => element.type,
  text: ({ element }) => element.text,
  artifact: ({ generated: { at, artifacts }, element }) => {
    const artifact = artifacts.get(element.id);
    return artifact === undefined ? null : { at, artifact };
  },
  undeveloped: ({ element }) => element.undeveloped,
  evidence: ({ generated: { at }, element }) => {
    const place = element.evidence && at.view.resolve(element.evidence.version);
    return place ? { at, version: place.version } : null;
  },
  status: ({ element }) => element.status,
  reason: ({ element }) => element.reason,
  supportedBy: (parent) => endsOf(parent, 'SUPPORTED_BY'),
  inContextOf: (parent) => endsOf(parent, 'IN_CONTEXT_OF'),
};

function endsOf({ generated, element }: GeneratedElementNode, wanted: 'SUPPORTED_BY' | 'IN_CONTEXT_OF'): string[] {
  return generated.argument.relations
    .filter(({ type, from }) => type === wanted && from === element.id)
    .map(({ to }) => to);
}
