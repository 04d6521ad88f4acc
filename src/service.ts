/** The service on top of a Neo4j that answers: opens the graph, fills an empty one, listens. */
import { SafetyGraph } from '../graph/safetyGraph.ts';
import { loadSeed } from '../seeds/loadSeed.ts';
import { STORY } from '../seeds/story.ts';
import type { Config } from './config.ts';
import type { Logger } from './log.ts';
import { readMetamodel } from './metamodelFile.ts';
import type { ProvidedNeo4j } from './neo4j/provideNeo4j.ts';
import { type ServerOptions, startServer } from './server.ts';

/** A service that answers requests. */
export interface Service {
  readonly graphqlUrl: string;
  /** Whether the example story is in the graph. */
  readonly hasStory: boolean;
  /** Finishes the requests that are under way, as far as the database answers, then closes the graph. */
  close(): Promise<void>;
}

/**
 * Starts the service.
 * @throws StartError when the metamodel's file has defects, or the port is taken.
 * @throws DatabaseError when the database does not answer any more.
 */
export async function startService({
  config,
  neo4j,
  log,
  routes,
}: {
  config: Pick<Config, 'metamodelFile' | 'seed' | 'host' | 'port' | 'snapshotDirectory'>;
  neo4j: Pick<ProvidedNeo4j, 'uri' | 'user' | 'password' | 'database' | 'browserUrl'>;
  log: Logger;
  /** Adds routes before the server listens. */
  routes?: ServerOptions['routes'];
}): Promise<Service> {
  const metamodel = await readMetamodel({ file: config.metamodelFile });
  const folder = config.snapshotDirectory;
  const snapshot = folder === null ? null : { folder };
  const graph = await SafetyGraph.open({ connection: neo4j, metamodel, logger: log, snapshot });
  try {
    await loadSeed({ graph, seed: config.seed });
    const server = await startServer({ graph, config, log, browserUrl: neo4j.browserUrl, routes });
    return {
      graphqlUrl: server.url,
      hasStory: await isStoryThere(graph),
      close: async () => {
        graph.aboutToClose();
        await server.close();
        await graph.close();
      },
    };
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** The banner's example asks about the story's release: it must be in the graph, and not be retired. */
async function isStoryThere(graph: SafetyGraph): Promise<boolean> {
  const view = await graph.catchUp();
  return (STORY.artifacts ?? []).every(({ id }) => {
    const artifact = view.find(id);
    return artifact !== -1 && !view.state(artifact).retired;
  });
}
