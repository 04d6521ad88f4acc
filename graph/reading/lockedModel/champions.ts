/**
 * Champions and challengers of a use case.
 *
 *     CONTROL DECISION {decision: CHAMPION_SWAP, segment, from, to}  ─APPLIES_TO▶ SYSTEM      ◀─APPROVES─ SIGN_OFF
 *           ▲ AFFECTS METADATA
 *     CHANGE CHAMPION_SWAP {segment, from, to, at}  ─AFFECTS METADATA▶ the use case, both model versions
 *
 * Who is champion is never stored: it is who the last activation names.
 */
import { NONE } from '../../index/graphIndex.ts';
import { parseInstant } from '../../metamodel/content.ts';
import { approving, signOffsAbout } from '../approvals.ts';
import type { GraphReader } from '../graphReader.ts';
import { reviewDecisionOf } from '../policy/reviewDecision.ts';
import { holdsOneOf } from '../rolesHeld.ts';
import { signersOf } from '../signing/signatures.ts';
import { policiesFor } from './retention.ts';

export type SwapState = 'OPEN' | 'APPROVED' | 'REJECTED' | 'ACTIVATED';

export interface Swap {
  /** Number of the DECISION. */
  readonly review: number;
  readonly segment: string;
  /** Version ids; null: there was no champion. */
  readonly from: string | null;
  readonly to: string;
  readonly reviewRoles: readonly string[];
  readonly requestedBy: string;
  /** Ms since 1970. */
  readonly requestedAt: number;
  readonly cause: string;
  readonly state: SwapState;
  /** Ms since 1970; null: it is not active. */
  readonly activatedAt: number | null;
}

/** Name of the decision in its content. */
export const SWAP_DECISION = 'CHAMPION_SWAP';

/** Swaps of a use case up to the instant, the oldest first. */
export async function swapsOf(reader: GraphReader, useCase: number, at: number): Promise<Swap[]> {
  const asked = { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'], subkinds: ['DECISION'] } as const;
  const decisions = reader.others(useCase, asked);
  await reader.load(decisions);
  const swaps: Swap[] = [];
  for (const review of decisions) {
    const { decision, reviewRoles } = reader.content(review);
    const requestedAt = parseInstant(reader.text(review, 'requestedAt') ?? '');
    if (decision !== SWAP_DECISION || requestedAt === null || requestedAt > at) continue;
    const roles = Array.isArray(reviewRoles) ? reviewRoles.filter((role) => typeof role === 'string') : [];
    const requestedBy = reader.text(review, 'requestedBy') ?? '';
    const activatedAt = await activationOf(reader, review, at);
    const isTakenBack = (await reviewDecisionOf(reader, review, at))?.outcome === 'NOT_APPLICABLE';
    const verdict = isTakenBack ? 'REJECTED' : await reviewVerdict({ reader, review, roles, requestedBy, at });
    swaps.push({
      review,
      segment: reader.text(review, 'segment') ?? '',
      from: reader.text(review, 'from'),
      to: reader.text(review, 'to') ?? '',
      reviewRoles: roles,
      requestedBy,
      requestedAt,
      cause: reader.text(review, 'cause') ?? '',
      state: activatedAt === null ? verdict : 'ACTIVATED',
      activatedAt,
    });
  }
  return swaps;
}

async function activationOf(reader: GraphReader, review: number, at: number): Promise<number | null> {
  const asked = { end: 'TARGET', type: 'AFFECTS', kinds: ['CHANGE'], subkinds: ['CHAMPION_SWAP'] } as const;
  const [change] = reader.others(review, asked);
  if (change === undefined) return null;
  await reader.load([change]);
  const activated = parseInstant(reader.text(change, 'at') ?? '');
  return activated !== null && activated <= at ? activated : null;
}

/** By sign-offs of holders of the roles who did not ask for the swap; a refusal weighs more than an approval. */
async function reviewVerdict(parameters: {
  readonly reader: GraphReader;
  readonly review: number;
  readonly roles: readonly string[];
  readonly requestedBy: string;
  readonly at: number;
}): Promise<SwapState> {
  const { reader, review, roles, requestedBy, at } = parameters;
  const { view } = reader;
  const mayJudge = (signOff: number) => {
    const { signedAt } = view.version(view.current(signOff)).facts;
    return signersOf(reader, signOff).some((signer) => {
      if (reader.id(signer) === requestedBy) return false;
      if (reader.kind(signer) === 'ROLE')
        return roles.includes(reader.id(signer)) || roles.includes(reader.name(signer));
      return holdsOneOf({ reader, actor: reader.id(signer), roles, at: signedAt ?? at });
    });
  };
  const asked = { reader, artifact: review, version: view.current(review), at };
  const about = signOffsAbout(asked).filter((signOff) => view.current(signOff) !== NONE && mayJudge(signOff));
  if (about.some((signOff) => view.version(view.current(signOff)).facts.verdict === 'REJECTED')) return 'REJECTED';
  return (await approving(asked, about)).length > 0 ? 'APPROVED' : 'OPEN';
}

export interface ChampionStanding {
  readonly segment: string;
  /** The activation that named it; null: none yet. */
  readonly active: Swap | null;
  /** Version ids of those before it, the last one first. */
  readonly previous: readonly string[];
  readonly pending: Swap | null;
}

/** Segment by segment, in the order in which swaps were asked for. */
export function championsOf(swaps: readonly Swap[]): ChampionStanding[] {
  const segments = [...new Set(swaps.map(({ segment }) => segment))];
  return segments.map((segment) => {
    const own = swaps.filter((swap) => swap.segment === segment);
    const activated = own
      .filter((swap) => swap.activatedAt !== null)
      .sort(
        (left, right) => (left.activatedAt as number) - (right.activatedAt as number) || left.review - right.review,
      );
    const active = activated.at(-1) ?? null;
    const before = activated.slice(0, -1).map(({ to }) => to);
    return {
      segment,
      active,
      previous: before.reverse(),
      pending: own.find(({ state }) => state === 'OPEN' || state === 'APPROVED') ?? null,
    };
  });
}

/**
 * The swap that keeps the version from running in place of the champion: the last one that was asked for it in a use case and segment is
 * not decided yet, or was refused. Null: none. As a SHADOW it decides nothing, so there a challenger may run meanwhile.
 */
export async function swapAgainst(reader: GraphReader, version: number, at: number): Promise<Swap | null> {
  const id = reader.view.versionId(version);
  const decisions = reader.ofKind('CONTROL', 'DECISION');
  await reader.load(decisions);
  const about = decisions.filter((one) => {
    const { decision, to } = reader.content(one);
    return decision === SWAP_DECISION && to === id;
  });
  const useCases = new Set(
    about.flatMap((one) => reader.others(one, { end: 'SOURCE', type: 'APPLIES_TO', kinds: ['SYSTEM'] })),
  );
  for (const useCase of useCases) {
    const last = new Map<string, Swap>();
    for (const swap of await swapsOf(reader, useCase, at)) if (swap.to === id) last.set(swap.segment, swap);
    const against = [...last.values()].find(({ state }) => state === 'OPEN' || state === 'REJECTED');
    if (against) return against;
  }
  return null;
}

/** Roles whose sign-off a swap needs: by the policies for the use case. Empty: no policy says anything. */
export async function reviewRolesFor(reader: GraphReader, useCase: number): Promise<readonly string[]> {
  const policies = policiesFor(reader, useCase);
  await reader.load(policies);
  for (const policy of policies) {
    const { reviewRoles } = reader.content(policy);
    const roles = Array.isArray(reviewRoles) ? reviewRoles.filter((role) => typeof role === 'string') : [];
    if (roles.length > 0) return roles;
  }
  return [];
}
