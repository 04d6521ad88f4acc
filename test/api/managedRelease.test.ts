/**
 *     system:mr/press ◀─PART_OF─ component:mr/vision       model:mr/detector ◀─APPLIES_TO─ policy {enforced}, life cycle, chain
 *       ▲ hazard:mr/crush ◀─MITIGATES─ control:mr/curtain            gate:mr/release ─REQUIRES{A}▶ risk, safety, compliance
 *       └ gate:regulated-release (seeded): risk controls, hazards, iterations, three signatures      ─APPLIES_TO▶ the model
 *       └ gate:mr/work: the same without the signatures
 *
 * Scenario: a model under a managed process goes from draft through its gates, signatures and four environments by mutations; each step
 *           is tried too early, and by every detour; then signatures lose their ground, and records their chain.
 * Result:   it gets there by doing the work, and not otherwise; a signature that does not stand is not counted, and the gate says why.
 * Negative control: in each test a refusal, or something that must not be listed; `impact.gates` says what the rule tables say.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { GATE_TEMPLATES } from '../../seeds/governance/gateTemplates.ts';
import { RELEASE_ROLES, regulatedReleaseGate } from '../../seeds/governance/releaseGate.ts';
import { type Api, type ApiError, startApi } from '../support/api.ts';

let api: Api;
let now = '2026-11-20T12:00:00Z';
const later = (minutes = 1) => {
  now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
};
const [RISK, SAFETY, COMPLIANCE] = RELEASE_ROLES.map(({ id }) => id) as [string, string, string];
const MODEL = 'model:mr/detector';
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  author: ['role:mr/qa', 'role:mr/owner'],
  qa: ['role:mr/qa'],
  manager: ['role:mr/manager'],
  owner: ['role:mr/owner'],
  risk: [RISK],
  safety: [SAFETY],
  compliance: [COMPLIANCE],
};

beforeAll(async () => {
  api = await startApi({ now: () => new Date(now) });
  await api.ingest(GATE_TEMPLATES);
  const release = regulatedReleaseGate({ id: 'gate:mr/release', appliesTo: [MODEL] });
  const step = (name: string, level: string) => ({ name, level });
  await api.ingest({
    artifacts: [
      artifact('SYSTEM', 'AI_SYSTEM', 'system:mr/press', { riskClass: 'HIGH' }),
      artifact('SYSTEM', 'AI_SYSTEM', 'system:mr/other', { riskClass: 'HIGH' }),
      artifact('COMPONENT', 'ML', 'component:mr/vision', {}),
      artifact('MODEL', null, MODEL, { architecture: 'a' }),
      artifact('RUN', 'TRAIN', 'run:mr/training', {}, null),
      artifact('EVIDENCE', 'TEST_RESULT', 'evidence:mr/day', { outcome: 'pass' }, null),
      artifact('HAZARD', 'HAZARDOUS_EVENT', 'hazard:mr/crush', { asil: 'B' }),
      artifact('GATE', 'RELEASE', 'gate:mr/work', withoutSignatures('gate:regulated-release')),
      artifact('REQUIREMENT', null, 'requirement:mr/stop', { text: 'It stops.' }),
      artifact('REQUIREMENT', null, 'requirement:mr/extra', { text: 'It also beeps.' }),
      artifact('CONTROL', 'PROCESS', 'process:mr/cycles', {
        steps: [step('DESIGN', 'INNER'), step('TEST', 'INNER'), step('CERTIFY', 'OUTER')],
      }),
      ...['qa', 'manager', 'owner'].map((one) => artifact('ROLE', null, `role:mr/${one}`, { name: one })),
      ...Object.keys(PEOPLE).map((one) => artifact('PERSON', null, `person:mr/${one}`, { name: one })),
      ...(release.artifacts ?? []),
    ],
    links: [
      link('component:mr/vision', 'PART_OF', 'system:mr/press'),
      link('run:mr/training', 'GENERATED', `${MODEL}@v1`),
      link('evidence:mr/day', 'EVALUATES', `${MODEL}@v1`),
      link(MODEL, 'ATTRIBUTED_TO', 'person:mr/author', { role: 'AUTHOR' }),
      link('hazard:mr/crush', 'DEPENDS_ON', 'component:mr/vision'),
      link('gate:regulated-release', 'APPLIES_TO', 'system:mr/press'),
      link('gate:mr/work', 'APPLIES_TO', 'system:mr/press'),
      ...Object.entries(PEOPLE).flatMap(([person, roles]) =>
        roles.map((role) => link(`person:mr/${person}`, 'HOLDS', role, { attributes: { from: '2026-01-01' } })),
      ),
      ...(release.links ?? []),
    ],
  });
  await api.query(
    'mutation ($input: RecordEnvironmentChainInput!) { recordEnvironmentChain(input: $input) { receipt { errors { message } } } }',
    {
      input: {
        id: 'process:mr/environments',
        environments: [
          { name: 'dev' },
          { name: 'QA', confirmations: [{ role: 'role:mr/qa' }] },
          { name: 'pre-production', confirmations: [{ role: 'role:mr/qa' }, { role: 'role:mr/manager' }] },
          {
            name: 'production',
            gate: 'gate:mr/release',
            confirmations: [{ role: 'role:mr/owner', meaning: 'BUSINESS_ACCEPTANCE', independence: 'I1' }],
          },
        ],
        appliesTo: [MODEL],
      },
    },
  );
  await api.query(
    'mutation ($input: RecordLifeCycleInput!) { recordLifeCycle(input: $input) { receipt { errors { message } } } }',
    {
      input: {
        id: 'lifecycle:mr',
        initial: 'DRAFT',
        states: ['DRAFT', 'IN_RELEASE', 'RELEASED'].map((name) => ({ name, final: name === 'RELEASED' })),
        transitions: [
          { from: 'DRAFT', to: 'IN_RELEASE', guard: 'gate:mr/work' },
          { from: 'IN_RELEASE', to: 'RELEASED', guard: 'gate:mr/release', roles: ['role:mr/manager'] },
        ],
        appliesTo: [MODEL],
      },
    },
  );
  await api.ingest({
    artifacts: [artifact('CONTROL', 'POLICY', 'policy:mr/managed', { enforced: true })],
    links: [link('policy:mr/managed', 'APPLIES_TO', MODEL)],
  });
});
afterAll(() => api?.close());

/** What is left of a seeded gate when nobody has to sign. */
function withoutSignatures(id: string): Json {
  const seeded = GATE_TEMPLATES.artifacts?.find((one) => one.id === id)?.version?.content;
  const { predicates } = seeded as unknown as { predicates: { kind: string }[] };
  return { predicates: predicates.filter(({ kind }) => kind !== 'SIGN_OFF') as unknown as Json };
}

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
  evaluation(configuration: $configuration) { verdict unmet { id predicate outcome reason
    signOffs { id standing { state moved { artifact from to fromDigest toDigest cause { actor reason } } } } } } } } }`;
const evaluation = async (id: string, more: object = {}) =>
  (await api.query(EVALUATION, { id, ...more })).artifact.evaluation;

const TAKE =
  'mutation ($input: TakeTransitionInput!) { takeTransition(input: $input) { instance { state } transition { change { id } } } }';
const taken = (to: string, actor = 'person:mr/manager') => ({ input: { artifact: MODEL, to, cause: 'on', actor } });
const take = async (to: string) => (await api.query(TAKE, taken(to))).takeTransition;
const notTaken = async (to: string, actor?: string) => (await api.expectErrors(TAKE, taken(to, actor)))[0] as ApiError;

const MOVE =
  'mutation ($input: MoveToEnvironmentInput!) { moveToEnvironment(input: $input) { isNew deployment { id environment } } }';
const moved = (environment: string, strategy = 'CANARY') => ({
  input: {
    subject: `${MODEL}@v1`,
    environment,
    strategy,
    runtime: 'CONTAINER',
    target: 'cluster-1',
    actor: 'person:mr/manager',
  },
});
const move = async (environment: string) => (await api.query(MOVE, moved(environment))).moveToEnvironment;
const notMoved = async (environment: string, strategy?: string) =>
  (await api.expectErrors(MOVE, moved(environment, strategy)))[0] as ApiError;
/** One broken rule is named by itself, several in a list. */
const rules = ({ extensions, message }: ApiError) => {
  const { rule, rules: all } = extensions as { rule?: string; rules?: readonly { readonly rule: string }[] };
  return all?.map((one) => one.rule) ?? [rule ?? message];
};

const SIGN = `mutation ($input: SignInput!) { sign(input: $input) { replayed signOff { id environment standing { state } } } }`;
const signing = (role: string, more: object) => ({
  input: { subject: MODEL, role, meaning: 'APPROVAL', reason: 'looked at it', ...more },
});
const sign = async (by: string, role: string, more: object = {}) => {
  later();
  return (await api.query(SIGN, signing(role, more), { 'x-actor': `person:mr/${by}` })).sign;
};
const notSigned = async (by: string, role: string, more: object = {}) =>
  (await api.expectErrors(SIGN, signing(role, more), { 'x-actor': `person:mr/${by}` }))[0]?.extensions;

const INGEST = 'mutation ($input: IngestInput!) { ingest(input: $input) { errors { path code message } } }';
const ingested = async (input: object): Promise<{ path: string; code: string; message: string }[]> =>
  (await api.query(INGEST, { input: { source: 'test', ...input } })).ingest.errors;
const refusedBy = (rule: string) =>
  expect.objectContaining({ code: 'VALUE_INVALID', message: expect.stringContaining(`${rule}: `) });

const STEP = 'mutation ($input: RecordStepInput!) { recordStep(input: $input) { run { steps { state } } } }';
const accept = async (subject: string, ...steps: string[]) => {
  for (const step of steps) {
    for (const action of ['START', 'ACCEPT']) {
      later();
      await api.query(STEP, { input: { subject, step, action, cause: 'work', actor: 'person:mr/author' } });
    }
  }
};
const plan = (id: string, system: string, items: string[]) =>
  api.query('mutation ($input: PlanReleaseInput!) { planRelease(input: $input) { release { items } } }', {
    input: { id, process: 'process:mr/cycles', system, items },
  });
const iterate = (id: string, release: string, items: string[]) =>
  api.query('mutation ($input: PlanIterationInput!) { planIteration(input: $input) { release { items } } }', {
    input: { id, release, items },
  });
const unmetOf = ({ unmet }: { unmet: { id: string; outcome: string }[] }) =>
  unmet.map(({ id, outcome }) => [id, outcome]);

it('passes the seeded gate of a regulated release when the work is done, and not before', async () => {
  const asked = () => evaluation('gate:mr/work');
  const open = [
    ['ITERATIONS_ACCEPTED', 'UNKNOWN'],
    ['NO_OPEN_RISK_CONTROL', 'UNKNOWN'],
    ['hazard:mr/crush', 'FAIL'],
  ];
  expect(unmetOf(await asked())).toEqual(open);
  const signatures = [COMPLIANCE, RISK, SAFETY].map((role) => [role, 'FAIL']);
  expect(unmetOf(await evaluation('gate:regulated-release'))).toEqual([...open, ...signatures]);
  await api.ingest({
    artifacts: [
      artifact('CONTROL', 'RISK_CONTROL', 'control:mr/curtain', {}),
      artifact('EVIDENCE', 'TEST_RESULT', 'evidence:mr/curtain', { outcome: 'pass' }, null),
    ],
    links: [
      link('control:mr/curtain', 'MITIGATES', 'hazard:mr/crush'),
      link('evidence:mr/curtain', 'EVIDENCES', 'control:mr/curtain'),
      link('evidence:mr/curtain', 'EVALUATES', 'system:mr/press@v1'),
    ],
  });
  expect(unmetOf(await asked())).toEqual([['ITERATIONS_ACCEPTED', 'UNKNOWN']]);
  // Too early: the life cycle goes through the same gate.
  const early = await notTaken('IN_RELEASE');
  expect(early.extensions).toMatchObject({ rule: 'GUARD_NOT_PASSED' });
  expect(early.message).toContain('it lacks ITERATIONS_ACCEPTED');

  await plan('plan:mr/1', 'system:mr/press', ['requirement:mr/stop']);
  // That of another system is none of this gate.
  await plan('plan:mr/other', 'system:mr/other', []);
  await iterate('iteration:mr/other', 'plan:mr/other', []);
  expect(unmetOf(await asked())).toEqual([['plan:mr/1', 'UNKNOWN']]);
  await iterate('iteration:mr/1', 'plan:mr/1', ['requirement:mr/stop']);
  await accept('iteration:mr/1', 'DESIGN');
  expect((await asked()).unmet).toMatchObject([
    {
      id: 'iteration:mr/1',
      outcome: 'FAIL',
      reason: 'the iteration iteration:mr/1 of plan:mr/1 is open: TEST is not accepted',
    },
  ]);
  await accept('iteration:mr/1', 'TEST');
  expect(await asked()).toMatchObject({ verdict: 'PASS', unmet: [] });

  // Work that nobody planned keeps it open, until the plan is amended.
  await iterate('iteration:mr/2', 'plan:mr/1', ['requirement:mr/extra']);
  await accept('iteration:mr/2', 'DESIGN', 'TEST');
  const [unplanned] = (await asked()).unmet;
  expect(unplanned).toMatchObject({
    id: 'iteration:mr/2',
    reason: expect.stringContaining('requirement:mr/extra is not in the plan'),
  });
  await api.query(
    'mutation ($input: AmendReleasePlanInput!) { amendReleasePlan(input: $input) { release { items } } }',
    { input: { release: 'plan:mr/1', add: ['requirement:mr/extra'], cause: 'asked for by operators' } },
  );
  expect(await asked()).toMatchObject({ verdict: 'PASS', unmet: [] });

  // The seeded gate asks the three officers as well, and passes when the last of them has signed.
  const signed = async () => unmetOf(await evaluation('gate:regulated-release'));
  expect(await signed()).toEqual(signatures);
  const press = { subject: 'system:mr/press' };
  await sign('risk', RISK, press);
  await sign('safety', SAFETY, press);
  expect(await signed()).toEqual([[COMPLIANCE, 'FAIL']]);
  // A signature under another system is none under this one.
  await sign('compliance', COMPLIANCE, { subject: 'system:mr/other' });
  expect(await signed()).toEqual([[COMPLIANCE, 'FAIL']]);
  await sign('compliance', COMPLIANCE, press);
  expect(await evaluation('gate:regulated-release')).toMatchObject({ verdict: 'PASS', unmet: [] });
});

it('takes a managed model from draft to production by mutations, and lets it skip nothing', async () => {
  const subject = `${MODEL}@v1`;
  // By import, each record that would skip a step.
  const step = artifact(
    'CHANGE',
    'STATE_TRANSITION',
    'change:mr/step',
    { machine: 'lifecycle:mr@1', from: 'DRAFT', to: 'RELEASED', at: '2026-11-20' },
    null,
  );
  const byImport = [
    { artifacts: [step], links: [link('change:mr/step', 'AFFECTS', subject, { attributes: { kind: 'METADATA' } })] },
    {
      artifacts: [artifact('DEPLOYMENT', null, 'deployment:mr/direct', { environment: 'production' }, null)],
      links: [link('deployment:mr/direct', 'INCLUDES', subject)],
    },
    {
      artifacts: [artifact('SIGN_OFF', null, 'sign:mr/direct', { verdict: 'APPROVED', environment: 'QA' }, null)],
      links: [link('sign:mr/direct', 'APPROVES', subject), link('sign:mr/direct', 'ATTRIBUTED_TO', 'person:mr/qa')],
    },
    {
      artifacts: [artifact('SIGN_OFF', null, 'sign:mr/gate', { verdict: 'APPROVED' }, null)],
      links: [
        link('sign:mr/gate', 'APPROVES', 'gate:mr/release'),
        link('sign:mr/gate', 'ATTRIBUTED_TO', 'person:mr/risk'),
      ],
    },
    { artifacts: [artifact('MODEL', null, MODEL, { architecture: 'a', lockState: 'LOCKED' }, 'v9')] },
  ];
  for (const batch of byImport) expect(await ingested(batch)).toContainEqual(refusedBy('MANAGED_PROCESS'));

  // In its life cycle one after the other.
  expect((await notTaken('RELEASED')).extensions).toMatchObject({ rule: 'TRANSITION_ILLEGAL' });
  later();
  const entered = await take('IN_RELEASE');
  expect(entered.instance.state).toBe('IN_RELEASE');
  const unsigned = await notTaken('RELEASED');
  expect(unsigned.extensions).toMatchObject({ rule: 'GUARD_NOT_PASSED' });
  for (const role of [RISK, SAFETY, COMPLIANCE]) expect(unsigned.message).toContain(role);
  expect((await notTaken('RELEASED', 'person:mr/qa')).extensions).toMatchObject({ rule: 'TRANSITION_ROLE' });

  // Through the environments in turn.
  expect(rules(await notMoved('QA'))).toEqual(['ENVIRONMENT_SKIPPED', 'CONFIRMATION_MISSING']);
  await move('dev');
  expect(rules(await notMoved('QA'))).toEqual(['CONFIRMATION_MISSING']);
  // Not by the author, whatever the role; not for another environment.
  const environment = 'QA';
  expect(await notSigned('author', 'role:mr/qa', { environment })).toMatchObject({ rule: 'NOT_INDEPENDENT' });
  expect(await notSigned('owner', 'role:mr/qa', { environment })).toMatchObject({ rule: 'ROLE_NOT_HELD' });
  const early = await sign('qa', 'role:mr/qa', { environment: 'pre-production' });
  expect(rules(await notMoved('QA'))).toEqual(['CONFIRMATION_MISSING']);
  const forQa = await sign('qa', 'role:mr/qa', { environment });
  expect(forQa.signOff).toMatchObject({ environment: 'QA', standing: { state: 'VALID' } });
  expect(forQa.signOff.id).not.toBe(early.signOff.id);
  expect((await sign('qa', 'role:mr/qa', { environment })).replayed).toBe(true);
  await move('QA');
  expect(rules(await notMoved('production'))).toEqual([
    'ENVIRONMENT_SKIPPED',
    'CONFIRMATION_MISSING',
    'CONFIRMATION_MISSING',
    'GATE_NOT_PASSED',
  ]);
  expect(rules(await notMoved('pre-production'))).toEqual(['CONFIRMATION_MISSING']);
  await sign('manager', 'role:mr/manager', { environment: 'pre-production' });
  await move('pre-production');
  await sign('risk', RISK);
  await sign('safety', SAFETY);
  const accepting = { environment: 'production', meaning: 'BUSINESS_ACCEPTANCE' };
  expect(await notSigned('author', 'role:mr/owner', accepting)).toMatchObject({ rule: 'NOT_INDEPENDENT' });
  await sign('owner', 'role:mr/owner', accepting);
  const two = await notMoved('production');
  expect(rules(two)).toEqual(['GATE_NOT_PASSED']);
  expect(two.message).toContain(COMPLIANCE);
  expect(two.message).not.toContain(SAFETY);
  expect((await notTaken('RELEASED')).message).toContain(`it lacks ${COMPLIANCE}`);
  await sign('compliance', COMPLIANCE);
  expect((await move('production')).deployment.environment).toBe('production');
  later();
  const released = await take('RELEASED');
  expect(released.instance.state).toBe('RELEASED');

  // What was recorded is neither taken back nor amended.
  const change = released.transition.change.id;
  const retracted = { retracted: { at: '2026-11-21', reason: 'x' } };
  expect(await ingested({ artifacts: [{ id: change, kind: 'CHANGE', version: retracted }] })).toContainEqual(
    refusedBy('SERVICE_RECORD'),
  );
  expect(
    await ingested({ artifacts: [{ id: forQa.signOff.id, kind: 'SIGN_OFF', version: retracted }] }),
  ).toContainEqual(refusedBy('MANAGED_PROCESS'));
  for (const source of ['test', 'safetyops:lifecycle']) {
    const { retire } = await api.query(
      'mutation ($input: RetireInput!) { retire(input: $input) { errors { code } } }',
      { input: { source, reason: 'x', artifacts: [change] } },
    );
    expect(retire.errors).not.toEqual([]);
  }
  const { gaps } = await api.query('{ gaps(kinds: [BYPASSED_STEP]) { nodes { artifact { id } } } }');
  expect(gaps.nodes).toEqual([]);
});

it('counts no signature that does not stand, and says why', async () => {
  const asked = () => evaluation('gate:mr/release');
  const byEngine = async () =>
    (await api.query('{ impact(input: { changes: [] }) { gates { gate { id } verdict unmet } } }')).impact.gates.find(
      ({ gate }: { gate: { id: string } }) => gate.id === 'gate:mr/release',
    );
  expect(await asked()).toMatchObject({ verdict: 'PASS', unmet: [] });

  // New evidence that nobody of them has looked at.
  later();
  await api.graph.ingest(
    {
      source: 'test',
      artifacts: [artifact('EVIDENCE', 'TEST_RESULT', 'evidence:mr/night', { outcome: 'pass' }, null)],
      links: [link('evidence:mr/night', 'EVALUATES', `${MODEL}@v1`)],
    },
    { actor: 'person:mr/author', reason: 'night drive' },
  );
  const moved = await asked();
  expect(moved.verdict).toBe('FAIL');
  expect(unmetOf(moved)).toEqual([COMPLIANCE, RISK, SAFETY].sort().map((role) => [role, 'FAIL']));
  const [lost] = moved.unmet;
  expect(lost.reason).toMatch(
    /is MOVED: evidence:mr\/night moved from not being there to evidence:mr\/night@.* \([0-9a-f]{64}\) in revision \d+\./,
  );
  expect(lost.signOffs[0].standing).toMatchObject({
    state: 'MOVED',
    moved: [{ artifact: 'evidence:mr/night', from: null, cause: { actor: 'person:mr/author', reason: 'night drive' } }],
  });
  // By the rule tables new evidence takes no approval: the engine says what they say.
  expect(await byEngine()).toMatchObject({ verdict: 'PASS' });
  // The deployment would not be let through today, though it has been.
  expect(rules(await notMoved('production', 'SHADOW'))).toContain('GATE_NOT_PASSED');

  // Signed again after a look at it: another signature.
  const again: Record<string, { signOff: { id: string }; replayed: boolean }> = {};
  for (const [by, role] of [
    ['risk', RISK],
    ['safety', SAFETY],
    ['compliance', COMPLIANCE],
  ] as const) {
    again[by] = await sign(by, role);
    expect(again[by]?.replayed).toBe(false);
  }
  expect(await asked()).toMatchObject({ verdict: 'PASS', unmet: [] });

  // Taken back by a record.
  later();
  const { revokeSignOff } = await api.query(
    'mutation ($input: RevokeSignOffInput!) { revokeSignOff(input: $input) { revocation { id } } }',
    { input: { signOff: again.safety?.signOff.id, reason: 'a clause was overlooked' } },
    { 'x-actor': 'person:mr/safety' },
  );
  // By the rule tables what one signature was taken from needs approval again, so the others do not cover it either.
  const revoked = await asked();
  const reasonOf = (role: string) => revoked.unmet.find(({ id }: { id: string }) => id === role)?.reason;
  expect(unmetOf(revoked)).toEqual([COMPLIANCE, RISK, SAFETY].sort().map((role) => [role, 'FAIL']));
  expect(reasonOf(SAFETY)).toContain(`${revokeSignOff.revocation.id} takes it back`);
  expect(reasonOf(RISK)).toContain(`does not cover what has changed since: RETRACT of ${again.safety?.signOff.id}`);
  // Given again by who took it back: nothing else is asked for.
  await sign('safety', SAFETY);
  expect(await asked()).toMatchObject({ verdict: 'PASS', unmet: [] });

  // Nobody gives a signature another signer, or another subject, by linking it.
  await api.ingest({ artifacts: [artifact('MODEL', null, 'model:mr/second', { architecture: 'b' })] });
  await api.query(
    'mutation ($input: RecordGateInput!) { recordGate(input: $input) { receipt { errors { message } } } }',
    {
      input: {
        id: 'gate:mr/second',
        appliesTo: ['model:mr/second'],
        roles: [RISK],
        predicates: [
          { kind: 'SIGN_OFF', role: RISK },
          { kind: 'SIGN_OFF', name: 'BY_OWNER', role: 'role:mr/owner' },
        ],
      },
    },
  );
  await api.ingest({
    links: [
      link(again.risk?.signOff.id as string, 'APPROVES', 'model:mr/second@v1'),
      link(again.risk?.signOff.id as string, 'ATTRIBUTED_TO', 'person:mr/owner'),
    ],
  });
  expect(unmetOf(await evaluation('gate:mr/second'))).toEqual([
    ['role:mr/owner', 'FAIL'],
    [RISK, 'FAIL'],
    [RISK, 'FAIL'],
  ]);
  await sign('risk', RISK, { subject: 'model:mr/second' });
  expect(unmetOf(await evaluation('gate:mr/second'))).toEqual([['role:mr/owner', 'FAIL']]);

  const inDoubt = async () =>
    (
      await api.query(
        `query ($configuration: ID) { findings(configuration: $configuration) { gates { gate { id } signaturesInDoubt } } }`,
        { configuration: null },
      )
    ).findings.gates.find(({ gate }: { gate: { id: string } }) => gate.id === 'gate:mr/release').signaturesInDoubt;
  expect(await inDoubt()).toEqual([]);

  // Somebody who signed turns out to have made it.
  const before = now;
  await api.ingest({ links: [link(MODEL, 'ATTRIBUTED_TO', 'person:mr/risk', { role: 'AUTHOR' })] });
  const conflicted = await asked();
  expect(unmetOf(conflicted)).toEqual([[RISK, 'FAIL']]);
  expect(conflicted.unmet[0].reason).toContain(
    'is CONFLICTED: AUTHOR_IS_NOT_APPROVER: person:mr/risk made model:mr/detector',
  );
  expect(conflicted.unmet[0].signOffs.map(({ id }: { id: string }) => id)).toContain(again.risk?.signOff.id);
  expect(await byEngine()).toMatchObject({ verdict: 'PASS' });
  // The tables count it, and say so.
  const made = /is CONFLICTED: AUTHOR_IS_NOT_APPROVER: person:mr\/risk made model:mr\/detector.* \(in the role /;
  expect(await inDoubt()).toEqual([expect.stringMatching(made), expect.stringMatching(made)]);
  // As it was known before that: nobody knew; and before they had signed: nobody had.
  const { revision } = await api.query('{ revision }');
  expect((await evaluation('gate:mr/release', { at: { revision: revision - 1, validAt: before } })).verdict).toBe(
    'PASS',
  );
  expect(unmetOf(await evaluation('gate:mr/release', { at: { validAt: '2026-11-20T11:00:00Z' } }))).toHaveLength(3);
});

it('asks for the work products of a release', async () => {
  const parts = [
    artifact('ANALYSIS', 'SOTIF', 'analysis:mr/sotif', { performedAt: '2026-11-01' }),
    artifact('SCENARIO', 'ODD_ELEMENT', 'scenario:mr/hall', {}),
    artifact('SCENARIO', 'TRIGGERING_CONDITION', 'scenario:mr/glare', {}),
    artifact('METRIC', 'ACCEPTANCE_CRITERION', 'metric:mr/accepted', {}),
    artifact('METRIC', 'VALIDATION_TARGET', 'metric:mr/target', {}),
  ];
  await api.ingest({ artifacts: [...parts, artifact('MODEL', null, 'model:mr/packaged', { architecture: 'p' })] });
  const members = ['model:mr/packaged', ...parts.map(({ id }) => id)];
  const baseline = (id: string, included: string[]) =>
    api.ingest({
      artifacts: [artifact('BASELINE', 'RELEASE', id, {}, null)],
      links: included.map((one) => link(id, 'INCLUDES', `${one}@v1`)),
    });
  await baseline('baseline:mr/half', members.slice(0, 3));
  await baseline('baseline:mr/whole', members);
  const predicates = [{ kind: 'COMPLETE_WORK_PRODUCTS', standards: ['ISO_21448'] }];
  for (const [id, of] of [
    ['half', 'baseline:mr/half'],
    ['whole', 'baseline:mr/whole'],
    ['model', 'model:mr/packaged'],
  ]) {
    await api.query(
      'mutation ($input: RecordGateInput!) { recordGate(input: $input) { receipt { errors { message } } } }',
      {
        input: { id: `gate:mr/${id}`, appliesTo: [of], predicates },
      },
    );
  }
  const half = await evaluation('gate:mr/half', { configuration: 'baseline:mr/half' });
  expect(unmetOf(half)).toEqual([
    ['ACCEPTANCE_CRITERIA', 'FAIL'],
    ['TRIGGERING_CONDITIONS', 'FAIL'],
    ['VALIDATION_TARGETS', 'FAIL'],
  ]);
  expect(half.unmet[0].reason).toContain('Acceptance criteria of baseline:mr/half is MISSING');
  const whole = () => evaluation('gate:mr/whole', { configuration: 'baseline:mr/whole' });
  expect(await whole()).toMatchObject({ verdict: 'PASS', unmet: [] });
  // What is about no release has no package.
  expect(unmetOf(await evaluation('gate:mr/model'))).toEqual([['COMPLETE_WORK_PRODUCTS', 'UNKNOWN']]);
  await api.ingest({
    artifacts: [
      {
        id: 'analysis:mr/sotif',
        kind: 'ANALYSIS',
        version: { label: 'v1', retracted: { at: '2026-11-20', reason: 'wrong' } },
      },
    ],
  });
  const withdrawn = await whole();
  expect(unmetOf(withdrawn)).toEqual([['SOTIF_ANALYSIS', 'FAIL']]);
  expect(withdrawn.unmet[0].reason).toContain('is INVALID');
});

it('tells of records that were taken out, withdrawn, or put in between', async () => {
  const gate = 'gate:mr/chain';
  await api.query(
    'mutation ($input: RecordGateInput!) { recordGate(input: $input) { receipt { errors { message } } } }',
    {
      input: {
        id: gate,
        appliesTo: ['model:mr/packaged'],
        predicates: [{ kind: 'METRIC_THRESHOLD', metric: 'latency', op: '<=', value: 20 }],
      },
    },
  );
  const record = async (value: number) => {
    later();
    await api.ingest({
      artifacts: [
        artifact(
          'EVIDENCE',
          'TEST_RESULT',
          `evidence:mr/latency-${value}`,
          { results: [{ metric: 'latency', value }] },
          null,
        ),
      ],
      links: [link(`evidence:mr/latency-${value}`, 'EVALUATES', 'model:mr/packaged@v1')],
    });
    const { evaluateGate } = await api.query(
      'mutation ($input: EvaluateGateInput!) { evaluateGate(input: $input) { record { evidence { id } verdict } } }',
      { input: { gate } },
    );
    return evaluateGate.record.evidence.id as string;
  };
  const [first, second, third] = [await record(25), await record(15), await record(30)];
  const chain = async () =>
    (await api.query(`{ gateChain(gate: "${gate}") { records intact problems { kind record } } }`)).gateChain;
  expect(await chain()).toEqual({ records: 3, intact: true, problems: [] });

  // From outside none of it is possible.
  for (const source of ['test', 'manual', 'safetyops:gate']) {
    const { retire } = await api.query(
      'mutation ($input: RetireInput!) { retire(input: $input) { errors { code } } }',
      {
        input: { source, reason: 'x', artifacts: [second] },
      },
    );
    expect([source, retire.errors.length > 0]).toEqual([source, true]);
  }
  expect(await chain()).toMatchObject({ intact: true });

  // Somebody who writes as the service itself.
  const asService = async (input: { artifacts?: ArtifactInput[]; links?: LinkInput[]; mode?: 'REPLACE_SOURCE' }) => {
    const receipt = await api.graph.write({
      actor: 'intruder',
      operation: 'ingest',
      trusted: true,
      input: { source: 'safetyops:gate', ...input },
    });
    expect(receipt.errors).toEqual([]);
  };
  await asService({ artifacts: [{ id: first, kind: 'EVIDENCE', version: { retracted: { at: now, reason: 'x' } } }] });
  expect(await chain()).toMatchObject({ intact: false, problems: [{ kind: 'WITHDRAWN', record: first }] });
  const forged = 'gate-evaluation:mr-forged';
  await asService({
    artifacts: [
      { id: 'gate-evaluation-run:mr-forged', kind: 'RUN', subkind: 'REVIEW' },
      artifact('EVIDENCE', 'GATE_EVALUATION', forged, { gate, verdict: 'PASS', previous: null }, null),
    ],
    links: [
      link('gate-evaluation-run:mr-forged', 'USED', `${gate}@1`),
      link('gate-evaluation-run:mr-forged', 'GENERATED', forged),
    ],
  });
  expect((await chain()).problems).toContainEqual({ kind: 'BROKEN', record: forged });
  // All that the source said is replaced by nothing: every record is gone, and each is told.
  await asService({ mode: 'REPLACE_SOURCE', artifacts: [], links: [] });
  const emptied = await chain();
  expect(emptied.records).toBe(4);
  const removed = emptied.problems.filter(({ kind }: { kind: string }) => kind === 'REMOVED');
  expect(removed.map((one: { record: string }) => one.record)).toEqual([first, second, third, forged]);
});

it('goes by the way that it came under, until a longer or shorter one is signed by who is accountable', async () => {
  const model = 'model:mr/way';
  const CHAIN =
    'mutation ($input: RecordEnvironmentChainInput!) { recordEnvironmentChain(input: $input) { version { id } receipt { errors { code message } } } }';
  const LIFE_CYCLE =
    'mutation ($input: RecordLifeCycleInput!) { recordLifeCycle(input: $input) { version { id } receipt { errors { code message } } } }';
  const chain = (names: string[], label: string) => ({
    input: { id: 'process:mr/way', label, environments: names.map((name) => ({ name })), appliesTo: [model] },
  });
  const lifeCycle = (path: string[], label: string, more: object = {}) => ({
    input: {
      id: 'lifecycle:mr/way',
      label,
      initial: path[0],
      states: path.map((name, place) => ({ name, final: place === path.length - 1 })),
      transitions: path.slice(1).map((to, place) => ({
        from: path[place],
        to,
        ...(to === 'RELEASED' ? { guard: 'gate:mr/way' } : {}),
        ...(path.length === 2 ? { guard: null } : {}),
      })),
      appliesTo: [model],
      ...more,
    },
  });
  await api.ingest({
    artifacts: [
      artifact('MODEL', null, model, { architecture: 'w' }),
      artifact('RUN', 'TRAIN', 'run:mr/way', {}, null),
      artifact('EVIDENCE', 'TEST_RESULT', 'evidence:mr/way', { outcome: 'pass' }, null),
      artifact('GATE', 'RELEASE', 'gate:mr/way', { predicates: [{ kind: 'SIGN_OFF', role: RISK }] }),
      artifact('CONTROL', 'POLICY', 'policy:mr/way', { enforced: true }),
    ],
    links: [
      link('run:mr/way', 'GENERATED', `${model}@v1`),
      link('evidence:mr/way', 'EVALUATES', `${model}@v1`),
      link('gate:mr/way', 'APPLIES_TO', model),
      link('role:mr/owner', 'RESPONSIBLE_FOR', 'policy:mr/way', { role: 'A' }),
    ],
  });
  await api.query(CHAIN, chain(['dev', 'QA', 'production'], 'v1'));
  await api.query(LIFE_CYCLE, lifeCycle(['DRAFT', 'TRIED', 'RELEASED'], 'v1'));
  await api.ingest({ links: [link('policy:mr/way', 'APPLIES_TO', model)] });
  const DEPLOY = 'mutation ($input: DeployModelInput!) { deployModel(input: $input) { deployment { id } } }';
  const deploy = (id: string) => ({
    input: { id: `deployment:mr/way-${id}`, version: `${model}@v1`, environment: 'production', strategy: 'CANARY' },
  });
  const kept = async () => {
    const [error] = (await api.expectErrors(DEPLOY, deploy('1'))) as [ApiError];
    return { rules: rules(error), message: error.message };
  };
  expect((await kept()).rules).toEqual(['ENVIRONMENT_SKIPPED']);

  // Shorter: it is recorded, and does not count.
  expect((await api.query(CHAIN, chain(['production'], 'v2'))).recordEnvironmentChain.receipt.errors).toEqual([]);
  const shorter = await kept();
  expect(shorter.rules).toEqual(['ENVIRONMENT_SKIPPED']);
  expect(shorter.message).toContain(
    'process:mr/way@v2 does not count for it before somebody who is accountable for policy:mr/way has signed that version',
  );
  // Nor by an imported signature, nor by that of somebody else.
  await api.ingest({
    artifacts: [artifact('SIGN_OFF', null, 'sign:mr/way', { verdict: 'APPROVED', signedAt: now }, null)],
    links: [
      link('sign:mr/way', 'APPROVES', 'process:mr/way@v2'),
      link('sign:mr/way', 'ATTRIBUTED_TO', 'person:mr/owner'),
    ],
  });
  await sign('manager', 'role:mr/manager', { subject: 'process:mr/way' });
  expect((await kept()).rules).toEqual(['ENVIRONMENT_SKIPPED']);
  // Not to be taken away, nor to be made something else.
  for (const batch of [
    { artifacts: [{ id: 'process:mr/way', kind: 'CONTROL', subkind: 'CHECK' }] },
    { links: [link('process:mr/way', 'APPLIES_TO', model, { assurance: 'INFERRED' })] },
    { links: [link('lifecycle:mr', 'APPLIES_TO', model)] },
  ]) {
    expect(await ingested(batch)).toContainEqual(refusedBy('MANAGED_DEFINITION'));
  }
  const { retire } = await api.query(
    'mutation ($input: RetireInput!) { retire(input: $input) { errors { message } } }',
    { input: { source: 'manual', reason: 'x', artifacts: ['process:mr/way'] } },
  );
  expect(retire.errors[0].message).toContain('MANAGED_DEFINITION: ');
  // That it is only inferred to be managed changes nothing either.
  expect(
    await ingested({ links: [link('policy:mr/way', 'APPLIES_TO', model, { assurance: 'INFERRED' })] }),
  ).toContainEqual(refusedBy('MANAGED_PROCESS_POLICY'));
  // By who is accountable it is.
  await sign('owner', 'role:mr/owner', { subject: 'process:mr/way' });
  await api.query(DEPLOY, deploy('1'));

  // The life cycle: a short cut in another version, and by way of a migration.
  await api.query(LIFE_CYCLE, lifeCycle(['DRAFT', 'RELEASED'], 'v2'));
  const TAKE_IT = (to: string) => ({ input: { artifact: model, to, cause: 'x', actor: 'person:mr/manager' } });
  const [cut] = (await api.expectErrors(TAKE, TAKE_IT('RELEASED'))) as [ApiError];
  expect(cut.message).toContain(
    'the transitions of lifecycle:mr/way@v1 lead to: TRIED (lifecycle:mr/way@v2 does not count',
  );
  later();
  await api.query(TAKE, TAKE_IT('TRIED'));
  await api.query(LIFE_CYCLE, lifeCycle(['DRAFT', 'PROVEN', 'RELEASED'], 'v3'));
  const bySomebody = await sign('manager', 'role:mr/manager', { subject: 'lifecycle:mr/way' });
  const byOwner = await sign('owner', 'role:mr/owner', { subject: 'lifecycle:mr/way' });
  const MIGRATE = `mutation ($input: MigrateLifeCycleInput!) { migrateLifeCycle(input: $input) { instance { state } } }`;
  const migration = (state: string, signOff: string) => ({
    input: { artifact: model, to: 'lifecycle:mr/way@v3', state, signOff, cause: 'x' },
  });
  const [skipped] = (await api.expectErrors(MIGRATE, migration('RELEASED', byOwner.signOff.id))) as [ApiError];
  expect(skipped.extensions).toMatchObject({ rule: 'MIGRATION_STATE' });
  expect(skipped.message).toContain('RELEASED is behind gate:mr/way');
  const [unsigned] = (await api.expectErrors(MIGRATE, migration('PROVEN', bySomebody.signOff.id))) as [ApiError];
  expect(unsigned.extensions).toMatchObject({ rule: 'MIGRATION_UNSIGNED' });
  const { migrateLifeCycle } = await api.query(MIGRATE, migration('PROVEN', byOwner.signOff.id));
  expect(migrateLifeCycle.instance.state).toBe('PROVEN');
});

it('is taken past no gate or environment by what it comes along with, nor by a gate that asks for less', async () => {
  const model = 'model:mr/hunt';
  const carrier = 'model:mr/carrier';
  await api.ingest({
    artifacts: [
      ...['hunt', 'carrier'].flatMap((one) => [
        artifact('MODEL', null, `model:mr/${one}`, { architecture: one }),
        artifact('RUN', 'TRAIN', `run:mr/${one}`, {}, null),
        artifact('EVIDENCE', 'TEST_RESULT', `evidence:mr/${one}`, { outcome: 'pass' }, null),
      ]),
      { id: 'baseline:mr/hunt', kind: 'BASELINE', subkind: 'RELEASE' },
      artifact('GATE', 'RELEASE', 'gate:mr/hunt', { predicates: [{ kind: 'SIGN_OFF', role: RISK }] }),
      artifact('CONTROL', 'POLICY', 'policy:mr/hunt', { enforced: true }),
    ],
    links: [
      ...['hunt', 'carrier'].flatMap((one) => [
        link(`run:mr/${one}`, 'GENERATED', `model:mr/${one}@v1`),
        link(`evidence:mr/${one}`, 'EVALUATES', `model:mr/${one}@v1`),
      ]),
      link('baseline:mr/hunt', 'INCLUDES', `${model}@v1`),
      link('baseline:mr/hunt', 'INCLUDES', `${carrier}@v1`),
      link('gate:mr/hunt', 'APPLIES_TO', model),
      link('gate:mr/hunt', 'REQUIRES', SAFETY, { role: 'A' }),
      link('role:mr/owner', 'RESPONSIBLE_FOR', 'policy:mr/hunt', { role: 'A' }),
    ],
  });
  const CHAIN =
    'mutation ($input: RecordEnvironmentChainInput!) { recordEnvironmentChain(input: $input) { receipt { errors { message } } } }';
  const chain = (id: string, names: string[], to: string) =>
    api.query(CHAIN, { input: { id, environments: names.map((name) => ({ name })), appliesTo: [to] } });
  await chain('process:mr/hunt', ['dev', 'production'], model);
  await chain('process:mr/carrier', ['production'], carrier);
  await api.query(
    'mutation ($input: RecordLifeCycleInput!) { recordLifeCycle(input: $input) { receipt { errors { message } } } }',
    {
      input: {
        id: 'lifecycle:mr/hunt',
        initial: 'DRAFT',
        states: [{ name: 'DRAFT' }, { name: 'RELEASED', final: true }],
        transitions: [{ from: 'DRAFT', to: 'RELEASED', guard: 'gate:mr/hunt' }],
        appliesTo: [model],
      },
    },
  );
  await api.ingest({ links: [link('policy:mr/hunt', 'APPLIES_TO', model)] });

  const DEPLOY = 'mutation ($input: DeployModelInput!) { deployModel(input: $input) { deployment { id } } }';
  const deploy = (id: string, version: string, environment: string, more: object = {}) => ({
    input: { id: `deployment:mr/hunt-${id}`, version, environment, strategy: 'CANARY', ...more },
  });
  const MOVE = 'mutation ($input: MoveToEnvironmentInput!) { moveToEnvironment(input: $input) { deployment { id } } }';
  const move = {
    input: {
      id: 'deployment:mr/hunt-move',
      subject: `${carrier}@v1`,
      environment: 'production',
      strategy: 'CANARY',
      runtime: 'CONTAINER',
      target: 'cluster-1',
      includes: [`${model}@v1`],
    },
  };
  const inBaseline = { configuration: 'baseline:mr/hunt' };
  for (const [document, variables] of [
    [DEPLOY, deploy('baseline', `${carrier}@v1`, 'production', inBaseline)],
    [MOVE, move],
  ] as const) {
    const [error] = (await api.expectErrors(document, variables)) as [ApiError];
    expect(rules(error)).toEqual(['ENVIRONMENT_SKIPPED']);
    expect(error.message).toContain(`${model}@v1 was not in dev`);
  }
  // Another chain that somebody lets apply to it is no other way, and does not block its own.
  await chain('process:mr/hunt-short', ['production'], model);
  const [named] = (await api.expectErrors(
    DEPLOY,
    deploy('short', `${model}@v1`, 'production', { chain: 'process:mr/hunt-short' }),
  )) as [ApiError];
  expect(rules(named)).toEqual(['CHAIN_MISSING']);
  await api.query(DEPLOY, deploy('dev', `${model}@v1`, 'dev'));
  await api.query(DEPLOY, deploy('production', `${model}@v1`, 'production'));
  // What runs there comes along, e.g. as a fallback.
  await api.query(MOVE, move);
  await api.query(DEPLOY, deploy('baseline', `${carrier}@v1`, 'production', inBaseline));

  // A gate that asks for less is recorded, and does not count before it is signed.
  const GATE =
    'mutation ($input: RecordGateInput!) { recordGate(input: $input) { version { id } receipt { errors { message } } } }';
  await api.query(GATE, { input: { id: 'gate:mr/hunt', label: 'v2', predicates: [] } });
  const judged = await evaluation('gate:mr/hunt');
  expect(judged.unmet.map(({ id }: { id: string }) => id)).toEqual([RISK, SAFETY]);
  expect(judged.unmet[0].reason).toContain('gate:mr/hunt@v2 does not count for it before somebody who is accountable');
  const step = { input: { artifact: model, to: 'RELEASED', cause: 'x', actor: 'person:mr/manager' } };
  expect(rules((await api.expectErrors(TAKE, step))[0] as ApiError)).toEqual(['GUARD_NOT_PASSED']);
  // Nor is it made to ask for less by what it is linked to, or by being none.
  const { artifact: read } = await api.query('{ artifact(id: "gate:mr/hunt") { outgoing { nodes { id type } } } }');
  const RETIRE = 'mutation ($input: RetireInput!) { retire(input: $input) { errors { message } } }';
  for (const input of [
    ...read.outgoing.nodes.map(({ id }: { id: string }) => ({ links: [id] })),
    { artifacts: ['gate:mr/hunt'] },
  ]) {
    const { retire } = await api.query(RETIRE, { input: { source: 'test', reason: 'x', ...input } });
    expect(retire.errors[0]?.message).toContain('MANAGED_DEFINITION: ');
  }
  for (const batch of [
    { artifacts: [{ id: 'gate:mr/hunt', kind: 'GATE' as const, subkind: 'STAGE' }] },
    { links: [link('gate:mr/hunt', 'APPLIES_TO', model, { assurance: 'INFERRED' })] },
    { links: [link('gate:mr/hunt', 'REQUIRES', SAFETY, { role: 'A', assurance: 'INFERRED' })] },
  ]) {
    expect(await ingested(batch)).toContainEqual(refusedBy('MANAGED_DEFINITION'));
  }
  // Gates of what nobody manages are their owners'.
  const free = { artifacts: [{ id: 'gate:mr/free', kind: 'GATE' as const, subkind: 'STAGE' }] };
  expect(await ingested({ ...free, links: [link('gate:mr/free', 'REQUIRES', SAFETY, { role: 'A' })] })).toEqual([]);
  expect(
    (await api.query(RETIRE, { input: { source: 'test', reason: 'x', artifacts: ['gate:mr/free'] } })).retire.errors,
  ).toEqual([]);
  await sign('owner', 'role:mr/owner', { subject: 'gate:mr/hunt' });
  expect((await evaluation('gate:mr/hunt')).unmet.map(({ id }: { id: string }) => id)).toEqual([SAFETY]);
});
