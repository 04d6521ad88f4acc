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
  INCIDENT_IN_FUTURE: {
    sentence: 'Say when it happened or was done: not later than now, and nobody is aware of it before it happened.',
    source: 'Regulation (EU) 2024/1689, Art. 73',
  },
  CONSEQUENCE_UNKNOWN: {
    sentence: 'Name consequences as the policy INCIDENT_REPORTING does; none of them is an empty list.',
    source: 'Regulation (EU) 2024/1689, Art. 73',
  },
  PRACTICE_UNKNOWN: {
    sentence: 'Name an area of the policy MATURITY and one of its practices.',
    source: 'Compliant MLOps: gap analysis of the practice',
  },
  GAP_WITHOUT_ACTION: {
    sentence: 'Link a CONTROL that MITIGATES the gap in the role ACTION.',
    source: 'Compliant MLOps: gap analysis of the practice',
  },
  GAP_WITHOUT_EVIDENCE: {
    sentence: 'Link evidence that EVIDENCES the action, says pass and still stands.',
    source: 'Compliant MLOps: gap analysis of the practice',
  },
  GAP_CLOSED: {
    sentence: 'It is closed; where the practice falls short again, create another gap.',
    source: 'Compliant MLOps: gap analysis of the practice',
  },
  CANVAS_QUESTION_UNKNOWN: {
    sentence: 'Answer questions of the policy CANVAS, each with a text.',
    source: 'MLOps Stack Canvas',
  },
  DECISION_NEEDS_ALTERNATIVES: {
    sentence: 'Give at least two alternatives, each with a name of its own.',
    source: 'MLOps Stack Canvas, dilemmas',
  },
  DECISION_CHOICE_UNKNOWN: {
    sentence: 'Choose one of the alternatives by its name.',
    source: 'MLOps Stack Canvas, dilemmas',
  },
  DECISION_SUPERSEDED: {
    sentence: 'Supersede the decision that holds now.',
    source: 'MLOps Stack Canvas, dilemmas',
  },
  DECISION_RECORDED: {
    sentence: 'Give the new decision an id of its own, and name this one in supersedes.',
    source: 'MLOps Stack Canvas, dilemmas',
  },
} as const;
export type PolicyRule = keyof typeof POLICY_RULES;

/** What is not allowed, whatever else is done. */
export const PROHIBITED_PRACTICE = {
  sentence: 'An AI system of a prohibited practice may not be placed on the market, put into service or used.',
  source: 'Regulation (EU) 2024/1689, Art. 5',
} as const;
