/*
 * Graph:    datasets without links; entries are added as a bulk load or a slow day adds them.
 * Scenario: the keeper is told of each move; snapshots of a folder are counted.
 * Result:   a snapshot when the rules say so, not more often than the pause, and one of what is left at close.
 * Negative control: less than that writes nothing; a folder that cannot be written is told and does no harm.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GraphIndex } from '../../../graph/index/graphIndex.ts';
import { listSnapshots } from '../../../graph/snapshot/snapshotFolder.ts';
import { extentOf, isWorthWriting, SnapshotKeeper } from '../../../graph/snapshot/snapshotKeeper.ts';
import { extend, plainIndex } from '../../support/plainIndex.ts';

let folder: string;
const warnings: string[] = [];
const logger = { debug: () => {}, warn: (_: object, message: string) => warnings.push(message) };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keeper-'));
  warnings.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const revisions = async () => (await listSnapshots(folder)).usable.map((one) => one.revision);
const keeperOf = (index: GraphIndex, options: { milliseconds?: number; last?: ReturnType<typeof extentOf> } = {}) =>
  new SnapshotKeeper({ folder, logger, current: () => index, last: null, ...options });

describe('a snapshot is worth writing', () => {
  const worth = (last: [number, number], now: [number, number]) =>
    isWorthWriting({ last: { revision: last[0], rows: last[1] }, now: { revision: now[0], rows: now[1] } });

  it('after a thousand entries, however small', () => {
    expect(worth([5, 1_000_000], [1_004, 1_000_999])).toBe(false);
    expect(worth([5, 1_000_000], [1_005, 1_001_000])).toBe(true);
  });

  it('when the graph grew by a tenth, however few entries that were', () => {
    expect(worth([5, 1_000_000], [6, 1_099_999])).toBe(false);
    expect(worth([5, 1_000_000], [6, 1_100_000])).toBe(true);
  });

  it('but not for a tenth of little', () => {
    expect(worth([0, 0], [1, 9_999])).toBe(false);
    expect(worth([0, 0], [1, 10_000])).toBe(true);
    expect(worth([1, 20_000], [2, 29_999])).toBe(false);
  });
});

describe('the keeper', () => {
  it('writes once the index moved far enough, without being asked again', async () => {
    const index = plainIndex({ entries: 999 });
    const keeper = keeperOf(index);
    keeper.moved();
    extend(index, { entries: 1 });
    keeper.moved();
    // Entries go on coming while it is written.
    extend(index, { entries: 10 });
    await vi.waitFor(async () => expect(await revisions()).toEqual([1_000]));
    await keeper.close();
    expect(await revisions()).toEqual([1_010, 1_000]);
    expect(warnings).toEqual([]);
  });

  it('keeps its pause, and then writes what came in it', async () => {
    const index = plainIndex({ entries: 1, artifacts: 10_000 });
    const keeper = keeperOf(index, { milliseconds: 400 });
    const started = performance.now();
    keeper.moved();
    for (let count = 0; count < 5; count += 1) {
      extend(index, { entries: 1, artifacts: 10_000 });
      keeper.moved();
    }
    await vi.waitFor(async () => expect(await revisions()).toEqual([6, 1]), { timeout: 5_000 });
    expect(performance.now() - started).toBeGreaterThan(390);
    await keeper.close();
    expect(await revisions()).toEqual([6, 1]);
  });

  it('at close writes what is new, however little, and nothing where nothing is', async () => {
    const index = plainIndex({ entries: 3 });
    const keeper = keeperOf(index, { last: extentOf(index) });
    keeper.moved();
    await keeper.close();
    expect(await readdir(folder)).toEqual([]);
    const next = keeperOf(index, { last: extentOf(index) });
    extend(index, { entries: 1 });
    await next.close();
    expect(await revisions()).toEqual([4]);
    await keeperOf(new GraphIndex()).close();
    expect(await revisions()).toEqual([4]);
  });

  it('counts from nothing where the database holds another journal now', async () => {
    const before = plainIndex({ entries: 5_000 });
    const index = plainIndex({ entries: 1_000, journal: 'second' });
    const keeper = keeperOf(index, { last: extentOf(before) });
    keeper.moved();
    await vi.waitFor(async () => expect(await revisions()).toEqual([1_000]));
    await keeper.close();
  });

  it('keeps nothing that is not to be kept', async () => {
    const keeper = new SnapshotKeeper({ folder, logger, current: () => null, last: null });
    keeper.moved();
    await keeper.close();
    expect(await readdir(folder)).toEqual([]);
  });

  it('tells that it cannot write, and goes on', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, '');
    const index = plainIndex({ entries: 1_000 });
    const keeper = keeperOf(index);
    keeper.moved();
    await vi.waitFor(() => expect(warnings).toHaveLength(1));
    await keeper.close();
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toBe('no snapshot of the index: the next start reads the journal instead');
  });
});
