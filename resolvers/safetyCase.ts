/** The safety case as it is recorded and as it stands. What is read and judged lies in graph/reading; here are pages of it. */

import type { ImpactAnalysis } from '../graph/impact/impactAnalysis.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import { ArgumentStanding, type ElementStanding } from '../graph/reading/argumentStanding.ts';
import { type CaseAspect, caseDependencies as dependenciesOf } from '../graph/reading/caseDependencies.ts';
import {
  type ArgumentScope,
  MOST_ARGUMENT_ELEMENTS,
  type ReadArgument,
  readArgument,
} from '../graph/reading/readArgument.ts';
import { systemScope } from '../graph/reading/systemScope.ts';
import { incompleteBecause } from '../graph/safety/argument/completeness.ts';
import {
  ARGUMENT_STATUSES,
  type ArgumentStatus,
  type ArgumentElement as Element,
} from '../graph/safety/argument/model.ts';
import {
  ARGUMENT_RULES,
  type ArgumentProfile,
  checkArgument,
  type ArgumentProblem as Problem,
} from '../graph/safety/argument/wellFormed.ts';
import { assumptionDifferenceOf, challengeDifferenceOf, claimDifferenceOf, compare, listPage } from './baselineDiff.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, deadlineExceeded } from './errors.ts';
import { askFindings, digestOf, pagedBy } from './impact.ts';
import type { ArtifactNode, BaselineDiffNode, ReadPoint, VersionNode } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { picturePage } from './picturePage.ts';
import { readerAt, requireKind } from './reading.ts';
import type {
  ArgumentElementResolvers,
  ArgumentProblem,
  CaseDependencyResolvers,
  DesignDependencyResolvers,
  QueryResolvers,
  SafetyCaseDiffResolvers,
  SafetyCaseResolvers,
  StatusReason,
} from './types.generated.ts';

/** A case at a point in history. */
export interface SafetyCaseNode {
  readonly at: ReadPoint;
  readonly asked: AskedArgument;
  readonly read: ReadArgument;
  readonly standing: ArgumentStanding;
}

/** An element, as it stands. */
export interface ElementNode {
  readonly at: ReadPoint;
  readonly element: Element;
  readonly artifact: number;
  readonly standing: ElementStanding;
}

/** What claims are made in the context of. */
export interface DependencyNode {
  readonly at: ReadPoint;
  readonly aspect: CaseAspect;
  readonly artifact: number;
  readonly claims: readonly number[];
}

/** Which argument, as clients name it. */
export interface AskedArgument {
  readonly top?: string | null | undefined;
  readonly module?: string | null | undefined;
  readonly system?: string | null | undefined;
}

export const safetyCaseQueries: Pick<QueryResolvers, 'safetyCase' | 'argumentProblems' | 'safetyCaseDiff'> = {
  safetyCase: async (_, { at: moment, ...asked }, context): Promise<SafetyCaseNode> => {
    const at = await context.readPoint(moment);
    const read = await argumentAt(at, asked, context);
    return { at, asked, read, standing: await argumentStandingAt(at, context) };
  },
  argumentProblems: async (_, { at: moment, profile, first, after, ...asked }, context) => {
    const at = await context.readPoint(moment);
    const read = await argumentAt(at, asked, context);
    return pageOfRanking({
      items: problemsOf(read, profile ?? 'STRICT').map(shownProblem),
      page: { first, after },
      list: `argument problems ${JSON.stringify([asked, profile])}`,
      revision: at.view.revision,
      context,
    });
  },
  safetyCaseDiff: async (_, { before, after, system, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const diff = compare({
      at,
      before: { id: before, input: 'before' },
      after: { id: after, input: 'after' },
      context,
    });
    const key = digestOf(pagedBy({ case: before, after: after ?? null, system: system ?? null, at: moment }));
    if (!system) return { at, diff, key };
    const root = requireKind({ at, id: system, input: 'system', kinds: ['SYSTEM'] }, context);
    return { at, diff, key, scope: systemScope(readerAt(at, context), root) };
  },
};

/** The argument that is asked for. */
export async function argumentAt(at: ReadPoint, asked: AskedArgument, context: RequestContext): Promise<ReadArgument> {
  return context.inTime(readArgument(readerAt(at, context), scopeOf(at, asked, context)));
}

function scopeOf(at: ReadPoint, asked: AskedArgument, context: RequestContext): ArgumentScope {
  const { top, module, system } = asked;
  if ([top, module, system].filter((id) => id !== null && id !== undefined).length !== 1) {
    throw badUserInput({ input: 'top', message: 'name exactly one of top, module and system' });
  }
  if (top) {
    const claim = requireKind({ at, id: top, input: 'top', kinds: ['CLAIM'] }, context);
    return { type: 'TOP', claim };
  }
  if (module) {
    const subkinds = ['MODULE', 'CONTRACT'];
    const found = requireKind({ at, id: module, input: 'module', kinds: ['CLAIM'], subkinds }, context);
    return { type: 'MODULE', module: found };
  }
  return {
    type: 'SYSTEM',
    system: requireKind({ at, id: system as string, input: 'system', kinds: ['SYSTEM'] }, context),
  };
}

function problemsOf({ argument, elsewhere, released }: ReadArgument, profile: ArgumentProfile): Problem[] {
  return checkArgument(argument, { profile, elsewhere, released });
}

function shownProblem({ rule, severity, message, element, relation }: Problem): ArgumentProblem {
  return { rule, severity, message, source: ARGUMENT_RULES[rule].source, element, relation };
}

const standings = new WeakMap<ReadPoint, Promise<ArgumentStanding>>();

/** How claims stand at this point: worked out once for all that a request asks about it. */
export function argumentStandingAt(at: ReadPoint, context: RequestContext): Promise<ArgumentStanding> {
  const known = standings.get(at);
  if (known) return known;
  const found = findingsAt(at, context).then((analysis) => new ArgumentStanding(analysis));
  standings.set(at, found);
  return found;
}

async function findingsAt(at: ReadPoint, context: RequestContext): Promise<ImpactAnalysis> {
  const { analysis } = (await askFindings({ at, asked: null, context })).report;
  // With half of the findings what is hit would look as if it stood.
  if (!analysis.complete) throw deadlineExceeded();
  return analysis;
}

/** Why an element stands so, as the API shows it. */
export function becauseOf({ reason, links, restsOn }: ElementStanding): StatusReason {
  return { sentence: reason, links, restsOn };
}

// ---- the case ------------------------------------------------------------------------------------------------

export const SafetyCase: SafetyCaseResolvers = {
  revision: ({ at }) => at.view.revision,
  page: ({ at, asked }, _, context) =>
    asked.top ? picturePage({ picture: 'argument', id: asked.top, at }, context) : null,
  top: ({ at, asked }) => (asked.top ? { at, artifact: at.view.find(asked.top) } : null),
  system: ({ at, asked }) => (asked.system ? { at, artifact: at.view.find(asked.system) } : null),
  status: (node) => worstTop(node)?.status ?? null,
  reason: (node) => worstTop(node)?.reason ?? null,
  complete: (node) => lacking(node).length === 0,
  incompleteBecause: (node, _, context) => {
    const reasons = lacking(node);
    context.spend(reasons.length);
    return reasons;
  },
  counts: (node) => {
    const counts = new Map<ArgumentStatus, number>();
    for (const element of node.read.argument.elements) {
      const { status } = standingOf(node, element);
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    return (Object.keys(ARGUMENT_STATUSES) as ArgumentStatus[]).flatMap((status) => {
      const count = counts.get(status);
      return count === undefined ? [] : [{ status, count }];
    });
  },
  elements: (node, { types, statuses, ...page }, context) => {
    const items = node.read.argument.elements
      .filter(({ type }) => !types || types.includes(type))
      .map((element): ElementNode => {
        const artifact = node.read.artifacts.get(element.id) as number;
        return { at: node.at, element, artifact, standing: standingOf(node, element) };
      })
      .filter(({ standing }) => !statuses || statuses.includes(standing.status));
    return pageOfRanking({
      items,
      page,
      list: `argument elements ${JSON.stringify([node.asked, types, statuses])}`,
      revision: node.at.view.revision,
      context,
    });
  },
  relations: ({ at, asked, read }, { types, ...page }, context) => {
    const items = read.argument.relations
      .filter(({ type }) => !types || types.includes(type))
      .map(({ id, type, from, to, state }) => ({ id, type, from, to, state }));
    const list = `argument relations ${JSON.stringify([asked, types])}`;
    return pageOfRanking({ items, page, list, revision: at.view.revision, context });
  },
  dependsOn: async ({ at, read }, _, context) => {
    const found = await context.inTime(dependenciesOf(readerAt(at, context), read));
    context.spend(found.reduce((sum, { claims }) => sum + 1 + claims.length, 0));
    return found.map((dependency) => ({ at, ...dependency }));
  },
  problems: ({ read }, { profile }, context) => {
    const found = problemsOf(read, profile ?? 'TOLERANT').map(shownProblem);
    context.spend(found.length);
    return found;
  },
};

function standingOf({ read, standing }: SafetyCaseNode, { id }: Element): ElementStanding {
  return standing.of(read.artifacts.get(id) as number);
}

/** Best first. */
const STATUS_ORDER = Object.keys(ARGUMENT_STATUSES);

/** Goals that nothing stands above, the worst of them. */
function worstTop(node: SafetyCaseNode): ElementStanding | null {
  const { elements, relations } = node.read.argument;
  const below = new Set(relations.flatMap(({ type, from, to }) => (type === 'CHALLENGES' ? [from] : [to])));
  for (const { cites } of elements) if (cites) below.add(cites.element);
  const tops = elements.filter(({ id, type }) => type === 'GOAL' && !below.has(id));
  const [first, ...others] = tops.map((top) => standingOf(node, top));
  if (!first) return null;
  return others.reduce(
    (worst, one) => (STATUS_ORDER.indexOf(one.status) > STATUS_ORDER.indexOf(worst.status) ? one : worst),
    first,
  );
}

function lacking({ read }: SafetyCaseNode): string[] {
  const reasons = incompleteBecause(read.argument, problemsOf(read, 'TOLERANT'));
  if (read.whole) return reasons;
  return [...reasons, `It has more than ${MOST_ARGUMENT_ELEMENTS} elements; the others were not read.`];
}

export const ArgumentElement: ArgumentElementResolvers = {
  id: ({ element }) => element.id,
  type: ({ element }) => element.type,
  text: ({ element }) => element.text,
  artifact: ({ at, artifact }) => ({ at, artifact }),
  module: ({ at, element }) => artifactOf(at, element.module),
  undeveloped: ({ element }) => element.undeveloped,
  uninstantiated: ({ element }) => element.uninstantiated,
  public: ({ element }) => element.public,
  toBeSupportedByContract: ({ element }) => element.toBeSupportedByContract,
  cites: ({ at, element }) => artifactOf(at, element.cites?.element ?? null),
  evidence: ({ at, element }) => versionOf(at, element.evidence?.version ?? null),
  status: ({ standing }) => standing.status,
  because: ({ standing }) => becauseOf(standing),
};

function artifactOf(at: ReadPoint, id: string | null): ArtifactNode | null {
  const artifact = id === null ? NONE : at.view.find(id);
  return artifact === NONE ? null : { at, artifact };
}

function versionOf(at: ReadPoint, id: string | null): VersionNode | null {
  const version = id === null ? NONE : (at.view.resolve(id)?.version ?? NONE);
  return version === NONE ? null : { at, version };
}

// ---- what it depends on ----------------------------------------------------------------------------------------

const TYPE_OF_ASPECT = {
  DESIGN: 'DesignDependency',
  EXTERNAL_ASSUMPTION: 'ExternalAssumption',
  INTERNAL_ASSUMPTION: 'InternalAssumption',
  CONFIGURATION: 'ConfigurationDependency',
  HAZARD: 'HazardDependency',
  RISK_CONCERN: 'RiskConcernDependency',
  SAFETY_MEASURE: 'SafetyMeasureDependency',
  OTHER: 'OtherDependency',
} as const satisfies Record<CaseAspect, string>;

export const CaseDependency: CaseDependencyResolvers = {
  __resolveType: ({ aspect }) => TYPE_OF_ASPECT[aspect],
};

const dependencyFields: DesignDependencyResolvers = {
  artifact: ({ at, artifact }) => ({ at, artifact }),
  claims: ({ at, claims }) => claims.map((artifact) => ({ at, artifact })),
};

/** The types of dependencies differ by their names alone. */
export const caseDependencies = {
  DesignDependency: dependencyFields,
  ExternalAssumption: dependencyFields,
  InternalAssumption: dependencyFields,
  ConfigurationDependency: dependencyFields,
  HazardDependency: dependencyFields,
  RiskConcernDependency: dependencyFields,
  SafetyMeasureDependency: dependencyFields,
  OtherDependency: dependencyFields,
};

// ---- what differs between two ----------------------------------------------------------------------------------

/** A comparison of which only the argument is shown. */
export interface SafetyCaseDiffNode extends BaselineDiffNode {
  /** What belongs to the system asked about; absent: everything. */
  readonly scope?: ReadonlySet<number>;
}

function claimsOf({ diff, scope }: SafetyCaseDiffNode, wanted: 'LOST_SUPPORT' | 'GAINED_SUPPORT' | 'OTHER') {
  return diff.claims.filter(({ artifact, change }) => {
    const is = change === 'LOST_SUPPORT' || change === 'GAINED_SUPPORT' ? change : 'OTHER';
    return is === wanted && (!scope || scope.has(artifact));
  });
}

function challengesOf({ diff, scope }: SafetyCaseDiffNode, answered: boolean) {
  return diff.challenges.filter(({ after, challenged }) => {
    const isAnswered = after === null || after === 'REJECTED';
    return isAnswered === answered && (!scope || scope.has(challenged));
  });
}

function assumptionsOf({ diff, scope }: SafetyCaseDiffNode) {
  return diff.assumptions.filter(({ artifact }) => !scope || scope.has(artifact));
}

export const SafetyCaseDiff: SafetyCaseDiffResolvers = {
  before: ({ at, diff }) => ({ at, side: diff.before, verdict: diff.verdictBefore }),
  after: ({ at, diff }) => ({ at, side: diff.after, verdict: diff.verdictAfter }),
  counts: (node) => ({
    lostSupport: claimsOf(node, 'LOST_SUPPORT').length,
    gainedSupport: claimsOf(node, 'GAINED_SUPPORT').length,
    otherClaims: claimsOf(node, 'OTHER').length,
    newDefeaters: challengesOf(node, false).length,
    answeredDefeaters: challengesOf(node, true).length,
    movedAssumptions: assumptionsOf(node).length,
  }),
  lostSupport: (parent, page, context) => {
    const items = claimsOf(parent, 'LOST_SUPPORT');
    return listPage({ parent, list: 'lost', items, page, context, node: claimDifferenceOf(parent, context) });
  },
  gainedSupport: (parent, page, context) => {
    const items = claimsOf(parent, 'GAINED_SUPPORT');
    return listPage({ parent, list: 'gained', items, page, context, node: claimDifferenceOf(parent, context) });
  },
  otherClaims: (parent, page, context) => {
    const items = claimsOf(parent, 'OTHER');
    return listPage({ parent, list: 'other', items, page, context, node: claimDifferenceOf(parent, context) });
  },
  newDefeaters: (parent, page, context) => {
    const items = challengesOf(parent, false);
    return listPage({ parent, list: 'defeaters', items, page, context, node: challengeDifferenceOf(parent) });
  },
  answeredDefeaters: (parent, page, context) => {
    const items = challengesOf(parent, true);
    return listPage({ parent, list: 'answered', items, page, context, node: challengeDifferenceOf(parent) });
  },
  movedAssumptions: (parent, page, context) =>
    listPage({
      parent,
      list: 'assumptions',
      items: assumptionsOf(parent),
      page,
      context,
      node: assumptionDifferenceOf(parent, context),
    }),
};
