/** What a caller supposes to have happened: the input of `whatIf` as plain types, without GraphQL. */
import type { ArtifactInput, LinkInput, VersionInput } from '../ingest/input.ts';
import type { RelationType } from '../metamodel/relations.ts';
import type { Json } from '../model/delta.ts';

/**
 * Operations, artifacts and links in one overlay. They are worked out while the request waits and no other one is served:
 * 10,000 take
 * about a second. What is larger is an import, and belongs into a graph of its own.
 */
export const MAXIMUM_OVERLAY_ITEMS = 10_000;

/** Operations that act together, in their order: a later one sees what the earlier ones have left. */
export interface Overlay {
  /** Who would say so; what the same source asserted before is replaced, as at ingest. */
  readonly source: string;
  readonly operations: readonly OverlayOperation[];
}

/** Exactly one of its members is given. */
export interface OverlayOperation {
  readonly swapVersion?: SwapVersion | null;
  readonly addArtifacts?: readonly ArtifactInput[] | null;
  readonly addLinks?: readonly LinkInput[] | null;
  readonly removeLink?: LinkReference | null;
  readonly rescopeLink?: RescopeLink | null;
  readonly withdrawClaim?: WithdrawClaim | null;
  readonly retract?: RetractVersion | null;
  readonly amendClause?: AmendClause | null;
  readonly removeFromRole?: RemoveFromRole | null;
}
export type OperationName = keyof OverlayOperation;

/** Another version of the artifact is in use: a stored one by its label, or a new one. */
export interface SwapVersion {
  readonly artifact: string;
  readonly version: VersionInput;
}

/** A link by its id or by what makes its identity; one of the two is given. */
export interface LinkReference {
  readonly id?: string | null;
  readonly ends?: {
    readonly type: RelationType;
    readonly from: string;
    readonly to: string;
    readonly role?: string | null;
  } | null;
}

/** The link is about other parts, whoever asserts it. */
export interface RescopeLink {
  readonly link: LinkReference;
  /** `dimension:value`; empty: all parts. */
  readonly scope: readonly string[];
}

/** The claim is no longer upheld. */
export interface WithdrawClaim {
  readonly id: string;
  readonly reason?: string | null;
  /** Null: now. */
  readonly at?: string | null;
}

/** The version is withdrawn: defect, consent, licence or recall. */
export interface RetractVersion {
  /** Version id; the artifact id where it has a single version by its kind. */
  readonly version: string;
  readonly parts?: readonly string[] | null;
  readonly reason?: string | null;
  /** Null: now. */
  readonly at?: string | null;
}

/** The clause reads otherwise. */
export interface AmendClause {
  readonly id: string;
  /** Label of the amended version; null: the service numbers it. */
  readonly label?: string | null;
  /** All of it, not only what differs. */
  readonly content: Json;
  /** Binding from this instant; null: what the content says, else at once. */
  readonly effectiveFrom?: string | null;
}

/** What the person does in the role is void in an interval. */
export interface RemoveFromRole {
  readonly person: string;
  readonly role: string;
  readonly from: string;
  /** Null: open. */
  readonly until?: string | null;
}
