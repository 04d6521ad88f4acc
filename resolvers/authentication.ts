/** Whether who asks is proved, and the secret that signatures need beside that proof. */
import {
  FRESH_MILLISECONDS,
  SECRET_LENGTH,
  SIGNING_RULES,
  type SignatureComponent,
  type SigningRule,
} from '../graph/governance/signing/rules.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import { heldRoles } from '../graph/index/heldRoles.ts';
import { isoText } from './content.ts';
import type { RequestContext, SecretCheck } from './context.ts';
import { rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import type { MutationResolvers, QueryResolvers } from './types.generated.ts';

const STATEMENTS = {
  SINGLE_USER:
    'Single user: nobody proves who they are. Who asks is who the x-actor header states, and every check of a role is made on that.',
  TOKEN: 'Who asks is proved by an identity token; nobody writes or signs for another.',
} as const;

export const authenticationQueries: Pick<QueryResolvers, 'authentication'> = {
  authentication: async (_, { at: moment }, context) => {
    const at = await context.readPoint(moment);
    const mode = context.secrets === null ? 'SINGLE_USER' : 'TOKEN';
    return { mode, statement: STATEMENTS[mode], viewer: await viewerAt(at, context) };
  },
};

async function viewerAt(at: ReadPoint, { caller, secrets }: RequestContext) {
  const { view } = at;
  const { actor, authenticated, proof } = caller;
  const found = actor === null ? NONE : view.find(actor);
  const person = found !== NONE && view.kind(found) === 'PERSON' ? found : NONE;
  const held = person === NONE ? [] : heldRoles(view, person, at.validAt);
  const wrong = secrets === null || !proof?.person ? null : await secrets.wrongTries(proof.person);
  const nodeOf = (artifact: number) => (artifact === NONE ? null : { at, artifact });
  return {
    actor,
    proved: authenticated,
    person: nodeOf(person),
    roles: held.map(({ role, isVoid, delegation }) => ({
      role: { at, artifact: role },
      void: isVoid,
      delegation: nodeOf(delegation === null ? NONE : view.find(delegation)),
    })),
    authenticatedAt: isoText(proof?.authenticatedAt),
    maySignUntil: proof ? isoText(proof.authenticatedAt + FRESH_MILLISECONDS) : null,
    signingSecretSet: secrets === null || !proof?.person ? null : await secrets.has(proof.person),
    wrongSigningSecrets: wrong?.tries ?? null,
    signingLockedUntil: isoText(wrong?.lockedUntil),
  };
}

export const authenticationMutations: Pick<MutationResolvers, 'setSigningSecret'> = {
  setSigningSecret: async (_, { input: { secret, current } }, context) => {
    const { secrets } = context;
    if (secrets === null) {
      const message = 'identities are not proved here, so signatures need no secret: set SAFETYOPS_AUTH_JWKS_URL first';
      throw broken('SIGNING_SECRET_NEEDED', 'input.secret', message, 'RULE_VIOLATED');
    }
    const person = provedSigner(context);
    const length = [...secret].length;
    if (length < SECRET_LENGTH.least || length > SECRET_LENGTH.most) {
      throw broken('SIGNING_SECRET_LENGTH', 'input.secret', `it has ${length}`, 'RULE_VIOLATED');
    }
    refuseSecret(await secrets.set({ person, secret, current: current ?? null }), 'input.current');
    return { person };
  },
};

/**
 * Who signs, and what they proved it with: in a single-user service the actor that is stated, who proves nothing.
 * @throws GraphQLError UNAUTHENTICATED, FORBIDDEN
 */
export async function signerOf(
  context: RequestContext,
  secret: string | null | undefined,
): Promise<{ readonly person: string; readonly components: readonly SignatureComponent[] }> {
  const { secrets, caller } = context;
  if (secrets === null) {
    if (caller.actor === null) {
      throw broken('SIGNER_UNKNOWN', 'x-actor', 'say in the x-actor header who signs', 'FORBIDDEN');
    }
    return { person: caller.actor, components: [] };
  }
  const person = provedSigner(context);
  if (secret === null || secret === undefined || secret === '') {
    throw broken('SIGNING_SECRET_NEEDED', 'input.secret', 'give your signing secret', 'UNAUTHENTICATED');
  }
  refuseSecret(await secrets.check(person, secret), 'input.secret');
  return { person, components: ['TOKEN', 'SIGNING_SECRET'] };
}

/** The person of a token whose proof of identity is fresh. */
function provedSigner({ caller: { actor, proof }, now }: RequestContext): string {
  if (!proof) throw broken('REAUTHENTICATION_NEEDED', 'authorization', 'send an identity token', 'UNAUTHENTICATED');
  if (proof.person === null) {
    const message = `${actor} is the subject of the token, and no PERSON names it (content.subject)`;
    throw broken('SIGNER_UNKNOWN', 'authorization', message, 'FORBIDDEN');
  }
  const age = now.getTime() - proof.authenticatedAt;
  if (age <= FRESH_MILLISECONDS) return proof.person;
  const message = `the last proof of identity is ${Math.floor(age / 1000)} s old, ${FRESH_MILLISECONDS / 1000} s are allowed: log in again`;
  throw broken('REAUTHENTICATION_NEEDED', 'authorization', message, 'UNAUTHENTICATED');
}

function refuseSecret(check: SecretCheck, input: string): void {
  if (check === 'RIGHT') return;
  if (check === 'LOCKED') {
    throw broken('SIGNING_SECRET_LOCKED', input, 'wait a quarter of an hour', 'UNAUTHENTICATED');
  }
  const message = check === 'NOT_SET' ? 'set your signing secret first: setSigningSecret' : 'it is not the one you set';
  throw broken(
    check === 'NOT_SET' ? 'SIGNING_SECRET_NEEDED' : 'SIGNING_SECRET_WRONG',
    input,
    message,
    'UNAUTHENTICATED',
  );
}

function broken(
  rule: SigningRule,
  input: string,
  message: string,
  code: 'RULE_VIOLATED' | 'FORBIDDEN' | 'UNAUTHENTICATED',
) {
  const { sentence, source } = SIGNING_RULES[rule];
  return rulesViolated([{ rule, message: `${message}. ${sentence}`, input, source }], code);
}
