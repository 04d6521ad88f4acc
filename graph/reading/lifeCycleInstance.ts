/**
 * Where an artifact is in its life cycle, and how it got there.
 *
 *     CONTROL LIFECYCLE ─APPLIES_TO▶ MODEL@v ◀─AFFECTS METADATA─ CHANGE STATE_TRANSITION {machine, from, to, cause, at}
 *     CONTROL LIFECYCLE ─APPLIES_TO MODELS▶ SYSTEM, the use case that the model is part of
 *
 * A state is never stored: it is the `to` of the last transition. An artifact stays with the version of the life cycle that its
 * first transition named until a transition says otherwise.
 */
import { type LifeCycle, readLifeCycle } from '../governance/lifeCycle/definition.ts';
import type { GraphReader, Linked } from './graphReader.ts';
import { enforcements } from './policy/managed.ts';
import { homesOf } from './portfolio/surroundings.ts';
import { machineFor, type StateTransition, stateTransitionsOf } from './stateTransitions.ts';

/** A recorded transition. */
export interface TakenTransition extends StateTransition {
  readonly from: string;
  readonly to: string;
}

export interface LifeCycleInstance {
  /** Number of the CONTROL. */
  readonly control: number;
  /** Version of the life cycle (id@label) that the artifact follows. */
  readonly machine: string;
  readonly lifeCycle: LifeCycle;
  readonly state: string;
  /** Oldest first. */
  readonly history: readonly TakenTransition[];
}

export type InstanceRead =
  | { readonly ok: true; readonly instance: LifeCycleInstance }
  | { readonly ok: false; readonly message: string };

/** Role of APPLIES_TO: the life cycle is that of the models of the SYSTEM, and not its own. */
export const OF_MODELS = 'MODELS';

/**
 * Life cycles that apply to the artifact; where none does to a model, those of the models of the systems that it is part of. Under a
 * managed process those that did when it came under it: one that is added later would be a shorter way beside them.
 */
export function lifeCyclesOf(reader: GraphReader, artifact: number): number[] {
  const asked = { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'], subkinds: ['LIFECYCLE'] } as const;
  const own = reader.linked(artifact, asked).filter(({ role }) => role !== OF_MODELS);
  const [enforcement] = enforcements(reader, artifact);
  if (!enforcement && own.length > 0) return distinct(own);
  const homes = reader.kind(artifact) === 'MODEL' ? homesOf(reader, artifact) : [];
  const inherited = homes.flatMap((home) => reader.linked(home, { ...asked, roles: [OF_MODELS] }));
  if (!enforcement) return distinct(inherited);
  const before = (links: readonly Linked[]) =>
    links.filter(({ slot }) => reader.view.index.linkBorn(slot) <= enforcement.since);
  return distinct([before(own), before(inherited), own, inherited].find((links) => links.length > 0) ?? []);
}

function distinct(links: readonly Linked[]): number[] {
  return [...new Set(links.map((one) => one.artifact))];
}

/** Transitions of the artifact by any version of the life cycle up to the instant, oldest first. */
export async function transitionsOf(parameters: {
  readonly reader: GraphReader;
  readonly artifact: number;
  readonly control: number;
  readonly until: number;
}): Promise<TakenTransition[]> {
  const { reader } = parameters;
  return (await stateTransitionsOf(parameters)).map((taken) => {
    const text = (field: string) => reader.text(taken.change, field) ?? '';
    return { ...taken, from: text('from'), to: text('to') };
  });
}

/** Where the artifact is in the life cycle at the instant. */
export async function readInstance(parameters: {
  readonly reader: GraphReader;
  readonly artifact: number;
  readonly control: number;
  readonly until: number;
}): Promise<InstanceRead> {
  const { reader, control, artifact, until } = parameters;
  const history = await transitionsOf(parameters);
  const last = history.at(-1);
  const machine = last?.machine ?? (await machineFor({ reader, artifact, control, at: until }));
  const content = await reader.contentOfVersion(machine);
  const check = readLifeCycle(content);
  if (!check.ok) {
    const [first] = check.problems;
    return {
      ok: false,
      message: `${machine || reader.id(control)} is no life cycle: ${first?.path} ${first?.message}`,
    };
  }
  const { lifeCycle } = check;
  return { ok: true, instance: { control, machine, lifeCycle, state: last?.to ?? lifeCycle.initial, history } };
}
