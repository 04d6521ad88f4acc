/**
 * The four metrics of DORA (DevOps Research and Assessment): how often, how fast, how soon restored, how often failed.
 *
 *     window [from, until)      deployments in it ─▶ frequency, lead times, share that failed
 *                               incidents that began in it ─▶ times to restore
 */
import { hoursBetween, isWithin, median, share, type Window } from './window.ts';

/** A deployment to the environment that is looked at. */
export interface TimedDeployment {
  /** Ms since 1970. */
  readonly at: number;
  /** When the versions were committed that it is the first to bring, in ms since 1970. */
  readonly committed: readonly number[];
  /** An incident affects it. */
  readonly failed: boolean;
}

/** An incident in that environment. */
export interface TimedIncident {
  readonly at: number;
  /** Null: the service is not restored. */
  readonly restoredAt: number | null;
}

export interface DoraMetrics {
  readonly deployments: number;
  /** Deployments per day. Null: the window has no length. */
  readonly deploymentFrequency: number | null;
  /** Versions that deployments of the window were the first to bring. */
  readonly changes: number;
  /** Median of the hours from commit to deployment; null: there is no change, or each was recorded after it was deployed. */
  readonly leadTimeHours: number | null;
  readonly incidents: number;
  readonly restored: number;
  /** Median of the hours from the incident to the restored service, of those restored; null: there is none. */
  readonly timeToRestoreHours: number | null;
  readonly failedDeployments: number;
  /** Share of the deployments that failed, 0 to 1; null: there is none. */
  readonly changeFailureRate: number | null;
}

export function doraMetrics({
  window,
  deployments,
  incidents,
}: {
  readonly window: Window;
  readonly deployments: readonly TimedDeployment[];
  readonly incidents: readonly TimedIncident[];
}): DoraMetrics {
  const deployed = deployments.filter(({ at }) => isWithin(at, window));
  const happened = incidents.filter(({ at }) => isWithin(at, window));
  const committed = deployed.flatMap(({ at, committed }) => committed.map((when) => hoursBetween(when, at)));
  // What was recorded after it was rolled out tells nothing of how long it took.
  const leadHours = committed.filter((hours) => hours >= 0);
  const restoreHours = happened.flatMap(({ at, restoredAt }) =>
    restoredAt === null ? [] : hoursBetween(at, restoredAt),
  );
  const failed = deployed.filter((one) => one.failed).length;
  return {
    deployments: deployed.length,
    deploymentFrequency: share(deployed.length, hoursBetween(window.from, window.until) / 24),
    changes: committed.length,
    leadTimeHours: median(leadHours),
    incidents: happened.length,
    restored: restoreHours.length,
    timeToRestoreHours: median(restoreHours),
    failedDeployments: failed,
    changeFailureRate: share(failed, deployed.length),
  };
}
