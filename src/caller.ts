/**
 * Who sends a request, from its headers. Nothing is proved here: whoever reaches the port may write any name. An
 * authenticated identity takes this function's place (`startServer`'s `identify`).
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../resolvers/context.ts';

/** Who says to be writing. */
export const ACTOR_HEADER = 'x-actor';
/** Why. */
export const REASON_HEADER = 'x-reason';

/** Reads {@link ACTOR_HEADER} and {@link REASON_HEADER}. */
export function callerFromHeaders(headers: IncomingHttpHeaders): Caller {
  return { actor: textOf(headers[ACTOR_HEADER]), reason: textOf(headers[REASON_HEADER]), authenticated: false };
}

/** Node reads header bytes as Latin-1; names in UTF-8, as curl sends them, are put together again. */
function textOf(header: string | string[] | undefined): string | null {
  const latin = Array.isArray(header) ? header[0] : header;
  if (latin === undefined || latin.trim() === '') return null;
  const bytes = Buffer.from(latin, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return latin.trim();
  }
}
