/**
 * `npm run test:crash -- --rounds 50`
 *
 * Graph:    batches of code units in chains, each with a source and an idempotency key of its own, some large.
 * Scenario: three senders write without a pause; `kill -9` ends the API, or its Neo4j, in turn, in the middle of it; the
 *           service starts again on the same folder; what got no answer is sent again.
 * Result:   no acknowledged write is lost, no batch is there by half, none is there twice, the journal is one chain, and
 *           the index that served all this is the one that the journal gives when it is read anew.
 * Negative control: test/unit/crash holds the same judgement against everything that a crash could leave.
 *
 *     --rounds n   kills (default 50: 25 of each)
 *     --seed n     of sizes and moments (default: another one each time; it is printed)
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Random } from '../../scripts/bench/random.ts';
import { readConfig } from '../../src/config.ts';
import { findFreePorts } from '../../src/neo4j/ports.ts';
import { isRunning, readRecord } from '../../src/neo4j/processLock.ts';
import { JAVA_FOR_MINUTES } from '../support/javaForMinutes.ts';
import { endAllProcesses, type RunningProcess, startService } from '../support/serviceProcess.ts';
import { CrashClient } from './client.ts';
import { dumpOfApi, dumpOfNeo4j, look } from './look.ts';
import { differences, violations, writtenBatches } from './violations.ts';

/** The third line of the banner: the service is ready. */
const READY = /^Your project .*$/m;
/** Receipts before a kill, at most. */
const RECEIPTS = 6;
/** Milliseconds between the last of them and the kill, at most: a batch takes about this long. */
const DELAY = 150;

/** Milliseconds that the service has to end after its Neo4j has gone, before it is killed too. */
const PATIENCE = 15_000;

const { values: given } = parseArgs({
  options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
});
const rounds = Number(given.rounds);
const seed = Number(given.seed);
if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write('--rounds and --seed have to be whole numbers\n');
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'safetyops-crash-'));
const [port, bolt, http] = (await findFreePorts(3)) as [number, number, number];
const environment = {
  ...JAVA_FOR_MINUTES,
  PORT: String(port),
  NEO4J_BOLT_PORT: String(bolt),
  NEO4J_HTTP_PORT: String(http),
  SAFETYOPS_DATA: join(folder, 'data'),
  SAFETYOPS_CACHE: readConfig().cacheDirectory,
  SAFETYOPS_SEED: 'none',
  LOG_LEVEL: 'error',
};
const uri = `bolt://127.0.0.1:${bolt}`;
const random = new Random(seed);
const client = new CrashClient(`http://127.0.0.1:${port}/graphql`, random);
const unanswered = { written: 0, notWritten: 0 };
const problems: string[] = [];
/** How often the service had not ended by itself in time after its Neo4j was killed. */
let slowEnds = 0;
let ending: Promise<void> | null = null;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    problems.push(`stopped by ${signal}`);
    void end(130);
  });
}
tell(`${rounds} rounds, seed ${seed}`);
try {
  for (let round = 1; round <= rounds && problems.length === 0; round += 1) await crash(round);
  await lastLook();
} catch (error) {
  problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
for (const problem of problems) tell(`VIOLATED  ${problem}`);
tell(
  `${client.batches.length} batches; of those without an answer ${unanswered.written} had been written and ${unanswered.notWritten} had not`,
);
if (slowEnds > 0) tell(`${slowEnds} times the service had not ended ${PATIENCE / 1000} s after its Neo4j`);
tell(problems.length === 0 ? 'nothing was lost, halved or doubled' : 'FAILED');
await end(problems.length === 0 ? 0 : 1);

/** Starts the service, judges what the last kill left, writes, and kills. */
async function crash(round: number): Promise<void> {
  const started = performance.now();
  const victim = round % 2 === 1 ? 'API' : 'Neo4j';
  const service = startService(environment);
  await service.untilStdout(READY);
  const ready = performance.now();
  await judge(`round ${round}`);
  if (problems.length > 0) return;
  const judged = performance.now();

  const wanted = random.below(RECEIPTS) + 1;
  let receipts = 0;
  let enough = (): void => {};
  const reached = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const streaming = client.stream(() => {
    receipts += 1;
    if (receipts === wanted) enough();
  });
  // A service that refused everything would be waited for without end.
  await Promise.race([reached, streaming]);
  await sleep(random.next() * DELAY);
  await kill(service, victim);
  await streaming;
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
  tell(
    `round ${round}: ${victim} killed after ${receipts} receipts; start ${seconds(started, ready)} s, checks ${seconds(ready, judged)} s, in all ${seconds(started, performance.now())} s`,
  );
}

async function kill(service: RunningProcess, victim: 'API' | 'Neo4j'): Promise<void> {
  if (victim === 'API') {
    service.child.kill('SIGKILL');
    await service.ended;
    return;
  }
  const neo4j = await readRecord(join(environment.SAFETYOPS_DATA, 'neo4j', 'neo4j.json'));
  if (neo4j === null) throw new Error('the service left no record of its Neo4j');
  process.kill(neo4j.pid, 'SIGKILL');
  // The service does not go on without its Neo4j. Writes under way are tried again for half a minute each first; a
  // supervisor would not wait so long, and neither do we.
  const timer = setTimeout(() => {
    slowEnds += 1;
    service.child.kill('SIGKILL');
  }, PATIENCE);
  const { code, signal } = await service.ended;
  clearTimeout(timer);
  if (code !== 1 && signal !== 'SIGKILL') {
    problems.push(`after its Neo4j was killed the service ended with ${signal ?? code}, not 1`);
  }
}

/** Everything that has to hold, before and after the unanswered batches are sent again. */
async function judge(when: string): Promise<void> {
  const found = await look(client, uri);
  note(when, violations(client.batches, found));
  const open = client.batches.filter(({ acknowledged }) => acknowledged === null);
  const written = writtenBatches(open, found).length;
  unanswered.written += written;
  unanswered.notWritten += open.length - written;

  note(`${when}, sent again`, await client.sendAgain());
  note(`${when}, sent again`, violations(client.batches, await look(client, uri)));
  const dump = await dumpOfApi(client);
  note(`${when}, index read anew`, differences(dump, await dumpOfNeo4j(uri)));
  const extent = client.batches.reduce((sum, batch) => sum + batch.extent.versions + batch.extent.links, 0);
  // Each batch but the first also adds a version to an artifact of another one: that artifact is one line.
  const lines = new Set(client.batches.flatMap(({ artifactIds }) => artifactIds)).size + extent;
  if (dump.length !== lines) problems.push(`${when}: the API serves ${dump.length} things; ${lines} were sent`);
}

async function lastLook(): Promise<void> {
  if (problems.length > 0) return;
  const service = startService(environment);
  await service.untilStdout(READY);
  await judge('at the end');
  service.child.kill('SIGTERM');
  const { code } = await service.ended;
  if (code !== 0) problems.push(`the last stop ended with ${code}`);
}

function note(when: string, found: readonly string[]): void {
  for (const problem of found) problems.push(`${when}: ${problem}`);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Once, whoever asks first. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    await endAllProcesses();
    await endOrphan();
    // A Java process that was killed a moment ago may still hold files.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    process.exit(code);
  })();
  return ending;
}

/** A killed service leaves its Neo4j behind; after the last round nobody would end it. */
async function endOrphan(): Promise<void> {
  const neo4j = await readRecord(join(environment.SAFETYOPS_DATA, 'neo4j', 'neo4j.json'));
  if (neo4j !== null && (await isRunning(neo4j))) process.kill(neo4j.pid, 'SIGKILL');
}
