/*
 * Scenario: cut sets before and after a change are compared, of trees that were found whole and of some that were not.
 * Result:   up to the highest order that both are known to, and of which there are not too many; what is only in one is told.
 * Negative control: equal lists differ in nothing; one set more than may be looked at lowers the order.
 */
import { expect, it } from 'vitest';
import { orderToCompare, setsOnlyIn } from '../../../graph/safety/faultTree/cutSetChanges.ts';

const tree = (counts: readonly number[], truncatedAbove: number | null = null) => ({
  countsByOrder: counts.map(BigInt),
  truncatedAbove,
});

it('whole trees are compared as far as there are not too many sets', () => {
  expect(orderToCompare([tree([0, 1, 4]), tree([0, 0, 10])], 10)).toBeNull();
  expect(orderToCompare([tree([0, 1, 4]), tree([0, 0, 10, 1])], 10)).toBe(2);
  expect(orderToCompare([tree([0, 11]), tree([0, 1])], 10)).toBe(0);
  // No set at all: the top cannot happen.
  expect(orderToCompare([tree([]), tree([1])], 10)).toBeNull();
});

it('trees that were not found whole are compared up to what is told', () => {
  expect(orderToCompare([tree([0, 1, 4], 2), tree([0, 1, 4, 9])], 1000)).toBe(2);
  expect(orderToCompare([tree([], 0), tree([0, 1])], 1000)).toBe(0);
});

it('sets are the same when their elements are', () => {
  const some = [['a'], ['b', 'c']];
  expect(setsOnlyIn(some, [['b', 'c'], ['a']])).toEqual([]);
  expect(setsOnlyIn(some, [['a', 'b', 'c']])).toEqual(some);
  // Ids are not put together to one text that another set could have.
  expect(setsOnlyIn([['a b']], [['a', 'b']])).toEqual([['a b']]);
});
