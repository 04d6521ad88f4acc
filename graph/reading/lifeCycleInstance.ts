/**
 * Where an artifact is in its life cycle, and how it got there.
 *
 *     CONTROL LIFECYCLE ─APPLIES_TO▶ MODEL@v ◀─AFFECTS METADATA─ CHANGE STATE_TRANSITION {machine, from, to, cause, at}
 *
 * A state is never stored: it is the `to` of the last transition. An artifact stays with the version of the life cycle that its
 * first transition named until a transition says otherwise.
 */
import { type LifeCycle, readLifeCycle } from '../governance/lifeCycle/definition.ts';
import { NONE } from '../index/graphIndex.ts';
import { parseInstant } from '../metamodel/content.ts';
import { splitVersionId } from '../model/linkIdentity.ts';
import type { GraphReader } from './graphReader.ts';

/** A recorded transition. */
export interface TakenTransition {
  /** Number of the CHANGE. */
  readonly change: number;
  /** Version of the life cycle (id@label) by which it was taken. */
  readonly machine: string;
  readonly from: string;
  readonly to: string;
  readonly cause: string;
  /** Ms since 1970. */
  readonly at: number;
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

/** Life cycles that apply to the artifact. */
export function lifeCyclesOf(reader: GraphReader, artifact: number): number[] {
  return reader.others(artifact, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'], subkinds: ['LIFECYCLE'] });
}

/** Transitions of the artifact by any version of the life cycle up to the instant, oldest first. */
export async function transitionsOf(parameters: {
  readonly reader: GraphReader;
  readonly artifact: number;
  readonly control: number;
  readonly until: number;
}): Promise<TakenTransition[]> {
  const { reader, artifact, control, until } = parameters;
  const changes = reader.others(artifact, {
    end: 'TARGET',
    type: 'AFFECTS',
    kinds: ['CHANGE'],
    subkinds: ['STATE_TRANSITION'],
  });
  await reader.load(changes);
  const taken = changes.flatMap((change): TakenTransition[] => {
    const machine = reader.text(change, 'machine') ?? '';
    const at = parseInstant(reader.text(change, 'at') ?? '');
    if (splitVersionId(machine).artifact !== reader.id(control) || at === null || at > until) return [];
    const text = (field: string) => reader.text(change, field) ?? '';
    return [{ change, machine, from: text('from'), to: text('to'), cause: text('cause'), at }];
  });
  // At the same instant: as they were recorded.
  return taken.sort((left, right) => left.at - right.at || left.change - right.change);
}

/** Where the artifact is in the life cycle at the instant. */
export async function readInstance(parameters: {
  readonly reader: GraphReader;
  readonly artifact: number;
  readonly control: number;
  readonly until: number;
}): Promise<InstanceRead> {
  const { reader, control } = parameters;
  const history = await transitionsOf(parameters);
  const last = history.at(-1);
  const { view } = reader;
  const current = view.current(control);
  const machine = last?.machine ?? (current === NONE ? '' : view.versionId(current));
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
