/** What resolvers get as their parent: places in the in-memory graph, read at one point in history. */
import type { ApprovalDifference, BaselineDiff, MemberDifference } from '../graph/baseline/baselineDiff.ts';
import type { LeftOut } from '../graph/baseline/members.ts';
import type { Side } from '../graph/baseline/side.ts';
import type { Assessed } from '../graph/changeRequest/assess.ts';
import type { RowDifference } from '../graph/changeRequest/difference.ts';
import type { ChangeRequestRecords, ImpactRow } from '../graph/changeRequest/records.ts';
import type { DecidedRow, StandingChangeRequest } from '../graph/changeRequest/standing.ts';
import type { AnalysisReport, ChangeRequest } from '../graph/impact/analyse.ts';
import type { Assessment } from '../graph/impact/assessment.ts';
import type { ImpactAnalysis } from '../graph/impact/impactAnalysis.ts';
import type { BoundaryLink, ImpactItem } from '../graph/impact/report.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { IngestError, IngestReceipt } from '../graph/ingest/input.ts';
import type { RulesAnswer } from '../graph/metamodel/rulesInForce.ts';
import type { HypotheticalGraph } from '../graph/whatIf/hypotheticalGraph.ts';
import type { ReportQuestion } from './context.ts';
import type { ImpactFilter, ImpactOrder } from './types.generated.ts';

/** A point in history. Everything below a root field is read at the root's. */
export interface ReadPoint {
  /** The graph as known right after one journal entry. */
  readonly view: GraphView;
  /** The instant at which expiries and effective dates are judged, in ms since 1970. */
  readonly validAt: number;
  /** Set where the view is of a graph that nobody wrote: it knows the contents of what it adds. */
  readonly hypothesis?: HypotheticalGraph;
  /** The rule tables that questions to the engine are answered by. */
  readonly rules: RulesAnswer;
}

/** An artifact; the parent of all 30 object types. */
export interface ArtifactNode {
  readonly at: ReadPoint;
  /** Number in the view. */
  readonly artifact: number;
}

/** A version of an artifact. */
export interface VersionNode {
  readonly at: ReadPoint;
  /** Number in the view. */
  readonly version: number;
}

/** The state of a link that is in force at that point. */
export interface LinkNode {
  readonly at: ReadPoint;
  /** Slot in the view. */
  readonly slot: number;
}

/** A change request; what is kept of it is read when it is asked for, and once. */
export interface ChangeRequestNode {
  readonly at: ReadPoint;
  /** Number of its CHANGE in the view. */
  readonly change: number;
  readonly records: () => Promise<ChangeRequestRecords>;
  /** With its rows. */
  readonly standing: () => Promise<StandingChangeRequest>;
}

/** A row, and what was decided about it where it is one of the current assessment. */
export interface ChangeImpactRowNode {
  readonly row: ImpactRow;
  readonly decided: DecidedRow | null;
}

/** What a report computed again says beside an assessment. */
export interface ChangeImpactDifferenceNode {
  readonly at: ReadPoint;
  readonly request: string;
  readonly problem: string | null;
  readonly assessed: Assessed | null;
  readonly changesDiffer: boolean;
  readonly difference: RowDifference;
}

/** What a change does: an answer of the engine. */
export interface ImpactReportNode {
  readonly at: ReadPoint;
  readonly report: AnalysisReport;
  /** Narrows items and counts. */
  readonly filter: ImpactFilter | null;
  /** What was asked, filter and budget aside; null: about a hypothetical graph, which is gone with the request. */
  readonly question: ReportQuestion | null;
  /** Digest of the question: pages of another one are refused. */
  readonly key: string;
  /** How its items are ordered; absent: by effect. */
  readonly orderBy?: ImpactOrder | null | undefined;
  /** The changes that were asked about; none where they were recorded, or are in the hypothetical graph. */
  readonly supposed: readonly ChangeRequest[];
}

/** What a report asks to be done. */
export interface PlanNode {
  readonly at: ReadPoint;
  readonly analysis: ImpactAnalysis;
}

/** An item of a report. */
export interface ImpactItemNode {
  readonly at: ReadPoint;
  readonly analysis: ImpactAnalysis;
  readonly item: ImpactItem;
  /** Were the changes recorded? Else they are only asked about. */
  readonly happened: boolean;
  /** As in its report. */
  readonly supposed: readonly ChangeRequest[];
}

/** What an overlay would make of the graph. */
export interface WhatIfNode {
  /** The graph under the overlay. */
  readonly base: ReadPoint;
  /** With it; null: the overlay has errors. */
  readonly at: (ReadPoint & { readonly hypothesis: HypotheticalGraph }) | null;
  readonly errors: readonly IngestError[];
  /** Digest of the overlay: pages of another one are refused. */
  readonly key: string;
}

/** The target is not affected, with the proof. */
export interface CertificateNode {
  readonly type: 'CERTIFICATE';
  readonly at: ReadPoint;
  readonly target: string;
  readonly inside: readonly string[];
  readonly boundary: readonly BoundaryLink[];
}

/** It is. */
export interface WitnessNode {
  readonly type: 'WITNESS';
  readonly item: ImpactItemNode;
}

/** Nobody can tell. */
export interface NonImpactUnknownNode {
  readonly type: 'UNKNOWN';
  readonly target: string;
  readonly because: readonly string[];
}

export type NonImpactNode = CertificateNode | WitnessNode | NonImpactUnknownNode;

/** What came of making a baseline. */
export interface CreatedBaselineNode {
  readonly at: ReadPoint;
  readonly id: string;
  readonly receipt: IngestReceipt;
  readonly members: number;
  readonly leftOut: readonly LeftOut[];
}

/** A comparison of two configurations. */
export interface BaselineDiffNode {
  readonly at: ReadPoint;
  readonly diff: BaselineDiff;
  /** Names the comparison: pages of another one are refused. */
  readonly key: string;
}

/** One side of it. */
export interface BaselineDiffSideNode {
  readonly at: ReadPoint;
  readonly side: Side;
  readonly verdict: 'PASS' | 'FAIL' | 'UNKNOWN';
}

/** A member that is not the same on both sides. */
export interface MemberDifferenceNode {
  readonly at: ReadPoint;
  readonly member: MemberDifference;
}

/** An approval that stands on one side only. */
export interface ApprovalDifferenceNode extends BaselineDiffNode {
  readonly approval: ApprovalDifference;
}

/** The verdict on a change, for a pipeline. */
export interface ChangeAssessmentNode {
  readonly report: ImpactReportNode;
  readonly assessment: Assessment;
}
