/** Typed mutations of which the rules rest on more than one look at the graph: what was judged is what is written. */
import type { GraphView } from '../graph/index/graphView.ts';
import type { IngestError, IngestReceipt } from '../graph/ingest/input.ts';
import { hasMoved, MOVED, untilItHolds } from '../graph/writing/writeAsJudged.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';

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
  return untilItHolds(async () => {
    context.forgetHead();
    const payload = await attempt(await context.readPoint(null));
    return hasMoved(payload.receipt) ? 'MOVED' : payload;
  });
}
