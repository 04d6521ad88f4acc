/*
 * Graphs:   random typed graphs of five themes (test/support/randomGraph.ts), cycles included.
 * Scenario: random changes; the plan is compared with the witnesses of the same report.
 * Result:   every obligation is in the plan once, and comes after those whose effect its shortest witness goes through,
 *           unless the two depend on each other (one group) or one is a decision, which waits for nothing.
 * Negative control: turned around, the levels would break that; and enough pairs are compared to matter.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import type { ImpactItem } from '../../graph/impact/report.ts';
import { engineGraph } from '../support/oracleComparison.ts';
import { type RandomGraph, randomGraph, THEMES } from '../support/randomGraph.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 120);
/**
 * Decisions wait for nothing. RE_ARGUE is owed for a fallen context, and the witness of IN_DOUBT may be one of a lost
 * support: the report does not tell the two apart.
 */
const NOT_COMPARED: ReadonlySet<string> = new Set(['ROLLBACK_DECISION', 'REASSESS', 'REPORT', 'RE_ARGUE']);

async function analysisOf(given: RandomGraph): Promise<ImpactAnalysis> {
  const { changes, validAt, configuration } = given;
  return engineGraph(given).impact({ changes: changes as never, validAt, configuration });
}

/** Pairs of obligation ids of which the witnesses say that the first has to be done before the second. */
function pairsOf(analysis: ImpactAnalysis): [string, string][] {
  const idOf = (item: ImpactItem) => analysis.configuration.nodeId(item.node);
  // Only items that owe one thing for one effect: then it is clear which effect asks for which work.
  const simple = analysis.items.filter((item) => item.modality === 'ACTUAL' && item.states.length === 1);
  const owned = (item: ImpactItem) =>
    item.obligations.filter(
      (one) => one.subject === analysis.configuration.view.id(item.artifact) && one.notBefore === null,
    );
  const pairs: [string, string][] = [];
  for (const item of simple) {
    for (const step of analysis.witness(item).slice(1)) {
      const earlier = simple.find((one) => idOf(one) === step.from && one.effects[0] === step.effectIn);
      for (const before of earlier ? owned(earlier) : []) {
        for (const after of owned(item)) {
          const skipped = NOT_COMPARED.has(before.action) || NOT_COMPARED.has(after.action);
          if (!skipped && before.id !== after.id) pairs.push([before.id, after.id]);
        }
      }
    }
  }
  return pairs;
}

describe.each(Object.entries(THEMES))('the plan on graphs of theme %s', (_name, theme) => {
  it('is an order in which the work can be done', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), async (given) => {
        const analysis = await analysisOf(given);
        const level = new Map<string, number>();
        for (const [number, { obligations }] of analysis.plan.entries()) {
          for (const { id } of obligations) {
            expect(level.has(id)).toBe(false);
            level.set(id, number);
          }
        }
        const owed = analysis.items.flatMap((item) => item.obligations).filter((one) => one.notBefore === null);
        expect(new Set(level.keys())).toEqual(new Set(owed.map((one) => one.id)));
        const groups = analysis.plan.flatMap((one) => one.groups);
        for (const [before, after] of pairsOf(analysis)) {
          if (groups.some((group) => group.includes(before) && group.includes(after))) continue;
          expect(level.get(before), `${before} before ${after}`).toBeLessThan(level.get(after) as number);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

it('compares enough pairs, and a reversed plan would be found', async () => {
  let pairs = 0;
  let reversed = 0;
  const graphs = Object.values(THEMES).flatMap((theme) => fc.sample(randomGraph(theme), { numRuns: 150, seed: 7 }));
  for (const given of graphs) {
    const analysis = await analysisOf(given);
    const level = new Map(
      analysis.plan.flatMap((one, number) => one.obligations.map(({ id }) => [id, -number] as const)),
    );
    for (const [before, after] of pairsOf(analysis)) {
      pairs += 1;
      if ((level.get(before) as number) >= (level.get(after) as number)) reversed += 1;
    }
  }
  expect(pairs).toBeGreaterThan(20);
  expect(reversed).toBeGreaterThan(pairs / 2);
});
