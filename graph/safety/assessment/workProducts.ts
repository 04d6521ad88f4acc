/**
 * Work products that an independent assessment asks for, and how each is found in the graph: by kind and subkind among what
 * belongs to the release. Names in our own words; clauses say where the standard has it.
 */
import type { Effect } from '../../metamodel/effects.ts';
import type { ArtifactKind } from '../../metamodel/kinds.ts';

/** Standards whose work products are listed. */
export const ASSESSED_STANDARDS = {
  ISO_26262: 'ISO 26262:2018, functional safety of road vehicles.',
  ISO_21448: 'ISO 21448:2022, safety of the intended functionality (SOTIF).',
  ISO_PAS_8800: 'ISO/PAS 8800:2024, safety of artificial intelligence in road vehicles.',
} as const;
export type AssessedStandard = keyof typeof ASSESSED_STANDARDS;

/** How a work product stands, best first; of several artifacts the worst counts. */
export const WORK_PRODUCT_STATUSES = {
  NOT_APPLICABLE: 'Nothing of the release makes it necessary.',
  PRESENT: 'A version is recorded, and nothing stands against it.',
  SUSPECT: 'Something that it depends on changed, and nobody has looked yet.',
  STALE: 'It, or part of it, describes what is no longer current.',
  INVALID: 'It is tainted, refuted or in doubt, or its result is not a pass.',
  MISSING: 'No version of it is recorded, or the release does not have it.',
} as const;
export type WorkProductStatus = keyof typeof WORK_PRODUCT_STATUSES;

/** What an effect of the standing findings makes of an artifact; null: nothing. */
export const STATUS_BY_EFFECT: Readonly<Record<Effect, WorkProductStatus | null>> = {
  ROLLBACK_DECISION: 'INVALID',
  TAINTED: 'INVALID',
  DEFEATED: 'INVALID',
  NEEDS_REAPPROVAL: 'STALE',
  REASSESS: 'SUSPECT',
  STALE: 'STALE',
  IN_DOUBT: 'INVALID',
  PARTIALLY_STALE: 'STALE',
  DEGRADED: 'STALE',
  SUSPECT: 'SUSPECT',
  UNCONFIRMED: 'SUSPECT',
  INFORM: null,
};

/** Artifacts of a kind, and where they are named of one of the subkinds. */
export interface ArtifactSelector {
  readonly kind: ArtifactKind;
  readonly subkinds?: readonly string[];
}

export interface WorkProduct {
  readonly name: string;
  readonly standard: AssessedStandard;
  readonly clause: string;
  /** Any of these is one. */
  readonly found: readonly ArtifactSelector[];
  /** Needed where the release has any of these; absent: always. */
  readonly when?: readonly ArtifactSelector[];
}

const HARDWARE: readonly ArtifactSelector[] = [{ kind: 'COMPONENT', subkinds: ['HW'] }];
const SOFTWARE: readonly ArtifactSelector[] = [{ kind: 'COMPONENT', subkinds: ['SW'] }];
const RATED: readonly ArtifactSelector[] = [{ kind: 'HAZARD', subkinds: ['HAZARDOUS_EVENT'] }];
const LEARNED: readonly ArtifactSelector[] = [{ kind: 'MODEL' }, { kind: 'COMPONENT', subkinds: ['ML'] }];
const DEPLOYED: readonly ArtifactSelector[] = [{ kind: 'DEPLOYMENT' }];

/** In the order in which an assessor reads them. */
export const WORK_PRODUCTS = {
  ITEM_DEFINITION: { name: 'Item definition', standard: 'ISO_26262', clause: '3, 5.5', found: [{ kind: 'SYSTEM' }] },
  HARA_REPORT: {
    name: 'Hazard analysis and risk assessment',
    standard: 'ISO_26262',
    clause: '3, 6.5.1',
    found: [{ kind: 'ANALYSIS', subkinds: ['HARA'] }],
  },
  HAZARDOUS_EVENTS: { name: 'Rated hazardous events', standard: 'ISO_26262', clause: '3, 6.4.3', found: RATED },
  SAFETY_GOALS: {
    name: 'Safety goals',
    standard: 'ISO_26262',
    clause: '3, 6.4.4',
    found: [{ kind: 'REQUIREMENT', subkinds: ['SAFETY_GOAL'] }],
  },
  FUNCTIONAL_SAFETY_CONCEPT: {
    name: 'Functional safety requirements',
    standard: 'ISO_26262',
    clause: '3, 7.5.1',
    found: [{ kind: 'REQUIREMENT', subkinds: ['FSR'] }],
  },
  TECHNICAL_SAFETY_CONCEPT: {
    name: 'Technical safety requirements',
    standard: 'ISO_26262',
    clause: '4, 6.5.1',
    found: [{ kind: 'REQUIREMENT', subkinds: ['TSR'] }],
  },
  SYSTEM_ARCHITECTURE: {
    name: 'System architectural design',
    standard: 'ISO_26262',
    clause: '4, 6.5.3',
    found: [{ kind: 'COMPONENT' }],
  },
  HARDWARE_REQUIREMENTS: {
    name: 'Hardware safety requirements',
    standard: 'ISO_26262',
    clause: '5, 6.5.1',
    found: [{ kind: 'REQUIREMENT', subkinds: ['HW'] }],
    when: HARDWARE,
  },
  HARDWARE_METRICS: {
    name: 'Hardware architectural metrics (FMEDA)',
    standard: 'ISO_26262',
    clause: '5, 8.5.1 and 9.5.1',
    found: [{ kind: 'ANALYSIS', subkinds: ['FMEDA'] }],
    when: HARDWARE,
  },
  SOFTWARE_REQUIREMENTS: {
    name: 'Software safety requirements',
    standard: 'ISO_26262',
    clause: '6, 6.5.1',
    found: [{ kind: 'REQUIREMENT', subkinds: ['SW'] }],
    when: SOFTWARE,
  },
  SOFTWARE_UNITS: {
    name: 'Implementation of software',
    standard: 'ISO_26262',
    clause: '6, 8.5.2',
    found: [{ kind: 'CODE_UNIT' }],
    when: SOFTWARE,
  },
  SAFETY_ANALYSES: {
    name: 'Safety analyses (FMEA, fault trees)',
    standard: 'ISO_26262',
    clause: '9, 8.5.1',
    found: [{ kind: 'ANALYSIS', subkinds: ['FMEA', 'FTA'] }],
  },
  DEPENDENT_FAILURES: {
    name: 'Analysis of dependent failures',
    standard: 'ISO_26262',
    clause: '9, 7.5.1',
    found: [{ kind: 'ANALYSIS', subkinds: ['DFA'] }],
  },
  SAFETY_MECHANISMS: {
    name: 'Safety mechanisms and measures',
    standard: 'ISO_26262',
    clause: '4, 6.4.2',
    found: [{ kind: 'SAFETY_MEASURE' }],
  },
  VERIFICATION_SPECIFICATION: {
    name: 'Verification specification',
    standard: 'ISO_26262',
    clause: '8, 9.5.2',
    found: [{ kind: 'TEST_CASE' }],
  },
  VERIFICATION_REPORT: {
    name: 'Verification results',
    standard: 'ISO_26262',
    clause: '8, 9.5.3',
    found: [{ kind: 'EVIDENCE', subkinds: ['TEST_RESULT', 'ANALYSIS_RESULT', 'REPORT'] }],
  },
  TOOL_QUALIFICATION: {
    name: 'Software tools',
    standard: 'ISO_26262',
    clause: '8, 11.5',
    found: [{ kind: 'ENVIRONMENT', subkinds: ['TOOLCHAIN'] }],
    when: [{ kind: 'CODE_UNIT' }, { kind: 'MODEL' }],
  },
  CONFIGURATION: {
    name: 'Configuration that is assessed',
    standard: 'ISO_26262',
    clause: '8, 7.5.1',
    found: [{ kind: 'BASELINE' }],
  },
  SAFETY_CASE: {
    name: 'Safety case',
    standard: 'ISO_26262',
    clause: '2, 6.5.4',
    found: [{ kind: 'CLAIM', subkinds: ['GOAL', 'STRATEGY'] }],
  },
  CONFIRMATION_MEASURES: {
    name: 'Confirmation measure reports',
    standard: 'ISO_26262',
    clause: '2, 6.5.5',
    found: [{ kind: 'SIGN_OFF' }],
  },
  SOTIF_ANALYSIS: {
    name: 'Analysis of the intended functionality',
    standard: 'ISO_21448',
    clause: '6 and 7',
    found: [{ kind: 'ANALYSIS', subkinds: ['SOTIF'] }],
    when: LEARNED,
  },
  OPERATIONAL_DESIGN_DOMAIN: {
    name: 'Operational design domain',
    standard: 'ISO_21448',
    clause: '5',
    found: [{ kind: 'SCENARIO', subkinds: ['ODD_ELEMENT'] }],
    when: LEARNED,
  },
  TRIGGERING_CONDITIONS: {
    name: 'Triggering conditions and foreseeable misuse',
    standard: 'ISO_21448',
    clause: '7',
    found: [{ kind: 'SCENARIO', subkinds: ['TRIGGERING_CONDITION', 'MISUSE'] }],
    when: LEARNED,
  },
  ACCEPTANCE_CRITERIA: {
    name: 'Acceptance criteria',
    standard: 'ISO_21448',
    clause: '6',
    found: [{ kind: 'METRIC', subkinds: ['ACCEPTANCE_CRITERION'] }],
    when: LEARNED,
  },
  VALIDATION_TARGETS: {
    name: 'Validation targets',
    standard: 'ISO_21448',
    clause: '9',
    found: [{ kind: 'METRIC', subkinds: ['VALIDATION_TARGET'] }],
    when: LEARNED,
  },
  AI_REQUIREMENTS: {
    name: 'AI safety requirements',
    standard: 'ISO_PAS_8800',
    clause: '9',
    found: [{ kind: 'REQUIREMENT', subkinds: ['AI_SAFETY'] }],
    when: LEARNED,
  },
  DATA_REQUIREMENTS: {
    name: 'Dataset requirements',
    standard: 'ISO_PAS_8800',
    clause: '11',
    found: [{ kind: 'REQUIREMENT', subkinds: ['DATA'] }],
    when: LEARNED,
  },
  TRAINING_DATA: {
    name: 'Training data',
    standard: 'ISO_PAS_8800',
    clause: '11',
    found: [{ kind: 'DATASET', subkinds: ['TRAIN'] }],
    when: LEARNED,
  },
  TEST_DATA: {
    name: 'Verification and validation data',
    standard: 'ISO_PAS_8800',
    clause: '11',
    found: [{ kind: 'DATASET', subkinds: ['TEST', 'VALIDATION'] }],
    when: LEARNED,
  },
  MODELS: { name: 'Trained models', standard: 'ISO_PAS_8800', clause: '10', found: [{ kind: 'MODEL' }], when: LEARNED },
  TRAINING_RECORDS: {
    name: 'Records of training',
    standard: 'ISO_PAS_8800',
    clause: '10',
    found: [{ kind: 'RUN', subkinds: ['TRAIN'] }],
    when: LEARNED,
  },
  MODEL_VERIFICATION: {
    name: 'Verification of models',
    standard: 'ISO_PAS_8800',
    clause: '12',
    found: [{ kind: 'TEST_CASE', subkinds: ['MODEL', 'DATA', 'BIAS', 'RED_TEAM'] }],
    when: LEARNED,
  },
  FIELD_MONITORING: {
    name: 'Monitoring in operation',
    standard: 'ISO_PAS_8800',
    clause: '14',
    found: [{ kind: 'MONITOR' }],
    when: DEPLOYED,
  },
} as const satisfies Record<string, WorkProduct>;
export type WorkProductId = keyof typeof WORK_PRODUCTS;

/** Does an artifact fit one of the selectors? */
export function isSelected(
  { kind, subkind }: { readonly kind: ArtifactKind; readonly subkind: string | null },
  selectors: readonly ArtifactSelector[],
): boolean {
  return selectors.some((one) => one.kind === kind && (!one.subkinds || one.subkinds.includes(subkind ?? '')));
}

const ORDER = Object.keys(WORK_PRODUCT_STATUSES) as WorkProductStatus[];

/** The worst; none: what is given. */
export function worstStatus(statuses: readonly WorkProductStatus[], none: WorkProductStatus): WorkProductStatus {
  return statuses.reduce(
    (worst, one) => (ORDER.indexOf(one) > ORDER.indexOf(worst) ? one : worst),
    statuses[0] ?? none,
  );
}
