/**
 * What has to be done so that something holds again, as conditions that share their parts.
 *
 *     node  holds again  ⟸  all its steps are done  ∧  all that it needs holds again  ∧  enough of its choice does
 *
 *     REL1 needs G1 ── needs ──▶ G4 ── at least 1 of ──▶ EV1 ── step RERUN V1
 *                                                 └────▶ EV2 ── step RERUN V2
 *
 * Loss is a least fixpoint, as it is in the engine: what is not done is lost, and loss spreads from there. What is not
 * lost holds again. So a cycle is one group: nothing in it is lost once all its steps are done and nothing outside that
 * leads into it is lost.
 */

export interface RestorationProblem {
  /** What each step costs: finite, 0 or more. Steps are numbered from 0. */
  readonly costs: readonly number[];
  /** Numbered from 0. */
  readonly nodes: readonly RestorationNode[];
  /** Nodes that have to hold again. */
  readonly goals: readonly number[];
}

export interface RestorationNode {
  /** All of them have to be done. */
  readonly steps: readonly number[];
  /** All of them have to hold again. */
  readonly needs: readonly number[];
  readonly choice: Choice | null;
  /** True: no step brings it back. */
  readonly gone: boolean;
}

/** Different nodes, of which some have to hold again. */
export interface Choice {
  readonly of: readonly number[];
  /** 1 to the number of nodes. */
  readonly atLeast: number;
}

/** Counts nodes that were looked at: the same on every machine, unlike a clock. */
export interface VisitBudget {
  left: number;
}

/** A problem with its conditions turned around: what is lost with what. */
export class Dependents {
  readonly problem: RestorationProblem;
  /** Nodes that have the step. */
  readonly ofStep: readonly (readonly number[])[];
  readonly byNeed: readonly (readonly number[])[];
  readonly byChoice: readonly (readonly number[])[];

  constructor(problem: RestorationProblem) {
    this.problem = problem;
    const ofStep: number[][] = problem.costs.map(() => []);
    const byNeed: number[][] = problem.nodes.map(() => []);
    const byChoice: number[][] = problem.nodes.map(() => []);
    for (const [number, node] of problem.nodes.entries()) {
      for (const step of node.steps) (ofStep[step] as number[]).push(number);
      for (const need of node.needs) (byNeed[need] as number[]).push(number);
      for (const option of node.choice?.of ?? []) (byChoice[option] as number[]).push(number);
    }
    this.ofStep = ofStep;
    this.byNeed = byNeed;
    this.byChoice = byChoice;
  }
}

/** Nodes that are lost; more can be lost, and that can be taken back. */
export class LossSpread {
  /** Lost nodes, in an order in which each is lost because of earlier ones or of its own. */
  readonly lost: number[] = [];
  readonly isLost: Uint8Array;
  goalsLost = 0;
  private readonly dependents: Dependents;
  private readonly isGoal: Uint8Array;
  /** Options lost, per node with a choice. */
  private readonly optionsLost: Int32Array;
  /** How many of the lost nodes have told those that depend on them. */
  private told = 0;
  /** Nodes looked at. */
  visits = 0;

  constructor(dependents: Dependents, goals: Iterable<number> = dependents.problem.goals) {
    const size = dependents.problem.nodes.length;
    this.dependents = dependents;
    this.isLost = new Uint8Array(size);
    this.optionsLost = new Int32Array(size);
    this.isGoal = new Uint8Array(size);
    for (const goal of goals) this.isGoal[goal] = 1;
  }

  /** Marks nodes as lost; `spread` says what is lost with them. */
  lose(nodes: Iterable<number>): void {
    for (const node of nodes) {
      if (this.isLost[node]) continue;
      this.isLost[node] = 1;
      this.lost.push(node);
      this.goalsLost += this.isGoal[node] as number;
    }
  }

  /** Follows the loss to its end, or until a goal is lost. */
  spread(options: { untilGoal: boolean }): void {
    const { problem, byNeed, byChoice } = this.dependents;
    for (; this.told < this.lost.length; this.told += 1) {
      if (options.untilGoal && this.goalsLost > 0) return;
      const node = this.lost[this.told] as number;
      const needing = byNeed[node] as readonly number[];
      const choosing = byChoice[node] as readonly number[];
      this.visits += 1 + needing.length + choosing.length;
      this.lose(needing);
      for (const one of choosing) {
        const lost = (this.optionsLost[one] as number) + 1;
        this.optionsLost[one] = lost;
        const { of, atLeast } = (problem.nodes[one] as RestorationNode).choice as Choice;
        if (of.length - lost < atLeast) this.lose([one]);
      }
    }
  }

  /** Takes everything back that was lost after the first `count` nodes. */
  takeBack(count: number): void {
    while (this.lost.length > count) {
      const node = this.lost.pop() as number;
      this.isLost[node] = 0;
      this.goalsLost -= this.isGoal[node] as number;
      if (this.lost.length >= this.told) continue;
      this.told = this.lost.length;
      for (const one of this.dependents.byChoice[node] as readonly number[]) {
        this.optionsLost[one] = (this.optionsLost[one] as number) - 1;
      }
    }
  }
}

/** What is lost when exactly the given steps are done. */
export function lossWhenDone(dependents: Dependents, isDone: (step: number) => boolean): LossSpread {
  const spread = new LossSpread(dependents);
  for (const [number, node] of dependents.problem.nodes.entries()) {
    if (node.gone || !node.steps.every(isDone)) spread.lose([number]);
  }
  spread.spread({ untilGoal: false });
  return spread;
}

/**
 * Leaves out every step that is not needed, in the given order; what is left brings all goals back, and none of it can
 * be left out.
 */
export function withoutNeedlessSteps(parameters: {
  readonly dependents: Dependents;
  /** They bring all goals back. */
  readonly steps: ReadonlySet<number>;
  /** Of these steps: which is tried first. */
  readonly order: readonly number[];
}): Set<number> {
  const { dependents, order } = parameters;
  const kept = new Set(parameters.steps);
  const spread = lossWhenDone(dependents, (step) => kept.has(step));
  for (const step of order) {
    const before = spread.lost.length;
    spread.lose(dependents.ofStep[step] as readonly number[]);
    spread.spread({ untilGoal: true });
    if (spread.goalsLost > 0) spread.takeBack(before);
    else kept.delete(step);
  }
  return kept;
}

/** The dearest first, then the last one first: an order in which steps are left out. */
export function dearestFirst(steps: Iterable<number>, costs: readonly number[]): number[] {
  return [...steps].sort((left, right) => (costs[right] as number) - (costs[left] as number) || right - left);
}
