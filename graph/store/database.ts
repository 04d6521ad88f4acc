/**
 * The connection to Neo4j: every statement goes through here, named, timed, and with its rows checked.
 * The only folder that imports the driver is this one.
 */
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type QueryResult, type Session } from 'neo4j-driver';
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

/** Transactions are tried again on deadlocks, lost leaders and broken connections for this long. */
const RETRY_MILLISECONDS = 30_000;

export class Database {
  private readonly driver: Driver;
  private readonly database: string | undefined;
  private readonly uri: string;
  private readonly onStatement: (statement: SentStatement) => void;
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
    const auth = connection.user ? neo4j.auth.basic(connection.user, connection.password ?? '') : undefined;
    const driver = neo4j.driver(connection.uri, auth, {
      disableLosslessIntegers: true,
      maxTransactionRetryTime: RETRY_MILLISECONDS,
      userAgent: 'safetyops-graph',
    });
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
    return this.inSession('READ', (session) =>
      session.executeRead((transaction) => this.run(transaction, statement, parameters), metadata(statement.name)),
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
      const result = session.run(`/* ${statement.name} */ ${statement.text}`, parameters, metadata(statement.name));
      for await (const record of result) yield statement.row.parse(record.toObject());
    } catch (error) {
      throw this.translated(error);
    } finally {
      this.onStatement({ name: statement.name, milliseconds: performance.now() - started });
      await session.close();
    }
  }

  /** A statement outside a transaction function: schema changes. */
  async command<Row>(statement: Statement<Row>, parameters: Parameters = {}): Promise<Row[]> {
    return this.inSession('WRITE', async (session) => {
      const started = performance.now();
      const result = await session.run(`/* ${statement.name} */ ${statement.text}`, parameters);
      this.onStatement({ name: statement.name, milliseconds: performance.now() - started });
      return rowsOf(statement, result);
    });
  }

  /**
   * Work in one writing transaction. It may be called several times (deadlock, lost connection), each time in a new
   * transaction: it must take nothing over from an earlier call.
   */
  async write<Result>(name: string, work: (transaction: WriteTransaction) => Promise<Result>): Promise<Result> {
    return this.inSession('WRITE', (session) =>
      session.executeWrite(
        (transaction) => work({ run: (statement, parameters) => this.run(transaction, statement, parameters ?? {}) }),
        metadata(name),
      ),
    );
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
    transaction: ManagedTransaction,
    statement: Statement<Row>,
    parameters: Parameters,
  ): Promise<Row[]> {
    const started = performance.now();
    const result = await transaction.run(`/* ${statement.name} */ ${statement.text}`, parameters);
    this.onStatement({ name: statement.name, milliseconds: performance.now() - started });
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
    return new DatabaseError('FAILED', `Neo4j at ${this.uri} failed (${code}): ${firstLine(error.message)}`, {
      code,
      cause: error,
    });
  }
}

/** What work in a transaction may do. */
export interface WriteTransaction {
  run<Row>(statement: Statement<Row>, parameters?: Parameters): Promise<Row[]>;
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
