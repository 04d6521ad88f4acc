/**
 *     policies v1 of 13 topics, frameworks with their principles            (seeds/governance)
 *     system:aeb with its model, hazards, tests and evidence                (seeds/aeb)
 *     system:pol/…  small systems of this file, each for one capability
 *
 * Scenario: use cases and systems are classified, measures taken, deployments tried, clauses complied with, policies amended.
 * Result:   classes, levels, cells, statuses and due dates as the policies of the time have them.
 * Negative control: unanswered questions, prohibited practices, cells that are not met and documents that are missing are refused
 *           or listed by name; decisions taken under an older policy stay what they were.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { DEFAULT_POLICIES, GOVERNANCE_POLICIES } from '../../../seeds/governance/policies.ts';
import { type Api, type ApiError, startApi } from '../../support/api.ts';

let api: Api;
/** After everything that is written here: the journal has the machine's clock. */
let now = '2027-01-20T12:00:00Z';
beforeAll(async () => {
  api = await startApi({ now: () => new Date(now) });
  await api.ingest(AEB);
  await api.ingest(GOVERNANCE_POLICIES);
});
afterAll(() => api?.close());

/** All that was wrong. */
const rulesOf = (error: ApiError | undefined) =>
  (error as unknown as { extensions: { rules: object[] } }).extensions.rules;
const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
const system = (id: string, content: ArtifactInput['version'] | object = {}): ArtifactInput => ({
  id,
  kind: 'SYSTEM',
  subkind: 'AI_SYSTEM',
  version: { label: 'v1', content: content as never },
});
const link = (from: string, type: LinkInput['type'], to: string, more: Partial<LinkInput> = {}): LinkInput => ({
  type,
  from,
  to,
  ...more,
});
const gaps = async (kind: string, at: object | null = null) =>
  (
    await api.query(
      `query ($kinds: [GapKind!], $at: At) { gaps(kinds: $kinds, at: $at, first: 200) { nodes { artifact { id } reason related { id } } } }`,
      { kinds: [kind], at },
    )
  ).gaps.nodes as { artifact: { id: string }; reason: string; related: { id: string }[] }[];

const CLASSIFY_SYSTEM = `mutation ($input: ClassifyAISystemInput!) { classifyAISystem(input: $input) {
  decision { decision { id } policy outcomes { key values } rules decidedAt reviewBy } receipt { errors { path message } } } }`;
const RECORD = `mutation ($input: RecordClassificationInput!) { recordClassification(input: $input) {
  decision { policy outcomes { key values } rules reviewBy } receipt { errors { path message } } } }`;
const CLASSIFY = `query ($answers: JSON!, $at: At) { classifyUseCase(answers: $answers, at: $at) {
  policy { id } outcomes { key values } rules { id source } reviewMonths } }`;
const DEPLOY = `mutation ($input: RecordDeploymentInput!) { recordDeployment(input: $input) {
  artifact { id current { content } includes { nodes { to { id } } } } policy { verdict level } receipt { errors { path message } } } }`;
const POLICY_OF = `query ($system: ID!, $models: [ID!], $at: At) { deploymentPolicy(system: $system, models: $models, at: $at) {
  verdict level riskClass matrix { id } ethicalStance { id } classification { policy policyOutdated outcomes { key values } }
  cells { consideration level measure have sufficient measures { id } } } }`;
const RECORD_POLICY = `mutation ($input: RecordPolicyInput!) { recordPolicy(input: $input) {
  version { id } receipt { errors { path message } } } }`;

const HARMLESS = {
  practices: 'NONE',
  safetyComponent: 'NO',
  areas: 'NONE',
  profiling: 'NO',
  derogation: 'NONE',
  transparency: 'NONE',
};
/** Self-service, internal, low impact. */
const SELF_SERVICE = {
  regulations: 'NONE',
  consumers: 'SELF',
  availability: 'BEST_EFFORT',
  errorImpact: 'LOW',
  cadence: 'ONE_OFF',
  lifetime: 'SHORT',
  decay: 'SLOW',
  explainability: 'NONE',
};

it('001-01 an AI system has one of four risk classes, and a prohibited one cannot be deployed', async () => {
  const classOf = async (id: string, answers: object, more: object = {}) => {
    await api.ingest({ artifacts: [system(id)] });
    const input = { system: id, answers: { ...HARMLESS, ...answers }, ...more };
    const { decision } = (await api.query(CLASSIFY_SYSTEM, { input })).classifyAISystem;
    return { riskClass: decision.outcomes[0].values, rules: decision.rules };
  };
  expect(await classOf('system:pol/01a', {})).toEqual({ riskClass: ['MINIMAL'], rules: [] });
  expect(await classOf('system:pol/01b', { transparency: ['DEEP_FAKE'] })).toEqual({
    riskClass: ['LIMITED'],
    rules: ['ART_50'],
  });
  expect(await classOf('system:pol/01c', { areas: ['EMPLOYMENT'] })).toEqual({
    riskClass: ['HIGH'],
    rules: ['ART_6_2'],
  });
  expect(await classOf('system:pol/01d', { areas: ['EMPLOYMENT'], practices: ['SOCIAL_SCORING'] })).toEqual({
    riskClass: ['UNACCEPTABLE'],
    rules: ['ART_5_1_c', 'ART_6_2'],
  });

  // A derogation is documented, and never for profiling.
  const derogating = {
    system: 'system:pol/01a',
    answers: { ...HARMLESS, areas: ['EDUCATION'], derogation: 'PREPARATORY_TASK' },
  };
  const [bare] = await api.expectErrors(CLASSIFY_SYSTEM, { input: derogating });
  expect(bare?.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'ANSWER_UNJUSTIFIED',
    input: 'input.justifications.derogation',
  });
  const justifications = { derogation: 'It only sorts documents before people decide.' };
  const profiling = { ...derogating, justifications, answers: { ...derogating.answers, profiling: 'YES' } };
  const [forbidden] = await api.expectErrors(CLASSIFY_SYSTEM, { input: profiling });
  expect(forbidden?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'DEROGATION_WITH_PROFILING' });
  const documented = (await api.query(CLASSIFY_SYSTEM, { input: { ...derogating, justifications } })).classifyAISystem;
  expect(documented.decision).toMatchObject({ rules: ['ART_6_3'], policy: 'policy:ai-risk-class@v1' });

  // Prohibited: refused in the typed mutation, a gap where it was ingested.
  await api.ingest({ artifacts: [{ id: 'model:pol/01', kind: 'MODEL', version: { content: { architecture: 'x' } } }] });
  const deployment = {
    id: 'deployment:pol/01',
    system: 'system:pol/01d',
    models: ['model:pol/01'],
    environment: 'PRODUCTION',
    strategy: 'CANARY',
  };
  const [refused] = await api.expectErrors(DEPLOY, { input: deployment });
  expect(refused?.extensions).toMatchObject({
    code: 'PROHIBITED_PRACTICE',
    rule: 'PROHIBITED_PRACTICE',
    input: 'input.system',
  });
  expect(refused?.message).toContain('ART_5_1_c');
  expect((await api.query('{ artifact(id: "deployment:pol/01") { id } }')).artifact).toBeNull();
  expect(await gaps('PROHIBITED_PRACTICE')).toEqual([]);
  // A model that is part of it is neither deployed by itself, nor promoted, though nobody names the system.
  await api.ingest({
    artifacts: [
      { id: 'component:pol/01', kind: 'COMPONENT', subkind: 'ML', version: { content: {} } },
      { id: 'run:pol/01', kind: 'RUN', subkind: 'TRAIN' },
      { id: 'evidence:pol/01', kind: 'EVIDENCE', version: { content: { outcome: 'pass' } } },
      { id: 'model:pol/01', kind: 'MODEL', version: { label: 'v2', content: { architecture: 'y' } } },
      {
        id: 'lifecycle:pol/01',
        kind: 'CONTROL',
        subkind: 'LIFECYCLE',
        version: {
          content: {
            initial: 'NEW',
            states: [{ name: 'NEW' }, { name: 'DEPLOYED', final: true }],
            transitions: [{ from: 'NEW', to: 'DEPLOYED' }],
          },
        },
      },
    ],
    links: [
      link('component:pol/01', 'PART_OF', 'system:pol/01d'),
      link('model:pol/01', 'IMPLEMENTS', 'component:pol/01'),
      link('run:pol/01', 'GENERATED', 'model:pol/01@v2'),
      link('evidence:pol/01', 'EVALUATES', 'model:pol/01@v2'),
      link('lifecycle:pol/01', 'APPLIES_TO', 'model:pol/01'),
    ],
  });
  for (const [mutation, input] of [
    [
      'mutation ($input: DeployModelInput!) { deployModel(input: $input) { deployment { id } } }',
      { id: 'deployment:pol/01-direct', version: 'model:pol/01@v2', environment: 'lab', strategy: 'CANARY' },
    ],
    [
      'mutation ($input: PromoteModelVersionInput!) { promoteModelVersion(input: $input) { instance { state } } }',
      { version: 'model:pol/01@v2', cause: 'use it' },
    ],
  ] as const) {
    const [direct] = await api.expectErrors(mutation, { input });
    expect(direct?.extensions).toMatchObject({ code: 'PROHIBITED_PRACTICE', rule: 'PROHIBITED_PRACTICE' });
    expect(direct?.message).toContain('system:pol/01d is of class UNACCEPTABLE (ART_5_1_c, ART_6_2)');
  }
  await api.ingest({
    artifacts: [{ id: deployment.id, kind: 'DEPLOYMENT', version: { content: { environment: 'PRODUCTION' } } }],
    links: [link(deployment.id, 'INCLUDES', 'system:pol/01d@v1')],
  });
  expect(await gaps('PROHIBITED_PRACTICE')).toEqual([
    {
      artifact: { id: deployment.id },
      reason: expect.stringContaining('ART_5_1_c'),
      related: [{ id: 'system:pol/01d' }],
    },
  ]);
});

it('001-02 quality assurance grows with the risk class', async () => {
  const QA = `query ($class: String!, $system: ID) { requiredQA(class: $class, system: $system) {
    policy { id } points { id met holes source } holes } }`;
  const of = async (riskClass: string) => ids((await api.query(QA, { class: riskClass })).requiredQA.points);
  const [minimal, limited, high] = [await of('MINIMAL'), await of('LIMITED'), await of('HIGH')];
  expect(minimal).toEqual(['TEST_RESULT', 'INTENDED_PURPOSE']);
  expect(limited).toEqual([...minimal, 'DISCLOSURE', 'ROBUSTNESS_TEST']);
  expect(high.slice(0, limited.length)).toEqual(limited);
  expect(high.length).toBeGreaterThan(limited.length);
  expect(high).toEqual(expect.arrayContaining(['RISK_MANAGEMENT', 'ANNEX_IV_FILE', 'HUMAN_OVERSIGHT']));

  const { requiredQA } = await api.query(QA, { class: 'HIGH', system: 'system:aeb' });
  const met = Object.fromEntries(requiredQA.points.map((one: { id: string; met: boolean }) => [one.id, one.met]));
  expect(met).toMatchObject({
    RISK_MANAGEMENT: true,
    DATA_GOVERNANCE: true,
    INTENDED_PURPOSE: true,
    LOGS: false,
    ANNEX_IV_FILE: false,
  });
  // A test alone is none: it has to have passed, and a result that fails later takes that away.
  await api.ingest({
    artifacts: [
      system('system:pol/02'),
      { id: 'component:pol/02', kind: 'COMPONENT', subkind: 'ML', version: { content: {} } },
      { id: 'requirement:pol/02', kind: 'REQUIREMENT', version: { label: 'v1', content: { text: 'stands noise' } } },
      {
        id: 'test:pol/02',
        kind: 'TEST_CASE',
        subkind: 'MODEL',
        version: { label: 'v1', content: { quality: 'ROBUSTNESS' } },
      },
    ],
    links: [
      link('component:pol/02', 'PART_OF', 'system:pol/02'),
      link('component:pol/02', 'IMPLEMENTS', 'requirement:pol/02'),
      link('test:pol/02', 'VERIFIES', 'requirement:pol/02'),
    ],
  });
  const met02 = async () => {
    const { points } = (await api.query(QA, { class: 'LIMITED', system: 'system:pol/02' })).requiredQA;
    return points
      .filter(({ id }: { id: string }) => id === 'TEST_RESULT' || id === 'ROBUSTNESS_TEST')
      .map((one: { met: boolean; holes: string[] }) => [one.met, one.holes]);
  };
  const resulted = (id: string, outcome: string) =>
    api.ingest({
      artifacts: [{ id, kind: 'EVIDENCE', subkind: 'TEST_RESULT', version: { content: { outcome } } }],
      links: [link(id, 'EVIDENCES', 'test:pol/02')],
    });
  const open = [
    [false, ['a test with a result']],
    [false, ['a robustness test that passed']],
  ];
  expect(await met02()).toEqual(open);
  await resulted('evidence:pol/02-1', 'pass');
  expect(await met02()).toEqual([
    [true, []],
    [true, []],
  ]);
  await resulted('evidence:pol/02-2', 'fail');
  expect(await met02()).toEqual(open);
  const [none] = await api.expectErrors(QA, { class: 'UNACCEPTABLE' });
  expect(none?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'class' });
  // A policy whose class asks for no more than the one below is none.
  const { classes } = DEFAULT_POLICIES.QUALITY_ASSURANCE as { classes: { name: string; points: object[] }[] };
  const flat = { classes: classes.map((one) => (one.name === 'LIMITED' ? { ...one, points: [] } : one)) };
  const [flatRefused] = await api.expectErrors(RECORD_POLICY, {
    input: { id: 'policy:quality-assurance', topic: 'QUALITY_ASSURANCE', definition: flat },
  });
  expect(flatRefused?.extensions).toMatchObject({
    rule: 'POLICY_MALFORMED',
    input: 'input.definition.classes.1.points',
  });
});

it('002-02 eight questions classify a use case, deterministically, into one or several categories', async () => {
  const first = (await api.query(CLASSIFY, { answers: SELF_SERVICE })).classifyUseCase;
  expect(first).toEqual({
    policy: { id: 'policy:use-case-classification@v1' },
    outcomes: [
      { key: 'category', values: ['SELF_SERVICE_ANALYTICS'] },
      { key: 'level', values: ['LIGHT'] },
    ],
    rules: [{ id: 'C1', source: 'Model governance, step 1: classify use cases' }],
    reviewMonths: 24,
  });
  // The order of answers does not matter.
  const reversed = Object.fromEntries(Object.entries(SELF_SERVICE).reverse());
  expect((await api.query(CLASSIFY, { answers: reversed })).classifyUseCase).toEqual(first);
  const several = {
    ...SELF_SERVICE,
    consumers: 'PUBLIC',
    cadence: 'CONTINUOUS',
    availability: 'ON_DEVICE',
    regulations: ['PRIVACY', 'GXP'],
  };
  expect((await api.query(CLASSIFY, { answers: several })).classifyUseCase.outcomes[0].values).toEqual([
    'PUBLIC_SERVICE',
    'EDGE_DEVICE',
    'REGULATED',
  ]);

  for (const question of Object.keys(SELF_SERVICE)) {
    const { [question as keyof typeof SELF_SERVICE]: _, ...answers } = SELF_SERVICE;
    const [missing] = await api.expectErrors(CLASSIFY, { answers });
    expect(missing?.extensions).toMatchObject({
      code: 'INCOMPLETE_CLASSIFICATION',
      rule: 'INCOMPLETE_CLASSIFICATION',
      input: `answers.${question}`,
    });
  }
  const [odd] = await api.expectErrors(CLASSIFY, { answers: { ...SELF_SERVICE, decay: 'SUDDEN' } });
  expect(odd?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'ANSWER_UNKNOWN', input: 'answers.decay' });
  const [none] = await api.expectErrors(CLASSIFY, { answers: {} });
  expect(rulesOf(none)).toHaveLength(8);
});

it('002-03 audience, lifetime and impact decide the level of governance', async () => {
  const level = async (answers: object) =>
    (await api.query(CLASSIFY, { answers: { ...SELF_SERVICE, ...answers } })).classifyUseCase.outcomes[1].values;
  expect(await level({})).toEqual(['LIGHT']);
  expect(await level({ lifetime: ['LONG_DECISION'] })).toEqual(['MEDIUM']);
  expect(await level({ consumers: 'PUBLIC' })).toEqual(['MEDIUM']);
  expect(await level({ consumers: 'PUBLIC', errorImpact: ['FINANCIAL'] })).toEqual(['STRICT']);
  expect(await level({ consumers: 'PUBLIC', errorImpact: ['LIFE'] })).toEqual(['STRICT']);
  // Negative control: the same impact inside the house is not strict.
  expect(await level({ errorImpact: ['FINANCIAL'] })).toEqual(['MEDIUM']);
  expect(
    (await api.query(CLASSIFY, { answers: { ...SELF_SERVICE, lifetime: 'LONG_DECISION' } })).classifyUseCase.rules,
  ).toEqual([expect.objectContaining({ id: 'C1' }), expect.objectContaining({ id: 'M3' })]);
});

it('002-08 the policy matrix has nine cells per class, and deploying below one names it', async () => {
  const MATRIX = `query ($class: GovernanceLevel!) { policyMatrix(class: $class) {
    policy { id } cells { consideration level measure optional } } }`;
  const cellsOf = async (level: string) =>
    Object.fromEntries(
      (await api.query(MATRIX, { class: level })).policyMatrix.cells.map(
        (one: { consideration: string; measure: string }) => [one.consideration, one.measure],
      ),
    );
  // Section G of the facts, word for word.
  expect(await cellsOf('LIGHT')).toEqual({
    REPRODUCIBILITY: 'deployed metrics',
    DOCUMENTATION: 'optional',
    HUMAN_SIGN_OFF: 'owner',
    PRE_PRODUCTION_CHECK: 'name/version checks',
    EXPLAINABILITY: 'any algorithm',
    BIAS_AND_HARM_TEST: 'none/basic',
    DEPLOYMENT_MODE: 'single server',
    MONITORING: 'infra alerts',
    DATA_QUALITY: 'schema checks',
  });
  expect(await cellsOf('MEDIUM')).toEqual({
    REPRODUCIBILITY: 'environment rebuild + data sample',
    DOCUMENTATION: 'auto doc of deployed model',
    HUMAN_SIGN_OFF: 'pre-prod + prod',
    PRE_PRODUCTION_CHECK: 'automated tests in prod-like env',
    EXPLAINABILITY: 'post-hoc tool',
    BIAS_AND_HARM_TEST: 'automated subgroup',
    DEPLOYMENT_MODE: 'container, rollback',
    MONITORING: 'weekly drift, manual retrain',
    DATA_QUALITY: 'anomaly checks + PII review',
  });
  expect(await cellsOf('STRICT')).toEqual({
    REPRODUCIBILITY: 'full data + image snapshot',
    DOCUMENTATION: 'every change + experiment with reasons',
    HUMAN_SIGN_OFF: 'each environment move, ≥ 2 roles',
    PRE_PRODUCTION_CHECK: '+ independent re-implementation or challenger',
    EXPLAINABILITY: 'interpretable or justified',
    BIAS_AND_HARM_TEST: '+ red team',
    DEPLOYMENT_MODE: 'HA, load-tested, staged',
    MONITORING: 'real-time, fairness, KPI, auto-halt',
    DATA_QUALITY: 'column lineage + PII anonymised + legal basis',
  });

  await api.ingest({
    artifacts: [
      system('system:pol/08'),
      { id: 'model:pol/08', kind: 'MODEL', version: { content: { architecture: 'x' } } },
      { id: 'step:pol/08', kind: 'CONTROL', subkind: 'PROCESS_STEP' },
      { id: 'role:pol/08', kind: 'ROLE', title: 'Platform team' },
    ],
  });
  const input = {
    id: 'deployment:pol/08',
    system: 'system:pol/08',
    models: ['model:pol/08'],
    environment: 'PRODUCTION',
    strategy: 'CANARY',
  };
  const [unclassified] = await api.expectErrors(DEPLOY, { input });
  expect(unclassified?.extensions).toMatchObject({ code: 'INCOMPLETE_CLASSIFICATION', rule: 'USE_CASE_UNCLASSIFIED' });
  await api.query(RECORD, {
    input: {
      topic: 'USE_CASE_CLASSIFICATION',
      subject: 'system:pol/08',
      answers: { ...SELF_SERVICE, consumers: 'CUSTOMERS' },
    },
  });
  const CONSIDERATIONS = Object.keys(await cellsOf('LIGHT'));
  const measure = (consideration: string, level: string) => ({
    id: `measure:pol/08/${consideration}`,
    consideration,
    level,
    appliesTo: ['model:pol/08'],
    step: 'step:pol/08',
    team: 'role:pol/08',
  });
  const MEASURE = `mutation ($input: RecordMeasureInput!) { recordMeasure(input: $input) { version { id } receipt { errors { path message } } } }`;
  for (const one of CONSIDERATIONS) {
    const level = one === 'MONITORING' ? 'LIGHT' : one === 'EXPLAINABILITY' ? 'STRICT' : 'MEDIUM';
    const { recordMeasure } = await api.query(MEASURE, { input: measure(one, level) });
    expect(recordMeasure.receipt.errors).toEqual([]);
  }
  const [below] = await api.expectErrors(DEPLOY, { input });
  expect(below?.extensions).toMatchObject({ code: 'POLICY_VIOLATION', rule: 'POLICY_VIOLATION' });
  expect(rulesOf(below)).toHaveLength(1);
  expect(below?.message).toContain('MONITORING × MEDIUM ("weekly drift, manual retrain"), where there is LIGHT');

  await api.query(MEASURE, { input: measure('MONITORING', 'MEDIUM') });
  const { recordDeployment } = await api.query(DEPLOY, { input });
  expect(recordDeployment.receipt.errors).toEqual([]);
  expect(recordDeployment.policy).toEqual({ verdict: 'PASS', level: 'MEDIUM' });
  expect(recordDeployment.artifact.current.content.policies).toEqual({
    classification: 'decision:use-case-classification:system:pol/08@1',
    riskClass: null,
    matrix: 'policy:policy-matrix@v1',
    ethicalStance: 'policy:ethical-stance@v1',
  });

  // The measure lost its level: what was let through is a gap now, and names the cell. Others are none.
  expect((await gaps('POLICY_VIOLATION')).filter(({ artifact }) => artifact.id === input.id)).toEqual([]);
  await api.query(MEASURE, { input: measure('DATA_QUALITY', 'LIGHT') });
  expect((await gaps('POLICY_VIOLATION')).filter(({ artifact }) => artifact.id === input.id)).toEqual([
    {
      artifact: { id: input.id },
      reason: expect.stringContaining('DATA_QUALITY × MEDIUM ("anomaly checks + PII review"), where there is LIGHT'),
      related: [{ id: 'system:pol/08' }, { id: 'policy:policy-matrix' }],
    },
  ]);
  // A measure that was withdrawn is none, though it stands there.
  const withdrawn = { at: '2027-01-20', reason: 'the tool was switched off' };
  await api.ingest({
    artifacts: [{ id: 'measure:pol/08/DOCUMENTATION', kind: 'CONTROL', version: { label: '1', retracted: withdrawn } }],
  });
  expect((await gaps('POLICY_VIOLATION')).find(({ artifact }) => artifact.id === input.id)?.reason).toContain(
    'DOCUMENTATION × MEDIUM ("auto doc of deployed model"), where there is nothing',
  );
  // A measure that was taken out of the graph is none.
  const cell = async (id: string, consideration: string) => {
    const { matrix, cells } = (await api.query(POLICY_OF, { system: id, models: ['model:pol/08'] })).deploymentPolicy;
    const found = cells.find((one: { consideration: string }) => one.consideration === consideration);
    return [matrix.id, found?.measure, found?.have, found?.sufficient];
  };
  const before = ['policy:policy-matrix@v1', 'environment rebuild + data sample'];
  expect(await cell('system:pol/08', 'REPRODUCIBILITY')).toEqual([...before, 'MEDIUM', true]);
  await api.query('mutation ($input: RetireInput!) { retire(input: $input) { revision } }', {
    input: { artifacts: ['measure:pol/08/REPRODUCIBILITY'], reason: 'nobody carries it out' },
  });
  expect(await cell('system:pol/08', 'REPRODUCIBILITY')).toEqual([...before, null, false]);
  // A matrix of its own comes before the one for all, and is none for others.
  const { considerations } = DEFAULT_POLICIES.POLICY_MATRIX as { considerations: Record<string, object> };
  const own = { ...considerations.REPRODUCIBILITY, MEDIUM: { measure: 'house rule', optional: true } };
  const definition = { considerations: { ...considerations, REPRODUCIBILITY: own } };
  const { recordPolicy } = await api.query(RECORD_POLICY, {
    input: { id: 'policy:pol/own', label: 'v1', topic: 'POLICY_MATRIX', definition, appliesTo: ['system:pol/08'] },
  });
  expect(recordPolicy.receipt.errors).toEqual([]);
  expect(await cell('system:pol/08', 'REPRODUCIBILITY')).toEqual(['policy:pol/own@v1', 'house rule', null, true]);
  expect((await cell('system:aeb', 'REPRODUCIBILITY'))[0]).toBe('policy:policy-matrix@v1');
  // A version that was taken back does not bind: the one before it does.
  const second = { ...own, MEDIUM: { measure: 'second rule', optional: true } };
  const { recordPolicy: amended } = await api.query(RECORD_POLICY, {
    input: {
      id: 'policy:pol/own',
      label: 'v2',
      topic: 'POLICY_MATRIX',
      definition: { considerations: { ...considerations, REPRODUCIBILITY: second } },
      appliesTo: ['system:pol/08'],
    },
  });
  expect(amended.receipt.errors).toEqual([]);
  expect((await cell('system:pol/08', 'REPRODUCIBILITY')).slice(0, 2)).toEqual(['policy:pol/own@v2', 'second rule']);
  const retracted = { at: '2027-01-19', reason: 'it was never adopted' };
  await api.ingest({
    artifacts: [{ id: 'policy:pol/own', kind: 'CONTROL', subkind: 'POLICY', version: { label: 'v2', retracted } }],
  });
  expect((await cell('system:pol/08', 'REPRODUCIBILITY')).slice(0, 2)).toEqual(['policy:pol/own@v1', 'house rule']);
});

it('002-09 the classification process is versioned, and a new version rewrites no decision', async () => {
  await api.ingest({ artifacts: [system('system:pol/09')] });
  const before = (
    await api.query(RECORD, {
      input: { topic: 'USE_CASE_CLASSIFICATION', subject: 'system:pol/09', answers: SELF_SERVICE },
    })
  ).recordClassification.decision;
  expect(before).toMatchObject({ policy: 'policy:use-case-classification@v1', reviewBy: '2029-01-21T00:00:00.000Z' });

  const v1 = DEFAULT_POLICIES.USE_CASE_CLASSIFICATION as { rules: object[] };
  const v2 = {
    ...v1,
    rules: [
      ...v1.rules,
      {
        id: 'M8',
        text: 'One-offs are no longer light.',
        when: { cadence: ['ONE_OFF'] },
        give: { level: 'MEDIUM' },
        source: 'house rule of 2027',
      },
    ],
  };
  const input = { id: 'policy:use-case-classification', label: 'v2', topic: 'USE_CASE_CLASSIFICATION', definition: v2 };
  const [odd] = await api.expectErrors(RECORD_POLICY, {
    input: { ...input, definition: { ...v2, rules: [{ ...v2.rules[0], when: { decade: ['X'] } }] } },
  });
  expect(odd?.extensions).toMatchObject({ rule: 'POLICY_MALFORMED', input: 'input.definition.rules.0.when.decade' });
  await api.query(RECORD_POLICY, { input: { ...input, effectiveFrom: '2027-03-01' } });

  const level = async (validAt: string) =>
    (await api.query(CLASSIFY, { answers: SELF_SERVICE, at: { validAt } })).classifyUseCase;
  expect(await level('2027-02-28T23:59:59Z')).toMatchObject({
    policy: { id: 'policy:use-case-classification@v1' },
    outcomes: [{}, { values: ['LIGHT'] }],
  });
  expect(await level('2027-03-01T00:00:00Z')).toMatchObject({
    policy: { id: 'policy:use-case-classification@v2' },
    outcomes: [{}, { values: ['MEDIUM'] }],
  });

  const DECISIONS = `query ($at: At) { policyDecisions(subject: "system:pol/09", topic: USE_CASE_CLASSIFICATION, at: $at) {
    policy policyOutdated outcomes { key values } overdue } }`;
  const at = { validAt: '2027-03-02T00:00:00Z' };
  const taken = [
    { policy: 'policy:use-case-classification@v1', policyOutdated: true, outcomes: before.outcomes, overdue: false },
  ];
  expect((await api.query(DECISIONS, { at })).policyDecisions).toEqual(taken);
  // Decided again, under v2: both stay readable.
  const earlier = now;
  now = '2027-03-02T00:00:00Z';
  await api.query(RECORD, {
    input: { topic: 'USE_CASE_CLASSIFICATION', subject: 'system:pol/09', answers: SELF_SERVICE },
  });
  expect((await api.query(DECISIONS)).policyDecisions).toEqual([
    ...taken,
    {
      policy: 'policy:use-case-classification@v2',
      policyOutdated: false,
      outcomes: [before.outcomes[0], { key: 'level', values: ['MEDIUM'] }],
      overdue: false,
    },
  ]);
  now = earlier;
});

it('002-05 the ethical stance is versioned, and deployments refer to the version in force', async () => {
  const v1 = DEFAULT_POLICIES.ETHICAL_STANCE as { principles: { group: string }[] };
  const input = { id: 'policy:ethical-stance', label: 'v2', topic: 'ETHICAL_STANCE', effectiveFrom: '2027-06-01' };
  const silent = v1.principles.filter(({ group }) => group !== 'LIABILITY');
  const [partial] = await api.expectErrors(RECORD_POLICY, { input: { ...input, definition: { principles: silent } } });
  expect(partial?.message).toContain('says nothing about LIABILITY');
  const yaml = 'principles:\n  - id: EQUALITY\n    group: SOCIAL_GOOD\n    text: Equal treatment.\n';
  const [line] = await api.expectErrors(RECORD_POLICY, { input: { ...input, yaml } });
  expect(line?.extensions).toMatchObject({ rule: 'POLICY_MALFORMED', input: 'input.yaml' });
  expect(line?.message).toContain('line 3');

  const definition = {
    principles: [...v1.principles, { id: 'SLOWNESS', group: 'PSYCHOLOGY', text: 'Nobody is hurried.' }],
  };
  await api.query(RECORD_POLICY, { input: { ...input, definition } });
  await api.ingest({ artifacts: [system('system:pol/05')] });
  const stance = async (validAt: string) =>
    (await api.query(POLICY_OF, { system: 'system:pol/05', at: { validAt } })).deploymentPolicy;
  expect(await stance('2027-05-31T12:00:00Z')).toMatchObject({
    ethicalStance: { id: 'policy:ethical-stance@v1' },
    verdict: 'UNKNOWN',
  });
  expect(await stance('2027-06-01T00:00:00Z')).toMatchObject({ ethicalStance: { id: 'policy:ethical-stance@v2' } });
  const { policy } = await api.query('{ policy(topic: ETHICAL_STANCE) { version { id } definition } }');
  expect(policy.version.id).toBe('policy:ethical-stance@v1');
  expect(policy.definition.principles).toHaveLength(v1.principles.length);
  // What was deployed before keeps the stance of then.
  const { artifact } = await api.query('{ artifact(id: "deployment:pol/08") { current { content } } }');
  expect(artifact.current.content.policies.ethicalStance).toBe('policy:ethical-stance@v1');
});
