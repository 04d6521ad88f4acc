/**
 * The architecture of a system: what it is made of, down to the models and code that realise its elements.
 *
 *     product ◀─PART_OF─ system ◀─PART_OF─ element ◀─PART_OF─ element ◀─IMPLEMENTS─ model, code
 *                                          function ◀─IMPLEMENTS {ALLOCATED}─ element
 *                                          element ─DEPENDS_ON▶ interface {api}
 */
import { NONE } from '../index/graphIndex.ts';
import type { GraphReader } from './graphReader.ts';

/** An element in its place. */
export interface PlacedElement {
  readonly element: number;
  /** The whole that it is reached by; -1: it is the system asked about. */
  readonly parent: number;
  /** Steps below the system. */
  readonly depth: number;
}

/** The system and its parts, each once, a part right below its whole, siblings in the order in which they were recorded. */
export function elementsOf(reader: GraphReader, system: number): PlacedElement[] {
  const placed: PlacedElement[] = [];
  const seen = new Set<number>();
  const open: PlacedElement[] = [{ element: system, parent: NONE, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next.element)) continue;
    seen.add(next.element);
    placed.push(next);
    const { element, depth } = next;
    const parts = partsOf(reader, element).reverse();
    for (const part of parts) open.push({ element: part, parent: element, depth: depth + 1 });
  }
  return placed;
}

/** Numbers of the system, its parts, and the models and code that realise them. */
export function realisationOf(reader: GraphReader, system: number): Set<number> {
  const all = new Set(elementsOf(reader, system).map(({ element }) => element));
  for (const element of [...all]) for (const one of realisersOf(reader, element)) all.add(one);
  return all;
}

function partsOf(reader: GraphReader, whole: number): number[] {
  const parts = reader.others(whole, { end: 'TARGET', type: 'PART_OF', kinds: ['SYSTEM', 'COMPONENT'] });
  return parts.sort((left, right) => left - right);
}

/** Wholes of a system or component, nearest first, itself not among them. */
export function wholesOf(reader: GraphReader, element: number): number[] {
  const found = new Set<number>();
  const open = [element];
  for (const one of open) {
    for (const whole of reader.others(one, { end: 'SOURCE', type: 'PART_OF', kinds: ['SYSTEM', 'COMPONENT'] })) {
      if (found.has(whole) || whole === element) continue;
      found.add(whole);
      open.push(whole);
    }
  }
  return [...found];
}

/** From the system up to the product: the first whole of each, itself first. */
export function pathToProduct(reader: GraphReader, system: number): number[] {
  const path = [system];
  for (let at = system; ; ) {
    const [whole] = reader
      .others(at, { end: 'SOURCE', type: 'PART_OF', kinds: ['SYSTEM'] })
      .filter((one) => !path.includes(one));
    if (whole === undefined) return path;
    path.push(whole);
    at = whole;
  }
}

/** Models and code that implement an element. */
export function realisersOf(reader: GraphReader, element: number): number[] {
  return reader.others(element, { end: 'TARGET', type: 'IMPLEMENTS', kinds: ['MODEL', 'CODE_UNIT'] });
}

/** Elements that perform a function: what is allocated to it. */
export function performersOf(reader: GraphReader, functionElement: number): number[] {
  return reader.others(functionElement, {
    end: 'TARGET',
    type: 'IMPLEMENTS',
    kinds: ['COMPONENT'],
    roles: ['ALLOCATED'],
  });
}

/** Components that a model is part of: it implements them, or they depend on it. */
export function hostsOf(reader: GraphReader, model: number): number[] {
  return [
    ...new Set([
      ...reader.others(model, { end: 'SOURCE', type: 'IMPLEMENTS', kinds: ['COMPONENT'] }),
      ...reader.others(model, { end: 'TARGET', type: 'DEPENDS_ON', kinds: ['COMPONENT'] }),
    ]),
  ];
}
