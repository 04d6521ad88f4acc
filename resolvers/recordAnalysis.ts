/**
 * Records what a computation over the graph came to, with all that it was computed from:
 *
 *     RUN ANALYSE ─USED─▶ every artifact that it read, in the version that was current
 *         └─GENERATED─▶ EVIDENCE ANALYSIS_RESULT {results, settings, inputsDigest} ─EVALUATES▶ the analysis, ─EVIDENCES▶ claims
 */
import { NONE } from '../graph/index/graphIndex.ts';
import type { IngestReceipt, LinkInput } from '../graph/ingest/input.ts';
import { canonicalJson, sha256 } from '../graph/model/canonicalJson.ts';
import type { JsonObject } from '../graph/model/delta.ts';
import type { RequestContext } from './context.ts';
import { badUserInput } from './errors.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import type { Outcome } from './types.generated.ts';
import { type PlacedArtifact, type PlacedLink, writeTogether } from './writeTogether.ts';

/** What inputs of such mutations have. */
export interface RecordedAnalysisInput {
  readonly id: string;
  readonly run?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly analysis: string;
  readonly outcome?: Outcome | null | undefined;
  readonly evidences?: readonly string[] | null | undefined;
  readonly source?: string | null | undefined;
  readonly actor?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

export interface RecordedAnalysis {
  /** Null when nothing was written: see the receipt. */
  readonly evidence: ArtifactNode | null;
  readonly run: ArtifactNode | null;
  readonly receipt: IngestReceipt;
}

export async function recordAnalysis(
  recorded: {
    readonly operation: string;
    readonly input: RecordedAnalysisInput;
    /** The point at which it was computed. */
    readonly at: ReadPoint;
    /** Name of the field of evidence by which the computation is done again, e.g. `faultTree`. */
    readonly field: string;
    readonly settings: JsonObject;
    readonly numbers: readonly { readonly metric: string; readonly value: number }[];
    /** All that was read. */
    readonly used: Iterable<number>;
  },
  context: RequestContext,
): Promise<RecordedAnalysis> {
  const { operation, input, at, field, settings, numbers } = recorded;
  const run = input.run ?? `${input.id}/run`;
  const used = usedVersions(at, recorded.used);
  const inputsDigest = sha256(canonicalJson(used));
  const artifacts: PlacedArtifact[] = [
    {
      field: 'run',
      artifact: {
        id: run,
        kind: 'RUN',
        subkind: 'ANALYSE',
        title: input.title ? `${input.title}: run` : null,
        // Without the time of day: the same analysis again is the same record.
        version: {
          content: { parameters: settings, inputsDigest },
          metadata: { recordedAt: context.now.toISOString() },
        },
      },
    },
    {
      field: 'id',
      artifact: {
        id: input.id,
        kind: 'EVIDENCE',
        subkind: 'ANALYSIS_RESULT',
        title: input.title ?? null,
        version: {
          content: {
            results: numbers.map(({ metric, value }) => ({ metric, value })),
            ...(input.outcome ? { outcome: input.outcome.toLowerCase() } : {}),
            [field]: settings,
            inputsDigest,
          },
        },
      },
    },
  ];
  const derived = (link: LinkInput): PlacedLink => ({ field: 'run', link: { ...link, assurance: 'TOOL_DERIVED' } });
  const links: PlacedLink[] = [
    ...used.map(({ id }) => derived({ type: 'USED', from: run, to: id })),
    derived({ type: 'GENERATED', from: run, to: input.id }),
    { field: 'analysis', link: { type: 'EVALUATES', from: input.id, to: evaluated(input.analysis, at, context) } },
    ...(input.evidences ?? []).map(
      (to, position): PlacedLink => ({
        field: `evidences[${position}]`,
        link: { type: 'EVIDENCES', from: input.id, to },
      }),
    ),
  ];
  const written = await writeTogether({ operation, input, artifacts, links }, context);
  const found = (id: string): ArtifactNode | null =>
    written.receipt.errors.length > 0 ? null : { at: written.at, artifact: written.at.view.find(id) };
  return { evidence: found(input.id), run: found(run), receipt: written.receipt };
}

function usedVersions({ view }: ReadPoint, artifacts: Iterable<number>): { id: string; digest: string | null }[] {
  const used = [...new Set(artifacts)].map((artifact) => {
    const version = view.current(artifact);
    return version === NONE
      ? { id: view.id(artifact), digest: null }
      : { id: view.versionId(version), digest: view.digest(version) };
  });
  return used.sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** What is evaluated is a version. */
function evaluated(id: string, at: ReadPoint, context: RequestContext): string {
  const { artifact } = context.require({ at, id, input: 'input.analysis' });
  const place = at.view.resolve(id);
  const version = place && place.version !== NONE ? place.version : at.view.current(artifact);
  if (version !== NONE) return at.view.versionId(version);
  throw badUserInput({
    input: 'input.analysis',
    message: `${id} has no version: record its content first, what is evaluated is a version`,
  });
}
