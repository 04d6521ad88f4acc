/** Comparing configurations. The comparison is made in graph/baseline; here are pages of it. */
import {
  type AssumptionDifference,
  type ChallengeDifference,
  type ClaimDifference,
  BaselineDiff as Comparison,
  changeBetween,
  type MemberDifference as Difference,
} from '../graph/baseline/baselineDiff.ts';
import { changesBetween } from '../graph/baseline/changesBetween.ts';
import { configurationOf } from '../graph/impact/analyse.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { RequestContext } from './context.ts';
import { answered, askChanges, budgetOf, digestOf, pagedBy } from './impact.ts';
import type {
  ArtifactNode,
  BaselineDiffNode,
  LinkNode,
  MemberDifferenceNode,
  ReadPoint,
  VersionNode,
} from './nodes.ts';
import { type Page, type PageArguments, pageOfRanking } from './page.ts';
import type {
  ApprovalDifferenceResolvers,
  BaselineDiffResolvers,
  BaselineDiffSideResolvers,
  MemberDifferenceResolvers,
  QueryResolvers,
} from './types.generated.ts';

export const baselineDiffQueries: Pick<QueryResolvers, 'baselineDiff' | 'impactSince'> = {
  baselineDiff: async (_, { before, after, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const diff = compare({
      at,
      before: { id: before, input: 'before' },
      after: { id: after, input: 'after' },
      context,
    });
    return { at, diff, key: digestOf(pagedBy({ before, after: after ?? null, at: moment })) };
  },
  impactSince: async (_, { baseline, configuration, at: moment, filter }, context) => {
    const at = await context.readPoint(moment);
    const diff = compare({
      at,
      before: { id: baseline, input: 'baseline' },
      after: { id: configuration, input: 'configuration' },
      context,
    });
    return askChanges({
      at,
      request: {
        changes: changesBetween(diff),
        configuration: baseline,
        budget: budgetOf(null, context),
        resume: null,
      },
      prefix: '',
      filter,
      asked: pagedBy({ since: baseline, configuration: configuration ?? null, at: moment, filter }),
      context,
    });
  },
};

export const BaselineDiff: BaselineDiffResolvers = {
  revision: ({ at }) => at.view.revision,
  before: ({ at, diff }) => ({ at, side: diff.before, verdict: diff.verdictBefore }),
  after: ({ at, diff }) => ({ at, side: diff.after, verdict: diff.verdictAfter }),
  counts: ({ diff }) => ({
    artifactsAdded: diff.added.length,
    artifactsRemoved: diff.removed.length,
    artifactsChanged: diff.changed.length,
    linksAdded: diff.linksAdded.length,
    linksRemoved: diff.linksRemoved.length,
    linksChanged: diff.linksChanged.length,
    verdicts: diff.verdicts.length,
    claimsLostSupport: diff.claims.filter(({ change }) => change === 'LOST_SUPPORT').length,
    claimsGainedSupport: diff.claims.filter(({ change }) => change === 'GAINED_SUPPORT').length,
    claims: diff.claims.length,
    challenges: diff.challenges.length,
    assumptions: diff.assumptions.length,
    gates: diff.gates.length,
    approvalsLost: diff.approvals.filter(({ change }) => change === 'LOST').length,
    approvalsGained: diff.approvals.filter(({ change }) => change === 'GAINED').length,
  }),
  artifactsAdded: (parent, page, context) =>
    memberPage({ parent, list: 'added', items: parent.diff.added, page, context }),
  artifactsRemoved: (parent, page, context) =>
    memberPage({ parent, list: 'removed', items: parent.diff.removed, page, context }),
  artifactsChanged: (parent, page, context) =>
    memberPage({ parent, list: 'changed', items: parent.diff.changed, page, context }),
  linksAdded: (parent, page, context) => {
    const node = linkOf(parent, 'after');
    return listPage({ parent, list: 'links added', items: parent.diff.linksAdded, page, context, node });
  },
  linksRemoved: (parent, page, context) => {
    const node = linkOf(parent, 'before');
    return listPage({ parent, list: 'links removed', items: parent.diff.linksRemoved, page, context, node });
  },
  linksChanged: (parent, page, context) =>
    listPage({
      parent,
      list: 'links changed',
      items: parent.diff.linksChanged,
      page,
      context,
      node: ({ before, after, aspects }) => ({
        before: linkOf(parent, 'before')(before),
        after: linkOf(parent, 'after')(after),
        aspects,
      }),
    }),
  verdicts: (parent, page, context) =>
    listPage({
      parent,
      list: 'verdicts',
      items: parent.diff.verdicts,
      page,
      context,
      node: ({ after, verdictBefore, verdictAfter }) => ({
        link: linkOf(parent, 'after')(after),
        before: verdictBefore,
        after: verdictAfter,
      }),
    }),
  claims: (parent, page, context) =>
    listPage({
      parent,
      list: 'claims',
      items: parent.diff.claims,
      page,
      context,
      node: claimDifferenceOf(parent, context),
    }),
  challenges: (parent, page, context) =>
    listPage({
      parent,
      list: 'challenges',
      items: parent.diff.challenges,
      page,
      context,
      node: challengeDifferenceOf(parent),
    }),
  assumptions: (parent, page, context) =>
    listPage({
      parent,
      list: 'assumptions',
      items: parent.diff.assumptions,
      page,
      context,
      node: assumptionDifferenceOf(parent, context),
    }),
  gates: (parent, page, context) =>
    listPage({
      parent,
      list: 'gates',
      items: parent.diff.gates,
      page,
      context,
      node: ({ gate, before, after }) => ({
        gate: { at: parent.at, artifact: gate },
        before: before?.verdict ?? null,
        after: after?.verdict ?? null,
        unmetBefore: before?.unmet ?? [],
        unmetAfter: after?.unmet ?? [],
      }),
    }),
  approvals: (parent, page, context) =>
    listPage({
      parent,
      list: 'approvals',
      items: parent.diff.approvals,
      page,
      context,
      node: (approval) => ({ ...parent, approval }),
    }),
};

export const BaselineDiffSide: BaselineDiffSideResolvers = {
  baseline: ({ at, side }) => (side.baseline === null ? null : { at, artifact: side.baseline }),
  revision: ({ side }) => side.view.revision,
  members: ({ side }) => side.members.size,
  verdict: ({ verdict }) => verdict,
};

export const MemberDifference: MemberDifferenceResolvers = {
  artifact: ({ at, member }) => ({ at, artifact: member.artifact }),
  before: ({ at, member }) => versionOf(at, member.before),
  after: ({ at, member }) => versionOf(at, member.after),
  kinds: async (node, _, context) => (await contentChange(node, context)).kinds,
  fields: async (node, _, context) => (await contentChange(node, context)).fields,
  revision: ({ member }) => member.revision,
  recordedBy: async ({ member }, _, context) => {
    const entry = await context.journalEntry(member.revision);
    if (!entry) throw new Error(`journal entry ${member.revision} is missing`);
    return entry.actor;
  },
};

export const ApprovalDifference: ApprovalDifferenceResolvers = {
  signOff: ({ at, approval }) => ({ at, artifact: approval.signOff }),
  subject: ({ at, approval }) => ({ at, artifact: approval.subject }),
  change: ({ approval }) => approval.change,
  reason: ({ diff, approval }) => diff.reasonOf(approval),
  moved: ({ at, diff, approval, key }, page, context) =>
    memberPage({
      parent: { at, diff, key },
      list: `moved ${approval.change} ${approval.signOff} ${approval.subject}`,
      items: diff.movedUnder(approval),
      page,
      context,
    }),
};

/** How a claim differs, as the API shows it. */
export function claimDifferenceOf({ at }: BaselineDiffNode, context: RequestContext) {
  return ({ artifact, change, before, after, ...supports }: ClaimDifference) => ({
    claim: { at, artifact },
    change,
    before,
    after,
    supportsAdded: artifactsOf(at, supports.supportsAdded, context),
    supportsRemoved: artifactsOf(at, supports.supportsRemoved, context),
    outdatedBefore: artifactsOf(at, supports.outdatedBefore, context),
    outdatedAfter: artifactsOf(at, supports.outdatedAfter, context),
  });
}

/** How a challenge differs, as the API shows it. */
export function challengeDifferenceOf(parent: BaselineDiffNode) {
  const { at } = parent;
  return ({ beforeSlot, afterSlot, challenger, challenged, before, after }: ChallengeDifference) => ({
    link: afterSlot === null ? linkOf(parent, 'before')(beforeSlot as number) : linkOf(parent, 'after')(afterSlot),
    challenger: { at, artifact: challenger },
    challenged: { at, artifact: challenged },
    before,
    after,
  });
}

/** How an assumption differs, as the API shows it. */
export function assumptionDifferenceOf({ at }: BaselineDiffNode, context: RequestContext) {
  return ({ claims, ...member }: AssumptionDifference) => ({
    assumption: { at, member },
    claims: artifactsOf(at, claims, context),
  });
}

interface Asked {
  readonly id: string | null | undefined;
  /** The argument that names it. */
  readonly input: string;
}

/** Two configurations, compared. @throws GraphQLError NOT_FOUND, BAD_USER_INPUT for what is no baseline. */
export function compare({
  at,
  before,
  after,
  context,
}: {
  at: ReadPoint;
  before: Asked;
  after: Asked;
  context: RequestContext;
}): Comparison {
  const baselineOf = ({ id, input }: Asked): number | null => {
    const answer = configurationOf(at.view, id ?? null);
    const found = answer.ok ? answer : { ...answer, problem: { ...answer.problem, path: input } };
    return answered(found, '').baseline;
  };
  return new Comparison({
    view: at.view,
    before: baselineOf(before) as number,
    after: baselineOf(after),
    metamodel: context.graph.metamodel,
    validAt: at.validAt,
  });
}

/** A page of one of the lists of a comparison. */
export function listPage<Item, Node>({
  parent,
  list,
  items,
  page,
  context,
  node,
}: {
  parent: BaselineDiffNode;
  list: string;
  items: readonly Item[];
  page: PageArguments;
  context: RequestContext;
  node: (item: Item) => Node;
}): Page<Node> {
  const { nodes, ...rest } = pageOfRanking({
    items,
    page,
    list: `difference ${parent.key} ${list}`,
    revision: parent.at.view.revision,
    context,
  });
  return { ...rest, nodes: nodes.map(node) };
}

function memberPage(place: {
  parent: BaselineDiffNode;
  list: string;
  items: readonly Difference[];
  page: PageArguments;
  context: RequestContext;
}): Page<MemberDifferenceNode> {
  return listPage({ ...place, node: (member) => ({ at: place.parent.at, member }) });
}

/** Links are shown as the side has them. */
function linkOf({ at, diff }: BaselineDiffNode, side: 'before' | 'after'): (slot: number) => LinkNode {
  return (slot) => ({ at: { ...at, view: diff[side].view }, slot });
}

function artifactsOf(at: ReadPoint, artifacts: readonly number[], context: RequestContext): ArtifactNode[] {
  context.spend(artifacts.length);
  return artifacts.map((artifact) => ({ at, artifact }));
}

function versionOf(at: ReadPoint, version: number | null): VersionNode | null {
  return version === null || version === NONE ? null : { at, version };
}

const NO_CHANGE = { kinds: [], fields: [] };

async function contentChange({ at, member }: MemberDifferenceNode, context: RequestContext) {
  const before = versionOf(at, member.before);
  const after = versionOf(at, member.after);
  if (!before || !after || member.contentEqual) return NO_CHANGE;
  const [old, current] = await Promise.all([context.contents(before), context.contents(after)]);
  return changeBetween({
    kind: at.view.kind(member.artifact),
    before: old?.content ?? null,
    after: current?.content ?? null,
  });
}
