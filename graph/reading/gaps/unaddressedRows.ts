import { type FmeaRow, isOpen, readFmea } from '../fmea/readFmea.ts';
import type { GraphReader } from '../graphReader.ts';
import type { Gap } from './gapKinds.ts';

/** Rows of priority H without an action under way, and without one that was decided against for a reason. */
export async function unaddressedRows(reader: GraphReader): Promise<readonly Gap[]> {
  const gaps = new Map<number, Gap>();
  for (const analysis of reader.ofKind('ANALYSIS', 'FMEA')) {
    const { rows } = await readFmea(reader, analysis);
    for (const row of rows) if (isUnaddressed(row)) gaps.set(row.failureMode, gapOf(reader, row));
  }
  return [...gaps.values()].sort((left, right) => left.artifact - right.artifact);
}

function isUnaddressed({ actionPriority: priority, actions }: FmeaRow): boolean {
  return priority === 'H' && !actions.some((action) => isOpen(action) || action.justification !== null);
}

function gapOf(reader: GraphReader, { failureMode, actions }: FmeaRow): Gap {
  const done = actions.length > 0 ? ' with its actions completed' : ' and nothing is done about it';
  const reason = `${reader.name(failureMode)} has action priority H${done}: record an action, or why none is needed`;
  return { artifact: failureMode, reason, related: actions.map(({ action }) => action) };
}
