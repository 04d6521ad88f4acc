/**
 * The minimal cut sets of a top event as one family per module, in one table: where a family has the variable of another
 * module, any set of that module stands in its place (modules: Dutuit and Rauzy 1996; families: Minato 1993). So a product of families is never written
 * out.
 *
 *     TOP {{M, c}, {d}}, M {{a}, {b}}          {a, c}, {b, c}, {d}
 */
import type { Diagram } from './diagram.ts';
import { FULL, type NodeTable, TOP } from './nodeTable.ts';
import type { Steps } from './operations.ts';
import { Zbdd } from './zbdd.ts';

/** The family of a module. */
export interface CutSetModule {
  readonly root: number;
  /** Its nodes: from this number on, and before that one. */
  readonly from: number;
  readonly to: number;
}

export interface CutSetDiagram {
  readonly table: NodeTable;
  /** Each after those that it is made of; the last one is the top. None where the top is a constant. */
  readonly modules: readonly CutSetModule[];
  readonly root: number;
  /** Per level: number of the leaf, or -1. */
  readonly leafOf: readonly number[];
  /** Per level: number of the module, or -1. */
  readonly moduleOf: readonly number[];
}

/** Garbage below this is not worth a run over the table. */
const MOST_LEFT_LYING = 1 << 12;

/**
 * The minimal cut sets of a coherent tree; of another one the least sets of failures that cause the top event while
 * nothing else has failed. Null: the table is full.
 * @param parameters.nodes How many nodes there may be.
 */
export function* cutSetDiagramOf(parameters: {
  readonly diagram: Diagram;
  readonly coherent: boolean;
  readonly nodes: number;
}): Steps<CutSetDiagram | null> {
  const { diagram, coherent, nodes } = parameters;
  const { bdd, leafOf, moduleOf } = diagram;
  const zbdd = new Zbdd(nodes);
  const { table } = zbdd;
  const modules: CutSetModule[] = [];
  for (const module of diagram.modules) {
    const from = table.count;
    const found = yield* zbdd.minimalSolutions({ bdd, root: module.root, from: module.from, isMonotone: coherent });
    if (found === FULL) return null;
    const roots = Int32Array.of(found);
    if (table.count - from > MOST_LEFT_LYING + table.count / 4) zbdd.compact(from, roots);
    modules.push({ root: roots[0] as number, from, to: table.count });
  }
  return { table, modules, root: modules.at(-1)?.root ?? diagram.root, leafOf, moduleOf };
}

/** A number per node that is a sum over its sets of a product over their elements, such as how probable all of them are. */
export function sumOfProducts(diagram: CutSetDiagram, factorOf: (leaf: number) => number): number {
  const { table, modules, leafOf, moduleOf, root } = diagram;
  const factors = Float64Array.from(leafOf, (leaf) => (leaf === -1 ? 0 : factorOf(leaf)));
  const sums = new Float64Array(table.count);
  sums[TOP] = 1;
  const roots = Int32Array.from(moduleOf, (module) => modules[module]?.root ?? -1);
  for (let node = 2; node < table.count; node += 1) {
    const at = table.levelOf(node);
    const module = roots[at] as number;
    const factor = module === -1 ? (factors[at] as number) : (sums[module] as number);
    sums[node] = (sums[table.lowOf(node)] as number) + factor * (sums[table.highOf(node)] as number);
  }
  return sums[root] as number;
}
