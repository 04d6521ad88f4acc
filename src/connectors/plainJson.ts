/** Values of YAML as JSON: whole numbers, infinities and dates have no other form there. */
import type { Json } from '../../graph/model/delta.ts';

/** Numbers that JSON cannot hold exactly become text. */
export function toJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
    case 'number':
      return Number.isFinite(value) ? value : Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
    case 'object': {
      if (Array.isArray(value)) return value.map(toJson);
      if (value instanceof Date) return value.toISOString();
      if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
      const entries = value instanceof Map ? [...value.entries()] : Object.entries(value);
      return Object.fromEntries(entries.map(([key, field]) => [String(key), toJson(field)]));
    }
    default:
      return String(value);
  }
}
