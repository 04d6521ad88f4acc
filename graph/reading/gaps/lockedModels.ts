import { NONE } from '../../index/graphIndex.ts';
import { parseInstant } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { activeMonitorsOf, isActive, modelsIn } from '../lockedModel/included.ts';
import { lockedAmong, modelLockOf, modelsWithLock } from '../lockedModel/modelLock.ts';
import { retiredAtOf } from '../lockedModel/retention.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Running deployments of a locked model version that no monitor watches, neither the deployment nor the model. */
export async function unmonitoredDeployments(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const running = reader.ofKind('DEPLOYMENT').map((deployment) => ({
    deployment,
    models: modelsIn(reader, deployment).filter(({ version }) => version !== NONE),
  }));
  const lockedVersions = await lockedAmong(
    reader,
    running.flatMap(({ models }) => models.map(({ version }) => version)),
  );
  const gaps: Gap[] = [];
  for (const { deployment, models } of running) {
    const locked = models.filter(({ version }) => lockedVersions.has(version)).map(({ model }) => model);
    if (locked.length === 0 || !isActive(reader, deployment, validAt)) continue;
    if ((await activeMonitorsOf(reader, [deployment, ...locked], validAt)).length > 0) continue;
    const names = locked.map((model) => reader.name(model)).join(', ');
    const reason = `${reader.name(deployment)} runs ${names}, which is locked, and no monitor watches it: let one watch the deployment`;
    gaps.push({ artifact: deployment, reason, related: locked });
  }
  return gaps;
}

/** Monitors that retrain in place what is locked, however they were recorded. */
export async function learningLockedModels(reader: GraphReader): Promise<readonly Gap[]> {
  const monitors = reader.ofKind('MONITOR');
  await reader.load(monitors);
  const gaps: Gap[] = [];
  for (const monitor of monitors) {
    if (reader.text(monitor, 'action') !== 'AUTO_RETRAIN_IN_PLACE') continue;
    const watched = reader.others(monitor, { end: 'SOURCE', type: 'MONITORS', kinds: ['MODEL', 'DEPLOYMENT'] });
    const models = new Set(
      watched.flatMap((one) =>
        reader.kind(one) === 'MODEL' ? [one] : modelsIn(reader, one).map(({ model }) => model),
      ),
    );
    const locked = await modelsWithLock(reader, models);
    if (locked.length === 0) continue;
    const names = locked.map((model) => reader.name(model)).join(', ');
    const reason = `${reader.name(monitor)} retrains ${names} in place, which is locked: let it retrain elsewhere`;
    gaps.push({ artifact: monitor, reason, related: locked });
  }
  return gaps;
}

/** Model versions of which something is not as it was locked. */
export async function brokenLocks(reader: GraphReader): Promise<readonly Gap[]> {
  if (reader.ofKind('SAFETY_MEASURE', 'MODEL_LOCK').length === 0) return [];
  const gaps: Gap[] = [];
  for (const model of reader.ofKind('MODEL')) {
    for (const version of reader.view.versions(model)) {
      const lock = await modelLockOf(reader, version);
      if (!lock || lock.broken.length === 0) continue;
      const reason = `${reader.view.versionId(version)} was locked, and ${lock.broken.join('; ')}: train another version from what is there now`;
      gaps.push({ artifact: model, reason, related: [lock.measure] });
    }
  }
  return gaps;
}

/** Models that the monitor watches, also by a deployment that still ran at the instant. */
async function modelsWatched(reader: GraphReader, monitor: number, at: number): Promise<ReadonlySet<number>> {
  const models = new Set(reader.others(monitor, { end: 'SOURCE', type: 'MONITORS', kinds: ['MODEL'] }));
  for (const deployment of reader.others(monitor, { end: 'SOURCE', type: 'MONITORS', kinds: ['DEPLOYMENT'] })) {
    if (!isActive(reader, deployment, at)) continue;
    for (const { model } of modelsIn(reader, deployment)) models.add(model);
  }
  return models;
}

/** Monitors that ended before what they watch was retired. */
export async function endedMonitors(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const monitors = reader.ofKind('MONITOR');
  await reader.load(monitors);
  const gaps: Gap[] = [];
  for (const monitor of monitors) {
    const ended = parseInstant(reader.text(monitor, 'endedAt') ?? '');
    if (ended === null || ended > validAt) continue;
    for (const model of await modelsWatched(reader, monitor, ended)) {
      const retired = await retiredAtOf(reader, model, validAt);
      if (retired !== null && ended >= retired) continue;
      const state =
        retired === null ? 'which is not retired' : `which was retired at ${new Date(retired).toISOString()}`;
      const reason = `${reader.name(monitor)} ended at ${new Date(ended).toISOString()} and watched ${reader.name(model)}, ${state}: let one watch it until then`;
      gaps.push({ artifact: monitor, reason, related: [model] });
    }
  }
  return gaps;
}
