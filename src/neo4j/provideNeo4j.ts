/**
 * Gives the service its Neo4j: somebody else's (NEO4J_URI), a container (SAFETYOPS_NEO4J=docker), or a local one that
 * the service keeps. Who asks need not know which.
 */
import { z } from 'zod';
import { Database, DatabaseError, type Statement } from '../../graph/store/database.ts';
import type { Config, Neo4jChoice } from '../config.ts';
import { reasonOf, StartError } from '../startError.ts';
import { startNeo4jContainer } from './container.ts';
import { createDownloadProgress } from './downloadProgress.ts';
import { NEO4J_VERSION } from './jars.ts';
import { type Neo4jLog, startLocalNeo4j } from './localNeo4j.ts';

/** Where a Neo4j comes from. */
export const NEO4J_KINDS = {
  uri: 'A server that somebody else runs, at NEO4J_URI; never stopped by the service.',
  docker: 'A container that the service starts and stops.',
  local: 'A Java process on this machine that the service fetches, starts and stops.',
} as const;
/** A key of {@link NEO4J_KINDS}. */
export type Neo4jKind = keyof typeof NEO4J_KINDS;

/** A Neo4j that answers. */
export interface ProvidedNeo4j {
  readonly kind: Neo4jKind;
  readonly uri: string;
  /** Null together with `password`: no authentication. */
  readonly user: string | null;
  readonly password: string | null;
  /** Null: the user's home database. */
  readonly database: string | null;
  /** A link that opens Neo4j Browser connected to it; null: not known. */
  readonly browserUrl: string | null;
  /** Settles when a Neo4j that the service keeps has ended by itself; never for the others. */
  readonly died: Promise<StartError>;
  /** Stops what was started; does nothing to somebody else's. Can be called again. */
  stop(): Promise<void>;
}

/** The settings that decide about Neo4j. */
export type Neo4jSettings = Pick<
  Config,
  'neo4j' | 'javaHome' | 'dataDirectory' | 'cacheDirectory' | 'mavenRepositoryUrl' | 'ci'
>;

const NEVER = new Promise<StartError>(() => {});

/**
 * Provides the Neo4j that the settings ask for, and makes sure that it answers.
 * @throws StartError in words for the user: unreachable, wrong password, port in use, no Java, broken download...
 */
export async function provideNeo4j({
  config,
  guideUrl = null,
  log,
  signal,
}: {
  config: Neo4jSettings;
  /** The guide that Neo4j Browser plays after it has connected; null: none. Without effect on somebody else's. */
  guideUrl?: string | null;
  log: Neo4jLog;
  /** Ends a start (and the download in it) early. */
  signal?: AbortSignal;
}): Promise<ProvidedNeo4j> {
  // A server that takes the connection and says nothing is given up by the driver after a minute; a stop does not wait for that.
  if (config.neo4j.kind === 'uri') return Promise.race([checkGiven(config.neo4j), brokenOff(signal)]);
  if (config.neo4j.kind === 'docker') {
    const container = await startNeo4jContainer({ dataDirectory: config.dataDirectory, guideUrl, log });
    return { ...container, kind: 'docker', database: null, died: NEVER };
  }
  const local = await startLocalNeo4j({
    dataDirectory: config.dataDirectory,
    cacheDirectory: config.cacheDirectory,
    repositoryUrl: config.mavenRepositoryUrl,
    javaHome: config.javaHome,
    boltPort: config.neo4j.boltPort,
    httpPort: config.neo4j.httpPort,
    guideUrl,
    log,
    progress: createDownloadProgress({
      what: `Neo4j ${NEO4J_VERSION}`,
      bar: process.stderr.isTTY === true && !config.ci,
    }),
    ...(signal === undefined ? {} : { signal }),
  });
  return {
    kind: 'local',
    uri: local.boltUri,
    user: null,
    password: null,
    database: null,
    browserUrl: `${local.httpUrl}/browser/?dbms=${local.boltUri}&preselectAuthMethod=NO_AUTH`,
    died: local.died,
    stop: local.stop,
  };
}

function brokenOff(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

/** Asked of a Neo4j that somebody else runs. Unlike opening a connection, it fails where the database is not there. */
const READ_NEO4J_VERSION: Statement<{ version: string }> = {
  name: 'readNeo4jVersion',
  text: "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
  row: z.object({ version: z.string() }),
};

/** The oldest major version whose Cypher the service can speak. */
const LEAST_NEO4J = 5;

async function checkGiven(given: Extract<Neo4jChoice, { kind: 'uri' }>): Promise<ProvidedNeo4j> {
  let version: string | undefined;
  try {
    const database = await Database.connect(given);
    try {
      version = (await database.read(READ_NEO4J_VERSION))[0]?.version;
    } finally {
      await database.close();
    }
  } catch (error) {
    // The driver puts advice of its own before the cause.
    const reason = reasonOf(error).replace(/^.*Caused by: /, '');
    throw new StartError(`${problemWith(given, error)}: ${reason}`, { cause: error });
  }
  if (version !== undefined && Number.parseInt(version, 10) < LEAST_NEO4J) {
    throw new StartError(`Neo4j at NEO4J_URI=${given.uri} is version ${version}; it has to be 5 or newer`);
  }
  return { ...given, died: NEVER, stop: async () => {} };
}

function problemWith({ uri, user, password }: Extract<Neo4jChoice, { kind: 'uri' }>, error: unknown): string {
  if (!(error instanceof DatabaseError)) return `cannot use NEO4J_URI=${uri}`;
  switch (error.kind) {
    case 'UNAVAILABLE':
      return `cannot reach Neo4j at NEO4J_URI=${uri}`;
    case 'UNAUTHORISED':
      return password === null
        ? `Neo4j at ${uri} wants a password; set NEO4J_USER and NEO4J_PASSWORD`
        : `Neo4j at ${uri} refuses NEO4J_USER=${user} with the given NEO4J_PASSWORD`;
    case 'TOO_LARGE':
    case 'FAILED':
      return `Neo4j at ${uri} refuses the connection (is NEO4J_DATABASE right?)`;
  }
}
