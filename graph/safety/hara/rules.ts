/** The rules of hazard analysis, ASILs and their decomposition, by name. */
interface RuleRow {
  /** What has to hold. */
  readonly sentence: string;
  /** Clause. */
  readonly source: string;
}

export const HARA_RULES = {
  HARA_ASIL_CONTRADICTED: {
    sentence: 'The ASIL of a hazardous event is that of its severity, exposure and controllability.',
    source: 'ISO 26262-3:2018, 6.4.3 and table 4',
  },
  HARA_CLASS_UNKNOWN: {
    sentence: 'Classes are S0 to S3, E0 to E4 and C0 to C3.',
    source: 'ISO 26262-3:2018, tables 1 to 3',
  },
  HARA_RATIONALE_MISSING: {
    sentence: 'Severity, exposure and controllability each have a rationale.',
    source: 'ISO 26262-3:2018, 6.4.3',
  },
  HARA_GOAL_WITHOUT_EVENT: {
    sentence: 'A safety goal is determined for at least one hazardous event.',
    source: 'ISO 26262-3:2018, 6.4.4',
  },
  HARA_GOAL_OF_ONE_ITEM: {
    sentence: 'The hazardous events of a safety goal are those of one item: the goal is stated for it.',
    source: 'ISO 26262-3:2018, 6.4.4',
  },
  HARA_GOAL_SAFE_STATE: {
    sentence: 'A safety goal names its safe state.',
    source: 'ISO 26262-3:2018, clauses 6 and 7',
  },
  HARA_FTTI_NOT_POSITIVE: {
    sentence: 'A fault-tolerant time interval is more than 0 ms.',
    source: 'ISO 26262-1:2018, fault tolerant time interval',
  },
  ASIL_NOT_LOWERED: {
    sentence: 'What is approved is a fall from the level in force to a lower one, and not below what is computed.',
    source: 'ISO 26262-8:2018, clause 8: a change is reviewed and justified',
  },
  DECOMPOSITION_SINGLE: {
    sentence: 'A decomposition has two requirements or more.',
    source: 'ISO 26262-9:2018, clause 5',
  },
  DECOMPOSITION_TOO_MANY: {
    sentence: 'A decomposition has at most eight requirements.',
    source: 'ISO 26262-9:2018, clause 5: repeated decomposition of D ends with four of ASIL A',
  },
  DECOMPOSITION_OF_QM: {
    sentence: 'Only ASIL A to D are decomposed.',
    source: 'ISO 26262-9:2018, clause 5',
  },
  DECOMPOSITION_ASIL_MISSING: {
    sentence: 'Each requirement of a decomposition says its ASIL.',
    source: 'ISO 26262-9:2018, clause 5',
  },
  DECOMPOSITION_ALL_QM: {
    sentence: 'Not all requirements of a decomposition are QM.',
    source: 'ISO 26262-9:2018, clause 5',
  },
  DECOMPOSITION_PAIR: {
    sentence: 'D is C+A, B+B or D+QM; C is B+A or C+QM; B is A+A or B+QM; A is A+QM; or these again.',
    source: 'ISO 26262-9:2018, clause 5',
  },
  DECOMPOSITION_NOT_REDUNDANT: {
    sentence: 'Each requirement of a decomposition satisfies the decomposed one on its own.',
    source: 'ISO 26262-9:2018, clause 5',
  },
  DECOMPOSITION_NOT_ALLOCATED: {
    sentence: 'Each requirement of a decomposition is allocated to an element.',
    source: 'ISO 26262-9:2018, clause 5',
  },
  DECOMPOSITION_SHARED_ELEMENT: {
    sentence: 'The requirements of a decomposition are allocated to different elements.',
    source: 'ISO 26262-9:2018, clause 5',
  },
  DECOMPOSITION_DEPENDENT_ELEMENTS: {
    sentence: 'No element of one requirement of a decomposition depends on one of another.',
    source: 'ISO 26262-9:2018, clause 5 and clause 7',
  },
  DECOMPOSITION_DFA_MISSING: {
    sentence: 'An analysis of dependent failures verifies all requirements of a decomposition.',
    source: 'ISO 26262-9:2018, clause 5 and clause 7',
  },
  DECOMPOSITION_DFA_FAILED: {
    sentence: 'The analysis of dependent failures passed.',
    source: 'ISO 26262-9:2018, clause 7',
  },
  DECOMPOSITION_DFA_STALE: {
    sentence: 'The analysis of dependent failures is about the design as it is.',
    source: 'ISO 26262-9:2018, clause 7',
  },
  DECOMPOSITION_DFA_UNKNOWN: {
    sentence: 'Evidence says that the analysis of dependent failures passed.',
    source: 'ISO 26262-9:2018, clause 7',
  },
  DECOMPOSITION_INTEGRATION_LOWERED: {
    sentence: 'Integration, and all that follows it, is done at the ASIL before the decomposition.',
    source: 'ISO 26262-9:2018, clause 5',
  },
  DECOMPOSITION_HARDWARE_LOWERED: {
    sentence: 'Hardware metrics and random failure targets stay those of the ASIL before the decomposition.',
    source: 'ISO 26262-9:2018, clause 5',
  },
  DECOMPOSITION_HOMOGENEOUS: {
    sentence: 'The same software or model twice is no independence against systematic faults.',
    source: 'ISO 26262-9:2018, clause 5, note on homogeneous redundancy',
  },
} as const satisfies Record<string, RuleRow>;

export type HaraRule = keyof typeof HARA_RULES;
