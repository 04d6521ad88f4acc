/** Pages of lists. */
import type { RequestContext } from './context.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { badUserInput } from './errors.ts';

/**
 * The most nodes on a page. A page of a thousand artifacts with their contents is about a megabyte and a tenth of a
 * second; clients that need more ask for the next page.
 */
export const MAXIMUM_PAGE = 1000;
const DEFAULT_PAGE = 50;

/** As GraphQL hands them over. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** One page. */
export interface Page<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: Node[];
}

/**
 * The size of the page that is asked for.
 * @throws GraphQLError BAD_USER_INPUT when it is not 1 to {@link MAXIMUM_PAGE}.
 */
export function pageSize(first: number | null | undefined, byDefault: number = DEFAULT_PAGE): number {
  const size = first ?? byDefault;
  if (size < 1 || size > MAXIMUM_PAGE) {
    throw badUserInput({ input: 'first', message: `first is ${size}; it may be 1 to ${MAXIMUM_PAGE}` });
  }
  return size;
}

/**
 * Cuts a page out of a list in memory.
 *
 * @param keys The whole list: numbers that rise.
 * @param list What the list depends on, for the cursor; see {@link encodeCursor}.
 * @param revision At which it was read.
 * @throws GraphQLError BAD_USER_INPUT for a bad size or cursor; LIMIT_EXCEEDED when the request has had its share of nodes.
 */
export function pageOf<Node>({
  keys,
  page,
  list,
  revision,
  byDefault,
  context,
  node,
}: {
  keys: readonly number[];
  page: PageArguments;
  list: string;
  revision: number;
  byDefault?: number;
  context: Pick<RequestContext, 'spend'>;
  node: (key: number) => Node;
}): Page<Node> {
  const size = pageSize(page.first, byDefault);
  const cursor = decodeCursor({ text: page.after, list });
  const start = cursor ? firstAbove(keys, cursor.after) : 0;
  const end = Math.min(start + size, keys.length);
  context.spend(end - start);
  return {
    totalCount: keys.length,
    pageInfo: {
      hasNextPage: end < keys.length,
      endCursor: end > start ? encodeCursor({ after: keys[end - 1] as number, revision, list }) : null,
    },
    nodes: keys.slice(start, end).map(node),
  };
}

/**
 * The same for a list whose order is its own and has no rising key: the cursor holds the position, which is good at its
 * own revision only.
 */
export function pageOfRanking<Node>({
  items,
  page,
  list,
  revision,
  byDefault,
  context,
}: {
  /** An array, or anything that gives its parts in order. */
  items: { readonly length: number; slice(start: number, end: number): Node[] };
  page: PageArguments;
  list: string;
  revision: number;
  byDefault?: number;
  context: Pick<RequestContext, 'spend'>;
}): Page<Node> {
  const { start, size } = placeInRanking({ page, list, revision, ...(byDefault === undefined ? {} : { byDefault }) });
  const end = Math.min(start + size, items.length);
  context.spend(Math.max(0, end - start));
  return {
    totalCount: items.length,
    pageInfo: {
      hasNextPage: end < items.length,
      endCursor: end > start ? encodeCursor({ after: end - 1, revision, list }) : null,
    },
    nodes: end > start ? items.slice(start, end) : [],
  };
}

/**
 * Where a page of such a list begins, and how long it is: for who works out no more than that.
 * @throws GraphQLError BAD_USER_INPUT for a bad size or cursor.
 */
export function placeInRanking({
  page,
  list,
  revision,
  byDefault,
}: {
  page: PageArguments;
  list: string;
  revision: number;
  byDefault?: number;
}): { readonly start: number; readonly size: number } {
  const size = pageSize(page.first, byDefault);
  const cursor = decodeCursor({ text: page.after, list });
  if (cursor && cursor.revision !== revision) {
    throw badUserInput({
      input: 'after',
      message: `after is a cursor of revision ${cursor.revision}, and this is revision ${revision}: ask with at.revision ${cursor.revision} to go on`,
    });
  }
  return { start: cursor ? cursor.after + 1 : 0, size };
}

/** Where the first number above the bound is. */
function firstAbove(keys: readonly number[], bound: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
