/**
 * The RACI matrix of a process, as the graph has it.
 *
 *     CONTROL PROCESS ◀─PART_OF─ CONTROL PROCESS_STEP ◀─RESPONSIBLE_FOR {R, A, C, I}─ ROLE ◀─HOLDS {from, to}─ PERSON
 */
import { RACI_LETTERS, type RaciEntry, type RaciLetter, type RaciMatrix } from '../governance/responsibility/raci.ts';
import { holds } from '../impact/responsibility.ts';
import { Configuration } from '../index/configuration.ts';
import type { GraphReader } from './graphReader.ts';

/** Steps that are part of the process, each with who is responsible for it in which way; without steps: the process itself. */
export function raciMatrixOf(reader: GraphReader, process: number, validAt: number): RaciMatrix {
  const steps = reader.others(process, {
    end: 'TARGET',
    type: 'PART_OF',
    kinds: ['CONTROL'],
    subkinds: ['PROCESS_STEP'],
  });
  const configuration = new Configuration(reader.view, null);
  const holders = new Map<string, readonly string[]>();
  const tasks = (steps.length > 0 ? steps : [process]).map((step) => {
    const entries: RaciEntry[] = [];
    for (const { artifact: who, role } of reader.linked(step, { end: 'TARGET', type: 'RESPONSIBLE_FOR' })) {
      if (role === null || !Object.hasOwn(RACI_LETTERS, role)) continue;
      entries.push({ who: reader.id(who), letter: role as RaciLetter });
      const acting =
        reader.kind(who) === 'PERSON'
          ? [who]
          : reader
              .others(who, { end: 'TARGET', type: 'HOLDS', kinds: ['PERSON'] })
              .filter((person) => holds({ person, role: who, at: validAt, configuration }));
      holders.set(
        reader.id(who),
        acting.map((person) => reader.id(person)),
      );
    }
    return { id: reader.id(step), entries };
  });
  return { tasks, holders };
}
