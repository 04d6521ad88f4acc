/**
 * Where a column comes from and what is made of it.
 *
 *     DATASET@v ─DERIVED_FROM {map: [{to: column:age_group, from: [column:birthday]}]}▶ DATASET@v
 *     PART COLUMN ─PART_OF▶ DATASET       PART COLUMN ─DERIVED_FROM▶ PART COLUMN
 *
 * A derivation that says nothing of columns takes all of them along under their own names.
 */
import { isJsonObject } from '../../model/contentDigest.ts';
import { meetsPart } from '../../model/parts.ts';
import type { GraphReader } from '../graphReader.ts';
import { deploymentsOf } from './subjectTrail.ts';

/** A column of a data set, written column:<name>. */
export interface Column {
  readonly dataset: number;
  readonly column: string;
}

export interface LineageColumn extends Column {
  /** Steps from the column asked about. */
  readonly distance: number;
  /** A map or a part says so; false: nothing is said of columns, so all come along. */
  readonly stated: boolean;
}

export interface ColumnConsumer {
  /** Number of a run, model, deployment or piece of evidence. */
  readonly artifact: number;
  /** The column by which it is reached. */
  readonly by: Column;
}

const key = ({ dataset, column }: Column) => `${dataset} ${column}`;

/** Columns on the way up or down, nearest first. */
export function lineageOf(reader: GraphReader, start: Column, direction: 'UPSTREAM' | 'DOWNSTREAM'): LineageColumn[] {
  const found = new Map<string, LineageColumn>([[key(start), { ...start, distance: 0, stated: true }]]);
  for (const at of found.values()) {
    const next = [...byMaps(reader, at, direction), ...byParts(reader, at, direction)];
    for (const { stated, ...column } of next) {
      if (!found.has(key(column))) found.set(key(column), { ...column, distance: at.distance + 1, stated });
    }
  }
  return [...found.values()].slice(1);
}

type Step = Column & { readonly stated: boolean };

function byMaps(reader: GraphReader, { dataset, column }: Column, direction: 'UPSTREAM' | 'DOWNSTREAM'): Step[] {
  const end = direction === 'UPSTREAM' ? 'SOURCE' : 'TARGET';
  return reader.linked(dataset, { end, type: 'DERIVED_FROM', kinds: ['DATASET'] }).flatMap((link): Step[] => {
    const rows = columnRows(link.attributes.map);
    const other = link.artifact;
    if (rows.length === 0) {
      const passes = meetsPart(reader.view.link(link.slot).scope, column);
      return passes ? [{ dataset: other, column, stated: false }] : [];
    }
    return rows.flatMap(({ to, from }): Step[] => {
      if (direction === 'UPSTREAM') {
        const isMeant = to === column || to === '*';
        return isMeant ? from.map((one) => ({ dataset: other, column: one, stated: true })) : [];
      }
      if (!from.includes(column)) return [];
      return [{ dataset: other, column: to === '*' ? column : to, stated: true }];
    });
  });
}

/** Rows of a map that say something of columns. */
function columnRows(map: unknown): { readonly to: string; readonly from: readonly string[] }[] {
  if (!Array.isArray(map)) return [];
  return map.flatMap((row) => {
    if (!isJsonObject(row) || typeof row.to !== 'string' || !Array.isArray(row.from)) return [];
    const from = row.from.filter((one): one is string => typeof one === 'string' && isColumn(one));
    return from.length > 0 ? [{ to: row.to, from }] : [];
  });
}

export function isColumn(part: string): boolean {
  return part.startsWith('column:');
}

function byParts(reader: GraphReader, at: Column, direction: 'UPSTREAM' | 'DOWNSTREAM'): Step[] {
  const end = direction === 'UPSTREAM' ? 'SOURCE' : 'TARGET';
  return partsOf(reader, at).flatMap((part) =>
    reader
      .others(part, { end, type: 'DERIVED_FROM', kinds: ['PART'], subkinds: ['COLUMN'] })
      .flatMap((other) => columnsOfPart(reader, other).map((column) => ({ ...column, stated: true }))),
  );
}

/** PART COLUMNs that stand for the column. */
export function partsOf(reader: GraphReader, { dataset, column }: Column): number[] {
  return reader
    .others(dataset, { end: 'TARGET', type: 'PART_OF', kinds: ['PART'], subkinds: ['COLUMN'] })
    .filter((part) => partName(reader, part) === column);
}

function columnsOfPart(reader: GraphReader, part: number): Column[] {
  const column = partName(reader, part);
  if (column === null) return [];
  return reader
    .others(part, { end: 'SOURCE', type: 'PART_OF', kinds: ['DATASET'] })
    .map((dataset) => ({ dataset, column }));
}

function partName(reader: GraphReader, part: number): string | null {
  const version = reader.view.current(part);
  return version < 0 ? null : (reader.view.version(version).facts.part ?? null);
}

/** Columns that are known of a data set: by its schema, its parts and the maps of its derivations. Load it first. */
export function columnsOf(reader: GraphReader, dataset: number): Set<string> {
  const { schema, parts } = reader.content(dataset);
  const names = Array.isArray(schema) ? schema : isJsonObject(schema) ? Object.keys(schema) : [];
  const columns = new Set(names.flatMap((name) => (typeof name === 'string' ? [`column:${name}`] : [])));
  for (const part of Array.isArray(parts) ? parts : [])
    if (typeof part === 'string' && isColumn(part)) columns.add(part);
  const asParts = reader.others(dataset, { end: 'TARGET', type: 'PART_OF', kinds: ['PART'], subkinds: ['COLUMN'] });
  for (const part of asParts) columns.add(partName(reader, part) ?? '');
  for (const { attributes } of reader.linked(dataset, { end: 'SOURCE', type: 'DERIVED_FROM', kinds: ['DATASET'] })) {
    for (const { to } of columnRows(attributes.map)) if (isColumn(to)) columns.add(to);
  }
  for (const { attributes } of reader.linked(dataset, { end: 'TARGET', type: 'DERIVED_FROM', kinds: ['DATASET'] })) {
    for (const { from } of columnRows(attributes.map)) for (const one of from) columns.add(one);
  }
  columns.delete('');
  return columns;
}

/** What uses the column, or one that came of it: runs, what they made, and deployments of that. */
export function consumersOf(reader: GraphReader, start: Column): ColumnConsumer[] {
  const found = new Map<number, ColumnConsumer>();
  const add = (artifact: number, by: Column) => {
    if (!found.has(artifact)) found.set(artifact, { artifact, by });
  };
  for (const { dataset, column } of [start, ...lineageOf(reader, start, 'DOWNSTREAM')]) {
    const by = { dataset, column };
    for (const { artifact: run, slot } of reader.linked(dataset, { end: 'TARGET', type: 'USED', kinds: ['RUN'] })) {
      if (!meetsPart(reader.view.link(slot).scope, column)) continue;
      add(run, by);
      const made = reader.linked(run, { end: 'SOURCE', type: 'GENERATED', kinds: ['MODEL', 'EVIDENCE'] });
      for (const { artifact, slot: generated } of made) {
        add(artifact, by);
        const version = reader.view.index.linkToVersion(generated);
        if (reader.kind(artifact) !== 'MODEL' || version < 0) continue;
        for (const deployment of deploymentsOf(reader, version)) add(deployment, by);
      }
    }
  }
  return [...found.values()];
}
