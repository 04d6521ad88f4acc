/*
 * Graph:    ratings, pairs of levels, and divisions as plain data; no graph.
 * Scenario: levels are determined, divided and judged.
 * Result:   table 4 of ISO 26262-3 and the pairs of ISO 26262-9 clause 5, literally; each condition has its problem.
 * Negative control: pairs that do not add up, and a division with every condition met.
 */

import { describe, expect, it } from 'vitest';
import type { Asil } from '../../../graph/metamodel/content.ts';
import {
  asilNotation,
  type Controllability,
  determineAsil,
  type Exposure,
  highestAsil,
  parseAsil,
  rateHazard,
  type Severity,
} from '../../../graph/safety/hara/asil.ts';
import {
  canDecompose,
  type DecomposedRequirement,
  type DecompositionFacts,
  decompositionProblems,
} from '../../../graph/safety/hara/decomposition.ts';

/** Rows of the specification: severity and exposure, then C1, C2, C3. */
const TABLE = `
  S1 E1 QM QM QM
  S1 E2 QM QM QM
  S1 E3 QM QM A
  S1 E4 QM A B
  S2 E1 QM QM QM
  S2 E2 QM QM A
  S2 E3 QM A B
  S2 E4 A B C
  S3 E1 QM QM A
  S3 E2 QM A B
  S3 E3 A B C
  S3 E4 B C D`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

const SEVERITIES = ['S0', 'S1', 'S2', 'S3'] as const;
const EXPOSURES = ['E0', 'E1', 'E2', 'E3', 'E4'] as const;
const CONTROLLABILITIES = ['C0', 'C1', 'C2', 'C3'] as const;
const CELLS = SEVERITIES.flatMap((severity) =>
  EXPOSURES.flatMap((exposure) =>
    CONTROLLABILITIES.map((controllability) => ({ severity, exposure, controllability })),
  ),
);

function histogram(asils: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const asil of asils) counts[asil] = (counts[asil] ?? 0) + 1;
  return counts;
}

describe('the ASIL of a rating', () => {
  it('is that of table 4, cell by cell', () => {
    const found = TABLE.map(([severity, exposure]) => [
      severity,
      exposure,
      ...(['C1', 'C2', 'C3'] as const).map(
        (controllability: Controllability) =>
          determineAsil({ severity: severity as Severity, exposure: exposure as Exposure, controllability }).asil,
      ),
    ]);
    expect(found).toEqual(TABLE);
  });

  it('is QM 62, A 8, B 6, C 3 and D 1 times in the 80 cells, and QM 18 times in the 36 without a 0', () => {
    expect(CELLS.length).toBe(80);
    expect(histogram(CELLS.map((cell) => determineAsil(cell).asil))).toEqual({ QM: 62, A: 8, B: 6, C: 3, D: 1 });
    const inside = CELLS.filter((cell) => !Object.values(cell).some((one) => one.endsWith('0')));
    expect(inside.length).toBe(36);
    expect(histogram(inside.map((cell) => determineAsil(cell).asil))).toEqual({ QM: 18, A: 8, B: 6, C: 3, D: 1 });
  });

  it('is QM with the class as the reason where a class is 0, and nothing else is none', () => {
    expect(determineAsil({ severity: 'S0', exposure: 'E4', controllability: 'C3' })).toEqual({
      asil: 'QM',
      because: 'S0: no ASIL is assigned',
      none: 'S0',
    });
    expect(determineAsil({ severity: 'S1', exposure: 'E1', controllability: 'C1' }).none).toBeNull();
    expect(CELLS.filter((cell) => determineAsil(cell).none !== null).length).toBe(44);
  });

  it('is the higher one where a statement contradicts the table', () => {
    const rating = { severity: 'S3', exposure: 'E3', controllability: 'C2' };
    expect(rateHazard({ ...rating, asil: 'B' })).toMatchObject({ asil: 'B', isContradicted: false });
    expect(rateHazard({ ...rating, asil: 'D' })).toMatchObject({ asil: 'D', isContradicted: true });
    expect(rateHazard({ ...rating, asil: 'QM' })).toMatchObject({ asil: 'B', isContradicted: true });
    expect(rateHazard({ ...rating, controllability: null, asil: 'C' })).toMatchObject({ asil: 'C', determined: null });
    expect(rateHazard({ ...rating, severity: 'S9', asil: null }).asil).toBeNull();
    for (const unknown of [{ severity: 'S9' }, { exposure: 'E5' }, { controllability: null }]) {
      expect(rateHazard({ ...rating, ...unknown, asil: 'A' })).toMatchObject({
        asil: 'A',
        determined: null,
        isContradicted: false,
        because: 'it states A',
      });
    }
    expect(rateHazard({ ...rating, exposure: null, asil: null }).because).toBe('it is not rated');
    expect(rateHazard({ ...rating, asil: 'D' }).because).toContain('it states D, which is above');
  });
});

it('levels are read from the ways in which they are written, and written with that of the goal', () => {
  expect(['B', 'ASIL_B', 'ASIL B(D)', 'asil-c', 'qm', 'QM(D)'].map(parseAsil)).toEqual([
    'B',
    'B',
    'B',
    'C',
    'QM',
    'QM',
  ]);
  expect(['SIL_2', 'E', '', 'ASIL', null].map(parseAsil)).toEqual([null, null, null, null, null]);
  expect(asilNotation({ asil: 'B', goal: 'D' })).toBe('ASIL B(D)');
  expect(asilNotation({ asil: 'D', goal: 'D' })).toBe('ASIL D');
  expect(asilNotation({ asil: 'QM', goal: 'A' })).toBe('QM(A)');
  expect(asilNotation({ asil: 'C', goal: null })).toBe('ASIL C');
  expect(asilNotation({ asil: 'QM', goal: null })).toBe('QM');
  expect(highestAsil(['QM', null, 'C', 'A'])).toBe('C');
  expect(highestAsil([null])).toBeNull();
});

const LEVELS = ['QM', 'A', 'B', 'C', 'D'] as const;

describe('a division of levels', () => {
  it('into two is one of the eight pairs, in either order', () => {
    const legal = LEVELS.flatMap((from) =>
      LEVELS.flatMap((left) =>
        LEVELS.filter((right) => canDecompose(from, [left, right])).map((right) => `${from}=${left}+${right}`),
      ),
    );
    expect(legal.sort()).toEqual(
      [
        ...['A=A+QM', 'A=QM+A', 'B=A+A', 'B=B+QM', 'B=QM+B', 'C=A+B', 'C=B+A', 'C=C+QM', 'C=QM+C'],
        ...['D=A+C', 'D=C+A', 'D=B+B', 'D=D+QM', 'D=QM+D'],
      ].sort(),
    );
  });

  it('into two, three or four is one whose weights add up: QM 0, A 1, B 2, C 3, D 4', () => {
    // Each pair adds up, and each pair that adds up is allowed: so it is for pairs that are divided again.
    const weight = (asil: Asil) => LEVELS.indexOf(asil as (typeof LEVELS)[number]);
    const lists = (length: number): Asil[][] =>
      length === 0 ? [[]] : lists(length - 1).flatMap((list) => LEVELS.map((one): Asil[] => [...list, one]));
    const wrong = [2, 3, 4].flatMap(lists).flatMap((into) =>
      LEVELS.filter((from) => {
        const sum = into.reduce((total, one) => total + weight(one), 0);
        return canDecompose(from, into) !== (from !== 'QM' && sum === weight(from));
      }).map((from) => `${from}=${into.join('+')}`),
    );
    expect(wrong).toEqual([]);
  });

  it('refuses B+A and C+QM for D, and two QM for anything', () => {
    expect(canDecompose('D', ['B', 'A'])).toBe(false);
    expect(canDecompose('D', ['C', 'QM'])).toBe(false);
    for (const from of LEVELS) expect(canDecompose(from, ['QM', 'QM'])).toBe(false);
  });

  it('into more is pairs again: C(D) may go on to B(D)+A(D)', () => {
    expect(canDecompose('D', ['B', 'A', 'A'])).toBe(true);
    expect(canDecompose('D', ['A', 'A', 'A', 'A'])).toBe(true);
    expect(canDecompose('D', ['D', 'QM', 'QM'])).toBe(true);
    expect(canDecompose('D', ['A', 'A', 'A'])).toBe(false);
    expect(canDecompose('B', ['A', 'A', 'A'])).toBe(false);
    expect(canDecompose('D', ['D'])).toBe(false);
    expect(
      canDecompose(
        'D',
        Array.from({ length: 9 }, (_, place): Asil => (place === 0 ? 'D' : 'QM')),
      ),
    ).toBe(false);
  });
});

function child(id: string, asil: Asil | null, more: Partial<DecomposedRequirement> = {}): DecomposedRequirement {
  return {
    id,
    asil,
    rationale: 'It detects alone.',
    needs: [],
    elements: [`element of ${id}`],
    withdrawn: [],
    within: [],
    contains: [`inside of ${id}`],
    dependsOn: [],
    builtFrom: [`code of ${id}`],
    ...more,
  };
}

const DFA = { id: 'DFA', verifies: ['L', 'R'], state: 'PASSED', because: 'passed' } as const;
const VALID: DecompositionFacts = {
  parent: { id: 'P', asil: 'D' },
  children: [child('L', 'B'), child('R', 'B')],
  analyses: [DFA],
  statedAt: [],
};

function rulesBroken(change: Partial<DecompositionFacts>): string[] {
  return decompositionProblems({ ...VALID, ...change }).map(({ rule }) => rule);
}

describe('a decomposition', () => {
  it('with all conditions met is valid', () => {
    expect(rulesBroken({})).toEqual([]);
  });

  it.each<[string, Partial<DecompositionFacts>]>([
    ['DECOMPOSITION_SINGLE', { children: [child('L', 'D')], analyses: [{ ...DFA, verifies: ['L'] }] }],
    ['DECOMPOSITION_PAIR', { children: [child('L', 'B'), child('R', 'A')] }],
    ['DECOMPOSITION_ALL_QM', { children: [child('L', 'QM'), child('R', 'QM')] }],
    ['DECOMPOSITION_OF_QM', { parent: { id: 'P', asil: 'QM' } }],
    ['DECOMPOSITION_OF_QM', { parent: { id: 'P', asil: null } }],
    ['DECOMPOSITION_ASIL_MISSING', { children: [child('L', 'B'), child('R', null)] }],
    ['DECOMPOSITION_NOT_REDUNDANT', { children: [child('L', 'B'), child('R', 'B', { rationale: ' ' })] }],
    ['DECOMPOSITION_NOT_REDUNDANT', { children: [child('L', 'B'), child('R', 'B', { needs: ['L'] })] }],
    ['DECOMPOSITION_NOT_ALLOCATED', { children: [child('L', 'B'), child('R', 'B', { elements: [] })] }],
    [
      'DECOMPOSITION_SHARED_ELEMENT',
      { children: [child('L', 'B', { elements: ['E'] }), child('R', 'B', { elements: ['E'] })] },
    ],
    [
      'DECOMPOSITION_SHARED_ELEMENT',
      { children: [child('L', 'B', { elements: ['E'] }), child('R', 'B', { within: ['E'] })] },
    ],
    [
      'DECOMPOSITION_NOT_ALLOCATED',
      { children: [child('L', 'B'), child('R', 'B', { elements: ['E'], withdrawn: ['E'] })] },
    ],
    [
      'DECOMPOSITION_SHARED_ELEMENT',
      { children: [child('L', 'B', { contains: ['CHIP'] }), child('R', 'B', { contains: ['CHIP'] })] },
    ],
    [
      'DECOMPOSITION_DEPENDENT_ELEMENTS',
      { children: [child('L', 'B'), child('R', 'B', { dependsOn: ['element of L'] })] },
    ],
    [
      'DECOMPOSITION_DEPENDENT_ELEMENTS',
      { children: [child('L', 'B'), child('R', 'B', { dependsOn: ['inside of L'] })] },
    ],
    ['DECOMPOSITION_DFA_MISSING', { analyses: [] }],
    ['DECOMPOSITION_DFA_MISSING', { analyses: [{ ...DFA, verifies: ['L'] }] }],
    ['DECOMPOSITION_DFA_FAILED', { analyses: [DFA, { ...DFA, id: 'DFA2', state: 'FAILED' }] }],
    ['DECOMPOSITION_DFA_STALE', { analyses: [{ ...DFA, state: 'STALE' }] }],
    ['DECOMPOSITION_DFA_UNKNOWN', { analyses: [{ ...DFA, state: 'UNKNOWN' }] }],
    ['DECOMPOSITION_INTEGRATION_LOWERED', { statedAt: [{ id: 'T', what: 'INTEGRATION', asil: 'B' }] }],
    ['DECOMPOSITION_HARDWARE_LOWERED', { statedAt: [{ id: 'F', what: 'HARDWARE', asil: 'C' }] }],
    [
      'DECOMPOSITION_HOMOGENEOUS',
      { children: [child('L', 'B', { builtFrom: ['X'] }), child('R', 'B', { builtFrom: ['X'] })] },
    ],
  ])('breaks %s', (rule, change) => {
    expect(rulesBroken(change)).toEqual([rule]);
  });

  it('does not break what shares a supplier of power, or has a second analysis that is stale', () => {
    const powered = [child('L', 'B', { dependsOn: ['power'] }), child('R', 'B', { dependsOn: ['power'] })];
    expect(rulesBroken({ children: powered })).toEqual([]);
    expect(rulesBroken({ analyses: [{ ...DFA, id: 'OLD', state: 'STALE' }, DFA] })).toEqual([]);
    const second = child('R', 'B', { elements: ['E', 'E2'], withdrawn: ['E'] });
    expect(rulesBroken({ children: [child('L', 'B'), second] })).toEqual([]);
    expect(rulesBroken({ statedAt: [{ id: 'T', what: 'INTEGRATION', asil: 'D' }] })).toEqual([]);
  });
});
