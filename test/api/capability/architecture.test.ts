/**
 *     system:aeb/vehicle ◀─PART_OF─ system:aeb (MISSION_CRITICAL) ◀─PART_OF─ camera, radar, perception, fusion, driver …
 *     detect-pedestrian, brake (FUNCTION) ◀─IMPLEMENTS ALLOCATED─ what performs them
 *     model:aeb/detector ─IMPLEMENTS▶ perception
 *     arch:*: systems, hazards and models of this file
 *
 * Scenario: systems are made and listed by their criticality, the architecture is read from the model up to the product
 * and down to the interfaces, artifacts are counted by discipline, an external assessor reads and writes.
 * Result:   what the names of the capabilities say.
 * Negative control: beside each a case that must not count: a hazard that harms nobody, a hosted model, a role that ended.
 */
import { buildSchema, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ARTIFACT_KIND_NAMES } from '../../../graph/metamodel/kinds.ts';
import { readTypeDefs } from '../../../resolvers/typeDefs.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(AEB);
});
afterAll(() => api?.close());

const CREATE = `mutation ($input: CreateSystemInput!) { createSystem(input: $input) {
  artifact { id criticality effectiveCriticality } receipt { created errors { path code } } } }`;
const SYSTEMS = 'query ($criticality: Criticality) { systems(criticality: $criticality) { totalCount nodes { id } } }';

type Ids = { nodes: { id: string }[] };
const ids = ({ nodes }: Ids): string[] => nodes.map(({ id }) => id);

it('004-01 systems carry a criticality and are listed by it', async () => {
  for (const [name, criticality] of [
    ['safe', 'SAFETY_CRITICAL'],
    ['mission', 'MISSION_CRITICAL'],
    ['plain', 'NONE'],
  ]) {
    const { createSystem } = await api.query(CREATE, { input: { id: `arch:${name}`, criticality } });
    expect(createSystem.artifact).toEqual({
      id: `arch:${name}`,
      criticality: criticality === 'NONE' ? null : criticality,
      effectiveCriticality: criticality,
    });
  }
  const own = async (criticality: string) =>
    ids((await api.query(SYSTEMS, { criticality })).systems).filter((id) => id.startsWith('arch:'));
  expect(await own('SAFETY_CRITICAL')).toEqual(['arch:safe']);
  expect(await own('MISSION_CRITICAL')).toEqual(['arch:mission']);
  expect(await own('NONE')).toEqual(['arch:plain']);
  const again = await api.query(CREATE, { input: { id: 'arch:safe', criticality: 'SAFETY_CRITICAL' } });
  expect(again.createSystem.receipt).toEqual({ created: 0, errors: [] });

  const [refused] = await api.expectErrors(CREATE, { input: { id: 'arch:bad', criticality: 'VERY' } });
  expect(refused?.message).toMatch(/"VERY" does not exist in "Criticality" enum/);
  // An import may say what it likes; it is none of the classes then.
  await api.ingest({
    artifacts: [{ id: 'arch:imported', kind: 'SYSTEM', version: { content: { criticality: 'very' } } }],
  });
  expect(await own('NONE')).toEqual(['arch:plain', 'arch:imported']);
});

it('004-02 a mission-critical system that can do harm is safety-critical, and says why', async () => {
  const QUESTION = `query ($id: ID!, $at: At) { artifact(id: $id, at: $at) { ... on System {
    criticality effectiveCriticality criticalityReasons { hazard { id } harmTargets reason } } } }`;
  const hazard = (name: string, harmTarget: string[]) => ({
    id: `arch:hazard/${name}`,
    kind: 'HAZARD' as const,
    subkind: 'HAZARDOUS_EVENT',
    title: name,
    version: { content: { harmTarget } },
  });
  const before = await api.ingest({
    artifacts: [
      { id: 'arch:robot', kind: 'SYSTEM', title: 'Robot', version: { content: { criticality: 'MISSION_CRITICAL' } } },
      { id: 'arch:office', kind: 'SYSTEM', version: { content: {} } },
      { id: 'arch:arm', kind: 'COMPONENT', subkind: 'HW' },
      { id: 'arch:joint', kind: 'COMPONENT', subkind: 'HW' },
      hazard('lost-money', ['BUSINESS']),
    ],
    links: [
      { type: 'PART_OF', from: 'arch:arm', to: 'arch:robot' },
      { type: 'PART_OF', from: 'arch:joint', to: 'arch:arm' },
      { type: 'DEPENDS_ON', from: 'arch:hazard/lost-money', to: 'arch:robot' },
    ],
  });
  const asked = async (id: string, at?: object) => (await api.query(QUESTION, { id, at })).artifact;
  expect(await asked('arch:robot')).toEqual({
    criticality: 'MISSION_CRITICAL',
    effectiveCriticality: 'MISSION_CRITICAL',
    criticalityReasons: [],
  });

  await api.ingest({
    artifacts: [hazard('crushed-hand', ['HUMAN', 'BUSINESS']), hazard('spill', ['nature'])],
    links: [
      { type: 'DEPENDS_ON', from: 'arch:hazard/crushed-hand', to: 'arch:joint' },
      { type: 'DEPENDS_ON', from: 'arch:hazard/spill', to: 'arch:robot' },
      // A system that is not mission-critical is not promoted.
      { type: 'DEPENDS_ON', from: 'arch:hazard/crushed-hand', to: 'arch:office' },
    ],
  });
  expect(await asked('arch:robot')).toEqual({
    criticality: 'MISSION_CRITICAL',
    effectiveCriticality: 'SAFETY_CRITICAL',
    criticalityReasons: [
      {
        hazard: { id: 'arch:hazard/crushed-hand' },
        harmTargets: ['HUMAN'],
        reason:
          'Robot is mission-critical, and crushed-hand harms HUMAN: SAFETY_CRITICAL. Its failure can hurt people, natural resources or the environment.',
      },
      {
        hazard: { id: 'arch:hazard/spill' },
        harmTargets: ['NATURE'],
        reason:
          'Robot is mission-critical, and spill harms NATURE: SAFETY_CRITICAL. Its failure can hurt people, natural resources or the environment.',
      },
    ],
  });
  expect((await asked('arch:office')).effectiveCriticality).toBe('NONE');
  // Each of the three alone is enough, and nothing else is.
  for (const [target, effective] of [
    ['HUMAN', 'SAFETY_CRITICAL'],
    ['NATURE', 'SAFETY_CRITICAL'],
    ['ENVIRONMENT', 'SAFETY_CRITICAL'],
    ['REPUTATION', 'MISSION_CRITICAL'],
  ] as const) {
    const id = `arch:one/${target}`;
    await api.query(CREATE, { input: { id, criticality: 'MISSION_CRITICAL' } });
    const input = { id: `arch:hazard/${target}`, harmTarget: [target], dependsOn: [id] };
    await api.query('mutation ($input: RecordHazardInput!) { recordHazard(input: $input) { receipt { created } } }', {
      input,
    });
    expect([target, (await asked(id)).effectiveCriticality]).toEqual([target, effective]);
  }
  expect((await asked('arch:robot', { revision: before.revision })).effectiveCriticality).toBe('MISSION_CRITICAL');
  expect(ids((await api.query(SYSTEMS, { criticality: 'SAFETY_CRITICAL' })).systems)).toContain('arch:robot');
});

it('004-03 hardware, software, models and people perform safety functions', async () => {
  const { artifact } = await api.query(`{ artifact(id: "system:aeb") { ... on System {
    safetyFunctions { function { id subkind } performedBy { __typename id subkind } } } } }`);
  const performers = new Map<string, string[]>(
    artifact.safetyFunctions.map(
      (one: { function: { id: string }; performedBy: { id: string; subkind: string }[] }) => [
        one.function.id,
        one.performedBy.map(({ id, subkind }) => `${subkind} ${id.replace('component:aeb/', '')}`),
      ],
    ),
  );
  expect(performers.get('component:aeb/detect-pedestrian')).toEqual([
    'HW camera',
    'HW radar',
    'ML perception',
    'SW fusion',
  ]);
  expect(performers.get('component:aeb/brake')).toEqual(['SW brake-controller', 'HUMAN driver']);
  // The power supply performs none, and nothing but functions is listed as one.
  expect([...performers.values()].flat().join()).not.toContain('power');
  const kinds = artifact.safetyFunctions.map((one: { function: { subkind: string } }) => one.function.subkind);
  expect(new Set(kinds)).toEqual(new Set(['FUNCTION']));
});

it('004-04 the architecture is a graph up to the product; a model without a component is an orphan', async () => {
  const { artifact } = await api.query(`{ artifact(id: "model:aeb/detector") { ... on Model { partOf { nodes { id
    ... on Component { system { id architecture { product { id } path { id } elements(first: 100) { nodes {
      element { id } depth parent { id } api interfaces { id } dependsOn { id } allocated { id } realisedBy { id } } } } } } } } } } }`);
  const [host] = artifact.partOf.nodes;
  expect([host.id, host.system.id]).toEqual(['component:aeb/perception', 'system:aeb']);
  const { product, path, elements } = host.system.architecture;
  expect(product.id).toBe('system:aeb/vehicle');
  expect(path).toEqual([{ id: 'system:aeb' }, { id: 'system:aeb/vehicle' }]);
  const of = (id: string) => elements.nodes.find((one: { element: { id: string } }) => one.element.id === id);
  expect(elements.nodes[0]).toMatchObject({ element: { id: 'system:aeb' }, depth: 0, parent: null });
  expect(of('component:aeb/perception')).toMatchObject({
    element: { id: 'component:aeb/perception' },
    depth: 1,
    parent: { id: 'system:aeb' },
    api: null,
    interfaces: [{ id: 'component:aeb/objects-interface' }],
    dependsOn: [{ id: 'component:aeb/camera' }],
    allocated: expect.arrayContaining([{ id: 'component:aeb/detect-pedestrian' }, { id: 'requirement:aeb/recall' }]),
    realisedBy: [{ id: 'model:aeb/detector' }],
  });
  expect(of('component:aeb/objects-interface').api.rateHz).toBe(20);

  await api.ingest({
    artifacts: [
      { id: 'arch:model/lost', kind: 'MODEL', title: 'Lost model', version: { content: {} } },
      { id: 'arch:model/used', kind: 'MODEL', version: { content: {} } },
    ],
    links: [{ type: 'DEPENDS_ON', from: 'component:aeb/fusion', to: 'arch:model/used' }],
  });
  const ORPHANS = 'query ($label: ArtifactKind) { orphans(label: $label) { nodes { artifact { id } reason } } }';
  expect((await api.query(ORPHANS, { label: 'MODEL' })).orphans.nodes).toEqual([
    {
      artifact: { id: 'arch:model/lost' },
      reason: 'Lost model has no hosting component: link it IMPLEMENTS the component that it realises',
    },
  ]);
  const [none] = await api.expectErrors(ORPHANS, { label: 'PERSON' });
  expect(none?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'label' });
});

it('004-05 every artifact belongs to one of five disciplines, governance aside', async () => {
  const { schemaStats, artifacts } = await api.query(`{
    schemaStats { total byDiscipline { discipline count } byKind { kind count } }
    artifacts(first: 1000) { totalCount nodes { kind subkind discipline } } }`);
  const counted: Record<string, number> = {};
  for (const { discipline } of artifacts.nodes) counted[discipline] = (counted[discipline] ?? 0) + 1;
  const stated = Object.fromEntries(
    schemaStats.byDiscipline.map((one: { discipline: string; count: number }) => [one.discipline, one.count]),
  );
  expect(stated).toEqual(counted);
  expect(schemaStats.total).toBe(artifacts.totalCount);
  for (const discipline of ['DEVOPS', 'TESTOPS', 'DATAOPS', 'MLOPS', 'SAFETY']) {
    expect(stated[discipline], discipline).toBeGreaterThan(0);
  }
  const of = (kind: string, subkind: string | null) =>
    artifacts.nodes.find(
      (one: { kind: string; subkind: string | null }) => one.kind === kind && one.subkind === subkind,
    )?.discipline;
  expect([of('COMPONENT', 'SW'), of('COMPONENT', 'ML'), of('RUN', 'TRAIN'), of('RUN', 'EVALUATE')]).toEqual([
    'DEVOPS',
    'MLOPS',
    'MLOPS',
    'TESTOPS',
  ]);
  // What is retired does not count; on an empty graph every discipline is there with none.
  const empty = (await api.query('{ schemaStats(at: { revision: 0 }) { total byDiscipline { count } } }')).schemaStats;
  expect(empty).toEqual({ total: 0, byDiscipline: Array.from({ length: 6 }, () => ({ count: 0 })) });
});

it('004-25 the metamodel lists every kind and relation, and an unknown triple is refused', async () => {
  const { metamodel } = await api.query(`{ metamodel {
    kinds { kind sentence subkinds { name discipline } } relations { type ends { from to } } } }`);
  expect(metamodel.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(ARTIFACT_KIND_NAMES);
  expect(metamodel.relations.length).toBe(29);
  const implementers = metamodel.relations.find(({ type }: { type: string }) => type === 'IMPLEMENTS').ends;
  expect(implementers.some(({ from }: { from: string[] }) => from.includes('PERSON'))).toBe(false);

  const INGEST = 'mutation ($input: IngestInput!) { ingest(input: $input) { created errors { path code message } } }';
  const triple = async (type: string, from: string, to: string) =>
    (await api.query(INGEST, { input: { source: 'test', links: [{ type, from, to }] } })).ingest;
  const refused = await triple('IMPLEMENTS', 'person:aeb/designer', 'requirement:aeb/recall');
  expect(refused.errors[0]).toMatchObject({ path: 'links[0].type', code: 'RELATION_NOT_ALLOWED' });
  expect((await triple('IMPLEMENTS', 'component:aeb/radar', 'requirement:aeb/recall')).errors).toEqual([]);
  const [unknown] = await api.expectErrors(INGEST, {
    input: { source: 'test', links: [{ type: 'LOVES', from: 'component:aeb/radar', to: 'requirement:aeb/recall' }] },
  });
  expect(unknown?.message).toMatch(/"LOVES" does not exist/);
});

const schema = buildSchema(readTypeDefs());

/** Some value of the type: enough to get past validation. */
function anyValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return Object.fromEntries(required.map((field) => [field.name, anyValue(field.type)]));
  }
  if (['Int', 'Float', 'BigInt'].includes(type.name)) return 1;
  if (type.name === 'Boolean') return true;
  if (type.name === 'DateTime') return '2026-06-01';
  return type.name === 'JSON' ? {} : 'component:aeb/camera';
}

it('004-26 an external assessor reads and comments, and changes nothing', async () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(19);
  const assessor = { 'x-actor': 'person:aeb/assessor' };
  const call = (name: string) => {
    const field = mutations.find((one) => one.name === name);
    if (!field) throw new Error(`no mutation ${name}`);
    const variables = Object.fromEntries(field.args.map((one) => [one.name, anyValue(one.type)]));
    const declared = field.args.map((one) => `$${one.name}: ${String(one.type)}`).join(', ');
    const passed = field.args.map((one) => `${one.name}: $${one.name}`).join(', ');
    return [`mutation (${declared}) { ${name}(${passed}) { __typename } }`, variables] as const;
  };
  const { revision } = await api.query('{ revision }');
  for (const { name } of mutations) {
    if (name === 'addComment') continue;
    const [error] = await api.expectErrors(...call(name), assessor);
    expect([name, error?.extensions], name).toMatchObject([name, { code: 'FORBIDDEN', rule: 'READ_ONLY_ROLE' }]);
  }
  expect((await api.query('{ revision }')).revision).toBe(revision);

  // Reading is open.
  const { artifact } = await api.query(
    '{ artifact(id: "evidence:aeb/recall") { ... on Evidence { outcome } } }',
    {},
    assessor,
  );
  expect(artifact.outcome).toBe('PASS');

  const ADD = `mutation ($input: AddCommentInput!) { addComment(input: $input) {
    comment { text stance author subject { id } version { id } outdated } receipt { created errors { path } } } }`;
  const comment = { subject: 'evidence:aeb/recall', text: 'Which cameras?\nOnly one?', stance: 'CHALLENGE' };
  const added = await api.query(ADD, { input: comment }, assessor);
  expect(added.addComment.comment).toEqual({
    text: 'Which cameras?\nOnly one?',
    stance: 'CHALLENGE',
    author: 'person:aeb/assessor',
    subject: { id: 'evidence:aeb/recall' },
    version: { id: 'evidence:aeb/recall@v1' },
    outdated: false,
  });
  const read = await api.query(
    '{ artifact(id: "evidence:aeb/recall") { comments { totalCount nodes { text author } } } findings { counts { total } } }',
  );
  expect(read.artifact.comments).toEqual({
    totalCount: 1,
    nodes: [{ text: 'Which cameras?\nOnly one?', author: 'person:aeb/assessor' }],
  });
  const [empty] = await api.expectErrors(ADD, { input: { subject: 'evidence:aeb/recall', text: '  ' } }, assessor);
  expect(empty?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.text' });
  const [long] = await api.expectErrors(ADD, { input: { ...comment, text: 'x'.repeat(10_001) } }, assessor);
  expect(long?.message).toContain('10000');
  const [nothing] = await api.expectErrors(ADD, { input: { ...comment, subject: 'nobody' } }, assessor);
  expect(nothing?.extensions.code).toBe('NOT_FOUND');

  // Naming another actor takes no role away, and being named as the actor is enough.
  const write = { id: 'arch:written', title: 'written' };
  const CREATED = 'mutation ($input: CreateSystemInput!) { createSystem(input: $input) { receipt { created } } }';
  const forged = await api.expectErrors(CREATED, { input: { ...write, actor: 'person:aeb/designer' } }, assessor);
  const named = await api.expectErrors(CREATED, { input: { ...write, actor: 'person:aeb/assessor' } });
  expect([forged[0]?.extensions.input, named[0]?.extensions.input]).toEqual(['x-actor', 'input.actor']);

  // Who holds another role beside it, held it once, or is not known, writes.
  await api.ingest({
    artifacts: ['both', 'former', 'void'].map((name) => ({ id: `arch:${name}`, kind: 'PERSON' as const })),
    links: [
      { type: 'HOLDS', from: 'arch:both', to: 'role:aeb/external-assessor' },
      { type: 'HOLDS', from: 'arch:both', to: 'role:aeb/developer' },
      { type: 'HOLDS', from: 'arch:void', to: 'role:aeb/external-assessor' },
      { type: 'HOLDS', from: 'arch:void', to: 'role:aeb/developer', attributes: { voidFrom: '2026-01-01' } },
      {
        type: 'HOLDS',
        from: 'arch:former',
        to: 'role:aeb/external-assessor',
        attributes: { from: '2025-01-01', to: '2026-01-01' },
      },
    ],
  });
  // One whose authority is void lets nobody write.
  const [bound] = await api.expectErrors(CREATED, { input: write }, { 'x-actor': 'arch:void' });
  expect(bound?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'READ_ONLY_ROLE' });
  // However the name of the role is written, and also where only its title says it; another name binds nobody.
  const names = ['External assessor', 'external-assessor', ' EXTERNAL_ASSESSOR', 'Internal assessor'];
  await api.ingest({
    artifacts: [
      ...names.map((name, place) => ({
        id: `role:arch/${place}`,
        kind: 'ROLE' as const,
        version: { content: { name } },
      })),
      { id: 'role:arch/titled', kind: 'ROLE', title: 'External Assessor' },
      ...[0, 1, 2, 3, 'titled'].map((place) => ({ id: `arch:of/${place}`, kind: 'PERSON' as const })),
    ],
    links: [0, 1, 2, 3, 'titled'].map((place) => ({
      type: 'HOLDS' as const,
      from: `arch:of/${place}`,
      to: `role:arch/${place}`,
    })),
  });
  for (const actor of ['arch:of/0', 'arch:of/1', 'arch:of/2', 'arch:of/titled', 'role:arch/0']) {
    const [error] = await api.expectErrors(CREATED, { input: write }, { 'x-actor': actor });
    expect([actor, error?.extensions], actor).toMatchObject([actor, { rule: 'READ_ONLY_ROLE' }]);
  }
  for (const [place, actor] of ['arch:of/3', 'arch:both', 'arch:former', 'person:aeb/designer', 'somebody'].entries()) {
    const input = { id: `arch:by/${place}`, title: actor };
    expect((await api.query(CREATED, { input }, { 'x-actor': actor })).createSystem.receipt.created, actor).toBe(1);
  }
});
