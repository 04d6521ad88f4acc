/** Rules of AI safety by name: what a typed mutation refuses, and what an import is told as a gap. */
export const AI_SAFETY_RULES = {
  SPI_WITHOUT_CLAIM: {
    sentence: 'A safety performance indicator conditions a claim; without one it is a mere KPI.',
    source: 'ANSI/UL 4600, clause 16',
  },
  SPI_CRITERION_MISSING: {
    sentence: 'A safety performance indicator has a threshold that values are held against.',
    source: 'ANSI/UL 4600, clause 16',
  },
  DATA_LEAKAGE: {
    sentence: 'Data for training, validation and test share nothing.',
    source: 'ISO/PAS 8800:2024, clause 11: independence',
  },
  AMLAS_VERIFICATION_DATA_EXPOSED: {
    sentence: 'Verification data (P) are hidden from those who develop the model (V).',
    source: 'AMLAS v1.1, stage 3, activity 9',
  },
  AMLAS_REQUIREMENT_UNVERIFIED: {
    sentence: 'Each ML safety requirement (H) has verification results (Z) of the model.',
    source: 'AMLAS v1.1, stage 5, activity 13',
  },
} as const satisfies Record<string, { sentence: string; source: string }>;
export type AiSafetyRule = keyof typeof AI_SAFETY_RULES;
