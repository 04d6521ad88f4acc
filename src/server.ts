/**
 * The HTTP server: GraphQL on POST /graphql, subscriptions on POST /graphql/stream, GraphiQL on GET /graphql, /health,
 * tables of analyses and pictures below /safety.
 *
 *     request ─▶ host check ─▶ size, time ─▶ Apollo: CSRF check, limits on the document ─▶ resolvers
 *                                                        └ RequestContext: one revision, loaders, budget, deadline
 */
import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import helmet from '@fastify/helmet';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { GraphQLError, type ValidationContext } from 'graphql';
import { FaultTreeThreads } from '../graph/faultTreeThreads/threadPool.ts';
import type { SubjectKeys } from '../graph/governance/dataProtection/subjectKeys.ts';
import type { Reports } from '../graph/impact/analyse.ts';
import { ReportCache } from '../graph/reportCache.ts';
import type { SafetyGraph } from '../graph/safetyGraph.ts';
import { type Caller, type LiveSource, RequestContext } from '../resolvers/context.ts';
import type { ErrorCode } from '../resolvers/errors.ts';
import { executableSchema } from '../resolvers/executableSchema.ts';
import { addressFor } from './banner.ts';
import { callerFromHeaders } from './caller.ts';
import { errorBody, formatError, tellSurprise } from './errors.ts';
import { ASSETS_PATH, graphiqlAssets, graphiqlPage } from './graphiql/bundle.ts';
import { EXAMPLES, examplesFor } from './graphiql/examples.ts';
import { ReportAddresses } from './guide/reportAddress.ts';
import { addGuide, browserAddresses } from './guide/routes.ts';
import { type Authentication, callerFromToken, IdentityRefused } from './identity/authentication.ts';
import { LIMITS } from './limits.ts';
import type { Logger } from './log.ts';
import { pageAddresses } from './pages/addresses.ts';
import { addPictures } from './pages/pictureRoutes.ts';
import { addPages } from './pages/routes.ts';
import { reasonOf, StartError } from './startError.ts';
import { addSubscriptions, type StreamSettings } from './subscriptions.ts';

/** A server that listens. */
export interface RunningServer {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  /** For further routes; only before the first request. */
  readonly fastify: FastifyInstance;
  /** Lets the requests that are under way finish, then stops listening. */
  close(): Promise<void>;
}

/** How the server is set up. */
export interface ServerOptions {
  readonly graph: SafetyGraph;
  /** Who answers questions to the engine. Default: a cache of its own. */
  readonly reports?: Reports;
  /** Where large fault trees are analysed; closed with the server. */
  readonly faultTreeThreads?: FaultTreeThreads;
  /** `port` 0: any free one. */
  readonly config: { readonly host: string; readonly port: number };
  readonly log: Logger;
  /** Where the keys of data subjects are. Default: null, nobody's are kept. */
  readonly subjectKeys?: SubjectKeys | null;
  /** Where Neo4j Browser is: it may fetch the guide, and reports link to it. Default: nobody knows. */
  readonly browserUrl?: string | null;
  /** The clock of requests; tests set it. */
  readonly now?: () => Date;
  /** How identities are proved. Default: they are not, the service has a single user. */
  readonly authentication?: Authentication | null;
  /** Who sends a request. Default: what `authentication` proves, else what its headers say. */
  readonly identify?: (request: FastifyRequest) => Caller | Promise<Caller>;
  /** Milliseconds that reading may take. Default: {@link LIMITS}. */
  readonly readMilliseconds?: number;
  /** How subscriptions are served; tests set it. Default: {@link LIMITS}. */
  readonly streams?: Partial<StreamSettings>;
  /** Adds routes before the server listens. */
  readonly routes?: (server: FastifyInstance) => void | Promise<void>;
}

/** Context of a request, with what errors are told under. */
class HttpRequestContext extends RequestContext {
  /** Given back in the header x-request-id. */
  readonly requestId: string;

  constructor({ requestId, ...options }: ConstructorParameters<typeof RequestContext>[0] & { requestId: string }) {
    super(options);
    this.requestId = requestId;
  }
}

/**
 * Starts to listen.
 * @throws StartError when the port is taken or the address is none of this machine.
 */
export async function startServer({
  graph,
  reports = new ReportCache(),
  faultTreeThreads = new FaultTreeThreads(),
  config,
  log,
  browserUrl = null,
  subjectKeys = null,
  now: ownClock,
  authentication = null,
  identify,
  readMilliseconds = LIMITS.readMilliseconds.value,
  streams = {},
  routes,
}: ServerOptions): Promise<RunningServer> {
  const now = ownClock ?? (() => new Date());
  const server = fastify({
    loggerInstance: log,
    bodyLimit: LIMITS.bodyBytes.value,
    requestTimeout: LIMITS.receiveMilliseconds.value,
    genReqId: () => randomUUID(),
    // Requests are told at debug level by the hook below: one line each, without bodies.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance;
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (!isHostAllowed({ listensOn: config.host, host: request.hostname })) {
      await reply
        .code(421)
        .send(errorBody('BAD_USER_INPUT', `this service answers on ${config.host}, not as ${request.hostname}`));
    }
  });
  const callers = new WeakMap<FastifyRequest, Caller>();
  const callerOf =
    identify ?? ((request: FastifyRequest) => callers.get(request) ?? callerFromHeaders(request.headers));
  if (authentication && !identify) {
    // Before the body is read: who is not let in sends nothing large.
    server.addHook('onRequest', async (request, reply) => {
      if (reply.sent || isForEverybody(request)) return;
      try {
        callers.set(request, await callerFromToken(authentication, request.headers, now()));
      } catch (error) {
        if (!(error instanceof IdentityRefused)) throw error;
        if (error.status === 401) void reply.header('www-authenticate', 'Bearer error="invalid_token"');
        await reply.code(error.status).send(errorBody(error.code, error.message));
      }
    });
  }
  server.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      { method: request.method, path: request.url.split('?')[0], status: reply.statusCode, ms: reply.elapsedTime },
      'request',
    );
  });
  // A connection that is kept after its last answer would hold up the stop until somebody ends it by force.
  let isStopping = false;
  server.addHook('preClose', async () => {
    isStopping = true;
  });
  server.addHook('onSend', async (_, reply) => {
    if (isStopping) void reply.header('connection', 'close');
  });
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const { status, body } = answerToHttpError(error, request);
    await reply.code(status).send(body);
  });
  await server.register(helmet, HELMET_OPTIONS);

  const validationRules = documentLimits();
  const schema = executableSchema();
  const apollo = new ApolloServer<HttpRequestContext>({
    schema,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens.value },
    validationRules,
    formatError,
    plugins: [fastifyApolloDrainPlugin(server), tellSurprises(log)],
    logger: log,
  });
  await apollo.start();

  const origin = (): string => addressFor({ host: config.host, port: portOf(server) ?? config.port });
  const addresses = new ReportAddresses();
  const whereReportsOpen = browserAddresses({ addresses, origin, browserUrl });
  const pages = pageAddresses(origin);

  const contextOf = ({
    request,
    caller,
    gone,
    live = null,
  }: {
    request: FastifyRequest;
    caller: Caller;
    gone: AbortSignal;
    live?: LiveSource | null;
  }) =>
    new HttpRequestContext({
      graph,
      reports,
      caller,
      secrets: authentication?.secrets ?? null,
      now: now(),
      // The journal goes by the clock of the machine; a clock that was given is another one.
      clock: ownClock ? null : now,
      browserAddresses: whereReportsOpen,
      pages,
      live,
      faultTreeThreads,
      subjectKeys,
      gone,
      requestId: request.id,
      milliseconds: readMilliseconds,
      nodes: LIMITS.nodes.value,
    });
  const requestContext = async (request: FastifyRequest, reply: FastifyReply) => {
    const gone = goneSignal(reply);
    return contextOf({ request, caller: await callerOf(request), gone });
  };
  server.route({
    method: 'POST',
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      context: requestContext,
    }),
  });
  addSubscriptions({ server, graph, schema, validationRules, identify: callerOf, contextOf, now, settings: streams });
  addGraphiql(server, graph);
  addHealth({ server, graph });
  await addGuide({ server, graph, reports, addresses, origin, browserUrl, now, milliseconds: readMilliseconds });
  addPages({ server, contextOf: requestContext });
  addPictures({ server, contextOf: requestContext });
  await routes?.(server);

  try {
    await server.listen({ host: config.host, port: config.port });
  } catch (error) {
    await apollo.stop();
    throw cannotListen(error, config);
  }
  return {
    url: `${origin()}/graphql`,
    fastify: server,
    // Stops listening by the drain plugin, after the operations that are under way.
    close: async () => {
      await apollo.stop();
      await faultTreeThreads.close();
    },
  };
}

/** Tells nothing of the graph: whether the service is there, and the page that asks it. */
function isForEverybody({ method, url }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? '';
  return method === 'GET' && (['/', '/graphql', '/health'].includes(path) || path.startsWith(ASSETS_PATH));
}

/** Comes when the connection is closed before the answer was sent. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new Error('the client is gone'));
  });
  return gone.signal;
}

/**
 * A page of another site may make the browser call a name that it points at 127.0.0.1 (DNS rebinding); it cannot change
 * the Host header. So a service that only this machine can reach answers only to this machine's names.
 */
export function isHostAllowed({ listensOn, host }: { listensOn: string; host: string }): boolean {
  return !LOOPBACK_NAMES.has(listensOn) || LOOPBACK_NAMES.has(host.replace(/^\[|\]$/g, '').toLowerCase());
}

/** The port that it listens on; null: it does not yet. */
function portOf(server: FastifyInstance): number | null {
  const address = server.server.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);

const HELMET_OPTIONS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'"],
      connectSrc: ["'self'"],
      // Monaco sets style attributes and style elements.
      styleSrc: ["'self'", "'unsafe-inline'"],
      fontSrc: ["'self'", 'data:'],
      imgSrc: ["'self'", 'data:'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  // The service speaks HTTP; what makes it HTTPS in front of it may say this.
  strictTransportSecurity: false,
} as const;

/** Rules on the document: they refuse before anything is read. */
function documentLimits() {
  const reject = (what: keyof typeof LIMITS) => ({
    n: LIMITS[what].value,
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError) =>
        context?.reportError(
          new GraphQLError(`${error.message.replace(/^Syntax Error: /, '')} ${LIMITS[what].reason}`, {
            extensions: { code: 'LIMIT_EXCEEDED' satisfies ErrorCode },
          }),
        ),
    ],
  });
  const { n: maxCost, ...onCost } = reject('cost');
  return new ApolloArmor({
    maxDepth: reject('depth'),
    maxAliases: reject('aliases'),
    maxDirectives: reject('directives'),
    // One per field value, times the literal `first`s around it.
    costLimit: { maxCost, objectCost: 1, scalarCost: 1, depthCostFactor: 1, ...onCost },
    // By graphql-js itself: see parseOptions.
    maxTokens: { enabled: false },
    // The schema is public; a suggestion helps who mistypes.
    blockFieldSuggestion: { enabled: false },
  }).protect().validationRules;
}

/** What is refused before it is GraphQL, in the form of GraphQL. */
function answerToHttpError(error: FastifyError, request: FastifyRequest): { status: number; body: object } {
  const status = error.statusCode ?? 500;
  if (status === 413) {
    const { bodyLimit = LIMITS.bodyBytes.value } = request.routeOptions;
    const advice = bodyLimit === LIMITS.bodyBytes.value ? ': send it in several batches that share "import"' : '';
    return { status, body: errorBody('LIMIT_EXCEEDED', `the body is over ${bodyLimit} bytes${advice}`) };
  }
  if (status === 415) {
    return { status, body: errorBody('BAD_USER_INPUT', 'send content-type: application/json') };
  }
  if (status < 500) return { status, body: errorBody('BAD_USER_INPUT', error.message) };
  request.log.error({ err: error, requestId: request.id }, 'a request failed');
  return { status, body: errorBody('INTERNAL_SERVER_ERROR', 'something went wrong in the service; see its log') };
}

/** Logs what nobody expected, and gives the client the id under which it is logged. */
function tellSurprises(log: Logger): ApolloServerPlugin<HttpRequestContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue, operationName }) {
          const { requestId } = contextValue;
          for (const error of errors) tellSurprise({ log, error, requestId, operationName });
        },
      };
    },
  };
}

function addGraphiql(server: FastifyInstance, graph: SafetyGraph): void {
  server.get('/graphql', async (_, reply) => {
    // A page without examples of its own graph is still a page to ask from.
    const tabs = await graph.catchUp().then(examplesFor, () => EXAMPLES);
    return reply.type('text/html; charset=utf-8').send(graphiqlPage(tabs));
  });
  server.get('/', async (_, reply) => reply.redirect('graphql'));
  server.get<{ Params: { name: string } }>(`${ASSETS_PATH}:name`, async (request, reply) => {
    const asset = (await graphiqlAssets()).get(request.params.name);
    if (!asset) return reply.code(404).send(errorBody('NOT_FOUND', `there is no ${request.params.name}`));
    const gzipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (gzipped) void reply.header('content-encoding', 'gzip');
    return reply
      .type(asset.contentType)
      .header('vary', 'accept-encoding')
      .header('cache-control', 'public, max-age=300')
      .send(gzipped ? asset.gzipped : asset.body);
  });
}

/** 200 while the database answers: what container health checks ask. */
function addHealth({ server, graph }: { server: FastifyInstance; graph: SafetyGraph }): void {
  server.get('/health', async (_, reply) => {
    try {
      return { status: 'ok', revision: (await graph.catchUp()).revision };
    } catch (error) {
      return reply.code(503).send({ status: 'unavailable', reason: reasonOf(error) });
    }
  });
}

function cannotListen(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return new StartError(`port ${port} of ${host} is in use by another program: stop it, or set PORT to another port`);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartError(`${host} is no address of this machine: set HOST to one that is`);
  }
  if (code === 'EACCES') return new StartError(`port ${port} may not be used by this user: set PORT to one above 1023`);
  return error;
}
