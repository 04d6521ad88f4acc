/**
 * Decisions that rest on the graph as it is: what was judged is what is written. Something came in between: all is judged again.
 */
import { type ArtifactInput, type LinkInput, OWN_SOURCES } from '../graph/ingest/input.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';

export interface Decision<Answer> {
  /** What is to be written; null: there is nothing to write any more. */
  readonly write: { readonly artifacts: readonly ArtifactInput[]; readonly links: readonly LinkInput[] } | null;
  readonly answer: Answer;
}

/** Times that all is judged again; a writer that never rests must not be waited for. */
const MOST_ATTEMPTS = 40;

const MOVED = {
  path: '',
  id: null,
  code: 'VALUE_INVALID',
  message: 'something was written while it was judged',
} as const;

let turn: Promise<unknown> = Promise.resolve();

/**
 * Judges, and writes what was judged: one after another in this process, as they would only find each other in the way.
 * @param decide Refuses by throwing.
 */
export async function decideAndWrite<Answer>(
  write: {
    /** For the journal. */
    readonly operation: string;
    /** The part of the service that says so: the source is `safetyops:<part>`. */
    readonly part: string;
    readonly input: { readonly actor?: string | null | undefined; readonly reason?: string | null | undefined };
  },
  decide: (at: ReadPoint) => Promise<Decision<Answer>>,
  context: RequestContext,
): Promise<{ readonly answer: Answer; readonly at: ReadPoint }> {
  const mine = turn.then(
    () => attempts(write, decide, context),
    () => attempts(write, decide, context),
  );
  turn = mine.catch(() => undefined);
  return mine;
}

async function attempts<Answer>(
  { operation, part, input }: Parameters<typeof decideAndWrite>[0],
  decide: (at: ReadPoint) => Promise<Decision<Answer>>,
  context: RequestContext,
): Promise<{ readonly answer: Answer; readonly at: ReadPoint }> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    context.forgetHead();
    const at = await context.readPoint(null);
    const { write, answer } = await decide(at);
    if (write === null) return { answer, at };
    const receipt = await context.graph.write({
      ...context.authorship(input),
      operation,
      trusted: true,
      guard: (newest) => (newest.revision === at.view.revision ? null : MOVED),
      input: { source: `${OWN_SOURCES}${part}`, artifacts: write.artifacts, links: write.links },
    });
    const [error] = receipt.errors;
    if (!error) return { answer, at: await context.afterWrite() };
    if (error.message !== MOVED.message) {
      throw new Error(`${operation} could not be written: ${error.path}: ${error.message}`);
    }
  }
  throw new Error(`the graph was written to ${MOST_ATTEMPTS} times while ${operation} was judged`);
}
