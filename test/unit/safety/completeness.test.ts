/*
 * Graph:    G ─▶ S ─▶ {Sn1, G2 ─▶ Sn2}, with a context and a challenger
 * Scenario: the argument as it should be, and with one thing missing at a time.
 * Result:   a sentence for what is missing, with the element that lacks it; both lists: of what is handed over, and of
 *           a finished case, which has all of the first and more.
 * Negative control: the whole argument lacks nothing; a challenger that is undeveloped and a warning are nothing that is missing.
 */
import { describe, expect, it } from 'vitest';
import { incompleteBecause } from '../../../graph/safety/argument/completeness.ts';
import { missingParts } from '../../../graph/safety/argument/missingParts.ts';
import type { Argument, ArgumentElement, ArgumentRelation } from '../../../graph/safety/argument/model.ts';
import { checkArgument } from '../../../graph/safety/argument/wellFormed.ts';
import { argumentElement as element, argumentRelation as relation } from '../../support/sampleArguments.ts';

const result = (id: string, digest: string | null = 'd') =>
  element(id, 'SOLUTION', 'result', { evidence: { version: `${id}@v1`, digest } });
const ELEMENTS: readonly ArgumentElement[] = [
  element('G', 'GOAL', 'top'),
  element('S', 'STRATEGY', 'by parts'),
  result('Sn1'),
  element('G2', 'GOAL', 'part'),
  result('Sn2'),
  element('C', 'CONTEXT', 'where'),
  element('D', 'COUNTER_GOAL', 'but', { undeveloped: true }),
];
const RELATIONS: readonly ArgumentRelation[] = [
  relation('SUPPORTED_BY', 'G', 'S'),
  relation('SUPPORTED_BY', 'S', 'Sn1'),
  relation('SUPPORTED_BY', 'S', 'G2'),
  relation('SUPPORTED_BY', 'G2', 'Sn2'),
  relation('IN_CONTEXT_OF', 'G', 'C'),
  relation('CHALLENGES', 'D', 'G2', 'REJECTED'),
];
const argument = ({
  change = {},
  less = [],
  more = [],
}: {
  change?: Readonly<Record<string, Partial<ArgumentElement>>>;
  /** Ends of relations that are left out. */
  less?: readonly string[];
  more?: readonly ArgumentRelation[];
}): Argument => ({
  elements: ELEMENTS.map((one) => ({ ...one, ...change[one.id] })),
  relations: [...RELATIONS.filter(({ to }) => !less.includes(to)), ...more],
});

describe('a case', () => {
  it('that is whole lacks nothing', () => {
    expect(incompleteBecause(argument({}), [])).toEqual([]);
    expect(missingParts(argument({}))).toEqual([]);
  });

  it('lacks what is marked, waits, or has no version', () => {
    const lacking = (asked: Parameters<typeof argument>[0]) => incompleteBecause(argument(asked), []);
    expect(incompleteBecause({ elements: [], relations: [] }, [])).toEqual(['There is no argument.']);
    expect(lacking({ change: { G2: { undeveloped: true } } })).toEqual(['G2: it is marked as undeveloped.']);
    expect(lacking({ change: { S: { uninstantiated: true } } })).toEqual([
      'S: it still holds a placeholder of a pattern.',
    ]);
    expect(lacking({ change: { Sn1: { evidence: null } } })).toEqual([
      'Sn1: it refers to no evidence that is recorded.',
    ]);
    expect(lacking({ change: { G2: { toBeSupportedByContract: true } } })).toEqual([]);
    // A context is no support.
    const contract = { toBeSupportedByContract: true };
    expect(lacking({ change: { G: contract }, less: ['S'] })).toEqual(['G: no contract gives its support.']);
  });

  it('lacks an answer to a challenge of a relation, until it is rejected', () => {
    const to = 'SUPPORTED_BY G S';
    const challenged = (state: ArgumentRelation['state'], type: ArgumentRelation['type'] = 'CHALLENGES') =>
      incompleteBecause(argument({ more: [relation(type, 'D', to, state)] }), []);
    expect(challenged('OPEN')).toEqual([`D challenges the relation ${to}, and the challenge is not answered.`]);
    expect(challenged('ACCEPTED')).toEqual([`D challenges the relation ${to}, and the challenge was accepted.`]);
    expect(challenged('REJECTED')).toEqual([]);
    // What is no challenge has to lead to an element.
    expect(challenged('OPEN', 'IN_CONTEXT_OF')).toEqual([`D: ${to}, which it names, is not in the argument.`]);
    // That of an element is part of its standing.
    expect(incompleteBecause(argument({ more: [relation('CHALLENGES', 'D', 'G', 'OPEN')] }), [])).toEqual([]);
  });

  it('lacks form where a rule is broken, and not where it warns', () => {
    const problem = (severity: 'ERROR' | 'WARNING') =>
      ({ severity, rule: 'GSN_CYCLE', message: 'G supports itself', elements: ['G'] }) as never;
    expect(incompleteBecause(argument({}), [problem('WARNING'), problem('ERROR')])).toEqual([
      'GSN_CYCLE: G supports itself.',
    ]);
  });
});

describe('a case that is finished', () => {
  const VARIANTS: Readonly<Record<string, Parameters<typeof argument>[0]>> = {
    whole: {},
    'marked, and supported': { change: { G2: { undeveloped: true } } },
    'marked, and not supported': { change: { G2: { undeveloped: true } }, less: ['Sn2'] },
    'not marked, and not supported': { less: ['Sn2'] },
    'with a placeholder': { change: { C: { uninstantiated: true } } },
    'without evidence': { change: { Sn1: { evidence: null } } },
    'with a version of which nothing is recorded': {
      change: { Sn1: { evidence: { version: 'Sn1@v1', digest: null } } },
    },
    'with a relation that is challenged': { more: [relation('CHALLENGES', 'D', 'SUPPORTED_BY G S', 'OPEN')] },
    'with a circle': { more: [relation('SUPPORTED_BY', 'G2', 'G')] },
    'with an end that is not there': { more: [relation('SUPPORTED_BY', 'G', 'NONE')] },
  };
  const of = (asked: Parameters<typeof argument>[0]) => {
    const read = argument(asked);
    return {
      missing: missingParts(read).map(({ element: id, reason }) => `${id}: ${reason}.`),
      reasons: incompleteBecause(read, checkArgument(read, { profile: 'TOLERANT' })),
    };
  };

  it.each(Object.entries(VARIANTS))('can be handed over (%s)', (_, asked) => {
    const { missing, reasons } = of(asked);
    expect(reasons).toEqual(expect.arrayContaining(missing));
  });

  it('is asked for more: form, and answers to challenges of relations', () => {
    const both = (name: string) => {
      const { missing, reasons } = of(VARIANTS[name] as Parameters<typeof argument>[0]);
      return [reasons.length, missing.length];
    };
    expect(both('whole')).toEqual([0, 0]);
    expect(both('with a relation that is challenged')).toEqual([1, 0]);
    const [broken, missing] = both('with a circle');
    expect([Number(broken) > 0, missing]).toEqual([true, 0]);
    // A rule says the same of it, and is not told again.
    const ofG2 = of(VARIANTS['not marked, and not supported'] ?? {}).reasons.filter((reason) => reason.includes('G2'));
    expect(ofG2).toEqual(['G2: nothing supports it.']);
    expect(both('with a version of which nothing is recorded')).toEqual([1, 1]);
  });
});

describe('what is handed over', () => {
  const missing = (asked: Parameters<typeof argument>[0]) =>
    missingParts(argument(asked)).map(({ element: id, reason }) => `${id}: ${reason}`);
  it('ends in evidence that can be looked up', () => {
    expect(missing({ change: { Sn1: { evidence: null } } })).toEqual([
      'Sn1: it refers to no evidence that is recorded',
    ]);
    expect(missing({ change: { Sn2: { evidence: { version: 'Sn2@v1', digest: null } } } })).toEqual([
      'Sn2: nothing is recorded of what Sn2@v1 says',
    ]);
    expect(missing({ less: ['Sn2'] })).toEqual(['G2: nothing supports it']);
    expect(missing({ less: ['S'] })).toEqual(['G: nothing supports it']);
    expect(missing({ less: ['Sn1', 'G2'] })).toEqual(['S: nothing supports it']);
    expect(missing({ less: ['Sn2'], change: { G2: { toBeSupportedByContract: true } } })).toEqual([
      'G2: no contract gives its support',
    ]);
    expect(missing({ change: { C: { uninstantiated: true } } })).toEqual([
      'C: it still holds a placeholder of a pattern',
    ]);
  });
  it('names elements that are there, and cites others by name', () => {
    expect(missing({ more: [relation('SUPPORTED_BY', 'G', 'NONE')] })).toEqual([
      'G: NONE, which it names, is not in the argument',
    ]);
    // A challenge may be of a relation.
    expect(missing({ more: [relation('CHALLENGES', 'D', 'SUPPORTED_BY G S', 'OPEN')] })).toEqual([]);
    for (const type of [
      'AWAY_GOAL',
      'AWAY_SOLUTION',
      'AWAY_CONTEXT',
      'AWAY_ASSUMPTION',
      'AWAY_JUSTIFICATION',
    ] as const) {
      expect(missing({ change: { C: { type } } })).toEqual(['C: it cites no element of another module']);
      expect(missing({ change: { C: { type, cites: { element: 'X', module: 'M' } } } })).toEqual([]);
    }
  });
});
