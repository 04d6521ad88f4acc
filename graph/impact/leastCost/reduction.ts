/**
 * What every plan has in common, and what is left to choose.
 *
 * From the goals down, whatever a node needs has to hold again, and so do all options of a choice that leaves none. What
 * remains are open choices; those that share no step and no node are problems of their own.
 *
 *     goals ─▶ needs ─▶ … forced steps, in linear time
 *                └────▶ open choices ─▶ components, each small
 */
import { contract } from './contraction.ts';
import { type Choice, Dependents, lossWhenDone, type RestorationNode, type RestorationProblem } from './restoration.ts';

export interface Reduction {
  /** Goals that no plan brings back. */
  readonly unreachable: readonly number[];
  /** Steps of every plan. */
  readonly forced: ReadonlySet<number>;
  /** Steps that may be worth doing for the reachable goals. */
  readonly useful: ReadonlySet<number>;
  readonly components: readonly Component[];
}

/** A problem whose choices have nothing to do with those of the others. */
export interface Component {
  readonly problem: RestorationProblem;
  /** Steps of the whole problem, per step of this one. */
  readonly stepsOf: readonly (readonly number[])[];
}

export function reduce(problem: RestorationProblem): Reduction {
  const { isLost: isGone } = lossWhenDone(new Dependents(problem), () => true);
  const required = requiredNodes(problem, isGone);
  const forced = stepsOf(problem, required);
  const relevant = relevantNodes(problem, required, isGone);
  const components = componentsOf({ problem, required, forced, relevant, isGone });
  const useful = new Set([...forced, ...components.flatMap((component) => component.stepsOf.flat())]);
  return { unreachable: problem.goals.filter((goal) => isGone[goal]), forced, useful, components };
}

function nodeAt(problem: RestorationProblem, number: number): RestorationNode {
  return problem.nodes[number] as RestorationNode;
}

function possible(choice: Choice, isGone: Uint8Array): readonly number[] {
  return choice.of.filter((option) => !isGone[option]);
}

/** Nodes that hold again under every plan. */
function requiredNodes(problem: RestorationProblem, isGone: Uint8Array): Set<number> {
  const required = new Set(problem.goals.filter((goal) => !isGone[goal]));
  for (const number of required) {
    const { needs, choice } = nodeAt(problem, number);
    for (const need of needs) required.add(need);
    if (!choice) continue;
    const options = possible(choice, isGone);
    if (options.length === choice.atLeast) for (const option of options) required.add(option);
  }
  return required;
}

function stepsOf(problem: RestorationProblem, nodes: Iterable<number>): Set<number> {
  const steps = new Set<number>();
  for (const number of nodes) for (const step of nodeAt(problem, number).steps) steps.add(step);
  return steps;
}

/** What is left of a choice; null: enough of it holds again under every plan. */
function openChoice(choice: Choice | null, required: ReadonlySet<number>, isGone: Uint8Array): Choice | null {
  if (!choice) return null;
  const options = possible(choice, isGone);
  const of = options.filter((option) => !required.has(option));
  const atLeast = choice.atLeast - (options.length - of.length);
  return atLeast > 0 ? { of, atLeast } : null;
}

/** Nodes that an open choice may lead to, with the required ones that have the choice. */
function relevantNodes(problem: RestorationProblem, required: ReadonlySet<number>, isGone: Uint8Array): Set<number> {
  const relevant = new Set<number>();
  for (const number of required) if (openChoice(nodeAt(problem, number).choice, required, isGone)) relevant.add(number);
  for (const number of relevant) {
    const { needs, choice } = nodeAt(problem, number);
    for (const need of needs) if (!required.has(need)) relevant.add(need);
    for (const option of openChoice(choice, required, isGone)?.of ?? []) relevant.add(option);
  }
  return relevant;
}

function componentsOf(parameters: {
  problem: RestorationProblem;
  required: ReadonlySet<number>;
  forced: ReadonlySet<number>;
  relevant: ReadonlySet<number>;
  isGone: Uint8Array;
}): Component[] {
  const { problem, required, forced, relevant, isGone } = parameters;
  const rest = new Map<number, RestorationNode>();
  for (const number of relevant) {
    const { steps, needs, choice } = nodeAt(problem, number);
    rest.set(number, {
      steps: steps.filter((step) => !forced.has(step)),
      needs: required.has(number) ? [] : needs.filter((need) => !required.has(need)),
      choice: openChoice(choice, required, isGone),
      gone: false,
    });
  }
  const groups = new DisjointSets(problem.nodes.length + problem.costs.length);
  for (const [number, { steps, needs, choice }] of rest) {
    for (const step of steps) groups.join(number, problem.nodes.length + step);
    for (const other of [...needs, ...(choice?.of ?? [])]) groups.join(number, other);
  }
  const members = new Map<number, number[]>();
  for (const number of [...rest.keys()].sort((left, right) => left - right)) {
    const group = groups.find(number);
    const known = members.get(group);
    if (known) known.push(number);
    else members.set(group, [number]);
  }
  return [...members.values()].map((group) => componentOf({ group, rest, costs: problem.costs, required }));
}

/** The nodes of a group and their steps, numbered anew. */
function componentOf(parameters: {
  group: readonly number[];
  rest: ReadonlyMap<number, RestorationNode>;
  costs: readonly number[];
  required: ReadonlySet<number>;
}): Component {
  const { group, rest, costs, required } = parameters;
  const numberOf = new Map(group.map((old, number) => [old, number]));
  const renumbered = (olds: readonly number[]) => olds.map((old) => numberOf.get(old) as number);
  const stepNumber = new Map<number, number>();
  const nodes = group.map((old): RestorationNode => {
    const { steps, needs, choice, gone } = rest.get(old) as RestorationNode;
    for (const step of steps) if (!stepNumber.has(step)) stepNumber.set(step, stepNumber.size);
    return {
      steps: steps.map((step) => stepNumber.get(step) as number),
      needs: renumbered(needs),
      choice: choice ? { of: renumbered(choice.of), atLeast: choice.atLeast } : null,
      gone,
    };
  });
  const stepOf = [...stepNumber.keys()];
  const goals = renumbered(group.filter((old) => required.has(old)));
  const whole = { costs: stepOf.map((step) => costs[step] as number), nodes, goals };
  const { problem, stepsOf } = contract(whole);
  return { problem, stepsOf: stepsOf.map((steps) => steps.map((step) => stepOf[step] as number)) };
}

/** Numbers in groups that are joined (union by halving paths). */
class DisjointSets {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, number) => number);
  }

  find(number: number): number {
    const { parent } = this;
    let at = number;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  }

  join(left: number, right: number): void {
    this.parent[this.find(left)] = this.find(right);
  }
}
