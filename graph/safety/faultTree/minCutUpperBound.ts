/**
 * Min-cut upper bound, 1 − Π(1 − P(cut set)) (Esary and Proschan 1963), however many cut sets there are.
 *
 * The logarithm of the product is −Σₖ (Σ P(cut set)ᵏ)/k, and the inner sum is one run over the diagram. Where sets are
 * nearly certain the series is long: those above one half are taken out of it and counted one by one. Each of them gives
 * the logarithm more than ln 2, so that with 58 of them the bound is 1 anyhow.
 */
import { type CutSetDiagram, sumOfProducts } from './cutSetDiagram.ts';
import { CutSetWalk } from './cutSetWalk.ts';
import type { Steps } from './operations.ts';
import { type Approximation, largestProduct } from './quantify.ts';

/** e^-40 is below what 1 − x can tell from 1. */
const CERTAIN = 40;
const LIKELY = 0.5;
/** Terms of the series that are not worth a run: relative to the sum. */
const NEGLIGIBLE = 1e-16;
/** 2^-60 is negligible: what is left out of the series is at the most LIKELY. */
const MOST_POWERS = 60;

export function* minCutUpperBound(
  cutSets: CutSetDiagram,
  probabilityOf: (leaf: number) => number,
  isBound: boolean,
): Steps<Approximation> {
  const bound = (value: number): Approximation => ({ value, clamped: false, isBound });
  const { count } = cutSets.table;
  const most = largestProduct(cutSets, probabilityOf);
  if (most === 1) return bound(1);
  const likely: number[] = [];
  let logarithm = 0;
  if (most > LIKELY) {
    const walk = new CutSetWalk(cutSets, { leastProbability: { probability: LIKELY, probabilityOf } });
    for (let found = walk.advance(); found !== 'END'; found = walk.advance()) {
      if (found === 'PAUSED') {
        yield count;
        continue;
      }
      const p = walk.set.reduce((product, leaf) => product * probabilityOf(leaf), 1);
      likely.push(p);
      logarithm -= Math.log1p(-p);
      if (logarithm > CERTAIN) return bound(1);
    }
  }
  const ratio = Math.min(most, LIKELY);
  for (let power = 1; power <= MOST_POWERS; power += 1) {
    yield count;
    const all = sumOfProducts(cutSets, (leaf) => probabilityOf(leaf) ** power);
    const sum = Math.max(0, all - likely.reduce((total, p) => total + p ** power, 0));
    logarithm += sum / power;
    if (logarithm > CERTAIN) return bound(1);
    // Each further sum is at the most `ratio` times the one before.
    if ((sum * ratio) / (power * (1 - ratio)) <= NEGLIGIBLE * logarithm) break;
  }
  return bound(-Math.expm1(-logarithm));
}
