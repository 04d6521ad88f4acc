/** Typed mutations of which the rules rest on more than one look at the graph: what was judged is what is written. */
import type { GraphView } from '../graph/index/graphView.ts';
import type { IngestError, IngestReceipt } from '../graph/ingest/input.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';

/** A writer that never rests must not be waited for. */
const MOST_ATTEMPTS = 50;

const MOVED = {
  path: '',
  id: null,
  code: 'VALUE_INVALID',
  message: 'what the rules were judged by was written to meanwhile',
} as const satisfies IngestError;

/** Refuses a batch when nobody else can write any more, and anything was written since the rules were judged. */
export function unlessWrittenTo({ view }: ReadPoint): (newest: GraphView) => IngestError | null {
  return (newest) => (newest.revision === view.revision ? null : MOVED);
}

/** Refuses a batch when nobody else can write any more, and a rule is broken that was not before. */
export function unlessBroken(isBroken: (newest: GraphView) => boolean): (newest: GraphView) => IngestError | null {
  return (newest) => (isBroken(newest) ? MOVED : null);
}

/**
 * @param attempt Judges at the point, throws what has to be refused, and writes with one of the guards above.
 * @throws Error when others write faster than it can be judged.
 */
export async function judgedAgain<Payload extends { readonly receipt: IngestReceipt }>(
  attempt: (at: ReadPoint) => Promise<Payload>,
  context: RequestContext,
): Promise<Payload> {
  for (let count = 1; count <= MOST_ATTEMPTS; count += 1) {
    context.forgetHead();
    const payload = await attempt(await context.readPoint(null));
    if (payload.receipt.errors[0]?.message !== MOVED.message) return payload;
  }
  throw new Error(`${MOST_ATTEMPTS} times somebody wrote while the rules were judged`);
}
