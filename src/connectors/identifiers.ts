/** How names of an input become ids of the graph: `kind:namespace/name`, stable from import to import. */
import { INGEST_LIMITS } from '../../graph/ingest/limits.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import { canonicalJson, sha256 } from '../../graph/model/canonicalJson.ts';
import type { Json } from '../../graph/model/delta.ts';

/**
 * The id of an artifact. '@' (ids are split there), '%' and control characters are percent-encoded; a name that is
 * too long keeps its beginning and gets the digest of the whole.
 */
export function artifactId(input: { kind: ArtifactKind; namespace: string; name: string }): string {
  const id = `${input.kind.toLowerCase()}:${input.namespace}/${encodeName(input.name)}`;
  if (id.length <= INGEST_LIMITS.idLength) return id;
  return `${id.slice(0, INGEST_LIMITS.idLength - 18)}~${shortDigest(id)}`;
}

function encodeName(name: string): string {
  return name.replace(/[@%]|\p{Cc}/gu, (character) => encodeURIComponent(character));
}

/** Lower case, words joined by '-': what is safe and readable within ids. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100);
}

/**
 * Source and namespace. `--source` wins and is kept as written; else `format:project`. The namespace is the source
 * without the format before the colon.
 */
export function namesOf(input: { format: string; source: string | null; project: string }): {
  source: string;
  namespace: string;
} {
  const project = slug(input.project) || 'project';
  const source = input.source ?? `${input.format}:${project}`;
  const namespace = slug(source.startsWith(`${input.format}:`) ? source.slice(input.format.length + 1) : source);
  return { source, namespace: namespace || 'project' };
}

/** First 16 hexadecimal digits of SHA-256 over the text. */
export function shortDigest(text: string): string {
  return sha256(text).slice(0, 16);
}

/** The same of a JSON value; the order of keys does not matter. */
export function jsonDigest(value: Json): string {
  return shortDigest(canonicalJson(value));
}
