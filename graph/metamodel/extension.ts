/**
 * Reads what a project adds to the metamodel from YAML: subkinds, significant fields, and specialisations of a relation
 * by role with rule rows of their own. docs/metamodel-extension.yaml is a worked example with every key.
 *
 * All problems are reported together, each with its line, because such a file is written by hand.
 */
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node as YamlNode,
  type Pair as YamlPair,
} from 'yaml';
import { z } from 'zod';
import { type CellText, isCellText } from './cells.ts';
import { CHANGE_KIND_NAMES } from './changeKinds.ts';
import { COMMON_FIELDS, CONTENT_FIELDS } from './content.ts';
import { CODE_NAMES, CODES } from './effects.ts';
import { ARTIFACT_KIND_NAMES, ARTIFACT_KINDS, type ArtifactKind } from './kinds.ts';
import { BUILT_IN_RULES, type MetamodelExtension } from './metamodel.ts';
import { RELATION_NAMES, RELATIONS, type RelationType } from './relations.ts';
import { type FirstHopRow, LINK_ENDS, type LinkEnd, RULE_CONDITIONS, type TransferRow } from './ruleRow.ts';

/** A defect of the file. Line and column count from 1. */
export interface ExtensionProblem {
  readonly line: number;
  readonly column: number;
  /** Names the file and the line, what is wrong, and what is allowed. */
  readonly message: string;
}

export type ExtensionResult =
  | { readonly ok: true; readonly extension: MetamodelExtension }
  | { readonly ok: false; readonly problems: readonly ExtensionProblem[] };

/** Far above any real extension; a file beyond it is another file. */
const MAXIMUM_LENGTH = 1_000_000;

const NAME = /^[A-Z][A-Z0-9_]{0,63}$/;
const RULE_ID = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
/** How the message of a missing value begins. */
const NOTHING = /^(?:nothing|null) is unknown; /;

type Path = readonly (string | number)[];
interface Found {
  readonly path: Path;
  readonly message: string;
  /** Points at the key itself rather than at its value. */
  readonly atKey?: boolean;
}

const sentence = z.string('expected a text').trim().min(1, 'expected a sentence');
const upperName = z.string('expected a text').regex(NAME, 'expected capitals, digits and _, e.g. SUPPLY_RISK');

function oneOf<Value extends string>(values: readonly Value[]) {
  return z.enum(values as unknown as [Value, ...Value[]], {
    error: (issue) =>
      `${JSON.stringify(issue.input) ?? 'nothing'} is unknown${suggestion(issue.input, values)}; allowed: ${values.join(', ')}`,
  });
}

/** Records with known keys are read key by key, so that a wrong key is reported where it stands. */
function record<Key extends string, Value extends z.ZodType>(
  keys: readonly Key[],
  value: Value | ((key: Key) => Value),
  what: string,
) {
  return z
    .record(z.string(), z.unknown(), `expected a map of ${what}`)
    .transform((entries, context): Partial<Record<Key, z.output<Value>>> => {
      const result: Partial<Record<Key, z.output<Value>>> = {};
      for (const [key, entry] of Object.entries(entries)) {
        if (!keys.includes(key as Key)) {
          context.addIssue({
            code: 'custom',
            path: [key],
            message: `unknown ${what} ${key}${suggestion(key, keys)}; allowed: ${keys.join(', ')}`,
            params: { atKey: true },
          });
          continue;
        }
        const schema = typeof value === 'function' ? value(key as Key) : value;
        const parsed = schema.safeParse(entry);
        if (parsed.success) result[key as Key] = parsed.data;
        else for (const issue of parsed.error.issues) forward(context, issue, key);
      }
      return result;
    });
}

/** An issue of a value, as one of the record that holds it. */
function forward(context: z.core.$RefinementCtx, issue: z.core.$ZodIssue, key: string): void {
  const add = (path: readonly PropertyKey[], message: string, params?: Record<string, unknown>): void => {
    context.addIssue({ code: 'custom', path: [key, ...path], message, params });
  };
  if (issue.code === 'unrecognized_keys') {
    for (const unknownName of issue.keys) add([...issue.path, unknownName], '', { unknownKey: true });
  } else if (issue.code === 'invalid_key') {
    add(issue.path, issue.issues[0]?.message ?? issue.message, { atKey: true });
  } else {
    add(issue.path, issue.message, issue.code === 'custom' ? issue.params : undefined);
  }
}

function cell(inFirstHop: boolean, key: string) {
  return z.string('expected a cell such as s, ep or x+a').transform((written, context): CellText => {
    const text = written.replace('p', 'ᵖ').replace('~', '°');
    const problem = cellProblem(text, inFirstHop, key);
    if (problem === null) return text as CellText;
    context.addIssue(problem);
    return z.NEVER;
  });
}

function cellProblem(text: string, inFirstHop: boolean, key: string): string | null {
  if (!isCellText(text)) {
    return `${JSON.stringify(text)} is no cell; allowed: ${CODE_NAMES.map((code) => `${code} (${CODES[code].effect})`).join(', ')}, F (the claim's formula), with p or ᵖ (keeps the parts), ~ or ° (potential only), ! (transfer, actual only), ${CODE_NAMES[0]}+${CODE_NAMES[1]} (both), and for PARAMETER ?u ?s ?s/e ?k`;
  }
  if (text.startsWith('?') && !(inFirstHop && key === 'PARAMETER')) {
    return `${text} compares bounds: it stands only under PARAMETER of a first-hop rule`;
  }
  if (text.endsWith('!') && inFirstHop) {
    return `${text} asks whether the effect that comes in is actual: it stands only in a transfer rule`;
  }
  return null;
}

const endFilter = z.strictObject(
  {
    kinds: z
      .array(oneOf(ARTIFACT_KIND_NAMES), 'expected a list of kinds')
      .min(1, 'expected at least one kind')
      .optional(),
    notKinds: z
      .array(oneOf(ARTIFACT_KIND_NAMES), 'expected a list of kinds')
      .min(1, 'expected at least one kind')
      .optional(),
    subkinds: z
      .array(z.union([z.null(), upperName], 'expected a subkind, or null for artifacts without one'), 'expected a list')
      .min(1, 'expected at least one subkind')
      .optional(),
  },
  'expected a map with kinds, notKinds or subkinds',
);

const rowFields = {
  id: z.string('expected an id').regex(RULE_ID, 'expected a letter, then letters, digits, _ . or -'),
  changedEnd: oneOf(LINK_ENDS),
  changed: endFilter.optional(),
  other: endFilter.optional(),
  condition: oneOf(RULE_CONDITIONS).optional(),
  sentence,
  obligation: z.string('expected a text').trim().default(''),
  clause: z.string('expected the clause, or practice: …').trim().min(1, 'expected the clause, or practice: …'),
};

const firstHopRow = z.strictObject(
  { ...rowFields, cells: record(CHANGE_KIND_NAMES, (key) => cell(true, key), 'change kind') },
  'expected a rule row',
);

const transferRow = z.strictObject(
  {
    ...rowFields,
    only: record(CODE_NAMES, endFilter, 'effect code').optional(),
    cells: record(CODE_NAMES, (key) => cell(false, key), 'effect code'),
  },
  'expected a rule row',
);

const specialisation = z.strictObject(
  {
    relation: oneOf(RELATION_NAMES),
    role: upperName,
    sentence,
    firstHop: z.array(firstHopRow, 'expected a list of rule rows').default([]),
    transfer: z.array(transferRow, 'expected a list of rule rows').default([]),
  },
  'expected a specialisation: relation, role, sentence, firstHop, transfer',
);

/* Every level below is strict: a key that is misspelt would otherwise be a rule that nobody applies. */
const extensionFile = z.strictObject(
  {
    subkinds: record(
      ARTIFACT_KIND_NAMES,
      z.record(upperName, sentence, 'expected a map of subkind to sentence'),
      'kind',
    ).default({}),
    significantFields: record(
      ARTIFACT_KIND_NAMES,
      z
        .array(
          z.string('expected the name of a field').min(1, 'expected the name of a field'),
          'expected a list of fields',
        )
        .min(1, 'expected at least one field'),
      'kind',
    ).default({}),
    specialisations: z.array(specialisation, 'expected a list of specialisations').default([]),
  },
  'expected a map with subkinds, significantFields or specialisations',
);

type ExtensionFile = z.output<typeof extensionFile>;

const ROW_KEYS = Object.keys(firstHopRow.shape);
const ALLOWED_KEYS = {
  file: Object.keys(extensionFile.shape),
  specialisations: Object.keys(specialisation.shape),
  firstHop: ROW_KEYS,
  transfer: Object.keys(transferRow.shape),
  filter: Object.keys(endFilter.shape),
};

/**
 * Reads an extension.
 * @param text The YAML.
 * @param fileName How the messages call the file.
 */
export function readMetamodelExtension({ text, fileName }: { text: string; fileName: string }): ExtensionResult {
  const lines = new LineCounter();
  const at = (offset: number, message: string): ExtensionProblem => {
    const position = lines.linePos(offset);
    const line = Math.max(position.line, 1);
    return { line, column: Math.max(position.col, 1), message: `${fileName}:${line}: ${message}` };
  };
  if (text.length > MAXIMUM_LENGTH) {
    return failure([at(0, `the file has ${text.length} characters; at most ${MAXIMUM_LENGTH} are read`)]);
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, schema: 'core' });
  const root = document.contents as YamlNode | null;
  const defects = [...document.errors, ...document.warnings];
  if (defects.length > 0) {
    return failure(
      defects.map(({ code, pos, message }) =>
        at(pos[0], code === 'MULTIPLE_DOCS' ? 'a second document begins here; one is expected' : message),
      ),
    );
  }
  const strange = strangeNode(root);
  if (strange) return failure([at(strange.offset, strange.message)]);

  const data: unknown = root === null ? {} : document.toJS();
  const parsed = extensionFile.safeParse(data);
  const found = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => foundOf(issue, data))),
    ...consistencyProblems(data),
  ];
  if (found.length > 0 || !parsed.success) {
    return failure(found.map(({ path, message, atKey }) => at(offsetOf(root, path, atKey ?? false), message)));
  }
  return { ok: true, extension: extensionOf(parsed.data) };
}

function failure(problems: ExtensionProblem[]): ExtensionResult {
  return { ok: false, problems: problems.sort((left, right) => left.line - right.line || left.column - right.column) };
}

function foundOf(issue: z.core.$ZodIssue, data: unknown): Found[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key]));
  if (issue.code === 'custom' && issue.params?.unknownKey === true) return [unknownKey(path)];
  if (issue.code === 'invalid_key') return [{ path, atKey: true, message: issue.issues[0]?.message ?? issue.message }];
  const atKey = issue.code === 'custom' && issue.params?.atKey === true;
  let value = data;
  for (const step of path) value = Array.isArray(value) ? value[Number(step)] : mapOf(value)[step];
  if (path.length === 0 || (value !== undefined && value !== null)) return [{ path, atKey, message: issue.message }];
  /* A key that is not there has no line of its own: the message has to name it. */
  const lack = value === null ? 'has no value' : 'is missing';
  return [{ path, atKey, message: `${String(path.at(-1))} ${lack}; ${issue.message.replace(NOTHING, '')}` }];
}

function unknownKey(path: Path): Found {
  const [position, parent] = [path.at(-2), path.at(-3)];
  const place = typeof position === 'number' ? parent : path.length === 1 ? 'file' : 'filter';
  const allowed = ALLOWED_KEYS[place as keyof typeof ALLOWED_KEYS];
  const key = String(path.at(-1));
  return {
    path,
    atKey: true,
    message: `unknown key ${key}${suggestion(key, allowed)}; allowed: ${allowed.join(', ')}`,
  };
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Names that depend on other names. Works on what is there, well-formed or not, so that these problems are reported
 * together with those of the form.
 */
function consistencyProblems(data: unknown): Found[] {
  const found: Found[] = [];
  const file = mapOf(data);
  const ownSubkinds = mapOf(file.subkinds);
  for (const kind of ARTIFACT_KIND_NAMES) {
    for (const subkind of Object.keys(mapOf(ownSubkinds[kind]))) {
      if ((ARTIFACT_KINDS[kind].subkinds as readonly string[]).includes(subkind)) {
        found.push({ path: ['subkinds', kind, subkind], atKey: true, message: `${subkind} of ${kind} is built in` });
      }
    }
  }
  for (const [kind, listed] of Object.entries(mapOf(file.significantFields))) {
    const fields = listOf(listed);
    for (const [position, field] of fields.entries()) {
      if (fields.indexOf(field) === position) continue;
      const path = ['significantFields', kind, position];
      found.push({ path, message: `the field ${String(field)} is listed twice` });
    }
  }
  const ids = new Set<string>();
  const roles = new Set<string>();
  for (const [position, special] of listOf(file.specialisations).map(mapOf).entries()) {
    const path: Path = ['specialisations', position];
    const relation = RELATION_NAMES.find((name) => name === special.relation);
    const roleKey = `${String(special.relation)} ${String(special.role)}`;
    if (relation && typeof special.role === 'string') {
      if (roles.has(roleKey)) {
        found.push({ path: [...path, 'role'], message: `${roleKey} is specialised twice; put its rows together` });
      }
      roles.add(roleKey);
    }
    for (const table of ['firstHop', 'transfer'] as const) {
      for (const [row, rule] of listOf(special[table]).map(mapOf).entries()) {
        const rowPath: Path = [...path, table, row];
        if (typeof rule.id === 'string') {
          if (Object.hasOwn(BUILT_IN_RULES.firstHop, rule.id) || Object.hasOwn(BUILT_IN_RULES.transfer, rule.id)) {
            found.push({ path: [...rowPath, 'id'], message: `the id ${rule.id} is that of a built-in rule` });
          }
          if (ids.has(rule.id)) found.push({ path: [...rowPath, 'id'], message: `the id ${rule.id} is used twice` });
          ids.add(rule.id);
        }
        if (relation) found.push(...rowProblems({ ownSubkinds, relation, rule, path: rowPath }));
      }
    }
  }
  return found;
}

function rowProblems(parameters: {
  ownSubkinds: Readonly<Record<string, unknown>>;
  relation: RelationType;
  rule: Readonly<Record<string, unknown>>;
  path: Path;
}): Found[] {
  const { ownSubkinds, relation, rule, path } = parameters;
  const changedEnd = LINK_ENDS.find((end) => end === rule.changedEnd);
  if (!changedEnd) return [];
  const found: Found[] = [];
  const otherEnd: LinkEnd = changedEnd === 'SOURCE' ? 'TARGET' : 'SOURCE';
  const filters: [Path, unknown, LinkEnd][] = [
    [[...path, 'changed'], rule.changed, changedEnd],
    [[...path, 'other'], rule.other, otherEnd],
  ];
  for (const [code, filter] of Object.entries(mapOf(rule.only)))
    filters.push([[...path, 'only', code], filter, otherEnd]);
  for (const [at, filter, end] of filters) {
    const standing = kindsAt(relation, end);
    const kinds = listOf(mapOf(filter).kinds);
    for (const [position, kind] of kinds.entries()) {
      if (!isKind(kind) || standing.has(kind)) continue;
      found.push({
        path: [...at, 'kinds', position],
        message: `no ${kind} stands at the ${end} of ${relation}; allowed: ${[...standing].join(', ')}`,
      });
    }
    const known = new Set<string>();
    for (const kind of kinds.length > 0 ? kinds.filter(isKind) : standing) {
      for (const subkind of ARTIFACT_KINDS[kind].subkinds) known.add(subkind);
      for (const subkind of Object.keys(mapOf(ownSubkinds[kind]))) known.add(subkind);
    }
    for (const [position, subkind] of listOf(mapOf(filter).subkinds).entries()) {
      if (typeof subkind !== 'string' || known.has(subkind)) continue;
      found.push({
        path: [...at, 'subkinds', position],
        message: `unknown subkind ${subkind}${suggestion(subkind, [...known])}; allowed: ${[...known].join(', ') || 'null'}`,
      });
    }
  }
  const supports = (relation === 'EVIDENCES' || relation === 'SUPPORTS') && changedEnd === 'SOURCE';
  for (const [key, text] of Object.entries(mapOf(rule.cells))) {
    if (supports || typeof text !== 'string' || !text.startsWith('F')) continue;
    found.push({
      path: [...path, 'cells', key],
      message: `${text} is for supports of a claim: only at the SOURCE of EVIDENCES or SUPPORTS`,
    });
  }
  return found;
}

function isKind(value: unknown): value is ArtifactKind {
  return ARTIFACT_KIND_NAMES.some((kind) => kind === value);
}

function kindsAt(relation: RelationType, end: LinkEnd): Set<ArtifactKind> {
  return new Set(RELATIONS[relation].ends.flatMap((ends) => (end === 'SOURCE' ? ends.from : ends.to)));
}

function extensionOf(file: ExtensionFile): MetamodelExtension {
  const subkinds: Partial<Record<ArtifactKind, readonly string[]>> = {};
  for (const [kind, sentences] of Object.entries(file.subkinds) as [ArtifactKind, Record<string, string>][]) {
    subkinds[kind] = Object.keys(sentences);
  }
  const significantFields: Partial<Record<ArtifactKind, readonly string[]>> = {};
  for (const [kind, fields] of Object.entries(file.significantFields) as [ArtifactKind, string[]][]) {
    significantFields[kind] = [...new Set([...fields, ...engineFields(kind)])];
  }
  const roles: Partial<Record<RelationType, Record<string, string>>> = {};
  const firstHop: Record<string, FirstHopRow> = {};
  const transfer: Record<string, TransferRow> = {};
  for (const { relation, role, sentence: said, firstHop: rows, transfer: onward } of file.specialisations) {
    roles[relation] = { ...roles[relation], [role]: said };
    for (const { id, ...row } of rows) firstHop[id] = { relation, role, ...row };
    for (const { id, ...row } of onward) transfer[id] = { relation, role, ...row };
  }
  return { subkinds, subkindSentences: file.subkinds, roles, significantFields, firstHop, transfer };
}

/** A project cannot make insignificant what the engine decides by. */
function engineFields(kind: ArtifactKind): string[] {
  return Object.entries({ ...COMMON_FIELDS, ...CONTENT_FIELDS[kind] })
    .filter(([, field]) => field.engine)
    .map(([name]) => name);
}

/** Where the value (or its key) stands; where it is missing, the nearest that is there. */
function offsetOf(root: YamlNode | null, path: Path, atKey: boolean): number {
  let node: YamlNode | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair: YamlPair | undefined = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) return offset;
      const keyOffset = (pair.key as YamlNode).range?.[0] ?? offset;
      const value = pair.value as YamlNode | null;
      const last = depth === path.length - 1;
      offset = last && !atKey ? (value?.range?.[0] ?? keyOffset) : keyOffset;
      node = value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined || isPair(item)) return offset;
      node = item as YamlNode;
      offset = node.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

/** What YAML allows and this file does not need. */
function strangeNode(node: unknown): { offset: number; message: string } | null {
  if (isAlias(node)) {
    /* It would let a small file unfold into a huge one, and its problems would have two lines. */
    return { offset: node.range?.[0] ?? 0, message: 'aliases (*name) are not allowed; write the value out' };
  }
  if (isPair(node)) {
    if (isScalar(node.key)) return strangeNode(node.value);
    return { offset: (node.key as YamlNode | null)?.range?.[0] ?? 0, message: 'expected a text as key' };
  }
  if (!isMap(node) && !isSeq(node)) return null;
  for (const item of node.items) {
    const strange = strangeNode(item);
    if (strange) return strange;
  }
  return null;
}

/** " (did you mean X?)" where one of the names is near. */
function suggestion(input: unknown, names: readonly string[]): string {
  if (typeof input !== 'string') return '';
  const near = names.find((name) => distanceAtMost(input.toUpperCase(), name.toUpperCase(), 2));
  return near ? ` (did you mean ${near}?)` : '';
}

function distanceAtMost(left: string, right: string, limit: number): boolean {
  if (Math.abs(left.length - right.length) > limit || Math.min(left.length, right.length) <= limit) return false;
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = (previous[column - 1] as number) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] as number) + 1, (current[column - 1] as number) + 1, substitution));
    }
    previous = current;
  }
  return (previous[right.length] as number) <= limit;
}
