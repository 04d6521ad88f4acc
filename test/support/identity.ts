/** An issuer of identity tokens on this machine, and what a service needs to check them. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import type { SafetyGraph } from '../../graph/safetyGraph.ts';
import type { Authentication, Reading } from '../../src/identity/authentication.ts';
import { peopleBySubject } from '../../src/identity/people.ts';
import { SigningSecretFile } from '../../src/identity/signingSecrets.ts';
import { createTokenCheck } from '../../src/identity/tokens.ts';

export const ISSUER = 'https://issuer.test';
export const AUDIENCE = 'safetyops';

/** The real one takes some tenths of a second for each signature. */
const LIGHT = { N: 2 ** 10, r: 8, p: 1 } as const;

export interface LocalIssuer {
  /** Folder with the key and the signing secrets. */
  readonly folder: string;
  /** A token of the subject, made `age` seconds before `now`. */
  token(subject: string, more?: Partial<TokenParts>): Promise<string>;
  authentication(graph: () => SafetyGraph, reading?: Reading): Promise<Authentication>;
}

interface TokenParts {
  readonly now: Date;
  readonly age: number;
  /** Seconds until it expires. */
  readonly lasts: number;
  readonly issuer: string;
  readonly audience: string;
  readonly secret: Uint8Array;
  /** Seconds since the person proved to be it; default: `age`. */
  readonly authenticated: number;
}

export async function localIssuer(now: () => Date): Promise<LocalIssuer> {
  const folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  const secret = randomBytes(24).toString('hex');
  const path = join(folder, 'key');
  await writeFile(path, `${secret}\n`);
  return {
    folder,
    token: async (subject, more = {}) => {
      const seconds = Math.floor((more.now ?? now()).getTime() / 1000);
      const { age = 0, lasts = 3600 } = more;
      const issuedAt = seconds - age;
      return new SignJWT(more.authenticated === undefined ? {} : { auth_time: seconds - more.authenticated })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(subject)
        .setIssuer(more.issuer ?? ISSUER)
        .setAudience(more.audience ?? AUDIENCE)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lasts)
        .sign(more.secret ?? new TextEncoder().encode(secret));
    },
    authentication: async (graph, reading = 'token') => ({
      check: await createTokenCheck({
        keys: { kind: 'file', path },
        issuer: ISSUER,
        audience: AUDIENCE,
        clockToleranceSeconds: 5,
      }),
      people: (subject) => peopleBySubject(graph())(subject),
      reading,
      secrets: new SigningSecretFile({ path: join(folder, 'signing-secrets.json'), cost: LIGHT }),
    }),
  };
}
