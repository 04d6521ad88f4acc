/**
 * Records of steps by a machine: a life cycle, or a process.
 *
 *     CHANGE STATE_TRANSITION {machine: id@label of a CONTROL, cause, at, …} ─AFFECTS METADATA▶ what took the step
 */
import { NONE } from '../index/graphIndex.ts';
import { parseInstant } from '../metamodel/content.ts';
import { splitVersionId } from '../model/linkIdentity.ts';
import type { GraphReader } from './graphReader.ts';
import { definitionInForce } from './policy/managedDefinition.ts';

export interface StateTransition {
  /** Number of the CHANGE, which is loaded. */
  readonly change: number;
  /** Version of the machine (id@label) by which it was taken. */
  readonly machine: string;
  readonly cause: string;
  /** Ms since 1970. */
  readonly at: number;
}

/** Those of the artifact by any version of the machine up to the instant, oldest first. */
export async function stateTransitionsOf(parameters: {
  readonly reader: GraphReader;
  readonly artifact: number;
  /** Number of the CONTROL. */
  readonly control: number;
  readonly until: number;
}): Promise<StateTransition[]> {
  const { reader, artifact, control, until } = parameters;
  const asked = { end: 'TARGET', type: 'AFFECTS', kinds: ['CHANGE'], subkinds: ['STATE_TRANSITION'] } as const;
  const changes = reader.others(artifact, asked);
  await reader.load(changes);
  const taken = changes.flatMap((change): StateTransition[] => {
    const machine = reader.text(change, 'machine') ?? '';
    const at = parseInstant(reader.text(change, 'at') ?? '');
    if (splitVersionId(machine).artifact !== reader.id(control) || at === null || at > until) return [];
    return [{ change, machine, cause: reader.text(change, 'cause') ?? '', at }];
  });
  // At the same instant: as they were recorded.
  return taken.sort((left, right) => left.at - right.at || left.change - right.change);
}

/** The version of a machine (id@label) that the artifact would follow if it began at the instant; '': it has none. */
export async function machineFor(of: {
  readonly reader: GraphReader;
  readonly artifact: number;
  /** Number of the CONTROL. */
  readonly control: number;
  /** Ms since 1970. */
  readonly at: number;
}): Promise<string> {
  const { version } = await definitionInForce(of);
  return version === NONE ? '' : of.reader.view.versionId(version);
}
