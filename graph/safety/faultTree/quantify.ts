/** How probable the top event is: exactly by its diagram, approximately by its cut sets. */
import type { CutSetDiagram } from './cutSetDiagram.ts';
import { sumOfProducts } from './cutSetDiagram.ts';
import type { Diagram } from './diagram.ts';
import { TOP } from './nodeTable.ts';

/** The probability of every node of a diagram: p · P(high) + (1 − p) · P(low), leaves being independent. */
export function nodeProbabilities(diagram: Diagram, probabilityOf: (leaf: number) => number): Float64Array {
  const { leafOf, moduleOf, modules } = diagram;
  const { table } = diagram.bdd;
  const { count } = table;
  const leaves = Float64Array.from(leafOf, (leaf) => (leaf === -1 ? 0 : probabilityOf(leaf)));
  const roots = Int32Array.from(moduleOf, (module) => modules[module]?.root ?? -1);
  const values = new Float64Array(count);
  values[TOP] = 1;
  for (let node = 2; node < count; node += 1) {
    const at = table.levelOf(node);
    const module = roots[at] as number;
    const p = module === -1 ? (leaves[at] as number) : (values[module] as number);
    values[node] = p * (values[table.highOf(node)] as number) + (1 - p) * (values[table.lowOf(node)] as number);
  }
  return values;
}

/** What is computed from the probabilities of cut sets. */
export interface Approximation {
  readonly value: number;
  /** The sum is above 1, and 1 is told instead. */
  readonly clamped: boolean;
  /** True: the exact probability is not above it (coherent trees). */
  readonly isBound: boolean;
}

/** Σ P(cut set). */
export function rareEvent(
  cutSets: CutSetDiagram,
  probabilityOf: (leaf: number) => number,
  coherent: boolean,
): Approximation {
  const sum = sumOfProducts(cutSets, probabilityOf);
  return { value: Math.min(1, sum), clamped: sum > 1, isBound: coherent };
}

/** e^-40 is below what 1 − x can tell from 1. */
const CERTAIN = 40;
/** Terms of the series that are not worth a run: relative to the sum. */
const NEGLIGIBLE = 1e-16;
/** Sets whose probability is this close to 1 make the series long: then it is given up. */
const MOST_VISITS = 4e9;

/**
 * Min-cut upper bound, 1 − Π(1 − P(cut set)). The logarithm of the product is −Σₖ (Σ P(cut set)ᵏ)/k, and the inner sum
 * is one run over the diagram, however many sets there are. Null: it would take too long.
 */
export function minCutUpperBound(
  cutSets: CutSetDiagram,
  probabilityOf: (leaf: number) => number,
  coherent: boolean,
): Approximation | null {
  const bound = (value: number): Approximation => ({ value, clamped: false, isBound: coherent });
  const most = largestProduct(cutSets, probabilityOf);
  if (most === 1) return bound(1);
  let logarithm = 0;
  for (let power = 1; power * cutSets.table.count < MOST_VISITS; power += 1) {
    const sum = sumOfProducts(cutSets, (leaf) => probabilityOf(leaf) ** power);
    logarithm += sum / power;
    if (logarithm > CERTAIN) return bound(1);
    // Each further sum is at the most `most` times the one before.
    if ((sum * most) / (power * (1 - most)) <= NEGLIGIBLE * logarithm) return bound(-Math.expm1(-logarithm));
  }
  return null;
}

/** The probability of the most probable cut set; 0 when there is none. */
export function largestProduct(cutSets: CutSetDiagram, probabilityOf: (leaf: number) => number): number {
  return largestProducts(cutSets, probabilityOf)[cutSets.root] as number;
}

/** The same for every node. */
export function largestProducts(cutSets: CutSetDiagram, probabilityOf: (leaf: number) => number): Float64Array {
  const { table, modules, leafOf, moduleOf } = cutSets;
  const most = new Float64Array(table.count);
  most[TOP] = 1;
  for (let node = 2; node < table.count; node += 1) {
    const at = table.levelOf(node);
    const leaf = leafOf[at] as number;
    const p = leaf === -1 ? (most[modules[moduleOf[at] as number]?.root as number] as number) : probabilityOf(leaf);
    most[node] = Math.max(most[table.lowOf(node)] as number, p * (most[table.highOf(node)] as number));
  }
  return most;
}
