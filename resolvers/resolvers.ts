/** All resolvers of the schema. A missing one is a type error. */
import { AmlasAssurance, amlasQueries } from './amlas.ts';
import { Analysis } from './analysis.ts';
import { Architecture, ArchitectureElement, architectureMutations, architectureQueries } from './architecture.ts';
import { Artifact, artifactQueries } from './artifact.ts';
import { AsilInForce, asilMutations } from './asil.ts';
import { assessChangeQueries, ChangeAssessment } from './assessChange.ts';
import { AssessmentPackage, assessmentPackageQueries, PackagedArtifact, WorkProduct } from './assessmentPackage.ts';
import { AuditEvent, AuditTrail, auditTrailQueries } from './auditTrail.ts';
import { authenticationMutations, authenticationQueries } from './authentication.ts';
import { Baseline, baselineMutations, CreateBaselinePayload } from './baseline.ts';
import {
  ApprovalDifference,
  BaselineDiff,
  BaselineDiffSide,
  baselineDiffQueries,
  MemberDifference,
} from './baselineDiff.ts';
import { canvasMutations, canvasQueries } from './canvas.ts';
import { challengeMutations } from './challenge.ts';
import { Champion, ChampionSwap, championMutations, championQueries } from './champion.ts';
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
import { Comment, commentMutations } from './comment.ts';
import { ClauseStatus, complianceQueries } from './compliance.ts';
import { Component, componentMutations } from './component.ts';
import {
  ConformanceChange,
  ConformanceItem,
  conformanceQueries,
  conformanceSubscriptions,
  ModelConformance,
} from './conformance.ts';
import { Control } from './control.ts';
import { coverageQueries } from './coverage.ts';
import { dataLineageMutations, dataLineageQueries } from './dataLineage.ts';
import { DataSubjectRequest, dataSubjectRequestMutations, dataSubjectRequestQueries } from './dataSubjectRequest.ts';
import { Dataset, datasetMutations } from './dataset.ts';
import { DatasetSafety, datasetSafetyQueries } from './datasetSafety.ts';
import { Decomposition, decompositionMutations, decompositionQueries } from './decomposition.ts';
import { delegationMutations } from './delegation.ts';
import { Deployment } from './deployment.ts';
import { DeploymentPolicy, deploymentPolicyMutations, deploymentPolicyQueries } from './deploymentPolicy.ts';
import { dispositionMutations } from './disposition.ts';
import { Environment } from './environment.ts';
import { environmentMoveMutations } from './environmentMove.ts';
import { Evidence, evidenceMutations } from './evidence.ts';
import { experimentQueries } from './experiment.ts';
import { FailureMode } from './failureMode.ts';
import { CutSetConnection, FaultTree, faultTreeQueries, faultTreeSubscriptions } from './faultTree.ts';
import { faultTreePictureQueries } from './faultTreePicture.ts';
import { fieldObservationMutations } from './fieldObservation.ts';
import { FindingsChange, findingsSubscriptions } from './findingsChange.ts';
import { Fmea, FmeaAction, FmeaRow, fmeaMutations, fmeaQueries } from './fmea.ts';
import { Fmeda, FmedaRow, fmedaQueries, HardwareMetric } from './fmeda.ts';
import { Gap, gapQueries } from './gap.ts';
import { Gate } from './gate.ts';
import { GateRecord, gateEvaluationMutations, gateEvaluationQueries } from './gateEvaluation.ts';
import { GeneratedElement, GeneratedSafetyCase, generatedSafetyCaseQueries } from './generatedSafetyCase.ts';
import { governanceKpiQueries } from './governanceKpis.ts';
import { Hazard, hazardMutations } from './hazard.ts';
import { hazardousEventMutations } from './hazardousEvent.ts';
import { GateVerdict, ImpactItem, ImpactReport, impactQueries, NonImpact, NonImpactCertificate } from './impact.ts';
import { ImpactAssessment } from './impactAssessment.ts';
import { Incident } from './incident.ts';
import { IncidentReport, incidentReportMutations, incidentReportQueries } from './incidentReport.ts';
import { ingestMutations } from './ingest.ts';
import { integrityQueries } from './integrity.ts';
import { journalQueries } from './journal.ts';
import {
  LifeCycleInstance,
  LifeCycleTransition,
  lifeCycleMutations,
  lifeCycleQueries,
  TakenTransition,
} from './lifeCycle.ts';
import { Link, linkMutations, linkQueries } from './link.ts';
import { refusingReaders } from './mayWrite.ts';
import { Metamodel, metamodelQueries } from './metamodel.ts';
import { Metric } from './metric.ts';
import { migrationMutations } from './migration.ts';
import { Model, modelMutations } from './model.ts';
import { ModelLock, modelLockMutations, modelLockQueries } from './modelLock.ts';
import { ModelCycle, modelOperationMutations, modelOperationQueries } from './modelOperation.ts';
import { Monitor, MonitorObservation, monitorMutations } from './monitor.ts';
import { OddCoverage, OddElement, OperationalDesignDomain, oddMutations, oddQueries } from './odd.ts';
import { Part } from './part.ts';
import { patternMutations } from './pattern.ts';
import { Person } from './person.ts';
import { LeadTime, PipelineMetrics, pipelineMetricsQueries } from './pipelineMetrics.ts';
import { Plan } from './plan.ts';
import { PolicyDecision, policyMutations, policyQueries } from './policy.ts';
import { ModelKpi, PortfolioReport, portfolioQueries, RegisteredModel } from './portfolio.ts';
import { PracticeGap, practiceGapMutations, practiceGapQueries } from './practiceGap.ts';
import { EnvelopeProof, predeterminedChangeMutations, predeterminedChangeQueries } from './predeterminedChange.ts';
import { Process, ProcessRun, processMutations, processQueries, StepRecord, StepStanding } from './process.ts';
import { ProjectDecision, projectDecisionMutations, projectDecisionQueries } from './projectDecision.ts';
import { RaciMatrix, raciQueries } from './raci.ts';
import { Recomputation } from './recomputed.ts';
import { CutSetChanges } from './recomputedTree.ts';
import { recordFaultTreeAnalysisMutations } from './recordFaultTreeAnalysis.ts';
import { recordFmedaMutations } from './recordFmeda.ts';
import { regulationWatchMutations, regulationWatchQueries, UpcomingRule } from './regulationWatch.ts';
import {
  EntryObstacle,
  Iteration,
  ReleasePlan,
  releasePlanMutations,
  releasePlanQueries,
  Umbrella,
} from './releasePlan.ts';
import { Requirement, requirementMutations } from './requirement.ts';
import { ReviewDecision, ReviewTask, reviewTaskMutations, reviewTaskQueries } from './reviewTask.ts';
import { Role } from './role.ts';
import { Run } from './run.ts';
import {
  ArgumentElement,
  CaseDependency,
  caseDependencies,
  SafetyCase,
  SafetyCaseDiff,
  safetyCaseQueries,
} from './safetyCase.ts';
import { safetyCaseExportQueries } from './safetyCaseExport.ts';
import { SafetyMeasure } from './safetyMeasure.ts';
import { OutOfStep, SafetySync, safetySyncQueries } from './safetySync.ts';
import { bigIntScalar, dateTimeScalar, jsonScalar } from './scalar.ts';
import { Scenario } from './scenario.ts';
import { SigningView, signingMutations, signingQueries } from './signing.ts';
import { SignOff, signOffMutations } from './signOff.ts';
import { softwareSafetyQueries } from './softwareSafety.ts';
import { FunctionalInsufficiency, Sotif, sotifMutations, sotifQueries } from './sotif.ts';
import { SafetyPerformanceIndicator, spiMutations, spiQueries } from './spi.ts';
import { stakeholderDutyQueries } from './stakeholderDuty.ts';
import { System } from './system.ts';
import { TestCase } from './testCase.ts';
import { Trace, TraceabilityCoverage, traceQueries } from './trace.ts';
import {
  PipelineRun,
  PipelineTrigger,
  TrainingPipeline,
  trainingPipelineMutations,
  trainingPipelineQueries,
} from './trainingPipeline.ts';
import type { Resolvers } from './types.generated.ts';
import { Version, versionQueries } from './version.ts';
import { WhatIf, whatIfQueries } from './whatIf.ts';

/** Types whose objects have the fields of the schema as they are: GraphQL's own default resolver serves them. */
type PlainType =
  | 'AnswerCanvasPayload'
  | 'CanvasBlock'
  | 'CanvasQuestion'
  | 'DecisionAlternative'
  | 'IncidentReportPayload'
  | 'Maturity'
  | 'DecideReviewPayload'
  | 'OpenReviewTasksPayload'
  | 'PracticeGapPayload'
  | 'RecordDecisionPayload'
  | 'SoftwareSafety'
  | 'SoupRecord'
  | 'StackCanvas'
  | 'StakeholderDuty'
  | 'TouchedArtifact'
  | 'CertificationStatus'
  | 'Checklist'
  | 'ChecklistPoint'
  | 'Compliance'
  | 'Classification'
  | 'FiredRule'
  | 'JudgedPolicyCell'
  | 'Policy'
  | 'PolicyMatrix'
  | 'PolicyMatrixCell'
  | 'PolicyOutcome'
  | 'RecordClassificationPayload'
  | 'RecordDeploymentPayload'
  | 'RecordMeasurePayload'
  | 'RecordPolicyPayload'
  | 'AllowedEnds'
  | 'AsilChange'
  | 'AsilLowering'
  | 'AsilReason'
  | 'AsilStep'
  | 'Coverage'
  | 'CoverageRow'
  | 'DecomposePayload'
  | 'DecompositionConnection'
  | 'DecompositionPart'
  | 'DecompositionProblem'
  | 'HazardousEventPayload'
  | 'HazardRating'
  | 'HazardRatingConnection'
  | 'IgnoredAsilLowering'
  | 'LowerAsilPayload'
  | 'SafetyGoalPayload'
  | 'ArgumentElementConnection'
  | 'ArgumentProblem'
  | 'ArgumentProblemConnection'
  | 'ArgumentRelation'
  | 'ArgumentRelationConnection'
  | 'ArgumentStatusCount'
  | 'SafetyCaseDiffCounts'
  | 'StatusReason'
  | 'ChallengePayload'
  | 'ViolateAssumptionPayload'
  | 'InstantiatePatternPayload'
  | 'PatternElement'
  | 'PatternRelation'
  | 'PatternValue'
  | 'ApprovalDifferenceConnection'
  | 'AssessedChange'
  | 'ApprovalLoss'
  | 'AddCommentPayload'
  | 'ArchitectureElementConnection'
  | 'ArtifactConnection'
  | 'CommentConnection'
  | 'CreateSystemPayload'
  | 'CriticalityReason'
  | 'DisciplineCount'
  | 'AutomationRatio'
  | 'PipelineChange'
  | 'PipelineChangeConnection'
  | 'Orphan'
  | 'OutOfStepConnection'
  | 'OutOfStepCause'
  | 'RecordComponentPayload'
  | 'OrphanConnection'
  | 'SafetyFunction'
  | 'SchemaStats'
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
  | 'CutSetsOfOrder'
  | 'FaultTreeApproximation'
  | 'FaultTreeImportance'
  | 'FaultTreePicture'
  | 'FaultTreeProgress'
  | 'LeafImportance'
  | 'EffectState'
  | 'EnvelopeBound'
  | 'FindingState'
  | 'CompleteFmeaActionPayload'
  | 'FmeaHistogram'
  | 'FmeaRatings'
  | 'FmeaRowConnection'
  | 'FmedaMissing'
  | 'FmedaRowConnection'
  | 'GapConnection'
  | 'HardwareTarget'
  | 'RateSplit'
  | 'RecordFailureModePayload'
  | 'RecordFmeaActionPayload'
  | 'FunctionalInsufficiencyConnection'
  | 'ScenarioAreas'
  | 'AreaMove'
  | 'AreaMovement'
  | 'AreaMovementConnection'
  | 'RiskAcceptance'
  | 'SotifContributor'
  | 'SotifReview'
  | 'SotifReviewGap'
  | 'MoveScenarioPayload'
  | 'RecordFieldObservationPayload'
  | 'DecideProposalPayload'
  | 'OddRange'
  | 'OddInterval'
  | 'OddCell'
  | 'OddCellConnection'
  | 'OddCellSamples'
  | 'OddDataset'
  | 'OddDifference'
  | 'UpdateODDPayload'
  | 'SpiObservation'
  | 'SpiObservationConnection'
  | 'RecordSpiPayload'
  | 'RecordSpiObservationPayload'
  | 'DatasetPhaseState'
  | 'DatasetPropertyState'
  | 'DatasetLeak'
  | 'AmlasStage'
  | 'AmlasArtefact'
  | 'AmlasRule'
  | 'GateDifference'
  | 'GateItem'
  | 'RecordEnvironmentChainPayload'
  | 'MoveToEnvironmentPayload'
  | 'ChangeDeploymentPayload'
  | 'EndManagedProcessPayload'
  | 'WaivedItem'
  | 'GatePredicate'
  | 'GateInputChange'
  | 'GateInput'
  | 'GateEvaluation'
  | 'GateRecomputation'
  | 'GateEvent'
  | 'GateEventConnection'
  | 'GateChain'
  | 'GateChainProblem'
  | 'PredicateKindDefinition'
  | 'RecordGatePayload'
  | 'EvaluateGatePayload'
  | 'WaiveGateItemPayload'
  | 'GeneratedElementConnection'
  | 'GeneratedStatusCount'
  | 'GateDifferenceConnection'
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
  | 'MonitorObservationConnection'
  | 'NonImpactUnknown'
  | 'Obligation'
  | 'PackagedArtifactConnection'
  | 'PageInfo'
  | 'OverlayComparison'
  | 'OverlayDelta'
  | 'PlanLevel'
  | 'PlannedStep'
  | 'AskModificationPayload'
  | 'EnvelopeBoundProof'
  | 'EnvelopeFieldProof'
  | 'ModificationDecision'
  | 'PredeterminedChange'
  | 'ChampionSwapPayload'
  | 'DeployModelPayload'
  | 'ModelExperiments'
  | 'RetentionClock'
  | 'RollbackDeploymentPayload'
  | 'EndDeploymentPayload'
  | 'StaleModel'
  | 'ModelPin'
  | 'UpdateModelWeightsPayload'
  | 'ReleaseEntry'
  | 'ReleasePlanPayload'
  | 'TimeSpan'
  | 'ProcessRule'
  | 'ProcessStep'
  | 'RecordProcessPayload'
  | 'RecordStepPayload'
  | 'RiskTreatment'
  | 'StepOutput'
  | 'RaciEntry'
  | 'RaciProblem'
  | 'RaciTask'
  | 'RecomputedMetric'
  | 'RecomputedTarget'
  | 'ChangedCutSet'
  | 'CutOffReport'
  | 'PrimeImplicantConnection'
  | 'PrimeImplicant'
  | 'ImplicantLiteral'
  | 'RecordClaimPayload'
  | 'RecordFaultTreeAnalysisPayload'
  | 'RecordFmedaPayload'
  | 'RecordClausePayload'
  | 'RecordCodeChangePayload'
  | 'RecordDatasetVersionPayload'
  | 'RecordHazardPayload'
  | 'RecordLifeCyclePayload'
  | 'RecordModelVersionPayload'
  | 'RecordMonitorObservationsPayload'
  | 'RecordMonitorPayload'
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
  | 'SafetyCaseExport'
  | 'SafetyCaseMissing'
  | 'SubkindDefinition'
  | 'TakeTransitionPayload'
  | 'UnmetRequirement'
  | 'SkippedObligation'
  | 'UnreachableRequirement'
  | 'TraceLinkCoverage'
  | 'Untraced'
  | 'UntracedConnection'
  | 'ViolatedRule'
  | 'VersionConnection'
  | 'WitnessPath'
  | 'WitnessSet'
  | 'WitnessStep'
  // Who asks, signatures, and who is responsible.
  | 'Authentication'
  | 'Viewer'
  | 'HeldRole'
  | 'SetSigningSecretPayload'
  | 'SignatureStanding'
  | 'MovedContent'
  | 'SigningMember'
  | 'ExportedSignOff'
  | 'SignOffExport'
  | 'SignOffExportCheck'
  | 'SignPayload'
  | 'RevokeSignOffPayload'
  | 'DelegateRolePayload'
  | 'AlcoaViolation'
  | 'AlcoaViolationConnection'
  | 'AuditedChange'
  | 'ModelValidator'
  | 'EffectiveChallenge'
  | 'ResponsibleRole'
  | 'LevelOfResponsibility'
  | 'Responsibilities'
  | 'RaciValidation'
  | 'PipelineStep'
  | 'PipelineTriggerConnection'
  | 'PipelineRunStep'
  | 'PipelineSplit'
  | 'DataAnomaly'
  | 'RecordPipelinePayload'
  | 'TriggerPipelinePayload'
  | 'PipelineRunPayload'
  | 'BiasCheck'
  | 'BoundDocument'
  | 'BrokenLink'
  | 'BrokenLinkConnection'
  | 'ColumnConsumer'
  | 'ColumnLineage'
  | 'ColumnPlace'
  | 'DataOrigin'
  | 'DataUse'
  | 'DataUseConnection'
  | 'Explanation'
  | 'FaultInput'
  | 'FaultOrigin'
  | 'LinkExternalRefPayload'
  | 'MetricDrop'
  | 'RecallSlicePayload'
  | 'RecordDocumentPayload'
  | 'TrainedOn'
  | 'DataSubjectHop'
  | 'DataSubjectRequestPayload'
  | 'LegalHoldPayload'
  | 'PseudonymisePayload'
  | 'Experiment'
  | 'ExperimentConnection'
  | 'MissingPin'
  | 'PinnedVersion'
  | 'ReproducibilityManifest'
  | 'RunDifference'
  | 'RunInputDifference'
  | 'RunMetricDifference'
  | 'RunParameterDifference'
  | 'RegisteredModelConnection'
  | 'ModelState'
  | 'ModelApproval'
  | 'ModelBreach'
  | 'ModelKindCount'
  | 'ModelStateCount'
  | 'ApprovalStateCount'
  | 'BreachCount'
  | 'KpiCount'
  | 'DoraMetrics'
  | 'GovernanceFigures'
  | 'GovernanceKpis'
  | 'TeamKpis'
  | 'AuditEventCount'
  | 'AuditEventConnection'
  | 'ConformanceDimensionCount'
  | 'ConformanceItemConnection'
  | 'RaiseAlertPayload';

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
    ...gapQueries,
    ...lifeCycleQueries,
    ...gateEvaluationQueries,
    ...raciQueries,
    ...authenticationQueries,
    ...signingQueries,
    ...integrityQueries,
    ...processQueries,
    ...releasePlanQueries,
    ...modelLockQueries,
    ...modelOperationQueries,
    ...predeterminedChangeQueries,
    ...championQueries,
    ...policyQueries,
    ...canvasQueries,
    ...incidentReportQueries,
    ...practiceGapQueries,
    ...projectDecisionQueries,
    ...regulationWatchQueries,
    ...reviewTaskQueries,
    ...softwareSafetyQueries,
    ...stakeholderDutyQueries,
    ...complianceQueries,
    ...deploymentPolicyQueries,
    ...decompositionQueries,
    ...coverageQueries,
    ...fmeaQueries,
    ...fmedaQueries,
    ...architectureQueries,
    ...traceQueries,
    ...safetySyncQueries,
    ...pipelineMetricsQueries,
    ...sotifQueries,
    ...oddQueries,
    ...spiQueries,
    ...datasetSafetyQueries,
    ...amlasQueries,
    ...safetyCaseQueries,
    ...safetyCaseExportQueries,
    ...assessmentPackageQueries,
    ...faultTreePictureQueries,
    ...generatedSafetyCaseQueries,
    ...trainingPipelineQueries,
    ...experimentQueries,
    ...dataSubjectRequestQueries,
    ...dataLineageQueries,
    ...portfolioQueries,
    ...governanceKpiQueries,
    ...auditTrailQueries,
    ...conformanceQueries,
  },
  Mutation: refusingReaders({
    ...ingestMutations,
    ...linkMutations,
    ...requirementMutations,
    ...hazardMutations,
    ...datasetMutations,
    ...modelMutations,
    ...monitorMutations,
    ...lifeCycleMutations,
    ...gateEvaluationMutations,
    ...environmentMoveMutations,
    ...processMutations,
    ...migrationMutations,
    ...modelLockMutations,
    ...modelOperationMutations,
    ...predeterminedChangeMutations,
    ...championMutations,
    ...releasePlanMutations,
    ...policyMutations,
    ...canvasMutations,
    ...incidentReportMutations,
    ...practiceGapMutations,
    ...projectDecisionMutations,
    ...regulationWatchMutations,
    ...reviewTaskMutations,
    ...deploymentPolicyMutations,
    ...codeUnitMutations,
    ...evidenceMutations,
    ...clauseMutations,
    ...claimMutations,
    ...signOffMutations,
    ...authenticationMutations,
    ...signingMutations,
    ...delegationMutations,
    ...dispositionMutations,
    ...baselineMutations,
    ...changeRequestMutations,
    ...hazardousEventMutations,
    ...asilMutations,
    ...decompositionMutations,
    ...fmeaMutations,
    ...architectureMutations,
    ...componentMutations,
    ...commentMutations,
    ...sotifMutations,
    ...oddMutations,
    ...spiMutations,
    ...fieldObservationMutations,
    ...challengeMutations,
    ...patternMutations,
    ...recordFaultTreeAnalysisMutations,
    ...recordFmedaMutations,
    ...trainingPipelineMutations,
    ...dataSubjectRequestMutations,
    ...dataLineageMutations,
  }),
  Subscription: { ...findingsSubscriptions, ...conformanceSubscriptions, ...faultTreeSubscriptions },
  PolicyDecision,
  IncidentReport,
  PracticeGap,
  ProjectDecision,
  UpcomingRule,
  ReviewTask,
  ReviewDecision,
  DeploymentPolicy,
  ClauseStatus,
  FindingsChange,
  ConformanceChange,
  Artifact,
  Version,
  Link,
  System,
  Component,
  Requirement,
  Hazard,
  FailureMode,
  FaultTree,
  CutSetConnection,
  Recomputation,
  CutSetChanges,
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
  Fmea,
  FmeaRow,
  FmeaAction,
  Fmeda,
  FmedaRow,
  HardwareMetric,
  Gap,
  AsilInForce,
  Decomposition,
  GeneratedSafetyCase,
  GeneratedElement,
  AssessmentPackage,
  WorkProduct,
  PackagedArtifact,
  Gate,
  GateRecord,
  Baseline,
  Deployment,
  Monitor,
  MonitorObservation,
  DataSubjectRequest,
  TrainingPipeline,
  PipelineTrigger,
  PipelineRun,
  LifeCycleInstance,
  LifeCycleTransition,
  TakenTransition,
  RaciMatrix,
  SigningView,
  Process,
  ProcessRun,
  StepStanding,
  StepRecord,
  ModelLock,
  EnvelopeProof,
  ModelCycle,
  Champion,
  ChampionSwap,
  ReleasePlan,
  Iteration,
  EntryObstacle,
  Umbrella,
  Incident,
  Change,
  ImpactAssessment,
  ChangeRequest,
  ChangeImpactRow,
  ChangeImpactDifference,
  GateVerdict,
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
  Architecture,
  ArchitectureElement,
  Comment,
  Trace,
  TraceabilityCoverage,
  SafetySync,
  OutOfStep,
  PipelineMetrics,
  LeadTime,
  Sotif,
  FunctionalInsufficiency,
  OperationalDesignDomain,
  OddElement,
  OddCoverage,
  SafetyPerformanceIndicator,
  DatasetSafety,
  AmlasAssurance,
  SafetyCase,
  SafetyCaseDiff,
  ArgumentElement,
  CaseDependency,
  ...caseDependencies,
  RegisteredModel,
  ModelKpi,
  PortfolioReport,
  AuditTrail,
  AuditEvent,
  ModelConformance,
  ConformanceItem,
};
