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
    if (OPEN_TO_READERS.has(name)) return [name, field];
    const resolve = (typeof field === 'function' ? field : field.resolve) as AnyResolver;
    const refusing: AnyResolver = async (parent, args, context, info) => {
      await refuseReaders(name as MutationName, args, context);
      return resolve(parent, args, context, info);
    };
    return [name, refusing];
  });
  return Object.fromEntries(guarded) as MutationResolvers;
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
  const input = typeof args.input === 'object' && args.input !== null ? args.input : args;
  const field = (of: string): string | null => {
    const value: unknown = Reflect.get(input, of);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const found: { actor: string; stated: string }[] = [];
  if (caller.actor !== null) found.push({ actor: caller.actor, stated: 'x-actor' });
  if (caller.authenticated) return found;
  const signer = SIGNER_FIELDS[name];
  const fields = ['actor', 'reviewedBy', ...(signer && caller.actor === null ? [signer] : [])];
  for (const one of fields) {
    const actor = field(one);
    if (actor !== null) found.push({ actor, stated: input === args ? one : `input.${one}` });
  }
  return found;
}
