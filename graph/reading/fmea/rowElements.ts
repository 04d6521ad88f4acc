/**
 * The element that a row of an FMEA is a failure of, and its function.
 *
 *     failure mode ─DEPENDS_ON▶ component (structure)      failure mode ─DEPENDS_ON▶ COMPONENT FUNCTION (function)
 *
 * A row outlives its element: when the element is retired the links to it end with it, and are looked up among those that
 * once were. So a row that lost its element is known from one that never had one.
 */
import type { GraphReader } from '../graphReader.ts';
import { retiredEnds } from '../retiredEnds.ts';

/** Subkinds of analyses whose rows are failure modes with an element. */
export const ROW_ANALYSES = ['FMEA', 'FMEDA'] as const;

export interface RowElements {
  /** Elements that fail and are in the graph. */
  readonly elements: readonly number[];
  /** Retired elements, where no other one is in the graph. */
  readonly gone: readonly number[];
  readonly functions: readonly number[];
}

export function rowElements(reader: GraphReader, failureMode: number): RowElements {
  const named = reader.others(failureMode, { end: 'SOURCE', type: 'DEPENDS_ON' });
  const functions = named.filter((element) => isFunction(reader, element));
  const elements = named.filter((element) => !isFunction(reader, element));
  return { elements, functions, gone: elements.length > 0 ? [] : retiredElements(reader, failureMode) };
}

/** Is the row's element retired, and no other one named since? */
export function isOrphaned({ gone }: RowElements): boolean {
  return gone.length > 0;
}

/** Rows of an analysis, in the order in which they came. */
export function rowsOf(reader: GraphReader, analysis: number): number[] {
  return reader.others(analysis, { end: 'TARGET', type: 'PART_OF', kinds: ['FAILURE_MODE'] }).sort((a, b) => a - b);
}

function retiredElements(reader: GraphReader, failureMode: number): number[] {
  return retiredEnds(reader, failureMode, 'DEPENDS_ON').filter((element) => !isFunction(reader, element));
}

function isFunction(reader: GraphReader, element: number): boolean {
  return reader.kind(element) === 'COMPONENT' && reader.subkind(element) === 'FUNCTION';
}
