/** All policies at an instant, whatever their topic. */
import { NONE } from '../../index/graphIndex.ts';
import type { GraphView } from '../../index/graphView.ts';
import type { GraphReader } from '../graphReader.ts';
import { versionInForce } from './policyInForce.ts';

/** Versions of policies that are in force, one of each policy at most. Needs no content, so that it can be asked inside of a write. */
export function policyVersions(view: GraphView, validAt: number): number[] {
  return [...view.ofKind('CONTROL')]
    .filter((control) => !view.isRetired(control) && view.facts(control).subkind === 'POLICY')
    .map((control) => versionInForce(view, control, validAt))
    .filter((version) => version !== NONE);
}

/** What a content field of the policies in force says, policy by policy; of those that say something in it. */
export async function policyField(reader: GraphReader, field: string, validAt: number): Promise<unknown[]> {
  const contents = await reader.contentsOfVersions(policyVersions(reader.view, validAt));
  return [...contents.values()]
    .map((content) => content[field])
    .filter((value) => value !== undefined && value !== null);
}
