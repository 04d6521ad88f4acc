/** YAML from strangers: every trick ends with one line that names the file and the line in it. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkYaml, parseYaml } from '../../../src/connectors/yamlInput.ts';
import { refusalOf } from '../../support/connectors.ts';

const refused = (text: string): Promise<string> => refusalOf(async () => parseYaml({ file: 'x.yaml', text }));

test('whole numbers and others stay apart; anchors and merge keys work', () => {
  const { value } = parseYaml({ file: 'x.yaml', text: 'a: &a {n: 1, f: 1.0}\nb: {<<: *a, f: 0.5}\nconstructor: c' });
  expect(value).toEqual({ a: { n: 1n, f: 1 }, b: { n: 1n, f: 0.5 }, constructor: 'c' });
});

test('a truncated file, a second document, a duplicate key, a prototype key', async () => {
  expect(await refused('a: 1\nb: [1, 2\n')).toMatch(/^x\.yaml:\d: not valid YAML: /);
  expect(await refused('a: 1\n---\nb: 2\n')).toMatch(/^x\.yaml:\d: not valid YAML: /);
  expect(await refused('a: 1\nb: 2\na: 3\n')).toBe('x.yaml:3: not valid YAML: Map keys must be unique');
  expect(await refused('a: 1\nb:\n  __proto__: {x: 1}\n')).toBe('x.yaml:3: the key __proto__ is not accepted');
});

test('an alias bomb ends at once', async () => {
  // Nine levels of nine aliases each: 9^9 nodes when expanded.
  const levels = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level += 1) {
    levels.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  }
  expect(await refused(levels.join('\n'))).toMatch(/^x\.yaml: aliases are not accepted like this: /);
});

test('very deep nesting ends with a line, not with the process', async () => {
  expect(await refused(`${'['.repeat(100_000)}`)).toMatch(/^x\.yaml(:1)?: (nested too deep|not valid YAML: .*)$/);
});

test('a value of the wrong type is named with its line', async () => {
  const yaml = parseYaml({ file: 'x.yaml', text: 'stages:\n  train:\n    deps:\n    - a.py\n    - {b: 1}\n' });
  const schema = z.object({ stages: z.record(z.string(), z.object({ deps: z.array(z.string()) })) });
  expect(await refusalOf(async () => checkYaml(yaml, schema))).toBe(
    'x.yaml:5 (stages.train.deps.1): not as the format has it: Invalid input: expected string, received object',
  );
});
