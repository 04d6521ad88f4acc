/**
 * Assurance of Machine Learning for use in Autonomous Systems (AMLAS v1.1, Hawkins et al. 2021): stages and artefacts as a
 * template. The letters are the official ids.
 */

/** What in the graph an artefact is, where its place in the graph says so. Others are named by `amlas` in their metadata. */
export const ARTEFACT_PLACES = {
  SAFETY_REQUIREMENTS: 'Safety goals and functional and technical requirements of the system.',
  ODD_ELEMENTS: 'Elements of the operational design domain of the system.',
  SYSTEM: 'The system that the model is part of.',
  ML_COMPONENT: 'The component that the model implements.',
  ALLOCATED_REQUIREMENTS: 'Requirements that are allocated to that component.',
  ML_REQUIREMENTS: 'AI safety requirements that the model implements.',
  DATA_REQUIREMENTS: 'Data requirements that its data implement.',
  DEVELOPMENT_DATA: 'Data that it was trained with.',
  INTERNAL_TEST_DATA: 'Data that it was validated with.',
  VERIFICATION_DATA: 'Data that it was tested with.',
  DATA_RUNS: 'Runs that generated its data.',
  DATA_RESULTS: 'Evidence about its data.',
  TRAINING_RUNS: 'Runs that trained it.',
  MODEL: 'The model.',
  INTERNAL_RESULTS: 'Evidence about it that comes from validation data.',
  VERIFICATION_RESULTS: 'Evidence about it that comes from test data.',
  SCENARIOS: 'Scenarios of the system.',
} as const;
export type ArtefactPlace = keyof typeof ARTEFACT_PLACES;

interface ArtefactRow {
  readonly name: string;
  /** Null: it is found by its letter alone. */
  readonly place: ArtefactPlace | null;
}

export const AMLAS_ARTEFACTS = {
  A: { name: 'System safety requirements', place: 'SAFETY_REQUIREMENTS' },
  B: { name: 'Description of the operating environment', place: 'ODD_ELEMENTS' },
  C: { name: 'System description', place: 'SYSTEM' },
  D: { name: 'ML component description', place: 'ML_COMPONENT' },
  E: { name: 'Safety requirements allocated to the ML component', place: 'ALLOCATED_REQUIREMENTS' },
  F: { name: 'Assurance scoping argument pattern', place: null },
  G: { name: 'Assurance scoping argument', place: null },
  H: { name: 'ML safety requirements', place: 'ML_REQUIREMENTS' },
  I: { name: 'ML safety requirements argument pattern', place: null },
  J: { name: 'ML safety requirements validation results', place: null },
  K: { name: 'ML safety requirements argument', place: null },
  L: { name: 'Data requirements', place: 'DATA_REQUIREMENTS' },
  M: { name: 'Data requirements justification', place: null },
  N: { name: 'Development data', place: 'DEVELOPMENT_DATA' },
  O: { name: 'Internal test data', place: 'INTERNAL_TEST_DATA' },
  P: { name: 'Verification data', place: 'VERIFICATION_DATA' },
  Q: { name: 'Data generation log', place: 'DATA_RUNS' },
  R: { name: 'ML data argument pattern', place: null },
  S: { name: 'ML data validation results', place: 'DATA_RESULTS' },
  T: { name: 'ML data argument', place: null },
  U: { name: 'Model development log', place: 'TRAINING_RUNS' },
  V: { name: 'ML model', place: 'MODEL' },
  W: { name: 'ML learning argument pattern', place: null },
  X: { name: 'Internal test results', place: 'INTERNAL_RESULTS' },
  Y: { name: 'ML learning argument', place: null },
  Z: { name: 'ML verification results', place: 'VERIFICATION_RESULTS' },
  AA: { name: 'Verification log', place: null },
  BB: { name: 'ML verification argument pattern', place: null },
  CC: { name: 'ML verification argument', place: null },
  DD: { name: 'Erroneous behaviour log', place: null },
  EE: { name: 'Operational scenarios', place: 'SCENARIOS' },
  FF: { name: 'Integration testing results', place: null },
  GG: { name: 'ML deployment argument pattern', place: null },
  HH: { name: 'ML deployment argument', place: null },
} as const satisfies Record<string, ArtefactRow>;
export type AmlasLetter = keyof typeof AMLAS_ARTEFACTS;
export const AMLAS_LETTERS = Object.keys(AMLAS_ARTEFACTS) as AmlasLetter[];

interface StageRow {
  readonly number: number;
  readonly name: string;
  readonly inputs: readonly AmlasLetter[];
  readonly outputs: readonly AmlasLetter[];
}

export const AMLAS_STAGES: readonly StageRow[] = [
  { number: 1, name: 'ML safety assurance scoping', inputs: ['A', 'B', 'C', 'D', 'F'], outputs: ['E', 'G'] },
  { number: 2, name: 'ML safety requirements assurance', inputs: ['E', 'I'], outputs: ['H', 'J', 'K'] },
  {
    number: 3,
    name: 'Data management assurance',
    inputs: ['H', 'R'],
    outputs: ['L', 'M', 'N', 'O', 'P', 'Q', 'S', 'T'],
  },
  { number: 4, name: 'Model learning assurance', inputs: ['H', 'N', 'O', 'W'], outputs: ['U', 'V', 'X', 'Y'] },
  { number: 5, name: 'Model verification assurance', inputs: ['H', 'V', 'P', 'BB'], outputs: ['Z', 'AA', 'CC'] },
  {
    number: 6,
    name: 'Model deployment assurance',
    inputs: ['A', 'B', 'C', 'D', 'V', 'EE', 'GG'],
    outputs: ['DD', 'FF', 'HH'],
  },
];

/** What of a stage there is. */
export interface FilledStage<Key> {
  readonly number: number;
  readonly name: string;
  readonly inputs: readonly FilledArtefact<Key>[];
  readonly outputs: readonly FilledArtefact<Key>[];
  /** Nothing of it is missing. */
  readonly complete: boolean;
}
export interface FilledArtefact<Key> {
  readonly letter: AmlasLetter;
  readonly name: string;
  readonly artifacts: readonly Key[];
}

/** The template filled in with what there is. */
export function fillStages<Key>(found: ReadonlyMap<AmlasLetter, readonly Key[]>): FilledStage<Key>[] {
  const filled = (letter: AmlasLetter): FilledArtefact<Key> => ({
    letter,
    name: AMLAS_ARTEFACTS[letter].name,
    artifacts: found.get(letter) ?? [],
  });
  return AMLAS_STAGES.map(({ number, name, inputs, outputs }) => {
    const [in_, out] = [inputs.map(filled), outputs.map(filled)];
    const complete = [...in_, ...out].every(({ artifacts }) => artifacts.length > 0);
    return { number, name, inputs: in_, outputs: out, complete };
  });
}

/** Artefacts that nothing in the graph is, by letter. */
export function missingArtefacts(found: ReadonlyMap<AmlasLetter, readonly unknown[]>): AmlasLetter[] {
  return AMLAS_LETTERS.filter((letter) => (found.get(letter) ?? []).length === 0);
}
