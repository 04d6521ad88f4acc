/**
 * The same problem with less in it: what can only hold together counts as one.
 *
 *     option ─▶ V1 ─▶ M1 ─┬▶ T1 ─┐          one node,
 *                         └▶ T2 ─┴▶ P1      one step that costs as much as all of them
 *
 * A node that is no option and that only nodes of one group need joins the group. Steps that the same nodes have are one
 * step.
 */
import { type Choice, Dependents, type RestorationNode, type RestorationProblem } from './restoration.ts';

export interface Contraction {
  readonly problem: RestorationProblem;
  /** Steps of the given problem, per step of this one. */
  readonly stepsOf: readonly (readonly number[])[];
}

/** @param problem Without nodes that are gone. */
export function contract(problem: RestorationProblem): Contraction {
  const heads = headsOf(problem);
  const groups = new Map<number, number[]>();
  for (const [number, head] of heads.entries()) {
    const members = groups.get(head);
    if (members) members.push(number);
    else groups.set(head, [number]);
  }
  const numberOf = new Map([...groups.keys()].map((head, number) => [head, number]));
  const renumbered = (olds: Iterable<number>) => [
    ...new Set([...olds].map((old) => numberOf.get(heads[old] as number) as number)),
  ];
  const nodes = [...groups].map(([head, members]): RestorationNode => {
    const all = members.map((member) => problem.nodes[member] as RestorationNode);
    const choice = all.find((node) => node.choice)?.choice ?? null;
    return {
      steps: [...new Set(all.flatMap((node) => node.steps))],
      needs: renumbered(all.flatMap((node) => node.needs)).filter((need) => need !== numberOf.get(head)),
      choice: choice ? { of: renumbered(choice.of), atLeast: choice.atLeast } : null,
      gone: false,
    };
  });
  return withoutTwins({ costs: problem.costs, nodes, goals: renumbered(problem.goals) });
}

/** The node that stands for each node. */
function headsOf(problem: RestorationProblem): Int32Array {
  const { byNeed, byChoice } = new Dependents(problem);
  const heads = Int32Array.from(problem.nodes.keys());
  const isGoal = new Set(problem.goals);
  const isSettled = new Uint8Array(problem.nodes.length);
  const choiceOf = problem.nodes.map((node): Choice | null => node.choice);
  for (const number of goalsFirst(problem)) {
    isSettled[number] = 1;
    const needing = byNeed[number] as readonly number[];
    if (isGoal.has(number) || needing.length === 0 || (byChoice[number] as readonly number[]).length > 0) continue;
    const head = heads[needing[0] as number] as number;
    // A node that comes later belongs to no group yet: what is in a cycle may stay apart.
    if (!needing.every((one) => isSettled[one] && heads[one] === head)) continue;
    const choice = choiceOf[number] ?? null;
    if (choice && choiceOf[head]) continue;
    if (choice) choiceOf[head] = choice;
    heads[number] = head;
  }
  return heads;
}

/** Nodes in an order in which, cycles aside, each comes after those that depend on it. */
function goalsFirst(problem: RestorationProblem): number[] {
  const finished: number[] = [];
  const seen = new Uint8Array(problem.nodes.length);
  for (const goal of problem.goals) {
    const frames = [{ number: goal, next: 0 }];
    if (seen[goal]) continue;
    seen[goal] = 1;
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const { needs, choice } = problem.nodes[frame.number] as RestorationNode;
      const position = frame.next;
      frame.next += 1;
      const below = position < needs.length ? needs[position] : choice?.of[position - needs.length];
      if (below === undefined) {
        finished.push(frame.number);
        frames.pop();
      } else if (!seen[below]) {
        seen[below] = 1;
        frames.push({ number: below, next: 0 });
      }
    }
  }
  return finished.reverse();
}

/** Steps that the same nodes have become one. */
function withoutTwins(problem: RestorationProblem): Contraction {
  const bundles = new Map<string, number[]>();
  for (const [step, nodes] of new Dependents(problem).ofStep.entries()) {
    const key = nodes.join(' ');
    const bundle = bundles.get(key);
    if (bundle) bundle.push(step);
    else bundles.set(key, [step]);
  }
  const stepsOf = [...bundles.values()];
  const numberOf = new Map(stepsOf.flatMap((steps, number) => steps.map((step) => [step, number] as const)));
  const nodes = problem.nodes.map((node) => ({
    ...node,
    steps: [...new Set(node.steps.map((step) => numberOf.get(step) as number))],
  }));
  const costs = stepsOf.map((steps) => steps.reduce((sum, step) => sum + (problem.costs[step] as number), 0));
  return { problem: { costs, nodes, goals: problem.goals }, stepsOf };
}
