/*
 * Graph:    none; rows of assessments, by the digests of the contents that hold them.
 * Scenario: the same rows are asked for again, others until there is no more room, some that cannot be read, too many.
 * Result:   what is kept is read once; what was asked for longest ago makes room; nothing is kept of a failure.
 * Negative control: the same contents in another order, or one of them alone, are other rows.
 */
import { expect, it } from 'vitest';
import { KeptRows } from '../../../graph/changeRequest/keptRows.ts';
import type { ImpactRow, ImpactRows } from '../../../graph/changeRequest/records.ts';

const MOST = 10;

function setUp() {
  const kept = new KeptRows(MOST);
  const reads: string[] = [];
  const ask = (digests: string, count = 4) =>
    kept.of(digests.split(' '), async (): Promise<ImpactRows> => {
      reads.push(digests);
      if (count === 0) throw new Error('the database is gone');
      return {
        rows: Array.from({ length: count }, (_, number) => ({ id: `${digests} ${number}` }) as ImpactRow),
        obligations: [],
      };
    });
  return { ask, reads };
}

it('reads them once', async () => {
  const { ask, reads } = setUp();
  const first = await ask('a b');
  expect(await ask('a b')).toBe(first);
  expect(first.rows.map(({ id }) => id)).toEqual(['a b 0', 'a b 1', 'a b 2', 'a b 3']);
  expect(reads).toEqual(['a b']);
  await ask('b a');
  await ask('a');
  expect(reads).toEqual(['a b', 'b a', 'a']);
});

it('makes room for others by what was asked for longest ago', async () => {
  const { ask, reads } = setUp();
  await ask('a');
  await ask('b');
  await ask('a');
  // Three of four rows are more than ten.
  await ask('c');
  await ask('a');
  await ask('c');
  expect(reads).toEqual(['a', 'b', 'c']);
  await ask('b');
  expect(reads).toEqual(['a', 'b', 'c', 'b']);
});

it('keeps nothing that is larger than all room, and drops nothing for it', async () => {
  const { ask, reads } = setUp();
  await ask('a');
  await ask('large', MOST + 1);
  await ask('large', MOST + 1);
  await ask('a');
  expect(reads).toEqual(['a', 'large', 'large']);
});

it('asks again for what could not be read', async () => {
  const { ask, reads } = setUp();
  await expect(ask('a', 0)).rejects.toThrow('the database is gone');
  expect((await ask('a')).rows).toHaveLength(4);
  expect(reads).toEqual(['a', 'a']);
});
