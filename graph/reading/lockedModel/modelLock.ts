/**
 * Locks of model versions.
 *
 *     MODEL@v ◀─AFFECTS METADATA─ CHANGE STATE_TRANSITION {lockState: LOCKED} ─AFFECTS METADATA▶ SAFETY_MEASURE MODEL_LOCK {pins …}
 *
 * A lock is a record beside the version, which keeps its content and digest. What was learned from is pinned with digests, so that
 * a pin that moves is seen.
 */
import { NONE } from '../../index/graphIndex.ts';
import type { GraphView } from '../../index/graphView.ts';
import { LOCK_STATES, type LockState, parseInstant } from '../../metamodel/content.ts';
import { isJsonObject } from '../../model/contentDigest.ts';
import type { Json } from '../../model/delta.ts';
import type { GraphReader } from '../graphReader.ts';

/** What a locked model version rests on. */
export const PIN_KINDS = {
  DATA: 'Data that it was trained with.',
  CODE: 'Code that trained it.',
  CONFIGURATION: 'Settings and parameters of the training.',
  ENVIRONMENT: 'Tools, image or hardware of the training.',
} as const;
export type PinKind = keyof typeof PIN_KINDS;

export interface Pin {
  readonly kind: PinKind;
  /** Version id (id@label); id of the artifact where it has no version. */
  readonly version: string;
  /** Semantic digest of its content; '' where there is none. */
  readonly digest: string;
}

export interface ModelLock {
  /** Number of the CHANGE. */
  readonly change: number;
  /** Number of the SAFETY_MEASURE. */
  readonly measure: number;
  /** Number of the version. */
  readonly version: number;
  /** Ms since 1970. */
  readonly lockedAt: number;
  /** Digest of the bytes, and of the content, as they were locked. */
  readonly digest: string | null;
  readonly semanticDigest: string;
  readonly pins: readonly Pin[];
  /** What is not as it was locked, one sentence each. Empty: the lock is intact. */
  readonly broken: readonly string[];
}

/** Versions that the training runs of a model version used, sorted; each once. */
export function pinsOf(reader: GraphReader, model: number, version: number): readonly Pin[] {
  const { view } = reader;
  const pins = new Map<string, Pin>();
  for (const run of trainingRunsOf(reader, model, version)) {
    for (const { artifact, slot } of reader.linked(run, { end: 'SOURCE', type: 'USED' })) {
      const kind = pinKind(reader, artifact);
      if (kind === null) continue;
      const used = view.index.linkToVersion(slot);
      const id = used === NONE ? view.id(artifact) : view.versionId(used);
      pins.set(id, { kind, version: id, digest: view.digest(used) });
    }
  }
  return [...pins.values()].sort((left, right) => (left.version < right.version ? -1 : 1));
}

/** Runs of subkind TRAIN that generated just this version. */
export function trainingRunsOf(reader: GraphReader, model: number, version: number): number[] {
  const { view } = reader;
  const runs = reader
    .linked(model, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'], subkinds: ['TRAIN'] })
    .filter(({ slot }) => view.index.linkToVersion(slot) === version);
  return [...new Set(runs.map(({ artifact }) => artifact))];
}

function pinKind(reader: GraphReader, artifact: number): PinKind | null {
  switch (reader.kind(artifact)) {
    case 'DATASET':
      return 'DATA';
    case 'CODE_UNIT':
      return reader.subkind(artifact) === 'CONFIG' ? 'CONFIGURATION' : 'CODE';
    case 'ENVIRONMENT':
      return 'ENVIRONMENT';
    default:
      return null;
  }
}

/** Kinds of which nothing is pinned. */
export function missingPins(pins: readonly Pin[]): PinKind[] {
  return (Object.keys(PIN_KINDS) as PinKind[]).filter((kind) => !pins.some((pin) => pin.kind === kind));
}

/** The record by which the version was locked first; null: none. From links alone, so that a writer may ask, too. */
export function lockRecordOf(view: GraphView, version: number): { change: number; measure: number } | null {
  const { index } = view;
  const model = view.resolve(view.versionId(version))?.artifact ?? NONE;
  for (const slot of view.incoming(model)) {
    if (view.link(slot).type !== 'AFFECTS' || index.linkToVersion(slot) !== version) continue;
    const change = index.linkFrom(slot);
    if (view.facts(change).subkind !== 'STATE_TRANSITION') continue;
    for (const out of view.outgoing(change)) {
      const measure = index.linkTo(out);
      if (view.link(out).type === 'AFFECTS' && view.facts(measure).subkind === 'MODEL_LOCK') return { change, measure };
    }
  }
  return null;
}

/** The lock of a version, held against the graph as it is now. */
export async function modelLockOf(reader: GraphReader, version: number): Promise<ModelLock | null> {
  const { view } = reader;
  const record = lockRecordOf(view, version);
  if (!record) return null;
  await reader.load([record.change, record.measure]);
  const content = reader.content(record.measure);
  const pins = (Array.isArray(content.pins) ? (content.pins as Json[]) : []).flatMap((pin): Pin[] => {
    if (!isJsonObject(pin) || typeof pin.version !== 'string') return [];
    return [{ kind: pin.kind as PinKind, version: pin.version, digest: String(pin.digest ?? '') }];
  });
  const digest = typeof content.digest === 'string' ? content.digest : null;
  const semanticDigest = String(content.semanticDigest ?? '');
  const model = view.resolve(view.versionId(version))?.artifact as number;
  return {
    ...record,
    version,
    lockedAt: parseInstant(reader.text(record.change, 'at') ?? '') ?? 0,
    digest,
    semanticDigest,
    pins,
    broken: [...brokenBy({ reader, model, version, pins, digest, semanticDigest })],
  };
}

function* brokenBy(lock: {
  readonly reader: GraphReader;
  readonly model: number;
  readonly version: number;
  readonly pins: readonly Pin[];
  readonly digest: string | null;
  readonly semanticDigest: string;
}): Generator<string> {
  const { reader, model, version, pins, digest, semanticDigest } = lock;
  const { view } = reader;
  if (view.digest(version) !== semanticDigest || view.rawDigest(version) !== digest) {
    yield `${view.versionId(version)} is not what was locked`;
  }
  const now = new Map(pinsOf(reader, model, version).map((pin) => [pin.version, pin]));
  for (const pin of pins) {
    const current = now.get(pin.version);
    if (!current) yield `its training no longer names ${pin.version}`;
    else if (current.digest !== pin.digest) yield `${pin.version} is not what was pinned`;
    const place = view.resolve(pin.version);
    if (place && place.version !== NONE && view.retractions(place.version).length > 0) {
      yield `${pin.version} was retracted`;
    }
  }
  const pinned = new Set(pins.map((pin) => pin.version));
  for (const id of now.keys()) if (!pinned.has(id)) yield `its training names ${id}, which was not pinned`;
}

/** Those of the versions that are locked: by a record, or as they were ingested. */
export async function lockedAmong(reader: GraphReader, versions: readonly number[]): Promise<ReadonlySet<number>> {
  const locked = new Set(versions.filter((version) => lockRecordOf(reader.view, version)));
  const contents = await reader.contentsOfVersions(versions.filter((version) => !locked.has(version)));
  for (const [version, { lockState }] of contents) if (lockState === 'LOCKED') locked.add(version);
  return locked;
}

export async function isLockedVersion(reader: GraphReader, version: number): Promise<boolean> {
  return (await lockedAmong(reader, [version])).has(version);
}

/** Those of the models of which a version is locked: it may run on where a later one is not. */
export async function modelsWithLock(reader: GraphReader, models: Iterable<number>): Promise<number[]> {
  const all = [...models];
  const locked = await lockedAmong(
    reader,
    all.flatMap((model) => reader.view.versions(model)),
  );
  return all.filter((model) => reader.view.versions(model).some((version) => locked.has(version)));
}

/** Whether the current version may still learn: by the last transition that says so up to the instant, else as ingested. */
export async function lockStateOf(reader: GraphReader, model: number, at: number): Promise<LockState | null> {
  return (await lockStatesOf(reader, model, [reader.view.current(model)], at)).get(reader.view.current(model)) ?? null;
}

/** Those of the versions of a model that may not learn at the instant, another one being current or not. */
export async function lockedVersionsOf(reader: GraphReader, model: number, at: number): Promise<number[]> {
  const states = await lockStatesOf(reader, model, reader.view.versions(model), at);
  return [...states].filter(([, state]) => state === 'LOCKED').map(([version]) => version);
}

async function lockStatesOf(
  reader: GraphReader,
  model: number,
  versions: readonly number[],
  at: number,
): Promise<ReadonlyMap<number, LockState | null>> {
  const { view } = reader;
  const changes = reader
    .linked(model, { end: 'TARGET', type: 'AFFECTS', kinds: ['CHANGE'], subkinds: ['STATE_TRANSITION'] })
    .map(({ artifact, slot }) => ({ change: artifact, version: view.index.linkToVersion(slot) }))
    .filter(({ version }) => versions.includes(version));
  await reader.load(changes.map(({ change }) => change));
  const contents = await reader.contentsOfVersions(versions.filter((version) => version !== NONE));
  return new Map(
    versions.map((version) => {
      let last: { state: LockState; at: number } | null = null;
      for (const { change, version: affected } of changes) {
        if (affected !== version) continue;
        const state = asLockState(reader.content(change).lockState);
        const taken = parseInstant(reader.text(change, 'at') ?? '');
        if (state && taken !== null && taken <= at && (last === null || taken >= last.at)) last = { state, at: taken };
      }
      return [version, last?.state ?? asLockState(contents.get(version)?.lockState)];
    }),
  );
}

function asLockState(value: Json | undefined): LockState | null {
  return typeof value === 'string' && Object.hasOwn(LOCK_STATES, value) ? (value as LockState) : null;
}
