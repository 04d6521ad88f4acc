/** Definitions that organisations write as content: held against their form, with where each problem is. */
import type { z } from 'zod';

export interface FormProblem {
  /** Into the content, e.g. `transitions[2].to`. */
  readonly path: string;
  readonly message: string;
}

export type FormRead<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

export function readForm<Value>(form: z.ZodType<Value>, content: unknown): FormRead<Value> {
  const parsed = form.safeParse(content);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: parsed.error.issues.map(({ path, message }) => ({ path: pathOf(path), message })) };
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
