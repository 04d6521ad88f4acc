/*
 * Graph:    the test files of test/api/capability, as text.
 * Scenario: the ids in the titles of their tests are held against the list of capabilities, and what each test asserts is
 *           looked at.
 * Result:   each capability has exactly one test, and it asserts more than that something is there.
 * Negative control: a missing id, an unknown one, one with two tests, and a test that asserts nothing are each found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CAPABILITIES } from '../support/capabilities.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../api/capability');
const IDS = Object.keys(CAPABILITIES);

interface CapabilityTest {
  readonly id: string;
  readonly assertions: number;
}

/** Matchers that hold for anything that is there. */
const IDLE_MATCHERS = ['toBeDefined', 'toBeTruthy', 'toBeNull'];
/** Those that hold for nearly anything when they are turned round. */
const IDLE_NEGATED = ['toBe', 'toEqual', 'toStrictEqual', 'toBeUndefined', 'toBeFalsy', 'toBeNaN'];

/** Tests whose title begins with an id, and how many of their assertions compare with something. */
function testsIn(text: string): CapabilityTest[] {
  const file = ts.createSourceFile('test.ts', text, ts.ScriptTarget.Latest, true);
  const found: CapabilityTest[] = [];
  const visit = (node: ts.Node): void => {
    const title = ts.isCallExpression(node) && node.expression.getText() === 'it' ? node.arguments[0] : undefined;
    const id = title && ts.isStringLiteralLike(title) ? /^\d{3}-\d{2}\b/.exec(title.text)?.[0] : undefined;
    if (id) found.push({ id, assertions: assertionsIn(node) });
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function assertionsIn(test: ts.Node): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isMatcher(node.expression) && !isIdle(node.expression, node.arguments)) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(test);
  return count;
}

/** Is it `expect(…)….toBe` and the like? `toLowerCase` of a text is none. */
function isMatcher(node: ts.Expression): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && /^to[A-Z]/.test(node.name.text) && isExpect(node.expression);
}

function isExpect(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return isExpect(node.expression);
  return ts.isCallExpression(node) && /^expect(\.poll|\.soft)?$/.test(node.expression.getText());
}

/** Does it hold for anything that is there? */
function isIdle({ name, expression }: ts.PropertyAccessExpression, given: readonly ts.Expression[]): boolean {
  const matcher = name.text;
  if (IDLE_MATCHERS.includes(matcher)) return true;
  if (ts.isPropertyAccessExpression(expression) && expression.name.text === 'not') {
    const empty = given.every((one) => ['null', 'undefined', 'void 0'].includes(one.getText()));
    return IDLE_NEGATED.includes(matcher) && empty;
  }
  const [first, value] = given;
  if (matcher === 'toHaveProperty') return value === undefined || isAnything(value);
  return first !== undefined && (isAnything(first) || (matcher === 'toMatchObject' && first.getText() === '{}'));
}

/** Is nothing said of the value? So is it of a list or an object of which each item says nothing. */
function isAnything(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 && node.elements.every(isAnything);
  if (ts.isObjectLiteralExpression(node)) {
    const { properties } = node;
    return (
      properties.length > 0 && properties.every((one) => ts.isPropertyAssignment(one) && isAnything(one.initializer))
    );
  }
  return /^expect\s*\.anything\(\)$/.test(node.getText());
}

function defects(tests: readonly CapabilityTest[], ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const { id } of tests) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [
    ...ids.filter((id) => !counts.has(id)).map((id) => `${id} has no test`),
    ...[...counts].filter(([id]) => !ids.includes(id)).map(([id]) => `${id} is no capability`),
    ...[...counts].filter(([, count]) => count > 1).map(([id]) => `${id} has two tests`),
    ...tests.filter(({ assertions }) => assertions < 2).map(({ id }) => `${id} asserts next to nothing`),
  ];
}

describe('the capabilities', () => {
  it('have one test each, which asserts something', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts'));
    expect(files.length).toBeGreaterThan(0);
    const tests = files.flatMap((name) => testsIn(readFileSync(join(FOLDER, name), 'utf8')));
    expect(defects(tests, IDS)).toEqual([]);
  });

  it('lack nothing that the check would miss', () => {
    const text = `
      it('001-01 is asserted', () => { expect(a).toBe(1); expect(b).toEqual(2); });
      it('001-02 is only there', () => { expect(a).toBeDefined(); expect(b).toBeTruthy(); });
      it('001-03 once', () => { expect(a).toBe(1); expect(b).toBe(2); });
      it('001-03 twice', () => { expect(a).toBe(1); expect(b).toBe(2); });
      it('001-05 has it', () => { expect(a).toHaveProperty('x'); expect(b).toHaveProperty('y', expect.anything()); });
      it('001-06 is not undefined', () => { expect(a).not.toBeUndefined(); expect(b).not.toBe(undefined); });
      it('001-07 is not null', () => { expect(a).not.toBe(null); expect(b).not.toEqual(null); expect(c).not.toBeNull(); });
      it('001-08 is anything', () => { expect(a).toEqual(expect.anything()); expect(b).toMatchObject({ x: expect.anything() }); expect(c).toMatchObject({}); });
      it('001-09 only changes case', () => { expect(a).toBe(1); b.toLowerCase(); b.toSorted(); });
      it('001-10 is another', () => { expect(a).not.toBe(b); expect(a).toHaveProperty('x', 1); });
      it('001-11 is something and more', () => { expect(a).toEqual({ x: expect.anything(), y: 1 }); expect(b).toEqual({}); });
      it('001-12 waits', async () => { await expect(a).rejects.toThrow('no'); expect(b).toEqual([]); });
      it('009-09 is unknown', () => { expect(a).toBe(1); expect(b).toBe(2); });`;
    const ids = Array.from({ length: 12 }, (_, index) => `001-${String(index + 1).padStart(2, '0')}`);
    expect(defects(testsIn(text), ids)).toEqual([
      '001-04 has no test',
      '009-09 is no capability',
      '001-03 has two tests',
      '001-02 asserts next to nothing',
      ...ids.slice(4, 9).map((id) => `${id} asserts next to nothing`),
    ]);
  });
});
