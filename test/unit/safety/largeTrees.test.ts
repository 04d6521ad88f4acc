/*
 * Graph:    a chain of 20,000 nested gates, a product of independent parts with 10^30 cut sets, a plant whose diagram
 *           is larger than what it is allowed, and small trees of which something takes long.
 * Scenario: they are analysed, with little room, with somebody watching, and with somebody stopping it.
 * Result:   depth is no limit; counts are exact beyond 2^53; without room the answer says what is missing and the cut sets of
 *           low order are those of the whole; progress is told once a second, and a stop is heeded at the next step.
 * Negative control: with room the same plant is complete.
 */
import { describe, expect, it } from 'vitest';
import { analyseTopEvent, runComputation } from '../../../graph/safety/faultTree/analyse.ts';
import type { Input } from '../../../graph/safety/faultTree/model.ts';
import {
  analysed,
  basic,
  checkedModel,
  finished,
  named,
  oneTree,
  quantified,
  resultOf,
} from '../../support/faultTrees.ts';
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
    const page = finished(analysis.cutSets.page({ first: 2 }));
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
    const first = finished(cutSets.page({ first: 3 }));
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
  const refused = finished(cutSets.page({ first: 1, after: 'bm9uc2Vuc2U' }));
  expect(refused).toMatchObject({ ok: false, problem: { code: 'FTA_CURSOR', path: 'after' } });
});

/** k of n pairs of ways to fail: TOP = k of g0 …, gᵢ = aᵢ ∨ (bᵢ ∧ cᵢ). */
function twoWays(n: number, k: number) {
  const numbers = Array.from({ length: n }, (_, number) => number);
  const gates = numbers.map((one): [string, Input] => [
    `g${one}`,
    { type: 'OR', inputs: [`a${one}`, { type: 'AND', inputs: [`b${one}`, `c${one}`] }] },
  ]);
  const top: [string, Input] = ['TOP', { type: 'ATLEAST', k, inputs: numbers.map((one) => `g${one}`) }];
  const leaves = numbers.flatMap((one) => [basic(`a${one}`, 0.01), basic(`b${one}`, 0.99), basic(`c${one}`, 0.99)]);
  return oneTree(Object.fromEntries([top, ...gates]), leaves);
}

function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let one = 0; one < k; one += 1) result = (result * BigInt(n - one)) / BigInt(one + 1);
  return result;
}

/** Result, and in how many steps it came: others have their turn after each. */
function inSteps<Result>(steps: Generator<unknown, Result>): { result: Result; steps: number } {
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done) return { result: step.value, steps: count };
  }
}

describe('what takes long for a small tree', () => {
  it('a page by probability looks at no more than leads to it, whatever the order', () => {
    // Five aᵢ at the most: 0.01⁵ · 0.9801⁵ is above 1e-11, with a sixth it is not. Without them there are fewer events.
    const { cutSets } = analysed(twoWays(30, 10), 'TOP');
    const probabilityOf = (leaf: string) => (leaf.startsWith('a') ? 0.01 : 0.99);
    const { result, steps } = inSteps(cutSets.page({ first: 1000, cutOff: { probability: 1e-11 }, probabilityOf }));
    if (!result.ok) throw new Error(result.problem.message);
    expect(result.page.sets).toHaveLength(1000);
    for (const set of result.page.sets) {
      expect([set.length, set.filter((leaf) => leaf.startsWith('a')).length]).toEqual([15, 5]);
    }
    expect(steps).toBeLessThan(10);
  });

  it('cut sets that are nearly certain make no long series', () => {
    const model = (doubts: readonly number[]) =>
      oneTree(
        { TOP: { type: 'OR', inputs: doubts.map((_, number) => `e${number}`) } },
        doubts.map((doubt, number) => basic(`e${number}`, 1 - doubt)),
      );
    const boundOf = (doubts: readonly number[]) => inSteps(analysed(model(doubts), 'TOP').quantify(0));
    const two = boundOf([1e-8, 0.9]);
    // 1 − Π(1 − P) by hand: what is left of 1 is 1e-8 · 0.9.
    expect(1 - (two.result.minCutUpperBound?.value as number)).toBeCloseTo(9e-9, 14);
    expect(two.steps).toBeLessThan(100);
    // With sets on both sides of one half, and with more of them than 1 can be told from.
    const mixed = [0.4, 0.6, 0.45, 0.9, 0.999];
    expect(boundOf(mixed).result.minCutUpperBound?.value).toBeCloseTo(
      1 - mixed.reduce((product, doubt) => product * doubt, 1),
      14,
    );
    expect(boundOf(Array.from({ length: 70 }, () => 0.4)).result.minCutUpperBound?.value).toBe(1);
  });

  it('counts of hundreds of digits come in steps, and are exact', () => {
    const analysis = inSteps(analyseTopEvent({ checked: checkedModel(twoWays(160, 80)), top: 'TOP' }));
    const counts = analysis.result.cutSets.countsByOrder();
    // Which 80, and which of them fail in two events.
    expect(counts).toHaveLength(161);
    for (let pairs = 0; pairs <= 80; pairs += 1) expect(counts[80 + pairs]).toBe(choose(160, 80) * choose(80, pairs));
    expect(counts.slice(0, 80).every((count) => count === 0n)).toBe(true);
    expect(analysis.steps).toBeGreaterThan(5);
  });

  it('prime implicants are found once, and are there for the next page', () => {
    // Parity of 8: an odd number of the eight fails, 2⁷ ways, none of which is part of another.
    const leaves = Array.from({ length: 8 }, (_, number) => `e${number}`);
    const analysis = analysed(
      oneTree(
        { TOP: { type: 'XOR', inputs: leaves } },
        leaves.map((leaf) => basic(leaf, 0.1)),
      ),
      'TOP',
    );
    const first = inSteps(analysis.primeImplicantPage({ from: 0, to: 100 }));
    const second = inSteps(analysis.primeImplicantPage({ from: 100, to: 200 }));
    expect([first.steps > 1, second.steps]).toEqual([true, 1]);
    if (!first.result.ok || !second.result.ok) throw new Error('they are few');
    expect([first.result.totalCount, second.result.totalCount]).toEqual([128, 128]);
    const texts = [...first.result.implicants, ...second.result.implicants].map((literals) =>
      literals.map(({ leaf, isNegated }) => `${leaf}${isNegated ? '¬' : ''}`).join(' '),
    );
    expect([texts.length, new Set(texts).size]).toEqual([128, 128]);
    expect(texts).toEqual([...texts].sort());
    expect(texts.every((text) => text.split(' ').filter((name) => !name.endsWith('¬')).length % 2 === 1)).toBe(true);
  });
});

describe('the time', () => {
  const late = (model: ReturnType<typeof plant>, top: string, after: number) => {
    let asked = 0;
    const isLate = (phase: string) => {
      if (phase === 'LOW_ORDER') asked += 1;
      return phase === 'LOW_ORDER' && asked > after;
    };
    return resultOf(analyseTopEvent({ checked: checkedModel(model), top, options: { nodes: 20_000, isLate } }));
  };

  it('that ends while cut sets of low order are found is told, and the answer is not taken for the last word', () => {
    const hard = plant({ seed: 3, layers: 4, systemsPerLayer: 10, trains: 3, supports: 3, ownLeaves: 1 });
    const short = late(hard, 'top', 0);
    expect([short.endedLate, short.complete]).toEqual([true, false]);
    const order = short.cutSets.truncatedAbove as number;
    expect(short.limit?.message).toMatch(/^20000 nodes do not hold the diagram of top; /);
    expect(short.limit?.message).toContain(`, and the time ended before those of order ${order + 1} were found.`);
    const whole = late(hard, 'top', Number.POSITIVE_INFINITY);
    expect(whole.endedLate).toBe(false);
    expect(whole.cutSets.truncatedAbove).toBeGreaterThan(order);
    expect(whole.limit?.message).not.toContain('the time ended');
  });
});
