/**
 * What a batch may say, and what comes back: the "writing" part of the public contract as plain types, without
 * GraphQL. A batch is one transaction and one journal entry.
 */
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { RelationType } from '../metamodel/relations.ts';
import type { Assurance, Json, LinkVerdict } from '../model/delta.ts';

/** How a batch treats what its source asserted before. */
export const INGEST_MODES = {
  MERGE: 'Adds and updates; what is not listed stays.',
  REPLACE_SOURCE: 'What the source asserted before, no longer lists, and nobody else asserts is retired.',
} as const;
export type IngestMode = keyof typeof INGEST_MODES;

/** What one bad item does to the others. */
export const INGEST_ON_ERROR = {
  REJECT_BATCH: 'One bad item and nothing is written.',
  SKIP_ITEM: 'The good items are written, the bad ones reported.',
} as const;
export type IngestOnError = keyof typeof INGEST_ON_ERROR;

/** A batch. Absent and null mean the default. */
export interface IngestInput {
  /** Who says so: tool and project, e.g. `dvc:perception`. */
  readonly source: string;
  /** The same key with the same body is answered with the first receipt and writes nothing. */
  readonly idempotencyKey?: string | null;
  /** Default MERGE. */
  readonly mode?: IngestMode | null;
  /** Wins over the actor of the request. */
  readonly actor?: string | null;
  /** Wins over the reason of the request. */
  readonly reason?: string | null;
  /** Batches of one import share it. */
  readonly import?: string | null;
  /** Default true. With REPLACE_SOURCE only the last batch of an import retires; it also closes baselines. */
  readonly lastOfImport?: boolean | null;
  /** Default REJECT_BATCH. */
  readonly onError?: IngestOnError | null;
  readonly artifacts?: readonly ArtifactInput[] | null;
  readonly links?: readonly LinkInput[] | null;
}

export interface ArtifactInput {
  readonly id: string;
  readonly kind: ArtifactKind;
  /** Null or absent: what is known stays. */
  readonly subkind?: string | null;
  /** Null or absent: what is known stays. */
  readonly title?: string | null;
  readonly version?: VersionInput | null;
}

export interface VersionInput {
  /** Null: the service numbers the version. */
  readonly label?: string | null;
  /** What the artifact means. Null or absent: not stated; the digest, else the label, then stands for it. */
  readonly content?: Json;
  /** What does not change its meaning. Null or absent: what is stored stays; `{}` says that there is none. */
  readonly metadata?: Json;
  /** Digest of the bytes where the caller has one, e.g. `sha256:…`. */
  readonly digest?: string | null;
  readonly retracted?: RetractionInput | null;
}

export interface RetractionInput {
  /** ISO 8601 instant, or what the DateTime scalar makes of it. */
  readonly at: string | Date;
  readonly reason: string;
  /** `dimension:value`; empty: the whole version. */
  readonly parts?: readonly string[] | null;
}

export interface LinkInput {
  readonly type: RelationType;
  /** Artifact id, or id@label. */
  readonly from: string;
  readonly to: string;
  readonly role?: string | null;
  /** `dimension:value`; empty: all parts. */
  readonly scope?: readonly string[] | null;
  /** Default DECLARED. */
  readonly assurance?: Assurance | null;
  readonly attributes?: Json;
  /** Labels or semantic digests of the contents that a review looked at. */
  readonly reviewed?: { readonly from?: string | null; readonly to?: string | null } | null;
}

export { OWN_SOURCES } from '../model/ownSources.ts';

/** The source of what people record by hand and do not name another for. No batch replaces it; people take back item by item. */
export const MANUAL_SOURCE = 'manual';

/** What a source no longer says. */
export interface RetirementInput {
  readonly source: string;
  readonly reason: string;
  /** Artifact ids. */
  readonly artifacts?: readonly string[] | null;
  /** Link ids. */
  readonly links?: readonly string[] | null;
}

/** The closed list of reasons for which an item, or a batch, is refused. */
export const INGEST_ERROR_CODES = {
  ID_INVALID: 'The id is empty, too long, holds an @ or a control character.',
  VALUE_INVALID: 'A value is not what the field takes; the path says which.',
  TOO_LARGE: 'A title, label, content or other text is over its limit.',
  VERSION_IMMUTABLE: 'A version with this label is stored with another content or digest.',
  ONE_VERSION_ONLY: 'A record of this kind has one version, and it is stored with another content.',
  DANGLING_END: 'An end of the link is neither in the graph nor in the batch.',
  RELATION_NOT_ALLOWED: 'The relation does not join these kinds, or not at this level.',
  SUPPORT_CYCLE: 'The link would make a claim support itself.',
  BASELINE_CLOSED: 'The members of the baseline are final.',
  IDEMPOTENCY_KEY_REUSED: 'The key was used before with another body.',
} as const;
export type IngestErrorCode = keyof typeof INGEST_ERROR_CODES;

export interface IngestError {
  /** Where in the input, e.g. `artifacts[3].version.label`; empty: the batch as a whole. */
  readonly path: string;
  /** The artifact id, or `type|from|to|role` of the link. */
  readonly id: string | null;
  readonly code: IngestErrorCode;
  readonly message: string;
}

/** How many items a batch created, changed or found as they were. Each item counts once, in input order. */
export interface IngestCounts {
  /** Artifacts and links that were not in the graph, or were retired and have come back. */
  readonly created: number;
  /** Known ones about which something is new: title, version, metadata, retraction, scope, source, ruling … */
  readonly updated: number;
  /** Known ones that say what is stored. */
  readonly unchanged: number;
  /** Artifacts and links that REPLACE_SOURCE or a retirement by hand retired. */
  readonly retired: number;
}

/** The answer to a batch. */
export interface IngestReceipt extends IngestCounts {
  /** Revision of the journal entry; the head's revision where nothing was written. */
  readonly revision: number;
  /** True: the batch had been written before under this idempotency key; this is the first receipt again. */
  readonly replayed: boolean;
  /** Empty: everything was written. With REJECT_BATCH and errors nothing was. */
  readonly errors: readonly IngestError[];
}

/** A person's ruling about a link, for the contents that its ends have now. */
export interface LinkReviewInput {
  /** Link id. */
  readonly link: string;
  readonly verdict: Extract<LinkVerdict, 'VALID' | 'INVALID'>;
  /**
   * Semantic digests of the contents that were looked at; null or '' where an end has no version. Where an end has moved
   * on since, the ruling is refused: it would clear what nobody saw. Absent: whatever is current.
   */
  readonly seen?: { readonly from?: string | null; readonly to?: string | null } | null;
}
