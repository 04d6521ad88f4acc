import { setImmediate as nextTurn } from 'node:timers/promises';

/** A row takes some tenths of a millisecond: so many are made before others are served. */
const ROWS_PER_TURN = 100;

/** Like `map`, and others have their turn in between. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item, position: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [position, item] of items.entries()) {
    if (position > 0 && position % ROWS_PER_TURN === 0) await nextTurn();
    results.push(work(item, position));
  }
  return results;
}
