/**
 * Cut sets of two events that are one failure in the architecture: both events are failures of what depends on the same
 * element, so that the element alone brings both about (ISO 26262-9:2018 clause 7).
 *
 *     {a, b}    a ─DEPENDS_ON─▶ CAMERA1 ─DEPENDS_ON─▶ SUPPLY ◀─DEPENDS_ON─ CAMERA2 ◀─DEPENDS_ON─ b      SUPPLY
 */

export interface Coupling {
  /** Ids of the two events, sorted. */
  readonly events: readonly [string, string];
  /** What both depend on; of elements that depend on each other the nearest ones. Sorted. */
  readonly elements: readonly string[];
}

/**
 * @param parameters.pairs Cut sets of two events.
 * @param parameters.dependenciesOf What an event or element depends on, directly.
 */
export function couplingsOf(parameters: {
  readonly pairs: Iterable<readonly [string, string]>;
  readonly dependenciesOf: (id: string) => readonly string[];
}): Coupling[] {
  const { pairs, dependenciesOf } = parameters;
  const known = new Map<string, ReadonlySet<string>>();
  /** All that something depends on, directly or not. */
  const reach = (from: string): ReadonlySet<string> => {
    const before = known.get(from);
    if (before) return before;
    const found = new Set(dependenciesOf(from));
    for (const id of found) for (const below of dependenciesOf(id)) found.add(below);
    known.set(from, found);
    return found;
  };
  const couplings: Coupling[] = [];
  for (const pair of pairs) {
    const [one, other] = [...pair].sort() as [string, string];
    const theirs = reach(other);
    const common = [...reach(one)].filter((id) => theirs.has(id));
    // What is common only because another common element depends on it says no more; of a circle all are told.
    const nearest = common.filter(
      (id) => !common.some((above) => above !== id && reach(above).has(id) && !reach(id).has(above)),
    );
    if (nearest.length > 0) couplings.push({ events: [one, other], elements: nearest.sort() });
  }
  return couplings;
}
