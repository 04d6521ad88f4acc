/** What mutations about policies have to keep. */
export const POLICY_RULES = {
  POLICY_MALFORMED: {
    sentence: 'Give a definition in the form of the topic.',
    source: 'Model governance: policies are versioned data',
  },
  POLICY_MISSING: {
    sentence: 'Record a policy of the topic that is in force.',
    source: 'Model governance: policies are versioned data',
  },
  USE_CASE_UNCLASSIFIED: {
    sentence: 'Classify the use case first, with recordClassification.',
    source: 'Model governance, step 1: classify use cases',
  },
  POLICY_VIOLATION: {
    sentence:
      'Take the measure that the cell demands, and record it as a GOVERNANCE_MEASURE that applies to what is deployed.',
    source: 'Model governance, step 4: policies by class',
  },
  MEASURE_WITHOUT_STEP_OR_TEAM: {
    sentence: 'Let one step of a process REQUIRE the measure, and make one team accountable for it.',
    source: 'Model governance, step 5: policies are built into the process',
  },
} as const;
export type PolicyRule = keyof typeof POLICY_RULES;
