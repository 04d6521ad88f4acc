import { conflictText } from '../../governance/signing/independence.ts';
import type { GraphReader } from '../graphReader.ts';
import { conflictsOf, independenceRulesAt } from '../signing/independence.ts';
import { readSignatures } from '../signing/signatures.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Sign-offs that approve, by who is not independent enough of those who made it, as far as is known by now. */
export async function signatureConflicts(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const rules = await independenceRulesAt(reader, validAt);
  const gaps: Gap[] = [];
  for (const signature of await readSignatures(reader, reader.ofKind('SIGN_OFF'))) {
    const { signOff, person, role, meaning, subjects, verdict, revokedBy } = signature;
    if (person === null || meaning === null || verdict !== 'APPROVED' || revokedBy !== null) continue;
    const about = subjects.map(({ artifact }) => artifact);
    for (const conflict of await conflictsOf(reader, { person, role, meaning, subjects: about, rules })) {
      const reason = `${conflictText(conflict, reader.id(person))}: let somebody independent sign, and take ${reader.id(signOff)} back`;
      gaps.push({ artifact: signOff, reason, related: [person, reader.find(conflict.maker.made)] });
    }
  }
  return gaps;
}
