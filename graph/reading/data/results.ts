/** Numbers that evidence recorded. */
import type { Json, JsonObject } from '../../model/delta.ts';

export interface RecordedResult {
  readonly metric: string;
  /** Null: of the whole. */
  readonly part: string | null;
  readonly value: number;
}

/** Results in the content of evidence; what cannot be read is left out. */
export function recordedResults(content: JsonObject): RecordedResult[] {
  const { results } = content;
  return Array.isArray(results) ? results.flatMap(resultIn) : [];
}

function resultIn(value: Json): RecordedResult[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const { metric, part, value: number } = value as JsonObject;
  if (typeof metric !== 'string' || typeof number !== 'number') return [];
  return [{ metric, part: typeof part === 'string' ? part : null, value: number }];
}
