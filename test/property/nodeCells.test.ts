/*
 * Graph:    none; nodes by number, dense, sparse and far apart, many more than the table has room for at first.
 * Scenario: masks and rows are set in random order, again and again.
 * Result:   each node has what was set last, as in a map.
 * Negative control: nodes that were never set have nothing.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NodeCells } from '../../graph/impact/nodeCells.ts';

const node = fc.oneof(fc.nat(50), fc.nat(5_000), fc.integer({ min: 2_000_000_000, max: 2_147_000_000 }));
const writing = fc.record({ node, isMask: fc.boolean(), value: fc.integer() });

it('holds what was set last, however many there are', () => {
  fc.assert(
    fc.property(fc.array(writing, { maxLength: 6_000, size: 'max' }), (writings) => {
      const cells = new NodeCells();
      const masks = new Map<number, number>();
      const rows = new Map<number, number>();
      for (const one of writings) {
        if (one.isMask) cells.setMask(one.node, one.value);
        else cells.setRow(one.node, one.value);
        (one.isMask ? masks : rows).set(one.node, one.value);
      }
      for (const { node: known } of writings) {
        expect([cells.mask(known), cells.row(known)]).toEqual([masks.get(known) ?? 0, rows.get(known) ?? 0]);
      }
      for (const other of [7_777, 99_999, 1_999_999_999]) expect([cells.mask(other), cells.row(other)]).toEqual([0, 0]);
    }),
    { numRuns: 30 },
  );
});
