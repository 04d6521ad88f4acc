/**
 * Canonical JSON: one text for equal values, so that a digest of it says whether two values are equal. Keys are sorted
 * by their UTF-16 units, separators are fixed, numbers are written as ECMAScript writes them (1, 1.0 and 1e0 alike);
 * names and separators are part of the text, so `{"ab":"c"}` and `{"a":"bc"}` differ. As RFC 8785 does it.
 */
import { createHash } from 'node:crypto';

/** Deeper values are refused: nobody writes them by hand, and every reader of them would need a deep stack. */
export const MAXIMUM_JSON_DEPTH = 64;

/** Thrown for what JSON cannot say or the service does not take; `path` leads to it from the root. */
export class CanonicalJsonError extends Error {
  override readonly name = 'CanonicalJsonError';
  readonly path: readonly (string | number)[];

  constructor(message: string, path: readonly (string | number)[]) {
    super(message);
    this.path = path;
  }
}

/**
 * The canonical text of a value; `depth` is how deeply it may be nested. Absent (undefined) members are left out, dates become their ISO text.
 * @throws CanonicalJsonError on numbers that are not finite, functions and the like, and values nested too deeply.
 */
export function canonicalJson(value: unknown, options: { depth?: number } = {}): string {
  return write(value, [], options.depth ?? MAXIMUM_JSON_DEPTH);
}

function write(value: unknown, path: (string | number)[], depth: number): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CanonicalJsonError('a number that JSON cannot hold', [...path]);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new CanonicalJsonError(`a ${typeof value} is no JSON`, [...path]);
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (path.length >= depth) {
    throw new CanonicalJsonError(`nested deeper than ${depth} levels`, [...path]);
  }
  return Array.isArray(value)
    ? writeArray(value, path, depth)
    : writeObject(value as Record<string, unknown>, path, depth);
}

function writeArray(values: readonly unknown[], path: (string | number)[], depth: number): string {
  let text = '[';
  for (let position = 0; position < values.length; position += 1) {
    path.push(position);
    text += `${position === 0 ? '' : ','}${write(values[position], path, depth)}`;
    path.pop();
  }
  return `${text}]`;
}

function writeObject(value: Record<string, unknown>, path: (string | number)[], depth: number): string {
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    path.push(key);
    text += `${text.length === 1 ? '' : ','}${JSON.stringify(key)}:${write(member, path, depth)}`;
    path.pop();
  }
  return `${text}}`;
}

/** SHA-256 of a text (as UTF-8) or bytes, hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
