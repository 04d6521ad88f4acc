/**
 * How one need names another: `REQ_1`, a part of it `REQ_1.a`, with a condition `REQ_1[version==2]`, or both.
 * Ids may hold dots and brackets themselves (`testcase__x[cpp]_abc`), so the longest reading that exists wins.
 */

export interface Target {
  readonly need: string;
  readonly part: string | null;
  /** Text between the brackets. */
  readonly condition: string | null;
}

/** What a target means among the needs that exist; null: nothing that exists. */
export function findTarget(input: {
  text: string;
  /** Parts of a need; undefined: there is no such need. */
  partsOf: (id: string) => ReadonlySet<string> | undefined;
}): Target | null {
  const text = input.text.trim();
  const plain = findPart(text, input.partsOf);
  if (plain) return { ...plain, condition: null };
  const bracket = text.endsWith(']') ? text.lastIndexOf('[') : -1;
  if (bracket <= 0) return null;
  const found = findPart(text.slice(0, bracket).trim(), input.partsOf);
  return found ? { ...found, condition: text.slice(bracket + 1, -1).trim() } : null;
}

function findPart(
  text: string,
  partsOf: (id: string) => ReadonlySet<string> | undefined,
): { need: string; part: string | null } | null {
  if (partsOf(text) !== undefined) return { need: text, part: null };
  for (let dot = text.lastIndexOf('.'); dot > 0; dot = text.lastIndexOf('.', dot - 1)) {
    const part = text.slice(dot + 1);
    if (partsOf(text.slice(0, dot))?.has(part)) return { need: text.slice(0, dot), part };
  }
  return null;
}

/** `version==2`, `status == "open"`. Null: another form, which is kept but not judged. */
export function parseCondition(condition: string): { field: string; value: string } | null {
  const match = /^([A-Za-z_]\w*)\s*==\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))$/.exec(condition);
  if (!match?.[1]) return null;
  return { field: match[1], value: match[2] ?? match[3] ?? match[4] ?? '' };
}
