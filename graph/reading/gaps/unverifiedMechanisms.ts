/**
 * Safety mechanisms that no test has shown to work.
 *
 *     failure mode ◀─MITIGATES─ MECHANISM ◀─VERIFIES─ TEST_CASE FAULT_INJECTION {injects: […]} ◀─EVIDENCES─ EVIDENCE {outcome: pass}
 *
 * A test shows it for the failure modes that it injects; one that names none, for the only failure mode there is. The newest
 * result that says pass or fail counts. A result that is expired, retracted or outdated by what has changed since is none.
 */

import { isOver } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { newestResult } from '../latestResult.ts';
import type { Standing } from '../standing.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

export async function unverifiedMechanisms(
  reader: GraphReader,
  { standing, validAt }: GapPoint,
): Promise<readonly Gap[]> {
  const mechanisms = reader.ofKind('SAFETY_MEASURE', 'MECHANISM');
  await reader.load(mechanisms.flatMap((mechanism) => testsOf(reader, mechanism)));
  const gaps: Gap[] = [];
  for (const mechanism of mechanisms) {
    const modes = reader.others(mechanism, { end: 'SOURCE', type: 'MITIGATES', kinds: ['FAILURE_MODE'] });
    const tests = testsOf(reader, mechanism);
    if (tests.length === 0) {
      const reason = `${reader.name(mechanism)} has no fault-injection test: record one that VERIFIES it, and its result`;
      gaps.push({ artifact: mechanism, reason, related: modes });
      continue;
    }
    const results = new Map<number, string | null>();
    for (const test of tests) results.set(test, whyNot({ reader, test, standing: await standing(), validAt }));
    const gap = gapOf({ reader, mechanism, modes, results });
    if (gap) gaps.push(gap);
  }
  return gaps;
}

function testsOf(reader: GraphReader, mechanism: number): number[] {
  return reader.others(mechanism, {
    end: 'TARGET',
    type: 'VERIFIES',
    kinds: ['TEST_CASE'],
    subkinds: ['FAULT_INJECTION'],
  });
}

function gapOf(asked: {
  readonly reader: GraphReader;
  readonly mechanism: number;
  readonly modes: readonly number[];
  /** By test: why it shows nothing; null: it passed. */
  readonly results: ReadonlyMap<number, string | null>;
}): Gap | null {
  const { reader, mechanism, modes, results } = asked;
  const tests = [...results.keys()];
  const failing = (of: readonly number[]) => of.map((test) => results.get(test)).find((why) => why !== null) ?? '';
  if (modes.length === 0) {
    if (tests.some((test) => results.get(test) === null)) return null;
    return {
      artifact: mechanism,
      reason: `${reader.name(mechanism)} is not verified: ${failing(tests)}`,
      related: tests,
    };
  }
  const reasons = modes.flatMap((mode) => {
    const bound = tests.filter((test) => injects({ reader, test, mode, modes }));
    if (bound.some((test) => results.get(test) === null)) return [];
    const why = bound.length > 0 ? failing(bound) : 'no test of it says by injects that it injects this failure mode';
    return [{ mode, reason: `${reader.name(mode)}: ${why}` }];
  });
  if (reasons.length === 0) return null;
  const reason = `${reader.name(mechanism)} is not verified against ${reasons.map((one) => one.reason).join('; ')}`;
  return { artifact: mechanism, reason, related: reasons.map(({ mode }) => mode) };
}

function injects(asked: { reader: GraphReader; test: number; mode: number; modes: readonly number[] }): boolean {
  const { reader, test, mode, modes } = asked;
  const named = reader.content(test).injects;
  if (!Array.isArray(named) || named.length === 0) return modes.length === 1;
  return named.includes(reader.id(mode));
}

/** Null: its newest result is a pass that still stands. */
function whyNot(asked: { reader: GraphReader; test: number; standing: Standing; validAt: number }): string | null {
  const { reader, test, standing, validAt } = asked;
  const { view } = reader;
  const newest = newestResult(reader, test);
  if (newest === null) return `${reader.name(test)} has no result; run it`;
  const { evidence } = newest;
  const version = view.current(evidence);
  const { facts } = view.version(version);
  if (facts.outcome === 'fail') return `${reader.name(test)} failed (${reader.id(evidence)})`;
  if (!newest.speaksFor) return `${reader.id(evidence)} speaks against ${reader.name(test)}`;
  if (view.retractions(version).length > 0)
    return `${reader.id(evidence)} was retracted; run ${reader.name(test)} again`;
  if (isOver(facts, validAt)) {
    return `${reader.id(evidence)} is no longer valid; run ${reader.name(test)} again`;
  }
  const effects = standing.effects(evidence).filter((effect) => effect !== 'INFORM');
  if (effects.length > 0) {
    return `${reader.id(evidence)} is ${effects.join(', ')} by what has changed since; run ${reader.name(test)} again`;
  }
  return null;
}
