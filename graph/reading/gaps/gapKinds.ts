/**
 * What is missing in the graph, by rule: each kind of gap with what it says, where the rule comes from, and how it is found.
 * A gap is no finding of a change: it stands as long as nobody closes it.
 */
import type { Pacing } from '../../impact/analyse.ts';
import { HARA_RULES } from '../../safety/hara/rules.ts';
import type { GraphReader } from '../graphReader.ts';
import type { DoubtOf } from '../hara/decompositions.ts';
import { invalidDecompositions } from './decompositions.ts';
import {
  contradictedAsils,
  eventsWithoutGoal,
  goalsWithoutFtti,
  goalsWithoutSafeState,
  ratingsWithoutRationale,
  unmitigatedHazards,
} from './hazardousEvents.ts';
import { signedOwnWork } from './ownWork.ts';

/** Something that is missing. */
export interface Gap {
  /** Number of the artifact that lacks something. */
  readonly artifact: number;
  /** What is missing and what to do about it, as one sentence with the names in it. */
  readonly reason: string;
  /** Numbers of other artifacts that the sentence names. */
  readonly related: readonly number[];
}

/** The point at which gaps are looked for, beside the reader. */
export interface GapPoint {
  /** The instant at which expiries are judged, in ms since 1970. */
  readonly validAt: number;
  /** What the impact engine says of analyses; asked where it decides. */
  readonly doubts: () => Promise<DoubtOf>;
  readonly pacing: Pacing;
}

export interface GapKindRow {
  /** What a gap of this kind says. */
  readonly sentence: string;
  /** Clause or paper that asks for it. */
  readonly source: string;
  /** All gaps of the kind, in the order in which the artifacts were recorded. */
  readonly find: (reader: GraphReader, point: GapPoint) => Promise<readonly Gap[]>;
}

export const GAP_KINDS = {
  UNMITIGATED_HAZARD: {
    sentence: 'A hazardous event of ASIL A or higher that nothing mitigates.',
    source: 'ISO 26262-3:2018, 6.4.4: a safety goal for each',
    find: unmitigatedHazards,
  },
  HAZARDOUS_EVENT_WITHOUT_GOAL: {
    sentence: 'A hazardous event of ASIL A or higher without a safety goal.',
    source: 'ISO 26262-3:2018, 6.4.4: a safety goal for each',
    find: eventsWithoutGoal,
  },
  SAFETY_GOAL_WITHOUT_SAFE_STATE: {
    sentence: 'A safety goal that names no safe state.',
    source: 'ISO 26262-3:2018, clause 7',
    find: goalsWithoutSafeState,
  },
  SAFETY_GOAL_WITHOUT_FTTI: {
    sentence: 'A safety goal without a fault tolerant time interval.',
    source: 'ISO 26262-3:2018, clause 7',
    find: goalsWithoutFtti,
  },
  RATING_WITHOUT_RATIONALE: {
    sentence: 'A hazardous event with a class of severity, exposure or controllability that nobody gave a reason for.',
    source: HARA_RULES.HARA_RATIONALE_MISSING.source,
    find: ratingsWithoutRationale,
  },
  ASIL_CONTRADICTED: {
    sentence: 'Something that states another ASIL than it is rated, or a lower one than is in force for it.',
    source: HARA_RULES.HARA_ASIL_CONTRADICTED.source,
    find: contradictedAsils,
  },
  DECOMPOSITION_INVALID: {
    sentence: 'A decomposition that lacks one of its conditions: its parts have the whole ASIL.',
    source: 'ISO 26262-9:2018, clause 5',
    find: invalidDecompositions,
  },
  SEPARATION_OF_DUTIES: {
    sentence: 'A safety analysis that an author of the analysed design signed.',
    source: 'ISO 26262-2:2018, confirmation measures',
    find: signedOwnWork,
  },
} as const satisfies Record<string, GapKindRow>;

export type GapKind = keyof typeof GAP_KINDS;
