/**
 * A small safety case in needs (test/fixtures/sphinx-needs/brake), with a results file of tests beside it:
 *
 *   HAZ_1 ◀ SG_1 ◀ FSR_1 (part wet) ◀ REQ.SW.1 ◀ COMP_VALVE          defaults removed; pins [version==…]; ids with dots
 *                                        ▲ test_stop[wet], test_hold   only in back lists, testlink and the results
 *                                        ▲ TEST_SLIP (failed)          a need
 */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../../../graph/model/delta.ts';
import { readSphinxNeeds } from '../../../../src/connectors/sphinxNeeds/sphinxNeedsConnector.ts';
import { type ReadAll, readAll, refusalOf, shortTexts, withFiles } from '../../../support/connectors.ts';
import { PlanningGraph } from '../../../support/planningGraph.ts';

const FIXTURE = 'test/fixtures/sphinx-needs/brake';

const read = async (path: string, mapping: string | null = null): Promise<ReadAll> =>
  readAll(await readSphinxNeeds({ path, source: null, maxSize: 1_000_000, mapping }));

/** A needs.json with these needs; each gets id and title from its key. */
function needsJson(needs: Record<string, Record<string, Json>>, more: Record<string, Json> = {}): string {
  const full = Object.fromEntries(
    Object.entries(needs).map(([id, need]) => [id, { id, title: `Title of ${id}`, ...need }]),
  );
  return JSON.stringify({ current_version: '1', project: 'p', versions: { '1': { needs: full, ...more } } });
}

const readText = (text: string, mapping?: string): Promise<ReadAll> =>
  withFiles({ 'needs.json': text, ...(mapping === undefined ? {} : { 'mapping.yaml': mapping }) }, (folder) =>
    read(`${folder}/needs.json`, mapping === undefined ? null : `${folder}/mapping.yaml`),
  );

describe('the safety case in the words of the graph', () => {
  let all: ReadAll;
  beforeAll(async () => {
    all = await read(FIXTURE);
  });

  test('needs, parts, tests and results', () => {
    expect(all.source).toBe('sphinx-needs:brake-by-wire');
    expect(shortTexts(all).artifacts.sort()).toEqual([
      'CLAUSE Safety management',
      'CODE_UNIT valve.c',
      'COMPONENT Valve driver',
      'COMPONENT/INTERFACE CAN',
      'CONTROL/GOVERNANCE_MEASURE Safety plan',
      'CONTROL/PROCESS_STEP Plan safety',
      'EVIDENCE/REPORT The plan',
      'EVIDENCE/TEST_RESULT Slip test: failed',
      'EVIDENCE/TEST_RESULT test_alone: failed',
      'EVIDENCE/TEST_RESULT test_hold: skipped',
      'EVIDENCE/TEST_RESULT test_stop[wet]: passed',
      'FAILURE_MODE/FAILURE_MODE Message lost',
      'GATE/RELEASE 1.0',
      'HAZARD Vehicle does not stop',
      'PART/REQ_CLAUSE also on wet roads',
      'PERSON Mira',
      'REQUIREMENT Actuate',
      'REQUIREMENT Maintained tyres',
      'REQUIREMENT/FSR Brake within 100 ms',
      'REQUIREMENT/SAFETY_GOAL Stop on demand',
      'ROLE Safety manager',
      'TEST_CASE Slip test',
      'TEST_CASE test_alone',
      'TEST_CASE test_hold',
      'TEST_CASE test_stop[wet]',
    ]);
  });

  test('links, each once and in the direction of its meaning', () => {
    expect(shortTexts(all).links.sort()).toEqual([
      'Actuate REFINES Brake within 100 ms',
      'Brake within 100 ms REFINES Stop on demand',
      'Maintained tyres MITIGATES Message lost',
      'Message lost DEPENDS_ON Valve driver',
      'Safety manager RESPONSIBLE_FOR Plan safety R',
      'Safety plan COMPLIES_WITH Safety management',
      'Safety plan REQUIRES Plan safety',
      'Slip test ATTRIBUTED_TO Mira',
      'Slip test VERIFIES Actuate',
      'Slip test VERIFIES Brake within 100 ms',
      'Slip test: failed EVIDENCES Slip test',
      'Stop on demand MITIGATES Vehicle does not stop',
      'The plan EVIDENCES Safety plan',
      'Valve driver DEPENDS_ON CAN',
      'Valve driver IMPLEMENTS Actuate',
      'Valve driver IMPLEMENTS CAN',
      'also on wet roads PART_OF Brake within 100 ms',
      'test_alone: failed EVIDENCES test_alone',
      'test_hold VERIFIES Actuate',
      'test_hold VERIFIES Brake within 100 ms',
      'test_hold: skipped EVIDENCES test_hold',
      'test_stop[wet] VERIFIES Actuate',
      'test_stop[wet]: passed EVIDENCES test_stop[wet]',
      'valve.c IMPLEMENTS Actuate',
      'valve.c IMPLEMENTS Brake within 100 ms clause:wet',
      'valve.c IMPLEMENTS Valve driver',
    ]);
  });

  test('what is left out, with the reason', () => {
    expect(all.findings.map(({ reason, example }) => `${example}: ${reason}`).sort()).toEqual([
      '1.0: only the current version of the documentation (2.0) is imported',
      'COMP_VALVE belongs_to FEAT_ELSEWHERE[version==1]: the far end is not in this file',
      'FSR_1 blocks SG_1: the meaning of the link blocks is not known: give it a relation in a mapping file',
      'FSR_1 links POSTER: the need at one end is not imported',
      'FSR_1 release REL_1: the meaning of the link release is not known: give it a relation in a mapping file',
      'POSTER: the type poster is not known: give it a kind in a mapping file',
      'REQ.SW.1 derived_from FSR_1[version==1]: the link is pinned to another version of its far end: sent as suspect',
      'TEST_SLIP links COMP_VALVE: no relation lets a TEST_CASE say links of a COMPONENT',
      'TEST_SLIP links TEST_SLIP: the need names itself',
      'testcase__test_hold_smotv partially_verifies GONE_1: the far end is not in this file',
    ]);
  });

  test('meaning is content, the rest is metadata; defaults that the export removed are restored', () => {
    const hazard = all.artifacts.find(({ id }) => id === 'hazard:brake-by-wire/HAZ_1');
    expect(hazard?.version).toEqual({
      content: {
        text: 'The vehicle does not stop.',
        severity: 'S3',
        exposure: 'E4',
        controllability: 'C3',
        asil: 'D',
        fields: { asil: 'D', controllability: '3', exposure: 'E4 (always)', severity: 'S3', security: 'NO' },
      },
      metadata: {
        docname: 'index',
        lineno: 1,
        external_css: 'external_link',
        layout: 'clean',
        type: 'hazard',
        type_name: 'Hazard',
      },
    });
    // Without text the title is the statement; people are who they are.
    expect(all.artifacts.find(({ id }) => id === 'component:brake-by-wire/COMP_VALVE')?.version?.content).toEqual({
      text: 'Valve driver',
      fields: { arch: { diagram: 'node valve' }, security: 'NO' },
    });
    expect(all.artifacts.find(({ kind }) => kind === 'PERSON')?.version?.content).toEqual({ name: 'Mira' });
    expect(all.artifacts.find(({ id }) => id === 'test_case:brake-by-wire/TEST_SLIP')?.version?.content).toEqual({
      text: 'Brake on ice.',
      fields: { security: 'NO' },
    });
  });

  test('pins are reviews: one that holds is valid, one that does not is suspect', () => {
    const graph = new PlanningGraph();
    expect(graph.ingest({ source: all.source, artifacts: all.artifacts, links: all.links }).errors).toEqual([]);
    const id = (name: string) => `requirement:brake-by-wire/${name}`;
    expect(graph.verdict({ type: 'REFINES', from: id('FSR_1'), to: id('SG_1') })).toBe('VALID');
    expect(graph.verdict({ type: 'REFINES', from: id('REQ.SW.1'), to: id('FSR_1') })).toBe('SUSPECT');
    // A link without a pin was looked at by nobody that we know.
    expect(graph.verdict({ type: 'MITIGATES', from: id('SG_1'), to: 'hazard:brake-by-wire/HAZ_1' })).toBe('UNASSESSED');
  });

  test('imported again, everything is unchanged; a changed need is a change, a moved one is not', async () => {
    const graph = new PlanningGraph();
    const batch = (input: ReadAll) => ({
      source: input.source,
      mode: 'REPLACE_SOURCE' as const,
      artifacts: input.artifacts,
      links: input.links,
    });
    graph.ingest(batch(all));
    expect(graph.ingest(batch(await read(FIXTURE))).counts).toBe(`0/0/${25 + 26}/0`);
    const text = await readFile(`${FIXTURE}/needs.json`, 'utf8');
    const tests = await readFile(`${FIXTURE}/score_testcaseneeds_cache.json`, 'utf8');
    const edited = await withFiles(
      {
        'needs.json': text
          .replace('The software shall actuate the valve.', 'The software shall close the valve.')
          .replaceAll('"docname": "index"', '"docname": "moved"'),
        'score_testcaseneeds_cache.json': tests,
      },
      (folder) => read(folder),
    );
    graph.ingest(batch(edited));
    expect(graph.labels('requirement:brake-by-wire/REQ.SW.1')).toEqual(['1', '2']);
    expect(graph.labels('requirement:brake-by-wire/FSR_1')).toEqual(['1']);
  });

  test('without the results file the tests still show in the back lists', async () => {
    const alone = await read(`${FIXTURE}/needs.json`);
    expect(
      shortTexts(alone)
        .artifacts.filter((text) => text.startsWith('TEST_CASE'))
        .sort(),
    ).toEqual(['TEST_CASE Slip test', 'TEST_CASE test_hold', 'TEST_CASE test_stop[wet]']);
    expect(alone.artifacts.find(({ title }) => title === 'test_hold')?.id).toBe(
      all.artifacts.find(({ title }) => title === 'test_hold')?.id,
    );
  });
});

describe('forms of needs.json', () => {
  test('old files: no schema, description instead of content, links as text, extra links by their back fields', async () => {
    const all = await readText(
      needsJson({
        R1: { type: 'req', description: 'old wording', links: 'R2; R3' },
        R2: { type: 'req', satisfies: ['R3'], satisfies_back: [] },
        R3: { type: 'req', satisfies_back: ['R2'] },
      }),
    );
    expect(all.artifacts[0]?.version?.content).toEqual({ text: 'old wording' });
    expect(shortTexts(all).links).toEqual([
      'Title of R1 REFINES Title of R2',
      'Title of R1 REFINES Title of R3',
      'Title of R2 REFINES Title of R3',
    ]);
  });

  test('defaults removed or not, the content is the same', async () => {
    const schema = {
      properties: { safety: { default: 'QM', field_type: 'extra' }, links: { field_type: 'links', default: [] } },
    };
    const short = await readText(
      needsJson({ R1: { type: 'req' } }, { needs_schema: schema, needs_defaults_removed: true }),
    );
    const long = await readText(
      needsJson({ R1: { type: 'req', safety: 'QM', links: [], content: '' } }, { needs_schema: schema }),
    );
    expect(short.artifacts[0]?.version?.content).toEqual({
      text: 'Title of R1',
      integrityLevel: 'QM',
      fields: { safety: 'QM' },
    });
    expect(long.artifacts[0]?.version?.content).toEqual(short.artifacts[0]?.version?.content);
  });

  test('a back list that says more than the other need is told, not imported', async () => {
    const all = await readText(
      needsJson({ R1: { type: 'req', links: [], links_back: ['R2'] }, R2: { type: 'req', links: [], links_back: [] } }),
    );
    expect(all.links).toEqual([]);
    expect(all.findings.map(({ reason, example }) => `${example}: ${reason}`)).toEqual([
      'R1 links_back R2: a back list names a link that the other need does not have',
    ]);
  });

  test("ids with '@' and names that objects have anyway", async () => {
    const all = await readText(
      needsJson({
        'a@b': { type: 'req', links: ['constructor'] },
        constructor: { type: 'req' },
        toString: { type: 'req', links: ['hasOwnProperty'] },
      }),
    );
    expect(all.artifacts.map(({ id }) => id)).toEqual([
      'requirement:p/a%40b',
      'requirement:p/constructor',
      'requirement:p/toString',
    ]);
    expect(all.links.map(({ from, to }) => [from, to])).toEqual([['requirement:p/a%40b', 'requirement:p/constructor']]);
    expect(all.findings).toHaveLength(1);
  });
});

describe('a mapping file', () => {
  const needs = needsJson({
    A: { type: 'poster', blocks: ['B'], blocks_back: [], safe_state: 'off', owner_note: 'x' },
    B: { type: 'req', blocks: [], blocks_back: ['A'] },
    C: { type: 'note' },
  });

  test('gives kinds, relations and meaning of fields', async () => {
    const mapping = [
      'types: { poster: { kind: TEST_CASE, subkind: SYSTEM }, note: ignore }',
      'links: { blocks: { relation: VERIFIES } }',
      'metadata: [owner_note]',
    ].join('\n');
    const all = await readText(needs, mapping);
    expect(shortTexts(all)).toEqual({
      artifacts: ['TEST_CASE/SYSTEM Title of A', 'REQUIREMENT Title of B'],
      links: ['Title of A VERIFIES Title of B'],
    });
    expect(all.artifacts[0]?.version?.content).toEqual({ text: 'Title of A', fields: { safe_state: 'off' } });
    expect(all.findings.map(({ reason }) => reason)).toEqual(['the mapping file says to ignore the type note']);
  });

  test.each([
    ['types: { poster: { kind: POSTER } }', /^mapping\.yaml:1 \(types\.poster\.kind\): not as the format has it: /],
    [
      'links:\n  blocks: { relation: BLOCKS }',
      /^mapping\.yaml:2 \(links\.blocks\.relation\): not as the format has it: /,
    ],
    ['kinds: {}', /^mapping\.yaml:1: not as the format has it: Unrecognized key: "kinds"/],
  ])('that is wrong is named by line: %s', async (mapping, message) => {
    const line = await refusalOf(() => readText(needs, mapping));
    expect(line.replace(/^.*(?=mapping\.yaml)/, '')).toMatch(message);
  });
});

describe('broken and hostile files', () => {
  const refused = async (text: string): Promise<string> =>
    (await refusalOf(() => readText(text))).replace(/^\S*\/(?=needs\.json)/, '');

  test('truncated; not a needs.json; no needs; no current version', async () => {
    const text = await readFile(`${FIXTURE}/needs.json`, 'utf8');
    const cut = text.slice(0, 2000);
    expect(await refused(cut)).toBe(
      `needs.json:${cut.split('\n').length}: not valid JSON: the file ends before its last value does`,
    );
    const none = 'needs.json: not a needs.json of sphinx-needs: no "versions" with "needs" in them';
    expect(await refused('[]')).toBe(none);
    expect(await refused('{"versions": 5}')).toBe(none);
    expect(await refused('{"versions": {"1": {"needs": {}}}}')).toBe(none);
    const two =
      '{"current_version":"3","versions":{"1":{"needs":{"A":{"type":"req"}}},"2":{"needs":{"B":{"type":"req"}}}}}';
    expect(await refused(two)).toBe('needs.json: the current version is not among those in the file: 1, 2');
  });

  test.each<[string, Record<string, Json>, string]>([
    ['a type that is a number', { type: 5 }, 'the type of a need has to be text'],
    ['content that is a list', { type: 'req', content: [] }, 'the content of a need has to be text'],
    ['links that are numbers', { type: 'req', links: [1] }, 'the links of a need have to be a list of ids'],
    ['parts that are a list', { type: 'req', parts: ['a'] }, 'the parts of a need have to be an object'],
    ['another id', { type: 'req', id: 'B' }, 'the id of the need is not the one it stands under'],
    [
      'another link field that is a number',
      { type: 'req', satisfies: 7, satisfies_back: [] },
      'satisfies has to be a list of ids',
    ],
    ['a back list of objects', { type: 'req', links_back: [{}] }, 'links_back has to be a list of ids'],
  ])('%s', async (_, need, message) => {
    expect((await refused(needsJson({ A: need }))).replace('needs.json:1', 'needs.json')).toBe(
      `needs.json (need A): ${message}`,
    );
  });

  test('duplicate ids, prototype keys, more bytes than allowed', async () => {
    expect(await refused('{"versions":{"1":{"needs":{"A":{"type":"req"},\n"A":{"type":"req"}}}}}')).toBe(
      'needs.json:2: the key "A" stands there twice',
    );
    expect(await refused('{"versions":{"1":{"needs":{"__proto__":{"type":"req"}}}}}')).toBe(
      'needs.json:1: the key __proto__ is not accepted',
    );
    const large = () => readSphinxNeeds({ path: `${FIXTURE}/needs.json`, source: null, maxSize: 100, mapping: null });
    expect(await refusalOf(large)).toBe(
      `${FIXTURE}/needs.json: the input is larger than 100 bytes; raise --max-size if that is meant`,
    );
  });

  test('a results file that is something else', async () => {
    const files = {
      'needs.json': needsJson({ A: { type: 'req' } }),
      'score_testcaseneeds_cache.json': '[{"name": 5}]',
    };
    const line = await withFiles(files, (folder) => refusalOf(() => read(folder)));
    expect(line).toMatch(/score_testcaseneeds_cache\.json \(test 0\): not a test result: /);
  });
});
