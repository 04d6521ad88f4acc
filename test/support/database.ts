/**
 * The database of the test run: how to reach it, and how to empty it.
 *
 *     beforeAll(emptyGraph);
 *     const graph = await SafetyGraph.open({ connection: testDatabase(), metamodel });
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver, type Plan, type Session } from 'neo4j-driver';
import { inject } from 'vitest';

/** How to reach the run's Neo4j. */
export interface DatabaseForTests {
  /** Whose it is; see NEO4J_KINDS. */
  readonly kind: 'uri' | 'docker' | 'local';
  readonly uri: string;
  /** Null together with `password`: no authentication. */
  readonly user: string | null;
  readonly password: string | null;
  /** Null: the user's home database. */
  readonly database: string | null;
  /** Null: not known. */
  readonly browserUrl: string | null;
}

/** A database of the run, and the folder by which processes take it; see {@link isClaimed}. */
export interface SharedDatabase {
  readonly settings: DatabaseForTests;
  readonly claims: string;
}

/** An index by this name says that the database may be emptied; see neo4jForTheRun.ts. */
const MARK = 'safetyops_tests_may_empty_this';

/**
 * The connection settings of the Neo4j that this process has to itself, from the first call until it has ended.
 *
 * Vitest's own number of the worker (VITEST_POOL_ID) would not do: where one group of projects follows another, two workers can
 * have the same.
 * @throws when none becomes free.
 */
export function testDatabase(): DatabaseForTests {
  // Asked again, another one may have become free: to empty that one instead would be to empty nothing.
  held ??= claimed();
  return held;
}

let held: DatabaseForTests | null = null;

function claimed(): DatabaseForTests {
  const databases = inject('neo4j');
  const deadline = performance.now() + CLAIM_MILLISECONDS;
  for (;;) {
    const mine = databases.find(({ claims }) => isClaimed(claims));
    if (mine) return mine.settings;
    if (performance.now() > deadline)
      throw new Error(`other processes of the run have all ${databases.length} databases`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

/** A process that has run its tests takes a moment to end, and the next one begins meanwhile. */
const CLAIM_MILLISECONDS = 60_000;

/**
 * Whether this process has the database, or gets it now. Each who had it made a file with its process id, numbered in turn: who
 * makes the next one has it, and only one can.
 */
export function isClaimed(claims: string): boolean {
  const earlier = readdirSync(claims).length;
  if (earlier > 0) {
    const holder = Number(readFileSync(join(claims, String(earlier - 1)), 'utf8'));
    if (holder === process.pid) return true;
    // 0: the file is made, and about to be written.
    if (holder === 0 || isAlive(holder)) return false;
  }
  try {
    writeFileSync(join(claims, String(earlier)), String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** The environment variables that make a process of ours use the run's Neo4j. */
export function testDatabaseEnvironment(): Record<string, string> {
  const { uri, user, password, database } = testDatabase();
  return {
    NEO4J_URI: uri,
    NEO4J_USER: user ?? '',
    NEO4J_PASSWORD: password ?? '',
    NEO4J_DATABASE: database ?? '',
  };
}

/**
 * Removes all nodes, relationships, constraints and indexes, so that a test file starts like a new installation.
 * @throws when the database does not carry the mark of a test run.
 */
export async function emptyGraph(settings: DatabaseForTests = testDatabase()): Promise<void> {
  await withDriver(settings, async (run) => {
    await requireMark(run, settings);
    await removeData(run);
    await removeSchema(run);
  });
}

/**
 * Removes all nodes and relationships. Constraints and indexes stay: to make some forty of them anew takes longer than most
 * test files.
 * @throws when the database does not carry the mark of a test run.
 */
export async function emptyData(settings: DatabaseForTests = testDatabase()): Promise<void> {
  await withDriver(settings, async (run) => {
    await requireMark(run, settings);
    await removeData(run);
  });
}

/** Runs Cypher and gives the rows; for tests that look at the database behind the service's back, or tamper with it. */
export async function cypher(
  text: string,
  parameters: Record<string, unknown> = {},
  settings: DatabaseForTests = testDatabase(),
): Promise<readonly Record<string, unknown>[]> {
  return withDriver(settings, (run) => run(text, parameters));
}

/** The operators with which Neo4j would run a statement now, e.g. `NodeUniqueIndexSeek`; nothing is run. */
export async function operatorsOf(
  text: string,
  settings: DatabaseForTests = testDatabase(),
): Promise<readonly string[]> {
  return withSession(settings, async (session) => {
    const { plan } = (await session.run(`EXPLAIN ${text}`)).summary;
    const operators = (step: Plan): string[] => [step.operatorType, ...step.children.flatMap(operators)];
    return plan === false ? [] : operators(plan);
  });
}

/**
 * Puts the mark on a database that may be emptied.
 * @throws when the database holds data that no test run made.
 */
export async function markForTests(settings: DatabaseForTests): Promise<void> {
  await withDriver(settings, async (run) => {
    const [count] = await run('MATCH (node) RETURN count(node) AS nodes');
    if (count?.nodes !== 0 && !(await isMarked(run))) {
      throw new Error(
        `the database at ${settings.uri} holds ${count?.nodes} nodes that no test run made; tests would remove them, so give an empty database`,
      );
    }
    await run(`CREATE RANGE INDEX ${MARK} IF NOT EXISTS FOR (node:SafetyOpsTestRun) ON (node.id)`);
  });
}

/** Removes data and mark: the database is as it was given. */
export async function removeEverything(settings: DatabaseForTests): Promise<void> {
  await emptyGraph(settings);
  await cypher(`DROP INDEX ${MARK} IF EXISTS`, {}, settings);
}

type Run = (text: string, parameters?: Record<string, unknown>) => Promise<readonly Record<string, unknown>[]>;

async function isMarked(run: Run): Promise<boolean> {
  return (await run(`SHOW INDEXES YIELD name WHERE name = '${MARK}' RETURN name`)).length === 1;
}

async function requireMark(run: Run, { uri }: DatabaseForTests): Promise<void> {
  if (await isMarked(run)) return;
  throw new Error(`${uri} does not carry the mark of a test run (index ${MARK}): it is not emptied`);
}

async function removeData(run: Run): Promise<void> {
  await run('MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS');
}

async function removeSchema(run: Run): Promise<void> {
  for (const { name } of await run('SHOW CONSTRAINTS YIELD name')) await run(`DROP CONSTRAINT \`${name}\` IF EXISTS`);
  for (const { name } of await run(
    `SHOW INDEXES YIELD name, type, owningConstraint
     WHERE type <> 'LOOKUP' AND owningConstraint IS NULL AND name <> '${MARK}' RETURN name`,
  )) {
    await run(`DROP INDEX \`${name}\` IF EXISTS`);
  }
}

async function withDriver<Result>(settings: DatabaseForTests, work: (run: Run) => Promise<Result>): Promise<Result> {
  return withSession(settings, (session) =>
    work(async (text, parameters = {}) =>
      (await session.run(text, parameters)).records.map((record) => record.toObject()),
    ),
  );
}

async function withSession<Result>(
  settings: DatabaseForTests,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const auth = settings.password === null ? undefined : neo4j.auth.basic(settings.user ?? '', settings.password);
  const driver: Driver = neo4j.driver(settings.uri, auth, { disableLosslessIntegers: true });
  // A session and not executeQuery: CALL IN TRANSACTIONS must not be inside a transaction.
  const session = driver.session(settings.database === null ? {} : { database: settings.database });
  try {
    return await work(session);
  } finally {
    await session.close();
    await driver.close();
  }
}
