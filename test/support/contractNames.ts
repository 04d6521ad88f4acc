/**
 * The names, types and defaults of the stable core of the API, written out: what integrations rely on. Nothing in this
 * list is ever renamed, removed or given another type; the schema may hold more.
 */
export const CONTRACT_NAMES: readonly string[] = `
scalar DateTime
scalar JSON
Query.revision: Int!
Query.artifact: Artifact
Query.artifact(id: ID!)
Query.artifact(at: At)
Query.artifacts: ArtifactConnection!
Query.artifacts(filter: ArtifactFilter)
Query.artifacts(first: Int = 50)
Query.artifacts(after: String)
Query.artifacts(at: At)
Query.impact: ImpactReport!
Query.impact(input: ImpactInput!)
Query.findings: ImpactReport!
Query.findings(configuration: ID)
Query.findings(since: Int)
Query.findings(at: At)
Query.findings(filter: ImpactFilter)
Query.proveNoImpact: NonImpact!
Query.proveNoImpact(input: ImpactInput!)
Query.proveNoImpact(target: ID!)
Mutation.ingest: IngestReceipt!
Mutation.ingest(input: IngestInput!)
Mutation.disposition: Disposition!
Mutation.disposition(input: DispositionInput!)
input At.revision: Int
input At.validAt: DateTime
input IngestInput.source: String!
input IngestInput.idempotencyKey: String
input IngestInput.mode: IngestMode = MERGE
input IngestInput.actor: String
input IngestInput.reason: String
input IngestInput.import: ID
input IngestInput.lastOfImport: Boolean = true
input IngestInput.onError: IngestOnError = REJECT_BATCH
input IngestInput.artifacts: [ArtifactInput!] = []
input IngestInput.links: [LinkInput!] = []
IngestMode.MERGE
IngestMode.REPLACE_SOURCE
IngestOnError.REJECT_BATCH
IngestOnError.SKIP_ITEM
input ArtifactInput.id: ID!
input ArtifactInput.kind: ArtifactKind!
input ArtifactInput.subkind: String
input ArtifactInput.title: String
input ArtifactInput.version: VersionInput
input VersionInput.label: String
input VersionInput.content: JSON
input VersionInput.metadata: JSON
input VersionInput.digest: String
input VersionInput.retracted: RetractionInput
input RetractionInput.at: DateTime!
input RetractionInput.reason: String!
input RetractionInput.parts: [String!] = []
input LinkInput.type: RelationType!
input LinkInput.from: ID!
input LinkInput.to: ID!
input LinkInput.role: String
input LinkInput.scope: [String!] = []
input LinkInput.assurance: Assurance = DECLARED
input LinkInput.attributes: JSON
input LinkInput.reviewed: ReviewedInput
input ReviewedInput.from: String
input ReviewedInput.to: String
Assurance.DECLARED_REVIEWED
Assurance.TOOL_DERIVED
Assurance.DECLARED
Assurance.INFERRED
IngestReceipt.revision: Int!
IngestReceipt.replayed: Boolean!
IngestReceipt.created: Int!
IngestReceipt.updated: Int!
IngestReceipt.unchanged: Int!
IngestReceipt.retired: Int!
IngestReceipt.errors: [IngestError!]!
IngestError.path: String!
IngestError.id: ID
IngestError.code: String!
IngestError.message: String!
Artifact.id: ID!
Artifact.kind: ArtifactKind!
Artifact.subkind: String
Artifact.title: String
Artifact.source: String!
Artifact.sources: [String!]!
Artifact.retired: Boolean!
Artifact.current: Version
Artifact.versions: VersionConnection!
Artifact.versions(first: Int = 50)
Artifact.versions(after: String)
Artifact.incoming: LinkConnection!
Artifact.incoming(types: [RelationType!])
Artifact.incoming(first: Int = 50)
Artifact.incoming(after: String)
Artifact.outgoing: LinkConnection!
Artifact.outgoing(types: [RelationType!])
Artifact.outgoing(first: Int = 50)
Artifact.outgoing(after: String)
Version.id: ID!
Version.label: String!
Version.artifact: Artifact!
Version.content: JSON
Version.metadata: JSON
Version.digest: String
Version.semanticDigest: String!
Version.recordedAt: DateTime!
Version.retracted: Boolean!
Link.id: ID!
Link.type: RelationType!
Link.from: Artifact!
Link.to: Artifact!
Link.fromVersion: Version
Link.toVersion: Version
Link.role: String
Link.scope: [String!]!
Link.assurance: Assurance!
Link.verdict: LinkVerdict
LinkVerdict.VALID
LinkVerdict.SUSPECT
LinkVerdict.INVALID
LinkVerdict.UNASSESSED
input ArtifactFilter.kinds: [ArtifactKind!]
input ArtifactFilter.subkinds: [String!]
input ArtifactFilter.source: String
input ArtifactFilter.text: String
PageInfo.hasNextPage: Boolean!
PageInfo.endCursor: String
ArtifactConnection.totalCount: Int!
ArtifactConnection.pageInfo: PageInfo!
ArtifactConnection.nodes: [Artifact!]!
VersionConnection.totalCount: Int!
VersionConnection.pageInfo: PageInfo!
VersionConnection.nodes: [Version!]!
LinkConnection.totalCount: Int!
LinkConnection.pageInfo: PageInfo!
LinkConnection.nodes: [Link!]!
input ImpactInput.changes: [ChangeInput!]!
input ImpactInput.configuration: ID
input ImpactInput.at: At
input ImpactInput.filter: ImpactFilter
input ImpactInput.budget: BudgetInput
input ImpactInput.resume: String
input ChangeInput.subject: ID!
input ChangeInput.kind: ChangeKind
input ChangeInput.to: VersionInput
input ChangeInput.parts: [String!] = []
input ChangeInput.interval: IntervalInput
input IntervalInput.from: DateTime
input IntervalInput.until: DateTime
input ImpactFilter.kinds: [ArtifactKind!]
input ImpactFilter.effects: [Effect!]
input ImpactFilter.modalities: [Modality!]
input BudgetInput.nodes: Int
input BudgetInput.milliseconds: Int
ImpactReport.revision: Int!
ImpactReport.complete: Boolean!
ImpactReport.incompleteBecause: [String!]!
ImpactReport.verdict: Verdict!
ImpactReport.gates: [GateVerdict!]!
ImpactReport.frontier: String
ImpactReport.counts: ImpactCounts!
ImpactReport.items: ImpactItemConnection!
ImpactReport.items(first: Int = 50)
ImpactReport.items(after: String)
ImpactReport.items(filter: ImpactFilter)
ImpactReport.links: LinkImpactConnection!
ImpactReport.links(first: Int = 50)
ImpactReport.links(after: String)
ImpactReport.plan: Plan!
GateVerdict.gate: Artifact!
GateVerdict.verdict: Verdict!
GateVerdict.unmet: [ID!]!
LinkImpactConnection.totalCount: Int!
LinkImpactConnection.pageInfo: PageInfo!
LinkImpactConnection.nodes: [LinkImpact!]!
LinkImpact.link: ID!
LinkImpact.verdict: LinkVerdict!
LinkImpact.parts: [String!]!
LinkImpact.ruling: CutReason
LinkImpact.reason: String
Verdict.PASS
Verdict.FAIL
Verdict.UNKNOWN
ImpactCounts.total: Int!
ImpactCounts.byEffect: [EffectCount!]!
ImpactCounts.byKind: [KindCount!]!
ImpactCounts.byModality: [ModalityCount!]!
EffectCount.effect: Effect!
EffectCount.count: Int!
KindCount.kind: ArtifactKind!
KindCount.count: Int!
ModalityCount.modality: Modality!
ModalityCount.count: Int!
ImpactItemConnection.totalCount: Int!
ImpactItemConnection.pageInfo: PageInfo!
ImpactItemConnection.nodes: [ImpactItem!]!
ImpactItem.artifact: Artifact!
ImpactItem.version: Version
ImpactItem.states: [EffectState!]!
ImpactItem.effects: [Effect!]!
ImpactItem.modality: Modality!
ImpactItem.distance: Int!
ImpactItem.reason: String!
ImpactItem.witness: [WitnessStep!]!
ImpactItem.witnesses: WitnessSet!
ImpactItem.witnesses(effect: Effect)
ImpactItem.witnesses(first: Int = 5)
ImpactItem.obligations: [Obligation!]!
EffectState.effect: Effect!
EffectState.modality: Modality!
EffectState.scope: ItemScope
EffectState.cutBy: ID
ItemScope.affected: [String!]!
ItemScope.unaffected: [String!]!
ItemScope.unknown: Boolean!
WitnessStep.from: ID!
WitnessStep.to: ID!
WitnessStep.link: ID!
WitnessStep.relation: RelationType!
WitnessStep.changedEnd: LinkEnd!
WitnessStep.rule: ID!
WitnessStep.kindIn: ChangeKind
WitnessStep.effectIn: Effect
WitnessStep.effectOut: Effect!
WitnessStep.with: [ID!]!
LinkEnd.SOURCE
LinkEnd.TARGET
WitnessSet.pathSet: PathSet!
WitnessSet.paths: [WitnessPath!]!
WitnessPath.steps: [WitnessStep!]!
PathSet.EXHAUSTIVE
PathSet.TRUNCATED
Obligation.id: ID!
Obligation.action: ObligationAction!
Obligation.subject: ID!
Obligation.parts: [String!]!
Obligation.responsible: [ID!]!
Obligation.accountable: ID
Obligation.clause: String
Obligation.notBefore: DateTime
ObligationAction.REVIEW
ObligationAction.RERUN
ObligationAction.REANALYSE
ObligationAction.RETRAIN
ObligationAction.RE_ARGUE
ObligationAction.REAPPROVE
ObligationAction.REASSESS
ObligationAction.ROLLBACK_DECISION
ObligationAction.REPORT
Plan.levels: [PlanLevel!]!
Plan.reuse: [ID!]!
PlanLevel.obligations: [Obligation!]!
PlanLevel.groups: [[ID!]!]!
NonImpact | NonImpactCertificate
NonImpact | ImpactWitness
NonImpact | NonImpactUnknown
NonImpactCertificate.target: ID!
NonImpactCertificate.reached: Int!
NonImpactCertificate.inside: IdConnection!
NonImpactCertificate.inside(first: Int = 200)
NonImpactCertificate.inside(after: String)
NonImpactCertificate.boundary: BoundaryConnection!
NonImpactCertificate.boundary(first: Int = 200)
NonImpactCertificate.boundary(after: String)
NonImpactCertificate.revision: Int!
IdConnection.totalCount: Int!
IdConnection.pageInfo: PageInfo!
IdConnection.nodes: [ID!]!
BoundaryConnection.totalCount: Int!
BoundaryConnection.pageInfo: PageInfo!
BoundaryConnection.nodes: [BoundaryLink!]!
NonImpactUnknown.target: ID!
NonImpactUnknown.because: [String!]!
BoundaryLink.link: ID!
BoundaryLink.relation: RelationType!
BoundaryLink.inside: ID!
BoundaryLink.outside: ID!
BoundaryLink.reason: CutReason!
CutReason.RULE_DOES_NOT_CARRY
CutReason.SCOPE_DISJOINT
CutReason.DIGEST_EQUAL
CutReason.DISPOSITION
CutReason.THRESHOLD_MET
CutReason.NOT_IN_FORCE
CutReason.KEEPS_ITS_VERSION
CutReason.OTHER_SUPPORT_HOLDS
CutReason.WITHIN_ENVELOPE
ImpactWitness.item: ImpactItem!
input DispositionInput.change: ChangeInput!
input DispositionInput.configuration: ID
input DispositionInput.target: ID!
input DispositionInput.code: DispositionCode!
input DispositionInput.rationale: String!
input DispositionInput.signedBy: ID!
input DispositionInput.basis: [ID!] = []
input DispositionInput.expiresAt: DateTime
DispositionCode.NOT_USED
DispositionCode.NOT_IN_SCOPE
DispositionCode.BEHAVIOUR_EQUIVALENT
DispositionCode.COVERED_BY_OTHER_EVIDENCE
DispositionCode.MITIGATED
DispositionCode.WITHIN_ENVELOPE
Disposition.id: ID!
Disposition.active: Boolean!
Disposition.expiredBecause: String
Disposition.code: DispositionCode!
Disposition.target: ID!
ArtifactKind.SYSTEM
ArtifactKind.COMPONENT
ArtifactKind.REQUIREMENT
ArtifactKind.HAZARD
ArtifactKind.FAILURE_MODE
ArtifactKind.SCENARIO
ArtifactKind.SAFETY_MEASURE
ArtifactKind.ANALYSIS
ArtifactKind.CODE_UNIT
ArtifactKind.ENVIRONMENT
ArtifactKind.DATASET
ArtifactKind.PART
ArtifactKind.MODEL
ArtifactKind.RUN
ArtifactKind.TEST_CASE
ArtifactKind.EVIDENCE
ArtifactKind.METRIC
ArtifactKind.CLAIM
ArtifactKind.CLAUSE
ArtifactKind.CONTROL
ArtifactKind.PERSON
ArtifactKind.ROLE
ArtifactKind.SIGN_OFF
ArtifactKind.GATE
ArtifactKind.BASELINE
ArtifactKind.DEPLOYMENT
ArtifactKind.MONITOR
ArtifactKind.INCIDENT
ArtifactKind.CHANGE
ArtifactKind.IMPACT_ASSESSMENT
RelationType.REVISION_OF
RelationType.PART_OF
RelationType.REFINES
RelationType.MITIGATES
RelationType.IMPLEMENTS
RelationType.DEPENDS_ON
RelationType.ANALYZES
RelationType.CAUSES
RelationType.VERIFIES
RelationType.COVERS
RelationType.USED
RelationType.GENERATED
RelationType.DERIVED_FROM
RelationType.EVALUATES
RelationType.EVIDENCES
RelationType.SUPPORTS
RelationType.IN_CONTEXT_OF
RelationType.CHALLENGES
RelationType.COMPLIES_WITH
RelationType.APPLIES_TO
RelationType.RESPONSIBLE_FOR
RelationType.HOLDS
RelationType.APPROVES
RelationType.ATTRIBUTED_TO
RelationType.REQUIRES
RelationType.INCLUDES
RelationType.MONITORS
RelationType.AFFECTS
RelationType.ASSESSES
ChangeKind.EDITORIAL
ChangeKind.METADATA
ChangeKind.INTERFACE
ChangeKind.BEHAVIOUR
ChangeKind.STRUCTURE
ChangeKind.PARAMETER
ChangeKind.DATA_APPEND
ChangeKind.DATA_RELABEL
ChangeKind.DATA_SCHEMA
ChangeKind.SUPERSEDE
ChangeKind.RETRACT
ChangeKind.CONTEXT
ChangeKind.FIELD
ChangeKind.EXPIRY
ChangeKind.AUTHORITY
Effect.INFORM
Effect.SUSPECT
Effect.UNCONFIRMED
Effect.STALE
Effect.PARTIALLY_STALE
Effect.TAINTED
Effect.DEGRADED
Effect.IN_DOUBT
Effect.DEFEATED
Effect.NEEDS_REAPPROVAL
Effect.REASSESS
Effect.ROLLBACK_DECISION
Modality.ACTUAL
Modality.POTENTIAL
Modality.SUPPRESSED
Modality.UNKNOWN
`
  .trim()
  .split('\n');

/** What `IngestError.code` says: a closed list, so that a client can handle each. */
export const CONTRACT_INGEST_ERRORS: readonly string[] = [
  'VERSION_IMMUTABLE',
  'DANGLING_END',
  'RELATION_NOT_ALLOWED',
  'ID_INVALID',
  'TOO_LARGE',
  'SUPPORT_CYCLE',
  'BASELINE_CLOSED',
  'ONE_VERSION_ONLY',
  'IDEMPOTENCY_KEY_REUSED',
  'VALUE_INVALID',
];
