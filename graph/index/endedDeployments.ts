/**
 * Which deployments run no more.
 *
 *     CHANGE STATE_TRANSITION {machine: deployment, to: ENDED or ROLLED_BACK, at} ─AFFECTS▶ DEPLOYMENT
 *
 * An inferred link ends nothing, and neither does a step that was withdrawn.
 */
import { NONE } from './graphIndex.ts';
import type { GraphView } from './graphView.ts';

/** By number of the deployment: when it ended, up to the instant, both ms since 1970. Others run. */
export function endedDeployments(view: GraphView, at: number): ReadonlyMap<number, number> {
  const ended = new Map<number, number>();
  for (const step of view.index.endings) {
    if (step >= view.artifactCount || view.isRetired(step)) continue;
    const version = view.current(step);
    if (version === NONE || view.retractions(version).length > 0) continue;
    const { endsDeploymentAt: end } = view.version(version).facts;
    if (end === undefined || end > at) continue;
    for (const slot of view.outgoing(step)) {
      const { type, assurance } = view.link(slot);
      const deployment = view.index.linkTo(slot);
      if (type !== 'AFFECTS' || assurance === 'INFERRED' || view.kind(deployment) !== 'DEPLOYMENT') continue;
      ended.set(deployment, Math.min(end, ended.get(deployment) ?? end));
    }
  }
  return ended;
}
