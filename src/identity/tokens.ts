/**
 * Checks identity tokens: signed JSON Web Tokens (RFC 7519) of one issuer for this service as their audience.
 *
 *     key set address ─┐
 *     key set file    ─┼─▶ signature ─▶ issuer, audience, expiry ─▶ subject, and when the person last proved to be it
 *     PEM, secret     ─┘
 */
import { createPublicKey, createSecretKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { reasonOf, StartError } from '../startError.ts';

/** Where the keys come from that tokens are checked with. */
export type KeySource =
  | { readonly kind: 'url'; readonly url: string }
  /** A JSON Web Key Set, a public key in PEM, or a secret that this machine's issuer shares. */
  | { readonly kind: 'file'; readonly path: string };

export interface TokenSettings {
  readonly keys: KeySource;
  /** `iss` that a token has to name. */
  readonly issuer: string;
  /** `aud` that a token has to name. */
  readonly audience: string;
  /** Seconds by which the clocks of issuer and service may differ. */
  readonly clockToleranceSeconds: number;
  /** Default: {@link KEY_SET_TIMES}. */
  readonly keySetTimes?: KeySetTimes;
}

/** How a key set at an address is kept, in ms. */
export interface KeySetTimes {
  /** A key that the issuer has taken out is accepted for so long at most. */
  readonly keptFor: number;
  /** A key that is not known is asked for again after this at the earliest, so that wrong tokens cannot have it asked for all the time. */
  readonly askedAgainAfter: number;
  /** An issuer that does not answer is waited for so long. */
  readonly waitedFor: number;
}
export const KEY_SET_TIMES: KeySetTimes = { keptFor: 10 * 60_000, askedAgainAfter: 30_000, waitedFor: 5_000 };

/** What a good token proves. */
export interface ProvedToken {
  readonly subject: string;
  readonly issuer: string;
  /** When the person last proved to be it: `auth_time`, else `iat`. Ms since 1970. */
  readonly authenticatedAt: number;
}

export type TokenCheck =
  | { readonly ok: true; readonly token: ProvedToken }
  /** `unavailable`: the keys cannot be had, which says nothing about the token. */
  | { readonly ok: false; readonly unavailable: boolean; readonly why: string };

export type CheckToken = (token: string, now: Date) => Promise<TokenCheck>;

/** A token names its algorithm; only these are taken, and a secret only with the second. */
const PUBLIC_KEY_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
];
const SECRET_ALGORITHMS = ['HS256', 'HS384', 'HS512'];

/** Bytes of a shared secret at least: as many as its hash (RFC 7518, 3.2). */
export const LEAST_SECRET_BYTES = 32;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** @throws StartError when the key file cannot be read or holds no key. */
export async function createTokenCheck(settings: TokenSettings): Promise<CheckToken> {
  const { getKey, algorithms } = await keysOf(settings.keys, settings.keySetTimes ?? KEY_SET_TIMES);
  const { issuer, audience, clockToleranceSeconds: clockTolerance } = settings;
  return async (token, currentDate) => {
    try {
      const { payload } = await jwtVerify(token, getKey, {
        issuer,
        audience,
        clockTolerance,
        currentDate,
        algorithms,
        requiredClaims: ['sub', 'iat', 'exp'],
      });
      return provedBy(payload, currentDate.getTime() + clockTolerance * 1000);
    } catch (error) {
      return { ok: false, unavailable: isOfKeys(error), why: wordsFor(error) };
    }
  };
}

function provedBy(payload: JWTPayload, latest: number): TokenCheck {
  const { sub, iss, iat, auth_time: authTime } = payload;
  const seconds = typeof authTime === 'number' ? authTime : iat;
  if (typeof sub !== 'string' || sub.trim() === '' || typeof iss !== 'string' || typeof seconds !== 'number') {
    return { ok: false, unavailable: false, why: 'the token lacks sub, iss or iat' };
  }
  const authenticatedAt = seconds * 1000;
  if (authenticatedAt > latest || (iat as number) * 1000 > latest) {
    return { ok: false, unavailable: false, why: 'the token was made in the future' };
  }
  return { ok: true, token: { subject: sub, issuer: iss, authenticatedAt } };
}

async function keysOf(
  source: KeySource,
  times: KeySetTimes,
): Promise<{ getKey: JWTVerifyGetKey; algorithms: string[] }> {
  if (source.kind === 'url') {
    const getKey = createRemoteJWKSet(new URL(source.url), {
      cacheMaxAge: times.keptFor,
      cooldownDuration: times.askedAgainAfter,
      timeoutDuration: times.waitedFor,
    });
    return { getKey, algorithms: PUBLIC_KEY_ALGORITHMS };
  }
  const { path } = source;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new StartError(`the keys of identity tokens cannot be read from ${path}: ${reasonOf(error)}`);
  });
  if (/^\s*\{/.test(text))
    return { getKey: createLocalJWKSet(keySetOf(text, path)), algorithms: PUBLIC_KEY_ALGORITHMS };
  if (text.includes('-----BEGIN')) {
    const key = publicKeyOf(text, path);
    return { getKey: async () => key, algorithms: PUBLIC_KEY_ALGORITHMS };
  }
  const secret = secretOf(text, path);
  return { getKey: async () => secret, algorithms: SECRET_ALGORITHMS };
}

function keySetOf(text: string, path: string) {
  try {
    return keySet.parse(JSON.parse(text));
  } catch {
    throw new StartError(`${path} holds no JSON Web Key Set: an object { "keys": [ … ] } was expected`);
  }
}

function publicKeyOf(text: string, path: string) {
  if (text.includes('PRIVATE KEY')) {
    throw new StartError(`${path} holds a private key: the service checks tokens with the public one`);
  }
  try {
    return createPublicKey(text);
  } catch (error) {
    throw new StartError(`${path} holds no public key in PEM: ${reasonOf(error)}`);
  }
}

/** The secret in a file, without the line break that editors leave. */
export function secretOf(text: string, path: string) {
  const bytes = Buffer.from(text.trim(), 'utf8');
  if (bytes.length < LEAST_SECRET_BYTES) {
    throw new StartError(`the secret in ${path} is shorter than ${LEAST_SECRET_BYTES} bytes`);
  }
  return createSecretKey(bytes);
}

/** The key set could not be fetched: the token may be good. */
function isOfKeys(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true;
  if (error instanceof errors.JOSEError) return error.code === 'ERR_JOSE_GENERIC' || error.code === 'ERR_JWKS_INVALID';
  return true;
}

/** Never what the token holds: the sentence goes to whoever sent it. */
function wordsFor(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'the token is expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `the token does not fit: ${error.claim}`;
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'the signature of the token is wrong';
  if (error instanceof errors.JWKSNoMatchingKey) return 'the issuer has no key for the token';
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return 'the token does not say which key of the issuer it is signed with (kid)';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'the algorithm of the token is not allowed';
  if (isOfKeys(error)) return 'the keys of the issuer cannot be had';
  return 'the token is no signed JSON Web Token';
}
