/** What predicates of a gate are judged by: the graph at one point, and what the gate is about there. */
import type { ImpactAnalysis } from '../../impact/impactAnalysis.ts';
import type { Configuration } from '../../index/configuration.ts';
import { NONE } from '../../index/graphIndex.ts';
import { type EngineFacts, isOver } from '../../metamodel/content.ts';
import { EFFECT_ORDER, type Effect } from '../../metamodel/effects.ts';
import { wholesOf } from '../architecture.ts';
import type { GapPoint } from '../gaps/gapKinds.ts';
import type { GraphReader } from '../graphReader.ts';
import { homesOf } from '../portfolio/surroundings.ts';
import { isWithdrawn } from '../retracted.ts';
import { systemScope } from '../systemScope.ts';

export interface GateGround {
  readonly reader: GraphReader;
  /** The configuration that is judged. */
  readonly configuration: Configuration;
  /** What has happened in it. */
  readonly findings: ImpactAnalysis;
  /** Number of the GATE; null: predicates that are asked without one. */
  readonly gate: number | null;
  /** Numbers of what the gate applies to in the configuration, or of what is judged in its place. */
  readonly subjects: readonly number[];
  /** The subjects, members of baselines among them, and what belongs to them. */
  readonly scope: ReadonlySet<number>;
  /** Ms since 1970. */
  readonly validAt: number;
  /** For gaps. */
  readonly gapPoint: GapPoint;
}

/** Kinds whose architecture, analyses, tests and hazards are in the scope of a gate on them. */
const WHOLES: readonly string[] = ['SYSTEM', 'COMPONENT', 'MODEL'];

export function scopeOf(
  reader: GraphReader,
  configuration: Configuration,
  subjects: readonly number[],
): ReadonlySet<number> {
  const scope = new Set(subjects);
  if (configuration.baseline !== null && scope.has(configuration.baseline)) {
    for (const member of configuration.artifacts()) scope.add(member);
  }
  for (const one of [...scope]) {
    if (!WHOLES.includes(reader.kind(one))) continue;
    for (const part of systemScope(reader, one)) scope.add(part);
  }
  return scope;
}

/**
 * Of what a gate applies to, what concerns the artifacts that pass it: themselves, what they are part of, and what is part of them. One
 * that applies to none of these is meant for the whole, and is judged as it stands.
 */
export function concernedBy(
  reader: GraphReader,
  configuration: Configuration,
  { subjects, passing }: { readonly subjects: readonly number[]; readonly passing: readonly number[] },
): readonly number[] {
  const wholes = (one: number) => new Set([one, ...wholesOf(reader, one), ...homesOf(reader, one)]);
  const above = new Set(passing.flatMap((one) => [...wholes(one)]));
  const concerned = subjects.filter(
    (subject) =>
      subject === configuration.baseline || above.has(subject) || passing.some((one) => wholes(subject).has(one)),
  );
  return concerned.length > 0 ? concerned : subjects;
}

/** Effects that are there for sure and ask for something, the worst first. Empty: nothing stands against it. */
export function standsAgainst({ findings, configuration }: GateGround, artifact: number): Effect[] {
  const shown = findings.shownAt(configuration.primary(artifact));
  const actual = new Set(shown.filter(({ modality }) => modality === 'ACTUAL').map(({ effect }) => effect));
  return EFFECT_ORDER.filter((effect) => effect !== 'INFORM' && actual.has(effect));
}

/** What the engine reads of what the artifact says now. */
export function factsOf({ reader }: GateGround, artifact: number): EngineFacts {
  const version = reader.view.current(artifact);
  return version === NONE ? {} : reader.view.version(version).facts;
}

/** Has its validity ended? */
export function isExpired(ground: GateGround, artifact: number): boolean {
  return isOver(factsOf(ground, artifact), ground.validAt);
}

/** Evidence that counts: not expired, not withdrawn, and nothing stands against it. */
export function isFresh(ground: GateGround, artifact: number): boolean {
  return (
    !isWithdrawn(ground.reader.view, artifact) &&
    !isExpired(ground, artifact) &&
    standsAgainst(ground, artifact).length === 0
  );
}

/**
 * The newest of the evidence that says anything, where it speaks for it: passed, and fresh. What failed counts until something newer
 * has passed. Null: nothing speaks for it.
 * @param isSilenceEnough Does it speak for it to be there, without an outcome?
 */
export function newestFor(
  ground: GateGround,
  evidence: readonly number[],
  { isSilenceEnough = false } = {},
): number | null {
  const newest = [...evidence]
    .sort((left, right) => left - right)
    .findLast((one) => {
      const { outcome } = factsOf(ground, one);
      if (outcome === 'fail') return !isWithdrawn(ground.reader.view, one);
      return (outcome === 'pass' || (isSilenceEnough && outcome === undefined)) && isFresh(ground, one);
    });
  return newest === undefined || factsOf(ground, newest).outcome === 'fail' ? null : newest;
}
