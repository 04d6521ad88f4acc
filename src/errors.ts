/** What a client is told of errors, over whichever way it asked. */
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { DatabaseError } from '../graph/store/database.ts';
import type { ErrorCode } from '../resolvers/errors.ts';
import type { Logger } from './log.ts';

/** What a client is told. Never a stack trace, and of a surprise only where its story is logged. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const original = unwrapResolverError(error);
  if (original instanceof DatabaseError) {
    return {
      ...formatted,
      message: original.message,
      extensions: { code: 'DATABASE_UNAVAILABLE' satisfies ErrorCode },
    };
  }
  const limit = limitOf(error);
  if (limit) return { ...formatted, extensions: { ...extensions, code: limit } };
  if (extensions.code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
  return {
    ...formatted,
    message: 'something went wrong in the service; its log has the details under the request id',
    extensions,
  };
}

/** Apollo gives every refusal by a validation rule or the parser its own code. */
function limitOf(error: unknown): ErrorCode | null {
  const { message = '', originalError } = error as { message?: string; originalError?: unknown };
  if (codeOf(error) === 'LIMIT_EXCEEDED' || codeOf(originalError) === 'LIMIT_EXCEEDED') return 'LIMIT_EXCEEDED';
  return /Document contains more tha[nt] \d+ tokens/.test(message) ? 'LIMIT_EXCEEDED' : null;
}

/** By form and not by class: a process may hold the class of GraphQL errors twice. */
function codeOf(error: unknown): unknown {
  return (error as { extensions?: { code?: unknown } } | null | undefined)?.extensions?.code;
}

/** Logs what nobody expected, and gives the client the id under which it is logged. */
export function tellSurprise({
  log,
  error,
  requestId,
  operationName,
}: {
  log: Logger;
  error: GraphQLError;
  requestId: string;
  operationName: string | null | undefined;
}): void {
  const original = unwrapResolverError(error);
  if (isExpected(original)) return;
  error.extensions.requestId = requestId;
  log.error({ err: original, requestId, operationName, path: error.path }, 'a field failed');
}

/** Thrown on purpose, or by GraphQL because of the request. */
function isExpected(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && code !== 'INTERNAL_SERVER_ERROR';
}

/** An answer that is refused before it is GraphQL, in the form of GraphQL. */
export function errorBody(code: ErrorCode, message: string): { errors: GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code } }] };
}
