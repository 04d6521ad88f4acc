/*
 * Graph:    TOP ─▶ S (strategy) ─▶ G1 ─▶ E1 (solution), S ─▶ G2 ─▶ E2; TOP in the context of A (assumption) and C;
 *           D (counter goal) challenges G2; away goal G3A under S cites G3 (public) of module M ─▶ E3.
 * Scenario: for each rule of GSN v3 one thing is broken.
 * Result:   exactly that rule is reported, with the ids in the sentence; TOLERANT warns where STRICT rejects.
 * Negative control: the argument as it is breaks none, and each rule has such a case.
 */
import { describe, expect, it } from 'vitest';
import type {
  Argument,
  ArgumentElement,
  ArgumentRelation,
  ArgumentRelationType,
  ElementType,
} from '../../../graph/safety/argument/model.ts';
import {
  ARGUMENT_RULES,
  type ArgumentRule,
  type CheckOptions,
  checkArgument,
} from '../../../graph/safety/argument/wellFormed.ts';

function element(id: string, type: ElementType, more: Partial<ArgumentElement> = {}): ArgumentElement {
  return {
    id,
    type,
    text: `${id} holds`,
    module: null,
    undeveloped: false,
    uninstantiated: false,
    public: false,
    toBeSupportedByContract: false,
    cites: null,
    logic: 'ALL',
    k: null,
    evidence: type === 'SOLUTION' ? { version: `${id}@v1`, digest: null } : null,
    status: null,
    reason: null,
    ...more,
  };
}

function relation(
  from: string,
  to: string,
  type: ArgumentRelationType = 'SUPPORTED_BY',
  id?: string,
): ArgumentRelation {
  return { id: id ?? `${type} ${from} ${to}`, type, from, to, state: type === 'CHALLENGES' ? 'OPEN' : null };
}

const SOUND: Argument = {
  elements: [
    element('TOP', 'GOAL'),
    element('S', 'STRATEGY'),
    element('G1', 'GOAL'),
    element('G2', 'GOAL'),
    element('E1', 'SOLUTION'),
    element('E2', 'SOLUTION'),
    element('A', 'ASSUMPTION'),
    element('C', 'CONTEXT'),
    element('D', 'COUNTER_GOAL'),
    element('M', 'MODULE'),
    element('G3A', 'AWAY_GOAL', { cites: { element: 'G3', module: 'M' } }),
    element('G3', 'GOAL', { module: 'M', public: true }),
    element('E3', 'SOLUTION', { module: 'M' }),
  ],
  relations: [
    relation('TOP', 'S'),
    relation('S', 'G1'),
    relation('S', 'G2'),
    relation('S', 'G3A'),
    relation('G1', 'E1'),
    relation('G2', 'E2'),
    relation('G3', 'E3'),
    relation('TOP', 'A', 'IN_CONTEXT_OF'),
    relation('S', 'C', 'IN_CONTEXT_OF'),
    relation('D', 'G2', 'CHALLENGES'),
  ],
};

/** The sound argument with other elements and relations, by id. */
function but(changes: {
  readonly elements?: readonly ArgumentElement[];
  readonly relations?: readonly ArgumentRelation[];
  readonly without?: readonly string[];
}): Argument {
  const { elements = [], relations = [], without = [] } = changes;
  const gone = new Set([...without, ...elements.map(({ id }) => id)]);
  return {
    elements: [...SOUND.elements.filter(({ id }) => !gone.has(id)), ...elements],
    relations: [...SOUND.relations.filter(({ id }) => !gone.has(id)), ...relations],
  };
}

const STRICT: CheckOptions = { profile: 'STRICT' };

const rulesOf = (argument: Argument, options: CheckOptions = STRICT) =>
  checkArgument(argument, options).map(({ rule, severity }) => [rule, severity]);

/** Each breaks one rule; the text is what the sentence has to hold. */
const BROKEN: readonly [ArgumentRule, Argument, string, CheckOptions?][] = [
  ['GSN_LEAF_SUPPORTED', but({ relations: [relation('E1', 'G2')] }), 'E1, a SOLUTION, is supported by G2'],
  [
    'GSN_STRATEGY_SUPPORT',
    but({ elements: [element('E9', 'SOLUTION')], relations: [relation('S', 'E9')] }),
    'S, a STRATEGY, is supported by E9, a SOLUTION',
  ],
  [
    'GSN_STRATEGY_SUPPORT',
    but({ elements: [element('S2', 'STRATEGY')], relations: [relation('S', 'S2'), relation('S2', 'G1')] }),
    'S, a STRATEGY, is supported by S2, a STRATEGY',
  ],
  ['GSN_SUPPORT_ENDS', but({ relations: [relation('G1', 'C')] }), 'G1, a GOAL, is supported by C, a CONTEXT'],
  [
    'SUPPORT_CYCLE',
    but({ elements: [element('N', 'GOAL')], relations: [relation('G1', 'N'), relation('N', 'G1')] }),
    'G1 supports itself: G1 is supported by N is supported by G1',
  ],
  ['GSN_SELF_RELATION', but({ relations: [relation('G1', 'G1')] }), 'G1 is joined with itself'],
  [
    'GSN_DUPLICATE_RELATION',
    but({ relations: [relation('S', 'G1', 'SUPPORTED_BY', 'again')] }),
    'S and G1 are joined twice by SUPPORTED_BY',
  ],
  ['GSN_RELATION_END', but({ relations: [relation('G1', 'nobody')] }), 'names nobody, which is missing'],
  [
    'GSN_CONTEXT_ENDS',
    but({ relations: [relation('G1', 'E2', 'IN_CONTEXT_OF')] }),
    'G1, a GOAL, is in the context of E2, a SOLUTION',
  ],
  [
    'GSN_DEVELOPED_WITHOUT_SUPPORT',
    but({ elements: [element('G1', 'GOAL')], without: ['SUPPORTED_BY G1 E1', 'E1'] }),
    'G1, a GOAL, has no support',
  ],
  [
    'GSN_UNDEVELOPED_WITH_SUPPORT',
    but({ elements: [element('G1', 'GOAL', { undeveloped: true })] }),
    'G1 is marked as undeveloped and has a support',
  ],
  [
    'GSN_UNDEVELOPED_BY_CONTRACT',
    but({
      elements: [element('G1', 'GOAL', { undeveloped: true, toBeSupportedByContract: true })],
      without: ['SUPPORTED_BY G1 E1', 'E1'],
    }),
    'keep one of the marks',
  ],
  [
    'GSN_ROOT_NOT_GOAL',
    but({ elements: [element('S9', 'STRATEGY')], relations: [relation('S9', 'G1')] }),
    'S9, a STRATEGY, stands above everything else',
  ],
  [
    'GSN_UNREACHABLE',
    but({
      elements: [element('M1', 'MODULE'), element('M2', 'MODULE')],
      relations: [relation('M1', 'M2', 'IN_CONTEXT_OF'), relation('M2', 'M1', 'IN_CONTEXT_OF')],
    }),
    'M1, a MODULE, is not reached',
  ],
  [
    'GSN_CHALLENGE_CYCLE',
    but({
      elements: [element('D1', 'COUNTER_GOAL')],
      relations: [relation('D', 'D1', 'CHALLENGES'), relation('D1', 'D', 'CHALLENGES')],
    }),
    'D challenges itself: D challenges D1 challenges D',
  ],
  [
    'GSN_SEVERAL_TOPS',
    but({ elements: [element('T2', 'GOAL', { undeveloped: true })] }),
    '2 goals stand above everything else: TOP, T2',
  ],
  [
    'GSN_AWAY_TARGET',
    but({ elements: [element('G3A', 'AWAY_GOAL')], without: ['M', 'G3', 'E3', 'SUPPORTED_BY G3 E3'] }),
    'G3A cites nothing',
  ],
  [
    'GSN_AWAY_TARGET',
    but({
      elements: [
        element('G3A', 'AWAY_GOAL', { cites: { element: 'E3', module: 'M' } }),
        element('E3', 'SOLUTION', { module: 'M', public: true }),
      ],
      without: ['G3', 'SUPPORTED_BY G3 E3'],
    }),
    'G3A is an AWAY_GOAL and cites E3, a SOLUTION',
  ],
  ['GSN_AWAY_NOT_PUBLIC', but({ elements: [element('G3', 'GOAL', { module: 'M' })] }), 'G3, which is not public'],
  [
    'GSN_AWAY_SAME_MODULE',
    but({
      elements: [element('G3A', 'AWAY_GOAL', { module: 'M', cites: { element: 'G3', module: 'M' } })],
    }),
    'G3A cites G3, which is in the same module M',
  ],
  [
    'GSN_DEFEATED_UNCHALLENGED',
    but({ elements: [element('G1', 'GOAL', { defeated: true })] }),
    'G1 is marked as defeated and nothing challenges it',
  ],
  ['GSN_CHALLENGER', but({ relations: [relation('C', 'G1', 'CHALLENGES')] }), 'C is a CONTEXT'],
  [
    'GSN_CHALLENGED',
    but({ relations: [relation('D', 'SUPPORTED_BY G1 nobody', 'CHALLENGES')] }),
    'D challenges SUPPORTED_BY G1 nobody, which is neither',
  ],
  [
    'GSN_UNINSTANTIATED_RELEASED',
    but({ elements: [element('G1', 'GOAL', { uninstantiated: true })] }),
    'G1 still holds a placeholder',
    { profile: 'STRICT', released: new Set(['G1']) },
  ],
  [
    'GSN_UNDEVELOPED_RELEASED',
    but({ elements: [element('N', 'GOAL', { undeveloped: true })], relations: [relation('TOP', 'N')] }),
    'N is marked as undeveloped and is part of a released case',
    { profile: 'STRICT', released: new Set(['N', 'TOP']) },
  ],
  [
    'GSN_DUPLICATE_ID',
    { ...SOUND, elements: [...SOUND.elements, element('A', 'CONTEXT')] },
    'A stands for two elements',
  ],
];

describe('an argument', () => {
  it('that is well formed breaks no rule', () => {
    expect(rulesOf(SOUND)).toEqual([]);
    expect(rulesOf(SOUND, { profile: 'TOLERANT' })).toEqual([]);
  });

  it.each(BROKEN)('breaks %s alone', (rule, argument, text, options = STRICT) => {
    const problems = checkArgument(argument, options);
    expect(problems.map((problem) => problem.rule)).toEqual(problems.map(() => rule));
    expect(problems[0]?.message).toContain(text);
    expect(problems[0]?.severity).toBe(ARGUMENT_RULES[rule].severity.STRICT);
  });

  it('has a broken case for each rule', () => {
    expect(new Set(BROKEN.map(([rule]) => rule))).toEqual(new Set(Object.keys(ARGUMENT_RULES)));
  });

  it('is warned of what other tools accept, in the tolerant profile', () => {
    const argument = but({ elements: [element('E9', 'SOLUTION')], relations: [relation('S', 'E9')] });
    expect(rulesOf(argument)).toEqual([['GSN_STRATEGY_SUPPORT', 'ERROR']]);
    expect(rulesOf(argument, { profile: 'TOLERANT' })).toEqual([['GSN_STRATEGY_SUPPORT', 'WARNING']]);
    const leaf = but({ relations: [relation('E1', 'G2')] });
    expect(rulesOf(leaf, { profile: 'TOLERANT' })).toEqual([['GSN_LEAF_SUPPORTED', 'ERROR']]);
  });

  it('may be to be supported by a contract, be challenged in a relation, and cite what is elsewhere', () => {
    const contract = element('G1', 'GOAL', { toBeSupportedByContract: true });
    expect(rulesOf(but({ elements: [contract], without: ['SUPPORTED_BY G1 E1', 'E1'] }))).toEqual([]);
    expect(rulesOf(but({ relations: [relation('D', 'SUPPORTED_BY G1 E1', 'CHALLENGES')] }))).toEqual([]);
    const without = ['M', 'G3', 'E3', 'SUPPORTED_BY G3 E3'];
    const elsewhere = new Map([['G3', { type: 'GOAL' as const, module: 'M', public: true }]]);
    expect(rulesOf(but({ without }), { profile: 'STRICT', elsewhere })).toEqual([]);
    expect(rulesOf(but({ without }))).toEqual([['GSN_AWAY_TARGET', 'ERROR']]);
  });

  it('names the cycle, however deep it is', () => {
    const goals = Array.from({ length: 5_000 }, (_, number) => `N${number}`);
    const chain: Argument = {
      elements: [element('R', 'GOAL'), ...goals.map((id) => element(id, 'GOAL'))],
      relations: [
        relation('R', 'N0'),
        ...goals.map((id, number) => relation(id, goals[number + 1] ?? (goals[4_997] as string))),
      ],
    };
    const [problem, ...others] = checkArgument(chain, STRICT);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      rule: 'SUPPORT_CYCLE',
      element: 'N4997',
      message:
        'N4997 supports itself: N4997 is supported by N4998 is supported by N4999 is supported by N4997; remove one of these relations',
    });
  });
});
