/** Who acts for something at an instant. */
import { holds } from '../../impact/responsibility.ts';
import { Configuration } from '../../index/configuration.ts';
import type { GraphReader } from '../graphReader.ts';

/** Does somebody act for the role or person at the instant? */
export function isActive(reader: GraphReader, who: number, validAt: number): boolean {
  if (reader.view.isRetired(who)) return false;
  if (reader.kind(who) === 'PERSON') return true;
  const configuration = new Configuration(reader.view, null);
  return reader
    .others(who, { end: 'TARGET', type: 'HOLDS', kinds: ['PERSON'] })
    .some((person) => holds({ person, role: who, at: validAt, configuration }));
}
