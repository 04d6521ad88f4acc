/**
 * In which order the variables of a module are asked. A diagram can be small in one order and huge in another, and which
 * is good is not known beforehand: the orders here are guesses of different kinds, to be tried one after the other.
 */
import { nodeOf } from './formulaGraph.ts';
import type { ModuleGates } from './modules.ts';

/** The guesses, in the order in which they are tried. */
export const VARIABLE_ORDERS = {
  AS_WRITTEN: 'Depth first, inputs as written: what an analyst puts side by side belongs together.',
  LIGHTEST_FIRST: 'Depth first, at each gate the inputs with the fewest variables below them first.',
  NEAR_TOGETHER:
    'As written, then moved to where the gates are that need it, and gates to where their inputs are, until the gates no longer get narrower (FORCE, Aloul, Markov and Sakallah 2003).',
  BY_WEIGHT: 'The variable with the greatest weight, a gate sharing its weight among its inputs (Minato 1990).',
  HEAVIEST_FIRST: 'Depth first, at each gate the inputs with the most variables below them first.',
  LAST_FIRST: 'Depth first, the last input of each gate first.',
} as const;
export type VariableOrder = keyof typeof VARIABLE_ORDERS;

/** Node numbers of the variables, the one to ask first at the front. */
export function variablesInOrder(module: ModuleGates, order: VariableOrder): readonly number[] {
  switch (order) {
    case 'AS_WRITTEN':
      return module.variables;
    case 'LIGHTEST_FIRST':
      return sortedByWeight(module, (left, right) => left - right);
    case 'HEAVIEST_FIRST':
      return sortedByWeight(module, (left, right) => right - left);
    case 'LAST_FIRST':
      return depthFirst(module, (inputs) => [...inputs].reverse());
    case 'NEAR_TOGETHER':
      return nearTogether(module);
    case 'BY_WEIGHT':
      return byWeight(module);
  }
}

function sortedByWeight(module: ModuleGates, compare: (left: number, right: number) => number): number[] {
  const weight = new Map<number, number>();
  const weightOf = (literal: number) => weight.get(nodeOf(literal)) ?? 1;
  for (const gate of module.gates) {
    let sum = 0;
    for (const literal of module.inputsOf(gate) as readonly number[]) sum += weightOf(literal);
    weight.set(gate, sum);
  }
  return depthFirst(module, (inputs) => [...inputs].sort((left, right) => compare(weightOf(left), weightOf(right))));
}

function depthFirst(module: ModuleGates, arranged: (inputs: readonly number[]) => readonly number[]): number[] {
  const seen = new Set<number>([module.root]);
  const found: number[] = [];
  const stack = [module.root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const inputs = module.inputsOf(node);
    if (!inputs) {
      found.push(node);
      continue;
    }
    const order = arranged(inputs);
    for (let position = order.length - 1; position >= 0; position -= 1) {
      const below = nodeOf(order[position] as number);
      if (seen.has(below)) continue;
      seen.add(below);
      stack.push(below);
    }
  }
  return found;
}

/** How often all are moved: the width has settled long before. */
const MOST_MOVES = 60;
/** Moves × nodes of large trees: a second or so. */
const MOST_MOVED = 2_000_000;

function nearTogether(module: ModuleGates): number[] {
  const nodes = [...module.variables, ...module.gates];
  const number = new Map(nodes.map((node, position) => [node, position]));
  const first = module.variables.length;
  /** Each gate with its inputs. */
  const groups = module.gates.map((gate, position) => [
    first + position,
    ...new Set((module.inputsOf(gate) as readonly number[]).map((literal) => number.get(nodeOf(literal)) as number)),
  ]);
  const place = Float64Array.from(nodes, (_, position) => position);
  const meanOf = (group: readonly number[]) =>
    group.reduce((sum, node) => sum + (place[node] as number), 0) / group.length;
  for (const [gate, ...inputs] of groups) place[gate as number] = meanOf(inputs);
  /** Moves all to whole places, and tells how wide the groups are. */
  const settle = (): { width: number; variables: number[] } => {
    const order = [...nodes.keys()].sort((left, right) => place[left]! - place[right]! || left - right);
    for (const [position, node] of order.entries()) place[node] = position;
    let width = 0;
    for (const group of groups) {
      let least = Number.POSITIVE_INFINITY;
      let most = 0;
      for (const node of group) {
        least = Math.min(least, place[node] as number);
        most = Math.max(most, place[node] as number);
      }
      width += most - least;
    }
    return { width, variables: order.filter((node) => node < first) };
  };
  let best = settle();
  const sums = new Float64Array(nodes.length);
  const counts = new Int32Array(nodes.length);
  for (let moves = 0; moves < MOST_MOVES && moves * nodes.length < MOST_MOVED; moves += 1) {
    sums.fill(0);
    counts.fill(0);
    for (const group of groups) {
      const mean = meanOf(group);
      for (const node of group) {
        sums[node]! += mean;
        counts[node]! += 1;
      }
    }
    for (let node = 0; node < nodes.length; node += 1) place[node] = (sums[node] as number) / (counts[node] as number);
    const moved = settle();
    if (moved.width < best.width) best = moved;
  }
  return best.variables.map((variable) => module.variables[variable] as number);
}

/** Above this many gates × variables the weights are given out once, and not again after each choice. */
const MOST_WEIGHINGS = 400_000;

function byWeight(module: ModuleGates): number[] {
  const number = new Map([...module.variables, ...module.gates].map((node, position) => [node, position]));
  const first = module.variables.length;
  const inputs = module.gates.map((gate) =>
    (module.inputsOf(gate) as readonly number[]).map((literal) => number.get(nodeOf(literal)) as number),
  );
  const isTaken = new Uint8Array(first + inputs.length);
  const weight = new Float64Array(first + inputs.length);
  const weigh = () => {
    weight.fill(0);
    weight[weight.length - 1] = 1;
    for (let gate = inputs.length - 1; gate >= 0; gate -= 1) {
      const open = (inputs[gate] as number[]).filter((node) => !isTaken[node]);
      if (open.length === 0) isTaken[first + gate] = 1;
      for (const node of open) weight[node]! += (weight[first + gate] as number) / open.length;
    }
  };
  weigh();
  if (first * inputs.length > MOST_WEIGHINGS) {
    const positions = [...module.variables.keys()].sort((left, right) => weight[right]! - weight[left]!);
    return positions.map((position) => module.variables[position] as number);
  }
  const found: number[] = [];
  while (found.length < first) {
    let best = -1;
    for (let node = 0; node < first; node += 1) {
      if (!isTaken[node] && (best === -1 || weight[node]! > weight[best]!)) best = node;
    }
    found.push(module.variables[best] as number);
    isTaken[best] = 1;
    weigh();
  }
  return found;
}
