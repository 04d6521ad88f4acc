/** What differs between two contents, and which kinds of change that is at least. */
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { Json } from '../model/delta.ts';

/** A top-level field of content that differs. */
export interface FieldDifference {
  readonly field: string;
  /** Undefined: the field was not there. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Fields that have a kind of their own; every other field is BEHAVIOUR. */
const KIND_OF_FIELD: Readonly<Record<string, ChangeKind>> = {
  criterion: 'PARAMETER',
  threshold: 'PARAMETER',
  rows: 'DATA_APPEND',
  labels: 'DATA_RELABEL',
  schema: 'DATA_SCHEMA',
  api: 'INTERFACE',
};

/** Kinds whose every field describes the world rather than the product. */
export const CONTEXT_KINDS: ReadonlySet<ArtifactKind> = new Set(['CLAUSE', 'SCENARIO']);

/** Field by field; contents that are not objects are one field without a name. Key order does not matter. */
export function differences(before: Json, after: Json): FieldDifference[] {
  if (!isObject(before) || !isObject(after)) {
    if (equalJson(before, after)) return [];
    // An object that replaces nothing (or the other way round) differs in each of its fields.
    if (isObject(after) && before === null) return differences({}, after);
    if (isObject(before) && after === null) return differences(before, {});
    return [{ field: '', before, after }];
  }
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .filter((field) => !equalJson(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** What of a data set says why its bytes differ. */
const REASONS_OF_BYTES: ReadonlySet<string> = new Set(['rows', 'labels', 'schema']);

/** The same of versions of an artifact: bytes whose difference another field explains are no difference beside it. */
export function differencesOf(kind: ArtifactKind, before: Json, after: Json): FieldDifference[] {
  const fields = differences(before, after);
  const isExplained = kind === 'DATASET' && fields.some(({ field }) => REASONS_OF_BYTES.has(field));
  return isExplained ? fields.filter(({ field }) => field !== 'bytes') : fields;
}

/** Do bytes alone differ, and nobody says in what? Of contents that are not equal. */
export function isUnexplained(fields: readonly FieldDifference[]): boolean {
  return fields.every(({ field }) => field === 'bytes');
}

/** The kinds that the difference amounts to; the author may state more, never less. */
export function kindsOfDifference(kind: ArtifactKind, fields: readonly FieldDifference[]): Set<ChangeKind> {
  const kinds = new Set<ChangeKind>();
  if (isUnexplained(fields)) return kinds;
  for (const { field } of fields) {
    if (field === 'effectiveFrom') continue;
    kinds.add(CONTEXT_KINDS.has(kind) ? 'CONTEXT' : (KIND_OF_FIELD[field] ?? 'BEHAVIOUR'));
  }
  return kinds;
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function equalJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((value, position) => equalJson(value, right[position]));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && equalJson(left[key], right[key]))
  );
}
