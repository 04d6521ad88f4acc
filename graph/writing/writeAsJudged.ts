/**
 * Writes that rest on a judgement of the graph: what was judged is what is written. Where somebody wrote in between, all is judged
 * again.
 *
 *     judge ─▶ refused, or nothing to write ─▶ the answer
 *           ─▶ a batch ─▶ in the transaction: is what the judgement rests on as it was? ─ no ─▶ judge again
 *                                                                                     └ yes ▶ written
 *
 * So of many requests at once one writes, and each of the others judges a graph that has it.
 */
import type { GraphView } from '../index/graphView.ts';
import type { IngestError, IngestReceipt } from '../ingest/input.ts';
import type { SafetyGraph, WriteRequest } from '../safetyGraph.ts';

export interface Judgement<Answer> {
  /** The graph that was judged. */
  readonly view: GraphView;
  readonly answer: Answer;
  /** Null: there is nothing to write. */
  readonly write: Omit<WriteRequest, 'guard'> | null;
  /** What the judgement rests on: it holds as long as this is the same. Default: all of the graph. */
  readonly restsOn?: (view: GraphView) => string;
}

interface Judged<Answer> {
  readonly answer: Answer;
  /** Null: nothing was to be written. */
  readonly receipt: IngestReceipt | null;
}

/** Times that all is judged; a writer that never rests must not be waited for. */
export const MOST_JUDGEMENTS = 50;

/** With this a guard refuses what was judged by a graph that is no more. */
export const MOVED = {
  path: '',
  id: null,
  code: 'VALUE_INVALID',
  message: 'what the decision rests on was written to meanwhile',
} as const satisfies IngestError;

/** Has it to be judged again? */
export function hasMoved({ errors }: IngestReceipt): boolean {
  return errors[0]?.message === MOVED.message;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * @param judge Looks at the newest graph; may be called several times. What it throws is thrown.
 * @returns The answer of the judgement that holds, with the receipt of what was written; its errors are the batch's own.
 * @throws Error when others write faster than it can be judged.
 */
export async function writeAsJudged<Answer>(
  graph: Pick<SafetyGraph, 'write'>,
  judge: () => Promise<Judgement<Answer>>,
): Promise<Judged<Answer>> {
  return untilItHolds(() => attempt(graph, judge));
}

/**
 * @param attempt Judges the newest graph and writes.
 * @returns Of the attempt that holds.
 * @throws Error when others write faster than it can be judged.
 */
export async function untilItHolds<Outcome>(attempt: () => Promise<Outcome | 'MOVED'>): Promise<Outcome> {
  const first = await attempt();
  if (first !== 'MOVED') return first;
  // Those who were in each other's way go on one after another in this process, so that each has to judge once more.
  const mine = turn.then(() => again(attempt));
  turn = mine.catch(() => undefined);
  return mine;
}

async function again<Outcome>(attempt: () => Promise<Outcome | 'MOVED'>): Promise<Outcome> {
  for (let count = 2; count <= MOST_JUDGEMENTS; count += 1) {
    const outcome = await attempt();
    if (outcome !== 'MOVED') return outcome;
  }
  throw new Error(`the graph was written to ${MOST_JUDGEMENTS} times while something was judged`);
}

async function attempt<Answer>(
  graph: Pick<SafetyGraph, 'write'>,
  judge: () => Promise<Judgement<Answer>>,
): Promise<Judged<Answer> | 'MOVED'> {
  const { view, answer, write, restsOn = ({ revision }) => String(revision) } = await judge();
  if (write === null) return { answer, receipt: null };
  const before = restsOn(view);
  const receipt = await graph.write({ ...write, guard: (newest) => (restsOn(newest) === before ? null : MOVED) });
  return hasMoved(receipt) ? 'MOVED' : { answer, receipt };
}
