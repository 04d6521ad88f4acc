/*
 * Graph:    tasks T1, T2; roles developer, validator, sponsor, each held by one person.
 * Scenario: the matrix as it should be, and with one thing wrong at a time.
 * Result:   each defect by its code, with the task and who it is about.
 * Negative control: the matrix itself has none; A and R may go together.
 */
import { describe, expect, it } from 'vitest';
import {
  RACI_PROBLEMS,
  type RaciEntry,
  type RaciLetter,
  validateRaci,
} from '../../../graph/governance/responsibility/raci.ts';

const HOLDERS = new Map([
  ['developer', ['P1']],
  ['validator', ['P2']],
  ['sponsor', ['P3']],
]);
const entries = (text: string): RaciEntry[] =>
  text.split(' ').map((one) => {
    const [who, letter] = one.split('=') as [string, RaciLetter];
    return { who, letter };
  });
const T1 = { id: 'T1', entries: entries('developer=R validator=C sponsor=A') };
const T2 = { id: 'T2', entries: entries('developer=I validator=R sponsor=A') };
const withT2 = (text: string) => validateRaci({ tasks: [T1, { id: 'T2', entries: entries(text) }], holders: HOLDERS });

describe('a RACI matrix', () => {
  it('that is as it should be has no problem; accountable and responsible may go together', () => {
    expect(validateRaci({ tasks: [T1, T2], holders: HOLDERS })).toEqual([]);
    expect(withT2('sponsor=A sponsor=R developer=I')).toEqual([]);
  });

  it.each([
    ['developer=R', [{ code: 'NO_ACCOUNTABLE', task: 'T2', who: [] }]],
    ['sponsor=A', [{ code: 'NO_RESPONSIBLE', task: 'T2', who: [] }]],
    [
      'developer=R sponsor=A validator=A',
      [{ code: 'MULTIPLE_ACCOUNTABLE', task: 'T2', who: ['sponsor', 'validator'] }],
    ],
    ['developer=R developer=I sponsor=A', [{ code: 'SEVERAL_LETTERS', task: 'T2', who: ['developer'] }]],
    // Only accountable and responsible go together; neither of them with anything else.
    ['developer=R sponsor=A sponsor=I', [{ code: 'SEVERAL_LETTERS', task: 'T2', who: ['sponsor'] }]],
    ['developer=R developer=C sponsor=A', [{ code: 'SEVERAL_LETTERS', task: 'T2', who: ['developer'] }]],
    ['sponsor=A sponsor=R sponsor=I', [{ code: 'SEVERAL_LETTERS', task: 'T2', who: ['sponsor'] }]],
    ['developer=R sponsor=A operator=I', [{ code: 'VACANT_ROLE', task: 'T2', who: ['operator'] }]],
    ['developer=R sponsor=A validator=C', [{ code: 'CONSULTED_EVERYWHERE', task: null, who: ['validator'] }]],
  ])('with %s has a problem', (text, problems) => {
    expect(withT2(text)).toEqual(problems);
  });

  it('has errors that make nobody answer, and warnings', () => {
    const severities = Object.entries(RACI_PROBLEMS).map(([code, { severity }]) => [code, severity]);
    expect(Object.fromEntries(severities)).toEqual({
      NO_ACCOUNTABLE: 'ERROR',
      MULTIPLE_ACCOUNTABLE: 'ERROR',
      NO_RESPONSIBLE: 'ERROR',
      VACANT_ROLE: 'ERROR',
      ACCOUNTABLE_GROUP: 'ERROR',
      SEVERAL_LETTERS: 'ERROR',
      MANY_RESPONSIBLE: 'WARNING',
      CONSULTED_EVERYWHERE: 'WARNING',
    });
  });

  it('lets a group do the work, three do it, and one task have somebody who is asked', () => {
    const holders = new Map([...HOLDERS, ['board', ['P4', 'P5']], ['a', ['P6']]]);
    const of = (...texts: string[]) =>
      validateRaci({ tasks: texts.map((text, place) => ({ id: `T${place}`, entries: entries(text) })), holders });
    expect(of('board=R sponsor=A')).toEqual([]);
    expect(of('developer=R a=R validator=R sponsor=A')).toEqual([]);
    expect(of('developer=R validator=C sponsor=A')).toEqual([]);
    // In two tasks of three is not everywhere.
    const asked = 'developer=R validator=C sponsor=A';
    expect(of(asked, asked, 'developer=R validator=I sponsor=A')).toEqual([]);
    expect(of(asked, 'developer=R validator=I sponsor=A', asked)).toEqual([]);
    expect(of(asked, asked, asked)).toEqual([{ code: 'CONSULTED_EVERYWHERE', task: null, who: ['validator'] }]);
    expect(of()).toEqual([]);
  });

  it('has problems where a group is accountable, and where four do the work', () => {
    const holders = new Map([...HOLDERS, ['board', ['P4', 'P5']], ['a', ['P6']], ['b', ['P7']], ['c', ['P8']]]);
    const task = { id: 'T', entries: entries('developer=R a=R b=R c=R board=A') };
    expect(validateRaci({ tasks: [task], holders })).toEqual([
      { code: 'MANY_RESPONSIBLE', task: 'T', who: ['developer', 'a', 'b', 'c'] },
      { code: 'ACCOUNTABLE_GROUP', task: 'T', who: ['board'] },
    ]);
  });
});
