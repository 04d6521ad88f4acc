/**
 * A graph without a database behind the real server, as far as subscriptions use it: a write is there at once, and its
 * listeners are called. (Journal, other instances, rule tables: test/api, against Neo4j.)
 */

import type { IngestInput } from '../../graph/ingest/input.ts';
import { NO_COUNTS } from '../../graph/ingest/planBatch.ts';
import type { JournalEntry } from '../../graph/model/delta.ts';
import type { JournalRow, SafetyGraph } from '../../graph/safetyGraph.ts';
import { createLog } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server.ts';
import type { StreamSettings } from '../../src/subscriptions.ts';
import { MemoryGraph } from './memoryGraph.ts';

type Used = 'metamodel' | 'catchUp' | 'viewAt' | 'rulesAt' | 'contents' | 'onApplied' | 'journal';

export interface LiveMemoryGraph {
  readonly server: RunningServer;
  /** Of the subscriptions. */
  readonly streamUrl: string;
  /** True while a subscription waits for the journal. */
  isFollowed(): boolean;
  write(input: Partial<IngestInput> & { readonly actor?: string }): void;
  close(): Promise<void>;
}

/** Starts the server on any free port. */
export async function startLiveMemoryGraph(
  options: { now?: () => Date; streams?: Partial<StreamSettings>; catchUp?: () => Promise<void> } = {},
): Promise<LiveMemoryGraph> {
  const memory = new MemoryGraph();
  const rows: JournalRow[] = [];
  const listeners = new Set<(entry: JournalEntry) => void>();
  const rules = { metamodel: memory.metamodel, digest: '', revision: null, isCurrent: true };
  const graph: Pick<SafetyGraph, Used> = {
    metamodel: memory.metamodel,
    catchUp: async () => {
      await options.catchUp?.();
      return memory.view;
    },
    viewAt: (revision) => (revision === null ? memory.view : memory.view.at(revision)),
    rulesAt: async () => ({ ok: true, rules }),
    contents: async (ids) => {
      const found = await memory.contents(ids);
      return new Map([...found].map(([id, { content }]) => [id, { id, content, metadata: null }] as const));
    },
    onApplied: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    journal: async ({ first, after }) => {
      const from = after ?? 0;
      return { rows: rows.slice(from, from + first), totalCount: rows.length, hasNextPage: from + first < rows.length };
    },
  };
  const server = await startServer({
    graph: graph as SafetyGraph,
    config: { host: '127.0.0.1', port: 0 },
    log: createLog({ level: 'silent' }),
    now: options.now ?? (() => new Date('2026-11-21T00:00:00Z')),
    ...(options.streams ? { streams: options.streams } : {}),
  });
  return {
    server,
    streamUrl: `${server.url}/stream`,
    isFollowed: () => listeners.size > 0,
    write: ({ actor = 'nobody', ...input }) => {
      memory.ingest(input);
      const row = {
        revision: memory.index.revision,
        recordedAt: '2026-11-21T00:00:00.000Z',
        actor,
        reason: input.reason ?? null,
        source: input.source ?? 'test',
        operation: 'ingest',
        counts: NO_COUNTS,
        hash: '',
        previousHash: '',
      };
      rows.push(row);
      const delta = { artifacts: [], versions: [], amendments: [], links: [], listed: null };
      for (const listener of [...listeners]) listener({ ...row, delta });
    },
    close: () => server.close(),
  };
}
