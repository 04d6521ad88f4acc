/**
 * How long changes take until they are approved: the process property "fast" of the SafetyOps paper, as the lead time for
 * changes of the DORA metrics.
 */

/** A change by the instants of its journal entries, in ms since 1970. */
export interface TimedChange {
  readonly recorded: number;
  /** Null: nothing has approved it yet. */
  readonly approved: number | null;
}

export interface LeadTimes {
  readonly changes: number;
  readonly approved: number;
  /** In hours, of the approved ones; null where there is none. */
  readonly median: number | null;
  /** Nine of ten took no longer. */
  readonly percentile90: number | null;
  readonly longest: number | null;
}

const MILLISECONDS_PER_HOUR = 3_600_000;

export function leadTimes(changes: readonly TimedChange[]): LeadTimes {
  const hours = changes.flatMap((change) => leadHours(change) ?? []).sort((left, right) => left - right);
  return {
    changes: changes.length,
    approved: hours.length,
    median: nearestRank(hours, 0.5),
    percentile90: nearestRank(hours, 0.9),
    longest: hours.at(-1) ?? null,
  };
}

/** Hours from the entry that recorded a change to the one that approved it; null: it is open. */
export function leadHours({ recorded, approved }: TimedChange): number | null {
  return approved === null ? null : (approved - recorded) / MILLISECONDS_PER_HOUR;
}

/** The smallest of the values that at least this share of them do not exceed: always one that occurred. */
function nearestRank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
