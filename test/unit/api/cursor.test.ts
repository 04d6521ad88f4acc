/**
 *     list   1  4  7  9         page of 2: 1 4, cursor says 4
 *     later  1  4  5? 7  9  12  numbers only grow, so 12 comes after, and the next page is 7 9
 *
 * Scenario: a client pages through a list while others write. Result: nothing is skipped or doubled; a cursor of another
 * list, or a text that is no cursor, is refused.
 */
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../../resolvers/cursor.ts';
import { pageOf, pageOfRanking } from '../../../resolvers/page.ts';

const context = { spend: () => {} };
const page = (keys: number[], first: number | null, after: string | null = null, revision = 3, list = 'test') =>
  pageOf({ keys, page: { first, after }, list, revision, context, node: (key) => key });

describe('a page', () => {
  it('goes on where the last one ended, also when the list has grown', () => {
    const one = page([1, 4, 7, 9], 2);
    expect(one).toMatchObject({ nodes: [1, 4], totalCount: 4, pageInfo: { hasNextPage: true } });
    const two = page([1, 4, 7, 9, 12], 2, one.pageInfo.endCursor);
    expect(two).toMatchObject({ nodes: [7, 9], totalCount: 5, pageInfo: { hasNextPage: true } });
    const three = page([1, 4, 7, 9, 12], 2, two.pageInfo.endCursor);
    expect(three).toMatchObject({ nodes: [12], pageInfo: { hasNextPage: false } });
  });

  it('goes on when what it ended with is gone', () => {
    const { pageInfo } = page([1, 4, 7, 9], 2);
    expect(page([1, 7, 9], 2, pageInfo.endCursor).nodes).toEqual([7, 9]);
  });

  it('of an empty list has no cursor', () => {
    expect(page([], 10)).toEqual({ nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it.each([0, -1, 1001])('of size %i is refused', (first) => {
    expect(refusal(() => page([1], first))).toEqual({
      code: 'BAD_USER_INPUT',
      input: 'first',
      message: `first is ${first}; it may be 1 to 1000`,
    });
  });

  it('takes 50 by default and 1000 at most', () => {
    const keys = Array.from({ length: 1200 }, (_, key) => key);
    expect(page(keys, null).nodes.length).toBe(50);
    expect(page(keys, 1000).nodes.length).toBe(1000);
  });
});

describe('a page of a ranking', () => {
  it('is refused at another revision, where the order may be another', () => {
    const ranking = (after: string | null, revision: number) =>
      pageOfRanking({ items: ['b', 'a', 'c'], page: { first: 2, after }, list: 'ranking', revision, context });
    const { nodes, pageInfo } = ranking(null, 3);
    expect(nodes).toEqual(['b', 'a']);
    expect(ranking(pageInfo.endCursor, 3).nodes).toEqual(['c']);
    expect(refusal(() => ranking(pageInfo.endCursor, 4)).message).toMatch(
      /cursor of revision 3, and this is revision 4/,
    );
  });
});

describe('a cursor', () => {
  it('says where it is and when', () => {
    const text = encodeCursor({ after: 17, revision: 5, list: 'artifacts' });
    expect(decodeCursor({ text, list: 'artifacts' })).toEqual({ after: 17, revision: 5 });
    expect(decodeCursor({ text: null, list: 'artifacts' })).toBeNull();
  });

  it('of another list is refused', () => {
    const text = encodeCursor({ after: 17, revision: 5, list: 'artifacts HAZARD' });
    expect(refusal(() => decodeCursor({ text, list: 'artifacts CLAIM' })).message).toMatch(/another list/);
  });

  it.each(['', 'abc', '17', 'YzEuMS4x', Buffer.from('c1.1.1.12345678x').toString('base64url')])(
    '%j is none',
    (text) => {
      expect(refusal(() => decodeCursor({ text, list: 'artifacts' }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        input: 'after',
      });
    },
  );
});

function refusal(work: () => unknown): { code: unknown; input: unknown; message: string } {
  try {
    work();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { code: error.extensions.code, input: error.extensions.input, message: error.message };
  }
  throw new Error('it was not refused');
}
