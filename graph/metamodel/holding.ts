/**
 * When a HOLDS link counts: does a person hold a role at an instant, and with authority?
 *
 *     from ├────────── held ──────────┤ to             the end is no part of it
 *              voidFrom ├── void ──┤ voidUntil         both ends are: on the edge the authority does not count
 */
import { parseInstant } from './content.ts';

/** Attributes of a HOLDS link, in ms since 1970; null: open. */
export interface Holding {
  readonly from: number | null;
  readonly to: number | null;
  readonly voidFrom: number | null;
  readonly voidUntil: number | null;
}

/** As the link states it; what is no instant counts as open. */
export function holdingOf(attributes: Readonly<Record<string, unknown>> | null): Holding {
  const instant = (name: keyof Holding): number | null => {
    const value = attributes?.[name];
    return typeof value === 'string' ? parseInstant(value) : null;
  };
  return { from: instant('from'), to: instant('to'), voidFrom: instant('voidFrom'), voidUntil: instant('voidUntil') };
}

/** Is the role held then, whatever became of the authority? */
export function isInTerm({ from, to }: Holding, instant: number): boolean {
  return (from ?? Number.NEGATIVE_INFINITY) <= instant && instant < (to ?? Number.POSITIVE_INFINITY);
}

/** Was the authority void then? */
export function isVoidAt({ voidFrom, voidUntil }: Holding, instant: number): boolean {
  if (voidFrom === null && voidUntil === null) return false;
  return (voidFrom ?? Number.NEGATIVE_INFINITY) <= instant && instant <= (voidUntil ?? Number.POSITIVE_INFINITY);
}
