/**
 * The four areas of scenarios (ISO 21448:2022, 4.2) and how a scenario gets from one to another.
 *
 *     a field event on a condition that nobody modelled ─▶ 2
 *     3, 4 ─ found by exploration ─▶ 2      4 ─ shown harmless ─▶ 1
 *     2 ─ measure and verification ─▶ 1     1 ─ shown hazardous after all ─▶ 2
 */
import type { SotifProblem, SotifRule } from './rules.ts';

export type Area = 1 | 2 | 3 | 4;

/** The areas, with the name that counts go by. */
export const AREAS = {
  1: { name: 'knownNotHazardous', sentence: 'Known and not hazardous: to be grown.' },
  2: { name: 'knownHazardous', sentence: 'Known and hazardous: to be evaluated and made small.' },
  3: { name: 'unknownHazardous', sentence: 'Unknown and hazardous: to be explored.' },
  4: { name: 'unknownNotHazardous', sentence: 'Unknown and not hazardous.' },
} as const satisfies Record<Area, { name: string; sentence: string }>;

/** What a move rests on. */
export const MOVE_NEEDS = {
  EVIDENCE: 'Something that was seen or measured.',
  MEASURE: 'A measure that mitigates what the scenario brings about.',
  PASSED_TEST: 'A passed test of the scenario or of the measure.',
} as const;
export type MoveNeed = keyof typeof MOVE_NEEDS;

const NEEDED_BY_RULE: Readonly<Record<MoveNeed, SotifRule>> = {
  EVIDENCE: 'SOTIF_EVIDENCE_MISSING',
  MEASURE: 'SOTIF_MEASURE_MISSING',
  PASSED_TEST: 'SOTIF_VERIFICATION_MISSING',
};

interface TransitionRow {
  readonly sentence: string;
  /** Null: there was no scenario yet. */
  readonly from: readonly (Area | null)[];
  readonly to: Area;
  readonly needs: readonly MoveNeed[];
  readonly source: string;
}

/** The ways there are. */
export const TRANSITIONS = {
  FIELD_EVENT: {
    sentence: 'A field event under a condition that nobody modelled is a new scenario, known and hazardous.',
    from: [null],
    to: 2,
    needs: ['EVIDENCE'],
    source: 'ISO 21448:2022, clause 13',
  },
  FOUND: {
    sentence: 'Exploration or operation hit a scenario that was not known to be hazardous.',
    from: [3, 4],
    to: 2,
    needs: ['EVIDENCE'],
    source: 'ISO 21448:2022, clause 11',
  },
  MITIGATED: {
    sentence: 'A measure was taken and verified: the scenario is not hazardous any more.',
    from: [2],
    to: 1,
    needs: ['MEASURE', 'PASSED_TEST'],
    source: 'ISO 21448:2022, clauses 8 and 10',
  },
  SHOWN_HARMLESS: {
    sentence: 'A scenario that was not known was evaluated and is not hazardous.',
    from: [4],
    to: 1,
    needs: ['PASSED_TEST'],
    source: 'ISO 21448:2022, clause 11',
  },
  HAZARDOUS_AFTER_ALL: {
    sentence: 'What was thought to be harmless turned out to be hazardous.',
    from: [1],
    to: 2,
    needs: ['EVIDENCE'],
    source: 'ISO 21448:2022, clause 13',
  },
} as const satisfies Record<string, TransitionRow>;
export type Transition = keyof typeof TRANSITIONS;

/** What there is for a move. */
export type MoveSupport = Readonly<Record<MoveNeed, boolean>>;

export type Move =
  | { readonly ok: true; readonly transition: Transition }
  | { readonly ok: false; readonly problems: readonly [SotifProblem, ...SotifProblem[]] };

/**
 * May the scenario be moved, and by which transition?
 * @param move from null: there is no such scenario yet.
 */
export function checkMove(move: {
  readonly from: Area | null;
  readonly to: Area;
  readonly support: MoveSupport;
}): Move {
  const { from, to, support } = move;
  const entries = Object.entries(TRANSITIONS) as [Transition, TransitionRow][];
  const found = entries.find(([, row]) => row.to === to && row.from.includes(from));
  if (!found) return { ok: false, problems: [noTransition(from, to)] };
  const [transition, row] = found;
  const problems = row.needs
    .filter((need) => !support[need])
    .map((need): SotifProblem => {
      const message = `a move from ${placeOf(from)} to ${placeOf(to)} needs this: ${MOVE_NEEDS[need]} ${row.sentence}`;
      return { rule: NEEDED_BY_RULE[need], message };
    });
  const [first, ...rest] = problems;
  return first ? { ok: false, problems: [first, ...rest] } : { ok: true, transition };
}

function noTransition(from: Area | null, to: Area): SotifProblem {
  const move = `from ${placeOf(from)} to ${placeOf(to)}`;
  if (from === to)
    return { rule: 'SOTIF_ALREADY_THERE', message: `it is in ${placeOf(to)} already: name another area` };
  const isKnown = from === 1 || from === 2;
  if (isKnown) {
    return { rule: 'SOTIF_KNOWN_STAYS_KNOWN', message: `no move ${move}: what is known stays known` };
  }
  if (from === 3 && to === 1) {
    const message = `no move ${move}: move it to area 2 first, then show that a measure makes it harmless`;
    return { rule: 'SOTIF_EVALUATE_FIRST', message };
  }
  const message = `no move ${move}: areas 3 and 4 are estimated by sampling; record sampled scenarios with their area`;
  return { rule: 'SOTIF_UNKNOWN_IS_ESTIMATED', message };
}

function placeOf(area: Area | null): string {
  return area === null ? 'nowhere' : `area ${area}`;
}

/** A number of a content as an area. */
export function areaOf(value: unknown): Area | null {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : null;
}

/** Scenarios by area. */
export interface AreaCounts {
  readonly knownNotHazardous: number;
  readonly knownHazardous: number;
  readonly unknownHazardous: number;
  readonly unknownNotHazardous: number;
  /** Scenarios that nobody put into an area. */
  readonly unassigned: number;
}

export function countAreas(areas: Iterable<Area | null>): AreaCounts {
  const counts = {
    knownNotHazardous: 0,
    knownHazardous: 0,
    unknownHazardous: 0,
    unknownNotHazardous: 0,
    unassigned: 0,
  };
  for (const area of areas) counts[area === null ? 'unassigned' : AREAS[area].name] += 1;
  return counts;
}
