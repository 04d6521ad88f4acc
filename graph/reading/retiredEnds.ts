import type { RelationType } from '../metamodel/relations.ts';
import type { GraphReader } from './graphReader.ts';

/**
 * Retired artifacts that an artifact named. Looked up among links of any time: who takes an artifact back takes the links at it
 * back, too.
 */
export function retiredEnds(reader: GraphReader, source: number, type: RelationType): number[] {
  const { view } = reader;
  const found = new Set<number>();
  for (const slot of view.index.slotsOut(source)) {
    if (view.index.linkSince.get(slot) > view.revision || view.index.formOf(slot).type !== type) continue;
    if (view.index.formOf(slot).inferred) continue;
    const target = view.index.linkTo(slot);
    if (view.isRetired(target)) found.add(target);
  }
  return [...found].sort((left, right) => left - right);
}
