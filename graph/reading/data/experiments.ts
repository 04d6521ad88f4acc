/** Runs that made a model, as experiments that can be compared: inputs, settings and what came out. */

import { canonicalJson } from '../../model/canonicalJson.ts';
import type { Json } from '../../model/delta.ts';
import type { GraphReader } from '../graphReader.ts';
import { generatedVersions, parametersOf, seedOf, type UsedVersion, usedVersions } from './pipelineRun.ts';
import { recordedResults } from './results.ts';

export interface MetricValue {
  readonly metric: string;
  readonly part: string | null;
  readonly value: number;
}

export interface Experiment {
  readonly run: number;
  /** Versions of models that it made. */
  readonly models: readonly number[];
  readonly inputs: readonly UsedVersion[];
  readonly parameters: Readonly<Record<string, Json>>;
  readonly framework: string | null;
  readonly seed: string | null;
  readonly metrics: readonly MetricValue[];
}

/** Runs that made a version of the model, the oldest first. */
export async function experimentsOf(reader: GraphReader, model: number): Promise<Experiment[]> {
  const runs = reader.others(model, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] });
  await reader.load(runs);
  return Promise.all(runs.map((run) => readExperiment(reader, run)));
}

export async function readExperiment(reader: GraphReader, run: number): Promise<Experiment> {
  await reader.load([run]);
  const models = generatedVersions(reader, run).filter(
    (version) => reader.kind(reader.view.artifactOf(version)) === 'MODEL',
  );
  const evidence = new Set([
    ...reader.others(run, { end: 'SOURCE', type: 'GENERATED', kinds: ['EVIDENCE'] }),
    ...models.flatMap((version) => evidenceAbout(reader, version)),
  ]);
  await reader.load(evidence);
  return {
    run,
    models,
    inputs: usedVersions(reader, run),
    parameters: parametersOf(reader, run),
    framework: reader.text(run, 'framework'),
    seed: seedOf(reader, run),
    metrics: [...evidence].flatMap((one) => recordedResults(reader.content(one))),
  };
}

/** Evidence that evaluated this very version. */
function evidenceAbout(reader: GraphReader, version: number): number[] {
  const artifact = reader.view.artifactOf(version);
  return reader
    .linked(artifact, { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'] })
    .filter(({ slot }) => reader.view.index.linkToVersion(slot) === version)
    .map((one) => one.artifact);
}

/** An input that two runs do not have in common. */
export interface InputDifference {
  readonly artifact: number;
  readonly role: string | null;
  /** What the run used and the other did not; null: nothing. */
  readonly a: UsedVersion | null;
  readonly b: UsedVersion | null;
}

export interface ParameterDifference {
  readonly name: string;
  readonly a: Json;
  readonly b: Json;
}

export interface MetricDifference {
  readonly metric: string;
  readonly part: string | null;
  readonly a: number | null;
  readonly b: number | null;
}

export interface RunDifference {
  readonly inputs: readonly InputDifference[];
  readonly parameters: readonly ParameterDifference[];
  readonly metrics: readonly MetricDifference[];
}

/** What differs between two runs; what is the same in both is left out. */
export function differenceOf(reader: GraphReader, a: Experiment, b: Experiment): RunDifference {
  return {
    inputs: inputDifferences(reader, a, b),
    parameters: parameterDifferences(a, b),
    metrics: metricDifferences(a, b),
  };
}

function inputDifferences(reader: GraphReader, a: Experiment, b: Experiment): InputDifference[] {
  const { view } = reader;
  const keyOf = (one: UsedVersion) => `${view.artifactOf(one.version)} ${one.role ?? ''}`;
  /** The same version, in the same parts. */
  const contentOf = (one: UsedVersion) => `${one.version} ${view.link(one.slot).scope.key}`;
  const only = (mine: Experiment, yours: Experiment) => {
    const known = new Set(yours.inputs.map((one) => `${keyOf(one)} ${contentOf(one)}`));
    return mine.inputs.filter((one) => !known.has(`${keyOf(one)} ${contentOf(one)}`));
  };
  const [left, right] = [only(a, b), only(b, a)];
  const keys = [...new Set([...a.inputs, ...b.inputs].map(keyOf))];
  return keys.flatMap((key): InputDifference[] => {
    const [mine, yours] = [left, right].map((all) => all.filter((one) => keyOf(one) === key)) as [
      UsedVersion[],
      UsedVersion[],
    ];
    // Where one used several versions of the same, what differs is told pair by pair.
    return Array.from({ length: Math.max(mine.length, yours.length) }, (_, place) => {
      const [one, other] = [mine[place] ?? null, yours[place] ?? null];
      const { version, role } = (one ?? other) as UsedVersion;
      return { artifact: view.artifactOf(version), role, a: one, b: other };
    });
  });
}

function parameterDifferences(a: Experiment, b: Experiment): ParameterDifference[] {
  const settings = ({ parameters, framework, seed }: Experiment): Readonly<Record<string, Json>> => ({
    ...parameters,
    ...(framework === null ? {} : { framework }),
    ...(seed === null ? {} : { seed }),
  });
  const [left, right] = [settings(a), settings(b)];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort().flatMap((name): ParameterDifference[] => {
    const [mine, yours] = [left[name] ?? null, right[name] ?? null];
    return canonicalJson(mine) === canonicalJson(yours) ? [] : [{ name, a: mine, b: yours }];
  });
}

function metricDifferences(a: Experiment, b: Experiment): MetricDifference[] {
  const keyed = ({ metrics }: Experiment) => new Map(metrics.map((one) => [`${one.metric} ${one.part ?? ''}`, one]));
  const [left, right] = [keyed(a), keyed(b)];
  return [...new Set([...left.keys(), ...right.keys()])].sort().flatMap((key): MetricDifference[] => {
    const [mine, yours] = [left.get(key), right.get(key)];
    if (mine?.value === yours?.value) return [];
    const { metric, part } = (mine ?? yours) as MetricValue;
    return [{ metric, part, a: mine?.value ?? null, b: yours?.value ?? null }];
  });
}
