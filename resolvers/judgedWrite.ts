/** Writes what was judged, on the graph that it was judged by: where somebody came in between, all is judged again. */
import type { GraphView } from '../graph/index/graphView.ts';
import type { IngestError, IngestInput, IngestReceipt } from '../graph/ingest/input.ts';
import { NO_COUNTS } from '../graph/ingest/planBatch.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';

/** What a judgement wants to be written. */
export interface Judged {
  readonly operation: string;
  /** Null: there is nothing to write, all is as it should be. */
  readonly input: IngestInput | null;
  readonly authorship: { readonly actor?: string | null | undefined; readonly reason?: string | null | undefined };
  /** What the judgement rests on; as long as that is the same, it holds. */
  readonly restsOn: (view: GraphView) => string;
  /** True: written as the service's own record. */
  readonly trusted?: boolean;
}

/** A writer that never rests must not be waited for. */
const MOST_ATTEMPTS = 50;

const MOVED = {
  path: '',
  id: null,
  code: 'VALUE_INVALID',
  message: 'what the decision rests on was written to meanwhile',
} as const satisfies IngestError;

/**
 * @param judge Reads the graph, throws what has to be refused, and says what to write.
 * @throws Error when others write faster than it can be judged.
 */
export async function judgedWrite(
  judge: (at: ReadPoint) => Promise<Judged>,
  context: RequestContext,
): Promise<{ readonly receipt: IngestReceipt; readonly at: ReadPoint }> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    context.forgetHead();
    const at = await context.readPoint(null);
    const { operation, input, authorship, restsOn, trusted = false } = await judge(at);
    if (input === null)
      return { receipt: { revision: at.view.revision, replayed: false, ...NO_COUNTS, errors: [] }, at };
    const before = restsOn(at.view);
    const receipt = await context.graph.write({
      ...context.authorship(authorship),
      operation,
      trusted,
      guard: (view) => (restsOn(view) === before ? null : MOVED),
      input,
    });
    if (receipt.errors[0]?.message !== MOVED.message) return { receipt, at: await context.afterWrite() };
  }
  throw new Error(`${MOST_ATTEMPTS} times somebody wrote while it was judged`);
}

/** How many links there are to the artifact and its versions, and its retraction: most decisions rest on what was said of something. */
export function linksTo(view: GraphView, artifact: number): string {
  return `${view.incoming(artifact).length} ${view.outgoing(artifact).length}`;
}
