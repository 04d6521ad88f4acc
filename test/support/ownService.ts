/** The service with a data folder, ports and a local Neo4j of its own, as a user runs it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { findFreePorts } from '../../src/neo4j/ports.ts';
import type { DatabaseForTests } from './database.ts';
import { JAVA_FOR_MINUTES } from './javaForMinutes.ts';
import { type Ended, endAllProcesses, startService } from './serviceProcess.ts';

/** The third line of the banner: the service is ready. */
export const READY = /^Your project .*$/m;

/** Several starts and stops of Neo4j in one test, on machines that are busy with other tests. */
export const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000 };

export interface OwnService {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Its Neo4j, while it runs. */
  readonly database: DatabaseForTests;
  /** Ends all that was started, and removes the folder. */
  readonly remove: () => Promise<void>;
}

export async function ownService(): Promise<OwnService> {
  const folder = await mkdtemp(join(tmpdir(), 'safetyops-process-'));
  const [port, bolt, http] = await findFreePorts(3);
  return {
    folder,
    environment: {
      ...JAVA_FOR_MINUTES,
      PORT: String(port),
      NEO4J_BOLT_PORT: String(bolt),
      NEO4J_HTTP_PORT: String(http),
      SAFETYOPS_DATA: join(folder, 'data'),
      SAFETYOPS_CACHE: readConfig().cacheDirectory,
    },
    database: {
      kind: 'local',
      uri: `bolt://127.0.0.1:${bolt}`,
      user: null,
      password: null,
      database: null,
      browserUrl: null,
    },
    remove: async () => {
      await endAllProcesses();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The lines on standard error that are not the log's. */
export function plainLines({ stderr }: Ended): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
}

/** The service does not start in this environment, and says why in one line. */
export async function expectOneLine(environment: Readonly<Record<string, string>>, pattern: RegExp): Promise<void> {
  const ended = await startService(environment).ended;
  expect(plainLines(ended), ended.stderr).toEqual([expect.stringMatching(pattern)]);
  expect(ended).toMatchObject({ code: 1, stdout: '' });
}
