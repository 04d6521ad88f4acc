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
  return newest?.speaksFor && (await stands(reader, newest.evidence, point)) ? newest.evidence : NONE;
}

/** What says pass or fail of something. */
export interface Result {
  readonly evidence: number;
  /** False: it failed, or was recorded against it, whatever it says. */
  readonly speaksFor: boolean;
}

/**
 * The newest evidence of the target that says pass or fail; null: there is none.
 * @param counts What is left out where it does not. Default: nothing.
 */
export function newestResult(
  reader: GraphReader,
  target: number,
  counts: (evidence: number) => boolean = () => true,
): Result | null {
  const { view } = reader;
  const results = resultsOf(reader, target, [null, 'FOR', 'AGAINST']).filter(counts);
  const outcomeOf = (one: number) => {
    const version = view.current(one);
    return version === NONE ? undefined : view.version(version).facts.outcome;
  };
  const evidence = results.findLast((one) => outcomeOf(one) === 'pass' || outcomeOf(one) === 'fail');
  if (evidence === undefined) return null;
  const isAgainst = resultsOf(reader, target, ['AGAINST']).includes(evidence);
  return { evidence, speaksFor: outcomeOf(evidence) === 'pass' && !isAgainst };
}

/** Oldest first: artifacts are numbered as they were recorded. */
function resultsOf(reader: GraphReader, target: number, roles: readonly (string | null)[]): number[] {
  const found = reader.others(target, { end: 'TARGET', type: 'EVIDENCES', kinds: ['EVIDENCE'], roles });
  return found.toSorted((left, right) => left - right);
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
