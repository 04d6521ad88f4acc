/** Versions of clauses and policies that are written and do not bind yet. */
import type { GraphReader } from '../graphReader.ts';

export interface UpcomingRule {
  readonly artifact: number;
  readonly version: number;
  /** Ms since 1970. */
  readonly effectiveFrom: number;
}

/** Those that bind after the one instant and up to the other, soonest first. */
export function upcomingRules(reader: GraphReader, after: number, until: number): UpcomingRule[] {
  const { view } = reader;
  return [...reader.ofKind('CLAUSE'), ...reader.ofKind('CONTROL', 'POLICY')]
    .flatMap((artifact) =>
      view.versions(artifact).flatMap((version): UpcomingRule[] => {
        const { effectiveFrom } = view.version(version).facts;
        if (effectiveFrom === undefined || effectiveFrom <= after || effectiveFrom > until) return [];
        return view.retractions(version).length > 0 ? [] : [{ artifact, version, effectiveFrom }];
      }),
    )
    .sort((left, right) => left.effectiveFrom - right.effectiveFrom || left.version - right.version);
}

/** Decisions that were taken by an older version of a policy: they stand, and somebody may want to look. */
export async function decisionsUnderOlder(reader: GraphReader, { artifact, version }: UpcomingRule): Promise<number[]> {
  const { view } = reader;
  if (reader.kind(artifact) !== 'CONTROL') return [];
  const older = new Set(
    view
      .versions(artifact)
      .filter((one) => one !== version)
      .map((one) => view.versionId(one)),
  );
  const decisions = reader.ofKind('CONTROL', 'DECISION');
  await reader.load(decisions);
  return decisions.filter((decision) => older.has(reader.text(decision, 'policy') ?? ''));
}
