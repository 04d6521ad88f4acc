import { isOrphaned, ROW_ANALYSES, rowElements, rowsOf } from '../fmea/rowElements.ts';
import type { GraphReader } from '../graphReader.ts';
import type { Gap } from './gapKinds.ts';

/** Rows whose element is retired, or that name none. The row itself stays where it is. */
export async function orphanedRows(reader: GraphReader): Promise<readonly Gap[]> {
  const rows = new Set(reader.ofKind('ANALYSIS', ...ROW_ANALYSES).flatMap((analysis) => rowsOf(reader, analysis)));
  return [...rows]
    .sort((left, right) => left - right)
    .flatMap((row): Gap[] => {
      const found = rowElements(reader, row);
      if (isOrphaned(found)) {
        const names = found.gone.map((element) => reader.name(element)).join(' and ');
        const reason = `${reader.name(row)} is a failure of ${names}, which is retired: name the element that took its place, or retire the row`;
        return [{ artifact: row, reason, related: found.gone }];
      }
      if (found.elements.length > 0) return [];
      const reason = `${reader.name(row)} is tied to no element: say by DEPENDS_ON what fails`;
      return [{ artifact: row, reason, related: found.functions }];
    });
}
