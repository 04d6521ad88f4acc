/**
 * Defaults over what a graph has of them: versions never change, so a default that has changed since comes as another version, and one that
 * the organisation has put its own in place of is left alone.
 *
 *     not there ─▶ as it is      there and the same ─▶ unchanged      there, another, only ours ─▶ the next version      theirs ─▶ kept
 */
import { z } from 'zod';
import type { ArtifactInput, IngestInput } from '../graph/ingest/input.ts';
import { canonicalJson } from '../graph/model/canonicalJson.ts';
import type { Json } from '../graph/model/delta.ts';
import { askService } from './serviceClient.ts';

/** What the graph has of an artifact. */
export interface StoredDefault {
  readonly sources: readonly string[];
  readonly current: { readonly label: string; readonly content: Json } | null;
}

/** What the graph has of the artifacts, by id; those that it does not have are absent. */
export type AskStored = (ids: readonly string[]) => Promise<ReadonlyMap<string, StoredDefault>>;

export interface DefaultsPlan {
  readonly batch: IngestInput;
  /** Ids of artifacts with a version of the organisation's own. */
  readonly kept: readonly string[];
}

export function planDefaults(batch: IngestInput, stored: ReadonlyMap<string, StoredDefault>): DefaultsPlan {
  const kept: string[] = [];
  const artifacts = (batch.artifacts ?? []).map((item): ArtifactInput => {
    const { version } = item;
    const current = stored.get(item.id)?.current ?? null;
    if (!version || current === null) return item;
    if (canonicalJson(current.content) === canonicalJson(version.content ?? null)) {
      return { ...item, version: { ...version, label: current.label } };
    }
    const isTheirs = stored.get(item.id)?.sources.some((source) => source !== batch.source);
    if (!isTheirs) return { ...item, version: { ...version, label: null } };
    kept.push(item.id);
    return { ...item, version: null };
  });
  return { batch: { ...batch, artifacts }, kept };
}

/** Artifacts in one request: it may name sixty. */
const AT_ONCE = 50;
const storedSchema = z.record(
  z.string(),
  z
    .object({
      sources: z.array(z.string()),
      current: z.object({ label: z.string(), content: z.json() }).nullable(),
    })
    .nullable(),
);

export function askStoredOver(url: string): AskStored {
  return async (ids) => {
    const found = new Map<string, StoredDefault>();
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const some = ids.slice(start, start + AT_ONCE);
      const fields = some.map(
        (_, place) => `a${place}: artifact(id: $i${place}) { sources current { label content } }`,
      );
      const answer = await askService({
        url,
        query: `query Stored(${some.map((_, place) => `$i${place}: ID!`).join(', ')}) { ${fields.join(' ')} }`,
        variables: Object.fromEntries(some.map((id, place) => [`i${place}`, id])),
        data: storedSchema,
        what: 'the look at what is there',
      });
      for (const [place, id] of some.entries()) {
        const one = answer[`a${place}`];
        if (one) found.set(id, one as StoredDefault);
      }
    }
    return found;
  };
}
