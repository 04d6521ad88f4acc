/** Reading contents and searching them. */
import { z } from 'zod';
import type { Json } from '../model/delta.ts';
import type { Statement } from './database.ts';
import type { Run } from './journalStore.ts';
import { SEARCH_INDEX } from './schema.ts';
import { luceneQuery } from './searchText.ts';

const json = z.string().transform((text) => JSON.parse(text) as Json);

/** What a version holds, beside what the index knows of it. */
export interface VersionContents {
  /** id@label */
  readonly id: string;
  readonly content: Json;
  /** As of the revision asked about. */
  readonly metadata: Json;
}

const readContentsStatement: Statement<VersionContents> = {
  name: 'readContents',
  text: `UNWIND $ids AS id
    MATCH (version:Version {id: id})
    USING INDEX SEEK version:Version(id)
    WHERE $revision IS NULL OR version.revision <= $revision
    RETURN version.id AS id, version.content AS content,
      coalesce(COLLECT {
        MATCH (version)-[:HAD_METADATA]->(past:PastMetadata)
        WHERE past.until > $revision
        RETURN past.metadata ORDER BY past.until LIMIT 1
      }[0], version.metadata) AS metadata`,
  row: z.object({ id: z.string(), content: json, metadata: json }),
};

/** Contents by version id; ids that are not known are absent. */
export async function readContents(
  run: Run,
  versionIds: readonly string[],
  revision: number | null,
): Promise<Map<string, VersionContents>> {
  if (versionIds.length === 0) return new Map();
  const rows = await run(readContentsStatement, { ids: [...new Set(versionIds)], revision });
  return new Map(rows.map((row) => [row.id, row]));
}

const searchRow = z.object({ id: z.string(), isVersion: z.boolean(), score: z.number() });

const searchStatement: Statement<z.infer<typeof searchRow>> = {
  name: 'search',
  text: `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', $query, {limit: $limit}) YIELD node, score
    RETURN node.id AS id, node:Version AS isVersion, score
    ORDER BY score DESC, id`,
  row: searchRow,
};

/** Artifacts and versions that hold the words, best first; null: the text has no word. */
export async function searchNodes(
  run: Run,
  text: string,
  limit: number,
): Promise<readonly z.infer<typeof searchRow>[] | null> {
  const query = luceneQuery(text);
  return query === null ? null : run(searchStatement, { query, limit });
}
