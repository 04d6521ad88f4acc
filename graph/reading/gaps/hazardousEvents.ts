/** What hazardous events and safety goals lack (ISO 26262-3:2018, clause 6). */
import { isHigher, parseAsil, rateHazard } from '../../safety/hara/asil.ts';
import type { GraphReader } from '../graphReader.ts';
import { ASIL_KINDS } from '../hara/asilLinks.ts';
import { asilsAt } from '../hara/asilsAt.ts';
import { isRetracted } from '../retracted.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Those of the hazards that have ASIL A or higher in force, with that. */
async function withAsil(
  reader: GraphReader,
  point: GapPoint,
  events: readonly number[],
): Promise<{ event: number; asil: string }[]> {
  const asils = await asilsAt({ reader, ...point, artifacts: events });
  return events.flatMap((event) => {
    const { effective } = asils.of(event);
    return isHigher(effective, 'QM') ? [{ event, asil: String(effective) }] : [];
  });
}

/** Hazards of ASIL A or higher, whatever their subkind, without anything that mitigates them; what was taken back does not. */
export async function unmitigatedHazards(reader: GraphReader, point: GapPoint): Promise<readonly Gap[]> {
  return (await withAsil(reader, point, reader.ofKind('HAZARD'))).flatMap(({ event, asil }): Gap[] => {
    const mitigating = reader.others(event, { end: 'TARGET', type: 'MITIGATES' });
    if (mitigating.some((one) => !isRetracted(reader.view, one))) return [];
    const what =
      mitigating.length === 0
        ? 'nothing mitigates it'
        : `what mitigates it was retracted (${mitigating.map((one) => reader.name(one)).join(', ')})`;
    const reason = `${reader.name(event)} has ASIL ${asil} and ${what}: record a safety goal or measure that does`;
    return [{ artifact: event, reason, related: mitigating }];
  });
}

/** Hazardous events of ASIL A or higher for which no safety goal is stated. */
export async function eventsWithoutGoal(reader: GraphReader, point: GapPoint): Promise<readonly Gap[]> {
  const events = reader.ofKind('HAZARD', 'HAZARDOUS_EVENT');
  return (await withAsil(reader, point, events)).flatMap(({ event, asil }): Gap[] => {
    const mitigating = { end: 'TARGET', type: 'MITIGATES' } as const;
    const goals = reader.others(event, { ...mitigating, subkinds: ['SAFETY_GOAL'] });
    if (goals.some((goal) => !isRetracted(reader.view, goal))) return [];
    const related = reader.others(event, mitigating);
    const reason = `${reader.name(event)} has ASIL ${asil} and no safety goal: createSafetyGoal for it`;
    return [{ artifact: event, reason, related }];
  });
}

export async function goalsWithoutSafeState(reader: GraphReader): Promise<readonly Gap[]> {
  return goalsWithout(reader, (goal) => reader.text(goal, 'safeState') !== null, 'safe state: state safeState');
}

export async function goalsWithoutFtti(reader: GraphReader): Promise<readonly Gap[]> {
  const isStated = (goal: number) => reader.number(goal, 'fttiMilliseconds') !== null;
  return goalsWithout(reader, isStated, 'fault tolerant time interval: state fttiMilliseconds');
}

async function goalsWithout(
  reader: GraphReader,
  isStated: (goal: number) => boolean,
  lack: string,
): Promise<readonly Gap[]> {
  const goals = reader.ofKind('REQUIREMENT', 'SAFETY_GOAL');
  await reader.load(goals);
  return goals
    .filter((goal) => !isStated(goal))
    .map((goal) => ({ artifact: goal, reason: `${reader.name(goal)} has no ${lack}`, related: [] }));
}

/** Events that are not rated, which is no QM, and classes without a word about why. */
export async function ratingsWithoutRationale(reader: GraphReader): Promise<readonly Gap[]> {
  const events = reader.ofKind('HAZARD', 'HAZARDOUS_EVENT');
  await reader.load(events);
  const classes = ['severity', 'exposure', 'controllability'] as const;
  return events.flatMap((event): Gap[] => {
    const said = (name: string) => reader.text(event, name);
    const [severity, exposure, controllability] = classes.map(said);
    const { asil } = rateHazard({
      severity: severity ?? null,
      exposure: exposure ?? null,
      controllability: controllability ?? null,
      asil: said('asil'),
    });
    if (asil === null) {
      const missing = classes.filter((name) => said(name) === null);
      const what = missing.length > 0 ? `does not state its ${missing.join(', ')}` : 'states a class that is none';
      const reason = `${reader.name(event)} ${what}, so nobody knows whether it needs a safety goal: updateHazardousEvent`;
      return [{ artifact: event, reason, related: [] }];
    }
    const bare = classes.filter(
      (name) => reader.text(event, name) !== null && !reader.text(event, `${name}Rationale`)?.trim(),
    );
    if (bare.length === 0) return [];
    const reason = `${reader.name(event)} does not say why its ${bare.join(', ')} ${bare.length > 1 ? 'are' : 'is'} what it is rated: updateHazardousEvent with the rationale`;
    return [{ artifact: event, reason, related: [] }];
  });
}

/** Hazards that state another ASIL than their classes give; others that state a lower one than is in force. */
export async function contradictedAsils(reader: GraphReader, point: GapPoint): Promise<readonly Gap[]> {
  const hazards = reader.ofKind('HAZARD');
  const others = ASIL_KINDS.flatMap((kind) => (kind === 'HAZARD' ? [] : reader.ofKind(kind)));
  await reader.load([...hazards, ...others]);
  const stating = others.filter((one) => parseAsil(reader.text(one, 'integrityLevel')) !== null);
  const asils = await asilsAt({ reader, ...point, artifacts: stating });
  const contradicted = hazards.flatMap((hazard): Gap[] => {
    const { isContradicted, determined, stated } = rateHazard({
      severity: reader.text(hazard, 'severity'),
      exposure: reader.text(hazard, 'exposure'),
      controllability: reader.text(hazard, 'controllability'),
      asil: reader.text(hazard, 'asil'),
    });
    if (!isContradicted || !determined) return [];
    const reason = `${reader.name(hazard)} states ASIL ${stated}, but ${determined.because}; the higher one counts until it is mended`;
    return [{ artifact: hazard, reason, related: [] }];
  });
  const below = stating.flatMap((one): Gap[] => {
    const stated = parseAsil(reader.text(one, 'integrityLevel'));
    const { effective, origin } = asils.of(one);
    if (!isHigher(effective, stated)) return [];
    const reason = `${reader.name(one)} states ${stated}, and ${effective} is in force for it: raise it, or sign for less`;
    const from = origin && origin.type !== 'OWN' ? [origin.giver.artifact] : [];
    return [{ artifact: one, reason, related: from }];
  });
  return [...contradicted, ...below];
}
