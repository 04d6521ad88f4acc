/**
 * Who has to answer by a certain time divides it: a diagram that is not done by then would leave nothing to tell, while
 * cut sets of low order take a little time and are told.
 *
 *     from ├── diagrams, their cut sets ──┤50 %├─ cut sets of low order ─┤75 %├─ probabilities, the answer ─┤ until
 */
import type { Phase } from '../safety/faultTree/analyse.ts';

/** When an answer was asked for, and by when it has to be there; milliseconds since 1970, the same in all threads. */
export interface TimeFrame {
  readonly from: number;
  readonly until: number;
}

/** How much of the time is over when the phase has to end. */
const ENDS = { DIAGRAM: 0.5, CUT_SETS: 0.5, LOW_ORDER: 0.75, QUANTIFY: 1 } as const satisfies Record<Phase, number>;

/** Whether a phase has used up its share; without a frame none ever has. */
export function lateness(frame: TimeFrame | null, now: () => number = Date.now): (phase: Phase) => boolean {
  if (!frame) return () => false;
  const { from, until } = frame;
  return (phase) => now() > from + ENDS[phase] * (until - from);
}
