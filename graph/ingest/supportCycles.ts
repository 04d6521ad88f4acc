/**
 * Claims must not support themselves. Of a cycle that a batch would close, the last link in the order of the input is
 * refused, until no cycle is left that runs through the batch. (One that does not can only be left behind by an import
 * that was broken off between its batches; the engine treats its claims as unsupported.)
 *
 *     stored   G2 ─▶ G1            batch   G1 ─▶ G3,  G3 ─▶ G2
 *     cycle    G1 ─▶ G3 ─▶ G2 ─▶ G1        refused: G3 ─▶ G2
 */
import type { ArtifactDraft, GraphDraft, LinkDraft } from './draft.ts';

/** Each refused link costs a walk; a batch with more cycles than this loses all its support links that are left. */
const MOST_CYCLES_NAMED = 100;

export interface SupportCycle {
  readonly link: LinkDraft;
  /** Claim ids along the cycle, the first one again at the end; empty: not examined. */
  readonly cycle: readonly string[];
}

/**
 * @param asserted support links of the batch in input order.
 * @param leaves true for links that are on their way out (their source does not list them any more).
 */
export function findSupportCycles(place: {
  draft: GraphDraft;
  asserted: readonly LinkDraft[];
  leaves: (link: LinkDraft) => boolean;
}): SupportCycle[] {
  const { draft, leaves } = place;
  const order = new Map(place.asserted.map((link, position) => [link, position]));
  const refused = new Set<LinkDraft>();
  const found: SupportCycle[] = [];
  const parents = (claim: ArtifactDraft): LinkDraft[] =>
    [...draft.asserted(claim, 'FROM', 'SUPPORTS')].filter((link) => !refused.has(link) && !leaves(link));
  while (true) {
    const cycle = findCycle(
      [...order.keys()].filter((link) => !refused.has(link)),
      parents,
    );
    if (!cycle) return found;
    const culprit = cycle.reduce((worst, link) => ((order.get(link) ?? -1) > (order.get(worst) ?? -1) ? link : worst));
    if (!order.has(culprit)) {
      refused.add(culprit);
      continue;
    }
    if (found.length === MOST_CYCLES_NAMED) {
      for (const link of order.keys()) if (!refused.has(link)) found.push({ link, cycle: [] });
      return found;
    }
    refused.add(culprit);
    const start = cycle.indexOf(culprit);
    const turned = [...cycle.slice(start), ...cycle.slice(0, start)];
    found.push({ link: culprit, cycle: [culprit.from, ...turned.map((link) => link.to)] });
  }
}

/** The links of some cycle that can be reached from these links, in order; null: there is none. Iterative. */
function findCycle(starts: readonly LinkDraft[], parents: (claim: ArtifactDraft) => LinkDraft[]): LinkDraft[] | null {
  const finished = new Set<ArtifactDraft>();
  for (const start of starts) {
    const positions = new Map<ArtifactDraft, number>();
    const stack: { claim: ArtifactDraft; links: LinkDraft[]; next: number }[] = [];
    const enter = (claim: ArtifactDraft): void => {
      positions.set(claim, stack.length);
      stack.push({ claim, links: parents(claim), next: 0 });
    };
    if (!finished.has(start.fromArtifact)) enter(start.fromArtifact);
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as (typeof stack)[number];
      const link = top.links[top.next];
      if (!link) {
        finished.add(top.claim);
        positions.delete(top.claim);
        stack.pop();
        continue;
      }
      top.next += 1;
      const back = positions.get(link.toArtifact);
      if (back !== undefined) return stack.slice(back).map((frame) => frame.links[frame.next - 1] as LinkDraft);
      if (!finished.has(link.toArtifact)) enter(link.toArtifact);
    }
  }
  return null;
}
