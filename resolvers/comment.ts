/** What people who read an artifact had to say about it. */
import { randomUUID } from 'node:crypto';
import { NONE } from '../graph/index/graphIndex.ts';
import { isoText, oneOfField, textField } from './content.ts';
import type { RequestContext } from './context.ts';
import { badUserInput } from './errors.ts';
import { slotsOf } from './neighbours.ts';
import type { ArtifactNode, VersionNode } from './nodes.ts';
import { type Page, type PageArguments, pageOf } from './page.ts';
import type { CommentResolvers, MutationResolvers } from './types.generated.ts';
import { writeTogether } from './writeTogether.ts';

/** Characters of a comment: some five pages. What is longer is a document, and belongs behind a digest. */
export const MAXIMUM_COMMENT = 10_000;

export const COMMENT_STANCES = {
  REMARK: 'Something to know or to ask.',
  CHALLENGE: 'The reader does not believe it.',
} as const;

/** A comment: the IMPACT_ASSESSMENT that keeps it. */
export interface CommentNode extends ArtifactNode {
  /** The link ASSESSES to what it is about. */
  readonly slot: number;
}

export const commentMutations: Pick<MutationResolvers, 'addComment'> = {
  addComment: async (_, { input }, context) => {
    const text = input.text.trim();
    if (text === '') throw badUserInput({ input: 'input.text', message: 'text is empty: say something' });
    if (text.length > MAXIMUM_COMMENT) {
      const message = `text has ${text.length} characters; it may have ${MAXIMUM_COMMENT}: put what is longer into a document of its own`;
      throw badUserInput({ input: 'input.text', message });
    }
    const before = await context.readPoint(null);
    const { artifact: subject } = context.require({ at: before, id: input.subject, input: 'input.subject' });
    const current = before.view.current(subject);
    const named = before.view.resolve(input.subject)?.version ?? NONE;
    const about = named === NONE ? current : named;
    const id = `comment:${randomUUID()}`;
    const { actor } = context.authorship(input);
    const author = before.view.find(actor);
    const isPerson = author !== NONE && ['PERSON', 'ROLE'].includes(before.view.kind(author));
    const { receipt, at } = await writeTogether(
      {
        operation: 'addComment',
        input,
        artifacts: [
          {
            field: 'input',
            artifact: {
              id,
              kind: 'IMPACT_ASSESSMENT',
              subkind: 'COMMENT',
              title: text.split('\n')[0]?.slice(0, 200) ?? null,
              version: { content: { text, stance: input.stance ?? 'REMARK' } },
            },
          },
        ],
        links: [
          {
            field: 'input.subject',
            link: {
              type: 'ASSESSES',
              from: id,
              to: about === NONE ? before.view.id(subject) : before.view.versionId(about),
            },
          },
          ...(isPerson
            ? [{ field: 'input.actor', link: { type: 'ATTRIBUTED_TO' as const, from: id, to: actor } }]
            : []),
        ],
      },
      context,
    );
    if (receipt.errors.length > 0) return { comment: null, receipt };
    const artifact = at.view.find(id);
    const [slot] = slotsOf({ at, artifact }, { end: 'SOURCE', types: ['ASSESSES'] });
    return { comment: { at, artifact, slot: slot as number }, receipt };
  },
};

/** Comments on an artifact, the oldest first. */
export function commentPage(
  { at, artifact }: ArtifactNode,
  page: PageArguments,
  context: RequestContext,
): Page<CommentNode> {
  const slots = new Map<number, number>();
  for (const slot of slotsOf({ at, artifact }, { end: 'TARGET', types: ['ASSESSES'] })) {
    const comment = at.view.index.linkFrom(slot);
    if (at.view.facts(comment).subkind === 'COMMENT') slots.set(comment, slot);
  }
  return pageOf({
    keys: [...slots.keys()].sort((left, right) => left - right),
    page,
    list: `comments ${at.view.id(artifact)}`,
    revision: at.view.revision,
    context,
    node: (comment) => ({ at, artifact: comment, slot: slots.get(comment) as number }),
  });
}

const stance = oneOfField('stance', COMMENT_STANCES);
const text = textField('text');

export const Comment: CommentResolvers = {
  id: ({ at, artifact }) => at.view.id(artifact),
  stance: async (node, _, context) => (await stance(node, _, context)) ?? 'REMARK',
  text: async (node, _, context) => (await text(node, _, context)) ?? '',
  author: async (node, _, context) => (await context.journalEntry(writtenAt(node)))?.actor ?? '',
  at: (node) => isoText(node.at.view.instantOf(writtenAt(node))) as string,
  revision: (node) => writtenAt(node),
  subject: ({ at, slot }) => ({ at, artifact: at.view.index.linkTo(slot) }),
  version: (node) => versionOf(node),
  outdated: (node) => {
    const { view } = node.at;
    const about = versionOf(node);
    const current = view.current(view.index.linkTo(node.slot));
    return about ? view.digest(about.version) !== view.digest(current) : current !== NONE;
  },
};

/** A link to an artifact with one version names none: then it is the one that was there when the comment was written. */
function versionOf(node: CommentNode): VersionNode | null {
  const { view } = node.at;
  const named = view.index.linkToVersion(node.slot);
  const version = named === NONE ? view.at(writtenAt(node)).current(view.index.linkTo(node.slot)) : named;
  return version === NONE ? null : { at: node.at, version };
}

/** A comment has one version, which is never written again. */
function writtenAt({ at, artifact }: CommentNode): number {
  return at.view.version(at.view.current(artifact)).revision;
}
