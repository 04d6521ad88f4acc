/**
 * A county's property valuation in production (8 stages, 1,215 lines of lock), and what DVC 3.67.1 itself says about
 * every one of its inputs: which stages `dvc status` calls changed when it changes, and which stages come after each
 * stage (`dvc repro --downstream`). DVC looks one step ahead only, so its transitive answer is put together from the two.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDvc } from '../../src/connectors/dvc/dvcConnector.ts';
import { type Api, startApi } from '../support/api.ts';
import { countsOf, type ReadAll, readAll, runImport } from '../support/connectors.ts';

const PIPELINES = '../shared/realdata/dvc-pipelines';
const VALUATION = `${PIPELINES}/model-res-avm`;

interface Oracle {
  readonly stages: Readonly<Record<string, { readonly outs: readonly string[] }>>;
  readonly cases: readonly {
    readonly kind: 'output' | 'dep' | 'param';
    readonly changed: string;
    readonly direct: readonly string[];
  }[];
  readonly downstream_by_dvc_repro: Readonly<Record<string, readonly string[]>>;
}

const read = async (path: string): Promise<ReadAll> =>
  readAll(await readDvc({ path, source: 'dvc:real', maxSize: 10_000_000, mapping: null }));

describe('counts', () => {
  test('model-res-avm', async () => {
    // Counted in dvc.lock with Python: 43 files by path, 24 parameters by file and key, 8 stages; 51 deps, 35 parameters
    // read, 35 outs. params.yaml's `export` of today is not what the run had: one parameter has two versions, and the run
    // that is due is there beside the one that was (USED: its definition, 1 file, 5 parameters).
    const all = await read(`${VALUATION}/src`);
    expect(countsOf(all.artifacts.map(({ kind, subkind }) => [kind, subkind].filter(Boolean).join('/')))).toEqual({
      'CODE_UNIT/FILE': 8,
      'CODE_UNIT/CONFIG': 24 + 1,
      'CODE_UNIT/PIPELINE': 8,
      DATASET: 32,
      'DATASET/TRAIN': 1,
      MODEL: 2,
      RUN: 6 + 1,
      'RUN/TRAIN': 1,
      'RUN/EVALUATE': 1,
    });
    // USED of what was run: 51 deps, 8 definitions, and 55 parameters: 35 read by name, 20 as part of a larger one.
    expect(countsOf(all.links.map(({ type, assurance }) => `${type} ${assurance}`))).toEqual({
      'GENERATED TOOL_DERIVED': 35,
      'USED TOOL_DERIVED': 51 + 8 + 55,
      'USED DECLARED': 1 + 1 + 5,
    });
    expect(all.findings.map(({ example }) => example)).toEqual(['export']);
  });

  test('dvc-bench: ten data sets, and a stage that was never run', async () => {
    // Ten .dvc files; dvc.yaml has one stage with two deps and one plot, and there is no lock.
    const all = await read(`${PIPELINES}/dvc-bench/src`);
    expect(countsOf(all.artifacts.map(({ kind }) => kind))).toEqual({ DATASET: 11, CODE_UNIT: 2, RUN: 1, EVIDENCE: 1 });
    const tracked = all.artifacts.filter(({ version }) => version?.digest?.endsWith('.dir'));
    expect(tracked).toHaveLength(10);
    // cats_dogs and large are the same data.
    expect(new Set(tracked.map(({ version }) => version?.digest)).size).toBe(9);
    expect(all.links.map(({ type, assurance }) => `${type} ${assurance}`).sort()).toEqual([
      'GENERATED DECLARED',
      'USED DECLARED',
      'USED DECLARED',
      'USED DECLARED',
    ]);
  });
});

describe("DVC's own answers", () => {
  let api: Api;
  let oracle: Oracle;
  const idByTitle = new Map<string, string>();
  beforeAll(async () => {
    api = await startApi();
    oracle = JSON.parse(await readFile(`${VALUATION}/oracle/dvc.json`, 'utf8')) as Oracle;
    const command = ['dvc', `${VALUATION}/src`, '--source', 'dvc:real'] as const;
    const first = await runImport(api.url, ...command);
    expect(first.complained).toEqual([]);
    // The parameter with two versions is one artifact, created with the one and updated with the other.
    expect(first.printed.at(-1)).toMatch(/^created 240, updated 1, unchanged 0, retired 0 /);
    const second = await runImport(api.url, ...command);
    expect(second.printed.at(-1)).toMatch(/^created 0, updated 0, unchanged 241, retired 0 /);
    for (const { id, title } of (await read(`${VALUATION}/src`)).artifacts) idByTitle.set(title ?? '', id);
  });
  afterAll(async () => {
    await api.close();
  });

  test('for each of the 64 inputs: which stages are changed, and which have to run again after them', async () => {
    expect(oracle.cases).toHaveLength(64);
    const ours: Record<string, { direct: string[]; transitive: string[] }> = {};
    const theirs: typeof ours = {};
    for (const { changed, kind, direct } of oracle.cases) {
      const subject = idByTitle.get(changed);
      const content = kind === 'param' ? { value: 'another' } : { md5: 'another' };
      const { impact } = await api.query(
        `query ($input: ImpactInput!) {
           impact(input: $input) { complete items(first: 500, filter: { kinds: [RUN], effects: [STALE] }) { nodes { distance modality artifact { title } } } }
         }`,
        { input: { changes: [{ subject, to: { content } }] } },
      );
      expect(impact.complete).toBe(true);
      const runs: { distance: number; modality: string; artifact: { title: string } }[] = impact.items.nodes;
      expect(runs.every(({ modality }) => modality === 'ACTUAL')).toBe(true);
      const stages = (wanted: typeof runs): string[] =>
        [...new Set(wanted.map(({ artifact }) => artifact.title))].sort();
      ours[changed] = { direct: stages(runs.filter(({ distance }) => distance === 1)), transitive: stages(runs) };
      // DVC also calls the stage changed whose output was tampered with; a change says nothing about what made it.
      const users = direct.filter((stage) => !oracle.stages[stage]?.outs.includes(changed));
      theirs[changed] = {
        direct: [...users].sort(),
        transitive: [...new Set(users.flatMap((stage) => oracle.downstream_by_dvc_repro[stage] ?? []))].sort(),
      };
    }
    expect(ours).toEqual(theirs);
    // The comparison compares something: DVC's answers are not all alike.
    expect(theirs['input/training_data.parquet']).toEqual({
      direct: ['assess', 'interpret', 'train'],
      transitive: ['assess', 'evaluate', 'finalize', 'interpret', 'train', 'upload'],
    });
    expect(theirs['params.yaml:export']).toEqual({ direct: ['export'], transitive: ['export'] });
  });
});
