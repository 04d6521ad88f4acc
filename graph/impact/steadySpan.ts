/**
 * How long a report stays what it is while nothing is written. The engine looks at the clock only to see whether a date
 * has come: each comparison is `date <= validAt` or its opposite. So between two dates every instant gets the same report.
 *
 *     validUntil D1          now          effectiveFrom CL2
 *     ─────┤[───────────────────────────────────)├─────▶      any instant in [ ) has the report of now
 */
import type { GraphIndex } from '../index/graphIndex.ts';
import type { EngineFacts } from '../metamodel/content.ts';
import { recordedDisposition } from './disposition.ts';
import type { ImpactAnalysis } from './impactAnalysis.ts';

/** Milliseconds since 1970; `until` is the first instant at which the report may be another one. */
export interface SteadySpan {
  readonly from: number;
  readonly until: number;
}

/** The instants that have the same report as the one at which this analysis judged. */
export function steadySpan(analysis: ImpactAnalysis): SteadySpan {
  const { validAt } = analysis;
  let from = Number.NEGATIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  const meet = (date: number): void => {
    if (date <= validAt) from = Math.max(from, date);
    else until = Math.min(until, date);
  };
  for (const date of datesIn(analysis.configuration.view.index)) meet(date);
  for (const { toFacts } of analysis.changes) for (const date of datesOf(toFacts ?? {})) meet(date);
  return { from, until };
}

/** What has been collected of an index, which only grows. */
interface Collected {
  versions: number;
  readonly dates: Set<number>;
}

const collected = new WeakMap<GraphIndex, Collected>();

/**
 * Every date that any version ever had, whatever the revision or configuration asked about: one too many makes a span
 * shorter, one too few would make it wrong.
 */
function datesIn(index: GraphIndex): ReadonlySet<number> {
  const known = collected.get(index) ?? { versions: 0, dates: new Set() };
  collected.set(index, known);
  for (; known.versions < index.versionCount; known.versions += 1) {
    const version = known.versions;
    const artifact = index.artifactAt(version * 2 + 1);
    const { kind } = index.facts(artifact);
    if (index.dated.has(artifact) || kind === 'SIGN_OFF' || index.endings.has(artifact)) {
      for (const date of datesOf(index.contentFactsOf(version))) known.dates.add(date);
    }
    if (!index.dispositions.has(artifact)) continue;
    const expiresAt = recordedDisposition.safeParse(index.dispositionRecords.get(version)).data?.expiresAt ?? null;
    if (expiresAt !== null) known.dates.add(expiresAt);
  }
  return known.dates;
}

function datesOf({ validUntil, effectiveFrom, signedAt, endsDeploymentAt }: EngineFacts): number[] {
  return [validUntil, effectiveFrom, signedAt, endsDeploymentAt].filter((date) => date !== undefined);
}
