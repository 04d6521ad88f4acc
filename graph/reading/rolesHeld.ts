import { NONE } from '../index/graphIndex.ts';
import { heldRoles } from '../index/heldRoles.ts';
import type { GraphReader } from './graphReader.ts';

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
