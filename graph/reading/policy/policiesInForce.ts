/**
 * Which version of each policy is in force at an instant.
 *
 *     CONTROL POLICY  v1 {effectiveFrom: 2026-01-01}  v2 {effectiveFrom: 2027-01-01, validUntil: …}
 */
import type { GraphView } from '../../index/graphView.ts';
import type { GraphReader } from '../graphReader.ts';

/**
 * Versions of policies that are in force, one of each policy at most: the last recorded of those that bind by then and are still valid.
 * Needs no content, so that it can be asked inside of a write.
 */
export function policyVersions(view: GraphView, validAt: number): number[] {
  const versions: number[] = [];
  for (const control of view.ofKind('CONTROL')) {
    if (view.isRetired(control) || view.facts(control).subkind !== 'POLICY') continue;
    const inForce = view.byIngestion(control).findLast((version) => {
      const { effectiveFrom, validUntil } = view.version(version).facts;
      const isWithdrawn = view.retractions(version).length > 0;
      return (
        !isWithdrawn && (effectiveFrom ?? validAt) <= validAt && (validUntil === undefined || validAt < validUntil)
      );
    });
    if (inForce !== undefined) versions.push(inForce);
  }
  return versions;
}

/** What a content field of the policies in force says, policy by policy; of those that say something in it. */
export async function policyField(reader: GraphReader, field: string, validAt: number): Promise<unknown[]> {
  const contents = await reader.contentsOfVersions(policyVersions(reader.view, validAt));
  return [...contents.values()]
    .map((content) => content[field])
    .filter((value) => value !== undefined && value !== null);
}
