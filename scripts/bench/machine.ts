/** The processes that the bench starts and asks over HTTP, and what it says about the machine. */
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findFreePorts } from '../../src/neo4j/ports.ts';
import type { ProvidedNeo4j } from '../../src/neo4j/provideNeo4j.ts';
import { type RunningProcess, startProcess, startService } from '../../test/support/serviceProcess.ts';

/** A GraphQL server of its own process. */
export interface HttpServer {
  readonly url: string;
  /** Sends a document; answers its data. Throws where the answer has errors. */
  ask<Data>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  stop(): Promise<void>;
}

/** Megabytes that the API's heap may grow to. */
const HEAP = 8192;

/** Starts the service on a Neo4j that runs, as a user would. */
export async function startApi({ neo4j, data }: { neo4j: ProvidedNeo4j; data: string }): Promise<HttpServer> {
  const [port] = await findFreePorts(1);
  const service = startService({
    PORT: String(port),
    NEO4J_URI: neo4j.uri,
    NEO4J_USER: neo4j.user ?? '',
    NEO4J_PASSWORD: neo4j.password ?? '',
    NEO4J_DATABASE: neo4j.database ?? '',
    SAFETYOPS_SEED: 'none',
    SAFETYOPS_DATA: data,
    LOG_LEVEL: 'error',
    NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
  });
  await service.untilStdout(/^Your project .*$/m);
  return httpServer(`http://127.0.0.1:${port}/graphql`, service);
}

/** Starts the plain @neo4j/graphql server that the API is compared with. */
export async function startPeer(neo4j: ProvidedNeo4j): Promise<HttpServer> {
  const [port] = await findFreePorts(1);
  const program = fileURLToPath(new URL('peer/server.mjs', import.meta.url));
  const server = startProcess([process.execPath, program, neo4j.uri, String(port)]);
  const [url] = await server.untilStdout(/^http.*$/m);
  return httpServer(url, server);
}

function httpServer(url: string, { child, ended }: RunningProcess): HttpServer {
  return {
    url,
    ask: (document, variables) => ask({ url, document, ...(variables ? { variables } : {}) }),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function ask<Data>(request: {
  url: string;
  document: string;
  variables?: Readonly<Record<string, unknown>>;
}): Promise<Data> {
  const response = await fetch(request.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: request.document, variables: request.variables ?? {} }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: readonly { message: string }[] };
  if (errors || !data) throw new Error(`the request failed: ${JSON.stringify(errors).slice(0, 500)}`);
  return data;
}

/** What the numbers depend on. */
export function machine(): Record<string, string | number> {
  const [first] = cpus();
  return {
    processors: cpus().length,
    processor: first?.model ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

/** Bytes in use after everything that nobody needs is thrown away. */
export function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return heapUsed + Math.max(arrayBuffers, external);
}
