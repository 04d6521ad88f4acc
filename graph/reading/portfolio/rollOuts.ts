/**
 * Roll-outs to an environment, and incidents there.
 *
 *     DEPLOYMENT {environment, deployedAt} ─INCLUDES▶ versions        a record of one roll-out
 *     INCIDENT {occurredAt, restoredAt} ─AFFECTS▶ DEPLOYMENT
 */
import type { TimedDeployment, TimedIncident } from '../../governance/metrics/dora.ts';
import { NONE } from '../../index/graphIndex.ts';
import { parseInstant } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { type DeployedVersion, deployedVersions } from './inclusions.ts';

export interface RollOut {
  readonly deployment: number;
  /** Ms since 1970. */
  readonly at: number;
  /** What came with it. */
  readonly versions: readonly DeployedVersion[];
}

/** Roll-outs to the environment (upper and lower case are the same), the oldest first. */
export async function rollOutsTo(reader: GraphReader, environment: string): Promise<RollOut[]> {
  const { view } = reader;
  const deployments = reader.ofKind('DEPLOYMENT');
  await reader.load(deployments);
  return deployments
    .filter((deployment) => reader.text(deployment, 'environment')?.toLowerCase() === environment.toLowerCase())
    .map((deployment) => {
      const stated = parseInstant(reader.text(deployment, 'deployedAt') ?? '');
      const at = stated ?? view.instantOf(view.index.artifactSince.get(deployment));
      return { deployment, at, versions: deployedVersions(reader, deployment) };
    })
    .sort((left, right) => left.at - right.at || left.deployment - right.deployment);
}

/** Kinds whose versions are changes that are delivered. */
const DELIVERED = ['CODE_UNIT', 'MODEL'];

/** As the metrics of DORA look at them. */
export async function deliveriesOf(parameters: {
  readonly reader: GraphReader;
  readonly rollOuts: readonly RollOut[];
  /** What happened later is not known; ms since 1970. */
  readonly validAt: number;
}): Promise<{ readonly deployments: readonly TimedDeployment[]; readonly incidents: readonly TimedIncident[] }> {
  const { reader, validAt } = parameters;
  const { view } = reader;
  const rollOuts = parameters.rollOuts.filter(({ at }) => at <= validAt);
  const brought = rollOuts.map(() => [] as number[]);
  const seen = new Set<number>();
  for (const [place, { versions }] of rollOuts.entries()) {
    for (const { artifact, version } of versions) {
      if (version === NONE || seen.has(version) || !DELIVERED.includes(reader.kind(artifact))) continue;
      seen.add(version);
      brought[place]?.push(version);
    }
  }
  const contents = await reader.contentsOfVersions(brought.flat());
  const committedAt = (version: number): number => {
    const stated = contents.get(version)?.committedAt;
    return (typeof stated === 'string' ? parseInstant(stated) : null) ?? view.instantOf(view.version(version).revision);
  };
  const failed = new Set<number>();
  const incidents: TimedIncident[] = [];
  const deployments = new Set(rollOuts.map(({ deployment }) => deployment));
  for (const incident of await incidentsAt(reader, deployments)) {
    if (incident.at > validAt) continue;
    incidents.push({ at: incident.at, restoredAt: restoredBy(incident.restoredAt, validAt) });
    for (const deployment of incident.deployments) failed.add(deployment);
  }
  return {
    deployments: rollOuts.map((rollOut, place) => ({
      at: rollOut.at,
      committed: (brought[place] ?? []).map(committedAt),
      failed: failed.has(rollOut.deployment),
    })),
    incidents,
  };
}

function restoredBy(restoredAt: number | null, validAt: number): number | null {
  return restoredAt !== null && restoredAt <= validAt ? restoredAt : null;
}

interface IncidentThere extends TimedIncident {
  readonly deployments: readonly number[];
}

async function incidentsAt(reader: GraphReader, deployments: ReadonlySet<number>): Promise<IncidentThere[]> {
  const affected = new Map<number, number[]>();
  for (const deployment of deployments) {
    for (const incident of reader.others(deployment, { end: 'TARGET', type: 'AFFECTS', kinds: ['INCIDENT'] })) {
      affected.set(incident, [...(affected.get(incident) ?? []), deployment]);
    }
  }
  await reader.load(affected.keys());
  return [...affected].map(([incident, there]) => {
    const { view } = reader;
    const stated = (field: string) => parseInstant(reader.text(incident, field) ?? '');
    const recorded = view.instantOf(view.index.artifactSince.get(incident));
    const ended = reader
      .others(incident, { end: 'TARGET', type: 'USED', kinds: ['RUN'] })
      .flatMap((run) => (view.current(run) === NONE ? [] : (view.version(view.current(run)).facts.endedAt ?? [])));
    const restoredAt = stated('restoredAt') ?? (ended.length > 0 ? Math.min(...ended) : null);
    return { at: stated('occurredAt') ?? recorded, restoredAt, deployments: there };
  });
}
