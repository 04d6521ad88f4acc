/** Neo4j in a container, for SAFETYOPS_NEO4J=docker. */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, StartError } from '../startError.ts';
import { guideHosts } from './conf.ts';
import { NEO4J_VERSION } from './jars.ts';
import type { Neo4jLog } from './localNeo4j.ts';

/** The image that the container is made of: the same release as the local Neo4j. */
export const NEO4J_IMAGE = `neo4j:${NEO4J_VERSION}-community`;

/**
 * Starts a container and waits until it is ready.
 * @throws StartError when there is no container engine, or the container does not start.
 */
export async function startNeo4jContainer({
  dataDirectory,
  guideUrl,
  log,
}: {
  /** The store is kept in a folder below; null: it ends with the container. */
  dataDirectory: string | null;
  guideUrl: string | null;
  log: Neo4jLog;
}): Promise<{ uri: string; user: string; password: string; browserUrl: string; stop: () => Promise<void> }> {
  // A development dependency: a production installation is given its Neo4j by NEO4J_URI.
  const { Neo4jContainer } = await import('@testcontainers/neo4j').catch((error: unknown) => {
    throw new StartError(`SAFETYOPS_NEO4J=docker needs the development dependencies (${reasonOf(error)}); run npm ci`);
  });
  // The store remembers its first password, so a kept one needs the same each time; it is reachable from this machine only
  // as far as the engine publishes ports to others.
  const password = dataDirectory === null ? randomBytes(12).toString('hex') : 'safetyops-graph';
  let definition = new Neo4jContainer(NEO4J_IMAGE).withPassword(password).withEnvironment({
    NEO4J_db_tx__log_preallocate: 'false',
    ...(guideUrl === null
      ? {}
      : {
          NEO4J_browser_remote__content__hostname__whitelist: guideHosts(guideUrl),
          NEO4J_browser_post__connect__cmd: `play ${guideUrl}`,
        }),
  });
  if (dataDirectory !== null) {
    const source = join(dataDirectory, 'neo4j-container');
    await mkdir(source, { recursive: true });
    definition = definition.withBindMounts([{ source, target: '/data' }]);
  }
  try {
    const container = await definition.start();
    const bolt = `bolt://${container.getHost()}:${container.getMappedPort(7687)}`;
    const http = `http://${container.getHost()}:${container.getMappedPort(7474)}`;
    log.info({ image: NEO4J_IMAGE }, 'Neo4j runs in a container');
    let stopping: Promise<void> | null = null;
    return {
      uri: bolt,
      user: 'neo4j',
      password,
      browserUrl: `${http}/browser/?dbms=${bolt.replace('bolt://', 'bolt://neo4j@')}`,
      // Time for Neo4j to close its store before the engine kills it.
      stop: () => {
        stopping ??= container.stop({ timeout: 30_000 }).then(() => {});
        return stopping;
      },
    };
  } catch (error) {
    throw new StartError(`SAFETYOPS_NEO4J=docker, but no Neo4j container could be started (${reasonOf(error)})`);
  }
}
