/**
 * The hash chain of the journal. An entry's hash covers everything in it, the delta by its own digest, and the hash of
 * the entry before: who changes, removes or inserts an entry has to change all later ones.
 */
import { canonicalJson, sha256 } from './canonicalJson.ts';
import type { Delta, JournalEntry } from './delta.ts';

/** What the hash covers beside the delta. */
export type JournalHead = Omit<JournalEntry, 'delta' | 'hash'>;

/** The hash of the entry before the first. */
export const NO_HASH = '';

/** The text in which a delta is stored and hashed. */
export function deltaText(delta: Delta): string {
  return canonicalJson(delta);
}

/** SHA-256, hexadecimal. `deltaDigest`: SHA-256 of the delta's text. */
export function entryHash(head: JournalHead, deltaDigest: string): string {
  const { revision, recordedAt, actor, reason, source, operation, counts, rules, previousHash } = head;
  const { created, updated, unchanged, retired } = counts;
  return sha256(
    canonicalJson({
      revision,
      recordedAt,
      actor,
      reason,
      source,
      operation,
      counts: { created, updated, unchanged, retired },
      // Left out where there are none, as in entries of the time before tables were recorded.
      rules,
      deltaDigest,
      previousHash,
    }),
  );
}

/** An entry ready to be stored, with the text of its delta. */
export function sealEntry(head: JournalHead, delta: Delta): { entry: JournalEntry; text: string } {
  const text = deltaText(delta);
  return { entry: { ...head, delta, hash: entryHash(head, sha256(text)) }, text };
}
