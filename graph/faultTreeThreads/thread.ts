/**
 * The inside of a thread: analyses a tree, keeps it for further questions, and looks at the stop flag after each step.
 */
import { parentPort } from 'node:worker_threads';
import {
  analyseTopEvent,
  type Computation,
  runComputation,
  type TopEventAnalysis,
} from '../safety/faultTree/analyse.ts';
import { answered } from '../safety/faultTree/questions.ts';
import type { AskMessage, ThreadMessage } from './messages.ts';
import { lateness } from './timeFrame.ts';

if (!parentPort) throw new Error('this file runs in a thread');
const port = parentPort;
const tell = (message: ThreadMessage) => port.postMessage(message);

/** The tree that was asked about last. */
let kept: { readonly key: string; readonly analysis: TopEventAnalysis } | null = null;

port.on('message', ({ key, task, question, stop }: AskMessage) => {
  const run = <Result>(computation: Computation<Result>) =>
    runComputation({
      computation,
      clock: () => performance.now(),
      onProgress: (progress) => tell({ type: 'PROGRESS', progress }),
      isCancelled: () => Atomics.load(stop, 0) !== 0,
    });
  try {
    if (task) {
      kept = null;
      const { checked, top, nodes, lowOrders, frame } = task;
      const options = { nodes, lowOrders, isLate: lateness(frame) };
      const outcome = run(analyseTopEvent({ checked, top, options }));
      if (outcome.isCancelled) return tell({ type: 'STOPPED' });
      kept = { key, analysis: outcome.result };
    }
    if (kept?.key !== key) throw new Error('asked about a tree that is not here');
    // Every reader begins with the summary.
    if (!task && question.type === 'SUMMARY' && kept.analysis.endedLate) return tell({ type: 'CUT_SHORT' });
    const outcome = run(answered(kept.analysis, question));
    tell(outcome.isCancelled ? { type: 'STOPPED' } : { type: 'ANSWER', answer: outcome.result });
  } catch (error) {
    // What was begun may hold most of the memory.
    kept = null;
    tell({ type: 'FAILED', message: error instanceof Error ? error.message : String(error) });
  }
});
