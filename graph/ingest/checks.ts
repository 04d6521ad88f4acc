/** Checks of single values of a batch. A check returns the problems; an empty list is a value that may be stored. */
import { PART_PATTERN } from '../metamodel/content.ts';
import { nameOfRecordProblem } from '../model/parts.ts';
import type { IngestErrorCode } from './input.ts';
import { INGEST_LIMITS } from './limits.ts';

export interface Problem {
  readonly path: string;
  readonly code: IngestErrorCode;
  readonly message: string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** A name: not blank, no control characters, not longer than the limit. */
export function nameProblems(place: { value: unknown; path: string; what: string; limit: number }): Problem[] {
  const { value, path, what, limit } = place;
  if (typeof value !== 'string') return [{ path, code: 'VALUE_INVALID', message: `${what} has to be a text` }];
  if (value.trim() === '') return [{ path, code: 'VALUE_INVALID', message: `${what} is empty` }];
  if (characters(value) > limit) {
    return [{ path, code: 'TOO_LARGE', message: `${what} has ${characters(value)} characters; at most ${limit}` }];
  }
  if (CONTROL_CHARACTERS.test(value)) {
    return [{ path, code: 'VALUE_INVALID', message: `${what} holds a control character` }];
  }
  return [];
}

/** An artifact id: 1 to 512 characters, no '@', no control character. */
export function idProblems(id: unknown, path: string): Problem[] {
  const invalid = (message: string): Problem[] => [{ path, code: 'ID_INVALID', message }];
  if (typeof id !== 'string') return invalid('an id has to be a text');
  if (id.trim() === '') return invalid('the id is empty');
  if (characters(id) > INGEST_LIMITS.idLength) {
    return invalid(`the id has ${characters(id)} characters; at most ${INGEST_LIMITS.idLength}`);
  }
  if (id.includes('@')) return invalid("an artifact id holds no '@': it divides an artifact id from a version label");
  if (CONTROL_CHARACTERS.test(id)) return invalid('the id holds a control character');
  return [];
}

/** A text of several lines. */
export function textProblems(place: { value: unknown; path: string; what: string; limit: number }): Problem[] {
  const { value, path, what, limit } = place;
  if (typeof value !== 'string') return [{ path, code: 'VALUE_INVALID', message: `${what} has to be a text` }];
  if (characters(value) <= limit) return [];
  return [{ path, code: 'TOO_LARGE', message: `${what} has ${characters(value)} characters; at most ${limit}` }];
}

/** A part set: `dimension:value`, no control characters. */
export function partsProblems(parts: unknown, path: string): Problem[] {
  if (!Array.isArray(parts)) return [{ path, code: 'VALUE_INVALID', message: 'expected a list of parts' }];
  if (parts.length > INGEST_LIMITS.parts) {
    return [{ path, code: 'TOO_LARGE', message: `${parts.length} parts; at most ${INGEST_LIMITS.parts}` }];
  }
  return parts.flatMap((part, position) => {
    const at = `${path}[${position}]`;
    const problems = nameProblems({ value: part, path: at, what: 'a part', limit: INGEST_LIMITS.nameLength });
    if (problems.length > 0) return problems;
    const named = nameOfRecordProblem(part);
    if (named !== null) return [{ path: at, code: 'VALUE_INVALID' as const, message: named }];
    if (PART_PATTERN.test(part)) return [];
    const message = `expected a part written dimension:value, e.g. slice:night, not ${part}`;
    return [{ path: at, code: 'VALUE_INVALID' as const, message }];
  });
}

/** Code points; counting them only where it can matter. */
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
