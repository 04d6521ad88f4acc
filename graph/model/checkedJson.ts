/** JSON that somebody states, before anything is stored or concluded from it. */
import { type ContentProblem, contentProblems } from '../metamodel/content.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import { CanonicalJsonError, canonicalJson } from './canonicalJson.ts';
import { nameOfRecordProblem } from './parts.ts';

/** Bytes of one value as UTF-8 JSON: larger things belong behind a digest. */
export const MAXIMUM_JSON_BYTES = 256 * 1024;

export interface JsonProblem {
  readonly path: string;
  readonly code: 'VALUE_INVALID' | 'TOO_LARGE';
  readonly message: string;
}

export type CheckedJson =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly JsonProblem[] };

/** The canonical text of a JSON value, or why it cannot be stored. */
export function checkedJson(value: unknown, path: string, what: string): CheckedJson {
  try {
    const text = canonicalJson(value);
    const bytes = Buffer.byteLength(text);
    if (bytes > MAXIMUM_JSON_BYTES) {
      const message = `${what} is ${bytes} bytes of JSON; at most ${MAXIMUM_JSON_BYTES}`;
      return { ok: false, problems: [{ path, code: 'TOO_LARGE', message }] };
    }
    const rounded = MAYBE_ROUNDED.test(text) ? roundedNumber(value, []) : null;
    if (rounded === null) return { ok: true, text };
    const message =
      'a whole number beyond 9007199254740991 loses its last digits in JSON readers (RFC 7493, 2.2), so that another one would look the same; write it as text';
    return { ok: false, problems: [{ path: `${path}${pathText(rounded)}`, code: 'VALUE_INVALID', message }] };
  } catch (error) {
    if (!(error instanceof CanonicalJsonError)) throw error;
    return {
      ok: false,
      problems: [{ path: `${path}${pathText(error.path)}`, code: 'VALUE_INVALID', message: error.message }],
    };
  }
}

/** The same for what a version means: the fields that the service reads have to be what they are read as. */
export function checkedContent(stated: {
  readonly kind: ArtifactKind;
  readonly content: unknown;
  readonly path: string;
}): CheckedJson {
  const { kind, content, path } = stated;
  const checked = checkedJson(content, path, 'the content');
  if (!checked.ok) return checked;
  const named = recordProblems(content, checked.text, path);
  if (named.length > 0) return { ok: false, problems: named };
  const problems = contentProblems({ kind, content }).map(
    (problem: ContentProblem): JsonProblem => ({
      path: `${path}${pathText(problem.path)}`,
      code: 'VALUE_INVALID',
      message: problem.message,
    }),
  );
  return problems.length > 0 ? { ok: false, problems } : checked;
}

/**
 * Texts that name the record of a data subject by anything but the name that its key gave.
 * @param text The canonical text of the value.
 */
export function recordProblems(value: unknown, text: string, path: string): JsonProblem[] {
  // Nearly nothing names one.
  if (!text.includes('"record:')) return [];
  if (typeof value === 'string') {
    const message = nameOfRecordProblem(value);
    return message === null ? [] : [{ path, code: 'VALUE_INVALID', message }];
  }
  if (value === null || typeof value !== 'object') return [];
  const members: Iterable<[string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...members].flatMap(([name, member]) => recordProblems(member, text, `${path}${pathText([name])}`));
}

/** Sixteen digits and more, as a number or in a text: nearly no value has them, and only those are looked at. */
const MAYBE_ROUNDED = /\d{16}/;
/** From here on numbers are written with an exponent, by whom digits do not matter. */
const WITH_EXPONENT = 1e21;

/** Where a whole number is that was read from digits which it may not hold; null: nowhere. */
function roundedNumber(value: unknown, path: readonly (string | number)[]): readonly (string | number)[] | null {
  if (typeof value === 'number') {
    const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < WITH_EXPONENT;
    return isRounded ? path : null;
  }
  if (value === null || typeof value !== 'object') return null;
  const members: Iterable<[string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [name, member] of members) {
    const found = roundedNumber(member, [...path, name]);
    if (found) return found;
  }
  return null;
}

/** `.criterion.op`, `.bounds[2].field`, `["odd name"]` */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
    })
    .join('');
}
