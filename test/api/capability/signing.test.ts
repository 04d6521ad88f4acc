/**
 *     baseline sg:R ─INCLUDES▶ sg:model@v1 ◀─EVALUATES─ sg:evidence     gate sg:release ─APPLIES_TO▶ sg:R, REQUIRES{A}▶ three officers
 *     P-risk, P-safety, P-compliance HOLD them; P-dev made sg:model and holds DEVELOPER
 *
 * Scenario: a service that proves identities by tokens: the officers sign, one takes it back, things move; and one that does not.
 * Result:   the gate passes with three signatures that are proved, bound to what was looked at, and counted once each.
 * Negative control: a missing officer, the author, an old token, a wrong secret, an expired training, another's name; each is refused by
 *           name, and what nobody touched stays valid.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { permissionPolicy, roleId } from '../../../seeds/governance/permissions.ts';
import { RELEASE_ROLES, regulatedReleaseGate } from '../../../seeds/governance/releaseGate.ts';
import { responsibilityPolicy } from '../../../seeds/governance/responsibilities.ts';
import { type Api, startApi } from '../../support/api.ts';
import { type LocalIssuer, localIssuer } from '../../support/identity.ts';

const now = new Date('2026-03-02T09:00:00Z');
/** Identities are proved. */
let api: Api;
/** The same graph, in a service with a single user. */
let single: Api;
let issuer: LocalIssuer;

const SECRET = 'correct horse battery';
const person = (id: string, content: object = {}): ArtifactInput => ({
  id,
  kind: 'PERSON',
  version: { label: 'v1', content: { name: `Name of ${id}`, ...content } as never },
});
const holds = (from: string, to: string, attributes: object = { from: '2026-01-01' }): LinkInput => ({
  type: 'HOLDS',
  from,
  to,
  attributes: attributes as never,
});
const [RISK, SAFETY, COMPLIANCE] = RELEASE_ROLES.map(({ id }) => id) as [string, string, string];

beforeAll(async () => {
  issuer = await localIssuer(() => now);
  const authentication = await issuer.authentication(() => api.graph);
  api = await startApi({ now: () => now, authentication });
  const gate = regulatedReleaseGate({ id: 'sg:release', appliesTo: ['sg:R'] });
  await write({
    artifacts: [
      { id: 'sg:model', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'resnet' } } },
      { id: 'sg:evidence', kind: 'EVIDENCE', version: { label: 'v1', content: { outcome: 'pass' } } },
      { id: 'sg:R', kind: 'BASELINE', subkind: 'RELEASE' },
      person('P-risk', { subject: 'risk@example.test' }),
      person('P-safety'),
      person('P-compliance'),
      person('P-dev'),
      ...(gate.artifacts ?? []),
    ],
    links: [
      { type: 'INCLUDES', from: 'sg:R', to: 'sg:model@v1' },
      { type: 'EVALUATES', from: 'sg:evidence', to: 'sg:model@v1' },
      { type: 'ATTRIBUTED_TO', from: 'sg:model', to: 'P-dev', role: 'DEVELOPER' },
      holds('P-risk', RISK),
      holds('P-safety', SAFETY),
      holds('P-compliance', COMPLIANCE, { from: '2026-01-01', to: '2026-06-01' }),
      holds('P-dev', COMPLIANCE),
      ...(gate.links ?? []),
    ],
  });
  single = await startApi({ empty: false, now: () => now });
});
afterAll(async () => {
  await api?.close();
  await single?.close();
});

async function write(input: { artifacts?: readonly ArtifactInput[]; links?: readonly LinkInput[] }): Promise<void> {
  const receipt = await api.graph.ingest({ source: 'test:signing', ...input }, { actor: 'fixture', reason: 'fixture' });
  expect(receipt.errors).toEqual([]);
}
const bearer = async (subject: string, more: Parameters<LocalIssuer['token']>[1] = {}) => ({
  authorization: `Bearer ${await issuer.token(subject, more)}`,
});
const SUBJECTS: Readonly<Record<string, string>> = { 'P-risk': 'risk@example.test' };
const as = (id: string, more: Parameters<LocalIssuer['token']>[1] = {}) => bearer(SUBJECTS[id] ?? id, more);

const SET = 'mutation ($input: SetSigningSecretInput!) { setSigningSecret(input: $input) { person } }';
const SIGN = `mutation ($input: SignInput!) { sign(input: $input) { replayed revision signOff { id verdict meaning role printedName
  signedAt clientSignedAt reason subjectDigest closureDigest components seenAt signature
  approves { nodes { toVersion { id } } } signedBy { nodes { id } } standing { state covers reasons moved { artifact } } } } }`;
const STANDING = `query ($id: ID!) { artifact(id: $id) { ... on SignOff { standing { state covers reasons
  moved { artifact from to fromDigest toDigest cause { actor reason } } } } } }`;
const GATES = '{ impact(input: { configuration: "sg:R", changes: [] }) { gates { gate { id } verdict unmet } } }';

const sign = async (id: string, role: string, more: object = {}) =>
  (
    await api.query(
      SIGN,
      { input: { subject: 'sg:R', role, meaning: 'APPROVAL', reason: 'looked at it', secret: SECRET, ...more } },
      await as(id),
    )
  ).sign;
const refused = async (id: string, role: string, more: object = {}, headers?: Record<string, string>) =>
  (
    await api.expectErrors(
      SIGN,
      { input: { subject: 'sg:R', role, meaning: 'APPROVAL', reason: 'looked at it', secret: SECRET, ...more } },
      headers ?? (await as(id)),
    )
  )[0];
const gate = async (id = 'sg:release') =>
  (await api.query(GATES, {}, await as('P-risk'))).impact.gates.find(
    (one: { gate: { id: string } }) => one.gate.id === id,
  );
const standing = async (id: string) => (await api.query(STANDING, { id }, await as('P-risk'))).artifact.standing;

it('000-17 risk manager, safety officer and compliance officer sign the release', async () => {
  for (const id of ['P-risk', 'P-safety', 'P-compliance', 'P-dev']) {
    expect((await api.query(SET, { input: { secret: SECRET } }, await as(id))).setSigningSecret).toEqual({
      person: id,
    });
  }
  expect(await gate()).toMatchObject({ verdict: 'FAIL', unmet: [COMPLIANCE, RISK, SAFETY].sort() });

  const signed = await sign('P-risk', RISK, { clientTime: '2026-03-02T08:58:00Z' });
  expect(signed.signOff).toMatchObject({
    verdict: 'APPROVED',
    meaning: 'APPROVAL',
    role: RISK,
    printedName: 'Name of P-risk',
    signedAt: '2026-03-02T09:00:00.000Z',
    clientSignedAt: '2026-03-02T08:58:00.000Z',
    reason: 'looked at it',
    components: ['TOKEN', 'SIGNING_SECRET'],
    signedBy: { nodes: [{ id: 'P-risk' }] },
    standing: { state: 'VALID', covers: true, reasons: [], moved: [] },
  });
  await sign('P-safety', SAFETY);
  // Two of three do not do.
  expect(await gate()).toMatchObject({ verdict: 'FAIL', unmet: [COMPLIANCE] });
  const third = await sign('P-compliance', COMPLIANCE);
  expect(await gate()).toMatchObject({ verdict: 'PASS', unmet: [] });

  // Taken back by a record of its own: the gate fails again, and the signature stays readable.
  const REVOKE = `mutation ($input: RevokeSignOffInput!) { revokeSignOff(input: $input) {
    revocation { id verdict revokes reason } signOff { id verdict standing { state } } } }`;
  const taken = { signOff: third.signOff.id, reason: 'a clause was overlooked', secret: SECRET };
  const [stranger] = await api.expectErrors(REVOKE, { input: taken }, await as('P-risk'));
  expect(stranger?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'REVOCATION_NOT_ALLOWED' });
  const { revokeSignOff } = await api.query(REVOKE, { input: taken }, await as('P-compliance'));
  expect(revokeSignOff).toMatchObject({
    revocation: { verdict: 'REVOKED', revokes: third.signOff.id, reason: 'a clause was overlooked' },
    signOff: { id: third.signOff.id, verdict: 'APPROVED', standing: { state: 'REVOKED' } },
  });
  expect(await gate()).toMatchObject({ verdict: 'FAIL', unmet: [COMPLIANCE] });
  expect((await api.expectErrors(REVOKE, { input: taken }, await as('P-compliance')))[0]?.extensions).toMatchObject({
    rule: 'ALREADY_REVOKED',
  });
  // Signed again, it is another signature.
  const again = await sign('P-compliance', COMPLIANCE);
  expect(again.signOff.id).not.toBe(third.signOff.id);
  expect(await gate()).toMatchObject({ verdict: 'PASS', unmet: [] });
});

it('proves who asks, and lets nobody write for another', async () => {
  const ASK =
    '{ authentication { mode viewer { actor proved person { id } roles { role { id } void } signingSecretSet } } }';
  expect((await api.query(ASK, {}, await as('P-risk'))).authentication).toEqual({
    mode: 'TOKEN',
    viewer: {
      actor: 'P-risk',
      proved: true,
      person: { id: 'P-risk' },
      roles: [{ role: { id: RISK }, void: false }],
      signingSecretSet: true,
    },
  });
  const inSingle = await single.query(
    '{ authentication { mode statement viewer { actor proved } } }',
    {},
    { 'x-actor': 'P-risk' },
  );
  expect(inSingle.authentication).toMatchObject({
    mode: 'SINGLE_USER',
    statement: expect.stringContaining('Single user'),
    viewer: { actor: 'P-risk', proved: false },
  });

  const bad: readonly (readonly [string, Record<string, string>])[] = [
    ['no token', {}],
    ['no bearer', { authorization: 'Basic cDpw' }],
    ['no token at all', { authorization: 'Bearer x.y.z' }],
    ['expired', await as('P-risk', { age: 3700 })],
    ['another issuer', await as('P-risk', { issuer: 'https://elsewhere.test' })],
    ['another audience', await as('P-risk', { audience: 'another' })],
    ['made in the future', await as('P-risk', { age: -60 })],
    ['another key', await as('P-risk', { secret: new TextEncoder().encode('x'.repeat(32)) })],
    [
      'unsigned',
      { authorization: `Bearer ${btoa('{"alg":"none"}')}.${btoa('{"sub":"P-risk"}')}.`.replaceAll('=', '') },
    ],
  ];
  for (const [what, headers] of bad) {
    const [error] = await api.expectErrors('{ revision }', {}, headers);
    expect([what, error?.extensions.code]).toEqual([what, 'UNAUTHENTICATED']);
  }
  // The clocks may differ a little.
  await api.query('{ revision }', {}, await as('P-risk', { age: -4 }));

  const INGEST = 'mutation ($input: IngestInput!) { ingest(input: $input) { revision } }';
  const input = { source: 'ci', artifacts: [{ id: 'sg:system', kind: 'SYSTEM' }] };
  const forAnother = await api.expectErrors(INGEST, { input: { ...input, actor: 'P-safety' } }, await as('P-risk'));
  expect(forAnother[0]?.extensions).toMatchObject({
    code: 'FORBIDDEN',
    rule: 'ACTOR_NOT_PROVED',
    input: 'input.actor',
  });
  const inHeader = await api.expectErrors(INGEST, { input }, { ...(await as('P-risk')), 'x-actor': 'P-safety' });
  expect(inHeader[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const signOff = { id: 'sg:by-hand', verdict: 'APPROVED', signedAt: '2026-03-02', approves: ['sg:R'] };
  const [byHand] = await api.expectErrors(
    'mutation ($input: RecordSignOffInput!) { recordSignOff(input: $input) { receipt { revision } } }',
    { input: { ...signOff, signedBy: 'P-safety' } },
    await as('P-risk'),
  );
  expect(byHand?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'ACTOR_NOT_PROVED', input: 'input.signedBy' });
  // A tool that is no person writes under its subject, and holds no role.
  await api.query(INGEST, { input }, await as('ci-tool'));
  const { journal } = await api.query('{ journal(first: 1000) { nodes { actor } } }', {}, await as('P-risk'));
  expect(journal.nodes.at(-1).actor).toBe('subject:ci-tool');
  expect((await refused('ci-tool', RISK))?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'SIGNER_UNKNOWN' });
});

it('asks for two components at each signing, and keeps the second nowhere but hashed', async () => {
  const stale = await refused('P-safety', SAFETY, { meaning: 'REVIEW' }, await as('P-safety', { age: 301 }));
  expect(stale?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', rule: 'REAUTHENTICATION_NEEDED' });
  // A fresh token of an old login is no proof.
  const session = await as('P-safety', { authenticated: 301 });
  expect((await refused('P-safety', SAFETY, { meaning: 'REVIEW' }, session))?.extensions).toMatchObject({
    rule: 'REAUTHENTICATION_NEEDED',
  });
  const wrong = await refused('P-safety', SAFETY, { meaning: 'REVIEW', secret: 'not the right one' });
  expect(wrong?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', rule: 'SIGNING_SECRET_WRONG' });
  expect((await refused('P-safety', SAFETY, { meaning: 'REVIEW', secret: null }))?.extensions).toMatchObject({
    rule: 'SIGNING_SECRET_NEEDED',
  });
  const change = { secret: 'another secret of mine' };
  expect((await api.expectErrors(SET, { input: change }, await as('P-safety')))[0]?.extensions).toMatchObject({
    rule: 'SIGNING_SECRET_WRONG',
  });
  expect(
    (await api.expectErrors(SET, { input: { secret: 'short' } }, await as('P-safety')))[0]?.extensions,
  ).toMatchObject({
    rule: 'SIGNING_SECRET_LENGTH',
  });
  expect((await refused('P-safety', RISK, { meaning: 'REVIEW' }))?.extensions).toMatchObject({ rule: 'ROLE_NOT_HELD' });

  const kept = await readFile(join(issuer.folder, 'signing-secrets.json'), 'utf8');
  expect(Object.keys(JSON.parse(kept))).toContain('P-safety');
  expect(kept).not.toContain(SECRET);
  const { revision } = await api.graph.catchUp();
  for (let entry = 1; entry <= revision; entry += 1) {
    expect(JSON.stringify(await api.graph.entry(entry))).not.toContain(SECRET);
  }
});

it('leaves one signature of a person and meaning, however many ask at once', async () => {
  const asked = Array.from({ length: 20 }, () => sign('P-risk', RISK, { meaning: 'REVIEW' }));
  const answers = await Promise.all(asked);
  expect(new Set(answers.map(({ signOff }) => signOff.id)).size).toBe(1);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  const before = (await api.graph.catchUp()).revision;
  // Another meaning is another signature.
  const other = await sign('P-risk', RISK, { meaning: 'RESPONSIBILITY' });
  expect(other.signOff.id).not.toBe(answers[0].signOff.id);
  expect((await api.graph.catchUp()).revision).toBe(before + 1);
});

it('refuses who made it, and finds out later', async () => {
  // The developer holds an officer's role, and is still the one who made the model: it goes by person.
  const own = await refused('P-dev', COMPLIANCE);
  expect(own?.extensions).toMatchObject({ code: 'SEPARATION_OF_DUTIES', rule: 'NOT_INDEPENDENT' });
  expect(own?.message).toContain('P-dev made sg:model');

  await write({
    artifacts: [{ id: 'sg:data', kind: 'DATASET', version: { label: 'v1', content: { rows: 10 } } }],
  });
  const { signOff } = await sign('P-safety', SAFETY, { subject: 'sg:data' });
  expect(signOff.standing.state).toBe('VALID');
  const CONFLICTS = '{ gaps(kinds: [SIGNATURE_CONFLICT]) { nodes { artifact { id } reason } } }';
  expect((await api.query(CONFLICTS, {}, await as('P-risk'))).gaps.nodes).toEqual([]);
  await write({ links: [{ type: 'ATTRIBUTED_TO', from: 'sg:data', to: 'P-safety', role: 'AUTHOR' }] });
  expect(await standing(signOff.id)).toMatchObject({ state: 'CONFLICTED', covers: false });
  expect((await api.query(CONFLICTS, {}, await as('P-risk'))).gaps.nodes).toMatchObject([
    { artifact: { id: signOff.id }, reason: expect.stringContaining('P-safety made sg:data') },
  ]);
  // Nobody else's signature is touched by it.
  const { signOff: others } = await sign('P-risk', RISK, { subject: 'sg:data' });
  expect(await standing(others.id)).toMatchObject({ state: 'VALID' });
});

it('binds a signature to what was looked at, and says what moved and who moved it', async () => {
  const VIEW = `query ($subject: ID!, $role: ID!) { signingView(subject: $subject, role: $role) {
    subject subjectDigest closureDigest count members { id } } }`;
  const metric = (label: string, value: number): ArtifactInput => ({
    id: 'sg:recall',
    kind: 'METRIC',
    version: { label, content: { criterion: { metric: 'recall', op: '>=', value } } },
  });
  const gateOf = (label: string, text: string): ArtifactInput => ({
    id: 'sg:g2',
    kind: 'GATE',
    version: { label, content: { text } },
  });
  await write({
    artifacts: [gateOf('v1', 'recall is enough'), metric('v1', 0.9)],
    links: [{ type: 'REQUIRES', from: 'sg:g2', to: 'sg:recall' }],
  });
  const { signingView: seen } = await api.query(VIEW, { subject: 'sg:g2', role: RISK }, await as('P-risk'));
  expect(seen).toMatchObject({ subject: 'sg:g2@v1', count: 2, members: [{ id: 'sg:g2@v1' }, { id: 'sg:recall@v1' }] });
  const digests = { subjectDigest: seen.subjectDigest, closureDigest: seen.closureDigest };
  const { signOff } = await sign('P-risk', RISK, { subject: 'sg:g2', ...digests });
  expect(signOff).toMatchObject({ ...digests, approves: { nodes: [{ toVersion: { id: 'sg:g2@v1' } }] } });

  // Equal content under another label moves nothing.
  await write({ artifacts: [metric('v2', 0.9)] });
  expect(await standing(signOff.id)).toMatchObject({ state: 'VALID', moved: [] });
  const receipt = await api.graph.ingest(
    { source: 'test:signing', artifacts: [metric('v3', 0.8)] },
    { actor: 'P-dev', reason: 'less is enough' },
  );
  expect(receipt.errors).toEqual([]);
  const moved = await standing(signOff.id);
  expect(moved).toMatchObject({
    state: 'MOVED',
    covers: false,
    moved: [
      {
        artifact: 'sg:recall',
        from: 'sg:recall@v1',
        to: 'sg:recall@v3',
        cause: { actor: 'P-dev', reason: 'less is enough' },
      },
    ],
  });
  expect(moved.moved[0].fromDigest).not.toBe(moved.moved[0].toDigest);
  // Who looked before that, and signs now, did not look at it.
  const late = await refused('P-safety', SAFETY, { subject: 'sg:g2', ...digests });
  expect(late?.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'SIGNED_CONTENT_MOVED',
    input: 'input.closureDigest',
  });

  // An edit of what was signed: the signature holds for the old version, and not for the new one.
  await write({ artifacts: [gateOf('v2', 'recall and precision are enough')] });
  expect(await standing(signOff.id)).toMatchObject({ state: 'SUPERSEDED', covers: false });
  const second = await sign('P-risk', RISK, { subject: 'sg:g2' });
  expect(second.signOff.approves.nodes).toEqual([{ toVersion: { id: 'sg:g2@v2' } }]);
  expect(await standing(second.signOff.id)).toMatchObject({ state: 'VALID' });
});

it('exports all sign-offs so that a missing one is noticed', async () => {
  const EXPORT = `{ signOffExport { revision journalHash count digest signOffs { id revision content recordDigest chainDigest } } }`;
  const VERIFY = 'query ($export: SignOffExportInput!) { verifySignOffExport(export: $export) { ok why } }';
  const { signOffExport } = await api.query(EXPORT, {}, await as('P-risk'));
  const { journalHash, ...whole } = signOffExport;
  expect(journalHash).toMatch(/^[0-9a-f]{64}$/);
  expect(whole.count).toBeGreaterThan(5);
  const verify = async (given: object) =>
    (await api.query(VERIFY, { export: given }, await as('P-risk'))).verifySignOffExport;
  expect(await verify(whole)).toEqual({ ok: true, why: null });
  const without = (place: number) => whole.signOffs.toSpliced(place, 1);
  expect(await verify({ ...whole, signOffs: without(2) })).toMatchObject({ ok: false });
  expect(await verify({ ...whole, count: whole.count - 1, signOffs: without(2) })).toMatchObject({
    ok: false,
    why: expect.stringContaining(whole.signOffs[3].id),
  });
  // The last one taken out, with count and digest made to fit: only the graph knows.
  const cut = {
    ...whole,
    count: whole.count - 1,
    digest: whole.signOffs.at(-2).chainDigest,
    signOffs: without(whole.count - 1),
  };
  expect(await verify(cut)).toMatchObject({ ok: false, why: expect.stringContaining(whole.signOffs.at(-1).id) });
  const [first, ...others] = whole.signOffs;
  const edited = { ...first, content: { ...first.content, reason: 'something else' } };
  expect(await verify({ ...whole, signOffs: [edited, ...others] })).toMatchObject({
    ok: false,
    why: expect.stringContaining(first.id),
  });
});
