import { unansweredAgainst } from '../evidenceAgainst.ts';
import type { GraphReader } from '../graphReader.ts';
import type { Gap } from './gapKinds.ts';

/** Claims that stand although evidence was recorded against them. */
export async function counterEvidence(reader: GraphReader): Promise<readonly Gap[]> {
  return reader.ofKind('CLAIM').flatMap((claim): Gap[] => {
    const against = unansweredAgainst(reader.view, claim);
    if (against.length === 0) return [];
    const names = against.map((one) => reader.name(one)).join(', ');
    const reason = `${names} speaks against ${reader.name(claim)}, which stands all the same: record the challenge, and answer it`;
    return [{ artifact: claim, reason, related: against }];
  });
}
