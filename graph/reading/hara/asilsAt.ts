import type { Pacing } from '../../impact/analyse.ts';
import type { GraphReader } from '../graphReader.ts';
import { AsilHistory } from './asilHistory.ts';
import type { DoubtOf } from './elements.ts';

/** ASILs could not be told: what to do about it. */
export class AsilsTooMany extends Error {}

/**
 * The ASILs of these at the point of a reader.
 * @throws AsilsTooMany where their history is too long.
 */
export async function asilsAt(asked: {
  readonly reader: GraphReader;
  readonly validAt: number;
  readonly doubts: () => Promise<DoubtOf>;
  readonly pacing: Pacing;
  readonly artifacts: readonly number[];
}): Promise<AsilHistory> {
  const { reader, ...question } = asked;
  const read = await AsilHistory.read({ ...question, view: reader.view, contentsOf: reader.contentsOf });
  if (!read.ok) throw new AsilsTooMany(read.problem);
  return read.asils;
}
