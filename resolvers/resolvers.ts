/** All resolvers of the schema. A missing one is a type error. */
import { Analysis } from './analysis.ts';
import { Artifact, artifactQueries } from './artifact.ts';
import { assessChangeQueries, ChangeAssessment } from './assessChange.ts';
import { Baseline, baselineMutations, CreateBaselinePayload } from './baseline.ts';
import {
  ApprovalDifference,
  BaselineDiff,
  BaselineDiffSide,
  baselineDiffQueries,
  MemberDifference,
} from './baselineDiff.ts';
import { Change } from './change.ts';
import {
  ChangeImpactDifference,
  ChangeImpactRow,
  ChangeRequest,
  changeRequestMutations,
  changeRequestQueries,
} from './changeRequest.ts';
import { Claim, claimMutations } from './claim.ts';
import { Clause, clauseMutations } from './clause.ts';
import { CodeUnit, codeUnitMutations } from './codeUnit.ts';
import { Component } from './component.ts';
import { Control } from './control.ts';
import { Dataset, datasetMutations } from './dataset.ts';
import { Deployment } from './deployment.ts';
import { dispositionMutations } from './disposition.ts';
import { Environment } from './environment.ts';
import { Evidence, evidenceMutations } from './evidence.ts';
import { FailureMode } from './failureMode.ts';
import { FaultTree, faultTreeQueries, faultTreeSubscriptions } from './faultTree.ts';
import { FindingsChange, findingsSubscriptions } from './findingsChange.ts';
import { Gate } from './gate.ts';
import { Hazard, hazardMutations } from './hazard.ts';
import { ImpactItem, ImpactReport, impactQueries, NonImpact, NonImpactCertificate } from './impact.ts';
import { ImpactAssessment } from './impactAssessment.ts';
import { Incident } from './incident.ts';
import { ingestMutations } from './ingest.ts';
import { journalQueries } from './journal.ts';
import { Link, linkMutations, linkQueries } from './link.ts';
import { Metamodel, metamodelQueries } from './metamodel.ts';
import { Metric } from './metric.ts';
import { Model, modelMutations } from './model.ts';
import { Monitor } from './monitor.ts';
import { Part } from './part.ts';
import { Person } from './person.ts';
import { Plan } from './plan.ts';
import { recordFaultTreeAnalysisMutations } from './recordFaultTreeAnalysis.ts';
import { Requirement, requirementMutations } from './requirement.ts';
import { Role } from './role.ts';
import { Run } from './run.ts';
import { SafetyMeasure } from './safetyMeasure.ts';
import { bigIntScalar, dateTimeScalar, jsonScalar } from './scalar.ts';
import { Scenario } from './scenario.ts';
import { SignOff, signOffMutations } from './signOff.ts';
import { System } from './system.ts';
import { TestCase } from './testCase.ts';
import type { Resolvers } from './types.generated.ts';
import { Version, versionQueries } from './version.ts';
import { WhatIf, whatIfQueries } from './whatIf.ts';

/** Types whose objects have the fields of the schema as they are: GraphQL's own default resolver serves them. */
type PlainType =
  | 'AllowedEnds'
  | 'ApprovalDifferenceConnection'
  | 'AssessedChange'
  | 'ApprovalLoss'
  | 'ArtifactConnection'
  | 'AssumptionDifference'
  | 'AssumptionDifferenceConnection'
  | 'AxisDefinition'
  | 'BaselineDiffCounts'
  | 'BoundaryConnection'
  | 'BoundaryLink'
  | 'ChallengeDifference'
  | 'ChallengeDifferenceConnection'
  | 'ChangeKindDefinition'
  | 'ChangedFinding'
  | 'ChangedFindings'
  | 'ClaimDifference'
  | 'ClaimDifferenceConnection'
  | 'RecordedAssessment'
  | 'ChangeConclusion'
  | 'ChangeImpactRowConnection'
  | 'ChangeObligation'
  | 'ChangeRequestConnection'
  | 'ChangeRequestError'
  | 'ChangeRequestExport'
  | 'ChangeRequestPayload'
  | 'ContentFieldDefinition'
  | 'Criterion'
  | 'Disposition'
  | 'EffectCount'
  | 'EffectDefinition'
  | 'CutSet'
  | 'CutSetConnection'
  | 'CutSetsOfOrder'
  | 'FaultTreeApproximation'
  | 'FaultTreeImportance'
  | 'FaultTreeProgress'
  | 'LeafImportance'
  | 'EffectState'
  | 'EnvelopeBound'
  | 'FindingState'
  | 'GateDifference'
  | 'GateDifferenceConnection'
  | 'GateVerdict'
  | 'IdConnection'
  | 'ImpactCounts'
  | 'ImpactItemConnection'
  | 'ImpactWitness'
  | 'CommonElement'
  | 'CommonElements'
  | 'Improvement'
  | 'Improvements'
  | 'IngestError'
  | 'IngestReceipt'
  | 'ItemScope'
  | 'JournalConnection'
  | 'JournalDefect'
  | 'JournalEntry'
  | 'JournalEntryDetail'
  | 'JournalVerification'
  | 'KindCount'
  | 'KindDefinition'
  | 'LeftOut'
  | 'LeftOutCount'
  | 'LeastCostLevel'
  | 'LeastCostPlan'
  | 'LinkAssertion'
  | 'LinkConnection'
  | 'LinkDifference'
  | 'LinkDifferenceConnection'
  | 'LinkImpact'
  | 'LinkImpactConnection'
  | 'LinkVerdictDifference'
  | 'LinkVerdictDifferenceConnection'
  | 'MemberDifferenceConnection'
  | 'MetricResult'
  | 'ModalityCount'
  | 'NonImpactUnknown'
  | 'Obligation'
  | 'PageInfo'
  | 'OverlayComparison'
  | 'OverlayDelta'
  | 'PlanLevel'
  | 'PlannedStep'
  | 'RecomputedMetric'
  | 'RecomputedTarget'
  | 'Recomputation'
  | 'RecordClaimPayload'
  | 'RecordFaultTreeAnalysisPayload'
  | 'RecordClausePayload'
  | 'RecordCodeChangePayload'
  | 'RecordDatasetVersionPayload'
  | 'RecordHazardPayload'
  | 'RecordModelVersionPayload'
  | 'RecordRequirementPayload'
  | 'RecordSignOffPayload'
  | 'RecordTestResultPayload'
  | 'RelationDefinition'
  | 'Retraction'
  | 'ReviewLinkPayload'
  | 'RoleDefinition'
  | 'RowDecision'
  | 'Rule'
  | 'RuleAdoption'
  | 'RuleCell'
  | 'RuleEmission'
  | 'RuleEnd'
  | 'RulesUsed'
  | 'SubkindDefinition'
  | 'UnmetRequirement'
  | 'SkippedObligation'
  | 'UnreachableRequirement'
  | 'VersionConnection'
  | 'WitnessPath'
  | 'WitnessSet'
  | 'WitnessStep';

export const resolvers: Omit<Resolvers, PlainType> = {
  BigInt: bigIntScalar,
  DateTime: dateTimeScalar,
  JSON: jsonScalar,
  Query: {
    ...artifactQueries,
    ...versionQueries,
    ...linkQueries,
    ...journalQueries,
    ...impactQueries,
    ...whatIfQueries,
    ...assessChangeQueries,
    ...baselineDiffQueries,
    ...changeRequestQueries,
    ...metamodelQueries,
    ...faultTreeQueries,
  },
  Mutation: {
    ...ingestMutations,
    ...linkMutations,
    ...requirementMutations,
    ...hazardMutations,
    ...datasetMutations,
    ...modelMutations,
    ...codeUnitMutations,
    ...evidenceMutations,
    ...clauseMutations,
    ...claimMutations,
    ...signOffMutations,
    ...dispositionMutations,
    ...baselineMutations,
    ...changeRequestMutations,
    ...recordFaultTreeAnalysisMutations,
  },
  Subscription: { ...findingsSubscriptions, ...faultTreeSubscriptions },
  FindingsChange,
  Artifact,
  Version,
  Link,
  System,
  Component,
  Requirement,
  Hazard,
  FailureMode,
  FaultTree,
  Scenario,
  SafetyMeasure,
  Analysis,
  CodeUnit,
  Environment,
  Dataset,
  Part,
  Model,
  Run,
  TestCase,
  Evidence,
  Metric,
  Claim,
  Clause,
  Control,
  Person,
  Role,
  SignOff,
  Gate,
  Baseline,
  Deployment,
  Monitor,
  Incident,
  Change,
  ImpactAssessment,
  ChangeRequest,
  ChangeImpactRow,
  ChangeImpactDifference,
  ImpactReport,
  ImpactItem,
  Plan,
  NonImpact,
  NonImpactCertificate,
  WhatIf,
  ChangeAssessment,
  CreateBaselinePayload,
  BaselineDiff,
  BaselineDiffSide,
  MemberDifference,
  ApprovalDifference,
  Metamodel,
};
