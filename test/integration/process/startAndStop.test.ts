/**
 * The service as a process of its own with a local Neo4j of its own, as a user runs it.
 *
 * Graph:    one node, written straight into that Neo4j: "what the user has entered"
 * Scenario: the service is started, asked to stop, killed, started twice
 * Result:   the node is still there each time
 * Negative control: a program that only has the number of one that was ours is left alone.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findFreePorts } from '../../../src/neo4j/ports.ts';
import { cypher, type DatabaseForTests } from '../../support/database.ts';
import { expectOneLine, type OwnService, ownService, PATIENCE, plainLines, READY } from '../../support/ownService.ts';
import { startProcess, startService } from '../../support/serviceProcess.ts';

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
    // It is asked for another seed, which is too late: it says so and keeps what there is.
    const third = startProcess(['npm', 'start', '--silent'], { ...environment, SAFETYOPS_SEED: 'aeb' });
    await third.untilStdout(READY);
    expect(await remembered()).toEqual(['before SIGTERM']);
    const javaOnceMore = await neo4jPid();
    third.child.kill('SIGTERM');
    const { code, stderr } = await third.ended;
    expect(code).toBe(0);
    expect(stderr).toContain(
      'SAFETYOPS_SEED fills an empty graph, and this one is not: set SAFETYOPS_DATA to a new folder',
    );
    expect(await isGone(javaOnceMore)).toBe(true);
  });

  test('a second one on the same folder or ports says so and leaves the first alone', async () => {
    // Negative control of the recovery: the record names a process that runs, but it is no Neo4j.
    const bystander = startProcess(['sleep', '600']);
    await mkdir(join(folder, 'data', 'neo4j'), { recursive: true });
    await writeFile(join(folder, 'data', 'neo4j', 'neo4j.json'), JSON.stringify({ pid: bystander.pid, started: null }));
    const first = startService(environment);
    await first.untilStdout(READY);
    expect(await isGone(bystander.pid)).toBe(false);
    bystander.child.kill('SIGKILL');

    const [port, bolt, http] = (await findFreePorts(3)).map(String) as [string, string, string];
    const others = { PORT: port, NEO4J_BOLT_PORT: bolt, NEO4J_HTTP_PORT: http };
    const elsewhere = { SAFETYOPS_DATA: join(folder, 'elsewhere') };

    await refuses({}, new RegExp(`port ${environment.PORT} on 127.0.0.1.* set PORT`));
    await refuses(others, new RegExp(`data folder ${folder}/data is in use .*id ${first.pid};.*SAFETYOPS_DATA`));
    await refuses(
      { ...others, ...elsewhere, NEO4J_BOLT_PORT: environment.NEO4J_BOLT_PORT as string },
      new RegExp(`port ${environment.NEO4J_BOLT_PORT} on 127.0.0.1.* set NEO4J_BOLT_PORT`),
    );
    await refuses(
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
});
