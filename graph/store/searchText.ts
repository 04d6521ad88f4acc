/**
 * The words of a value for the full-text index, and of a query for it. Both go through the same cut (everything that
 * is neither letter nor digit divides words), so `dataset:perception/train` is found by `perception`, and no query
 * can hold a character with a meaning in Lucene's syntax.
 */
import type { Json } from '../model/delta.ts';

/** The words of a text, in lower case. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Characters of a value that can be searched: the index must not take more memory than the contents themselves. */
export const SEARCHABLE_CHARACTERS = 32_768;

/**
 * The texts and numbers in a value, as words, up to {@link SEARCHABLE_CHARACTERS}. Names of fields are no words: who
 * looks for one asks for the field.
 */
export function searchableWords(value: Json): string {
  const found: string[] = [];
  collect(value, found);
  const text = found.join(' ');
  if (text.length <= SEARCHABLE_CHARACTERS) return text;
  // Not in the middle of a word, unless there is but one.
  const end = text.lastIndexOf(' ', SEARCHABLE_CHARACTERS);
  return text.slice(0, end > 0 ? end : SEARCHABLE_CHARACTERS);
}

function collect(value: Json, found: string[]): void {
  if (typeof value === 'string') for (const word of words(value)) found.push(word);
  else if (typeof value === 'number') found.push(...words(String(value)));
  else if (Array.isArray(value)) for (const member of value) collect(member, found);
  else if (value !== null && typeof value === 'object')
    for (const member of Object.values(value)) collect(member, found);
}

/** Lucene's query for things that hold every word, or one that begins with it; null: there is no word. */
export function luceneQuery(text: string): string | null {
  const all = words(text);
  if (all.length === 0) return null;
  // In lower case no word is an operator (AND, OR, NOT). Whole words weigh more than beginnings.
  return all.map((word) => `+(${word}^4 ${word}*)`).join(' ');
}

/** What {@link luceneQuery} finds, of words in one line: are all words of the text there, or one that begins with each? */
export function holdsWords(line: string, text: string): boolean {
  const held = line.split(' ');
  return words(text).every((word) => held.some((one) => one.startsWith(word)));
}
