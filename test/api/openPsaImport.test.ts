/*
 * Graph:    test/fixtures/open-psa/brakes.xml: LOSS = (LEFT and RIGHT) or SUPPLY or (TOWED and HOOK), where SUPPLY is the top
 *           of another tree, 2 of B1, B2, B3 with failure rates; LEFT and RIGHT have a common cause, TOWED is false.
 * Scenario: `npm run import -- open-psa` brings it into the service, twice, and the tree is asked for over HTTP.
 * Result:   gates, leaves, analyses and the common cause are artifacts; cut sets and probability are those of the file, by hand;
 *           the second import changes nothing.
 * Negative control: a group of unequal probabilities and a file with a cycle are refused, and nothing of them is written.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { runImport, withFiles } from '../support/connectors.ts';

const FILE = 'test/fixtures/open-psa/brakes.xml';
const TOP = 'failure_mode:brakes/LOSS';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.close());

// biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL.
async function tree(top: string, missionTime = 0): Promise<any> {
  const { faultTree } = await api.query(
    `query ($top: ID!, $time: Float!) { faultTree(top: $top, missionTime: $time) { topProbability cutSetCount
      minimalCutSets { nodes { names probability events { id } } } } }`,
    { top, time: missionTime },
  );
  return faultTree;
}

/** Names without the namespace. */
const setsOf = (answer: { minimalCutSets: { nodes: { names: string[] }[] } }): string[] =>
  answer.minimalCutSets.nodes
    .map(({ names }) => names.map((name) => name.replace('failure_mode:brakes/', '')).join(' '))
    .sort();

describe('an import of Open-PSA', () => {
  it('makes artifacts of gates, leaves, trees and common causes', async () => {
    const { code, printed } = await runImport(api.url, 'open-psa', FILE);
    expect(code).toBe(0);
    // 3 gates, 7 leaves, 1 group; 2 trees. CAUSES: 4 into LOSS, 2 into BOTH, 3 into SUPPLY, 2 of the group. The top of Power
    // is LOSS's: LOSS alone is a top.
    expect(printed.slice(0, 3)).toEqual([
      'open-psa:brakes: 13 artifacts, 12 links',
      '  artifacts  FAILURE_MODE 11, ANALYSIS 2',
      '  links      CAUSES 11, PART_OF 1',
    ]);
    const { artifact, analysis } = await api.query(`{
      artifact(id: "failure_mode:brakes/CALIPERS") { ... on FailureMode { beta effects { nodes { id } } } }
      analysis: artifact(id: "analysis:brakes/Brakes") { title subkind }
    }`);
    expect(artifact.beta).toBe(0.1);
    expect(artifact.effects.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([
      'failure_mode:brakes/LEFT',
      'failure_mode:brakes/RIGHT',
    ]);
    expect(analysis).toEqual({ title: 'Loss of braking', subkind: 'FTA' });
  });

  it('has the cut sets and the probability of the file', async () => {
    const answer = await tree(TOP, 1000);
    expect(setsOf(answer)).toEqual(['B1 B2', 'B1 B3', 'B2 B3', 'CALIPERS.shared', 'LEFT.private RIGHT.private']);
    const [b, b3] = [1 - Math.exp(-1e-3), 1 - Math.exp(-2e-3)];
    const supply = b * b * (1 - b3) + 2 * b * (1 - b) * b3 + b * b * b3;
    // The common cause of LEFT and RIGHT in AND: 0.001080919.
    expect(answer.topProbability).toBeCloseTo(1 - (1 - 0.001080919) * (1 - supply), 15);
  });

  it('is found unchanged the second time', async () => {
    const { printed } = await runImport(api.url, 'open-psa', FILE);
    expect(printed.at(-1)).toContain('created 0, updated 0, unchanged 25, retired 0');
  });
});

describe('common cause: two components in AND, p 0.01, β 0.1', () => {
  it('has the exact probability and the cut sets of the specification', async () => {
    const answer = await tree('failure_mode:brakes/BOTH');
    expect(answer.topProbability).toBeCloseTo(0.001080919, 15);
    expect(setsOf(answer)).toEqual(['CALIPERS.shared', 'LEFT.private RIGHT.private']);
    const shared = answer.minimalCutSets.nodes.find(({ names }: { names: string[] }) => names.length === 1);
    expect(shared).toMatchObject({
      probability: expect.closeTo(0.001, 15),
      events: [{ id: 'failure_mode:brakes/CALIPERS' }],
    });
    const own = answer.minimalCutSets.nodes.find(({ names }: { names: string[] }) => names.length === 2);
    expect(own).toMatchObject({
      probability: expect.closeTo(0.009 ** 2, 15),
      events: [{ id: 'failure_mode:brakes/LEFT' }, { id: 'failure_mode:brakes/RIGHT' }],
    });
  });

  it('a group of unequal probabilities is refused', async () => {
    await api.ingest({
      artifacts: [
        {
          id: 'failure_mode:brakes/RIGHT',
          kind: 'FAILURE_MODE',
          version: { label: 'worn', content: { probability: 0.02 } },
        },
      ],
    });
    const [error] = await api.expectErrors('{ faultTree(top: "failure_mode:brakes/BOTH") { topProbability } }');
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ code: 'FTA_GROUP_UNEQUAL' }] });
  });
});

describe('is refused as a whole', () => {
  const refused = (text: string) =>
    withFiles({ 'bad.xml': text }, async (folder) => {
      const { revision } = await api.query('{ revision }');
      const { code, complained } = await runImport(api.url, 'open-psa', join(folder, 'bad.xml'));
      expect([code, (await api.query('{ revision }')).revision]).toEqual([1, revision]);
      return complained.join('\n');
    });

  it('a cycle', async () => {
    const text = (await readFile(FILE, 'utf8')).replace('<basic-event name="B1"/>', '<gate name="LOSS"/>');
    expect(await refused(text)).toContain('FTA_CYCLE');
  });

  it('what is no XML', async () => {
    expect(await refused('<opsa-mef><define')).toContain('FTA_XML');
  });

  it('a folder', async () => {
    const { code, complained } = await runImport(api.url, 'open-psa', 'test/fixtures/open-psa');
    expect([code, complained[0]]).toEqual([1, 'error: test/fixtures/open-psa: give the file, not its folder']);
  });
});
