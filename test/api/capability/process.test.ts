/**
 *     process:crisp-ml-q, process:nested-cycles, process:model-governance and its variants       the seeded processes
 *     system:cyc/<name> ◀─APPLIES_TO─ a process      plan:cyc/<name> (RELEASE_PLAN) ◀─PART_OF─ iteration:cyc/<name>
 *
 * Scenario: projects, releases and iterations are taken through processes, in order and out of it.
 * Result:   what the names of the capabilities say.
 * Negative control: beside each a step out of order, an output that is missing, a role that is not held, a use case of no
 *           category; what was recorded stays in the history.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { DEFAULT_POLICIES } from '../../../seeds/governance/policies.ts';
import { PROCESSES } from '../../../seeds/governance/processes.ts';
import { type Api, type ApiError, startApi } from '../../support/api.ts';

let api: Api;
let now = '2026-03-02T08:00:00Z';
/** Any clock time; each test begins on a day of its own. */
const on = (instant: string) => {
  now = instant;
};
beforeAll(async () => {
  api = await startApi({ now: () => new Date(now) });
  await api.ingest({
    artifacts: [
      ...PROCESSES.artifacts,
      short(),
      { id: 'P1', kind: 'PERSON' },
      { id: 'P2', kind: 'PERSON' },
      { id: 'role:tester', kind: 'ROLE', title: 'Tester' },
      system('plain', { riskClass: 'MINIMAL' }),
      { id: 'report:cyc', kind: 'EVIDENCE', subkind: 'REPORT', version: { label: 'v1', content: { outcome: 'pass' } } },
      ...['a', 'b', 'c'].map((name) => ({
        id: `requirement:cyc/${name}`,
        kind: 'REQUIREMENT' as const,
        version: { label: 'v1', content: { text: name } },
      })),
    ],
    links: [
      ...PROCESSES.links,
      { type: 'HOLDS', from: 'P1', to: 'role:tester', attributes: { from: '2026-01-01', to: '2026-12-31' } },
    ],
  });
});
afterAll(() => api?.close());

function system(name: string, content: Record<string, string>) {
  return {
    id: `system:cyc/${name}`,
    kind: 'SYSTEM' as const,
    subkind: 'USE_CASE',
    title: name,
    version: { label: 'v1', content },
  };
}
const applies = (process: string, name: string): LinkInput => ({
  type: 'APPLIES_TO',
  from: process,
  to: `system:cyc/${name}`,
});

const STEP = `mutation ($input: RecordStepInput!) { recordStep(input: $input) { record { action machine }
  run { steps { step { name } state waitsFor missingOutputs openRisks } } } }`;
const PHASES = `query ($of: ID!, $at: At) { phases(of: $of, at: $at) { step { name } state missingOutputs openRisks } }`;
const PLAN = `mutation ($input: PlanReleaseInput!) { planRelease(input: $input) { release { plan { id } items } } }`;
const ITERATE = `mutation ($input: PlanIterationInput!) { planIteration(input: $input) { release { plan { id }
  iterations { plan { id } unplanned } } } }`;
const ENTRY = `query ($id: ID!) { releasePlan(id: $id) { items process { id } amendments { id }
  iterations { plan { id } items unplanned } entry { verdict unmet { iteration { id } steps items } } } }`;

type Step = {
  step: { name: string };
  state: string;
  waitsFor: string[];
  missingOutputs: string[];
  openRisks: string[];
};
const stepOf = (steps: Step[], name: string) => steps.find(({ step }) => step.name === name) as Step;
const statesOf = (steps: Step[]) => Object.fromEntries(steps.map(({ step, state }) => [step.name, state]));

const record = async (subject: string, step: string, action: string, more: object = {}) =>
  (await api.query(STEP, { input: { subject, step, action, cause: 'work', actor: 'P1', ...more } })).recordStep;
const refusedStep = async (subject: string, step: string, action: string, more: object = {}): Promise<ApiError> =>
  (
    await api.expectErrors(STEP, { input: { subject, step, action, cause: 'work', actor: 'P1', ...more } })
  )[0] as ApiError;
const pass = async (subject: string, ...steps: string[]) => {
  for (const step of steps) {
    await record(subject, step, 'START');
    await record(subject, step, 'ACCEPT');
  }
};
const INNER = [
  'REQUIREMENTS_REVIEW',
  'ARCHITECTURE',
  'VERIFY_AGAINST_REQUIREMENTS',
  'OUTLINE_UNIT_DESIGN',
  'ACCEPT_DESIGN',
  'IMPLEMENT',
  'UNIT_TEST',
  'INTEGRATION_TEST',
  'SYSTEM_TEST',
];
/** The same cycles with two steps in an iteration, for what does not ask about those. */
const SHORT = 'process:cyc/short';
const SHORT_INNER = ['REQUIREMENTS_REVIEW', 'IMPLEMENT'];
function short() {
  const seeded = PROCESSES.artifacts.find(({ id }) => id === 'process:nested-cycles');
  if (!seeded?.version) throw new Error('the process is not seeded');
  type Steps = { name: string; level: string }[];
  const outer = (seeded.version.content as unknown as { steps: Steps }).steps.filter(({ level }) => level === 'OUTER');
  const steps = [...SHORT_INNER.map((name) => ({ name, level: 'INNER' })), ...outer];
  return { id: SHORT, kind: 'CONTROL' as const, subkind: 'PROCESS', version: { label: 'v1', content: { steps } } };
}
/** A release of the system with one iteration. */
const release = async (name: string, items: string[], ofSystem = 'plain', process = 'process:nested-cycles') => {
  const id = `plan:cyc/${name}`;
  await api.query(PLAN, { input: { id, process, system: `system:cyc/${ofSystem}`, items } });
  const iteration = `iteration:cyc/${name}`;
  await api.query(ITERATE, { input: { id: iteration, release: id, items } });
  return { id, iteration };
};

it('000-13 an iteration belongs to one release, which does not begin while it is open', async () => {
  const { id, iteration } = await release('nested', ['requirement:cyc/a']);
  await release('other', ['requirement:cyc/a']);
  const [twice] = await api.expectErrors(ITERATE, {
    input: { id: iteration, release: 'plan:cyc/other', items: ['requirement:cyc/a'] },
  });
  expect(twice?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'ITERATION_RELEASE' });

  expect((await api.query(ENTRY, { id })).releasePlan.entry).toEqual({
    verdict: 'FAIL',
    unmet: [{ iteration: { id: iteration }, steps: INNER, items: [] }],
  });
  const early = await refusedStep(id, 'FINAL_INTEGRATION', 'START');
  expect(early.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'RELEASE_ENTRY' });
  expect(early.message).toContain(`${iteration}: REQUIREMENTS_REVIEW`);

  await pass(iteration, ...INNER);
  expect((await api.query(ENTRY, { id })).releasePlan.entry).toEqual({ verdict: 'PASS', unmet: [] });
  expect(statesOf((await record(id, 'FINAL_INTEGRATION', 'START')).run.steps)).toMatchObject({
    FINAL_INTEGRATION: 'IN_PROGRESS',
  });
  // A further iteration closes the door again; the other release never opened it.
  await api.query(ITERATE, { input: { id: 'iteration:cyc/more', release: id, items: [] } });
  expect((await api.query(ENTRY, { id })).releasePlan.entry.verdict).toBe('FAIL');
  expect((await api.query(ENTRY, { id: 'plan:cyc/other' })).releasePlan.entry.verdict).toBe('FAIL');
  // An import keeps what comes: one of no release, and one of two, show.
  const imported = (name: string) => ({
    id: `iteration:cyc/${name}`,
    kind: 'CONTROL' as const,
    subkind: 'ITERATION',
    version: { content: { items: [] } },
  });
  await api.ingest({
    artifacts: [imported('loose'), imported('torn')],
    links: [id, 'plan:cyc/other'].map((to) => ({ type: 'PART_OF', from: 'iteration:cyc/torn', to })),
  });
  const { gaps } = await api.query('{ gaps(kinds: [UNPLANNED_WORK]) { nodes { artifact { id } related { id } } } }');
  expect(gaps.nodes).toEqual([
    { artifact: { id: 'iteration:cyc/loose' }, related: [] },
    { artifact: { id: 'iteration:cyc/torn' }, related: [{ id }, { id: 'plan:cyc/other' }] },
  ]);
  await api.query('mutation ($input: RetireInput!) { retire(input: $input) { errors { code } } }', {
    input: { artifacts: ['iteration:cyc/loose', 'iteration:cyc/torn'], source: 'test', reason: 'tidied up' },
  });
});

it('000-14 a step with the one before it unaccepted is out of order, and that one is named', async () => {
  const { iteration } = await release('ordered', ['requirement:cyc/a']);
  await record(iteration, 'REQUIREMENTS_REVIEW', 'START');
  const early = await refusedStep(iteration, 'ARCHITECTURE', 'START');
  expect(early.extensions).toMatchObject({ code: 'STEP_OUT_OF_ORDER', rule: 'STEP_OUT_OF_ORDER', input: 'input.step' });
  expect(early.message).toContain('ARCHITECTURE waits for REQUIREMENTS_REVIEW');
  const unbegun = await refusedStep(iteration, 'ARCHITECTURE', 'ACCEPT');
  expect(unbegun.extensions).toMatchObject({ rule: 'STEP_NOT_STARTED' });
  await record(iteration, 'REQUIREMENTS_REVIEW', 'ACCEPT');
  await record(iteration, 'ARCHITECTURE', 'START');
  const far = await refusedStep(iteration, 'SYSTEM_TEST', 'START');
  expect(far.message).toContain('SYSTEM_TEST waits for UNIT_TEST, INTEGRATION_TEST');
  // What was refused left no trace.
  const { processRun } = await api.query('query ($id: ID!) { processRun(subject: $id) { history { step action } } }', {
    id: iteration,
  });
  expect(processRun.history).toEqual([
    { step: 'REQUIREMENTS_REVIEW', action: 'START' },
    { step: 'REQUIREMENTS_REVIEW', action: 'ACCEPT' },
    { step: 'ARCHITECTURE', action: 'START' },
  ]);
});

it('000-15 independent tasks end in any order, and what follows waits for both', async () => {
  const { iteration } = await release('parallel', ['requirement:cyc/a']);
  await pass(iteration, ...INNER.slice(0, 6));
  await record(iteration, 'INTEGRATION_TEST', 'START');
  await record(iteration, 'UNIT_TEST', 'START');
  await record(iteration, 'INTEGRATION_TEST', 'ACCEPT');
  const half = await refusedStep(iteration, 'SYSTEM_TEST', 'START');
  expect(half.message).toContain('SYSTEM_TEST waits for UNIT_TEST.');
  await record(iteration, 'UNIT_TEST', 'ACCEPT');
  const { run } = await record(iteration, 'SYSTEM_TEST', 'START');
  expect(stepOf(run.steps, 'SYSTEM_TEST')).toMatchObject({ state: 'IN_PROGRESS', waitsFor: [] });

  // By role and ability: the same process with a role for a task.
  await api.query(
    'mutation ($input: RecordProcessInput!) { recordProcess(input: $input) { receipt { errors { code } } } }',
    {
      input: {
        id: 'process:cyc/roles',
        steps: [{ name: 'TEST', roles: ['Tester'] }],
        appliesTo: ['system:cyc/plain'],
      },
    },
  );
  const stranger = await refusedStep('system:cyc/plain', 'TEST', 'START', { actor: 'P2' });
  expect(stranger.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'STEP_ROLE' });
  expect(statesOf((await record('system:cyc/plain', 'TEST', 'START')).run.steps)).toEqual({ TEST: 'IN_PROGRESS' });
  // By ability: what the role asks for has been learned, and not too long ago.
  const trained = (until: string) =>
    api.ingest({
      artifacts: [
        {
          id: `evidence:cyc/trained-${until}`,
          kind: 'EVIDENCE',
          subkind: 'TRAINING_RECORD',
          version: { content: { topic: 'test rig', completedAt: '2020-01-01', validUntil: until } },
        },
      ],
      links: [{ type: 'ATTRIBUTED_TO', from: `evidence:cyc/trained-${until}`, to: 'P1' }],
    });
  await api.ingest({
    artifacts: [
      { id: 'system:cyc/able', kind: 'SYSTEM', version: { label: 'v1', content: {} } },
      { id: 'role:cyc/rig', kind: 'ROLE', version: { label: 'v1', content: { training: ['test rig'] } } },
    ],
    links: [{ type: 'HOLDS', from: 'P1', to: 'role:cyc/rig' }],
  });
  await api.query(
    'mutation ($input: RecordProcessInput!) { recordProcess(input: $input) { receipt { errors { code } } } }',
    {
      input: {
        id: 'process:cyc/ability',
        steps: [{ name: 'TEST', roles: ['role:cyc/rig'] }],
        appliesTo: ['system:cyc/able'],
      },
    },
  );
  const untrained = await refusedStep('system:cyc/able', 'TEST', 'START');
  expect(untrained.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'STEP_ROLE' });
  expect(untrained.message).toContain('P1 has no training record that counts now of test rig, which role:cyc/rig asks');
  await trained('2021-01-01T00:00:00Z');
  expect((await refusedStep('system:cyc/able', 'TEST', 'START')).extensions).toMatchObject({ rule: 'STEP_ROLE' });
  await trained('2036-02-01T00:00:00Z');
  expect(statesOf((await record('system:cyc/able', 'TEST', 'START')).run.steps)).toEqual({ TEST: 'IN_PROGRESS' });
});

it('000-18 an umbrella activity spans both loops, and a hole in its span is reported', async () => {
  const UMBRELLA = `query ($release: ID!, $activity: String!) { umbrella(release: $release, activity: $activity) {
    span { from until } required { from until } holes { from until } covers } }`;
  on('2026-04-01T08:00:00Z');
  const { id, iteration } = await release('umbrella', ['requirement:cyc/a'], 'plain', SHORT);
  await record(id, 'RISK_MANAGEMENT', 'START');
  on('2026-04-02T08:00:00Z');
  await record(iteration, 'REQUIREMENTS_REVIEW', 'START');
  on('2026-04-10T08:00:00Z');
  await record(id, 'SAFETY_ENGINEERING', 'START');
  on('2026-04-20T08:00:00Z');
  await record(id, 'SAFETY_ENGINEERING', 'ACCEPT');
  await record(iteration, 'REQUIREMENTS_REVIEW', 'ACCEPT');
  await pass(iteration, ...SHORT_INNER.slice(1));
  on('2026-04-25T08:00:00Z');
  await record(id, 'SAFETY_ENGINEERING', 'START');
  await pass(id, 'FINAL_INTEGRATION', 'FINAL_REVIEW', 'VERIFICATION_VALIDATION', 'REGULATORY_APPROVAL');
  on('2026-05-01T08:00:00Z');
  await record(id, 'RISK_MANAGEMENT', 'ACCEPT');
  const required = { from: '2026-04-02T08:00:00.000Z', until: '2026-04-25T08:00:00.000Z' };
  expect((await api.query(UMBRELLA, { release: id, activity: 'RISK_MANAGEMENT' })).umbrella).toEqual({
    span: { from: '2026-04-01T08:00:00.000Z', until: '2026-05-01T08:00:00.000Z' },
    required,
    holes: [],
    covers: true,
  });
  // After the certification nothing is asked for any more.
  on('2026-05-20T08:00:00Z');
  expect((await api.query(UMBRELLA, { release: id, activity: 'RISK_MANAGEMENT' })).umbrella).toMatchObject({
    required,
    holes: [],
    covers: true,
  });
  const holed = (await api.query(UMBRELLA, { release: id, activity: 'SAFETY_ENGINEERING' })).umbrella;
  expect(holed).toEqual({
    span: { from: '2026-04-10T08:00:00.000Z', until: null },
    required,
    holes: [
      { from: '2026-04-02T08:00:00.000Z', until: '2026-04-10T08:00:00.000Z' },
      { from: '2026-04-20T08:00:00.000Z', until: '2026-04-25T08:00:00.000Z' },
    ],
    covers: false,
  });
  const { gaps } = await api.query('{ gaps(kinds: [UMBRELLA_INTERRUPTED]) { nodes { artifact { id } reason } } }');
  const own = gaps.nodes.filter(({ artifact }: { artifact: { id: string } }) => artifact.id === id);
  expect(own).toHaveLength(1);
  expect(own[0].reason).toContain('SAFETY_ENGINEERING did not go on from 2026-04-02T08:00:00.000Z');
  expect((await api.query(UMBRELLA, { release: id, activity: 'FINAL_REVIEW' })).umbrella).toBe(null);
});

it('000-23 work that was not planned is flagged, and needs an amendment of the plan', async () => {
  const { id, iteration } = await release('agile', ['requirement:cyc/a'], 'plain', SHORT);
  await pass(iteration, ...SHORT_INNER);
  await api.query(ITERATE, {
    input: { id: iteration, release: id, items: ['requirement:cyc/a', 'requirement:cyc/b'] },
  });
  const flagged = (await api.query(ENTRY, { id })).releasePlan;
  expect(flagged.iterations).toMatchObject([{ unplanned: ['requirement:cyc/b'] }]);
  expect(flagged.entry.unmet).toEqual([{ iteration: { id: iteration }, steps: [], items: ['requirement:cyc/b'] }]);
  const gapsOf = async () =>
    (await api.query('{ gaps(kinds: [UNPLANNED_WORK]) { nodes { artifact { id } related { id } } } }')).gaps.nodes;
  expect(await gapsOf()).toEqual([{ artifact: { id: iteration }, related: [{ id: 'requirement:cyc/b' }, { id }] }]);
  expect((await refusedStep(id, 'FINAL_INTEGRATION', 'START')).message).toContain('requirement:cyc/b not planned');

  const AMEND = `mutation ($input: AmendReleasePlanInput!) { amendReleasePlan(input: $input) {
    release { items amendments { id current { content } } } } }`;
  const [unknown] = await api.expectErrors(AMEND, { input: { release: id, add: ['nothing'], cause: 'x' } });
  expect(unknown?.extensions).toMatchObject({ rule: 'PLAN_ITEM_UNKNOWN', input: 'input.add[0]' });
  const { amendReleasePlan } = await api.query(AMEND, {
    input: { release: id, add: ['requirement:cyc/b'], cause: 'a customer asked for it' },
  });
  expect(amendReleasePlan.release.items).toEqual(['requirement:cyc/a', 'requirement:cyc/b']);
  expect(amendReleasePlan.release.amendments[0].current.content).toMatchObject({ cause: 'a customer asked for it' });
  expect(await gapsOf()).toEqual([]);
  expect((await record(id, 'FINAL_INTEGRATION', 'START')).record.action).toBe('START');
});

it('000-24 a process has versions, and a release records which one it followed', async () => {
  const RECORD = `mutation ($input: RecordProcessInput!) { recordProcess(input: $input) { version { id } receipt { errors { code } } } }`;
  const steps = (...names: string[]) => names.map((name) => ({ name, level: 'OUTER' }));
  const inner = { name: 'WORK', level: 'INNER' };
  await api.query(RECORD, { input: { id: 'process:cyc/own', label: 'v1', steps: [inner, ...steps('BUILD')] } });
  const old = await release('followed', ['requirement:cyc/a'], 'plain', 'process:cyc/own');
  await api.query(RECORD, {
    input: { id: 'process:cyc/own', label: 'v2', steps: [inner, ...steps('BUILD', 'AUDIT')] },
  });
  const young = await release('following', ['requirement:cyc/a'], 'plain', 'process:cyc/own');
  const stepsOf = async (id: string) =>
    (
      await api.query(
        'query ($id: ID!) { processRun(subject: $id) { process { version { id } } steps { step { name } } } }',
        { id },
      )
    ).processRun;
  expect(await stepsOf(old.id)).toEqual({
    process: { version: { id: 'process:cyc/own@v1' } },
    steps: [{ step: { name: 'BUILD' } }],
  });
  expect((await stepsOf(young.id)).process.version.id).toBe('process:cyc/own@v2');
  expect((await api.query(ENTRY, { id: old.id })).releasePlan.process.id).toBe('process:cyc/own@v1');
  const [unknown] = await api.expectErrors(PLAN, {
    input: { id: 'plan:cyc/x', process: 'requirement:cyc/a', system: 'system:cyc/plain', items: [] },
  });
  expect(unknown?.extensions).toMatchObject({ rule: 'PLAN_PROCESS' });

  // To the newer version it goes by a signed record.
  const MIGRATE = `mutation ($input: MigrateProcessInput!) { migrateProcess(input: $input) {
    run { process { version { id } } } record { action machine } } }`;
  const input = {
    subject: old.id,
    to: 'process:cyc/own@v2',
    signOff: 'sign-off:cyc/own',
    cause: 'audits are asked for',
    actor: 'P1',
  };
  expect((await api.expectErrors(MIGRATE, { input }))[0]?.extensions.code).toBe('NOT_FOUND');
  const signed = (id: string, verdict: string, approves: string) =>
    api.ingest({
      artifacts: [{ id, kind: 'SIGN_OFF', version: { content: { verdict, signedAt: now } } }],
      links: [
        { type: 'APPROVES', from: id, to: approves },
        { type: 'ATTRIBUTED_TO', from: id, to: 'P2' },
      ],
    });
  await signed('sign-off:cyc/refused', 'REJECTED', 'process:cyc/own@v2');
  await signed('sign-off:cyc/own', 'APPROVED', 'process:cyc/own@v2');
  const [rejected] = await api.expectErrors(MIGRATE, { input: { ...input, signOff: 'sign-off:cyc/refused' } });
  expect(rejected?.extensions).toMatchObject({ rule: 'MIGRATION_UNSIGNED' });
  expect((await api.query(MIGRATE, { input })).migrateProcess).toEqual({
    run: { process: { version: { id: 'process:cyc/own@v2' } } },
    record: { action: 'MIGRATE', machine: 'process:cyc/own@v2' },
  });
});

it('001-03 CRISP-ML(Q) has six phases in order, each with tasks and outputs', async () => {
  await api.ingest({ artifacts: [system('crisp', {})], links: [applies('process:crisp-ml-q', 'crisp')] });
  const { phases } = await api.query(
    'query ($of: ID!) { phases(of: $of) { step { name tasks outputs qaMethods } state } }',
    { of: 'system:cyc/crisp' },
  );
  expect(phases.map(({ step }: Step) => step.name)).toEqual([
    'BUSINESS_DATA_UNDERSTANDING',
    'DATA_PREPARATION',
    'MODELLING',
    'EVALUATION',
    'DEPLOYMENT',
    'MONITORING_MAINTENANCE',
  ]);
  // Phase by phase what the CRISP-ML(Q) paper lists: tasks and methods of its tables, outputs as they are handed over.
  expect(phases.map(({ step }: { step: object }) => step)).toMatchObject([
    {
      tasks: [
        'Define goals and scope',
        'Define business, ML and economic success criteria',
        'Find and collect data',
        'Describe and explore data',
        'Verify data quality',
        'Assess feasibility',
      ],
      qaMethods: ['Measurable criteria', 'Data requirements and versioning', 'Feasibility review'],
      outputs: ['GOALS', 'SUCCESS_CRITERIA', 'DATA_QUALITY_REPORT', 'FEASIBILITY_REPORT'],
    },
    {
      tasks: [
        'Select data',
        'Clean data',
        'Construct data',
        'Integrate data',
        'Format data',
        'Treat imbalance, augment, normalise',
      ],
      qaMethods: ['Leakage check', 'Cleaning tests', 'Feature selection rationale', 'Train-only statistics'],
      outputs: ['FINAL_DATASET', 'CONSTRUCTION_RECORD'],
    },
    {
      tasks: [
        'Choose technique',
        'Design tests',
        'Build model',
        'Assess model',
        'Use domain knowledge',
        'Compress, build ensembles',
      ],
      qaMethods: ['Cross-validation', 'Baselines', 'Seeds', 'Experiment tracking', 'Reproduction of method and result'],
      outputs: ['TEST_DESIGN', 'CHOSEN_MODEL'],
    },
    {
      tasks: ['Evaluate results', 'Review process', 'Decide what is next'],
      qaMethods: [
        'Held-out data',
        'Robustness and noise tests',
        'Explainability for developer and user',
        'Comparison with criteria',
      ],
      outputs: ['APPROVAL', 'DEPLOYMENT_PLAN'],
    },
    {
      tasks: [
        'Plan roll-out and monitoring',
        'Test under conditions of production',
        'Let users accept',
        'Write final report',
        'Review',
      ],
      qaMethods: ['Staged roll-out', 'Fallback', 'Rollback drill', 'Security'],
      outputs: ['MONITORING_PLAN', 'FINAL_REPORT'],
    },
    {
      tasks: ['Monitor', 'Evaluate', 'Retrain or update'],
      qaMethods: ['Drift tests', 'Alarms', 'Validation again at update', 'Watch over sensor and system ageing'],
      outputs: ['MONITOR_CONFIGURATION', 'RETRAIN_RECORD'],
    },
  ]);
  const [none] = await api.expectErrors(PHASES, { of: 'requirement:cyc/a' });
  expect(none?.extensions).toMatchObject({ rule: 'PROCESS_MISSING' });
});

const UNDERSTANDING = {
  outputs: ['GOALS', 'SUCCESS_CRITERIA', 'DATA_QUALITY_REPORT', 'FEASIBILITY_REPORT'].map((name) => ({
    name,
    artifact: 'report:cyc@v1',
  })),
  treatments: [
    { risk: 'Goal that cannot be measured', method: 'Measurable criteria' },
    { risk: 'Data that does not represent the use', acceptance: 'a pilot with two users' },
  ],
};
const PREPARATION = {
  outputs: ['FINAL_DATASET', 'CONSTRUCTION_RECORD'].map((name) => ({ name, artifact: 'report:cyc' })),
  treatments: [
    { risk: 'Sampling bias', method: 'Feature selection rationale' },
    { risk: 'Leakage between splits', method: 'Leakage check' },
  ],
};

it('001-04 a phase is not closed while a risk has no method or acceptance', async () => {
  await api.ingest({ artifacts: [system('risks', {})], links: [applies('process:crisp-ml-q', 'risks')] });
  const subject = 'system:cyc/risks';
  await record(subject, 'BUSINESS_DATA_UNDERSTANDING', 'START');
  await record(subject, 'BUSINESS_DATA_UNDERSTANDING', 'PROVIDE', {
    outputs: UNDERSTANDING.outputs,
    // A risk of the project's own.
    treatments: [{ risk: 'Consent that may be withdrawn' }],
  });
  const open = await refusedStep(subject, 'BUSINESS_DATA_UNDERSTANDING', 'ACCEPT', {
    treatments: UNDERSTANDING.treatments,
  });
  expect(open.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'PHASE_RISK_OPEN' });
  expect(open.message).toContain('Consent that may be withdrawn');
  // Words that say nothing treat nothing.
  for (const blank of [{ method: ' ' }, { acceptance: '' }]) {
    const silent = await refusedStep(subject, 'BUSINESS_DATA_UNDERSTANDING', 'ACCEPT', {
      treatments: [...UNDERSTANDING.treatments, { risk: 'Consent that may be withdrawn', ...blank }],
    });
    expect(silent.extensions).toMatchObject({ rule: 'PHASE_RISK_OPEN' });
  }
  const { run } = await record(subject, 'BUSINESS_DATA_UNDERSTANDING', 'ACCEPT', {
    treatments: [...UNDERSTANDING.treatments, { risk: 'Consent that may be withdrawn', acceptance: 'few people' }],
  });
  expect(stepOf(run.steps, 'BUSINESS_DATA_UNDERSTANDING')).toMatchObject({ state: 'ACCEPTED', openRisks: [] });
});

it('001-05 a reopened phase makes those after it need a review, and the history stays', async () => {
  await api.ingest({ artifacts: [system('back', {})], links: [applies('process:crisp-ml-q', 'back')] });
  const subject = 'system:cyc/back';
  const REOPEN = `mutation ($input: ReopenPhaseInput!) { reopenPhase(input: $input) { run { steps { step { name } state }
    history { step action cause } } } }`;
  await record(subject, 'BUSINESS_DATA_UNDERSTANDING', 'START');
  await record(subject, 'BUSINESS_DATA_UNDERSTANDING', 'ACCEPT', UNDERSTANDING);
  await record(subject, 'DATA_PREPARATION', 'START');
  const input = { subject, phase: 'DATA_PREPARATION', cause: 'a source was missed', actor: 'P1' };
  const [early] = await api.expectErrors(REOPEN, { input });
  expect(early?.extensions).toMatchObject({ rule: 'STEP_NOT_ACCEPTED', input: 'input.phase' });
  await record(subject, 'DATA_PREPARATION', 'ACCEPT', PREPARATION);
  // Only a later phase that was begun has a way back to it.
  const [noWay] = await api.expectErrors(REOPEN, { input });
  expect(noWay?.extensions).toMatchObject({ rule: 'STEP_NO_WAY_BACK' });
  on('2026-06-01T08:00:00Z');
  await record(subject, 'MODELLING', 'START');
  on('2026-06-02T08:00:00Z');
  const { run } = (await api.query(REOPEN, { input })).reopenPhase;
  expect(statesOf(run.steps)).toEqual({
    BUSINESS_DATA_UNDERSTANDING: 'ACCEPTED',
    DATA_PREPARATION: 'IN_PROGRESS',
    MODELLING: 'NEEDS_REVIEW',
    EVALUATION: 'OPEN',
    DEPLOYMENT: 'OPEN',
    MONITORING_MAINTENANCE: 'OPEN',
  });
  expect(run.history).toHaveLength(6);
  expect(run.history.at(-1)).toEqual({ step: 'DATA_PREPARATION', action: 'REOPEN', cause: 'a source was missed' });
  const before = await api.query(PHASES, { of: subject, at: { validAt: '2026-06-01T12:00:00Z' } });
  expect(statesOf(before.phases)).toMatchObject({ DATA_PREPARATION: 'ACCEPTED', MODELLING: 'IN_PROGRESS' });
  expect((await refusedStep(subject, 'MODELLING', 'ACCEPT')).message).toContain('MODELLING waits for DATA_PREPARATION');
});

it('001-06 a phase lists its missing outputs, and is accepted when there are none', async () => {
  await api.ingest({ artifacts: [system('outputs', {})], links: [applies('process:crisp-ml-q', 'outputs')] });
  const subject = 'system:cyc/outputs';
  const missing = async () => (await api.query(PHASES, { of: subject })).phases[0].missingOutputs;
  expect(await missing()).toEqual(['GOALS', 'SUCCESS_CRITERIA', 'DATA_QUALITY_REPORT', 'FEASIBILITY_REPORT']);
  await record(subject, 'BUSINESS_DATA_UNDERSTANDING', 'START');
  await record(subject, 'BUSINESS_DATA_UNDERSTANDING', 'PROVIDE', {
    outputs: UNDERSTANDING.outputs.slice(0, 3),
    treatments: UNDERSTANDING.treatments,
  });
  expect(await missing()).toEqual(['FEASIBILITY_REPORT']);
  const lacking = await refusedStep(subject, 'BUSINESS_DATA_UNDERSTANDING', 'ACCEPT');
  expect(lacking.extensions).toMatchObject({ rule: 'PHASE_OUTPUT_MISSING' });
  expect(lacking.message).toContain('FEASIBILITY_REPORT');
  const [dangling] = await api.expectErrors(STEP, {
    input: {
      subject,
      step: 'BUSINESS_DATA_UNDERSTANDING',
      action: 'PROVIDE',
      cause: 'x',
      outputs: [{ name: 'FEASIBILITY_REPORT', artifact: 'nothing' }],
    },
  });
  expect(dangling?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.outputs[0].artifact' });
  await record(subject, 'BUSINESS_DATA_UNDERSTANDING', 'ACCEPT', { outputs: UNDERSTANDING.outputs.slice(3) });
  expect(await missing()).toEqual([]);
  const { phases } = await api.query(`{ phases(of: "${subject}") { outputs { name artifact { id } } } }`);
  expect(phases[0].outputs[0]).toEqual({ name: 'GOALS', artifact: { id: 'report:cyc' } });

  // What is taken back is missing again, and is not handed over once more.
  const goals: ArtifactInput = {
    id: 'report:cyc/goals',
    kind: 'EVIDENCE',
    subkind: 'REPORT',
    version: { label: 'v1', content: {} },
  };
  await api.ingest({ artifacts: [goals] });
  await api.ingest({ artifacts: [system('taken', {})], links: [applies('process:crisp-ml-q', 'taken')] });
  const taken = 'system:cyc/taken';
  const provided = [{ name: 'GOALS', artifact: 'report:cyc/goals@v1' }];
  await record(taken, 'BUSINESS_DATA_UNDERSTANDING', 'START');
  await record(taken, 'BUSINESS_DATA_UNDERSTANDING', 'PROVIDE', {
    ...UNDERSTANDING,
    outputs: [...UNDERSTANDING.outputs.slice(1), ...provided],
  });
  const missingOf = async () => (await api.query(PHASES, { of: taken })).phases[0].missingOutputs;
  expect(await missingOf()).toEqual([]);
  await api.ingest({
    artifacts: [{ ...goals, version: { ...goals.version, retracted: { at: now, reason: 'of another project' } } }],
  });
  expect(await missingOf()).toEqual(['GOALS']);
  expect((await refusedStep(taken, 'BUSINESS_DATA_UNDERSTANDING', 'ACCEPT')).extensions).toMatchObject({
    rule: 'PHASE_OUTPUT_MISSING',
  });
  const again = await refusedStep(taken, 'BUSINESS_DATA_UNDERSTANDING', 'ACCEPT', { outputs: provided });
  expect(again.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.outputs[0].artifact' });
  expect(again.message).toContain('was taken back');
});

it('002-11 the template of model governance has six steps and their checks', async () => {
  const { processes } = await api.query('{ processes { control { id } steps { name checks } } }');
  type Template = { control: { id: string }; steps: { name: string; checks: string[] }[] };
  const template = (id: string) => processes.find((one: Template) => one.control.id === id) as Template;
  // The table of step 5 of the eight steps, row by row.
  expect(template('process:model-governance').steps).toEqual([
    {
      name: 'BUSINESS_SCOPING',
      checks: ['Record objectives', 'Define key performance indicators', 'Record sign-off for internal governance'],
    },
    {
      name: 'IDEATION',
      checks: [
        'Data discovery: data quality and regulatory constraints',
        'Choice of algorithm by what has to be explained',
      ],
    },
    {
      name: 'DEVELOPMENT',
      checks: [
        'Data preparation: personal data, legal regions kept apart, no bias in the input',
        'Model development: reproducible and auditable',
        'Tests: bias and harm, explainability',
      ],
    },
    {
      name: 'PRE_PRODUCTION',
      checks: ['Performance and bias on production data', 'Readiness for production: scalability'],
    },
    {
      name: 'DEPLOYMENT',
      checks: [
        'Strategy by level of operation',
        'Verification of the deployment',
        'Shadow challenger or A/B test in production',
      ],
    },
    {
      name: 'MONITORING_FEEDBACK',
      checks: ['Performance metrics and alerts', 'Log analysis for drift of the input, with alerts'],
    },
  ]);
  expect(template('process:governance-set-up').steps).toHaveLength(8);
  // A process that cannot be read is none of them.
  await api.ingest({
    artifacts: [
      { id: 'process:cyc/broken', kind: 'CONTROL', subkind: 'PROCESS', version: { content: { steps: 'x' } } },
    ],
  });
  const again = await api.query('{ processes { control { id } } }');
  expect(again.processes.some((one: Template) => one.control.id === 'process:cyc/broken')).toBe(false);
});

it('002-12 the process of a use case is picked by its category', async () => {
  await api.ingest({
    artifacts: [
      system('shop', { category: 'PUBLIC_WEB' }),
      system('sensor', { category: 'IOT' }),
      system('report', { category: 'ONE_OFF_ANALYSIS', decisionLifetime: 'LONG' }),
      system('desk', { category: 'INTERNAL_MODEL' }),
      system('odd', { category: 'SOMETHING_ELSE' }),
      system('own', { category: 'IOT' }),
    ],
    links: [applies('process:crisp-ml-q', 'own')],
  });
  const of = async (name: string) =>
    (
      await api.query('query ($for: ID!) { process(for: $for) { control { id } derivedFrom steps { name } } }', {
        for: `system:cyc/${name}`,
      })
    ).process;
  const shop = await of('shop');
  expect(shop).toMatchObject({
    control: { id: 'process:model-governance/public-web' },
    derivedFrom: 'process:model-governance@v1',
  });
  expect(shop.steps.map(({ name }: { name: string }) => name)).toContain('ETHICS_REVIEW');
  expect((await of('sensor')).control.id).toBe('process:model-governance/iot');
  const stepsOf = async (name: string) => (await of(name)).steps.map((one: { name: string }) => one.name);
  expect(await stepsOf('sensor')).toContain('DEVICE_TEST');
  // A one-off analysis is not deployed; a model for internal use goes all six steps.
  expect((await of('report')).control.id).toBe('process:model-governance/one-off-analysis');
  expect(await stepsOf('report')).toEqual(['BUSINESS_SCOPING', 'IDEATION', 'DEVELOPMENT', 'REVIEW']);
  expect((await of('desk')).control.id).toBe('process:model-governance/internal-model');
  expect(await stepsOf('desk')).toHaveLength(6);
  // What applies to it wins over its category.
  expect((await of('own')).control.id).toBe('process:crisp-ml-q');
  // By the categories that its classification decided on, where it says none itself; what is of two of them is asked about.
  const decided = (name: string, outcomes: object, answers: object = {}) => ({
    artifacts: [
      system(name, {}),
      {
        id: `decision:cyc/${name}`,
        kind: 'CONTROL' as const,
        subkind: 'DECISION',
        version: {
          label: 'v1',
          content: {
            topic: 'USE_CASE_CLASSIFICATION',
            policy: 'policy:use-case-classification@v1',
            answers,
            outcomes,
            decidedAt: '2026-03-01T00:00:00Z',
          } as never,
        },
      },
    ],
    links: [{ ...applies(`decision:cyc/${name}`, name) }],
  });
  const variants = {
    SELF_SERVICE_ANALYTICS: 'one-off-analysis',
    INTERNAL_MODEL: 'internal-model',
    PUBLIC_SERVICE: 'public-web',
    EDGE_DEVICE: 'iot',
  };
  type Table = { outcomes: { key: string; values: string[] }[] };
  const categories = (DEFAULT_POLICIES.USE_CASE_CLASSIFICATION as Table).outcomes.find(({ key }) => key === 'category');
  // That it is regulated says how strictly, and not by which way.
  expect(categories?.values).toEqual([...Object.keys(variants), 'REGULATED']);
  for (const [category, variant] of Object.entries(variants)) {
    await api.ingest(decided(category, { category: [category, 'REGULATED'] }));
    expect((await of(category)).control.id).toBe(`process:model-governance/${variant}`);
  }
  await api.ingest(decided('both', { category: ['PUBLIC_SERVICE', 'EDGE_DEVICE'] }));
  const [both] = await api.expectErrors('{ process(for: "system:cyc/both") { control { id } } }');
  expect(both?.message).toContain('process:model-governance/public-web, process:model-governance/iot');
  const [none] = await api.expectErrors('{ process(for: "system:cyc/odd") { control { id } } }');
  expect(none?.extensions).toMatchObject({ rule: 'PROCESS_MISSING', input: 'for' });
});

it('003-08 a customised copy of a template says what it was made from', async () => {
  // Registration, operation, risk management and monitoring have a template each; risk management goes through clauses 5 to 10
  // of ISO 14971:2019.
  const templates = await api.query('{ processes { control { id } derivedFrom steps { name } } }');
  const seeded = (id: string) => {
    const one = templates.processes.find(({ control }: { control: { id: string } }) => control.id === `process:${id}`);
    expect([id, one?.derivedFrom]).toEqual([id, null]);
    return one.steps.map(({ name }: { name: string }) => name);
  };
  expect(seeded('registration')).toEqual(['RECORD_ENTRY', 'STORE_MODEL', 'CLASSIFY_RISK', 'ACCEPT_ENTRY']);
  expect(seeded('operation')).toEqual(['PACKAGE', 'DEPLOY', 'RUN_INFERENCE', 'AUDIT_COMPLIANCE']);
  expect(seeded('risk-management')).toEqual([
    'RISK_ANALYSIS',
    'RISK_EVALUATION',
    'RISK_CONTROL',
    'OVERALL_RESIDUAL_RISK',
    'RISK_MANAGEMENT_REVIEW',
    'POST_PRODUCTION',
  ]);
  expect(seeded('monitoring')).toEqual(['CHOOSE_MONITORS', 'OBSERVE', 'RESPOND']);
  const RECORD = `mutation ($input: RecordProcessInput!) { recordProcess(input: $input) { version { id content } receipt { errors { code } } } }`;
  const { recordProcess } = await api.query(RECORD, {
    input: {
      id: 'process:cyc/copy',
      derivedFrom: 'process:governance-set-up@v1',
      rules: [{ field: 'tier', oneOf: ['1'], steps: ['ETHICAL_STANCE'] }],
    },
  });
  expect(recordProcess.version.content).toMatchObject({ derivedFrom: 'process:governance-set-up@v1' });
  const { processes } = await api.query('{ processes { control { id } derivedFrom steps { name } rules { field } } }');
  const copy = processes.find((one: { control: { id: string } }) => one.control.id === 'process:cyc/copy');
  expect(copy).toMatchObject({ derivedFrom: 'process:governance-set-up@v1', rules: [{ field: 'tier' }] });
  expect(copy.steps).toHaveLength(8);
  const [nowhere] = await api.expectErrors(RECORD, { input: { id: 'process:cyc/y', derivedFrom: 'process:none@v1' } });
  expect(nowhere?.extensions).toMatchObject({
    rules: [{ rule: 'PROCESS_ORIGIN_UNKNOWN', input: 'input.derivedFrom' }, { rule: 'PROCESS_FORM' }],
  });
  const [looped] = await api.expectErrors(RECORD, {
    input: {
      id: 'process:cyc/z',
      steps: [
        { name: 'A', after: ['B'] },
        { name: 'B', after: ['A'] },
      ],
    },
  });
  expect(looped?.extensions).toMatchObject({ rule: 'PROCESS_CYCLE' });
});

it('003-09 a rule over metadata changes the steps that are needed', async () => {
  await api.ingest({ artifacts: [system('high', { riskClass: 'HIGH' })] });
  const high = await release('high', ['requirement:cyc/a'], 'high');
  const low = await release('low', ['requirement:cyc/a'], 'plain');
  const required = async (id: string) => {
    const { processRun } = await api.query(
      'query ($id: ID!) { processRun(subject: $id) { steps { step { name } required } } }',
      { id },
    );
    return stepOf(processRun.steps, 'DETAILED_UNIT_DESIGN') as Step & { required: boolean };
  };
  expect((await required(high.iteration)).required).toBe(true);
  expect((await required(low.iteration)).required).toBe(false);
  for (const { iteration } of [high, low]) await pass(iteration, ...INNER.slice(0, 4));
  const early = await refusedStep(high.iteration, 'ACCEPT_DESIGN', 'START');
  expect(early.message).toContain('ACCEPT_DESIGN waits for DETAILED_UNIT_DESIGN');
  expect((await record(low.iteration, 'ACCEPT_DESIGN', 'START')).record.action).toBe('START');

  // The class may be decided and not recorded; the worse one counts, from when it was decided on.
  await api.ingest({ artifacts: [system('decided', { riskClass: 'MINIMAL' })] });
  const later = await release('decided', ['requirement:cyc/a'], 'decided');
  expect((await required(later.iteration)).required).toBe(false);
  await api.ingest({
    artifacts: [
      {
        id: 'decision:cyc/decided',
        kind: 'CONTROL',
        subkind: 'DECISION',
        version: {
          label: 'v1',
          content: {
            topic: 'AI_RISK_CLASS',
            policy: 'policy:ai-risk-class@v1',
            outcomes: { riskClass: ['HIGH'] },
            decidedAt: '2026-02-01T00:00:00Z',
          },
        },
      },
    ],
    links: [applies('decision:cyc/decided', 'decided')],
  });
  expect((await required(later.iteration)).required).toBe(true);
  // A one-off analysis whose decisions live long is reviewed, by the answers to its classification.
  const review = async (name: string) => {
    await api.ingest({ links: [applies('process:model-governance/one-off-analysis', name)] });
    const { processRun } = await api.query(
      'query ($id: ID!) { processRun(subject: $id) { steps { step { name } required } } }',
      { id: `system:cyc/${name}` },
    );
    return (stepOf(processRun.steps, 'REVIEW') as Step & { required: boolean }).required;
  };
  const classified = (name: string, lifetime: string[]) =>
    api.ingest({
      artifacts: [
        system(name, {}),
        {
          id: `decision:cyc/${name}`,
          kind: 'CONTROL',
          subkind: 'DECISION',
          version: {
            label: 'v1',
            content: {
              topic: 'USE_CASE_CLASSIFICATION',
              policy: 'policy:use-case-classification@v1',
              answers: { lifetime },
              outcomes: { category: ['SELF_SERVICE_ANALYTICS'] },
              decidedAt: '2026-02-01T00:00:00Z',
            },
          },
        },
      ],
      links: [applies(`decision:cyc/${name}`, name)],
    });
  await classified('short-lived', ['SHORT']);
  await classified('long-lived', ['LONG_MODEL', 'LONG_DECISION']);
  expect([await review('short-lived'), await review('long-lived')]).toEqual([false, true]);
});
