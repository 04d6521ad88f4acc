/** Short forms for the artifacts and links of a seed. */
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import type { RelationType } from '../../graph/metamodel/relations.ts';
import type { Json, JsonObject } from '../../graph/model/delta.ts';

/** A topic of the story: what it adds to the graph. */
export interface SeedPart {
  readonly artifacts: readonly ArtifactInput[];
  readonly links: readonly LinkInput[];
}

/** An artifact with its first version. */
export function artifact(
  kind: ArtifactKind,
  subkind: string | null,
  id: string,
  title: string,
  content: Json = {},
  metadata: Json = null,
): ArtifactInput {
  return { id, kind, subkind, title, version: { label: 'v1', content, metadata } };
}

/** A link that somebody has looked at. */
export function link(
  from: string,
  type: RelationType,
  to: string,
  more: { readonly role?: string; readonly scope?: readonly string[]; readonly attributes?: JsonObject } = {},
): LinkInput {
  return { type, from, to, assurance: 'DECLARED_REVIEWED', ...more };
}
