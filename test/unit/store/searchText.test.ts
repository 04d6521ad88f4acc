/** What can be searched for, and that nothing in a query is syntax. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  holdsWords,
  luceneQuery,
  SEARCHABLE_CHARACTERS,
  searchableWords,
  words,
} from '../../../graph/store/searchText.ts';

describe('words', () => {
  it('are what letters and digits make, in lower case, in every script', () => {
    expect(words('dataset:Perception/train_v2')).toEqual(['dataset', 'perception', 'train', 'v2']);
    expect(words('Straße, Übergang; 歩行者')).toEqual(['straße', 'übergang', '歩行者']);
    expect(words('-- ?*')).toEqual([]);
  });

  it('of a value are those of its texts and numbers, not those of its fields', () => {
    expect(searchableWords({ text: 'Recall at night', bounds: [{ value: 0.95 }, true, null] })).toBe(
      'recall at night 0 95',
    );
    expect(searchableWords(null)).toBe('');
  });

  it('of a large value end between two words', () => {
    const text = searchableWords({ text: 'abcd '.repeat(SEARCHABLE_CHARACTERS) });
    expect(text.length).toBeLessThanOrEqual(32_768);
    expect(text.endsWith('abcd')).toBe(true);
    expect(searchableWords('x'.repeat(100_000))).toHaveLength(32_768);
  });
});

describe('queries', () => {
  it('ask for every word, or one that begins with it', () => {
    expect(luceneQuery('Night  recall')).toBe('+(night^4 night*) +(recall^4 recall*)');
    expect(luceneQuery(' *?~ ')).toBeNull();
  });

  it('find every word, or one that begins with it, in a line of words', () => {
    const line = searchableWords({ text: 'Recall at Night', value: 0.95 });
    expect(['NIGHT recall', 'nig', '0.95', 'rec/at'].map((text) => holdsWords(line, text))).toEqual(
      Array(4).fill(true),
    );
    expect(['night day', 'ecall', '0.96'].map((text) => holdsWords(line, text))).toEqual(Array(3).fill(false));
  });

  it('hold no syntax of the one who asks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const query = luceneQuery(text);
        if (query === null) return;
        for (const clause of query.split(' +').map((part) => part.replace(/^\+/, ''))) {
          expect(clause).toMatch(/^\(([\p{L}\p{N}\p{M}]+)\^4 \1\*\)$/u);
          expect(clause).not.toMatch(/\b(AND|OR|NOT|TO)\b/);
        }
      }),
    );
  });
});
