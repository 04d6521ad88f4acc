/** Which effects lead to others: what has to be done before something is right again. */
import type { NodeNumber } from '../index/configuration.ts';
import type { Root } from './changes.ts';
import type { Propagation } from './propagation.ts';
import type { Step, Token, World } from './token.ts';
import { forEachStepInto } from './walk.ts';

/** Nodes with an effect that leads to one of these nodes, over steps of both worlds as in a plan; themselves included. */
export function nodesLeadingTo(propagation: Propagation, nodes: Iterable<NodeNumber>): Set<NodeNumber> {
  const queue = [...nodes].flatMap((node) => propagation.tokensAt(node, 'POTENTIAL'));
  const seen = new Set(queue);
  for (let next = 0; next < queue.length; next += 1) {
    const target = queue[next] as (typeof queue)[number];
    const onStep = ({ from }: { readonly from: (typeof queue)[number] | null }) => {
      if (!from || seen.has(from)) return;
      seen.add(from);
      queue.push(from);
    };
    forEachStepInto({ propagation, target, world: 'POTENTIAL', isActual: null, onStep });
  }
  return new Set([...nodes, ...queue.map((token) => token.node)]);
}

/** A change that leads to an effect: its first step, and the last one, which ends there. */
export interface LeadingRoot {
  readonly root: Root;
  readonly first: Step;
  readonly last: Step;
}

/** Effects that are looked at for the changes behind one, at most: some tens of milliseconds. */
const MOST_BEFORE = 5_000;

/** The changes that lead to one of the effects, each on a shortest way; null: too much leads there to look at all of it. */
export function rootsLeadingTo(
  propagation: Propagation,
  targets: readonly Token[],
  world: World,
): readonly LeadingRoot[] | null {
  const found = new Map<Root, LeadingRoot>();
  // By effect: the step by which the way from it ends.
  const lastOf = new Map<Token, Step | null>(targets.map((token) => [token, null]));
  for (const [target, after] of lastOf) {
    if (lastOf.size > MOST_BEFORE) return null;
    const onStep = (step: Step) => {
      const last = after ?? step;
      if (step.root && !found.has(step.root)) found.set(step.root, { root: step.root, first: step, last });
      if (step.from && !lastOf.has(step.from)) lastOf.set(step.from, last);
    };
    // What is added is visited, too.
    forEachStepInto({ propagation, target, world, isActual: null, onStep });
  }
  return [...found.values()];
}
