/** A policy definition as YAML, as people write it: what is wrong is said with its line. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type PolicyTopic, readPolicy } from './policyTopics.ts';

/** Far above any policy; a longer text is another file. */
export const MAXIMUM_POLICY_YAML = 1_000_000;

export interface YamlProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export type YamlPolicy =
  | { readonly ok: true; readonly definition: unknown }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

export function readPolicyYaml(topic: PolicyTopic, text: string): YamlPolicy {
  if (text.length > MAXIMUM_POLICY_YAML) {
    const message = `the text has ${text.length} characters; a policy may have ${MAXIMUM_POLICY_YAML}`;
    return { ok: false, problems: [{ line: 1, message }] };
  }
  const lines = new LineCounter();
  // Aliases could make a small text a huge definition.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      line: lineAt(error.pos[0]),
      message: firstLine(error.message),
    }));
    return { ok: false, problems };
  }
  let definition: unknown;
  try {
    definition = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { ok: false, problems: [{ line: 1, message: 'write it without aliases (*name)' }] };
  }
  const check = readPolicy(topic, definition);
  if (check.ok) return { ok: true, definition };
  const lineOf = (path: readonly (string | number)[]): number => {
    // Something that is missing is reported where it should stand.
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const problems = check.problems.map(({ path, message }) => {
    const where = path.length > 0 ? `${path.join('.')}: ` : '';
    return { line: lineOf(path), message: `${where}${message}` };
  });
  return { ok: false, problems: [...problems].sort((left, right) => left.line - right.line) };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
