/**
 * A fault tree, analysed where it costs least: small ones here, in turn with everything else, large ones in a thread.
 *
 *     up to 2,000 elements ─▶ here, up to a tenth of a second ─▶ done
 *                                                          └──▶ a thread begins anew; questions go there, too
 */
import { createHash } from 'node:crypto';
import {
  analyseTopEvent,
  type Computation,
  type Importance,
  type Progress,
  type Quantification,
} from '../safety/faultTree/analyse.ts';
import type { CheckedModel } from '../safety/faultTree/checkModel.ts';
import type { CutOffReport, PageResult } from '../safety/faultTree/cutSets.ts';
import type { PrimeImplicantPage } from '../safety/faultTree/primeImplicants.ts';
import {
  answered,
  type TreeAnswers,
  type TreeQuestion,
  type TreeQuestions,
  type TreeSummary,
} from '../safety/faultTree/questions.ts';
import type { TreeTask } from './messages.ts';
import type { FaultTreeThreads } from './threadPool.ts';

/** Gates and leaves above which a tree goes to a thread at once: to read its formulas alone takes a hundredth of a second. */
const MOST_ELEMENTS_HERE = 2_000;
/** Of computing, without the turns of others; counted after each step. To start over in a thread then loses little. */
const MOST_MILLISECONDS_HERE = 100;

/** A tree that was analysed, wherever. */
export interface AnalysedTree {
  readonly summary: TreeSummary;
  /** @param time Mission time, in the unit of the rates. */
  quantify(time: number): Promise<Quantification>;
  importance(time: number): Promise<Importance | null>;
  page(asked: TreeQuestions['PAGE']): Promise<PageResult>;
  cutOff(asked: TreeQuestions['CUT_OFF']): Promise<CutOffReport>;
  primeImplicants(asked: TreeQuestions['PRIME_IMPLICANTS']): Promise<PrimeImplicantPage>;
}

/**
 * @throws ThreadLost, ThreadsBusy, and the reason of the signal
 */
export async function analyseTree(parameters: {
  readonly threads: FaultTreeThreads;
  readonly checked: CheckedModel;
  readonly top: string;
  readonly nodes: number;
  /** Milliseconds within which the answer has to be there, cut short if need be; null: it takes as long as it takes. */
  readonly within?: number | null;
  /** False: what is not complete is of no use to who asks. */
  readonly lowOrders?: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
}): Promise<AnalysedTree> {
  const { threads, checked, top, nodes, within = null, lowOrders = true, signal, onProgress, pause } = parameters;
  const from = Date.now();
  const frame = within === null ? null : { from, until: from + within };
  const task: TreeTask = { checked, top, nodes, lowOrders, frame };
  const isSmall = checked.gates.size + checked.leaves.size <= MOST_ELEMENTS_HERE;
  const here = <Result>(computation: Computation<Result>) => briefly({ computation, signal, pause });
  const analysis = isSmall ? await here(analyseTopEvent({ checked, top, options: { nodes, lowOrders } })) : null;
  let key: string | null = null;
  const ask = async <Type extends TreeQuestion['type']>(
    question: { readonly type: Type } & TreeQuestions[Type],
  ): Promise<TreeAnswers[Type]> => {
    const found = analysis && (await here(answered(analysis.result, question as TreeQuestion)));
    if (found) return found.result as TreeAnswers[Type];
    key ??= keyOf(task);
    const request = { key, task, question: question as TreeQuestion, signal, onProgress };
    return (await threads.ask(request)) as TreeAnswers[Type];
  };
  return {
    summary: await ask({ type: 'SUMMARY' }),
    quantify: (time) => ask({ type: 'QUANTIFY', time }),
    importance: (time) => ask({ type: 'IMPORTANCE', time }),
    page: (asked) => ask({ type: 'PAGE', ...asked }),
    cutOff: (asked) => ask({ type: 'CUT_OFF', ...asked }),
    primeImplicants: (asked) => ask({ type: 'PRIME_IMPLICANTS', ...asked }),
  };
}

/** Null: it takes longer. */
async function briefly<Result>(parameters: {
  readonly computation: Computation<Result>;
  readonly signal: AbortSignal;
  readonly pause: () => Promise<void>;
}): Promise<{ readonly result: Result } | null> {
  const { computation, signal, pause } = parameters;
  for (let spent = 0; spent < MOST_MILLISECONDS_HERE; ) {
    const from = performance.now();
    const step = computation.next();
    if (step.done) return { result: step.value };
    spent += performance.now() - from;
    await pause();
    signal.throwIfAborted();
  }
  return null;
}

/** Equal for equal trees, so that the next page finds the thread that has its tree. */
function keyOf({ checked, top, nodes, lowOrders }: TreeTask): string {
  return createHash('sha256')
    .update(JSON.stringify([checked.model, top, nodes, lowOrders]))
    .digest('base64url');
}
