/**
 * The service as a process of its own with a local Neo4j of its own, as a user runs it.
 *
 * Graph:    one node, written straight into that Neo4j: "what the user has entered"
 * Scenario: the service is started, asked to stop (also while its database is gone), killed, started twice, started without
 *           what it needs
 * Result:   the node is still there each time; who waits for a database that is gone is told so; what cannot start ends
 *           with code 1 and one line that names the cause
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { javaArguments } from '../../../src/neo4j/conf.ts';
import { createDownloadProgress } from '../../../src/neo4j/downloadProgress.ts';
import { ensureJars } from '../../../src/neo4j/jars.ts';
import { findFreePorts } from '../../../src/neo4j/ports.ts';
import { cypher, type DatabaseForTests } from '../../support/database.ts';
import { type Ended, endAllProcesses, startProcess, startService } from '../../support/serviceProcess.ts';

/** The third line of the banner: the service is ready. */
const READY = /^Your project .*$/m;

// Several starts and stops of Neo4j in one test, on machines that are busy with other tests.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let folder: string;
let environment: Record<string, string>;
let database: DatabaseForTests;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safetyops-process-'));
  const [port, bolt, http] = await findFreePorts(3);
  environment = {
    PORT: String(port),
    NEO4J_BOLT_PORT: String(bolt),
    NEO4J_HTTP_PORT: String(http),
    SAFETYOPS_DATA: join(folder, 'data'),
    SAFETYOPS_CACHE: readConfig().cacheDirectory,
  };
  database = {
    kind: 'local',
    uri: `bolt://127.0.0.1:${bolt}`,
    user: null,
    password: null,
    database: null,
    browserUrl: null,
  };
});

afterAll(async () => {
  await endAllProcesses();
  await rm(folder, { recursive: true, force: true });
});

/** The lines on standard error that are not the log's. */
function plainLines({ stderr }: Ended): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
}

async function expectOneLine(changes: Record<string, string>, pattern: RegExp): Promise<void> {
  const ended = await startService({ ...environment, ...changes }).ended;
  expect(plainLines(ended), ended.stderr).toEqual([expect.stringMatching(pattern)]);
  expect(ended).toMatchObject({ code: 1, stdout: '' });
}

const remember = (text: string) => cypher('CREATE (:Remembered {text: $text})', { text }, database);
const remembered = async (): Promise<unknown[]> =>
  (await cypher('MATCH (n:Remembered) RETURN n.text AS text ORDER BY text', {}, database)).map((row) => row.text);

/** Whether a process with this id is there; one that has ended and waits to be asked for counts as gone. */
async function isGone(pid: number): Promise<boolean> {
  const { stdout } = await startProcess(['ps', '-o', 'stat=', '-p', String(pid)]).ended;
  return stdout.trim() === '' || stdout.trim().startsWith('Z');
}

async function neo4jPid(): Promise<number> {
  const { stdout } = await startProcess(['pgrep', '-f', `home-dir=${join(folder, 'data', 'neo4j')}`]).ended;
  return Number(stdout.trim().split('\n')[0]);
}

describe('a service with a local Neo4j', () => {
  test('prints three lines, keeps what was entered over SIGTERM and Ctrl-C, and ends with 0', async () => {
    const first = startService(environment);
    const [command] = await first.untilStdout(/curl -s .*$/m);
    await first.untilStdout(READY);
    // What a newcomer pastes first: the story's training data is recalled, so its release fails (row b of the story).
    const [, address, body] = /curl -s (\S+) -H 'content-type: application\/json' -d '(.*)'$/.exec(
      command,
    ) as RegExpExecArray;
    const answer = await fetch(address as string, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body as string,
    });
    expect(await answer.json()).toMatchObject({ data: { impact: { verdict: 'FAIL' } } });
    await remember('before SIGTERM');
    const java = await neo4jPid();
    first.child.kill('SIGTERM');
    const ended = await first.ended;
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.stdout.split('\n').map((line) => line.split(' ')[0])).toEqual(['GraphQL', 'Neo4j', 'Your', '']);
    expect(ended.stdout).toContain(`http://127.0.0.1:${environment.PORT}/graphql`);
    expect(ended.stdout).toContain(
      `http://127.0.0.1:${environment.NEO4J_HTTP_PORT}/browser/?dbms=bolt://127.0.0.1:${environment.NEO4J_BOLT_PORT}`,
    );
    expect(await isGone(java)).toBe(true);

    // Through npm, as a terminal does it: Ctrl-C goes to npm and the service at once, here impatiently twice.
    const second = startProcess(['npm', 'start', '--silent'], environment);
    await second.untilStdout(READY);
    expect(await remembered()).toEqual(['before SIGTERM']);
    const javaAgain = await neo4jPid();
    process.kill(-second.pid, 'SIGINT');
    await sleep(300);
    process.kill(-second.pid, 'SIGINT');
    await second.ended;
    // npm does not wait after a second Ctrl-C; the service finishes its stop all the same.
    await expect.poll(() => isGone(javaAgain), { timeout: 30_000 }).toBe(true);

    // And a stop of npm alone, as a supervisor does it, waits for the whole stop.
    const third = startProcess(['npm', 'start', '--silent'], environment);
    await third.untilStdout(READY);
    expect(await remembered()).toEqual(['before SIGTERM']);
    const javaOnceMore = await neo4jPid();
    third.child.kill('SIGTERM');
    expect(await third.ended).toMatchObject({ code: 0 });
    expect(await isGone(javaOnceMore)).toBe(true);
  });

  test('a second one on the same folder or ports says so and leaves the first alone', async () => {
    const first = startService(environment);
    await first.untilStdout(READY);
    const [port, bolt, http] = (await findFreePorts(3)).map(String) as [string, string, string];
    const others = { PORT: port, NEO4J_BOLT_PORT: bolt, NEO4J_HTTP_PORT: http };
    const elsewhere = { SAFETYOPS_DATA: join(folder, 'elsewhere') };

    await expectOneLine({}, new RegExp(`port ${environment.PORT} on 127.0.0.1.* set PORT`));
    await expectOneLine(others, new RegExp(`data folder ${folder}/data is in use .*id ${first.pid};.*SAFETYOPS_DATA`));
    await expectOneLine(
      { ...others, ...elsewhere, NEO4J_BOLT_PORT: environment.NEO4J_BOLT_PORT as string },
      new RegExp(`port ${environment.NEO4J_BOLT_PORT} on 127.0.0.1.* set NEO4J_BOLT_PORT`),
    );
    await expectOneLine(
      { ...others, ...elsewhere, NEO4J_HTTP_PORT: environment.NEO4J_HTTP_PORT as string },
      new RegExp(`port ${environment.NEO4J_HTTP_PORT} on 127.0.0.1.* set NEO4J_HTTP_PORT`),
    );

    await remember('still writable');
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0 });
  });

  test('after kill -9 the next start recovers: of the service alone, and of both', async () => {
    const first = startService(environment);
    await first.untilStdout(READY);
    await remember('before kill -9 of the service');
    const orphan = await neo4jPid();
    first.child.kill('SIGKILL');
    await first.ended;
    expect(await isGone(orphan)).toBe(false);

    const second = startService(environment);
    await second.untilStdout(READY);
    expect(await isGone(orphan)).toBe(true);
    expect(await remembered()).toContain('before kill -9 of the service');
    await remember('before kill -9 of both');
    const java = await neo4jPid();
    second.child.kill('SIGKILL');
    process.kill(java, 'SIGKILL');
    await second.ended;

    const third = startService(environment);
    await third.untilStdout(READY);
    expect(await remembered()).toContain('before kill -9 of both');

    // And when Neo4j alone is killed, the service does not go on as if nothing were.
    process.kill(await neo4jPid(), 'SIGKILL');
    const ended = await third.ended;
    expect(ended.code).toBe(1);
    expect(plainLines(ended)).toEqual([expect.stringMatching(/^SafetyOps Graph: Neo4j has ended \(signal SIGKILL\)/)]);
  });

  test('a number that a file names is not killed when it belongs to another program', async () => {
    // Negative control of the recovery: the record names a process that runs, but it is no Neo4j.
    const bystander = startProcess(['sleep', '600']);
    await mkdir(join(folder, 'data', 'neo4j'), { recursive: true });
    await writeFile(join(folder, 'data', 'neo4j', 'neo4j.json'), JSON.stringify({ pid: bystander.pid, started: null }));
    const service = startService(environment);
    await service.untilStdout(READY);
    expect(await isGone(bystander.pid)).toBe(false);
    service.child.kill('SIGTERM');
    await service.ended;
    bystander.child.kill('SIGKILL');
  });
});

describe('a start that lacks something', () => {
  let missing: Server;
  let missingUrl: string;

  beforeAll(async () => {
    missing = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => missing.listen(0, '127.0.0.1', resolve));
    missingUrl = `http://127.0.0.1:${(missing.address() as AddressInfo).port}/maven`;
  });

  afterAll(() => {
    missing.close();
  });

  test('Java', async () => {
    const nothing = join(folder, 'nothing');
    await mkdir(nothing, { recursive: true });
    await expectOneLine({ PATH: nothing }, /needs Java 17 or newer, and there is none in PATH; install it with: \w+/);
    await expectOneLine({ JAVA_HOME: nothing }, /there is none at JAVA_HOME=\/.*nothing; install it with/);
  });

  test('a download that is there', async () => {
    const ended = await startService({
      ...environment,
      MAVEN_REPO_URL: missingUrl,
      SAFETYOPS_CACHE: join(folder, 'empty-cache'),
    }).ended;
    expect(plainLines(ended)).toEqual([
      'Fetching Neo4j 5.26.30 (once): 214 files, 143 MB',
      expect.stringMatching(
        /^SafetyOps Graph: cannot fetch http:.*: the server answered 404 Not Found; the address is/,
      ),
    ]);
    expect(ended.code).toBe(1);
  });

  test('a sensible value', async () => {
    await expectOneLine({ PORT: '70000' }, /^SafetyOps Graph: PORT=70000 is not allowed; allowed is a port from 0/);
    await expectOneLine({ HOST: '192.0.2.1' }, /^SafetyOps Graph: cannot listen on 192\.0\.2\.1 port \d+ .* set HOST/);
  });

  test('a folder that can be written', async () => {
    await writeFile(join(folder, 'a-file'), '');
    await expectOneLine(
      { SAFETYOPS_DATA: join(folder, 'a-file') },
      /^SafetyOps Graph: cannot write to the data folder .*a-file \(.*; set SAFETYOPS_DATA$/,
    );
  });

  test('a Neo4j that answers, or the right password for it', async () => {
    await expectOneLine({ NEO4J_URI: 'bolt://127.0.0.1:1' }, /cannot reach Neo4j at NEO4J_URI=bolt:\/\/127\.0\.0\.1:1/);

    const withPassword = await startNeo4jWithPassword();
    const given = { NEO4J_URI: withPassword.uri, NEO4J_PASSWORD: 'right-password' };
    await expectOneLine({ ...given, NEO4J_PASSWORD: 'wrong-password' }, /refuses NEO4J_USER=neo4j .*NEO4J_PASSWORD/);
    await expectOneLine({ ...given, NEO4J_PASSWORD: '' }, /wants a password; set NEO4J_USER and NEO4J_PASSWORD/);
    await expectOneLine(
      { ...given, NEO4J_DATABASE: 'nowhere' },
      /refuses the connection \(is NEO4J_DATABASE right\?\)/,
    );

    const service = startService({ ...environment, ...given });
    await service.untilStdout(READY);
    service.child.kill('SIGTERM');
    expect(await service.ended).toMatchObject({ code: 0 });
    // Somebody else's Neo4j is not stopped.
    expect(
      await cypher('RETURN 1 AS one', {}, { ...database, ...withPassword, user: 'neo4j', password: 'right-password' }),
    ).toEqual([{ one: 1 }]);
    withPassword.stop();
    await withPassword.ended;
  });
});

describe('a stop while the database is gone', () => {
  const RECORD = 'mutation ($id: ID!) { recordHazard(input: { id: $id }) { receipt { revision errors { code } } } }';

  test('tells whoever waits for it, and ends', async () => {
    const neo4j = await startNeo4jWithPassword('that-dies');
    const service = startService({ ...environment, NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: 'right-password' });
    const [banner] = await service.untilStdout(/http:\S+graphql/);
    await service.untilStdout(READY);
    const send = async (query: string, variables: object = {}) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(banner, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      return (await response.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
    };
    expect(await send(RECORD, { id: 'acknowledged' })).toMatchObject({
      data: { recordHazard: { receipt: { errors: [] } } },
    });
    neo4j.kill();
    await neo4j.ended;

    // Writers wait for each other: each would try for half a minute.
    const ids = ['w1', 'w2', 'w3', 'w4', 'w5'];
    const waiting = [...ids.map((id) => send(RECORD, { id })), send('{ revision }')];
    const health = fetch(banner.replace('/graphql', '/health'));
    // None has an answer yet: they try again. The stop is not held up by that, nor by connections that are kept.
    expect(await Promise.race([...waiting, sleep(2_000, 'no answer')])).toBe('no answer');
    service.child.kill('SIGTERM');
    const answers = await Promise.all(waiting);
    expect(answers.map(({ errors }) => errors?.map(({ extensions }) => extensions.code))).toEqual(
      waiting.map(() => ['DATABASE_UNAVAILABLE']),
    );
    expect((await health).status).toBe(503);
    expect(await service.ended).toMatchObject({ code: 0 });
  });
});

/** A Neo4j like the local one, but with authentication on: what NEO4J_URI usually names. */
async function startNeo4jWithPassword(
  name = 'with-password',
): Promise<{ uri: string; ended: Promise<Ended>; stop: () => void; kill: () => void }> {
  const [bolt] = await findFreePorts(1);
  const home = join(folder, name);
  const conf = join(home, 'conf');
  await mkdir(conf, { recursive: true });
  await writeFile(
    join(conf, 'neo4j.conf'),
    [
      `server.bolt.listen_address=127.0.0.1:${bolt}`,
      `server.bolt.advertised_address=127.0.0.1:${bolt}`,
      'server.http.enabled=false',
      'server.https.enabled=false',
      'dbms.security.auth_enabled=true',
      'dbms.usage_report.enabled=false',
      'db.tx_log.preallocate=false',
      '',
    ].join('\n'),
  );
  const classPath = await ensureJars({
    cacheDirectory: readConfig().cacheDirectory,
    repositoryUrl: readConfig().mavenRepositoryUrl,
    progress: createDownloadProgress({ what: 'Neo4j', bar: false }),
  });
  await writeFile(join(conf, 'java.args'), javaArguments({ classPath, separator: delimiter, heapMegabytes: 512 }));
  const java = startProcess([
    'java',
    `@${join(conf, 'java.args')}`,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${conf}`,
  ]);
  const uri = `bolt://127.0.0.1:${bolt}`;
  const asShipped: DatabaseForTests = { ...database, uri, user: 'neo4j', password: 'neo4j', database: 'system' };
  await expect
    .poll(
      () =>
        cypher("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'right-password'", {}, asShipped).then(
          () => 'set',
          (error: Error) => error.message,
        ),
      { timeout: 60_000, interval: 500 },
    )
    .toBe('set');
  return {
    uri,
    ended: java.ended,
    stop: () => java.child.kill('SIGTERM'),
    kill: () => java.child.kill('SIGKILL'),
  };
}
