/**
 * The service that ties the record (Neo4j), the journal and the in-memory index together. Everything above the graph
 * talks to this class.
 *
 *     ingest ─▶ plan (pure) ─▶ one transaction: projection + journal entry ─▶ index.apply(entry)
 *     read   ─▶ catchUp: entries that other instances wrote ─▶ a view at one revision
 */
import type { GraphView } from './index/graphView.ts';
import type { IngestInput, IngestReceipt, LinkReviewInput } from './ingest/input.ts';
import type { Metamodel } from './metamodel/metamodel.ts';
import type { JournalEntry, Json } from './model/delta.ts';

/** Hits, or why the text cannot be searched for. */
export type SearchResult =
  | { readonly ok: true; readonly hits: readonly SearchHit[] }
  | { readonly ok: false; readonly problem: string };

/** Where the database is. */
export interface GraphConnection {
  /** bolt://, neo4j:// and their +s forms. */
  readonly uri: string;
  readonly user?: string | null;
  readonly password?: string | null;
  /** Null: the server's default. */
  readonly database?: string | null;
}

/** What the graph tells about itself; pino's loggers fit. */
export interface GraphLogger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** One Cypher statement that was sent. */
export interface SentStatement {
  /** The name of the constant, e.g. `readContents`. */
  readonly name: string;
  readonly milliseconds: number;
}

export interface SafetyGraphOptions {
  readonly connection: GraphConnection;
  readonly metamodel: Metamodel;
  readonly logger?: GraphLogger;
  /** The clock; tests set it. */
  readonly now?: () => Date;
  /** Called once for each statement, for tests that count them. */
  readonly onStatement?: (statement: SentStatement) => void;
}

/** Who writes, and why. */
export interface Authorship {
  readonly actor: string;
  readonly reason?: string | null;
}

export interface WriteRequest extends Authorship {
  /** The name of the operation for the journal, e.g. `ingest`, `recordHazard`, `disposition`. */
  readonly operation: string;
  readonly input: IngestInput;
  /** True: may write what only the service itself writes (dispositions). */
  readonly trusted?: boolean;
}

/** What a version holds, beside what the index knows of it. */
export interface VersionContents {
  /** id@label */
  readonly id: string;
  readonly content: Json;
  /** As of the revision asked about. */
  readonly metadata: Json;
}

export interface SearchHit {
  /** Artifact id. */
  readonly id: string;
  /** Higher is better; comparable within one answer. */
  readonly score: number;
}

/** A journal entry without what it wrote ({@link SafetyGraph.entry} has that): who, when, why, and the chain. */
export type JournalRow = Omit<JournalEntry, 'delta'>;

export interface JournalPage {
  /** Oldest first. */
  readonly rows: readonly JournalRow[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

export interface JournalCheck {
  readonly ok: boolean;
  /** Entries whose hash was recomputed. */
  readonly entries: number;
  /** Stored versions whose digest was recomputed. */
  readonly versions: number;
  /** The first thing that is not as it was written. */
  readonly firstBad: {
    /** Revision of the entry; null where it is a stored version that differs. */
    readonly revision: number | null;
    /** id@label of a version that differs; else null. */
    readonly version: string | null;
    readonly why: string;
  } | null;
}

/** The operations of the graph. Made by {@link SafetyGraph.open}. */
export interface SafetyGraphApi {
  readonly metamodel: Metamodel;

  /** Reads what other instances wrote since and gives the graph as of the newest revision. One cheap statement when there is nothing new. */
  catchUp(): Promise<GraphView>;

  /** The graph as known right after this entry, without asking the database; null: newest known here. Undefined where the revision is in the future or below 0. */
  viewAt(revision: number | null): GraphView | undefined;

  /** Writes a batch: the contract's `ingest`. */
  ingest(input: IngestInput, authorship: Authorship): Promise<IngestReceipt>;

  /** The same for other operations of the service. */
  write(request: WriteRequest): Promise<IngestReceipt>;

  /** Rules on a trace link for the contents that its ends have now. */
  reviewLink(review: LinkReviewInput, request: Authorship & { source: string }): Promise<IngestReceipt>;

  /** Contents by version id (id@label); ids that are not known are absent. One statement. */
  contents(versionIds: readonly string[], revision?: number | null): Promise<ReadonlyMap<string, VersionContents>>;

  /**
   * Artifacts (retired ones too) that hold every word (or a word that begins with it) in id, title, or the content or
   * metadata of the version that is current in the view (default: the newest), best first. A text without a letter or
   * digit cannot be searched for.
   */
  search(search: { text: string; limit?: number; view?: GraphView }): Promise<SearchResult>;

  /** Entries after a revision, the oldest first; of one artifact: those that touched it, its versions or its links. */
  journal(page: { first: number; after?: number | null; artifact?: string | null }): Promise<JournalPage>;

  /** One entry with what it wrote; null where there is none. */
  entry(revision: number): Promise<JournalEntry | null>;

  /** Recomputes the hash chain and the digests of stored versions. */
  verifyJournal(): Promise<JournalCheck>;

  /** Calls the listener after each entry that reaches this instance, its own and others'. Returns how to stop. */
  onApplied(listener: (entry: JournalEntry) => void): () => void;

  close(): Promise<void>;
}

export type SafetyGraph = SafetyGraphApi;
export const SafetyGraph = {
  /**
   * Connects, creates constraints and indexes, and reads the journal into the index.
   * @throws DatabaseError when the database cannot be reached or refuses.
   */
  async open(options: SafetyGraphOptions): Promise<SafetyGraph> {
    throw new Error(`not open yet: ${options.connection.uri}`);
  },
};
