/**
 * Are records attributable, contemporaneous, original and complete (ALCOA+, as GxP asks of data)? Rule by rule, with what mitigates it.
 */

export const ALCOA_RULES = {
  NO_AUTHOR: {
    principle: 'ATTRIBUTABLE',
    sentence: 'Nobody is named who made it: it is attributed to no one, and was written by nobody who said a name.',
    remedy: 'Record who made it (ATTRIBUTED_TO), and write under a name.',
  },
  NO_TIME: {
    principle: 'CONTEMPORANEOUS',
    sentence: 'It does not say when what it is about happened; the server only knows when it was recorded.',
    remedy: 'State the time in its content, or link the run that made it.',
  },
  TIME_AFTER_RECORD: {
    principle: 'CONTEMPORANEOUS',
    sentence: 'It states a time after the one at which the server recorded it.',
    remedy: 'Correct the clock of the tool, and record it again as another version.',
  },
  NO_ORIGINAL_HASH: {
    principle: 'ORIGINAL',
    sentence: 'No digest of the original bytes is kept, so nobody can tell whether they are still the ones.',
    remedy: 'Record the digest of the bytes with the version.',
  },
  NO_REASON_FOR_CHANGE: {
    principle: 'COMPLETE',
    sentence: 'It replaced an earlier version, and nobody said why.',
    remedy: 'Give a reason with the write (x-reason).',
  },
} as const satisfies Record<string, { readonly principle: string; readonly sentence: string; readonly remedy: string }>;
export type AlcoaRule = keyof typeof ALCOA_RULES;

/** Whoever asks for the principles. */
export const ALCOA_SOURCE = 'ALCOA+ (MHRA GxP Data Integrity 2018; FDA Data Integrity 2018)';

/** What is known of a version of a record. */
export interface RecordFacts {
  readonly hasAuthor: boolean;
  /** Ms since 1970; null: it states none. */
  readonly statedAt: number | null;
  /** By the server's clock. */
  readonly recordedAt: number;
  /** Must it state a time of its own? */
  readonly needsTime: boolean;
  readonly hasOriginalHash: boolean;
  /** Do its original bytes lie elsewhere? */
  readonly needsOriginalHash: boolean;
  readonly isFirst: boolean;
  readonly hasReason: boolean;
}

/** The rules that it breaks, in the order of the table. */
export function alcoaViolations(facts: RecordFacts): AlcoaRule[] {
  const broken: Readonly<Record<AlcoaRule, boolean>> = {
    NO_AUTHOR: !facts.hasAuthor,
    NO_TIME: facts.needsTime && facts.statedAt === null,
    TIME_AFTER_RECORD: facts.statedAt !== null && facts.statedAt > facts.recordedAt,
    NO_ORIGINAL_HASH: facts.needsOriginalHash && !facts.hasOriginalHash,
    NO_REASON_FOR_CHANGE: !facts.isFirst && !facts.hasReason,
  };
  return (Object.keys(ALCOA_RULES) as AlcoaRule[]).filter((rule) => broken[rule]);
}
