/**
 * Features that are computed in one way for training and in another for serving.
 *
 *     deployment ─INCLUDES▶ model@v1 ◀─GENERATED─ run ─USED▶ features@v1
 *                ─INCLUDES▶ features@v2                 another definition
 */
import { NONE } from '../../index/graphIndex.ts';
import { canonicalJson } from '../../model/canonicalJson.ts';
import type { GraphReader } from '../graphReader.ts';
import { usedVersions } from './pipelineRun.ts';
import { includedModels, runsOfVersion } from './release.ts';

export interface Skew {
  readonly deployment: number;
  readonly model: number;
  /** Versions of the same features. */
  readonly training: number;
  readonly serving: number;
}

export async function skewsOf(reader: GraphReader, deployment: number): Promise<Skew[]> {
  const { view } = reader;
  const serving = includedFeatures(reader, deployment);
  const skews: Skew[] = [];
  for (const model of includedModels(reader, deployment)) {
    const training = runsOfVersion(reader, model).flatMap((run) =>
      usedVersions(reader, run).map(({ version }) => version),
    );
    for (const mine of training.filter((version) => isFeatures(reader, view.artifactOf(version)))) {
      for (const yours of serving) {
        if (view.artifactOf(mine) !== view.artifactOf(yours) || mine === yours) continue;
        if (!(await sameDefinition(reader, mine, yours)))
          skews.push({ deployment, model, training: mine, serving: yours });
      }
    }
  }
  return skews;
}

function isFeatures(reader: GraphReader, artifact: number): boolean {
  return reader.kind(artifact) === 'DATASET'
    ? reader.subkind(artifact) === 'FEATURE_SET'
    : reader.kind(artifact) === 'CODE_UNIT';
}

function includedFeatures(reader: GraphReader, deployment: number): number[] {
  const open = new Set([deployment]);
  const found = new Set<number>();
  for (const one of open) {
    const asked = {
      end: 'SOURCE',
      type: 'INCLUDES',
      kinds: ['DATASET', 'CODE_UNIT', 'BASELINE', 'DEPLOYMENT'],
    } as const;
    for (const { artifact, slot } of reader.linked(one, asked)) {
      const version = reader.view.index.linkToVersion(slot);
      if (['BASELINE', 'DEPLOYMENT'].includes(reader.kind(artifact))) open.add(artifact);
      else if (isFeatures(reader, artifact) && version !== NONE) found.add(version);
    }
  }
  return [...found];
}

/** Of feature sets what they say as their definition, where both do: new rows by the same definition are no skew. */
async function sameDefinition(reader: GraphReader, one: number, other: number): Promise<boolean> {
  const { view } = reader;
  if (view.digest(one) === view.digest(other)) return true;
  const contents = await reader.contentsOfVersions([one, other]);
  const [left, right] = [contents.get(one)?.definition, contents.get(other)?.definition];
  if (left === undefined || left === null || right === undefined || right === null) return false;
  return canonicalJson(left) === canonicalJson(right);
}
