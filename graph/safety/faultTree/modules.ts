/**
 * A formula graph cut into modules: gates below which nothing is used elsewhere. Each is solved on its own, and counts as
 * one variable above (Dutuit and Rauzy 1996, linear time).
 *
 *     TOP ─┬─ M ─┬─ a          M is a module: a and b are nowhere else
 *          │     └─ b
 *          ├─ c
 *          └─ G ─┬─ c          G is none: c is below TOP as well
 *                └─ d
 *
 * To find more of them, gates of one kind that follow each other are joined first, and the inputs of a gate that share
 * nothing with the other ones are put under a gate of their own.
 */
import { type FormulaGraph, type GateNode, isNegated, nodeOf } from './formulaGraph.ts';

export interface ModularGraph extends FormulaGraph {
  /** Per gate (node number less the number of leaves): it is a module. That of the top is always one. */
  readonly isModule: Uint8Array;
}

/** A module without what is inside other modules. */
export interface ModuleGates {
  /** Node number of the module's own gate. */
  readonly root: number;
  /** Its gates, each after its inputs. */
  readonly gates: readonly number[];
  /** Node numbers of leaves and other modules below it, in the order in which the formula names them. */
  readonly variables: readonly number[];
  /** Inputs of a gate of the module; null: a variable. */
  readonly inputsOf: (node: number) => readonly number[] | null;
}

export function gatesOfModule(graph: ModularGraph, root: number): ModuleGates {
  const { leaves, gates, isModule } = graph;
  const inputsOf = (node: number): readonly number[] | null => {
    const gate = node - leaves.length;
    if (gate < 0 || (isModule[gate] && node !== root)) return null;
    return (gates[gate] as GateNode).inputs;
  };
  const found: number[] = [];
  const variables: number[] = [];
  const seen = new Set([root]);
  const stack = [{ node: root, next: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const literal = inputsOf(frame.node)?.[frame.next];
    frame.next += 1;
    if (literal === undefined) {
      found.push(frame.node);
      stack.pop();
      continue;
    }
    const node = nodeOf(literal);
    if (seen.has(node)) continue;
    seen.add(node);
    if (inputsOf(node)) stack.push({ node, next: 0 });
    else variables.push(node);
  }
  return { root, gates: found, variables, inputsOf };
}

/** Every gate below the top in one problem. */
export function withoutModules(graph: FormulaGraph): ModularGraph {
  const isModule = new Uint8Array(graph.gates.length);
  if (typeof graph.top === 'number') isModule[nodeOf(graph.top) - graph.leaves.length] = 1;
  return { ...graph, isModule };
}

export function withModules(graph: FormulaGraph): ModularGraph {
  if (typeof graph.top === 'boolean') return withoutModules(graph);
  const grouped = grouping(joined(graph));
  const visits = new Visits(grouped);
  const keepsMinimality = cutSetModules(grouped);
  const isModule = Uint8Array.from(grouped.gates, (_, gate) =>
    visits.isModule(grouped.leaves.length + gate) && keepsMinimality(gate) ? 1 : 0,
  );
  return { ...grouped, isModule };
}

/**
 * Whether the least sets of failures of the whole can be put together from those of the gate. They can where the gate
 * is coherent; and where it is not, if nothing above gains by its being false and it takes a failure to make it true.
 */
function cutSetModules(graph: FormulaGraph): (gate: number) => boolean {
  const { gates, leaves, coherent } = graph;
  if (coherent) return () => true;
  const first = leaves.length;
  const isCoherent = new Uint8Array(gates.length);
  const isTrueAtRest = new Uint8Array(gates.length);
  for (const [gate, { operator, k, inputs }] of gates.entries()) {
    const below = (literal: number) => nodeOf(literal) - first;
    const trueOnes = inputs.filter((literal) =>
      below(literal) < 0 ? isNegated(literal) : isTrueAtRest[below(literal)] === 1,
    ).length;
    isCoherent[gate] =
      operator !== 'XOR' && inputs.every((one) => (below(one) < 0 ? !isNegated(one) : isCoherent[below(one)] === 1))
        ? 1
        : 0;
    const needed = operator === 'AND' ? inputs.length : operator === 'ATLEAST' ? k : 1;
    isTrueAtRest[gate] = (operator === 'XOR' ? trueOnes % 2 === 1 : trueOnes >= needed) ? 1 : 0;
  }
  const isBelowXor = new Uint8Array(gates.length);
  for (let gate = gates.length - 1; gate >= 0; gate -= 1) {
    const { operator, inputs } = gates[gate] as GateNode;
    if (operator !== 'XOR' && !isBelowXor[gate]) continue;
    for (const literal of inputs) if (nodeOf(literal) >= first) isBelowXor[nodeOf(literal) - first] = 1;
  }
  return (gate) => gate === gates.length - 1 || isCoherent[gate] === 1 || !(isBelowXor[gate] || isTrueAtRest[gate]);
}

/** Gates in an order in which each comes after its inputs, without those that the top does not need. */
function sorted(
  graph: FormulaGraph,
  inputsOf: (gate: number) => readonly number[],
  gates: readonly GateNode[],
): FormulaGraph {
  const first = graph.leaves.length;
  const renamed = new Int32Array(gates.length).fill(-1);
  const ordered: GateNode[] = [];
  const stack = [nodeOf(graph.top as number) - first];
  const isEntered = new Uint8Array(gates.length);
  while (stack.length > 0) {
    const gate = stack.at(-1) as number;
    if (renamed[gate] !== -1) {
      stack.pop();
    } else if (isEntered[gate]) {
      stack.pop();
      const inputs = inputsOf(gate).map((literal) => {
        const below = nodeOf(literal) - first;
        return below < 0 ? literal : 2 * (first + (renamed[below] as number));
      });
      renamed[gate] = ordered.push({ ...(gates[gate] as GateNode), inputs }) - 1;
    } else {
      isEntered[gate] = 1;
      for (const literal of inputsOf(gate)) {
        const below = nodeOf(literal) - first;
        if (below >= 0 && renamed[below] === -1) stack.push(below);
      }
    }
  }
  return { ...graph, gates: ordered, top: 2 * (first + ordered.length - 1) };
}

/** An AND below one AND alone, and an OR below one OR alone, become part of it. */
function joined(graph: FormulaGraph): FormulaGraph {
  const { gates, leaves } = graph;
  const first = leaves.length;
  const uses = new Int32Array(gates.length);
  for (const { inputs } of gates) {
    for (const literal of inputs) if (nodeOf(literal) >= first) uses[nodeOf(literal) - first]! += 1;
  }
  const inputsOf = (gate: number): number[] => {
    const { operator, inputs } = gates[gate] as GateNode;
    if (operator !== 'AND' && operator !== 'OR') return [...inputs];
    const found = new Set<number>();
    const stack = [...inputs].reverse();
    for (let literal = stack.pop(); literal !== undefined; literal = stack.pop()) {
      const below = nodeOf(literal) - first;
      const inner = gates[below];
      if (inner && inner.operator === operator && uses[below] === 1) {
        for (let position = inner.inputs.length - 1; position >= 0; position -= 1)
          stack.push(inner.inputs[position] as number);
      } else found.add(literal);
    }
    return [...found];
  };
  const lists = new Map<number, number[]>();
  const remembered = (gate: number): number[] => {
    let list = lists.get(gate);
    if (!list) {
      list = inputsOf(gate);
      lists.set(gate, list);
    }
    return list;
  };
  return sorted(graph, remembered, gates);
}

/** Inputs of an AND or OR that share nothing with the rest of the tree get a gate of their own. */
function grouping(graph: FormulaGraph): FormulaGraph {
  const first = graph.leaves.length;
  const visits = new Visits(graph);
  const gates: GateNode[] = [...graph.gates];
  const lists: (readonly number[])[] = gates.map(({ inputs }) => inputs);
  graph.gates.forEach(({ operator, inputs }, gate) => {
    if (operator !== 'AND' && operator !== 'OR') return;
    const under = (some: readonly number[]): number => {
      if (some.length === 1) return some[0] as number;
      lists.push(some);
      return 2 * (first + gates.push({ operator, k: 0, inputs: some }) - 1);
    };
    const { own, shared } = visits.apart(first + gate, inputs);
    if (shared.length === 0 && own.length === 1) return;
    const parts = own.map(under);
    if (shared.length === 0) lists[gate] = parts;
    else if (parts.length > 0) lists[gate] = [under(parts), ...shared];
  });
  return sorted(graph, (gate) => lists[gate] as readonly number[], gates);
}

/** When a walk from the top, left to right and into each gate once, meets each node. */
class Visits {
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  /** When the walk came back out of a gate. */
  private readonly left: Int32Array;
  /** Over all that is below a gate. */
  private readonly earliest: Int32Array;
  private readonly latest: Int32Array;

  constructor(graph: FormulaGraph) {
    const { leaves, gates } = graph;
    const size = leaves.length + gates.length;
    this.first = new Int32Array(size);
    this.last = new Int32Array(size);
    this.left = new Int32Array(size);
    this.earliest = new Int32Array(size).fill(0x7fffffff);
    this.latest = new Int32Array(size);
    const inputsOf = (node: number) => gates[node - leaves.length]?.inputs ?? [];
    const next = new Int32Array(size);
    const stack = [nodeOf(graph.top as number)];
    let now = 1;
    this.first[stack[0] as number] = now;
    this.last[stack[0] as number] = now;
    while (stack.length > 0) {
      const node = stack.at(-1) as number;
      const literal = inputsOf(node)[next[node]!++];
      now += 1;
      if (literal === undefined) {
        this.left[node] = now;
        this.last[node] = now;
        stack.pop();
        continue;
      }
      const below = nodeOf(literal);
      this.last[below] = now;
      if (this.first[below] !== 0) continue;
      this.first[below] = now;
      stack.push(below);
    }
    for (let node = leaves.length; node < size; node += 1) {
      for (const literal of inputsOf(node)) {
        const { from, to } = this.span(nodeOf(literal));
        this.earliest[node] = Math.min(this.earliest[node] as number, from);
        this.latest[node] = Math.max(this.latest[node] as number, to);
      }
    }
  }

  isModule(gate: number): boolean {
    return (
      (this.earliest[gate] as number) > (this.first[gate] as number) &&
      (this.latest[gate] as number) < (this.left[gate] as number)
    );
  }

  /** The inputs of a gate: those that only it uses, in groups that share nothing, and the rest. */
  apart(gate: number, inputs: readonly number[]): { readonly own: number[][]; readonly shared: number[] } {
    const spans = inputs.map((literal) => ({ literal, ...this.span(nodeOf(literal)) }));
    const isOwn = ({ from, to }: { from: number; to: number }) =>
      from > (this.first[gate] as number) && to < (this.left[gate] as number);
    const own: number[][] = [];
    let until = -1;
    for (const { literal, from, to } of spans.filter(isOwn).sort((left, right) => left.from - right.from)) {
      if (from <= until) own.at(-1)?.push(literal);
      else own.push([literal]);
      until = Math.max(until, to);
    }
    return { own, shared: spans.filter((span) => !isOwn(span)).map(({ literal }) => literal) };
  }

  private span(node: number): { readonly from: number; readonly to: number } {
    return {
      from: Math.min(this.first[node] as number, this.earliest[node] as number),
      to: Math.max(this.last[node] as number, this.latest[node] as number),
    };
  }
}
