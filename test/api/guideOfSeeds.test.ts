/*
 * Graph:    the AEB item; the seeded organisation.
 * Scenario: a newcomer opens the guide and GraphiQL and follows everything that they offer.
 * Result:   every page answers, the fault tree and the pages of governance are among them, and every example has an answer.
 * Negative control: no example asks about the story, which is not in these graphs: its release is refused.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beganWith, loadSeed, SEEDS, type Seed } from '../../seeds/loadSeed.ts';
import { type Api, startApi } from '../support/api.ts';

describe.each<[Seed, string[]]>([
  [
    'aeb',
    [
      '/safety/fault-tree/gate:aeb%2Fno-braking',
      '/safety/fmea/analysis:aeb%2Ffmea',
      '/safety/argument/claim:aeb%2Ftop',
    ],
  ],
  ['organisation', ['/safety/registry', '/safety/gate/gate:org%2Frelease', '/safety/raci/process:org%2Fgovernance']],
])('a newcomer to the seed %s', (seed, expected) => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({});
    await loadSeed({ graph: api.graph, seed });
  });
  afterAll(() => api?.close());

  it('finds pages in the guide that are there, and those that the documents name', async () => {
    const page = await (await fetch(`${api.origin}/guide`)).text();
    const text = page.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replaceAll('&amp;', '&');
    const addresses = [...text.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address);
    const paths = addresses.map((address) => address.slice(api.origin.length));
    expect(paths).toEqual(expect.arrayContaining(expected));
    for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
    const [example] = paths.filter((path) => path.startsWith('/graphql?'));
    const { impact } = await api.query(new URLSearchParams(example?.slice('/graphql?'.length)).get('query') as string);
    expect(impact.items.nodes.length).toBeGreaterThan(0);
  });

  it('finds the same pages at /safety', async () => {
    const page = await (await fetch(`${api.origin}/safety`)).text();
    const text = page.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    const paths = [...text.matchAll(/href="(safety[^"]+)"/g)].map(([, path = '']) => `/${path}`);
    expect(paths).toEqual(expect.arrayContaining(expected));
    for (const path of paths) expect([path, (await fetch(`${api.origin}${path}`)).status]).toEqual([path, 200]);
  });

  it('hears of a seed that came too late', async () => {
    // What another start would ask for in vain. An empty graph may have been asked for, and filled since.
    const told = [];
    for (const other of Object.keys(SEEDS) as Seed[]) {
      expect(await loadSeed({ graph: api.graph, seed: other })).toBe(false);
      if (await beganWith({ graph: api.graph, seed: other })) told.push(other);
    }
    expect(told).toEqual([seed, 'none']);
  });

  it('finds examples in GraphiQL that have an answer', async () => {
    const page = await (await fetch(`${api.origin}/graphql`, { headers: { accept: 'text/html' } })).text();
    const [, tabs = '[]'] = /<script type="application\/json" id="examples">(.*?)<\/script>/s.exec(page) ?? [];
    const examples = JSON.parse(tabs) as { query: string }[];
    expect(examples.length).toBeGreaterThan(1);
    for (const { query } of examples) await api.query(query);
    const errors = await api.expectErrors('{ impact(input: { configuration: "R1", changes: [] }) { verdict } }');
    expect(errors[0]?.message).toContain('R1');
  });
});
