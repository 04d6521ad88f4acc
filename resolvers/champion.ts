/** Champions, challengers, and the review between them. */
import { NONE } from '../graph/index/graphIndex.ts';
import type { LinkInput } from '../graph/ingest/input.ts';
import { sha256 } from '../graph/model/canonicalJson.ts';
import {
  type ChampionStanding,
  championsOf,
  reviewRolesFor,
  SWAP_DECISION,
  type Swap,
  swapsOf,
} from '../graph/reading/lockedModel/champions.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { requireModelVersion } from './modelLock.ts';
import { brokenRule } from './modelOperation.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import type { ChampionResolvers, ChampionSwapResolvers, MutationResolvers, QueryResolvers } from './types.generated.ts';
import { recordAsJudged } from './writeAsJudged.ts';

/** A swap at a point in history. */
export interface ChampionSwapNode extends Swap {
  readonly at: ReadPoint;
}
/** The champion of a segment at a point in history. */
export interface ChampionNode extends ChampionStanding {
  readonly at: ReadPoint;
  readonly useCase: number;
}

export const championQueries: Pick<QueryResolvers, 'champions'> = {
  champions: async (_, { useCase: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const useCase = requireKind({ at, id, input: 'useCase', kinds: ['SYSTEM'] }, context);
    const champions = championsOf(await swapsOf(readerAt(at, context), useCase, at.validAt));
    context.spend(champions.length);
    return champions.map((one) => ({ ...one, at, useCase }));
  },
};

export const Champion: ChampionResolvers = {
  useCase: ({ at, useCase }) => ({ at, artifact: useCase }),
  segment: ({ segment }) => segment,
  version: ({ at, active }) => (active ? versionNode(at, active.to) : null),
  since: ({ active }) => isoText(active?.activatedAt),
  previous: ({ at, previous }) => previous.flatMap((id) => versionNode(at, id) ?? []),
  pending: ({ at, pending }) => (pending ? { ...pending, at } : null),
};

export const ChampionSwap: ChampionSwapResolvers = {
  review: ({ at, review }) => ({ at, artifact: review }),
  state: ({ state }) => state,
  segment: ({ segment }) => segment,
  from: ({ at, from }) => (from === null ? null : versionNode(at, from)),
  to: ({ at, to }) => {
    const version = versionNode(at, to);
    if (!version) throw new Error(`the challenger ${to} is not in the graph`);
    return version;
  },
  reviewRoles: ({ reviewRoles }) => [...reviewRoles],
  requestedAt: ({ requestedAt }) => isoText(requestedAt) as string,
  cause: ({ cause }) => cause,
};

function versionNode(at: ReadPoint, id: string) {
  const place = at.view.resolve(id);
  return place && place.version !== NONE ? { at, version: place.version } : null;
}

export const championMutations: Pick<MutationResolvers, 'swapChampion' | 'activateChampion'> = {
  swapChampion: async (_, { input }, context) => {
    const segment = input.segment ?? 'ALL';
    const { answer: review, at } = await recordAsJudged(
      { operation: 'swapChampion', part: 'champion', input },
      async (point) => {
        const asked = { at: point, id: input.useCase, input: 'input.useCase', kinds: ['SYSTEM'] } as const;
        const useCase = requireKind(asked, context);
        const { version } = requireModelVersion({ at: point, id: input.to, input: 'input.to' }, context);
        const to = point.view.versionId(version);
        const reader = readerAt(point, context);
        const own = (await swapsOf(reader, useCase, context.now.getTime())).filter((swap) => swap.segment === segment);
        const [standing] = championsOf(own);
        if (standing?.pending) {
          // Asked for once already: the same review.
          if (standing.pending.to === to) return { write: null, answer: point.view.id(standing.pending.review) };
          throw brokenRule('SWAP_PENDING', 'to', `${reader.id(standing.pending.review)} is for ${standing.pending.to}`);
        }
        if (standing?.active?.to === to) throw brokenRule('CHAMPION_ALREADY', 'to', to);
        const reviewRoles = await reviewRolesFor(reader, useCase);
        if (reviewRoles.length === 0) throw brokenRule('CHAMPION_POLICY_MISSING', 'useCase', input.useCase);
        const id = `champion-swap:${sha256(`${input.useCase}\u0000${segment}`).slice(0, 12)}/${own.length + 1}`;
        const content = {
          decision: SWAP_DECISION,
          useCase: input.useCase,
          segment,
          from: standing?.active?.to ?? null,
          to,
          reviewRoles: [...reviewRoles],
          requestedBy: context.authorship(input).actor,
          requestedAt: context.now.toISOString(),
          cause: input.cause,
        };
        const title = `${input.useCase}, ${segment}: may ${to} be the champion?`;
        const answering = reader
          .ofKind('ROLE')
          .filter((role) => reviewRoles.includes(reader.id(role)) || reviewRoles.includes(reader.name(role)));
        const links: LinkInput[] = [
          { type: 'APPLIES_TO', from: id, to: input.useCase, assurance: 'TOOL_DERIVED' },
          ...answering.map(
            (role): LinkInput => ({
              type: 'RESPONSIBLE_FOR',
              from: reader.id(role),
              to: id,
              role: 'A',
              assurance: 'TOOL_DERIVED',
            }),
          ),
        ];
        return {
          write: { artifacts: [{ id, kind: 'CONTROL', subkind: 'DECISION', title, version: { content } }], links },
          answer: id,
        };
      },
      context,
    );
    return payloadOf({ at, review }, context);
  },
  activateChampion: async (_, { input }, context) => {
    const { at } = await recordAsJudged(
      { operation: 'activateChampion', part: 'champion', input },
      async (point) => {
        const { swap, useCase } = await requireSwap({ at: point, review: input.review }, context);
        if (swap.state === 'ACTIVATED') return { write: null, answer: null };
        if (swap.state === 'REJECTED') throw brokenRule('SWAP_REJECTED', 'review', input.review);
        if (swap.state === 'OPEN') {
          const what = `${input.review} has no approval of ${swap.reviewRoles.join(' or ')}`;
          throw brokenRule('SWAP_NOT_APPROVED', 'review', what);
        }
        const id = input.review.replace(/^champion-swap:/, 'champion:');
        const content = {
          useCase: point.view.id(useCase),
          segment: swap.segment,
          from: swap.from,
          to: swap.to,
          decision: input.review,
          at: context.now.toISOString(),
        };
        const affected = [input.review, content.useCase, swap.to, ...(swap.from === null ? [] : [swap.from])];
        return {
          write: {
            artifacts: [
              {
                id,
                kind: 'CHANGE',
                subkind: 'CHAMPION_SWAP',
                title: `${swap.to} is the champion`,
                version: { content },
              },
            ],
            links: affected.map((to) => ({
              type: 'AFFECTS',
              from: id,
              to,
              attributes: { kind: 'METADATA' },
              assurance: 'TOOL_DERIVED',
            })),
          },
          answer: null,
        };
      },
      context,
    );
    return payloadOf({ at, review: input.review }, context);
  },
};

async function requireSwap({ at, review: id }: { at: ReadPoint; review: string }, context: RequestContext) {
  const asked = { at, id, input: 'input.review', kinds: ['CONTROL'], subkinds: ['DECISION'] } as const;
  const review = requireKind(asked, context);
  const reader = readerAt(at, context);
  for (const useCase of reader.others(review, { end: 'SOURCE', type: 'APPLIES_TO', kinds: ['SYSTEM'] })) {
    const swaps = await swapsOf(reader, useCase, context.now.getTime());
    const swap = swaps.find((one) => one.review === review);
    if (swap) return { swap, useCase, swaps };
  }
  throw brokenRule('SWAP_NOT_APPROVED', 'review', `${id} is no swap of champions`);
}

async function payloadOf({ at, review }: { at: ReadPoint; review: string }, context: RequestContext) {
  const { swap, useCase, swaps } = await requireSwap({ at, review }, context);
  const champion = championsOf(swaps).find(({ segment }) => segment === swap.segment) as ChampionStanding;
  return { swap: { ...swap, at }, champion: { ...champion, at, useCase } };
}
