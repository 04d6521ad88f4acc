/** Who acts for something at an instant. */
import { holdsRole } from '../../index/heldRoles.ts';
import type { GraphReader } from '../graphReader.ts';

/** Does somebody act for the role or person at the instant? */
export function isActive(reader: GraphReader, who: number, validAt: number): boolean {
  if (reader.view.isRetired(who)) return false;
  if (reader.kind(who) === 'PERSON') return true;
  return reader
    .others(who, { end: 'TARGET', type: 'HOLDS', kinds: ['PERSON'] })
    .some((person) => holdsRole(reader.view, { person, role: who, at: validAt }));
}
