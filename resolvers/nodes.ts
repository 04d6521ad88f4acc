/** What resolvers get as their parent: places in the in-memory graph, read at one point in history. */
import type { AnalysisReport } from '../graph/impact/analyse.ts';
import type { ImpactAnalysis } from '../graph/impact/impactAnalysis.ts';
import type { BoundaryLink, ImpactItem } from '../graph/impact/report.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { ReportQuestion } from './context.ts';
import type { ImpactFilter } from './types.generated.ts';

/** A point in history. Everything below a root field is read at the root's. */
export interface ReadPoint {
  /** The graph as known right after one journal entry. */
  readonly view: GraphView;
  /** The instant at which expiries and effective dates are judged, in ms since 1970. */
  readonly validAt: number;
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

/** What a change does: an answer of the engine. */
export interface ImpactReportNode {
  readonly at: ReadPoint;
  readonly report: AnalysisReport;
  /** Narrows items and counts. */
  readonly filter: ImpactFilter | null;
  /** What was asked, filter and budget aside. */
  readonly question: ReportQuestion;
  /** Digest of the question: pages of another one are refused. */
  readonly key: string;
}

/** An item of a report. */
export interface ImpactItemNode {
  readonly at: ReadPoint;
  readonly analysis: ImpactAnalysis;
  readonly item: ImpactItem;
  /** Were the changes recorded? Else they are only asked about. */
  readonly happened: boolean;
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
