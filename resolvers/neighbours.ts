/** Lists of what an artifact is linked with. */
import type { ArtifactKind } from '../graph/metamodel/kinds.ts';
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
  /** Other ends of these kinds; default: any. */
  readonly kinds?: readonly ArtifactKind[];
}

/** Links of an artifact and its versions, in the order in which they were recorded. */
export function linkPage(
  node: ArtifactNode,
  selection: LinkSelection,
  page: PageArguments,
  context: RequestContext,
): Page<LinkNode> {
  const { view } = node.at;
  const links = liveLinks(node, selection);
  return pageOf({
    keys: [...links.keys()],
    page,
    list: `links ${view.id(node.artifact)} ${selection.end} ${selection.types?.toSorted().join() ?? '*'}`,
    revision: view.revision,
    context,
    node: (began) => ({ at: node.at, slot: links.get(began) as number }),
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
      list: selections
        .map(({ end, types, kinds }) => `${end} ${types?.join()} ${kinds?.join() ?? ''}`.trim())
        .join(' '),
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
  const isSource = selection.end === 'SOURCE';
  const others = slotsOf(node, selection).map((slot) => (isSource ? index.linkTo(slot) : index.linkFrom(slot)));
  const { kinds } = selection;
  return kinds ? others.filter((other) => kinds.includes(node.at.view.kind(other))) : others;
}

/** Live slots; the link that was recorded first comes first. */
export function slotsOf(node: ArtifactNode, selection: LinkSelection): number[] {
  return [...liveLinks(node, selection).values()];
}

/**
 * Live slots by the slot with which their link began, ascending. A link that is asserted, scoped or ruled on again gets
 * a new slot; it keeps its place in lists.
 */
function liveLinks({ at: { view }, artifact }: ArtifactNode, { end, types }: LinkSelection): Map<number, number> {
  const began = new Map<string, number>();
  const live = new Map<string, number>();
  // The newest first.
  for (const slot of end === 'SOURCE' ? view.index.slotsOut(artifact) : view.index.slotsIn(artifact)) {
    const { id, type } = view.link(slot);
    if (types !== null && !types.includes(type)) continue;
    if (view.isLive(slot)) live.set(id, slot);
    if (live.has(id)) began.set(id, slot);
  }
  const places = [...live].map(([id, slot]): [number, number] => [began.get(id) as number, slot]);
  return new Map(places.sort(([left], [right]) => left - right));
}
