/**
 * Neo4j's jars: fetched once from Maven Central (or a mirror) into the cache folder, checked against the pinned list
 * every time.
 *
 *     pinned list (jars.json) ─▶ in the cache, size and SHA-256 right? ── yes ─▶ class path
 *                                         │ no
 *                                         ▼
 *                    <sha256>.part ◀─ HTTP, resumed with Range ─▶ size, SHA-256 ─▶ renamed to its name
 *
 * A jar has its own name in the cache only when it was checked whole, so a broken download is never taken for one. Two
 * processes that share the cache take turns.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { reasonOf, StartError } from '../startError.ts';
import pinned from './jars.json' with { type: 'json' };
import { withLock } from './processLock.ts';

const jarSchema = z.object({
  groupId: z.string(),
  artifactId: z.string(),
  version: z.string(),
  classifier: z.string().optional(),
  /** Bytes. */
  size: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One file of the pinned list: Maven's coordinates, and what the file must be. */
export type Jar = z.infer<typeof jarSchema>;

/** The pinned list, made by scripts/pinNeo4jJars.ts. */
export const NEO4J_JARS: readonly Jar[] = z.array(jarSchema).parse(pinned.jars);

/** The version of Neo4j that the list is for. */
export const NEO4J_VERSION: string = pinned.neo4j;

/** What a download tells while it runs. */
export interface DownloadProgress {
  /** Once, before the first byte. `present`: bytes that an earlier, interrupted download left. */
  start(total: { files: number; bytes: number; present: number }): void;
  /** May be negative: a part that turned out to be bad is fetched again. */
  advance(bytes: number): void;
  /** Another process is downloading into the same cache. */
  wait(): void;
  /** Always called after `start`. */
  stop(): void;
}

/** Bytes of a download that has gone quiet for this long are not waited for. */
const QUIET_MILLISECONDS = 30_000;
const CONNECTIONS = 6;
/** Waits before another try, in milliseconds; so five tries in all. */
const PAUSES = [300, 1_000, 3_000, 6_000];

/**
 * Makes sure that every jar is in the cache.
 * @returns the files, in the order of the list: the class path.
 * @throws StartError naming the jar, the address and what is wrong with it.
 */
export async function ensureJars({
  cacheDirectory,
  repositoryUrl,
  progress,
  signal,
  jars = NEO4J_JARS,
  pauses = PAUSES,
  quietMilliseconds = QUIET_MILLISECONDS,
}: {
  cacheDirectory: string;
  /** Ends in a slash; null: Maven Central. */
  repositoryUrl: string | null;
  progress: DownloadProgress;
  /** Ends the download early; what has come stays for the next start. */
  signal?: AbortSignal;
  jars?: readonly Jar[];
  pauses?: readonly number[];
  quietMilliseconds?: number;
}): Promise<readonly string[]> {
  const folder = join(cacheDirectory, 'neo4j-jars');
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new StartError(`cannot write to the cache folder ${folder} (${reasonOf(error)}); set SAFETYOPS_CACHE`);
  });
  const fileOf = (jar: Jar): string => join(folder, `${jar.groupId}.${fileName(jar)}`);
  if ((await missing(jars, fileOf)).length > 0) {
    await withLock(
      folder,
      async () => {
        const wanted = await missing(jars, fileOf); // another process may have fetched some while this one waited
        if (wanted.length === 0) return;
        await fetchAll({ wanted, folder, fileOf, repositoryUrl, progress, signal, pauses, quietMilliseconds });
      },
      { onWait: () => progress.wait() },
    );
  }
  return jars.map(fileOf);
}

function fileName(jar: Jar): string {
  return `${jar.artifactId}-${jar.version}${jar.classifier === undefined ? '' : `-${jar.classifier}`}.jar`;
}

async function missing(jars: readonly Jar[], fileOf: (jar: Jar) => string): Promise<readonly Jar[]> {
  const found: Jar[] = [];
  await inParallel(jars, async (jar) => {
    if (!(await isWhole(fileOf(jar), jar))) found.push(jar);
  });
  return found.sort((a, b) => b.size - a.size); // the long ones first, or the last one would be waited for alone
}

async function isWhole(file: string, jar: Jar): Promise<boolean> {
  return (await sizeOf(file)) === jar.size && (await sha256Of(file)) === jar.sha256;
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (found) => found.size,
    () => 0,
  );
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

interface Fetching {
  readonly folder: string;
  readonly repositoryUrl: string | null;
  readonly progress: DownloadProgress;
  readonly signal: AbortSignal | undefined;
  readonly pauses: readonly number[];
  readonly quietMilliseconds: number;
}

async function fetchAll({
  wanted,
  fileOf,
  ...fetching
}: Fetching & { wanted: readonly Jar[]; fileOf: (jar: Jar) => string }): Promise<void> {
  const { folder, progress } = fetching;
  const present = await Promise.all(wanted.map((jar) => sizeOf(partOf(folder, jar))));
  progress.start({
    files: wanted.length,
    bytes: wanted.reduce((sum, jar) => sum + jar.size, 0),
    present: present.reduce((sum, size) => sum + size, 0),
  });
  const failure = new AbortController(); // the first failure ends the other downloads
  const giveUp = (): void => failure.abort(fetching.signal?.reason);
  fetching.signal?.addEventListener('abort', giveUp, { once: true });
  if (fetching.signal?.aborted) giveUp();
  try {
    await inParallel(wanted, async (jar) => {
      try {
        await fetchJar({ ...fetching, signal: failure.signal, jar });
        await rename(partOf(folder, jar), fileOf(jar));
      } catch (error) {
        failure.abort();
        throw error;
      }
    });
  } finally {
    fetching.signal?.removeEventListener('abort', giveUp);
    progress.stop();
  }
}

/** Named by the hash: a part of another version of the list is never resumed as this one. */
function partOf(folder: string, jar: Jar): string {
  return join(folder, `${jar.sha256}.part`);
}

/** What became of one try. */
type Attempt = 'complete' | { retry: string } | { failed: string };

async function fetchJar({ jar, ...fetching }: Fetching & { jar: Jar; signal: AbortSignal }): Promise<void> {
  const part = partOf(fetching.folder, jar);
  const { address, shown, headers } = await addressOf(jar, fetching.repositoryUrl);
  const attempts = fetching.pauses.length + 1;
  let last = '';
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await sleep(fetching.pauses[attempt - 1], undefined, { signal: fetching.signal });
    fetching.signal.throwIfAborted();
    const result = await fetchPart({ ...fetching, jar, part, address, headers });
    if (result === 'complete') {
      const sha256 = await sha256Of(part);
      if (sha256 === jar.sha256) return;
      await rm(part, { force: true });
      fetching.progress.advance(-jar.size);
      last = `its SHA-256 is ${sha256} and should be ${jar.sha256}`;
    } else if ('failed' in result) {
      throw new StartError(`cannot fetch ${shown}: ${result.failed}${mirrorHint(fetching.repositoryUrl)}`);
    } else {
      last = result.retry;
    }
  }
  throw new StartError(
    `cannot fetch ${shown}: ${last} (tried ${attempts} times; what has come is kept for the next start)${mirrorHint(fetching.repositoryUrl)}`,
  );
}

function mirrorHint(repositoryUrl: string | null): string {
  return repositoryUrl === null
    ? '; without access to Maven Central, set MAVEN_REPO_URL to a mirror of it'
    : '; the address is from MAVEN_REPO_URL';
}

/** One request: continues the part on disk and leaves whatever came there. */
async function fetchPart({
  jar,
  part,
  address,
  headers,
  progress,
  signal,
  quietMilliseconds,
}: Fetching & {
  jar: Jar;
  part: string;
  address: string;
  headers: Record<string, string>;
  signal: AbortSignal;
}): Promise<Attempt> {
  let have = await sizeOf(part);
  if (have > jar.size) {
    progress.advance(-have);
    await rm(part, { force: true });
    have = 0;
  }
  if (have === jar.size) return 'complete';

  const attempt = new AbortController();
  let isQuiet = false;
  const giveUp = (): void => attempt.abort();
  // Node 20 has been seen to leave a reader waiting for ever when its request is aborted; so nothing waits for it alone.
  const givenUp = new Promise<never>((_resolve, reject) => {
    attempt.signal.addEventListener('abort', () => reject(attempt.signal.reason), { once: true });
  });
  givenUp.catch(() => {});
  const timer = setTimeout(() => {
    isQuiet = true;
    giveUp();
  }, quietMilliseconds);
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  try {
    const asked = fetch(address, {
      headers: { ...headers, 'accept-encoding': 'identity', ...(have > 0 ? { range: `bytes=${have}-` } : {}) },
      signal: attempt.signal,
    });
    const response = await Promise.race([asked, givenUp]);
    const answer = `the server answered ${response.status} ${response.statusText}`.trim();
    if (response.status === 416 || (response.status === 206 && !continuesAt(response, have))) {
      await rm(part, { force: true });
      progress.advance(-have);
      return { retry: answer };
    }
    if (response.status >= 500 || response.status === 408 || response.status === 429) {
      return { retry: answer };
    }
    if (!response.ok || response.body === null) {
      return { failed: answer };
    }
    const resumes = response.status === 206;
    if (!resumes && have > 0) {
      progress.advance(-have); // the server does not resume: from the start
      have = 0;
    }
    const file = await open(part, resumes ? 'a' : 'w');
    try {
      const reader = response.body.getReader();
      while (have <= jar.size) {
        const { done, value } = await Promise.race([reader.read(), givenUp]);
        if (done) break;
        timer.refresh();
        have += value.length;
        progress.advance(value.length);
        if (have <= jar.size) await file.write(value);
      }
    } finally {
      await file.close();
    }
    if (have === jar.size) return 'complete';
    if (have < jar.size) return { retry: `it ended after ${have} of ${jar.size} bytes` };
    await rm(part, { force: true });
    progress.advance(-have);
    return { failed: `it is longer than the ${jar.size} bytes it should have` };
  } catch (error) {
    signal.throwIfAborted();
    if (isQuiet) return { retry: `nothing came for ${quietMilliseconds / 1000} s` };
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS' || code === 'EDQUOT') {
      throw new StartError(`cannot write ${part} (${reasonOf(error)}); free some space or set SAFETYOPS_CACHE`);
    }
    return { retry: reasonOf(error) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
    giveUp(); // also where only the head of the answer was wanted: the connection is let go
  }
}

function continuesAt(response: Response, offset: number): boolean {
  return response.headers.get('content-range')?.startsWith(`bytes ${offset}-`) === true;
}

/** Where a jar is. `shown` is for messages: without the password that a mirror's address may hold. */
async function addressOf(
  jar: Jar,
  repositoryUrl: string | null,
): Promise<{ address: string; shown: string; headers: Record<string, string> }> {
  // Loaded here because only a first start needs it.
  const { default: exported } = await import('mvn-artifact-url');
  // A CommonJS package: Node hands its exports over one level deeper than tsx does.
  const artifactUrl: typeof exported.default = typeof exported === 'function' ? exported : exported.default;
  const { size: _size, sha256: _sha256, ...coordinates } = jar;
  const url = new URL(await artifactUrl(coordinates, repositoryUrl ?? undefined));
  if (url.username === '') return { address: url.href, shown: url.href, headers: {} };
  // `fetch` refuses addresses with a user and a password.
  const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = '';
  url.password = '';
  return {
    address: url.href,
    shown: url.href,
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
  };
}

/** Runs the work for each item, some at a time, and waits for all that were begun before it throws the first failure. */
async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items[Symbol.iterator]();
  let failed = false;
  const results = await Promise.allSettled(
    Array.from({ length: Math.min(CONNECTIONS, items.length) }, async () => {
      for (const item of rest) {
        if (failed) return;
        try {
          await work(item);
        } catch (error) {
          failed = true;
          throw error;
        }
      }
    }),
  );
  // A StartError is the reason; that others were broken off because of it is not.
  const failures = results.filter((result) => result.status === 'rejected').map((result) => result.reason);
  const reason = failures.find((failure) => failure instanceof StartError) ?? failures[0];
  if (reason !== undefined) throw reason;
}
