/*
 * Graph:    none: evidence as numbers, artefacts as letters, people and data as names.
 * Scenario: properties of a data set are judged, the AMLAS template is filled, access to verification data is judged.
 * Result:   the worst evidence decides; the stages of the facts with their letters; developers who may read are named.
 * Negative control: numbers without a bound show nothing; evidence about other data is outdated; who is no developer may read.
 */
import { describe, expect, it } from 'vitest';
import {
  AMLAS_ARTEFACTS,
  AMLAS_LETTERS,
  AMLAS_STAGES,
  type AmlasLetter,
  fillStages,
  missingArtefacts,
} from '../../../graph/safety/ai/amlas.ts';
import {
  assessProperty,
  DATASET_PROPERTIES,
  type DatasetEvidence,
} from '../../../graph/safety/ai/datasetProperties.ts';
import { keeps } from '../../../graph/safety/ai/spi.ts';
import { judgeHidden } from '../../../graph/safety/ai/verificationData.ts';

describe('properties of a data set', () => {
  const evidence = (more: Partial<DatasetEvidence<string>>): DatasetEvidence<string> => ({
    key: 'e',
    isCurrent: true,
    outcome: null,
    results: [{ metric: 'labelAccuracy', value: 0.97 }],
    ...more,
  });
  const status = (list: DatasetEvidence<string>[], bound?: number) =>
    assessProperty({
      property: 'ACCURACY',
      evidence: list,
      criteria: bound === undefined ? [] : [{ metric: 'labelAccuracy', op: '>=', value: bound }],
    }).status;

  it('are judged by outcome and by the bounds of the requirements', () => {
    expect(status([])).toBe('NOT_ASSESSED');
    expect(status([evidence({})])).toBe('INCONCLUSIVE');
    expect(status([evidence({})], 0.95)).toBe('MET');
    expect(status([evidence({})], 0.98)).toBe('NOT_MET');
    expect(status([evidence({ outcome: 'pass' })])).toBe('MET');
    expect(status([evidence({ outcome: 'pass' })], 0.98)).toBe('NOT_MET');
    expect(status([evidence({ outcome: 'pass' }), evidence({ outcome: 'fail' })])).toBe('NOT_MET');
    expect(status([evidence({ isCurrent: false, outcome: 'pass' })])).toBe('OUTDATED');
    expect(status([evidence({ results: [{ metric: 'recall', value: 1 }], outcome: 'pass' })])).toBe('NOT_ASSESSED');
  });

  it('have metrics of their own', () => {
    const metrics = Object.values(DATASET_PROPERTIES).flatMap((row) => [...row.metrics]);
    expect(new Set(metrics).size).toBe(metrics.length);
    expect(Object.keys(DATASET_PROPERTIES).slice(0, 4)).toEqual([
      'ACCURACY',
      'COMPLETENESS',
      'INDEPENDENCE',
      'TRACEABILITY',
    ]);
    // Nine properties (ISO/PAS 8800:2024, clause 11); the metric of its name speaks of each.
    const named = Object.entries(DATASET_PROPERTIES).map(([name, row]) => `${name} ${row.metrics.join(' ')}`);
    expect(named).toEqual([
      'ACCURACY accuracy labelAccuracy labelErrorRate annotatorAgreement',
      'COMPLETENESS completeness missingRate oddCoverage',
      'INDEPENDENCE independence overlap duplicateRate leakage',
      'TRACEABILITY traceability provenanceCoverage',
      'CORRECTNESS correctness fidelity sensorErrorRate',
      'INTEGRITY integrity checksumFailures',
      'REPRESENTATIVENESS representativeness distributionDistance balance',
      'TEMPORALITY temporality ageDays',
      'VERIFIABILITY verifiability',
    ]);
  });
});

describe('thresholds', () => {
  it.each([
    ['<=', 2, 2, true],
    ['<', 2, 2, false],
    ['>=', 2, 2, true],
    ['>', 2, 2, false],
    ['<=', 2, 2.1, false],
    ['<=', 2, 1.9, true],
    ['<', 2, 1.9, true],
    ['<', 2, 2.1, false],
    ['>=', 2, 1.9, false],
    ['>=', 2, 2.1, true],
    ['>', 2, 2.1, true],
    ['>', 2, 1.9, false],
  ] as const)('%s %d and %d', (op, bound, value, kept) => {
    expect(keeps({ op, value: bound }, value)).toBe(kept);
  });
});

describe('AMLAS', () => {
  it('has six stages with the official letters', () => {
    const stages = AMLAS_STAGES.map(({ inputs, outputs }) => `${inputs.join(' ')} > ${outputs.join(' ')}`);
    expect(stages).toEqual([
      'A B C D F > E G',
      'E I > H J K',
      'H R > L M N O P Q S T',
      'H N O W > U V X Y',
      'H V P BB > Z AA CC',
      'A B C D V EE GG > DD FF HH',
    ]);
    // A to Z and AA to HH, each in some stage.
    expect(AMLAS_LETTERS).toHaveLength(34);
    expect(AMLAS_STAGES.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 ML safety assurance scoping',
      '2 ML safety requirements assurance',
      '3 Data management assurance',
      '4 Model learning assurance',
      '5 Model verification assurance',
      '6 Model deployment assurance',
    ]);
    // Where the graph itself holds an artefact; patterns, arguments and logs of people are named by their letter.
    const places = Object.entries(AMLAS_ARTEFACTS).flatMap(([letter, { place }]) =>
      place ? [`${letter} ${place}`] : [],
    );
    expect(places).toEqual([
      'A SAFETY_REQUIREMENTS',
      'B ODD_ELEMENTS',
      'C SYSTEM',
      'D ML_COMPONENT',
      'E ALLOCATED_REQUIREMENTS',
      'H ML_REQUIREMENTS',
      'L DATA_REQUIREMENTS',
      'N DEVELOPMENT_DATA',
      'O INTERNAL_TEST_DATA',
      'P VERIFICATION_DATA',
      'Q DATA_RUNS',
      'S DATA_RESULTS',
      'U TRAINING_RUNS',
      'V MODEL',
      'X INTERNAL_RESULTS',
      'Z VERIFICATION_RESULTS',
      'EE SCENARIOS',
    ]);
    expect(new Set(AMLAS_STAGES.flatMap(({ inputs, outputs }) => [...inputs, ...outputs])).size).toBe(34);
  });

  it('is filled by what there is', () => {
    const found = new Map<AmlasLetter, string[]>(AMLAS_LETTERS.map((letter) => [letter, ['something']]));
    expect(fillStages(found).every(({ complete }) => complete)).toBe(true);
    found.delete('Z');
    expect(missingArtefacts(found)).toEqual(['Z']);
    expect(
      fillStages(found)
        .filter(({ complete }) => !complete)
        .map(({ number }) => number),
    ).toEqual([5]);
  });
});

describe('verification data', () => {
  const developers = [{ key: 'dev', roles: ['ml'] }];
  const verdict = (readers: string[] | null, usedForDevelopment = false) =>
    judgeHidden({ data: [{ key: 'P', readers, usedForDevelopment }], developers });

  it('are hidden from developers', () => {
    expect(verdict(['verifier'])).toMatchObject({ verdict: 'PASS', exposed: [] });
    expect(verdict(['verifier', 'dev'])).toEqual({
      verdict: 'FAIL',
      exposed: [{ data: 'P', developers: ['dev'] }],
      unsaid: [],
    });
    expect(verdict(['ml']).exposed).toEqual([{ data: 'P', developers: ['dev'] }]);
    expect(verdict(['verifier'], true)).toMatchObject({ verdict: 'FAIL', exposed: [{ data: 'P', developers: [] }] });
  });

  it('are not said to be where nobody knows', () => {
    expect(verdict(null)).toEqual({ verdict: 'UNKNOWN', exposed: [], unsaid: ['P'] });
    expect(judgeHidden({ data: [], developers }).verdict).toBe('UNKNOWN');
    expect(judgeHidden({ data: [{ key: 'P', readers: [], usedForDevelopment: false }], developers: [] }).verdict).toBe(
      'UNKNOWN',
    );
  });
});
