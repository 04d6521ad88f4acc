/** How probable the top event is: exactly by its diagram (Rauzy 1993), approximately by its cut sets (NUREG-0492). */
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

/** 128 MiB. */
const MOST_NUMBERS = 1 << 24;

/**
 * The same for each order from 0 to the one given: those of a node side by side. Null: they are too many.
 */
export function largestProductsByOrder(
  cutSets: CutSetDiagram,
  probabilityOf: (leaf: number) => number,
  order: number,
): Float64Array | null {
  const { table, modules, leafOf, moduleOf } = cutSets;
  const orders = order + 1;
  if (table.count * orders > MOST_NUMBERS) return null;
  const most = new Float64Array(table.count * orders);
  most[TOP * orders] = 1;
  const raise = (at: number, product: number) => {
    if (product > (most[at] as number)) most[at] = product;
  };
  for (let node = 2; node < table.count; node += 1) {
    const level = table.levelOf(node);
    const leaf = leafOf[level] as number;
    const own = node * orders;
    const without = table.lowOf(node) * orders;
    const within = table.highOf(node) * orders;
    for (let k = 0; k < orders; k += 1) most[own + k] = most[without + k] as number;
    if (leaf !== -1) {
      const p = probabilityOf(leaf);
      for (let k = 1; k < orders; k += 1) raise(own + k, p * (most[within + k - 1] as number));
      continue;
    }
    const module = (modules[moduleOf[level] as number]?.root as number) * orders;
    for (let inside = 0; inside < orders; inside += 1) {
      const p = most[module + inside] as number;
      if (p === 0) continue;
      for (let k = inside; k < orders; k += 1) raise(own + k, p * (most[within + k - inside] as number));
    }
  }
  return most;
}
