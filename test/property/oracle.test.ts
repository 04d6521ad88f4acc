/*
 * Graphs:   random typed graphs (test/support/randomGraph.ts): cycles, self-loops, multi-edges, scopes, parts, maps,
 *           challenges, thresholds, several versions, baselines, deployments, sign-offs, envelopes, gates.
 * Scenario: one to three random changes at once, of HEAD or of a baseline; with a judgment signed for one of them.
 * Result:   the engine and the oracle (test/support/oracle.ts), a second implementation of the semantics that shares
 *           no code of propagation with it, give the same items, verdict, gates and invalid links.
 * Negative control: an oracle that has lost a link differs somewhere.
 */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { engineSays, oracleSays, signed } from '../support/oracleComparison.ts';
import { randomGraph, THEMES } from '../support/randomGraph.ts';

// Hundreds of graphs each, also where other work shares the cores.
vi.setConfig({ testTimeout: 300_000 });

/** Cases per theme; SAFETYOPS_PROPERTY_RUNS asks for more. */
const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 600);

describe.each(Object.entries(THEMES))('on graphs of theme %s the engine and the oracle agree', (_name, theme) => {
  it('on what random changes do', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), async (given) => {
        expect(await engineSays(given)).toEqual(oracleSays(given));
      }),
      { numRuns: RUNS },
    );
  });

  it('on what a signed judgment cuts', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), fc.nat(30), fc.nat(5), async (given, target, moves) => {
        const judged = await signed(given, { target, moves: moves === 0 });
        if (!judged) return;
        expect(await judged.engine()).toEqual(judged.oracle());
      }),
      { numRuns: RUNS },
    );
  });
});

it('would tell an oracle that has lost a link', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(randomGraph(THEMES.PROVENANCE), async (given) => {
      const { links } = given;
      const engine = JSON.stringify(await engineSays(given));
      if (
        links.some((_, lost) => engine !== JSON.stringify(oracleSays({ ...given, links: links.toSpliced(lost, 1) })))
      ) {
        told += 1;
      }
    }),
    { numRuns: 50 },
  );
  expect(told).toBeGreaterThan(5);
});
