/*
 * Scenario: content and attributes as they come in, field by field.
 * Result:   a field that the engine or a user reads by type is refused with its path when it has another type, and
 *           arrives typed when it has the right one.
 * Negative control: fields without a type, and the same names on other kinds, pass as they come.
 */
import { describe, expect, it } from 'vitest';
import { attributeProblems, contentProblems, engineFacts, parseInstant } from '../../../graph/metamodel/content.ts';
import type { ArtifactKind } from '../../../graph/metamodel/kinds.ts';
import type { RelationType } from '../../../graph/metamodel/relations.ts';

describe('parseInstant', () => {
  /* The milliseconds are from GNU date: date -u -d 2027-01-20 +%s */
  const instants: [string, number][] = [
    ['2027-01-20', 1800403200000],
    ['2024-02-29', 1709164800000],
    ['2027-01-20T01:00+01:00', 1800403200000],
    ['2027-01-19T23:30:00-00:30', 1800403200000],
    ['2027-01-20T00:00:00Z', 1800403200000],
    ['2027-01-20T00:00:00.123456Z', 1800403200123],
  ];
  for (const [text, milliseconds] of instants) {
    it(`${text} is ${milliseconds}`, () => expect(parseInstant(text)).toBe(milliseconds));
  }
  for (const text of [
    '',
    '2027',
    '2027-01',
    '20270120',
    '2027-02-29',
    '2027-13-01',
    '2027-00-01',
    '2027-01-00',
    '2027-01-20T00:00:00',
    '2027-01-20T24:00:00Z',
    '2027-01-20T00:60:00Z',
    '2027-01-20T00:00:00+25:00',
    ' 2027-01-20',
    'tomorrow',
  ]) {
    it(`${JSON.stringify(text)} is none`, () => expect(parseInstant(text)).toBeNull());
  }
});

describe('content of the wrong type is refused where it is wrong', () => {
  const cases: [ArtifactKind, unknown, (string | number)[]][] = [
    ['REQUIREMENT', { criterion: 'recall >= 0.9' }, ['criterion']],
    ['REQUIREMENT', { criterion: { metric: 'recall', op: '=>', value: 0.9 } }, ['criterion', 'op']],
    ['METRIC', { criterion: { metric: 'recall', op: '>=', value: '0.9' } }, ['criterion', 'value']],
    ['METRIC', { criterion: { op: '>=', value: 0.9 } }, ['criterion', 'metric']],
    ['EVIDENCE', { outcome: 'passed' }, ['outcome']],
    ['EVIDENCE', { results: { recall: 0.9 } }, ['results']],
    [
      'EVIDENCE',
      {
        results: [
          { metric: 'recall', value: 1 },
          { metric: 'recall', value: null },
        ],
      },
      ['results', 1, 'value'],
    ],
    ['EVIDENCE', { results: [{ metric: 'recall', value: 1, part: 'night' }] }, ['results', 0, 'part']],
    ['CLAIM', { logic: 'AND' }, ['logic']],
    ['CLAIM', { logic: 'K_OF_N' }, ['k']],
    ['CLAIM', { logic: 'K_OF_N', k: 0 }, ['k']],
    ['CLAIM', { undeveloped: 'yes' }, ['undeveloped']],
    ['CLAUSE', { effectiveFrom: '20 January 2027' }, ['effectiveFrom']],
    ['CLAUSE', { effectiveFrom: '2027-01-20T00:00' }, ['effectiveFrom']],
    ['SIGN_OFF', { verdict: 'approved' }, ['verdict']],
    ['SIGN_OFF', { signedAt: 1790812800 }, ['signedAt']],
    ['SIGN_OFF', { validUntil: 'never' }, ['validUntil']],
    ['DEPLOYMENT', { validUntil: 'never' }, ['validUntil']],
    ['CONTROL', { bounds: {} }, ['bounds']],
    ['CONTROL', { bounds: [{ subject: 'M1' }] }, ['bounds', 0]],
    ['CONTROL', { bounds: [{ subject: 'M1', field: 'a', metric: 'b', op: 'UNCHANGED' }] }, ['bounds', 0]],
    ['CONTROL', { bounds: [{ subject: 'D1', field: 'rows', op: 'GROWTH_AT_MOST' }] }, ['bounds', 0, 'value']],
    ['CONTROL', { bounds: [{ subject: 'D1', field: 'rows', op: '>=', value: 1 }] }, ['bounds', 0, 'op']],
    [
      'CONTROL',
      { bounds: [{ subject: 'S', metric: 'recall', op: '>=', value: 0.9, parts: ['night'] }] },
      ['bounds', 0, 'parts', 0],
    ],
    ['DATASET', { parts: 'slice:day' }, ['parts']],
    ['DATASET', { parts: ['slice:day', 'night'] }, ['parts', 1]],
    ['DATASET', { rows: -1 }, ['rows']],
    ['PART', { part: 'night' }, ['part']],
    ['HAZARD', { severity: 'S4' }, ['severity']],
    ['HAZARD', { exposure: 4 }, ['exposure']],
    ['HAZARD', { controllability: 'c3' }, ['controllability']],
    ['MODEL', { lockState: 'FROZEN' }, ['lockState']],
    ['SCENARIO', { area: 5 }, ['area']],
  ];
  for (const [kind, content, path] of cases) {
    it(`${kind} ${JSON.stringify(content)}`, () => {
      const problems = contentProblems({ kind, content });
      expect(problems.map((problem) => problem.path)).toEqual([path]);
      expect(problems[0]?.message).toMatch(/expected|needs/);
    });
  }

  it('reports every field', () => {
    const content = { severity: 'S9', exposure: 'E9', validUntil: 'x', other: 'S9' };
    expect(contentProblems({ kind: 'HAZARD', content }).map(({ path }) => path.join('.'))).toEqual([
      'validUntil',
      'severity',
      'exposure',
    ]);
  });
});

describe('content that is free', () => {
  const cases: [ArtifactKind, unknown][] = [
    ['REQUIREMENT', null],
    ['REQUIREMENT', 'a text'],
    ['REQUIREMENT', ['a', 'list']],
    ['REQUIREMENT', {}],
    ['REQUIREMENT', { criterion: null, colour: 'red', nested: { criterion: 5 } }],
    ['HAZARD', { criterion: 5, outcome: 'passed', results: 'none' }],
    ['DATASET', { schema: ['image', 'box'], labels: 7, rows: 0, parts: [] }],
    ['MODEL', { architecture: { layers: 3 }, lockState: 'LOCKED' }],
    ['CLAUSE', { number: 15 }],
    ['EVIDENCE', { outcome: 'inconclusive', results: [{ metric: 'recall', part: null, value: -1e9, unit: '%' }] }],
  ];
  for (const [kind, content] of cases) {
    it(`${kind} ${JSON.stringify(content)}`, () => expect(contentProblems({ kind, content })).toEqual([]));
  }

  it('does not take what every object inherits for fields', () => {
    expect(contentProblems({ kind: 'CLAIM', content: JSON.parse('{"__proto__": {"logic": 5}}') })).toEqual([]);
  });
});

describe('engineFacts', () => {
  it('normalises what the engine reads, and nothing else', () => {
    expect(
      engineFacts({
        kind: 'EVIDENCE',
        content: {
          outcome: 'pass',
          results: [
            { metric: 'recall', part: 'slice:day', value: 0.97, unit: '1' },
            { metric: 'latency', value: 12 },
          ],
          text: 'free',
          validUntil: '2027-01-20',
        },
      }),
    ).toEqual({
      outcome: 'pass',
      results: [
        { metric: 'recall', part: 'slice:day', value: 0.97 },
        { metric: 'latency', part: null, value: 12 },
      ],
      validUntil: 1800403200000,
    });
    expect(engineFacts({ kind: 'SIGN_OFF', content: { verdict: 'APPROVED', signedAt: '2026-10-01' } })).toEqual({
      verdict: 'APPROVED',
      signedAt: 1790812800000,
    });
    expect(engineFacts({ kind: 'CLAIM', content: { logic: 'K_OF_N', k: 2, undeveloped: false } })).toEqual({
      logic: 'K_OF_N',
      k: 2,
      undeveloped: false,
    });
    expect(engineFacts({ kind: 'PART', content: { part: 'slice:night' } })).toEqual({ part: 'slice:night' });
    expect(
      engineFacts({
        kind: 'CONTROL',
        content: {
          bounds: [
            { subject: 'M1', field: 'architecture', op: 'UNCHANGED' },
            { subject: 'SR1', metric: 'recall', op: '>=', value: 0.95 },
          ],
        },
      }),
    ).toEqual({
      bounds: [
        { subject: 'M1', field: 'architecture', op: 'UNCHANGED' },
        { subject: 'SR1', metric: 'recall', op: '>=', value: 0.95, parts: [] },
      ],
    });
  });

  it('is empty for content without such fields', () => {
    expect(engineFacts({ kind: 'HAZARD', content: { severity: 'S3', criterion: 1 } })).toEqual({});
    expect(engineFacts({ kind: 'EVIDENCE', content: null })).toEqual({});
    expect(engineFacts({ kind: 'EVIDENCE', content: ['pass'] })).toEqual({});
    expect(engineFacts({ kind: 'EVIDENCE', content: { outcome: null } })).toEqual({});
  });

  it('takes a stored field of the wrong type for absent, and keeps the others', () => {
    expect(engineFacts({ kind: 'CLAIM', content: { logic: 'AND', undeveloped: true } })).toEqual({ undeveloped: true });
  });
});

describe('attributes of links', () => {
  const bad: [RelationType, unknown, (string | number)[]][] = [
    ['USED', ['a'], []],
    ['USED', 'a', []],
    ['HOLDS', { from: 'yesterday' }, ['from']],
    ['HOLDS', { from: '2026-02-01', to: '2026-01-01' }, ['to']],
    ['HOLDS', { voidFrom: '2026-02-01', voidUntil: '2026-01-31T23:00:00Z' }, ['voidUntil']],
    ['CHALLENGES', { state: 'accepted' }, ['state']],
    ['AFFECTS', { kind: 'BROKEN' }, ['kind']],
    ['AFFECTS', { parts: ['night'] }, ['parts', 0]],
    ['DERIVED_FROM', { map: { a: 'b' } }, ['map']],
    ['DERIVED_FROM', { map: [{ to: 'x', from: [] }] }, ['map', 0, 'to']],
    ['DERIVED_FROM', { map: [{ to: '*', from: ['column:a.b', 'c'] }] }, ['map', 0, 'from', 1]],
    ['REQUIRES', { threshold: 'high' }, ['threshold']],
  ];
  for (const [type, attributes, path] of bad) {
    it(`${type} ${JSON.stringify(attributes)} is refused`, () => {
      expect(attributeProblems({ type, attributes }).map((problem) => problem.path)).toEqual([path]);
    });
  }
  const good: [RelationType, unknown][] = [
    ['USED', null],
    ['USED', undefined],
    ['USED', { from: 'yesterday', kind: 1 }],
    ['HOLDS', { from: '2026-01-01', to: null, delegation: true }],
    ['HOLDS', { from: '2026-01-01', to: '2026-01-01' }],
    ['CHALLENGES', { state: 'ACCEPTED' }],
    ['AFFECTS', { kind: 'FIELD', parts: ['slice:night'] }],
    [
      'DERIVED_FROM',
      {
        map: [
          { to: '*', from: ['column:a.b'] },
          { to: 'column:c.d', from: [] },
        ],
      },
    ],
    ['REQUIRES', { evidenceKind: 'TEST_RESULT', threshold: { metric: 'recall', op: '>=', value: 0.9 } }],
  ];
  for (const [type, attributes] of good) {
    it(`${type} ${JSON.stringify(attributes)} passes`, () => {
      expect(attributeProblems({ type, attributes })).toEqual([]);
    });
  }
});
