/**
 * What belongs to a system: its architecture, and what was made, analysed, tested, argued and decided about that.
 *
 *     SYSTEM ◀─PART_OF─ component ─IMPLEMENTS▶ requirement ◀─VERIFIES─ test
 *               component ◀─DEPENDS_ON─ hazard ◀─MITIGATES─ measure      component ◀─IMPLEMENTS─ model ◀─GENERATED─ run ─USED▶ data
 *
 * It never goes from something shared (a data set, a test, a clause) to another of its users: what two systems share
 * belongs to both, and neither belongs to the other.
 */

import type { GraphView } from '../index/graphView.ts';
import { ARTIFACT_KIND_NAMES, type ArtifactKind } from '../metamodel/kinds.ts';
import type { RelationType } from '../metamodel/relations.ts';
import { GraphReader } from './graphReader.ts';
import { perReader } from './perReader.ts';

/** A link leads from the end named to the other one, where the kinds fit. */
interface Step {
  readonly type: RelationType;
  /** The end that is in the scope already. */
  readonly end: 'SOURCE' | 'TARGET';
  /** Only from these kinds. Default: any. */
  readonly from?: readonly ArtifactKind[];
  /** Only to these kinds. Default: any. */
  readonly to?: readonly ArtifactKind[];
}

const STEPS: readonly Step[] = [
  { type: 'PART_OF', end: 'TARGET' },
  // A failure mode belongs to its element; the element does not belong to the failure mode.
  { type: 'DEPENDS_ON', end: 'TARGET', to: ['FAILURE_MODE', 'HAZARD'] },
  { type: 'DEPENDS_ON', end: 'SOURCE', from: ['COMPONENT', 'MODEL', 'CODE_UNIT', 'ENVIRONMENT', 'REQUIREMENT'] },
  { type: 'ANALYZES', end: 'TARGET' },
  { type: 'CAUSES', end: 'TARGET' },
  { type: 'CAUSES', end: 'SOURCE', from: ['FAILURE_MODE'] },
  { type: 'MITIGATES', end: 'TARGET' },
  { type: 'REFINES', end: 'TARGET' },
  { type: 'IMPLEMENTS', end: 'TARGET' },
  { type: 'IMPLEMENTS', end: 'SOURCE', from: ['COMPONENT', 'MODEL', 'SAFETY_MEASURE'] },
  { type: 'VERIFIES', end: 'TARGET' },
  { type: 'COVERS', end: 'TARGET' },
  { type: 'COVERS', end: 'SOURCE' },
  { type: 'GENERATED', end: 'TARGET' },
  { type: 'USED', end: 'SOURCE' },
  { type: 'DERIVED_FROM', end: 'SOURCE' },
  { type: 'EVALUATES', end: 'TARGET' },
  { type: 'EVIDENCES', end: 'TARGET' },
  {
    type: 'IN_CONTEXT_OF',
    end: 'TARGET',
    from: ['SYSTEM', 'COMPONENT', 'MODEL', 'HAZARD', 'REQUIREMENT', 'FAILURE_MODE', 'SAFETY_MEASURE'],
  },
  { type: 'IN_CONTEXT_OF', end: 'SOURCE' },
  { type: 'SUPPORTS', end: 'TARGET' },
  { type: 'CHALLENGES', end: 'TARGET' },
  { type: 'MONITORS', end: 'TARGET' },
  { type: 'INCLUDES', end: 'TARGET', from: ['SYSTEM', 'MODEL'], to: ['DEPLOYMENT'] },
];

const STEPS_FROM = new Map(
  ARTIFACT_KIND_NAMES.map((kind) => [kind, STEPS.filter(({ from }) => !from || from.includes(kind))] as const),
);

function stepsFrom(kind: ArtifactKind): readonly Step[] {
  return STEPS_FROM.get(kind) ?? [];
}

/** A report asks for the same systems again and again. */
const scopesKnownTo = perReader<ReadonlySet<number>>();

/** Numbers of the system and of all that belongs to it, nearest first. */
export function systemScope(reader: GraphReader, system: number): ReadonlySet<number> {
  const steps = systemScopeSteps(reader, system);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Members between two pauses: some ten milliseconds. */
const MEMBERS_PER_STEP = 512;

/** The same in steps, so that others get their turn: 50,000 members take a second. */
export function* systemScopeSteps(reader: GraphReader, system: number): Generator<void, ReadonlySet<number>> {
  const scopes = scopesKnownTo(reader);
  const known = scopes.get(system) ?? (yield* scopeSteps(reader, system, null));
  scopes.set(system, known);
  return known;
}

/**
 * The same, with what outlives the elements of the system: what belonged to an element that is retired now, and belongs to nothing else. A row of
 * an FMEA whose component is retired is still to be decided about (ADR 66), and so is the analysis of it.
 */
export function* scopeWithOrphansSteps(reader: GraphReader, system: number): Generator<void, ReadonlySet<number>> {
  return yield* scopeSteps(reader, system, new Orphans(reader));
}

function* scopeSteps(
  reader: GraphReader,
  system: number,
  orphans: Orphans | null,
): Generator<void, ReadonlySet<number>> {
  const scope = new Set([system]);
  let visited = 0;
  // Members that are added on the way are visited, too.
  for (const artifact of scope) {
    visited += 1;
    if (visited % MEMBERS_PER_STEP === 0) yield;
    const there = othersByType(reader, artifact);
    for (const { type, end, to } of stepsFrom(reader.kind(artifact))) {
      for (const other of there[end].get(type) ?? []) if (!to || to.includes(reader.kind(other))) scope.add(other);
    }
    for (const orphan of orphans?.of(artifact) ?? []) scope.add(orphan);
  }
  return scope;
}

type OthersByType = ReadonlyMap<RelationType, readonly number[]>;

/** What is at the other ends of its links, by the end that it is: one look at its links instead of one for each step. */
function othersByType({ view }: GraphReader, artifact: number): Readonly<Record<Step['end'], OthersByType>> {
  const { index } = view;
  const grouped = (slots: readonly number[], otherOf: (slot: number) => number): OthersByType => {
    const groups = new Map<RelationType, number[]>();
    for (const slot of slots) {
      const { type, inferred } = index.formOf(slot);
      if (inferred) continue;
      const group = groups.get(type);
      if (group) group.push(otherOf(slot));
      else groups.set(type, [otherOf(slot)]);
    }
    return groups;
  };
  return {
    SOURCE: grouped(view.outgoing(artifact), (slot) => index.linkTo(slot)),
    TARGET: grouped(view.incoming(artifact), (slot) => index.linkFrom(slot)),
  };
}

/** Elements that others belong to, and that may be retired before these. */
const ELEMENTS: readonly ArtifactKind[] = ['COMPONENT', 'MODEL'];

/** Finds what belonged to retired elements right before they were retired. */
class Orphans {
  private readonly reader: GraphReader;
  private readonly seen = new Set<number>();

  constructor(reader: GraphReader) {
    this.reader = reader;
  }

  /** What belonged to the retired elements that belonged to this, each element once. */
  of(artifact: number): number[] {
    const { view } = this.reader;
    const found: number[] = [];
    const gone = this.goneAt(view, artifact).filter((element) => view.isRetired(element));
    // Elements that are added on the way are visited, too.
    for (const element of gone) {
      if (this.seen.has(element)) continue;
      this.seen.add(element);
      const before = view.at(view.retiredIn(element) - 1);
      const then = new GraphReader({ view: before, contentsOf: this.reader.contentsOf });
      for (const step of stepsFrom(then.kind(element))) {
        const { type, end, to } = step;
        for (const other of then.others(element, { type, end, ...(to ? { kinds: to } : {}) })) {
          if (!view.isRetired(other)) {
            if (this.isAlone(other, step)) found.push(other);
          } else if (ELEMENTS.includes(view.kind(other))) gone.push(other);
        }
      }
      gone.push(...this.goneAt(before, element));
    }
    return found;
  }

  /** Retired elements that a step led to from here, right before they were retired. */
  private goneAt(view: GraphView, artifact: number): number[] {
    const { view: now } = this.reader;
    const { index } = now;
    const steps = stepsFrom(view.kind(artifact));
    const found: number[] = [];
    for (const end of ['SOURCE', 'TARGET'] as const) {
      for (const slot of end === 'SOURCE' ? index.slotsOut(artifact) : index.slotsIn(artifact)) {
        const other = end === 'SOURCE' ? index.linkTo(slot) : index.linkFrom(slot);
        const { kind } = index.facts(other);
        if (!ELEMENTS.includes(kind) || !now.isRetired(other)) continue;
        const { type, inferred } = index.formOf(slot);
        if (inferred || !steps.some((step) => leads(step, type, end, kind))) continue;
        if (now.at(now.retiredIn(other) - 1).isLive(slot)) found.push(other);
      }
    }
    return found;
  }

  /** Is nothing else where the retired element was? */
  private isAlone(artifact: number, { type, end }: Step): boolean {
    return this.reader.linked(artifact, { type, end: end === 'SOURCE' ? 'TARGET' : 'SOURCE' }).length === 0;
  }
}

function leads(step: Step, type: RelationType, end: Step['end'], to: ArtifactKind): boolean {
  return step.type === type && step.end === end && (!step.to || step.to.includes(to));
}
