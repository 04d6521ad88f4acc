/**
 * `npm run import` against the service and its database: what is written can be read, asked about, and is written once.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { runImport, withFiles } from '../support/connectors.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

/** Runs that an impact query calls stale, by stage. */
async function staleRuns(subject: string, content: unknown): Promise<string[]> {
  const { impact } = await api.query(
    `query ($input: ImpactInput!) {
       impact(input: $input) { complete items(first: 500, filter: { kinds: [RUN] }) { nodes { artifact { title } effects modality } } }
     }`,
    { input: { changes: [{ subject, to: { content } }] } },
  );
  expect(impact.complete).toBe(true);
  return impact.items.nodes
    .filter(
      (item: { effects: string[]; modality: string }) => item.effects.includes('STALE') && item.modality === 'ACTUAL',
    )
    .map((item: { artifact: { title: string } }) => item.artifact.title)
    .sort();
}

test('broken input writes nothing', async () => {
  const before = await api.query('{ revision }');
  await withFiles({ 'dvc.yaml': 'stages:\n  s: {cmd: x, outs: [../../etc/cron.d/x]}\n' }, async (folder) => {
    const { code, complained } = await runImport(api.url, 'dvc', folder);
    expect(code).toBe(1);
    expect(complained).toHaveLength(1);
  });
  await withFiles({ 'needs.json': '{"versions": {"1": {"needs": {"A": {"type": "req"}, ' }, async (folder) => {
    const { code, complained } = await runImport(api.url, 'sphinx-needs', folder);
    expect(code).toBe(1);
    expect(complained).toHaveLength(1);
  });
  expect(await api.query('{ revision }')).toEqual(before);
});

test('a DVC project is written once, answers what a change makes stale, and follows a new run', async () => {
  await withFiles({}, async (folder) => {
    await cp('test/fixtures/dvc/vision', folder, { recursive: true });
    const command = ['dvc', folder, '--source', 'dvc:vision', '--actor', 'test'] as const;
    const first = await runImport(api.url, ...command);
    expect(first.complained).toEqual([]);
    expect(first.printed.at(-1)).toMatch(/^created 95, updated 0, unchanged 0, retired 0 /);
    expect((await runImport(api.url, ...command)).printed.at(-1)).toMatch(
      /^created 0, updated 0, unchanged 95, retired 0 /,
    );

    expect(await staleRuns('dataset:vision/data/raw', { md5: 'x' })).toEqual([
      'evaluate',
      'prepare',
      'publish',
      'split',
      'sub/dvc.yaml:count',
      'train@large',
      'train@small',
    ]);
    expect(await staleRuns('code_unit:vision/params.yaml:split.seed', { value: 8 })).toEqual([
      'evaluate',
      'publish',
      'split',
      'sub/dvc.yaml:count',
      'train@large',
      'train@small',
    ]);
    // Equal content: no change.
    expect(await staleRuns('code_unit:vision/params.yaml:split.seed', { value: 7 })).toEqual([]);

    const lock = join(folder, 'dvc.lock');
    const text = await readFile(lock, 'utf8');
    await writeFile(lock, text.replace('feedfeedfeedfeedfeedfeedfeedfe0c', 'feedfeedfeedfeedfeedfeedfeedfeff'));
    expect((await runImport(api.url, ...command)).printed.at(-1)).toMatch(
      /^created 11, updated 0, unchanged 84, retired 11 /,
    );
    // And back: the run of before is known again.
    await writeFile(lock, text);
    expect((await runImport(api.url, ...command)).printed.at(-1)).toMatch(
      /^created 11, updated 0, unchanged 84, retired 11 /,
    );
  });
});

test('needs are written once, with verdicts of their pins; a changed need makes its links suspect', async () => {
  const verdicts = async () => {
    const { artifact } = await api.query(
      '{ artifact(id: "requirement:brake/FSR_1") { outgoing { nodes { type verdict to { id } } } incoming(types: [REFINES]) { nodes { verdict from { id } } } } }',
    );
    return [...artifact.outgoing.nodes, ...artifact.incoming.nodes]
      .map(
        (link: { verdict: string; to?: { id: string }; from?: { id: string } }) =>
          `${(link.to ?? link.from)?.id} ${link.verdict}`,
      )
      .sort();
  };
  await withFiles({}, async (folder) => {
    await cp('test/fixtures/sphinx-needs/brake', folder, { recursive: true });
    const command = ['sphinx-needs', folder, '--source', 'brake'] as const;
    expect((await runImport(api.url, ...command)).printed.at(-1)).toMatch(
      /^created 51, updated 0, unchanged 0, retired 0 /,
    );
    expect((await runImport(api.url, ...command)).printed.at(-1)).toMatch(
      /^created 0, updated 0, unchanged 51, retired 0 /,
    );
    expect(await verdicts()).toEqual(['requirement:brake/REQ.SW.1 SUSPECT', 'requirement:brake/SG_1 VALID']);

    // The safety goal gets a new version and text; the pin on version 2 no longer holds.
    const file = join(folder, 'needs.json');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replace('The vehicle shall stop on demand.', 'The vehicle shall stop.')
        .replace('"version": 2', '"version": 3'),
    );
    expect((await runImport(api.url, ...command)).code).toBe(0);
    expect(await verdicts()).toEqual(['requirement:brake/REQ.SW.1 SUSPECT', 'requirement:brake/SG_1 SUSPECT']);
  });
});
