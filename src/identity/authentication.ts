/**
 * Who sends a request, proved by a bearer token.
 *
 *     authorization: Bearer <token> ─▶ checked ─▶ PERSON ─▶ Caller { actor: the person, authenticated }
 *     no token, reading is open     ─▶ Caller { actor: null }: may read, every mutation is refused
 *     a token that does not hold    ─▶ 401, whatever it was for
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller, SigningSecrets } from '../../resolvers/context.ts';
import type { ErrorCode } from '../../resolvers/errors.ts';
import { callerFromHeaders } from '../caller.ts';
import type { PeopleOf } from './people.ts';
import type { CheckToken } from './tokens.ts';

/** Who may read without a token. */
export const READING = {
  token: 'Nobody: whatever is asked needs a token (the default).',
  open: 'Whoever reaches the port; writing still needs a token.',
} as const;
export type Reading = keyof typeof READING;

/** How identities are proved. */
export interface Authentication {
  readonly check: CheckToken;
  readonly people: PeopleOf;
  readonly reading: Reading;
  readonly secrets: SigningSecrets;
}

/** A request that does not say who sends it as it has to. */
export class IdentityRefused extends Error {
  override readonly name = 'IdentityRefused';
  readonly status: number;
  readonly code: ErrorCode;

  constructor(status: number, code: ErrorCode, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** @throws IdentityRefused */
export async function callerFromToken(
  { check, people, reading }: Omit<Authentication, 'secrets'>,
  headers: IncomingHttpHeaders,
  now: Date,
): Promise<Caller> {
  const { reason, actor: stated } = callerFromHeaders(headers);
  const token = bearerOf(headers.authorization);
  if (token === null) {
    if (reading === 'open') return { actor: null, reason, authenticated: false };
    throw new IdentityRefused(401, 'UNAUTHENTICATED', 'send authorization: Bearer with an identity token');
  }
  const checked = await check(token, now);
  if (!checked.ok) {
    if (checked.unavailable) throw new IdentityRefused(503, 'IDENTITY_UNAVAILABLE', `${checked.why}; ${TRY_AGAIN}`);
    throw new IdentityRefused(401, 'UNAUTHENTICATED', `${checked.why}: get a new one from the issuer`);
  }
  const { subject, issuer, authenticatedAt } = checked.token;
  const [person, ...others] = await people(subject);
  if (others.length > 0) {
    const message = `the subject of the token stands for ${[person, ...others].join(', ')}: let one PERSON name it`;
    throw new IdentityRefused(403, 'FORBIDDEN', message);
  }
  const actor = person ?? `${UNKNOWN_SUBJECT}${subject}`;
  if (stated !== null && stated !== actor) {
    const message = `the token is of ${actor}, and x-actor states ${stated}: nobody writes for another; leave x-actor out`;
    throw new IdentityRefused(403, 'FORBIDDEN', message);
  }
  return { actor, reason, authenticated: true, proof: { subject, issuer, authenticatedAt, person: person ?? null } };
}

const TRY_AGAIN = 'try again later; if it stays so, let who runs the service look at SAFETYOPS_AUTH_JWKS_URL';

/** How the actor begins whose subject is no PERSON of the graph: no id of the graph, so it holds no role. */
export const UNKNOWN_SUBJECT = 'subject:';

function bearerOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  const match = /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(header);
  if (!match) throw new IdentityRefused(401, 'UNAUTHENTICATED', 'authorization has to be: Bearer <token>');
  return match[1] as string;
}
