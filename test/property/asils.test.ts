/*
 * Graph:    random graphs of up to 12 artifacts: some rated, some with a floor, links that give, some of them parts of
 *           decompositions, circles among them.
 * Scenario: what each has is computed at once, artifact by artifact with the rest known, and by a naive oracle that goes
 *           round until nothing changes.
 * Result:   the same; a higher rating lowers nobody; the table is its closed form.
 * Negative control: the oracle without the floors differs often enough.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asil } from '../../graph/metamodel/content.ts';
import { ASIL_ORDER, determineAsil, highestAsil, isHigher, weightOf } from '../../graph/safety/hara/asil.ts';
import { canDecompose } from '../../graph/safety/hara/decomposition.ts';
import { type AsilSource, type Giver, inheritAsils, NO_ASIL } from '../../graph/safety/hara/inheritance.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 300);

interface RandomAsils {
  readonly ratings: readonly (Asil | null)[];
  readonly floors: readonly (Asil | null)[];
  readonly links: readonly { readonly from: number; readonly to: number; readonly part: Asil | null }[];
  /** By parent: does its decomposition count? */
  readonly valid: readonly boolean[];
}

const SIZE = 12;
const level = fc.constantFrom<Asil>(...ASIL_ORDER);
const levelOrNone = fc.option(level, { freq: 2, nil: null });

function randomAsils({ circles }: { circles: boolean }): fc.Arbitrary<RandomAsils> {
  const node = fc.nat(SIZE - 1);
  return fc.record({
    ratings: fc.array(fc.option(level, { freq: 1, nil: null }), { minLength: SIZE, maxLength: SIZE }),
    floors: fc.array(levelOrNone, { minLength: SIZE, maxLength: SIZE }),
    valid: fc.array(fc.boolean(), { minLength: SIZE, maxLength: SIZE }),
    links: fc
      .array(fc.record({ from: node, to: node, part: fc.option(level, { freq: 1, nil: null }) }), { maxLength: 24 })
      .map((links) => links.filter(({ from, to }) => (circles ? from !== to : from < to))),
  });
}

function sourceOf({ ratings, floors, links, valid }: RandomAsils): AsilSource {
  const givers = Array.from({ length: SIZE }, (): Giver[] => []);
  for (const [place, { from, to, part }] of links.entries()) {
    givers[to]?.push({
      artifact: from,
      relation: 'REFINES',
      link: String(place),
      part: part === null ? null : { group: '', asil: part },
    });
  }
  return {
    own: (artifact) => {
      const asil = ratings[artifact] ?? null;
      return asil === null ? null : { asil, because: 'rated' };
    },
    givers: (artifact) => givers[artifact] ?? [],
    floor: (artifact) => floors[artifact] ?? null,
    isValid: (parent) => valid[parent] ?? false,
    known: () => NO_ASIL,
  };
}

const ALL = Array.from({ length: SIZE }, (_, artifact) => artifact);

/** Who reaches whom, by links in either direction: in a circle a part is not less than the whole. */
function inCircle(links: RandomAsils['links']): (from: number, to: number) => boolean {
  const reaches = ALL.map((start) => {
    const reached = new Set([start]);
    for (const one of reached) for (const { from, to } of links) if (from === one) reached.add(to);
    return reached;
  });
  return (from, to) => (reaches[to]?.has(from) ?? false) && (reaches[from]?.has(to) ?? false);
}

/** Goes round until nothing grows. */
function oracle({ ratings, floors, links, valid }: RandomAsils): (Asil | null)[] {
  const together = inCircle(links);
  const values = ALL.map((artifact) => highestAsil([ratings[artifact] ?? null, floors[artifact] ?? null]));
  for (let round = 0; round <= SIZE * 5; round += 1) {
    for (const { from, to, part } of links) {
      const isPart = part !== null && valid[from] === true && !together(from, to);
      values[to] = highestAsil([values[to] ?? null, isPart ? part : (values[from] ?? null)]);
    }
  }
  return values;
}

function computed(given: RandomAsils): (Asil | null)[] {
  const values = inheritAsils(ALL, sourceOf(given));
  return ALL.map((artifact) => values.get(artifact)?.effective ?? null);
}

describe.each([
  ['without circles', false],
  ['with circles', true],
])('ASILs in random graphs %s', (_name, circles) => {
  it('are those of the oracle', () => {
    let withoutFloors = 0;
    fc.assert(
      fc.property(randomAsils({ circles }), (given) => {
        expect(computed(given)).toEqual(oracle(given));
        const bare = { ...given, floors: ALL.map(() => null) };
        if (JSON.stringify(oracle(bare)) !== JSON.stringify(oracle(given))) withoutFloors += 1;
      }),
      { numRuns: RUNS },
    );
    expect(withoutFloors).toBeGreaterThan(RUNS / 10);
  });

  it('are the higher of what is computed and the floor, and no higher rating lowers one', () => {
    fc.assert(
      fc.property(randomAsils({ circles }), fc.nat(SIZE - 1), (given, raised) => {
        const values = inheritAsils(ALL, sourceOf(given));
        for (const [artifact, value] of values) {
          expect(isHigher(value.computed, value.effective)).toBe(false);
          const floor = given.floors[artifact] ?? null;
          if (!circles) expect(value.effective).toBe(highestAsil([value.computed, floor]));
          expect(isHigher(value.effective, value.undivided)).toBe(false);
        }
        const higher = { ...given, ratings: given.ratings.map((one, at) => (at === raised ? ('D' as const) : one)) };
        const before = computed(given);
        for (const [artifact, after] of computed(higher).entries()) {
          expect(isHigher(before[artifact] ?? null, after)).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are the same when only what a change reaches is computed again', () => {
    fc.assert(
      fc.property(randomAsils({ circles }), fc.nat(SIZE - 1), levelOrNone, (given, changed, rating) => {
        const before = inheritAsils(ALL, sourceOf(given));
        const after = { ...given, ratings: given.ratings.map((one, at) => (at === changed ? rating : one)) };
        const below = new Set([changed]);
        for (const one of below) for (const { from, to } of given.links) if (from === one) below.add(to);
        const known: AsilSource['known'] = (artifact) => before.get(artifact) ?? NO_ASIL;
        const again = inheritAsils(below, { ...sourceOf(after), known });
        const merged = ALL.map((artifact) => (again.get(artifact) ?? before.get(artifact))?.effective ?? null);
        expect(merged).toEqual(computed(after));
      }),
      { numRuns: RUNS },
    );
  });
});

it('the table is its closed form: the sum of the classes', () => {
  for (const s of [1, 2, 3] as const) {
    for (const e of [1, 2, 3, 4] as const) {
      for (const c of [1, 2, 3] as const) {
        const { asil } = determineAsil({ severity: `S${s}`, exposure: `E${e}`, controllability: `C${c}` });
        expect(weightOf(asil)).toBe(Math.max(0, s + e + c - 6));
      }
    }
  }
});

it('levels divide where their weights add up and not all are QM', () => {
  fc.assert(
    fc.property(level, fc.array(level, { minLength: 2, maxLength: 6 }), (from, into) => {
      const sum = into.reduce((total, one) => total + weightOf(one), 0);
      expect(canDecompose(from, into)).toBe(sum === weightOf(from) && sum > 0);
    }),
    { numRuns: RUNS * 10 },
  );
});
