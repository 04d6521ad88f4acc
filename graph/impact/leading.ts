/** Which effects lead to others: what has to be done before something is right again. */
import type { NodeNumber } from '../index/configuration.ts';
import type { Propagation } from './propagation.ts';
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
