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
import { isWithdrawn } from './retracted.ts';
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
  return ownResults(reader, target).findLast(({ evidence }) => counts(evidence)) ?? null;
}

/** Oldest first: artifacts are numbered as they were recorded. */
function ownResults(reader: GraphReader, target: number): readonly Result[] {
  const of = (roles: readonly (string | null)[]) =>
    reader.others(target, { end: 'TARGET', type: 'EVIDENCES', kinds: ['EVIDENCE'], roles });
  return resultsIn(reader, of([null, 'FOR', 'AGAINST']), of(['AGAINST']));
}

/** Does it say pass, and is it neither expired nor retracted nor outdated? */
export async function stands(reader: GraphReader, evidence: number, point: ShownPoint): Promise<boolean> {
  return outcomeOf(reader, evidence) === 'pass' && (await isUpToDate(reader, evidence, point));
}

/**
 * Of the results of one thing, oldest first: the newest that is neither expired nor retracted nor outdated, where it fails; else
 * {@link NONE}.
 */
export async function failedBy(reader: GraphReader, results: readonly Result[], point: ShownPoint): Promise<number> {
  for (const { evidence, speaksFor } of results.toReversed()) {
    if (await isUpToDate(reader, evidence, point)) return speaksFor ? NONE : evidence;
  }
  return NONE;
}

/** Neither expired nor retracted nor outdated, whatever it says. */
async function isUpToDate(reader: GraphReader, evidence: number, { validAt, standing }: ShownPoint): Promise<boolean> {
  const { view } = reader;
  const version = view.current(evidence);
  if (version === NONE || view.isRetired(evidence) || isWithdrawn(view, evidence)) return false;
  if (isOver(view.version(version).facts, validAt)) return false;
  return (await standing()).effects(evidence).every((effect) => effect === 'INFORM');
}

/** Of evidence that says pass or fail, oldest first: is it for it or against it? @param against Recorded against it, whatever it says. */
export function resultsIn(
  reader: GraphReader,
  evidence: readonly number[],
  against: readonly number[] = [],
): readonly Result[] {
  return evidence
    .toSorted((left, right) => left - right)
    .flatMap((one) => {
      const outcome = outcomeOf(reader, one);
      if (outcome !== 'pass' && outcome !== 'fail') return [];
      return { evidence: one, speaksFor: outcome === 'pass' && !against.includes(one) };
    });
}

function outcomeOf({ view }: GraphReader, evidence: number): string | undefined {
  const version = view.current(evidence);
  return version === NONE ? undefined : view.version(version).facts.outcome;
}

/**
 * Evidence by which a requirement or control is shown: of its own, and of the tests that verify it. Empty: it is not shown. Tests
 * that pass show nothing of what evidence of its own says has failed.
 */
export async function shownBy(reader: GraphReader, target: number, point: ShownPoint): Promise<readonly number[]> {
  if ((await failedBy(reader, ownResults(reader, target), point)) !== NONE) return [];
  const tests = reader.others(target, { end: 'TARGET', type: 'VERIFIES', kinds: ['TEST_CASE'] });
  const found: number[] = [];
  for (const one of [target, ...tests]) {
    const evidence = await passingResult(reader, one, point);
    if (evidence !== NONE) found.push(evidence);
    else if (one !== target) return [];
  }
  return found;
}
