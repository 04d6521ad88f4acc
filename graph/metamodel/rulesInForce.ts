/** Which rule tables a question is answered by. */
import type { Metamodel } from './metamodel.ts';

/** What a question may ask for. */
export const RULE_CHOICES = {
  AS_OF: 'The tables that were in force at the revision asked about: the answer that was given then.',
  CURRENT: 'The tables that this service works with now, whatever the revision asked about.',
} as const;
export type RuleChoice = keyof typeof RULE_CHOICES;

/** Tables, and since when they are in force. */
export interface RulesInForce {
  readonly metamodel: Metamodel;
  /** SHA-256 of their text, hexadecimal. */
  readonly digest: string;
  /**
   * The entry that recorded them: the last up to the revision asked about, else the first after it. Null: none did. A
   * later one than asked about, with AS_OF: nothing was recorded then, and the first tables ever recorded stand in.
   */
  readonly revision: number | null;
  /** They are those that this service works with. */
  readonly isCurrent: boolean;
}

/** The tables, or why they cannot be had. */
export type RulesAnswer =
  | { readonly ok: true; readonly rules: RulesInForce }
  | { readonly ok: false; readonly problem: string };
