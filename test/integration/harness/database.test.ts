/**
 * Graph:    (:Thing {id}) with a uniqueness constraint and a full-text index, in the run's database
 * Scenario: a test file empties the database, then it is asked to empty one without the mark of a test run
 * Result:   nothing is left of data and schema but the mark; without the mark nothing is removed
 *
 * Graph:    none; a folder of claims
 * Scenario: processes want the same database
 * Result:   one has it until it has ended, then one that comes after it
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  cypher,
  emptyData,
  emptyGraph,
  isClaimed,
  markForTests,
  removeEverything,
  testDatabase,
} from '../../support/database.ts';

const schema = 'SHOW INDEXES YIELD name, type WHERE type <> "LOOKUP" RETURN name';

describe('the run’s database', () => {
  beforeEach(() => emptyGraph());

  test('emptying removes data and schema, and keeps the mark', async () => {
    await cypher('CREATE CONSTRAINT thing FOR (t:Thing) REQUIRE t.id IS UNIQUE');
    await cypher('CREATE FULLTEXT INDEX things FOR (t:Thing) ON EACH [t.id]');
    await cypher('UNWIND range(1, 25000) AS id CREATE (:Thing {id: id})-[:NEXT]->(:Other)');
    expect(await cypher('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 50000 }]);

    await emptyGraph();

    expect(await cypher('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 0 }]);
    expect(await cypher(schema)).toEqual([{ name: 'safetyops_tests_may_empty_this' }]);
  });

  test('emptying data alone keeps the schema', async () => {
    await cypher('CREATE CONSTRAINT thing FOR (t:Thing) REQUIRE t.id IS UNIQUE');
    await cypher('CREATE (:Thing {id: 1})-[:NEXT]->(:Other)');

    await emptyData();

    expect(await cypher('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 0 }]);
    expect((await cypher(schema)).map(({ name }) => name).sort()).toEqual(['safetyops_tests_may_empty_this', 'thing']);
  });

  test('a database without the mark is not emptied', async () => {
    await removeEverything(testDatabase());
    await cypher('CREATE (:Precious)');
    try {
      await expect(emptyGraph()).rejects.toThrow('does not carry the mark of a test run');
      await expect(emptyData()).rejects.toThrow('does not carry the mark of a test run');
      await expect(markForTests(testDatabase())).rejects.toThrow('holds 1 nodes that no test run made');
      expect(await cypher('MATCH (n:Precious) RETURN count(n) AS nodes')).toEqual([{ nodes: 1 }]);
    } finally {
      await cypher('MATCH (n:Precious) DELETE n');
      await markForTests(testDatabase());
    }
  });
});

describe('a database among processes', () => {
  let claims: string;
  const ended = spawnSync(process.execPath, ['--version']).pid;

  beforeEach(async () => {
    claims = await mkdtemp(join(tmpdir(), 'safetyops-claims-'));
  });

  afterEach(() => rm(claims, { recursive: true }));

  test('is had by the first that asks, for as long as it asks', async () => {
    expect([isClaimed(claims), isClaimed(claims)]).toEqual([true, true]);
    expect(await readdir(claims)).toEqual(['0']);
  });

  test('is not had while another process is alive', async () => {
    await writeFile(join(claims, '0'), String(ended));
    await writeFile(join(claims, '1'), String(process.ppid));
    expect(isClaimed(claims)).toBe(false);
  });

  test('is not had while another process writes that it has it', async () => {
    await writeFile(join(claims, '0'), '');
    expect(isClaimed(claims)).toBe(false);
  });

  test('is had after the other has ended', async () => {
    await writeFile(join(claims, '0'), String(ended));
    expect(isClaimed(claims)).toBe(true);
    expect(await readdir(claims)).toEqual(['0', '1']);
  });
});
