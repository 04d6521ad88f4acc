import type { GraphReader } from '../graphReader.ts';
import { readContributors } from '../sotif/readSotif.ts';
import type { Gap } from './gapKinds.ts';

/** SOTIF analyses to which nobody of the one or the other family of roles contributed. */
export async function sotifContributors(reader: GraphReader): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const analysis of reader.ofKind('ANALYSIS', 'SOTIF')) {
    const { missing, contributions } = await readContributors(reader, analysis);
    if (missing.length === 0) continue;
    const reason = `${reader.name(analysis)} has no contributor of the family ${missing.join(' or ')}: record who contributed (ATTRIBUTED_TO with role AUTHOR or CONTRIBUTOR) and which role the person HOLDS`;
    gaps.push({ artifact: analysis, reason, related: contributions.map(({ person }) => person) });
  }
  return gaps;
}
