import { instantText } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { activeAmong } from '../lockedModel/included.ts';
import { observationsOf } from '../monitorObservations.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

const HOUR = 3_600_000;

/** Monitors that say how long they may be silent, and are for longer. One that says nothing is not judged. */
export async function silentMonitors(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const monitors = reader.ofKind('MONITOR');
  await reader.load(monitors);
  const gaps: Gap[] = [];
  for (const monitor of monitors) {
    const hours = reader.number(monitor, 'silenceHours');
    if (hours === null || (await watchesNothing(reader, monitor, validAt))) continue;
    // What was observed later says nothing of the instant.
    const observed = (await observationsOf(reader, monitor)).filter(({ observedAt }) => observedAt <= validAt);
    const last = Math.max(...observed.map(({ observedAt }) => observedAt));
    if (last + hours * HOUR >= validAt) continue;
    const since =
      observed.length === 0 ? 'nothing was ever observed' : `the last observation is of ${instantText(last)}`;
    const reason = `${reader.name(monitor)} may be silent for ${hours} h and ${since}: restore it, and look at what happened meanwhile`;
    gaps.push({ artifact: monitor, reason, related: [] });
  }
  return gaps;
}

/** All that it watches are deployments that have ended. */
async function watchesNothing(reader: GraphReader, monitor: number, at: number): Promise<boolean> {
  const watched = reader.others(monitor, { end: 'SOURCE', type: 'MONITORS' });
  if (watched.length === 0 || watched.some((one) => reader.kind(one) !== 'DEPLOYMENT')) return false;
  return (await activeAmong(reader, watched, at)).length === 0;
}
