/**
 * Safety work that is out of step with the design: the findings that are about it, each with the change behind it, and
 * what brings it back.
 */
import type { ImpactAnalysis } from '../../impact/impactAnalysis.ts';
import type { ImpactItem, PlanLevel, WitnessStep } from '../../impact/report.ts';
import { NONE } from '../../index/graphIndex.ts';
import type { GraphView } from '../../index/graphView.ts';
import type { ArtifactKind } from '../../metamodel/kinds.ts';

/** What safety work is made of; subkinds null: all. */
const SAFETY_WORK: Readonly<Partial<Record<ArtifactKind, readonly string[] | null>>> = {
  HAZARD: null,
  FAILURE_MODE: null,
  SCENARIO: null,
  SAFETY_MEASURE: null,
  ANALYSIS: null,
  REQUIREMENT: null,
  CLAIM: null,
  RUN: ['ANALYSE'],
  EVIDENCE: ['ANALYSIS_RESULT'],
};

/** The change that a way begins with. */
export interface Cause {
  /** Version id (id@label), else artifact id. */
  readonly changed: string;
  readonly kind: WitnessStep['kindIn'];
  /** The versions whose contents are compared; null: the change is none of content. */
  readonly versions: { readonly before: number; readonly after: number } | null;
  /** Revision; null: no entry brought it. */
  readonly since: number | null;
}

/** Items of the report that are safety work of the scope, worst first, without those that are only informed. */
export function* outOfStepSteps(
  analysis: ImpactAnalysis,
  scope: ReadonlySet<number>,
): Generator<void, readonly ImpactItem[]> {
  const items = yield* analysis.itemSteps();
  const { view } = analysis.configuration;
  return items.filter(
    (item) =>
      scope.has(item.artifact) &&
      isSafetyWork(view, item.artifact) &&
      item.states.some(
        ({ effect, modality }) => effect !== 'INFORM' && (modality === 'ACTUAL' || modality === 'POTENTIAL'),
      ),
  );
}

function isSafetyWork(view: GraphView, artifact: number): boolean {
  const { kind, subkind } = view.facts(artifact);
  const subkinds = SAFETY_WORK[kind];
  return subkinds === null || (subkinds?.includes(subkind ?? '') ?? false);
}

/** The obligations of the plan that lead to these items, level by level. */
export function* wayBackSteps(
  analysis: ImpactAnalysis,
  items: readonly ImpactItem[],
): Generator<void, readonly PlanLevel[]> {
  if (items.length === 0) return [];
  const levels = yield* analysis.planSteps();
  const leading = analysis.itemsAt(analysis.leadingTo(items.map(({ node }) => node)));
  const needed = new Set(leading.flatMap(({ obligations }) => obligations.map(({ id }) => id)));
  return levels
    .map(({ obligations, groups }) => ({
      obligations: obligations.filter(({ id }) => needed.has(id)),
      groups: groups.map((group) => group.filter((id) => needed.has(id))).filter(({ length }) => length > 1),
    }))
    .filter(({ obligations }) => obligations.length > 0);
}

/** @param first The first step of a way. */
export function causeOf(view: GraphView, first: WitnessStep): Cause {
  const { from: changed, kindIn: kind } = first;
  const place = view.resolve(changed);
  const none: Cause = { changed, kind, versions: null, since: null };
  if (!place || place.version === NONE) return none;
  const { artifact, version } = place;
  if (kind === 'RETRACT') {
    const [retraction] = view.retractions(version);
    return { ...none, since: retraction?.revision ?? null };
  }
  const after = view.current(artifact);
  if (after === version || view.digest(after) === view.digest(version)) return none;
  const replacing = view
    .versions(artifact)
    .map((other) => view.version(other))
    .filter(
      (other) => other.revision > view.version(version).revision && other.semanticDigest !== view.digest(version),
    );
  const since = replacing.length > 0 ? Math.min(...replacing.map(({ revision }) => revision)) : null;
  return { changed, kind, versions: { before: version, after }, since };
}
