/**
 * What is under a managed process, from which records about it come by the mutations of the service alone.
 *
 *     CONTROL POLICY {enforced: true} ─APPLIES_TO▶ artifact
 */
import { responsibleFor } from '../../impact/responsibility.ts';
import { Configuration } from '../../index/configuration.ts';
import { enforcedSince } from '../../index/enforcement.ts';
import { NONE } from '../../index/graphIndex.ts';
import type { GraphView } from '../../index/graphView.ts';
import { holdsRole } from '../../index/heldRoles.ts';
import type { GraphReader } from '../graphReader.ts';

/** Does the current version of the policy enforce a process? */
export function enforcesProcess({ view }: GraphReader, policy: number): boolean {
  const current = view.current(policy);
  return current !== NONE && view.version(current).facts.enforced === true;
}

export function isManaged(reader: GraphReader, artifact: number): boolean {
  return enforcements(reader, artifact).length > 0;
}

/** A policy that enforces a process for something. */
export interface Enforcement {
  /** Number of the CONTROL POLICY. */
  readonly policy: number;
  /** Revision since which it does so without a break. */
  readonly since: number;
}

/** Those for the artifact, the first first. That a link is only inferred takes nothing from it: nobody gets out of it that way. */
export function enforcements(reader: GraphReader, artifact: number): Enforcement[] {
  const { view } = reader;
  const asked = {
    end: 'TARGET',
    type: 'APPLIES_TO',
    kinds: ['CONTROL'],
    subkinds: ['POLICY'],
    inferred: true,
  } as const;
  return reader
    .linked(artifact, asked)
    .filter(({ artifact: policy }) => enforcesProcess(reader, policy))
    .map(({ artifact: policy, slot }) => ({
      policy,
      since: Math.max(view.index.linkBorn(slot), enforcedSince(view, policy)),
    }))
    .sort((left, right) => left.since - right.since);
}

/** Is the person, at the instant (ms since 1970), accountable for the artifact, or holder of a role that is? */
export function isAccountable(
  view: GraphView,
  { artifact, person, at }: { readonly artifact: number; readonly person: number; readonly at: number },
): boolean {
  return responsibleFor(artifact, 'A', new Configuration(view, null)).some((id) => {
    const accountable = view.find(id);
    return accountable === person || holdsRole(view, { person, role: accountable, at });
  });
}
