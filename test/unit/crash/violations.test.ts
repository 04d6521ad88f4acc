/**
 * Graph:    two batches of the crash test, one acknowledged, one without an answer.
 * Scenario: what is found after a restart is as it has to be, or is not.
 * Result:   nothing is said where all is well; each defect that a crash could leave is named.
 * Negative control: every defect is made by one change of what is sound.
 */
import { describe, expect, it } from 'vitest';
import { differences, type Found, type RememberedBatch, violations } from '../../crash/violations.ts';

const extent = { artifacts: 10, versions: 11, links: 9 };
const batches: RememberedBatch[] = [
  { source: 'crash:1', extent, acknowledged: 1 },
  { source: 'crash:2', extent, acknowledged: null },
];
const first = { revision: 1, source: 'crash:1', hash: 'a', previousHash: '' };
const second = { revision: 2, source: 'crash:2', hash: 'b', previousHash: 'a' };
const sound: Found = {
  extents: new Map([['crash:1', extent]]),
  journal: [first],
  verified: { ok: true, entries: 1, why: null },
};
const soundWithBoth: Found = {
  extents: new Map([
    ['crash:1', extent],
    ['crash:2', extent],
  ]),
  journal: [first, second],
  verified: { ok: true, entries: 2, why: null },
};

describe('what a crash must not leave', () => {
  it('is not there when a batch without an answer was written whole, or not at all', () => {
    expect(violations(batches, sound)).toEqual([]);
    expect(violations(batches, soundWithBoth)).toEqual([]);
  });

  it.each<[string, Found, RegExp]>([
    [
      'a lost write',
      { ...sound, extents: new Map(), journal: [], verified: { ok: true, entries: 0, why: null } },
      /crash:1 was acknowledged as revision 1 and is lost/,
    ],
    [
      'half a batch',
      { ...sound, extents: new Map([['crash:1', { ...extent, links: 8 }]]) },
      /crash:1 is half there: .*"links":8/,
    ],
    [
      'a graph without its journal entry',
      { ...soundWithBoth, journal: [first], verified: sound.verified },
      /crash:2: the journal has 0 entries of it/,
    ],
    [
      'a doubled write',
      { ...soundWithBoth, journal: [first, { ...second, source: 'crash:1' }] },
      /crash:1 was written 2 times/,
    ],
    [
      'another revision than the receipt said',
      { ...sound, journal: [{ ...second, previousHash: '', source: 'crash:1' }] },
      /acknowledged as revision 1; the journal has it as 2/,
    ],
    ['a gap', { ...soundWithBoth, journal: [first, { ...second, revision: 3 }] }, /entry 2 of the journal is missing/],
    [
      'a broken chain',
      { ...soundWithBoth, journal: [first, { ...second, previousHash: 'x' }] },
      /entry 2 does not follow the one before/,
    ],
    [
      'a journal that does not verify',
      { ...sound, verified: { ok: false, entries: 1, why: 'its hash is another' } },
      /does not verify: its hash is another/,
    ],
    [
      'what nobody sent',
      { ...sound, extents: new Map([...sound.extents, ['crash:9', extent]]) },
      /nobody sent crash:9/,
    ],
  ])('%s', (_, found, sentence) => {
    expect(violations(batches, found).join('\n')).toMatch(sentence);
  });
});

it('two dumps differ in the lines that only one of them has', () => {
  expect(differences(['a', 'b'], ['a', 'b'])).toEqual([]);
  expect(differences(['a', 'b'], ['a', 'c'])).toEqual(['only in the first: b', 'only in the second: c']);
  expect(differences(['a', 'a'], ['a'])).toEqual(['2 lines against 1']);
});
