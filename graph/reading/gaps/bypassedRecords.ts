import { isOwn } from '../gate/evaluations.ts';
import type { GraphReader } from '../graphReader.ts';
import { enforcesProcess } from '../policy/managed.ts';
import type { Gap } from './gapKinds.ts';

const NAMES: Readonly<Record<string, string>> = {
  GATE_EVALUATION: 'evaluation of a gate',
  STATE_TRANSITION: 'step',
};

/** Records about what is under a managed process that did not come from the mutations of the service. */
export function bypassedRecords(reader: GraphReader): readonly Gap[] {
  const gaps: Gap[] = [];
  const seen = new Set<number>();
  for (const policy of reader.ofKind('CONTROL', 'POLICY')) {
    if (!enforcesProcess(reader, policy)) continue;
    for (const artifact of reader.others(policy, { end: 'SOURCE', type: 'APPLIES_TO' })) {
      const records = [
        ...reader.others(artifact, { end: 'TARGET', type: 'INCLUDES', kinds: ['DEPLOYMENT'] }),
        ...reader.others(artifact, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] }),
        ...reader.others(artifact, { end: 'TARGET', type: 'EVALUATES', subkinds: ['GATE_EVALUATION'] }),
        ...reader.others(artifact, { end: 'TARGET', type: 'AFFECTS', subkinds: ['STATE_TRANSITION'] }),
      ];
      for (const record of records) {
        if (seen.has(record) || isOwn(reader, record)) continue;
        seen.add(record);
        const what = NAMES[reader.subkind(record) ?? ''] ?? reader.kind(record);
        const reason = `${reader.id(record)}, a ${what} of ${reader.name(artifact)}, was imported, though ${reader.id(policy)} enforces a process for it: take the step again by the mutations of the service`;
        gaps.push({ artifact, reason, related: [record, policy] });
      }
    }
  }
  return gaps;
}
