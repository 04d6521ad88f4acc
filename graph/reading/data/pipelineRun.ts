/**
 * A run of a pipeline, as the graph has it.
 *
 *     RUN TRAIN ─USED▶ pipeline, code, configuration, environment; data as TRAIN, VALIDATION, TEST      ─GENERATED▶ MODEL
 *        ▲ PART_OF   RUN TASK <run>/<step> {step, startedAt, endedAt, outcome}
 *        ▲ AFFECTS   INCIDENT DATA_ANOMALY ◀─USED─ RUN REVIEW <anomaly>/resolution ─ATTRIBUTED_TO▶ PERSON
 */
import { missingBefore, orderOf, type PipelineStep, stepsIn } from '../../governance/dataOps/pipelineSteps.ts';
import { NONE } from '../../index/graphIndex.ts';
import { parseInstant } from '../../metamodel/content.ts';
import type { Json } from '../../model/delta.ts';
import { DATA_ROLES, type DataRole, dataRoleOf } from '../ai/modelData.ts';
import type { GraphReader } from '../graphReader.ts';

/** How the sources begin under which the service itself records: nobody else can write under them. */
const OWN_SOURCES = 'safetyops:';

export const RUN_STATUSES = {
  RUNNING: 'It has steps to do.',
  HALTED: 'Its data were found inconsistent, and no person has resolved that yet.',
  FAILED: 'A step of it failed.',
  SUCCEEDED: 'It is finished.',
} as const;
export type RunStatus = keyof typeof RUN_STATUSES;

export interface RunStep {
  readonly name: string;
  readonly after: readonly string[];
  /** Number of the RUN that did it; null: not done yet. */
  readonly run: number | null;
  readonly outcome: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export interface DataAnomaly {
  /** Number of the INCIDENT. */
  readonly incident: number;
  /** Number of the RUN REVIEW that resolved it; null: nobody did. */
  readonly resolution: number | null;
  readonly person: number | null;
}

export interface RunSplit {
  readonly name: DataRole;
  /** Number of the version. */
  readonly version: number;
  readonly slot: number;
}

export interface PipelineRunState {
  readonly run: number;
  /** Number of the pipeline's version; null: it names none. */
  readonly pipeline: number | null;
  readonly status: RunStatus;
  /** In topological order. */
  readonly steps: readonly RunStep[];
  readonly anomalies: readonly DataAnomaly[];
}

/** Where a run stands. */
export async function readPipelineRun(reader: GraphReader, run: number): Promise<PipelineRunState> {
  const pipeline = usedVersions(reader, run).find(
    ({ version }) => reader.subkind(reader.view.artifactOf(version)) === 'PIPELINE',
  );
  const definition = pipeline ? await reader.contentsOfVersions([pipeline.version]) : new Map();
  const declared = pipeline ? stepsIn(definition.get(pipeline.version) ?? {}) : [];
  const parts = reader.others(run, { end: 'TARGET', type: 'PART_OF', kinds: ['RUN'] });
  const anomalies = anomaliesOf(reader, run);
  await reader.load([run, ...parts]);
  const done = new Map(parts.map((part) => [reader.text(part, 'step'), part]));
  const text = (part: number | undefined, field: string) => (part === undefined ? null : reader.text(part, field));
  const steps = ordered(declared).map(({ name, after }): RunStep => {
    const part = done.get(name);
    return {
      name,
      after,
      run: part ?? null,
      outcome: text(part, 'outcome'),
      startedAt: text(part, 'startedAt'),
      endedAt: text(part, 'endedAt'),
    };
  });
  return {
    run,
    pipeline: pipeline?.version ?? null,
    steps,
    anomalies,
    status: statusOf(reader, { run, steps, anomalies }),
  };
}

/** In topological order; as they come where there is none. */
function ordered(steps: readonly PipelineStep[]): readonly PipelineStep[] {
  const order = orderOf(steps);
  if (!order.ok) return steps;
  return order.order.map((name) => steps.find((step) => step.name === name) as PipelineStep);
}

function statusOf(
  reader: GraphReader,
  { run, steps, anomalies }: Pick<PipelineRunState, 'run' | 'steps' | 'anomalies'>,
): RunStatus {
  if (anomalies.some(({ resolution }) => resolution === null)) return 'HALTED';
  if (steps.some(({ outcome }) => outcome === 'fail')) return 'FAILED';
  const made = reader.others(run, { end: 'SOURCE', type: 'GENERATED', kinds: ['MODEL'] });
  if (made.length > 0 || parseInstant(reader.text(run, 'endedAt') ?? '') !== null) return 'SUCCEEDED';
  return 'RUNNING';
}

/** Anomalies of the data of a run, the oldest first. */
export function anomaliesOf(reader: GraphReader, run: number): DataAnomaly[] {
  return reader
    .others(run, { end: 'TARGET', type: 'AFFECTS', kinds: ['INCIDENT'], subkinds: ['DATA_ANOMALY'] })
    .map((incident) => ({ incident, ...resolutionOf(reader, incident) }));
}

/** A tool that writes a review of its own resolves nothing: only what the service recorded counts. */
function resolutionOf(reader: GraphReader, incident: number): { resolution: number | null; person: number | null } {
  const resolution = reader.find(`${reader.id(incident)}/resolution`);
  if (resolution === NONE || !isOwn(reader.view.state(resolution).sources)) return { resolution: null, person: null };
  const [person] = reader.others(resolution, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON'] });
  return person === undefined ? { resolution: null, person: null } : { resolution, person };
}

function isOwn(sources: readonly string[]): boolean {
  return sources[0]?.startsWith(OWN_SOURCES) ?? false;
}

/** A version that a run used, and as what. */
export interface UsedVersion {
  readonly version: number;
  readonly role: string | null;
  readonly slot: number;
}

/** Versions that the run used, in the order in which they were recorded. What has no version is left out. */
export function usedVersions(reader: GraphReader, run: number): UsedVersion[] {
  return reader.linked(run, { end: 'SOURCE', type: 'USED' }).flatMap(({ artifact, slot, role }) => {
    const version = targetVersion(reader, slot, artifact);
    return version === NONE ? [] : [{ version, role, slot }];
  });
}

/** Versions that the run made. */
export function generatedVersions(reader: GraphReader, run: number): number[] {
  return reader.linked(run, { end: 'SOURCE', type: 'GENERATED' }).flatMap(({ artifact, slot }) => {
    const version = targetVersion(reader, slot, artifact);
    return version === NONE ? [] : [version];
  });
}

/** The version that a link names as its target; of a record, its only one. -1: none. */
export function targetVersion(reader: GraphReader, slot: number, artifact: number): number {
  const named = reader.view.index.linkToVersion(slot);
  return named === NONE ? reader.view.current(artifact) : named;
}

/** Data by split. */
export function splitsOf(reader: GraphReader, run: number): RunSplit[] {
  return usedVersions(reader, run).flatMap(({ version, role, slot }) => {
    const name = DATA_ROLES.find((one) => one === role);
    return name ? [{ name, version, slot }] : [];
  });
}

/** Versions of data that a run trained with: by the role of the use, where that says nothing by the kind of data, else what is neither. */
export function trainingDataOf(reader: GraphReader, run: number): UsedVersion[] {
  return usedVersions(reader, run).filter(({ version, role }) => {
    const artifact = reader.view.artifactOf(version);
    return reader.kind(artifact) === 'DATASET' && (dataRoleOf([role, reader.subkind(artifact)]) ?? 'TRAIN') === 'TRAIN';
  });
}

/** Why a step may not be recorded now: the steps that have to come first. */
export function openBefore(state: PipelineRunState, step: string): string[] {
  const done = new Set(state.steps.filter(({ outcome }) => outcome === 'pass').map(({ name }) => name));
  return missingBefore(state.steps, step, done);
}

/** A setting of a run: what it says in `parameters`. */
export function parametersOf(reader: GraphReader, run: number): Readonly<Record<string, Json>> {
  const parameters = reader.content(run).parameters;
  return typeof parameters === 'object' && parameters !== null && !Array.isArray(parameters)
    ? (parameters as Readonly<Record<string, Json>>)
    : {};
}

/** The seed of its random numbers, as it says it or among its parameters; null: it says none. Load it first. */
export function seedOf(reader: GraphReader, run: number): string | null {
  const said = [reader.content(run).seed, parametersOf(reader, run).seed];
  const seed = said.find((one) => typeof one === 'string' || typeof one === 'number');
  return seed === undefined ? null : String(seed);
}
