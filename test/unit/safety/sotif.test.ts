/*
 * Graph:    none: scenarios as areas, people as families of roles, exposure as numbers.
 * Scenario: every move between areas is asked for, with and without what it needs; placements are followed over time;
 *           contributions and exposure are judged.
 * Result:   the five transitions of ISO 21448 and no other; counts per period; the literal exposure of the facts.
 * Negative control: each of the illegal moves is refused by the name of its rule.
 */
import { describe, expect, it } from 'vitest';
import { acceptanceProblem, judgeAcceptance, LEAST_RATE } from '../../../graph/safety/sotif/acceptance.ts';
import { type Area, areaOf, checkMove, countAreas, type MoveSupport } from '../../../graph/safety/sotif/areas.ts';
import { CONTRIBUTING, familyOf, missingFamilies } from '../../../graph/safety/sotif/contributors.ts';
import { movement, type Placement } from '../../../graph/safety/sotif/movement.ts';
import { binsOf, placeOf } from '../../../graph/safety/sotif/odd.ts';

const ALL: MoveSupport = { EVIDENCE: true, MEASURE: true, PASSED_TEST: true };
const NOTHING: MoveSupport = { EVIDENCE: false, MEASURE: false, PASSED_TEST: false };

function move(from: Area | null, to: Area, support: MoveSupport): string {
  const answer = checkMove({ from, to, support });
  return answer.ok ? answer.transition : answer.problems.map(({ rule }) => rule).join(' ');
}

describe('moves between the areas', () => {
  it.each<[Area | null, Area, string, string]>([
    // from, to, with everything that it could need, with nothing
    [null, 2, 'FIELD_EVENT', 'SOTIF_EVIDENCE_MISSING'],
    [3, 2, 'FOUND', 'SOTIF_EVIDENCE_MISSING'],
    [4, 2, 'FOUND', 'SOTIF_EVIDENCE_MISSING'],
    [2, 1, 'MITIGATED', 'SOTIF_MEASURE_MISSING SOTIF_VERIFICATION_MISSING'],
    [4, 1, 'SHOWN_HARMLESS', 'SOTIF_VERIFICATION_MISSING'],
    [1, 2, 'HAZARDOUS_AFTER_ALL', 'SOTIF_EVIDENCE_MISSING'],
    [1, 3, 'SOTIF_KNOWN_STAYS_KNOWN', 'SOTIF_KNOWN_STAYS_KNOWN'],
    [1, 4, 'SOTIF_KNOWN_STAYS_KNOWN', 'SOTIF_KNOWN_STAYS_KNOWN'],
    [2, 3, 'SOTIF_KNOWN_STAYS_KNOWN', 'SOTIF_KNOWN_STAYS_KNOWN'],
    [2, 4, 'SOTIF_KNOWN_STAYS_KNOWN', 'SOTIF_KNOWN_STAYS_KNOWN'],
    [3, 1, 'SOTIF_EVALUATE_FIRST', 'SOTIF_EVALUATE_FIRST'],
    [3, 4, 'SOTIF_UNKNOWN_IS_ESTIMATED', 'SOTIF_UNKNOWN_IS_ESTIMATED'],
    [4, 3, 'SOTIF_UNKNOWN_IS_ESTIMATED', 'SOTIF_UNKNOWN_IS_ESTIMATED'],
    [null, 1, 'SOTIF_UNKNOWN_IS_ESTIMATED', 'SOTIF_UNKNOWN_IS_ESTIMATED'],
    [2, 2, 'SOTIF_ALREADY_THERE', 'SOTIF_ALREADY_THERE'],
  ])('%s to %d', (from, to, supported, bare) => {
    expect(move(from, to, ALL)).toBe(supported);
    expect(move(from, to, NOTHING)).toBe(bare);
  });

  it('of a mitigated scenario need the measure and its test, not one of them', () => {
    expect(move(2, 1, { ...NOTHING, MEASURE: true })).toBe('SOTIF_VERIFICATION_MISSING');
    expect(move(2, 1, { ...NOTHING, PASSED_TEST: true })).toBe('SOTIF_MEASURE_MISSING');
    expect(move(2, 1, { ...ALL, EVIDENCE: false })).toBe('MITIGATED');
  });
});

describe('movement', () => {
  const at = (
    scenario: string,
    revision: number,
    day: string,
    area: Area | null,
    exists = true,
  ): Placement<string> => ({
    scenario,
    revision,
    recordedAt: Date.parse(`${day}T12:00:00Z`),
    area,
    exists,
  });
  const placements = [
    at('a', 1, '2026-09-01', 2),
    at('b', 1, '2026-09-01', 3),
    at('b', 3, '2026-09-20', 2),
    at('a', 4, '2026-10-05', 2),
    at('a', 5, '2026-11-02', 1),
    at('c', 6, '2026-11-03', null),
    at('b', 7, '2026-11-04', null, false),
  ];

  it('per revision', () => {
    const steps = movement(placements, 'REVISION');
    expect(steps.map(({ period, moves }) => [period, moves])).toEqual([
      [
        '1',
        [
          { scenario: 'a', from: null, to: 2 },
          { scenario: 'b', from: null, to: 3 },
        ],
      ],
      ['3', [{ scenario: 'b', from: 3, to: 2 }]],
      ['5', [{ scenario: 'a', from: 2, to: 1 }]],
      ['6', [{ scenario: 'c', from: null, to: null }]],
      ['7', [{ scenario: 'b', from: 2, to: null }]],
    ]);
    expect(steps[1]?.counts).toEqual({ ...countAreas([2, 2]) });
    expect(steps.at(-1)?.counts).toEqual(countAreas([1, null]));
  });

  it('per month, where a month without a move is none', () => {
    const steps = movement(placements, 'MONTH');
    expect(steps.map(({ period, revision }) => [period, revision])).toEqual([
      ['2026-09', 3],
      ['2026-11', 7],
    ]);
    expect(steps[0]?.counts).toMatchObject({ knownHazardous: 2, unknownHazardous: 0 });
  });
});

it('areas are the numbers 1 to 4, and nothing else', () => {
  expect([1, 2, 3, 4].map(areaOf)).toEqual([1, 2, 3, 4]);
  expect([0, 5, 1.5, '2', null, undefined, true].map(areaOf)).toEqual([null, null, null, null, null, null, null]);
});

describe('contributors', () => {
  it('come from both families', () => {
    expect(missingFamilies([['DEVELOPER'], ['SAFETY_ENGINEER']])).toEqual([]);
    expect(missingFamilies([['DEVELOPER'], ['DEVELOPER']])).toEqual(['SAFETY_ENGINEER']);
    expect(missingFamilies([])).toEqual(['DEVELOPER', 'SAFETY_ENGINEER']);
  });

  it('by the name of the role, however it is written', () => {
    expect(familyOf('ML engineer')).toBe('DEVELOPER');
    expect(familyOf('safety-engineer')).toBe('SAFETY_ENGINEER');
    expect(familyOf('External assessor')).toBe(null);
    // Each name, in the words of an organisation.
    const developers = [
      'Developer',
      'System engineer',
      'function developer',
      ' Software developer ',
      'HARDWARE-DEVELOPER',
    ];
    for (const name of [...developers, 'Data engineer', 'data_scientist'])
      expect([name, familyOf(name)]).toEqual([name, 'DEVELOPER']);
    for (const name of ['SOTIF engineer', 'Functional safety engineer', 'Safety manager', 'Safety  expert']) {
      expect([name, familyOf(name)]).toEqual([name, 'SAFETY_ENGINEER']);
    }
    expect(CONTRIBUTING).toEqual(['AUTHOR', 'CONTRIBUTOR']);
  });
});

describe('acceptance', () => {
  const judged = (seen: { exposure: number; events: number }[]) =>
    judgeAcceptance({ rate: 1e-5, confidence: 0.95, seen });

  it('without an event takes 299,573.2 km at 1e-5 per km and 95 %', () => {
    expect(judged([{ exposure: 299_573, events: 0 }]).met).toBe(false);
    const enough = judged([
      { exposure: 200_000, events: 0 },
      { exposure: 99_574, events: 0 },
    ]);
    expect(enough).toMatchObject({ met: true, progress: 1, exposure: 299_574 });
    expect(enough.required).toBeCloseTo(299_573.2, 1);
  });

  it('takes more after an event', () => {
    const one = judged([{ exposure: 300_000, events: 1 }]);
    expect(one.met).toBe(false);
    expect(one.required).toBeCloseTo(474_386.45, 1);
    expect(one.requiredWithoutEvents).toBeCloseTo(299_573.2, 1);
    expect(one.upperRate).toBeCloseTo(9.487729 / 2 / 300_000, 9);
    expect(judged([{ exposure: 474_387, events: 1 }]).met).toBe(true);
  });

  it('tells why it cannot be judged', () => {
    const problem = (more: object) => acceptanceProblem({ rate: 1e-5, confidence: 0.95, seen: [], ...more });
    expect(problem({})).toBe(null);
    expect(problem({ rate: 0 })).toContain('the accepted rate is 0');
    expect(problem({ rate: LEAST_RATE / 2 })).toContain('can be judged');
    expect(problem({ confidence: 1 })).toContain('confidence');
    expect(problem({ seen: [{ exposure: -1, events: 0 }] })).toContain('below 0');
    expect(
      problem({
        seen: [
          { exposure: 10, events: 3 },
          { exposure: 10, events: -1 },
        ],
      }),
    ).toContain('below 0');
    expect(problem({ seen: [{ exposure: 0, events: 0 }] })).toBe(null);
    expect(problem({ seen: [{ exposure: 1, events: 1_000_000 }] })).toBe(null);
    expect(problem({ seen: [{ exposure: 1, events: 0.5 }] })).toContain('0.5 events');
    expect(problem({ seen: [{ exposure: 1, events: 1_000_001 }] })).toContain('up to 1000000');
    expect(Number.isFinite(judgeAcceptance({ rate: LEAST_RATE, confidence: 0.999, seen: [] }).required)).toBe(true);
  });

  it('says nothing where nothing was driven', () => {
    expect(judged([])).toMatchObject({ met: false, upperRate: null, progress: 0 });
    // −ln(0.05) events at most in half a kilometre.
    expect(judged([{ exposure: 0.5, events: 0 }]).upperRate).toBeCloseTo(2 * 2.995732274, 8);
  });
});

it('the name of a bin is in that bin, however small or large its ends are', () => {
  for (const range of [
    { min: 1e-7, max: 2e-7, edges: [1.5e-7] },
    { min: -1e21, max: 1e22, edges: [0, 2.5] },
    { min: 0, max: 0, edges: [] },
  ]) {
    const attribute = { permitted: { type: 'RANGE', range: { ...range, unit: null } } } as const;
    expect(binsOf(attribute).map((name) => placeOf(attribute, name))).toEqual(
      binsOf(attribute).map((_, place) => place),
    );
  }
  const speed = { permitted: { type: 'RANGE', range: { min: 0, max: 10, unit: 'm/s', edges: [] } } } as const;
  expect(['0..1e', '1..2..3', '..5', '9..1'].map((name) => placeOf(speed, name))).toEqual(Array(4).fill('UNCLEAR'));
});
