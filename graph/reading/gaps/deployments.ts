import { STRATEGY_SUBKINDS } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { activeAmong } from '../lockedModel/included.ts';
import { riskClassOf } from '../policy/riskClass.ts';
import { systemScope } from '../systemScope.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

const SAID_BY_SUBKIND: readonly string[] = Object.values(STRATEGY_SUBKINDS);

/** Deployments that do not say how they came into use. */
export async function deploymentsWithoutStrategy(reader: GraphReader): Promise<readonly Gap[]> {
  const deployments = reader.ofKind('DEPLOYMENT');
  await reader.load(deployments);
  return deployments
    .filter((one) => reader.text(one, 'strategy') === null && !SAID_BY_SUBKIND.includes(reader.subkind(one) ?? ''))
    .map((artifact) => ({
      artifact,
      reason: `${reader.name(artifact)} does not say by which strategy it came into use: record strategy, or move it there by moveToEnvironment`,
      related: [],
    }));
}

/** Running shadows whose output has an effect. */
export async function decidingShadows(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const deployments = activeAmong(reader, reader.ofKind('DEPLOYMENT'), validAt);
  await reader.load(deployments);
  return deployments
    .filter((one) => reader.subkind(one) === 'SHADOW' || reader.text(one, 'strategy') === 'SHADOW')
    .filter((one) => reader.text(one, 'decisionMode') === 'ACTIVE_DECIDING')
    .map((artifact) => ({
      artifact,
      reason: `${reader.name(artifact)} is a shadow, and decides: let it observe, or deploy it by another strategy`,
      related: [],
    }));
}

/** Running deployments of high-risk systems that nothing takes over from. */
export async function deploymentsWithoutFallback(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const found = await highRiskDeployments(reader, validAt);
  return found
    .filter(({ deployment }) => !includesFallback(reader, deployment))
    .map(({ deployment, system }) => ({
      artifact: deployment,
      reason: `${reader.name(deployment)} of ${reader.name(system)}, a high-risk system, includes no fallback: let it include a SAFETY_MEASURE of subkind FALLBACK`,
      related: [system],
    }));
}

/** Running deployments of high-risk systems that do not check what comes in or goes out. */
export async function deploymentsWithoutAssertions(
  reader: GraphReader,
  { validAt }: GapPoint,
): Promise<readonly Gap[]> {
  const found = await highRiskDeployments(reader, validAt);
  await reader.load(found.map(({ deployment }) => deployment));
  return found.flatMap(({ deployment, system }): Gap[] => {
    const missing = (['inputAssertions', 'outputAssertions'] as const).filter((field) => {
      const value = reader.content(deployment)[field];
      return !Array.isArray(value) || value.length === 0;
    });
    if (missing.length === 0) return [];
    const reason = `${reader.name(deployment)} of ${reader.name(system)}, a high-risk system, has no ${missing.join(' and no ')}: say what is checked before an input is used and before an output has an effect`;
    return [{ artifact: deployment, reason, related: [system] }];
  });
}

async function highRiskDeployments(
  reader: GraphReader,
  validAt: number,
): Promise<readonly { readonly deployment: number; readonly system: number }[]> {
  const systems = reader.ofKind('SYSTEM');
  await reader.load(systems);
  // By what they include, so that systems and deployments are each looked at once.
  const including = new Map<number, number[]>();
  for (const deployment of activeAmong(reader, reader.ofKind('DEPLOYMENT'), validAt)) {
    for (const member of membersOf(reader, deployment)) {
      if (!['SYSTEM', 'MODEL'].includes(reader.kind(member))) continue;
      const deployments = including.get(member);
      if (deployments) deployments.push(deployment);
      else including.set(member, [deployment]);
    }
  }
  const found = new Map<number, number>();
  for (const system of systems) {
    if ((await riskClassOf(reader, system, validAt)).riskClass !== 'HIGH') continue;
    for (const member of systemScope(reader, system)) {
      for (const deployment of including.get(member) ?? []) if (!found.has(deployment)) found.set(deployment, system);
    }
  }
  return [...found]
    .map(([deployment, system]) => ({ deployment, system }))
    .sort((left, right) => left.deployment - right.deployment);
}

/** What it includes, and what baselines in it include. */
function membersOf(reader: GraphReader, deployment: number): ReadonlySet<number> {
  const found = new Set<number>();
  const wholes = new Set([deployment]);
  // Wholes that are added on the way are visited, too.
  for (const whole of wholes) {
    for (const member of reader.others(whole, { end: 'SOURCE', type: 'INCLUDES' })) {
      found.add(member);
      if (reader.kind(member) === 'BASELINE') wholes.add(member);
    }
  }
  return found;
}

function includesFallback(reader: GraphReader, deployment: number): boolean {
  return [...membersOf(reader, deployment)].some(
    (one) => reader.kind(one) === 'SAFETY_MEASURE' && reader.subkind(one) === 'FALLBACK',
  );
}
