/**
 *     lifecycle:model {DEVELOPMENT ─▶ VALIDATION ─[REL1]▶ APPROVED ─(operator)▶ DEPLOYED ─▶ RETIRED}  ─APPLIES_TO▶ M1
 *     REL1 ─APPLIES_TO▶ R1, REQUIRES G1, RO1        the golden story
 *
 * Scenario: a model is taken through its life cycle, and steps are tried that it does not have.
 * Result:   the state is that of the last transition, at any time; the gate is evaluated and the evaluation kept, chained to the
 *           one before; a running model stays with the version of the life cycle by which it began.
 * Negative control: skipping, a gate that fails, a role that is not held and steps from elsewhere are refused or show as gaps; the
 *           content and digest of the model stay what they were, and nobody else's effects change.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STORY } from '../../seeds/story.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
let now = '2026-11-20T12:00:00Z';
beforeAll(async () => {
  api = await startApi({ now: () => new Date(now) });
  await api.ingest(STORY);
  await api.ingest({
    artifacts: [
      { id: 'P8', kind: 'PERSON' },
      { id: 'operator', kind: 'ROLE', title: 'Model operator' },
    ],
    links: [{ type: 'HOLDS', from: 'P8', to: 'operator', attributes: { from: '2026-01-01', to: '2026-12-31' } }],
  });
});
afterAll(() => api?.close());

const RECORD = `mutation ($input: RecordLifeCycleInput!) { recordLifeCycle(input: $input) {
  artifact { id } version { id } receipt { errors { path code message } } } }`;
const TAKE = `mutation ($input: TakeTransitionInput!) { takeTransition(input: $input) {
  instance { state since isFinal version { id } next { to guard { id } roles } }
  transition { from to cause at machine change { id } evaluation { id current { content } } } } }`;
const STATE = `query ($at: At) { lifeCycles(artifact: "M1", at: $at) {
  state since lifeCycle { id } version { id } history { from to cause } } }`;

const definition = (label: string, more: object[] = []) => ({
  id: 'lifecycle:model',
  label,
  initial: 'DEVELOPMENT',
  states: ['DEVELOPMENT', 'VALIDATION', 'APPROVED', 'DEPLOYED', 'RETIRED'].map((name) => ({
    name,
    final: name === 'RETIRED',
  })),
  transitions: [
    { from: 'DEVELOPMENT', to: 'VALIDATION' },
    { from: 'VALIDATION', to: 'APPROVED', guard: 'REL1' },
    { from: 'APPROVED', to: 'DEPLOYED', roles: ['operator'] },
    { from: 'DEPLOYED', to: 'RETIRED' },
    ...more,
  ],
  appliesTo: ['M1'],
});
const take = async (to: string, more: object = {}) =>
  (await api.query(TAKE, { input: { artifact: 'M1', to, cause: `on to ${to}`, actor: 'P8', ...more } })).takeTransition;
const refused = async (to: string, more: object = {}) =>
  (await api.expectErrors(TAKE, { input: { artifact: 'M1', to, cause: 'x', actor: 'P8', ...more } }))[0];

it('is followed step by step, with its gate, its roles and its history', async () => {
  const missing = await refused('VALIDATION');
  expect(missing?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'LIFE_CYCLE_MISSING' });
  const { model } = await digestOfModel();
  expect((await api.query(RECORD, { input: definition('v1') })).recordLifeCycle.receipt.errors).toEqual([]);
  expect((await api.query(STATE)).lifeCycles).toEqual([
    {
      state: 'DEVELOPMENT',
      since: null,
      lifeCycle: { id: 'lifecycle:model' },
      version: { id: 'lifecycle:model@v1' },
      history: [],
    },
  ]);

  const skipped = await refused('DEPLOYED');
  expect(skipped?.extensions).toMatchObject({ rule: 'TRANSITION_ILLEGAL', input: 'input.to' });
  expect(skipped?.message).toContain(
    'M1 is in DEVELOPMENT; from there the transitions of lifecycle:model@v1 lead to: VALIDATION',
  );

  await take('VALIDATION');
  now = '2026-11-21T12:00:00Z';
  // The gate applies to the release, not to HEAD.
  const elsewhere = await refused('APPROVED');
  expect(elsewhere?.extensions).toMatchObject({ rule: 'GUARD_NOT_APPLICABLE', input: 'input.configuration' });
  const approved = await take('APPROVED', { configuration: 'R1' });
  expect(approved.transition.evaluation.current.content).toMatchObject({
    gate: 'REL1',
    verdict: 'PASS',
    unmet: [],
    configuration: 'R1',
    previous: null,
  });
  expect(approved.instance).toMatchObject({
    state: 'APPROVED',
    since: '2026-11-21T12:00:00.000Z',
    isFinal: false,
    next: [{ to: 'DEPLOYED', guard: null, roles: ['operator'] }],
  });

  const stranger = await refused('DEPLOYED', { actor: 'P1' });
  expect(stranger?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'TRANSITION_ROLE' });
  now = '2027-01-01T12:00:00Z';
  expect((await refused('DEPLOYED'))?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  now = '2026-11-22T12:00:00Z';
  await take('DEPLOYED');

  // At any time.
  const stateAt = async (validAt: string) => (await api.query(STATE, { at: { validAt } })).lifeCycles[0].state;
  expect(await stateAt('2026-11-20T11:59:59Z')).toBe('DEVELOPMENT');
  expect(await stateAt('2026-11-20T12:00:00Z')).toBe('VALIDATION');
  expect(await stateAt('2026-11-21T12:00:00Z')).toBe('APPROVED');
  expect(await stateAt('2026-11-23T00:00:00Z')).toBe('DEPLOYED');
  expect((await digestOfModel()).model).toEqual(model);
});

it('stays the one by which it began, when there is another version of it', async () => {
  const direct = { from: 'DEPLOYED', to: 'DEVELOPMENT' };
  await api.query(RECORD, { input: definition('v2', [direct]) });
  expect((await api.query(STATE)).lifeCycles[0]).toMatchObject({
    state: 'DEPLOYED',
    version: { id: 'lifecycle:model@v1' },
  });
  expect((await refused('DEVELOPMENT'))?.extensions).toMatchObject({ rule: 'TRANSITION_ILLEGAL' });
});

it('does not go through a gate that fails, and names what is unmet', async () => {
  await api.ingest({
    artifacts: [{ id: 'M9', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'x' } } }],
    links: [{ type: 'APPLIES_TO', from: 'lifecycle:model', to: 'M9' }],
  });
  await take('VALIDATION', { artifact: 'M9' });
  // The authority of the one who signed R1 was void.
  await api.ingest({
    links: [
      {
        type: 'HOLDS',
        from: 'P1',
        to: 'RO1',
        attributes: { from: '2026-01-01', voidFrom: '2026-09-01', voidUntil: '2026-12-31' },
      },
    ],
  });
  const { revision } = await api.query('{ revision }');
  const failed = await refused('APPROVED', { artifact: 'M9', configuration: 'R1' });
  expect(failed?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'GUARD_NOT_PASSED', input: 'input.to' });
  expect(failed?.message).toContain('REL1 is FAIL: it lacks RO1');
  expect((await api.query('{ revision }')).revision).toBe(revision);
});

it('shows steps that it would not have let through as gaps', async () => {
  const step = (id: string, from: string, to: string) => ({
    id,
    kind: 'CHANGE' as const,
    subkind: 'STATE_TRANSITION',
    version: { content: { machine: 'lifecycle:model@v1', from, to, cause: 'imported', at: '2026-11-23T00:00:00Z' } },
  });
  const gaps = async () =>
    (await api.query('{ gaps(kinds: [BYPASSED_STEP]) { nodes { artifact { id } reason related { id } } } }')).gaps
      .nodes;
  now = '2026-11-24T00:00:00Z';
  expect(await gaps()).toEqual([]);
  await api.ingest({
    artifacts: [
      { id: 'M10', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'y' } } },
      step('step:1', 'DEVELOPMENT', 'VALIDATION'),
      step('step:2', 'VALIDATION', 'APPROVED'),
      step('step:3', 'VALIDATION', 'DEPLOYED'),
    ],
    links: [
      { type: 'APPLIES_TO', from: 'lifecycle:model', to: 'M10' },
      ...['step:1', 'step:2', 'step:3'].map((from) => ({
        type: 'AFFECTS' as const,
        from,
        to: 'M10@v1',
        attributes: { kind: 'METADATA' },
      })),
    ],
  });
  const found = await gaps();
  expect(found.map(({ related }: { related: { id: string }[] }) => related[0]?.id)).toEqual(['step:2', 'step:3']);
  expect(found[0].reason).toContain('its gate REL1 was not evaluated');
  expect(found[1].reason).toContain('it was in APPROVED');
});

it('is taken once by twenty requests at once', async () => {
  await api.ingest({
    artifacts: [{ id: 'M11', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'z' } } }],
    links: [{ type: 'APPLIES_TO', from: 'lifecycle:model', to: 'M11' }],
  });
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => take('VALIDATION', { artifact: 'M11' })));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { lifeCycles } = await api.query('{ lifeCycles(artifact: "M11") { state history { to } } }');
  expect(lifeCycles).toEqual([{ state: 'VALIDATION', history: [{ to: 'VALIDATION' }] }]);
});

it('is gone on with by who has the training of the role, until the instant at which that expires', async () => {
  const trained = {
    id: 'lifecycle:trained',
    initial: 'BUILT',
    states: [{ name: 'BUILT' }, { name: 'DRIVEN' }, { name: 'DONE', final: true }],
    transitions: [
      { from: 'BUILT', to: 'DRIVEN', roles: ['driver', 'pilot'] },
      { from: 'DRIVEN', to: 'DONE', roles: ['driver'] },
    ],
    appliesTo: ['M12'],
  };
  // Expires on the morning on which clocks in Berlin go forward, at 03:00 there; and at the end of a month.
  const record = (id: string, person: string, validUntil: string) => ({
    id,
    kind: 'EVIDENCE' as const,
    subkind: 'TRAINING_RECORD',
    version: { label: 'v1', content: { topic: 'track', completedAt: '2026-12-01', validUntil } },
    person,
  });
  const records = [
    record('track:1', 'P20', '2027-03-28T03:00:00+02:00'),
    record('track:2', 'P21', '2027-02-28T23:00:00Z'),
  ];
  await api.ingest({
    artifacts: [
      { id: 'M12', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'w' } } },
      { id: 'driver', kind: 'ROLE', version: { label: 'v1', content: { training: ['track'] } } },
      { id: 'pilot', kind: 'ROLE' },
      ...['P20', 'P21', 'P22'].map((id) => ({ id, kind: 'PERSON' as const })),
      ...records.map(({ person: _, ...artifact }) => artifact),
    ],
    links: [
      ...['P20', 'P21', 'P22'].map((from) => ({
        type: 'HOLDS' as const,
        from,
        to: 'driver',
        attributes: { from: '2026-01-01' },
      })),
      { type: 'HOLDS', from: 'P22', to: 'pilot', attributes: { from: '2026-01-01' } },
      ...records.map(({ id, person }) => ({ type: 'ATTRIBUTED_TO' as const, from: id, to: person })),
    ],
  });
  await api.query(RECORD, { input: trained });
  const by = (actor: string) => ({ artifact: 'M12', actor });
  const untrained = async (to: string, actor: string) => {
    const error = await refused(to, by(actor));
    expect(error?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'TRANSITION_ROLE' });
    expect(error?.message).toContain('no training record that counts now of track, which driver asks for');
  };
  now = '2027-02-28T23:00:00Z';
  await untrained('DRIVEN', 'P21');
  // Of several roles one is enough.
  await take('DRIVEN', by('P22'));
  await untrained('DONE', 'P22');
  now = '2027-03-28T01:00:00Z';
  await untrained('DONE', 'P20');
  now = '2027-03-28T00:59:59Z';
  await take('DONE', by('P20'));
});

it('is refused with all that is wrong with it', async () => {
  const input = {
    ...definition('v3', [
      { from: 'DEPLOYED', to: 'NOWHERE' },
      { from: 'APPROVED', to: 'RETIRED', guard: 'G1' },
    ]),
  };
  const [error] = await api.expectErrors(RECORD, { input });
  expect(error?.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    rules: [
      { rule: 'LIFE_CYCLE_STATE_UNKNOWN', input: 'input.transitions[4].to' },
      { rule: 'LIFE_CYCLE_GUARD_UNKNOWN', input: 'input.transitions[5].guard' },
    ],
  });
});

function digestOfModel() {
  return api.query('{ model: artifact(id: "M1") { current { id semanticDigest content } } }');
}
