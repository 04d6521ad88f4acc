/**
 * How well data and scenarios cover the cells of the operational design domain: the share of cells with enough samples
 * (ISO/PAS 8800:2024 clause 11; UL 4600).
 */
import { binsOf, type OddAttribute, type OddValue, placeOf, placesOf } from './odd.ts';

/** Cells of one question: a page of them is read, more are counted by nobody. */
export const MOST_CELLS = 100_000;

/** Samples of a data set in a cell, as it declares them. */
export interface DeclaredSamples {
  readonly cell: Readonly<Record<string, OddValue>>;
  readonly samples: number;
}

export interface CoveringData<Key> {
  readonly key: Key;
  readonly declared: readonly DeclaredSamples[];
}

/** Where a scenario lies; an attribute that it does not name may have any value. */
export interface PlacedScenario<Key> {
  readonly key: Key;
  readonly odd: Readonly<Record<string, readonly OddValue[]>>;
}

export interface OddCell<Data, Scenario> {
  /** A bin per dimension. */
  readonly bins: readonly string[];
  /** Of all data sets. */
  readonly samples: number;
  readonly bySet: readonly { readonly key: Data; readonly samples: number }[];
  readonly scenarios: readonly Scenario[];
  /** Has it enough samples? */
  readonly covered: boolean;
}

/** What of a data set is in no cell. */
export interface Remainder<Data> {
  readonly key: Data;
  /** Cells that have enough samples of this data set alone. */
  readonly coveredCells: number;
  /** Outside what is permitted. */
  readonly outside: number;
  /** Nobody says where in a dimension that is asked about. */
  readonly unplaced: number;
}

export interface OddCoverage<Data, Scenario> {
  readonly dimensions: readonly string[];
  /** In the order of the bins, the last dimension fastest. */
  readonly cells: readonly OddCell<Data, Scenario>[];
  readonly coveredCells: number;
  /** Covered cells by all cells, 0 to 1. */
  readonly share: number;
  /** Cells with at least one scenario by all cells, 0 to 1. */
  readonly scenarioShare: number;
  readonly sets: readonly Remainder<Data>[];
}

/** How many cells the dimensions have; without a dimension there is none. */
export function cellCount(dimensions: readonly OddAttribute[]): number {
  if (dimensions.length === 0) return 0;
  return dimensions.reduce((count, dimension) => count * binsOf(dimension).length, 1);
}

/**
 * @param asked minimumSamples at least 1. domain: all attributes, those that are no dimension here too: what is outside in one of
 * them is outside. Dimensions with at most {@link MOST_CELLS} cells.
 * @throws RangeError
 */
export function coverageOf<Data, Scenario>(asked: {
  readonly dimensions: readonly OddAttribute[];
  readonly domain: readonly OddAttribute[];
  readonly minimumSamples: number;
  readonly data: readonly CoveringData<Data>[];
  readonly scenarios: readonly PlacedScenario<Scenario>[];
}): OddCoverage<Data, Scenario> {
  const { dimensions, domain, minimumSamples, data, scenarios } = asked;
  const count = cellCount(dimensions);
  if (count > MOST_CELLS) throw new RangeError(`${count} cells; at most ${MOST_CELLS}`);
  const samples = new Float64Array(count);
  const bySet: { key: Data; samples: number }[][] = Array.from({ length: count }, () => []);
  const inCell: Scenario[][] = Array.from({ length: count }, () => []);
  const sets = data.map(({ key, declared }) => {
    const own = new Map<number, number>();
    let outside = 0;
    let unplaced = 0;
    for (const row of declared) {
      const cell = isOutside(domain, row.cell) ? 'OUTSIDE' : cellOf(dimensions, row.cell);
      if (cell === 'OUTSIDE') outside += row.samples;
      else if (cell === 'UNCLEAR') unplaced += row.samples;
      else own.set(cell, (own.get(cell) ?? 0) + row.samples);
    }
    for (const [cell, number] of own) {
      samples[cell] = (samples[cell] as number) + number;
      bySet[cell]?.push({ key, samples: number });
    }
    const coveredCells = [...own.values()].filter((number) => number >= minimumSamples).length;
    return { key, coveredCells, outside, unplaced };
  });
  for (const { key, odd } of scenarios) {
    const cells = isScenarioOutside(domain, odd) ? [] : cellsOf(dimensions, odd);
    for (const cell of cells) inCell[cell]?.push(key);
  }
  const cells = Array.from({ length: count }, (_, cell): OddCell<Data, Scenario> => {
    const total = samples[cell] as number;
    return {
      bins: binsAt(dimensions, cell),
      samples: total,
      bySet: bySet[cell] as { key: Data; samples: number }[],
      scenarios: inCell[cell] as Scenario[],
      covered: total >= minimumSamples,
    };
  });
  const coveredCells = cells.filter(({ covered }) => covered).length;
  const withScenario = cells.filter((cell) => cell.scenarios.length > 0).length;
  return {
    dimensions: dimensions.map(({ name }) => name),
    cells,
    coveredCells,
    share: count === 0 ? 0 : coveredCells / count,
    scenarioShare: count === 0 ? 0 : withScenario / count,
    sets,
  };
}

/** Are the samples outside what an attribute permits, whether it is asked about or not? */
function isOutside(domain: readonly OddAttribute[], values: Readonly<Record<string, OddValue>>): boolean {
  return domain.some((attribute) => {
    const value = Object.hasOwn(values, attribute.name) ? values[attribute.name] : undefined;
    return value !== undefined && placeOf(attribute, value) === 'OUTSIDE';
  });
}

/** Every value that the scenario names for one of the attributes is outside. */
function isScenarioOutside(
  domain: readonly OddAttribute[],
  odd: Readonly<Record<string, readonly OddValue[]>>,
): boolean {
  return domain.some((attribute) => {
    const values = Object.hasOwn(odd, attribute.name) ? odd[attribute.name] : undefined;
    return (values?.length ?? 0) > 0 && values?.every((value) => placeOf(attribute, value) === 'OUTSIDE');
  });
}

function cellOf(
  dimensions: readonly OddAttribute[],
  values: Readonly<Record<string, OddValue>>,
): number | 'OUTSIDE' | 'UNCLEAR' {
  let cell = 0;
  let isUnclear = false;
  for (const dimension of dimensions) {
    const value = Object.hasOwn(values, dimension.name) ? values[dimension.name] : undefined;
    const place = value === undefined ? 'UNCLEAR' : placeOf(dimension, value);
    if (place === 'OUTSIDE') return place;
    if (place === 'UNCLEAR') isUnclear = true;
    else cell = cell * binsOf(dimension).length + place;
  }
  return isUnclear ? 'UNCLEAR' : cell;
}

/** All cells that a scenario may lie in. */
function cellsOf(dimensions: readonly OddAttribute[], odd: Readonly<Record<string, readonly OddValue[]>>): number[] {
  let cells = [0];
  for (const dimension of dimensions) {
    const bins = binsOf(dimension).length;
    const values = Object.hasOwn(odd, dimension.name) ? odd[dimension.name] : undefined;
    const places = values
      ? [...new Set(values.flatMap((value) => placesOf(dimension, value)))]
      : Array.from({ length: bins }, (_, place) => place);
    cells = cells.flatMap((cell) => places.map((place) => cell * bins + place));
  }
  return cells;
}

function binsAt(dimensions: readonly OddAttribute[], cell: number): string[] {
  const names: string[] = [];
  let rest = cell;
  for (const dimension of dimensions.toReversed()) {
    const bins = binsOf(dimension);
    names.unshift(bins[rest % bins.length] as string);
    rest = Math.floor(rest / bins.length);
  }
  return names;
}
