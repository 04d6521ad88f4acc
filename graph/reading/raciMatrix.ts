/**
 * The RACI matrix of a process, as the graph has it.
 *
 *     CONTROL PROCESS ◀─PART_OF─ CONTROL PROCESS_STEP ◀─RESPONSIBLE_FOR {R, A, C, I}─ ROLE ◀─HOLDS {from, to}─ PERSON
 */
import { RACI_LETTERS, type RaciEntry, type RaciLetter, type RaciMatrix } from '../governance/responsibility/raci.ts';
import { heldRoles } from '../index/heldRoles.ts';
import type { GraphReader } from './graphReader.ts';

/** Steps that are part of the process, each with who is responsible for it in which way; without steps: the process itself. */
export function raciMatrixOf(reader: GraphReader, process: number, validAt: number): RaciMatrix {
  const steps = reader.others(process, {
    end: 'TARGET',
    type: 'PART_OF',
    kinds: ['CONTROL'],
    subkinds: ['PROCESS_STEP'],
  });
  const holders = new Map<string, readonly string[]>();
  const tasks = (steps.length > 0 ? steps : [process]).map((step) => {
    const entries: RaciEntry[] = [];
    for (const { artifact: who, role } of reader.linked(step, { end: 'TARGET', type: 'RESPONSIBLE_FOR' })) {
      if (role === null || !Object.hasOwn(RACI_LETTERS, role)) continue;
      entries.push({ who: reader.id(who), letter: role as RaciLetter });
      const acting = reader.kind(who) === 'PERSON' ? [who] : actingFor(reader, who, validAt);
      holders.set(
        reader.id(who),
        acting.map((person) => reader.id(person)),
      );
    }
    return { id: reader.id(step), entries };
  });
  return { tasks, holders };
}

/**
 * Who acts for the role. A delegate acts beside who delegated, and does not answer in their place: while one holds the role by
 * himself, delegates are not counted.
 */
function actingFor(reader: GraphReader, role: number, validAt: number): number[] {
  const persons = reader.others(role, { end: 'TARGET', type: 'HOLDS', kinds: ['PERSON'] });
  const holding = persons.flatMap((person) =>
    heldRoles(reader.view, person, validAt)
      .filter((held) => held.role === role && !held.isVoid)
      .map(({ delegation }) => ({ person, delegation })),
  );
  const own = holding.filter(({ delegation }) => delegation === null);
  return [...new Set((own.length > 0 ? own : holding).map(({ person }) => person))];
}
