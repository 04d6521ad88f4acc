/**
 * Subscriptions: GraphQL over server-sent events, a connection for each ("distinct connections mode" of the protocol that
 * graphql-sse describes and whose clients speak it).
 *
 *     POST /graphql/stream ─▶ size, type ─▶ a free place? ─▶ limits on the document ─▶ subscribe
 *       ─▶ event: next {…}   each in a context of its own: loaders, budget, deadline
 *          :                 nothing to tell
 *          event: complete   the service stops, or there was an error
 *
 * Events are pulled: the next one is worked out when the client has taken the last.
 */

import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { print } from 'graphql-sse';
import { z } from 'zod';
import { FOLLOW_MILLISECONDS, JournalWatch } from '../graph/journalWatch.ts';
import type { SafetyGraph } from '../graph/safetyGraph.ts';
import type { Caller, LiveSource, RequestContext } from '../resolvers/context.ts';
import { badUserInput, limitExceeded } from '../resolvers/errors.ts';
import { errorBody, formatError, tellSurprise } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { Logger } from './log.ts';

/** Where subscriptions are served. */
const STREAM_PATH = '/graphql/stream';

/** How subscriptions are served. */
export interface StreamSettings {
  /** Most of them at one time. */
  readonly subscriptions: number;
  /** Silence after which a comment is sent. */
  readonly heartbeatMilliseconds: number;
  /** How long a client may take for one event. */
  readonly takeMilliseconds: number;
  /** Between two looks for what other instances wrote. */
  readonly followMilliseconds: number;
}

const DEFAULT_SETTINGS: StreamSettings = {
  subscriptions: LIMITS.subscriptions.value,
  heartbeatMilliseconds: LIMITS.heartbeatMilliseconds.value,
  takeMilliseconds: LIMITS.takeMilliseconds.value,
  followMilliseconds: FOLLOW_MILLISECONDS,
};

const requestBody = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});
type RequestBody = z.infer<typeof requestBody>;

export interface SubscriptionOptions {
  readonly server: FastifyInstance;
  readonly graph: SafetyGraph;
  readonly schema: GraphQLSchema;
  /** Limits on the document, beside GraphQL's own rules. */
  readonly validationRules: readonly ValidationRule[];
  readonly identify: (request: FastifyRequest) => Caller | Promise<Caller>;
  readonly contextOf: (of: {
    request: FastifyRequest;
    caller: Caller;
    live: LiveSource;
    gone: AbortSignal;
  }) => RequestContext;
  readonly now: () => Date;
  readonly settings: Partial<StreamSettings>;
}

/** Adds the route. Streams end when the server closes. */
export function addSubscriptions({ server, settings: given, ...options }: SubscriptionOptions): void {
  const settings = { ...DEFAULT_SETTINGS, ...given };
  const watch = new JournalWatch({ graph: options.graph, milliseconds: settings.followMilliseconds });
  const open = new Set<AbortController>();
  server.addHook('preClose', async () => {
    for (const stream of open) stream.abort();
  });

  server.route({
    method: 'POST',
    url: STREAM_PATH,
    bodyLimit: LIMITS.streamBodyBytes.value,
    handler: async (request, reply) => {
      const problem = whyRefused(request);
      if (problem) return reply.code(problem.status).send(errorBody('BAD_USER_INPUT', problem.message));
      const body = requestBody.safeParse(request.body);
      if (!body.success) {
        const message = 'send a JSON object with query, and where needed variables and operationName';
        return reply.code(400).send(errorBody('BAD_USER_INPUT', message));
      }
      const caller = await options.identify(request);
      const stream = new AbortController();
      const isFull = open.size >= settings.subscriptions;
      // Who left while the request was read closes nothing any more.
      if (reply.raw.destroyed) stream.abort();
      else if (!isFull) {
        open.add(stream);
        reply.raw.once('close', () => {
          stream.abort();
          open.delete(stream);
        });
      }
      const live = { watch, signal: stream.signal, now: options.now };
      const operation = {
        ...options,
        body: body.data,
        contextOf: () => options.contextOf({ request, caller, live, gone: stream.signal }),
      };
      const results = isFull ? once({ errors: [tooMany(settings)] }) : resultsOf(operation);
      return sendStream({ reply, settings, frames: framesOf({ request, operation, results, settings }) });
    },
  });
}

/** What a page of another site can send without asking (a form, plain text) is refused, as on POST /graphql. */
function whyRefused({ headers }: FastifyRequest): { status: number; message: string } | null {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) {
    return { status: 415, message: 'send content-type: application/json' };
  }
  if (!(headers.accept ?? '').includes('text/event-stream')) {
    return { status: 406, message: 'send accept: text/event-stream' };
  }
  return null;
}

function tooMany({ subscriptions }: StreamSettings): GraphQLError {
  return limitExceeded(`this service has ${subscriptions} subscriptions already: end one, or try again later`);
}

interface Operation {
  readonly body: RequestBody;
  readonly schema: GraphQLSchema;
  readonly validationRules: readonly ValidationRule[];
  /** For one event. */
  readonly contextOf: () => RequestContext;
}

async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

/** The results of a subscription; what cannot be asked is one result with errors. */
async function* resultsOf(operation: Operation): AsyncGenerator<ExecutionResult> {
  const checked = checkedDocument(operation);
  if (!checked.ok) return yield { errors: checked.errors };
  const { schema, body, contextOf } = operation;
  const args: ExecutionArgs = {
    schema,
    document: checked.document,
    contextValue: contextOf(),
    variableValues: body.variables ?? {},
    operationName: body.operationName ?? null,
  };
  const events = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in events)) return yield events;
  try {
    for await (const rootValue of events) yield await execute({ ...args, rootValue, contextValue: contextOf() });
  } catch (error) {
    // Of the events and not of a field: there is no result to put it into.
    const message = error instanceof Error ? error.message : String(error);
    yield {
      errors: [error instanceof GraphQLError ? error : new GraphQLError(message, { originalError: error as Error })],
    };
  }
}

type Checked =
  | { readonly ok: true; readonly document: DocumentNode }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

function checkedDocument({ body, schema, validationRules }: Operation): Checked {
  let document: DocumentNode;
  try {
    document = parse(body.query, { maxTokens: LIMITS.tokens.value });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { ok: false, errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
  }
  const errors = validate(schema, document, [...specifiedRules, ...validationRules]);
  if (errors.length > 0) return { ok: false, errors: errors.map((one) => withCode(one, 'GRAPHQL_VALIDATION_FAILED')) };
  const wanted = getOperationAST(document, body.operationName);
  if (wanted?.operation === 'subscription') return { ok: true, document };
  const message =
    wanted === undefined || wanted === null
      ? 'the document has no such operation, or several: say which by operationName'
      : `this is a ${wanted.operation}: send it to POST /graphql`;
  return { ok: false, errors: [badUserInput({ input: 'query', message })] };
}

/** The codes that Apollo Server gives over POST /graphql. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  error.extensions.code ??= code;
  return error;
}

/** The results as the protocol writes them, with a comment where there is nothing to tell. */
async function* framesOf({
  request,
  operation,
  results,
  settings,
}: {
  request: FastifyRequest;
  operation: Operation;
  results: AsyncGenerator<ExecutionResult>;
  settings: StreamSettings;
}): AsyncGenerator<string> {
  try {
    // At once: a proxy passes on the head of an answer with its first bytes.
    yield HEARTBEAT;
    let next = results.next();
    for (;;) {
      const silence = new AbortController();
      const heartbeat = sleep(settings.heartbeatMilliseconds, HEARTBEAT, { signal: silence.signal }).catch(
        () => HEARTBEAT,
      );
      const came = await Promise.race([next, heartbeat]);
      silence.abort();
      if (typeof came === 'string') {
        yield came;
        continue;
      }
      if (came.done) break;
      yield print({ event: 'next', data: told({ result: came.value, request, operation }) as ExecutionResult });
      next = results.next();
    }
    yield print({ event: 'complete', data: null });
  } finally {
    await results.return(undefined);
  }
}

const HEARTBEAT = ':\n\n';

function told({
  result,
  request,
  operation,
}: {
  result: ExecutionResult;
  request: FastifyRequest;
  operation: Operation;
}): { data?: unknown; errors?: readonly GraphQLFormattedError[] } {
  const { errors, ...rest } = result;
  if (!errors) return rest;
  const { operationName } = operation.body;
  return {
    ...rest,
    errors: errors.map((error) => {
      tellSurprise({ log: request.log as Logger, error, requestId: request.id, operationName });
      const formatted = error.toJSON();
      const code = isOfVariable(error) ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
      return formatError({ ...formatted, extensions: { code, ...formatted.extensions } }, error);
    }),
  };
}

function isOfVariable({ nodes }: GraphQLError): boolean {
  return nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
}

/** Sends frames as the client takes them, one ahead; one that takes none for too long is cut off. */
function sendStream({
  reply,
  settings,
  frames,
}: {
  reply: FastifyReply;
  settings: StreamSettings;
  frames: AsyncGenerator<string>;
}): FastifyReply {
  const stream = Readable.from(inTime(), { objectMode: true, highWaterMark: 1 });
  async function* inTime(): AsyncGenerator<string> {
    for await (const frame of frames) {
      const timer = setTimeout(() => reply.raw.destroy(), settings.takeMilliseconds);
      try {
        yield frame;
      } finally {
        clearTimeout(timer);
      }
    }
  }
  return (
    reply
      .type('text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      // nginx would keep events back until it has a page of them.
      .header('x-accel-buffering', 'no')
      // One stream, one connection: a stop of the service waits for no idle one.
      .header('connection', 'close')
      .send(stream)
  );
}
