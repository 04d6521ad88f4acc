/** Reading many artifacts for one field. */

import { NONE } from '../graph/index/graphIndex.ts';
import type { ArtifactKind } from '../graph/metamodel/kinds.ts';
import type { JsonObject } from '../graph/model/delta.ts';
import { type ContentsOf, GraphReader } from '../graph/reading/graphReader.ts';
import type { RequestContext } from './context.ts';
import { badUserInput } from './errors.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';

/** The graph at a point of a request: of a hypothesis, what that says, and no longer than the request has. */
export function readerAt(at: ReadPoint, context: RequestContext): GraphReader {
  return new GraphReader({ view: at.view, contentsOf: contentsAt(at, context) });
}

/** The content of an artifact's version at the point of the node. */
export async function contentOf({ at, artifact }: ArtifactNode, context: RequestContext): Promise<JsonObject> {
  const reader = readerAt(at, context);
  await reader.load([artifact]);
  return reader.content(artifact);
}

/** Contents at a point of a request. */
export function contentsAt({ view, hypothesis }: ReadPoint, context: RequestContext): ContentsOf {
  return async (ids) => {
    const source = hypothesis ? hypothesis.source(context.graph) : context.graph;
    return context.inTime(source.contents(ids, view.revision));
  };
}

/**
 * Number of an artifact that has to be of one of the kinds.
 * @throws GraphQLError NOT_FOUND; BAD_USER_INPUT when it is of another kind.
 */
export function requireKind(
  asked: {
    readonly at: ReadPoint;
    readonly id: string;
    /** Where it is in the arguments. */
    readonly input: string;
    readonly kinds: readonly ArtifactKind[];
    /** Default: any. */
    readonly subkinds?: readonly string[];
  },
  context: RequestContext,
): number {
  const { at, id, input, kinds, subkinds } = asked;
  const { artifact } = context.require({ at, id, input });
  const { kind, subkind } = at.view.facts(artifact);
  if (kinds.includes(kind) && (!subkinds || subkinds.includes(subkind ?? ''))) return artifact;
  const is = subkind === null ? kind : `${kind} ${subkind}`;
  const wanted = subkinds ? `${kinds.join(' or ')} of subkind ${subkinds.join(' or ')}` : kinds.join(' or ');
  throw badUserInput({ input, message: `${id} is a ${is}; ${input} takes a ${wanted}` });
}

/** Id of the current version; of the artifact where it has none. */
export function currentId(at: ReadPoint, artifact: number): string {
  const version = at.view.current(artifact);
  return version === NONE ? at.view.id(artifact) : at.view.versionId(version);
}
