import type { Json } from '../graph/model/delta.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ArtifactNode, VersionNode, LinkNode, ImpactReportNode, ImpactItemNode, ChangeRequestNode, ChangeImpactRowNode, ChangeImpactDifferenceNode, PlanNode, CertificateNode, WitnessNode, NonImpactUnknownNode, WhatIfNode, CreatedBaselineNode, BaselineDiffNode, BaselineDiffSideNode, MemberDifferenceNode, ApprovalDifferenceNode, ChangeAssessmentNode } from './nodes.ts';
import type { FaultTreeNode } from './faultTree.ts';
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

/**
 * A safety or compliance analysis of part of the system: HARA, FMEA, FTA, SOTIF, STPA, DPIA and the like.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Analysis = Artifact & {
  /** What it analyses (ANALYZES). */
  readonly analyzes: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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

/**
 * Anything that the trust in the system rests on. An artifact has versions; each is immutable. What it is in particular
 * (Hazard, Dataset, Claim …) is its object type. Everything below an artifact is read at the same point in history.
 */
export type Artifact = {
  /** The last one ingested unless REVISION_OF orders them. Null: no version was recorded. */
  readonly current: Maybe<Version>;
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
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** What it is made in the context of, and how: ABOUT, CONTEXT, ASSUMPTION, JUSTIFICATION (IN_CONTEXT_OF). */
  readonly context: LinkConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** A finer type within the kind; metamodel lists them. */
  readonly subkind: Maybe<Scalars['String']['output']>;
  /** Claims and evidence that support it (SUPPORTS, EVIDENCES). */
  readonly supportedBy: ArtifactConnection;
  /** Claims it supports (SUPPORTS). */
  readonly supports: ArtifactConnection;
  /** The statement. */
  readonly text: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
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
  /** What complies with it (COMPLIES_WITH). */
  readonly compliedBy: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** Digest of the syntax tree: formatting and comments are no change of meaning. */
  readonly ast: Maybe<Scalars['JSON']['output']>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** What depends on it (DEPENDS_ON). */
  readonly dependents: ArtifactConnection;
  /** What it depends on (DEPENDS_ON). */
  readonly dependsOn: ArtifactConnection;
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

/**
 * A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Component = Artifact & {
  /** What others see of it; a difference is a change of INTERFACE. */
  readonly api: Maybe<Scalars['JSON']['output']>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** Elements, failure modes and hazards that depend on it (DEPENDS_ON). */
  readonly dependents: ArtifactConnection;
  /** Elements it depends on (DEPENDS_ON). */
  readonly dependsOn: ArtifactConnection;
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
  /** Clauses it answers to (COMPLIES_WITH). */
  readonly compliesWith: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** Scenarios and parts it covers (COVERS). */
  readonly covers: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** What was derived from it (DERIVED_FROM). */
  readonly derived: ArtifactConnection;
  /** What it was derived from (DERIVED_FROM). */
  readonly derivedFrom: ArtifactConnection;
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

/** A run that used the version, and as what. */
export type DatasetUseInput = {
  /** The parts it used, dimension:value; empty: all. */
  readonly parts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** TRAIN, VALIDATION, TEST, or a word of your own. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** Id of a RUN. */
  readonly run: Scalars['ID']['input'];
};

/**
 * A set of instances that run a version or baseline in an environment. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Deployment = Artifact & {
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** What depends on it (DEPENDS_ON). */
  readonly dependents: ArtifactConnection;
  /** What it depends on (DEPENDS_ON). */
  readonly dependsOn: ArtifactConnection;
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
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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

/**
 * A way in which an element fails or is insufficient; also an event or gate of a fault tree.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type FailureMode = Artifact & {
  /** The analyses it is a row of (PART_OF). */
  readonly analyses: ArtifactConnection;
  /**
   * Common cause of the basic events that it CAUSES, all of one probability: the share of it by which they fail together
   * (beta-factor model).
   */
  readonly beta: Maybe<Scalars['Float']['output']>;
  /** What causes it (CAUSES). */
  readonly causes: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** Probability between 0 and 1 of a basic event. */
  readonly probability: Maybe<Scalars['Float']['output']>;
  /** Repairs per hour of a basic event that is repaired as soon as it fails. */
  readonly repairRate: Maybe<Scalars['Float']['output']>;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
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

export type FaultTreeProgress = {
  readonly elapsedMilliseconds: Scalars['Int']['output'];
  /** How many nodes the diagram that is being built has, or the finished one had. */
  readonly nodes: Scalars['Int']['output'];
  readonly phase: FaultTreePhase;
  /** Null: not done yet. It comes with the last event. */
  readonly tree: Maybe<FaultTree>;
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

/**
 * A point that a configuration passes only when what the gate requires holds.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Gate = Artifact & {
  /** What it applies to (APPLIES_TO). */
  readonly appliesTo: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** Failure modes and scenarios that cause it (CAUSES). */
  readonly causedBy: ArtifactConnection;
  /** Claims about it (IN_CONTEXT_OF). */
  readonly claims: ArtifactConnection;
  /** C0 to C3: how well the people involved can avoid the harm (ISO 26262-3 clause 6). */
  readonly controllability: Maybe<Scalars['String']['output']>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** The elements it is a hazard of (DEPENDS_ON). */
  readonly elements: ArtifactConnection;
  /** E0 to E4: how often the situation occurs (ISO 26262-3 clause 6). */
  readonly exposure: Maybe<Scalars['String']['output']>;
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
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** Where the risk comes from (AI Act Art. 9). */
  readonly riskSource: Maybe<Scalars['String']['output']>;
  /** S0 to S3: how bad the harm is (ISO 26262-3 clause 6). */
  readonly severity: Maybe<Scalars['String']['output']>;
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
export type HazardVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type IdConnection = {
  readonly nodes: ReadonlyArray<Scalars['ID']['output']>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
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
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** Ordered by effect (worst first), then modality, distance, id: the same order on every page and every run. */
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
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
   * deleted); items skipped by SKIP_ITEM count as listed.
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
  /** The bound it has to keep; a difference is a change of kind PARAMETER. */
  readonly criterion: Maybe<Criterion>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** Evidence with values of it (EVIDENCES). */
  readonly evidence: ArtifactConnection;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always METRIC. */
  readonly kind: ArtifactKind;
  /** Monitors that watch it (MONITORS). */
  readonly monitoredBy: ArtifactConnection;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
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
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** Whether the version may still change in operation. */
  readonly lockState: Maybe<LockState>;
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
  /** What it challenges (CHALLENGES). */
  readonly challenges: ArtifactConnection;
  /** Scenarios and parts it covers (COVERS). */
  readonly covers: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always MONITOR. */
  readonly kind: ArtifactKind;
  /** What it watches (MONITORS). */
  readonly monitors: ArtifactConnection;
  /** Links whose source this artifact or one of its versions is. */
  readonly outgoing: LinkConnection;
  /** No source lists it any more. It stays readable by id; lists leave it out. */
  readonly retired: Scalars['Boolean']['output'];
  /** The first to assert it. */
  readonly source: Scalars['String']['output'];
  /** All that assert it, the first first. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** The safety performance indicator it watches (UL 4600). */
  readonly spi: Maybe<Scalars['String']['output']>;
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

/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type Mutation = {
  /**
   * Approves the assessment and completes the request. Refused while a row is open, while the report was cut, while the
   * report computed now has rows that the assessment does not have, and for who opened or assessed it.
   */
  readonly closeChangeRequest: ChangeRequestPayload;
  /**
   * Makes a baseline of the selected versions, all or nothing: one journal entry, which closes it. What it holds never
   * changes after that (BASELINE_CLOSED). Errors come in receipt.errors with their path in the input.
   */
  readonly createBaseline: CreateBaselinePayload;
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
   * Opens a change request (ISO 26262-8 clause 8) and assesses it: one row for each effect on each artifact of the impact
   * report, to be decided one by one. A request changes nothing: no report, finding or gate sees it as a change.
   */
  readonly openChangeRequest: ChangeRequestPayload;
  /**
   * Assesses an open request again, where the world moved or the report was cut. Decisions on rows that stay the same are
   * kept; where nothing differs, nothing is written.
   */
  readonly reassessChangeRequest: ChangeRequestPayload;
  /** Writes a claim and its place in the argument. The same again changes nothing. */
  readonly recordClaim: RecordClaimPayload;
  /** Writes a clause of a regulation, standard or policy. The same again changes nothing. */
  readonly recordClause: RecordClausePayload;
  /** Writes a new version of a piece of code. The same again changes nothing. */
  readonly recordCodeChange: RecordCodeChangePayload;
  /** Writes a new version of a data set. The same again changes nothing. */
  readonly recordDatasetVersion: RecordDatasetVersionPayload;
  /**
   * Computes the fault tree under a gate and records it: a RUN of subkind ANALYSE that USED every gate and leaf in the version
   * that was computed, and GENERATED evidence of subkind ANALYSIS_RESULT, which EVALUATES the analysis and EVIDENCES the claims.
   * One write, all or nothing. From then on a new version of a gate, leaf or rate makes run and evidence STALE, and what rests on
   * them by its rules; an impact report shows the new numbers beside those recorded (`ImpactItem.recomputed`).
   *
   * A tree that says two things at once, or that does not fit the nodes, is BAD_USER_INPUT: nothing is written.
   */
  readonly recordFaultTreeAnalysis: RecordFaultTreeAnalysisPayload;
  /** Writes a hazard by hand, with its links. The same again changes nothing. */
  readonly recordHazard: RecordHazardPayload;
  /** Writes a new version of a model, with the run that trained it. The same again changes nothing. */
  readonly recordModelVersion: RecordModelVersionPayload;
  /** Writes a requirement by hand, with its links. The same again changes nothing. */
  readonly recordRequirement: RecordRequirementPayload;
  /** Writes a sign-off. The same again changes nothing. */
  readonly recordSignOff: RecordSignOffPayload;
  /** Writes a test result and what it is about. The same again changes nothing. */
  readonly recordTestResult: RecordTestResultPayload;
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
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationCloseChangeRequestArgs = {
  input: CloseChangeRequestInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationCreateBaselineArgs = {
  input: CreateBaselineInput;
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
export type MutationRecordDatasetVersionArgs = {
  input: RecordDatasetVersionInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordFaultTreeAnalysisArgs = {
  input: RecordFaultTreeAnalysisInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordHazardArgs = {
  input: RecordHazardInput;
};


/** Everything that can be written. Every write is one transaction and one journal entry with actor and reason. */
export type MutationRecordModelVersionArgs = {
  input: RecordModelVersionInput;
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
export type MutationRecordTestResultArgs = {
  input: RecordTestResultInput;
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
  /** Tests, data sets and monitors that cover it (COVERS). */
  readonly coveredBy: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** What was derived from it (DERIVED_FROM). */
  readonly derived: ArtifactConnection;
  /** What it was derived from (DERIVED_FROM). */
  readonly derivedFrom: ArtifactConnection;
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

/**
 * A person who acts, with competence and organisation. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Person = Artifact & {
  /** Sign-offs, changes, versions and runs of the person (ATTRIBUTED_TO). */
  readonly attributed: ArtifactConnection;
  /** What the person is competent for. */
  readonly competence: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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

/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type Query = {
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
   * The same engine for what has really happened: every change recorded after `since` (a revision; null: since the
   * configuration was closed, or ever for HEAD). A new version is a change of the kinds that its difference shows, a
   * retraction RETRACT, a void authority AUTHORITY, an incident FIELD, a validity that ended EXPIRY, a clause that began to
   * bind CONTEXT.
   */
  readonly findings: ImpactReport;
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
  /** The link with this id; null: there is none in force at that revision. */
  readonly link: Maybe<Link>;
  /**
   * The metamodel in force: what the graph can hold, and by which rules a change travels. The built-in tables, extended by
   * the file that SAFETYOPS_METAMODEL names. With `revision`: rules, subkinds and roles as they were in force right after
   * this journal entry.
   */
  readonly metamodel: Metamodel;
  /**
   * Either a certificate that `target` (an artifact or version id) is not affected, or a witness that it is. Never 'not
   * found'; an id that does not exist is an error.
   */
  readonly proveNoImpact: NonImpact;
  /** The number of the newest journal entry; 0 on an empty graph. */
  readonly revision: Scalars['Int']['output'];
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
  input: ImpactInput;
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
export type QueryFaultTreeArgs = {
  at?: InputMaybe<At>;
  missionTime?: Scalars['Float']['input'];
  nodes?: Scalars['Int']['input'];
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
export type QueryImpactArgs = {
  input: ImpactInput;
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
export type QueryLinkArgs = {
  at?: InputMaybe<At>;
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryMetamodelArgs = {
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. Each noun adds its own fields; a request reads one revision of the graph throughout. */
export type QueryProveNoImpactArgs = {
  input: ImpactInput;
  target: Scalars['ID']['input'];
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
  /** Claims about it (IN_CONTEXT_OF). */
  readonly claims: ArtifactConnection;
  /** Clauses it answers to (COMPLIES_WITH). */
  readonly compliesWith: ArtifactConnection;
  /** What is measured and the bound it has to keep; a difference is a change of kind PARAMETER. */
  readonly criterion: Maybe<Criterion>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** Evidence for or against it (EVIDENCES). */
  readonly evidence: ArtifactConnection;
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
 * A role that people hold: responsible, accountable, independent assessor, officer. A record: it has one version at most.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type Role = Artifact & {
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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

/**
 * A mechanism, mitigation, oversight, fallback or model lock that reduces a risk.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type SafetyMeasure = Artifact & {
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** Share of the failures that it catches, between 0 and 1 (ISO 26262-5). */
  readonly diagnosticCoverage: Maybe<Scalars['Float']['output']>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Requirements it implements (IMPLEMENTS). */
  readonly implements: ArtifactConnection;
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always SAFETY_MEASURE. */
  readonly kind: ArtifactKind;
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
  /** Failure modes and hazards it causes (CAUSES). */
  readonly causes: ArtifactConnection;
  /** Tests, data sets and monitors that cover it (COVERS). */
  readonly coveredBy: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
  /** Always SCENARIO. */
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
  /** Digest of everything that the signer had to look at. */
  readonly closureDigest: Maybe<Scalars['String']['output']>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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
  /** Components that are part of it (PART_OF). */
  readonly components: ArtifactConnection;
  /** How much depends on it, in the words of the organisation. */
  readonly criticality: Maybe<Scalars['String']['output']>;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
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

/**
 * A test or protocol that verifies a requirement, measure or control.
 *
 * The fields below the common ones are read from the content of the current version: null where it says nothing
 * (or something of another type: `current.content` has it as it came).
 */
export type TestCase = Artifact & {
  /** Scenarios and parts it covers (COVERS). */
  readonly covers: ArtifactConnection;
  /** The version recorded last, unless REVISION_OF orders them; null: none was recorded. */
  readonly current: Maybe<Version>;
  /** Chosen by who recorded it; stable, unique in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Links whose target this artifact or one of its versions is. */
  readonly incoming: LinkConnection;
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
  AllowedEnds: ResolverTypeWrapper<AllowedEnds>;
  AmendClauseInput: AmendClauseInput;
  Analysis: ResolverTypeWrapper<ArtifactNode>;
  ApprovalChange: ApprovalChange;
  ApprovalDifference: ResolverTypeWrapper<ApprovalDifferenceNode>;
  ApprovalDifferenceConnection: ResolverTypeWrapper<Omit<ApprovalDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ApprovalDifference']> }>;
  ApprovalLoss: ResolverTypeWrapper<ApprovalLoss>;
  Artifact: ResolverTypeWrapper<ArtifactNode>;
  ArtifactConnection: ResolverTypeWrapper<Omit<ArtifactConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Artifact']> }>;
  ArtifactFilter: ArtifactFilter;
  ArtifactInput: ArtifactInput;
  ArtifactKind: ArtifactKind;
  ArtifactOrder: ArtifactOrder;
  AssessedChange: ResolverTypeWrapper<AssessedChange>;
  AssumptionDifference: ResolverTypeWrapper<Omit<AssumptionDifference, 'assumption' | 'claims'> & { assumption: ResolversTypes['MemberDifference'], claims: ReadonlyArray<ResolversTypes['Artifact']> }>;
  AssumptionDifferenceConnection: ResolverTypeWrapper<Omit<AssumptionDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['AssumptionDifference']> }>;
  Assurance: Assurance;
  At: At;
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
  ChallengeDifference: ResolverTypeWrapper<Omit<ChallengeDifference, 'challenged' | 'challenger' | 'link'> & { challenged: ResolversTypes['Artifact'], challenger: ResolversTypes['Artifact'], link: ResolversTypes['Link'] }>;
  ChallengeDifferenceConnection: ResolverTypeWrapper<Omit<ChallengeDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ChallengeDifference']> }>;
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
  CommonElement: ResolverTypeWrapper<Omit<CommonElement, 'elements' | 'events'> & { elements: ReadonlyArray<ResolversTypes['Artifact']>, events: ReadonlyArray<ResolversTypes['Artifact']> }>;
  CommonElements: ResolverTypeWrapper<Omit<CommonElements, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['CommonElement']> }>;
  Component: ResolverTypeWrapper<ArtifactNode>;
  ContentFieldDefinition: ResolverTypeWrapper<ContentFieldDefinition>;
  Control: ResolverTypeWrapper<ArtifactNode>;
  CreateBaselineInput: CreateBaselineInput;
  CreateBaselinePayload: ResolverTypeWrapper<CreatedBaselineNode>;
  Criterion: ResolverTypeWrapper<Criterion>;
  CriterionInput: CriterionInput;
  CutReason: CutReason;
  CutSet: ResolverTypeWrapper<Omit<CutSet, 'events'> & { events: ReadonlyArray<ResolversTypes['Artifact']> }>;
  CutSetConnection: ResolverTypeWrapper<Omit<CutSetConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['CutSet']> }>;
  CutSetMeaning: CutSetMeaning;
  CutSetsOfOrder: ResolverTypeWrapper<CutSetsOfOrder>;
  Dataset: ResolverTypeWrapper<ArtifactNode>;
  DatasetUseInput: DatasetUseInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deployment: ResolverTypeWrapper<ArtifactNode>;
  Discipline: Discipline;
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
  FailureMode: ResolverTypeWrapper<ArtifactNode>;
  FaultTree: ResolverTypeWrapper<FaultTreeNode>;
  FaultTreeApproximation: ResolverTypeWrapper<FaultTreeApproximation>;
  FaultTreeImportance: ResolverTypeWrapper<Omit<FaultTreeImportance, 'leaves'> & { leaves: ReadonlyArray<ResolversTypes['LeafImportance']> }>;
  FaultTreePhase: FaultTreePhase;
  FaultTreeProgress: ResolverTypeWrapper<Omit<FaultTreeProgress, 'tree'> & { tree: Maybe<ResolversTypes['FaultTree']> }>;
  FindingState: ResolverTypeWrapper<FindingState>;
  FindingsChange: ResolverTypeWrapper<FindingsChangeNode>;
  FindingsChangeCause: FindingsChangeCause;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Gate: ResolverTypeWrapper<ArtifactNode>;
  GateDifference: ResolverTypeWrapper<Omit<GateDifference, 'gate'> & { gate: ResolversTypes['Artifact'] }>;
  GateDifferenceConnection: ResolverTypeWrapper<Omit<GateDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['GateDifference']> }>;
  GateVerdict: ResolverTypeWrapper<Omit<GateVerdict, 'gate'> & { gate: ResolversTypes['Artifact'] }>;
  Hazard: ResolverTypeWrapper<ArtifactNode>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdConnection: ResolverTypeWrapper<IdConnection>;
  ImpactAssessment: ResolverTypeWrapper<ArtifactNode>;
  ImpactCounts: ResolverTypeWrapper<ImpactCounts>;
  ImpactFilter: ImpactFilter;
  ImpactInput: ImpactInput;
  ImpactItem: ResolverTypeWrapper<ImpactItemNode>;
  ImpactItemConnection: ResolverTypeWrapper<Omit<ImpactItemConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ImpactItem']> }>;
  ImpactLevel: ImpactLevel;
  ImpactReport: ResolverTypeWrapper<ImpactReportNode>;
  ImpactWitness: ResolverTypeWrapper<WitnessNode>;
  Improvement: ResolverTypeWrapper<Omit<Improvement, 'event'> & { event: ResolversTypes['Artifact'] }>;
  ImprovementSettingsInput: ImprovementSettingsInput;
  ImprovementType: ImprovementType;
  Improvements: ResolverTypeWrapper<Omit<Improvements, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Improvement']> }>;
  Incident: ResolverTypeWrapper<ArtifactNode>;
  IngestError: ResolverTypeWrapper<IngestError>;
  IngestInput: IngestInput;
  IngestMode: IngestMode;
  IngestOnError: IngestOnError;
  IngestReceipt: ResolverTypeWrapper<IngestReceipt>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
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
  LeafImportance: ResolverTypeWrapper<Omit<LeafImportance, 'event'> & { event: ResolversTypes['Artifact'] }>;
  LeastCostLevel: ResolverTypeWrapper<LeastCostLevel>;
  LeastCostPlan: ResolverTypeWrapper<Omit<LeastCostPlan, 'unreachable'> & { unreachable: ReadonlyArray<ResolversTypes['UnreachableRequirement']> }>;
  LeftOut: ResolverTypeWrapper<Omit<LeftOut, 'artifact'> & { artifact: ResolversTypes['Artifact'] }>;
  LeftOutCount: ResolverTypeWrapper<LeftOutCount>;
  LeftOutReason: LeftOutReason;
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
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NonImpact: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NonImpact']>;
  NonImpactCertificate: ResolverTypeWrapper<CertificateNode>;
  NonImpactUnknown: ResolverTypeWrapper<NonImpactUnknownNode>;
  Obligation: ResolverTypeWrapper<Obligation>;
  ObligationAction: ObligationAction;
  OpenChangeRequestInput: OpenChangeRequestInput;
  Outcome: Outcome;
  OverlayComparison: ResolverTypeWrapper<Omit<OverlayComparison, 'after' | 'before'> & { after: ResolversTypes['ImpactReport'], before: Maybe<ResolversTypes['ImpactReport']> }>;
  OverlayDelta: ResolverTypeWrapper<OverlayDelta>;
  OverlayInput: OverlayInput;
  OverlayOperation: OverlayOperation;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Part: ResolverTypeWrapper<ArtifactNode>;
  PathSet: PathSet;
  Person: ResolverTypeWrapper<ArtifactNode>;
  Plan: ResolverTypeWrapper<PlanNode>;
  PlanLevel: ResolverTypeWrapper<PlanLevel>;
  PlanWeightsInput: PlanWeightsInput;
  PlannedStep: ResolverTypeWrapper<PlannedStep>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  RecordDatasetVersionInput: RecordDatasetVersionInput;
  RecordDatasetVersionPayload: ResolverTypeWrapper<Omit<RecordDatasetVersionPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Dataset']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordFaultTreeAnalysisInput: RecordFaultTreeAnalysisInput;
  RecordFaultTreeAnalysisPayload: ResolverTypeWrapper<Omit<RecordFaultTreeAnalysisPayload, 'evidence' | 'run' | 'tree'> & { evidence: Maybe<ResolversTypes['Evidence']>, run: Maybe<ResolversTypes['Run']>, tree: ResolversTypes['FaultTree'] }>;
  RecordHazardInput: RecordHazardInput;
  RecordHazardPayload: ResolverTypeWrapper<Omit<RecordHazardPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Hazard']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordModelVersionInput: RecordModelVersionInput;
  RecordModelVersionPayload: ResolverTypeWrapper<Omit<RecordModelVersionPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Model']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordRequirementInput: RecordRequirementInput;
  RecordRequirementPayload: ResolverTypeWrapper<Omit<RecordRequirementPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Requirement']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordSignOffInput: RecordSignOffInput;
  RecordSignOffPayload: ResolverTypeWrapper<Omit<RecordSignOffPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['SignOff']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordTestResultInput: RecordTestResultInput;
  RecordTestResultPayload: ResolverTypeWrapper<Omit<RecordTestResultPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversTypes['Evidence']>, version: Maybe<ResolversTypes['Version']> }>;
  RecordedAssessment: ResolverTypeWrapper<RecordedAssessment>;
  RelationDefinition: ResolverTypeWrapper<RelationDefinition>;
  RelationType: RelationType;
  RemoveFromRoleInput: RemoveFromRoleInput;
  Requirement: ResolverTypeWrapper<ArtifactNode>;
  RescopeLinkInput: RescopeLinkInput;
  RetractVersionInput: RetractVersionInput;
  Retraction: ResolverTypeWrapper<Retraction>;
  RetractionInput: RetractionInput;
  ReviewLinkInput: ReviewLinkInput;
  ReviewLinkPayload: ResolverTypeWrapper<Omit<ReviewLinkPayload, 'link'> & { link: Maybe<ResolversTypes['Link']> }>;
  ReviewVerdict: ReviewVerdict;
  ReviewedInput: ReviewedInput;
  RevokeRowDecisionInput: RevokeRowDecisionInput;
  Role: ResolverTypeWrapper<ArtifactNode>;
  RoleDefinition: ResolverTypeWrapper<RoleDefinition>;
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
  SafetyMeasure: ResolverTypeWrapper<ArtifactNode>;
  Scenario: ResolverTypeWrapper<ArtifactNode>;
  SeenContentsInput: SeenContentsInput;
  SignOff: ResolverTypeWrapper<ArtifactNode>;
  SignOffVerdict: SignOffVerdict;
  SkipReason: SkipReason;
  SkippedObligation: ResolverTypeWrapper<SkippedObligation>;
  StopChangeRequestInput: StopChangeRequestInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubkindDefinition: ResolverTypeWrapper<SubkindDefinition>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SwapVersionInput: SwapVersionInput;
  System: ResolverTypeWrapper<ArtifactNode>;
  TestCase: ResolverTypeWrapper<ArtifactNode>;
  ThresholdTest: ThresholdTest;
  UnmetRequirement: ResolverTypeWrapper<Omit<UnmetRequirement, 'gate' | 'requirement'> & { gate: ResolversTypes['Artifact'], requirement: ResolversTypes['Artifact'] }>;
  UnreachableRequirement: ResolverTypeWrapper<Omit<UnreachableRequirement, 'gate'> & { gate: Maybe<ResolversTypes['Artifact']> }>;
  Verdict: Verdict;
  Version: ResolverTypeWrapper<VersionNode>;
  VersionConnection: ResolverTypeWrapper<Omit<VersionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Version']> }>;
  VersionInput: VersionInput;
  WhatIf: ResolverTypeWrapper<WhatIfNode>;
  WithdrawClaimInput: WithdrawClaimInput;
  WitnessPath: ResolverTypeWrapper<WitnessPath>;
  WitnessSet: ResolverTypeWrapper<WitnessSet>;
  WitnessStep: ResolverTypeWrapper<WitnessStep>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AllowedEnds: AllowedEnds;
  AmendClauseInput: AmendClauseInput;
  Analysis: ArtifactNode;
  ApprovalDifference: ApprovalDifferenceNode;
  ApprovalDifferenceConnection: Omit<ApprovalDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ApprovalDifference']> };
  ApprovalLoss: ApprovalLoss;
  Artifact: ArtifactNode;
  ArtifactConnection: Omit<ArtifactConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Artifact']> };
  ArtifactFilter: ArtifactFilter;
  ArtifactInput: ArtifactInput;
  AssessedChange: AssessedChange;
  AssumptionDifference: Omit<AssumptionDifference, 'assumption' | 'claims'> & { assumption: ResolversParentTypes['MemberDifference'], claims: ReadonlyArray<ResolversParentTypes['Artifact']> };
  AssumptionDifferenceConnection: Omit<AssumptionDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['AssumptionDifference']> };
  At: At;
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
  ChallengeDifference: Omit<ChallengeDifference, 'challenged' | 'challenger' | 'link'> & { challenged: ResolversParentTypes['Artifact'], challenger: ResolversParentTypes['Artifact'], link: ResolversParentTypes['Link'] };
  ChallengeDifferenceConnection: Omit<ChallengeDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ChallengeDifference']> };
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
  CommonElement: Omit<CommonElement, 'elements' | 'events'> & { elements: ReadonlyArray<ResolversParentTypes['Artifact']>, events: ReadonlyArray<ResolversParentTypes['Artifact']> };
  CommonElements: Omit<CommonElements, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['CommonElement']> };
  Component: ArtifactNode;
  ContentFieldDefinition: ContentFieldDefinition;
  Control: ArtifactNode;
  CreateBaselineInput: CreateBaselineInput;
  CreateBaselinePayload: CreatedBaselineNode;
  Criterion: Criterion;
  CriterionInput: CriterionInput;
  CutSet: Omit<CutSet, 'events'> & { events: ReadonlyArray<ResolversParentTypes['Artifact']> };
  CutSetConnection: Omit<CutSetConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['CutSet']> };
  CutSetsOfOrder: CutSetsOfOrder;
  Dataset: ArtifactNode;
  DatasetUseInput: DatasetUseInput;
  DateTime: Scalars['DateTime']['output'];
  Deployment: ArtifactNode;
  Disposition: Disposition;
  DispositionInput: DispositionInput;
  DispositionRowInput: DispositionRowInput;
  EffectCount: EffectCount;
  EffectDefinition: EffectDefinition;
  EffectState: EffectState;
  EnvelopeBound: EnvelopeBound;
  Environment: ArtifactNode;
  Evidence: ArtifactNode;
  FailureMode: ArtifactNode;
  FaultTree: FaultTreeNode;
  FaultTreeApproximation: FaultTreeApproximation;
  FaultTreeImportance: Omit<FaultTreeImportance, 'leaves'> & { leaves: ReadonlyArray<ResolversParentTypes['LeafImportance']> };
  FaultTreeProgress: Omit<FaultTreeProgress, 'tree'> & { tree: Maybe<ResolversParentTypes['FaultTree']> };
  FindingState: FindingState;
  FindingsChange: FindingsChangeNode;
  Float: Scalars['Float']['output'];
  Gate: ArtifactNode;
  GateDifference: Omit<GateDifference, 'gate'> & { gate: ResolversParentTypes['Artifact'] };
  GateDifferenceConnection: Omit<GateDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['GateDifference']> };
  GateVerdict: Omit<GateVerdict, 'gate'> & { gate: ResolversParentTypes['Artifact'] };
  Hazard: ArtifactNode;
  ID: Scalars['ID']['output'];
  IdConnection: IdConnection;
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
  Int: Scalars['Int']['output'];
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
  LeafImportance: Omit<LeafImportance, 'event'> & { event: ResolversParentTypes['Artifact'] };
  LeastCostLevel: LeastCostLevel;
  LeastCostPlan: Omit<LeastCostPlan, 'unreachable'> & { unreachable: ReadonlyArray<ResolversParentTypes['UnreachableRequirement']> };
  LeftOut: Omit<LeftOut, 'artifact'> & { artifact: ResolversParentTypes['Artifact'] };
  LeftOutCount: LeftOutCount;
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
  MemberDifference: MemberDifferenceNode;
  MemberDifferenceConnection: Omit<MemberDifferenceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MemberDifference']> };
  Metamodel: MetamodelInForce;
  Metric: ArtifactNode;
  MetricResult: MetricResult;
  MetricResultInput: MetricResultInput;
  ModalityCount: ModalityCount;
  Model: ArtifactNode;
  Monitor: ArtifactNode;
  Mutation: Record<PropertyKey, never>;
  NonImpact: ResolversUnionTypes<ResolversParentTypes>['NonImpact'];
  NonImpactCertificate: CertificateNode;
  NonImpactUnknown: NonImpactUnknownNode;
  Obligation: Obligation;
  OpenChangeRequestInput: OpenChangeRequestInput;
  OverlayComparison: Omit<OverlayComparison, 'after' | 'before'> & { after: ResolversParentTypes['ImpactReport'], before: Maybe<ResolversParentTypes['ImpactReport']> };
  OverlayDelta: OverlayDelta;
  OverlayInput: OverlayInput;
  OverlayOperation: OverlayOperation;
  PageInfo: PageInfo;
  Part: ArtifactNode;
  Person: ArtifactNode;
  Plan: PlanNode;
  PlanLevel: PlanLevel;
  PlanWeightsInput: PlanWeightsInput;
  PlannedStep: PlannedStep;
  Query: Record<PropertyKey, never>;
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
  RecordDatasetVersionInput: RecordDatasetVersionInput;
  RecordDatasetVersionPayload: Omit<RecordDatasetVersionPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Dataset']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordFaultTreeAnalysisInput: RecordFaultTreeAnalysisInput;
  RecordFaultTreeAnalysisPayload: Omit<RecordFaultTreeAnalysisPayload, 'evidence' | 'run' | 'tree'> & { evidence: Maybe<ResolversParentTypes['Evidence']>, run: Maybe<ResolversParentTypes['Run']>, tree: ResolversParentTypes['FaultTree'] };
  RecordHazardInput: RecordHazardInput;
  RecordHazardPayload: Omit<RecordHazardPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Hazard']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordModelVersionInput: RecordModelVersionInput;
  RecordModelVersionPayload: Omit<RecordModelVersionPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Model']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordRequirementInput: RecordRequirementInput;
  RecordRequirementPayload: Omit<RecordRequirementPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Requirement']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordSignOffInput: RecordSignOffInput;
  RecordSignOffPayload: Omit<RecordSignOffPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['SignOff']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordTestResultInput: RecordTestResultInput;
  RecordTestResultPayload: Omit<RecordTestResultPayload, 'artifact' | 'version'> & { artifact: Maybe<ResolversParentTypes['Evidence']>, version: Maybe<ResolversParentTypes['Version']> };
  RecordedAssessment: RecordedAssessment;
  RelationDefinition: RelationDefinition;
  RemoveFromRoleInput: RemoveFromRoleInput;
  Requirement: ArtifactNode;
  RescopeLinkInput: RescopeLinkInput;
  RetractVersionInput: RetractVersionInput;
  Retraction: Retraction;
  RetractionInput: RetractionInput;
  ReviewLinkInput: ReviewLinkInput;
  ReviewLinkPayload: Omit<ReviewLinkPayload, 'link'> & { link: Maybe<ResolversParentTypes['Link']> };
  ReviewedInput: ReviewedInput;
  RevokeRowDecisionInput: RevokeRowDecisionInput;
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
  SafetyMeasure: ArtifactNode;
  Scenario: ArtifactNode;
  SeenContentsInput: SeenContentsInput;
  SignOff: ArtifactNode;
  SkippedObligation: SkippedObligation;
  StopChangeRequestInput: StopChangeRequestInput;
  String: Scalars['String']['output'];
  SubkindDefinition: SubkindDefinition;
  Subscription: Record<PropertyKey, never>;
  SwapVersionInput: SwapVersionInput;
  System: ArtifactNode;
  TestCase: ArtifactNode;
  UnmetRequirement: Omit<UnmetRequirement, 'gate' | 'requirement'> & { gate: ResolversParentTypes['Artifact'], requirement: ResolversParentTypes['Artifact'] };
  UnreachableRequirement: Omit<UnreachableRequirement, 'gate'> & { gate: Maybe<ResolversParentTypes['Artifact']> };
  Version: VersionNode;
  VersionConnection: Omit<VersionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Version']> };
  VersionInput: VersionInput;
  WhatIf: WhatIfNode;
  WithdrawClaimInput: WithdrawClaimInput;
  WitnessPath: WitnessPath;
  WitnessSet: WitnessSet;
  WitnessStep: WitnessStep;
};

export type AllowedEndsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AllowedEnds'] = ResolversParentTypes['AllowedEnds']> = {
  from: Resolver<ReadonlyArray<ResolversTypes['ArtifactKind']>, ParentType, ContextType>;
  sameKind: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to: Resolver<ReadonlyArray<ResolversTypes['ArtifactKind']>, ParentType, ContextType>;
  toSubkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AnalysisResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Analysis'] = ResolversParentTypes['Analysis']> = {
  analyzes: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<AnalysisAnalyzesArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  expired: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<AnalysisIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<AnalysisOutgoingArgs, 'first'>>;
  performedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<AnalysisRowsArgs, 'first'>>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ArtifactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Artifact'] = ResolversParentTypes['Artifact']> = {
  __resolveType: TypeResolveFn<'Analysis' | 'Baseline' | 'Change' | 'Claim' | 'Clause' | 'CodeUnit' | 'Component' | 'Control' | 'Dataset' | 'Deployment' | 'Environment' | 'Evidence' | 'FailureMode' | 'Gate' | 'Hazard' | 'ImpactAssessment' | 'Incident' | 'Metric' | 'Model' | 'Monitor' | 'Part' | 'Person' | 'Requirement' | 'Role' | 'Run' | 'SafetyMeasure' | 'Scenario' | 'SignOff' | 'System' | 'TestCase', ParentType, ContextType>;
};

export type ArtifactConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArtifactConnection'] = ResolversParentTypes['ArtifactConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessedChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AssessedChange'] = ResolversParentTypes['AssessedChange']> = {
  fromDigest: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kinds: Resolver<ReadonlyArray<ResolversTypes['ChangeKind']>, ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subject: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toDigest: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type AxisDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AxisDefinition'] = ResolversParentTypes['AxisDefinition']> = {
  axis: Resolver<ResolversTypes['Axis'], ParentType, ContextType>;
  effects: Resolver<ReadonlyArray<ResolversTypes['Effect']>, ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BaselineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Baseline'] = ResolversParentTypes['Baseline']> = {
  closed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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

export type ChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  affects: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ChangeAffectsArgs, 'first'>>;
  assessedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ChangeAssessedByArgs, 'first'>>;
  attributedTo: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ChangeAttributedToArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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
  context: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ClaimContextArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supportedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ClaimSupportedByArgs, 'first'>>;
  supports: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ClaimSupportsArgs, 'first'>>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  compliedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ClauseCompliedByArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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
  ast: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  dependents: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<CodeUnitDependentsArgs, 'first'>>;
  dependsOn: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<CodeUnitDependsOnArgs, 'first'>>;
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

export type CommonElementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommonElement'] = ResolversParentTypes['CommonElement']> = {
  elements: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  events: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type CommonElementsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommonElements'] = ResolversParentTypes['CommonElements']> = {
  complete: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['CommonElement']>, ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ComponentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Component'] = ResolversParentTypes['Component']> = {
  api: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  dependents: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ComponentDependentsArgs, 'first'>>;
  dependsOn: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ComponentDependsOnArgs, 'first'>>;
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
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ComponentVersionsArgs, 'first'>>;
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
  compliesWith: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ControlCompliesWithArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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

export type CreateBaselinePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateBaselinePayload'] = ResolversParentTypes['CreateBaselinePayload']> = {
  baseline: Resolver<Maybe<ResolversTypes['Baseline']>, ParentType, ContextType>;
  leftOut: Resolver<ReadonlyArray<ResolversTypes['LeftOut']>, ParentType, ContextType, RequireFields<CreateBaselinePayloadLeftOutArgs, 'first'>>;
  leftOutCounts: Resolver<ReadonlyArray<ResolversTypes['LeftOutCount']>, ParentType, ContextType>;
  members: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
};

export type CriterionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Criterion'] = ResolversParentTypes['Criterion']> = {
  metric: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  op: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
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
  covers: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DatasetCoversArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  derived: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DatasetDerivedArgs, 'first'>>;
  derivedFrom: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DatasetDerivedFromArgs, 'first'>>;
  evaluations: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DatasetEvaluationsArgs, 'first'>>;
  generatedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<DatasetGeneratedByArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<DatasetIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  labels: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
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

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeploymentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Deployment'] = ResolversParentTypes['Deployment']> = {
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  dependents: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<EnvironmentDependentsArgs, 'first'>>;
  dependsOn: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<EnvironmentDependsOnArgs, 'first'>>;
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
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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

export type FailureModeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FailureMode'] = ResolversParentTypes['FailureMode']> = {
  analyses: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<FailureModeAnalysesArgs, 'first'>>;
  beta: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  causes: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<FailureModeCausesArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  effects: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<FailureModeEffectsArgs, 'first'>>;
  elements: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<FailureModeElementsArgs, 'first'>>;
  failureRate: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  formula: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<FailureModeIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  mitigatedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<FailureModeMitigatedByArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<FailureModeOutgoingArgs, 'first'>>;
  probability: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  repairRate: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type GateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Gate'] = ResolversParentTypes['Gate']> = {
  appliesTo: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<GateAppliesToArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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

export type HazardResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Hazard'] = ResolversParentTypes['Hazard']> = {
  analyses: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<HazardAnalysesArgs, 'first'>>;
  asil: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  causedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<HazardCausedByArgs, 'first'>>;
  claims: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<HazardClaimsArgs, 'first'>>;
  controllability: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  elements: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<HazardElementsArgs, 'first'>>;
  exposure: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  harmTarget: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<HazardIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  mitigatedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<HazardMitigatedByArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<HazardOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  riskSource: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<HazardVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdConnection'] = ResolversParentTypes['IdConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactAssessmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImpactAssessment'] = ResolversParentTypes['ImpactAssessment']> = {
  assesses: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ImpactAssessmentAssessesArgs, 'first'>>;
  attributedTo: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ImpactAssessmentAttributedToArgs, 'first'>>;
  code: Resolver<Maybe<ResolversTypes['DispositionCode']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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
  criterion: Resolver<Maybe<ResolversTypes['Criterion']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  evidence: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MetricEvidenceArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<MetricIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  monitoredBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MetricMonitoredByArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<MetricOutgoingArgs, 'first'>>;
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
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  evaluations: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelEvaluationsArgs, 'first'>>;
  expired: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  generatedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelGeneratedByArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  implements: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelImplementsArgs, 'first'>>;
  includedIn: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelIncludedInArgs, 'first'>>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ModelIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  lockState: Resolver<Maybe<ResolversTypes['LockState']>, ParentType, ContextType>;
  monitoredBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ModelMonitoredByArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ModelOutgoingArgs, 'first'>>;
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
  challenges: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MonitorChallengesArgs, 'first'>>;
  covers: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MonitorCoversArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<MonitorIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  monitors: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<MonitorMonitorsArgs, 'first'>>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<MonitorOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  spi: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<MonitorVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  closeChangeRequest: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationCloseChangeRequestArgs, 'input'>>;
  createBaseline: Resolver<ResolversTypes['CreateBaselinePayload'], ParentType, ContextType, RequireFields<MutationCreateBaselineArgs, 'input'>>;
  disposition: Resolver<ResolversTypes['Disposition'], ParentType, ContextType, RequireFields<MutationDispositionArgs, 'input'>>;
  dispositionRow: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationDispositionRowArgs, 'input'>>;
  ingest: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType, RequireFields<MutationIngestArgs, 'input'>>;
  openChangeRequest: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationOpenChangeRequestArgs, 'input'>>;
  reassessChangeRequest: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationReassessChangeRequestArgs, 'input'>>;
  recordClaim: Resolver<ResolversTypes['RecordClaimPayload'], ParentType, ContextType, RequireFields<MutationRecordClaimArgs, 'input'>>;
  recordClause: Resolver<ResolversTypes['RecordClausePayload'], ParentType, ContextType, RequireFields<MutationRecordClauseArgs, 'input'>>;
  recordCodeChange: Resolver<ResolversTypes['RecordCodeChangePayload'], ParentType, ContextType, RequireFields<MutationRecordCodeChangeArgs, 'input'>>;
  recordDatasetVersion: Resolver<ResolversTypes['RecordDatasetVersionPayload'], ParentType, ContextType, RequireFields<MutationRecordDatasetVersionArgs, 'input'>>;
  recordFaultTreeAnalysis: Resolver<ResolversTypes['RecordFaultTreeAnalysisPayload'], ParentType, ContextType, RequireFields<MutationRecordFaultTreeAnalysisArgs, 'input'>>;
  recordHazard: Resolver<ResolversTypes['RecordHazardPayload'], ParentType, ContextType, RequireFields<MutationRecordHazardArgs, 'input'>>;
  recordModelVersion: Resolver<ResolversTypes['RecordModelVersionPayload'], ParentType, ContextType, RequireFields<MutationRecordModelVersionArgs, 'input'>>;
  recordRequirement: Resolver<ResolversTypes['RecordRequirementPayload'], ParentType, ContextType, RequireFields<MutationRecordRequirementArgs, 'input'>>;
  recordSignOff: Resolver<ResolversTypes['RecordSignOffPayload'], ParentType, ContextType, RequireFields<MutationRecordSignOffArgs, 'input'>>;
  recordTestResult: Resolver<ResolversTypes['RecordTestResultPayload'], ParentType, ContextType, RequireFields<MutationRecordTestResultArgs, 'input'>>;
  reviewLink: Resolver<ResolversTypes['ReviewLinkPayload'], ParentType, ContextType, RequireFields<MutationReviewLinkArgs, 'input'>>;
  revokeRowDecision: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationRevokeRowDecisionArgs, 'input'>>;
  stopChangeRequest: Resolver<ResolversTypes['ChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationStopChangeRequestArgs, 'input'>>;
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

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PartResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Part'] = ResolversParentTypes['Part']> = {
  coveredBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<PartCoveredByArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  derived: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<PartDerivedArgs, 'first'>>;
  derivedFrom: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<PartDerivedFromArgs, 'first'>>;
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

export type PersonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  attributed: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<PersonAttributedArgs, 'first'>>;
  competence: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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
  artifact: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType, RequireFields<QueryArtifactArgs, 'id'>>;
  artifacts: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<QueryArtifactsArgs, 'first' | 'order'>>;
  assessChange: Resolver<ResolversTypes['ChangeAssessment'], ParentType, ContextType, RequireFields<QueryAssessChangeArgs, 'input'>>;
  baselineDiff: Resolver<ResolversTypes['BaselineDiff'], ParentType, ContextType, RequireFields<QueryBaselineDiffArgs, 'before'>>;
  changeRequest: Resolver<Maybe<ResolversTypes['ChangeRequest']>, ParentType, ContextType, RequireFields<QueryChangeRequestArgs, 'id'>>;
  changeRequestExport: Resolver<ResolversTypes['ChangeRequestExport'], ParentType, ContextType, RequireFields<QueryChangeRequestExportArgs, 'format' | 'id'>>;
  changeRequests: Resolver<ResolversTypes['ChangeRequestConnection'], ParentType, ContextType, RequireFields<QueryChangeRequestsArgs, 'first'>>;
  faultTree: Resolver<ResolversTypes['FaultTree'], ParentType, ContextType, RequireFields<QueryFaultTreeArgs, 'missionTime' | 'nodes' | 'top'>>;
  findings: Resolver<ResolversTypes['ImpactReport'], ParentType, ContextType, RequireFields<QueryFindingsArgs, 'rules'>>;
  impact: Resolver<ResolversTypes['ImpactReport'], ParentType, ContextType, RequireFields<QueryImpactArgs, 'input'>>;
  impactSince: Resolver<ResolversTypes['ImpactReport'], ParentType, ContextType, RequireFields<QueryImpactSinceArgs, 'baseline'>>;
  journal: Resolver<ResolversTypes['JournalConnection'], ParentType, ContextType, RequireFields<QueryJournalArgs, 'first'>>;
  journalEntry: Resolver<Maybe<ResolversTypes['JournalEntryDetail']>, ParentType, ContextType, RequireFields<QueryJournalEntryArgs, 'revision'>>;
  link: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType, RequireFields<QueryLinkArgs, 'id'>>;
  metamodel: Resolver<ResolversTypes['Metamodel'], ParentType, ContextType, Partial<QueryMetamodelArgs>>;
  proveNoImpact: Resolver<ResolversTypes['NonImpact'], ParentType, ContextType, RequireFields<QueryProveNoImpactArgs, 'input' | 'target'>>;
  revision: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verifyJournal: Resolver<ResolversTypes['JournalVerification'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType, RequireFields<QueryVersionArgs, 'id'>>;
  whatIf: Resolver<ResolversTypes['WhatIf'], ParentType, ContextType, RequireFields<QueryWhatIfArgs, 'overlay'>>;
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

export type RecordDatasetVersionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordDatasetVersionPayload'] = ResolversParentTypes['RecordDatasetVersionPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordFaultTreeAnalysisPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordFaultTreeAnalysisPayload'] = ResolversParentTypes['RecordFaultTreeAnalysisPayload']> = {
  evidence: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  run: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  tree: Resolver<ResolversTypes['FaultTree'], ParentType, ContextType>;
};

export type RecordHazardPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordHazardPayload'] = ResolversParentTypes['RecordHazardPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Hazard']>, ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordModelVersionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordModelVersionPayload'] = ResolversParentTypes['RecordModelVersionPayload']> = {
  artifact: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
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
  claims: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RequirementClaimsArgs, 'first'>>;
  compliesWith: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RequirementCompliesWithArgs, 'first'>>;
  criterion: Resolver<Maybe<ResolversTypes['Criterion']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  evidence: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<RequirementEvidenceArgs, 'first'>>;
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

export type RoleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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

export type SafetyMeasureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SafetyMeasure'] = ResolversParentTypes['SafetyMeasure']> = {
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  diagnosticCoverage: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  implements: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SafetyMeasureImplementsArgs, 'first'>>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<SafetyMeasureIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
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

export type ScenarioResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Scenario'] = ResolversParentTypes['Scenario']> = {
  analyses: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ScenarioAnalysesArgs, 'first'>>;
  area: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  causes: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ScenarioCausesArgs, 'first'>>;
  coveredBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<ScenarioCoveredByArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ScenarioIncomingArgs, 'first'>>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<ScenarioOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ScenarioVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOffResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignOff'] = ResolversParentTypes['SignOff']> = {
  approves: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<SignOffApprovesArgs, 'first'>>;
  closureDigest: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
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

export type SubkindDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SubkindDefinition'] = ResolversParentTypes['SubkindDefinition']> = {
  builtIn: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  faultTreeProgress?: SubscriptionResolver<ResolversTypes['FaultTreeProgress'], "faultTreeProgress", ParentType, ContextType, RequireFields<SubscriptionFaultTreeProgressArgs, 'missionTime' | 'nodes' | 'top'>>;
  findingsChanged?: SubscriptionResolver<ResolversTypes['FindingsChange'], "findingsChanged", ParentType, ContextType, Partial<SubscriptionFindingsChangedArgs>>;
};

export type SystemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['System'] = ResolversParentTypes['System']> = {
  analyses: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SystemAnalysesArgs, 'first'>>;
  components: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SystemComponentsArgs, 'first'>>;
  criticality: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  failures: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SystemFailuresArgs, 'first'>>;
  governedBy: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<SystemGovernedByArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<SystemIncomingArgs, 'first'>>;
  intendedPurpose: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  outgoing: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<SystemOutgoingArgs, 'first'>>;
  retired: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  riskClass: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subkind: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tier: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<SystemVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TestCaseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TestCase'] = ResolversParentTypes['TestCase']> = {
  covers: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<TestCaseCoversArgs, 'first'>>;
  current: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming: Resolver<ResolversTypes['LinkConnection'], ParentType, ContextType, RequireFields<TestCaseIncomingArgs, 'first'>>;
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

export type Resolvers<ContextType = RequestContext> = {
  AllowedEnds: AllowedEndsResolvers<ContextType>;
  Analysis: AnalysisResolvers<ContextType>;
  ApprovalDifference: ApprovalDifferenceResolvers<ContextType>;
  ApprovalDifferenceConnection: ApprovalDifferenceConnectionResolvers<ContextType>;
  ApprovalLoss: ApprovalLossResolvers<ContextType>;
  Artifact: ArtifactResolvers<ContextType>;
  ArtifactConnection: ArtifactConnectionResolvers<ContextType>;
  AssessedChange: AssessedChangeResolvers<ContextType>;
  AssumptionDifference: AssumptionDifferenceResolvers<ContextType>;
  AssumptionDifferenceConnection: AssumptionDifferenceConnectionResolvers<ContextType>;
  AxisDefinition: AxisDefinitionResolvers<ContextType>;
  Baseline: BaselineResolvers<ContextType>;
  BaselineDiff: BaselineDiffResolvers<ContextType>;
  BaselineDiffCounts: BaselineDiffCountsResolvers<ContextType>;
  BaselineDiffSide: BaselineDiffSideResolvers<ContextType>;
  BigInt: GraphQLScalarType;
  BoundaryConnection: BoundaryConnectionResolvers<ContextType>;
  BoundaryLink: BoundaryLinkResolvers<ContextType>;
  ChallengeDifference: ChallengeDifferenceResolvers<ContextType>;
  ChallengeDifferenceConnection: ChallengeDifferenceConnectionResolvers<ContextType>;
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
  CommonElement: CommonElementResolvers<ContextType>;
  CommonElements: CommonElementsResolvers<ContextType>;
  Component: ComponentResolvers<ContextType>;
  ContentFieldDefinition: ContentFieldDefinitionResolvers<ContextType>;
  Control: ControlResolvers<ContextType>;
  CreateBaselinePayload: CreateBaselinePayloadResolvers<ContextType>;
  Criterion: CriterionResolvers<ContextType>;
  CutSet: CutSetResolvers<ContextType>;
  CutSetConnection: CutSetConnectionResolvers<ContextType>;
  CutSetsOfOrder: CutSetsOfOrderResolvers<ContextType>;
  Dataset: DatasetResolvers<ContextType>;
  DateTime: GraphQLScalarType;
  Deployment: DeploymentResolvers<ContextType>;
  Disposition: DispositionResolvers<ContextType>;
  EffectCount: EffectCountResolvers<ContextType>;
  EffectDefinition: EffectDefinitionResolvers<ContextType>;
  EffectState: EffectStateResolvers<ContextType>;
  EnvelopeBound: EnvelopeBoundResolvers<ContextType>;
  Environment: EnvironmentResolvers<ContextType>;
  Evidence: EvidenceResolvers<ContextType>;
  FailureMode: FailureModeResolvers<ContextType>;
  FaultTree: FaultTreeResolvers<ContextType>;
  FaultTreeApproximation: FaultTreeApproximationResolvers<ContextType>;
  FaultTreeImportance: FaultTreeImportanceResolvers<ContextType>;
  FaultTreeProgress: FaultTreeProgressResolvers<ContextType>;
  FindingState: FindingStateResolvers<ContextType>;
  FindingsChange: FindingsChangeResolvers<ContextType>;
  Gate: GateResolvers<ContextType>;
  GateDifference: GateDifferenceResolvers<ContextType>;
  GateDifferenceConnection: GateDifferenceConnectionResolvers<ContextType>;
  GateVerdict: GateVerdictResolvers<ContextType>;
  Hazard: HazardResolvers<ContextType>;
  IdConnection: IdConnectionResolvers<ContextType>;
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
  ItemScope: ItemScopeResolvers<ContextType>;
  JSON: GraphQLScalarType;
  JournalConnection: JournalConnectionResolvers<ContextType>;
  JournalDefect: JournalDefectResolvers<ContextType>;
  JournalEntry: JournalEntryResolvers<ContextType>;
  JournalEntryDetail: JournalEntryDetailResolvers<ContextType>;
  JournalVerification: JournalVerificationResolvers<ContextType>;
  KindCount: KindCountResolvers<ContextType>;
  KindDefinition: KindDefinitionResolvers<ContextType>;
  LeafImportance: LeafImportanceResolvers<ContextType>;
  LeastCostLevel: LeastCostLevelResolvers<ContextType>;
  LeastCostPlan: LeastCostPlanResolvers<ContextType>;
  LeftOut: LeftOutResolvers<ContextType>;
  LeftOutCount: LeftOutCountResolvers<ContextType>;
  Link: LinkResolvers<ContextType>;
  LinkAssertion: LinkAssertionResolvers<ContextType>;
  LinkConnection: LinkConnectionResolvers<ContextType>;
  LinkDifference: LinkDifferenceResolvers<ContextType>;
  LinkDifferenceConnection: LinkDifferenceConnectionResolvers<ContextType>;
  LinkImpact: LinkImpactResolvers<ContextType>;
  LinkImpactConnection: LinkImpactConnectionResolvers<ContextType>;
  LinkVerdictDifference: LinkVerdictDifferenceResolvers<ContextType>;
  LinkVerdictDifferenceConnection: LinkVerdictDifferenceConnectionResolvers<ContextType>;
  MemberDifference: MemberDifferenceResolvers<ContextType>;
  MemberDifferenceConnection: MemberDifferenceConnectionResolvers<ContextType>;
  Metamodel: MetamodelResolvers<ContextType>;
  Metric: MetricResolvers<ContextType>;
  MetricResult: MetricResultResolvers<ContextType>;
  ModalityCount: ModalityCountResolvers<ContextType>;
  Model: ModelResolvers<ContextType>;
  Monitor: MonitorResolvers<ContextType>;
  Mutation: MutationResolvers<ContextType>;
  NonImpact: NonImpactResolvers<ContextType>;
  NonImpactCertificate: NonImpactCertificateResolvers<ContextType>;
  NonImpactUnknown: NonImpactUnknownResolvers<ContextType>;
  Obligation: ObligationResolvers<ContextType>;
  OverlayComparison: OverlayComparisonResolvers<ContextType>;
  OverlayDelta: OverlayDeltaResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
  Part: PartResolvers<ContextType>;
  Person: PersonResolvers<ContextType>;
  Plan: PlanResolvers<ContextType>;
  PlanLevel: PlanLevelResolvers<ContextType>;
  PlannedStep: PlannedStepResolvers<ContextType>;
  Query: QueryResolvers<ContextType>;
  Recomputation: RecomputationResolvers<ContextType>;
  RecomputedMetric: RecomputedMetricResolvers<ContextType>;
  RecomputedTarget: RecomputedTargetResolvers<ContextType>;
  RecordClaimPayload: RecordClaimPayloadResolvers<ContextType>;
  RecordClausePayload: RecordClausePayloadResolvers<ContextType>;
  RecordCodeChangePayload: RecordCodeChangePayloadResolvers<ContextType>;
  RecordDatasetVersionPayload: RecordDatasetVersionPayloadResolvers<ContextType>;
  RecordFaultTreeAnalysisPayload: RecordFaultTreeAnalysisPayloadResolvers<ContextType>;
  RecordHazardPayload: RecordHazardPayloadResolvers<ContextType>;
  RecordModelVersionPayload: RecordModelVersionPayloadResolvers<ContextType>;
  RecordRequirementPayload: RecordRequirementPayloadResolvers<ContextType>;
  RecordSignOffPayload: RecordSignOffPayloadResolvers<ContextType>;
  RecordTestResultPayload: RecordTestResultPayloadResolvers<ContextType>;
  RecordedAssessment: RecordedAssessmentResolvers<ContextType>;
  RelationDefinition: RelationDefinitionResolvers<ContextType>;
  Requirement: RequirementResolvers<ContextType>;
  Retraction: RetractionResolvers<ContextType>;
  ReviewLinkPayload: ReviewLinkPayloadResolvers<ContextType>;
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
  SafetyMeasure: SafetyMeasureResolvers<ContextType>;
  Scenario: ScenarioResolvers<ContextType>;
  SignOff: SignOffResolvers<ContextType>;
  SkippedObligation: SkippedObligationResolvers<ContextType>;
  SubkindDefinition: SubkindDefinitionResolvers<ContextType>;
  Subscription: SubscriptionResolvers<ContextType>;
  System: SystemResolvers<ContextType>;
  TestCase: TestCaseResolvers<ContextType>;
  UnmetRequirement: UnmetRequirementResolvers<ContextType>;
  UnreachableRequirement: UnreachableRequirementResolvers<ContextType>;
  Version: VersionResolvers<ContextType>;
  VersionConnection: VersionConnectionResolvers<ContextType>;
  WhatIf: WhatIfResolvers<ContextType>;
  WitnessPath: WitnessPathResolvers<ContextType>;
  WitnessSet: WitnessSetResolvers<ContextType>;
  WitnessStep: WitnessStepResolvers<ContextType>;
};

