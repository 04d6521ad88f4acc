/** How scenarios moved between the areas over time. */
import { type Area, type AreaCounts, countAreas } from './areas.ts';

/** Where a scenario was from a revision on; null: in no area, or not there any more. */
export interface Placement<Scenario> {
  readonly scenario: Scenario;
  readonly revision: number;
  /** ms since 1970. */
  readonly recordedAt: number;
  readonly area: Area | null;
  /** False: retired, or not there yet. */
  readonly exists: boolean;
}

export interface AreaMove<Scenario> {
  readonly scenario: Scenario;
  /** Null: it came, or had no area. */
  readonly from: Area | null;
  readonly to: Area | null;
}

/** What became of the areas in a period. */
export interface MovementStep<Scenario> {
  /** A revision, or a month as 2026-11 (UTC). */
  readonly period: string;
  /** The last revision of the period that moved something. */
  readonly revision: number;
  readonly recordedAt: number;
  readonly moves: readonly AreaMove<Scenario>[];
  /** At its end. */
  readonly counts: AreaCounts;
}

export const MOVEMENT_PERIODS = {
  REVISION: 'Each write that moved something.',
  MONTH: 'Each calendar month (UTC) in which something moved.',
} as const;
export type MovementPeriod = keyof typeof MOVEMENT_PERIODS;

/** The oldest first; periods in which nothing moved are left out. */
export function movement<Scenario>(
  placements: readonly Placement<Scenario>[],
  period: MovementPeriod,
): MovementStep<Scenario>[] {
  const now = new Map<Scenario, Area | null>();
  const steps: MovementStep<Scenario>[] = [];
  for (const [name, members] of byPeriod(placements, period)) {
    const moves: AreaMove<Scenario>[] = [];
    let last: Placement<Scenario> | null = null;
    for (const placement of members) {
      const { scenario, area, exists } = placement;
      const was = now.has(scenario);
      const from = now.get(scenario) ?? null;
      if (exists) now.set(scenario, area);
      else now.delete(scenario);
      if (was === exists && from === area) continue;
      moves.push({ scenario, from, to: exists ? area : null });
      last = placement;
    }
    if (!last) continue;
    const { revision, recordedAt } = last;
    steps.push({ period: name, revision, recordedAt, moves, counts: countAreas(now.values()) });
  }
  return steps;
}

function byPeriod<Scenario>(
  placements: readonly Placement<Scenario>[],
  period: MovementPeriod,
): ReadonlyMap<string, Placement<Scenario>[]> {
  const periods = new Map<string, Placement<Scenario>[]>();
  for (const placement of placements.toSorted((left, right) => left.revision - right.revision)) {
    const { revision, recordedAt } = placement;
    const name = period === 'REVISION' ? String(revision) : new Date(recordedAt).toISOString().slice(0, 7);
    const members = periods.get(name);
    if (members) members.push(placement);
    else periods.set(name, [placement]);
  }
  return periods;
}
