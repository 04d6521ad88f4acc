/**
 * What a write did, as the journal keeps it. The index is the fold of these over the journal; Neo4j's nodes and
 * relationships are their projection for analysts. Everything here is plain JSON: it is stored and hashed as such.
 */
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { RelationType } from '../metamodel/relations.ts';

/** JSON as it comes over the wire. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export type Assurance = 'DECLARED_REVIEWED' | 'TOOL_DERIVED' | 'DECLARED' | 'INFERRED';
/** Strongest first. */
export const ASSURANCES: readonly Assurance[] = ['DECLARED_REVIEWED', 'TOOL_DERIVED', 'DECLARED', 'INFERRED'];

export type LinkVerdict = 'VALID' | 'SUSPECT' | 'INVALID' | 'UNASSESSED';

/** The state of an artifact after the write; the newest one before it holds until then. */
export interface ArtifactState {
  readonly id: string;
  readonly kind: ArtifactKind;
  readonly subkind: string | null;
  readonly title: string | null;
  /** All that assert it, the first first. */
  readonly sources: readonly string[];
  readonly retired: boolean;
  /** BASELINE: the members are final. */
  readonly closed: boolean;
}

/** A new version. Immutable, but for `metadata` and `retractions`, which arrive as amendments. */
export interface VersionRecord {
  readonly artifact: string;
  readonly label: string;
  readonly content: Json;
  readonly metadata: Json;
  /** Raw digest of the bytes, as the caller states it. */
  readonly digest: string | null;
  readonly semanticDigest: string;
  readonly metadataDigest: string;
}

/** Something added to a stored version. */
export interface VersionAmendment {
  readonly artifact: string;
  readonly label: string;
  /** The metadata from now on. */
  readonly metadata?: { readonly value: Json; readonly digest: string };
  /** A raw digest that was not known before. */
  readonly digest?: string;
  readonly retraction?: Retraction;
  /** It was ingested again after others: it is the current one from now on. */
  readonly again?: true;
}

export interface Retraction {
  readonly at: string;
  readonly reason: string;
  /** Empty: the whole version. */
  readonly parts: readonly string[];
}

/** What one source says about a link. */
export interface LinkAssertion {
  readonly source: string;
  readonly scope: readonly string[];
  readonly assurance: Assurance;
  readonly attributes: JsonObject | null;
}

/** A ruling about a pair of contents (semantic digests; empty where an end has no version). */
export interface LinkRuling {
  readonly from: string;
  readonly to: string;
  readonly verdict: 'VALID' | 'INVALID';
}

/** The state of a link after the write. */
export interface LinkState {
  /** Hash of (type, from, to, role). */
  readonly id: string;
  readonly type: RelationType;
  /** Artifact id; with @label where the end is a version. */
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
  /** In the order in which they came; empty: retired. */
  readonly assertions: readonly LinkAssertion[];
  readonly rulings: readonly LinkRuling[];
}

/** One write. */
export interface Delta {
  readonly artifacts: readonly ArtifactState[];
  readonly versions: readonly VersionRecord[];
  readonly amendments: readonly VersionAmendment[];
  readonly links: readonly LinkState[];
  /** What a batch of an import in several batches listed: the last batch must not retire it. */
  readonly listed: {
    readonly import: string;
    /** The last batch of the import closes the list. */
    readonly last: boolean;
    readonly artifacts: readonly string[];
    readonly links: readonly string[];
  } | null;
}

/** One journal entry: who, when, why, what, and the chain. */
export interface JournalEntry {
  /** 1, 2, 3 … without gaps. */
  readonly revision: number;
  /** Server time, ISO 8601, UTC. */
  readonly recordedAt: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly source: string;
  /** The operation that wrote it, e.g. ingest. */
  readonly operation: string;
  readonly counts: {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly retired: number;
  };
  /** Digest of the rule tables that are in force from this entry on; absent: those before still are. */
  readonly rules?: string;
  readonly delta: Delta;
  /** SHA-256 over all of the above and `previousHash`, hexadecimal. */
  readonly hash: string;
  readonly previousHash: string;
}
