/**
 * The service as a process of its own that lacks what it needs, at the start or in the middle.
 *
 * Graph:    none, or one hazard
 * Scenario: the service is started without Java, download, folder, database or password; its database dies while requests
 *           wait and it is asked to stop
 * Result:   what cannot start ends with code 1 and one line that names the cause; who waits for a database that is gone is
 *           told so
 * Negative control: with the right password it starts, and somebody else's Neo4j goes on after its stop.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { javaArguments } from '../../../src/neo4j/conf.ts';
import { createDownloadProgress } from '../../../src/neo4j/downloadProgress.ts';
import { ensureJars } from '../../../src/neo4j/jars.ts';
import { findFreePorts } from '../../../src/neo4j/ports.ts';
import { cypher, type DatabaseForTests } from '../../support/database.ts';
import { JAVA_FOR_MINUTES } from '../../support/javaForMinutes.ts';
import { expectOneLine, type OwnService, ownService, PATIENCE, plainLines, READY } from '../../support/ownService.ts';
import { type Ended, startProcess, startService } from '../../support/serviceProcess.ts';

vi.setConfig(PATIENCE);

let own: OwnService;
let folder: string;
let environment: OwnService['environment'];
let database: DatabaseForTests;

beforeAll(async () => {
  own = await ownService();
  ({ folder, environment, database } = own);
});

afterAll(() => own.remove());

const refuses = (changes: Record<string, string>, pattern: RegExp) =>
  expectOneLine({ ...environment, ...changes }, pattern);

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
    await refuses({ PATH: nothing }, /needs Java 17 or newer, and there is none in PATH; install it with: \w+/);
    await refuses({ JAVA_HOME: nothing }, /there is none at JAVA_HOME=\/.*nothing; install it with/);
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
    await refuses({ PORT: '70000' }, /^SafetyOps Graph: PORT=70000 is not allowed; allowed is a port from 0/);
    await refuses({ HOST: '192.0.2.1' }, /^SafetyOps Graph: cannot listen on 192\.0\.2\.1 port \d+ .* set HOST/);
  });

  test('a folder that can be written', async () => {
    await writeFile(join(folder, 'a-file'), '');
    await refuses(
      { SAFETYOPS_DATA: join(folder, 'a-file') },
      /^SafetyOps Graph: cannot write to the data folder .*a-file \(.*; set SAFETYOPS_DATA$/,
    );
  });

  test('a Neo4j that answers, or the right password for it', async () => {
    await refuses({ NEO4J_URI: 'bolt://127.0.0.1:1' }, /cannot reach Neo4j at NEO4J_URI=bolt:\/\/127\.0\.0\.1:1/);

    const withPassword = await startNeo4jWithPassword();
    const given = { NEO4J_URI: withPassword.uri, NEO4J_PASSWORD: 'right-password' };
    await refuses({ ...given, NEO4J_PASSWORD: 'wrong-password' }, /refuses NEO4J_USER=neo4j .*NEO4J_PASSWORD/);
    await refuses({ ...given, NEO4J_PASSWORD: '' }, /wants a password; set NEO4J_USER and NEO4J_PASSWORD/);
    await refuses({ ...given, NEO4J_DATABASE: 'nowhere' }, /refuses the connection \(is NEO4J_DATABASE right\?\)/);

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
  const java = startProcess(
    [
      'java',
      `@${join(conf, 'java.args')}`,
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home}`,
      `--config-dir=${conf}`,
    ],
    JAVA_FOR_MINUTES,
  );
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
