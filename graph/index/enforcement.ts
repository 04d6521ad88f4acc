import type { GraphView } from './graphView.ts';

/** Revision since which the policy (number of a CONTROL) enforces a process without a break, by its versions as they came. */
export function enforcedSince(view: GraphView, policy: number): number {
  let since = view.revision;
  for (const version of [...view.versions(policy)].reverse()) {
    const { revision, facts } = view.version(version);
    if (facts.enforced !== true) break;
    since = revision;
  }
  return since;
}
