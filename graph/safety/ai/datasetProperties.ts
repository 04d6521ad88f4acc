/** Life cycle and safety properties of a data set (ISO/PAS 8800:2024, clause 11). */
import type { Criterion, Outcome } from '../../metamodel/content.ts';
import { keeps } from './spi.ts';

/** Phases of the life cycle, in their order; it is gone through again whenever something changes. */
export const DATASET_PHASES = {
  REQUIREMENTS: 'What the data have to be: a REQUIREMENT DATA that the data set IMPLEMENTS.',
  DESIGN: 'How they are to be collected, labelled and split.',
  IMPLEMENTATION: 'Collecting, labelling, augmenting: a RUN that GENERATED them, or data that they are DERIVED_FROM.',
  VERIFICATION: 'Are they what was designed? A RUN VALIDATE_DATA that USED them.',
  VALIDATION: 'Do they serve the requirements on the AI system?',
  SAFETY_ANALYSIS: 'What of them can lead to harm: an ANALYSIS that ANALYZES them.',
  MAINTENANCE: 'How they are kept in step with operation: a CONTROL that APPLIES_TO them.',
} as const;
export type DatasetPhase = keyof typeof DATASET_PHASES;
export const DATASET_PHASE_NAMES = Object.keys(DATASET_PHASES) as DatasetPhase[];

interface PropertyRow {
  readonly sentence: string;
  /** Metrics of results that speak of it. */
  readonly metrics: readonly string[];
}

/** Properties that are assessed, each by evidence about the data set. */
export const DATASET_PROPERTIES = {
  ACCURACY: {
    sentence: 'The labels say what is there.',
    metrics: ['accuracy', 'labelAccuracy', 'labelErrorRate', 'annotatorAgreement'],
  },
  COMPLETENESS: {
    sentence: 'All that is asked for is in it.',
    metrics: ['completeness', 'missingRate', 'oddCoverage'],
  },
  INDEPENDENCE: {
    sentence: 'Data for training, validation and test share nothing.',
    metrics: ['independence', 'overlap', 'duplicateRate', 'leakage'],
  },
  TRACEABILITY: {
    sentence: 'Where each datum comes from is known.',
    metrics: ['traceability', 'provenanceCoverage'],
  },
  CORRECTNESS: {
    sentence: 'The data show the world as it is.',
    metrics: ['correctness', 'fidelity', 'sensorErrorRate'],
  },
  INTEGRITY: {
    sentence: 'Nothing was changed by accident or by somebody who may not.',
    metrics: ['integrity', 'checksumFailures'],
  },
  REPRESENTATIVENESS: {
    sentence: 'It is distributed as the operational design domain is.',
    metrics: ['representativeness', 'distributionDistance', 'balance'],
  },
  TEMPORALITY: {
    sentence: 'It is recent enough, and its time stamps are right.',
    metrics: ['temporality', 'ageDays'],
  },
  VERIFIABILITY: {
    sentence: 'It can be checked that it has the other properties.',
    metrics: ['verifiability'],
  },
} as const satisfies Record<string, PropertyRow>;
export type DatasetProperty = keyof typeof DATASET_PROPERTIES;
export const DATASET_PROPERTY_NAMES = Object.keys(DATASET_PROPERTIES) as DatasetProperty[];

/** Where the assessment of a property stands. */
export const PROPERTY_STATES = {
  MET: 'Evidence shows it, and none of it speaks against it.',
  NOT_MET: 'Evidence speaks against it.',
  INCONCLUSIVE: 'There are numbers, and nothing says what they have to be.',
  OUTDATED: 'All there is was found in another version of the data, or has expired.',
  NOT_ASSESSED: 'Nobody has looked.',
} as const;
export type PropertyState = keyof typeof PROPERTY_STATES;

/** A piece of evidence about the data set. */
export interface DatasetEvidence<Key> {
  readonly key: Key;
  /** Is it about the data as they are now, and still valid? */
  readonly isCurrent: boolean;
  readonly outcome: Outcome | null;
  readonly results: readonly { readonly metric: string; readonly value: number }[];
}

export interface AssessedProperty<Key> {
  readonly property: DatasetProperty;
  readonly status: PropertyState;
  readonly evidence: readonly Key[];
}

/** Judges a property by the evidence that has a number for one of its metrics. */
export function assessProperty<Key>(asked: {
  readonly property: DatasetProperty;
  readonly evidence: readonly DatasetEvidence<Key>[];
  /** Bounds of the requirements on the data. */
  readonly criteria: readonly Criterion[];
}): AssessedProperty<Key> {
  const { property, evidence, criteria } = asked;
  const metrics: readonly string[] = DATASET_PROPERTIES[property].metrics;
  const about = evidence.filter(({ results }) => results.some(({ metric }) => metrics.includes(metric)));
  const verdicts = about
    .filter(({ isCurrent }) => isCurrent)
    .map(({ outcome, results }) => {
      const bounded = results
        .filter(({ metric }) => metrics.includes(metric))
        .flatMap(({ metric, value }) =>
          criteria.filter((criterion) => criterion.metric === metric).map((criterion) => keeps(criterion, value)),
        );
      if (outcome === 'fail' || bounded.includes(false)) return 'NOT_MET';
      return outcome === 'pass' || bounded.length > 0 ? 'MET' : 'INCONCLUSIVE';
    });
  const keys = about.map(({ key }) => key);
  if (about.length === 0) return { property, status: 'NOT_ASSESSED', evidence: keys };
  const worst = (['NOT_MET', 'MET', 'INCONCLUSIVE'] as const).find((state) => verdicts.includes(state));
  return { property, status: worst ?? 'OUTDATED', evidence: keys };
}
