/** The service on top of a Neo4j that answers: opens the graph, fills an empty one, listens. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SafetyGraph } from '../graph/safetyGraph.ts';
import { SubjectKeyFolder } from '../graph/subjectKeyFolder.ts';
import { beganWith, loadSeed } from '../seeds/loadSeed.ts';
import { STORY } from '../seeds/story.ts';
import { type Config, isThisMachine } from './config.ts';
import { firstOf } from './graphiql/examples.ts';
import type { Authentication } from './identity/authentication.ts';
import { peopleBySubject } from './identity/people.ts';
import { SigningSecretFile } from './identity/signingSecrets.ts';
import { createTokenCheck } from './identity/tokens.ts';
import { TRYING_OUT_ISSUER } from './identity/tryingOut.ts';
import { LIMITS } from './limits.ts';
import type { Logger } from './log.ts';
import { readMetamodel } from './metamodelFile.ts';
import type { ProvidedNeo4j } from './neo4j/provideNeo4j.ts';
import { type ServerOptions, startServer } from './server.ts';
import { StartError } from './startError.ts';

/** A service that answers requests. */
export interface Service {
  readonly graphqlUrl: string;
  /** Whether the example story is in the graph. */
  readonly hasStory: boolean;
  /** Id of a data set in the graph; null: there is none. */
  readonly dataset: string | null;
  /**
   * Finishes the requests that are under way, as far as the database answers, then closes the graph.
   * @throws StartError when that takes longer than a stop may: what is under way is left as it is.
   */
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
  stopMilliseconds = LIMITS.stopMilliseconds.value,
}: {
  config: Pick<Config, 'metamodelFile' | 'seed' | 'host' | 'port' | 'snapshotDirectory' | 'subjectKeyDirectory'> &
    Partial<Pick<Config, 'identity' | 'dataDirectory' | 'seedIsSet'>>;
  neo4j: Pick<ProvidedNeo4j, 'uri' | 'user' | 'password' | 'database' | 'browserUrl'>;
  log: Logger;
  /** Adds routes before the server listens. */
  routes?: ServerOptions['routes'];
  /** How long a stop may take; tests set it. Default: {@link LIMITS}. */
  stopMilliseconds?: number;
}): Promise<Service> {
  const metamodel = await readMetamodel({ file: config.metamodelFile });
  const folder = config.snapshotDirectory;
  const snapshot = folder === null ? null : { folder };
  const graph = await SafetyGraph.open({ connection: neo4j, metamodel, logger: log, snapshot });
  try {
    const loaded = await loadSeed({ graph, seed: config.seed });
    if (!loaded && config.seedIsSet && !(await beganWith({ graph, seed: config.seed }))) {
      const message =
        'SAFETYOPS_SEED fills an empty graph, and this one is not: set SAFETYOPS_DATA to a new folder for that seed';
      log.warn({ seed: config.seed }, message);
    }
    const authentication = await authenticationOf({ config, graph, log });
    tellIdentities(config, log);
    const { subjectKeyDirectory } = config;
    const subjectKeys = subjectKeyDirectory === null ? null : new SubjectKeyFolder(subjectKeyDirectory);
    const { browserUrl } = neo4j;
    const server = await startServer({ graph, config, log, authentication, browserUrl, subjectKeys, routes });
    return {
      graphqlUrl: server.url,
      hasStory: await isStoryThere(graph),
      dataset: firstOf(await graph.catchUp(), 'DATASET'),
      close: () => {
        graph.aboutToClose();
        const closed = server.close().then(() => graph.close());
        return within(stopMilliseconds, closed);
      },
    };
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** Null: identities are not proved. */
async function authenticationOf({
  config: { identity = null, dataDirectory = '.' },
  graph,
  log,
}: {
  config: Partial<Pick<Config, 'identity' | 'dataDirectory'>>;
  graph: SafetyGraph;
  log: Logger;
}): Promise<Authentication | null> {
  if (identity === null) return null;
  return {
    check: await createTokenCheck(identity),
    people: peopleBySubject(graph),
    reading: identity.reading,
    secrets: new SigningSecretFile({
      path: join(dataDirectory, SIGNING_SECRETS),
      onWrong: (wrong) => log.warn(wrong, 'a wrong signing secret was given: ask the person whether it was them'),
    }),
  };
}

/** Name of the file of signing secrets in the data folder. */
const SIGNING_SECRETS = 'signing-secrets.json';

function tellIdentities({ identity = null, host }: Partial<Pick<Config, 'identity'>> & { host: string }, log: Logger) {
  if (identity !== null) {
    const { issuer, reading } = identity;
    if (issuer === TRYING_OUT_ISSUER) {
      log.warn({ issuer }, 'identities are proved for trying out alone: who may read the data folder may be anybody');
    } else log.info({ issuer, reading }, 'identities are proved by tokens');
    return;
  }
  const what =
    'single user: whoever reaches the port is who x-actor states; set SAFETYOPS_AUTH_JWKS_URL to have it proved';
  if (isThisMachine(host)) log.info({}, what);
  else log.warn({ host }, what);
}

/** A database that is gone is noticed at once; one that hangs never answers and never fails. */
async function within(milliseconds: number, closed: Promise<void>): Promise<void> {
  const inTime = new AbortController();
  const late = sleep(milliseconds, 'late' as const, { signal: inTime.signal }).catch(() => 'closed' as const);
  try {
    if ((await Promise.race([closed, late])) !== 'late') return;
  } finally {
    inTime.abort();
  }
  closed.catch(() => {}); // nobody waits for it any more
  throw new StartError(
    `not closed within ${milliseconds / 1000} s, for Neo4j or a client does not answer: what was under way is left, and a write without an answer is in the graph as a whole or not at all`,
  );
}

/** The banner's example asks about the story's release: it must be in the graph, and not be retired. */
async function isStoryThere(graph: SafetyGraph): Promise<boolean> {
  const view = await graph.catchUp();
  return (STORY.artifacts ?? []).every(({ id }) => {
    const artifact = view.find(id);
    return artifact !== -1 && !view.state(artifact).retired;
  });
}
