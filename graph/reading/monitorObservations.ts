/**
 * What a monitor has observed.
 *
 *     RUN TASK ─USED▶ MONITOR@v            one batch of observations
 *              ─GENERATED▶ EVIDENCE FIELD_DATA {observedAt, outcome, results: [{metric, value}]}   one observation each
 */
import { type BreachRow, breachRows } from '../governance/monitoring/breachRows.ts';
import { NONE } from '../index/graphIndex.ts';
import { parseInstant } from '../metamodel/content.ts';
import type { GraphReader } from './graphReader.ts';
import { isWithdrawn } from './retracted.ts';

/** One observation. */
export interface MonitorObservation {
  /** Number of the EVIDENCE. */
  readonly evidence: number;
  /** Ms since 1970. */
  readonly observedAt: number;
  readonly value: number;
  /** It did not keep the bound that the monitor had then. */
  readonly breached: boolean;
}

/** Observations of the monitor, in the order in which they were recorded. */
export async function observationsOf(reader: GraphReader, monitor: number): Promise<MonitorObservation[]> {
  const runs = reader.others(monitor, { end: 'TARGET', type: 'USED', kinds: ['RUN'], subkinds: ['TASK'] });
  const evidence = runs.flatMap((run) =>
    reader.others(run, { end: 'SOURCE', type: 'GENERATED', kinds: ['EVIDENCE'], subkinds: ['FIELD_DATA'] }),
  );
  const recorded = [...new Set(evidence)].sort((left, right) => left - right);
  await reader.load(recorded);
  return recorded.flatMap((one): MonitorObservation[] => {
    const observedAt = parseInstant(reader.text(one, 'observedAt') ?? '');
    const { outcome, results } = reader.view.version(reader.view.current(one)).facts;
    const value = results?.[0]?.value;
    if (observedAt === null || value === undefined) return [];
    return [{ evidence: one, observedAt, value, breached: outcome === 'fail' }];
  });
}

/** What an observation that is recorded now is judged by and about, as {@link aboutOf} says it of one that is there. */
export function aboutNow({ view }: GraphReader, monitor: number, subjects: readonly number[]): string {
  const named = (one: number) => (view.current(one) === NONE ? view.id(one) : view.versionId(view.current(one)));
  return [named(monitor), ...subjects.map(named).sort()].join(' ');
}

/** The version of the monitor, and the versions that were evaluated, as the service linked them. */
function aboutOf(reader: GraphReader, monitor: number, evidence: number): string {
  const { index } = reader.view;
  const named = (artifact: number, version: number) =>
    version === NONE ? reader.id(artifact) : reader.view.versionId(version);
  const used = reader
    .others(evidence, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] })
    .flatMap((run) => reader.linked(run, { end: 'SOURCE', type: 'USED', kinds: ['MONITOR'] }))
    .filter(({ artifact }) => artifact === monitor);
  const evaluated = reader
    .linked(evidence, { end: 'SOURCE', type: 'EVALUATES', kinds: ['MODEL', 'DEPLOYMENT'] })
    .map(({ artifact, slot }) => named(artifact, index.linkToVersion(slot)));
  const by = used.map(({ artifact, slot }) => named(artifact, index.linkToVersion(slot)));
  return [by[0] ?? reader.id(monitor), ...[...new Set(evaluated)].sort()].join(' ');
}

/** An observation that is about to be recorded. */
export interface NewObservation {
  readonly id: string;
  readonly observedAt: number;
  readonly breached: boolean;
}

/** A row of observations that break the bound, and the breach that was reported of it. */
export interface ReportedRow extends BreachRow {
  /** Number of the CHANGE that was not withdrawn; null: nobody has reported it. */
  readonly breach: number | null;
}

/**
 * Rows of the monitor with what is about to be recorded. What was withdrawn is in none, and ends none.
 * @param recorded As {@link observationsOf} reads them.
 * @param breaches Numbers of CHANGEs that say FIELD of the monitor.
 */
export async function reportedRows(
  reader: GraphReader,
  of: {
    readonly monitor: number;
    readonly recorded: readonly MonitorObservation[];
    readonly breaches: readonly number[];
    readonly coming: readonly NewObservation[];
    /** What those are judged by and about. */
    readonly about: string;
  },
): Promise<ReportedRow[]> {
  const { monitor, recorded, breaches, coming, about } = of;
  const standing = recorded
    .filter(({ evidence }) => !isWithdrawn(reader.view, evidence))
    .map(({ evidence, observedAt, breached }) => ({
      id: reader.id(evidence),
      observedAt,
      breached,
      about: aboutOf(reader, monitor, evidence),
    }));
  await reader.load(breaches);
  const reported = new Map<string, number>();
  for (const breach of breaches) {
    const observation = reader.text(breach, 'observation');
    if (observation !== null && !isWithdrawn(reader.view, breach)) reported.set(observation, breach);
  }
  return breachRows([...standing, ...coming.map((one) => ({ ...one, about }))]).map((row) => {
    const observation = row.observations.find((one) => reported.has(one));
    return { ...row, breach: observation === undefined ? null : (reported.get(observation) as number) };
  });
}
