/** Plans of releases and their iterations. */
import { readProcess } from '../graph/governance/process/definition.ts';
import { PLAN_RULES, type PlanRule } from '../graph/governance/process/planRules.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { ArtifactInput, LinkInput } from '../graph/ingest/input.ts';
import type { Json } from '../graph/model/delta.ts';
import { iterationsOf, releaseOf } from '../graph/reading/process/processRun.ts';
import {
  itemsOf,
  releaseEntry,
  runOfPlan,
  type Umbrella as UmbrellaFound,
  umbrellasOf,
  unplannedItems,
} from '../graph/reading/process/releasePlan.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { rulesViolated } from './errors.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import type {
  EntryObstacleResolvers,
  IterationResolvers,
  MutationResolvers,
  QueryResolvers,
  ReleasePlanResolvers,
  UmbrellaResolvers,
} from './types.generated.ts';
import { recordAsJudged } from './writeAsJudged.ts';

/** An iteration's obstacle at a point in history. */
export interface EntryObstacleNode extends ArtifactNode {
  readonly steps: readonly string[];
  readonly items: readonly string[];
}

export const releasePlanQueries: Pick<QueryResolvers, 'releasePlan' | 'umbrella'> = {
  releasePlan: async (_, { id, at: moment }, context) =>
    requireRelease({ at: await context.readPoint(moment), id, input: 'id' }, context),
  umbrella: async (_, { release, activity, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const { artifact } = requireRelease({ at, id: release, input: 'release' }, context);
    const all = await umbrellasOf(readerAt(at, context), artifact, at.validAt);
    return all.find((one) => one.activity === activity) ?? null;
  },
};

function requireRelease(asked: { at: ReadPoint; id: string; input: string }, context: RequestContext): ArtifactNode {
  const artifact = requireKind({ ...asked, kinds: ['CONTROL'], subkinds: ['RELEASE_PLAN'] }, context);
  return { at: asked.at, artifact };
}

export const ReleasePlan: ReleasePlanResolvers = {
  plan: (plan) => plan,
  process: async ({ at, artifact }, _, context) => {
    const reader = readerAt(at, context);
    await reader.load([artifact]);
    const place = at.view.resolve(reader.text(artifact, 'process') ?? '');
    return place && place.version !== NONE ? { at, version: place.version } : null;
  },
  system: async ({ at, artifact }, _, context) => {
    const reader = readerAt(at, context);
    await reader.load([artifact]);
    const system = reader.find(reader.text(artifact, 'system') ?? '');
    return system === NONE || reader.kind(system) !== 'SYSTEM' ? null : { at, artifact: system };
  },
  items: async ({ at, artifact }, _, context) => [...(await itemsOf(readerAt(at, context), artifact))],
  iterations: ({ at, artifact }, _, context) =>
    iterationsOf(readerAt(at, context), artifact).map((iteration) => ({ at, artifact: iteration })),
  entry: async ({ at, artifact }, _, context) => {
    const { verdict, unmet } = await releaseEntry(readerAt(at, context), artifact, at.validAt);
    return { verdict, unmet: unmet.map((one) => ({ ...one, at })) };
  },
  umbrellas: async ({ at, artifact }, _, context) => [
    ...(await umbrellasOf(readerAt(at, context), artifact, at.validAt)),
  ],
  amendments: ({ at, artifact }, _, context) =>
    readerAt(at, context)
      .others(artifact, { end: 'TARGET', type: 'AFFECTS', kinds: ['CHANGE'], subkinds: ['AMENDMENT'] })
      .map((change) => ({ at, artifact: change })),
};

export const EntryObstacle: EntryObstacleResolvers = {
  iteration: ({ at, artifact }) => ({ at, artifact }),
  steps: ({ steps }) => [...steps],
  items: ({ items }) => [...items],
};

export const Iteration: IterationResolvers = {
  plan: (plan) => plan,
  items: async ({ at, artifact }, _, context) => [...(await itemsOf(readerAt(at, context), artifact))],
  unplanned: async ({ at, artifact }, _, context) => {
    const reader = readerAt(at, context);
    const release = releaseOf(reader, artifact);
    return release === NONE ? [] : unplannedItems(reader, release, artifact);
  },
  run: async ({ at, artifact }, _, context) => {
    const run = await runOfPlan(readerAt(at, context), artifact, at.validAt);
    return run ? { ...run, at } : null;
  },
};

export const Umbrella: UmbrellaResolvers = {
  activity: ({ activity }) => activity,
  span: ({ span }) => timeSpan(span),
  required: ({ asked }) => timeSpan(asked),
  holes: ({ holes }) => holes.map((hole) => ({ from: isoText(hole.from) as string, until: isoText(hole.until) })),
  covers: ({ covers }) => covers,
};

function timeSpan(span: UmbrellaFound['span']) {
  return span && { from: isoText(span.from) as string, until: isoText(span.until) };
}

export const releasePlanMutations: Pick<MutationResolvers, 'planRelease' | 'planIteration' | 'amendReleasePlan'> = {
  planRelease: async (_, { input }, context) => {
    const { at } = await recordAsJudged(
      { operation: 'planRelease', part: 'process', input },
      async (point) => {
        const { view } = point;
        requireKind({ at: point, id: input.system, input: 'input.system', kinds: ['SYSTEM'] }, context);
        if (view.find(input.id) !== NONE) throw broken('PLAN_EXISTS', 'input.id', input.id);
        const place = view.resolve(input.process);
        const version = place && (place.version === NONE ? view.current(place.artifact) : place.version);
        const machine = version === null || version === NONE ? '' : view.versionId(version);
        const content = machine === '' ? null : await readerAt(point, context).contentOfVersion(machine);
        if (!readProcess(content).ok) throw broken('PLAN_PROCESS', 'input.process', input.process);
        requireItems(point, { ids: input.items, input: 'input.items' });
        return {
          write: planBatch(input, 'RELEASE_PLAN', { process: machine, system: input.system, items: [...input.items] }),
          answer: null,
        };
      },
      context,
    );
    return { release: requireRelease({ at, id: input.id, input: 'input.id' }, context) };
  },
  planIteration: async (_, { input }, context) => {
    const { at } = await recordAsJudged(
      { operation: 'planIteration', part: 'process', input },
      async (point) => {
        const { artifact: release } = requireRelease({ at: point, id: input.release, input: 'input.release' }, context);
        const iteration = point.view.find(input.id);
        if (iteration !== NONE) {
          requireKind(
            { at: point, id: input.id, input: 'input.id', kinds: ['CONTROL'], subkinds: ['ITERATION'] },
            context,
          );
          const owner = releaseOf(readerAt(point, context), iteration);
          if (owner !== release)
            throw broken('ITERATION_RELEASE', 'input.release', `${input.id} is of ${point.view.id(owner)}`);
        }
        requireItems(point, { ids: input.items, input: 'input.items' });
        const write = planBatch(input, 'ITERATION', { items: [...input.items] });
        write.links.push({ type: 'PART_OF', from: input.id, to: input.release, assurance: 'TOOL_DERIVED' });
        return { write, answer: null };
      },
      context,
    );
    return { release: requireRelease({ at, id: input.release, input: 'input.release' }, context) };
  },
  amendReleasePlan: async (_, { input }, context) => {
    const { at } = await recordAsJudged(
      { operation: 'amendReleasePlan', part: 'process', input },
      async (point) => {
        const { artifact: release } = requireRelease({ at: point, id: input.release, input: 'input.release' }, context);
        requireItems(point, { ids: input.add ?? [], input: 'input.add' });
        const reader = readerAt(point, context);
        const items = await itemsOf(reader, release);
        const removed = new Set(input.remove ?? []);
        const after = [...new Set([...items, ...(input.add ?? [])])].filter((item) => !removed.has(item));
        if (after.join('\n') === items.join('\n')) throw broken('PLAN_UNCHANGED', 'input.add', input.release);
        const write = planBatch({ id: input.release }, 'RELEASE_PLAN', { ...reader.content(release), items: after });
        const number = point.view.versions(release).length;
        const change = `amendment:${input.release}/${number}`;
        write.artifacts.push({
          id: change,
          kind: 'CHANGE',
          subkind: 'AMENDMENT',
          title: `Amendment of ${input.release}`,
          version: {
            content: {
              cause: input.cause,
              at: context.now.toISOString(),
              added: [...(input.add ?? [])],
              removed: [...removed],
            },
          },
        });
        write.links.push({
          type: 'AFFECTS',
          from: change,
          to: input.release,
          attributes: { kind: 'METADATA' },
          assurance: 'TOOL_DERIVED',
        });
        return { write, answer: null };
      },
      context,
    );
    return { release: requireRelease({ at, id: input.release, input: 'input.release' }, context) };
  },
};

function planBatch(
  { id, title }: { readonly id: string; readonly title?: string | null | undefined },
  subkind: 'RELEASE_PLAN' | 'ITERATION',
  content: { readonly [field: string]: Json },
): { artifacts: ArtifactInput[]; links: LinkInput[] } {
  return { artifacts: [{ id, kind: 'CONTROL', subkind, title: title ?? null, version: { content } }], links: [] };
}

function requireItems(at: ReadPoint, { ids, input }: { ids: readonly string[]; input: string }): void {
  for (const [position, id] of ids.entries()) {
    if (!at.view.resolve(id)) throw broken('PLAN_ITEM_UNKNOWN', `${input}[${position}]`, id);
  }
}

function broken(rule: PlanRule, input: string, what: string) {
  const { sentence, source } = PLAN_RULES[rule];
  return rulesViolated([{ rule, message: `${what}: ${sentence}`, input, source }]);
}
