/**
 * Vitest's global setup of the projects that need a database: one Neo4j for each worker, for the whole run.
 *
 * NEO4J_URI, else a container (SAFETYOPS_NEO4J=docker), else a local Neo4j on free ports with a data folder of its own,
 * stopped and removed at the end. When none can be had the run fails: no test is left out because of it.
 *
 * Tests empty the database. So that they never empty somebody's data, they look for a mark that only this file makes:
 * an index with a name of its own. (An index and not a node: tests that count nodes do not see it.) A database given by
 * NEO4J_URI gets the mark only while it holds no node, or has it from a run that was killed; at the end its data and
 * the mark are removed.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { findFreePorts } from '../../src/neo4j/ports.ts';
import { provideNeo4j } from '../../src/neo4j/provideNeo4j.ts';
import { type DatabaseForTests, markForTests, removeEverything, type SharedDatabase } from './database.ts';
import { JAVA_FOR_MINUTES } from './javaForMinutes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many databases the project has: as many as workers. */
    databases: number;
    /** One for each worker. */
    neo4j: readonly SharedDatabase[];
    /** Port of the API whose guide Neo4j Browser plays after it has connected. */
    guidePort: number;
  }
}

/** Called by vitest once before the first test file of the project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  Object.assign(process.env, JAVA_FOR_MINUTES);
  const wanted = project.getProvidedContext().databases;
  const ports = (await findFreePorts(2 * wanted + 1)) as [number, ...number[]];
  const guidePort = ports[0];
  const started = await Promise.allSettled(
    Array.from({ length: wanted }, (_, number) =>
      startDatabase({
        boltPort: ports[2 * number + 1] as number,
        httpPort: ports[2 * number + 2] as number,
        guidePort,
      }),
    ),
  );
  const databases = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const tearDown = async (): Promise<void> => {
    for (const { stop } of databases) await stop();
  };
  const failure = started.find((one) => one.status === 'rejected');
  if (failure) {
    await tearDown();
    throw failure.reason;
  }
  project.provide(
    'neo4j',
    databases.map(({ settings, claims }) => ({ settings, claims })),
  );
  project.provide('guidePort', guidePort);
  return tearDown;
}

async function startDatabase(parameters: {
  readonly boltPort: number;
  readonly httpPort: number;
  readonly guidePort: number;
}): Promise<SharedDatabase & { readonly stop: () => Promise<void> }> {
  const { boltPort, httpPort, guidePort } = parameters;
  const config = readConfig();
  const folder = await mkdtemp(join(tmpdir(), 'safetyops-tests-'));
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
  const claims = join(folder, 'claims');
  const tearDown = async (): Promise<void> => {
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await mkdir(claims);
    await markForTests(settings);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return {
    settings,
    claims,
    stop: async () => {
      // What this run made, it removes itself with the folder or the container.
      if (kind === 'uri') await removeEverything(settings);
      await tearDown();
    },
  };
}
