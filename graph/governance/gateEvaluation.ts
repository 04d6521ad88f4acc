/**
 * The record of an evaluation of a gate: what came of it, what it was about, and the digest of the record before, so that none can
 * be changed or taken out without being noticed.
 */

/** Worst wins; what is not known never passes. */
export type GateOutcome = 'PASS' | 'FAIL' | 'UNKNOWN';
const WORST_FIRST: readonly GateOutcome[] = ['FAIL', 'UNKNOWN', 'PASS'];

export interface GateJudgement {
  readonly verdict: GateOutcome;
  /** Ids of what is required and is not there, sorted. */
  readonly unmet: readonly string[];
}

/** The worst of several judgements of one gate, with all that any of them lacks. None: not known. */
export function worstJudgement(judgements: readonly GateJudgement[]): GateJudgement {
  const verdict = WORST_FIRST.find((one) => judgements.some((judgement) => judgement.verdict === one)) ?? 'UNKNOWN';
  return { verdict, unmet: [...new Set(judgements.flatMap(({ unmet }) => unmet))].sort() };
}
