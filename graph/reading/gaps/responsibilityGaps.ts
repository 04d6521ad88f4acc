import type { GraphReader } from '../graphReader.ts';
import { holdersOf, responsibilitiesAt } from '../responsibilities.ts';
import { missingTraining } from '../signing/training.ts';
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

/** Persons who hold a role without the training that it asks for. */
export async function trainingExpired(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const roles = reader.ofKind('ROLE');
  await reader.load(roles);
  const gaps: Gap[] = [];
  for (const role of roles) {
    if (!Array.isArray(reader.content(role).training)) continue;
    for (const person of holdersOf(reader, role, validAt)) {
      for (const { topic, expired } of await missingTraining(reader, { person, role, at: validAt })) {
        const what = expired === null ? 'has no training record' : 'has no training record that counts now';
        const reason = `${reader.name(person)} holds ${reader.name(role)} and ${what} of ${topic}: train, and record it`;
        gaps.push({ artifact: person, reason, related: expired === null ? [role] : [role, expired.record] });
      }
    }
  }
  return gaps;
}
