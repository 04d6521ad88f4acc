/**
 * The operational design domain as attributes with permitted values, its cells, and how two states of it differ
 * (ISO 34503:2023, SAE J3259).
 *
 *     illumination   values day, dusk, night          bins: day | dusk | night
 *     speed          range 10..60 km/h, edges 30, 50  bins: 10..30 | 30..50 | 50..60
 *     cells          the product of the bins of the attributes that are asked about: 9
 */
import type { ODD_TAXONOMIES } from '../../metamodel/content.ts';
import type { SotifProblem } from './rules.ts';

/** Top level of the taxonomy. */
export type OddTaxonomy = keyof typeof ODD_TAXONOMIES;

/** Numbers from min to max, both permitted. */
export interface OddRange {
  readonly min: number;
  readonly max: number;
  readonly unit: string | null;
  /** Where bins end inside the range, rising. Empty: the range is one bin. */
  readonly edges: readonly number[];
}

/** What is permitted. */
export type Permitted =
  | { readonly type: 'RANGE'; readonly range: OddRange }
  | { readonly type: 'VALUES'; readonly values: readonly string[] };

/** One attribute of the domain. */
export interface OddAttribute {
  readonly name: string;
  readonly taxonomy: OddTaxonomy | null;
  readonly permitted: Permitted;
}

/** A value of an attribute in data or in a scenario: a number, the name of a value, or a bin as 10..30. */
export type OddValue = string | number;

export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** What is wrong with the permitted values. */
export function permittedProblems(name: string, permitted: Permitted): SotifProblem[] {
  const problem = (message: string): SotifProblem => ({ rule: 'ODD_RANGE_INVALID', message: `${name}: ${message}` });
  if (permitted.type === 'VALUES') {
    const { values } = permitted;
    if (values.length === 0) return [problem('no value is permitted: give at least one, or retire the element')];
    return new Set(values).size < values.length ? [problem('a value is listed twice')] : [];
  }
  const { min, max, edges } = permitted.range;
  if (min > max) return [problem(`min ${min} is above max ${max}`)];
  const isRising = edges.every((edge, place) => edge > (place === 0 ? min : (edges[place - 1] as number)));
  if (!isRising || edges.some((edge) => edge >= max)) {
    return [problem(`the edges ${edges.join(', ')} have to rise between ${min} and ${max}`)];
  }
  return [];
}

/** Names of the bins of an attribute, in order. */
export function binsOf({ permitted }: Pick<OddAttribute, 'permitted'>): readonly string[] {
  if (permitted.type === 'VALUES') return permitted.values;
  return intervalsOf(permitted.range).map(binName);
}

function intervalsOf({ min, max, edges }: OddRange): Interval[] {
  const ends = [min, ...edges, max];
  return ends.slice(1).map((end, place) => ({ min: ends[place] as number, max: end }));
}

function binName({ min, max }: Interval): string {
  return `${min}..${max}`;
}

/** Where a value lies: in a bin (its place), outside what is permitted, or nobody can tell. */
export type BinPlace = number | 'OUTSIDE' | 'UNCLEAR';

/** A bin holds its lower end, the last one its upper end too. */
export function placeOf({ permitted }: Pick<OddAttribute, 'permitted'>, value: OddValue): BinPlace {
  if (permitted.type === 'VALUES') {
    const place = permitted.values.indexOf(String(value));
    return place < 0 ? 'OUTSIDE' : place;
  }
  const { range } = permitted;
  const bins = intervalsOf(range);
  if (typeof value === 'number') return binWith(bins, value);
  const stated = intervalOf(value);
  if (!stated) return 'UNCLEAR';
  if (stated.min === stated.max) return binWith(bins, stated.min);
  if (stated.max < range.min || stated.min > range.max) return 'OUTSIDE';
  // Samples of an interval that lies across bins could be in either.
  const place = bins.findIndex(({ min, max }) => stated.min >= min && stated.max <= max);
  return place < 0 ? 'UNCLEAR' : place;
}

/** All bins that a value may lie in: an interval may lie across several. */
export function placesOf({ permitted }: Pick<OddAttribute, 'permitted'>, value: OddValue): number[] {
  const place = placeOf({ permitted }, value);
  if (typeof place === 'number') return [place];
  const stated = permitted.type === 'RANGE' && typeof value === 'string' ? intervalOf(value) : null;
  if (place === 'OUTSIDE' || !stated || permitted.type !== 'RANGE') return [];
  return intervalsOf(permitted.range).flatMap(({ min, max }, position) =>
    stated.min < max && stated.max > min ? [position] : [],
  );
}

function binWith(bins: readonly Interval[], value: number): BinPlace {
  const last = bins.length - 1;
  const place = bins.findIndex(
    ({ min, max }, position) => value >= min && (value < max || (position === last && value === max)),
  );
  return place < 0 ? 'OUTSIDE' : place;
}

/** As names of bins are written: 10..30, -0.5..1e-7. */
const INTERVAL = /^\s*([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s*\.\.\s*([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s*$/i;

function intervalOf(text: string): Interval | null {
  const match = INTERVAL.exec(text);
  if (!match) return null;
  const [min, max] = [Number(match[1]), Number(match[2])];
  return min <= max ? { min, max } : null;
}

// ---- difference ------------------------------------------------------------------------------------------------

/** How two states of an attribute differ. */
export interface OddDifference {
  readonly attribute: string;
  /** There was no such attribute before. */
  readonly isNew: boolean;
  /** Values that are permitted now and were not. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Stretches of the range that are permitted now and were not. */
  readonly widened: readonly Interval[];
  readonly narrowed: readonly Interval[];
  /** Unit, taxonomy, bins or name: what is meant or how it is counted. */
  readonly otherwise: readonly string[];
}

export function differenceOf(before: OddAttribute | null, after: OddAttribute): OddDifference {
  const old = before?.permitted ?? null;
  const now = after.permitted;
  const values = (permitted: Permitted | null) => (permitted?.type === 'VALUES' ? permitted.values : []);
  const range = (permitted: Permitted | null) => (permitted?.type === 'RANGE' ? permitted.range : null);
  return {
    attribute: after.name,
    isNew: before === null,
    added: values(now).filter((value) => !values(old).includes(value)),
    removed: values(old).filter((value) => !values(now).includes(value)),
    widened: without(range(now), range(old)),
    narrowed: without(range(old), range(now)),
    otherwise: before === null ? [] : otherDifferences(before, after),
  };
}

/** What the one holds and the other does not. */
function without(one: Interval | null, other: Interval | null): Interval[] {
  if (!one) return [];
  if (!other || other.max < one.min || other.min > one.max) return [{ min: one.min, max: one.max }];
  const rest: Interval[] = [];
  if (one.min < other.min) rest.push({ min: one.min, max: other.min });
  if (one.max > other.max) rest.push({ min: other.max, max: one.max });
  return rest;
}

function otherDifferences(before: OddAttribute, after: OddAttribute): string[] {
  const range = ({ permitted }: OddAttribute) => (permitted.type === 'RANGE' ? permitted.range : null);
  const found: string[] = [];
  if (before.name !== after.name) found.push('attribute');
  if (before.taxonomy !== after.taxonomy) found.push('taxonomy');
  const [old, now] = [range(before), range(after)];
  if (!old || !now) return found;
  if (old.unit !== now.unit) found.push('unit');
  if (old.edges.join() !== now.edges.join()) found.push('edges');
  return found;
}

/** Does nothing differ? */
export function isSame({ isNew, added, removed, widened, narrowed, otherwise }: OddDifference): boolean {
  return !isNew && [added, removed, widened, narrowed, otherwise].every((list) => list.length === 0);
}

/** Bins of the new state that lie, wholly or partly, in what was added. */
export function extendedBins(after: OddAttribute, { isNew, added, widened }: OddDifference): string[] {
  const { permitted } = after;
  if (isNew) return [...binsOf(after)];
  if (permitted.type === 'VALUES') return [...added];
  return intervalsOf(permitted.range)
    .filter((bin) => widened.some(({ min, max }) => bin.min < max && bin.max > min))
    .map(binName);
}
