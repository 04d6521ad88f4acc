/**
 * An issuer of identity tokens for trying out on one machine what needs them, signing above all.
 *
 *     <data folder>/trying-out/private-key.json ─▶ token of a subject ─▶ service with public-keys.json as SAFETYOPS_AUTH_KEY_FILE
 *
 * Who may read the folder may be anybody. So a service that takes its tokens listens on this machine alone (see config.ts), and
 * takes them only when it is told to.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { reasonOf, StartError } from '../startError.ts';

/** `iss` of its tokens. No other name is ever in one of them: who does not set it does not take them. */
export const TRYING_OUT_ISSUER = 'safetyops-graph:trying-out';
/** `aud` of its tokens. */
export const TRYING_OUT_AUDIENCE = 'safetyops-graph';

/** How long a token lasts. A signature wants one of the last five minutes. */
export const TRYING_OUT_MINUTES = 60;

const ALGORITHM = 'EdDSA';

export interface TryingOutIssuer {
  /** Environment variables by which a service takes its tokens. */
  readonly settings: Readonly<Record<string, string>>;
  /** A token of the subject, made now. */
  token(subject: string): Promise<string>;
}

/**
 * The issuer of a data folder; its keys are made the first time.
 * @throws StartError when the folder cannot be written to, or what it holds is no key.
 */
export async function tryingOutIssuer(
  dataDirectory: string,
  now: () => Date = () => new Date(),
): Promise<TryingOutIssuer> {
  const folder = join(dataDirectory, 'trying-out');
  const key = await privateKeyOf(folder).catch((error: unknown) => {
    throw new StartError(`the keys for trying out in ${folder} cannot be used: ${reasonOf(error)}`);
  });
  return {
    settings: {
      SAFETYOPS_AUTH_KEY_FILE: join(folder, PUBLIC_KEYS),
      SAFETYOPS_AUTH_ISSUER: TRYING_OUT_ISSUER,
      SAFETYOPS_AUTH_AUDIENCE: TRYING_OUT_AUDIENCE,
      // Pages and guides are opened in browsers, which send no token.
      SAFETYOPS_AUTH_READING: 'open',
    },
    token: async (subject) => {
      const seconds = Math.floor(now().getTime() / 1000);
      return new SignJWT({})
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(subject)
        .setIssuer(TRYING_OUT_ISSUER)
        .setAudience(TRYING_OUT_AUDIENCE)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + TRYING_OUT_MINUTES * 60)
        .sign(await importJWK(key, ALGORITHM));
    },
  };
}

const PRIVATE_KEY = 'private-key.json';
const PUBLIC_KEYS = 'public-keys.json';

async function privateKeyOf(folder: string): Promise<JWK> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, PRIVATE_KEY);
  const kept = await readFile(path, 'utf8').catch(() => null);
  const key: JWK = JSON.parse(kept ?? (await newPrivateKey(path)));
  const { kty, crv, x } = key;
  const keys = JSON.stringify({ keys: [{ kty, crv, x, alg: ALGORITHM, use: 'sig' }] });
  await withWhole(join(folder, PUBLIC_KEYS), keys, rename);
  return key;
}

/** Of two commands that make one at once, the first one's stays. */
async function newPrivateKey(path: string): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  await withWhole(path, JSON.stringify(await exportJWK(privateKey)), async (made) => {
    await link(made, path).catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
    });
    await unlink(made);
  });
  return readFile(path, 'utf8');
}

/** Nobody sees half a file, and nobody but the owner any of it. */
async function withWhole(path: string, text: string, place: (made: string, path: string) => Promise<void>) {
  const made = `${path}.${randomUUID()}`;
  await writeFile(made, text, { mode: 0o600 });
  await place(made, path);
}
