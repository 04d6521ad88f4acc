import { NONE } from '../graph/index/graphIndex.ts';
import { MANUAL_SOURCE } from '../graph/ingest/input.ts';
import { partList } from '../graph/model/parts.ts';
import { badUserInput, notFound } from './errors.ts';
import type { LinkNode, ReadPoint, VersionNode } from './nodes.ts';
import type { LinkResolvers, MutationResolvers, QueryResolvers, ReviewLinkInput } from './types.generated.ts';

export const Link: LinkResolvers = {
  id: ({ at, slot }) => at.view.link(slot).id,
  type: ({ at, slot }) => at.view.link(slot).type,
  from: ({ at, slot }) => ({ at, artifact: at.view.index.linkFrom(slot) }),
  to: ({ at, slot }) => ({ at, artifact: at.view.index.linkTo(slot) }),
  fromVersion: ({ at, slot }) => versionNode(at, at.view.index.linkFromVersion(slot)),
  toVersion: ({ at, slot }) => versionNode(at, at.view.index.linkToVersion(slot)),
  role: ({ at, slot }) => at.view.link(slot).role,
  scope: ({ at, slot }) => partList(at.view.link(slot).scope),
  assurance: ({ at, slot }) => at.view.link(slot).assurance,
  verdict: ({ at, slot }) => at.view.currentVerdict(slot),
  attributes: ({ at, slot }) => at.view.link(slot).attributes,
  assertions: ({ at, slot }) => at.view.link(slot).assertions,
};

export const linkQueries: Pick<QueryResolvers, 'link'> = {
  link: async (_, { id, at: moment }, context) => linkNode(await context.readPoint(moment), id),
};

export const linkMutations: Pick<MutationResolvers, 'reviewLink'> = {
  reviewLink: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    requireReviewer(input, at);
    const { link, verdict, reason, seen } = input;
    const authorship = context.authorship({ actor: input.reviewedBy, reason });
    const receipt = await context.graph.reviewLink({ link, verdict, seen }, { ...authorship, source: MANUAL_SOURCE });
    const now = await context.afterWrite();
    return { receipt, link: receipt.errors.length > 0 ? null : linkNode(now, link) };
  },
};

function versionNode(at: ReadPoint, version: number): VersionNode | null {
  return version === NONE ? null : { at, version };
}

function linkNode(at: ReadPoint, id: string): LinkNode | null {
  const slot = at.view.findLink(id);
  return slot === NONE || !at.view.isLive(slot) ? null : { at, slot };
}

function requireReviewer({ reviewedBy }: ReviewLinkInput, at: ReadPoint): void {
  const person = at.view.find(reviewedBy);
  if (person === NONE || at.view.state(person).retired) {
    throw notFound({ input: 'input.reviewedBy', message: `there is no ${reviewedBy}: record the person first` });
  }
  const kind = at.view.kind(person);
  if (kind !== 'PERSON') {
    throw badUserInput({
      input: 'input.reviewedBy',
      message: `${reviewedBy} is a ${kind}; a review is signed by a PERSON`,
    });
  }
}
