/**
 *     system:gate/press ◀─PART_OF─ component:gate/vision ◀─IMPLEMENTS─ model:gate/detector {v1}
 *     hazard:gate/crush ─DEPENDS_ON▶ vision     ◀─MITIGATES─ control:gate/{light-curtain, training}
 *     gates apply to the system and the model; process:environments and lifecycle:market are the seeded templates
 *
 * Scenario: gates are asked, recorded, waived; a version is moved through environments and placed on the market; steps are skipped by
 *           every way that there is.
 * Result:   FAIL with what is missing and its numbers, PASS when it is there; what was recorded stays, and is chained.
 * Negative control: in each test a refusal, or something that must not be listed.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { canonicalJson } from '../../../graph/model/canonicalJson.ts';
import type { Json } from '../../../graph/model/delta.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { ENVIRONMENTS } from '../../../seeds/governance/environments.ts';
import { GATE_TEMPLATES } from '../../../seeds/governance/gateTemplates.ts';
import { GOVERNANCE_POLICIES } from '../../../seeds/governance/policies.ts';
import { type Api, startApi } from '../../support/api.ts';
import { cypher } from '../../support/database.ts';

let api: Api;
let now = '2026-11-20T12:00:00Z';
beforeAll(async () => {
  api = await startApi({ now: () => new Date(now) });
  for (const seed of [AEB, ENVIRONMENTS, GATE_TEMPLATES]) await api.ingest(seed);
  await api.ingest({
    artifacts: [
      artifact('SYSTEM', 'AI_SYSTEM', 'system:gate/press', { riskClass: 'HIGH' }),
      artifact('COMPONENT', 'ML', 'component:gate/vision', {}),
      artifact('MODEL', null, 'model:gate/detector', { architecture: 'a' }),
      artifact('HAZARD', 'HAZARDOUS_EVENT', 'hazard:gate/crush', { asil: 'B' }),
      ...['qa', 'release', 'owner', 'author', 'quality'].map((one) =>
        artifact('PERSON', null, `person:gate/${one}`, {}),
      ),
    ],
    links: [
      link('component:gate/vision', 'PART_OF', 'system:gate/press'),
      link('model:gate/detector', 'IMPLEMENTS', 'component:gate/vision'),
      link('hazard:gate/crush', 'DEPENDS_ON', 'component:gate/vision'),
      link('person:gate/qa', 'HOLDS', 'role:qa-lead', { attributes: { from: '2026-01-01' } }),
      link('person:gate/release', 'HOLDS', 'role:release-manager', { attributes: { from: '2026-01-01' } }),
      link('person:gate/owner', 'HOLDS', 'role:product-owner', { attributes: { from: '2026-01-01' } }),
      link('person:gate/author', 'HOLDS', 'role:product-owner', { attributes: { from: '2026-01-01' } }),
      link('person:gate/author', 'HOLDS', 'role:quality-manager', { attributes: { from: '2026-01-01' } }),
      link('person:gate/quality', 'HOLDS', 'role:quality-manager', { attributes: { from: '2026-01-01' } }),
      link('model:gate/detector', 'ATTRIBUTED_TO', 'person:gate/author', { role: 'AUTHOR' }),
    ],
  });
});
afterAll(() => api?.close());

function artifact(
  kind: ArtifactInput['kind'],
  subkind: string | null,
  id: string,
  content: Json,
  label: string | null = 'v1',
): ArtifactInput {
  return { id, kind, subkind, version: { label, content } };
}
function link(from: string, type: LinkInput['type'], to: string, more: Partial<LinkInput> = {}): LinkInput {
  return { type, from, to, assurance: 'DECLARED_REVIEWED', ...more };
}

const EVALUATION = `query ($id: ID!, $configuration: ID, $at: At) { artifact(id: $id, at: $at) { ... on Gate {
  evaluation(configuration: $configuration) {
    applies verdict standing inputsDigest
    unmet { id predicate outcome reason fix }
    waived { item { id } approver { id } reason expiresAt waiver { id } }
    predicates { name kind outcome }
    changedSince { id before now }
    lastRecord { evidence { id } verdict at }
  } } } }`;
const evaluation = async (id: string, more: object = {}) =>
  (await api.query(EVALUATION, { id, ...more })).artifact.evaluation;

const GATE = `mutation ($input: RecordGateInput!) { recordGate(input: $input) { artifact { id } receipt { errors { path message } } } }`;
const gate = async (id: string, predicates: Json[], more: object = {}) => {
  const input = { id, predicates, appliesTo: ['model:gate/detector'], ...more };
  expect((await api.query(GATE, { input })).recordGate.receipt.errors).toEqual([]);
};

const RECORD = `mutation ($input: EvaluateGateInput!) { evaluateGate(input: $input) { isNew
  record { evidence { id current { content } } verdict by at unmet snapshot { id digest } } } }`;
const record = async (of: string, actor = 'person:gate/quality') =>
  (await api.query(RECORD, { input: { gate: of, actor } })).evaluateGate;

const MOVE = `mutation ($input: MoveToEnvironmentInput!) { moveToEnvironment(input: $input) { isNew
  deployment { id environment strategy runtime } evaluation { verdict evidence { id } } } }`;
const movement = (environment: string, more: object = {}) => ({
  input: {
    subject: 'model:gate/detector@v1',
    environment,
    strategy: 'CANARY',
    runtime: 'CONTAINER',
    target: 'cluster-1',
    actor: 'person:gate/release',
    ...more,
  },
});
const move = async (environment: string, more: object = {}) =>
  (await api.query(MOVE, movement(environment, more))).moveToEnvironment;
const notMoved = async (environment: string, more: object = {}) =>
  (await api.expectErrors(MOVE, movement(environment, more)))[0] as {
    message: string;
    extensions: { code: string; rule: string; rules: { rule: string; message: string }[] };
  };

const signature = (id: string, by: string, subject: string, content: { [field: string]: Json } = {}) => ({
  artifacts: [artifact('SIGN_OFF', null, id, { verdict: 'APPROVED', signedAt: '2026-11-19', ...content }, null)],
  links: [link(id, 'APPROVES', subject), link(id, 'ATTRIBUTED_TO', by)],
});
const sign = (...given: Parameters<typeof signature>) => api.ingest(signature(...given));
const confirm = (environment: string, by: string, subject = 'model:gate/detector@v1', content = {}) =>
  sign(`sign:gate/${subject} ${by} ${environment}`.replace('@', ' '), `person:gate/${by}`, subject, {
    environment,
    ...content,
  });

it('000-16 a release gate with an open risk control fails and lists it', async () => {
  await gate('gate:gate/risk', [{ kind: 'NO_OPEN_RISK_CONTROL' }, { kind: 'NO_GAPS', kinds: ['UNMITIGATED_HAZARD'] }], {
    appliesTo: ['system:gate/press'],
  });
  // No control at all: nobody knows, and the hazard is a gap.
  expect(await evaluation('gate:gate/risk')).toMatchObject({
    verdict: 'FAIL',
    unmet: [
      { id: 'NO_OPEN_RISK_CONTROL', outcome: 'UNKNOWN' },
      { id: 'hazard:gate/crush', predicate: 'NO_GAPS', outcome: 'FAIL' },
    ],
  });
  await api.ingest({
    artifacts: [
      artifact('CONTROL', 'RISK_CONTROL', 'control:gate/light-curtain', {}),
      artifact('CONTROL', 'RISK_CONTROL', 'control:gate/training', {}),
      artifact('CONTROL', 'RISK_CONTROL', 'control:gate/elsewhere', {}),
      artifact('EVIDENCE', 'TEST_RESULT', 'evidence:gate/curtain', { outcome: 'pass' }, null),
    ],
    links: [
      link('control:gate/light-curtain', 'MITIGATES', 'hazard:gate/crush'),
      link('control:gate/training', 'MITIGATES', 'hazard:gate/crush'),
      link('evidence:gate/curtain', 'EVIDENCES', 'control:gate/light-curtain'),
      link('evidence:gate/curtain', 'EVALUATES', 'system:gate/press@v1'),
    ],
  });
  const open = await evaluation('gate:gate/risk');
  expect(open.verdict).toBe('FAIL');
  // Neither the closed control, nor one of something else.
  expect(open.unmet).toEqual([
    {
      id: 'control:gate/training',
      predicate: 'NO_OPEN_RISK_CONTROL',
      outcome: 'FAIL',
      reason: expect.stringContaining('no passing evidence that still stands shows that it works'),
      fix: expect.stringContaining('close control:gate/training'),
    },
  ]);
  await api.ingest({
    artifacts: [
      artifact('EVIDENCE', 'REPORT', 'evidence:gate/training', { outcome: 'pass', validUntil: '2027-03-31' }, null),
    ],
    links: [
      link('evidence:gate/training', 'EVIDENCES', 'control:gate/training'),
      link('evidence:gate/training', 'EVALUATES', 'system:gate/press@v1'),
    ],
  });
  expect(await evaluation('gate:gate/risk')).toMatchObject({ verdict: 'PASS', unmet: [] });
  // What was shown once is not shown any more when the newest result fails; a passing one closes it again.
  const shown = (id: string, outcome: string) =>
    api.ingest({
      artifacts: [artifact('EVIDENCE', 'TEST_RESULT', id, { outcome }, null)],
      links: [link(id, 'EVIDENCES', 'control:gate/light-curtain'), link(id, 'EVALUATES', 'system:gate/press@v1')],
    });
  await shown('evidence:gate/curtain-2', 'fail');
  expect(await evaluation('gate:gate/risk')).toMatchObject({
    verdict: 'FAIL',
    unmet: [{ id: 'control:gate/light-curtain', predicate: 'NO_OPEN_RISK_CONTROL' }],
  });
  await shown('evidence:gate/curtain-3', 'pass');
  expect(await evaluation('gate:gate/risk')).toMatchObject({ verdict: 'PASS', unmet: [] });
  // The evidence expires, and the control is open again.
  const later = await evaluation('gate:gate/risk', { at: { validAt: '2027-04-01T00:00:00Z' } });
  expect(later).toMatchObject({ verdict: 'FAIL', unmet: [{ id: 'control:gate/training' }] });
});

it('001-07 a metric below its threshold fails the deployment, with metric, value and threshold', async () => {
  const threshold = { kind: 'METRIC_THRESHOLD', metric: 'precision', op: '>=', value: 0.9 };
  await gate('gate:gate/precision', [threshold]);
  expect((await evaluation('gate:gate/precision')).unmet).toMatchObject([{ id: 'precision', outcome: 'UNKNOWN' }]);
  const measured = (id: string, value: number) => ({
    artifacts: [
      artifact('EVIDENCE', 'TEST_RESULT', id, { results: [{ metric: 'precision', part: 'slice:night', value }] }, null),
    ],
    links: [link(id, 'EVALUATES', 'model:gate/detector@v1')],
  });
  await api.ingest(measured('evidence:gate/precision-1', 0.87));
  await api.query(
    `mutation ($input: RecordEnvironmentChainInput!) { recordEnvironmentChain(input: $input) { receipt { errors { message } } } }`,
    {
      input: {
        id: 'process:gate/short',
        environments: [{ name: 'lab', gate: 'gate:gate/precision' }],
        appliesTo: ['model:gate/detector'],
      },
    },
  );
  const refused = await notMoved('lab');
  expect(refused.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'GATE_NOT_PASSED',
    input: 'input.environment',
  });
  expect(refused.message).toContain(
    'precision of slice:night of model:gate/detector is 0.87 by evidence:gate/precision-1; the threshold is >= 0.9',
  );
  // Nor is it deployed where no chain of environments asks for the gate, once it is a gate of deployments.
  const DEPLOY = `mutation ($input: DeployModelInput!) { deployModel(input: $input) { deployment { id } } }`;
  await api.ingest({
    artifacts: [
      artifact('MODEL', null, 'model:gate/direct', { architecture: 'd' }),
      artifact('RUN', 'TRAIN', 'run:gate/direct', {}, null),
    ],
    links: [link('run:gate/direct', 'GENERATED', 'model:gate/direct@v1')],
  });
  const recalled = async (id: string, value: number) =>
    api.ingest({
      artifacts: [artifact('EVIDENCE', 'TEST_RESULT', id, { results: [{ metric: 'recall', value }] }, null)],
      links: [link(id, 'EVALUATES', 'model:gate/direct@v1')],
    });
  await recalled('evidence:gate/recall-1', 0.85);
  await gate('gate:gate/recall', [{ ...threshold, metric: 'recall' }], {
    subkind: 'DEPLOY',
    appliesTo: ['model:gate/direct'],
  });
  const direct = (id: string) => ({
    id: `deployment:gate/recall-${id}`,
    version: 'model:gate/direct@v1',
    environment: 'plant',
    strategy: 'CANARY',
  });
  const [below] = await api.expectErrors(DEPLOY, { input: direct('1') });
  expect(below?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'GATE_NOT_PASSED', input: 'input.version' });
  expect(below?.message).toContain(
    'gate:gate/recall is FAIL: recall of model:gate/direct is 0.85 by evidence:gate/recall-1; the threshold is >= 0.9',
  );
  // A shadow has no effect; with a better number it is deployed.
  await api.query(DEPLOY, { input: { ...direct('shadow'), strategy: 'SHADOW' } });
  await recalled('evidence:gate/recall-2', 0.95);
  await api.query(DEPLOY, { input: direct('2') });
  // What was measured last counts.
  await api.ingest(measured('evidence:gate/precision-2', 0.93));
  expect(await move('lab')).toMatchObject({ deployment: { environment: 'lab' }, evaluation: { verdict: 'PASS' } });
  const [unknown] = await api.expectErrors(GATE, {
    input: { id: 'gate:gate/bad', predicates: [{ ...threshold, op: '=>' }, { kind: 'NOTHING' }] },
  });
  expect(unknown?.extensions).toMatchObject({
    rules: [
      { rule: 'PREDICATE_FORM', input: 'input.predicates[0].op' },
      { rule: 'PREDICATE_FORM', input: 'input.predicates[1].kind' },
    ],
  });
});

it('001-09 explainability, robustness and the acceptance by the business owner are asked for', async () => {
  await api.ingest({ links: [link('gate:deployment', 'APPLIES_TO', 'model:gate/detector')] });
  const missing = await evaluation('gate:deployment');
  const lacks = async () => unmetIn(await evaluation('gate:deployment'));
  const unmetIn = ({ unmet }: { unmet: { id: string; outcome: string }[] }) =>
    unmet.map(({ id, outcome }) => [id, outcome]);
  // The results of its precision that are there say nothing about robustness.
  expect(unmetIn(missing)).toEqual([
    ['BUSINESS_ACCEPTANCE', 'FAIL'],
    ['explanation', 'FAIL'],
    ['robustness result', 'FAIL'],
  ]);
  const handOver = (id: string, subkind: string, content: { [field: string]: Json }, of = 'model:gate/detector') =>
    api.ingest({
      artifacts: [artifact('EVIDENCE', subkind, id, content, null)],
      links: [link(id, 'EVALUATES', `${of}@v1`)],
    });
  await handOver('evidence:gate/shap', 'EXPLANATION', {});
  await api.ingest({
    artifacts: [
      artifact('MODEL', null, 'model:gate/neighbour', { architecture: 'n' }),
      artifact('TEST_CASE', 'MODEL', 'test:gate/noise', { quality: 'ROBUSTNESS' }),
    ],
  });
  // Neither what failed, nor what says nothing, nor what another model was tried with.
  await handOver('evidence:gate/noise-fail', 'TEST_RESULT', { outcome: 'fail' });
  await handOver('evidence:gate/noise-open', 'TEST_RESULT', { outcome: 'inconclusive' });
  await handOver('evidence:gate/noise-other', 'TEST_RESULT', { outcome: 'pass' }, 'model:gate/neighbour');
  await api.ingest({
    links: ['fail', 'open', 'other'].map((one) => link(`evidence:gate/noise-${one}`, 'EVIDENCES', 'test:gate/noise')),
  });
  expect(await lacks()).toEqual([
    ['BUSINESS_ACCEPTANCE', 'FAIL'],
    ['robustness result', 'FAIL'],
  ]);
  const tried = async (id: string, outcome: string) => {
    await handOver(id, 'TEST_RESULT', { outcome });
    await api.ingest({ links: [link(id, 'EVIDENCES', 'test:gate/noise')] });
  };
  await tried('evidence:gate/noise', 'pass');
  expect(await lacks()).toEqual([['BUSINESS_ACCEPTANCE', 'FAIL']]);
  // The newest result counts.
  await tried('evidence:gate/noise-2', 'fail');
  expect(await lacks()).toEqual([
    ['BUSINESS_ACCEPTANCE', 'FAIL'],
    ['robustness result', 'FAIL'],
  ]);
  await tried('evidence:gate/noise-3', 'pass');
  expect(await lacks()).toEqual([['BUSINESS_ACCEPTANCE', 'FAIL']]);
  // Another meaning is none, and the author does not accept.
  await sign('sign:gate/review', 'person:gate/owner', 'model:gate/detector@v1', { meaning: 'REVIEW' });
  await sign('sign:gate/own', 'person:gate/author', 'model:gate/detector@v1', { meaning: 'BUSINESS_ACCEPTANCE' });
  const own = await evaluation('gate:deployment');
  expect(own.unmet).toMatchObject([{ id: 'BUSINESS_ACCEPTANCE', reason: expect.stringContaining('an author') }]);
  await sign('sign:gate/accept', 'person:gate/owner', 'model:gate/detector@v1', { meaning: 'BUSINESS_ACCEPTANCE' });
  expect(await evaluation('gate:deployment')).toMatchObject({ verdict: 'PASS', unmet: [] });

  // Another model of the same gate does not pass by what this one has: neither its explanation nor its acceptance.
  const CHAIN = `mutation ($input: RecordEnvironmentChainInput!) { recordEnvironmentChain(input: $input) { receipt { errors { message } } } }`;
  const models = ['model:gate/neighbour', 'model:gate/detector'];
  await api.ingest({ links: [link('gate:deployment', 'APPLIES_TO', 'model:gate/neighbour')] });
  await api.query(CHAIN, {
    input: {
      id: 'process:gate/accepting',
      environments: [{ name: 'shop', gate: 'gate:deployment' }],
      appliesTo: models,
    },
  });
  const shop = { chain: 'process:gate/accepting' };
  const neighbour = await notMoved('shop', { ...shop, subject: 'model:gate/neighbour@v1' });
  expect(neighbour.extensions.rules.map(({ rule }) => rule)).toEqual(['GATE_NOT_PASSED']);
  expect(neighbour.message).toContain('with the meaning BUSINESS_ACCEPTANCE: there is none');
  expect(neighbour.message).toContain('explanation is missing');
  expect((await move('shop', shop)).evaluation.verdict).toBe('PASS');
});

it('001-12 a high-risk system is placed on the market with assessment, declaration and registration', async () => {
  const PLACE = `mutation ($input: PlaceOnMarketInput!) { placeOnMarket(input: $input) {
    instance { state } transition { evaluation { id } } } }`;
  const input = { system: 'system:gate/press', cause: 'first series', actor: 'person:gate/release' };
  const [nothing] = await api.expectErrors(PLACE, { input });
  expect(nothing?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'LIFE_CYCLE_MISSING' });
  await api.ingest({
    artifacts: [artifact('SYSTEM', 'AI_SYSTEM', 'system:gate/sorter', { riskClass: 'MINIMAL' })],
    links: ['system:gate/press', 'system:gate/sorter'].flatMap((system) => [
      link('lifecycle:market', 'APPLIES_TO', system),
      link('gate:market', 'APPLIES_TO', system),
    ]),
  });
  const [refused] = await api.expectErrors(PLACE, { input });
  expect(refused?.extensions).toMatchObject({ rule: 'GUARD_NOT_PASSED' });
  expect(refused?.message).toContain(
    'gate:market is FAIL: it lacks CE_MARKING, CONFORMITY_ASSESSMENT, EU_DECLARATION_OF_CONFORMITY, EU_REGISTRATION',
  );
  const there = (name: string, { outcome = 'pass', system = 'press', serial = '' } = {}) => {
    const id = `evidence:gate/${name}-${outcome}-${system}${serial}`;
    return {
      artifacts: [artifact('EVIDENCE', 'CERTIFICATE', id, { record: name, outcome }, null)],
      links: [link(id, 'EVALUATES', `system:gate/${system}@v1`)],
    };
  };
  await api.ingest(there('CONFORMITY_ASSESSMENT'));
  // One that was not passed, and one of another system, are none.
  await api.ingest(there('EU_DECLARATION_OF_CONFORMITY', { outcome: 'fail' }));
  await api.ingest(there('EU_REGISTRATION', { system: 'sorter' }));
  const lacks = async () => (await api.expectErrors(PLACE, { input }))[0]?.message.split('it lacks ')[1];
  expect(await lacks()).toMatch(/^CE_MARKING, EU_DECLARATION_OF_CONFORMITY, EU_REGISTRATION\b/);
  await api.ingest(there('EU_DECLARATION_OF_CONFORMITY'));
  await api.ingest(there('EU_REGISTRATION'));
  // One that was refused later stands in for none, until it is there again.
  await api.ingest(there('CONFORMITY_ASSESSMENT', { outcome: 'fail' }));
  expect(await lacks()).toMatch(/^CE_MARKING, CONFORMITY_ASSESSMENT\. /);
  await api.ingest(there('CONFORMITY_ASSESSMENT', { serial: '2' }));
  // Art. 48: all four before the market.
  expect(await lacks()).toMatch(/^CE_MARKING\b/);
  await api.ingest(there('CE_MARKING'));
  const { placeOnMarket } = await api.query(PLACE, { input });
  expect(placeOnMarket.instance.state).toBe('ON_MARKET');
  expect(placeOnMarket.transition.evaluation.id).toMatch(/^gate-evaluation:/);
  // The gate applies to the other one as well: it was judged for this one alone, and is so again.
  const { gateRecord } = await api.query(
    'query ($id: ID!) { gateRecord(id: $id) { verdict snapshot { id } recomputed { verdict same } } }',
    { id: placeOnMarket.transition.evaluation.id },
  );
  expect(gateRecord).toMatchObject({ verdict: 'PASS', recomputed: { verdict: 'PASS', same: true } });
  const lookedAt = gateRecord.snapshot.map(({ id }: { id: string }) => id);
  expect(lookedAt).toContain('system:gate/press');
  expect(lookedAt).not.toContain('system:gate/sorter');
  // Of a system of minimal risk none of them is asked.
  const minimal = await api.query(PLACE, { input: { ...input, system: 'system:gate/sorter' } });
  expect(minimal.placeOnMarket.instance.state).toBe('ON_MARKET');

  // The class is that which was decided, where that is worse than what the record states.
  await api.ingest(GOVERNANCE_POLICIES);
  const CLASSIFY = `mutation ($input: ClassifyAISystemInput!) { classifyAISystem(input: $input) { receipt { errors { message } } } }`;
  const answers = {
    practices: 'NONE',
    safetyComponent: 'NO',
    areas: 'NONE',
    profiling: 'NO',
    derogation: 'NONE',
    transparency: 'NONE',
  };
  const marketed = async (name: string, content: Json, decided: object | null) => {
    const system = `system:gate/${name}`;
    await api.ingest({
      artifacts: [artifact('SYSTEM', 'AI_SYSTEM', system, content)],
      links: [link('lifecycle:market', 'APPLIES_TO', system), link('gate:market', 'APPLIES_TO', system)],
    });
    if (decided) await api.query(CLASSIFY, { input: { system, answers: { ...answers, ...decided } } });
    return (await api.expectErrors(PLACE, { input: { ...input, system } }))[0];
  };
  const recordedMinimal = await marketed('grader', { riskClass: 'MINIMAL' }, { areas: ['EDUCATION'] });
  expect(recordedMinimal?.message).toContain('gate:market is FAIL: it lacks CE_MARKING, CONFORMITY_ASSESSMENT');
  expect((await marketed('hiring', {}, { areas: ['EMPLOYMENT'] }))?.extensions).toMatchObject({
    rule: 'GUARD_NOT_PASSED',
  });
  expect((await marketed('unclassified', {}, null))?.message).toContain('it lacks system:gate/unclassified');
  const { artifact: grader } = await api.query(
    '{ artifact(id: "system:gate/grader") { ... on System { riskClass } } }',
  );
  expect(grader.riskClass).toBe('HIGH');
  // What is prohibited has no way to the market, whoever has classified it, and by no other mutation.
  const TAKE = `mutation ($input: TakeTransitionInput!) { takeTransition(input: $input) { instance { state } } }`;
  for (const banned of [
    await marketed('scorer', {}, { practices: ['SOCIAL_SCORING'] }),
    await marketed('scorer-2', { riskClass: 'UNACCEPTABLE' }, null),
    (
      await api.expectErrors(TAKE, {
        input: { artifact: 'system:gate/scorer', to: 'ON_MARKET', cause: 'x', actor: 'person:gate/release' },
      })
    )[0],
  ]) {
    expect(banned?.extensions).toMatchObject({ code: 'PROHIBITED_PRACTICE', rule: 'PROHIBITED_PRACTICE' });
  }
  // One that was on the market when it was found to be is a gap.
  const prohibited = async () =>
    (await api.query('{ gaps(kinds: [PROHIBITED_PRACTICE]) { nodes { artifact { id } reason } } }')).gaps.nodes;
  expect(await prohibited()).toEqual([]);
  const found = { system: 'system:gate/sorter', answers: { ...answers, practices: ['FACE_SCRAPING'] } };
  await api.query(CLASSIFY, { input: found });
  expect(await prohibited()).toEqual([
    { artifact: { id: 'system:gate/sorter' }, reason: expect.stringContaining('(ART_5_1_e), and it is on the market') },
  ]);
  await api.query(CLASSIFY, { input: { ...found, answers } });
  expect(await prohibited()).toEqual([]);
});

it('001-28 a deployment says its strategy, and a shadow does not decide', async () => {
  const [absent] = await api.expectErrors(MOVE, movement('dev', { chain: 'process:environments', strategy: null }));
  expect(absent?.extensions.code).toBe('BAD_USER_INPUT');
  // By each of the mutations that deploy.
  const DEPLOY = `mutation ($input: DeployModelInput!) { deployModel(input: $input) { deployment { id subkind strategy } } }`;
  const RECORD_DEPLOYMENT = `mutation ($input: RecordDeploymentInput!) { recordDeployment(input: $input) { artifact { id } } }`;
  const direct = { id: 'deployment:gate/at-once', version: 'model:gate/direct@v1', environment: 'somewhere' };
  const used = { ...direct, version: undefined, system: 'system:gate/sorter', models: ['model:gate/direct'] };
  for (const [mutation, input] of [
    [DEPLOY, direct],
    [RECORD_DEPLOYMENT, used],
  ] as const) {
    const [unsaid] = await api.expectErrors(mutation, { input });
    expect(unsaid?.extensions.code).toBe('BAD_USER_INPUT');
    expect(unsaid?.message).toContain('strategy');
  }
  const [torn] = await api.expectErrors(RECORD_DEPLOYMENT, {
    input: { ...used, strategy: 'CANARY', subkind: 'SHADOW' },
  });
  expect(torn?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.subkind' });
  const [deciding] = await api.expectErrors(DEPLOY, {
    input: { ...direct, strategy: 'SHADOW', decisionMode: 'ACTIVE_DECIDING' },
  });
  expect(deciding?.extensions).toMatchObject({ rule: 'SHADOW_DECIDES' });
  expect((await api.query(DEPLOY, { input: { ...direct, strategy: 'AB_TEST' } })).deployModel.deployment).toEqual({
    id: 'deployment:gate/at-once',
    subkind: null,
    strategy: 'AB_TEST',
  });
  const shadow = { chain: 'process:gate/short', strategy: 'SHADOW', decisionMode: 'ACTIVE_DECIDING' };
  expect((await notMoved('lab', shadow)).extensions.rule).toBe('SHADOW_DECIDES');
  const observing = await move('lab', { ...shadow, decisionMode: 'OBSERVING' });
  const { artifact: stored } = await api.query(
    'query ($id: ID!) { artifact(id: $id) { subkind ... on Deployment { strategy decisionMode runtime target } } }',
    { id: observing.deployment.id },
  );
  expect(stored).toEqual({
    subkind: 'SHADOW',
    strategy: 'SHADOW',
    decisionMode: 'OBSERVING',
    runtime: 'CONTAINER',
    target: 'cluster-1',
  });
  // An import is kept, and shows.
  await api.ingest({
    artifacts: [
      artifact('DEPLOYMENT', null, 'deployment:gate/silent', { environment: 'field' }, null),
      artifact('DEPLOYMENT', 'EDGE', 'deployment:gate/edge', { environment: 'field' }, null),
      artifact('DEPLOYMENT', 'CANARY', 'deployment:gate/said', { environment: 'field' }, null),
      artifact(
        'DEPLOYMENT',
        'SHADOW',
        'deployment:gate/bold',
        { strategy: 'SHADOW', decisionMode: 'ACTIVE_DECIDING' },
        null,
      ),
    ],
  });
  const { gaps } = await api.query(
    '{ gaps(kinds: [DEPLOYMENT_WITHOUT_STRATEGY, SHADOW_DECIDES]) { nodes { kind artifact { id } } } }',
  );
  const own = gaps.nodes.filter(({ artifact }: { artifact: { id: string } }) => artifact.id.includes(':gate/'));
  expect(own).toEqual([
    { kind: 'DEPLOYMENT_WITHOUT_STRATEGY', artifact: { id: 'deployment:gate/silent' } },
    { kind: 'DEPLOYMENT_WITHOUT_STRATEGY', artifact: { id: 'deployment:gate/edge' } },
    { kind: 'SHADOW_DECIDES', artifact: { id: 'deployment:gate/bold' } },
  ]);
});

const CHANGE = `mutation ($input: ChangeDeploymentInput!) { changeDeployment(input: $input) {
  deployment { runtime servingPattern } changes { id current { content } } } }`;

it('001-29 a model is served by one of the patterns, and another pattern is a change with an impact', async () => {
  const batch = (servingPattern: string) =>
    api.query('mutation ($input: IngestInput!) { ingest(input: $input) { errors { path message } } }', {
      input: {
        source: 'test',
        artifacts: [
          artifact(
            'DEPLOYMENT',
            null,
            'deployment:gate/served',
            { servingMode: 'ONLINE', servingPattern, strategy: 'CANARY' },
            null,
          ),
        ],
        links: [link('deployment:gate/served', 'INCLUDES', 'model:gate/detector@v1')],
      },
    });
  expect((await batch('SOMEHOW')).ingest.errors).toMatchObject([
    { path: 'artifacts[0].version.content.servingPattern' },
    { path: 'links[0].from' },
  ]);
  const enums = await api.query(
    '{ mode: __type(name: "ServingMode") { enumValues { name } } served: __type(name: "ServingPattern") { enumValues { name } } strategy: __type(name: "DeploymentStrategy") { enumValues { name } } }',
  );
  const valuesOf = (one: { enumValues: { name: string }[] }) => one.enumValues.map(({ name }) => name);
  expect(valuesOf(enums.served)).toEqual([
    'MODEL_AS_SERVICE',
    'MODEL_AS_DEPENDENCY',
    'PRECOMPUTE',
    'MODEL_ON_DEMAND',
    'HYBRID',
  ]);
  expect(valuesOf(enums.mode)).toEqual(['BATCH', 'ONLINE']);
  expect(valuesOf(enums.strategy)).toEqual(['ALL_AT_ONCE', 'CANARY', 'BLUE_GREEN', 'SHADOW', 'AB_TEST', 'BANDIT']);
  expect((await batch('MODEL_AS_SERVICE')).ingest.errors).toEqual([]);
  await api.ingest({
    artifacts: [artifact('EVIDENCE', 'TEST_RESULT', 'evidence:gate/timing', { outcome: 'pass' }, null)],
    links: [link('evidence:gate/timing', 'EVALUATES', 'deployment:gate/served')],
  });
  const affected = async () =>
    (
      await api.query('{ findings { items(first: 1000) { nodes { artifact { id } effects } } } }')
    ).findings.items.nodes.filter(
      ({ artifact: { id } }: { artifact: { id: string } }) => id === 'evidence:gate/timing',
    );
  expect(await affected()).toEqual([]);
  const input = { deployment: 'deployment:gate/served', servingPattern: 'PRECOMPUTE', cause: 'load' };
  const { changeDeployment } = await api.query(CHANGE, { input });
  expect(changeDeployment.deployment.servingPattern).toBe('PRECOMPUTE');
  expect(changeDeployment.changes[0].current.content).toMatchObject({
    field: 'servingPattern',
    from: 'MODEL_AS_SERVICE',
    to: 'PRECOMPUTE',
  });
  expect((await affected()).length).toBe(1);
  // The same again is no change; another mode is one.
  expect((await api.query(CHANGE, { input })).changeDeployment.changes).toEqual([]);
  const batched = await api.query(CHANGE, { input: { ...input, servingMode: 'BATCH' } });
  expect(batched.changeDeployment.changes).toMatchObject([
    { current: { content: { field: 'servingMode', from: 'ONLINE', to: 'BATCH' } } },
  ]);
  const [odd] = await api.expectErrors(CHANGE, { input: { ...input, servingMode: 'SOMETIMES' } });
  expect(odd?.extensions.code).toBe('BAD_USER_INPUT');
});

it('001-30 a deployment of a high-risk system has assertions and a fallback', async () => {
  const gaps = async () =>
    (
      await api.query(
        '{ gaps(kinds: [DEPLOYMENT_WITHOUT_FALLBACK, DEPLOYMENT_WITHOUT_ASSERTIONS]) { nodes { kind artifact { id } reason } } }',
      )
    ).gaps.nodes
      .filter(({ artifact }: { artifact: { id: string } }) => artifact.id.startsWith('deployment:gate/risky'))
      .map(({ kind, artifact }: { kind: string; artifact: { id: string } }) => `${kind} ${artifact.id}`);
  await api.ingest({
    artifacts: [
      artifact('SAFETY_MEASURE', 'FALLBACK', 'measure:gate/stop', {}),
      artifact('DEPLOYMENT', null, 'deployment:gate/risky-1', { inputAssertions: ['image is not dark'] }, null),
      artifact(
        'DEPLOYMENT',
        null,
        'deployment:gate/risky-2',
        { inputAssertions: ['image is not dark'], outputAssertions: ['box is in the image'] },
        null,
      ),
      artifact('DEPLOYMENT', null, 'deployment:gate/risky-minimal', {}, null),
    ],
    links: [
      link('deployment:gate/risky-1', 'INCLUDES', 'model:gate/detector@v1'),
      link('deployment:gate/risky-2', 'INCLUDES', 'model:gate/detector@v1'),
      link('deployment:gate/risky-2', 'INCLUDES', 'measure:gate/stop@v1'),
      link('deployment:gate/risky-minimal', 'INCLUDES', 'system:gate/sorter@v1'),
    ],
  });
  expect(await gaps()).toEqual([
    'DEPLOYMENT_WITHOUT_FALLBACK deployment:gate/risky-1',
    'DEPLOYMENT_WITHOUT_ASSERTIONS deployment:gate/risky-1',
  ]);
  // A fallback of its own closes the one gap, and leaves the other.
  await api.ingest({ links: [link('deployment:gate/risky-1', 'INCLUDES', 'measure:gate/stop@v1')] });
  expect(await gaps()).toEqual(['DEPLOYMENT_WITHOUT_ASSERTIONS deployment:gate/risky-1']);
  // Of high risk by decision alone, while the record says nothing or MINIMAL.
  await api.ingest({
    artifacts: [artifact('DEPLOYMENT', null, 'deployment:gate/risky-decided', { inputAssertions: ['x'] }, null)],
    links: [link('deployment:gate/risky-decided', 'INCLUDES', 'system:gate/grader@v1')],
  });
  const decided = (await gaps()).filter((one: string) => one.endsWith('-decided'));
  expect(decided).toEqual([
    'DEPLOYMENT_WITHOUT_FALLBACK deployment:gate/risky-decided',
    'DEPLOYMENT_WITHOUT_ASSERTIONS deployment:gate/risky-decided',
  ]);
  const { ingest } = await api.query(
    'mutation ($input: IngestInput!) { ingest(input: $input) { errors { path code } } }',
    {
      input: {
        source: 'test',
        artifacts: [artifact('DEPLOYMENT', null, 'deployment:gate/risky-3', { outputAssertions: 'a box' }, null)],
      },
    },
  );
  expect(ingest.errors).toEqual([{ path: 'artifacts[0].version.content.outputAssertions', code: 'VALUE_INVALID' }]);
});

it('003-05 a deployment records what it runs on, and another runtime is a change', async () => {
  const before = (await api.query('{ artifact(id: "deployment:gate/served") { ... on Deployment { runtime } } }'))
    .artifact;
  expect(before.runtime).toBeNull();
  now = '2026-11-21T12:00:00Z';
  const change = async (runtime: string) =>
    (await api.query(CHANGE, { input: { deployment: 'deployment:gate/served', runtime, cause: 'moved' } }))
      .changeDeployment;
  await change('CLOUD');
  now = '2026-11-22T12:00:00Z';
  expect((await change('EDGE')).changes[0].current.content).toMatchObject({
    field: 'runtime',
    from: 'CLOUD',
    to: 'EDGE',
  });
  const at = async (validAt: string) =>
    (
      await api.query(
        'query ($at: At) { artifact(id: "deployment:gate/served", at: $at) { ... on Deployment { runtime } } }',
        {
          at: { validAt },
        },
      )
    ).artifact.runtime;
  expect(await at('2026-11-21T11:59:59Z')).toBeNull();
  expect(await at('2026-11-21T12:00:00Z')).toBe('CLOUD');
  expect(await at('2026-11-22T12:00:00Z')).toBe('EDGE');
  const [wrong] = await api.expectErrors(CHANGE, {
    input: { deployment: 'model:gate/detector', runtime: 'EDGE', cause: 'x' },
  });
  expect(wrong?.extensions.code).toBe('BAD_USER_INPUT');
  const [unknown] = await api.expectErrors(CHANGE, {
    input: { deployment: 'deployment:gate/served', runtime: 'MOON', cause: 'x' },
  });
  expect(unknown?.extensions.code).toBe('BAD_USER_INPUT');
});

it('002-32 a version moves through the environments one by one, each with its confirmation', async () => {
  await api.ingest({
    artifacts: [artifact('MODEL', null, 'model:gate/mover', { architecture: 'm' })],
    links: [
      link('process:environments', 'APPLIES_TO', 'model:gate/mover'),
      link('model:gate/mover', 'ATTRIBUTED_TO', 'person:gate/author', { role: 'AUTHOR' }),
    ],
  });
  const subject = 'model:gate/mover@v1';
  await move('dev', { subject });
  const skipped = await notMoved('production', { subject });
  expect(skipped.extensions.rules.map(({ rule }) => rule)).toEqual([
    'ENVIRONMENT_SKIPPED',
    ...Array.from({ length: 5 }, () => 'CONFIRMATION_MISSING'),
  ]);
  expect(skipped.message).toContain('was not in QA, pre-production, which come before production');
  const unconfirmed = await notMoved('QA', { subject });
  expect(unconfirmed.extensions.rule).toBe('CONFIRMATION_MISSING');
  expect(unconfirmed.message).toContain('asked for is a signature of role:qa-lead for QA: there is none');
  // For another environment, or by somebody else: none.
  await confirm('pre-production', 'qa', subject);
  await confirm('QA', 'owner', subject);
  expect((await notMoved('QA', { subject })).extensions.rule).toBe('CONFIRMATION_MISSING');
  await confirm('QA', 'qa', subject);
  expect((await move('QA', { subject })).isNew).toBe(true);
  await confirm('pre-production', 'release', subject);
  await move('pre-production', { subject });
  await confirm('production', 'release', subject);
  // The author is no independent product owner.
  await confirm('production', 'author', subject, { meaning: 'BUSINESS_ACCEPTANCE' });
  expect((await notMoved('production', { subject })).message).toContain('an author of what was signed');
  await confirm('production', 'owner', subject, { meaning: 'BUSINESS_ACCEPTANCE' });
  await move('production', { subject });
  // A new version begins anew: nothing is inherited.
  await api.ingest({ artifacts: [artifact('MODEL', null, 'model:gate/mover', { architecture: 'n' }, 'v2')] });
  const fresh = await notMoved('production', { subject: 'model:gate/mover@v2' });
  expect(fresh.message).toContain('was not in dev, QA, pre-production');
  expect((await notMoved('production', { subject })).extensions.rule).toBe('VERSION_NOT_SELECTED');
});

it('002-13 under a managed process no mutation skips a step', async () => {
  await api.ingest({
    artifacts: [
      artifact('MODEL', null, 'model:gate/managed', { architecture: 'x', lockState: 'UNLOCKED' }),
      artifact('CONTROL', 'POLICY', 'policy:gate/managed', { enforced: true }),
    ],
    links: [
      link('policy:gate/managed', 'APPLIES_TO', 'model:gate/managed'),
      link('process:environments', 'APPLIES_TO', 'model:gate/managed'),
      link('person:gate/quality', 'RESPONSIBLE_FOR', 'policy:gate/managed', { role: 'A' }),
    ],
  });
  const errors = async (input: object) =>
    (
      await api.query('mutation ($input: IngestInput!) { ingest(input: $input) { errors { path code message } } }', {
        input: { source: 'test', ...input },
      })
    ).ingest.errors;
  const refused = (path: string, rule = 'MANAGED_PROCESS') => [
    { path, code: 'VALUE_INVALID', message: expect.stringContaining(`${rule}: `) },
  ];
  const subject = 'model:gate/managed@v1';
  const step = artifact(
    'CHANGE',
    'STATE_TRANSITION',
    'change:gate/step',
    { machine: 'x', from: 'A', to: 'B', at: '2026-11-20' },
    null,
  );
  const deployed = artifact('DEPLOYMENT', null, 'deployment:gate/direct', { environment: 'production' }, null);
  expect(await errors(signature('sign:gate/managed', 'person:gate/qa', subject))).toEqual(refused('links[0]'));
  expect(
    await errors({
      artifacts: [step],
      links: [link('change:gate/step', 'AFFECTS', subject, { attributes: { kind: 'METADATA' } })],
    }),
  ).toEqual(refused('links[0]'));
  expect(await errors({ artifacts: [deployed], links: [link('deployment:gate/direct', 'INCLUDES', subject)] })).toEqual(
    refused('links[0]'),
  );
  // Within a baseline, too, in whatever order.
  expect(
    await errors({
      artifacts: [deployed, artifact('BASELINE', null, 'baseline:gate/cover', {}, null)],
      links: [
        link('deployment:gate/direct', 'INCLUDES', 'baseline:gate/cover'),
        link('baseline:gate/cover', 'INCLUDES', subject),
      ],
    }),
  ).toEqual(refused('links[1]'));
  expect(
    await errors({
      artifacts: [artifact('MODEL', null, 'model:gate/managed', { architecture: 'y', lockState: 'LOCKED' }, 'v2')],
    }),
  ).toEqual(refused('artifacts[0].version.content.lockState'));
  // The policy is not taken away either.
  expect(
    await errors({ artifacts: [artifact('CONTROL', 'POLICY', 'policy:gate/managed', { enforced: false }, 'v2')] }),
  ).toEqual(refused('artifacts[0].version.content.enforced', 'MANAGED_PROCESS_POLICY'));
  const { retire } = await api.query(
    'mutation ($input: RetireInput!) { retire(input: $input) { errors { path code message } } }',
    { input: { source: 'test', reason: 'x', artifacts: ['policy:gate/managed'] } },
  );
  // The policy, and its link.
  expect(retire.errors).toEqual([
    ...refused('artifacts[0]', 'MANAGED_PROCESS_POLICY'),
    ...refused('artifacts[0]', 'MANAGED_PROCESS_POLICY'),
  ]);
  // By a typed mutation the same.
  const { recordSignOff } = await api.query(
    'mutation ($input: RecordSignOffInput!) { recordSignOff(input: $input) { receipt { errors { path code message } } } }',
    {
      input: {
        id: 'sign:gate/typed',
        verdict: 'APPROVED',
        signedAt: '2026-11-20',
        approves: [subject],
        signedBy: 'person:gate/qa',
      },
    },
  );
  expect(recordSignOff.receipt.errors).toEqual(refused('approves[0]'));
  expect((await notMoved('QA', { subject })).extensions.rule).toBe('ENVIRONMENT_SKIPPED');
  // Another thing of it may be imported: a new version, evidence.
  expect(
    await errors({ artifacts: [artifact('MODEL', null, 'model:gate/managed', { architecture: 'y' }, 'v2')] }),
  ).toEqual([]);
  expect(
    await errors({
      artifacts: [artifact('EVIDENCE', 'GATE_EVALUATION', 'evidence:gate/forged', { verdict: 'PASS' }, null)],
      links: [link('evidence:gate/forged', 'EVALUATES', subject)],
    }),
  ).toEqual([]);
  const { gaps } = await api.query('{ gaps(kinds: [BYPASSED_STEP]) { nodes { artifact { id } related { id } } } }');
  expect(gaps.nodes).toEqual([
    {
      artifact: { id: 'model:gate/managed' },
      related: [{ id: 'evidence:gate/forged' }, { id: 'policy:gate/managed' }],
    },
  ]);
  // By its own mutation it moves; and not by a shorter way that somebody records beside its own, which does not block it either.
  const CHAIN = `mutation ($input: RecordEnvironmentChainInput!) { recordEnvironmentChain(input: $input) { receipt { errors { message } } } }`;
  const shortcut = { id: 'process:gate/shortcut', environments: [{ name: 'production' }] };
  await api.query(CHAIN, { input: { ...shortcut, appliesTo: ['model:gate/managed'] } });
  for (const [chain, rule] of [
    [shortcut.id, 'CHAIN_MISSING'],
    [null, 'ENVIRONMENT_SKIPPED'],
    ['process:environments', 'ENVIRONMENT_SKIPPED'],
  ]) {
    const around = await notMoved('production', { subject: 'model:gate/managed@v2', chain });
    expect([chain, around.extensions.rules.map((one) => one.rule)]).toEqual([chain, expect.arrayContaining([rule])]);
  }
  expect((await move('dev', { subject: 'model:gate/managed@v2' })).isNew).toBe(true);
  // A hypothesis writes nothing, so it may suppose it.
  const { whatIf } = await api
    .query('query ($overlay: OverlayInput!) { whatIf(overlay: $overlay) { errors { message } } }', {
      overlay: {
        operations: [{ addArtifacts: [deployed] }, { addLinks: [link('deployment:gate/direct', 'INCLUDES', subject)] }],
      },
    })
    .catch((error: Error) => expect.fail(error.message));
  expect(whatIf.errors).toEqual([]);
  // It ends by who is accountable.
  const END = 'mutation ($input: EndManagedProcessInput!) { endManagedProcess(input: $input) { version { content } } }';
  const end = { policy: 'policy:gate/managed', rationale: 'retired' };
  const [stranger] = await api.expectErrors(END, { input: { ...end, approver: 'person:gate/qa' } });
  expect(stranger?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'MANAGED_PROCESS_APPROVER' });
  const ended = await api.query(END, { input: { ...end, approver: 'person:gate/quality' } });
  expect(ended.endManagedProcess.version.content).toMatchObject({
    enforced: false,
    ended: { by: 'person:gate/quality' },
  });
  expect(await errors(signature('sign:gate/managed', 'person:gate/qa', subject))).toEqual([]);
});

it('a waiver is approved by who is trained for the role, and falls with the authority of who approved it', async () => {
  await gate('gate:gate/trained', [{ kind: 'METRIC_THRESHOLD', metric: 'latency', op: '<=', value: 20 }], {
    waivers: { roles: ['role:gate/waiver'] },
  });
  now = '2026-12-01T12:00:00Z';
  const holds = (more: object) =>
    link('person:gate/waiver', 'HOLDS', 'role:gate/waiver', { attributes: { from: '2026-01-01', ...more } });
  await api.ingest({
    artifacts: [
      { id: 'role:gate/waiver', kind: 'ROLE', version: { label: 'v1', content: { training: ['law'] } } },
      { id: 'person:gate/waiver', kind: 'PERSON' },
    ],
    links: [holds({})],
  });
  const [lacking] = (await evaluation('gate:gate/trained')).unmet;
  const WAIVE = `mutation ($input: WaiveGateItemInput!) { waiveGateItem(input: $input) { expiresAt } }`;
  const input = {
    gate: 'gate:gate/trained',
    item: lacking.id,
    approver: 'person:gate/waiver',
    rationale: 'measured next week',
    days: 30,
    timeZone: 'Europe/Berlin',
  };
  const [untrained] = await api.expectErrors(WAIVE, { input });
  expect(untrained?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'WAIVER_ROLE', input: 'input.approver' });
  expect(untrained?.message).toContain('no training record that counts now of law, which role:gate/waiver asks for');
  const content = { topic: 'law', completedAt: '2026-11-30', validUntil: '2026-12-02' };
  await api.ingest({
    artifacts: [
      { id: 'evidence:gate/law', kind: 'EVIDENCE', subkind: 'TRAINING_RECORD', version: { label: 'v1', content } },
    ],
    links: [link('evidence:gate/law', 'ATTRIBUTED_TO', 'person:gate/waiver')],
  });
  // Thirty days on the calendar of Berlin, to the end of the last one of the year.
  expect((await api.query(WAIVE, { input })).waiveGateItem.expiresAt).toBe('2026-12-31T23:00:00.000Z');
  expect(await evaluation('gate:gate/trained')).toMatchObject({ verdict: 'PASS', unmet: [] });
  // He was trained when he approved it; that it is over does not take it back.
  expect(await evaluation('gate:gate/trained', { at: { validAt: '2026-12-20T00:00:00Z' } })).toMatchObject({
    verdict: 'PASS',
  });
  await api.ingest({ links: [holds({ voidFrom: '2026-11-01', voidUntil: '2026-12-01T11:59:59Z' })] });
  expect(await evaluation('gate:gate/trained')).toMatchObject({ verdict: 'PASS' });
  await api.ingest({ links: [holds({ voidFrom: '2026-11-01', voidUntil: '2026-12-02' })] });
  expect(await evaluation('gate:gate/trained')).toMatchObject({ unmet: [{ id: lacking.id }], waived: [] });
});

it('002-15 decisions at gates are kept, chained, and easy to trace', async () => {
  await gate('gate:gate/history', [{ kind: 'METRIC_THRESHOLD', metric: 'latency', op: '<=', value: 20 }], {
    waivers: { roles: ['role:quality-manager'], mostDays: 60 },
  });
  now = '2026-12-01T12:00:00Z';
  const unknown = await record('gate:gate/history');
  expect(unknown).toMatchObject({ isNew: true, record: { verdict: 'UNKNOWN', by: 'person:gate/quality' } });
  // The same inputs, twenty times at once: the same record.
  const again = await Promise.all(Array.from({ length: 20 }, () => record('gate:gate/history')));
  expect(new Set(again.map((one) => one.record.evidence.id))).toEqual(new Set([unknown.record.evidence.id]));
  expect(again.every(({ isNew }) => !isNew)).toBe(true);

  await api.ingest({
    artifacts: [
      artifact(
        'EVIDENCE',
        'TEST_RESULT',
        'evidence:gate/latency',
        { results: [{ metric: 'latency', value: 25 }] },
        null,
      ),
    ],
    links: [link('evidence:gate/latency', 'EVALUATES', 'model:gate/detector@v1')],
  });
  expect(await evaluation('gate:gate/history')).toMatchObject({
    verdict: 'FAIL',
    standing: 'STALE',
    lastRecord: { verdict: 'UNKNOWN' },
    changedSince: [{ id: 'evidence:gate/latency', before: null }],
  });
  // Twenty new evaluations at once leave one record.
  const failed = await Promise.all(Array.from({ length: 20 }, () => record('gate:gate/history')));
  expect(failed.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(new Set(failed.map((one) => one.record.evidence.id)).size).toBe(1);
  expect(failed[0]?.record).toMatchObject({ verdict: 'FAIL', unmet: ['evidence:gate/latency'] });

  const WAIVE = `mutation ($input: WaiveGateItemInput!) { waiveGateItem(input: $input) { waiver { id } expiresAt } }`;
  const waiver = {
    gate: 'gate:gate/history',
    item: 'evidence:gate/latency',
    approver: 'person:gate/quality',
    rationale: 'no moving parts before spring',
    months: 1,
    timeZone: 'Europe/Berlin',
  };
  const notWaived = async (more: object) =>
    (await api.expectErrors(WAIVE, { input: { ...waiver, ...more } }))[0]?.extensions;
  expect(await notWaived({ approver: 'person:gate/qa' })).toMatchObject({ code: 'FORBIDDEN', rule: 'WAIVER_ROLE' });
  expect(await notWaived({ approver: 'person:gate/author' })).toMatchObject({
    code: 'SEPARATION_OF_DUTIES',
    rule: 'WAIVER_OF_OWN_WORK',
  });
  expect(await notWaived({ item: 'recall' })).toMatchObject({ rule: 'WAIVER_ITEM', input: 'input.item' });
  expect(await notWaived({ months: 3 })).toMatchObject({ rule: 'WAIVER_EXPIRY' });
  expect(await notWaived({ months: null, lastDay: '2026-11-30' })).toMatchObject({ rule: 'WAIVER_EXPIRY' });
  const waived = (await api.query(WAIVE, { input: waiver })).waiveGateItem;
  // To the end of 1 January in Berlin.
  expect(waived.expiresAt).toBe('2027-01-01T23:00:00.000Z');
  expect(await evaluation('gate:gate/history')).toMatchObject({
    verdict: 'PASS',
    unmet: [],
    waived: [
      {
        item: { id: 'evidence:gate/latency' },
        approver: { id: 'person:gate/quality' },
        waiver: { id: waived.waiver.id },
      },
    ],
  });
  const at = { validAt: '2027-01-01T23:00:00Z' };
  expect(await evaluation('gate:gate/history', { at })).toMatchObject({ verdict: 'FAIL', waived: [] });
  const passed = await record('gate:gate/history');
  expect(passed.record.verdict).toBe('PASS');

  const { gateHistory } = await api.query(
    `{ gateHistory(of: "gate:gate/history") { nodes { kind what by at meaning record { id } snapshot { id digest } } } }`,
  );
  const own = gateHistory.nodes.filter(({ kind }: { kind: string }) => kind === 'EVALUATION' || kind === 'WAIVER');
  expect(own.map(({ kind, what, by }: { kind: string; what: string; by: string }) => [kind, what, by])).toEqual([
    ['EVALUATION', 'gate:gate/history: UNKNOWN', 'person:gate/quality'],
    ['EVALUATION', 'gate:gate/history: FAIL', 'person:gate/quality'],
    ['WAIVER', 'evidence:gate/latency', 'person:gate/quality'],
    ['EVALUATION', 'gate:gate/history: PASS', 'person:gate/quality'],
  ]);
  // Each entry has its time, and the evaluation what it looked at, with digests.
  expect(own[2].meaning).toBe('no moving parts before spring');
  expect(own.map(({ at }: { at: string }) => at)).toEqual(Array(4).fill('2026-12-01T12:00:00.000Z'));
  const lookedAt = own[1].snapshot.find(({ id }: { id: string }) => id === 'evidence:gate/latency');
  expect(lookedAt.digest).toBe(
    (await api.query('{ artifact(id: "evidence:gate/latency") { current { semanticDigest } } }')).artifact.current
      .semanticDigest,
  );
  const ofModel = await api.query(
    '{ gateHistory(of: "model:gate/detector", first: 200) { nodes { kind by at meaning record { id } } } }',
  );
  const accepted = ofModel.gateHistory.nodes.find(
    ({ record: kept }: { record: { id: string } }) => kept.id === 'sign:gate/accept',
  );
  expect(accepted).toMatchObject({ kind: 'SIGN_OFF', by: 'person:gate/owner', meaning: 'BUSINESS_ACCEPTANCE' });
  expect(accepted.at).toBe('2026-11-19T00:00:00.000Z');
  const kinds = new Set(ofModel.gateHistory.nodes.map(({ kind }: { kind: string }) => kind));
  expect(kinds).toEqual(new Set(['EVALUATION', 'WAIVER', 'SIGN_OFF', 'DEPLOYMENT']));

  // The PASS stays as it was, to the letter, when what it rests on is there no more.
  const RECORD_OF = `query ($id: ID!) { gateRecord(id: $id) { evidence { id current { content semanticDigest recordedAt } versions { totalCount } }
    verdict unmet waived revision at by purpose inputsDigest snapshot { id digest } } }`;
  const asPassed = await api.query(RECORD_OF, { id: passed.record.evidence.id });
  expect(asPassed.gateRecord).toMatchObject({ verdict: 'PASS', evidence: { versions: { totalCount: 1 } } });
  await api.ingest({
    artifacts: [
      artifact(
        'EVIDENCE',
        'TEST_RESULT',
        'evidence:gate/latency-2',
        { results: [{ metric: 'latency', value: 40 }] },
        null,
      ),
    ],
    links: [link('evidence:gate/latency-2', 'EVALUATES', 'model:gate/detector@v1')],
  });
  expect(await evaluation('gate:gate/history')).toMatchObject({
    verdict: 'FAIL',
    standing: 'STALE',
    unmet: [{ id: 'evidence:gate/latency-2' }],
    lastRecord: { verdict: 'PASS' },
  });
  expect(await api.query(RECORD_OF, { id: passed.record.evidence.id })).toEqual(asPassed);

  // What was recorded is worked out again, to the same answer, though all has moved on.
  const RECOMPUTE = 'query ($id: ID!) { gateRecord(id: $id) { verdict recomputed { verdict unmet same } } }';
  for (const one of [unknown, failed[0], passed]) {
    const { gateRecord } = await api.query(RECOMPUTE, { id: one?.record.evidence.id });
    expect(gateRecord.recomputed).toMatchObject({ verdict: gateRecord.verdict, same: true });
  }

  // It cannot be amended, taken back or edited.
  const CHAIN = '{ gateChain(gate: "gate:gate/history") { records intact problems { kind record } } }';
  expect((await api.query(CHAIN)).gateChain).toEqual({ records: 3, intact: true, problems: [] });
  const id = failed[0]?.record.evidence.id as string;
  const errors = async (version: object) =>
    (
      await api.query('mutation ($input: IngestInput!) { ingest(input: $input) { errors { code message } } }', {
        input: { source: 'test', artifacts: [{ id, kind: 'EVIDENCE', ...version }] },
      })
    ).ingest.errors;
  expect(await errors({ version: { retracted: { at: '2026-12-02', reason: 'x' } } })).toMatchObject([
    { message: expect.stringContaining('SERVICE_RECORD') },
  ]);
  expect(await errors({ subkind: 'LOG' })).toMatchObject([{ message: expect.stringContaining('SERVICE_RECORD') }]);
  const stored = failed[0]?.record.evidence.current.content;
  await edit(id, { ...stored, verdict: 'PASS' });
  expect((await api.query(CHAIN)).gateChain).toMatchObject({
    intact: false,
    problems: [{ kind: 'EDITED', record: id }],
  });
  await edit(id, stored);
  expect((await api.query(CHAIN)).gateChain.intact).toBe(true);
});

/** Somebody with the password of the database. */
async function edit(evidence: string, content: Json): Promise<void> {
  await cypher('MATCH (v:Version) WHERE v.id STARTS WITH $id SET v.content = $content', {
    id: `${evidence}@`,
    content: canonicalJson(content),
  });
}
