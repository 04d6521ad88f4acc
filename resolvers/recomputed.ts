/**
 * Numbers of recorded analyses, worked out anew for what a report supposes.
 *
 *     change of a rate ─▶ … ─▶ EVIDENCE ANALYSIS_RESULT {faultTree: {top …}, results}     before: as recorded
 *                                      └─ the tree under top, with the contents of the change ─▶ after
 */
import type { ChangeRequest } from '../graph/impact/analyse.ts';
import { meetsBound } from '../graph/impact/thresholds.ts';
import { Configuration } from '../graph/index/configuration.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { Json } from '../graph/model/delta.ts';
import type { FaultTreeSource } from '../graph/readFaultTree.ts';
import {
  ANALYSIS_METRICS,
  type AnalysisSettings,
  analysisNumbers,
  settingsIn,
} from '../graph/safety/faultTree/recordedAnalysis.ts';
import type { RequestContext } from './context.ts';
import { analysedNode, checkedTree, whyNotComputed } from './faultTree.ts';
import { sourceAt } from './impact.ts';
import type { ArtifactNode, ImpactItemNode, ReadPoint } from './nodes.ts';
import type { Criterion, ImpactItemResolvers } from './types.generated.ts';

/** Analyses that one request does again: each may take seconds, and a page of items may hold a thousand. */
const MOST_RECOMPUTED = 20;
/** Nodes of each, at the most: a second or so. */
const MOST_NODES = 1_000_000;

const done = new WeakMap<RequestContext, number>();

export interface RecomputationNode {
  readonly known: boolean;
  readonly because: string | null;
  readonly metrics: readonly {
    readonly metric: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly targets: readonly {
      readonly artifact: ArtifactNode;
      readonly criterion: Criterion;
      readonly metBefore: boolean | null;
      readonly meets: boolean | null;
    }[];
  }[];
}

export const recomputedFields: Pick<ImpactItemResolvers, 'recomputed'> = {
  recomputed: async ({ at, item, supposed }, _, context) => {
    const { view } = at;
    if (view.kind(item.artifact) !== 'EVIDENCE' || item.version === NONE) return null;
    const settings = settingsIn((await context.contents({ at, version: item.version }))?.content);
    if (!settings) return null;
    const results = view.version(item.version).facts.results ?? [];
    const recorded = new Map(results.map(({ metric, value }) => [metric, value]));
    const targets = targetsOf({ at, artifact: item.artifact });
    const told = (after: ReadonlyMap<string, number> | string): RecomputationNode => ({
      known: typeof after !== 'string',
      because: typeof after === 'string' ? after : null,
      metrics: Object.keys(ANALYSIS_METRICS).map((metric) => {
        const before = recorded.get(metric) ?? null;
        const now = typeof after === 'string' ? null : (after.get(metric) ?? null);
        const meets = (value: number | null, criterion: Criterion) =>
          value === null ? null : meetsBound(value, criterion as Parameters<typeof meetsBound>[1]);
        return {
          metric,
          before,
          after: now,
          targets: targets
            .filter(({ criterion }) => criterion.metric === metric)
            .map((target) => ({
              ...target,
              metBefore: meets(before, target.criterion),
              meets: meets(now, target.criterion),
            })),
        };
      }),
    });
    const outcome = await recomputed({ at, settings, supposed }, context);
    return outcome === null ? null : told(outcome);
  },
};

/** The numbers; a sentence: why there are none; null: no change is about the tree. */
async function recomputed(
  { at, settings, supposed }: Pick<ImpactItemNode, 'at' | 'supposed'> & { readonly settings: AnalysisSettings },
  context: RequestContext,
): Promise<ReadonlyMap<string, number> | string | null> {
  const top = at.view.find(settings.top);
  if (top === NONE) return `there is no ${settings.top}`;
  const overlay = await overlayOf({ at, supposed }, context);
  const read = await checkedTree({ at, top, source: overlay.source }, context);
  if (!read.ok) {
    const [first] = read.problems;
    return `${first?.code}: ${first?.message}`;
  }
  const { tree } = read;
  const members = new Set(tree.artifacts.values());
  if (supposed.length > 0 && !overlay.changed.some((artifact) => members.has(artifact))) return null;
  const open = overlay.open.find((artifact) => members.has(artifact));
  if (open !== undefined) return `nothing says what ${at.view.id(open)} becomes: give the new content (to)`;
  const count = (done.get(context) ?? 0) + 1;
  done.set(context, count);
  if (count > MOST_RECOMPUTED)
    return `${MOST_RECOMPUTED} analyses of this request were done again: ask for fewer items`;
  try {
    const asked = { missionTime: settings.missionTime, nodes: Math.min(settings.nodes, MOST_NODES) };
    const node = await analysedNode({ read: tree, asked, context, signal: context.end });
    const { limit } = node.analysed.summary;
    if (limit) return `${limit.code}: ${limit.message}`;
    const quantification = await node.quantification();
    const { missing } = quantification;
    if (missing.length > 0) return `no probability is known of ${missing.slice(0, 3).join(', ')}`;
    const numbers = analysisNumbers(node.analysed.summary, quantification);
    return new Map(numbers.map(({ metric, value }) => [metric, value]));
  } catch (error) {
    const reason = whyNotComputed(error);
    if (reason !== null) return reason;
    throw error;
  }
}

interface Overlay {
  readonly source: FaultTreeSource;
  /** Artifacts that the changes are about. */
  readonly changed: readonly number[];
  /** Of these: what they become is not said. */
  readonly open: readonly number[];
}

/** Contents as they would be after the changes. */
async function overlayOf(
  { at, supposed }: { readonly at: ReadPoint; readonly supposed: readonly ChangeRequest[] },
  context: RequestContext,
): Promise<Overlay> {
  const { view } = at;
  const changed: number[] = [];
  const open: number[] = [];
  const contents = new Map<string, { readonly content: Json }>();
  for (const { subject, to } of supposed) {
    const artifact = view.resolve(subject)?.artifact;
    if (artifact === undefined) continue;
    changed.push(artifact);
    const current = view.current(artifact);
    if (current === NONE) {
      open.push(artifact);
      continue;
    }
    const stored = to?.label ? view.index.findVersion(artifact, to.label) : NONE;
    if (to?.content !== undefined && to.content !== null)
      contents.set(view.versionId(current), { content: to.content });
    else if (stored !== NONE) {
      const found = await context.contents({ at, version: stored });
      contents.set(view.versionId(current), { content: found?.content ?? null });
    } else open.push(artifact);
  }
  const record = sourceAt(at, context);
  const source: FaultTreeSource = {
    contents: async (ids, revision) => {
      const found = new Map<string, { readonly content: Json }>(await record.contents(ids, revision));
      for (const id of ids) {
        const content = contents.get(id);
        if (content) found.set(id, content);
      }
      return found;
    },
  };
  return { source, changed, open };
}

/** Bounds on what the evidence says: directly, or of what a claim that it speaks for is about. */
function targetsOf({ at, artifact }: ArtifactNode): { artifact: ArtifactNode; criterion: Criterion }[] {
  const { view } = at;
  const configuration = new Configuration(view, null);
  const found = new Map<number, Criterion>();
  const farEnds = (of: number, type: string, role?: string): number[] =>
    [...configuration.linksAt(configuration.primary(of))].flatMap(({ slot, end, other }) => {
      const link = view.link(slot);
      const fits = link.type === type && end === 'SOURCE' && (role === undefined || link.role === role);
      return fits ? [configuration.artifactOf(other)] : [];
    });
  const look = (bearer: number) => {
    const version = view.current(bearer);
    const criterion = version === NONE ? undefined : view.version(version).facts.criterion;
    if (criterion) found.set(bearer, { ...criterion });
  };
  for (const supported of farEnds(artifact, 'EVIDENCES')) {
    look(supported);
    if (view.kind(supported) !== 'CLAIM') continue;
    for (const about of farEnds(supported, 'IN_CONTEXT_OF', 'ABOUT')) look(about);
  }
  return [...found].map(([bearer, criterion]) => ({ artifact: { at, artifact: bearer }, criterion }));
}
