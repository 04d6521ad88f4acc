/** Rules of SOTIF and the operational design domain, by name. A typed mutation that would break one is refused with it. */
export interface SotifRuleRow {
  /** What the rule asks for. */
  readonly sentence: string;
  readonly source: string;
}

export const SOTIF_RULES = {
  SOTIF_ALREADY_THERE: {
    sentence: 'A move leads to another area than the one that the scenario is in.',
    source: 'ISO 21448:2022, 4.2',
  },
  SOTIF_KNOWN_STAYS_KNOWN: {
    sentence: 'A scenario that is known does not become unknown.',
    source: 'ISO 21448:2022, 4.2',
  },
  SOTIF_UNKNOWN_IS_ESTIMATED: {
    sentence: 'Areas 3 and 4 are estimated by sampling; a single scenario is not moved between them.',
    source: 'ISO 21448:2022, clause 11',
  },
  SOTIF_EVALUATE_FIRST: {
    sentence: 'An unknown hazardous scenario becomes known and hazardous before it is shown to be harmless.',
    source: 'ISO 21448:2022, clauses 10 and 11',
  },
  SOTIF_EVIDENCE_MISSING: {
    sentence: 'A move rests on evidence: an observation, an incident or a result.',
    source: 'ISO 21448:2022, clauses 10, 11 and 13',
  },
  SOTIF_MEASURE_MISSING: {
    sentence: 'A known hazardous scenario leaves area 2 by a measure that mitigates what it brings about.',
    source: 'ISO 21448:2022, clause 8',
  },
  SOTIF_VERIFICATION_MISSING: {
    sentence: 'A measure counts when a passed test of the scenario or of the measure shows it.',
    source: 'ISO 21448:2022, clause 10',
  },
  SOTIF_PROPOSAL_OPEN: {
    sentence: 'A scenario that is only proposed is accepted or rejected before it is moved.',
    source: 'ISO 21448:2022, clause 13',
  },
  SOTIF_NO_PROPOSAL: {
    sentence: 'Only what is proposed is accepted or rejected.',
    source: 'ISO 21448:2022, clause 13',
  },
  SOTIF_DATA_SLICE_MISSING: {
    sentence: 'A proposal from the field names the data that it was seen in.',
    source: 'ISO 21448:2022, clause 13; ISO/PAS 8800:2024, clause 14',
  },
  ODD_RANGE_INVALID: {
    sentence:
      'The permitted values of an attribute are a range with min not above max and bins inside it, or a list of values.',
    source: 'ISO 34503:2023',
  },
  ODD_ATTRIBUTE_TAKEN: {
    sentence: 'An attribute of the operational design domain is described by one element.',
    source: 'ISO 34503:2023',
  },
  ODD_NO_CHANGE: {
    sentence: 'An update of the operational design domain changes something.',
    source: 'ISO 34503:2023',
  },
} as const satisfies Record<string, SotifRuleRow>;

export type SotifRule = keyof typeof SOTIF_RULES;

/** A rule that is broken, and how; the table says where it is from. */
export interface SotifProblem {
  readonly rule: SotifRule;
  readonly message: string;
}
