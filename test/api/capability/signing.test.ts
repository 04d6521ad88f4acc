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
import type { ArtifactInput, IngestInput, LinkInput } from '../../../graph/ingest/input.ts';
import { permissionPolicy, roleId } from '../../../seeds/governance/permissions.ts';
import { RELEASE_ROLES, regulatedReleaseGate } from '../../../seeds/governance/releaseGate.ts';
import { responsibilityPolicy } from '../../../seeds/governance/responsibilities.ts';
import { type Api, startApi } from '../../support/api.ts';
import { type LocalIssuer, localIssuer } from '../../support/identity.ts';

let now = new Date('2026-03-02T09:00:00Z');
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

async function write(input: Pick<IngestInput, 'artifacts' | 'links'>): Promise<void> {
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
/** The row of an artifact on the page of a gate. */
async function rowOnPage(gateId: string, id: string): Promise<string | undefined> {
  const page = await fetch(`${api.origin}/safety/gate/${gateId}`, { headers: await as('P-risk') });
  const text = (await page.text()).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  return new RegExp(`<tr id="${id}">.*?</tr>`, 's').exec(text)?.[0];
}

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
  // Nor does the page of the gate show it as one that counts.
  const rowOf = (id: string) => rowOnPage('sg:release', id);
  for (const shown of ['Name of P-compliance', COMPLIANCE, '2026-03-02', '09:00:00Z', 'APPROVAL', 'looked at it']) {
    expect((await rowOf(third.signOff.id))?.replaceAll('<wbr>', '')).toContain(shown);
  }
  expect(await rowOf(third.signOff.id)).toContain('<span class="tag bad">revoked</span>');
  expect(await rowOf(third.signOff.id)).not.toContain('tag good');
  // By the rule tables it takes the others with it, until it is given again.
  expect(await rowOf(signed.signOff.id)).toContain('needs reapproval');
  expect(await rowOf(signed.signOff.id)).not.toContain('tag good');
  expect((await api.expectErrors(REVOKE, { input: taken }, await as('P-compliance')))[0]?.extensions).toMatchObject({
    rule: 'ALREADY_REVOKED',
  });
  // Signed again, it is another signature.
  const again = await sign('P-compliance', COMPLIANCE);
  expect(again.signOff.id).not.toBe(third.signOff.id);
  expect(await rowOf(signed.signOff.id)).toContain('<span class="tag good">valid</span>');
  expect(await gate()).toMatchObject({ verdict: 'PASS', unmet: [] });
});

it('prints the name that was signed with, also when the person is called something else later', async () => {
  await write({
    artifacts: [
      { id: 'sg:printed', kind: 'BASELINE', subkind: 'RELEASE' },
      { id: 'sg:printed-gate', kind: 'GATE', version: { label: 'v1', content: {} } },
      { id: 'P-printed', kind: 'PERSON', title: 'Name when it signed', version: { label: 'v1', content: {} } },
      {
        id: 'sg:unprinted',
        kind: 'SIGN_OFF',
        version: {
          label: 'v1',
          content: { verdict: 'APPROVED', meaning: 'REVIEW', reason: 'read', signedAt: '2026-03-01T08:00:00Z' },
        },
      },
    ],
    links: [
      { type: 'APPLIES_TO', from: 'sg:printed-gate', to: 'sg:printed' },
      holds('P-printed', RISK),
      { type: 'APPROVES', from: 'sg:unprinted', to: 'sg:printed' },
      { type: 'ATTRIBUTED_TO', from: 'sg:unprinted', to: 'P-printed' },
    ],
  });
  await api.query(SET, { input: { secret: SECRET } }, await as('P-printed'));
  const { signOff } = await sign('P-printed', RISK, { subject: 'sg:printed' });
  expect(signOff.printedName).toBe('Name when it signed');
  await write({ artifacts: [{ id: 'P-printed', kind: 'PERSON', title: 'Name of today' }] });
  const row = await rowOnPage('sg:printed-gate', signOff.id);
  expect(row).toContain('Name when it signed');
  expect(row).not.toContain('Name of today');
  // Recorded by hand, without a name: the person, as it is called now.
  const unprinted = await rowOnPage('sg:printed-gate', 'sg:unprinted');
  expect(unprinted).toContain('Name of today');
  expect(unprinted).not.toContain('Name when it signed');
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
  // Five minutes are five minutes: the tolerance for clocks is for what was signed ahead of them, and makes none of it longer.
  const edge = await refused(
    'P-safety',
    SAFETY,
    { meaning: 'REVIEW', secret: null },
    await as('P-safety', { age: 300 }),
  );
  expect(edge?.extensions).toMatchObject({ rule: 'SIGNING_SECRET_NEEDED' });
  // A fresh token of an old login is no proof.
  const session = await as('P-safety', { authenticated: 301 });
  expect((await refused('P-safety', SAFETY, { meaning: 'REVIEW' }, session))?.extensions).toMatchObject({
    rule: 'REAUTHENTICATION_NEEDED',
  });
  const wrong = await refused('P-safety', SAFETY, { meaning: 'REVIEW', secret: 'not the right one' });
  expect(wrong?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', rule: 'SIGNING_SECRET_WRONG' });
  const WRONG = '{ authentication { viewer { wrongSigningSecrets signingLockedUntil } } }';
  const wrongOnes = async (who: string) => (await api.query(WRONG, {}, await as(who))).authentication.viewer;
  expect(await wrongOnes('P-safety')).toEqual({ wrongSigningSecrets: 1, signingLockedUntil: null });
  expect(await wrongOnes('P-risk')).toEqual({ wrongSigningSecrets: 0, signingLockedUntil: null });
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
  // Of the gate itself as well, whatever reason each of them gives.
  const reasons = Array.from({ length: 20 }, (_, number) => `looked at it for the ${number}th time`);
  const ofGate = await Promise.all(
    reasons.map((reason) => sign('P-risk', RISK, { subject: 'sg:release', meaning: 'REVIEW', reason })),
  );
  expect(ofGate.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect((await api.graph.catchUp()).revision).toBe(before + 2);
  const { artifact } = await api.query(
    '{ artifact(id: "sg:release") { incoming(types: [APPROVES]) { nodes { from { id } } } } }',
    {},
    await as('P-risk'),
  );
  expect(artifact.incoming.nodes).toEqual([{ from: { id: ofGate[0].signOff.id } }]);
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
    artifacts: [gateOf('v1', 'recall is enough'), metric('v1', 0.9), { id: 'sg:guessed', kind: 'METRIC' }],
    links: [
      { type: 'REQUIRES', from: 'sg:g2', to: 'sg:recall' },
      // What a tool guessed is nothing that somebody signs.
      { type: 'REQUIRES', from: 'sg:g2', to: 'sg:guessed', assurance: 'INFERRED' },
    ],
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

it('shows of a version what belongs to that version', async () => {
  const version = (label: string): ArtifactInput => ({
    id: 'sg:seen',
    kind: 'MODEL',
    version: { label, content: { architecture: label } },
  });
  const evidence = {
    id: 'sg:seen-by',
    kind: 'EVIDENCE',
    version: { label: 'v1', content: { outcome: 'pass' } },
  } as const;
  await write({
    artifacts: [version('v1'), evidence],
    links: [{ type: 'EVALUATES', from: 'sg:seen-by', to: 'sg:seen@v1' }],
  });
  const members = async (subject: string) => {
    const VIEW = 'query ($subject: ID!, $role: ID!) { signingView(subject: $subject, role: $role) { members { id } } }';
    const { signingView } = await api.query(VIEW, { subject, role: RISK }, await as('P-risk'));
    return signingView.members.map(({ id }: { id: string }) => id).sort();
  };
  expect(await members('sg:seen@v1')).toEqual(['sg:seen-by@v1', 'sg:seen@v1']);
  await write({ artifacts: [version('v2')] });
  expect(await members('sg:seen@v2')).toEqual(['sg:seen@v2']);
  expect(await members('sg:seen@v1')).toEqual(['sg:seen-by@v1', 'sg:seen@v1']);
});

it('stops to count at its end, and where its role turns out to have had no authority then', async () => {
  await write({
    artifacts: [{ id: 'sg:term', kind: 'DATASET', version: { label: 'v1', content: { rows: 3 } } }, person('P-term')],
    links: [holds('P-term', RISK)],
  });
  await api.query(SET, { input: { secret: SECRET } }, await as('P-term'));
  const { signOff } = await sign('P-term', RISK, { subject: 'sg:term', validUntil: '2026-04-01T00:00:00Z' });
  const today = now;
  const at = async (instant: string) => {
    now = new Date(instant);
    const { state, covers, reasons } = await standing(signOff.id);
    now = today;
    return [state, covers, reasons];
  };
  // It ends with the instant itself.
  expect(await at('2026-03-31T23:59:59.999Z')).toEqual(['VALID', true, []]);
  expect(await at('2026-04-01T00:00:00Z')).toEqual([
    'EXPIRED',
    false,
    ['It was valid until 2026-04-01T00:00:00.000Z.'],
  ]);
  // Authority is judged at the instant of signing, 2 March 09:00: void later on is no matter, and who left has signed.
  const held = (more: object) => write({ links: [holds('P-term', RISK, { from: '2026-01-01', ...more })] });
  await held({ voidFrom: '2026-03-03' });
  expect((await at('2026-03-05T00:00:00Z'))[0]).toBe('VALID');
  await held({ to: '2026-03-03' });
  expect((await at('2026-03-05T00:00:00Z'))[0]).toBe('VALID');
  await held({ voidFrom: '2026-03-01', voidUntil: '2026-03-03' });
  expect(await at('2026-03-05T00:00:00Z')).toEqual([
    'WITHOUT_AUTHORITY',
    false,
    [`P-term signed in the role ${RISK} at 2026-03-02T09:00:00.000Z, and its authority was void.`],
  ]);
  await held({ to: '2026-03-01' });
  expect((await at('2026-03-05T00:00:00Z'))[2]).toEqual([
    `P-term signed in the role ${RISK} at 2026-03-02T09:00:00.000Z, but did not hold it.`,
  ]);
});

it('a baseline with a version of its own is signed once, and the signature stands', async () => {
  await write({
    artifacts: [
      { id: 'sg:R2', kind: 'BASELINE', subkind: 'RELEASE', version: { label: 'v1', content: { note: 'second' } } },
    ],
    links: [{ type: 'INCLUDES', from: 'sg:R2', to: 'sg:model@v1' }],
  });
  const first = await sign('P-risk', RISK, { subject: 'sg:R2' });
  expect(first.replayed).toBe(false);
  expect(first.signOff.standing).toMatchObject({ state: 'VALID', covers: true });
  const again = await sign('P-risk', RISK, { subject: 'sg:R2' });
  expect(again).toMatchObject({ replayed: true, signOff: { id: first.signOff.id } });
  // What belongs to it moves afterwards: the signature says so, and is not broken by it.
  await write({
    artifacts: [{ id: 'sg:evidence-2', kind: 'EVIDENCE', version: { label: 'v1', content: { outcome: 'fail' } } }],
    links: [{ type: 'EVALUATES', from: 'sg:evidence-2', to: 'sg:model@v1' }],
  });
  expect(await standing(first.signOff.id)).toMatchObject({ state: 'MOVED', moved: [{ artifact: 'sg:evidence-2' }] });
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

it('002-18 a gate and a signature can require a training record that is not expired', async () => {
  await write({
    artifacts: [
      {
        id: 'sg:trained',
        kind: 'ROLE',
        version: { label: 'v1', content: { name: 'ML_AUDITOR', training: ['ml-bias'] } },
      },
      { id: 'sg:audit', kind: 'GATE', version: { label: 'v1', content: { text: 'audited' } } },
      { id: 'sg:audited', kind: 'SYSTEM' },
    ],
    links: [
      holds('P-safety', 'sg:trained'),
      { type: 'APPLIES_TO', from: 'sg:audit', to: 'sg:audited' },
      { type: 'REQUIRES', from: 'sg:audit', to: 'sg:trained', role: 'A' },
    ],
  });
  const audit = async () =>
    (
      await api.query(
        '{ impact(input: { changes: [] }) { gates { gate { id } verdict unmet } } }',
        {},
        await as('P-risk'),
      )
    ).impact.gates.find((one: { gate: { id: string } }) => one.gate.id === 'sg:audit');
  const subject = 'sg:audited';
  const untrained = await refused('P-safety', 'sg:trained', { subject });
  expect(untrained?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'TRAINING_MISSING', input: 'input.role' });
  expect(untrained?.message).toContain('no training record of ml-bias');
  expect(await audit()).toMatchObject({ verdict: 'FAIL', unmet: ['sg:trained'] });

  const record = (id: string, topic: string, to: string): { artifacts: ArtifactInput[]; links: LinkInput[] } => ({
    artifacts: [
      {
        id,
        kind: 'EVIDENCE',
        subkind: 'TRAINING_RECORD',
        version: { label: 'v1', content: { topic, completedAt: '2026-01-31', validUntil: '2026-03-29T01:00:00Z' } },
      },
    ],
    links: [{ type: 'ATTRIBUTED_TO', from: id, to }],
  });
  // Of another topic, or another person: not enough.
  await write(record('sg:training-1', 'ml-basics', 'P-safety'));
  await write(record('sg:training-2', 'ml-bias', 'P-risk'));
  // Nor is one that was withdrawn.
  const withdrawn = record('sg:training-0', 'ml-bias', 'P-safety');
  const retracted = { at: '2026-02-01', reason: 'nobody was there' };
  await write({
    ...withdrawn,
    artifacts: withdrawn.artifacts.map((one) => ({ ...one, version: { ...one.version, retracted } })),
  });
  expect((await refused('P-safety', 'sg:trained', { subject }))?.extensions).toMatchObject({
    rule: 'TRAINING_MISSING',
  });
  await write(record('sg:training-3', 'ml-bias', 'P-safety'));
  const { signOff } = await sign('P-safety', 'sg:trained', { subject });
  expect(await audit()).toMatchObject({ verdict: 'PASS', unmet: [] });

  // A gate may also require the record itself; it ends with the hour at which the clocks are put forward.
  await write({
    artifacts: [{ id: 'sg:records', kind: 'GATE' }],
    links: [
      { type: 'APPLIES_TO', from: 'sg:records', to: 'sg:audited' },
      { type: 'REQUIRES', from: 'sg:records', to: 'sg:training-3' },
    ],
  });
  const RECORDS = `query ($at: At) { findings(at: $at) { gates { gate { id } verdict unmet } } }`;
  const records = async (validAt: string) =>
    (await api.query(RECORDS, { at: { validAt } }, await as('P-risk'))).findings.gates.find(
      (one: { gate: { id: string } }) => one.gate.id === 'sg:records',
    );
  expect(await records('2026-03-29T00:59:59Z')).toMatchObject({ verdict: 'PASS' });
  expect(await records('2026-03-29T01:00:00Z')).toMatchObject({ verdict: 'FAIL', unmet: ['sg:training-3'] });

  const GAPS = `query ($at: At) { gaps(kinds: [TRAINING_MISSING, TRAINING_EXPIRED], at: $at) { nodes { kind artifact { id } reason related { id } } } }`;
  const gaps = async (validAt: string) => (await api.query(GAPS, { at: { validAt } }, await as('P-risk'))).gaps.nodes;
  expect(await gaps('2026-03-29T00:59:59Z')).toEqual([]);
  expect(await gaps('2026-03-29T01:00:00Z')).toMatchObject([
    {
      kind: 'TRAINING_EXPIRED',
      artifact: { id: 'P-safety' },
      related: [{ id: 'sg:trained' }, { id: 'sg:training-3' }],
    },
  ]);
  now = new Date('2026-03-29T01:00:00Z');
  expect((await refused('P-safety', 'sg:trained', { subject, meaning: 'REVIEW' }))?.extensions).toMatchObject({
    rule: 'TRAINING_EXPIRED',
  });
  // What was signed with the training of then stays signed.
  expect(await standing(signOff.id)).toMatchObject({ state: 'VALID' });
  now = new Date('2026-03-02T09:00:00Z');
});

it('002-06 somebody answers at each level of responsibility, and somebody sponsors', async () => {
  const policy = 'sg:responsibility';
  await write(responsibilityPolicy({ id: policy, effectiveFrom: '2026-01-01' }));
  await write({ links: [holds('P-risk', `${policy}/governance-board`), holds('P-dev', `${policy}/model-owner`)] });
  const ASK = `query ($policy: ID!, $at: At) { responsibilities(policy: $policy, at: $at) {
    levels { level held roles { role { id } body holders { id } } } sponsor { role { id } holders { id } } } }`;
  const GAPS = `query ($at: At) { gaps(kinds: [EXECUTIVE_SPONSOR_MISSING, RESPONSIBILITY_LEVEL_VACANT], at: $at) {
    nodes { kind artifact { id } reason } } }`;
  const asked = async (at: object | null = null) =>
    (await api.query(ASK, { policy, at }, await as('P-risk'))).responsibilities;
  const gaps = async (at: object | null = null) => (await api.query(GAPS, { at }, await as('P-risk'))).gaps.nodes;
  expect(await asked()).toMatchObject({
    levels: [
      { level: 'STRATEGIC', held: false },
      // An existing body takes it on.
      { level: 'TACTICAL', held: true, roles: [{ body: 'data governance board', holders: [{ id: 'P-risk' }] }] },
      { level: 'OPERATIONAL', held: true, roles: [{ body: null, holders: [{ id: 'P-dev' }] }] },
    ],
    sponsor: { role: { id: `${policy}/executive-sponsor` }, holders: [] },
  });
  expect(await gaps()).toMatchObject([
    { kind: 'EXECUTIVE_SPONSOR_MISSING', artifact: { id: policy } },
    { kind: 'RESPONSIBILITY_LEVEL_VACANT', artifact: { id: policy }, reason: expect.stringContaining('STRATEGIC') },
  ]);
  await write({
    links: [holds('P-compliance', `${policy}/executive-sponsor`, { from: '2026-02-01', to: '2026-05-01' })],
  });
  expect(await gaps()).toEqual([]);
  // Over the month's end the sponsor is nobody again; before the policy binds nobody asks.
  const vacant = ['EXECUTIVE_SPONSOR_MISSING', 'RESPONSIBILITY_LEVEL_VACANT'];
  expect(await gaps({ validAt: '2026-04-30T23:59:59Z' })).toEqual([]);
  const later = await gaps({ validAt: '2026-05-01T00:00:00Z' });
  expect(later.map(({ kind }: { kind: string }) => kind)).toEqual(vacant);
  expect(await gaps({ validAt: '2025-12-31T00:00:00Z' })).toEqual([]);
  const [error] = await api.expectErrors(ASK, { policy: 'P-risk' }, await as('P-risk'));
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'policy' });
  // A role of a body that was there before answers at the level that is vacant, and no role is made anew for it.
  await write({
    artifacts: [
      { id: 'sg:board', kind: 'ROLE', version: { content: { level: 'STRATEGIC', body: 'management board' } } },
    ],
    links: [holds('P-safety', 'sg:board')],
  });
  await write({ links: [{ type: 'RESPONSIBLE_FOR', from: 'sg:board', to: policy, role: 'A' }] });
  const may = { validAt: '2026-05-02T00:00:00Z' };
  expect((await asked(may)).levels[0]).toMatchObject({
    level: 'STRATEGIC',
    held: true,
    roles: [{}, { role: { id: 'sg:board' }, body: 'management board', holders: [{ id: 'P-safety' }] }],
  });
  expect((await gaps(may)).map(({ kind }: { kind: string }) => kind)).toEqual(['EXECUTIVE_SPONSOR_MISSING']);
});

it('002-07 a RACI matrix is validated, and who is accountable does not delegate to a group', async () => {
  const roles = ['sg:r1', 'sg:r2', 'sg:r3', 'sg:r4', 'sg:boss', 'sg:empty'];
  const steps = ['sg:step-good', 'sg:step-none', 'sg:step-two', 'sg:step-crowd'];
  const raci = (from: string, role: string, to: string): LinkInput => ({ type: 'RESPONSIBLE_FOR', from, to, role });
  await write({
    artifacts: [
      { id: 'sg:process', kind: 'CONTROL', subkind: 'PROCESS' },
      ...steps.map((id) => ({ id, kind: 'CONTROL' as const, subkind: 'PROCESS_STEP' })),
      ...roles.map((id) => ({ id, kind: 'ROLE' as const })),
    ],
    links: [
      ...steps.map((from): LinkInput => ({ type: 'PART_OF', from, to: 'sg:process' })),
      ...roles.slice(0, 4).map((to) => holds('P-dev', to)),
      holds('P-risk', 'sg:boss'),
      raci('sg:r1', 'R', 'sg:step-good'),
      raci('sg:boss', 'A', 'sg:step-good'),
      raci('sg:empty', 'I', 'sg:step-none'),
      raci('sg:boss', 'A', 'sg:step-two'),
      raci('sg:r1', 'A', 'sg:step-two'),
      raci('sg:r1', 'R', 'sg:step-two'),
      raci('sg:boss', 'A', 'sg:step-crowd'),
      ...roles.slice(0, 4).map((from) => raci(from, 'R', 'sg:step-crowd')),
      ...steps.map((to) => raci('P-safety', 'C', to)),
    ],
  });
  const VALIDATE = `query ($process: ID!) { validateRaci(process: $process) { valid
    errors { code severity task { id } who { id } } warnings { code severity task { id } who { id } } } }`;
  const { validateRaci } = await api.query(VALIDATE, { process: 'sg:process' }, await as('P-risk'));
  const brief = (problems: { code: string; task: { id: string } | null; who: { id: string }[] }[]) =>
    problems.map(({ code, task, who }) => [code, task?.id ?? null, ...who.map(({ id }) => id)]);
  expect(validateRaci.valid).toBe(false);
  expect(brief(validateRaci.errors)).toEqual([
    ['NO_ACCOUNTABLE', 'sg:step-none'],
    ['NO_RESPONSIBLE', 'sg:step-none'],
    ['VACANT_ROLE', 'sg:step-none', 'sg:empty'],
    ['MULTIPLE_ACCOUNTABLE', 'sg:step-two', 'sg:boss', 'sg:r1'],
  ]);
  expect(brief(validateRaci.warnings)).toEqual([
    ['MANY_RESPONSIBLE', 'sg:step-crowd', 'sg:r1', 'sg:r2', 'sg:r3', 'sg:r4'],
    ['CONSULTED_EVERYWHERE', null, 'P-safety'],
  ]);
  // The one step that is right has no error.
  const good = (await api.query(VALIDATE, { process: 'sg:step-good' }, await as('P-risk'))).validateRaci;
  expect(good).toEqual({ valid: true, errors: [], warnings: [] });

  const DELEGATE = `mutation ($input: DelegateRoleInput!) { delegateRole(input: $input) { delegation { id subkind } receipt { errors { message } } } }`;
  const delegation = (more: object) => ({
    input: {
      id: 'sg:delegation',
      role: 'sg:boss',
      from: 'P-risk',
      to: 'P-safety',
      start: '2026-03-01',
      end: '2026-04-01',
      reason: 'leave',
      ...more,
    },
  });
  const against = async (more: object, who = 'P-risk') =>
    (await api.expectErrors(DELEGATE, delegation(more), await as(who)))[0]?.extensions;
  expect(await against({ to: 'sg:r1' })).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'DELEGATION_TO_GROUP',
    input: 'input.to',
  });
  expect(await against({ to: 'P-risk' })).toMatchObject({ rule: 'DELEGATION_TO_SELF' });
  expect(await against({ end: '2026-03-01' })).toMatchObject({ rule: 'DELEGATION_INTERVAL' });
  expect(await against({ role: 'sg:empty' })).toMatchObject({ code: 'FORBIDDEN', rule: 'DELEGATION_BY_HOLDER' });
  expect(await against({}, 'P-safety')).toMatchObject({ code: 'FORBIDDEN', rule: 'DELEGATION_BY_HOLDER' });
  expect(
    (await refused('P-safety', 'sg:boss', { subject: 'sg:process', meaning: 'REVIEW' }))?.extensions,
  ).toMatchObject({
    rule: 'ROLE_NOT_HELD',
  });
  const made = await api.query(DELEGATE, delegation({}), await as('P-risk'));
  expect(made.delegateRole).toEqual({
    delegation: { id: 'sg:delegation', subkind: 'DELEGATION' },
    receipt: { errors: [] },
  });
  // Who acts for the accountable one does not answer in his place: the matrix has still one.
  expect((await api.query(VALIDATE, { process: 'sg:step-good' }, await as('P-risk'))).validateRaci.errors).toEqual([]);
  const acted = await sign('P-safety', 'sg:boss', { subject: 'sg:process', meaning: 'REVIEW' });
  expect(acted.signOff.standing.state).toBe('VALID');
  // Not delegated further, and over when it ends.
  expect(await against({ id: 'sg:again', from: 'P-safety', to: 'P-dev' }, 'P-safety')).toMatchObject({
    rule: 'DELEGATION_BY_HOLDER',
  });
  now = new Date('2026-04-01T00:00:00Z');
  expect(
    (await refused('P-safety', 'sg:boss', { subject: 'sg:process', meaning: 'RESPONSIBILITY' }))?.extensions,
  ).toMatchObject({
    rule: 'ROLE_NOT_HELD',
  });
  // Nor further than the authority of who delegated it: to the day before, and what was signed then stands.
  await write({ links: [holds('P-risk', 'sg:boss', { from: '2026-01-01', voidFrom: '2026-03-10T00:00:00Z' })] });
  now = new Date('2026-03-10T00:00:00Z');
  const withoutAuthority = await refused('P-safety', 'sg:boss', { subject: 'sg:process', meaning: 'RESPONSIBILITY' });
  expect(withoutAuthority?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(await standing(acted.signOff.id)).toMatchObject({ state: 'VALID' });
  now = new Date('2026-03-09T23:59:59Z');
  await sign('P-safety', 'sg:boss', { subject: 'sg:process', meaning: 'RESPONSIBILITY' });
  // A delegation that is taken back was none: what it allowed does not stand either.
  await write({
    artifacts: [
      {
        id: 'sg:delegation',
        kind: 'CONTROL',
        version: { label: '1', retracted: { at: '2026-03-09T00:00:00Z', reason: 'given by mistake' } },
      },
    ],
  });
  expect(
    (await refused('P-safety', 'sg:boss', { subject: 'sg:process', meaning: 'AUTHORSHIP' }))?.extensions,
  ).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await standing(acted.signOff.id)).toMatchObject({ state: 'WITHOUT_AUTHORITY' });
  await write({ links: [holds('P-risk', 'sg:boss')] });
  now = new Date('2026-03-02T09:00:00Z');
});

it('002-21 records without author, time or original hash are listed', async () => {
  const INGEST = 'mutation ($input: IngestInput!) { ingest(input: $input) { errors { message } } }';
  const evidence = (id: string, content: object, digest: string | null = null): ArtifactInput => ({
    id,
    kind: 'EVIDENCE',
    version: { label: 'v1', content: content as never, digest },
  });
  await single.query(INGEST, {
    input: {
      source: 'lab',
      artifacts: [
        evidence('sg:alcoa-bad', { outcome: 'pass' }),
        evidence('sg:alcoa-future', { observedAt: '2999-01-01' }, 'sha256:f'),
        { id: 'sg:alcoa-data', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 }, digest: 'sha256:1' } },
      ],
    },
  });
  await single.query(
    INGEST,
    { input: { source: 'lab', artifacts: [evidence('sg:alcoa-good', { observedAt: '2026-03-01' }, 'sha256:a')] } },
    { 'x-actor': 'P-risk' },
  );
  const second = {
    id: 'sg:alcoa-data',
    kind: 'DATASET',
    version: { label: 'v2', content: { rows: 2 }, digest: 'sha256:2' },
  };
  await single.query(INGEST, { input: { source: 'lab', artifacts: [second] } }, { 'x-actor': 'P-risk' });
  const ASK = `query ($kinds: [RecordKind!], $after: String) { alcoaViolations(kinds: $kinds, first: 1000, after: $after) {
    totalCount nodes { record { id } version { id } rule principle remedy } } }`;
  const { alcoaViolations } = await single.query(ASK);
  const of = (id: string) =>
    alcoaViolations.nodes
      .filter(({ record }: { record: { id: string } }) => record.id === id)
      .map(({ rule, principle }: { rule: string; principle: string }) => `${principle} ${rule}`);
  expect(of('sg:alcoa-bad')).toEqual([
    'ATTRIBUTABLE NO_AUTHOR',
    'CONTEMPORANEOUS NO_TIME',
    'ORIGINAL NO_ORIGINAL_HASH',
  ]);
  expect(of('sg:alcoa-future')).toEqual(['ATTRIBUTABLE NO_AUTHOR', 'CONTEMPORANEOUS TIME_AFTER_RECORD']);
  expect(of('sg:alcoa-data')).toEqual(['COMPLETE NO_REASON_FOR_CHANGE']);
  expect(of('sg:alcoa-good')).toEqual([]);
  // The run that made a record says when, where the record does not.
  const made = { id: 'sg:alcoa-by', kind: 'RUN', version: { content: { endedAt: '2026-03-01T10:00:00Z' } } };
  await single.query(
    INGEST,
    {
      input: {
        source: 'lab',
        artifacts: [evidence('sg:alcoa-run', { outcome: 'pass' }, 'sha256:b'), made],
        links: [{ type: 'GENERATED', from: 'sg:alcoa-by', to: 'sg:alcoa-run@v1' }],
      },
    },
    { 'x-actor': 'P-risk' },
  );
  const later = (await single.query(ASK)).alcoaViolations.nodes;
  expect(later.filter(({ record }: { record: { id: string } }) => record.id === 'sg:alcoa-run')).toEqual([]);
  // What the service itself signed lacks nothing.
  const { nodes } = (await single.query(ASK, { kinds: ['SIGN_OFF'] })).alcoaViolations;
  expect(nodes).toEqual([]);
});

it('002-22 a model is challenged by somebody independent of its developers', async () => {
  await write({
    artifacts: [
      person('P-dev-1', { team: 'vision', department: 'engineering' }),
      person('P-dev-2', { team: 'vision', department: 'engineering' }),
      person('P-validator', { team: 'risk', department: 'engineering' }),
      { id: 'sg:mrm', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'tree' } } },
      { id: 'sg:train', kind: 'RUN', subkind: 'TRAIN' },
      { id: 'sg:eval-1', kind: 'RUN', subkind: 'EVALUATE' },
      { id: 'sg:unknown', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'x' } } },
    ],
    links: [
      { type: 'GENERATED', from: 'sg:train', to: 'sg:mrm@v1' },
      { type: 'ATTRIBUTED_TO', from: 'sg:train', to: 'P-dev-1' },
      { type: 'USED', from: 'sg:eval-1', to: 'sg:mrm@v1', role: 'MODEL' },
    ],
  });
  const ASK = `query ($model: ID = "sg:mrm", $independence: String) { effectiveChallenge(model: $model, independence: $independence) {
    verdict reason developers { id } validators { person { id } by { id } independence independent outcome } } }`;
  const asked = async (more: Record<string, unknown> = {}) =>
    (await api.query(ASK, more, await as('P-risk'))).effectiveChallenge;
  expect(await asked()).toMatchObject({ verdict: 'FAIL', developers: [{ id: 'P-dev-1' }], validators: [] });
  expect(await asked({ model: 'sg:unknown' })).toMatchObject({ verdict: 'UNKNOWN' });
  // Whoever developed it, or sits beside who did, challenges nothing.
  await write({
    links: [
      { type: 'ATTRIBUTED_TO', from: 'sg:eval-1', to: 'P-dev-1' },
      { type: 'ATTRIBUTED_TO', from: 'sg:eval-1', to: 'P-dev-2' },
    ],
  });
  expect(await asked()).toMatchObject({
    verdict: 'FAIL',
    validators: [
      { person: { id: 'P-dev-1' }, independence: 'I0', independent: false },
      { person: { id: 'P-dev-2' }, independence: 'I1', independent: false },
    ],
  });
  expect(await asked({ independence: 'I1' })).toMatchObject({ verdict: 'PASS' });
  // Who approves it did not thereby look into it.
  await write({
    artifacts: [
      {
        id: 'sg:mrm-approved',
        kind: 'SIGN_OFF',
        version: { content: { verdict: 'APPROVED', meaning: 'APPROVAL', signedAt: '2026-03-02' } },
      },
    ],
    links: [
      { type: 'APPROVES', from: 'sg:mrm-approved', to: 'sg:mrm@v1' },
      { type: 'ATTRIBUTED_TO', from: 'sg:mrm-approved', to: 'P-validator' },
    ],
  });
  expect(await asked()).toMatchObject({ verdict: 'FAIL' });
  await write({
    artifacts: [{ id: 'sg:eval-2', kind: 'RUN', subkind: 'EVALUATE' }],
    links: [
      { type: 'USED', from: 'sg:eval-2', to: 'sg:mrm@v1', role: 'MODEL' },
      { type: 'ATTRIBUTED_TO', from: 'sg:eval-2', to: 'P-validator' },
    ],
  });
  const passed = await asked();
  expect(passed).toMatchObject({ verdict: 'PASS', reason: 'P-validator validated it by sg:eval-2.' });
  // With what came of it; a refusal is a challenge, too. What is withdrawn challenged nothing.
  const evidence = (more: object = {}): ArtifactInput => ({
    id: 'sg:eval-2-result',
    kind: 'EVIDENCE',
    subkind: 'TEST_RESULT',
    version: { label: 'v1', content: { outcome: 'fail' }, ...more },
  });
  await write({
    artifacts: [evidence()],
    links: [{ type: 'GENERATED', from: 'sg:eval-2', to: 'sg:eval-2-result@v1' }],
  });
  expect(await asked()).toMatchObject({
    verdict: 'PASS',
    reason: 'P-validator validated it by sg:eval-2 (fail).',
    validators: [{ outcome: null }, { outcome: null }, { by: { id: 'sg:eval-2' }, outcome: 'fail' }],
  });
  await write({
    artifacts: [
      { id: 'sg:mrm-2', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'ridge' } } },
      { id: 'sg:mrm-2-result', kind: 'EVIDENCE', version: { label: 'v1', content: { outcome: 'pass' } } },
    ],
    links: [
      { type: 'ATTRIBUTED_TO', from: 'sg:mrm-2', to: 'P-dev-1' },
      { type: 'EVALUATES', from: 'sg:mrm-2-result', to: 'sg:mrm-2@v1' },
      { type: 'ATTRIBUTED_TO', from: 'sg:mrm-2-result', to: 'P-validator' },
    ],
  });
  expect(await asked({ model: 'sg:mrm-2' })).toMatchObject({ verdict: 'PASS', validators: [{ outcome: 'pass' }] });
  await write({
    artifacts: [
      {
        id: 'sg:mrm-2-result',
        kind: 'EVIDENCE',
        version: { label: 'v1', retracted: { at: '2026-03-03T00:00:00Z', reason: 'wrong data' } },
      },
    ],
  });
  expect(await asked({ model: 'sg:mrm-2' })).toMatchObject({ verdict: 'FAIL', validators: [] });
  expect(await asked({ independence: 'I3' })).toMatchObject({ verdict: 'FAIL' });
  // Another version was challenged by nobody.
  await write({
    artifacts: [{ id: 'sg:mrm', kind: 'MODEL', version: { label: 'v2', content: { architecture: 'forest' } } }],
  });
  expect(await asked()).toMatchObject({ verdict: 'FAIL', reason: 'Nobody validated this version of it.' });
  const [error] = await api.expectErrors(ASK, { independence: 'I9' }, await as('P-risk'));
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'independence' });
});

it('002-34 every mutation leaves an entry with actor, time, reason and hashes before and after', async () => {
  const ENTRY = `query ($revision: Int!) { journalEntry(revision: $revision) {
    entry { revision recordedAt actor reason operation hash previousHash } changes { subject of beforeHash afterHash } } }`;
  const headers = { 'x-actor': 'P-risk', 'x-reason': 'audit' };
  const entryOf = async () => {
    const { revision } = await single.query('{ revision }');
    return (await single.query(ENTRY, { revision })).journalEntry;
  };
  const mutations: readonly (readonly [string, string, object])[] = [
    ['ingest', 'IngestInput', { source: 'audit', artifacts: [{ id: 'sg:au-1', kind: 'SYSTEM', title: 'one' }] }],
    ['ingest', 'IngestInput', { source: 'audit', artifacts: [{ id: 'sg:au-1', kind: 'SYSTEM', title: 'two' }] }],
    ['recordHazard', 'RecordHazardInput', { id: 'sg:au-2', severity: 'S1' }],
    ['recordRequirement', 'RecordRequirementInput', { id: 'sg:au-3', text: 'shall', mitigates: ['sg:au-2'] }],
    ['recordModelVersion', 'RecordModelVersionInput', { id: 'sg:au-4', label: 'v1', architecture: 'x' }],
    ['recordModelVersion', 'RecordModelVersionInput', { id: 'sg:au-4', label: 'v2', architecture: 'y' }],
    ['retire', 'RetireInput', { artifacts: ['sg:au-2'], reason: 'audit' }],
  ];
  let before = (await entryOf()).entry;
  const seen = new Map<string, string | null>();
  for (const [name, type, input] of mutations) {
    const payload = name === 'ingest' || name === 'retire' ? 'revision' : 'receipt { revision errors { message } }';
    await single.query(`mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} } }`, { input }, headers);
    const { entry, changes } = await entryOf();
    expect(entry).toMatchObject({
      revision: before.revision + 1,
      operation: name,
      actor: 'P-risk',
      reason: 'audit',
      previousHash: before.hash,
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(changes.length).toBeGreaterThan(0);
    for (const { subject, of, beforeHash, afterHash } of changes) {
      expect(beforeHash).not.toBe(afterHash);
      // The hash before is that after the entry which touched it last.
      if (of === 'ARTIFACT' && seen.has(subject)) expect([subject, beforeHash]).toEqual([subject, seen.get(subject)]);
      if (of === 'ARTIFACT' && !seen.has(subject)) expect([subject, beforeHash]).toEqual([subject, null]);
      seen.set(subject, afterHash);
    }
    before = entry;
  }
  // A refused mutation leaves none; one that finds all as it is leaves one that says so.
  await refused('P-dev', COMPLIANCE);
  expect((await entryOf()).entry.hash).toBe(before.hash);
  const [name, type, input] = mutations[5] as readonly [string, string, object];
  const again = `mutation ($input: ${type}!) { ${name}(input: $input) { receipt { revision } } }`;
  await single.query(again, { input }, headers);
  expect(await entryOf()).toMatchObject({ entry: { revision: before.revision + 1, actor: 'P-risk' }, changes: [] });
  expect((await single.query('{ verifyJournal { ok } }')).verifyJournal).toEqual({ ok: true });
});

const MODEL_VERSION =
  'mutation ($input: RecordModelVersionInput!) { recordModelVersion(input: $input) { receipt { errors { message } } } }';
const INGEST = 'mutation ($input: IngestInput!) { ingest(input: $input) { errors { message } } }';

it('000-22 developers do not touch locked models, nor their approval', async () => {
  const locked = { architecture: 'a', lockState: 'LOCKED' };
  await api.graph.ingest(
    {
      source: 'sg:factory',
      artifacts: [{ id: 'sg:locked', kind: 'MODEL', version: { label: 'v1', content: locked } }],
    },
    { actor: 'fixture' },
  );
  await write({
    artifacts: [
      { id: 'sg:free', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'a', lockState: 'UNLOCKED' } } },
      { id: 'sg:locked-release', kind: 'BASELINE' },
    ],
    links: [{ type: 'INCLUDES', from: 'sg:locked-release', to: 'sg:locked@v1' }],
  });
  await write(permissionPolicy({ id: 'sg:permissions', effectiveFrom: '2026-01-01' }));
  await write({ links: [holds('P-dev', roleId('DEVELOPER')), holds('P-dev', roleId('MODEL_OPERATOR'))] });
  const { signOff } = await sign('P-risk', RISK, { subject: 'sg:locked' });
  const link = (
    await single.query('query ($id: ID!) { artifact(id: $id) { ... on SignOff { approves { nodes { id } } } } }', {
      id: signOff.id,
    })
  ).artifact.approves.nodes[0].id;
  const { revision } = await api.graph.catchUp();

  const dev = { 'x-actor': 'P-dev' };
  const version = (id: string) => ({ input: { id, label: 'v2', architecture: 'b' } });
  const approve = (id: string) => ({
    input: { id: 'sg:dev-approves', verdict: 'APPROVED', signedAt: '2026-03-02', approves: [id], signedBy: 'P-dev' },
  });
  const RECORD_SIGN_OFF =
    'mutation ($input: RecordSignOffInput!) { recordSignOff(input: $input) { receipt { errors { message } } } }';
  const RETIRE = 'mutation ($input: RetireInput!) { retire(input: $input) { errors { message } } }';
  const changed = (id: string) => ({
    input: {
      source: 'dev',
      artifacts: [{ id, kind: 'MODEL', version: { label: 'v2', content: { architecture: 'c' } } }],
    },
  });
  const step = (id: string, to: string, label = 'v1') => ({
    input: {
      source: 'dev',
      artifacts: [
        {
          id: `sg:step-${to}`,
          kind: 'CHANGE',
          subkind: 'STATE_TRANSITION',
          version: { content: { to, lockState: to, at: '2026-03-02' } },
        },
      ],
      links: [{ type: 'AFFECTS', from: `sg:step-${to}`, to: `${id}@${label}`, attributes: { kind: 'METADATA' } }],
    },
  });
  const forbidden: readonly (readonly [string, string, Record<string, unknown>])[] = [
    ['a version', MODEL_VERSION, version('sg:locked')],
    ['an import', INGEST, changed('sg:locked')],
    ['an approval', RECORD_SIGN_OFF, approve('sg:locked@v1')],
    ['the approval of a release with it', RECORD_SIGN_OFF, approve('sg:locked-release')],
    ['taking an approval out', RETIRE, { input: { links: [link], source: 'safetyops:signature', reason: 'x' } }],
    [
      'retiring the approval',
      RETIRE,
      { input: { artifacts: [signOff.id], source: 'safetyops:signature', reason: 'x' } },
    ],
    ['retiring it', RETIRE, { input: { artifacts: ['sg:locked'], source: 'sg:factory', reason: 'x' } }],
    ['a step', INGEST, step('sg:locked', 'UNLOCKED')],
    [
      'replacing a source that has it',
      INGEST,
      { input: { source: 'sg:factory', mode: 'REPLACE_SOURCE', artifacts: [] } },
    ],
  ];
  for (const [what, mutation, variables] of forbidden) {
    const [error] = await single.expectErrors(mutation, variables, dev);
    expect([what, error?.extensions]).toMatchObject([what, { code: 'FORBIDDEN', rule: 'ROLE_MAY_NOT' }]);
  }
  // Another name in the arguments does not take the role away.
  const asOther = { input: { ...version('sg:locked').input, actor: 'P-risk' } };
  expect((await single.expectErrors(MODEL_VERSION, asOther, dev))[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect((await api.expectErrors(MODEL_VERSION, version('sg:locked'), await as('P-dev')))[0]?.extensions).toMatchObject(
    {
      code: 'FORBIDDEN',
    },
  );
  expect((await api.graph.catchUp()).revision).toBe(revision);

  // A model that is not locked is theirs; so is a run that uses a locked one. Others go on with the locked one.
  expect((await single.query(MODEL_VERSION, version('sg:free'), dev)).recordModelVersion.receipt.errors).toEqual([]);
  const run = { id: 'sg:dev-run', kind: 'RUN', subkind: 'EVALUATE' };
  const uses = { type: 'USED', from: 'sg:dev-run', to: 'sg:locked@v1', role: 'MODEL' };
  await single.query(INGEST, { input: { source: 'dev', artifacts: [run], links: [uses] } }, dev);
  await single.query(
    RECORD_SIGN_OFF,
    { input: { ...approve('sg:locked@v1').input, signedBy: 'P-risk' } },
    { 'x-actor': 'P-risk' },
  );
  // That another version is current, which is not locked, makes the locked one no free game.
  await single.query(MODEL_VERSION, version('sg:locked'), { 'x-actor': 'P-risk' });
  const older: readonly (readonly [string, string, Record<string, unknown>])[] = [
    ['an approval', RECORD_SIGN_OFF, approve('sg:locked@v1')],
    ['the approval of a release with it', RECORD_SIGN_OFF, approve('sg:locked-release')],
    ['taking an approval out', RETIRE, { input: { links: [link], source: 'safetyops:signature', reason: 'x' } }],
    [
      'retiring the approval',
      RETIRE,
      { input: { artifacts: [signOff.id], source: 'safetyops:signature', reason: 'x' } },
    ],
    ['retiring it', RETIRE, { input: { artifacts: ['sg:locked'], source: 'sg:factory', reason: 'x' } }],
    ['a step', INGEST, step('sg:locked', 'UNLOCKED')],
    [
      'withdrawing it',
      INGEST,
      {
        input: {
          source: 'dev',
          artifacts: [
            { id: 'sg:locked', kind: 'MODEL', version: { label: 'v1', retracted: { at: '2026-03-02', reason: 'x' } } },
          ],
        },
      },
    ],
  ];
  for (const [what, mutation, variables] of older) {
    const [error] = await single.expectErrors(mutation, variables, dev);
    expect([what, error?.extensions]).toMatchObject([what, { code: 'FORBIDDEN', rule: 'ROLE_MAY_NOT' }]);
  }
  const newest = { input: { id: 'sg:locked', label: 'v3', architecture: 'd' } };
  expect((await single.query(MODEL_VERSION, newest, dev)).recordModelVersion.receipt.errors).toEqual([]);
  // Locked by a step of its life cycle, without another content.
  await single.query(INGEST, step('sg:free', 'LOCKED', 'v2'), { 'x-actor': 'P-risk' });
  const third = { input: { id: 'sg:free', label: 'v3', architecture: 'd' } };
  expect((await single.expectErrors(MODEL_VERSION, third, dev))[0]?.extensions).toMatchObject({ rule: 'ROLE_MAY_NOT' });
});

it('003-14 each step of operating models has an owner', async () => {
  await write({
    artifacts: [person('P-architect'), person('P-scientist'), person('P-operator'), person('P-governor')],
    links: [
      holds('P-architect', roleId('ENTERPRISE_AI_ARCHITECT')),
      holds('P-scientist', roleId('DATA_SCIENTIST')),
      holds('P-operator', roleId('MODEL_OPERATOR'), { from: '2026-01-01', to: '2026-04-01' }),
      holds('P-governor', roleId('GOVERNANCE_OFFICER')),
    ],
  });
  const LIFE_CYCLE =
    'mutation ($input: RecordLifeCycleInput!) { recordLifeCycle(input: $input) { receipt { errors { message } } } }';
  const MONITOR =
    'mutation ($input: RecordMonitorInput!) { recordMonitor(input: $input) { receipt { errors { message } } } }';
  const lifeCycle = {
    id: 'sg:mlc',
    initial: 'BUILT',
    states: [{ name: 'BUILT' }, { name: 'RETIRED', final: true }],
    transitions: [{ from: 'BUILT', to: 'RETIRED' }],
    appliesTo: ['sg:free'],
  };
  const deployment = { source: 'ops', artifacts: [{ id: 'sg:deployment', kind: 'DEPLOYMENT' }] };
  const monitor = {
    id: 'sg:monitor',
    statistic: 'VALUE',
    criterion: { metric: 'recall', op: '>=', value: 0.9 },
    monitors: ['sg:free'],
  };
  const policy = {
    source: 'ops',
    artifacts: [{ id: 'sg:policy', kind: 'CONTROL', subkind: 'POLICY', version: { content: { text: 'ours' } } }],
  };
  const steps: readonly (readonly [string, string, string, object])[] = [
    ['P-architect', 'ENTERPRISE_AI_ARCHITECT', LIFE_CYCLE, lifeCycle],
    ['P-scientist', 'DATA_SCIENTIST', INGEST, deployment],
    ['P-operator', 'MODEL_OPERATOR', MONITOR, monitor],
    ['P-governor', 'GOVERNANCE_OFFICER', INGEST, policy],
  ];
  for (const [owner, role, mutation, input] of steps) {
    for (const [other] of steps) {
      if (other === owner) continue;
      const [error] = await single.expectErrors(mutation, { input }, { 'x-actor': other });
      expect(error?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'ROLE_OF_ANOTHER' });
      expect(error?.message).toContain(role);
    }
    // Who says no name holds no role.
    expect((await single.expectErrors(mutation, { input }))[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const answer = await single.query(mutation, { input }, { 'x-actor': owner });
    const [written] = Object.values(answer) as { errors?: object[]; receipt?: { errors: object[] } }[];
    expect([owner, written?.receipt?.errors ?? written?.errors]).toEqual([owner, []]);
  }
  // A role that is over is none, and nobody gives himself one.
  now = new Date('2026-04-01T00:00:00Z');
  const later = { input: { ...monitor, id: 'sg:monitor-2' } };
  expect((await single.expectErrors(MONITOR, later, { 'x-actor': 'P-operator' }))[0]?.extensions).toMatchObject({
    rule: 'ROLE_OF_ANOTHER',
  });
  now = new Date('2026-03-02T09:00:00Z');
  const self = { source: 'ops', links: [{ type: 'HOLDS', from: 'P-dev', to: roleId('GOVERNANCE_OFFICER') }] };
  expect((await single.expectErrors(INGEST, { input: self }, { 'x-actor': 'P-dev' }))[0]?.extensions).toMatchObject({
    code: 'FORBIDDEN',
  });
});
