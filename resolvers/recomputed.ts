/**
 * Numbers of recorded analyses, worked out anew for what a report supposes.
 *
 *     change of a rate ─▶ … ─▶ EVIDENCE ANALYSIS_RESULT {faultTree: {top …} or fmeda: {analysis …}, results}    before: as recorded
 *                                      └─ the same computation, with the contents of the change ─▶ after
 */
import type { ChangeRequest } from '../graph/impact/analyse.ts';
import { meetsBound } from '../graph/impact/thresholds.ts';
import { Configuration } from '../graph/index/configuration.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { Json } from '../graph/model/delta.ts';
import type { FaultTreeSource } from '../graph/reading/readFaultTree.ts';
import type { RequestContext } from './context.ts';
import { sourceAt } from './impact.ts';
import type { ArtifactNode, ImpactItemNode, ReadPoint } from './nodes.ts';
import { fmedaAgain } from './recomputedFmeda.ts';
import { type CutSetChangesNode, treeAgain } from './recomputedTree.ts';
import type { Criterion, ImpactItemResolvers, RecomputationResolvers } from './types.generated.ts';

/** Analyses that one request does again: each may take seconds, and a page of items may hold a thousand. */
const MOST_RECOMPUTED = 20;

const done = new WeakMap<RequestContext, number>();

/** A recorded analysis that can be done again. */
export interface Again {
  /** Names of its numbers, in order. */
  readonly metrics: readonly string[];
  /** What it is computed from, by the contents supposed; a sentence: it cannot be read. */
  readonly members: ReadonlySet<number> | string;
  /** The numbers; a sentence: why there are none. */
  readonly compute: () => Promise<ReadonlyMap<string, number> | string>;
  /** Bounds that the analysis itself brings along. */
  readonly bounds: () => Promise<readonly MovedBound[]>;
  /** Of a fault tree: what becomes of its cut sets; null: it is not known. Asked after `compute` alone. */
  readonly cutSets?: () => Promise<CutSetChangesNode | null>;
}

export interface MovedBound {
  readonly artifact: ArtifactNode;
  /** Null: there was none. */
  readonly before: Criterion | null;
  readonly after: Criterion;
}

/** What reads the settings of one kind of analysis; null: the content is of no such. */
export type AgainReader = (
  asked: {
    readonly at: ReadPoint;
    readonly content: Json;
    readonly source: FaultTreeSource;
    /** Of the evidence. */
    readonly version: number;
  },
  context: RequestContext,
) => Promise<Again | null>;

const KINDS: readonly AgainReader[] = [treeAgain, fmedaAgain];

export interface RecomputationNode {
  readonly known: boolean;
  readonly because: string | null;
  readonly cutSets: () => Promise<CutSetChangesNode | null>;
  readonly metrics: readonly {
    readonly metric: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly targets: readonly {
      readonly artifact: ArtifactNode;
      readonly criterion: Criterion;
      readonly criterionBefore: Criterion | null;
      readonly metBefore: boolean | null;
      readonly meets: boolean | null;
    }[];
  }[];
}

export const recomputedFields: Pick<ImpactItemResolvers, 'recomputed'> = {
  recomputed: async ({ at, item, supposed }, _, context) => {
    const { view } = at;
    if (view.kind(item.artifact) !== 'EVIDENCE' || item.version === NONE) return null;
    const content = (await context.contents({ at, version: item.version }))?.content ?? null;
    const overlay = await overlayOf({ at, supposed }, context);
    const again = await firstOf({ at, content, source: overlay.source, version: item.version }, context);
    if (!again) return null;
    const outcome = await outcomeOf({ at, again, supposed, overlay }, context);
    if (outcome === null) return null;
    const results = view.version(item.version).facts.results ?? [];
    const recorded = new Map(results.map(({ metric, value }) => [metric, value]));
    const stated = targetsOf({ at, artifact: item.artifact });
    const own = typeof outcome === 'string' ? [] : await again.bounds();
    const bounds: MovedBound[] = [
      ...stated.map(({ artifact, criterion }) => ({ artifact, before: criterion, after: criterion })),
      ...own,
    ];
    return {
      known: typeof outcome !== 'string',
      because: typeof outcome === 'string' ? outcome : null,
      cutSets: async () => (typeof outcome === 'string' ? null : ((await again.cutSets?.()) ?? null)),
      metrics: again.metrics.map((metric) => {
        const before = recorded.get(metric) ?? null;
        const after = typeof outcome === 'string' ? null : (outcome.get(metric) ?? null);
        return {
          metric,
          before,
          after,
          targets: bounds
            .filter((bound) => bound.after.metric === metric)
            .map((bound) => ({
              artifact: bound.artifact,
              criterion: bound.after,
              criterionBefore: isSame(bound.before, bound.after) ? null : bound.before,
              metBefore: meets(before, bound.before),
              meets: meets(after, bound.after),
            })),
        };
      }),
    };
  },
};

export const Recomputation: RecomputationResolvers = {
  known: ({ known }) => known,
  because: ({ because }) => because,
  metrics: ({ metrics }) => metrics,
  cutSets: ({ cutSets }) => cutSets(),
};

async function firstOf(asked: Parameters<AgainReader>[0], context: RequestContext): Promise<Again | null> {
  for (const read of KINDS) {
    const again = await read(asked, context);
    if (again) return again;
  }
  return null;
}

function meets(value: number | null, criterion: Criterion | null): boolean | null {
  return value === null || criterion === null ? null : meetsBound(value, criterion as Parameters<typeof meetsBound>[1]);
}

function isSame(left: Criterion | null, right: Criterion): boolean {
  return left !== null && left.op === right.op && left.value === right.value;
}

/** The numbers; a sentence: why there are none; null: no change is about what they are computed from. */
async function outcomeOf(
  asked: {
    readonly at: ReadPoint;
    readonly again: Again;
    readonly supposed: ImpactItemNode['supposed'];
    readonly overlay: Overlay;
  },
  context: RequestContext,
): Promise<ReadonlyMap<string, number> | string | null> {
  const { at, again, supposed, overlay } = asked;
  const { members } = again;
  if (typeof members === 'string') return members;
  if (supposed.length > 0 && !overlay.changed.some((artifact) => members.has(artifact))) return null;
  const open = overlay.open.find((artifact) => members.has(artifact));
  if (open !== undefined) return `nothing says what ${at.view.id(open)} becomes: give the new content (to)`;
  const count = (done.get(context) ?? 0) + 1;
  done.set(context, count);
  if (count > MOST_RECOMPUTED)
    return `${MOST_RECOMPUTED} analyses of this request were done again: ask for fewer items`;
  return again.compute();
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
