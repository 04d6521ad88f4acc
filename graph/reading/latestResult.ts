/**
 * Whether something is shown by evidence that still stands.
 *
 *     requirement, control, test ◀─EVIDENCES─ EVIDENCE {outcome}      requirement ◀─VERIFIES─ TEST_CASE ◀─EVIDENCES─ EVIDENCE
 *
 * The newest result that says pass or fail counts, whether it was recorded for or against what it is about. One that is expired,
 * retracted or outdated by what has changed is none.
 */

import { NONE } from '../index/graphIndex.ts';
import { isOver } from '../metamodel/content.ts';
import type { GraphReader } from './graphReader.ts';
import type { StandingSource } from './standing.ts';

export interface ShownPoint {
  readonly validAt: number;
  readonly standing: StandingSource;
}

/** Number of the newest result of the target, where it is a pass that stands; -1: it is not. */
export async function passingResult(reader: GraphReader, target: number, point: ShownPoint): Promise<number> {
  const newest = newestResult(reader, target);
  return newest !== NONE && (await stands(reader, newest, point)) ? newest : NONE;
}

/** Number of the newest evidence of the target that says pass or fail; -1: there is none. */
export function newestResult(reader: GraphReader, target: number): number {
  const { view } = reader;
  const newest = reader
    .others(target, { end: 'TARGET', type: 'EVIDENCES', kinds: ['EVIDENCE'], roles: [null, 'FOR', 'AGAINST'] })
    .sort((left, right) => left - right)
    .findLast((one) => {
      const version = view.current(one);
      const outcome = version === NONE ? undefined : view.version(version).facts.outcome;
      return outcome === 'pass' || outcome === 'fail';
    });
  return newest ?? NONE;
}

/** Does it say pass, and is it neither expired nor retracted nor outdated? */
export async function stands(
  reader: GraphReader,
  evidence: number,
  { validAt, standing }: ShownPoint,
): Promise<boolean> {
  const { view } = reader;
  const version = view.current(evidence);
  if (version === NONE || view.isRetired(evidence)) return false;
  const { facts } = view.version(version);
  if (facts.outcome !== 'pass' || view.retractions(version).length > 0) return false;
  if (isOver(facts, validAt)) return false;
  return (await standing()).effects(evidence).every((effect) => effect === 'INFORM');
}

/** Evidence by which a requirement or control is shown: of its own, and of the tests that verify it. Empty: it is not shown. */
export async function shownBy(reader: GraphReader, target: number, point: ShownPoint): Promise<readonly number[]> {
  const tests = reader.others(target, { end: 'TARGET', type: 'VERIFIES', kinds: ['TEST_CASE'] });
  const found: number[] = [];
  for (const one of [target, ...tests]) {
    const evidence = await passingResult(reader, one, point);
    if (evidence !== NONE) found.push(evidence);
    else if (one !== target) return [];
  }
  return found;
}
