/**
 * Canonical JSON: one text for equal values, so that a digest of it says whether two values are equal. Keys are sorted
 * by their UTF-16 units, separators are fixed, numbers are written as ECMAScript writes them (1, 1.0 and 1e0 alike);
 * names and separators are part of the text, so `{"ab":"c"}` and `{"a":"bc"}` differ. As RFC 8785 does it.
 */
import { hash } from 'node:crypto';

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
  const depth = options.depth ?? MAXIMUM_JSON_DEPTH;
  const ordered = inOrder(value, depth);
  return ordered === UNORDERED ? write(value, [], depth) : JSON.stringify(ordered);
}

/** What {@link inOrder} says of a value that JavaScript's own writer would write differently, or not refuse. */
const UNORDERED = Symbol('unordered');

/**
 * The value with its keys in order, so that JavaScript's own writer, which is several times as fast, writes the
 * canonical text; the value itself where they are so already.
 */
function inOrder(value: unknown, depth: number): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNORDERED;
  // Not JSON, or something that writes itself (a Date).
  if (typeof value !== 'object' || depth <= 0 || 'toJSON' in value) return UNORDERED;
  return Array.isArray(value) ? arrayInOrder(value, depth) : objectInOrder(value as Record<string, unknown>, depth);
}

function arrayInOrder(values: readonly unknown[], depth: number): unknown {
  let copy: unknown[] | null = null;
  for (let position = 0; position < values.length; position += 1) {
    const member = values[position];
    const ordered = inOrder(member, depth - 1);
    if (ordered === UNORDERED) return UNORDERED;
    if (ordered === member) continue;
    copy ??= [...values];
    copy[position] = ordered;
  }
  return copy ?? values;
}

function objectInOrder(value: Record<string, unknown>, depth: number): unknown {
  const keys = Object.keys(value);
  let sorted = true;
  for (let position = 0; position < keys.length; position += 1) {
    const key = keys[position] as string;
    // JavaScript puts names that are numbers first whatever was written first, and sets no member of this name.
    if (STARTS_WITH_DIGIT.test(key) || key === '__proto__') return UNORDERED;
    if (position > 0 && key < (keys[position - 1] as string)) sorted = false;
  }
  if (!sorted) keys.sort();
  let copy: Record<string, unknown> | null = sorted ? null : {};
  for (let position = 0; position < keys.length; position += 1) {
    const key = keys[position] as string;
    const member = value[key];
    // Members that are absent are left out by both writers.
    const ordered = member === undefined ? undefined : inOrder(member, depth - 1);
    if (ordered === UNORDERED) return UNORDERED;
    if (!copy && ordered !== member) {
      copy = {};
      for (const before of keys.slice(0, position)) copy[before] = value[before];
    }
    if (copy) copy[key] = ordered;
  }
  return copy ?? value;
}

const STARTS_WITH_DIGIT = /^\d/;

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
  return hash('sha256', data, 'hex');
}
