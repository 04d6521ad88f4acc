/**
 *     data:pipeline {validation ─▶ features ─▶ training} ─watches▶ data:train, data:commit
 *     data:run-1 ─USED▶ pipeline, commit, config, image (CONTROLLED), data:train TRAIN, data:test TEST  ─GENERATED▶ data:model@v1
 *     data:monitor (DATA_DRIFT) ─MONITORS▶ data:model
 *
 * Scenario: a pipeline is recorded, set off, run, halted by inconsistent data, resolved by a person, and finished.
 * Result:   runs say all that is known of them; what is missing for doing them again is named.
 * Negative control: cycles, unknown splits, steps out of order, tools in the place of people and twenty alerts at once.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-11-20T12:00:00Z') });
  await api.ingest(AEB);
  await api.ingest(STAGE);
});
afterAll(() => api?.close());

const IMAGE = `train:2@sha256:${'a1'.repeat(32)}`;
const of = (
  kind: ArtifactInput['kind'],
  id: string,
  subkind: string | null,
  content = {},
  { label = 'v1', digest = null }: { label?: string; digest?: string | null } = {},
): ArtifactInput => ({ id: `data:${id}`, kind, subkind, title: id, version: { label, content, digest } });
const link = (from: string, type: LinkInput['type'], to: string, more: Partial<LinkInput> = {}): LinkInput => ({
  from: `data:${from}`,
  type,
  to: `data:${to}`,
  ...more,
});

const STAGE = {
  artifacts: [
    of('PERSON', 'engineer', null, { name: 'P7' }),
    of('DATASET', 'train', 'TRAIN', { rows: 10, parts: ['slice:day', 'slice:night'] }, { digest: 'md5:train1' }),
    of('DATASET', 'test', 'TEST', { rows: 4 }, { digest: 'md5:test1' }),
    of('CODE_UNIT', 'commit', 'COMMIT', { ast: 1 }, { label: '4f2a9c1' }),
    of('CODE_UNIT', 'config', 'CONFIG', { epochs: 20 }),
    of('ENVIRONMENT', 'image', 'CONTAINER', { image: IMAGE, control: 'CONTROLLED' }),
    of('ENVIRONMENT', 'desktop', 'CONTAINER', { image: 'train:latest', control: 'UNCONTROLLED' }),
  ],
};

const RECORD = `mutation ($input: RecordPipelineInput!) { recordPipeline(input: $input) {
  pipeline { order steps { name after } watches { id } } receipt { errors { path code message } } } }`;
const TRIGGER = `mutation ($input: TriggerPipelineInput!) { triggerPipeline(input: $input) {
  isNew trigger { id type cause key } receipt { revision errors { path message } } } }`;
const RUN = `id status controlled trigger { id } pipeline { id } steps { name outcome } hyperparameters
  splits { name dataset { id } hash parts } models { id } statistics { metric value }
  anomalies { incident { id } resolvedBy { id } }`;
const run = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { run { ${RUN} } receipt { errors { path code message } } } }`;
const START = run('startPipelineRun', 'StartPipelineRunInput');
const STEP = run('recordRunStep', 'RecordRunStepInput');
const VALIDATE = run('validateRunData', 'ValidateRunDataInput');
const RESOLVE = run('resolveDataAnomaly', 'ResolveDataAnomalyInput');
const FINISH = run('finishPipelineRun', 'FinishPipelineRunInput');

const STEPS = [
  { name: 'training', after: ['features', 'validation'] },
  { name: 'validation' },
  { name: 'features', after: ['validation'] },
];
const pipelineInput = {
  id: 'data:pipeline',
  title: 'Pipeline',
  label: 'v1',
  steps: STEPS,
  watches: ['data:train', 'data:commit'],
};
const startInput = (id: string, more: object = {}) => ({
  id,
  pipeline: 'data:pipeline@v1',
  splits: [
    { name: 'TRAIN', dataset: 'data:train@v1', parts: ['slice:day'] },
    { name: 'TEST', dataset: 'data:test@v1' },
  ],
  uses: ['data:commit@4f2a9c1', 'data:config@v1', 'data:image@v1'],
  hyperparameters: { epochs: 20, rate: 0.1 },
  seed: 7,
  framework: 'torch 2.8',
  ...more,
});

/** Starts a run, does its steps and finishes it. */
async function trained(id: string, label: string, more: object = {}, finish: object = {}) {
  await api.query(START, { input: startInput(id, more) });
  for (const step of ['validation', 'features', 'training']) {
    await api.query(STEP, { input: { run: id, step, outcome: 'PASS' } });
  }
  const input = { run: id, model: 'data:model', label, digest: `sha256:${label}`, ...finish };
  const answer = (await api.query(FINISH, { input })).finishPipelineRun;
  expect(answer.receipt.errors).toEqual([]);
  return answer.run;
}

it('001-19 the steps of a pipeline are ordered, and cycles are refused', async () => {
  const { pipeline, receipt } = (await api.query(RECORD, { input: pipelineInput })).recordPipeline;
  expect(receipt.errors).toEqual([]);
  expect(pipeline.order).toEqual(['validation', 'features', 'training']);
  expect(pipeline.watches).toEqual([{ id: 'data:train' }, { id: 'data:commit' }]);
  const cyclic = [
    { name: 'a', after: ['c'] },
    { name: 'b', after: ['a'] },
    { name: 'c', after: ['b'] },
  ];
  const [error] = await api.expectErrors(RECORD, { input: { id: 'data:cyclic', steps: cyclic } });
  expect(error?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'PIPELINE_CYCLE' });
  expect(error?.message).toContain('a → b → c → a');
  const [unknown] = await api.expectErrors(RECORD, {
    input: { id: 'data:cyclic', steps: [{ name: 'a', after: ['z'] }] },
  });
  expect(unknown?.extensions).toMatchObject({ rule: 'PIPELINE_STEP_UNKNOWN', input: 'input.steps[0].after[0]' });
  expect((await api.query('{ artifact(id: "data:cyclic") { id } }')).artifact).toBeNull();
});

it('001-32 a run has trigger, steps, splits, settings, model and statistics', async () => {
  const trigger = { pipeline: 'data:pipeline', type: 'AD_HOC', cause: 'REQUEST', key: 'first' };
  const { trigger: raised } = (await api.query(TRIGGER, { input: trigger })).triggerPipeline;
  const more = { trigger: raised.id, startedAt: '2026-11-20T08:00:00Z' };
  const started = (await api.query(START, { input: startInput('data:run-1', more) })).startPipelineRun;
  expect(started.receipt.errors).toEqual([]);
  expect(started.run).toMatchObject({ status: 'RUNNING', models: [] });
  const early = { run: 'data:run-1', step: 'training', outcome: 'PASS' };
  const [order] = await api.expectErrors(STEP, { input: early });
  expect(order?.extensions).toMatchObject({ code: 'STEP_OUT_OF_ORDER', input: 'input.step' });
  expect(order?.message).toContain('features, validation');
  const [unknownStep] = await api.expectErrors(STEP, { input: { ...early, step: 'dreaming' } });
  expect(unknownStep?.extensions).toMatchObject({ rule: 'RUN_STEP_UNKNOWN' });
  const [unfinished] = await api.expectErrors(FINISH, {
    input: { run: 'data:run-1', model: 'data:model', label: 'v1' },
  });
  expect(unfinished?.extensions).toMatchObject({ code: 'STEP_OUT_OF_ORDER' });
  for (const step of ['validation', 'features', 'training']) {
    await api.query(STEP, { input: { run: 'data:run-1', step, outcome: 'PASS' } });
  }
  const finish = {
    run: 'data:run-1',
    model: 'data:model',
    label: 'v1',
    digest: 'sha256:model1',
    statistics: [{ metric: 'loss', value: 0.25 }],
    endedAt: '2026-11-20T10:00:00Z',
  };
  await api.query(FINISH, { input: finish });
  const { pipelineRun } = await api.query(
    `{ pipelineRun(id: "data:run-1") { ${RUN} startedAt endedAt test: splits(names: ["TEST"]) { name } } }`,
  );
  expect(pipelineRun).toEqual({
    id: 'data:run-1',
    status: 'SUCCEEDED',
    controlled: true,
    trigger: { id: raised.id },
    pipeline: { id: 'data:pipeline@v1' },
    steps: ['validation', 'features', 'training'].map((name) => ({ name, outcome: 'PASS' })),
    hyperparameters: { epochs: 20, rate: 0.1 },
    splits: [
      { name: 'TRAIN', dataset: { id: 'data:train@v1' }, hash: 'md5:train1', parts: ['slice:day'] },
      { name: 'TEST', dataset: { id: 'data:test@v1' }, hash: 'md5:test1', parts: [] },
    ],
    models: [{ id: 'data:model@v1' }],
    statistics: [{ metric: 'loss', value: 0.25 }],
    anomalies: [],
    startedAt: '2026-11-20T08:00:00.000Z',
    endedAt: '2026-11-20T10:00:00.000Z',
    test: [{ name: 'TEST' }],
  });
  const [split] = await api.expectErrors('{ pipelineRun(id: "data:run-1") { splits(names: ["HOLDOUT"]) { name } } }');
  expect(split?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'names[0]' });
  const bad = startInput('data:run-bad', { splits: [{ name: 'HOLDOUT', dataset: 'data:test@v1' }] });
  const [refused] = await api.expectErrors(START, { input: bad });
  expect(refused?.extensions).toMatchObject({ rule: 'RUN_SPLIT_UNKNOWN', input: 'input.splits[0].name' });
  const [again] = await api.expectErrors(STEP, { input: { run: 'data:run-1', step: 'training', outcome: 'PASS' } });
  expect(again?.extensions).toMatchObject({ rule: 'RUN_FINISHED' });
});

it('000-21 inconsistent data halt the run until a person resolves it', async () => {
  await api.query(START, { input: startInput('data:run-halted') });
  const checks = (passed: boolean) => [
    { name: 'schema', passed: true },
    { name: 'share of missing boxes', passed, detail: 'at most 1 %, found 9 %' },
  ];
  const validate = { run: 'data:run-halted', dataset: 'data:train@v1' };
  const good = await api.query(VALIDATE, { input: { ...validate, id: 'data:check-1', checks: checks(true) } });
  expect(good.validateRunData.run).toMatchObject({ status: 'RUNNING', anomalies: [] });
  const bad = await api.query(VALIDATE, { input: { ...validate, id: 'data:check-2', checks: checks(false) } });
  expect(bad.validateRunData.run.status).toBe('HALTED');
  expect(bad.validateRunData.run.anomalies).toEqual([{ incident: { id: 'data:check-2/anomaly' }, resolvedBy: null }]);
  const step = { run: 'data:run-halted', step: 'validation', outcome: 'PASS' };
  const [halted] = await api.expectErrors(STEP, { input: step });
  expect(halted?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'RUN_HALTED' });
  const [noModel] = await api.expectErrors(FINISH, {
    input: { run: 'data:run-halted', model: 'data:model', label: 'h' },
  });
  expect(noModel?.extensions).toMatchObject({ rule: 'RUN_HALTED' });

  const resolve = { anomaly: 'data:check-2/anomaly', decision: 'CORRECTED', reason: 'the boxes were fetched again' };
  for (const [input, headers] of [
    [resolve, { 'x-actor': 'validator-bot' }],
    [{ ...resolve, actor: 'data:engineer' }, { 'x-actor': 'validator-bot' }],
    [resolve, {}],
  ] as const) {
    const [error] = await api.expectErrors(RESOLVE, { input }, headers);
    expect(error?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'ANOMALY_NEEDS_PERSON' });
  }
  // A tool that records a review of its own resolves nothing, even under the name of a resolution.
  await api.query(START, { input: startInput('data:run-forged') });
  const third = { run: 'data:run-forged', dataset: 'data:train@v1', id: 'data:check-3', checks: checks(false) };
  await api.query(VALIDATE, { input: third });
  await api.ingest({
    artifacts: [of('RUN', 'check-3/anomaly/resolution', 'REVIEW', { decision: 'ACCEPTED' })],
    links: [
      link('check-3/anomaly/resolution', 'USED', 'check-3/anomaly'),
      link('check-3/anomaly/resolution', 'ATTRIBUTED_TO', 'engineer'),
    ],
  });
  const { pipelineRun } = await api.query('{ pipelineRun(id: "data:run-forged") { status } }');
  expect(pipelineRun.status).toBe('HALTED');

  // Nor does one that takes the finding back, or says it again with another result.
  const before = await api.query('{ artifact(id: "data:check-3/anomaly") { sources outgoing { nodes { id } } } }');
  const RETIRE = 'mutation ($input: RetireInput!) { retire(input: $input) { errors { code } } }';
  for (const source of ['manual', ...before.artifact.sources]) {
    const links = before.artifact.outgoing.nodes.map(({ id }: { id: string }) => id);
    for (const taken of [{ artifacts: ['data:check-3/anomaly'] }, { links }]) {
      const { retire } = await api.query(RETIRE, { input: { source, reason: 'it was in the way', ...taken } });
      expect([source, retire.errors]).not.toEqual([source, []]);
    }
  }
  const retracted = { at: '2026-11-20', reason: 'it was in the way' };
  await api.query('mutation ($input: IngestInput!) { ingest(input: $input) { errors { code } } }', {
    input: {
      source: 'bot',
      artifacts: [{ id: 'data:check-3/anomaly', kind: 'INCIDENT', version: { retracted } }],
    },
  });
  const said = await api.query(VALIDATE, { input: { ...third, checks: checks(true) } });
  expect(said.validateRunData.receipt.errors).not.toEqual([]);
  expect((await api.query('{ pipelineRun(id: "data:run-forged") { status } }')).pipelineRun.status).toBe('HALTED');

  const headers = { 'x-actor': 'data:engineer' };
  const resolved = (await api.query(RESOLVE, { input: resolve }, headers)).resolveDataAnomaly;
  expect(resolved.receipt.errors).toEqual([]);
  expect(resolved.run.status).toBe('RUNNING');
  expect(resolved.run.anomalies[0].resolvedBy).toEqual({ id: 'data:engineer' });
  const [twice] = await api.expectErrors(RESOLVE, { input: { ...resolve, decision: 'ACCEPTED' } }, headers);
  expect(twice?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.anomaly' });
  expect((await api.query(STEP, { input: step })).recordRunStep.run.steps[0]).toEqual({
    name: 'validation',
    outcome: 'PASS',
  });
});

const TRIGGERS = `query ($model: ID, $pipeline: ID) { triggers(model: $model, pipeline: $pipeline) {
  totalCount nodes { id type cause key subject pipeline { id } models { id } } } }`;
const causes = async (filter: Record<string, string>): Promise<string[]> =>
  (await api.query(TRIGGERS, filter)).triggers.nodes.map(({ cause, key }: Record<string, string>) => `${cause} ${key}`);

it('001-17 any change of code, training data or model sets dependent pipelines off', async () => {
  const before = await causes({ pipeline: 'data:pipeline' });
  expect(before).toEqual(['REQUEST first']);
  await api.ingest({
    source: 'git:repo',
    artifacts: [of('CODE_UNIT', 'commit', 'COMMIT', { ast: 2 }, { label: '77ab001' })],
  });
  const data = { id: 'data:train', label: 'v2', rows: 11, digest: 'md5:train2' };
  await api.query(
    `mutation ($input: RecordDatasetVersionInput!) { recordDatasetVersion(input: $input) { receipt { errors { message } } } }`,
    { input: data },
  );
  // Nobody watches the test data; the same again is no change.
  await api.ingest({ artifacts: [of('DATASET', 'test', 'TEST', { rows: 5 }, { label: 'v2' })] });
  await api.ingest({
    source: 'git:repo',
    mode: 'REPLACE_SOURCE',
    artifacts: [of('CODE_UNIT', 'commit', 'COMMIT', { ast: 2 }, { label: '77ab001' })],
  });
  expect(await causes({ pipeline: 'data:pipeline' })).toEqual([
    'REQUEST first',
    'CODE data:commit@77ab001',
    'DATA data:train@v2',
  ]);
  // A model that another pipeline starts from.
  await api.query(RECORD, {
    input: { id: 'data:distil', label: 'v1', steps: [{ name: 'distil' }], watches: ['data:model'] },
  });
  await trained('data:run-2', 'v2');
  expect(await causes({ pipeline: 'data:distil' })).toEqual(['MODEL data:model@v2']);
  const { triggers } = await api.query(TRIGGERS, { pipeline: 'data:distil' });
  expect(triggers.nodes[0]).toMatchObject({ type: 'EVENT', subject: 'data:model@v2', pipeline: { id: 'data:distil' } });
});

it('001-18 a drift alert sets the pipeline off once, however often it is raised', async () => {
  const monitor = {
    id: 'data:monitor',
    subkind: 'DATA_DRIFT',
    statistic: 'PSI',
    reference: [0.25, 0.25, 0.25, 0.25],
    criterion: { metric: 'psi', op: '<=', value: 0.25 },
    monitors: ['data:model'],
  };
  await api.query(
    'mutation ($input: RecordMonitorInput!) { recordMonitor(input: $input) { receipt { errors { message } } } }',
    { input: monitor },
  );
  const observe = (id: string, bins: number[]) =>
    api.query(
      `mutation ($input: RecordMonitorObservationsInput!) { recordMonitorObservations(input: $input) { breach { id } } }`,
      { input: { id, monitor: 'data:monitor', observations: [{ observedAt: '2026-11-19T10:00:00Z', bins }] } },
    );
  const drifts = async () =>
    (await api.query(TRIGGERS, { model: 'data:model' })).triggers.nodes.filter(
      ({ cause }: { cause: string }) => cause === 'DRIFT',
    );
  await observe('data:calm', [25, 25, 25, 25]);
  expect(await drifts()).toEqual([]);
  await Promise.all(Array.from({ length: 20 }, (_, number) => observe(`data:alert/${number}`, [5, 15, 30, 50])));
  const [drift, ...others] = await drifts();
  expect(others).toEqual([]);
  expect(drift).toMatchObject({ type: 'EVENT', subject: 'data:monitor', models: [{ id: 'data:model' }] });

  const scheduled = { pipeline: 'data:pipeline', type: 'SCHEDULED', cause: 'SCHEDULE', key: '2026-W47' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => api.query(TRIGGER, { input: scheduled })));
  expect(answers.filter(({ triggerPipeline }) => triggerPipeline.isNew)).toHaveLength(1);
  expect(new Set(answers.map(({ triggerPipeline }) => triggerPipeline.trigger.id)).size).toBe(1);
  expect((await causes({ model: 'data:model' })).filter((one) => one === 'SCHEDULE 2026-W47')).toHaveLength(1);
  // Asked for by a person: ad hoc. What sets a pipeline off has a type, and each type its own causes.
  const adHoc = { pipeline: 'data:pipeline', type: 'AD_HOC', cause: 'REQUEST', key: 'before the audit' };
  expect((await api.query(TRIGGER, { input: adHoc })).triggerPipeline).toMatchObject({ isNew: true });
  const typed = (await api.query(TRIGGERS, { model: 'data:model' })).triggers.nodes.map(
    ({ type, cause, key }: Record<string, string>) => `${type} ${cause} ${key}`,
  );
  expect(typed).toEqual(
    expect.arrayContaining([
      'SCHEDULED SCHEDULE 2026-W47',
      'AD_HOC REQUEST before the audit',
      expect.stringMatching(/^EVENT DRIFT /),
    ]),
  );
  for (const [type, cause] of [
    ['SCHEDULED', 'DRIFT'],
    ['SCHEDULED', 'REQUEST'],
    ['AD_HOC', 'SCHEDULE'],
    ['AD_HOC', 'DRIFT'],
    ['EVENT', 'SCHEDULE'],
    ['EVENT', 'REQUEST'],
  ]) {
    const [error] = await api.expectErrors(TRIGGER, { input: { ...scheduled, type, cause } });
    expect([type, cause, error?.extensions]).toMatchObject([
      type,
      cause,
      { rule: 'TRIGGER_CAUSE', input: 'input.cause' },
    ]);
  }
});

const REPRODUCE = `query ($run: ID!) { reproduce(run: $run) { reproducible missing { pin } seed imageDigest commit framework
  hyperparameters datasets { version { id } role hash } models { version { id } hash } } }`;

it('001-14 a run that lacks one of its pinned versions is not reproducible, and says which', async () => {
  const pins = async (id: string) =>
    (await api.query(REPRODUCE, { run: id })).reproduce.missing.map(({ pin }: { pin: string }) => pin);
  expect(await pins('data:run-1')).toEqual([]);
  const uses = ['data:commit@4f2a9c1', 'data:config@v1', 'data:image@v1'];
  await trained('data:run-no-code', 'v3', { uses: uses.slice(1) });
  await trained('data:run-no-data', 'v4', { splits: [{ name: 'TEST', dataset: 'data:test@v1' }] });
  await trained('data:run-no-config', 'v5', { uses: [uses[0], uses[2]], hyperparameters: {} });
  await trained('data:run-no-model', 'v6', {}, { digest: null });
  await trained('data:run-no-seed', 'v7', { seed: null, uses: [...uses.slice(0, 2), 'data:desktop@v1'] });
  expect(await pins('data:run-no-code')).toEqual(['CODE']);
  expect(await pins('data:run-no-data')).toEqual(['DATA']);
  expect(await pins('data:run-no-config')).toEqual(['CONFIGURATION']);
  expect(await pins('data:run-no-model')).toEqual(['MODEL']);
  expect(await pins('data:run-no-seed')).toEqual(['SEED', 'IMAGE']);
  // What was taken back of a part that it did not use is no matter to it.
  const sliced = of(
    'DATASET',
    'sliced',
    'TRAIN',
    { rows: 2, parts: ['slice:day', 'slice:night'] },
    { digest: 'md5:sliced' },
  );
  await api.ingest({
    artifacts: [sliced, of('RUN', 'sliced-run', 'TRAIN')],
    links: [link('sliced-run', 'USED', 'sliced@v1', { role: 'TRAIN', scope: ['slice:day'] })],
  });
  const lost = async (part: string) => {
    const retracted = { at: '2026-11-19', reason: `blurred ${part}`, parts: [part] };
    await api.ingest({ artifacts: [{ ...sliced, version: { ...sliced.version, retracted } }] });
    const { missing } = (await api.query('{ reproduce(run: "data:sliced-run") { missing { pin reason } } }')).reproduce;
    return missing.filter(({ pin }: { pin: string }) => pin === 'DATA').map(({ reason }: { reason: string }) => reason);
  };
  expect(await lost('slice:night')).toEqual([]);
  expect(await lost('slice:day')).toEqual(['data:sliced@v1 was retracted: blurred slice:day']);
  const reproducible = async (id: string) => (await api.query(REPRODUCE, { run: id })).reproduce.reproducible;
  expect(await reproducible('data:run-1')).toBe(true);
  for (const lacking of ['code', 'data', 'config', 'model', 'seed']) {
    expect([lacking, await reproducible(`data:run-no-${lacking}`)]).toEqual([lacking, false]);
  }
});

it('001-16 the manifest of a run has seed, image digest, dataset hash and commit', async () => {
  const { reproduce } = await api.query(REPRODUCE, { run: 'data:run-1' });
  expect(reproduce).toEqual({
    reproducible: true,
    missing: [],
    seed: '7',
    imageDigest: `sha256:${'a1'.repeat(32)}`,
    commit: '4f2a9c1',
    framework: 'torch 2.8',
    hyperparameters: { epochs: 20, rate: 0.1 },
    datasets: [
      { version: { id: 'data:train@v1' }, role: 'TRAIN', hash: 'md5:train1' },
      { version: { id: 'data:test@v1' }, role: 'TEST', hash: 'md5:test1' },
    ],
    models: [{ version: { id: 'data:model@v1' }, hash: 'sha256:model1' }],
  });
  const [error] = await api.expectErrors(REPRODUCE, { run: 'data:train' });
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'run' });
});

it('001-23 experiments are compared by what went in and what came out', async () => {
  await trained('data:run-8', 'v8', {
    splits: [{ name: 'TRAIN', dataset: 'data:train@v2' }],
    hyperparameters: { epochs: 40, rate: 0.1 },
  });
  await api.ingest({
    artifacts: [
      of('EVIDENCE', 'recall-8', 'TEST_RESULT', { outcome: 'pass', results: [{ metric: 'recall', value: 0.9 }] }),
    ],
    links: [link('recall-8', 'EVALUATES', 'model@v8')],
  });
  const { experiments } = await api.query(
    `{ experiments(model: "data:model") { totalCount nodes { run { id } models { id } framework hyperparameters
      datasets { version { id } role } metrics { metric value } } } }`,
  );
  expect(experiments.nodes.at(-1)).toEqual({
    run: { id: 'data:run-8' },
    models: [{ id: 'data:model@v8' }],
    framework: 'torch 2.8',
    hyperparameters: { epochs: 40, rate: 0.1 },
    datasets: [{ version: { id: 'data:train@v2' }, role: 'TRAIN' }],
    metrics: [{ metric: 'recall', value: 0.9 }],
  });
  const DIFF = `query ($a: ID!, $b: ID!) { diffRuns(a: $a, b: $b) {
    inputs { artifact { id } role a { id } b { id } aParts bParts } parameters { name a b } metrics { metric a b } } }`;
  const { diffRuns } = await api.query(DIFF, { a: 'data:run-1', b: 'data:run-8' });
  expect(diffRuns).toEqual({
    inputs: [
      {
        artifact: { id: 'data:train' },
        role: 'TRAIN',
        a: { id: 'data:train@v1' },
        b: { id: 'data:train@v2' },
        aParts: ['slice:day'],
        bParts: [],
      },
      { artifact: { id: 'data:test' }, role: 'TEST', a: { id: 'data:test@v1' }, b: null, aParts: [], bParts: [] },
    ],
    parameters: [{ name: 'epochs', a: 20, b: 40 }],
    metrics: [
      { metric: 'loss', a: 0.25, b: null },
      { metric: 'recall', a: null, b: 0.9 },
    ],
  });
  // The same data in other parts, one version beside another, and another seed are other inputs.
  const train = (more: object) => ({ name: 'TRAIN', dataset: 'data:train@v2', ...more });
  await api.query(START, {
    input: startInput('data:run-9', {
      splits: [train({ parts: ['slice:night'] }), { name: 'TRAIN', dataset: 'data:train@v1' }],
      hyperparameters: { epochs: 40, rate: 0.1 },
      seed: 8,
    }),
  });
  expect((await api.query(DIFF, { a: 'data:run-8', b: 'data:run-9' })).diffRuns).toMatchObject({
    inputs: [
      {
        artifact: { id: 'data:train' },
        a: { id: 'data:train@v2' },
        b: { id: 'data:train@v2' },
        aParts: [],
        bParts: ['slice:night'],
      },
      { artifact: { id: 'data:train' }, a: null, b: { id: 'data:train@v1' } },
    ],
    parameters: [{ name: 'seed', a: '7', b: '8' }],
  });
  const same = await api.query(DIFF, { a: 'data:run-8', b: 'data:run-8' });
  expect(same.diffRuns).toEqual({ inputs: [], parameters: [], metrics: [] });
});

const gapsOf = async (kind: string): Promise<{ id: string; reason: string }[]> => {
  const { gaps } = await api.query(
    'query ($kinds: [GapKind!]) { gaps(kinds: $kinds, first: 1000) { nodes { artifact { id } reason } } }',
    { kinds: [kind] },
  );
  return gaps.nodes.map(({ artifact, reason }: { artifact: { id: string }; reason: string }) => ({
    id: artifact.id,
    reason,
  }));
};
const gapIds = async (kind: string) => (await gapsOf(kind)).map(({ id }) => id).filter((id) => id.startsWith('data:'));
const DEPLOY = `mutation ($input: DeployModelInput!) { deployModel(input: $input) { deployment { id } } }`;

it('000-20 what was trained outside of a controlled environment is no release candidate', async () => {
  const loose = ['data:commit@4f2a9c1', 'data:config@v1', 'data:desktop@v1'];
  await trained('data:run-loose', 'loose', { uses: loose });
  const { pipelineRun } = await api.query('{ pipelineRun(id: "data:run-loose") { controlled environments { id } } }');
  expect(pipelineRun).toEqual({ controlled: false, environments: [{ id: 'data:desktop@v1' }] });
  const CANDIDATE = `mutation ($input: CreateBaselineInput!) { createBaseline(input: $input) {
    baseline { id } receipt { errors { path message } } } }`;
  // The current version is the loose one.
  const candidate = { id: 'data:candidate', subkind: 'RELEASE', from: { ids: ['data:model'] } };
  const [error] = await api.expectErrors(CANDIDATE, { input: candidate });
  expect(error?.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'ENVIRONMENT_UNCONTROLLED',
    input: 'input.from',
  });
  expect(error?.message).toContain('data:model@loose came of data:run-loose, which ran in data:desktop@v1');
  const [deploy] = await api.expectErrors(DEPLOY, {
    input: { id: 'data:dep-loose', version: 'data:model@loose', environment: 'production', strategy: 'CANARY' },
  });
  expect(deploy?.extensions).toMatchObject({ rule: 'ENVIRONMENT_UNCONTROLLED', input: 'input.version' });
  // An import keeps what comes, and a gap says so.
  await api.ingest({
    artifacts: [of('BASELINE', 'imported', 'RELEASE')],
    links: [link('imported', 'INCLUDES', 'model@loose')],
  });
  expect(await gapIds('ENVIRONMENT_UNCONTROLLED')).toEqual(['data:imported']);
  // One of which nobody says that it is controlled is not.
  await api.ingest({ artifacts: [of('ENVIRONMENT', 'unsaid', 'CONTAINER', { image: IMAGE })] });
  await trained('data:run-unsaid', 'unsaid', { uses: [...loose.slice(0, 2), 'data:unsaid@v1'] });
  const [unsaid] = await api.expectErrors(CANDIDATE, { input: candidate });
  expect(unsaid?.extensions).toMatchObject({ rule: 'ENVIRONMENT_UNCONTROLLED' });
  expect(unsaid?.message).toContain('which ran in data:unsaid@v1');
  // A run that no pipeline is followed by, where it says itself that nobody controlled it; and what began with such a model.
  await api.ingest({
    artifacts: [
      of('RUN', 'hand-run', 'TRAIN'),
      of('MODEL', 'hand', null),
      of('RUN', 'tuning', 'TRAIN'),
      of('MODEL', 'tuned', null),
    ],
    links: [
      link('hand-run', 'USED', 'train@v1', { role: 'TRAIN' }),
      link('hand-run', 'USED', 'desktop@v1'),
      link('hand-run', 'GENERATED', 'hand@v1'),
      link('tuning', 'USED', 'train@v1', { role: 'TRAIN' }),
      link('tuning', 'USED', 'image@v1'),
      link('tuning', 'USED', 'hand@v1'),
      link('tuning', 'GENERATED', 'tuned@v1'),
    ],
  });
  for (const one of ['hand', 'tuned']) {
    const [byHand] = await api.expectErrors(CANDIDATE, { input: { ...candidate, from: { ids: [`data:${one}`] } } });
    expect(byHand?.extensions).toMatchObject({ rule: 'ENVIRONMENT_UNCONTROLLED' });
    expect(byHand?.message).toContain(`data:${one}@v1 came of data:hand-run, which ran in data:desktop@v1`);
  }
  // Trained in a controlled one, it is.
  await trained('data:run-good', 'good');
  const made = (await api.query(CANDIDATE, { input: candidate })).createBaseline;
  expect(made).toEqual({ baseline: { id: 'data:candidate' }, receipt: { errors: [] } });
  expect(await gapIds('ENVIRONMENT_UNCONTROLLED')).toEqual(['data:imported']);
});

it('001-08 data that training and evaluation share is a leak', async () => {
  const record = (digit: string) => `record:${digit.repeat(64)}`;
  const evaluated = (name: string, test: ArtifactInput) => ({
    artifacts: [test, of('RUN', `${name}-eval`, 'EVALUATE')],
    links: [
      link(`${name}-eval`, 'USED', `${name}-model@v1`),
      { ...link(`${name}-eval`, 'USED', '', { role: 'TEST' }), to: `${test.id}@v1` },
    ],
  });
  const model = (name: string, train: ArtifactInput) => ({
    artifacts: [train, of('RUN', `${name}-run`, 'TRAIN'), of('MODEL', `${name}-model`, null)],
    links: [
      { ...link(`${name}-run`, 'USED', '', { role: 'TRAIN' }), to: `${train.id}@v1` },
      link(`${name}-run`, 'GENERATED', `${name}-model@v1`),
    ],
  });
  for (const [name, train, test] of [
    ['hash', [{}, { digest: 'md5:same' }], [{}, { digest: 'md5:same' }]],
    ['record', [{ parts: [record('a'), record('b')] }, {}], [{ parts: [record('b'), record('c')] }, {}]],
    [
      'clean',
      [{ parts: [record('a'), 'slice:night'] }, { digest: 'md5:1' }],
      [{ parts: [record('c'), 'slice:night'] }, { digest: 'md5:2' }],
    ],
  ] as const) {
    await api.ingest(model(name, of('DATASET', `${name}-train`, 'TRAIN', ...train)));
    await api.ingest(evaluated(name, of('DATASET', `${name}-test`, 'TEST', ...test)));
  }
  // Both from the night of one source; by disjoint slices of it there is no leak.
  for (const [name, slice] of [
    ['lineage', 'slice:night'],
    ['disjoint', 'slice:day'],
  ] as const) {
    await api.ingest(model(name, of('DATASET', `${name}-train`, 'TRAIN')));
    await api.ingest(evaluated(name, of('DATASET', `${name}-test`, 'TEST')));
    await api.ingest({
      artifacts: [of('DATASET', `${name}-source`, 'SOURCE', { parts: ['slice:day', 'slice:night'] })],
      links: [
        link(`${name}-train@v1`, 'DERIVED_FROM', `${name}-source@v1`, { scope: ['slice:night'] }),
        link(`${name}-test@v1`, 'DERIVED_FROM', `${name}-source@v1`, { scope: [slice] }),
      ],
    });
  }
  // One data set in both places, in two versions of it, or in parts that are not the same.
  for (const [name, trained, tested] of [
    ['twice', ['@v1', 'slice:day'], ['@v2', 'slice:day']],
    ['parted', ['@v1', 'slice:day'], ['@v1', 'slice:night']],
  ] as const) {
    const both = (label: string) =>
      of('DATASET', `${name}-both`, 'RAW', { rows: label.length, parts: ['slice:day', 'slice:night'] }, { label });
    await api.ingest({
      artifacts: [both('v1'), { ...both('v2'), version: { label: 'v2', content: { rows: 9, parts: ['slice:day'] } } }],
    });
    await api.ingest({
      artifacts: [
        of('RUN', `${name}-run`, 'TRAIN'),
        of('MODEL', `${name}-model`, null),
        of('RUN', `${name}-eval`, 'EVALUATE'),
      ],
      links: [
        link(`${name}-run`, 'USED', `${name}-both${trained[0]}`, { role: 'TRAIN', scope: [trained[1]] }),
        link(`${name}-run`, 'GENERATED', `${name}-model@v1`),
        link(`${name}-eval`, 'USED', `${name}-both${tested[0]}`, { role: 'TEST', scope: [tested[1]] }),
        link(`${name}-eval`, 'USED', `${name}-model@v1`),
      ],
    });
  }
  const leaks = (await gapsOf('DATA_LEAKAGE')).filter(({ id }) => id.startsWith('data:'));
  expect(leaks.map(({ id }) => id)).toEqual([
    'data:hash-train',
    'data:record-train',
    'data:lineage-train',
    'data:twice-both',
  ]);
  expect(leaks[1]?.reason).toContain(record('b'));
});

it('001-21 data of released models say where they are from and how they were labelled', async () => {
  // data:imported holds a model that was trained on data:train, of which nobody says anything.
  expect(await gapIds('DATA_ORIGIN_UNSTATED')).toContain('data:train');
  const reason = (await gapsOf('DATA_ORIGIN_UNSTATED')).find(({ id }) => id === 'data:train')?.reason;
  expect(reason).toContain('does not say kind, licence, storage, labelling');
  await api.ingest({
    artifacts: [
      of('DATASET', 'vendor', 'SOURCE', {
        origin: { kind: 'BOUGHT', licence: 'contract 12', storage: 's3://vendor', cost: '10000 EUR' },
        labelling: { by: 'annotators', effort: '400 h' },
      }),
    ],
    links: [link('train@v1', 'DERIVED_FROM', 'vendor@v1'), link('test@v1', 'DERIVED_FROM', 'vendor@v1')],
  });
  expect(await gapIds('DATA_ORIGIN_UNSTATED')).not.toContain('data:train');
  const { artifact } = await api.query(
    `{ artifact(id: "data:train") { ... on Dataset { labelling origins { dataset { id } kind licence storage cost } } } }`,
  );
  expect(artifact).toEqual({
    labelling: { by: 'annotators', effort: '400 h' },
    origins: [
      {
        dataset: { id: 'data:vendor' },
        kind: 'BOUGHT',
        licence: 'contract 12',
        storage: 's3://vendor',
        cost: '10000 EUR',
      },
    ],
  });
  // A second source that says nothing is not covered by the first.
  await api.ingest({
    artifacts: [of('DATASET', 'scraped', 'SOURCE', { origin: { kind: 'PUBLIC' } })],
    links: [link('train@v1', 'DERIVED_FROM', 'scraped@v1')],
  });
  const mixed = (await gapsOf('DATA_ORIGIN_UNSTATED')).find(({ id }) => id === 'data:train')?.reason;
  expect(mixed).toContain('does not say licence, storage:');
  await api.ingest({
    artifacts: [
      of(
        'DATASET',
        'scraped',
        'SOURCE',
        { origin: { kind: 'PUBLIC', licence: 'CC0', storage: 's3://s' } },
        { label: 'v2' },
      ),
    ],
  });
  expect(await gapIds('DATA_ORIGIN_UNSTATED')).not.toContain('data:train');
  const { ingest } = await api.query(
    'mutation ($input: IngestInput!) { ingest(input: $input) { errors { path message } } }',
    { input: { source: 'test', artifacts: [of('DATASET', 'stolen', 'SOURCE', { origin: { kind: 'FOUND' } })] } },
  );
  expect(ingest.errors).toEqual([
    { path: 'artifacts[0].version.content.origin.kind', message: 'expected one of OWN, PUBLIC, BOUGHT' },
  ]);
});

it('001-22 each trained model names the exact versions of its data', async () => {
  const { artifact } = await api.query(
    `{ artifact(id: "data:model") { ... on Model { trainingData { model { id } version { id } hash parts run { id } } } } }`,
  );
  expect(artifact.trainingData[0]).toEqual({
    model: { id: 'data:model@v1' },
    version: { id: 'data:train@v1' },
    hash: 'md5:train1',
    parts: ['slice:day'],
    run: { id: 'data:run-1' },
  });
  expect(artifact.trainingData.find((one: { run: { id: string } }) => one.run.id === 'data:run-8').version.id).toBe(
    'data:train@v2',
  );
  await api.ingest({
    artifacts: [of('MODEL', 'blind', null), of('RUN', 'blind-run', 'TRAIN')],
    links: [link('blind-run', 'GENERATED', 'blind@v1')],
  });
  // One version of the other model was trained without data, however many were trained with some.
  const partly = {
    id: 'data:model',
    reason: expect.stringContaining('data:model@v4 was trained by data:run-no-data,'),
  };
  const blind = async () => (await gapsOf('MODEL_WITHOUT_TRAINING_DATA')).filter(({ id }) => id.startsWith('data:'));
  expect(await blind()).toEqual([partly, { id: 'data:blind', reason: expect.stringContaining('data:blind@v1') }]);
  await api.ingest({ links: [link('blind-run', 'USED', 'train@v1')] });
  expect(await blind()).toEqual([partly]);
  const dataOf = async () =>
    (
      await api.query(
        '{ artifact(id: "data:blind") { ... on Model { trainingData { model { id } version { id } hash } } } }',
      )
    ).artifact.trainingData;
  // Nobody said as what it was used: it is training data by its kind.
  const first = { model: { id: 'data:blind@v1' }, version: { id: 'data:train@v1' }, hash: 'md5:train1' };
  expect(await dataOf()).toEqual([first]);
  // Another version does not live on what the first was trained with, nor on what it was tested with.
  await api.ingest({
    artifacts: [of('MODEL', 'blind', null, { a: 2 }, { label: 'v2' }), of('RUN', 'blind-run-2', 'TRAIN')],
    links: [link('blind-run-2', 'GENERATED', 'blind@v2'), link('blind-run-2', 'USED', 'test@v1', { role: 'TEST' })],
  });
  expect(await blind()).toEqual([
    partly,
    {
      id: 'data:blind',
      reason: expect.stringContaining('data:blind@v2 was trained by blind-run-2, on no version of data'),
    },
  ]);
  expect(await dataOf()).toEqual([first]);
});

it('001-24 features that are served by another definition than they were trained with are a risk of skew', async () => {
  const features = (label: string, definition: string, rows: number) =>
    of('DATASET', 'features', 'FEATURE_SET', { definition, rows }, { label });
  await api.ingest({
    artifacts: [
      features('v1', 'mean of 5', 1),
      features('v1b', 'mean of 5', 2),
      features('v2', 'mean of 9', 2),
      of('RUN', 'skew-run', 'TRAIN'),
      of('MODEL', 'skew', null),
      of('DEPLOYMENT', 'serving', null),
      of('DEPLOYMENT', 'serving-same', null),
    ],
    links: [
      link('skew-run', 'USED', 'features@v1'),
      link('skew-run', 'GENERATED', 'skew@v1'),
      ...['serving', 'serving-same'].map((one) => link(one, 'INCLUDES', 'skew@v1')),
      link('serving', 'INCLUDES', 'features@v2'),
      link('serving-same', 'INCLUDES', 'features@v1b'),
    ],
  });
  // Where nobody says what the features are, other ones may be defined in another way.
  const plain = (label: string, rows: number) => of('DATASET', 'plain', 'FEATURE_SET', { rows }, { label });
  await api.ingest({
    artifacts: [plain('v1', 1), plain('v2', 2), of('RUN', 'plain-run', 'TRAIN'), of('MODEL', 'plain-model', null)],
    links: [link('plain-run', 'USED', 'plain@v1'), link('plain-run', 'GENERATED', 'plain-model@v1')],
  });
  await api.ingest({
    artifacts: [of('DEPLOYMENT', 'serving-plain', null), of('DEPLOYMENT', 'serving-itself', null)],
    links: ['serving-plain', 'serving-itself'].flatMap((one, place) => [
      link(one, 'INCLUDES', 'plain-model@v1'),
      link(one, 'INCLUDES', place === 0 ? 'plain@v2' : 'plain@v1'),
    ]),
  });
  // Code that computes features counts like them, a definition that only one side states is another; rows that are no features are none.
  const served = async (
    name: string,
    kind: 'CODE_UNIT' | 'DATASET',
    subkind: string,
    before: object,
    after: object,
  ) => {
    const version = (label: string, content: object) => of(kind, name, subkind, content, { label });
    await api.ingest({
      artifacts: [version('v1', before), version('v2', after), of('RUN', `${name}-run`, 'TRAIN')],
      links: [link(`${name}-run`, 'USED', `${name}@v1`)],
    });
    await api.ingest({
      artifacts: [of('MODEL', `${name}-model`, null), of('DEPLOYMENT', `serving-${name}`, null)],
      links: [
        link(`${name}-run`, 'GENERATED', `${name}-model@v1`),
        link(`serving-${name}`, 'INCLUDES', `${name}-model@v1`),
        link(`serving-${name}`, 'INCLUDES', `${name}@v2`),
      ],
    });
  };
  await served('scaler', 'CODE_UNIT', 'FILE', { ast: 1 }, { ast: 2 });
  await served('half-said', 'DATASET', 'FEATURE_SET', { definition: 'mean of 5' }, { rows: 2 });
  await served('rows', 'DATASET', 'TRAIN', { rows: 1 }, { rows: 2 });
  const gaps = await gapsOf('SKEW_RISK');
  expect(gaps.map(({ id }) => id)).toEqual([
    'data:serving',
    'data:serving-plain',
    'data:serving-scaler',
    'data:serving-half-said',
  ]);
  expect(gaps[0]?.reason).toContain('was trained with data:features@v1, and serving serves it with data:features@v2');
});

it('001-33 documents are versioned and bound to a commit', async () => {
  const DOCUMENT = `mutation ($input: RecordDocumentInput!) { recordDocument(input: $input) {
    artifact { id } version { id } receipt { errors { path message } } } }`;
  const document = {
    id: 'data:manual',
    label: 'v1',
    commit: 'data:commit@4f2a9c1',
    describes: ['data:model'],
    path: 'docs/model.md',
    digest: 'sha256:doc1',
  };
  const recorded = (await api.query(DOCUMENT, { input: document })).recordDocument;
  expect(recorded).toMatchObject({ version: { id: 'data:manual@v1' }, receipt: { errors: [] } });
  for (const commit of ['data:commit', 'data:config@v1', 'data:nothing@v1']) {
    const [error] = await api.expectErrors(DOCUMENT, { input: { ...document, label: 'v9', commit } });
    expect(error?.extensions).toMatchObject({ rule: 'DOCUMENT_WITHOUT_COMMIT', input: 'input.commit' });
  }
  const documents = async () =>
    (await api.query('{ documents(artifact: "data:model") { version { id } commit { id } } }')).documents;
  expect(await documents()).toEqual([{ version: { id: 'data:manual@v1' }, commit: { id: 'data:commit@4f2a9c1' } }]);
  expect(await gapIds('DOCUMENT_WITHOUT_COMMIT')).toEqual([]);
  await api.ingest({ artifacts: [of('CODE_UNIT', 'manual', 'DOCUMENT', { path: 'elsewhere' }, { label: 'v2' })] });
  expect(await documents()).toEqual([{ version: { id: 'data:manual@v2' }, commit: null }]);
  expect(await gapIds('DOCUMENT_WITHOUT_COMMIT')).toEqual(['data:manual']);
});

it('002-16 references that lead nowhere are refused or listed', async () => {
  const { ingest } = await api.query(
    'mutation ($input: IngestInput!) { ingest(input: $input) { errors { path code } } }',
    { input: { source: 'test', links: [link('run-1', 'USED', 'nowhere@v1')] } },
  );
  expect(ingest.errors).toEqual([{ path: 'links[0].to', code: 'DANGLING_END' }]);
  const BROKEN = `{ brokenLinks(first: 1000) { nodes { kind artifact { id } field reference } } }`;
  const broken = async () =>
    (await api.query(BROKEN)).brokenLinks.nodes.filter(({ artifact }: { artifact: { id: string } }) =>
      artifact.id.startsWith('data:broken'),
    );
  const report = of('EVIDENCE', 'broken-report', 'REPORT');
  await api.ingest({
    source: 'broken',
    artifacts: [
      of('DATASET', 'broken-data', 'RAW', { access: ['data:engineer', 'data:ghost'] }),
      { ...of('MODEL', 'broken-model', null), version: { label: 'v1', metadata: { uri: 's3://models/7' } } },
      report,
    ],
    links: [link('broken-report', 'EVALUATES', 'broken-model@v1')],
  });
  const address = {
    kind: 'UNPINNED_REFERENCE',
    artifact: { id: 'data:broken-model' },
    field: 'uri',
    reference: 's3://models/7',
  };
  const ghost = {
    kind: 'MISSING_REFERENCE',
    artifact: { id: 'data:broken-data' },
    field: 'access',
    reference: 'data:ghost',
  };
  expect(await broken()).toEqual([ghost, address]);
  // What a registry says of its store is looked at like that, until there is a digest.
  const REGISTER = `mutation ($input: RecordModelVersionInput!) { recordModelVersion(input: $input) { receipt { errors { message } } } }`;
  const stored = {
    id: 'data:broken-registered',
    registryEntry: 'registry/1',
    storageUri: 's3://models/8',
    source: 'broken',
  };
  await api.query(REGISTER, { input: { ...stored, label: 'v1' } });
  const registered = {
    ...address,
    artifact: { id: 'data:broken-registered' },
    field: 'storageUri',
    reference: 's3://models/8',
  };
  expect(await broken()).toEqual([ghost, address, registered]);
  await api.query(REGISTER, { input: { ...stored, label: 'v2', digest: 'sha256:8' } });
  expect(await broken()).toEqual([ghost, address]);
  // The model is listed no more; the report that somebody else asserts still names it.
  await api.ingest({
    source: 'other',
    artifacts: [report],
    links: [link('broken-report', 'EVALUATES', 'broken-model@v1')],
  });
  await api.ingest({
    source: 'broken',
    mode: 'REPLACE_SOURCE',
    artifacts: [of('DATASET', 'broken-data', 'RAW', { access: ['data:engineer'] }, { label: 'v2' })],
  });
  expect(await broken()).toEqual([
    { kind: 'RETIRED_END', artifact: { id: 'data:broken-report' }, field: 'EVALUATES', reference: 'data:broken-model' },
  ]);
});

/** wide:raw ◀─ wide:mid ◀─ wide:train ─▶ wide:run ─▶ wide:model ─▶ wide:release ─▶ wide:fleet; wide:aside is not used. */
const column = (id: string, dataset: string, name: string, content = {}) => ({
  artifact: of('PART', id, 'COLUMN', { part: `column:${name}`, ...content }),
  link: link(id, 'PART_OF', dataset),
});
async function wideStory() {
  const birthday = column('wide-birthday', 'wide-raw', 'birthday', {
    personalData: true,
    anonymisation: { method: 'five-year bands', at: '2026-11-01' },
  });
  const map = [
    { to: 'column:age_band', from: ['column:birthday'] },
    { to: 'column:speed', from: ['column:speed'] },
  ];
  await api.ingest({
    artifacts: [
      of('DATASET', 'wide-raw', 'RAW', {
        schema: ['birthday', 'speed', 'unused'],
        parts: ['slice:night', 'slice:day'],
      }),
      of(
        'DATASET',
        'wide-raw',
        'RAW',
        { schema: ['birthday', 'speed', 'unused'], parts: ['slice:night'] },
        { label: 'v2' },
      ),
      of(
        'DATASET',
        'wide-raw',
        'RAW',
        { schema: ['birthday', 'speed', 'unused'], parts: ['slice:day'] },
        { label: 'v3' },
      ),
      of('DATASET', 'wide-train', 'TRAIN', { rows: 3 }),
      of('DATASET', 'wide-test', 'TEST', { rows: 3 }),
      ...['', '-2', '-3'].flatMap((end) => [
        of('RUN', `wide-run${end}`, 'TRAIN'),
        of('MODEL', `wide-model${end}`, null),
      ]),
      of('BASELINE', 'wide-release', 'RELEASE'),
      of('DEPLOYMENT', 'wide-fleet', 'EDGE'),
      birthday.artifact,
    ],
    links: [
      birthday.link,
      link('wide-train@v1', 'DERIVED_FROM', 'wide-raw@v1', { attributes: { map } }),
      link('wide-run', 'USED', 'wide-train@v1', { role: 'TRAIN' }),
      link('wide-run-2', 'USED', 'wide-raw@v2', { role: 'TRAIN', scope: ['column:speed'] }),
      link('wide-run-3', 'USED', 'wide-raw@v3', { role: 'TRAIN', scope: ['column:unused'] }),
      ...['', '-2', '-3'].map((end) => link(`wide-run${end}`, 'GENERATED', `wide-model${end}@v1`)),
      link('wide-release', 'INCLUDES', 'wide-model@v1'),
      link('wide-fleet', 'INCLUDES', 'wide-release'),
    ],
  });
}

it('002-33 the lineage of a column goes up and down, and dropping it lists its consumers', async () => {
  await wideStory();
  const LINEAGE = `query ($dataset: ID!, $column: String!) { lineage(dataset: $dataset, column: $column) { column personalData
    anonymisation upstream { dataset { id } column distance stated } downstream { dataset { id } column distance stated }
    consumers { artifact { id } dataset { id } column } } }`;
  const lineage = async (dataset: string, name: string) =>
    (await api.query(LINEAGE, { dataset, column: name })).lineage;
  const birthday = await lineage('data:wide-raw', 'birthday');
  expect(birthday).toMatchObject({
    column: 'column:birthday',
    personalData: true,
    anonymisation: { method: 'five-year bands', at: '2026-11-01' },
    upstream: [],
    downstream: [{ dataset: { id: 'data:wide-train' }, column: 'column:age_band', distance: 1, stated: true }],
  });
  expect(birthday.consumers.map(({ artifact }: { artifact: { id: string } }) => artifact.id)).toEqual([
    'data:wide-run',
    'data:wide-model',
    'data:wide-fleet',
  ]);
  expect((await lineage('data:wide-train', 'column:age_band')).upstream).toEqual([
    { dataset: { id: 'data:wide-raw' }, column: 'column:birthday', distance: 1, stated: true },
  ]);
  const speed = await lineage('data:wide-raw', 'speed');
  expect(speed.consumers.map(({ artifact }: { artifact: { id: string } }) => artifact.id)).toEqual([
    'data:wide-run-2',
    'data:wide-model-2',
    'data:wide-run',
    'data:wide-model',
    'data:wide-fleet',
  ]);
  // A map that leaves a column out does not take it along.
  expect((await lineage('data:wide-raw', 'unused')).downstream).toEqual([]);
  const [error] = await api.expectErrors(LINEAGE, { dataset: 'data:wide-raw', column: 'shoe_size' });
  expect(error?.extensions).toMatchObject({ code: 'NOT_FOUND', input: 'column' });
});

it('002-31 a bad slice reaches all models trained on any version that contains it', async () => {
  const changes = ['v1', 'v2'].map((label) => ({
    subject: `data:wide-raw@${label}`,
    parts: ['slice:night'],
    kind: 'RETRACT',
  }));
  const IMPACT = `query ($input: ImpactInput!) { impact(input: $input) { items(first: 1000, filter: { kinds: [MODEL] }) {
    nodes { artifact { id } effects } } } }`;
  const models = async (list: object[]) =>
    (await api.query(IMPACT, { input: { changes: list } })).impact.items.nodes
      .map(({ artifact, effects }: { artifact: { id: string }; effects: string[] }) => `${artifact.id} ${effects[0]}`)
      .sort();
  const RECALL = `mutation ($input: RecallSliceInput!) { recallSlice(input: $input) { versions { id } receipt { errors { message } } } }`;
  // Asked before anything is written; the third model was trained on the version without the night.
  const reached = ['data:wide-model TAINTED', 'data:wide-model-2 TAINTED'];
  expect(await models(changes)).toEqual(reached);
  expect(await models(changes.slice(0, 1))).toEqual(reached.slice(0, 1));
  const { revision } = await api.query('{ revision }');
  const recalled = (
    await api.query(RECALL, { input: { dataset: 'data:wide-raw', part: 'slice:night', reason: 'boxes are shifted' } })
  ).recallSlice;
  expect(recalled.versions).toEqual([{ id: 'data:wide-raw@v1' }, { id: 'data:wide-raw@v2' }]);
  const { findings } = await api.query(
    `query ($since: Int) { findings(since: $since) { items(first: 1000, filter: { kinds: [MODEL] }) { nodes { artifact { id } effects } } } }`,
    { since: revision },
  );
  const hit = findings.items.nodes
    .map(({ artifact, effects }: { artifact: { id: string }; effects: string[] }) => `${artifact.id} ${effects[0]}`)
    .filter((one: string) => one.startsWith('data:wide'))
    .sort();
  expect(hit).toEqual(reached);
  const [error] = await api.expectErrors(RECALL, {
    input: { dataset: 'data:wide-raw', part: 'slice:fog', reason: 'x' },
  });
  expect(error?.extensions).toMatchObject({ rule: 'SLICE_UNKNOWN', input: 'input.part' });
  const again = { dataset: 'data:wide-raw', part: 'slice:night', reason: 'boxes are shifted' };
  expect((await api.query(RECALL, { input: again })).recallSlice.versions).toEqual([]);
});

it('002-26 where data are used, and where a worse number comes from, are told with paths', async () => {
  await api.ingest({
    artifacts: [of('ROLE', 'fleet-owner', null)],
    links: [
      link('wide-run', 'ATTRIBUTED_TO', 'engineer'),
      link('fleet-owner', 'RESPONSIBLE_FOR', 'wide-fleet', { role: 'A' }),
      // Who is told of it does not use it.
      link('engineer', 'RESPONSIBLE_FOR', 'wide-fleet', { role: 'I' }),
    ],
  });
  const usedIn = async (dataset: string) =>
    (
      await api.query(
        'query ($dataset: ID!) { whereUsed(dataset: $dataset) { nodes { artifact { id } path { id } by { id } } } }',
        { dataset },
      )
    ).whereUsed;
  const whereUsed = await usedIn('data:wide-raw');
  type Use = { artifact: { id: string }; by: { id: string }[] };
  const by = ({ nodes }: { nodes: Use[] }) =>
    nodes.flatMap((one) => (one.by.length > 0 ? [[one.artifact.id, ...one.by.map(({ id }) => id)]] : []));
  expect(by(whereUsed)).toEqual([
    ['data:wide-run', 'data:engineer'],
    ['data:wide-fleet', 'data:fleet-owner'],
  ]);
  // The same of a model.
  const ofModel = await usedIn('data:wide-model');
  expect(ofModel.nodes.map((one: Use) => one.artifact.id)).toEqual(['data:wide-release', 'data:wide-fleet']);
  const [none] = await api.expectErrors('{ whereUsed(dataset: "data:wide-fleet") { totalCount } }');
  expect(none?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'dataset' });
  const paths = Object.fromEntries(
    whereUsed.nodes.map(({ artifact, path }: { artifact: { id: string }; path: { id: string }[] }) => [
      artifact.id,
      path.map(({ id }) => id.replace('data:wide-', '')).join(' '),
    ]),
  );
  expect(paths['data:wide-fleet']).toBe('raw train run model release fleet');
  expect(paths['data:wide-model-2']).toBe('raw run-2 model-2');
  expect(paths['data:model']).toBeUndefined();

  const measured = async (name: string, model: string, value: number) =>
    api.ingest({
      artifacts: [
        of('RUN', `${name}-run`, 'EVALUATE'),
        of('EVIDENCE', name, 'TEST_RESULT', { outcome: 'pass', results: [{ metric: 'f1', value }] }),
      ],
      links: [
        link(`${name}-run`, 'USED', 'test@v1', { role: 'TEST' }),
        link(`${name}-run`, 'GENERATED', name),
        link(name, 'EVALUATES', model),
      ],
    });
  await measured('f1-before', 'model@v1', 0.9);
  // What measured another number since is nothing to compare with.
  await api.ingest({
    artifacts: [of('EVIDENCE', 'speed', 'TEST_RESULT', { results: [{ metric: 'latency', value: 20 }] })],
    links: [link('speed', 'EVALUATES', 'model@v1')],
  });
  await measured('f1-now', 'model@v8', 0.7);
  const ORIGIN = `query ($id: ID!) { originOfFault(evidence: $id) { before { id } drops { metric before now }
    inputs { stage artifact { id } now { id } before { id } changed path { id } } } }`;
  const { originOfFault } = await api.query(ORIGIN, { id: 'data:f1-now' });
  expect(originOfFault.before).toEqual({ id: 'data:f1-before' });
  expect(originOfFault.drops).toEqual([{ metric: 'f1', before: 0.9, now: 0.7 }]);
  const changed = originOfFault.inputs.filter((one: { changed: boolean }) => one.changed);
  expect(changed.slice(0, 2)).toEqual([
    {
      stage: 'MODEL',
      artifact: { id: 'data:model' },
      now: { id: 'data:model@v8' },
      before: { id: 'data:model@v1' },
      changed: true,
      path: [{ id: 'data:f1-now' }, { id: 'data:model' }],
    },
    {
      stage: 'TRAINING_DATA',
      artifact: { id: 'data:train' },
      now: { id: 'data:train@v2' },
      before: { id: 'data:train@v1' },
      changed: true,
      path: ['f1-now', 'model', 'run-8', 'train'].map((id) => ({ id: `data:${id}` })),
    },
  ]);
  // What changed comes first.
  const flags = originOfFault.inputs.map((one: { changed: boolean }) => one.changed);
  expect(flags).toEqual([...changed.map(() => true), ...flags.filter((one: boolean) => !one)]);
  const same = originOfFault.inputs.filter((one: { changed: boolean }) => !one.changed);
  expect(same.map(({ stage }: { stage: string }) => stage)).toEqual(
    expect.arrayContaining(['EVALUATION_DATA', 'PIPELINE', 'CODE', 'CONFIGURATION', 'ENVIRONMENT']),
  );
  const first = (await api.query(ORIGIN, { id: 'data:f1-before' })).originOfFault;
  expect(first.drops).toEqual([]);
});

it('002-28 personal data without legal basis or owner block what was trained on them', async () => {
  const people = (more: object) => of('DATASET', 'people', 'SOURCE', { personalData: true, ...more });
  await api.ingest({
    artifacts: [
      people({}),
      of('DATASET', 'people-train', 'TRAIN', {}),
      of('RUN', 'people-run', 'TRAIN'),
      of('MODEL', 'people-model', null),
      of('EVIDENCE', 'people-evaluation', 'TEST_RESULT', { outcome: 'pass' }),
      of('ROLE', 'data-owner', null, { name: 'DATA_OWNER' }),
    ],
    links: [
      link('people-train@v1', 'DERIVED_FROM', 'people@v1'),
      link('people-run', 'USED', 'people-train@v1', { role: 'TRAIN' }),
      link('people-run', 'GENERATED', 'people-model@v1'),
      link('people-evaluation', 'EVALUATES', 'people-model@v1'),
    ],
  });
  const deploy = {
    id: 'data:people-dep',
    version: 'data:people-model@v1',
    environment: 'production',
    strategy: 'CANARY',
  };
  const refusal = async () => {
    const [error] = await api.expectErrors(DEPLOY, { input: deploy });
    expect(error?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'PERSONAL_DATA_BLOCKED' });
    return error?.message;
  };
  expect(await refusal()).toContain('data:people, personal data without a legal basis and an owner');
  expect(await gapIds('PERSONAL_DATA_BLOCKED')).toEqual(['data:people']);
  const basis = {
    ...people({ legalBasis: 'CONSENT' }),
    version: { label: 'v2', content: { personalData: true, legalBasis: 'CONSENT' } },
  };
  await api.ingest({ artifacts: [basis] });
  expect(await refusal()).toContain('personal data without an owner');
  await api.ingest({ links: [link('data-owner', 'RESPONSIBLE_FOR', 'people', { role: 'A' })] });
  // A role that nobody holds is nobody; nor does it help that somebody held it once.
  expect(await refusal()).toContain('personal data without an owner');
  const held = (attributes: { [name: string]: string }) =>
    api.ingest({ links: [link('engineer', 'HOLDS', 'data-owner', { attributes })] });
  await held({ from: '2026-01-01', to: '2026-06-30' });
  expect(await gapIds('PERSONAL_DATA_BLOCKED')).toEqual(['data:people']);
  await held({ from: '2026-01-01' });
  expect(await gapIds('PERSONAL_DATA_BLOCKED')).toEqual([]);
  // A column that holds personal data, of data that do not say so, is flagged as well; until something is done about it.
  const name = (more: object) => column('people-name', 'people-train', 'name', { personalData: true, ...more });
  const flagged = name({});
  await api.ingest({ artifacts: [flagged.artifact], links: [flagged.link] });
  expect(await gapIds('PERSONAL_DATA_BLOCKED')).toEqual(['data:people-train']);
  expect(await refusal()).toContain('data:people-train, personal data without a legal basis and an owner');
  const version = { label: 'v2', content: { part: 'column:name', personalData: true, anonymisation: 'dropped' } };
  await api.ingest({ artifacts: [{ ...flagged.artifact, version }] });
  expect(await gapIds('PERSONAL_DATA_BLOCKED')).toEqual([]);
  const { deployModel } = await api.query(DEPLOY, { input: deploy });
  expect(deployModel).toEqual({ deployment: { id: 'data:people-dep' } });
  const { artifact } = await api.query(
    '{ artifact(id: "data:people") { ... on Dataset { personalData legalBasis owners { id } } } }',
  );
  expect(artifact).toEqual({ personalData: true, legalBasis: 'CONSENT', owners: [{ id: 'data:data-owner' }] });
});

it('002-29 checks for bias are told by source; a high-risk model without one of subgroups is a gap', async () => {
  const system = (id: string, riskClass: string) => of('SYSTEM', id, 'AI_SYSTEM', { riskClass });
  await api.ingest({
    artifacts: [
      system('high', 'HIGH'),
      system('minimal', 'MINIMAL'),
      ...['high', 'minimal'].flatMap((one) => [
        of('COMPONENT', `${one}-part`, 'ML'),
        of('MODEL', `${one}-model`, null),
      ]),
    ],
    links: ['high', 'minimal'].flatMap((one) => [
      link(`${one}-part`, 'PART_OF', one),
      link(`${one}-model`, 'IMPLEMENTS', `${one}-part`),
    ]),
  });
  expect(await gapIds('BIAS_CHECK_MISSING')).toEqual(['data:high-model']);
  const check = (id: string, biasSource: string, outcome: string, results: object[]) => ({
    artifacts: [of('EVIDENCE', id, 'ANALYSIS_RESULT', { biasSource, outcome, results })],
    links: [link(id, 'EVALUATES', 'high-model@v1')],
  });
  await api.ingest(check('bias-sampling', 'SAMPLING', 'fail', []));
  // A number of the whole says nothing of subgroups.
  await api.ingest(check('bias-whole', 'TARGET_SUBGROUP', 'pass', [{ metric: 'recall', value: 0.9 }]));
  expect(await gapIds('BIAS_CHECK_MISSING')).toEqual(['data:high-model']);
  await api.ingest(
    check('bias-groups', 'TARGET_SUBGROUP', 'pass', [
      { metric: 'recall', part: 'group:a', value: 0.9 },
      { metric: 'recall', part: 'group:b', value: 0.89 },
    ]),
  );
  expect(await gapIds('BIAS_CHECK_MISSING')).toEqual([]);
  const { biasChecks } = await api.query(
    '{ biasChecks(model: "data:high-model") { source result subgroups evidence { id } } }',
  );
  expect(biasChecks).toHaveLength(7);
  expect(biasChecks.filter(({ result }: { result: string | null }) => result !== null)).toEqual([
    { source: 'SAMPLING', result: 'FAIL', subgroups: [], evidence: [{ id: 'data:bias-sampling' }] },
    {
      source: 'TARGET_SUBGROUP',
      result: 'PASS',
      subgroups: ['group:a', 'group:b'],
      evidence: [{ id: 'data:bias-whole' }, { id: 'data:bias-groups' }],
    },
  ]);
  // Of high risk by a decision as by a record.
  await api.ingest({
    artifacts: [
      of('CONTROL', 'decided-high', 'DECISION', {
        topic: 'AI_RISK_CLASS',
        policy: 'policy:ai-risk-class@v1',
        outcomes: { riskClass: ['HIGH'] },
        decidedAt: '2026-11-19T00:00:00Z',
      }),
    ],
    links: [link('decided-high', 'APPLIES_TO', 'minimal')],
  });
  expect(await gapIds('BIAS_CHECK_MISSING')).toEqual(['data:minimal-model']);
  await api.ingest({
    artifacts: [
      {
        id: 'data:decided-high',
        kind: 'CONTROL',
        version: { label: 'v1', retracted: { at: '2026-11-20', reason: 'wrong system' } },
      },
    ],
  });
  expect(await gapIds('BIAS_CHECK_MISSING')).toEqual([]);
  // What was checked of one version says nothing of the next; of one with the same content it does.
  const next = (label: string, content: object) =>
    api.ingest({ artifacts: [of('MODEL', 'high-model', null, content, { label })] });
  await next('v2', {});
  expect(await gapIds('BIAS_CHECK_MISSING')).toEqual([]);
  await next('v3', { architecture: 'another' });
  expect(await gapIds('BIAS_CHECK_MISSING')).toEqual(['data:high-model']);
  const groups = [{ metric: 'recall', part: 'group:a', value: 0.9 }];
  const third = (id: string, more: object = {}, retracted: { at: string; reason: string } | null = null) =>
    api.ingest({
      artifacts: [
        {
          ...of('EVIDENCE', id, 'ANALYSIS_RESULT'),
          version: {
            label: 'v1',
            content: { biasSource: 'TARGET_SUBGROUP', outcome: 'pass', results: groups, ...more } as never,
            retracted,
          },
        },
      ],
      links: [link(id, 'EVALUATES', 'high-model@v3')],
    });
  await third('bias-expired', { validUntil: '2026-11-20' });
  await third('bias-retracted', {}, { at: '2026-11-20', reason: 'wrong groups' });
  expect(await gapIds('BIAS_CHECK_MISSING')).toEqual(['data:high-model']);
  await third('bias-third');
  expect(await gapIds('BIAS_CHECK_MISSING')).toEqual([]);
});

it('002-30 a model is explained by prediction, subpopulation and dependence', async () => {
  const explained = (id: string, explains: string): ArtifactInput => of('EVIDENCE', id, 'EXPLANATION', { explains });
  await api.ingest({
    artifacts: [explained('shap', 'PREDICTION'), explained('pdp', 'DEPENDENCE')],
    links: ['shap', 'pdp'].map((one) => link(one, 'EVALUATES', 'high-model@v3')),
  });
  // Of a version before: nobody has explained this one by subpopulation.
  await api.ingest({
    artifacts: [explained('old', 'SUBPOPULATION')],
    links: [link('old', 'EVALUATES', 'high-model@v1')],
  });
  const explanations = async (model: string) =>
    (await api.query('query ($model: ID!) { explanations(model: $model) { kind evidence { id } } }', { model }))
      .explanations;
  expect(await explanations('data:high-model')).toEqual([
    { kind: 'PREDICTION', evidence: [{ id: 'data:shap' }] },
    { kind: 'SUBPOPULATION', evidence: [] },
    { kind: 'DEPENDENCE', evidence: [{ id: 'data:pdp' }] },
  ]);
  expect(
    (await explanations('data:minimal-model')).flatMap(({ evidence }: { evidence: unknown[] }) => evidence),
  ).toEqual([]);
  const { ingest } = await api.query('mutation ($input: IngestInput!) { ingest(input: $input) { errors { path } } }', {
    input: { source: 'test', artifacts: [explained('vibes', 'FEELING')] },
  });
  expect(ingest.errors).toEqual([{ path: 'artifacts[0].version.content.explains' }]);
});

it('003-12 an id of another system names one artifact, and telling it again changes nothing', async () => {
  const LINK = `mutation ($input: LinkExternalRefInput!) { linkExternalRef(input: $input) {
    reference { id } receipt { revision created errors { message } } } }`;
  const reference = {
    artifact: 'data:model',
    system: 'mlflow',
    id: 'registry/7@prod',
    url: 'https://mlflow.example/7',
  };
  const first = (await api.query(LINK, { input: reference })).linkExternalRef;
  expect(first.receipt).toMatchObject({ created: 2, errors: [] });
  const again = (await api.query(LINK, { input: reference })).linkExternalRef;
  expect(again.receipt).toMatchObject({ created: 0 });
  const named = async (system: string) =>
    (
      await api.query('query ($system: String!) { externalRef(system: $system, id: "registry/7@prod") { id kind } }', {
        system,
      })
    ).externalRef;
  expect(await named('mlflow')).toEqual({ id: 'data:model', kind: 'MODEL' });
  expect(await named('another')).toBeNull();
  const [taken] = await api.expectErrors(LINK, { input: { ...reference, artifact: 'data:skew' } });
  expect(taken?.extensions).toMatchObject({ rule: 'EXTERNAL_REF_TAKEN', input: 'input.id' });
  // Twenty at once for as many artifacts: one of them has it.
  const many = Array.from({ length: 20 }, (_, number) => of('MODEL', `crowd-${number}`, null));
  await api.ingest({ artifacts: many });
  const answers = await Promise.all(
    many.map(async ({ id }) => {
      const response = await fetch(api.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: LINK, variables: { input: { artifact: id, system: 'crowd', id: '1' } } }),
      });
      return (await response.json()) as { errors?: unknown[] };
    }),
  );
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  const import1 = { source: 'mlflow', artifacts: [of('MODEL', 'imported-model', null)] };
  await api.ingest(import1);
  expect(await api.ingest(import1)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
});
