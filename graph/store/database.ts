/**
 * The connection to Neo4j: every statement goes through here, named, timed, and with its rows checked.
 * The only folder that imports the driver is this one.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, Neo4jError, type QueryResult, type Session } from 'neo4j-driver';
import { z } from 'zod';

/** Where the database is. */
export interface GraphConnection {
  /** bolt://, neo4j:// and their +s forms. */
  readonly uri: string;
  readonly user?: string | null;
  readonly password?: string | null;
  /** Null: the server's default. */
  readonly database?: string | null;
}

/** One Cypher statement that was sent. */
export interface SentStatement {
  /** The name of the constant, e.g. `readContents`. */
  readonly name: string;
  /** Its Cypher. */
  readonly text: string;
  readonly milliseconds: number;
}

/** A Cypher text with its name and the form of its rows. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  readonly row: z.ZodType<Row>;
}

/** A statement whose rows nobody reads. */
export const NO_ROWS = z.unknown();

export type Parameters = Readonly<Record<string, unknown>>;

/** Why the database did not answer. */
export const DATABASE_ERROR_KINDS = {
  UNAVAILABLE: 'It cannot be reached, or the connection broke.',
  UNAUTHORISED: 'It refuses the user or the password.',
  TOO_LARGE: 'A transaction needs more memory than it grants.',
  FAILED: 'It refused or failed a statement.',
} as const;
export type DatabaseErrorKind = keyof typeof DATABASE_ERROR_KINDS;

/** What every failure of the database comes out as; the message is one clear line. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly kind: DatabaseErrorKind;
  /** Neo4j's own code where there is one. */
  readonly code: string | null;

  constructor(kind: DatabaseErrorKind, message: string, options: { code?: string | null; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.code = options.code ?? null;
  }
}

/** Rows that travel together when a result is streamed: few, for a journal entry can be many megabytes. */
const STREAM_FETCH_SIZE = 50;

/** Statements handed over and not answered yet, at most: one is executed, one waits for it, and memory stays bounded. */
const STATEMENTS_UNDER_WAY = 2;

/** Transactions are tried again on deadlocks, lost leaders and broken connections for this long. */
const RETRY_MILLISECONDS = 30_000;

export class Database {
  private readonly driver: Driver;
  private readonly database: string | undefined;
  private readonly uri: string;
  private readonly onStatement: (statement: SentStatement) => void;
  /** Comes when the service is about to stop. */
  private readonly stopping = new AbortController();
  /** The database did not answer when the service was about to stop: nobody asks it again. */
  private gone: DatabaseError | null = null;
  /** Chains the sessions: in a cluster a read sees what this instance wrote before. */
  private readonly bookmarks = neo4j.bookmarkManager();

  private constructor(driver: Driver, connection: GraphConnection, onStatement: (statement: SentStatement) => void) {
    this.driver = driver;
    this.database = connection.database ?? undefined;
    this.uri = connection.uri;
    this.onStatement = onStatement;
  }

  /**
   * Connects and makes sure that the server answers.
   * @throws DatabaseError
   */
  static async connect(
    connection: GraphConnection,
    onStatement: (statement: SentStatement) => void = () => {},
  ): Promise<Database> {
    const driver = createDriver(connection);
    const database = new Database(driver, connection, onStatement);
    try {
      await driver.verifyConnectivity({ database: database.database });
      return database;
    } catch (error) {
      await driver.close();
      throw database.translated(error);
    }
  }

  /** One reading statement in a session of its own. */
  async read<Row>(statement: Statement<Row>, parameters: Parameters = {}): Promise<Row[]> {
    return this.retried('READ', (session) =>
      this.run({ run: (text, given) => session.run(text, given, metadata(statement.name)) }, { statement, parameters }),
    );
  }

  /** A reading statement whose rows are handed over as they arrive, not kept. Not tried again when it breaks. */
  async *stream<Row>(statement: Statement<Row>, parameters: Parameters = {}): AsyncGenerator<Row> {
    const session = this.driver.session({
      ...this.sessionOptions('READ'),
      fetchSize: STREAM_FETCH_SIZE,
    });
    const started = performance.now();
    try {
      const result = session.run(
        `/* ${statement.name} */ ${statement.text}`,
        converted(parameters),
        metadata(statement.name),
      );
      for await (const record of result) yield statement.row.parse(record.toObject());
    } catch (error) {
      throw this.translated(error);
    } finally {
      this.onStatement({ name: statement.name, text: statement.text, milliseconds: performance.now() - started });
      await session.close();
    }
  }

  /**
   * A statement outside a transaction function: schema changes. It may be sent several times: instances that start
   * together on an empty database create the same things, and Neo4j ends one of them as a deadlock.
   */
  async command<Row>(statement: Statement<Row>, parameters: Parameters = {}): Promise<Row[]> {
    return this.retried('WRITE', (session) => this.run(session, { statement, parameters }));
  }

  /**
   * Work in one writing transaction. It may be called several times (deadlock, lost connection), each time in a new
   * transaction: it must take nothing over from an earlier call.
   */
  async write<Result>(name: string, work: (transaction: WriteTransaction) => Promise<Result>): Promise<Result> {
    return this.retried('WRITE', (session) => this.writeOnce(session, name, work));
  }

  /**
   * Not the driver's own retry: that would try again what is too large for the database's memory, and go on while the
   * service stops.
   */
  private async retried<Result>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<Result>): Promise<Result> {
    const started = performance.now();
    const { signal } = this.stopping;
    for (let attempt = 1; ; attempt += 1) {
      if (this.gone) throw this.gone;
      try {
        return await this.inSession(mode, work);
      } catch (error) {
        if (!(error instanceof DatabaseError)) throw error;
        if (signal.aborted && error.kind === 'UNAVAILABLE') this.gone = error;
        const isOver = this.gone !== null || performance.now() - started > RETRY_MILLISECONDS;
        if (isOver || !isWorthRetrying(error)) throw error;
        // Doubling, with some chance in it: writers that met once would meet again.
        const milliseconds = Math.min(50 * 2 ** attempt, 5_000) * (0.5 + Math.random());
        // Who sleeps when the service is about to stop tries once more, at once.
        await sleep(milliseconds, undefined, signal.aborted ? {} : { signal }).catch(() => {});
      }
    }
  }

  /**
   * The service is about to stop: from now on nobody waits for a database that does not answer. One that answers is given
   * the time that it needs.
   */
  stopWaiting(): void {
    this.stopping.abort();
  }

  private async writeOnce<Result>(
    session: Session,
    name: string,
    work: (transaction: WriteTransaction) => Promise<Result>,
  ): Promise<Result> {
    const transaction = session.beginTransaction(metadata(name));
    const underWay: Promise<unknown>[] = [];
    const finished = async (atMost: number): Promise<void> => {
      // The first one that failed has the reason; those after it only hear that the transaction is over.
      while (underWay.length > atMost) await underWay.shift();
    };
    try {
      const result = await work({
        run: async (statement, parameters = {}) => {
          await finished(0);
          return this.run(transaction, { statement, parameters });
        },
        send: async (statement, parameters = {}) => {
          const sent = this.run(transaction, { statement, parameters });
          // Who waits for it hears of its failure; until then that is not a rejection which nobody handles.
          sent.catch(() => {});
          underWay.push(sent);
          await finished(STATEMENTS_UNDER_WAY);
        },
      });
      await finished(0);
      await transaction.commit();
      return result;
    } finally {
      // Rolls back what was not committed.
      await transaction.close();
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private sessionOptions(mode: 'READ' | 'WRITE') {
    return {
      database: this.database,
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.bookmarks,
    };
  }

  private async inSession<Result>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    const session = this.driver.session(this.sessionOptions(mode));
    try {
      return await work(session);
    } catch (error) {
      throw this.translated(error);
    } finally {
      await session.close();
    }
  }

  private async run<Row>(
    runner: { run(text: string, parameters: Record<string, unknown>): PromiseLike<QueryResult> },
    { statement, parameters }: { statement: Statement<Row>; parameters: Parameters },
  ): Promise<Row[]> {
    const started = performance.now();
    const result = await runner.run(`/* ${statement.name} */ ${statement.text}`, converted(parameters));
    this.onStatement({ name: statement.name, text: statement.text, milliseconds: performance.now() - started });
    return rowsOf(statement, result);
  }

  private translated(error: unknown): unknown {
    if (!(error instanceof Neo4jError)) return error;
    const { code } = error;
    if (code.startsWith('Neo.ClientError.Security')) {
      return new DatabaseError('UNAUTHORISED', `Neo4j at ${this.uri} refuses the user or password: ${error.message}`, {
        code,
        cause: error,
      });
    }
    if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
      return new DatabaseError('UNAVAILABLE', `Neo4j at ${this.uri} cannot be reached: ${firstLine(error.message)}`, {
        code,
        cause: error,
      });
    }
    if (OUT_OF_MEMORY.has(code)) {
      return new DatabaseError(
        'TOO_LARGE',
        `Neo4j at ${this.uri} has not enough memory for this transaction (dbms.memory.transaction.total.max)`,
        { code, cause: error },
      );
    }
    return new DatabaseError('FAILED', `Neo4j at ${this.uri} failed (${code}): ${firstLine(error.message)}`, {
      code,
      cause: error,
    });
  }
}

/** Neo4j calls some of these transient; but what was too large will be so again. */
const OUT_OF_MEMORY: ReadonlySet<string> = new Set([
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.TransactionOutOfMemoryError',
  'Neo.TransientError.General.OutOfMemoryError',
]);

function isWorthRetrying(error: DatabaseError): boolean {
  return error.kind !== 'TOO_LARGE' && error.cause instanceof Neo4jError && neo4j.isRetryableError(error.cause);
}

function createDriver(connection: GraphConnection): Driver {
  const auth = connection.user ? neo4j.auth.basic(connection.user, connection.password ?? '') : undefined;
  try {
    return neo4j.driver(connection.uri, auth, {
      disableLosslessIntegers: true,
      userAgent: 'safetyops-graph',
    });
  } catch (error) {
    // The driver refuses addresses that it cannot read with errors of its own.
    const reason = firstLine((error as Error).message);
    throw new DatabaseError('UNAVAILABLE', `${connection.uri} is no address of a Neo4j: ${reason}`, { cause: error });
  }
}

/**
 * Parameters as the driver needs them: a plain number would arrive as a float, and analysts would read 3.0 rows.
 */
function withIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(withIntegers);
  const converted: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) converted[key] = withIntegers(member);
  return converted;
}

function converted(parameters: Parameters): Record<string, unknown> {
  return withIntegers(parameters) as Record<string, unknown>;
}

/** What work in a transaction may do. */
export interface WriteTransaction {
  /** Waits for the rows, after everything that was handed over before. */
  run<Row>(statement: Statement<Row>, parameters?: Parameters): Promise<Row[]>;
  /**
   * Hands over a statement without rows, and waits only while others are under way: the next one is made ready while
   * Neo4j works. They are executed in order. Where one fails, a later call or the commit throws.
   */
  send(statement: Statement<unknown>, parameters?: Parameters): Promise<void>;
}

function rowsOf<Row>(statement: Statement<Row>, result: QueryResult): Row[] {
  return result.records.map((record) => statement.row.parse(record.toObject()));
}

function metadata(statement: string): { metadata: Record<string, string> } {
  return { metadata: { app: 'safetyops-graph', statement } };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] as string;
}
