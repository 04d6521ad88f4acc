/*
 * Graph:    the example story and some datasets, in Neo4j; snapshots of the index in a folder of the test.
 * Scenario: instances are closed and opened again; meanwhile others write, the journal is replaced, a backup is restored,
 *           files are damaged, an entry is forged.
 * Result:   a restart reads the snapshot and the entries behind it, and nothing else; where the snapshot does not fit the
 *           database it reads the journal, and the log says why. The graph is always what the journal says.
 * Negative control: without a snapshot the same start reads everything, and fails where an old entry cannot be read.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GraphIndex } from '../../../graph/index/graphIndex.ts';
import { createMetamodel } from '../../../graph/metamodel/metamodel.ts';
import { SafetyGraph } from '../../../graph/safetyGraph.ts';
import { STORY } from '../../../seeds/story.ts';
import { cypher, emptyGraph, testDatabase } from '../../support/database.ts';
import { dumpOf } from '../../support/graphDump.ts';

const metamodel = createMetamodel();
const author = { actor: 'engineer', reason: 'test' };
const open = new Set<SafetyGraph>();
let folder: string;
let statements: string[] = [];
let told: { fields: Record<string, unknown>; message: string }[] = [];

const tell = (fields: object, message: string) => told.push({ fields: { ...fields }, message });
const logger = { debug: () => {}, info: tell, warn: tell };

async function start(options: { snapshot?: boolean } = {}): Promise<SafetyGraph> {
  statements = [];
  told = [];
  const graph = await SafetyGraph.open({
    connection: testDatabase(),
    metamodel,
    logger,
    onStatement: ({ name }) => statements.push(name),
    snapshot: options.snapshot === false ? null : { folder },
  });
  open.add(graph);
  return graph;
}

async function stop(graph: SafetyGraph): Promise<void> {
  open.delete(graph);
  await graph.close();
}

beforeAll(() => emptyGraph());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshots-'));
  await cypher('MATCH (node) DETACH DELETE node');
});
afterEach(async () => {
  for (const graph of open) await stop(graph);
  await rm(folder, { recursive: true });
});
afterAll(() => emptyGraph());

const indexOf = (graph: SafetyGraph): GraphIndex => (graph.viewAt(null) as { index: GraphIndex }).index;
/** The revision of the snapshot that the last start began with; null: it read the journal from the start. */
const begunWith = () => told.find((one) => one.message === 'graph is read')?.fields.snapshot;
const problems = () => told.filter((one) => one.message.startsWith('snapshot is not used')).map((one) => one.message);
/** Statements about the journal; those that make sure of the schema are left out. */
const journalStatements = () => statements.filter((name) => /journal|head/i.test(name));

async function write(graph: SafetyGraph, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    const artifacts = [{ id, kind: 'DATASET' as const, version: { label: 'v1', content: { rows: 1 } } }];
    const receipt = await graph.ingest({ source: 'tool', artifacts }, author);
    expect(receipt.errors).toEqual([]);
  }
}

/** The graph as somebody reads it who has no snapshot. */
async function fromTheJournal(): Promise<unknown> {
  const graph = await start({ snapshot: false });
  expect(begunWith()).toBeNull();
  const dump = dumpOf(indexOf(graph));
  await stop(graph);
  return dump;
}

/** The story and three datasets: revisions 1 to 4, with a snapshot. */
async function storyWithSnapshot(): Promise<void> {
  const graph = await start();
  await graph.ingest(STORY, author);
  await write(graph, 'A', 'B', 'C');
  await stop(graph);
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{16}-4\.snapshot$/)]);
}

describe('a restart', () => {
  it('reads the snapshot and asks whether the journal still is that one', async () => {
    await storyWithSnapshot();
    const expected = await fromTheJournal();
    for (let restart = 0; restart < 2; restart += 1) {
      const graph = await start();
      expect(begunWith()).toBe(4);
      expect(journalStatements()).toEqual(['readJournalHashes', 'readHead']);
      expect(dumpOf(indexOf(graph))).toEqual(expected);
      expect(problems()).toEqual([]);
      await stop(graph);
    }
    // Nothing was new: nothing was written.
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('reads the entries behind it, and no other', async () => {
    await storyWithSnapshot();
    const other = await start({ snapshot: false });
    await write(other, 'D', 'E');
    const expected = dumpOf(indexOf(other));
    await stop(other);
    // An old entry that cannot be read any more: who reads it fails.
    await cypher(
      'MATCH (:JournalEntry {revision: 2})-[:HAS_CHUNK]->(chunk) SET chunk.kept = chunk.bytes REMOVE chunk.bytes',
    );
    await expect(start({ snapshot: false })).rejects.toThrow();
    const graph = await start();
    expect(begunWith()).toBe(4);
    expect(journalStatements()).toEqual([
      'readJournalHashes',
      'readHead',
      'readJournalSizes',
      'readJournalChunks',
      'readJournalRows',
    ]);
    expect(dumpOf(indexOf(graph))).toEqual(expected);

    // It goes on as any other: writes, and is followed.
    await write(graph, 'F');
    expect(indexOf(graph).revision).toBe(7);
    await stop(graph);
    const again = await start();
    expect(begunWith()).toBe(7);
    expect(dumpOf(indexOf(again))).toEqual(dumpOf(indexOf(graph)));
    await cypher(
      'MATCH (chunk:JournalChunk) WHERE chunk.kept IS NOT NULL SET chunk.bytes = chunk.kept REMOVE chunk.kept',
    );
    expect(await again.verifyJournal()).toMatchObject({ ok: true, entries: 7 });
    expect(dumpOf(indexOf(again))).toEqual(await fromTheJournal());
  });

  it('of two instances that share the folder finds what either wrote', async () => {
    const first = await start();
    await first.ingest(STORY, author);
    const second = await start();
    await write(second, 'A', 'B');
    await write(first, 'C');
    await Promise.all([stop(first), stop(second)]);
    const graph = await start();
    expect(begunWith()).toBe(4);
    expect(dumpOf(indexOf(graph))).toEqual(await fromTheJournal());
  });
});

describe('a snapshot that does not fit', () => {
  it('because the journal was replaced is left alone, and the log says so', async () => {
    await storyWithSnapshot();
    await cypher('MATCH (node) DETACH DELETE node');
    const other = await start({ snapshot: false });
    await write(other, 'X', 'Y', 'Z', 'U', 'V');
    const expected = dumpOf(indexOf(other));
    await stop(other);
    const graph = await start();
    expect(begunWith()).toBeNull();
    expect(problems()).toEqual([
      expect.stringMatching(
        /^snapshot is not used: entry 4 has the hash [0-9a-f]{64} there, and [0-9a-f]{64} in the database$/,
      ),
    ]);
    expect(dumpOf(indexOf(graph))).toEqual(expected);
    await stop(graph);
    // Both databases have theirs now.
    expect(await readdir(folder)).toHaveLength(2);
    const again = await start();
    expect(begunWith()).toBe(5);
    expect(dumpOf(indexOf(again))).toEqual(expected);
  });

  it('because the database is empty now is left alone', async () => {
    await storyWithSnapshot();
    await cypher('MATCH (node) DETACH DELETE node');
    const graph = await start();
    expect(begunWith()).toBeNull();
    expect(problems()).toEqual([
      expect.stringMatching(/^snapshot is not used: entry 4 .* is missing in the database$/),
    ]);
    expect(indexOf(graph).artifactCount).toBe(0);
  });

  it('because a backup was restored gives way to an earlier one that does', async () => {
    await storyWithSnapshot();
    const graph = await start();
    await write(graph, 'D', 'E');
    await stop(graph);
    expect(await readdir(folder)).toHaveLength(2);
    // The backup ends with revision 5; then others write.
    const [{ hash }] = (await cypher('MATCH (entry:JournalEntry {revision: 5}) RETURN entry.hash AS hash')) as [
      { hash: string },
    ];
    await cypher(
      `MATCH (entry:JournalEntry {revision: 6}) OPTIONAL MATCH (entry)-[:HAS_CHUNK]->(chunk) DETACH DELETE entry, chunk
       WITH DISTINCT 1 AS one MATCH (head:JournalHead) SET head.revision = 5, head.hash = $hash
       WITH DISTINCT 1 AS one MATCH (node) WHERE node.id = 'E' OR node.id = 'E@v1' DETACH DELETE node`,
      { hash },
    );
    const other = await start({ snapshot: false });
    await write(other, 'other E', 'other F');
    const expected = dumpOf(indexOf(other));
    await stop(other);
    const again = await start();
    expect(begunWith()).toBe(4);
    expect(problems()).toEqual([expect.stringMatching(/^snapshot is not used: entry 6 has the hash /)]);
    expect(dumpOf(indexOf(again))).toEqual(expected);
  });

  it('because it is damaged is not used, and is replaced', async () => {
    await storyWithSnapshot();
    const expected = await fromTheJournal();
    const [name] = (await readdir(folder)) as [string];
    const bytes = await readFile(join(folder, name));
    // In the middle of the sections, where only a checksum sees it.
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(damaged.readUInt8(5_000) ^ 4, 5_000);
    await writeFile(join(folder, name), damaged);
    const graph = await start();
    expect(begunWith()).toBeNull();
    expect(problems()).toEqual([expect.stringMatching(/^snapshot is not used: it is damaged: section \d+ does not/)]);
    expect(dumpOf(indexOf(graph))).toEqual(expected);
    await stop(graph);
    expect(await readFile(join(folder, name))).toEqual(bytes);
    await start();
    expect(begunWith()).toBe(4);
  });

  it('is not made of a journal that was forged: each start tells', async () => {
    await storyWithSnapshot();
    await rm(folder, { recursive: true });
    await cypher("MATCH (entry:JournalEntry {revision: 3}) SET entry.actor = 'somebody else'");
    for (let restart = 0; restart < 2; restart += 1) {
      const graph = await start();
      expect(begunWith()).toBeNull();
      expect(told.filter((one) => one.message.startsWith('the journal was changed'))).toHaveLength(1);
      await stop(graph);
      await expect(readdir(folder)).rejects.toThrow('ENOENT');
    }
    await cypher("MATCH (entry:JournalEntry {revision: 3}) SET entry.actor = 'engineer'");
    await stop(await start());
    expect(await readdir(folder)).toHaveLength(1);
  });
});
