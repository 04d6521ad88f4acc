/**
 * Graph:    none; an issuer on this machine that serves its key set over HTTP, and people by their subject.
 * Scenario: tokens of the issuer, of others, of an attacker who knows the public key; the issuer changes its keys, hangs, is gone.
 * Result:   what the issuer signed is accepted, also with a new key; a key that was taken out is accepted no longer than it is kept.
 * Negative control: each other token is refused with 401; an issuer that cannot be asked is 503 with what to do, and no crash.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { callerFromToken, IdentityRefused } from '../../../src/identity/authentication.ts';
import { createTokenCheck, KEY_SET_TIMES } from '../../../src/identity/tokens.ts';

const NOW = new Date('2026-11-27T12:00:00Z');
const ISSUER = 'https://issuer.test';
const AUDIENCE = 'safetyops';
const TIMES = { keptFor: 1_000, askedAgainAfter: 150, waitedFor: 300 };

/** What the address answers; null: nothing, ever. */
let answer: { status: number; body: string } | null;
let asked = 0;
let server: Server;
let url: string;
beforeEach(async () => {
  asked = 0;
  server = createServer((_, response) => {
    asked += 1;
    if (answer !== null) response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

interface Key {
  readonly kid: string;
  readonly pair: Awaited<ReturnType<typeof generateKeyPair>>;
}
const keyOf = async (kid: string): Promise<Key> => ({
  kid,
  pair: await generateKeyPair('ES256', { extractable: true }),
});
const serve = async (...keys: Key[]) => {
  const served = await Promise.all(
    keys.map(async ({ kid, pair }) => ({ ...(await exportJWK(pair.publicKey)), kid, alg: 'ES256', use: 'sig' })),
  );
  answer = { status: 200, body: JSON.stringify({ keys: served }) };
};
const claims = (subject: string) => {
  const seconds = NOW.getTime() / 1000;
  return new SignJWT({})
    .setSubject(subject)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 600);
};
const signedBy = ({ kid, pair }: Key) => claims('P1').setProtectedHeader({ alg: 'ES256', kid }).sign(pair.privateKey);
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** The actor, or the status and message that a request with the token is refused with. */
async function service() {
  const check = await createTokenCheck({
    keys: { kind: 'url', url },
    issuer: ISSUER,
    audience: AUDIENCE,
    clockToleranceSeconds: 5,
    keySetTimes: TIMES,
  });
  return async (token: string) => {
    const asking = { check, people: async (subject: string) => [subject], reading: 'token' as const };
    try {
      return (await callerFromToken(asking, { authorization: `Bearer ${token}` }, NOW)).actor;
    } catch (error) {
      if (!(error instanceof IdentityRefused)) throw error;
      return `${error.status} ${error.code}: ${error.message}`;
    }
  };
}

it('a token of the issuer is accepted, and its keys are asked for once', async () => {
  const key = await keyOf('k1');
  await serve(key);
  const ask = await service();
  expect(asked).toBe(0);
  expect(await ask(await signedBy(key))).toBe('P1');
  expect(await ask(await signedBy(key))).toBe('P1');
  expect(asked).toBe(1);
});

it('one that another signed is refused, under a name of its own or under that of a key of the issuer', async () => {
  const [key, foreign] = [await keyOf('k1'), await keyOf('k2')];
  await serve(key);
  const ask = await service();
  expect(await ask(await signedBy(foreign))).toBe(
    '401 UNAUTHENTICATED: the issuer has no key for the token: get a new one from the issuer',
  );
  expect(await ask(await signedBy({ ...foreign, kid: 'k1' }))).toMatch(
    /^401 UNAUTHENTICATED: the signature of the token is wrong/,
  );
  expect(await ask(await signedBy(key))).toBe('P1');
});

it('no algorithm is taken that the key is not for: the public key as a secret, or none', async () => {
  const key = await keyOf('k1');
  await serve(key);
  const ask = await service();
  const { publicKey } = key.pair;
  for (const secret of [await exportSPKI(publicKey), JSON.stringify(await exportJWK(publicKey))]) {
    const forged = await claims('P1')
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(new TextEncoder().encode(secret));
    expect(await ask(forged)).toMatch(/^401 UNAUTHENTICATED: the algorithm of the token is not allowed/);
  }
  const [, payload] = (await signedBy(key)).split('.');
  const header = (alg: string) => Buffer.from(JSON.stringify({ alg, kid: 'k1' })).toString('base64url');
  for (const alg of ['none', 'None', 'NONE']) {
    for (const signature of ['', 'AAAA']) {
      expect(await ask(`${header(alg)}.${payload}.${signature}`)).toMatch(/^401 UNAUTHENTICATED: /);
    }
  }
  // A shared secret in the key set is none of the issuer's keys either.
  const secret = new TextEncoder().encode('x'.repeat(32));
  const k = Buffer.from(secret).toString('base64url');
  answer = { status: 200, body: JSON.stringify({ keys: [{ kty: 'oct', k, kid: 'k3', alg: 'HS256' }] }) };
  const shared = await claims('P1').setProtectedHeader({ alg: 'HS256', kid: 'k3' }).sign(secret);
  expect(await (await service())(shared)).toMatch(/^401 UNAUTHENTICATED: the algorithm of the token is not allowed/);
});

it('a new key is found without a restart, at most so often, and one that was taken out is soon refused', async () => {
  const [old, fresh] = [await keyOf('k1'), await keyOf('k2')];
  await serve(old);
  const ask = await service();
  expect(await ask(await signedBy(old))).toBe('P1');
  await serve(old, fresh);
  // Just asked: who sends tokens of unknown keys must not have the issuer asked for each.
  expect(await ask(await signedBy(fresh))).toMatch(/^401 .*the issuer has no key/);
  expect(asked).toBe(1);
  await wait(TIMES.askedAgainAfter + 20);
  expect(await ask(await signedBy(fresh))).toBe('P1');
  expect(asked).toBe(2);
  expect(await ask(await signedBy(old))).toBe('P1');
  // Taken out: still known for as long as the set is kept, and then not.
  await serve(fresh);
  expect(await ask(await signedBy(old))).toBe('P1');
  await wait(TIMES.keptFor + 20);
  expect(await ask(await signedBy(old))).toMatch(/^401 .*the issuer has no key/);
  expect(await ask(await signedBy(fresh))).toBe('P1');
  expect(KEY_SET_TIMES).toEqual({ keptFor: 600_000, askedAgainAfter: 30_000, waitedFor: 5_000 });
});

it('an issuer that is gone, hangs or answers something else is said so, and asked again later', async () => {
  const key = await keyOf('k1');
  await serve(key);
  const good = answer;
  const token = await signedBy(key);
  const unavailable =
    '503 IDENTITY_UNAVAILABLE: the keys of the issuer cannot be had; try again later; if it stays so, let who runs the service look at SAFETYOPS_AUTH_JWKS_URL';
  const ask = await service();
  for (const bad of [
    { status: 500, body: 'no' },
    { status: 200, body: '<html>a login page</html>' },
    { status: 200, body: '{"keys":"none"}' },
    null,
  ]) {
    answer = bad;
    expect(await ask(token)).toBe(unavailable);
  }
  // The same service, once the issuer is there again.
  answer = good;
  expect(await ask(token)).toBe('P1');
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  // What is known is known; who comes new cannot be told from anybody.
  expect(await ask(token)).toBe('P1');
  expect(await (await service())(token)).toBe(unavailable);
});
