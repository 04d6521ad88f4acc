/*
 * Graph:    random restoration problems: up to 9 steps, nodes that need each other, share steps, run in cycles, choose
 *           k of n, and of which some are gone; costs from 0 to 9, some broken numbers.
 * Scenario: the solver against brute force: all subsets of the steps, judged by a naive fixpoint written here.
 * Result:   with time the cheapest plan, without time a feasible one with a true bound; never a step that could go.
 * Negative control: enough problems have real choices, cycles, lost goals, and plans that a greedy choice gets wrong.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RestorationNode, RestorationProblem } from '../../graph/impact/leastCost/restoration.ts';
import { leastCost } from '../../graph/impact/leastCost/solve.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 2000);

/** Different numbers below `size`. */
function among(numbers: readonly number[], size: number): number[] {
  return [...new Set(numbers.map((number) => number % size))];
}

/** Anything goes: mostly cycles, and few choices that are open. */
const tangles: fc.Arbitrary<RestorationProblem> = fc
  .record({
    costs: fc.array(fc.oneof(fc.nat(9), fc.constantFrom(0.1, 0.2, 0.3, 1 / 3)), {
      minLength: 1,
      maxLength: 9,
      size: 'max',
    }),
    nodes: fc.array(
      fc.record({
        steps: fc.array(fc.nat(20), { maxLength: 2 }),
        needs: fc.oneof(fc.constant([]), fc.array(fc.nat(20), { maxLength: 2 })),
        of: fc.oneof(fc.constant([]), fc.array(fc.nat(20), { minLength: 2, maxLength: 4 })),
        atLeast: fc.constantFrom(0, 0, 1, 2),
        gone: fc.nat(30),
      }),
      { minLength: 1, maxLength: 10, size: 'max' },
    ),
    goals: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  })
  .map(({ costs, nodes, goals }) => {
    return {
      costs,
      nodes: nodes.map(({ steps, needs, of, atLeast, gone }): RestorationNode => {
        const options = among(of, nodes.length);
        return {
          steps: among(steps, costs.length),
          needs: among(needs, nodes.length),
          choice: options.length > 0 ? { of: options, atLeast: 1 + (atLeast % options.length) } : null,
          gone: gone === 30,
        };
      }),
      goals: among(goals, nodes.length),
    };
  });

/** Goals that each choose among the same options, which share steps: where a hasty choice is a dear one. */
const covers: fc.Arbitrary<RestorationProblem> = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 9, size: 'max' }),
    options: fc.array(fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }), {
      minLength: 4,
      maxLength: 7,
      size: 'max',
    }),
    goals: fc.array(
      fc.record({
        of: fc.array(fc.nat(20), { minLength: 2, maxLength: 4, size: 'max' }),
        atLeast: fc.constantFrom(0, 0, 1),
      }),
      { minLength: 2, maxLength: 5, size: 'max' },
    ),
  })
  .map(({ costs, options, goals }) => {
    const choosing = goals.map(({ of, atLeast }): RestorationNode => {
      const chosen = among(of, options.length);
      return { steps: [], needs: [], choice: { of: chosen, atLeast: 1 + (atLeast % chosen.length) }, gone: false };
    });
    const chosen = options.map(
      (steps): RestorationNode => ({ steps: among(steps, costs.length), needs: [], choice: null, gone: false }),
    );
    return { costs, nodes: [...chosen, ...choosing], goals: choosing.map((_, number) => options.length + number) };
  });

const problems: fc.Arbitrary<RestorationProblem> = fc.oneof(tangles, covers);

/** Which nodes are lost: asked again and again until nothing is new. */
function lost(problem: RestorationProblem, done: ReadonlySet<number>): Set<number> {
  const gone = new Set<number>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const [number, node] of problem.nodes.entries()) {
      if (gone.has(number)) continue;
      const left = node.choice?.of.filter((option) => !gone.has(option)).length ?? 0;
      const stands =
        !node.gone &&
        node.steps.every((step) => done.has(step)) &&
        !node.needs.some((need) => gone.has(need)) &&
        (node.choice === null || left >= node.choice.atLeast);
      if (stands) continue;
      gone.add(number);
      grew = true;
    }
  }
  return gone;
}

function costOf(problem: RestorationProblem, steps: Iterable<number>): number {
  return [...steps].reduce((sum, step) => sum + (problem.costs[step] as number), 0);
}

/** Goals that some steps bring back, and what that costs at the least. */
function bruteForce(problem: RestorationProblem): { reachable: readonly number[]; cost: number } {
  const all = [...problem.costs.keys()];
  const never = lost(problem, new Set(all));
  const reachable = problem.goals.filter((goal) => !never.has(goal));
  let cost = Number.POSITIVE_INFINITY;
  for (let subset = 0; subset < 1 << all.length; subset += 1) {
    const done = new Set(all.filter((step) => subset & (1 << step)));
    const price = costOf(problem, done);
    if (price >= cost) continue;
    const gone = lost(problem, done);
    if (!reachable.some((goal) => gone.has(goal))) cost = price;
  }
  return { reachable, cost };
}

function expectIrredundantPlan(problem: RestorationProblem, steps: readonly number[], reachable: readonly number[]) {
  const fails = (done: ReadonlySet<number>) => {
    const gone = lost(problem, done);
    return reachable.some((goal) => gone.has(goal));
  };
  expect(fails(new Set(steps)), 'the plan brings every reachable goal back').toBe(false);
  for (const left of steps) {
    expect(fails(new Set(steps.filter((step) => step !== left))), `without step ${left}`).toBe(true);
  }
}

describe('the least-cost plan', () => {
  it('is the cheapest of all', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { reachable, cost } = bruteForce(problem);
        const plan = leastCost({ problem });
        expect(problem.goals.filter((goal) => !plan.unreachable.includes(goal))).toEqual(reachable);
        expectIrredundantPlan(problem, plan.steps, reachable);
        expect(plan.exact).toBe(true);
        expect(plan.cost).toBeCloseTo(cost, 9);
        expect(plan.cost).toBeCloseTo(costOf(problem, plan.steps), 9);
        expect(plan.lowerBound).toBe(plan.cost);
        expect(plan.steps.every((step) => plan.useful.has(step))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([0, 40, 200])('without time (%i visits) is a plan all the same, with a bound that holds', (visits) => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { reachable, cost } = bruteForce(problem);
        const plan = leastCost({ problem, visits });
        expectIrredundantPlan(problem, plan.steps, reachable);
        expect(plan.cost).toBeGreaterThanOrEqual(cost - 1e-9);
        expect(plan.lowerBound).toBeLessThanOrEqual(cost + 1e-9);
        if (plan.exact) expect(plan.cost).toBeCloseTo(cost, 9);
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same on every run', () => {
    for (const problem of fc.sample(problems, { numRuns: 200, seed: 5 })) {
      expect(leastCost({ problem })).toEqual(leastCost({ problem }));
    }
  });
});

/** Goals that each need one of three options, with a step each of the given number; the same on every run. */
function cover(parameters: { goals: number; steps: number; stepOf: (goal: number, option: number) => number }) {
  const { goals, steps, stepOf } = parameters;
  const options = Array.from({ length: goals * 3 }, (_, number): RestorationNode => {
    return { steps: [stepOf(Math.floor(number / 3), number % 3)], needs: [], choice: null, gone: false };
  });
  const choosing = Array.from({ length: goals }, (_, goal): RestorationNode => {
    const of = [goal * 3, goal * 3 + 1, goal * 3 + 2];
    return { steps: [], needs: [], choice: { of, atLeast: 1 }, gone: false };
  });
  return {
    costs: Array.from({ length: steps }, (_, step) => 1 + ((step * 7) % 9)),
    nodes: [...options, ...choosing],
    goals: choosing.map((_, goal) => options.length + goal),
  };
}

describe('the budget of the search', () => {
  it('ends on a dense cover of 300 goals by 600 steps: a plan with a gap', () => {
    const problem = cover({
      goals: 300,
      steps: 600,
      stepOf: (goal, option) => (goal * (31 + option * 58) + option * 211) % 600,
    });
    const plan = leastCost({ problem });
    expectIrredundantPlan(problem, plan.steps, problem.goals);
    expect(plan.exact).toBe(false);
    expect(plan.lowerBound).toBeGreaterThan(0);
    expect(plan.lowerBound).toBeLessThan(plan.cost);
  });

  it('is enough for 3,000 goals that have nothing to do with each other', () => {
    const problem = cover({ goals: 3000, steps: 9000, stepOf: (goal, option) => goal * 3 + option });
    const plan = leastCost({ problem });
    const cheapest = (goal: number) =>
      Math.min(...[0, 1, 2].map((option) => problem.costs[goal * 3 + option] as number));
    expect(plan.exact).toBe(true);
    expect(plan.cost).toBe(
      Array.from({ length: 3000 }, (_, goal) => cheapest(goal)).reduce((sum, one) => sum + one, 0),
    );
  });
});

it('is asked about problems with choices, cycles, lost goals, and some that haste gets wrong', () => {
  const sample = fc.sample(problems, { numRuns: 2000, seed: 7 });
  let choices = 0;
  let unreachable = 0;
  let cycles = 0;
  let hasty = 0;
  for (const problem of sample) {
    const plan = leastCost({ problem });
    const quick = leastCost({ problem, visits: 0 });
    if (plan.useful.size > plan.steps.length) choices += 1;
    if (plan.unreachable.length > 0) unreachable += 1;
    if (quick.cost > plan.cost + 1e-9) hasty += 1;
    if (problem.nodes.some(({ needs }, number) => needs.some((need) => problem.nodes[need]?.needs.includes(number))))
      cycles += 1;
  }
  expect(Math.min(choices, unreachable, cycles, hasty)).toBeGreaterThan(50);
});
