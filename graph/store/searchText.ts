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

/** All texts and numbers in a value, as words. Names of fields are no words: who looks for one asks for the field. */
export function searchableWords(value: Json): string {
  const found: string[] = [];
  collect(value, found);
  return found.join(' ');
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
