/**
 *     sync:hara ─ANALYZES▶ sync:system ◀─PART_OF─ sync:interface {api}, sync:unit
 *     sync:interface ◀─DEPENDS_ON─ sync:row (FMEA), sync:event (FTA), sync:hazard (HARA) ─PART_OF▶ their analyses
 *     sync:interface ◀─ANALYZES─ sync:fmea, sync:fta        sync:unit ◀─DEPENDS_ON─ sync:other ─PART_OF▶ sync:dfa
 *     sync:code {ast} ─IMPLEMENTS▶ sync:unit ─IMPLEMENTS▶ sync:need ◀─VERIFIES─ sync:test
 *
 * Scenario: an interface is written anew; a pipeline posts a commit; somebody asks what a change would do to the item.
 * Result:   its safety analyses are out of step at the entry that wrote it, with rule, change and way back, until each is done;
 *           the commit gets a verdict with rules; the change gets effects, rules, ways and work.
 * Negative control: before the write, after an equal write, and after the way back everything is in step; an analysis of
 *           something else never leaves it; a reviewed commit passes.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../../support/api.ts';

const of = (kind: ArtifactInput['kind'], name: string, subkind: string | null = null, content = {}): ArtifactInput => ({
  id: `sync:${name}`,
  kind,
  subkind,
  title: name,
  version: { label: 'v1', content },
});
const link = (from: string, type: LinkInput['type'], to: string): LinkInput => ({
  type,
  from: `sync:${from}`,
  to: `sync:${to}`,
  assurance: 'DECLARED_REVIEWED',
});

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(AEB);
  await api.ingest({
    artifacts: [
      of('SYSTEM', 'system'),
      of('COMPONENT', 'interface', 'INTERFACE', { api: { objects: 'list' } }),
      of('COMPONENT', 'unit', 'SW'),
      of('FAILURE_MODE', 'row', 'FAILURE_MODE'),
      of('FAILURE_MODE', 'event', 'BASIC_EVENT'),
      of('FAILURE_MODE', 'other', 'FAILURE_MODE'),
      of('HAZARD', 'hazard', 'HAZARDOUS_EVENT'),
      of('ANALYSIS', 'fmea', 'FMEA'),
      of('ANALYSIS', 'fta', 'FTA'),
      of('ANALYSIS', 'hara', 'HARA'),
      of('ANALYSIS', 'dfa', 'DFA'),
      of('CODE_UNIT', 'code', 'FILE', { ast: 'a1' }),
      of('CODE_UNIT', 'commit', 'COMMIT', { message: 'first' }),
      of('REQUIREMENT', 'need', 'FSR'),
      of('TEST_CASE', 'test', 'UNIT'),
      { id: 'sync:reviewer', kind: 'PERSON', title: 'P4' },
      { id: 'sync:role', kind: 'ROLE', title: 'Reviewer' },
    ],
    links: [
      link('interface', 'PART_OF', 'system'),
      link('unit', 'PART_OF', 'system'),
      link('row', 'DEPENDS_ON', 'interface'),
      link('event', 'DEPENDS_ON', 'interface'),
      link('hazard', 'DEPENDS_ON', 'interface'),
      link('other', 'DEPENDS_ON', 'unit'),
      link('row', 'PART_OF', 'fmea'),
      link('event', 'PART_OF', 'fta'),
      link('hazard', 'PART_OF', 'hara'),
      link('other', 'PART_OF', 'dfa'),
      link('fmea', 'ANALYZES', 'interface'),
      link('fta', 'ANALYZES', 'interface'),
      link('hara', 'ANALYZES', 'system'),
      link('code', 'IMPLEMENTS', 'unit'),
      link('unit', 'IMPLEMENTS', 'need'),
      link('test', 'VERIFIES', 'need'),
      { type: 'HOLDS', from: 'sync:reviewer', to: 'sync:role' },
    ],
  });
});
afterAll(() => api?.close());

const SYNC = `query ($system: ID!, $at: At) { safetySync(system: $system, at: $at) { revision inStep complete
  outOfStep { totalCount nodes { artifact { id } effects modality rule link reason cause { changed kind fields since }
    obligations { action subject } witness { rule } } }
  wayBack { obligations { action subject } } } }`;
type Node = { artifact: { id: string }; effects: string[]; rule: string; link: string };
type Level = { obligations: { action: string; subject: string }[] };
const sync = async (at?: object) => (await api.query(SYNC, { system: 'sync:system', at })).safetySync;
const inShort = ({ artifact, effects, rule }: Node) => `${artifact.id.slice(5)} ${effects.join()} ${rule}`;

const RECORD = `mutation ($input: RecordComponentInput!) { recordComponent(input: $input) {
  artifact { api } receipt { revision created updated errors { path } } } }`;
const REVIEW = `mutation ($input: ReviewLinkInput!) { reviewLink(input: $input) { link { verdict } receipt { errors { message } } } }`;

it('004-09 a changed interface puts the analyses of it out of step in the same transaction', async () => {
  const before = await sync();
  expect([before.inStep, before.outOfStep.totalCount, before.wayBack]).toEqual([true, 0, []]);
  // The same again is no change.
  const same = { id: 'sync:interface', api: { objects: 'list' } };
  await api.query(RECORD, { input: same });
  expect((await sync()).inStep).toBe(true);

  const changed = await api.query(RECORD, { input: { id: 'sync:interface', label: 'v2', api: { objects: 'stream' } } });
  const { revision } = changed.recordComponent.receipt;
  expect(changed.recordComponent.artifact.api).toEqual({ objects: 'stream' });
  const after = await sync({ revision });
  expect([after.revision, after.inStep, after.complete]).toEqual([revision, false, true]);
  expect(after.outOfStep.nodes.map(inShort).sort()).toEqual([
    'event SUSPECT F07',
    'fmea STALE F08a',
    'fta STALE F08a',
    // The system has a part that changed, and is itself analysed.
    'hara STALE T08a',
    'hazard SUSPECT F07',
    'row SUSPECT F07',
  ]);
  for (const { cause, reason } of after.outOfStep.nodes) {
    expect(cause).toEqual({ changed: 'sync:interface@v1', kind: 'INTERFACE', fields: ['api'], since: revision });
    expect(reason).toMatch(/interface/);
  }
  // The entry before it knows nothing of this, and the links were SUSPECT at the entry that wrote the interface.
  expect((await sync({ revision: revision - 1 })).inStep).toBe(true);
  const [row] = after.outOfStep.nodes.filter(({ artifact }: Node) => artifact.id === 'sync:row');
  const { link: then } = await api.query('query ($id: ID!, $at: At) { link(id: $id, at: $at) { verdict } }', {
    id: row.link,
    at: { revision },
  });
  expect(then.verdict).toBe('SUSPECT');

  // The shortest way back: each row is looked at again, each analysis is done again. Whether the hazard analysis has to be,
  // is said by who looks at the system.
  const maybe = after.outOfStep.nodes.filter(({ modality }: { modality: string }) => modality === 'POTENTIAL');
  expect(maybe.map(inShort)).toEqual(['hara STALE T08a']);
  const work = after.wayBack.flatMap(({ obligations }: Level) =>
    obligations.map(({ action, subject }) => `${action} ${subject.slice(5).replace(/@.*/, '')}`),
  );
  expect(work.sort()).toEqual([
    'REANALYSE event',
    'REANALYSE fmea',
    'REANALYSE fta',
    'REANALYSE hazard',
    'REANALYSE row',
    'REVIEW system',
  ]);
  const seen = async (id: string, types = ['DEPENDS_ON', 'ANALYZES']) => {
    const { artifact } = await api.query(
      'query ($id: ID!, $types: [RelationType!]) { artifact(id: $id) { outgoing(types: $types) { nodes { id } } } }',
      { id, types },
    );
    for (const { id: one } of artifact.outgoing.nodes) {
      const input = { link: one, verdict: 'VALID', reviewedBy: 'sync:reviewer', reason: 'done again' };
      expect((await api.query(REVIEW, { input })).reviewLink.link.verdict).toBe('VALID');
    }
  };
  for (const name of ['row', 'event', 'hazard', 'fmea']) await seen(`sync:${name}`);
  expect((await sync()).outOfStep.nodes.map(inShort)).toEqual(['fta STALE F08a', 'hara STALE T08a']);
  await seen('sync:fta');
  // Somebody looked at the system with its new interface: nothing reaches its analysis any more.
  await seen('sync:interface', ['PART_OF']);
  const done = await sync();
  expect([done.inStep, done.outOfStep.nodes, done.wayBack]).toEqual([true, [], []]);
  const [error] = await api.expectErrors(SYNC, { system: 'sync:unit' });
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'system' });
});

it('another allocation or mechanism puts what rests on it out of step, and nothing else', async () => {
  const here = (name: string) => `alloc:${name}`;
  const at = ({ id, title, ...rest }: ArtifactInput) => ({ ...rest, id: here(id.slice(5)), title: title ?? null });
  const joined = (from: string, type: LinkInput['type'], to: string) => ({
    ...link(from, type, to),
    from: here(from),
    to: here(to),
  });
  await api.ingest({
    artifacts: [
      of('SYSTEM', 'system'),
      of('COMPONENT', 'unit', 'SW', { supplier: 'A' }),
      of('COMPONENT', 'spare', 'SW'),
      of('COMPONENT', 'function', 'FUNCTION'),
      of('FAILURE_MODE', 'row', 'FAILURE_MODE'),
      of('FAILURE_MODE', 'spare-row', 'FAILURE_MODE'),
      of('ANALYSIS', 'fmea', 'FMEA'),
      of('ANALYSIS', 'spare-fmea', 'FMEA'),
      of('SAFETY_MEASURE', 'guard', 'MECHANISM', { diagnosticCoverage: 0.9 }),
    ].map(at),
    links: [
      joined('unit', 'PART_OF', 'system'),
      joined('spare', 'PART_OF', 'system'),
      joined('function', 'PART_OF', 'system'),
      joined('row', 'DEPENDS_ON', 'unit'),
      joined('spare-row', 'DEPENDS_ON', 'spare'),
      joined('fmea', 'ANALYZES', 'unit'),
      joined('spare-fmea', 'ANALYZES', 'spare'),
      joined('guard', 'MITIGATES', 'row'),
    ],
  });
  const now = async () => {
    const { safetySync } = await api.query(SYNC, { system: 'alloc:system' });
    return safetySync.outOfStep.nodes.map((node: Node & { cause: { fields: string[] } }) => [
      `${node.artifact.id.slice(6)} ${node.effects.join()} ${node.rule}`,
      node.cause.fields,
    ]);
  };
  expect(await now()).toEqual([]);
  await api.query(RECORD, { input: { id: 'alloc:unit', supplier: 'A', allocated: ['alloc:function'] } });
  expect(await now()).toEqual([
    ['fmea STALE F08a', ['allocated']],
    ['row SUSPECT F07', ['allocated']],
    // Only if the row turns out to be another one.
    ['guard SUSPECT T05a', ['allocated']],
  ]);
  for (const name of ['row', 'fmea']) {
    const { artifact } = await api.query('query ($id: ID!) { artifact(id: $id) { outgoing { nodes { id } } } }', {
      id: here(name),
    });
    const input = {
      link: artifact.outgoing.nodes[0].id,
      verdict: 'VALID',
      reviewedBy: 'sync:reviewer',
      reason: 'done',
    };
    await api.query(REVIEW, { input });
  }
  expect(await now()).toEqual([]);
  await api.ingest({
    artifacts: [
      {
        ...at(of('SAFETY_MEASURE', 'guard', 'MECHANISM')),
        version: { label: 'v2', content: { diagnosticCoverage: 0.6 } },
      },
    ],
  });
  expect(await now()).toEqual([['row UNCONFIRMED F05b', ['diagnosticCoverage']]]);
});

const ASSESS = `query ($commit: ID, $configuration: ID, $input: ImpactInput) {
  assessChange(commit: $commit, configuration: $configuration, input: $input) {
    verdict exitCode headline violatedRules { rule sentence clause artifacts { id } } because { artifact { id } } fixes { action subject } } }`;

it('004-17 a posted commit gets its verdict with the violated rules in one call', async () => {
  // The release goes out only with the test of the need.
  await api.ingest({
    artifacts: [
      { id: 'sync:release', kind: 'BASELINE', subkind: 'RELEASE', version: { content: {} } },
      { id: 'sync:gate', kind: 'GATE', subkind: 'RELEASE', title: 'release' },
    ],
    links: [
      ...['code', 'unit', 'need', 'test'].map((name) => ({
        type: 'INCLUDES' as const,
        from: 'sync:release',
        to: `sync:${name}@v1`,
      })),
      { type: 'APPLIES_TO', from: 'sync:gate', to: 'sync:release' },
      { ...link('gate', 'REQUIRES', 'test') },
    ],
  });
  const POST = `mutation ($input: RecordCodeChangeInput!) { recordCodeChange(input: $input) { receipt { revision errors { message } } } }`;
  const hash = '9f3c2a1';
  await api.query(POST, { input: { id: 'sync:code', label: hash, ast: 'a2' } });
  await api.query(POST, { input: { id: 'sync:commit', label: hash, more: { message: 'second' } } });

  const ask = async (variables: object) => (await api.query(ASSESS, { ...variables })).assessChange;
  const byHash = await ask({ commit: hash });
  expect([byHash.verdict, byHash.exitCode]).toEqual(['FAIL', 1]);
  const rules = byHash.violatedRules.map(({ rule, artifacts }: { rule: string; artifacts: { id: string }[] }) => [
    rule,
    artifacts.map(({ id }) => id),
  ]);
  // The unit that the code implements is unconfirmed (F06b), and from there the need that the unit implements (T06b).
  expect(rules).toContainEqual(['F06b', ['sync:unit']]);
  expect(
    byHash.violatedRules.every(({ sentence, clause }: { sentence: string; clause: string }) => sentence && clause),
  ).toBe(true);
  // The commit of the code stands for all code units that carry its label; one of them named alone says the same here.
  expect(await ask({ commit: 'sync:commit' })).toEqual(byHash);
  expect(await ask({ commit: `sync:code@${hash}` })).toEqual(byHash);

  // A commit that changes no meaning passes: the syntax tree is the same.
  await api.query(POST, { input: { id: 'sync:code', label: 'b1', ast: 'a2', metadata: { note: 'comments' } } });
  expect([(await ask({ commit: 'b1' })).verdict, (await ask({ commit: 'b1' })).violatedRules]).toEqual(['PASS', []]);

  for (const [variables, code, input] of [
    [{ commit: 'nothing' }, 'NOT_FOUND', 'commit'],
    [{ commit: 'sync:unit' }, 'BAD_USER_INPUT', 'commit'],
    [{ commit: 'sync:code@v1' }, 'BAD_USER_INPUT', 'commit'],
    [{ commit: hash, input: { changes: [] } }, 'BAD_USER_INPUT', 'commit'],
    [{}, 'BAD_USER_INPUT', 'input'],
  ] as const) {
    const [error] = await api.expectErrors(ASSESS, variables);
    expect(error?.extensions, JSON.stringify(variables)).toMatchObject({ code, input });
  }
});

it('004-24 the parts that a change affects, with rule, path and work', async () => {
  const IMPACT = `query ($kind: ChangeKind!) { impact(input: { changes: [{ subject: "model:aeb/detector", kind: $kind }] }) {
    items(first: 1000) { nodes { artifact { id } effects modality distance reason witness { from to relation rule }
      obligations { action } } } plan { levels { obligations { action subject } } } } }`;
  const { impact } = await api.query(IMPACT, { kind: 'RETRACT' });
  const item = (id: string) =>
    impact.items.nodes.find(({ artifact }: { artifact: { id: string } }) => artifact.id === id);
  const { witness, ...evidence } = item('evidence:aeb/recall');
  expect(evidence).toMatchObject({ effects: ['TAINTED'], modality: 'ACTUAL', distance: 1 });
  expect(witness).toEqual([
    { from: 'model:aeb/detector@v1', to: 'evidence:aeb/recall@v1', relation: 'EVALUATES', rule: 'F15a' },
  ]);
  expect(item('component:aeb/perception')).toMatchObject({ effects: ['UNCONFIRMED'], distance: 1 });
  // Every item says why, on its shortest way: as many steps as it is far.
  for (const one of impact.items.nodes) {
    if (one.modality === 'UNKNOWN') continue;
    expect(one.reason.length, one.artifact.id).toBeGreaterThan(10);
    expect(one.witness.length, one.artifact.id).toBe(one.distance);
    expect(one.witness.at(-1)?.rule).toMatch(/^[FT]\d\d/);
  }
  const work = impact.plan.levels.flatMap(({ obligations }: Level) =>
    obligations.map(({ action, subject }) => `${action} ${subject}`),
  );
  expect(work).toContain('RERUN run:aeb/evaluate');
  // What the model was made from is not affected, and wording alone affects nothing.
  expect(item('dataset:aeb/train')).toBeUndefined();
  const editorial = (await api.query(IMPACT, { kind: 'EDITORIAL' })).impact;
  expect(
    editorial.items.nodes.filter(({ effects }: { effects: string[] }) => effects.some((one) => one !== 'INFORM')),
  ).toEqual([]);
});
