/** Which parts of a node the graph knows of, and how much of it a set of effects covers. */

import type { Configuration, NodeNumber } from '../index/configuration.ts';
import type { EngineFacts } from '../metamodel/content.ts';
import { dimensionOf, meetsPart, type PartSet, partList } from '../model/parts.ts';

/** What its content lists, what its results are about, and what the scopes of its links name; sorted. */
export function knownParts(node: NodeNumber, configuration: Configuration, facts: EngineFacts): string[] {
  const parts = new Set<string>(facts.parts ?? []);
  if (facts.part) parts.add(facts.part);
  for (const result of facts.results ?? []) if (result.part) parts.add(result.part);
  const { index } = configuration.view;
  configuration.forEachEntryAt(node, (_class, _place, end) => {
    const slot = end >> 1;
    if (!index.formOf(slot).narrows || !configuration.isLive(slot)) return;
    for (const part of partList(index.asserted(slot).scope)) parts.add(part);
  });
  return [...parts].sort();
}

export interface Coverage {
  /** Known parts that are concerned. */
  readonly affected: readonly string[];
  readonly unaffected: readonly string[];
  /** Nothing that is known of the node stays untouched. */
  readonly whole: boolean;
  /** The effect names parts, but the node has none in those dimensions: the whole is taken as concerned. */
  readonly unknown: boolean;
}

export function coverage(known: readonly string[], concerned: readonly PartSet[]): Coverage {
  if (concerned.some((parts) => parts.dimensions.size === 0)) {
    return { affected: known, unaffected: [], whole: true, unknown: false };
  }
  const affected = known.filter((part) => concerned.some((parts) => meetsPart(parts, part)));
  const unaffected = known.filter((part) => !affected.includes(part));
  if (unaffected.length > 0) {
    return { affected: narrowest(affected, concerned), unaffected, whole: false, unknown: false };
  }
  const dimensions = new Set(known.map(dimensionOf));
  const unknown = concerned.some(
    (parts) => ![...parts.dimensions.keys()].some((dimension) => dimensions.has(dimension)),
  );
  return { affected: unknown ? listed(concerned) : affected, unaffected, whole: true, unknown };
}

/** Of the known parts, those in a dimension that the effects name; all, where they name none of them. */
function narrowest(affected: readonly string[], concerned: readonly PartSet[]): readonly string[] {
  const named = affected.filter((part) => concerned.some((parts) => parts.dimensions.has(dimensionOf(part))));
  return named.length > 0 ? named : affected;
}

function listed(concerned: readonly PartSet[]): string[] {
  return [...new Set(concerned.flatMap(partList))].sort();
}
