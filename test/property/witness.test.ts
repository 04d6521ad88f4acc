/*
 * Graphs:   small random typed graphs (test/support/randomGraph.ts).
 * Scenario: random changes; every way in to every effect is asked for.
 * Result:   the paths are exactly those that listing all simple ones finds, and the set is TRUNCATED exactly when there
 *           is one more than asked for.
 * Negative control: asking for one path less than there are is TRUNCATED.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import type { Propagation } from '../../graph/impact/propagation.ts';
import type { Step, Token } from '../../graph/impact/token.ts';
import { forEachStep } from '../../graph/impact/walk.ts';
import { CODES } from '../../graph/metamodel/effects.ts';
import { engineGraph } from '../support/oracleComparison.ts';
import { randomGraph, THEMES } from '../support/randomGraph.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 150);
/** Where there are more paths than this, listing them all takes too long. */
const MOST = 60;

/** Paths to an effect, simple in (artifact, effect), told apart by what a reader sees. Null: more than `MOST`. */
function listAll(propagation: Propagation, targets: ReadonlySet<Token>, world: 'ACTUAL' | 'POTENTIAL'): number | null {
  const stateOf = (token: Token) => `${token.node} ${CODES[token.code].effect}`;
  const goals = new Set([...targets].map(stateOf));
  const found = new Set<string>();
  let steps = 0;
  const holdsInPlace = (token: Token, isActual: boolean): boolean => {
    if (!propagation.outside) return true;
    const same = propagation.outside.find(token);
    return same !== undefined && (same.actual || !isActual);
  };
  // A way begins with what is actual; behind a step that only makes something possible, nothing counts as actual.
  const onward = (
    source: Parameters<typeof forEachStep>[0]['source'],
    path: string[],
    seen: ReadonlySet<string>,
    isActual: boolean,
    isInPlace: boolean,
  ) => {
    const next: { step: Step; target: Token; isActual: boolean }[] = [];
    const collect = (inWorld: 'ACTUAL' | 'POTENTIAL') =>
      forEachStep({
        propagation,
        source,
        world: inWorld,
        isActual,
        onStep: (step, target) => next.push({ step, target, isActual: inWorld === 'ACTUAL' }),
      });
    if (isActual) collect('ACTUAL');
    if (world === 'POTENTIAL') collect('POTENTIAL');
    for (const { step, target, isActual: stays } of next) {
      steps += 1;
      if (found.size > MOST || steps > 20_000) return;
      const state = stateOf(target);
      if (seen.has(state)) continue;
      // Through a deployment leads only what the changes in place bring about by themselves.
      if (!isInPlace && propagation.isForeign(target.node)) continue;
      const from = step.from ? stateOf(step.from) : '';
      const here = [...path, `${from}|${step.slot}|${step.rule}|${step.kindIn ?? ''}|${state}`];
      if (targets.has(target)) found.add(here.join(' > '));
      if (goals.has(state)) continue;
      onward(
        { root: null, token: target },
        here,
        new Set(seen).add(state),
        stays,
        isInPlace && holdsInPlace(target, stays),
      );
    }
  };
  for (const root of propagation.input.roots) onward({ root, token: null }, [], new Set(), true, root.inPlace);
  return found.size > MOST || steps > 20_000 ? null : found.size;
}

describe.each(Object.entries(THEMES))('on graphs of theme %s', (_name, theme) => {
  it('witnesses are all the simple paths, and say when there are more', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme, { maxArtifacts: 8, maxLinks: 16 }), async (given) => {
        const { changes, validAt, configuration } = given;
        const analysis: ImpactAnalysis = await engineGraph(given).impact({
          changes: changes as never,
          validAt,
          configuration,
        });
        // The steps are the engine's own, walked in detail everywhere: what is held here is the search over them.
        const { propagation } = analysis as unknown as { propagation: Propagation };
        // Nodes are numbered 2a for artifacts and 2v + 1 for versions.
        const { artifactCount, versionCount } = analysis.configuration.view.index;
        const limit = 2 * Math.max(artifactCount, versionCount) + 2;
        const everywhere = new Set(Array.from({ length: limit }, (_, node) => node));
        const inDetail = propagation.inDetail(everywhere);
        for (const item of analysis.items) {
          for (const state of analysis.shownAt(item.node)) {
            if (state.modality === 'SUPPRESSED' || item.states.filter((one) => one.effect === state.effect).length > 1)
              continue;
            const world = state.tokens.every((token) => token.actual) ? 'ACTUAL' : 'POTENTIAL';
            const owner = inDetail.ownerOf(item.node);
            const effects = new Set(state.tokens.map((one) => CODES[one.code].effect));
            const tokens = owner.tokensAt(item.node, world).filter((one) => effects.has(CODES[one.code].effect));
            const all = listAll(owner, new Set(tokens), world);
            if (all === null) continue;
            const where = `${analysis.configuration.nodeId(item.node)} ${state.effect}`;
            const set = analysis.witnesses(item, state.effect, MOST);
            // Where no way is simple, the shortest one is told all the same.
            expect([where, set.paths.length, set.pathSet]).toEqual([where, Math.max(all, 1), 'EXHAUSTIVE']);
            if (all > 1) expect(analysis.witnesses(item, state.effect, all - 1).pathSet).toBe('TRUNCATED');
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});
