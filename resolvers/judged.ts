/**
 * Writes that rest on a judgement of the graph: what was judged is what is written. Where somebody wrote in between, all is
 * judged again.
 */
import { NONE } from '../graph/index/graphIndex.ts';
import type { ArtifactInput, LinkInput } from '../graph/ingest/input.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';
import { type PlacedArtifact, type PlacedLink, type WrittenTogether, writeTogether } from './writeTogether.ts';

/** Times that all is judged again; a writer that never rests must not be waited for. */
const MOST_ATTEMPTS = 50;
const MOVED = 'something was written while this was judged';

export interface JudgedWrite {
  readonly operation: string;
  readonly input: {
    readonly source?: string | null | undefined;
    readonly actor?: string | null | undefined;
    readonly reason?: string | null | undefined;
  };
  readonly artifacts: readonly PlacedArtifact[];
  readonly links: readonly PlacedLink[];
}

/**
 * @param judge Looks at the graph and says what to write; refuses by throwing. It may be called several times. Null: there is
 *   nothing left to do.
 * @throws Error when others write faster than can be judged.
 */
export async function writeAsJudged(
  context: RequestContext,
  judge: (at: ReadPoint) => Promise<JudgedWrite | null>,
): Promise<WrittenTogether | null> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    context.forgetHead();
    const at = await context.readPoint(null);
    const write = await judge(at);
    if (write === null) return null;
    const written = await writeTogether(
      {
        ...write,
        guard: ({ revision }) =>
          revision === at.view.revision ? null : { path: '', id: null, code: 'VALUE_INVALID', message: MOVED },
      },
      context,
    );
    if (written.receipt.errors[0]?.message !== MOVED) return written;
  }
  throw new Error(`the graph was written to ${MOST_ATTEMPTS} times while something was judged`);
}

/** The same artifact of a batch, with the field of the input that it was made from. */
export function placedArtifact(field: string, artifact: ArtifactInput): PlacedArtifact {
  return { field, artifact };
}

export function placedLink(field: string, link: LinkInput): PlacedLink {
  return { field, link };
}

/** A link to who acts, where that is a PERSON of the graph. */
export function attribution(parameters: {
  readonly at: ReadPoint;
  readonly from: string;
  readonly input: JudgedWrite['input'];
  readonly context: RequestContext;
}): PlacedLink[] {
  const { at, from, input, context } = parameters;
  const { actor } = context.authorship(input);
  const person = at.view.find(actor);
  if (person === NONE || at.view.kind(person) !== 'PERSON') return [];
  return [placedLink('actor', { type: 'ATTRIBUTED_TO', from, to: actor, assurance: 'TOOL_DERIVED' })];
}

/** Id of the current version; of the artifact where it has none. */
export function currentId(at: ReadPoint, artifact: number): string {
  const version = at.view.current(artifact);
  return version === NONE ? at.view.id(artifact) : at.view.versionId(version);
}
