import { holdsRole } from '../../index/heldRoles.ts';
import type { GraphReader } from '../graphReader.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Roles that nobody holds at the instant, or only without authority. */
function vacancies(reader: GraphReader, at: number): Set<number> {
  const isHeld = (role: number) =>
    reader
      .others(role, { end: 'TARGET', type: 'HOLDS', kinds: ['PERSON'] })
      .some((person) => holdsRole(reader.view, { person, role, at }));
  return new Set(reader.ofKind('ROLE').filter((role) => !isHeld(role)));
}

/** Roles with something to do, or to sign, that nobody holds. */
export async function vacantRoles(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  return [...vacancies(reader, validAt)].flatMap((role): Gap[] => {
    const tasks = reader.others(role, { end: 'SOURCE', type: 'RESPONSIBLE_FOR' });
    const gates = reader.others(role, { end: 'TARGET', type: 'REQUIRES', kinds: ['GATE'] });
    const related = [...tasks, ...gates];
    if (related.length === 0) return [];
    const names = related.map((one) => reader.name(one)).join(', ');
    return [
      {
        artifact: role,
        reason: `nobody holds ${reader.name(role)}, and ${names} waits for it: appoint somebody`,
        related,
      },
    ];
  });
}

/** Gates that require the sign-off of a role that nobody holds: nobody can give it. */
export async function blockedGates(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const vacant = vacancies(reader, validAt);
  return reader.ofKind('GATE').flatMap((gate): Gap[] => {
    const roles = reader.others(gate, { end: 'SOURCE', type: 'REQUIRES', kinds: ['ROLE'] });
    const related = roles.filter((role) => vacant.has(role));
    if (related.length === 0) return [];
    const names = related.map((one) => reader.name(one)).join(' and ');
    return [
      {
        artifact: gate,
        reason: `${reader.name(gate)} asks for a sign-off as ${names}, and nobody holds that role: appoint somebody`,
        related,
      },
    ];
  });
}
