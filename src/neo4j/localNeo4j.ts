/**
 * A Neo4j on this machine, kept by the service: fetched, started, watched and stopped.
 *
 *     <data>/service.json      who has this data folder
 *     <data>/neo4j/            Neo4j's home: conf/, data/, logs/
 *     <data>/neo4j/neo4j.json  the Java process, so that the next start finds it if this one is killed
 *
 * Neo4j runs in a process group of its own: Ctrl-C in a terminal reaches only the service, which stops it last.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../../graph/store/database.ts';
import { reasonOf, StartError } from '../startError.ts';
import {
  heapMegabytesFor,
  javaArguments,
  LOCAL_HOST,
  type LocalNeo4jLayout,
  neo4jConf,
  pageCacheMegabytesFor,
} from './conf.ts';
import { type DownloadProgress, ensureJars, NEO4J_VERSION } from './jars.ts';
import { findJava } from './java.ts';
import { isListening, requireFreePort } from './ports.ts';
import {
  claim,
  commandLineOf,
  isRunning,
  type ProcessRecord,
  readRecord,
  recordOf,
  writeRecord,
} from './processLock.ts';

/** What the local Neo4j tells about itself; pino's loggers fit. */
export interface Neo4jLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** A running local Neo4j. */
export interface LocalNeo4j {
  readonly boltUri: string;
  /** Neo4j's HTTP address, without a path. */
  readonly httpUrl: string;
  readonly pid: number;
  /** Settles when Neo4j has ended without {@link LocalNeo4j.stop}: the reason, as far as its log tells. */
  readonly died: Promise<StartError>;
  /** Stops Neo4j and gives the data folder back. Can be called again; every call waits for the end. */
  stop(): Promise<void>;
}

/** How long a stop may take before it is forced. */
const STOP_MILLISECONDS = 30_000;
/** How long a start may take: recovery after a hard kill reads the whole transaction log. */
const START_MILLISECONDS = 120_000;
const ENTRY_POINT = 'org.neo4j.server.CommunityEntryPoint';

/**
 * Starts the Neo4j of a data folder and waits until it answers.
 * @throws StartError when the folder is taken, Java is missing, a port is in use, a download fails, or Neo4j gives up.
 */
export async function startLocalNeo4j({
  dataDirectory,
  cacheDirectory,
  repositoryUrl,
  javaHome,
  boltPort,
  httpPort,
  guideUrl,
  log,
  progress,
  signal,
}: Omit<LocalNeo4jLayout, 'homeDirectory'> & {
  dataDirectory: string;
  cacheDirectory: string;
  /** Null: Maven Central. */
  repositoryUrl: string | null;
  /** Null: `java` from PATH. */
  javaHome: string | null;
  log: Neo4jLog;
  progress: DownloadProgress;
  /** Ends the start early; Neo4j, if it runs already, is stopped. */
  signal?: AbortSignal;
}): Promise<LocalNeo4j> {
  const homeDirectory = join(dataDirectory, 'neo4j');
  const release = await takeFolder(dataDirectory);
  try {
    const java = await findJava({ javaHome });
    await endOrphan({ homeDirectory, log });
    await requireFreePort({ port: boltPort, host: LOCAL_HOST, variable: 'NEO4J_BOLT_PORT', what: 'the local Neo4j' });
    await requireFreePort({ port: httpPort, host: LOCAL_HOST, variable: 'NEO4J_HTTP_PORT', what: 'the local Neo4j' });
    const classPath = await ensureJars({ cacheDirectory, repositoryUrl, progress, ...(signal ? { signal } : {}) });
    signal?.throwIfAborted();

    log.info({ java: java.version, dataDirectory }, `starting Neo4j ${NEO4J_VERSION}`);
    const started = performance.now();
    const child = await launch({ java: java.program, classPath, homeDirectory, boltPort, httpPort, guideUrl });
    let stopping: Promise<void> | null = null;
    const stop = (): Promise<void> => {
      stopping ??= (async () => {
        await endProcess(child.record);
        await rm(recordFile(homeDirectory), { force: true });
        await release();
      })();
      return stopping;
    };
    try {
      await untilReady({ ...child, homeDirectory, boltPort, httpPort, signal });
    } catch (error) {
      await stop();
      throw error;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    log.info({ pid: child.record.pid, java: java.version, boltPort, httpPort }, `Neo4j is ready after ${seconds} s`);
    return {
      boltUri: `bolt://${LOCAL_HOST}:${boltPort}`,
      httpUrl: `http://${LOCAL_HOST}:${httpPort}`,
      pid: child.record.pid,
      died: new Promise((resolve) => {
        void child.ended.then(async (how) => {
          if (stopping === null) resolve(new StartError(`Neo4j has ended (${how}): ${await lastWords(homeDirectory)}`));
        });
      }),
      stop,
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function takeFolder(dataDirectory: string): Promise<() => Promise<void>> {
  await mkdir(dataDirectory, { recursive: true }).catch((error: unknown) => {
    throw new StartError(`cannot write to the data folder ${dataDirectory} (${reasonOf(error)}); set SAFETYOPS_DATA`);
  });
  const taken = await claim(join(dataDirectory, 'service.json')).catch((error: unknown) => {
    throw new StartError(`cannot write to the data folder ${dataDirectory} (${reasonOf(error)}); set SAFETYOPS_DATA`);
  });
  if (taken.ok) return taken.release;
  throw new StartError(
    `the data folder ${dataDirectory} is in use by SafetyOps Graph with process id ${taken.holder.pid}; stop that one, or set SAFETYOPS_DATA to another folder (and PORT, NEO4J_BOLT_PORT, NEO4J_HTTP_PORT)`,
  );
}

function recordFile(homeDirectory: string): string {
  return join(homeDirectory, 'neo4j.json');
}

/** A service that was killed leaves its Neo4j behind. It holds the store and the ports, so it has to go first. */
async function endOrphan({ homeDirectory, log }: { homeDirectory: string; log: Neo4jLog }): Promise<void> {
  const record = await readRecord(recordFile(homeDirectory));
  if (record !== null && (await isRunning(record))) {
    const command = await commandLineOf(record.pid);
    // Never end a program on the word of a file alone.
    if (command?.includes(ENTRY_POINT) && command.includes(homeDirectory)) {
      log.warn({ pid: record.pid }, 'a Neo4j of this data folder was left running; stopping it');
      await endProcess(record);
    }
  }
  await rm(recordFile(homeDirectory), { force: true });
}

interface Launched {
  readonly record: ProcessRecord;
  /** How it ended, e.g. `exit code 1`. */
  readonly ended: Promise<string>;
}

async function launch({
  java,
  classPath,
  homeDirectory,
  ...layout
}: LocalNeo4jLayout & { java: string; classPath: readonly string[] }): Promise<Launched> {
  const confDirectory = join(homeDirectory, 'conf');
  await mkdir(confDirectory, { recursive: true });
  await mkdir(join(homeDirectory, 'logs'), { recursive: true });
  const argumentFile = join(confDirectory, 'java.args');
  const conf = neo4jConf({ ...layout, pageCacheMegabytes: pageCacheMegabytesFor(totalmem()) });
  await writeFile(join(confDirectory, 'neo4j.conf'), conf);
  await writeFile(
    argumentFile,
    javaArguments({ classPath, separator: delimiter, heapMegabytes: heapMegabytesFor(totalmem()) }),
  );
  // The log of the last start would be taken for this one's.
  await rm(join(homeDirectory, 'logs', 'neo4j.log'), { force: true });
  const output = await open(join(homeDirectory, 'logs', 'console.log'), 'w');
  try {
    const child = spawn(
      java,
      [`@${argumentFile}`, ENTRY_POINT, `--home-dir=${homeDirectory}`, `--config-dir=${confDirectory}`],
      { cwd: homeDirectory, detached: true, stdio: ['ignore', output.fd, output.fd] },
    );
    await spawned(child);
    const pid = child.pid as number;
    const ended = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
    });
    const record = (await recordOf(pid)) ?? { pid, started: null };
    await writeRecord(recordFile(homeDirectory), record);
    return { record, ended };
  } finally {
    await output.close();
  }
}

function spawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve).once('error', (error) => {
      reject(new StartError(`cannot start Java (${reasonOf(error)})`));
    });
  });
}

async function untilReady({
  ended,
  homeDirectory,
  boltPort,
  httpPort,
  signal,
}: Launched & {
  homeDirectory: string;
  boltPort: number;
  httpPort: number;
  signal: AbortSignal | undefined;
}): Promise<void> {
  let how: string | null = null;
  void ended.then((reason) => {
    how = reason;
  });
  const deadline = performance.now() + START_MILLISECONDS;
  let last = 'it does not listen';
  while (performance.now() < deadline) {
    signal?.throwIfAborted();
    if (how !== null) throw new StartError(`Neo4j did not start (${how}): ${await lastWords(homeDirectory)}`);
    // Bolt comes first, Neo4j Browser's port a second later.
    if (
      (await isListening({ port: boltPort, host: LOCAL_HOST })) &&
      (await isListening({ port: httpPort, host: LOCAL_HOST }))
    ) {
      try {
        const database = await Database.connect({ uri: `bolt://${LOCAL_HOST}:${boltPort}` });
        await database.close();
        return;
      } catch (error) {
        last = reasonOf(error); // it listens before its database is there
      }
    }
    await sleep(50);
  }
  throw new StartError(
    `Neo4j did not answer within ${START_MILLISECONDS / 1000} s (${last}); its log is ${join(homeDirectory, 'logs')}`,
  );
}

/** Asks a process to end, and ends it when it does not. Waits until it is gone. */
async function endProcess(record: ProcessRecord): Promise<void> {
  kill(record.pid, 'SIGTERM');
  if (await hasEndedWithin(record, STOP_MILLISECONDS)) return;
  kill(record.pid, 'SIGKILL');
  if (await hasEndedWithin(record, STOP_MILLISECONDS)) return;
  throw new StartError(`cannot end Neo4j, process id ${record.pid}`);
}

async function hasEndedWithin(record: ProcessRecord, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (await isRunning(record)) {
    if (performance.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // gone already
  }
}

/** The reason that Neo4j gives in its log, on one line. Standard output has it only when Java itself fails. */
async function lastWords(homeDirectory: string): Promise<string> {
  const logs = join(homeDirectory, 'logs');
  const lines = (name: string): Promise<string[]> =>
    readFile(join(logs, name), 'utf8').then(
      (text) => text.split('\n').filter((line) => line.trim() !== ''),
      () => [],
    );
  const words = reasonIn(await lines('neo4j.log')) ?? (await lines('console.log')).at(-1)?.trim();
  return words === undefined ? `see ${logs}` : `${words}; see ${join(logs, 'neo4j.log')}`;
}

/** The deepest cause in a log with a Java stack trace, else its last error. */
export function reasonIn(lines: readonly string[]): string | null {
  const cause = lines.findLast((line) => line.startsWith('Caused by: '));
  if (cause !== undefined) return cause.replace(/^Caused by: (?:[\w.$]+\.)?/, '');
  const error = lines.findLast((line) => / ERROR /.test(line));
  return error === undefined ? null : error.replace(/^.* ERROR +/, '');
}
