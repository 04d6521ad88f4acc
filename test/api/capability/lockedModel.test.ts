/**
 *     lifecycle:locked-model, or the same from PACKAGED on ─APPLIES_TO▶ model:lock/<name>@v1 ◀─GENERATED─ run:lock/<name> ─USED▶ data, code, configuration, environment
 *     evidence:lock/<name> ─EVALUATES▶ it      sign-off:lock/<name> ─APPROVES▶ it      lock-<name> (DEPLOYMENT) ─INCLUDES▶ it
 *
 * Scenario: models are registered, packaged, locked, promoted, deployed, watched, swapped, rolled back and retired.
 * Result:   what the names of the capabilities say.
 * Negative control: beside each what lacks a pin, a lock, an approval of its own or a review; digests of locked versions and the
 *           other models stay what they were.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { LIFE_CYCLES } from '../../../seeds/governance/lifeCycles.ts';
import { type Api, type ApiError, startApi } from '../../support/api.ts';

let api: Api;
let now = '2026-09-01T08:00:00Z';
const on = (instant: string) => {
  now = instant;
};
beforeAll(async () => {
  api = await startApi({ now: () => new Date(now) });
  const input = (id: string, kind: 'DATASET' | 'CODE_UNIT' | 'ENVIRONMENT', subkind: string, content: object) => ({
    id: `lock:${id}`,
    kind,
    subkind,
    version: { label: 'v1', content: content as Record<string, string> },
  });
  await api.ingest({
    artifacts: [
      ...LIFE_CYCLES.artifacts,
      fromPackaged(),
      input('data', 'DATASET', 'TRAIN', { rows: 100, labels: 'r1' }),
      input('code', 'CODE_UNIT', 'COMMIT', { ast: 'a' }),
      input('config', 'CODE_UNIT', 'CONFIG', { seed: 7 }),
      input('image', 'ENVIRONMENT', 'CONTAINER', { image: 'train:1' }),
      { id: 'P1', kind: 'PERSON' },
      { id: 'P2', kind: 'PERSON' },
      { id: 'P3', kind: 'PERSON' },
      { id: 'role:compliance', kind: 'ROLE', title: 'Compliance officer' },
    ],
    links: [
      { type: 'HOLDS', from: 'P2', to: 'role:compliance', attributes: { from: '2026-01-01', to: '2028-12-31' } },
      { type: 'HOLDS', from: 'P1', to: 'role:compliance', attributes: { from: '2026-01-01', to: '2028-12-31' } },
    ],
  });
});
afterAll(() => api?.close());

/** Models that are taken through the life cycle from its first state; the others begin packaged. */
const FROM_THE_START = ['state', 'position', 'old'];
const PACKAGED = 'lifecycle:lock/packaged';
/** The seeded life cycle without what comes before PACKAGED. */
function fromPackaged(): ArtifactInput {
  const seeded = LIFE_CYCLES.artifacts.find(({ id }) => id === 'lifecycle:locked-model');
  type Definition = { states: { name: string }[]; transitions: { from: string; to: string }[] };
  if (!seeded?.version) throw new Error('the life cycle is not seeded');
  const { states, transitions } = seeded.version.content as unknown as Definition;
  const before = ['PROPOSED', 'REGISTERED', 'IN_DEVELOPMENT'];
  const content = {
    initial: 'PACKAGED',
    states: states.filter(({ name }) => !before.includes(name)),
    transitions: transitions.filter(({ from, to }) => !before.includes(from) && !before.includes(to)),
  };
  return { id: PACKAGED, kind: 'CONTROL', subkind: 'LIFECYCLE', version: { label: 'v1', content } };
}

const PINS = ['lock:data@v1', 'lock:code@v1', 'lock:config@v1', 'lock:image@v1'];
/** A version of a model with the run that trained it. */
const version = (
  name: string,
  label: string,
  more: { content?: Record<string, string>; used?: readonly string[]; digest?: string | null } = {},
): { artifacts: ArtifactInput[]; links: LinkInput[] } => {
  const { content = {}, used = PINS, digest = `sha256:${name}-${label}` } = more;
  const id = `model:lock/${name}`;
  const run = `run:lock/${name}-${label}`;
  return {
    artifacts: [
      {
        id,
        kind: 'MODEL',
        title: name,
        version: {
          label,
          content: { weights: label, registryEntry: `registry/${name}`, storageUri: `s3://models/${name}`, ...content },
          digest,
        },
      },
      {
        id: run,
        kind: 'RUN',
        subkind: 'TRAIN',
        version: { content: { startedAt: '2026-08-30T00:00:00Z', endedAt: '2026-08-31T00:00:00Z' } },
      },
    ],
    links: [
      { type: 'GENERATED', from: run, to: `${id}@${label}` },
      ...used.map(
        (to): LinkInput => ({ type: 'USED', from: run, to, ...(to.includes('data') ? { role: 'TRAIN' } : {}) }),
      ),
      { type: 'APPLIES_TO', from: FROM_THE_START.includes(name) ? 'lifecycle:locked-model' : PACKAGED, to: id },
    ],
  };
};
const evaluated = (name: string, label: string, outcome = 'pass') =>
  api.ingest({
    artifacts: [{ id: `evidence:lock/${name}-${label}`, kind: 'EVIDENCE', version: { content: { outcome } } }],
    links: [{ type: 'EVALUATES', from: `evidence:lock/${name}-${label}`, to: `model:lock/${name}@${label}` }],
  });
const signed = (id: string, approves: string, more: { verdict?: string; by?: string; validUntil?: string } = {}) =>
  api.ingest({
    artifacts: [
      {
        id,
        kind: 'SIGN_OFF',
        version: {
          content: {
            verdict: more.verdict ?? 'APPROVED',
            signedAt: now,
            ...(more.validUntil ? { validUntil: more.validUntil } : {}),
          },
        },
      },
    ],
    links: [
      { type: 'APPROVES', from: id, to: approves },
      { type: 'ATTRIBUTED_TO', from: id, to: more.by ?? 'P2' },
    ],
  });

const TAKE = `mutation ($input: TakeTransitionInput!) { takeTransition(input: $input) { instance { state } } }`;
const LOCK = `mutation ($input: LockModelInput!) { lockModel(input: $input) { instance { state } } }`;
const PROMOTE = `mutation ($input: PromoteModelVersionInput!) { promoteModelVersion(input: $input) { instance { state } } }`;
const LOCKED = `query ($version: ID!) { modelLock(version: $version) { lockedAt digest intact broken pins { kind version }
  measure { id subkind } version { id semanticDigest } } }`;
const MONITOR = `mutation ($input: RecordMonitorInput!) { recordMonitor(input: $input) { artifact { id } receipt { errors { code } } } }`;
const DEPLOY = `mutation ($input: DeployModelInput!) { deployModel(input: $input) { deployment { id } } }`;
const model = (name: string) => `model:lock/${name}`;
const take = async (name: string, ...states: string[]) => {
  for (const to of states) await api.query(TAKE, { input: { artifact: model(name), to, cause: 'on', actor: 'P1' } });
};
const lock = (name: string) => api.query(LOCK, { input: { model: model(name), cause: 'release', actor: 'P1' } });
const refused = async (document: string, input: object): Promise<ApiError> =>
  (await api.expectErrors(document, { input }))[0] as ApiError;
const rulesOf = (error: ApiError) =>
  (error.extensions as unknown as { rules: { rule: string }[] }).rules.map(({ rule }) => rule);
const TO_PACKAGED = ['REGISTERED', 'IN_DEVELOPMENT', 'IN_VALIDATION', 'APPROVED', 'PACKAGED'];
const monitor = (id: string, more: object = {}) => ({
  id,
  statistic: 'VALUE',
  criterion: { metric: 'accuracy', op: '>=', value: 0.9 },
  ...more,
});
const gapsOf = async (kind: string, at: object | null = null) =>
  (
    await api.query(`query ($at: At) { gaps(kinds: [${kind}], at: $at) { nodes { artifact { id } reason } } }`, { at })
  ).gaps.nodes.map((gap: { artifact: { id: string } }) => gap.artifact.id);

it('000-01 a model goes through data, experiments and deployment, again and again', async () => {
  const ids = `query ($model: ID!, $number: Int) { modelCycles(model: $model, number: $number) { number version { id }
    dataStage { id } experimentStage { trainings { id } evaluations { id } } deployStage { id } } }`;
  await api.ingest(version('cycle', 'v1'));
  const early = await refused(DEPLOY, {
    id: 'lock-cycle-1',
    version: 'model:lock/cycle@v1',
    environment: 'prod',
    strategy: 'CANARY',
  });
  expect(early.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'DEPLOYMENT_WITHOUT_EXPERIMENT' });
  expect(early.message).toContain('model:lock/cycle@v1 has not an evaluation');
  await evaluated('cycle', 'v1');
  await api.query(DEPLOY, {
    input: { id: 'lock-cycle-1', version: 'model:lock/cycle@v1', environment: 'prod', strategy: 'CANARY' },
  });
  await api.ingest(version('cycle', 'v2'));
  // What was tried with the version before does not count.
  const second = await refused(DEPLOY, {
    id: 'lock-cycle-2',
    version: 'model:lock/cycle@v2',
    environment: 'prod',
    strategy: 'CANARY',
  });
  expect(second.extensions).toMatchObject({ rule: 'DEPLOYMENT_WITHOUT_EXPERIMENT' });
  const { modelCycles } = await api.query(ids, { model: model('cycle') });
  expect(modelCycles).toEqual([
    {
      number: 1,
      version: { id: 'model:lock/cycle@v1' },
      dataStage: [{ id: 'lock:data' }],
      experimentStage: { trainings: [{ id: 'run:lock/cycle-v1' }], evaluations: [{ id: 'evidence:lock/cycle-v1' }] },
      deployStage: [{ id: 'lock-cycle-1' }],
    },
    {
      number: 2,
      version: { id: 'model:lock/cycle@v2' },
      dataStage: [{ id: 'lock:data' }],
      experimentStage: { trainings: [{ id: 'run:lock/cycle-v2' }], evaluations: [] },
      deployStage: [],
    },
  ]);
  expect((await api.query(ids, { model: model('cycle'), number: 2 })).modelCycles).toHaveLength(1);
});

it('000-02 a model without registry entry, storage and digest stays where it begins', async () => {
  await api.ingest({
    artifacts: [{ id: model('draft'), kind: 'MODEL', version: { label: 'v1', content: { weights: 'v1' } } }],
    links: [{ type: 'APPLIES_TO', from: 'lifecycle:locked-model', to: model('draft') }],
  });
  const error = await refused(TAKE, { artifact: model('draft'), to: 'REGISTERED', cause: 'x', actor: 'P1' });
  expect(error.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'MODEL_UNREGISTERED' });
  expect(error.message).toContain('model:lock/draft@v1 lacks registryEntry, storageUri, digest');
  const state = async () => (await api.query(`{ lifeCycles(artifact: "${model('draft')}") { state } }`)).lifeCycles;
  expect(await state()).toEqual([{ state: 'PROPOSED' }]);
  const RECORD = `mutation ($input: RecordModelVersionInput!) { recordModelVersion(input: $input) { version { id } receipt { errors { path } } } }`;
  const whole = { registryEntry: 'registry/draft', storageUri: 's3://models/draft', digest: 'sha256:draft' };
  const recorded = async (label: string, input: object) =>
    (await api.query(RECORD, { input: { id: model('draft'), label, ...input } })).recordModelVersion.receipt.errors;
  // Each of the three alone keeps it; a name that is empty is none.
  for (const [place, lacking] of Object.keys(whole).entries()) {
    expect(await recorded(`lacks-${place}`, { ...whole, [lacking]: null, architecture: lacking })).toEqual([]);
    const one = await refused(TAKE, { artifact: model('draft'), to: 'REGISTERED', cause: 'x', actor: 'P1' });
    expect(one.message).toContain(`model:lock/draft@lacks-${place} lacks ${lacking}. `);
  }
  expect(await recorded('empty', { ...whole, registryEntry: '' })).toEqual([{ path: 'registryEntry' }]);
  expect(await recorded('v2', whole)).toEqual([]);
  await take('draft', 'REGISTERED');
  expect(await state()).toEqual([{ state: 'REGISTERED' }]);
});

it('000-06 a model is locked from PACKAGED alone, and then its weights stay', async () => {
  const UPDATE = `mutation ($input: UpdateModelWeightsInput!) { updateModelWeights(input: $input) { version { id digest } receipt { errors { code } } } }`;
  await api.ingest(version('state', 'v1'));
  const free = await api.query(UPDATE, { input: { version: 'model:lock/state@v1', digest: 'sha256:other' } });
  expect(free.updateModelWeights.receipt.errors).toEqual([]);
  expect(free.updateModelWeights.version.id).not.toBe('model:lock/state@v1');
  await api.ingest(version('state', 'v3'));
  await take('state', 'REGISTERED', 'IN_DEVELOPMENT');
  const early = await refused(LOCK, { model: model('state'), cause: 'x', actor: 'P1' });
  expect(early.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'TRANSITION_ILLEGAL' });
  const lockState = async () =>
    (await api.query(`{ artifact(id: "${model('state')}") { ... on Model { lockState } } }`)).artifact.lockState;
  expect(await lockState()).toBe(null);
  // Not one step earlier either.
  for (const state of ['IN_VALIDATION', 'APPROVED']) {
    await take('state', state);
    const { extensions } = await refused(LOCK, { model: model('state'), cause: 'x', actor: 'P1' });
    expect([state, extensions]).toMatchObject([state, { rule: 'TRANSITION_ILLEGAL' }]);
  }
  await take('state', 'PACKAGED');
  expect((await lock('state')).lockModel.instance.state).toBe('LOCKED');
  expect(await lockState()).toBe('LOCKED');
  const update = await refused(UPDATE, { version: 'model:lock/state@v3', digest: 'sha256:new' });
  expect(update.extensions).toMatchObject({ code: 'MODEL_LOCKED', rule: 'MODEL_LOCKED', input: 'input.version' });

  // A life cycle that would lock elsewhere does not get it.
  await api.ingest({
    artifacts: [
      {
        id: 'lifecycle:lock/eager',
        kind: 'CONTROL',
        subkind: 'LIFECYCLE',
        version: {
          label: 'v1',
          content: {
            initial: 'NEW',
            states: [{ name: 'NEW' }, { name: 'LOCKED', final: true, lockState: 'LOCKED' }],
            transitions: [{ from: 'NEW', to: 'LOCKED' }],
          },
        },
      },
      ...version('eager', 'v1').artifacts,
    ],
    links: [
      ...version('eager', 'v1').links.filter(({ type }) => type !== 'APPLIES_TO'),
      { type: 'APPLIES_TO', from: 'lifecycle:lock/eager', to: model('eager') },
    ],
  });
  const eager = await refused(LOCK, { model: model('eager'), cause: 'x', actor: 'P1' });
  expect(eager.extensions).toMatchObject({ rule: 'LOCK_ONLY_PACKAGED' });
  expect(eager.message).toContain('model:lock/eager is NEW');
});

it('000-07 what a locked version was made of is pinned, and its digest stays', async () => {
  await api.ingest(version('thin', 'v1', { used: ['lock:data@v1', 'lock:code@v1'] }));
  const thin = await refused(LOCK, { model: model('thin'), cause: 'x', actor: 'P1' });
  expect(thin.extensions).toMatchObject({ rule: 'PINS_MISSING' });
  expect(thin.message).toContain('model:lock/thin@v1 pins no CONFIGURATION, ENVIRONMENT');

  await api.ingest(version('pinned', 'v1'));
  const digest = async () =>
    (await api.query('{ version(id: "model:lock/pinned@v1") { semanticDigest digest content } }')).version;
  const before = await digest();
  await lock('pinned');
  expect(await digest()).toEqual(before);
  const { modelLock } = await api.query(LOCKED, { version: 'model:lock/pinned@v1' });
  expect(modelLock).toMatchObject({
    lockedAt: '2026-09-01T08:00:00.000Z',
    digest: 'sha256:pinned-v1',
    intact: true,
    measure: { subkind: 'MODEL_LOCK' },
    version: { semanticDigest: before.semanticDigest },
    pins: [
      { kind: 'CODE', version: 'lock:code@v1' },
      { kind: 'CONFIGURATION', version: 'lock:config@v1' },
      { kind: 'DATA', version: 'lock:data@v1' },
      { kind: 'ENVIRONMENT', version: 'lock:image@v1' },
    ],
  });
  // An edit of a pinned input is another version of it.
  const INGEST = `mutation ($input: IngestInput!) { ingest(input: $input) { errors { code } } }`;
  const edit = (label: string) => ({
    input: {
      source: 'test',
      artifacts: [{ id: 'lock:config', kind: 'CODE_UNIT', version: { label, content: { seed: 8 } } }],
    },
  });
  expect((await api.query(INGEST, edit('v1'))).ingest.errors).toEqual([{ code: 'VERSION_IMMUTABLE' }]);
  expect((await api.query(INGEST, edit('v2'))).ingest.errors).toEqual([]);
  expect(await digest()).toEqual(before);
  expect((await api.query(LOCKED, { version: 'model:lock/pinned@v1' })).modelLock.intact).toBe(true);
  expect(await gapsOf('MODEL_LOCK_BROKEN')).toEqual([]);
  // A training that says afterwards that it used something else is seen.
  await api.ingest({ links: [{ type: 'USED', from: 'run:lock/pinned-v1', to: 'lock:config@v2' }] });
  expect((await api.query(LOCKED, { version: 'model:lock/pinned@v1' })).modelLock.broken).toEqual([
    'its training names lock:config@v2, which was not pinned',
  ]);
  expect(await gapsOf('MODEL_LOCK_BROKEN')).toEqual([model('pinned')]);
  expect((await api.query(LOCKED, { version: 'model:lock/thin@v1' })).modelLock).toBe(null);

  // So is what was pinned and taken back, and a training that no longer names it.
  const torn = version('torn', 'v1');
  const own: ArtifactInput = {
    id: 'lock:torn-data',
    kind: 'DATASET',
    subkind: 'TRAIN',
    version: { label: 'v1', content: { rows: 5 } },
  };
  await api.ingest({ ...torn, artifacts: [...torn.artifacts, own] });
  await api.ingest({
    source: 'torn',
    links: [{ type: 'USED', from: 'run:lock/torn-v1', to: 'lock:torn-data@v1', role: 'TRAIN' }],
  });
  await lock('torn');
  const broken = async () => (await api.query(LOCKED, { version: 'model:lock/torn@v1' })).modelLock.broken;
  expect(await broken()).toEqual([]);
  const retracted = { at: '2026-09-01', reason: 'wrong labels' };
  await api.ingest({ artifacts: [{ ...own, version: { ...own.version, retracted } }] });
  expect(await broken()).toEqual(['lock:torn-data@v1 was retracted']);
  await api.ingest({ source: 'torn', mode: 'REPLACE_SOURCE', links: [] });
  expect(await broken()).toEqual(['its training no longer names lock:torn-data@v1', 'lock:torn-data@v1 was retracted']);
});

it('000-08 no monitor that retrains in place is attached to a locked model', async () => {
  await api.ingest(version('watched', 'v1'));
  const learning = monitor('monitor:lock/learning', { monitors: [model('watched')], action: 'AUTO_RETRAIN_IN_PLACE' });
  await api.query(MONITOR, { input: learning });
  const held = await refused(LOCK, { model: model('watched'), cause: 'x', actor: 'P1' });
  expect(held.extensions).toMatchObject({ rule: 'LEARNING_MONITOR' });
  expect(held.message).toContain('monitor:lock/learning');
  await api.query(MONITOR, { input: { ...learning, action: 'NOTIFY' } });
  await lock('watched');
  const attached = await refused(MONITOR, { ...learning, id: 'monitor:lock/second' });
  expect(attached.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'MONITOR_LEARNS_IN_PLACE' });
  // Nor is one that watches it already, by what it does alone: the record adds to what it watches.
  const changed = await refused(MONITOR, { ...learning, monitors: [] });
  expect(changed.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'MONITOR_LEARNS_IN_PLACE' });
  // Nor of a deployment that runs it.
  await evaluated('watched', 'v1');
  await api.query(DEPLOY, {
    input: { id: 'lock-watched', version: 'model:lock/watched@v1', environment: 'prod', strategy: 'CANARY' },
  });
  const inUse = await refused(MONITOR, { ...learning, id: 'monitor:lock/third', monitors: ['lock-watched'] });
  expect(inUse.extensions).toMatchObject({ rule: 'MONITOR_LEARNS_IN_PLACE' });
  const verifying = { ...learning, id: 'monitor:lock/second', action: 'RETRAIN_ELSEWHERE' };
  expect((await api.query(MONITOR, { input: verifying })).recordMonitor.receipt.errors).toEqual([]);
  expect(await gapsOf('LOCKED_MODEL_LEARNS')).toEqual([]);
  // An import is kept, and shows.
  await api.ingest({
    artifacts: [
      { id: 'monitor:lock/imported', kind: 'MONITOR', version: { content: { action: 'AUTO_RETRAIN_IN_PLACE' } } },
    ],
    links: [{ type: 'MONITORS', from: 'monitor:lock/imported', to: model('watched') }],
  });
  expect(await gapsOf('LOCKED_MODEL_LEARNS')).toEqual(['monitor:lock/imported']);
});

it('000-09 a changed model is locked, verified and approved again before it is used', async () => {
  await api.ingest(version('again', 'v1'));
  await evaluated('again', 'v1');
  await signed('sign-off:lock/early', 'model:lock/again@v1');
  await lock('again');
  const promote = (label: string) => ({ version: `model:lock/again@${label}`, cause: 'use it', actor: 'P1' });
  // What came before the lock does not count.
  const early = await refused(PROMOTE, promote('v1'));
  expect(rulesOf(early)).toEqual(['VERSION_NOT_VERIFIED', 'VERSION_NOT_APPROVED']);
  // Nor that a monitor of it saw nothing wrong.
  await api.ingest({
    artifacts: [
      { id: 'field:lock/again', kind: 'EVIDENCE', subkind: 'FIELD_DATA', version: { content: { outcome: 'pass' } } },
    ],
    links: [{ type: 'EVALUATES', from: 'field:lock/again', to: 'model:lock/again@v1' }],
  });
  expect(rulesOf(await refused(PROMOTE, promote('v1')))).toEqual(['VERSION_NOT_VERIFIED', 'VERSION_NOT_APPROVED']);
  await api.ingest({
    artifacts: [{ id: 'evidence:lock/again', kind: 'EVIDENCE', version: { content: { outcome: 'pass' } } }],
    links: [{ type: 'EVALUATES', from: 'evidence:lock/again', to: 'model:lock/again@v1' }],
  });
  await signed('sign-off:lock/again-1', 'model:lock/again@v1');
  expect((await api.query(PROMOTE, { input: promote('v1') })).promoteModelVersion.instance.state).toBe('DEPLOYED');

  await take('again', 'RETRAINING');
  await api.ingest(version('again', 'v2'));
  await take('again', 'IN_VALIDATION', 'APPROVED', 'PACKAGED');
  await lock('again');
  expect(rulesOf(await refused(PROMOTE, promote('v2')))).toEqual(['VERSION_NOT_VERIFIED', 'VERSION_NOT_APPROVED']);
  await evaluated('again', 'v2');
  const unsigned = await refused(PROMOTE, promote('v2'));
  expect(unsigned.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'VERSION_NOT_APPROVED' });
  expect(unsigned.message).toContain('model:lock/again@v2 has no approval of its own');
  // No version goes unlocked.
  await api.ingest(version('again', 'v3'));
  expect(rulesOf(await refused(PROMOTE, promote('v3')))).toContain('VERSION_NOT_LOCKED');
  await signed('sign-off:lock/again-2', 'model:lock/again@v2');
  expect((await api.query(PROMOTE, { input: promote('v2') })).promoteModelVersion.instance.state).toBe('DEPLOYED');

  // Suspended, it comes back as it was; another version does not come back in its place.
  await take('again', 'SUSPENDED');
  await api.query(PROMOTE, { input: promote('v2') });
  await take('again', 'SUSPENDED');
  await api.ingest(version('again', 'v4'));
  const swapped = await refused(TAKE, { artifact: model('again'), to: 'DEPLOYED', cause: 'back', actor: 'P1' });
  expect(rulesOf(swapped)).toEqual(['VERSION_NOT_LOCKED', 'VERSION_NOT_VERIFIED', 'VERSION_NOT_APPROVED']);

  // What was verified once has to be so still.
  await api.ingest(version('expired', 'v1'));
  await lock('expired');
  await api.ingest({
    artifacts: [
      {
        id: 'evidence:lock/expired',
        kind: 'EVIDENCE',
        version: { content: { outcome: 'pass', validUntil: '2026-08-31' } },
      },
    ],
    links: [{ type: 'EVALUATES', from: 'evidence:lock/expired', to: 'model:lock/expired@v1' }],
  });
  await signed('sign-off:lock/expired', 'model:lock/expired@v1');
  const expired = await refused(PROMOTE, { version: 'model:lock/expired@v1', cause: 'use it', actor: 'P1' });
  expect(rulesOf(expired)).toEqual(['VERSION_NOT_VERIFIED']);
  expect(expired.message).toContain('has passing evidence that has expired, and no other');

  // A version of which a result fails is not verified, whatever passes beside it.
  await api.ingest(version('failing', 'v1'));
  await lock('failing');
  await evaluated('failing', 'v1');
  await api.ingest({
    artifacts: [{ id: 'evidence:lock/failing', kind: 'EVIDENCE', version: { content: { outcome: 'fail' } } }],
    links: [{ type: 'EVALUATES', from: 'evidence:lock/failing', to: 'model:lock/failing@v1' }],
  });
  await signed('sign-off:lock/failing', 'model:lock/failing@v1');
  const failing = await refused(PROMOTE, { version: 'model:lock/failing@v1', cause: 'use it', actor: 'P1' });
  expect(failing.extensions).toMatchObject({ rule: 'VERSION_NOT_VERIFIED' });
  expect(failing.message).toContain('model:lock/failing@v1 has evidence that fails');
});

it('000-19 a deployment of a locked model that nobody watches is a gap', async () => {
  await api.ingest(version('quality', 'v1'));
  await evaluated('quality', 'v1');
  await api.query(DEPLOY, {
    input: { id: 'lock-quality', version: 'model:lock/quality@v1', environment: 'prod', strategy: 'CANARY' },
  });
  expect(await gapsOf('LOCKED_DEPLOYMENT_UNMONITORED')).toEqual([]);
  await lock('quality');
  expect(await gapsOf('LOCKED_DEPLOYMENT_UNMONITORED')).toEqual(['lock-quality']);
  await api.query(MONITOR, { input: monitor('monitor:lock/quality', { monitors: ['lock-quality'] }) });
  expect(await gapsOf('LOCKED_DEPLOYMENT_UNMONITORED')).toEqual([]);
  await api.query(MONITOR, {
    input: monitor('monitor:lock/quality', { monitors: ['lock-quality'], more: { endedAt: '2026-08-31T00:00:00Z' } }),
  });
  expect(await gapsOf('LOCKED_DEPLOYMENT_UNMONITORED')).toEqual(['lock-quality']);
  // One of another deployment does not watch it, nor does one that was taken back.
  await api.query(MONITOR, { input: monitor('monitor:lock/elsewhere', { monitors: ['lock-watched'] }) });
  expect(await gapsOf('LOCKED_DEPLOYMENT_UNMONITORED')).toEqual(['lock-quality']);
  await api.query(MONITOR, { input: monitor('monitor:lock/model', { monitors: [model('quality')] }) });
  expect(await gapsOf('LOCKED_DEPLOYMENT_UNMONITORED')).toEqual([]);
  await api.query('mutation ($input: RetireInput!) { retire(input: $input) { errors { code } } }', {
    input: { artifacts: ['monitor:lock/model'], source: 'manual', reason: 'switched off' },
  });
  expect(await gapsOf('LOCKED_DEPLOYMENT_UNMONITORED')).toEqual(['lock-quality']);
});

it('001-27 a rollback goes only to a version whose gate and approval hold today', async () => {
  const ROLLBACK = `mutation ($input: RollbackDeploymentInput!) { rollbackDeployment(input: $input) {
    deployment { id outgoing(types: [INCLUDES]) { nodes { toVersion { id } } } } ended { id } change { current { content } } } }`;
  for (const label of ['1.0.0', '1.1.0', '2.0.0']) {
    await api.ingest(version('back', label));
    await evaluated('back', label);
  }
  await api.query(DEPLOY, {
    input: { id: 'lock-back', version: 'model:lock/back@2.0.0', environment: 'prod', strategy: 'CANARY' },
  });
  await signed('sign-off:lock/back-1', 'model:lock/back@1.1.0', { validUntil: '2026-12-31' });
  const to = (label: string, id = 'lock-back-2') => ({
    deployment: 'lock-back',
    to: `model:lock/back@${label}`,
    id,
    cause: 'recall fell',
    actor: 'P1',
  });
  const unapproved = await refused(ROLLBACK, to('1.0.0'));
  expect(unapproved.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'ROLLBACK_APPROVAL', input: 'input.to' });
  expect((await refused(ROLLBACK, to('2.0.0'))).extensions).toMatchObject({ rule: 'ROLLBACK_TARGET' });
  on('2027-01-10T08:00:00Z');
  expect((await refused(ROLLBACK, to('1.1.0'))).extensions).toMatchObject({ rule: 'ROLLBACK_APPROVAL' });
  on('2026-09-02T08:00:00Z');

  // A release of it with a gate that does not pass today.
  await api.ingest({
    artifacts: [
      { id: 'release:lock/back', kind: 'BASELINE', subkind: 'RELEASE', version: { content: {} } },
      { id: 'gate:lock/back', kind: 'GATE', subkind: 'RELEASE', version: { content: {} } },
    ],
    links: [
      { type: 'INCLUDES', from: 'release:lock/back', to: 'model:lock/back@1.1.0' },
      { type: 'APPLIES_TO', from: 'gate:lock/back', to: 'release:lock/back' },
      { type: 'REQUIRES', from: 'gate:lock/back', to: 'role:compliance', role: 'A' },
    ],
  });
  const gated = await refused(ROLLBACK, to('1.1.0'));
  expect(gated.extensions).toMatchObject({ rule: 'ROLLBACK_GATE' });
  expect(gated.message).toMatch(/gate:lock\/back is (FAIL|UNKNOWN), it lacks role:compliance/);
  await signed('sign-off:lock/release', 'release:lock/back');
  const { rollbackDeployment } = await api.query(ROLLBACK, { input: to('1.1.0') });
  expect(rollbackDeployment).toMatchObject({
    deployment: { id: 'lock-back-2', outgoing: { nodes: [{ toVersion: { id: 'model:lock/back@1.1.0' } }] } },
    ended: { id: 'lock-back' },
    change: { current: { content: { from: 'ACTIVE', to: 'ROLLED_BACK', replacedBy: 'lock-back-2' } } },
  });
  expect((await refused(ROLLBACK, to('1.1.0', 'lock-back-3'))).extensions).toMatchObject({ rule: 'DEPLOYMENT_ENDED' });
});

it('003-02 where a model is in its life cycle is known at any time', async () => {
  on('2026-10-01T08:00:00Z');
  await api.ingest(version('position', 'v1'));
  await take('position', 'REGISTERED');
  on('2026-10-05T08:00:00Z');
  await take('position', 'IN_DEVELOPMENT', 'IN_VALIDATION');
  const stateAt = async (validAt: string | null) =>
    (
      await api.query(
        `query ($at: DateTime) { artifact(id: "${model('position')}") { ... on Model { lifeCycles(validAt: $at) { state since } } } }`,
        { at: validAt },
      )
    ).artifact.lifeCycles;
  expect(await stateAt('2026-09-30T00:00:00Z')).toEqual([{ state: 'PROPOSED', since: null }]);
  expect(await stateAt('2026-10-04T23:59:59Z')).toEqual([{ state: 'REGISTERED', since: '2026-10-01T08:00:00.000Z' }]);
  expect(await stateAt(null)).toEqual([{ state: 'IN_VALIDATION', since: '2026-10-05T08:00:00.000Z' }]);
  const skipped = await refused(TAKE, { artifact: model('position'), to: 'LOCKED', cause: 'x', actor: 'P1' });
  expect(skipped.extensions).toMatchObject({ rule: 'TRANSITION_ILLEGAL' });
});

it('003-03 life cycles of use cases are versioned assets beside each other', async () => {
  const RECORD = `mutation ($input: RecordLifeCycleInput!) { recordLifeCycle(input: $input) { version { id } receipt { errors { code } } } }`;
  const states = (...names: string[]) =>
    names.map((name, position) => ({ name, final: position === names.length - 1 }));
  const definition = (name: string, middle: string, more: object = {}) => ({
    id: `lifecycle:lock/${name}`,
    label: 'v1',
    initial: 'BUILT',
    states: states('BUILT', middle, 'LIVE'),
    transitions: [
      { from: 'BUILT', to: middle },
      { from: middle, to: 'LIVE' },
    ],
    derivedFrom: 'lifecycle:modelops@v1',
    appliesTo: [model(name)],
    ...more,
  });
  await api.ingest({
    artifacts: ['fraud', 'aml'].map((name) => ({
      id: model(name),
      kind: 'MODEL' as const,
      version: { label: 'v1', content: { name } },
    })),
  });
  await api.query(RECORD, { input: definition('fraud', 'BACKTEST') });
  await api.query(RECORD, { input: definition('aml', 'REGULATOR_REVIEW') });
  await take('fraud', 'BACKTEST');
  const illegal = await refused(TAKE, { artifact: model('aml'), to: 'BACKTEST', cause: 'x', actor: 'P1' });
  expect(illegal.extensions).toMatchObject({ rule: 'TRANSITION_ILLEGAL' });
  expect(illegal.message).toContain('the transitions of lifecycle:lock/aml@v1 lead to: REGULATOR_REVIEW');
  const nowhere = await refused(RECORD, definition('aml', 'X', { label: 'v9', derivedFrom: 'lifecycle:none@v1' }));
  expect(nowhere.extensions).toMatchObject({ rule: 'LIFE_CYCLE_ORIGIN_UNKNOWN' });

  // Another version of it, and what runs goes on by it only when that is signed.
  await api.query(RECORD, { input: definition('fraud', 'BACKTEST_TWICE', { label: 'v2' }) });
  const STANDING = `{ lifeCycles(artifact: "${model('fraud')}") { state derivedFrom version { id } } }`;
  expect((await api.query(STANDING)).lifeCycles).toEqual([
    { state: 'BACKTEST', derivedFrom: 'lifecycle:modelops@v1', version: { id: 'lifecycle:lock/fraud@v1' } },
  ]);
  const MIGRATE = `mutation ($input: MigrateLifeCycleInput!) { migrateLifeCycle(input: $input) { instance { state version { id } } } }`;
  const input = {
    artifact: model('fraud'),
    to: 'lifecycle:lock/fraud@v2',
    signOff: 'sign-off:lock/fraud',
    cause: 'new rule',
    actor: 'P1',
  };
  await signed('sign-off:lock/fraud', 'lifecycle:lock/fraud@v1');
  const stateless = await refused(MIGRATE, input);
  expect(stateless.extensions).toMatchObject({ rule: 'MIGRATION_STATE' });
  const unsigned = await refused(MIGRATE, { ...input, state: 'BACKTEST_TWICE' });
  expect(unsigned.extensions).toMatchObject({ rule: 'MIGRATION_UNSIGNED' });
  await signed('sign-off:lock/fraud-2', 'lifecycle:lock/fraud@v2');
  const migrated = await api.query(MIGRATE, {
    input: { ...input, signOff: 'sign-off:lock/fraud-2', state: 'BACKTEST_TWICE' },
  });
  expect(migrated.migrateLifeCycle.instance).toEqual({
    state: 'BACKTEST_TWICE',
    version: { id: 'lifecycle:lock/fraud@v2' },
  });
  expect(await gapsOf('BYPASSED_STEP')).toEqual([]);

  // A use case may have one for all of its models; what applies to a model itself comes first, and the use case is in none.
  const useCase = (name: string, ...models: string[]) => ({
    artifacts: [
      { id: `system:lock/${name}`, kind: 'SYSTEM' as const, subkind: 'USE_CASE', version: { content: {} } },
      { id: `component:lock/${name}`, kind: 'COMPONENT' as const, subkind: 'ML', version: { content: {} } },
      ...models.map((one) => ({
        id: model(one),
        kind: 'MODEL' as const,
        version: { label: 'v1', content: { name: one } },
      })),
    ],
    links: [
      { type: 'PART_OF' as const, from: `component:lock/${name}`, to: `system:lock/${name}` },
      ...models.map((one) => ({ type: 'IMPLEMENTS' as const, from: model(one), to: `component:lock/${name}` })),
    ],
  });
  await api.ingest(useCase('cards', 'cards-1', 'cards-2'));
  await api.ingest(useCase('loans', 'loans-1'));
  await api.ingest(useCase('idle', 'idle-1'));
  for (const [name, middle] of [
    ['cards', 'SHADOWED'],
    ['loans', 'COMMITTEE'],
  ] as const) {
    await api.query(RECORD, { input: definition(name, middle, { appliesTo: [], modelsOf: [`system:lock/${name}`] }) });
  }
  await api.query(RECORD, { input: definition('own', 'OWN_WAY', { appliesTo: [model('cards-2')] }) });
  const followed = async (id: string) =>
    (
      await api.query('query ($id: ID!) { lifeCycles(artifact: $id) { state version { id } next { to } } }', { id })
    ).lifeCycles.map((one: { version: { id: string }; next: { to: string }[] }) => [one.version.id, one.next[0]?.to]);
  expect(await followed(model('cards-1'))).toEqual([['lifecycle:lock/cards@v1', 'SHADOWED']]);
  expect(await followed(model('cards-2'))).toEqual([['lifecycle:lock/own@v1', 'OWN_WAY']]);
  expect(await followed(model('loans-1'))).toEqual([['lifecycle:lock/loans@v1', 'COMMITTEE']]);
  expect(await followed(model('idle-1'))).toEqual([]);
  expect(await followed('system:lock/cards')).toEqual([]);
  await take('cards-1', 'SHADOWED');
  const other = await refused(TAKE, { artifact: model('loans-1'), to: 'SHADOWED', cause: 'x', actor: 'P1' });
  expect(other.extensions).toMatchObject({ rule: 'TRANSITION_ILLEGAL' });
  expect(other.message).toContain('the transitions of lifecycle:lock/loans@v1 lead to: COMMITTEE');
  const registered = await api.query('{ models { nodes { model { id } state } } }');
  const stateOf = (id: string) =>
    registered.models.nodes.find((one: { model: { id: string } }) => one.model.id === id)?.state;
  expect([stateOf(model('cards-1')), stateOf(model('loans-1')), stateOf(model('idle-1'))]).toEqual([
    'SHADOWED',
    'BUILT',
    null,
  ]);
});

it('003-04 a model is stale by its own refresh period', async () => {
  await api.ingest({
    artifacts: [
      ...version('monthly', 'v1', { content: { refreshPeriod: 'P1M' } }).artifacts,
      ...version('daily', 'v1', { content: { refreshPeriod: 'P90D' } }).artifacts,
      ...version('never', 'v1').artifacts,
    ],
    links: ['monthly', 'daily'].flatMap((name) => version(name, 'v1').links),
  });
  const STALE = `query ($at: At, $zone: String) { staleModels(at: $at, timeZone: $zone) { model { id } period dueAt } }`;
  const stale = async (validAt: string, zone = 'UTC') =>
    (await api.query(STALE, { at: { validAt }, zone })).staleModels;
  // Trained on August 31: a month later is the end of a month with 30 days.
  expect(await stale('2026-09-29T23:59:59Z')).toEqual([]);
  expect(await stale('2026-09-30T00:00:00Z')).toEqual([
    { model: { id: model('monthly') }, period: 'P1M', dueAt: '2026-09-30T00:00:00.000Z' },
  ]);
  expect(await stale('2026-11-29T12:00:00Z')).toMatchObject([
    { model: { id: model('monthly') } },
    { model: { id: model('daily') }, dueAt: '2026-11-29T00:00:00.000Z' },
  ]);
  // 02:00 in Berlin before clocks went back is 02:00 after it: an hour later.
  expect((await stale('2026-11-29T12:00:00Z', 'Europe/Berlin'))[1]).toMatchObject({
    dueAt: '2026-11-29T01:00:00.000Z',
  });
  const [zone] = await api.expectErrors(STALE, { zone: 'Mars/Base' });
  expect(zone?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'timeZone' });
  // Trained a second time since: the later training counts.
  await api.ingest({
    artifacts: [
      {
        id: 'run:lock/monthly-again',
        kind: 'RUN',
        subkind: 'TRAIN',
        version: { content: { startedAt: '2026-09-01T00:00:00Z', endedAt: '2026-09-20T00:00:00Z' } },
      },
    ],
    links: [{ type: 'GENERATED', from: 'run:lock/monthly-again', to: 'model:lock/monthly@v1' }],
  });
  expect(await stale('2026-10-19T23:59:59Z')).toEqual([]);
  expect(await stale('2026-10-20T00:00:00Z')).toEqual([
    { model: { id: model('monthly') }, period: 'P1M', dueAt: '2026-10-20T00:00:00.000Z' },
  ]);
  // A refreshed one is not stale.
  await api.ingest(version('monthly', 'v2', { content: { refreshPeriod: 'P1Y' } }));
  expect((await stale('2026-11-01T00:00:00Z')).length).toBe(0);
});

it('003-07 a swap of champions opens one review, and is active only when that is approved', async () => {
  const SWAP = `mutation ($input: SwapChampionInput!) { swapChampion(input: $input) { swap { review { id } state reviewRoles } champion { version { id } } } }`;
  const ACTIVATE = `mutation ($input: ActivateChampionInput!) { activateChampion(input: $input) { swap { state } champion { version { id } previous { id } } } }`;
  const CHAMPIONS = `{ champions(useCase: "system:lock/scoring") { segment version { id } previous { id } pending { review { id } to { id } state } } }`;
  await api.ingest({
    artifacts: [
      {
        id: 'system:lock/scoring',
        kind: 'SYSTEM',
        subkind: 'USE_CASE',
        version: { content: { intendedPurpose: 'scoring' } },
      },
      ...['a', 'b', 'c'].map((name) => ({
        id: model(name),
        kind: 'MODEL' as const,
        version: { label: 'v1', content: { name } },
      })),
    ],
  });
  const swap = (name: string, actor = 'P3') => ({
    useCase: 'system:lock/scoring',
    segment: 'RETAIL',
    to: `${model(name)}@v1`,
    cause: 'better',
    actor,
  });
  const first = (await api.query(SWAP, { input: swap('a') })).swapChampion;
  expect(first).toMatchObject({
    swap: { state: 'OPEN', reviewRoles: ['Compliance officer'] },
    champion: { version: null },
  });
  const review = first.swap.review.id;
  const blocked = await refused(ACTIVATE, { review, actor: 'P3' });
  expect(blocked.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'SWAP_NOT_APPROVED' });
  await signed('sign-off:lock/stranger', `${review}@1`, { by: 'P3' });
  expect((await refused(ACTIVATE, { review, actor: 'P3' })).extensions).toMatchObject({ rule: 'SWAP_NOT_APPROVED' });
  await signed('sign-off:lock/swap-1', `${review}@1`, { by: 'P2' });
  const active = (await api.query(ACTIVATE, { input: { review, actor: 'P3' } })).activateChampion;
  expect(active).toEqual({
    swap: { state: 'ACTIVATED' },
    champion: { version: { id: 'model:lock/a@v1' }, previous: [] },
  });
  expect((await refused(SWAP, swap('a'))).extensions).toMatchObject({ rule: 'CHAMPION_ALREADY' });

  // Twenty at once: one review, whoever comes first.
  const twenty = await Promise.all(Array.from({ length: 20 }, () => api.query(SWAP, { input: swap('b', 'P1') })));
  const reviews = new Set(twenty.map(({ swapChampion }) => swapChampion.swap.review.id));
  expect(reviews.size).toBe(1);
  const [second] = reviews as Set<string> & [string];
  const pending = await refused(SWAP, swap('c'));
  expect(pending.extensions).toMatchObject({ rule: 'SWAP_PENDING' });
  const { artifacts } = await api.query('{ artifacts(filter: { kinds: [CONTROL] }, first: 1000) { nodes { id } } }');
  const own = artifacts.nodes.filter(({ id }: { id: string }) => id.startsWith('champion-swap:'));
  expect(own).toHaveLength(2);
  // Who asked for it does not judge it, whatever the role.
  await signed('sign-off:lock/own', `${second}@1`, { by: 'P1' });
  expect((await refused(ACTIVATE, { review: second, actor: 'P1' })).extensions).toMatchObject({
    rule: 'SWAP_NOT_APPROVED',
  });
  await signed('sign-off:lock/swap-2', `${second}@1`, { by: 'P2' });
  await Promise.all(Array.from({ length: 20 }, () => api.query(ACTIVATE, { input: { review: second, actor: 'P1' } })));
  expect((await api.query(CHAMPIONS)).champions).toEqual([
    { segment: 'RETAIL', version: { id: 'model:lock/b@v1' }, previous: [{ id: 'model:lock/a@v1' }], pending: null },
  ]);
  // A refused one stays out.
  const third = (await api.query(SWAP, { input: swap('c') })).swapChampion.swap.review.id;
  await signed('sign-off:lock/swap-3', `${third}@1`, { verdict: 'REJECTED' });
  expect((await refused(ACTIVATE, { review: third, actor: 'P3' })).extensions).toMatchObject({ rule: 'SWAP_REJECTED' });
  expect((await api.query(CHAMPIONS)).champions[0].version).toEqual({ id: 'model:lock/b@v1' });
});

it('of twenty challengers that are asked for at once one gets a review, and one becomes champion', async () => {
  const SWAP =
    'mutation ($input: SwapChampionInput!) { swapChampion(input: $input) { swap { review { id } to { id } } } }';
  const ACTIVATE = `mutation ($input: ActivateChampionInput!) { activateChampion(input: $input) { swap { state } } }`;
  const CHAMPIONS = `{ champions(useCase: "system:lock/crowd") { segment version { id } previous { id } pending { to { id } } } }`;
  interface Swap {
    readonly review: { readonly id: string };
    readonly to: { readonly id: string };
  }
  const challengers = Array.from({ length: 20 }, (_, index) => `crowd-${index}`);
  await api.ingest({
    artifacts: [
      { id: 'system:lock/crowd', kind: 'SYSTEM', subkind: 'USE_CASE', version: { content: {} } },
      ...challengers.map((name) => ({
        id: model(name),
        kind: 'MODEL' as const,
        version: { label: 'v1', content: { name } },
      })),
    ],
  });
  const reviews = async (): Promise<string[]> => {
    const { artifacts } = await api.query('{ artifacts(filter: { kinds: [CONTROL] }, first: 1000) { nodes { id } } }');
    const ids = artifacts.nodes.map(({ id }: { id: string }) => id);
    return ids.filter((id: string) => id.startsWith('champion-swap:'));
  };
  const before = await reviews();
  const answers = await Promise.all(
    challengers.map(async (name) => {
      const to = `${model(name)}@v1`;
      const input = { useCase: 'system:lock/crowd', segment: 'RETAIL', to, cause: 'better', actor: 'P1' };
      const response = await fetch(api.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: SWAP, variables: { input } }),
      });
      return (await response.json()) as {
        readonly data: { readonly swapChampion: { readonly swap: Swap } } | null;
        readonly errors?: readonly { readonly extensions: { readonly code: string; readonly rule: string } }[];
      };
    }),
  );
  const taken = answers.flatMap(({ data }) => (data ? [data.swapChampion.swap] : []));
  const refusals = answers.flatMap(({ errors }) => errors ?? []);
  expect(taken).toHaveLength(1);
  expect(refusals.map(({ extensions }) => [extensions.code, extensions.rule])).toEqual(
    Array(19).fill(['RULE_VIOLATED', 'SWAP_PENDING']),
  );
  const { review, to } = taken[0] as Swap;
  expect((await reviews()).filter((id) => !before.includes(id))).toEqual([review.id]);
  expect((await api.query(CHAMPIONS)).champions).toEqual([
    { segment: 'RETAIL', version: null, previous: [], pending: { to: { id: to.id } } },
  ]);
  await signed('sign-off:lock/crowd', `${review.id}@1`, { by: 'P2' });
  await api.query(ACTIVATE, { input: { review: review.id, actor: 'P1' } });
  expect((await api.query(CHAMPIONS)).champions).toEqual([
    { segment: 'RETAIL', version: { id: to.id }, previous: [], pending: null },
  ]);
});

it('does not deploy a challenger before its review approves it, other than as a shadow', async () => {
  const SWAP = 'mutation ($input: SwapChampionInput!) { swapChampion(input: $input) { swap { review { id } } } }';
  await api.ingest({
    artifacts: [{ id: 'system:lock/rating', kind: 'SYSTEM', subkind: 'USE_CASE', version: { content: {} } }],
  });
  for (const name of ['challenger', 'refused']) {
    await api.ingest(version(name, 'v1'));
    await evaluated(name, 'v1');
  }
  const ask = async (name: string, segment: string) => {
    const input = { useCase: 'system:lock/rating', segment, to: `${model(name)}@v1`, cause: 'better', actor: 'P3' };
    return (await api.query(SWAP, { input })).swapChampion.swap.review.id as string;
  };
  const deployment = (name: string, id: string, more: object = {}) => ({
    id,
    version: `${model(name)}@v1`,
    environment: 'prod',
    strategy: 'BLUE_GREEN',
    ...more,
  });
  const review = await ask('challenger', 'A');
  const waiting = await refused(DEPLOY, deployment('challenger', 'lock-challenger'));
  expect(waiting.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'SWAP_NOT_APPROVED',
    input: 'input.version',
  });
  expect(waiting.message).toContain(`model:lock/challenger@v1 is a challenger in ${review}`);
  expect(
    (await refused(DEPLOY, deployment('challenger', 'lock-canary', { strategy: 'CANARY' }))).extensions,
  ).toMatchObject({ rule: 'SWAP_NOT_APPROVED' });
  await api.query(DEPLOY, { input: deployment('challenger', 'lock-shadow', { strategy: 'SHADOW' }) });
  // Another model is not in that review.
  await api.query(DEPLOY, { input: deployment('refused', 'lock-before') });
  await signed('sign-off:lock/challenger', `${review}@1`, { by: 'P2' });
  await api.query(DEPLOY, { input: deployment('challenger', 'lock-challenger') });
  const no = await ask('refused', 'B');
  await signed('sign-off:lock/refused', `${no}@1`, { by: 'P2', verdict: 'REJECTED' });
  expect((await refused(DEPLOY, deployment('refused', 'lock-refused'))).extensions).toMatchObject({
    rule: 'SWAP_REJECTED',
  });
});

it('shows imported steps that went past the conditions of their life cycle', async () => {
  const gaps = async () =>
    (await api.query('{ gaps(kinds: [BYPASSED_STEP]) { nodes { artifact { id } reason related { id } } } }')).gaps.nodes
      .filter(({ artifact }: { artifact: { id: string } }) => artifact.id === model('imported'))
      .map(({ reason, related }: { reason: string; related: { id: string }[] }) => [related[0]?.id, reason]);
  await api.ingest(version('imported', 'v1'));
  const step = (id: string, from: string, to: string, at: string) =>
    api.ingest({
      artifacts: [
        {
          id,
          kind: 'CHANGE',
          subkind: 'STATE_TRANSITION',
          version: { content: { machine: `${PACKAGED}@v1`, from, to, cause: 'imported', at } },
        },
      ],
      links: [{ type: 'AFFECTS', from: id, to: 'model:lock/imported@v1', attributes: { kind: 'METADATA' } }],
    });
  await step('step:lock/1', 'PACKAGED', 'LOCKED', now);
  expect(await gaps()).toEqual([
    ['step:lock/1', expect.stringContaining('no MODEL_LOCK says what it was locked with')],
  ]);
  await step('step:lock/2', 'LOCKED', 'DEPLOYED', now);
  const [, second] = await gaps();
  expect(second).toEqual([
    'step:lock/2',
    expect.stringMatching(/VERSION_NOT_LOCKED.*VERSION_NOT_VERIFIED.*VERSION_NOT_APPROVED/),
  ]);
  // What comes later does not heal it: by then the step was taken.
  await evaluated('imported', 'v1');
  await signed('sign-off:lock/imported', 'model:lock/imported@v1');
  expect(await gaps()).toHaveLength(2);
  // A step without conditions is none.
  await step('step:lock/3', 'DEPLOYED', 'SUSPENDED', now);
  expect(await gaps()).toHaveLength(2);
});

it('a swap that nobody wants any more is taken back, and one that is wanted is signed', async () => {
  const SWAP = `mutation ($input: SwapChampionInput!) { swapChampion(input: $input) { swap { review { id } state } } }`;
  const DECIDE = `mutation ($input: DecideReviewInput!) { decideReview(input: $input) { isNew review { open subject { id } decision { outcome } } } }`;
  await api.ingest({
    artifacts: [
      { id: 'system:lock/ranking', kind: 'SYSTEM', subkind: 'USE_CASE', version: { content: {} } },
      ...['r1', 'r2'].map((name) => ({
        id: model(name),
        kind: 'MODEL' as const,
        version: { label: 'v1', content: { name } },
      })),
    ],
  });
  const swap = (name: string) => ({
    useCase: 'system:lock/ranking',
    to: `${model(name)}@v1`,
    cause: 'better',
    actor: 'P3',
  });
  const first = (await api.query(SWAP, { input: swap('r1') })).swapChampion.swap;
  const task = first.review.id;
  const decide = (actor: string, outcome: string) => ({ task, outcome, reason: 'not needed', actor });
  expect((await refused(DECIDE, decide('P2', 'DONE'))).extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'REVIEW_SIGNED',
  });
  // Who asked for it may take it back, and not approve it.
  expect((await refused(DECIDE, decide('P3', 'DONE'))).extensions).toMatchObject({
    code: 'FORBIDDEN',
    rule: 'REVIEW_ROLE',
  });
  expect((await refused(SWAP, swap('r2'))).extensions).toMatchObject({ rule: 'SWAP_PENDING' });
  const { decideReview } = await api.query(DECIDE, { input: decide('P3', 'NOT_APPLICABLE') });
  expect(decideReview).toEqual({
    isNew: true,
    review: { open: false, subject: { id: 'system:lock/ranking' }, decision: { outcome: 'NOT_APPLICABLE' } },
  });
  // A signature that comes later does not bring it back.
  await signed('sign-off:lock/late', `${task}@1`, { by: 'P2' });
  const ACTIVATE = `mutation ($input: ActivateChampionInput!) { activateChampion(input: $input) { swap { state } } }`;
  expect((await refused(ACTIVATE, { review: task, actor: 'P3' })).extensions).toMatchObject({ rule: 'SWAP_REJECTED' });
  expect((await api.query(SWAP, { input: swap('r2') })).swapChampion.swap).toMatchObject({ state: 'OPEN' });
});

it('003-15 a retired model keeps its records, and is watched until then', async () => {
  on('2026-10-20T08:00:00Z');
  await api.ingest(version('old', 'v1'));
  await take('old', ...TO_PACKAGED);
  await lock('old');
  await evaluated('old', 'v1');
  await signed('sign-off:lock/old', 'model:lock/old@v1');
  await api.query(PROMOTE, { input: { version: 'model:lock/old@v1', cause: 'use', actor: 'P1' } });
  const early = monitor('monitor:lock/early', { monitors: [model('old')], more: { endedAt: '2026-10-21T00:00:00Z' } });
  await api.query(MONITOR, { input: early });
  await api.query(MONITOR, {
    input: monitor('monitor:lock/old', { monitors: [model('old')], more: { endedAt: '2026-11-02T00:00:00Z' } }),
  });
  const RETENTION = `query ($model: ID!, $at: At) { retention(model: $model, at: $at) { records period timeZone from until over policy { id } } }`;
  expect((await api.query(RETENTION, { model: model('old') })).retention).toEqual([]);
  // At half past midnight of the last day of August in Brussels; in UTC it is the day before.
  on('2027-08-30T22:30:00Z');
  await take('old', 'RETIRED');
  const clock = {
    timeZone: 'Europe/Brussels',
    from: '2027-08-30T22:30:00.000Z',
    over: false,
    policy: { id: 'policy:retention@v1' },
  };
  expect((await api.query(RETENTION, { model: model('old') })).retention).toEqual([
    { records: 'DOCUMENTATION', period: 'P10Y', until: '2037-08-30T22:30:00.000Z', ...clock },
    // The end of February, and winter time.
    { records: 'LOGS', period: 'P6M', until: '2028-02-28T23:30:00.000Z', ...clock },
  ]);
  const later = await api.query(RETENTION, { model: model('old'), at: { validAt: '2028-03-01T00:00:00Z' } });
  expect(later.retention.map(({ over }: { over: boolean }) => over)).toEqual([false, true]);
  // Of what was watched here; both ended before it was retired.
  const endedEarly = async () =>
    (await gapsOf('MONITOR_ENDED_EARLY')).filter((id: string) => id !== 'monitor:lock/quality');
  expect(await endedEarly()).toEqual(['monitor:lock/early', 'monitor:lock/old']);
  await api.query(MONITOR, {
    input: monitor('monitor:lock/old', { monitors: [model('old')], more: { endedAt: '2027-08-31T00:00:00Z' } }),
  });
  on('2027-09-01T00:00:00Z');
  expect(await endedEarly()).toEqual(['monitor:lock/early']);
  // A monitor of its deployment counts like one of the model, as long as that deployment ran.
  const deployed = (id: string, endedAt: string) =>
    api.query(MONITOR, { input: monitor(id, { monitors: ['lock-old'], more: { endedAt } }) });
  await api.ingest({
    artifacts: [
      { id: 'lock-old', kind: 'DEPLOYMENT', version: { content: { environment: 'prod' } } },
      {
        id: 'step:lock/old-ended',
        kind: 'CHANGE',
        subkind: 'STATE_TRANSITION',
        version: { content: { machine: 'deployment', from: 'ACTIVE', to: 'ENDED', at: '2027-01-31T00:00:00Z' } },
      },
    ],
    links: [
      { type: 'INCLUDES', from: 'lock-old', to: 'model:lock/old@v1' },
      { type: 'AFFECTS', from: 'step:lock/old-ended', to: 'lock-old', attributes: { kind: 'METADATA' } },
    ],
  });
  await deployed('monitor:lock/old-while', '2027-01-30T00:00:00Z');
  await deployed('monitor:lock/old-after', '2027-01-31T00:00:00Z');
  expect(await endedEarly()).toEqual(['monitor:lock/early', 'monitor:lock/old-while']);
  await take('old', 'ARCHIVED');
  const { artifact } = await api.query(
    `{ artifact(id: "${model('old')}") { ... on Model { lockState current { content } lifeCycles { state history { to } } } } }`,
  );
  expect(artifact.lockState).toBe('RETIRED');
  expect(artifact.lifeCycles[0].state).toBe('ARCHIVED');
  expect(artifact.lifeCycles[0].history).toHaveLength(9);
  expect((await api.query(LOCKED, { version: 'model:lock/old@v1' })).modelLock.intact).toBe(true);
  expect((await refused(TAKE, { artifact: model('old'), to: 'DEPLOYED', cause: 'x' })).extensions).toMatchObject({
    rule: 'TRANSITION_ILLEGAL',
  });
});

it('a change within an envelope is proved to be, and one outside is put before compliance', async () => {
  on('2026-10-20T08:00:00Z');
  const ASK = `query ($changes: [ChangeInput!]!) { predeterminedChange(changes: $changes) { within covering { id }
    proofs { envelope { id } subject { id } signed kept pending { metric }
      fields { field before after kept bounds { kept bound { op value } } } } } }`;
  const DECIDE = `mutation ($input: AskModificationInput!) { askModification(input: $input) {
    decision { state adviceSubstantial responsible { id } } predetermined { within } } }`;
  await api.ingest({
    artifacts: [
      {
        id: 'lock:field-data',
        kind: 'DATASET',
        subkind: 'TRAIN',
        version: { label: 'v1', content: { rows: 1000, labels: 'r1' } },
      },
      ...version('pccp', 'v1', { used: ['lock:field-data@v1'] }).artifacts,
      {
        id: 'envelope:lock/pccp',
        kind: 'CONTROL',
        subkind: 'ENVELOPE',
        version: {
          label: 'v1',
          content: {
            bounds: [
              { subject: 'lock:field-data', field: 'rows', op: 'GROWTH_AT_MOST', value: 0.1 },
              { subject: model('pccp'), metric: 'recall', op: '>=', value: 0.95 },
            ],
          },
        },
      },
    ],
    links: [
      ...version('pccp', 'v1', { used: ['lock:field-data@v1'] }).links,
      { type: 'APPLIES_TO', from: 'envelope:lock/pccp', to: model('pccp') },
      { type: 'RESPONSIBLE_FOR', from: 'role:compliance', to: 'envelope:lock/pccp', role: 'A' },
    ],
  });
  const change = (content: object) => [{ subject: 'lock:field-data', to: { label: 'v2', content } }];
  const asked = async (content: object) => (await api.query(ASK, { changes: change(content) })).predeterminedChange;
  const grown = { rows: 1080, labels: 'r1' };
  // Nobody has approved the envelope.
  expect(await asked(grown)).toMatchObject({ within: false, covering: null, proofs: [{ signed: false, kept: false }] });
  await signed('sign-off:lock/pccp', 'envelope:lock/pccp@v1');
  expect(await asked(grown)).toEqual({
    within: true,
    covering: { id: 'envelope:lock/pccp' },
    proofs: [
      {
        envelope: { id: 'envelope:lock/pccp' },
        subject: { id: 'lock:field-data' },
        signed: true,
        kept: true,
        pending: [{ metric: 'recall' }],
        fields: [
          {
            field: 'rows',
            before: 1000,
            after: 1080,
            kept: true,
            bounds: [{ kept: true, bound: { op: 'GROWTH_AT_MOST', value: 0.1 } }],
          },
        ],
      },
    ],
  });
  const relabelled = await asked({ rows: 1200, labels: 'r2' });
  expect(relabelled).toMatchObject({ within: false, covering: null });
  expect(relabelled.proofs[0].fields).toEqual([
    { field: 'labels', before: 'r1', after: 'r2', kept: false, bounds: [] },
    {
      field: 'rows',
      before: 1000,
      after: 1200,
      kept: false,
      bounds: [{ kept: false, bound: { op: 'GROWTH_AT_MOST', value: 0.1 } }],
    },
  ]);

  const input = {
    id: 'decision:lock/pccp',
    changes: change({ rows: 1200, labels: 'r2' }),
    purposeChanged: false,
    affectsRequirements: true,
    actor: 'P1',
  };
  expect((await api.query(DECIDE, { input })).askModification).toEqual({
    decision: { state: 'OPEN', adviceSubstantial: true, responsible: [{ id: 'role:compliance' }] },
    predetermined: { within: false },
  });
  const unrouted = await refused(DECIDE, { ...input, id: 'decision:lock/x', changes: change(grown) });
  expect(unrouted.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'MODIFICATION_ROUTE' });
  const state = async () =>
    (await api.query('{ modificationDecision(id: "decision:lock/pccp") { state } }')).modificationDecision.state;
  const decide = (id: string, by: string, substantial: boolean) =>
    api.ingest({
      artifacts: [{ id, kind: 'SIGN_OFF', version: { content: { verdict: 'APPROVED', signedAt: now, substantial } } }],
      links: [
        { type: 'APPROVES', from: id, to: 'decision:lock/pccp@1' },
        { type: 'ATTRIBUTED_TO', from: id, to: by },
      ],
    });
  await decide('sign-off:lock/outsider', 'P3', true);
  expect(await state()).toBe('OPEN');
  // The advice was another: a person decides.
  await decide('sign-off:lock/officer', 'P2', false);
  expect(await state()).toBe('NOT_SUBSTANTIAL');
});
