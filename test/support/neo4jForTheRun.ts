/**
 * Vitest's global setup of the projects that need a database: one Neo4j for the whole run.
 *
 * NEO4J_URI, else a container (SAFETYOPS_NEO4J=docker), else a local Neo4j on free ports with a data folder of its own,
 * stopped and removed at the end. When none can be had the run fails: no test is left out because of it.
 *
 * Tests empty the database. So that they never empty somebody's data, they look for a mark that only this file makes:
 * an index with a name of its own. (An index and not a node: tests that count nodes do not see it.) A database given by
 * NEO4J_URI gets the mark only while it holds no node, or has it from a run that was killed; at the end its data and
 * the mark are removed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { findFreePorts } from '../../src/neo4j/ports.ts';
import { provideNeo4j } from '../../src/neo4j/provideNeo4j.ts';
import { type DatabaseForTests, markForTests, removeEverything } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: DatabaseForTests;
    /** Port of the API whose guide Neo4j Browser plays after it has connected. */
    guidePort: number;
  }
}

/** Called by vitest once before the first test file of the project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const config = readConfig();
  const folder = await mkdtemp(join(tmpdir(), 'safetyops-tests-'));
  const [boltPort, httpPort, guidePort] = (await findFreePorts(3)) as [number, number, number];
  const neo4j = await provideNeo4j({
    config: {
      ...config,
      dataDirectory: folder,
      ...(config.neo4j.kind === 'local' ? { neo4j: { kind: 'local', boltPort, httpPort } } : {}),
    },
    guideUrl: `http://127.0.0.1:${guidePort}/guide`,
    log: createLog({ level: 'warn' }),
  });
  const { kind, uri, user, password, database, browserUrl } = neo4j;
  const settings: DatabaseForTests = { kind, uri, user, password, database, browserUrl };
  const tearDown = async (): Promise<void> => {
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await markForTests(settings);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('neo4j', settings);
  project.provide('guidePort', guidePort);
  return async () => {
    // What this run made, it removes itself with the folder or the container.
    if (kind === 'uri') await removeEverything(settings);
    await tearDown();
  };
}
