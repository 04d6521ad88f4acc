/**
 * The life cycle as a directed graph: from what is asked for to what fulfils and shows it.
 *
 *     clause ▶ system ▶ analysis ▶ hazard ▶ safety goal ▶ FSR ▶ component ▶ model ▶ run ▶ data set
 *                                    └▶ failure mode ▶ measure      └▶ test ▶ evidence
 *
 * Links are stored as their names read, in either direction of the life cycle; here each has one.
 */
import type { ArtifactKind } from '../../metamodel/kinds.ts';
import type { RelationType } from '../../metamodel/relations.ts';
import type { DirectedGraph } from '../../safety/trace/pathSet.ts';
import type { GraphReader, LinksAsked } from '../graphReader.ts';

/** How a relation runs: the end named is the earlier one, e.g. the TARGET of IMPLEMENTS is what is asked for. */
interface TraceRow {
  readonly type: RelationType;
  readonly earlier: 'SOURCE' | 'TARGET';
  /** Only links whose source is of these kinds. Default: any. */
  readonly source?: readonly ArtifactKind[];
  /** Only links whose target is of these kinds. Default: any. */
  readonly target?: readonly ArtifactKind[];
}

/** Kinds that elements of a product are of. */
const ELEMENTS: readonly ArtifactKind[] = ['COMPONENT', 'MODEL', 'CODE_UNIT', 'ENVIRONMENT', 'REQUIREMENT'];

/** Relations that are not here (APPROVES, INCLUDES, HOLDS, ASSESSES …) are about configuration and people, not about the product. */
export const TRACE_ROWS: readonly TraceRow[] = [
  { type: 'COMPLIES_WITH', earlier: 'TARGET' },
  { type: 'APPLIES_TO', earlier: 'SOURCE' },
  { type: 'PART_OF', earlier: 'TARGET' },
  // A system is analysed to find its hazards; an analysis of an element comes to what it says about the element.
  { type: 'ANALYZES', earlier: 'TARGET', target: ['SYSTEM'] },
  { type: 'ANALYZES', earlier: 'SOURCE', target: ['COMPONENT', 'MODEL', 'DATASET', 'SCENARIO'] },
  { type: 'CAUSES', earlier: 'TARGET' },
  { type: 'MITIGATES', earlier: 'TARGET' },
  { type: 'REFINES', earlier: 'TARGET' },
  { type: 'IMPLEMENTS', earlier: 'TARGET' },
  // A hazard of the system as a whole leads to goals, not to everything that the system is made of.
  { type: 'DEPENDS_ON', earlier: 'SOURCE', source: ['HAZARD', 'FAILURE_MODE'], target: ELEMENTS },
  { type: 'DEPENDS_ON', earlier: 'SOURCE', source: ELEMENTS },
  { type: 'VERIFIES', earlier: 'TARGET' },
  { type: 'COVERS', earlier: 'TARGET' },
  { type: 'GENERATED', earlier: 'TARGET' },
  { type: 'USED', earlier: 'SOURCE' },
  { type: 'DERIVED_FROM', earlier: 'SOURCE' },
  { type: 'EVALUATES', earlier: 'TARGET' },
  { type: 'EVIDENCES', earlier: 'TARGET' },
  { type: 'SUPPORTS', earlier: 'TARGET' },
  { type: 'IN_CONTEXT_OF', earlier: 'TARGET' },
  { type: 'MONITORS', earlier: 'TARGET' },
  { type: 'REQUIRES', earlier: 'SOURCE' },
];

/** Links that were only inferred prove no trace. */
export function traceGraph(reader: GraphReader): DirectedGraph {
  return {
    next: (artifact) => neighbours(reader, artifact, 'earlier'),
    previous: (artifact) => neighbours(reader, artifact, 'later'),
  };
}

function neighbours(reader: GraphReader, artifact: number, as: 'earlier' | 'later'): number[] {
  const kind = reader.kind(artifact);
  const found = new Set<number>();
  for (const { type, earlier, source, target } of TRACE_ROWS) {
    const end: LinksAsked['end'] = (earlier === 'SOURCE') === (as === 'earlier') ? 'SOURCE' : 'TARGET';
    const own = end === 'SOURCE' ? source : target;
    const others = end === 'SOURCE' ? target : source;
    if (own && !own.includes(kind)) continue;
    for (const other of reader.others(artifact, { end, type, ...(others ? { kinds: others } : {}) })) found.add(other);
  }
  found.delete(artifact);
  return [...found];
}
