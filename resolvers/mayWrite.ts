/**
 * Who may not write. It stands around every mutation of the schema, so that none can be forgotten; a mutation that a
 * read-only role may use is named here.
 */
import { READ_ONLY_ROLES, readOnlyRoleOf } from '../graph/reading/readOnlyRole.ts';
import type { RequestContext } from './context.ts';
import { rulesViolated } from './errors.ts';
import { readerAt } from './reading.ts';
import type { MutationResolvers } from './types.generated.ts';

type MutationName = keyof MutationResolvers;

/** Nearly all mutations take one argument, `input`. */
interface Arguments {
  readonly input?: unknown;
}

/** A resolver of some mutation: around it nothing depends on which. */
type AnyResolver = (parent: unknown, args: Arguments, context: RequestContext, info: unknown) => unknown;

/** What holders of a read-only role may call all the same. */
const OPEN_TO_READERS: ReadonlySet<string> = new Set<MutationName>(['addComment']);

/** The field by which a mutation names who writes, beside `actor`: who signs also writes unless the header names another. */
const SIGNER_FIELDS: Readonly<Partial<Record<MutationName, string>>> = {
  disposition: 'signedBy',
  openChangeRequest: 'openedBy',
  reassessChangeRequest: 'assessedBy',
  dispositionRow: 'signedBy',
  revokeRowDecision: 'signedBy',
  closeChangeRequest: 'signedBy',
  stopChangeRequest: 'signedBy',
};

/** The same mutations; each refuses who may only read, before it looks at anything else. */
export function refusingReaders(mutations: MutationResolvers): MutationResolvers {
  const guarded = Object.entries(mutations).map(([name, field]) => {
    const resolve = (typeof field === 'function' ? field : field.resolve) as AnyResolver;
    const refusing: AnyResolver = async (parent, args, context, info) => {
      refuseUnproved(name as MutationName, args, context);
      if (!OPEN_TO_READERS.has(name)) await refuseReaders(name as MutationName, args, context);
      return resolve(parent, args, context, info);
    };
    return [name, refusing];
  });
  return Object.fromEntries(guarded) as MutationResolvers;
}

/**
 * Where identities are proved nobody writes without a proof, or in the name of another.
 * @throws GraphQLError UNAUTHENTICATED, FORBIDDEN
 */
function refuseUnproved(name: MutationName, args: Arguments, { caller, secrets }: RequestContext): void {
  if (secrets !== null && !caller.authenticated) {
    const message = `${name} writes: send authorization: Bearer with an identity token`;
    throw rulesViolated([{ rule: 'TOKEN_MISSING', message, input: name, source: TOKEN_SOURCE }], 'UNAUTHENTICATED');
  }
  if (!caller.authenticated) return;
  for (const { actor, stated } of statedIn(args, ['actor', ...PERSON_FIELDS])) {
    if (actor === caller.actor) continue;
    const message = `who asks is ${caller.actor}, and ${stated} names ${actor}: nobody writes or signs for another`;
    throw rulesViolated([{ rule: 'ACTOR_NOT_PROVED', message, input: stated, source: TOKEN_SOURCE }], 'FORBIDDEN');
  }
}

/** Fields of mutations that say whose act is recorded: with proved identities that is who asks. */
const PERSON_FIELDS = ['reviewedBy', 'signedBy', 'openedBy', 'assessedBy'] as const;
const TOKEN_SOURCE = '21 CFR 11.10(d), 11.100(a): a signature is of one person, who is the one';

/** What the arguments state in these fields, where they do. */
function statedIn(args: Arguments, fields: readonly string[]): { readonly actor: string; readonly stated: string }[] {
  const input = typeof args.input === 'object' && args.input !== null ? args.input : args;
  return fields.flatMap((field) => {
    const value: unknown = Reflect.get(input, field);
    if (typeof value !== 'string' || value === '') return [];
    return [{ actor: value, stated: input === args ? field : `input.${field}` }];
  });
}

/** @throws GraphQLError FORBIDDEN */
async function refuseReaders(name: MutationName, args: Arguments, context: RequestContext): Promise<void> {
  const actors = actorsOf(name, args, context);
  if (actors.length === 0) return;
  const at = await context.readPoint(null);
  const reader = readerAt(at, context);
  for (const { actor, stated } of actors) {
    const bound = await readOnlyRoleOf(reader, actor, context.now.getTime());
    if (!bound) continue;
    const message = `${actor} holds ${at.view.id(bound.role)} (${bound.name}) and no role that writes: ${name} is refused. Say what you found by addComment, or have a holder of another role write it`;
    const source = READ_ONLY_ROLES[bound.name];
    throw rulesViolated([{ rule: 'READ_ONLY_ROLE', message, input: stated, source }], 'FORBIDDEN');
  }
}

/** Everybody whom the request states as its writer: naming another one in the arguments does not take a role away. */
function actorsOf(
  name: MutationName,
  args: Arguments,
  { caller }: RequestContext,
): { readonly actor: string; readonly stated: string }[] {
  const found: { actor: string; stated: string }[] = [];
  if (caller.actor !== null) found.push({ actor: caller.actor, stated: 'x-actor' });
  if (caller.authenticated) return found;
  const signer = SIGNER_FIELDS[name];
  const fields = ['actor', 'reviewedBy', ...(signer && caller.actor === null ? [signer] : [])];
  return [...found, ...statedIn(args, fields)];
}
