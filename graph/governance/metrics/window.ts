/** A span of time from its beginning on and up to its end, which is not in it: windows that follow each other share nothing. */
export interface Window {
  /** Ms since 1970. */
  readonly from: number;
  /** Ms since 1970; not in it. */
  readonly until: number;
}

export function isWithin(instant: number, { from, until }: Window): boolean {
  return from <= instant && instant < until;
}

const MILLISECONDS_PER_HOUR = 3_600_000;

export function hoursBetween(from: number, until: number): number {
  return (until - from) / MILLISECONDS_PER_HOUR;
}

/** The median by nearest rank: a number that was measured, the lower one of two in the middle. Null: there is none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

/** Null where there is nothing to divide by. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
