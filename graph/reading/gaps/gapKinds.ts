/**
 * What is missing in the graph, by rule: each kind of gap with what it says, where the rule comes from, and how it is found.
 * A gap is no finding of a change: it stands as long as nobody closes it.
 */
import { AI_SAFETY_RULES } from '../../safety/ai/rules.ts';
import type { GraphReader } from '../graphReader.ts';
import { exposedVerificationData, leakingData, spisWithoutClaim, unverifiedMlRequirements } from './aiSafetyGaps.ts';
import { oddCoverageGaps, oddExitGaps } from './oddGaps.ts';
import { sotifContributors } from './sotifContributors.ts';
import { unmitigatedHazards } from './unmitigatedHazards.ts';

/** Something that is missing. */
export interface Gap {
  /** Number of the artifact that lacks something. */
  readonly artifact: number;
  /** What is missing and what to do about it, as one sentence with the names in it. */
  readonly reason: string;
  /** Numbers of other artifacts that the sentence names. */
  readonly related: readonly number[];
}

export interface GapKindRow {
  /** What a gap of this kind says. */
  readonly sentence: string;
  /** Clause or paper that asks for it. */
  readonly source: string;
  /** All gaps of the kind, in the order in which the artifacts were recorded. */
  readonly find: (reader: GraphReader) => Promise<readonly Gap[]>;
}

export const GAP_KINDS = {
  UNMITIGATED_HAZARD: {
    sentence: 'A hazardous event of ASIL A or higher that nothing mitigates.',
    source: 'ISO 26262-3:2018, 6.4.4: a safety goal for each',
    find: unmitigatedHazards,
  },
  SOTIF_CONTRIBUTORS: {
    sentence: 'A SOTIF analysis to which one of the two families of roles did not contribute.',
    source: 'ISO 21448:2022, 4.4: developers and safety engineers',
    find: sotifContributors,
  },
  COVERAGE_GAP: {
    sentence: 'An element of the operational design domain with permitted values of which no data set has a sample.',
    source: 'ISO/PAS 8800:2024, clause 11; ISO 34503:2023',
    find: oddCoverageGaps,
  },
  ODD_EXIT_WITHOUT_FALLBACK: {
    sentence: 'An element of the operational design domain that can be left without anything that takes over.',
    source: 'ISO 21448:2022, clause 8; ISO 34503:2023',
    find: oddExitGaps,
  },
  SPI_WITHOUT_CLAIM: { ...AI_SAFETY_RULES.SPI_WITHOUT_CLAIM, find: spisWithoutClaim },
  DATASET_LEAKAGE: { ...AI_SAFETY_RULES.DATASET_LEAKAGE, find: leakingData },
  AMLAS_VERIFICATION_DATA_EXPOSED: {
    ...AI_SAFETY_RULES.AMLAS_VERIFICATION_DATA_EXPOSED,
    find: exposedVerificationData,
  },
  AMLAS_REQUIREMENT_UNVERIFIED: { ...AI_SAFETY_RULES.AMLAS_REQUIREMENT_UNVERIFIED, find: unverifiedMlRequirements },
} as const satisfies Record<string, GapKindRow>;

export type GapKind = keyof typeof GAP_KINDS;
