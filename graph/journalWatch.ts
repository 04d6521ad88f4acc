/**
 * Tells those who wait when the journal has grown, whoever wrote: this instance at once, another one at the next look.
 * Nobody waits, nobody looks.
 */
import type { GraphView } from './index/graphView.ts';
import type { SafetyGraph } from './safetyGraph.ts';

/**
 * Between two looks at the journal's head while somebody waits. Half a second is below what people notice as a delay, and
 * a look is one indexed row: 2 in a second, however many wait.
 */
export const FOLLOW_MILLISECONDS = 500;

interface Waiter {
  readonly after: GraphView;
  readonly resolve: (view: GraphView) => void;
  readonly reject: (error: unknown) => void;
}

export class JournalWatch {
  private readonly graph: SafetyGraph;
  private readonly milliseconds: number;
  private readonly waiters = new Set<Waiter>();
  private timer: NodeJS.Timeout | null = null;
  private stopListening: (() => void) | null = null;

  constructor({ graph, milliseconds = FOLLOW_MILLISECONDS }: { graph: SafetyGraph; milliseconds?: number }) {
    this.graph = graph;
    this.milliseconds = milliseconds;
  }

  /**
   * The newest graph, once it is another than `after`. Null: the time is over, or the signal came.
   * @throws DatabaseError when the journal cannot be read.
   */
  async next({
    after,
    milliseconds,
    signal,
  }: {
    after: GraphView;
    milliseconds: number;
    signal: AbortSignal;
  }): Promise<GraphView | null> {
    if (signal.aborted) return null;
    const newest = this.newest();
    if (isOther(newest, after)) return newest;
    return new Promise((resolve, reject) => {
      const end = (): void => settle(() => resolve(null));
      const timer = setTimeout(end, milliseconds);
      const settle = (how: () => void): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        this.remove(waiter);
        how();
      };
      const waiter: Waiter = {
        after,
        resolve: (view) => settle(() => resolve(view)),
        reject: (error) => settle(() => reject(error)),
      };
      signal.addEventListener('abort', end, { once: true });
      this.add(waiter);
    });
  }

  private newest(): GraphView {
    return this.graph.viewAt(null) as GraphView;
  }

  private add(waiter: Waiter): void {
    this.waiters.add(waiter);
    this.stopListening ??= this.graph.onApplied(() => this.wake());
    this.timer ??= setTimeout(() => this.look(), this.milliseconds);
  }

  private remove(waiter: Waiter): void {
    this.waiters.delete(waiter);
    if (this.waiters.size > 0) return;
    this.stopListening?.();
    this.stopListening = null;
    clearTimeout(this.timer ?? undefined);
    this.timer = null;
  }

  private async look(): Promise<void> {
    this.timer = null;
    try {
      await this.graph.catchUp();
      // Another journal in the database comes without a call for each entry.
      this.wake();
    } catch (error) {
      for (const { reject } of [...this.waiters]) reject(error);
    }
    if (this.waiters.size > 0) this.timer ??= setTimeout(() => this.look(), this.milliseconds);
  }

  private wake(): void {
    const newest = this.newest();
    for (const { after, resolve } of [...this.waiters]) if (isOther(newest, after)) resolve(newest);
  }
}

function isOther(newest: GraphView, after: GraphView): boolean {
  return newest.revision !== after.revision || newest.index !== after.index;
}
