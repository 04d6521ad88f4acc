/**
 * The service's graph without a database, as far as writes of governance use it: what is written is planned as it is there, guards
 * are asked, and the journal keeps each entry with its operation.
 */
import { GraphIndex } from '../../graph/index/graphIndex.ts';
import { GraphView } from '../../graph/index/graphView.ts';
import type { IngestError, IngestInput, IngestReceipt, RetirementInput } from '../../graph/ingest/input.ts';
import { type BatchPlan, NO_COUNTS, planBatch } from '../../graph/ingest/planBatch.ts';
import { planRetirement } from '../../graph/ingest/planRetirement.ts';
import { createMetamodel } from '../../graph/metamodel/metamodel.ts';
import type { JournalEntry } from '../../graph/model/delta.ts';
import type { SafetyGraph, WriteRequest } from '../../graph/safetyGraph.ts';
import type { VersionContents } from '../../graph/store/contentStore.ts';

type Used = Pick<SafetyGraph, 'metamodel' | 'catchUp' | 'viewAt' | 'contents' | 'rulesAt' | 'write'>;

export class MemoryService implements Used {
  readonly metamodel = createMetamodel();
  readonly index = new GraphIndex();
  readonly entries: JournalEntry[] = [];
  private readonly stored = new Map<string, VersionContents>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  get view(): GraphView {
    return new GraphView(this.index);
  }

  /** As the real service sees it: what is private there is not used by who gets this. */
  get asGraph(): SafetyGraph {
    return this as unknown as SafetyGraph;
  }

  async catchUp(): Promise<GraphView> {
    return this.view;
  }

  viewAt(revision: number | null): GraphView {
    return revision === null ? this.view : this.view.at(revision);
  }

  async contents(ids: readonly string[]): Promise<ReadonlyMap<string, VersionContents>> {
    return new Map(ids.flatMap((id) => (this.stored.has(id) ? [[id, this.stored.get(id) as VersionContents]] : [])));
  }

  async rulesAt(): ReturnType<SafetyGraph['rulesAt']> {
    return { ok: true, rules: { metamodel: this.metamodel, digest: 'memory', revision: 1, isCurrent: true } };
  }

  async write({ input, operation, actor, trusted = false, guard = () => null }: WriteRequest): Promise<IngestReceipt> {
    const error = guard(this.view);
    if (error) return this.refused([error]);
    const { metamodel, view } = this;
    return this.apply(planBatch({ view, metamodel, input, trusted }), { operation, actor, source: input.source });
  }

  /** What anybody may send. */
  ingest(input: Partial<IngestInput>): Promise<IngestReceipt> {
    return this.write({ input: { source: 'test', ...input }, operation: 'ingest', actor: 'test' });
  }

  async retire(retirement: RetirementInput): Promise<IngestReceipt> {
    const plan = planRetirement({ view: this.view, metamodel: this.metamodel, retirement });
    return this.apply(plan, { operation: 'retire', actor: 'test', source: retirement.source });
  }

  private apply(plan: BatchPlan, by: Pick<JournalEntry, 'operation' | 'actor' | 'source'>): IngestReceipt {
    if (!plan.write) return this.refused(plan.errors);
    const { delta } = plan.write;
    for (const { artifact, label, content, metadata } of delta.versions) {
      const id = `${artifact}@${label}`;
      this.stored.set(id, { id, content, metadata });
    }
    const entry: JournalEntry = {
      revision: this.index.revision + 1,
      recordedAt: new Date(this.now()).toISOString(),
      reason: null,
      ...by,
      counts: plan.counts,
      delta,
      hash: '',
      previousHash: '',
    };
    this.entries.push(entry);
    this.index.apply(entry);
    return { revision: entry.revision, replayed: false, ...plan.counts, errors: plan.errors };
  }

  private refused(errors: readonly IngestError[]): IngestReceipt {
    return { revision: this.index.revision, replayed: false, ...NO_COUNTS, errors };
  }
}
