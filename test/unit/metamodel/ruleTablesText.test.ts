/**
 * Graph: none. The tables: the built-in ones, and those with the worked extension of docs/metamodel-extension.yaml.
 *
 * Scenario: they are written as a text and read back. Result: the same rules in the same order, and the same text again.
 * Negative control: any other cell, sentence, row order or significant field gives another text, and a text that this
 * service cannot work with is refused with the place.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readMetamodelExtension } from '../../../graph/metamodel/extension.ts';
import { BUILT_IN_RULES, createMetamodel, type Metamodel } from '../../../graph/metamodel/metamodel.ts';
import { readRuleTables, ruleTablesText } from '../../../graph/metamodel/ruleTablesText.ts';

const builtIn = createMetamodel();
const extended = createMetamodel(workedExtension());

function workedExtension() {
  const text = readFileSync(new URL('../../../docs/metamodel-extension.yaml', import.meta.url), 'utf8');
  const result = readMetamodelExtension({ text, fileName: 'metamodel-extension.yaml' });
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.extension;
}

function read(text: string): Metamodel {
  const result = readRuleTables(text);
  if (!result.ok) throw new Error(result.problem);
  return result.metamodel;
}

/** The text as data, to change it. */
// biome-ignore lint/suspicious/noExplicitAny: whatever form it has
function dataOf(metamodel: Metamodel): any {
  return JSON.parse(ruleTablesText(metamodel));
}

describe.each([
  ['the built-in tables', builtIn],
  ['the tables with an extension', extended],
])('%s', (_, metamodel) => {
  it('come back as they were', () => {
    const back = read(ruleTablesText(metamodel));
    expect(back.firstHopRules).toEqual(metamodel.firstHopRules);
    expect(back.transferRules).toEqual(metamodel.transferRules);
    for (const part of ['subkinds', 'subkindSentences', 'roles', 'significantFields'] as const) {
      expect(back[part]).toEqual(metamodel[part]);
    }
  });

  it('have one text', () => {
    expect(ruleTablesText(read(ruleTablesText(metamodel)))).toBe(ruleTablesText(metamodel));
  });
});

const F12 = BUILT_IN_RULES.firstHop.F12;
if (!F12) throw new Error('there is no rule F12');
const withF12 = (row: typeof F12) => ({ ...BUILT_IN_RULES, firstHop: { ...BUILT_IN_RULES.firstHop, F12: row } });

describe('the text', () => {
  it('does not depend on the order in which the members of a row were written', () => {
    const { cells, sentence, ...rest } = F12;
    const backwards = Object.fromEntries(Object.entries(cells).reverse());
    const same = createMetamodel(undefined, withF12({ sentence, cells: backwards, ...rest }));
    expect(ruleTablesText(same)).toBe(ruleTablesText(builtIn));
  });

  test.each<[string, Metamodel]>([
    ['a cell', createMetamodel(undefined, withF12({ ...F12, cells: { ...F12.cells, DATA_RELABEL: 'i' } }))],
    ['a sentence', createMetamodel(undefined, withF12({ ...F12, sentence: 'Another one.' }))],
    ['a condition', createMetamodel(undefined, withF12({ ...F12, condition: 'IN_FORCE' }))],
    [
      'the order of the rows',
      createMetamodel(undefined, {
        ...BUILT_IN_RULES,
        transfer: Object.fromEntries(Object.entries(BUILT_IN_RULES.transfer).reverse()),
      }),
    ],
    ['an extension', extended],
    [
      'a significant field',
      createMetamodel({ subkinds: {}, significantFields: { DATASET: ['rows'] }, firstHop: {}, transfer: {} }),
    ],
  ])('depends on %s', (_, other) => {
    expect(ruleTablesText(other)).not.toBe(ruleTablesText(builtIn));
  });
});

describe('tables of an earlier time', () => {
  it('need no rows for relations that came later', () => {
    const data = dataOf(builtIn);
    const other = (row: { relation: string }) => row.relation !== 'MONITORS';
    const earlier = {
      ...data,
      relations: data.relations.filter((relation: string) => relation !== 'MONITORS'),
      firstHop: data.firstHop.filter(other),
      transfer: data.transfer.filter(other),
    };
    const { firstHop } = read(JSON.stringify(earlier));
    expect(firstHop('MONITORS', 'SOURCE', null)).toEqual([]);
    expect(firstHop('USED', 'TARGET', null)).toEqual(builtIn.firstHop('USED', 'TARGET', null));
  });

  test.each<[string, (data: ReturnType<typeof dataOf>) => unknown, RegExp]>([
    ['of another form', (data) => ({ ...data, format: 2 }), /^format: /],
    [
      'with a kind that is no more',
      (data) => ({ ...data, extension: { ...data.extension, subkinds: { ROBOT: [] } } }),
      /^extension\.subkinds/,
    ],
    [
      'with a cell nobody can read',
      (data) => ({ ...data, firstHop: [{ ...data.firstHop[0], cells: { RETRACT: 'zz' } }] }),
      /^firstHop\.0\.cells/,
    ],
    ['with a member that means nothing here', (data) => ({ ...data, more: 1 }), /more/],
    [
      'without the rows of a relation that it had',
      (data) => ({ ...data, transfer: data.transfer.filter((row: { relation: string }) => row.relation !== 'USED') }),
      /USED has no transfer rule/,
    ],
  ])('%s are refused', (_, change, problem) => {
    expect(readRuleTables(JSON.stringify(change(dataOf(builtIn))))).toEqual({
      ok: false,
      problem: expect.stringMatching(problem),
    });
  });

  it('that are no JSON are refused', () => {
    expect(readRuleTables('{')).toEqual({ ok: false, problem: 'they are no JSON' });
  });
});
