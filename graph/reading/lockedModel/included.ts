/**
 * Which model versions run where, and who watches them.
 *
 *     DEPLOYMENT ─INCLUDES▶ MODEL@v       DEPLOYMENT ─INCLUDES▶ BASELINE ─INCLUDES▶ MODEL@v
 */
import { endedDeployments } from '../../index/endedDeployments.ts';
import { NONE } from '../../index/graphIndex.ts';
import { parseInstant } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';

export interface IncludedModel {
  readonly model: number;
  /** Number; -1: the artifact was named, not a version. */
  readonly version: number;
}

/** Model versions in what the deployment or baseline runs, itself or by baselines. */
export function modelsIn(reader: GraphReader, host: number, seen = new Set<number>()): IncludedModel[] {
  if (seen.has(host)) return [];
  seen.add(host);
  return reader
    .linked(host, { end: 'SOURCE', type: 'INCLUDES', kinds: ['MODEL', 'BASELINE', 'DEPLOYMENT'] })
    .flatMap(({ artifact, slot }): IncludedModel[] =>
      reader.kind(artifact) === 'MODEL'
        ? [{ model: artifact, version: reader.view.index.linkToVersion(slot) }]
        : modelsIn(reader, artifact, seen),
    );
}

/** Deployments that run the model version (any version: -1), in the order in which they were recorded. */
export function deploymentsOf(reader: GraphReader, model: number, version: number): number[] {
  return reader
    .ofKind('DEPLOYMENT')
    .filter((deployment) =>
      modelsIn(reader, deployment).some((one) => one.model === model && (version === NONE || one.version === version)),
    );
}

/** When the deployment was ended or rolled back, up to the instant; ms since 1970. Null: it still runs. */
export function endOf(reader: GraphReader, deployment: number, at: number): number | null {
  return endedDeployments(reader.view, at).get(deployment) ?? null;
}

/** Does the deployment still run at the instant? */
export function isActive(reader: GraphReader, deployment: number, at: number): boolean {
  return endOf(reader, deployment, at) === null;
}

/** Those of the deployments that still run at the instant. */
export function activeAmong(reader: GraphReader, deployments: readonly number[], at: number): number[] {
  const ended = endedDeployments(reader.view, at);
  return deployments.filter((one) => !ended.has(one));
}

/** Monitors of the model, or of a deployment that runs it, that have not ended at the instant. Load them first. */
export async function activeMonitorsOf(reader: GraphReader, watched: readonly number[], at: number): Promise<number[]> {
  const monitors = [
    ...new Set(watched.flatMap((one) => reader.others(one, { end: 'TARGET', type: 'MONITORS', kinds: ['MONITOR'] }))),
  ];
  await reader.load(monitors);
  return monitors.filter((monitor) => !hasEnded(reader, monitor, at));
}

/** Does the monitor watch no more at the instant? Load it first. */
export function hasEnded(reader: GraphReader, monitor: number, at: number): boolean {
  const ended = parseInstant(reader.text(monitor, 'endedAt') ?? '');
  return ended !== null && ended <= at;
}
