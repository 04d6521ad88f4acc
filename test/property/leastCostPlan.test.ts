/*
 * Graph:    random typed graphs (test/support/randomGraph.ts), cycles included; and one theme of claims, evidence, runs
 *           and sign-offs under a gate, made here so that there is something to choose.
 * Scenario: random changes. The least-cost plan against an independent simulator of what stays red after some work
 *           (test/support/restorationSimulator.ts), and against all subsets of the obligations where they are few.
 * Result:   the plan brings every reachable requirement back, no step can be left out, and nothing cheaper does it.
 * Negative control: enough plans leave something out, choose, and give up on something.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LeastCostPlan, leastCostPlanOf } from '../../graph/impact/leastCost/leastCostPlan.ts';
import { DEFAULT_PLAN_WEIGHTS } from '../../graph/impact/leastCost/weights.ts';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { engineGraph } from '../support/oracleComparison.ts';
import { type RandomChange, type RandomGraph, randomGraph, THEMES } from '../support/randomGraph.ts';
import { RestorationSimulator } from '../support/restorationSimulator.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 150);
/** All subsets of so many obligations are tried. */
const FEW = 8;

/** Evidence of runs on shared data and models, claims of every logic over it, and a gate that requires some of them. */
const gated: fc.Arbitrary<RandomGraph> = fc
  .record({
    runs: fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 5, size: 'max' }),
    claims: fc.array(
      fc.record({
        logic: fc.constantFrom('ALL', 'ANY', 'ANY', 'K_OF_N'),
        evidence: fc.array(fc.nat(9), { minLength: 1, maxLength: 3, size: 'max' }),
        children: fc.array(fc.nat(9), { maxLength: 2 }),
        context: fc.nat(20),
      }),
      { minLength: 1, maxLength: 4, size: 'max' },
    ),
    signOffs: fc.array(fc.constantFrom(0, 0, 1), { minLength: 1, maxLength: 3, size: 'max' }),
    required: fc.array(fc.nat(9), { minLength: 1, maxLength: 2 }),
    changes: fc.array(fc.nat(9), { minLength: 1, maxLength: 2, size: 'max' }),
  })
  .map(({ runs, claims, signOffs, required, changes }) => {
    const inputs = ['D0', 'D1', 'D2', 'M0', 'M1'];
    const sure = (type: LinkInput['type'], from: string, to: string): LinkInput => {
      return { type, from, to, assurance: 'DECLARED_REVIEWED' };
    };
    const artifact = (id: string, kind: ArtifactInput['kind'], content: Json = {}): ArtifactInput => {
      return { id, kind, version: { label: 'v1', content } };
    };
    const claim = (number: number) => `C${number % claims.length}`;
    const links = [
      sure('USED', 'T0', 'D0@v1'),
      sure('GENERATED', 'T0', 'M0@v1'),
      sure('USED', 'T1', 'D1@v1'),
      sure('USED', 'T1', 'M0@v1'),
      sure('GENERATED', 'T1', 'M1@v1'),
      ...runs.flatMap((used, run) => [
        sure('GENERATED', `V${run}`, `E${run}`),
        ...used.map((input) => sure('USED', `V${run}`, `${inputs[input % inputs.length]}@v1`)),
      ]),
      ...claims.flatMap(({ evidence, children, context }, number) => [
        ...evidence.map((one) => sure('EVIDENCES', `E${one % runs.length}`, `C${number}`)),
        // Arguments run upwards; a context may make a cycle of them all the same.
        ...children.filter((child) => child < number).map((child) => sure('SUPPORTS', `C${child}`, `C${number}`)),
        ...(context < claims.length && context !== number ? [sure('IN_CONTEXT_OF', `C${number}`, `C${context}`)] : []),
      ]),
      ...signOffs.flatMap((about, number) => [
        sure('APPROVES', `S${number}`, `D${about}@v1`),
        sure('ATTRIBUTED_TO', `S${number}`, 'RO'),
      ]),
      ...['D0', 'D1', 'D2'].map((id) => sure('APPLIES_TO', 'REL', id)),
      ...required.map((number) => sure('REQUIRES', 'REL', claim(number))),
      sure('REQUIRES', 'REL', 'RO'),
    ];
    return {
      artifacts: [
        ...['D0', 'D1', 'D2'].map((id) => artifact(id, 'DATASET', { rows: 100 })),
        ...['M0', 'M1'].map((id) => artifact(id, 'MODEL', { architecture: id })),
        { id: 'T0', kind: 'RUN', subkind: 'TRAIN' },
        { id: 'T1', kind: 'RUN', subkind: 'TRAIN' },
        ...runs.flatMap((_, run): ArtifactInput[] => [
          { id: `V${run}`, kind: 'RUN', subkind: 'EVALUATE' },
          artifact(`E${run}`, 'EVIDENCE', { outcome: 'pass' }),
        ]),
        ...claims.map(({ logic }, number) => artifact(`C${number}`, 'CLAIM', { logic, k: 2 })),
        ...signOffs.map((_, number) =>
          artifact(`S${number}`, 'SIGN_OFF', { verdict: 'APPROVED', signedAt: '2026-01-01' }),
        ),
        artifact('RO', 'ROLE'),
        artifact('REL', 'GATE'),
      ],
      links: [...new Map(links.map((one) => [`${one.type} ${one.from} ${one.to}`, one])).values()],
      configuration: null,
      validAt: '2026-11-21T00:00:00Z',
      changes: changes.map((change): RandomChange => {
        const to = { label: 'v2', content: { rows: 120 }, digest: null };
        if (change < 4) return { subject: `D${change % 3}`, kind: null, to, parts: [], interval: null };
        if (change === 7) return { subject: 'C0', kind: 'RETRACT', to: null, parts: [], interval: null };
        if (change === 8) return { subject: 'S0', kind: 'RETRACT', to: null, parts: [], interval: null };
        if (change === 9) return { subject: 'C0', kind: 'FIELD', to: null, parts: [], interval: null };
        if (change === 4) return { subject: 'D0@v1', kind: 'RETRACT', to: null, parts: [], interval: null };
        return { subject: `E${change % runs.length}`, kind: 'RETRACT', to: null, parts: [], interval: null };
      }),
    };
  });

const GRAPHS: Readonly<Record<string, fc.Arbitrary<RandomGraph>>> = {
  ...Object.fromEntries(Object.entries(THEMES).map(([name, theme]) => [name, randomGraph(theme)])),
  GATED: gated,
};

async function planned(given: RandomGraph) {
  const { changes, validAt, configuration } = given;
  const analysis = await engineGraph(given).impact({ changes: changes as never, validAt, configuration });
  const plan = leastCostPlanOf({ analysis, weights: DEFAULT_PLAN_WEIGHTS });
  return { analysis, plan, simulator: new RestorationSimulator(analysis) };
}

function idsOf(plan: LeastCostPlan): string[] {
  return plan.levels.flatMap(({ steps }) => steps.map(({ obligation }) => obligation.id));
}

describe.each(Object.entries(GRAPHS))('the least-cost plan on graphs of theme %s', (_name, graphs) => {
  it('brings every gate back, has no needless step, and is the cheapest', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (given) => {
        const { analysis, plan, simulator } = await planned(given);
        const { view } = analysis.configuration;
        const steps = idsOf(plan);
        const never = simulator.red(new Set(simulator.obligations.map(({ id }) => id)));
        const unreachable = plan.unreachable.map(
          ({ gate, subject }) => `${gate === null ? '' : view.id(gate)} ${subject}`,
        );
        expect([...unreachable].sort(), 'what nothing brings back').toEqual([...never].sort());
        for (const { because } of plan.unreachable) expect(because.length).toBeGreaterThan(0);

        const open = (done: ReadonlySet<string>) => simulator.red(done).filter((one) => !never.includes(one));
        expect(open(new Set(steps)), 'after the plan').toEqual([]);
        for (const left of steps) {
          const rest = new Set(steps.filter((step) => step !== left));
          expect(open(rest), `without ${left}`).not.toEqual([]);
        }

        const owed = simulator.obligations.map(({ id }) => id);
        const skipped = plan.skipped.map(({ obligation }) => obligation.id);
        expect([...steps, ...skipped].sort(), 'each obligation is a step or skipped').toEqual([...owed].sort());
        expect(plan.exact).toBe(true);
        expect([plan.lowerBound, plan.gap]).toEqual([plan.cost, 0]);
        if (owed.length > FEW) return;
        const { actions } = DEFAULT_PLAN_WEIGHTS;
        let cheapest = Number.POSITIVE_INFINITY;
        for (let subset = 0; subset < 1 << owed.length; subset += 1) {
          const done = simulator.obligations.filter((_, position) => subset & (1 << position));
          const cost = done.reduce((sum, { action }) => sum + actions[action], 0);
          if (cost < cheapest && open(new Set(done.map(({ id }) => id))).length === 0) cheapest = cost;
        }
        expect(plan.cost, 'nothing is cheaper').toBeCloseTo(cheapest, 9);
      }),
      { numRuns: RUNS },
    );
  }, 240_000);
});

it('chooses, leaves out and gives up often enough to be tested', async () => {
  const reasons = new Map<string, number>();
  let unreachable = 0;
  let steps = 0;
  const graphs = Object.values(GRAPHS).flatMap((one) =>
    fc.sample(one, { numRuns: one === gated ? 250 : 40, seed: 11 }),
  );
  for (const given of graphs) {
    const { plan } = await planned(given);
    steps += idsOf(plan).length;
    unreachable += plan.unreachable.length;
    for (const { reason } of plan.skipped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  expect(steps).toBeGreaterThan(100);
  expect(unreachable).toBeGreaterThan(20);
  for (const reason of [
    'OTHER_SUPPORT_SUFFICES',
    'OTHER_SIGN_OFF_SUFFICES',
    'NOT_REQUIRED_BY_A_GATE',
    'GOAL_UNREACHABLE',
  ]) {
    expect(reasons.get(reason) ?? 0, reason).toBeGreaterThan(5);
  }
});
