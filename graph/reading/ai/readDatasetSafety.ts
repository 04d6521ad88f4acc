/** Life cycle and safety properties of a data set, as the graph has them (ISO/PAS 8800:2024, clause 11). */
import { NONE } from '../../index/graphIndex.ts';
import { type Criterion, type EngineFacts, isOver } from '../../metamodel/content.ts';
import {
  type AssessedProperty,
  assessProperty,
  DATASET_PHASE_NAMES,
  DATASET_PROPERTY_NAMES,
  type DatasetEvidence,
  type DatasetPhase,
} from '../../safety/ai/datasetProperties.ts';
import type { GraphReader } from '../graphReader.ts';
import { isWithdrawn } from '../retracted.ts';
import { dataOfModel, type Leak, leaksAmong, modelsOf } from './modelData.ts';

export interface DatasetSafetyRead {
  readonly dataset: number;
  readonly phases: readonly { readonly phase: DatasetPhase; readonly artifacts: readonly number[] }[];
  readonly properties: readonly AssessedProperty<number>[];
  /** With other data of the models that it was used for. */
  readonly leaks: readonly Leak[];
}

/** @param validAt Ms since 1970: evidence whose validity has ended by then is outdated. */
export async function readDatasetSafety(
  reader: GraphReader,
  dataset: number,
  validAt: number,
): Promise<DatasetSafetyRead> {
  const evidence = reader
    .linked(dataset, { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'] })
    .filter(({ artifact }) => !isWithdrawn(reader.view, artifact));
  await reader.load(evidence.map(({ artifact }) => artifact));
  const leaks = modelsOf(reader, dataset)
    .flatMap((model) => leaksAmong(reader, dataOfModel(reader, model)))
    .filter(({ one, other }) => one.dataset === dataset || other.dataset === dataset);
  const about = evidence.map(({ artifact, slot }) => datasetEvidence(reader, { dataset, artifact, slot, validAt }));
  const criteria = criteriaOf(reader, dataset);
  const properties = DATASET_PROPERTY_NAMES.map((property) => {
    const assessed = assessProperty({ property, evidence: about, criteria });
    const isShared = property === 'INDEPENDENCE' && leaks.some(({ kind }) => kind === 'SHARED');
    return isShared ? { ...assessed, status: 'NOT_MET' as const } : assessed;
  });
  return {
    dataset,
    phases: DATASET_PHASE_NAMES.map((phase) => ({ phase, artifacts: phaseArtifacts(reader, dataset, phase) })),
    properties,
    leaks,
  };
}

function datasetEvidence(
  { view }: GraphReader,
  { dataset, artifact, slot, validAt }: { dataset: number; artifact: number; slot: number; validAt: number },
): DatasetEvidence<number> {
  const version = view.current(artifact);
  const facts: EngineFacts = version === NONE ? {} : view.version(version).facts;
  const evaluated = view.index.linkToVersion(slot);
  const isOfNow = evaluated === NONE || view.digest(evaluated) === view.digest(view.current(dataset));
  const isCurrent = isOfNow && !isOver(facts, validAt);
  return { key: artifact, isCurrent, outcome: facts.outcome ?? null, results: facts.results ?? [] };
}

/** Bounds of the requirements that the data implement. */
function criteriaOf(reader: GraphReader, dataset: number): Criterion[] {
  return reader
    .others(dataset, { end: 'SOURCE', type: 'IMPLEMENTS', kinds: ['REQUIREMENT'] })
    .flatMap((requirement) => {
      const version = reader.view.current(requirement);
      const criterion = version === NONE ? undefined : reader.view.version(version).facts.criterion;
      return criterion ? [criterion] : [];
    });
}

/** What shows that a phase was gone through: its place in the graph, or evidence whose content names the phase. */
function phaseArtifacts(reader: GraphReader, dataset: number, phase: DatasetPhase): number[] {
  const named = reader
    .others(dataset, { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'] })
    .filter((one) => reader.text(one, 'phase') === phase && !isWithdrawn(reader.view, one));
  return [...new Set([...placed(reader, dataset, phase), ...named])];
}

function placed(reader: GraphReader, dataset: number, phase: DatasetPhase): number[] {
  switch (phase) {
    case 'REQUIREMENTS':
      return reader.others(dataset, { end: 'SOURCE', type: 'IMPLEMENTS', subkinds: ['DATA'] });
    case 'IMPLEMENTATION':
      return [
        ...reader.others(dataset, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] }),
        ...reader.others(dataset, { end: 'SOURCE', type: 'DERIVED_FROM' }),
      ];
    case 'VERIFICATION':
      return reader.others(dataset, { end: 'TARGET', type: 'USED', subkinds: ['VALIDATE_DATA'] });
    case 'SAFETY_ANALYSIS':
      return reader.others(dataset, { end: 'TARGET', type: 'ANALYZES', kinds: ['ANALYSIS'] });
    case 'MAINTENANCE':
      return reader.others(dataset, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'] });
    case 'DESIGN':
    case 'VALIDATION':
      return [];
  }
}
