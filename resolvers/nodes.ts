/** What resolvers get as their parent: places in the in-memory graph, read at one point in history. */
import type { GraphView } from '../graph/index/graphView.ts';

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
