/** Packs the links of the index while it is used: a short step, then whatever else waits, then the next step. */
import type { Adjacency } from './index/adjacency.ts';

export class BackgroundPacking {
  private packed: Adjacency | null = null;
  private steps: Generator<void> | null = null;
  private next: NodeJS.Immediate | null = null;

  /** Starts a packing where it is wanted and none of these links is under way. */
  start(adjacency: Adjacency): void {
    if (this.steps && this.packed === adjacency) return;
    if (!adjacency.wantsPacking) return;
    this.stop();
    this.packed = adjacency;
    this.steps = adjacency.packing();
    this.wait();
  }

  /** Breaks it off: the links stay as they lie. */
  stop(): void {
    if (this.next) clearImmediate(this.next);
    this.next = null;
    this.steps = null;
  }

  private wait(): void {
    this.next = setImmediate(() => this.step());
  }

  private step(): void {
    const { steps, packed } = this;
    if (!steps || !packed) return;
    if (!steps.next().done) {
      this.wait();
      return;
    }
    this.steps = null;
    // What came meanwhile may be much again.
    this.start(packed);
  }
}
