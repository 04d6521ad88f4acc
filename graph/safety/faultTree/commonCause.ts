/**
 * Common cause by the β-factor model (NUREG/CR-4780; IEC 61508-6, Annex D): what can fail alone or together with its group.
 *
 *     x, y with p, β        x = x.private ∨ G.shared        x.private: (1 − β)·p
 *                           y = y.private ∨ G.shared        G.shared:  β·p
 */
import type { FaultTreeModel, Gate, Leaf } from './model.ts';

/** Where the private part of a leaf and the shared event of a group are found. */
export function privatePartOf(leaf: string): string {
  return `${leaf}.private`;
}

export function sharedEventOf(group: string): string {
  return `${group}.shared`;
}

/**
 * The same model with the groups written out: a member is a gate over its two parts.
 * @param model One that passed the checks: the members of a group have the same probability.
 */
export function withCommonCauses(model: FaultTreeModel): FaultTreeModel {
  const groups = model.commonCauses ?? [];
  if (groups.length === 0) return model;
  const leaves = new Map(model.leaves.map((leaf) => [leaf.id, leaf]));
  const gates: Gate[] = [];
  for (const { id, members, beta } of groups) {
    const part = (of: Leaf, share: number, name: string): Leaf => ({
      ...of,
      id: name,
      probability: of.probability && { type: 'SHARE', share, of: of.probability },
    });
    const shared = sharedEventOf(id);
    leaves.set(shared, { ...part(leaves.get(members[0] as string) as Leaf, beta, shared), label: id });
    for (const member of members) {
      const own = privatePartOf(member);
      leaves.set(own, part(leaves.get(member) as Leaf, 1 - beta, own));
      leaves.delete(member);
      gates.push({ id: member, formula: { type: 'OR', inputs: [own, shared] } });
    }
  }
  const written = { id: 'common causes', gates, tops: [] };
  return { trees: [...model.trees, written], leaves: [...leaves.values()] };
}
