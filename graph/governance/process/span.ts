/** From when to when an activity went on, and the holes in between. Instants in ms since 1970. */

export interface Period {
  readonly from: number;
  /** Null: it still goes on. */
  readonly until: number | null;
}

export interface Coverage {
  /** From the first beginning to the last end; null: it never went on. */
  readonly span: Period | null;
  /** What of the period that was asked for no period covers, oldest first. */
  readonly holes: readonly { readonly from: number; readonly until: number }[];
}

/** Which part of [from, until) the periods leave open. */
export function coverageOf(
  periods: readonly Period[],
  asked: { readonly from: number; readonly until: number },
): Coverage {
  const sorted = [...periods].sort((left, right) => left.from - right.from);
  const holes: { from: number; until: number }[] = [];
  let covered = asked.from;
  for (const { from, until } of sorted) {
    if (from > covered && covered < asked.until) holes.push({ from: covered, until: Math.min(from, asked.until) });
    covered = Math.max(covered, until ?? Number.POSITIVE_INFINITY);
  }
  if (covered < asked.until) holes.push({ from: covered, until: asked.until });
  const [first] = sorted;
  if (!first) return { span: null, holes };
  const open = sorted.some(({ until }) => until === null);
  return {
    span: { from: first.from, until: open ? null : Math.max(...sorted.map(({ until }) => until as number)) },
    holes,
  };
}
