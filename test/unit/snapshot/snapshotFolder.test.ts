/*
 * Graph:    datasets without links, as the journals of two databases have them.
 * Scenario: snapshots are stored and listed in one folder; some are damaged, left over, or of a restored backup.
 * Result:   the newest two of each journal are kept and listed, parts of killed writers go, what is not ours stays.
 * Negative control: a part that is being written stays; other files stay.
 */
import { chmod, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../graph/model/canonicalJson.ts';
import { readSnapshot } from '../../../graph/snapshot/readSnapshot.ts';
import { listSnapshots, PART_MILLISECONDS, storeSnapshot } from '../../../graph/snapshot/snapshotFolder.ts';
import { extend, plainIndex } from '../../support/plainIndex.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'snapshots-'));
  folder = join(root, 'not', 'there', 'yet');
});
afterEach(() => rm(root, { recursive: true }));

const nameOf = (journal: string, revision: number) => `${sha256(`${journal} 1`).slice(0, 16)}-${revision}.snapshot`;

describe('a folder of snapshots', () => {
  it('is made, and gives back what was stored, for nobody else to read', async () => {
    const index = plainIndex({ entries: 3 });
    const { path, bytes } = await storeSnapshot({ folder, index: index.fork() });
    expect(path).toBe(join(folder, nameOf('first', 3)));
    const { size, mode } = await stat(path);
    expect(size).toBe(bytes);
    expect(mode & 0o777).toBe(0o600);
    const { usable, bad } = await listSnapshots(folder);
    expect(bad).toEqual([]);
    expect(usable).toMatchObject([{ path, revision: 3, hash: sha256('first 3'), journal: sha256('first 1') }]);
    expect(await readSnapshot(path)).toMatchObject({ ok: true, index: { revision: 3, artifactCount: 3 } });
  });

  it('keeps two of each journal, and lists the newest revision first', async () => {
    const first = plainIndex({ entries: 1 });
    const second = plainIndex({ entries: 5, journal: 'second' });
    await storeSnapshot({ folder, index: second });
    for (let count = 0; count < 3; count += 1) {
      await storeSnapshot({ folder, index: first.fork() });
      extend(first, { entries: 1 });
      // Two files of one instant would be of one age.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect((await readdir(folder)).sort()).toEqual(
      [nameOf('first', 2), nameOf('first', 3), nameOf('second', 5)].sort(),
    );
    expect((await listSnapshots(folder)).usable.map((one) => one.revision)).toEqual([5, 3, 2]);
  });

  it('keeps what was written last after a backup was restored, whatever its revision', async () => {
    for (const entries of [8, 9]) await storeSnapshot({ folder, index: plainIndex({ entries }) });
    const earlier = new Date(Date.now() - 5_000);
    for (const revision of [8, 9]) await utimes(join(folder, nameOf('first', revision)), earlier, earlier);
    await storeSnapshot({ folder, index: plainIndex({ entries: 4 }) });
    await storeSnapshot({ folder, index: plainIndex({ entries: 5 }) });
    expect((await readdir(folder)).sort()).toEqual([nameOf('first', 4), nameOf('first', 5)]);
  });

  it('writes over the same revision: the last writer wins', async () => {
    const index = plainIndex({ entries: 2 });
    await Promise.all([1, 2, 3].map(() => storeSnapshot({ folder, index: index.fork() })));
    expect(await readdir(folder)).toEqual([nameOf('first', 2)]);
    expect(await readSnapshot(join(folder, nameOf('first', 2)))).toMatchObject({ ok: true });
  });

  it('loses the parts of killed writers, and nothing else', async () => {
    await storeSnapshot({ folder, index: plainIndex({ entries: 1 }) });
    const part = (id: string) => `${nameOf('second', 7)}.${id}.part`;
    for (const name of [part('aaaa'), part('bbbb'), 'notes.txt']) await writeFile(join(folder, name), 'unfinished');
    const long = new Date(Date.now() - PART_MILLISECONDS - 1_000);
    for (const name of [part('aaaa'), 'notes.txt']) await utimes(join(folder, name), long, long);
    await storeSnapshot({ folder, index: plainIndex({ entries: 2 }) });
    expect((await readdir(folder)).sort()).toEqual(
      [nameOf('first', 1), nameOf('first', 2), part('bbbb'), 'notes.txt'].sort(),
    );
    expect((await listSnapshots(folder)).bad).toEqual([]);
  });

  it('tells which files cannot be used, and goes on', async () => {
    await storeSnapshot({ folder, index: plainIndex({ entries: 1 }) });
    const { path } = await storeSnapshot({ folder, index: plainIndex({ entries: 2 }) });
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.length - 1));
    const { usable, bad } = await listSnapshots(folder);
    expect(usable.map((one) => one.revision)).toEqual([1]);
    expect(bad).toEqual([
      { path, problem: `it is damaged: it has ${bytes.length - 1} bytes instead of ${bytes.length}` },
    ]);
  });

  it('that is absent is empty; one that is no folder is told', async () => {
    expect(await listSnapshots(folder)).toEqual({ usable: [], bad: [] });
    const file = join(root, 'file');
    await writeFile(file, '');
    await chmod(file, 0o600);
    expect(await listSnapshots(file)).toEqual({
      usable: [],
      bad: [{ path: file, problem: expect.stringContaining('ENOTDIR') }],
    });
    await expect(storeSnapshot({ folder: file, index: plainIndex({ entries: 1 }) })).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
