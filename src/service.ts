/** The service on top of a Neo4j that answers: opens the graph, fills an empty one, listens. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressFor } from './banner.ts';
import type { Config } from './config.ts';
import type { Logger } from './log.ts';
import type { ProvidedNeo4j } from './neo4j/provideNeo4j.ts';

/** A service that answers requests. */
export interface Service {
  readonly graphqlUrl: string;
  /** Whether the example story is in the graph. */
  readonly hasStory: boolean;
  /** Finishes the requests that are under way, then closes the graph. */
  close(): Promise<void>;
}

/**
 * Starts the service.
 * @throws StartError
 */
export async function startService({
  config,
}: {
  config: Config;
  neo4j: ProvidedNeo4j;
  log: Logger;
}): Promise<Service> {
  const server = createServer((_request, response) => response.writeHead(503).end('not yet\n'));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    graphqlUrl: `${addressFor({ host: config.host, port })}/graphql`,
    hasStory: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
