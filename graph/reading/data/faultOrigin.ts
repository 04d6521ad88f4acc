/**
 * Where a number that got worse comes from: the inputs of the run that measured it and of the run that made the model, stage by
 * stage, beside those of the last measurement before.
 *
 *     evidence ◀─GENERATED─ evaluation ─USED▶ test data
 *        └─EVALUATES▶ model@v ◀─GENERATED─ training ─USED▶ data ─DERIVED_FROM▶ source;  code, configuration, environment
 */
import { NONE } from '../../index/graphIndex.ts';
import type { GraphReader } from '../graphReader.ts';
import { targetVersion, usedVersions } from './pipelineRun.ts';
import { runsOfVersion } from './release.ts';
import { recordedResults } from './results.ts';

export const FAULT_STAGES = {
  MODEL: 'Another version of the model.',
  EVALUATION_DATA: 'The data that it was measured on.',
  DATA_SOURCE: 'What the data were derived from.',
  TRAINING_DATA: 'The data that the model was trained on.',
  FEATURES: 'How features are computed.',
  PIPELINE: 'The steps of the training.',
  CODE: 'The code of training or evaluation.',
  CONFIGURATION: 'Its settings.',
  ENVIRONMENT: 'What it ran in.',
} as const;
export type FaultStage = keyof typeof FAULT_STAGES;

export interface FaultInput {
  readonly stage: FaultStage;
  readonly artifact: number;
  /** Numbers of versions. Null: it was not used. */
  readonly now: number | null;
  readonly before: number | null;
  readonly changed: boolean;
  /** From the evidence to it, both included. */
  readonly path: readonly number[];
}

export interface MetricDrop {
  readonly metric: string;
  readonly part: string | null;
  readonly before: number;
  readonly now: number;
}

export interface FaultOrigin {
  /** Number of the evidence before; null: there is none to compare with. */
  readonly before: number | null;
  readonly drops: readonly MetricDrop[];
  /** Changed ones first. */
  readonly inputs: readonly FaultInput[];
}

interface Input {
  readonly stage: FaultStage;
  readonly version: number;
  readonly path: readonly number[];
}

export async function faultOriginOf(reader: GraphReader, evidence: number): Promise<FaultOrigin> {
  const models = modelsOf(reader, evidence);
  const others = [...new Set(models.flatMap((model) => evidenceOn(reader, model)))].filter((one) => one < evidence);
  await reader.load([evidence, ...others]);
  const results = recordedResults(reader.content(evidence));
  const shared = (other: number) =>
    recordedResults(reader.content(other)).some(({ metric, part }) =>
      results.some((one) => one.metric === metric && one.part === part),
    );
  const before =
    others
      .filter(shared)
      .sort((left, right) => left - right)
      .at(-1) ?? null;
  const [mine, yours] = [inputsOf(reader, evidence), before === null ? [] : inputsOf(reader, before)];
  const earlier = before === null ? [] : recordedResults(reader.content(before));
  const drops = results.flatMap(({ metric, part, value }): MetricDrop[] => {
    const old = earlier.find((one) => one.metric === metric && one.part === part);
    return old && old.value !== value ? [{ metric, part, before: old.value, now: value }] : [];
  });
  return { before, drops, inputs: compared(reader, mine, yours, before !== null) };
}

function modelsOf(reader: GraphReader, evidence: number): number[] {
  return reader.others(evidence, { end: 'SOURCE', type: 'EVALUATES', kinds: ['MODEL'] });
}

function evidenceOn(reader: GraphReader, model: number): number[] {
  return reader.others(model, { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'] });
}

function inputsOf(reader: GraphReader, evidence: number): Input[] {
  const { view } = reader;
  const found: Input[] = [];
  for (const run of reader.others(evidence, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] })) {
    found.push(...inputsOfRun(reader, { run, data: 'EVALUATION_DATA', path: [evidence, run] }));
  }
  for (const { artifact, slot } of reader.linked(evidence, { end: 'SOURCE', type: 'EVALUATES', kinds: ['MODEL'] })) {
    const version = targetVersion(reader, slot, artifact);
    if (version === NONE) continue;
    const path = [evidence, artifact];
    found.push({ stage: 'MODEL', version, path });
    for (const run of runsOfVersion(reader, version)) {
      found.push(...inputsOfRun(reader, { run, data: 'TRAINING_DATA', path: [...path, run] }));
    }
  }
  for (const { stage, version, path } of [...found]) {
    if (stage !== 'TRAINING_DATA' && stage !== 'FEATURES' && stage !== 'EVALUATION_DATA') continue;
    const sources = new Set<number>();
    const open = [{ version, path }];
    for (const at of open) {
      const artifact = view.artifactOf(at.version);
      for (const link of reader.linked(artifact, { end: 'SOURCE', type: 'DERIVED_FROM', kinds: ['DATASET'] })) {
        const source = view.index.linkToVersion(link.slot);
        if (view.index.linkFromVersion(link.slot) !== at.version || source === NONE || sources.has(source)) continue;
        sources.add(source);
        const way = [...at.path, link.artifact];
        open.push({ version: source, path: way });
        found.push({ stage: 'DATA_SOURCE', version: source, path: way });
      }
    }
  }
  return found;
}

function inputsOfRun(
  reader: GraphReader,
  { run, data, path }: { run: number; data: 'EVALUATION_DATA' | 'TRAINING_DATA'; path: readonly number[] },
): Input[] {
  return usedVersions(reader, run).flatMap(({ version }): Input[] => {
    const artifact = reader.view.artifactOf(version);
    const stage = stageOf(reader, artifact, data);
    return stage === null ? [] : [{ stage, version, path: [...path, artifact] }];
  });
}

function stageOf(reader: GraphReader, artifact: number, data: FaultStage): FaultStage | null {
  const subkind = reader.subkind(artifact);
  switch (reader.kind(artifact)) {
    case 'DATASET':
      return subkind === 'FEATURE_SET' ? 'FEATURES' : data;
    case 'CODE_UNIT':
      return subkind === 'PIPELINE' ? 'PIPELINE' : subkind === 'CONFIG' ? 'CONFIGURATION' : 'CODE';
    case 'ENVIRONMENT':
      return 'ENVIRONMENT';
    default:
      return null;
  }
}

function compared(
  reader: GraphReader,
  mine: readonly Input[],
  yours: readonly Input[],
  isComparable: boolean,
): FaultInput[] {
  const keyOf = ({ stage, version }: Input) => `${stage} ${reader.view.artifactOf(version)}`;
  const old = new Map(yours.map((one) => [keyOf(one), one]));
  const now = new Map(mine.map((one) => [keyOf(one), one]));
  const inputs = [...new Set([...now.keys(), ...old.keys()])].map((key): FaultInput => {
    const [left, right] = [now.get(key), old.get(key)];
    const { stage, version, path } = (left ?? right) as Input;
    return {
      stage,
      artifact: reader.view.artifactOf(version),
      now: left?.version ?? null,
      before: right?.version ?? null,
      changed: isComparable && left?.version !== right?.version,
      path,
    };
  });
  return inputs.sort((left, right) => Number(right.changed) - Number(left.changed));
}
