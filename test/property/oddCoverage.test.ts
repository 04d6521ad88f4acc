/*
 * Graph:    random attributes of an operational design domain, random data in them.
 * Scenario: more data comes in, more samples are asked for, ranges are widened.
 * Result:   coverage never falls with more data and never grows with a higher minimum; every sample is in a cell, outside or
 *           unplaced; a difference is empty exactly when nothing differs, and its reverse is what it was the other way round.
 * Negative control: one sample less than the minimum leaves a cell uncovered.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binsOf,
  differenceOf,
  extendedBins,
  isSame,
  type OddAttribute,
  permittedProblems,
  placeOf,
} from '../../graph/safety/sotif/odd.ts';
import { cellCount, coverageOf, type DeclaredSamples, MOST_CELLS } from '../../graph/safety/sotif/oddCoverage.ts';

const range = fc
  .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 6 })
  .map((ends) => ends.toSorted((left, right) => left - right))
  .map((ends) => ({
    type: 'RANGE' as const,
    range: { min: ends[0] as number, max: ends.at(-1) as number, unit: 'km/h', edges: ends.slice(1, -1) },
  }));
const values = fc
  .uniqueArray(fc.constantFrom('day', 'dusk', 'night', 'rain', 'fog'), { minLength: 1 })
  .map((list) => ({ type: 'VALUES' as const, values: list }));

const attributes: fc.Arbitrary<OddAttribute[]> = fc
  .array(fc.oneof(range, values), { minLength: 1, maxLength: 3 })
  .map((list) => list.map((permitted, place) => ({ name: `a${place}`, taxonomy: null, permitted })));

const value = fc.oneof(fc.integer({ min: -60, max: 60 }), fc.constantFrom('day', 'night', 'snow', '0..5'));
const rows: fc.Arbitrary<DeclaredSamples[]> = fc.array(
  fc.record({
    cell: fc.dictionary(fc.constantFrom('a0', 'a1', 'a2'), value),
    samples: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 20 },
);

const of = (dimensions: OddAttribute[], declared: DeclaredSamples[], minimumSamples: number) =>
  coverageOf({ dimensions, domain: dimensions, minimumSamples, data: [{ key: 'd', declared }], scenarios: [] });

describe('coverage', () => {
  it('grows with data and falls with the minimum', () => {
    fc.assert(
      fc.property(attributes, rows, rows, fc.integer({ min: 1, max: 10 }), (dimensions, some, more, minimum) => {
        const before = of(dimensions, some, minimum);
        expect(of(dimensions, [...some, ...more], minimum).share).toBeGreaterThanOrEqual(before.share);
        expect(of(dimensions, some, minimum + 1).share).toBeLessThanOrEqual(before.share);
      }),
    );
  });

  it('loses no sample', () => {
    fc.assert(
      fc.property(attributes, rows, (dimensions, declared) => {
        const { cells, sets } = of(dimensions, declared, 1);
        expect(cells.length).toBe(cellCount(dimensions));
        const inCells = cells.reduce((sum, { samples }) => sum + samples, 0);
        const [{ outside, unplaced } = { outside: 0, unplaced: 0 }] = sets;
        expect(inCells + outside + unplaced).toBe(declared.reduce((sum, { samples }) => sum + samples, 0));
      }),
    );
  });

  it('counts the cells by hand', () => {
    const dimensions: OddAttribute[] = [
      { name: 'light', taxonomy: 'ENVIRONMENT', permitted: { type: 'VALUES', values: ['day', 'night'] } },
      {
        name: 'speed',
        taxonomy: 'DYNAMIC_ELEMENTS',
        permitted: { type: 'RANGE', range: { min: 10, max: 60, unit: 'km/h', edges: [30] } },
      },
    ];
    const coverage = coverageOf({
      dimensions,
      domain: dimensions,
      minimumSamples: 100,
      data: [
        {
          key: 'one',
          declared: [
            { cell: { light: 'day', speed: 20 }, samples: 60 },
            { cell: { light: 'day', speed: '10..30' }, samples: 40 },
            { cell: { light: 'night', speed: 30 }, samples: 99 },
            { cell: { light: 'night', speed: 80 }, samples: 7 },
            { cell: { light: 'day' }, samples: 5 },
            { cell: { light: 'day', speed: '20..40' }, samples: 3 },
          ],
        },
        { key: 'two', declared: [{ cell: { light: 'day', speed: 60 }, samples: 100 }] },
      ],
      scenarios: [
        { key: 's1', odd: { light: ['night'] } },
        { key: 's2', odd: { light: ['day'], speed: [15] } },
      ],
    });
    expect(
      coverage.cells.map(({ bins, samples, covered, scenarios }) => [...bins, samples, covered, scenarios]),
    ).toEqual([
      ['day', '10..30', 100, true, ['s2']],
      ['day', '30..60', 100, true, []],
      ['night', '10..30', 0, false, ['s1']],
      ['night', '30..60', 99, false, ['s1']],
    ]);
    expect(coverage.share).toBe(0.5);
    expect(coverage.scenarioShare).toBe(0.75);
    expect(coverage.sets).toEqual([
      { key: 'one', coveredCells: 1, outside: 7, unplaced: 8 },
      { key: 'two', coveredCells: 1, outside: 0, unplaced: 0 },
    ]);
  });

  it('has a limit', () => {
    const wide = Array.from({ length: 6 }, (_, place): OddAttribute => {
      const names = Array.from({ length: 10 }, (_, number) => `v${number}`);
      return { name: `a${place}`, taxonomy: null, permitted: { type: 'VALUES', values: names } };
    });
    expect(cellCount(wide)).toBe(10 * MOST_CELLS);
    expect(() => of(wide, [], 1)).toThrow('at most 100000');
  });
});

describe('the difference of two states', () => {
  const one = attributes.map(([first]) => first as OddAttribute);

  it('is empty exactly when nothing differs, and turns round', () => {
    fc.assert(
      fc.property(one, one, (before, after) => {
        expect(isSame(differenceOf(before, before))).toBe(true);
        const there = differenceOf(before, after);
        const back = differenceOf(after, before);
        expect(back.added).toEqual(there.removed);
        expect(back.widened).toEqual(there.narrowed);
        expect(isSame(there)).toBe(isSame(back));
      }),
    );
  });

  it('names stretches, values and the bins that they extend', () => {
    const speed = (min: number, max: number, edges: number[] = []): OddAttribute => ({
      name: 'speed',
      taxonomy: null,
      permitted: { type: 'RANGE', range: { min, max, unit: 'km/h', edges } },
    });
    const wider = speed(10, 80, [30, 60]);
    const difference = differenceOf(speed(20, 60, [30]), wider);
    expect(difference).toMatchObject({
      isNew: false,
      widened: [
        { min: 10, max: 20 },
        { min: 60, max: 80 },
      ],
      narrowed: [],
      otherwise: ['edges'],
    });
    expect(extendedBins(wider, difference)).toEqual(['10..30', '60..80']);
    expect(differenceOf(speed(0, 10), speed(20, 30))).toMatchObject({
      widened: [{ min: 20, max: 30 }],
      narrowed: [{ min: 0, max: 10 }],
    });
  });
});

describe('bins', () => {
  it('hold each permitted number once', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: -60, max: 60 }), (permitted, number) => {
        const { min, max } = permitted.range;
        const place = placeOf({ permitted }, number);
        expect(typeof place === 'number').toBe(number >= min && number <= max);
        if (typeof place === 'number') expect(place).toBeLessThan(binsOf({ permitted }).length);
      }),
    );
  });

  it.each([
    [{ min: 5, max: 1, unit: null, edges: [] }, 'min 5 is above max 1'],
    [{ min: 0, max: 10, unit: null, edges: [4, 4] }, 'have to rise'],
    [{ min: 0, max: 10, unit: null, edges: [10] }, 'have to rise'],
  ])('of a bad range are refused: %o', (bad, message) => {
    const [problem] = permittedProblems('speed', { type: 'RANGE', range: bad });
    expect(problem).toMatchObject({ rule: 'ODD_RANGE_INVALID', message: expect.stringContaining(message) });
  });

  it('leaves out what is outside in an attribute that is not asked about', () => {
    const light: OddAttribute = {
      name: 'light',
      taxonomy: null,
      permitted: { type: 'VALUES', values: ['day', 'night'] },
    };
    const weather: OddAttribute = { name: 'weather', taxonomy: null, permitted: { type: 'VALUES', values: ['dry'] } };
    const range = { min: 10, max: 60, unit: null, edges: [30] };
    const speed: OddAttribute = { name: 'speed', taxonomy: null, permitted: { type: 'RANGE', range } };
    const declared: DeclaredSamples[] = [
      { cell: { light: 'day', weather: 'dry' }, samples: 5 },
      { cell: { light: 'night', weather: 'snow' }, samples: 500 },
      { cell: { light: 'night', speed: '30..30' }, samples: 1 },
    ];
    const coverage = (dimensions: OddAttribute[], domain: OddAttribute[]) =>
      coverageOf({
        dimensions,
        domain,
        minimumSamples: 1,
        data: [{ key: 'd', declared }],
        scenarios: [
          { key: 'snow', odd: { light: ['night'], weather: ['snow'] } },
          { key: 'across', odd: { light: ['day'], speed: ['20..40'] } },
        ],
      });
    const { cells, sets } = coverage([light], [light, weather]);
    expect(cells.map(({ bins, samples, scenarios }) => [bins[0], samples, scenarios])).toEqual([
      ['day', 5, ['across']],
      ['night', 1, []],
    ]);
    expect(sets[0]).toMatchObject({ outside: 500, unplaced: 0 });
    // 30 is the lower end of the second bin, as a number or as an interval of nothing else; 20 to 40 may be in both.
    expect(coverage([speed], [speed]).cells.map(({ samples, scenarios }) => [samples, scenarios])).toEqual([
      [0, ['snow', 'across']],
      [1, ['snow', 'across']],
    ]);
    // Without an attribute there is no cell, and none is covered.
    expect(coverage([], [])).toMatchObject({ cells: [], coveredCells: 0, share: 0, scenarioShare: 0 });
  });
});
