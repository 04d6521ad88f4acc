/*
 * Graph:    the AEB item, which begins without the policies of governance.
 * Scenario: what needs a policy is asked before and after `npm run policies`.
 * Result:   before, it is refused and names the command; after, it is answered; the command again writes nothing twice.
 *           Over what an older build has loaded, a default that has changed comes as another version, once, and the old one stays.
 *           A file of the organisation's own takes the place of a default, and brings a life cycle, a process, roles and a gate.
 * Negative control: a graph that got nothing has no policy; wrong arguments and a service that is not there end with 1; a file with mistakes
 *           is told line by line, whether the file or the service finds them, and nothing of it is written.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../graph/model/delta.ts';
import { GOVERNANCE_POLICIES } from '../../seeds/governance/policies.ts';
import { loadSeed } from '../../seeds/loadSeed.ts';
import { ingestOver } from '../../src/connectors/ingestClient.ts';
import { askStoredOver } from '../../src/newerDefaults.ts';
import { policiesCommand } from '../../src/policiesCommand.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'organisation-'));
  api = await startApi({});
  await loadSeed({ graph: api.graph, seed: 'aeb' });
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(...texts: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await policiesCommand({
    arguments: texts,
    output: { print: (line) => printed.push(line), complain: (line) => complained.push(line) },
    connect: ingestOver,
    look: askStoredOver,
  });
  return { code, printed, complained };
}
const MATRIX = '{ policyMatrix(class: STRICT) { __typename } artifact(id: "policy:data-subject-rights") { id } }';

it('the default policies come into a graph that has begun, once', async () => {
  const [missing] = await api.expectErrors(MATRIX);
  expect(missing).toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'POLICY_MISSING' } });
  expect(missing?.message).toContain('npm run policies');

  const first = await run('--url', api.url);
  expect([first.code, first.complained]).toEqual([0, []]);
  expect(first.printed).toEqual([
    expect.stringMatching(/^seed:governance: created \d+, updated 0, unchanged 0 \(revision 3\)$/),
    expect.stringMatching(/^seed:data-protection: created 1, updated 0, unchanged 0 \(revision 4\)$/),
  ]);
  const again = await run('--url', api.url);
  expect(again.printed).toEqual([
    expect.stringMatching(/^seed:governance: created 0, updated 0, unchanged \d+ /),
    expect.stringMatching(/^seed:data-protection: created 0, updated 0, unchanged 1 /),
  ]);
  const { artifact } = await api.query(MATRIX);
  expect(artifact).toEqual({ id: 'policy:data-subject-rights' });
});

it('templates come into the graph when they are asked for, once, and can be copied', async () => {
  const COPY = `mutation { recordProcess(input: { id: "process:templates/own", derivedFrom: "process:crisp-ml-q@v1", steps: [{ name: "TRY" }] }) {
    version { content } receipt { errors { message } } } }`;
  // Without them there is nothing to copy.
  expect((await api.expectErrors(COPY))[0]?.extensions).toMatchObject({ input: 'input.derivedFrom' });
  const first = await run('--url', api.url, '--templates');
  expect([first.code, first.complained]).toEqual([0, []]);
  expect(first.printed.map((line) => line.replace(/ \(revision \d+\)$/, ''))).toEqual([
    expect.stringMatching(/^template:processes: created \d+, updated 0, unchanged 0$/),
    // The two life cycles, retention and swaps.
    'template:life-cycles: created 4, updated 0, unchanged 0',
    expect.stringMatching(/^template:gates: created \d+, updated 0, unchanged 0$/),
    'template:environments: created 4, updated 0, unchanged 0',
    'governance:monitor-mandates: created 1, updated 0, unchanged 0',
  ]);
  const again = await run('--url', api.url, '--templates');
  expect(again.printed.filter((line) => !/: created 0, updated 0, unchanged [1-9]/.test(line))).toEqual([]);
  expect(again.printed).toHaveLength(5);
  expect((await api.query(COPY)).recordProcess).toMatchObject({
    version: { content: { derivedFrom: 'process:crisp-ml-q@v1' } },
    receipt: { errors: [] },
  });
  // They apply to nothing by themselves.
  const [none] = await api.expectErrors('{ process(for: "system:aeb") { control { id } } }');
  expect(none?.extensions).toMatchObject({ rule: 'PROCESS_MISSING' });
  const both = await run('--templates', '--file', 'x.yaml');
  expect([both.code, both.complained[0]]).toEqual([1, 'error: give --templates or --file, not both']);
});

it('says in a line why it could not', async () => {
  const gone = await run('--url', 'http://127.0.0.1:9/graphql');
  expect([gone.code, gone.printed]).toEqual([1, []]);
  expect(gone.complained[0]).toMatch(/^error: the service at http:\/\/127\.0\.0\.1:9\/graphql cannot be reached/);
  const wrong = await run('--uri', 'x');
  expect([wrong.code, wrong.complained[0]]).toEqual([1, expect.stringContaining("Unknown option '--uri'")]);
});

const OWN = `source: organisation:acme
reason: our own rules
artifacts:
  - id: policy:incident-reporting
    kind: CONTROL
    subkind: POLICY
    version:
      label: acme-1
      content:
        topic: INCIDENT_REPORTING
        definition:
          zone: Europe/Berlin
          days: 10
          shorter:
            - { consequence: DEATH, days: 5, source: our own rule }
  - id: lifecycle:acme/model
    kind: CONTROL
    subkind: LIFECYCLE
    version:
      label: v1
      content:
        initial: DRAFT
        states:
          - name: DRAFT
          - name: RELEASED
            final: true
        transitions:
          - { from: DRAFT, to: RELEASED, guard: "gate:acme/release", roles: ["role:acme/owner"] }
  - id: process:acme/models
    kind: CONTROL
    subkind: PROCESS
    version:
      label: v1
      content:
        steps:
          - name: TRY
          - name: SHIP
            after: [TRY]
  - id: role:acme/owner
    kind: ROLE
  - id: gate:acme/release
    kind: GATE
    version:
      label: v1
      content:
        predicates:
          - { kind: SIGN_OFF, role: "role:acme/owner" }
links:
  - { type: APPLIES_TO, from: "lifecycle:acme/model", to: "model:aeb/detector", assurance: DECLARED }
`;
const file = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const lineWith = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

it("the organisation's own file takes the place of the defaults", async () => {
  const path = await file('own.yaml', OWN);
  const done = await run('--url', api.url, '--file', path);
  expect([done.code, done.complained]).toEqual([0, []]);
  expect(done.printed).toEqual([expect.stringMatching(/^organisation:acme: created 5, updated 1, unchanged 0 /)]);
  const { lifeCycle, incident } = await api.query(`{
    lifeCycle: artifact(id: "lifecycle:acme/model") { current { content } }
    incident: policy(topic: INCIDENT_REPORTING) { version { id } }
  }`);
  expect(lifeCycle.current.content.states).toHaveLength(2);
  expect(incident.version.id).toBe('policy:incident-reporting@acme-1');
  // The steps are those of the file.
  const STEP = `mutation { takeTransition(input: { artifact: "model:aeb/detector", lifeCycle: "lifecycle:acme/model", to: "RELEASED", cause: "x" }) { transition { at } } }`;
  const [refused] = await api.expectErrors(STEP);
  expect(refused?.message).toContain('holds none of role:acme/owner now');
});

it('tells every mistake of a file with its line, and writes nothing of it', async () => {
  const { revision } = await api.query('{ revision }');
  const wrong = OWN.replace('days: 10', 'days: soon')
    .replace('          - name: RELEASED\n            final: true', '          - name: RELEASED')
    .replace('            after: [TRY]', '            after: [TRIED]')
    .replace('kind: SIGN_OFF, role', 'kind: SIGNOFF, role')
    .replaceAll('acme-1', 'acme-2');
  const path = await file('wrong.yaml', wrong);
  const told = await run('--url', api.url, '--file', path);
  expect([told.code, told.printed]).toEqual([1, []]);
  const places = told.complained.map((line) => /^error: .*wrong\.yaml:(\d+) \(([^)]*)\): /.exec(line)?.slice(1));
  expect(places).toEqual([
    [String(lineWith(wrong, 'days: soon')), 'artifacts[0].version.content.definition.days'],
    [String(lineWith(wrong, '- name: DRAFT')), 'artifacts[1].version.content.states[0]'],
    [String(lineWith(wrong, '- name: RELEASED')), 'artifacts[1].version.content.states[1]'],
    [String(lineWith(wrong, 'after: [TRIED]')), 'artifacts[2].version.content.steps[1].after[0]'],
    [String(lineWith(wrong, 'SIGNOFF')), 'artifacts[4].version.content.predicates[0].kind'],
  ]);
  // What only the service knows: another content under a label that is there, and a link to nothing.
  const stale = OWN.replace('days: 10', 'days: 11').replace('model:aeb/detector', 'model:aeb/nothing');
  const refused = await run('--url', api.url, '--file', await file('stale.yaml', stale));
  expect(refused.code).toBe(1);
  expect(refused.complained).toEqual([
    expect.stringMatching(
      new RegExp(`stale\\.yaml:${lineWith(stale, 'label: acme-1')} \\(artifacts\\[0\\]\\.version\\.label\\)`),
    ),
    expect.stringMatching(new RegExp(`stale\\.yaml:${lineWith(stale, 'model:aeb/nothing')} \\(links\\[0\\]\\.to\\)`)),
  ]);
  // No YAML at all, another form, no file.
  const broken = await run('--url', api.url, '--file', await file('broken.yaml', 'source: a\nartifacts: [\n'));
  expect(broken.complained[0]).toMatch(/broken\.yaml:[23]: not valid YAML/);
  const formless = await run('--url', api.url, '--file', await file('form.yaml', 'source: a\nartefacts: []\n'));
  expect(formless.complained[0]).toMatch(/form\.yaml:\d.*artefacts/);
  expect((await run('--url', api.url, '--file', join(folder, 'none.yaml'))).complained[0]).toMatch(/cannot be read/);
  expect((await api.query('{ revision }')).revision).toBe(revision);
});

it('tells of the file in docs/policies.md what stands there', async () => {
  const text = await readFile(new URL('../../docs/policies.md', import.meta.url), 'utf8');
  const [, yaml = '', told = ''] = /```yaml\n([^`]*)```[^`]*```\n(error:[^`]*)```/.exec(text) ?? [];
  const path = await file('acme.yaml', yaml);
  const { complained } = await run('--url', api.url, '--file', path);
  expect(complained.map((line) => line.replace(path, 'acme.yaml'))).toEqual(told.trim().split('\n'));
});

// The last one: it begins with an empty graph.
it('comes over the defaults of an older build as other versions, and leaves alone what is not its own', async () => {
  // As if the matrix and an activity had been other ones in the older build, under the label that they have now.
  const older = await startApi({});
  const content = (topic: string, definition: unknown) => ({ topic, definition }) as Json;
  const said = (id: string) =>
    GOVERNANCE_POLICIES.artifacts?.find((one) => one.id === id)?.version?.content as JsonObject;
  const matrix = 'policy:policy-matrix';
  const changed = { ...said(matrix), definition: { ...(said(matrix).definition as JsonObject), note: 'as it was' } };
  const load = await older.graph.ingest(
    {
      ...GOVERNANCE_POLICIES,
      artifacts:
        GOVERNANCE_POLICIES.artifacts?.map((one) =>
          one.id === matrix ? { ...one, version: { ...one.version, content: changed as Json } } : one,
        ) ?? [],
    },
    { actor: 'older', reason: 'older build' },
  );
  expect(load.errors).toEqual([]);
  // And the organisation has its own days for incidents.
  const own = content('INCIDENT_REPORTING', { zone: 'Europe/Berlin', days: 3, shorter: [] });
  await older.ingest({
    source: 'organisation:acme',
    artifacts: [
      {
        id: 'policy:incident-reporting',
        kind: 'CONTROL',
        subkind: 'POLICY',
        version: { label: 'acme-1', content: own },
      },
    ],
  });
  const first = await run('--url', older.url);
  expect([first.code, first.complained]).toEqual([0, []]);
  expect(first.printed).toEqual([
    expect.stringMatching(/^seed:governance: created 0, updated 1, unchanged \d+ /),
    'seed:governance: kept your own version of policy:incident-reporting; to take the default, record it with recordPolicy',
    expect.stringMatching(/^seed:data-protection: created 1, /),
  ]);
  const state = () =>
    older.query(`{
      matrix: artifact(id: "${matrix}") { current { label content } versions { nodes { label } } }
      incident: artifact(id: "policy:incident-reporting") { current { label } }
      inForce: policy(topic: INCIDENT_REPORTING) { version { id } }
      cells: policyMatrix(class: STRICT) { policy { id } }
    }`);
  const after = await state();
  expect(after).toMatchObject({
    matrix: { current: { label: '2', content: said(matrix) }, versions: { nodes: [{ label: 'v1' }, { label: '2' }] } },
    incident: { current: { label: 'acme-1' } },
    inForce: { version: { id: 'policy:incident-reporting@acme-1' } },
    cells: { policy: { id: `${matrix}@2` } },
  });
  const again = await run('--url', older.url);
  expect(again.printed[0]).toMatch(/^seed:governance: created 0, updated 0, unchanged \d+ /);
  expect(await state()).toEqual(after);
  await older.close();
});
