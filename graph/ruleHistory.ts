/**
 * Which rule tables were in force at which revision: the fold of the journal entries that adopted some. One entry says
 * that from it on other tables hold, by their digest, which its hash covers; their text is stored once.
 */
import type { Metamodel } from './metamodel/metamodel.ts';
import { ruleTablesText } from './metamodel/ruleTablesText.ts';
import { sha256 } from './model/canonicalJson.ts';
import type { JournalEntry } from './model/delta.ts';

/** A metamodel as it is stored. */
export interface WrittenRules {
  /** SHA-256 of the text, hexadecimal. */
  readonly digest: string;
  readonly text: string;
}

/** The entry from which on these tables are in force, until the next. */
export interface RuleAdoption {
  readonly revision: number;
  readonly digest: string;
  readonly recordedAt: string;
  readonly actor: string;
}

/* A metamodel never changes: it is written once. */
const writtenRules = new WeakMap<Metamodel, WrittenRules>();

/** The metamodel as it is stored. */
export function writtenRulesOf(metamodel: Metamodel): WrittenRules {
  let written = writtenRules.get(metamodel);
  if (!written) {
    const text = ruleTablesText(metamodel);
    written = { text, digest: sha256(text) };
    writtenRules.set(metamodel, written);
  }
  return written;
}

/** The adoptions of one journal. */
export class RuleHistory {
  private readonly found: RuleAdoption[] = [];

  /** Takes the next entry of the journal. */
  apply({ revision, rules, recordedAt, actor }: Omit<JournalEntry, 'delta'>): void {
    if (rules !== undefined) this.found.push({ revision, digest: rules, recordedAt, actor });
  }

  /** The oldest first. */
  get adoptions(): readonly RuleAdoption[] {
    return this.found;
  }

  /** What holds now; null: no entry recorded any tables. */
  get newest(): RuleAdoption | null {
    return this.found.at(-1) ?? null;
  }

  /** What held right after this entry; null: nobody had recorded any by then. */
  at(revision: number): RuleAdoption | null {
    return this.found.findLast((adoption) => adoption.revision <= revision) ?? null;
  }
}
