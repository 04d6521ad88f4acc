/**
 *     page of 10 ─┐                                        ┌─ 1 look at the journal
 *                 ├─ artifacts ─ contents, versions, links ┤
 *     page of 200 ┘                                        └─ 1 statement for each level of contents
 *
 * Scenario: the same query for 10 and for 200 artifacts, with contents, versions with contents, and neighbours with
 * contents. Result: the same statements are sent. Negative control: the page really is larger, and asking for the
 * artifacts one by one in as many requests takes more statements.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput } from '../../graph/ingest/input.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
const COUNT = 200;

beforeAll(async () => {
  api = await startApi();
  const numbers = Array.from({ length: COUNT }, (_, number) => number);
  await api.ingest({
    artifacts: numbers.flatMap((number): ArtifactInput[] => [
      {
        id: `r${number}`,
        kind: 'REQUIREMENT',
        version: { label: 'v1', content: { integrityLevel: `${number}` } },
      },
      {
        id: `r${number}`,
        kind: 'REQUIREMENT',
        version: { label: 'v2', content: { integrityLevel: `+${number}` } },
      },
      { id: `t${number}`, kind: 'TEST_CASE', version: { label: 'v1', content: { procedure: `p${number}` } } },
    ]),
    links: numbers.map((number) => ({ type: 'VERIFIES' as const, from: `t${number}`, to: `r${number}` })),
  });
});
afterAll(() => api?.close());

const PAGE = `query ($first: Int) { artifacts(filter: { kinds: [REQUIREMENT] }, first: $first) { nodes {
  id title current { content metadata }
  versions { nodes { label content } }
  incoming { nodes { from { id ... on TestCase { procedure } current { content } } } }
  ... on Requirement { integrityLevel text verifiedBy { nodes { id ... on TestCase { procedure } } } }
} } }`;

async function statementsFor(first: number): Promise<{ count: number; statements: readonly string[]; last: unknown }> {
  api.takeStatements();
  const { artifacts } = await api.query(PAGE, { first });
  return { count: artifacts.nodes.length, statements: api.takeStatements(), last: artifacts.nodes.at(-1) };
}

it('sends as many statements for 200 artifacts as for 10', async () => {
  const small = await statementsFor(10);
  const large = await statementsFor(COUNT);
  expect([small.count, large.count]).toEqual([10, 200]);
  expect(large.statements).toEqual(small.statements);
  expect(large.statements.length).toBeLessThanOrEqual(4);
  expect(large.last).toMatchObject({
    id: 'r199',
    integrityLevel: '+199',
    versions: { nodes: [{ content: { integrityLevel: '199' } }, { content: { integrityLevel: '+199' } }] },
    incoming: { nodes: [{ from: { id: 't199', procedure: 'p199' } }] },
  });
});

it('sends more for ten requests of one artifact each', async () => {
  api.takeStatements();
  for (let number = 0; number < 10; number += 1) {
    await api.query('query ($id: ID!) { artifact(id: $id) { current { content } } }', { id: `r${number}` });
  }
  expect(api.takeStatements().length).toBe(20);
});

it('sends none but the look at the journal for what the index knows', async () => {
  api.takeStatements();
  await api.query(
    '{ a: artifact(id: "r1") { id title outgoing { totalCount } } b: artifacts { totalCount } revision }',
  );
  expect(api.takeStatements().length).toBe(1);
});
