/**
 * Typed mutations that write several artifacts and links: one batch, all or nothing, over the same ingest path as everything
 * else. An error says where it is in the typed input.
 */

import type { GraphView } from '../graph/index/graphView.ts';
import {
  type ArtifactInput,
  type IngestError,
  type IngestInput,
  type IngestReceipt,
  type LinkInput,
  MANUAL_SOURCE,
} from '../graph/ingest/input.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';

/** An artifact and the field of the typed input that it was made from, e.g. `input.actions[0]`. */
export interface PlacedArtifact {
  readonly artifact: ArtifactInput;
  readonly field: string;
}

export interface PlacedLink {
  readonly link: LinkInput;
  readonly field: string;
}

/** What came of it: a refused batch has errors in the receipt, and nothing was written. */
export interface WrittenTogether {
  readonly receipt: IngestReceipt;
  /** The graph with what was written. */
  readonly at: ReadPoint;
}

/** The things of a batch with their places. */
export interface Placed {
  readonly artifacts: readonly PlacedArtifact[];
  readonly links: readonly PlacedLink[];
}

export function placedArtifact(field: string, artifact: ArtifactInput): PlacedArtifact {
  return { field, artifact };
}

export function placedLink(field: string, link: LinkInput): PlacedLink {
  return { field, link };
}

interface Together extends Placed {
  /** For the journal, e.g. `createHazardousEvent`. */
  readonly operation: string;
  /** What all inputs of typed mutations have. */
  readonly input: {
    readonly source?: string | null | undefined;
    readonly actor?: string | null | undefined;
    readonly reason?: string | null | undefined;
  };
  /** Looks at the graph that is written to when nobody else can write any more; see SafetyGraph.write. */
  readonly guard?: (view: GraphView) => IngestError | null;
}

export async function writeTogether(together: Together, context: RequestContext): Promise<WrittenTogether> {
  const { operation, input, guard } = together;
  const receipt = await context.graph.write({
    ...context.authorship(input),
    operation,
    ...(guard ? { guard } : {}),
    input: batchOf(together),
  });
  const errors = receipt.errors.map((error) => ({ ...error, path: inTypedInput(error.path, together) }));
  return { receipt: { ...receipt, errors }, at: await context.afterWrite() };
}

/** The batch without the places. */
export function batchOf({ input, artifacts, links }: Placed & Pick<Together, 'input'>): IngestInput {
  return {
    source: input.source ?? MANUAL_SOURCE,
    artifacts: artifacts.map(({ artifact }) => artifact),
    links: links.map(({ link }) => link),
  };
}

/** `artifacts[1].version.content.severity` of the batch is `<field of the second artifact>.severity` of the input. */
export function inTypedInput(path: string, { artifacts, links }: Placed): string {
  const place = /^(artifacts|links)\[(\d+)\]\.?(.*)$/.exec(path);
  if (!place) return path;
  const [, list, position, rest = ''] = place;
  const placed = list === 'artifacts' ? artifacts[Number(position)] : links[Number(position)];
  if (!placed) return path;
  const inside = list === 'artifacts' ? rest.replace(/^version\.?/, '').replace(/^content\.?/, '') : '';
  return inside === '' ? placed.field : `${placed.field}.${inside}`;
}
