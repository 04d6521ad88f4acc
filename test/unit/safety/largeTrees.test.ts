/*
 * Graph:    a chain of 20,000 nested gates, a product of independent parts with 10^30 cut sets, and a plant whose diagram
 *           is larger than what it is allowed.
 * Scenario: they are analysed, with little room, with somebody watching, and with somebody stopping it.
 * Result:   depth is no limit; counts are exact beyond 2^53; without room the answer says what is missing and the cut sets of
 *           low order are those of the whole; progress is told once a second, and a stop is heeded at the next step.
 * Negative control: with room the same plant is complete.
 */
import { describe, expect, it } from 'vitest';
import { analyseTopEvent, runComputation } from '../../../graph/safety/faultTree/analyse.ts';
import type { Input } from '../../../graph/safety/faultTree/model.ts';
import { analysed, basic, checkedModel, named, oneTree, quantified } from '../../support/faultTrees.ts';
import { plant } from '../../support/randomFaultTree.ts';

/** g0 = e0 ∨ (e1 ∧ (e2 ∨ …)) */
function chain(length: number) {
  const gates = Array.from({ length }, (_, number): [string, Input] => [
    `g${number}`,
    { type: number % 2 ? 'AND' : 'OR', inputs: [`e${number}`, number + 1 < length ? `g${number + 1}` : `e${length}`] },
  ]);
  const leaves = Array.from({ length: length + 1 }, (_, number) => basic(`e${number}`, 0.5));
  return oneTree(Object.fromEntries(gates), leaves);
}

describe('a chain of 20,000 gates', () => {
  it.each([true, false])('is solved (with modules: %s)', (modules) => {
    const analysis = analysed(chain(20_000), 'g0', { modules });
    // From the inside: p' = 1/2 + p/2 for an OR, p/2 for an AND; it converges to 2/3 at an OR.
    expect(quantified(analysis).probability).toBeCloseTo(2 / 3, 14);
    // e0; e1 e2; e1 e3 e4; …: one of each order up to 10,000, and e1 e3 … e19999 with the last leaf.
    expect(analysis.cutSets.count()).toBe(10_001n);
    const page = analysis.cutSets.page({ first: 2 });
    expect(page.ok && page.page.sets).toEqual([['e0'], ['e1', 'e2']]);
  });
});

it('10^30 cut sets are counted, and the first are shown', () => {
  const parts = Array.from({ length: 30 }, (_, part) =>
    Array.from({ length: 10 }, (_, number) => `e${part}.${number}`),
  );
  const model = oneTree(
    { TOP: { type: 'AND', inputs: parts.map((inputs) => ({ type: 'OR' as const, inputs })) } },
    parts.flat().map((id) => basic(id, 0.01)),
  );
  for (const modules of [true, false]) {
    const { cutSets } = analysed(model, 'TOP', { modules });
    expect(cutSets.countsByOrder()[30]).toBe(10n ** 30n);
    const first = cutSets.page({ first: 3 });
    expect(first.ok && first.page.sets.map(({ length }) => length)).toEqual([30, 30, 30]);
  }
});

describe('a tree that needs more room than it has', () => {
  const model = plant({ seed: 2, layers: 3, systemsPerLayer: 5, trains: 3, supports: 3, ownLeaves: 2 });
  const whole = analysed(model, 'top');

  it('says so, and has all cut sets up to an order', () => {
    const analysis = analysed(model, 'top', { nodes: 1500 });
    expect(analysis.complete).toBe(false);
    expect(analysis.limit).toMatchObject({ code: 'FTA_BUDGET', path: 'top' });
    const order = analysis.cutSets.truncatedAbove as number;
    expect(order).toBeGreaterThan(0);
    expect(analysis.limit?.message).toContain(`up to order ${order}`);
    const low = [...whole.cutSets.stream()].filter(({ length }) => length <= order);
    expect(low.length).toBeGreaterThan(2);
    expect(named(analysis.cutSets.stream())).toEqual(named(low));
    const { probability, rareEvent } = quantified(analysis);
    expect([probability, rareEvent?.isBound]).toEqual([null, false]);
  });

  it('is complete with room', () => {
    expect([whole.complete, whole.limit, whole.cutSets.truncatedAbove]).toEqual([true, null, null]);
  });
});

describe('a computation', () => {
  const checked = checkedModel(
    plant({ seed: 6, layers: 3, systemsPerLayer: 12, trains: 4, supports: 4, ownLeaves: 2 }),
  );
  const start = () => analyseTopEvent({ checked, top: 'top', options: { modules: false } });

  it('tells once a second of the clock where it is', () => {
    let now = 0;
    const told: number[] = [];
    const clock = () => {
      now += 300;
      return now;
    };
    const outcome = runComputation({
      computation: start(),
      clock,
      onProgress: () => told.push(now),
      isCancelled: () => told.length === 3,
    });
    expect(outcome.isCancelled).toBe(true);
    // Every fourth look at the clock is the first that is a second later.
    expect(told.map((at, position) => at - (told[position - 1] ?? 300))).toEqual([1200, 1200, 1200]);
  });

  it('stops at the next step when it is told to', () => {
    let steps = 0;
    const isCancelled = () => {
      steps += 1;
      return steps === 2;
    };
    expect(runComputation({ computation: start(), isCancelled })).toEqual({ isCancelled: true });
    expect(steps).toBe(2);
  });
});

it('a cursor of something else is refused', () => {
  const { cutSets } = analysed(chain(4), 'g0');
  const refused = cutSets.page({ first: 1, after: 'bm9uc2Vuc2U' });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'FTA_CURSOR', path: 'after' } });
});
