/**
 * What is under a managed process, from which records about it come by the mutations of the service alone.
 *
 *     CONTROL POLICY {enforced: true} ─APPLIES_TO▶ artifact
 */
import { NONE } from '../../index/graphIndex.ts';
import type { GraphReader } from '../graphReader.ts';

/** Does the current version of the policy enforce a process? */
export function enforcesProcess({ view }: GraphReader, policy: number): boolean {
  const current = view.current(policy);
  return current !== NONE && view.version(current).facts.enforced === true;
}

export function isManaged(reader: GraphReader, artifact: number): boolean {
  const asked = { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'], subkinds: ['POLICY'] } as const;
  return reader.others(artifact, asked).some((policy) => enforcesProcess(reader, policy));
}
