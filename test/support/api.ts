/**
 * The service as its clients see it: a server on the run's Neo4j, asked over HTTP.
 *
 *     const api = await startApi();
 *     const { artifact } = await api.query('{ artifact(id: "H1") { title } }');
 *     const [error] = await api.expectErrors('{ artifacts(first: 0) { totalCount } }');
 */
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import type { IngestInput, IngestReceipt } from '../../graph/ingest/input.ts';
import { createMetamodel, type Metamodel } from '../../graph/metamodel/metamodel.ts';
import { type GraphLogger, SafetyGraph } from '../../graph/safetyGraph.ts';
import { createLog } from '../../src/log.ts';
import { type ServerOptions, startServer } from '../../src/server.ts';
import { emptyData, testDatabase } from './database.ts';

type Variables = Readonly<Record<string, unknown>>;
type Headers = Readonly<Record<string, string>>;

/** An error as a client gets it. */
export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly input?: string; readonly requestId?: string };
}

/** A running service. */
export interface Api {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  /** Without /graphql. */
  readonly origin: string;
  readonly graph: SafetyGraph;
  /** Names of the statements that were sent to the database since the last look. */
  takeStatements(): readonly string[];
  /** The data; an error fails the test with all there is to know about the request. */
  // biome-ignore lint/suspicious/noExplicitAny: tests compare answers with literals as a whole
  query(document: string, variables?: Variables, headers?: Headers): Promise<any>;
  /** The errors; an answer without any fails the test. */
  expectErrors(document: string, variables?: Variables, headers?: Headers): Promise<readonly ApiError[]>;
  /** Writes a batch; a refused one fails the test with its errors. */
  ingest(input: Partial<IngestInput>): Promise<IngestReceipt>;
  close(): Promise<void>;
}

/** Starts the service on an empty graph, on any free port. */
export async function startApi(
  options: Partial<
    Pick<
      ServerOptions,
      | 'now'
      | 'identify'
      | 'authentication'
      | 'readMilliseconds'
      | 'browserUrl'
      | 'streams'
      | 'reports'
      | 'faultTreeThreads'
      | 'subjectKeys'
    >
  > & {
    routes?: (server: FastifyInstance) => void;
    /** Default: any free one. */
    port?: number;
    /** False: the graph as it is. */
    empty?: boolean;
    /** Default: the built-in one. */
    metamodel?: Metamodel;
    /** Folder of snapshots of the index. Default: none are kept. */
    snapshot?: { readonly folder: string };
    /** Where the graph tells about itself. */
    logger?: GraphLogger;
    /** The clock of the journal. Default: the machine's. */
    journalNow?: () => Date;
    /** Stands between the server and the graph. */
    wrap?: (graph: SafetyGraph) => SafetyGraph;
  } = {},
): Promise<Api> {
  const {
    port = 0,
    empty = true,
    wrap = (graph) => graph,
    metamodel = createMetamodel(),
    logger,
    journalNow,
    snapshot = null,
  } = options;
  const { now, identify, authentication, readMilliseconds, browserUrl, streams, reports } = options;
  const { routes, faultTreeThreads, subjectKeys } = options;
  if (empty) await emptyData();
  let statements: string[] = [];
  const graph = await SafetyGraph.open({
    connection: testDatabase(),
    metamodel,
    logger,
    now: journalNow,
    snapshot,
    onStatement: ({ name }) => statements.push(name),
  });
  const log = createLog({ level: 'silent' });
  const server = await startServer({
    graph: wrap(graph),
    config: { host: '127.0.0.1', port },
    log,
    now,
    identify,
    authentication,
    readMilliseconds,
    browserUrl,
    streams,
    reports,
    faultTreeThreads,
    subjectKeys,
    routes,
  });

  const send = async (document: string, variables: Variables = {}, headers: Headers = {}) => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: document, variables }),
    });
    const text = await response.text();
    const story = [
      document.trim(),
      `variables: ${JSON.stringify(variables, null, 2)}`,
      `status ${response.status}, request ${response.headers.get('x-request-id')}`,
      text.slice(0, 5000),
    ].join('\n');
    return { body: JSON.parse(text) as { data?: unknown; errors?: ApiError[] }, story };
  };

  const query: Api['query'] = async (document, variables, headers) => {
    const { body, story } = await send(document, variables, headers);
    if (body.errors || !body.data) expect.fail(`the request failed:\n${story}`);
    return body.data;
  };

  return {
    url: server.url,
    origin: server.url.replace(/\/graphql$/, ''),
    graph,
    takeStatements: () => {
      const taken = statements;
      statements = [];
      return taken;
    },
    query,
    expectErrors: async (document, variables, headers) => {
      const { body, story } = await send(document, variables, headers);
      if (!body.errors?.length) expect.fail(`the request should have failed:\n${story}`);
      return body.errors;
    },
    ingest: async (input) => {
      const { ingest } = await query(
        'mutation ($input: IngestInput!) { ingest(input: $input) { revision replayed created updated unchanged retired errors { path id code message } } }',
        { input: { source: 'test', ...input } },
      );
      if (ingest.errors.length > 0) expect.fail(`the batch was refused: ${JSON.stringify(ingest.errors, null, 2)}`);
      return ingest;
    },
    close: async () => {
      await server.close();
      await graph.close();
    },
  };
}
