/** Effects that a change can have on an artifact, the axes they belong to, and the codes that the rule tables use. */

export const AXES = {
  BASIS: 'Is what the artifact rests on still what it was?',
  PROOF: 'Is what the artifact says still demonstrated?',
  ASSENT: 'Does the approval still cover what it approved?',
  FITNESS: 'Does the artifact still fit what applies to it?',
} as const;
export type Axis = keyof typeof AXES;

/** What a report shows, worst first across axes. */
export const EFFECTS = {
  ROLLBACK_DECISION: { axis: 'BASIS', sentence: 'Somebody has to decide whether the deployment is rolled back.' },
  TAINTED: { axis: 'BASIS', sentence: 'It was made from something that has been retracted.' },
  DEFEATED: { axis: 'PROOF', sentence: 'An accepted challenge refutes the claim.' },
  NEEDS_REAPPROVAL: { axis: 'ASSENT', sentence: 'The approval does not cover the changed configuration.' },
  REASSESS: {
    axis: 'FITNESS',
    sentence: 'Somebody has to decide whether the artifact still fits the rules that apply to it.',
  },
  STALE: { axis: 'BASIS', sentence: 'It describes an input that is no longer the current one.' },
  IN_DOUBT: { axis: 'PROOF', sentence: 'The argument for the claim no longer holds.' },
  PARTIALLY_STALE: { axis: 'BASIS', sentence: 'Some of its parts are stale; the others still stand.' },
  DEGRADED: { axis: 'PROOF', sentence: 'The claim lost evidence that can be renewed.' },
  SUSPECT: { axis: 'BASIS', sentence: 'A neighbour changed and nobody has looked yet.' },
  UNCONFIRMED: { axis: 'PROOF', sentence: 'What demonstrated it is gone; it may still hold.' },
  INFORM: { axis: 'BASIS', sentence: 'Good to know; nothing has to be done.' },
} as const satisfies Record<string, { axis: Axis; sentence: string }>;
export type Effect = keyof typeof EFFECTS;
/** Worst first. */
export const EFFECT_ORDER = Object.keys(EFFECTS) as Effect[];

/**
 * The one-letter codes of the rule tables. `rank` orders a code within its axis (higher is worse);
 * CONTEXT_FELL is IN_DOUBT because the context of a claim fell: it alone is inherited by sub-claims.
 */
export const CODES = {
  i: { effect: 'INFORM', rank: 1 },
  s: { effect: 'SUSPECT', rank: 2 },
  e: { effect: 'STALE', rank: 3 },
  x: { effect: 'TAINTED', rank: 4 },
  d: { effect: 'ROLLBACK_DECISION', rank: 5 },
  u: { effect: 'UNCONFIRMED', rank: 1 },
  g: { effect: 'DEGRADED', rank: 2 },
  c: { effect: 'IN_DOUBT', rank: 3 },
  k: { effect: 'IN_DOUBT', rank: 3 },
  f: { effect: 'DEFEATED', rank: 4 },
  a: { effect: 'NEEDS_REAPPROVAL', rank: 1 },
  r: { effect: 'REASSESS', rank: 1 },
} as const satisfies Record<string, { effect: Effect; rank: number }>;
export type Code = keyof typeof CODES;
export const CODE_NAMES = Object.keys(CODES) as Code[];

export function axisOf(code: Code): Axis {
  return EFFECTS[CODES[code].effect].axis;
}

export const MODALITIES = {
  ACTUAL: 'The recorded assumption of the far end no longer equals reality.',
  POTENTIAL: 'True only if an open suspicion turns out to be true.',
  SUPPRESSED: 'It would be there but for a signed disposition or envelope.',
  UNKNOWN: 'The graph knows too little about the artifact to say.',
} as const;
export type Modality = keyof typeof MODALITIES;

export const OBLIGATION_ACTIONS = {
  REVIEW: 'Look at it and rule whether it still holds.',
  RERUN: 'Execute it again on the changed inputs.',
  REANALYSE: 'Carry out the analysis again.',
  RETRAIN: 'Train again on the changed inputs.',
  RE_ARGUE: 'Rework the argument, because its context fell or it was defeated.',
  REAPPROVE: 'Sign again.',
  REASSESS: 'Decide whether this is a substantial modification.',
  ROLLBACK_DECISION: 'Decide whether to roll the deployment back.',
  REPORT: 'Report to the authority.',
} as const;
export type ObligationAction = keyof typeof OBLIGATION_ACTIONS;

/** Why a link does not carry a change further. */
export const CUT_REASONS = {
  RULE_DOES_NOT_CARRY: 'No rule carries this effect over this end of the relation.',
  SCOPE_DISJOINT: 'The link is about other parts than those that changed.',
  DIGEST_EQUAL: 'The content is equal to what the link was reviewed against, or did not change at all.',
  DISPOSITION: 'A signed disposition cuts the link for this change.',
  THRESHOLD_MET: 'The recorded results, or the old bound, meet the new bound.',
  NOT_IN_FORCE: 'The change binds only from a later date.',
  KEEPS_ITS_VERSION: 'The configuration keeps its own version of the far end.',
  OTHER_SUPPORT_HOLDS: 'The claim still stands on its other supports.',
  WITHIN_ENVELOPE: 'A signed envelope of predetermined changes covers it.',
} as const;
export type CutReason = keyof typeof CUT_REASONS;
