/*
 * Graph:    none; a list of 300,000 items that all show the same, at the same distance.
 * Scenario: all are asked for at once, and the last page alone.
 * Result:   every item is there, in the order of the ids.
 * Negative control: a filter that none passes leaves nothing.
 */
import { expect, it } from 'vitest';
import { ItemList, patternOf } from '../../../graph/impact/itemList.ts';

it('gives a report of any size as a whole', () => {
  const count = 300_000;
  const idOf = (node: number) => String(node).padStart(6, '0');
  const list = new ItemList({ kindOf: () => 'DATASET', idOf, distanceOf: () => 1 });
  const pattern = list.addPattern(patternOf([{ effect: 'STALE', modality: 'ACTUAL' }]));
  for (let node = count - 1; node >= 0; node -= 1) list.add(node, pattern);
  const all = list.slice([], 0, list.length);
  expect([all.length, all[0], all.at(-1)]).toEqual([count, 0, count - 1]);
  expect(list.slice([], count - 2, count)).toEqual([count - 2, count - 1]);
  expect(list.slice([{ kinds: ['MODEL'] }], 0, count)).toEqual([]);
});
