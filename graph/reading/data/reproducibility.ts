/**
 * Whether a run can be done again to the same result: what of it is pinned, and what is not.
 *
 *     data@hash   code@commit   model@digest   configuration   seed   image@digest
 *
 * What was retracted since (a recalled version, an erased record) cannot be fetched as it was: the pin is lost.
 */
import type { Json } from '../../model/delta.ts';
import { meets, partSet } from '../../model/parts.ts';
import type { GraphReader } from '../graphReader.ts';
import { generatedVersions, parametersOf, seedOf, type UsedVersion, usedVersions } from './pipelineRun.ts';

export const PINS = {
  DATA: 'A version of the training data, with the digest of its bytes, and none of it retracted since.',
  CODE: 'A version of the code with its commit.',
  MODEL: 'The version of the model that came of it, with the digest of its bytes.',
  CONFIGURATION: 'Its parameters, or a version of its configuration.',
  SEED: 'The seed of its random numbers.',
  IMAGE: 'The image that it ran in, with its digest.',
} as const;
export type Pin = keyof typeof PINS;

export interface PinnedVersion {
  /** Number of the version. */
  readonly version: number;
  readonly role: string | null;
  readonly hash: string | null;
}

export interface MissingPin {
  readonly pin: Pin;
  readonly reason: string;
}

export interface Manifest {
  readonly seed: string | null;
  readonly framework: string | null;
  readonly imageDigest: string | null;
  readonly commit: string | null;
  readonly parameters: Readonly<Record<string, Json>>;
  readonly datasets: readonly PinnedVersion[];
  readonly code: readonly PinnedVersion[];
  readonly configuration: readonly PinnedVersion[];
  readonly environments: readonly PinnedVersion[];
  readonly models: readonly PinnedVersion[];
  readonly missing: readonly MissingPin[];
}

const IMAGE_DIGEST = /@?(sha(?:256|512):[0-9a-f]{32,})$/i;

export async function manifestOf(reader: GraphReader, run: number): Promise<Manifest> {
  const { view } = reader;
  const used = usedVersions(reader, run);
  const artifactOf = ({ version }: UsedVersion) => view.artifactOf(version);
  const pinned = ({ version, role }: UsedVersion): PinnedVersion => ({ version, role, hash: view.rawDigest(version) });
  const ofKind = (kind: string) => used.filter((one) => reader.kind(artifactOf(one)) === kind);
  const isConfiguration = (one: UsedVersion) => reader.subkind(artifactOf(one)) === 'CONFIG';
  const data = ofKind('DATASET');
  const code = ofKind('CODE_UNIT').filter((one) => !isConfiguration(one));
  const configuration = ofKind('CODE_UNIT').filter(isConfiguration);
  const environments = ofKind('ENVIRONMENT');
  const models = generatedVersions(reader, run)
    .filter((version) => reader.kind(view.artifactOf(version)) === 'MODEL')
    .map((version) => pinned({ version, role: null, slot: 0 }));
  await reader.load([run]);
  const contents = await reader.contentsOfVersions([...environments, ...code].map(({ version }) => version));
  const commit = commitAmong(reader, code, contents);
  const imageDigest = imageAmong(environments, contents, (version) => view.rawDigest(version));
  const parameters = parametersOf(reader, run);
  const seed = seedOf(reader, run);
  const missing: MissingPin[] = [];
  const lacks = (pin: Pin, reason: string) => missing.push({ pin, reason });
  if (!data.some(({ role }) => role === 'TRAIN')) lacks('DATA', 'it names no version of data that it used as TRAIN');
  for (const one of data) {
    if (view.rawDigest(one.version) === null)
      lacks('DATA', `${view.versionId(one.version)} has no digest of its bytes`);
    const lost = retractionOf(reader, one);
    if (lost !== null) lacks('DATA', `${view.versionId(one.version)} was retracted: ${lost}`);
  }
  if (commit === null) lacks('CODE', 'it names no commit: no version of a COMMIT, and no code with one');
  if (models.length === 0) lacks('MODEL', 'no version of a model came of it');
  for (const { version, hash } of models) {
    if (hash === null) lacks('MODEL', `${view.versionId(version)} has no digest of its bytes`);
  }
  if (configuration.length === 0 && Object.keys(parameters).length === 0) {
    lacks('CONFIGURATION', 'it says no parameters, and names no version of a configuration');
  }
  if (seed === null) lacks('SEED', 'it says no seed');
  if (imageDigest === null) lacks('IMAGE', 'it names no environment with the digest of an image');
  return {
    seed,
    framework: reader.text(run, 'framework'),
    imageDigest,
    commit,
    parameters,
    datasets: data.map(pinned),
    code: code.map(pinned),
    configuration: configuration.map(pinned),
    environments: environments.map(pinned),
    models,
    missing,
  };
}

/** The label of a COMMIT, else what the content of other code says. */
function commitAmong(
  reader: GraphReader,
  code: readonly UsedVersion[],
  contents: ReadonlyMap<number, Readonly<Record<string, Json>>>,
): string | null {
  for (const { version } of code) {
    const { artifact, label } = reader.view.version(version);
    if (reader.subkind(artifact) === 'COMMIT' || reader.subkind(artifact) === 'REPO') return label;
  }
  for (const { version } of code) {
    const commit = contents.get(version)?.commit;
    if (typeof commit === 'string' && commit !== '') return commit;
  }
  return null;
}

function imageAmong(
  environments: readonly UsedVersion[],
  contents: ReadonlyMap<number, Readonly<Record<string, Json>>>,
  digestOf: (version: number) => string | null,
): string | null {
  for (const { version } of environments) {
    const image = contents.get(version)?.image;
    const digest = typeof image === 'string' ? IMAGE_DIGEST.exec(image)?.[1] : undefined;
    if (digest) return digest;
    const raw = digestOf(version);
    if (raw !== null && IMAGE_DIGEST.test(raw)) return raw;
  }
  return null;
}

/** The reason of a retraction that meets what was used; null: none does. */
function retractionOf(reader: GraphReader, { version, slot }: UsedVersion): string | null {
  const { scope } = reader.view.link(slot);
  return reader.view.retractions(version).find(({ parts }) => meets(scope, partSet(parts)))?.reason ?? null;
}
