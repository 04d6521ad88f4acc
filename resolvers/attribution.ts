/** Who acts, as a link to what is written. */
import { NONE } from '../graph/index/graphIndex.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';
import { type PlacedLink, placedLink } from './writeTogether.ts';

/** A link to who acts, where that is a PERSON of the graph. */
export function attribution(parameters: {
  readonly at: ReadPoint;
  readonly from: string;
  readonly input: { readonly actor?: string | null | undefined; readonly reason?: string | null | undefined };
  readonly context: RequestContext;
}): PlacedLink[] {
  const { at, from, input, context } = parameters;
  const { actor } = context.authorship(input);
  const person = at.view.find(actor);
  if (person === NONE || at.view.kind(person) !== 'PERSON') return [];
  return [placedLink('actor', { type: 'ATTRIBUTED_TO', from, to: actor, assurance: 'TOOL_DERIVED' })];
}
