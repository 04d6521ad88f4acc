import { NONE } from '../../index/graphIndex.ts';
import { instantText } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { activeAmong, deploymentsOf, hasEnded } from '../lockedModel/included.ts';
import { lockStateOf } from '../lockedModel/modelLock.ts';
import { observationsOf } from '../monitorObservations.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

const HOUR = 3_600_000;

/** Monitors that say how long they may be silent, and are for longer. One that says nothing is not judged. */
export async function silentMonitors(
  reader: GraphReader,
  { validAt }: Pick<GapPoint, 'validAt'>,
): Promise<readonly Gap[]> {
  const monitors = reader.ofKind('MONITOR');
  await reader.load(monitors);
  const gaps: Gap[] = [];
  for (const monitor of monitors) {
    const hours = reader.number(monitor, 'silenceHours');
    if (hours === null || hasEnded(reader, monitor, validAt)) continue;
    if (await watchesNothing(reader, monitor, validAt)) continue;
    // What was observed later says nothing of the instant.
    const observed = (await observationsOf(reader, monitor)).filter(({ observedAt }) => observedAt <= validAt);
    const last = observed.reduce((latest, { observedAt }) => Math.max(latest, observedAt), Number.NEGATIVE_INFINITY);
    if (last + hours * HOUR >= validAt) continue;
    const since =
      observed.length === 0 ? 'nothing was ever observed' : `the last observation is of ${instantText(last)}`;
    const reason = `${reader.name(monitor)} may be silent for ${hours} h and ${since}: restore it, and look at what happened meanwhile`;
    gaps.push({ artifact: monitor, reason, related: [] });
  }
  return gaps;
}

/** All that it watches are deployments that have ended, and models that are retired and run nowhere. */
async function watchesNothing(reader: GraphReader, monitor: number, at: number): Promise<boolean> {
  const watched = reader.others(monitor, { end: 'SOURCE', type: 'MONITORS' });
  for (const one of watched) {
    const isModel = reader.kind(one) === 'MODEL';
    if (!isModel && reader.kind(one) !== 'DEPLOYMENT') return false;
    if (isModel && (await lockStateOf(reader, one, at)) !== 'RETIRED') return false;
    if (activeAmong(reader, isModel ? deploymentsOf(reader, one, NONE) : [one], at).length > 0) return false;
  }
  return watched.length > 0;
}
