/**
 * Waivers of a gate.
 *
 *     IMPACT_ASSESSMENT WAIVER {item, configuration, reason, expiresAt, approvedAt} ─ASSESSES▶ GATE
 *                              ─ATTRIBUTED_TO▶ PERSON
 */
import type { Waiver } from '../../governance/gate/judgement.ts';
import { parseInstant } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { holdsOneOf } from '../rolesHeld.ts';
import { isOwnLink } from './evaluations.ts';

/**
 * Those for the configuration, in the order in which they were recorded. Only the service looks at who may waive what for how long, so of
 * what it recorded only what it said counts: anybody may link a waiver to another gate, or to somebody else. Whose authority turns out to
 * have been void when he approved it has waived nothing.
 */
export async function waiversOf(
  reader: GraphReader,
  gate: number,
  asking: {
    /** Id of the baseline; null: HEAD. */
    readonly configuration: string | null;
    /** Ids or names of roles whose holders may approve one. */
    readonly roles: readonly string[];
  },
): Promise<Waiver[]> {
  const { configuration, roles } = asking;
  const asked = { end: 'TARGET', type: 'ASSESSES', kinds: ['IMPACT_ASSESSMENT'], subkinds: ['WAIVER'] } as const;
  const own = reader.linked(gate, asked).filter(({ slot }) => isOwnLink(reader, slot));
  const records = [...new Set(own.map(({ artifact }) => artifact))];
  await reader.load(records);
  return records.flatMap((record): Waiver[] => {
    const attributed = reader.linked(record, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON'] });
    const approver = attributed.find(({ slot }) => isOwnLink(reader, slot))?.artifact;
    const item = reader.text(record, 'item');
    const expiresAt = parseInstant(reader.text(record, 'expiresAt') ?? '');
    const approvedAt = parseInstant(reader.text(record, 'approvedAt') ?? '');
    if (approver === undefined || item === null || expiresAt === null || approvedAt === null) return [];
    if ((reader.content(record).configuration ?? null) !== configuration) return [];
    if (roles.length === 0 || !holdsOneOf({ reader, actor: reader.id(approver), roles, at: approvedAt })) return [];
    const reason = reader.text(record, 'reason') ?? '';
    return [
      { id: reader.id(record), item, configuration, approver: reader.id(approver), reason, expiresAt, approvedAt },
    ];
  });
}
