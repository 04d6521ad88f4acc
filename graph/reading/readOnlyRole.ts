/**
 * Who may read and comment, and write nothing else.
 *
 *     PERSON ─HOLDS {from, to}▶ ROLE {name: EXTERNAL_ASSESSOR}       and no other role at that instant
 *
 * Nothing is proved here: who asks is what they state until identities are authenticated.
 */
import { NONE } from '../index/graphIndex.ts';
import { heldRoles } from '../index/heldRoles.ts';
import type { GraphReader } from './graphReader.ts';

/**
 * Names of roles (content.name of a ROLE, or its title) whose holders change nothing, and why. How a name is written does not
 * matter: "External assessor" is one.
 */
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
  const roles = rolesOf({ view: reader.view, kind: reader.kind(found) }, found, instant);
  await reader.load(roles.map(({ role }) => role));
  let binding: { role: number; name: ReadOnlyRole } | null = null;
  for (const { role, isVoid } of roles) {
    const name = readOnlyName(reader.text(role, 'name')) ?? readOnlyName(reader.name(role));
    // A void authority binds as before and allows nothing.
    if (name !== null) binding ??= { role, name };
    else if (!isVoid) return null;
  }
  return binding;
}

/** Which of the names it is, in whatever case and however its words are divided; null: none. */
function readOnlyName(text: string | null): ReadOnlyRole | null {
  const letters = (name: string) => name.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (text === null) return null;
  return (Object.keys(READ_ONLY_ROLES) as ReadOnlyRole[]).find((name) => letters(name) === letters(text)) ?? null;
}

/** The roles that are held at the instant. */
function rolesOf({ view, kind }: Pick<GraphReader, 'view'> & { kind: string }, actor: number, instant: number) {
  return kind === 'ROLE' ? [{ role: actor, isVoid: false }] : heldRoles(view, actor, instant);
}
