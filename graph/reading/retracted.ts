import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';

/** Was the whole of its current version taken back? */
export function isRetracted(view: GraphView, artifact: number): boolean {
  const version = view.current(artifact);
  return version !== NONE && view.retractions(version).some(({ parts }) => parts.length === 0);
}

/** Was its current version, or a part of it, taken back? Of a record that lost a part nobody knows what is left. */
export function isWithdrawn(view: GraphView, artifact: number): boolean {
  const version = view.current(artifact);
  return version !== NONE && view.retractions(version).length > 0;
}
