// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the templates of DVC
/** Templates as DVC fills them: numbers as Python writes them, names of generated stages as `dvc.lock` has them. */
import { expect, test } from 'vitest';
import {
  fill,
  generateStages,
  pythonText,
  TemplateError,
  withVariables,
} from '../../../../src/connectors/dvc/template.ts';

const context = withVariables(new Map(), {
  rate: 1,
  count: 3n,
  name: 'x',
  flag: true,
  nested: { list: [{ a: 'first' }, 'second'], none: null },
});

test.each([
  ['${name}.csv', 'x.csv'],
  ['a ${ nested.list[0].a } ${nested.list.1}', 'a first second'],
  ['\\${name} ${name}', '${name} x'],
  ['--rate ${rate} --count ${count} --flag ${flag}', '--rate 1.0 --count 3 --flag true'],
])('%s', (text, filled) => {
  expect(fill(text, context)).toBe(filled);
});

test('text that is one expression becomes the value; keys of mappings are filled too', () => {
  expect(fill({ '${name}': ['${nested.list}', 1] }, context)).toEqual({ x: [[{ a: 'first' }, 'second'], 1] });
});

test('numbers are written as Python writes them', () => {
  // From python3: repr(0.1), repr(1.0), repr(1e-05), repr(0.0001), repr(1e16), repr(123456789.25)
  expect([0.1, 1, 0.00001, 0.0001, 1e16, 123456789.25].map(pythonText)).toEqual([
    '0.1',
    '1.0',
    '1e-05',
    '0.0001',
    '1e+16',
    '123456789.25',
  ]);
  expect(pythonText(16n)).toBe('16');
});

test('a mapping in a command becomes arguments', () => {
  expect(
    fill(
      'run ${train}',
      new Map([['train', { lr: 0.5, net: { depth: 3n }, fast: true, slow: false, tags: ['a', 'b c'] }]]),
    ),
  ).toBe("run --lr 0.5 --net.depth 3 --fast --tags a 'b c'");
});

test('an unknown key is an error, also one that objects have anyway', () => {
  expect(() => fill('${missing}', context)).toThrow(TemplateError);
  expect(() => fill('${nested.constructor}', context)).toThrow(TemplateError);
});

const names = (entry: Record<string, unknown>): string[] =>
  generateStages({ name: 's', entry, context }).map((stage) => stage.name);

test('names of generated stages', () => {
  expect(names({ cmd: 'x' })).toEqual(['s']);
  expect(names({ foreach: ['a', 1n, 0.5], do: {} })).toEqual(['s@a', 's@1', 's@0.5']);
  expect(names({ foreach: [{ k: 1 }, { k: 2 }], do: {} })).toEqual(['s@0', 's@1']);
  expect(names({ foreach: { us: 1, uk: 2 }, do: {} })).toEqual(['s@us', 's@uk']);
  expect(names({ matrix: { model: ['cnn', 'xgb'], cfg: [{ a: 1 }] }, cmd: 'x' })).toEqual(['s@cnn-cfg0', 's@xgb-cfg0']);
});

test('item and key are what they are in each stage', () => {
  const stages = generateStages({
    name: 's',
    entry: { foreach: { us: { t: 1n } }, do: { cmd: '${key} ${item.t}' } },
    context,
  });
  expect(stages.map((stage) => fill(stage.definition, stage.context))).toEqual([{ cmd: 'us 1' }]);
  const [cell] = generateStages({ name: 's', entry: { matrix: { m: ['cnn'] }, cmd: '${item.m} ${key}' }, context });
  expect(cell && fill(cell.definition, cell.context)).toEqual({ cmd: 'cnn cnn' });
});

test('a matrix that explodes is refused', () => {
  const many = Array.from({ length: 200 }, (_, index) => BigInt(index));
  expect(() => names({ matrix: { a: many, b: many }, cmd: 'x' })).toThrow('more than 10000 stages');
});
