/**
 * A graph without a database: the planner's deltas applied to an index. What the engine reads is the same as behind
 * Neo4j, so rules and properties can be tested by the thousand.
 */

import {
  type AnalysisReport,
  type Answer,
  analyseFindings,
  analyseImpact,
  type ChangeRequest,
  type ContentSource,
  configurationOf,
  type NonImpactAnswer,
  proveNoImpact,
  resolveChanges,
} from '../../graph/impact/analyse.ts';
import { asContent, type DispositionCode, recordDisposition } from '../../graph/impact/disposition.ts';
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import { GraphIndex } from '../../graph/index/graphIndex.ts';
import { GraphView } from '../../graph/index/graphView.ts';
import type { IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import { planBatch } from '../../graph/ingest/planBatch.ts';
import { createMetamodel, type Metamodel } from '../../graph/metamodel/metamodel.ts';
import type { JournalEntry, Json } from '../../graph/model/delta.ts';

export interface Question {
  readonly changes: readonly (Partial<ChangeRequest> & { readonly subject: string })[];
  readonly configuration?: string | null;
  readonly validAt?: string;
  readonly revision?: number;
  readonly budget?: { readonly nodes: number | null; readonly milliseconds: number | null };
  readonly resume?: string;
}

const NOW = '2026-11-21T00:00:00Z';

export class MemoryGraph implements ContentSource {
  /** May be exchanged for another fold of the same entries. */
  index: GraphIndex;
  /** What was written, in order. */
  readonly entries: JournalEntry[] = [];
  readonly metamodel: Metamodel;
  private readonly stored = new Map<string, { readonly content: Json }>();

  constructor(metamodel: Metamodel = createMetamodel(), index: GraphIndex = new GraphIndex()) {
    this.metamodel = metamodel;
    this.index = index;
  }

  get view(): GraphView {
    return new GraphView(this.index);
  }

  /** Writes a batch; a refused one fails the test with its errors. */
  ingest(input: Partial<IngestInput>, options: { trusted?: boolean; recordedAt?: string } = {}): void {
    const plan = planBatch({
      view: this.view,
      metamodel: this.metamodel,
      input: { source: 'test', ...input },
      trusted: options.trusted ?? false,
    });
    if (!plan.write || plan.errors.length > 0) throw new Error(JSON.stringify(plan.errors, null, 2));
    const { delta } = plan.write;
    for (const version of delta.versions) {
      this.stored.set(`${version.artifact}@${version.label}`, { content: version.content });
    }
    const entry: JournalEntry = {
      revision: this.index.revision + 1,
      recordedAt: options.recordedAt ?? NOW,
      actor: 'test',
      reason: null,
      source: input.source ?? 'test',
      operation: 'ingest',
      counts: plan.counts,
      delta,
      hash: '',
      previousHash: '',
    };
    this.entries.push(entry);
    this.index.apply(entry);
  }

  async contents(ids: readonly string[]): Promise<ReadonlyMap<string, { readonly content: Json }>> {
    return new Map(ids.flatMap((id) => (this.stored.has(id) ? [[id, this.stored.get(id) as { content: Json }]] : [])));
  }

  async impact(question: Question): Promise<ImpactAnalysis> {
    return (await this.ask(question)).analysis;
  }

  async ask(question: Question): Promise<AnalysisReport> {
    return valueIn(await analyseImpact(this.parameters(question)));
  }

  async prove(question: Question & { target: string }): Promise<NonImpactAnswer> {
    return valueIn(await proveNoImpact({ ...this.parameters(question), target: question.target }));
  }

  async findings(question: Omit<Question, 'changes'> & { since?: number }): Promise<ImpactAnalysis> {
    const { source, at, clock } = this.parameters({ ...question, changes: [] });
    const request = { configuration: question.configuration ?? null, since: question.since ?? null };
    return valueIn(await analyseFindings({ source, at, clock, request })).analysis;
  }

  /** Signs a disposition under a given id. */
  async disposition(input: {
    id: string;
    change: Question['changes'][number];
    configuration?: string;
    target: string;
    code: DispositionCode;
    signedBy: string;
    basis?: readonly string[];
    expiresAt?: number;
  }): Promise<void> {
    const configuration = valueIn(configurationOf(this.view, input.configuration ?? null));
    const [change] = valueIn(await resolveChanges({ source: this, configuration, changes: [requested(input.change)] }));
    if (!change) throw new Error('no change');
    const recorded = recordDisposition({
      change,
      configuration,
      head: this.view,
      now: Date.parse(NOW),
      input: {
        configuration: input.configuration ?? null,
        target: input.target,
        code: input.code,
        rationale: 'for the test',
        signedBy: input.signedBy,
        basis: input.basis ?? [],
        expiresAt: input.expiresAt ?? null,
      },
    });
    if (!recorded.ok) throw new Error(`${recorded.path}: ${recorded.message}`);
    const content = asContent(recorded.record);
    this.ingest(
      { artifacts: [{ id: input.id, kind: 'IMPACT_ASSESSMENT', subkind: 'DISPOSITION', version: { content } }] },
      { trusted: true },
    );
  }

  /** The question as the engine takes it. */
  parameters(question: Question) {
    const view = this.view.at(question.revision ?? this.index.revision);
    return {
      source: this as ContentSource,
      at: { view, validAt: Date.parse(question.validAt ?? NOW) },
      clock: () => 0,
      request: {
        changes: question.changes.map(requested),
        configuration: question.configuration ?? null,
        budget: question.budget ?? null,
        resume: question.resume ?? null,
      },
    };
  }
}

function requested(change: Question['changes'][number]): ChangeRequest {
  const to = change.to
    ? { label: change.to.label ?? null, content: change.to.content ?? null, digest: change.to.digest ?? null }
    : null;
  const instant = (value: unknown) =>
    typeof value === 'string' ? Date.parse(value) : ((value as number | null) ?? null);
  return {
    subject: change.subject,
    kind: change.kind ?? null,
    to,
    parts: change.parts ?? [],
    interval: change.interval ? { from: instant(change.interval.from), until: instant(change.interval.until) } : null,
  };
}

function valueIn<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`${answer.problem.path}: ${answer.problem.message}`);
  return answer.value;
}

/** "artifact EFFECT A|P|S {affected parts}", sorted: the whole answer in a form that a test can write down. */
export function itemTexts(analysis: ImpactAnalysis): string[] {
  const { view } = analysis.configuration;
  return analysis.items
    .flatMap((item) =>
      item.states.map((state) => {
        const parts = state.scope ? ` {${state.scope.affected.join(',')}}` : '';
        const cut = state.cutBy ? ` by ${state.cutBy}` : '';
        return `${view.id(item.artifact)} ${state.effect} ${state.modality.charAt(0)}${parts}${cut}`;
      }),
    )
    .sort();
}

/** Links written short: "USED T1 D1@v1 TRAIN". */
export function links(...texts: readonly string[]): LinkInput[] {
  return texts.map((text) => {
    const [from, type, to, role] = text.split(' ') as [string, LinkInput['type'], string, string | undefined];
    return { type, from, to, role: role ?? null, assurance: 'DECLARED_REVIEWED' as const };
  });
}
