/** Lists of what an artifact is linked with. */
import { NONE } from '../graph/index/graphIndex.ts';
import type { RelationType } from '../graph/metamodel/relations.ts';
import type { LinkEnd } from '../graph/metamodel/ruleRow.ts';
import type { RequestContext } from './context.ts';
import type { ArtifactNode, LinkNode } from './nodes.ts';
import { type Page, type PageArguments, pageOf } from './page.ts';

/** Which links of an artifact. */
export interface LinkSelection {
  /** The end that the artifact is: SOURCE for what its links name, TARGET for what names it. */
  readonly end: LinkEnd;
  /** Null: every relation. */
  readonly types: readonly RelationType[] | null;
}

/** Links of an artifact and its versions, in the order in which they were recorded. */
export function linkPage(
  node: ArtifactNode,
  selection: LinkSelection,
  page: PageArguments,
  context: RequestContext,
): Page<LinkNode> {
  const { view } = node.at;
  return pageOf({
    keys: slotsOf(node, selection),
    page,
    list: `links ${view.id(node.artifact)} ${selection.end} ${selection.types?.toSorted().join() ?? '*'}`,
    revision: view.revision,
    context,
    node: (slot) => ({ at: node.at, slot }),
  });
}

/** A field that lists links of these relations. */
export function linksField(end: LinkEnd, ...types: RelationType[]) {
  return (parent: ArtifactNode, page: PageArguments, context: RequestContext): Page<LinkNode> =>
    linkPage(parent, { end, types }, page, context);
}

/** A field that lists the artifacts at the other ends, each once, in the order in which they were recorded. */
export function neighboursField(...selections: LinkSelection[]) {
  return (parent: ArtifactNode, page: PageArguments, context: RequestContext): Page<ArtifactNode> =>
    artifactPage({
      parent,
      artifacts: new Set(selections.flatMap((selection) => otherEnds(parent, selection))),
      list: selections.map(({ end, types }) => `${end} ${types?.join()}`).join(' '),
      page,
      context,
    });
}

/** A page of artifacts that belong to the parent. */
export function artifactPage({
  parent,
  artifacts,
  list,
  page,
  context,
}: {
  parent: ArtifactNode;
  artifacts: ReadonlySet<number>;
  list: string;
  page: PageArguments;
  context: RequestContext;
}): Page<ArtifactNode> {
  const { view } = parent.at;
  return pageOf({
    keys: [...artifacts].sort((left, right) => left - right),
    page,
    list: `neighbours ${view.id(parent.artifact)} ${list}`,
    revision: view.revision,
    context,
    node: (artifact) => ({ at: parent.at, artifact }),
  });
}

/** Numbers of the artifacts at the other ends; one may come more than once. */
export function otherEnds(node: ArtifactNode, selection: LinkSelection): number[] {
  const { index } = node.at.view;
  const column = selection.end === 'SOURCE' ? index.linkTo : index.linkFrom;
  return slotsOf(node, selection).map((slot) => column.get(slot));
}

/** Live slots, oldest first. */
export function slotsOf({ at: { view }, artifact }: ArtifactNode, { end, types }: LinkSelection): number[] {
  if (artifact === NONE) return [];
  const slots = end === 'SOURCE' ? view.outgoing(artifact) : view.incoming(artifact);
  return types === null ? slots : slots.filter((slot) => types.includes(view.link(slot).type));
}
