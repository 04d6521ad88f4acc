/** How review tasks end, and what deciding one has to keep. */
export const REVIEW_OUTCOMES = {
  DONE: 'It was looked at, and what had to be done is done.',
  NOT_APPLICABLE: 'It does not concern what was to be looked at.',
} as const;
export type ReviewOutcome = keyof typeof REVIEW_OUTCOMES;

const SOURCE = 'Model governance, step 8: watch changes of regulation; Regulation (EU) 2024/1689, Art. 17(1)(a)';

export const REVIEW_RULES = {
  REVIEW_ROLE: {
    sentence:
      'Let a PERSON decide it who is responsible for what is reviewed, or for the rule (RESPONSIBLE_FOR, role R or A), with the training that the role asks for; of a swap, one in a review role.',
    source: SOURCE,
  },
  REVIEW_DECIDED: { sentence: 'It is closed: what was decided stays.', source: SOURCE },
  REVIEW_REASON: { sentence: 'Say what was done, or why it does not apply.', source: SOURCE },
  REVIEW_SIGNED: {
    sentence: 'A swap is approved by a signature of a review role: sign the decision, then activate the champion.',
    source: 'SR 26-2; ModelOps: a swap starts a compliance process',
  },
} as const;
export type ReviewRule = keyof typeof REVIEW_RULES;
