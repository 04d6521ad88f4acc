/** Times, and what is said about several of them. */

/** Some runs of the same thing, in milliseconds, ascending. */
interface Timing {
  readonly milliseconds: readonly number[];
}

/** How often something is run, and how long that may take in all. */
export interface Effort {
  readonly runs: number;
  readonly seconds: number;
}

/**
 * What is run more often than twice is run for so long at least: a program compiles what it does as it goes, so a service that has
 * answered for a second answers several times as fast as one that has just begun.
 */
const WARM_SECONDS = 2;

/** Runs the work several times, at least once; the first half of the runs finds things cold and is not counted. */
export async function timed<Result>(
  effort: Effort,
  work: () => Result | Promise<Result>,
): Promise<Timing & { readonly result: Result }> {
  const milliseconds: number[] = [];
  const begun = performance.now();
  let result: Result;
  do {
    const started = performance.now();
    result = await work();
    milliseconds.push(performance.now() - started);
  } while (wantsMore(effort, milliseconds.length, (performance.now() - begun) / 1000));
  return { milliseconds: ascending(milliseconds.slice(milliseconds.length >> 1)), result };
}

function wantsMore(effort: Effort, runs: number, seconds: number): boolean {
  if (seconds >= effort.seconds) return false;
  return runs <= effort.runs || (effort.runs > 1 && seconds < WARM_SECONDS);
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((left, right) => left - right);
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return (quantile(values, 0.5) + (ascending(values)[values.length >> 1] as number)) / 2;
}

/** The smallest value that at least this share of the values does not exceed (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = ascending(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}
