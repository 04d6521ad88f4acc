/**
 * Which cut sets a change brings and takes away: those of the tree before beside those after, up to an order that both are
 * known to, and of which there are not too many to look at.
 */

/** Sets of each tree that are compared: a second or so. */
export const MOST_COMPARED = 10_000;

/** What is known of the cut sets of a tree. */
export interface CountedCutSets {
  /** Position 0 is the empty set. */
  readonly countsByOrder: readonly bigint[];
  /** The sets of a higher order are missing; null: none is. */
  readonly truncatedAbove: number | null;
}

/** The highest order up to which both are compared; null: all their sets are. */
export function orderToCompare(trees: readonly CountedCutSets[], most: number = MOST_COMPARED): number | null {
  const limits = trees.flatMap(({ countsByOrder, truncatedAbove }) => {
    let sum = 0n;
    const above = countsByOrder.findIndex((count) => {
      sum += count;
      return sum > BigInt(most);
    });
    return [...(above === -1 ? [] : [above - 1]), ...(truncatedAbove === null ? [] : [truncatedAbove])];
  });
  return limits.length === 0 ? null : Math.max(0, Math.min(...limits));
}

/** Sets of one list that are not in the other, in their order there. Ids within a set are sorted. */
export function setsOnlyIn(
  some: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const known = new Set(others.map((set) => JSON.stringify(set)));
  return some.filter((set) => !known.has(JSON.stringify(set)));
}
