/**
 * Cut sets up to an order, gate by gate from below (NUREG-0492) and without a decision diagram of the function: for trees whose diagrams do not
 * fit. A gate's family is made of those of its inputs; what has too many elements is dropped at once, so that a low order
 * is cheap where the whole is out of reach. Families of sets know no negation: of trees that are not coherent the gates are
 * functions that are right for few failures (`nearRest.ts`).
 */
import type { CutSetDiagram } from './cutSetDiagram.ts';
import { type GateNode, nodeOf } from './formulaGraph.ts';
import { gatesOfModule, type ModularGraph } from './modules.ts';
import { NearRest } from './nearRest.ts';
import { BOTTOM, FULL, TOP } from './nodeTable.ts';
import { OperationCache, UNKNOWN } from './operationCache.ts';
import { CALLS_PER_STEP, type Steps } from './operations.ts';
import { Zbdd } from './zbdd.ts';

/** Above this order nobody looks at what is not complete anyhow. */
export const HIGHEST_ORDER = 8;
/** Functions near rest make some ten calls for a node: half a minute, and the next order would not fit anyhow. */
const MOST_NODES_NEAR_REST = 2_000_000;

export interface LowOrderCutSets {
  readonly diagram: CutSetDiagram;
  /** All up to this order are there, of a tree that is not coherent all minimal positive parts; 0: none fits. */
  readonly order: number;
  /** The time ended before the next order was known to fit or not. */
  readonly endedLate: boolean;
}

/**
 * @param parameters.graph Without modules.
 * @param parameters.nodes How many nodes there may be: the order is the highest for which they suffice.
 * @param parameters.highestOrder 0: none is looked for.
 */
export function* lowOrderCutSets(parameters: {
  readonly graph: ModularGraph;
  readonly nodes: number;
  readonly highestOrder?: number;
  /** Asked after each step: true, and the orders that are done are all there is. */
  readonly isLate?: () => boolean;
}): Steps<LowOrderCutSets> {
  const { graph, nodes, highestOrder = HIGHEST_ORDER, isLate = () => false } = parameters;
  const top = nodeOf(graph.top as number);
  const { gates, variables } = gatesOfModule(graph, top);
  const none = { leafOf: variables, moduleOf: variables.map(() => -1) };
  let best: LowOrderCutSets = {
    diagram: { ...none, table: new Zbdd(2).table, modules: [], root: BOTTOM },
    order: 0,
    endedLate: false,
  };
  const levelOf = new Map(variables.map((node, level) => [node, level]));
  for (let order = 1; order <= highestOrder; order += 1) {
    const families = graph.coherent
      ? new LowOrderFamilies(nodes, order)
      : new NearRest(Math.min(nodes, MOST_NODES_NEAR_REST), order);
    const steps = families.solve(graph, gates, levelOf);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      if (isLate()) return { ...best, endedLate: true };
      yield step.value;
    }
    const root = step.value;
    if (root === FULL) return best;
    const { table } = families.zbdd;
    const roots = Int32Array.of(root);
    families.zbdd.compact(2, roots);
    const module = { root: roots[0] as number, from: 2, to: table.count };
    best = { diagram: { ...none, table, modules: [module], root: module.root }, order, endedLate: false };
  }
  return best;
}

/** Operands, elements left, how far it is, what became of the parts. */
const FRAME = 6;
const LOW_IS_DUE = 0;
const BOTH_ARE_DUE = 1;
const ONE_IS_DUE = 2;
const UNION = 0;

class LowOrderFamilies {
  readonly zbdd: Zbdd;
  private readonly order: number;
  private readonly cache = new OperationCache();
  private calls = 0;
  private unionStack: number[] = [];
  private productStack: number[] = [];

  constructor(nodes: number, order: number) {
    this.zbdd = new Zbdd(nodes);
    this.order = order;
  }

  *solve(graph: ModularGraph, gates: readonly number[], levelOf: ReadonlyMap<number, number>): Steps<number> {
    const known = new Map<number, number>();
    for (const gate of gates) {
      const { operator, k, inputs } = graph.gates[gate - graph.leaves.length] as GateNode;
      const families: number[] = [];
      for (const literal of inputs) {
        const level = levelOf.get(nodeOf(literal));
        const family = level === undefined ? known.get(nodeOf(literal)) : this.zbdd.node(level, BOTTOM, TOP);
        if (family === FULL) return FULL;
        families.push(family as number);
      }
      const needed = operator === 'AND' ? families.length : operator === 'ATLEAST' ? k : 1;
      const found = yield* this.atLeast(needed, families);
      if (found === FULL) return FULL;
      known.set(gate, found);
    }
    return known.get(gates.at(-1) as number) as number;
  }

  /** row[j]: j or more of the families so far. */
  private *atLeast(k: number, families: readonly number[]): Steps<number> {
    const row: number[] = Array.from({ length: k + 1 }, (_, j) => (j === 0 ? TOP : BOTTOM));
    for (const [position, family] of families.entries()) {
      const left = families.length - position - 1;
      for (let j = Math.min(k, position + 1); j >= Math.max(1, k - left); j -= 1) {
        const both = yield* this.product(row[j - 1] as number, family);
        if (both === FULL) return FULL;
        const either = yield* this.union(row[j] as number, both);
        if (either === FULL) return FULL;
        row[j] = either;
      }
    }
    return row[k] as number;
  }

  /** Many gates take few calls each: they are counted over all of them. */
  private isStepOver(): boolean {
    this.calls += 1;
    return this.calls % CALLS_PER_STEP === 0;
  }

  /** The sets of either family, made minimal. */
  private *union(left: number, right: number): Steps<number> {
    const { zbdd, cache, unionStack: stack } = this;
    stack.length = 0;
    let u = left;
    let v = right;
    for (;;) {
      if (this.isStepOver()) yield zbdd.table.count;
      let result: number = UNKNOWN;
      if (u === BOTTOM || u === v) result = v;
      else if (v === BOTTOM) result = u;
      else if (u === TOP || v === TOP) result = TOP;
      else result = cache.get(UNION, Math.min(u, v), Math.max(u, v));
      if (result === UNKNOWN) {
        stack.push(u, v, UNKNOWN);
        const at = Math.min(zbdd.table.levelOf(u), zbdd.table.levelOf(v));
        if (zbdd.table.levelOf(u) === at) u = zbdd.table.lowOf(u);
        if (zbdd.table.levelOf(v) === at) v = zbdd.table.lowOf(v);
        continue;
      }
      for (;;) {
        if (stack.length === 0) return result;
        const without = stack.pop() as number;
        v = stack.pop() as number;
        u = stack.pop() as number;
        const { table } = zbdd;
        const at = Math.min(table.levelOf(u), table.levelOf(v));
        if (without === UNKNOWN) {
          stack.push(u, v, result);
          u = table.levelOf(u) === at ? table.highOf(u) : BOTTOM;
          v = table.levelOf(v) === at ? table.highOf(v) : BOTTOM;
          break;
        }
        const within = yield* zbdd.finished(zbdd.withoutSupersets(result, without));
        result = within === FULL ? FULL : zbdd.node(at, without, within);
        if (result === FULL) return FULL;
        cache.put(UNION, Math.min(u, v), Math.max(u, v), result);
      }
    }
  }

  /** A set of each family together, made minimal, where that has not too many elements. */
  private *product(left: number, right: number): Steps<number> {
    const { zbdd, cache, productStack: stack } = this;
    const { table } = zbdd;
    stack.length = 0;
    let u = left;
    let v = right;
    let room = this.order;
    for (;;) {
      if (this.isStepOver()) yield zbdd.table.count;
      let result: number = UNKNOWN;
      if (u === BOTTOM || v === BOTTOM) result = BOTTOM;
      else if (u === TOP && v === TOP) result = TOP;
      // A minimal family that has the empty set has no other.
      else if (room === 0) result = BOTTOM;
      else result = cache.get(1 + room, Math.min(u, v), Math.max(u, v));
      if (result === UNKNOWN) {
        stack.push(u, v, room, LOW_IS_DUE, BOTTOM, BOTTOM);
        const at = Math.min(table.levelOf(u), table.levelOf(v));
        if (table.levelOf(u) === at) u = table.lowOf(u);
        if (table.levelOf(v) === at) v = table.lowOf(v);
        continue;
      }
      for (;;) {
        const depth = stack.length - FRAME;
        if (depth < 0) return result;
        u = stack[depth] as number;
        v = stack[depth + 1] as number;
        room = stack[depth + 2] as number;
        const due = stack[depth + 3];
        const at = Math.min(table.levelOf(u), table.levelOf(v));
        const [u0, u1] = table.levelOf(u) === at ? [table.lowOf(u), table.highOf(u)] : [u, BOTTOM];
        const [v0, v1] = table.levelOf(v) === at ? [table.lowOf(v), table.highOf(v)] : [v, BOTTOM];
        if (due === LOW_IS_DUE) {
          stack[depth + 3] = BOTH_ARE_DUE;
          stack[depth + 4] = result;
          const either = yield* this.union(v0, v1);
          if (either === FULL) return FULL;
          u = u1;
          v = either;
          room -= 1;
          break;
        }
        if (due === BOTH_ARE_DUE) {
          stack[depth + 3] = ONE_IS_DUE;
          stack[depth + 5] = result;
          u = u0;
          v = v1;
          room -= 1;
          break;
        }
        const all = yield* this.union(stack[depth + 5] as number, result);
        if (all === FULL) return FULL;
        const without = stack[depth + 4] as number;
        const within = yield* zbdd.finished(zbdd.withoutSupersets(all, without));
        result = within === FULL ? FULL : zbdd.node(at, without, within);
        if (result === FULL) return FULL;
        stack.length = depth;
        cache.put(1 + room, Math.min(u, v), Math.max(u, v), result);
      }
    }
  }
}
