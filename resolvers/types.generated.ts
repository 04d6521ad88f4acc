import type { Json } from '../graph/model/delta.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ArtifactNode, VersionNode, LinkNode, ImpactReportNode, ImpactItemNode, ChangeRequestNode, ChangeImpactRowNode, ChangeImpactDifferenceNode, PlanNode, CertificateNode, WitnessNode, NonImpactUnknownNode, WhatIfNode, CreatedBaselineNode, BaselineDiffNode, BaselineDiffSideNode, MemberDifferenceNode, ApprovalDifferenceNode, ChangeAssessmentNode } from './nodes.ts';
import type { GapNode } from './gap.ts';
import type { RaciMatrixNode } from './raci.ts';
import type { LifeCycleInstanceNode, LifeCycleTransitionNode, TakenTransitionNode } from './lifeCycle.ts';
import type { MonitorObservationNode } from './monitor.ts';
import type { AsilNode } from './asil.ts';
import type { DecompositionNode } from './decomposition.ts';
import type { FmeaNode, FmeaRowNode, FmeaActionNode } from './fmea.ts';
import type { FmedaNode, FmedaRowNode, HardwareMetricNode } from './fmeda.ts';
import type { ArchitectureNode, ArchitectureElementNode } from './architecture.ts';
import type { CommentNode } from './comment.ts';
import type { TraceNode, CoverageNode } from './trace.ts';
import type { PipelineMetricsNode, LeadTimeNode } from './pipelineMetrics.ts';
import type { SafetySyncNode, OutOfStepNode } from './safetySync.ts';
import type { SafetyCaseNode, ElementNode, DependencyNode, SafetyCaseDiffNode } from './safetyCase.ts';
import type { FaultTreeNode } from './faultTree.ts';
import type { SotifNode } from './sotif.ts';
import type { SpiNode } from './spi.ts';
import type { DatasetSafetyNode } from './datasetSafety.ts';
import type { AmlasNode } from './amlas.ts';
import type { OddNode, OddElementNode, OddCoverageNode } from './odd.ts';
import type { FaultTreePictureNode } from './faultTreePicture.ts';
import type { AssessmentPackageNode, WorkProductNode, PackagedArtifactNode } from './assessmentPackage.ts';
import type { GeneratedCaseNode, GeneratedElementNode } from './generatedSafetyCase.ts';
import type { FindingsChangeNode } from './findingsChange.ts';
import type { Metamodel as MetamodelInForce } from '../graph/metamodel/metamodel.ts';
import type { RequestContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number of any size: a number as far as JSON readers keep it exactly (2^53 - 1), else its digits as text. */
  BigInt: { input: bigint; output: bigint; }
  /** An instant, ISO 8601, answered in UTC: 2026-11-21T00:00:00.000Z. Accepted with any offset; a bare date is 00:00 UTC. */
  DateTime: { input: string; output: string; }
  /** Any JSON value, as it came. */
  JSON: { input: Json; output: Json; }
};

/** How soon a row asks for an action (AIAG & VDA FMEA Handbook, 2019). It is no threshold on the risk priority number. */
export type ActionPriority =
  /** High: improve prevention or detection, or justify formally why the controls suffice. */
  | 'H'
  /** Low: the controls may be improved. */
  | 'L'
  /** Medium: the controls should be improved, or the reason why not be written down. */
  | 'M';

/** Where an action of an FMEA stands (AIAG & VDA FMEA Handbook, step 6). */
export type ActionState =
  /** It is done, and its row was rated again. */
  | 'COMPLETED'
  /** It is worked out, and not yet decided on. */
  | 'DECISION_PENDING'
  /** It is decided, and not yet done. */
  | 'IMPLEMENTATION_PENDING'
  /** It was decided against, for a reason that is written down. */
  | 'NOT_IMPLEMENTED'
  /** Nobody has decided on it. */
  | 'OPEN';

export type AddCommentInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly stance?: CommentStance;
  /** Artifact or version id (id@label) that it is about; an artifact id means its current version. */
  readonly subject: Scalars['ID']['input'];
  /** At most 10,000 characters. */
  readonly text: Scalars['String']['input'];
};

export type AddCommentPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly comment: Maybe<Comment>;
  readonly receipt: IngestReceipt;
};

export type AllowedEnds = {
  readonly from: ReadonlyArray<ArtifactKind>;
  /** Narrower: both ends are of the same kind. */
  readonly sameKind: Scalars['Boolean']['output'];
  readonly to: ReadonlyArray<ArtifactKind>;
  /** Narrower: the target has this subkind. */
  readonly toSubkind: Maybe<Scalars['String']['output']>;
};

export type AmendClauseInput = {
  /** All of it, not only what differs. */
  readonly content: Scalars['JSON']['input'];
  /** It binds from this instant. Null: what the content says, else at once. */
  readonly effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of a CLAUSE. */
  readonly id: Scalars['ID']['input'];
  /** Of the amended version. Null: the service numbers it. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
};

export type AmlasArtefact = {
  /** What it is. */
  readonly artefact: Scalars['String']['output'];
  /**
   * What it is in the graph: by its place there, or named by its letter in `amlas` of the metadata of something that belongs to the
   * model or its system.
   */
  readonly artifacts: ReadonlyArray<Artifact>;
  /** A to Z and AA to HH: the official ids. */
  readonly letter: Scalars['String']['output'];
  readonly status: AmlasStatus;
};

export type AmlasAssurance = {
  /** Artefacts that nothing in the graph is, in the order of their letters. */
  readonly missing: ReadonlyArray<AmlasArtefact>;
  readonly model: Model;
  readonly rules: ReadonlyArray<AmlasRule>;
  readonly stages: ReadonlyArray<AmlasStage>;
};

/** A rule of AMLAS on the artefacts. */
export type AmlasRule = {
  /** What breaks it, or what too little is said of. */
  readonly artifacts: ReadonlyArray<Artifact>;
  readonly message: Scalars['String']['output'];
  readonly rule: Scalars['String']['output'];
  readonly source: Scalars['String']['output'];
  /** UNKNOWN: the graph says too little. */
  readonly verdict: Verdict;
};

export type AmlasStage = {
  /** Nothing of it is missing. */
  readonly complete: Scalars['Boolean']['output'];
  readonly inputs: ReadonlyArray<AmlasArtefact>;
  readonly name: Scalars['String']['output'];
  readonly number: Scalars['Int']['output'];
  readonly outputs: ReadonlyArray<AmlasArtefact>;
};

export type AmlasStatus =
  /** Nothing is. */
  | 'MISSING'
  /** Something in the graph is this artefact. */
  | 'PRESENT';

/**
 * A safety or compliance analysis of part of the system: HARA, FMEA, FTA, SOTIF, STPA, DPIA and the like.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Analysis = Artifact & {
  /** What it analyses (ANALYZES). */
  readonly analyzes: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Is validUntil over at the instant asked about? Null where there is none. */
  readonly expired: Maybe<Scalars['Boolean']['output']>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always ANALYSIS. */
  readonly kind: ArtifactKind;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** HARA, FMEA and FMEDA: address of a page that shows it as a table, as of the revision asked about. Null: it has none. */
  readonly page: Maybe<Scalars['String']['output']>;
  /** When it was carried out. */
  readonly performedAt: Maybe<Scalars['DateTime']['output']>;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** Its rows: hazards, failure modes, scenarios (PART_OF). */
  readonly rows: ArtifactConnection;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** FMEDA: the ASIL whose hardware targets it is held against (ISO 26262-5:2018). */
  readonly targetAsil: Maybe<Asil>;
  /** What was in and what was out. */
  readonly text: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** When its validity ends; from then on it acts as a change of kind EXPIRY. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Requirements, measures and controls it verifies (VERIFIES). */
  readonly verifies: ArtifactConnection;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A safety or compliance analysis of part of the system: HARA, FMEA, FTA, SOTIF, STPA, DPIA and the like.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type AnalysisAnalyzesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A safety or compliance analysis of part of the system: HARA, FMEA, FTA, SOTIF, STPA, DPIA and the like.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type AnalysisCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A safety or compliance analysis of part of the system: HARA, FMEA, FTA, SOTIF, STPA, DPIA and the like.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type AnalysisIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A safety or compliance analysis of part of the system: HARA, FMEA, FTA, SOTIF, STPA, DPIA and the like.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type AnalysisOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A safety or compliance analysis of part of the system: HARA, FMEA, FTA, SOTIF, STPA, DPIA and the like.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type AnalysisRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A safety or compliance analysis of part of the system: HARA, FMEA, FTA, SOTIF, STPA, DPIA and the like.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type AnalysisVerifiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A safety or compliance analysis of part of the system: HARA, FMEA, FTA, SOTIF, STPA, DPIA and the like.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type AnalysisVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of an approval. */
export type ApprovalChange =
  /** It stands after and not before. */
  | 'GAINED'
  /** It stands before and not after. */
  | 'LOST';

export type ApprovalDifference = {
  readonly change: ApprovalChange;
  /** What moved under it: the member that it approves, or all members of the baseline whose content differs. */
  readonly moved: MemberDifferenceConnection;
  /** Why, in a sentence. */
  readonly reason: Scalars['String']['output'];
  readonly signOff: Artifact;
  /** What it approves: the baseline, or a member in the version that the side selects. */
  readonly subject: Artifact;
};


export type ApprovalDifferenceMovedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ApprovalDifferenceConnection = {
  readonly nodes: ReadonlyArray<ApprovalDifference>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Why a sign-off does not cover any more what it approved. */
export type ApprovalLoss = {
  /** Who recorded the change. Null: the change is only asked about, or time alone brought it about. */
  readonly causedBy: Maybe<Scalars['String']['output']>;
  /** What kind of change it was. */
  readonly kind: ChangeKind;
  /** Id of the artifact that changed. */
  readonly movedArtifact: Scalars['ID']['output'];
  /** Semantic digest of the content that the approval was about. Null: what changed has no content. */
  readonly movedFrom: Maybe<Scalars['String']['output']>;
  /**
   * Semantic digest after the change. Null: the content is the same (it was withdrawn, an authority was void) or is not
   * known.
   */
  readonly movedTo: Maybe<Scalars['String']['output']>;
  /** The reason that was given for it. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** The journal entry that recorded it. */
  readonly revision: Maybe<Scalars['Int']['output']>;
  /** Id of the sign-off. */
  readonly signOff: Scalars['ID']['output'];
  /** What it approves: a version (id@label) or a record. Null: nothing is recorded. */
  readonly subject: Maybe<Scalars['ID']['output']>;
};

/** What a system is made of. */
export type Architecture = {
  /** The system and its parts, each right below its whole: read by depth it is a tree. */
  readonly elements: ArchitectureElementConnection;
  /** From the system up to the product. */
  readonly path: ReadonlyArray<System>;
  /** The product that the system is part of in the end; the system itself where it is part of nothing. */
  readonly product: System;
};


/** What a system is made of. */
export type ArchitectureElementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ArchitectureElement = {
  /** Functions and requirements that are allocated to it (IMPLEMENTS, role ALLOCATED). */
  readonly allocated: ReadonlyArray<Artifact>;
  /** What others see of it: content of an interface. */
  readonly api: Maybe<Scalars['JSON']['output']>;
  /** Other elements that it depends on (DEPENDS_ON). */
  readonly dependsOn: ReadonlyArray<Artifact>;
  /** Steps below the system asked about: 0 is the system. */
  readonly depth: Scalars['Int']['output'];
  /** A System or Component. */
  readonly element: Artifact;
  /** Interfaces that it depends on. */
  readonly interfaces: ReadonlyArray<Component>;
  /** The whole that it is shown below; null: the system asked about. It may be part of others, too. */
  readonly parent: Maybe<Artifact>;
  /** Models and code that implement it. */
  readonly realisedBy: ReadonlyArray<Artifact>;
};

export type ArchitectureElementConnection = {
  readonly nodes: ReadonlyArray<ArchitectureElement>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AreaMove = {
  /** Null: it came, or was in no area. */
  readonly from: Maybe<Scalars['Int']['output']>;
  readonly scenario: Artifact;
  /** Null: it went, or is in no area. */
  readonly to: Maybe<Scalars['Int']['output']>;
};

/** What became of the areas in a period. */
export type AreaMovement = {
  /** At the end of the period. */
  readonly counts: ScenarioAreas;
  readonly moves: ReadonlyArray<AreaMove>;
  /** A revision, or a month as 2026-11. */
  readonly period: Scalars['String']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The last revision of the period that moved something. */
  readonly revision: Scalars['Int']['output'];
};

export type AreaMovementConnection = {
  readonly nodes: ReadonlyArray<AreaMovement>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ArgumentElement = {
  /** The claim, the evidence, or what a context refers to. */
  readonly artifact: Artifact;
  readonly because: StatusReason;
  /** The element of another module that an away element cites. */
  readonly cites: Maybe<Artifact>;
  /** The version that a solution refers to; null: it is none, or no version is recorded. */
  readonly evidence: Maybe<Version>;
  /** Id of the artifact. */
  readonly id: Scalars['ID']['output'];
  /** The module that it is in; null: of the argument itself. */
  readonly module: Maybe<Artifact>;
  /** Other modules may cite it. */
  readonly public: Scalars['Boolean']['output'];
  readonly status: ArgumentStatus;
  /** The statement. */
  readonly text: Scalars['String']['output'];
  /** A contract gives its support. */
  readonly toBeSupportedByContract: Scalars['Boolean']['output'];
  readonly type: ArgumentElementType;
  /** It has no support yet, on purpose. */
  readonly undeveloped: Scalars['Boolean']['output'];
  /** It holds a placeholder of a pattern. */
  readonly uninstantiated: Scalars['Boolean']['output'];
};

export type ArgumentElementConnection = {
  readonly nodes: ReadonlyArray<ArgumentElement>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Types of elements of GSN v3. */
export type ArgumentElementType =
  /** Assumed without proof. */
  | 'ASSUMPTION'
  /** A public assumption of another module, cited here. */
  | 'AWAY_ASSUMPTION'
  /** A public context of another module, cited here. */
  | 'AWAY_CONTEXT'
  /** A public goal of another module, cited here. */
  | 'AWAY_GOAL'
  /** A public justification of another module, cited here. */
  | 'AWAY_JUSTIFICATION'
  /** A public solution of another module, cited here. */
  | 'AWAY_SOLUTION'
  /** What the claim is about: scope, definitions. */
  | 'CONTEXT'
  /** What maps a goal of one module to goals of others. */
  | 'CONTRACT'
  /** A claim that challenges (dialectic extension). */
  | 'COUNTER_GOAL'
  /** A claim: a proposition. */
  | 'GOAL'
  /** Why a goal or strategy is put this way. */
  | 'JUSTIFICATION'
  /** An argument of its own. */
  | 'MODULE'
  /** A reference to evidence: a noun phrase. */
  | 'SOLUTION'
  /** The inference from sub-goals to a goal. */
  | 'STRATEGY';

/** A rule of GSN v3 that an argument breaks. */
export type ArgumentProblem = {
  /** Id of the element that it is about; null: a relation alone. */
  readonly element: Maybe<Scalars['ID']['output']>;
  /** What is wrong, with the ids, and what to do. */
  readonly message: Scalars['String']['output'];
  /** Id of the relation (a link); null: an element alone. */
  readonly relation: Maybe<Scalars['ID']['output']>;
  /** Name of the rule, e.g. GSN_STRATEGY_SUPPORT; the same as in extensions.rule where a typed mutation is refused. */
  readonly rule: Scalars['String']['output'];
  readonly severity: ProblemSeverity;
  /** Part of the standard. */
  readonly source: Scalars['String']['output'];
};

export type ArgumentProblemConnection = {
  readonly nodes: ReadonlyArray<ArgumentProblem>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** How strictly an argument is read. */
export type ArgumentProfile =
  /** GSN v3 as it is written. */
  | 'STRICT'
  /** The same, with a warning where widespread tools accept what the standard does not. */
  | 'TOLERANT';

export type ArgumentRelation = {
  /** Id of an element. */
  readonly from: Scalars['ID']['output'];
  /** Id of the link. */
  readonly id: Scalars['ID']['output'];
  /** Where a challenge stands. */
  readonly state: Maybe<ChallengeState>;
  /** Id of an element; of a relation, where a challenge is against one. */
  readonly to: Scalars['ID']['output'];
  readonly type: ArgumentRelationType;
};

export type ArgumentRelationConnection = {
  readonly nodes: ReadonlyArray<ArgumentRelation>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ArgumentRelationType =
  /** From the challenger to the element or relation that it challenges. */
  | 'CHALLENGES'
  /** From a goal or strategy to its context, assumption or justification. */
  | 'IN_CONTEXT_OF'
  /** From the supported element to its support. */
  | 'SUPPORTED_BY';

/**
 * Standing of an element by the argument logic, best first: the worst of what holds before any change (challenges, support,
 * context) and of what has happened (findings).
 */
export type ArgumentStatus =
  /** An assumption that nothing contradicts. */
  | 'ASSUMED'
  /** A justification or context: not argued for. */
  | 'AXIOMATIC'
  /** An accepted challenge refutes it. */
  | 'DEFEATED'
  /** Some of its support is stale and can be renewed. */
  | 'DEGRADED'
  /** Its argument does not hold, or an open challenge stands against it. */
  | 'IN_DOUBT'
  /** Its support holds. */
  | 'SUPPORTED'
  /** Nothing supports it yet. */
  | 'UNDEVELOPED';

export type ArgumentStatusCount = {
  readonly count: Scalars['Int']['output'];
  readonly status: ArgumentStatus;
};

/**
 * Anything that the trust in the system rests on. An artifact has versions; each is immutable. What it is in particular
 * (Hazard, Dataset, Claim …) is its object type. Everything below an artifact is read at the same point in history.
 */
export type Artifact = {
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The last one ingested unless REVISION_OF orders them. Null: no version was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph, without '@'. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target (dependency) end this artifact or one of its versions is, and the other way round. */
  readonly incoming: LinkConnection;
  readonly kind: ArtifactKind;
  /** Links whose source end this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it, and all that do. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * Anything that the trust in the system rests on. An artifact has versions; each is immutable. What it is in particular
 * (Hazard, Dataset, Claim …) is its object type. Everything below an artifact is read at the same point in history.
 */
export type ArtifactCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Anything that the trust in the system rests on. An artifact has versions; each is immutable. What it is in particular
 * (Hazard, Dataset, Claim …) is its object type. Everything below an artifact is read at the same point in history.
 */
export type ArtifactIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Anything that the trust in the system rests on. An artifact has versions; each is immutable. What it is in particular
 * (Hazard, Dataset, Claim …) is its object type. Everything below an artifact is read at the same point in history.
 */
export type ArtifactOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Anything that the trust in the system rests on. An artifact has versions; each is immutable. What it is in particular
 * (Hazard, Dataset, Claim …) is its object type. Everything below an artifact is read at the same point in history.
 */
export type ArtifactVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ArtifactConnection = {
  readonly nodes: ReadonlyArray<Artifact>;
  readonly pageInfo: PageInfo;
  /** How many there are in all, not only on this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What a list is narrowed to; everything stated has to hold. */
export type ArtifactFilter = {
  /** Also those that no source lists any more. */
  readonly includeRetired?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of these kinds. Null or empty: all. */
  readonly kinds?: InputMaybe<ReadonlyArray<ArtifactKind>>;
  /** Asserted by this source. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** One of these subkinds. Null or empty: all. */
  readonly subkinds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Words, or beginnings of words, all of which have to occur in title, id, or content or metadata of the current version
   * (full-text search), as they were at the revision asked about.
   */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

export type ArtifactInput = {
  /**
   * Chosen by the caller, unique in the graph, stable, at most 512 characters: recommended kind:namespace/name, e.g.
   * dataset:perception/train. No '@': ids are split at the first one.
   */
  readonly id: Scalars['ID']['input'];
  /** Never changes. */
  readonly kind: ArtifactKind;
  /** A finer type within the kind, from the metamodel, e.g. SAFETY_GOAL of REQUIREMENT. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  /** At most 2,000 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Null: the artifact as such, without saying anything about its content. */
  readonly version?: InputMaybe<VersionInput>;
};

/** The 30 kinds of artifact; metamodel has a sentence for each. */
export type ArtifactKind =
  /** A safety or compliance analysis of part of the system. */
  | 'ANALYSIS'
  /** A closed set of versions that belong together. */
  | 'BASELINE'
  /** A change that was proposed or made, with what it affects. */
  | 'CHANGE'
  /** An element of the safety argument. */
  | 'CLAIM'
  /** A clause of a regulation, standard, framework or internal policy. */
  | 'CLAUSE'
  /** A piece of code or configuration under version control. */
  | 'CODE_UNIT'
  /** A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service. */
  | 'COMPONENT'
  /** Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes. */
  | 'CONTROL'
  /** Data used to train, validate, test or monitor. */
  | 'DATASET'
  /** A set of instances that run a version or baseline in an environment. */
  | 'DEPLOYMENT'
  /** What something is built, trained, tested or served with. */
  | 'ENVIRONMENT'
  /** A result that speaks for or against something. */
  | 'EVIDENCE'
  /** A way in which an element fails or is insufficient; also an event or gate of a fault tree. */
  | 'FAILURE_MODE'
  /** A point that a configuration passes only when what the gate requires holds. */
  | 'GATE'
  /** A source of harm that is rated and has to be mitigated. */
  | 'HAZARD'
  /** A recorded judgment about the impact of a change, with its dispositions. */
  | 'IMPACT_ASSESSMENT'
  /** Something that went wrong in the field or in a pipeline. */
  | 'INCIDENT'
  /** A quantity with a criterion: performance or safety indicator, acceptance criterion, validation target. */
  | 'METRIC'
  /** A trained model; its versions may be locked. */
  | 'MODEL'
  /** Watches a deployment, model, metric or assumption in the field. */
  | 'MONITOR'
  /** A named part of another artifact: a column, class, slice, clause of a requirement, function, or relation of an argument. */
  | 'PART'
  /** A person who acts, with competence and organisation. */
  | 'PERSON'
  /** A statement that the system, its data or its processes have to fulfil. */
  | 'REQUIREMENT'
  /** A role that people hold: responsible, accountable, independent assessor, officer. */
  | 'ROLE'
  /** Something that was executed: a training, evaluation, build, labelling, validation, deployment, review, analysis or task. */
  | 'RUN'
  /** A mechanism, mitigation, oversight, fallback or model lock that reduces a risk. */
  | 'SAFETY_MEASURE'
  /** A situation in which the system operates, or a condition that triggers hazardous behaviour. */
  | 'SCENARIO'
  /** A signed verdict of a person or role about a subject. */
  | 'SIGN_OFF'
  /** An item, product, AI system or use case that is put into service as a whole. */
  | 'SYSTEM'
  /** A test or protocol that verifies a requirement, measure or control. */
  | 'TEST_CASE';

export type ArtifactOrder =
  /** As they were recorded, the oldest first. Pages are exact while others write. */
  | 'RECORDED'
  /** Best match of `text` first. The ranking moves when something is written: a later page may then repeat or miss one. */
  | 'RELEVANCE';

/** Automotive safety integrity level (ISO 26262); the lowest first. */
export type Asil =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  /** Quality management is enough. */
  | 'QM';

/** An artifact whose ASIL in force is another one after a write. */
export type AsilChange = {
  readonly after: Maybe<Asil>;
  readonly artifact: Artifact;
  readonly before: Maybe<Asil>;
  /** What is computed for it now; lower than `after` where nobody signed for less. */
  readonly computed: Maybe<Asil>;
};

/**
 * The ASIL of an artifact: what it is computed to be, what was in force before, and so what is in force. Raising is automatic;
 * what was in force falls only by a sign-off (`lowerAsil`).
 */
export type AsilInForce = {
  /** The ASIL of the safety goal: as if nothing above it had been decomposed. */
  readonly beforeDecomposition: Maybe<Asil>;
  /**
   * By what is recorded now: the rating of a hazard; of all others the highest that those above it have in force, or its part of a
   * valid decomposition. Null: nothing above it has one.
   */
  readonly computed: Maybe<Asil>;
  /** The higher of the two. */
  readonly effective: Maybe<Asil>;
  /** The highest that was ever in force, by the journal, since somebody last signed for less. */
  readonly floor: Maybe<Asil>;
  /** Journal entry at which the floor came into force. */
  readonly floorSince: Maybe<Scalars['Int']['output']>;
  /** Sign-offs that would lower it and do not count. */
  readonly ignoredLowerings: ReadonlyArray<IgnoredAsilLowering>;
  /** Sign-offs by which it fell, the first first. */
  readonly lowerings: ReadonlyArray<AsilLowering>;
  /** What is in force as it is written: QM, ASIL D, or ASIL B(D) with the ASIL of the safety goal (ISO 26262-9:2018, clause 5). */
  readonly notation: Maybe<Scalars['String']['output']>;
  /** Why, one for each number that is there. */
  readonly reasons: ReadonlyArray<AsilReason>;
};

export type AsilLowering = {
  readonly from: Asil;
  /** Journal entry. */
  readonly revision: Scalars['Int']['output'];
  readonly signOff: SignOff;
  readonly to: Asil;
};

export type AsilReason = {
  readonly asil: Asil;
  /** As one sentence. */
  readonly because: Scalars['String']['output'];
  readonly kind: AsilReasonKind;
  /** From where it began to the artifact. */
  readonly path: ReadonlyArray<AsilStep>;
};

export type AsilReasonKind =
  /** Of what is computed. */
  | 'COMPUTED'
  /** Of the floor. */
  | 'FLOOR';

/** One of those that an ASIL came down by. */
export type AsilStep = {
  readonly artifact: Artifact;
  /** What it passes on. */
  readonly asil: Maybe<Asil>;
  readonly because: Scalars['String']['output'];
  /** Id of that link. */
  readonly link: Maybe<Scalars['ID']['output']>;
  /** The relation by which it has it from the step before. Null: it is its own. */
  readonly relation: Maybe<RelationType>;
};

export type AssessedChange = {
  /** Semantic digest of the content that changes; null: the change is about no version. */
  readonly fromDigest: Maybe<Scalars['String']['output']>;
  /** Empty: it changes nothing. */
  readonly kinds: ReadonlyArray<ChangeKind>;
  /** Empty: all. */
  readonly parts: ReadonlyArray<Scalars['String']['output']>;
  /** Version id, or artifact id where the change is about the artifact as a whole. */
  readonly subject: Scalars['ID']['output'];
  /** Semantic digest of the new content; null: not known. */
  readonly toDigest: Maybe<Scalars['String']['output']>;
};

export type AssessedStandard =
  /** ISO 21448:2022, safety of the intended functionality (SOTIF). */
  | 'ISO_21448'
  /** ISO 26262:2018, functional safety of road vehicles. */
  | 'ISO_26262'
  /** ISO/PAS 8800:2024, safety of artificial intelligence in road vehicles. */
  | 'ISO_PAS_8800';

export type AssessmentPackage = {
  /** Every required work product is there. */
  readonly complete: Scalars['Boolean']['output'];
  /** SHA-256 of the manifest, hexadecimal. */
  readonly digest: Scalars['String']['output'];
  /**
   * Canonical JSON of all of it: products in the order of the table, artifacts and links in the order of their ids. Who has it can
   * compute the digest.
   */
  readonly manifest: Scalars['String']['output'];
  /** Required work products that are not there. */
  readonly missing: ReadonlyArray<WorkProduct>;
  /** In the order in which an assessor reads them. */
  readonly products: ReadonlyArray<WorkProduct>;
  /** The BASELINE or SYSTEM. */
  readonly release: Artifact;
  readonly revision: Scalars['Int']['output'];
  /** Links between artifacts of the package; the manifest has their ids. */
  readonly traces: Scalars['Int']['output'];
  /** It is complete, and nothing stands against any of it. */
  readonly upToDate: Scalars['Boolean']['output'];
};


export type AssessmentPackageProductsArgs = {
  statuses?: InputMaybe<ReadonlyArray<WorkProductStatus>>;
};

export type AssumptionDifference = {
  readonly assumption: MemberDifference;
  /** Claims that are made on it, on either side. */
  readonly claims: ReadonlyArray<Artifact>;
};

export type AssumptionDifferenceConnection = {
  readonly nodes: ReadonlyArray<AssumptionDifference>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/**
 * How sure a link is. First assertion: DECLARED_REVIEWED and TOOL_DERIVED rule the pair of contents VALID, the others leave
 * it UNASSESSED. INFERRED acts in the POTENTIAL world only.
 */
export type Assurance =
  /** A person stated it. */
  | 'DECLARED'
  /** A person stated it and a person checked it. */
  | 'DECLARED_REVIEWED'
  /** Something guessed it: it may raise a suspicion, never clear one. */
  | 'INFERRED'
  /** A tool recorded it while it happened. */
  | 'TOOL_DERIVED';

/** A point in the graph's history. Both null: now. */
export type At = {
  /** As the graph was known right after this journal entry. 0: before the first. */
  readonly revision?: InputMaybe<Scalars['Int']['input']>;
  /** The real-world instant asked about: expiries and effective dates are judged at it. Null: now. */
  readonly validAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * Safety activities: runs that evaluate, validate data, analyse or review, and results that no run generated. Their content
 * says whether a pipeline did them (automated).
 */
export type AutomationRatio = {
  readonly activities: Scalars['Int']['output'];
  readonly automated: Scalars['Int']['output'];
  readonly manual: Scalars['Int']['output'];
  /** automated / activities, 0 to 1; null: there is none. */
  readonly ratio: Maybe<Scalars['Float']['output']>;
  /** They do not say; they count as not automated. */
  readonly unstated: Scalars['Int']['output'];
};

/** A question that is asked of an artifact. Effects of one axis are compared; those of different axes stand side by side. */
export type Axis =
  /** Does the approval still cover what it approved? */
  | 'ASSENT'
  /** Is what the artifact rests on still what it was? */
  | 'BASIS'
  /** Does the artifact still fit what applies to it? */
  | 'FITNESS'
  /** Is what the artifact says still demonstrated? */
  | 'PROOF';

export type AxisDefinition = {
  readonly axis: Axis;
  /** Its effects, worst first. */
  readonly effects: ReadonlyArray<Effect>;
  /** The question that it asks. */
  readonly sentence: Scalars['String']['output'];
};

/**
 * A closed set of versions that belong together. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Baseline = Artifact & {
  /** Are its members final? */
  readonly closed: Scalars['Boolean']['output'];
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Gates that apply to it (APPLIES_TO). */
  readonly gates: ArtifactConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Deployments and baselines that include it (INCLUDES). */
  readonly includedIn: ArtifactConnection;
  /** Its members (INCLUDES). */
  readonly includes: LinkConnection;
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always BASELINE. */
  readonly kind: ArtifactKind;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** Sign-offs that approve it (APPROVES). */
  readonly signOffs: ArtifactConnection;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** The baseline that this one takes the place of, where createBaseline was told. */
  readonly supersedes: Maybe<Baseline>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A closed set of versions that belong together. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type BaselineCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A closed set of versions that belong together. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type BaselineGatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A closed set of versions that belong together. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type BaselineIncludedInArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A closed set of versions that belong together. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type BaselineIncludesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A closed set of versions that belong together. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type BaselineIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A closed set of versions that belong together. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type BaselineOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A closed set of versions that belong together. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type BaselineSignOffsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A closed set of versions that belong together. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type BaselineVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type BaselineDiff = {
  readonly after: BaselineDiffSide;
  /** Approvals that stand on one side only, and what moved under them. */
  readonly approvals: ApprovalDifferenceConnection;
  /** Members of `after` that `before` has in no version. */
  readonly artifactsAdded: MemberDifferenceConnection;
  /** Members of both, in another version. */
  readonly artifactsChanged: MemberDifferenceConnection;
  readonly artifactsRemoved: MemberDifferenceConnection;
  /** Assumptions that came, went, or say something else. */
  readonly assumptions: AssumptionDifferenceConnection;
  readonly before: BaselineDiffSide;
  /** Challenges (defeaters) that are new, gone, or judged otherwise. */
  readonly challenges: ChallengeDifferenceConnection;
  /** Claims that came, went, gained or lost support, or rest on other supports. */
  readonly claims: ClaimDifferenceConnection;
  /** How much differs; all zero: nothing does. */
  readonly counts: BaselineDiffCounts;
  /** Gates that do not have the same verdict, for the same reasons, on both sides. */
  readonly gates: GateDifferenceConnection;
  /** Links between members of `after`, in its versions, that `before` does not have. */
  readonly linksAdded: LinkConnection;
  /** Links of both that are about other parts, are more or less sure, or have other attributes. */
  readonly linksChanged: LinkDifferenceConnection;
  readonly linksRemoved: LinkConnection;
  /** The revision of the graph that was read. */
  readonly revision: Scalars['Int']['output'];
  /** Trace links of both whose verdict, on the contents that each side selects, differs. */
  readonly verdicts: LinkVerdictDifferenceConnection;
};


export type BaselineDiffApprovalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type BaselineDiffArtifactsAddedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type BaselineDiffArtifactsChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type BaselineDiffArtifactsRemovedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type BaselineDiffAssumptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type BaselineDiffChallengesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type BaselineDiffClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type BaselineDiffGatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type BaselineDiffLinksAddedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type BaselineDiffLinksChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type BaselineDiffLinksRemovedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type BaselineDiffVerdictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type BaselineDiffCounts = {
  readonly approvalsGained: Scalars['Int']['output'];
  readonly approvalsLost: Scalars['Int']['output'];
  readonly artifactsAdded: Scalars['Int']['output'];
  /** Those with equal content among them. */
  readonly artifactsChanged: Scalars['Int']['output'];
  readonly artifactsRemoved: Scalars['Int']['output'];
  readonly assumptions: Scalars['Int']['output'];
  readonly challenges: Scalars['Int']['output'];
  /** Claims in all. */
  readonly claims: Scalars['Int']['output'];
  readonly claimsGainedSupport: Scalars['Int']['output'];
  readonly claimsLostSupport: Scalars['Int']['output'];
  readonly gates: Scalars['Int']['output'];
  readonly linksAdded: Scalars['Int']['output'];
  readonly linksChanged: Scalars['Int']['output'];
  readonly linksRemoved: Scalars['Int']['output'];
  readonly verdicts: Scalars['Int']['output'];
};

export type BaselineDiffSide = {
  /** Null: HEAD. */
  readonly baseline: Maybe<Baseline>;
  /** How many members were compared, those of included baselines among them; included baselines themselves do not count. */
  readonly members: Scalars['Int']['output'];
  /** The revision at which it was put together. */
  readonly revision: Scalars['Int']['output'];
  /** Its verdict as it stands, without any change, as known at the revision asked about. */
  readonly verdict: Verdict;
};

/**
 * At most one of `baseline`, `filter` and `ids`; none of them: HEAD. A baseline holds versions of artifacts, and of records
 * evidence, runs and (where they are named) closed baselines. What a selection meets and a baseline cannot hold is listed in
 * `leftOut`; what `ids` or `replacements` name has to fit, else it is an error. At most 100,000 members.
 */
export type BaselineSelectionInput = {
  /** Begin with the members of this baseline, in its versions. */
  readonly baseline?: InputMaybe<Scalars['ID']['input']>;
  /** Begin with the artifacts that pass, in their current version. includeRetired is refused: what is retired is no member. */
  readonly filter?: InputMaybe<ArtifactFilter>;
  /** Exactly these: artifact ids (their current version) and version ids. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Artifact or version ids that take the place of the version of the same artifact, or join. */
  readonly replacements?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of artifacts that are left out. */
  readonly without?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type BoundaryConnection = {
  readonly nodes: ReadonlyArray<BoundaryLink>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A link that leaves the set of what is reached, and why nothing goes over it. */
export type BoundaryLink = {
  readonly inside: Scalars['ID']['output'];
  readonly link: Scalars['ID']['output'];
  readonly outside: Scalars['ID']['output'];
  readonly reason: CutReason;
  readonly relation: RelationType;
};

export type BudgetInput = {
  /** How long it may take. */
  readonly milliseconds?: InputMaybe<Scalars['Int']['input']>;
  /** How many artifacts the walk may visit. */
  readonly nodes?: InputMaybe<Scalars['Int']['input']>;
};

/** Something that claims of a safety case are made in the context of. Each aspect is a type of its own. */
export type CaseDependency = {
  readonly artifact: Artifact;
  /** Claims in whose context it stands. */
  readonly claims: ReadonlyArray<Claim>;
};

export type ChallengeDifference = {
  readonly after: Maybe<ChallengeState>;
  /** Null: there is no such challenge on that side. */
  readonly before: Maybe<ChallengeState>;
  readonly challenged: Artifact;
  readonly challenger: Artifact;
  /** The challenge as `after` has it; as `before` had it where it is gone. */
  readonly link: Link;
};

export type ChallengeDifferenceConnection = {
  readonly nodes: ReadonlyArray<ChallengeDifference>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ChallengeInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Id of the CLAIM, EVIDENCE, INCIDENT or MONITOR that challenges it. Null: a new counter goal. */
  readonly by?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the new counter goal. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** What is challenged: id of a CLAIM, EVIDENCE or SAFETY_MEASURE, or of a link of the argument. */
  readonly target: Scalars['ID']['input'];
  /** What the counter goal says; with `by` the reason for the challenge. */
  readonly text: Scalars['String']['input'];
};

export type ChallengePayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly challenge: Maybe<Link>;
  /** What is challenged; for a relation the PART that stands for it. */
  readonly challenged: Maybe<Artifact>;
  readonly challenger: Maybe<Artifact>;
  readonly receipt: IngestReceipt;
};

export type ChallengeResolution =
  /** It is right: what it challenges is defeated. */
  | 'ACCEPTED'
  /** It was answered and does not hold. */
  | 'REJECTED';

export type ChallengeState =
  /** It is right. */
  | 'ACCEPTED'
  /** Nobody has answered it. */
  | 'OPEN'
  /** It was answered. */
  | 'REJECTED';

/**
 * A change that was proposed or made, with what it affects. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Change = Artifact & {
  /** What it affects; attributes kind and parts say how (AFFECTS). */
  readonly affects: LinkConnection;
  /** Impact assessments of it (ASSESSES). */
  readonly assessedBy: ArtifactConnection;
  /** Who made it (ATTRIBUTED_TO). */
  readonly attributedTo: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always CHANGE. */
  readonly kind: ArtifactKind;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** How far it is, in the words of the tool it comes from. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** What is changed and why. */
  readonly text: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** Where it is discussed. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A change that was proposed or made, with what it affects. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ChangeAffectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A change that was proposed or made, with what it affects. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ChangeAssessedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A change that was proposed or made, with what it affects. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ChangeAttributedToArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A change that was proposed or made, with what it affects. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ChangeCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A change that was proposed or made, with what it affects. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ChangeIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A change that was proposed or made, with what it affects. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ChangeOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A change that was proposed or made, with what it affects. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ChangeVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ChangeAssessment = {
  /**
   * The items that decide the verdict, worst first: for FAIL what gates require and what is hit (no gate applies: every
   * ACTUAL effect worse than INFORM), for UNKNOWN every effect worse than INFORM. `first`: 1 to 100.
   */
  readonly because: ReadonlyArray<ImpactItem>;
  /** How many items decide it in all. */
  readonly becauseCount: Scalars['Int']['output'];
  /** False: a budget or deadline cut the walk, and the verdict is never PASS. */
  readonly complete: Scalars['Boolean']['output'];
  /** Of all items that the filter of the question leaves. */
  readonly counts: ImpactCounts;
  /** For the process that asks: 0 PASS, 1 FAIL, 2 UNKNOWN. */
  readonly exitCode: Scalars['Int']['output'];
  /**
   * What has to be done, in an order in which it can be done: of the plan, only what leads to an unmet gate, or (no gate is
   * unmet) to the verdict. Every way is in it: where a claim needs one of several supports, or a role one of several
   * sign-offs, less will do, and `report { plan { leastCost } }` of the same call chooses the cheapest way back to the gates.
   */
  readonly fixes: ReadonlyArray<Obligation>;
  /** The answer in one sentence. */
  readonly headline: Scalars['String']['output'];
  /** The whole answer. */
  readonly report: ImpactReport;
  /** The revision of the graph that was read. */
  readonly revision: Scalars['Int']['output'];
  /** What gates require and the configuration does not have, gate by gate. */
  readonly unmet: ReadonlyArray<UnmetRequirement>;
  readonly verdict: Verdict;
  /**
   * The rules by which the items of `because` are hit, each once, and GATE for gates that lack something. Empty for PASS. At
   * most the first 100 items are looked at.
   */
  readonly violatedRules: ReadonlyArray<ViolatedRule>;
};


export type ChangeAssessmentBecauseArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ChangeConclusion = {
  /** The revision at which the report was computed again; null: it was not. */
  readonly checkedRevision: Maybe<Scalars['Int']['output']>;
  readonly duplicateOf: Maybe<Scalars['ID']['output']>;
  /** Why it does not count any more: the authority of the signer was void. Null: it counts. */
  readonly fellBecause: Maybe<Scalars['String']['output']>;
  /** Id of the IMPACT_ASSESSMENT that records it. */
  readonly id: Scalars['ID']['output'];
  readonly reason: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly roles: ReadonlyArray<Scalars['ID']['output']>;
  /** The digest of the rows that were approved. */
  readonly rowsDigest: Scalars['String']['output'];
  readonly signedAt: Scalars['DateTime']['output'];
  readonly signedBy: Scalars['ID']['output'];
  readonly status: ChangeRequestStatus;
  /** What it said. */
  readonly verdict: Maybe<Verdict>;
};

export type ChangeImpactDifference = {
  /** Rows that no row of the assessment covers. A milder form of a row is covered by it. */
  readonly added: ChangeImpactRowConnection;
  /** The changes amount to something else than when they were assessed. */
  readonly changesDiffer: Scalars['Boolean']['output'];
  /** False: the report was cut, and more may have been added. */
  readonly complete: Scalars['Boolean']['output'];
  /** Rows of the assessment that are no longer in the report. */
  readonly dropped: ChangeImpactRowConnection;
  /** Why the report cannot be computed any more; null: it can. */
  readonly problem: Maybe<Scalars['String']['output']>;
  /** The revision that was read. */
  readonly revision: Scalars['Int']['output'];
};


export type ChangeImpactDifferenceAddedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ChangeImpactDifferenceDroppedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One effect on one artifact in one version; of modality UNKNOWN: one artifact of which too little is known. */
export type ChangeImpactRow = {
  /** Artifact id. */
  readonly artifact: Scalars['ID']['output'];
  /** The disposition or envelope that suppressed it when it was assessed. */
  readonly cutBy: Maybe<Scalars['ID']['output']>;
  /** The decision that counts; null: there is none. */
  readonly decision: Maybe<RowDecision>;
  /** Steps from a change. */
  readonly distance: Scalars['Int']['output'];
  /** Null: UNKNOWN. */
  readonly effect: Maybe<Effect>;
  /** The same row of a later assessment has the same id. */
  readonly id: Scalars['ID']['output'];
  readonly kind: ArtifactKind;
  readonly modality: Modality;
  /** Ids of the work that it brings, see plan. */
  readonly obligations: ReadonlyArray<Scalars['ID']['output']>;
  /** Nobody has decided it. */
  readonly open: Scalars['Boolean']['output'];
  /** The parts that are concerned; empty: the whole. */
  readonly parts: ReadonlyArray<Scalars['String']['output']>;
  /** Why the artifact is hit, in a sentence. */
  readonly reason: Scalars['String']['output'];
  /** Its version; null: it has none. */
  readonly version: Maybe<Scalars['String']['output']>;
};

export type ChangeImpactRowConnection = {
  readonly nodes: ReadonlyArray<ChangeImpactRow>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ChangeImpactRowFilter = {
  readonly effects?: InputMaybe<ReadonlyArray<Effect>>;
  readonly kinds?: InputMaybe<ReadonlyArray<ArtifactKind>>;
  readonly modalities?: InputMaybe<ReadonlyArray<Modality>>;
  /** True: only rows that nobody has decided; false: only others. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ChangeInput = {
  /** AUTHORITY: when the person's authority was void; an open end is null. */
  readonly interval?: InputMaybe<IntervalInput>;
  /**
   * Null: computed from the difference of contents. Below what the difference shows: raised to it. Equal content and no
   * higher kind stated: no change.
   */
  readonly kind?: InputMaybe<ChangeKind>;
  /** Only these parts changed (dimension:value). Empty: all. */
  readonly parts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Artifact or version id. For a version-level kind (SUPERSEDE, RETRACT, DATA_*) an artifact id means its version in the
   * configuration.
   */
  readonly subject: Scalars['ID']['input'];
  /**
   * The new version; the label of a stored one is enough: the answer is then for the candidate that adopts it. SUPERSEDE
   * without it: a newer version exists and the configuration keeps its own.
   */
  readonly to?: InputMaybe<VersionInput>;
};

/** The 15 kinds of change. */
export type ChangeKind =
  /** The authority of a person was void in an interval. */
  | 'AUTHORITY'
  /** What it does or says changed. */
  | 'BEHAVIOUR'
  /** The world around it changed: operational domain, intended purpose, toolchain, an amended clause. */
  | 'CONTEXT'
  /** Rows were added or removed. */
  | 'DATA_APPEND'
  /** Labels changed. */
  | 'DATA_RELABEL'
  /** The schema changed. */
  | 'DATA_SCHEMA'
  /** Wording only; the meaning is the same. */
  | 'EDITORIAL'
  /** Its validity ended. */
  | 'EXPIRY'
  /** The field contradicts it: a monitor or indicator was breached, an incident happened. */
  | 'FIELD'
  /** What others see of it changed. */
  | 'INTERFACE'
  /** Owner, tags, addresses and the like. */
  | 'METADATA'
  /** A threshold or setting changed. */
  | 'PARAMETER'
  /** The version was withdrawn: defect, consent, licence or recall. */
  | 'RETRACT'
  /** Its decomposition changed. */
  | 'STRUCTURE'
  /** A newer version exists. */
  | 'SUPERSEDE';

export type ChangeKindDefinition = {
  readonly kind: ChangeKind;
  readonly reading: ChangeReading;
  readonly sentence: Scalars['String']['output'];
};

export type ChangeObligation = {
  readonly accountable: Maybe<Scalars['ID']['output']>;
  readonly action: ObligationAction;
  readonly clause: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** From 1: what has the same level can go in parallel. Null: it is not due yet. */
  readonly level: Maybe<Scalars['Int']['output']>;
  readonly notBefore: Maybe<Scalars['DateTime']['output']>;
  readonly parts: ReadonlyArray<Scalars['String']['output']>;
  readonly responsible: ReadonlyArray<Scalars['ID']['output']>;
  readonly subject: Scalars['ID']['output'];
};

/** How a change is read. */
export type ChangeReading =
  /** In the candidate: the configuration with the change in it. */
  | 'CANDIDATE'
  /** SUPERSEDE: in the candidate when the new version is given, else the news that there is one. */
  | 'DEPENDS'
  /** In place: a fact about what is already there. It acts on every recorded version, pins notwithstanding. */
  | 'IN_PLACE';

/** A change that is asked for, and what was decided about its impact. */
export type ChangeRequest = {
  /** The assessment that is decided on: the last one. */
  readonly assessment: RecordedAssessment;
  /** All assessments, the first first. */
  readonly assessments: ReadonlyArray<RecordedAssessment>;
  /** The CHANGE that records it, among the other artifacts. */
  readonly change: Change;
  /** How it ended; null: it is open. */
  readonly conclusion: Maybe<ChangeConclusion>;
  /** The baseline that is to be changed; null: HEAD. */
  readonly configuration: Maybe<Scalars['ID']['output']>;
  /** All decisions, the first first, those that no longer count too. */
  readonly decisions: ReadonlyArray<RowDecision>;
  readonly id: Scalars['ID']['output'];
  /** How many rows nobody has decided. SUPPRESSED ones are decided by what suppresses them. */
  readonly openRows: Scalars['Int']['output'];
  readonly openedAt: Scalars['DateTime']['output'];
  readonly openedBy: Scalars['ID']['output'];
  /** The journal entry that opened it. */
  readonly openedRevision: Scalars['Int']['output'];
  /** Work that the change brings, in an order in which it can be done; that which is not due yet has no level. */
  readonly plan: ReadonlyArray<ChangeObligation>;
  readonly reason: Scalars['String']['output'];
  /** Rows of the current assessment, worst effect first. */
  readonly rows: ChangeImpactRowConnection;
  /** What the report computed at the point that is read adds to the assessment, and what it drops. */
  readonly rowsAddedSince: ChangeImpactDifference;
  readonly status: ChangeRequestStatus;
  readonly title: Scalars['String']['output'];
};


/** A change that is asked for, and what was decided about its impact. */
export type ChangeRequestRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChangeImpactRowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A change that is asked for, and what was decided about its impact. */
export type ChangeRequestRowsAddedSinceArgs = {
  budget?: InputMaybe<BudgetInput>;
};

export type ChangeRequestConnection = {
  readonly nodes: ReadonlyArray<ChangeRequest>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ChangeRequestError = {
  readonly code: ChangeRequestErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where it is in the input, e.g. rows[3]; empty: the call as a whole. */
  readonly path: Scalars['String']['output'];
  /** The rows that it is about, 100 at most: `changeRequest { rows }` has all. */
  readonly rows: ReadonlyArray<ChangeImpactRow>;
};

export type ChangeRequestErrorCode =
  /** Others wrote in between, several times: the same call may succeed later. */
  | 'BUSY'
  /** The request is complete, stopped or a duplicate: nothing is added any more. */
  | 'CONCLUDED'
  /** The evidence does not re-verify the row. */
  | 'EVIDENCE_INVALID'
  /** The id is that of something else, or of a request that asks for something else. */
  | 'ID_TAKEN'
  /** The report was cut by its budget: rows may be missing. */
  | 'INCOMPLETE'
  /** There is nothing with this id. */
  | 'NOT_FOUND'
  /** Who opened or assessed the request may not approve it. */
  | 'NOT_INDEPENDENT'
  /** Rows are not decided. */
  | 'ROWS_OPEN'
  /** Who signs is no PERSON who HOLDS a role at this time. */
  | 'SIGNER_INVALID'
  /** A newer assessment is there; the message names it. */
  | 'SUPERSEDED'
  /** A text, the changes or the report (25,000 rows) are over their limit. */
  | 'TOO_LARGE'
  /** A value is not what the field takes; the path says which. */
  | 'VALUE_INVALID'
  /** The report computed now says more than the assessment. */
  | 'WORLD_MOVED';

export type ChangeRequestExport = {
  /** What made it, with its version; for a draft the commit of the draft. */
  readonly adapter: Scalars['String']['output'];
  readonly conformance: Scalars['String']['output'];
  readonly fileName: Scalars['String']['output'];
  /** e.g. text/markdown */
  readonly mediaType: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

export type ChangeRequestExportFormat =
  /** Everything that is recorded, in a format of this service with a version: docs/change-requests.md. */
  | 'JSON'
  /** For people. */
  | 'MARKDOWN'
  /** JSON-LD in the terms of a draft of SPDX 3.1, FunctionalSafety profile: docs/spdx.md. */
  | 'SPDX_3_1_DRAFT_FUNCTIONAL_SAFETY';

/** Everything stated has to hold; null or empty: all. */
export type ChangeRequestFilter = {
  readonly configuration?: InputMaybe<Scalars['ID']['input']>;
  readonly openedBy?: InputMaybe<Scalars['ID']['input']>;
  readonly statuses?: InputMaybe<ReadonlyArray<ChangeRequestStatus>>;
  /** An artifact or version id that is to be changed. */
  readonly subject?: InputMaybe<Scalars['ID']['input']>;
};

/** The receipt of a step. */
export type ChangeRequestPayload = {
  /** As it stands after the call; null: there is no such request. */
  readonly changeRequest: Maybe<ChangeRequest>;
  /** Empty: the step was taken. Else nothing was written, and this is all that stands against it. */
  readonly errors: ReadonlyArray<ChangeRequestError>;
  /** The step had been taken before with the same words: this is its receipt, and nothing was written. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The journal entry that the step became; of a step that was refused the newest entry there is. */
  readonly revision: Scalars['Int']['output'];
};

/** How far a change request is; the words are those of SPDX. */
export type ChangeRequestStatus =
  /** Every row was decided and the assessment approved by somebody else than who opened it. */
  | 'complete'
  /** Another change request covers it. */
  | 'duplicate'
  /** Some decision was signed. */
  | 'inProgress'
  /** Opened and assessed; nothing is decided yet. */
  | 'new'
  /** Given up before completion, with the reason. */
  | 'stopped';

export type ChangedFinding = {
  /** Null: it is not affected any more. */
  readonly after: Maybe<FindingState>;
  /** Artifact id. */
  readonly artifact: Scalars['ID']['output'];
  /** Null: it was not affected. */
  readonly before: Maybe<FindingState>;
  /** The version that is hit (id@label); null: the artifact has none. */
  readonly version: Maybe<Scalars['ID']['output']>;
};

/** At most 100 of them; `report` has all that are there now. */
export type ChangedFindings = {
  /** In the order of the report; of those that disappeared, of the report before. */
  readonly nodes: ReadonlyArray<ChangedFinding>;
  readonly totalCount: Scalars['Int']['output'];
};

/**
 * An element of the safety argument: goal, strategy, assumption, justification, context, counter goal, module (GSN v3).
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Claim = Artifact & {
  /** What challenges it (CHALLENGES). */
  readonly challengedBy: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** What it is made in the context of, and how: ABOUT, CONTEXT, ASSUMPTION, JUSTIFICATION (IN_CONTEXT_OF). */
  readonly context: LinkConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** K_OF_N: how many supports have to hold. */
  readonly k: Maybe<Scalars['Int']['output']>;
  /** Always CLAIM. */
  readonly kind: ArtifactKind;
  /** How its supports have to hold; null in the content counts as ALL. */
  readonly logic: Maybe<ClaimLogic>;
  /** EXTERNAL or INTERNAL, of an assumption. */
  readonly origin: Maybe<Scalars['String']['output']>;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** Other modules may cite it (GSN public). */
  readonly public: Maybe<Scalars['Boolean']['output']>;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** How it stands now, by the argument logic. */
  readonly status: ArgumentStatus;
  /** Why it stands so. */
  readonly statusBecause: StatusReason;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** Claims and evidence that support it (SUPPORTS, EVIDENCES). */
  readonly supportedBy: ArtifactConnection;
  /** Claims it supports (SUPPORTS). */
  readonly supports: ArtifactConnection;
  /** The statement. */
  readonly text: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** A contract between modules is to give its support (GSN to be supported by contract). */
  readonly toBeSupportedByContract: Maybe<Scalars['Boolean']['output']>;
  /** It is known to have no support yet (GSN undeveloped). */
  readonly undeveloped: Maybe<Scalars['Boolean']['output']>;
  /** It still has placeholders (GSN uninstantiated). */
  readonly uninstantiated: Maybe<Scalars['Boolean']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * An element of the safety argument: goal, strategy, assumption, justification, context, counter goal, module (GSN v3).
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClaimChallengedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An element of the safety argument: goal, strategy, assumption, justification, context, counter goal, module (GSN v3).
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClaimCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An element of the safety argument: goal, strategy, assumption, justification, context, counter goal, module (GSN v3).
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClaimContextArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An element of the safety argument: goal, strategy, assumption, justification, context, counter goal, module (GSN v3).
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClaimIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * An element of the safety argument: goal, strategy, assumption, justification, context, counter goal, module (GSN v3).
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClaimOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * An element of the safety argument: goal, strategy, assumption, justification, context, counter goal, module (GSN v3).
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClaimSupportedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An element of the safety argument: goal, strategy, assumption, justification, context, counter goal, module (GSN v3).
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClaimSupportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An element of the safety argument: goal, strategy, assumption, justification, context, counter goal, module (GSN v3).
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClaimVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of a claim. */
export type ClaimChange =
  /** It was not claimed before. */
  | 'ADDED'
  /** Its argument is worth more, less of its evidence was made with other versions, or it has more supports. */
  | 'GAINED_SUPPORT'
  /** Its argument is worth less, more of its evidence was made with other versions, or it has fewer supports. */
  | 'LOST_SUPPORT'
  /** Its argument is worth the same, on other supports. */
  | 'OTHER_SUPPORT'
  /** It is not claimed any more. */
  | 'REMOVED';

export type ClaimDifference = {
  readonly after: Maybe<ClaimStanding>;
  /** What its argument was worth; null: it is no member there. */
  readonly before: Maybe<ClaimStanding>;
  readonly change: ClaimChange;
  readonly claim: Artifact;
  readonly outdatedAfter: ReadonlyArray<Artifact>;
  /** Evidence for it that was made with other versions than this side holds. */
  readonly outdatedBefore: ReadonlyArray<Artifact>;
  /** Members (claims and evidence) that support it on one side only. */
  readonly supportsAdded: ReadonlyArray<Artifact>;
  readonly supportsRemoved: ReadonlyArray<Artifact>;
};

export type ClaimDifferenceConnection = {
  readonly nodes: ReadonlyArray<ClaimDifference>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** How many supports of a claim have to hold. */
export type ClaimLogic =
  | 'ALL'
  | 'ANY'
  /** At least k of them. */
  | 'K_OF_N';

/** What the argument for a claim is worth before any change is asked about, best first. */
export type ClaimStanding =
  /** Refuted by an accepted challenge. */
  | 'DEFEATED'
  /** Marked as not developed, challenged, circular, or what it stands on is. */
  | 'IN_DOUBT'
  /** The argument holds. */
  | 'SUPPORTED'
  /** Nothing is recorded that would support it. */
  | 'UNSUPPORTED';

/**
 * A clause of a regulation, standard, framework or internal policy.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Clause = Artifact & {
  /** What it applies to (APPLIES_TO). */
  readonly appliesTo: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** What complies with it (COMPLIES_WITH). */
  readonly compliedBy: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** When it begins to bind; before that, a change of it only informs. */
  readonly effectiveFrom: Maybe<Scalars['DateTime']['output']>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Does it bind at the instant asked about? True where it has no effectiveFrom. */
  readonly inForce: Scalars['Boolean']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always CLAUSE. */
  readonly kind: ArtifactKind;
  /** How it is cited, e.g. Art. 15. */
  readonly number: Maybe<Scalars['String']['output']>;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** The regulation, standard or article it is part of (PART_OF). */
  readonly partOf: ArtifactConnection;
  /** Its parts (PART_OF). */
  readonly parts: ArtifactConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** The wording: `text` of the content, else of the metadata. */
  readonly text: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A clause of a regulation, standard, framework or internal policy.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClauseAppliesToArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A clause of a regulation, standard, framework or internal policy.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClauseCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A clause of a regulation, standard, framework or internal policy.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClauseCompliedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A clause of a regulation, standard, framework or internal policy.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClauseIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A clause of a regulation, standard, framework or internal policy.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClauseOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A clause of a regulation, standard, framework or internal policy.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClausePartOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A clause of a regulation, standard, framework or internal policy.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClausePartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A clause of a regulation, standard, framework or internal policy.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ClauseVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type CloseChangeRequestInput = {
  /** How far the walk of the report that is computed now may go. */
  readonly budget?: InputMaybe<BudgetInput>;
  readonly id: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  /** A PERSON who HOLDS a role now, and neither opened nor assessed the request. */
  readonly signedBy: Scalars['ID']['input'];
};

/**
 * A piece of code or configuration under version control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type CodeUnit = Artifact & {
  /** What others see of it; a difference is a change of INTERFACE. */
  readonly api: Maybe<Scalars['JSON']['output']>;
  /** The ASIL that is in force for it, and why. */
  readonly asilInForce: AsilInForce;
  /** Digest of the syntax tree: formatting and comments are no change of meaning. */
  readonly ast: Maybe<Scalars['JSON']['output']>;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** What depends on it (DEPENDS_ON). */
  readonly dependents: ArtifactConnection;
  /** What it depends on (DEPENDS_ON). */
  readonly dependsOn: ArtifactConnection;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Evidence about it (EVALUATES). */
  readonly evaluations: ArtifactConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Requirements and components it implements (IMPLEMENTS). */
  readonly implements: ArtifactConnection;
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always CODE_UNIT. */
  readonly kind: ArtifactKind;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** Where it is in the repository. */
  readonly path: Maybe<Scalars['String']['output']>;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** Runs that used it (USED). */
  readonly usedBy: LinkConnection;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A piece of code or configuration under version control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type CodeUnitCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A piece of code or configuration under version control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type CodeUnitDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A piece of code or configuration under version control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type CodeUnitDependsOnArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A piece of code or configuration under version control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type CodeUnitEvaluationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A piece of code or configuration under version control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type CodeUnitImplementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A piece of code or configuration under version control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type CodeUnitIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A piece of code or configuration under version control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type CodeUnitOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A piece of code or configuration under version control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type CodeUnitUsedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A piece of code or configuration under version control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type CodeUnitVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What somebody who read an artifact had to say about it. It is a record of its own and changes nothing that it is about. */
export type Comment = {
  /** When it was written. */
  readonly at: Scalars['DateTime']['output'];
  /** Who wrote it, as the journal has it. */
  readonly author: Scalars['String']['output'];
  /** Id of the IMPACT_ASSESSMENT that keeps it. */
  readonly id: Scalars['ID']['output'];
  /** The subject has another version now: the comment is about what was. */
  readonly outdated: Scalars['Boolean']['output'];
  /** The journal entry that it became. */
  readonly revision: Scalars['Int']['output'];
  readonly stance: CommentStance;
  /** What it is about. */
  readonly subject: Artifact;
  readonly text: Scalars['String']['output'];
  /** The version that was current when it was written, or that the comment names; null: there was none. */
  readonly version: Maybe<Version>;
};

export type CommentConnection = {
  readonly nodes: ReadonlyArray<Comment>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CommentStance =
  /**
   * The reader does not believe it. It puts nothing in doubt by itself: who works on the argument takes it up as a
   * CHALLENGES link, or answers it by a comment.
   */
  | 'CHALLENGE'
  /** Something to know or to ask. */
  | 'REMARK';

export type CommonElement = {
  /** Each of them alone brings both about; of elements that depend on each other the nearest. */
  readonly elements: ReadonlyArray<Artifact>;
  /** A cut set of the tree. */
  readonly events: ReadonlyArray<Artifact>;
};

export type CommonElements = {
  /** False: there are more pairs than were looked at. */
  readonly complete: Scalars['Boolean']['output'];
  readonly nodes: ReadonlyArray<CommonElement>;
  readonly totalCount: Scalars['Int']['output'];
};

export type CompleteFmeaActionInput = {
  readonly action: Scalars['ID']['input'];
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Null: now. */
  readonly completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The CHANGE, or the version (id@label) of an element, that changed the design. Needed where the severity falls. */
  readonly designChange?: InputMaybe<Scalars['ID']['input']>;
  /** How the row is rated with the action in place; all three. */
  readonly ratings: FmeaRatingsInput;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

export type CompleteFmeaActionPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly action: Maybe<FmeaAction>;
  readonly receipt: IngestReceipt;
};

/**
 * A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Component = Artifact & {
  /** What others see of it; a difference is a change of INTERFACE. */
  readonly api: Maybe<Scalars['JSON']['output']>;
  /** The ASIL that is in force for it, and why. */
  readonly asilInForce: AsilInForce;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** Elements, failure modes and hazards that depend on it (DEPENDS_ON). */
  readonly dependents: ArtifactConnection;
  /** Elements it depends on (DEPENDS_ON). */
  readonly dependsOn: ArtifactConnection;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Requirements and functions it implements (IMPLEMENTS). */
  readonly implements: ArtifactConnection;
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Integrity level: QM, ASIL A to D, SIL 1 to 4, DAL A to E. */
  readonly integrityLevel: Maybe<Scalars['String']['output']>;
  /** Always COMPONENT. */
  readonly kind: ArtifactKind;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** The whole it is part of (PART_OF). */
  readonly partOf: ArtifactConnection;
  /** Its parts (PART_OF). */
  readonly parts: ArtifactConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** Who makes it. */
  readonly supplier: Maybe<Scalars['String']['output']>;
  /** The nearest system that it is part of; null: none. */
  readonly system: Maybe<System>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ComponentCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ComponentDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ComponentDependsOnArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ComponentImplementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ComponentIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ComponentOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ComponentPartOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ComponentPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ComponentVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The baseline that the claims are made for. */
export type ConfigurationDependency = CaseDependency & {
  readonly artifact: Artifact;
  readonly claims: ReadonlyArray<Claim>;
};

export type ContentFieldDefinition = {
  readonly name: Scalars['String']['output'];
  /** True: it takes part in deciding what a change invalidates. */
  readonly readByEngine: Scalars['Boolean']['output'];
  /** What it means, in which unit, and where the term comes from. */
  readonly sentence: Scalars['String']['output'];
};

/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Control = Artifact & {
  /** What it applies to (APPLIES_TO). */
  readonly appliesTo: ArtifactConnection;
  /** ENVELOPE: what may change without a new approval (AI Act Art. 43(4), FDA predetermined change control plan). */
  readonly bounds: Maybe<ReadonlyArray<EnvelopeBound>>;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** Clauses it answers to (COMPLIES_WITH). */
  readonly compliesWith: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** When it begins to bind. */
  readonly effectiveFrom: Maybe<Scalars['DateTime']['output']>;
  /** Evidence for or against it (EVIDENCES). */
  readonly evidence: ArtifactConnection;
  /** Is validUntil over at the instant asked about? Null where there is none. */
  readonly expired: Maybe<Scalars['Boolean']['output']>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Does it bind at the instant asked about? True where it has no effectiveFrom. */
  readonly inForce: Scalars['Boolean']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always CONTROL. */
  readonly kind: ArtifactKind;
  /** Hazards and failure modes it mitigates (MITIGATES). */
  readonly mitigates: ArtifactConnection;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** What it requires (REQUIRES). */
  readonly requires: ArtifactConnection;
  /** Who does, approves, is asked and told: role R, A, C, I (RESPONSIBLE_FOR). */
  readonly responsible: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** What is done. */
  readonly text: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** When its validity ends; from then on it acts as a change of kind EXPIRY. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Tests and analyses that verify it (VERIFIES). */
  readonly verifiedBy: ArtifactConnection;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ControlAppliesToArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ControlCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ControlCompliesWithArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ControlEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ControlIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ControlMitigatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ControlOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ControlRequiresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ControlResponsibleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ControlVerifiedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ControlVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How much of each class is covered. */
export type Coverage = {
  readonly by: CoverageDimension;
  /** All classes, with none in them, too. */
  readonly rows: ReadonlyArray<CoverageRow>;
  /** What belongs to no class. */
  readonly unclassified: ReadonlyArray<Artifact>;
};

/** By what coverage is counted. */
export type CoverageDimension =
  /** Hazards by where their risk comes from (ISO 26262 and ISO 21448). */
  | 'RISK_SOURCE';

export type CoverageRow = {
  /** Hazards that something mitigates. */
  readonly covered: Scalars['Int']['output'];
  /** FAILURE, INSUFFICIENCY or MISUSE. */
  readonly key: Scalars['String']['output'];
  /** Share of the covered, 0 to 1. Null: there are none. */
  readonly ratio: Maybe<Scalars['Float']['output']>;
  readonly total: Scalars['Int']['output'];
  /** Those that are not covered; at most 1,000. */
  readonly uncovered: ReadonlyArray<Artifact>;
};

export type CreateBaselineInput = {
  /** Who writes. Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** The revision whose versions are selected; null: the newest. Selection does not depend on an instant: validAt is refused. */
  readonly at?: InputMaybe<At>;
  /** What it is made of. Null: everything at HEAD that a baseline can hold. */
  readonly from?: InputMaybe<BaselineSelectionInput>;
  /** Id of the baseline; one that is not there yet. */
  readonly id: Scalars['ID']['input'];
  /** Why. Kept in the journal. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** INCREMENT, RELEASE, SAFETY_CASE or TECH_DOC, or one of the project's own. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  /** Id of the baseline that this one takes the place of. Kept in its content, see Baseline.supersedes. */
  readonly supersedes?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type CreateBaselinePayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly baseline: Maybe<Baseline>;
  /** The same one by one, the first of them in the order in which they were recorded. `first`: 1 to 1000. */
  readonly leftOut: ReadonlyArray<LeftOut>;
  /** What the selection met and the baseline does not hold, counted by kind and reason. */
  readonly leftOutCounts: ReadonlyArray<LeftOutCount>;
  /** How many members it has. */
  readonly members: Scalars['Int']['output'];
  readonly receipt: IngestReceipt;
};


export type CreateBaselinePayloadLeftOutArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A malfunction of an item in an operational situation, with its rating (ISO 26262-3:2018, clause 6). */
export type CreateHazardousEventInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** The HARA that it is a row of (PART_OF). */
  readonly analysis?: InputMaybe<Scalars['ID']['input']>;
  /** It is computed. One that is given is checked, and refused where it is another. */
  readonly asil?: InputMaybe<Scalars['String']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Further failure modes and scenarios that cause it, e.g. a misuse. */
  readonly causedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** C0 to C3. */
  readonly controllability: Scalars['String']['input'];
  readonly controllabilityRationale: Scalars['String']['input'];
  /** E0 to E4. */
  readonly exposure: Scalars['String']['input'];
  readonly exposureRationale: Scalars['String']['input'];
  /** Who or what is harmed, e.g. HUMAN. */
  readonly harmTarget?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly id: Scalars['ID']['input'];
  /** The SYSTEM it is a hazard of (DEPENDS_ON). */
  readonly item: Scalars['ID']['input'];
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** The FAILURE_MODE that causes it (CAUSES). */
  readonly malfunction: Scalars['ID']['input'];
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** The SCENARIO in which it does harm (CAUSES). */
  readonly operationalSituation: Scalars['ID']['input'];
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly riskSource?: InputMaybe<RiskSource>;
  /** S0 to S3. */
  readonly severity: Scalars['String']['input'];
  readonly severityRationale: Scalars['String']['input'];
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** What the item has to achieve, in terms of the item and not of technology (ISO 26262-3:2018, 6.4.4). */
export type CreateSafetyGoalInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** It is computed: the highest of the events. One that is given is checked, and refused where it is another. */
  readonly asil?: InputMaybe<Scalars['String']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Fault tolerant time interval in milliseconds; above 0. */
  readonly fttiMilliseconds: Scalars['Float']['input'];
  /** Hazardous events of one item that it is a goal for (MITIGATES). */
  readonly hazardousEvents: ReadonlyArray<Scalars['ID']['input']>;
  readonly id: Scalars['ID']['input'];
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The operating mode without unreasonable risk. */
  readonly safeState: Scalars['String']['input'];
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** The wording; metadata, so that a typo mended is no change. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly title: Scalars['String']['input'];
};

export type CreateSystemInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  readonly criticality?: Criticality;
  readonly id: Scalars['ID']['input'];
  /** What it is meant for, by whom and where (AI Act Art. 3(12)). */
  readonly intendedPurpose?: InputMaybe<Scalars['String']['input']>;
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** Systems that it is part of. */
  readonly partOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** ITEM, PRODUCT, AI_SYSTEM, USE_CASE, or one of the project's own. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type CreateSystemPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<System>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/** A bound on a metric, e.g. recall >= 0.93. */
export type Criterion = {
  /** Name of the metric, as the results of evidence name it. */
  readonly metric: Scalars['String']['output'];
  /** One of >= > <= <. */
  readonly op: Scalars['String']['output'];
  /** In the unit of the metric. */
  readonly value: Scalars['Float']['output'];
};

/** A bound on a metric, e.g. { metric: "recall", op: ">=", value: 0.93 }. */
export type CriterionInput = {
  readonly metric: Scalars['String']['input'];
  /** One of >= > <= <. */
  readonly op: Scalars['String']['input'];
  readonly value: Scalars['Float']['input'];
};

/** How critical a system is (SafetyOps, section 1). */
export type Criticality =
  /** Its failure can make the undertaking fail. */
  | 'MISSION_CRITICAL'
  /** Neither. */
  | 'NONE'
  /** Its failure can hurt people, natural resources or the environment. */
  | 'SAFETY_CRITICAL';

/** A hazard that makes a mission-critical system a safety-critical one. */
export type CriticalityReason = {
  /** Whom or what it harms: HUMAN, NATURE, ENVIRONMENT. */
  readonly harmTargets: ReadonlyArray<Scalars['String']['output']>;
  readonly hazard: Hazard;
  /** The same in a sentence. */
  readonly reason: Scalars['String']['output'];
};

/** Why a link does not carry a change further. */
export type CutReason =
  /** The content is equal to what the link was reviewed against, or did not change at all. */
  | 'DIGEST_EQUAL'
  /** A signed disposition cuts the link for this change. */
  | 'DISPOSITION'
  /** The configuration keeps its own version of the far end. */
  | 'KEEPS_ITS_VERSION'
  /** The change binds only from a later date. */
  | 'NOT_IN_FORCE'
  /** The claim still stands on its other supports. */
  | 'OTHER_SUPPORT_HOLDS'
  /** No rule carries this effect over this end of the relation. */
  | 'RULE_DOES_NOT_CARRY'
  /** The link is about other parts than those that changed. */
  | 'SCOPE_DISJOINT'
  /** The recorded results, or the old bound, meet the new bound. */
  | 'THRESHOLD_MET'
  /** A signed envelope of predetermined changes covers it. */
  | 'WITHIN_ENVELOPE';

/** Events that cause the top event together. */
export type CutSet = {
  /** By name. */
  readonly events: ReadonlyArray<Artifact>;
  /**
   * The same as the computation names them: the id; of an event with a common cause its part without it, `id.private`; of the
   * common cause `id.shared`.
   */
  readonly names: ReadonlyArray<Scalars['String']['output']>;
  readonly order: Scalars['Int']['output'];
  /** Product of the probabilities of its events. Null: one has none. */
  readonly probability: Maybe<Scalars['Float']['output']>;
};

export type CutSetConnection = {
  readonly nodes: ReadonlyArray<CutSet>;
  readonly pageInfo: PageInfo;
  /** Without `maxOrder`: how many there are in all. */
  readonly totalCount: Scalars['BigInt']['output'];
};

export type CutSetMeaning =
  /** Each causes the top event, and no part of one does. */
  | 'MINIMAL_CUT_SETS'
  /**
   * The tree is not coherent: what is negated was dropped, and the rest made minimal. Each causes the top event while nothing
   * else has failed, and may not when something else has.
   */
  | 'MINIMAL_POSITIVE_PARTS';

export type CutSetsOfOrder = {
  readonly count: Scalars['BigInt']['output'];
  /** Events in a set. */
  readonly order: Scalars['Int']['output'];
};

/**
 * Data used to train, validate, test or monitor.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Dataset = Artifact & {
  /** Ids of the people and roles that may read it. Null: nobody said. */
  readonly access: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The ASIL that is in force for it, and why. */
  readonly asilInForce: AsilInForce;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** Scenarios and parts it covers (COVERS). */
  readonly covers: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** What was derived from it (DERIVED_FROM). */
  readonly derived: ArtifactConnection;
  /** What it was derived from (DERIVED_FROM). */
  readonly derivedFrom: ArtifactConnection;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Evidence about it (EVALUATES). */
  readonly evaluations: ArtifactConnection;
  /** Runs that generated a version of it (GENERATED). */
  readonly generatedBy: ArtifactConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always DATASET. */
  readonly kind: ArtifactKind;
  /** Labels or the name of their revision; a difference is a change of DATA_RELABEL. */
  readonly labels: Maybe<Scalars['JSON']['output']>;
  /** Samples per cell of the operational design domain: [{ cell, samples }]; Query.odd sums them up. */
  readonly oddCoverage: Maybe<Scalars['JSON']['output']>;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** The parts it has, written dimension:value, e.g. slice:night. */
  readonly parts: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** What the data is for: its subkind (SOURCE, RAW, FEATURE_SET, TRAIN, VALIDATION, TEST, FIELD). */
  readonly role: Maybe<Scalars['String']['output']>;
  /** Number of rows; a whole number, Float because data outgrows 32 bits. A difference is a change of DATA_APPEND. */
  readonly rows: Maybe<Scalars['Float']['output']>;
  /** Columns, or a JSON schema; a difference is a change of DATA_SCHEMA. */
  readonly schema: Maybe<Scalars['JSON']['output']>;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** SOURCE, RAW, FEATURE_SET, TRAIN, VALIDATION, TEST, FIELD, or one of the project's own. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** Runs that used it, and as what (USED). */
  readonly usedBy: LinkConnection;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * Data used to train, validate, test or monitor.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DatasetCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Data used to train, validate, test or monitor.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DatasetCoversArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Data used to train, validate, test or monitor.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DatasetDerivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Data used to train, validate, test or monitor.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DatasetDerivedFromArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Data used to train, validate, test or monitor.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DatasetEvaluationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Data used to train, validate, test or monitor.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DatasetGeneratedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Data used to train, validate, test or monitor.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DatasetIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Data used to train, validate, test or monitor.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DatasetOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Data used to train, validate, test or monitor.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DatasetUsedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Data used to train, validate, test or monitor.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DatasetVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type DatasetLeak = {
  readonly kind: LeakKind;
  /** What they share. */
  readonly origin: Dataset;
  readonly other: Dataset;
  readonly otherRole: Scalars['String']['output'];
  /** Its parts that they share, as far as they are named; none: all of it. */
  readonly parts: ReadonlyArray<Scalars['String']['output']>;
  /** What the data set of the question is used for. */
  readonly role: Scalars['String']['output'];
};

export type DatasetPhase =
  /** How they are to be collected, labelled and split. */
  | 'DESIGN'
  /** Collecting, labelling, augmenting: a RUN that GENERATED them, or data that they are DERIVED_FROM. */
  | 'IMPLEMENTATION'
  /** How they are kept in step with operation: a CONTROL that APPLIES_TO them. */
  | 'MAINTENANCE'
  /** What the data have to be: a REQUIREMENT DATA that the data set IMPLEMENTS. */
  | 'REQUIREMENTS'
  /** What of them can lead to harm: an ANALYSIS that ANALYZES them. */
  | 'SAFETY_ANALYSIS'
  /** Do they serve the requirements on the AI system? */
  | 'VALIDATION'
  /** Are they what was designed? A RUN VALIDATE_DATA that USED them. */
  | 'VERIFICATION';

/** Each phase is also shown by evidence that EVALUATES the data set and names it in `phase` of its content. */
export type DatasetPhaseState = {
  readonly artifacts: ReadonlyArray<Artifact>;
  readonly done: Scalars['Boolean']['output'];
  readonly phase: DatasetPhase;
};

export type DatasetProperty =
  /** The labels say what is there. */
  | 'ACCURACY'
  /** All that is asked for is in it. */
  | 'COMPLETENESS'
  /** The data show the world as it is. */
  | 'CORRECTNESS'
  /** Data for training, validation and test share nothing. */
  | 'INDEPENDENCE'
  /** Nothing was changed by accident or by somebody who may not. */
  | 'INTEGRITY'
  /** It is distributed as the operational design domain is. */
  | 'REPRESENTATIVENESS'
  /** It is recent enough, and its time stamps are right. */
  | 'TEMPORALITY'
  /** Where each datum comes from is known. */
  | 'TRACEABILITY'
  /** It can be checked that it has the other properties. */
  | 'VERIFIABILITY';

export type DatasetPropertyState = {
  /** Evidence about the data set that has a number for one of the metrics. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Names of the metrics that speak of it. */
  readonly metrics: ReadonlyArray<Scalars['String']['output']>;
  readonly property: DatasetProperty;
  readonly status: DatasetPropertyStatus;
};

export type DatasetPropertyStatus =
  /** There are numbers, and nothing says what they have to be. */
  | 'INCONCLUSIVE'
  /** Evidence shows it, and none of it speaks against it. */
  | 'MET'
  /** Nobody has looked. */
  | 'NOT_ASSESSED'
  /** Evidence speaks against it, or the structure of the data does. */
  | 'NOT_MET'
  /** All there is was found in another version of the data. */
  | 'OUTDATED';

export type DatasetSafety = {
  readonly dataset: Dataset;
  /** Data of the same models in other roles that it shares something with, or may. */
  readonly leakage: ReadonlyArray<DatasetLeak>;
  /** Phases in their order, with what shows that they were gone through. */
  readonly lifecycle: ReadonlyArray<DatasetPhaseState>;
  /** Phases and properties that nothing is there for. */
  readonly missing: ReadonlyArray<Scalars['String']['output']>;
  readonly properties: ReadonlyArray<DatasetPropertyState>;
};

/** A run that used the version, and as what. */
export type DatasetUseInput = {
  /** The parts it used, dimension:value; empty: all. */
  readonly parts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** TRAIN, VALIDATION, TEST, or a word of your own. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** Id of a RUN. */
  readonly run: Scalars['ID']['input'];
};

export type DecideProposalInput = {
  readonly accept: Scalars['Boolean']['input'];
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Id of a PERSON. */
  readonly decidedBy: Scalars['ID']['input'];
  /** The failure mode or scenario that was proposed. */
  readonly proposal: Scalars['ID']['input'];
  readonly rationale: Scalars['String']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type DecideProposalPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Artifact>;
  readonly receipt: IngestReceipt;
  readonly state: Maybe<ProposalState>;
};

export type DecomposeInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** The analysis of dependent failures (ANALYSIS, DFA) that verifies all parts. */
  readonly analysis?: InputMaybe<Scalars['ID']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Tells its decompositions apart. */
  readonly group?: Scalars['String']['input'];
  /** Two to eight. */
  readonly parts: ReadonlyArray<DecompositionPartInput>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The requirement that is divided. */
  readonly requirement: Scalars['ID']['input'];
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

export type DecomposePayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly decomposition: Maybe<Decomposition>;
  readonly receipt: IngestReceipt;
};

/** A requirement divided into redundant ones of a lower ASIL (ISO 26262-9:2018, clause 5). */
export type Decomposition = {
  /** In force for what is divided. Integration, confirmation measures and hardware targets stay at it. */
  readonly asil: Maybe<Asil>;
  /** Its name among the decompositions of the requirement. */
  readonly group: Scalars['String']['output'];
  readonly parts: ReadonlyArray<DecompositionPart>;
  /** The conditions that do not hold. */
  readonly problems: ReadonlyArray<DecompositionProblem>;
  /** What is divided. */
  readonly requirement: Requirement;
  /** Does every condition hold? Where one does not, each part has the whole ASIL. */
  readonly valid: Scalars['Boolean']['output'];
};

export type DecompositionConnection = {
  readonly nodes: ReadonlyArray<Decomposition>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DecompositionPart = {
  /** What it is divided to. Null: nobody says. */
  readonly asil: Maybe<Asil>;
  /** As it is written, e.g. ASIL B(D). */
  readonly notation: Maybe<Scalars['String']['output']>;
  /** Why it satisfies the whole on its own. */
  readonly rationale: Maybe<Scalars['String']['output']>;
  readonly requirement: Requirement;
};

/** A part of a decomposition: a requirement that is there, or one that is made. */
export type DecompositionPartInput = {
  /** Elements it is allocated to (IMPLEMENTS, role ALLOCATED). */
  readonly allocatedTo?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What it is divided to. */
  readonly asil: Asil;
  readonly id: Scalars['ID']['input'];
  /** Why it satisfies the whole on its own. */
  readonly rationale: Scalars['String']['input'];
  /** Of a new one, e.g. FSR or TSR. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  /** Of a new one: the wording (metadata). */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type DecompositionProblem = {
  /** What it is about. */
  readonly about: ReadonlyArray<Artifact>;
  readonly message: Scalars['String']['output'];
  /** Name of the rule, e.g. DECOMPOSITION_DFA_STALE. */
  readonly rule: Scalars['String']['output'];
  /** Clause. */
  readonly source: Scalars['String']['output'];
};

/**
 * A set of instances that run a version or baseline in an environment. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Deployment = Artifact & {
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Where it runs. */
  readonly environment: Maybe<Scalars['String']['output']>;
  /** Evidence about it (EVALUATES). */
  readonly evaluations: ArtifactConnection;
  /** Clauses, controls and gates that apply to it (APPLIES_TO). */
  readonly governedBy: ArtifactConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** What runs there (INCLUDES). */
  readonly includes: LinkConnection;
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** How many instances there are, or which. */
  readonly instances: Maybe<Scalars['JSON']['output']>;
  /** Always DEPLOYMENT. */
  readonly kind: ArtifactKind;
  /** Monitors that watch it (MONITORS). */
  readonly monitoredBy: ArtifactConnection;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A set of instances that run a version or baseline in an environment. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DeploymentCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A set of instances that run a version or baseline in an environment. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DeploymentEvaluationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A set of instances that run a version or baseline in an environment. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DeploymentGovernedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A set of instances that run a version or baseline in an environment. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DeploymentIncludesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A set of instances that run a version or baseline in an environment. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DeploymentIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A set of instances that run a version or baseline in an environment. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DeploymentMonitoredByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A set of instances that run a version or baseline in an environment. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DeploymentOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A set of instances that run a version or baseline in an environment. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type DeploymentVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** System, components, models and data that the claims are about. */
export type DesignDependency = CaseDependency & {
  readonly artifact: Artifact;
  readonly claims: ReadonlyArray<Claim>;
};

/** The engineering world that a kind belongs to. */
export type Discipline =
  /** Data and its parts. */
  | 'DATAOPS'
  /** Architecture, code, environments. */
  | 'DEVOPS'
  /** Clauses, controls, people, decisions. */
  | 'GOVERNANCE'
  /** Models, runs, deployments, monitors. */
  | 'MLOPS'
  /** Hazards, requirements, analyses, arguments. */
  | 'SAFETY'
  /** Tests, evidence, metrics. */
  | 'TESTOPS';

export type DisciplineCount = {
  readonly count: Scalars['Int']['output'];
  readonly discipline: Discipline;
};

export type Disposition = {
  /** Does it cut now? */
  readonly active: Scalars['Boolean']['output'];
  readonly code: DispositionCode;
  /** Why it no longer does; null while it is active. */
  readonly expiredBecause: Maybe<Scalars['String']['output']>;
  /** Id of the IMPACT_ASSESSMENT that records it. */
  readonly id: Scalars['ID']['output'];
  readonly target: Scalars['ID']['output'];
};

/** Why a change does not matter beyond the target. */
export type DispositionCode =
  /** It behaves as before. */
  | 'BEHAVIOUR_EQUIVALENT'
  /** Other evidence shows the same. */
  | 'COVERED_BY_OTHER_EVIDENCE'
  /** A measure takes care of it. */
  | 'MITIGATED'
  /** What changed is outside of what the target is about. */
  | 'NOT_IN_SCOPE'
  /** What changed is not used there. */
  | 'NOT_USED'
  /** It was foreseen and approved beforehand. */
  | 'WITHIN_ENVELOPE';

export type DispositionInput = {
  /** What the judgment rests on: when any of these moves, it expires. */
  readonly basis?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The change that was judged: the same subject, kind, new version and parts as it is asked about. */
  readonly change: ChangeInput;
  readonly code: DispositionCode;
  /** The baseline that it was judged in. Null: HEAD. */
  readonly configuration?: InputMaybe<Scalars['ID']['input']>;
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why the change does not matter there. */
  readonly rationale: Scalars['String']['input'];
  /** A PERSON who HOLDS a role. */
  readonly signedBy: Scalars['ID']['input'];
  /** A link id, or an artifact or version id: every link by which the change enters it. */
  readonly target: Scalars['ID']['input'];
};

export type DispositionRowInput = {
  /** Id of the assessment that the signer saw: the current one. */
  readonly assessment: Scalars['ID']['input'];
  /** With target: what the judgment rests on; when any of these moves, the disposition expires and the row is open again. */
  readonly basis?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** NO_IMPACT: why the change does not matter there. */
  readonly code?: InputMaybe<DispositionCode>;
  readonly decision: RowDecisionKind;
  /** NO_IMPACT: a disposition of this change that is there already, instead of target. */
  readonly disposition?: InputMaybe<Scalars['ID']['input']>;
  /**
   * REVERIFIED: EVIDENCE that was recorded after the assessment, whose outcome is neither fail nor inconclusive, and that
   * EVALUATES or EVIDENCES the artifact of each row, or was GENERATED by it.
   */
  readonly evidence?: InputMaybe<Scalars['ID']['input']>;
  /** With target: when the disposition ends. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why. At most 2,000 characters. */
  readonly rationale: Scalars['String']['input'];
  /** Ids of the rows, 1 to 5,000. */
  readonly rows: ReadonlyArray<Scalars['ID']['input']>;
  /** A PERSON who HOLDS a role now. Signed at the time of the server. */
  readonly signedBy: Scalars['ID']['input'];
  /**
   * NO_IMPACT: a link, artifact or version at which the engine cuts the change, too: the same as `disposition` does, signed
   * with this decision. Null: the decision is on the row alone.
   */
  readonly target?: InputMaybe<Scalars['ID']['input']>;
};

/** What a change does to an artifact, worst first. Axes: BASIS, PROOF, ASSENT, FITNESS. */
export type Effect =
  /** An accepted challenge refutes the claim. */
  | 'DEFEATED'
  /** The claim lost evidence that can be renewed. */
  | 'DEGRADED'
  /** Good to know; nothing has to be done. */
  | 'INFORM'
  /** The argument for the claim no longer holds. */
  | 'IN_DOUBT'
  /** The approval does not cover the changed configuration. */
  | 'NEEDS_REAPPROVAL'
  /** Some of its parts are stale; the others still stand. */
  | 'PARTIALLY_STALE'
  /** Somebody has to decide whether the artifact still fits the rules that apply to it. */
  | 'REASSESS'
  /** Somebody has to decide whether the deployment is rolled back. */
  | 'ROLLBACK_DECISION'
  /** It describes an input that is no longer the current one. */
  | 'STALE'
  /** A neighbour changed and nobody has looked yet. */
  | 'SUSPECT'
  /** It was made from something that has been retracted. */
  | 'TAINTED'
  /** What demonstrated it is gone; it may still hold. */
  | 'UNCONFIRMED';

export type EffectCount = {
  readonly count: Scalars['Int']['output'];
  readonly effect: Effect;
};

export type EffectDefinition = {
  readonly axis: Axis;
  readonly effect: Effect;
  readonly sentence: Scalars['String']['output'];
};

export type EffectState = {
  /** The disposition or envelope that suppresses it. */
  readonly cutBy: Maybe<Scalars['ID']['output']>;
  readonly effect: Effect;
  readonly modality: Modality;
  /** Lost and surviving parts where the effect is partial. */
  readonly scope: Maybe<ItemScope>;
};

/** When an emission happens. */
export type EmissionWorld =
  /** Only where the effect that comes in is ACTUAL: never started by suspicion. */
  | 'ACTUAL_ONLY'
  | 'ALWAYS'
  /** Only in the POTENTIAL world: if an open suspicion turns out to be true. */
  | 'POTENTIAL_ONLY';

/** What an end of a link names. */
export type EndLevel =
  /** The artifact, whatever its version. */
  | 'ARTIFACT'
  /** Both are accepted and kept apart. */
  | 'EITHER'
  /** One version of it; where there is none, or only one, the artifact id says the same. */
  | 'VERSION';

/** A bound of an envelope: on a content field (field, op UNCHANGED or GROWTH_AT_MOST), or on results (metric, op, value). */
export type EnvelopeBound = {
  /** Content field that is bounded. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** Metric that is bounded. */
  readonly metric: Maybe<Scalars['String']['output']>;
  /** UNCHANGED, GROWTH_AT_MOST, >=, >, <= or <. */
  readonly op: Scalars['String']['output'];
  /** Parts on which the bound on results holds; empty: all. */
  readonly parts: ReadonlyArray<Scalars['String']['output']>;
  /** Artifact that is bounded. */
  readonly subject: Scalars['ID']['output'];
  /** GROWTH_AT_MOST: the share, 0.1 is ten per cent; else in the unit of the metric. */
  readonly value: Maybe<Scalars['Float']['output']>;
};

/**
 * What something is built, trained, tested or served with.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Environment = Artifact & {
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** What depends on it (DEPENDS_ON). */
  readonly dependents: ArtifactConnection;
  /** What it depends on (DEPENDS_ON). */
  readonly dependsOn: ArtifactConnection;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Container image or other address of it. */
  readonly image: Maybe<Scalars['String']['output']>;
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always ENVIRONMENT. */
  readonly kind: ArtifactKind;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** TCL1, TCL2 or TCL3 (ISO 26262-8 clause 11). */
  readonly toolConfidenceLevel: Maybe<Scalars['String']['output']>;
  /** Runs that used it (USED). */
  readonly usedBy: LinkConnection;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * What something is built, trained, tested or served with.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EnvironmentCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What something is built, trained, tested or served with.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EnvironmentDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What something is built, trained, tested or served with.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EnvironmentDependsOnArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What something is built, trained, tested or served with.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EnvironmentIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * What something is built, trained, tested or served with.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EnvironmentOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * What something is built, trained, tested or served with.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EnvironmentUsedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What something is built, trained, tested or served with.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EnvironmentVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A result that speaks for or against something. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Evidence = Artifact & {
  /** What it challenges (CHALLENGES). */
  readonly challenges: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** The versions that were evaluated (EVALUATES). */
  readonly evaluates: LinkConnection;
  /** What it speaks for or against: role AGAINST, else for (EVIDENCES). */
  readonly evidences: LinkConnection;
  /** Is validUntil over at the instant asked about? Null where there is none. */
  readonly expired: Maybe<Scalars['Boolean']['output']>;
  /** The runs that generated it (GENERATED). */
  readonly generatedBy: ArtifactConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always EVIDENCE. */
  readonly kind: ArtifactKind;
  /** What came out. */
  readonly outcome: Maybe<Outcome>;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** What was measured, part by part. */
  readonly results: Maybe<ReadonlyArray<MetricResult>>;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** When its validity ends; from then on it acts as a change of kind EXPIRY. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A result that speaks for or against something. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EvidenceChallengesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A result that speaks for or against something. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EvidenceCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A result that speaks for or against something. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EvidenceEvaluatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A result that speaks for or against something. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EvidenceEvidencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A result that speaks for or against something. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EvidenceGeneratedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A result that speaks for or against something. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EvidenceIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A result that speaks for or against something. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EvidenceOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A result that speaks for or against something. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type EvidenceVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Assumed about the world around the item. */
export type ExternalAssumption = CaseDependency & {
  readonly artifact: Artifact;
  readonly claims: ReadonlyArray<Claim>;
};

/**
 * A way in which an element fails or is insufficient; also an event or gate of a fault tree.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type FailureMode = Artifact & {
  /** By the map of `actionPriorityEdition`; no threshold on `rpn`. Null: a rating is missing. */
  readonly actionPriority: Maybe<ActionPriority>;
  /** The edition that its FMEA names; the default one where none does. */
  readonly actionPriorityEdition: Scalars['String']['output'];
  /** The analyses it is a row of (PART_OF). */
  readonly analyses: ArtifactConnection;
  /**
   * Common cause of the basic events that it CAUSES, all of one probability: the share of it by which they fail together
   * (beta-factor model).
   */
  readonly beta: Maybe<Scalars['Float']['output']>;
  /** What causes it (CAUSES). */
  readonly causes: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The element that fails (the first of `elements` that is no function); of an orphaned row the retired one. Null: none is named. */
  readonly component: Maybe<Artifact>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** What it causes (CAUSES). */
  readonly effects: ArtifactConnection;
  /** The elements that fail (DEPENDS_ON). */
  readonly elements: ArtifactConnection;
  /** Rate per hour of a basic event. */
  readonly failureRate: Maybe<Scalars['Float']['output']>;
  /** FT_GATE: the gate, the order of its inputs and NOT; CAUSES says membership only. */
  readonly formula: Maybe<Scalars['JSON']['output']>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always FAILURE_MODE. */
  readonly kind: ArtifactKind;
  /** What mitigates it (MITIGATES). */
  readonly mitigatedBy: ArtifactConnection;
  /** The element that failed is retired, and no other one is named (gap ORPHANED). */
  readonly orphaned: Scalars['Boolean']['output'];
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** Probability between 0 and 1 of a basic event. */
  readonly probability: Maybe<Scalars['Float']['output']>;
  /** Row of an FMEA: how it is rated. */
  readonly ratings: FmeaRatings;
  /** Repairs per hour of a basic event that is repaired as soon as it fails. */
  readonly repairRate: Maybe<Scalars['Float']['output']>;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** Risk priority number: severity times occurrence times detection. Null: a rating is missing. */
  readonly rpn: Maybe<Scalars['Int']['output']>;
  /** Row of an FMEDA: share of its failures that are safe, 0 to 1 (ISO 26262-5:2018). */
  readonly safeShare: Maybe<Scalars['Float']['output']>;
  /** The change, or version of an element, by which its severity was lowered. */
  readonly severityLoweredBy: Maybe<Scalars['String']['output']>;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** HOUSE: whether it is true. */
  readonly state: Maybe<Scalars['Boolean']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** Hours between two tests that find a basic event failed. */
  readonly testInterval: Maybe<Scalars['Float']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A way in which an element fails or is insufficient; also an event or gate of a fault tree.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type FailureModeAnalysesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A way in which an element fails or is insufficient; also an event or gate of a fault tree.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type FailureModeCausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A way in which an element fails or is insufficient; also an event or gate of a fault tree.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type FailureModeCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A way in which an element fails or is insufficient; also an event or gate of a fault tree.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type FailureModeEffectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A way in which an element fails or is insufficient; also an event or gate of a fault tree.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type FailureModeElementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A way in which an element fails or is insufficient; also an event or gate of a fault tree.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type FailureModeIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A way in which an element fails or is insufficient; also an event or gate of a fault tree.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type FailureModeMitigatedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A way in which an element fails or is insufficient; also an event or gate of a fault tree.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type FailureModeOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A way in which an element fails or is insufficient; also an event or gate of a fault tree.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type FailureModeVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What follows from the formulas and leaves under a top event. */
export type FaultTree = {
  /** Gates whose inputs have an order (PAND) and that are computed as AND, which is true in more cases. */
  readonly approximated: ReadonlyArray<Artifact>;
  /**
   * No failure mends what another one broke. False (NOT, XOR and the like): `minimalCutSets` are the minimal positive parts, an
   * over-approximation, and neither approximation is a bound.
   */
  readonly coherent: Scalars['Boolean']['output'];
  /**
   * Cut sets of two events that one element brings about: both events are failures of what depends on it (DEPENDS_ON, directly or
   * over the architecture), so that it is a single point (ISO 26262-9:2018 clause 7). The first 10,000 pairs are looked at.
   */
  readonly commonCauses: CommonElements;
  /** False: the budget of nodes did not hold the tree; `incompleteBecause` says what is told all the same. */
  readonly complete: Scalars['Boolean']['output'];
  readonly cutSetCount: Scalars['BigInt']['output'];
  readonly cutSetMeaning: CutSetMeaning;
  /** Orders that have cut sets. Order 1 is a single point of failure. */
  readonly cutSetsByOrder: ReadonlyArray<CutSetsOfOrder>;
  /** How much each leaf matters, the most important by Birnbaum first. Null: as topProbability. */
  readonly importance: Maybe<FaultTreeImportance>;
  /**
   * What would remove or weaken single points of failure (cut sets of one event): the tree computed anew with each change, ranked
   * by gain per cost, ties by id. The 25 most probable single points are looked at. Null: the tree is not coherent, or did not fit.
   */
  readonly improvements: Maybe<Improvements>;
  readonly incompleteBecause: Maybe<Scalars['String']['output']>;
  /** 1 - product of (1 - P(cut set)). Null: as topProbability, or it would take too long. */
  readonly minCutUpperBound: Maybe<FaultTreeApproximation>;
  /** The smallest first. */
  readonly minimalCutSets: CutSetConnection;
  /** Leaves without a probability. */
  readonly missing: ReadonlyArray<Artifact>;
  /** Hours. */
  readonly missionTime: Scalars['Float']['output'];
  /** The tree in the Open-PSA Model Exchange Format (XML), for other tools. */
  readonly openPsa: Scalars['String']['output'];
  /** Sum of P(cut set). */
  readonly rareEvent: Maybe<FaultTreeApproximation>;
  readonly top: FailureMode;
  /** Exact for independent leaves. Null: a leaf has no probability (`missing`), or the tree did not fit. */
  readonly topProbability: Maybe<Scalars['Float']['output']>;
};


/** What follows from the formulas and leaves under a top event. */
export type FaultTreeCommonCausesArgs = {
  first?: Scalars['Int']['input'];
};


/** What follows from the formulas and leaves under a top event. */
export type FaultTreeImprovementsArgs = {
  first?: Scalars['Int']['input'];
  settings?: InputMaybe<ImprovementSettingsInput>;
};


/** What follows from the formulas and leaves under a top event. */
export type FaultTreeMinimalCutSetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  maxOrder?: InputMaybe<Scalars['Int']['input']>;
};

export type FaultTreeApproximation = {
  /** The sum is above 1, and 1 is told instead. */
  readonly clamped: Scalars['Boolean']['output'];
  /** The exact probability is not above it. */
  readonly isBound: Scalars['Boolean']['output'];
  readonly value: Scalars['Float']['output'];
};

export type FaultTreeImportance = {
  /**
   * UNION_OF_CUT_SETS: P(at least one cut set with the leaf happens) / P(top). ONE_MINUS_T0_BY_T: 1 - P(top | leaf false) /
   * P(top), told where the union would take too long. Null: the tree is not coherent.
   */
  readonly fussellVeselyVariant: Maybe<Scalars['String']['output']>;
  readonly leaves: ReadonlyArray<LeafImportance>;
};

export type FaultTreePhase =
  /** Cut sets are found in the diagrams. */
  | 'CUT_SETS'
  /** Decision diagrams are built. */
  | 'DIAGRAM'
  /** `tree` has the result. */
  | 'DONE'
  /** The diagrams did not fit: cut sets of low order are found without them. */
  | 'LOW_ORDER'
  /** Probabilities and importance are computed. */
  | 'QUANTIFY';

export type FaultTreePicture = {
  /** Gates and leaves in the picture, each as often as it is drawn. */
  readonly boxes: Scalars['Int']['output'];
  /** SHA-256 of the picture, hexadecimal. */
  readonly digest: Scalars['String']['output'];
  /** What was computed and stands below the title: cut sets by order, probability of the top event. */
  readonly facts: ReadonlyArray<Scalars['String']['output']>;
  /** Where a browser shows the picture of this revision. */
  readonly page: Scalars['String']['output'];
  /** The revision of the graph that it was made from. */
  readonly revision: Scalars['Int']['output'];
  /** image/svg+xml */
  readonly svg: Scalars['String']['output'];
  readonly top: FailureMode;
};

export type FaultTreeProgress = {
  readonly elapsedMilliseconds: Scalars['Int']['output'];
  /** How many nodes the diagram that is being built has, or the finished one had. */
  readonly nodes: Scalars['Int']['output'];
  readonly phase: FaultTreePhase;
  /** Null: not done yet. It comes with the last event. */
  readonly tree: Maybe<FaultTree>;
};

/** Something that the field would add to the analysis. */
export type FieldProposalInput = {
  /** Failure modes and hazards that it would cause. */
  readonly causes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Further fields of its content. */
  readonly content?: InputMaybe<Scalars['JSON']['input']>;
  /** Of the new artifact. */
  readonly id: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
};

/** What an item of a report says, without its reasons. */
export type FindingState = {
  /** Those of the strongest modality. */
  readonly effects: ReadonlyArray<Effect>;
  /** The strongest one. */
  readonly modality: Modality;
  /** Each effect with its own modality and parts. */
  readonly states: ReadonlyArray<EffectState>;
};

/** The findings of a configuration, and how they differ from those of the event before. */
export type FindingsChange = {
  /** Items that were not there before. Of the present state: all of them are in the report, and none is here. */
  readonly appeared: ChangedFindings;
  readonly cause: FindingsChangeCause;
  /** Items with other effects, modalities or parts than before. */
  readonly changed: ChangedFindings;
  /** Items that are there no more. */
  readonly disappeared: ChangedFindings;
  /** The write that moved the findings: who and why. Null where it is no single one (see `cause`). */
  readonly entry: Maybe<JournalEntry>;
  /** The findings as they are now; its lists have pages. */
  readonly report: ImpactReport;
  /** Of the graph that the findings are of. */
  readonly revision: Scalars['Int']['output'];
  readonly verdictAfter: Verdict;
  /** Null: there was no event before. */
  readonly verdictBefore: Maybe<Verdict>;
  /** How many writes lie between this event's revision and the state that it is compared with. */
  readonly writes: Scalars['Int']['output'];
};

/** What brought an event about. */
export type FindingsChangeCause =
  /** Nothing yet: the state when the subscription began, or when another journal was found in the database. */
  | 'PRESENT_STATE'
  /** Several writes: there were too many of them, or the client took its events too slowly, to look at each alone. */
  | 'SEVERAL_WRITES'
  /** Nobody wrote: an instant passed, e.g. the end of a validity. */
  | 'TIME'
  /** The write of `entry`. */
  | 'WRITE';

/** A failure modes and effects analysis. */
export type Fmea = {
  readonly analysis: Analysis;
  /** By which map the rows get their priority; `ANALYSIS` content `actionPriorityEdition`, or the default one. */
  readonly edition: Scalars['String']['output'];
  readonly histogram: FmeaHistogram;
  /** Rows of severity 9 or 10 and priority H or M: the handbook asks that management reviews them with their actions. */
  readonly managementReview: ReadonlyArray<FmeaRow>;
  /** Actions that are neither completed nor decided against, in the order of their rows. */
  readonly openActions: ReadonlyArray<FmeaAction>;
  /** Address of the same as a page, as of this revision. */
  readonly page: Maybe<Scalars['String']['output']>;
  /** H first, then M, L and what is not rated; within one by severity, occurrence and detection. */
  readonly rows: FmeaRowConnection;
  /** What stands against the analysis by all that has happened (findings of HEAD), the worst first; STALE: what it analyses has changed. Empty: nothing. */
  readonly status: ReadonlyArray<Effect>;
};


/** A failure modes and effects analysis. */
export type FmeaRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  priorities?: InputMaybe<ReadonlyArray<ActionPriority>>;
};

/** An action that is to improve a row. */
export type FmeaAction = {
  readonly after: Maybe<FmeaRatings>;
  /** COMPLETED: the ratings of the row before and after. */
  readonly before: Maybe<FmeaRatings>;
  readonly control: Control;
  /** The change, or version of an element, that it made in the design. */
  readonly designChange: Maybe<Scalars['String']['output']>;
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  readonly failureMode: FailureMode;
  /** NOT_IMPLEMENTED: why. */
  readonly justification: Maybe<Scalars['String']['output']>;
  readonly priorityAfter: Maybe<ActionPriority>;
  readonly priorityBefore: Maybe<ActionPriority>;
  /** Roles and persons who do it (RESPONSIBLE_FOR, role R). */
  readonly responsible: ReadonlyArray<Artifact>;
  readonly state: ActionState;
};

/** How many rows have which priority. */
export type FmeaHistogram = {
  readonly high: Scalars['Int']['output'];
  readonly low: Scalars['Int']['output'];
  readonly medium: Scalars['Int']['output'];
  /** A rating is missing. */
  readonly unrated: Scalars['Int']['output'];
};

/** Ratings of a row, 1 to 10, 10 is the worst. Null: not rated. */
export type FmeaRatings = {
  /** How poorly the detection controls find the cause or failure. */
  readonly detection: Maybe<Scalars['Int']['output']>;
  /** How often the cause happens, with the prevention controls in place. */
  readonly occurrence: Maybe<Scalars['Int']['output']>;
  /** How bad the effect is. */
  readonly severity: Maybe<Scalars['Int']['output']>;
};

/** Ratings of a row, 1 to 10, 10 is the worst. */
export type FmeaRatingsInput = {
  readonly detection?: InputMaybe<Scalars['Int']['input']>;
  readonly occurrence?: InputMaybe<Scalars['Int']['input']>;
  readonly severity?: InputMaybe<Scalars['Int']['input']>;
};

/** A row: a failure mode with its element, effects, causes, controls, ratings and actions. */
export type FmeaRow = {
  /** Null: a rating is missing. */
  readonly actionPriority: Maybe<ActionPriority>;
  readonly actions: ReadonlyArray<FmeaAction>;
  readonly causes: ReadonlyArray<Artifact>;
  /** The element that fails; of an orphaned row the retired one. Null: none is named. */
  readonly component: Maybe<Artifact>;
  /** All elements that fail. */
  readonly components: ReadonlyArray<Artifact>;
  /** Controls that find the cause or failure (MITIGATES, role DETECTION). */
  readonly detection: ReadonlyArray<Artifact>;
  readonly effects: ReadonlyArray<Artifact>;
  readonly failureMode: FailureMode;
  /** Functions that it fails to fulfil. */
  readonly functions: ReadonlyArray<Artifact>;
  readonly managementReview: Scalars['Boolean']['output'];
  /** Its element is retired, and no other one is named. The row is never dropped. */
  readonly orphaned: Scalars['Boolean']['output'];
  /** What mitigates it and is called neither, actions aside. */
  readonly otherControls: ReadonlyArray<Artifact>;
  /** Controls that keep the cause from happening (MITIGATES, role PREVENTION). */
  readonly prevention: ReadonlyArray<Artifact>;
  readonly ratings: FmeaRatings;
  /** Null: a rating is missing. */
  readonly rpn: Maybe<Scalars['Int']['output']>;
  /** What stands against the row by all that has happened, the worst first; SUSPECT: its element has changed and nobody has looked yet. */
  readonly status: ReadonlyArray<Effect>;
};

export type FmeaRowConnection = {
  readonly nodes: ReadonlyArray<FmeaRow>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A failure modes, effects and diagnostic analysis. */
export type Fmeda = {
  readonly analysis: Analysis;
  /** QM or A to D. Null: none was named, and no safety goal says one. */
  readonly asil: Maybe<Scalars['String']['output']>;
  /** Latent-fault metric, 0 to 1. */
  readonly lfm: HardwareMetric;
  /** How strongly the standard asks for the targets. Null: no ASIL is known. */
  readonly obligation: Maybe<TargetObligation>;
  /** Address of the same as a page, as of this revision. */
  readonly page: Maybe<Scalars['String']['output']>;
  /**
   * Probabilistic metric for random hardware failures, per hour: single-point and residual rates, and the dual-point term of the
   * simplified form of ISO 26262-10 from `dualPointDetectedRate`, `dualPointLatentRate` and `lifetimeHours` of the analysis.
   */
  readonly pmhf: HardwareMetric;
  /** In the order in which they were recorded. */
  readonly rows: FmedaRowConnection;
  readonly safetyGoal: Maybe<Requirement>;
  /** Single-point fault metric, 0 to 1. */
  readonly spfm: HardwareMetric;
  /** What stands against the analysis by all that has happened, the worst first. */
  readonly status: ReadonlyArray<Effect>;
  /** Sums over the rows. */
  readonly sum: RateSplit;
};


/** A failure modes, effects and diagnostic analysis. */
export type FmedaRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Something that nobody has stated. */
export type FmedaMissing = {
  /** The row, mechanism or analysis that lacks it. */
  readonly artifact: Artifact;
  readonly code: FmedaMissingCode;
  /** What to do. */
  readonly message: Scalars['String']['output'];
};

export type FmedaMissingCode =
  /** The analysis does not say the rate of detected dual-point faults. */
  | 'DUAL_POINT_DETECTED_RATE'
  /** The analysis does not say the rate of latent dual-point faults. */
  | 'DUAL_POINT_LATENT_RATE'
  /** The row does not say how often it fails. */
  | 'FAILURE_RATE'
  /** The row leads to no hazard: nobody can tell whether it concerns the safety goal. */
  | 'HAZARD'
  /** The mechanism does not say of which share of what it controls somebody gets to know. */
  | 'LATENT_COVERAGE'
  /** The analysis does not say how long a life is. */
  | 'LIFETIME'
  /** The mechanism does not say which share of the failures it controls. */
  | 'RESIDUAL_COVERAGE'
  /** The analysis has no rows, or none that leads to a hazard of the safety goal. */
  | 'ROWS'
  /** The row does not say which share of its failures is safe. */
  | 'SAFE_SHARE';

export type FmedaRow = {
  readonly component: Maybe<Artifact>;
  readonly failureMode: FailureMode;
  /** Safety mechanisms against it; of several the one that covers most counts. */
  readonly mechanisms: ReadonlyArray<Artifact>;
  readonly orphaned: Scalars['Boolean']['output'];
  readonly split: RateSplit;
};

export type FmedaRowConnection = {
  readonly nodes: ReadonlyArray<FmedaRow>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A functional or output insufficiency (ISO 21448:2022, 3.8). */
export type FunctionalInsufficiency = {
  /** SPECIFICATION, DATA, MODEL or DEPLOYMENT (ISO/PAS 8800:2024). */
  readonly causeClass: Maybe<Scalars['String']['output']>;
  readonly failureMode: FailureMode;
  /** SPECIFICATION or PERFORMANCE. */
  readonly insufficiencyOf: Maybe<Scalars['String']['output']>;
  /** Hazards that it leads to (CAUSES), through other failure modes too. */
  readonly leadsTo: ReadonlyArray<Artifact>;
  /** Measures and requirements that mitigate it (MITIGATES). */
  readonly mitigatedBy: ReadonlyArray<Artifact>;
  /** Null: nobody proposed it, it was analysed. */
  readonly proposal: Maybe<ProposalState>;
  /** Scenarios that bring it about (CAUSES). What was only inferred counts here. */
  readonly triggeredBy: ReadonlyArray<Artifact>;
};

export type FunctionalInsufficiencyConnection = {
  readonly nodes: ReadonlyArray<FunctionalInsufficiency>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Something that is missing. */
export type Gap = {
  /** What lacks something. */
  readonly artifact: Artifact;
  readonly kind: GapKind;
  /** What is missing, and what to do about it. */
  readonly reason: Scalars['String']['output'];
  /** Other artifacts that the reason names. */
  readonly related: ReadonlyArray<Artifact>;
  /** Clause or paper that asks for it. */
  readonly source: Scalars['String']['output'];
};

export type GapConnection = {
  readonly nodes: ReadonlyArray<Gap>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** What is missing by a rule. A gap is no finding of a change: it stands as long as nobody closes it. */
export type GapKind =
  /** An ML safety requirement without a verification result of the model that implements it (AMLAS v1.1, stage 5). */
  | 'AMLAS_REQUIREMENT_UNVERIFIED'
  /** Verification data that developers of the model may read, or developed it with (AMLAS v1.1, stage 3). */
  | 'AMLAS_VERIFICATION_DATA_EXPOSED'
  /** An element of an argument that breaks a rule of GSN v3; argumentProblems has the same for one argument. */
  | 'ARGUMENT_MALFORMED'
  /** Something that states another ASIL than it is rated, or a lower one than is in force for it (ISO 26262-3:2018, 6.4.3). */
  | 'ASIL_CONTRADICTED'
  /**
   * A recorded step that its life cycle does not have, that began in another state than the artifact was in, or whose guard was
   * not evaluated.
   */
  | 'BYPASSED_STEP'
  /** A certificate or declaration that was withdrawn or is out of date at `at.validAt`; related: the deployments (AI Act Art. 20, 44, 47). */
  | 'CERTIFICATE_EXPIRED'
  /** An element of the operational design domain with permitted values of which no data set has a sample (ISO/PAS 8800:2024, clause 11). */
  | 'COVERAGE_GAP'
  /** Data of one model that share something though they have different roles (ISO/PAS 8800:2024, clause 11). */
  | 'DATASET_LEAKAGE'
  /** A decomposition that lacks one of its conditions: its parts have the whole ASIL (ISO 26262-9:2018, clause 5). */
  | 'DECOMPOSITION_INVALID'
  /** A gate that requires the sign-off of a role that nobody holds at `at.validAt` (ISO 26262-2:2018, clause 5). */
  | 'GATE_BLOCKED'
  /** A hazardous event of ASIL A or higher without a safety goal (ISO 26262-3:2018, 6.4.4). */
  | 'HAZARDOUS_EVENT_WITHOUT_GOAL'
  /** A row of an FMEA with action priority H that nobody is improving and nobody has justified (AIAG & VDA FMEA Handbook, steps 5 and 6). */
  | 'HIGH_ACTION_PRIORITY'
  /** A monitor of which nothing was observed for longer than it may be silent, at `at.validAt` (AI Act Art. 72). */
  | 'MONITOR_SILENT'
  /** An element of the operational design domain that can be left without anything that takes over (ISO 21448:2022, clause 8). */
  | 'ODD_EXIT_WITHOUT_FALLBACK'
  /**
   * A row of an FMEA or FMEDA whose element is retired, or that names none. The row itself stays (AIAG & VDA FMEA Handbook, step 2).
   * A requirement or test of which all that it refined or verified is retired (ISO 26262-8:2018, 6.4.3).
   */
  | 'ORPHANED'
  /** A hazardous event with a class of S, E or C that nobody gave a reason for (ISO 26262-3:2018, 6.4.3). */
  | 'RATING_WITHOUT_RATIONALE'
  /** A requirement to be built that nothing implements and no other requirement refines (ISO 26262-8:2018, clause 6). */
  | 'REQUIREMENT_UNALLOCATED'
  /** A requirement to be built (FSR, TSR, SW, HW, AI_SAFETY, DATA) that no test or analysis verifies (ISO 26262-8:2018, clause 9). */
  | 'REQUIREMENT_UNVERIFIED'
  /** A safety goal without a fault tolerant time interval (ISO 26262-3:2018, clause 7). */
  | 'SAFETY_GOAL_WITHOUT_FTTI'
  /** A safety goal that names no safe state (ISO 26262-3:2018, clause 7). */
  | 'SAFETY_GOAL_WITHOUT_SAFE_STATE'
  /** A safety analysis that an author of the analysed design signed (ISO 26262-2:2018, confirmation measures). */
  | 'SEPARATION_OF_DUTIES'
  /** A SOTIF analysis to which one of the two families of roles did not contribute (ISO 21448:2022, 4.4). */
  | 'SOTIF_CONTRIBUTORS'
  /** A safety performance indicator that conditions no claim (ANSI/UL 4600, clause 16). */
  | 'SPI_WITHOUT_CLAIM'
  /** A hazardous event of ASIL A or higher that nothing mitigates (ISO 26262-3:2018, 6.4.4). */
  | 'UNMITIGATED_HAZARD'
  /**
   * A safety mechanism without a passing fault-injection test, still fresh, of each failure mode that it mitigates (ISO 26262-4:2018).
   * A result that is expired, retracted, or outdated by what has changed since is none.
   */
  | 'UNVERIFIED_SAFETY_MECHANISM'
  /** A role with something to do or to sign that nobody holds, with authority, at `at.validAt` (ISO 26262-2:2018, clause 5). */
  | 'VACANT_ROLE';

/**
 * A point that a configuration passes only when what the gate requires holds.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Gate = Artifact & {
  /** What it applies to (APPLIES_TO). */
  readonly appliesTo: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always GATE. */
  readonly kind: ArtifactKind;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** What it requires; role A: a holder of the role has to sign (REQUIRES). */
  readonly requires: LinkConnection;
  /** Who does, approves, is asked and told: role R, A, C, I (RESPONSIBLE_FOR). */
  readonly responsible: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** Sign-offs of the gate (APPROVES). */
  readonly signOffs: ArtifactConnection;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** What it guards. */
  readonly text: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A point that a configuration passes only when what the gate requires holds.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type GateAppliesToArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A point that a configuration passes only when what the gate requires holds.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type GateCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A point that a configuration passes only when what the gate requires holds.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type GateIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A point that a configuration passes only when what the gate requires holds.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type GateOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A point that a configuration passes only when what the gate requires holds.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type GateRequiresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A point that a configuration passes only when what the gate requires holds.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type GateResponsibleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A point that a configuration passes only when what the gate requires holds.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type GateSignOffsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A point that a configuration passes only when what the gate requires holds.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type GateVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type GateDifference = {
  readonly after: Maybe<Verdict>;
  /** Null: the gate does not apply to that side. */
  readonly before: Maybe<Verdict>;
  readonly gate: Artifact;
  readonly unmetAfter: ReadonlyArray<Scalars['ID']['output']>;
  /** What it requires and that side does not have. */
  readonly unmetBefore: ReadonlyArray<Scalars['ID']['output']>;
};

export type GateDifferenceConnection = {
  readonly nodes: ReadonlyArray<GateDifference>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type GateVerdict = {
  readonly gate: Artifact;
  /** What the gate requires and does not have. */
  readonly unmet: ReadonlyArray<Scalars['ID']['output']>;
  readonly verdict: Verdict;
};

/** An element of a generated safety case. */
export type GeneratedElement = {
  /** What it stands for; null: nothing that is recorded (a strategy, the intended purpose). */
  readonly artifact: Maybe<Artifact>;
  /** The version that a solution refers to; null: it is none, or no version is recorded. */
  readonly evidence: Maybe<Version>;
  /** Made of what it is and the id of what it stands for, e.g. goal/H1. */
  readonly id: Scalars['ID']['output'];
  /** Ids of elements in whose context it stands. */
  readonly inContextOf: ReadonlyArray<Scalars['ID']['output']>;
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly status: Maybe<ArgumentStatus>;
  /** Ids of elements that support it. */
  readonly supportedBy: ReadonlyArray<Scalars['ID']['output']>;
  readonly text: Scalars['String']['output'];
  readonly type: ArgumentElementType;
  /** Nothing supports it. */
  readonly undeveloped: Scalars['Boolean']['output'];
};

export type GeneratedElementConnection = {
  readonly nodes: ReadonlyArray<GeneratedElement>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type GeneratedSafetyCase = {
  /** See exportSafetyCase. */
  readonly complete: Scalars['Boolean']['output'];
  /** How many elements have each status; those that none has are left out. */
  readonly counts: ReadonlyArray<GeneratedStatusCount>;
  /** From the top goal downwards, each after the first element that it supports. */
  readonly elements: GeneratedElementConnection;
  readonly missing: ReadonlyArray<SafetyCaseMissing>;
  /** Where a browser shows the picture of this revision. */
  readonly page: Scalars['String']['output'];
  /** One sentence for the status. */
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly revision: Scalars['Int']['output'];
  /** Of the top goal. */
  readonly status: ArgumentStatus;
  readonly system: System;
};


export type GeneratedSafetyCaseElementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  statuses?: InputMaybe<ReadonlyArray<ArgumentStatus>>;
  types?: InputMaybe<ReadonlyArray<ArgumentElementType>>;
};

export type GeneratedStatusCount = {
  readonly count: Scalars['Int']['output'];
  readonly status: ArgumentStatus;
};

/** Decisions of a classifier about one group of people, counted. */
export type GroupCountsInput = {
  readonly falseNegatives: Scalars['Float']['input'];
  readonly falsePositives: Scalars['Float']['input'];
  readonly trueNegatives: Scalars['Float']['input'];
  readonly truePositives: Scalars['Float']['input'];
};

export type HardwareMetric = {
  /** The same without rounding: a fraction of whole numbers. */
  readonly fraction: Maybe<Scalars['String']['output']>;
  /** What lacks; nothing of it counts as 0. */
  readonly missing: ReadonlyArray<FmedaMissing>;
  /** Why it has no value though nothing lacks. */
  readonly problem: Maybe<Scalars['String']['output']>;
  /** Null: the ASIL has none, or is not known. */
  readonly target: Maybe<HardwareTarget>;
  /** Null: it is not known, see `missing`, or has no value, see `problem`. */
  readonly value: Maybe<Scalars['Float']['output']>;
  readonly verdict: TargetVerdict;
};

export type HardwareTarget = {
  /** >= for shares, < for PMHF. */
  readonly op: Scalars['String']['output'];
  readonly value: Scalars['Float']['output'];
};

/**
 * A source of harm that is rated and has to be mitigated.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Hazard = Artifact & {
  /** The analyses it is a row of (PART_OF). */
  readonly analyses: ArtifactConnection;
  /** QM or A to D, as it was rated (ISO 26262-3 clause 6). */
  readonly asil: Maybe<Scalars['String']['output']>;
  /** The ASIL that is in force for it, and why. */
  readonly asilInForce: AsilInForce;
  /** Where S0, E0 or C0 makes it QM: that no ASIL is assigned, and which class it is. */
  readonly asilReason: Maybe<Scalars['String']['output']>;
  /** Failure modes and scenarios that cause it (CAUSES). */
  readonly causedBy: ArtifactConnection;
  /** Claims about it (IN_CONTEXT_OF). */
  readonly claims: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** C0 to C3: how well the people involved can avoid the harm (ISO 26262-3 clause 6). */
  readonly controllability: Maybe<Scalars['String']['output']>;
  /** Why the controllability is what it is (ISO 26262-3:2018, 6.4.3). */
  readonly controllabilityRationale: Maybe<Scalars['String']['output']>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** The elements it is a hazard of (DEPENDS_ON). */
  readonly elements: ArtifactConnection;
  /** E0 to E4: how often the situation occurs (ISO 26262-3 clause 6). */
  readonly exposure: Maybe<Scalars['String']['output']>;
  /** Why the exposure is what it is (ISO 26262-3:2018, 6.4.3). */
  readonly exposureRationale: Maybe<Scalars['String']['output']>;
  /** Who or what is harmed, e.g. HUMAN. */
  readonly harmTarget: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always HAZARD. */
  readonly kind: ArtifactKind;
  /** Measures, requirements and controls that mitigate it (MITIGATES). */
  readonly mitigatedBy: ArtifactConnection;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** As it was rated in each of its versions, the first first. */
  readonly ratings: HazardRatingConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** FAILURE, INSUFFICIENCY, MISUSE, or in the words of who recorded it (AI Act Art. 9). */
  readonly riskSource: Maybe<Scalars['String']['output']>;
  /** S0 to S3: how bad the harm is (ISO 26262-3 clause 6). */
  readonly severity: Maybe<Scalars['String']['output']>;
  /** Why the severity is what it is (ISO 26262-3:2018, 6.4.3). */
  readonly severityRationale: Maybe<Scalars['String']['output']>;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A source of harm that is rated and has to be mitigated.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type HazardAnalysesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A source of harm that is rated and has to be mitigated.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type HazardCausedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A source of harm that is rated and has to be mitigated.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type HazardClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A source of harm that is rated and has to be mitigated.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type HazardCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A source of harm that is rated and has to be mitigated.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type HazardElementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A source of harm that is rated and has to be mitigated.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type HazardIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A source of harm that is rated and has to be mitigated.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type HazardMitigatedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A source of harm that is rated and has to be mitigated.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type HazardOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A source of harm that is rated and has to be mitigated.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type HazardRatingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A source of harm that is rated and has to be mitigated.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type HazardVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A hazardous event that the claims say is mitigated. */
export type HazardDependency = CaseDependency & {
  readonly artifact: Artifact;
  readonly claims: ReadonlyArray<Claim>;
};

/** A hazard as it was rated in one of its versions. */
export type HazardRating = {
  /** As it was stated. */
  readonly asil: Maybe<Asil>;
  /** What severity, exposure and controllability give (ISO 26262-3:2018, table 4). Null: not all three are there. */
  readonly computed: Maybe<Asil>;
  readonly controllability: Maybe<Scalars['String']['output']>;
  readonly controllabilityRationale: Maybe<Scalars['String']['output']>;
  readonly exposure: Maybe<Scalars['String']['output']>;
  readonly exposureRationale: Maybe<Scalars['String']['output']>;
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Journal entry that brought it. */
  readonly revision: Scalars['Int']['output'];
  readonly severity: Maybe<Scalars['String']['output']>;
  /** Why the severity is what it is. */
  readonly severityRationale: Maybe<Scalars['String']['output']>;
  readonly version: Version;
};

export type HazardRatingConnection = {
  readonly nodes: ReadonlyArray<HazardRating>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type HazardousEventPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Hazard>;
  /** What the classes give. */
  readonly asil: Asil;
  /** How that follows. */
  readonly because: Scalars['String']['output'];
  /** The hazard and what has its ASIL from it, as far as what is computed or in force is another than before; at most 1,000. */
  readonly changed: ReadonlyArray<AsilChange>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

export type IdConnection = {
  readonly nodes: ReadonlyArray<Scalars['ID']['output']>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type IgnoredAsilLowering = {
  readonly because: Scalars['String']['output'];
  readonly signOff: SignOff;
};

/**
 * A recorded judgment about the impact of a change, with its dispositions. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ImpactAssessment = Artifact & {
  /** What it assesses (ASSESSES). */
  readonly assesses: ArtifactConnection;
  /** Who judged (ATTRIBUTED_TO). */
  readonly attributedTo: ArtifactConnection;
  /** DISPOSITION: why the change does not matter beyond the target. */
  readonly code: Maybe<DispositionCode>;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** When the judgment ends by itself. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always IMPACT_ASSESSMENT. */
  readonly kind: ArtifactKind;
  /** How much the change matters. */
  readonly level: Maybe<Scalars['String']['output']>;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** Why it was judged this way. */
  readonly rationale: Maybe<Scalars['String']['output']>;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** Sign-offs of it (APPROVES). */
  readonly signOffs: ArtifactConnection;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** new, inProgress, complete, stopped or duplicate. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A recorded judgment about the impact of a change, with its dispositions. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ImpactAssessmentAssessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A recorded judgment about the impact of a change, with its dispositions. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ImpactAssessmentAttributedToArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A recorded judgment about the impact of a change, with its dispositions. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ImpactAssessmentCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A recorded judgment about the impact of a change, with its dispositions. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ImpactAssessmentIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A recorded judgment about the impact of a change, with its dispositions. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ImpactAssessmentOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A recorded judgment about the impact of a change, with its dispositions. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ImpactAssessmentSignOffsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A recorded judgment about the impact of a change, with its dispositions. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ImpactAssessmentVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Of the items that the filter of the question leaves. */
export type ImpactCounts = {
  /** Worst first. An item counts once for each of its effects. */
  readonly byEffect: ReadonlyArray<EffectCount>;
  readonly byKind: ReadonlyArray<KindCount>;
  /** By the strongest modality of each item. */
  readonly byModality: ReadonlyArray<ModalityCount>;
  readonly total: Scalars['Int']['output'];
};

/** Everything stated has to hold; null or empty: all. */
export type ImpactFilter = {
  readonly effects?: InputMaybe<ReadonlyArray<Effect>>;
  readonly kinds?: InputMaybe<ReadonlyArray<ArtifactKind>>;
  readonly modalities?: InputMaybe<ReadonlyArray<Modality>>;
};

export type ImpactInput = {
  readonly at?: InputMaybe<At>;
  /** How far the walk may go. A report that ran out of it says so and never passes. */
  readonly budget?: InputMaybe<BudgetInput>;
  /** None: the empty report, verdict of the configuration as it stands. */
  readonly changes: ReadonlyArray<ChangeInput>;
  /** The baseline whose version set is asked about. Null: HEAD, the current version of everything. */
  readonly configuration?: InputMaybe<Scalars['ID']['input']>;
  /** Narrows items and counts, never verdict, plan or complete. */
  readonly filter?: InputMaybe<ImpactFilter>;
  /** The frontier of a report that ran out of budget: go on from there. */
  readonly resume?: InputMaybe<Scalars['String']['input']>;
  /** By which rule tables. */
  readonly rules?: InputMaybe<RuleChoice>;
};

/** An artifact, in one version, that the changes reach. */
export type ImpactItem = {
  /**
   * Of a sign-off that needs approval again: which content moved and who moved it, on the shortest way in (`witnesses` shows
   * the others). Null: the item is no sign-off, or its approval is kept or possible only but for a disposition or envelope.
   */
  readonly approval: Maybe<ApprovalLoss>;
  readonly artifact: Artifact;
  /** What the artifact weighs for the business: metadata.businessWeight of its current version; null: it does not say. */
  readonly businessWeight: Maybe<Scalars['Float']['output']>;
  /** Links between a change and this item on the shortest way. */
  readonly distance: Scalars['Int']['output'];
  readonly effects: ReadonlyArray<Effect>;
  readonly modality: Modality;
  /** What has to be done about this item. */
  readonly obligations: ReadonlyArray<Obligation>;
  /** One sentence a person understands. */
  readonly reason: Scalars['String']['output'];
  /**
   * Of evidence that `recordFaultTreeAnalysis` wrote: the same analysis with what the changes say, computed and not written,
   * beside the numbers recorded. Over an impact the changed contents are those of the question (`to`); over findings and
   * overlays those of the graph that is asked about. Null: the item is no such evidence, or no change is about its tree.
   * The first 20 of a request are computed.
   */
  readonly recomputed: Maybe<Recomputation>;
  /**
   * Each effect with its own modality. `effects` and `modality` below are those of the strongest modality (ACTUAL, POTENTIAL,
   * SUPPRESSED, UNKNOWN); `effects` is empty for UNKNOWN.
   */
  readonly states: ReadonlyArray<EffectState>;
  /** The version that is hit; null: the artifact has none. */
  readonly version: Maybe<Version>;
  /** From a change to this item, one step per link; an independent checker can re-validate each step against the rule table. */
  readonly witness: ReadonlyArray<WitnessStep>;
  /** More than one way in, where there is; says whether these are all of them. `first`: 1 to 100. */
  readonly witnesses: WitnessSet;
};


/** An artifact, in one version, that the changes reach. */
export type ImpactItemWitnessesArgs = {
  effect?: InputMaybe<Effect>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ImpactItemConnection = {
  readonly nodes: ReadonlyArray<ImpactItem>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** How much a change matters, by the worst effect that is not suppressed. */
export type ImpactLevel =
  /** Something rests on what is withdrawn or refuted: TAINTED, DEFEATED, ROLLBACK_DECISION. */
  | 'critical'
  /** Work, argument or approval no longer covers it: STALE, IN_DOUBT, REASSESS, NEEDS_REAPPROVAL. */
  | 'high'
  /** Somebody has to look: SUSPECT, UNCONFIRMED. */
  | 'low'
  /** Part of the evidence has to be renewed: PARTIALLY_STALE, DEGRADED. */
  | 'medium'
  /** Nothing is hit, or somebody is only informed. */
  | 'none';

export type ImpactOrder =
  /** Worst effect first. */
  | 'EFFECT'
  /** Heaviest businessWeight first. */
  | 'WEIGHT';

/** What a set of changes does to a configuration: what is hit, how, why, and what has to be done about it. */
export type ImpactReport = {
  /**
   * Address of this report as a guide for Neo4j Browser (`:play <address>`): the same question at the same revision, with
   * pictures to run. It holds the question itself; one that is too long for an address works until the service restarts. Null over an overlay.
   */
  readonly browserGuide: Maybe<Scalars['String']['output']>;
  /** Opens Neo4j Browser and plays that guide. Null where the service does not know its Neo4j Browser. */
  readonly browserLink: Maybe<Scalars['String']['output']>;
  /** False whenever a budget or deadline cut the walk: such a report never carries verdict PASS. */
  readonly complete: Scalars['Boolean']['output'];
  readonly counts: ImpactCounts;
  /** Where a walk that was cut goes on: give it as `resume`. */
  readonly frontier: Maybe<Scalars['String']['output']>;
  /** Gates that apply to the configuration. */
  readonly gates: ReadonlyArray<GateVerdict>;
  /** Why it is not complete, a sentence each; empty when it is. */
  readonly incompleteBecause: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Ordered by effect (worst first), then modality, distance, id: the same order on every page and every run. `orderBy` WEIGHT:
   * by what the artifacts weigh for the business, heaviest first, then those that do not say, ties in the order above; of at
   * most 10,000 items (LIMIT_EXCEEDED beyond: narrow it by `filter`). Null: as the question says.
   */
  readonly items: ImpactItemConnection;
  /** Links whose verdict the change moves, and rulings that stopped it. */
  readonly links: LinkImpactConnection;
  /** What to do, in an order in which it can be done. */
  readonly plan: Plan;
  /** The revision of the graph that was read; over an overlay that which it would become. */
  readonly revision: Scalars['Int']['output'];
  /** The rule tables that it was worked out by. */
  readonly rules: RulesUsed;
  /**
   * FAIL: a gate of the configuration is unmet, or (no gate applies) an ACTUAL effect is worse than INFORM. UNKNOWN: else,
   * where the walk is incomplete or some effect worse than INFORM may be there. PASS: else.
   */
  readonly verdict: Verdict;
};


/** What a set of changes does to a configuration: what is hit, how, why, and what has to be done about it. */
export type ImpactReportItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImpactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ImpactOrder>;
};


/** What a set of changes does to a configuration: what is hit, how, why, and what has to be done about it. */
export type ImpactReportLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The target is affected: the item with its witness. */
export type ImpactWitness = {
  readonly item: ImpactItem;
};

export type Improvement = {
  readonly cost: Scalars['Float']['output'];
  /** The single point that is changed. */
  readonly event: Artifact;
  /** By how much the probability of the top event falls; where none is known, by how many the single points do. */
  readonly gain: Scalars['Float']['output'];
  readonly gainPerCost: Scalars['Float']['output'];
  /** As in `CutSet.names`. */
  readonly name: Scalars['String']['output'];
  /** Exact, of the top event. Null: a leaf has no probability. */
  readonly probability: Maybe<Scalars['Float']['output']>;
  /** Single points that are left. */
  readonly singlePoints: Scalars['BigInt']['output'];
  readonly type: ImprovementType;
};

/** What is left out is as the defaults say. */
export type ImprovementSettingsInput = {
  /** Share of the failures that a mechanism covers, 0 to 1. */
  readonly diagnosticCoverage?: Scalars['Float']['input'];
  readonly mechanismCost?: Scalars['Float']['input'];
  /** Probability that the mechanism itself has failed, 0 to 1. */
  readonly mechanismProbability?: Scalars['Float']['input'];
  /** What each costs, in any unit of your own, above 0. */
  readonly redundancyCost?: Scalars['Float']['input'];
  readonly splitCost?: Scalars['Float']['input'];
  readonly votingCost?: Scalars['Float']['input'];
};

export type ImprovementType =
  /**
   * A mechanism that covers a share of its failures: what is covered fails only together with the mechanism, what is not covered
   * stays a single point.
   */
  | 'MECHANISM'
  /** A second, independent one: both have to fail. */
  | 'REDUNDANCY'
  /** One of its own for each gate that depends on it: a shared dependency is taken apart. */
  | 'SPLIT'
  /** Three independent ones, of which two have to fail. */
  | 'VOTING';

export type Improvements = {
  /** Of these: looked at. */
  readonly considered: Scalars['Int']['output'];
  readonly nodes: ReadonlyArray<Improvement>;
  /** Single points that the tree has now. */
  readonly singlePoints: Scalars['BigInt']['output'];
  /** Changes that make something better. */
  readonly totalCount: Scalars['Int']['output'];
};

/**
 * Something that went wrong in the field or in a pipeline. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Incident = Artifact & {
  /** What it affects; attributes kind and parts say how (AFFECTS). */
  readonly affects: LinkConnection;
  /** What it challenges (CHALLENGES). */
  readonly challenges: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always INCIDENT. */
  readonly kind: ArtifactKind;
  /** When it happened. */
  readonly occurredAt: Maybe<Scalars['DateTime']['output']>;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** How bad it was. */
  readonly severity: Maybe<Scalars['String']['output']>;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** What happened. */
  readonly text: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * Something that went wrong in the field or in a pipeline. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type IncidentAffectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something that went wrong in the field or in a pipeline. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type IncidentChallengesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something that went wrong in the field or in a pipeline. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type IncidentCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something that went wrong in the field or in a pipeline. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type IncidentIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Something that went wrong in the field or in a pipeline. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type IncidentOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Something that went wrong in the field or in a pipeline. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type IncidentVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type IndicatorType =
  /** Counts what has happened, e.g. collisions. */
  | 'LAGGING'
  /** Moves before harm is done, e.g. missed detections. */
  | 'LEADING';

export type IngestError = {
  /**
   * VERSION_IMMUTABLE DANGLING_END RELATION_NOT_ALLOWED ID_INVALID TOO_LARGE SUPPORT_CYCLE BASELINE_CLOSED (a baseline closes
   * with the batch that has lastOfImport) ONE_VERSION_ONLY IDEMPOTENCY_KEY_REUSED VALUE_INVALID. (An unknown enum value is
   * GraphQL's own BAD_USER_INPUT for the whole request.)
   */
  readonly code: Scalars['String']['output'];
  readonly id: Maybe<Scalars['ID']['output']>;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where it is in the input, e.g. artifacts[3].version.label */
  readonly path: Scalars['String']['output'];
};

/** A batch: artifacts first, then links, in the order given. */
export type IngestInput = {
  /** Who writes. Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  readonly artifacts?: InputMaybe<ReadonlyArray<ArtifactInput>>;
  /** The same key with the same body returns the first receipt and writes nothing; with another body: IDEMPOTENCY_KEY_REUSED. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Batches of one import share it; with REPLACE_SOURCE only the batch that has lastOfImport retires. */
  readonly import?: InputMaybe<Scalars['ID']['input']>;
  readonly lastOfImport?: InputMaybe<Scalars['Boolean']['input']>;
  readonly links?: InputMaybe<ReadonlyArray<LinkInput>>;
  /**
   * REPLACE_SOURCE: what this source asserted before and no longer lists and no other source asserts is retired (never
   * deleted); items skipped by SKIP_ITEM count as listed. Refused for the source manual: no batch is everything that people
   * recorded by hand.
   */
  readonly mode?: InputMaybe<IngestMode>;
  /** REJECT_BATCH: one bad item and nothing is written. SKIP_ITEM: the good ones are, the bad ones are reported. */
  readonly onError?: InputMaybe<IngestOnError>;
  /** Why. Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who says so: tool and project, e.g. dvc:perception. Kept on everything that the batch asserts. Names that begin with
   * safetyops: are the service's own and refused.
   */
  readonly source: Scalars['String']['input'];
};

export type IngestMode =
  /** Adds and updates; what is not listed stays. */
  | 'MERGE'
  /** The batch (or import) is everything that the source asserts. */
  | 'REPLACE_SOURCE';

export type IngestOnError =
  /** One bad item and nothing is written. */
  | 'REJECT_BATCH'
  /** The good ones are written, the bad ones are reported. */
  | 'SKIP_ITEM';

export type IngestReceipt = {
  readonly created: Scalars['Int']['output'];
  readonly errors: ReadonlyArray<IngestError>;
  /** The batch had been written before under the same idempotency key; this is the first receipt. */
  readonly replayed: Scalars['Boolean']['output'];
  readonly retired: Scalars['Int']['output'];
  /** The entry that the batch became; of a batch that was refused the newest entry there is. */
  readonly revision: Scalars['Int']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly updated: Scalars['Int']['output'];
};

export type InstantiatePatternInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Narrows what parameters stand for. */
  readonly bind?: InputMaybe<ReadonlyArray<PatternBindingInput>>;
  /** What is taken where the pattern leaves a choice. */
  readonly choices?: InputMaybe<ReadonlyArray<PatternChoiceInput>>;
  /** True: shows what would be written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** How the ids of the new claims begin; then come the name in the pattern and the ids of what placeholders stand for. */
  readonly id: Scalars['ID']['input'];
  /** The module that the new claims belong to. */
  readonly module?: InputMaybe<Scalars['ID']['input']>;
  /** Id of a CLAIM of subkind MODULE whose content has `parameters`. */
  readonly pattern: Scalars['ID']['input'];
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Parameters stand for what belongs to this system. Null: for everything in the graph. */
  readonly system?: InputMaybe<Scalars['ID']['input']>;
  /** The claim that the top goal supports. Null: it stands alone. */
  readonly under?: InputMaybe<Scalars['ID']['input']>;
  /** Names of optional elements that are left out. */
  readonly without?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type InstantiatePatternPayload = {
  /** Claims of the instance, from the top. */
  readonly elements: ReadonlyArray<PatternElement>;
  /** Null: a dry run. */
  readonly receipt: Maybe<IngestReceipt>;
  readonly relations: ReadonlyArray<PatternRelation>;
  /** The top goal. Null when nothing was written. */
  readonly top: Maybe<Claim>;
};

/** Assumed about the item and its development. */
export type InternalAssumption = CaseDependency & {
  readonly artifact: Artifact;
  readonly claims: ReadonlyArray<Claim>;
};

export type IntervalInput = {
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ItemScope = {
  readonly affected: ReadonlyArray<Scalars['String']['output']>;
  readonly unaffected: ReadonlyArray<Scalars['String']['output']>;
  /** The graph does not say which parts the item has: the whole is taken as concerned. */
  readonly unknown: Scalars['Boolean']['output'];
};

export type JournalConnection = {
  readonly nodes: ReadonlyArray<JournalEntry>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Either a journal entry or a stored version. */
export type JournalDefect = {
  /** The entry that is not as it was written, that is missing, or whose rule tables are not as they were written. */
  readonly revision: Maybe<Scalars['Int']['output']>;
  /** Id (id@label) of the version that is not as it was written. */
  readonly version: Maybe<Scalars['ID']['output']>;
  /** What does not fit, in a sentence. */
  readonly why: Scalars['String']['output'];
};

/** One write: who, when, why, and how much. */
export type JournalEntry = {
  readonly actor: Scalars['String']['output'];
  readonly created: Scalars['Int']['output'];
  /** SHA-256 over the entry and previousHash, hexadecimal. */
  readonly hash: Scalars['String']['output'];
  /** The operation that wrote it, e.g. ingest, reviewLink, disposition. */
  readonly operation: Scalars['String']['output'];
  /** Hash of the entry before; of the first one: that of nothing. */
  readonly previousHash: Scalars['String']['output'];
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly retired: Scalars['Int']['output'];
  /** 1, 2, 3 … without gaps. */
  readonly revision: Scalars['Int']['output'];
  /** Digest of the rule tables that are in force from this entry on; null: those before it still are. */
  readonly rules: Maybe<Scalars['ID']['output']>;
  /** Who says what was written, e.g. dvc:perception. */
  readonly source: Scalars['String']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly updated: Scalars['Int']['output'];
};

/** An entry with what it wrote. */
export type JournalEntryDetail = {
  /** Ids of the artifacts that it recorded, changed or retired. */
  readonly artifacts: ReadonlyArray<Scalars['ID']['output']>;
  readonly entry: JournalEntry;
  /** Ids of the links that it recorded, changed, ruled on or retired. */
  readonly links: ReadonlyArray<Scalars['ID']['output']>;
  /** Ids (id@label) of the versions that it recorded or added something to. */
  readonly versions: ReadonlyArray<Scalars['ID']['output']>;
};

export type JournalVerification = {
  /** Entries whose hash was recomputed. */
  readonly entries: Scalars['Int']['output'];
  /** The first thing that is not as it was written; null when everything is. */
  readonly firstBad: Maybe<JournalDefect>;
  /** True: every entry and all stored rule tables and versions are as they were written. */
  readonly ok: Scalars['Boolean']['output'];
  /** Stored versions whose digest was recomputed. */
  readonly versions: Scalars['Int']['output'];
};

export type KindCount = {
  readonly count: Scalars['Int']['output'];
  readonly kind: ArtifactKind;
};

export type KindDefinition = {
  readonly discipline: Discipline;
  /** Content fields with a type; every other field is free. */
  readonly fields: ReadonlyArray<ContentFieldDefinition>;
  readonly kind: ArtifactKind;
  /** What an artifact of this kind is. */
  readonly sentence: Scalars['String']['output'];
  /** The content fields that make up its meaning where the project says so: null means all of them. */
  readonly significantFields: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** True: a record of something that happened. It has exactly one version; a second content is refused. */
  readonly singleVersion: Scalars['Boolean']['output'];
  /** Where the term comes from. */
  readonly standards: Scalars['String']['output'];
  /** The finer types within the kind, the project's own last. */
  readonly subkinds: ReadonlyArray<SubkindDefinition>;
};

/**
 * How long changes took from the entry that recorded them to the first sign-off that let them through: of the version, of a
 * baseline that includes it, or of a gate that applies to that baseline, to the artifact or to the system.
 */
export type LeadTime = {
  /** Those that a sign-off has let through. */
  readonly approved: Scalars['Int']['output'];
  /** Versions of design artifacts that took the place of another content. */
  readonly changes: Scalars['Int']['output'];
  /** Change by change, in the order in which they were recorded. */
  readonly items: PipelineChangeConnection;
  /** In hours. */
  readonly longest: Maybe<Scalars['Float']['output']>;
  /** In hours, nearest rank over the approved ones; null: none. */
  readonly median: Maybe<Scalars['Float']['output']>;
  /** Nine of ten took no longer; in hours. */
  readonly percentile90: Maybe<Scalars['Float']['output']>;
};


/**
 * How long changes took from the entry that recorded them to the first sign-off that let them through: of the version, of a
 * baseline that includes it, or of a gate that applies to that baseline, to the artifact or to the system.
 */
export type LeadTimeItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** T is P(top), T1 and T0 are P(top) with the leaf true and false. Ratios are null where T is 0. */
export type LeafImportance = {
  /** T1 - T0, the derivative of T. */
  readonly birnbaum: Scalars['Float']['output'];
  /** (T1 - T0) p / T */
  readonly criticality: Maybe<Scalars['Float']['output']>;
  /** p T1 / T */
  readonly diagnostic: Maybe<Scalars['Float']['output']>;
  readonly event: Artifact;
  /** See the variant. */
  readonly fussellVesely: Maybe<Scalars['Float']['output']>;
  /** Without this leaf the top event cannot happen: T0 is 0, and JSON has no number for T / T0. */
  readonly isReductionInfinite: Scalars['Boolean']['output'];
  /** As in `CutSet.names`. */
  readonly name: Scalars['String']['output'];
  readonly probability: Scalars['Float']['output'];
  /** T1 / T */
  readonly riskAchievementWorth: Maybe<Scalars['Float']['output']>;
  /** T / T0. Null where T0 is 0: see isReductionInfinite. */
  readonly riskReductionWorth: Maybe<Scalars['Float']['output']>;
};

export type LeakKind =
  /** Of one origin, and nobody says which parts. */
  | 'POSSIBLE'
  /** The same data, or parts of one name. */
  | 'SHARED';

export type LeastCostLevel = {
  /** Ids of mutually dependent obligations, each group done together. */
  readonly groups: ReadonlyArray<ReadonlyArray<Scalars['ID']['output']>>;
  readonly steps: ReadonlyArray<PlannedStep>;
};

export type LeastCostPlan = {
  /** What the steps of all levels cost together. */
  readonly cost: Scalars['Float']['output'];
  /** Decisions that have to be taken whatever else is done. They are not in `cost`. */
  readonly decisions: ReadonlyArray<PlannedStep>;
  /**
   * True: nothing cheaper brings the same back. False: there were too many choices to look at all of them (see `gap`), or
   * the walk of the report was cut.
   */
  readonly exact: Scalars['Boolean']['output'];
  /** (cost - lowerBound) / cost: how much of the cost might be saved at the most, 0 to 1. */
  readonly gap: Scalars['Float']['output'];
  /** The steps in an order in which they can be done: everything in one level can go in parallel; a cycle is one group. */
  readonly levels: ReadonlyArray<LeastCostLevel>;
  /** No set of steps that brings the same back costs less. */
  readonly lowerBound: Scalars['Float']['output'];
  /** Evidence that still stands and need not be made again. */
  readonly reuse: ReadonlyArray<Scalars['ID']['output']>;
  /** Obligations of `levels` of the plan that are not needed, and why. */
  readonly skipped: ReadonlyArray<SkippedObligation>;
  /** What no obligation of the report brings back. The plan does nothing for it and does not count it. */
  readonly unreachable: ReadonlyArray<UnreachableRequirement>;
};

export type LeftOut = {
  readonly artifact: Artifact;
  readonly reason: LeftOutReason;
};

export type LeftOutCount = {
  readonly count: Scalars['Int']['output'];
  readonly kind: ArtifactKind;
  readonly reason: LeftOutReason;
};

/** Why an artifact that the selection met is no member. */
export type LeftOutReason =
  /** A baseline is included only where it is named. */
  | 'BASELINE'
  /** The members of that baseline are not final yet. */
  | 'NOT_CLOSED'
  /** It says who, where or what happened: a person, role, sign-off, deployment, incident, change or assessment. */
  | 'NOT_PART_OF_A_CONFIGURATION'
  /** None of its versions is recorded, so there is nothing that could be held fast. */
  | 'NO_VERSION'
  /** No source lists it any more. */
  | 'RETIRED';

/**
 * Where an artifact is in a life cycle. A state is never stored: it is where the last transition led, so the state at any instant
 * (`at.validAt`) can be asked for. The artifact stays with the version of the life cycle by which it began.
 */
export type LifeCycleInstance = {
  readonly artifact: Artifact;
  /** Transitions that were taken up to the instant, oldest first. */
  readonly history: ReadonlyArray<TakenTransition>;
  /** Nothing has to follow. */
  readonly isFinal: Scalars['Boolean']['output'];
  /** The life cycle: a CONTROL of subkind LIFECYCLE that applies to the artifact. */
  readonly lifeCycle: Control;
  /** Transitions that leave the state. */
  readonly next: ReadonlyArray<LifeCycleTransition>;
  /** When the state was entered. Null: it is the initial one. */
  readonly since: Maybe<Scalars['DateTime']['output']>;
  readonly state: Scalars['String']['output'];
  /** The version of it that the artifact follows. */
  readonly version: Version;
};

export type LifeCycleStateInput = {
  /** Nothing has to follow. */
  readonly final?: InputMaybe<Scalars['Boolean']['input']>;
  readonly name: Scalars['String']['input'];
};

/** A transition of a life cycle. */
export type LifeCycleTransition = {
  readonly from: Scalars['String']['output'];
  /** The gate that has to pass. Null: none. */
  readonly guard: Maybe<Gate>;
  /** Ids or names of the roles that may take it; empty: anybody. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  readonly to: Scalars['String']['output'];
  /** What sets it off, in the words of the organisation. */
  readonly trigger: Maybe<Scalars['String']['output']>;
};

export type LifeCycleTransitionInput = {
  readonly from: Scalars['String']['input'];
  /** Id of the GATE that has to pass. */
  readonly guard?: InputMaybe<Scalars['ID']['input']>;
  /** Ids or names of the roles that may take it; empty: anybody. */
  readonly roles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly to: Scalars['String']['input'];
  /** What sets it off, in the words of the organisation. */
  readonly trigger?: InputMaybe<Scalars['String']['input']>;
};

/** A relation between two artifacts or versions, as its name reads: REQUIREMENT MITIGATES HAZARD. */
export type Link = {
  /** Who says so, the first first. */
  readonly assertions: ReadonlyArray<LinkAssertion>;
  readonly assurance: Assurance;
  /** What the relation says in particular, e.g. from and to of HOLDS. */
  readonly attributes: Maybe<Scalars['JSON']['output']>;
  readonly from: Artifact;
  /** The version that the source end names; null: the artifact whatever its version. */
  readonly fromVersion: Maybe<Version>;
  /** Stable hash of (type, from, to, role). */
  readonly id: Scalars['ID']['output'];
  readonly role: Maybe<Scalars['String']['output']>;
  /** The parts that the link is about, dimension:value; empty: all. */
  readonly scope: ReadonlyArray<Scalars['String']['output']>;
  readonly to: Artifact;
  /** The version that the target end names; null: the artifact whatever its version. */
  readonly toVersion: Maybe<Version>;
  readonly type: RelationType;
  /** Null for relations that are no trace links. */
  readonly verdict: Maybe<LinkVerdict>;
};

/** What differs in a link that both sides have. */
export type LinkAspect =
  /** It is more, or less, sure. */
  | 'ASSURANCE'
  /** What the relation says in particular differs. */
  | 'ATTRIBUTES'
  /** It is about other parts. */
  | 'SCOPE';

/** What one source says about a link. */
export type LinkAssertion = {
  readonly assurance: Assurance;
  readonly attributes: Maybe<Scalars['JSON']['output']>;
  readonly scope: ReadonlyArray<Scalars['String']['output']>;
  readonly source: Scalars['String']['output'];
};

export type LinkConnection = {
  readonly nodes: ReadonlyArray<Link>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LinkDifference = {
  readonly after: Link;
  readonly aspects: ReadonlyArray<LinkAspect>;
  readonly before: Link;
};

export type LinkDifferenceConnection = {
  readonly nodes: ReadonlyArray<LinkDifference>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LinkEnd =
  /** The end that the link leaves. */
  | 'SOURCE'
  /** The end that the link arrives at. */
  | 'TARGET';

export type LinkEndsInput = {
  /** As the link names it: artifact id, or version id where the relation joins versions. */
  readonly from: Scalars['ID']['input'];
  readonly role?: InputMaybe<Scalars['String']['input']>;
  readonly to: Scalars['ID']['input'];
  readonly type: RelationType;
};

export type LinkImpact = {
  readonly link: Scalars['ID']['output'];
  /** The parts it is about; empty: all. */
  readonly parts: ReadonlyArray<Scalars['String']['output']>;
  /** The same in a sentence. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Why the change went no further over this link; null: it did. */
  readonly ruling: Maybe<CutReason>;
  /** The verdict that the link has after the change. */
  readonly verdict: LinkVerdict;
};

export type LinkImpactConnection = {
  readonly nodes: ReadonlyArray<LinkImpact>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LinkInput = {
  readonly assurance?: InputMaybe<Assurance>;
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Artifact id, or version id (id@label) where the relation joins versions. */
  readonly from: Scalars['ID']['input'];
  /**
   * What a review looked at, where the source keeps it (stamps, pins): labels or semantic digests of both ends. Asserting a
   * link again never clears a suspicion.
   */
  readonly reviewed?: InputMaybe<ReviewedInput>;
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /**
   * The parts of either end (dimension:value: slice:night, class:pedestrian, column:<dataset>.<name>) that the link is about;
   * empty: all. The link's identity is (type, from, to, role): asserted again by the same source the scope is replaced, by
   * another it is the union.
   */
  readonly scope?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly to: Scalars['ID']['input'];
  readonly type: RelationType;
};

/** Exactly one member. */
export type LinkReference =
  /** What makes its identity. */
  { readonly ends: LinkEndsInput; readonly id?: never; }
  |  { readonly ends?: never; readonly id: Scalars['ID']['input']; };

/**
 * A function of (type, content of source, content of target): a revert restores it. SUSPECT: an earlier pair was ruled on,
 * this one not. UNASSESSED: none ever was.
 */
export type LinkVerdict =
  /** This pair was looked at and does not fit. */
  | 'INVALID'
  /** An earlier pair was ruled on, this one not. */
  | 'SUSPECT'
  /** No pair was ever ruled on. */
  | 'UNASSESSED'
  /** This pair of contents was looked at and fits. */
  | 'VALID';

export type LinkVerdictDifference = {
  readonly after: LinkVerdict;
  readonly before: LinkVerdict;
  /** The link as `after` has it. */
  readonly link: Link;
};

export type LinkVerdictDifferenceConnection = {
  readonly nodes: ReadonlyArray<LinkVerdictDifference>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Whether a model may still change in operation. */
export type LockState =
  /** Its weights are fixed; another training is another version. */
  | 'LOCKED'
  /** It is out of service. */
  | 'RETIRED'
  /** It may still be trained. */
  | 'UNLOCKED';

/** Approves that a lower ASIL is in force from now on. */
export type LowerAsilInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Whose ASIL: its current version is approved with the new one. */
  readonly artifact: Scalars['ID']['input'];
  /** What is in force now. Null: whatever it is. */
  readonly from?: InputMaybe<Asil>;
  /** Of the sign-off that is written. */
  readonly id: Scalars['ID']['input'];
  /** Why it may fall. */
  readonly rationale: Scalars['String']['input'];
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** When. Null: now. */
  readonly signedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person who signed; no author of the artifact. */
  readonly signedBy: Scalars['ID']['input'];
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Lower than what is in force, and not below what is computed. */
  readonly to: Asil;
};

export type LowerAsilPayload = {
  /** In force after the write. */
  readonly asilInForce: Maybe<AsilInForce>;
  readonly receipt: IngestReceipt;
  /** Null when nothing was written: see receipt.errors. */
  readonly signOff: Maybe<SignOff>;
};

/** A member that is not the same on both sides. */
export type MemberDifference = {
  readonly after: Maybe<Version>;
  readonly artifact: Artifact;
  /** Null: it is no member there, or a record without content. */
  readonly before: Maybe<Version>;
  /** Fields of the content that differ. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** Kinds of change that the difference of contents shows; empty: added, removed, or the same content. */
  readonly kinds: ReadonlyArray<ChangeKind>;
  /** Who wrote that entry. */
  readonly recordedBy: Scalars['String']['output'];
  /** The journal entry that made the difference: it recorded the later version, or the artifact came or went with it. */
  readonly revision: Scalars['Int']['output'];
};

export type MemberDifferenceConnection = {
  readonly nodes: ReadonlyArray<MemberDifference>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Kinds, relations, changes, effects and rules, each with a sentence. */
export type Metamodel = {
  readonly axes: ReadonlyArray<AxisDefinition>;
  readonly changeKinds: ReadonlyArray<ChangeKindDefinition>;
  /** SHA-256 of what a project or release can change in it (rules, subkinds, roles, significant fields), hexadecimal. */
  readonly digest: Scalars['ID']['output'];
  /** Worst first across axes. */
  readonly effects: ReadonlyArray<EffectDefinition>;
  /** Which rule tables were in force since when, the oldest first. Empty: nothing is written yet. */
  readonly history: ReadonlyArray<RuleAdoption>;
  /**
   * True: these are the tables in force at the newest revision. False, where no `revision` was asked for: another instance
   * of the service put others in force since this one started. Then this one checks what is written, and answers
   * `rules: CURRENT`, by its own, and everything else by those in force.
   */
  readonly inForce: Scalars['Boolean']['output'];
  /** The kinds of artifact; `names`: only these. */
  readonly kinds: ReadonlyArray<KindDefinition>;
  /** The relations; `types`: only these. */
  readonly relations: ReadonlyArray<RelationDefinition>;
  /**
   * The rules: first hop (what a change does to the neighbours), then transfer (how an effect goes on from there). An end of
   * a relation that no rule names carries nothing. A witness step names the rule that it took.
   */
  readonly rules: ReadonlyArray<Rule>;
};


/** Kinds, relations, changes, effects and rules, each with a sentence. */
export type MetamodelKindsArgs = {
  names?: InputMaybe<ReadonlyArray<ArtifactKind>>;
};


/** Kinds, relations, changes, effects and rules, each with a sentence. */
export type MetamodelRelationsArgs = {
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/** Kinds, relations, changes, effects and rules, each with a sentence. */
export type MetamodelRulesArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  relation?: InputMaybe<RelationType>;
  table?: InputMaybe<RuleTable>;
};

/**
 * A quantity with a criterion: performance or safety indicator, acceptance criterion, validation target.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Metric = Artifact & {
  /** Claims about it (IN_CONTEXT_OF). */
  readonly claims: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** How sure exposure has to show the criterion, 0 to 1 (ISO 21448, clause 9). */
  readonly confidence: Maybe<Scalars['Float']['output']>;
  /** The bound it has to keep; a difference is a change of kind PARAMETER. */
  readonly criterion: Maybe<Criterion>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Evidence with values of it (EVIDENCES). */
  readonly evidence: ArtifactConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** SPI: LEADING or LAGGING (UL 4600). */
  readonly indicator: Maybe<Scalars['String']['output']>;
  /** Always METRIC. */
  readonly kind: ArtifactKind;
  /** Monitors that watch it (MONITORS). */
  readonly monitoredBy: ArtifactConnection;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** ACCEPTANCE_CRITERION: the principle of acceptance, e.g. PRB (ISO 21448, clause 6). */
  readonly principle: Maybe<Scalars['String']['output']>;
  /** Gates, controls and requirements that require it (REQUIRES). */
  readonly requiredBy: ArtifactConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** Unit of the values. */
  readonly unit: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A quantity with a criterion: performance or safety indicator, acceptance criterion, validation target.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MetricClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A quantity with a criterion: performance or safety indicator, acceptance criterion, validation target.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MetricCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A quantity with a criterion: performance or safety indicator, acceptance criterion, validation target.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MetricEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A quantity with a criterion: performance or safety indicator, acceptance criterion, validation target.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MetricIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A quantity with a criterion: performance or safety indicator, acceptance criterion, validation target.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MetricMonitoredByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A quantity with a criterion: performance or safety indicator, acceptance criterion, validation target.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MetricOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A quantity with a criterion: performance or safety indicator, acceptance criterion, validation target.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MetricRequiredByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A quantity with a criterion: performance or safety indicator, acceptance criterion, validation target.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MetricVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One measured number. */
export type MetricResult = {
  /** As criteria name it. */
  readonly metric: Scalars['String']['output'];
  /** The part it was measured on, dimension:value; null: the whole. */
  readonly part: Maybe<Scalars['String']['output']>;
  /** In the unit of the metric. */
  readonly value: Scalars['Float']['output'];
};

/** One measured number. */
export type MetricResultInput = {
  readonly metric: Scalars['String']['input'];
  /** dimension:value; null: the whole. */
  readonly part?: InputMaybe<Scalars['String']['input']>;
  readonly value: Scalars['Float']['input'];
};

/** How sure an effect is. */
export type Modality =
  /** The recorded assumption of the far end no longer equals reality. */
  | 'ACTUAL'
  /** True only if an open suspicion turns out to be true. */
  | 'POTENTIAL'
  /** It would be there but for a signed disposition or envelope. */
  | 'SUPPRESSED'
  /** The graph knows too little about the artifact to say. */
  | 'UNKNOWN';

export type ModalityCount = {
  readonly count: Scalars['Int']['output'];
  readonly modality: Modality;
};

/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Model = Artifact & {
  /** The architecture, by name or description. */
  readonly architecture: Maybe<Scalars['JSON']['output']>;
  /** The ASIL that is in force for it, and why. */
  readonly asilInForce: AsilInForce;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Evidence about it (EVALUATES). */
  readonly evaluations: ArtifactConnection;
  /** Is validUntil over at the instant asked about? Null where there is none. */
  readonly expired: Maybe<Scalars['Boolean']['output']>;
  /** Runs that generated a version of it (GENERATED). */
  readonly generatedBy: ArtifactConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Requirements and components it implements (IMPLEMENTS). */
  readonly implements: ArtifactConnection;
  /** Baselines and deployments that include a version of it (INCLUDES). */
  readonly includedIn: ArtifactConnection;
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always MODEL. */
  readonly kind: ArtifactKind;
  /** Where it is in each life cycle that applies to it, at `at.validAt`. */
  readonly lifeCycles: ReadonlyArray<LifeCycleInstance>;
  /** Whether the version may still change in operation. */
  readonly lockState: Maybe<LockState>;
  /** Monitors that watch it (MONITORS). */
  readonly monitoredBy: ArtifactConnection;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** Components that host it: it implements them, or they depend on it. */
  readonly partOf: ArtifactConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** Stage of its life cycle, e.g. VALIDATION or PRODUCTION. */
  readonly stage: Maybe<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** Data that a run which generated it used as TRAIN, and data it was derived from. */
  readonly trainedOn: ArtifactConnection;
  /** When its validity ends; from then on it acts as a change of kind EXPIRY. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ModelCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ModelEvaluationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ModelGeneratedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ModelImplementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ModelIncludedInArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ModelIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ModelMonitoredByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ModelOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ModelPartOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ModelTrainedOnArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A trained model; its versions may be locked.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ModelVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Watches a deployment, model, metric or assumption in the field.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Monitor = Artifact & {
  /** What it does on a breach. */
  readonly action: Maybe<MonitorAction>;
  /**
   * Breaches that it reported: records of kind CHANGE that say FIELD of it. One for each row of observations that broke the
   * bound without one between them that kept it.
   */
  readonly breaches: ArtifactConnection;
  /** What it challenges (CHALLENGES). */
  readonly challenges: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** Scenarios and parts it covers (COVERS). */
  readonly covers: ArtifactConnection;
  /** The bound that its number has to keep. */
  readonly criterion: Maybe<Criterion>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always MONITOR. */
  readonly kind: ArtifactKind;
  /** What it watches (MONITORS). */
  readonly monitors: ArtifactConnection;
  /** What it has observed, in the order in which it was recorded. */
  readonly observations: MonitorObservationConnection;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** Expected counts or shares, bin by bin (PSI, KL, KS). */
  readonly reference: Maybe<ReadonlyArray<Scalars['Float']['output']>>;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** Hours after which it counts as silent when nothing was observed. */
  readonly silenceHours: Maybe<Scalars['Float']['output']>;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** The safety performance indicator it watches (UL 4600). */
  readonly spi: Maybe<Scalars['String']['output']>;
  /** How its number comes from what was observed. Null: it is not computed here. */
  readonly statistic: Maybe<MonitorStatistic>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * Watches a deployment, model, metric or assumption in the field.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MonitorBreachesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Watches a deployment, model, metric or assumption in the field.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MonitorChallengesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Watches a deployment, model, metric or assumption in the field.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MonitorCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Watches a deployment, model, metric or assumption in the field.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MonitorCoversArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Watches a deployment, model, metric or assumption in the field.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MonitorIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Watches a deployment, model, metric or assumption in the field.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MonitorMonitorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Watches a deployment, model, metric or assumption in the field.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MonitorObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Watches a deployment, model, metric or assumption in the field.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MonitorOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Watches a deployment, model, metric or assumption in the field.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type MonitorVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a monitor does on a breach. */
export type MonitorAction =
  /** It lets the model learn in the field; never of a locked model. */
  | 'AUTO_RETRAIN_IN_PLACE'
  /** It stops the pipeline or the deployment. */
  | 'HALT'
  /** It tells people. */
  | 'NOTIFY'
  /** It asks for a new version, trained and released like any other. */
  | 'RETRAIN_ELSEWHERE';

/** One observation of a monitor. */
export type MonitorObservation = {
  /** It did not keep the bound that the monitor had then. */
  readonly breached: Scalars['Boolean']['output'];
  /** The record of it: evidence of subkind FIELD_DATA. */
  readonly evidence: Evidence;
  readonly observedAt: Scalars['DateTime']['output'];
  /** The number of its statistic. */
  readonly value: Scalars['Float']['output'];
};

export type MonitorObservationConnection = {
  readonly nodes: ReadonlyArray<MonitorObservation>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** What was seen once: the form that the statistic of the monitor takes, and no other. */
export type MonitorObservationInput = {
  /** PSI, KL, KS: counts or shares, in the bins of the reference. */
  readonly bins?: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
  /** Statistics of fairness: two groups or more. */
  readonly groups?: InputMaybe<ReadonlyArray<GroupCountsInput>>;
  readonly observedAt: Scalars['DateTime']['input'];
  /** VALUE: the number. */
  readonly value?: InputMaybe<Scalars['Float']['input']>;
};

/** How the number of a monitor comes from what was observed. */
export type MonitorStatistic =
  /** Largest difference of the shares of positive decisions between groups. */
  | 'DEMOGRAPHIC_PARITY_DIFFERENCE'
  /** Smallest share of positive decisions divided by the largest; at least 0.8 by the four-fifths rule. */
  | 'DEMOGRAPHIC_PARITY_RATIO'
  /** Larger one of the differences of true and of false positive rates between groups. */
  | 'EQUALIZED_ODDS_DIFFERENCE'
  /** Kullback-Leibler divergence of the expected from the actual, Σ a·ln(a/e). */
  | 'KL'
  /** Kolmogorov-Smirnov distance of actual and expected, max |F − G|. */
  | 'KS'
  /** Population stability index Σ (a − e)·ln(a/e); usual bounds: below 0.1 stable, above 0.25 act. */
  | 'PSI'
  /** A number that another tool computed. */
  | 'VALUE';

export type MoveScenarioInput = {
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /**
   * What the move rests on: EVIDENCE or INCIDENT. To area 1: results with outcome pass of a test that covers the scenario or
   * verifies a measure.
   */
  readonly evidence?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** To area 1 from 2: what mitigates (MITIGATES) a failure mode or hazard that the scenario causes. */
  readonly measures?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly rationale: Scalars['String']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Id of a SCENARIO with an area (none counts as unknown to all: only area 2 is open to it). */
  readonly scenario: Scalars['ID']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 4. */
  readonly to: Scalars['Int']['input'];
};

export type MoveScenarioPayload = {
  readonly receipt: IngestReceipt;
  /** Null when nothing was written: see receipt.errors. */
  readonly scenario: Maybe<Scenario>;
  /** FIELD_EVENT, FOUND, MITIGATED, SHOWN_HARMLESS or HAZARDOUS_AFTER_ALL. */
  readonly transition: Scalars['String']['output'];
};

export type MovementPeriod =
  /** Each calendar month (UTC) in which something moved. */
  | 'MONTH'
  /** Each write that moved something. */
  | 'REVISION';

/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type Mutation = {
  /**
   * Records a remark or challenge about an artifact. Open to everybody, also to who may write nothing else (a holder of the
   * role EXTERNAL_ASSESSOR). NOT_FOUND when there is no such subject; BAD_USER_INPUT when the text is empty or too long.
   */
  readonly addComment: AddCommentPayload;
  /**
   * Challenges a claim, evidence, a safety measure, or a relation of the argument (GSN v3, dialectic extension): with
   * something that is there (`by`), or with a new counter goal (`id` and `text`). The challenge is OPEN: what it challenges is
   * in doubt until resolveChallenge. RULE_VIOLATED: GSN_CHALLENGER, GSN_CHALLENGED, GSN_SELF_RELATION, GSN_CHALLENGE_CYCLE.
   */
  readonly challenge: ChallengePayload;
  /**
   * Approves the assessment and completes the request. Refused while a row is open, while the report was cut, while the
   * report computed now has rows that the assessment does not have, and for who opened or assessed it.
   */
  readonly closeChangeRequest: ChangeRequestPayload;
  /**
   * Completes an action: its row is rated again, in the same batch. RULE_VIOLATED: the severity falls and no change of the design
   * is named; the row was not rated before; the action is closed.
   */
  readonly completeFmeaAction: CompleteFmeaActionPayload;
  /**
   * Makes a baseline of the selected versions, all or nothing: one journal entry, which closes it. What it holds never
   * changes after that (BASELINE_CLOSED). Errors come in receipt.errors with their path in the input.
   */
  readonly createBaseline: CreateBaselinePayload;
  /**
   * Records a hazardous event; its ASIL is computed from S, E and C and stored. RULE_VIOLATED with the rule: HARA_CLASS_UNKNOWN,
   * HARA_RATIONALE_MISSING, HARA_ASIL_CONTRADICTED. NOT_FOUND for an item, malfunction or situation that is not there.
   */
  readonly createHazardousEvent: HazardousEventPayload;
  /**
   * Records a safety goal; its ASIL is the highest of its hazardous events. RULE_VIOLATED with the rule: HARA_GOAL_WITHOUT_EVENT,
   * HARA_GOAL_OF_ONE_ITEM, HARA_FTTI_NOT_POSITIVE, HARA_ASIL_CONTRADICTED.
   */
  readonly createSafetyGoal: SafetyGoalPayload;
  /** Writes a system with its criticality. The same again changes nothing; a difference is a new version. */
  readonly createSystem: CreateSystemPayload;
  /**
   * Accepts a proposal from the field: its links count from now on. Or rejects it: it stays readable with the reason, its links
   * prove nothing, and its scenario no longer counts. RULE_VIOLATED (SOTIF_NO_PROPOSAL) for what is not proposed.
   */
  readonly decideProposal: DecideProposalPayload;
  /**
   * Divides a requirement. RULE_VIOLATED with the rule where the levels do not add up (DECOMPOSITION_PAIR, DECOMPOSITION_ALL_QM,
   * DECOMPOSITION_OF_QM, DECOMPOSITION_SINGLE, DECOMPOSITION_TOO_MANY) or a part has no rationale (DECOMPOSITION_NOT_REDUNDANT). Other
   * conditions may be met later: the answer names those that are not, and until then each part has the whole ASIL.
   */
  readonly decompose: DecomposePayload;
  /**
   * A signed judgment that a change does not matter beyond a link: cuts it there, is listed as SUPPRESSED, expires when what
   * it rests on moves.
   */
  readonly disposition: Disposition;
  /** Signs a decision on rows. A later decision on the same row replaces it. */
  readonly dispositionRow: ChangeRequestPayload;
  /** Idempotent bulk upsert; one batch is one transaction and one journal entry. */
  readonly ingest: IngestReceipt;
  /**
   * Instantiates a pattern of an argument (GSN v3, pattern extension) from the graph: one claim per hazard, per requirement …,
   * with what they are about and their evidence. All or nothing, in one journal entry; the same again changes nothing, and with
   * what has come since it adds that. `dryRun` shows what would be written and writes nothing.
   *
   * RULE_VIOLATED: PATTERN_TOP, PATTERN_PARAMETER, PATTERN_CHOICE, PATTERN_MULTIPLICITY, PATTERN_TOO_LARGE, and the rules of
   * argumentProblems for the relation to `under`.
   */
  readonly instantiatePattern: InstantiatePatternPayload;
  /**
   * Signs for a lower ASIL: the only way by which one falls. RULE_VIOLATED (ASIL_NOT_LOWERED) where it is no fall or goes below what
   * is computed; SEPARATION_OF_DUTIES where the signer is an author of the artifact.
   */
  readonly lowerAsil: LowerAsilPayload;
  /**
   * Moves a scenario to another area, with what the move rests on. RULE_VIOLATED with the name of the rule (SOTIF_…) when there is
   * no such move or it lacks a measure, a passed test or evidence; then nothing is written.
   */
  readonly moveScenario: MoveScenarioPayload;
  /**
   * Opens a change request (ISO 26262-8 clause 8) and assesses it: one row for each effect on each artifact of the impact
   * report, to be decided one by one. A request changes nothing: no report, finding or gate sees it as a change.
   */
  readonly openChangeRequest: ChangeRequestPayload;
  /**
   * Assesses an open request again, where the world moved or the report was cut. Decisions on rows that stay the same are
   * kept; where nothing differs, nothing is written.
   */
  readonly reassessChangeRequest: ChangeRequestPayload;
  /**
   * Writes a claim and its place in the argument. The same again changes nothing. RULE_VIOLATED where the argument would
   * break a rule of GSN v3 in the strict profile (see argumentProblems); what is still missing is no reason to refuse. A
   * claim that would support itself comes back as SUPPORT_CYCLE in receipt.errors.
   */
  readonly recordClaim: RecordClaimPayload;
  /** Writes a clause of a regulation, standard or policy. The same again changes nothing. */
  readonly recordClause: RecordClausePayload;
  /** Writes a new version of a piece of code. The same again changes nothing. */
  readonly recordCodeChange: RecordCodeChangePayload;
  /** Writes a part of the architecture, with its links. The same again changes nothing. */
  readonly recordComponent: RecordComponentPayload;
  /** Writes a new version of a data set. The same again changes nothing. */
  readonly recordDatasetVersion: RecordDatasetVersionPayload;
  /**
   * Writes a row of an FMEA or FMEDA by hand, with its links. The same again changes nothing; another rating is a new version.
   * RULE_VIOLATED names the rule: ratings outside 1 to 10, no element in the graph, a severity that is lowered without a change
   * of the design.
   */
  readonly recordFailureMode: RecordFailureModePayload;
  /**
   * Computes the fault tree under a gate and records it: a RUN of subkind ANALYSE that USED every gate and leaf in the version
   * that was computed, and GENERATED evidence of subkind ANALYSIS_RESULT, which EVALUATES the analysis and EVIDENCES the claims.
   * One write, all or nothing. From then on a new version of a gate, leaf or rate makes run and evidence STALE, and what rests on
   * them by its rules; an impact report shows the new numbers beside those recorded (`ImpactItem.recomputed`).
   *
   * A tree that says two things at once, or that does not fit the nodes, is BAD_USER_INPUT: nothing is written.
   */
  readonly recordFaultTreeAnalysis: RecordFaultTreeAnalysisPayload;
  /**
   * Stores what was seen in the field, with the data that it was seen in, and what it makes somebody think of. Links of proposals
   * are INFERRED: they clear nothing, and count as possible effects. RULE_VIOLATED (SOTIF_DATA_SLICE_MISSING) for a proposal
   * without data.
   */
  readonly recordFieldObservation: RecordFieldObservationPayload;
  /** Writes an action on a row (a CONTROL of subkind RISK_CONTROL), or where it stands. It is completed by completeFmeaAction. */
  readonly recordFmeaAction: RecordFmeaActionPayload;
  /**
   * Writes a hazard by hand, with its links. The same again changes nothing. RULE_VIOLATED (HARA_ASIL_CONTRADICTED) where asil is
   * not what severity, exposure and controllability give.
   */
  readonly recordHazard: RecordHazardPayload;
  /**
   * Writes a life cycle. RULE_VIOLATED, with all that is wrong in `extensions.rules`: LIFE_CYCLE_STATE_TWICE,
   * LIFE_CYCLE_STATE_UNKNOWN, LIFE_CYCLE_TRANSITION_TWICE, LIFE_CYCLE_UNREACHABLE, LIFE_CYCLE_DEAD_END,
   * LIFE_CYCLE_GUARD_UNKNOWN.
   */
  readonly recordLifeCycle: RecordLifeCyclePayload;
  /** Writes a new version of a model, with the run that trained it. The same again changes nothing. */
  readonly recordModelVersion: RecordModelVersionPayload;
  /**
   * Writes a monitor and what it watches. RULE_VIOLATED: MONITOR_LEARNS_IN_PLACE (a locked model may not learn in the field),
   * MONITOR_REFERENCE (the statistic needs expected bins, or takes none).
   */
  readonly recordMonitor: RecordMonitorPayload;
  /**
   * Computes the number of each observation and writes it as evidence about what the monitor watches. The first one that breaks
   * the bound reports a breach: a CHANGE that says FIELD of the monitor, with all its effects; while observations go on to
   * break it no further one, however many requests come at once. RULE_VIOLATED: OBSERVATION_FORM, OBSERVATION_COUNT,
   * MONITOR_INCOMPLETE.
   */
  readonly recordMonitorObservations: RecordMonitorObservationsPayload;
  /** Writes a requirement by hand, with its links. The same again changes nothing. */
  readonly recordRequirement: RecordRequirementPayload;
  /**
   * Writes a sign-off. The same again changes nothing. SEPARATION_OF_DUTIES where it is about a safety analysis (HARA, FMEA,
   * FMEDA, FTA, DFA, SOTIF, STPA) of a design that the signer is an author of.
   */
  readonly recordSignOff: RecordSignOffPayload;
  /** Writes a safety performance indicator. RULE_VIOLATED (SPI_WITHOUT_CLAIM) when it conditions no claim. */
  readonly recordSpi: RecordSpiPayload;
  /**
   * Writes a value of an indicator as evidence. Outside the threshold it challenges the claims, and the challenge counts as
   * accepted. RULE_VIOLATED: SPI_WITHOUT_CLAIM, SPI_CRITERION_MISSING.
   */
  readonly recordSpiObservation: RecordSpiObservationPayload;
  /** Writes a test result and what it is about. The same again changes nothing. */
  readonly recordTestResult: RecordTestResultPayload;
  /**
   * Says whether a challenge is right. ACCEPTED: what it challenges is defeated, unless the challenger is defeated itself.
   * REJECTED: it was answered and does nothing; of a violated assumption the violation is withdrawn as well. It may be said
   * anew; each answer is in the journal.
   */
  readonly resolveChallenge: ChallengePayload;
  /**
   * Takes back what was recorded by hand. An artifact or link that nobody else asserts is retired: never deleted, still there
   * as of earlier revisions, and back when it is recorded again. With an artifact go the links at it that the same source
   * asserts. All or nothing. What was signed, and the members of a closed baseline, stay.
   */
  readonly retire: IngestReceipt;
  /**
   * A ruling on a trace link: do the current contents of its two ends fit? Beside `reviewed` at ingest the only way to
   * clear a suspicion. It holds for this pair of contents: when an end changes the link is SUSPECT, when the content comes
   * back so does the ruling.
   */
  readonly reviewLink: ReviewLinkPayload;
  /** Takes a decision back: its rows are open again, and dispositions made with it no longer cut. */
  readonly revokeRowDecision: ChangeRequestPayload;
  /** Gives a request up: stopped, or the duplicate of another one. */
  readonly stopChangeRequest: ChangeRequestPayload;
  /**
   * Takes an artifact to another state: evaluates the guard, and writes the evaluation and the step together. The version that
   * takes the step keeps its content and digest. RULE_VIOLATED: LIFE_CYCLE_MISSING, TRANSITION_ILLEGAL (with those that are
   * legal), GUARD_NOT_APPLICABLE, GUARD_NOT_PASSED (with what is unmet); FORBIDDEN: TRANSITION_ROLE.
   */
  readonly takeTransition: TakeTransitionPayload;
  /**
   * Rates a hazardous event anew: a new version, with the ASIL computed again. Earlier ratings stay (`Hazard.ratings`), and what is in
   * force for those below it follows. Errors as createHazardousEvent.
   */
  readonly updateHazardousEvent: HazardousEventPayload;
  /**
   * Changes what the operational design domain permits: new versions of its elements, with the difference and its impact.
   * RULE_VIOLATED: ODD_RANGE_INVALID, ODD_ATTRIBUTE_TAKEN, ODD_NO_CHANGE; then nothing is written.
   */
  readonly updateODD: UpdateOddPayload;
  /**
   * Records that an assumption does not hold: an INCIDENT that AFFECTS it (kind FIELD), and an accepted challenge by the
   * evidence, or by the incident where there is none. All goals in whose context it stands are in doubt, with those above and
   * below them: `report` has the ways, and `findings` from now on. resolveChallenge with REJECTED takes it back.
   */
  readonly violateAssumption: ViolateAssumptionPayload;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationAddCommentArgs = {
  input: AddCommentInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationChallengeArgs = {
  input: ChallengeInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationCloseChangeRequestArgs = {
  input: CloseChangeRequestInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationCompleteFmeaActionArgs = {
  input: CompleteFmeaActionInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationCreateBaselineArgs = {
  input: CreateBaselineInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationCreateHazardousEventArgs = {
  input: CreateHazardousEventInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationCreateSafetyGoalArgs = {
  input: CreateSafetyGoalInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationCreateSystemArgs = {
  input: CreateSystemInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationDecideProposalArgs = {
  input: DecideProposalInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationDecomposeArgs = {
  input: DecomposeInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationDispositionArgs = {
  input: DispositionInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationDispositionRowArgs = {
  input: DispositionRowInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationIngestArgs = {
  input: IngestInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationInstantiatePatternArgs = {
  input: InstantiatePatternInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationLowerAsilArgs = {
  input: LowerAsilInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationMoveScenarioArgs = {
  input: MoveScenarioInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationOpenChangeRequestArgs = {
  input: OpenChangeRequestInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationReassessChangeRequestArgs = {
  input: ReassessChangeRequestInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordClaimArgs = {
  input: RecordClaimInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordClauseArgs = {
  input: RecordClauseInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordCodeChangeArgs = {
  input: RecordCodeChangeInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordComponentArgs = {
  input: RecordComponentInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordDatasetVersionArgs = {
  input: RecordDatasetVersionInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordFailureModeArgs = {
  input: RecordFailureModeInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordFaultTreeAnalysisArgs = {
  input: RecordFaultTreeAnalysisInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordFieldObservationArgs = {
  input: RecordFieldObservationInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordFmeaActionArgs = {
  input: RecordFmeaActionInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordHazardArgs = {
  input: RecordHazardInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordLifeCycleArgs = {
  input: RecordLifeCycleInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordModelVersionArgs = {
  input: RecordModelVersionInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordMonitorArgs = {
  input: RecordMonitorInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordMonitorObservationsArgs = {
  input: RecordMonitorObservationsInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordRequirementArgs = {
  input: RecordRequirementInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordSignOffArgs = {
  input: RecordSignOffInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordSpiArgs = {
  input: RecordSpiInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordSpiObservationArgs = {
  input: RecordSpiObservationInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordTestResultArgs = {
  input: RecordTestResultInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationResolveChallengeArgs = {
  input: ResolveChallengeInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRetireArgs = {
  input: RetireInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationReviewLinkArgs = {
  input: ReviewLinkInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRevokeRowDecisionArgs = {
  input: RevokeRowDecisionInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationStopChangeRequestArgs = {
  input: StopChangeRequestInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationTakeTransitionArgs = {
  input: TakeTransitionInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationUpdateHazardousEventArgs = {
  input: UpdateHazardousEventInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationUpdateOddArgs = {
  input: UpdateOddInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationViolateAssumptionArgs = {
  input: ViolateAssumptionInput;
};

/** The answer to whether an artifact is not affected, with its proof. */
export type NonImpact = ImpactWitness | NonImpactCertificate | NonImpactUnknown;

/** A closed set that holds every change and not the target, with the reason at each link that leaves it. */
export type NonImpactCertificate = {
  readonly boundary: BoundaryConnection;
  readonly inside: IdConnection;
  /** Size of the set. */
  readonly reached: Scalars['Int']['output'];
  readonly revision: Scalars['Int']['output'];
  /** The rule tables that it was worked out by. */
  readonly rules: RulesUsed;
  readonly target: Scalars['ID']['output'];
};


/** A closed set that holds every change and not the target, with the reason at each link that leaves it. */
export type NonImpactCertificateBoundaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A closed set that holds every change and not the target, with the reason at each link that leaves it. */
export type NonImpactCertificateInsideArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The budget cut the walk, or the graph knows too little about the target. */
export type NonImpactUnknown = {
  readonly because: ReadonlyArray<Scalars['String']['output']>;
  readonly target: Scalars['ID']['output'];
};

/** Something that has to be done before the configuration can be trusted again. */
export type Obligation = {
  /** Who answers for it (role A). */
  readonly accountable: Maybe<Scalars['ID']['output']>;
  readonly action: ObligationAction;
  /** The clause or practice that asks for it. */
  readonly clause: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** There is nothing to do before this instant. */
  readonly notBefore: Maybe<Scalars['DateTime']['output']>;
  /** Only on these parts; empty: on all. */
  readonly parts: ReadonlyArray<Scalars['String']['output']>;
  /** Who does it (role R). */
  readonly responsible: ReadonlyArray<Scalars['ID']['output']>;
  /** Artifact or version id. */
  readonly subject: Scalars['ID']['output'];
};

export type ObligationAction =
  /** Carry out the analysis again. */
  | 'REANALYSE'
  /** Sign again. */
  | 'REAPPROVE'
  /** Decide whether this is a substantial modification. */
  | 'REASSESS'
  /** Report to the authority. */
  | 'REPORT'
  /** Execute it again on the changed inputs. */
  | 'RERUN'
  /** Train again on the changed inputs. */
  | 'RETRAIN'
  /** Look at it and rule whether it still holds. */
  | 'REVIEW'
  /** Rework the argument, because its context fell or it was defeated. */
  | 'RE_ARGUE'
  /** Decide whether to roll the deployment back. */
  | 'ROLLBACK_DECISION';

export type OddCell = {
  /** A bin per dimension. */
  readonly bins: ReadonlyArray<Scalars['String']['output']>;
  readonly covered: Scalars['Boolean']['output'];
  readonly datasets: ReadonlyArray<OddCellSamples>;
  readonly samples: Scalars['Float']['output'];
  readonly scenarios: ReadonlyArray<Scenario>;
};

export type OddCellConnection = {
  readonly nodes: ReadonlyArray<OddCell>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type OddCellSamples = {
  readonly dataset: Dataset;
  readonly samples: Scalars['Float']['output'];
};

export type OddCoverage = {
  readonly cellCount: Scalars['Int']['output'];
  /** Cell by cell, the last dimension fastest. */
  readonly cells: OddCellConnection;
  /** Cells with enough samples of all data sets together. */
  readonly covered: Scalars['Int']['output'];
  /** What each data set brings: DATASET with `oddCoverage`. */
  readonly datasets: ReadonlyArray<OddDataset>;
  readonly dimensions: ReadonlyArray<Scalars['String']['output']>;
  /** Cells that have too few samples. */
  readonly gaps: OddCellConnection;
  readonly minimumSamples: Scalars['Int']['output'];
  /** Share of cells that at least one scenario may lie in. A scenario that does not name an attribute may have any value of it. */
  readonly scenarioShare: Scalars['Float']['output'];
  /** covered / cellCount */
  readonly share: Scalars['Float']['output'];
};


export type OddCoverageCellsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type OddCoverageGapsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type OddDataset = {
  /** Cells with enough samples of this data set alone. */
  readonly covered: Scalars['Int']['output'];
  readonly dataset: Dataset;
  /** Samples outside what is permitted. */
  readonly outside: Scalars['Float']['output'];
  readonly share: Scalars['Float']['output'];
  /** Samples of which nobody says where in one of the dimensions. */
  readonly unplaced: Scalars['Float']['output'];
};

/** How two states of an attribute differ. */
export type OddDifference = {
  /** Values that are permitted now and were not. */
  readonly added: ReadonlyArray<Scalars['String']['output']>;
  readonly attribute: Scalars['String']['output'];
  /** Scenarios that name the attribute in `odd`, and data sets that do in `oddCoverage`, whatever links there are. */
  readonly concerned: ReadonlyArray<Artifact>;
  /** Null when nothing was written. */
  readonly element: Maybe<Scenario>;
  readonly isNew: Scalars['Boolean']['output'];
  readonly narrowed: ReadonlyArray<OddInterval>;
  /** What else differs: attribute, taxonomy, unit, edges. */
  readonly otherwise: ReadonlyArray<Scalars['String']['output']>;
  /** Of these, scenarios that lie outside now, and data sets with samples outside. */
  readonly outside: ReadonlyArray<Artifact>;
  readonly removed: ReadonlyArray<Scalars['String']['output']>;
  /** Bins that the update extends and no data set of the system has a sample in: COVERAGE_GAP. */
  readonly uncovered: ReadonlyArray<Scalars['String']['output']>;
  /** Stretches of the range that are permitted now and were not. */
  readonly widened: ReadonlyArray<OddInterval>;
};

/** An attribute of the domain with what it permits. */
export type OddElement = {
  /** Null: it cannot be read, see problem. */
  readonly attribute: Maybe<Scalars['String']['output']>;
  /** How cells divide it, in order. */
  readonly bins: ReadonlyArray<Scalars['String']['output']>;
  /** What takes over when it is left: SAFETY_MEASURE FALLBACK that mitigates what the element CAUSES. None: ODD_EXIT_WITHOUT_FALLBACK. */
  readonly fallbacks: ReadonlyArray<SafetyMeasure>;
  /** Why it cannot be read. */
  readonly problem: Maybe<Scalars['String']['output']>;
  /** Permitted numbers. Null: a list of values. */
  readonly range: Maybe<OddRange>;
  readonly scenario: Scenario;
  readonly taxonomy: Maybe<OddTaxonomy>;
  /** Permitted values. Null: a range. */
  readonly values: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** What an attribute permits from now on. Exactly one of range and values, or none: what is known stays. */
export type OddElementInput = {
  /** A new element needs it: the SOTIF analysis that it is part of. */
  readonly analysis?: InputMaybe<Scalars['ID']['input']>;
  /** A new element needs it. */
  readonly attribute?: InputMaybe<Scalars['String']['input']>;
  /** Of a SCENARIO ODD_ELEMENT, known or new. */
  readonly id: Scalars['ID']['input'];
  readonly range?: InputMaybe<OddRangeInput>;
  readonly taxonomy?: InputMaybe<OddTaxonomy>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly values?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type OddInterval = {
  readonly max: Scalars['Float']['output'];
  readonly min: Scalars['Float']['output'];
};

/** Numbers from min to max, both permitted. */
export type OddRange = {
  /** Where bins end inside it. A bin holds its lower end, the last one both. */
  readonly edges: ReadonlyArray<Scalars['Float']['output']>;
  readonly max: Scalars['Float']['output'];
  readonly min: Scalars['Float']['output'];
  readonly unit: Maybe<Scalars['String']['output']>;
};

export type OddRangeInput = {
  readonly edges?: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
  readonly max: Scalars['Float']['input'];
  readonly min: Scalars['Float']['input'];
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

export type OddTaxonomy =
  /** Traffic, and the subject vehicle itself. */
  | 'DYNAMIC_ELEMENTS'
  /** Weather, particulates, illumination, connectivity. */
  | 'ENVIRONMENT'
  /** What does not move: roads, junctions, structures, zones. */
  | 'SCENERY';

export type OpenChangeRequestInput = {
  /** The point at which it is assessed. Null: now. */
  readonly at?: InputMaybe<At>;
  /** How far the walk may go. A request whose report was cut cannot be closed. */
  readonly budget?: InputMaybe<BudgetInput>;
  /** The same as `impact` takes. */
  readonly changes: ReadonlyArray<ChangeInput>;
  /** The baseline that is to be changed. Null: HEAD. */
  readonly configuration?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the CHANGE that records it; at most 400 characters, no '@'. */
  readonly id: Scalars['ID']['input'];
  /** The PERSON who opens it and may not close it. Null: the x-actor header, which then names a PERSON. */
  readonly openedBy?: InputMaybe<Scalars['ID']['input']>;
  /** Why the change is asked for. At most 2,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** At most 2,000 characters. */
  readonly title: Scalars['String']['input'];
};

export type OperationalDesignDomain = {
  /**
   * Coverage of the cells that the attributes span: the product of their bins. BAD_USER_INPUT for an attribute that there is not;
   * LIMIT_EXCEEDED above 100,000 cells.
   */
  readonly coverage: OddCoverage;
  /** In the order in which they were recorded. */
  readonly elements: ReadonlyArray<OddElement>;
  readonly system: System;
};


export type OperationalDesignDomainCoverageArgs = {
  dimensions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  minimumSamples?: InputMaybe<Scalars['Int']['input']>;
};

/** An artifact without any of the links that its kind is there for. */
export type Orphan = {
  readonly artifact: Artifact;
  /** What it lacks, and what to do. */
  readonly reason: Scalars['String']['output'];
};

export type OrphanConnection = {
  readonly nodes: ReadonlyArray<Orphan>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A requirement, metric, clause, scenario or something else; also an assumption of which nobody said the origin. */
export type OtherDependency = CaseDependency & {
  readonly artifact: Artifact;
  readonly claims: ReadonlyArray<Claim>;
};

/** A piece of safety work that is out of step. */
export type OutOfStep = {
  readonly artifact: Artifact;
  /** The change that it begins with, on the shortest way. */
  readonly cause: OutOfStepCause;
  readonly effects: ReadonlyArray<Effect>;
  /** The link over which it is hit. */
  readonly link: Scalars['ID']['output'];
  readonly modality: Modality;
  /** What has to be done about it. */
  readonly obligations: ReadonlyArray<Obligation>;
  /** One sentence a person understands. */
  readonly reason: Scalars['String']['output'];
  /** The row of the rule tables by which it is hit, e.g. F07 or F08a. */
  readonly rule: Scalars['ID']['output'];
  /** The version that is hit; null: the artifact has none. */
  readonly version: Maybe<Version>;
  /** From the change to here. */
  readonly witness: ReadonlyArray<WitnessStep>;
};

export type OutOfStepCause = {
  /** What changed: the version (id@label) that it was in step with, else the artifact. */
  readonly changed: Scalars['ID']['output'];
  /** Fields of the content that differ now; empty where the change is none of content. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  readonly kind: Maybe<ChangeKind>;
  /** The journal entry that brought the change; null: none did, e.g. a validity ended. */
  readonly since: Maybe<Scalars['Int']['output']>;
};

export type OutOfStepConnection = {
  readonly nodes: ReadonlyArray<OutOfStep>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** What a test or analysis came to: outcome pass, fail or inconclusive of the content. */
export type Outcome =
  | 'FAIL'
  | 'INCONCLUSIVE'
  | 'PASS';

export type OverlayComparison = {
  readonly after: ImpactReport;
  /** Null: the configuration is the overlay's own. */
  readonly before: Maybe<ImpactReport>;
};

/** Artifacts and links, counted as in the receipt of an ingest. */
export type OverlayDelta = {
  readonly created: Scalars['Int']['output'];
  readonly retired: Scalars['Int']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly updated: Scalars['Int']['output'];
};

/** Operations on the graph that are supposed, not written. */
export type OverlayInput = {
  /**
   * What the overlay lies on, and the instant at which expiries and effective dates are judged. `validAt` null: now. The
   * operations count as written after `revision`.
   */
  readonly at?: InputMaybe<At>;
  /** They act together, in this order; a later one sees what the earlier ones have left. At most 10,000 with their items. */
  readonly operations: ReadonlyArray<OverlayOperation>;
  /**
   * Who would say so, as at ingest: what the same source asserts of a link is replaced, beside what others assert it is one
   * more word.
   */
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

/** Exactly one member. */
export type OverlayOperation =
  /** As at ingest. */
  { readonly addArtifacts: ReadonlyArray<ArtifactInput>; readonly addLinks?: never; readonly amendClause?: never; readonly removeFromRole?: never; readonly removeLink?: never; readonly rescopeLink?: never; readonly retract?: never; readonly swapVersion?: never; readonly withdrawClaim?: never; }
  |  /** As at ingest. */
  { readonly addArtifacts?: never; readonly addLinks: ReadonlyArray<LinkInput>; readonly amendClause?: never; readonly removeFromRole?: never; readonly removeLink?: never; readonly rescopeLink?: never; readonly retract?: never; readonly swapVersion?: never; readonly withdrawClaim?: never; }
  |  /** A clause reads otherwise. */
  { readonly addArtifacts?: never; readonly addLinks?: never; readonly amendClause: AmendClauseInput; readonly removeFromRole?: never; readonly removeLink?: never; readonly rescopeLink?: never; readonly retract?: never; readonly swapVersion?: never; readonly withdrawClaim?: never; }
  |  /** What a person did or will do in a role is void in an interval. */
  { readonly addArtifacts?: never; readonly addLinks?: never; readonly amendClause?: never; readonly removeFromRole: RemoveFromRoleInput; readonly removeLink?: never; readonly rescopeLink?: never; readonly retract?: never; readonly swapVersion?: never; readonly withdrawClaim?: never; }
  |  /** Nobody asserts the link any more. Members of a closed baseline are final. */
  { readonly addArtifacts?: never; readonly addLinks?: never; readonly amendClause?: never; readonly removeFromRole?: never; readonly removeLink: LinkReference; readonly rescopeLink?: never; readonly retract?: never; readonly swapVersion?: never; readonly withdrawClaim?: never; }
  |  /** The link is about other parts, whoever asserts it. */
  { readonly addArtifacts?: never; readonly addLinks?: never; readonly amendClause?: never; readonly removeFromRole?: never; readonly removeLink?: never; readonly rescopeLink: RescopeLinkInput; readonly retract?: never; readonly swapVersion?: never; readonly withdrawClaim?: never; }
  |  /** A version is withdrawn: defect, consent, licence or recall. */
  { readonly addArtifacts?: never; readonly addLinks?: never; readonly amendClause?: never; readonly removeFromRole?: never; readonly removeLink?: never; readonly rescopeLink?: never; readonly retract: RetractVersionInput; readonly swapVersion?: never; readonly withdrawClaim?: never; }
  |  /** Another version is in use: a stored one, or a new one. */
  { readonly addArtifacts?: never; readonly addLinks?: never; readonly amendClause?: never; readonly removeFromRole?: never; readonly removeLink?: never; readonly rescopeLink?: never; readonly retract?: never; readonly swapVersion: SwapVersionInput; readonly withdrawClaim?: never; }
  |  /**
   * Nobody upholds the claim any more: its version is retracted, in whichever baseline it is. (To take it out of the argument
   * as if it had never been needed, remove its links.)
   */
  { readonly addArtifacts?: never; readonly addLinks?: never; readonly amendClause?: never; readonly removeFromRole?: never; readonly removeLink?: never; readonly rescopeLink?: never; readonly retract?: never; readonly swapVersion?: never; readonly withdrawClaim: WithdrawClaimInput; };

/** An artifact of a work product. */
export type PackagedArtifact = {
  readonly artifact: Artifact;
  /** Digest of the meaning of the version; null: there is none. */
  readonly digest: Maybe<Scalars['String']['output']>;
  /** One sentence for a status other than PRESENT. */
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly status: WorkProductStatus;
  /** Of the release; null: it has none. */
  readonly version: Maybe<Version>;
};

export type PackagedArtifactConnection = {
  readonly nodes: ReadonlyArray<PackagedArtifact>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PageInfo = {
  /** Give it as `after` for the next page. Opaque; it stays good while the graph grows. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/**
 * A named part of another artifact: a column, class, slice, clause of a requirement, function, or relation of an argument.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Part = Artifact & {
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** Tests, data sets and monitors that cover it (COVERS). */
  readonly coveredBy: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** What was derived from it (DERIVED_FROM). */
  readonly derived: ArtifactConnection;
  /** What it was derived from (DERIVED_FROM). */
  readonly derivedFrom: ArtifactConnection;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always PART. */
  readonly kind: ArtifactKind;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** How scopes name it, dimension:value, e.g. slice:night. */
  readonly part: Maybe<Scalars['String']['output']>;
  /** The whole it is part of (PART_OF). */
  readonly partOf: ArtifactConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A named part of another artifact: a column, class, slice, clause of a requirement, function, or relation of an argument.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PartCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A named part of another artifact: a column, class, slice, clause of a requirement, function, or relation of an argument.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PartCoveredByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A named part of another artifact: a column, class, slice, clause of a requirement, function, or relation of an argument.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PartDerivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A named part of another artifact: a column, class, slice, clause of a requirement, function, or relation of an argument.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PartDerivedFromArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A named part of another artifact: a column, class, slice, clause of a requirement, function, or relation of an argument.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PartIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A named part of another artifact: a column, class, slice, clause of a requirement, function, or relation of an argument.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PartOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A named part of another artifact: a column, class, slice, clause of a requirement, function, or relation of an argument.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PartPartOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A named part of another artifact: a column, class, slice, clause of a requirement, function, or relation of an argument.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PartVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type PathSet =
  /** These are all the ways in. */
  | 'EXHAUSTIVE'
  /** There are more. */
  | 'TRUNCATED';

export type PatternBindingInput = {
  readonly parameter: Scalars['String']['input'];
  /** Ids of artifacts. */
  readonly values: ReadonlyArray<Scalars['ID']['input']>;
};

export type PatternChoiceInput = {
  readonly choice: Scalars['String']['input'];
  /** Name of the element that is taken: the last part of its id. */
  readonly take: Scalars['String']['input'];
};

export type PatternElement = {
  readonly id: Scalars['ID']['output'];
  /** There is no such claim yet. */
  readonly isNew: Scalars['Boolean']['output'];
  /** The element of the pattern. */
  readonly pattern: Scalars['ID']['output'];
  /** With what its placeholders stand for. */
  readonly text: Scalars['String']['output'];
  readonly type: ArgumentElementType;
  /** Nothing supports it: nothing was found that could. */
  readonly undeveloped: Scalars['Boolean']['output'];
  /** What the placeholders stand for: ids of artifacts. */
  readonly values: ReadonlyArray<PatternValue>;
};

export type PatternRelation = {
  readonly from: Scalars['ID']['output'];
  readonly to: Scalars['ID']['output'];
  readonly type: ArgumentRelationType;
};

export type PatternValue = {
  readonly id: Scalars['ID']['output'];
  readonly parameter: Scalars['String']['output'];
};

/**
 * A person who acts, with competence and organisation. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Person = Artifact & {
  /** Sign-offs, changes, versions and runs of the person (ATTRIBUTED_TO). */
  readonly attributed: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** What the person is competent for. */
  readonly competence: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Roles the person holds; attributes say from when to when (HOLDS). */
  readonly holds: LinkConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always PERSON. */
  readonly kind: ArtifactKind;
  /** As signatures show it. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Where the person works. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** What the person is responsible for (RESPONSIBLE_FOR). */
  readonly responsibleFor: ArtifactConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A person who acts, with competence and organisation. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PersonAttributedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who acts, with competence and organisation. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PersonCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who acts, with competence and organisation. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PersonHoldsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who acts, with competence and organisation. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PersonIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A person who acts, with competence and organisation. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PersonOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A person who acts, with competence and organisation. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PersonResponsibleForArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person who acts, with competence and organisation. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type PersonVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type PictureDirection =
  /** From the top of the page to its bottom, as GSN is drawn by hand. */
  | 'DOWN'
  /** From left to right; each goal is beside the first of its supports, and a large case is read like a page. */
  | 'RIGHT';

export type PipelineChange = {
  /** When the sign-off was recorded; null: it is open. */
  readonly approvedAt: Maybe<Scalars['DateTime']['output']>;
  /** Null: it is open. */
  readonly hours: Maybe<Scalars['Float']['output']>;
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Null: it is open. */
  readonly signOff: Maybe<SignOff>;
  readonly version: Version;
};

export type PipelineChangeConnection = {
  readonly nodes: ReadonlyArray<PipelineChange>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** What the process of a system is like: how fast, how automated, how traceable. */
export type PipelineMetrics = {
  readonly automation: AutomationRatio;
  readonly leadTime: LeadTime;
  readonly revision: Scalars['Int']['output'];
  /** Only what came after this journal entry is counted. */
  readonly since: Scalars['Int']['output'];
  /** Share of what has to be traceable that is, 0 to 1 (see traceabilityCoverage), as it stands; null: there is nothing. */
  readonly traceCoverage: Maybe<Scalars['Float']['output']>;
};

/** Obligations in an order in which they can be done: everything in one level can go in parallel; a cycle is one group. */
export type Plan = {
  /**
   * The least-cost set of this work that brings every affected gate back; where no gate applies, every actual effect. None
   * of its steps can be left out. It leaves alone what no gate requires, so the verdict may stay UNKNOWN: `levels` above is
   * everything that is owed.
   */
  readonly leastCost: LeastCostPlan;
  readonly levels: ReadonlyArray<PlanLevel>;
  /** Evidence that still stands and need not be made again. */
  readonly reuse: ReadonlyArray<Scalars['ID']['output']>;
};


/** Obligations in an order in which they can be done: everything in one level can go in parallel; a cycle is one group. */
export type PlanLeastCostArgs = {
  weights?: PlanWeightsInput;
};

export type PlanLevel = {
  /** Mutually dependent ones, each group done together. */
  readonly groups: ReadonlyArray<ReadonlyArray<Scalars['ID']['output']>>;
  readonly obligations: ReadonlyArray<Obligation>;
};

/**
 * What an action costs: any unit, as long as it is the same for all; the defaults are hours of somebody's work. Each 0 to
 * 1,000,000.
 */
export type PlanWeightsInput = {
  readonly reArgue?: Scalars['Float']['input'];
  readonly reanalyse?: Scalars['Float']['input'];
  readonly reapprove?: Scalars['Float']['input'];
  readonly reassess?: Scalars['Float']['input'];
  readonly report?: Scalars['Float']['input'];
  readonly rerun?: Scalars['Float']['input'];
  readonly retrain?: Scalars['Float']['input'];
  readonly review?: Scalars['Float']['input'];
  readonly rollbackDecision?: Scalars['Float']['input'];
  /**
   * What an hour of a run costs whose startedAt and endedAt are recorded: RERUN and RETRAIN of it cost its duration. Null:
   * recorded durations do not count.
   */
  readonly runHour?: InputMaybe<Scalars['Float']['input']>;
};

/** An obligation with its cost. */
export type PlannedStep = {
  /** In the unit of the weights. */
  readonly cost: Scalars['Float']['output'];
  readonly obligation: Obligation;
  /** Items (id@label) that list the obligation: after this step, in the order of the levels, they are current again. */
  readonly restores: ReadonlyArray<Scalars['ID']['output']>;
};

export type ProblemSeverity =
  /** The argument is not well formed. */
  | 'ERROR'
  /** It is legal, or widely accepted, and somebody should look. */
  | 'WARNING';

/** Where a proposal from the field stands. */
export type ProposalState =
  /** It counts. */
  | 'ACCEPTED'
  /** Somebody saw something in the field; nobody has decided about it. */
  | 'PROPOSED'
  /** It does not, with the reason. */
  | 'REJECTED';

/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type Query = {
  /**
   * The AMLAS template (v1.1: six stages with their artefacts) filled in with what the graph has of a model. NOT_FOUND when there is
   * no such model; BAD_USER_INPUT when it is no MODEL.
   */
  readonly amlas: AmlasAssurance;
  /**
   * What is wrong with an argument by the rules of GSN v3; see safetyCase for the arguments. STRICT is what typed mutations
   * hold to; TOLERANT warns where widespread tools accept what the standard does not.
   */
  readonly argumentProblems: ArgumentProblemConnection;
  /** The artifact with this id, retired ones included; null: there is none, or not yet at that revision. */
  readonly artifact: Maybe<Artifact>;
  /**
   * Artifacts in the order in which they were recorded. Pages after the first one are read at the revision of the first
   * unless `at` says otherwise, so nothing is skipped or doubled while others write. `first`: 1 to 1000.
   */
  readonly artifacts: ArtifactConnection;
  /**
   * May it go in? The verdict for a pipeline in one call: what decides it and what brings it back to PASS. The question is
   * that of `impact`; `npm run assess` asks it from a terminal and ends with `exitCode`.
   */
  readonly assessChange: ChangeAssessment;
  /**
   * Every work product that an independent assessment of a release asks for (ISO 26262, ISO 21448, ISO/PAS 8800), with the
   * artifacts that are it, their versions and digests, and how they stand. `release` is a BASELINE (its versions) or a SYSTEM (the
   * current ones of what belongs to it).
   *
   * One digest is over it all: a change of any content, standing or link within the package changes it; the order in which things
   * were recorded does not.
   *
   * NOT_FOUND when there is no such artifact; BAD_USER_INPUT when it is of another kind; LIMIT_EXCEEDED for more than 20,000
   * artifacts.
   */
  readonly assessmentPackage: AssessmentPackage;
  /**
   * What differs between a baseline and another one, or HEAD (`after` null), typed: counts first, then pages. Each baseline
   * is read as it was put together (the graph at the revision that closed it); sign-offs and gates, which come later, as
   * known at `at`. The other way round the answer is mirrored. What the differences do to the users of the baseline is
   * impactSince.
   */
  readonly baselineDiff: BaselineDiff;
  /** A change request with its assessment and decisions, as known at a point; null: there is none. */
  readonly changeRequest: Maybe<ChangeRequest>;
  /**
   * A change request as a document. It holds nothing of the moment at which it is made: the same request at the same
   * revision is the same text.
   */
  readonly changeRequestExport: ChangeRequestExport;
  /** Change requests in the order in which they were opened. */
  readonly changeRequests: ChangeRequestConnection;
  /**
   * What is covered, class by class. A hazard states its riskSource; where it does not, what causes it says: a misuse scenario MISUSE,
   * an insufficiency or triggering condition INSUFFICIENCY, another failure mode FAILURE. A hazard may be in several classes.
   */
  readonly coverage: Coverage;
  /**
   * Life cycle and safety properties of a data set (ISO/PAS 8800:2024, clause 11). NOT_FOUND when there is no such data set;
   * BAD_USER_INPUT when it is no DATASET.
   */
  readonly datasetSafety: DatasetSafety;
  /**
   * Decompositions in the order in which what they divide was recorded, each with its conditions judged. NOT_FOUND when there is no
   * such system; LIMIT_EXCEEDED when its history is too long to be gone through in one answer.
   */
  readonly decompositions: DecompositionConnection;
  /**
   * A safety case as a document: of the recorded argument under a claim (`top`), or of the case that is generated from the graph
   * for a `system`. Exactly one of the two. The same graph gives the same text, and `digest` is its SHA-256.
   *
   * NOT_FOUND when there is no such artifact; BAD_USER_INPUT when it is of another kind; LIMIT_EXCEEDED for a picture of more
   * than 600 elements, or a document of more than 10,000: ask for a goal further down.
   */
  readonly exportSafetyCase: SafetyCaseExport;
  /**
   * The fault tree under a gate, computed from the graph as it is at this point: minimal cut sets and the probability of the
   * top event (IEC 61025; Open-PSA). Gates are failure modes of subkind FT_GATE with a `formula`; what CAUSES a gate is its
   * input. Leaves are all other failure modes: `probability`, or `failureRate` with `repairRate` or `testInterval`.
   *
   * Nothing is guessed: a formula that names other inputs than those that cause the gate, a cycle, a k above n or a probability
   * above 1 is BAD_USER_INPUT, with `extensions.problems` [{code, path, message}].
   *
   * A failure mode with a `beta` is the common cause of the leaves that it CAUSES (beta-factor model): each is then its private
   * part or the shared event. Leaves of unequal probability in one group are refused (FTA_GROUP_UNEQUAL).
   */
  readonly faultTree: FaultTree;
  /**
   * The fault tree under a gate as a picture with the symbols of IEC 61025. A gate that is used at several places is drawn once
   * and referred to by a triangle elsewhere; a leaf is drawn wherever it is used.
   *
   * The same errors as `faultTree`; LIMIT_EXCEEDED for a picture of more than 600 gates and leaves: ask for a gate further down.
   */
  readonly faultTreePicture: FaultTreePicture;
  /**
   * The same engine for what has really happened: every change recorded after `since` (a revision; null: since the
   * configuration was closed, or ever for HEAD). A new version is a change of the kinds that its difference shows, a
   * retraction RETRACT, a void authority AUTHORITY, an incident FIELD, a validity that ended EXPIRY, a clause that began to
   * bind CONTEXT.
   */
  readonly findings: ImpactReport;
  /**
   * A failure modes and effects analysis as a table: the rows of an ANALYSIS of subkind FMEA (AIAG & VDA FMEA Handbook, 2019).
   * NOT_FOUND when there is no such analysis; BAD_USER_INPUT when it is no FMEA.
   */
  readonly fmea: Fmea;
  /**
   * The hardware metrics of an ANALYSIS of subkind FMEDA: SPFM, LFM and PMHF against the targets of an ASIL (ISO 26262-5:2018, 8
   * and 9). Computed exactly from the rates as they are written. What nobody has stated counts as nothing, least of all as 0:
   * the metric is null then, and `missing` says what lacks.
   *
   * NOT_FOUND, BAD_USER_INPUT for an analysis that is no FMEDA; RULE_VIOLATED for a negative rate or a coverage outside 0 to 1.
   */
  readonly fmeda: Fmeda;
  /**
   * What is missing by the rules, kind by kind, within a kind in the order in which the artifacts were recorded.
   * NOT_FOUND when there is no such system; BAD_USER_INPUT when it is no SYSTEM.
   */
  readonly gaps: GapConnection;
  /**
   * A safety case made from the graph for a system, never stored: the system is acceptably safe, argued over each hazard, the
   * requirements and measures that mitigate it, lower requirements, and evidence; then over requirements that no hazard leads
   * to. What nothing supports is undeveloped. Statuses follow from the standing findings. The order in which things were recorded
   * does not matter.
   *
   * NOT_FOUND when there is no such artifact; BAD_USER_INPUT when it is no SYSTEM.
   */
  readonly generatedSafetyCase: GeneratedSafetyCase;
  /** What the given changes would invalidate, why, and what has to be redone and re-approved. Writes nothing. */
  readonly impact: ImpactReport;
  /**
   * What everything that differs between the baseline and the configuration (null: HEAD) does to the users of the baseline:
   * a member in another version is a change to that version, one that is gone is a change of BEHAVIOUR; asked in the
   * configuration of the baseline, as `impact` with these changes would be. What is new does nothing to the baseline.
   *
   * It differs from findings(configuration: baseline) in three ways: it compares with any configuration, not only with HEAD;
   * it knows members only, so it does not hear of retractions, incidents, void authorities, expiries, or artifacts that
   * are not in the baseline; and it counts members that are gone. Where only new versions of members were recorded since,
   * both have the same items.
   */
  readonly impactSince: ImpactReport;
  /** The journal, the oldest entry first. `first`: 1 to 1000. */
  readonly journal: JournalConnection;
  /** One entry with what it wrote; null: there is none of that number. */
  readonly journalEntry: Maybe<JournalEntryDetail>;
  /** Where an artifact is in each life cycle that applies to it, at `at.validAt`. NOT_FOUND when there is no such artifact. */
  readonly lifeCycles: ReadonlyArray<LifeCycleInstance>;
  /** The link with this id; null: there is none in force at that revision. */
  readonly link: Maybe<Link>;
  /**
   * The metamodel in force: what the graph can hold, and by which rules a change travels. The built-in tables, extended by
   * the file that SAFETYOPS_METAMODEL names. With `revision`: rules, subkinds and roles as they were in force right after
   * this journal entry.
   */
  readonly metamodel: Metamodel;
  /**
   * The operational design domain of a system (ISO 34503:2023, SAE J3259): its attributes with their permitted values, and how well
   * data and scenarios cover its cells. NOT_FOUND when there is no such system; BAD_USER_INPUT when it is no SYSTEM.
   */
  readonly odd: OperationalDesignDomain;
  /**
   * Artifacts that hang in the air, kind by kind, in the order in which they were recorded: a MODEL without a hosting
   * component, a TEST_CASE that verifies nothing … `label` null: of every kind that needs something.
   * BAD_USER_INPUT for a kind that needs no link.
   */
  readonly orphans: OrphanConnection;
  /**
   * Metrics of the process of a system, from the instants of the journal. `since`: a revision. NOT_FOUND when there is no such
   * system; BAD_USER_INPUT when it is no SYSTEM or the revision is in the future.
   */
  readonly pipelineMetrics: PipelineMetrics;
  /**
   * Either a certificate that `target` (an artifact or version id) is not affected, or a witness that it is. Never 'not
   * found'; an id that does not exist is an error.
   */
  readonly proveNoImpact: NonImpact;
  /** The RACI matrix of a CONTROL, usually a PROCESS. NOT_FOUND; BAD_USER_INPUT when it is another kind. */
  readonly raci: RaciMatrix;
  /** The number of the newest journal entry; 0 on an empty graph. */
  readonly revision: Scalars['Int']['output'];
  /**
   * The safety case as it is recorded and as it stands now: elements of GSN v3 with their status and its reason, what the
   * case depends on, what it lacks. Exactly one of `top` (a claim), `module` (a CLAIM of subkind MODULE) and `system`.
   * NOT_FOUND when there is no such artifact; BAD_USER_INPUT when it is of another kind.
   */
  readonly safetyCase: SafetyCase;
  /**
   * What differs in the argument between two baselines, or a baseline and HEAD (`after` null): claims that gained or lost
   * support, defeaters that are new or judged otherwise, assumptions that moved, elements that came and went. Of the whole
   * baselines, or of what `system` has. baselineDiff has everything else.
   */
  readonly safetyCaseDiff: SafetyCaseDiff;
  /**
   * What of the safety work on a system is out of step with its design. NOT_FOUND when there is no such system; BAD_USER_INPUT
   * when it is no SYSTEM.
   */
  readonly safetySync: SafetySync;
  /** What the graph holds, counted. */
  readonly schemaStats: SchemaStats;
  /**
   * The safety of the intended functionality of a system (ISO 21448:2022): what does not suffice, what triggers it, how many
   * scenarios are in which area and how that moved, whether the residual risk is accepted, and who contributed.
   * NOT_FOUND when there is no such system; BAD_USER_INPUT when it is no SYSTEM.
   */
  readonly sotif: Sotif;
  /**
   * Safety performance indicators of a system (UL 4600): METRIC SPI that a claim, requirement or gate of it names.
   * NOT_FOUND when there is no such system; BAD_USER_INPUT when it is no SYSTEM.
   */
  readonly spis: ReadonlyArray<SafetyPerformanceIndicator>;
  /**
   * Systems in the order in which they were recorded. `criticality` is the effective one: a mission-critical system that can
   * do harm is listed as SAFETY_CRITICAL and not as MISSION_CRITICAL.
   */
  readonly systems: ArtifactConnection;
  /**
   * The artifacts on any way between two: along the life cycle, from what is asked for to what fulfils and shows it, in either
   * direction. `from` and `to`: artifact or version ids. `budget`: artifacts that may be visited, 1 to 200,000; LIMIT_EXCEEDED
   * where that is not enough, because half a set would differ from the other half.
   */
  readonly trace: Trace;
  /**
   * How traceable a system is, and a check for a pipeline: FAIL where a link type is below `target` (0 to 1).
   * NOT_FOUND when there is no such system; BAD_USER_INPUT when it is no SYSTEM or the target is out of range.
   */
  readonly traceabilityCoverage: TraceabilityCoverage;
  /**
   * Reads the whole journal and recomputes its hash chain and the digests of the stored rule tables and versions: proof that nothing was
   * edited behind its back, or which entry was. Takes seconds per hundred thousand artifacts.
   */
  readonly verifyJournal: JournalVerification;
  /** The version with this id (id@label); null: there is none, or not yet at that revision. */
  readonly version: Maybe<Version>;
  /**
   * The ordinary questions over the graph as it would be if the operations of the overlay had been written: what they would
   * invalidate, what would have to be done about it, whether it could be released. Writes nothing; the overlay is gone with
   * the answer. An answer is what the same question would say after a commit of the same.
   */
  readonly whatIf: WhatIf;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryAmlasArgs = {
  at?: InputMaybe<At>;
  model: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryArgumentProblemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<At>;
  first?: InputMaybe<Scalars['Int']['input']>;
  module?: InputMaybe<Scalars['ID']['input']>;
  profile?: InputMaybe<ArgumentProfile>;
  system?: InputMaybe<Scalars['ID']['input']>;
  top?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryArtifactArgs = {
  at?: InputMaybe<At>;
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<At>;
  filter?: InputMaybe<ArtifactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<ArtifactOrder>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryAssessChangeArgs = {
  commit?: InputMaybe<Scalars['ID']['input']>;
  configuration?: InputMaybe<Scalars['ID']['input']>;
  input?: InputMaybe<ImpactInput>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryAssessmentPackageArgs = {
  at?: InputMaybe<At>;
  release: Scalars['ID']['input'];
  standards?: InputMaybe<ReadonlyArray<AssessedStandard>>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryBaselineDiffArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  at?: InputMaybe<At>;
  before: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryChangeRequestArgs = {
  at?: InputMaybe<At>;
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryChangeRequestExportArgs = {
  at?: InputMaybe<At>;
  format: ChangeRequestExportFormat;
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryChangeRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<At>;
  filter?: InputMaybe<ChangeRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryCoverageArgs = {
  at?: InputMaybe<At>;
  by: CoverageDimension;
  system?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryDatasetSafetyArgs = {
  at?: InputMaybe<At>;
  dataset: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryDecompositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<At>;
  first?: InputMaybe<Scalars['Int']['input']>;
  system?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryExportSafetyCaseArgs = {
  at?: InputMaybe<At>;
  direction?: InputMaybe<PictureDirection>;
  format: SafetyCaseFormat;
  system?: InputMaybe<Scalars['ID']['input']>;
  top?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryFaultTreeArgs = {
  at?: InputMaybe<At>;
  missionTime?: Scalars['Float']['input'];
  nodes?: Scalars['Int']['input'];
  top: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryFaultTreePictureArgs = {
  at?: InputMaybe<At>;
  direction?: InputMaybe<PictureDirection>;
  missionTime?: Scalars['Float']['input'];
  top: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryFindingsArgs = {
  at?: InputMaybe<At>;
  configuration?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<ImpactFilter>;
  rules?: InputMaybe<RuleChoice>;
  since?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryFmeaArgs = {
  analysis: Scalars['ID']['input'];
  at?: InputMaybe<At>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryFmedaArgs = {
  analysis: Scalars['ID']['input'];
  asil?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<At>;
  safetyGoal?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryGapsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<At>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<GapKind>>;
  system?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryGeneratedSafetyCaseArgs = {
  at?: InputMaybe<At>;
  system: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryImpactArgs = {
  input: ImpactInput;
  orderBy?: InputMaybe<ImpactOrder>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryImpactSinceArgs = {
  at?: InputMaybe<At>;
  baseline: Scalars['ID']['input'];
  configuration?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<ImpactFilter>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryJournalArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  artifact?: InputMaybe<Scalars['ID']['input']>;
  at?: InputMaybe<At>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryJournalEntryArgs = {
  revision: Scalars['Int']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryLifeCyclesArgs = {
  artifact: Scalars['ID']['input'];
  at?: InputMaybe<At>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryLinkArgs = {
  at?: InputMaybe<At>;
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryMetamodelArgs = {
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryOddArgs = {
  at?: InputMaybe<At>;
  system: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryOrphansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<At>;
  first?: InputMaybe<Scalars['Int']['input']>;
  label?: InputMaybe<ArtifactKind>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryPipelineMetricsArgs = {
  at?: InputMaybe<At>;
  since?: Scalars['Int']['input'];
  system: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryProveNoImpactArgs = {
  input: ImpactInput;
  target: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryRaciArgs = {
  at?: InputMaybe<At>;
  process: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QuerySafetyCaseArgs = {
  at?: InputMaybe<At>;
  module?: InputMaybe<Scalars['ID']['input']>;
  system?: InputMaybe<Scalars['ID']['input']>;
  top?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QuerySafetyCaseDiffArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  at?: InputMaybe<At>;
  before: Scalars['ID']['input'];
  system?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QuerySafetySyncArgs = {
  at?: InputMaybe<At>;
  system: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QuerySchemaStatsArgs = {
  at?: InputMaybe<At>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QuerySotifArgs = {
  at?: InputMaybe<At>;
  system: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QuerySpisArgs = {
  at?: InputMaybe<At>;
  system: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QuerySystemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<At>;
  criticality?: InputMaybe<Criticality>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryTraceArgs = {
  at?: InputMaybe<At>;
  budget?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryTraceabilityCoverageArgs = {
  at?: InputMaybe<At>;
  system: Scalars['ID']['input'];
  target?: Scalars['Float']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryVersionArgs = {
  at?: InputMaybe<At>;
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryWhatIfArgs = {
  overlay: OverlayInput;
};

export type RaciEntry = {
  /** Who acts for it at the time. */
  readonly holders: ReadonlyArray<Person>;
  readonly letter: RaciLetter;
  /** A ROLE or PERSON. */
  readonly who: Artifact;
};

export type RaciLetter =
  /** Accountable: answers for it, and approves it. */
  | 'A'
  /** Consulted: is asked before, and answers. */
  | 'C'
  /** Informed: is told afterwards. */
  | 'I'
  /** Responsible: does the work. */
  | 'R';

/**
 * Who is responsible, accountable, consulted and informed in a process, task by task, at `at.validAt`: RESPONSIBLE_FOR links of the
 * steps that are part of the process (of the process itself, where it has none).
 */
export type RaciMatrix = {
  /** What is wrong with it, errors and warnings, task by task. */
  readonly problems: ReadonlyArray<RaciProblem>;
  readonly process: Control;
  readonly tasks: ReadonlyArray<RaciTask>;
  /** It has no problem that is an error. */
  readonly valid: Scalars['Boolean']['output'];
};

export type RaciProblem = {
  readonly code: RaciProblemCode;
  /** What to do. */
  readonly message: Scalars['String']['output'];
  readonly severity: RaciSeverity;
  /** Null: all of them. */
  readonly task: Maybe<Control>;
  /** Roles or persons that it is about. */
  readonly who: ReadonlyArray<Artifact>;
};

export type RaciProblemCode =
  /** More than one person holds the accountable role at the time. */
  | 'ACCOUNTABLE_GROUP'
  /** One is consulted about every task (warning). */
  | 'CONSULTED_EVERYWHERE'
  /** More than three are responsible for the task (warning). */
  | 'MANY_RESPONSIBLE'
  /** More than one is accountable for the task. */
  | 'MULTIPLE_ACCOUNTABLE'
  /** Nobody is accountable for the task. */
  | 'NO_ACCOUNTABLE'
  /** Nobody is responsible for the task. */
  | 'NO_RESPONSIBLE'
  /** One has several letters for the task, other than A with R. */
  | 'SEVERAL_LETTERS'
  /** Nobody holds the role at the time. */
  | 'VACANT_ROLE';

export type RaciSeverity =
  /** The matrix cannot be worked by. */
  | 'ERROR'
  /** It can, but not well. */
  | 'WARNING';

export type RaciTask = {
  readonly entries: ReadonlyArray<RaciEntry>;
  readonly task: Control;
};

/** How a failure rate divides, per hour. Null: what is needed for it is not stated. */
export type RateSplit = {
  /** Kept from violating the goal, and somebody gets to know. */
  readonly detectedOrPerceived: Maybe<Scalars['Float']['output']>;
  /** Kept from violating the goal, and nobody gets to know. */
  readonly latent: Maybe<Scalars['Float']['output']>;
  /** What the mechanism does not cover. */
  readonly residual: Maybe<Scalars['Float']['output']>;
  /** Cannot violate the safety goal. */
  readonly safe: Maybe<Scalars['Float']['output']>;
  /** No mechanism covers it. */
  readonly singlePoint: Maybe<Scalars['Float']['output']>;
  readonly total: Maybe<Scalars['Float']['output']>;
};

export type ReassessChangeRequestInput = {
  /** The PERSON who does, and may not close it. Null: the x-actor header, which then names a PERSON. */
  readonly assessedBy?: InputMaybe<Scalars['ID']['input']>;
  readonly budget?: InputMaybe<BudgetInput>;
  readonly id: Scalars['ID']['input'];
  /** Why it is assessed again. */
  readonly reason: Scalars['String']['input'];
};

/** An analysis done again as a what-if. */
export type Recomputation = {
  /** A sentence; null where it is known. */
  readonly because: Maybe<Scalars['String']['output']>;
  /** False: it could not be computed, and `because` says why. */
  readonly known: Scalars['Boolean']['output'];
  readonly metrics: ReadonlyArray<RecomputedMetric>;
};

export type RecomputedMetric = {
  /** Null: not known. */
  readonly after: Maybe<Scalars['Float']['output']>;
  /** As recorded. */
  readonly before: Maybe<Scalars['Float']['output']>;
  /** topProbability, minCutUpperBound, cutSetCount, singlePoints. */
  readonly metric: Scalars['String']['output'];
  /** Bounds on the metric: of the requirements and metrics that the evidence speaks for, and of those that claims it speaks for are about. */
  readonly targets: ReadonlyArray<RecomputedTarget>;
};

export type RecomputedTarget = {
  /** Whose criterion it is. */
  readonly artifact: Artifact;
  readonly criterion: Criterion;
  /** The new number meets it. Null: not known. */
  readonly meets: Maybe<Scalars['Boolean']['output']>;
  /** The number recorded meets it. */
  readonly metBefore: Maybe<Scalars['Boolean']['output']>;
};

/** An element of the argument as it stands from now on. */
export type RecordClaimInput = {
  /** Requirements, metrics and others that it says are met. */
  readonly about?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Claims assumed without proof. */
  readonly assumptions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** AWAY_…: the public element of another module that it cites. Standing travels from there over a link of role AWAY. */
  readonly cites?: InputMaybe<Scalars['ID']['input']>;
  /** What it is made in the context of. */
  readonly context?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Evidence for it. */
  readonly evidence?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly id: Scalars['ID']['input'];
  /** Why it is made this way. */
  readonly justifications?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** K_OF_N: how many supports have to hold. */
  readonly k?: InputMaybe<Scalars['Int']['input']>;
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly logic?: InputMaybe<ClaimLogic>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** The module it belongs to. */
  readonly module?: InputMaybe<Scalars['ID']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** EXTERNAL or INTERNAL, of an assumption. */
  readonly origin?: InputMaybe<Scalars['String']['input']>;
  /** Other modules may cite it. */
  readonly public?: InputMaybe<Scalars['Boolean']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** GOAL, STRATEGY, ASSUMPTION, JUSTIFICATION, CONTEXT, COUNTER_GOAL, MODULE, CONTRACT, AWAY_…, or one of the project's own. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  /** Claims that support it. */
  readonly supportedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Claims it supports. */
  readonly supports?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The statement: a difference is a change. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** A contract between modules is to give its support. */
  readonly toBeSupportedByContract?: InputMaybe<Scalars['Boolean']['input']>;
  /** It is known to have no support yet. */
  readonly undeveloped?: InputMaybe<Scalars['Boolean']['input']>;
  /** It still has placeholders. */
  readonly uninstantiated?: InputMaybe<Scalars['Boolean']['input']>;
};

export type RecordClaimPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Claim>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/** A clause as it reads from now on: any difference of its content is a change of CONTEXT. */
export type RecordClauseInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Systems, models, components, deployments, data sets and code it applies to. */
  readonly appliesTo?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Requirements, controls, evidence and gates that comply with it. */
  readonly compliedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** When it begins to bind: an instant, or a date (00:00 UTC). */
  readonly effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
  readonly id: Scalars['ID']['input'];
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** How it is cited, e.g. Art. 15. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** The clause it is part of. */
  readonly partOf?: InputMaybe<Scalars['ID']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** FRAMEWORK, PRINCIPLE, REGULATION, STANDARD, ARTICLE, ANNEX_ITEM, INTERNAL_POLICY, or one of the project's own. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  /** The wording. A difference is a change; put it into metadata.text where it shall not be. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RecordClausePayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Clause>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/** A piece of code at a new commit or state. */
export type RecordCodeChangeInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** What others see of it; a difference is a change of INTERFACE. */
  readonly api?: InputMaybe<Scalars['JSON']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Digest of the syntax tree, where formatting and comments shall not count. */
  readonly ast?: InputMaybe<Scalars['JSON']['input']>;
  /** Person or role who made the change. */
  readonly attributedTo?: InputMaybe<Scalars['ID']['input']>;
  /** Components, code, models, requirements and environments it depends on. */
  readonly dependsOn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Version ids (id@label) of data sets, parts, models and code it was derived from. */
  readonly derivedFrom?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Digest of the bytes, e.g. sha256:… */
  readonly digest?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  /** Requirements and components it implements. */
  readonly implements?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The commit, tag or other name of the state. Links name the version by it. */
  readonly label: Scalars['String']['input'];
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** Where it is in the repository. */
  readonly path?: InputMaybe<Scalars['String']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** REPO, COMMIT, FILE, FUNCTION, PIPELINE, CONFIG, NOTEBOOK, or one of the project's own. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Runs that used this version. */
  readonly usedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type RecordCodeChangePayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<CodeUnit>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/** A part of the architecture as it is from now on. */
export type RecordComponentInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /**
   * Functions and requirements that are allocated to it. They are part of what it is: another allocation is a change of
   * BEHAVIOUR, and makes the analyses of it out of step.
   */
  readonly allocated?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What others see of it; a difference is a change of INTERFACE, and makes the analyses of it out of step. */
  readonly api?: InputMaybe<Scalars['JSON']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Components, code, models, requirements and environments it depends on. */
  readonly dependsOn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly id: Scalars['ID']['input'];
  /** Integrity level: QM, ASIL A to D, SIL 1 to 4, DAL A to E. */
  readonly integrityLevel?: InputMaybe<Scalars['String']['input']>;
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** Systems and components that it is part of. */
  readonly partOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** SYSTEM, SW, HW, ML, HUMAN, FUNCTION, INTERFACE, SERVICE, or one of the project's own. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  /** Who makes it. */
  readonly supplier?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RecordComponentPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Component>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/** A data set at a new version. */
export type RecordDatasetVersionInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Scenarios and parts it covers. */
  readonly covers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Version ids (id@label) of data sets, parts, models and code it was derived from. */
  readonly derivedFrom?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Digest of the bytes, e.g. md5:… */
  readonly digest?: InputMaybe<Scalars['String']['input']>;
  /** The run that generated it. */
  readonly generatedBy?: InputMaybe<Scalars['ID']['input']>;
  readonly id: Scalars['ID']['input'];
  /** Requirements and components it implements. */
  readonly implements?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Name of the version, e.g. a tag or hash. Links name the version by it. */
  readonly label: Scalars['String']['input'];
  /** Labels, or the name of their revision. */
  readonly labels?: InputMaybe<Scalars['JSON']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** The parts it has, dimension:value. */
  readonly parts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Number of rows. */
  readonly rows?: InputMaybe<Scalars['Float']['input']>;
  /** Columns, or a JSON schema. */
  readonly schema?: InputMaybe<Scalars['JSON']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** SOURCE, RAW, FEATURE_SET, TRAIN, VALIDATION, TEST, FIELD, or one of the project's own. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Runs that used this version. */
  readonly usedBy?: InputMaybe<ReadonlyArray<DatasetUseInput>>;
};

export type RecordDatasetVersionPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Dataset>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

export type RecordFailureModeInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Analyses of subkind FMEA or FMEDA that it is a row of. */
  readonly analyses?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Failure modes and scenarios that cause it. */
  readonly causes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The element that fails: a COMPONENT, SYSTEM, MODEL or ENVIRONMENT that is not retired. */
  readonly component: Scalars['ID']['input'];
  /** Those that find the cause or failure. */
  readonly detectionControls?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Failure modes and hazards that it causes. */
  readonly effects?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Failures per hour; 1e-9 is 1 FIT. */
  readonly failureRate?: InputMaybe<Scalars['Float']['input']>;
  /** Functions that it fails to fulfil: COMPONENTs of subkind FUNCTION. */
  readonly functions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly id: Scalars['ID']['input'];
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** Measures, requirements and controls that keep the cause from happening. */
  readonly preventionControls?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly ratings?: InputMaybe<FmeaRatingsInput>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** FMEDA: share of its failures that are safe, 0 to 1. */
  readonly safeShare?: InputMaybe<Scalars['Float']['input']>;
  /** Where the severity is lower than before: the CHANGE, or the version (id@label) of an element, that changed the design. */
  readonly severityLoweredBy?: InputMaybe<Scalars['ID']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RecordFailureModePayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<FailureMode>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

export type RecordFaultTreeAnalysisInput = {
  /** Wins over the actor of the request. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Id of the ANALYSIS that it is a result of; it has to have a version. */
  readonly analysis: Scalars['ID']['input'];
  /** Claims, requirements, controls and metrics that it speaks for. */
  readonly evidences?: ReadonlyArray<Scalars['ID']['input']>;
  /** Of the evidence. A record: other numbers under the same id are refused. */
  readonly id: Scalars['ID']['input'];
  /** Hours of the mission, for leaves with a failure rate; 0 or more. */
  readonly missionTime?: Scalars['Float']['input'];
  /** As for `faultTree`. */
  readonly nodes?: Scalars['Int']['input'];
  /** Null: it speaks neither for nor against. */
  readonly outcome?: InputMaybe<Outcome>;
  /** Wins over the reason of the request. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Of the run. Null: the id of the evidence, with /run. */
  readonly run?: InputMaybe<Scalars['ID']['input']>;
  /** Who asserts it. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Id of the gate at the top. */
  readonly top: Scalars['ID']['input'];
};

export type RecordFaultTreeAnalysisPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly evidence: Maybe<Evidence>;
  readonly receipt: IngestReceipt;
  readonly run: Maybe<Run>;
  /** What was computed, and written or not. */
  readonly tree: FaultTree;
};

export type RecordFieldObservationInput = {
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** The SOTIF analysis that the proposals would belong to. */
  readonly analysis?: InputMaybe<Scalars['ID']['input']>;
  /** Further fields of the observation's content. */
  readonly content?: InputMaybe<Scalars['JSON']['input']>;
  /** The data that it was seen in: a version of a data set. */
  readonly dataset?: InputMaybe<Scalars['ID']['input']>;
  /** Components, systems, models or environments that the failure mode would be one of. */
  readonly dependsOn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A failure mode that nobody has thought of. */
  readonly failureMode?: InputMaybe<FieldProposalInput>;
  /** Of the observation: EVIDENCE OBSERVATION, or INCIDENT MALFUNCTION where `incident` is true. */
  readonly id: Scalars['ID']['input'];
  /** True: harm was done, or nearly. */
  readonly incident?: InputMaybe<Scalars['Boolean']['input']>;
  /** Null: now. */
  readonly observedAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Its parts, written dimension:value; none: all of it. */
  readonly slice?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What was observed: versions (id@label) of a system, component, model or deployment. */
  readonly subjects: ReadonlyArray<Scalars['ID']['input']>;
  readonly title: Scalars['String']['input'];
  /** A condition that nobody has modelled: a scenario in area 2, known and hazardous from now on. */
  readonly triggeringCondition?: InputMaybe<FieldProposalInput>;
};

export type RecordFieldObservationPayload = {
  readonly failureMode: Maybe<FailureMode>;
  /** Null when nothing was written: see receipt.errors. */
  readonly observation: Maybe<Artifact>;
  readonly receipt: IngestReceipt;
  /** The run that saw the data slice and the observation and made the proposals of them. Null: nothing was proposed. */
  readonly triage: Maybe<Run>;
  readonly triggeringCondition: Maybe<Scenario>;
};

export type RecordFmeaActionInput = {
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  readonly assurance?: InputMaybe<Assurance>;
  readonly dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The row that it is to improve. */
  readonly failureMode: Scalars['ID']['input'];
  readonly id: Scalars['ID']['input'];
  /** NOT_IMPLEMENTED: why. */
  readonly justification?: InputMaybe<Scalars['String']['input']>;
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Roles or persons who do it. */
  readonly responsible?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly state?: InputMaybe<ActionState>;
  /** What is to be done. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RecordFmeaActionPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Control>;
  readonly receipt: IngestReceipt;
  readonly version: Maybe<Version>;
};

/** A hazard as it is rated from now on. */
export type RecordHazardInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** QM or A to D. */
  readonly asil?: InputMaybe<Scalars['String']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Failure modes and scenarios that cause it. */
  readonly causedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** C0 to C3. */
  readonly controllability?: InputMaybe<Scalars['String']['input']>;
  /** Components, systems, models and environments it is a hazard of. */
  readonly dependsOn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** E0 to E4. */
  readonly exposure?: InputMaybe<Scalars['String']['input']>;
  /** Who or what is harmed, e.g. HUMAN. */
  readonly harmTarget?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly id: Scalars['ID']['input'];
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Measures, requirements and controls that mitigate it. */
  readonly mitigatedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** Analyses it is a row of. */
  readonly partOf?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where the risk comes from. */
  readonly riskSource?: InputMaybe<Scalars['String']['input']>;
  /** S0 to S3. */
  readonly severity?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** HAZARDOUS_EVENT, RISK_CONCERN, ML_RISK, BIAS_HARM, COMPLIANCE_RISK, or one of the project's own. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RecordHazardPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Hazard>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/** A life cycle as it is from now on. What runs already stays with the version by which it began. */
export type RecordLifeCycleInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Systems, models, components, deployments, data sets and code that go through it. */
  readonly appliesTo?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  readonly id: Scalars['ID']['input'];
  /** Name of the state in which everything begins. */
  readonly initial: Scalars['String']['input'];
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly states: ReadonlyArray<LifeCycleStateInput>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly transitions: ReadonlyArray<LifeCycleTransitionInput>;
};

export type RecordLifeCyclePayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Control>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/** A model at a new version. */
export type RecordModelVersionInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** The architecture, by name or description. */
  readonly architecture?: InputMaybe<Scalars['JSON']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Digest of the bytes, e.g. sha256:… */
  readonly digest?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  /** Requirements and components it implements. */
  readonly implements?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Name of the version. Links name the version by it. */
  readonly label: Scalars['String']['input'];
  readonly lockState?: InputMaybe<LockState>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Stage of its life cycle. */
  readonly stage?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Version ids (id@label) of the data it was trained on: what the training run used as TRAIN; without one, what it was derived from. */
  readonly trainedOn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Version ids of code and environments that the training run used; needs trainingRun. */
  readonly trainedWith?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The run that trained it; it is recorded (subkind TRAIN) when the graph does not have it yet. */
  readonly trainingRun?: InputMaybe<Scalars['ID']['input']>;
};

export type RecordModelVersionPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Model>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/** A monitor as it watches from now on. */
export type RecordMonitorInput = {
  readonly action?: InputMaybe<MonitorAction>;
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** The bound that its number has to keep. */
  readonly criterion: CriterionInput;
  readonly id: Scalars['ID']['input'];
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Deployments, models, metrics and claims that it watches. */
  readonly monitors: ReadonlyArray<Scalars['ID']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Expected counts or shares, bin by bin: PSI, KL and KS need them. */
  readonly reference?: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
  /** Hours after which it counts as silent. Null: it is not judged. */
  readonly silenceHours?: InputMaybe<Scalars['Float']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statistic: MonitorStatistic;
  /** DATA_DRIFT, CONCEPT_DRIFT, PERFORMANCE, FAIRNESS, HEALTH, LOCK_CHECK, or one of the project's own. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** Observations of a monitor. The same again changes nothing. */
export type RecordMonitorObservationsInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Of the batch, chosen by the caller: it becomes a RUN, and each observation the evidence <id>/<position>. */
  readonly id: Scalars['ID']['input'];
  readonly monitor: Scalars['ID']['input'];
  /** 1 to 1,000, in the order in which they were made. */
  readonly observations: ReadonlyArray<MonitorObservationInput>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

export type RecordMonitorObservationsPayload = {
  /** The breach that this batch reported; null: it broke no bound, or the breach was reported before. */
  readonly breach: Maybe<Change>;
  /** Null when nothing was written: see receipt.errors. */
  readonly monitor: Maybe<Monitor>;
  /** The observations of this batch. */
  readonly observations: ReadonlyArray<MonitorObservation>;
  readonly receipt: IngestReceipt;
};

export type RecordMonitorPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Monitor>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/** A requirement as it is from now on: a new version where the meaning differs. */
export type RecordRequirementInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Clauses it answers to. */
  readonly compliesWith?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly criterion?: InputMaybe<CriterionInput>;
  readonly id: Scalars['ID']['input'];
  /** Components, code, models, data sets and measures that implement it. */
  readonly implementedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** QM, ASIL A to D, SIL 1 to 4, DAL A to E. */
  readonly integrityLevel?: InputMaybe<Scalars['String']['input']>;
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Hazards and failure modes it mitigates. */
  readonly mitigates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Upper requirements. */
  readonly refines?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** SAFETY_GOAL, FSR, TSR, SW, HW, AI_SAFETY, DATA, GOVERNANCE, SUCCESS_CRITERION, or one of the project's own. */
  readonly subkind?: InputMaybe<Scalars['String']['input']>;
  /** The wording. It is kept as metadata: a typo mended is no change. What means something goes to criterion and more. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Tests and analyses that verify it. */
  readonly verifiedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type RecordRequirementPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Requirement>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/** A signed verdict. A record: a second content under the same id is refused. */
export type RecordSignOffInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Version ids (id@label), or ids of records such as baselines, that it approves. */
  readonly approves: ReadonlyArray<Scalars['ID']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  readonly id: Scalars['ID']['input'];
  /** Null: 1. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** review, approval, responsibility or authorship (21 CFR 11.50). */
  readonly meaning?: InputMaybe<Scalars['String']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  /** Why it was signed this way: `reason` of the content. */
  readonly rationale?: InputMaybe<Scalars['String']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The signature itself, or where it is. */
  readonly signature?: InputMaybe<Scalars['String']['input']>;
  /** When it was signed: an instant, or a date (00:00 UTC). */
  readonly signedAt: Scalars['DateTime']['input'];
  /** The person who signed. */
  readonly signedBy: Scalars['ID']['input'];
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** When it stops to count. */
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** What was decided; only APPROVED approves. */
  readonly verdict: SignOffVerdict;
};

export type RecordSignOffPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<SignOff>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

export type RecordSpiInput = {
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Claims that it conditions; at least one. */
  readonly claims: ReadonlyArray<Scalars['ID']['input']>;
  /** What it has to keep. */
  readonly criterion: CriterionInput;
  readonly id: Scalars['ID']['input'];
  readonly indicator: IndicatorType;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

export type RecordSpiObservationInput = {
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** What it was observed of: versions (id@label) of systems, components, models, deployments. */
  readonly evaluates: ReadonlyArray<Scalars['ID']['input']>;
  /** Of the EVIDENCE that is made of it. */
  readonly id: Scalars['ID']['input'];
  /** Null: now. */
  readonly observedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The part it is about, written dimension:value. Null: the whole. */
  readonly part?: InputMaybe<Scalars['String']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Id of a METRIC SPI. */
  readonly spi: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly value: Scalars['Float']['input'];
};

export type RecordSpiObservationPayload = {
  readonly breached: Scalars['Boolean']['output'];
  /** Null when nothing was written: see receipt.errors. */
  readonly evidence: Maybe<Evidence>;
  /** Claims that the breach falsifies: they are DEFEATED in the findings until the challenge is rejected. */
  readonly falsifies: ReadonlyArray<Claim>;
  /** The breach as an event of the field, which the findings start from. Null: none. */
  readonly incident: Maybe<Incident>;
  readonly receipt: IngestReceipt;
};

export type RecordSpiPayload = {
  readonly receipt: IngestReceipt;
  /** Null when nothing was written: see receipt.errors. */
  readonly spi: Maybe<SafetyPerformanceIndicator>;
};

/** A result of a test: evidence of subkind TEST_RESULT. A record: a second content under the same id is refused. */
export type RecordTestResultInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** How sure the links are. */
  readonly assurance?: InputMaybe<Assurance>;
  /** Digest of the bytes, e.g. sha256:… */
  readonly digest?: InputMaybe<Scalars['String']['input']>;
  /** Version ids (id@label) of what was tested. */
  readonly evaluates: ReadonlyArray<Scalars['ID']['input']>;
  /** Claims, requirements, controls and metrics it speaks for. */
  readonly evidences?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Claims, requirements, controls and metrics it speaks against. */
  readonly evidencesAgainst?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The run that generated it. */
  readonly generatedBy?: InputMaybe<Scalars['ID']['input']>;
  readonly id: Scalars['ID']['input'];
  /** Null: 1. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Owner, tags, addresses: a difference is no change. */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** Further fields that mean something; a difference is a change. */
  readonly more?: InputMaybe<Scalars['JSON']['input']>;
  readonly outcome: Outcome;
  /** The parts it is about, dimension:value; empty: all. Scope of the links to what it evaluates and evidences. */
  readonly parts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly results?: InputMaybe<ReadonlyArray<MetricResultInput>>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** The test cases it is a result of. */
  readonly testCases?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** When its validity ends. */
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RecordTestResultPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Evidence>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/** The impact of a change request, as it was computed at a revision. */
export type RecordedAssessment = {
  readonly assessedBy: Scalars['ID']['output'];
  /** The changes as the engine understood them. */
  readonly changes: ReadonlyArray<AssessedChange>;
  readonly complete: Scalars['Boolean']['output'];
  /** Id of the IMPACT_ASSESSMENT that records it. */
  readonly id: Scalars['ID']['output'];
  readonly incompleteBecause: ReadonlyArray<Scalars['String']['output']>;
  /** Null: the report was cut, or of some artifacts nothing is known and nothing worse is. */
  readonly level: Maybe<ImpactLevel>;
  /** 1, 2, 3 … */
  readonly number: Scalars['Int']['output'];
  readonly reason: Scalars['String']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The revision of the graph that was read. */
  readonly revision: Scalars['Int']['output'];
  readonly rowCount: Scalars['Int']['output'];
  /** SHA-256 over the rows and the work: what the signers saw. */
  readonly rowsDigest: Scalars['String']['output'];
  /** SHA-256 over the rule tables in force. */
  readonly rulesDigest: Scalars['String']['output'];
  /** The instant at which expiries and effective dates were judged. */
  readonly validAt: Scalars['DateTime']['output'];
  /** The verdict of the configuration with the changes. */
  readonly verdict: Verdict;
};

export type RelationDefinition = {
  /** True: its links may not form a cycle. */
  readonly acyclic: Scalars['Boolean']['output'];
  /** Attributes of the link that the engine reads; others are kept as they come. */
  readonly attributes: ReadonlyArray<ContentFieldDefinition>;
  /** A link is allowed when one of these admits both ends. */
  readonly ends: ReadonlyArray<AllowedEnds>;
  readonly fromLevel: EndLevel;
  /** Roles with a meaning of their own; others are kept as they come. */
  readonly roles: ReadonlyArray<RoleDefinition>;
  /** The rules by which changes and effects travel over it. */
  readonly rules: ReadonlyArray<Rule>;
  /** From source to target, as the name reads. */
  readonly sentence: Scalars['String']['output'];
  readonly toLevel: EndLevel;
  /** True: a trace link. It remembers the contents of both ends it was reviewed against and has a verdict. */
  readonly trace: Scalars['Boolean']['output'];
  readonly type: RelationType;
};

/** The 29 relations; metamodel has a sentence, the allowed ends and the rules for each. */
export type RelationType =
  /** A change or incident affects something; attributes kind and parts say how. */
  | 'AFFECTS'
  /** An analysis analyses a system, component, model, data set or scenario. */
  | 'ANALYZES'
  /** A clause, control or gate applies to part of the system; a gate also to a baseline. */
  | 'APPLIES_TO'
  /** A sign-off approves a version, baseline, gate, impact assessment or envelope. */
  | 'APPROVES'
  /** An impact assessment assesses a change, version or artifact. */
  | 'ASSESSES'
  /** A sign-off, change, version or run is attributed to a person or role. */
  | 'ATTRIBUTED_TO'
  /** A failure mode or scenario causes another failure mode or a hazard. */
  | 'CAUSES'
  /** A counter claim, incident, monitor or evidence challenges a claim, evidence, measure or relation. */
  | 'CHALLENGES'
  /** A requirement, control, evidence or gate complies with a clause. */
  | 'COMPLIES_WITH'
  /** A test, data set or monitor covers a scenario or part. */
  | 'COVERS'
  /** An element depends on another; a failure mode or hazard on the element it is a failure of. */
  | 'DEPENDS_ON'
  /** A version was derived from another; attributes.map says which parts from which. */
  | 'DERIVED_FROM'
  /** Evidence is about a version that was evaluated. */
  | 'EVALUATES'
  /** Evidence speaks for or against a test, requirement, control, claim or metric. */
  | 'EVIDENCES'
  /** A run generated a version. */
  | 'GENERATED'
  /** A person holds a role in an interval; attributes from, to, voidFrom, voidUntil. */
  | 'HOLDS'
  /** An element implements a requirement or function. */
  | 'IMPLEMENTS'
  /** A baseline or deployment includes versions, records and baselines. */
  | 'INCLUDES'
  /** A claim is made in the context of something. */
  | 'IN_CONTEXT_OF'
  /** A measure, requirement or control mitigates a hazard or failure mode. */
  | 'MITIGATES'
  /** A monitor watches a deployment, model, metric or claim. */
  | 'MONITORS'
  /** A part, element, analysis row or argument element belongs to a whole. */
  | 'PART_OF'
  /** A lower requirement refines an upper one. */
  | 'REFINES'
  /** A gate, control or requirement requires something before it is met. */
  | 'REQUIRES'
  /** A role or person is responsible, accountable, consulted or informed. */
  | 'RESPONSIBLE_FOR'
  /** A version follows an older version of the same artifact. */
  | 'REVISION_OF'
  /** A claim supports a claim. */
  | 'SUPPORTS'
  /** A run used a version as input. */
  | 'USED'
  /** A test or analysis verifies a requirement, measure or control. */
  | 'VERIFIES';

export type RemoveFromRoleInput = {
  readonly from: Scalars['DateTime']['input'];
  /** Id of a PERSON. */
  readonly person: Scalars['ID']['input'];
  /** Id of a ROLE that the person HOLDS. */
  readonly role: Scalars['ID']['input'];
  /** Null: for good. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Requirement = Artifact & {
  /** The ASIL that is in force for it, and why. */
  readonly asilInForce: AsilInForce;
  /** Claims about it (IN_CONTEXT_OF). */
  readonly claims: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** Clauses it answers to (COMPLIES_WITH). */
  readonly compliesWith: ArtifactConnection;
  /** What is measured and the bound it has to keep; a difference is a change of kind PARAMETER. */
  readonly criterion: Maybe<Criterion>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Evidence for or against it (EVIDENCES). */
  readonly evidence: ArtifactConnection;
  /** Of a safety goal: fault tolerant time interval, in milliseconds (ISO 26262-1:2018). */
  readonly fttiMilliseconds: Maybe<Scalars['Float']['output']>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** What implements it (IMPLEMENTS). */
  readonly implementedBy: ArtifactConnection;
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Integrity level: QM, ASIL A to D (ISO 26262), SIL 1 to 4 (IEC 61508), DAL A to E (DO-178C). */
  readonly integrityLevel: Maybe<Scalars['String']['output']>;
  /** Always REQUIREMENT. */
  readonly kind: ArtifactKind;
  /** Hazards and failure modes it mitigates (MITIGATES). */
  readonly mitigates: ArtifactConnection;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** Lower requirements (REFINES). */
  readonly refinedBy: ArtifactConnection;
  /** Upper requirements (REFINES). */
  readonly refines: ArtifactConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** Of a safety goal: the operating mode without unreasonable risk (ISO 26262-1:2018). */
  readonly safeState: Maybe<Scalars['String']['output']>;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** The wording: `text` of the content, else of the metadata (where a typo does not change the meaning). */
  readonly text: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** Tests and analyses that verify it (VERIFIES). */
  readonly verifiedBy: ArtifactConnection;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementCompliesWithArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementImplementedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementMitigatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementRefinedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementRefinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementVerifiedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A statement that the system, its data or its processes have to fulfil.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RequirementVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type RescopeLinkInput = {
  readonly link: LinkReference;
  /** dimension:value; empty: all parts. */
  readonly scope: ReadonlyArray<Scalars['String']['input']>;
};

export type ResolveChallengeInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Id of the link CHALLENGES. */
  readonly challenge: Scalars['ID']['input'];
  /** Why. Kept in the challenge and in the journal. */
  readonly reason: Scalars['String']['input'];
  readonly state: ChallengeResolution;
};

/** At least one artifact or link, at most 1,000 in all. */
export type RetireInput = {
  /** Who takes it back. Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Ids of artifacts. */
  readonly artifacts?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of links. */
  readonly links?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Kept in the journal. */
  readonly reason: Scalars['String']['input'];
  /** Who no longer says so. Null: manual, the source of what was recorded by hand. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

export type RetractVersionInput = {
  /** Null: now. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** dimension:value; empty: the whole version. */
  readonly parts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Version id; the artifact id where the kind has a single version. */
  readonly version: Scalars['ID']['input'];
};

/** A version, or parts of it, was withdrawn: defect, consent, licence, recall. Never taken back. */
export type Retraction = {
  readonly at: Scalars['DateTime']['output'];
  /** dimension:value; empty: the whole version. */
  readonly parts: ReadonlyArray<Scalars['String']['output']>;
  readonly reason: Scalars['String']['output'];
  /** The journal entry that recorded it. */
  readonly revision: Scalars['Int']['output'];
};

export type RetractionInput = {
  readonly at: Scalars['DateTime']['input'];
  /** dimension:value; empty: the whole version. */
  readonly parts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly reason: Scalars['String']['input'];
};

export type ReviewLinkInput = {
  /** Id of a link of a trace relation. */
  readonly link: Scalars['ID']['input'];
  /** What was looked at and found. Kept in the journal. */
  readonly reason: Scalars['String']['input'];
  /** Id of the PERSON who looked. Kept in the journal as the actor. */
  readonly reviewedBy: Scalars['ID']['input'];
  /**
   * Semantic digests of the contents that were looked at (null: the end has no version). Where an end has moved on since,
   * the review is refused instead of clearing what nobody saw. Null: whatever is current.
   */
  readonly seen?: InputMaybe<SeenContentsInput>;
  readonly verdict: ReviewVerdict;
};

export type ReviewLinkPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly link: Maybe<Link>;
  readonly receipt: IngestReceipt;
};

export type ReviewVerdict =
  /** They do not. */
  | 'INVALID'
  /** The two ends fit. */
  | 'VALID';

export type ReviewedInput = {
  readonly from?: InputMaybe<Scalars['String']['input']>;
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

export type RevokeRowDecisionInput = {
  /** Id of the decision. */
  readonly decision: Scalars['ID']['input'];
  readonly rationale: Scalars['String']['input'];
  /** A PERSON who HOLDS a role now. */
  readonly signedBy: Scalars['ID']['input'];
};

/**
 * Is a residual risk accepted? With k hazardous events seen, the rate is shown with the confidence when
 * exposure ≥ χ²(confidence, 2k + 2) / 2 / rate; without an event that is −ln(1 − confidence) / rate (ISO 21448:2022, clause 9).
 */
export type RiskAcceptance = {
  readonly confidence: Maybe<Scalars['Float']['output']>;
  readonly criterion: Metric;
  /** Sum of the results `events`. */
  readonly events: Maybe<Scalars['Int']['output']>;
  /** Sum of the results `exposure` of the evidence for the target or criterion. */
  readonly exposure: Maybe<Scalars['Float']['output']>;
  /** False also where it cannot be judged. */
  readonly met: Scalars['Boolean']['output'];
  /** GAMAB, PRB, ALARP, MEM or another. */
  readonly principle: Maybe<Scalars['String']['output']>;
  /** Why it cannot be judged, and what to do. */
  readonly problem: Maybe<Scalars['String']['output']>;
  /** Share of the required exposure, 0 to 1. */
  readonly progress: Maybe<Scalars['Float']['output']>;
  /** The accepted rate, per unit of exposure. */
  readonly rate: Maybe<Scalars['Float']['output']>;
  /** What shows it with as many events as were seen. */
  readonly required: Maybe<Scalars['Float']['output']>;
  /** What shows the rate when no event is seen. */
  readonly requiredWithoutEvents: Maybe<Scalars['Float']['output']>;
  /** The exposure that the target itself names. */
  readonly stated: Maybe<Scalars['Float']['output']>;
  /** Is that enough, if no event is seen? Null: it names none, or the rate is not known. */
  readonly statedSuffices: Maybe<Scalars['Boolean']['output']>;
  /** The validation target that belongs to it (PART_OF). Null: there is none. */
  readonly target: Maybe<Metric>;
  /** Unit of exposure, e.g. km. */
  readonly unit: Maybe<Scalars['String']['output']>;
  /** The highest rate that what was seen leaves possible. Null: nothing was driven. */
  readonly upperRate: Maybe<Scalars['Float']['output']>;
};

/** A risk that is no hazardous event: a concern, a harm of bias, a failure mode. */
export type RiskConcernDependency = CaseDependency & {
  readonly artifact: Artifact;
  readonly claims: ReadonlyArray<Claim>;
};

/** Where the risk of a hazard comes from: ISO 26262 looks at the first, ISO 21448 (SOTIF) at the other two. */
export type RiskSource =
  /** A component fails. */
  | 'FAILURE'
  /** A specification, algorithm or sensor does not suffice, though nothing failed. */
  | 'INSUFFICIENCY'
  /** Somebody uses it in a way that was to be foreseen. */
  | 'MISUSE';

/**
 * A role that people hold: responsible, accountable, independent assessor, officer. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Role = Artifact & {
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Persons who hold it; attributes say from when to when (HOLDS). */
  readonly heldBy: LinkConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** I0 to I3: how independent a holder has to be (ISO 26262-2 clause 6). */
  readonly independence: Maybe<Scalars['String']['output']>;
  /** Always ROLE. */
  readonly kind: ArtifactKind;
  /** What it is called. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** Gates and controls that require it (REQUIRES). */
  readonly requiredBy: ArtifactConnection;
  /** What the role is responsible for (RESPONSIBLE_FOR). */
  readonly responsibleFor: ArtifactConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A role that people hold: responsible, accountable, independent assessor, officer. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RoleCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A role that people hold: responsible, accountable, independent assessor, officer. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RoleHeldByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A role that people hold: responsible, accountable, independent assessor, officer. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RoleIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A role that people hold: responsible, accountable, independent assessor, officer. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RoleOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A role that people hold: responsible, accountable, independent assessor, officer. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RoleRequiredByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A role that people hold: responsible, accountable, independent assessor, officer. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RoleResponsibleForArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A role that people hold: responsible, accountable, independent assessor, officer. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RoleVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type RoleDefinition = {
  /** False: the project's own. */
  readonly builtIn: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly sentence: Scalars['String']['output'];
};

/** Families of roles that a SOTIF analysis takes. */
export type RoleFamily =
  /** Those who make the function: system, software, hardware, data and model development. */
  | 'DEVELOPER'
  /** Those who are responsible for its safety. */
  | 'SAFETY_ENGINEER';

/** A signed decision on rows. */
export type RowDecision = {
  /** The assessment that the signer saw, and the digest of its rows. */
  readonly assessment: Scalars['ID']['output'];
  readonly code: Maybe<DispositionCode>;
  readonly decision: RowDecisionKind;
  readonly dispositions: ReadonlyArray<Scalars['ID']['output']>;
  readonly evidence: Maybe<Scalars['ID']['output']>;
  /** Why it does not count any more though nobody revoked it: authority, evidence or disposition fell. Null: none did. */
  readonly fellBecause: Maybe<Scalars['String']['output']>;
  /** Id of the IMPACT_ASSESSMENT that records it. */
  readonly id: Scalars['ID']['output'];
  readonly rationale: Scalars['String']['output'];
  /** The journal entry. */
  readonly revision: Scalars['Int']['output'];
  /** The revocation; null: it was not revoked. */
  readonly revokedBy: Maybe<Scalars['ID']['output']>;
  /** Roles that the signer held. */
  readonly roles: ReadonlyArray<Scalars['ID']['output']>;
  /** How many rows it decided. */
  readonly rowCount: Scalars['Int']['output'];
  readonly rowsDigest: Scalars['String']['output'];
  readonly signedAt: Scalars['DateTime']['output'];
  readonly signedBy: Scalars['ID']['output'];
  /** Where the engine cuts the change, too. */
  readonly target: Maybe<Scalars['ID']['output']>;
};

export type RowDecisionKind =
  /** The effect is there and the signer accepts it. */
  | 'ACCEPTED_RISK'
  /** The change does not matter there, for the reason that the code names. */
  | 'NO_IMPACT'
  /** Evidence that is newer than the assessment speaks for it. */
  | 'REVERIFIED';

/** One row of the rule tables. */
export type Rule = {
  /** False: the project's own. */
  readonly builtIn: Scalars['Boolean']['output'];
  /** What is not listed carries nothing. */
  readonly cells: ReadonlyArray<RuleCell>;
  /** Which artifacts may stand at the changed end. */
  readonly changed: RuleEnd;
  /** The end of the link at which the artifact stands that changed or has the effect; the result goes to the other. */
  readonly changedEnd: LinkEnd;
  /** The clause or practice behind it. */
  readonly clause: Scalars['String']['output'];
  readonly condition: Maybe<RuleCondition>;
  /** F… first hop, T… transfer; a project's own ids are others. */
  readonly id: Scalars['ID']['output'];
  /** The work that it brings; null: none. */
  readonly obligation: Maybe<Scalars['String']['output']>;
  /** Which artifacts may stand at the other end. */
  readonly other: RuleEnd;
  readonly relation: RelationType;
  /** Only links of this role, and for them instead of the rules without one at this end. */
  readonly role: Maybe<Scalars['String']['output']>;
  /** What it does, in a sentence for people. */
  readonly sentence: Scalars['String']['output'];
  readonly table: RuleTable;
};

/** From this journal entry on these rule tables are in force, until the next. */
export type RuleAdoption = {
  readonly actor: Scalars['String']['output'];
  /** SHA-256 of the tables, hexadecimal. */
  readonly digest: Scalars['ID']['output'];
  /** True: this service works with them now. */
  readonly isCurrent: Scalars['Boolean']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly revision: Scalars['Int']['output'];
};

/** One cell: what the other end gets on a change or effect. */
export type RuleCell = {
  readonly changeKind: Maybe<ChangeKind>;
  /** TRANSFER, on IN_DOUBT: only where the claim is in doubt because its context fell (true), or only where not (false). */
  readonly contextFell: Maybe<Scalars['Boolean']['output']>;
  readonly effect: Maybe<Effect>;
  readonly emits: ReadonlyArray<RuleEmission>;
  /** As the tables of the reference write it, e.g. eᵖ. */
  readonly notation: Scalars['String']['output'];
  /** The change kind (FIRST_HOP) or effect (TRANSFER). */
  readonly on: Scalars['String']['output'];
  /** Narrows the other end for this cell. */
  readonly other: Maybe<RuleEnd>;
};

/** Which rule tables a question is answered by. */
export type RuleChoice =
  /** The tables that were in force at the revision asked about: the answer that was given then. */
  | 'AS_OF'
  /** The tables that this service works with now, whatever the revision asked about. */
  | 'CURRENT';

/** What has to hold beside the ends. */
export type RuleCondition =
  /** The changes asked about break the bounds of the envelope. */
  | 'ENVELOPE_BROKEN'
  /** The clause or control is in force at the instant asked about; before that the other end is only informed. */
  | 'IN_FORCE'
  /** The evidence has the outcome fail. */
  | 'OUTCOME_FAIL'
  /** The sign-off was signed while the authority was void. */
  | 'SIGNED_IN_INTERVAL';

/** What the other end gets. */
export type RuleEmission = {
  /** True: in doubt because its context fell; this alone is inherited by the claims below. */
  readonly contextFell: Scalars['Boolean']['output'];
  /** Null: it loses a support, and the logic of the claim decides (DEGRADED, IN_DOUBT, or nothing). */
  readonly effect: Maybe<Effect>;
  /** True: at the parts that changed; false: the whole other end. */
  readonly keepsParts: Scalars['Boolean']['output'];
  readonly threshold: Maybe<ThresholdTest>;
  readonly world: EmissionWorld;
};

/** Which artifacts a rule is for. All null: every one that the relation admits. */
export type RuleEnd = {
  readonly kinds: Maybe<ReadonlyArray<ArtifactKind>>;
  readonly notKinds: Maybe<ReadonlyArray<ArtifactKind>>;
  /** An entry that is null admits artifacts without a subkind. */
  readonly subkinds: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
};

export type RuleTable =
  /** What a change does to the neighbours of what changed, by the kind of change. */
  | 'FIRST_HOP'
  /** How an effect goes on from an artifact that has it, by the effect. */
  | 'TRANSFER';

/** The rule tables behind an answer; metamodel(revision) shows those of a revision. */
export type RulesUsed = {
  /** SHA-256 of their text, hexadecimal. */
  readonly digest: Scalars['ID']['output'];
  /** True: this service works with them now. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /**
   * The journal entry that recorded them: the last up to the revision asked about, else the first after it. Null: none did
   * (nothing is written yet). A later one than the report's revision, with AS_OF: nobody recorded any then, and the first
   * tables that were ever recorded stand in for them.
   */
  readonly revision: Maybe<Scalars['Int']['output']>;
};

/**
 * Something that was executed: a training, evaluation, build, labelling, validation, deployment, review, analysis or task. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Run = Artifact & {
  /** Who ran it (ATTRIBUTED_TO). */
  readonly attributedTo: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** When it ended. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it generated (GENERATED). */
  readonly generated: LinkConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always RUN. */
  readonly kind: ArtifactKind;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** Settings it ran with. */
  readonly parameters: Maybe<Scalars['JSON']['output']>;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** When it began. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** What it used, and as what (USED). */
  readonly used: LinkConnection;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * Something that was executed: a training, evaluation, build, labelling, validation, deployment, review, analysis or task. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RunAttributedToArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something that was executed: a training, evaluation, build, labelling, validation, deployment, review, analysis or task. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RunCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something that was executed: a training, evaluation, build, labelling, validation, deployment, review, analysis or task. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RunGeneratedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something that was executed: a training, evaluation, build, labelling, validation, deployment, review, analysis or task. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RunIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Something that was executed: a training, evaluation, build, labelling, validation, deployment, review, analysis or task. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RunOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * Something that was executed: a training, evaluation, build, labelling, validation, deployment, review, analysis or task. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RunUsedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something that was executed: a training, evaluation, build, labelling, validation, deployment, review, analysis or task. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type RunVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type SafetyCase = {
  /**
   * Nothing is undeveloped, holds a placeholder, lacks its version or breaks a rule (TOLERANT). It says nothing about whether
   * the claims hold: see status.
   */
  readonly complete: Scalars['Boolean']['output'];
  /** How many elements have each status; those that none has are left out. */
  readonly counts: ReadonlyArray<ArgumentStatusCount>;
  /**
   * What the claims are made in the context of, by aspect: a change to any of it affects them. Design, external and internal
   * assumptions, configuration, hazards, risk concerns, safety measures, and others.
   */
  readonly dependsOn: ReadonlyArray<CaseDependency>;
  /** In the order in which they are reached from the top. */
  readonly elements: ArgumentElementConnection;
  /** Why it is not complete, a sentence each; empty when it is. */
  readonly incompleteBecause: ReadonlyArray<Scalars['String']['output']>;
  readonly problems: ReadonlyArray<ArgumentProblem>;
  /** One sentence for the status. */
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly relations: ArgumentRelationConnection;
  /** The revision of the graph that was read. */
  readonly revision: Scalars['Int']['output'];
  /** How it stands: the worst status of its top goals. Null: there is none. */
  readonly status: Maybe<ArgumentStatus>;
  /** Null: asked for by top or module. */
  readonly system: Maybe<System>;
  /** Null: asked for by module or system. */
  readonly top: Maybe<Claim>;
};


export type SafetyCaseElementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  statuses?: InputMaybe<ReadonlyArray<ArgumentStatus>>;
  types?: InputMaybe<ReadonlyArray<ArgumentElementType>>;
};


export type SafetyCaseProblemsArgs = {
  profile?: InputMaybe<ArgumentProfile>;
};


export type SafetyCaseRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<ArgumentRelationType>>;
};

export type SafetyCaseDiff = {
  readonly after: BaselineDiffSide;
  /** Challenges that are gone or were rejected. */
  readonly answeredDefeaters: ChallengeDifferenceConnection;
  readonly before: BaselineDiffSide;
  readonly counts: SafetyCaseDiffCounts;
  readonly gainedSupport: ClaimDifferenceConnection;
  /** Claims whose argument is worth less, that have fewer supports, or more outdated evidence. */
  readonly lostSupport: ClaimDifferenceConnection;
  /** Assumptions that came, went or say something else, with the claims that are made on them. */
  readonly movedAssumptions: AssumptionDifferenceConnection;
  /** Defeaters that `before` did not have, or had judged otherwise, and that are not rejected. */
  readonly newDefeaters: ChallengeDifferenceConnection;
  /** Claims that came, went, or rest on other supports. */
  readonly otherClaims: ClaimDifferenceConnection;
};


export type SafetyCaseDiffAnsweredDefeatersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SafetyCaseDiffGainedSupportArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SafetyCaseDiffLostSupportArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SafetyCaseDiffMovedAssumptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SafetyCaseDiffNewDefeatersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SafetyCaseDiffOtherClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type SafetyCaseDiffCounts = {
  readonly answeredDefeaters: Scalars['Int']['output'];
  readonly gainedSupport: Scalars['Int']['output'];
  readonly lostSupport: Scalars['Int']['output'];
  readonly movedAssumptions: Scalars['Int']['output'];
  readonly newDefeaters: Scalars['Int']['output'];
  readonly otherClaims: Scalars['Int']['output'];
};

export type SafetyCaseExport = {
  /**
   * Every goal ends in solutions that resolve to recorded versions with their digests. It says nothing about whether the claims
   * hold.
   */
  readonly complete: Scalars['Boolean']['output'];
  /** SHA-256 of the text (UTF-8), hexadecimal. */
  readonly digest: Scalars['String']['output'];
  /** Elements of the argument. */
  readonly elements: Scalars['Int']['output'];
  /** A file name that fits. */
  readonly fileName: Scalars['String']['output'];
  readonly format: SafetyCaseFormat;
  readonly mediaType: Scalars['String']['output'];
  /** What is missing for that, in the order of the elements. Empty when it is complete. */
  readonly missing: ReadonlyArray<SafetyCaseMissing>;
  /** Where a browser shows the picture of this revision. */
  readonly page: Scalars['String']['output'];
  /** The revision of the graph that it was made from. */
  readonly revision: Scalars['Int']['output'];
  readonly text: Scalars['String']['output'];
};

export type SafetyCaseFormat =
  /**
   * The YAML of the GSN community (gsn2x). What the format has no word for is under the key `graph` of an element, which other
   * tools pass over.
   */
  | 'GSN_YAML'
  /** For people: the argument as an outline, its evidence, challenges and what is missing as tables. */
  | 'MARKDOWN'
  /** XMI of SACM 2.x (OMG), for assurance case tools. */
  | 'SACM'
  /** The picture in the notation of GSN v3 (SCSC-141C). */
  | 'SVG';

/** Something that a safety case lacks. */
export type SafetyCaseMissing = {
  /** Id of the element that lacks it. */
  readonly element: Scalars['ID']['output'];
  /** What is missing. */
  readonly reason: Scalars['String']['output'];
};

/** A function of a system and who or what performs it. */
export type SafetyFunction = {
  /** A COMPONENT of subkind FUNCTION. */
  readonly function: Component;
  /** Components that it is allocated to (IMPLEMENTS, role ALLOCATED): their subkind says HW, SW, ML or HUMAN. */
  readonly performedBy: ReadonlyArray<Component>;
};

export type SafetyGoalPayload = {
  /** Null when nothing was written: see receipt.errors. */
  readonly artifact: Maybe<Requirement>;
  readonly receipt: IngestReceipt;
  /** The version that is current after the write. */
  readonly version: Maybe<Version>;
};

/**
 * A mechanism, mitigation, oversight, fallback or model lock that reduces a risk.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SafetyMeasure = Artifact & {
  /** The ASIL that is in force for it, and why. */
  readonly asilInForce: AsilInForce;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** Share of the failures that it catches, between 0 and 1 (ISO 26262-5). */
  readonly diagnosticCoverage: Maybe<Scalars['Float']['output']>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** The components that carry it out (its IMPLEMENTS links to components). */
  readonly implementedBy: ArtifactConnection;
  /** Requirements it implements (IMPLEMENTS). */
  readonly implements: ArtifactConnection;
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always SAFETY_MEASURE. */
  readonly kind: ArtifactKind;
  /** Share of the faults it controls that do not stay latent, 0 to 1 (ISO 26262-5:2018). */
  readonly latentCoverage: Maybe<Scalars['Float']['output']>;
  /** Hazards and failure modes it mitigates (MITIGATES). */
  readonly mitigates: ArtifactConnection;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** What it does. */
  readonly text: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** Tests and analyses that verify it (VERIFIES). */
  readonly verifiedBy: ArtifactConnection;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A mechanism, mitigation, oversight, fallback or model lock that reduces a risk.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SafetyMeasureCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A mechanism, mitigation, oversight, fallback or model lock that reduces a risk.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SafetyMeasureImplementedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A mechanism, mitigation, oversight, fallback or model lock that reduces a risk.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SafetyMeasureImplementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A mechanism, mitigation, oversight, fallback or model lock that reduces a risk.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SafetyMeasureIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A mechanism, mitigation, oversight, fallback or model lock that reduces a risk.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SafetyMeasureMitigatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A mechanism, mitigation, oversight, fallback or model lock that reduces a risk.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SafetyMeasureOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A mechanism, mitigation, oversight, fallback or model lock that reduces a risk.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SafetyMeasureVerifiedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A mechanism, mitigation, oversight, fallback or model lock that reduces a risk.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SafetyMeasureVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A measure that the claims rely on. */
export type SafetyMeasureDependency = CaseDependency & {
  readonly artifact: Artifact;
  readonly claims: ReadonlyArray<Claim>;
};

/** A metric with a threshold that conditions claims: a value outside it falsifies them (UL 4600). */
export type SafetyPerformanceIndicator = {
  /** Was the latest one outside? */
  readonly breached: Scalars['Boolean']['output'];
  /** Observations outside the threshold. */
  readonly breaches: Scalars['Int']['output'];
  /** Claims in whose context it stands (IN_CONTEXT_OF). None: SPI_WITHOUT_CLAIM. */
  readonly claims: ReadonlyArray<Claim>;
  readonly criterion: Maybe<Criterion>;
  readonly indicator: Maybe<IndicatorType>;
  readonly latest: Maybe<SpiObservation>;
  readonly metric: Metric;
  /** The oldest first; what was retracted is left out. */
  readonly observations: SpiObservationConnection;
  readonly unit: Maybe<Scalars['String']['output']>;
};


/** A metric with a threshold that conditions claims: a value outside it falsifies them (UL 4600). */
export type SafetyPerformanceIndicatorObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether the safety work on a system is in step with its design: what is not, why, since when, and the shortest way back. */
export type SafetySync = {
  /** False: a budget or deadline cut the walk; there may be more. */
  readonly complete: Scalars['Boolean']['output'];
  /** True: nothing is out of step, and the walk was not cut. */
  readonly inStep: Scalars['Boolean']['output'];
  /**
   * Hazards, failure modes, scenarios, measures, analyses and their results, requirements and claims that changed design has
   * hit: worst first, as in `findings`. What is only informed is in step.
   */
  readonly outOfStep: OutOfStepConnection;
  readonly revision: Scalars['Int']['output'];
  /**
   * What has to be done to bring all of it back, in an order in which it can be done: of the plan of `findings`, what leads to
   * something out of step.
   */
  readonly wayBack: ReadonlyArray<PlanLevel>;
};


/** Whether the safety work on a system is in step with its design: what is not, why, since when, and the shortest way back. */
export type SafetySyncOutOfStepArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A situation in which the system operates, or a condition that triggers hazardous behaviour.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Scenario = Artifact & {
  /** The analyses it is a row of (PART_OF). */
  readonly analyses: ArtifactConnection;
  /** Area of ISO 21448: 1 known not hazardous, 2 known hazardous, 3 unknown hazardous, 4 unknown not hazardous. */
  readonly area: Maybe<Scalars['Int']['output']>;
  /** ODD_ELEMENT: the attribute that it permits values of; Query.odd tells which. */
  readonly attribute: Maybe<Scalars['String']['output']>;
  /** Failure modes and hazards it causes (CAUSES). */
  readonly causes: ArtifactConnection;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** Tests, data sets and monitors that cover it (COVERS). */
  readonly coveredBy: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always SCENARIO. */
  readonly kind: ArtifactKind;
  /** Where it lies in the operational design domain: { attribute: value or list of values }. */
  readonly odd: Maybe<Scalars['JSON']['output']>;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** PROPOSED, ACCEPTED or REJECTED, of what the field proposed. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** The situation in words. */
  readonly text: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A situation in which the system operates, or a condition that triggers hazardous behaviour.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ScenarioAnalysesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A situation in which the system operates, or a condition that triggers hazardous behaviour.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ScenarioCausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A situation in which the system operates, or a condition that triggers hazardous behaviour.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ScenarioCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A situation in which the system operates, or a condition that triggers hazardous behaviour.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ScenarioCoveredByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A situation in which the system operates, or a condition that triggers hazardous behaviour.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ScenarioIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A situation in which the system operates, or a condition that triggers hazardous behaviour.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ScenarioOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A situation in which the system operates, or a condition that triggers hazardous behaviour.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type ScenarioVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Scenarios by area (ISO 21448:2022, 4.2). */
export type ScenarioAreas = {
  /** Area 2. */
  readonly knownHazardous: Scalars['Int']['output'];
  /** Area 1. */
  readonly knownNotHazardous: Scalars['Int']['output'];
  /** Scenarios that nobody put into an area. */
  readonly unassigned: Scalars['Int']['output'];
  /** Area 3: an estimate, by scenarios that were sampled. */
  readonly unknownHazardous: Scalars['Int']['output'];
  /** Area 4: the same. */
  readonly unknownNotHazardous: Scalars['Int']['output'];
};

/** How many artifacts there are; retired ones do not count. */
export type SchemaStats = {
  /** Every discipline, also one without artifacts. */
  readonly byDiscipline: ReadonlyArray<DisciplineCount>;
  /** Every kind, also one without artifacts. */
  readonly byKind: ReadonlyArray<KindCount>;
  readonly total: Scalars['Int']['output'];
};

/** Semantic digests of both ends of a link as the reviewer saw them. */
export type SeenContentsInput = {
  readonly from?: InputMaybe<Scalars['String']['input']>;
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A signed verdict of a person or role about a subject. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SignOff = Artifact & {
  /** The versions and records it approves (APPROVES). */
  readonly approves: LinkConnection;
  /** With asilTo: the ASIL in force that it approves to give up. */
  readonly asilFrom: Maybe<Asil>;
  /** The lower ASIL that it approves to be in force from then on. */
  readonly asilTo: Maybe<Asil>;
  /** Digest of everything that the signer had to look at. */
  readonly closureDigest: Maybe<Scalars['String']['output']>;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Is validUntil over at the instant asked about? Null where there is none. */
  readonly expired: Maybe<Scalars['Boolean']['output']>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always SIGN_OFF. */
  readonly kind: ArtifactKind;
  /** What the signature means: review, approval, responsibility, authorship (21 CFR 11.50). */
  readonly meaning: Maybe<Scalars['String']['output']>;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** Why it was signed this way. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The signature itself, or where it is. */
  readonly signature: Maybe<Scalars['String']['output']>;
  /** When it was signed. */
  readonly signedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who signed (ATTRIBUTED_TO). */
  readonly signedBy: ArtifactConnection;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** Digest of what was signed, as the signer saw it. */
  readonly subjectDigest: Maybe<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** When it stops to count; from then on it acts as a change of kind EXPIRY. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
  /** What was decided; only APPROVED approves. */
  readonly verdict: Maybe<SignOffVerdict>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A signed verdict of a person or role about a subject. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SignOffApprovesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A signed verdict of a person or role about a subject. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SignOffCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A signed verdict of a person or role about a subject. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SignOffIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A signed verdict of a person or role about a subject. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SignOffOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A signed verdict of a person or role about a subject. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SignOffSignedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A signed verdict of a person or role about a subject. A record: it has one version.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SignOffVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a sign-off says. */
export type SignOffVerdict =
  /** The signer approves what the sign-off is about. */
  | 'APPROVED'
  /** The approval lapsed where it was given. */
  | 'EXPIRED'
  /** The tool that keeps the sign-off no longer counts it. */
  | 'NEEDS_REAPPROVAL'
  /** The signer was asked and has not decided. */
  | 'PENDING'
  /** The signer refuses it. */
  | 'REJECTED'
  /** The signer took an approval back. */
  | 'REVOKED';

/** Why an obligation is not in the least-cost plan. */
export type SkipReason =
  /** It serves only what no obligation brings back. */
  | 'GOAL_UNREACHABLE'
  /** Nothing that an unmet gate requires depends on it. */
  | 'NOT_REQUIRED_BY_A_GATE'
  /** Another sign-off in the same role is enough. */
  | 'OTHER_SIGN_OFF_SUFFICES'
  /** Claims that it would bring back stand on other supports at less cost. */
  | 'OTHER_SUPPORT_SUFFICES';

export type SkippedObligation = {
  readonly obligation: Obligation;
  readonly reason: SkipReason;
};

export type Sotif = {
  /**
   * Acceptance criteria with the exposure that shows them: METRIC ACCEPTANCE_CRITERION that a requirement or gate of the system
   * requires, or that a claim about it names.
   */
  readonly acceptance: ReadonlyArray<RiskAcceptance>;
  /** SOTIF analyses of the system and of what belongs to it. */
  readonly analyses: ReadonlyArray<Analysis>;
  /**
   * How many scenarios are in which area; elements of the operational design domain do not count. What the field proposes counts
   * until it is rejected.
   */
  readonly areas: ScenarioAreas;
  /** Who contributed to the analyses, with the families of the roles that they held then. */
  readonly contributors: ReadonlyArray<SotifContributor>;
  /** What does not suffice, proposals too. */
  readonly insufficiencies: FunctionalInsufficiencyConnection;
  /** Reasonably foreseeable misuse. */
  readonly misuses: ArtifactConnection;
  /**
   * How the scenarios that belong to the system moved between the areas, the oldest first, by the journal. One that is retired now
   * belongs to no system any more.
   */
  readonly movement: AreaMovementConnection;
  /** Failure modes and scenarios that the field proposes and nobody has decided about. */
  readonly proposals: ArtifactConnection;
  /** What the gate SOTIF_REVIEW checks: both families of roles contributed to each analysis, and there is one. */
  readonly review: SotifReview;
  /** The scenarios themselves. `area` 1 to 4; null: all. */
  readonly scenarios: ArtifactConnection;
  readonly system: System;
  /** Conditions that bring an insufficiency about. */
  readonly triggeringConditions: ArtifactConnection;
};


export type SotifInsufficienciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SotifMisusesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SotifMovementArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  period?: InputMaybe<MovementPeriod>;
};


export type SotifProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SotifScenariosArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SotifTriggeringConditionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type SotifContributor = {
  readonly analysis: Analysis;
  /** AUTHOR or CONTRIBUTOR. */
  readonly as: Scalars['String']['output'];
  /** Of the roles that the person held when the analysis was carried out. */
  readonly families: ReadonlyArray<RoleFamily>;
  readonly person: Artifact;
};

export type SotifReview = {
  /** What the review lacks; empty when it passes. */
  readonly missing: ReadonlyArray<SotifReviewGap>;
  readonly verdict: Verdict;
};

export type SotifReviewGap = {
  /** Null: there is no analysis. */
  readonly analysis: Maybe<Analysis>;
  readonly families: ReadonlyArray<RoleFamily>;
  readonly message: Scalars['String']['output'];
  readonly rule: Scalars['String']['output'];
  readonly source: Scalars['String']['output'];
};

export type SpiObservation = {
  readonly breached: Scalars['Boolean']['output'];
  readonly evidence: Evidence;
  readonly observedAt: Scalars['DateTime']['output'];
  readonly part: Maybe<Scalars['String']['output']>;
  readonly value: Scalars['Float']['output'];
};

export type SpiObservationConnection = {
  readonly nodes: ReadonlyArray<SpiObservation>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Why an element stands as it does. */
export type StatusReason = {
  /** Ids of the links that it rests on, in the order in which they lead to the element. */
  readonly links: ReadonlyArray<Scalars['ID']['output']>;
  /** Ids of artifacts and versions that it rests on. */
  readonly restsOn: ReadonlyArray<Scalars['ID']['output']>;
  /** One sentence. */
  readonly sentence: Scalars['String']['output'];
};

export type StopChangeRequestInput = {
  /** The change request that covers it: its status is then duplicate. */
  readonly duplicateOf?: InputMaybe<Scalars['ID']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  /** A PERSON who HOLDS a role now. */
  readonly signedBy: Scalars['ID']['input'];
};

export type SubkindDefinition = {
  /** False: the project's own. */
  readonly builtIn: Scalars['Boolean']['output'];
  /** The engineering world that artifacts of the subkind belong to. */
  readonly discipline: Discipline;
  readonly name: Scalars['String']['output'];
  readonly sentence: Scalars['String']['output'];
};

/**
 * What the service tells by itself, over POST /graphql/stream (GraphQL over server-sent events). Queries and mutations go to
 * POST /graphql.
 */
export type Subscription = {
  /**
   * The same as the query `faultTree`, for trees that take long: tells once a second where the computation is, and at the end
   * the tree. No deadline but the client's patience: to leave ends the computation.
   */
  readonly faultTreeProgress: FaultTreeProgress;
  /**
   * Tells when the findings of a configuration (null: HEAD) change. First comes the present state, so that nothing is missed
   * between asking and listening; then one event for each real change, in the order of the journal, whichever instance of
   * the service wrote: a write that moves nothing sends nothing. `since` and `filter`: as for `findings`; with a filter only
   * items that it leaves count as changed, beside verdict and gates.
   */
  readonly findingsChanged: FindingsChange;
};


/**
 * What the service tells by itself, over POST /graphql/stream (GraphQL over server-sent events). Queries and mutations go to
 * POST /graphql.
 */
export type SubscriptionFaultTreeProgressArgs = {
  at?: InputMaybe<At>;
  missionTime?: Scalars['Float']['input'];
  nodes?: Scalars['Int']['input'];
  top: Scalars['ID']['input'];
};


/**
 * What the service tells by itself, over POST /graphql/stream (GraphQL over server-sent events). Queries and mutations go to
 * POST /graphql.
 */
export type SubscriptionFindingsChangedArgs = {
  configuration?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<ImpactFilter>;
  since?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A configuration at HEAD takes the version at once. For a baseline, which keeps its own, it is the candidate that would adopt
 * it. A version that is the current one as it is, is refused: nothing would happen, and that would read like "not affected".
 */
export type SwapVersionInput = {
  readonly artifact: Scalars['ID']['input'];
  /** The label alone: a stored version. Else as at ingest; `retracted` is an operation of its own. */
  readonly version: VersionInput;
};

/**
 * An item, product, AI system or use case that is put into service as a whole.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type System = Artifact & {
  /** Analyses that are about it (ANALYZES). */
  readonly analyses: ArtifactConnection;
  /** What it is made of, and what it is part of. */
  readonly architecture: Architecture;
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** Components that are part of it (PART_OF). */
  readonly components: ArtifactConnection;
  /** Its class as it is declared: SAFETY_CRITICAL or MISSION_CRITICAL; an import may have brought another word. */
  readonly criticality: Maybe<Scalars['String']['output']>;
  /** The hazards that promote it; empty where it is what it is declared as. */
  readonly criticalityReasons: ReadonlyArray<CriticalityReason>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /**
   * Its class in effect: a MISSION_CRITICAL system is SAFETY_CRITICAL where a hazard of it, or of a part of it, harms HUMAN,
   * NATURE or ENVIRONMENT.
   */
  readonly effectiveCriticality: Criticality;
  /** Hazards and failure modes of it (DEPENDS_ON). */
  readonly failures: ArtifactConnection;
  /** Clauses, controls and gates that apply to it (APPLIES_TO). */
  readonly governedBy: ArtifactConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** What it is made for (AI Act Art. 3(12)); a change of it is a change of CONTEXT. */
  readonly intendedPurpose: Maybe<Scalars['String']['output']>;
  /** Always SYSTEM. */
  readonly kind: ArtifactKind;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** UNACCEPTABLE, HIGH, LIMITED or MINIMAL: risk class of an AI system (AI Act Art. 5, 6, 50). */
  readonly riskClass: Maybe<Scalars['String']['output']>;
  /** Its functions (COMPONENT of subkind FUNCTION) and who or what performs them. */
  readonly safetyFunctions: ReadonlyArray<SafetyFunction>;
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** Tier of the use case in model governance, e.g. 1. */
  readonly tier: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * An item, product, AI system or use case that is put into service as a whole.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SystemAnalysesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An item, product, AI system or use case that is put into service as a whole.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SystemCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An item, product, AI system or use case that is put into service as a whole.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SystemComponentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An item, product, AI system or use case that is put into service as a whole.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SystemFailuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An item, product, AI system or use case that is put into service as a whole.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SystemGovernedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An item, product, AI system or use case that is put into service as a whole.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SystemIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * An item, product, AI system or use case that is put into service as a whole.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SystemOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * An item, product, AI system or use case that is put into service as a whole.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SystemVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A step of an artifact to another state. */
export type TakeTransitionInput = {
  /** Null: the x-actor header. The id of a PERSON where the transition is for holders of a role. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** The artifact that goes on. */
  readonly artifact: Scalars['ID']['input'];
  /** Why. */
  readonly cause: Scalars['String']['input'];
  /** The baseline for which the guard is evaluated. Null: HEAD. */
  readonly configuration?: InputMaybe<Scalars['ID']['input']>;
  /** Null: the one life cycle that applies to it. */
  readonly lifeCycle?: InputMaybe<Scalars['ID']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The state to go to. */
  readonly to: Scalars['String']['input'];
};

export type TakeTransitionPayload = {
  readonly instance: LifeCycleInstance;
  /** The step that was taken. */
  readonly transition: TakenTransition;
};

/** A transition that was taken. */
export type TakenTransition = {
  readonly at: Scalars['DateTime']['output'];
  /** Why it was taken. */
  readonly cause: Scalars['String']['output'];
  /** The record of it: a CHANGE of subkind STATE_TRANSITION. */
  readonly change: Change;
  /** The evaluation of the guard that let it through. Null: it had no guard, or was imported without one. */
  readonly evaluation: Maybe<Evidence>;
  readonly from: Scalars['String']['output'];
  /** Id (id@label) of the version of the life cycle by which it was taken. */
  readonly machine: Scalars['String']['output'];
  readonly to: Scalars['String']['output'];
};

/** How strongly the standard asks for a target. */
export type TargetObligation =
  /** There is no target. */
  | 'NONE'
  /** The standard recommends it. */
  | 'RECOMMENDED'
  /** The standard requires it. */
  | 'REQUIRED';

/** Is a target met? */
export type TargetVerdict =
  | 'MET'
  | 'NOT_MET'
  /** The standard has no target for this ASIL. */
  | 'NO_TARGET'
  /** The metric, or the ASIL, is not known. */
  | 'UNKNOWN';

/**
 * A test or protocol that verifies a requirement, measure or control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type TestCase = Artifact & {
  /** What people who read it had to say, the oldest first: remarks and challenges. They change nothing. */
  readonly comments: CommentConnection;
  /** Scenarios and parts it covers (COVERS). */
  readonly covers: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The engineering world it belongs to, by its kind and subkind. */
  readonly discipline: Discipline;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** FAULT_INJECTION: ids of the failure modes that it injects. */
  readonly injects: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Always TEST_CASE. */
  readonly kind: ArtifactKind;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** How it is carried out. */
  readonly procedure: Maybe<Scalars['String']['output']>;
  /** Its recorded results (EVIDENCES). */
  readonly results: ArtifactConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  /** Runs that used it (USED). */
  readonly usedBy: LinkConnection;
  /** Requirements, measures and controls it verifies (VERIFIES). */
  readonly verifies: ArtifactConnection;
  /** In the order in which they were recorded. */
  readonly versions: VersionConnection;
};


/**
 * A test or protocol that verifies a requirement, measure or control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type TestCaseCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A test or protocol that verifies a requirement, measure or control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type TestCaseCoversArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A test or protocol that verifies a requirement, measure or control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type TestCaseIncomingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A test or protocol that verifies a requirement, measure or control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type TestCaseOutgoingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
};


/**
 * A test or protocol that verifies a requirement, measure or control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type TestCaseResultsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A test or protocol that verifies a requirement, measure or control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type TestCaseUsedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A test or protocol that verifies a requirement, measure or control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type TestCaseVerifiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A test or protocol that verifies a requirement, measure or control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type TestCaseVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How a bound decides, for changes of kind PARAMETER. */
export type ThresholdTest =
  /** Nothing where the results of the claim meet the new bound; where some parts fail, the claim's logic decides. */
  | 'CLAIM'
  /** Nothing where the new bound implies the old one. */
  | 'IMPLIED'
  /** Only where no recorded number can be compared with the new bound. */
  | 'NO_NUMBER'
  /** Nothing where every recorded result meets the new bound. */
  | 'RESULTS';

/** Everything on the ways between two artifacts, along the life cycle. It is the same set from either end. */
export type Trace = {
  /** False: no way leads from either to the other. */
  readonly connected: Scalars['Boolean']['output'];
  /** In the order in which they were recorded, both ends among them. */
  readonly nodes: ArtifactConnection;
  /** One of the shortest ways, beginning with `from`. */
  readonly shortest: ReadonlyArray<Artifact>;
};


/** Everything on the ways between two artifacts, along the life cycle. It is the same set from either end. */
export type TraceNodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What has to be traceable to what. */
export type TraceLink =
  /** Data for training, validation and test is traced to the requirement that it meets. */
  | 'DATASET_TO_REQUIREMENT'
  /** The result of a test or analysis is traced to the run that generated it. */
  | 'EVIDENCE_TO_RUN'
  /** A failure mode is traced to the element that fails. */
  | 'FAILURE_TO_ELEMENT'
  /** A safety goal is traced to a functional safety requirement that refines it. */
  | 'GOAL_TO_REQUIREMENT'
  /** A goal of the safety case is traced to the goals or evidence that support it. */
  | 'GOAL_TO_SUPPORT'
  /** A hazardous event of ASIL A or higher is traced to a safety goal. */
  | 'HAZARD_TO_GOAL'
  /** A safety measure is traced to the failure mode or hazard that it mitigates. */
  | 'MEASURE_TO_FAILURE'
  /** A model is traced to the component that it realises. */
  | 'MODEL_TO_COMPONENT'
  /** A model is traced to the data that it was trained on. */
  | 'MODEL_TO_DATASET'
  /** A model is traced to the run that trained it. */
  | 'MODEL_TO_RUN'
  /** A safety requirement is traced to what implements it, or to requirements that refine it. */
  | 'REQUIREMENT_TO_ELEMENT'
  /** A safety requirement is traced to a test or analysis that verifies it. */
  | 'REQUIREMENT_TO_TEST'
  /** A test is traced to a result of it. */
  | 'TEST_TO_EVIDENCE';

export type TraceLinkCoverage = {
  readonly link: TraceLink;
  /** Is the target met? Null where there is nothing to trace. */
  readonly met: Maybe<Scalars['Boolean']['output']>;
  /** traced / total, 0 to 1; null: there is nothing to trace. */
  readonly ratio: Maybe<Scalars['Float']['output']>;
  /** Clause or paper that asks for it. */
  readonly source: Scalars['String']['output'];
  /** Artifacts that have to be traced this way. */
  readonly total: Scalars['Int']['output'];
  readonly traced: Scalars['Int']['output'];
};

/** How much of what has to be traceable is. Links that were only inferred prove nothing. */
export type TraceabilityCoverage = {
  /** Every link type, also one that nothing in the system is of. */
  readonly byLink: ReadonlyArray<TraceLinkCoverage>;
  /** For the process that asks: 0 PASS, 1 FAIL, 2 UNKNOWN. */
  readonly exitCode: Scalars['Int']['output'];
  /** Of all that has to be traced, over all link types, 0 to 1; null: there is nothing. */
  readonly ratio: Maybe<Scalars['Float']['output']>;
  /** The share that each link type has to reach, 0 to 1. */
  readonly target: Scalars['Float']['output'];
  /** What is not traced, link type by link type, in the order in which the artifacts were recorded. */
  readonly untraced: UntracedConnection;
  /** FAIL: a link type is below the target. PASS: none is. UNKNOWN: the system has nothing that would have to be traced. */
  readonly verdict: Verdict;
};


/** How much of what has to be traceable is. Links that were only inferred prove nothing. */
export type TraceabilityCoverageUntracedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  links?: InputMaybe<ReadonlyArray<TraceLink>>;
};

export type UnmetRequirement = {
  readonly gate: Artifact;
  /** Why it is not met, in a sentence. */
  readonly reason: Scalars['String']['output'];
  readonly requirement: Artifact;
};

export type UnreachableRequirement = {
  /** Why nothing brings it back, a sentence each. */
  readonly because: ReadonlyArray<Scalars['String']['output']>;
  /** Null: no gate applies to the configuration, and the effect itself stands against it. */
  readonly gate: Maybe<Artifact>;
  /** What the gate requires, or the item. */
  readonly subject: Scalars['ID']['output'];
};

export type Untraced = {
  readonly artifact: Artifact;
  readonly link: TraceLink;
  /** What is missing, and what to do. */
  readonly reason: Scalars['String']['output'];
};

export type UntracedConnection = {
  readonly nodes: ReadonlyArray<Untraced>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** What is null stays as it is. A class that changes needs its rationale anew. */
export type UpdateHazardousEventInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** It is computed. One that is given is checked, and refused where it is another. */
  readonly asil?: InputMaybe<Scalars['String']['input']>;
  /** C0 to C3. */
  readonly controllability?: InputMaybe<Scalars['String']['input']>;
  readonly controllabilityRationale?: InputMaybe<Scalars['String']['input']>;
  /** E0 to E4. */
  readonly exposure?: InputMaybe<Scalars['String']['input']>;
  readonly exposureRationale?: InputMaybe<Scalars['String']['input']>;
  readonly harmTarget?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly id: Scalars['ID']['input'];
  /** Null: the service numbers the version. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Null: the x-reason header. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly riskSource?: InputMaybe<RiskSource>;
  /** S0 to S3. */
  readonly severity?: InputMaybe<Scalars['String']['input']>;
  readonly severityRationale?: InputMaybe<Scalars['String']['input']>;
  /** Who says so. Null: manual. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateOddInput = {
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 100. */
  readonly elements: ReadonlyArray<OddElementInput>;
  readonly rationale: Scalars['String']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly system: Scalars['ID']['input'];
};

export type UpdateOddPayload = {
  readonly differences: ReadonlyArray<OddDifference>;
  /**
   * What the update invalidates: scenarios that an element is part of, data and tests that cover it, claims in its context, and
   * what follows from that. Worked out on the graph as it was right before.
   */
  readonly impact: ImpactReport;
  readonly receipt: IngestReceipt;
};

export type Verdict =
  /** It may not be released as it stands. */
  | 'FAIL'
  /** Nothing stands against the configuration. */
  | 'PASS'
  /** The graph cannot say: the walk was cut, or a suspicion is open. */
  | 'UNKNOWN';

/** A state of an artifact. Its content never changes; metadata and retractions may be added. */
export type Version = {
  readonly artifact: Artifact;
  /** What the artifact means. */
  readonly content: Maybe<Scalars['JSON']['output']>;
  /** The digest of the bytes themselves, as the source stated it. */
  readonly digest: Maybe<Scalars['String']['output']>;
  /** Artifact id and label: <artifact id>@<label>. */
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  /** What does not change its meaning, as known at the revision asked about. */
  readonly metadata: Maybe<Scalars['JSON']['output']>;
  /** Digest of the metadata. */
  readonly metadataDigest: Scalars['String']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Was it withdrawn, as a whole or in parts? */
  readonly retracted: Scalars['Boolean']['output'];
  /** What was withdrawn, when and why. */
  readonly retractions: ReadonlyArray<Retraction>;
  /** The journal entry that recorded it. */
  readonly revision: Scalars['Int']['output'];
  /** Digest of the meaning: equal exactly when the significant content is. */
  readonly semanticDigest: Scalars['String']['output'];
};

export type VersionConnection = {
  readonly nodes: ReadonlyArray<Version>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type VersionInput = {
  /**
   * What the artifact means: a difference here is a change. Hashed into the semantic digest, key order ignored. At most
   * 256 KiB. Null: not stated; the digest, else the label, then stands for it.
   */
  readonly content?: InputMaybe<Scalars['JSON']['input']>;
  /**
   * The digest of the bytes themselves where the caller has one, e.g. md5:…, sha256:…; the same label with another digest or
   * content is refused (VERSION_IMMUTABLE).
   */
  readonly digest?: InputMaybe<Scalars['String']['input']>;
  /**
   * e.g. a tag, a commit, a DVC hash. The version's id is <artifact id>@<label>. Null: the service numbers it; content equal
   * to the current version then means unchanged, equal to an older one (A, B, A) a new version.
   */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /**
   * What does not change its meaning: owner, tags, URLs. Hashed apart. At most 256 KiB. Null: what is stored stays; {} says
   * that there is none.
   */
  readonly metadata?: InputMaybe<Scalars['JSON']['input']>;
  /** A status event: may be added to a stored version, is never taken back. */
  readonly retracted?: InputMaybe<RetractionInput>;
};

export type ViolateAssumptionInput = {
  /** Null: the x-actor header. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Id of a CLAIM of subkind ASSUMPTION. */
  readonly assumption: Scalars['ID']['input'];
  /** Id of the EVIDENCE that shows it. */
  readonly evidence?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the record of the violation; one that is not there yet. */
  readonly id: Scalars['ID']['input'];
  /** When it was observed. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What was observed. */
  readonly reason: Scalars['String']['input'];
};

export type ViolateAssumptionPayload = {
  readonly assumption: Maybe<Claim>;
  readonly challenge: Maybe<Link>;
  /** The record of the violation. Null when nothing was written: see receipt.errors. */
  readonly incident: Maybe<Incident>;
  readonly receipt: IngestReceipt;
  /** What the violation does to the argument and what depends on it. */
  readonly report: Maybe<ImpactReport>;
};

export type ViolatedRule = {
  /** What is hit by it, or what a gate requires and does not have. */
  readonly artifacts: ReadonlyArray<Artifact>;
  /** The clause or practice behind it. */
  readonly clause: Scalars['String']['output'];
  /** Row of the rule tables, e.g. F07; or GATE. */
  readonly rule: Scalars['ID']['output'];
  /** What the rule says; of GATE which gate lacks what. */
  readonly sentence: Scalars['String']['output'];
};

/**
 * The hypothetical graph, at the revision after the one that the overlay lies on. With errors there are no answers: every field
 * but `revision` and `errors` is null. Full-text search knows what is written alone.
 */
export type WhatIf = {
  /** The artifact as it would be; null also where there is none. */
  readonly artifact: Maybe<Artifact>;
  /**
   * The findings without and with the overlay since the same revision (null: since the configuration was closed, or ever for
   * HEAD): what it breaks, and what it mends.
   */
  readonly compare: Maybe<OverlayComparison>;
  /** What a commit would count. */
  readonly delta: Maybe<OverlayDelta>;
  /** Everything that is wrong with the overlay, as ingest would say it; `path` leads into the overlay. */
  readonly errors: ReadonlyArray<IngestError>;
  /** What the overlay does: everything since `since` (a revision; null: that of the overlay's base). */
  readonly findings: Maybe<ImpactReport>;
  /** What further changes would invalidate in the hypothetical graph. `input.at` has to be left out: the overlay says it. */
  readonly impact: Maybe<ImpactReport>;
  /** As the root field of this name. `input.at` has to be left out. */
  readonly proveNoImpact: Maybe<NonImpact>;
  /** Of the graph that the overlay lies on. */
  readonly revision: Scalars['Int']['output'];
  /** Of `findings` with the same configuration. */
  readonly verdict: Maybe<Verdict>;
};


/**
 * The hypothetical graph, at the revision after the one that the overlay lies on. With errors there are no answers: every field
 * but `revision` and `errors` is null. Full-text search knows what is written alone.
 */
export type WhatIfArtifactArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The hypothetical graph, at the revision after the one that the overlay lies on. With errors there are no answers: every field
 * but `revision` and `errors` is null. Full-text search knows what is written alone.
 */
export type WhatIfCompareArgs = {
  configuration?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<ImpactFilter>;
  since?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The hypothetical graph, at the revision after the one that the overlay lies on. With errors there are no answers: every field
 * but `revision` and `errors` is null. Full-text search knows what is written alone.
 */
export type WhatIfFindingsArgs = {
  configuration?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<ImpactFilter>;
  since?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The hypothetical graph, at the revision after the one that the overlay lies on. With errors there are no answers: every field
 * but `revision` and `errors` is null. Full-text search knows what is written alone.
 */
export type WhatIfImpactArgs = {
  input: ImpactInput;
};


/**
 * The hypothetical graph, at the revision after the one that the overlay lies on. With errors there are no answers: every field
 * but `revision` and `errors` is null. Full-text search knows what is written alone.
 */
export type WhatIfProveNoImpactArgs = {
  input: ImpactInput;
  target: Scalars['ID']['input'];
};


/**
 * The hypothetical graph, at the revision after the one that the overlay lies on. With errors there are no answers: every field
 * but `revision` and `errors` is null. Full-text search knows what is written alone.
 */
export type WhatIfVerdictArgs = {
  configuration?: InputMaybe<Scalars['ID']['input']>;
};

export type WithdrawClaimInput = {
  /** Null: now. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of a CLAIM. */
  readonly id: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type WitnessPath = {
  readonly steps: ReadonlyArray<WitnessStep>;
};

export type WitnessSet = {
  readonly pathSet: PathSet;
  readonly paths: ReadonlyArray<WitnessPath>;
};

/** from, to: the version in the configuration (id@label), else the artifact id; artifact to its own version is not a step. */
export type WitnessStep = {
  /** Which end of the link the change came in at. */
  readonly changedEnd: LinkEnd;
  /** Every later step. */
  readonly effectIn: Maybe<Effect>;
  readonly effectOut: Effect;
  readonly from: Scalars['ID']['output'];
  /** The first step: the change. */
  readonly kindIn: Maybe<ChangeKind>;
  readonly link: Scalars['ID']['output'];
  readonly relation: RelationType;
  /** The row of the rule table that carried it, e.g. F12, T13. */
  readonly rule: Scalars['ID']['output'];
  readonly to: Scalars['ID']['output'];
  /** Other supports that had to be lost too (ANY, K_OF_N). */
  readonly with: ReadonlyArray<Scalars['ID']['output']>;
};

export type WorkProduct = {
  /** By id. */
  readonly artifacts: PackagedArtifactConnection;
  /** Part and clause of the standard. */
  readonly clause: Scalars['String']['output'];
  /** E.g. HARA_REPORT. */
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** The release makes it necessary. */
  readonly required: Scalars['Boolean']['output'];
  readonly standard: AssessedStandard;
  readonly status: WorkProductStatus;
};


export type WorkProductArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How a work product stands, best first; of several artifacts the worst counts. */
export type WorkProductStatus =
  /** It is tainted, refuted, retracted or in doubt, or its result is not a pass. */
  | 'INVALID'
  /** No version of it is recorded, or the release does not have it. */
  | 'MISSING'
  /** Nothing of the release makes it necessary, and there is none. */
  | 'NOT_APPLICABLE'
  /** A version is recorded, and nothing stands against it. */
  | 'PRESENT'
  /** It, or part of it, describes what is no longer current. */
  | 'STALE'
  /** Something that it depends on changed, and nobody has looked yet. */
  | 'SUSPECT';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  NonImpact:
    | ( WitnessNode )
    | ( CertificateNode )
    | ( NonImpactUnknownNode )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionPriority: ActionPriority;
  ActionState: ActionState;
  AddCommentInput: AddCommentInput;
  AddCommentPayload: ResolverTypeWrapper<Omit<AddCommentPayload, 'comment'> & { comment: Maybe<ResolversTypes['Comment']> }>;
  AllowedEnds: ResolverTypeWrapper<AllowedEnds>;
  AmendClauseInput: AmendClauseInput;
  AmlasArtefact: ResolverTypeWrapper<Omit<AmlasArtefact, 'artifacts'> & { artifacts: ReadonlyArray<ResolversTypes['Artifact']> }>;
  AmlasAssurance: ResolverTypeWrapper<AmlasNode>;
  AmlasRule: ResolverTypeWrapper<Omit<AmlasRule, 'artifacts'> & { artifacts: ReadonlyArray<ResolversTypes['Artifact']> }>;
  AmlasStage: ResolverTypeWrapper<Omit<AmlasStage, 'inputs' | 'outputs'> & { inputs: ReadonlyArray<ResolversTypes['AmlasArtefact']>, outputs: ReadonlyArray<ResolversTypes['AmlasArtefact']> }>;
  AmlasStatus: AmlasStatus;
  Analysis: ResolverTypeWrapper<ArtifactNode>;
  ApprovalChange: ApprovalChange;
  ApprovalDifference: ResolverTypeWrapper<ApprovalDifferenceNode>;
  ApprovalDifferenceConnection: ResolverTypeWrapper<Omit<ApprovalDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ApprovalDifference']> }>;
  ApprovalLoss: ResolverTypeWrapper<ApprovalLoss>;
  Architecture: ResolverTypeWrapper<ArchitectureNode>;
  ArchitectureElement: ResolverTypeWrapper<ArchitectureElementNode>;
  ArchitectureElementConnection: ResolverTypeWrapper<Omit<ArchitectureElementConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ArchitectureElement']> }>;
  AreaMove: ResolverTypeWrapper<Omit<AreaMove, 'scenario'> & { scenario: ResolversTypes['Artifact'] }>;
  AreaMovement: ResolverTypeWrapper<Omit<AreaMovement, 'moves'> & { moves: ReadonlyArray<ResolversTypes['AreaMove']> }>;
  AreaMovementConnection: ResolverTypeWrapper<Omit<AreaMovementConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['AreaMovement']> }>;
  ArgumentElement: ResolverTypeWrapper<ElementNode>;
  ArgumentElementConnection: ResolverTypeWrapper<Omit<ArgumentElementConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ArgumentElement']> }>;
  ArgumentElementType: ArgumentElementType;
  ArgumentProblem: ResolverTypeWrapper<ArgumentProblem>;
  ArgumentProblemConnection: ResolverTypeWrapper<ArgumentProblemConnection>;
  ArgumentProfile: ArgumentProfile;
  ArgumentRelation: ResolverTypeWrapper<ArgumentRelation>;
  ArgumentRelationConnection: ResolverTypeWrapper<ArgumentRelationConnection>;
  ArgumentRelationType: ArgumentRelationType;
  ArgumentStatus: ArgumentStatus;
  ArgumentStatusCount: ResolverTypeWrapper<ArgumentStatusCount>;
  Artifact: ResolverTypeWrapper<ArtifactNode>;
  ArtifactConnection: ResolverTypeWrapper<Omit<ArtifactConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Artifact']> }>;
  ArtifactFilter: ArtifactFilter;
  ArtifactInput: ArtifactInput;
  ArtifactKind: ArtifactKind;
  ArtifactOrder: ArtifactOrder;
  Asil: Asil;
  AsilChange: ResolverTypeWrapper<Omit<AsilChange, 'artifact'> & { artifact: ResolversTypes['Artifact'] }>;
  AsilInForce: ResolverTypeWrapper<AsilNode>;
  AsilLowering: ResolverTypeWrapper<Omit<AsilLowering, 'signOff'> & { signOff: ResolversTypes['SignOff'] }>;
  AsilReason: ResolverTypeWrapper<Omit<AsilReason, 'path'> & { path: ReadonlyArray<ResolversTypes['AsilStep']> }>;
  AsilReasonKind: AsilReasonKind;
  AsilStep: ResolverTypeWrapper<Omit<AsilStep, 'artifact'> & { artifact: ResolversTypes['Artifact'] }>;
  AssessedChange: ResolverTypeWrapper<AssessedChange>;
  AssessedStandard: AssessedStandard;
  AssessmentPackage: ResolverTypeWrapper<AssessmentPackageNode>;
  AssumptionDifference: ResolverTypeWrapper<Omit<AssumptionDifference, 'assumption' | 'claims'> & { assumption: ResolversTypes['MemberDifference'], claims: ReadonlyArray<ResolversTypes['Artifact']> }>;
  AssumptionDifferenceConnection: ResolverTypeWrapper<Omit<AssumptionDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['AssumptionDifference']> }>;
  Assurance: Assurance;
  At: At;
  AutomationRatio: ResolverTypeWrapper<AutomationRatio>;
  Axis: Axis;
  AxisDefinition: ResolverTypeWrapper<AxisDefinition>;
  Baseline: ResolverTypeWrapper<ArtifactNode>;
  BaselineDiff: ResolverTypeWrapper<BaselineDiffNode>;
  BaselineDiffCounts: ResolverTypeWrapper<BaselineDiffCounts>;
  BaselineDiffSide: ResolverTypeWrapper<BaselineDiffSideNode>;
  BaselineSelectionInput: BaselineSelectionInput;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BoundaryConnection: ResolverTypeWrapper<BoundaryConnection>;
  BoundaryLink: ResolverTypeWrapper<BoundaryLink>;
  BudgetInput: BudgetInput;
  CaseDependency: ResolverTypeWrapper<DependencyNode>;
  ChallengeDifference: ResolverTypeWrapper<Omit<ChallengeDifference, 'challenged' | 'challenger' | 'link'> & { challenged: ResolversTypes['Artifact'], challenger: ResolversTypes['Artifact'], link: ResolversTypes['Link'] }>;
  ChallengeDifferenceConnection: ResolverTypeWrapper<Omit<ChallengeDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ChallengeDifference']> }>;
  ChallengeInput: ChallengeInput;
  ChallengePayload: ResolverTypeWrapper<Omit<ChallengePayload, 'challenge' | 'challenged' | 'challenger'> & { challenge: Maybe<ResolversTypes['Link']>, challenged: Maybe<ResolversTypes['Artifact']>, challenger: Maybe<ResolversTypes['Artifact']> }>;
  ChallengeResolution: ChallengeResolution;
  ChallengeState: ChallengeState;
  Change: ResolverTypeWrapper<ArtifactNode>;
  ChangeAssessment: ResolverTypeWrapper<ChangeAssessmentNode>;
  ChangeConclusion: ResolverTypeWrapper<ChangeConclusion>;
  ChangeImpactDifference: ResolverTypeWrapper<ChangeImpactDifferenceNode>;
  ChangeImpactRow: ResolverTypeWrapper<ChangeImpactRowNode>;
  ChangeImpactRowConnection: ResolverTypeWrapper<Omit<ChangeImpactRowConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ChangeImpactRow']> }>;
  ChangeImpactRowFilter: ChangeImpactRowFilter;
  ChangeInput: ChangeInput;
  ChangeKind: ChangeKind;
  ChangeKindDefinition: ResolverTypeWrapper<ChangeKindDefinition>;
  ChangeObligation: ResolverTypeWrapper<ChangeObligation>;
  ChangeReading: ChangeReading;
  ChangeRequest: ResolverTypeWrapper<ChangeRequestNode>;
  ChangeRequestConnection: ResolverTypeWrapper<Omit<ChangeRequestConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ChangeRequest']> }>;
  ChangeRequestError: ResolverTypeWrapper<Omit<ChangeRequestError, 'rows'> & { rows: ReadonlyArray<ResolversTypes['ChangeImpactRow']> }>;
  ChangeRequestErrorCode: ChangeRequestErrorCode;
  ChangeRequestExport: ResolverTypeWrapper<ChangeRequestExport>;
  ChangeRequestExportFormat: ChangeRequestExportFormat;
  ChangeRequestFilter: ChangeRequestFilter;
  ChangeRequestPayload: ResolverTypeWrapper<Omit<ChangeRequestPayload, 'changeRequest' | 'errors'> & { changeRequest: Maybe<ResolversTypes['ChangeRequest']>, errors: ReadonlyArray<ResolversTypes['ChangeRequestError']> }>;
  ChangeRequestStatus: ChangeRequestStatus;
  ChangedFinding: ResolverTypeWrapper<ChangedFinding>;
  ChangedFindings: ResolverTypeWrapper<ChangedFindings>;
  Claim: ResolverTypeWrapper<ArtifactNode>;
  ClaimChange: ClaimChange;
  ClaimDifference: ResolverTypeWrapper<Omit<ClaimDifference, 'claim' | 'outdatedAfter' | 'outdatedBefore' | 'supportsAdded' | 'supportsRemoved'> & { claim: ResolversTypes['Artifact'], outdatedAfter: ReadonlyArray<ResolversTypes['Artifact']>, outdatedBefore: ReadonlyArray<ResolversTypes['Artifact']>, supportsAdded: ReadonlyArray<ResolversTypes['Artifact']>, supportsRemoved: ReadonlyArray<ResolversTypes['Artifact']> }>;
  ClaimDifferenceConnection: ResolverTypeWrapper<Omit<ClaimDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ClaimDifference']> }>;
  ClaimLogic: ClaimLogic;
  ClaimStanding: ClaimStanding;
  Clause: ResolverTypeWrapper<ArtifactNode>;
  CloseChangeRequestInput: CloseChangeRequestInput;
  CodeUnit: ResolverTypeWrapper<ArtifactNode>;
  Comment: ResolverTypeWrapper<CommentNode>;
  CommentConnection: ResolverTypeWrapper<Omit<CommentConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Comment']> }>;
  CommentStance: CommentStance;
  CommonElement: ResolverTypeWrapper<Omit<CommonElement, 'elements' | 'events'> & { elements: ReadonlyArray<ResolversTypes['Artifact']>, events: ReadonlyArray<ResolversTypes['Artifact']> }>;
  CommonElements: ResolverTypeWrapper<Omit<CommonElements, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['CommonElement']> }>;
  CompleteFmeaActionInput: CompleteFmeaActionInput;
  CompleteFmeaActionPayload: ResolverTypeWrapper<Omit<CompleteFmeaActionPayload, 'action'> & { action: Maybe<ResolversTypes['FmeaAction']> }>;
  Component: ResolverTypeWrapper<ArtifactNode>;
  ConfigurationDependency: ResolverTypeWrapper<DependencyNode>;
  ContentFieldDefinition: ResolverTypeWrapper<ContentFieldDefinition>;
  Control: ResolverTypeWrapper<ArtifactNode>;
  Coverage: ResolverTypeWrapper<Omit<Coverage, 'rows' | 'unclassified'> & { rows: ReadonlyArray<ResolversTypes['CoverageRow']>, unclassified: ReadonlyArray<ResolversTypes['Artifact']> }>;
  CoverageDimension: CoverageDimension;
  CoverageRow: ResolverTypeWrapper<Omit<CoverageRow, 'uncovered'> & { uncovered: ReadonlyArray<ResolversTypes['Artifact']> }>;
  CreateBaselineInput: CreateBaselineInput;
  CreateBaselinePayload: ResolverTypeWrapper<CreatedBaselineNode>;
  CreateHazardousEventInput: CreateHazardousEventInput;
  CreateSafetyGoalInput: CreateSafetyGoalInput;
  CreateSystemInput: CreateSystemInput;
  CreateSystemPayload: ResolverTypeWrapper<Omit<CreateSystemPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['System']>, version: Maybe<ResolversTypes['Version']> }>;
  Criterion: ResolverTypeWrapper<Criterion>;
  CriterionInput: CriterionInput;
  Criticality: Criticality;
  CriticalityReason: ResolverTypeWrapper<Omit<CriticalityReason, 'hazard'> & { hazard: ResolversTypes['Hazard'] }>;
  CutReason: CutReason;
  CutSet: ResolverTypeWrapper<Omit<CutSet, 'events'> & { events: ReadonlyArray<ResolversTypes['Artifact']> }>;
  CutSetConnection: ResolverTypeWrapper<Omit<CutSetConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['CutSet']> }>;
  CutSetMeaning: CutSetMeaning;
  CutSetsOfOrder: ResolverTypeWrapper<CutSetsOfOrder>;
  Dataset: ResolverTypeWrapper<ArtifactNode>;
  DatasetLeak: ResolverTypeWrapper<Omit<DatasetLeak, 'origin' | 'other'> & { origin: ResolversTypes['Dataset'], other: ResolversTypes['Dataset'] }>;
  DatasetPhase: DatasetPhase;
  DatasetPhaseState: ResolverTypeWrapper<Omit<DatasetPhaseState, 'artifacts'> & { artifacts: ReadonlyArray<ResolversTypes['Artifact']> }>;
  DatasetProperty: DatasetProperty;
  DatasetPropertyState: ResolverTypeWrapper<Omit<DatasetPropertyState, 'evidence'> & { evidence: ReadonlyArray<ResolversTypes['Evidence']> }>;
  DatasetPropertyStatus: DatasetPropertyStatus;
  DatasetSafety: ResolverTypeWrapper<DatasetSafetyNode>;
  DatasetUseInput: DatasetUseInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideProposalInput: DecideProposalInput;
  DecideProposalPayload: ResolverTypeWrapper<Omit<DecideProposalPayload, 'artifact'> & { artifact: Maybe<ResolversTypes['Artifact']> }>;
  DecomposeInput: DecomposeInput;
  DecomposePayload: ResolverTypeWrapper<Omit<DecomposePayload, 'decomposition'> & { decomposition: Maybe<ResolversTypes['Decomposition']> }>;
  Decomposition: ResolverTypeWrapper<DecompositionNode>;
  DecompositionConnection: ResolverTypeWrapper<Omit<DecompositionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Decomposition']> }>;
  DecompositionPart: ResolverTypeWrapper<Omit<DecompositionPart, 'requirement'> & { requirement: ResolversTypes['Requirement'] }>;
  DecompositionPartInput: DecompositionPartInput;
  DecompositionProblem: ResolverTypeWrapper<Omit<DecompositionProblem, 'about'> & { about: ReadonlyArray<ResolversTypes['Artifact']> }>;
  Deployment: ResolverTypeWrapper<ArtifactNode>;
  DesignDependency: ResolverTypeWrapper<DependencyNode>;
  Discipline: Discipline;
  DisciplineCount: ResolverTypeWrapper<DisciplineCount>;
  Disposition: ResolverTypeWrapper<Disposition>;
  DispositionCode: DispositionCode;
  DispositionInput: DispositionInput;
  DispositionRowInput: DispositionRowInput;
  Effect: Effect;
  EffectCount: ResolverTypeWrapper<EffectCount>;
  EffectDefinition: ResolverTypeWrapper<EffectDefinition>;
  EffectState: ResolverTypeWrapper<EffectState>;
  EmissionWorld: EmissionWorld;
  EndLevel: EndLevel;
  EnvelopeBound: ResolverTypeWrapper<EnvelopeBound>;
  Environment: ResolverTypeWrapper<ArtifactNode>;
  Evidence: ResolverTypeWrapper<ArtifactNode>;
  ExternalAssumption: ResolverTypeWrapper<DependencyNode>;
  FailureMode: ResolverTypeWrapper<ArtifactNode>;
  FaultTree: ResolverTypeWrapper<FaultTreeNode>;
  FaultTreeApproximation: ResolverTypeWrapper<FaultTreeApproximation>;
  FaultTreeImportance: ResolverTypeWrapper<Omit<FaultTreeImportance, 'leaves'> & { leaves: ReadonlyArray<ResolversTypes['LeafImportance']> }>;
  FaultTreePhase: FaultTreePhase;
  FaultTreePicture: ResolverTypeWrapper<FaultTreePictureNode>;
  FaultTreeProgress: ResolverTypeWrapper<Omit<FaultTreeProgress, 'tree'> & { tree: Maybe<ResolversTypes['FaultTree']> }>;
  FieldProposalInput: FieldProposalInput;
  FindingState: ResolverTypeWrapper<FindingState>;
  FindingsChange: ResolverTypeWrapper<FindingsChangeNode>;
  FindingsChangeCause: FindingsChangeCause;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Fmea: ResolverTypeWrapper<FmeaNode>;
  FmeaAction: ResolverTypeWrapper<FmeaActionNode>;
  FmeaHistogram: ResolverTypeWrapper<FmeaHistogram>;
  FmeaRatings: ResolverTypeWrapper<FmeaRatings>;
  FmeaRatingsInput: FmeaRatingsInput;
  FmeaRow: ResolverTypeWrapper<FmeaRowNode>;
  FmeaRowConnection: ResolverTypeWrapper<Omit<FmeaRowConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['FmeaRow']> }>;
  Fmeda: ResolverTypeWrapper<FmedaNode>;
  FmedaMissing: ResolverTypeWrapper<Omit<FmedaMissing, 'artifact'> & { artifact: ResolversTypes['Artifact'] }>;
  FmedaMissingCode: FmedaMissingCode;
  FmedaRow: ResolverTypeWrapper<FmedaRowNode>;
  FmedaRowConnection: ResolverTypeWrapper<Omit<FmedaRowConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['FmedaRow']> }>;
  FunctionalInsufficiency: ResolverTypeWrapper<ArtifactNode>;
  FunctionalInsufficiencyConnection: ResolverTypeWrapper<Omit<FunctionalInsufficiencyConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['FunctionalInsufficiency']> }>;
  Gap: ResolverTypeWrapper<GapNode>;
  GapConnection: ResolverTypeWrapper<Omit<GapConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Gap']> }>;
  GapKind: GapKind;
  Gate: ResolverTypeWrapper<ArtifactNode>;
  GateDifference: ResolverTypeWrapper<Omit<GateDifference, 'gate'> & { gate: ResolversTypes['Artifact'] }>;
  GateDifferenceConnection: ResolverTypeWrapper<Omit<GateDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['GateDifference']> }>;
  GateVerdict: ResolverTypeWrapper<Omit<GateVerdict, 'gate'> & { gate: ResolversTypes['Artifact'] }>;
  GeneratedElement: ResolverTypeWrapper<GeneratedElementNode>;
  GeneratedElementConnection: ResolverTypeWrapper<Omit<GeneratedElementConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['GeneratedElement']> }>;
  GeneratedSafetyCase: ResolverTypeWrapper<GeneratedCaseNode>;
  GeneratedStatusCount: ResolverTypeWrapper<GeneratedStatusCount>;
  GroupCountsInput: GroupCountsInput;
  HardwareMetric: ResolverTypeWrapper<HardwareMetricNode>;
  HardwareTarget: ResolverTypeWrapper<HardwareTarget>;
  Hazard: ResolverTypeWrapper<ArtifactNode>;
  HazardDependency: ResolverTypeWrapper<DependencyNode>;
  HazardRating: ResolverTypeWrapper<Omit<HazardRating, 'version'> & { version: ResolversTypes['Version'] }>;
  HazardRatingConnection: ResolverTypeWrapper<Omit<HazardRatingConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['HazardRating']> }>;
  HazardousEventPayload: ResolverTypeWrapper<Omit<HazardousEventPayload, 'artifact' | 'changed' | 'version'> & { artifact: Maybe<ResolversTypes['Hazard']>, changed: ReadonlyArray<ResolversTypes['AsilChange']>, version: Maybe<ResolversTypes['Version']> }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdConnection: ResolverTypeWrapper<IdConnection>;
  IgnoredAsilLowering: ResolverTypeWrapper<Omit<IgnoredAsilLowering, 'signOff'> & { signOff: ResolversTypes['SignOff'] }>;
  ImpactAssessment: ResolverTypeWrapper<ArtifactNode>;
  ImpactCounts: ResolverTypeWrapper<ImpactCounts>;
  ImpactFilter: ImpactFilter;
  ImpactInput: ImpactInput;
  ImpactItem: ResolverTypeWrapper<ImpactItemNode>;
  ImpactItemConnection: ResolverTypeWrapper<Omit<ImpactItemConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ImpactItem']> }>;
  ImpactLevel: ImpactLevel;
  ImpactOrder: ImpactOrder;
  ImpactReport: ResolverTypeWrapper<ImpactReportNode>;
  ImpactWitness: ResolverTypeWrapper<WitnessNode>;
  Improvement: ResolverTypeWrapper<Omit<Improvement, 'event'> & { event: ResolversTypes['Artifact'] }>;
  ImprovementSettingsInput: ImprovementSettingsInput;
  ImprovementType: ImprovementType;
  Improvements: ResolverTypeWrapper<Omit<Improvements, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Improvement']> }>;
  Incident: ResolverTypeWrapper<ArtifactNode>;
  IndicatorType: IndicatorType;
  IngestError: ResolverTypeWrapper<IngestError>;
  IngestInput: IngestInput;
  IngestMode: IngestMode;
  IngestOnError: IngestOnError;
  IngestReceipt: ResolverTypeWrapper<IngestReceipt>;
  InstantiatePatternInput: InstantiatePatternInput;
  InstantiatePatternPayload: ResolverTypeWrapper<Omit<InstantiatePatternPayload, 'top'> & { top: Maybe<ResolversTypes['Claim']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InternalAssumption: ResolverTypeWrapper<DependencyNode>;
  IntervalInput: IntervalInput;
  ItemScope: ResolverTypeWrapper<ItemScope>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JournalConnection: ResolverTypeWrapper<JournalConnection>;
  JournalDefect: ResolverTypeWrapper<JournalDefect>;
  JournalEntry: ResolverTypeWrapper<JournalEntry>;
  JournalEntryDetail: ResolverTypeWrapper<JournalEntryDetail>;
  JournalVerification: ResolverTypeWrapper<JournalVerification>;
  KindCount: ResolverTypeWrapper<KindCount>;
  KindDefinition: ResolverTypeWrapper<KindDefinition>;
  LeadTime: ResolverTypeWrapper<LeadTimeNode>;
  LeafImportance: ResolverTypeWrapper<Omit<LeafImportance, 'event'> & { event: ResolversTypes['Artifact'] }>;
  LeakKind: LeakKind;
  LeastCostLevel: ResolverTypeWrapper<LeastCostLevel>;
  LeastCostPlan: ResolverTypeWrapper<Omit<LeastCostPlan, 'unreachable'> & { unreachable: ReadonlyArray<ResolversTypes['UnreachableRequirement']> }>;
  LeftOut: ResolverTypeWrapper<Omit<LeftOut, 'artifact'> & { artifact: ResolversTypes['Artifact'] }>;
  LeftOutCount: ResolverTypeWrapper<LeftOutCount>;
  LeftOutReason: LeftOutReason;
  LifeCycleInstance: ResolverTypeWrapper<LifeCycleInstanceNode>;
  LifeCycleStateInput: LifeCycleStateInput;
  LifeCycleTransition: ResolverTypeWrapper<LifeCycleTransitionNode>;
  LifeCycleTransitionInput: LifeCycleTransitionInput;
  Link: ResolverTypeWrapper<LinkNode>;
  LinkAspect: LinkAspect;
  LinkAssertion: ResolverTypeWrapper<LinkAssertion>;
  LinkConnection: ResolverTypeWrapper<Omit<LinkConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Link']> }>;
  LinkDifference: ResolverTypeWrapper<Omit<LinkDifference, 'after' | 'before'> & { after: ResolversTypes['Link'], before: ResolversTypes['Link'] }>;
  LinkDifferenceConnection: ResolverTypeWrapper<Omit<LinkDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['LinkDifference']> }>;
  LinkEnd: LinkEnd;
  LinkEndsInput: LinkEndsInput;
  LinkImpact: ResolverTypeWrapper<LinkImpact>;
  LinkImpactConnection: ResolverTypeWrapper<LinkImpactConnection>;
  LinkInput: LinkInput;
  LinkReference: LinkReference;
  LinkVerdict: LinkVerdict;
  LinkVerdictDifference: ResolverTypeWrapper<Omit<LinkVerdictDifference, 'link'> & { link: ResolversTypes['Link'] }>;
  LinkVerdictDifferenceConnection: ResolverTypeWrapper<Omit<LinkVerdictDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['LinkVerdictDifference']> }>;
  LockState: LockState;
  LowerAsilInput: LowerAsilInput;
  LowerAsilPayload: ResolverTypeWrapper<Omit<LowerAsilPayload, 'asilInForce' | 'signOff'> & { asilInForce: Maybe<ResolversTypes['AsilInForce']>, signOff: Maybe<ResolversTypes['SignOff']> }>;
  MemberDifference: ResolverTypeWrapper<MemberDifferenceNode>;
  MemberDifferenceConnection: ResolverTypeWrapper<Omit<MemberDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MemberDifference']> }>;
  Metamodel: ResolverTypeWrapper<MetamodelInForce>;
  Metric: ResolverTypeWrapper<ArtifactNode>;
  MetricResult: ResolverTypeWrapper<MetricResult>;
  MetricResultInput: MetricResultInput;
  Modality: Modality;
  ModalityCount: ResolverTypeWrapper<ModalityCount>;
  Model: ResolverTypeWrapper<ArtifactNode>;
  Monitor: ResolverTypeWrapper<ArtifactNode>;
  MonitorAction: MonitorAction;
  MonitorObservation: ResolverTypeWrapper<MonitorObservationNode>;
  MonitorObservationConnection: ResolverTypeWrapper<Omit<MonitorObservationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MonitorObservation']> }>;
  MonitorObservationInput: MonitorObservationInput;
  MonitorStatistic: MonitorStatistic;
  MoveScenarioInput: MoveScenarioInput;
  MoveScenarioPayload: ResolverTypeWrapper<Omit<MoveScenarioPayload, 'scenario'> & { scenario: Maybe<ResolversTypes['Scenario']> }>;
  MovementPeriod: MovementPeriod;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NonImpact: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NonImpact']>;
  NonImpactCertificate: ResolverTypeWrapper<CertificateNode>;
  NonImpactUnknown: ResolverTypeWrapper<NonImpactUnknownNode>;
  Obligation: ResolverTypeWrapper<Obligation>;
  ObligationAction: ObligationAction;
  OddCell: ResolverTypeWrapper<Omit<OddCell, 'datasets' | 'scenarios'> & { datasets: ReadonlyArray<ResolversTypes['OddCellSamples']>, scenarios: ReadonlyArray<ResolversTypes['Scenario']> }>;
  OddCellConnection: ResolverTypeWrapper<Omit<OddCellConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['OddCell']> }>;
  OddCellSamples: ResolverTypeWrapper<Omit<OddCellSamples, 'dataset'> & { dataset: ResolversTypes['Dataset'] }>;
  OddCoverage: ResolverTypeWrapper<OddCoverageNode>;
  OddDataset: ResolverTypeWrapper<Omit<OddDataset, 'dataset'> & { dataset: ResolversTypes['Dataset'] }>;
  OddDifference: ResolverTypeWrapper<Omit<OddDifference, 'concerned' | 'element' | 'outside'> & { concerned: ReadonlyArray<ResolversTypes['Artifact']>, element: Maybe<ResolversTypes['Scenario']>, outside: ReadonlyArray<ResolversTypes['Artifact']> }>;
  OddElement: ResolverTypeWrapper<OddElementNode>;
  OddElementInput: OddElementInput;
  OddInterval: ResolverTypeWrapper<OddInterval>;
  OddRange: ResolverTypeWrapper<OddRange>;
  OddRangeInput: OddRangeInput;
  OddTaxonomy: OddTaxonomy;
  OpenChangeRequestInput: OpenChangeRequestInput;
  OperationalDesignDomain: ResolverTypeWrapper<OddNode>;
  Orphan: ResolverTypeWrapper<Omit<Orphan, 'artifact'> & { artifact: ResolversTypes['Artifact'] }>;
  OrphanConnection: ResolverTypeWrapper<Omit<OrphanConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Orphan']> }>;
  OtherDependency: ResolverTypeWrapper<DependencyNode>;
  OutOfStep: ResolverTypeWrapper<OutOfStepNode>;
  OutOfStepCause: ResolverTypeWrapper<OutOfStepCause>;
  OutOfStepConnection: ResolverTypeWrapper<Omit<OutOfStepConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['OutOfStep']> }>;
  Outcome: Outcome;
  OverlayComparison: ResolverTypeWrapper<Omit<OverlayComparison, 'after' | 'before'> & { after: ResolversTypes['ImpactReport'], before: Maybe<ResolversTypes['ImpactReport']> }>;
  OverlayDelta: ResolverTypeWrapper<OverlayDelta>;
  OverlayInput: OverlayInput;
  OverlayOperation: OverlayOperation;
  PackagedArtifact: ResolverTypeWrapper<PackagedArtifactNode>;
  PackagedArtifactConnection: ResolverTypeWrapper<Omit<PackagedArtifactConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['PackagedArtifact']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Part: ResolverTypeWrapper<ArtifactNode>;
  PathSet: PathSet;
  PatternBindingInput: PatternBindingInput;
  PatternChoiceInput: PatternChoiceInput;
  PatternElement: ResolverTypeWrapper<PatternElement>;
  PatternRelation: ResolverTypeWrapper<PatternRelation>;
  PatternValue: ResolverTypeWrapper<PatternValue>;
  Person: ResolverTypeWrapper<ArtifactNode>;
  PictureDirection: PictureDirection;
  PipelineChange: ResolverTypeWrapper<Omit<PipelineChange, 'signOff' | 'version'> & { signOff: Maybe<ResolversTypes['SignOff']>, version: ResolversTypes['Version'] }>;
  PipelineChangeConnection: ResolverTypeWrapper<Omit<PipelineChangeConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['PipelineChange']> }>;
  PipelineMetrics: ResolverTypeWrapper<PipelineMetricsNode>;
  Plan: ResolverTypeWrapper<PlanNode>;
  PlanLevel: ResolverTypeWrapper<PlanLevel>;
  PlanWeightsInput: PlanWeightsInput;
  PlannedStep: ResolverTypeWrapper<PlannedStep>;
  ProblemSeverity: ProblemSeverity;
  ProposalState: ProposalState;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RaciEntry: ResolverTypeWrapper<Omit<RaciEntry, 'holders' | 'who'> & { holders: ReadonlyArray<ResolversTypes['Person']>, who: ResolversTypes['Artifact'] }>;
  RaciLetter: RaciLetter;
  RaciMatrix: ResolverTypeWrapper<RaciMatrixNode>;
  RaciProblem: ResolverTypeWrapper<Omit<RaciProblem, 'task' | 'who'> & { task: Maybe<ResolversTypes['Control']>, who: ReadonlyArray<ResolversTypes['Artifact']> }>;
  RaciProblemCode: RaciProblemCode;
  RaciSeverity: RaciSeverity;
  RaciTask: ResolverTypeWrapper<Omit<RaciTask, 'entries' | 'task'> & { entries: ReadonlyArray<ResolversTypes['RaciEntry']>, task: ResolversTypes['Control'] }>;
  RateSplit: ResolverTypeWrapper<RateSplit>;
  ReassessChangeRequestInput: ReassessChangeRequestInput;
  Recomputation: ResolverTypeWrapper<Omit<Recomputation, 'metrics'> & { metrics: ReadonlyArray<ResolversTypes['RecomputedMetric']> }>;
  RecomputedMetric: ResolverTypeWrapper<Omit<RecomputedMetric, 'targets'> & { targets: ReadonlyArray<ResolversTypes['RecomputedTarget']> }>;
  RecomputedTarget: ResolverTypeWrapper<Omit<RecomputedTarget, 'artifact'> & { artifact: ResolversTypes['Artifact'] }>;
  RecordClaimInput: RecordClaimInput;
  RecordClaimPayload: ResolverTypeWrapper<Omit<RecordClaimPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Claim']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordClauseInput: RecordClauseInput;
  RecordClausePayload: ResolverTypeWrapper<Omit<RecordClausePayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Clause']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordCodeChangeInput: RecordCodeChangeInput;
  RecordCodeChangePayload: ResolverTypeWrapper<Omit<RecordCodeChangePayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['CodeUnit']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordComponentInput: RecordComponentInput;
  RecordComponentPayload: ResolverTypeWrapper<Omit<RecordComponentPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Component']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordDatasetVersionInput: RecordDatasetVersionInput;
  RecordDatasetVersionPayload: ResolverTypeWrapper<Omit<RecordDatasetVersionPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Dataset']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordFailureModeInput: RecordFailureModeInput;
  RecordFailureModePayload: ResolverTypeWrapper<Omit<RecordFailureModePayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['FailureMode']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordFaultTreeAnalysisInput: RecordFaultTreeAnalysisInput;
  RecordFaultTreeAnalysisPayload: ResolverTypeWrapper<Omit<RecordFaultTreeAnalysisPayload, 'evidence' | 'run' | 'tree'> & { evidence: Maybe<ResolversTypes['Evidence']>, run: Maybe<ResolversTypes['Run']>, tree: ResolversTypes['FaultTree'] }>;
  RecordFieldObservationInput: RecordFieldObservationInput;
  RecordFieldObservationPayload: ResolverTypeWrapper<Omit<RecordFieldObservationPayload, 'failureMode' | 'observation' | 'triage' | 'triggeringCondition'> & { failureMode: Maybe<ResolversTypes['FailureMode']>, observation: Maybe<ResolversTypes['Artifact']>, triage: Maybe<ResolversTypes['Run']>, triggeringCondition: Maybe<ResolversTypes['Scenario']> }>;
  RecordFmeaActionInput: RecordFmeaActionInput;
  RecordFmeaActionPayload: ResolverTypeWrapper<Omit<RecordFmeaActionPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Control']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordHazardInput: RecordHazardInput;
  RecordHazardPayload: ResolverTypeWrapper<Omit<RecordHazardPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Hazard']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordLifeCycleInput: RecordLifeCycleInput;
  RecordLifeCyclePayload: ResolverTypeWrapper<Omit<RecordLifeCyclePayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Control']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordModelVersionInput: RecordModelVersionInput;
  RecordModelVersionPayload: ResolverTypeWrapper<Omit<RecordModelVersionPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Model']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordMonitorInput: RecordMonitorInput;
  RecordMonitorObservationsInput: RecordMonitorObservationsInput;
  RecordMonitorObservationsPayload: ResolverTypeWrapper<Omit<RecordMonitorObservationsPayload, 'breach' | 'monitor' | 'observations'> & { breach: Maybe<ResolversTypes['Change']>, monitor: Maybe<ResolversTypes['Monitor']>, observations: ReadonlyArray<ResolversTypes['MonitorObservation']> }>;
  RecordMonitorPayload: ResolverTypeWrapper<Omit<RecordMonitorPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Monitor']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordRequirementInput: RecordRequirementInput;
  RecordRequirementPayload: ResolverTypeWrapper<Omit<RecordRequirementPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Requirement']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordSignOffInput: RecordSignOffInput;
  RecordSignOffPayload: ResolverTypeWrapper<Omit<RecordSignOffPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['SignOff']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordSpiInput: RecordSpiInput;
  RecordSpiObservationInput: RecordSpiObservationInput;
  RecordSpiObservationPayload: ResolverTypeWrapper<Omit<RecordSpiObservationPayload, 'evidence' | 'falsifies' | 'incident'> & { evidence: Maybe<ResolversTypes['Evidence']>, falsifies: ReadonlyArray<ResolversTypes['Claim']>, incident: Maybe<ResolversTypes['Incident']> }>;
  RecordSpiPayload: ResolverTypeWrapper<Omit<RecordSpiPayload, 'spi'> & { spi: Maybe<ResolversTypes['SafetyPerformanceIndicator']> }>;
  RecordTestResultInput: RecordTestResultInput;
  RecordTestResultPayload: ResolverTypeWrapper<Omit<RecordTestResultPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Evidence']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordedAssessment: ResolverTypeWrapper<RecordedAssessment>;
  RelationDefinition: ResolverTypeWrapper<RelationDefinition>;
  RelationType: RelationType;
  RemoveFromRoleInput: RemoveFromRoleInput;
  Requirement: ResolverTypeWrapper<ArtifactNode>;
  RescopeLinkInput: RescopeLinkInput;
  ResolveChallengeInput: ResolveChallengeInput;
  RetireInput: RetireInput;
  RetractVersionInput: RetractVersionInput;
  Retraction: ResolverTypeWrapper<Retraction>;
  RetractionInput: RetractionInput;
  ReviewLinkInput: ReviewLinkInput;
  ReviewLinkPayload: ResolverTypeWrapper<Omit<ReviewLinkPayload, 'link'> & { link: Maybe<ResolversTypes['Link']> }>;
  ReviewVerdict: ReviewVerdict;
  ReviewedInput: ReviewedInput;
  RevokeRowDecisionInput: RevokeRowDecisionInput;
  RiskAcceptance: ResolverTypeWrapper<Omit<RiskAcceptance, 'criterion' | 'target'> & { criterion: ResolversTypes['Metric'], target: Maybe<ResolversTypes['Metric']> }>;
  RiskConcernDependency: ResolverTypeWrapper<DependencyNode>;
  RiskSource: RiskSource;
  Role: ResolverTypeWrapper<ArtifactNode>;
  RoleDefinition: ResolverTypeWrapper<RoleDefinition>;
  RoleFamily: RoleFamily;
  RowDecision: ResolverTypeWrapper<RowDecision>;
  RowDecisionKind: RowDecisionKind;
  Rule: ResolverTypeWrapper<Rule>;
  RuleAdoption: ResolverTypeWrapper<RuleAdoption>;
  RuleCell: ResolverTypeWrapper<RuleCell>;
  RuleChoice: RuleChoice;
  RuleCondition: RuleCondition;
  RuleEmission: ResolverTypeWrapper<RuleEmission>;
  RuleEnd: ResolverTypeWrapper<RuleEnd>;
  RuleTable: RuleTable;
  RulesUsed: ResolverTypeWrapper<RulesUsed>;
  Run: ResolverTypeWrapper<ArtifactNode>;
  SafetyCase: ResolverTypeWrapper<SafetyCaseNode>;
  SafetyCaseDiff: ResolverTypeWrapper<SafetyCaseDiffNode>;
  SafetyCaseDiffCounts: ResolverTypeWrapper<SafetyCaseDiffCounts>;
  SafetyCaseExport: ResolverTypeWrapper<SafetyCaseExport>;
  SafetyCaseFormat: SafetyCaseFormat;
  SafetyCaseMissing: ResolverTypeWrapper<SafetyCaseMissing>;
  SafetyFunction: ResolverTypeWrapper<Omit<SafetyFunction, 'function' | 'performedBy'> & { function: ResolversTypes['Component'], performedBy: ReadonlyArray<ResolversTypes['Component']> }>;
  SafetyGoalPayload: ResolverTypeWrapper<Omit<SafetyGoalPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Requirement']>, version: Maybe<ResolversTypes['Version']> }>;
  SafetyMeasure: ResolverTypeWrapper<ArtifactNode>;
  SafetyMeasureDependency: ResolverTypeWrapper<DependencyNode>;
  SafetyPerformanceIndicator: ResolverTypeWrapper<SpiNode>;
  SafetySync: ResolverTypeWrapper<SafetySyncNode>;
  Scenario: ResolverTypeWrapper<ArtifactNode>;
  ScenarioAreas: ResolverTypeWrapper<ScenarioAreas>;
  SchemaStats: ResolverTypeWrapper<SchemaStats>;
  SeenContentsInput: SeenContentsInput;
  SignOff: ResolverTypeWrapper<ArtifactNode>;
  SignOffVerdict: SignOffVerdict;
  SkipReason: SkipReason;
  SkippedObligation: ResolverTypeWrapper<SkippedObligation>;
  Sotif: ResolverTypeWrapper<SotifNode>;
  SotifContributor: ResolverTypeWrapper<Omit<SotifContributor, 'analysis' | 'person'> & { analysis: ResolversTypes['Analysis'], person: ResolversTypes['Artifact'] }>;
  SotifReview: ResolverTypeWrapper<Omit<SotifReview, 'missing'> & { missing: ReadonlyArray<ResolversTypes['SotifReviewGap']> }>;
  SotifReviewGap: ResolverTypeWrapper<Omit<SotifReviewGap, 'analysis'> & { analysis: Maybe<ResolversTypes['Analysis']> }>;
  SpiObservation: ResolverTypeWrapper<Omit<SpiObservation, 'evidence'> & { evidence: ResolversTypes['Evidence'] }>;
  SpiObservationConnection: ResolverTypeWrapper<Omit<SpiObservationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['SpiObservation']> }>;
  StatusReason: ResolverTypeWrapper<StatusReason>;
  StopChangeRequestInput: StopChangeRequestInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubkindDefinition: ResolverTypeWrapper<SubkindDefinition>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SwapVersionInput: SwapVersionInput;
  System: ResolverTypeWrapper<ArtifactNode>;
  TakeTransitionInput: TakeTransitionInput;
  TakeTransitionPayload: ResolverTypeWrapper<Omit<TakeTransitionPayload, 'instance' | 'transition'> & { instance: ResolversTypes['LifeCycleInstance'], transition: ResolversTypes['TakenTransition'] }>;
  TakenTransition: ResolverTypeWrapper<TakenTransitionNode>;
  TargetObligation: TargetObligation;
  TargetVerdict: TargetVerdict;
  TestCase: ResolverTypeWrapper<ArtifactNode>;
  ThresholdTest: ThresholdTest;
  Trace: ResolverTypeWrapper<TraceNode>;
  TraceLink: TraceLink;
  TraceLinkCoverage: ResolverTypeWrapper<TraceLinkCoverage>;
  TraceabilityCoverage: ResolverTypeWrapper<CoverageNode>;
  UnmetRequirement: ResolverTypeWrapper<Omit<UnmetRequirement, 'gate' | 'requirement'> & { gate: ResolversTypes['Artifact'], requirement: ResolversTypes['Artifact'] }>;
  UnreachableRequirement: ResolverTypeWrapper<Omit<UnreachableRequirement, 'gate'> & { gate: Maybe<ResolversTypes['Artifact']> }>;
  Untraced: ResolverTypeWrapper<Omit<Untraced, 'artifact'> & { artifact: ResolversTypes['Artifact'] }>;
  UntracedConnection: ResolverTypeWrapper<Omit<UntracedConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Untraced']> }>;
  UpdateHazardousEventInput: UpdateHazardousEventInput;
  UpdateODDInput: UpdateOddInput;
  UpdateODDPayload: ResolverTypeWrapper<Omit<UpdateOddPayload, 'differences' | 'impact'> & { differences: ReadonlyArray<ResolversTypes['OddDifference']>, impact: ResolversTypes['ImpactReport'] }>;
  Verdict: Verdict;
  Version: ResolverTypeWrapper<VersionNode>;
  VersionConnection: ResolverTypeWrapper<Omit<VersionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Version']> }>;
  VersionInput: VersionInput;
  ViolateAssumptionInput: ViolateAssumptionInput;
  ViolateAssumptionPayload: ResolverTypeWrapper<Omit<ViolateAssumptionPayload, 'assumption' | 'challenge' | 'incident' | 'report'> & { assumption: Maybe<ResolversTypes['Claim']>, challenge: Maybe<ResolversTypes['Link']>, incident: Maybe<ResolversTypes['Incident']>, report: Maybe<ResolversTypes['ImpactReport']> }>;
  ViolatedRule: ResolverTypeWrapper<Omit<ViolatedRule, 'artifacts'> & { artifacts: ReadonlyArray<ResolversTypes['Artifact']> }>;
  WhatIf: ResolverTypeWrapper<WhatIfNode>;
  WithdrawClaimInput: WithdrawClaimInput;
  WitnessPath: ResolverTypeWrapper<WitnessPath>;
  WitnessSet: ResolverTypeWrapper<WitnessSet>;
  WitnessStep: ResolverTypeWrapper<WitnessStep>;
  WorkProduct: ResolverTypeWrapper<WorkProductNode>;
  WorkProductStatus: WorkProductStatus;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddCommentInput: AddCommentInput;
  AddCommentPayload: Omit<AddCommentPayload, 'comment'> & { comment: Maybe<ResolversParentTypes['Comment']> };
  AllowedEnds: AllowedEnds;
  AmendClauseInput: AmendClauseInput;
  AmlasArtefact: Omit<AmlasArtefact, 'artifacts'> & { artifacts: ReadonlyArray<ResolversParentTypes['Artifact']> };
  AmlasAssurance: AmlasNode;
  AmlasRule: Omit<AmlasRule, 'artifacts'> & { artifacts: ReadonlyArray<ResolversParentTypes['Artifact']> };
  AmlasStage: Omit<AmlasStage, 'inputs' | 'outputs'> & { inputs: ReadonlyArray<ResolversParentTypes['AmlasArtefact']>, outputs: ReadonlyArray<ResolversParentTypes['AmlasArtefact']> };
  Analysis: ArtifactNode;
  ApprovalDifference: ApprovalDifferenceNode;
  ApprovalDifferenceConnection: Omit<ApprovalDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ApprovalDifference']> };
  ApprovalLoss: ApprovalLoss;
  Architecture: ArchitectureNode;
  ArchitectureElement: ArchitectureElementNode;
  ArchitectureElementConnection: Omit<ArchitectureElementConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ArchitectureElement']> };
  AreaMove: Omit<AreaMove, 'scenario'> & { scenario: ResolversParentTypes['Artifact'] };
  AreaMovement: Omit<AreaMovement, 'moves'> & { moves: ReadonlyArray<ResolversParentTypes['AreaMove']> };
  AreaMovementConnection: Omit<AreaMovementConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['AreaMovement']> };
  ArgumentElement: ElementNode;
  ArgumentElementConnection: Omit<ArgumentElementConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ArgumentElement']> };
  ArgumentProblem: ArgumentProblem;
  ArgumentProblemConnection: ArgumentProblemConnection;
  ArgumentRelation: ArgumentRelation;
  ArgumentRelationConnection: ArgumentRelationConnection;
  ArgumentStatusCount: ArgumentStatusCount;
  Artifact: ArtifactNode;
  ArtifactConnection: Omit<ArtifactConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Artifact']> };
  ArtifactFilter: ArtifactFilter;
  ArtifactInput: ArtifactInput;
  AsilChange: Omit<AsilChange, 'artifact'> & { artifact: ResolversParentTypes['Artifact'] };
  AsilInForce: AsilNode;
  AsilLowering: Omit<AsilLowering, 'signOff'> & { signOff: ResolversParentTypes['SignOff'] };
  AsilReason: Omit<AsilReason, 'path'> & { path: ReadonlyArray<ResolversParentTypes['AsilStep']> };
  AsilStep: Omit<AsilStep, 'artifact'> & { artifact: ResolversParentTypes['Artifact'] };
  AssessedChange: AssessedChange;
  AssessmentPackage: AssessmentPackageNode;
  AssumptionDifference: Omit<AssumptionDifference, 'assumption' | 'claims'> & { assumption: ResolversParentTypes['MemberDifference'], claims: ReadonlyArray<ResolversParentTypes['Artifact']> };
  AssumptionDifferenceConnection: Omit<AssumptionDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['AssumptionDifference']> };
  At: At;
  AutomationRatio: AutomationRatio;
  AxisDefinition: AxisDefinition;
  Baseline: ArtifactNode;
  BaselineDiff: BaselineDiffNode;
  BaselineDiffCounts: BaselineDiffCounts;
  BaselineDiffSide: BaselineDiffSideNode;
  BaselineSelectionInput: BaselineSelectionInput;
  BigInt: Scalars['BigInt']['output'];
  Boolean: Scalars['Boolean']['output'];
  BoundaryConnection: BoundaryConnection;
  BoundaryLink: BoundaryLink;
  BudgetInput: BudgetInput;
  CaseDependency: DependencyNode;
  ChallengeDifference: Omit<ChallengeDifference, 'challenged' | 'challenger' | 'link'> & { challenged: ResolversParentTypes['Artifact'], challenger: ResolversParentTypes['Artifact'], link: ResolversParentTypes['Link'] };
  ChallengeDifferenceConnection: Omit<ChallengeDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ChallengeDifference']> };
  ChallengeInput: ChallengeInput;
  ChallengePayload: Omit<ChallengePayload, 'challenge' | 'challenged' | 'challenger'> & { challenge: Maybe<ResolversParentTypes['Link']>, challenged: Maybe<ResolversParentTypes['Artifact']>, challenger: Maybe<ResolversParentTypes['Artifact']> };
  Change: ArtifactNode;
  ChangeAssessment: ChangeAssessmentNode;
  ChangeConclusion: ChangeConclusion;
  ChangeImpactDifference: ChangeImpactDifferenceNode;
  ChangeImpactRow: ChangeImpactRowNode;
  ChangeImpactRowConnection: Omit<ChangeImpactRowConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ChangeImpactRow']> };
  ChangeImpactRowFilter: ChangeImpactRowFilter;
  ChangeInput: ChangeInput;
  ChangeKindDefinition: ChangeKindDefinition;
  ChangeObligation: ChangeObligation;
  ChangeRequest: ChangeRequestNode;
  ChangeRequestConnection: Omit<ChangeRequestConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ChangeRequest']> };
  ChangeRequestError: Omit<ChangeRequestError, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['ChangeImpactRow']> };
  ChangeRequestExport: ChangeRequestExport;
  ChangeRequestFilter: ChangeRequestFilter;
  ChangeRequestPayload: Omit<ChangeRequestPayload, 'changeRequest' | 'errors'> & { changeRequest: Maybe<ResolversParentTypes['ChangeRequest']>, errors: ReadonlyArray<ResolversParentTypes['ChangeRequestError']> };
  ChangedFinding: ChangedFinding;
  ChangedFindings: ChangedFindings;
  Claim: ArtifactNode;
  ClaimDifference: Omit<ClaimDifference, 'claim' | 'outdatedAfter' | 'outdatedBefore' | 'supportsAdded' | 'supportsRemoved'> & { claim: ResolversParentTypes['Artifact'], outdatedAfter: ReadonlyArray<ResolversParentTypes['Artifact']>, outdatedBefore: ReadonlyArray<ResolversParentTypes['Artifact']>, supportsAdded: ReadonlyArray<ResolversParentTypes['Artifact']>, supportsRemoved: ReadonlyArray<ResolversParentTypes['Artifact']> };
  ClaimDifferenceConnection: Omit<ClaimDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ClaimDifference']> };
  Clause: ArtifactNode;
  CloseChangeRequestInput: CloseChangeRequestInput;
  CodeUnit: ArtifactNode;
  Comment: CommentNode;
  CommentConnection: Omit<CommentConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Comment']> };
  CommonElement: Omit<CommonElement, 'elements' | 'events'> & { elements: ReadonlyArray<ResolversParentTypes['Artifact']>, events: ReadonlyArray<ResolversParentTypes['Artifact']> };
  CommonElements: Omit<CommonElements, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['CommonElement']> };
  CompleteFmeaActionInput: CompleteFmeaActionInput;
  CompleteFmeaActionPayload: Omit<CompleteFmeaActionPayload, 'action'> & { action: Maybe<ResolversParentTypes['FmeaAction']> };
  Component: ArtifactNode;
  ConfigurationDependency: DependencyNode;
  ContentFieldDefinition: ContentFieldDefinition;
  Control: ArtifactNode;
  Coverage: Omit<Coverage, 'rows' | 'unclassified'> & { rows: ReadonlyArray<ResolversParentTypes['CoverageRow']>, unclassified: ReadonlyArray<ResolversParentTypes['Artifact']> };
  CoverageRow: Omit<CoverageRow, 'uncovered'> & { uncovered: ReadonlyArray<ResolversParentTypes['Artifact']> };
  CreateBaselineInput: CreateBaselineInput;
  CreateBaselinePayload: CreatedBaselineNode;
  CreateHazardousEventInput: CreateHazardousEventInput;
  CreateSafetyGoalInput: CreateSafetyGoalInput;
  CreateSystemInput: CreateSystemInput;
  CreateSystemPayload: Omit<CreateSystemPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['System']>, version: Maybe<ResolversParentTypes['Version']> };
  Criterion: Criterion;
  CriterionInput: CriterionInput;
  CriticalityReason: Omit<CriticalityReason, 'hazard'> & { hazard: ResolversParentTypes['Hazard'] };
  CutSet: Omit<CutSet, 'events'> & { events: ReadonlyArray<ResolversParentTypes['Artifact']> };
  CutSetConnection: Omit<CutSetConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['CutSet']> };
  CutSetsOfOrder: CutSetsOfOrder;
  Dataset: ArtifactNode;
  DatasetLeak: Omit<DatasetLeak, 'origin' | 'other'> & { origin: ResolversParentTypes['Dataset'], other: ResolversParentTypes['Dataset'] };
  DatasetPhaseState: Omit<DatasetPhaseState, 'artifacts'> & { artifacts: ReadonlyArray<ResolversParentTypes['Artifact']> };
  DatasetPropertyState: Omit<DatasetPropertyState, 'evidence'> & { evidence: ReadonlyArray<ResolversParentTypes['Evidence']> };
  DatasetSafety: DatasetSafetyNode;
  DatasetUseInput: DatasetUseInput;
  DateTime: Scalars['DateTime']['output'];
  DecideProposalInput: DecideProposalInput;
  DecideProposalPayload: Omit<DecideProposalPayload, 'artifact'> & { artifact: Maybe<ResolversParentTypes['Artifact']> };
  DecomposeInput: DecomposeInput;
  DecomposePayload: Omit<DecomposePayload, 'decomposition'> & { decomposition: Maybe<ResolversParentTypes['Decomposition']> };
  Decomposition: DecompositionNode;
  DecompositionConnection: Omit<DecompositionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Decomposition']> };
  DecompositionPart: Omit<DecompositionPart, 'requirement'> & { requirement: ResolversParentTypes['Requirement'] };
  DecompositionPartInput: DecompositionPartInput;
  DecompositionProblem: Omit<DecompositionProblem, 'about'> & { about: ReadonlyArray<ResolversParentTypes['Artifact']> };
  Deployment: ArtifactNode;
  DesignDependency: DependencyNode;
  DisciplineCount: DisciplineCount;
  Disposition: Disposition;
  DispositionInput: DispositionInput;
  DispositionRowInput: DispositionRowInput;
  EffectCount: EffectCount;
  EffectDefinition: EffectDefinition;
  EffectState: EffectState;
  EnvelopeBound: EnvelopeBound;
  Environment: ArtifactNode;
  Evidence: ArtifactNode;
  ExternalAssumption: DependencyNode;
  FailureMode: ArtifactNode;
  FaultTree: FaultTreeNode;
  FaultTreeApproximation: FaultTreeApproximation;
  FaultTreeImportance: Omit<FaultTreeImportance, 'leaves'> & { leaves: ReadonlyArray<ResolversParentTypes['LeafImportance']> };
  FaultTreePicture: FaultTreePictureNode;
  FaultTreeProgress: Omit<FaultTreeProgress, 'tree'> & { tree: Maybe<ResolversParentTypes['FaultTree']> };
  FieldProposalInput: FieldProposalInput;
  FindingState: FindingState;
  FindingsChange: FindingsChangeNode;
  Float: Scalars['Float']['output'];
  Fmea: FmeaNode;
  FmeaAction: FmeaActionNode;
  FmeaHistogram: FmeaHistogram;
  FmeaRatings: FmeaRatings;
  FmeaRatingsInput: FmeaRatingsInput;
  FmeaRow: FmeaRowNode;
  FmeaRowConnection: Omit<FmeaRowConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['FmeaRow']> };
  Fmeda: FmedaNode;
  FmedaMissing: Omit<FmedaMissing, 'artifact'> & { artifact: ResolversParentTypes['Artifact'] };
  FmedaRow: FmedaRowNode;
  FmedaRowConnection: Omit<FmedaRowConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['FmedaRow']> };
  FunctionalInsufficiency: ArtifactNode;
  FunctionalInsufficiencyConnection: Omit<FunctionalInsufficiencyConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['FunctionalInsufficiency']> };
  Gap: GapNode;
  GapConnection: Omit<GapConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Gap']> };
  Gate: ArtifactNode;
  GateDifference: Omit<GateDifference, 'gate'> & { gate: ResolversParentTypes['Artifact'] };
  GateDifferenceConnection: Omit<GateDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['GateDifference']> };
  GateVerdict: Omit<GateVerdict, 'gate'> & { gate: ResolversParentTypes['Artifact'] };
  GeneratedElement: GeneratedElementNode;
  GeneratedElementConnection: Omit<GeneratedElementConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['GeneratedElement']> };
  GeneratedSafetyCase: GeneratedCaseNode;
  GeneratedStatusCount: GeneratedStatusCount;
  GroupCountsInput: GroupCountsInput;
  HardwareMetric: HardwareMetricNode;
  HardwareTarget: HardwareTarget;
  Hazard: ArtifactNode;
  HazardDependency: DependencyNode;
  HazardRating: Omit<HazardRating, 'version'> & { version: ResolversParentTypes['Version'] };
  HazardRatingConnection: Omit<HazardRatingConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['HazardRating']> };
  HazardousEventPayload: Omit<HazardousEventPayload, 'artifact' | 'changed' | 'version'> & { artifact: Maybe<ResolversParentTypes['Hazard']>, changed: ReadonlyArray<ResolversParentTypes['AsilChange']>, version: Maybe<ResolversParentTypes['Version']> };
  ID: Scalars['ID']['output'];
  IdConnection: IdConnection;
  IgnoredAsilLowering: Omit<IgnoredAsilLowering, 'signOff'> & { signOff: ResolversParentTypes['SignOff'] };
  ImpactAssessment: ArtifactNode;
  ImpactCounts: ImpactCounts;
  ImpactFilter: ImpactFilter;
  ImpactInput: ImpactInput;
  ImpactItem: ImpactItemNode;
  ImpactItemConnection: Omit<ImpactItemConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ImpactItem']> };
  ImpactReport: ImpactReportNode;
  ImpactWitness: WitnessNode;
  Improvement: Omit<Improvement, 'event'> & { event: ResolversParentTypes['Artifact'] };
  ImprovementSettingsInput: ImprovementSettingsInput;
  Improvements: Omit<Improvements, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Improvement']> };
  Incident: ArtifactNode;
  IngestError: IngestError;
  IngestInput: IngestInput;
  IngestReceipt: IngestReceipt;
  InstantiatePatternInput: InstantiatePatternInput;
  InstantiatePatternPayload: Omit<InstantiatePatternPayload, 'top'> & { top: Maybe<ResolversParentTypes['Claim']> };
  Int: Scalars['Int']['output'];
  InternalAssumption: DependencyNode;
  IntervalInput: IntervalInput;
  ItemScope: ItemScope;
  JSON: Scalars['JSON']['output'];
  JournalConnection: JournalConnection;
  JournalDefect: JournalDefect;
  JournalEntry: JournalEntry;
  JournalEntryDetail: JournalEntryDetail;
  JournalVerification: JournalVerification;
  KindCount: KindCount;
  KindDefinition: KindDefinition;
  LeadTime: LeadTimeNode;
  LeafImportance: Omit<LeafImportance, 'event'> & { event: ResolversParentTypes['Artifact'] };
  LeastCostLevel: LeastCostLevel;
  LeastCostPlan: Omit<LeastCostPlan, 'unreachable'> & { unreachable: ReadonlyArray<ResolversParentTypes['UnreachableRequirement']> };
  LeftOut: Omit<LeftOut, 'artifact'> & { artifact: ResolversParentTypes['Artifact'] };
  LeftOutCount: LeftOutCount;
  LifeCycleInstance: LifeCycleInstanceNode;
  LifeCycleStateInput: LifeCycleStateInput;
  LifeCycleTransition: LifeCycleTransitionNode;
  LifeCycleTransitionInput: LifeCycleTransitionInput;
  Link: LinkNode;
  LinkAssertion: LinkAssertion;
  LinkConnection: Omit<LinkConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Link']> };
  LinkDifference: Omit<LinkDifference, 'after' | 'before'> & { after: ResolversParentTypes['Link'], before: ResolversParentTypes['Link'] };
  LinkDifferenceConnection: Omit<LinkDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['LinkDifference']> };
  LinkEndsInput: LinkEndsInput;
  LinkImpact: LinkImpact;
  LinkImpactConnection: LinkImpactConnection;
  LinkInput: LinkInput;
  LinkReference: LinkReference;
  LinkVerdictDifference: Omit<LinkVerdictDifference, 'link'> & { link: ResolversParentTypes['Link'] };
  LinkVerdictDifferenceConnection: Omit<LinkVerdictDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['LinkVerdictDifference']> };
  LowerAsilInput: LowerAsilInput;
  LowerAsilPayload: Omit<LowerAsilPayload, 'asilInForce' | 'signOff'> & { asilInForce: Maybe<ResolversParentTypes['AsilInForce']>, signOff: Maybe<ResolversParentTypes['SignOff']> };
  MemberDifference: MemberDifferenceNode;
  MemberDifferenceConnection: Omit<MemberDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MemberDifference']> };
  Metamodel: MetamodelInForce;
  Metric: ArtifactNode;
  MetricResult: MetricResult;
  MetricResultInput: MetricResultInput;
  ModalityCount: ModalityCount;
  Model: ArtifactNode;
  Monitor: ArtifactNode;
  MonitorObservation: MonitorObservationNode;
  MonitorObservationConnection: Omit<MonitorObservationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MonitorObservation']> };
  MonitorObservationInput: MonitorObservationInput;
  MoveScenarioInput: MoveScenarioInput;
  MoveScenarioPayload: Omit<MoveScenarioPayload, 'scenario'> & { scenario: Maybe<ResolversParentTypes['Scenario']> };
  Mutation: Record<PropertyKey, never>;
  NonImpact: ResolversUnionTypes<ResolversParentTypes>['NonImpact'];
  NonImpactCertificate: CertificateNode;
  NonImpactUnknown: NonImpactUnknownNode;
  Obligation: Obligation;
  OddCell: Omit<OddCell, 'datasets' | 'scenarios'> & { datasets: ReadonlyArray<ResolversParentTypes['OddCellSamples']>, scenarios: ReadonlyArray<ResolversParentTypes['Scenario']> };
  OddCellConnection: Omit<OddCellConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['OddCell']> };
  OddCellSamples: Omit<OddCellSamples, 'dataset'> & { dataset: ResolversParentTypes['Dataset'] };
  OddCoverage: OddCoverageNode;
  OddDataset: Omit<OddDataset, 'dataset'> & { dataset: ResolversParentTypes['Dataset'] };
  OddDifference: Omit<OddDifference, 'concerned' | 'element' | 'outside'> & { concerned: ReadonlyArray<ResolversParentTypes['Artifact']>, element: Maybe<ResolversParentTypes['Scenario']>, outside: ReadonlyArray<ResolversParentTypes['Artifact']> };
  OddElement: OddElementNode;
  OddElementInput: OddElementInput;
  OddInterval: OddInterval;
  OddRange: OddRange;
  OddRangeInput: OddRangeInput;
  OpenChangeRequestInput: OpenChangeRequestInput;
  OperationalDesignDomain: OddNode;
  Orphan: Omit<Orphan, 'artifact'> & { artifact: ResolversParentTypes['Artifact'] };
  OrphanConnection: Omit<OrphanConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Orphan']> };
  OtherDependency: DependencyNode;
  OutOfStep: OutOfStepNode;
  OutOfStepCause: OutOfStepCause;
  OutOfStepConnection: Omit<OutOfStepConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['OutOfStep']> };
  OverlayComparison: Omit<OverlayComparison, 'after' | 'before'> & { after: ResolversParentTypes['ImpactReport'], before: Maybe<ResolversParentTypes['ImpactReport']> };
  OverlayDelta: OverlayDelta;
  OverlayInput: OverlayInput;
  OverlayOperation: OverlayOperation;
  PackagedArtifact: PackagedArtifactNode;
  PackagedArtifactConnection: Omit<PackagedArtifactConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['PackagedArtifact']> };
  PageInfo: PageInfo;
  Part: ArtifactNode;
  PatternBindingInput: PatternBindingInput;
  PatternChoiceInput: PatternChoiceInput;
  PatternElement: PatternElement;
  PatternRelation: PatternRelation;
  PatternValue: PatternValue;
  Person: ArtifactNode;
  PipelineChange: Omit<PipelineChange, 'signOff' | 'version'> & { signOff: Maybe<ResolversParentTypes['SignOff']>, version: ResolversParentTypes['Version'] };
  PipelineChangeConnection: Omit<PipelineChangeConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['PipelineChange']> };
  PipelineMetrics: PipelineMetricsNode;
  Plan: PlanNode;
  PlanLevel: PlanLevel;
  PlanWeightsInput: PlanWeightsInput;
  PlannedStep: PlannedStep;
  Query: Record<PropertyKey, never>;
  RaciEntry: Omit<RaciEntry, 'holders' | 'who'> & { holders: ReadonlyArray<ResolversParentTypes['Person']>, who: ResolversParentTypes['Artifact'] };
  RaciMatrix: RaciMatrixNode;
  RaciProblem: Omit<RaciProblem, 'task' | 'who'> & { task: Maybe<ResolversParentTypes['Control']>, who: ReadonlyArray<ResolversParentTypes['Artifact']> };
  RaciTask: Omit<RaciTask, 'entries' | 'task'> & { entries: ReadonlyArray<ResolversParentTypes['RaciEntry']>, task: ResolversParentTypes['Control'] };
  RateSplit: RateSplit;
  ReassessChangeRequestInput: ReassessChangeRequestInput;
  Recomputation: Omit<Recomputation, 'metrics'> & { metrics: ReadonlyArray<ResolversParentTypes['RecomputedMetric']> };
  RecomputedMetric: Omit<RecomputedMetric, 'targets'> & { targets: ReadonlyArray<ResolversParentTypes['RecomputedTarget']> };
  RecomputedTarget: Omit<RecomputedTarget, 'artifact'> & { artifact: ResolversParentTypes['Artifact'] };
  RecordClaimInput: RecordClaimInput;
  RecordClaimPayload: Omit<RecordClaimPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Claim']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordClauseInput: RecordClauseInput;
  RecordClausePayload: Omit<RecordClausePayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Clause']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordCodeChangeInput: RecordCodeChangeInput;
  RecordCodeChangePayload: Omit<RecordCodeChangePayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['CodeUnit']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordComponentInput: RecordComponentInput;
  RecordComponentPayload: Omit<RecordComponentPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Component']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordDatasetVersionInput: RecordDatasetVersionInput;
  RecordDatasetVersionPayload: Omit<RecordDatasetVersionPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Dataset']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordFailureModeInput: RecordFailureModeInput;
  RecordFailureModePayload: Omit<RecordFailureModePayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['FailureMode']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordFaultTreeAnalysisInput: RecordFaultTreeAnalysisInput;
  RecordFaultTreeAnalysisPayload: Omit<RecordFaultTreeAnalysisPayload, 'evidence' | 'run' | 'tree'> & { evidence: Maybe<ResolversParentTypes['Evidence']>, run: Maybe<ResolversParentTypes['Run']>, tree: ResolversParentTypes['FaultTree'] };
  RecordFieldObservationInput: RecordFieldObservationInput;
  RecordFieldObservationPayload: Omit<RecordFieldObservationPayload, 'failureMode' | 'observation' | 'triage' | 'triggeringCondition'> & { failureMode: Maybe<ResolversParentTypes['FailureMode']>, observation: Maybe<ResolversParentTypes['Artifact']>, triage: Maybe<ResolversParentTypes['Run']>, triggeringCondition: Maybe<ResolversParentTypes['Scenario']> };
  RecordFmeaActionInput: RecordFmeaActionInput;
  RecordFmeaActionPayload: Omit<RecordFmeaActionPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Control']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordHazardInput: RecordHazardInput;
  RecordHazardPayload: Omit<RecordHazardPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Hazard']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordLifeCycleInput: RecordLifeCycleInput;
  RecordLifeCyclePayload: Omit<RecordLifeCyclePayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Control']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordModelVersionInput: RecordModelVersionInput;
  RecordModelVersionPayload: Omit<RecordModelVersionPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Model']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordMonitorInput: RecordMonitorInput;
  RecordMonitorObservationsInput: RecordMonitorObservationsInput;
  RecordMonitorObservationsPayload: Omit<RecordMonitorObservationsPayload, 'breach' | 'monitor' | 'observations'> & { breach: Maybe<ResolversParentTypes['Change']>, monitor: Maybe<ResolversParentTypes['Monitor']>, observations: ReadonlyArray<ResolversParentTypes['MonitorObservation']> };
  RecordMonitorPayload: Omit<RecordMonitorPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Monitor']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordRequirementInput: RecordRequirementInput;
  RecordRequirementPayload: Omit<RecordRequirementPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Requirement']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordSignOffInput: RecordSignOffInput;
  RecordSignOffPayload: Omit<RecordSignOffPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['SignOff']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordSpiInput: RecordSpiInput;
  RecordSpiObservationInput: RecordSpiObservationInput;
  RecordSpiObservationPayload: Omit<RecordSpiObservationPayload, 'evidence' | 'falsifies' | 'incident'> & { evidence: Maybe<ResolversParentTypes['Evidence']>, falsifies: ReadonlyArray<ResolversParentTypes['Claim']>, incident: Maybe<ResolversParentTypes['Incident']> };
  RecordSpiPayload: Omit<RecordSpiPayload, 'spi'> & { spi: Maybe<ResolversParentTypes['SafetyPerformanceIndicator']> };
  RecordTestResultInput: RecordTestResultInput;
  RecordTestResultPayload: Omit<RecordTestResultPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Evidence']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordedAssessment: RecordedAssessment;
  RelationDefinition: RelationDefinition;
  RemoveFromRoleInput: RemoveFromRoleInput;
  Requirement: ArtifactNode;
  RescopeLinkInput: RescopeLinkInput;
  ResolveChallengeInput: ResolveChallengeInput;
  RetireInput: RetireInput;
  RetractVersionInput: RetractVersionInput;
  Retraction: Retraction;
  RetractionInput: RetractionInput;
  ReviewLinkInput: ReviewLinkInput;
  ReviewLinkPayload: Omit<ReviewLinkPayload, 'link'> & { link: Maybe<ResolversParentTypes['Link']> };
  ReviewedInput: ReviewedInput;
  RevokeRowDecisionInput: RevokeRowDecisionInput;
  RiskAcceptance: Omit<RiskAcceptance, 'criterion' | 'target'> & { criterion: ResolversParentTypes['Metric'], target: Maybe<ResolversParentTypes['Metric']> };
  RiskConcernDependency: DependencyNode;
  Role: ArtifactNode;
  RoleDefinition: RoleDefinition;
  RowDecision: RowDecision;
  Rule: Rule;
  RuleAdoption: RuleAdoption;
  RuleCell: RuleCell;
  RuleEmission: RuleEmission;
  RuleEnd: RuleEnd;
  RulesUsed: RulesUsed;
  Run: ArtifactNode;
  SafetyCase: SafetyCaseNode;
  SafetyCaseDiff: SafetyCaseDiffNode;
  SafetyCaseDiffCounts: SafetyCaseDiffCounts;
  SafetyCaseExport: SafetyCaseExport;
  SafetyCaseMissing: SafetyCaseMissing;
  SafetyFunction: Omit<SafetyFunction, 'function' | 'performedBy'> & { function: ResolversParentTypes['Component'], performedBy: ReadonlyArray<ResolversParentTypes['Component']> };
  SafetyGoalPayload: Omit<SafetyGoalPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Requirement']>, version: Maybe<ResolversParentTypes['Version']> };
  SafetyMeasure: ArtifactNode;
  SafetyMeasureDependency: DependencyNode;
  SafetyPerformanceIndicator: SpiNode;
  SafetySync: SafetySyncNode;
  Scenario: ArtifactNode;
  ScenarioAreas: ScenarioAreas;
  SchemaStats: SchemaStats;
  SeenContentsInput: SeenContentsInput;
  SignOff: ArtifactNode;
  SkippedObligation: SkippedObligation;
  Sotif: SotifNode;
  SotifContributor: Omit<SotifContributor, 'analysis' | 'person'> & { analysis: ResolversParentTypes['Analysis'], person: ResolversParentTypes['Artifact'] };
  SotifReview: Omit<SotifReview, 'missing'> & { missing: ReadonlyArray<ResolversParentTypes['SotifReviewGap']> };
  SotifReviewGap: Omit<SotifReviewGap, 'analysis'> & { analysis: Maybe<ResolversParentTypes['Analysis']> };
  SpiObservation: Omit<SpiObservation, 'evidence'> & { evidence: ResolversParentTypes['Evidence'] };
  SpiObservationConnection: Omit<SpiObservationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['SpiObservation']> };
  StatusReason: StatusReason;
  StopChangeRequestInput: StopChangeRequestInput;
  String: Scalars['String']['output'];
  SubkindDefinition: SubkindDefinition;
  Subscription: Record<PropertyKey, never>;
  SwapVersionInput: SwapVersionInput;
  System: ArtifactNode;
  TakeTransitionInput: TakeTransitionInput;
  TakeTransitionPayload: Omit<TakeTransitionPayload, 'instance' | 'transition'> & { instance: ResolversParentTypes['LifeCycleInstance'], transition: ResolversParentTypes['TakenTransition'] };
  TakenTransition: TakenTransitionNode;
  TestCase: ArtifactNode;
  Trace: TraceNode;
  TraceLinkCoverage: TraceLinkCoverage;
  TraceabilityCoverage: CoverageNode;
  UnmetRequirement: Omit<UnmetRequirement, 'gate' | 'requirement'> & { gate: ResolversParentTypes['Artifact'], requirement: ResolversParentTypes['Artifact'] };
  UnreachableRequirement: Omit<UnreachableRequirement, 'gate'> & { gate: Maybe<ResolversParentTypes['Artifact']> };
  Untraced: Omit<Untraced, 'artifact'> & { artifact: ResolversParentTypes['Artifact'] };
  UntracedConnection: Omit<UntracedConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Untraced']> };
  UpdateHazardousEventInput: UpdateHazardousEventInput;
  UpdateODDInput: UpdateOddInput;
  UpdateODDPayload: Omit<UpdateOddPayload, 'differences' | 'impact'> & { differences: ReadonlyArray<ResolversParentTypes['OddDifference']>, impact: ResolversParentTypes['ImpactReport'] };
  Version: VersionNode;
  VersionConnection: Omit<VersionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Version']> };
  VersionInput: VersionInput;
  ViolateAssumptionInput: ViolateAssumptionInput;
  ViolateAssumptionPayload: Omit<ViolateAssumptionPayload, 'assumption' | 'challenge' | 'incident' | 'report'> & { assumption: Maybe<ResolversParentTypes['Claim']>, challenge: Maybe<ResolversParentTypes['Link']>, incident: Maybe<ResolversParentTypes['Incident']>, report: Maybe<ResolversParentTypes['ImpactReport']> };
  ViolatedRule: Omit<ViolatedRule, 'artifacts'> & { artifacts: ReadonlyArray<ResolversParentTypes['Artifact']> };
  WhatIf: WhatIfNode;
  WithdrawClaimInput: WithdrawClaimInput;
  WitnessPath: WitnessPath;
  WitnessSet: WitnessSet;
  WitnessStep: WitnessStep;
  WorkProduct: WorkProductNode;
};

export type AddCommentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AddCommentPayload'] = ResolversParentTypes['AddCommentPayload']> = {
  comment: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
};

export type AllowedEndsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AllowedEnds'] = ResolversParentTypes['AllowedEnds']> = {
  from: Resolver<ReadonlyArray<ResolversTypes['ArtifactKind']>, ParentType, ContextType>;
  sameKind: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to: Resolver<ReadonlyArray<ResolversTypes['ArtifactKind']>, ParentType, ContextType>;
  toSubkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AmlasArtefactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AmlasArtefact'] = ResolversParentTypes['AmlasArtefact']> = {
  artefact: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  artifacts: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  letter: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['AmlasStatus'], ParentType, ContextType>;
};

export type AmlasAssuranceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AmlasAssurance'] = ResolversParentTypes['AmlasAssurance']> = {
  missing: Resolver<ReadonlyArray<ResolversTypes['AmlasArtefact']>, ParentType, ContextType>;
  model: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
  rules: Resolver<ReadonlyArray<ResolversTypes['AmlasRule']>, ParentType, ContextType>;
  stages: Resolver<ReadonlyArray<ResolversTypes['AmlasStage']>, ParentType, ContextType>;
};

export type AmlasRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AmlasRule'] = ResolversParentTypes['AmlasRule']> = {
  artifacts: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type AmlasStageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AmlasStage'] = ResolversParentTypes['AmlasStage']> = {
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inputs: Resolver<ReadonlyArray<ResolversTypes['AmlasArtefact']>, ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outputs: Resolver<ReadonlyArray<ResolversTypes['AmlasArtefact']>, ParentType, ContextType>;
};

export type AnalysisResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Analysis'] = ResolversParentTypes['Analysis']> = {
  analyzes: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<AnalysisAnalyzesArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<AnalysisCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  expired: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<AnalysisIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<AnalysisOutgoingArgs, 'first'>>;
  page: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  performedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<AnalysisRowsArgs, 'first'>>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetAsil: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verifies: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<AnalysisVerifiesArgs, 'first'>>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<AnalysisVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApprovalDifferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApprovalDifference'] = ResolversParentTypes['ApprovalDifference']> = {
  change: Resolver<ResolversTypes['ApprovalChange'], ParentType, ContextType>;
  moved: Resolver<ResolversTypes['MemberDifferenceConnection'], ParentType, ContextType, RequireFields<ApprovalDifferenceMovedArgs, 'first'>>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signOff: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  subject: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
};

export type ApprovalDifferenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApprovalDifferenceConnection'] = ResolversParentTypes['ApprovalDifferenceConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ApprovalDifference']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApprovalLossResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApprovalLoss'] = ResolversParentTypes['ApprovalLoss']> = {
  causedBy: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  movedArtifact: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  movedFrom: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  movedTo: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revision: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  signOff: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ArchitectureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Architecture'] = ResolversParentTypes['Architecture']> = {
  elements: Resolver<ResolversTypes['ArchitectureElementConnection'], ParentType, ContextType, RequireFields<ArchitectureElementsArgs, 'first'>>;
  path: Resolver<ReadonlyArray<ResolversTypes['System']>, ParentType, ContextType>;
  product: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type ArchitectureElementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArchitectureElement'] = ResolversParentTypes['ArchitectureElement']> = {
  allocated: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  api: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  dependsOn: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  depth: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  element: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  interfaces: Resolver<ReadonlyArray<ResolversTypes['Component']>, ParentType, ContextType>;
  parent: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  realisedBy: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type ArchitectureElementConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArchitectureElementConnection'] = ResolversParentTypes['ArchitectureElementConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ArchitectureElement']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AreaMoveResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AreaMove'] = ResolversParentTypes['AreaMove']> = {
  from: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scenario: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  to: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AreaMovementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AreaMovement'] = ResolversParentTypes['AreaMovement']> = {
  counts: Resolver<ResolversTypes['ScenarioAreas'], ParentType, ContextType>;
  moves: Resolver<ReadonlyArray<ResolversTypes['AreaMove']>, ParentType, ContextType>;
  period: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AreaMovementConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AreaMovementConnection'] = ResolversParentTypes['AreaMovementConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['AreaMovement']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArgumentElementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArgumentElement'] = ResolversParentTypes['ArgumentElement']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  because: Resolver<ResolversTypes['StatusReason'], ParentType, ContextType>;
  cites: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  evidence: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  module: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  public: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ArgumentStatus'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toBeSupportedByContract: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['ArgumentElementType'], ParentType, ContextType>;
  undeveloped: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  uninstantiated: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ArgumentElementConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArgumentElementConnection'] = ResolversParentTypes['ArgumentElementConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ArgumentElement']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArgumentProblemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArgumentProblem'] = ResolversParentTypes['ArgumentProblem']> = {
  element: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rule: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity: Resolver<ResolversTypes['ProblemSeverity'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ArgumentProblemConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArgumentProblemConnection'] = ResolversParentTypes['ArgumentProblemConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ArgumentProblem']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArgumentRelationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArgumentRelation'] = ResolversParentTypes['ArgumentRelation']> = {
  from: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state: Resolver<Maybe<ResolversTypes['ChallengeState']>, ParentType, ContextType>;
  to: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['ArgumentRelationType'], ParentType, ContextType>;
};

export type ArgumentRelationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArgumentRelationConnection'] = ResolversParentTypes['ArgumentRelationConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ArgumentRelation']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArgumentStatusCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArgumentStatusCount'] = ResolversParentTypes['ArgumentStatusCount']> = {
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ArgumentStatus'], ParentType, ContextType>;
};

export type ArtifactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Artifact'] = ResolversParentTypes['Artifact']> = {
  __resolveType: TypeResolveFn<'Analysis' | 'Baseline' | 'Change' | 'Claim' | 'Clause' | 'CodeUnit' | 'Component' | 'Control' | 'Dataset' | 'Deployment' | 'Environment' | 'Evidence' | 'FailureMode' | 'Gate' | 'Hazard' | 'ImpactAssessment' | 'Incident' | 'Metric' | 'Model' | 'Monitor' | 'Part' | 'Person' | 'Requirement' | 'Role' | 'Run' | 'SafetyMeasure' | 'Scenario' | 'SignOff' | 'System' | 'TestCase', ParentType, ContextType>;
};

export type ArtifactConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArtifactConnection'] = ResolversParentTypes['ArtifactConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AsilChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AsilChange'] = ResolversParentTypes['AsilChange']> = {
  after: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  computed: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
};

export type AsilInForceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AsilInForce'] = ResolversParentTypes['AsilInForce']> = {
  beforeDecomposition: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  computed: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  effective: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  floor: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  floorSince: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ignoredLowerings: Resolver<ReadonlyArray<ResolversTypes['IgnoredAsilLowering']>, ParentType, ContextType>;
  lowerings: Resolver<ReadonlyArray<ResolversTypes['AsilLowering']>, ParentType, ContextType>;
  notation: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasons: Resolver<ReadonlyArray<ResolversTypes['AsilReason']>, ParentType, ContextType>;
};

export type AsilLoweringResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AsilLowering'] = ResolversParentTypes['AsilLowering']> = {
  from: Resolver<ResolversTypes['Asil'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signOff: Resolver<ResolversTypes['SignOff'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['Asil'], ParentType, ContextType>;
};

export type AsilReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AsilReason'] = ResolversParentTypes['AsilReason']> = {
  asil: Resolver<ResolversTypes['Asil'], ParentType, ContextType>;
  because: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['AsilReasonKind'], ParentType, ContextType>;
  path: Resolver<ReadonlyArray<ResolversTypes['AsilStep']>, ParentType, ContextType>;
};

export type AsilStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AsilStep'] = ResolversParentTypes['AsilStep']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  asil: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  because: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  relation: Resolver<Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
};

export type AssessedChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AssessedChange'] = ResolversParentTypes['AssessedChange']> = {
  fromDigest: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kinds: Resolver<ReadonlyArray<ResolversTypes['ChangeKind']>, ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subject: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toDigest: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssessmentPackageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AssessmentPackage'] = ResolversParentTypes['AssessmentPackage']> = {
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  digest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  manifest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing: Resolver<ReadonlyArray<ResolversTypes['WorkProduct']>, ParentType, ContextType>;
  products: Resolver<ReadonlyArray<ResolversTypes['WorkProduct']>, ParentType, ContextType, Partial<AssessmentPackageProductsArgs>>;
  release: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  traces: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upToDate: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AssumptionDifferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AssumptionDifference'] = ResolversParentTypes['AssumptionDifference']> = {
  assumption: Resolver<ResolversTypes['MemberDifference'], ParentType, ContextType>;
  claims: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type AssumptionDifferenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AssumptionDifferenceConnection'] = ResolversParentTypes['AssumptionDifferenceConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['AssumptionDifference']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AutomationRatioResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AutomationRatio'] = ResolversParentTypes['AutomationRatio']> = {
  activities: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  automated: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  manual: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ratio: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unstated: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AxisDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AxisDefinition'] = ResolversParentTypes['AxisDefinition']> = {
  axis: Resolver<ResolversTypes['Axis'], ParentType, ContextType>;
  effects: Resolver<ReadonlyArray<ResolversTypes['Effect']>, ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BaselineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Baseline'] = ResolversParentTypes['Baseline']> = {
  closed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<BaselineCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  gates: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<BaselineGatesArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  includedIn: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<BaselineIncludedInArgs, 'first'>>;
  includes: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<BaselineIncludesArgs, 'first'>>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<BaselineIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<BaselineOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  signOffs: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<BaselineSignOffsArgs, 'first'>>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersedes: Resolver<Maybe<ResolversTypes['Baseline']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<BaselineVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BaselineDiffResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BaselineDiff'] = ResolversParentTypes['BaselineDiff']> = {
  after: Resolver<ResolversTypes['BaselineDiffSide'], ParentType, ContextType>;
  approvals: Resolver<ResolversTypes['ApprovalDifferenceConnection'], ParentType, ContextType, RequireFields<BaselineDiffApprovalsArgs, 'first'>>;
  artifactsAdded: Resolver<ResolversTypes['MemberDifferenceConnection'], ParentType, ContextType, RequireFields<BaselineDiffArtifactsAddedArgs, 'first'>>;
  artifactsChanged: Resolver<ResolversTypes['MemberDifferenceConnection'], ParentType, ContextType, RequireFields<BaselineDiffArtifactsChangedArgs, 'first'>>;
  artifactsRemoved: Resolver<ResolversTypes['MemberDifferenceConnection'], ParentType, ContextType, RequireFields<BaselineDiffArtifactsRemovedArgs, 'first'>>;
  assumptions: Resolver<ResolversTypes['AssumptionDifferenceConnection'], ParentType, ContextType, RequireFields<BaselineDiffAssumptionsArgs, 'first'>>;
  before: Resolver<ResolversTypes['BaselineDiffSide'], ParentType, ContextType>;
  challenges: Resolver<ResolversTypes['ChallengeDifferenceConnection'], ParentType, ContextType, RequireFields<BaselineDiffChallengesArgs, 'first'>>;
  claims: Resolver<ResolversTypes['ClaimDifferenceConnection'], ParentType, ContextType, RequireFields<BaselineDiffClaimsArgs, 'first'>>;
  counts: Resolver<ResolversTypes['BaselineDiffCounts'], ParentType, ContextType>;
  gates: Resolver<ResolversTypes['GateDifferenceConnection'], ParentType, ContextType, RequireFields<BaselineDiffGatesArgs, 'first'>>;
  linksAdded: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<BaselineDiffLinksAddedArgs, 'first'>>;
  linksChanged: Resolver<ResolversTypes['LinkDifferenceConnection'], ParentType, ContextType, RequireFields<BaselineDiffLinksChangedArgs, 'first'>>;
  linksRemoved: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<BaselineDiffLinksRemovedArgs, 'first'>>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdicts: Resolver<ResolversTypes['LinkVerdictDifferenceConnection'], ParentType, ContextType, RequireFields<BaselineDiffVerdictsArgs, 'first'>>;
};

export type BaselineDiffCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BaselineDiffCounts'] = ResolversParentTypes['BaselineDiffCounts']> = {
  approvalsGained: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  approvalsLost: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  artifactsAdded: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  artifactsChanged: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  artifactsRemoved: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assumptions: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  challenges: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimsGainedSupport: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimsLostSupport: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gates: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  linksAdded: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  linksChanged: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  linksRemoved: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdicts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BaselineDiffSideResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BaselineDiffSide'] = ResolversParentTypes['BaselineDiffSide']> = {
  baseline: Resolver<Maybe<ResolversTypes['Baseline']>, ParentType, ContextType>;
  members: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type BoundaryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BoundaryConnection'] = ResolversParentTypes['BoundaryConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['BoundaryLink']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BoundaryLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BoundaryLink'] = ResolversParentTypes['BoundaryLink']> = {
  inside: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outside: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['CutReason'], ParentType, ContextType>;
  relation: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
};

export type CaseDependencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CaseDependency'] = ResolversParentTypes['CaseDependency']> = {
  __resolveType: TypeResolveFn<'ConfigurationDependency' | 'DesignDependency' | 'ExternalAssumption' | 'HazardDependency' | 'InternalAssumption' | 'OtherDependency' | 'RiskConcernDependency' | 'SafetyMeasureDependency', ParentType, ContextType>;
};

export type ChallengeDifferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChallengeDifference'] = ResolversParentTypes['ChallengeDifference']> = {
  after: Resolver<Maybe<ResolversTypes['ChallengeState']>, ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['ChallengeState']>, ParentType, ContextType>;
  challenged: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  challenger: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  link: Resolver<ResolversTypes['Link'], ParentType, ContextType>;
};

export type ChallengeDifferenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChallengeDifferenceConnection'] = ResolversParentTypes['ChallengeDifferenceConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ChallengeDifference']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChallengePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChallengePayload'] = ResolversParentTypes['ChallengePayload']> = {
  challenge: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  challenged: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  challenger: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  affects: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ChangeAffectsArgs, 'first'>>;
  assessedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ChangeAssessedByArgs, 'first'>>;
  attributedTo: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ChangeAttributedToArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<ChangeCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ChangeIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ChangeOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  status: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ChangeVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeAssessmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeAssessment'] = ResolversParentTypes['ChangeAssessment']> = {
  because: Resolver<ReadonlyArray<ResolversTypes['ImpactItem']>, ParentType, ContextType, RequireFields<ChangeAssessmentBecauseArgs, 'first'>>;
  becauseCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts: Resolver<ResolversTypes['ImpactCounts'], ParentType, ContextType>;
  exitCode: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fixes: Resolver<ReadonlyArray<ResolversTypes['Obligation']>, ParentType, ContextType>;
  headline: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  report: Resolver<ResolversTypes['ImpactReport'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unmet: Resolver<ReadonlyArray<ResolversTypes['UnmetRequirement']>, ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  violatedRules: Resolver<ReadonlyArray<ResolversTypes['ViolatedRule']>, ParentType, ContextType>;
};

export type ChangeConclusionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeConclusion'] = ResolversParentTypes['ChangeConclusion']> = {
  checkedRevision: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  duplicateOf: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fellBecause: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  rowsDigest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signedBy: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ChangeRequestStatus'], ParentType, ContextType>;
  verdict: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
};

export type ChangeImpactDifferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeImpactDifference'] = ResolversParentTypes['ChangeImpactDifference']> = {
  added: Resolver<ResolversTypes['ChangeImpactRowConnection'], ParentType, ContextType, RequireFields<ChangeImpactDifferenceAddedArgs, 'first'>>;
  changesDiffer: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dropped: Resolver<ResolversTypes['ChangeImpactRowConnection'], ParentType, ContextType, RequireFields<ChangeImpactDifferenceDroppedArgs, 'first'>>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeImpactRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeImpactRow'] = ResolversParentTypes['ChangeImpactRow']> = {
  artifact: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cutBy: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decision: Resolver<Maybe<ResolversTypes['RowDecision']>, ParentType, ContextType>;
  distance: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effect: Resolver<Maybe<ResolversTypes['Effect']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  modality: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  obligations: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  open: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangeImpactRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeImpactRowConnection'] = ResolversParentTypes['ChangeImpactRowConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ChangeImpactRow']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeKindDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeKindDefinition'] = ResolversParentTypes['ChangeKindDefinition']> = {
  kind: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  reading: Resolver<ResolversTypes['ChangeReading'], ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangeObligationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeObligation'] = ResolversParentTypes['ChangeObligation']> = {
  accountable: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  action: Resolver<ResolversTypes['ObligationAction'], ParentType, ContextType>;
  clause: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  notBefore: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  responsible: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  subject: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChangeRequestResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeRequest'] = ResolversParentTypes['ChangeRequest']> = {
  assessment: Resolver<ResolversTypes['RecordedAssessment'], ParentType, ContextType>;
  assessments: Resolver<ReadonlyArray<ResolversTypes['RecordedAssessment']>, ParentType, ContextType>;
  change: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
  conclusion: Resolver<Maybe<ResolversTypes['ChangeConclusion']>, ParentType, ContextType>;
  configuration: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decisions: Resolver<ReadonlyArray<ResolversTypes['RowDecision']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openRows: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedRevision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan: Resolver<ReadonlyArray<ResolversTypes['ChangeObligation']>, ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows: Resolver<ResolversTypes['ChangeImpactRowConnection'], ParentType, ContextType, RequireFields<ChangeRequestRowsArgs, 'first'>>;
  rowsAddedSince: Resolver<ResolversTypes['ChangeImpactDifference'], ParentType, ContextType, Partial<ChangeRequestRowsAddedSinceArgs>>;
  status: Resolver<ResolversTypes['ChangeRequestStatus'], ParentType, ContextType>;
  title: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangeRequestConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeRequestConnection'] = ResolversParentTypes['ChangeRequestConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ChangeRequest']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeRequestErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeRequestError'] = ResolversParentTypes['ChangeRequestError']> = {
  code: Resolver<ResolversTypes['ChangeRequestErrorCode'], ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows: Resolver<ReadonlyArray<ResolversTypes['ChangeImpactRow']>, ParentType, ContextType>;
};

export type ChangeRequestExportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeRequestExport'] = ResolversParentTypes['ChangeRequestExport']> = {
  adapter: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  conformance: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileName: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangeRequestPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeRequestPayload'] = ResolversParentTypes['ChangeRequestPayload']> = {
  changeRequest: Resolver<Maybe<ResolversTypes['ChangeRequest']>, ParentType, ContextType>;
  errors: Resolver<ReadonlyArray<ResolversTypes['ChangeRequestError']>, ParentType, ContextType>;
  replayed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangedFindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangedFinding'] = ResolversParentTypes['ChangedFinding']> = {
  after: Resolver<Maybe<ResolversTypes['FindingState']>, ParentType, ContextType>;
  artifact: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['FindingState']>, ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ChangedFindingsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangedFindings'] = ResolversParentTypes['ChangedFindings']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ChangedFinding']>, ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  challengedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ClaimChallengedByArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<ClaimCommentsArgs, 'first'>>;
  context: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ClaimContextArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ClaimIncomingArgs, 'first'>>;
  k: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  logic: Resolver<Maybe<ResolversTypes['ClaimLogic']>, ParentType, ContextType>;
  origin: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ClaimOutgoingArgs, 'first'>>;
  public: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  status: Resolver<ResolversTypes['ArgumentStatus'], ParentType, ContextType>;
  statusBecause: Resolver<ResolversTypes['StatusReason'], ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supportedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ClaimSupportedByArgs, 'first'>>;
  supports: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ClaimSupportsArgs, 'first'>>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toBeSupportedByContract: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  undeveloped: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  uninstantiated: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ClaimVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimDifferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimDifference'] = ResolversParentTypes['ClaimDifference']> = {
  after: Resolver<Maybe<ResolversTypes['ClaimStanding']>, ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['ClaimStanding']>, ParentType, ContextType>;
  change: Resolver<ResolversTypes['ClaimChange'], ParentType, ContextType>;
  claim: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  outdatedAfter: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  outdatedBefore: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  supportsAdded: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  supportsRemoved: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type ClaimDifferenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimDifferenceConnection'] = ResolversParentTypes['ClaimDifferenceConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ClaimDifference']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClauseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Clause'] = ResolversParentTypes['Clause']> = {
  appliesTo: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ClauseAppliesToArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<ClauseCommentsArgs, 'first'>>;
  compliedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ClauseCompliedByArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  effectiveFrom: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ClauseIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  number: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ClauseOutgoingArgs, 'first'>>;
  partOf: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ClausePartOfArgs, 'first'>>;
  parts: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ClausePartsArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ClauseVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeUnitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CodeUnit'] = ResolversParentTypes['CodeUnit']> = {
  api: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  asilInForce: Resolver<ResolversTypes['AsilInForce'], ParentType, ContextType>;
  ast: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<CodeUnitCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  dependents: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<CodeUnitDependentsArgs, 'first'>>;
  dependsOn: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<CodeUnitDependsOnArgs, 'first'>>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  evaluations: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<CodeUnitEvaluationsArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  implements: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<CodeUnitImplementsArgs, 'first'>>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<CodeUnitIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<CodeUnitOutgoingArgs, 'first'>>;
  path: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usedBy: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<CodeUnitUsedByArgs, 'first'>>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<CodeUnitVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outdated: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stance: Resolver<ResolversTypes['CommentStance'], ParentType, ContextType>;
  subject: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type CommentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommentConnection'] = ResolversParentTypes['CommentConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Comment']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommonElementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommonElement'] = ResolversParentTypes['CommonElement']> = {
  elements: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  events: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type CommonElementsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommonElements'] = ResolversParentTypes['CommonElements']> = {
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['CommonElement']>, ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompleteFmeaActionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CompleteFmeaActionPayload'] = ResolversParentTypes['CompleteFmeaActionPayload']> = {
  action: Resolver<Maybe<ResolversTypes['FmeaAction']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
};

export type ComponentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Component'] = ResolversParentTypes['Component']> = {
  api: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  asilInForce: Resolver<ResolversTypes['AsilInForce'], ParentType, ContextType>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<ComponentCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  dependents: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ComponentDependentsArgs, 'first'>>;
  dependsOn: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ComponentDependsOnArgs, 'first'>>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  implements: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ComponentImplementsArgs, 'first'>>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ComponentIncomingArgs, 'first'>>;
  integrityLevel: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ComponentOutgoingArgs, 'first'>>;
  partOf: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ComponentPartOfArgs, 'first'>>;
  parts: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ComponentPartsArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supplier: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ComponentVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfigurationDependencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConfigurationDependency'] = ResolversParentTypes['ConfigurationDependency']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  claims: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContentFieldDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContentFieldDefinition'] = ResolversParentTypes['ContentFieldDefinition']> = {
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readByEngine: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ControlResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Control'] = ResolversParentTypes['Control']> = {
  appliesTo: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ControlAppliesToArgs, 'first'>>;
  bounds: Resolver<Maybe<ReadonlyArray<ResolversTypes['EnvelopeBound']>>, ParentType, ContextType>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<ControlCommentsArgs, 'first'>>;
  compliesWith: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ControlCompliesWithArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  effectiveFrom: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidence: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ControlEvidenceArgs, 'first'>>;
  expired: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ControlIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  mitigates: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ControlMitigatesArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ControlOutgoingArgs, 'first'>>;
  requires: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ControlRequiresArgs, 'first'>>;
  responsible: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ControlResponsibleArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verifiedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ControlVerifiedByArgs, 'first'>>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ControlVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  by: Resolver<ResolversTypes['CoverageDimension'], ParentType, ContextType>;
  rows: Resolver<ReadonlyArray<ResolversTypes['CoverageRow']>, ParentType, ContextType>;
  unclassified: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type CoverageRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CoverageRow'] = ResolversParentTypes['CoverageRow']> = {
  covered: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratio: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  total: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncovered: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type CreateBaselinePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateBaselinePayload'] = ResolversParentTypes['CreateBaselinePayload']> = {
  baseline: Resolver<Maybe<ResolversTypes['Baseline']>, ParentType, ContextType>;
  leftOut: Resolver<ReadonlyArray<ResolversTypes['LeftOut']>, ParentType, ContextType, RequireFields<CreateBaselinePayloadLeftOutArgs, 'first'>>;
  leftOutCounts: Resolver<ReadonlyArray<ResolversTypes['LeftOutCount']>, ParentType, ContextType>;
  members: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
};

export type CreateSystemPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateSystemPayload'] = ResolversParentTypes['CreateSystemPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type CriterionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Criterion'] = ResolversParentTypes['Criterion']> = {
  metric: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  op: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CriticalityReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CriticalityReason'] = ResolversParentTypes['CriticalityReason']> = {
  harmTargets: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  hazard: Resolver<ResolversTypes['Hazard'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CutSetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CutSet'] = ResolversParentTypes['CutSet']> = {
  events: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  names: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  order: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  probability: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CutSetConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CutSetConnection'] = ResolversParentTypes['CutSetConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['CutSet']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type CutSetsOfOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CutSetsOfOrder'] = ResolversParentTypes['CutSetsOfOrder']> = {
  count: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  order: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  access: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  asilInForce: Resolver<ResolversTypes['AsilInForce'], ParentType, ContextType>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<DatasetCommentsArgs, 'first'>>;
  covers: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DatasetCoversArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  derived: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DatasetDerivedArgs, 'first'>>;
  derivedFrom: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DatasetDerivedFromArgs, 'first'>>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  evaluations: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DatasetEvaluationsArgs, 'first'>>;
  generatedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DatasetGeneratedByArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<DatasetIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  labels: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  oddCoverage: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<DatasetOutgoingArgs, 'first'>>;
  parts: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  schema: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usedBy: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<DatasetUsedByArgs, 'first'>>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<DatasetVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetLeakResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DatasetLeak'] = ResolversParentTypes['DatasetLeak']> = {
  kind: Resolver<ResolversTypes['LeakKind'], ParentType, ContextType>;
  origin: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  other: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  otherRole: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  role: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DatasetPhaseStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DatasetPhaseState'] = ResolversParentTypes['DatasetPhaseState']> = {
  artifacts: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  done: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phase: Resolver<ResolversTypes['DatasetPhase'], ParentType, ContextType>;
};

export type DatasetPropertyStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DatasetPropertyState'] = ResolversParentTypes['DatasetPropertyState']> = {
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  metrics: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  property: Resolver<ResolversTypes['DatasetProperty'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['DatasetPropertyStatus'], ParentType, ContextType>;
};

export type DatasetSafetyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DatasetSafety'] = ResolversParentTypes['DatasetSafety']> = {
  dataset: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  leakage: Resolver<ReadonlyArray<ResolversTypes['DatasetLeak']>, ParentType, ContextType>;
  lifecycle: Resolver<ReadonlyArray<ResolversTypes['DatasetPhaseState']>, ParentType, ContextType>;
  missing: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  properties: Resolver<ReadonlyArray<ResolversTypes['DatasetPropertyState']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideProposalPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DecideProposalPayload'] = ResolversParentTypes['DecideProposalPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  state: Resolver<Maybe<ResolversTypes['ProposalState']>, ParentType, ContextType>;
};

export type DecomposePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DecomposePayload'] = ResolversParentTypes['DecomposePayload']> = {
  decomposition: Resolver<Maybe<ResolversTypes['Decomposition']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
};

export type DecompositionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Decomposition'] = ResolversParentTypes['Decomposition']> = {
  asil: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  group: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['DecompositionPart']>, ParentType, ContextType>;
  problems: Resolver<ReadonlyArray<ResolversTypes['DecompositionProblem']>, ParentType, ContextType>;
  requirement: Resolver<ResolversTypes['Requirement'], ParentType, ContextType>;
  valid: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DecompositionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DecompositionConnection'] = ResolversParentTypes['DecompositionConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Decomposition']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DecompositionPartResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DecompositionPart'] = ResolversParentTypes['DecompositionPart']> = {
  asil: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  notation: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rationale: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requirement: Resolver<ResolversTypes['Requirement'], ParentType, ContextType>;
};

export type DecompositionProblemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DecompositionProblem'] = ResolversParentTypes['DecompositionProblem']> = {
  about: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeploymentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Deployment'] = ResolversParentTypes['Deployment']> = {
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<DeploymentCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  environment: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evaluations: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DeploymentEvaluationsArgs, 'first'>>;
  governedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DeploymentGovernedByArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  includes: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<DeploymentIncludesArgs, 'first'>>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<DeploymentIncomingArgs, 'first'>>;
  instances: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  monitoredBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DeploymentMonitoredByArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<DeploymentOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<DeploymentVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DesignDependencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DesignDependency'] = ResolversParentTypes['DesignDependency']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  claims: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisciplineCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DisciplineCount'] = ResolversParentTypes['DisciplineCount']> = {
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
};

export type DispositionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Disposition'] = ResolversParentTypes['Disposition']> = {
  active: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code: Resolver<ResolversTypes['DispositionCode'], ParentType, ContextType>;
  expiredBecause: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EffectCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EffectCount'] = ResolversParentTypes['EffectCount']> = {
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effect: Resolver<ResolversTypes['Effect'], ParentType, ContextType>;
};

export type EffectDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EffectDefinition'] = ResolversParentTypes['EffectDefinition']> = {
  axis: Resolver<ResolversTypes['Axis'], ParentType, ContextType>;
  effect: Resolver<ResolversTypes['Effect'], ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EffectStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EffectState'] = ResolversParentTypes['EffectState']> = {
  cutBy: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  effect: Resolver<ResolversTypes['Effect'], ParentType, ContextType>;
  modality: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  scope: Resolver<Maybe<ResolversTypes['ItemScope']>, ParentType, ContextType>;
};

export type EnvelopeBoundResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EnvelopeBound'] = ResolversParentTypes['EnvelopeBound']> = {
  field: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metric: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  op: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subject: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  value: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type EnvironmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Environment'] = ResolversParentTypes['Environment']> = {
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<EnvironmentCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  dependents: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<EnvironmentDependentsArgs, 'first'>>;
  dependsOn: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<EnvironmentDependsOnArgs, 'first'>>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<EnvironmentIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<EnvironmentOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toolConfidenceLevel: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usedBy: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<EnvironmentUsedByArgs, 'first'>>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<EnvironmentVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  challenges: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<EvidenceChallengesArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<EvidenceCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  evaluates: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<EvidenceEvaluatesArgs, 'first'>>;
  evidences: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<EvidenceEvidencesArgs, 'first'>>;
  expired: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  generatedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<EvidenceGeneratedByArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<EvidenceIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outcome: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<EvidenceOutgoingArgs, 'first'>>;
  results: Resolver<Maybe<ReadonlyArray<ResolversTypes['MetricResult']>>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<EvidenceVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExternalAssumptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExternalAssumption'] = ResolversParentTypes['ExternalAssumption']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  claims: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FailureModeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FailureMode'] = ResolversParentTypes['FailureMode']> = {
  actionPriority: Resolver<Maybe<ResolversTypes['ActionPriority']>, ParentType, ContextType>;
  actionPriorityEdition: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  analyses: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<FailureModeAnalysesArgs, 'first'>>;
  beta: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  causes: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<FailureModeCausesArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<FailureModeCommentsArgs, 'first'>>;
  component: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  effects: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<FailureModeEffectsArgs, 'first'>>;
  elements: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<FailureModeElementsArgs, 'first'>>;
  failureRate: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  formula: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<FailureModeIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  mitigatedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<FailureModeMitigatedByArgs, 'first'>>;
  orphaned: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<FailureModeOutgoingArgs, 'first'>>;
  probability: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ratings: Resolver<ResolversTypes['FmeaRatings'], ParentType, ContextType>;
  repairRate: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rpn: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  safeShare: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  severityLoweredBy: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  state: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  testInterval: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<FailureModeVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FaultTreeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FaultTree'] = ResolversParentTypes['FaultTree']> = {
  approximated: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  coherent: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  commonCauses: Resolver<ResolversTypes['CommonElements'], ParentType, ContextType, RequireFields<FaultTreeCommonCausesArgs, 'first'>>;
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cutSetCount: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  cutSetMeaning: Resolver<ResolversTypes['CutSetMeaning'], ParentType, ContextType>;
  cutSetsByOrder: Resolver<ReadonlyArray<ResolversTypes['CutSetsOfOrder']>, ParentType, ContextType>;
  importance: Resolver<Maybe<ResolversTypes['FaultTreeImportance']>, ParentType, ContextType>;
  improvements: Resolver<Maybe<ResolversTypes['Improvements']>, ParentType, ContextType, RequireFields<FaultTreeImprovementsArgs, 'first'>>;
  incompleteBecause: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minCutUpperBound: Resolver<Maybe<ResolversTypes['FaultTreeApproximation']>, ParentType, ContextType>;
  minimalCutSets: Resolver<ResolversTypes['CutSetConnection'], ParentType, ContextType, RequireFields<FaultTreeMinimalCutSetsArgs, 'first'>>;
  missing: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  missionTime: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  openPsa: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rareEvent: Resolver<Maybe<ResolversTypes['FaultTreeApproximation']>, ParentType, ContextType>;
  top: Resolver<ResolversTypes['FailureMode'], ParentType, ContextType>;
  topProbability: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type FaultTreeApproximationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FaultTreeApproximation'] = ResolversParentTypes['FaultTreeApproximation']> = {
  clamped: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isBound: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FaultTreeImportanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FaultTreeImportance'] = ResolversParentTypes['FaultTreeImportance']> = {
  fussellVeselyVariant: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leaves: Resolver<ReadonlyArray<ResolversTypes['LeafImportance']>, ParentType, ContextType>;
};

export type FaultTreePictureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FaultTreePicture'] = ResolversParentTypes['FaultTreePicture']> = {
  boxes: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  facts: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  page: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  svg: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  top: Resolver<ResolversTypes['FailureMode'], ParentType, ContextType>;
};

export type FaultTreeProgressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FaultTreeProgress'] = ResolversParentTypes['FaultTreeProgress']> = {
  elapsedMilliseconds: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  phase: Resolver<ResolversTypes['FaultTreePhase'], ParentType, ContextType>;
  tree: Resolver<Maybe<ResolversTypes['FaultTree']>, ParentType, ContextType>;
};

export type FindingStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingState'] = ResolversParentTypes['FindingState']> = {
  effects: Resolver<ReadonlyArray<ResolversTypes['Effect']>, ParentType, ContextType>;
  modality: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  states: Resolver<ReadonlyArray<ResolversTypes['EffectState']>, ParentType, ContextType>;
};

export type FindingsChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingsChange'] = ResolversParentTypes['FindingsChange']> = {
  appeared: Resolver<ResolversTypes['ChangedFindings'], ParentType, ContextType>;
  cause: Resolver<ResolversTypes['FindingsChangeCause'], ParentType, ContextType>;
  changed: Resolver<ResolversTypes['ChangedFindings'], ParentType, ContextType>;
  disappeared: Resolver<ResolversTypes['ChangedFindings'], ParentType, ContextType>;
  entry: Resolver<Maybe<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
  report: Resolver<ResolversTypes['ImpactReport'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdictAfter: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  verdictBefore: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  writes: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FmeaResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Fmea'] = ResolversParentTypes['Fmea']> = {
  analysis: Resolver<ResolversTypes['Analysis'], ParentType, ContextType>;
  edition: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  histogram: Resolver<ResolversTypes['FmeaHistogram'], ParentType, ContextType>;
  managementReview: Resolver<ReadonlyArray<ResolversTypes['FmeaRow']>, ParentType, ContextType>;
  openActions: Resolver<ReadonlyArray<ResolversTypes['FmeaAction']>, ParentType, ContextType>;
  page: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows: Resolver<ResolversTypes['FmeaRowConnection'], ParentType, ContextType, RequireFields<FmeaRowsArgs, 'first'>>;
  status: Resolver<ReadonlyArray<ResolversTypes['Effect']>, ParentType, ContextType>;
};

export type FmeaActionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FmeaAction'] = ResolversParentTypes['FmeaAction']> = {
  after: Resolver<Maybe<ResolversTypes['FmeaRatings']>, ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['FmeaRatings']>, ParentType, ContextType>;
  control: Resolver<ResolversTypes['Control'], ParentType, ContextType>;
  designChange: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failureMode: Resolver<ResolversTypes['FailureMode'], ParentType, ContextType>;
  justification: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priorityAfter: Resolver<Maybe<ResolversTypes['ActionPriority']>, ParentType, ContextType>;
  priorityBefore: Resolver<Maybe<ResolversTypes['ActionPriority']>, ParentType, ContextType>;
  responsible: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['ActionState'], ParentType, ContextType>;
};

export type FmeaHistogramResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FmeaHistogram'] = ResolversParentTypes['FmeaHistogram']> = {
  high: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  low: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medium: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unrated: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FmeaRatingsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FmeaRatings'] = ResolversParentTypes['FmeaRatings']> = {
  detection: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  occurrence: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  severity: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FmeaRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FmeaRow'] = ResolversParentTypes['FmeaRow']> = {
  actionPriority: Resolver<Maybe<ResolversTypes['ActionPriority']>, ParentType, ContextType>;
  actions: Resolver<ReadonlyArray<ResolversTypes['FmeaAction']>, ParentType, ContextType>;
  causes: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  component: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  components: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  detection: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  effects: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  failureMode: Resolver<ResolversTypes['FailureMode'], ParentType, ContextType>;
  functions: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  managementReview: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  orphaned: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  otherControls: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  prevention: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  ratings: Resolver<ResolversTypes['FmeaRatings'], ParentType, ContextType>;
  rpn: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status: Resolver<ReadonlyArray<ResolversTypes['Effect']>, ParentType, ContextType>;
};

export type FmeaRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FmeaRowConnection'] = ResolversParentTypes['FmeaRowConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['FmeaRow']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FmedaResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Fmeda'] = ResolversParentTypes['Fmeda']> = {
  analysis: Resolver<ResolversTypes['Analysis'], ParentType, ContextType>;
  asil: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lfm: Resolver<ResolversTypes['HardwareMetric'], ParentType, ContextType>;
  obligation: Resolver<Maybe<ResolversTypes['TargetObligation']>, ParentType, ContextType>;
  page: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pmhf: Resolver<ResolversTypes['HardwareMetric'], ParentType, ContextType>;
  rows: Resolver<ResolversTypes['FmedaRowConnection'], ParentType, ContextType, RequireFields<FmedaRowsArgs, 'first'>>;
  safetyGoal: Resolver<Maybe<ResolversTypes['Requirement']>, ParentType, ContextType>;
  spfm: Resolver<ResolversTypes['HardwareMetric'], ParentType, ContextType>;
  status: Resolver<ReadonlyArray<ResolversTypes['Effect']>, ParentType, ContextType>;
  sum: Resolver<ResolversTypes['RateSplit'], ParentType, ContextType>;
};

export type FmedaMissingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FmedaMissing'] = ResolversParentTypes['FmedaMissing']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  code: Resolver<ResolversTypes['FmedaMissingCode'], ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FmedaRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FmedaRow'] = ResolversParentTypes['FmedaRow']> = {
  component: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  failureMode: Resolver<ResolversTypes['FailureMode'], ParentType, ContextType>;
  mechanisms: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  orphaned: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  split: Resolver<ResolversTypes['RateSplit'], ParentType, ContextType>;
};

export type FmedaRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FmedaRowConnection'] = ResolversParentTypes['FmedaRowConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['FmedaRow']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FunctionalInsufficiencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionalInsufficiency'] = ResolversParentTypes['FunctionalInsufficiency']> = {
  causeClass: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failureMode: Resolver<ResolversTypes['FailureMode'], ParentType, ContextType>;
  insufficiencyOf: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leadsTo: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  mitigatedBy: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  proposal: Resolver<Maybe<ResolversTypes['ProposalState']>, ParentType, ContextType>;
  triggeredBy: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type FunctionalInsufficiencyConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FunctionalInsufficiencyConnection'] = ResolversParentTypes['FunctionalInsufficiencyConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['FunctionalInsufficiency']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GapResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Gap'] = ResolversParentTypes['Gap']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['GapKind'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  related: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GapConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GapConnection'] = ResolversParentTypes['GapConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Gap']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Gate'] = ResolversParentTypes['Gate']> = {
  appliesTo: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<GateAppliesToArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<GateCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<GateIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<GateOutgoingArgs, 'first'>>;
  requires: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<GateRequiresArgs, 'first'>>;
  responsible: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<GateResponsibleArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  signOffs: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<GateSignOffsArgs, 'first'>>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<GateVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GateDifferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GateDifference'] = ResolversParentTypes['GateDifference']> = {
  after: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  gate: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  unmetAfter: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  unmetBefore: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type GateDifferenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GateDifferenceConnection'] = ResolversParentTypes['GateDifferenceConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['GateDifference']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GateVerdictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GateVerdict'] = ResolversParentTypes['GateVerdict']> = {
  gate: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  unmet: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type GeneratedElementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GeneratedElement'] = ResolversParentTypes['GeneratedElement']> = {
  artifact: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  evidence: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inContextOf: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status: Resolver<Maybe<ResolversTypes['ArgumentStatus']>, ParentType, ContextType>;
  supportedBy: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['ArgumentElementType'], ParentType, ContextType>;
  undeveloped: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GeneratedElementConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GeneratedElementConnection'] = ResolversParentTypes['GeneratedElementConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['GeneratedElement']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GeneratedSafetyCaseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GeneratedSafetyCase'] = ResolversParentTypes['GeneratedSafetyCase']> = {
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts: Resolver<ReadonlyArray<ResolversTypes['GeneratedStatusCount']>, ParentType, ContextType>;
  elements: Resolver<ResolversTypes['GeneratedElementConnection'], ParentType, ContextType, RequireFields<GeneratedSafetyCaseElementsArgs, 'first'>>;
  missing: Resolver<ReadonlyArray<ResolversTypes['SafetyCaseMissing']>, ParentType, ContextType>;
  page: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ArgumentStatus'], ParentType, ContextType>;
  system: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type GeneratedStatusCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GeneratedStatusCount'] = ResolversParentTypes['GeneratedStatusCount']> = {
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ArgumentStatus'], ParentType, ContextType>;
};

export type HardwareMetricResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HardwareMetric'] = ResolversParentTypes['HardwareMetric']> = {
  fraction: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missing: Resolver<ReadonlyArray<ResolversTypes['FmedaMissing']>, ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target: Resolver<Maybe<ResolversTypes['HardwareTarget']>, ParentType, ContextType>;
  value: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['TargetVerdict'], ParentType, ContextType>;
};

export type HardwareTargetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HardwareTarget'] = ResolversParentTypes['HardwareTarget']> = {
  op: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type HazardResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Hazard'] = ResolversParentTypes['Hazard']> = {
  analyses: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<HazardAnalysesArgs, 'first'>>;
  asil: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asilInForce: Resolver<ResolversTypes['AsilInForce'], ParentType, ContextType>;
  asilReason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  causedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<HazardCausedByArgs, 'first'>>;
  claims: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<HazardClaimsArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<HazardCommentsArgs, 'first'>>;
  controllability: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  controllabilityRationale: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  elements: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<HazardElementsArgs, 'first'>>;
  exposure: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exposureRationale: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  harmTarget: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<HazardIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  mitigatedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<HazardMitigatedByArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<HazardOutgoingArgs, 'first'>>;
  ratings: Resolver<ResolversTypes['HazardRatingConnection'], ParentType, ContextType, RequireFields<HazardRatingsArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  riskSource: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severityRationale: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<HazardVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HazardDependencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HazardDependency'] = ResolversParentTypes['HazardDependency']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  claims: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HazardRatingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HazardRating'] = ResolversParentTypes['HazardRating']> = {
  asil: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  computed: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  controllability: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  controllabilityRationale: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exposure: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exposureRationale: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severityRationale: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
};

export type HazardRatingConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HazardRatingConnection'] = ResolversParentTypes['HazardRatingConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['HazardRating']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HazardousEventPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HazardousEventPayload'] = ResolversParentTypes['HazardousEventPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Hazard']>, ParentType, ContextType>;
  asil: Resolver<ResolversTypes['Asil'], ParentType, ContextType>;
  because: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changed: Resolver<ReadonlyArray<ResolversTypes['AsilChange']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type IdConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdConnection'] = ResolversParentTypes['IdConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IgnoredAsilLoweringResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IgnoredAsilLowering'] = ResolversParentTypes['IgnoredAsilLowering']> = {
  because: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signOff: Resolver<ResolversTypes['SignOff'], ParentType, ContextType>;
};

export type ImpactAssessmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImpactAssessment'] = ResolversParentTypes['ImpactAssessment']> = {
  assesses: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ImpactAssessmentAssessesArgs, 'first'>>;
  attributedTo: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ImpactAssessmentAttributedToArgs, 'first'>>;
  code: Resolver<Maybe<ResolversTypes['DispositionCode']>, ParentType, ContextType>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<ImpactAssessmentCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  expiresAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ImpactAssessmentIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  level: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ImpactAssessmentOutgoingArgs, 'first'>>;
  rationale: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  signOffs: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ImpactAssessmentSignOffsArgs, 'first'>>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  status: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ImpactAssessmentVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImpactCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImpactCounts'] = ResolversParentTypes['ImpactCounts']> = {
  byEffect: Resolver<ReadonlyArray<ResolversTypes['EffectCount']>, ParentType, ContextType>;
  byKind: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  byModality: Resolver<ReadonlyArray<ResolversTypes['ModalityCount']>, ParentType, ContextType>;
  total: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImpactItem'] = ResolversParentTypes['ImpactItem']> = {
  approval: Resolver<Maybe<ResolversTypes['ApprovalLoss']>, ParentType, ContextType>;
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  businessWeight: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distance: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effects: Resolver<ReadonlyArray<ResolversTypes['Effect']>, ParentType, ContextType>;
  modality: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  obligations: Resolver<ReadonlyArray<ResolversTypes['Obligation']>, ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recomputed: Resolver<Maybe<ResolversTypes['Recomputation']>, ParentType, ContextType>;
  states: Resolver<ReadonlyArray<ResolversTypes['EffectState']>, ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  witness: Resolver<ReadonlyArray<ResolversTypes['WitnessStep']>, ParentType, ContextType>;
  witnesses: Resolver<ResolversTypes['WitnessSet'], ParentType, ContextType, RequireFields<ImpactItemWitnessesArgs, 'first'>>;
};

export type ImpactItemConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImpactItemConnection'] = ResolversParentTypes['ImpactItemConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ImpactItem']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImpactReport'] = ResolversParentTypes['ImpactReport']> = {
  browserGuide: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  browserLink: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts: Resolver<ResolversTypes['ImpactCounts'], ParentType, ContextType>;
  frontier: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gates: Resolver<ReadonlyArray<ResolversTypes['GateVerdict']>, ParentType, ContextType>;
  incompleteBecause: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  items: Resolver<ResolversTypes['ImpactItemConnection'], ParentType, ContextType, RequireFields<ImpactReportItemsArgs, 'first'>>;
  links: Resolver<ResolversTypes['LinkImpactConnection'], ParentType, ContextType, RequireFields<ImpactReportLinksArgs, 'first'>>;
  plan: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules: Resolver<ResolversTypes['RulesUsed'], ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type ImpactWitnessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImpactWitness'] = ResolversParentTypes['ImpactWitness']> = {
  item: Resolver<ResolversTypes['ImpactItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImprovementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Improvement'] = ResolversParentTypes['Improvement']> = {
  cost: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  event: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  gain: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  gainPerCost: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  probability: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  singlePoints: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['ImprovementType'], ParentType, ContextType>;
};

export type ImprovementsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Improvements'] = ResolversParentTypes['Improvements']> = {
  considered: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Improvement']>, ParentType, ContextType>;
  singlePoints: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident']> = {
  affects: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<IncidentAffectsArgs, 'first'>>;
  challenges: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<IncidentChallengesArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<IncidentCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<IncidentIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  occurredAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<IncidentOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  severity: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<IncidentVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IngestErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IngestError'] = ResolversParentTypes['IngestError']> = {
  code: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IngestReceiptResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IngestReceipt'] = ResolversParentTypes['IngestReceipt']> = {
  created: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errors: Resolver<ReadonlyArray<ResolversTypes['IngestError']>, ParentType, ContextType>;
  replayed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstantiatePatternPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InstantiatePatternPayload'] = ResolversParentTypes['InstantiatePatternPayload']> = {
  elements: Resolver<ReadonlyArray<ResolversTypes['PatternElement']>, ParentType, ContextType>;
  receipt: Resolver<Maybe<ResolversTypes['IngestReceipt']>, ParentType, ContextType>;
  relations: Resolver<ReadonlyArray<ResolversTypes['PatternRelation']>, ParentType, ContextType>;
  top: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type InternalAssumptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InternalAssumption'] = ResolversParentTypes['InternalAssumption']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  claims: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemScopeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ItemScope'] = ResolversParentTypes['ItemScope']> = {
  affected: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  unaffected: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  unknown: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JournalConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JournalConnection'] = ResolversParentTypes['JournalConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JournalDefectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JournalDefect'] = ResolversParentTypes['JournalDefect']> = {
  revision: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  why: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JournalEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JournalEntry'] = ResolversParentTypes['JournalEntry']> = {
  actor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  created: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hash: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousHash: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unchanged: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JournalEntryDetailResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JournalEntryDetail'] = ResolversParentTypes['JournalEntryDetail']> = {
  artifacts: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  entry: Resolver<ResolversTypes['JournalEntry'], ParentType, ContextType>;
  links: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  versions: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type JournalVerificationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JournalVerification'] = ResolversParentTypes['JournalVerification']> = {
  entries: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstBad: Resolver<Maybe<ResolversTypes['JournalDefect']>, ParentType, ContextType>;
  ok: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  versions: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KindCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['KindCount'] = ResolversParentTypes['KindCount']> = {
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
};

export type KindDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['KindDefinition'] = ResolversParentTypes['KindDefinition']> = {
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  fields: Resolver<ReadonlyArray<ResolversTypes['ContentFieldDefinition']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  significantFields: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  singleVersion: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  standards: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subkinds: Resolver<ReadonlyArray<ResolversTypes['SubkindDefinition']>, ParentType, ContextType>;
};

export type LeadTimeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LeadTime'] = ResolversParentTypes['LeadTime']> = {
  approved: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items: Resolver<ResolversTypes['PipelineChangeConnection'], ParentType, ContextType, RequireFields<LeadTimeItemsArgs, 'first'>>;
  longest: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  median: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  percentile90: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LeafImportanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LeafImportance'] = ResolversParentTypes['LeafImportance']> = {
  birnbaum: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  criticality: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  diagnostic: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  event: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  fussellVesely: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isReductionInfinite: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  probability: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  riskAchievementWorth: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  riskReductionWorth: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LeastCostLevelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LeastCostLevel'] = ResolversParentTypes['LeastCostLevel']> = {
  groups: Resolver<ReadonlyArray<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  steps: Resolver<ReadonlyArray<ResolversTypes['PlannedStep']>, ParentType, ContextType>;
};

export type LeastCostPlanResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LeastCostPlan'] = ResolversParentTypes['LeastCostPlan']> = {
  cost: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  decisions: Resolver<ReadonlyArray<ResolversTypes['PlannedStep']>, ParentType, ContextType>;
  exact: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gap: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  levels: Resolver<ReadonlyArray<ResolversTypes['LeastCostLevel']>, ParentType, ContextType>;
  lowerBound: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reuse: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  skipped: Resolver<ReadonlyArray<ResolversTypes['SkippedObligation']>, ParentType, ContextType>;
  unreachable: Resolver<ReadonlyArray<ResolversTypes['UnreachableRequirement']>, ParentType, ContextType>;
};

export type LeftOutResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LeftOut'] = ResolversParentTypes['LeftOut']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['LeftOutReason'], ParentType, ContextType>;
};

export type LeftOutCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LeftOutCount'] = ResolversParentTypes['LeftOutCount']> = {
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['LeftOutReason'], ParentType, ContextType>;
};

export type LifeCycleInstanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LifeCycleInstance'] = ResolversParentTypes['LifeCycleInstance']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  history: Resolver<ReadonlyArray<ResolversTypes['TakenTransition']>, ParentType, ContextType>;
  isFinal: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lifeCycle: Resolver<ResolversTypes['Control'], ParentType, ContextType>;
  next: Resolver<ReadonlyArray<ResolversTypes['LifeCycleTransition']>, ParentType, ContextType>;
  since: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
};

export type LifeCycleTransitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LifeCycleTransition'] = ResolversParentTypes['LifeCycleTransition']> = {
  from: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  guard: Resolver<Maybe<ResolversTypes['Gate']>, ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  to: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trigger: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link']> = {
  assertions: Resolver<ReadonlyArray<ResolversTypes['LinkAssertion']>, ParentType, ContextType>;
  assurance: Resolver<ResolversTypes['Assurance'], ParentType, ContextType>;
  attributes: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  from: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  fromVersion: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  to: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  toVersion: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  type: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  verdict: Resolver<Maybe<ResolversTypes['LinkVerdict']>, ParentType, ContextType>;
};

export type LinkAssertionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkAssertion'] = ResolversParentTypes['LinkAssertion']> = {
  assurance: Resolver<ResolversTypes['Assurance'], ParentType, ContextType>;
  attributes: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  scope: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinkConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkConnection'] = ResolversParentTypes['LinkConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkDifferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkDifference'] = ResolversParentTypes['LinkDifference']> = {
  after: Resolver<ResolversTypes['Link'], ParentType, ContextType>;
  aspects: Resolver<ReadonlyArray<ResolversTypes['LinkAspect']>, ParentType, ContextType>;
  before: Resolver<ResolversTypes['Link'], ParentType, ContextType>;
};

export type LinkDifferenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkDifferenceConnection'] = ResolversParentTypes['LinkDifferenceConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['LinkDifference']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkImpactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkImpact'] = ResolversParentTypes['LinkImpact']> = {
  link: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ruling: Resolver<Maybe<ResolversTypes['CutReason']>, ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['LinkVerdict'], ParentType, ContextType>;
};

export type LinkImpactConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkImpactConnection'] = ResolversParentTypes['LinkImpactConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['LinkImpact']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkVerdictDifferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkVerdictDifference'] = ResolversParentTypes['LinkVerdictDifference']> = {
  after: Resolver<ResolversTypes['LinkVerdict'], ParentType, ContextType>;
  before: Resolver<ResolversTypes['LinkVerdict'], ParentType, ContextType>;
  link: Resolver<ResolversTypes['Link'], ParentType, ContextType>;
};

export type LinkVerdictDifferenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkVerdictDifferenceConnection'] = ResolversParentTypes['LinkVerdictDifferenceConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['LinkVerdictDifference']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LowerAsilPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LowerAsilPayload'] = ResolversParentTypes['LowerAsilPayload']> = {
  asilInForce: Resolver<Maybe<ResolversTypes['AsilInForce']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  signOff: Resolver<Maybe<ResolversTypes['SignOff']>, ParentType, ContextType>;
};

export type MemberDifferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberDifference'] = ResolversParentTypes['MemberDifference']> = {
  after: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  fields: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kinds: Resolver<ReadonlyArray<ResolversTypes['ChangeKind']>, ParentType, ContextType>;
  recordedBy: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberDifferenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberDifferenceConnection'] = ResolversParentTypes['MemberDifferenceConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['MemberDifference']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MetamodelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Metamodel'] = ResolversParentTypes['Metamodel']> = {
  axes: Resolver<ReadonlyArray<ResolversTypes['AxisDefinition']>, ParentType, ContextType>;
  changeKinds: Resolver<ReadonlyArray<ResolversTypes['ChangeKindDefinition']>, ParentType, ContextType>;
  digest: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  effects: Resolver<ReadonlyArray<ResolversTypes['EffectDefinition']>, ParentType, ContextType>;
  history: Resolver<ReadonlyArray<ResolversTypes['RuleAdoption']>, ParentType, ContextType>;
  inForce: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kinds: Resolver<ReadonlyArray<ResolversTypes['KindDefinition']>, ParentType, ContextType, Partial<MetamodelKindsArgs>>;
  relations: Resolver<ReadonlyArray<ResolversTypes['RelationDefinition']>, ParentType, ContextType, Partial<MetamodelRelationsArgs>>;
  rules: Resolver<ReadonlyArray<ResolversTypes['Rule']>, ParentType, ContextType, Partial<MetamodelRulesArgs>>;
};

export type MetricResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Metric'] = ResolversParentTypes['Metric']> = {
  claims: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MetricClaimsArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<MetricCommentsArgs, 'first'>>;
  confidence: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  criterion: Resolver<Maybe<ResolversTypes['Criterion']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  evidence: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MetricEvidenceArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<MetricIncomingArgs, 'first'>>;
  indicator: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  monitoredBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MetricMonitoredByArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<MetricOutgoingArgs, 'first'>>;
  principle: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requiredBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MetricRequiredByArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<MetricVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MetricResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MetricResult'] = ResolversParentTypes['MetricResult']> = {
  metric: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  part: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ModalityCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ModalityCount'] = ResolversParentTypes['ModalityCount']> = {
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modality: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
};

export type ModelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model']> = {
  architecture: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  asilInForce: Resolver<ResolversTypes['AsilInForce'], ParentType, ContextType>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<ModelCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  evaluations: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelEvaluationsArgs, 'first'>>;
  expired: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  generatedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelGeneratedByArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  implements: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelImplementsArgs, 'first'>>;
  includedIn: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelIncludedInArgs, 'first'>>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ModelIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  lifeCycles: Resolver<ReadonlyArray<ResolversTypes['LifeCycleInstance']>, ParentType, ContextType>;
  lockState: Resolver<Maybe<ResolversTypes['LockState']>, ParentType, ContextType>;
  monitoredBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelMonitoredByArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ModelOutgoingArgs, 'first'>>;
  partOf: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelPartOfArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  stage: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trainedOn: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelTrainedOnArgs, 'first'>>;
  validUntil: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ModelVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MonitorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Monitor'] = ResolversParentTypes['Monitor']> = {
  action: Resolver<Maybe<ResolversTypes['MonitorAction']>, ParentType, ContextType>;
  breaches: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MonitorBreachesArgs, 'first'>>;
  challenges: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MonitorChallengesArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<MonitorCommentsArgs, 'first'>>;
  covers: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MonitorCoversArgs, 'first'>>;
  criterion: Resolver<Maybe<ResolversTypes['Criterion']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<MonitorIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  monitors: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MonitorMonitorsArgs, 'first'>>;
  observations: Resolver<ResolversTypes['MonitorObservationConnection'], ParentType, ContextType, RequireFields<MonitorObservationsArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<MonitorOutgoingArgs, 'first'>>;
  reference: Resolver<Maybe<ReadonlyArray<ResolversTypes['Float']>>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  silenceHours: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  spi: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statistic: Resolver<Maybe<ResolversTypes['MonitorStatistic']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<MonitorVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MonitorObservationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MonitorObservation'] = ResolversParentTypes['MonitorObservation']> = {
  breached: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  observedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MonitorObservationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MonitorObservationConnection'] = ResolversParentTypes['MonitorObservationConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['MonitorObservation']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MoveScenarioPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MoveScenarioPayload'] = ResolversParentTypes['MoveScenarioPayload']> = {
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  scenario: Resolver<Maybe<ResolversTypes['Scenario']>, ParentType, ContextType>;
  transition: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addComment: Resolver<ResolversTypes['AddCommentPayload'], ParentType, ContextType, RequireFields<MutationAddCommentArgs, 'input'>>;
  challenge: Resolver<ResolversTypes['ChallengePayload'], ParentType, ContextType, RequireFields<MutationChallengeArgs, 'input'>>;
  closeChangeRequest: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationCloseChangeRequestArgs, 'input'>>;
  completeFmeaAction: Resolver<ResolversTypes['CompleteFmeaActionPayload'], ParentType, ContextType, RequireFields<MutationCompleteFmeaActionArgs, 'input'>>;
  createBaseline: Resolver<ResolversTypes['CreateBaselinePayload'], ParentType, ContextType, RequireFields<MutationCreateBaselineArgs, 'input'>>;
  createHazardousEvent: Resolver<ResolversTypes['HazardousEventPayload'], ParentType, ContextType, RequireFields<MutationCreateHazardousEventArgs, 'input'>>;
  createSafetyGoal: Resolver<ResolversTypes['SafetyGoalPayload'], ParentType, ContextType, RequireFields<MutationCreateSafetyGoalArgs, 'input'>>;
  createSystem: Resolver<ResolversTypes['CreateSystemPayload'], ParentType, ContextType, RequireFields<MutationCreateSystemArgs, 'input'>>;
  decideProposal: Resolver<ResolversTypes['DecideProposalPayload'], ParentType, ContextType, RequireFields<MutationDecideProposalArgs, 'input'>>;
  decompose: Resolver<ResolversTypes['DecomposePayload'], ParentType, ContextType, RequireFields<MutationDecomposeArgs, 'input'>>;
  disposition: Resolver<ResolversTypes['Disposition'], ParentType, ContextType, RequireFields<MutationDispositionArgs, 'input'>>;
  dispositionRow: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationDispositionRowArgs, 'input'>>;
  ingest: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType, RequireFields<MutationIngestArgs, 'input'>>;
  instantiatePattern: Resolver<ResolversTypes['InstantiatePatternPayload'], ParentType, ContextType, RequireFields<MutationInstantiatePatternArgs, 'input'>>;
  lowerAsil: Resolver<ResolversTypes['LowerAsilPayload'], ParentType, ContextType, RequireFields<MutationLowerAsilArgs, 'input'>>;
  moveScenario: Resolver<ResolversTypes['MoveScenarioPayload'], ParentType, ContextType, RequireFields<MutationMoveScenarioArgs, 'input'>>;
  openChangeRequest: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationOpenChangeRequestArgs, 'input'>>;
  reassessChangeRequest: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationReassessChangeRequestArgs, 'input'>>;
  recordClaim: Resolver<ResolversTypes['RecordClaimPayload'], ParentType, ContextType, RequireFields<MutationRecordClaimArgs, 'input'>>;
  recordClause: Resolver<ResolversTypes['RecordClausePayload'], ParentType, ContextType, RequireFields<MutationRecordClauseArgs, 'input'>>;
  recordCodeChange: Resolver<ResolversTypes['RecordCodeChangePayload'], ParentType, ContextType, RequireFields<MutationRecordCodeChangeArgs, 'input'>>;
  recordComponent: Resolver<ResolversTypes['RecordComponentPayload'], ParentType, ContextType, RequireFields<MutationRecordComponentArgs, 'input'>>;
  recordDatasetVersion: Resolver<ResolversTypes['RecordDatasetVersionPayload'], ParentType, ContextType, RequireFields<MutationRecordDatasetVersionArgs, 'input'>>;
  recordFailureMode: Resolver<ResolversTypes['RecordFailureModePayload'], ParentType, ContextType, RequireFields<MutationRecordFailureModeArgs, 'input'>>;
  recordFaultTreeAnalysis: Resolver<ResolversTypes['RecordFaultTreeAnalysisPayload'], ParentType, ContextType, RequireFields<MutationRecordFaultTreeAnalysisArgs, 'input'>>;
  recordFieldObservation: Resolver<ResolversTypes['RecordFieldObservationPayload'], ParentType, ContextType, RequireFields<MutationRecordFieldObservationArgs, 'input'>>;
  recordFmeaAction: Resolver<ResolversTypes['RecordFmeaActionPayload'], ParentType, ContextType, RequireFields<MutationRecordFmeaActionArgs, 'input'>>;
  recordHazard: Resolver<ResolversTypes['RecordHazardPayload'], ParentType, ContextType, RequireFields<MutationRecordHazardArgs, 'input'>>;
  recordLifeCycle: Resolver<ResolversTypes['RecordLifeCyclePayload'], ParentType, ContextType, RequireFields<MutationRecordLifeCycleArgs, 'input'>>;
  recordModelVersion: Resolver<ResolversTypes['RecordModelVersionPayload'], ParentType, ContextType, RequireFields<MutationRecordModelVersionArgs, 'input'>>;
  recordMonitor: Resolver<ResolversTypes['RecordMonitorPayload'], ParentType, ContextType, RequireFields<MutationRecordMonitorArgs, 'input'>>;
  recordMonitorObservations: Resolver<ResolversTypes['RecordMonitorObservationsPayload'], ParentType, ContextType, RequireFields<MutationRecordMonitorObservationsArgs, 'input'>>;
  recordRequirement: Resolver<ResolversTypes['RecordRequirementPayload'], ParentType, ContextType, RequireFields<MutationRecordRequirementArgs, 'input'>>;
  recordSignOff: Resolver<ResolversTypes['RecordSignOffPayload'], ParentType, ContextType, RequireFields<MutationRecordSignOffArgs, 'input'>>;
  recordSpi: Resolver<ResolversTypes['RecordSpiPayload'], ParentType, ContextType, RequireFields<MutationRecordSpiArgs, 'input'>>;
  recordSpiObservation: Resolver<ResolversTypes['RecordSpiObservationPayload'], ParentType, ContextType, RequireFields<MutationRecordSpiObservationArgs, 'input'>>;
  recordTestResult: Resolver<ResolversTypes['RecordTestResultPayload'], ParentType, ContextType, RequireFields<MutationRecordTestResultArgs, 'input'>>;
  resolveChallenge: Resolver<ResolversTypes['ChallengePayload'], ParentType, ContextType, RequireFields<MutationResolveChallengeArgs, 'input'>>;
  retire: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType, RequireFields<MutationRetireArgs, 'input'>>;
  reviewLink: Resolver<ResolversTypes['ReviewLinkPayload'], ParentType, ContextType, RequireFields<MutationReviewLinkArgs, 'input'>>;
  revokeRowDecision: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationRevokeRowDecisionArgs, 'input'>>;
  stopChangeRequest: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationStopChangeRequestArgs, 'input'>>;
  takeTransition: Resolver<ResolversTypes['TakeTransitionPayload'], ParentType, ContextType, RequireFields<MutationTakeTransitionArgs, 'input'>>;
  updateHazardousEvent: Resolver<ResolversTypes['HazardousEventPayload'], ParentType, ContextType, RequireFields<MutationUpdateHazardousEventArgs, 'input'>>;
  updateODD: Resolver<ResolversTypes['UpdateODDPayload'], ParentType, ContextType, RequireFields<MutationUpdateOddArgs, 'input'>>;
  violateAssumption: Resolver<ResolversTypes['ViolateAssumptionPayload'], ParentType, ContextType, RequireFields<MutationViolateAssumptionArgs, 'input'>>;
};

export type NonImpactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NonImpact'] = ResolversParentTypes['NonImpact']> = {
  __resolveType: TypeResolveFn<'ImpactWitness' | 'NonImpactCertificate' | 'NonImpactUnknown', ParentType, ContextType>;
};

export type NonImpactCertificateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NonImpactCertificate'] = ResolversParentTypes['NonImpactCertificate']> = {
  boundary: Resolver<ResolversTypes['BoundaryConnection'], ParentType, ContextType, RequireFields<NonImpactCertificateBoundaryArgs, 'first'>>;
  inside: Resolver<ResolversTypes['IdConnection'], ParentType, ContextType, RequireFields<NonImpactCertificateInsideArgs, 'first'>>;
  reached: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules: Resolver<ResolversTypes['RulesUsed'], ParentType, ContextType>;
  target: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NonImpactUnknownResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NonImpactUnknown'] = ResolversParentTypes['NonImpactUnknown']> = {
  because: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  target: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObligationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Obligation'] = ResolversParentTypes['Obligation']> = {
  accountable: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  action: Resolver<ResolversTypes['ObligationAction'], ParentType, ContextType>;
  clause: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notBefore: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  responsible: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  subject: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OddCellResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OddCell'] = ResolversParentTypes['OddCell']> = {
  bins: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  covered: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  datasets: Resolver<ReadonlyArray<ResolversTypes['OddCellSamples']>, ParentType, ContextType>;
  samples: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scenarios: Resolver<ReadonlyArray<ResolversTypes['Scenario']>, ParentType, ContextType>;
};

export type OddCellConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OddCellConnection'] = ResolversParentTypes['OddCellConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['OddCell']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OddCellSamplesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OddCellSamples'] = ResolversParentTypes['OddCellSamples']> = {
  dataset: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  samples: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OddCoverageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OddCoverage'] = ResolversParentTypes['OddCoverage']> = {
  cellCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cells: Resolver<ResolversTypes['OddCellConnection'], ParentType, ContextType, RequireFields<OddCoverageCellsArgs, 'first'>>;
  covered: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  datasets: Resolver<ReadonlyArray<ResolversTypes['OddDataset']>, ParentType, ContextType>;
  dimensions: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  gaps: Resolver<ResolversTypes['OddCellConnection'], ParentType, ContextType, RequireFields<OddCoverageGapsArgs, 'first'>>;
  minimumSamples: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scenarioShare: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  share: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OddDatasetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OddDataset'] = ResolversParentTypes['OddDataset']> = {
  covered: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataset: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  outside: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  share: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unplaced: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OddDifferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OddDifference'] = ResolversParentTypes['OddDifference']> = {
  added: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  attribute: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  concerned: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  element: Resolver<Maybe<ResolversTypes['Scenario']>, ParentType, ContextType>;
  isNew: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  narrowed: Resolver<ReadonlyArray<ResolversTypes['OddInterval']>, ParentType, ContextType>;
  otherwise: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  outside: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  removed: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  uncovered: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  widened: Resolver<ReadonlyArray<ResolversTypes['OddInterval']>, ParentType, ContextType>;
};

export type OddElementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OddElement'] = ResolversParentTypes['OddElement']> = {
  attribute: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bins: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  fallbacks: Resolver<ReadonlyArray<ResolversTypes['SafetyMeasure']>, ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  range: Resolver<Maybe<ResolversTypes['OddRange']>, ParentType, ContextType>;
  scenario: Resolver<ResolversTypes['Scenario'], ParentType, ContextType>;
  taxonomy: Resolver<Maybe<ResolversTypes['OddTaxonomy']>, ParentType, ContextType>;
  values: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type OddIntervalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OddInterval'] = ResolversParentTypes['OddInterval']> = {
  max: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  min: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OddRangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OddRange'] = ResolversParentTypes['OddRange']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['Float']>, ParentType, ContextType>;
  max: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  min: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OperationalDesignDomainResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationalDesignDomain'] = ResolversParentTypes['OperationalDesignDomain']> = {
  coverage: Resolver<ResolversTypes['OddCoverage'], ParentType, ContextType, RequireFields<OperationalDesignDomainCoverageArgs, 'minimumSamples'>>;
  elements: Resolver<ReadonlyArray<ResolversTypes['OddElement']>, ParentType, ContextType>;
  system: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type OrphanResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Orphan'] = ResolversParentTypes['Orphan']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrphanConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrphanConnection'] = ResolversParentTypes['OrphanConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Orphan']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OtherDependencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OtherDependency'] = ResolversParentTypes['OtherDependency']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  claims: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutOfStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutOfStep'] = ResolversParentTypes['OutOfStep']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  cause: Resolver<ResolversTypes['OutOfStepCause'], ParentType, ContextType>;
  effects: Resolver<ReadonlyArray<ResolversTypes['Effect']>, ParentType, ContextType>;
  link: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modality: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  obligations: Resolver<ReadonlyArray<ResolversTypes['Obligation']>, ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  witness: Resolver<ReadonlyArray<ResolversTypes['WitnessStep']>, ParentType, ContextType>;
};

export type OutOfStepCauseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutOfStepCause'] = ResolversParentTypes['OutOfStepCause']> = {
  changed: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<Maybe<ResolversTypes['ChangeKind']>, ParentType, ContextType>;
  since: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OutOfStepConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutOfStepConnection'] = ResolversParentTypes['OutOfStepConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['OutOfStep']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OverlayComparisonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OverlayComparison'] = ResolversParentTypes['OverlayComparison']> = {
  after: Resolver<ResolversTypes['ImpactReport'], ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['ImpactReport']>, ParentType, ContextType>;
};

export type OverlayDeltaResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OverlayDelta'] = ResolversParentTypes['OverlayDelta']> = {
  created: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PackagedArtifactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PackagedArtifact'] = ResolversParentTypes['PackagedArtifact']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  digest: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status: Resolver<ResolversTypes['WorkProductStatus'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type PackagedArtifactConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PackagedArtifactConnection'] = ResolversParentTypes['PackagedArtifactConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['PackagedArtifact']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PartResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Part'] = ResolversParentTypes['Part']> = {
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<PartCommentsArgs, 'first'>>;
  coveredBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<PartCoveredByArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  derived: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<PartDerivedArgs, 'first'>>;
  derivedFrom: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<PartDerivedFromArgs, 'first'>>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<PartIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<PartOutgoingArgs, 'first'>>;
  part: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partOf: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<PartPartOfArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<PartVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PatternElementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PatternElement'] = ResolversParentTypes['PatternElement']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isNew: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pattern: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['ArgumentElementType'], ParentType, ContextType>;
  undeveloped: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  values: Resolver<ReadonlyArray<ResolversTypes['PatternValue']>, ParentType, ContextType>;
};

export type PatternRelationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PatternRelation'] = ResolversParentTypes['PatternRelation']> = {
  from: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['ArgumentRelationType'], ParentType, ContextType>;
};

export type PatternValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PatternValue'] = ResolversParentTypes['PatternValue']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parameter: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  attributed: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<PersonAttributedArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<PersonCommentsArgs, 'first'>>;
  competence: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  holds: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<PersonHoldsArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<PersonIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<PersonOutgoingArgs, 'first'>>;
  responsibleFor: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<PersonResponsibleForArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<PersonVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PipelineChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PipelineChange'] = ResolversParentTypes['PipelineChange']> = {
  approvedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hours: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  recordedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signOff: Resolver<Maybe<ResolversTypes['SignOff']>, ParentType, ContextType>;
  version: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
};

export type PipelineChangeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PipelineChangeConnection'] = ResolversParentTypes['PipelineChangeConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['PipelineChange']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PipelineMetricsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PipelineMetrics'] = ResolversParentTypes['PipelineMetrics']> = {
  automation: Resolver<ResolversTypes['AutomationRatio'], ParentType, ContextType>;
  leadTime: Resolver<ResolversTypes['LeadTime'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  traceCoverage: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PlanResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Plan'] = ResolversParentTypes['Plan']> = {
  leastCost: Resolver<ResolversTypes['LeastCostPlan'], ParentType, ContextType, RequireFields<PlanLeastCostArgs, 'weights'>>;
  levels: Resolver<ReadonlyArray<ResolversTypes['PlanLevel']>, ParentType, ContextType>;
  reuse: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PlanLevelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlanLevel'] = ResolversParentTypes['PlanLevel']> = {
  groups: Resolver<ReadonlyArray<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  obligations: Resolver<ReadonlyArray<ResolversTypes['Obligation']>, ParentType, ContextType>;
};

export type PlannedStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlannedStep'] = ResolversParentTypes['PlannedStep']> = {
  cost: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  obligation: Resolver<ResolversTypes['Obligation'], ParentType, ContextType>;
  restores: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  amlas: Resolver<ResolversTypes['AmlasAssurance'], ParentType, ContextType, RequireFields<QueryAmlasArgs, 'model'>>;
  argumentProblems: Resolver<ResolversTypes['ArgumentProblemConnection'], ParentType, ContextType, RequireFields<QueryArgumentProblemsArgs, 'first' | 'profile'>>;
  artifact: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType, RequireFields<QueryArtifactArgs, 'id'>>;
  artifacts: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<QueryArtifactsArgs, 'first' | 'order'>>;
  assessChange: Resolver<ResolversTypes['ChangeAssessment'], ParentType, ContextType, Partial<QueryAssessChangeArgs>>;
  assessmentPackage: Resolver<ResolversTypes['AssessmentPackage'], ParentType, ContextType, RequireFields<QueryAssessmentPackageArgs, 'release'>>;
  baselineDiff: Resolver<ResolversTypes['BaselineDiff'], ParentType, ContextType, RequireFields<QueryBaselineDiffArgs, 'before'>>;
  changeRequest: Resolver<Maybe<ResolversTypes['ChangeRequest']>, ParentType, ContextType, RequireFields<QueryChangeRequestArgs, 'id'>>;
  changeRequestExport: Resolver<ResolversTypes['ChangeRequestExport'], ParentType, ContextType, RequireFields<QueryChangeRequestExportArgs, 'format' | 'id'>>;
  changeRequests: Resolver<ResolversTypes['ChangeRequestConnection'], ParentType, ContextType, RequireFields<QueryChangeRequestsArgs, 'first'>>;
  coverage: Resolver<ResolversTypes['Coverage'], ParentType, ContextType, RequireFields<QueryCoverageArgs, 'by'>>;
  datasetSafety: Resolver<ResolversTypes['DatasetSafety'], ParentType, ContextType, RequireFields<QueryDatasetSafetyArgs, 'dataset'>>;
  decompositions: Resolver<ResolversTypes['DecompositionConnection'], ParentType, ContextType, RequireFields<QueryDecompositionsArgs, 'first'>>;
  exportSafetyCase: Resolver<ResolversTypes['SafetyCaseExport'], ParentType, ContextType, RequireFields<QueryExportSafetyCaseArgs, 'format'>>;
  faultTree: Resolver<ResolversTypes['FaultTree'], ParentType, ContextType, RequireFields<QueryFaultTreeArgs, 'missionTime' | 'nodes' | 'top'>>;
  faultTreePicture: Resolver<ResolversTypes['FaultTreePicture'], ParentType, ContextType, RequireFields<QueryFaultTreePictureArgs, 'missionTime' | 'top'>>;
  findings: Resolver<ResolversTypes['ImpactReport'], ParentType, ContextType, RequireFields<QueryFindingsArgs, 'rules'>>;
  fmea: Resolver<ResolversTypes['Fmea'], ParentType, ContextType, RequireFields<QueryFmeaArgs, 'analysis'>>;
  fmeda: Resolver<ResolversTypes['Fmeda'], ParentType, ContextType, RequireFields<QueryFmedaArgs, 'analysis'>>;
  gaps: Resolver<ResolversTypes['GapConnection'], ParentType, ContextType, RequireFields<QueryGapsArgs, 'first'>>;
  generatedSafetyCase: Resolver<ResolversTypes['GeneratedSafetyCase'], ParentType, ContextType, RequireFields<QueryGeneratedSafetyCaseArgs, 'system'>>;
  impact: Resolver<ResolversTypes['ImpactReport'], ParentType, ContextType, RequireFields<QueryImpactArgs, 'input' | 'orderBy'>>;
  impactSince: Resolver<ResolversTypes['ImpactReport'], ParentType, ContextType, RequireFields<QueryImpactSinceArgs, 'baseline'>>;
  journal: Resolver<ResolversTypes['JournalConnection'], ParentType, ContextType, RequireFields<QueryJournalArgs, 'first'>>;
  journalEntry: Resolver<Maybe<ResolversTypes['JournalEntryDetail']>, ParentType, ContextType, RequireFields<QueryJournalEntryArgs, 'revision'>>;
  lifeCycles: Resolver<ReadonlyArray<ResolversTypes['LifeCycleInstance']>, ParentType, ContextType, RequireFields<QueryLifeCyclesArgs, 'artifact'>>;
  link: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType, RequireFields<QueryLinkArgs, 'id'>>;
  metamodel: Resolver<ResolversTypes['Metamodel'], ParentType, ContextType, Partial<QueryMetamodelArgs>>;
  odd: Resolver<ResolversTypes['OperationalDesignDomain'], ParentType, ContextType, RequireFields<QueryOddArgs, 'system'>>;
  orphans: Resolver<ResolversTypes['OrphanConnection'], ParentType, ContextType, RequireFields<QueryOrphansArgs, 'first'>>;
  pipelineMetrics: Resolver<ResolversTypes['PipelineMetrics'], ParentType, ContextType, RequireFields<QueryPipelineMetricsArgs, 'since' | 'system'>>;
  proveNoImpact: Resolver<ResolversTypes['NonImpact'], ParentType, ContextType, RequireFields<QueryProveNoImpactArgs, 'input' | 'target'>>;
  raci: Resolver<ResolversTypes['RaciMatrix'], ParentType, ContextType, RequireFields<QueryRaciArgs, 'process'>>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  safetyCase: Resolver<ResolversTypes['SafetyCase'], ParentType, ContextType, Partial<QuerySafetyCaseArgs>>;
  safetyCaseDiff: Resolver<ResolversTypes['SafetyCaseDiff'], ParentType, ContextType, RequireFields<QuerySafetyCaseDiffArgs, 'before'>>;
  safetySync: Resolver<ResolversTypes['SafetySync'], ParentType, ContextType, RequireFields<QuerySafetySyncArgs, 'system'>>;
  schemaStats: Resolver<ResolversTypes['SchemaStats'], ParentType, ContextType, Partial<QuerySchemaStatsArgs>>;
  sotif: Resolver<ResolversTypes['Sotif'], ParentType, ContextType, RequireFields<QuerySotifArgs, 'system'>>;
  spis: Resolver<ReadonlyArray<ResolversTypes['SafetyPerformanceIndicator']>, ParentType, ContextType, RequireFields<QuerySpisArgs, 'system'>>;
  systems: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<QuerySystemsArgs, 'first'>>;
  trace: Resolver<ResolversTypes['Trace'], ParentType, ContextType, RequireFields<QueryTraceArgs, 'budget' | 'from' | 'to'>>;
  traceabilityCoverage: Resolver<ResolversTypes['TraceabilityCoverage'], ParentType, ContextType, RequireFields<QueryTraceabilityCoverageArgs, 'system' | 'target'>>;
  verifyJournal: Resolver<ResolversTypes['JournalVerification'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType, RequireFields<QueryVersionArgs, 'id'>>;
  whatIf: Resolver<ResolversTypes['WhatIf'], ParentType, ContextType, RequireFields<QueryWhatIfArgs, 'overlay'>>;
};

export type RaciEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RaciEntry'] = ResolversParentTypes['RaciEntry']> = {
  holders: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  letter: Resolver<ResolversTypes['RaciLetter'], ParentType, ContextType>;
  who: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
};

export type RaciMatrixResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RaciMatrix'] = ResolversParentTypes['RaciMatrix']> = {
  problems: Resolver<ReadonlyArray<ResolversTypes['RaciProblem']>, ParentType, ContextType>;
  process: Resolver<ResolversTypes['Control'], ParentType, ContextType>;
  tasks: Resolver<ReadonlyArray<ResolversTypes['RaciTask']>, ParentType, ContextType>;
  valid: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RaciProblemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RaciProblem'] = ResolversParentTypes['RaciProblem']> = {
  code: Resolver<ResolversTypes['RaciProblemCode'], ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity: Resolver<ResolversTypes['RaciSeverity'], ParentType, ContextType>;
  task: Resolver<Maybe<ResolversTypes['Control']>, ParentType, ContextType>;
  who: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type RaciTaskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RaciTask'] = ResolversParentTypes['RaciTask']> = {
  entries: Resolver<ReadonlyArray<ResolversTypes['RaciEntry']>, ParentType, ContextType>;
  task: Resolver<ResolversTypes['Control'], ParentType, ContextType>;
};

export type RateSplitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateSplit'] = ResolversParentTypes['RateSplit']> = {
  detectedOrPerceived: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  latent: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  residual: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  safe: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  singlePoint: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  total: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RecomputationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Recomputation'] = ResolversParentTypes['Recomputation']> = {
  because: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  known: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  metrics: Resolver<ReadonlyArray<ResolversTypes['RecomputedMetric']>, ParentType, ContextType>;
};

export type RecomputedMetricResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecomputedMetric'] = ResolversParentTypes['RecomputedMetric']> = {
  after: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  metric: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targets: Resolver<ReadonlyArray<ResolversTypes['RecomputedTarget']>, ParentType, ContextType>;
};

export type RecomputedTargetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecomputedTarget'] = ResolversParentTypes['RecomputedTarget']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  criterion: Resolver<ResolversTypes['Criterion'], ParentType, ContextType>;
  meets: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  metBefore: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type RecordClaimPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordClaimPayload'] = ResolversParentTypes['RecordClaimPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordClausePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordClausePayload'] = ResolversParentTypes['RecordClausePayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Clause']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordCodeChangePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordCodeChangePayload'] = ResolversParentTypes['RecordCodeChangePayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['CodeUnit']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordComponentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordComponentPayload'] = ResolversParentTypes['RecordComponentPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Component']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordDatasetVersionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordDatasetVersionPayload'] = ResolversParentTypes['RecordDatasetVersionPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordFailureModePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordFailureModePayload'] = ResolversParentTypes['RecordFailureModePayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['FailureMode']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordFaultTreeAnalysisPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordFaultTreeAnalysisPayload'] = ResolversParentTypes['RecordFaultTreeAnalysisPayload']> = {
  evidence: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  run: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  tree: Resolver<ResolversTypes['FaultTree'], ParentType, ContextType>;
};

export type RecordFieldObservationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordFieldObservationPayload'] = ResolversParentTypes['RecordFieldObservationPayload']> = {
  failureMode: Resolver<Maybe<ResolversTypes['FailureMode']>, ParentType, ContextType>;
  observation: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  triage: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  triggeringCondition: Resolver<Maybe<ResolversTypes['Scenario']>, ParentType, ContextType>;
};

export type RecordFmeaActionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordFmeaActionPayload'] = ResolversParentTypes['RecordFmeaActionPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Control']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordHazardPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordHazardPayload'] = ResolversParentTypes['RecordHazardPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Hazard']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordLifeCyclePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordLifeCyclePayload'] = ResolversParentTypes['RecordLifeCyclePayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Control']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordModelVersionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordModelVersionPayload'] = ResolversParentTypes['RecordModelVersionPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordMonitorObservationsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordMonitorObservationsPayload'] = ResolversParentTypes['RecordMonitorObservationsPayload']> = {
  breach: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  monitor: Resolver<Maybe<ResolversTypes['Monitor']>, ParentType, ContextType>;
  observations: Resolver<ReadonlyArray<ResolversTypes['MonitorObservation']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
};

export type RecordMonitorPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordMonitorPayload'] = ResolversParentTypes['RecordMonitorPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Monitor']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordRequirementPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordRequirementPayload'] = ResolversParentTypes['RecordRequirementPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Requirement']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordSignOffPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordSignOffPayload'] = ResolversParentTypes['RecordSignOffPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['SignOff']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordSpiObservationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordSpiObservationPayload'] = ResolversParentTypes['RecordSpiObservationPayload']> = {
  breached: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  falsifies: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  incident: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
};

export type RecordSpiPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordSpiPayload'] = ResolversParentTypes['RecordSpiPayload']> = {
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  spi: Resolver<Maybe<ResolversTypes['SafetyPerformanceIndicator']>, ParentType, ContextType>;
};

export type RecordTestResultPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordTestResultPayload'] = ResolversParentTypes['RecordTestResultPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordedAssessmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordedAssessment'] = ResolversParentTypes['RecordedAssessment']> = {
  assessedBy: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes: Resolver<ReadonlyArray<ResolversTypes['AssessedChange']>, ParentType, ContextType>;
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incompleteBecause: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  level: Resolver<Maybe<ResolversTypes['ImpactLevel']>, ParentType, ContextType>;
  number: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsDigest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rulesDigest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type RelationDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RelationDefinition'] = ResolversParentTypes['RelationDefinition']> = {
  acyclic: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attributes: Resolver<ReadonlyArray<ResolversTypes['ContentFieldDefinition']>, ParentType, ContextType>;
  ends: Resolver<ReadonlyArray<ResolversTypes['AllowedEnds']>, ParentType, ContextType>;
  fromLevel: Resolver<ResolversTypes['EndLevel'], ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ResolversTypes['RoleDefinition']>, ParentType, ContextType>;
  rules: Resolver<ReadonlyArray<ResolversTypes['Rule']>, ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toLevel: Resolver<ResolversTypes['EndLevel'], ParentType, ContextType>;
  trace: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
};

export type RequirementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Requirement'] = ResolversParentTypes['Requirement']> = {
  asilInForce: Resolver<ResolversTypes['AsilInForce'], ParentType, ContextType>;
  claims: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RequirementClaimsArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<RequirementCommentsArgs, 'first'>>;
  compliesWith: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RequirementCompliesWithArgs, 'first'>>;
  criterion: Resolver<Maybe<ResolversTypes['Criterion']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  evidence: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RequirementEvidenceArgs, 'first'>>;
  fttiMilliseconds: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  implementedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RequirementImplementedByArgs, 'first'>>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<RequirementIncomingArgs, 'first'>>;
  integrityLevel: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  mitigates: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RequirementMitigatesArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<RequirementOutgoingArgs, 'first'>>;
  refinedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RequirementRefinedByArgs, 'first'>>;
  refines: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RequirementRefinesArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  safeState: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verifiedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RequirementVerifiedByArgs, 'first'>>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<RequirementVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetractionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Retraction'] = ResolversParentTypes['Retraction']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReviewLinkPayload'] = ResolversParentTypes['ReviewLinkPayload']> = {
  link: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
};

export type RiskAcceptanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RiskAcceptance'] = ResolversParentTypes['RiskAcceptance']> = {
  confidence: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  criterion: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  events: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  exposure: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  met: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  principle: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rate: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  required: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  requiredWithoutEvents: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  stated: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  statedSuffices: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  target: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType>;
  unit: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  upperRate: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RiskConcernDependencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RiskConcernDependency'] = ResolversParentTypes['RiskConcernDependency']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  claims: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<RoleCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  heldBy: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<RoleHeldByArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<RoleIncomingArgs, 'first'>>;
  independence: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<RoleOutgoingArgs, 'first'>>;
  requiredBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RoleRequiredByArgs, 'first'>>;
  responsibleFor: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RoleResponsibleForArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<RoleVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RoleDefinition'] = ResolversParentTypes['RoleDefinition']> = {
  builtIn: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RowDecisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RowDecision'] = ResolversParentTypes['RowDecision']> = {
  assessment: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code: Resolver<Maybe<ResolversTypes['DispositionCode']>, ParentType, ContextType>;
  decision: Resolver<ResolversTypes['RowDecisionKind'], ParentType, ContextType>;
  dispositions: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  evidence: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fellBecause: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rationale: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revokedBy: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  rowCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsDigest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signedBy: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type RuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Rule'] = ResolversParentTypes['Rule']> = {
  builtIn: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cells: Resolver<ReadonlyArray<ResolversTypes['RuleCell']>, ParentType, ContextType>;
  changed: Resolver<ResolversTypes['RuleEnd'], ParentType, ContextType>;
  changedEnd: Resolver<ResolversTypes['LinkEnd'], ParentType, ContextType>;
  clause: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  condition: Resolver<Maybe<ResolversTypes['RuleCondition']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  obligation: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  other: Resolver<ResolversTypes['RuleEnd'], ParentType, ContextType>;
  relation: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  role: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table: Resolver<ResolversTypes['RuleTable'], ParentType, ContextType>;
};

export type RuleAdoptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RuleAdoption'] = ResolversParentTypes['RuleAdoption']> = {
  actor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  digest: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recordedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RuleCellResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RuleCell'] = ResolversParentTypes['RuleCell']> = {
  changeKind: Resolver<Maybe<ResolversTypes['ChangeKind']>, ParentType, ContextType>;
  contextFell: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  effect: Resolver<Maybe<ResolversTypes['Effect']>, ParentType, ContextType>;
  emits: Resolver<ReadonlyArray<ResolversTypes['RuleEmission']>, ParentType, ContextType>;
  notation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  other: Resolver<Maybe<ResolversTypes['RuleEnd']>, ParentType, ContextType>;
};

export type RuleEmissionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RuleEmission'] = ResolversParentTypes['RuleEmission']> = {
  contextFell: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  effect: Resolver<Maybe<ResolversTypes['Effect']>, ParentType, ContextType>;
  keepsParts: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  threshold: Resolver<Maybe<ResolversTypes['ThresholdTest']>, ParentType, ContextType>;
  world: Resolver<ResolversTypes['EmissionWorld'], ParentType, ContextType>;
};

export type RuleEndResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RuleEnd'] = ResolversParentTypes['RuleEnd']> = {
  kinds: Resolver<Maybe<ReadonlyArray<ResolversTypes['ArtifactKind']>>, ParentType, ContextType>;
  notKinds: Resolver<Maybe<ReadonlyArray<ResolversTypes['ArtifactKind']>>, ParentType, ContextType>;
  subkinds: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
};

export type RulesUsedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RulesUsed'] = ResolversParentTypes['RulesUsed']> = {
  digest: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RunResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Run'] = ResolversParentTypes['Run']> = {
  attributedTo: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RunAttributedToArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<RunCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  endedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  generated: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<RunGeneratedArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<RunIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<RunOutgoingArgs, 'first'>>;
  parameters: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  used: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<RunUsedArgs, 'first'>>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<RunVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SafetyCaseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetyCase'] = ResolversParentTypes['SafetyCase']> = {
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts: Resolver<ReadonlyArray<ResolversTypes['ArgumentStatusCount']>, ParentType, ContextType>;
  dependsOn: Resolver<ReadonlyArray<ResolversTypes['CaseDependency']>, ParentType, ContextType>;
  elements: Resolver<ResolversTypes['ArgumentElementConnection'], ParentType, ContextType, RequireFields<SafetyCaseElementsArgs, 'first'>>;
  incompleteBecause: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  problems: Resolver<ReadonlyArray<ResolversTypes['ArgumentProblem']>, ParentType, ContextType, RequireFields<SafetyCaseProblemsArgs, 'profile'>>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relations: Resolver<ResolversTypes['ArgumentRelationConnection'], ParentType, ContextType, RequireFields<SafetyCaseRelationsArgs, 'first'>>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status: Resolver<Maybe<ResolversTypes['ArgumentStatus']>, ParentType, ContextType>;
  system: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  top: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type SafetyCaseDiffResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetyCaseDiff'] = ResolversParentTypes['SafetyCaseDiff']> = {
  after: Resolver<ResolversTypes['BaselineDiffSide'], ParentType, ContextType>;
  answeredDefeaters: Resolver<ResolversTypes['ChallengeDifferenceConnection'], ParentType, ContextType, RequireFields<SafetyCaseDiffAnsweredDefeatersArgs, 'first'>>;
  before: Resolver<ResolversTypes['BaselineDiffSide'], ParentType, ContextType>;
  counts: Resolver<ResolversTypes['SafetyCaseDiffCounts'], ParentType, ContextType>;
  gainedSupport: Resolver<ResolversTypes['ClaimDifferenceConnection'], ParentType, ContextType, RequireFields<SafetyCaseDiffGainedSupportArgs, 'first'>>;
  lostSupport: Resolver<ResolversTypes['ClaimDifferenceConnection'], ParentType, ContextType, RequireFields<SafetyCaseDiffLostSupportArgs, 'first'>>;
  movedAssumptions: Resolver<ResolversTypes['AssumptionDifferenceConnection'], ParentType, ContextType, RequireFields<SafetyCaseDiffMovedAssumptionsArgs, 'first'>>;
  newDefeaters: Resolver<ResolversTypes['ChallengeDifferenceConnection'], ParentType, ContextType, RequireFields<SafetyCaseDiffNewDefeatersArgs, 'first'>>;
  otherClaims: Resolver<ResolversTypes['ClaimDifferenceConnection'], ParentType, ContextType, RequireFields<SafetyCaseDiffOtherClaimsArgs, 'first'>>;
};

export type SafetyCaseDiffCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetyCaseDiffCounts'] = ResolversParentTypes['SafetyCaseDiffCounts']> = {
  answeredDefeaters: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gainedSupport: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lostSupport: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  movedAssumptions: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newDefeaters: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  otherClaims: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SafetyCaseExportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetyCaseExport'] = ResolversParentTypes['SafetyCaseExport']> = {
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  digest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  elements: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fileName: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format: Resolver<ResolversTypes['SafetyCaseFormat'], ParentType, ContextType>;
  mediaType: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing: Resolver<ReadonlyArray<ResolversTypes['SafetyCaseMissing']>, ParentType, ContextType>;
  page: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SafetyCaseMissingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetyCaseMissing'] = ResolversParentTypes['SafetyCaseMissing']> = {
  element: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SafetyFunctionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetyFunction'] = ResolversParentTypes['SafetyFunction']> = {
  function: Resolver<ResolversTypes['Component'], ParentType, ContextType>;
  performedBy: Resolver<ReadonlyArray<ResolversTypes['Component']>, ParentType, ContextType>;
};

export type SafetyGoalPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetyGoalPayload'] = ResolversParentTypes['SafetyGoalPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Requirement']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type SafetyMeasureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetyMeasure'] = ResolversParentTypes['SafetyMeasure']> = {
  asilInForce: Resolver<ResolversTypes['AsilInForce'], ParentType, ContextType>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<SafetyMeasureCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  diagnosticCoverage: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  implementedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SafetyMeasureImplementedByArgs, 'first'>>;
  implements: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SafetyMeasureImplementsArgs, 'first'>>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<SafetyMeasureIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  latentCoverage: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mitigates: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SafetyMeasureMitigatesArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<SafetyMeasureOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verifiedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SafetyMeasureVerifiedByArgs, 'first'>>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<SafetyMeasureVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SafetyMeasureDependencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetyMeasureDependency'] = ResolversParentTypes['SafetyMeasureDependency']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  claims: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SafetyPerformanceIndicatorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetyPerformanceIndicator'] = ResolversParentTypes['SafetyPerformanceIndicator']> = {
  breached: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  breaches: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  criterion: Resolver<Maybe<ResolversTypes['Criterion']>, ParentType, ContextType>;
  indicator: Resolver<Maybe<ResolversTypes['IndicatorType']>, ParentType, ContextType>;
  latest: Resolver<Maybe<ResolversTypes['SpiObservation']>, ParentType, ContextType>;
  metric: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  observations: Resolver<ResolversTypes['SpiObservationConnection'], ParentType, ContextType, RequireFields<SafetyPerformanceIndicatorObservationsArgs, 'first'>>;
  unit: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SafetySyncResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetySync'] = ResolversParentTypes['SafetySync']> = {
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inStep: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outOfStep: Resolver<ResolversTypes['OutOfStepConnection'], ParentType, ContextType, RequireFields<SafetySyncOutOfStepArgs, 'first'>>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wayBack: Resolver<ReadonlyArray<ResolversTypes['PlanLevel']>, ParentType, ContextType>;
};

export type ScenarioResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Scenario'] = ResolversParentTypes['Scenario']> = {
  analyses: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ScenarioAnalysesArgs, 'first'>>;
  area: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  attribute: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  causes: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ScenarioCausesArgs, 'first'>>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<ScenarioCommentsArgs, 'first'>>;
  coveredBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ScenarioCoveredByArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ScenarioIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  odd: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ScenarioOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  status: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ScenarioVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScenarioAreasResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScenarioAreas'] = ResolversParentTypes['ScenarioAreas']> = {
  knownHazardous: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  knownNotHazardous: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unassigned: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknownHazardous: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknownNotHazardous: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SchemaStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SchemaStats'] = ResolversParentTypes['SchemaStats']> = {
  byDiscipline: Resolver<ReadonlyArray<ResolversTypes['DisciplineCount']>, ParentType, ContextType>;
  byKind: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  total: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SignOffResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignOff'] = ResolversParentTypes['SignOff']> = {
  approves: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<SignOffApprovesArgs, 'first'>>;
  asilFrom: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  asilTo: Resolver<Maybe<ResolversTypes['Asil']>, ParentType, ContextType>;
  closureDigest: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<SignOffCommentsArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  expired: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<SignOffIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  meaning: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<SignOffOutgoingArgs, 'first'>>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  signature: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  signedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SignOffSignedByArgs, 'first'>>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subjectDigest: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verdict: Resolver<Maybe<ResolversTypes['SignOffVerdict']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<SignOffVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SkippedObligationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SkippedObligation'] = ResolversParentTypes['SkippedObligation']> = {
  obligation: Resolver<ResolversTypes['Obligation'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['SkipReason'], ParentType, ContextType>;
};

export type SotifResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Sotif'] = ResolversParentTypes['Sotif']> = {
  acceptance: Resolver<ReadonlyArray<ResolversTypes['RiskAcceptance']>, ParentType, ContextType>;
  analyses: Resolver<ReadonlyArray<ResolversTypes['Analysis']>, ParentType, ContextType>;
  areas: Resolver<ResolversTypes['ScenarioAreas'], ParentType, ContextType>;
  contributors: Resolver<ReadonlyArray<ResolversTypes['SotifContributor']>, ParentType, ContextType>;
  insufficiencies: Resolver<ResolversTypes['FunctionalInsufficiencyConnection'], ParentType, ContextType, RequireFields<SotifInsufficienciesArgs, 'first'>>;
  misuses: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SotifMisusesArgs, 'first'>>;
  movement: Resolver<ResolversTypes['AreaMovementConnection'], ParentType, ContextType, RequireFields<SotifMovementArgs, 'first' | 'period'>>;
  proposals: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SotifProposalsArgs, 'first'>>;
  review: Resolver<ResolversTypes['SotifReview'], ParentType, ContextType>;
  scenarios: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SotifScenariosArgs, 'first'>>;
  system: Resolver<ResolversTypes['System'], ParentType, ContextType>;
  triggeringConditions: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SotifTriggeringConditionsArgs, 'first'>>;
};

export type SotifContributorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SotifContributor'] = ResolversParentTypes['SotifContributor']> = {
  analysis: Resolver<ResolversTypes['Analysis'], ParentType, ContextType>;
  as: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  families: Resolver<ReadonlyArray<ResolversTypes['RoleFamily']>, ParentType, ContextType>;
  person: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
};

export type SotifReviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SotifReview'] = ResolversParentTypes['SotifReview']> = {
  missing: Resolver<ReadonlyArray<ResolversTypes['SotifReviewGap']>, ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type SotifReviewGapResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SotifReviewGap'] = ResolversParentTypes['SotifReviewGap']> = {
  analysis: Resolver<Maybe<ResolversTypes['Analysis']>, ParentType, ContextType>;
  families: Resolver<ReadonlyArray<ResolversTypes['RoleFamily']>, ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SpiObservationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SpiObservation'] = ResolversParentTypes['SpiObservation']> = {
  breached: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  observedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  part: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SpiObservationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SpiObservationConnection'] = ResolversParentTypes['SpiObservationConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['SpiObservation']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatusReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StatusReason'] = ResolversParentTypes['StatusReason']> = {
  links: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  restsOn: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubkindDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SubkindDefinition'] = ResolversParentTypes['SubkindDefinition']> = {
  builtIn: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  faultTreeProgress?: SubscriptionResolver<ResolversTypes['FaultTreeProgress'], "faultTreeProgress", ParentType, ContextType, RequireFields<SubscriptionFaultTreeProgressArgs, 'missionTime' | 'nodes' | 'top'>>;
  findingsChanged?: SubscriptionResolver<ResolversTypes['FindingsChange'], "findingsChanged", ParentType, ContextType, Partial<SubscriptionFindingsChangedArgs>>;
};

export type SystemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['System'] = ResolversParentTypes['System']> = {
  analyses: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SystemAnalysesArgs, 'first'>>;
  architecture: Resolver<ResolversTypes['Architecture'], ParentType, ContextType>;
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<SystemCommentsArgs, 'first'>>;
  components: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SystemComponentsArgs, 'first'>>;
  criticality: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  criticalityReasons: Resolver<ReadonlyArray<ResolversTypes['CriticalityReason']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  effectiveCriticality: Resolver<ResolversTypes['Criticality'], ParentType, ContextType>;
  failures: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SystemFailuresArgs, 'first'>>;
  governedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SystemGovernedByArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<SystemIncomingArgs, 'first'>>;
  intendedPurpose: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<SystemOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  riskClass: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  safetyFunctions: Resolver<ReadonlyArray<ResolversTypes['SafetyFunction']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tier: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<SystemVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TakeTransitionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TakeTransitionPayload'] = ResolversParentTypes['TakeTransitionPayload']> = {
  instance: Resolver<ResolversTypes['LifeCycleInstance'], ParentType, ContextType>;
  transition: Resolver<ResolversTypes['TakenTransition'], ParentType, ContextType>;
};

export type TakenTransitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TakenTransition'] = ResolversParentTypes['TakenTransition']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  change: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
  evaluation: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  from: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  machine: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TestCaseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TestCase'] = ResolversParentTypes['TestCase']> = {
  comments: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<TestCaseCommentsArgs, 'first'>>;
  covers: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<TestCaseCoversArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  discipline: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<TestCaseIncomingArgs, 'first'>>;
  injects: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<TestCaseOutgoingArgs, 'first'>>;
  procedure: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  results: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<TestCaseResultsArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usedBy: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<TestCaseUsedByArgs, 'first'>>;
  verifies: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<TestCaseVerifiesArgs, 'first'>>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<TestCaseVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TraceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Trace'] = ResolversParentTypes['Trace']> = {
  connected: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<TraceNodesArgs, 'first'>>;
  shortest: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type TraceLinkCoverageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TraceLinkCoverage'] = ResolversParentTypes['TraceLinkCoverage']> = {
  link: Resolver<ResolversTypes['TraceLink'], ParentType, ContextType>;
  met: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ratio: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  traced: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TraceabilityCoverageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TraceabilityCoverage'] = ResolversParentTypes['TraceabilityCoverage']> = {
  byLink: Resolver<ReadonlyArray<ResolversTypes['TraceLinkCoverage']>, ParentType, ContextType>;
  exitCode: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ratio: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  target: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  untraced: Resolver<ResolversTypes['UntracedConnection'], ParentType, ContextType, RequireFields<TraceabilityCoverageUntracedArgs, 'first'>>;
  verdict: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type UnmetRequirementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnmetRequirement'] = ResolversParentTypes['UnmetRequirement']> = {
  gate: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requirement: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
};

export type UnreachableRequirementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnreachableRequirement'] = ResolversParentTypes['UnreachableRequirement']> = {
  because: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  gate: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  subject: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UntracedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Untraced'] = ResolversParentTypes['Untraced']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  link: Resolver<ResolversTypes['TraceLink'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UntracedConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UntracedConnection'] = ResolversParentTypes['UntracedConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Untraced']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpdateOddPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateODDPayload'] = ResolversParentTypes['UpdateODDPayload']> = {
  differences: Resolver<ReadonlyArray<ResolversTypes['OddDifference']>, ParentType, ContextType>;
  impact: Resolver<ResolversTypes['ImpactReport'], ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
};

export type VersionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Version'] = ResolversParentTypes['Version']> = {
  artifact: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  content: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  digest: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  metadata: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  metadataDigest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  retracted: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  retractions: Resolver<ReadonlyArray<ResolversTypes['Retraction']>, ParentType, ContextType>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  semanticDigest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VersionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VersionConnection'] = ResolversParentTypes['VersionConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Version']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ViolateAssumptionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ViolateAssumptionPayload'] = ResolversParentTypes['ViolateAssumptionPayload']> = {
  assumption: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  challenge: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  incident: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  report: Resolver<Maybe<ResolversTypes['ImpactReport']>, ParentType, ContextType>;
};

export type ViolatedRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ViolatedRule'] = ResolversParentTypes['ViolatedRule']> = {
  artifacts: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  clause: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WhatIfResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WhatIf'] = ResolversParentTypes['WhatIf']> = {
  artifact: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType, RequireFields<WhatIfArtifactArgs, 'id'>>;
  compare: Resolver<Maybe<ResolversTypes['OverlayComparison']>, ParentType, ContextType, Partial<WhatIfCompareArgs>>;
  delta: Resolver<Maybe<ResolversTypes['OverlayDelta']>, ParentType, ContextType>;
  errors: Resolver<ReadonlyArray<ResolversTypes['IngestError']>, ParentType, ContextType>;
  findings: Resolver<Maybe<ResolversTypes['ImpactReport']>, ParentType, ContextType, Partial<WhatIfFindingsArgs>>;
  impact: Resolver<Maybe<ResolversTypes['ImpactReport']>, ParentType, ContextType, RequireFields<WhatIfImpactArgs, 'input'>>;
  proveNoImpact: Resolver<Maybe<ResolversTypes['NonImpact']>, ParentType, ContextType, RequireFields<WhatIfProveNoImpactArgs, 'input' | 'target'>>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdict: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType, Partial<WhatIfVerdictArgs>>;
};

export type WitnessPathResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WitnessPath'] = ResolversParentTypes['WitnessPath']> = {
  steps: Resolver<ReadonlyArray<ResolversTypes['WitnessStep']>, ParentType, ContextType>;
};

export type WitnessSetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WitnessSet'] = ResolversParentTypes['WitnessSet']> = {
  pathSet: Resolver<ResolversTypes['PathSet'], ParentType, ContextType>;
  paths: Resolver<ReadonlyArray<ResolversTypes['WitnessPath']>, ParentType, ContextType>;
};

export type WitnessStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WitnessStep'] = ResolversParentTypes['WitnessStep']> = {
  changedEnd: Resolver<ResolversTypes['LinkEnd'], ParentType, ContextType>;
  effectIn: Resolver<Maybe<ResolversTypes['Effect']>, ParentType, ContextType>;
  effectOut: Resolver<ResolversTypes['Effect'], ParentType, ContextType>;
  from: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kindIn: Resolver<Maybe<ResolversTypes['ChangeKind']>, ParentType, ContextType>;
  link: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  relation: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  rule: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  with: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type WorkProductResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkProduct'] = ResolversParentTypes['WorkProduct']> = {
  artifacts: Resolver<ResolversTypes['PackagedArtifactConnection'], ParentType, ContextType, RequireFields<WorkProductArtifactsArgs, 'first'>>;
  clause: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  standard: Resolver<ResolversTypes['AssessedStandard'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['WorkProductStatus'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  AddCommentPayload: AddCommentPayloadResolvers<ContextType>;
  AllowedEnds: AllowedEndsResolvers<ContextType>;
  AmlasArtefact: AmlasArtefactResolvers<ContextType>;
  AmlasAssurance: AmlasAssuranceResolvers<ContextType>;
  AmlasRule: AmlasRuleResolvers<ContextType>;
  AmlasStage: AmlasStageResolvers<ContextType>;
  Analysis: AnalysisResolvers<ContextType>;
  ApprovalDifference: ApprovalDifferenceResolvers<ContextType>;
  ApprovalDifferenceConnection: ApprovalDifferenceConnectionResolvers<ContextType>;
  ApprovalLoss: ApprovalLossResolvers<ContextType>;
  Architecture: ArchitectureResolvers<ContextType>;
  ArchitectureElement: ArchitectureElementResolvers<ContextType>;
  ArchitectureElementConnection: ArchitectureElementConnectionResolvers<ContextType>;
  AreaMove: AreaMoveResolvers<ContextType>;
  AreaMovement: AreaMovementResolvers<ContextType>;
  AreaMovementConnection: AreaMovementConnectionResolvers<ContextType>;
  ArgumentElement: ArgumentElementResolvers<ContextType>;
  ArgumentElementConnection: ArgumentElementConnectionResolvers<ContextType>;
  ArgumentProblem: ArgumentProblemResolvers<ContextType>;
  ArgumentProblemConnection: ArgumentProblemConnectionResolvers<ContextType>;
  ArgumentRelation: ArgumentRelationResolvers<ContextType>;
  ArgumentRelationConnection: ArgumentRelationConnectionResolvers<ContextType>;
  ArgumentStatusCount: ArgumentStatusCountResolvers<ContextType>;
  Artifact: ArtifactResolvers<ContextType>;
  ArtifactConnection: ArtifactConnectionResolvers<ContextType>;
  AsilChange: AsilChangeResolvers<ContextType>;
  AsilInForce: AsilInForceResolvers<ContextType>;
  AsilLowering: AsilLoweringResolvers<ContextType>;
  AsilReason: AsilReasonResolvers<ContextType>;
  AsilStep: AsilStepResolvers<ContextType>;
  AssessedChange: AssessedChangeResolvers<ContextType>;
  AssessmentPackage: AssessmentPackageResolvers<ContextType>;
  AssumptionDifference: AssumptionDifferenceResolvers<ContextType>;
  AssumptionDifferenceConnection: AssumptionDifferenceConnectionResolvers<ContextType>;
  AutomationRatio: AutomationRatioResolvers<ContextType>;
  AxisDefinition: AxisDefinitionResolvers<ContextType>;
  Baseline: BaselineResolvers<ContextType>;
  BaselineDiff: BaselineDiffResolvers<ContextType>;
  BaselineDiffCounts: BaselineDiffCountsResolvers<ContextType>;
  BaselineDiffSide: BaselineDiffSideResolvers<ContextType>;
  BigInt: GraphQLScalarType;
  BoundaryConnection: BoundaryConnectionResolvers<ContextType>;
  BoundaryLink: BoundaryLinkResolvers<ContextType>;
  CaseDependency: CaseDependencyResolvers<ContextType>;
  ChallengeDifference: ChallengeDifferenceResolvers<ContextType>;
  ChallengeDifferenceConnection: ChallengeDifferenceConnectionResolvers<ContextType>;
  ChallengePayload: ChallengePayloadResolvers<ContextType>;
  Change: ChangeResolvers<ContextType>;
  ChangeAssessment: ChangeAssessmentResolvers<ContextType>;
  ChangeConclusion: ChangeConclusionResolvers<ContextType>;
  ChangeImpactDifference: ChangeImpactDifferenceResolvers<ContextType>;
  ChangeImpactRow: ChangeImpactRowResolvers<ContextType>;
  ChangeImpactRowConnection: ChangeImpactRowConnectionResolvers<ContextType>;
  ChangeKindDefinition: ChangeKindDefinitionResolvers<ContextType>;
  ChangeObligation: ChangeObligationResolvers<ContextType>;
  ChangeRequest: ChangeRequestResolvers<ContextType>;
  ChangeRequestConnection: ChangeRequestConnectionResolvers<ContextType>;
  ChangeRequestError: ChangeRequestErrorResolvers<ContextType>;
  ChangeRequestExport: ChangeRequestExportResolvers<ContextType>;
  ChangeRequestPayload: ChangeRequestPayloadResolvers<ContextType>;
  ChangedFinding: ChangedFindingResolvers<ContextType>;
  ChangedFindings: ChangedFindingsResolvers<ContextType>;
  Claim: ClaimResolvers<ContextType>;
  ClaimDifference: ClaimDifferenceResolvers<ContextType>;
  ClaimDifferenceConnection: ClaimDifferenceConnectionResolvers<ContextType>;
  Clause: ClauseResolvers<ContextType>;
  CodeUnit: CodeUnitResolvers<ContextType>;
  Comment: CommentResolvers<ContextType>;
  CommentConnection: CommentConnectionResolvers<ContextType>;
  CommonElement: CommonElementResolvers<ContextType>;
  CommonElements: CommonElementsResolvers<ContextType>;
  CompleteFmeaActionPayload: CompleteFmeaActionPayloadResolvers<ContextType>;
  Component: ComponentResolvers<ContextType>;
  ConfigurationDependency: ConfigurationDependencyResolvers<ContextType>;
  ContentFieldDefinition: ContentFieldDefinitionResolvers<ContextType>;
  Control: ControlResolvers<ContextType>;
  Coverage: CoverageResolvers<ContextType>;
  CoverageRow: CoverageRowResolvers<ContextType>;
  CreateBaselinePayload: CreateBaselinePayloadResolvers<ContextType>;
  CreateSystemPayload: CreateSystemPayloadResolvers<ContextType>;
  Criterion: CriterionResolvers<ContextType>;
  CriticalityReason: CriticalityReasonResolvers<ContextType>;
  CutSet: CutSetResolvers<ContextType>;
  CutSetConnection: CutSetConnectionResolvers<ContextType>;
  CutSetsOfOrder: CutSetsOfOrderResolvers<ContextType>;
  Dataset: DatasetResolvers<ContextType>;
  DatasetLeak: DatasetLeakResolvers<ContextType>;
  DatasetPhaseState: DatasetPhaseStateResolvers<ContextType>;
  DatasetPropertyState: DatasetPropertyStateResolvers<ContextType>;
  DatasetSafety: DatasetSafetyResolvers<ContextType>;
  DateTime: GraphQLScalarType;
  DecideProposalPayload: DecideProposalPayloadResolvers<ContextType>;
  DecomposePayload: DecomposePayloadResolvers<ContextType>;
  Decomposition: DecompositionResolvers<ContextType>;
  DecompositionConnection: DecompositionConnectionResolvers<ContextType>;
  DecompositionPart: DecompositionPartResolvers<ContextType>;
  DecompositionProblem: DecompositionProblemResolvers<ContextType>;
  Deployment: DeploymentResolvers<ContextType>;
  DesignDependency: DesignDependencyResolvers<ContextType>;
  DisciplineCount: DisciplineCountResolvers<ContextType>;
  Disposition: DispositionResolvers<ContextType>;
  EffectCount: EffectCountResolvers<ContextType>;
  EffectDefinition: EffectDefinitionResolvers<ContextType>;
  EffectState: EffectStateResolvers<ContextType>;
  EnvelopeBound: EnvelopeBoundResolvers<ContextType>;
  Environment: EnvironmentResolvers<ContextType>;
  Evidence: EvidenceResolvers<ContextType>;
  ExternalAssumption: ExternalAssumptionResolvers<ContextType>;
  FailureMode: FailureModeResolvers<ContextType>;
  FaultTree: FaultTreeResolvers<ContextType>;
  FaultTreeApproximation: FaultTreeApproximationResolvers<ContextType>;
  FaultTreeImportance: FaultTreeImportanceResolvers<ContextType>;
  FaultTreePicture: FaultTreePictureResolvers<ContextType>;
  FaultTreeProgress: FaultTreeProgressResolvers<ContextType>;
  FindingState: FindingStateResolvers<ContextType>;
  FindingsChange: FindingsChangeResolvers<ContextType>;
  Fmea: FmeaResolvers<ContextType>;
  FmeaAction: FmeaActionResolvers<ContextType>;
  FmeaHistogram: FmeaHistogramResolvers<ContextType>;
  FmeaRatings: FmeaRatingsResolvers<ContextType>;
  FmeaRow: FmeaRowResolvers<ContextType>;
  FmeaRowConnection: FmeaRowConnectionResolvers<ContextType>;
  Fmeda: FmedaResolvers<ContextType>;
  FmedaMissing: FmedaMissingResolvers<ContextType>;
  FmedaRow: FmedaRowResolvers<ContextType>;
  FmedaRowConnection: FmedaRowConnectionResolvers<ContextType>;
  FunctionalInsufficiency: FunctionalInsufficiencyResolvers<ContextType>;
  FunctionalInsufficiencyConnection: FunctionalInsufficiencyConnectionResolvers<ContextType>;
  Gap: GapResolvers<ContextType>;
  GapConnection: GapConnectionResolvers<ContextType>;
  Gate: GateResolvers<ContextType>;
  GateDifference: GateDifferenceResolvers<ContextType>;
  GateDifferenceConnection: GateDifferenceConnectionResolvers<ContextType>;
  GateVerdict: GateVerdictResolvers<ContextType>;
  GeneratedElement: GeneratedElementResolvers<ContextType>;
  GeneratedElementConnection: GeneratedElementConnectionResolvers<ContextType>;
  GeneratedSafetyCase: GeneratedSafetyCaseResolvers<ContextType>;
  GeneratedStatusCount: GeneratedStatusCountResolvers<ContextType>;
  HardwareMetric: HardwareMetricResolvers<ContextType>;
  HardwareTarget: HardwareTargetResolvers<ContextType>;
  Hazard: HazardResolvers<ContextType>;
  HazardDependency: HazardDependencyResolvers<ContextType>;
  HazardRating: HazardRatingResolvers<ContextType>;
  HazardRatingConnection: HazardRatingConnectionResolvers<ContextType>;
  HazardousEventPayload: HazardousEventPayloadResolvers<ContextType>;
  IdConnection: IdConnectionResolvers<ContextType>;
  IgnoredAsilLowering: IgnoredAsilLoweringResolvers<ContextType>;
  ImpactAssessment: ImpactAssessmentResolvers<ContextType>;
  ImpactCounts: ImpactCountsResolvers<ContextType>;
  ImpactItem: ImpactItemResolvers<ContextType>;
  ImpactItemConnection: ImpactItemConnectionResolvers<ContextType>;
  ImpactReport: ImpactReportResolvers<ContextType>;
  ImpactWitness: ImpactWitnessResolvers<ContextType>;
  Improvement: ImprovementResolvers<ContextType>;
  Improvements: ImprovementsResolvers<ContextType>;
  Incident: IncidentResolvers<ContextType>;
  IngestError: IngestErrorResolvers<ContextType>;
  IngestReceipt: IngestReceiptResolvers<ContextType>;
  InstantiatePatternPayload: InstantiatePatternPayloadResolvers<ContextType>;
  InternalAssumption: InternalAssumptionResolvers<ContextType>;
  ItemScope: ItemScopeResolvers<ContextType>;
  JSON: GraphQLScalarType;
  JournalConnection: JournalConnectionResolvers<ContextType>;
  JournalDefect: JournalDefectResolvers<ContextType>;
  JournalEntry: JournalEntryResolvers<ContextType>;
  JournalEntryDetail: JournalEntryDetailResolvers<ContextType>;
  JournalVerification: JournalVerificationResolvers<ContextType>;
  KindCount: KindCountResolvers<ContextType>;
  KindDefinition: KindDefinitionResolvers<ContextType>;
  LeadTime: LeadTimeResolvers<ContextType>;
  LeafImportance: LeafImportanceResolvers<ContextType>;
  LeastCostLevel: LeastCostLevelResolvers<ContextType>;
  LeastCostPlan: LeastCostPlanResolvers<ContextType>;
  LeftOut: LeftOutResolvers<ContextType>;
  LeftOutCount: LeftOutCountResolvers<ContextType>;
  LifeCycleInstance: LifeCycleInstanceResolvers<ContextType>;
  LifeCycleTransition: LifeCycleTransitionResolvers<ContextType>;
  Link: LinkResolvers<ContextType>;
  LinkAssertion: LinkAssertionResolvers<ContextType>;
  LinkConnection: LinkConnectionResolvers<ContextType>;
  LinkDifference: LinkDifferenceResolvers<ContextType>;
  LinkDifferenceConnection: LinkDifferenceConnectionResolvers<ContextType>;
  LinkImpact: LinkImpactResolvers<ContextType>;
  LinkImpactConnection: LinkImpactConnectionResolvers<ContextType>;
  LinkVerdictDifference: LinkVerdictDifferenceResolvers<ContextType>;
  LinkVerdictDifferenceConnection: LinkVerdictDifferenceConnectionResolvers<ContextType>;
  LowerAsilPayload: LowerAsilPayloadResolvers<ContextType>;
  MemberDifference: MemberDifferenceResolvers<ContextType>;
  MemberDifferenceConnection: MemberDifferenceConnectionResolvers<ContextType>;
  Metamodel: MetamodelResolvers<ContextType>;
  Metric: MetricResolvers<ContextType>;
  MetricResult: MetricResultResolvers<ContextType>;
  ModalityCount: ModalityCountResolvers<ContextType>;
  Model: ModelResolvers<ContextType>;
  Monitor: MonitorResolvers<ContextType>;
  MonitorObservation: MonitorObservationResolvers<ContextType>;
  MonitorObservationConnection: MonitorObservationConnectionResolvers<ContextType>;
  MoveScenarioPayload: MoveScenarioPayloadResolvers<ContextType>;
  Mutation: MutationResolvers<ContextType>;
  NonImpact: NonImpactResolvers<ContextType>;
  NonImpactCertificate: NonImpactCertificateResolvers<ContextType>;
  NonImpactUnknown: NonImpactUnknownResolvers<ContextType>;
  Obligation: ObligationResolvers<ContextType>;
  OddCell: OddCellResolvers<ContextType>;
  OddCellConnection: OddCellConnectionResolvers<ContextType>;
  OddCellSamples: OddCellSamplesResolvers<ContextType>;
  OddCoverage: OddCoverageResolvers<ContextType>;
  OddDataset: OddDatasetResolvers<ContextType>;
  OddDifference: OddDifferenceResolvers<ContextType>;
  OddElement: OddElementResolvers<ContextType>;
  OddInterval: OddIntervalResolvers<ContextType>;
  OddRange: OddRangeResolvers<ContextType>;
  OperationalDesignDomain: OperationalDesignDomainResolvers<ContextType>;
  Orphan: OrphanResolvers<ContextType>;
  OrphanConnection: OrphanConnectionResolvers<ContextType>;
  OtherDependency: OtherDependencyResolvers<ContextType>;
  OutOfStep: OutOfStepResolvers<ContextType>;
  OutOfStepCause: OutOfStepCauseResolvers<ContextType>;
  OutOfStepConnection: OutOfStepConnectionResolvers<ContextType>;
  OverlayComparison: OverlayComparisonResolvers<ContextType>;
  OverlayDelta: OverlayDeltaResolvers<ContextType>;
  PackagedArtifact: PackagedArtifactResolvers<ContextType>;
  PackagedArtifactConnection: PackagedArtifactConnectionResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
  Part: PartResolvers<ContextType>;
  PatternElement: PatternElementResolvers<ContextType>;
  PatternRelation: PatternRelationResolvers<ContextType>;
  PatternValue: PatternValueResolvers<ContextType>;
  Person: PersonResolvers<ContextType>;
  PipelineChange: PipelineChangeResolvers<ContextType>;
  PipelineChangeConnection: PipelineChangeConnectionResolvers<ContextType>;
  PipelineMetrics: PipelineMetricsResolvers<ContextType>;
  Plan: PlanResolvers<ContextType>;
  PlanLevel: PlanLevelResolvers<ContextType>;
  PlannedStep: PlannedStepResolvers<ContextType>;
  Query: QueryResolvers<ContextType>;
  RaciEntry: RaciEntryResolvers<ContextType>;
  RaciMatrix: RaciMatrixResolvers<ContextType>;
  RaciProblem: RaciProblemResolvers<ContextType>;
  RaciTask: RaciTaskResolvers<ContextType>;
  RateSplit: RateSplitResolvers<ContextType>;
  Recomputation: RecomputationResolvers<ContextType>;
  RecomputedMetric: RecomputedMetricResolvers<ContextType>;
  RecomputedTarget: RecomputedTargetResolvers<ContextType>;
  RecordClaimPayload: RecordClaimPayloadResolvers<ContextType>;
  RecordClausePayload: RecordClausePayloadResolvers<ContextType>;
  RecordCodeChangePayload: RecordCodeChangePayloadResolvers<ContextType>;
  RecordComponentPayload: RecordComponentPayloadResolvers<ContextType>;
  RecordDatasetVersionPayload: RecordDatasetVersionPayloadResolvers<ContextType>;
  RecordFailureModePayload: RecordFailureModePayloadResolvers<ContextType>;
  RecordFaultTreeAnalysisPayload: RecordFaultTreeAnalysisPayloadResolvers<ContextType>;
  RecordFieldObservationPayload: RecordFieldObservationPayloadResolvers<ContextType>;
  RecordFmeaActionPayload: RecordFmeaActionPayloadResolvers<ContextType>;
  RecordHazardPayload: RecordHazardPayloadResolvers<ContextType>;
  RecordLifeCyclePayload: RecordLifeCyclePayloadResolvers<ContextType>;
  RecordModelVersionPayload: RecordModelVersionPayloadResolvers<ContextType>;
  RecordMonitorObservationsPayload: RecordMonitorObservationsPayloadResolvers<ContextType>;
  RecordMonitorPayload: RecordMonitorPayloadResolvers<ContextType>;
  RecordRequirementPayload: RecordRequirementPayloadResolvers<ContextType>;
  RecordSignOffPayload: RecordSignOffPayloadResolvers<ContextType>;
  RecordSpiObservationPayload: RecordSpiObservationPayloadResolvers<ContextType>;
  RecordSpiPayload: RecordSpiPayloadResolvers<ContextType>;
  RecordTestResultPayload: RecordTestResultPayloadResolvers<ContextType>;
  RecordedAssessment: RecordedAssessmentResolvers<ContextType>;
  RelationDefinition: RelationDefinitionResolvers<ContextType>;
  Requirement: RequirementResolvers<ContextType>;
  Retraction: RetractionResolvers<ContextType>;
  ReviewLinkPayload: ReviewLinkPayloadResolvers<ContextType>;
  RiskAcceptance: RiskAcceptanceResolvers<ContextType>;
  RiskConcernDependency: RiskConcernDependencyResolvers<ContextType>;
  Role: RoleResolvers<ContextType>;
  RoleDefinition: RoleDefinitionResolvers<ContextType>;
  RowDecision: RowDecisionResolvers<ContextType>;
  Rule: RuleResolvers<ContextType>;
  RuleAdoption: RuleAdoptionResolvers<ContextType>;
  RuleCell: RuleCellResolvers<ContextType>;
  RuleEmission: RuleEmissionResolvers<ContextType>;
  RuleEnd: RuleEndResolvers<ContextType>;
  RulesUsed: RulesUsedResolvers<ContextType>;
  Run: RunResolvers<ContextType>;
  SafetyCase: SafetyCaseResolvers<ContextType>;
  SafetyCaseDiff: SafetyCaseDiffResolvers<ContextType>;
  SafetyCaseDiffCounts: SafetyCaseDiffCountsResolvers<ContextType>;
  SafetyCaseExport: SafetyCaseExportResolvers<ContextType>;
  SafetyCaseMissing: SafetyCaseMissingResolvers<ContextType>;
  SafetyFunction: SafetyFunctionResolvers<ContextType>;
  SafetyGoalPayload: SafetyGoalPayloadResolvers<ContextType>;
  SafetyMeasure: SafetyMeasureResolvers<ContextType>;
  SafetyMeasureDependency: SafetyMeasureDependencyResolvers<ContextType>;
  SafetyPerformanceIndicator: SafetyPerformanceIndicatorResolvers<ContextType>;
  SafetySync: SafetySyncResolvers<ContextType>;
  Scenario: ScenarioResolvers<ContextType>;
  ScenarioAreas: ScenarioAreasResolvers<ContextType>;
  SchemaStats: SchemaStatsResolvers<ContextType>;
  SignOff: SignOffResolvers<ContextType>;
  SkippedObligation: SkippedObligationResolvers<ContextType>;
  Sotif: SotifResolvers<ContextType>;
  SotifContributor: SotifContributorResolvers<ContextType>;
  SotifReview: SotifReviewResolvers<ContextType>;
  SotifReviewGap: SotifReviewGapResolvers<ContextType>;
  SpiObservation: SpiObservationResolvers<ContextType>;
  SpiObservationConnection: SpiObservationConnectionResolvers<ContextType>;
  StatusReason: StatusReasonResolvers<ContextType>;
  SubkindDefinition: SubkindDefinitionResolvers<ContextType>;
  Subscription: SubscriptionResolvers<ContextType>;
  System: SystemResolvers<ContextType>;
  TakeTransitionPayload: TakeTransitionPayloadResolvers<ContextType>;
  TakenTransition: TakenTransitionResolvers<ContextType>;
  TestCase: TestCaseResolvers<ContextType>;
  Trace: TraceResolvers<ContextType>;
  TraceLinkCoverage: TraceLinkCoverageResolvers<ContextType>;
  TraceabilityCoverage: TraceabilityCoverageResolvers<ContextType>;
  UnmetRequirement: UnmetRequirementResolvers<ContextType>;
  UnreachableRequirement: UnreachableRequirementResolvers<ContextType>;
  Untraced: UntracedResolvers<ContextType>;
  UntracedConnection: UntracedConnectionResolvers<ContextType>;
  UpdateODDPayload: UpdateOddPayloadResolvers<ContextType>;
  Version: VersionResolvers<ContextType>;
  VersionConnection: VersionConnectionResolvers<ContextType>;
  ViolateAssumptionPayload: ViolateAssumptionPayloadResolvers<ContextType>;
  ViolatedRule: ViolatedRuleResolvers<ContextType>;
  WhatIf: WhatIfResolvers<ContextType>;
  WitnessPath: WitnessPathResolvers<ContextType>;
  WitnessSet: WitnessSetResolvers<ContextType>;
  WitnessStep: WitnessStepResolvers<ContextType>;
  WorkProduct: WorkProductResolvers<ContextType>;
};

