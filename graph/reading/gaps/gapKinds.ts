/**
 * What is missing in the graph, by rule: each kind of gap with what it says, where the rule comes from, and how it is found.
 * A gap is no finding of a change: it stands as long as nobody closes it.
 */
import { DATA_RULES } from '../../governance/dataOps/rules.ts';
import { LIFE_CYCLE_SOURCE } from '../../governance/lifeCycle/definition.ts';
import type { Pacing } from '../../impact/analyse.ts';
import { AI_SAFETY_RULES } from '../../safety/ai/rules.ts';
import { HARA_RULES } from '../../safety/hara/rules.ts';
import type { GraphReader } from '../graphReader.ts';
import type { DoubtOf } from '../hara/elements.ts';
import type { StandingSource } from '../standing.ts';
import { exposedVerificationData, leakingData, spisWithoutClaim, unverifiedMlRequirements } from './aiSafetyGaps.ts';
import { bypassedSteps } from './bypassedSteps.ts';
import { counterEvidence } from './counterEvidence.ts';
import {
  documentsWithoutCommit,
  featureSkews,
  missingBiasChecks,
  modelsWithoutTrainingData,
  overdueSubjectRequests,
  uncontrolledReleases,
  unlawfulPersonalData,
  unstatedOrigins,
} from './dataGaps.ts';
import { invalidDecompositions } from './decompositions.ts';
import {
  decidingShadows,
  deploymentsWithoutAssertions,
  deploymentsWithoutFallback,
  deploymentsWithoutStrategy,
} from './deployments.ts';
import { expiredCertificates } from './expiredCertificates.ts';
import {
  contradictedAsils,
  eventsWithoutGoal,
  goalsWithoutFtti,
  goalsWithoutSafeState,
  ratingsWithoutRationale,
  unmitigatedHazards,
} from './hazardousEvents.ts';
import { brokenLocks, endedMonitors, learningLockedModels, unmonitoredDeployments } from './lockedModels.ts';
import { lostTraces } from './lostTraces.ts';
import { malformedArguments } from './malformedArguments.ts';
import { missingMandatedMonitors, unaccountedFairness } from './mandatedMonitors.ts';
import { oddCoverageGaps, oddExitGaps } from './oddGaps.ts';
import { orphanedRows } from './orphanedRows.ts';
import { signedOwnWork } from './ownWork.ts';
import {
  dataWithoutLegality,
  incompleteSoup,
  missingRoles,
  modelsWithoutPurpose,
  overdueReports,
  overdueReviews,
  ownerlessModels,
  policyViolations,
  prohibitedDeployments,
  unansweredCanvases,
  unboundMeasures,
  unjustifiedSegregations,
  unmappedDuties,
  unregulatedProjects,
  untestedQualities,
} from './policyGaps.ts';
import { interruptedUmbrellas, unplannedWork } from './releasePlans.ts';
import { expiredTrainings, sponsorsMissing, untrainedHolders, vacantLevels } from './responsibilityGaps.ts';
import { signatureConflicts } from './signatureConflicts.ts';
import { silentMonitors } from './silentMonitors.ts';
import { sotifContributors } from './sotifContributors.ts';
import { unaddressedRows } from './unaddressedRows.ts';
import { unknownParts } from './unknownParts.ts';
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
    sentence: 'A hazard of ASIL A or higher that nothing mitigates.',
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
      'A recorded step that its life cycle does not have, that began in another state, or whose guard was not evaluated; a record about what is under a managed process that did not come from it.',
    source: LIFE_CYCLE_SOURCE,
    find: bypassedSteps,
  },
  LOCKED_DEPLOYMENT_UNMONITORED: {
    sentence: 'A running deployment of a locked model version that no monitor watches.',
    source: 'Compliant MLOps: quality monitoring of the locked production model',
    find: unmonitoredDeployments,
  },
  LOCKED_MODEL_LEARNS: {
    sentence: 'A monitor that retrains in place what is locked.',
    source: 'Compliant MLOps: while locked, monitoring is verification only',
    find: learningLockedModels,
  },
  MODEL_LOCK_BROKEN: {
    sentence: 'A locked model version of which something is not as it was locked.',
    source: 'Compliant MLOps: content of a locked model is immutable',
    find: brokenLocks,
  },
  MONITOR_ENDED_EARLY: {
    sentence: 'A monitor that ended before the model that it watched was retired.',
    source: 'ModelOps: monitoring lasts from first production use to retirement',
    find: endedMonitors,
  },
  UMBRELLA_INTERRUPTED: {
    sentence: 'A release whose umbrella activity rested between its first requirement and its certification.',
    source: 'Compliant MLOps: risk management and safety engineering span both cycles',
    find: interruptedUmbrellas,
  },
  UNPLANNED_WORK: {
    sentence: 'An iteration with work that its release does not plan, or that is not part of one release.',
    source: 'Compliant MLOps: plan-driven and agile in balance',
    find: unplannedWork,
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
    sentence:
      'A hazardous event that is not rated, or with a class of severity, exposure or controllability that nobody gave a reason for.',
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
  DATA_LEAKAGE: { ...AI_SAFETY_RULES.DATA_LEAKAGE, find: leakingData },
  AMLAS_VERIFICATION_DATA_EXPOSED: {
    ...AI_SAFETY_RULES.AMLAS_VERIFICATION_DATA_EXPOSED,
    find: exposedVerificationData,
  },
  AMLAS_REQUIREMENT_UNVERIFIED: { ...AI_SAFETY_RULES.AMLAS_REQUIREMENT_UNVERIFIED, find: unverifiedMlRequirements },
  SIGNATURE_CONFLICT: {
    sentence:
      'A sign-off by somebody who is not independent of those who made what was signed, as far as is known by now.',
    source: 'ISO 26262-2:2018, 6.4.9 and Table 1',
    find: signatureConflicts,
  },
  TRAINING_MISSING: {
    sentence: 'Somebody who holds a role without any training record of a topic that the role asks for.',
    source: 'ISO 26262-2:2018, 5.4.4: competence; AI Act Art. 4; 21 CFR 11.10(i)',
    find: untrainedHolders,
  },
  TRAINING_EXPIRED: {
    sentence: 'Somebody who holds a role and whose training record of a topic that it asks for is out of date.',
    source: 'ISO 26262-2:2018, 5.4.4: competence; AI Act Art. 4; 21 CFR 11.10(i)',
    find: expiredTrainings,
  },
  EXECUTIVE_SPONSOR_MISSING: {
    sentence: 'A policy that asks for an executive sponsor whom nobody is.',
    source: 'Model governance, step 3: responsibilities',
    find: sponsorsMissing,
  },
  RESPONSIBILITY_LEVEL_VACANT: {
    sentence: 'A policy that asks for somebody at a level of responsibility at which nobody is.',
    source: 'Model governance, step 3: responsibilities',
    find: vacantLevels,
  },
  DATA_SUBJECT_REQUEST_OVERDUE: {
    sentence: 'A request of a data subject that is not closed, and late.',
    source: 'GDPR Art. 12(3); CCPA §1798.130(a)(2)',
    find: overdueSubjectRequests,
  },
  ENVIRONMENT_UNCONTROLLED: { ...DATA_RULES.ENVIRONMENT_UNCONTROLLED, find: uncontrolledReleases },
  PERSONAL_DATA_BLOCKED: { ...DATA_RULES.PERSONAL_DATA_BLOCKED, find: unlawfulPersonalData },
  SKEW_RISK: {
    sentence: 'A deployment that computes features in another way than its model was trained with.',
    source: 'feature stores: the same features for training and serving',
    find: featureSkews,
  },
  DATA_ORIGIN_UNSTATED: {
    sentence: 'Data of a released model of which nobody says the kind, licence and storage, or how they were labelled.',
    source: 'AI Act Art. 10(2)(b); MLOps canvas, block 2',
    find: unstatedOrigins,
  },
  MODEL_WITHOUT_TRAINING_DATA: {
    sentence: 'A trained model with a version of which no version of data is recorded that it was trained on.',
    source: 'AI Act Art. 11, Annex IV 2(d); MLOps: each trained model to its exact data version',
    find: modelsWithoutTrainingData,
  },
  BIAS_CHECK_MISSING: {
    sentence: 'A model of a high-risk system without a check of how it does for subgroups.',
    source: 'AI Act Art. 10(2)(f), (g)',
    find: missingBiasChecks,
  },
  DOCUMENT_WITHOUT_COMMIT: { ...DATA_RULES.DOCUMENT_WITHOUT_COMMIT, find: documentsWithoutCommit },
  ARGUMENT_MALFORMED: {
    sentence: 'An element of an argument that breaks a rule of GSN.',
    source: 'GSN v3 (SCSC-141C)',
    find: malformedArguments,
  },
  COUNTER_EVIDENCE: {
    sentence: 'A claim with evidence against it that is no challenge: the claim stands as if it were not there.',
    source: 'GSN v3 (SCSC-141C), dialectic extension',
    find: counterEvidence,
  },
  DEPLOYMENT_WITHOUT_STRATEGY: {
    sentence: 'A deployment that does not say how it came into use.',
    source: 'MLOps stack canvas: deployment strategies',
    find: deploymentsWithoutStrategy,
  },
  SHADOW_DECIDES: {
    sentence: 'A shadow deployment whose output has an effect.',
    source: 'MLOps stack canvas: deployment strategies',
    find: decidingShadows,
  },
  DEPLOYMENT_WITHOUT_FALLBACK: {
    sentence: 'A deployment of a high-risk system that nothing takes over from.',
    source: 'AI Act Art. 15(4): robustness through redundancy and fail-safe plans',
    find: deploymentsWithoutFallback,
  },
  DEPLOYMENT_WITHOUT_ASSERTIONS: {
    sentence: 'A deployment of a high-risk system that does not check its inputs and outputs.',
    source: 'MLOps stack canvas: assertions before and after a prediction; AI Act Art. 15',
    find: deploymentsWithoutAssertions,
  },
  PROHIBITED_PRACTICE: {
    sentence: 'A deployment of an AI system whose risk class is UNACCEPTABLE, or one of these that is on the market.',
    source: 'Regulation (EU) 2024/1689, Art. 5',
    find: prohibitedDeployments,
  },
  POLICY_VIOLATION: {
    sentence: 'A deployment below a cell of the policy matrix in force; the reason names the cells.',
    source: 'Model governance, step 4: policies by class',
    find: policyViolations,
  },
  OVERDUE_REVIEW: {
    sentence: 'A decision, analysis or assessment that was to be looked at again and was not.',
    source: 'Model governance, step 1: risk assessments are reviewed',
    find: overdueReviews,
  },
  MEASURE_WITHOUT_STEP_OR_TEAM: {
    sentence: 'A measure that is not bound to exactly one step of a process and one accountable team.',
    source: 'Model governance, step 5: policies are built into the process',
    find: unboundMeasures,
  },
  NO_APPLICABLE_REGULATION: {
    sentence: 'A project in design or later that no regulation or standard applies to.',
    source: 'Compliant MLOps: regulations are identified from the start',
    find: unregulatedProjects,
  },
  CANVAS_UNANSWERED: {
    sentence: 'A mandatory question of the stack canvas that nobody has answered.',
    source: 'MLOps Stack Canvas',
    find: unansweredCanvases,
  },
  QUALITY_UNTESTED: {
    sentence: 'A requirement of efficiency, fairness, robustness or explainability without a test bound to a pipeline.',
    source: 'MLOps: non-functional requirements are tested in CI and CT',
    find: untestedQualities,
  },
  OWNERLESS_MODEL: {
    sentence: 'A model in production that nobody is accountable for.',
    source: 'MLOps Stack Canvas, value proposition; ISO/IEC 42001:2023, 5.3',
    find: ownerlessModels,
  },
  DUTY_UNMAPPED: {
    sentence: 'A duty to stakeholders that no policy answers.',
    source: 'Model governance: duties to stakeholders',
    find: unmappedDuties,
  },
  MODEL_WITHOUT_PURPOSE: {
    sentence: 'A model that neither says what it is for nor belongs to a system that does.',
    source: 'Responsible AI: intentionality; Regulation (EU) 2024/1689, Art. 3(12)',
    find: modelsWithoutPurpose,
  },
  DATA_WITHOUT_LEGALITY: {
    sentence: 'A model that was trained on data without legal basis, licence or consent.',
    source: 'Responsible AI: intentionality; Regulation (EU) 2024/1689, Art. 10(2)(b)',
    find: dataWithoutLegality,
  },
  ROLE_DIVERSITY: {
    sentence: 'A project that lacks somebody in a role that projects need.',
    source: 'Human-centred AI: a diverse set of roles',
    find: missingRoles,
  },
  SOUP_INCOMPLETE: {
    sentence: 'Software of unknown provenance without maker, exact version or review of its anomalies.',
    source: 'IEC 62304:2006+A1, 8.1.2 and 7.1.3',
    find: incompleteSoup,
  },
  SEGREGATION_UNJUSTIFIED: {
    sentence: 'A software item of a lower class than its whole, without a justified segregation.',
    source: 'IEC 62304:2006+A1, 4.3 and 5.3.5',
    find: unjustifiedSegregations,
  },
  INCIDENT_REPORT_OVERDUE: {
    sentence: 'A serious incident that was to be reported and was not.',
    source: 'Regulation (EU) 2024/1689, Art. 73',
    find: overdueReports,
  },
  MONITOR_MISSING: {
    sentence: 'A model in production without a kind of monitor that a policy in force asks for.',
    source: 'AI Act Art. 72: post-market monitoring; ModelOps: monitoring from first production use to retirement',
    find: missingMandatedMonitors,
  },
  FAIRNESS_UNACCOUNTED: {
    sentence:
      'A model in production whose fairness a policy in force wants accounted for, and of which nothing says how it treats people.',
    source: 'AI Act Art. 10(2)(f): examination for possible biases',
    find: unaccountedFairness,
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
  UNKNOWN_PART: {
    sentence:
      'A link or change about a part that what it is about does not have, so that no change of what is meant meets it.',
    source: 'ISO 26262-8:2018, clause 8: the impact of a change on each affected work product',
    find: unknownParts,
  },
} as const satisfies Record<string, GapKindRow>;

export type GapKind = keyof typeof GAP_KINDS;
