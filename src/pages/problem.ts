/** Why a page cannot be shown: as a page to who takes HTML, to others as the API says it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../resolvers/errors.ts';
import { errorBody } from '../errors.ts';
import { html as text } from '../guide/html.ts';
import { page } from './frame.ts';

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  RULE_VIOLATED: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 400,
  DATABASE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 503,
};

/**
 * @param otherwise For who takes anything: what is there is a page, and of what is not nobody knows what it was to be.
 * @throws unknown the error, where it is a fault of the service: told and masked by the server.
 */
export function problem(
  asked: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly otherwise: 'HTML' | 'JSON' },
  error: unknown,
): FastifyReply {
  const { request, reply, otherwise } = asked;
  const code = error instanceof GraphQLError ? (error.extensions.code as ErrorCode) : null;
  const status = code === null ? undefined : STATUS[code];
  if (code === null || status === undefined) throw error;
  const { message } = error as GraphQLError;
  void reply.code(status).header('vary', 'accept');
  if ((taken(request) ?? otherwise) === 'JSON')
    return reply.header('cache-control', 'no-store').send(errorBody(code, message));
  const title = status === 404 ? 'There is no such page' : 'The page cannot be shown';
  const body = [
    text`<h1>${title}</h1><p>${message}</p><p><a href="${{ html: indexFrom(request.url) }}">All pages</a></p>`,
  ];
  return html(reply, page({ title, body }));
}

export function html(reply: FastifyReply, document: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(document);
}

/** A browser names HTML, programs name JSON; null: anything. */
function taken({ headers: { accept = '' } }: FastifyRequest): 'HTML' | 'JSON' | null {
  if (/\btext\/html\b|\bapplication\/xhtml\+xml\b/i.test(accept)) return 'HTML';
  return /\bjson\b/i.test(accept) ? 'JSON' : null;
}

/** Relative to the address, so that it works behind a path of a proxy. */
function indexFrom(url: string): string {
  const [path = ''] = url.split('?');
  const below = path.split('/').length - 3;
  return `${'../'.repeat(below + 1)}safety`;
}
