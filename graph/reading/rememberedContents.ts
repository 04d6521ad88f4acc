import type { ContentsOf, StoredContents } from './graphReader.ts';

/** Reads each version once, however often it is asked for: for work that comes back to the same few. */
export function rememberedContents(contentsOf: ContentsOf): ContentsOf {
  const known = new Map<string, StoredContents | null>();
  return async (ids) => {
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length > 0) {
      const read = await contentsOf(unknown);
      for (const id of unknown) known.set(id, read.get(id) ?? null);
    }
    const found = new Map<string, StoredContents>();
    for (const id of ids) {
      const contents = known.get(id);
      if (contents) found.set(id, contents);
    }
    return found;
  };
}
