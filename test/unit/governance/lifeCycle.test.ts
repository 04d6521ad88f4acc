/*
 * Graph:    DRAFT ─▶ CHECK ─▶ DONE (final), CHECK ─▶ DRAFT
 * Scenario: the definition is read as it is, and with one thing wrong at a time.
 * Result:   each defect is named with its rule and its place.
 * Negative control: the definition itself has none; random definitions are accepted exactly when a naive walk finds that every
 *           state can be reached and can reach a final one.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worstJudgement } from '../../../graph/governance/gate/judgement.ts';
import { readLifeCycle } from '../../../graph/governance/lifeCycle/definition.ts';

const GOOD = {
  initial: 'DRAFT',
  states: [{ name: 'DRAFT' }, { name: 'CHECK' }, { name: 'DONE', final: true }],
  transitions: [
    { from: 'DRAFT', to: 'CHECK' },
    { from: 'CHECK', to: 'DONE', guard: 'GATE1', roles: ['officer'] },
    { from: 'CHECK', to: 'DRAFT', trigger: 'rework' },
  ],
};

function defects(definition: unknown): [string, string][] {
  const check = readLifeCycle(definition);
  return check.ok ? [] : check.problems.map(({ rule, path }) => [rule, path]);
}

describe('a life cycle', () => {
  it('is read with what is left out filled in', () => {
    expect(readLifeCycle(GOOD)).toMatchObject({
      ok: true,
      lifeCycle: {
        derivedFrom: null,
        states: [{ name: 'DRAFT', final: false, lockState: null }, { final: false }, { final: true }],
        transitions: [
          { from: 'DRAFT', to: 'CHECK', guard: null, roles: [], trigger: null, conditions: [] },
          { guard: 'GATE1', roles: ['officer'] },
          { trigger: 'rework' },
        ],
      },
    });
  });

  it.each([
    ['no states', { ...GOOD, states: [] }, 'LIFE_CYCLE_FORM', 'states'],
    ['a number for a name', { ...GOOD, initial: 3 }, 'LIFE_CYCLE_FORM', 'initial'],
    [
      'a state twice',
      { ...GOOD, states: [...GOOD.states, { name: 'CHECK' }] },
      'LIFE_CYCLE_STATE_TWICE',
      'states[3].name',
    ],
    ['an unknown initial state', { ...GOOD, initial: 'NOWHERE' }, 'LIFE_CYCLE_STATE_UNKNOWN', 'initial'],
    [
      'a transition from nowhere',
      { ...GOOD, transitions: [...GOOD.transitions, { from: 'NOWHERE', to: 'DONE' }] },
      'LIFE_CYCLE_STATE_UNKNOWN',
      'transitions[3].from',
    ],
    [
      'a state without a name',
      { ...GOOD, states: [...GOOD.states, { name: '' }] },
      'LIFE_CYCLE_FORM',
      'states[3].name',
    ],
    [
      'a transition to nowhere',
      { ...GOOD, transitions: [...GOOD.transitions, { from: 'DONE', to: 'NOWHERE' }] },
      'LIFE_CYCLE_STATE_UNKNOWN',
      'transitions[3].to',
    ],
    [
      'a transition twice',
      { ...GOOD, transitions: [...GOOD.transitions, { from: 'DRAFT', to: 'CHECK' }] },
      'LIFE_CYCLE_TRANSITION_TWICE',
      'transitions[3]',
    ],
    [
      'a state that nothing leads to',
      { ...GOOD, states: [...GOOD.states, { name: 'ISLAND', final: true }] },
      'LIFE_CYCLE_UNREACHABLE',
      'states[3]',
    ],
    [
      'a state without a way out',
      {
        ...GOOD,
        states: [...GOOD.states, { name: 'TRAP' }],
        transitions: [...GOOD.transitions, { from: 'DRAFT', to: 'TRAP' }],
      },
      'LIFE_CYCLE_DEAD_END',
      'states[3]',
    ],
  ])('with %s is refused', (_, definition, rule, path) => {
    expect(defects(definition)).toEqual([[rule, path]]);
  });

  it('is accepted exactly when every state is on a way from the initial to a final one', () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    const definition = fc.record({
      finals: fc.subarray(names),
      pairs: fc.uniqueArray(pair, { selector: ([from, to]) => `${from}${to}`, maxLength: 12 }),
    });
    fc.assert(
      fc.property(definition, ({ finals, pairs }) => {
        const walk = (start: readonly string[], forward: boolean): Set<string> => {
          let reached = new Set(start);
          // As often as there are states: then nothing can be added any more.
          for (const _ of names) {
            const next = pairs
              .filter(([from, to]) => reached.has(forward ? from : to))
              .map(([from, to]) => (forward ? to : from));
            reached = new Set([...reached, ...next]);
          }
          return reached;
        };
        const isGood = names.every((name) => walk(['A'], true).has(name) && walk(finals, false).has(name));
        const given = {
          initial: 'A',
          states: names.map((name) => ({ name, final: finals.includes(name) })),
          transitions: pairs.map(([from, to]) => ({ from, to })),
        };
        expect(readLifeCycle(given).ok).toBe(isGood);
      }),
    );
  });
});

it('the worst of several judgements counts, and what is not judged is not known', () => {
  const pass = { verdict: 'PASS', unmet: [] } as const;
  const unknown = { verdict: 'UNKNOWN', unmet: ['B'] } as const;
  const fail = { verdict: 'FAIL', unmet: ['C', 'B'] } as const;
  expect(worstJudgement([pass, pass])).toEqual(pass);
  expect(worstJudgement([pass, unknown])).toEqual(unknown);
  expect(worstJudgement([unknown, fail, pass])).toEqual({ verdict: 'FAIL', unmet: ['B', 'C'] });
  expect(worstJudgement([])).toEqual({ verdict: 'UNKNOWN', unmet: [] });
});
