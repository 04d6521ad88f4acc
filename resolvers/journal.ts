import { versionId } from '../graph/model/linkIdentity.ts';
import type { JournalRow } from '../graph/safetyGraph.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { auditedChanges } from './integrity.ts';
import { pageSize } from './page.ts';
import type { JournalEntry, QueryResolvers } from './types.generated.ts';

export const journalQueries: Pick<QueryResolvers, 'revision' | 'journal' | 'journalEntry' | 'verifyJournal'> = {
  revision: async (_, __, context) => (await context.head()).revision,
  journal: async (_, { first, after, artifact, at }, context) => {
    const { revision } = (await context.readPoint(at)).view;
    const list = `journal ${artifact ?? ''}`;
    const cursor = decodeCursor({ text: after, list });
    const page = await context.inTime(
      context.graph.journal({
        first: pageSize(first),
        after: cursor?.after ?? null,
        artifact,
        until: at?.revision ?? null,
      }),
    );
    context.spend(page.rows.length);
    const last = page.rows.at(-1);
    return {
      totalCount: page.totalCount,
      pageInfo: {
        hasNextPage: page.hasNextPage,
        endCursor: last ? encodeCursor({ after: last.revision, revision, list }) : null,
      },
      nodes: page.rows.map(entryOf),
    };
  },
  journalEntry: async (_, { revision }, context) => {
    const entry = await context.inTime(context.graph.entry(revision));
    if (!entry) return null;
    const { artifacts, versions, amendments, links } = entry.delta;
    const written = [...versions, ...amendments].map((version) => versionId(version.artifact, version.label));
    return {
      entry: entryOf(entry),
      artifacts: artifacts.map((state) => state.id),
      versions: [...new Set(written)],
      links: links.map((link) => link.id),
      changes: auditedChanges(await context.head(), entry),
    };
  },
  verifyJournal: (_, __, context) => context.graph.verifyJournal(),
};

/** As clients see it. */
export function entryOf({ counts, rules, ...row }: JournalRow): JournalEntry {
  return { ...row, ...counts, rules: rules ?? null };
}
