/*
 * Graph:    the seeded organisation, in a service that takes the tokens for trying out.
 * Scenario: every GraphQL example of docs/signing.md under "Trying it out" is sent as it stands there, with a token of the person that
 *           the document names.
 * Result:   the answer that the document shows behind it.
 * Negative control: without a secret, in a role of somebody else and without a token nothing is signed.
 */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../seeds/loadSeed.ts';
import { peopleBySubject } from '../../src/identity/people.ts';
import { SigningSecretFile } from '../../src/identity/signingSecrets.ts';
import { createTokenCheck } from '../../src/identity/tokens.ts';
import { type TryingOutIssuer, tryingOutIssuer } from '../../src/identity/tryingOut.ts';
import { type Api, startApi } from '../support/api.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const PATTERN = /```graphql\n([\s\S]*?)```\s*<!-- answer:(\w+) as:(\S+) -->\n```json\n([\s\S]*?)```/g;

let api: Api;
let issuer: TryingOutIssuer;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signing-walk-'));
  issuer = await tryingOutIssuer(folder, () => NOW);
  const {
    SAFETYOPS_AUTH_KEY_FILE: path = '',
    SAFETYOPS_AUTH_ISSUER = '',
    SAFETYOPS_AUTH_AUDIENCE = '',
  } = issuer.settings;
  api = await startApi({
    now: () => NOW,
    journalNow: () => NOW,
    authentication: {
      check: await createTokenCheck({
        keys: { kind: 'file', path },
        issuer: SAFETYOPS_AUTH_ISSUER,
        audience: SAFETYOPS_AUTH_AUDIENCE,
        clockToleranceSeconds: 5,
      }),
      people: (subject) => peopleBySubject(api.graph)(subject),
      reading: 'open',
      secrets: new SigningSecretFile({ path: join(folder, 'signing-secrets.json'), cost: { N: 2 ** 10, r: 8, p: 1 } }),
    },
  });
  await loadSeed({ graph: api.graph, seed: 'organisation' });
});
afterAll(() => api?.close());

it('the walk of docs/signing.md answers what it shows, step by step', async () => {
  const text = await readFile(new URL('../../docs/signing.md', import.meta.url), 'utf8');
  const steps = [...text.matchAll(PATTERN)];
  expect(steps.length).toBe(text.split('```graphql').length - 1);
  for (const [, document = '', name, person = '', answer = ''] of steps) {
    const headers = { authorization: `Bearer ${await issuer.token(person)}` };
    const shown = JSON.parse(answer);
    if (shown.errors) {
      const errors = await api.expectErrors(document, {}, headers);
      const told = errors.map(({ message, extensions: { code } }) => ({ message, extensions: { code } }));
      expect({ errors: told }, name).toEqual(shown);
    } else {
      expect(await api.query(document, {}, headers), name).toEqual(shown);
    }
  }
  expect(steps.filter(([, , , , answer = '']) => JSON.parse(answer).errors).map(([, , name]) => name)).toEqual([
    'noSecret',
    'otherRole',
  ]);
  // The one that signs is the first of the document that has both; without a token it is nobody.
  const [, sign = ''] = steps.find(([, , name]) => name === 'signed') ?? [];
  expect((await api.expectErrors(sign))[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
