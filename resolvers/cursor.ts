/**
 * Cursors: opaque texts that say where a page ended.
 *
 * Lists are ordered by a number that only grows (the order in which things were recorded), so a cursor holds the last
 * number, not a position: what is recorded later comes later and moves nothing. It also holds the revision at which the
 * first page was read and a check of the question (filter, types, artifact), so that a cursor of another list is refused
 * instead of being followed into nonsense.
 */
import { createHash } from 'node:crypto';
import { badUserInput } from './errors.ts';

/** What a cursor says. */
export interface Cursor {
  /** The page ended with this number. */
  readonly after: number;
  /** Revision at which the page was read. */
  readonly revision: number;
}

const CURSOR_PATTERN = /^c1\.(\d{1,10})\.(\d{1,10})\.([\w-]{8})$/;

/** @param list What the list is a list of, with everything that its content depends on but the revision. */
export function encodeCursor({ after, revision, list }: Cursor & { list: string }): string {
  return Buffer.from(`c1.${after}.${revision}.${checkOf(list)}`).toString('base64url');
}

/**
 * @returns null where there is none: the first page.
 * @throws GraphQLError BAD_USER_INPUT when the text is no cursor of this list.
 */
export function decodeCursor({ text, list }: { text: string | null | undefined; list: string }): Cursor | null {
  if (text === null || text === undefined) return null;
  const match = CURSOR_PATTERN.exec(Buffer.from(text, 'base64url').toString('latin1'));
  if (!match) {
    throw badUserInput({
      input: 'after',
      message: 'after is not a cursor of this API: give pageInfo.endCursor of the page before, or nothing',
    });
  }
  if (match[3] !== checkOf(list)) {
    throw badUserInput({
      input: 'after',
      message: 'after is a cursor of another list: filter, types and order must be those of the page before',
    });
  }
  return { after: Number(match[1]), revision: Number(match[2]) };
}

function checkOf(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, 8);
}
