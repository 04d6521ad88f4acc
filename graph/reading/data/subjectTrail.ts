/**
 * Where the record of a data subject went.
 *
 *     record ─▶ every version of data that holds it, or came of one that does ─▶ runs that used it ─▶ models ─▶ deployments
 *                                                        models ─▶ runs that trained further with them ─▶ models
 *
 * A version that says which records it holds, and does not name this one, is without it. One that says nothing of records and came
 * of one that holds it may hold it: it is on the trail. So is what a link or a PART names the record of.
 *
 * That nobody lists data or a run any more takes nothing out of what was made with them: what is retired is on the trail, with the links
 * that it had. So are links that were only inferred.
 */
import type { Stage } from '../../governance/dataProtection/rightsPolicy.ts';
import { RECORD_PREFIX } from '../../governance/dataProtection/subjectKeys.ts';
import { NONE } from '../../index/graphIndex.ts';
import type { ArtifactKind } from '../../metamodel/kinds.ts';
import type { RelationType } from '../../metamodel/relations.ts';
import { dimensionOf, meets, partSet } from '../../model/parts.ts';
import type { GraphReader } from '../graphReader.ts';

export interface TrailStop {
  readonly stage: Stage;
  readonly artifact: number;
  /** Number of the version; null: it has none (a run, a deployment). */
  readonly version: number | null;
  /** The version says that it holds the record; false: it came of one that does, and says nothing of records. */
  readonly stated: boolean;
}

/** All stops, data first, then runs, models and deployments, each in the order in which they were found. */
export function subjectTrail(reader: GraphReader, record: string): TrailStop[] {
  const { view } = reader;
  const box = partSet([record]);
  const data = new Map<number, boolean>();
  const runs = new Set<number>();
  const models = new Set<number>();
  const mayCome = (version: number) => {
    if (mayHold(reader, version) && !data.has(version)) data.set(version, false);
  };
  /** What came of it: a model, or data that may hold the record. */
  const came = (version: number) => {
    if (reader.kind(view.artifactOf(version)) === 'MODEL') models.add(version);
    else mayCome(version);
  };
  for (const dataset of view.ofKind('DATASET')) {
    for (const version of view.versions(dataset)) {
      if (view.version(version).facts.parts?.includes(record)) data.set(version, true);
    }
    for (const version of namedByLinks(reader, dataset, record)) data.set(version, true);
  }
  for (const version of namedByParts(reader, record)) mayCome(version);
  // What is added on the way is visited, too.
  const visited = new Set<number>();
  for (let found = -1; found !== visited.size; ) {
    found = visited.size;
    for (const version of data.keys()) {
      if (visited.has(version)) continue;
      visited.add(version);
      for (const later of laterVersions(reader, version)) mayCome(later);
      for (const run of usersOf(reader, version, (slot) => meets(view.link(slot).scope, box))) {
        runs.add(run);
        for (const made of generated(reader, run)) came(made);
      }
      for (const made of derived(reader, version, (slot) => meets(view.link(slot).scope, box))) came(made);
    }
    for (const model of models) {
      if (visited.has(model)) continue;
      visited.add(model);
      for (const made of derived(reader, model, () => true)) came(made);
      for (const run of usersOf(reader, model, () => true)) {
        // Evaluations and predictions use a model, too: only who made another model of it took it further.
        const further = generated(reader, run).filter((made) => reader.kind(view.artifactOf(made)) === 'MODEL');
        if (further.length > 0) runs.add(run);
        for (const made of further) models.add(made);
      }
    }
  }
  const deployments = new Set([...models].flatMap((model) => deploymentsOf(reader, model)));
  const stop = (stage: Stage, version: number, stated: boolean): TrailStop => ({
    stage,
    artifact: view.artifactOf(version),
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

/** Versions of the data that a link is about, for this record. */
function namedByLinks(reader: GraphReader, dataset: number, record: string): number[] {
  const { view } = reader;
  return (['USED', 'GENERATED', 'DERIVED_FROM'] as const)
    .flatMap((type) => everLinked(reader, dataset, { end: 'TARGET', type }))
    .filter((slot) => view.index.formOf(slot).narrows)
    .filter((slot) => view.link(slot).scope.dimensions.get(dimensionOf(record))?.has(record))
    .map((slot) => view.index.linkToVersion(slot))
    .filter((version) => version !== NONE);
}

/** Versions of data of which a PART is that record. */
function namedByParts(reader: GraphReader, record: string): number[] {
  const { view } = reader;
  return [...view.ofKind('PART')]
    .filter((part) => view.versions(part).some((version) => view.version(version).facts.part === record))
    .flatMap((part) => everLinked(reader, part, { end: 'SOURCE', type: 'PART_OF', kinds: ['DATASET'] }))
    .flatMap((slot) => view.versions(view.index.linkTo(slot)));
}

/** Data that say nothing of records. */
function mayHold(reader: GraphReader, version: number): boolean {
  const { artifact, facts } = reader.view.version(version);
  if (reader.kind(artifact) !== 'DATASET') return false;
  return !(facts.parts ?? []).some((part) => part.startsWith(RECORD_PREFIX));
}

/** Versions of the same data that were recorded after it. */
function laterVersions(reader: GraphReader, version: number): number[] {
  const versions = reader.view.versions(reader.view.artifactOf(version));
  return versions.slice(versions.indexOf(version) + 1);
}

/** Runs that used the version. */
function usersOf(reader: GraphReader, version: number, wanted: (slot: number) => boolean): number[] {
  const { index } = reader.view;
  const artifact = reader.view.artifactOf(version);
  return everLinked(reader, artifact, { end: 'TARGET', type: 'USED', kinds: ['RUN'] })
    .filter((slot) => index.linkToVersion(slot) === version && wanted(slot))
    .map((slot) => index.linkFrom(slot));
}

function generated(reader: GraphReader, run: number): number[] {
  return everLinked(reader, run, { end: 'SOURCE', type: 'GENERATED', kinds: ['DATASET', 'MODEL'] })
    .map((slot) => reader.view.index.linkToVersion(slot))
    .filter((version) => version !== NONE);
}

/** Versions that were derived from it. */
function derived(reader: GraphReader, version: number, wanted: (slot: number) => boolean): number[] {
  const { index } = reader.view;
  const artifact = reader.view.artifactOf(version);
  return everLinked(reader, artifact, { end: 'TARGET', type: 'DERIVED_FROM', kinds: ['DATASET', 'MODEL'] })
    .filter((slot) => index.linkToVersion(slot) === version && wanted(slot))
    .map((slot) => index.linkFromVersion(slot))
    .filter((from) => from !== NONE);
}

/**
 * States of links at the artifact, the oldest first: those in force, and those that went with an end that is retired. A link that was
 * taken back between what stands is a correction.
 */
export function everLinked(
  { view }: GraphReader,
  artifact: number,
  asked: {
    readonly end: 'SOURCE' | 'TARGET';
    readonly type: RelationType;
    /** Other ends of one of these kinds. Default: any. */
    readonly kinds?: readonly ArtifactKind[];
  },
): number[] {
  const { index } = view;
  const isSource = asked.end === 'SOURCE';
  return (isSource ? index.slotsOut(artifact) : index.slotsIn(artifact))
    .filter((slot) => {
      if (index.formOf(slot).type !== asked.type || index.linkSince.get(slot) > view.revision) return false;
      const other = isSource ? index.linkTo(slot) : index.linkFrom(slot);
      if (asked.kinds && !asked.kinds.includes(view.kind(other))) return false;
      return view.isLive(slot) || view.isRetired(artifact) || view.isRetired(other);
    })
    .reverse();
}

/** Deployments that include the version, themselves or by the baselines that they include. */
export function deploymentsOf(reader: GraphReader, version: number): number[] {
  const { view } = reader;
  const artifact = view.artifactOf(version);
  const asked = { end: 'TARGET', type: 'INCLUDES', kinds: ['BASELINE', 'DEPLOYMENT'] } as const;
  const found = new Set(
    everLinked(reader, artifact, asked)
      .filter((slot) => view.index.linkToVersion(slot) === version)
      .map((slot) => view.index.linkFrom(slot)),
  );
  for (const one of found) {
    for (const slot of everLinked(reader, one, asked)) found.add(view.index.linkFrom(slot));
  }
  return [...found].filter((one) => reader.kind(one) === 'DEPLOYMENT' && !view.isRetired(one));
}
