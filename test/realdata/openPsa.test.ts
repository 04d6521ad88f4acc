/**
 * Fault trees of others, and what other tools found in them: four of the Aralia benchmark with the cut sets of SCRAM
 * 0.16.2, set by set, and the two examples of OpenFTA. The exact probabilities come from a diagram in another program.
 * OpenFTA's report on the theatre is, in the data, that on the lift once more; the theatre's two sets are read off its tree.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOpenPsa } from '../../graph/safety/faultTree/readOpenPsa.ts';
import { type Api, startApi } from '../support/api.ts';
import { runImport } from '../support/connectors.ts';
import { analysed, importance, named, quantified } from '../support/faultTrees.ts';

const DATA = '../shared/realdata/scram-openpsa';

async function tree(name: string) {
  const read = readOpenPsa(await readFile(`${DATA}/src/${name}.xml`, 'utf8'));
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  expect(read.warnings).toEqual([]);
  return read.model;
}

/** The products of a report of SCRAM. */
async function productsOf(name: string): Promise<string[]> {
  const report = await readFile(`${DATA}/oracle/${name}.scram-report.xml`, 'utf8');
  const products = [...report.matchAll(/<product [^>]*>(.*?)<\/product>/gs)];
  return named(
    products.map(([, body]) => [...(body as string).matchAll(/name="([^"]+)"/g)].map(([, event]) => event as string)),
  );
}

const ARALIA = [
  { name: 'baobab2', probability: 7.13018259790331e-4, orders: [0, 0, 6, 121, 268, 630, 3780] },
  { name: 'chinese', probability: 1.1705818107586692e-3, orders: [0, 0, 12, 0, 24, 188, 168] },
  { name: 'ftr10', probability: 0.44867711967828866, orders: [0, 57, 243, 5] },
  { name: 'isp9606', probability: 0.054317355360333636, orders: [0, 4, 163, 936, 672, 1] },
] as const;

describe.each(ARALIA)('$name', ({ name, probability, orders }) => {
  test.each([true, false])('has the cut sets of SCRAM (with modules: %s)', async (modules) => {
    const analysis = analysed(await tree(name), 'r1', { modules });
    const products = await productsOf(name);
    expect(products.length).toBe(orders.reduce<number>((sum, count) => sum + count, 0));
    expect(named(analysis.cutSets.stream())).toEqual(products);
    // The orders are those that the report tells beside the sets.
    expect(analysis.cutSets.countsByOrder().map(Number)).toEqual(orders);
  });

  test('has the exact probability, below its two bounds', async () => {
    const quantity = quantified(analysed(await tree(name), 'r1'));
    const exact = quantity.probability as number;
    expect(Math.abs(exact / probability - 1)).toBeLessThan(1e-9);
    expect(quantity.minCutUpperBound?.value).toBeGreaterThan(exact);
    expect(quantity.rareEvent?.value).toBeGreaterThan(quantity.minCutUpperBound?.value as number);
  });
});

describe('OpenFTA', () => {
  test('the lift has the twelve single failures of its report', async () => {
    const report = await readFile(`${DATA}/oracle/lift.OpenFTA_Report.txt`, 'utf8');
    const [, first] = report.match(/Order 1:\n(.*?)\n\nOrder 2:/s) as RegExpMatchArray;
    const singles = [...(first as string).matchAll(/\d+\) {2}(\S+)/g)].map(([, event]) => event as string);
    expect(singles).toHaveLength(12);
    const analysis = analysed(await tree('lift'), 'LiftDoor');
    expect(named(analysis.cutSets.stream())).toEqual([...singles].sort());
    expect(Math.abs((quantified(analysis).probability as number) / 1.1999934000219998e-5 - 1)).toBeLessThan(1e-9);
    // LMD_1_1 is in the tree and in no cut set: it makes no difference.
    const spare = importance(analysis).leaves.find(({ leaf }) => leaf === 'LMD_1_1');
    expect([spare?.birnbaum, spare?.fussellVesely]).toEqual([0, 0]);
  });

  test('the theatre loses mains and what replaces them', async () => {
    const analysis = analysed(await tree('theatre'), 'Theatre');
    expect(named(analysis.cutSets.stream())).toEqual(['Gen_Fail Mains_Fail', 'Mains_Fail Relay_Fail']);
    expect(quantified(analysis).probability).toBeCloseTo(0.00207, 15);
  });
});

test('a tree with one gate turned has other sets', async () => {
  const model = await tree('theatre');
  const turned = {
    ...model,
    trees: model.trees.map((one) => ({
      ...one,
      gates: one.gates.map((gate) =>
        gate.id === 'Theatre'
          ? { ...gate, formula: { type: 'OR' as const, inputs: ['Mains_Fail', 'Generator'] } }
          : gate,
      ),
    })),
  };
  expect(named(analysed(turned, 'Theatre').cutSets.stream())).toEqual(['Gen_Fail', 'Mains_Fail', 'Relay_Fail']);
});

describe('imported, and asked for over HTTP', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());

  const PAGE = `query ($top: ID!, $after: String) { faultTree(top: $top) { topProbability complete cutSetCount
    minimalCutSets(first: 1000, after: $after) { pageInfo { hasNextPage endCursor } nodes { names } } } }`;

  test.each(ARALIA)('$name has the cut sets of SCRAM', async ({ name, probability }) => {
    const { code, complained } = await runImport(api.url, 'open-psa', `${DATA}/src/${name}.xml`);
    expect([code, complained]).toEqual([0, []]);
    const found: string[][] = [];
    for (let after: string | null = null; ; ) {
      const { faultTree } = await api.query(PAGE, { top: `failure_mode:${name}/r1`, after });
      const { nodes, pageInfo } = faultTree.minimalCutSets;
      for (const { names } of nodes) found.push(names.map((id: string) => id.slice(`failure_mode:${name}/`.length)));
      if (pageInfo.hasNextPage) {
        after = pageInfo.endCursor;
        continue;
      }
      expect(faultTree).toMatchObject({ complete: true, cutSetCount: found.length });
      expect(Math.abs(faultTree.topProbability / probability - 1)).toBeLessThan(1e-9);
      break;
    }
    expect(named(found)).toEqual(await productsOf(name));
  });
});
