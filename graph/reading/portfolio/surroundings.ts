/** What a model is in: components and systems that it is part of, deployments that run it, monitors that watch it, its risk class. */
import { RISK_CLASSES } from '../../metamodel/content.ts';
import { hostsOf, wholesOf } from '../architecture.ts';
import type { GraphReader } from '../graphReader.ts';
import { type RiskClass, riskClassOf } from '../policy/riskClass.ts';
import { deploymentsOf } from './inclusions.ts';

const WORST_FIRST = Object.keys(RISK_CLASSES) as RiskClass[];

/** Components that host the model, and the components and systems that those are part of. */
export function homesOf(reader: GraphReader, model: number): number[] {
  const hosts = hostsOf(reader, model);
  return [...new Set([...hosts, ...hosts.flatMap((host) => wholesOf(reader, host))])];
}

/** The model, its homes, and the deployments that run it: what applies to one of them applies to the model. */
export function reachOf(reader: GraphReader, model: number): number[] {
  return [model, ...homesOf(reader, model), ...deploymentsOf(reader, model)];
}

/** Monitors of the model and of the deployments that run it. */
export function monitorsOf(reader: GraphReader, model: number): number[] {
  const watched = [model, ...deploymentsOf(reader, model)];
  const monitors = watched.flatMap((one) =>
    reader.others(one, { end: 'TARGET', type: 'MONITORS', kinds: ['MONITOR'] }),
  );
  return [...new Set(monitors)]
    .filter((monitor) => !reader.view.isRetired(monitor))
    .sort((left, right) => left - right);
}

/** The worst class of the systems that it is part of, as recorded or decided; null: none has one. */
export async function riskClassOfModel(reader: GraphReader, model: number, until: number): Promise<RiskClass | null> {
  const classes: (RiskClass | null)[] = [];
  for (const home of homesOf(reader, model)) {
    if (reader.kind(home) === 'SYSTEM') classes.push((await riskClassOf(reader, home, until)).riskClass);
  }
  return WORST_FIRST.find((one) => classes.includes(one)) ?? null;
}
