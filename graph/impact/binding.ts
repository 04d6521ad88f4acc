/**
 * Which version of a clause or control binds at an instant: what is current may say that it does from later on. Amendments come one after
 * another, and one that is to come takes nothing from those that have come. What was withdrawn binds no more.
 *
 *     2024   2027 (binds from January)   2028 (current, binds from June)      in March: 2027, 2024
 */
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';

/** Kinds whose versions say from when they bind. */
const BINDING_KINDS: ReadonlySet<ArtifactKind> = new Set(['CLAUSE', 'CONTROL']);

/** Does the version bind at the instant, if it is the last word? */
function binds(view: GraphView, version: number, validAt: number): boolean {
  const { effectiveFrom } = view.version(version).facts;
  return effectiveFrom === undefined || effectiveFrom <= validAt;
}

/** Versions that bind where this one does not yet, the one with the latest date first. Empty: none does, or this one does. */
function bindingInsteadOf(view: GraphView, version: number, validAt: number): number[] {
  if (version === NONE || binds(view, version, validAt)) return [];
  const isWithdrawn = (one: number) => view.retractions(one).some(({ parts }) => parts.length === 0);
  const artifact = view.artifactOf(version);
  const versions = view.byIngestion(artifact);
  // A baseline that holds an older version hears of later ones as changes.
  const others = version === view.current(artifact) ? versions : versions.slice(0, versions.indexOf(version));
  const from = (one: number) => view.version(one).facts.effectiveFrom ?? Number.NEGATIVE_INFINITY;
  return others
    .filter((one) => one !== version && binds(view, one, validAt) && !isWithdrawn(one))
    .reverse()
    .sort((left, right) => (from(left) === from(right) ? 0 : from(right) - from(left)));
}

/** By artifact whose current version does not bind yet: the versions that do, the one with the latest date first. */
export function bindingMeanwhile(view: GraphView, validAt: number): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  for (const artifact of view.index.severalVersions) {
    if (artifact >= view.artifactCount || !BINDING_KINDS.has(view.kind(artifact))) continue;
    const binding = bindingInsteadOf(view, view.current(artifact), validAt);
    if (binding.length > 0) found.set(artifact, binding);
  }
  return found;
}

/** The version that binds of a clause or control of which this one is selected, of others this one; -1: none does yet. */
export function bindingVersion(view: GraphView, selected: number, validAt: number): number {
  if (selected === NONE || binds(view, selected, validAt)) return selected;
  if (!BINDING_KINDS.has(view.kind(view.version(selected).artifact))) return selected;
  return bindingInsteadOf(view, selected, validAt)[0] ?? NONE;
}
