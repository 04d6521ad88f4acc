/**
 * How an ASIL goes down the chain (ISO 26262-3:2018, 6.4.4; 26262-9:2018, clauses 5 and 6).
 *
 *     hazardous event D ◀─MITIGATES─ safety goal D ◀─REFINES─ requirement D ◀─IMPLEMENTS─ component D
 *
 * Each has the highest of what its givers have in force. A valid decomposition gives its child the part instead of the whole.
 * What was in force before stays (the floor) until somebody signs for less. Givers in a circle all have the same.
 *
 * Only what is asked for is computed; what is known of the others comes in. So a change costs what it reaches.
 */
import type { Asil } from '../../metamodel/content.ts';
import { highestAsil, isHigher } from './asil.ts';

/** The way by which one gives its ASIL to another. */
export const ASIL_RELATIONS = {
  MITIGATES: 'It mitigates the hazard.',
  REFINES: 'It refines the requirement.',
  IMPLEMENTS: 'It implements the requirement or element.',
  CARRIES_OUT: 'It carries out the safety measure.',
  CONTAINS: 'It contains the element.',
  PART_OF: 'It is part of the element, without freedom from interference.',
} as const;
export type AsilRelation = keyof typeof ASIL_RELATIONS;

/** Somebody whose ASIL another takes over. Artifacts are numbers, as in the index. */
export interface Giver {
  readonly artifact: number;
  readonly relation: AsilRelation;
  /** Id of the link. */
  readonly link: string;
  /** Set for one part of a decomposition of the giver. */
  readonly part: { readonly group: string; readonly asil: Asil | null } | null;
}

/** How somebody comes by the ASIL that is computed. */
export type AsilOrigin =
  | { readonly type: 'OWN'; readonly because: string }
  | { readonly type: 'GIVEN'; readonly giver: Giver }
  /** A part of a valid decomposition. */
  | { readonly type: 'PART'; readonly giver: Giver }
  /** A part of an invalid one: the whole. */
  | { readonly type: 'WHOLE'; readonly giver: Giver };

/** The ASIL of one artifact. Null: none. */
export interface AsilValue {
  /** By the hazards and requirements above it. */
  readonly computed: Asil | null;
  /** The higher of computed and floor. */
  readonly effective: Asil | null;
  /** As if nothing above it was decomposed: the ASIL of the safety goal. */
  readonly undivided: Asil | null;
  /** Of what is computed; null: none is. */
  readonly origin: AsilOrigin | null;
}

export const NO_ASIL: AsilValue = Object.freeze({ computed: null, effective: null, undivided: null, origin: null });

/** What is known about artifacts. */
export interface AsilSource {
  /** Of a hazard: its rating. */
  own(artifact: number): { readonly asil: Asil; readonly because: string } | null;
  givers(artifact: number): readonly Giver[];
  /** The highest that was in force before; null: none. */
  floor(artifact: number): Asil | null;
  /** Does the decomposition of the parent count, the parent having this ASIL? */
  isValid(parent: number, group: string, asil: Asil | null): boolean;
  /** Of an artifact that is not asked for. */
  known(artifact: number): AsilValue;
}

/** Artifacts looked at between two steps: a few milliseconds. */
const PER_STEP = 256;

/** Computes the ASILs of these, in an order in which givers come first. */
export function inheritAsils(artifacts: Iterable<number>, source: AsilSource): Map<number, AsilValue> {
  for (const steps = asilSteps(artifacts, source); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, so that others get their turn. */
export function* asilSteps(artifacts: Iterable<number>, source: AsilSource): Generator<void, Map<number, AsilValue>> {
  const wanted = new Set(artifacts);
  const givers = new Map<number, readonly Giver[]>();
  for (const artifact of wanted) {
    givers.set(artifact, source.givers(artifact));
    if (givers.size % PER_STEP === 0) yield;
  }
  const values = new Map<number, AsilValue>();
  const inside = (artifact: number) =>
    (givers.get(artifact) as readonly Giver[]).map((giver) => giver.artifact).filter((giver) => wanted.has(giver));
  for (const [place, circle] of circlesInOrder(wanted, inside).entries()) {
    settle(circle, { source, givers, values });
    if (place % PER_STEP === 0) yield;
  }
  return values;
}

interface Settling {
  readonly source: AsilSource;
  readonly givers: ReadonlyMap<number, readonly Giver[]>;
  readonly values: Map<number, AsilValue>;
}

/** Settles one artifact, or all that give to each other in a circle: they have the same. */
function settle(circle: readonly number[], { source, givers, values }: Settling): void {
  const members = new Set(circle);
  let best: { asil: Asil; artifact: number; origin: AsilOrigin } | null = null;
  let undivided: Asil | null = null;
  const offer = (artifact: number, asil: Asil | null, origin: AsilOrigin): void => {
    if (asil !== null && isHigher(asil, best?.asil ?? null)) best = { asil, artifact, origin };
  };
  for (const artifact of circle) {
    const own = source.own(artifact);
    if (own) offer(artifact, own.asil, { type: 'OWN', because: own.because });
    undivided = highestAsil([undivided, own?.asil ?? null]);
    for (const giver of givers.get(artifact) as readonly Giver[]) {
      if (members.has(giver.artifact)) continue;
      const value = values.get(giver.artifact) ?? source.known(giver.artifact);
      undivided = highestAsil([undivided, value.undivided]);
      const [asil, type] = passedOn(giver, value.effective, source);
      offer(artifact, asil, { type, giver });
    }
  }
  const found = best as { asil: Asil; artifact: number; origin: AsilOrigin } | null;
  // What one of a circle had before, the others take over from it.
  const floors = new Map(circle.map((artifact) => [artifact, source.floor(artifact)]));
  const effective = highestAsil([found?.asil ?? null, ...floors.values()]);
  const holder = circle.find((artifact) => floors.get(artifact) === effective);
  const start = (found?.asil === effective ? found?.artifact : holder) ?? (circle[0] as number);
  const ways = waysFrom(start, circle, givers);
  for (const artifact of circle) {
    const way = ways.get(artifact);
    const value = way ? { computed: effective, origin: given(way) } : computedAt(start, found, circle, givers);
    values.set(artifact, { ...value, effective, undivided: highestAsil([undivided, effective]) });
  }
}

/** What comes from outside the circle to the one that gives it to the others. */
function computedAt(
  start: number,
  found: { readonly asil: Asil; readonly artifact: number; readonly origin: AsilOrigin } | null,
  circle: readonly number[],
  givers: ReadonlyMap<number, readonly Giver[]>,
): Pick<AsilValue, 'computed' | 'origin'> {
  if (!found) return { computed: null, origin: null };
  const way = found.artifact === start ? undefined : waysFrom(found.artifact, circle, givers).get(start);
  return { computed: found.asil, origin: way ? given(way) : found.origin };
}

function given(giver: Giver): AsilOrigin {
  return { type: 'GIVEN', giver };
}

function passedOn(giver: Giver, effective: Asil | null, source: AsilSource): [Asil | null, 'GIVEN' | 'PART' | 'WHOLE'] {
  if (!giver.part) return [effective, 'GIVEN'];
  const { group, asil } = giver.part;
  return source.isValid(giver.artifact, group, effective) ? [asil, 'PART'] : [effective, 'WHOLE'];
}

/** By whom each of a circle has it, going out from the one that has it from outside. */
function waysFrom(
  start: number,
  circle: readonly number[],
  givers: ReadonlyMap<number, readonly Giver[]>,
): ReadonlyMap<number, Giver> {
  const ways = new Map<number, Giver>();
  if (circle.length === 1) return ways;
  const takers = new Map<number, { artifact: number; giver: Giver }[]>();
  for (const artifact of circle) {
    for (const giver of givers.get(artifact) as readonly Giver[]) {
      const list = takers.get(giver.artifact) ?? [];
      list.push({ artifact, giver });
      takers.set(giver.artifact, list);
    }
  }
  const reached = new Set([start]);
  for (const artifact of reached) {
    for (const taker of takers.get(artifact) ?? []) {
      if (reached.has(taker.artifact)) continue;
      reached.add(taker.artifact);
      ways.set(taker.artifact, taker.giver);
    }
  }
  return ways;
}

/** Strongly connected components, givers first (Tarjan 1972, without recursion: chains may be long). */
export function circlesInOrder(
  artifacts: Iterable<number>,
  giversOf: (artifact: number) => readonly number[],
): number[][] {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const circles: number[][] = [];
  for (const root of artifacts) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { artifact, givers } = top;
      const next = givers.pop();
      if (next === undefined) {
        path.pop();
        leave(artifact, path.at(-1)?.artifact);
      } else if (!order.has(next)) {
        path.push(enter(next));
      } else if (isOpen.has(next)) {
        low.set(artifact, Math.min(low.get(artifact) as number, order.get(next) as number));
      }
    }
  }
  return circles;

  function enter(artifact: number): { artifact: number; givers: number[] } {
    low.set(artifact, order.size);
    order.set(artifact, order.size);
    open.push(artifact);
    isOpen.add(artifact);
    return { artifact, givers: [...giversOf(artifact)] };
  }

  function leave(artifact: number, above: number | undefined): void {
    const reach = low.get(artifact) as number;
    if (above !== undefined) low.set(above, Math.min(low.get(above) as number, reach));
    if (reach !== order.get(artifact)) return;
    const circle: number[] = [];
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      isOpen.delete(member);
      circle.push(member);
      if (member === artifact) break;
    }
    circles.push(circle);
  }
}
