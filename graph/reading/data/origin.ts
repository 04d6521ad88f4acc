/**
 * Where data come from, on which basis they may be used, and who answers for them. What data do not say themselves they have from
 * what they were derived from.
 */

import { isJsonObject } from '../../model/contentDigest.ts';
import type { JsonObject } from '../../model/delta.ts';
import type { GraphReader } from '../graphReader.ts';
import { perReader } from '../perReader.ts';
import { isActive } from '../policy/people.ts';

export interface DataOrigin {
  /** The data set that says so. */
  readonly dataset: number;
  readonly kind: string | null;
  readonly licence: string | null;
  readonly storage: string | null;
  readonly cost: string | null;
}

/** All data that it was derived from, itself first. */
export function ancestryOf(reader: GraphReader, dataset: number): number[] {
  const found = new Set([dataset]);
  for (const one of found) for (const origin of comesFrom(reader, one)) found.add(origin);
  return [...found];
}

const sourcesKnownTo = perReader<readonly number[]>();

/** Data that it was derived from at once, or that the runs used which generated it. */
function comesFrom(reader: GraphReader, dataset: number): readonly number[] {
  const sources = sourcesKnownTo(reader);
  const known = sources.get(dataset) ?? sourcesOf(reader, dataset);
  sources.set(dataset, known);
  return known;
}

function sourcesOf(reader: GraphReader, dataset: number): readonly number[] {
  const derived = reader.others(dataset, { end: 'SOURCE', type: 'DERIVED_FROM', kinds: ['DATASET'] });
  const runs = reader.others(dataset, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] });
  const used = runs.flatMap((run) => reader.others(run, { end: 'SOURCE', type: 'USED', kinds: ['DATASET'] }));
  return [...new Set([...derived, ...used])].filter((one) => one !== dataset);
}

/** Does it say so itself, or everything that it came of? One source that says nothing is not covered by another. */
export async function statesOrigin(
  reader: GraphReader,
  dataset: number,
  field: 'kind' | 'licence' | 'storage',
): Promise<boolean> {
  const ancestry = ancestryOf(reader, dataset);
  await reader.load(ancestry);
  const stated = new Set(
    ancestry.filter((one) => {
      const { origin } = reader.content(one);
      return isJsonObject(origin) && typeof origin[field] === 'string';
    }),
  );
  const sources = new Map(ancestry.map((one) => [one, comesFrom(reader, one)]));
  // The farthest first: nearly always one round does.
  const open = ancestry.toReversed();
  for (let grew = true; grew; ) {
    grew = false;
    for (const one of open) {
      const from = sources.get(one) ?? [];
      if (stated.has(one) || from.length === 0 || !from.every((source) => stated.has(source))) continue;
      stated.add(one);
      grew = true;
    }
  }
  return stated.has(dataset);
}

/** Origins, nearest first. Empty: nobody says. */
export async function originsOf(reader: GraphReader, dataset: number): Promise<DataOrigin[]> {
  const ancestry = ancestryOf(reader, dataset);
  await reader.load(ancestry);
  return ancestry.flatMap((one): DataOrigin[] => {
    const { origin } = reader.content(one);
    if (!isJsonObject(origin)) return [];
    const text = (field: string) => (typeof origin[field] === 'string' ? (origin[field] as string) : null);
    return [
      { dataset: one, kind: text('kind'), licence: text('licence'), storage: text('storage'), cost: text('cost') },
    ];
  });
}

/** What is said of how it was labelled, by itself or the nearest that it came of. Null: nobody says. */
export async function labellingOf(reader: GraphReader, dataset: number): Promise<JsonObject | null> {
  const ancestry = ancestryOf(reader, dataset);
  await reader.load(ancestry);
  for (const one of ancestry) {
    const { labelling } = reader.content(one);
    if (isJsonObject(labelling)) return labelling;
  }
  return null;
}

/** What personal data of a model's data lack. */
export interface PersonalDataLack {
  readonly dataset: number;
  readonly lacks: readonly ('LEGAL_BASIS' | 'OWNER')[];
}

/**
 * Does it lack what personal data need? Null: it holds none, or lacks nothing. An owner is a person, or a role that somebody holds at
 * the instant.
 */
export async function lackOf(reader: GraphReader, dataset: number, validAt: number): Promise<PersonalDataLack | null> {
  await reader.load([dataset]);
  const content = reader.content(dataset);
  if (content.personalData !== true && !(await hasPersonalColumn(reader, dataset))) return null;
  const owners = reader.others(dataset, { end: 'TARGET', type: 'RESPONSIBLE_FOR', roles: ['R', 'A'] });
  const hasOwner = owners.some((owner) => isActive(reader, owner, validAt));
  const hasBasis = typeof content.legalBasis === 'string' && content.legalBasis !== '';
  const lacks = [...(hasBasis ? [] : ['LEGAL_BASIS' as const]), ...(hasOwner ? [] : ['OWNER' as const])];
  return lacks.length > 0 ? { dataset, lacks } : null;
}

/** Its columns, as far as they are recorded. */
export function columnsOf(reader: GraphReader, dataset: number): number[] {
  return reader.others(dataset, { end: 'TARGET', type: 'PART_OF', kinds: ['PART'], subkinds: ['COLUMN'] });
}

/** Does one of its columns hold personal data that nothing is done about? */
async function hasPersonalColumn(reader: GraphReader, dataset: number): Promise<boolean> {
  const columns = columnsOf(reader, dataset);
  await reader.load(columns);
  return columns.some((column) => {
    const { personalData, anonymisation } = reader.content(column);
    return personalData === true && (anonymisation === undefined || anonymisation === null);
  });
}
