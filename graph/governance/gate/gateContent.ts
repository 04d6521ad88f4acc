/**
 * What the content of a GATE says beside its links: predicates over the graph, and who may waive for how long.
 *
 *     { predicates: [{ kind: 'METRIC_THRESHOLD', metric: 'recall', op: '>=', value: 0.9 }, …],
 *       waivers: { roles: ['role:quality'], mostDays: 90, never: ['SIGN_OFF'] } }
 */
import { z } from 'zod';

/** A predicate as a gate states it; what else it holds is for its kind. */
export interface StatedPredicate {
  readonly kind: string;
  /** Its name in the gate: that of its kind, numbered where there are several, unless it has one of its own. */
  readonly name: string;
  /** All that it says, kind and name included. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface WaiverPolicy {
  /** Ids or names of roles whose holders may approve a waiver; empty: nobody may. */
  readonly roles: readonly string[];
  /** Calendar days that a waiver lasts at most; null: no bound. */
  readonly mostDays: number | null;
  /** Ids of items, or names of predicates, that may never be waived. */
  readonly never: readonly string[];
}

export interface GateContent {
  readonly predicates: readonly StatedPredicate[];
  readonly waivers: WaiverPolicy;
}

const name = z.string().min(1);
const form = z.looseObject({
  predicates: z.array(z.looseObject({ kind: name, name: name.nullish() })).nullish(),
  waivers: z
    .object({ roles: z.array(name).nullish(), mostDays: z.int().positive().nullish(), never: z.array(name).nullish() })
    .nullish(),
});

/** Null: the content cannot be read, so nobody knows what the gate asks for. */
export function readGateContent(content: unknown): GateContent | null {
  const parsed = form.safeParse(content ?? {});
  if (!parsed.success) return null;
  const { predicates, waivers } = parsed.data;
  const taken = new Map<string, number>();
  return {
    predicates: (predicates ?? []).map((stated) => {
      const wanted = stated.name ?? stated.kind;
      const count = (taken.get(wanted) ?? 0) + 1;
      taken.set(wanted, count);
      return { kind: stated.kind, name: count === 1 ? wanted : `${wanted} ${count}`, parameters: stated };
    }),
    waivers: {
      roles: waivers?.roles ?? [],
      mostDays: waivers?.mostDays ?? null,
      never: waivers?.never ?? [],
    },
  };
}
