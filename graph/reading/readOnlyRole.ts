/**
 * Who may read and comment, and write nothing else.
 *
 *     PERSON ─HOLDS {from, to}▶ ROLE {name: EXTERNAL_ASSESSOR}       and no other role at that instant
 *
 * Nothing is proved here: who asks is what they state until identities are authenticated.
 */
import { NONE } from '../index/graphIndex.ts';
import { parseInstant } from '../metamodel/content.ts';
import type { JsonObject } from '../model/delta.ts';
import type { GraphReader } from './graphReader.ts';

/** Names of roles (content.name of a ROLE) whose holders change nothing, and why. */
export const READ_ONLY_ROLES = {
  EXTERNAL_ASSESSOR:
    'Who judges the safety case from outside does not work on it: independence I3 (ISO 26262-2:2018, 6.4.12 and Table 1).',
} as const;
export type ReadOnlyRole = keyof typeof READ_ONLY_ROLES;

/**
 * The read-only role that binds an actor at an instant; null: none does, because the graph does not know the actor, or
 * the actor holds no such role then, or another role beside it.
 * @param actor Id of a PERSON, or of a ROLE that somebody acts as.
 * @param instant In ms since 1970.
 */
export async function readOnlyRoleOf(
  reader: GraphReader,
  actor: string,
  instant: number,
): Promise<{ readonly role: number; readonly name: ReadOnlyRole } | null> {
  const found = reader.find(actor);
  if (found === NONE) return null;
  const roles = rolesOf(reader, found, instant);
  await reader.load(roles.map(({ role }) => role));
  let binding: { role: number; name: ReadOnlyRole } | null = null;
  for (const { role, isVoid } of roles) {
    const name = reader.text(role, 'name');
    // A void authority binds as before and allows nothing.
    if (name !== null && Object.hasOwn(READ_ONLY_ROLES, name)) binding ??= { role, name: name as ReadOnlyRole };
    else if (!isVoid) return null;
  }
  return binding;
}

/** The roles that are held at the instant: [from, to). */
function rolesOf(reader: GraphReader, actor: number, instant: number): { role: number; isVoid: boolean }[] {
  const kind = reader.kind(actor);
  if (kind === 'ROLE') return [{ role: actor, isVoid: false }];
  if (kind !== 'PERSON') return [];
  return reader
    .linked(actor, { end: 'SOURCE', type: 'HOLDS', kinds: ['ROLE'] })
    .filter(({ attributes }) => isWithin(attributes, 'from', 'to', instant))
    .map(({ artifact, attributes }) => ({ role: artifact, isVoid: isVoidAt(attributes, instant) }));
}

function isVoidAt(attributes: JsonObject, instant: number): boolean {
  const isStated = instantOf(attributes.voidFrom) !== null || instantOf(attributes.voidUntil) !== null;
  return isStated && isWithin(attributes, 'voidFrom', 'voidUntil', instant);
}

function isWithin(attributes: JsonObject, start: string, end: string, instant: number): boolean {
  const from = instantOf(attributes[start]) ?? Number.NEGATIVE_INFINITY;
  const until = instantOf(attributes[end]) ?? Number.POSITIVE_INFINITY;
  return from <= instant && instant < until;
}

function instantOf(value: unknown): number | null {
  return typeof value === 'string' ? parseInstant(value) : null;
}
