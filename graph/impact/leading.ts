/** Which effects lead to others: what has to be done before something is right again. */
import type { NodeNumber } from '../index/configuration.ts';
import type { Propagation } from './propagation.ts';
import type { Token } from './token.ts';
import { forEachStep } from './walk.ts';

/** Nodes with an effect that leads to one of these nodes, over steps of both worlds as in a plan; themselves included. */
export function nodesLeadingTo(propagation: Propagation, nodes: Iterable<NodeNumber>): Set<NodeNumber> {
  const sources = new Map<Token, Token[]>();
  for (const token of propagation.tokens) {
    const onStep = (_step: unknown, target: Token) => {
      const known = sources.get(target);
      if (known) known.push(token);
      else sources.set(target, [token]);
    };
    forEachStep({ propagation, source: { root: null, token }, world: 'POTENTIAL', onStep });
  }
  const queue = [...nodes].flatMap((node) => [...propagation.tokensAt(node, 'POTENTIAL')]);
  const seen = new Set(queue);
  for (let next = 0; next < queue.length; next += 1) {
    for (const source of sources.get(queue[next] as Token) ?? []) {
      if (seen.has(source)) continue;
      seen.add(source);
      queue.push(source);
    }
  }
  return new Set([...nodes, ...queue.map((token) => token.node)]);
}
