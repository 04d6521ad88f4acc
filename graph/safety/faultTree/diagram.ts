/**
 * A top event as one decision diagram per module. The variables of a module have levels of their own, so that one table
 * holds all of them: what is below a module has lower numbers, and one run over the table from its beginning meets
 * every module after those that it is made of.
 *
 *     table   0 1 │ 2 3 4 │ 5 6 …          module M: nodes 2–4, levels 0–2, root 4
 *                 │   M   │ TOP            module TOP: from node 5, levels from 3; one of them stands for M
 */
import { AND, Bdd, type BddOperation, OR, XOR } from './bdd.ts';
import { type GateNode, isNegated, nodeOf } from './formulaGraph.ts';
import { gatesOfModule, type ModularGraph, type ModuleGates } from './modules.ts';
import { BOTTOM, FULL, TOP } from './nodeTable.ts';
import type { Steps } from './operations.ts';
import { VARIABLE_ORDERS, type VariableOrder, variablesInOrder } from './variableOrder.ts';

/** A module in the table. */
export interface DiagramModule {
  readonly root: number;
  /** Its nodes: from this number on, and before that one. */
  readonly from: number;
  readonly to: number;
  readonly firstLevel: number;
  readonly levels: number;
}

export interface Diagram {
  readonly bdd: Bdd;
  /** Each after those that it is made of; the last one is the top. None where the top is a constant. */
  readonly modules: readonly DiagramModule[];
  readonly root: number;
  /** Per level: number of the leaf in `graph.leaves`, or -1. */
  readonly leafOf: readonly number[];
  /** Per level: number of the module that the variable stands for, or -1. */
  readonly moduleOf: readonly number[];
  /** The variable order in which each module was built. */
  readonly orders: readonly VariableOrder[];
}

/** What the first try in each order may make, for each variable and gate at the least; each round may make so many times more. */
const FIRST_ALLOWANCE = 1 << 14;
const ALLOWANCE_PER_NODE = 8;
const NEXT_ALLOWANCE = 4;
/** After the second round only those orders stay that got furthest. */
const ORDERS_THAT_STAY = 2;
/** A clean-up costs a run over the table: small modules, of which there may be thousands, keep what they do not need. */
const MOST_LEFT_LYING = 1 << 12;

/**
 * Builds the diagrams; null: the table is full.
 * @param parameters.nodes How many nodes there may be.
 */
export function* diagramOf(parameters: {
  readonly graph: ModularGraph;
  readonly nodes: number;
}): Steps<Diagram | null> {
  const { graph, nodes } = parameters;
  const bdd = new Bdd(nodes);
  const { top } = graph;
  const builder = new DiagramBuilder(graph, bdd, nodes);
  if (typeof top === 'boolean') return builder.diagram(top ? TOP : BOTTOM);
  for (const [gate, isModule] of graph.isModule.entries()) {
    if (isModule && !(yield* builder.solve(graph.leaves.length + gate))) return null;
  }
  return builder.diagram(builder.modules.at(-1)?.root as number);
}

class DiagramBuilder {
  readonly modules: DiagramModule[] = [];
  private readonly graph: ModularGraph;
  private readonly bdd: Bdd;
  private readonly nodes: number;
  private readonly leafOf: number[] = [];
  private readonly moduleOf: number[] = [];
  private readonly orders: VariableOrder[] = [];
  /** Number of a module by the node number of its gate. */
  private readonly numberOf = new Map<number, number>();

  constructor(graph: ModularGraph, bdd: Bdd, nodes: number) {
    this.graph = graph;
    this.bdd = bdd;
    this.nodes = nodes;
  }

  diagram(root: number): Diagram {
    const { bdd, modules, leafOf, moduleOf, orders } = this;
    return { bdd, modules, root, leafOf, moduleOf, orders };
  }

  /** Tries the orders in turn, each time with a larger allowance. False: none of them fits into the table. */
  *solve(root: number): Steps<boolean> {
    const module = gatesOfModule(this.graph, root);
    const { table } = this.bdd;
    const from = table.count;
    const names = Object.keys(VARIABLE_ORDERS) as VariableOrder[];
    let tries = (module.gates.length === 1 ? names.slice(0, 1) : names).map((order) => ({
      order,
      variables: null as readonly number[] | null,
      gatesDone: 0,
    }));
    const least = ALLOWANCE_PER_NODE * (module.variables.length + module.gates.length);
    for (let allowance = Math.max(FIRST_ALLOWANCE, least), round = 1; ; allowance *= NEXT_ALLOWANCE, round += 1) {
      for (const one of tries) {
        one.variables ??= variablesInOrder(module, one.order);
        table.limit = Math.min(this.nodes, from + allowance);
        const build = new ModuleBuild(this.graph, this.bdd, module, one.variables, this.leafOf.length);
        const built = yield* build.run();
        if (built !== FULL) {
          this.enter(module, one.variables, from, built, one.order);
          return true;
        }
        one.gatesDone = build.gatesDone;
        this.bdd.truncate(from);
      }
      if (from + allowance >= this.nodes) return false;
      // Who gets far with little needs the least in the end, more often than not.
      tries = tries.toSorted((left, right) => right.gatesDone - left.gatesDone);
      if (round >= 2) tries = tries.slice(0, ORDERS_THAT_STAY);
    }
  }

  private enter(
    module: ModuleGates,
    variables: readonly number[],
    from: number,
    built: number,
    order: VariableOrder,
  ): void {
    const { table } = this.bdd;
    const roots = Int32Array.of(built);
    if (table.count - from > MOST_LEFT_LYING + table.count / 4) this.bdd.compact(from, roots);
    const firstLevel = this.leafOf.length;
    this.numberOf.set(module.root, this.modules.length);
    this.modules.push({ root: roots[0] as number, from, to: table.count, firstLevel, levels: variables.length });
    this.orders.push(order);
    for (const node of variables) {
      const isLeaf = node < this.graph.leaves.length;
      this.leafOf.push(isLeaf ? node : -1);
      this.moduleOf.push(isLeaf ? -1 : (this.numberOf.get(node) as number));
    }
  }
}

/** One try at a module. What is still needed is in registers, so that the rest can be thrown away when room is short. */
class ModuleBuild {
  private readonly graph: ModularGraph;
  private readonly bdd: Bdd;
  private readonly module: ModuleGates;
  private readonly from: number;
  private readonly registers: number[] = [];
  private readonly registerOf = new Map<number, number>();
  /** How many gates still need a register. */
  private readonly uses: number[] = [];
  private readonly levelOf: ReadonlyMap<number, number>;
  gatesDone = 0;

  constructor(graph: ModularGraph, bdd: Bdd, module: ModuleGates, variables: readonly number[], firstLevel: number) {
    this.graph = graph;
    this.bdd = bdd;
    this.module = module;
    this.from = bdd.table.count;
    this.levelOf = new Map(variables.map((node, position) => [node, firstLevel + position]));
  }

  /** The root, or FULL. */
  *run(): Steps<number> {
    const { module, bdd, registers } = this;
    for (const gate of module.gates) {
      for (const literal of module.inputsOf(gate) as readonly number[]) {
        const register = this.registerFor(literal);
        if (register === FULL) return FULL;
        this.uses[register]! += 1;
      }
      this.registerOf.set(2 * gate, this.hold(BOTTOM));
    }
    for (const gate of module.gates) {
      const { operator, k, inputs } = this.graph.gates[gate - this.graph.leaves.length] as GateNode;
      const operands = inputs.map((literal) => this.registerOf.get(literal) as number);
      const level = (register: number) => bdd.table.levelOf(registers[register] as number);
      // From the last variable to the first: what is added comes on top of what is there.
      operands.sort((left, right) => level(right) - level(left));
      const into = this.registerOf.get(2 * gate) as number;
      const isDone =
        operator === 'ATLEAST' ? yield* this.atLeast(into, operands, k) : yield* this.fold(into, operands, operator);
      if (!isDone) return FULL;
      for (const operand of operands) {
        this.uses[operand]! -= 1;
        if (this.uses[operand] === 0) registers[operand] = BOTTOM;
      }
      this.gatesDone += 1;
    }
    return registers[this.registerOf.get(2 * module.root) as number] as number;
  }

  /** A gate has its register already; variables get one, FULL where the table is. */
  private registerFor(literal: number): number {
    const known = this.registerOf.get(literal);
    if (known !== undefined) return known;
    const node = this.bdd.variable(this.levelOf.get(nodeOf(literal)) as number, isNegated(literal));
    if (node === FULL) return FULL;
    const register = this.hold(node);
    this.registerOf.set(literal, register);
    return register;
  }

  private hold(node: number): number {
    this.uses.push(0);
    return this.registers.push(node) - 1;
  }

  private *fold(into: number, operands: readonly number[], operator: 'AND' | 'OR' | 'XOR'): Steps<boolean> {
    const operation = operator === 'AND' ? AND : operator === 'OR' ? OR : XOR;
    this.registers[into] = this.registers[operands[0] as number] as number;
    for (const operand of operands.slice(1)) {
      if (!(yield* this.combine(operation, into, operand))) return false;
    }
    return true;
  }

  /** row[j]: j or more of the operands so far; with one more, j or more before, or it and j - 1 before. */
  private *atLeast(into: number, operands: readonly number[], k: number): Steps<boolean> {
    const { registers } = this;
    const row = Array.from({ length: k + 1 }, (_, j) => this.hold(j === 0 ? TOP : BOTTOM));
    const both = this.hold(BOTTOM);
    for (const [position, operand] of operands.entries()) {
      const left = operands.length - position - 1;
      // What can no longer lead to k is not needed.
      for (let j = Math.min(k, position + 1); j >= Math.max(1, k - left); j -= 1) {
        registers[both] = registers[operand] as number;
        if (!(yield* this.combine(AND, both, row[j - 1] as number))) return false;
        if (!(yield* this.combine(OR, row[j] as number, both))) return false;
      }
    }
    registers[into] = registers[row[k] as number] as number;
    for (const register of [...row, both]) registers[register] = BOTTOM;
    return true;
  }

  /** False: there is no room, not even after a clean-up. */
  private *combine(operation: BddOperation, into: number, other: number): Steps<boolean> {
    const { bdd, registers } = this;
    const once = () => bdd.finished(bdd.apply(operation, registers[into] as number, registers[other] as number));
    let result = yield* once();
    if (result === FULL) {
      const roots = Int32Array.from(registers);
      bdd.compact(this.from, roots);
      for (const [register, root] of roots.entries()) registers[register] = root;
      // With little room the next clean-up would come at once, and so on.
      if (bdd.table.count - this.from > (bdd.table.limit - this.from) / 2) return false;
      result = yield* once();
    }
    if (result === FULL) return false;
    registers[into] = result;
    return true;
  }
}
