import type { Member } from '../graph/baseline/members.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import { MANUAL_SOURCE } from '../graph/ingest/input.ts';
import { unfinishedClaims } from '../graph/reading/unfinishedClaims.ts';
import { ARGUMENT_RULES } from '../graph/safety/argument/wellFormed.ts';
import { type BaselineRequest, createBaseline } from '../graph/writing/createBaseline.ts';
import { artifactFields, artifactsWith } from './artifact.ts';
import { textField } from './content.ts';
import type { RequestContext } from './context.ts';
import { memberIds, refuseBlocked } from './dataLineage.ts';
import { badUserInput, rulesViolated } from './errors.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { ReadPoint } from './nodes.ts';
import { pageSize } from './page.ts';
import { readerAt } from './reading.ts';
import type {
  BaselineResolvers,
  BaselineSelectionInput,
  CreateBaselinePayloadResolvers,
  LeftOutCount,
  MutationResolvers,
} from './types.generated.ts';

const supersededId = textField('supersedes');

export const Baseline: BaselineResolvers = {
  ...artifactFields,
  closed: ({ at, artifact }) => at.view.state(artifact).closed,
  supersedes: async (parent, parameters, context) => {
    const { at } = parent;
    const id = await supersededId(parent, parameters, context);
    const artifact = id === null ? NONE : at.view.find(id);
    return artifact === NONE || at.view.kind(artifact) !== 'BASELINE' ? null : { at, artifact };
  },
  includes: linksField('SOURCE', 'INCLUDES'),
  gates: neighboursField({ end: 'TARGET', types: ['APPLIES_TO'] }),
  signOffs: neighboursField({ end: 'TARGET', types: ['APPROVES'] }),
  includedIn: neighboursField({ end: 'TARGET', types: ['INCLUDES'] }),
};

export const baselineMutations: Pick<MutationResolvers, 'createBaseline'> = {
  createBaseline: async (_, { input }, context) => {
    if (input.at?.validAt) {
      const message = 'which versions are selected does not depend on an instant: leave validAt out';
      throw badUserInput({ input: 'input.at.validAt', message });
    }
    const { view } = await context.readPoint(input.at);
    const { receipt, members, leftOut } = await createBaseline({
      graph: context.graph,
      view,
      request: {
        id: input.id,
        title: input.title ?? null,
        subkind: input.subkind ?? null,
        selection: await selectionOf(input.from ?? {}, view, context),
        supersedes: input.supersedes ?? null,
        source: input.source ?? MANUAL_SOURCE,
      },
      authorship: context.authorship(input),
      judge: async (members) => {
        // What is to be released; other baselines only remember.
        if (input.subkind !== 'RELEASE') return;
        const at = await context.readPoint(input.at);
        await refuseUnfinishedClaims(members, at, context);
        const ids = memberIds(view, members).map((id) => ({ id, input: 'input.from' }));
        await refuseBlocked(ids, at, context);
      },
    });
    return { at: await context.afterWrite(), id: input.id, receipt, members, leftOut };
  },
};

const TO_FINISH = {
  GSN_UNINSTANTIATED_RELEASED: 'still holds a placeholder: instantiate it, or leave it out',
  GSN_UNDEVELOPED_RELEASED: 'is marked as undeveloped: support it and take the mark away, or leave it out',
} as const;

/** @throws GraphQLError RULE_VIOLATED: GSN_UNINSTANTIATED_RELEASED, GSN_UNDEVELOPED_RELEASED. */
async function refuseUnfinishedClaims(
  members: readonly Member[],
  at: ReadPoint,
  context: RequestContext,
): Promise<void> {
  const [first, ...others] = (await unfinishedClaims(readerAt(at, context), members)).map(({ claim, rule }) => {
    const { sentence, source } = ARGUMENT_RULES[rule];
    const message = `${at.view.id(claim)} ${TO_FINISH[rule]}. ${sentence}`;
    return { rule, message, input: 'input.from', source };
  });
  if (first) throw rulesViolated([first, ...others]);
}

export const CreateBaselinePayload: CreateBaselinePayloadResolvers = {
  baseline: ({ at, id, receipt }) => (receipt.errors.length > 0 ? null : { at, artifact: at.view.find(id) }),
  members: ({ members }) => members,
  receipt: ({ receipt }) => receipt,
  leftOutCounts: ({ at, leftOut }) => {
    const counts = new Map<string, LeftOutCount>();
    for (const { artifact, reason } of leftOut) {
      const kind = at.view.kind(artifact);
      const key = `${kind} ${reason}`;
      counts.set(key, { kind, reason, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    return [...counts.keys()].sort().map((key) => counts.get(key) as LeftOutCount);
  },
  leftOut: ({ at, leftOut }, { first }) =>
    leftOut.slice(0, pageSize(first)).map(({ artifact, reason }) => ({ artifact: { at, artifact }, reason })),
};

async function selectionOf(
  from: BaselineSelectionInput,
  view: GraphView,
  context: RequestContext,
): Promise<BaselineRequest['selection']> {
  const { baseline, filter, ids, replacements, without } = from;
  const begun = Object.entries({ baseline, filter, ids }).filter(([, value]) => value !== null && value !== undefined);
  if (begun.length > 1) {
    const names = begun.map(([name]) => name).join(' and ');
    throw badUserInput({ input: 'input.from', message: `a selection begins in one way: ${names} are too many` });
  }
  if (filter?.includeRetired) {
    const message = 'what no source lists any more cannot be a member: leave includeRetired out';
    throw badUserInput({ input: 'input.from.filter.includeRetired', message });
  }
  return {
    baseline: baseline ?? null,
    passes: filter ? await artifactsWith({ view, filter, context, input: 'input.from.filter' }) : null,
    ids: ids ?? null,
    replacements: replacements ?? [],
    without: without ?? [],
    baselinesToo: filter?.kinds?.includes('BASELINE') ?? false,
  };
}
