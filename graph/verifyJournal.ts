/**
 * Is everything still as it was written? Recomputes the hash of every entry and of the chain, and, where that holds,
 * the digests of the rule tables that it adopted and of the contents that readers are shown.
 */
import { z } from 'zod';
import { type GraphIndex, NONE } from './index/graphIndex.ts';
import { canonicalJson, sha256 } from './model/canonicalJson.ts';
import { semanticDigest } from './model/contentDigest.ts';
import type { Json } from './model/delta.ts';
import { NO_HASH } from './model/journal.ts';
import { splitVersionId } from './model/linkIdentity.ts';
import type { Database, Statement } from './store/database.ts';
import { JournalError, type Run, readEntries, readHead } from './store/journalStore.ts';
import { allTables } from './store/ruleTableStore.ts';

export interface JournalCheck {
  readonly ok: boolean;
  /** Entries whose hash was recomputed and found right. */
  readonly entries: number;
  /** Stored versions whose digests were recomputed and found right. */
  readonly versions: number;
  /** The first thing that is not as it was written. */
  readonly firstBad: {
    /** Revision of the entry (of rule tables: the one that adopted them); null where a stored version differs. */
    readonly revision: number | null;
    /** id@label of a version that differs; else null. */
    readonly version: string | null;
    readonly why: string;
  } | null;
}

const versionRow = z.object({
  id: z.string(),
  revision: z.number().nullable(),
  content: z.string().nullable(),
  metadata: z.string().nullable(),
  digest: z.string().nullable(),
});
type VersionRow = z.infer<typeof versionRow>;

const VERSION_COLUMNS = `version.id AS id, version.revision AS revision, version.content AS content,
      version.metadata AS metadata, version.digest AS digest`;

const allVersions: Statement<VersionRow> = {
  name: 'allVersions',
  text: `MATCH (version:Version) RETURN ${VERSION_COLUMNS}`,
  row: versionRow,
};

const oneVersion: Statement<VersionRow> = {
  name: 'oneVersion',
  text: `MATCH (version:Version {id: $id}) RETURN ${VERSION_COLUMNS}`,
  row: versionRow,
};

/** What this instance knows of the journal from before. */
export interface KnownJournal {
  /** The fold of the entries, for the digests of versions. */
  readonly index: GraphIndex;
  /** An entry that this instance once read, and the hash that it had then. */
  readonly revision: number;
  readonly hash: string;
}

/** Checks the chain, and where that holds the stored versions. */
export async function verifyJournal(place: {
  database: Database;
  run: Run;
  known: KnownJournal;
}): Promise<JournalCheck> {
  const chain = await verifyChain(place.run, place.known);
  const bad = chain.firstBad ?? (await verifyTables(place.run, chain));
  if (bad) return { ok: false, entries: chain.entries, versions: 0, firstBad: bad };
  const stored = await verifyVersions({ ...place, index: place.known.index });
  return {
    ok: stored.bad === null,
    entries: chain.entries,
    versions: stored.versions,
    firstBad: stored.bad && { revision: null, ...stored.bad },
  };
}

interface ChainCheck {
  readonly entries: number;
  /** Digests of rule tables, with the first entry that adopted them. */
  readonly adopted: ReadonlyMap<string, number>;
  readonly firstBad: JournalCheck['firstBad'];
}

async function verifyChain(run: Run, known: KnownJournal): Promise<ChainCheck> {
  const head = await readHead(run);
  let entries = 0;
  const adopted = new Map<string, number>();
  let previousHash = NO_HASH;
  const bad = (revision: number, why: string) => ({ entries, adopted, firstBad: { revision, version: null, why } });
  try {
    for await (const { entry, defect } of readEntries(run, 0)) {
      const expected = entries + 1;
      if (entry.revision !== expected) return bad(expected, `entry ${expected} is missing`);
      if (defect) return bad(expected, defect);
      if (entry.previousHash !== previousHash) {
        return bad(expected, `it follows ${entry.previousHash || 'nothing'}, but the entry before has ${previousHash}`);
      }
      if (expected === known.revision && entry.hash !== known.hash) {
        return bad(expected, `this instance read it with the hash ${known.hash}; now it is ${entry.hash}`);
      }
      if (entry.rules !== undefined && !adopted.has(entry.rules)) adopted.set(entry.rules, expected);
      previousHash = entry.hash;
      entries = expected;
    }
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    return bad(error.revision, error.message);
  }
  const last = Math.max(head.revision, known.revision);
  if (entries < last) return bad(entries + 1, `entries ${entries + 1} to ${last} are missing`);
  if (entries === head.revision && head.hash !== previousHash) {
    return bad(entries, `the head names the hash ${head.hash}, the newest entry has ${previousHash}`);
  }
  return { entries, adopted, firstBad: null };
}

/** Answers about the past are given by these tables: they have to be those that were adopted then. */
async function verifyTables(run: Run, { entries, adopted }: ChainCheck): Promise<JournalCheck['firstBad']> {
  const missing = new Map(adopted);
  for (const { digest, text, revision } of await allTables(run)) {
    const adoptedAt = adopted.get(digest);
    const bad = (why: string) => ({ revision: adoptedAt ?? null, version: null, why });
    if (adoptedAt === undefined) {
      // Another instance may have written them after the chain was read.
      if (revision > entries) continue;
      return bad(`rule tables with the digest ${digest} are stored, but the journal never recorded them`);
    }
    const found = sha256(text);
    if (found !== digest) return bad(`the stored rule tables have the digest ${found}; ${digest} was recorded`);
    missing.delete(digest);
  }
  for (const [digest, revision] of missing) {
    return { revision, version: null, why: `it adopted the rule tables ${digest}, but they are not stored` };
  }
  return null;
}

type BadVersion = { readonly version: string; readonly why: string };

async function verifyVersions(place: {
  database: Database;
  run: Run;
  index: GraphIndex;
}): Promise<{ versions: number; bad: BadVersion | null }> {
  const { database, run, index } = place;
  const expected = index.versionCount;
  const seen = new Uint8Array(expected);
  let versions = 0;
  for await (const row of database.stream(allVersions)) {
    const number = versionNumber(index, row.id);
    // Another instance may have written it after this one last looked.
    if (number === NONE && (row.revision ?? 0) > index.revision) continue;
    let why = defectOf(index, number, row);
    if (why) {
      // It may have been amended between being read here and being compared: look once more.
      const [again] = await run(oneVersion, { id: row.id });
      why = again ? defectOf(index, number, again) : why;
    }
    if (why) return { versions, bad: { version: row.id, why } };
    if (number !== NONE && number < expected) seen[number] = 1;
    versions += 1;
  }
  const missing = seen.indexOf(0);
  if (missing < 0) return { versions, bad: null };
  const id = index.placeId(missing * 2 + 1);
  return { versions, bad: { version: id, why: 'the journal recorded it, but it is not stored' } };
}

function versionNumber(index: GraphIndex, id: string): number {
  const { artifact, label } = splitVersionId(id);
  const number = index.find(artifact);
  return number === NONE || label === null ? NONE : index.findVersion(number, label);
}

function defectOf(index: GraphIndex, number: number, row: VersionRow): string | null {
  if (number === NONE) return 'it is stored, but the journal never recorded it';
  const entry = index.version(number);
  let content: Json;
  let metadata: Json;
  try {
    content = JSON.parse(row.content ?? '') as Json;
    metadata = JSON.parse(row.metadata ?? '') as Json;
  } catch {
    return 'what is stored is no JSON';
  }
  const { label } = entry;
  // A raw digest that became known later is no part of the meaning.
  const digests = [row.digest, null].map((digest) => semanticDigest({ content, digest, label }));
  if (!digests.includes(entry.semanticDigest)) {
    return `its stored content has the digest ${digests[0]}; ${entry.semanticDigest} was recorded`;
  }
  if (row.digest !== entry.digest) return `its raw digest is ${row.digest}; ${entry.digest} was recorded`;
  const metadataDigest = sha256(canonicalJson(metadata));
  if (metadataDigest !== entry.metadataDigest) {
    return `its stored metadata has the digest ${metadataDigest}; ${entry.metadataDigest} was recorded`;
  }
  return null;
}
