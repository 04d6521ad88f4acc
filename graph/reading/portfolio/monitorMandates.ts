/**
 * Which monitors a model in production has to have, by the policies in force, and which of them it lacks.
 *
 *     CONTROL POLICY@v {monitorMandates: [{riskClass, monitors, fairnessEvents}]} ─APPLIES_TO▶ model or its surroundings; none: to all
 */
import { NONE } from '../../index/graphIndex.ts';
import { type MonitorMandate, monitorMandatesIn } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { lifeCyclesOf, readInstance } from '../lifeCycleInstance.ts';
import { hasEnded } from '../lockedModel/included.ts';
import { versionInForce } from '../policy/policyInForce.ts';
import type { RiskClass } from '../policy/riskClass.ts';
import { deploymentsOf } from './inclusions.ts';
import { monitorsOf, reachOf, riskClassOfModel } from './surroundings.ts';

/** A policy with the version that is in force. */
export interface MandatingPolicy {
  readonly policy: number;
  /** Number of the version. */
  readonly version: number;
  readonly mandates: readonly MonitorMandate[];
  /** Numbers of what it applies to; empty: to every model. */
  readonly appliesTo: ReadonlySet<number>;
}

/** What a policy in force asks of a model. */
export interface ModelMandate {
  readonly policy: number;
  readonly version: number;
  readonly riskClass: RiskClass;
  /** Subkinds of MONITOR. */
  readonly monitors: readonly string[];
  /** Fairness has to be accounted for by events. */
  readonly fairnessEvents: boolean;
}

/** Policies that say which monitors models have to have, as they are in force at an instant. */
export async function mandatingPolicies(reader: GraphReader, validAt: number): Promise<MandatingPolicy[]> {
  const { view } = reader;
  const found: MandatingPolicy[] = [];
  for (const policy of reader.ofKind('CONTROL', 'POLICY')) {
    const version = versionInForce(view, policy, validAt);
    if (version === NONE) continue;
    const content = (await reader.contentsOfVersions([version])).get(version);
    const mandates = content ? monitorMandatesIn(content) : null;
    if (mandates === null || view.isRetired(policy)) continue;
    const appliesTo = new Set(reader.others(policy, { end: 'SOURCE', type: 'APPLIES_TO' }));
    found.push({ policy, version, mandates, appliesTo });
  }
  return found;
}

/** What the policies ask of a model in production; of one that is not, or that nobody classified: nothing. */
export async function mandatesOf(parameters: {
  readonly reader: GraphReader;
  readonly model: number;
  readonly validAt: number;
  readonly policies: readonly MandatingPolicy[];
}): Promise<ModelMandate[]> {
  const { reader, model, validAt, policies } = parameters;
  if (policies.length === 0 || !(await isInProduction({ reader, model, validAt }))) return [];
  const riskClass = await riskClassOfModel(reader, model, validAt);
  if (riskClass === null) return [];
  const reach = reachOf(reader, model);
  return policies
    .filter(({ appliesTo }) => appliesTo.size === 0 || reach.some((one) => appliesTo.has(one)))
    .flatMap(({ policy, version, mandates }) =>
      mandates
        .filter((mandate) => mandate.riskClass === riskClass)
        .map(({ monitors, fairnessEvents }) => ({ policy, version, riskClass, monitors, fairnessEvents })),
    );
}

/** Subkinds that the mandate names and that no monitor of the model has; one that has ended watches nothing. */
export async function missingMonitors(parameters: {
  readonly reader: GraphReader;
  readonly model: number;
  readonly mandate: ModelMandate;
  readonly validAt: number;
}): Promise<string[]> {
  const { reader, model, mandate, validAt } = parameters;
  const monitors = monitorsOf(reader, model);
  await reader.load(monitors);
  const active = monitors.filter((monitor) => !hasEnded(reader, monitor, validAt));
  const present = new Set(active.map((monitor) => reader.subkind(monitor)));
  return mandate.monitors.filter((subkind) => !present.has(subkind));
}

/** A deployment runs it, and no life cycle says that it is at its end. */
async function isInProduction(parameters: {
  readonly reader: GraphReader;
  readonly model: number;
  readonly validAt: number;
}): Promise<boolean> {
  const { reader, model, validAt } = parameters;
  if (deploymentsOf(reader, model).length === 0) return false;
  for (const control of lifeCyclesOf(reader, model)) {
    const read = await readInstance({ reader, artifact: model, control, until: validAt });
    if (!read.ok) continue;
    const { lifeCycle, state } = read.instance;
    if (lifeCycle.states.some((one) => one.name === state && one.final)) return false;
  }
  return true;
}
