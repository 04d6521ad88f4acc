import { addPeriod, parsePeriod } from '../../governance/calendar/period.ts';
import { NONE } from '../../index/graphIndex.ts';
import type { GraphReader } from '../graphReader.ts';
import { trainingRunsOf } from './modelLock.ts';

/** A model and when it has to be refreshed. */
export interface Refresh {
  readonly model: number;
  /** As it is written, e.g. P90D. */
  readonly period: string;
  /** Ms since 1970: when its current version was trained, else recorded. */
  readonly refreshedAt: number;
  readonly dueAt: number;
}

/** Models that say how often they have to be refreshed, in the order in which they were recorded. Retired ones do not. */
export async function refreshesOf(
  reader: GraphReader,
  {
    timeZone,
    until,
  }: {
    readonly timeZone: string;
    /** Ms since 1970: a training that ends later has refreshed nothing yet. */
    readonly until: number;
  },
): Promise<Refresh[]> {
  const models = reader.ofKind('MODEL');
  await reader.load(models);
  return models.flatMap((model): Refresh[] => {
    const text = reader.text(model, 'refreshPeriod');
    const period = text === null ? null : parsePeriod(text);
    if (text === null || period === null) return [];
    const refreshedAt = refreshedAtOf(reader, model, until);
    return [{ model, period: text, refreshedAt, dueAt: addPeriod(refreshedAt, period, timeZone) }];
  });
}

function refreshedAtOf(reader: GraphReader, model: number, until: number): number {
  const { view } = reader;
  const version = view.current(model);
  const ends = trainingRunsOf(reader, model, version).flatMap((run) => {
    const current = view.current(run);
    const { endedAt = null } = current === NONE ? {} : view.version(current).facts;
    return endedAt !== null && endedAt <= until ? [endedAt] : [];
  });
  return ends.length > 0 ? Math.max(...ends) : view.instantOf(view.index.versionRevisionOf(version));
}
