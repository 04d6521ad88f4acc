/**
 * Rule tables in the database, each once: (:RuleTables {digest, text, revision}). The digest is that of the text, and the
 * journal entries that adopted the tables name it.
 */
import { z } from 'zod';
import { NO_ROWS, type Statement } from './database.ts';
import type { Run } from './journalStore.ts';

const tablesRow = z.object({ digest: z.string(), text: z.string(), revision: z.number().int() });
/** Stored tables; `revision`: the first entry that adopted them. */
export type StoredTables = z.infer<typeof tablesRow>;

const storeTablesStatement: Statement<unknown> = {
  name: 'storeRuleTables',
  text: `MERGE (tables:RuleTables {digest: $digest})
    ON CREATE SET tables.text = $text, tables.revision = $revision, tables.name = 'rules from #' + $revision`,
  row: NO_ROWS,
};

const readTablesStatement: Statement<StoredTables> = {
  name: 'readRuleTables',
  text: `MATCH (tables:RuleTables {digest: $digest})
    RETURN tables.digest AS digest, tables.text AS text, tables.revision AS revision`,
  row: tablesRow,
};

const allTablesStatement: Statement<StoredTables> = {
  name: 'allRuleTables',
  text: 'MATCH (tables:RuleTables) RETURN tables.digest AS digest, tables.text AS text, tables.revision AS revision',
  row: tablesRow,
};

/** Keeps the tables that an entry adopts; does nothing where they are kept already. */
export async function storeTables(run: Run, tables: StoredTables): Promise<void> {
  await run(storeTablesStatement, tables);
}

/** Null: none have this digest. */
export async function readTables(run: Run, digest: string): Promise<StoredTables | null> {
  const [row] = await run(readTablesStatement, { digest });
  return row ?? null;
}

export async function allTables(run: Run): Promise<StoredTables[]> {
  return run(allTablesStatement);
}
