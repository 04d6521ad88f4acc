/**
 * What is missing in the graph, by rule: each kind of gap with what it says, where the rule comes from, and how it is found.
 * A gap is no finding of a change: it stands as long as nobody closes it.
 */
import { LIFE_CYCLE_SOURCE } from '../../governance/lifeCycle/definition.ts';
import type { Pacing } from '../../impact/analyse.ts';
import { AI_SAFETY_RULES } from '../../safety/ai/rules.ts';
import { HARA_RULES } from '../../safety/hara/rules.ts';
import type { GraphReader } from '../graphReader.ts';
import type { DoubtOf } from '../hara/decompositions.ts';
import type { StandingSource } from '../standing.ts';
import { exposedVerificationData, leakingData, spisWithoutClaim, unverifiedMlRequirements } from './aiSafetyGaps.ts';
import { bypassedSteps } from './bypassedSteps.ts';
import { invalidDecompositions } from './decompositions.ts';
import { expiredCertificates } from './expiredCertificates.ts';
import {
  contradictedAsils,
  eventsWithoutGoal,
  goalsWithoutFtti,
  goalsWithoutSafeState,
  ratingsWithoutRationale,
  unmitigatedHazards,
} from './hazardousEvents.ts';
import { lostTraces } from './lostTraces.ts';
import { malformedArguments } from './malformedArguments.ts';
import { oddCoverageGaps, oddExitGaps } from './oddGaps.ts';
import { orphanedRows } from './orphanedRows.ts';
import { signedOwnWork } from './ownWork.ts';
import { silentMonitors } from './silentMonitors.ts';
import { sotifContributors } from './sotifContributors.ts';
import { unaddressedRows } from './unaddressedRows.ts';
import { unallocatedRequirements, unverifiedRequirements } from './untracedRequirements.ts';
import { unverifiedMechanisms } from './unverifiedMechanisms.ts';
import { blockedGates, vacantRoles } from './vacantRoles.ts';

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
  /** The instant at which expiries, due dates and silences are judged, in ms since 1970. */
  readonly validAt: number;
  /** What the impact engine says of analyses; asked where it decides. */
  readonly doubts: () => Promise<DoubtOf>;
  /** Whether something is still what it was; it costs the findings of HEAD. */
  readonly standing: StandingSource;
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
  MONITOR_SILENT: {
    sentence: 'A monitor of which nothing was observed for longer than it may be silent.',
    source: 'AI Act Art. 72: post-market monitoring',
    find: silentMonitors,
  },
  BYPASSED_STEP: {
    sentence:
      'A recorded step that its life cycle does not have, that began in another state, or whose guard was not evaluated.',
    source: LIFE_CYCLE_SOURCE,
    find: bypassedSteps,
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
  ORPHANED: {
    sentence:
      'A row of an FMEA or FMEDA whose element is retired, or that names none; a requirement or test of which all that it refined or verified is retired.',
    source:
      'AIAG & VDA FMEA Handbook, 1st edition (2019), step 2: structure analysis; ISO 26262-8:2018, 6.4.3: traceable requirements',
    find: async (reader) => [...(await orphanedRows(reader)), ...(await lostTraces(reader))],
  },
  HIGH_ACTION_PRIORITY: {
    sentence: 'A row of an FMEA with action priority H that nobody is improving and nobody has justified.',
    source:
      'AIAG & VDA FMEA Handbook, 1st edition (2019), steps 5 and 6: H asks for an action or a documented justification',
    find: unaddressedRows,
  },
  UNVERIFIED_SAFETY_MECHANISM: {
    sentence:
      'A safety mechanism without a passing fault-injection test, still fresh, of each failure mode that it mitigates.',
    source:
      'ISO 26262-4:2018, 7.4.3 and 8.4.1; ISO 26262-5:2018, 10.4: safety mechanisms are tested, with injected faults',
    find: unverifiedMechanisms,
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
  ARGUMENT_MALFORMED: {
    sentence: 'An element of an argument that breaks a rule of GSN.',
    source: 'GSN v3 (SCSC-141C)',
    find: malformedArguments,
  },
  REQUIREMENT_UNVERIFIED: {
    sentence: 'A requirement to be built that no test or analysis verifies.',
    source: 'ISO 26262-8:2018, clause 9: verification of safety requirements',
    find: unverifiedRequirements,
  },
  REQUIREMENT_UNALLOCATED: {
    sentence: 'A requirement to be built that nothing implements and no other requirement refines.',
    source: 'ISO 26262-8:2018, clause 6: allocation to elements',
    find: unallocatedRequirements,
  },
  VACANT_ROLE: {
    sentence: 'A role with something to do or to sign that nobody holds.',
    source: 'ISO 26262-2:2018, clause 5: responsibilities are assigned',
    find: vacantRoles,
  },
  GATE_BLOCKED: {
    sentence: 'A gate that requires the sign-off of a role that nobody holds.',
    source: 'ISO 26262-2:2018, clause 5: responsibilities are assigned',
    find: blockedGates,
  },
  CERTIFICATE_EXPIRED: {
    sentence: 'A certificate or declaration that is out of date or was withdrawn.',
    source: 'EU AI Act Art. 20 (corrective action), 44 (validity of certificates) and 47 (declaration of conformity)',
    find: expiredCertificates,
  },
} as const satisfies Record<string, GapKindRow>;

export type GapKind = keyof typeof GAP_KINDS;
