/**
 * The folder of snapshots. Several instances, of several databases, may share it:
 *
 *     <whose journal>-<revision>.snapshot             whole: it got its name when it was finished
 *     <whose journal>-<revision>.snapshot.<random>.part   being written; left over where the writer was killed
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphIndex } from '../index/graphIndex.ts';
import { readTable } from './readSnapshot.ts';
import type { SnapshotTable } from './snapshotFormat.ts';
import { writeSnapshot } from './writeSnapshot.ts';

/** Kept of each journal: the newest, and one more should that be damaged. */
export const SNAPSHOTS_KEPT = 2;
/** No writer takes that long: a part older than this is of one that was killed. */
export const PART_MILLISECONDS = 60 * 60 * 1000;

const NAME = /^([0-9a-f]{1,16})-(\d+)\.snapshot$/;
const PART = /\.snapshot\.[0-9a-f-]+\.part$/;

/** A file that can be read as far as its table says. */
export interface StoredSnapshot extends Pick<SnapshotTable, 'revision' | 'hash' | 'journal'> {
  readonly path: string;
}

/** A file that cannot. */
export interface BadSnapshot {
  readonly path: string;
  readonly problem: string;
}

/** What is in the folder, the newest revision first. An absent folder is empty; one that cannot be read is bad. */
export async function listSnapshots(
  folder: string,
): Promise<{ readonly usable: readonly StoredSnapshot[]; readonly bad: readonly BadSnapshot[] }> {
  const usable: StoredSnapshot[] = [];
  const bad: BadSnapshot[] = [];
  const names = await namesIn(folder).catch((error: Error) => {
    bad.push({ path: folder, problem: error.message });
    return [];
  });
  for (const name of names) {
    if (!NAME.test(name)) continue;
    const path = join(folder, name);
    const read = await readTable(path);
    if (read.ok) usable.push({ path, ...read.table });
    else bad.push({ path, problem: read.problem });
  }
  usable.sort((left, right) => right.revision - left.revision);
  return { usable, bad };
}

/**
 * Writes the index under its name, and removes what it replaces. The last writer of a revision wins: all write the same.
 * @throws what the file system says; nothing is left then.
 */
export async function storeSnapshot({
  folder,
  index,
  now = Date.now,
}: {
  folder: string;
  /** A fork that nobody changes. */
  index: GraphIndex;
  now?: () => number;
}): Promise<{ readonly path: string; readonly bytes: number }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const journal = index.journal.slice(0, 16);
  const path = join(folder, `${journal}-${index.revision}.snapshot`);
  // Process ids repeat: containers all have 1.
  const part = `${path}.${randomUUID()}.part`;
  let bytes: number;
  try {
    bytes = await writeSnapshot({ path: part, index });
    await rename(part, path);
  } catch (error) {
    await unlink(part).catch(() => {});
    throw error;
  }
  await removeOld({ folder, journal, path, now });
  return { path, bytes };
}

/** By age and not by revision: after a restored backup the higher revisions are those that never come back. */
async function removeOld(place: { folder: string; journal: string; path: string; now: () => number }): Promise<void> {
  const { folder, journal, path, now } = place;
  const others: { path: string; age: number }[] = [];
  for (const name of await namesIn(folder)) {
    const other = join(folder, name);
    const isOurs = NAME.exec(name)?.[1] === journal;
    if (other === path || !(isOurs || PART.test(name))) continue;
    // Another instance may have removed it meanwhile.
    const age = now() - ((await stat(other).catch(() => null))?.mtimeMs ?? now());
    if (isOurs) others.push({ path: other, age });
    else if (age > PART_MILLISECONDS) await unlink(other).catch(() => {});
  }
  others.sort((left, right) => left.age - right.age);
  for (const other of others.slice(SNAPSHOTS_KEPT - 1)) await unlink(other.path).catch(() => {});
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
