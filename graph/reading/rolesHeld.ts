import { NONE } from '../index/graphIndex.ts';
import { heldRoles } from '../index/heldRoles.ts';
import type { GraphReader } from './graphReader.ts';
import { missingTraining } from './signing/training.ts';

/** Does the actor (id of a PERSON) hold one of the roles, named by id or name, at the instant? No roles: anybody does. */
export function holdsOneOf(parameters: {
  readonly reader: GraphReader;
  readonly actor: string;
  readonly roles: readonly string[];
  /** Ms since 1970. */
  readonly at: number;
}): boolean {
  const { reader, actor, roles, at } = parameters;
  if (roles.length === 0) return true;
  const person = reader.find(actor);
  if (person === NONE) return false;
  return heldRoles(reader.view, person, at).some(
    ({ role, isVoid }) => !isVoid && (roles.includes(reader.id(role)) || roles.includes(reader.name(role))),
  );
}

/**
 * Why the actor may not act in one of the roles at the instant: it holds none of them, or none in whose training it is up to date. Null: it
 * may.
 */
export async function lackOfRole(parameters: Parameters<typeof holdsOneOf>[0]): Promise<string | null> {
  const { reader, actor, roles, at } = parameters;
  if (roles.length === 0) return null;
  if (!holdsOneOf(parameters)) return `${actor} holds none of ${roles.join(', ')} now`;
  const person = reader.find(actor);
  const lacking: string[] = [];
  for (const { role, isVoid } of heldRoles(reader.view, person, at)) {
    if (isVoid || !(roles.includes(reader.id(role)) || roles.includes(reader.name(role)))) continue;
    const missing = await missingTraining(reader, { person, role, at });
    if (missing.length === 0) return null;
    const topics = missing.map(({ topic }) => topic).join(', ');
    lacking.push(`${actor} has no training record that counts now of ${topics}, which ${reader.id(role)} asks for`);
  }
  return lacking.join('; ');
}
