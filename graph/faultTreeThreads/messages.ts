/** What the service and its threads for fault trees tell each other. */
import type { Progress } from '../safety/faultTree/analyse.ts';
import type { CheckedModel } from '../safety/faultTree/checkModel.ts';
import type { TreeAnswers, TreeQuestion } from '../safety/faultTree/questions.ts';
import type { TimeFrame } from './timeFrame.ts';

/** What is to be analysed. */
export interface TreeTask {
  readonly checked: CheckedModel;
  /** Id of a gate. */
  readonly top: string;
  /** How many nodes the diagrams may have. */
  readonly nodes: number;
  /** Whether cut sets of low order are told where the diagrams do not fit. */
  readonly lowOrders: boolean;
  /** Null: there is no time by which the answer has to be there. */
  readonly frame: TimeFrame | null;
}

export interface AskMessage {
  /** Of the tree: the thread keeps the one that it analysed last. */
  readonly key: string;
  /** Null: the thread has the tree of this key. */
  readonly task: TreeTask | null;
  readonly question: TreeQuestion;
  /** Not 0: nobody waits for the answer any more. */
  readonly stop: Int32Array;
}

export type ThreadMessage =
  | { readonly type: 'PROGRESS'; readonly progress: Progress }
  | { readonly type: 'ANSWER'; readonly answer: TreeAnswers[keyof TreeAnswers] }
  | { readonly type: 'STOPPED' }
  /** The tree that is here was cut short for want of time; who asks anew may have more, and sends the task once more. */
  | { readonly type: 'CUT_SHORT' }
  /** It threw. */
  | { readonly type: 'FAILED'; readonly message: string };
