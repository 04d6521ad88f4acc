/**
 * The service that ties the record (Neo4j), the journal and the in-memory index together. Everything above the graph
 * talks to this class.
 *
 *     ingest ─▶ plan (pure) ─▶ one transaction: projection + journal entry ─▶ index.apply(entry)
 *     read   ─▶ catchUp: entries that other instances wrote ─▶ a view at one revision
 *     open   ─▶ other rule tables than those in force? an entry adopts them
 */
import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BackgroundPacking } from './backgroundPacking.ts';
import { GraphIndex } from './index/graphIndex.ts';
import { GraphView } from './index/graphView.ts';
import { revisionsOf } from './index/revisionsOf.ts';
import { textProblems } from './ingest/checks.ts';
import type { IngestError, IngestInput, IngestReceipt, LinkReviewInput, RetirementInput } from './ingest/input.ts';
import { INGEST_LIMITS } from './ingest/limits.ts';
import { type BatchPlan, type NewVersion, NO_COUNTS, planBatch } from './ingest/planBatch.ts';
import { planRetirement } from './ingest/planRetirement.ts';
import { planReview } from './ingest/planReview.ts';
import type { Metamodel } from './metamodel/metamodel.ts';
import type { RuleChoice, RulesAnswer } from './metamodel/rulesInForce.ts';
import { readRuleTables } from './metamodel/ruleTablesText.ts';
import { CanonicalJsonError, canonicalJson, sha256 } from './model/canonicalJson.ts';
import { pathText } from './model/checkedJson.ts';
import type { Delta, JournalEntry } from './model/delta.ts';
import { sealEntry } from './model/journal.ts';
import { splitVersionId } from './model/linkIdentity.ts';
import type { Projection } from './model/projection.ts';
import { triggersOf } from './pipelineTriggers.ts';
import { type RuleAdoption, RuleHistory, writtenRulesOf } from './ruleHistory.ts';
import { readSnapshot } from './snapshot/readSnapshot.ts';
import { listSnapshots } from './snapshot/snapshotFolder.ts';
import { extentOf, type Kept, SnapshotKeeper } from './snapshot/snapshotKeeper.ts';
import { readContents, searchNodes, type VersionContents } from './store/contentStore.ts';
import {
  Database,
  DatabaseError,
  type GraphConnection,
  type SentStatement,
  type WriteTransaction,
} from './store/database.ts';
import * as journalStore from './store/journalStore.ts';
import { writeProjection } from './store/projection.ts';
import { readTables, storeTables } from './store/ruleTableStore.ts';
import { ensureSchema } from './store/schema.ts';
import { holdsWords, searchableWords, words } from './store/searchText.ts';
import * as verification from './verifyJournal.ts';

/** Why a text cannot be searched for. */
export const SEARCH_PROBLEMS = {
  NO_WORD: 'The text holds no letter and no digit.',
  TOO_MANY:
    'More would have to be looked through than the service does for one answer; part of it would look like all.',
} as const;

/** Hits, or why the text cannot be searched for. */
export type SearchResult =
  | { readonly ok: true; readonly hits: readonly SearchHit[] }
  | { readonly ok: false; readonly reason: keyof typeof SEARCH_PROBLEMS; readonly problem: string };

/** What the graph tells about itself; pino's loggers fit. */
export interface GraphLogger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface SafetyGraphOptions {
  readonly connection: GraphConnection;
  readonly metamodel: Metamodel;
  readonly logger?: GraphLogger;
  /** The clock; tests set it. */
  readonly now?: () => Date;
  /** Called once for each statement, for tests that count them. */
  readonly onStatement?: (statement: SentStatement) => void;
  /**
   * Where snapshots of the index are kept: with one, opening reads only the entries behind it. Instances may share the
   * folder. Default: null, none are.
   */
  readonly snapshot?: { readonly folder: string } | null;
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
  /** True: may write what only the service itself writes (dispositions, change requests). */
  readonly trusted?: boolean;
  /**
   * Looks at the graph that is written to, when nobody else can write any more: an error, and nothing is written. For
   * decisions that rest on what was read before.
   */
  readonly guard?: (view: GraphView) => IngestError | null;
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

/** What a writing attempt answers, and what it would have committed. */
interface Attempt {
  readonly receipt: IngestReceipt;
  readonly entry: JournalEntry | null;
}

interface PlannedWrite extends Authorship {
  readonly operation: string;
  readonly source: string;
  readonly key: { readonly key: string; readonly bodyDigest: string } | null;
  readonly plan: (view: GraphView) => BatchPlan;
  /** True: the rule tables of this service are in force from this entry on. */
  readonly adoptsRules?: boolean;
}

/** What adopting rule tables does to the graph: nothing. */
const NO_CHANGE: { readonly delta: Delta; readonly projection: Projection } = {
  delta: { artifacts: [], versions: [], amendments: [], links: [], listed: null },
  projection: { newArtifacts: new Set(), currents: [], links: [] },
};

/** The name in the journal of what the service itself does. */
const SERVICE = 'safetyops-graph';

const SILENT: GraphLogger = { debug: () => {}, info: () => {}, warn: () => {} };

/** Hits asked of the full-text index at least; versions that are not current are taken out afterwards. */
const LEAST_SEARCH_LIMIT = 1_000;
/** Contents in one statement, where words of then are looked for: they may be large. */
const REWORDED_AT_ONCE = 500;
/**
 * Versions whose words of then are looked for, one content after another: the full-text index knows the words of now alone.
 * Ten statements: one to two seconds with wordings of some hundred characters each.
 */
export const MOST_REWORDED = 5_000;

export class SafetyGraph {
  readonly metamodel: Metamodel;
  private readonly database: Database;
  private readonly logger: GraphLogger;
  private readonly now: () => Date;
  private readonly run: journalStore.Run;
  private readonly listeners = new Set<(entry: JournalEntry) => void>();
  private readonly packing = new BackgroundPacking();
  /** Set once the graph is read. */
  private snapshots: SnapshotKeeper | null = null;
  private index = new GraphIndex();
  private ruleHistory = new RuleHistory();
  /** Tables of other times (or instances) that were asked for, by digest. They never change; there are few. */
  private readonly tables = new Map<string, Promise<Metamodel | string>>();
  /** An entry of the journal was changed after it was written: no snapshot, for each start has to find that anew. */
  private isDoubtful = false;
  /** Writers of this process, one after another: they would only wait for each other in the database. */
  private writers: Promise<unknown> = Promise.resolve();
  /** False while the journal is read for the first time. */
  private isOpen = false;
  private following: Promise<void> | null = null;
  private followNext: Promise<void> | null = null;

  private constructor(database: Database, options: SafetyGraphOptions) {
    this.database = database;
    this.metamodel = options.metamodel;
    this.logger = options.logger ?? SILENT;
    this.now = options.now ?? (() => new Date());
    this.run = (statement, parameters) => database.read(statement, parameters);
  }

  /**
   * Connects, creates constraints and indexes, and reads the journal into the index: behind a snapshot, where one fits.
   * Where the journal has entries and other rule tables are in force than those given, an entry adopts them.
   * @throws DatabaseError when the database cannot be reached or refuses.
   * @throws JournalError when an entry of the journal cannot be read.
   */
  static async open(options: SafetyGraphOptions): Promise<SafetyGraph> {
    const database = await Database.connect(options.connection, options.onStatement);
    const graph = new SafetyGraph(database, options);
    try {
      await ensureSchema(database);
      await graph.read(options.snapshot ?? null);
      if (graph.index.revision > 0) await graph.adoptRules();
      graph.isOpen = true;
      return graph;
    } catch (error) {
      graph.packing.stop();
      await database.close();
      throw error;
    }
  }

  private async read(snapshot: SafetyGraphOptions['snapshot'] | null): Promise<void> {
    const started = performance.now();
    const last = snapshot ? await this.restore(snapshot.folder) : null;
    await this.follow();
    const { revision, artifactCount, slotCount } = this.index;
    const milliseconds = Math.round(performance.now() - started);
    const read = { revision, snapshot: last?.revision ?? null, artifacts: artifactCount, links: slotCount };
    this.logger.info({ ...read, milliseconds }, 'graph is read');
    if (!snapshot) return;
    const current = () => (this.isDoubtful ? null : this.index);
    this.snapshots = new SnapshotKeeper({ ...snapshot, current, last, logger: this.logger });
    this.snapshots.moved();
  }

  /** Takes the newest snapshot that is of this journal; null: there is none. */
  private async restore(folder: string): Promise<Kept | null> {
    const skip = (path: string, problem: string) => this.logger.warn({ path }, `snapshot is not used: ${problem}`);
    const { usable, bad } = await listSnapshots(folder);
    for (const { path, problem } of bad) skip(path, problem);
    if (usable.length === 0) return null;
    const revisions = usable.map((one) => one.revision);
    const hashes = await journalStore.readHashes(this.run, revisions);
    for (const { path, revision, hash } of usable) {
      const stored = hashes.get(revision);
      if (stored !== hash) {
        skip(path, `entry ${revision} has the hash ${hash} there, and ${stored ?? 'is missing'} in the database`);
        continue;
      }
      const read = await readSnapshot(path);
      if (read.ok) {
        this.index = read.index;
        // The snapshot holds the graph; which rule tables held when is said by few entries.
        for (const entry of await journalStore.readAdoptions(this.run, revision)) this.ruleHistory.apply(entry);
        return extentOf(read.index);
      }
      skip(path, read.problem);
    }
    return null;
  }

  /**
   * Reads what other instances wrote since, and gives the graph as of the newest revision. One cheap statement when
   * there is nothing new; calls that come in meanwhile share the next one.
   */
  async catchUp(): Promise<GraphView> {
    await this.follow();
    return new GraphView(this.index);
  }

  /**
   * The graph as known right after this entry, without asking the database; null: the newest known here. Undefined
   * where the revision is in the future or no revision at all.
   */
  viewAt(revision: number | null): GraphView | undefined {
    if (revision === null) return new GraphView(this.index);
    if (!Number.isInteger(revision) || revision < 0 || revision > this.index.revision) return undefined;
    return new GraphView(this.index, revision);
  }

  /** Digest of the rule tables of this service. */
  get rulesDigest(): string {
    return writtenRulesOf(this.metamodel).digest;
  }

  /** Every adoption of rule tables, the oldest first. */
  get ruleAdoptions(): readonly RuleAdoption[] {
    return this.ruleHistory.adoptions;
  }

  /** The rule tables to answer a question about this revision by. */
  async rulesAt({ revision, choice }: { revision: number; choice: RuleChoice }): Promise<RulesAnswer> {
    const history = this.ruleHistory;
    if (choice === 'CURRENT') return this.rulesBy({ digest: this.rulesDigest, revision });
    const digest = (history.at(revision) ?? history.adoptions[0])?.digest ?? this.rulesDigest;
    return this.rulesBy({ digest, revision });
  }

  /** The rule tables with this digest, for a question about this revision. */
  async rulesBy({ digest, revision }: { digest: string; revision: number }): Promise<RulesAnswer> {
    const isCurrent = digest === this.rulesDigest;
    const metamodel = isCurrent ? this.metamodel : await this.storedTables(digest);
    if (typeof metamodel === 'string') return { ok: false, problem: metamodel };
    const adoptions = this.ruleHistory.adoptions.filter((one) => one.digest === digest);
    const recorded = adoptions.findLast((one) => one.revision <= revision) ?? adoptions[0];
    return { ok: true, rules: { metamodel, digest, revision: recorded?.revision ?? null, isCurrent } };
  }

  /** Writes a batch: the contract's `ingest`. Actor and reason of the input win over those given here. */
  async ingest(input: IngestInput, authorship: Authorship): Promise<IngestReceipt> {
    return this.write({ ...authorship, operation: 'ingest', input });
  }

  /** The same for other operations of the service, which the journal names. */
  async write(request: WriteRequest): Promise<IngestReceipt> {
    const { input, operation, trusted = false, guard = () => null } = request;
    const { idempotencyKey, ...body } = input;
    let key: PlannedWrite['key'] = null;
    if (idempotencyKey !== null && idempotencyKey !== undefined) {
      try {
        const text = canonicalJson({ operation, body }, { depth: BODY_DEPTH });
        key = { key: idempotencyKey, bodyDigest: sha256(text) };
      } catch (error) {
        if (!(error instanceof CanonicalJsonError)) throw error;
        const path = pathText(error.path.slice(1)).slice(1);
        return this.refused({ path, id: null, code: 'VALUE_INVALID', message: error.message });
      }
    }
    return this.enqueue({
      operation,
      source: input.source,
      actor: input.actor ?? request.actor,
      reason: input.reason ?? request.reason ?? null,
      key,
      plan: (view) => {
        const error = guard(view);
        if (error) return { write: null, counts: NO_COUNTS, errors: [error] };
        const follow = (versions: readonly NewVersion[]) => triggersOf(view, versions);
        return planBatch({ view, metamodel: this.metamodel, input, trusted, follow });
      },
    });
  }

  /** Rules on a trace link for the contents that its ends have now: beside `reviewed`, the only way to clear a suspicion. */
  async reviewLink(review: LinkReviewInput, request: Authorship & { source: string }): Promise<IngestReceipt> {
    const { source, actor, reason } = request;
    const limit = INGEST_LIMITS.reasonLength;
    const [problem] = textProblems({ value: reason ?? '', path: 'reason', what: 'the reason', limit });
    if (problem) return this.refused({ ...problem, id: review.link });
    const plan = (view: GraphView): BatchPlan => planReview({ view, review });
    return this.enqueue({ operation: 'reviewLink', source, actor, reason, key: null, plan });
  }

  /** Takes back what a source says of artifacts and links; what nobody else asserts is retired. */
  async retire(retirement: RetirementInput, request: Pick<Authorship, 'actor'>): Promise<IngestReceipt> {
    const plan = (view: GraphView): BatchPlan => planRetirement({ view, metamodel: this.metamodel, retirement });
    const { source, reason } = retirement;
    return this.enqueue({ ...request, reason, operation: 'retire', source, key: null, plan });
  }

  /** Contents by version id (id@label); ids that are not known (then) are absent. One statement. */
  async contents(
    versionIds: readonly string[],
    revision: number | null = null,
  ): Promise<ReadonlyMap<string, VersionContents>> {
    return readContents(this.run, versionIds, revision);
  }

  /**
   * Artifacts (retired ones too) that hold every word (or a word that begins with it) in id, title, or the content or
   * metadata of the version that is current in the view (default: the newest), as they were then, best first; what holds
   * them by words of then alone comes last. A text without a letter or
   * digit cannot be searched for; nor can what would have to be looked for in more versions than `mostReworded`, because
   * their metadata was amended since.
   */
  async search(search: {
    text: string;
    limit?: number;
    view?: GraphView;
    mostReworded?: number;
  }): Promise<SearchResult> {
    const view = search.view ?? new GraphView(this.index);
    const limit = search.limit ?? LEAST_SEARCH_LIMIT;
    const asked = Math.max(limit * 4, LEAST_SEARCH_LIMIT);
    const nodes = await searchNodes(this.run, search.text, asked);
    if (nodes === null) {
      const problem = `nothing to search for in "${search.text}": give a word of letters or digits`;
      return { ok: false, reason: 'NO_WORD', problem };
    }
    const best = new Map<string, number>();
    const reworded = rewordedSince(view, search.mostReworded ?? MOST_REWORDED);
    if (typeof reworded === 'string') return { ok: false, reason: 'TOO_MANY', problem: reworded };
    const then = await this.foundByWordsOfThen(view, { text: search.text, versions: reworded });
    for (const node of nodes) {
      const resolved = view.resolve(node.id);
      if (!resolved || (node.isVersion && view.current(resolved.artifact) !== resolved.version)) continue;
      // The full-text index knows the words of now.
      if (then.get(node.id) === false) continue;
      const { artifact: id } = splitVersionId(node.id);
      if (!best.has(id)) best.set(id, node.score);
    }
    for (const [node, isFound] of then) {
      const { artifact: id } = splitVersionId(node);
      if (isFound && !best.has(id)) best.set(id, 0);
    }
    if (nodes.length === asked && best.size < limit) {
      const problem = `the text is in ${asked} artifacts and versions or more, most of them not current: add a word`;
      return { ok: false, reason: 'TOO_MANY', problem };
    }
    return { ok: true, hits: [...best].slice(0, limit).map(([id, score]) => ({ id, score })) };
  }

  /** Of artifacts and versions whose words were others at the view's revision, by id: did they hold those of the text? */
  private async foundByWordsOfThen(
    view: GraphView,
    { text, versions }: { readonly text: string; readonly versions: readonly string[] },
  ): Promise<ReadonlyMap<string, boolean>> {
    const found = new Map<string, boolean>();
    for (const artifact of view.retitled()) {
      const line = [...words(view.id(artifact)), ...words(view.state(artifact).title ?? '')].join(' ');
      found.set(view.id(artifact), holdsWords(line, text));
    }
    for (let first = 0; first < versions.length; first += REWORDED_AT_ONCE) {
      const ids = versions.slice(first, first + REWORDED_AT_ONCE);
      for (const [id, { content, metadata }] of await this.contents(ids, view.revision)) {
        found.set(id, holdsWords(`${searchableWords(content)} ${searchableWords(metadata)}`, text));
      }
    }
    return found;
  }

  /**
   * Entries after a revision and up to one, the oldest first. Of one artifact: those that wrote its state, a version of it or a link
   * at it; an artifact that does not exist has none.
   */
  async journal(page: {
    first: number;
    after?: number | null;
    artifact?: string | null;
    /** The last revision that counts; null: the newest. */
    until?: number | null;
  }): Promise<JournalPage> {
    const { index } = this;
    const after = page.after ?? 0;
    const until = Math.min(page.until ?? index.revision, index.revision);
    const all =
      page.artifact === null || page.artifact === undefined
        ? { count: until, from: (position: number) => position + 1 }
        : numbered(revisionsOf(index, page.artifact).filter((revision) => revision <= until));
    const revisions: number[] = [];
    let position = firstAfter(all, after);
    for (; position < all.count && revisions.length < page.first; position += 1) revisions.push(all.from(position));
    const rows = revisions.length === 0 ? [] : await journalStore.readRows(this.run, revisions);
    return { rows, totalCount: all.count, hasNextPage: position < all.count };
  }

  /** Rows of these entries; those that do not exist are absent. */
  async journalRows(revisions: readonly number[]): Promise<readonly JournalRow[]> {
    return revisions.length === 0 ? [] : journalStore.readRows(this.run, revisions);
  }

  /** One entry with what it wrote; null where there is none. */
  async entry(revision: number): Promise<JournalEntry | null> {
    const stored = await journalStore.readEntry(this.run, revision);
    return stored?.entry ?? null;
  }

  /** Recomputes the hash chain, and the digests of stored versions. */
  async verifyJournal(): Promise<verification.JournalCheck> {
    // What this instance read before it is brought up to date: following a forged journal would forget it.
    const { revision, hash } = this.index;
    const head = await journalStore.readHead(this.run);
    if (head.revision > revision) {
      await this.follow().catch((error: unknown) => {
        if (!(error instanceof journalStore.JournalError)) throw error;
      });
    }
    const known = { index: this.index, revision, hash };
    return verification.verifyJournal({ database: this.database, run: this.run, known });
  }

  /** Calls the listener after each entry that reaches this instance, its own and others'. Returns how to stop. */
  onApplied(listener: (entry: JournalEntry) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Says that {@link close} will follow. Writes and reads go on, but where the database does not answer they fail at once,
   * instead of trying again for half a minute each.
   */
  aboutToClose(): void {
    this.database.stopWaiting();
  }

  /** Waits for writes under way, writes a snapshot of what is new, and closes the connection. */
  async close(): Promise<void> {
    this.aboutToClose();
    await this.writers;
    this.packing.stop();
    await this.snapshots?.close();
    await this.database.close();
  }

  /** One round to the database for all that wait; who comes while one is under way must not be served by it. */
  private follow(): Promise<void> {
    if (!this.following) {
      this.following = this.followOnce().finally(() => {
        this.following = null;
      });
      return this.following;
    }
    this.followNext ??= this.following
      .catch(() => {})
      .then(() => {
        this.followNext = null;
        return this.follow();
      });
    return this.followNext;
  }

  private async followOnce(): Promise<void> {
    await this.followTo(await journalStore.readHead(this.run), this.run);
  }

  /** Brings the index to this head. A head that does not continue what the index holds is another journal: start anew. */
  private async followTo(head: journalStore.Head, run: journalStore.Run): Promise<void> {
    if (head.revision === this.index.revision && head.hash === this.index.hash) return;
    if (head.revision <= this.index.revision) {
      // The database may have been read before an entry that this process wrote meanwhile.
      const now = await journalStore.readHead(run);
      if (now.revision === this.index.revision && now.hash === this.index.hash) return;
      if (now.revision <= this.index.revision) return this.startAnew(run);
    }
    const { index } = this;
    for await (const stored of journalStore.readEntries(run, index.revision)) {
      if (stored.entry.revision <= index.revision) continue;
      if (stored.entry.previousHash !== index.hash && !stored.defect) return this.startAnew(run);
      this.warnOf(stored);
      this.apply(stored.entry);
      this.warnOfRules(stored.entry);
    }
  }

  /** Tables, or why there are none. What went wrong in the database is asked for again. */
  private storedTables(digest: string): Promise<Metamodel | string> {
    let tables = this.tables.get(digest);
    if (!tables) {
      tables = this.readStoredTables(digest);
      this.tables.set(digest, tables);
      tables.then(
        (found) => typeof found === 'string' && this.tables.delete(digest),
        () => this.tables.delete(digest),
      );
    }
    return tables;
  }

  private async readStoredTables(digest: string): Promise<Metamodel | string> {
    const stored = await readTables(this.run, digest);
    if (!stored) return `The rule tables ${digest} are not stored. Ask with rules: CURRENT, or run verifyJournal.`;
    const found = sha256(stored.text);
    if (found !== digest) {
      return `The stored rule tables ${digest} were edited: they have the digest ${found}. Ask with rules: CURRENT, or run verifyJournal.`;
    }
    const read = readRuleTables(stored.text);
    if (read.ok) return read.metamodel;
    return `This release of the service cannot work with the rule tables ${digest} (${read.problem}). Ask with rules: CURRENT.`;
  }

  /** Puts the tables of this service in force where others are, or none are recorded. */
  private async adoptRules(): Promise<void> {
    const isNew = (): boolean => this.ruleHistory.newest?.digest !== this.rulesDigest;
    if (!isNew()) return;
    const before = this.ruleHistory.newest?.digest ?? null;
    await this.enqueue({
      operation: 'adoptRules',
      source: SERVICE,
      actor: SERVICE,
      reason:
        before === null
          ? 'No rule tables were recorded.'
          : `The service started with other rule tables than ${before}.`,
      key: null,
      // Another instance may have been faster.
      plan: () => ({ write: isNew() ? NO_CHANGE : null, counts: NO_COUNTS, errors: [] }),
      adoptsRules: true,
    });
    this.logger.info(
      { rules: this.rulesDigest, before, revision: this.index.revision },
      'other rule tables are in force',
    );
  }

  private async startAnew(run: journalStore.Run): Promise<void> {
    this.logger.warn(
      { revision: this.index.revision },
      'the database holds another journal: reading it from the start',
    );
    this.isDoubtful = false;
    const index = new GraphIndex();
    const ruleHistory = new RuleHistory();
    for await (const stored of journalStore.readEntries(run, 0)) {
      this.warnOf(stored);
      index.apply(stored.entry);
      ruleHistory.apply(stored.entry);
      this.packing.start(index.adjacency);
    }
    this.index = index;
    this.ruleHistory = ruleHistory;
  }

  private warnOf(stored: journalStore.StoredEntry): void {
    if (!stored.defect) return;
    this.isDoubtful = true;
    this.logger.warn({ revision: stored.entry.revision }, `the journal was changed: ${stored.defect}`);
  }

  /** Another instance put other tables in force: from then on the two answer alike only where nobody asks for CURRENT. */
  private warnOfRules({ revision, rules, actor }: JournalEntry): void {
    if (!this.isOpen || rules === undefined || rules === this.rulesDigest) return;
    this.logger.warn(
      { revision, actor, inForce: rules, ours: this.rulesDigest },
      'another instance put other rule tables in force: this one checks what is written, and answers rules: CURRENT, by its own',
    );
  }

  private apply(entry: JournalEntry): void {
    if (entry.revision <= this.index.revision) return;
    this.index.apply(entry);
    this.ruleHistory.apply(entry);
    this.packing.start(this.index.adjacency);
    this.snapshots?.moved();
    for (const listener of this.listeners) listener(entry);
  }

  private refused(error: IngestError): IngestReceipt {
    return { revision: this.index.revision, replayed: false, ...NO_COUNTS, errors: [error] };
  }

  private enqueue(planned: PlannedWrite): Promise<IngestReceipt> {
    const done = this.writers
      .then(() => this.commit(planned))
      .catch((error: unknown) => {
        if (!(error instanceof DatabaseError) || error.kind !== 'TOO_LARGE') throw error;
        const message = `${error.message}: send it as several batches that share one import`;
        return this.refused({ path: '', id: null, code: 'TOO_LARGE', message });
      });
    this.writers = done.catch(() => {});
    return done;
  }

  private async commit(planned: PlannedWrite): Promise<IngestReceipt> {
    const writer = randomUUID();
    let earlier: Attempt | null = null;
    const attempt = await this.database.write<Attempt>(planned.operation, async ({ run, send }) => {
      const head = await journalStore.lockHead(run, writer);
      // A commit whose answer was lost may have happened: then this attempt has nothing to do.
      if (earlier?.entry && (await journalStore.findCommitted(run, earlier.entry.revision - 1, writer)) !== null) {
        return earlier;
      }
      await this.followTo(head, run);
      earlier = await this.attempt(planned, { run, send, writer });
      return earlier;
    });
    if (attempt.entry) this.apply(attempt.entry);
    return attempt.receipt;
  }

  private async attempt(
    planned: PlannedWrite,
    { run, send, writer }: WriteTransaction & { readonly writer: string },
  ): Promise<Attempt> {
    const { index } = this;
    const stored = planned.key ? await journalStore.readKey(run, planned.key.key) : null;
    if (planned.key && stored) {
      if (stored.bodyDigest === planned.key.bodyDigest) {
        return { receipt: { ...(JSON.parse(stored.receipt) as IngestReceipt), replayed: true }, entry: null };
      }
      const message = `the key ${planned.key.key} was used before with another body; give every batch a key of its own`;
      const error = { path: 'idempotencyKey', id: null, code: 'IDEMPOTENCY_KEY_REUSED', message } as const;
      return { receipt: this.refused(error), entry: null };
    }
    const { write, counts, errors } = planned.plan(new GraphView(index));
    if (!write) return { receipt: { revision: index.revision, replayed: false, ...counts, errors }, entry: null };

    const revision = index.revision + 1;
    // Never before the entry before it, whatever the clocks of several instances say.
    const milliseconds = Math.max(this.now().getTime(), index.recordedAt[index.revision] ?? 0);
    const recordedAt = new Date(milliseconds).toISOString();
    const { operation, source, actor, reason = null, adoptsRules = false } = planned;
    const previousHash = index.hash;
    // The first entry of a graph says by which tables it begins.
    const adopts = adoptsRules || this.ruleHistory.newest === null;
    const rules = adopts ? writtenRulesOf(this.metamodel) : null;
    const head = {
      revision,
      recordedAt,
      actor,
      reason,
      source,
      operation,
      counts,
      ...(rules ? { rules: rules.digest } : {}),
      previousHash,
    };
    const kinds = new Map(write.delta.artifacts.map((state) => [state.id, state.kind]));
    const kindOf = (id: string) => kinds.get(id) ?? new GraphView(index).kind(index.find(id));
    const seal = async () => {
      // Neo4j gets its first statement before the time is spent on hashing: the two work side by side.
      await nextTurn();
      const { entry, text } = sealEntry(head, write.delta);
      return { entry, bytes: await journalStore.packed(text) };
    };
    const [sealed] = await Promise.all([seal(), writeProjection(send, { ...write, revision, recordedAt, kindOf })]);
    if (rules) await storeTables(run, { ...rules, revision });
    await journalStore.appendEntry(send, { ...sealed, writer });
    const receipt: IngestReceipt = { revision, replayed: false, ...counts, errors };
    if (planned.key) {
      await journalStore.storeKey(send, { ...planned.key, receipt: JSON.stringify(receipt), revision });
    }
    return { receipt, entry: sealed.entry };
  }
}

/** Ids of the versions with other words then than now, or why they are not looked through. */
function rewordedSince(view: GraphView, most: number): string[] | string {
  const versions: string[] = [];
  for (const version of view.redescribed()) {
    if (versions.length === most) {
      return `the metadata of more than ${most} versions was amended since revision ${view.revision}: search as of a later revision, or without text as of this one`;
    }
    versions.push(view.versionId(version));
  }
  return versions.sort();
}

/** A body holds values of the full depth, four levels down (artifacts, position, version, content). */
const BODY_DEPTH = 72;

/** Positions 0 … count-1 of ascending revisions. */
interface Ascending {
  readonly count: number;
  readonly from: (position: number) => number;
}

function numbered(revisions: readonly number[]): Ascending {
  return { count: revisions.length, from: (position) => revisions[position] as number };
}

/** The first position whose revision is greater. */
function firstAfter(all: Ascending, revision: number): number {
  let low = 0;
  let high = all.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all.from(middle) <= revision) low = middle + 1;
    else high = middle;
  }
  return low;
}
