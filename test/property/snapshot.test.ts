/*
 * Graphs:   random typed graphs of five themes with a random history (titles, retractions, subkinds, retirements, imports).
 * Scenario: the index is written to a file while further entries are applied to it, and read again; then the same further
 *           entries are applied to what was read, and to a fork of that. And: files with damage anywhere.
 * Result:   original, copy and fork tell the same of every revision and answer the same; a damaged file is refused.
 * Negative control: one more entry is told apart by the same comparison; the history really happens; the file is read
 *           where the damage is taken back.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphIndex } from '../../graph/index/graphIndex.ts';
import { readSnapshot } from '../../graph/snapshot/readSnapshot.ts';
import { HEADER_BYTES } from '../../graph/snapshot/snapshotFormat.ts';
import { writeSnapshot } from '../../graph/snapshot/writeSnapshot.ts';
import { dumpOf, openImportsOf } from '../support/graphDump.ts';
import { MemoryGraph } from '../support/memoryGraph.ts';
import { engineGraph, engineSays } from '../support/oracleComparison.ts';
import { randomGraph, THEMES } from '../support/randomGraph.ts';
import { HAPPENING_NAMES, happen, randomHistory } from '../support/randomHistory.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 20);
let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
});
afterAll(() => rm(folder, { recursive: true }));

const newPath = () => {
  files += 1;
  return join(folder, `${files}.snapshot`);
};

async function read(path: string): Promise<GraphIndex> {
  const result = await readSnapshot(path);
  if (!result.ok) throw new Error(result.problem);
  return result.index;
}

describe.each(Object.entries(THEMES))('a snapshot of graphs of theme %s', (_name, theme) => {
  it('is the index', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), randomHistory(), randomHistory(), async (given, before, after) => {
        const graph = engineGraph(given);
        for (const step of before) happen(graph, given, step);
        const atSaving = dumpOf(graph.index);
        const imports = openImportsOf(graph.index);
        const saved = graph.entries.length;
        const path = newPath();

        // What is written is the fork, whatever happens to its original meanwhile.
        const writing = writeSnapshot({ path, index: graph.index.fork() });
        for (const step of after) happen(graph, given, step);
        const bytes = await writing;
        expect((await readFile(path)).length).toBe(bytes);

        const copy = await read(path);
        expect(dumpOf(copy)).toEqual(atSaving);
        expect(openImportsOf(copy)).toEqual(imports);
        const fork = copy.fork();
        for (const entry of graph.entries.slice(saved)) copy.apply(entry);
        const atEnd = dumpOf(graph.index);
        expect(dumpOf(copy)).toEqual(atEnd);
        expect(openImportsOf(copy)).toEqual(openImportsOf(graph.index));
        expect(dumpOf(fork)).toEqual(atSaving);
        for (const entry of graph.entries.slice(saved)) fork.apply(entry);
        expect(dumpOf(fork)).toEqual(atEnd);

        const answer = await engineSays(given, graph);
        graph.index = copy;
        expect(await engineSays(given, graph)).toEqual(answer);

        // And a snapshot of the copy is the copy.
        const second = newPath();
        await writeSnapshot({ path: second, index: copy.fork() });
        expect(dumpOf(await read(second))).toEqual(atEnd);
      }),
      { numRuns: RUNS },
    );
  });
});

it('compares indexes that differ, and the histories happen', () => {
  const happened = new Map<string, number>();
  for (const theme of Object.values(THEMES)) {
    const arbitrary = fc.tuple(randomGraph(theme), randomHistory());
    for (const [given, history] of fc.sample(arbitrary, { numRuns: 40, seed: 7 })) {
      const graph = engineGraph(given);
      for (const step of history) {
        const before = dumpOf(graph.index);
        if (!happen(graph, given, step)) continue;
        happened.set(step.happening, (happened.get(step.happening) ?? 0) + 1);
        expect(dumpOf(graph.index)).not.toEqual(before);
      }
    }
  }
  for (const happening of HAPPENING_NAMES) expect(happened.get(happening), happening).toBeGreaterThan(10);
});

describe('a text that UTF-8 cannot hold', () => {
  it('comes back', async () => {
    const graph = new MemoryGraph();
    const title = `half of a pair: ${String.fromCharCode(0xd800)}`;
    graph.ingest({ artifacts: [{ id: 'D', kind: 'DATASET', title, version: { label: 'ö'.repeat(40), content: {} } }] });
    const path = newPath();
    await writeSnapshot({ path, index: graph.index.fork() });
    const copy = await read(path);
    expect(copy.state(copy.find('D')).title).toBe(title);
    expect(dumpOf(copy)).toEqual(dumpOf(graph.index));
  });
});

describe('a damaged file', () => {
  const given = fc.sample(randomGraph(THEMES.ALL), { numRuns: 1, seed: 11 })[0] as never;

  it('is refused wherever the damage is', { timeout: 120_000 }, async () => {
    const { index } = engineGraph(given);
    const path = newPath();
    const length = await writeSnapshot({ path, index: index.fork() });
    const whole = await readFile(path);
    const damaged = newPath();
    const problemOf = async (bytes: Buffer) => {
      await writeFile(damaged, bytes);
      const result = await readSnapshot(damaged);
      return result.ok ? null : result.problem;
    };
    expect(await problemOf(whole)).toBeNull();

    for (let position = 0; position < HEADER_BYTES; position += 1) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(position) ^ 1, position);
      expect(await problemOf(bytes), `byte ${position} of the header`).toMatch(/^it (is|has)/);
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(length - 1), fc.integer({ min: 1, max: 255 }), async (position, flip) => {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(bytes.readUInt8(position) ^ flip, position);
        expect(await problemOf(bytes)).not.toBeNull();
        expect(await problemOf(whole.subarray(0, position))).not.toBeNull();
        expect(await problemOf(Buffer.concat([whole, bytes.subarray(0, flip)]))).not.toBeNull();
        // A block that never reached the disk.
        const blank = Buffer.from(whole).fill(0, position, Math.min(position + 512, length));
        if (!blank.equals(whole)) expect(await problemOf(blank)).not.toBeNull();
      }),
      { numRuns: 150 },
    );
    expect(await problemOf(whole)).toBeNull();
  });

  it('of another format or another version of the service is told apart', async () => {
    const path = newPath();
    await writeSnapshot({ path, index: engineGraph(given).index.fork() });
    const whole = await readFile(path);
    const newer = Buffer.from(whole);
    newer.writeUInt32LE(2, 8);
    await writeFile(path, newer);
    expect(await readSnapshot(path)).toEqual({ ok: false, problem: 'it has format 2; this service reads format 1' });

    // The table names the source that folded the journal; a file that is sound but for that is no damage.
    const other = Buffer.from(whole);
    const start = other.readDoubleLE(16);
    const table = other.subarray(start);
    const digest = table.indexOf('"code":"') + '"code":"'.length;
    table.write('0'.repeat(64), digest);
    other.writeUInt32LE(crc32(table), 12);
    other.writeUInt32LE(crc32(other.subarray(0, HEADER_BYTES - 4)), HEADER_BYTES - 4);
    await writeFile(path, other);
    expect(await readSnapshot(path)).toEqual({ ok: false, problem: 'another version of the service wrote it' });
  });

  it('that is none, or is not there, is a value, too', async () => {
    const path = newPath();
    await writeFile(path, 'hello');
    expect(await readSnapshot(path)).toEqual({ ok: false, problem: 'it is no finished snapshot' });
    expect(await readSnapshot(newPath())).toMatchObject({ ok: false, problem: expect.stringContaining('ENOENT') });
  });
});
