/**
 * Rows of observations that break the bound of their monitor: a breach is reported once for each.
 *
 *     observed   10:00 kept   11:00 broken   12:00 broken   13:00 kept   14:00 broken
 *                             └────── a row ──────┘                     └─ a row ─┘
 *
 * In the order in which they were made, whenever they came: one that was late belongs where it was made. A row is about one thing that is
 * judged by one bound: another version of the model, or of the monitor, begins one of its own.
 */
export interface RowObservation {
  readonly id: string;
  /** Ms since 1970. */
  readonly observedAt: number;
  /** It did not keep the bound. */
  readonly breached: boolean;
  /** By what it was judged, and about what it is. */
  readonly about: string;
}

export interface BreachRow {
  /** Ids, the one that was made first first. */
  readonly observations: readonly string[];
  /** Id of the one that kept the bound before the row; null: there is none. */
  readonly after: string | null;
}

/** @param observations In the order in which they were recorded: those of one instant stay in it. */
export function breachRows(observations: readonly RowObservation[]): BreachRow[] {
  const groups = new Map<string, RowObservation[]>();
  for (const one of observations) {
    const group = groups.get(one.about);
    if (group) group.push(one);
    else groups.set(one.about, [one]);
  }
  const rows: BreachRow[] = [];
  for (const group of groups.values()) {
    let row: string[] | null = null;
    let after: string | null = null;
    for (const { id, breached } of group.sort((left, right) => left.observedAt - right.observedAt)) {
      if (!breached) {
        row = null;
        after = id;
      } else if (row) row.push(id);
      else {
        row = [id];
        rows.push({ observations: row, after });
      }
    }
  }
  return rows;
}
