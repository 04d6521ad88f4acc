/**
 *     sub:people@v1 {A, B} ◀─ sub:train@v1 ◀─ sub:run ─▶ sub:model@v1 ◀─ sub:release ◀─ sub:fleet
 *                     ▲  ◀─ sub:others@v1 {B} ◀─ sub:other-run ─▶ sub:other-model@v1
 *     sub:people@v2 {B}     sub:backup@v1 {A}
 *
 * Scenario: A asks for erasure by the GDPR, another by the CCPA; a legal hold keeps the backup for a while.
 * Result:   every stop of the record with its duty, due days over ends of months and clock changes, a tombstone; who it was is
 *           found in no export, log or snapshot, and the journal still verifies.
 * Negative control: what never held the record is not on its way; tools decide nothing; a held version is left as it is.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { SubjectKeyFolder } from '../../../graph/subjectKeyFolder.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { DATA_PROTECTION } from '../../../seeds/governance/dataProtection.ts';
import { type Api, startApi } from '../../support/api.ts';

const SUBJECT = 'subject-4711@example.org';
const OTHER = 'subject-0815@example.org';
const PERSON = { 'x-actor': 'sub:officer' };

/** A disc that fails, as often as it is told to. */
class KeysThatFail extends SubjectKeyFolder {
  static failures = 0;
  override async destroy(record: string): Promise<boolean> {
    if (KeysThatFail.failures > 0) {
      KeysThatFail.failures -= 1;
      throw new Error(`EIO: ${record}`);
    }
    return super.destroy(record);
  }
}

let api: Api;
let isClosed = false;
let folder: string;
let now = '2027-01-31T10:00:00Z';
const logged: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'subjects-'));
  const tell = (fields: object, message: string) => void logged.push(`${JSON.stringify(fields)} ${message}`);
  api = await startApi({
    now: () => new Date(now),
    subjectKeys: new KeysThatFail(join(folder, 'keys')),
    snapshot: { folder: join(folder, 'snapshots') },
    logger: { debug: tell, info: tell, warn: tell },
  });
  await api.ingest(AEB);
  await api.ingest(DATA_PROTECTION);
});
afterAll(async () => {
  if (!isClosed) await api?.close();
  await rm(folder, { recursive: true, force: true });
});

const of = (
  kind: ArtifactInput['kind'],
  id: string,
  subkind: string | null,
  content = {},
  { label = 'v1', digest = null }: { label?: string; digest?: string | null } = {},
): ArtifactInput => ({ id: `sub:${id}`, kind, subkind, title: id, version: { label, content, digest } });
const link = (from: string, type: LinkInput['type'], to: string, more: Partial<LinkInput> = {}): LinkInput => ({
  from: `sub:${from}`,
  type,
  to: `sub:${to}`,
  ...more,
});

const HOPS = `hops { stage artifact { id } version { id } stated duty state decision decidedBy { id } heldBy { id } }`;
const REQUEST = `id right law clause policy { id } record dueOn lateFrom unit extended overdue status erased ${HOPS}`;
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { request { ${REQUEST} } receipt { revision errors { path message } } } }`;
const OPEN = mutation('openDataSubjectRequest', 'OpenDataSubjectRequestInput');
const EXTEND = mutation('extendDataSubjectRequest', 'ExtendDataSubjectRequestInput');
const SETTLE = mutation('settleDataSubjectDuty', 'SettleDataSubjectDutyInput');
const ERASE = mutation('eraseDataSubject', 'EraseDataSubjectInput');
const NAME = 'mutation ($input: PseudonymiseInput!) { pseudonymise(input: $input) { records } }';
const HOLD = `mutation ($input: PlaceLegalHoldInput!) { placeLegalHold(input: $input) { hold { id } receipt { errors { path message } } } }`;
const RELEASE = `mutation ($input: ReleaseLegalHoldInput!) { releaseLegalHold(input: $input) { hold { id } receipt { errors { message } } } }`;

const recordsOf = async (...subjects: string[]): Promise<string[]> =>
  (await api.query(NAME, { input: { subjects } })).pseudonymise.records;
const read = async (id: string) =>
  (await api.query(`query ($id: ID!) { dataSubjectRequest(id: $id) { ${REQUEST} } }`, { id })).dataSubjectRequest;
type Hop = { stage: string; artifact: { id: string }; version: { id: string } | null; state: string | null };
const places = (hops: Hop[]): string[] =>
  hops.map(({ stage, artifact, version, state }) => `${stage} ${version?.id ?? artifact.id} ${state ?? '-'}`);

it('002-23 requests of data subjects are followed through data, models and deployments, with due dates', async () => {
  const [a, b] = await recordsOf(SUBJECT, OTHER);
  expect(a).toMatch(/^record:[0-9a-f]{64}$/);
  expect(await recordsOf(SUBJECT)).toEqual([a]);
  expect(a).not.toBe(b);
  await api.ingest({
    artifacts: [
      of('PERSON', 'officer', null, { name: 'P8' }),
      of('DATASET', 'people', 'SOURCE', { rows: 2, parts: [a, b] }),
      of('DATASET', 'people', 'SOURCE', { rows: 1, parts: [b] }, { label: 'v2' }),
      of('DATASET', 'backup', 'RAW', { rows: 1, parts: [a] }),
      of('DATASET', 'train', 'TRAIN', { rows: 2 }),
      of('DATASET', 'others', 'TRAIN', { rows: 1, parts: [b] }),
      of('RUN', 'run', 'TRAIN'),
      of('RUN', 'other-run', 'TRAIN'),
      of('MODEL', 'model', null, {}, { digest: 'sha256:m' }),
      of('MODEL', 'model', null, { made: 'without them' }, { label: 'v2', digest: 'sha256:m2' }),
      of('MODEL', 'other-model', null),
      // A run that took the other record alone, and what another version of the model runs on: both stay out of it.
      of('RUN', 'part-run', 'TRAIN'),
      of('MODEL', 'part-model', null),
      of('BASELINE', 'release', 'RELEASE'),
      of('DEPLOYMENT', 'fleet', 'EDGE'),
      of('DEPLOYMENT', 'next-fleet', 'EDGE'),
    ],
    links: [
      link('train@v1', 'DERIVED_FROM', 'people@v1'),
      link('others@v1', 'DERIVED_FROM', 'people@v1'),
      link('run', 'USED', 'train@v1', { role: 'TRAIN' }),
      link('other-run', 'USED', 'others@v1', { role: 'TRAIN' }),
      link('run', 'GENERATED', 'model@v1'),
      link('other-run', 'GENERATED', 'other-model@v1'),
      link('part-run', 'USED', 'people@v1', { role: 'TRAIN', scope: [b as string] }),
      link('part-run', 'GENERATED', 'part-model@v1'),
      link('next-fleet', 'INCLUDES', 'model@v2'),
      link('release', 'INCLUDES', 'model@v1'),
      link('fleet', 'INCLUDES', 'release'),
    ],
  });

  // Received on the last day of January, in Berlin.
  const erasure = { id: 'sub:request', law: 'GDPR', right: 'ERASURE', subject: SUBJECT };
  const { request } = (await api.query(OPEN, { input: erasure })).openDataSubjectRequest;
  expect(request).toMatchObject({
    clause: 'GDPR Art. 17',
    policy: { id: 'policy:data-subject-rights@2020' },
    record: a,
    dueOn: '2027-02-28',
    lateFrom: '2027-02-28T23:00:00.000Z',
    unit: 'CALENDAR_MONTHS',
    extended: false,
    overdue: false,
    status: 'OPEN',
    erased: false,
  });
  expect(places(request.hops)).toEqual([
    'DATASET sub:people@v1 OPEN',
    'DATASET sub:backup@v1 OPEN',
    'DATASET sub:train@v1 OPEN',
    'RUN sub:run -',
    'MODEL sub:model@v1 OPEN',
    'DEPLOYMENT sub:fleet OPEN',
  ]);
  expect(request.hops.map(({ duty }: { duty: string }) => duty)).toEqual([
    ...Array(3).fill('PURGE'),
    null,
    'ASSESS_MEMORISATION',
    'DECIDE_ON_DEPLOYMENT',
  ]);
  expect(request.hops[2].stated).toBe(false);

  // The CCPA counts days, over the clock change of 14 March 2027 in California.
  const ccpa = { id: 'sub:ccpa', law: 'CCPA', right: 'ACCESS', subject: OTHER, receivedAt: '2027-03-11T07:59:59Z' };
  now = '2027-03-11T08:00:00Z';
  const access = (await api.query(OPEN, { input: ccpa })).openDataSubjectRequest.request;
  expect(access).toMatchObject({
    dueOn: '2027-04-24',
    lateFrom: '2027-04-25T07:00:00.000Z',
    unit: 'CALENDAR_DAYS',
    clause: 'CCPA §1798.100, 1798.110',
  });
  expect(new Set(access.hops.map(({ duty }: { duty: string | null }) => duty))).toEqual(new Set(['DISCLOSE', null]));
  const [right] = await api.expectErrors(OPEN, { input: { ...ccpa, id: 'sub:x', right: 'AUTOMATED_DECISION' } });
  expect(right?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'RIGHT_UNKNOWN' });
  now = '2027-01-31T10:00:00Z';
  // Each right that there is: its clause, and what has to be done where.
  const rights = {
    INFORMATION: ['GDPR Art. 13, 14', 'DISCLOSE', null, null],
    ACCESS: ['GDPR Art. 15', 'DISCLOSE', null, null],
    RECTIFICATION: ['GDPR Art. 16', 'RECTIFY', 'ASSESS_MEMORISATION', 'DECIDE_ON_DEPLOYMENT'],
    RESTRICTION: ['GDPR Art. 18', 'STOP_USE', null, null],
    PORTABILITY: ['GDPR Art. 20', 'DISCLOSE', null, null],
    OBJECTION: ['GDPR Art. 21', 'STOP_USE', 'ASSESS_MEMORISATION', 'DECIDE_ON_DEPLOYMENT'],
    AUTOMATED_DECISION: ['GDPR Art. 22', null, null, 'HUMAN_REVIEW'],
  };
  for (const [asked, [clause, ...duties]] of Object.entries(rights)) {
    const input = { id: `sub:${asked}`, law: 'GDPR', right: asked, subject: SUBJECT };
    const opened = (await api.query(OPEN, { input })).openDataSubjectRequest.request;
    const dutyOf = (stage: string) => opened.hops.find((hop: { stage: string }) => hop.stage === stage)?.duty;
    expect([asked, opened.clause, opened.dueOn]).toEqual([asked, clause, '2027-02-28']);
    expect([asked, ...['DATASET', 'MODEL', 'DEPLOYMENT'].map(dutyOf)]).toEqual([asked, ...duties]);
  }
  const [early] = await api.expectErrors(OPEN, { input: { ...ccpa, id: 'sub:x', receivedAt: '2019-12-31T00:00:00Z' } });
  expect(early?.extensions).toMatchObject({ rule: 'RIGHTS_POLICY' });

  // Late is late only when the day is over there; an extension moves it, once, and not afterwards.
  const overdue = async (validAt: string) =>
    (
      await api.query('query ($at: At) { dataSubjectRequest(id: "sub:request", at: $at) { overdue } }', {
        at: { validAt },
      })
    ).dataSubjectRequest.overdue;
  expect(await overdue('2027-02-28T22:59:59Z')).toBe(false);
  expect(await overdue('2027-02-28T23:00:00Z')).toBe(true);
  const gaps = async (validAt: string) =>
    (
      await api.query(
        'query ($at: At) { gaps(kinds: [DATA_SUBJECT_REQUEST_OVERDUE], at: $at) { nodes { artifact { id } } } }',
        { at: { validAt } },
      )
    ).gaps.nodes;
  expect(await gaps('2027-02-28T22:59:59Z')).toEqual([]);
  const late = (await gaps('2027-02-28T23:00:00Z')).map(({ artifact }: { artifact: { id: string } }) => artifact.id);
  expect(late).toEqual(['sub:request', ...Object.keys(rights).map((one) => `sub:${one}`)]);
  const extend = { request: 'sub:request', reason: 'many copies' };
  const [tool] = await api.expectErrors(EXTEND, { input: extend }, { 'x-actor': 'bot' });
  expect(tool?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'PERSON_NEEDED' });
  const extended = (await api.query(EXTEND, { input: extend }, PERSON)).extendDataSubjectRequest.request;
  expect(extended).toMatchObject({ extended: true, dueOn: '2027-04-30', lateFrom: '2027-04-30T22:00:00.000Z' });
  const [twice] = await api.expectErrors(EXTEND, { input: extend }, PERSON);
  expect(twice?.extensions).toMatchObject({ rule: 'REQUEST_EXTENDED' });

  // The hold wins, and is recorded; the key stays.
  now = '2027-02-10T10:00:00Z';
  const hold = { id: 'sub:hold', datasets: ['sub:backup'], clause: 'GDPR Art. 17(3)(e)', reason: 'a lawsuit' };
  expect((await api.query(HOLD, { input: hold }, PERSON)).placeLegalHold.receipt.errors).toEqual([]);
  const [noTool] = await api.expectErrors(ERASE, { input: { request: 'sub:request' } }, { 'x-actor': 'bot' });
  expect(noTool?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const first = (await api.query(ERASE, { input: { request: 'sub:request' } }, PERSON)).eraseDataSubject.request;
  expect(first).toMatchObject({ erased: false, status: 'OPEN' });
  expect(places(first.hops).slice(0, 3)).toEqual([
    'DATASET sub:people@v1 SETTLED',
    'DATASET sub:backup@v1 HELD',
    'DATASET sub:train@v1 SETTLED',
  ]);
  expect(first.hops[1].heldBy).toEqual([{ id: 'sub:hold' }]);
  const tombstone = async (number: number) =>
    (await api.query(`{ artifact(id: "sub:request/erasure/${number}") { current { content } } }`)).artifact.current
      .content;
  expect(await tombstone(1)).toEqual({
    record: a,
    at: '2027-02-10T10:00:00.000Z',
    erased: ['sub:people@v1', 'sub:train@v1'],
    held: [{ version: 'sub:backup@v1', holds: ['sub:hold'] }],
    keyDestroyed: false,
  });
  expect(await recordsOf(SUBJECT)).toEqual([a]);
  const retracted = async (id: string) => {
    const { artifact } = await api.query(
      'query ($id: ID!) { artifact(id: $id) { versions { nodes { id retractions { parts } } } } }',
      { id },
    );
    return artifact.versions.nodes.map(({ retractions }: { retractions: { parts: string[] }[] }) =>
      retractions.map(({ parts }) => parts),
    );
  };
  expect(await retracted('sub:people')).toEqual([[[a]], []]);
  expect(await retracted('sub:backup')).toEqual([[]]);
  expect(await retracted('sub:others')).toEqual([[]]);

  // A person judges the model and the deployment.
  const settle = (at: string, decision: string, headers: Record<string, string> = PERSON) => ({
    document: SETTLE,
    variables: { input: { request: 'sub:request', at, decision, reason: 'looked at' } },
    headers,
  });
  const refused = async (at: string, decision: string, headers?: Record<string, string>) => {
    const { document, variables, headers: by } = settle(at, decision, headers);
    return (await api.expectErrors(document, variables, by))[0]?.extensions;
  };
  expect(await refused('sub:model@v1', 'DONE')).toMatchObject({ rule: 'DUTY_DECISION' });
  expect(await refused('sub:model@v1', 'RETRAIN', { 'x-actor': 'bot' })).toMatchObject({ rule: 'PERSON_NEEDED' });
  expect(await refused('sub:other-model@v1', 'RETRAIN')).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.at' });
  for (const [at, decision] of [
    ['sub:model@v1', 'RETRAIN'],
    ['sub:fleet', 'JUSTIFIED'],
  ] as const) {
    const { document, variables, headers } = settle(at, decision);
    expect((await api.query(document, variables, headers)).settleDataSubjectDuty.receipt.errors).toEqual([]);
  }
  expect(await refused('sub:model@v1', 'JUSTIFIED')).toMatchObject({ input: 'input.decision' });
  expect((await read('sub:request')).status).toBe('HELD');

  // The hold is gone: what is left is erased, and the key with it.
  await api.query(RELEASE, { input: { id: 'sub:hold', reason: 'settled' } }, PERSON);
  const last = (await api.query(ERASE, { input: { request: 'sub:request' } }, PERSON)).eraseDataSubject;
  expect(last.request).toMatchObject({ erased: true, status: 'CLOSED', overdue: false });
  expect(last.request.hops[4]).toMatchObject({ decision: 'RETRAIN', decidedBy: { id: 'sub:officer' } });
  expect(await tombstone(2)).toMatchObject({ erased: ['sub:backup@v1'], held: [], keyDestroyed: false });
  expect(await tombstone(3)).toMatchObject({ record: a, erased: [], held: [], keyDestroyed: true });
  const again = (await api.query(ERASE, { input: { request: 'sub:request' } }, PERSON)).eraseDataSubject;
  expect(again.receipt.revision).toBe(last.receipt.revision);
  const { reproduce } = await api.query('{ reproduce(run: "sub:run") { missing { pin reason } } }');
  expect(reproduce.missing[1]).toEqual({
    pin: 'DATA',
    reason: 'sub:train@v1 was retracted: erased by sub:request (GDPR Art. 17)',
  });

  // Nobody can tell any more who it was; the other one can still be told.
  const keys = new SubjectKeyFolder(join(folder, 'keys'));
  expect(await keys.findRecord(SUBJECT)).toBeNull();
  expect(await keys.findRecord(OTHER)).toBe(b);
  const [fresh] = await recordsOf(SUBJECT);
  expect(fresh).not.toBe(a);
});

it('follows a record through what is retired, further training, and what only a link or a part names it of', async () => {
  const [c, d] = await recordsOf('subject-c', 'subject-d');
  await api.ingest({
    artifacts: [
      of('DATASET', 'c/old', 'RAW', { parts: [c] }),
      of('DATASET', 'c/whole', 'SOURCE', { rows: 3 }),
      of('DATASET', 'c/taken', 'SOURCE', { rows: 3 }),
      of('DATASET', 'c/other', 'SOURCE', { parts: [d] }),
      of('DATASET', 'c/synthetic', 'TRAIN', { rows: 4 }),
      of('PART', 'c/part', 'RECORD', { part: c }),
      ...['old', 'further', 'scoped', 'test', 'other'].map((one) => of('RUN', `c/run-${one}`, 'TRAIN')),
      ...['base', 'tuned', 'scoped', 'other'].map((one) => of('MODEL', `c/${one}-model`, null, { one })),
      of('DATASET', 'c/predicted', 'TEST', { rows: 4 }),
      of('DEPLOYMENT', 'c/fleet', 'EDGE'),
    ],
    links: [
      link('c/run-old', 'USED', 'c/old@v1'),
      link('c/run-old', 'GENERATED', 'c/base-model@v1'),
      link('c/run-further', 'USED', 'c/base-model@v1'),
      link('c/run-further', 'GENERATED', 'c/tuned-model@v1'),
      link('c/run-test', 'USED', 'c/tuned-model@v1'),
      link('c/run-test', 'GENERATED', 'c/predicted@v1'),
      link('c/fleet', 'INCLUDES', 'c/tuned-model@v1'),
      link('c/synthetic@v1', 'DERIVED_FROM', 'c/base-model@v1'),
      link('c/run-scoped', 'USED', 'c/taken@v1', { scope: [c as string] }),
      link('c/run-scoped', 'GENERATED', 'c/scoped-model@v1'),
      link('c/part', 'PART_OF', 'c/whole'),
      link('c/part', 'PART_OF', 'c/other'),
      link('c/run-other', 'USED', 'c/other@v1'),
      link('c/run-other', 'GENERATED', 'c/other-model@v1'),
    ],
  });
  // Nobody lists the old data any more, and the link at it goes with it.
  await api.query(
    'mutation { retire(input: { source: "test", artifacts: ["sub:c/old"], reason: "sold" }) { revision } }',
  );
  const input = { id: 'sub:c/request', law: 'GDPR', right: 'ERASURE', subject: 'subject-c' };
  const { request } = (await api.query(OPEN, { input })).openDataSubjectRequest;
  expect(places(request.hops).sort()).toEqual([
    'DATASET sub:c/old@v1 OPEN',
    'DATASET sub:c/synthetic@v1 OPEN',
    'DATASET sub:c/taken@v1 OPEN',
    'DATASET sub:c/whole@v1 OPEN',
    'DEPLOYMENT sub:c/fleet OPEN',
    'MODEL sub:c/base-model@v1 OPEN',
    'MODEL sub:c/scoped-model@v1 OPEN',
    'MODEL sub:c/tuned-model@v1 OPEN',
    'RUN sub:c/run-further -',
    'RUN sub:c/run-old -',
    'RUN sub:c/run-scoped -',
  ]);

  // Recalled for another reason is not erased; a tool cannot say that it is.
  const retracted = { at: now, reason: 'wrong labels' };
  await api.ingest({
    artifacts: [
      { id: 'sub:c/taken', kind: 'DATASET', version: { label: 'v1', retracted } },
      of('RUN', 'c/tombstone', 'TASK', { record: c as string, erased: ['sub:c/whole@v1'], keyDestroyed: true }),
      of('IMPACT_ASSESSMENT', 'c/duty', 'DATA_SUBJECT_DUTY', { at: 'sub:c/base-model@v1', decision: 'JUSTIFIED' }),
      { id: 'sub:c/request/extension', kind: 'CHANGE', subkind: 'AMENDMENT', version: { content: { reason: 'time' } } },
    ],
    links: [link('c/tombstone', 'USED', 'c/request'), link('c/duty', 'ASSESSES', 'c/request')],
  });
  const unmoved = await read('sub:c/request');
  expect(unmoved).toMatchObject({ erased: false, extended: false, dueOn: request.dueOn, status: 'OPEN' });
  expect(places(unmoved.hops)).toEqual(places(request.hops));

  // A hold is released by who is asked why, and by no batch.
  const hold = { id: 'sub:c/hold', datasets: ['sub:c/whole'], clause: 'GDPR Art. 17(3)(e)', reason: 'a lawsuit' };
  await api.query(HOLD, { input: hold }, PERSON);
  const INGEST = 'mutation ($input: IngestInput!) { ingest(input: $input) { errors { path message } } }';
  const released = { id: 'sub:c/hold', kind: 'CONTROL', version: { content: { legalHold: 'RELEASED' } } };
  const { ingest } = await api.query(INGEST, { input: { source: 'test', artifacts: [released] } });
  expect(ingest.errors[0].message).toContain('SERVICE_RECORD');
  const [taken] = await api.expectErrors(HOLD, { input: { ...hold, id: 'policy:data-subject-rights' } }, PERSON);
  expect(taken?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.id' });
  await api.query(ERASE, { input: { request: 'sub:c/request' } }, PERSON);
  const held = await read('sub:c/request');
  expect(
    places(held.hops)
      .filter((one) => one.startsWith('DATASET'))
      .sort(),
  ).toEqual([
    'DATASET sub:c/old@v1 SETTLED',
    'DATASET sub:c/synthetic@v1 SETTLED',
    'DATASET sub:c/taken@v1 SETTLED',
    'DATASET sub:c/whole@v1 HELD',
  ]);
  await api.query(RELEASE, { input: { id: 'sub:c/hold', reason: 'settled' } }, PERSON);

  // The disc fails: the record is off the data, the key is not destroyed, and nobody says that it is.
  KeysThatFail.failures = 1;
  await api.expectErrors(ERASE, { input: { request: 'sub:c/request' } }, PERSON);
  const cut = await read('sub:c/request');
  expect(places(cut.hops)).toContain('DATASET sub:c/whole@v1 SETTLED');
  expect(cut).toMatchObject({ erased: false, status: 'OPEN' });
  expect(await recordsOf('subject-c')).toEqual([c]);
  const done = (await api.query(ERASE, { input: { request: 'sub:c/request' } }, PERSON)).eraseDataSubject.request;
  expect(done.erased).toBe(true);
  expect(await recordsOf('subject-c')).not.toEqual([c]);
  // What was retired is still so; listed again, it still holds the record.
  const old = async () => places((await read('sub:c/request')).hops).find((one) => one.includes('c/old'));
  expect((await api.query('{ artifact(id: "sub:c/old") { retired } }')).artifact.retired).toBe(true);
  expect(await old()).toBe('DATASET sub:c/old@v1 SETTLED');
  await api.ingest({ artifacts: [of('DATASET', 'c/old', 'RAW', { parts: [c] })] });
  expect(await old()).toBe('DATASET sub:c/old@v1 OPEN');
});

it('is never told who a data subject is, nor of a request that has not come yet', async () => {
  const asked = { id: 'sub:e', law: 'GDPR', right: 'ERASURE', subject: 'subject-eeee' };
  for (const [input, extensions] of [
    [{ receivedAt: '2027-02-10T10:00:01Z' }, { rule: 'REQUEST_IN_FUTURE', input: 'input.receivedAt' }],
    [{ id: 'sub:request of Subject-EEEE' }, { rule: 'SUBJECT_NAMED', input: 'input.id' }],
    [{ reason: 'a letter of subject-eeee' }, { rule: 'SUBJECT_NAMED', input: 'input.reason' }],
    [{ subject: ' subject-eeee' }, { code: 'BAD_USER_INPUT', input: 'input.subject' }],
    [{ subject: '' }, { code: 'BAD_USER_INPUT', input: 'input.subject' }],
  ] as const) {
    const [error] = await api.expectErrors(OPEN, { input: { ...asked, ...input } });
    expect(error?.extensions).toMatchObject(extensions);
    expect(error?.message.toLowerCase()).not.toContain('subject-eeee');
  }
  const [blank] = await api.expectErrors(NAME, { input: { subjects: ['subject-eeee', '\tsubject-eeee'] } });
  expect(blank?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.subjects[1]' });

  const raw = 'record:subject-eeee';
  const INGEST = 'mutation ($input: IngestInput!) { ingest(input: $input) { errors { path message } } }';
  const refused = async (input: object) => {
    const { ingest } = await api.query(INGEST, { input: { source: 'test', ...input } });
    expect(JSON.stringify(ingest.errors)).not.toContain('subject-eeee');
    return ingest.errors.map(({ path }: { path: string }) => path);
  };
  const retracted = { at: now, reason: 'asked for', parts: [raw] };
  const data = { id: 'sub:people', kind: 'DATASET', version: { label: 'v2', retracted } };
  const results = [{ metric: 'recall', part: raw, value: 1 }];
  expect(
    await refused({
      artifacts: [
        of('DATASET', 'e/data', 'SOURCE', { parts: ['slice:night', raw] }),
        of('EVIDENCE', 'e/result', 'TEST_RESULT', { outcome: 'pass', results }),
        data,
      ],
    }),
  ).toEqual([
    'artifacts[0].version.content.parts[1]',
    'artifacts[1].version.content.results[0].part',
    'artifacts[2].version.retracted.parts[0]',
  ]);
  expect(await refused({ links: [link('run', 'USED', 'train@v1', { scope: [raw] })] })).toEqual(['links[0].scope[0]']);
  const map = [{ to: '*', from: [raw] }];
  expect(await refused({ links: [link('train@v1', 'DERIVED_FROM', 'people@v1', { attributes: { map } })] })).toEqual([
    'links[0].attributes.map[0].from[0]',
  ]);
  // Rows of no people have a name of their own, and so has what a key named.
  const [named] = await recordsOf(OTHER);
  expect(await refused({ artifacts: [of('DATASET', 'e/data', 'SOURCE', { parts: ['row:17', named] })] })).toEqual([]);
});

/** What leaves the service as a document or page, and what stands in each: the search looks through something. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  signOffExport: 'sub:sign-off',
  assessmentPackage: 'sub:model',
  safetyCaseMarkdown: 'claim:aeb/top',
  safetyCaseYaml: 'claim:aeb/top',
  changeRequestMarkdown: 'sub:model',
  changeRequestJson: 'sub:model',
  gatePage: 'sub:release',
};

async function documentsAbout(): Promise<Record<string, string>> {
  await api.ingest({
    artifacts: [
      {
        id: 'sub:sign-off',
        kind: 'SIGN_OFF',
        version: { content: { verdict: 'APPROVED', meaning: 'APPROVAL', reason: 'erased', signedAt: now } },
      },
      of('GATE', 'gate', 'RELEASE'),
    ],
    links: [link('sign-off', 'APPROVES', 'release'), link('gate', 'APPLIES_TO', 'release')],
  });
  const request = {
    id: 'sub:change-request',
    title: 'Train without them',
    reason: 'erased',
    changes: [{ subject: 'sub:others@v1', kind: 'RETRACT' }],
    openedBy: 'sub:officer',
  };
  const opened = await api.query(
    'mutation ($input: OpenChangeRequestInput!) { openChangeRequest(input: $input) { errors { path message } } }',
    { input: request },
  );
  expect(opened.openChangeRequest.errors).toEqual([]);
  const found = await api.query(`{
    signOffs: signOffExport { signOffs { id content } }
    package: assessmentPackage(release: "sub:release") { manifest missing { id name clause } products { id artifacts { nodes { artifact { id title } reason } } } }
    caseMarkdown: exportSafetyCase(top: "claim:aeb/top", format: MARKDOWN) { text fileName }
    caseYaml: exportSafetyCase(top: "claim:aeb/top", format: GSN_YAML) { text fileName }
    changeMarkdown: changeRequestExport(id: "sub:change-request", format: MARKDOWN) { text fileName }
    changeJson: changeRequestExport(id: "sub:change-request", format: JSON) { text fileName }
  }`);
  const page = await fetch(`${api.origin}/safety/gate/sub:gate`);
  return {
    signOffExport: JSON.stringify(found.signOffs),
    assessmentPackage: JSON.stringify(found.package),
    safetyCaseMarkdown: JSON.stringify(found.caseMarkdown),
    safetyCaseYaml: JSON.stringify(found.caseYaml),
    changeRequestMarkdown: JSON.stringify(found.changeMarkdown),
    changeRequestJson: JSON.stringify(found.changeJson),
    // As it is read: without marks for breaks, and with what is written as a number.
    gatePage: (await page.text())
      .replaceAll('<wbr>', '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
  };
}

it('an erased identifier is in no export, document, page, log, snapshot, key file or journal, and the journal verifies', async () => {
  const { verifyJournal, journal } = await api.query(
    '{ verifyJournal { ok } journal(first: 1000) { nodes { revision } } }',
  );
  expect(verifyJournal.ok).toBe(true);
  const texts = [...logged, JSON.stringify(journal)];
  for (const { revision } of journal.nodes) texts.push(JSON.stringify(await api.graph.entry(revision)));
  texts.push(JSON.stringify(await api.query(`{ dataSubjectRequest(id: "sub:request") { ${REQUEST} } }`)));
  const everything = await api.query(
    '{ artifacts(first: 1000) { nodes { id title current { content metadata } incoming(first: 5) { nodes { id attributes } } } } }',
  );
  texts.push(JSON.stringify(everything));
  const documents = await documentsAbout();
  // None of them is empty.
  for (const [name, held] of Object.entries(DOCUMENTS))
    expect([name, documents[name]]).toEqual([name, expect.stringContaining(held)]);
  texts.push(...Object.values(documents));
  await api.close();
  isClosed = true;
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), 'latin1'));
  texts.push(...(await Promise.all(contents)), ...files.map(({ name }) => name));
  const told = ['subject-4711', SUBJECT, 'subject-c', 'subject-eeee'];
  expect(texts.filter((text) => told.some((one) => text.toLowerCase().includes(one)))).toEqual([]);
  // What is looked through does hold the names of records.
  expect(texts.some((text) => /record:[0-9a-f]{64}/.test(text))).toBe(true);
});
