/** Reads what the effective criticality of systems is made of. */
import {
  type EffectiveCriticality,
  effectiveCriticality,
  type HarmfulHazard,
} from '../safety/criticality/effectiveCriticality.ts';
import { realisationOf } from './architecture.ts';
import type { GraphReader } from './graphReader.ts';

/** By the number of the system. Three statements, however many systems. */
export async function criticalityOf(
  reader: GraphReader,
  systems: readonly number[],
): Promise<ReadonlyMap<number, EffectiveCriticality>> {
  await reader.load(systems);
  const hazardsOf = new Map<number, number[]>();
  for (const system of systems) {
    // What is declared otherwise is never promoted: no need to look.
    if (reader.text(system, 'criticality') !== 'MISSION_CRITICAL') continue;
    const hazards = [...realisationOf(reader, system)].flatMap((element) =>
      reader.others(element, { end: 'TARGET', type: 'DEPENDS_ON', kinds: ['HAZARD'] }),
    );
    hazardsOf.set(
      system,
      [...new Set(hazards)].sort((left, right) => left - right),
    );
  }
  await reader.load(new Set([...hazardsOf.values()].flat()));
  const harm = (hazard: number): HarmfulHazard => ({ hazard, harmTargets: textsOf(reader.content(hazard).harmTarget) });
  return new Map(
    systems.map((system) => [
      system,
      effectiveCriticality(reader.text(system, 'criticality'), (hazardsOf.get(system) ?? []).map(harm)),
    ]),
  );
}

function textsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === 'string');
}
