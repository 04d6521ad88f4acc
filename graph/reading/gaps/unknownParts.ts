import { NONE } from '../../index/graphIndex.ts';
import { listedInstead, partList, partSet } from '../../model/parts.ts';
import type { GraphReader } from '../graphReader.ts';
import type { Gap } from './gapKinds.ts';

/**
 * Links about a part that neither end has, and changes of a part that their target does not have: no change of what is
 * meant meets them. Ends that list no parts of the dimension are open, and say nothing.
 */
export async function unknownParts(reader: GraphReader): Promise<readonly Gap[]> {
  const { view } = reader;
  const { index } = view;
  const gaps: Gap[] = [];
  for (let slot = 0; slot < index.slotCount; slot += 1) {
    const { type, narrows } = index.formOf(slot);
    if ((!narrows && type !== 'AFFECTS') || !view.isLive(slot)) continue;
    const [from, to] = [index.linkFrom(slot), index.linkTo(slot)];
    const target = partsAt(reader, to, index.linkToVersion(slot));
    const both = [...partsAt(reader, from, index.linkFromVersion(slot)), ...target];
    const { scope, attributes } = index.asserted(slot);
    const affected = type === 'AFFECTS' && Array.isArray(attributes?.parts) ? attributes.parts.map(String) : [];
    const slips = [
      ...partList(scope).map((part) => ({ part, others: listedInstead(part, both) })),
      ...partList(partSet(affected)).map((part) => ({ part, others: listedInstead(part, target) })),
    ];
    for (const { part, others } of slips) {
      if (!others) continue;
      const reason = `${reader.name(from)} ${type} ${reader.name(to)} names ${part}, which is none of ${others.join(', ')}: name the part that is meant, or list it`;
      gaps.push({ artifact: from, reason, related: [to] });
    }
  }
  return gaps.sort((left, right) => left.artifact - right.artifact);
}

/** What the content of the version, else of the current one, lists as parts or is about. */
function partsAt({ view }: GraphReader, artifact: number, version: number): string[] {
  const stated = version === NONE ? view.current(artifact) : version;
  if (stated === NONE) return [];
  const { parts, part, results } = view.index.contentFactsOf(stated);
  const about = (results ?? []).flatMap((result) => result.part ?? []);
  return [...(parts ?? []), ...(part ? [part] : []), ...about];
}
