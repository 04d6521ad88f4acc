/**
 * Graph:    none; two small files on an HTTP server of the test, laid out as Maven lays out its repository
 * Scenario: the server is honest, slow to deliver, breaks off, lies, has nothing, or is not there
 * Result:   a file has its name in the cache only when size and SHA-256 are right; else one line says why
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DownloadProgress, ensureJars, type Jar, NEO4J_JARS, NEO4J_VERSION } from '../../../src/neo4j/jars.ts';

const LARGE = Buffer.alloc(300_000, 'neo4j ');
const SMALL = Buffer.from('small');

const jarOf = (artifactId: string, bytes: Buffer, classifier?: string): Jar => ({
  groupId: 'org.example',
  artifactId,
  version: '1.0',
  ...(classifier === undefined ? {} : { classifier }),
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const large = jarOf('large', LARGE);
const small = jarOf('small', SMALL, 'linux-x86_64');
const LARGE_PATH = '/maven2/org/example/large/1.0/large-1.0.jar';
const SMALL_PATH = '/maven2/org/example/small/1.0/small-1.0-linux-x86_64.jar';
const NAMES = ['org.example.large-1.0.jar', 'org.example.small-1.0-linux-x86_64.jar'];

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let repositoryUrl: string;
let cacheDirectory: string;
let handle: Handler;
let requests: { path: string; range: string | undefined; authorization: string | undefined }[];
let told: { started: unknown[]; bytes: number; waits: number; stops: number };

const progress: DownloadProgress = {
  start: (total) => void told.started.push(total),
  advance: (bytes) => {
    told.bytes += bytes;
  },
  wait: () => {
    told.waits += 1;
  },
  stop: () => {
    told.stops += 1;
  },
};

/** An honest server, with Range as Maven Central has it. */
const honest: Handler = (request, response) => {
  const bytes = { [LARGE_PATH]: LARGE, [SMALL_PATH]: SMALL }[request.url ?? ''];
  if (bytes === undefined) return void response.writeHead(404).end();
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from === 0) return void response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
  const rest = bytes.subarray(from);
  const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
  response.writeHead(206, { 'content-length': rest.length, 'content-range': range }).end(rest);
};

beforeEach(async () => {
  handle = honest;
  requests = [];
  told = { started: [], bytes: 0, waits: 0, stops: 0 };
  cacheDirectory = await mkdtemp(join(tmpdir(), 'safetyops-jars-'));
  server = createServer((request, response) => {
    const { range, authorization } = request.headers;
    requests.push({ path: request.url ?? '', range, authorization });
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  repositoryUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/maven2/`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(cacheDirectory, { recursive: true, force: true });
});

const ensure = (changes: Partial<Parameters<typeof ensureJars>[0]> = {}) =>
  ensureJars({ cacheDirectory, repositoryUrl, progress, jars: [large, small], pauses: [1, 1], ...changes });
const cached = async () =>
  (await readdir(join(cacheDirectory, 'neo4j-jars'))).filter((name) => name !== '.lock').sort();
const contentOf = (name: string) => readFile(join(cacheDirectory, 'neo4j-jars', name));
const partOf = (jar: Jar) => join(cacheDirectory, 'neo4j-jars', `${jar.sha256}.part`);

async function havePart(jar: Jar, bytes: Buffer): Promise<void> {
  await mkdir(join(cacheDirectory, 'neo4j-jars'), { recursive: true });
  await writeFile(partOf(jar), bytes);
}

describe('a download', () => {
  test('comes from Maven’s layout, is told, and is not repeated', async () => {
    const files = await ensure();
    expect(files).toEqual(NAMES.map((name) => join(cacheDirectory, 'neo4j-jars', name)));
    expect((await contentOf(NAMES[0] as string)).equals(LARGE)).toBe(true);
    expect((await contentOf(NAMES[1] as string)).equals(SMALL)).toBe(true);
    expect(requests.map(({ path }) => path).sort()).toEqual([LARGE_PATH, SMALL_PATH]);
    expect(told).toEqual({ started: [{ files: 2, bytes: 300_005, present: 0 }], bytes: 300_005, waits: 0, stops: 1 });

    expect(await ensure()).toEqual(files);
    expect(requests).toHaveLength(2);
    expect(told.started).toHaveLength(1);
  });

  test('goes on where an interrupted one has ended', async () => {
    await havePart(large, LARGE.subarray(0, 200_000));
    await ensure();
    expect(requests.find(({ path }) => path === LARGE_PATH)?.range).toBe('bytes=200000-');
    expect((await contentOf(NAMES[0] as string)).equals(LARGE)).toBe(true);
    expect(told.started).toEqual([{ files: 2, bytes: 300_005, present: 200_000 }]);
    expect(told.bytes).toBe(100_005);
    expect(await cached()).toEqual(NAMES);
  });

  test('starts over where the server cannot resume, or the part is too long', async () => {
    await havePart(large, LARGE.subarray(0, 1000));
    await havePart(small, Buffer.from('much too long'));
    handle = (request, response) => {
      delete request.headers.range; // as a plain file server: 200 and the whole
      honest(request, response);
    };
    await ensure();
    expect((await contentOf(NAMES[0] as string)).equals(LARGE)).toBe(true);
    expect((await contentOf(NAMES[1] as string)).equals(SMALL)).toBe(true);
  });

  test('that breaks off is taken up again', async () => {
    let broken = 0;
    handle = (request, response) => {
      if (request.url !== LARGE_PATH || broken > 0) return honest(request, response);
      broken += 1;
      response.writeHead(200, { 'content-length': LARGE.length });
      response.write(LARGE.subarray(0, 100_000), () => response.destroy());
    };
    await ensure();
    const ranges = requests.filter(({ path }) => path === LARGE_PATH).map(({ range }) => range);
    expect(ranges).toHaveLength(2);
    expect(ranges[0]).toBeUndefined();
    expect(ranges[1]).toMatch(/^bytes=\d+-$/);
    expect((await contentOf(NAMES[0] as string)).equals(LARGE)).toBe(true);
  });

  test('that goes quiet is taken up again', async () => {
    let quiet = 0;
    handle = (request, response) => {
      if (request.url !== LARGE_PATH || quiet > 0) return honest(request, response);
      quiet += 1;
      response.writeHead(200, { 'content-length': LARGE.length }).write(LARGE.subarray(0, 10));
    };
    await ensure({ quietMilliseconds: 200 });
    expect((await contentOf(NAMES[0] as string)).equals(LARGE)).toBe(true);
  });

  test('that always ends early ends in one line, and keeps what came', async () => {
    handle = (request, response) => {
      if (request.url !== LARGE_PATH) return honest(request, response);
      // Chunked: nothing tells the client that the whole should be longer.
      response.writeHead(200).end(LARGE.subarray(0, 1234));
    };
    await expect(ensure()).rejects.toThrow(
      `cannot fetch ${repositoryUrl}org/example/large/1.0/large-1.0.jar: it ended after 1234 of 300000 bytes (tried 3 times; what has come is kept for the next start); the address is from MAVEN_REPO_URL`,
    );
    expect(await cached()).not.toContain(NAMES[0]);
    expect(await readFile(partOf(large))).toEqual(LARGE.subarray(0, 1234));
    expect(told.stops).toBe(1);
  });

  test('of another content is refused, also when its length is right', async () => {
    const other = Buffer.alloc(LARGE.length, 'evil! ');
    handle = (request, response) => {
      if (request.url === LARGE_PATH) response.writeHead(200).end(other);
      else honest(request, response);
    };
    const sha256 = createHash('sha256').update(other).digest('hex');
    await expect(ensure()).rejects.toThrow(`its SHA-256 is ${sha256} and should be ${large.sha256} (tried 3 times`);
    expect(
      (await cached()).filter((name) => name.startsWith('org.example.large') || name.startsWith(large.sha256)),
    ).toEqual([]);
  });

  test('that is longer than it should be is broken off', async () => {
    handle = (request, response) => {
      if (request.url === SMALL_PATH) response.writeHead(200).end('small and then some');
      else honest(request, response);
    };
    await expect(ensure()).rejects.toThrow('it is longer than the 5 bytes it should have');
  });

  test('that is not there is not tried again', async () => {
    handle = (_request, response) => void response.writeHead(404).end();
    await expect(ensure({ jars: [small] })).rejects.toThrow(
      `cannot fetch ${repositoryUrl}org/example/small/1.0/small-1.0-linux-x86_64.jar: the server answered 404 Not Found; the address is from MAVEN_REPO_URL`,
    );
    expect(requests).toHaveLength(1);
  });

  test('waits for a server that is overloaded', async () => {
    let refused = 0;
    handle = (request, response) => {
      refused += 1;
      if (refused <= 2) response.writeHead(503).end();
      else honest(request, response);
    };
    await ensure({ jars: [small] });
    expect(requests).toHaveLength(3);
  });

  test('without a server ends in one line', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(ensure({ jars: [small] })).rejects.toThrow(
      /cannot fetch .*: connect ECONNREFUSED 127\.0\.0\.1:\d+ \(tried/,
    );
  });

  test('uses a mirror’s password and does not show it', async () => {
    const withPassword = repositoryUrl.replace('http://', 'http://ada:p%40ss@');
    await ensure({ repositoryUrl: withPassword, jars: [small] });
    expect(requests[0]?.authorization).toBe(`Basic ${Buffer.from('ada:p@ss').toString('base64')}`);
    const failing = ensure({ repositoryUrl: withPassword, jars: [jarOf('absent', SMALL)] });
    await expect(failing).rejects.toThrow(`cannot fetch ${repositoryUrl}org/example/absent`);
  });

  test('can be broken off, and the next one goes on', async () => {
    const stop = new AbortController();
    handle = (_request, response) => {
      response.writeHead(200, { 'content-length': LARGE.length });
      response.write(LARGE.subarray(0, 5000));
    };
    const impatient = { ...progress, advance: (bytes: number) => void (bytes > 0 && stop.abort()) };
    await expect(ensure({ jars: [large], signal: stop.signal, progress: impatient })).rejects.toThrow('aborted');
    handle = honest;
    await ensure({ jars: [large] });
    expect(requests.at(-1)?.range).toBe('bytes=5000-');
  });
});

describe('the cache', () => {
  test('is checked each time: a file that has gone bad is fetched again', async () => {
    await ensure();
    const bad = Buffer.from(LARGE);
    bad[1000] = 0;
    await writeFile(join(cacheDirectory, 'neo4j-jars', NAMES[0] as string), bad);
    await ensure();
    expect((await contentOf(NAMES[0] as string)).equals(LARGE)).toBe(true);
    expect(requests.map(({ path }) => path).filter((path) => path === LARGE_PATH)).toHaveLength(2);
  });

  test('is filled once when two want it at the same time', async () => {
    await Promise.all([ensure(), ensure()]);
    expect(requests.map(({ path }) => path).sort()).toEqual([LARGE_PATH, SMALL_PATH]);
    expect(told.waits).toBe(1);
  });

  test('that cannot be written is told with the variable', async () => {
    await writeFile(join(cacheDirectory, 'file'), '');
    await expect(ensure({ cacheDirectory: join(cacheDirectory, 'file') })).rejects.toThrow(/set SAFETYOPS_CACHE$/);
  });
});

describe('the pinned list', () => {
  test('is that of Neo4j 5.26 with its server and Browser, each file once', () => {
    expect(NEO4J_VERSION).toMatch(/^5\.26\.\d+$/);
    const names = NEO4J_JARS.map((jar) => `${jar.groupId}:${jar.artifactId}:${jar.version}:${jar.classifier ?? ''}`);
    expect(names).toContain(`org.neo4j:neo4j:${NEO4J_VERSION}:`);
    expect(names).toContain(`org.neo4j.app:neo4j-server:${NEO4J_VERSION}:`);
    expect(names).toContain('org.neo4j.client:neo4j-browser:5.24.0:');
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.includes('enterprise'))).toEqual([]);
  });

  test('names no host', async () => {
    expect(await readFile(new URL('../../../src/neo4j/jars.json', import.meta.url), 'utf8')).not.toMatch(/:\/\//);
  });
});
