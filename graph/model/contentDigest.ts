/**
 * The digests of a version. The semantic digest says whether two versions mean the same: a difference is a change, no
 * difference is proof that nothing changed, so it must never be equal by accident.
 *
 *     content stated               canonical JSON of its significant fields
 *     no content, bytes' digest    that digest stands for the meaning
 *     neither                      the label does: of two labels without content nobody knows whether they differ,
 *                                  so they are taken as different
 */
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import { canonicalJson, sha256 } from './canonicalJson.ts';
import type { Json, JsonObject } from './delta.ts';

/** Content divided into what counts as meaning and what counts as metadata. */
export interface DividedContent {
  readonly content: Json;
  readonly metadata: Json;
}

/**
 * Content that a person or tool states in words, with the digest of the bytes where the words say too little: a model is its
 * weights, whatever architecture they belong to. Code whose syntax tree is stated is told apart by that: comments do not count.
 * Null: no content was stated, and the digest stands for the meaning by itself.
 */
export function contentOfBytes(version: {
  kind: ArtifactKind;
  content: JsonObject | null;
  digest: string | null;
}): JsonObject | null {
  const { kind, content, digest } = version;
  if (content === null || digest === null || !OF_BYTES.has(kind)) return content;
  if (kind === 'CODE_UNIT' && content.ast !== undefined) return content;
  return { ...content, bytes: digest };
}

/** Kinds whose versions are files. */
const OF_BYTES: ReadonlySet<ArtifactKind> = new Set(['CODE_UNIT', 'DATASET', 'MODEL']);

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Where a project names the significant fields of a kind, the other fields of the content are moved to the metadata
 * (a member that the metadata has itself stays as it is). Stored this way, a digest can be recomputed without knowing
 * which fields were significant when it was made.
 */
export function divideContent(version: {
  kind: ArtifactKind;
  content: Json;
  metadata: Json;
  metamodel: Pick<Metamodel, 'significantFields'>;
}): DividedContent {
  const significant = version.metamodel.significantFields.get(version.kind);
  if (!significant || !isJsonObject(version.content)) return version;
  const names = new Set(significant);
  const meaning: Record<string, Json> = {};
  const rest: Record<string, Json> = {};
  for (const [name, value] of Object.entries(version.content)) {
    Object.defineProperty(names.has(name) ? meaning : rest, name, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  if (Object.keys(rest).length === 0) return { content: meaning, metadata: version.metadata };
  if (version.metadata === null) return { content: meaning, metadata: rest };
  return {
    content: meaning,
    metadata: isJsonObject(version.metadata)
      ? { ...rest, ...version.metadata }
      : { ...rest, metadata: version.metadata },
  };
}

/**
 * The semantic digest of a version, 64 hexadecimal digits. `content` is what {@link divideContent} left; `label` null
 * is the version that is not numbered yet.
 */
export function semanticDigest(version: { content: Json; digest: string | null; label: string | null }): string {
  if (version.content !== null) return contentDigest(canonicalJson(version.content));
  // Neither of these is JSON: they can never be the text of a content.
  if (version.digest !== null) return sha256(`bytes\u0000${version.digest}`);
  return sha256(`label\u0000${version.label ?? ''}`);
}

/** The semantic digest of a content whose canonical text is known. */
export function contentDigest(canonicalContent: string): string {
  return sha256(canonicalContent);
}

/** The digest of metadata, 64 hexadecimal digits. */
export function metadataDigest(metadata: Json): string {
  return sha256(canonicalJson(metadata));
}
