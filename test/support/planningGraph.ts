/**
 * A graph without a database for tests of the planner: plans a batch, applies its delta to an index, and tells what
 * the receipt would say.
 */
import { GraphIndex } from '../../graph/index/graphIndex.ts';
import { GraphView } from '../../graph/index/graphView.ts';
import type { IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import { type BatchPlan, planBatch } from '../../graph/ingest/planBatch.ts';
import { createMetamodel, type Metamodel } from '../../graph/metamodel/metamodel.ts';
import { linkId } from '../../graph/model/linkIdentity.ts';

/** What a batch came to, written so that a test can write it down. */
export interface Outcome {
  /** `created/updated/unchanged/retired` */
  readonly counts: string;
  /** `path CODE` in the order of the receipt. */
  readonly errors: readonly string[];
  readonly messages: readonly string[];
  readonly written: boolean;
  readonly plan: BatchPlan;
}

export class PlanningGraph {
  readonly index = new GraphIndex();
  readonly metamodel: Metamodel;

  constructor(metamodel: Metamodel = createMetamodel()) {
    this.metamodel = metamodel;
  }

  get view(): GraphView {
    return new GraphView(this.index);
  }

  ingest(input: Partial<IngestInput>, options: { trusted?: boolean } = {}): Outcome {
    const { view, metamodel } = this;
    const plan = planBatch({ view, metamodel, input: { source: 'tool', ...input }, trusted: options.trusted ?? false });
    this.applied(plan, input.source ?? 'tool');
    const { created, updated, unchanged, retired } = plan.counts;
    return {
      counts: `${created}/${updated}/${unchanged}/${retired}`,
      errors: plan.errors.map((error) => `${error.path} ${error.code}`),
      messages: plan.errors.map((error) => error.message),
      written: plan.write !== null,
      plan,
    };
  }

  /** Writes what was planned; of a refused plan nothing. */
  applied(plan: BatchPlan, source: string): void {
    if (!plan.write) return;
    this.index.apply({
      revision: this.index.revision + 1,
      recordedAt: '2026-11-21T00:00:00.000Z',
      actor: 'test',
      reason: null,
      source,
      operation: 'ingest',
      counts: plan.counts,
      delta: plan.write.delta,
      hash: '',
      previousHash: '',
    });
  }

  /** `label` of every version, oldest first. */
  labels(id: string): string[] {
    const { view } = this;
    return view.versions(view.find(id)).map((version) => view.version(version).label);
  }

  currentLabel(id: string): string | null {
    const version = this.view.current(this.view.find(id));
    return version < 0 ? null : this.view.version(version).label;
  }

  /** Verdict for the current contents; undefined: the link is not live. */
  verdict(link: Pick<LinkInput, 'type' | 'from' | 'to'> & { role?: string | null }): string | null | undefined {
    const { view } = this;
    const slot = view.findLink(linkId({ ...link, role: link.role ?? null }));
    return slot < 0 || !view.isLive(slot) ? undefined : view.currentVerdict(slot);
  }

  isLive(link: Pick<LinkInput, 'type' | 'from' | 'to'> & { role?: string | null }): boolean {
    const { view } = this;
    const slot = view.findLink(linkId({ ...link, role: link.role ?? null }));
    return slot >= 0 && view.isLive(slot);
  }

  retired(id: string): boolean {
    return this.view.state(this.view.find(id)).retired;
  }
}
