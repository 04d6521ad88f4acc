/**
 * Graph:    TOP (AND) ◀─CAUSES─ A {0.1}, B {0.2}, recorded; A is rated anew later.
 * Scenario: the picture of the tree is asked for, before and after.
 * Result:   cut sets and probability stand on it, with the page that shows it; at the old revision it is the old picture.
 * Negative control: a leaf has no tree under it, and a mission of less than no time is refused.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
const leaf = (id: string, label: string, probability: number) => ({
  id,
  kind: 'FAILURE_MODE' as const,
  subkind: 'BASIC_EVENT',
  title: `Failure of ${id}`,
  version: { label, content: { probability } },
});
beforeAll(async () => {
  api = await startApi();
  await api.ingest({
    artifacts: [
      {
        id: 'TOP',
        kind: 'FAILURE_MODE',
        subkind: 'FT_GATE',
        title: 'All is lost',
        version: { label: 'v1', content: { formula: { type: 'AND' } } },
      },
      leaf('A', 'v1', 0.1),
      leaf('B', 'v1', 0.2),
    ],
    links: ['A', 'B'].map((from) => ({ type: 'CAUSES' as const, from, to: 'TOP' })),
  });
});
afterAll(() => api?.close());

const PICTURE = `query ($top: ID!, $missionTime: Float! = 0, $at: At) {
  faultTreePicture(top: $top, missionTime: $missionTime, at: $at) { top { id } revision boxes facts svg digest page } }`;

it('a fault tree is drawn with what was computed, as of any revision', async () => {
  const { faultTreePicture: before } = await api.query(PICTURE, { top: 'TOP' });
  expect(before).toMatchObject({
    top: { id: 'TOP' },
    revision: 1,
    boxes: 3,
    // 0.1 times 0.2
    facts: ['1 minimal cut sets: 1 of order 2', 'P(top) = 0.0200000, exact, after 0 h'],
    digest: createHash('sha256').update(before.svg).digest('hex'),
    page: `${api.origin}/safety/fault-tree/TOP?revision=1`,
  });
  expect(before.svg).toContain('p = 0.1');
  await api.ingest({ artifacts: [leaf('A', 'v2', 0.3)] });
  const { faultTreePicture: after } = await api.query(PICTURE, { top: 'TOP' });
  expect(after.facts[1]).toBe('P(top) = 0.0600000, exact, after 0 h');
  expect((await api.query(PICTURE, { top: 'TOP', at: { revision: 1 } })).faultTreePicture).toEqual(before);
  // The tree itself leads there as well.
  const { faultTree } = await api.query('{ faultTree(top: "TOP", at: { revision: 1 }) { page } }');
  expect(faultTree.page).toBe(before.page);
  const page = await fetch(before.page);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('P(top) = 0.0200000');

  for (const [variables, code, input] of [
    [{ top: 'A' }, 'BAD_USER_INPUT', 'top'],
    [{ top: 'NONE' }, 'NOT_FOUND', 'top'],
    [{ top: 'TOP', missionTime: -1 }, 'BAD_USER_INPUT', 'missionTime'],
  ] as const) {
    const [error] = await api.expectErrors(PICTURE, variables);
    expect(error?.extensions).toMatchObject({ code, input });
  }
  expect((await fetch(`${api.origin}/safety/fault-tree/A`)).status).toBe(400);
});
