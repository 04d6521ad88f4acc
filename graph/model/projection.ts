/**
 * What a write changes in the projection: the nodes and relationships that analysts see, beside what the delta itself
 * says of artifacts and versions.
 */
import type { Assurance, JsonObject, LinkState, LinkVerdict } from './delta.ts';

/** How a relationship of the projection has to change. */
export interface LinkProjection {
  readonly state: LinkState;
  /** What holds over all assertions. */
  readonly scope: readonly string[];
  readonly assurance: Assurance;
  readonly attributes: JsonObject | null;
  /** Is there a relationship for it now? */
  readonly wasThere: boolean;
  /** Shall there be one? Links that are retired, or that have a retired end, have none. */
  readonly isThere: boolean;
  /** For the current contents; null where the relation carries none. */
  readonly verdict: LinkVerdict | null;
}

export interface Projection {
  /** Ids of artifacts that are new. */
  readonly newArtifacts: ReadonlySet<string>;
  /** Artifacts whose current version is another one now. */
  readonly currents: readonly { readonly artifact: string; readonly label: string }[];
  readonly links: readonly LinkProjection[];
}
