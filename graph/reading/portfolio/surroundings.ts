/** What a model is in: components and systems that it is part of, deployments that run it, monitors that watch it, its risk class. */
import { RISK_CLASSES } from '../../metamodel/content.ts';
import { hostsOf, wholesOf } from '../architecture.ts';
import type { GraphReader } from '../graphReader.ts';
import { deploymentsOf } from './inclusions.ts';

export type RiskClass = keyof typeof RISK_CLASSES;
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

/** The worst class of the systems that it is part of; null: none says. Load their contents first. */
export function riskClassOf(reader: GraphReader, model: number): RiskClass | null {
  const classes = homesOf(reader, model)
    .filter((home) => reader.kind(home) === 'SYSTEM')
    .map((system) => reader.text(system, 'riskClass'));
  return WORST_FIRST.find((one) => classes.includes(one)) ?? null;
}
