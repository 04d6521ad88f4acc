/**
 * The journal in the database.
 *
 *     (:JournalHead {revision, hash})            locked by each writer first: writers of all instances queue here
 *     (:JournalEntry {revision, hash, …})-[:HAS_CHUNK]->(:JournalChunk {order, bytes})
 *     (:IdempotencyKey {key, bodyDigest, receipt})
 *
 * The delta is gzip of its canonical JSON in pieces of at most 256 KiB: a batch may be 64 MiB.
 */
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { z } from 'zod';
import { sha256 } from '../model/canonicalJson.ts';
import type { Delta, JournalEntry } from '../model/delta.ts';
import { entryHash, NO_HASH } from '../model/journal.ts';
import { NO_ROWS, type Parameters, type Statement, type WriteTransaction } from './database.ts';

/** Anything that runs a statement: the database (a session each) or a transaction. */
export type Run = <Row>(statement: Statement<Row>, parameters?: Parameters) => Promise<Row[]>;
/** Hands a statement to a transaction. */
export type Send = WriteTransaction['send'];

const compressed = promisify(gzip);
/** Half the time of the usual level, for a tenth more bytes. */
const COMPRESSION_LEVEL = 3;

const CHUNK_BYTES = 256 * 1024;
/** Chunks sent with one statement. */
const CHUNKS_PER_STATEMENT = 32;
/** Stored bytes of entries that are read with one statement; deltas are several times as large in memory. */
const SLICE_BYTES = 8 * 1024 * 1024;
/** Entries read with one statement. */
const SLICE_ENTRIES = 2_000;

const headRow = z.object({ revision: z.number(), hash: z.string() });
/** The newest entry. */
export type Head = z.infer<typeof headRow>;

const readHeadStatement: Statement<Head> = {
  name: 'readHead',
  text: "MATCH (head:JournalHead {name: 'head'}) RETURN head.revision AS revision, head.hash AS hash",
  row: headRow,
};

/* The property is set before the revision is read: reading first would see what another writer is about to replace. */
const lockHeadStatement: Statement<Head> = {
  name: 'lockHead',
  text: `MERGE (head:JournalHead {name: 'head'})
    ON CREATE SET head.revision = 0, head.hash = ''
    SET head.writer = $writer
    WITH head
    RETURN head.revision AS revision, head.hash AS hash`,
  row: headRow,
};

const entryRow = z.object({
  revision: z.number().int(),
  recordedAt: z.string(),
  actor: z.string(),
  reason: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  source: z.string(),
  operation: z.string(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  retired: z.number().int(),
  rules: z.string().optional(),
  hash: z.string(),
  previousHash: z.string(),
});

/** An entry without what it wrote. */
export type StoredHead = Omit<JournalEntry, 'delta'>;

const readSizes: Statement<{ revision: number; bytes: number }> = {
  name: 'readJournalSizes',
  text: `MATCH (entry:JournalEntry)
    USING INDEX SEEK entry:JournalEntry(revision)
    WHERE entry.revision > $after
    RETURN entry.revision AS revision, entry.bytes AS bytes ORDER BY revision`,
  row: z.object({ revision: z.number(), bytes: z.number() }),
};

/* One row per piece: the driver's time for a message grows with the square of its size. */
const readChunks: Statement<{ revision: number; order: number; bytes: Int8Array }> = {
  name: 'readJournalChunks',
  text: `UNWIND $revisions AS revision
    MATCH (entry:JournalEntry {revision: revision})-[:HAS_CHUNK]->(chunk)
    USING INDEX SEEK entry:JournalEntry(revision)
    RETURN revision, chunk.order AS order, chunk.bytes AS bytes`,
  row: z.object({ revision: z.number(), order: z.number(), bytes: z.instanceof(Int8Array) }),
};

const readEntryHeads: Statement<{ entry: z.infer<typeof entryRow> }> = {
  name: 'readJournalRows',
  text: `UNWIND $revisions AS revision
    MATCH (entry:JournalEntry {revision: revision})
    USING INDEX SEEK entry:JournalEntry(revision)
    RETURN properties(entry) AS entry`,
  row: z.object({ entry: entryRow }),
};

const readHashesStatement: Statement<Head> = {
  name: 'readJournalHashes',
  text: `UNWIND $revisions AS revision
    MATCH (entry:JournalEntry {revision: revision})
    USING INDEX SEEK entry:JournalEntry(revision)
    RETURN revision, entry.hash AS hash`,
  row: headRow,
};

const readAdoptionsStatement: Statement<{ entry: z.infer<typeof entryRow> }> = {
  name: 'readAdoptions',
  text: `MATCH (entry:JournalEntry) WHERE entry.revision <= $until AND entry.rules IS NOT NULL
    RETURN properties(entry) AS entry ORDER BY entry.revision`,
  row: z.object({ entry: entryRow }),
};

const createEntry: Statement<unknown> = {
  name: 'createJournalEntry',
  text: `CREATE (entry:JournalEntry) SET entry = $properties
    WITH entry
    MATCH (head:JournalHead {name: 'head'})
    SET head.revision = entry.revision, head.hash = entry.hash`,
  row: NO_ROWS,
};

const createChunks: Statement<unknown> = {
  name: 'createJournalChunks',
  text: `MATCH (entry:JournalEntry {revision: $revision})
    USING INDEX SEEK entry:JournalEntry(revision)
    UNWIND $chunks AS chunk
    CREATE (entry)-[:HAS_CHUNK]->(:JournalChunk {order: chunk.order, bytes: chunk.bytes})`,
  row: NO_ROWS,
};

const findOwnEntry: Statement<{ revision: number }> = {
  name: 'findOwnEntry',
  text: `MATCH (entry:JournalEntry)
    USING INDEX SEEK entry:JournalEntry(revision)
    WHERE entry.revision > $after AND entry.writer = $writer
    RETURN entry.revision AS revision`,
  row: z.object({ revision: z.number() }),
};

const readKeyStatement: Statement<{ bodyDigest: string; receipt: string }> = {
  name: 'readIdempotencyKey',
  text: 'MATCH (key:IdempotencyKey {key: $key}) USING INDEX SEEK key:IdempotencyKey(key) RETURN key.bodyDigest AS bodyDigest, key.receipt AS receipt',
  row: z.object({ bodyDigest: z.string(), receipt: z.string() }),
};

const createKey: Statement<unknown> = {
  name: 'createIdempotencyKey',
  text: `CREATE (:IdempotencyKey {
      key: $key, bodyDigest: $bodyDigest, receipt: $receipt, revision: $revision })`,
  row: NO_ROWS,
};

/** The newest entry; revision 0 on an empty graph. */
export async function readHead(run: Run): Promise<Head> {
  const rows = await run(readHeadStatement);
  return rows[0] ?? { revision: 0, hash: NO_HASH };
}

/** Makes all other writers wait until the transaction ends. */
export async function lockHead(run: Run, writer: string): Promise<Head> {
  const rows = await run(lockHeadStatement, { writer });
  return rows[0] as Head;
}

/** An entry as it is stored, with whether it is still what it was when it was written. */
export interface StoredEntry {
  readonly entry: JournalEntry;
  /** Null: its hash fits its contents. */
  readonly defect: string | null;
}

/** An entry that cannot even be read. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly revision: number;

  constructor(revision: number, message: string) {
    super(`journal entry ${revision}: ${message}`);
    this.revision = revision;
  }
}

/**
 * The entries after a revision in order, in slices of bounded size. While one slice is decoded the next one is read.
 * @throws JournalError where an entry cannot be decoded.
 */
export async function* readEntries(run: Run, after: number): AsyncGenerator<StoredEntry> {
  const slices = sliced(await run(readSizes, { after }));
  let coming: Promise<PackedEntry[]> | null = null;
  for (const [position, revisions] of slices.entries()) {
    const entries: PackedEntry[] = await (coming ?? readSlice(run, revisions));
    const next = slices[position + 1];
    coming = next ? readSlice(run, next) : null;
    // Who stops reading in between does not hear of its failure.
    coming?.catch(() => {});
    for (const entry of entries) yield decode(entry);
  }
}

/** Revisions that are read together. */
function sliced(sizes: readonly { readonly revision: number; readonly bytes: number }[]): number[][] {
  const slices: number[][] = [];
  let slice: number[] = [];
  let bytes = 0;
  for (const size of sizes) {
    if (slice.length > 0 && (bytes + size.bytes > SLICE_BYTES || slice.length === SLICE_ENTRIES)) {
      slices.push(slice);
      slice = [];
      bytes = 0;
    }
    slice.push(size.revision);
    bytes += size.bytes;
  }
  if (slice.length > 0) slices.push(slice);
  return slices;
}

/** An entry and the pieces of its delta, in order. */
interface PackedEntry {
  readonly row: z.infer<typeof entryRow>;
  readonly chunks: readonly Int8Array[];
}

async function readSlice(run: Run, revisions: readonly number[]): Promise<PackedEntry[]> {
  const pieces = new Map<number, { order: number; bytes: Int8Array }[]>();
  for (const { revision, ...piece } of await run(readChunks, { revisions })) {
    const list = pieces.get(revision);
    if (list) list.push(piece);
    else pieces.set(revision, [piece]);
  }
  const rows = await run(readEntryHeads, { revisions });
  return rows.map(({ entry }) => {
    const ordered = (pieces.get(entry.revision) ?? []).sort((left, right) => left.order - right.order);
    return { row: entry, chunks: ordered.map((piece) => piece.bytes) };
  });
}

/** One entry; null where there is none. */
export async function readEntry(run: Run, revision: number): Promise<StoredEntry | null> {
  const [entry] = await readSlice(run, [revision]);
  return entry ? decode(entry) : null;
}

/** Who, when, why of these revisions, in the order asked for. */
export async function readRows(run: Run, revisions: readonly number[]): Promise<StoredHead[]> {
  const rows = await run(readEntryHeads, { revisions });
  return rows.map((row) => headOf(row.entry));
}

/** Hashes of entries by revision; those that are not there are absent. */
export async function readHashes(run: Run, revisions: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await run(readHashesStatement, { revisions });
  return new Map(rows.map(({ revision, hash }) => [revision, hash]));
}

/** Entries up to a revision from which on other rule tables are in force, the oldest first. */
export async function readAdoptions(run: Run, until: number): Promise<StoredHead[]> {
  const rows = await run(readAdoptionsStatement, { until });
  return rows.map((row) => headOf(row.entry));
}

/** The text of a delta as it is stored; made beside the main thread. */
export async function packed(text: string): Promise<Buffer> {
  return compressed(text, { level: COMPRESSION_LEVEL });
}

/** Stores an entry with its {@link packed} delta and moves the head to it. The caller holds the lock. */
export async function appendEntry(
  send: Send,
  { entry, bytes, writer }: { entry: JournalEntry; bytes: Buffer; writer: string },
): Promise<void> {
  const { delta: _, counts, ...head } = entry;
  const name = `#${head.revision} ${head.operation} ${head.source}`;
  const properties = { ...head, ...counts, writer, name, bytes: bytes.length };
  await send(createEntry, { properties });
  const chunks: { order: number; bytes: Int8Array }[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    const piece = bytes.subarray(start, start + CHUNK_BYTES);
    chunks.push({ order: chunks.length, bytes: new Int8Array(piece.buffer, piece.byteOffset, piece.length) });
  }
  for (let start = 0; start < chunks.length; start += CHUNKS_PER_STATEMENT) {
    const some = chunks.slice(start, start + CHUNKS_PER_STATEMENT);
    await send(createChunks, { revision: head.revision, chunks: some });
  }
}

/** The revision that this writer committed after `after`; null: it committed nothing. */
export async function findCommitted(run: Run, after: number, writer: string): Promise<number | null> {
  const [row] = await run(findOwnEntry, { after, writer });
  return row?.revision ?? null;
}

export async function readKey(run: Run, key: string): Promise<{ bodyDigest: string; receipt: string } | null> {
  const [row] = await run(readKeyStatement, { key });
  return row ?? null;
}

export async function storeKey(
  send: Send,
  key: { key: string; bodyDigest: string; receipt: string; revision: number },
): Promise<void> {
  await send(createKey, key);
}

function headOf(row: z.infer<typeof entryRow>): StoredHead {
  const { created, updated, unchanged, retired, ...head } = row;
  return { ...head, counts: { created, updated, unchanged, retired } };
}

function decode({ row, chunks }: PackedEntry): StoredEntry {
  const head = headOf(row);
  let text: Buffer;
  let delta: Delta;
  try {
    text = gunzipSync(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length))));
    delta = JSON.parse(text.toString('utf8')) as Delta;
  } catch (error) {
    throw new JournalError(head.revision, `what it wrote cannot be read (${(error as Error).message})`);
  }
  const { hash, ...hashed } = head;
  const expected = entryHash(hashed, sha256(text));
  return {
    entry: { ...head, delta },
    defect: hash === expected ? null : `its hash is ${hash}, but what it holds hashes to ${expected}`,
  };
}
