/**
 * What a monitor has observed.
 *
 *     RUN TASK ─USED▶ MONITOR@v            one batch of observations
 *              ─GENERATED▶ EVIDENCE FIELD_DATA {observedAt, outcome, results: [{metric, value}]}   one observation each
 */
import { parseInstant } from '../metamodel/content.ts';
import type { GraphReader } from './graphReader.ts';

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
