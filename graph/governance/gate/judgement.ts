/**
 * What a gate says: the verdict of the metamodel joined with the gate's own predicates, less what is waived.
 *
 *     impact and findings ─▶ verdict, unmet ids ┐
 *     predicate ─▶ PASS | FAIL | UNKNOWN, items ┼─▶ worst wins ─▶ less waived items ─▶ verdict, unmet, waived
 *     predicate ─▶ …                            ┘
 */

/** Worst wins; what is not known never passes. */
export type GateOutcome = 'PASS' | 'FAIL' | 'UNKNOWN';
const WORST_FIRST: readonly GateOutcome[] = ['FAIL', 'UNKNOWN', 'PASS'];

export interface GateJudgement {
  readonly verdict: GateOutcome;
  /** Ids of what is required and is not there, sorted. */
  readonly unmet: readonly string[];
}

/** The worst of several judgements of one gate, with all that any of them lacks. None: not known. */
export function worstJudgement(judgements: readonly GateJudgement[]): GateJudgement {
  const verdict = WORST_FIRST.find((one) => judgements.some((judgement) => judgement.verdict === one)) ?? 'UNKNOWN';
  return { verdict, unmet: [...new Set(judgements.flatMap(({ unmet }) => unmet))].sort() };
}

/** Something that is required and is not there. */
export interface UnmetItem {
  /** Id of the artifact that falls short; the name of the predicate where none can be named. */
  readonly id: string;
  /** Name of the predicate that asks for it; null: the gate REQUIRES it. */
  readonly predicate: string | null;
  /** FAIL: it is not met. UNKNOWN: nobody knows. */
  readonly outcome: Exclude<GateOutcome, 'PASS'>;
  /** What is wrong, as one sentence with the names and numbers in it. */
  readonly reason: string;
  /** The least that has to be done. */
  readonly fix: string;
  /** Numbers of sign-offs that are asked for by it and do not count. Absent: it is not about signatures. */
  readonly signOffs?: readonly number[];
}

/** What a predicate says. Without items it is met. */
export interface PredicateAnswer {
  /** Its name in the gate. */
  readonly predicate: string;
  readonly kind: string;
  readonly items: readonly UnmetItem[];
}

export function outcomeOf({ items }: Pick<PredicateAnswer, 'items'>): GateOutcome {
  if (items.some(({ outcome }) => outcome === 'FAIL')) return 'FAIL';
  return items.length > 0 ? 'UNKNOWN' : 'PASS';
}

/** A waiver of an item, as it is recorded. */
export interface Waiver {
  /** Id of its record. */
  readonly id: string;
  /** Id of the item that it waives. */
  readonly item: string;
  /** Baseline for which it holds; null: HEAD. */
  readonly configuration: string | null;
  /** Id of the PERSON who approved it. */
  readonly approver: string;
  readonly reason: string;
  /** From this instant on it does not hold any more, ms since 1970. */
  readonly expiresAt: number;
  /** Ms since 1970. */
  readonly approvedAt: number;
}

export interface WaivedItem {
  readonly item: UnmetItem;
  readonly waiver: Waiver;
}

export interface JoinedJudgement {
  readonly verdict: GateOutcome;
  /** By id, then by predicate. */
  readonly unmet: readonly UnmetItem[];
  readonly waived: readonly WaivedItem[];
}

/**
 * Worst wins. An item with a waiver that holds at the instant does not count and is listed as waived; of several waivers the one
 * that holds longest speaks.
 * @param base The verdict of the metamodel, with what it lacks.
 */
export function joinJudgement(parameters: {
  readonly base: { readonly verdict: GateOutcome; readonly items: readonly UnmetItem[] };
  readonly answers: readonly PredicateAnswer[];
  readonly waivers: readonly Waiver[];
  /** Ids that may never be waived. */
  readonly never: readonly string[];
  /** Ms since 1970. */
  readonly validAt: number;
}): JoinedJudgement {
  const { base, answers, waivers, never, validAt } = parameters;
  const standing = waivers
    .filter(({ approvedAt, expiresAt, item }) => approvedAt <= validAt && validAt < expiresAt && !never.includes(item))
    .sort((left, right) => right.expiresAt - left.expiresAt || compare(left.id, right.id));
  const unmet: UnmetItem[] = [];
  const waived: WaivedItem[] = [];
  for (const item of [...base.items, ...answers.flatMap(({ items }) => items)]) {
    const waiver = never.includes(item.predicate ?? '') ? undefined : standing.find((one) => one.item === item.id);
    if (waiver) waived.push({ item, waiver });
    else unmet.push(item);
  }
  // A verdict of the metamodel without anything that it lacks cannot be waived.
  const bare: GateOutcome = base.items.length === 0 ? base.verdict : 'PASS';
  const outcomes = new Set<GateOutcome>([bare, ...unmet.map(({ outcome }) => outcome)]);
  return {
    verdict: WORST_FIRST.find((one) => outcomes.has(one)) ?? 'UNKNOWN',
    unmet: unmet.sort(byItem),
    waived: waived.sort((left, right) => byItem(left.item, right.item)),
  };
}

function byItem(left: UnmetItem, right: UnmetItem): number {
  return compare(left.id, right.id) || compare(left.predicate ?? '', right.predicate ?? '');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
