import type { GraphReader } from '../graphReader.ts';
import { holdersOf, responsibilitiesAt } from '../responsibilities.ts';
import { type MissingTraining, missingTraining } from '../signing/training.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Policies whose executive sponsor is nobody at the instant. */
export async function sponsorsMissing(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  return (await responsibilitiesAt(reader, validAt)).flatMap(({ policy, sponsor }): Gap[] => {
    if (sponsor === null || (sponsor.role?.holders.length ?? 0) > 0) return [];
    const why = sponsor.role === null ? 'no role of that name is responsible for it' : 'nobody holds the role';
    const reason = `${reader.name(policy)} asks for a sponsor (${sponsor.name}), and ${why}: let a person hold it`;
    return [{ artifact: policy, reason, related: sponsor.role === null ? [] : [sponsor.role.role] }];
  });
}

/** Levels of responsibility that a policy asks for and at which nobody holds a role. */
export async function vacantLevels(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  return (await responsibilitiesAt(reader, validAt)).flatMap(({ policy, levels }) =>
    levels.flatMap(({ level, roles }): Gap[] => {
      if (roles.some(({ holders }) => holders.length > 0)) return [];
      const reason = `${reader.name(policy)} asks for somebody at the level ${level}, and nobody is: let a person hold a role of that level that is responsible for it`;
      return [{ artifact: policy, reason, related: roles.map(({ role }) => role) }];
    }),
  );
}

/** Persons who hold a role and were never trained in what it asks for. */
export async function untrainedHolders(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  return (await trainingLacks(reader, validAt)).flatMap(({ person, role, topic, expired }): Gap[] => {
    if (expired !== null) return [];
    const reason = `${reader.name(person)} holds ${reader.name(role)} and has no training record of ${topic}: train, and record it`;
    return [{ artifact: person, reason, related: [role] }];
  });
}

/** Persons who hold a role and whose training in what it asks for does not count any more, or not yet. */
export async function expiredTrainings(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  return (await trainingLacks(reader, validAt)).flatMap(({ person, role, topic, expired }): Gap[] => {
    if (expired === null) return [];
    const reason = `${reader.name(person)} holds ${reader.name(role)} and has no training record that counts now of ${topic}: train again, and record it`;
    return [{ artifact: person, reason, related: [role, expired.record] }];
  });
}

interface TrainingLack extends MissingTraining {
  readonly person: number;
  readonly role: number;
}

async function trainingLacks(reader: GraphReader, at: number): Promise<readonly TrainingLack[]> {
  const roles = reader.ofKind('ROLE');
  await reader.load(roles);
  const lacks: TrainingLack[] = [];
  for (const role of roles) {
    if (!Array.isArray(reader.content(role).training)) continue;
    for (const person of holdersOf(reader, role, at)) {
      for (const missing of await missingTraining(reader, { person, role, at }))
        lacks.push({ ...missing, person, role });
    }
  }
  return lacks;
}
