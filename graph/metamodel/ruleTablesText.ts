/**
 * A metamodel as a text and back: how the tables that were in force at some time are kept, so that a question about that
 * time can be answered by them.
 *
 * The text holds what a project or a release of the service can change: both rule tables and the extension. Kinds,
 * relations, effects and the engine are code; the text names the relations that its tables had to decide about.
 */
import { z } from 'zod';
import { type CellText, isCellText } from './cells.ts';
import { CHANGE_KIND_NAMES } from './changeKinds.ts';
import { CODE_NAMES } from './effects.ts';
import { ARTIFACT_KIND_NAMES } from './kinds.ts';
import { createMetamodel, type Metamodel, MetamodelError } from './metamodel.ts';
import { RELATION_NAMES } from './relations.ts';
import { LINK_ENDS, RULE_CONDITIONS } from './ruleRow.ts';

/** Of the form below; a reader of another one refuses. */
const FORMAT = 1;

const cell = z.custom<CellText>((value) => typeof value === 'string' && isCellText(value), 'expected a cell');
const kind = z.enum(ARTIFACT_KIND_NAMES);
const relation = z.enum(RELATION_NAMES);
const text = z.string();

const endFilter = z.strictObject({
  kinds: z.array(kind).optional(),
  notKinds: z.array(kind).optional(),
  subkinds: z.array(text.nullable()).optional(),
});

const rowFields = {
  id: text.min(1),
  relation,
  changedEnd: z.enum(LINK_ENDS),
  changed: endFilter.optional(),
  other: endFilter.optional(),
  role: text.optional(),
  condition: z.enum(RULE_CONDITIONS).optional(),
  sentence: text,
  obligation: text,
  clause: text,
};

/* Lists and not maps: the order of the rows decides between ways of equal length. */
const firstHop = z.array(z.strictObject({ ...rowFields, cells: z.partialRecord(z.enum(CHANGE_KIND_NAMES), cell) }));
const code = z.enum(CODE_NAMES);
const transfer = z.array(
  z.strictObject({
    ...rowFields,
    only: z.partialRecord(code, endFilter).optional(),
    cells: z.partialRecord(code, cell),
  }),
);

const tablesText = z.strictObject({
  format: z.literal(FORMAT),
  relations: z.array(relation),
  firstHop,
  transfer,
  extension: z.strictObject({
    subkinds: z.partialRecord(kind, z.array(text)),
    subkindSentences: z.partialRecord(kind, z.record(text, text)),
    roles: z.partialRecord(relation, z.record(text, text)),
    significantFields: z.partialRecord(kind, z.array(text)),
    firstHop,
    transfer,
  }),
});

/** A metamodel, or why the text is none that this service can work with. */
export type ReadRuleTables =
  | { readonly ok: true; readonly metamodel: Metamodel }
  | { readonly ok: false; readonly problem: string };

/** The text. Metamodels with the same rules in the same order have the same text. */
export function ruleTablesText(metamodel: Metamodel): string {
  const { tables, extension } = metamodel.builtFrom;
  const { subkinds, subkindSentences = {}, roles = {}, significantFields } = extension;
  const data: z.input<typeof tablesText> = tablesText.parse({
    format: FORMAT,
    relations: RELATION_NAMES,
    firstHop: rowsOf(tables.firstHop),
    transfer: rowsOf(tables.transfer),
    extension: {
      subkinds,
      subkindSentences,
      roles,
      significantFields,
      firstHop: rowsOf(extension.firstHop),
      transfer: rowsOf(extension.transfer),
    },
  });
  return JSON.stringify(data, (_, value: unknown) => (isMap(value) ? inOrderOfKeys(value) : value));
}

/** Reads what {@link ruleTablesText} wrote, also what an earlier release of the service did. */
export function readRuleTables(written: string): ReadRuleTables {
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return { ok: false, problem: 'they are no JSON' };
  }
  const parsed = tablesText.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
  }
  const { relations, extension, ...tables } = parsed.data;
  try {
    const metamodel = createMetamodel(
      { ...extension, firstHop: tableOf(extension.firstHop), transfer: tableOf(extension.transfer) },
      { firstHop: tableOf(tables.firstHop), transfer: tableOf(tables.transfer) },
      relations,
    );
    return { ok: true, metamodel };
  } catch (error) {
    if (!(error instanceof MetamodelError)) throw error;
    return { ok: false, problem: error.message };
  }
}

function rowsOf<Row extends object>(table: Readonly<Record<string, Row>>): (Row & { id: string })[] {
  return Object.entries(table).map(([id, row]) => ({ ...row, id }));
}

function tableOf<Row extends { id: string }>(rows: readonly Row[]): Record<string, Omit<Row, 'id'>> {
  return Object.fromEntries(rows.map(({ id, ...row }) => [id, row]));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrderOfKeys(map: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).sort(([left], [right]) => (left < right ? -1 : 1)));
}
