/** Cypher that is shown to a person, so that values have to be in the text and not in parameters. */

/** A string literal. */
export function cypherString(value: string): string {
  const text = value.replace(/[\\'\n\r\t\b\f]|(?![\n\r\t\b\f])\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}/gu, (character) => {
    return NAMED_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  // Neo4j Browser takes a line that begins with // for a comment, and a ; for the end of a statement in some places.
  return `'${text.replaceAll(';', '\\u003b').replaceAll('//', '/\\u002f')}'`;
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A list of string literals, a few on a line. */
export function cypherList(values: readonly string[]): string {
  const literals = values.map(cypherString);
  const lines: string[] = [];
  for (let start = 0; start < literals.length; start += PER_LINE) {
    lines.push(literals.slice(start, start + PER_LINE).join(', '));
  }
  return `[${lines.join(',\n  ')}]`;
}

const PER_LINE = 8;
