/**
 * Waivers of a gate.
 *
 *     IMPACT_ASSESSMENT WAIVER {item, configuration, reason, expiresAt, approvedAt} ─ASSESSES▶ GATE
 *                              ─ATTRIBUTED_TO▶ PERSON
 */
import type { Waiver } from '../../governance/gate/judgement.ts';
import { parseInstant } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';

/** Those for the configuration, in the order in which they were recorded. */
export async function waiversOf(reader: GraphReader, gate: number, configuration: string | null): Promise<Waiver[]> {
  const records = reader.others(gate, {
    end: 'TARGET',
    type: 'ASSESSES',
    kinds: ['IMPACT_ASSESSMENT'],
    subkinds: ['WAIVER'],
  });
  await reader.load(records);
  return records.flatMap((record): Waiver[] => {
    const [approver] = reader.others(record, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON'] });
    const item = reader.text(record, 'item');
    const expiresAt = parseInstant(reader.text(record, 'expiresAt') ?? '');
    const approvedAt = parseInstant(reader.text(record, 'approvedAt') ?? '');
    if (approver === undefined || item === null || expiresAt === null || approvedAt === null) return [];
    if ((reader.content(record).configuration ?? null) !== configuration) return [];
    const reason = reader.text(record, 'reason') ?? '';
    return [
      { id: reader.id(record), item, configuration, approver: reader.id(approver), reason, expiresAt, approvedAt },
    ];
  });
}
