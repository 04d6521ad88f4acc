/**
 * Parts of an artifact, written `dimension:value` (`slice:night`, `class:pedestrian`, `column:<dataset>.<name>`).
 *
 * A part set is a box: in each dimension that it names, one of the values; in all others, anything. The empty set
 * names no dimension and is everything.
 *
 *     {slice:night, class:pedestrian}   pedestrians at night
 *     {slice:day, slice:night}          day or night, every class
 */
export interface PartSet {
  /** Canonical text: equal sets have equal keys; '' is everything. */
  readonly key: string;
  readonly dimensions: ReadonlyMap<string, ReadonlySet<string>>;
}

export const ALL_PARTS: PartSet = { key: '', dimensions: new Map() };

/** Where the dimension of a part ends; a part without one is a dimension of its own. */
export function dimensionOf(part: string): string {
  const colon = part.indexOf(':');
  return colon < 0 ? '' : part.slice(0, colon);
}

/** A name that a key of a data subject gave, see graph/governance/dataProtection/subjectKeys.ts. */
const RECORD_NAME = /^record:[0-9a-f]{64}$/;

/**
 * Why the part cannot name the record of a data subject; null: it does, or is about something else. Graph and journal keep for ever what
 * they are told, so they are never told who it is. The message does not say it either.
 */
export function nameOfRecordProblem(part: string): string | null {
  if (dimensionOf(part) !== 'record' || RECORD_NAME.test(part)) return null;
  return 'records of data subjects are named as pseudonymise names them: record: and 64 hexadecimal digits, never by who it is; parts that are no people have another dimension, e.g. row:17';
}

/** The parts of the same dimension that are listed, where this one is not among them; null: it is, or the dimension is open. */
export function listedInstead(part: string, listed: Iterable<string>): string[] | null {
  const others = [...new Set(listed)].filter((one) => dimensionOf(one) === dimensionOf(part));
  return others.length === 0 || others.includes(part) ? null : others.sort();
}

export function partSet(parts: Iterable<string>): PartSet {
  const dimensions = new Map<string, Set<string>>();
  for (const part of parts) {
    const dimension = dimensionOf(part);
    const values = dimensions.get(dimension);
    if (values) values.add(part);
    else dimensions.set(dimension, new Set([part]));
  }
  return fromDimensions(dimensions);
}

function fromDimensions(dimensions: ReadonlyMap<string, ReadonlySet<string>>): PartSet {
  if (dimensions.size === 0) return ALL_PARTS;
  return { key: partsOf(dimensions).join('\u0000'), dimensions };
}

function partsOf(dimensions: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const parts: string[] = [];
  for (const values of dimensions.values()) parts.push(...values);
  return parts.sort();
}

/** The parts as text, sorted. */
export function partList(set: PartSet): string[] {
  return partsOf(set.dimensions);
}

/**
 * What the two have in common, or null where they do not meet: in every dimension that both name they must share a
 * value; a dimension that only one names narrows the other.
 */
export function narrow(left: PartSet, right: PartSet): PartSet | null {
  if (left.dimensions.size === 0) return right;
  if (right.dimensions.size === 0 || left.key === right.key) return left;
  const dimensions = new Map<string, ReadonlySet<string>>(left.dimensions);
  for (const [dimension, values] of right.dimensions) {
    const mine = left.dimensions.get(dimension);
    if (!mine) {
      dimensions.set(dimension, values);
      continue;
    }
    const shared = new Set([...mine].filter((value) => values.has(value)));
    if (shared.size === 0) return null;
    dimensions.set(dimension, shared);
  }
  return fromDimensions(dimensions);
}

/** Do the two have anything in common? */
export function meets(left: PartSet, right: PartSet): boolean {
  return narrow(left, right) !== null;
}

/** Does the set meet this single part? */
export function meetsPart(set: PartSet, part: string): boolean {
  const values = set.dimensions.get(dimensionOf(part));
  return !values || values.has(part);
}

/** The same box, with anything in this dimension. */
export function withoutDimension(set: PartSet, dimension: string): PartSet {
  const dimensions = new Map(set.dimensions);
  dimensions.delete(dimension);
  return fromDimensions(dimensions);
}

/** The same box with this dimension replaced by one value. */
export function withPart(set: PartSet, part: string): PartSet {
  const dimensions = new Map(set.dimensions);
  dimensions.set(dimensionOf(part), new Set([part]));
  return fromDimensions(dimensions);
}
