/**
 * A file is read value by value; what is not JSON, or not JSON that we take, ends with the line where it stands.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ByteBudget } from '../../../src/connectors/inputFile.ts';
import { type Pick, readJson } from '../../../src/connectors/jsonStream.ts';
import { refusalOf, withFiles } from '../../support/connectors.ts';

const whole = (): Pick => 'YIELD';

async function read(text: string | Uint8Array, pick: (path: readonly string[]) => Pick = whole, limit = 1_000_000) {
  return withFiles({ 'x.json': text }, async (folder) => {
    const found: [string, unknown][] = [];
    const file = join(folder, 'x.json');
    for await (const { path, value } of readJson({ file, budget: new ByteBudget(limit), pick })) {
      found.push([path.join('/'), value]);
    }
    return found;
  });
}

async function refused(text: string | Uint8Array, limit?: number): Promise<string> {
  return (await refusalOf(() => read(text, whole, limit))).replace(/^.*x\.json/, '');
}

test('yields what is picked, enters what is entered, skips the rest', async () => {
  // a is entered, its x yielded; b skipped though it has an x too; c yielded whole.
  const text = '{"a":{"x":1,"y":2},"b":{"x":[3,{"z":4}]},"c":[{"é":"😀"},null,true,-1.5e2]}';
  const pick = (path: readonly string[]): Pick => {
    if (path.length === 0 || path.join('/') === 'a') return 'ENTER';
    return path.join('/') === 'a/x' || path[0] === 'c' ? 'YIELD' : 'SKIP';
  };
  expect(await read(text, pick)).toEqual([
    ['a/x', 1],
    ['c', [{ é: '😀' }, null, true, -150]],
  ]);
});

test('values that cross the borders of chunks arrive whole', async () => {
  // 64 KiB are read at a time: three strings of 50,000 characters with two-byte letters cross both borders.
  const texts = ['ä', 'ö', 'ü'].map((letter) => letter.repeat(50_000));
  expect(await read(JSON.stringify(texts))).toEqual([['', texts]]);
});

test('a byte order mark and white space around are let through', async () => {
  expect(await read('\ufeff {"a":1} \n\n')).toEqual([['', { a: 1 }]]);
});

test('a key that only looks dangerous is a key', async () => {
  const [[, value] = []] = await read('{"constructor":1,"toString":{"prototype":2}}');
  expect(value).toEqual({ constructor: 1, toString: { prototype: 2 } });
});

test.each([
  ['{"a":1', ':1: not valid JSON: the file ends before its last value does'],
  ['{"a":\n"b', ':2: not valid JSON: the file ends before its last value does'],
  ['', ':1: not valid JSON: the file ends before its last value does'],
  ['{"a":1,\n}', ':2: not valid JSON: a key is missing'],
  ['{"a" 1}', ':1: not valid JSON: a colon is missing'],
  ['[1,\n2,\n]', ':3: not valid JSON: a value is missing'],
  ['[1 2]', ':1: not valid JSON: a comma is missing'],
  ['[1}', ':1: not valid JSON: a comma is missing'],
  ['\n\n{"a": tru}', ':3: not valid JSON: unexpected "}"'],
  ['{"a":1}{"b":2}', ':1: not valid JSON: something follows the end of the value'],
  ['{"a":1,\n"b":{"c":1,\n"c":2}}', ':3: the key "c" stands there twice'],
  ['{"a":{"__proto__":{"x":1}}}', ':1: the key __proto__ is not accepted'],
  ['['.repeat(65), ':1: nested more than 64 levels deep'],
  ['[1e999]', ':1: a number is out of range'],
])('refuses %j', async (text, message) => {
  expect(await refused(text)).toBe(message);
});

test('refuses more bytes than are allowed before it reads any, and takes as many as are', async () => {
  expect(await refused('[1,2,3]', 6)).toBe(': the input is larger than 6 bytes; raise --max-size if that is meant');
  expect(await read('[1,2,3]', whole, 7)).toEqual([['', [1, 2, 3]]]);
});
