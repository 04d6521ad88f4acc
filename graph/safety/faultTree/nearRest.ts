/**
 * The functions of a tree near the state in which nothing has failed: right where at the most so many leaves are true, and
 * whatever is shortest beyond. Negations and parities are exact, and yet a diagram has no more ways than there are small
 * sets of leaves, so that low orders fit where the whole function does not.
 *
 *     order 1      f = a ∧ ¬b ∨ b ∧ c        {} false, {a} true, {b} false, {c} false: as good as f = a
 *
 * A minimal positive part is a least set of leaves that, true with all others false, makes the top true (Rauzy 1993). Whether a set of
 * at the most so many leaves is one is said by the sets that it includes, and all of these are near.
 */
import { AND, OR, XOR } from './bdd.ts';
import { type GateNode, isNegated, nodeOf } from './formulaGraph.ts';
import type { ModularGraph } from './modules.ts';
import { BOTTOM, FULL, HIGH, LEVEL, LOW, NodeTable, TOP } from './nodeTable.ts';
import { OperationCache, UNKNOWN } from './operationCache.ts';
import { CALLS_PER_STEP, type Steps } from './operations.ts';
import { Zbdd } from './zbdd.ts';

type Operation = typeof AND | typeof OR | typeof XOR;
const OPERATIONS = 3;

/** Operands, failures that are left, operation, how far it is, what became of the parts. */
const FRAME = 7;
const LOW_IS_DUE = 0;
const HIGH_IS_DUE = 1;
const SAMENESS_IS_DUE = 2;

export class NearRest {
  /** Where the sets are. */
  zbdd: Zbdd;
  private readonly order: number;
  private readonly nodes: number;
  /** Where the functions are. */
  readonly table: NodeTable;
  private readonly cache = new OperationCache();
  /** Per node: how many failures there are on a way through it at the most, doubled; plus one where it is true at rest. */
  private readonly traits: Uint8Array;
  private readonly stack: number[] = [];
  private callsLeft = CALLS_PER_STEP;

  /** @param order Right up to so many failures. */
  constructor(nodes: number, order: number) {
    this.order = order;
    this.nodes = nodes;
    this.table = new NodeTable(nodes);
    this.traits = new Uint8Array(nodes);
    this.traits[TOP] = 1;
    this.zbdd = new Zbdd(2);
  }

  /** Root in `zbdd` of the minimal positive parts of the last gate up to the order; FULL where there is no room. */
  *solve(graph: ModularGraph, gates: readonly number[], levelOf: ReadonlyMap<number, number>): Steps<number> {
    const known = new Map<number, number>();
    for (const gate of gates) {
      const { operator, k, inputs } = graph.gates[gate - graph.leaves.length] as GateNode;
      const operands: number[] = [];
      for (const literal of inputs) {
        const level = levelOf.get(nodeOf(literal));
        const operand = level === undefined ? known.get(nodeOf(literal)) : this.leaf(level, isNegated(literal));
        if (operand === FULL) return FULL;
        operands.push(operand as number);
      }
      // From the last variable to the first: what is added comes on top of what is there.
      operands.sort((left, right) => this.table.levelOf(right) - this.table.levelOf(left));
      const found = operator === 'ATLEAST' ? yield* this.atLeast(k, operands) : yield* this.fold(operator, operands);
      if (found === FULL) return FULL;
      known.set(gate, found);
    }
    this.zbdd = new Zbdd(this.nodes - this.table.count + 2);
    const root = known.get(gates.at(-1) as number) as number;
    return yield* this.zbdd.minimalSolutions({ bdd: this, root, from: 2, isMonotone: false });
  }

  private leaf(level: number, isNegated: boolean): number {
    return isNegated ? this.node(level, TOP, BOTTOM) : this.node(level, BOTTOM, TOP);
  }

  private *fold(operator: 'AND' | 'OR' | 'XOR', operands: readonly number[]): Steps<number> {
    const operation = operator === 'AND' ? AND : operator === 'OR' ? OR : XOR;
    let result = operands[0] as number;
    for (const operand of operands.slice(1)) {
      result = yield* this.apply(operation, result, operand);
      if (result === FULL) return FULL;
    }
    return result;
  }

  /** row[j]: j or more of the operands so far. */
  private *atLeast(k: number, operands: readonly number[]): Steps<number> {
    const row: number[] = Array.from({ length: k + 1 }, (_, j) => (j === 0 ? TOP : BOTTOM));
    for (const [position, operand] of operands.entries()) {
      const left = operands.length - position - 1;
      for (let j = Math.min(k, position + 1); j >= Math.max(1, k - left); j -= 1) {
        const both = yield* this.apply(AND, row[j - 1] as number, operand);
        if (both === FULL) return FULL;
        const either = yield* this.apply(OR, row[j] as number, both);
        if (either === FULL) return FULL;
        row[j] = either;
      }
    }
    return row[k] as number;
  }

  /** FULL where there is no room. */
  private node(level: number, low: number, high: number): number {
    if (low === high) return low;
    const { table, traits } = this;
    const before = table.count;
    const node = table.node(level, low, high);
    if (node === before) {
      const below = traits[low] as number;
      traits[node] = Math.max(below & ~1, ((traits[high] as number) & ~1) + 2) | (below & 1);
    }
    return node;
  }

  /** The two functions put together. */
  private *apply(operation: Operation, left: number, right: number): Steps<number> {
    const { table, cache, traits, stack } = this;
    stack.length = 0;
    let u = left;
    let v = right;
    let room = this.order;
    let does: number = operation;
    for (;;) {
      this.callsLeft -= 1;
      if (this.callsLeft === 0) {
        this.callsLeft = CALLS_PER_STEP;
        yield table.count;
      }
      // What changes nothing, TOP or BOTTOM, is then the first.
      if (u > v) {
        const larger = u;
        u = v;
        v = larger;
      }
      // A function with itself: the same, as far as there is room.
      if (u === v && does !== XOR) {
        u = TOP;
        does = AND;
      }
      let result = this.ends(does, u, v, room);
      if (result === UNKNOWN) result = cache.get(OPERATIONS * room + does, u, v);
      if (result === UNKNOWN) {
        stack.push(u, v, room, does, LOW_IS_DUE, UNKNOWN, UNKNOWN);
        const { fields } = table;
        const levelU = fields[4 * u + LEVEL] as number;
        const levelV = fields[4 * v + LEVEL] as number;
        if (levelU <= levelV) u = fields[4 * u + LOW] as number;
        if (levelV <= levelU) v = fields[4 * v + LOW] as number;
        continue;
      }
      for (;;) {
        const depth = stack.length - FRAME;
        if (depth < 0) return result;
        u = stack[depth] as number;
        v = stack[depth + 1] as number;
        room = stack[depth + 2] as number;
        does = stack[depth + 3] as number;
        const { fields } = table;
        const levelU = fields[4 * u + LEVEL] as number;
        const levelV = fields[4 * v + LEVEL] as number;
        if (stack[depth + 4] === LOW_IS_DUE) {
          stack[depth + 4] = HIGH_IS_DUE;
          stack[depth + 5] = result;
          if (levelU <= levelV) u = fields[4 * u + HIGH] as number;
          if (levelV <= levelU) v = fields[4 * v + HIGH] as number;
          room -= 1;
          break;
        }
        const low = stack[depth + 5] as number;
        let high = stack[depth + 6] as number;
        if (stack[depth + 4] === HIGH_IS_DUE) {
          high = result;
          // With one failure less left both may say the same: then the variable is not needed.
          if ((traits[low] as number) >> 1 >= room) {
            stack[depth + 4] = SAMENESS_IS_DUE;
            stack[depth + 6] = high;
            u = TOP;
            v = low;
            does = AND;
            room -= 1;
            break;
          }
          result = low;
        }
        result = result === high ? low : this.node(Math.min(levelU, levelV), low, high);
        if (result === FULL) return FULL;
        stack.length = depth;
        cache.put(OPERATIONS * room + does, u, v, result);
      }
    }
  }

  /**
   * What needs no look below; UNKNOWN: it does.
   * @param u What changes nothing (true in an AND, else false), if one of the two does.
   */
  private ends(does: number, u: number, v: number, room: number): number {
    if (u === v) return does === XOR ? BOTTOM : u;
    if (does === AND && (u === BOTTOM || v === BOTTOM)) return BOTTOM;
    if (does === OR && (u === TOP || v === TOP)) return TOP;
    const ofV = this.traits[v] as number;
    if (u === (does === AND ? TOP : BOTTOM) && ofV >> 1 <= room) return v;
    if (room > 0) return UNKNOWN;
    const first = (this.traits[u] as number) & 1;
    const second = ofV & 1;
    return does === AND ? first & second : does === OR ? first | second : first ^ second;
  }
}
