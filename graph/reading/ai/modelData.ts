/**
 * Which data a model was made and measured with, and whether they share anything.
 *
 *     model ◀─GENERATED─ run ─USED TRAIN, VALIDATION▶ data ─DERIVED_FROM {parts}▶ origin
 *     model ◀─USED─ run ─USED TEST▶ data
 */
import { isJsonObject } from '../../model/contentDigest.ts';
import { ALL_PARTS, dimensionOf, meetsPart, narrow, type PartSet, partSet } from '../../model/parts.ts';
import type { GraphReader } from '../graphReader.ts';
import { perReader } from '../perReader.ts';

/** What data are used for. */
export const DATA_ROLES = ['TRAIN', 'VALIDATION', 'TEST'] as const;
export type DataRole = (typeof DATA_ROLES)[number];

export interface DataUse {
  readonly dataset: number;
  readonly run: number;
  readonly role: DataRole;
  /** The parts that were used; empty: all. */
  readonly parts: PartSet;
}

/** By role of the use; where that says nothing, by the kind of data, then by the kind of run. */
export function dataOfModel(reader: GraphReader, model: number): DataUse[] {
  const made = reader.others(model, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] });
  const measured = reader.others(model, { end: 'TARGET', type: 'USED', kinds: ['RUN'] });
  return [...new Set([...made, ...measured])].flatMap((run) =>
    reader.linked(run, { end: 'SOURCE', type: 'USED', kinds: ['DATASET'] }).map(
      ({ artifact: dataset, role, slot }): DataUse => ({
        dataset,
        run,
        role: dataRoleOf([role, reader.subkind(dataset)]) ?? (made.includes(run) ? 'TRAIN' : 'TEST'),
        parts: reader.view.link(slot).scope,
      }),
    ),
  );
}

/** The first of what was said that is a role. */
export function dataRoleOf(said: readonly (string | null)[]): DataRole | null {
  return said.map((one) => DATA_ROLES.find((role) => role === one)).find((role) => role !== undefined) ?? null;
}

/** Models that a data set was used for. */
export function modelsOf(reader: GraphReader, dataset: number): number[] {
  const runs = reader.others(dataset, { end: 'TARGET', type: 'USED', kinds: ['RUN'] });
  const models = runs.flatMap((run) => [
    ...reader.others(run, { end: 'SOURCE', type: 'GENERATED', kinds: ['MODEL'] }),
    ...reader.others(run, { end: 'SOURCE', type: 'USED', kinds: ['MODEL'] }),
  ]);
  return [...new Set(models)];
}

/** Two uses of data that may share something. */
export interface Leak {
  readonly one: DataUse;
  readonly other: DataUse;
  /** What they share. */
  readonly origin: number;
  /** SHARED: the same data, or parts of one name. POSSIBLE: of one origin, and nobody says which parts. */
  readonly kind: 'SHARED' | 'POSSIBLE';
  readonly parts: PartSet;
}

/** Every pair of uses in different roles that share an origin; pairs that its parts keep apart are none. */
export function leaksAmong(reader: GraphReader, uses: readonly DataUse[]): Leak[] {
  const origins = uses.map((use) => originsOf(reader, use));
  const byDataset = origins.map(groupedByDataset);
  const contents = uses.map((use) => contentsUsed(reader, use));
  const leaks: Leak[] = [];
  for (const [place, one] of uses.entries()) {
    for (const [later, other] of uses.entries()) {
      if (later <= place || one.role === other.role) continue;
      const pair = { one, other };
      const leak =
        sameContents(pair, contents[place] as UsedContents, contents[later] as UsedContents) ??
        leakBetween(pair, origins[place] as readonly Origin[], byDataset[later] as OriginsByDataset);
      if (leak) leaks.push(leak);
    }
  }
  return leaks;
}

/** Parts that are records of data subjects: unlike a slice, a record is the same data wherever it is. */
const RECORD_DIMENSION = 'record';

/** Other data that hold the same bytes, or a record of the same name. */
function sameContents(
  pair: { readonly one: DataUse; readonly other: DataUse },
  left: UsedContents,
  right: UsedContents,
): Leak | null {
  const { one, other } = pair;
  if (one.dataset === other.dataset) return null;
  const isCopy = left.hash !== null && left.hash === right.hash && narrow(one.parts, other.parts) !== null;
  if (isCopy) return { ...pair, origin: other.dataset, kind: 'SHARED', parts: ALL_PARTS };
  const records = left.records.filter((record) => right.records.includes(record));
  if (records.length === 0) return null;
  return { ...pair, origin: other.dataset, kind: 'SHARED', parts: partSet(records) };
}

/** Digest of the bytes, and the records that were used of them. */
interface UsedContents {
  readonly hash: string | null;
  readonly records: readonly string[];
}

function contentsUsed(reader: GraphReader, { dataset, run, parts }: DataUse): UsedContents {
  const { view } = reader;
  const used = reader
    .linked(run, { end: 'SOURCE', type: 'USED' })
    .filter((link) => link.artifact === dataset)
    .map(({ slot }) => view.index.linkToVersion(slot));
  const version = used[0] ?? view.current(dataset);
  if (version === undefined || version < 0) return { hash: null, records: [] };
  const records = (view.version(version).facts.parts ?? []).filter(
    (part) => dimensionOf(part) === RECORD_DIMENSION && meetsPart(parts, part),
  );
  return { hash: view.rawDigest(version), records };
}

interface Origin {
  readonly dataset: number;
  readonly parts: PartSet;
  /** The data themselves, not something they were derived from. */
  readonly isOwn: boolean;
}

function originsOf(reader: GraphReader, { dataset, parts }: DataUse): Origin[] {
  const found: Origin[] = [{ dataset, parts, isOwn: true }];
  const seen = new Set([dataset]);
  const open = [dataset];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const origin of derivationsOf(reader, next)) {
      found.push(origin);
      if (seen.has(origin.dataset)) continue;
      seen.add(origin.dataset);
      open.push(origin.dataset);
    }
  }
  return found;
}

/** To look through the thousands of links of hubs again for each model took ten times as long as all the rest. */
const derivationsKnownTo = perReader<readonly Origin[]>();

/** What it was derived from, directly. */
function derivationsOf(reader: GraphReader, dataset: number): readonly Origin[] {
  const known = derivationsKnownTo(reader);
  const before = known.get(dataset);
  if (before) return before;
  const origins = reader
    .linked(dataset, { end: 'SOURCE', type: 'DERIVED_FROM', kinds: ['DATASET'] })
    .map(({ artifact, slot, attributes }): Origin => {
      const { scope } = reader.view.link(slot);
      return { dataset: artifact, parts: scope.key === '' ? mappedParts(attributes.map) : scope, isOwn: false };
    });
  known.set(dataset, origins);
  return origins;
}

/** Parts of the origin that a map names; empty: it names none. */
function mappedParts(map: unknown): PartSet {
  if (!Array.isArray(map)) return ALL_PARTS;
  return partSet(
    map.flatMap((row): string[] => {
      const from = isJsonObject(row) ? row.from : null;
      return Array.isArray(from) ? from.filter((part) => typeof part === 'string') : [];
    }),
  );
}

type OriginsByDataset = ReadonlyMap<number, readonly Origin[]>;

function groupedByDataset(origins: readonly Origin[]): OriginsByDataset {
  const groups = new Map<number, Origin[]>();
  for (const origin of origins) {
    const group = groups.get(origin.dataset);
    if (group) group.push(origin);
    else groups.set(origin.dataset, [origin]);
  }
  return groups;
}

function leakBetween(
  pair: { readonly one: DataUse; readonly other: DataUse },
  left: readonly Origin[],
  right: OriginsByDataset,
): Leak | null {
  let possible: Leak | null = null;
  for (const mine of left) {
    for (const yours of right.get(mine.dataset) ?? []) {
      const parts = narrow(mine.parts, yours.parts);
      if (parts === null) continue;
      const isShared = mine.isOwn || yours.isOwn || shareDimension(mine.parts, yours.parts);
      if (isShared) return { ...pair, origin: mine.dataset, kind: 'SHARED', parts };
      possible ??= { ...pair, origin: mine.dataset, kind: 'POSSIBLE', parts };
    }
  }
  return possible;
}

function shareDimension(one: PartSet, other: PartSet): boolean {
  for (const dimension of one.dimensions.keys()) if (other.dimensions.has(dimension)) return true;
  return false;
}
