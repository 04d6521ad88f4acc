/**
 *     policy:dep/… {enforced} ─APPLIES_TO▶ model:dep/…@v1 ─IMPLEMENTS▶ component ─PART_OF▶ system:dep/… (classified, all cells met)
 *     process:dep/… [field] ─APPLIES_TO▶ model     run ─USED▶ data, ─GENERATED▶ model@v1 ◀─EVALUATES─ evidence (passes)
 *
 *     deployment:dep/…/runs ─INCLUDES▶ model@v0, which a rollback to v1 would end; a sign-off of v1 from before the process was managed
 *
 * Scenario: the same version is deployed by each of the three mutations that can, and gone back to by a rollback; then once more for each
 *           thing that may be wrong with it, in a world of its own in which nothing else is.
 * Result:   whatever is wrong, each of the three refuses it, with the same code and rule, and so does a rollback but where the use case
 *           is as wrong with what runs; nothing is recorded.
 * Negative control: the world in which nothing is wrong lets all of them through; outside of a managed process a mutation asks only
 *           for what it is about, and still refuses what is known to be wrong.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { DEFAULT_POLICIES, GOVERNANCE_POLICIES } from '../../seeds/governance/policies.ts';
import { type Api, type ApiError, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: () => new Date('2027-01-20T12:00:00Z') });
  await api.ingest(GOVERNANCE_POLICIES);
  await api.ingest({ artifacts: [made('ROLE', null, 'role:dep/owner'), made('ROLE', null, 'role:dep/before')] });
});
afterAll(() => api?.close());

function made(
  kind: ArtifactInput['kind'],
  subkind: string | null,
  id: string,
  content: Json = {},
  label: string | null = 'v1',
): ArtifactInput {
  return { id, kind, subkind, version: { label, content } };
}
function link(from: string, type: LinkInput['type'], to: string, more: Partial<LinkInput> = {}): LinkInput {
  return { type, from, to, assurance: 'DECLARED_REVIEWED', ...more };
}

const CONSIDERATIONS = Object.keys((DEFAULT_POLICIES.POLICY_MATRIX as { considerations: object }).considerations);
/** Self-service, internal, low impact: LIGHT. */
const LIGHT = {
  regulations: 'NONE',
  consumers: 'SELF',
  availability: 'BEST_EFFORT',
  errorImpact: 'LOW',
  cadence: 'ONE_OFF',
  lifetime: 'SHORT',
  decay: 'SLOW',
  explainability: 'NONE',
};

/** What may be otherwise in a world. */
interface World {
  readonly system?: Json;
  readonly model?: Json;
  readonly data?: Json;
  readonly environments?: Json;
  readonly managed?: boolean;
  readonly classified?: boolean;
  readonly without?: readonly string[];
  readonly artifacts?: (name: string) => ArtifactInput[];
  readonly links?: (name: string) => LinkInput[];
}

async function world(name: string, other: World = {}, { environment = 'field', shadow }: Try = {}) {
  const of = (what: string) => `${what}:dep/${name}`;
  const { managed = true, classified = true, without = [] } = other;
  await api.ingest({
    artifacts: [
      made('MODEL', null, of('model'), { architecture: `${name}, before` }, 'v0'),
      made('DEPLOYMENT', shadow ? 'SHADOW' : null, `${of('deployment')}/runs`, {
        environment,
        strategy: shadow ? 'SHADOW' : 'CANARY',
        ...(shadow ? { decisionMode: 'ACTIVE_DECIDING' } : {}),
      }),
    ],
    links: [link(`${of('deployment')}/runs`, 'INCLUDES', `${of('model')}@v0`)],
  });
  const signed = {
    artifacts: [made('SIGN_OFF', null, of('sign-off'), { verdict: 'APPROVED', signedAt: '2027-01-10T12:00:00Z' })],
    links: [
      link(of('sign-off'), 'APPROVES', `${of('model')}@v1`),
      link(of('sign-off'), 'ATTRIBUTED_TO', 'role:dep/before'),
    ],
  };
  await api.ingest({ artifacts: [made('MODEL', null, of('model'), other.model ?? { architecture: name })] });
  if (!without.includes(of('sign-off'))) await api.ingest(signed);
  const artifacts = [
    made('SYSTEM', 'AI_SYSTEM', of('system'), other.system),
    made('COMPONENT', 'ML', of('component')),
    made('DATASET', 'TRAIN', of('data'), other.data),
    made('RUN', 'TRAIN', of('run'), {}, null),
    made('EVIDENCE', 'TEST_RESULT', of('evidence'), { outcome: 'pass' }, null),
    made('CONTROL', 'PROCESS', of('process'), { environments: other.environments ?? [{ name: 'field' }] }),
    made('CONTROL', 'POLICY', of('policy'), { enforced: managed }),
    ...CONSIDERATIONS.map((consideration) =>
      made('CONTROL', 'GOVERNANCE_MEASURE', `measure:dep/${name}/${consideration}`, {
        consideration,
        governanceLevel: 'LIGHT',
      }),
    ),
    ...(other.artifacts?.(name) ?? []),
  ].filter(({ id }) => !without.includes(id));
  const links = [
    link(of('component'), 'PART_OF', of('system')),
    link(of('model'), 'IMPLEMENTS', of('component')),
    link(of('run'), 'USED', `${of('data')}@v1`, { role: 'TRAIN' }),
    link(of('run'), 'GENERATED', `${of('model')}@v1`),
    link(of('evidence'), 'EVALUATES', `${of('model')}@v1`),
    link(of('process'), 'APPLIES_TO', of('model')),
    link(of('policy'), 'APPLIES_TO', of('model')),
    ...CONSIDERATIONS.map((one) => link(`measure:dep/${name}/${one}`, 'APPLIES_TO', of('system'))),
    ...(other.links?.(name) ?? []),
  ].filter(({ from }) => !without.includes(from));
  await api.ingest({ artifacts, links });
  if (!classified) return;
  const input = { topic: 'USE_CASE_CLASSIFICATION', subject: of('system'), answers: LIGHT };
  const { recordClassification } = await api.query(
    'mutation ($input: RecordClassificationInput!) { recordClassification(input: $input) { receipt { errors { message } } } }',
    { input },
  );
  expect(recordClassification.receipt.errors).toEqual([]);
}

interface Try {
  readonly environment?: string;
  readonly shadow?: boolean;
  readonly id?: string;
}

const DOORS = {
  recordDeployment: (name: string, { environment = 'field', shadow, id }: Try = {}) => ({
    document:
      'mutation ($input: RecordDeploymentInput!) { recordDeployment(input: $input) { artifact { id } receipt { errors { path message } } } }',
    input: {
      id: id ?? `deployment:dep/${name}/record`,
      system: `system:dep/${name}`,
      models: [`model:dep/${name}@v1`],
      environment,
      strategy: shadow ? 'SHADOW' : 'CANARY',
      ...(shadow ? { more: { decisionMode: 'ACTIVE_DECIDING' } } : {}),
    },
  }),
  deployModel: (name: string, { environment = 'field', shadow, id }: Try = {}) => ({
    document: 'mutation ($input: DeployModelInput!) { deployModel(input: $input) { deployment { id } } }',
    input: {
      id: id ?? `deployment:dep/${name}/deploy`,
      version: `model:dep/${name}@v1`,
      environment,
      strategy: shadow ? 'SHADOW' : 'CANARY',
      ...(shadow ? { decisionMode: 'ACTIVE_DECIDING' } : {}),
    },
  }),
  moveToEnvironment: (name: string, { environment = 'field', shadow, id }: Try = {}) => ({
    document: 'mutation ($input: MoveToEnvironmentInput!) { moveToEnvironment(input: $input) { deployment { id } } }',
    input: {
      id: id ?? `deployment:dep/${name}/move`,
      subject: `model:dep/${name}@v1`,
      environment,
      runtime: 'CONTAINER',
      target: 'cluster-1',
      strategy: shadow ? 'SHADOW' : 'CANARY',
      ...(shadow ? { decisionMode: 'ACTIVE_DECIDING' } : {}),
    },
  }),
  rollbackDeployment: (name: string, { id }: Try = {}) => ({
    document:
      'mutation ($input: RollbackDeploymentInput!) { rollbackDeployment(input: $input) { deployment { id } change { current { content } } } }',
    input: {
      id: id ?? `deployment:dep/${name}/back`,
      deployment: `deployment:dep/${name}/runs`,
      to: `model:dep/${name}@v1`,
      cause: 'recall fell',
    },
  }),
} as const;
type Door = keyof typeof DOORS;
const DOOR_NAMES = Object.keys(DOORS) as Door[];
const DEPLOYING: readonly Door[] = ['recordDeployment', 'deployModel', 'moveToEnvironment'];
/** Where a rollback has a rule of its own for the same. */
const ROLLBACK_RULES: Readonly<Record<string, string>> = {
  recalled: 'ROLLBACK_TARGET',
  unapproved: 'ROLLBACK_APPROVAL',
};
/** What a rollback lets through, since the use case is as wrong with what runs; with what the record says of it. */
const DESPITE: Readonly<Record<string, RegExp | null>> = {
  unclassified: /^USE_CASE_UNCLASSIFIED: system:dep\/unclassified has no governance level/,
  matrixless: /^POLICY_MISSING: there is no POLICY_MATRIX/,
  below: /^POLICY_VIOLATION: system:dep\/below is below HUMAN_SIGN_OFF × LIGHT/,
  latelook: /^REVIEW_OVERDUE: .* asks what clause:dep\/latelook@v2 does to system:dep\/latelook/,
  // Nothing is judged by a configuration.
  older: null,
};

async function refusedBy(door: Door, name: string, attempt: Try = {}) {
  const { document, input } = DOORS[door](name, attempt);
  const [error] = (await api.expectErrors(document, { input })) as [ApiError];
  const { code, rules } = error.extensions as unknown as { code: string; rules: { rule: string; source: string }[] };
  for (const { source } of rules) expect(source).not.toBe('');
  return { code, rules: [...new Set(rules.map(({ rule }) => rule))] };
}

const deploymentsOf = async (name: string) =>
  (
    await api.query(
      'query ($id: ID!) { artifact(id: $id) { incoming(types: [INCLUDES]) { nodes { from { id } } } } }',
      {
        id: `model:dep/${name}`,
      },
    )
  ).artifact.incoming.nodes.map(({ from }: { from: { id: string } }) => from.id);

/** A clause that binds since the first of the month, and what it asks to be looked at. */
function overdue(name: string) {
  return {
    artifacts: () => [
      made('CLAUSE', null, `clause:dep/${name}`, { text: 'of then' }, 'v1'),
      made('CLAUSE', null, `clause:dep/${name}`, { text: 'of now', effectiveFrom: '2027-01-01T00:00:00Z' }, 'v2'),
      made('CHANGE', 'AMENDMENT', `review:dep/${name}`, {
        rule: `clause:dep/${name}@v2`,
        status: 'OPEN',
        dueAt: '2027-01-01T00:00:00.000Z',
      }),
    ],
    links: (to: string) => [link(`review:dep/${name}`, 'AFFECTS', to, { attributes: { kind: 'METADATA' } })],
  };
}

/** A life cycle that locks. */
function locking(): World {
  return {
    artifacts: (name) => [
      made('CONTROL', 'LIFECYCLE', `lifecycle:dep/${name}`, {
        initial: 'OPEN',
        states: [{ name: 'OPEN' }, { name: 'LOCKED', lockState: 'LOCKED', final: true }],
        transitions: [{ from: 'OPEN', to: 'LOCKED' }],
      }),
    ],
    links: (name) => [link(`lifecycle:dep/${name}`, 'APPLIES_TO', `model:dep/${name}`)],
  };
}

const CONTROLLED = { steps: [{ name: 'train', after: [] }] };

/** What is wrong, with the code and all the rules that are named. */
const WRONG: readonly (readonly [name: string, code: string, rules: readonly string[], World, Try?])[] = [
  ['prohibited', 'PROHIBITED_PRACTICE', ['PROHIBITED_PRACTICE'], { system: { riskClass: 'UNACCEPTABLE' } }],
  ['unclassified', 'INCOMPLETE_CLASSIFICATION', ['USE_CASE_UNCLASSIFIED'], { classified: false }],
  [
    'matrixless',
    'RULE_VIOLATED',
    ['POLICY_MISSING'],
    {
      // One of its own, which binds much later.
      artifacts: (name) => [
        made('CONTROL', 'POLICY', `policy:dep/${name}/matrix`, {
          topic: 'POLICY_MATRIX',
          effectiveFrom: '2099-01-01',
          definition: DEFAULT_POLICIES.POLICY_MATRIX as Json,
        }),
      ],
      links: (name) => [link(`policy:dep/${name}/matrix`, 'APPLIES_TO', `system:dep/${name}`)],
    },
  ],
  ['below', 'POLICY_VIOLATION', ['POLICY_VIOLATION'], { without: ['measure:dep/below/HUMAN_SIGN_OFF'] }],
  [
    'again',
    'RULE_VIOLATED',
    ['DEPLOYMENT_EXISTS'],
    { artifacts: () => [made('DEPLOYMENT', null, 'deployment:dep/taken', { environment: 'elsewhere' }, null)] },
    { id: 'deployment:dep/taken' },
  ],
  ['shadow', 'RULE_VIOLATED', ['SHADOW_DECIDES'], {}, { shadow: true }],
  ['people', 'RULE_VIOLATED', ['PERSONAL_DATA_BLOCKED'], { data: { personalData: true } }],
  [
    'desktop',
    'RULE_VIOLATED',
    ['ENVIRONMENT_UNCONTROLLED'],
    {
      artifacts: (name) => [
        made('CODE_UNIT', 'PIPELINE', `pipeline:dep/${name}`, CONTROLLED),
        made('ENVIRONMENT', null, `environment:dep/${name}`, { control: 'UNCONTROLLED' }),
      ],
      links: (name) => [
        link(`run:dep/${name}`, 'USED', `pipeline:dep/${name}@v1`),
        link(`run:dep/${name}`, 'USED', `environment:dep/${name}@v1`),
      ],
    },
  ],
  ['untried', 'RULE_VIOLATED', ['DEPLOYMENT_WITHOUT_EXPERIMENT'], { without: ['evidence:dep/untried'] }],
  [
    'observed',
    'RULE_VIOLATED',
    ['DEPLOYMENT_WITHOUT_EXPERIMENT'],
    {
      // That a monitor saw nothing wrong is no evaluation.
      without: ['evidence:dep/observed'],
      artifacts: (name) => [made('EVIDENCE', 'FIELD_DATA', `field:dep/${name}`, { outcome: 'pass' }, null)],
      links: (name) => [link(`field:dep/${name}`, 'EVALUATES', `model:dep/${name}@v1`)],
    },
  ],
  ['retired', 'RULE_VIOLATED', ['MODEL_RETIRED'], { model: { architecture: 'r', lockState: 'RETIRED' } }],
  ['unlocked', 'RULE_VIOLATED', ['VERSION_NOT_LOCKED'], locking()],
  [
    'unapproved',
    'RULE_VIOLATED',
    ['VERSION_NOT_LOCKED', 'VERSION_NOT_APPROVED'],
    { ...locking(), without: ['sign-off:dep/unapproved'] },
  ],
  [
    'unsold',
    'RULE_VIOLATED',
    ['SYSTEM_NOT_ON_MARKET'],
    {
      artifacts: (name) => [
        made('CONTROL', 'LIFECYCLE', `lifecycle:dep/${name}`, {
          initial: 'NOT_ON_MARKET',
          states: [{ name: 'NOT_ON_MARKET' }, { name: 'ON_MARKET', final: true }],
          transitions: [{ from: 'NOT_ON_MARKET', to: 'ON_MARKET' }],
        }),
      ],
      links: (name) => [link(`lifecycle:dep/${name}`, 'APPLIES_TO', `system:dep/${name}`)],
    },
  ],
  [
    'forked',
    'RULE_VIOLATED',
    ['CHAIN_MISSING'],
    {
      artifacts: (name) => [made('CONTROL', 'PROCESS', `process:dep/${name}/2`, { environments: [{ name: 'field' }] })],
      links: (name) => [link(`process:dep/${name}/2`, 'APPLIES_TO', `model:dep/${name}`)],
    },
  ],
  [
    'recalled',
    'RULE_VIOLATED',
    ['VERSION_RETRACTED'],
    {
      artifacts: (name) => [
        {
          ...made('MODEL', null, `model:dep/${name}`, { architecture: name }),
          version: {
            label: 'v1',
            content: { architecture: name },
            retracted: { at: '2027-01-15T00:00:00Z', reason: 'defect' },
          },
        },
      ],
    },
  ],
  [
    'doubted',
    'RULE_VIOLATED',
    ['MODIFICATION_UNDECIDED'],
    {
      artifacts: (name) => [
        made('CONTROL', 'DECISION', `decision:dep/${name}`, {
          decision: 'SUBSTANTIAL_MODIFICATION',
          subjects: [`model:dep/${name}`],
        }),
      ],
      links: (name) => [link('role:dep/owner', 'RESPONSIBLE_FOR', `decision:dep/${name}`, { role: 'A' })],
    },
  ],
  [
    'unlooked',
    'RULE_VIOLATED',
    ['REVIEW_OVERDUE'],
    { artifacts: overdue('unlooked').artifacts, links: () => overdue('unlooked').links('model:dep/unlooked') },
  ],
  [
    'latelook',
    'RULE_VIOLATED',
    ['REVIEW_OVERDUE'],
    { artifacts: overdue('latelook').artifacts, links: () => overdue('latelook').links('system:dep/latelook') },
  ],
  ['formless', 'RULE_VIOLATED', ['CHAIN_FORM'], { environments: [{ name: 'field' }, { name: 'field' }] }],
  ['elsewhere', 'RULE_VIOLATED', ['ENVIRONMENT_UNKNOWN'], {}, { environment: 'moon' }],
  ['skipping', 'RULE_VIOLATED', ['ENVIRONMENT_SKIPPED'], { environments: [{ name: 'lab' }, { name: 'field' }] }],
  [
    'unconfirmed',
    'RULE_VIOLATED',
    ['CONFIRMATION_MISSING'],
    { environments: [{ name: 'field', confirmations: [{ role: 'role:dep/owner' }] }] },
  ],
  [
    'gated',
    'RULE_VIOLATED',
    ['GATE_NOT_PASSED'],
    {
      environments: [{ name: 'field', gate: 'gate:dep/gated' }],
      artifacts: (name) => [
        made('GATE', 'DEPLOY', `gate:dep/${name}`, { predicates: [{ kind: 'SIGN_OFF', role: 'role:dep/owner' }] }),
      ],
      links: (name) => [link(`gate:dep/${name}`, 'APPLIES_TO', `model:dep/${name}`)],
    },
  ],
  [
    'guarded',
    'RULE_VIOLATED',
    ['GATE_NOT_PASSED'],
    {
      // No chain names it.
      artifacts: (name) => [
        made('GATE', 'DEPLOY', `gate:dep/${name}`, {
          predicates: [{ kind: 'METRIC_THRESHOLD', metric: 'recall', op: '>=', value: 0.9 }],
        }),
        made(
          'EVIDENCE',
          'TEST_RESULT',
          `evidence:dep/${name}/recall`,
          { results: [{ metric: 'recall', value: 0.8 }] },
          null,
        ),
      ],
      links: (name) => [
        link(`gate:dep/${name}`, 'APPLIES_TO', `model:dep/${name}`),
        link(`evidence:dep/${name}/recall`, 'EVALUATES', `model:dep/${name}@v1`),
      ],
    },
  ],
  [
    'older',
    'RULE_VIOLATED',
    ['VERSION_NOT_SELECTED'],
    { artifacts: (name) => [made('MODEL', null, `model:dep/${name}`, { architecture: 'next' }, 'v2')] },
  ],
];

it.each(WRONG.map(([name, code, rules, other, attempt = {}]) => ({ name, code, rules, other, attempt })))(
  '$name: all three refuse with $code $rules, and a rollback where it is about the version',
  async ({ name, code, rules, other, attempt }) => {
    await world(name, other, attempt);
    const doors: readonly Door[] = name in DESPITE ? DEPLOYING : [...DEPLOYING, 'rollbackDeployment'];
    for (const door of doors) {
      const refused = await refusedBy(door, name, attempt);
      const own = door === 'rollbackDeployment' && ROLLBACK_RULES[name];
      expect({ door, ...refused }).toEqual({ door, code, rules: own ? [own] : rules });
    }
    const runs = `deployment:dep/${name}/runs`;
    expect(await deploymentsOf(name)).toEqual([runs]);
    if (!(name in DESPITE)) return;
    const { document, input } = DOORS.rollbackDeployment(name, attempt);
    const { change } = (await api.query(document, { input })).rollbackDeployment;
    const despite = DESPITE[name];
    expect(change.current.content).toMatchObject({
      to: 'ROLLED_BACK',
      despite: despite ? [expect.stringMatching(despite)] : [],
    });
    expect(await deploymentsOf(name)).toEqual([runs, `deployment:dep/${name}/back`]);
  },
);

it('all let through what is as it should be, and record it alike', async () => {
  await world('good');
  for (const door of DEPLOYING) {
    const { document, input } = DOORS[door]('good');
    await api.query(document, { input });
  }
  const back = DOORS.rollbackDeployment('good');
  const { change } = (await api.query(back.document, { input: back.input })).rollbackDeployment;
  expect(change.current.content).toMatchObject({ to: 'ROLLED_BACK', despite: [] });
  expect([...(await deploymentsOf('good'))].sort()).toEqual(
    ['back', 'deploy', 'move', 'record', 'runs'].map((one) => `deployment:dep/good/${one}`),
  );
  for (const one of ['back', 'deploy', 'move', 'record']) {
    const { artifact } = await api.query('query ($id: ID!) { artifact(id: $id) { sources current { content } } }', {
      id: `deployment:dep/good/${one}`,
    });
    expect(artifact.current.content).toMatchObject({
      environment: 'field',
      strategy: 'CANARY',
      chain: 'process:dep/good@v1',
      movedFrom: null,
      movedAt: '2027-01-20T12:00:00.000Z',
      confirmations: 0,
    });
    for (const source of artifact.sources) expect(source).toMatch(/^safetyops:/);
  }
  // Nothing was bypassed but by what was imported before the process was managed: the service itself says so.
  const { gaps } = await api.query(
    '{ gaps(kinds: [BYPASSED_STEP], first: 500) { nodes { artifact { id } related { id } } } }',
  );
  const own = gaps.nodes.filter(({ artifact }: { artifact: { id: string } }) => artifact.id === 'model:dep/good');
  expect(own.map(({ related }: { related: { id: string }[] }) => related[0]?.id).sort()).toEqual([
    'deployment:dep/good/runs',
    'sign-off:dep/good',
  ]);
  // The same record again changes nothing; another one under its id is refused.
  const { document, input } = DOORS.recordDeployment('good');
  expect((await api.query(document, { input })).recordDeployment.receipt.errors).toEqual([]);
  const [other] = await api.expectErrors(document, { input: { ...input, more: { region: 'north' } } });
  expect(other?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'DEPLOYMENT_EXISTS', input: 'input.id' });
});

it('outside of a managed process a mutation asks for what it is about, and refuses what is known to be wrong', async () => {
  const free = { managed: false, without: ['process:dep/free'] };
  await world('free', { ...free, classified: false });
  const { document, input } = DOORS.deployModel('free');
  await api.query(document, { input });
  // It puts a use case into service, and a move is one of a chain.
  expect(await refusedBy('recordDeployment', 'free')).toMatchObject({ code: 'INCOMPLETE_CLASSIFICATION' });
  expect(await refusedBy('moveToEnvironment', 'free')).toEqual({ code: 'RULE_VIOLATED', rules: ['CHAIN_MISSING'] });

  await world('untaught', { managed: false, without: ['evidence:dep/untaught', 'process:dep/untaught'] });
  const recorded = DOORS.recordDeployment('untaught');
  await api.query(recorded.document, { input: recorded.input });
  expect(await refusedBy('deployModel', 'untaught')).toMatchObject({ rules: ['DEPLOYMENT_WITHOUT_EXPERIMENT'] });

  await world('banned', { managed: false, system: { riskClass: 'UNACCEPTABLE' } });
  for (const door of DOOR_NAMES) expect(await refusedBy(door, 'banned')).toMatchObject({ code: 'PROHIBITED_PRACTICE' });
});

it('a question whether it is a substantial modification keeps back what it is about until it is answered', async () => {
  const name = 'asked';
  await world(name);
  await api.ingest({
    artifacts: [made('PERSON', null, 'person:dep/officer', {}, null), made('ROLE', null, 'role:dep/compliance')],
    links: [link('person:dep/officer', 'HOLDS', 'role:dep/compliance')],
  });
  const ask = async (id: string, subject: string, to: { label: string; content: Json }) =>
    api.query('mutation ($input: AskModificationInput!) { askModification(input: $input) { decision { state } } }', {
      input: {
        id,
        changes: [{ subject, to }],
        purposeChanged: false,
        affectsRequirements: true,
        responsible: ['role:dep/compliance'],
      },
    });
  const answer = (decision: string, substantial: boolean, number: number) =>
    api.ingest({
      artifacts: [
        made('SIGN_OFF', null, `${decision}/${number}`, {
          verdict: 'APPROVED',
          signedAt: '2027-01-20T12:00:00Z',
          substantial,
        }),
      ],
      links: [
        link(`${decision}/${number}`, 'APPROVES', `${decision}@1`),
        link(`${decision}/${number}`, 'ATTRIBUTED_TO', 'person:dep/officer'),
      ],
    });
  // Of the data that v1 was trained with: a version that is not there yet, so v1 is not what is asked about.
  await ask('decision:dep/data', `data:dep/${name}`, { label: 'v2', content: { rows: 9 } });
  const deployed = DOORS.deployModel(name);
  await api.query(deployed.document, { input: { ...deployed.input, id: 'deployment:dep/asked/1' } });
  // v2 of the model is trained with it, and now it is.
  await api.ingest({
    artifacts: [
      made('DATASET', 'TRAIN', `data:dep/${name}`, { rows: 9 }, 'v2'),
      made('MODEL', null, `model:dep/${name}`, { architecture: 'changed' }, 'v2'),
      made('RUN', 'TRAIN', `run:dep/${name}/2`, {}, null),
      made('EVIDENCE', 'TEST_RESULT', `evidence:dep/${name}/2`, { outcome: 'pass' }, null),
    ],
    links: [
      link(`run:dep/${name}/2`, 'USED', `data:dep/${name}@v2`, { role: 'TRAIN' }),
      link(`run:dep/${name}/2`, 'GENERATED', `model:dep/${name}@v2`),
      link(`evidence:dep/${name}/2`, 'EVALUATES', `model:dep/${name}@v2`),
    ],
  });
  const second = { ...deployed.input, id: 'deployment:dep/asked/2', version: `model:dep/${name}@v2` };
  const refusal = async () => {
    const [error] = (await api.expectErrors(deployed.document, { input: second })) as [ApiError];
    return error.message;
  };
  expect(await refusal()).toMatch(
    /^MODIFICATION_UNDECIDED: decision:dep\/data waits for role:dep\/compliance\. One of the roles that decide/,
  );
  // Substantial: only a new conformity assessment helps, and one from before is not new.
  await answer('decision:dep/data', true, 1);
  expect(await refusal()).toMatch(
    /^MODIFICATION_SUBSTANTIAL: decision:dep\/data says so\. It needs a new conformity assessment/,
  );
  await api.ingest({
    artifacts: [made('EVIDENCE', null, `evidence:dep/${name}/conformity`, { record: 'CONFORMITY_ASSESSMENT' })],
    links: [link(`evidence:dep/${name}/conformity`, 'EVALUATES', `system:dep/${name}@v1`)],
  });
  await api.query(deployed.document, { input: second });

  // Asked about the model without saying which version, and answered with no: what ran before may be gone back to meanwhile.
  await ask('decision:dep/model', `model:dep/${name}`, { label: 'v3', content: { architecture: 'third' } });
  await api.ingest({ artifacts: [made('MODEL', null, `model:dep/${name}`, { architecture: 'third' }, 'v3')] });
  const third = { ...deployed.input, id: 'deployment:dep/asked/3', version: `model:dep/${name}@v3` };
  const [undecided] = (await api.expectErrors(deployed.document, { input: third })) as [ApiError];
  expect((undecided.extensions as unknown as { rules: { rule: string }[] }).rules.map(({ rule }) => rule)).toContain(
    'MODIFICATION_UNDECIDED',
  );
  const back = DOORS.rollbackDeployment(name);
  await api.query(back.document, { input: { ...back.input, deployment: 'deployment:dep/asked/2' } });
  await answer('decision:dep/model', false, 1);
  const [decided] = (await api.expectErrors(deployed.document, { input: third })) as [ApiError];
  expect((decided.extensions as unknown as { rules: { rule: string }[] }).rules.map(({ rule }) => rule)).toEqual([
    'DEPLOYMENT_WITHOUT_EXPERIMENT',
  ]);
});

it('an open question keeps back what goes into use, and not the trial that answers it', async () => {
  const name = 'trial';
  await world(name, {
    environments: [{ name: 'lab' }, { name: 'field' }],
    artifacts: () => [
      made('CONTROL', 'DECISION', `decision:dep/${name}`, {
        decision: 'SUBSTANTIAL_MODIFICATION',
        subjects: [`model:dep/${name}`],
      }),
      made('CONTROL', 'DECISION', `swap:dep/${name}`, {
        decision: 'CHAMPION_SWAP',
        segment: 'all',
        to: `model:dep/${name}@v1`,
        reviewRoles: ['role:dep/owner'],
        requestedBy: 'role:dep/before',
        requestedAt: '2027-01-20T11:00:00Z',
      }),
    ],
    links: () => [
      link('role:dep/owner', 'RESPONSIBLE_FOR', `decision:dep/${name}`, { role: 'A' }),
      link(`swap:dep/${name}`, 'APPLIES_TO', `system:dep/${name}`),
    ],
  });
  for (const door of DEPLOYING) {
    const { document, input } = DOORS[door](name, { environment: 'lab', id: `deployment:dep/${name}/${door}` });
    await api.query(document, { input });
    expect({ door, ...(await refusedBy(door, name)) }).toEqual({
      door,
      code: 'RULE_VIOLATED',
      rules: ['SWAP_NOT_APPROVED', 'MODIFICATION_UNDECIDED'],
    });
  }
});

const END =
  'mutation ($input: EndDeploymentInput!) { endDeployment(input: $input) { deployment { id endedAt } change { id subkind current { content } } } }';
const ended = (deployment: string) => ({
  input: { deployment, cause: 'it is prohibited', actor: 'person:dep/officer' },
});
const ENDED_AT = 'query ($id: ID!, $at: At) { artifact(id: $id, at: $at) { ... on Deployment { endedAt } } }';

it('a deployment is taken out of use with nothing in its place, once, and is then none', async () => {
  const name = 'ending';
  const runs = `deployment:dep/${name}/runs`;
  const moved = `deployment:dep/${name}/move`;
  await world(name);
  const move = DOORS.moveToEnvironment(name);
  await api.query(move.document, { input: move.input });
  // What runs turns out to be prohibited: no other version may take its place.
  await api.ingest({
    artifacts: [made('SYSTEM', 'AI_SYSTEM', `system:dep/${name}`, { riskClass: 'UNACCEPTABLE' }, 'v2')],
  });
  const prohibited = async () =>
    (await api.query('{ gaps(kinds: [PROHIBITED_PRACTICE], first: 500) { nodes { artifact { id } } } }')).gaps.nodes
      .map(({ artifact }: { artifact: { id: string } }) => artifact.id)
      .filter((id: string) => id.startsWith(`deployment:dep/${name}/`));
  expect(await prohibited()).toEqual([runs, moved]);
  expect(await refusedBy('rollbackDeployment', name)).toMatchObject({ code: 'PROHIBITED_PRACTICE' });
  // By the service alone: an import does not end what is under a managed process.
  const step = { machine: 'deployment', from: 'ACTIVE', to: 'ENDED', cause: 'x', at: '2027-01-19T00:00:00Z' };
  const { ingest } = await api.query(
    'mutation ($input: IngestInput!) { ingest(input: $input) { errors { code message } } }',
    {
      input: {
        source: 'test',
        artifacts: [made('CHANGE', 'STATE_TRANSITION', `change:dep/${name}`, step, null)],
        links: [link(`change:dep/${name}`, 'AFFECTS', moved, { attributes: { kind: 'METADATA' } })],
      },
    },
  );
  expect(ingest.errors).toEqual([
    {
      code: 'VALUE_INVALID',
      message: expect.stringContaining('MANAGED_PROCESS: change:dep/ending is a STATE_TRANSITION'),
    },
  ]);
  // Twenty at once: one record.
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => api.query(END, ended(moved))));
  const done = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value.endDeployment] : []));
  expect(done).toMatchObject([
    {
      deployment: { id: moved, endedAt: '2027-01-20T12:00:00.000Z' },
      change: {
        subkind: 'STATE_TRANSITION',
        current: { content: { from: 'ACTIVE', to: 'ENDED', cause: 'it is prohibited' } },
      },
    },
  ]);
  expect(await prohibited()).toEqual([runs]);
  await api.query(END, ended(runs));
  expect(await prohibited()).toEqual([]);
  // A recall of what ran there is news of it, and no decision; asked of before, it ran.
  const recalled = async (validAt: string) => {
    const changes = [{ subject: `model:dep/${name}@v1`, kind: 'RETRACT' }];
    const { impact } = await api.query(
      `query ($input: ImpactInput!) { impact(input: $input) {
        items(first: 100, filter: { kinds: [DEPLOYMENT] }) { nodes { artifact { id } effects obligations { action } } } } }`,
      { input: { changes, at: { validAt } } },
    );
    return impact.items.nodes.map((one: { artifact: { id: string }; effects: string[]; obligations: object[] }) => [
      one.artifact.id,
      ...one.effects,
      one.obligations.length,
    ]);
  };
  expect(await recalled('2027-01-20T12:00:00Z')).toEqual([[moved, 'INFORM', 0]]);
  expect(await recalled('2027-01-20T11:59:59Z')).toEqual([[moved, 'ROLLBACK_DECISION', 1]]);
  expect(
    (await api.query(ENDED_AT, { id: moved, at: { validAt: '2027-01-20T11:59:59Z' } })).artifact.endedAt,
  ).toBeNull();
  // What has ended is neither ended again, nor gone back from, nor changed.
  const [again] = await api.expectErrors(END, ended(moved));
  expect(again?.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'DEPLOYMENT_ENDED',
    input: 'input.deployment',
  });
  expect(await refusedBy('rollbackDeployment', name)).toMatchObject({ rules: ['DEPLOYMENT_ENDED'] });
  const [changed] = await api.expectErrors(
    'mutation ($input: ChangeDeploymentInput!) { changeDeployment(input: $input) { changes { id } } }',
    { input: { deployment: moved, runtime: 'EDGE', cause: 'x' } },
  );
  expect(changed?.extensions).toMatchObject({ rule: 'DEPLOYMENT_ENDED' });
  const { verifyJournal } = await api.query('{ verifyJournal { ok } }');
  expect(verifyJournal.ok).toBe(true);
});

it('what has ended is brought there again as another deployment, and not by saying the old one again', async () => {
  const name = 'anew';
  await world(name);
  const { document, input } = DOORS.moveToEnvironment(name);
  const move = async () =>
    (await api.query(document.replace('{ deployment', '{ isNew deployment'), { input: { ...input, id: null } }))
      .moveToEnvironment;
  const first = await move();
  expect(first.isNew).toBe(true);
  expect(await move()).toEqual({ ...first, isNew: false });
  await api.query(END, ended(first.deployment.id));
  const second = await move();
  expect(second).toMatchObject({ isNew: true });
  expect(second.deployment.id).not.toBe(first.deployment.id);
  expect(await move()).toEqual({ ...second, isNew: false });

  const record = DOORS.recordDeployment(name);
  await api.query(record.document, { input: record.input });
  await api.query(END, ended(record.input.id));
  expect(await refusedBy('recordDeployment', name)).toEqual({ code: 'RULE_VIOLATED', rules: ['DEPLOYMENT_EXISTS'] });
});
