// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the templates of DVC
/**
 * A small project that has every construct of DVC once (test/fixtures/dvc/vision):
 *
 *   raw ─▶ prepare ─▶ prepared/ ─▶ train@small, train@large ─▶ models/*.pt        foreach, templates, nested folder
 *            index.csv of prepared ─▶ split ─▶ train.csv ─▶ train@…, count         frozen, wdir, lock of schema 1.0
 *                                        └▶ test.csv, small.pt ─▶ evaluate ─▶ metrics, plots ─▶ publish (never run)
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDvc } from '../../../../src/connectors/dvc/dvcConnector.ts';
import { countsOf, type ReadAll, readAll, refusalOf, shortTexts, withFiles } from '../../../support/connectors.ts';
import { MemoryGraph } from '../../../support/memoryGraph.ts';

const FIXTURE = 'test/fixtures/dvc/vision';

const read = async (path: string, source: string | null = null): Promise<ReadAll> =>
  readAll(await readDvc({ path, source, maxSize: 1_000_000, mapping: null }));

describe('the project in the words of the graph', () => {
  let all: ReadAll;
  beforeAll(async () => {
    all = await read(FIXTURE);
  });

  test('files are what they are used as', () => {
    const texts = shortTexts(all).artifacts;
    expect(texts.filter((text) => !/^(RUN|CODE_UNIT\/(CONFIG|PIPELINE))/.test(text)).sort()).toEqual([
      'CODE_UNIT/FILE legacy.py',
      'CODE_UNIT/FILE prepare.py',
      'CODE_UNIT/FILE publish.py',
      'CODE_UNIT/FILE split.py',
      'CODE_UNIT/FILE train.py',
      'DATASET data/catalogue.csv',
      'DATASET data/count.txt',
      'DATASET data/prepared',
      'DATASET data/prepared/index.csv',
      'DATASET evaluation',
      'DATASET legacy.csv',
      'DATASET s3://shop/catalogue.csv',
      'DATASET/RAW data/raw',
      'DATASET/SOURCE https://git.example.com/catalogues.git#data/catalogue.csv',
      'DATASET/TEST data/test.csv',
      'DATASET/TRAIN data/train.csv',
      'ENVIRONMENT/LIBRARY requirements.txt',
      'EVIDENCE evaluation/summary.json',
      'EVIDENCE reports/curve.csv',
      'EVIDENCE reports/metrics.json',
      // Declared under `artifacts` of dvc.yaml, made by no stage.
      'MODEL models/detector.bin',
      'MODEL models/large.pt',
      'MODEL models/small.pt',
    ]);
  });

  test('stages are runs, parameters are configuration by key', () => {
    const texts = shortTexts(all).artifacts;
    expect(texts.filter((text) => text.startsWith('RUN'))).toEqual([
      'RUN prepare',
      'RUN split',
      'RUN/TRAIN train@small',
      'RUN/TRAIN train@large',
      'RUN/EVALUATE evaluate',
      'RUN publish',
      'RUN sub/dvc.yaml:count',
      'RUN legacy.dvc',
    ]);
    expect(texts.filter((text) => text.startsWith('CODE_UNIT/CONFIG')).sort()).toEqual([
      'CODE_UNIT/CONFIG limits.yaml:recall',
      'CODE_UNIT/CONFIG params.yaml:image',
      'CODE_UNIT/CONFIG params.yaml:publish',
      'CODE_UNIT/CONFIG params.yaml:split.seed',
      'CODE_UNIT/CONFIG params.yaml:train.rate',
    ]);
  });

  test('ids, labels and contents', () => {
    expect(all.source).toBe('dvc:vision');
    expect(all.artifacts.find(({ title }) => title === 'data/prepared')).toEqual({
      id: 'dataset:vision/data/prepared',
      kind: 'DATASET',
      title: 'data/prepared',
      version: {
        label: 'feedfeedfeedfeedfeedfeedfeedfe04.dir',
        content: { md5: 'feedfeedfeedfeedfeedfeedfeedfe04.dir' },
        metadata: { size: 40, files: 3 },
        digest: 'md5:feedfeedfeedfeedfeedfeedfeedfe04.dir',
      },
    });
    // DVC's '@' is not allowed in ids: it divides them from versions.
    expect(
      all.artifacts.filter(({ kind }) => kind === 'RUN').map(({ id }) => id.replace(/[0-9a-f]{16}$/, '#')),
    ).toEqual([
      'run:vision/prepare/#',
      'run:vision/split/#',
      'run:vision/train%40small/#',
      'run:vision/train%40large/#',
      'run:vision/evaluate/#',
      'run:vision/publish/declared-#',
      'run:vision/sub/dvc.yaml:count/#',
      'run:vision/legacy.dvc/#',
    ]);
    expect(all.artifacts.find(({ title }) => title === 'params.yaml:image')?.version?.content).toEqual({
      value: { size: 320, mode: 'rgb' },
    });
  });

  test('metrics are evidence about the model that was used, with their numbers', () => {
    const metrics = all.artifacts.find(({ title }) => title === 'reports/metrics.json');
    expect(metrics?.version?.content).toMatchObject({
      results: [
        { metric: 'by.night', value: 0.91 },
        { metric: 'recall', value: 0.95 },
      ],
    });
    expect(shortTexts(all).links.filter((text) => text.includes(' EVALUATES '))).toEqual([
      'reports/curve.csv EVALUATES models/small.pt',
      'reports/metrics.json EVALUATES models/small.pt',
      'evaluation/summary.json EVALUATES models/small.pt',
    ]);
  });

  test('what every run used and generated', () => {
    // Without the definitions: they have a test of their own.
    const texts = shortTexts(all).links.filter((text) => !/ USED (sub\/)?dvc\.yaml:| USED legacy\.dvc:/.test(text));
    const of = (stage: string): string[] =>
      texts
        .filter((text) => text.startsWith(`${stage} `))
        .map((text) => text.slice(stage.length + 1))
        .sort();
    expect(of('prepare')).toEqual([
      'GENERATED data/prepared',
      'GENERATED data/prepared/index.csv DECLARED',
      'USED data/raw',
      'USED params.yaml:image',
      'USED prepare.py',
      'USED requirements.txt',
    ]);
    expect(of('split')).toEqual([
      'GENERATED data/test.csv',
      'GENERATED data/train.csv',
      'USED data/prepared DECLARED',
      'USED data/prepared/index.csv',
      'USED params.yaml:split.seed',
      'USED split.py',
    ]);
    expect(of('train@small')).toEqual([
      'GENERATED models/small.pt',
      'USED data/prepared',
      'USED data/prepared/index.csv DECLARED',
      'USED data/train.csv',
      'USED params.yaml:train.rate',
      'USED train.py',
    ]);
    expect(of('evaluate')).toEqual([
      'GENERATED evaluation',
      'GENERATED evaluation/summary.json DECLARED',
      'GENERATED reports/curve.csv',
      'GENERATED reports/metrics.json',
      'USED data/test.csv',
      'USED limits.yaml:recall',
      'USED models/small.pt',
    ]);
    // Never run: as written, with the versions of now.
    expect(of('publish')).toEqual([
      'USED params.yaml:publish DECLARED',
      'USED publish.py DECLARED',
      'USED reports/metrics.json DECLARED',
      'USED s3://shop/catalogue.csv DECLARED',
    ]);
    expect(of('sub/dvc.yaml:count')).toEqual(['GENERATED data/count.txt', 'USED data/train.csv']);
    expect(of('legacy.dvc')).toEqual(['GENERATED legacy.csv', 'USED legacy.py']);
    expect(of('data/catalogue.csv')).toEqual([
      'DERIVED_FROM https://git.example.com/catalogues.git#data/catalogue.csv DIRECT',
    ]);
  });

  test('commands as they were run: the templates agree with the lock', () => {
    // A template that was filled in otherwise would give a second definition, and a finding that the stage changed.
    const definitions = all.artifacts.filter(({ subkind }) => subkind === 'PIPELINE');
    expect(definitions.map(({ title }) => title)).toEqual([
      'dvc.yaml:prepare',
      'dvc.yaml:split',
      'dvc.yaml:train@small',
      'dvc.yaml:train@large',
      'dvc.yaml:evaluate',
      'dvc.yaml:publish',
      'sub/dvc.yaml:count',
      'legacy.dvc:legacy',
    ]);
    expect(definitions[3]?.version?.content).toMatchObject({
      command: 'python train.py --depth 9 --rate 1.0 --out models/large.pt',
    });
  });

  test('what is left out is said', () => {
    expect(all.findings.map(({ reason, example }) => `${example}: ${reason}`).sort()).toEqual([
      'publish: the stage was never run, or its run is not in dvc.lock: recorded as declared',
      'retired_stage: the stage is in dvc.lock but no longer in dvc.yaml: left out, as dvc does',
    ]);
  });
});

describe('a change', () => {
  /** Runs that are ACTUAL stale, by stage, when a file or parameter gets another content. */
  async function staleStages(all: ReadAll, title: string, content: Record<string, unknown>): Promise<string[]> {
    const graph = new MemoryGraph();
    graph.ingest({ source: all.source, artifacts: all.artifacts, links: all.links });
    const subject = all.artifacts.find((artifact) => artifact.title === title)?.id;
    if (subject === undefined) throw new Error(`no artifact ${title}`);
    const { items } = await graph.impact({
      changes: [{ subject, to: { label: null, digest: null, content: content as never } }],
    });
    const titles = new Map(all.artifacts.map((artifact) => [artifact.id, artifact.title ?? '']));
    return items
      .filter((item) => item.states.some(({ effect, modality }) => effect === 'STALE' && modality === 'ACTUAL'))
      .map((item) => graph.view.id(item.artifact))
      .filter((id) => id.startsWith('run:'))
      .map((id) => titles.get(id) ?? id)
      .sort();
  }

  test.each([
    ['data/raw', ['evaluate', 'prepare', 'publish', 'split', 'sub/dvc.yaml:count', 'train@large', 'train@small']],
    // A file within an output folder, and the folder around it.
    ['data/prepared/index.csv', ['evaluate', 'publish', 'split', 'sub/dvc.yaml:count', 'train@large', 'train@small']],
    ['data/prepared', ['evaluate', 'publish', 'split', 'sub/dvc.yaml:count', 'train@large', 'train@small']],
    ['models/large.pt', []],
    ['models/small.pt', ['evaluate', 'publish']],
    ['legacy.py', ['legacy.dvc']],
  ])('of %s makes %j stale', async (title, stages) => {
    expect(await staleStages(await read(FIXTURE), title, { md5: 'another' })).toEqual(stages);
  });

  test('of a parameter reaches the stages that read it, and what comes after', async () => {
    const all = await read(FIXTURE);
    expect(await staleStages(all, 'params.yaml:train.rate', { value: 2 })).toEqual([
      'evaluate',
      'publish',
      'train@large',
      'train@small',
    ]);
    expect(await staleStages(all, 'limits.yaml:recall', { value: 0.5 })).toEqual(['evaluate', 'publish']);
  });

  test('of part of a value reaches who reads the whole; of another part not who reads the one', async () => {
    // one reads `net`, two reads `net.depth`.
    const files = {
      'dvc.yaml': 'stages:\n  one: {cmd: a, params: [net]}\n  two: {cmd: b, params: [net.depth]}\n',
      'params.yaml': 'net: {depth: 3, width: 5}\n',
      'dvc.lock':
        "schema: '2.0'\nstages:\n  one: {cmd: a, params: {params.yaml: {net: {depth: 3, width: 5}}}}\n  two: {cmd: b, params: {params.yaml: {net.depth: 3}}}\n",
    };
    const all = await withFiles(files, (folder) => read(folder));
    expect(await staleStages(all, 'params.yaml:net.depth', { value: 4 })).toEqual(['one', 'two']);
    expect(await staleStages(all, 'params.yaml:net', { value: { depth: 3, width: 9 } })).toEqual(['one']);
  });

  test('of a parameter that differs from the run reaches the run that is due, once more', async () => {
    const files = {
      'dvc.yaml': 'stages:\n  one: {cmd: a, params: [x], outs: [o.csv]}\n  two: {cmd: b, deps: [o.csv]}\n',
      'params.yaml': 'x: 2\n',
      'dvc.lock':
        "schema: '2.0'\nstages:\n  one: {cmd: a, params: {params.yaml: {x: 1}}, outs: [{path: o.csv, md5: aa}]}\n  two: {cmd: b, deps: [{path: o.csv, md5: aa}]}\n",
    };
    const all = await withFiles(files, (folder) => read(folder));
    expect(await staleStages(all, 'params.yaml:x', { value: 3 })).toEqual(['one', 'two']);
    expect(all.findings.map(({ example }) => example)).toEqual(['one']);
    const runs = all.artifacts.filter(({ kind }) => kind === 'RUN');
    const executed = runs.map(({ title, version }) => [
      title,
      (version?.content as { executed: boolean } | null)?.executed,
    ]);
    expect(executed).toEqual([
      ['one', true],
      ['one', false],
      ['two', true],
    ]);
  });
});

describe('imported again', () => {
  /** created/updated/unchanged/retired of a second import of a project after an edit. */
  async function again(edit: (text: string) => string): Promise<string> {
    return withFiles({}, async (folder) => {
      await cp(FIXTURE, folder, { recursive: true });
      const first = await read(folder, 'dvc:vision');
      const lock = join(folder, 'dvc.lock');
      await writeFile(lock, edit(await readFile(lock, 'utf8')));
      const second = await read(folder, 'dvc:vision');
      const { PlanningGraph } = await import('../../../support/planningGraph.ts');
      const graph = new PlanningGraph();
      const batch = (all: ReadAll) => ({
        source: all.source,
        mode: 'REPLACE_SOURCE' as const,
        artifacts: all.artifacts,
        links: all.links,
      });
      expect(graph.ingest(batch(first)).errors).toEqual([]);
      const outcome = graph.ingest(batch(second));
      expect(outcome.errors).toEqual([]);
      return outcome.counts;
    });
  }

  test('unchanged, everything is', async () => {
    const { artifacts, links } = await read(FIXTURE);
    expect(await again((text) => text)).toBe(`0/0/${artifacts.length + links.length}/0`);
  });

  test('a new run is another record, and the old one is retired', async () => {
    // evaluate ran again and wrote another curve: its RUN and the EVIDENCE are new, the old ones retired.
    const counts = await again((text) =>
      text.replace('feedfeedfeedfeedfeedfeedfeedfe0c', 'feedfeedfeedfeedfeedfeedfeedfeff'),
    );
    // RUN and curve; links: the definition, 3 uses and 4 outputs of evaluate, curve EVALUATES.
    const fresh = 2 + 1 + 3 + 4 + 1;
    const { artifacts, links } = await read(FIXTURE);
    expect(counts).toBe(`${fresh}/0/${artifacts.length + links.length - fresh}/${fresh}`);
  });
});

describe('forms of the files', () => {
  test('only a lock: the stages are taken from it', async () => {
    const lock = 'train:\n  cmd: python t.py\n  deps:\n  - {path: t.py, md5: aa}\n  outs:\n  - {path: m.pt, md5: bb}\n';
    const all = await withFiles({ 'dvc.lock': lock }, (folder) => read(folder, 'dvc:x'));
    expect(shortTexts(all).links.sort()).toEqual([
      'train GENERATED m.pt',
      'train USED dvc.yaml:train',
      'train USED t.py',
    ]);
    expect(all.findings.map(({ reason }) => reason)).toEqual([
      'there is no dvc.yaml beside the dvc.lock: the stage is taken from the lock',
    ]);
  });

  test('a template that cannot be filled in is taken from the lock', async () => {
    const files = {
      'dvc.yaml': 'stages:\n  t:\n    foreach: ${unknown}\n    do: {cmd: "x ${item}"}\n',
      'dvc.lock': "schema: '2.0'\nstages:\n  t@a: {cmd: x a}\n  t@b: {cmd: x b}\n  other: {cmd: y}\n",
    };
    const all = await withFiles(files, (folder) => read(folder, 'dvc:x'));
    expect(all.artifacts.filter(({ kind }) => kind === 'RUN').map(({ title }) => title)).toEqual(['t@a', 't@b']);
    expect(countsOf(all.findings.map(({ reason }) => reason))).toEqual({
      'a template cannot be filled in: what dvc.lock says is taken instead': 1,
      'the stage is in dvc.lock but no longer in dvc.yaml: left out, as dvc does': 1,
    });
  });

  test('hashes that are not md5 keep their name; two stages with different versions of one file keep both', async () => {
    const lock = [
      "schema: '2.0'",
      'stages:',
      '  a: {cmd: a, deps: [{path: "s3://b/x", etag: e1}, {path: in.csv, md5: aa}]}',
      '  b: {cmd: b, deps: [{path: in.csv, md5: bb}]}',
    ].join('\n');
    const all = await withFiles({ 'dvc.lock': lock }, (folder) => read(folder, 'dvc:x'));
    expect(
      all.artifacts
        .filter(({ kind }) => kind === 'DATASET')
        .map(({ id, version }) => [id, version?.label, version?.digest]),
    ).toEqual([
      ['dataset:x/s3://b/x', 'etag-e1', 'etag:e1'],
      ['dataset:x/in.csv', 'aa', 'md5:aa'],
      ['dataset:x/in.csv', 'bb', 'md5:bb'],
    ]);
    expect(shortTexts(all).links.filter((text) => text.includes('in.csv'))).toEqual([
      'a USED in.csv',
      // b ran later: a is due again with what b used.
      'a USED in.csv DECLARED',
      'b USED in.csv',
    ]);
  });

  test('files of DVC itself and of other tools are not looked at', async () => {
    const files = {
      'data.csv.dvc': 'outs:\n- {md5: aa, path: data.csv}\n',
      '.dvc/tmp/broken.dvc': '[',
      'node_modules/x/dvc.yaml': '[',
    };
    const all = await withFiles(files, (folder) => read(folder, 'dvc:x'));
    expect(all.artifacts.map(({ id }) => id)).toEqual(['dataset:x/data.csv']);
  });
});

describe('broken and hostile projects', () => {
  const refused = (files: Record<string, string | Uint8Array>, maxSize = 1_000_000): Promise<string> =>
    withFiles(files, async (folder) =>
      (await refusalOf(() => readDvc({ path: folder, source: null, maxSize, mapping: null }))).replace(
        folder,
        'FOLDER',
      ),
    );
  const dep = (path: string): Record<string, string> => ({
    'dvc.yaml': `stages:\n  s:\n    cmd: x\n    deps:\n    - ${path}\n`,
  });

  test.each([
    ['../../etc/passwd', 'leaves the imported folder; import the folder that holds the whole project'],
    ['data/../../x', 'leaves the imported folder; import the folder that holds the whole project'],
    ['/etc/passwd', 'is absolute; only paths within the project are imported'],
    ['C:\\data', 'is absolute; only paths within the project are imported'],
  ])('a path %s', async (path, message) => {
    expect(await refused(dep(path))).toBe(`dvc.yaml:2 (stage s): the path ${path} ${message}`);
  });

  test('such a path in a lock, a .dvc file, a wdir, a parameter file', async () => {
    const lock = "schema: '2.0'\nstages:\n  s:\n    cmd: x\n    outs:\n    - {path: ../../y, md5: aa}\n";
    expect(await refused({ 'dvc.lock': lock })).toMatch(/^dvc\.lock:3 \(stage s\): the path \.\.\/\.\.\/y leaves/);
    expect(await refused({ 'a/b.dvc': 'outs:\n- {path: ../../y, md5: aa}\n' })).toMatch(
      /^a\/b\.dvc:2: the path .* leaves/,
    );
    expect(await refused({ 'dvc.yaml': 'stages:\n  s: {cmd: x, wdir: /tmp}\n' })).toMatch(
      /^dvc\.yaml:2 .* is absolute/,
    );
    expect(await refused({ 'dvc.yaml': 'stages:\n  s: {cmd: x, params: [{/etc/passwd: [a]}]}\n' })).toMatch(
      /^dvc\.yaml:2 .* is absolute/,
    );
    expect(await refused({ 'dvc.yaml': 'vars: [../../etc/params.yaml]\nstages: {s: {cmd: x}}\n' })).toMatch(
      /^dvc\.yaml \(vars\): the path .* leaves/,
    );
  });

  test('files that are broken', async () => {
    expect(await refused({ 'dvc.yaml': 'stages:\n  s:\n    cmd: [x\n' })).toMatch(/^dvc\.yaml:\d: not valid YAML: /);
    expect(await refused({ 'dvc.yaml': 'stages:\n  s: {cmd: 5}\n' })).toMatch(
      /^dvc\.yaml:2 \(cmd\): not as the format has it: /,
    );
    expect(await refused({ 'dvc.yaml': 'stages: [a]\n' })).toMatch(
      /^dvc\.yaml:1 \(stages\): not as the format has it: /,
    );
    expect(
      await refused({ 'dvc.lock': "schema: '2.0'\nstages:\n  s:\n    cmd: x\n    deps:\n    - {md5: aa}\n" }),
    ).toMatch(/^dvc\.lock:6 \(stages\.s\.deps\.0\.path\): not as the format has it: /);
    expect(await refused({ 'x.dvc': 'outs: {a: 1}\n' })).toMatch(/^x\.dvc:1 \(outs\): not as the format has it: /);
    expect(await refused({ 'x.dvc': new Uint8Array([0xff, 0xfe, 0x00]) })).toBe('x.dvc: the file is not UTF-8 text');
    expect(await refused({ 'dvc.yaml': 'stages:\n  s: {cmd: x}\n  s: {cmd: y}\n' })).toBe(
      'dvc.yaml:3: not valid YAML: Map keys must be unique',
    );
    expect(await refused({ 'dvc.lock': '__proto__: {cmd: x}\n' })).toBe(
      'dvc.lock:1: the key __proto__ is not accepted',
    );
  });

  test('more bytes than allowed; a folder without anything of DVC; no such folder', async () => {
    expect(await refused(dep('a.csv'), 10)).toBe(
      'dvc.yaml: the input is larger than 10 bytes; raise --max-size if that is meant',
    );
    expect(await refused({ 'readme.txt': '' })).toBe(
      'FOLDER: there is no dvc.yaml, dvc.lock or .dvc file in this folder or below it',
    );
    expect(await refusalOf(() => readDvc({ path: '/nowhere', source: null, maxSize: 1, mapping: null }))).toBe(
      '/nowhere: there is no such file or folder',
    );
  });

  test('names that objects have anyway are names', async () => {
    const all = await withFiles(
      {
        'dvc.yaml': 'stages:\n  constructor: {cmd: x, deps: [toString], params: [constructor, hasOwnProperty.x]}\n',
        'params.yaml': 'a: 1\n',
      },
      (folder) => read(folder, 'dvc:x'),
    );
    expect(all.artifacts.map(({ id }) => id)).toContain('code_unit:x/params.yaml:constructor');
    expect(all.artifacts.find(({ id }) => id === 'code_unit:x/params.yaml:constructor')?.version).toBeUndefined();
  });
});
