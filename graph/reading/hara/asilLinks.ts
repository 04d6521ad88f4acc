/**
 * Which links of the graph give an ASIL, and from whom to whom.
 *
 *     HAZARD ◀─MITIGATES─ REQUIREMENT, SAFETY_MEASURE         REQUIREMENT ◀─REFINES─ REQUIREMENT
 *     REQUIREMENT, COMPONENT ◀─IMPLEMENTS─ element            COMPONENT ◀─PART_OF─ COMPONENT (both ways)
 *     SAFETY_MEASURE ─IMPLEMENTS▶ COMPONENT: the component carries the measure out
 *
 * Links that were only inferred give nothing.
 */

import { NONE } from '../../index/graphIndex.ts';
import type { GraphView } from '../../index/graphView.ts';
import type { Asil } from '../../metamodel/content.ts';
import type { ArtifactKind } from '../../metamodel/kinds.ts';
import type { RelationType } from '../../metamodel/relations.ts';
import type { JsonObject } from '../../model/delta.ts';
import { parseAsil } from '../../safety/hara/asil.ts';
import type { AsilRelation, Giver } from '../../safety/hara/inheritance.ts';
import { type DoubtOf, ElementsOfDesign } from './elements.ts';

/** Kinds of artifacts that may have an ASIL. */
export const ASIL_KINDS: readonly ArtifactKind[] = [
  'HAZARD',
  'REQUIREMENT',
  'SAFETY_MEASURE',
  'COMPONENT',
  'MODEL',
  'CODE_UNIT',
  'DATASET',
];

/** Artifacts looked at between two steps: a few milliseconds. */
const PER_STEP = 256;

/** Content of the current version of an artifact; empty where there is none. */
export type ContentOf = (artifact: number, view: GraphView) => JsonObject;

/** One end of a link gives to the other. */
interface Gift {
  readonly taker: 'SOURCE' | 'TARGET';
  readonly relation: AsilRelation;
}

/** What a link of this type between these kinds gives. */
export function giftsOf(type: RelationType, from: ArtifactKind, to: ArtifactKind): readonly Gift[] {
  if (type === 'MITIGATES') {
    return to === 'HAZARD' && from !== 'CONTROL' ? [{ taker: 'SOURCE', relation: 'MITIGATES' }] : [];
  }
  if (type === 'REFINES') return [{ taker: 'SOURCE', relation: 'REFINES' }];
  if (type === 'IMPLEMENTS') {
    const isCarriedOut = from === 'SAFETY_MEASURE' && to === 'COMPONENT';
    return [isCarriedOut ? { taker: 'TARGET', relation: 'CARRIES_OUT' } : { taker: 'SOURCE', relation: 'IMPLEMENTS' }];
  }
  if (type !== 'PART_OF' || from !== 'COMPONENT' || to !== 'COMPONENT') return [];
  return [
    { taker: 'SOURCE', relation: 'PART_OF' },
    { taker: 'TARGET', relation: 'CONTAINS' },
  ];
}

/** A link at an artifact by which somebody gives to somebody. */
export interface GivingLink {
  readonly slot: number;
  readonly relation: AsilRelation;
  readonly giver: number;
  readonly taker: number;
}

/** Links at an artifact that give something, whether they are in force or not, the oldest first. */
export function* givingLinks(view: GraphView, artifact: number): Generator<GivingLink> {
  const { index } = view;
  for (const side of ['SOURCE', 'TARGET'] as const) {
    const slots = side === 'SOURCE' ? index.slotsOut(artifact) : index.slotsIn(artifact);
    for (const slot of slots.toReversed()) {
      if (index.linkSince.get(slot) > view.revision) continue;
      const { type, inferred } = index.formOf(slot);
      if (inferred) continue;
      const from = index.linkFrom(slot);
      const to = index.linkTo(slot);
      if (from === to) continue;
      for (const { taker, relation } of giftsOf(type, view.kind(from), view.kind(to))) {
        yield { slot, relation, giver: taker === 'SOURCE' ? to : from, taker: taker === 'SOURCE' ? from : to };
      }
    }
  }
}

/** Who gives to an artifact, by the links that are in force. */
export function giversOf(view: GraphView, artifact: number, contentOf: ContentOf, doubtOf: DoubtOf): Giver[] {
  const givers: Giver[] = [];
  const divided = new Set<number>();
  for (const { slot, relation, giver, taker } of givingLinks(view, artifact)) {
    if (taker !== artifact || !view.isLive(slot)) continue;
    if (relation === 'PART_OF' && new ElementsOfDesign(view).isFreeFromInterference(artifact, giver, doubtOf)) continue;
    const { id, role, attributes } = view.link(slot);
    const isPart = relation === 'REFINES' && role === 'DECOMPOSITION';
    if (isPart) divided.add(giver);
    givers.push({
      artifact: giver,
      relation,
      link: id,
      part: isPart ? { group: groupOf(attributes), asil: partAsil(view, slot, contentOf) } : null,
    });
  }
  // Who is a part of a requirement does not have the whole of it beside.
  return givers.filter(({ artifact: giver, relation, part }) => relation !== 'REFINES' || part || !divided.has(giver));
}

/** The decomposition that a link belongs to. */
export function groupOf(attributes: JsonObject | null): string {
  return textOf(attributes?.group) ?? '';
}

/** What a part of a decomposition is divided to: of the link, else of the requirement; null: nobody says. */
export function partAsil(view: GraphView, slot: number, contentOf: ContentOf): Asil | null {
  const stated = textOf(view.link(slot).attributes?.asil);
  return parseAsil(stated ?? textOf(contentOf(view.index.linkFrom(slot), view).integrityLevel));
}

/** Artifacts that an artifact gives to, by the links that are in force. */
export function takersOf(view: GraphView, artifact: number): number[] {
  const takers = new Set<number>();
  for (const { slot, giver, taker } of givingLinks(view, artifact)) {
    if (giver === artifact && view.isLive(slot)) takers.add(taker);
  }
  return [...takers];
}

/** Artifacts that give to these, or to those that do, now or at any time before. */
export function* everAbove(view: GraphView, artifacts: Iterable<number>): Generator<void, Set<number>> {
  const above = new Set(artifacts);
  let looked = 0;
  // Members that are added on the way are visited, too.
  for (const artifact of above) {
    for (const { giver, taker } of givingLinks(view, artifact)) if (taker === artifact) above.add(giver);
    looked += 1;
    if (looked % PER_STEP === 0) yield;
  }
  return above;
}

/** These, and artifacts that they give to, directly or through others, by the links that are in force. */
export function* allBelow(
  view: GraphView,
  artifacts: Iterable<number>,
  within?: ReadonlySet<number>,
): Generator<void, Set<number>> {
  const below = new Set(artifacts);
  let looked = 0;
  // Members that are added on the way are visited, too.
  for (const artifact of below) {
    for (const taker of takersOf(view, artifact)) if (within?.has(taker) ?? true) below.add(taker);
    looked += 1;
    if (looked % PER_STEP === 0) yield;
  }
  return below;
}

/** Version that is current; none of an artifact that is not there any more. */
export function currentOf(view: GraphView, artifact: number): number {
  return view.isRetired(artifact) ? NONE : view.current(artifact);
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
