/**
 *     system view:credit (HIGH) ◀─PART_OF─ view:scoring ◀─IMPLEMENTS─ view:m1 v1, v2 (AI_ML, Retail, blue, worth 120)
 *     system view:ops (MINIMAL) ◀─PART_OF─ view:planning ◀─IMPLEMENTS─ view:m2 v1 (STATISTICAL, Retail, green, worth 40)
 *                                                         view:m3 v1 (AI_ML, nothing else is said)
 *     view:r1 ─INCLUDES▶ view:m1@v2, view:code@v1    view:d1 (production) ─INCLUDES▶ view:r1    view:so1 ─APPROVES▶ view:r1
 *     view:cycle/ml {PROPOSED ▶ DEVELOPMENT ▶ VALIDATION ▶ [view:gate] APPROVED ▶ DEPLOYED ▶ RETIRED} ─APPLIES_TO▶ view:m1, view:m3
 *     view:cycle/statistical {DRAFT ▶ IN_USE ▶ ARCHIVED} ─APPLIES_TO▶ view:m2
 *     view:kpi (share >= 0.9) ◀─MONITORS─ view:kpi-monitor ─MONITORS▶ view:m1
 *
 * Scenario: the registry, the portfolio, the metrics, the audit trail and the conformance of the models are asked for while they are
 *           observed, break bounds, and cause an incident.
 * Result:   numbers worked out by hand; sums over the portfolio that are those of its models; alerts that are raised once.
 * Negative control: what is outside of a window, of a portfolio or of a policy does not count; an observation within its bound raises
 *           nothing; a model of which nothing is said lacks what is not said.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { MONITOR_MANDATES } from '../../../seeds/governance/monitorMandates.ts';
import { type Api, startApi } from '../../support/api.ts';
import { type Subscription, subscribe } from '../../support/subscription.ts';

const RECORDED = '2026-09-01T00:00:00Z';
const NOW = '2026-11-20T12:00:00Z';
const journal = RECORDED;
let api: Api;
const listening: Subscription[] = [];
beforeAll(async () => {
  api = await startApi({ now: () => new Date(NOW), journalNow: () => new Date(journal) });
  await api.ingest(FIXTURE);
});
afterAll(async () => {
  for (const subscription of listening) subscription.end();
  await api?.close();
});

const of = (
  kind: ArtifactInput['kind'],
  id: string,
  subkind: string | null,
  content = {},
  { label = 'v1', metadata = {} } = {},
): ArtifactInput => ({ id: `view:${id}`, kind, subkind, title: id, version: { label, content, metadata } });
const link = (from: string, type: LinkInput['type'], to: string, more: Partial<LinkInput> = {}): LinkInput => ({
  from: `view:${from}`,
  type,
  to: `view:${to}`,
  ...more,
});
const step = (
  name: string,
  model: string,
  machine: string,
  from: string,
  to: string,
  at: string,
  evaluation?: string,
) => ({
  artifacts: [
    of('CHANGE', name, 'STATE_TRANSITION', {
      machine: `view:${machine}@v1`,
      from,
      to,
      cause: 'by plan',
      at,
      evaluation: evaluation ? `view:${evaluation}` : null,
    }),
  ],
  links: [link(name, 'AFFECTS', model, { attributes: { kind: 'METADATA' } })],
});
const judged = (name: string, model: string, gate: string, verdict: string, evaluatedAt: string) => ({
  artifacts: [
    of('RUN', `${name}-run`, 'REVIEW'),
    of('EVIDENCE', name, 'GATE_EVALUATION', { gate: `view:${gate}`, verdict, unmet: [], evaluatedAt }),
  ],
  links: [
    link(`${name}-run`, 'USED', `${gate}@v1`),
    link(`${name}-run`, 'GENERATED', name),
    link(name, 'EVALUATES', model),
  ],
});
const cycle = (...states: string[]) => ({
  initial: states[0],
  states: states.map((name, place) => ({ name, final: place === states.length - 1 })),
  transitions: states
    .slice(1)
    .map((to, place) => ({ from: states[place], to, guard: to === 'APPROVED' ? 'view:gate' : null })),
});

const HISTORY = [
  judged('judged1', 'm1@v2', 'gate', 'FAIL', '2026-09-20T00:00:00Z'),
  judged('judged2', 'm1@v2', 'gate', 'PASS', '2026-09-25T00:00:00Z'),
  judged('judged3', 'm3@v1', 'gate', 'PASS', '2026-10-05T00:00:00Z'),
  step('t1', 'm1@v1', 'cycle/ml', 'PROPOSED', 'DEVELOPMENT', '2026-08-01T00:00:00Z'),
  step('t2', 'm1@v1', 'cycle/ml', 'DEVELOPMENT', 'VALIDATION', '2026-09-10T00:00:00Z'),
  step('t3', 'm1@v2', 'cycle/ml', 'VALIDATION', 'APPROVED', '2026-09-25T00:00:00Z', 'judged2'),
  step('t4', 'm1@v2', 'cycle/ml', 'APPROVED', 'DEPLOYED', '2026-10-01T00:00:00Z'),
  // Approved by a leap: neither development nor validation was recorded.
  step('t5', 'm3@v1', 'cycle/ml', 'PROPOSED', 'APPROVED', '2026-10-06T00:00:00Z'),
];

const FIXTURE = {
  artifacts: [
    of('SYSTEM', 'credit', 'AI_SYSTEM', { riskClass: 'HIGH' }),
    of('SYSTEM', 'ops', 'AI_SYSTEM', { riskClass: 'MINIMAL' }),
    of('COMPONENT', 'scoring', 'ML'),
    of('COMPONENT', 'planning', 'ML'),
    of('ROLE', 'owner', null),
    of('PERSON', 'P1', null),
    of('MODEL', 'm1', null, { modelKind: 'AI_ML', architecture: 'a' }),
    of(
      'MODEL',
      'm1',
      null,
      { modelKind: 'AI_ML', architecture: 'b', lockState: 'LOCKED' },
      {
        label: 'v2',
        metadata: { businessUnit: 'Retail', team: 'blue', value: 120 },
      },
    ),
    of(
      'MODEL',
      'm2',
      null,
      { modelKind: 'STATISTICAL' },
      {
        metadata: { businessUnit: 'Retail', team: 'green', value: 40 },
      },
    ),
    of('MODEL', 'm3', null, { modelKind: 'AI_ML' }),
    of('CODE_UNIT', 'code', 'COMMIT', { committedAt: '2026-09-30T00:00:00Z' }),
    of('BASELINE', 'r1', 'RELEASE'),
    of('DEPLOYMENT', 'd1', null, { environment: 'production', deployedAt: '2026-10-01T00:00:00Z' }),
    of('SIGN_OFF', 'so1', null, { verdict: 'APPROVED', signedAt: '2026-09-26T00:00:00Z' }),
    of('SIGN_OFF', 'so2', null, { verdict: 'APPROVED', signedAt: '2026-09-02T00:00:00Z' }),
    of('SIGN_OFF', 'so3', null, { verdict: 'REJECTED' }),
    of('GATE', 'gate', 'RELEASE'),
    of(
      'CONTROL',
      'cycle/ml',
      'LIFECYCLE',
      cycle('PROPOSED', 'DEVELOPMENT', 'VALIDATION', 'APPROVED', 'DEPLOYED', 'RETIRED'),
    ),
    of('CONTROL', 'cycle/statistical', 'LIFECYCLE', cycle('DRAFT', 'IN_USE', 'ARCHIVED')),
    of('METRIC', 'kpi', 'KPI', { criterion: { metric: 'share', op: '>=', value: 0.9 }, unit: 'share of decisions' }),
    of('METRIC', 'kpi-open', 'KPI', { unit: 'euro' }),
    of('CONTROL', 'process', 'PROCESS'),
    of('CONTROL', 'process/scoping', 'PROCESS_STEP'),
    of('CONTROL', 'process/feedback', 'PROCESS_STEP'),
    of('RUN', 'scoped', 'TASK', { endedAt: '2026-09-05T00:00:00Z' }),
    ...HISTORY.flatMap(({ artifacts }) => artifacts),
  ],
  links: [
    link('scoring', 'PART_OF', 'credit'),
    link('planning', 'PART_OF', 'ops'),
    link('m1', 'IMPLEMENTS', 'scoring'),
    link('m2', 'IMPLEMENTS', 'planning'),
    link('owner', 'RESPONSIBLE_FOR', 'm1', { role: 'A' }),
    link('owner', 'RESPONSIBLE_FOR', 'm2', { role: 'A' }),
    link('r1', 'INCLUDES', 'm1@v2'),
    link('r1', 'INCLUDES', 'code@v1'),
    link('d1', 'INCLUDES', 'r1'),
    link('so1', 'APPROVES', 'r1'),
    link('so2', 'APPROVES', 'm1@v1'),
    link('so3', 'APPROVES', 'm2@v1'),
    link('so1', 'ATTRIBUTED_TO', 'P1'),
    link('cycle/ml', 'APPLIES_TO', 'm1'),
    link('cycle/ml', 'APPLIES_TO', 'm3'),
    link('cycle/statistical', 'APPLIES_TO', 'm2'),
    link('process/scoping', 'PART_OF', 'process'),
    link('process/feedback', 'PART_OF', 'process'),
    link('process', 'APPLIES_TO', 'ops'),
    link('scoped', 'USED', 'process/scoping@v1'),
    link('scoped', 'USED', 'm2@v1'),
    ...HISTORY.flatMap(({ links }) => links),
  ],
};

const RECORD_MONITOR =
  'mutation ($input: RecordMonitorInput!) { recordMonitor(input: $input) { artifact { id subkind } receipt { errors { message } } } }';
const OBSERVE = `mutation ($input: RecordMonitorObservationsInput!) { recordMonitorObservations(input: $input) {
  breach { id } observations { value breached } receipt { errors { message } } } }`;
const RAISE = `mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) {
  alert { id title } raised models { id } observation { value breached } receipt { created } } }`;

const QUARTERS = [0.25, 0.25, 0.25, 0.25];
/** A monitor by its id without the prefix. */
async function monitor(id: string, subkind: string, monitors: string[], more: object = {}) {
  const input = {
    id: `view:${id}`,
    subkind,
    statistic: 'VALUE',
    criterion: { metric: 'value', op: '<=', value: 0.25 },
    monitors: monitors.map((one) => `view:${one}`),
    ...more,
  };
  const { recordMonitor } = await api.query(RECORD_MONITOR, { input });
  expect(recordMonitor.receipt.errors).toEqual([]);
  return recordMonitor.artifact;
}
async function observe(batch: string, of: string, observations: object[]) {
  const input = { id: `view:${batch}`, monitor: `view:${of}`, observations };
  return (await api.query(OBSERVE, { input })).recordMonitorObservations;
}
const gaps = async (kind: string, validAt = NOW) =>
  (
    await api.query(
      'query ($kinds: [GapKind!], $at: At) { gaps(kinds: $kinds, at: $at, first: 1000) { nodes { artifact { id } reason related { id } } } }',
      { kinds: [kind], at: { validAt } },
    )
  ).gaps.nodes as { artifact: { id: string }; reason: string; related: { id: string }[] }[];

const REGISTRY = `totalCount nodes { model { id } kind owners { id } businessUnit team value missing state versionCount version { id }
  states { lifeCycle { id } state since isFinal } approvals { signOff { id } subject { id } version { id } state }
  deployments { id } monitors { id } breaches { change { id } isOpen } kpi { isMet } }`;
const ids = (nodes: { model: { id: string } }[]) => nodes.map(({ model }) => model.id.slice(5));

it('002-14 the registry is complete: every model with its state and versions', async () => {
  const { models } = await api.query(`{ models { ${REGISTRY} } }`);
  expect(models.totalCount).toBe(FIXTURE.artifacts.filter(({ kind }) => kind === 'MODEL').length - 1);
  expect(ids(models.nodes)).toEqual(['m1', 'm2', 'm3']);
  expect(models.nodes[0]).toMatchObject({
    state: 'DEPLOYED',
    states: [
      { lifeCycle: { id: 'view:cycle/ml' }, state: 'DEPLOYED', since: '2026-10-01T00:00:00.000Z', isFinal: false },
    ],
    versionCount: 2,
    version: { id: 'view:m1@v2' },
    deployments: [{ id: 'view:d1' }],
    approvals: [
      { signOff: { id: 'view:so1' }, subject: { id: 'view:r1' }, version: { id: 'view:m1@v2' }, state: 'VALID' },
      { signOff: { id: 'view:so2' }, subject: { id: 'view:m1' }, version: { id: 'view:m1@v1' }, state: 'SUPERSEDED' },
    ],
  });
  expect(models.nodes[1]).toMatchObject({ state: 'DRAFT', approvals: [{ state: 'REJECTED' }], deployments: [] });
  // All of them, with all of their versions.
  const { models: listed } = await api.query('{ models { nodes { state model { versions { nodes { id } } } } } }');
  expect(
    listed.nodes.map(({ state, model }: { state: string; model: { versions: { nodes: { id: string }[] } } }) => [
      state,
      ...model.versions.nodes.map(({ id }) => id),
    ]),
  ).toEqual([
    ['DEPLOYED', 'view:m1@v1', 'view:m1@v2'],
    ['DRAFT', 'view:m2@v1'],
    ['APPROVED', 'view:m3@v1'],
  ]);
  // The state of then, and page by page.
  const then = await api.query(
    `query ($at: At) { models(at: $at, first: 1) { pageInfo { endCursor hasNextPage } nodes { state } } }`,
    {
      at: { validAt: '2026-09-24T00:00:00Z' },
    },
  );
  expect(then.models.nodes).toEqual([{ state: 'VALIDATION' }]);
  const rest = await api.query('query ($after: String) { models(after: $after) { nodes { model { id } } } }', {
    after: then.models.pageInfo.endCursor,
  });
  expect(ids(rest.models.nodes)).toEqual(['m2', 'm3']);
  const [error] = await api.expectErrors('{ models(portfolio: { system: "view:none" }) { totalCount } }');
  expect(error?.extensions).toMatchObject({ code: 'NOT_FOUND', input: 'portfolio.system' });
});

it('003-01 the inventory holds traditional and machine-learned models with value, owner and business unit', async () => {
  const inventory = async (kind: string | null) =>
    (await api.query(`query ($kind: ModelKind) { modelInventory(kind: $kind) { ${REGISTRY} } }`, { kind }))
      .modelInventory;
  expect(ids((await inventory('STATISTICAL')).nodes)).toEqual(['m2']);
  const learned = await inventory('AI_ML');
  expect(ids(learned.nodes)).toEqual(['m1', 'm3']);
  expect((await inventory(null)).totalCount).toBe(3);
  expect(learned.nodes[0]).toMatchObject({
    value: 120,
    owners: [{ id: 'view:owner' }],
    businessUnit: 'Retail',
    team: 'blue',
    missing: [],
  });
  // What is not said is told to be missing, not made up.
  expect(learned.nodes[1]).toMatchObject({
    value: null,
    owners: [],
    businessUnit: null,
    missing: ['OWNER', 'BUSINESS_UNIT', 'VALUE'],
  });
  const { ingest } = await api.query(
    'mutation ($input: IngestInput!) { ingest(input: $input) { errors { path code } } }',
    { input: { source: 'test', artifacts: [of('MODEL', 'm9', null, { modelKind: 'MAGIC' })] } },
  );
  expect(ingest.errors).toEqual([{ path: 'artifacts[0].version.content.modelKind', code: 'VALUE_INVALID' }]);
});

it('002-17 the business KPI of a model shows target and actual value from its monitors', async () => {
  await monitor('kpi-monitor', 'BUSINESS', ['m1', 'kpi', 'kpi-open'], {
    criterion: { metric: 'share', op: '>=', value: 0.5 },
  });
  const kpi = async (validAt: string) =>
    (
      await api.query(
        `query ($at: At) { artifact(id: "view:m1", at: $at) { ... on Model { kpi {
          metric { id } monitor { id } target { metric op value } actual observedAt isMet } } } }`,
        { at: { validAt } },
      )
    ).artifact.kpi;
  expect((await kpi(NOW))[0]).toMatchObject({ actual: null, isMet: null });
  await observe('kpi-batch', 'kpi-monitor', [
    { observedAt: '2026-10-10T00:00:00Z', value: 0.95 },
    { observedAt: '2026-11-10T00:00:00Z', value: 0.8 },
  ]);
  const target = { metric: 'share', op: '>=', value: 0.9 };
  expect(await kpi(NOW)).toEqual([
    {
      metric: { id: 'view:kpi' },
      monitor: { id: 'view:kpi-monitor' },
      target,
      actual: 0.8,
      observedAt: '2026-11-10T00:00:00.000Z',
      isMet: false,
    },
    // Without a target nothing is met or missed.
    expect.objectContaining({ metric: { id: 'view:kpi-open' }, target: null, actual: 0.8, isMet: null }),
  ]);
  expect((await kpi('2026-11-09T23:59:59Z'))[0]).toMatchObject({ actual: 0.95, isMet: true });
});

it('003-13 the report of a portfolio is the sum of its models', async () => {
  const report = async (portfolio: object | null) =>
    (
      await api.query(
        `query ($portfolio: PortfolioInput) { report(portfolio: $portfolio) {
          models byKind { kind models } byState { lifeCycle state models } versions deployments deployed value
          approvals { state count } breaches { total open } kpis { total met missed unmeasured } incomplete page
          entries(first: 1000) { ${REGISTRY} } } }`,
        { portfolio },
      )
    ).report;
  const whole = await report(null);
  expect(whole).toMatchObject({
    models: 3,
    byKind: [
      { kind: 'STATISTICAL', models: 1 },
      { kind: 'AI_ML', models: 2 },
      { kind: null, models: 0 },
    ],
    byState: [
      { lifeCycle: 'view:cycle/ml', state: 'APPROVED', models: 1 },
      { lifeCycle: 'view:cycle/ml', state: 'DEPLOYED', models: 1 },
      { lifeCycle: 'view:cycle/statistical', state: 'DRAFT', models: 1 },
    ],
    versions: 4,
    deployments: 1,
    deployed: 1,
    value: 160,
    kpis: { total: 2, met: 0, missed: 1, unmeasured: 1 },
    incomplete: 1,
    page: `${api.origin}/safety/registry`,
  });
  // Model by model, counted here.
  const { nodes } = whole.entries;
  expect(nodes).toHaveLength(whole.models);
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the API
  const sum = (count: (node: any) => number) => nodes.reduce((total: number, node: unknown) => total + count(node), 0);
  expect(whole.versions).toBe(sum((node) => node.versionCount));
  expect(whole.value).toBe(sum((node) => node.value ?? 0));
  expect(whole.breaches.total).toBe(sum((node) => node.breaches.length));
  for (const { state, count } of whole.approvals) {
    expect(count).toBe(sum((node) => node.approvals.filter((one: { state: string }) => one.state === state).length));
  }
  // Two parts without a common model add up to the whole.
  const parts = [await report({ kind: 'STATISTICAL' }), await report({ kind: 'AI_ML' })];
  for (const field of ['models', 'versions', 'deployments', 'deployed', 'value', 'incomplete']) {
    expect(whole[field]).toBe(parts[0][field] + parts[1][field]);
  }
  expect(parts[0].page).toBeNull();
  expect((await report({ businessUnit: 'Retail' })).models).toBe(2);
  expect((await report({ system: 'view:credit' })).models).toBe(1);
  expect(await report({ team: 'nobody' })).toMatchObject({ models: 0, value: 0, byState: [] });
});

const KPIS = `query ($window: TimeWindowInput, $portfolio: PortfolioInput, $at: At) { governanceKpis(window: $window, portfolio: $portfolio, at: $at) {
  models stepsDue stepsExecuted stepsExecutedShare firstEvaluations passedFirstTime firstTimePassShare
  broughtIntoProduction timeToProductionHours developed neverDeployed neverDeployedShare
  byTeam { team models stepsDue stepsExecuted firstEvaluations passedFirstTime firstTimePassShare neverDeployed timeToProductionHours } } }`;
const kpisIn = async (variables: Record<string, unknown>) => (await api.query(KPIS, variables)).governanceKpis;

it('002-19 governance KPIs: steps that were executed and gates that were passed at the first time, by team', async () => {
  const all = await kpisIn({});
  // m1: four steps to DEPLOYED, all taken. m2: two steps of its process, one done. m3: three to APPROVED, none of them taken.
  expect(all).toMatchObject({
    models: 3,
    stepsDue: 9,
    stepsExecuted: 5,
    stepsExecutedShare: 5 / 9,
    // m1 failed first, m3 passed.
    firstEvaluations: 2,
    passedFirstTime: 1,
    firstTimePassShare: 0.5,
  });
  expect(all.byTeam).toMatchObject([
    {
      team: 'blue',
      models: 1,
      stepsDue: 4,
      stepsExecuted: 4,
      firstEvaluations: 1,
      passedFirstTime: 0,
      firstTimePassShare: 0,
    },
    { team: 'green', models: 1, stepsDue: 2, stepsExecuted: 1, firstEvaluations: 0, firstTimePassShare: null },
    { team: null, models: 1, stepsDue: 3, stepsExecuted: 0, passedFirstTime: 1, firstTimePassShare: 1 },
  ]);
  for (const field of ['models', 'stepsDue', 'stepsExecuted', 'firstEvaluations', 'passedFirstTime']) {
    expect(all.byTeam.reduce((sum: number, team: Record<string, number>) => sum + (team[field] ?? 0), 0)).toBe(
      all[field],
    );
  }
  // Half-open: the evaluation at the end is not in it, that at the beginning is.
  const before = await kpisIn({ window: { from: '2026-09-20T00:00:00Z', until: '2026-10-05T00:00:00Z' } });
  expect(before).toMatchObject({ firstEvaluations: 1, passedFirstTime: 0 });
  const after = await kpisIn({ window: { from: '2026-10-05T00:00:00Z', until: '2026-10-06T00:00:00Z' } });
  expect(after).toMatchObject({ firstEvaluations: 1, passedFirstTime: 1 });
  // Before anything is to be done there is nothing to divide by.
  const nothing = await kpisIn({ portfolio: { team: 'nobody' } });
  expect(nothing).toMatchObject({
    models: 0,
    stepsExecutedShare: null,
    firstTimePassShare: null,
    neverDeployedShare: null,
    byTeam: [],
  });
  const [error] = await api.expectErrors(KPIS, { window: { from: NOW, until: NOW } });
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'window.until' });
  // The step was done for another model, and for m2 at the very end of the window, which is not in it.
  const fedBack = (name: string, model: string, endedAt: string) => ({
    artifacts: [of('RUN', name, 'TASK', { endedAt })],
    links: [link(name, 'USED', 'process/feedback@v1'), link(name, 'USED', model)],
  });
  await api.ingest(fedBack('fed-back/other', 'm3@v1', '2026-09-06T00:00:00Z'));
  await api.ingest(fedBack('fed-back', 'm2@v1', '2026-11-10T00:00:00Z'));
  const green = async (until: string) =>
    (await kpisIn({ window: { from: '2026-09-01T00:00:00Z', until } })).byTeam.find(
      ({ team }: { team: string | null }) => team === 'green',
    );
  expect(await green('2026-11-10T00:00:00Z')).toMatchObject({ stepsDue: 2, stepsExecuted: 1 });
  expect(await green('2026-11-10T00:00:00.001Z')).toMatchObject({ stepsDue: 2, stepsExecuted: 2 });
});

it('003-16 time to production and the share that was developed and never deployed', async () => {
  // m1 began with its first step on 1 August and was rolled out on 1 October: 61 days.
  const all = await kpisIn({});
  expect(all).toMatchObject({
    broughtIntoProduction: 1,
    timeToProductionHours: 61 * 24,
    developed: 3,
    neverDeployed: 2,
    neverDeployedShare: 2 / 3,
  });
  const october = { from: '2026-10-01T00:00:00Z', until: '2026-11-01T00:00:00Z' };
  expect(await kpisIn({ window: october })).toMatchObject({ broughtIntoProduction: 1, timeToProductionHours: 1464 });
  const september = { from: '2026-09-01T00:00:00Z', until: '2026-10-01T00:00:00Z' };
  expect(await kpisIn({ window: september })).toMatchObject({
    broughtIntoProduction: 0,
    timeToProductionHours: null,
    neverDeployed: 3,
    neverDeployedShare: 1,
  });
});

it('003-17 more than half of the models undeployed, and months to operate: both are computed from what was recorded', async () => {
  const { neverDeployedShare, timeToProductionHours, byTeam } = await kpisIn({});
  expect(neverDeployedShare).toBeGreaterThan(0.5);
  expect(timeToProductionHours / 24).toBe(61);
  expect(
    byTeam.map(({ team, neverDeployed }: { team: string; neverDeployed: number }) => [team, neverDeployed]),
  ).toEqual([
    ['blue', 0],
    ['green', 1],
    [null, 1],
  ]);
  // Another environment is no production.
  const { governanceKpis } = await api.query(
    '{ governanceKpis(environment: "laboratory") { neverDeployedShare timeToProductionHours } }',
  );
  expect(governanceKpis).toEqual({ neverDeployedShare: 1, timeToProductionHours: null });
});

it('001-25 the four metrics of DORA over a window', async () => {
  const at = (day: string) => `2026-10-${day}T00:00:00Z`;
  const commit = (name: string, label: string, committedAt: string) =>
    of('CODE_UNIT', name, 'COMMIT', { committedAt, tree: label }, { label });
  // Roll-outs on days 1, 11, 21 and 31 of October, the last one recorded first; the window is [1, 31).
  for (const [name, day, commits] of [
    ['dora4', '31', [['d', at('30')]]],
    ['dora3', '21', []],
    [
      'dora2',
      '11',
      [
        ['b', at('09')],
        ['c', at('01')],
      ],
    ],
    ['dora1', '01', [['a', '2026-09-30T00:00:00Z']]],
  ] as const) {
    await api.ingest({
      artifacts: [
        of('DEPLOYMENT', name, null, { environment: 'Dora', deployedAt: at(day) }),
        commit('dora/a', 'v1', '2026-09-30T00:00:00Z'),
        ...commits.flatMap(([commitName, when]) =>
          commitName === 'a' ? [] : commit(`dora/${commitName}`, 'v1', when),
        ),
      ],
      // What was there already came with an earlier roll-out, and is no change of this one.
      links: [...new Set(['a', ...commits.map(([commitName]) => commitName)])].map((one) =>
        link(name, 'INCLUDES', `dora/${one}@v1`),
      ),
    });
  }
  const incident = (name: string, deployment: string, occurredAt: string, restoredAt: string | null) => ({
    artifacts: [of('INCIDENT', name, 'MALFUNCTION', { occurredAt, ...(restoredAt ? { restoredAt } : {}) })],
    links: [link(name, 'AFFECTS', deployment, { attributes: { kind: 'FIELD' } })],
  });
  await api.ingest(incident('dora/i1', 'dora2', '2026-10-12T00:00:00Z', '2026-10-12T06:00:00Z'));
  await api.ingest(incident('dora/i2', 'dora2', '2026-10-13T00:00:00Z', null));
  await api.ingest({
    artifacts: [of('RUN', 'dora/fixed', 'DEPLOY', { endedAt: '2026-10-14T00:00:00Z' })],
    links: [link('dora/fixed', 'USED', 'dora/i2')],
  });
  await api.ingest(incident('dora/i3', 'dora4', '2026-10-31T00:00:00Z', '2026-10-31T01:00:00Z'));
  const DORA = `query ($window: TimeWindowInput!, $environment: String!, $at: At) {
    doraMetrics(window: $window, environment: $environment, at: $at) {
      deployments deploymentFrequency changes leadTimeHours incidents restored timeToRestoreHours failedDeployments changeFailureRate } }`;
  const metrics = async (from: string, until: string, more: Record<string, unknown> = {}) =>
    (await api.query(DORA, { window: { from, until }, environment: 'dora', ...more })).doraMetrics;
  expect(await metrics(at('01'), at('31'))).toEqual({
    deployments: 3,
    deploymentFrequency: 0.1,
    // 24 h, 48 h and 240 h.
    changes: 3,
    leadTimeHours: 48,
    // 6 h, and 24 h by the run that mended it; nearest rank takes the lower one of two.
    incidents: 2,
    restored: 2,
    timeToRestoreHours: 6,
    failedDeployments: 1,
    changeFailureRate: 1 / 3,
  });
  // The end is not in the window, the beginning is: windows that follow each other add up.
  expect(await metrics(at('31'), '2026-11-10T00:00:00Z')).toMatchObject({
    deployments: 1,
    failedDeployments: 1,
    incidents: 1,
  });
  // Nothing to divide: null, and not zero.
  expect(await metrics('2026-11-10T00:00:00Z', '2026-11-20T00:00:00Z')).toEqual({
    deployments: 0,
    deploymentFrequency: 0,
    changes: 0,
    leadTimeHours: null,
    incidents: 0,
    restored: 0,
    timeToRestoreHours: null,
    failedDeployments: 0,
    changeFailureRate: null,
  });
  // As it was known on the 13th: the second incident goes on.
  expect(await metrics(at('01'), at('31'), { at: { validAt: at('13') } })).toMatchObject({
    incidents: 2,
    restored: 1,
    deployments: 2,
  });
  // At the instant of a roll-out it is known, and at that of a repair as well.
  expect(await metrics(at('01'), at('31'), { at: { validAt: at('11') } })).toMatchObject({
    deployments: 2,
    changes: 3,
  });
  const repaired = { at: { validAt: '2026-10-12T06:00:00Z' } };
  expect(await metrics(at('01'), at('31'), repaired)).toMatchObject({ incidents: 1, restored: 1 });
  const [error] = await api.expectErrors(DORA, { window: { from: at('31'), until: at('01') }, environment: 'dora' });
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'window.until' });
});

it('003-11 monitors of drift, fairness, explanation, population and features, with thresholds and the known numbers', async () => {
  const drift = async (statistic: string, seen: number[], bins = { reference: QUARTERS }) => {
    const id = `numbers/${statistic}/${seen.join('-')}`;
    const criterion = { metric: statistic, op: '<=', value: 0.25 };
    await monitor(id, statistic === 'KS' ? 'FEATURE_STABILITY' : 'DATA_DRIFT', ['m2'], {
      statistic,
      ...bins,
      criterion,
    });
    const [one] = (await observe(`${id}/batch`, id, [{ observedAt: '2026-11-01T00:00:00Z', bins: seen }])).observations;
    return one;
  };
  const actual = [10, 20, 30, 40];
  expect(await drift('PSI', actual)).toEqual({ value: expect.closeTo(0.2282174096, 10), breached: false });
  expect(await drift('KL', actual)).toEqual({ value: expect.closeTo(0.1064401353, 10), breached: false });
  // The other way round it is another number, and PSI is the sum of both.
  const back = await drift('KL', QUARTERS, { reference: actual });
  expect(back).toEqual({ value: expect.closeTo(0.1217772743, 10), breached: false });
  expect(await drift('KS', actual)).toEqual({ value: expect.closeTo(0.2, 10), breached: false });
  for (const subkind of ['CONCEPT_DRIFT', 'EXPLAINABILITY', 'POPULATION']) {
    expect(await monitor(`kinds/${subkind}`, subkind, ['m2'])).toMatchObject({ subkind });
    // Each by its own threshold: at the bound is within it, beyond is not.
    const seen = await observe(`kinds/batch/${subkind}`, `kinds/${subkind}`, [
      { observedAt: '2026-11-01T00:00:00Z', value: 0.25 },
      { observedAt: '2026-11-02T00:00:00Z', value: 0.26 },
    ]);
    expect(seen.observations.map(({ breached }: { breached: boolean }) => breached)).toEqual([false, true]);
  }
  // Equalised odds of the two groups of the specification: 0.2, which is within a bound of 0.2.
  const criterion = { metric: 'equalizedOddsDifference', op: '<=', value: 0.2 };
  await monitor('kinds/fairness', 'FAIRNESS', ['m2'], { statistic: 'EQUALIZED_ODDS_DIFFERENCE', criterion });
  const group = (truePositives: number, falsePositives: number, trueNegatives: number, falseNegatives: number) => ({
    truePositives,
    falsePositives,
    trueNegatives,
    falseNegatives,
  });
  const groups = [group(40, 10, 40, 10), group(24, 6, 54, 16)];
  const fair = await observe('kinds/batch/fairness', 'kinds/fairness', [
    { observedAt: '2026-11-01T00:00:00Z', groups },
  ]);
  expect(fair.observations).toEqual([{ value: 0.2, breached: false }]);
  const input = {
    id: 'view:kinds/none',
    subkind: 'ASTROLOGY',
    statistic: 'VALUE',
    criterion: { metric: 'x', op: '<', value: 1 },
  };
  const { recordMonitor } = await api.query(RECORD_MONITOR, { input: { ...input, monitors: ['view:m2'] } });
  expect(recordMonitor.artifact).toBeNull();
  expect(recordMonitor.receipt.errors[0].message).toContain('ASTROLOGY');
});

it('003-06 the four monitors of the operating loop can be attached, and a mandated one that is missing is a gap', async () => {
  expect(await gaps('MONITOR_MISSING')).toEqual([]);
  await api.ingest(MONITOR_MANDATES);
  const missing = async (validAt = NOW) =>
    (await gaps('MONITOR_MISSING', validAt)).map(({ reason }) => /kind (\w+) of/.exec(reason)?.[1]);
  // m1 is the only one in production.
  const found = await gaps('MONITOR_MISSING');
  expect(new Set(found.map(({ artifact }) => artifact.id))).toEqual(new Set(['view:m1']));
  expect(found[0]).toMatchObject({ related: [{ id: 'policy:monitor-mandates' }] });
  expect(await missing()).toEqual(['INFERENCE', 'CONCEPT_DRIFT', 'DATA_DRIFT', 'COMPLIANCE', 'FAIRNESS']);
  // Before the policy binds, nothing is missing by it.
  expect(await missing('2025-12-31T23:59:59Z')).toEqual([]);
  for (const subkind of ['INFERENCE', 'CONCEPT_DRIFT', 'DATA_DRIFT', 'COMPLIANCE']) {
    // On the model, or on the deployment that runs it.
    const watched = subkind === 'DATA_DRIFT' ? ['d1'] : ['m1'];
    expect(await monitor(`loop/${subkind}`, subkind, watched)).toMatchObject({ subkind });
  }
  expect(await missing()).toEqual(['FAIRNESS']);
  // One that has ended watches nothing any more; until then it did.
  const ending = { criterion: { metric: 'value', op: '<=', value: 0.25 }, more: { endedAt: '2026-11-19T00:00:00Z' } };
  await monitor('loop/INFERENCE', 'INFERENCE', ['m1'], ending);
  expect(await missing()).toEqual(['INFERENCE', 'FAIRNESS']);
  expect(await missing('2026-11-18T23:59:59Z')).toEqual(['FAIRNESS']);
  await monitor('loop/INFERENCE-2', 'INFERENCE', ['m1']);
  expect(await missing()).toEqual(['FAIRNESS']);
  // Another version of the policy, from the new year on: what was decided before stays as it was.
  const [policy] = MONITOR_MANDATES.artifacts ?? [];
  const monitorMandates = [{ riskClass: 'HIGH', monitors: ['SKEW'] }];
  await api.ingest({
    source: MONITOR_MANDATES.source,
    artifacts: [
      {
        ...(policy as ArtifactInput),
        version: { label: '2', content: { effectiveFrom: '2027-01-01', monitorMandates } },
      },
    ],
  });
  expect(await missing()).toEqual(['FAIRNESS']);
  expect(await missing('2027-01-01T00:00:00Z')).toEqual(['SKEW']);
});

it('003-18 fairness can be audited model by model', async () => {
  const TRAIL = `query ($id: ID!, $types: [AuditEventType!], $first: Int, $after: String) { auditTrail(artifact: $id) {
    artifact { id } counts { type count }
    events(types: $types, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
      nodes { type entry { revision actor } record { id } happenedAt summary } }
    fairnessEvents { totalCount nodes { type record { id } } } } }`;
  const trail = async (id: string, more: object = {}) =>
    (await api.query(TRAIL, { id: `view:${id}`, first: 1000, ...more })).auditTrail;
  const unaccounted = async () => (await gaps('FAIRNESS_UNACCOUNTED')).map(({ artifact }) => artifact.id);
  expect(await unaccounted()).toEqual(['view:m1']);
  expect((await trail('m1')).fairnessEvents.totalCount).toBe(0);
  await monitor('fair', 'FAIRNESS', ['m1']);
  const seen = await observe('fair/batch', 'fair', [
    { observedAt: '2026-11-11T00:00:00Z', value: 0.1 },
    { observedAt: '2026-11-12T00:00:00Z', value: 0.3 },
  ]);
  expect(seen.breach.id).toBe('view:fair/batch/breach');
  await api.ingest({
    artifacts: [of('TEST_CASE', 'bias', 'BIAS'), of('EVIDENCE', 'bias/result', 'TEST_RESULT', { outcome: 'pass' })],
    links: [link('bias/result', 'EVIDENCES', 'bias'), link('bias/result', 'EVALUATES', 'm1@v2')],
  });
  const audited = await trail('m1');
  expect(audited.fairnessEvents.nodes).toEqual([
    { type: 'OBSERVATION', record: { id: 'view:fair/batch/0' } },
    { type: 'OBSERVATION', record: { id: 'view:fair/batch/1' } },
    { type: 'BREACH', record: { id: 'view:fair/batch/breach' } },
    { type: 'EVALUATION', record: { id: 'view:bias/result' } },
  ]);
  expect(await unaccounted()).toEqual([]);
  // Another model has none of them.
  expect((await trail('m3')).fairnessEvents.totalCount).toBe(0);
  // An analysis of bias is one, too; another analysis is none.
  await api.ingest({
    artifacts: [of('ANALYSIS', 'bias-analysis', 'BIAS'), of('ANALYSIS', 'failure-analysis', 'FMEA')],
    links: ['bias-analysis', 'failure-analysis'].map((one) => link(one, 'ANALYZES', 'm3')),
  });
  expect((await trail('m3')).fairnessEvents.nodes).toEqual([
    { type: 'ANALYSIS', record: { id: 'view:bias-analysis' } },
  ]);

  // The whole trail, in the order of the journal: transitions, evaluations, sign-offs and what the monitors saw.
  const { nodes } = audited.events;
  const revisions = nodes.map(({ entry }: { entry: { revision: number } }) => entry.revision);
  expect(revisions).toEqual(revisions.toSorted((left: number, right: number) => left - right));
  const records = (type: string) =>
    nodes
      .filter((one: { type: string }) => one.type === type)
      .map((one: { record: { id: string } | null }) => one.record?.id);
  expect(records('TRANSITION')).toEqual(['view:t1', 'view:t2', 'view:t3', 'view:t4']);
  expect(records('GATE_EVALUATION')).toEqual(['view:judged1', 'view:judged2']);
  expect(records('SIGN_OFF')).toEqual(['view:so1', 'view:so2']);
  expect(nodes.find((one: { record: { id: string } | null }) => one.record?.id === 'view:t3')).toMatchObject({
    happenedAt: '2026-09-25T00:00:00.000Z',
    summary: 'view:t3: t3',
  });
  const { journal } = await api.query('{ journal(artifact: "view:m1", first: 1000) { nodes { revision } } }');
  expect(
    nodes
      .filter((one: { type: string }) => one.type === 'ENTRY')
      .map((one: { entry: { revision: number } }) => one.entry.revision),
  ).toEqual(journal.nodes.map(({ revision }: { revision: number }) => revision));
  // Page by page the same.
  const paged: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const { events } = await trail('m1', { first: 7, after });
    paged.push(...events.nodes);
    if (!events.pageInfo.hasNextPage) break;
    after = events.pageInfo.endCursor;
  }
  expect(paged).toEqual(nodes);
  // As of an earlier revision it ends there.
  const half = revisions[Math.floor(revisions.length / 2)];
  const then = await api.query(
    `query ($at: At) { auditTrail(artifact: "view:m1", at: $at) { events(first: 1000) { nodes { entry { revision } } } } }`,
    { at: { revision: half } },
  );
  const until = then.auditTrail.events.nodes.map(({ entry }: { entry: { revision: number } }) => entry.revision);
  expect(until).toEqual(revisions.filter((revision: number) => revision <= half));
  expect(until.length).toBeLessThan(revisions.length);
  const [error] = await api.expectErrors(TRAIL, { id: 'view:none' });
  expect(error?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

it('001-31 an alert beyond the threshold is raised once, linked to the model, with its effects on claims', async () => {
  await api.ingest({
    artifacts: [of('CLAIM', 'claim', 'GOAL'), of('CLAIM', 'claim/other', 'GOAL')],
    links: [],
  });
  await monitor('alarm', 'LATENCY', ['m1', 'claim']);
  const effects = async () => {
    const { findings } = await api.query(
      '{ findings { items(first: 1000, filter: { modalities: [ACTUAL] }) { nodes { artifact { id } effects } } } }',
    );
    return Object.fromEntries(
      findings.items.nodes.map((item: { artifact: { id: string }; effects: string[] }) => [
        item.artifact.id,
        item.effects,
      ]),
    );
  };
  const raise = (observedAt: string, value: number) => ({
    input: { monitor: 'view:alarm', observation: { observedAt, value } },
  });
  const within = await api.expectErrors(RAISE, raise('2026-11-15T00:00:00Z', 0.25));
  expect(within[0]?.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'ALERT_WITHIN_BOUND',
    input: 'input.observation',
  });
  expect((await effects())['view:claim']).toBeUndefined();

  // Twenty at once, and the same once more.
  const one = raise('2026-11-15T01:00:00Z', 0.9);
  const answers = await Promise.all(Array.from({ length: 20 }, () => api.query(RAISE, one)));
  const alerts = answers.map(({ raiseAlert }) => raiseAlert);
  expect(new Set(alerts.map(({ alert }) => alert.id)).size).toBe(1);
  expect(alerts.filter(({ raised }) => raised)).toHaveLength(1);
  const again = (await api.query(RAISE, one)).raiseAlert;
  expect(again).toMatchObject({ raised: false, receipt: { created: 0 }, alert: { id: alerts[0].alert.id } });
  expect(again.models).toEqual([{ id: 'view:m1' }]);
  // Another observation while it goes on is recorded, and is no other alert.
  const later = (await api.query(RAISE, raise('2026-11-15T02:00:00Z', 0.8))).raiseAlert;
  expect(later).toMatchObject({
    raised: false,
    alert: { id: alerts[0].alert.id },
    observation: { value: 0.8, breached: true },
  });
  const { artifact } = await api.query(
    `{ artifact(id: "view:alarm") { ... on Monitor { breaches { totalCount } observations { totalCount } } } }`,
  );
  expect(artifact).toEqual({ breaches: { totalCount: 1 }, observations: { totalCount: 2 } });

  const after = await effects();
  expect(after['view:m1']).toEqual(expect.arrayContaining(['SUSPECT']));
  expect(after['view:claim']).toEqual(['IN_DOUBT']);
  expect(after['view:claim/other']).toBeUndefined();
  const { models } = await api.query(
    '{ models(portfolio: { team: "blue" }) { nodes { breaches { change { id } isOpen } } } }',
  );
  expect(models.nodes[0].breaches).toContainEqual({ change: { id: alerts[0].alert.id }, isOpen: true });

  // When it is over, the next one is another.
  await observe('alarm/calm', 'alarm', [{ observedAt: '2026-11-16T00:00:00Z', value: 0.1 }]);
  const next = (await api.query(RAISE, raise('2026-11-17T00:00:00Z', 0.7))).raiseAlert;
  expect(next.raised).toBe(true);
  expect(next.alert.id).not.toBe(alerts[0].alert.id);
});

it('003-10 conformance is worked out anew whenever it is asked for, and a drop is told as it happens', async () => {
  const CONFORMANCE = `query ($model: ID!, $at: At) { conformance(model: $model, at: $at) {
    conforms share dimensions { dimension met total } items { nodes { dimension obligation { id } state reason shownBy { id } } } } }`;
  const conformance = async (at: object | null = null, model = 'view:m2') =>
    (await api.query(CONFORMANCE, { model, at })).conformance;
  // Nothing applies to m2 yet: nothing is claimed either.
  expect(await conformance()).toMatchObject({ conforms: null, share: null });
  await api.ingest({
    artifacts: [
      of('CLAUSE', 'law', 'ARTICLE', { effectiveFrom: '2026-01-01' }),
      of('CLAUSE', 'law/later', 'ARTICLE', { effectiveFrom: '2027-01-01' }),
      of('CONTROL', 'house-rule', 'POLICY'),
      of('CONTROL', 'risk', 'RISK_CONTROL'),
      of('REQUIREMENT', 'record-keeping', 'GOVERNANCE'),
      of('EVIDENCE', 'kept', 'REPORT', { outcome: 'inconclusive' }),
      of('EVIDENCE', 'followed', 'REPORT', { outcome: 'pass' }),
      of('EVIDENCE', 'controlled', 'TEST_RESULT', { outcome: 'pass' }),
      of('DATASET', 'sample', 'TEST', { rows: 100 }),
      of('RUN', 'checked', 'EVALUATE'),
    ],
    links: [
      link('law', 'APPLIES_TO', 'ops'),
      link('law/later', 'APPLIES_TO', 'ops'),
      link('house-rule', 'APPLIES_TO', 'm2'),
      link('risk', 'APPLIES_TO', 'planning'),
      link('record-keeping', 'COMPLIES_WITH', 'law'),
      link('kept', 'EVIDENCES', 'record-keeping'),
      link('followed', 'EVIDENCES', 'house-rule'),
      link('controlled', 'EVIDENCES', 'risk'),
      link('checked', 'USED', 'sample@v1', { role: 'TEST' }),
      link('checked', 'USED', 'm2@v1'),
      link('checked', 'GENERATED', 'controlled'),
      link('controlled', 'EVALUATES', 'm2@v1'),
    ],
  });
  const law = async (at: object | null = null) => {
    const { items } = await conformance(at);
    return items.nodes.find(({ obligation }: { obligation: { id: string } }) => obligation.id === 'view:law');
  };
  // What complies with the law in another system shows nothing of this one.
  expect(await law()).toMatchObject({ state: 'UNMET', reason: expect.stringContaining('no requirement'), shownBy: [] });
  await api.ingest({ links: [link('planning', 'IMPLEMENTS', 'record-keeping')] });
  // That somebody wants to comply is not enough: it has to be shown.
  expect(await law()).toMatchObject({ state: 'IN_DOUBT', shownBy: [{ id: 'view:kept' }] });
  const kept = (id: string, content: object, retracted: { at: string; reason: string } | null = null) =>
    api.ingest({
      artifacts: [
        {
          id: `view:${id}`,
          kind: 'EVIDENCE',
          subkind: 'REPORT',
          version: { label: 'v1', content: { ...content }, retracted },
        },
      ],
      links: [link(id, 'EVIDENCES', 'record-keeping')],
    });
  await kept('kept/2', { outcome: 'fail' });
  expect(await law()).toMatchObject({ state: 'UNMET', shownBy: [{ id: 'view:kept' }, { id: 'view:kept/2' }] });
  await kept('kept/3', { outcome: 'pass' }, { at: '2026-11-19', reason: 'of another system' });
  expect((await law()).state).toBe('IN_DOUBT');
  // The newest result counts, until it expires.
  await kept('kept/4', { outcome: 'pass', validUntil: '2026-12-31' });
  expect(await law()).toMatchObject({ state: 'MET', shownBy: [{ id: 'view:kept/4' }] });
  expect((await law({ validAt: '2026-12-31T00:00:00Z' })).state).toBe('IN_DOUBT');
  await kept('kept/5', { outcome: 'pass' });
  expect((await law({ validAt: '2026-12-31T00:00:00Z' })).state).toBe('MET');
  // An audit of the law itself that fails is told by its name; one that is withdrawn is none.
  const audit = of('EVIDENCE', 'audit', 'REPORT', { outcome: 'fail' });
  await api.ingest({
    artifacts: [audit],
    links: [link('audit', 'COMPLIES_WITH', 'law'), link('audit', 'EVALUATES', 'm2@v1')],
  });
  const reason = 'audit says that it fails';
  expect(await law()).toMatchObject({ state: 'UNMET', reason, shownBy: [{ id: 'view:audit' }] });
  const retracted = { at: '2026-11-19', reason: 'of another year' };
  await api.ingest({ artifacts: [{ ...audit, version: { ...audit.version, retracted } }] });
  expect((await law()).state).toBe('MET');
  const full = await conformance();
  expect(full).toMatchObject({
    conforms: true,
    share: 1,
    dimensions: [
      { dimension: 'REGULATION', met: 1, total: 1 },
      { dimension: 'BUSINESS_POLICY', met: 1, total: 1 },
      { dimension: 'RISK_CONTROL', met: 1, total: 1 },
    ],
  });
  const { revision } = await api.query('{ revision }');

  const subscription = subscribe({
    url: `${api.url}/stream`,
    query:
      'subscription { findingsChanged { cause revision entry { operation } appeared { nodes { artifact } } changed { nodes { artifact } } } }',
  });
  listening.push(subscription);
  expect((await subscription.next()).data.findingsChanged.cause).toBe('PRESENT_STATE');
  const CHANGED = `subscription ($model: ID!) { conformanceChanged(model: $model) { cause revision entry { operation } shareBefore
    dropped { obligation { id } state } gained { obligation { id } state } after { share conforms } } }`;
  const conforming = subscribe({ url: `${api.url}/stream`, query: CHANGED, variables: { model: 'view:m2' } });
  listening.push(conforming);
  const told = async () => (await conforming.next()).data.conformanceChanged;
  expect(await told()).toEqual({
    cause: 'PRESENT_STATE',
    revision,
    entry: null,
    shareBefore: null,
    dropped: [],
    gained: [],
    after: { share: 1, conforms: true },
  });
  // The data that the control was tested with is recalled.
  await api.ingest({
    artifacts: [
      {
        id: 'view:sample',
        kind: 'DATASET',
        subkind: 'TEST',
        title: 'sample',
        version: { label: 'v1', retracted: { at: '2026-11-20T00:00:00Z', reason: 'wrong labels' } },
      },
    ],
  });
  const event = (await subscription.next()).data.findingsChanged;
  expect(event).toMatchObject({ cause: 'WRITE', revision: revision + 1, entry: { operation: 'ingest' } });
  const moved = [...event.appeared.nodes, ...event.changed.nodes].map(({ artifact }: { artifact: string }) => artifact);
  expect(moved).toEqual(expect.arrayContaining(['view:controlled', 'view:risk']));
  expect(await told()).toEqual({
    cause: 'WRITE',
    revision: revision + 1,
    entry: { operation: 'ingest' },
    shareBefore: 1,
    dropped: [{ obligation: { id: 'view:risk' }, state: 'IN_DOUBT' }],
    gained: [],
    after: { share: 2 / 3, conforms: false },
  });
  const dropped = await conformance();
  expect(dropped).toMatchObject({ conforms: false, share: 2 / 3 });
  expect(dropped.items.nodes.find(({ state }: { state: string }) => state !== 'MET')).toMatchObject({
    dimension: 'RISK_CONTROL',
    obligation: { id: 'view:risk' },
    state: 'IN_DOUBT',
    shownBy: [{ id: 'view:controlled' }],
  });
  // As it was before, and as it will be when the next clause binds.
  expect(await conformance({ revision })).toEqual(full);
  expect(await conformance({ validAt: '2027-01-01T00:00:00Z' })).toMatchObject({
    share: 0.5,
    dimensions: expect.arrayContaining([{ dimension: 'REGULATION', met: 1, total: 2 }]),
  });
  // What is recorded as evidence against something speaks against it, whatever its own outcome; a result that says nothing
  // leaves it in doubt.
  const stateOf = async (id: string) =>
    (await conformance()).items.nodes.find(({ obligation }: { obligation: { id: string } }) => obligation.id === id)
      ?.state;
  expect(await stateOf('view:house-rule')).toBe('MET');
  await api.ingest({
    artifacts: [of('CONTROL', 'new-rule', 'POLICY'), of('EVIDENCE', 'open', 'REPORT', { outcome: 'inconclusive' })],
    links: [link('new-rule', 'APPLIES_TO', 'm2'), link('open', 'EVIDENCES', 'new-rule')],
  });
  expect(await stateOf('view:new-rule')).toBe('IN_DOUBT');
  // A new obligation moves no finding; it is told all the same. What does not concern the model is not told.
  await api.ingest({
    artifacts: [of('CONTROL', 'other-rule', 'POLICY')],
    links: [link('other-rule', 'APPLIES_TO', 'm3')],
  });
  expect(await told()).toMatchObject({
    shareBefore: 2 / 3,
    dropped: [{ obligation: { id: 'view:new-rule' }, state: 'IN_DOUBT' }],
    after: { share: 0.5 },
  });
  await api.ingest({
    artifacts: [of('EVIDENCE', 'complaint', 'REPORT', { outcome: 'pass' })],
    links: [link('complaint', 'EVIDENCES', 'house-rule', { role: 'AGAINST' })],
  });
  expect(await stateOf('view:house-rule')).toBe('UNMET');
  expect(await told()).toMatchObject({
    dropped: [{ obligation: { id: 'view:house-rule' }, state: 'UNMET' }],
    gained: [],
  });
  await api.ingest({
    artifacts: [of('EVIDENCE', 'opened', 'REPORT', { outcome: 'pass' })],
    links: [link('opened', 'EVIDENCES', 'new-rule')],
  });
  expect(await told()).toMatchObject({ dropped: [], gained: [{ obligation: { id: 'view:new-rule' }, state: 'MET' }] });
  // What shows a rule of the house expires, is withdrawn, and is done again like that.
  const dated = (id: string, content: object, retracted: { at: string; reason: string } | null = null) =>
    api.ingest({
      artifacts: [
        {
          id: `view:${id}`,
          kind: 'EVIDENCE',
          subkind: 'REPORT',
          version: { label: 'v1', content: { ...content }, retracted },
        },
      ],
      links: [link(id, 'EVIDENCES', 'dated-rule')],
    });
  await api.ingest({
    artifacts: [of('CONTROL', 'dated-rule', 'POLICY')],
    links: [link('dated-rule', 'APPLIES_TO', 'm2')],
  });
  const datedAt = async (at: object | null = null) =>
    (await conformance(at)).items.nodes.find(
      ({ obligation }: { obligation: { id: string } }) => obligation.id === 'view:dated-rule',
    ).state;
  expect(await datedAt()).toBe('UNMET');
  await dated('dated/1', { outcome: 'pass', validUntil: '2026-12-31' });
  expect([await datedAt(), await datedAt({ validAt: '2026-12-31T00:00:00Z' })]).toEqual(['MET', 'IN_DOUBT']);
  await dated('dated/2', { outcome: 'pass' }, { at: '2026-11-20', reason: 'of another model' });
  expect(await datedAt()).toBe('IN_DOUBT');
  await dated('dated/3', { outcome: 'fail' });
  expect(await datedAt()).toBe('UNMET');
  await dated('dated/4', { outcome: 'pass' });
  expect(await datedAt()).toBe('MET');
  // A mandate is not kept by a monitor whose breach goes on: fairness of m1 was beyond its threshold.
  const mandated = (await conformance(null, 'view:m1')).items.nodes.filter(
    ({ obligation }: { obligation: { id: string } }) => obligation.id === 'policy:monitor-mandates',
  );
  expect(mandated).toHaveLength(5);
  const broken = mandated.filter(({ state }: { state: string }) => state === 'UNMET');
  expect(broken).toContainEqual(
    expect.objectContaining({
      reason: expect.stringMatching(/, and it goes on$/),
      shownBy: [{ id: 'view:fair/batch/breach' }],
    }),
  );
  const [posted] = await api.expectErrors(CHANGED, { model: 'view:m2' });
  expect(posted?.message).toContain('/graphql/stream');
  const [error] = await api.expectErrors(CONFORMANCE, { model: 'view:credit' });
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'model' });
});

it('the registry, a gate and a process have pages, as of any revision', async () => {
  const { report, artifact, raci } = await api.query(`{
    report { page }
    artifact(id: "view:gate") { ... on Gate { page } }
    raci(process: "view:process") { page valid }
  }`);
  const read = async (address: string) => {
    const response = await fetch(address);
    // Marks are written by their numbers there.
    const text = (await response.text()).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    return { status: response.status, text };
  };
  const registry = await read(report.page);
  expect(registry.status).toBe(200);
  for (const model of ['view:m1', 'view:m2', 'view:m3']) expect(registry.text).toContain(`<tr id="${model}">`);
  const gate = await read(artifact.page);
  for (const [evaluation, verdict] of [
    ['view:judged1', 'FAIL'],
    ['view:judged2', 'PASS'],
  ] as const) {
    const [row] = new RegExp(`<tr id="${evaluation}">.*?</tr>`, 's').exec(gate.text) ?? [];
    expect(row).toContain(`>${verdict}</span>`);
  }
  const matrix = await read(raci.page);
  expect(matrix.text).toContain('process/scoping');
  // Nobody answers for the steps.
  expect(matrix.text).toContain('Make exactly one role or person accountable');
  expect((await read(`${report.page}?revision=1`)).text).toContain('As of revision <b>1</b>');
  expect((await read(`${report.page}?revision=100000`)).status).toBe(400);
  expect((await read(`${api.origin}/safety/gate/view:m1`)).status).toBe(400);
  expect((await read(`${api.origin}/safety/raci/view:none`)).status).toBe(404);
});

it('counts a step behind a gate when the gate was evaluated for it', async () => {
  const team = (id: string) => of('MODEL', id, null, { modelKind: 'AI_ML' }, { metadata: { team: id } });
  for (const [id, evaluation] of [
    ['waved-through', undefined],
    ['looked-at', 'judged-late'],
  ] as const) {
    const way = [
      step(`${id}/1`, `${id}@v1`, 'cycle/ml', 'PROPOSED', 'DEVELOPMENT', '2026-10-01T00:00:00Z'),
      step(`${id}/2`, `${id}@v1`, 'cycle/ml', 'DEVELOPMENT', 'VALIDATION', '2026-10-02T00:00:00Z'),
      step(`${id}/3`, `${id}@v1`, 'cycle/ml', 'VALIDATION', 'APPROVED', '2026-10-03T00:00:00Z', evaluation),
    ];
    await api.ingest({
      artifacts: [team(id), ...way.flatMap(({ artifacts }) => artifacts)],
      links: [link('cycle/ml', 'APPLIES_TO', id), ...way.flatMap(({ links }) => links)],
    });
  }
  const steps = async (name: string) => {
    const { stepsDue, stepsExecuted } = await kpisIn({ portfolio: { team: name } });
    return [stepsDue, stepsExecuted];
  };
  expect(await steps('waved-through')).toEqual([3, 2]);
  expect(await steps('looked-at')).toEqual([3, 3]);
});

it('asks for no monitor of a model that is at the end of its life cycle', async () => {
  await api.ingest({
    artifacts: [
      of('MODEL', 'ended', null, { modelKind: 'AI_ML' }),
      of('DEPLOYMENT', 'ended-runs', null, { environment: 'production' }),
    ],
    links: [
      link('ended', 'IMPLEMENTS', 'scoring'),
      link('ended-runs', 'INCLUDES', 'ended@v1'),
      link('cycle/ml', 'APPLIES_TO', 'ended'),
    ],
  });
  const missing = async () =>
    (await gaps('MONITOR_MISSING')).filter(({ artifact }) => artifact.id === 'view:ended').length;
  // Four of the operating loop, and fairness: its system is of high risk.
  expect(await missing()).toBe(5);
  const end = step('ended/1', 'ended@v1', 'cycle/ml', 'PROPOSED', 'RETIRED', '2026-11-01T00:00:00Z');
  await api.ingest(end);
  expect(await missing()).toBe(0);
  // Nor of one whose deployment was rolled back; until then it was asked for. The registry says what runs.
  await api.ingest({
    artifacts: [
      of('MODEL', 'back', null, { modelKind: 'AI_ML' }, { metadata: { team: 'back' } }),
      of('DEPLOYMENT', 'back-runs', null, { environment: 'production' }),
      of('CHANGE', 'back/rolled', 'STATE_TRANSITION', {
        machine: 'deployment',
        from: 'ACTIVE',
        to: 'ROLLED_BACK',
        at: '2026-11-10T00:00:00Z',
      }),
    ],
    links: [
      link('back', 'IMPLEMENTS', 'scoring'),
      link('back-runs', 'INCLUDES', 'back@v1'),
      link('back/rolled', 'AFFECTS', 'back-runs', { attributes: { kind: 'METADATA' } }),
    ],
  });
  const at = async (validAt: string) => {
    const asked = await api.query(
      'query ($at: At) { report(portfolio: { team: "back" }, at: $at) { deployments deployed entries { nodes { deployments { id } } } } }',
      { at: { validAt } },
    );
    const lacking = (await gaps('MONITOR_MISSING', validAt)).filter(({ artifact }) => artifact.id === 'view:back');
    return { ...asked.report, lacking: lacking.length };
  };
  expect(await at('2026-11-09T23:59:59Z')).toEqual({
    deployments: 1,
    deployed: 1,
    entries: { nodes: [{ deployments: [{ id: 'view:back-runs' }] }] },
    lacking: 5,
  });
  expect(await at('2026-11-10T00:00:00Z')).toEqual({
    deployments: 0,
    deployed: 0,
    entries: { nodes: [{ deployments: [] }] },
    lacking: 0,
  });
});
