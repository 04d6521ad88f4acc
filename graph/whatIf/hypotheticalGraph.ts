/**
 * The graph as it would be: an overlay is planned like a write and applied to a fork of the index instead of to Neo4j.
 *
 *     base view ─▶ fork ─▶ plan the operations ─▶ fork.apply(entry r+1) ─▶ view at r+1     nothing is written
 *
 * Whatever reads a view reads this one; contents come from the entry where it holds them, else from the record at r.
 */
import type { ContentSource } from '../impact/analyse.ts';
import { GraphView } from '../index/graphView.ts';
import type { IngestCounts, IngestError } from '../ingest/input.ts';
import { NO_COUNTS, planSteps } from '../ingest/planBatch.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import type { Delta, JournalEntry, Json } from '../model/delta.ts';
import { versionId } from '../model/linkIdentity.ts';
import { MAXIMUM_OVERLAY_ITEMS, type Overlay } from './overlay.ts';
import { itemsOf, ownPath, stepOf } from './translate.ts';

/** What a version holds. */
export interface Contents {
  /** id@label */
  readonly id: string;
  readonly content: Json;
  readonly metadata: Json;
}

/** The hypothetical graph, or everything that is wrong with the overlay: paths lead into it. */
export type Supposition =
  | { readonly ok: true; readonly graph: HypotheticalGraph }
  | { readonly ok: false; readonly errors: readonly IngestError[] };

export class HypotheticalGraph {
  /** The graph under the overlay. */
  readonly base: GraphView;
  /** With it: one revision later. */
  readonly view: GraphView;
  /** What a commit of the overlay would count. */
  readonly counts: IngestCounts;
  private readonly added = new Map<string, Contents>();
  private readonly metadata = new Map<string, Json>();

  constructor(place: { base: GraphView; view: GraphView; counts: IngestCounts; delta: Delta }) {
    this.base = place.base;
    this.view = place.view;
    this.counts = place.counts;
    for (const { artifact, label, content, metadata } of place.delta.versions) {
      const id = versionId(artifact, label);
      this.added.set(id, { id, content, metadata });
    }
    for (const { artifact, label, metadata } of place.delta.amendments) {
      if (metadata) this.metadata.set(versionId(artifact, label), metadata.value);
    }
  }

  /**
   * What a version of the view holds.
   * @param stored Asks the record, as of the base; not called for a version that the overlay adds.
   */
  async contents<Stored extends Omit<Contents, 'id'>>(
    id: string,
    stored: () => Promise<Stored | null>,
  ): Promise<Contents | Stored | null> {
    const added = this.added.get(id);
    if (added) return added;
    const contents = await stored();
    const metadata = this.metadata.get(id);
    return contents && metadata !== undefined ? { ...contents, metadata } : contents;
  }

  /** The contents that the engine compares, over those of the record. */
  source(record: ContentSource): ContentSource {
    return {
      metamodel: record.metamodel,
      contents: async (ids) => {
        const stored = ids.filter((id) => !this.added.has(id));
        const contents = new Map(stored.length > 0 ? await record.contents(stored, this.base.revision) : []);
        for (const id of ids) {
          const added = this.added.get(id);
          if (added) contents.set(id, added);
        }
        return contents;
      },
    };
  }
}

/** Supposes that the operations had been written right after the base, at the instant `now` (milliseconds). */
export function suppose(parameters: {
  readonly base: GraphView;
  readonly metamodel: Metamodel;
  readonly overlay: Overlay;
  readonly now: number;
}): Supposition {
  const { base, metamodel, overlay } = parameters;
  const { source, operations } = overlay;
  const items = operations.reduce((sum, operation) => sum + itemsOf(operation), 0);
  if (items > MAXIMUM_OVERLAY_ITEMS) {
    const message = `the overlay has ${items} operations, artifacts and links; at most ${MAXIMUM_OVERLAY_ITEMS}`;
    return { ok: false, errors: [{ path: 'operations', id: null, code: 'TOO_LARGE', message }] };
  }
  // Never before the entry before it, as for a write.
  const recordedAt = new Date(Math.max(parameters.now, base.instantOf(base.revision))).toISOString();
  const fork = base.index.fork(base.revision);
  const plan = planSteps({
    governed: false,
    view: new GraphView(fork),
    metamodel,
    source,
    steps: operations.map((operation, position) =>
      stepOf(operation, { path: `operations[${position}]`, now: recordedAt }),
    ),
  });
  if (!plan.write) return { ok: false, errors: inOwnWords(plan.errors, overlay) };
  const { delta } = plan.write;
  fork.apply(entryOf({ delta, source, recordedAt, revision: base.revision + 1 }));
  return { ok: true, graph: new HypotheticalGraph({ base, view: new GraphView(fork), counts: plan.counts, delta }) };
}

/** In the order of the operations, whatever found them. */
function inOwnWords(errors: readonly IngestError[], { operations }: Overlay): IngestError[] {
  const position = ({ path }: IngestError): number => Number(/^operations\[(\d+)\]/.exec(path)?.[1] ?? -1);
  return errors
    .toSorted((left, right) => position(left) - position(right))
    .map((error) => ({ ...error, path: ownPath(error.path, operations[position(error)] ?? {}) }));
}

/** An entry that is in no journal: it has no author and no place in the chain. */
function entryOf(written: Pick<JournalEntry, 'delta' | 'source' | 'recordedAt' | 'revision'>): JournalEntry {
  return { ...written, actor: '', reason: null, operation: 'whatIf', counts: NO_COUNTS, hash: '', previousHash: '' };
}
