/**
 * Where the record of a data subject went.
 *
 *     record ─▶ every version of data that holds it, or came of one that does ─▶ runs that used it ─▶ models ─▶ deployments
 *
 * A version that says which records it holds, and does not name this one, is without it. One that says nothing of records and came
 * of one that holds it may hold it: it is on the trail.
 */
import type { Stage } from '../../governance/dataProtection/rightsPolicy.ts';
import { NONE } from '../../index/graphIndex.ts';
import { meets, partSet } from '../../model/parts.ts';
import type { GraphReader } from '../graphReader.ts';

export interface TrailStop {
  readonly stage: Stage;
  readonly artifact: number;
  /** Number of the version; null: it has none (a run, a deployment). */
  readonly version: number | null;
  /** The version says that it holds the record; false: it came of one that does, and says nothing of records. */
  readonly stated: boolean;
}

const RECORD = 'record:';

/** All stops, data first, then runs, models and deployments, each in the order in which they were found. */
export function subjectTrail(reader: GraphReader, record: string): TrailStop[] {
  const { view } = reader;
  const box = partSet([record]);
  const data = new Map<number, boolean>();
  for (const dataset of reader.ofKind('DATASET')) {
    for (const version of view.versions(dataset)) if (holds(reader, version, record)) data.set(version, true);
  }
  const runs = new Set<number>();
  const models = new Set<number>();
  // What is added on the way is visited, too.
  for (const version of data.keys()) {
    for (const later of mayHold(reader, laterVersions(reader, version))) if (!data.has(later)) data.set(later, false);
    const { artifact } = view.version(version);
    for (const { artifact: run, slot } of reader.linked(artifact, { end: 'TARGET', type: 'USED', kinds: ['RUN'] })) {
      if (view.index.linkToVersion(slot) !== version || !meets(view.link(slot).scope, box)) continue;
      runs.add(run);
      for (const made of generated(reader, run)) {
        const kind = reader.kind(view.version(made).artifact);
        if (kind === 'MODEL') models.add(made);
        else if (kind === 'DATASET' && mayHold(reader, [made]).length > 0 && !data.has(made)) data.set(made, false);
      }
    }
    for (const made of derived(reader, version, record)) {
      if (reader.kind(view.version(made).artifact) === 'MODEL') models.add(made);
      else if (mayHold(reader, [made]).length > 0 && !data.has(made)) data.set(made, false);
    }
  }
  for (const model of models) for (const made of derived(reader, model, null)) models.add(made);
  const deployments = new Set([...models].flatMap((model) => deploymentsOf(reader, model)));
  const stop = (stage: Stage, version: number, stated: boolean): TrailStop => ({
    stage,
    artifact: view.version(version).artifact,
    version,
    stated,
  });
  return [
    ...[...data].map(([version, stated]) => stop('DATASET', version, stated)),
    ...[...runs].map((artifact): TrailStop => ({ stage: 'RUN', artifact, version: null, stated: true })),
    ...[...models].map((version) => stop('MODEL', version, true)),
    ...[...deployments].map((artifact): TrailStop => ({ stage: 'DEPLOYMENT', artifact, version: null, stated: true })),
  ];
}

function holds(reader: GraphReader, version: number, record: string): boolean {
  return reader.view.version(version).facts.parts?.includes(record) ?? false;
}

/** Data that say nothing of records. */
function mayHold(reader: GraphReader, versions: readonly number[]): number[] {
  return versions.filter((version) => {
    const { artifact, facts } = reader.view.version(version);
    if (reader.kind(artifact) !== 'DATASET') return false;
    return !(facts.parts ?? []).some((part) => part.startsWith(RECORD));
  });
}

/** Versions of the same data that were recorded after it. */
function laterVersions(reader: GraphReader, version: number): number[] {
  const versions = reader.view.versions(reader.view.version(version).artifact);
  return versions.slice(versions.indexOf(version) + 1);
}

function generated(reader: GraphReader, run: number): number[] {
  return reader
    .linked(run, { end: 'SOURCE', type: 'GENERATED' })
    .map(({ slot }) => reader.view.index.linkToVersion(slot))
    .filter((version) => version !== NONE);
}

/** Versions that were derived from it; with a record: where what was taken may hold it. */
function derived(reader: GraphReader, version: number, record: string | null): number[] {
  const { view } = reader;
  const { artifact } = view.version(version);
  return reader
    .linked(artifact, { end: 'TARGET', type: 'DERIVED_FROM', kinds: ['DATASET', 'MODEL'] })
    .filter(({ slot }) => view.index.linkToVersion(slot) === version)
    .filter(({ slot }) => record === null || meets(view.link(slot).scope, partSet([record])))
    .map(({ slot }) => view.index.linkFromVersion(slot))
    .filter((from) => from !== NONE);
}

/** Deployments that include the version, themselves or by the baselines that they include. */
export function deploymentsOf(reader: GraphReader, version: number): number[] {
  const { view } = reader;
  const { artifact } = view.version(version);
  const including = reader
    .linked(artifact, { end: 'TARGET', type: 'INCLUDES', kinds: ['BASELINE', 'DEPLOYMENT'] })
    .filter(({ slot }) => view.index.linkToVersion(slot) === version)
    .map((one) => one.artifact);
  const found = new Set(including);
  for (const one of found) {
    for (const outer of reader.others(one, { end: 'TARGET', type: 'INCLUDES', kinds: ['BASELINE', 'DEPLOYMENT'] })) {
      found.add(outer);
    }
  }
  return [...found].filter((one) => reader.kind(one) === 'DEPLOYMENT');
}
