/**
 * History:
 *
 *     r1  hazards h1 h2 h3, requirement q1          by test:a
 *     r2  h2 gets title and content "pedestrian at dusk"; h4 is new      by test:b
 *     r3  test:a lists h1 h2 q1 only: h3 is retired
 *
 * Scenario: lists are filtered, searched, paged through and read as of earlier. Result: what was there then and fits.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';

let api: Api;

const LIST = `query ($filter: ArtifactFilter, $first: Int, $after: String, $at: At, $order: ArtifactOrder) {
  artifacts(filter: $filter, first: $first, after: $after, at: $at, order: $order) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id }
  }
}`;

async function list(variables: Record<string, unknown> = {}) {
  const { artifacts } = await api.query(LIST, variables);
  return { ...artifacts, ids: artifacts.nodes.map((node: { id: string }) => node.id) };
}

beforeAll(async () => {
  api = await startApi();
  const hazards = (ids: string[]) => ids.map((id) => ({ id, kind: 'HAZARD' as const, subkind: 'ML_RISK' }));
  const q1 = { id: 'q1', kind: 'REQUIREMENT' as const, subkind: 'SAFETY_GOAL', title: 'Recall at night' };
  await api.ingest({ source: 'test:a', artifacts: [...hazards(['h1', 'h2', 'h3']), q1] });
  await api.ingest({
    source: 'test:b',
    artifacts: [
      {
        id: 'h2',
        kind: 'HAZARD',
        title: 'Missed person',
        version: { label: 'v1', content: { riskSource: 'pedestrian at dusk' } },
      },
      { id: 'h4', kind: 'HAZARD', subkind: 'HAZARDOUS_EVENT' },
    ],
    links: [{ type: 'MITIGATES', from: 'q1', to: 'h3' }],
  });
  await api.ingest({ source: 'test:a', mode: 'REPLACE_SOURCE', artifacts: [...hazards(['h1', 'h2']), q1] });
});
afterAll(() => api?.close());

describe('a list', () => {
  it('has what is there, in the order in which it was recorded, without what is retired', async () => {
    expect(await list()).toMatchObject({
      ids: ['h1', 'h2', 'q1', 'h4'],
      totalCount: 4,
      pageInfo: { hasNextPage: false },
    });
  });

  it('has what is retired when asked for; by id it is there in any case', async () => {
    expect((await list({ filter: { includeRetired: true } })).ids).toEqual(['h1', 'h2', 'h3', 'q1', 'h4']);
    expect(await api.query('{ artifact(id: "h3") { id retired incoming { totalCount } } }')).toEqual({
      artifact: { id: 'h3', retired: true, incoming: { totalCount: 0 } },
    });
  });

  it.each([
    [{ kinds: ['REQUIREMENT'] }, ['q1']],
    [{ kinds: ['REQUIREMENT', 'HAZARD'] }, ['h1', 'h2', 'q1', 'h4']],
    [{ kinds: [] }, ['h1', 'h2', 'q1', 'h4']],
    [{ kinds: ['CLAIM'] }, []],
    [{ subkinds: ['ML_RISK'] }, ['h1', 'h2']],
    [{ subkinds: ['ML_RISK', 'SAFETY_GOAL'], kinds: ['HAZARD'] }, ['h1', 'h2']],
    [{ source: 'test:b' }, ['h2', 'h4']],
    [{ source: 'test:b', subkinds: ['ML_RISK'] }, ['h2']],
    [{ source: 'test' }, []],
    [{ text: 'pedestrian' }, ['h2']],
    [{ text: 'missed dusk' }, []],
    [{ text: 'dusk PEDEST' }, ['h2']],
    [{ text: 'night' }, ['q1']],
    [{ text: 'night', kinds: ['HAZARD'] }, []],
    [{ text: 'h3' }, []],
    [{ text: 'h3', includeRetired: true }, ['h3']],
  ])('filtered by %j has %j', async (filter, expected) => {
    const { ids, totalCount } = await list({ filter });
    expect(ids).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  it('ranked by relevance needs a text', async () => {
    expect((await list({ filter: { text: 'person' }, order: 'RELEVANCE' })).ids).toEqual(['h2']);
    const [error] = await api.expectErrors(LIST, { order: 'RELEVANCE' });
    expect(error).toMatchObject({ path: ['artifacts'], extensions: { code: 'BAD_USER_INPUT', input: 'order' } });
  });

  it('searched for a text without a word is refused with what would do', async () => {
    const [error] = await api.expectErrors(LIST, { filter: { text: '*** ' } });
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', input: 'filter.text' } });
    expect(error?.message).toMatch(/letters or digits/);
  });
});

describe('reading as of a revision', () => {
  it('has what was known then: existence, title, retirement, versions, text, links', async () => {
    expect((await list({ at: { revision: 0 } })).ids).toEqual([]);
    expect((await list({ at: { revision: 1 } })).ids).toEqual(['h1', 'h2', 'h3', 'q1']);
    expect((await list({ at: { revision: 2 } })).ids).toEqual(['h1', 'h2', 'h3', 'q1', 'h4']);
    expect((await list({ at: { revision: 1 }, filter: { text: 'pedestrian' } })).ids).toEqual([]);
    const READ = `query ($at: At) {
      h2: artifact(id: "h2", at: $at) { title sources current { id } versions { totalCount } }
      h3: artifact(id: "h3", at: $at) { retired incoming { nodes { from { id title retired } } } }
      h4: artifact(id: "h4", at: $at) { id }
    }`;
    expect(await api.query(READ, { at: { revision: 1 } })).toEqual({
      h2: { title: null, sources: ['test:a'], current: null, versions: { totalCount: 0 } },
      h3: { retired: false, incoming: { nodes: [] } },
      h4: null,
    });
    expect(await api.query(READ, { at: { revision: 2 } })).toEqual({
      h2: {
        title: 'Missed person',
        sources: ['test:a', 'test:b'],
        current: { id: 'h2@v1' },
        versions: { totalCount: 1 },
      },
      h3: { retired: false, incoming: { nodes: [{ from: { id: 'q1', title: 'Recall at night', retired: false } }] } },
      h4: { id: 'h4' },
    });
  });

  it.each([4, -1, 2147483647])('%i that is not written is refused', async (revision) => {
    const [error] = await api.expectErrors(LIST, { at: { revision } });
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', input: 'at.revision' } });
    expect(error?.message).toBe(`there is no revision ${revision}: the newest is 3, and 0 is the empty graph`);
  });

  it('judges dates at validAt', async () => {
    await api.ingest({
      artifacts: [{ id: 'c1', kind: 'CLAUSE', version: { content: { effectiveFrom: '2027-01-20' } } }],
    });
    const READ = 'query ($at: At) { artifact(id: "c1", at: $at) { ... on Clause { inForce } } }';
    const inForce = async (validAt: string) => (await api.query(READ, { at: { validAt } })).artifact.inForce;
    expect(await inForce('2027-01-19T23:59:59Z')).toBe(false);
    expect(await inForce('2027-01-20')).toBe(true);
    expect(await inForce('2027-01-20T00:30:00+01:00')).toBe(false);
  });
});

describe('paging', () => {
  it('goes through the list as it was on the first page, while others write', async () => {
    const filter = { source: 'test:pages' };
    const write = (ids: string[]) =>
      api.ingest({ source: 'test:pages', artifacts: ids.map((id) => ({ id, kind: 'RUN' as const })) });
    await write(['p1', 'p2', 'p3']);
    const one = await list({ filter, first: 2 });
    expect(one).toMatchObject({ ids: ['p1', 'p2'], totalCount: 3, pageInfo: { hasNextPage: true } });
    await write(['p4', 'p5']);
    const two = await list({ filter, first: 2, after: one.pageInfo.endCursor });
    expect(two).toMatchObject({ ids: ['p3'], totalCount: 3, pageInfo: { hasNextPage: false } });
    expect((await list({ filter })).totalCount).toBe(5);
    const [error] = await api.expectErrors(LIST, { filter, after: one.pageInfo.endCursor, at: { revision: 1 } });
    expect(error?.message).toMatch(/cursor of revision \d+, but at.revision is 1/);
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 1001 }, 'first'],
    [{ after: 'nonsense' }, 'after'],
    [{ after: '' }, 'after'],
  ])('with %j is refused', async (variables, input) => {
    const [error] = await api.expectErrors(LIST, variables);
    expect(error).toMatchObject({ path: ['artifacts'], extensions: { code: 'BAD_USER_INPUT', input } });
  });

  it('with the cursor of another filter is refused', async () => {
    const { pageInfo } = await list({ first: 1, filter: { kinds: ['HAZARD'] } });
    expect((await list({ first: 1, after: pageInfo.endCursor, filter: { kinds: ['HAZARD'] } })).ids).toEqual(['h2']);
    const [error] = await api.expectErrors(LIST, { after: pageInfo.endCursor });
    expect(error?.message).toMatch(/another list/);
  });

  it('goes through links and neighbours, each once', async () => {
    await api.ingest({
      artifacts: [
        { id: 'hub', kind: 'REQUIREMENT' },
        ...Array.from({ length: 7 }, (_, place) => ({ id: `t${place}`, kind: 'TEST_CASE' as const })),
      ],
      links: Array.from({ length: 7 }, (_, place) => ({ type: 'VERIFIES' as const, from: `t${place}`, to: 'hub' })),
    });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { artifact } = await api.query(
        'query ($after: String) { artifact(id: "hub") { ... on Requirement { verifiedBy(first: 3, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { id } } } } }',
        { after },
      );
      expect(artifact.verifiedBy.totalCount).toBe(7);
      seen.push(...artifact.verifiedBy.nodes.map((node: { id: string }) => node.id));
      after = artifact.verifiedBy.pageInfo.hasNextPage ? artifact.verifiedBy.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(['t0', 't1', 't2', 't3', 't4', 't5', 't6']);
  });
});

describe('words of then', () => {
  it('are looked for in no more versions than the limit says', async () => {
    const worded = async (text: string): Promise<number> => {
      const version = { label: 'v1', content: { size: 1 }, metadata: { text } };
      return (await api.ingest({ artifacts: [{ id: 'worded', kind: 'REQUIREMENT', version }] })).revision;
    };
    const revision = await worded('ocelot');
    await worded('marmot');
    const then = { filter: { text: 'ocelot' }, at: { revision } };
    expect((await list(then)).ids).toEqual(['worded']);
    const { search } = api.graph;
    api.graph.search = (asked) => search.call(api.graph, { ...asked, mostReworded: 0 });
    const [error] = await api.expectErrors(LIST, then);
    api.graph.search = search;
    expect(error).toMatchObject({
      extensions: { code: 'LIMIT_EXCEEDED' },
      message: `the metadata of more than 0 versions was amended since revision ${revision}: search as of a later revision, or without text as of this one`,
    });
  });
});
