/** Records what a fault tree comes to, with all that it was computed from. */
import { NONE } from '../graph/index/graphIndex.ts';
import { type ArtifactInput, type IngestError, type LinkInput, MANUAL_SOURCE } from '../graph/ingest/input.ts';
import { canonicalJson, sha256 } from '../graph/model/canonicalJson.ts';
import { type AnalysisSettings, analysisNumbers } from '../graph/safety/faultTree/recordedAnalysis.ts';
import type { RequestContext } from './context.ts';
import { badUserInput } from './errors.ts';
import { analysedTree, DEFAULT_QUERY_NODES, type FaultTreeNode } from './faultTree.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import type { MutationResolvers, RecordFaultTreeAnalysisInput } from './types.generated.ts';

export const recordFaultTreeAnalysisMutations: Pick<MutationResolvers, 'recordFaultTreeAnalysis'> = {
  recordFaultTreeAnalysis: async (_, { input }, context) => {
    const settings = { top: input.top, missionTime: input.missionTime ?? 0, nodes: input.nodes ?? DEFAULT_QUERY_NODES };
    const tree = await analysedTree({ ...settings, input: 'input.', signal: context.end }, context);
    const { limit } = tree.analysed.summary;
    // What is not complete would read like a number of the whole.
    if (limit) throw badUserInput({ input: 'input.nodes', message: `${limit.code}: ${limit.message}` });
    const run = input.run ?? `${input.id}/run`;
    const analysis = versionOf(input.analysis, tree.at, context);
    const items = await itemsOf({ input, settings, run, analysis, tree, context });
    const written = await context.graph.write({
      ...context.authorship(input),
      operation: 'recordFaultTreeAnalysis',
      input: { source: input.source ?? MANUAL_SOURCE, ...items },
    });
    const receipt = { ...written, errors: written.errors.map((error) => inTermsOfInput(error, items.links)) };
    const at = await context.afterWrite();
    const found = (id: string): ArtifactNode | null =>
      receipt.errors.length > 0 ? null : { at, artifact: at.view.find(id) };
    return { evidence: found(input.id), run: found(run), tree, receipt };
  },
};

async function itemsOf(parameters: {
  readonly input: RecordFaultTreeAnalysisInput;
  readonly settings: AnalysisSettings;
  readonly run: string;
  readonly analysis: string;
  readonly tree: FaultTreeNode;
  readonly context: RequestContext;
}): Promise<{ artifacts: ArtifactInput[]; links: LinkInput[] }> {
  const { input, settings, run, analysis, tree, context } = parameters;
  const { view } = tree.at;
  const used = [...new Set(tree.artifacts.values())].map((artifact) => {
    const version = view.current(artifact);
    return version === NONE
      ? { id: view.id(artifact), digest: null }
      : { id: view.versionId(version), digest: view.digest(version) };
  });
  used.sort((left, right) => (left.id < right.id ? -1 : 1));
  const inputsDigest = sha256(canonicalJson(used));
  const numbers = analysisNumbers(tree.analysed.summary, await tree.quantification());
  const end = context.now.toISOString();
  return {
    artifacts: [
      {
        id: run,
        kind: 'RUN',
        subkind: 'ANALYSE',
        title: input.title ? `${input.title}: run` : null,
        // Without the time of day: the same analysis again is the same record.
        version: { content: { parameters: { ...settings }, inputsDigest }, metadata: { recordedAt: end } },
      },
      {
        id: input.id,
        kind: 'EVIDENCE',
        subkind: 'ANALYSIS_RESULT',
        title: input.title ?? null,
        version: {
          content: {
            results: numbers.map(({ metric, value }) => ({ metric, value })),
            ...(input.outcome ? { outcome: input.outcome.toLowerCase() } : {}),
            faultTree: { ...settings },
            inputsDigest,
          },
        },
      },
    ],
    links: [
      ...used.map(({ id }): LinkInput => ({ type: 'USED', from: run, to: id, assurance: 'TOOL_DERIVED' })),
      { type: 'GENERATED', from: run, to: input.id, assurance: 'TOOL_DERIVED' },
      { type: 'EVALUATES', from: input.id, to: analysis },
      ...(input.evidences ?? []).map((to): LinkInput => ({ type: 'EVIDENCES', from: input.id, to })),
    ],
  };
}

/** What was evaluated is a version. */
function versionOf(id: string, at: ReadPoint, context: RequestContext): string {
  const { artifact } = context.require({ at, id, input: 'input.analysis' });
  const place = at.view.resolve(id);
  const version = place && place.version !== NONE ? place.version : at.view.current(artifact);
  if (version !== NONE) return at.view.versionId(version);
  throw badUserInput({
    input: 'input.analysis',
    message: `${id} has no version: record its content first, what is evaluated is a version`,
  });
}

/** The same error with its path in the input. */
function inTermsOfInput(error: IngestError, links: readonly LinkInput[]): IngestError {
  const [, list, index, rest = ''] = /^(artifacts|links)\[(\d+)\]\.?(.*)$/.exec(error.path) ?? [];
  if (list === 'artifacts') return { ...error, path: Number(index) === 0 ? 'run' : rest === '' ? 'id' : rest };
  if (list !== 'links') return error;
  const at = Number(index);
  const first = links.findIndex(({ type }) => type === 'EVIDENCES');
  if (links[at]?.type === 'EVALUATES') return { ...error, path: 'analysis' };
  return { ...error, path: links[at]?.type === 'EVIDENCES' ? `evidences[${at - first}]` : 'run' };
}
