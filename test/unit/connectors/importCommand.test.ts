/**
 * The command from its arguments to its last line. The service is a graph in memory that plans batches as the real one
 * does; what goes over the wire is written down.
 */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { IngestInput, IngestReceipt } from '../../../graph/ingest/input.ts';
import { importCommand, parseImportArguments } from '../../../src/connectors/importCommand.ts';
import { ingestOver, type SendBatch } from '../../../src/connectors/ingestClient.ts';
import { withFiles } from '../../support/connectors.ts';
import { PlanningGraph } from '../../support/planningGraph.ts';

const DVC = ['dvc', 'test/fixtures/dvc/vision'];
const NEEDS = ['sphinx-needs', 'test/fixtures/sphinx-needs/brake'];

/** A service in memory. */
function service(): { send: SendBatch; batches: IngestInput[]; graph: PlanningGraph } {
  const graph = new PlanningGraph();
  const batches: IngestInput[] = [];
  const send: SendBatch = async (batch) => {
    batches.push(batch);
    const { plan, written } = graph.ingest(batch);
    const receipt: IngestReceipt = {
      revision: graph.index.revision,
      replayed: false,
      ...plan.counts,
      errors: plan.errors,
    };
    return written || plan.errors.length === 0
      ? receipt
      : { ...receipt, created: 0, updated: 0, unchanged: 0, retired: 0 };
  };
  return { send, batches, graph };
}

async function run(texts: readonly string[], send: SendBatch | null = null) {
  const printed: string[] = [];
  const complained: string[] = [];
  const steps: number[] = [];
  const code = await importCommand({
    arguments: texts,
    output: {
      print: (line) => printed.push(line),
      complain: (line) => complained.push(line),
      progress: { start: (total) => steps.push(-total), step: (done) => steps.push(done), stop: () => {} },
    },
    connect: (url) => send ?? ingestOver(url),
  });
  return { code, printed, complained, steps };
}

describe('an import', () => {
  test.each([
    ['dvc', DVC, 44 + 51],
    ['sphinx-needs', NEEDS, 51],
  ])('of %s is written once, and found unchanged the second time', async (_, texts, items) => {
    const { send, batches } = service();
    const first = await run(texts, send);
    expect(first.complained).toEqual([]);
    expect(first.code).toBe(0);
    expect(first.steps).toEqual([-items, items]);
    expect(first.printed.at(-1)).toBe(`created ${items}, updated 0, unchanged 0, retired 0 (1 batch, revision 1)`);
    expect(batches.map(({ mode, lastOfImport, onError }) => [mode, lastOfImport, onError])).toEqual([
      ['REPLACE_SOURCE', true, 'REJECT_BATCH'],
    ]);
    const second = await run(texts, send);
    expect(second.printed.at(-1)).toMatch(new RegExp(`^created 0, updated 0, unchanged ${items}, retired 0 `));
  });

  test('tells what it sent and what it left out', async () => {
    const { printed } = await run(NEEDS, service().send);
    expect(printed).toEqual([
      'sphinx-needs:brake-by-wire: 25 artifacts, 26 links',
      '  artifacts  EVIDENCE 5, REQUIREMENT 4, TEST_CASE 4, COMPONENT 2, CONTROL 2, CLAUSE 1, CODE_UNIT 1, FAILURE_MODE 1, GATE 1, HAZARD 1, PART 1, PERSON 1, ROLE 1',
      '  links      EVIDENCES 5, IMPLEMENTS 5, VERIFIES 5, DEPENDS_ON 2, MITIGATES 2, REFINES 2, ATTRIBUTED_TO 1, COMPLIES_WITH 1, PART_OF 1, REQUIRES 1, RESPONSIBLE_FOR 1',
      '  2 × the far end is not in this file: COMP_VALVE belongs_to FEAT_ELSEWHERE[version==1], testcase__test_hold_smotv partially_verifies GONE_1',
      '  1 × no relation lets a TEST_CASE say links of a COMPONENT: TEST_SLIP links COMP_VALVE',
      '  1 × only the current version of the documentation (2.0) is imported: 1.0',
      '  1 × the link is pinned to another version of its far end: sent as suspect: REQ.SW.1 derived_from FSR_1[version==1]',
      '  1 × the meaning of the link blocks is not known: give it a relation in a mapping file: FSR_1 blocks SG_1',
      '  1 × the meaning of the link release is not known: give it a relation in a mapping file: FSR_1 release REL_1',
      '  1 × the need at one end is not imported: FSR_1 links POSTER',
      '  1 × the need names itself: TEST_SLIP links TEST_SLIP',
      '  1 × the type poster is not known: give it a kind in a mapping file: POSTER',
      'created 51, updated 0, unchanged 0, retired 0 (1 batch, revision 1)',
    ]);
  });

  test('as a dry run sends nothing', async () => {
    const { send, batches } = service();
    const { code, printed } = await run([...DVC, '--dry-run'], send);
    expect(code).toBe(0);
    expect(batches).toEqual([]);
    expect(printed[0]).toBe('dvc:vision: 44 artifacts, 51 links');
    expect(printed.at(-1)).toBe('Dry run: nothing was sent.');
  });

  test('in many batches: artifacts first, one import, only the last retires', async () => {
    // 1,500 requirements in a row, each derived from the one before: 1,499 links.
    const needs = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [
        `R${index}`,
        { id: `R${index}`, type: 'req', title: 't', links: index === 0 ? [] : [`R${index - 1}`] },
      ]),
    );
    const text = JSON.stringify({ project: 'p', current_version: '1', versions: { '1': { needs } } });
    await withFiles({ 'needs.json': text }, async (folder) => {
      const { send, batches } = service();
      const path = join(folder, 'needs.json');
      const { code, steps, printed } = await run(['sphinx-needs', path, '--source', 'needs:big'], send);
      expect(code).toBe(0);
      expect(
        batches.map(({ artifacts, links, lastOfImport }) => [artifacts?.length, links?.length, lastOfImport]),
      ).toEqual([
        [1000, 0, false],
        [500, 1499, true],
      ]);
      expect(new Set(batches.map((batch) => batch.import)).size).toBe(1);
      expect(new Set(batches.map((batch) => batch.source))).toEqual(new Set(['needs:big']));
      expect(steps).toEqual([-2999, 1000, 2999]);
      expect(printed.at(-1)).toBe('created 2999, updated 0, unchanged 0, retired 0 (2 batches, revision 2)');
      // One need less: it and its links are retired, by the last batch alone.
      await writeFile(path, text.replace(/,"R1499":\{[^}]*\}/, ''));
      const again = await run(['sphinx-needs', path, '--source', 'needs:big'], send);
      expect(again.printed.at(-1)).toMatch(/^created 0, updated 0, unchanged 2997, retired 2 /);
    });
  });

  test('with actor, reason and source as given', async () => {
    const { send, batches } = service();
    await run([...DVC, '--actor', 'mira', '--reason', 'nightly', '--source', 'perception'], send);
    expect(batches.map(({ actor, reason, source }) => ({ actor, reason, source }))).toEqual([
      { actor: 'mira', reason: 'nightly', source: 'perception' },
    ]);
    expect(batches[0]?.artifacts?.[0]?.id).toBe('code_unit:perception/prepare.py');
  });

  test('in the name of the user, or of whom the token is of: nobody writes for another', async () => {
    const actors = async (token: string) => {
      vi.stubEnv('SAFETYOPS_TOKEN', token);
      const { send, batches } = service();
      await run(DVC, send);
      vi.unstubAllEnvs();
      return batches.map(({ actor }) => actor);
    };
    expect(await actors('')).toEqual([userInfo().username]);
    expect(await actors('a.b.c')).toEqual([null]);
  });
});

describe('what goes wrong', () => {
  test('items that the service refuses are told with their place in the input', async () => {
    const refuse: SendBatch = async (batch) => ({
      revision: 0,
      replayed: false,
      created: 0,
      updated: 0,
      unchanged: 0,
      retired: 0,
      errors: [
        {
          path: 'artifacts[1].version.label',
          id: batch.artifacts?.[1]?.id ?? '',
          code: 'VERSION_IMMUTABLE',
          message: 'taken',
        },
        { path: 'links[0]', id: null, code: 'DANGLING_END', message: 'gone' },
      ],
    });
    const { code, complained } = await run(NEEDS, refuse);
    expect(code).toBe(1);
    expect(complained).toEqual([
      'error: test/fixtures/sphinx-needs/brake/needs.json (need COMP_VALVE): VERSION_IMMUTABLE version.label: taken',
      'error: test/fixtures/sphinx-needs/brake/needs.json (need COMP_VALVE): DANGLING_END gone',
      'error: the service refused 2 items of the import; its batch was not written and nothing was retired',
    ]);
  });

  test('a service that is not there is one line', async () => {
    // Nothing listens there.
    const { code, complained } = await run([...DVC, '--url', 'http://127.0.0.1:24019/graphql']);
    expect(code).toBe(1);
    expect(complained).toEqual([
      'error: the service at http://127.0.0.1:24019/graphql cannot be reached (ECONNREFUSED); is it running? npm start',
    ]);
  });

  test('a broken input is one line, and nothing is sent', async () => {
    const { send, batches } = service();
    const { code, complained } = await withFiles(
      { 'dvc.yaml': 'stages:\n  s: {cmd: x, deps: [/etc/passwd]}\n' },
      (folder) => run(['dvc', folder], send),
    );
    expect(code).toBe(1);
    expect(complained).toEqual([
      'error: dvc.yaml:2 (stage s): the path /etc/passwd is absolute; only paths within the project are imported',
    ]);
    expect(batches).toEqual([]);
  });

  test('text that would move the cursor of a terminal does not reach it', async () => {
    const { complained } = await withFiles({ 'x.dvc': 'outs:\n- {path: "/\\u001b[31m\\nfoo", md5: aa}\n' }, (folder) =>
      run(['dvc', folder]),
    );
    expect(complained).toHaveLength(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the absence of control characters is the point
    expect(complained[0]).not.toMatch(/[\u0000-\u001f]/);
  });

  test('an input that would retire everything is refused', async () => {
    const { code, complained } = await withFiles({ 'dvc.yaml': 'stages: {}\n' }, (folder) =>
      run(['dvc', folder], service().send),
    );
    expect(code).toBe(1);
    expect(complained[0]).toMatch(/nothing in it can be imported/);
  });

  test('a content that is too large is found before anything is sent', async () => {
    const needs = { R1: { id: 'R1', type: 'req', title: 't', content: 'x'.repeat(300_000) } };
    const text = JSON.stringify({ project: 'p', current_version: '1', versions: { '1': { needs } } });
    const { send, batches } = service();
    const { complained } = await withFiles({ 'needs.json': text }, (folder) => run(['sphinx-needs', folder], send));
    expect(complained[0]).toMatch(/\(need R1\): content: /);
    expect(batches).toEqual([]);
  });

  test('an input that changes while it is sent ends the import', async () => {
    const text = await readFile('test/fixtures/sphinx-needs/brake/needs.json', 'utf8');
    await withFiles({ 'needs.json': text }, async (folder) => {
      const { graph } = service();
      let calls = 0;
      const needs = Array.from({ length: 1200 }, (_, index) => `"R${index}":{"type":"req"}`).join(',');
      await writeFile(join(folder, 'needs.json'), `{"versions":{"1":{"needs":{${needs}}}}}`);
      const send: SendBatch = async (batch) => {
        calls += 1;
        await appendFile(join(folder, 'needs.json'), ' ');
        const { plan } = graph.ingest(batch);
        return { revision: 1, replayed: false, ...plan.counts, errors: [] };
      };
      const { code, complained } = await run(['sphinx-needs', folder], send);
      expect(code).toBe(1);
      expect(calls).toBe(1);
      expect(complained[0]).toMatch(/the input was changed while it was imported; import it again$/);
    });
  });
});

describe('arguments', () => {
  const problem = (...texts: string[]): string => {
    const parsed = parseImportArguments(texts);
    return 'problem' in parsed ? parsed.problem : 'taken';
  };

  test('are taken', () => {
    expect(parseImportArguments(['dvc', 'x', '--max-size', '2M', '--dry-run', '--actor', 'me'])).toEqual({
      format: 'dvc',
      path: 'x',
      source: null,
      dryRun: true,
      maxSize: 2_097_152,
      mapping: null,
      url: 'http://127.0.0.1:4000/graphql',
      actor: 'me',
      reason: null,
      verbose: false,
    });
  });

  test.each([
    [['dvc'], 'a format and a path are needed'],
    [['reqif', 'x'], 'reqif is no format; there are dvc, sphinx-needs, open-psa'],
    [['constructor', 'x'], 'constructor is no format; there are dvc, sphinx-needs, open-psa'],
    [['dvc', 'x', 'y'], 'one path at a time; y is too much'],
    [['dvc', 'x', '--max-size', 'much'], '--max-size takes a number of bytes such as 1000000, 500K, 64M, 2G'],
    [['dvc', 'x', '--max-size', '0'], '--max-size takes a number of bytes such as 1000000, 500K, 64M, 2G'],
    [['dvc', 'x', '--mapping', 'm.yaml'], '--mapping is for sphinx-needs only'],
    [['dvc', 'x', '--url', 'ftp://x'], '--url takes an http address'],
  ])('%j are not', (texts, message) => {
    expect(problem(...texts)).toBe(message);
  });

  test('unknown options are named; help is no error', async () => {
    expect(problem('dvc', 'x', '--nope')).toBe("Unknown option '--nope'");
    expect((await run(['--help'])).code).toBe(0);
    expect((await run([])).complained).toEqual([
      'error: a format and a path are needed',
      'npm run import -- --help shows how',
    ]);
  });
});
