/**
 * YAML from strangers: no duplicate keys, no `__proto__`, no alias bombs, and a line for everything that is wrong.
 */
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { InputError, oneLine } from './inputError.ts';

/** YAML is parsed as a whole, so its files are limited below the size of the input. */
export const MAX_YAML_BYTES = 32 * 1024 * 1024;

/** How often aliases may multiply nodes before it counts as an attack. */
const MAX_ALIASES = 1000;

/** A parsed file. Whole numbers arrive as bigint, others as number: templates write them differently. */
export interface YamlInput {
  readonly file: string;
  readonly value: unknown;
  /** The line at which a value or the nearest one around it stands. */
  lineOf(path: readonly PropertyKey[]): number | null;
}

/** @throws InputError for anything that is not one sound YAML document. */
export function parseYaml(input: { file: string; text: string }): YamlInput {
  const lines = new LineCounter();
  const lineAt = (offset: number | undefined): number | null =>
    offset === undefined ? null : Math.max(1, lines.linePos(offset).line);
  const fail = (offset: number | undefined, message: string): never => {
    throw new InputError({ file: input.file, line: lineAt(offset), what: null }, message);
  };

  const document = guarded(input.file, () =>
    parseDocument(input.text, {
      lineCounter: lines,
      uniqueKeys: true,
      prettyErrors: false,
      merge: true,
      intAsBigInt: true,
      stringKeys: false,
    }),
  );
  const error = document.errors[0];
  if (error) fail(error.pos[0], `not valid YAML: ${oneLine(error.message)}`);
  guarded(input.file, () =>
    visit(document, {
      Pair: (_, pair) => {
        if (isScalar(pair.key) && pair.key.value === '__proto__') {
          fail(pair.key.range?.[0], 'the key __proto__ is not accepted');
        }
      },
    }),
  );
  const value = guarded(input.file, () => document.toJS({ maxAliasCount: MAX_ALIASES }));
  return {
    file: input.file,
    value,
    lineOf: (path) => {
      for (let length = path.length; length >= 0; length -= 1) {
        const node = nodeAt(document.contents, path.slice(0, length));
        if (node?.range) return lineAt(node.range[0]);
      }
      return null;
    },
  };
}

/** Very deep nesting ends the stack and alias bombs are refused by the library: both are the input's fault. */
function guarded<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof RangeError) throw new InputError({ file, line: null, what: null }, 'nested too deep');
    if (error instanceof ReferenceError) {
      throw new InputError(
        { file, line: null, what: null },
        `aliases are not accepted like this: ${oneLine(error.message)}`,
      );
    }
    throw error;
  }
}

/** The node where a value stands; for a field of a mapping its key, since the value may begin a line below. */
function nodeAt(root: unknown, path: readonly PropertyKey[]): Node | null {
  let node: unknown = root;
  let shown: unknown = root;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      shown = pair?.key;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      shown = node;
    } else {
      return null;
    }
  }
  return isNode(shown) ? shown : null;
}

/**
 * Checks a parsed file against a schema.
 * @throws InputError with the line of the first thing that does not fit.
 */
export function checkYaml<Schema extends z.ZodType>(yaml: YamlInput, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  const issue = firstIssue(result.error.issues);
  const path = issue.path.map(String).join('.');
  throw new InputError(
    { file: yaml.file, line: yaml.lineOf(issue.path), what: path === '' ? null : path },
    `not as the format has it: ${oneLine(issue.message)}`,
  );
}

/** Of a union that fits in no way, the issue that got furthest says most. */
function firstIssue(issues: readonly z.core.$ZodIssue[]): { path: PropertyKey[]; message: string } {
  const issue = issues[0];
  if (!issue) return { path: [], message: 'invalid' };
  if (issue.code !== 'invalid_union') return { path: [...issue.path], message: issue.message };
  const inner = issue.errors
    .filter((branch) => branch.length > 0)
    .map((branch) => firstIssue(branch))
    .sort((left, right) => right.path.length - left.path.length)[0];
  if (!inner) return { path: [...issue.path], message: issue.message };
  return { path: [...issue.path, ...inner.path], message: inner.message };
}
