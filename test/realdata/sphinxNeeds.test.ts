/**
 * Published needs of Eclipse S-CORE's modules, of the sphinx-needs demo and of opensomeip. Counts were made with a few
 * lines of Python over the same files; coverage numbers are from the projects' own metrics.json.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSphinxNeeds } from '../../src/connectors/sphinxNeeds/sphinxNeedsConnector.ts';
import { type Api, startApi } from '../support/api.ts';
import { countsOf, type ReadAll, readAll, runImport } from '../support/connectors.ts';

const SCORE = '../shared/realdata/score-sphinx-needs';
const DEMO = '../shared/realdata/sphinx-needs-demo/oracle/needs.json';
const OPENSOMEIP = '../shared/realdata/opensomeip/oracle/needs.json';

const read = async (path: string): Promise<ReadAll> =>
  readAll(await readSphinxNeeds({ path, source: 'sphinx-needs:real', maxSize: 100_000_000, mapping: null }));

const kinds = (all: ReadAll): Record<string, number> => countsOf(all.artifacts.map(({ kind }) => kind));
const relations = (all: ReadAll): Record<string, number> => countsOf(all.links.map(({ type }) => type));
const reasons = (all: ReadAll): Record<string, number> => countsOf(all.findings.map(({ reason }) => reason));
const AWAY = 'the far end is not in this file';

test('persistency: 86 needs, 97 tests, coverage as its own metrics say', async () => {
  const all = await read(`${SCORE}/persistency/main`);
  // Types: 35 comp_req + 2 aou_req; 12 architecture and component; 31 document; 5 FMEA + 1 DFA. Tests: 97 with a result.
  expect(kinds(all)).toEqual({ REQUIREMENT: 37, COMPONENT: 12, EVIDENCE: 31 + 97, FAILURE_MODE: 6, TEST_CASE: 97 });
  // 217 links, 134 of them to other repositories, 83 here: 3 belongs_to, 3 fulfils + 35 satisfied_by, 36 violates,
  // 6 mitigated_by. The back lists name 195 links of tests.
  expect(relations(all)).toEqual({
    PART_OF: 3,
    IMPLEMENTS: 38,
    DEPENDS_ON: 36,
    MITIGATES: 6,
    VERIFIES: 195,
    EVIDENCES: 97,
  });
  expect(reasons(all)).toEqual({ [AWAY]: 134 });
  const metrics = JSON.parse(await readFile(`${SCORE}/persistency/main/metrics.json`, 'utf8'));
  const verified = all.links.filter(({ type }) => type === 'VERIFIES');
  // metrics.json: 15 of 37 requirements have a test, 93 of 97 tests are linked.
  expect(new Set(verified.map(({ to }) => to)).size).toBe(15);
  expect(metrics.overall_metrics.with_test_link).toBe(15);
  expect(new Set(verified.map(({ from }) => from)).size).toBe(93);
  expect(metrics.tests).toMatchObject({ total: 97, linked_to_requirements: 93 });
  // 85 passed, 12 were skipped.
  const results = all.artifacts.filter(({ subkind }) => subkind === 'TEST_RESULT');
  expect(
    countsOf(results.map(({ version }) => (version?.content as { outcome: string } | undefined)?.outcome ?? 'none')),
  ).toEqual({
    pass: 85,
    inconclusive: 12,
  });
});

test('lifecycle: 129 needs, 497 tests', async () => {
  const all = await read(`${SCORE}/lifecycle/main`);
  expect(kinds(all)).toEqual({ REQUIREMENT: 65, COMPONENT: 26, EVIDENCE: 38 + 497, TEST_CASE: 497 });
  // 229 links, 135 to other repositories; of the 94 here: 12 belongs_to + 2 includes, 64 satisfied_by + 16 fulfils.
  expect(relations(all)).toEqual({ PART_OF: 14, IMPLEMENTS: 80, VERIFIES: 15, EVIDENCES: 497 });
  // 14 links of tests in the results file are to requirements that are not here.
  const away = all.findings.filter(({ reason }) => reason === AWAY);
  expect(away.filter(({ example }) => !example.startsWith('testcase__'))).toHaveLength(135);
  expect(Object.keys(reasons(all))).toEqual([AWAY]);
});

test('all links of docs-as-code go to other repositories; one release still has its tests', async () => {
  expect(reasons(await read(`${SCORE}/docs-as-code/main`))).toEqual({ [AWAY]: 127 });
  const release = await read(`${SCORE}/docs-as-code/v4.6.1/needs.json`);
  expect(kinds(release)).toEqual({ REQUIREMENT: 69, CONTROL: 1, TEST_CASE: 45 });
  expect(relations(release)).toEqual({ VERIFIES: 50 });
});

test.each([
  ['logging/main', 7, 4],
  ['lifecycle/v0.1.0', 27, 31],
  ['lifecycle/v0.2.0', 27, 31],
  ['persistency/v0.3.0', 55 + 93, 3 + 195],
  ['persistency/v0.3.2', 61 + 93, 3 + 195],
])('%s: %i artifacts, %i links', async (release, artifacts, links) => {
  const all = await read(`${SCORE}/${release}/needs.json`);
  expect([all.artifacts.length, all.links.length]).toEqual([artifacts, links]);
});

test('the demo: 354 needs, 793 links, each imported or named', async () => {
  const all = await read(DEMO);
  expect(kinds(all)).toEqual({
    REQUIREMENT: 36 + 32 + 24 + 20 + 18 + 8 + 3,
    TEST_CASE: 68,
    CODE_UNIT: 63,
    COMPONENT: 16 + 10 + 10 + 9 + 8 + 4,
    EVIDENCE: 10 + 2 + 2,
    PERSON: 6,
    GATE: 3,
    HAZARD: 1,
    ROLE: 1,
  });
  expect(relations(all)).toEqual({
    // derives_from 152; sysreq implements fsr 19; links req–need 16, spec–req 3, swreq–req 27; swreq reqs req 6, and
    // links swreq–swreq 3, two of which are to themselves
    REFINES: 152 + 19 + 16 + 3 + 27 + 6 + 1,
    // implements: impl 17 + 24 + 16, component 5; provided_by 9; links impl 24 + 24, arch–req 18, swarch–swreq 25
    IMPLEMENTS: 17 + 24 + 16 + 5 + 9 + 24 + 24 + 18 + 25,
    // startup 20, shutdown 12, uses 12, links swreq–arch 27
    DEPENDS_ON: 20 + 12 + 12 + 27,
    VERIFIES: 61 + 19 + 1 + 8,
    ATTRIBUTED_TO: 97,
    PART_OF: 17 + 10 + 10 + 2,
    MITIGATES: 20,
    EVIDENCES: 10,
    HOLDS: 5,
  });
  expect(reasons(all)).toEqual({
    [AWAY]: 1,
    'the need names itself': 2,
    'no relation lets a CODE_UNIT say implements of a TEST_CASE': 6,
    'no relation lets a TEST_CASE say links of a COMPONENT': 10 + 41,
    'the meaning of the link release is not known: give it a relation in a mapping file': 16,
  });
  expect(all.links.length + all.findings.length).toBe(793);
});

test('opensomeip: 320 requirements, whose 261 links all go to a specification elsewhere', async () => {
  const all = await read(OPENSOMEIP);
  expect(kinds(all)).toEqual({ REQUIREMENT: 320 });
  expect(all.links).toEqual([]);
  expect(reasons(all)).toEqual({ [AWAY]: 261 });
});

test('the back lists of S-CORE and the demo say nothing that the links do not', async () => {
  for (const path of [`${SCORE}/persistency/main`, `${SCORE}/lifecycle/main`, DEMO, OPENSOMEIP]) {
    const told = (await read(path)).findings.filter(({ reason }) => reason.startsWith('a back list'));
    expect(told).toEqual([]);
  }
});

describe('in the service', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(async () => {
    await api.close();
  });

  test.each([
    ['persistency', `${SCORE}/persistency/main`, 280 + 375],
    ['lifecycle', `${SCORE}/lifecycle/main`, 1123 + 606],
    ['docs-as-code', `${SCORE}/docs-as-code/main`, 69],
    ['demo', DEMO, 354 + 717],
    ['opensomeip', OPENSOMEIP, 320],
  ])('%s is written once and found unchanged the second time', async (name, path, items) => {
    const first = await runImport(api.url, 'sphinx-needs', path, '--source', name);
    expect(first.complained).toEqual([]);
    expect(first.printed.at(-1)).toMatch(new RegExp(`^created ${items}, updated 0, unchanged 0, retired 0 `));
    const second = await runImport(api.url, 'sphinx-needs', path, '--source', name);
    expect(second.printed.at(-1)).toMatch(new RegExp(`^created 0, updated 0, unchanged ${items}, retired 0 `));
  });

  test('a changed safety goal doubts what was derived from it, and nothing of its siblings', async () => {
    // SG_15 ◀ derives_from – FSR_BRAKE_CTRL_01 … ; SG_01 is a sibling under the same hazard.
    const { impact } = await api.query(
      `query ($input: ImpactInput!) {
         impact(input: $input) { items(first: 500) { nodes { artifact { id } effects modality distance } } }
       }`,
      { input: { changes: [{ subject: 'requirement:demo/SG_15', to: { content: { text: 'other' } } }] } },
    );
    const items: { artifact: { id: string }; effects: string[]; modality: string; distance: number }[] =
      impact.items.nodes;
    const needs = JSON.parse(await readFile(DEMO, 'utf8')).versions['1.0'].needs;
    const derived = Object.keys(needs).filter((id) => needs[id].derives_from?.includes('SG_15'));
    expect(derived.length).toBeGreaterThan(0);
    const suspects = items.filter(({ effects, modality }) => effects.includes('SUSPECT') && modality === 'ACTUAL');
    expect(suspects.map(({ artifact }) => artifact.id).sort()).toEqual(
      derived.map((id) => `requirement:demo/${id}`).sort(),
    );
    expect(items.map(({ artifact }) => artifact.id)).toContain('hazard:demo/HAZ_TRAJ_DEV');
    expect(items.map(({ artifact }) => artifact.id)).not.toContain('requirement:demo/SG_01');
  });
});
