/**
 * Threads that analyse fault trees, so that everything else is answered meanwhile.
 *
 *     ask ─▶ a free thread that has the tree? ─▶ a free one? ─▶ fewer than there may be: a new one ─▶ wait for one
 *     signal ─▶ flag ─▶ the thread stops at its next step ─▶ else it is ended by force, and a new one takes its place
 */
import { Worker } from 'node:worker_threads';
import type { Progress } from '../safety/faultTree/analyse.ts';
import type { TreeAnswers, TreeQuestion } from '../safety/faultTree/questions.ts';
import type { AskMessage, ThreadMessage, TreeTask } from './messages.ts';

/** How many threads there are, and for how long. */
export const FAULT_TREE_THREAD_LIMITS = {
  threads: {
    value: 2,
    unit: 'threads that analyse large fault trees',
    reason:
      'One may be at a hard tree for half a minute while the other one serves the rest. Each may take a gigabyte, and each takes a core.',
  },
  waiting: {
    value: 16,
    unit: 'questions about large fault trees that wait for a thread',
    reason: 'Who comes later would not be served before the deadline of a request; it hears so at once.',
  },
  idleMilliseconds: {
    value: 60_000,
    unit: 'milliseconds that a thread keeps its fault tree without a question',
    reason: 'People ask for the next page of cut sets within a minute; then the memory is free for others.',
  },
} as const;

/** How long a thread may take to its next step before it is ended: with it a stop comes within 200 ms. */
const STOP_MILLISECONDS = 100;

/** A thread ended without an answer. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
}

/** All threads are busy, and as many questions as may wait are waiting. */
export class ThreadsBusy extends Error {
  override readonly name = 'ThreadsBusy';
}

/** A question to a thread. */
export interface ThreadRequest<Question extends TreeQuestion = TreeQuestion> {
  /** Of the tree: equal keys have equal trees. */
  readonly key: string;
  readonly task: TreeTask;
  readonly question: Question;
  /** Comes when nobody waits for the answer any more; its reason is what `ask` throws then. */
  readonly signal: AbortSignal;
  /** Called once a second. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

interface Waiting {
  readonly request: ThreadRequest;
  readonly resolve: (answer: TreeAnswers[keyof TreeAnswers]) => void;
  readonly reject: (error: unknown) => void;
}

export interface ThreadPoolOptions {
  readonly threads?: number;
  readonly waiting?: number;
  readonly idleMilliseconds?: number;
  /** The module that runs in a thread; tests give one that fails. */
  readonly module?: URL;
}

export class FaultTreeThreads {
  private readonly threads = new Set<Thread>();
  private readonly queue: Waiting[] = [];
  private readonly options: Required<ThreadPoolOptions>;
  private isClosed = false;

  constructor(options: ThreadPoolOptions = {}) {
    this.options = {
      threads: FAULT_TREE_THREAD_LIMITS.threads.value,
      waiting: FAULT_TREE_THREAD_LIMITS.waiting.value,
      idleMilliseconds: FAULT_TREE_THREAD_LIMITS.idleMilliseconds.value,
      module: new URL('./thread.ts', import.meta.url),
      ...options,
    };
  }

  /**
   * @throws ThreadLost when the thread ended without an answer, e.g. for want of memory.
   * @throws ThreadsBusy
   * @throws the reason of the signal
   */
  ask<Question extends TreeQuestion>(request: ThreadRequest<Question>): Promise<TreeAnswers[Question['type']]> {
    return new Promise((resolve, reject) => {
      const { signal } = request;
      if (signal.aborted) return reject(signal.reason);
      if (this.isClosed) return reject(new ThreadLost('the service is stopping'));
      const waiting: Waiting = { request, resolve: resolve as Waiting['resolve'], reject };
      this.queue.push(waiting);
      this.dispatch();
      const position = this.queue.indexOf(waiting);
      if (position === -1) return;
      if (this.queue.length > this.options.waiting) {
        this.queue.splice(position, 1);
        return reject(new ThreadsBusy(`${this.options.waiting} questions wait for a thread already`));
      }
      signal.addEventListener('abort', () => {
        const at = this.queue.indexOf(waiting);
        if (at === -1) return;
        this.queue.splice(at, 1);
        reject(signal.reason);
      });
    });
  }

  /** How many threads there are at the moment. */
  get size(): number {
    return this.threads.size;
  }

  /** How many of them are at work. */
  get busy(): number {
    return [...this.threads].filter(({ isFree }) => !isFree).length;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const { reject } of this.queue.splice(0)) reject(new ThreadLost('the service is stopping'));
    await Promise.all([...this.threads].map((thread) => thread.end(new ThreadLost('the service is stopping'))));
  }

  private dispatch(): void {
    for (let position = 0; position < this.queue.length; ) {
      const waiting = this.queue[position] as Waiting;
      const thread = this.threadFor(waiting.request.key);
      if (!thread) {
        position += 1;
        continue;
      }
      this.queue.splice(position, 1);
      thread.serve(waiting);
    }
  }

  /** One that has the tree, else one that is free, else a new one; null: all are busy. */
  private threadFor(key: string): Thread | null {
    const free = [...this.threads].filter((thread) => thread.isFree);
    const found = free.find((thread) => thread.key === key) ?? free.find((thread) => thread.key === null) ?? null;
    if (found) return found;
    if (this.threads.size < this.options.threads) {
      const thread = new Thread(this.options, {
        // What the answer makes its reader ask next about the same tree comes before the tree of somebody else.
        onFree: () => setImmediate(() => this.dispatch()),
        onEnd: () => {
          this.threads.delete(thread);
          if (!this.isClosed) this.dispatch();
        },
      });
      this.threads.add(thread);
      return thread;
    }
    return free[0] ?? null;
  }
}

class Thread {
  /** Of the tree that it has. */
  key: string | null = null;
  private readonly worker: Worker;
  private readonly idleMilliseconds: number;
  private readonly onFree: () => void;
  private readonly onEnd: () => void;
  private serving: { readonly waiting: Waiting; readonly finish: () => void; readonly stop: Int32Array } | null = null;
  private idle: NodeJS.Timeout | null = null;
  private isEnded = false;

  constructor(
    options: Required<ThreadPoolOptions>,
    { onFree, onEnd }: { readonly onFree: () => void; readonly onEnd: () => void },
  ) {
    this.idleMilliseconds = options.idleMilliseconds;
    this.onFree = onFree;
    this.onEnd = onEnd;
    this.worker = new Worker(new URL('./startThread.mjs', import.meta.url), {
      execArgv: [],
      workerData: { module: options.module.href },
    });
    // A thread that waits for work keeps no process alive.
    this.worker.unref();
    this.worker.on('message', (message: ThreadMessage) => this.hear(message));
    this.worker.on('error', (error) => void this.end(new ThreadLost(reasonOf(error))));
    this.worker.on('exit', () => void this.end(new ThreadLost('it ended by itself')));
  }

  get isFree(): boolean {
    return this.serving === null && !this.isEnded;
  }

  serve(waiting: Waiting): void {
    if (this.idle) clearTimeout(this.idle);
    const { signal } = waiting.request;
    const stop = new Int32Array(new SharedArrayBuffer(4));
    let force: NodeJS.Timeout | null = null;
    const abandon = () => {
      Atomics.store(stop, 0, 1);
      force = setTimeout(() => void this.end(signal.reason), STOP_MILLISECONDS);
      // Whoever asked need not wait for the thread.
      waiting.reject(signal.reason);
    };
    const finish = () => {
      signal.removeEventListener('abort', abandon);
      if (force) clearTimeout(force);
      this.serving = null;
    };
    this.serving = { waiting, finish, stop };
    signal.addEventListener('abort', abandon);
    this.worker.ref();
    this.post(waiting.request, stop);
  }

  private post({ key, task, question }: ThreadRequest, stop: Int32Array): void {
    this.worker.postMessage({ key, task: this.key === key ? null : task, question, stop } satisfies AskMessage);
    this.key = key;
  }

  /** Ends it by force; what it is at fails with the error. */
  async end(error: unknown): Promise<void> {
    if (this.isEnded) return;
    this.isEnded = true;
    if (this.idle) clearTimeout(this.idle);
    const { serving } = this;
    serving?.finish();
    serving?.waiting.reject(error);
    await this.worker.terminate();
    this.onEnd();
  }

  private hear(message: ThreadMessage): void {
    const { serving } = this;
    if (!serving) return;
    const { request, resolve, reject } = serving.waiting;
    if (message.type === 'PROGRESS') {
      request.onProgress?.(message.progress);
      return;
    }
    if (message.type === 'CUT_SHORT') {
      this.key = null;
      this.post(request, serving.stop);
      return;
    }
    serving.finish();
    this.worker.unref();
    if (message.type !== 'ANSWER') this.key = null;
    if (message.type === 'FAILED') reject(new ThreadLost(message.message));
    else if (message.type === 'STOPPED') reject(request.signal.reason);
    else resolve(message.answer);
    this.idle = setTimeout(() => void this.end(new ThreadLost('idle')), this.idleMilliseconds);
    this.idle.unref();
    this.onFree();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
