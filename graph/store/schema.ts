/** Constraints and indexes of the database. Community edition: uniqueness (nodes and relationships), range, full text. */
import { z } from 'zod';
import { RELATION_NAMES } from '../metamodel/relations.ts';
import { type Database, DatabaseError, NO_ROWS, type Statement } from './database.ts';

/** The full-text index over artifacts and versions. */
export const SEARCH_INDEX = 'safetyops_search';

interface SchemaObject {
  readonly name: string;
  /** Cypher after `CREATE`. */
  readonly text: string;
}

/** Every object of the schema, by its name in the database. */
export const SCHEMA: readonly SchemaObject[] = [
  unique('artifact_id', '(n:Artifact)', 'n.id'),
  unique('version_id', '(n:Version)', 'n.id'),
  unique('journal_entry_revision', '(n:JournalEntry)', 'n.revision'),
  unique('journal_head_name', '(n:JournalHead)', 'n.name'),
  unique('rule_tables_digest', '(n:RuleTables)', 'n.digest'),
  unique('idempotency_key', '(n:IdempotencyKey)', 'n.key'),
  ...RELATION_NAMES.map((relation) => unique(`${relation.toLowerCase()}_id`, `()-[r:${relation}]-()`, 'r.id')),
  {
    name: SEARCH_INDEX,
    text: `FULLTEXT INDEX ${SEARCH_INDEX} IF NOT EXISTS FOR (n:Artifact|Version) ON EACH [n.searchText, n.searchMetadata]
      OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-no-stop-words' } }`,
  },
];

function unique(name: string, pattern: string, property: string): SchemaObject {
  const full = `safetyops_${name}`;
  return { name: full, text: `CONSTRAINT ${full} IF NOT EXISTS FOR ${pattern} REQUIRE ${property} IS UNIQUE` };
}

const listSchemaNames: Statement<{ name: string }> = {
  name: 'listSchemaNames',
  text: 'SHOW INDEXES YIELD name RETURN name',
  row: z.object({ name: z.string() }),
};

const awaitIndexes: Statement<unknown> = { name: 'awaitIndexes', text: 'CALL db.awaitIndexes(300)', row: NO_ROWS };

/** Queries that leave retired artifacts out (all of the guide's do) would warn of an unknown label until one is retired. */
const nameRetired: Statement<unknown> = {
  name: 'nameRetired',
  text: "CALL db.createLabel('Retired')",
  row: NO_ROWS,
};

/** What Neo4j says where another instance created the same at the same moment, in spite of IF NOT EXISTS. */
const CREATED_MEANWHILE: ReadonlySet<string | null> = new Set([
  'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists',
  'Neo.ClientError.Schema.ConstraintAlreadyExists',
  'Neo.ClientError.Schema.IndexAlreadyExists',
]);

async function create(database: Database, { name, text }: SchemaObject): Promise<void> {
  try {
    await database.command({ name: `create ${name}`, text: `CREATE ${text}`, row: NO_ROWS });
  } catch (error) {
    if (!(error instanceof DatabaseError && CREATED_MEANWHILE.has(error.code))) throw error;
  }
}

/**
 * Creates what is missing; costs one statement when nothing is.
 * @throws DatabaseError
 */
export async function ensureSchema(database: Database): Promise<void> {
  const known = new Set((await database.command(listSchemaNames)).map((row) => row.name));
  const missing = SCHEMA.filter((object) => !known.has(object.name));
  if (missing.length === 0) return;
  for (const object of missing) {
    await create(database, object);
  }
  await database.command(nameRetired);
  await database.command(awaitIndexes);
}
