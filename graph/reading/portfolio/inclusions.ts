/**
 * What runs where: versions that baselines and deployments include, also by way of other baselines.
 *
 *     MODEL@v ◀─INCLUDES─ BASELINE ◀─INCLUDES─ DEPLOYMENT
 */
import { NONE } from '../../index/graphIndex.ts';
import type { GraphReader } from '../graphReader.ts';
import { activeAmong } from '../lockedModel/included.ts';

/** A baseline or deployment that includes an artifact. */
export interface Inclusion {
  /** Number of the BASELINE or DEPLOYMENT. */
  readonly includer: number;
  /** Number of the version that it includes; -1: the artifact has none. */
  readonly version: number;
}

/** All that include the artifact, nearest first. */
export function inclusionsOf(reader: GraphReader, artifact: number): Inclusion[] {
  const found = new Map<string, Inclusion>();
  const open: { readonly member: number; readonly version: number | null }[] = [{ member: artifact, version: null }];
  for (const { member, version } of open) {
    for (const { artifact: includer, slot } of reader.linked(member, { end: 'TARGET', type: 'INCLUDES' })) {
      const included = version ?? includedVersion(reader, artifact, slot);
      const key = `${includer} ${included}`;
      if (found.has(key)) continue;
      found.set(key, { includer, version: included });
      if (reader.kind(includer) === 'BASELINE') open.push({ member: includer, version: included });
    }
  }
  return [...found.values()];
}

/** Deployments that include the artifact, each once. */
export function deploymentsOf(reader: GraphReader, artifact: number): number[] {
  const includers = inclusionsOf(reader, artifact).map(({ includer }) => includer);
  return [...new Set(includers)].filter(
    (includer) => reader.kind(includer) === 'DEPLOYMENT' && !reader.view.isRetired(includer),
  );
}

/** Those of them that still run at the instant. */
export async function runningDeploymentsOf(reader: GraphReader, artifact: number, at: number): Promise<number[]> {
  return activeAmong(reader, deploymentsOf(reader, artifact), at);
}

/** A version in a deployment. */
export interface DeployedVersion {
  readonly artifact: number;
  /** -1: the artifact has none. */
  readonly version: number;
}

/** Versions that a deployment includes, also by way of baselines. */
export function deployedVersions(reader: GraphReader, deployment: number): DeployedVersion[] {
  const found: DeployedVersion[] = [];
  const open = new Set([deployment]);
  // Baselines that are added on the way are visited, too.
  for (const includer of open) {
    for (const { artifact, slot } of reader.linked(includer, { end: 'SOURCE', type: 'INCLUDES' })) {
      if (reader.kind(artifact) === 'BASELINE') open.add(artifact);
      else found.push({ artifact, version: includedVersion(reader, artifact, slot) });
    }
  }
  return found;
}

function includedVersion({ view }: GraphReader, artifact: number, slot: number): number {
  const named = view.index.linkToVersion(slot);
  return named === NONE ? view.current(artifact) : named;
}
