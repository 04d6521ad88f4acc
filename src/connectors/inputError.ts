/**
 * What is wrong with an input. Thrown where it is found, deep inside a parser; `readSafely` at the door of a
 * connector turns it into a value, so that callers get a result and only surprises throw.
 */

/** Where in the input something stands. */
export interface Place {
  /** Path of the file as the user knows it. */
  readonly file: string;
  /** 1-based; null where the format gives none. */
  readonly line: number | null;
  /** What stands there in the input's own words, e.g. `stage train`, `need REQ_001`. */
  readonly what: string | null;
}

/** A broken or hostile input. One of these ends an import before anything is written. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly place: Place;

  constructor(place: Place, message: string) {
    super(message);
    this.place = place;
  }
}

export type ReadResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: InputError };

/** Runs a reader; an InputError becomes a value, anything else is a defect and goes on. */
export async function readSafely<Value>(read: () => Promise<Value>): Promise<ReadResult<Value>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof InputError) return { ok: false, error };
    throw error;
  }
}

/** `file:line: what`, as compilers write it, so that editors can jump there. Always one line. */
export function placeText(place: Place): string {
  const line = place.line === null ? '' : `:${place.line}`;
  const what = place.what === null ? '' : ` (${oneLine(place.what)})`;
  return `${oneLine(place.file)}${line}${what}`;
}

/** Control characters would let an input write into the terminal or break the line; long text is cut. */
export function oneLine(text: string, limit = 300): string {
  const clean = text.replace(/\p{Cc}+/gu, ' ').trim();
  return clean.length > limit ? `${clean.slice(0, limit)}…` : clean;
}
