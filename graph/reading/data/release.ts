/**
 * What keeps a version of a model from release or deployment: the environments it was trained in, and the personal data in what it
 * was trained on.
 */

import { stepsIn } from '../../governance/dataOps/pipelineSteps.ts';
import type { DataRule } from '../../governance/dataOps/rules.ts';
import { NONE } from '../../index/graphIndex.ts';
import type { GraphReader } from '../graphReader.ts';
import { modelsIn } from '../lockedModel/included.ts';
import { ancestryOf, lackOf } from './origin.ts';
import { usedVersions } from './pipelineRun.ts';

export interface ReleaseBlock {
  readonly rule: Extract<DataRule, 'ENVIRONMENT_UNCONTROLLED' | 'PERSONAL_DATA_BLOCKED'>;
  /** Number of the model's version. */
  readonly version: number;
  /** The artifact that is the reason: a run or data. */
  readonly because: number;
  readonly detail: string;
}

/** Runs that made this very version. */
export function runsOfVersion(reader: GraphReader, version: number): number[] {
  const artifact = reader.view.artifactOf(version);
  return reader
    .linked(artifact, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] })
    .filter(({ slot }) => reader.view.index.linkToVersion(slot) === version)
    .map((one) => one.artifact);
}

/** Everything that keeps these versions of models at the instant; empty: nothing does. */
export async function releaseBlocks(
  reader: GraphReader,
  versions: readonly number[],
  validAt: number,
): Promise<ReleaseBlock[]> {
  const blocks: ReleaseBlock[] = [];
  for (const version of versions) {
    for (const run of runsBehind(reader, version)) {
      blocks.push(...(await environmentBlocks(reader, { version, run })));
      blocks.push(...(await personalDataBlocks(reader, { version, run, validAt })));
    }
  }
  return blocks;
}

/** Only the environments; contents of all of them are read together. */
export async function environmentBlocksOf(reader: GraphReader, versions: readonly number[]): Promise<ReleaseBlock[]> {
  const runs = versions.flatMap((version) => [...runsBehind(reader, version)].map((run) => ({ version, run })));
  await reader.contentsOfVersions(runs.flatMap(({ run }) => tellingVersions(reader, run)));
  const blocks: ReleaseBlock[] = [];
  for (const one of runs) blocks.push(...(await environmentBlocks(reader, one)));
  return blocks;
}

/** Versions that a run used which say how it was done. */
function tellingVersions(reader: GraphReader, run: number): number[] {
  return usedVersions(reader, run)
    .map(({ version }) => version)
    .filter((one) => ['ENVIRONMENT', 'CODE_UNIT'].includes(reader.kind(reader.view.artifactOf(one))));
}

/** Runs that made the version, and those that made the models which they began with. */
function runsBehind(reader: GraphReader, version: number): ReadonlySet<number> {
  const runs = new Set(runsOfVersion(reader, version));
  // Runs that are added on the way are visited, too.
  for (const run of runs) {
    for (const { version: used } of usedVersions(reader, run)) {
      if (reader.kind(reader.view.artifactOf(used)) !== 'MODEL') continue;
      for (const before of runsOfVersion(reader, used)) runs.add(before);
    }
  }
  return runs;
}

/**
 * Of runs of pipelines that are followed step by step or set off by change, continuous training: environments that nobody says are
 * controlled, too. Of other runs, those that are said to be uncontrolled.
 */
async function environmentBlocks(
  reader: GraphReader,
  { version, run }: { version: number; run: number },
): Promise<ReleaseBlock[]> {
  const { view } = reader;
  const used = usedVersions(reader, run).map((one) => one.version);
  const kindOf = (one: number) => reader.kind(view.artifactOf(one));
  const contents = await reader.contentsOfVersions(tellingVersions(reader, run));
  const isFollowed = used.some((one) => {
    const artifact = view.artifactOf(one);
    if (reader.subkind(artifact) !== 'PIPELINE') return false;
    const standing = reader.linked(artifact, {
      end: 'TARGET',
      type: 'APPLIES_TO',
      roles: ['STARTS'],
      subkinds: ['TRIGGER'],
    });
    return standing.length > 0 || stepsIn(contents.get(one) ?? {}).length > 0;
  });
  const environments = used.filter((one) => kindOf(one) === 'ENVIRONMENT');
  const loose = environments.filter((one) => {
    const control = contents.get(one)?.control;
    return isFollowed ? control !== 'CONTROLLED' : control === 'UNCONTROLLED';
  });
  if (loose.length === 0 && (environments.length > 0 || !isFollowed)) return [];
  const where =
    environments.length === 0 ? 'says no environment' : `ran in ${loose.map((one) => view.versionId(one)).join(', ')}`;
  const detail = `${view.versionId(version)} came of ${reader.id(run)}, which ${where}`;
  return [{ rule: 'ENVIRONMENT_UNCONTROLLED', version, because: run, detail }];
}

async function personalDataBlocks(
  reader: GraphReader,
  { version, run, validAt }: { version: number; run: number; validAt: number },
): Promise<ReleaseBlock[]> {
  const { view } = reader;
  const used = reader.others(run, { end: 'SOURCE', type: 'USED', kinds: ['DATASET'] });
  const data = [...new Set(used.flatMap((one) => ancestryOf(reader, one)))];
  await reader.load(data);
  const blocks: ReleaseBlock[] = [];
  for (const dataset of data) {
    const lack = await lackOf(reader, dataset, validAt);
    if (!lack) continue;
    const what = lack.lacks.map((one) => (one === 'OWNER' ? 'an owner' : 'a legal basis')).join(' and ');
    const detail = `${view.versionId(version)} was trained on ${reader.id(dataset)}, personal data without ${what}`;
    blocks.push({ rule: 'PERSONAL_DATA_BLOCKED', version, because: dataset, detail });
  }
  return blocks;
}

/** Versions of models that a baseline or deployment includes, in baselines within it too. */
export function includedModels(reader: GraphReader, including: number): number[] {
  return [...new Set(modelsIn(reader, including).map(({ version }) => version))].filter((version) => version !== NONE);
}

/** Baselines of subkind RELEASE and deployments: what is, or is to be, in use. */
export function releasesOf(reader: GraphReader): number[] {
  return [...reader.ofKind('BASELINE', 'RELEASE'), ...reader.ofKind('DEPLOYMENT')];
}
