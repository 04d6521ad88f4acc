/** What a report that is computed again has beside an assessment, and what it no longer has. */
import { MODALITIES, type Modality } from '../metamodel/effects.ts';
import type { ImpactRow } from './records.ts';

export interface RowDifference {
  /** Rows of the new report that no row of the assessment covers. */
  readonly added: readonly ImpactRow[];
  /** Rows of the assessment that are no longer in the report, nor a milder form of them. */
  readonly dropped: readonly ImpactRow[];
}

export function differenceOfRows(parameters: {
  readonly assessed: readonly ImpactRow[];
  readonly now: readonly ImpactRow[];
}): RowDifference {
  const { assessed, now } = parameters;
  const known = grouped(assessed, placeOf);
  const today = grouped(now, placeOf);
  const items = grouped(assessed, itemOf);
  const isCovered = (row: ImpactRow) =>
    known.get(placeOf(row))?.some((other) => covers(other, row)) ||
    (row.effect === 'INFORM' && items.get(itemOf(row))?.some((other) => covers({ ...other, parts: [] }, row)));
  return {
    added: now.filter((row) => !isCovered(row)),
    dropped: assessed.filter((row) => !today.get(placeOf(row))?.some((other) => covers(row, other))),
  };
}

/** Strongest first. */
const STRENGTH = Object.keys(MODALITIES) as Modality[];

/**
 * Who decided about a row has decided about its milder forms: a possibility where it was a fact, fewer parts, what a
 * disposition suppresses since, or mere news of the item (a deployment that was ended meanwhile). Of an item of which nothing was known nothing was decided but that.
 */
function covers(assessed: ImpactRow, now: ImpactRow): boolean {
  if ((assessed.modality === 'UNKNOWN') !== (now.modality === 'UNKNOWN')) return false;
  if (STRENGTH.indexOf(assessed.modality) > STRENGTH.indexOf(now.modality)) return false;
  if (assessed.parts.length === 0) return true;
  return now.parts.length > 0 && now.parts.every((part) => assessed.parts.includes(part));
}

function placeOf({ artifact, version, effect }: ImpactRow): string {
  return JSON.stringify([artifact, version, effect]);
}

function itemOf({ artifact, version }: ImpactRow): string {
  return JSON.stringify([artifact, version]);
}

function grouped(rows: readonly ImpactRow[], keyOf: (row: ImpactRow) => string): Map<string, ImpactRow[]> {
  const groups = new Map<string, ImpactRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const others = groups.get(key);
    if (others) others.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
